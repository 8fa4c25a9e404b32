"""Reads days that have names of their own: "before Christmas", "Easter 2026", "since Labor Day"."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from dateutil.easter import easter

from archive.extract.text.tokens import Tokens
from archive.extract.when.form import Form, What, word, year_at
from archive.extract.when.words import FUNCTION_WORDS, MONTH_PREPOSITIONS

_DAY: Final = timedelta(days=1)
_WEEK: Final = 7
_MONDAY, _THURSDAY = 0, 3
_NTH: Final = "nth"
_BEFORE: Final = MONTH_PREPOSITIONS | {"at", "over", "on", "around", "’til"}


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, which: int) -> Callable[[int], date]:
    """The ``which``-th such weekday of a month."""

    def day(year: int) -> date:
        if which < 0:
            last = date(year + month // 12, month % 12 + 1, 1) - _DAY
            return last - (last.weekday() - weekday) % _WEEK * _DAY
        first = date(year, month, 1)
        ahead = (weekday - first.weekday()) % _WEEK
        return first + (ahead + _WEEK * (which - 1)) * _DAY

    return day


def nth_feast(month: int, weekday: int, which: int) -> tuple[str, ...]:
    """What "the second Sunday in July" is known by as a feast; -1 is the last."""
    return (_NTH, str(month), str(weekday), str(which))


FEASTS: Final[dict[tuple[str, ...], Callable[[int], date]]] = {
    ("christmas", "day"): _fixed(12, 25),
    ("christmas", "eve"): _fixed(12, 24),
    ("christmas",): _fixed(12, 25),
    ("boxing", "day"): _fixed(12, 26),
    ("new", "year", "'s", "day"): _fixed(1, 1),
    ("new", "year", "'s", "eve"): _fixed(12, 31),
    ("good", "friday"): lambda year: easter(year) - 2 * _DAY,
    ("easter", "sunday"): easter,
    ("easter", "monday"): lambda year: easter(year) + _DAY,
    ("easter",): easter,
    ("may", "day"): _fixed(5, 1),
    ("labor", "day"): _nth(9, _MONDAY, 1),
    ("thanksgiving",): _nth(11, _THURSDAY, 4),
    ("halloween",): _fixed(10, 31),
}
"""By their words, longer ones first."""
OPENERS: Final = frozenset(words[0] for words in FEASTS)


def feast_in(words: tuple[str, ...], year: int) -> date:
    """The day of a feast, or of a month's first or last weekday of a kind, in a year."""
    if words[0] == _NTH:
        return _nth(*map(int, words[1:]))(year)
    return FEASTS[words](year)


def read_feast(cut: Tokens, at: int) -> Form | None:
    """Read "Good Friday", "by Thanksgiving", "since Easter", "Christmas 2024"; never "Christmas cards"."""
    if not cut.capitals[at]:
        return None
    for words in FEASTS:
        last = at + len(words)
        told = tuple(low.replace("’", "'") for low in cut.lowers[at:last])
        if told != words:
            continue
        year = year_at(cut, last)
        if year is not None:
            return Form(first=at, last=last + 1, what="day", year=year, feast=words)
        after = word(cut, last)
        is_free = not after[:1].isalpha() or after in FUNCTION_WORDS
        if len(words) > 1 or (is_free and word(cut, at - 1) in _BEFORE):
            what: What = "any" if word(cut, at - 1) == "to" else "day"
            return Form(
                first=at, last=last, what=what, feast=words
            )  # "to get to Easter"
    return None
