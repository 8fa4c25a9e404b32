"""Whatever call to the disk fails, once or for ever: no wrong state, a cause that is named (D3).

In ``make test`` every so many calls are failed, from a random one on; in ``make torture`` each.
"""

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from archive.errors import RefusedError
from tests.acceptance import acts
from tests.acceptance.conftest import Desk
from tests.acceptance.shimmed import GROWING, KINDS, Fault, Outcome, Shimmed
from tests.acceptance.sizes import every, tell
from tests.acceptance.sound import complaints

PAIR: Final = ("pair/2-0", "pair/2-1")
CAUSES: Final = {
    errno.EIO: ("disk I/O error", "Input/output error", "unable to open"),
    errno.ENOSPC: ("no room left", "disk I/O error", "unable to open"),
}
ONCE, FOR_EVER = False, True
EVERY_DAY: Final = [(errno.EIO, ONCE), (errno.ENOSPC, FOR_EVER)]
TORTURE: Final = [*EVERY_DAY, (errno.EIO, FOR_EVER), (errno.ENOSPC, ONCE)]


def faults(stride: int) -> pytest.MarkDecorator:
    """Parametrize with what fails, how long, and how many calls apart."""
    return pytest.mark.parametrize(
        ("code", "for_ever", "stride"),
        [
            *((*each, stride) for each in EVERY_DAY),
            *(pytest.param(*each, 1, marks=pytest.mark.torture) for each in TORTURE),
        ],
    )


def failures(
    shimmed: Shimmed,
    desk: Callable[[str], Path],
    act: Callable[..., Any],
    *arguments: Any,
    code: int,
    for_ever: bool,
    stride: int,
) -> Iterator[tuple[Path, Outcome]]:
    """Fail the first call of an act, in a fresh archive the second, and so on until none is left to fail."""
    kinds = GROWING | {"sync"} if code == errno.ENOSPC else frozenset(KINDS)
    failed, refused = 0, 0
    for at in every(stride):
        base = desk(f"{act.__name__}-{at}")
        fault = Fault(at=at, code=code, for_ever=for_ever, kinds=kinds)
        outcome = shimmed.run(act, base, *arguments, watch=base, fault=fault)
        assert outcome.signal == 0
        if outcome.error is not None:
            assert any(cause in str(outcome.said) for cause in CAUSES[code]), outcome
        yield base, outcome
        if not outcome.hits:
            break
        failed += 1
        refused += outcome.error is not None
    tell(f"{act.__name__}: {failed} calls failed in turn, {refused} were refused")
    assert outcome.error is None, "the loop ends with a run in which nothing failed"
    assert refused >= 3, "a loop that never failed anything proves nothing"


@faults(stride=4)
def test_an_append_happens_whole_or_not_at_all(
    shimmed: Shimmed, desk: Desk, code: int, for_ever: bool, stride: int
) -> None:
    for base, outcome in failures(
        shimmed, desk, acts.add, PAIR, code=code, for_ever=for_ever, stride=stride
    ):
        known = dict(zip(PAIR, outcome.answer or (), strict=False))
        assert complaints(base, acknowledged=known, batches=True) == []

        again = acts.add(base, PAIR)

        assert outcome.answer in (None, again)
        if outcome.answer is None:
            known = dict(zip(PAIR, again, strict=True))
            assert complaints(base, acknowledged=known, batches=True) == []


def test_control_two_appends_in_place_of_one_leave_a_half(
    shimmed: Shimmed, desk: Desk
) -> None:
    halves = [
        wrong
        for base, _ in failures(
            shimmed, desk, acts.add_apart, PAIR, code=errno.EIO, for_ever=True, stride=1
        )
        for wrong in complaints(base, batches=True)
    ]

    assert any("of the batch pair/2 there is" in wrong for wrong in halves)


@faults(stride=4)
def test_a_capture_is_on_record_with_its_bytes_or_not_at_all(
    shimmed: Shimmed, desk: Desk, code: int, for_ever: bool, stride: int
) -> None:
    text = "A text of its own."
    for base, outcome in failures(
        shimmed, desk, acts.keep, text, code=code, for_ever=for_ever, stride=stride
    ):
        assert complaints(base) == []

        again = acts.keep(base, text)

        assert outcome.answer in (None, again)
        if outcome.answer is None:
            assert complaints(base) == []


@faults(stride=3)
def test_a_checkpoint_is_of_what_is_there_and_remembered_or_it_is_not_given(
    shimmed: Shimmed, desk: Desk, code: int, for_ever: bool, stride: int
) -> None:
    for base, outcome in failures(
        shimmed, desk, acts.sign, code=code, for_ever=for_ever, stride=stride
    ):
        assert complaints(base) == []

        again = acts.sign(base)

        assert outcome.answer in (None, again)


@faults(stride=19)
def test_a_replay_mends_the_views_or_leaves_them(
    shimmed: Shimmed, desk: Desk, code: int, for_ever: bool, stride: int
) -> None:
    def spoiled(name: str) -> Path:
        base = desk(name)
        acts.add(base, PAIR)
        acts.spoil(base)
        return base

    for base, outcome in failures(
        shimmed, spoiled, acts.remake, code=code, for_ever=for_ever, stride=stride
    ):
        wrong = complaints(base, acknowledged=PAIR)
        assert all(outcome.error and "PROJECTION_DIFFERS" in one for one in wrong)

        acts.an_hour_goes_by(base)
        acts.remake(base)

        assert not wrong or complaints(base, acknowledged=PAIR) == []
        assert list(base.rglob(".replay-*")) == []


@faults(stride=37)
def test_an_archive_is_made_whole_or_the_next_try_makes_it_or_says_what_is_in_the_way(
    shimmed: Shimmed, tmp_path: Path, code: int, for_ever: bool, stride: int
) -> None:
    def empty(name: str) -> Path:
        (tmp_path / name).mkdir()
        return tmp_path / name

    for base, outcome in failures(
        shimmed, empty, acts.make, code=code, for_ever=for_ever, stride=stride
    ):
        in_the_way = refused(acts.make, base)
        if "without its archive.toml" in in_the_way:
            # A disk that refuses for ever refuses to take away what was begun, too.
            assert (code, for_ever) == (errno.EIO, FOR_EVER)
            continue
        assert in_the_way.startswith("there is an archive") or outcome.error
        assert complaints(base) == []


@faults(stride=5)
def test_an_export_is_whole_or_not_there(
    shimmed: Shimmed, desk: Desk, code: int, for_ever: bool, stride: int
) -> None:
    whole = desk("whole")
    acts.export(whole)
    names = exported(whole)

    for base, outcome in failures(
        shimmed, desk, acts.export, code=code, for_ever=for_ever, stride=stride
    ):
        # What was renamed into place and then not synced is said to have failed, yet is whole.
        assert exported(base) in (set(), names)
        if not exported(base):
            assert outcome.error is not None
            acts.export(base)
        assert exported(base) == names
        assert complaints(base) == []


def exported(base: Path) -> set[str]:
    folder = base / "exported"
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def refused(act: Callable[[Path], object], base: Path) -> str:
    try:
        act(base)
    except RefusedError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("words", ["list claims", "note e0 words", "verify"])
def test_a_database_that_was_emptied_is_damage_and_no_new_log_is_begun_in_it(
    shimmed: Shimmed, desk: Desk, words: str
) -> None:
    base = desk("desk")
    database = base / "home" / "archive.db"
    database.write_bytes(b"")

    told = shimmed.run(acts.command, base, *words.split(), watch=base).answer

    assert told["code"] == 1
    assert "there is no log in it" in told["out"] + told["err"]
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == []
