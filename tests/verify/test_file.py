"""The file itself: edits that stand only in its -wal, harmless changes, folders that cannot be written to."""

import json
import os
import shutil
import sqlite3
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from archive.capture.store import digest_of
from archive.errors import CouldNotCheckError
from tests.verify.archives import (
    LOG,
    PAGES,
    Writer,
    build,
    capture,
    checked,
    harm,
    held,
    is_root,
    named,
    opened,
    page_of,
    signed,
    withhold,
)

NOBODY: Final = 65534


def database(folder: Path) -> Path:
    return folder / "home" / "archive.db"


# ------------------------------------------------------------------------- only in the -wal


@pytest.fixture
def with_wal(folder: Path, tmp_path: Path) -> Path:
    """Copy an archive whose last edit, behind the archive's back, stands in the -wal alone."""
    conn = sqlite3.connect(database(folder), isolation_level=None)
    conn.execute("PRAGMA wal_autocheckpoint = 0")
    guard = conn.execute("SELECT sql FROM sqlite_schema WHERE name = 'entry_erased'")
    sql = guard.fetchone()[0]
    conn.execute("BEGIN")
    conn.execute("DROP TRIGGER entry_erased")
    conn.execute("UPDATE entry SET salt = randomblob(16) WHERE position = 30")
    conn.execute(sql)
    conn.execute("COMMIT")
    shutil.copytree(folder, tmp_path / "wal")
    conn.close()
    assert database(tmp_path / "wal").with_name("archive.db-wal").stat().st_size > 0
    (tmp_path / "wal" / "home" / "archive.db-shm").unlink()
    return tmp_path / "wal"


def test_an_edit_that_stands_only_in_the_wal_is_seen(with_wal: Path) -> None:
    assert named(checked(with_wal, only=LOG)) == [("EVENT_ALTERED", "position 30")]


def test_without_the_wal_it_would_not_be_there(with_wal: Path) -> None:
    database(with_wal).with_name("archive.db-wal").unlink()

    assert checked(with_wal).exit_code == 0


# --------------------------------------------------------------------------------- harmless


def sql(*statements: str) -> Callable[[Path], None]:
    def run(folder: Path) -> None:
        conn = sqlite3.connect(database(folder), isolation_level=None)
        for statement in statements:
            conn.execute(statement)
        conn.close()

    return run


def touched(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (0, 0))


def moved(folder: Path) -> None:
    aside = folder.with_name("elsewhere")
    folder.rename(aside)
    shutil.copytree(aside, folder)


def backed_up(folder: Path) -> None:
    one = sqlite3.connect(database(folder))
    other = sqlite3.connect(folder / "copy.db")
    one.backup(other)
    one.close()
    other.close()
    (folder / "copy.db").replace(database(folder))


HARMLESS: Final[dict[str, Callable[[Path], None]]] = {
    "VACUUM": sql("VACUUM"),
    "another page size": sql(
        "PRAGMA journal_mode = DELETE", "PRAGMA page_size = 8192", "VACUUM"
    ),
    "REINDEX": sql("REINDEX"),
    "ANALYZE": sql("ANALYZE"),
    "no more WAL": sql("PRAGMA journal_mode = DELETE"),
    "DELETE and WAL again": sql(
        "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode = WAL"
    ),
    "the search index optimised": sql(
        "INSERT INTO search (search) VALUES ('optimize')"
    ),
    "copied": moved,
    "backed up": backed_up,
    "touched": touched,
}


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS.keys())
def test_a_harmless_change_is_none(
    change: Callable[[Path], None], folder: Path
) -> None:
    change(folder)

    verdict = checked(folder)

    assert (verdict.findings, verdict.exit_code) == ((), 0)


# ------------------------------------------------------------------------------ never writes


def state_of(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    return {
        str(path): (
            path.read_bytes() if path.is_file() else b"",
            path.stat().st_mtime_ns if path.is_file() else 0,
            path.stat().st_mode,
        )
        for path in sorted(folder.rglob("*"))
        if path.suffix not in {".db-wal", ".db-shm"}
    }


@pytest.mark.parametrize("harmed", [False, True])
def test_verify_never_writes(harmed: bool, folder: Path) -> None:
    if harmed:
        harm(
            folder,
            "UPDATE entry SET payload = x'00' WHERE position = 30",
            "DELETE FROM claim",
            "DROP INDEX IF EXISTS claim_text_start_end",
        )
        held(folder).withhold(digest_of(page_of(1)))
    before = state_of(folder)

    verdict = checked(folder, checkpoints=["half.txt"])

    assert verdict.exit_code == int(harmed)
    assert state_of(folder) == before
    leftover = database(folder).with_name("archive.db-wal")
    assert not leftover.exists() or leftover.stat().st_size == 0


# --------------------------------------------------------------------------------- read-only


@pytest.fixture
def public() -> Iterator[Path]:
    """Make an archive where another person can read it."""
    folder = Path(tempfile.mkdtemp(prefix="archive-test-"))
    folder.chmod(0o755)
    build(folder).close()
    yield folder
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | stat.S_IRWXU)
    shutil.rmtree(folder)


def closed_off(folder: Path) -> None:
    """Let nobody write, and everybody read."""
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)


def as_another(folder: Path) -> Any:
    """Verify as somebody who owns nothing here, when we may become that; else as ourselves."""
    checked(folder)  # so that all modules are loaded: the other one may not be able to
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        if is_root():
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        try:
            verdict = checked(folder)
        except CouldNotCheckError:
            os.write(writer, b'"CouldNotCheckError"')
        else:
            said = [named(verdict), [one.place for one in verdict.unchecked]]
            os.write(writer, json.dumps([*said, verdict.exit_code]).encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        found = json.load(pipe)
    os.waitpid(child, 0)
    return found


def test_an_archive_that_cannot_be_written_to_is_verified(public: Path) -> None:
    closed_off(public)

    assert as_another(public) == [[], [], 0]


def test_an_edit_in_the_wal_is_seen_where_nobody_can_write(
    public: Path, with_wal: Path
) -> None:
    shutil.rmtree(public / "home")
    shutil.copytree(with_wal / "home", public / "home")
    shutil.rmtree(public / "state")
    shutil.copytree(with_wal / "state", public / "state")
    closed_off(public)

    found, _, code = as_another(public)

    assert isinstance(found, list)
    assert (["EVENT_ALTERED", "position 30"] in found, code) == (True, 1)


def test_files_that_may_not_be_read_are_not_judged(public: Path) -> None:
    path = held(public).path(digest_of(page_of(1)))
    closed_off(public)
    path.chmod(0)

    found, unchecked, code = as_another(public)

    assert (found, code) == ([], 2)
    assert unchecked == [f"captures/{path.relative_to(public / 'home' / 'captures')}"]


def test_a_database_that_may_not_be_read_is_no_verdict(public: Path) -> None:
    closed_off(public)
    database(public).chmod(0)

    assert as_another(public) == "CouldNotCheckError"


def test_a_database_that_is_gone_is_no_verdict(folder: Path) -> None:
    database(folder).unlink()

    with pytest.raises(CouldNotCheckError, match=r"archive\.db") as caught:
        checked(folder)

    assert caught.value.exit_code == 2


# ------------------------------------------------------------------------- while others write


def test_verify_gives_no_false_alarm_while_others_append_sign_and_withhold(
    folder: Path,
) -> None:
    archive = opened(folder)
    writer = Writer(archive)
    is_over = threading.Event()

    def write() -> None:
        number = PAGES + 2
        while not is_over.is_set():
            page = capture(writer, number)
            writer.write()
            signed(archive)
            withhold(writer, page.capture, number)
            signed(archive)
            number += 1

    other = threading.Thread(target=write)
    other.start()
    verdicts = [checked(folder) for _ in range(12)]
    is_over.set()
    other.join()
    archive.close()

    assert [one.findings for one in verdicts] == [()] * 12
    assert {one.exit_code for one in verdicts} == {0}
    assert verdicts[-1].size > verdicts[0].size
