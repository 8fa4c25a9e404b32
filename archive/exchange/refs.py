"""Refs: how the lines of one import call entries, the file's own first, then those of the archive."""

from collections.abc import Callable
from typing import Final

from archive.errors import RefusedError
from archive.exchange.lines import Thing
from archive.history import envelope_at
from archive.record.act import Act
from archive.references import parse_reference, resolve
from archive.values import Position

THING_OF: Final[dict[str, Thing]] = {
    "agent-registered": "agent",
    "capture-taken": "capture",
    "text-derived": "text",
    "quote-recorded": "claim",
    "meeting-recorded": "claim",
    "figure-recorded": "claim",
    "statement-recorded": "claim",
}
"""What the entries of a kind are to a ref; every other kind is an ``entry``."""


class Refs:
    """Leads from refs to positions, and knows of which kind each entry is."""

    def __init__(self, act: Act, *, is_closed: bool, flush: Callable[[], None]) -> None:
        """Begin with no ref.

        Args:
            act: The import's act; its next position is that of the first line.
            is_closed: Only refs of the file count, as in an exported folder.
            flush: Writes what is pending, so that the archive can be asked.
        """
        self._act = act
        self._is_closed = is_closed
        self._flush = flush
        self._first = act.next
        self._own: dict[str, Position] = {}
        self._kinds: list[str] = []
        self._borrowed: dict[str, Position] = {}

    def define(self, ref: str, position: Position, kind: str) -> None:
        """Give the entry of a line its ref; lines come in order of position."""
        self._own[ref] = position
        self._kinds.append(kind.partition("/")[0])

    def check_free(self, ref: str) -> None:
        """Refuse a ref that means something else already.

        Raises:
            RefusedError: An earlier line has it, or used it for an entry of the archive.
        """
        if ref in self._own:
            raise RefusedError(
                what=f"the ref {ref!r} belongs to an earlier line",
                todo="give each line its own",
            )
        if ref in self._borrowed:
            raise RefusedError(
                what=f"the ref {ref!r} was used by an earlier line for an entry of the archive",
                todo="a line stands before those that name it: move this one up, or call it otherwise",
            )

    def place(self, ref: str, thing: Thing) -> Position:
        """Find where a ref leads, and see that the right thing stands there.

        Raises:
            RefusedError: Nothing has that ref, or something else stands there.
            UnknownReferenceError, UsageError: As the archive says of its own references.
        """
        position = self._own.get(ref)
        if position is None:
            position = self._in_archive(ref)
        found = self.thing_at(position)
        if thing not in {found, "entry"}:
            raise RefusedError(
                what=f"the ref {ref!r} is {_a(found)}, not {_a(thing)}",
                todo=f"name {_a(thing)}",
            )
        return position

    def kind_at(self, position: Position) -> str:
        """The kind of an entry, without its version; the line may not be written yet."""
        if position >= self._first:
            return self._kinds[position - self._first]
        return envelope_at(self._act.conn, position).kind.partition("/")[0]

    def thing_at(self, position: Position) -> Thing:
        """What stands at a position."""
        return THING_OF.get(self.kind_at(position), "entry")

    def is_own(self, position: Position) -> bool:
        """Whether a line of this import made the entry."""
        return position >= self._first

    def _in_archive(self, ref: str) -> Position:
        if self._is_closed:
            raise RefusedError(
                what=f"no earlier line has the ref {ref!r}",
                todo="a line stands before those that name it",
            )
        if ref not in self._borrowed:
            self._flush()
            parsed = parse_reference(ref)
            if (
                parsed is not None and parsed[1] >= self._first - 1
            ):  # its import-begun, or later
                raise RefusedError(
                    what=f"neither an earlier line nor the archive has {ref!r}",
                    todo="a line stands before those that name it",
                )
            self._borrowed[ref] = resolve(self._act.conn, ref)
        return self._borrowed[ref]


def _a(thing: str) -> str:
    return f"{'an' if thing[0] in 'ae' else 'a'} {thing}"
