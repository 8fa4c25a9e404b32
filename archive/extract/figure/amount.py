"""A figure before it is worded, and what stands right beside a number."""

import attrs

from archive.extract.figure.bare_words import WHEN_BEHIND
from archive.extract.figure.money_words import MONEY
from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.figure.numbers import Number
from archive.extract.figure.units import Unit
from archive.extract.figure.words import (
    BOUND_ENDS,
    BOUNDS_BEFORE,
    FATES,
    LONGEST_BOUND,
    NOT_A_QUANTITY,
)
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word, year_at
from archive.values import DecimalText


@attrs.frozen(kw_only=True)
class Amount:
    """A number or a range with its unit, before it is worded as a proposal."""

    first: int
    last: int
    lower: DecimalText
    upper: DecimalText | None
    unit: Unit
    number: Number


@attrs.define(kw_only=True)
class Told:
    """What a text has told so far: the last figure, the last that is no span of time, money, what a number counted."""

    last: Amount | None = None
    counted: Amount | None = None
    money: Amount | None = None
    units: dict[str, Unit] = attrs.field(factory=dict)

    def add(self, cut: Tokens, amount: Amount) -> None:
        """Take note of a figure; "12,400 people in 31 countries" goes on to count people."""
        self.last = amount
        is_where = word(cut, amount.first - 1) in {"in", "across"}
        is_where = is_where and self.counted is not None and not amount.unit.is_measure
        if not amount.unit.is_time and not is_where:
            self.counted = amount
        if amount.unit.name in MONEY:
            self.money = amount
        if not amount.unit.is_measure:
            self.units[amount.lower] = amount.unit


def head_of(cut: Tokens, at: int) -> tuple[int, bool]:
    """The token before a number and its "more than", and whether there was such a bound."""
    if word(cut, at - 1) not in BOUND_ENDS:
        return at - 1, False
    for size in range(LONGEST_BOUND, 0, -1):
        if tuple(cut.lowers[max(at - size, 0) : at]) in BOUNDS_BEFORE:
            return at - size - 1, True
    return at - 1, False


def is_free(cut: Tokens, number: Number) -> bool:
    """Whether nothing that could be counted stands behind a number, nor a score's or a name's other half."""
    behind = word(cut, number.last)
    if behind in {"-", "–", "/", ":"} or (
        number.last == number.first + 1
        and year_at(cut, number.first)
        and "," not in cut.words[number.first]
    ):
        return False
    return (
        not behind[:1].isalnum()
        or behind in NOT_A_QUANTITY
        or behind in FATES
        or behind in WHEN_BEHIND
        or behind in NUMBER_WORDS  # "down from 48 five years earlier"
    )
