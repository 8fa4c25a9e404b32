"""Replay beside others: killed at any point, twice at once, while appends go on."""

import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from archive import db
from archive.log.log import size
from archive.opening import VIEWS
from archive.projection.compare import digest
from archive.projection.replay import replay
from archive.projection.scratch import PREFIX
from tests.projection.histories import Written, a_log

ROOT = Path(__file__).parents[2]


def start(log: Written, jobs: int = 1) -> subprocess.Popen[str]:
    """Start a replay that waits for a line before it begins."""
    folder = Path(str(log.engine.url.database)).parent
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.projection.replaying", str(folder), str(jobs)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def begin(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def digests(log: Written) -> dict[str, str]:
    with db.reading(log.engine) as conn:
        return {view.name: digest(conn, view) for view in VIEWS}


def spoil(log: Written) -> None:
    with db.exclusive(log.engine) as conn:
        db.run(conn, "UPDATE claim SET words = 'lie'")
        db.run(conn, "DELETE FROM hop WHERE number = 1")
        db.run(conn, "UPDATE search_text SET folded = 'lie'")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_replay_killed_anywhere_leaves_the_old_views_or_the_new_ones(
    tmp_path: Path, jobs: int
) -> None:
    log = a_log(tmp_path, VIEWS)
    log.append(3000, batch=500)
    right = digests(log)
    spoil(log)
    wrong = digests(log)
    chance = random.Random(jobs)
    seen = []

    for _ in range(8):
        process = start(log, jobs)
        begin(process)
        time.sleep(chance.uniform(0.0, 0.4 if jobs == 1 else 1.5))
        process.kill()
        process.communicate()
        seen.append(digests(log))
        if seen[-1] == right:
            spoil(log)

    assert all(each in (wrong, right) for each in seen), "half shown"
    assert wrong in seen, "control: no kill came before the end"
    assert not replay(log.engine, VIEWS).is_identical
    assert digests(log) == right
    assert not list(tmp_path.glob(f"{PREFIX}*"))


def test_two_replays_at_once_both_end_and_one_of_them_writes(tmp_path: Path) -> None:
    log = a_log(tmp_path, VIEWS)
    log.append(2000, batch=500)
    right = digests(log)
    spoil(log)

    processes = [start(log), start(log)]
    for process in processes:
        begin(process)
    answers = sorted(
        process.communicate(timeout=60)[0].strip() for process in processes
    )

    assert [process.returncode for process in processes] == [0, 0]
    assert answers[-1] == "identical,rebuilt"
    assert digests(log) == right
    assert replay(log.engine, VIEWS).is_identical


def wait_for_more(log: Written, than: int) -> None:
    """Wait for an append: who gets the lock next is the operating system's choice."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with db.reading(log.engine) as conn:
            if size(conn) > than:
                return
        time.sleep(0.002)
    pytest.fail("no append got its turn")


def test_appends_go_on_while_views_are_made_anew(tmp_path: Path) -> None:
    log = a_log(tmp_path, VIEWS)
    log.append(1000, batch=100)
    is_over = threading.Event()
    failed: list[BaseException] = []

    def append() -> None:
        try:
            while not is_over.is_set():
                log.append(3, batch=3)
                time.sleep(0.002)
        except BaseException as error:  # noqa: BLE001 - told to the test
            failed.append(error)

    thread = threading.Thread(target=append)
    thread.start()
    sizes = [1000]
    for _ in range(3):
        wait_for_more(log, sizes[-1])
        spoil(log)
        sizes.append(replay(log.engine, VIEWS).size)
    wait_for_more(log, sizes[-1])
    is_over.set()
    thread.join()

    assert failed == []
    assert sizes == sorted(set(sizes)), "the log grew meanwhile"
    report = replay(log.engine, VIEWS)
    assert report.is_identical
    assert report.size > sizes[-1]


def test_no_connection_of_the_pool_keeps_a_scratch_file(tmp_path: Path) -> None:
    log = a_log(tmp_path, VIEWS)
    log.append(20)
    with db.reading(log.engine), db.reading(log.engine):
        pass  # the pool has two connections now

    spoil(log)
    assert not replay(log.engine, VIEWS).is_identical

    with db.reading(log.engine) as one, db.reading(log.engine) as other:
        held = {
            row[1]
            for conn in (one, other)
            for row in db.run(conn, "PRAGMA database_list")
        }
    assert held <= {"main", "temp"}


def test_readers_see_old_or_new_rows_and_nothing_else(tmp_path: Path) -> None:
    log = a_log(tmp_path, VIEWS)
    log.append(1000, batch=100)
    right = digests(log)["claim"]
    spoil(log)
    wrong = digests(log)["claim"]
    seen: set[str] = set()
    process = start(log)

    begin(process)
    while process.poll() is None:
        with db.reading(log.engine) as conn:
            seen.add(digest(conn, VIEWS[0]))
            db.run(
                conn, "SELECT count(*) FROM search WHERE search MATCH 'talks'"
            ).fetchone()
    process.communicate()

    assert VIEWS[0].name == "claim"
    assert seen <= {wrong, right}
    assert wrong in seen
