"""Bits of the database file flipped, one at a time: seen, or without any effect; never a crash."""

import random
import sqlite3
from pathlib import Path

import pytest

from archive.db import open_engine, reading, sqlite_url
from archive.errors import ArchiveError
from archive.log.schema import guards, require_known
from archive.log.verify import check_file, check_log
from tests.log.logs import a_log

FLIPS = 300
ALL = (
    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name",
    "SELECT * FROM entry",
    "SELECT * FROM tile",
    "SELECT * FROM head",
    "SELECT * FROM alembic_version",
    "SELECT event_id, position FROM entry ORDER BY event_id",
)


def content(path: Path) -> list[object]:
    plain = sqlite3.connect(path)
    try:
        return [plain.execute(sql).fetchall() for sql in ALL]
    finally:
        plain.close()


def is_noticed(path: Path) -> bool:
    engine = open_engine(sqlite_url(path), read_only=True)
    try:
        require_known(engine)
        with reading(engine) as conn:
            found = [*check_log(conn).findings, *check_file(conn)]
        return bool(found or guards(engine))
    except ArchiveError:
        return True
    finally:
        engine.dispose()


def is_malformed(path: Path) -> bool:
    plain = sqlite3.connect(path)
    try:
        (said,) = plain.execute("PRAGMA integrity_check").fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return True
    else:
        return bool(said != "ok")
    finally:
        plain.close()


@pytest.mark.parametrize("part", ["the schema", "all"])
def test_a_flipped_bit_is_noticed_or_changes_nothing(part: str, tmp_path: Path) -> None:
    a_log(tmp_path / "archive.db", 300).dispose()
    whole = (tmp_path / "archive.db").read_bytes()
    before = content(tmp_path / "archive.db")
    chance = random.Random(20261122)
    until = 8192 if part == "the schema" else len(whole)
    noticed, unseen_by_sqlite = 0, 0

    for number in range(FLIPS // 2):
        at = chance.randrange(until)
        changed = bytearray(whole)
        changed[at] ^= 1 << chance.randrange(8)
        path = tmp_path / f"{number}.db"
        path.write_bytes(changed)

        if is_noticed(path):
            noticed += 1
            unseen_by_sqlite += not is_malformed(path)
        else:
            assert content(path) == before, f"byte {at}"

    assert noticed > FLIPS // 20
    assert unseen_by_sqlite  # control: the file's own check would have let these pass


def test_every_page_that_is_blanked_or_cut_off_is_noticed(tmp_path: Path) -> None:
    a_log(tmp_path / "archive.db", 300).dispose()
    whole = (tmp_path / "archive.db").read_bytes()
    path = tmp_path / "harmed.db"

    for first in range(0, len(whole), 4096):
        for harmed in (
            whole[:first] + bytes(4096) + whole[first + 4096 :],
            whole[:first] + b"\xff" * 4096 + whole[first + 4096 :],
            whole[:first],
        ):
            path.write_bytes(harmed)
            assert is_noticed(path), f"page {first // 4096 + 1}"
            for more in ("-wal", "-shm"):
                path.with_name(path.name + more).unlink(missing_ok=True)
