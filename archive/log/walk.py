"""Walks the stored entries and tells of each which entry of the log it is.

A leaf names its own position, so an entry that was moved, doubled or is missing is told apart
from one whose bytes changed. Intact stretches go by 256 at a time; only where something is odd
is it looked at row by row.
"""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Final, TypeAlias

import msgspec

from archive.log.finding import Finding
from archive.log.log import StoredEntry
from archive.log.merkle import leaf_hash
from archive.log.rows import Rows
from archive.log.tiles import WIDTH

LISTED: Final = 1000
"""How many entries are named one by one; of more, how many there are is said."""

SALT_BYTES: Final = 16
"""How many random bytes stand before the payload in what a leaf commits to."""

Visit: TypeAlias = Callable[[int, list[StoredEntry]], Iterable[Finding]]
"""A caller's own check: the first position, and stored entries that follow each other from there."""


class Envelope(msgspec.Struct, gc=False):
    """What a leaf says that the log can hold it to."""

    position: int
    id: str
    commitment: str


_read_leaf = msgspec.json.Decoder(Envelope).decode


def envelope_of(leaf: object) -> Envelope | None:
    """Read what a leaf says of itself; None when it is no leaf."""
    if not isinstance(leaf, bytes):
        return None
    try:
        return _read_leaf(leaf)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


class Stray(msgspec.Struct, frozen=True):
    """A row that is not the next entry: where it stands, which entry it says it is, its hash."""

    row: int
    position: int
    hashed: bytes


class Walk:
    """The walk over all rows, and what was odd on the way.

    Attributes:
        next: The position of the entry that should come next; in the end, how far rows went.
        altered: Entries that do not keep what they say of themselves, and in what.
        missing: From which position up to which (excluded) no entry was met.
        strays: Rows that are not the entry that should come next.
        uncounted: Altered entries and strays beyond those that are listed.
        renumbered: (row's position, entry's position) where the numbering jumps.
        erased: Entries without salt and payload.
        visited: What the caller's own check found.
    """

    def __init__(self, rows: Rows, *, size: int, visit: Visit | None = None) -> None:
        """Begin before the first entry.

        Args:
            rows: The stored entries.
            size: How many there should be.
            visit: The caller's own check.
        """
        self.next = 0
        self.altered: dict[int, str] = {}
        self.missing: list[tuple[int, int]] = []
        self.strays: list[Stray] = []
        self.uncounted = 0
        self.renumbered: list[tuple[int, int]] = []
        self.erased: list[int] = []
        self.visited: list[Finding] = []
        self._rows = rows
        self._size = size
        self._visit = visit
        self._row = -1
        self._has_skipped = False

    def tiles(self) -> Iterator[tuple[int, list[bytes | None]]]:
        """Go through the log tile by tile: its first position, and the leaf hash at each place.

        A hash is None where no entry was met; the last tile may have fewer than 256 places, and
        where the rows end too early nothing more comes.
        """
        while self.next < self._size and self._rows.sight(1):
            first = self.next
            count = min(WIDTH, self._size - first)
            block = self._rows.sight(count)
            hashes = self._intact(block) if len(block) == count else None
            if hashes is None:
                yield first, self._row_by_row(first, count)
            else:
                self._rows.drop(count)
                self.next += count
                self._row += count
                self._has_skipped = False
                yield first, hashes
        self._pass_rest()
        if self.next < self._size:
            self.missing.append((self.next, self._size))

    def _pass_rest(self) -> None:
        while rest := self._rows.sight(WIDTH):
            for row in rest:
                self._pass(row, envelope_of(row[2]))
            self._rows.drop(len(rest))

    def alter(self, position: int, how: str) -> None:
        """Note that an entry is not as it was written."""
        if position in self.altered or len(self.altered) < LISTED:
            self.altered[position] = how
        else:
            self.uncounted += 1

    def _intact(self, block: list[StoredEntry]) -> list[bytes | None] | None:
        """Hash rows that are the next entries and keep what they say; None at the least oddity."""
        hashes: list[bytes | None] = []
        shift = self._row + 1 - self.next
        read, digest = _read_leaf, sha256  # a global costs a lookup, a million times
        try:
            for position, (number, event_id, leaf, salt, payload) in enumerate(
                block, self.next
            ):
                said = read(leaf)
                if (
                    said.position != position
                    or number != position + shift
                    or said.id.replace("-", "") != event_id.hex()
                    or len(salt) != SALT_BYTES  # type: ignore[arg-type]
                    or said.commitment != digest(salt + payload).hexdigest()  # type: ignore[operator]
                ):
                    return None
                hashes.append(digest(b"\x00" + leaf).digest())
        except (TypeError, AttributeError, ValueError, RecursionError):
            return None  # erased, or not what it should be: row by row tells
        if self._visit:
            self.visited.extend(self._visit(self.next, block))
        return hashes

    def _row_by_row(self, first: int, count: int) -> list[bytes | None]:
        hashes: list[bytes | None] = [None] * count
        end = first + count
        while self.next < end:
            sight = self._rows.sight(2)
            if not sight:
                return hashes[: self.next - first]
            row, following = sight[0], sight[1:]
            said = envelope_of(row[2])
            if said and self._is_further_on(said.position, following):
                self._skip(min(said.position, end))
                if self.next == end:
                    break
            self._rows.drop(1)
            if said and said.position != self.next:
                self._pass(row, said)
            else:
                place = self.next - first
                hashes[place] = self._take(row, said)
        return hashes

    def _is_further_on(self, position: int, following: list[StoredEntry]) -> bool:
        """Whether entries are missing before this one; else it is a single one out of place."""
        if not self.next < position < self._size:
            return False
        then = envelope_of(following[0][2]) if following else None
        return then is None or then.position == position + 1

    def _skip(self, position: int) -> None:
        if self.missing and self.missing[-1][1] == self.next:
            self.missing[-1] = (self.missing[-1][0], position)
        else:
            self.missing.append((self.next, position))
        self.next = position
        self._has_skipped = True

    def _pass(self, row: StoredEntry, said: Envelope | None) -> None:
        """Note a row that is not the next entry."""
        self._row = row[0]
        if len(self.strays) < LISTED:
            position = said.position if said else -1
            self.strays.append(Stray(row[0], position, _hash(row[2])))
        else:
            self.uncounted += 1

    def _take(self, row: StoredEntry, said: Envelope | None) -> bytes:
        """Take a row as the next entry, and see whether it keeps what it says."""
        number, event_id, leaf, salt, payload = row
        if number != self._row + 1 and not self._has_skipped:
            self.renumbered.append((number, self.next))
        self._row, self._has_skipped = number, False
        if said is None:
            self.alter(self.next, "its leaf cannot be read")
        elif salt is None and payload is None:
            self.erased.append(self.next)
        elif not _is_committed(salt, payload, said.commitment):
            self.alter(self.next, "its payload or salt is not what its leaf commits to")
        if said and not _is_named(event_id, said.id):
            self.alter(self.next, "its event id is not the one in its leaf")
        if self._visit and said and (payload is None or isinstance(payload, bytes)):
            self.visited.extend(self._visit(self.next, [row]))
        self.next += 1
        return _hash(leaf)


def _hash(leaf: object) -> bytes:
    return leaf_hash(leaf if isinstance(leaf, bytes) else b"")


def _is_named(event_id: object, said: str) -> bool:
    return isinstance(event_id, bytes) and said.replace("-", "") == event_id.hex()


def _is_committed(salt: object, payload: object, commitment: str) -> bool:
    if not (isinstance(salt, bytes) and isinstance(payload, bytes)):
        return False
    if len(salt) != SALT_BYTES:  # else a byte could pass from one to the other unseen
        return False
    return sha256(salt + payload).hexdigest() == commitment
