"""Killed at any moment: nothing that was answered for is lost, nothing is half there (D1)."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from multiprocessing.connection import Connection
from typing import Final

import pytest

from archive.opening import Archive
from tests.acceptance import acts
from tests.acceptance.conftest import Desk
from tests.acceptance.crowd import PATIENCE_SECONDS, start
from tests.acceptance.sizes import chance, sizes, tell
from tests.acceptance.sound import complaints

BATCHES: Final = (1, 10)
KILLS_AN_ARCHIVE: Final = 5
"""Kills before a fresh archive is taken: what is checked after each kill grows with it."""

Answer = Callable[[], object]
Write = Callable[[Archive, Sequence[str], Answer], object]


def write(mouth: Connection, base: str, told: str, batch: int, writer: Write) -> None:
    """Write batches until killed; put the name of each on file when it was answered for."""
    file = os.open(told, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    with acts.opened(base) as archive:
        mouth.send("ready")
        for number in count():
            name = f"{os.getpid()}.{time.monotonic_ns()}.{number}/{batch}"
            names = [f"{name}-{at}" for at in range(batch)]
            line = "".join(f"{each}\n" for each in names).encode()
            writer(archive, names, partial(os.write, file, line))


def careful(archive: Archive, names: Sequence[str], answer: Answer) -> None:
    acts.add_in(archive, names)
    answer()


def hasty(archive: Archive, names: Sequence[str], answer: Answer) -> None:
    """Answer before it is done."""
    answer()
    acts.add_in(archive, names)


def piecemeal(archive: Archive, names: Sequence[str], answer: Answer) -> None:
    """Write a batch one by one."""
    for name in names:
        acts.add_in(archive, [name])
    answer()


def kill_writers(desk: Desk, writer: Write, kills: int) -> Iterator[list[str]]:
    """Start two writers, kill them at a random moment, look at everything; so many times."""
    random, answered = chance(), 0
    for number in range(kills):
        if number % KILLS_AN_ARCHIVE == 0:
            base = desk(f"desk-{number}")
            told = base / "told"
            told.touch()
            before = 0
        started = [start(write, str(base), str(told), each, writer) for each in BATCHES]
        for _, ear in started:
            assert ear.poll(PATIENCE_SECONDS)
            ear.recv()
        time.sleep(random.uniform(0.02, 0.23))
        for process, _ in started:
            process.kill()
            process.join()
        names = told.read_text().split()
        answered += len(names) - before
        before = len(names)
        yield complaints(base, acknowledged=names, batches=True, signs=True)
    tell(f"{kills} kills, {answered} events answered for")
    assert answered > kills


@pytest.mark.parametrize("kills", sizes(20, q=100, f=1000))
def test_nothing_that_was_answered_for_is_lost_and_no_batch_is_half_there(
    desk: Desk, kills: int
) -> None:
    for wrong in kill_writers(desk, careful, kills):
        assert wrong == []


@pytest.mark.parametrize(
    ("writer", "said"),
    [(hasty, "was acknowledged and is gone"), (piecemeal, "of the batch")],
)
def test_control_a_writer_that_answers_too_soon_or_writes_piece_by_piece_is_caught(
    desk: Desk, writer: Write, said: str
) -> None:
    found = kill_writers(desk, writer, 40)

    assert any(said in each for wrong in found for each in wrong)
