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
        BadValueError: No such date; the range runs backwards; the words name another weekday or month.
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
        disagreement = disagrees(words.exact, first, last)
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


def disagrees(words: str, first: str | None, last: str | None) -> str | None:
    """Say how the words of a text disagree with a date: another weekday or month; ``None`` when they do not."""
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
    return None


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


def _days(first: str | None, last: str | None) -> list[date]:
    """The days that a range covers, at most a year of them; none when a side is open."""
    if first is None or last is None:
        return []
    begin, end = sorted((date(*_first_day(first)), _last_day(last)))
    return [
        begin + timedelta(days=number)
        for number in range(min((end - begin).days, 366) + 1)
    ]
