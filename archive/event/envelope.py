"""The envelope: who recorded an event, when, because of what; its canonical bytes are the log's leaf."""

from typing import Annotated, Final, Literal

import attrs
from msgspec import Meta

from archive.values import DigestField, InstantField, Name, Position, PositionField

SUBJECTS_LIMIT: Final = 500
"""No entry is about more than this many others; a leaf stays small."""


@attrs.frozen(kw_only=True)
class Envelope:
    """What can never be erased of an entry: it holds no name, no word and no digest of what was recorded.

    ``because`` is the entry that led to this one, ``subjects`` the captures and claims (and, for agent kinds, agents)
    that it is about, ascending. ``by`` is null only at position 0. ``clock`` is kept only when it was behind.
    """

    position: PositionField
    kind: Annotated[str, Meta(pattern=r"\A[a-z]+(-[a-z]+)*/[1-9][0-9]*\Z")]
    id: Annotated[str, Meta(pattern=r"\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")]
    recorded_at: InstantField
    clock: InstantField | None
    by: PositionField | None
    tool: Name
    because: PositionField | None
    subjects: Annotated[tuple[Position, ...], Meta(max_length=SUBJECTS_LIMIT)]
    commitment: DigestField
    format: Literal[1] = 1
