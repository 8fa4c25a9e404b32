"""The disk is full: it is said, views are still served, and with room again the same command works (D5)."""

import errno
from pathlib import Path
from typing import Final

import pytest

from tests.acceptance import acts
from tests.acceptance.conftest import Desk
from tests.acceptance.shimmed import GROWING, Fault, Outcome, Shimmed
from tests.acceptance.sizes import chance, tell
from tests.acceptance.sound import complaints

PLACE: Final = "PLACE"
COMMANDS: Final = {
    "append": ["note", "e0", "some words"],
    "capture": ["capture", f"{PLACE}/page.txt"],
    "replay": ["replay"],
    "export": ["export", f"{PLACE}/exported"],
    "checkpoint": ["checkpoint"],
    "report": ["report", "c5", "--to", f"{PLACE}/report.html"],
}
READING: Final = {
    "list claims": "we will sign the treaty",
    "show c5": "we will sign the treaty",
    "trace c5": "Minister Smith",
    "search treaty": "c5",
    "verify": "",
}


def run(shimmed: Shimmed, base: Path, words: list[str], at: int = 0) -> Outcome:
    """Run a command line; from the n-th call on that wants room, there is none."""
    fault = (
        Fault(at=at, code=errno.ENOSPC, for_ever=True, kinds=GROWING) if at else None
    )
    words = [word.replace(PLACE, str(base)) for word in words]
    return shimmed.run(
        acts.command, base, *words, watch=base, fault=fault, is_full=at == 1
    )


def prepared(desk: Desk, name: str, what: str) -> Path:
    """An archive with a page that is to be captured; its views are to be mended, but where a report is made of them."""
    base = desk(name)
    acts.add(base, ["a/1-0"])
    if what != "report":
        acts.spoil(base)
    (base / "page.txt").write_text("A page of its own.\n")
    return base


@pytest.mark.parametrize("what", COMMANDS)
def test_a_disk_that_fills_up_half_way_is_said_and_nothing_is_half_done(
    shimmed: Shimmed, desk: Desk, what: str
) -> None:
    base = prepared(desk, "whole", what)
    whole = run(shimmed, base, COMMANDS[what])
    assert whole.answer["code"] == (1 if what == "replay" else 0), whole
    calls = sum(whole.counts[kind] for kind in GROWING)
    random = chance()

    for at in sorted({1, *(random.randint(1, max(1, calls // 2)) for _ in range(3))}):
        base = prepared(desk, f"full-{at}", what)

        full = run(shimmed, base, COMMANDS[what], at).answer

        tell(f"{what}, full at {at} of {calls}: {full['code']} {full['err']}")
        assert full["code"] == 1
        assert full["err"].count("\n") == 1
        assert "no room left" in full["err"]
        assert "make room" in full["err"]
        wrong = complaints(base, acknowledged=["a/1-0"])
        assert all("PROJECTION_DIFFERS" in each for each in wrong)

        again = run(shimmed, base, COMMANDS[what]).answer

        assert again["code"] == whole.answer["code"], again
        acts.remake(base)
        assert complaints(base, acknowledged=["a/1-0"], signs=True) == []


@pytest.mark.parametrize("words", READING)
def test_on_a_full_disk_everything_can_still_be_read(
    shimmed: Shimmed, desk: Desk, words: str
) -> None:
    base = desk("desk")

    read = run(shimmed, base, words.split(), at=1).answer

    assert read["code"] == (3 if words == "verify" else 0), read
    assert READING[words] in read["out"]
