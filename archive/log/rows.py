"""Reads every stored entry in order of position, past pages that the database cannot read."""

from collections.abc import Iterator

from sqlalchemy.engine import Connection

from archive.db import run
from archive.log.finding import UNREADABLE, Finding, positions
from archive.log.log import StoredEntry

_FROM = (
    "SELECT position, event_id, leaf, salt, payload FROM entry"
    " WHERE position >= ? ORDER BY position"
)
_FIRST = -(2**63)
_NEAR = 64


class Rows:
    """The stored entries, a few of them in sight at a time.

    Attributes:
        damage: What could not be read.
        unreadable: From which position up to which (excluded) nothing could be read.
    """

    def __init__(self, conn: Connection, *, until: int | None) -> None:
        """Begin before the first row.

        Args:
            conn: A read transaction.
            until: How many entries there should be, when that is known: where to stop looking
                for readable rows after damage.
        """
        self.damage: list[Finding] = []
        self.unreadable: list[tuple[int, int]] = []
        self._conn = conn
        self._until = until
        self._blocks = self._read()
        self._sight: list[StoredEntry] = []

    def sight(self, count: int) -> list[StoredEntry]:
        """Look at the next rows without passing them: so many, or fewer at the end."""
        while len(self._sight) < count:
            block = next(self._blocks, None)
            if block is None:
                break
            self._sight = self._sight + block if self._sight else block
        return self._sight[:count]

    def drop(self, count: int) -> None:
        """Pass rows that were in sight."""
        self._sight = self._sight[count:]

    def _read(self) -> Iterator[list[StoredEntry]]:
        start, size = _FIRST, 256
        while True:
            try:
                cursor = run(self._conn, _FROM, (start,))
                while block := cursor.fetchmany(size):
                    start = max(
                        start, block[-1][0] + 1
                    )  # damaged keys may run backwards
                    yield block
            except UNREADABLE as error:
                if size > 1:
                    size = (
                        1  # again, row by row, up to the very row that cannot be read
                    )
                    continue
                readable = self._readable_after(start)
                end = self._until if readable is None else readable
                first = max(start, 0)
                self.unreadable.append((first, max(first, end or first)))
                place = positions(first, max(first, (end or first) - 1))
                self.damage.append(
                    Finding("DB_DAMAGED", place, f"cannot be read: {error}")
                )
                if readable is None:
                    return
                start, size = readable, 256
            else:
                return

    def _readable_after(self, start: int) -> int | None:
        """Find a position from which rows can be read again: step by step, then in leaps."""
        first, step = max(start, 0) + 1, 1
        while self._until is not None and first < self._until:
            try:
                row = run(self._conn, _FROM + " LIMIT 1", (first,)).fetchone()
            except UNREADABLE:
                step = step if first - start < _NEAR else step * 2
                first += step
            else:
                return first if row else None
        return None
