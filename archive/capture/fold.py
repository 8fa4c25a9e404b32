"""Differences of typing: quotation marks, apostrophes, dashes, spaces, Unicode form.

A fold writes two texts that differ in typing alone as the same letters, and remembers
where each letter came from, so that what is found in the folded text leads back to the
text itself. Case, accents and invisible characters are never folded here.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal

import attrs

Difference = Literal[
    "quotation marks", "apostrophes", "dashes", "white space", "Unicode form"
]

# Escapes, because these marks look alike on a screen; the last two of each row are
# Hebrew's and the full-width form.
_MARKS: Final[tuple[tuple[Difference, str, str], ...]] = (
    (
        "quotation marks",
        '"',
        "\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\u301f\u05f4\uff02",
    ),
    (
        "apostrophes",
        "'",
        "\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u00b4\u0060\u05f3\uff07",
    ),
    (
        "dashes",
        "-",
        "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u05be\ufe58\ufe63\uff0d",
    ),
)
_FOLDED: Final[dict[str, tuple[Difference, str]]] = {
    mark: (kind, plain) for kind, plain, marks in _MARKS for mark in marks
}
DIFFERENCES: Final[tuple[Difference, ...]] = (
    "quotation marks",
    "apostrophes",
    "dashes",
    "white space",
    "Unicode form",
)
ALL: Final = frozenset(DIFFERENCES)
# ASCII that folds to itself, single spaces included, up to where a mark might combine.
_PLAIN: Final = re.compile(r"(?:[!-_a-~]| (?!\s))+(?![^\x00-\x7f])")


@attrs.frozen(eq=False)
class Folded:
    """A text with its typing evened out, and the way back from each of its letters.

    ``starts[i]`` and ``ends[i]`` are the code points of the text that letter ``i`` stands
    for; letters that are one character there share them.
    """

    letters: str
    starts: Sequence[int]
    ends: Sequence[int]

    def place(self, first: int, last: int) -> tuple[int, int] | None:
        """Lead letters ``first`` to ``last`` (excluded) back to the text.

        Returns:
            Start and end in the text; nothing when the letters begin or end inside what
            is one character there, such as half of a ligature.
        """
        start, end = self.starts[first], self.ends[last - 1]
        cuts_before = first > 0 and self.ends[first - 1] > start
        cuts_after = last < len(self.starts) and self.starts[last] < end
        return None if cuts_before or cuts_after else (start, end)

    def before(self, index: int) -> int:
        """Count the letters that begin before a code point of the text."""
        return bisect_left(self.starts, index)


class _Writing:
    """A fold on its way: the finished letters, and the character being put together."""

    def __init__(self, *, by_form: bool) -> None:
        self.by_form = by_form
        self.letters: list[str] = []
        self.starts = array("q")
        self.ends = array("q")
        self.cluster: list[str] = []
        self.start = self.end = 0

    def run(self, letters: str, start: int) -> None:
        """Take letters that stand for themselves."""
        self.close()
        self.letters.append(letters)
        self.starts.extend(range(start, start + len(letters)))
        self.ends.extend(range(start + 1, start + len(letters) + 1))

    def letter(self, letters: str, start: int, end: int) -> None:
        """Take one character of the text; a combining mark joins the one before."""
        if self.by_form and self.cluster and unicodedata.combining(letters[0]):
            self.cluster.append(letters)
        else:
            self.close()
            self.cluster, self.start = [letters], start
        self.end = end

    def close(self) -> None:
        """Finish a character: its marks in canonical order."""
        if not self.cluster:
            return
        letters = "".join(self.cluster)
        if len(self.cluster) > 1:
            letters = unicodedata.normalize("NFD", letters)
        self.letters.append(letters)
        self.starts.extend([self.start] * len(letters))
        self.ends.extend([self.end] * len(letters))
        self.cluster = []


def fold(text: str, kinds: frozenset[Difference] = ALL) -> Folded:
    """Even out the typing of a text, in time that grows with its length.

    Args:
        text: Any text.
        kinds: Which differences to even out.

    Source:
        Unicode Standard Annex 15: a compatibility decomposition is made character by
        character, then combining marks are put in canonical order.
    """
    writing = _Writing(by_form="Unicode form" in kinds)
    index = 0
    while index < len(text):
        if found := _PLAIN.match(text, index):
            writing.run(found.group(), index)
            index = found.end()
            continue
        start, char = index, text[index]
        index += 1
        if "white space" in kinds and char.isspace():
            while index < len(text) and text[index].isspace():
                index += 1
            char = " "
        writing.letter(_letters(char, kinds), start, index)
    writing.close()
    return Folded("".join(writing.letters), writing.starts, writing.ends)


def differences(words: str, letters: str) -> tuple[Difference, ...]:
    """Name the ways in which two texts that fold to the same are typed differently."""
    return tuple(
        kind
        for kind in DIFFERENCES
        if fold(words, ALL - {kind}).letters != fold(letters, ALL - {kind}).letters
    )


@lru_cache(maxsize=8192)
def _letters(char: str, kinds: frozenset[Difference]) -> str:
    kind, plain = _FOLDED.get(char, (None, char))
    if kind is not None:
        return plain if kind in kinds else char
    # A space is white space and nothing else, so that its difference has one name.
    if char.isspace() or "Unicode form" not in kinds:
        return char
    return unicodedata.normalize("NFKD", char)
