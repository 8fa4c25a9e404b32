"""What a person tells about a claim, before it is checked, and what an act leaves behind."""

from collections.abc import Mapping

import attrs

from archive.claim.figure import Figure
from archive.claim.meeting import Meeting
from archive.claim.quote import Quote
from archive.claim.said import Proposal
from archive.claim.statement import Statement
from archive.record.pointing import Words
from archive.values import Position

AnyClaim = Quote | Meeting | Figure | Statement


@attrs.frozen(kw_only=True)
class Telling:
    """What a person says about a claim before it is checked; the command line's options, one to one.

    ``cues``, ``mentions``, ``manners``, ``asserted`` and ``flags`` are by number: 1 is the speaker, 2 the first
    ``via``. In a meeting ``mentions``, ``parts`` and ``asserted`` count the participants. ``cleared`` are the fields
    that a correction empties, each with its number.
    """

    capture: str
    words: Words
    speaker: str | None = None
    unsettled: str | None = None
    via: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    cues: Mapping[int, str] = {}
    mentions: Mapping[int, str] = {}
    manners: Mapping[int, str] = {}
    parts: Mapping[int, str] = {}
    asserted: Mapping[int, str] = {}
    flags: Mapping[int, tuple[str, ...]] = {}
    within: str | None = None
    on: str | None = None
    on_words: str | None = None
    base: str | None = None
    zone: str | None = None
    is_approximate: bool = False
    at: str | None = None
    language: str | None = None
    note: str | None = None
    is_new: bool = False
    is_again: bool = False
    value: str | None = None
    upper: str | None = None
    bound: str | None = None
    unit: str | None = None
    quantity: str | None = None
    nature: str | None = None
    mode: str | None = None
    state: str | None = None
    proposition: str | None = None
    proposal: Proposal | None = None
    cleared: frozenset[tuple[int, str]] = frozenset()

    def clears(self, field: str, number: int = 1) -> bool:
        """Whether a field, of a hop where it belongs to one, is to be emptied."""
        return (number, field) in self.cleared


@attrs.frozen(kw_only=True)
class Done:
    """What an act left: the claim (or other entry) it was for, all positions written, remarks for the person."""

    position: Position
    written: tuple[Position, ...]
    said: tuple[str, ...]
    is_known: bool = False
