"""Passages that come ready made, in the lines of an import: held to the capture's text letter for letter."""

from collections.abc import Iterable
from typing import Final

import attrs

from archive.capture import selector
from archive.errors import RefusedError
from archive.event.kinds import TextDerived
from archive.exchange.brought import Brought
from archive.history import read_at
from archive.record.act import Act
from archive.values import Passage, Position, Selector
from archive.view import captures

SHOWN: Final = 60
"""How many letters of a passage a message shows."""


@attrs.frozen(kw_only=True)
class KnownText:
    """A text that selectors count in: whose it is, its digest, how long it is."""

    capture: Position
    digest: str
    length: int


class Passages:
    """Checks passages and selectors; knows the texts of this import and asks the log for older ones."""

    def __init__(self, act: Act, brought: Brought) -> None:
        """Begin with no text."""
        self._act = act
        self._brought = brought
        self._texts: dict[Position, KnownText] = {}
        self._newest: dict[Position, Position] = {}
        self._withheld: set[Position] = set()
        self.unchecked = 0

    def add(self, position: Position, text: KnownText) -> None:
        """Know a text that a line derives."""
        self._texts[position] = text
        self._newest[text.capture] = position

    def withhold(self, captures_: Iterable[Position]) -> None:
        """Note captures whose texts were withheld: nothing more can be quoted from them."""
        self._withheld.update(captures_)

    def check(self, passage: Passage, further: Iterable[Selector | None] = ()) -> None:
        """See that a passage, and what else points into its text, stands there.

        Raises:
            RefusedError: The text is not of the capture, or words do not stand where they are said to.
        """
        text = self.known(passage.text)
        if text.capture != passage.capture:
            raise RefusedError(
                what="the passage names a text of another capture",
                todo="capture and text belong together",
            )
        if text.capture in self._withheld:
            raise RefusedError(
                what="the text of that capture was withheld",
                todo="nothing can be quoted from it",
            )
        self._check_all((*passage.pieces, *further), text)

    def check_detail(self, capture: Position, words: Selector) -> None:
        """See that words which a detail of a capture points at stand in its newest text.

        Raises:
            RefusedError: They do not, or it has none.
        """
        newest = self._newest.get(capture)
        if newest is None:
            row = captures.capture_at(self._act.conn, capture)
            if row is None or row.text is None:
                raise RefusedError(
                    what="a date's words point into a capture without text",
                    todo="derive its text first",
                )
            newest = Position(row.text)
        self._check_all((words,), self.known(newest))

    def known(self, position: Position) -> KnownText:
        """A text by its position.

        Raises:
            RefusedError: It was erased.
        """
        if position not in self._texts:
            self._texts[position] = self._read(position)
        return self._texts[position]

    def _read(self, position: Position) -> KnownText:
        for _envelope, event in read_at(self._act.conn, [position]):
            if isinstance(event, TextDerived):
                row = captures.capture_at(self._act.conn, event.capture)
                if row is not None and row.withheld == "texts":
                    self._withheld.add(event.capture)
                return KnownText(
                    capture=event.capture, digest=event.digest, length=event.length
                )
        raise RefusedError(
            what=f"the text e{position} was erased", todo="nothing can point into it"
        )

    def _check_all(self, selectors: Iterable[Selector | None], text: KnownText) -> None:
        letters = self._brought.text(text.digest)
        for found in selectors:
            if found is None:
                continue
            if letters is None:
                self.unchecked += 1
                if found.end > text.length:
                    raise _beyond(found, text.length)
            elif not selector.resolve(found, letters):
                raise _not_there(found, letters)


def _beyond(found: Selector, length: int) -> RefusedError:
    return RefusedError(
        what=f"{found.exact[:SHOWN]!r} is said to stand at {found.start}-{found.end}",
        todo=f"the text ends at {length}",
    )


def _not_there(found: Selector, letters: str) -> RefusedError:
    """Say what stands at a place instead, and where the words do stand."""
    shown = found.exact[:SHOWN]
    if letters[found.start : found.end] == found.exact and found.start < found.end:
        right = selector.selector(letters, found.start, found.end)
        return RefusedError(
            what=f"{shown!r} does stand at {found.start}-{found.end}, with another prefix or suffix",
            todo=f"they are {right.prefix!r} and {right.suffix!r}",
        )
    places = ", ".join(
        f"{start}-{end}" for start, end in selector.all_places(found.exact, letters)[:3]
    )
    near = None if places else selector.nearest(found.exact, letters)
    todo = (
        f"such words stand at {places}"
        if places
        else f"nearest is {near[:SHOWN]!r}"
        if near
        else "no words like them stand in it"
    )
    return RefusedError(
        what=f"{shown!r} does not stand at {found.start}-{found.end} of the text",
        todo=todo,
    )
