"""What the words of a date say, before anything is counted from a day of publication."""

from typing import Final, Literal

import attrs

from archive.extract.text.tokens import Tokens
from archive.extract.when.words import ORDINAL_ENDS, Unit

What = Literal[
    "day", "month", "year", "years", "part", "weekday", "shift", "season", "any"
]
DIGITS: Final = frozenset("0123456789")
FIRST_YEAR: Final = 1000
SURE_YEAR: Final = 1800
"""Four digits below it are a year only where something says so: "in 1349"."""
LAST_YEAR: Final = 2100


@attrs.frozen(kw_only=True)
class Form:
    """What the words ``first`` to ``last`` (tokens, the last excluded) say of a date.

    ``turn``: "last" is -1, "this" 0, "next" 1; ``shift`` counts ``unit``; ``edge``: only the end or the start of it;
    ``last_day`` and ``last_month`` are those of several days' last, ``last_year`` that of several years;
    ``feast``: a day that has a name; ``months`` are a part of a year;
    ``is_from_before``: counted from a day told before; ``weekday_behind``: told behind a date.
    """

    first: int
    last: int
    what: What
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    last_month: int | None = None
    weekday: int | None = None
    weekday_behind: int | None = None
    turn: int | None = None
    unit: Unit | None = None
    shift: int = 0
    edge: str | None = None
    months: tuple[int, int] | None = None
    last_year: int | None = None
    is_from_before: bool = False
    hour: int | None = None
    minute: int | None = None
    feast: tuple[str, ...] | None = None


def word(cut: Tokens, at: int) -> str:
    """The word at a place in lower case, or nothing beyond the text's ends."""
    if at < 0:
        return ""
    try:
        return cut.lowers[at]
    except IndexError:
        return ""


def whole(text: str, low: int, high: int) -> int | None:
    """The number that a word of plain digits is, when it lies within bounds."""
    if text.isdigit() and text.isascii() and len(text) <= len(str(high)):
        number = int(text)
        return number if low <= number <= high else None
    return None


def year_at(cut: Tokens, at: int) -> int | None:
    """The number at a place when it may be a year: four digits, 1000 to 2100."""
    text = word(cut, at)
    return whole(text, FIRST_YEAR, LAST_YEAR) if len(text) == len("2000") else None


def day_at(cut: Tokens, at: int) -> tuple[int, int] | None:
    """A day of the month, with or without "th", and the token after it."""
    day = whole(word(cut, at), 1, 31)
    if day is None:
        return None
    at += 1
    if word(cut, at) in ORDINAL_ENDS and not cut.is_spaced_before(at):
        at += 1
    elif word(cut, at) in {"%", "million", "percent", "billion"}:
        return None
    return day, at
