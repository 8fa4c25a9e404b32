"""Tampering with the log, one way after another: each is seen, and its place named."""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from archive.db import open_engine, reading, sqlite_url
from archive.log import log
from archive.log.checkpoint import Checkpoint
from archive.log.finding import Finding
from archive.log.merkle import leaf_hash, peaks_of, perfect_root, root
from archive.log.verify import check_file, check_log
from tests.log.logs import a_leaf, a_log, append, checked, found, rows_of, tampering

Harm = Callable[[sqlite3.Connection], object]
SIZE = 600  # two full tiles and an open one


@pytest.fixture(scope="module")
def intact(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("intact") / "archive.db"
    engine = a_log(path, SIZE)
    engine.dispose()
    return path


@pytest.fixture
def engine(intact: Path, tmp_path: Path) -> Iterator[Engine]:
    shutil.copyfile(intact, tmp_path / "archive.db")
    opened = open_engine(sqlite_url(tmp_path / "archive.db"))
    yield opened
    opened.dispose()


def harm(engine: Engine, *statements: str) -> None:
    with tampering(engine) as other:
        for statement in statements:
            other.execute(statement)


def checkpoint_of(engine: Engine, size: int | None = None) -> Checkpoint:
    hashes = [leaf_hash(row[2]) for row in rows_of(engine)[:size]]
    return Checkpoint("example.org/desk", len(hashes), root(hashes))


def test_an_intact_log_has_no_findings(engine: Engine) -> None:
    old, now = checkpoint_of(engine, 300), checkpoint_of(engine)

    report = checked(engine, old, now)

    assert report.findings == ()
    assert (report.size, report.root, report.covered) == (SIZE, now.root, SIZE)
    assert checked(engine, old).covered == 300
    assert checked(engine).covered == 0


# -------------------------------------------------------------------------- one entry changed

CELLS = {
    "a letter": "leaf = CAST(replace(CAST(leaf AS TEXT), 'thing-done', 'thing-gone') AS BLOB)",
    "a case": "leaf = CAST(replace(CAST(leaf AS TEXT), 'thing', 'Thing') AS BLOB)",
    "a number": "leaf = CAST(replace(CAST(leaf AS TEXT), '\"by\": 1', '\"by\": 2') AS BLOB)",
    "white space": "leaf = CAST(leaf || x'20' AS BLOB)",
    "a key": "leaf = CAST(replace(CAST(leaf AS TEXT), '{', '{\"x\": 1, ') AS BLOB)",
    "a NUL": "leaf = CAST(leaf || x'00' AS BLOB)",
    "no leaf": "leaf = x''",
    "no JSON": "leaf = x'ff'",
    "its position": "leaf = CAST(replace(CAST(leaf AS TEXT), '\"position\": ', '\"position\": 9') AS BLOB)",
    "its event id": "event_id = randomblob(16)",
    "its payload": "payload = CAST(replace(CAST(payload AS TEXT), 'said', 'Said') AS BLOB)",
    "an empty payload": "payload = x''",
    "a longer payload": "payload = CAST(payload || x'00' AS BLOB)",
    "its salt": "salt = randomblob(16)",
    "its salt, longer by what the payload lost": "salt = joined(salt, substr(payload, 1, 1)),"
    " payload = substr(payload, 2)",
}


@pytest.mark.parametrize("position", [0, 255, 256, 300, 511, 512, 599])
@pytest.mark.parametrize("change", CELLS.values(), ids=CELLS.keys())
def test_a_changed_cell_is_an_altered_event_at_its_position(
    change: str, position: int, engine: Engine
) -> None:
    harm(engine, f"UPDATE entry SET {change} WHERE position = {position}")

    assert found(engine) == [("EVENT_ALTERED", f"position {position}")]


def test_any_byte_of_any_cell_is_seen(engine: Engine) -> None:
    rows = rows_of(engine)
    chance = random.Random(20261122)

    for _ in range(60):
        row = chance.choice(rows)
        column = chance.choice([1, 2, 3, 4])
        cell = row[column]
        assert isinstance(cell, bytes)
        at = chance.randrange(len(cell))
        flipped = (
            cell[:at] + bytes([cell[at] ^ 1 << chance.randrange(8)]) + cell[at + 1 :]
        )
        name = ["", "event_id", "leaf", "salt", "payload"][column]
        with tampering(engine) as other:
            other.execute(
                f"UPDATE entry SET {name} = ? WHERE position = ?", (flipped, row[0])
            )

        assert found(engine) == [("EVENT_ALTERED", f"position {row[0]}")]

        with tampering(engine) as other:
            other.execute(
                f"UPDATE entry SET {name} = ? WHERE position = ?", (cell, row[0])
            )
    assert found(engine) == []


def test_half_an_erasure_is_an_altered_event(engine: Engine) -> None:
    harm(
        engine,
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE entry SET salt = NULL WHERE position = 7",
        "UPDATE entry SET payload = NULL WHERE position = 300",
    )

    assert found(engine) == [
        ("EVENT_ALTERED", "position 7"),
        ("EVENT_ALTERED", "position 300"),
    ]


def test_an_erased_entry_is_reported_to_the_caller_who_knows_whether_it_was_lawful(
    engine: Engine,
) -> None:
    harm(
        engine,
        "UPDATE entry SET salt = NULL, payload = NULL WHERE position IN (7, 300)",
    )

    report = checked(engine)

    assert report.findings == ()
    assert report.erased == (7, 300)


# -------------------------------------------------------------------------- entries moved

NUMBERED_DOWN = (
    "UPDATE entry SET position = -position WHERE position > {0}",
    "UPDATE entry SET position = -position - 1 WHERE position < 0",
)
SWAP = (
    "UPDATE entry SET position = -1 WHERE position = {0}",
    "UPDATE entry SET position = {0} WHERE position = {1}",
    "UPDATE entry SET position = {1} WHERE position = -1",
)
A_FORGED_LEAF = (
    'CAST(\'{{"commitment": "{1}", "id": "00000000-0000-0000-0000-000000000000",'
    ' "position": {0}}}\' AS BLOB)'
)
COMMITMENT = sha256(b"saltpayload").hexdigest()


def forged(position: int, said: int | None = None) -> str:
    leaf = A_FORGED_LEAF.format(position if said is None else said, COMMITMENT)
    return (
        f"INSERT INTO entry VALUES ({position}, zeroblob(16), {leaf},"
        " CAST('salt' AS BLOB), CAST('payload' AS BLOB))"
    )


def swapped(first: int, second: int) -> tuple[str, ...]:
    return tuple(one.format(first, second) for one in SWAP)


def deleted(position: int) -> tuple[str, ...]:
    return (f"DELETE FROM entry WHERE position = {position}",)


def renumbered(position: int) -> tuple[str, ...]:
    return (*deleted(position), *(one.format(position) for one in NUMBERED_DOWN))


def room_at(position: int) -> tuple[str, ...]:
    return (
        f"UPDATE entry SET position = -position - 1 WHERE position >= {position}",
        "UPDATE entry SET position = -position WHERE position < 0",
    )


def overwritten(position: int, other: int) -> tuple[str, ...]:
    return (
        (
            "CREATE TABLE held AS SELECT leaf, salt, payload FROM entry"
            f" WHERE position = {other}"
        ),
        (
            "UPDATE entry SET leaf = (SELECT leaf FROM held), salt = (SELECT salt FROM held),"
            f" payload = (SELECT payload FROM held) WHERE position = {position}"
        ),
        "DROP TABLE held",
    )


MOVES: dict[str, tuple[tuple[str, ...], list[tuple[str, str]]]] = {
    "delete the first": (deleted(0), [("EVENT_MISSING", "position 0")]),
    "delete in a full tile": (deleted(100), [("EVENT_MISSING", "position 100")]),
    "delete at an edge": (deleted(256), [("EVENT_MISSING", "position 256")]),
    "delete in the open tile": (deleted(550), [("EVENT_MISSING", "position 550")]),
    "delete many": (
        ("DELETE FROM entry WHERE position BETWEEN 100 AND 530",),
        [("EVENT_MISSING", "positions 100-530")],
    ),
    "delete the last": (deleted(599), [("LOG_TRUNCATED", "position 599")]),
    "cut a tenth": (
        ("DELETE FROM entry WHERE position >= 540",),
        [("LOG_TRUNCATED", "positions 540-599")],
    ),
    "cut most": (
        ("DELETE FROM entry WHERE position >= 40",),
        [("LOG_TRUNCATED", "positions 40-599")],
    ),
    "cut all": (("DELETE FROM entry",), [("LOG_TRUNCATED", "positions 0-599")]),
    "delete and renumber": (
        renumbered(100),
        [("EVENT_MISSING", "position 100")],
    ),
    "insert and shift": (
        (*room_at(100), forged(100)),
        [("EVENT_INSERTED", "position 100")],
    ),
    "insert and shift in the open tile": (
        (*room_at(550), forged(550)),
        [("EVENT_INSERTED", "position 550")],
    ),
    "insert one that says it is another": (
        (*room_at(100), forged(100, 5000)),
        [("EVENT_INSERTED", "position 100")],
    ),
    "swap neighbours": (swapped(100, 101), [("EVENT_REORDERED", "position 100")]),
    "swap the last two": (swapped(598, 599), [("EVENT_REORDERED", "position 598")]),
    "swap far apart": (
        swapped(100, 550),
        [("EVENT_REORDERED", "position 100"), ("EVENT_REORDERED", "position 550")],
    ),
    "overwrite with another": (
        overwritten(100, 300),
        [("EVENT_INSERTED", "position 100"), ("EVENT_MISSING", "position 100")],
    ),
    "append a forged row": ((forged(600),), [("EVENT_INSERTED", "position 600")]),
    "a gap before the forged row": (
        (forged(700),),
        [("EVENT_INSERTED", "position 700")],
    ),
    "before the first": ((forged(-1),), [("EVENT_INSERTED", "position -1")]),
    "all shifted": (
        (
            "UPDATE entry SET position = -position - 1",
            "UPDATE entry SET position = 9 - position",
        ),
        [("EVENT_REORDERED", "position 0")],
    ),
    "a part shifted": (
        (
            "UPDATE entry SET position = -position WHERE position >= 300",
            "UPDATE entry SET position = 9 - position WHERE position < 0",
        ),
        [("EVENT_REORDERED", "position 300")],
    ),
}


@pytest.mark.parametrize(("statements", "named"), MOVES.values(), ids=MOVES.keys())
def test_a_moved_entry_is_named(
    statements: tuple[str, ...], named: list[tuple[str, str]], engine: Engine
) -> None:
    harm(engine, *statements)

    assert found(engine) == named


def test_three_edits_are_three_findings(engine: Engine) -> None:
    harm(
        engine,
        "UPDATE entry SET payload = x'00' WHERE position = 10",
        *deleted(300),
        "UPDATE entry SET leaf = CAST(leaf || x'20' AS BLOB) WHERE position = 580",
    )

    assert found(engine, checkpoint_of_intact(engine)) == [
        ("EVENT_ALTERED", "position 10"),
        ("EVENT_MISSING", "position 300"),
        ("EVENT_ALTERED", "position 580"),
    ]


def checkpoint_of_intact(engine: Engine) -> Checkpoint:
    with reading(engine) as conn:
        head = log.head(conn)
    return Checkpoint("example.org/desk", head.size, head.root)


def test_a_thousand_edits_do_not_flood_the_report(engine: Engine) -> None:
    append(engine, 900)
    harm(engine, "UPDATE entry SET payload = x'00' WHERE position < 1200")

    findings = checked(engine).findings

    assert len(findings) == 1001
    assert findings[-1].detail.startswith("200 more")


# -------------------------------------------------------------------------- tiles and head

NODES = {
    "a hash in a tile": (
        "UPDATE tile SET hashes = CAST(zeroblob(32) || substr(hashes, 33) AS BLOB) WHERE number = 1",
        "tile 0/1",
    ),
    "a tile's root": (
        "UPDATE tile SET root = zeroblob(32) WHERE number = 0",
        "tile 0/0",
    ),
    "both": (
        "UPDATE tile SET root = zeroblob(32), hashes = zeroblob(8192) WHERE number = 0",
        "tile 0/0",
    ),
    "a tile gone": ("DELETE FROM tile WHERE number = 0", "tile 0/0"),
    "a tile too many": (
        "INSERT INTO tile VALUES (0, 2, zeroblob(8192), zeroblob(32))",
        "tile 0/2",
    ),
    "a level too many": (
        "INSERT INTO tile VALUES (1, 0, zeroblob(8192), zeroblob(32))",
        "tile 1/0",
    ),
    "the head's root": ("UPDATE head SET root = zeroblob(32)", "head"),
    "the head's peaks": ("UPDATE head SET peaks = zeroblob(length(peaks))", "head"),
    "the head's tail": ("UPDATE head SET tail = zeroblob(length(tail))", "head"),
    "the head's size": ("UPDATE head SET size = size + 1", "head"),
    "the head gone": ("DELETE FROM head", "head"),
}


@pytest.mark.parametrize(("statement", "place"), NODES.values(), ids=NODES.keys())
def test_a_changed_node_is_damage_at_its_place_and_accuses_no_entry(
    statement: str, place: str, engine: Engine
) -> None:
    now = checkpoint_of(engine)

    harm(engine, statement)

    assert found(engine, now) == [("DB_DAMAGED", place)]


def test_a_changed_leaf_with_its_tile_made_to_fit_is_seen_above(engine: Engine) -> None:
    harm(
        engine,
        "UPDATE entry SET leaf = CAST(leaf || x'20' AS BLOB) WHERE position = 10",
    )
    hashes = [leaf_hash(row[2]) for row in rows_of(engine)[:256]]
    with tampering(engine) as other:
        other.execute(
            "UPDATE tile SET hashes = ?, root = ? WHERE number = 0",
            (b"".join(hashes), perfect_root(hashes)),
        )

    assert found(engine) == [("EVENT_ALTERED", "positions 0-511")]


def test_a_tile_above_tells_which_tile_below_was_made_to_fit(tmp_path: Path) -> None:
    engine = a_log(tmp_path / "archive.db", 65540)
    assert found(engine) == []
    harm(
        engine,
        "UPDATE entry SET leaf = CAST(leaf || x'20' AS BLOB) WHERE position = 700",
    )
    hashes = [leaf_hash(row[2]) for row in rows_of(engine)[512:768]]
    with tampering(engine) as other:
        other.execute(
            "UPDATE tile SET hashes = ?, root = ? WHERE level = 0 AND number = 2",
            (b"".join(hashes), perfect_root(hashes)),
        )

    assert found(engine) == [("EVENT_ALTERED", "positions 512-767")]


# -------------------------------------------------------------------------- other histories


def recompute(engine: Engine) -> None:
    """Make tiles and head fit the entries as they stand: what a smart insider does."""
    hashes = [leaf_hash(row[2]) for row in rows_of(engine)]
    full = len(hashes) // 256 * 256
    with tampering(engine) as other:
        other.execute("DELETE FROM tile")
        for first in range(0, full, 256):
            tile = hashes[first : first + 256]
            other.execute(
                "INSERT INTO tile VALUES (0, ?, ?, ?)",
                (first // 256, b"".join(tile), perfect_root(tile)),
            )
        other.execute(
            "UPDATE head SET size = ?, peaks = ?, root = ?, tail = ?",
            (
                len(hashes),
                b"".join(peaks_of(hashes)),
                root(hashes),
                b"".join(hashes[full:]),
            ),
        )


def test_an_insider_who_recomputes_all_is_betrayed_by_an_old_checkpoint(
    engine: Engine,
) -> None:
    before, after = checkpoint_of(engine, 200), checkpoint_of(engine, 400)
    change = a_leaf(250, name="another story")
    with tampering(engine) as other:
        other.execute(
            "UPDATE entry SET event_id = ?, leaf = ?, salt = ?, payload = ? WHERE position = 250",
            (change.event_id, change.leaf, change.salt, change.payload),
        )
    recompute(engine)

    assert found(engine) == []  # control: from inside nothing can be seen
    report = checked(engine, before, after)

    assert [(one.code, one.place) for one in report.findings] == [
        ("LOG_FORKED", "size 400")
    ]
    assert "positions 200-399" in report.findings[0].detail
    assert report.covered == 200


def test_an_older_copy_is_a_log_rolled_back(
    engine: Engine, intact: Path, tmp_path: Path
) -> None:
    append(engine, 10)
    later = checkpoint_of(engine)
    engine.dispose()
    shutil.copyfile(intact, tmp_path / "archive.db")
    for suffix in ("-wal", "-shm"):
        (tmp_path / f"archive.db{suffix}").unlink(missing_ok=True)

    assert found(engine) == []
    assert found(engine, later) == [("LOG_ROLLED_BACK", "size 600")]


def test_a_tail_cut_with_the_head_made_to_fit_is_a_log_rolled_back(
    engine: Engine,
) -> None:
    later = checkpoint_of(engine)
    harm(engine, "DELETE FROM entry WHERE position >= 590")
    recompute(engine)

    assert found(engine, later) == [("LOG_ROLLED_BACK", "size 590")]


def test_two_histories_from_one_beginning_meet(engine: Engine, tmp_path: Path) -> None:
    engine.dispose()
    shutil.copyfile(tmp_path / "archive.db", tmp_path / "other.db")
    other = open_engine(sqlite_url(tmp_path / "other.db"))
    shared = checkpoint_of(engine)
    append(engine, 5, name="shown to one ")
    append(other, 5, name="shown to another ")

    findings = checked(
        engine, shared, checkpoint_of(engine), checkpoint_of(other)
    ).findings

    assert [(one.code, one.place) for one in findings] == [("LOG_FORKED", "size 605")]
    assert "the last size in common is 600" in findings[0].detail


def test_entries_after_the_last_checkpoint_are_said_to_be_uncovered(
    engine: Engine,
) -> None:
    held = checkpoint_of(engine, 500)
    harm(engine, "DELETE FROM entry WHERE position >= 550")
    recompute(engine)

    report = checked(engine, held)

    assert report.findings == ()
    assert (report.covered, report.size) == (500, 550)


# -------------------------------------------------------------------------- damage and false alarms


def test_a_page_that_cannot_be_read_is_damage_and_the_rest_is_still_checked(
    engine: Engine,
) -> None:
    harm(
        engine,
        "UPDATE entry SET leaf = CAST(leaf || x'20' AS BLOB) WHERE position = 590",
    )
    engine.dispose()
    path = Path(str(engine.url.database))
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = other.execute(
            "SELECT pageno FROM dbstat WHERE name = 'entry' AND pagetype = 'leaf'"
            " ORDER BY path LIMIT 1 OFFSET 10"
        ).fetchone()[0]
    other.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)

    findings = found(engine)

    assert [code for code, _ in findings] == ["DB_DAMAGED", "EVENT_ALTERED"]
    assert findings[1] == ("EVENT_ALTERED", "position 590")
    with reading(open_engine(engine.url, read_only=True)) as conn:
        assert check_file(conn)


@pytest.mark.parametrize("how", ["VACUUM", "REINDEX", "PRAGMA journal_mode = DELETE"])
def test_a_harmless_change_raises_no_alarm(how: str, engine: Engine) -> None:
    now = checkpoint_of(engine)
    engine.dispose()
    with sqlite3.connect(str(engine.url.database), isolation_level=None) as other:
        other.execute(how)
    other.close()

    assert found(engine, now) == []
    with reading(engine) as conn:
        assert check_file(conn) == []


@pytest.mark.parametrize("size", [0, 1, 2, 255, 256, 257, 512, 513])
def test_logs_of_every_size_are_intact_and_covered(size: int, tmp_path: Path) -> None:
    engine = a_log(tmp_path / "archive.db", size)
    now = checkpoint_of(engine)

    report = checked(engine, now)

    assert (report.findings, report.covered, report.root) == ((), size, now.root)


def test_the_callers_own_check_sees_every_entry_once(engine: Engine) -> None:
    harm(engine, "UPDATE entry SET payload = x'00' WHERE position = 10")
    seen: list[int] = []

    def visit(first: int, rows: list[log.StoredEntry]) -> list[Finding]:
        seen.extend(range(first, first + len(rows)))
        return []

    with reading(engine) as conn:
        check_log(conn, visit=visit)

    assert seen == list(range(SIZE))
