"""Reads one figure: a number or a range with its unit, and refuses numbers that count nothing."""

from typing import Final

import attrs

from archive.extract.figure.numbers import Number, magnitude, number_at, scaled
from archive.extract.figure.units import Unit, is_plural, money_before, unit_at
from archive.extract.figure.words import (
    BOUNDS_BEFORE,
    CASUALTY_VERBS,
    DEFINITE,
    DESIGNATIONS,
    FATES,
    NOT_A_QUANTITY,
    TOLLS,
    WORTH_COUNTING,
)
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.values import DecimalText

DASHES: Final = frozenset(("-", "–", "—", "‐"))
BACK: Final = 12
"""So many words before a large number may hold the noun that it counts."""
LARGE: Final = 3
"""A number of so many figures counts something even when no noun stands behind it."""


@attrs.frozen(kw_only=True)
class Amount:
    """A number or a range with its unit, before it is worded as a proposal."""

    first: int
    last: int
    lower: DecimalText
    upper: DecimalText | None
    unit: Unit
    number: Number


def amount_at(
    cut: Tokens, at: int, taken: set[int], before: Amount | None
) -> Amount | None:
    """Read the figure that begins at a token, or nothing when it is none.

    Args:
        cut: The text.
        at: The token.
        taken: Tokens of dates, where no range may end.
        before: The figure read last, whose unit "and more than 20 died" goes on with.
    """
    number = number_at(cut, at)
    if number is None or _is_no_figure(cut, number) or _is_second(cut, at):
        return None
    money = money_before(cut, at)
    first = money[0] if money else at
    unit = _unit(cut, number, money)
    if unit is None and _is_casualty(cut, number):
        unit = Unit(name="people", last=number.last, noun="people")
    last = unit.last if unit else number.last
    upper = _upper(cut, number, last) if last not in taken else None
    if upper and _are_apart(cut, unit, upper):
        upper = None
    if upper:
        return _range(cut, number, upper, unit, before)
    unit = unit or _unit_told_before(cut, number, before)
    if unit is None or _is_talk(cut, number, unit, has_money=bool(money)):
        return None
    return Amount(
        first=first,
        last=max(unit.last, number.last),
        lower=number.value,
        upper=None,
        unit=unit,
        number=number,
    )


def _unit(cut: Tokens, number: Number, money: tuple[int, str] | None) -> Unit | None:
    if money:
        return Unit(name=money[1], last=number.last, is_measure=True)
    return unit_at(cut, number)


def _range(
    cut: Tokens,
    number: Number,
    upper: Number,
    unit: Unit | None,
    before: Amount | None,
) -> Amount | None:
    """Join two numbers to "4 to 6 ports", "5% to 8%", "between 100 and 130"."""
    money = money_before(cut, number.first)
    closing = money_before(cut, upper.first)
    behind = _unit(cut, upper, closing or None)
    unit = (unit if money else behind) or unit
    last = max(behind.last if behind else upper.last, upper.last)
    if unit is None:
        if not _is_between(cut, number):
            return None
        unit = _inherited(cut, number, before)
        if unit is None:
            return None
    lower = number.value
    if upper.zeros and not number.zeros and len(lower.partition(".")[0]) <= LARGE:
        lower = scaled(lower, upper.zeros)
    if magnitude(lower) >= magnitude(upper.value):
        return None
    return Amount(
        first=money[0] if money else number.first,
        last=last,
        lower=lower,
        upper=upper.value,
        unit=unit,
        number=number,
    )


def _are_apart(cut: Tokens, unit: Unit | None, upper: Number) -> bool:
    """Whether two numbers count different things: "fell 18% to $740 million" is no range."""
    closing = _unit(cut, upper, money_before(cut, upper.first) or None)
    if unit is None or closing is None:
        return False
    return unit.is_measure and closing.is_measure and unit.name != closing.name


def _is_between(cut: Tokens, number: Number) -> bool:
    money = money_before(cut, number.first)
    return word(cut, (money[0] if money else number.first) - 1) == "between"


def _upper(cut: Tokens, number: Number, last: int) -> Number | None:
    """The number that closes a range; "from 12 to 20" is two figures unless something "ranges" so."""
    joins = word(cut, last)
    money = money_before(cut, number.first)
    head = (money[0] if money else number.first) - 1
    if joins == "and":
        if not _is_between(cut, number):
            return None
    elif joins == "to":
        opens = word(cut, head)
        if opens == "from" and not word(cut, head - 1).startswith("rang"):
            return None
    elif joins not in DASHES:
        return None
    place = last + 1
    place += word(cut, place) in {"$", "€", "£"}
    upper = number_at(cut, place) if place < len(cut.words) else None
    return None if upper is None or _is_no_figure(cut, upper) else upper


def _is_no_figure(cut: Tokens, number: Number) -> bool:
    """Whether a number is an ordinal, a score, a name's, an age's or a part of another thing."""
    at, end = number.first, number.last
    before, after = word(cut, at - 1), word(cut, end)
    if before == "of" and word(cut, at - 2) == "age":
        return True
    if before == "of" and word(cut, at - 2)[:1].isdigit():
        return True  # "12 of 14 points": how many there were is not what is told
    if number.is_word:
        is_head = at == 0 or not cut.words[at - 1][-1].isalnum()
        return cut.words[at][0].isupper() and not is_head
    if before in {"+", "/", "#"} or (after == "/" and not cut.is_spaced_before(end)):
        return True
    if before == "." and word(cut, at - 2) in DESIGNATIONS:
        return True
    is_near = bool(after) and not cut.is_spaced_before(end)
    if is_near and after in {"st", "nd", "rd", "th", "s", ":"}:
        return True
    if before == "," and after in {",", ".", ";"} and len(cut.words[at]) <= 2:  # noqa: PLR2004 -- an age
        return at >= 2 and cut.is_name_like(at - 2)  # noqa: PLR2004 -- a name before the comma
    return before in DESIGNATIONS


def _is_second(cut: Tokens, at: int) -> bool:
    """Whether a number is the second of a score or of a range that is none: "2-1", "aged 8-10"."""
    return word(cut, at - 1) in DASHES and word(cut, at - 2)[:1].isdigit()


def _is_talk(cut: Tokens, number: Number, unit: Unit, *, has_money: bool) -> bool:
    """Whether a small number in words counts nothing that anybody would check."""
    if has_money or not number.is_word:
        return False
    if word(cut, number.first) == "one" and number.is_small_word:
        return unit.name != "percent"
    if not number.is_small_word:
        return False
    if word(cut, number.first - 1) in DEFINITE:
        return True
    if word(cut, number.last) == "of" or unit.is_measure:
        return False
    head, _ = _head(cut, number.first)
    if word(cut, head) in CASUALTY_VERBS or word(cut, unit.last + 1) in CASUALTY_VERBS:
        return False
    return unit.name.lower() not in WORTH_COUNTING


def _unit_told_before(
    cut: Tokens, number: Number, before: Amount | None
) -> Unit | None:
    """The unit of a number without one: what the sentence counted before, or the plural that stands before it."""
    after = word(cut, number.last)
    if after and after[0].isalpha() and not (after in NOT_A_QUANTITY or after in FATES):
        return None
    first = cut.sentence_of(number.first)[0]
    head, has_bound = _head(cut, number.first)
    noun = word(cut, head)
    if has_bound and is_plural(noun) and noun not in NOT_A_QUANTITY:
        return Unit(name=noun, last=number.last, noun=noun)
    inherited = _inherited(cut, number, before) if has_bound else None
    if inherited:
        return inherited
    is_large = number.zeros or len(number.value.partition(".")[0]) >= LARGE
    if not (is_large and has_bound) and not number.zeros:
        return None
    for at in range(number.first - 1, max(first, number.first - BACK) - 1, -1):
        text = cut.lowers[at]
        if text == "population":
            return Unit(name="people", last=number.last, noun=text)
        if text in TOLLS:
            return Unit(name="people", last=number.last, noun="deaths")
        if is_plural(text) and text not in NOT_A_QUANTITY and text.islower():
            return Unit(name=text, last=number.last, noun=text)
    return None


def _inherited(cut: Tokens, number: Number, before: Amount | None) -> Unit | None:
    """What the sentence counted before: "sixty people fell ill and more than 20 died"."""
    first = cut.sentence_of(number.first)[0]
    if before is None or before.first < first or before.unit.is_measure:
        return None
    return attrs.evolve(before.unit, last=number.last)


def _is_casualty(cut: Tokens, number: Number) -> bool:
    """Whether somebody was killed, hurt or arrested right before a number."""
    behind = word(cut, number.last)
    is_alone = not behind or not behind[0].isalnum() or behind in NOT_A_QUANTITY
    head, _ = _head(cut, number.first)
    return is_alone and behind != "-" and word(cut, head) in CASUALTY_VERBS


def _head(cut: Tokens, at: int) -> tuple[int, bool]:
    """The token before a number and its "more than", and whether there was such a bound."""
    for size in (3, 2, 1):
        if tuple(cut.lowers[max(at - size, 0) : at]) in BOUNDS_BEFORE:
            return at - size - 1, True
    return at - 1, False
