"""When something was said or held, as a person states it: an interval, checked against its words; never guessed.

No zone known stays no zone: a local day is never turned into UTC.
"""

import re
from typing import Final
from zoneinfo import available_timezones

from archive.claim.date_words import disagrees, is_bare_weekday, says_the_year
from archive.claim.dates import (
    COARSE_FIRST,
    TODO,
    bounds,
    first_text,
    is_backwards,
    last_text,
    precision_of,
)
from archive.errors import BadValueError
from archive.values import Basis, Interval, Selector

_OFFSET: Final = re.compile(r"T.*(?:Z|[+-]\d\d:\d\d)\Z")


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
    first, last = bounds(text)
    given = [side for side in (first, last) if side is not None]
    if not given:
        raise BadValueError(field="the date", value=text, todo=TODO)
    precision = min(
        (precision_of(side, todo=TODO) for side in given), key=COARSE_FIRST.index
    )
    if first and last and is_backwards(first, last):
        raise BadValueError(
            field="the range",
            value=text,
            todo="the first date comes after the last: swap them",
        )
    if words:
        is_counted = basis in {None, "resolved"}
        if is_counted and base is not None and is_bare_weekday(words.exact):
            _check_is_day(base)
        disagreement = disagrees(
            words.exact, first, last, base=base if is_counted else None
        )
        if disagreement:
            raise BadValueError(field="the date", value=text, todo=disagreement)
    is_relative = bool(words) and not says_the_year(words.exact if words else "")
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
    if interval.first and interval.last and is_backwards(interval.first, interval.last):
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


def check_zone(zone: str, text: str) -> None:
    """Refuse a time zone that nobody knows, or for a date that says its offset itself.

    Raises:
        BadValueError: It is no IANA name, or the date or range has an offset.
    """
    if zone not in available_timezones():
        raise BadValueError(
            field="the zone",
            value=zone,
            todo="give an IANA name such as Europe/Istanbul, or none",
        )
    if any(_OFFSET.search(side) for side in bounds(text) if side):
        raise BadValueError(
            field="the zone", value=zone, todo=f"{text} says its offset itself"
        )


def is_time_without_offset(text: str) -> bool:
    """Whether a date or range has a time of day, and nowhere says how far it is from UTC."""
    return "T" in text and not any(
        _OFFSET.search(side) for side in bounds(text) if side
    )


def as_stated(interval: Interval) -> str:
    """The date as it was told, never widened to days: ``2025-05``, ``2025-06-01/2025-06-03``, ``2025/..``."""
    if interval.first == interval.last:
        return interval.first or ""
    return f"{interval.first or '..'}/{interval.last or '..'}"


def _check_is_day(base: str) -> None:
    if precision_of(base, field="the base date") in {"year", "month"}:
        raise BadValueError(
            field="the base date",
            value=base,
            todo="a weekday is counted from a day: give --base 2025-05-25",
        )


def first_and_last_day(interval: Interval) -> tuple[str | None, str | None]:
    """The first and the last calendar day of an interval, for laying it on a line."""
    first = first_text(interval.first) if interval.first else None
    last = last_text(interval.last) if interval.last else None
    if first and last and last < first:  # two zones, with midnight between them
        return last, first
    return first, last
