"""How the database is opened, how transactions begin, what its errors become."""

import multiprocessing
import os
import shutil
import sqlite3
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text
from sqlalchemy.engine import Engine, make_url

from archive import db, read_only
from archive.db import (
    bulk_load,
    driver,
    exclusive,
    expected_schema,
    load_by_keys,
    open_engine,
    reading,
    run,
    run_many,
    sqlite_url,
)
from archive.errors import (
    ArchiveError,
    BusyError,
    DamagedError,
    DiskFullError,
    NoArchiveError,
    ReadOnlyError,
    RefusedError,
)

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    opened = open_engine(sqlite_url(path))
    with exclusive(opened) as conn:
        run(
            conn,
            "CREATE TABLE word (at INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT",
        )
    yield opened
    opened.dispose()


def write(engine: Engine, *words: str) -> None:
    with exclusive(engine) as conn:
        run_many(
            conn, "INSERT INTO word (word) VALUES (?)", [(word,) for word in words]
        )


def words(engine: Engine) -> list[str]:
    with reading(engine) as conn:
        return [word for (word,) in run(conn, "SELECT word FROM word ORDER BY at")]


RULES = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "secure_delete": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "mmap_size": 0,
    "busy_timeout": 60_000,
}


@pytest.mark.parametrize(("pragma", "value"), RULES.items())
def test_every_connection_has_the_archives_rules(
    pragma: str, value: object, engine: Engine
) -> None:
    with reading(engine) as first, reading(engine) as second:
        found = [run(conn, f"PRAGMA {pragma}").fetchone() for conn in (first, second)]

    # SQLite answers nothing for the memory map where it was built without one.
    assert [one[0] if one else 0 for one in found] == [value, value]


def test_control_a_plain_connection_has_other_rules(engine: Engine, path: Path) -> None:
    with sqlite3.connect(path) as plain:
        assert plain.execute("PRAGMA recursive_triggers").fetchone() == (0,)
    plain.close()


def test_one_read_transaction_sees_one_state(engine: Engine) -> None:
    write(engine, "one")

    with reading(engine) as conn:
        before = run(conn, "SELECT count(*) FROM word").fetchone()
        write(engine, "two")
        after = run(conn, "SELECT count(*) FROM word").fetchone()

    assert before == after == (1,)
    assert words(engine) == ["one", "two"]


def test_a_write_transaction_is_all_or_nothing(engine: Engine) -> None:
    def half(engine: Engine) -> None:
        with exclusive(engine) as conn:
            run(conn, "INSERT INTO word (word) VALUES ('half')")
            run(conn, "CREATE TABLE other (at INTEGER)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half(engine)

    assert words(engine) == []
    assert ("table", "other") not in expected_schema(engine)


def test_a_writer_waits_for_the_other_and_sees_what_it_wrote(
    engine: Engine, path: Path
) -> None:
    counted = []
    begun = threading.Event()

    def second() -> None:
        other = open_engine(sqlite_url(path))
        begun.set()
        with exclusive(other) as conn:
            counted.append(run(conn, "SELECT count(*) FROM word").fetchone()[0])
        other.dispose()

    with exclusive(engine) as conn:
        thread = threading.Thread(target=second)
        thread.start()
        begun.wait()
        run(conn, "INSERT INTO word (word) VALUES ('first')")
    thread.join()

    assert counted == [1]


def test_a_writer_that_waits_too_long_is_told_who_to_wait_for(
    engine: Engine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "BUSY_SECONDS", 0.05)
    other = open_engine(sqlite_url(path))

    with exclusive(engine), pytest.raises(BusyError, match=r"archive\.db"):
        write(other, "late")

    other.dispose()


# -------------------------------------------------------------------------- errors for people


def test_what_does_not_exist_cannot_be_read(path: Path) -> None:
    with (
        pytest.raises(NoArchiveError),
        reading(open_engine(sqlite_url(path), read_only=True)),
    ):
        pass

    assert not path.exists()


def test_a_file_that_is_no_database_is_damaged(path: Path) -> None:
    path.write_bytes(b"no database " * 1000)

    with pytest.raises(DamagedError):
        words(open_engine(sqlite_url(path), read_only=True))


def test_a_damaged_page_is_said_to_be_damage(engine: Engine, path: Path) -> None:
    write(engine, *("word" * 100 for _ in range(1000)))
    engine.dispose()
    content = bytearray(path.read_bytes())
    content[8192:40960] = b"\xff" * (40960 - 8192)
    path.write_bytes(content)

    with pytest.raises(DamagedError, match="archive verify"):
        words(engine)


def test_a_full_disk_undoes_the_transaction_and_the_next_one_works(
    engine: Engine,
) -> None:
    write(engine, "kept")
    with reading(engine) as conn:
        run(conn, "PRAGMA max_page_count = 10")

    with pytest.raises(DiskFullError):
        write(engine, *("long" * 1000 for _ in range(100)))

    assert words(engine) == ["kept"]
    write(engine, "short")
    assert words(engine) == ["kept", "short"]


def test_no_write_begins_on_a_disk_that_is_all_but_full(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "RESERVE_BYTES", 2**62)

    with pytest.raises(DiskFullError, match="make room"):
        write(engine, "word")

    assert words(engine) == []


def test_a_database_opened_to_read_cannot_be_written(
    engine: Engine, path: Path
) -> None:
    write(engine, "kept")
    to_read = open_engine(sqlite_url(path), read_only=True)

    with pytest.raises(ReadOnlyError):
        write(to_read, "more")

    assert words(to_read) == ["kept"]
    to_read.dispose()


def test_reading_leaves_no_trace_in_the_file(engine: Engine, path: Path) -> None:
    write(engine, "kept")
    engine.dispose()
    before = (path.read_bytes(), path.stat().st_mtime_ns)

    to_read = open_engine(sqlite_url(path), read_only=True)
    assert words(to_read) == ["kept"]
    to_read.dispose()

    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


# -------------------------------------------------------------------------- folders of others


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that a user without rights can enter (pytest's own cannot be)."""
    folder = Path(tempfile.mkdtemp(prefix="archive-test-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def without_rights(act: Callable[[], object]) -> str:
    """Run in a process of a user who owns nothing, and give what came of it."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)

    def child() -> None:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        try:
            said = repr(act())
        except (ArchiveError, OSError, sqlite3.Error) as error:
            said = type(error).__name__
        sender.send(said)
        os._exit(0)

    process = context.Process(target=child)
    process.start()
    said: str = receiver.recv()
    process.join()
    return said


def lock(folder: Path) -> None:
    """Take the right to write from everybody, the owner too."""
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)


def a_database(folder: Path, *, with_wal: bool) -> Path:
    path = folder / "archive.db"
    engine = open_engine(sqlite_url(path))
    with exclusive(engine) as conn:
        run(
            conn,
            "CREATE TABLE word (at INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT",
        )
    write(engine, "kept")
    if with_wal:
        held = (
            shutil.copyfile(path, folder / "copy"),
            shutil.copyfile(f"{path}-wal", folder / "copy-wal"),
        )
        engine.dispose()
        for copy, name in zip(held, ("archive.db", "archive.db-wal"), strict=True):
            Path(copy).replace(folder / name)
    else:
        engine.dispose()
    return path


def read_words(path: Path) -> list[str]:
    return words(open_engine(sqlite_url(path), read_only=True))


@pytest.mark.parametrize("with_wal", [True, False], ids=["with a -wal", "closed well"])
def test_a_folder_without_the_right_to_write_can_be_read(
    with_wal: bool, shared: Path
) -> None:
    path = a_database(shared, with_wal=with_wal)
    lock(shared)
    before = {file.name: file.read_bytes() for file in shared.iterdir()}

    assert without_rights(lambda: read_words(path)) == "['kept']"

    assert {file.name: file.read_bytes() for file in shared.iterdir()} == before
    assert ("archive.db-wal" in before) == with_wal


def test_control_immutable_alone_would_not_see_the_wal(shared: Path) -> None:
    path = a_database(shared, with_wal=True)
    plain = sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)

    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        plain.execute("SELECT * FROM word")

    plain.close()


def test_a_folder_that_others_write_to_is_not_taken_as_unchanging(shared: Path) -> None:
    path = a_database(shared, with_wal=False)
    path.chmod(0o444)

    def others_may_write() -> tuple[bool, list[str]]:
        return read_only._others_may_write(shared), read_words(path)

    if os.geteuid() == 0:  # the folder is root's, who may write; the child is nobody
        assert without_rights(others_may_write) == "(True, ['kept'])"
    shared.chmod(0o555)
    assert (
        not read_only._others_may_write(shared) or os.geteuid() != shared.stat().st_uid
    )


def test_writing_where_one_may_not_is_refused_in_words(shared: Path) -> None:
    path = a_database(shared, with_wal=False)
    lock(shared)

    assert (
        without_rights(lambda: write(open_engine(sqlite_url(path)), "x"))
        == "ReadOnlyError"
    )


def test_a_file_that_may_not_be_read_is_refused_in_words(shared: Path) -> None:
    path = a_database(shared, with_wal=False)
    path.chmod(0)

    assert without_rights(lambda: read_words(path)) == RefusedError.__name__
    path.chmod(0o600)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


# -------------------------------------------------------------------------- rows


def test_rows_are_loaded_and_read_by_key(engine: Engine) -> None:
    table = Table("word", MetaData(), Column("at", Integer), Column("word", Text))

    with exclusive(engine) as conn:
        bulk_load(conn, table, ((at, str(at)) for at in range(10)))

    with reading(engine) as conn:
        assert list(load_by_keys(conn, "word", "at, word", "at", [3])) == [(3, "3")]
        some = load_by_keys(conn, "word", "at, word", "at", [5, 99, 3])
        assert sorted(tuple(row) for row in some) == [(3, "3"), (5, "5")]


def test_a_database_in_memory_lasts_as_long_as_its_engine() -> None:
    engine = open_engine(make_url("sqlite://"))
    with exclusive(engine) as conn:
        run(conn, "CREATE TABLE word (at INTEGER PRIMARY KEY, word TEXT NOT NULL)")

    write(engine, "kept")

    assert words(engine) == ["kept"]


@pytest.mark.parametrize("is_secure", [True, False], ids=["ours", "control"])
def test_what_is_deleted_is_gone_from_the_files(
    is_secure: bool, engine: Engine, path: Path
) -> None:
    write(engine, "a planted secret", "another word")
    with reading(engine) as conn:
        run(conn, f"PRAGMA secure_delete = {'ON' if is_secure else 'OFF'}")

    with exclusive(engine) as conn:
        run(conn, "DELETE FROM word WHERE at = 1")
    with engine.connect() as conn:
        driver(conn).execute("PRAGMA wal_checkpoint(TRUNCATE)")

    files = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert (b"planted secret" in files) != is_secure
