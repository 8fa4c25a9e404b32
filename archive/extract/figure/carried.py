"""Reads numbers that count what was counted right before: "built for 15,000 people, it now shelters 48,000"."""

from typing import Final

import attrs

from archive.extract.figure.amount import Amount, Told, head_of, is_free
from archive.extract.figure.bare_words import (
    ADVERBS,
    CHANGE_NOUNS,
    DID,
    DRIVEN,
    LEVELS_OF,
    OF_THEM,
    REVISED,
    ROOM_VERBS,
    SPOKE,
    TAKES_A_COUNT,
    TOTALS,
)
from archive.extract.figure.levels import RATE
from archive.extract.figure.numbers import Number, is_plural
from archive.extract.figure.units import Unit
from archive.extract.figure.words import NOT_A_QUANTITY
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word, year_at

_LARGE: Final = 3
_PERSONAL: Final = frozenset(("their", "his", "her", "its"))
_NAMED_SEATS: Final = frozenset(("seats", "mandates", "deputies"))
_PARTIES: Final = _NAMED_SEATS | {"percent"}
"""What every party has some of."""
_DEFINITE: Final = frozenset(("the", "all", "those", "these", "which"))
_PARTS: Final = frozenset(("of", "among"))
_RATE_MOVES: Final = frozenset(
    (
        *("gaining", "losing", "up", "down", "shedding", "adding", "versus", "against"),
        *("from", "than"),
    )
)
_RATE_LEVELS: Final = frozenset(
    ("close", "closing", "high", "low", "rate", "level", "fixing", "open", "finish")
)
_MORE: Final = frozenset(("more", "fewer", "ahead", "short", "clear", "behind"))
_ENDS_COUNT: Final = frozenset(("capacity", "target", "limit", "threshold", "goal"))
_EXPECTED: Final = frozenset(
    ("expected", "forecast", "predicted", "planned", "promised", "required", "needed")
)
_ASIDE: Final = 8
"""So many words "Of those, he said," takes at most."""


def room_for(cut: Tokens, number: Number) -> Unit | None:
    """People, behind a verb that has no other object: "will seat 52,000", "driven 150,000 from their homes"."""
    if number.is_word or not is_free(cut, number):
        return None
    verb, behind = word(cut, head_of(cut, number.first)[0]), word(cut, number.last)
    is_large = len(number.value.partition(".")[0]) >= _LARGE
    is_driven = verb in DRIVEN and behind in {"from", "out"}
    is_driven = is_driven and word(cut, number.last + 1) in _PERSONAL | {"of"}
    if is_large and (verb in ROOM_VERBS or is_driven):
        return Unit(name="people", last=number.last, noun="people")
    return None


def carried(cut: Tokens, number: Number, told: Told) -> Unit | None:
    """The unit of a figure before, where a number counts the same.

    Args:
        cut: The text.
        number: The number.
        told: The figures read before.
    """
    if told.last and (unit := _measured_again(cut, number, told.last)):
        return unit
    before = told.counted
    if year_at(cut, number.first) and "," not in cut.words[number.first]:
        return None  # "of the 40 flats, 1960 saw most built"
    if before is None or before.first < cut.paragraph_of(number.first)[0]:
        return None
    if before.unit.is_measure and before.unit.name not in _NAMED_SEATS:
        return None
    is_same = before.first >= cut.sentence_of(number.first)[0]
    if number.is_word:
        return _as(before, number) if _is_subject(cut, number, before) else None
    if _is_added(cut, number) or _is_of_these(cut, number):
        return _as(before, number)
    is_told = is_same and _is_like(number, before)
    is_due = word(cut, number.first - 1) == "the"
    is_due = is_due and word(cut, number.last) in _EXPECTED
    if is_told and (is_due or word(cut, number.last) in _ENDS_COUNT):
        return _as(before, number)  # "short of its 60,000 capacity"
    if is_same and _is_one_of_them(cut, number, before):
        return _as(before, number)
    if is_told and _is_subject(cut, number, before):
        return _as(before, number)
    if not is_free(cut, number):
        return None
    if is_same and _is_again(cut, number, before):
        return _as(before, number)
    is_next = is_same or _is_of_sentence_before(cut, number, before)
    return _as(before, number) if is_next and _is_taken(cut, number) else None


def _measured_again(cut: Tokens, number: Number, before: Amount) -> Unit | None:
    """What is measured as the figure before: "the close of 38.74", "the Greens on 21", "a target of 4"."""
    unit, at = before.unit, number.first
    if not unit.is_measure or number.is_word or not is_free(cut, number):
        return None
    if before.first < cut.sentence_of(at)[0]:
        return None
    head, _ = head_of(cut, at)
    opens, verb = word(cut, head), word(cut, head - 1)
    if unit.noun == RATE:
        is_level = opens in _RATE_MOVES or (opens == "of" and verb in _RATE_LEVELS)
        return _as(before, number) if is_level else None
    if _is_level_before(cut, number, before) or _is_price(cut, number, before):
        return _as(before, number)
    if unit.name != "percent" or len(number.value.partition(".")[0]) > 2:  # noqa: PLR2004 -- no more than a hundred
        return None
    is_level = opens == "of" and verb in LEVELS_OF
    is_level = is_level or (opens == "to" and word(cut, number.last) == "for")
    is_share = opens in {"on", "at"} and (
        cut.capitals[head - 1] or (verb == "," and cut.capitals[head - 2])
    )
    return _as(before, number) if is_level or is_share else None


def _is_level_before(cut: Tokens, number: Number, before: Amount) -> bool:
    """As in "fell to 6,980 pounds a tonne from 7,150"; a figure of time has no such level."""
    is_from = word(cut, number.first - 1) in {"from", "against"}
    is_level = word(cut, before.first - 1) in {
        "to",
        "at",
        "was",
        "is",
        "hit",
        "reached",
    }
    return is_from and is_level and not before.unit.is_time and _is_like(number, before)


def _is_price(cut: Tokens, number: Number, before: Amount) -> bool:
    """As in "it costs 15 dollars for adults and 8 for children"."""
    is_for = word(cut, before.last) == word(cut, number.last) == "for"
    return is_for and word(cut, number.first - 1) in {"and", ",", "but", "or"}


def _is_like(number: Number, before: Amount) -> bool:
    """Whether two numbers have about as many figures."""
    sizes = [len(each.partition(".")[0]) for each in (number.value, before.lower)]
    return abs(sizes[0] - sizes[1]) <= 1


def _is_added(cut: Tokens, number: Number) -> bool:
    """As in "orders for 15 more", "11 more than his rival", "a further 25,000 to arrive", "another 13 were seen"."""
    head, _ = head_of(cut, number.first)
    behind = word(cut, number.last)
    if behind in _MORE:
        then = word(cut, number.last + 1)
        return not then[:1].isalnum() or then in NOT_A_QUANTITY or then in DID
    is_more = word(cut, head) in {"further", "another", "additional"}
    return is_more and (
        is_free(cut, number) or behind in DID or behind in NOT_A_QUANTITY
    )


def same_number(cut: Tokens, number: Number, told: Told) -> Unit | None:
    """What the number counted when it was told before: "the 31 would be summoned", "all 13 cost less"."""
    opens, behind = word(cut, number.first - 1), word(cut, number.last)
    unit = told.units.get(number.value)
    is_short = number.is_word or len(number.value) < len("10")
    if unit is None or is_short or opens not in _DEFINITE:
        return None
    is_bare = is_free(cut, number) or behind in DID
    return attrs.evolve(unit, last=number.last) if is_bare else None


def _is_subject(cut: Tokens, number: Number, before: Amount) -> bool:
    """Whether a number without a noun did something: "Twenty-eight would be affordable", "; seventeen had died"."""
    begin = cut.sentence_of(number.first)[0]
    head, _ = head_of(cut, number.first)
    while word(cut, head) in ADVERBS:
        head -= 1
    is_head = head < begin
    if not is_head and before.first >= begin:
        is_head = word(cut, head) in {";", ",", "and", "but"}
    behind = word(cut, number.last)
    is_verb = behind in DID or (behind.endswith("ed") and not is_plural(behind))
    return is_head and is_verb and not number.is_small_word


def _is_of_these(cut: Tokens, number: Number) -> bool:
    """As in "the toll rose to 17. Of them, 12 are women", "Of those, he said, 644 had no purpose"."""
    if word(cut, number.last) not in DID or word(cut, number.first - 1) != ",":
        return False
    first = cut.sentence_of(number.first)[0]
    near = cut.lowers[first : min(first + 3, number.first)]
    is_of = near[2:] == (",",) and near[0] in _PARTS and near[1] in OF_THEM
    return is_of and number.first - first <= _ASIDE


def _as(before: Amount, number: Number) -> Unit:
    return attrs.evolve(before.unit, last=number.last)


def _is_of_sentence_before(cut: Tokens, number: Number, before: Amount) -> bool:
    first = cut.sentence_of(number.first)[0]
    return first > 0 and before.first >= cut.sentence_of(first - 1)[0]


def _is_one_of_them(cut: Tokens, number: Number, before: Amount) -> bool:
    """A part of those counted: "of the 5,600 migrants, 3,900 came from Sudan", "out of 40 samples, 12 held lead"."""
    opens, behind = word(cut, number.first - 1), word(cut, number.last)
    at = before.first - 1
    at -= word(cut, at) in {"the", "its", "their", "these", "those"}
    first = cut.sentence_of(number.first)[0]
    is_head = word(cut, at) in _PARTS and at - first <= 1
    is_verb = behind in DID or (behind.endswith("ed") and not is_plural(behind))
    return is_head and opens in {",", "and", "only", "just"} and is_verb


def _is_again(cut: Tokens, number: Number, before: Amount) -> bool:
    """As in "480 people, including 112 at one", "88 seats, a gain of 31", "500 men; the number is closer to 900"."""
    head, _ = head_of(cut, number.first)
    opens, verb = word(cut, head), word(cut, head - 1)
    if opens == "including" or (opens == "them" and verb == "among"):
        return _is_less(number, before)
    if opens == "with" and word(cut, number.last) in {"in", "at", "on"}:
        return verb == "," and _is_less(number, before)  # "1,000 cases, with 712 in"
    if opens == "to" and verb in TOTALS:
        return True  # "bringing the total to 19"
    if opens == "of" and (verb in CHANGE_NOUNS or verb in LEVELS_OF):
        return verb in CHANGE_NOUNS or _is_like(number, before)
    if opens in POSSESSIVES and cut.capitals[head - 1]:
        return _is_like(number, before)  # "38 votes against Ms Rao's 31"
    if opens in {"is", "was"} and verb in TOTALS:
        return True
    if opens == "be" and verb == "to":
        near = cut.lowers[max(head - 5, 0) : head]
        return "there" in near
    if opens in {"were", "are"} and verb == "there":
        return True
    return _is_from(cut, number, before)


def _is_less(number: Number, before: Amount) -> bool:
    mine, whole = number.value.partition(".")[0], before.lower.partition(".")[0]
    return (len(mine), mine) < (len(whole), whole)


def _is_from(cut: Tokens, number: Number, before: Amount) -> bool:
    """As in "dipped to 64,700 in August, from a revised 65,350"."""
    at = number.first - 1
    while word(cut, at) in REVISED:
        at -= 1
    is_level = word(cut, before.first - 1) in {"to", "at"}
    sizes = [len(each.partition(".")[0]) for each in (number.value, before.lower)]
    is_like = abs(sizes[0] - sizes[1]) <= 1 and min(sizes) >= _LARGE
    return word(cut, at) == "from" and word(cut, at - 1) == "," and is_level and is_like


def _is_taken(cut: Tokens, number: Number) -> bool:
    """As in "recruit 450 nurses, having lost 390", "it needs 27 signatures and has 26"."""
    head, _ = head_of(cut, number.first)
    while word(cut, head) in ADVERBS:
        head -= 1
    is_one = len(number.value) < len("10") or "." in number.value or number.zeros
    is_said = word(cut, head) in {"of", "for"} and word(cut, head - 1) in SPOKE
    return (word(cut, head) in TAKES_A_COUNT or is_said) and not is_one


def party_seats(cut: Tokens, number: Number, before: Amount | None) -> Unit | None:
    """What a party has, named right before: "the Union won 34 seats, the Greens 10", "Rossi 38 percent, Bianchi 35"."""
    at = number.first
    if before is None or before.unit.name not in _PARTIES or number.is_word:
        return None
    if before.first < cut.sentence_of(at)[0] or not cut.capitals[at - 1]:
        return None
    behind = word(cut, number.last)
    if behind == "," and word(cut, number.last + 1) in {"with", "on", "at"}:
        return None  # "the liberal Forum 21, with 8"
    is_end = behind in {",", ".", ";", "and", ")"} and len(number.value) <= _LARGE
    return _as(before, number) if is_end else None
