"""Where words stand in a text: found letter for letter, in one place, or refused.

Differences of typing are mended to the text's own letters, and said; nothing else is.
Offsets count code points from 0, ends are excluded.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from archive.capture.fold import Difference, differences, fold
from archive.errors import (
    BadValueError,
    LimitError,
    PassageNotFoundError,
    PassageTwiceError,
)
from archive.values import CONTEXT, Selector

Place = tuple[int, int]
"""Start and end in a text."""

EXACT_LIMIT: Final = 50_000
"""The longest piece of a passage, in code points."""
PLACES_LIMIT: Final = 1000
"""Words that stand more often than this point at nothing; further places are not sought."""

_OUTER: Final = {
    '"': '"',
    "\u201c": "\u201d",
    "\u201e": "\u201c",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
}


@attrs.frozen(kw_only=True)
class Found:
    """A place that was found, and the differences of typing that were mended for it."""

    selector: Selector
    mended: tuple[Difference, ...] = ()


@attrs.frozen(kw_only=True)
class Mended:
    """Words in a text's own letters, and what was typed differently."""

    words: str
    mended: tuple[Difference, ...] = ()


def selector(text: str, start: int, end: int) -> Selector:
    """Write down a place of a text, with the 16 code points before and after it.

    Raises:
        ValueError: There are no such code points; a bug of the caller.
        LimitError: The words are longer than one piece may be.

    Source:
        W3C Web Annotation Data Model, text quote and text position selectors.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError((start, end, len(text)))
    if end - start > EXACT_LIMIT:
        raise LimitError(what="the passage", limit=f"{EXACT_LIMIT} characters a piece")
    return Selector(
        exact=text[start:end],
        start=start,
        end=end,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def resolve(found: Selector, text: str) -> bool:
    """Whether a selector's words and surroundings stand in this text at its place."""
    start, end = found.start, found.end
    return (
        0 <= start < end <= len(text)
        and text[start:end] == found.exact
        and text[max(0, start - CONTEXT) : start] == found.prefix
        and text[end : end + CONTEXT] == found.suffix
    )


def at(start: int, end: int, text: str) -> Selector:
    """Take the place that a person gave in numbers (``--range START:END``).

    Raises:
        BadValueError: The text has no such code points.
    """
    if not 0 <= start < end <= len(text):
        raise BadValueError(
            field="the range",
            value=f"{start}:{end}",
            todo=f"give a start below the end, within the text's {len(text)} characters",
        )
    return selector(text, start, end)


def locate(
    words: str,
    text: str,
    *,
    where: str,
    nth: int | None = None,
    after: int | None = None,
    within: Place | None = None,
) -> Selector:
    """Find the one place in a text where these words stand, letter for letter.

    Args:
        words: The words looked for; not empty.
        text: The capture's text, as its text rule made it.
        where: How to call the text in a message, such as ``capture d3``.
        nth: Which place to take when there are several, counted from 1.
        after: Take the first place that begins here or later.
        within: Look only between these two offsets.

    Returns:
        A selector with ``text[start:end] == words``.

    Raises:
        PassageNotFoundError: The words do not stand there; the message has what is near.
        PassageTwiceError: They stand in several places and none was chosen.
        BadValueError: No words, or there is no ``nth`` place.
    """
    found = _exact(words, text, _bounds(text, after, within))
    return _one(found, words, text, where=where, nth=nth, after=after)


def find(
    words: str,
    text: str,
    *,
    where: str,
    nth: int | None = None,
    after: int | None = None,
    within: Place | None = None,
) -> Found:
    """Find the one place of these words, mending differences of typing.

    As ``locate``, but when the words stand nowhere letter for letter, places that differ
    in typing alone are taken; the selector has the text's letters and ``mended`` says
    what was different.

    Raises:
        PassageNotFoundError, PassageTwiceError, BadValueError: As ``locate``.
    """
    found = _all(words, text, _bounds(text, after, within))
    chosen = _one(found, words, text, where=where, nth=nth, after=after)
    return Found(selector=chosen, mended=_mended(words, chosen.exact))


def mend(words: str, text: str) -> Mended:
    """Write words in a text's own letters, where they differ in typing alone.

    Words that stand there, that do not stand there at all, or that the text has in
    several ways of typing, come back as they are: nothing is chosen by guessing.
    """
    letters = {text[start:end] for start, end in all_places(words, text)}
    if len(letters) != 1:
        return Mended(words=words)
    (own,) = letters
    return Mended(words=own, mended=_mended(words, own))


def stands_whole(words: str, text: str, *, within: Place) -> bool:
    """Whether words stand between two offsets as words of their own, not inside longer ones."""
    return any(_is_whole(place, text) for place in _all(words, text, within))


def stands(words: str, text: str, *, within: Place) -> bool:
    """Whether words stand between two offsets of a text, but for differences of typing."""
    return bool(words.strip()) and bool(_all(bare(words), text, within))


def all_places(words: str, text: str) -> tuple[Place, ...]:
    """List where words stand: letter for letter, else but for differences of typing."""
    return tuple(_all(words, text, (0, len(text))))


def between(
    first: str,
    last: str,
    text: str,
    *,
    where: str,
    nth: int | None = None,
    within: Place | None = None,
) -> Found:
    """Find the passage from the first words to the last ones (``--from``, ``--to``).

    Each place of the first words goes with the nearest end of the last words; were there
    several such passages, one must be chosen with ``nth``.

    Raises:
        PassageNotFoundError: Either stands nowhere, or the last never after the first.
        PassageTwiceError: Several passages begin and end so.
    """
    bounds = _bounds(text, None, within)
    heads, tails = _all(first, text, bounds), _all(last, text, bounds)
    for words, found in ((first, heads), (last, tails)):
        if not found:
            raise PassageNotFoundError(
                words=words, where=where, near=nearest(words, text)
            )
    pairs = {head[0]: (head, tail) for head, tail in _pairs(heads, tails)}
    whole = [(start, tail[1]) for start, (_, tail) in pairs.items()]
    words = f"{first} … {last}"
    chosen = _one(whole, words, text, where=where, nth=nth, after=None)
    head, tail = pairs[chosen.start]
    mended = _mended(first, text[slice(*head)]) + _mended(last, text[slice(*tail)])
    return Found(selector=chosen, mended=tuple(dict.fromkeys(mended)))


def beside(
    words: str,
    text: str,
    *,
    where: str,
    pieces: Sequence[Place],
    inside: bool = False,
    within: Place | None = None,
) -> Found:
    """Find the place of a name or a cue that belongs to a passage.

    Of several places, whole words go before parts of words; then between the passage's
    pieces, next after it, next before it, and last inside it.

    Args:
        words: The name or cue.
        text: The capture's text.
        where: How to call the text in a message.
        pieces: The passage's pieces, in reading order.
        inside: Look inside the passage first, as for a meeting's participants.
        within: Look only between these two offsets.

    Raises:
        PassageNotFoundError: The words do not stand there.
    """
    found = _all(words, text, _bounds(text, None, within))
    if not found:
        raise PassageNotFoundError(words=words, where=where, near=nearest(words, text))
    start, end = pieces[0][0], pieces[-1][1]

    def rank(place: Place) -> tuple[bool, int, int]:
        is_part = not _is_whole(place, text)
        if any(low < place[1] and place[0] < high for low, high in pieces):
            return is_part, 0 if inside else 4, place[0]
        if place[0] >= end:
            return is_part, 2, place[0]
        if place[1] <= start:
            return is_part, 3, -place[0]
        return is_part, 1, place[0]

    chosen = selector(text, *min(found, key=rank))
    return Found(selector=chosen, mended=_mended(words, chosen.exact))


def bare(words: str) -> str:
    """Take off a pair of quotation marks around all of the words, and outer spaces.

    A passage never includes them; marks that belong to several quotations stay.
    """
    words = words.strip()
    closing = _OUTER.get(words[:1])
    inner = words[1:-1]
    if len(words) > 2 and closing == words[-1]:  # noqa: PLR2004 - two marks, one letter
        if words[0] in inner or closing in inner:
            return words
        return inner.strip()
    return words


def nearest(words: str, text: str) -> str | None:
    """Tell what in a text comes nearest to words that do not stand there."""
    from archive.capture.likeness import closest  # noqa: PLC0415 - loads rapidfuzz

    return closest(words, text)


def _one(
    found: Sequence[Place],
    words: str,
    text: str,
    *,
    where: str,
    nth: int | None,
    after: int | None,
) -> Selector:
    if not found:
        raise PassageNotFoundError(words=words, where=where, near=nearest(words, text))
    if nth is not None:
        if not 1 <= nth <= len(found):
            todo = f"the words stand there {len(found)} times: give 1 to {len(found)}"
            raise BadValueError(field="--nth", value=str(nth), todo=todo)
        return selector(text, *found[nth - 1])
    if len(found) > 1 and after is None:
        starts = tuple(start for start, _ in found)
        raise PassageTwiceError(words=words, where=where, starts=starts)
    return selector(text, *found[0])


def _pairs(heads: list[Place], tails: list[Place]) -> Iterator[tuple[Place, Place]]:
    """Put each head with the nearest tail that does not begin or end before it."""
    waiting = iter(tails)
    tail = next(waiting, None)
    for head in heads:
        while tail is not None and (tail[0] < head[0] or tail[1] < head[1]):
            tail = next(waiting, None)
        if tail is None:
            return
        yield head, tail


def _bounds(text: str, after: int | None, within: Place | None) -> Place:
    low, high = within or (0, len(text))
    return max(low, after or 0, 0), min(high, len(text))


def _all(words: str, text: str, bounds: Place) -> list[Place]:
    return _exact(words, text, bounds) or _alike(words, text, bounds)


def _exact(words: str, text: str, bounds: Place) -> list[Place]:
    if not words.strip():
        raise BadValueError(field="the words", value=words, todo="give at least one")
    return _occurrences(words, text, *bounds)


def _occurrences(words: str, text: str, low: int, high: int) -> list[Place]:
    found: list[Place] = []
    start = text.find(words, low, high)
    while start >= 0 and len(found) < PLACES_LIMIT:
        found.append((start, start + len(words)))
        start = text.find(words, start + 1, high)
    return found


def _alike(words: str, text: str, bounds: Place) -> list[Place]:
    """List the places that differ from the words in typing alone."""
    low, high = bounds
    folded = fold(text[low:high])
    sought = fold(words.strip()).letters
    places = (
        folded.place(first, last)
        for first, last in _occurrences(sought, folded.letters, 0, len(folded.letters))
    )
    return [(low + start, low + end) for start, end in filter(None, places)]


def _mended(words: str, letters: str) -> tuple[Difference, ...]:
    return () if words == letters else differences(words, letters)


def _is_whole(place: Place, text: str) -> bool:
    start, end = place
    return not (
        re.match(r"\w\w", text[start - 1 : start + 1] if start else "")
        or re.match(r"\w\w", text[end - 1 : end + 1])
    )
