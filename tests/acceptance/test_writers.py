"""Many writers at once: no gap, no double, nobody turned away; of two who read the same only one writes (C1, C3)."""

import time
from collections.abc import Callable
from typing import Final

import pytest

from archive import db
from archive.errors import ClaimMovedOnError
from archive.read_only import BUSY_SECONDS
from archive.record import changes
from archive.view import subjects
from tests.acceptance import acts
from tests.acceptance.conftest import Desk
from tests.acceptance.crowd import together
from tests.acceptance.sizes import sizes, tell
from tests.acceptance.sound import complaints

ALONE: Final = 10_000
"""Appends of the large size, which has the machine to itself: only there a wait says something."""

Begin = Callable[[], object]
Told = tuple[int, int | None, tuple[int, int] | None, str]


def add_many(begin: Begin, base: str, names: list[str]) -> tuple[float, dict[str, int]]:
    """Add notes one by one; give the longest wait, and where each is."""
    worst, places = 0.0, {}
    with acts.opened(base) as archive:
        begin()
        for name in names:
            begun = time.perf_counter()
            places[name] = acts.add_in(archive, [name])[0]
            worst = max(worst, time.perf_counter() - begun)
    return worst, places


@pytest.mark.parametrize(
    ("writers", "appends"),
    [
        (16, 2000),
        *(
            pytest.param(writers, ALONE, marks=pytest.mark.torture)
            for writers in (2, 8, 16)
        ),
    ],
)
def test_all_who_write_at_once_are_let_in_and_leave_no_gap(
    desk: Desk, writers: int, appends: int
) -> None:
    base = desk("desk")
    each = appends // writers
    names = [
        [f"{writer}.{number}/1-0" for number in range(each)]
        for writer in range(writers)
    ]

    answers = together(add_many, [(str(base), some) for some in names])

    worst = max(wait for wait, _ in answers)
    places = {name: place for _, some in answers for name, place in some.items()}
    tell(f"{writers} writers, {each} appends each, the longest wait {worst:.2f} s")
    first = min(places.values())
    assert sorted(places.values()) == list(range(first, first + each * writers))
    assert worst < (5 if appends == ALONE else BUSY_SECONDS)
    assert complaints(base, acknowledged=places, signs=True) == []


def review_each_round(
    begin: Begin, base: str, claim: int, rounds: int, is_naive: bool
) -> list[Told]:
    """Read how far a claim has come, and when all have read it, review it as of then.

    Returns:
        For each round: what was seen, the review's position, else both positions that the
        refusal names, and its words.
    """
    told: list[Told] = []
    with acts.opened(base) as archive:
        for _ in range(rounds):
            begin()
            with db.reading(archive.engine) as conn:
                seen = subjects.last_about(conn, claim)
            begin()
            try:
                done = changes.review(
                    archive,
                    acts.FOUNDER,
                    f"c{claim}",
                    rating="true",
                    scale=None,
                    reason="so it is",
                    evidence=(),
                    seen=None if is_naive else seen,
                )
            except ClaimMovedOnError as error:
                told.append((seen, None, (error.seen, error.latest), str(error)))
            else:
                told.append((seen, int(done.position), None, ""))
    return told


@pytest.mark.parametrize("rounds", sizes(100, q=1000, f=1000))
def test_of_sixteen_who_saw_the_same_one_writes_and_the_others_are_told_both_positions(
    desk: Desk, claim: int, rounds: int
) -> None:
    base = desk("desk")

    answers = together(
        review_each_round, [(str(base), claim, rounds, False) for _ in range(16)]
    )

    for told in zip(*answers, strict=True):
        (seen,) = {each[0] for each in told}
        (written,) = [each[1] for each in told if each[1] is not None]
        assert [each[2] for each in told if each[1] is None] == [(seen, written)] * 15
        words = [each[3] for each in told if each[1] is None]
        assert all(f"{seen}" in one and f"{written}" in one for one in words)
    assert complaints(base, signs=True) == []


def test_control_without_what_was_seen_all_sixteen_write(
    desk: Desk, claim: int
) -> None:
    base = desk("desk")

    answers = together(
        review_each_round, [(str(base), claim, 2, True) for _ in range(16)]
    )

    for told in zip(*answers, strict=True):
        assert len([each for each in told if each[1] is not None]) == 16
