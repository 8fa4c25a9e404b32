"""Reads what is counted: yesterday, last week, two years ago, the end of the month, half of a year."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

import attrs

from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.beside import is_that_time, weeks_on
from archive.extract.when.feasts import NTH, nth_feast
from archive.extract.when.form import Form, day_at, whole, word, year_at
from archive.extract.when.stated import read_month, read_number
from archive.extract.when.weekdays import read_weekday
from archive.extract.when.words import (
    BUSINESS,
    COUNTS,
    DAY_PARTS,
    EDGES,
    FUNCTION_WORDS,
    GAMES,
    MONTH_OF,
    NAMED_DAYS,
    NOWADAYS,
    PARTS,
    PROGRAMMES,
    SEASONS,
    SUMS,
    TURNS,
    TURNS_FROM_BEFORE,
    UNITS,
    WEEKDAY_OF,
    Unit,
)

_SPANS: Final = DAY_PARTS | {"day", "week", "month", "year"}

_DECEMBER: Final = 12
_ARTICLES: Final = frozenset(("a", "an", "the", "its", "their", "his", "her"))
_OVER: Final = frozenset(
    (
        *("at", "over", "on", "for", "by", "before", "through", "during"),
        *("until", "till", "since", "into"),
    )
)
_SATURDAY: Final = 5
_WEEKS: Final = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_WEEK: Final = 7
_MIDDLE: Final = 15
_BUT_ONE: Final = frozenset((("before", "last"), ("after", "next")))
_EDGE_DAYS: Final = {"first": "first", "last": "end", "final": "end"}
_ANY_YEAR: Final = 2025
"""No leap year: its February ends for all years."""
_TWO_DAYS: Final[dict[tuple[str, ...], int]] = {
    ("day", "before", "yesterday"): -2,
    ("day", "after", "tomorrow"): 2,
}


def read_named_day(cut: Tokens, at: int) -> Form | None:
    """Read "today", "tomorrow morning", "yesterday", "tonight"."""
    after = at + 1
    is_in_a_name = (
        at > 0
        and cut.words[at][0].isupper()
        and cut.words[at - 1][0].isupper()
        and cut.starts[at] - cut.ends[at - 1] == 1
    )
    behind = word(cut, after)
    if word(cut, at) == "overnight" and behind in WEEKDAY_OF:
        weekday = read_weekday(cut, after)
        return weekday and attrs.evolve(weekday, first=at)  # "overnight Sunday"
    is_kind = word(cut, at - 1) in _ARTICLES | {"of"} and behind not in FUNCTION_WORDS
    if word(cut, at) == "overnight" and is_kind and behind[:1].isalpha():
        return None  # "an overnight strike"
    is_nowadays = word(cut, after) in POSSESSIVES and word(cut, after + 1) in NOWADAYS
    if word(cut, at) == "today" and is_nowadays:
        return None  # "today's renters"
    is_programme = cut.words[at][0].isupper() and word(cut, after) in PROGRAMMES
    if is_in_a_name or is_programme:
        return None  # "Ohmi Today"
    if word(cut, after) in DAY_PARTS and word(cut, at) != "overnight":
        after += 1
    next_but_one = _TWO_DAYS.get(cut.lowers[max(0, at - 2) : at + 1])
    if next_but_one is not None:
        first = at - 2 - (word(cut, at - 3) == "the")
        return Form(
            first=first, last=after, what="shift", unit="day", shift=next_but_one
        )
    first = at - 1 if word(cut, at - 1) in {"earlier", "later"} else at
    weeks, first, after = weeks_on(cut, first, after)
    is_settled = word(cut, at) != "overnight"  # that night belongs to two days
    return Form(
        first=first,
        last=after,
        what="shift" if is_settled else "any",
        unit="day",
        shift=NAMED_DAYS[cut.lowers[at]] + _WEEK * weeks,
    )


def read_turned(cut: Tokens, at: int) -> Form | None:
    """Read "last week", "next month", "this year", "the following day", "last summer", "last November"."""
    turn, after = TURNS[cut.lowers[at]], word(cut, at + 1)
    before = word(cut, at - 1)
    is_from_before = cut.lowers[at] in TURNS_FROM_BEFORE
    if cut.lowers[at] == "that" and not (
        after in _SPANS and is_that_time(cut, at, at + 2)
    ):
        return None
    is_next = cut.lowers[at] == "next" and before == "the"
    if after in DAY_PARTS and (is_from_before or is_next):
        start = at - (before in {"the", "later", "earlier"})
        return Form(
            first=start,
            last=at + 2,
            what="shift",
            unit="day",
            shift=turn,
            is_from_before=True,
        )
    first = at
    if before == "the":
        first = at - 1
        is_from_before = is_from_before or after == "day"
    elif before in {"earlier", "later"} and cut.lowers[at] in {"this", "that"}:
        first = at - 1
    if word(cut, at + 2) in {"of", "in"} and word(cut, at + 3) in MONTH_OF:
        return None  # "the last week of May", "the last weekend in June"
    if after in WEEKDAY_OF and not is_from_before:
        found = read_weekday(cut, at + 1)
        return found and attrs.evolve(found, first=at + (before == "the"))
    if after in MONTH_OF and cut.capitals[at + 1] and not is_from_before:
        return Form(
            first=first, last=at + 2, what="month", month=MONTH_OF[after], turn=turn
        )
    if after == "day" and (
        cut.lowers[at] in {"this", "last"} or word(cut, first - 1) in {"in", "within"}
    ):
        return None  # "charged to this day", "on the last day", "twice in the same day"
    if after in SEASONS and not is_from_before:
        return Form(first=first, last=at + 2, what="season", turn=turn)
    if after in DAY_PARTS and cut.lowers[at] in {"last", "this"}:
        if after in {"noon", "midnight"} or before == "the":
            return None
        return Form(first=first, last=at + 2, what="shift", unit="day", shift=turn)
    if after not in UNITS or (after.endswith("s") and after != "years"):
        return None
    if after == "years" and (cut.lowers[at] != "this"):
        return None
    return Form(
        first=first,
        last=at + 2,
        what="shift",
        unit=UNITS[after],
        shift=turn,
        is_from_before=is_from_before,
    )


def read_counted(cut: Tokens, at: int) -> Form | None:
    """Read "two years ago", "a year earlier", "three days later", "the year before"."""
    unit = UNITS.get(word(cut, at - 1))
    if cut.lowers[at] == "ago" and cut.lowers[at - 2 : at] == ("a", "fortnight"):
        return Form(first=at - 2, last=at + 1, what="shift", unit="day", shift=-14)
    if cut.lowers[at] == "before" and word(cut, at - 1) in {"evening", "night"}:
        unit = "day"  # "the evening before"
    if unit is None or (unit == "weekend" and word(cut, at + 1) not in TURNS):
        return None
    how = cut.lowers[at]
    number = word(cut, at - 2)
    if (how, word(cut, at + 1)) in _BUT_ONE and number == "the":
        return _next_but_one(cut, at, unit)
    count = COUNTS.get(number)
    if count is None:
        count = whole(number, 1, 200)
    if how in {"before", "after"}:
        after = word(cut, at + 1)
        is_next = after in {"and", "but"} and how == "before"
        if after and not is_next and (after[0].isalnum() or after in '“‘"'):
            return None
        count = 1 if number == "the" else count
    if count is None or word(cut, at + 1) == "than":
        return None  # "18 months earlier than agreed"
    shift = count if how in {"later", "after"} else -count
    if (
        unit == "week" and number != "the"
    ):  # "two weeks ago" is a day, "last week" a week
        unit, shift = "day", 7 * shift
    return Form(
        first=at - 2,
        last=at + 1,
        what="shift",
        unit=unit,
        shift=shift,
        is_from_before=how != "ago",
    )


def _next_but_one(cut: Tokens, at: int, unit: Unit) -> Form:
    """Read "the week before last", "the night before last", "the month after next"."""
    shift = -2 if cut.lowers[at] == "before" else 2
    return Form(first=at - 2, last=at + 2, what="shift", unit=unit, shift=shift)


def read_edge(cut: Tokens, at: int) -> Form | None:
    """Read "the end of the year", "the end of 2026", "the start of next month", "year end"."""
    edge = EDGES[cut.lowers[at]]
    first = at - 1 if word(cut, at - 1) in {"the", "year", "month"} else at
    if edge == "end" and word(cut, at - 1) == "year":
        return Form(first=first, last=at + 1, what="shift", unit="year", edge=edge)
    if word(cut, at + 1) != "of":
        return None
    return _within(cut, first, at + 2, edge=edge)


def read_edge_day(cut: Tokens, at: int) -> Form | None:
    """Read "the last day of the year", "the first day of 2022", "the last day of March"."""
    edge = _EDGE_DAYS.get(word(cut, at - 1))
    if edge is None or word(cut, at + 1) != "of" or word(cut, at - 2) != "the":
        return None
    within = _within(cut, at - 2, at + 2, edge=edge)
    if within is None or word(cut, within.last) in POSSESSIVES:
        return None
    if within.what not in {"year", "month"} and within.unit not in {"year", "month"}:
        return None
    return within


def read_year_end(_cut: Tokens, at: int) -> Form | None:
    """Read "year-end"."""
    return Form(first=at, last=at + 1, what="shift", unit="year", edge="end")


def _within(
    cut: Tokens,
    first: int,
    at: int,
    *,
    edge: str | None = None,
    months: tuple[int, int] | None = None,
) -> Form | None:
    """What stands after "the end of" or "the first half of", with that said of it."""
    place = at + 1 if word(cut, at) == "the" else at
    inner: Form | None = None
    year = year_at(cut, place)
    if year is not None:
        inner = Form(first=first, last=place + 1, what="year", year=year)
    elif word(cut, place) in TURNS:
        inner = read_turned(cut, place)
    elif word(cut, place) in MONTH_OF:
        inner = read_month(cut, place)
    elif word(cut, place) in {"week", "month", "year"} and place > at:
        unit = UNITS[word(cut, place)]
        inner = Form(first=first, last=place + 1, what="shift", unit=unit)
    if inner is None or (months and inner.what not in {"year", "shift"}):
        return None
    return attrs.evolve(inner, first=first, edge=edge, months=months)


def read_part(cut: Tokens, at: int) -> Form | None:
    """Read "the first half of 2024", "the second quarter of this year", "Q3 2025"."""
    lower = cut.lowers[at]
    months = PARTS.get((lower, ""))
    if months:
        year = year_at(cut, at + 1)
        if year is not None:
            return Form(first=at, last=at + 2, what="year", year=year, months=months)
        if word(cut, at + 1) == "of":
            return _within(cut, at, at + 2, months=months)
        is_one = lower[0] == "q" and word(cut, at - 1) in {"in", "during", "since"}
        is_told = is_one and _is_of_money(cut, at)
        return (
            Form(first=at, last=at + 1, what="part", months=months) if is_told else None
        )
    months = PARTS.get((word(cut, at - 1), lower))
    if months is None:
        return None
    if word(cut, at + 1) not in {"of", "this", "last", "next"}:
        return _quarter(cut, at, months)
    first = at - 2 if word(cut, at - 2) == "the" else at - 1
    place = at + 2 if word(cut, at + 1) == "of" else at + 1
    if lower == "half" and word(cut, place) in MONTH_OF:
        return _half_month(cut, first, place, is_second=months[0] > 1)
    return _within(cut, first, place, months=months)


def _half_month(cut: Tokens, first: int, at: int, *, is_second: bool) -> Form | None:
    """Read "the first half of July": its first fifteen days."""
    month = read_month(cut, at)
    if month is None or month.what != "month" or month.month is None:
        return None
    size = monthrange(month.year or _ANY_YEAR, month.month)[1]
    day, last_day = (_MIDDLE + 1, size) if is_second else (1, _MIDDLE)
    return attrs.evolve(month, first=first, what="day", day=day, last_day=last_day)


def _quarter(cut: Tokens, at: int, months: tuple[int, int]) -> Form | None:
    """Read "in the third quarter" where the sentence speaks of money; a game has quarters too."""
    is_money = _is_of_money(cut, at)
    if cut.lowers[at] != "quarter" or word(cut, at - 2) != "the" or not is_money:
        return None
    return Form(first=at - 2, last=at + 1, what="part", months=months)


def _is_of_money(cut: Tokens, at: int) -> bool:
    """Whether a sentence speaks of business, or of sums of money and no game: "earned 3 million euros"."""
    said = cut.lowers[slice(*cut.sentence_of(at))]
    if not BUSINESS.isdisjoint(said):
        return True
    return not SUMS.isdisjoint(said) and GAMES.isdisjoint(said)


def read_weekend(cut: Tokens, at: int) -> Form | None:
    """Read "at the weekend", "over the weekend", "the last weekend of March"."""
    which, month = NTH.get(word(cut, at - 1)), MONTH_OF.get(word(cut, at + 2))
    is_of = word(cut, at + 1) in {"of", "in"} and word(cut, at - 2) == "the"
    if which and month and is_of:
        year = year_at(cut, at + 3)
        return Form(
            first=at - 2,
            last=at + 3 + (year is not None),
            what="day",
            unit="weekend",
            year=year,
            feast=nth_feast(month, _SATURDAY, which),
        )
    if word(cut, at - 1) != "the" or word(cut, at - 2) not in _OVER:
        return None
    return Form(first=at - 1, last=at + 1, what="shift", unit="weekend")


def read_week_of(cut: Tokens, at: int) -> Form | None:
    """Read "the first week of June", its first seven days, and "the week of March 17"."""
    which = _WEEKS.get(word(cut, at - 1))
    if word(cut, at + 1) == "of" and word(cut, at - 1) == "the":
        return _week_from(cut, at)
    month = MONTH_OF.get(word(cut, at + 2))
    if which is None or month is None or word(cut, at + 1) != "of":
        return None
    stated = read_month(cut, at + 2)
    if stated is None or stated.what != "month":
        return None
    size = monthrange(stated.year or _ANY_YEAR, month)[1]
    first = size - 6 if which < 0 else 7 * which + 1
    return attrs.evolve(
        stated,
        first=at - 2 if word(cut, at - 2) == "the" else at - 1,
        what="day",
        day=first,
        last_day=first + 6,
    )


def _week_from(cut: Tokens, at: int) -> Form | None:
    """The seven days from the one that stands behind "the week of"."""
    if word(cut, at + 2) in MONTH_OF:
        day = read_month(cut, at + 2)
    else:
        day = read_number(cut, at + 2) if day_at(cut, at + 2) else None
    if day is None or day.what != "day" or not (day.month and day.day):
        return None
    try:
        until = date(day.year or _ANY_YEAR, day.month, day.day) + timedelta(days=6)
    except ValueError:  # 30 February
        return None
    return attrs.evolve(day, first=at - 1, last_day=until.day, last_month=until.month)


def read_months_of(cut: Tokens, at: int) -> Form | None:
    """Read "the first nine months of this year", "the final three months of 2018"."""
    count = COUNTS.get(word(cut, at - 1)) or whole(word(cut, at - 1), 1, 12)
    which = word(cut, at - 2)
    is_told = which in _EDGE_DAYS and word(cut, at + 1) == "of"
    if not is_told or count is None or count > _DECEMBER:
        return None
    first = at - 3 if word(cut, at - 3) == "the" else at - 2
    is_opening = which == "first"
    months = (1, count) if is_opening else (_DECEMBER + 1 - count, _DECEMBER)
    return _within(cut, first, at + 2, months=months)


def read_season(cut: Tokens, at: int) -> Form | None:
    """Read "the autumn of 1975" and "spring 1980": the year, for no season begins on the same day everywhere."""
    place = at + 2 if word(cut, at + 1) == "of" else at + 1
    year = year_at(cut, place)
    if year is None or (place == at + 1 and word(cut, at - 1) == "the"):
        return None
    first = at - 1 if word(cut, at - 1) == "the" else at
    return Form(first=first, last=place + 1, what="year", year=year)
