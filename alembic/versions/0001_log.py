"""The log: entries, tiles, head, and the guards that keep them as they were written.

The entry table is never altered by a later migration: rebuilding it would drop its guards.
"""

from hashlib import sha256
from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

GUARDS: Final = (
    # A position that is not the next one, or an entry that has no content to begin with. The
    # last condition holds INSERT OR REPLACE off an id that is taken: replacing deletes the old
    # row without asking the delete trigger where recursive_triggers is off.
    """CREATE TRIGGER entry_appended BEFORE INSERT ON entry
WHEN NEW.position IS NOT (SELECT coalesce(max(position), -1) + 1 FROM entry)
  OR NEW.payload IS NULL
  OR EXISTS (SELECT 1 FROM entry WHERE event_id = NEW.event_id)
BEGIN SELECT RAISE(ABORT, 'an entry goes to the next position, whole, with an id of its own'); END""",
    """CREATE TRIGGER entry_kept BEFORE UPDATE OF position, event_id, leaf ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END""",
    """CREATE TRIGGER entry_undeleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END""",
    # One lawful change: both to NULL, of an entry that a payload-erased names which stands at or
    # after the head row's size, so was appended by this very transaction. (json_each, because
    # with trusted_schema off SQLite refuses json_extract in a trigger.)
    """CREATE TRIGGER entry_erased BEFORE UPDATE OF salt, payload ON entry
WHEN NEW.salt IS NOT NULL OR NEW.payload IS NOT NULL OR NOT EXISTS (
  SELECT 1 FROM entry e, json_each(CAST(e.payload AS TEXT), '$.entries') s,
  json_each(CAST(e.leaf AS TEXT)) k
  WHERE e.position >= (SELECT size FROM head)
  AND k.key = 'kind' AND k.value LIKE 'payload-erased/%'
  AND s.value = OLD.position)
BEGIN SELECT RAISE(ABORT, 'a payload is erased only by its event'); END""",
    """CREATE TRIGGER tile_kept BEFORE UPDATE ON tile
BEGIN SELECT RAISE(ABORT, 'a tile is never changed'); END""",
    """CREATE TRIGGER tile_undeleted BEFORE DELETE ON tile
BEGIN SELECT RAISE(ABORT, 'a tile is never deleted'); END""",
    """CREATE TRIGGER tile_sealed BEFORE INSERT ON tile
WHEN EXISTS (SELECT 1 FROM tile WHERE level = NEW.level AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a tile is sealed once'); END""",
    """CREATE TRIGGER head_once BEFORE INSERT ON head WHEN EXISTS (SELECT 1 FROM head)
BEGIN SELECT RAISE(ABORT, 'a log has one head'); END""",
    """CREATE TRIGGER head_grows BEFORE UPDATE ON head
WHEN NEW.size <= OLD.size OR NEW.size IS NOT (SELECT coalesce(max(position), -1) + 1 FROM entry)
BEGIN SELECT RAISE(ABORT, 'a log only grows'); END""",
    """CREATE TRIGGER head_undeleted BEFORE DELETE ON head
BEGIN SELECT RAISE(ABORT, 'the head of a log is never deleted'); END""",
)


def upgrade() -> None:
    op.create_table(
        "entry",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column(
            "event_id",
            sa.LargeBinary,
            sa.CheckConstraint("length(event_id) = 16"),
            nullable=False,
            unique=True,
        ),
        sa.Column("leaf", sa.LargeBinary, nullable=False),
        sa.Column("salt", sa.LargeBinary),
        sa.Column("payload", sa.LargeBinary),
        sa.CheckConstraint("(salt IS NULL) = (payload IS NULL)"),
        sqlite_strict=True,
    )
    op.create_table(
        "tile",
        sa.Column(
            "level", sa.Integer, sa.CheckConstraint("level >= 0"), primary_key=True
        ),
        sa.Column(
            "number", sa.Integer, sa.CheckConstraint("number >= 0"), primary_key=True
        ),
        sa.Column(
            "hashes",
            sa.LargeBinary,
            sa.CheckConstraint("length(hashes) = 8192"),
            nullable=False,
        ),
        sa.Column(
            "root",
            sa.LargeBinary,
            sa.CheckConstraint("length(root) = 32"),
            nullable=False,
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    head = op.create_table(
        "head",
        sa.Column("one", sa.Integer, sa.CheckConstraint("one = 1"), primary_key=True),
        sa.Column("size", sa.Integer, sa.CheckConstraint("size >= 0"), nullable=False),
        sa.Column(
            "peaks",
            sa.LargeBinary,
            sa.CheckConstraint("length(peaks) % 32 = 0"),
            nullable=False,
        ),
        sa.Column(
            "root",
            sa.LargeBinary,
            sa.CheckConstraint("length(root) = 32"),
            nullable=False,
        ),
        sa.Column(
            "tail",
            sa.LargeBinary,
            sa.CheckConstraint("length(tail) % 32 = 0"),
            nullable=False,
        ),
        sqlite_strict=True,
    )
    op.bulk_insert(
        head,
        [{"one": 1, "size": 0, "peaks": b"", "root": sha256().digest(), "tail": b""}],
    )
    for guard in GUARDS:
        op.execute(guard)


def downgrade() -> None:
    raise NotImplementedError  # a log is never taken apart
