"""Whom "who" and "which" may mean in a sentence: the noun phrases that end right before them, nearest first."""

from typing import Final

from archive.extract.says.cues import Sentence
from archive.extract.says.phrases import SUBJECT_LIMIT, is_beside
from archive.extract.says.saying import Antecedent
from archive.extract.text.items import BREAKS, POSSESSIVES
from archive.extract.words.grammar import (
    ARTICLES,
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    PREPOSITIONS,
    PRESENT,
    PRINTS,
)

RELATIVES: Final = frozenset((("who",), ("which",)))
_JOINTS: Final = PREPOSITIONS | {"of"}
_WHOSE: Final = DETERMINERS | POSSESSIVES
_STOPS: Final = BREAKS | CLAUSE_WORDS | AUXILIARIES | _JOINTS | {"and", "or", "who"}
_PARTS: Final = frozenset(
    (
        *("one", "two", "three", "four", "five", "six", "some", "several", "many"),
        *("most", "both", "all", "none", "each", "any", "half", "dozens", "hundreds"),
        *("thousands", "scores", "number", "pair", "couple", "handful", "majority"),
        *("few", "another", "either", "neither", "part", "members", "member"),
    )
)
"""Of these, and not of those they are taken from, "who" tells: "one of her aides, who"."""
_UP: Final = frozenset(("up", "down", "out", "off", "away", "back"))
"""They belong to the verb before: "tracked down drivers who"."""
_MOST_BESIDE: Final = 2
"""An age and an office, each between commas: "Ana Ruiz, 45, the mayor of Velm, who"."""


def antecedents(sentence: Sentence, relative: int) -> tuple[Antecedent, ...]:
    """Find what a relative pronoun may stand for.

    "A teacher in Velm, who" gives "Velm" and "A teacher in Velm"; "Ana Ruiz, the mayor of Velm, who" gives "Velm",
    "the mayor of Velm", and "Ana Ruiz" with that between commas.
    """
    end = relative - (sentence.lows[relative - 1] == ",")
    if end > 1 and sentence.lows[end - 1] == ")" and "(" in sentence.lows[1:end]:
        # Of a councillor, the party and the ward stand in brackets.
        end = max(at for at in range(1, end) if sentence.lows[at] == "(")
    near = _chunks(sentence, end)
    found: list[Antecedent] = [((first, end), None) for first in near]
    first = near[-1] if near else end
    for _ in range(_MOST_BESIDE):
        comma = first - 1
        if comma <= 0 or sentence.lows[comma] != "," or not near:
            break
        before = _chunks(sentence, comma)
        if not before or not is_beside(sentence, first, end):
            break
        found.extend(((each, comma), (first, end)) for each in before)
        first = before[-1]
    return tuple(found)


def _chunks(sentence: Sentence, end: int) -> list[int]:
    """Where the noun phrases begin that end here, each with one more preposition in it than the one before."""
    found: list[int] = []
    last = end
    while last > 0 and len(found) < SUBJECT_LIMIT:
        first = _noun_begin(sentence, last)
        if first == last:
            break
        is_part = sentence.lows[first - 1 : first] == ("of",) and first > 1
        if not is_part or sentence.lows[first - 2] not in _PARTS:
            found.append(first)
        if first == 0 or sentence.lows[first - 1] not in _JOINTS:
            break
        last = first - 1
    return found


def _noun_begin(sentence: Sentence, last: int) -> int:
    """Where the words begin that belong to the noun that ends here, its article with them."""
    lows, first = sentence.lows, last
    while first > 0:
        at = first - 1
        low = lows[at]
        is_month = sentence.is_month(at)
        if (
            (low in _STOPS and not is_month)
            or at in sentence.quotes
            or at in sentence.cue_at
            or (sentence.is_finite(at) and lows[at - 1] not in DETERMINERS)
            or (first < last and (_is_now(sentence, at) or low in _UP))
        ):
            break
        first -= 1
        if low in ARTICLES:
            break
    return first


def _is_now(sentence: Sentence, at: int) -> bool:
    """Whether a word is a verb of the present: "The list includes officials, who"."""
    low = sentence.lows[at]
    is_plain = at > 0 and sentence.lows[at - 1] not in _WHOSE
    return is_plain and low.endswith("s") and (low in PRESENT or low in PRINTS)
