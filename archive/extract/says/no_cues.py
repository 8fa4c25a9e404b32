"""Verbs of saying that say nothing where they stand: "a group calling itself the Herons", "the dismissed official"."""

from typing import Final

from archive.extract.text.items import Items
from archive.extract.words.grammar import ARTICLES, BODIES, GROUPS, PERSONS, SELVES
from archive.extract.words.lexicon import Verb

_CALLED_SO: Final = PERSONS | GROUPS | BODIES


def tells_who(items: Items, at: int, last: int, verb: Verb) -> bool:
    """Whether a verb only tells who somebody is, ``last`` the item behind it and its particles."""
    if at == 0:
        return False
    before = items.lows[at - 1]
    if verb.form == "ing":
        is_own = not SELVES.isdisjoint(items.lows[last : last + 1])
        return is_own and before in _CALLED_SO
    is_noun = not PERSONS.isdisjoint(items.lows[at + 1 : at + 2])
    return verb.form == "past" and before in ARTICLES and is_noun
