"""An append that is sent again, because nobody knows whether it was done, is there once (C4)."""

from collections.abc import Callable
from signal import SIGKILL

import pytest

from archive.errors import OtherContentError
from tests.acceptance import acts
from tests.acceptance.conftest import Desk
from tests.acceptance.crowd import together
from tests.acceptance.shimmed import (
    KILL_AFTER,
    KILL_BEFORE,
    KILL_HALF,
    Fault,
    Shimmed,
)
from tests.acceptance.sizes import every, sizes, tell
from tests.acceptance.sound import complaints, texts_in

Begin = Callable[[], object]


def add_alike(begin: Begin, base: str, count: int) -> list[list[int]]:
    """Add the same batches as somebody else, each twice."""
    told = []
    with acts.opened(base) as archive:
        begin()
        for number in range(count):
            names = [f"{number}/3-{at}" for at in range(3)]
            told.append(acts.add_in(archive, names))
            told.append(acts.add_in(archive, names))
    return told


@pytest.mark.parametrize("batches", sizes(50, q=500, f=5000))
def test_what_is_sent_twice_by_two_at_once_is_there_once_and_all_are_told_the_same(
    desk: Desk, batches: int
) -> None:
    base = desk("desk")

    one, other = together(add_alike, [(str(base), batches)] * 2)

    assert one == other
    assert one[0::2] == one[1::2]
    places = {
        f"{number}/3-{at}": place
        for number, batch in enumerate(one[0::2])
        for at, place in enumerate(batch)
    }
    assert complaints(base, acknowledged=places, batches=True, signs=True) == []


@pytest.mark.parametrize("rounds", sizes(10, q=100, f=1000))
def test_what_was_written_by_one_who_died_before_answering_is_found_again(
    shimmed: Shimmed, desk: Desk, rounds: int
) -> None:
    base = desk("desk")
    places: dict[str, int] = {}
    for number in range(rounds):
        count = 1 + number % 10
        names = [f"{number}/{count}-{at}" for at in range(count)]

        died = shimmed.run(acts.add_and_die, base, names, watch=base)
        first, second = acts.add(base, names), acts.add(base, names)

        assert died.signal == SIGKILL
        assert first == second
        places |= dict(zip(names, first, strict=True))

    assert complaints(base, acknowledged=places, batches=True, signs=True) == []
    assert max(places.values()) - min(places.values()) == len(places) - 1


@pytest.mark.parametrize(
    ("how", "stride"),
    [
        (KILL_HALF, 3),
        *(
            pytest.param(how, 1, marks=pytest.mark.torture)
            for how in (KILL_BEFORE, KILL_HALF, KILL_AFTER)
        ),
    ],
)
def test_killed_at_any_call_to_the_disk_it_is_sent_again_and_is_there_once(
    shimmed: Shimmed, desk: Desk, how: int, stride: int
) -> None:
    names, were_there = ["0/2-0", "0/2-1"], 0
    for at in every(stride):
        base = desk(f"desk-{at}")
        died = shimmed.run(
            acts.add, base, names, watch=base, fault=Fault(at=at, code=how)
        )
        if not died.signal:
            break
        with acts.opened(base) as archive:
            were_there += len(texts_in(archive, names))

        again = acts.add(base, names)

        places = dict(zip(names, again, strict=True))
        assert complaints(base, acknowledged=places, batches=True) == []
    tell(f"killed at {at - 1} calls, {were_there // 2} times after the commit")
    assert 0 < were_there // 2 < at // stride


def test_an_id_that_comes_back_with_other_words_is_refused(desk: Desk) -> None:
    base = desk("desk")
    (place,) = acts.add(base, ["first"])

    with pytest.raises(OtherContentError, match=f"position {place}"):
        acts.add_as(base, "other words", name="first")

    assert complaints(base, acknowledged=["first"]) == []


def test_control_without_an_id_it_is_there_twice(shimmed: Shimmed, desk: Desk) -> None:
    base = desk("desk")

    died = shimmed.run(acts.add_without_id, base, "no id", True, watch=base)
    acts.add_without_id(base, "no id", False)

    with acts.opened(base) as archive:
        found = texts_in(archive, ["no id"])

    assert died.signal == SIGKILL
    assert found == ["no id", "no id"]
