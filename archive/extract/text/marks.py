"""Which words stand inside quotation marks: a state machine over a paragraph's marks, with what does not balance."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

import attrs

from archive.extract.text.nicknames import nickname_end, programme_end
from archive.extract.text.tokens import OPENING, Tokens

_OPEN: Final = {
    "“": "double",
    "„": "double",
    "‟": "double",
    "``": "double",
    "‘‘": "double",
    "«": "angle",
    "‘": "single",
    "\u201a": "single",
}
_CLOSE: Final = {
    "”": "double",
    "''": "double",
    "’’": "double",
    "»": "angle",
    "’": "single",
}
_STRAIGHT: Final = {'"': "straight", "'": "single straight"}
_LOW_CLOSES: Final = {"“": "„", "‘": "\u201a"}
_STYLES: Final = {**_OPEN, **_CLOSE, **_STRAIGHT}
_ALL: Final = frozenset(_STYLES)
_SINGLE: Final = frozenset(("single", "single straight"))
_BEFORE_OPENING: Final = OPENING | {"—", "–", "--", "["}
_CLOSINGS_LOOKED_AT: Final = 8
_ENDS: Final = frozenset((".", "!", "?", "…"))

DEPTH_LIMIT: Final = 4
"""Quotations in quotations in quotations: no deeper."""


@attrs.frozen(kw_only=True)
class Stretch:
    """Words between a pair of marks: tokens ``first`` to ``last`` (excluded), the marks themselves not counted.

    ``depth`` is 0 outside, 1 for a quotation inside a quotation. ``is_closed`` is false where the paragraph ends
    first; ``is_reopened`` where the stretch goes on with the one of the paragraph before, or with one that the same
    mark left open where their paragraphs were run together.
    """

    opening: int
    first: int
    last: int
    depth: int
    is_closed: bool = True
    is_reopened: bool = False

    @property
    def after(self) -> int:
        """The first token behind the closing mark."""
        return self.last + 1 if self.is_closed else self.last


@attrs.frozen(kw_only=True)
class Marks:
    """All stretches in order of their opening marks, and the marks that have no partner, as token numbers."""

    stretches: tuple[Stretch, ...]
    lone: tuple[int, ...]
    _depths: dict[int, tuple[list[int], list[Stretch]]] = attrs.field(
        factory=dict, init=False, repr=False, eq=False
    )

    _openings: dict[int, Stretch] = attrs.field(
        factory=dict, init=False, repr=False, eq=False
    )

    def __attrs_post_init__(self) -> None:
        """Make ready what is asked by place."""
        for each in self.stretches:
            self._openings[each.opening] = each
            openings, same = self._depths.setdefault(each.depth, ([], []))
            openings.append(each.opening)
            same.append(each)

    def at(self, token: int) -> Stretch | None:
        """The stretch that a token opens."""
        return self._openings.get(token)

    def within(self, first: int, last: int, depth: int = 0) -> list[Stretch]:
        """The stretches of one depth whose opening marks stand in a range of tokens."""
        openings, same = self._depths.get(depth, ([], []))
        return same[bisect_left(openings, first) : bisect_left(openings, last)]


def marks_of(cut: Tokens) -> Marks:
    """Pair the quotation marks of a text.

    Direction comes from the glyph, that of straight marks from their neighbours; an apostrophe never closes. State ends
    with the paragraph, but a paragraph that opens with a mark goes on with one that was left open before it.
    """
    found: list[Stretch] = []
    lone: set[int] = set()
    left_open: int | None = None
    for first, last in cut.paragraphs:
        pairing = _Pairing(cut, first, last, goes_on=_goes_on(cut, first, last))
        pairing.run()
        is_reopened = left_open is not None and cut.words[first] == cut.words[left_open]
        if is_reopened and left_open is not None:
            lone.discard(left_open)
        left_open = None
        for each in pairing.found:
            goes_on = is_reopened and each.opening == first and each.depth == 0
            goes_on = goes_on or each.opening in pairing.reopened
            found.append(attrs.evolve(each, is_reopened=True) if goes_on else each)
            if not each.is_closed and each.depth == 0:
                left_open = each.opening
        lone.update(pairing.lone)
    return Marks(
        stretches=tuple(sorted(found, key=lambda each: each.opening)),
        lone=tuple(sorted(lone)),
    )


def _goes_on(cut: Tokens, first: int, last: int) -> bool:
    """Whether a paragraph and the next one begin with the same mark, as those of one long quotation do."""
    word = cut.words[first]
    return word in _STYLES and cut.words[last : last + 1] == (word,)


def _marks(cut: Tokens, first: int, last: int) -> Iterator[int]:
    """The marks of a paragraph, without those around a nickname."""
    free = first
    for at in cut.some_of(_ALL, first, last):
        if at < free:
            continue
        behind = nickname_end(cut, at) if at > first else 0
        behind = behind or (programme_end(cut, at) if at > first + 1 else 0)
        if behind:
            free = behind
        else:
            yield at


class _Pairing:
    """The state machine for one paragraph: marks that are open, outermost first."""

    def __init__(self, cut: Tokens, first: int, last: int, *, goes_on: bool) -> None:
        self.cut, self.first, self.last, self.goes_on = cut, first, last, goes_on
        self.found: list[Stretch] = []
        self.lone: list[int] = []
        self.open: list[int] = []
        self.reopened: set[int] = set()
        self.marks = list(_marks(cut, first, last))
        self.closings = [at for at in self.marks if self._may_close(at)]

    def run(self) -> None:
        for at in self.marks:
            word = self.cut.words[at]
            if word in _LOW_CLOSES and self._is_low(_LOW_CLOSES[word]):
                self._closes(at)
            elif word in _OPEN:
                self._opens(at)
            elif word in _CLOSE:
                self._closes(at)
            else:
                self._straight(at)
        while self.open:
            self._unclosed(self.open.pop(), self.last)

    def _straight(self, at: int) -> None:
        """Tell by its neighbours what a straight mark does; a single one that does neither is an apostrophe."""
        word = self.cut.words[at]
        is_double = word == '"'
        if is_double and self._ends_curly(at):
            self._closes(at, style="double")
        elif self._is_open(_STYLES[word]):
            if self._may_close(at):
                self._closes(at)
            elif self._may_open(at):
                self._opens(at)
        elif is_double and not (self._may_open(at) or self._stands_free(at)):
            self.lone.append(at)
        elif is_double or (
            self._may_open(at) and (self._has_closing(at) or self._may_go_on(at))
        ):
            self._opens(at)

    def _ends_curly(self, at: int) -> bool:
        """As in “far worse." with a straight mark at its end: more is opened before anything curly closes it."""
        if self._is_open("straight") or not self._is_open("double"):
            return False
        if not self._may_close(at) or self._may_open(at):
            return False
        begin = bisect_right(self.marks, at)
        later = self.marks[begin : begin + _CLOSINGS_LOOKED_AT]
        for each in later:
            word = self.cut.words[each]
            if _STYLES[word] == "double":
                return word in _OPEN
            if word == '"' and self._may_open(each) and not self._may_close(each):
                return True
        return True

    def _stands_free(self, at: int) -> bool:
        """Whether a mark that nothing stands right beside opens: between two gaps, or before all in its paragraph."""
        is_apart = at == self.first or self.cut.is_spaced_before(at)
        return is_apart and self._spaced_after(at) and at + 1 < self.last

    def _is_low(self, opening: str) -> bool:
        """Whether the last mark that is open stands on the line, as German ones do: „...“."""
        return bool(self.open) and self.cut.words[self.open[-1]] == opening

    def _is_open(self, style: str) -> bool:
        return any(_STYLES[self.cut.words[at]] == style for at in self.open)

    def _spaced_after(self, at: int) -> bool:
        return at + 1 >= self.last or self.cut.is_spaced_before(at + 1)

    def _may_open(self, at: int) -> bool:
        """Whether a straight mark stands as an opening one does: a gap before it, a word right after."""
        is_apart = (
            at == self.first
            or self.cut.is_spaced_before(at)
            or self.cut.words[at - 1] in _BEFORE_OPENING
        )
        return is_apart and not self._spaced_after(at)

    def _may_close(self, at: int) -> bool:
        """Whether a mark stands as a closing one does: right after a word, and no word right after it."""
        if at == self.first or self.cut.is_spaced_before(at):
            return self._spaced_after(at) and at > self.first
        return self._spaced_after(at) or not self.cut.words[at + 1][0].isalnum()

    def _has_closing(self, at: int) -> bool:
        """Whether a mark of the same form may close further on in the paragraph."""
        later = bisect_right(self.closings, at)
        word = self.cut.words[at]
        return any(
            self.cut.words[each] == word
            for each in self.closings[later : later + _CLOSINGS_LOOKED_AT]
        )

    def _opens(self, at: int) -> None:
        word = self.cut.words[at]
        style = _STYLES[word]
        if word == "‘" and self.cut.words[at + 1 : at + 2] and self._is_shortened(at):
            return
        if self._is_open(style):
            # Opened again without having been closed: the first one has lost its partner, or the text its paragraphs.
            is_next = self._begins_anew(at)
            while self.open:
                before = self.open.pop()
                if is_next and not self.open:
                    self._add(before, at, is_closed=False)
                    self.reopened.add(at)
                    break
                self._unclosed(before, at)
                if _STYLES[self.cut.words[before]] == style:
                    break
        if len(self.open) < DEPTH_LIMIT:
            self.open.append(at)

    def _begins_anew(self, at: int) -> bool:
        """As in "“A. “B,” he said": a sentence has ended, as where paragraphs of one quotation were run together."""
        is_double = _STYLES[self.cut.words[at]] not in _SINGLE
        return (
            is_double and self.cut.words[at - 1] in _ENDS and not self._spaced_after(at)
        )

    def _is_shortened(self, at: int) -> bool:
        """‘90s: an apostrophe that a machine turned round."""
        return self.cut.words[at + 1][0].isdigit() and not self._spaced_after(at)

    def _closes(self, at: int, style: str | None = None) -> None:
        style = style or _STYLES[self.cut.words[at]]
        if style == "double" and not self._is_open(style) and self._is_open("straight"):
            style = "straight"  # "far worse.” with a curly mark at its end
        if not self._is_open(style):
            if style not in _SINGLE:
                self.lone.append(at)
            return
        if style in _SINGLE and self._is_apostrophe(at):
            return
        while self.open:
            opening = self.open.pop()
            if _STYLES[self.cut.words[opening]] == style:
                self._add(opening, at, is_closed=True)
                return

    def _is_apostrophe(self, at: int) -> bool:
        """The workers’ rights: no end of a quotation while another mark may still close it."""
        if not self._spaced_after(at) and self.cut.words[at + 1][0].isalnum():
            return True
        if self.cut.is_spaced_before(at) or at + 1 >= self.last:
            return False
        before, after = self.cut.lowers[at - 1], self.cut.words[at + 1]
        return before.endswith("s") and after[0].islower() and self._has_closing(at)

    def _may_go_on(self, at: int) -> bool:
        """Whether a mark may stay open until the next paragraph opens it anew: a single one only at the very front."""
        return at == self.first and self.goes_on

    def _unclosed(self, opening: int, last: int) -> None:
        last = self._ends_before_others(opening, last)
        is_single = _STYLES[self.cut.words[opening]] in _SINGLE
        if not is_single or self._may_go_on(opening):
            self.lone.append(opening)
            self._add(opening, last, is_closed=False)

    def _ends_before_others(self, opening: int, last: int) -> int:
        """Where words end whose mark nothing closed: with their sentence, where others are quoted behind it.

        “They hit it, Ruiz said. The mayor called it "a war" and left.
        """
        depth = len(self.open) + 1
        inside = [x for x in self.found if x.opening > opening and x.depth == depth]
        end = self.cut.sentence_of(opening)[1]
        if not inside or end > min(each.opening for each in inside):
            return last
        self.found = [
            attrs.evolve(x, depth=x.depth - 1) if x.opening > opening else x
            for x in self.found
        ]
        return end

    def _add(self, opening: int, last: int, *, is_closed: bool) -> None:
        if last > opening + 1:
            self.found.append(
                Stretch(
                    opening=opening,
                    first=opening + 1,
                    last=last,
                    depth=len(self.open),
                    is_closed=is_closed,
                )
            )
