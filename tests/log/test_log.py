"""Appending, reading, finding and erasing; what the schema's guards refuse."""

import json
import multiprocessing
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from archive.db import driver, exclusive, open_engine, reading, run, sqlite_url
from archive.errors import DamagedError
from archive.log import log
from archive.log.merkle import EMPTY_ROOT, leaf_hash, peaks_of, perfect_root, root
from tests.log.logs import (
    a_leaf,
    a_log,
    an_empty_log,
    append,
    checked,
    entry_id,
    rows_of,
    tampering,
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = an_empty_log(tmp_path / "archive.db")
    yield opened
    opened.dispose()


def test_a_new_log_is_the_empty_tree(engine: Engine) -> None:
    with reading(engine) as conn:
        assert log.head(conn) == log.Head(0, EMPTY_ROOT, ())
        assert list(log.read(conn, 0, 10)) == []


def test_what_was_appended_is_read_back_in_order(engine: Engine) -> None:
    leaves = [a_leaf(position) for position in range(5)]

    with exclusive(engine) as conn:
        assert log.append(conn, leaves[:2]) == 0
    with exclusive(engine) as conn:
        assert log.append(conn, leaves[2:]) == 2

    with reading(engine) as conn:
        assert list(log.read(conn, 1, 4)) == [
            (
                at,
                leaves[at].event_id,
                leaves[at].leaf,
                leaves[at].salt,
                leaves[at].payload,
            )
            for at in (1, 2, 3)
        ]


@pytest.mark.parametrize(
    "sizes", [(1,) * 20, (255, 1, 1), (600,), (256, 256), (100, 300, 112)]
)
def test_the_head_is_the_tree_however_leaves_were_batched(
    engine: Engine, sizes: tuple[int, ...]
) -> None:
    for size in sizes:
        append(engine, size)

    hashes = [leaf_hash(row[2]) for row in rows_of(engine)]
    with reading(engine) as conn:
        head = log.head(conn)
        tiles = run(conn, "SELECT level, number, hashes, root FROM tile").fetchall()
    assert head == log.Head(sum(sizes), root(hashes), tuple(peaks_of(hashes)))
    assert tiles == [
        (
            0,
            at,
            b"".join(hashes[at * 256 : at * 256 + 256]),
            perfect_root(hashes[at * 256 : at * 256 + 256]),
        )
        for at in range(sum(sizes) // 256)
    ]
    assert checked(engine).findings == ()


@pytest.mark.parametrize("size", [65535, 65536, 65537])
def test_a_tile_of_tiles_is_sealed_by_the_very_leaf_that_fills_it(
    engine: Engine, size: int
) -> None:
    append(engine, 65535)
    if size > 65535:
        append(engine, size - 65535)

    with reading(engine) as conn:
        above = run(conn, "SELECT number, root FROM tile WHERE level = 1").fetchall()
        head = log.head(conn)
    assert [number for number, _ in above] == ([0] if size >= 65536 else [])
    assert size != 65536 or above[0][1] == head.root
    assert checked(engine).findings == ()


def append_and_fail(engine: Engine) -> None:
    with exclusive(engine) as conn:
        log.append(conn, [a_leaf(3)])
        raise ZeroDivisionError


def test_nothing_is_appended_when_the_transaction_fails(engine: Engine) -> None:
    append(engine, 3)

    with pytest.raises(ZeroDivisionError):
        append_and_fail(engine)

    assert len(rows_of(engine)) == 3
    assert checked(engine).findings == ()


def test_an_entry_is_found_by_its_id_so_a_retry_can_be_told(engine: Engine) -> None:
    append(engine, 10)

    with reading(engine) as conn:
        assert log.find(conn, a_leaf(7).event_id) == 7
        assert log.find(conn, a_leaf(10).event_id) is None


@pytest.mark.parametrize("harm", ["DELETE FROM head", "UPDATE head SET peaks = NULL"])
def test_a_head_that_is_not_there_is_damage(engine: Engine, harm: str) -> None:
    append(engine, 3)
    with tampering(engine) as connection:
        connection.executescript(
            "CREATE TABLE other AS SELECT * FROM head; DROP TABLE head;"
            "ALTER TABLE other RENAME TO head;"
        )
        connection.execute(harm)

    with reading(engine) as conn, pytest.raises(DamagedError, match="head is damaged"):
        log.head(conn)


def test_the_same_id_twice_is_refused_whole(engine: Engine) -> None:
    append(engine, 2)

    with pytest.raises(sqlite3.IntegrityError), exclusive(engine) as conn:
        log.append(conn, [a_leaf(2), a_leaf(1)])

    assert len(rows_of(engine)) == 2


# -------------------------------------------------------------------------- guards

REFUSED = {
    "change a leaf": "UPDATE entry SET leaf = x'00' WHERE position = 1",
    "move an entry": "UPDATE entry SET position = 9 WHERE position = 2",
    "change an id": "UPDATE entry SET event_id = randomblob(16) WHERE position = 1",
    "change a payload": "UPDATE entry SET payload = x'00' WHERE position = 1",
    "erase without its event": "UPDATE entry SET payload = NULL, salt = NULL WHERE position = 1",
    "delete": "DELETE FROM entry WHERE position = 1",
    "cut the tail": "DELETE FROM entry WHERE position = 2",
    "replace": "INSERT OR REPLACE INTO entry VALUES (1, randomblob(16), x'00', x'00', x'00')",
    "replace by id": "INSERT OR REPLACE INTO entry SELECT 3, event_id, x'00', x'00', x'00'"
    " FROM entry WHERE position = 1",
    "upsert": "INSERT INTO entry VALUES (1, randomblob(16), x'00', x'00', x'00')"
    " ON CONFLICT (position) DO UPDATE SET leaf = x'01'",
    "leave a gap": "INSERT INTO entry VALUES (7, randomblob(16), x'00', x'00', x'00')",
    "go before the first": "INSERT INTO entry VALUES (-1, randomblob(16), x'00', x'00', x'00')",
    "let the database count": "INSERT INTO entry (event_id, leaf, salt, payload)"
    " VALUES (randomblob(16), x'00', x'00', x'00')",
    "append nothing": "INSERT INTO entry VALUES (3, randomblob(16), x'00', NULL, NULL)",
    "append half": "INSERT INTO entry VALUES (3, randomblob(16), x'00', NULL, x'00')",
    "append text": "INSERT INTO entry VALUES (3, randomblob(16), 'text', x'00', x'00')",
    "a short id": "INSERT INTO entry VALUES (3, x'00', x'00', x'00', x'00')",
    "shrink the head": "UPDATE head SET size = 2",
    "fork the head": "UPDATE head SET root = zeroblob(32)",
    "grow the head alone": "UPDATE head SET size = 4",
    "drop the head": "DELETE FROM head",
    "a second head": "INSERT INTO head VALUES (2, 0, x'', zeroblob(32), x'')",
    "replace the head": "INSERT OR REPLACE INTO head VALUES (1, 0, x'', zeroblob(32), x'')",
    "change a tile": "UPDATE tile SET root = zeroblob(32)",
    "drop a tile": "DELETE FROM tile",
    "replace a tile": "INSERT OR REPLACE INTO tile VALUES (0, 0, zeroblob(8192), zeroblob(32))",
}


@pytest.mark.parametrize("sql", REFUSED.values(), ids=REFUSED.keys())
@pytest.mark.parametrize(
    "ours", [True, False], ids=["our connection", "another program"]
)
def test_the_schema_refuses_to(sql: str, ours: bool, tmp_path: Path) -> None:
    engine = a_log(tmp_path / "archive.db", 256 if "tile" in sql else 3)
    before = rows_of(engine)

    if ours:
        with pytest.raises(sqlite3.DatabaseError), exclusive(engine) as conn:
            run(conn, sql)
    else:
        other = sqlite3.connect(
            tmp_path / "archive.db"
        )  # recursive_triggers is off here
        with pytest.raises(sqlite3.DatabaseError):
            other.execute(sql)
        other.close()

    assert rows_of(engine) == before
    assert checked(engine).findings == ()


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TRIGGER entry_kept",
        "DROP TABLE entry",
        "DROP TABLE alembic_version",
        "ALTER TABLE entry RENAME TO other",
        "PRAGMA writable_schema = ON",
        "PRAGMA recursive_triggers = OFF",
        "PRAGMA ignore_check_constraints = ON",
    ],
)
def test_our_own_connection_may_not(sql: str, engine: Engine) -> None:
    with (
        reading(engine) as conn,
        pytest.raises(sqlite3.DatabaseError, match="not authorized"),
    ):
        run(conn, sql)


# -------------------------------------------------------------------------- erasure


def erasing(position: int, *erased: int, kind: str = "payload-erased/1") -> log.Leaf:
    payload = json.dumps({"entries": list(erased)}).encode()
    return a_leaf(position, kind=kind, payload=payload)


def test_a_payload_is_erased_by_the_entry_that_names_it(engine: Engine) -> None:
    append(engine, 5)
    with reading(engine) as conn:
        before = log.head(conn)

    with exclusive(engine) as conn:
        log.append(conn, [erasing(5, 1, 3)], erased=[1, 3])

    rows = rows_of(engine)
    assert [row[0] for row in rows if row[3] is None and row[4] is None] == [1, 3]
    assert root(leaf_hash(row[2]) for row in rows[:5]) == before.root
    report = checked(engine)
    assert report.findings == ()
    assert report.erased == (1, 3)


@pytest.mark.parametrize(
    ("leaf", "erased"),
    [
        (erasing(5, 1), [2]),
        (erasing(5, 1), [1, 2]),
        (erasing(5, 1, kind="thing-done/1"), [1]),
        (a_leaf(5, payload=b"{}"), [1]),
    ],
    ids=["another", "one more", "by another kind", "by nothing"],
)
def test_nothing_else_is_erased(
    engine: Engine, leaf: log.Leaf, erased: list[int]
) -> None:
    append(engine, 5)

    with (
        pytest.raises(sqlite3.IntegrityError, match="only by its event"),
        exclusive(engine) as conn,
    ):
        log.append(conn, [leaf], erased=erased)

    assert all(row[4] for row in rows_of(engine))
    assert len(rows_of(engine)) == 5


def test_an_erasure_of_another_transaction_erases_nothing_more(engine: Engine) -> None:
    append(engine, 5)
    with exclusive(engine) as conn:
        log.append(conn, [erasing(5, 1, 2)], erased=[1])

    with pytest.raises(sqlite3.IntegrityError), exclusive(engine) as conn:
        log.erase(conn, [2])

    assert rows_of(engine)[2][4] is not None


# -------------------------------------------------------------------------- many writers


def write(
    path: Path, count: int, number: int, answers: "multiprocessing.Queue[object]"
) -> None:
    engine = open_engine(sqlite_url(path))
    worst = 0.0
    taken = []
    for at in range(count):
        begun = time.perf_counter()
        with exclusive(engine) as conn:
            size = log.head(conn).size
            leaf = a_leaf(size, name=f"{number}-{at}-")
            taken.append((log.append(conn, [leaf]), leaf.event_id))
        worst = max(worst, time.perf_counter() - begun)
    engine.dispose()
    answers.put((worst, taken))


@pytest.mark.parametrize("writers", [2, 8])
def test_writers_at_once_leave_no_gap_and_lose_nothing(
    tmp_path: Path, writers: int
) -> None:
    engine = an_empty_log(tmp_path / "archive.db")
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    each = 2000 // writers
    processes = [
        context.Process(
            target=write, args=(tmp_path / "archive.db", each, number, answers)
        )
        for number in range(writers)
    ]

    for process in processes:
        process.start()
    said = [answers.get(timeout=60) for _ in processes]
    for process in processes:
        process.join()

    acknowledged = sorted(one for _, taken in said for one in taken)
    assert [(row[0], row[1]) for row in rows_of(engine)] == acknowledged
    assert [position for position, _ in acknowledged] == list(range(writers * each))
    assert max(worst for worst, _ in said) < 5
    assert checked(engine).findings == ()


def test_control_a_deferred_transaction_would_be_refused(engine: Engine) -> None:
    """Why ``exclusive`` begins IMMEDIATE: reading first and writing later meets another writer."""
    append(engine, 1)
    first = engine.connect()
    first.begin()
    log.head(first)
    append(engine, 1)

    with pytest.raises(sqlite3.OperationalError, match="locked"):
        log.append(first, [a_leaf(1, name="late")])

    driver(first).rollback()
    first.close()
    assert entry_id(engine, 1) == a_leaf(1).event_id
