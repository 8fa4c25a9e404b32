"""Small frozen values that captures, claims and events share: places in the log and in a text, instants, intervals.

Limits stand in the types (``msgspec.Meta``), so that reading an event checks them at the speed of C and writing checks
the very same ones: ``event/codec.py`` reads back what it is about to write.
"""

import unicodedata
from datetime import UTC, datetime
from typing import Annotated, Final, Literal, NewType

import attrs
from msgspec import Meta

MAX_INTEGER: Final = 2**53 - 1
"""The largest integer that every JSON reader keeps exactly (RFC 8785, section 3.2.2.3; RFC 7493, section 2.2)."""

CONTEXT: Final = 16
"""How many code points before and after a passage a selector keeps."""

Position = NewType("Position", int)
"""A place in the log, counted from 0; it is also the Merkle leaf index and the name of what was recorded there."""

Digest = NewType("Digest", str)
"""A SHA-256 in 64 lower-case hexadecimal digits."""

Instant = NewType("Instant", str)
"""A moment in UTC to the microsecond, ``YYYY-MM-DDTHH:MM:SS.ffffffZ``; text order is time order."""

DecimalText = NewType("DecimalText", str)
"""A decimal number as text, so that no figure is ever rounded."""

# The same with the limits of docs/FORMAT.md, for the fields of events.
PositionField = Annotated[Position, Meta(ge=0, le=MAX_INTEGER)]
DigestField = Annotated[Digest, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
InstantField = Annotated[
    Instant, Meta(pattern=r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z\Z")
]
DecimalField = Annotated[
    DecimalText, Meta(pattern=r"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?\Z", max_length=500)
]
Count = Annotated[int, Meta(ge=0, le=MAX_INTEGER)]
"""Offsets, lengths, sizes: never negative."""
Name = Annotated[str, Meta(min_length=1, max_length=500)]
"""Names, titles, units, rule names: at most 500 code points."""
Mark = Annotated[str, Meta(max_length=1000)]
"""Short words of a text: at most 1,000 code points."""
Exact = Annotated[str, Meta(min_length=1, max_length=50_000)]
"""The words of one piece of a passage: at most 50,000 code points."""
Prose = Annotated[str, Meta(min_length=1, max_length=10_000)]
"""Reasons and notes: at most 10,000 code points."""
LIST_LIMIT: Final = 1000
"""No list in an event is longer."""

Precision = Literal["year", "month", "day", "hour", "minute", "second"]
Basis = Literal["stated", "resolved", "metadata", "asserted"]


@attrs.frozen(kw_only=True)
class Selector:
    """Where words stand in a text: the words themselves, their place, and what stands around them.

    ``text[start:end] == exact``; offsets count code points from 0, the end is excluded; ``prefix`` and
    ``suffix`` are the 16 code points before and after, fewer at the text's edge.

    Source:
        W3C Web Annotation Data Model, sections 4.2.4 (text quote) and 4.2.5 (text position).
    """

    exact: Exact
    start: Count
    end: Count
    prefix: Annotated[str, Meta(max_length=CONTEXT)]
    suffix: Annotated[str, Meta(max_length=CONTEXT)]


@attrs.frozen(kw_only=True)
class Passage:
    """The exact words of one text of one capture, in reading order and not overlapping.

    ``capture`` is the position of its capture-taken, ``text`` that of the text-derived in which the pieces count.
    """

    capture: PositionField
    text: PositionField
    pieces: Annotated[tuple[Selector, ...], Meta(min_length=1, max_length=LIST_LIMIT)]

    @property
    def words(self) -> str:
        """The pieces' words, one piece after another, with an ellipsis between them."""
        if len(self.pieces) == 1:
            return self.pieces[0].exact
        return " … ".join(piece.exact for piece in self.pieces)

    @property
    def start(self) -> int:
        """Where the first piece begins, in code points."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where the last piece ends, in code points, excluded."""
        return self.pieces[-1].end


@attrs.frozen(kw_only=True)
class Interval:
    """When something was said or held: from ``first`` to ``last``, both included, as exactly as it is known.

    Bounds are ISO dates (``2025``, ``2025-05``, ``2025-05-25``) or local times, with an offset when one is known;
    ``None`` is open. ``words`` points at the text's own words ("on Sunday"), ``base`` is the date that they were
    counted from.
    """

    first: Name | None
    last: Name | None
    precision: Precision
    approximate: bool
    zone: Name | None
    words: Selector | None
    base: Name | None
    basis: Basis


def is_blank(text: str) -> bool:
    """Whether a text has nothing that anybody can read: no letter, figure, mark or sign."""
    return not any(unicodedata.category(char)[0] in "LNPS" for char in text)


def instant(moment: datetime) -> Instant:
    """Write a moment as an instant: UTC, microseconds, ``Z``.

    Args:
        moment: A time that knows its zone.

    Raises:
        ValueError: The time has no zone; guessing one would be a wrong record.
    """
    if moment.tzinfo is None:
        raise ValueError(moment)
    utc = moment.astimezone(UTC).isoformat(timespec="microseconds")
    return Instant(utc.removesuffix("+00:00") + "Z")


def moment(text: Instant) -> datetime:
    """Read an instant back as a time in UTC."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
