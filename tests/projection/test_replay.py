"""Replay finds and mends what a live view has wrong, and changes nothing otherwise."""

import hashlib
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import Connection

from archive import db
from archive.errors import ArchiveError, DamagedError, DiskFullError, WorkerFailedError
from archive.opening import VIEWS
from archive.projection import scratch
from archive.projection.compare import Difference, digest
from archive.projection.engines import Processes, Serial
from archive.projection.full_text import FullText
from archive.projection.projection import Projection
from archive.projection.replay import replay
from archive.projection.scratch import PREFIX, scratch_folder
from tests.projection.histories import Written, a_log

BY_NAME = {view.name: view for view in VIEWS}


@pytest.fixture
def log(tmp_path: Path) -> Written:
    log = a_log(tmp_path, VIEWS, seed=11)
    log.append(400, batch=50)
    return log


def run(log: Written, *statements: str) -> None:
    with db.exclusive(log.engine) as conn:
        for sql in statements:
            db.run(conn, sql)


def rows_of(conn: Connection) -> dict[str, str]:
    return {view.name: digest(conn, view) for view in VIEWS}


def digests(log: Written) -> dict[str, str]:
    with db.reading(log.engine) as conn:
        return rows_of(conn)


def files(log: Written) -> dict[str, str]:
    folder = Path(str(log.engine.url.database)).parent
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    }


def first_key(log: Written, view: Projection[Any]) -> tuple[Any, ...]:
    keys = ", ".join(f'"{key}"' for key in view.primary_key)
    with db.reading(log.engine) as conn:
        key: tuple[Any, ...] = db.run(
            conn, f'SELECT {keys} FROM "{view.name}" ORDER BY {keys}'
        ).fetchone()
        return key


def test_views_that_are_right_are_left_alone(log: Written) -> None:
    before = digests(log)
    with db.reading(log.engine) as conn:
        changes = conn.connection.dbapi_connection.total_changes  # type: ignore[union-attr]
        version = db.run(conn, "PRAGMA data_version").fetchone()

    report = replay(log.engine, VIEWS)

    assert report.is_identical
    assert report.size == 400
    assert {view.state for view in report.views} == {"identical"}
    assert {view.name: view.digest for view in report.views} == before
    with db.reading(log.engine) as conn:
        assert db.run(conn, "PRAGMA data_version").fetchone() == version
        assert conn.connection.dbapi_connection.total_changes == changes  # type: ignore[union-attr]


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_a_changed_row_is_named_and_mended(log: Written, name: str) -> None:
    before = digests(log)
    view = BY_NAME[name]
    key = first_key(log, view)
    where = " AND ".join(f'"{column}" = ?' for column in view.primary_key)
    field = (
        next(
            column
            for column in reversed(view.columns)
            if column not in view.primary_key
        )
        if len(view.columns) > len(view.primary_key)
        else None
    )
    with db.exclusive(log.engine) as conn:
        if field is None:  # nothing but its key: the row goes
            db.run(conn, f'DELETE FROM "{name}" WHERE {where}', key)
        else:
            db.run(conn, f'UPDATE "{name}" SET "{field}" = 12345 WHERE {where}', key)

    found = replay(log.engine, VIEWS, check=True)
    report = replay(log.engine, VIEWS)

    assert found.differences == report.differences
    assert [(each.view, each.key, each.field) for each in report.differences] == [
        (name, key, field or "row")
    ]
    assert {
        each.name: each.state for each in found.views if each.state != "identical"
    } == {name: "differs"}
    assert {
        each.name: each.state for each in report.views if each.state != "identical"
    } == {name: "rebuilt"}
    assert digests(log) == before
    assert replay(log.engine, VIEWS, check=True).is_identical


def test_a_row_too_many_and_a_row_too_few_are_told_apart(log: Written) -> None:
    gone = first_key(log, BY_NAME["claim"])[0]
    run(
        log,
        f"UPDATE claim SET claim = 999999 WHERE claim = {gone}",
        f"UPDATE agent SET name = 'somebody else' WHERE agent = {first_key(log, BY_NAME['agent'])[0]}",
    )

    report = replay(log.engine, VIEWS)

    found = {(each.view, each.key, each.field): each for each in report.differences}
    assert sorted(found) == [
        ("agent", (1,), "name"),
        ("claim", (gone,), "row"),
        ("claim", (999999,), "row"),
    ]
    assert found["agent", (1,), "name"].live == "somebody else"
    assert found["claim", (gone,), "row"].live is None
    assert found["claim", (999999,), "row"].replayed is None
    assert replay(log.engine, VIEWS, check=True).is_identical


INDEX_HARMS: dict[str, tuple[str, ...]] = {
    "taken out": (
        "INSERT INTO search (search, rowid, folded) SELECT 'delete', at, folded FROM search_text WHERE at = {}",
    ),
    "put in": ("INSERT INTO search (rowid, folded) VALUES ({}, 'slander')",),
    "replaced": (
        "INSERT INTO search (search, rowid, folded) SELECT 'delete', at, folded FROM search_text WHERE at = {0}",
        "INSERT INTO search (rowid, folded) VALUES ({0}, 'other words')",
    ),
}


@pytest.mark.parametrize("harm", INDEX_HARMS.values(), ids=INDEX_HARMS)
def test_a_changed_entry_of_the_search_index_is_named_and_mended(
    log: Written, harm: tuple[str, ...]
) -> None:
    at = first_key(log, BY_NAME["search_text"])[0]
    run(log, *(sql.format(at) for sql in harm))

    report = replay(log.engine, VIEWS)

    wrong = Difference(
        view="search_text", key=(at,), field="index", live=None, replayed=None
    )
    assert report.differences == (wrong,)
    assert replay(log.engine, VIEWS, check=True).is_identical


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM search_data WHERE id > 10",
        "UPDATE search_data SET block = x'00' WHERE id > 10",
        "DELETE FROM search_docsize",
        "DROP TABLE search",
        "DROP TABLE search_data",
        "DROP TABLE search_docsize",
        "DROP TABLE search_config",
        "DELETE FROM search_config",
    ],
)
def test_a_search_index_that_is_broken_is_seen_and_made_anew(
    log: Written, harm: str
) -> None:
    run(log, harm)

    report = replay(log.engine, VIEWS)

    assert not report.is_identical
    assert {each.view for each in report.differences} == {"search_text"}
    assert replay(log.engine, VIEWS, check=True).is_identical


def test_a_search_index_made_otherwise_is_seen_and_made_anew(log: Written) -> None:
    run(
        log,
        "DROP TABLE search",
        "CREATE VIRTUAL TABLE search USING fts5(folded, content='search_text', content_rowid='at', tokenize='trigram')",
        "INSERT INTO search (search) VALUES ('rebuild')",
    )

    report = replay(log.engine, VIEWS)

    assert [(each.key, each.field) for each in report.differences] == [((), "index")]
    assert replay(log.engine, VIEWS, check=True).is_identical


def test_where_the_index_cannot_be_copied_it_is_walked_through(log: Written) -> None:
    """As where SQLite is built so that nobody writes to an index's own tables."""
    index = BY_NAME["search_text"].text_index
    assert isinstance(index, FullText)
    with scratch_folder(None) as folder:
        part = scratch.Part(
            path=folder / "0.db", projections=VIEWS, log=log.engine.url, until=400
        )
        scratch.build(log.engine, part)
        fresh = db.open_scratch(part.path)

        @event.listens_for(fresh, "connect")
        def forbid(connection: Any, _record: object) -> None:
            connection.set_authorizer(
                lambda action, table, *_: int(
                    action == sqlite3.SQLITE_DELETE and table.endswith("_docsize")
                )
            )

        at = first_key(log, BY_NAME["search_text"])[0]

        with db.reading(log.engine) as conn:
            parts = {"docsize": db.run(conn, "SELECT * FROM search_docsize")}
            assert index._try(parts, fresh) is None, "control: it can be copied"
            assert index.compare(conn, fresh) == []
        run(log, f"INSERT INTO search (rowid, folded) VALUES ({at}, 'slander')")
        with db.reading(log.engine) as conn:
            assert index.compare(conn, fresh) == [at]


@pytest.mark.parametrize(
    "harm",
    [
        "DROP INDEX claim_text_start",
        "CREATE INDEX extra ON claim (words)",
        "CREATE TRIGGER lie AFTER INSERT ON claim BEGIN UPDATE claim SET words = 'lie'; END",
        "ALTER TABLE claim ADD COLUMN extra TEXT",
    ],
)
def test_a_table_made_otherwise_is_seen_and_made_anew(log: Written, harm: str) -> None:
    run(log, harm)

    report = replay(log.engine, VIEWS)

    assert {(each.view, each.field) for each in report.differences} == {
        ("claim", "schema")
    }
    assert replay(log.engine, VIEWS, check=True).is_identical


def test_a_check_changes_nothing(log: Written) -> None:
    run(log, "UPDATE claim SET words = 'lie'")
    with log.engine.connect() as conn:
        conn.connection.dbapi_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
    before = files(log)

    report = replay(log.engine, VIEWS, check=True)

    assert not report.is_identical
    assert files(log) == before


def test_an_archive_that_may_only_be_read_can_be_checked(log: Written) -> None:
    run(log, "INSERT INTO search (rowid, folded) VALUES (9, 'slander')")
    engine = db.open_engine(log.engine.url, read_only=True)

    report = replay(engine, VIEWS, check=True)

    assert [(each.view, each.key) for each in report.differences] == [
        ("search_text", (9,))
    ]


def test_only_so_many_differences_are_named_but_all_are_counted(log: Written) -> None:
    run(log, "UPDATE subjects SET set_at = -set_at")
    with db.reading(log.engine) as conn:
        count = db.run(conn, "SELECT count(*) FROM subjects").fetchone()[0]

    view = next(
        view for view in replay(log.engine, VIEWS, check=True).views if view.count
    )

    assert view.count == 2 * count
    assert 100 <= len(view.differences) <= 200


def test_a_view_of_a_new_version_is_built_and_is_no_difference(log: Written) -> None:
    run(
        log,
        "UPDATE view_state SET version = 0 WHERE name = 'hop'",
        "DROP TABLE timeline",
        "UPDATE hop SET cue = 'old'",
    )

    checked = replay(log.engine, VIEWS, check=True)
    report = replay(log.engine, VIEWS)

    for each in (checked, report):
        assert each.is_identical
        assert {view.name for view in each.views if view.state == "new"} == {
            "hop",
            "timeline",
        }
    again = replay(log.engine, VIEWS)
    assert {view.state for view in again.views} == {"identical"}


def test_views_can_be_made_from_the_log_alone(log: Written) -> None:
    before = digests(log)
    run(
        log,
        *(f'DROP TABLE "{view.name}"' for view in VIEWS),
        "DROP TABLE search",
        "DROP TABLE view_state",
    )

    replay(log.engine, VIEWS)

    assert digests(log) == before
    log.append(30)
    assert replay(log.engine, VIEWS, check=True).is_identical


def test_what_is_appended_while_it_runs_is_in_it(log: Written) -> None:
    run(log, "UPDATE claim SET words = 'lie'")

    report = replay(
        log.engine, VIEWS, progress=lambda _done, _total: log.append(40, batch=7)
    )

    assert report.size == 440
    assert {view.name for view in report.views if view.state == "rebuilt"} == {"claim"}
    assert replay(log.engine, VIEWS, check=True).is_identical


def test_progress_is_told_chunk_by_chunk(
    log: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scratch, "CHUNK", 150)
    told: list[tuple[int, int]] = []

    report = replay(
        log.engine, VIEWS, progress=lambda done, total: told.append((done, total))
    )

    assert told == [(150, 400), (300, 400), (400, 400)]
    assert report.is_identical


@pytest.mark.parametrize("jobs", [2, 3])
def test_several_processes_give_the_same(log: Written, jobs: int) -> None:
    run(
        log,
        "UPDATE claim SET words = 'lie' WHERE claim % 2",
        "DELETE FROM hop WHERE number = 1",
    )
    alone = replay(log.engine, VIEWS, check=True)

    assert replay(log.engine, VIEWS, check=True, jobs=jobs) == alone
    assert not alone.is_identical
    assert replay(log.engine, VIEWS, jobs=jobs).differences == alone.differences
    assert replay(log.engine, VIEWS, check=True, jobs=jobs).is_identical


def test_a_log_with_a_gap_stops_a_replay(log: Written) -> None:
    before = digests(log)
    connection = log.engine.raw_connection()
    connection.driver_connection.set_authorizer(None)  # type: ignore[union-attr]
    connection.driver_connection.execute("DROP TRIGGER entry_undeleted")  # type: ignore[union-attr]
    connection.driver_connection.execute("DELETE FROM entry WHERE position = 77")  # type: ignore[union-attr]
    connection.close()

    for jobs, error in ((1, DamagedError), (2, (DamagedError, WorkerFailedError))):
        with pytest.raises(error, match="1 entries are missing"):
            replay(log.engine, VIEWS, jobs=jobs)
    assert digests(log) == before


def stumble(_done: int, _total: int) -> None:
    raise ZeroDivisionError


def test_nothing_is_left_of_a_replay(log: Written) -> None:
    folder = Path(str(log.engine.url.database)).parent
    before = set(files(log))

    replay(log.engine, VIEWS)
    with pytest.raises(ZeroDivisionError):
        replay(log.engine, VIEWS, progress=stumble)

    assert set(files(log)) == before
    assert not list(folder.glob(f"{PREFIX}*"))


def test_where_no_scratch_file_can_lie_it_is_said(tmp_path: Path) -> None:
    gone = tmp_path / "gone"

    with pytest.raises(ArchiveError, match=str(gone)), scratch_folder(gone):
        pass


def test_what_a_killed_replay_left_is_removed_by_the_next_and_a_running_one_is_not(
    tmp_path: Path,
) -> None:
    left = tmp_path / f"{PREFIX}left"
    left.mkdir()
    (left / "0.db").write_bytes(b"rows")

    with scratch_folder(tmp_path) as first, scratch_folder(tmp_path) as second:
        assert first.is_dir()
        assert second.is_dir()
        assert first != second
        assert not left.exists()

    assert list(tmp_path.iterdir()) == []


def test_nobody_sweeps_away_a_folder_that_is_just_being_made(tmp_path: Path) -> None:
    made: list[bool] = []

    def make() -> None:
        for _ in range(50):
            with scratch_folder(tmp_path) as folder:
                (folder / "rows").touch()
                made.append((folder / "rows").exists())

    crowd = [threading.Thread(target=make) for _ in range(4)]
    for each in crowd:
        each.start()
    for each in crowd:
        each.join()

    assert made == [True] * 4 * 50
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_said_and_the_old_views_stand(
    log: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(log, "UPDATE claim SET words = 'lie'")
    before = digests(log)
    open_scratch: Callable[[Path], Any] = db.open_scratch

    def small(path: Path) -> Any:
        """A scratch file with room for five pages."""
        engine = open_scratch(path)
        with db.exclusive(engine) as conn:
            conn.execute(text("CREATE TABLE room (x)"))

        @event.listens_for(engine, "connect")
        def limit(connection: Any, _record: object) -> None:
            connection.execute("PRAGMA max_page_count = 5")

        return engine

    monkeypatch.setattr(scratch, "open_scratch", small)
    with pytest.raises(DiskFullError, match="no room left"):
        replay(log.engine, VIEWS)

    assert digests(log) == before
    monkeypatch.undo()
    assert {view.state for view in replay(log.engine, VIEWS).views} == {
        "identical",
        "rebuilt",
    }


@attrs.frozen
class Division:
    """An act that fails for zero."""

    dividend: int

    def __call__(self, divisor: int) -> float:
        return self.dividend / divisor


def test_engines_map_and_gather_alike() -> None:
    for engine in (Serial(), Processes()):
        begun = engine.map(Division(6), [1, 2, 3])

        assert engine.gather(begun) == [6, 3, 2]
        engine.close()


def test_a_helper_that_fails_says_why() -> None:
    engine = Processes()

    with pytest.raises(WorkerFailedError, match="ZeroDivisionError"):
        engine.gather(engine.map(Division(6), [1, 0]))
    engine.close()


def test_a_helper_that_is_killed_is_noticed() -> None:
    engine = Processes()
    begun = engine.map(Division(6), [1])
    engine._started[0].kill()

    with pytest.raises(WorkerFailedError, match="killed"):
        engine.gather(begun)
    engine.close()
