"""Whether words are a clause: whether they have a verb of their own."""

from typing import Final

from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.text.frames import QUOTED
from archive.extract.text.items import NEGATED, Items
from archive.extract.words.grammar import (
    AUXILIARIES,
    CLAUSE_PREPOSITIONS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRESENT,
)

FEWEST: Final = 3
"""A clause has a subject, a verb and something."""

_SINGLE: Final = frozenset(("it", "he", "she"))
_NO_CLAUSE: Final = PREPOSITIONS - CLAUSE_PREPOSITIONS
_AMOUNTS: Final = frozenset(
    (("at", "least"), ("at", "most"), ("as", "many"), ("up", "to"))
)
_BEFORE_NOUNS: Final = DETERMINERS | PREPOSITIONS
_BEHIND_VERBS: Final = (
    DETERMINERS | OBJECT_PRONOUNS | {"to", "that", "not", "in", "on", "at", QUOTED}
)


def is_clause(items: Items, first: int, last: int) -> bool:
    """Whether items are a clause with a subject and a verb of its own."""
    is_quoted = last - 1 in items.quotes and items.opens_small(last - 1)
    is_amount = items.lows[first + 1 : first + 2] and items.lows[first + 1][0].isdigit()
    if (
        items.lows[first] in _NO_CLAUSE
        and not is_amount  # "about 40 people left" is one
        and not opens_an_amount(items, first)
    ):
        return False
    if last - first < FEWEST - is_quoted:
        return False
    return any(_is_its_verb(items, at, last) for at in range(first + 1, last))


def opens_an_amount(items: Items, first: int) -> bool:
    """As in "at least two homes burned", "up to 40 people left": what begins so may be a subject."""
    at = first + 2
    if items.lows[first:at] not in _AMOUNTS:
        return False
    at += items.lows[first] == "as"
    low = (*items.lows[at : at + 1], ".")[0]
    return low[0].isdigit() or low in NUMBER_WORDS


def _is_its_verb(items: Items, at: int, last: int) -> bool:
    low, before = items.lows[at], items.lows[at - 1]
    if at in items.quotes:
        return items.opens_small(at) and before not in _BEFORE_NOUNS
    if low in AUXILIARIES or low in PRESENT or low.endswith(NEGATED):
        return True
    if low.endswith("s") and before in _SINGLE and items.word(at).islower():
        return True  # "it employs 400 people"
    return items.is_finite(at) or (
        low.endswith("s")
        and not low.endswith("ss")
        and low not in PREPOSITIONS
        and at + 1 < last
        and items.word(at).islower()
        and before not in DETERMINERS
        and items.lows[at + 1] in _BEHIND_VERBS
    )
