"""Which entries an export takes, and under which refs; what hangs on erased ones stays behind with them."""

from array import array
from collections.abc import Iterator
from typing import Final

import attrs
from msgspec import UnsetType

from archive.event.envelope import Envelope
from archive.event.kinds import (
    CaptureTaken,
    CaptureWithheld,
    ClaimCorrected,
    ClaimRetracted,
    ClaimReviewed,
    Erased,
    Event,
    TextDerived,
)
from archive.exchange.lines import NOT_IMPORTED, write_line
from archive.opening import FOUNDER
from archive.references import letter_of
from archive.values import Digest, Position

_STAYS: Final = 0
_OWN: Final = 1
"""About the archive's own log: archive-created, import-begun, payload-erased."""
_ERASED: Final = 2
_HANGS: Final = 3
_CLAIM: Final = ord("c")


class _HangsError(Exception):
    """An event names an entry that stays behind."""


class Chosen:
    """Chooses entry by entry, in order, as often as it takes.

    An erased correction or retraction takes its claim along, and an erased withdrawal what it took back: without them
    these would look as if nothing had happened to them. Such a claim stands earlier in the log, so all is gone through
    again. The founder stays behind when no line names him.
    """

    def __init__(self, size: int) -> None:
        """Begin with nothing left out.

        Args:
            size: How many entries the log has.
        """
        self._why = bytearray(size)
        self._letters = bytearray(size)
        self._size = size
        self._has_founder = False
        self.begin()

    def begin(self) -> None:
        """Go through the log from its first entry."""
        self._counts = dict.fromkeys("acde", 0)
        self._numbers = array("L", bytes(array("L").itemsize * self._size))
        self._is_upset = False
        self._names_founder = False
        self._touched_founder = False
        self._bytes: dict[Position, list[Digest]] = {}
        self._texts: dict[Position, list[Digest]] = {}
        self.holders: dict[Digest, set[tuple[Position, str]]] = {}

    def line(self, envelope: Envelope, event: Event | Erased) -> bytes | None:
        """The line of the next entry; ``None`` when it stays behind."""
        here = envelope.position
        self._letters[here] = ord(letter_of(envelope.kind))
        if isinstance(event, Erased):
            self._why[here] = _ERASED
            self._erase(event)
        elif type(event) in NOT_IMPORTED:
            self._why[here] = _OWN
        elif self._why[here] == _STAYS and (here != FOUNDER or self._has_founder):
            return self._write(here, _judged(event, envelope))
        return None

    def is_settled(self) -> bool:
        """Whether what was gone through can stay as it is; if not, it is to be gone through again."""
        is_settled = not self._is_upset and self._names_founder == self._has_founder
        self._has_founder = self._names_founder
        return is_settled

    def refs(self) -> Iterator[tuple[str, int]]:
        """The ref of each entry that was taken, with its position."""
        for position, number in enumerate(self._numbers):
            if number and self._why[position] == _STAYS:
                yield self._ref(Position(position)), position

    @property
    def erased(self) -> int:
        """How many entries stay behind because they were erased."""
        return self._why.count(_ERASED)

    @property
    def hanging(self) -> int:
        """How many stay behind because of others that do."""
        return self._why.count(_HANGS)

    def _write(self, here: Position, event: Event) -> bytes | None:
        letter = chr(self._letters[here])
        self._touched_founder = False
        try:
            line = write_line(
                f"{letter}{self._counts[letter] + 1}", self._without(event), self._name
            )
        except _HangsError:
            self._leave(here)
            if isinstance(event, ClaimCorrected | ClaimRetracted):
                self._leave_earlier(event.claim)
            return None
        self._names_founder |= self._touched_founder
        self._counts[letter] += 1
        self._numbers[here] = self._counts[letter]
        self._note_bytes(here, event)
        return line

    def _name(self, position: Position) -> str:
        if self._why[position] != _STAYS:
            raise _HangsError
        if position == FOUNDER:
            self._touched_founder = True
            if not self._has_founder:
                return "a0"  # goes with all that was written this time
        return self._ref(position)

    def _ref(self, position: Position) -> str:
        return f"{chr(self._letters[position])}{self._numbers[position]}"

    def _without(self, event: Event) -> Event:
        """A withholding of several captures is left with those that are taken."""
        if not isinstance(event, CaptureWithheld):
            return event
        left = tuple(one for one in event.captures if self._why[one] == _STAYS)
        if not left:
            raise _HangsError
        return attrs.evolve(event, captures=left)

    def _erase(self, event: Erased) -> None:
        if event.name in {"claim-corrected", "claim-retracted"}:
            for subject in event.subjects:
                if self._letters[subject] == _CLAIM:
                    self._leave_earlier(subject)
        elif event.name == "entry-withdrawn":
            self._leave_earlier(max(event.subjects))

    def _leave(self, position: Position) -> None:
        if self._why[position] == _STAYS:
            self._why[position] = _HANGS

    def _leave_earlier(self, position: Position) -> None:
        if self._why[position] == _STAYS:
            self._why[position] = _HANGS
            self._is_upset = True

    def _note_bytes(self, here: Position, event: Event) -> None:
        match event:
            case CaptureTaken():
                self._bytes[here] = [each.digest for each in event.artefacts]
                for digest in self._bytes[here]:
                    self.holders.setdefault(digest, set()).add((here, "bytes"))
            case TextDerived():
                self._texts.setdefault(event.capture, []).append(event.digest)
                self.holders.setdefault(event.digest, set()).add(
                    (event.capture, "texts")
                )
            case CaptureWithheld():
                of = self._bytes if event.what == "bytes" else self._texts
                for capture in event.captures:
                    for digest in of.get(capture, ()):
                        self.holders[digest].discard((capture, event.what))
            case _:
                pass


def _judged(event: Event, envelope: Envelope) -> Event:
    """A review with the name of who judged: elsewhere it is recorded by somebody else."""
    if not isinstance(event, ClaimReviewed) or envelope.by is None:
        return event
    is_own = isinstance(event.reviewer, UnsetType)
    return attrs.evolve(event, reviewer=envelope.by) if is_own else event
