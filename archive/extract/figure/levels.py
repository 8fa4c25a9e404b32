"""Reads the level of a rate or an index, and numbers of people that no noun follows: "39.6 to the dollar"."""

from typing import Final

from archive.extract.figure.amount import head_of
from archive.extract.figure.bare_words import GROUPS, MOVES, SHARES
from archive.extract.figure.money_words import (
    BASES,
    COUNTRIES_OF_BASES,
    CURRENCIES,
    MONEY_NAMES,
    RATED_BY,
)
from archive.extract.figure.numbers import Number, is_plural
from archive.extract.figure.units import Unit
from archive.extract.figure.words import (
    CASUALTIES,
    NOT_A_QUANTITY,
    TOLLS,
)
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word

RATE: Final = "exchange rate"
_ARTICLES: Final = frozenset(("the", "a", "an", "its", "their"))
_FAR: Final = 40
"""So many words before a rate the money stands at most."""
_NEAR: Final = 12
_LARGE: Final = 3
_NOUN_WORDS: Final = 2


def level_of(cut: Tokens, number: Number) -> Unit | None:
    """The unit of a number in digits that the words around it tell better than what stands behind it."""
    if number.is_word:
        return None
    return (
        _rate(cut, number)
        or _majority(cut, number)
        or _number_behind(cut, number)
        or _index(cut, number)
    )


def group_of(cut: Tokens, number: Number, unit: Unit | None) -> Unit | None:
    """People, as in "a crowd of 41,306 saw Rovers", "a town of 2,300"; but "a crowd of 300 fans"."""
    if unit and (unit.is_measure or (unit.noun and unit.noun.islower())):
        return None
    head, _ = head_of(cut, number.first)
    if word(cut, head) != "of" or word(cut, head - 1) not in GROUPS:
        return None
    if len(number.value.partition(".")[0]) < _LARGE and not number.zeros:
        return None
    behind = word(cut, number.last)
    if unit is None and not _is_open(behind):
        return None
    return Unit(name="people", last=number.last, noun="people")


def _is_open(behind: str) -> bool:
    """Whether a word begins no noun that is counted: a mark, a preposition, "had"."""
    return not behind[:1].isalnum() or behind in NOT_A_QUANTITY or behind.endswith("ed")


def _rate(cut: Tokens, number: Number) -> Unit | None:
    """The money whose rate it is: "the lira weakened to 39.6 to the dollar", "24.68 per euro"."""
    at = number.last
    if word(cut, at) not in RATED_BY:
        return None
    at += 1 + (word(cut, at + 1) == "the")
    at += word(cut, at) in COUNTRIES_OF_BASES
    base = word(cut, at)
    if base not in BASES:
        return None
    first = max(cut.sentence_of(number.first)[0], number.first - _FAR)
    for place in range(number.first - 1, first - 1, -1):
        name = MONEY_NAMES.get(cut.lowers[place])
        if name is None or name == MONEY_NAMES.get(base):
            continue
        before = place - 1 - (word(cut, place - 1) in {"the", *COUNTRIES_OF_BASES})
        if word(cut, before) in RATED_BY or cut.lowers[place - 1][:1].isdigit():
            continue
        return Unit(name=name, last=number.last, noun=RATE, is_measure=True)
    return None


def _majority(cut: Tokens, number: Number) -> Unit | None:
    """Votes, as in "a majority of 9,058" and "her 9,058 majority"; a majority of 12 may be of seats."""
    if number.zeros or len(number.value) < _LARGE or "." in number.value:
        return None
    at = number.first
    is_before = word(cut, at - 1) == "of" and word(cut, at - 2) == "majority"
    behind = word(cut, number.last)
    if behind == "majority" or (is_before and _is_open(behind)):
        return Unit(name="votes", last=number.last, noun="votes")
    return None


def _number_behind(cut: Tokens, number: Number) -> Unit | None:
    """What is counted in "taking to 164 the number of dead", "bringing to 31 the death toll"."""
    at = number.last
    if word(cut, number.first - 1) != "to" or word(cut, at) != "the":
        return None
    if word(cut, at + 1) in TOLLS:
        return Unit(name="people", last=at, noun="deaths")
    if word(cut, at + 1) != "number" or word(cut, at + 2) != "of":
        return None
    noun = word(cut, at + 3 + (word(cut, at + 3) == "the"))
    if noun in CASUALTIES:
        return Unit(name="people", last=at, noun=f"people {noun}")
    return Unit(name=noun, last=at, noun=noun) if is_plural(noun) else None


def _index(cut: Tokens, number: Number) -> Unit | None:
    """Points of a stock index: "the Nikkei closed at 38,912.55", "lost 0.5 percent, to 43,910.02"."""
    at = number.first
    opens, behind = word(cut, at - 1), word(cut, number.last)
    is_large = len(number.value.partition(".")[0]) >= _LARGE and not number.zeros
    if opens not in {"at", "to"} or not is_large or not _is_open(behind):
        return None
    if word(cut, number.last + 1) in CURRENCIES:
        return None
    first = max(cut.sentence_of(at)[0], at - _NEAR * 2)
    near = cut.lowers[first:at]
    is_stock = not SHARES.isdisjoint(near) or ("&" in near and "500" in near)
    if is_stock and not MOVES.isdisjoint(near):
        return Unit(name="points", last=number.last, noun="points", is_measure=True)
    return None


def index_named(cut: Tokens, number: Number) -> Unit | None:
    """The index that touched a number, by its name: "the city's air quality index touched 412"."""
    first = max(cut.sentence_of(number.first)[0], number.first - _NEAR)
    for at in range(number.first - 1, first, -1):
        if cut.lowers[at] != "index":
            continue
        begin = at
        while begin > first and at - begin < _NOUN_WORDS:
            if not cut.words[begin - 1].isalpha() or word(cut, begin - 1) in _ARTICLES:
                break
            begin -= 1
        name = " ".join(cut.lowers[begin : at + 1])
        return Unit(name=name, last=number.last, noun=name)
    return None
