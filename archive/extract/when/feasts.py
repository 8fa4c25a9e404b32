"""Reads days that have names of their own: "before Christmas", "Easter 2026", "since Labor Day"."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from dateutil.easter import easter

from archive.extract.text.tokens import Tokens
from archive.extract.when.form import Form, What, word, year_at
from archive.extract.when.words import FUNCTION_WORDS, MONTH_PREPOSITIONS, WEEKDAY_OF

_DAY: Final = timedelta(days=1)
_WEEK: Final = 7
_MONDAY, _THURSDAY, _SUNDAY = 0, 3, 6
_NTH: Final = "nth"
NTH: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
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
    ("christmas", "night"): _fixed(12, 25),
    ("christmas", "morning"): _fixed(12, 25),
    ("gandhi", "jayanti"): _fixed(10, 2),
    ("german", "unity", "day"): _fixed(10, 3),
    ("all", "saints", "'", "day"): _fixed(11, 1),
    ("all", "souls", "'", "day"): _fixed(11, 2),
    ("ve", "day"): _fixed(5, 8),
    ("vj", "day"): _fixed(8, 15),
    ("epiphany",): _fixed(1, 6),
    ("new", "year", "'s", "night"): _fixed(12, 31),
    ("new", "year"): _fixed(1, 1),
    ("hogmanay",): _fixed(12, 31),
    ("twelfth", "night"): _fixed(1, 5),
    ("australia", "day"): _fixed(1, 26),
    ("burns", "night"): _fixed(1, 25),
    ("martin", "luther", "king", "jr", ".", "day"): _nth(1, _MONDAY, 3),
    ("martin", "luther", "king", "day"): _nth(1, _MONDAY, 3),
    ("groundhog", "day"): _fixed(2, 2),
    ("valentine", "'s", "day"): _fixed(2, 14),
    ("valentines", "day"): _fixed(2, 14),
    ("presidents", "'", "day"): _nth(2, _MONDAY, 3),
    ("presidents", "day"): _nth(2, _MONDAY, 3),
    ("st", "valentine", "'s", "day"): _fixed(2, 14),
    ("st", "david", "'s", "day"): _fixed(3, 1),
    ("international", "women", "'s", "day"): _fixed(3, 8),
    ("st", "patrick", "'s", "day"): _fixed(3, 17),
    ("st", ".", "patrick", "'s", "day"): _fixed(3, 17),
    ("april", "fools", "'", "day"): _fixed(4, 1),
    ("april", "fool", "'s", "day"): _fixed(4, 1),
    ("st", "george", "'s", "day"): _fixed(4, 23),
    ("earth", "day"): _fixed(4, 22),
    ("anzac", "day"): _fixed(4, 25),
    ("ash", "wednesday"): lambda year: easter(year) - 46 * _DAY,
    ("shrove", "tuesday"): lambda year: easter(year) - 47 * _DAY,
    ("palm", "sunday"): lambda year: easter(year) - 7 * _DAY,
    ("maundy", "thursday"): lambda year: easter(year) - 3 * _DAY,
    ("holy", "saturday"): lambda year: easter(year) - _DAY,
    ("whit", "monday"): lambda year: easter(year) + 50 * _DAY,
    ("whit", "sunday"): lambda year: easter(year) + 49 * _DAY,
    ("memorial", "day"): _nth(5, _MONDAY, -1),
    ("juneteenth",): _fixed(6, 19),
    ("canada", "day"): _fixed(7, 1),
    ("bastille", "day"): _fixed(7, 14),
    ("columbus", "day"): _nth(10, _MONDAY, 2),
    ("indigenous", "peoples", "'", "day"): _nth(10, _MONDAY, 2),
    ("bonfire", "night"): _fixed(11, 5),
    ("guy", "fawkes", "night"): _fixed(11, 5),
    ("veterans", "day"): _fixed(11, 11),
    ("armistice", "day"): _fixed(11, 11),
    ("remembrance", "day"): _fixed(11, 11),
    ("remembrance", "sunday"): _nth(11, _SUNDAY, 2),
    ("st", "andrew", "'s", "day"): _fixed(11, 30),
    ("st", "stephen", "'s", "day"): _fixed(12, 26),
    ("good", "friday"): lambda year: easter(year) - 2 * _DAY,
    ("easter", "saturday"): lambda year: easter(year) - _DAY,
    ("easter", "sunday"): easter,
    ("easter", "monday"): lambda year: easter(year) + _DAY,
    ("easter",): easter,
    ("may", "day"): _fixed(5, 1),
    ("labor", "day"): _nth(9, _MONDAY, 1),
    ("thanksgiving", "day"): _nth(11, _THURSDAY, 4),
    ("thanksgiving",): _nth(11, _THURSDAY, 4),
    ("halloween",): _fixed(10, 31),
}
"""By their words, longer ones first."""
OPENERS: Final = frozenset(words[0] for words in FEASTS)
_BY_OPENER: Final = {
    opener: tuple(words for words in FEASTS if words[0] == opener) for opener in OPENERS
}
_NO_FEAST: Final = frozenset(
    (
        *("massacre", "massacres", "fires", "bushfires", "weekend", "sale", "sales"),
        *("ad", "card", "cards", "gift", "gifts", "present", "presents", "roses"),
    )
)
"""Behind a feast's name these make another thing of it: "the Memorial Day weekend"."""
_LONG_WEEKENDS: Final = frozenset((("labor", "day"),))
"""Of these the weekend is told by its Monday: "the Labor Day weekend"."""
_NO_FEAST_AFTER: Final = frozenset(
    (
        *("like", "every", "each", "most", "any"),
        *("lunar", "chinese", "jewish", "islamic", "tibetan"),
    )
)
"""Behind these it is no day: "felt like Groundhog Day", "every Anzac Day", "Lunar New Year"."""
_OWN_DAYS: Final = frozenset(("day", "eve", "night", "morning", "jayanti", *WEEKDAY_OF))
"""A name that ends in one of these is a day wherever it stands: "Boxing Day", not "Christmas"."""
_PASSED: Final = frozenset(("passed", "fell", "falls", "was"))
_SHUT: Final = frozenset(("closed", "shut", "close"))
_SHUT_WITHIN: Final = 5


def feast_in(words: tuple[str, ...], year: int) -> date:
    """The day of a feast, or of a month's first or last weekday of a kind, in a year."""
    if words[0] == _NTH:
        return _nth(*map(int, words[1:]))(year)
    return FEASTS[words](year)


def read_feast(cut: Tokens, at: int) -> Form | None:
    """Read "Good Friday", "by Thanksgiving", "since Easter", "Christmas 2024"; never "Christmas cards"."""
    if not cut.capitals[at] or word(cut, at - 1) in _NO_FEAST_AFTER:
        return None
    for words in _BY_OPENER[cut.lowers[at]]:
        last = at + len(words)
        told = tuple(low.replace("’", "'") for low in cut.lowers[at:last])
        if told != words:
            continue
        year = year_at(cut, last)
        if year is not None:
            return Form(first=at, last=last + 1, what="day", year=year, feast=words)
        after = word(cut, last)
        is_long = after == "weekend" and words in _LONG_WEEKENDS
        if after in _NO_FEAST and not is_long:
            return None
        is_free = not after[:1].isalpha() or after in FUNCTION_WORDS
        if _is_kept(cut, at, after, is_free=is_free):
            return Form(first=at, last=last, what="day", feast=words)
        if words[-1] in _OWN_DAYS or (is_free and word(cut, at - 1) in _BEFORE):
            what: What = "any" if word(cut, at - 1) == "to" else "day"
            return Form(
                first=at, last=last, what=what, feast=words
            )  # "to get to Easter"
    return None


def _is_kept(cut: Tokens, at: int, after: str, *, is_free: bool) -> bool:
    """As in "Halloween passed quietly", "were closed for Juneteenth"; not "Christmas has come early"."""
    if at == cut.sentence_of(at)[0]:
        return after in _PASSED
    near = cut.lowers[max(at - _SHUT_WITHIN, 0) : at]
    return is_free and near[-1:] == ("for",) and not _SHUT.isdisjoint(near)
