"""The database file flipped byte by byte and page by page: seen, or without effect; never a traceback."""

import random
import re
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

from archive.errors import CouldNotCheckError
from tests.verify.archives import ALL, LOG, checked, harm

KEPT: Final = ("entry", "tile", "head", "alembic_version")
OUR_PLACES: Final = (
    "position",
    "view ",
    "table ",
    "index ",
    "trigger ",
    "tile ",
    "head",
    "archive.db, ",
    "captures/",
    "size ",
)


@pytest.fixture
def chance() -> random.Random:
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")
    return random.Random(seed)


def database(folder: Path) -> Path:
    return folder / "home" / "archive.db"


def logical(path: Path, *, is_whole: bool) -> str:
    """Put all that a database says into one digest; the words of the error when it says nothing."""
    conn = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    conn.text_factory = bytes
    said = sha256()
    try:
        schema = conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")
        made = schema.fetchall()
        said.update(re.sub(r"(\\[nrt]|\\x0[bc]|\s)+", " ", repr(made)).encode())
        for kind, name, *_ in sorted(made):
            # What FTS5 keeps for itself has bits that say nothing: what it answers is asked instead.
            is_own = name.startswith(b"search_") and name != b"search_text"
            if kind == b"table" and not is_own and (is_whole or name.decode() in KEPT):
                for row in conn.execute(f'SELECT * FROM "{name.decode()}"'):
                    said.update(repr(row).encode())
        if is_whole:
            said.update(repr(list(answers(conn))).encode())
            said.update(
                repr(conn.execute("PRAGMA integrity_check").fetchall()).encode()
            )
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return str(error)
    finally:
        conn.close()
    return said.hexdigest()


def answers(conn: sqlite3.Connection) -> Iterator[object]:
    """Put what the search index knows, and what it answers for every word and every begun one."""
    conn.execute(
        "CREATE VIRTUAL TABLE temp.known USING fts5vocab(main, search, instance)"
    )
    known = conn.execute("SELECT * FROM temp.known").fetchall()
    yield known
    for word in sorted({term.decode(errors="replace") for term, *_ in known}):
        for asked in (f'"{word}"', f'"{word[:2]}"*'):
            for order in ("rowid", "rowid DESC"):
                sql = f"SELECT rowid FROM search WHERE search MATCH ? ORDER BY {order}"
                yield asked, conn.execute(sql, (asked,)).fetchall()


def verdict_on(folder: Path, only: frozenset[str]) -> tuple[int, list[str]]:
    """Verify, and fail on anything but a verdict; in less than ten seconds."""
    started = time.monotonic()
    try:
        verdict = checked(folder, only=only)
    except CouldNotCheckError as error:
        return error.exit_code, []
    assert time.monotonic() - started < 10
    places = [one.place for one in verdict.findings]
    return verdict.exit_code, places + [one.place for one in verdict.unchecked]


def flips(path: Path, offsets: list[int], chance: random.Random) -> Iterator[int]:
    """Flip one bit after another, each put back before the next."""
    whole = path.read_bytes()
    for offset in offsets:
        flipped = bytes([whole[offset] ^ 1 << chance.randrange(8)])
        path.write_bytes(whole[:offset] + flipped + whole[offset + 1 :])
        yield offset
    path.write_bytes(whole)


def check_flips(
    folder: Path, count: int, chance: random.Random, only: frozenset[str]
) -> None:
    """Flip bits of the file; each is detected, or proven to be without logical effect."""
    path = database(folder)
    is_whole = "views" in only
    before = logical(path, is_whole=is_whole)
    size = path.stat().st_size
    assert verdict_on(folder, only) == (0, [])
    detected, named, placed, missed = 0, 0, 0, []

    for offset in flips(path, chance.sample(range(size), min(count, size)), chance):
        code, places = verdict_on(folder, only)
        if code in {1, 2}:
            detected += 1
            named += bool(places)
            placed += any(place.startswith(OUR_PLACES) for place in places)
        elif logical(path, is_whole=is_whole) != before:
            missed.append(offset)

    assert missed == []
    assert detected > count // 8
    assert named / detected >= 0.95  # the file at least
    assert placed / detected >= 0.85  # and where in it, but for its header and schema
    assert verdict_on(folder, only) == (0, [])


def test_flipped_bits_are_seen_in_the_log_or_have_no_effect_on_it(
    folder: Path, chance: random.Random
) -> None:
    check_flips(folder, 500, chance, LOG)


def test_flipped_bits_are_seen_anywhere_or_have_no_effect(
    folder: Path, chance: random.Random
) -> None:
    check_flips(folder, 60, chance, ALL)


@pytest.mark.torture
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("only", [LOG, ALL])
def test_many_flipped_bits(
    only: frozenset[str], folder: Path, chance: random.Random
) -> None:
    check_flips(folder, 65_536 if only == LOG else 8_000, chance, only)


CELLS: Final = (
    *(("entry", column) for column in ("event_id", "leaf", "salt", "payload")),
    *(("tile", column) for column in ("level", "number", "hashes", "root")),
    *(("head", column) for column in ("size", "root", "tail")),
)


@pytest.mark.parametrize("value", ["7", "'seven'", "0.5", "-1", "4611686018427387904"])
@pytest.mark.parametrize(("table", "column"), CELLS)
def test_a_cell_that_a_flip_gave_another_type_is_damage(
    table: str, column: str, value: str, folder: Path
) -> None:
    """SQLite keeps a cell's type beside it, and looks at it only when it writes to a strict table."""
    path = database(folder)
    with loose(path, table):
        harm(folder, f"UPDATE {table} SET {column} = {value}{where(path, table)}")

    code, places = verdict_on(folder, ALL)

    assert code == 1
    assert any(place.startswith(OUR_PLACES) for place in places)


def where(path: Path, table: str) -> str:
    """One row of a table, in the middle of it."""
    key = {"entry": "position", "tile": "(level, number)", "head": "rowid"}[table]
    found = f"SELECT {key.strip('()')} FROM {table} LIMIT 1 OFFSET (SELECT count(*) / 2 FROM {table})"
    conn = sqlite3.connect(path)
    row = conn.execute(found).fetchone()
    conn.close()
    assert row is not None
    values = ", ".join(map(str, row))
    return f" WHERE {key} = {f'({values})' if '(' in key else values}"


@contextmanager
def loose(path: Path, table: str) -> Iterator[None]:
    """Let SQLite take any type into a table's cells, and be as strict as before afterwards."""
    was = written_schema(path, table)
    written_schema(path, table, re.sub(r",\s*STRICT|STRICT,|STRICT", "", was))
    yield
    written_schema(path, table, was)


def written_schema(path: Path, table: str, sql: str | None = None) -> str:
    """The statement that a table is kept under, after putting another in its place."""
    conn = sqlite3.connect(path, isolation_level=None)
    if sql is not None:
        conn.execute("PRAGMA writable_schema = ON")
        conn.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (sql, table))
    (found,) = conn.execute(
        "SELECT sql FROM sqlite_schema WHERE name = ?", (table,)
    ).fetchone()
    conn.close()
    return str(found)


def test_a_flipped_bit_of_a_word_that_a_row_has_twice_is_seen_in_the_index(
    folder: Path, tmp_path: Path
) -> None:
    path = database(folder)
    before = logical(path, is_whole=True)
    overlooked = 0

    for _ in flips_of_bit_0(path, letters_of_the_index(path)):
        if overlooked == 3:
            break
        shutil.copy(path, tmp_path / "copy.db")
        if (
            index_checks_itself(tmp_path / "copy.db")
            and logical(path, is_whole=True) != before
        ):
            overlooked += 1
            assert verdict_on(folder, ALL)[0] == 1

    # The control: FTS5's own checksum alone would have missed them, for both changes cancel out in it.
    assert overlooked == 3


def letters_of_the_index(path: Path) -> list[int]:
    """Where the words that the index knows stand in the file."""
    conn = sqlite3.connect(path)
    sql = "SELECT pageno FROM dbstat WHERE name = 'search_data'"
    pages = [number for (number,) in conn.execute(sql)]
    conn.close()
    whole = path.read_bytes()
    return [
        at
        for page in pages
        for at in range((page - 1) * 4096, page * 4096)
        if chr(whole[at]).isascii() and chr(whole[at]).isalnum()
    ]


def flips_of_bit_0(path: Path, offsets: list[int]) -> Iterator[int]:
    """Flip the lowest bit of one byte after another, each put back before the next."""
    whole = path.read_bytes()
    try:
        for offset in offsets:
            flipped = bytes([whole[offset] ^ 1])
            path.write_bytes(whole[:offset] + flipped + whole[offset + 1 :])
            yield offset
    finally:
        path.write_bytes(whole)


def index_checks_itself(path: Path) -> bool:
    """Ask FTS5 whether its index is sound and has the words of the table."""
    conn = sqlite3.connect(path)
    try:
        conn.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.Error:
        return False
    finally:
        conn.close()
    return True


def test_a_check_that_asks_the_database_alone_would_miss_most_flips(
    folder: Path, chance: random.Random
) -> None:
    path = database(folder)
    content = path.read_bytes()
    words = b"ask the port about line"
    at = [here for here in range(len(content)) if content.startswith(words, here)]
    assert at

    for _ in flips(path, chance.sample(at, 5), chance):
        conn = sqlite3.connect(path)
        assert conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        conn.close()
        assert verdict_on(folder, ALL)[0] == 1


# ------------------------------------------------------------------------------ whole pages


def pages(path: Path) -> int:
    return path.stat().st_size // 4096


def check_pages(
    folder: Path, numbers: list[int], chance: random.Random, *, most: float = 0.1
) -> None:
    """Zero a page, then flip one bit of it: a verdict each time, and the place where it is not page 1.

    The file itself is a place too; ``most``: the share of changes of which no more than that may be said.
    """
    path = database(folder)
    whole = path.read_bytes()
    before = logical(path, is_whole=True)
    unplaced = []

    for number in numbers:
        start = (number - 1) * 4096
        page = whole[start : start + 4096]
        at = chance.randrange(4096)
        flipped = (
            page[:at] + bytes([page[at] ^ 1 << chance.randrange(8)]) + page[at + 1 :]
        )
        for changed in (bytes(4096), flipped):
            path.write_bytes(whole[:start] + changed + whole[start + 4096 :])
            code, places = verdict_on(folder, ALL)
            if code == 0:
                assert logical(path, is_whole=True) == before, number
                continue
            assert places, number
            if number > 1 and not any(one.startswith(OUR_PLACES) for one in places):
                unplaced.append((number, places))
    path.write_bytes(whole)

    assert len(unplaced) <= 2 * len(numbers) * most, unplaced
    assert verdict_on(folder, ALL) == (0, [])


def test_lost_pages_are_damage_with_a_place_and_no_crash(
    folder: Path, chance: random.Random
) -> None:
    numbers = range(2, pages(database(folder)) + 1)

    # Of so few pages, chance may take several of those that SQLite cannot name: a wider share than of all.
    check_pages(folder, [1, *chance.sample(numbers, 12)], chance, most=0.3)


@pytest.mark.torture
@pytest.mark.timeout(3600)
def test_every_lost_page(folder: Path, chance: random.Random) -> None:
    check_pages(folder, list(range(1, pages(database(folder)) + 1)), chance)


@pytest.mark.parametrize("size", [0, 1, 100, 4096, 50_000])
def test_a_file_that_was_cut_is_damaged(size: int, folder: Path) -> None:
    path = database(folder)
    path.write_bytes(path.read_bytes()[:size])

    code, places = verdict_on(folder, ALL)

    assert (code, bool(places)) == (1, True)


def test_a_file_that_is_no_database_is_damaged(folder: Path) -> None:
    database(folder).write_bytes(random.Random(1).randbytes(100_000))

    assert verdict_on(folder, ALL) == (1, ["archive.db"])
