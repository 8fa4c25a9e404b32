"""Readers beside writers: never behind what was answered for (C5), never kept waiting (C7)."""

import sqlite3
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Final

import pytest

from archive import db, history
from archive.opening import Archive, open_archive
from archive.record.act import acting
from archive.view import claims
from tests.acceptance import acts
from tests.acceptance.conftest import Desk
from tests.acceptance.crowd import PATIENCE_SECONDS, start, together
from tests.acceptance.linear import Told, contradictions
from tests.acceptance.sizes import chance, sizes, tell
from tests.acceptance.sound import complaints

Begin = Callable[[], object]
PROCESSES: Final = 4


def size_of(archive: Archive) -> int:
    with db.reading(archive.engine) as conn:
        return history.size(conn)


def append_and_read(
    begin: Begin, base: str, count: int, seed: int, is_stale: bool
) -> list[tuple[int, int, int, int]]:
    """Append and read as chance has it; put down what was told, and when."""
    random, told = Random(seed), []
    with acts.opened(base) as archive:
        stale = size_of(archive)
        begin()
        for number in range(count):
            begun = time.monotonic_ns()
            if random.random() < 0.5:
                (place,) = acts.add_in(archive, [f"{seed}.{number}/1-0"])
                found, left = place, place + 1
            else:
                found = left = stale if is_stale else size_of(archive)
            told.append((found, left, begun, time.monotonic_ns()))
    return told


def calls_of_many(base: Path, count: int, *, is_stale: bool = False) -> list[Told]:
    random = chance()
    each = count // PROCESSES
    asked = [
        (str(base), each, random.randrange(10**6), is_stale) for _ in range(PROCESSES)
    ]
    return [Told(*call) for told in together(append_and_read, asked) for call in told]


@pytest.mark.parametrize("count", sizes(2000, q=10_000, f=100_000))
def test_what_everybody_was_told_can_have_happened_one_after_another(
    desk: Desk, count: int
) -> None:
    base = desk("desk")

    calls = calls_of_many(base, count)

    appends = [call for call in calls if call.left > call.found]
    tell(f"{len(calls)} calls, {len(appends)} of them appends")
    assert count / 3 < len(appends) < count * 2 / 3
    assert contradictions(calls) == []
    assert complaints(base, signs=True) == []


def test_control_a_reader_that_looks_at_what_it_read_before_is_caught(
    desk: Desk,
) -> None:
    calls = calls_of_many(desk("desk"), 80, is_stale=True)

    assert any("had been told" in each for each in contradictions(calls))


def test_control_two_appends_at_one_size_are_caught() -> None:
    calls = [Told(5, 6, 0, 10), Told(5, 6, 5, 15)]

    assert contradictions(calls) == ["after 6 comes an append that found 5"]


# ------------------------------------------------------------------ a long transaction


def write_for_long(mouth: Connection, base: str, seconds: float) -> None:
    """Keep one write transaction busy, and say when it is open and when it is about to end."""
    with acts.opened(base) as archive:
        with acting(archive, acts.FOUNDER) as act:
            mouth.send("open")
            over, number = time.monotonic() + seconds, 0
            while time.monotonic() < over:
                acts.put_notes(act, [f"{number}.{at}" for at in range(100)])
                number += 1
            mouth.send(number * 100)
        mouth.send("committed")


def timed(read: Callable[[], int], is_over: Callable[[int], bool]) -> list[float]:
    """Read again and again; how long each took, in seconds."""
    times: list[float] = []
    while not is_over(len(times)):
        begun = time.perf_counter()
        read()
        times.append(time.perf_counter() - begun)
    return times


def p99(times: list[float]) -> float:
    return sorted(times)[len(times) * 99 // 100]


@pytest.mark.parametrize("seconds", sizes(2, q=10, f=10))
def test_nobody_who_reads_waits_for_who_writes(
    desk: Desk, claim: int, seconds: int
) -> None:
    base = desk("desk")
    archive = open_archive(base / "home", is_read_only=True, state=base / "state")
    sizes_seen = set()

    def read() -> int:
        with db.reading(archive.engine) as conn:
            row = claims.claim_at(conn, claim)
            assert row is not None
            assert row.words == "we will sign the treaty"
            sizes_seen.add(history.size(conn))
            return history.size(conn)

    size = read()
    idle = timed(read, lambda count: count == 2000)

    process, ear = start(write_for_long, str(base), seconds)
    assert ear.poll(PATIENCE_SECONDS)
    ear.recv()
    busy = timed(read, lambda _: ear.poll())
    written = ear.recv()
    assert ear.poll(PATIENCE_SECONDS)
    ear.recv()
    process.join()

    tell(
        f"{written} events in one transaction; reads idle p99 {p99(idle) * 1000:.2f} ms, "
        f"meanwhile {len(busy)} with p99 {p99(busy) * 1000:.2f} ms, longest {max(busy) * 1000:.1f} ms"
    )
    assert sizes_seen == {size}
    assert written >= 100
    assert read() == size + written
    assert len(busy) > 100 * seconds
    assert max(busy) < seconds / 2
    if seconds >= 10:
        # A scheduler's slice is 4 ms: below it the ratio says nothing about waiting.
        assert p99(busy) <= max(2 * p99(idle), 0.004)
    archive.close()
    assert complaints(base, signs=True) == []


def hold(mouth: Connection, path: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    mouth.send("open")
    time.sleep(0.5)
    connection.execute("COMMIT")
    mouth.send("committed")


def test_control_without_a_wal_who_reads_waits(tmp_path: Path) -> None:
    path = tmp_path / "no-wal.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("CREATE TABLE t (x)")
    process, ear = start(hold, str(path))
    assert ear.poll(PATIENCE_SECONDS)
    ear.recv()

    busy = timed(
        lambda: int(connection.execute("SELECT count(*) FROM t").fetchone()[0]),
        lambda _: ear.poll(),
    )

    process.join()
    connection.close()
    assert max(busy) > 0.25
