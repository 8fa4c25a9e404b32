"""Counts dates: from what the words say and the day of publication to days, months and years."""

import calendar
from datetime import date, timedelta
from typing import Final

import attrs

from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.feasts import FEASTS
from archive.extract.when.form import Form, word
from archive.extract.when.words import (
    ALSO_NOUNS,
    BACK,
    FORECASTS,
    FORWARD,
    NO_VERB_AFTER,
)
from archive.values import Precision

NEAR: Final = 45
"""So near a past date without a year is meant although the sentence looks forward."""
SOON: Final = 60
"""So near on either side a day is meant whose weekday fits."""
ABROAD: Final = 2
"""So near a coming one is meant although it does not: the day is already on in another zone."""
REACH: Final = 25
"""So many words before a date may say whether it is to come."""
_CLAUSE: Final = 8
_IS: Final = ("am", "’m", "'m", "are", "’re", "'re")
_RESOLVED: Final = frozenset(("agreed", "decided", "undertook", "offered", "resolved"))
_SAID_THEN: Final = frozenset(
    ("promised", "pledged", "vowed", "invited", "postponed", "agreed", "decided")
)
_MAY_BE: Final = frozenset(("could", "would", "will", "may", "might", "can"))
_IS_NOW: Final = frozenset((("is",), ("are",)))
_STATES: Final = frozenset(
    ("shut", "closed", "open", "off", "back", "over", "due", "forecast")
)
_ORDERED: Final = frozenset(
    ("ordered", "imposed", "suspended", "banned", "announced", "halt", "ban")
)
_AHEAD: Final = frozenset(
    (("of",), ("before",), ("for",), ("until",), ("in",), ("at",))
)
_PAPERS: Final = frozenset(
    (
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
_FULL: Final = frozenset((".", "”", '"', "’", "'", "!", "?"))
_WILL: Final = frozenset(("will", "is", "are", "'ll", "’ll"))
_OWNED: Final = 5
DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(days=7)
SATURDAY: Final = 5
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
        return _day(FEASTS[form.feast](year))
    if form.what == "day":
        month, day = form.month or 1, form.day or 1
        first = date(year, month, day)
        last = date(year, month, form.last_day or day)
        return first.isoformat(), last.isoformat(), "day"
    if form.months:
        low, high = form.months
        return f"{year:04}-{low:02}", f"{year:04}-{high:02}", "month"
    if form.what == "month":
        month = form.month or 1
        if form.edge == "end":
            return _day(date(year, month, calendar.monthrange(year, month)[1]))
        return f"{year:04}-{month:02}", f"{year:04}-{month:02}", "month"
    if form.edge == "end":
        return _day(date(year, 12, 31))
    if form.edge == "start":
        return f"{year:04}-01", f"{year:04}-01", "month"
    return f"{year:04}", f"{year:04}", "year"


def _year_of_day(cut: Tokens, form: Form, published: date) -> int:
    """The year of the latest such day, of the next one when the sentence looks forward."""
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
    if form.feast and word(cut, form.first - 1) in {"before", "by", "until"}:
        is_near = coming - published < published - past
        return coming.year if is_near else past.year
    if _is_forward(cut, form):
        is_running = published - past <= NEAR * DAY and coming - published > NEAR * DAY
        return past.year if is_running else coming.year
    return coming.year if coming - published <= ABROAD * DAY else past.year


def _in_year(form: Form, year: int) -> date:
    """The day in a year; 28 February for the 29th, which not every year has."""
    if form.feast:
        return FEASTS[form.feast](year)
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
    if turn == -1:
        return published.year - (month >= published.month)
    if word(cut, form.first - 1) in {"a", "an"} and word(cut, form.last) in _PAPERS:
        return published.year - (month > published.month)  # "a November forecast"
    if turn == 1 or (turn is None and _is_forward(cut, form)):
        is_over = month <= published.month if turn else month < published.month
        return published.year + is_over
    return published.year if turn == 0 else published.year - (month > published.month)


def _year_of_part(cut: Tokens, form: Form, published: date) -> int:
    """The year of the latest such quarter that has begun, of the next one when the sentence looks forward."""
    low, high = form.months or (1, 12)
    if _is_forward(cut, form):
        return published.year + (high < published.month)
    return published.year - (low >= published.month)


def _of_weekday(cut: Tokens, form: Form, published: date) -> date:
    weekday = form.weekday or 0
    back = (published.weekday() - weekday) % 7
    on = (weekday - published.weekday()) % 7
    if form.unit == "week":  # "Tuesday next week"
        monday = published - published.weekday() * DAY
        return monday + form.shift * WEEK + weekday * DAY
    if form.turn == -1:
        return published - (back or 7) * DAY
    if form.turn == 1:
        return published + (on or 7) * DAY
    if form.turn == 0:
        return published - published.weekday() * DAY + weekday * DAY
    return published + on * DAY if _is_forward(cut, form) else published - back * DAY


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
    is_past = form.shift < 0 or (form.shift == 0 and not _is_forward(cut, form))
    if form.shift > 0 and published.weekday() >= SATURDAY:
        saturday += WEEK
    elif is_past and (saturday > published or form.shift < 0):
        saturday -= WEEK
    return saturday.isoformat(), (saturday + DAY).isoformat(), "day"


def _is_forward(cut: Tokens, form: Form) -> bool:
    """Whether the nearest word before a date that looks anywhere looks forward; at a sentence's head, the first after.

    "will raise it on 1 April, the minister announced on Monday": each date has its own verb.
    """
    if word(cut, form.first - 1) in {"before", "until", "till"}:
        return True
    if word(cut, form.first - 2) in {"is", "are"} and word(cut, form.first - 1) == "on":
        return True  # "The final is on Saturday"
    near = cut.lowers[max(form.first - 3, 0) : form.first]
    if near[-1:] == ("on",) and near[:1] in _IS_NOW and near[1] in _STATES:
        return True  # "Schools are shut on Thursday"
    first, last = cut.sentence_of(form.first)
    is_headline = word(cut, cut.paragraph_of(form.first)[1] - 1) not in _FULL
    if is_headline and cut.lowers[max(form.first - 3, 0) : form.first - 2] == ("to",):
        return True  # "First convoy to depart in March"
    first = max(first, form.first - REACH)
    is_if = not {"if", "unless"}.isdisjoint(
        cut.lowers[max(first, form.first - _CLAUSE) : form.first]
    )
    if is_if and "by" in near:
        return True  # "If there is no agreement by June 13"
    if (
        near[-1:] in {("from",), ("for",)}
        and near[:1] in _IS_NOW
        and near[1] in _STATES
    ):
        return True  # "More rain is forecast from Wednesday"
    if near[-1:] == ("from",) and not _ORDERED.isdisjoint(
        cut.lowers[first : form.first]
    ):
        return True  # "ordered a halt to mining from Tuesday"
    is_owner = form.weekday is not None and word(cut, form.last) in POSSESSIVES
    if is_owner and near[-1:] not in _AHEAD:
        # "Monday's ruling, which orders"; but "Friday's vote will decide"
        return not _WILL.isdisjoint(cut.lowers[form.last : form.last + _OWNED])
    for at in range(form.first - 1, first - 1, -1):
        look = _look(cut, at)
        if look and at >= form.first - 2 and cut.lowers[at] in _SAID_THEN:
            return False  # "promised on Monday to pay"
        if look is not None:
            return look or _is_to_come_if(cut, first, at) or _is_by(cut, form, at)
    for at in range(form.last, min(last, form.last + REACH)):
        look = _look(cut, at)
        if look is not None:
            return look
    return False


def _is_to_come_if(cut: Tokens, first: int, verb: int) -> bool:
    """As in "the strike could resume if bonuses were not paid in October"."""
    return any(
        cut.lowers[at] in {"if", "unless"}
        and not _MAY_BE.isdisjoint(cut.lowers[first:at])
        for at in range(max(first, verb - _CLAUSE), verb)
    )


def _is_by(cut: Tokens, form: Form, verb: int) -> bool:
    """As in "confirmed its readiness to release water by the end of June": by then it is to be done."""
    is_by = word(cut, form.first - 1) == "by"
    return is_by and any(
        cut.lowers[at] == "to" and cut.words[at + 1].islower()
        for at in range(verb + 1, form.first - 1)
    )


def _look(cut: Tokens, at: int) -> bool | None:
    """Whether a word looks forward (true) or back (false); ``None`` when it looks nowhere."""
    lower, before = cut.lowers[at], word(cut, at - 1)
    if cut.is_name_like(at) or before in {"be", "been"}:  # "be held" hangs on "will"
        return None
    if lower == "to" and word(cut, at + 1) == "be":
        return True  # "for the next round to be held on"
    if lower == "to":
        is_to_come = before in {"is", "are", "was", "were", "due", "set", "begin"}
        return True if is_to_come else None
    if lower in FORECASTS and word(cut, at + 1) == "of":
        return before not in {"had", "has"}
    if lower.endswith("ing") and before.endswith(_IS):
        return True  # "I am buying it on Monday"
    if lower in FORWARD:
        is_noun = before in NO_VERB_AFTER or before[:1].isdigit()
        return None if lower in ALSO_NOUNS and is_noun else True
    if lower in BACK:
        return False
    if lower in _RESOLVED and word(cut, at + 1) == "to":
        return True  # "agreed to sign it on 12 May"
    if before == "have" and word(cut, at - 2) == "to":
        return True  # "was to have started on 1 July"
    is_verb = lower.endswith("ed") and before not in NO_VERB_AFTER
    return False if is_verb else None
