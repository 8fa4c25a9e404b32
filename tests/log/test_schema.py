"""The kept tables: made by migration, equal to what the code says, their guards watched over."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.schema import CreateTable

from archive.db import KEPT, expected_schema, open_engine, reading, run, sqlite_url
from archive.errors import NewerDatabaseError
from archive.extract import runs
from archive.log import entries, tiles
from archive.log.schema import (
    KEPT_TABLES,
    KNOWN,
    guards,
    known_version,
    migrate,
    require_known,
    schema_version,
)
from tests.log.logs import a_log, an_empty_log, rows_of

ROOT = Path(__file__).parents[2]


def folded(sql: str) -> str:
    return " ".join(sql.split())


def test_the_migrations_make_what_the_code_declares(tmp_path: Path) -> None:
    engine = an_empty_log(tmp_path / "archive.db")

    made = expected_schema(engine)

    tables = (entries.entry, entries.head, tiles.tile, runs.proposal_run)
    for table in tables:
        declared = str(CreateTable(table).compile(dialect=engine.dialect))
        assert folded(made["table", table.name]) == folded(declared)
    assert {name for kind, name in made if kind == "table"} == KEPT_TABLES
    assert {table.name for table in tables} <= set(KEPT.tables)


def test_the_program_knows_every_migration_in_the_folder() -> None:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "alembic"))
    scripts = ScriptDirectory.from_config(config)

    assert tuple(one.revision for one in scripts.walk_revisions())[::-1] == KNOWN
    assert scripts.get_current_head() == known_version()


def test_a_database_of_this_version_is_left_alone(tmp_path: Path) -> None:
    an_empty_log(tmp_path / "archive.db").dispose()
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from archive.db import open_engine, sqlite_url\nfrom archive.log.schema import migrate\n"
        "migrate(open_engine(sqlite_url(Path(sys.argv[1]))))\n"
        "assert 'alembic' not in sys.modules"
    )

    subprocess.run(
        [sys.executable, "-c", program, tmp_path / "archive.db"], check=True, cwd=ROOT
    )


def test_migrating_twice_keeps_what_is_there(tmp_path: Path) -> None:
    engine = a_log(tmp_path / "archive.db", 5)
    before = rows_of(engine)

    migrate(engine)

    assert rows_of(engine) == before
    with reading(engine) as conn:
        assert schema_version(conn) == known_version()


def test_a_new_database_is_made_with_one_wait_for_the_disk(tmp_path: Path) -> None:
    engine = open_engine(sqlite_url(tmp_path / "archive.db"))
    commits: list[object] = []
    event.listen(engine, "commit", commits.append)

    migrate(engine)

    assert len(commits) == 1


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    engine = open_engine(sqlite_url(tmp_path / "archive.db"))

    def fail(connection: sqlite3.Connection, *_: object) -> None:
        def deny(action: int, name: str | None, *_: str | None) -> int:
            is_last = (
                action == sqlite3.SQLITE_CREATE_TRIGGER and name == "head_undeleted"
            )
            return sqlite3.SQLITE_DENY if is_last else sqlite3.SQLITE_OK

        connection.set_authorizer(deny)

    event.listen(engine, "connect", fail)
    with pytest.raises(Exception, match="not authorized"):
        migrate(engine)

    engine.dispose()
    event.remove(engine, "connect", fail)
    assert expected_schema(engine) == {}
    migrate(engine)
    assert guards(engine) == []


def test_a_newer_database_is_refused_with_both_versions(tmp_path: Path) -> None:
    engine = an_empty_log(tmp_path / "archive.db")
    with sqlite3.connect(tmp_path / "archive.db") as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.close()

    with pytest.raises(NewerDatabaseError, match=f"9999.*{known_version()}"):
        migrate(engine)
    with pytest.raises(NewerDatabaseError):
        require_known(open_engine(engine.url, read_only=True))


def test_an_intact_schema_has_every_guard(tmp_path: Path) -> None:
    assert guards(an_empty_log(tmp_path / "archive.db")) == []


HARM = {
    "drop": ("DROP TRIGGER entry_kept", ["trigger entry_kept is missing"]),
    "neuter": (
        (
            "DROP TRIGGER entry_kept; CREATE TRIGGER entry_kept BEFORE UPDATE ON entry"
            " WHEN 0 BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END"
        ),
        ["trigger entry_kept is not as the migrations made it"],
    ),
    "add": (
        "CREATE TRIGGER helpful AFTER INSERT ON entry BEGIN UPDATE head SET size = 1; END",
        ["trigger helpful is not ours"],
    ),
    "index": ("CREATE INDEX quick ON entry (leaf)", ["index quick is not ours"]),
    "column": (
        "ALTER TABLE entry ADD COLUMN more TEXT",
        ["table entry is not as the migrations made it"],
    ),
    "rebuild": (
        "CREATE TABLE copy AS SELECT * FROM tile; DROP TABLE tile; ALTER TABLE copy RENAME TO tile",
        [
            "table tile is not as the migrations made it",
            "trigger tile_kept is missing",
            "trigger tile_sealed is missing",
            "trigger tile_undeleted is missing",
        ],
    ),
    "checks": (
        (
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="
            " replace(sql, 'length(event_id) = 16', 'length(event_id) > 0') WHERE name = 'entry'"
        ),
        ["table entry is not as the migrations made it"],
    ),
}


@pytest.mark.parametrize(("sql", "named"), HARM.values(), ids=HARM.keys())
def test_every_harm_to_the_schema_is_named(
    sql: str, named: list[str], tmp_path: Path
) -> None:
    engine: Engine = a_log(tmp_path / "archive.db", 2)
    engine.dispose()
    with sqlite3.connect(tmp_path / "archive.db") as other:
        other.executescript(sql)
    other.close()

    assert sorted(guards(engine)) == named


def test_a_view_table_with_a_trigger_is_noticed_too(tmp_path: Path) -> None:
    engine = an_empty_log(tmp_path / "archive.db")
    with sqlite3.connect(tmp_path / "archive.db") as other:
        other.execute("CREATE TABLE claim (claim INTEGER)")
        assert guards(engine) == []
        other.execute("CREATE TRIGGER sly AFTER INSERT ON claim BEGIN SELECT 1; END")
    other.close()

    assert guards(engine) == ["trigger sly is not ours"]


def test_the_version_of_a_new_file_is_none(tmp_path: Path) -> None:
    with reading(open_engine(sqlite_url(tmp_path / "new.db"))) as conn:
        assert schema_version(conn) is None
        assert run(conn, "SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
