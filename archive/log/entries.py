"""The two tables that cannot be rebuilt from anything else: every entry, and the head of the log.

Nothing in ``entry`` is unprotected: the leaf hash covers ``leaf``; the leaf holds the event id
and the commitment to salt and payload. Guards (triggers) stand in the migration.
"""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, Table

from archive.db import KEPT

entry: Final = Table(
    "entry",
    KEPT,
    Column("position", Integer, primary_key=True),
    Column(
        "event_id",
        LargeBinary,
        CheckConstraint("length(event_id) = 16"),
        nullable=False,
        unique=True,
    ),
    Column("leaf", LargeBinary, nullable=False),
    Column("salt", LargeBinary),
    Column("payload", LargeBinary),
    CheckConstraint("(salt IS NULL) = (payload IS NULL)"),
    sqlite_strict=True,
)
"""One row for each leaf of the tree, numbered from 0 without a gap."""

head: Final = Table(
    "head",
    KEPT,
    Column("one", Integer, CheckConstraint("one = 1"), primary_key=True),
    Column("size", Integer, CheckConstraint("size >= 0"), nullable=False),
    Column(
        "peaks", LargeBinary, CheckConstraint("length(peaks) % 32 = 0"), nullable=False
    ),
    Column("root", LargeBinary, CheckConstraint("length(root) = 32"), nullable=False),
    Column(
        "tail", LargeBinary, CheckConstraint("length(tail) % 32 = 0"), nullable=False
    ),
    sqlite_strict=True,
)
"""One row, written last in every append: how many leaves, the peaks, the root, and the leaf
hashes since the last full tile, so that a changed entry is named also before its tile is full."""
