"""Dates that a page gives in figures: read when they are ISO 8601, else left as words."""

import re
from datetime import datetime
from typing import Final

from archive.values import Interval, Precision

_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_TIME: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d{1,9})?\s?(Z|[+-]\d\d(?::?\d\d)?)?",
    re.IGNORECASE,
)


def interval(words: str) -> Interval | None:
    """Read an ISO date or time, as exactly as it was given and no more.

    A time keeps its offset; one without an offset stays a local time. Days and hours that
    do not exist (February 30, 24:00, a leap second) are not read, and never moved.

    Returns:
        From and to that very date or time, with the basis ``metadata``; else nothing.
    """
    words = words.strip()
    if found := _DATE.fullmatch(words):
        year, month, day = found.groups()
        if not _exists(f"{year}-{month or '01'}-{day or '01'}"):
            return None
        return _at(words, "day" if day else "month" if month else "year")
    if not (found := _TIME.fullmatch(words)):
        return None
    day, minute, second, offset = found.groups()
    moment = f"{day}T{minute}{second or ''}{_offset(offset)}"
    return _at(moment, "second" if second else "minute") if _exists(moment) else None


def _at(when: str, precision: Precision) -> Interval:
    return Interval(
        first=when,
        last=when,
        precision=precision,
        approximate=False,
        zone=None,
        words=None,
        base=None,
        basis="metadata",
    )


def _offset(given: str | None) -> str:
    if given is None:
        return ""
    if given in ("Z", "z"):
        return "+00:00"
    return given if ":" in given else f"{given[:3]}:{given[3:] or '00'}"


def _exists(when: str) -> bool:
    try:
        datetime.fromisoformat(when)
    except ValueError:
        return False
    return True
