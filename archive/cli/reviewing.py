"""Going through proposals on a terminal with single keys; every decision is written by ``record.deciding`` alone."""

import re
import sys
from collections import Counter
from collections.abc import Callable
from typing import Final

import attrs
from rich.text import Text

from archive import db
from archive.cli.proposal_drawing import one
from archive.cli.proposal_editing import Editing
from archive.cli.session import Session
from archive.cli.show import clean, isolated
from archive.errors import ArchiveError, UsageError
from archive.extract.engines import Engine
from archive.opening import Archive
from archive.record import deciding, proposals
from archive.record.deciding import Decision
from archive.record.proposal_lines import ProposalLine, lines_of
from archive.references import reference_at
from archive.values import Position

KEYS: Final = (
    ("a", "accept"),
    ("n", "accept; names that come close to known ones are somebody else's"),
    ("e", "edit in your editor, then accept"),
    ("d", "dismiss, with a reason"),
    ("s", "skip, to the next"),
    ("b", "back, to the one before"),
    ("q", "quit; what was decided is on record"),
    ("?", "these keys"),
)
_PROMPT: Final = "a accept  e edit  d dismiss  s skip  b back  q quit  ? help"
_SPACES: Final = re.compile(r"\s+")
_AROUND: Final = 120
"""How many letters before and after a passage are shown."""


def review_run(run: Session, capture: str, engine: Engine) -> int:
    """Propose, then step through what is proposed, until the end or until the person quits.

    Raises:
        UsageError: This is no terminal, or JSON was asked for.
    """
    if run.is_json or not (sys.stdin.isatty() and run.out.is_terminal):
        raise UsageError(
            what="a review needs a terminal",
            todo=f"decide with 'archive accept {capture} NUMBERS' and 'archive dismiss {capture} NUMBERS --reason R'",
        )
    from readchar import readkey

    with run.writing() as (archive, by):
        proposals.propose(archive, capture, engine, to=by)
        review = Review(run=run, archive=archive, by=by, capture=capture, key=readkey)
        review.go()
        if review.is_stopped:
            raise KeyboardInterrupt
    return 0


@attrs.define(kw_only=True)
class Review:
    """A walk through one run: ``at`` is the number that is looked at; ``done`` counts what was decided in it.

    ``is_stopped``: by Ctrl-C, which is no answer.
    """

    run: Session
    archive: Archive
    by: Position
    capture: str
    key: Callable[[], str]
    at: int = 1
    is_stopped: bool = False
    done: Counter[str] = attrs.field(factory=Counter)
    _now: proposals.Shown = attrs.field(init=False)

    def go(self) -> None:
        """Begin at the first that is open; end when the last was passed, or at q."""
        lines = self._lines()
        self.at = _next_open(lines, 0)
        while 1 <= self.at <= len(lines):
            self._show(lines[self.at - 1], len(lines))
            if not self._step(lines):
                break
            lines = self._lines()
        left = sum(line.state == "open" for line in lines)
        self._say(
            f"accepted {self.done['accepted']}, dismissed {self.done['dismissed']}, left open {left}"
        )

    def _lines(self) -> tuple[ProposalLine, ...]:
        self._now = proposals.shown(self.archive, self.capture, self.by)
        with db.reading(self.archive.engine) as conn:
            return lines_of(conn, self._now)

    def _step(self, lines: tuple[ProposalLine, ...]) -> bool:
        """Do what one key says; whether the walk goes on."""
        try:
            key = self.key()
        except KeyboardInterrupt:
            self.is_stopped = True
            return False
        try:
            match key:
                case "a" | "n":
                    self._accept(lines, is_new=key == "n")
                case "e":
                    self._edit(lines)
                case "d":
                    self._dismiss(lines)
                case "s" | " " | "\r" | "\n" | "\x1b[C" | "\x1b[B":
                    self.at += 1
                case "b" | "\x1b[D" | "\x1b[A":
                    self.at = max(1, self.at - 1)
                case "q" | "\x04" | "":
                    return False
                case _:
                    for name, meaning in KEYS:
                        self._say(f"  {name}  {meaning}")
        except ArchiveError as error:
            self._say(clean(" ".join(str(error).split())), "bold red")
        return True

    def _accept(self, lines: tuple[ProposalLine, ...], *, is_new: bool) -> None:
        decision = deciding.accept(
            self.archive, self.by, self._now, [self.at], is_new=is_new
        )
        self._decided(decision, "accepted", lines)

    def _edit(self, lines: tuple[ProposalLine, ...]) -> None:
        editing = Editing(self._now, lines)
        edit = editing.edit(self.at)
        decision = deciding.accept(
            self.archive,
            self.by,
            self._now,
            [self.at],
            edits={self.at: edit} if edit else {},
        )
        editing.done()
        self._decided(decision, "accepted", lines)

    def _dismiss(self, lines: tuple[ProposalLine, ...]) -> None:
        line = lines[self.at - 1]
        if line.state in {"accepted", "dismissed"}:
            self._say(isolated(line.standing), "yellow")
            return
        self.run.out.print("why is it none? ", end="", style="bold")
        reason = sys.stdin.readline().strip()
        if not reason:
            self._say("no reason, so it was not dismissed", "yellow")
            return
        decision = deciding.dismiss(
            self.archive, self.by, self._now, [self.at], reason=reason
        )
        self._decided(decision, "dismissed", lines)

    def _decided(
        self, decision: Decision, how: str, lines: tuple[ProposalLine, ...]
    ) -> None:
        for outcome in decision.outcomes:
            if not outcome.is_known:
                self.done[how] += 1
                with db.reading(self.archive.engine) as conn:
                    self._say(f"{how}: {reference_at(conn, outcome.at)}", "green")
        for said in decision.done.said:
            self._say(clean(said))
        self.at = _next_open(lines, self.at)

    def _show(self, line: ProposalLine, most: int) -> None:
        self.run.out.print()
        self.run.out.rule(f"{line.number} of {most}", style="dim")
        self.run.out.print(in_context(line, self._now.opened.letters))
        self.run.out.print()
        for each in one(line, f"d{self._now.opened.capture}"):
            self.run.out.print(each)
        self._say(_PROMPT, "dim")

    def _say(self, sentence: str, style: str = "") -> None:
        self.run.out.print(Text(sentence, style=style))


def in_context(line: ProposalLine, letters: str) -> Text:
    """The words of a proposal where they stand, with a little of what is before, between and after its pieces."""
    places = [(piece.start, piece.end) for piece in line.pieces]
    shown, at = Text(), 0
    for number, (start, end) in enumerate(places):
        gap = letters[at:start]
        if len(gap) > _AROUND * (1 if number == 0 else 2):
            after = _cut(gap[:_AROUND], at_end=True) if number else ""
            gap = f"{after}… {_cut(gap[-_AROUND:], at_end=False)}"
        shown.append(_on_one_line(gap), style="dim")
        shown.append(_on_one_line(letters[start:end]), style="reverse")
        at = end
    rest = letters[at : at + _AROUND]
    if at + _AROUND < len(letters):
        rest = f"{_cut(rest, at_end=True)}…"
    return shown.append(_on_one_line(rest), style="dim")


def _cut(text: str, *, at_end: bool) -> str:
    """Leave out a word that was cut through."""
    if at_end:
        return text[: text.rfind(" ") + 1] or text
    return text[text.find(" ") + 1 :]


def _on_one_line(text: str) -> str:
    return isolated(_SPACES.sub(" ", text))


def _next_open(lines: tuple[ProposalLine, ...], after: int) -> int:
    """The next number that nobody has decided; one past the last when there is none."""
    open_ = (line.number for line in lines[after:] if line.state == "open")
    return next(open_, len(lines) + 1)
