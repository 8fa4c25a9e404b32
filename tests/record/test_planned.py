"""What takes long in an act keeps nobody waiting: it is done before the write transaction begins."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archive.errors import PassageNotFoundError
from archive.opening import Archive, init_archive, open_archive
from archive.record import captures, changes, claims
from archive.record.act import Act, acting, planned
from archive.record.agents import register
from archive.record.captures import Seen
from archive.record.pointing import Words
from archive.record.telling import Done, Telling
from archive.values import Position

BY = Position(1)
LINE = "The ferry line may open before winter, she told the wire on Sunday.\n"
SOUGHT = "Nobody of this town ever said that the harbour would be shut for the summer"
ABSENT = Telling(capture="d2", words=Words(words=(SOUGHT,)), speaker="Ilka Morvane")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive that holds a text of millions of letters as d2."""
    made = init_archive(
        tmp_path / "home",
        origin="test.example/long",
        name=None,
        founder="Robin Vale",
        zone=None,
        state=tmp_path / "state",
    )
    captures.capture(
        made,
        BY,
        Seen(data=LINE.encode() * 100_000, how="stdin", media_type="text/plain"),
    )
    yield made
    made.close()


def order_of_ends(archive: Archive, search: Callable[[Archive], object]) -> list[str]:
    """Begin a long search, note something meanwhile; say which of the two ended first."""
    ended: list[str] = []
    begun = threading.Event()

    def searching() -> None:
        mine = open_archive(archive.home, is_read_only=False, state=archive.state)
        begun.set()
        with pytest.raises(PassageNotFoundError):
            search(mine)
        ended.append("searched")
        mine.close()

    other = threading.Thread(target=searching)
    other.start()
    begun.wait()
    other.join(timeout=0.3)  # it is on its way
    changes.note(archive, BY, "d2", "Somebody else's note.")
    ended.append("noted")
    other.join()
    return ended


def test_a_writer_does_not_wait_for_a_search(archive: Archive) -> None:
    ended = order_of_ends(
        archive, lambda mine: claims.record(mine, BY, "quote", ABSENT)
    )

    assert ended == ["noted", "searched"]


def test_control_a_search_inside_the_write_transaction_keeps_others_waiting(
    archive: Archive,
) -> None:
    def inside(mine: Archive) -> None:
        with acting(mine, BY) as act:
            claims.record_in(act, "quote", ABSENT)

    assert order_of_ends(archive, inside) == ["searched", "noted"]


def test_an_act_is_planned_again_when_somebody_else_was_first(
    archive: Archive,
) -> None:
    sizes: list[Position] = []

    def work(act: Act) -> Done:
        if not sizes:
            changes.note(archive, BY, "d2", "Somebody was first.")
        sizes.append(act.next)
        return act.done(register(act, "person", "Ilka Morvane"))

    done = planned(archive, BY, work)

    assert sizes == [4, 5]
    assert (done.position, done.written) == (5, (5,))
    assert done.said == ("registered a5 Ilka Morvane (person)",)


def test_an_act_that_is_always_overtaken_is_done_at_last(archive: Archive) -> None:
    plans = 0

    def work(act: Act) -> Done:
        nonlocal plans
        plans += act.is_plan
        if act.is_plan:
            changes.note(archive, BY, "d2", f"First again, {plans}.")
        return act.done(register(act, "person", "Ilka Morvane"))

    assert planned(archive, BY, work).written == (6,)
    assert plans == 2
