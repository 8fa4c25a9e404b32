"""Meetings: who met whom, how, and whether it was held."""

from typing import Annotated, Final, Literal

import attrs
from msgspec import Meta

from archive.claim.said import Said
from archive.values import LIST_LIMIT, PositionField, Selector

Part = Literal["host", "guest", "attendee", "mediator", "unknown"]
PARTS: Final[tuple[Part, ...]] = ("host", "guest", "attendee", "mediator", "unknown")
Mode = Literal["in_person", "call", "video", "written", "unknown"]
MODES: Final[tuple[Mode, ...]] = ("in_person", "call", "video", "written", "unknown")
State = Literal["held", "planned", "cancelled", "unknown"]
STATES: Final[tuple[State, ...]] = ("held", "planned", "cancelled", "unknown")


@attrs.frozen(kw_only=True)
class Participant:
    """Somebody who met: an agent, the words that name them, and their part."""

    agent: PositionField | None
    mention: Selector | None
    part: Part


@attrs.frozen(kw_only=True)
class Meeting(Said):
    """A meeting as a capture tells it."""

    participants: Annotated[
        tuple[Participant, ...], Meta(min_length=1, max_length=LIST_LIMIT)
    ]
    mode: Mode = "unknown"
    state: State = "unknown"
