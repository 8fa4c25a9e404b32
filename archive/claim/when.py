"""Dates as people state them: read, resolved from a base date, checked against the words; never guessed.

No zone known stays no zone: a local day is never turned into UTC.
"""

import calendar
import functools
import re
from datetime import date, datetime, time, timedelta
from typing import Final

from archive.errors import BadValueError
from archive.values import Basis, Interval, Precision, Selector

_FORMS: Final[tuple[tuple[Precision, re.Pattern[str]], ...]] = (
    ("year", re.compile(r"(\d{4})")),
    ("month", re.compile(r"(\d{4})-(\d\d)")),
    ("day", re.compile(r"(\d{4})-(\d\d)-(\d\d)")),
    ("hour", re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d)(Z|[+-]\d\d:\d\d)?")),
    ("minute", re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)?")),
    (
        "second",
        re.compile(
            r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,6})?(Z|[+-]\d\d:\d\d)?"
        ),
    ),
)
_TODO: Final = (
    "give an ISO date (2025, 2025-05, 2025-05-25), a time (2025-05-25T18:30, with +03:00 when the zone is known) "
    "or a range A/B"
)
_COARSE_FIRST: Final[tuple[Precision, ...]] = (
    "year",
    "month",
    "day",
    "hour",
    "minute",
    "second",
)

WEEKDAYS: Final = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
MONTHS: Final = tuple(name.lower() for name in calendar.month_name[1:])
_SHORT_MONTHS: Final = tuple(name[:3] for name in MONTHS)

_ISO_DAY: Final = re.compile(
    r"(?<![\d-])\d{4}-\d\d-\d\d(?![\d-]|T\S*(?:Z|[+-]\d\d:\d\d))"
)
# Years of our time only: "1830 hours" and "4 Khordad 1404" name none of our calendar. "2025-26" covers both.
_YEAR: Final = re.compile(
    r"(?<!\d)(?<!\d[.,])(?P<year>(?:19|20|21)\d\d)(?:\s?[-–—/]\s?(?P<to>(?:\d\d)?\d\d))?(?!\d|[.,]\d)"
    r"(?!\s*(?:hours|hrs|gmt|utc|local)\b)",
    re.IGNORECASE,
)
_NUMBER: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_NUMBERS: Final = (
    rf"(?<![\d.,:])(?P<numbers>{_NUMBER}(?:\s*(?:[-–—,&]|to|and|or)\s*{_NUMBER})*)"
)
_MONTH: Final = (
    r"\b(?P<month>(?-i:May|MAY)|sept|"
    + "|".join(f"{name}|{name[:3]}" for name in MONTHS if name != "may")
    + r")\b\.?"
)
_DAY_OF_MONTH: Final = (
    re.compile(rf"{_NUMBERS}\.?\s+(?:of\s+)?{_MONTH}", re.IGNORECASE),
    re.compile(rf"{_MONTH}\s+(?:the\s+)?{_NUMBERS}(?![\d:]|[.,]\d)", re.IGNORECASE),
)
# "The day after 26 May", "since 2015": what they name is another date than the one they tell.
_APART: Final = re.compile(
    r"\b(?:before|after|since|until|till|by|than)\s+(?:the\s+)?$", re.IGNORECASE
)
_BESIDE_A_WEEKDAY: Final = frozenset(
    (
        *("on", "at", "around", "about", "by", "from", "to", "until", "and", "or"),
        *("the", "this", "last", "past", "next", "coming", "early", "late"),
        *("morning", "noon", "midday", "afternoon", "evening", "night", "midnight"),
        *("am", "pm", "local", "time"),
    )
)


@functools.lru_cache(maxsize=4096)  # the same days come again and again
def precision_of(text: str, *, field: str = "the date") -> Precision:
    """Say how exactly a date or time is given, after seeing that it exists in the calendar.

    Raises:
        BadValueError: It is of no known form, or no such day or time exists (31 February, 24:00, a leap second).
    """
    precision = _precision(text)
    if precision is None:
        raise BadValueError(field=field, value=text, todo=_TODO)
    return precision


@functools.lru_cache(maxsize=4096)
def _precision(text: str) -> Precision | None:
    for precision, form in _FORMS:
        found = form.fullmatch(text)
        if found and _exists(
            [part for part in found.groups() if part and part.isdigit()],
            found.groups()[-1],
        ):
            return precision
    return None


def _exists(parts: list[str], offset: str | None) -> bool:
    year, month, day, *clock = [int(part) for part in parts] + [1] * max(
        0, 3 - len(parts)
    )
    try:
        date(year, month, day)
    except ValueError:
        return False
    if any(part > most for part, most in zip(clock, (23, 59, 59), strict=False)):
        return False
    if offset and offset[0] in "+-":
        return int(offset[1:3]) <= 14 and int(offset[4:6]) <= 59  # noqa: PLR2004 - the widest offset in use is +14:00
    return True


def stated(
    text: str,
    *,
    words: Selector | None,
    base: str | None,
    basis: Basis | None = None,
    zone: str | None = None,
    approximate: bool = False,
) -> Interval:
    """Make an interval from what a person typed and the words of the text that say it.

    Args:
        text: An ISO date or time, or ``A/B``; an open side is empty or ``..``.
        words: Where the text says it ("on Sunday"); ``None`` when it does not.
        base: The ISO date that relative words are counted from, usually the capture's published date.
        basis: What the date rests on, when it is not to be told from ``words`` and ``base``.
        zone: An IANA zone name, when it is known.
        approximate: Whether the date is only about right.

    Returns:
        The interval; basis "stated" when the words hold the date themselves, "resolved" when it was counted from the
        base, "asserted" when there are no words.

    Raises:
        BadValueError: No such date; the range runs backwards; the words name another day, weekday, month or year; a
            weekday far from its base, or one counted from a base that is no day.
    """
    first, last = _bounds(text)
    given = [side for side in (first, last) if side is not None]
    if not given:
        raise BadValueError(field="the date", value=text, todo=_TODO)
    precision = min((precision_of(side) for side in given), key=_COARSE_FIRST.index)
    if first and last and _is_backwards(first, last):
        raise BadValueError(
            field="the range",
            value=text,
            todo="the first date comes after the last: swap them",
        )
    if words:
        is_counted = basis in {None, "resolved"}
        if is_counted and base is not None and _is_bare_weekday(words.exact):
            _check_is_day(base)
        disagreement = disagrees(
            words.exact, first, last, base=base if is_counted else None
        )
        if disagreement:
            raise BadValueError(field="the date", value=text, todo=disagreement)
    is_relative = bool(words) and not _says_the_year(words.exact if words else "")
    if is_relative and basis is None and base is None:
        raise BadValueError(
            field="the date words",
            value=words.exact if words else "",
            todo="they are counted from a date that is not known: give --base DATE, or the capture's --published",
        )
    if basis is None:
        basis = "asserted" if words is None else "resolved" if is_relative else "stated"
    return Interval(
        first=first,
        last=last,
        precision=precision,
        approximate=approximate,
        zone=zone,
        words=words,
        base=base if basis == "resolved" else None,
        basis=basis,
    )


def check_interval(interval: Interval) -> None:
    """Refuse an interval that the calendar does not know, whoever made it.

    Raises:
        BadValueError: A bound does not exist, the bounds run backwards, or both are open.
    """
    sides = [side for side in (interval.first, interval.last) if side is not None]
    for side in (*sides, *([interval.base] if interval.base else [])):
        precision_of(side)
    if not sides:
        raise BadValueError(
            field="the date", value="", todo="give at least one of first and last"
        )
    if (
        interval.first
        and interval.last
        and _is_backwards(interval.first, interval.last)
    ):
        raise BadValueError(
            field="the range",
            value=f"{interval.first}/{interval.last}",
            todo="the first date comes after the last",
        )
    if interval.basis == "resolved" and interval.base is None:
        raise BadValueError(
            field="the base date",
            value="",
            todo="a resolved date needs the date it was counted from",
        )


def disagrees(
    words: str, first: str | None, last: str | None, *, base: str | None = None
) -> str | None:
    """Say how the words of a text disagree with a date, ``None`` when they do not.

    They do when they name another weekday, month, day or year, or only a weekday that is not near the base.
    """
    lowered = words.lower()
    days = list(_days(first, last))
    named_days = [name for name in WEEKDAYS if re.search(rf"\b{name}s?\b", lowered)]
    if (
        named_days
        and days
        and not any(WEEKDAYS[day.weekday()] in named_days for day in days)
    ):
        return f"the words say {words!r}, but that day is a {WEEKDAYS[days[0].weekday()].capitalize()}"
    named_months = [
        name for name in MONTHS if re.search(rf"\b{name}\b", lowered) and name != "may"
    ]
    if re.search(r"\bMay\b", words):
        named_months.append("may")
    months = {MONTHS[day.month - 1] for day in days}
    if named_months and months and not months & set(named_months):
        return f"the words say {words!r}, but the date is in {MONTHS[days[0].month - 1].capitalize()}"
    if not days:
        return None
    begin, end = _first_and_last(first or "", last or "")
    return _names_another(words, begin, end) or _is_far(words, begin, end, base)


def _names_another(words: str, begin: date, end: date) -> str | None:
    """Say that the words name days or years of which none is in the range."""
    forms = (_ISO_DAY, _YEAR, *_DAY_OF_MONTH)
    if any(
        _APART.search(words[: found.start()])
        for form in forms
        for found in form.finditer(words)
    ):
        return None
    for spans in (_iso_days(words), _years(words), _days_of_months(words, begin, end)):
        if spans and all(low > end or high < begin for low, high in spans):
            told = begin.isoformat() + (f" to {end.isoformat()}" if end > begin else "")
            return f"the words say {words!r}, but the date is {told}"
    return None


def _iso_days(words: str) -> list[tuple[date, date]]:
    days = [
        date.fromisoformat(day) for day in _ISO_DAY.findall(words) if _precision(day)
    ]
    return [(min(days), max(days))] if days else []


def _years(words: str) -> list[tuple[date, date]]:
    years = []
    for found in _YEAR.finditer(words):
        year, to = found["year"], found["to"] or ""
        years += [int(year), max(int(year), int(year[: 4 - len(to)] + to))]
    return [(date(min(years), 1, 1), date(max(years), 12, 31))] if years else []


def _days_of_months(words: str, begin: date, end: date) -> list[tuple[date, date]]:
    """The days that words such as "26th of May" name, from first to last, in each year that the range may mean."""
    if (end - begin).days > 366:  # noqa: PLR2004 - each day of a year is in it
        return []
    named = [
        (_SHORT_MONTHS.index(found["month"][:3].lower()) + 1, int(number))
        for form in _DAY_OF_MONTH
        for found in form.finditer(words)
        for number in re.findall(r"\d+", found["numbers"])
    ]
    months = {month for month, _ in named}
    if months and max(months) - min(months) > 6:  # noqa: PLR2004 - over the turn of the year
        return []
    spans = []
    for year in sorted({begin.year, end.year}):
        days = [
            date(year, month, day)
            for month, day in named
            if day <= calendar.monthrange(year, month)[1]
        ]
        if days:
            spans.append((min(days), max(days)))
    return spans


def _is_far(words: str, begin: date, end: date, base: str | None) -> str | None:
    """Say that a weekday is not one that is near the date from which it is counted."""
    if base is None or not _is_bare_weekday(words):
        return None
    is_wide = re.search(r"\b(?:next|last)\b", words, re.IGNORECASE)
    most = 14 if is_wide else 7
    low, high = date(*_first_day(base)), _last_day(base)
    if (begin - high).days > most or (low - end).days > most:
        return f"the words say {words!r}, but that day is more than {most} days from {base}, from which it is counted"
    return None


def _is_bare_weekday(words: str) -> bool:
    """Whether the words name a weekday, and nothing else that would say which ("on Sunday", "last Tuesday night")."""
    named = set(re.findall(r"[^\W\d_]+", words.lower()))
    return (
        bool(named & set(WEEKDAYS))
        and named <= _BESIDE_A_WEEKDAY | set(WEEKDAYS)
        and not _says_the_year(words)
    )


def _check_is_day(base: str) -> None:
    if precision_of(base, field="the base date") in {"year", "month"}:
        raise BadValueError(
            field="the base date",
            value=base,
            todo="a weekday is counted from a day: give --base 2025-05-25",
        )


def _says_the_year(words: str) -> bool:
    """Words without a year ("on Sunday", "25 May") can only be read from a date that is known."""
    return bool(re.search(r"\b\d{4}\b", words))


def _bounds(text: str) -> tuple[str | None, str | None]:
    if "/" not in text:
        return (text, text)
    first, _, last = text.partition("/")
    return (_side(first), _side(last))


def _side(text: str) -> str | None:
    return None if text in {"", ".."} else text


def _is_backwards(first: str, last: str) -> bool:
    """Whether a range ends before it begins: by instants when both zones are known, by local times otherwise."""
    start, end = _start(first), _end(last)
    if start.tzinfo is None or end.tzinfo is None:
        start, end = start.replace(tzinfo=None), end.replace(tzinfo=None)
    return end < start


def _start(text: str) -> datetime:
    if "T" in text:
        return datetime.fromisoformat(text)
    return datetime.combine(date(*_first_day(text)), time.min)


def _end(text: str) -> datetime:
    """The last moment that is still what the text gives: an hour ends at :59:59.999999."""
    if "T" not in text:
        return datetime.combine(_last_day(text), time.max)
    moment = datetime.fromisoformat(text)
    precision = precision_of(text)
    if precision == "hour":
        moment = moment.replace(minute=59)
    if precision in {"hour", "minute"}:
        moment = moment.replace(second=59)
    fraction = re.search(r"\.(\d+)", text)
    finest = 10 ** (6 - len(fraction[1])) if fraction else 10**6
    return moment.replace(microsecond=moment.microsecond + finest - 1)


@functools.lru_cache(maxsize=4096)
def _first_day(text: str) -> tuple[int, int, int]:
    parts = [int(part) for part in text.partition("T")[0].split("-")]
    year, month, day = parts + [1] * (3 - len(parts))
    return year, month, day


@functools.lru_cache(maxsize=4096)
def _last_day(text: str) -> date:
    parts = [int(part) for part in text.partition("T")[0].split("-")]
    match parts:
        case [year]:
            return date(year, 12, 31)
        case [year, month]:
            return date(year, month, calendar.monthrange(year, month)[1])
        case _:
            return date(*parts)


def days_of(text: str, *, field: str = "the date") -> tuple[str, str]:
    """The first and the last calendar day of a date or time as a person types it.

    Raises:
        BadValueError: It is of no known form, or does not exist.
    """
    precision_of(text, field=field)
    return _first_text(text), _last_text(text)


def first_and_last_day(interval: Interval) -> tuple[str | None, str | None]:
    """The first and the last calendar day of an interval, for laying it on a line."""
    first = _first_text(interval.first) if interval.first else None
    last = _last_text(interval.last) if interval.last else None
    if first and last and last < first:  # two zones, with midnight between them
        return last, first
    return first, last


@functools.lru_cache(maxsize=4096)
def _first_text(text: str) -> str:
    return date(*_first_day(text)).isoformat()


@functools.lru_cache(maxsize=4096)
def _last_text(text: str) -> str:
    return _last_day(text).isoformat()


def _first_and_last(first: str, last: str) -> tuple[date, date]:
    days = (date(*_first_day(first)), _last_day(last))
    return min(days), max(days)


def _days(first: str | None, last: str | None) -> list[date]:
    """The days that a range covers, at most a year of them; none when a side is open."""
    if first is None or last is None:
        return []
    begin, end = _first_and_last(first, last)
    return [
        begin + timedelta(days=number)
        for number in range(min((end - begin).days, 366) + 1)
    ]
