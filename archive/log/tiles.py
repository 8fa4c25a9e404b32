"""The tree's nodes, 256 side by side: the table ``tile``, and how full tiles are sealed.

Level 0 holds leaf hashes; a hash on level n + 1 is the root of a full tile on level n. Only
full tiles are stored, and never changed.

Source:
    C2SP tlog-tiles, "Merkle Tree".
"""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, Table
from sqlalchemy.engine import Connection

from archive.db import KEPT, run
from archive.log.merkle import HASH_BYTES, perfect_root

WIDTH: Final = 256
"""How many hashes stand in a tile."""

TILE_BYTES: Final = WIDTH * HASH_BYTES
"""Length of a full tile."""

tile: Final = Table(
    "tile",
    KEPT,
    Column("level", Integer, CheckConstraint("level >= 0"), primary_key=True),
    Column("number", Integer, CheckConstraint("number >= 0"), primary_key=True),
    Column(
        "hashes", LargeBinary, CheckConstraint("length(hashes) = 8192"), nullable=False
    ),
    Column("root", LargeBinary, CheckConstraint("length(root) = 32"), nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)


def seal(conn: Connection, number: int, hashes: list[bytes]) -> None:
    """Store a full tile of leaf hashes, and every tile above that it fills.

    Args:
        conn: The transaction of the append that fills it.
        number: Which tile of level 0, counted from 0.
        hashes: Its 256 leaf hashes.
    """
    level = 0
    while True:
        root = perfect_root(hashes)
        run(
            conn,
            "INSERT INTO tile (level, number, hashes, root) VALUES (?, ?, ?, ?)",
            (level, number, b"".join(hashes), root),
        )
        level, number, place = level + 1, number // WIDTH, number % WIDTH
        if place != WIDTH - 1:
            return
        hashes = _roots(conn, level - 1, number)


def _roots(conn: Connection, level: int, number: int) -> list[bytes]:
    """Read the roots of the 256 tiles that one tile of the next level stands on."""
    rows: Iterable[tuple[bytes]] = run(
        conn,
        "SELECT root FROM tile WHERE level = ? AND number >= ? AND number < ? ORDER BY number",
        (level, number * WIDTH, (number + 1) * WIDTH),
    )
    return [root for (root,) in rows]


def read_tile(conn: Connection, level: int, number: int) -> tuple[bytes, bytes] | None:
    """Read a stored tile: its hashes side by side, and its root."""
    found: tuple[bytes, bytes] | None = run(
        conn,
        "SELECT hashes, root FROM tile WHERE level = ? AND number = ?",
        (level, number),
    ).fetchone()
    return found


def split_hashes(side_by_side: bytes) -> list[bytes]:
    """Cut hashes that stand side by side into a list."""
    return [
        side_by_side[start : start + HASH_BYTES]
        for start in range(0, len(side_by_side), HASH_BYTES)
    ]
