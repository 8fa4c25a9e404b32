"""Counts dates: from what the words say and the day of publication to days, months and years."""

import calendar
from datetime import date, timedelta
from typing import Final

import attrs

from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.ahead import (
    GATHERINGS,
    holds_until,
    is_told,
    looks_forward,
    was_planned,
)
from archive.extract.when.ahead_words import SCHEDULED_FOR
from archive.extract.when.feasts import feast_in
from archive.extract.when.form import Form, word
from archive.extract.when.words import DATA
from archive.values import Precision

_SET_FOR: Final = SCHEDULED_FOR | GATHERINGS
NEAR: Final = 45
"""So near a past date without a year is meant although the sentence looks forward."""
SOON: Final = 60
"""So near on either side a day is meant whose weekday fits."""
ABROAD: Final = 2
"""So near a coming one is meant although its verb looks back: the day is already on in another zone."""
SURE: Final = 30
"""So near a coming one is meant although the sentence looks back: nearly a year ago is told with its year."""
NEXT: Final = 45
"""So near a coming one is meant where nothing speaks for a past one."""
_HAD_WITHIN: Final = 12
_HAD_BEHIND: Final = 6
_ITS: Final = frozenset(("a", "an", "the", "its", "his", "her", "their"))
_SHARES: Final = frozenset(("%", "percent", "million", "billion", "points"))
_PAPERS: Final = frozenset(
    (
        *("memo", "letter", "email", "statement", "ruling", "agreement", "accord"),
        *("attack", "earthquake", "quake", "storm", "floods", "fire", "crash"),
        *("shooting", "raid", "strike", "coup", "arrest", "collapse", "interview"),
        "forecast",
        "estimate",
        "report",
        "study",
        "survey",
        "poll",
        "projection",
        "review",
    )
)
_IN_STORE: Final = (1, 2)
"""So many months ahead, what is told "for July" is to come."""
_JUST_OVER: Final = (10, 11)
"""So many months ahead in the year, what is told "for August" is just over."""
_MONTHS: Final = 12
DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(days=7)
HALF_WEEK: Final = timedelta(days=3)
"""So long ago "this Tuesday" is no longer the one of this week: on a Sunday the next is meant."""
SATURDAY: Final = 5
HALF_YEAR: Final = 6
Bounds = tuple[str | None, str | None, Precision]
UNSETTLED: Final[Bounds] = (None, None, "day")


def bounds_of(cut: Tokens, form: Form, published: date | None) -> Bounds:
    """Settle a form: its first and last day, month or year, and how exact that is.

    Args:
        cut: The text.
        form: What the words say.
        published: The day that they count from; without it only what is stated whole is settled.

    Raises:
        ValueError: The calendar has no such day.
        OverflowError: It lies beyond the calendar.
    """
    if form.what in {"season", "any"}:
        return UNSETTLED
    if form.what == "years":
        return f"{form.year:04}", f"{form.last_year:04}", "year"
    if form.year is not None:
        return _of_year(form, form.year)
    if published is None:
        return UNSETTLED
    match form.what:
        case "day" if form.month is None and not form.feast:
            return _day(_of_month(cut, form, published))
        case "day":
            return _of_year(form, _year_of_day(cut, form, published))
        case "month":
            return _of_year(form, _year_of_month(cut, form, published))
        case "weekday":
            return _day(_of_weekday(cut, form, published))
        case "part":
            return _of_year(form, _year_of_part(cut, form, published))
        case _:
            return _shifted(cut, form, published)


def _day(day: date) -> Bounds:
    return day.isoformat(), day.isoformat(), "day"


def _of_year(form: Form, year: int) -> Bounds:
    """Bounds of a day, month, year, or part of one, in a known year."""
    date(year, 1, 1)  # refuses a year that the calendar does not have
    if form.feast:
        feast = feast_in(form.feast, year)
        sunday = feast + DAY * (form.unit == "weekend")
        return feast.isoformat(), sunday.isoformat(), "day"
    if form.what == "day":
        month, day = form.month or 1, form.day or 1
        first = date(year, month, day)
        end = form.last_month or month
        last = date(year + (end < month), end, form.last_day or day)
        return first.isoformat(), last.isoformat(), "day"
    if form.months:
        low, high = form.months
        return f"{year:04}-{low:02}", f"{year:04}-{high:02}", "month"
    if form.what == "month":
        month = form.month or 1
        if form.edge == "end":
            return _day(date(year, month, calendar.monthrange(year, month)[1]))
        if form.edge == "first":
            return _day(date(year, month, 1))
        return f"{year:04}-{month:02}", f"{year:04}-{month:02}", "month"
    if form.edge == "end":
        return _day(date(year, 12, 31))
    if form.edge == "first":
        return _day(date(year, 1, 1))
    if form.edge == "start":
        return f"{year:04}-01", f"{year:04}-01", "month"
    return f"{year:04}", f"{year:04}", "year"


def _year_of_day(cut: Tokens, form: Form, published: date) -> int:
    """The year of the latest such day, of the next one when the sentence looks forward."""
    if form.is_from_before:  # "on 3 May that year"
        return published.year + (form.turn or 0 if form.unit == "year" else 0)
    turn = _turn_behind(cut, form)
    if turn is not None:
        return published.year + turn
    candidates = [
        _in_year(form, year)
        for year in (published.year - 1, published.year, published.year + 1)
    ]
    fitting = [
        each
        for each in candidates
        if each.weekday() == form.weekday and abs(each - published) <= SOON * DAY
    ]
    if fitting:
        return fitting[0].year  # "Wednesday, January 28" is no Tuesday of last year
    past = max(each for each in candidates if each <= published)
    coming = min(each for each in candidates if each >= published)
    before = word(cut, form.first - 1)
    if before in {"since", "last"}:
        return past.year
    is_near = coming - published < published - past
    if was_planned(cut, form):
        return coming.year if is_near else past.year  # "which were due on March 31"
    looks = looks_forward(cut, form)
    if form.feast and before in {"before", "by", "until"}:
        is_due = before == "by" and looks and published - past > SOON * DAY
        return coming.year if is_near or is_due else past.year
    if before in {"by", "from"} and looks is None:
        return coming.year if is_near else past.year  # "depends on its being signed by"
    held = holds_until(cut, form) if before in {"until", "till"} else None
    if looks and held is not None:
        # "runs until 31 December", "ran until 9 March"
        return coming.year if held or is_near else past.year
    if looks:
        is_running = published - past <= NEAR * DAY and coming - published > NEAR * DAY
        return past.year if is_running else coming.year
    near = SURE if looks is False else NEXT
    if looks is False and before != "for" and is_told(cut, form):
        near = ABROAD
    return coming.year if coming - published <= near * DAY else past.year


def _of_month(cut: Tokens, form: Form, published: date) -> date:
    """The latest "28th", or the next one where the sentence looks forward; "of this month" says which."""
    day = form.day or 1
    shift = form.turn or 0
    if form.turn is None:
        if day > published.day:
            shift = 0 if looks_forward(cut, form) else -1
        else:
            shift = 1 if day < published.day and looks_forward(cut, form) else 0
    months = published.year * 12 + published.month - 1 + shift
    return date(months // 12, months % 12 + 1, day)


def _in_year(form: Form, year: int) -> date:
    """The day in a year; 28 February for the 29th, which not every year has."""
    if form.feast:
        return feast_in(form.feast, year)
    month, day = form.month or 1, form.day or 1
    return date(year, month, 28 if (month, day) == (2, 29) else day)


def _turn_behind(cut: Tokens, form: Form) -> int | None:
    """How many years on "this year", "last year" or "next year" behind a day and month puts it."""
    turns = {"this": 0, "last": -1, "next": 1}
    place = form.last + 1 if word(cut, form.last) in {",", "–", "-"} else form.last
    if word(cut, form.last - 1) == "year":  # "March last year" is one
        place = form.last - 2
    return turns.get(word(cut, place)) if word(cut, place + 1) == "year" else None


def _year_of_month(cut: Tokens, form: Form, published: date) -> int:
    month, turn = form.month or 1, form.turn
    behind = _turn_behind(cut, form)
    if behind is not None:
        return published.year + behind
    if form.is_from_before:  # "that October"
        return published.year + (turn or 0)
    if turn == -1:
        return published.year - (month >= published.month)
    if word(cut, form.first - 1) in _ITS and word(cut, form.last) in _PAPERS:
        return published.year - (month > published.month)  # "the December memo"
    is_own = word(cut, form.last) in POSSESSIVES
    is_quarter = word(cut, form.last) == "quarter" and not form.months
    if is_quarter or (
        is_own and word(cut, form.last + 1) in DATA
    ):  # "the December quarter", "December's figures"
        return published.year - (month >= published.month)
    begin = max(form.first - _HAD_WITHIN, 0)
    is_so = "supposed" not in cut.lowers[begin : form.first]  # it was not done then
    if turn is None and is_so and was_planned(cut, form):
        # "was due by the end of February", "was to have met at its April session"
        is_far = (month - published.month) % _MONTHS > HALF_YEAR
        return published.year + (month < published.month) - is_far
    looks = _looks_to_month(cut, form, published) if turn is None else None
    if turn == 1 or looks:
        end = form.months[1] if form.months else month  # "runs from May to October"
        # in May "next June" is no "next month"
        is_near = month == published.month + 1
        is_over = month <= published.month if turn else end < published.month
        is_over = is_over or (bool(turn) and is_near)
        return published.year + is_over
    return published.year if turn == 0 else published.year - (month > published.month)


def _looks_to_month(cut: Tokens, form: Form, published: date) -> bool:
    """Whether a month without a year is to come: as the words around it say, else the nearest ("April's draft")."""
    ahead = ((form.month or 1) - published.month) % _MONTHS
    if _is_compared(cut, form.first):
        return False
    looks = looks_forward(cut, form)
    if looks is None:
        looks = ahead < HALF_YEAR
    is_set = word(cut, form.first - 2) in _SET_FOR  # "is set for March"
    if word(cut, form.first - 1) == "for" and not (is_set and looks):
        # "were leaning toward a rise for July", "must publish the figures for August"
        return ahead in _IN_STORE or (looks and ahead not in _JUST_OVER)
    return looks


def _is_compared(cut: Tokens, at: int) -> bool:
    """As in "up from 46 in January"."""
    number = word(cut, at - 3 if word(cut, at - 2) in _SHARES else at - 2)
    is_from = "from" in cut.lowers[max(at - 5, 0) : max(at - 2, 0)]
    return is_from and number[:1].isdigit() and word(cut, at - 1) == "in"


def _year_of_part(cut: Tokens, form: Form, published: date) -> int:
    """The year of the latest such quarter that has begun, of the next one when the sentence looks forward."""
    low, high = form.months or (1, 12)
    if looks_forward(cut, form):
        return published.year + (high < published.month)
    return published.year - (low >= published.month)


def _of_weekday(cut: Tokens, form: Form, published: date) -> date:
    weekday = form.weekday or 0
    if form.is_from_before and form.turn == 0:  # "that Thursday"
        return published + (weekday - published.weekday()) % 7 * DAY
    back = (published.weekday() - weekday) % 7
    on = (weekday - published.weekday()) % 7
    if form.unit == "week":  # "Tuesday next week"
        monday = published - published.weekday() * DAY
        return monday + form.shift * WEEK + weekday * DAY
    if form.shift < 0:  # "the Tuesday before last"
        return published - (back or 7) * DAY + form.shift * WEEK
    if form.shift:  # "a week on Friday", "the Friday after next"
        return published + (on or 7) * DAY + form.shift * WEEK
    if form.turn == -1:  # on a Friday "last Thursday" is not yesterday
        return published - (back + 7 if back < 2 else back) * DAY  # noqa: PLR2004
    if form.turn == 1:
        return published + (on or 7) * DAY
    if form.turn == 0:
        this = published - published.weekday() * DAY + weekday * DAY
        is_over = published - this > HALF_WEEK
        is_weekend = published.weekday() >= SATURDAY and this < published
        is_next = is_over or (is_weekend and looks_forward(cut, form))
        return this + WEEK if is_next else this
    if was_planned(cut, form) and back and on:
        # "had been due on Tuesday": the day before yesterday, or the day after tomorrow
        return published + on * DAY if on < back else published - back * DAY
    return published + on * DAY if looks_forward(cut, form) else published - back * DAY


def _shifted(cut: Tokens, form: Form, published: date) -> Bounds:
    match form.unit:
        case "day":
            return _day(published + form.shift * DAY)
        case "week":
            monday = published - published.weekday() * DAY + form.shift * WEEK
            if form.edge:
                return _day(monday + 6 * DAY if form.edge == "end" else monday)
            return monday.isoformat(), (monday + 6 * DAY).isoformat(), "day"
        case "weekend":
            return _weekend(cut, form, published)
        case "month":
            months = published.year * 12 + published.month - 1 + form.shift
            month = attrs.evolve(form, what="month", month=months % 12 + 1)
            return _of_year(month, months // 12)
        case _:
            year = attrs.evolve(form, what="year")
            return _of_year(year, published.year + form.shift)


def _weekend(cut: Tokens, form: Form, published: date) -> Bounds:
    saturday = published - published.weekday() * DAY + SATURDAY * DAY
    begin = max(cut.sentence_of(form.first)[0], form.first - _HAD_WITHIN)
    end = min(form.last + _HAD_BEHIND, cut.sentence_of(form.first)[1])
    # "had been freed by the weekend", "by the weekend the fire had reached the town"
    is_head = word(cut, form.first - 1) == "by" and form.first - 1 == begin
    behind = cut.lowers[form.last : end] if is_head else ()
    was_so = "had" in (*cut.lowers[begin : form.first], *behind)
    is_next = word(cut, form.first - 1) in {"for", "by", "before"} and not was_so
    is_past = form.shift < 0 or (
        form.shift == 0 and not is_next and not looks_forward(cut, form)
    )
    if abs(form.shift) > 1:  # "the weekend before last"
        saturday += (form.shift + (1 if form.shift < 0 else -1)) * WEEK
    if form.shift > 0 and published.weekday() >= SATURDAY:
        saturday += WEEK
    elif is_past and (saturday > published or form.shift < 0):
        saturday -= WEEK
    return saturday.isoformat(), (saturday + DAY).isoformat(), "day"
