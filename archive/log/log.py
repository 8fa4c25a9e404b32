"""The log: append at the end, read in order, find by event id, erase lawfully; it knows no event.

Order rule of an append, all in one exclusive transaction: entries, then lawful erasures, then
full tiles, then the head row, last. The head row is the serial point; the guard on erasure
takes every entry from the head row's size on as one of this transaction.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final, TypeAlias

import attrs
from sqlalchemy.engine import Connection

from archive.db import run, run_many
from archive.errors import DamagedError
from archive.log import tiles
from archive.log.merkle import leaf_hash, peaks_append, root_of_peaks

StoredEntry: TypeAlias = tuple[int, bytes, bytes, bytes | None, bytes | None]
"""position, event id, leaf, salt, payload; the last two are None where they were erased."""

FETCH: Final = 2000
"""How many rows are held at a time while reading."""


@attrs.frozen
class Leaf:
    """What is to be appended: the leaf's bytes, and what its commitment covers."""

    event_id: bytes
    leaf: bytes
    salt: bytes
    payload: bytes


@attrs.frozen
class Head:
    """How long the log is, and the tree over all of it."""

    size: int
    root: bytes
    peaks: tuple[bytes, ...]


def head(conn: Connection) -> Head:
    """Read the log's head: its size, root and peaks.

    Raises:
        DamagedError: There is no such row, or it holds something else.
    """
    row = run(conn, "SELECT size, root, peaks FROM head").fetchone()
    try:
        size, root, peaks = row
        return Head(size, root, tuple(tiles.split_hashes(peaks)))
    except (TypeError, ValueError) as error:
        detail = "size, root and peaks are not there"
        raise DamagedError(where="the log's head", detail=detail) from error


def size(conn: Connection) -> int:
    """Read how long the log is."""
    found: tuple[int] = run(conn, "SELECT size FROM head").fetchone()
    return found[0]


def append(
    conn: Connection, leaves: Sequence[Leaf], *, erased: Sequence[int] = ()
) -> int:
    """Put leaves at the end of the log, in this order.

    Args:
        conn: The exclusive transaction in which the caller read ``head`` and built the leaves
            for the positions from ``head.size`` on.
        leaves: What comes next; may be empty.
        erased: Positions whose salt and payload these leaves erase: payload-erased entries
            among them name each one, or the database refuses.

    Returns:
        The position of the first leaf.
    """
    size, packed_peaks, packed_tail = run(
        conn, "SELECT size, peaks, tail FROM head"
    ).fetchone()
    if not leaves:
        return int(size)
    run_many(
        conn,
        "INSERT INTO entry (position, event_id, leaf, salt, payload) VALUES (?, ?, ?, ?, ?)",
        [
            (position, leaf.event_id, leaf.leaf, leaf.salt, leaf.payload)
            for position, leaf in enumerate(leaves, size)
        ],
    )
    if erased:
        erase(conn, erased)
    peaks = tiles.split_hashes(packed_peaks)
    tail = bytearray(packed_tail)
    for position, leaf in enumerate(leaves, size):
        hashed = leaf_hash(leaf.leaf)
        peaks_append(peaks, position, hashed)
        tail += hashed
        if len(tail) == tiles.TILE_BYTES:
            tiles.seal(conn, position // tiles.WIDTH, tiles.split_hashes(bytes(tail)))
            tail.clear()
    run(
        conn,
        "UPDATE head SET size = ?, peaks = ?, root = ?, tail = ?",
        (size + len(leaves), b"".join(peaks), root_of_peaks(peaks), bytes(tail)),
    )
    return int(size)


def read(conn: Connection, after: int, until: int) -> Iterator[StoredEntry]:
    """Read entries in order, from position ``after`` up to but without ``until``."""
    cursor = run(
        conn,
        "SELECT position, event_id, leaf, salt, payload FROM entry"
        " WHERE position >= ? AND position < ? ORDER BY position",
        (after, until),
    )
    while rows := cursor.fetchmany(FETCH):
        yield from rows


def read_at(conn: Connection, positions: Sequence[int]) -> list[StoredEntry]:
    """Read the entries at some positions, ascending; those that the log has not are passed over."""
    found: list[StoredEntry] = []
    for first in range(0, len(positions), FETCH):
        batch = positions[first : first + FETCH]
        marks = ", ".join("?" * len(batch))
        found += run(
            conn,
            f"SELECT position, event_id, leaf, salt, payload FROM entry WHERE position IN ({marks})",
            batch,
        ).fetchall()
    found.sort(key=itemgetter(0))
    return found


def leaf_at(conn: Connection, position: int) -> bytes | None:
    """Read one entry's leaf alone, if the log has it."""
    found = run(
        conn, "SELECT leaf FROM entry WHERE position = ?", (position,)
    ).fetchone()
    return found[0] if found else None


def find(conn: Connection, event_id: bytes) -> int | None:
    """Find where an event with this id was recorded: the position, or None."""
    found = run(
        conn, "SELECT position FROM entry WHERE event_id = ?", (event_id,)
    ).fetchone()
    return found[0] if found else None


def erase(conn: Connection, positions: Sequence[int]) -> None:
    """Delete salt and payload of entries; ``append`` calls it, after the erasing entries.

    The schema lets it pass only in the transaction whose payload-erased entry names each
    position, and only before that transaction has written the head row.
    """
    run_many(
        conn,
        "UPDATE entry SET salt = NULL, payload = NULL WHERE position = ?",
        [(position,) for position in positions],
    )
