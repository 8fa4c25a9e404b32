"""Builds the tree again, tile by tile, and compares each stored tile with it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sqlalchemy.engine import Connection

from archive.db import run
from archive.log.finding import UNREADABLE, Finding, positions
from archive.log.merkle import (
    HASH_BYTES,
    peaks_append,
    peaks_of,
    perfect_root,
    root_of_peaks,
)
from archive.log.tiles import TILE_BYTES, WIDTH, read_tile, split_hashes

_NOTHING = bytes(HASH_BYTES)
_MISFIT = "its hashes and its root do not belong together"


_LEVELS: Final = 8
"""No log that counts its entries in 63 bits has more levels of tiles."""


class Tree:
    """The tree over the leaves met so far; its memory grows with its height only.

    Attributes:
        roots: The root at each of the sizes that were asked for and reached.
        findings: Stored tiles that are not what they should be.
    """

    def __init__(
        self,
        conn: Connection,
        *,
        size: int,
        tail: Sequence[bytes],
        sizes: Iterable[int],
    ) -> None:
        """Begin with the empty tree.

        Args:
            conn: A read transaction.
            size: How many leaves there should be.
            tail: The leaf hashes after the last full tile, as the head row has them.
            sizes: At which sizes the root is asked for.
        """
        self.roots: dict[int, bytes] = {0: root_of_peaks([])}
        self.findings: list[Finding] = []
        self._conn = conn
        self._size = size
        self._tail = tail
        self._sizes = sorted(sizes)
        self._peaks: list[bytes] = []
        self._last: list[bytes] = []
        self._above: dict[int, list[bytes]] = {}
        self._suspected: list[tuple[int, int]] = []

    def add(self, first: int, hashes: list[bytes | None]) -> Iterable[int]:
        """Add the next tile, whole or the last one, and give the positions of changed leaves.

        Where a leaf is missing or changed, the stored hash takes its place, so that everything
        after it can still be compared.
        """
        number = first // WIDTH
        if len(hashes) < WIDTH:
            changed, settled = _prefer(hashes, self._expected(number))
            self._last = settled
            self._ask(first, settled)
            return [first + place for place in changed]
        changed, settled, root = self._settle(0, number, hashes)
        self._ask(first, settled)
        peaks_append(self._peaks, number, root)
        self._climb(number, root)
        return [first + place for place in changed]

    def expected(self, position: int) -> bytes | None:
        """Read the leaf hash that was stored when an entry was written."""
        if not 0 <= position < self._size:
            return None
        stored = self._expected(position // WIDTH)
        place = position % WIDTH
        return stored[place] if place < len(stored) else None

    def peaks(self) -> list[bytes]:
        """Give the peaks over all leaves met."""
        return self._peaks + peaks_of(self._last)

    def root(self) -> bytes:
        """Give the root over all leaves met."""
        return root_of_peaks(self.peaks())

    def has_finding_in(self, first: int, end: int) -> bool:
        """Tell whether a tile above already says that something between is changed."""
        return any(first <= start and stop <= end for start, stop in self._suspected)

    def beyond(self) -> Iterator[Finding]:
        """Find stored tiles that the log is too short for."""
        try:
            rows = run(self._conn, "SELECT level, number FROM tile").fetchall()
        except UNREADABLE as error:
            yield Finding("DB_DAMAGED", "tile", f"cannot be read: {error}")
            return
        for level, number in rows:
            if not _is_place(level, number):
                yield Finding(
                    "DB_DAMAGED", f"tile {level}/{number}", "there is no such tile"
                )
            elif (number + 1) * WIDTH ** (level + 1) > self._size:
                yield Finding(
                    "DB_DAMAGED",
                    f"tile {level}/{number}",
                    "the log is too short for it",
                )

    def _ask(self, first: int, settled: list[bytes]) -> None:
        for size in self._sizes:
            if first < size <= first + len(settled):
                here = peaks_of(settled[: size - first])
                self.roots[size] = root_of_peaks(self._peaks + here)

    def _climb(self, number: int, root: bytes) -> None:
        """Pass a full tile's root on to the tiles above that it fills."""
        level = 1
        while True:
            row = self._above.setdefault(level, [])
            row.append(root)
            if len(row) < WIDTH:
                return
            number //= WIDTH
            changed, _, _ = self._settle(level, number, row)
            root = perfect_root(row)
            width = WIDTH**level
            for place in changed:
                first = (number * WIDTH + place) * width
                self._suspected.append((first, first + width))
                self.findings.append(
                    Finding(
                        "EVENT_ALTERED",
                        positions(first, first + width - 1),
                        "entries and their tile do not add up to what the tile above says",
                    )
                )
            self._above[level] = []
            level += 1

    def _settle(
        self, level: int, number: int, found: Sequence[bytes | None]
    ) -> tuple[list[int], list[bytes], bytes]:
        """Compare a full tile with the stored one; where they differ, judge by the stored root."""
        stored = self._stored(level, number)
        if stored is None:
            _, settled = _prefer(found, ())
            return [], settled, perfect_root(settled)
        expected, stored_root = split_hashes(stored[0]), stored[1]
        changed, _ = _prefer(found, expected)
        kept = [hashed or expected[place] for place, hashed in enumerate(found)]
        root = perfect_root(kept)
        if not changed or root == stored_root:
            if changed or root != stored_root:
                self._note(level, number, _MISFIT)
            return [], kept, root
        if perfect_root(expected) == stored_root:
            return changed, expected, stored_root
        self._note(level, number, _MISFIT)
        return [], kept, root

    def _stored(self, level: int, number: int) -> tuple[bytes, bytes] | None:
        """Read a stored tile, or note why there is none to compare with."""
        try:
            stored = read_tile(self._conn, level, number)
        except UNREADABLE as error:
            self._note(level, number, f"cannot be read: {error}")
            return None
        if stored is None:
            self._note(level, number, "it is missing")
            return None
        if not _is_tile(*stored):
            self._note(level, number, _MISFIT)
            return None
        return stored

    def _expected(self, number: int) -> Sequence[bytes]:
        """Read the stored leaf hashes of a tile, also of the open one; none when there are none."""
        if number == self._size // WIDTH:
            return self._tail
        try:
            stored = read_tile(self._conn, 0, number)
        except UNREADABLE:
            return ()
        return (
            split_hashes(stored[0]) if stored and isinstance(stored[0], bytes) else ()
        )

    def _note(self, level: int, number: int, what: str) -> None:
        self.findings.append(Finding("DB_DAMAGED", f"tile {level}/{number}", what))


def _is_place(level: object, number: object) -> bool:
    """Tell whether a row says where a tile stands, whatever was done to the file."""
    if not (isinstance(level, int) and isinstance(number, int)):
        return False
    return 0 <= level < _LEVELS and number >= 0


def _is_tile(hashes: object, root: object) -> bool:
    """Tell whether a row has the form of a tile, whatever was done to the file."""
    is_wide = isinstance(hashes, bytes) and len(hashes) == TILE_BYTES
    return is_wide and isinstance(root, bytes) and len(root) == HASH_BYTES


def _prefer(
    found: Sequence[bytes | None], expected: Sequence[bytes]
) -> tuple[list[int], list[bytes]]:
    """Tell where hashes differ from those expected, and take the expected ones there."""
    changed = [
        place
        for place, (hashed, wanted) in enumerate(zip(found, expected, strict=False))
        if hashed is not None and hashed != wanted
    ]
    settled = [
        expected[place] if place < len(expected) else hashed or _NOTHING
        for place, hashed in enumerate(found)
    ]
    return changed, settled
