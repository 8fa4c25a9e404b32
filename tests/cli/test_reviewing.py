"""The review of proposals on a real terminal: one key, one decision."""

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs
import pytest

from archive.cli.reviewing import in_context
from archive.record.proposal_lines import Pointed, ProposalLine
from tests.cli.desk import Desk

ROOT: Final = Path(__file__).parents[2]
PROMPT: Final = "? help"
PATIENCE: Final = 20.0


@attrs.define
class Terminal:
    """A program on a terminal of its own, and what it has shown there."""

    process: subprocess.Popen[bytes]
    end: int
    shown: str = ""
    read_to: int = 0

    def waits(self, words: str = PROMPT) -> str:
        """Read until some words are shown that were not read before; say what came up to them."""
        until = time.monotonic() + PATIENCE
        while words not in self.shown[self.read_to :]:
            assert time.monotonic() < until, self.shown[self.read_to :]
            self._read()
        before = self.read_to
        self.read_to = self.shown.index(words, before) + len(words)
        return self.shown[before : self.read_to]

    def press(self, keys: str) -> None:
        """Press keys, once the program reads them one by one: then it no longer echoes them itself."""
        time.sleep(0.15)
        os.write(self.end, keys.encode())

    def ends(self) -> int:
        """Read to the end; the exit code."""
        while self._read():
            pass
        return self.process.wait(PATIENCE)

    def _read(self) -> bool:
        ready, _, _ = select.select([self.end], [], [], 1.0)
        if not ready:
            return self.process.poll() is None
        try:
            data = os.read(self.end, 65536)
        except OSError:  # the other end is closed
            return False
        self.shown += data.decode(errors="replace")
        return bool(data)


@pytest.fixture
def terminal(desk: Desk) -> Iterator[Terminal]:
    """A review of the desk's page, on a terminal."""
    ours, theirs = pty.openpty()
    words = ("--home", str(desk.home), "--no-color", "propose", "d3", "--review")
    process = subprocess.Popen(
        [sys.executable, "-m", "archive", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
        start_new_session=True,
    )
    os.close(theirs)
    yield Terminal(process, ours)
    process.kill()
    process.wait()
    os.close(ours)


LINE: Final = ProposalLine(
    number=1,
    type="quote",
    words="the pier",
    pieces=(),
    rule="made-up",
    score="0.5",
    flags=(),
    state="open",
    decided_by=None,
    standing="not decided",
    near=(),
)


def _piece(letters: str, words: str) -> Pointed:
    start = letters.index(words)
    return Pointed(words=words, start=start, end=start + len(words))


def states(desk: Desk) -> list[str]:
    return [each["state"] for each in desk.json("propose", "d3")["items"]]


def test_keys_accept_dismiss_skip_go_back_and_quit(
    terminal: Terminal, desk: Desk
) -> None:
    assert "1 of " in terminal.waits()
    terminal.press("?")
    assert "dismiss, with a reason" in terminal.waits("dismiss, with a reason")
    terminal.waits()
    terminal.press("a")
    assert "accepted: c" in terminal.waits("accepted: c")
    assert "2 of " in terminal.waits()
    terminal.press("d")
    terminal.waits("why is it none?")
    terminal.press("A title.\n")
    terminal.waits("dismissed: e")
    assert "3 of " in terminal.waits()
    terminal.press("b")
    assert "dismissed at e" in terminal.waits()
    terminal.press("s")
    assert "3 of " in terminal.waits()
    terminal.press("q")

    assert terminal.ends() == 0
    assert "accepted 1, dismissed 1, left open" in terminal.shown
    assert states(desk)[:3] == ["accepted", "dismissed", "open"]


def test_stopping_is_no_answer(terminal: Terminal, desk: Desk) -> None:
    terminal.waits()
    terminal.press("a")
    terminal.waits("accepted: c")
    terminal.waits()
    terminal.press("\x03")

    assert terminal.ends() == 130
    assert "accepted 1, dismissed 0" in terminal.shown
    assert states(desk)[:2] == ["accepted", "open"]


def test_words_are_shown_where_they_stand_and_no_word_is_cut() -> None:
    letters = "Before that, “the pier,” she said, “is ready.” " + "After it. " * 40
    line = attrs.evolve(
        LINE, pieces=(_piece(letters, "the pier,"), _piece(letters, "is ready."))
    )

    shown = in_context(line, letters)

    assert shown.plain.startswith(
        "Before that, “the pier,” she said, “is ready.” After"
    )
    assert shown.plain.endswith(" …")
    marked = [shown.plain[s.start : s.end] for s in shown.spans if s.style == "reverse"]
    assert marked == ["the pier,", "is ready."]


def test_what_is_far_before_is_left_out() -> None:
    letters = "word " * 100 + "the pier" + " end" * 100
    shown = in_context(
        attrs.evolve(LINE, pieces=(_piece(letters, "the pier"),)), letters
    )

    assert shown.plain.startswith("… word word")
    assert shown.plain.endswith(" end …")
    assert len(shown.plain) < 260


def test_a_dismissal_without_a_reason_is_none(terminal: Terminal, desk: Desk) -> None:
    terminal.waits()
    terminal.press("d")
    terminal.waits("why is it none?")
    terminal.press("\n")
    assert "no reason" in terminal.waits("no reason")
    terminal.waits()
    terminal.press("q")

    assert terminal.ends() == 0
    assert set(states(desk)) == {"open"}


def test_control_c_stops_and_keeps_what_was_decided(
    terminal: Terminal, desk: Desk
) -> None:
    terminal.waits()
    terminal.press("a")
    terminal.waits("accepted: c")
    terminal.waits()
    terminal.press("\x03")

    assert terminal.ends() in {0, 130}
    assert "Traceback" not in terminal.shown
    assert states(desk)[0] == "accepted"


def test_what_is_refused_is_said_and_the_walk_goes_on(
    terminal: Terminal, desk: Desk
) -> None:
    terminal.waits()
    terminal.press("d")
    terminal.waits("why is it none?")
    terminal.press("No.\n")
    terminal.waits("dismissed: e")
    terminal.waits()
    terminal.press("b")
    terminal.waits()
    terminal.press("a")
    assert "take that back first" in terminal.waits("take that back first")
    terminal.waits()
    terminal.press("q")

    assert terminal.ends() == 0
    assert states(desk)[0] == "dismissed"


def test_the_walk_ends_after_the_last(terminal: Terminal, desk: Desk) -> None:
    most = len(desk.json("propose", "d3")["items"])
    for number in range(most):
        assert f"{number + 1} of {most}" in terminal.waits()
        terminal.press("s")

    assert terminal.ends() == 0
    assert f"left open {most}" in terminal.shown
