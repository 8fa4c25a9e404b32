"""What guards the tables dropped, neutered or added to: each is named."""

import sqlite3
from pathlib import Path
from typing import Final

import pytest

from archive.db import open_engine, reading, sqlite_url
from archive.verify.guards import made
from tests.verify.archives import LOG, checked, named, opened


def raw(folder: Path, *statements: str) -> None:
    """Run statements with no guard put away: the schema itself is harmed here."""
    conn = sqlite3.connect(folder / "home" / "archive.db", isolation_level=None)
    conn.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        conn.execute(statement)
    conn.close()


def things(folder: Path, kind: str) -> list[tuple[str, str]]:
    conn = sqlite3.connect(folder / "home" / "archive.db")
    found = conn.execute(
        "SELECT name, tbl_name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL ORDER BY name",
        (kind,),
    ).fetchall()
    conn.close()
    return found


def test_every_trigger_and_index_dropped_is_named(folder: Path) -> None:
    dropped = [
        (kind, name)
        for kind in ("trigger", "index")
        for name, _ in things(folder, kind)
    ]
    assert len([kind for kind, _ in dropped if kind == "trigger"]) >= 10
    assert len(dropped) >= 15

    for number, (kind, name) in enumerate(dropped, 1):
        raw(folder, f"DROP {kind} {name}")

        found = named(checked(folder, only=LOG))

        assert sorted(found) == sorted(
            ("SCHEMA_GUARD_MISSING", f"{kind} {name}")
            for kind, name in dropped[:number]
        )


def test_an_untouched_schema_has_no_findings(folder: Path) -> None:
    raw(folder, "PRAGMA user_version = 7")  # this statement harms no guard

    assert named(checked(folder)) == []


NEUTERED: Final = {
    "a trigger that never fires": (
        "trigger entry_kept",
        "replace(sql, 'leaf ON entry', 'leaf ON entry WHEN 0')",
    ),
    "a trigger that comes too late": (
        "trigger entry_undeleted",
        "replace(sql, 'BEFORE DELETE', 'AFTER DELETE')",
    ),
    "a check that always holds": (
        "table entry",
        "replace(sql, 'length(event_id) = 16', 'length(event_id) > 0')",
    ),
    "a check less": (
        "table head",
        "replace(sql, 'CHECK (one = 1)', '')",
    ),
    "a table that is no longer strict": ("table entry", "replace(sql, 'STRICT', '')"),
    "a view's check less": ("table agent", "replace(sql, 'NOT NULL', '')"),
    "the case of a name": (
        "trigger entry_kept",
        "replace(sql, 'ON entry', 'ON ENTRY')",
    ),
}


@pytest.mark.parametrize(("what", "change"), NEUTERED.values(), ids=NEUTERED.keys())
def test_a_guard_that_was_neutered_is_named(
    what: str, change: str, folder: Path
) -> None:
    kind, name = what.split()
    before = dict(everything(folder))
    raw(
        folder,
        f"UPDATE sqlite_schema SET sql = {change} WHERE type = '{kind}' AND name = '{name}'",
    )
    assert dict(everything(folder)) != before

    assert ("SCHEMA_GUARD_MISSING", what) in named(checked(folder, only=LOG))


def everything(folder: Path) -> list[tuple[str, str]]:
    conn = sqlite3.connect(folder / "home" / "archive.db")
    found = conn.execute("SELECT type || name, sql FROM sqlite_schema").fetchall()
    conn.close()
    return found


ADDED: Final = {
    "trigger leak": "CREATE TRIGGER leak AFTER INSERT ON entry BEGIN SELECT 1; END",
    "trigger entry_appended2": "CREATE TRIGGER entry_appended2 BEFORE INSERT ON agent BEGIN SELECT RAISE(IGNORE); END",
    "table entry2": "CREATE TABLE entry2 AS SELECT * FROM entry",
    "view entries": "CREATE VIEW entries AS SELECT * FROM entry",
    "index aside": "CREATE INDEX aside ON agent (name) WHERE name > 'M'",
}


@pytest.mark.parametrize(("what", "statement"), ADDED.items(), ids=ADDED.keys())
def test_what_was_added_to_the_schema_is_named(
    what: str, statement: str, folder: Path
) -> None:
    raw(folder, statement)

    assert named(checked(folder, only=LOG)) == [("SCHEMA_GUARD_MISSING", what)]


@pytest.mark.parametrize("table", ["agent", "search", "view_state"])
def test_a_view_that_was_dropped_is_named(table: str, folder: Path) -> None:
    raw(folder, f"DROP TABLE {table}")

    found = named(checked(folder))

    assert ("SCHEMA_GUARD_MISSING", f"table {table}") in found


@pytest.mark.parametrize("table", ["entry", "tile", "head"])
def test_a_kept_table_that_was_dropped_is_named(table: str, folder: Path) -> None:
    raw(
        folder,
        *(
            f"DROP TRIGGER {name}"
            for name, of in things(folder, "trigger")
            if of == table
        ),
    )
    raw(folder, f"DROP TABLE {table}")

    verdict = checked(folder)

    assert ("SCHEMA_GUARD_MISSING", f"table {table}") in named(verdict)
    assert verdict.exit_code == 1


def test_names_that_hide_after_a_nul_are_not_overlooked(folder: Path) -> None:
    raw(
        folder,
        "UPDATE sqlite_schema SET sql = sql || char(0) || 'x' WHERE name = 'entry_kept'",
    )

    engine = open_engine(sqlite_url(folder / "home" / "archive.db"), read_only=True)
    with reading(engine) as conn:
        there = made(conn)["trigger", "entry_kept"][1]
    engine.dispose()

    assert there.endswith("x")
    assert ("SCHEMA_GUARD_MISSING", "trigger entry_kept") in named(checked(folder))


TO_0001: Final = (
    "DROP TABLE proposal_run",
    "UPDATE alembic_version SET version_num = '0001'",
)
"""What makes an archive one of the program before: runs of proposals were not kept yet."""


def test_an_archive_made_before_runs_were_kept_is_whole(folder: Path) -> None:
    raw(folder, *TO_0001)

    assert named(checked(folder)) == []


def test_a_table_that_this_version_makes_is_missed_when_it_was_dropped(
    folder: Path,
) -> None:
    """The control: only the version that lacks the table may lack it."""
    raw(folder, TO_0001[0])

    assert named(checked(folder)) == [("SCHEMA_GUARD_MISSING", "table proposal_run")]


def test_an_archive_made_before_runs_were_kept_is_brought_up_to_date_as_it_is_opened(
    folder: Path,
) -> None:
    raw(folder, *TO_0001)

    opened(folder).close()

    assert ("table", "proposal_run") in {
        ("table", name) for name, _ in things(folder, "table")
    }
    assert named(checked(folder)) == []
