"""Dates and times in ISO form: which there are, how exactly they say it, which days they cover, which comes first."""

import calendar
import functools
import re
from datetime import date, datetime, time
from typing import Final

from archive.errors import BadValueError
from archive.values import Precision

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
_ONE: Final = (
    "give an ISO date (2025, 2025-05, 2025-05-25) or a time "
    "(2025-05-25T18:30, with +03:00 when the zone is known)"
)
TODO: Final = f"{_ONE}, or a range A/B of them"
COARSE_FIRST: Final[tuple[Precision, ...]] = (
    "year",
    "month",
    "day",
    "hour",
    "minute",
    "second",
)


@functools.lru_cache(maxsize=4096)  # the same days come again and again
def precision_of(text: str, *, field: str = "the date", todo: str = _ONE) -> Precision:
    """Say how exactly a date or time is given, after seeing that it exists in the calendar.

    Raises:
        BadValueError: It is of no known form, or no such day or time exists (31 February, 24:00, a leap second).
    """
    precision = known_precision(text)
    if precision is None:
        raise BadValueError(field=field, value=text, todo=todo)
    return precision


@functools.lru_cache(maxsize=4096)
def known_precision(text: str) -> Precision | None:
    """How exactly a date or time is given; ``None`` when it is of no known form, or does not exist."""
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


def bounds(text: str) -> tuple[str | None, str | None]:
    """Part what a person typed, a date or a range ``A/B``, into its two sides; an open one is ``None``."""
    if "/" not in text:
        return (text, text)
    first, _, last = text.partition("/")
    return (_side(first), _side(last))


def _side(text: str) -> str | None:
    return None if text in {"", ".."} else text


def is_backwards(first: str, last: str) -> bool:
    """Whether a range ends before it begins: by instants when both zones are known, by local times otherwise."""
    start, end = _start(first), _end(last)
    if start.tzinfo is None or end.tzinfo is None:
        start, end = start.replace(tzinfo=None), end.replace(tzinfo=None)
    return end < start


def _start(text: str) -> datetime:
    if "T" in text:
        return datetime.fromisoformat(text)
    return datetime.combine(date(*first_day(text)), time.min)


def _end(text: str) -> datetime:
    """The last moment that is still what the text gives: an hour ends at :59:59.999999."""
    if "T" not in text:
        return datetime.combine(last_day(text), time.max)
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
def first_day(text: str) -> tuple[int, int, int]:
    """Year, month and day of the first day that a date or time covers."""
    parts = [int(part) for part in text.partition("T")[0].split("-")]
    year, month, day = parts + [1] * (3 - len(parts))
    return year, month, day


@functools.lru_cache(maxsize=4096)
def last_day(text: str) -> date:
    """The last day that a date or time covers."""
    parts = [int(part) for part in text.partition("T")[0].split("-")]
    match parts:
        case [year]:
            return date(year, 12, 31)
        case [year, month]:
            return date(year, month, calendar.monthrange(year, month)[1])
        case _:
            return date(*parts)


def first_and_last(first: str, last: str) -> tuple[date, date]:
    """The first and the last day of a range whose sides are both given."""
    days = (date(*first_day(first)), last_day(last))
    return min(days), max(days)


def days_of(text: str, *, field: str = "the date") -> tuple[str, str]:
    """The first and the last calendar day of a date or time as a person types it.

    Raises:
        BadValueError: It is of no known form, or does not exist.
    """
    precision_of(text, field=field)
    return first_text(text), last_text(text)


@functools.lru_cache(maxsize=4096)
def first_text(text: str) -> str:
    """The first day that a date or time covers, as text."""
    return date(*first_day(text)).isoformat()


@functools.lru_cache(maxsize=4096)
def last_text(text: str) -> str:
    """The last day that a date or time covers, as text."""
    return last_day(text).isoformat()
