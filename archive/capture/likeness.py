"""How alike words and a stretch of a text are: for comparing and for help, never to anchor.

rapidfuzz does the aligning; here its answer is widened to whole words and scored again.
"""

import re
from collections.abc import Iterator
from typing import Final

import attrs
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from archive.capture.fold import fold

Place = tuple[int, int]

_SHOWN: Final = 200
_NEAR: Final = 60.0
"""From this score on (of 100) it helps a person to see what stands there instead."""
_WHOLE: Final = 3000
"""Longer words are aligned by their beginning and their end: time grows with both."""
_BARE: Final = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"  # written without spaces
_MARKS: Final = (
    "!-/:-@\\[-`{-~\u00a1-\u00bf\u060c\u061b\u061f\u2010-\u205e\u3001-\u301f"
)
_WORD: Final = re.compile(rf"[{_BARE}{_MARKS}]|[^\s{_BARE}{_MARKS}]+")
"""A word, or one mark: a comma more or less is a difference of its own."""
_CANDIDATES: Final = 12


@attrs.frozen(kw_only=True)
class Edit:
    """Words that another wording has otherwise: ours, theirs; one may be empty."""

    ours: str
    theirs: str


def closest(words: str, text: str) -> str | None:
    """Tell what in a text comes nearest to words that do not stand there."""
    place = best(words[:_WHOLE], text, at_least=_NEAR)
    if place is None:
        return None
    found = text[place[0] : place[1]]
    return found if len(found) <= _SHOWN else found[: _SHOWN - 1] + "…"


def edits(ours: str, theirs: str) -> Iterator[Edit]:
    """List word by word what another wording has otherwise, typing aside."""
    mine, others = list(_WORD.finditer(ours)), list(_WORD.finditer(theirs))
    pairs = Levenshtein.opcodes(
        [fold(word.group()).letters for word in mine],
        [fold(word.group()).letters for word in others],
    )
    equal = [code for code in pairs if code.tag == "equal"]
    low, other_low = 0, 0
    for code in equal:
        yield from _edit(
            _stretch(ours, mine[low : code.src_start]),
            _stretch(theirs, others[other_low : code.dest_start]),
        )
        low, other_low = code.src_end, code.dest_end
    yield from _edit(_stretch(ours, mine[low:]), _stretch(theirs, others[other_low:]))


def _stretch(text: str, words: list[re.Match[str]]) -> str:
    return text[words[0].start() : words[-1].end()] if words else ""


def _edit(ours: str, theirs: str) -> Iterator[Edit]:
    if ours or theirs:
        yield Edit(ours=ours, theirs=theirs)


def best(words: str, text: str, *, at_least: float) -> tuple[int, int, float] | None:
    """Find the stretch of whole words that is most like the words."""
    sought, folded = fold(words.strip()).letters, fold(text)
    rough = _rough(sought, folded.letters, at_least * 0.8)
    if rough is None:
        return None
    start, end, score = _widened(sought, folded.letters, rough)
    if score < at_least:
        return None
    # A stretch that cuts a character of the text in two is shown with all of it.
    return folded.starts[start], folded.ends[end - 1], score


def _rough(sought: str, letters: str, at_least: float) -> Place | None:
    if not sought or not letters:
        return None
    if len(sought) <= _WHOLE:
        return _aligned(sought, letters, at_least)
    head = _aligned(sought[: _WHOLE // 2], letters, at_least)
    tail = (
        _aligned(sought[-_WHOLE // 2 :], letters[head[0] :], at_least) if head else None
    )
    if head is None or tail is None:
        return None
    end = min(head[0] + tail[1], head[0] + 2 * len(sought))
    return head[0], end


def _aligned(sought: str, letters: str, at_least: float) -> Place | None:
    if len(letters) <= len(
        sought
    ):  # then rapidfuzz would look for the text in the words
        return 0, len(letters)
    found = fuzz.partial_ratio_alignment(sought, letters, score_cutoff=at_least)
    return (found.dest_start, found.dest_end) if found else None


def _widened(sought: str, letters: str, rough: Place) -> tuple[int, int, float]:
    """Move both ends to word borders, and on by a few words while it gets more alike."""
    margin = 40 + len(sought) // 5
    low, high = max(0, rough[0] - margin), min(len(letters), rough[1] + margin)
    # From the border of a word on, so that none is taken for shorter than it is.
    while low > 0 and not letters[low - 1].isspace() and rough[0] - low < 2 * margin:
        low -= 1
    borders = [found.span() for found in _WORD.finditer(letters, low, high)]
    starts = _near(rough[0], [start for start, _ in borders])
    ends = _near(rough[1], [end for _, end in borders])
    if not starts:
        return *rough, 0.0
    start, end = starts[0], ends[0]
    start = max(
        (place for place in starts if place < end),
        key=lambda place: fuzz.ratio(sought, letters[place:end]),
        default=start,
    )
    end = max(
        (place for place in ends if place > start),
        key=lambda place: fuzz.ratio(sought, letters[start:place]),
        default=end,
    )
    return start, end, fuzz.ratio(sought, letters[start:end])


def _near(place: int, borders: list[int]) -> list[int]:
    return sorted(borders, key=lambda border: abs(border - place))[:_CANDIDATES]
