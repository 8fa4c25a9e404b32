"""What the four kinds of claim share: a passage, an attribution, a time, a place, and where a proposal came from."""

from typing import Annotated, Literal

import attrs
from msgspec import Meta

from archive.claim.attribution import Attribution
from archive.values import (
    LIST_LIMIT,
    DecimalField,
    Interval,
    Name,
    Passage,
    PositionField,
    Prose,
    Selector,
)

ClaimType = Literal["quote", "meeting", "figure", "statement"]

Language = Annotated[
    str, Meta(pattern=r"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z", max_length=35)
]
"""A language tag (BCP 47), such as ``en`` or ``tr``."""


@attrs.frozen(kw_only=True)
class Place:
    """Where it happened: a name, and the words of the text that give it."""

    name: Name
    mention: Selector | None


@attrs.frozen(kw_only=True)
class Change:
    """A field that a person changed before accepting a proposal, with what was proposed, as canonical JSON."""

    field: Name
    proposed: Prose


@attrs.frozen(kw_only=True)
class Proposal:
    """Which engine and rule proposed the claim that a person then accepted."""

    engine: Name
    version: Name
    rule: Name
    score: DecimalField | None
    changed: Annotated[tuple[Change, ...], Meta(max_length=LIST_LIMIT)] = ()


@attrs.frozen(kw_only=True)
class Said:
    """One saying, meeting or figure on one occasion, as one capture has it."""

    passage: Passage
    attribution: Attribution
    when: Interval | None = None
    place: Place | None = None
    language: Language | None = None
    within: PositionField | None = None
    proposal: Proposal | None = None
    note: Prose | None = None
