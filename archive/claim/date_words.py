"""What a text's own words say of a date ("on Sunday", "26 May", "this month"), and whether they contradict it."""

import calendar
import re
from datetime import date, timedelta
from typing import Final

from archive.claim.dates import first_and_last, first_day, known_precision, last_day

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
_STEPS: Final = {"this": 0, "last": -1, "previous": -1, "next": 1, "coming": 1}
# "A year" and "the past month" may be twelve months or thirty days that end today: they are left alone.
_COUNTED: Final = re.compile(
    rf"\b(?P<step>{'|'.join(_STEPS)})\s+(?P<unit>month|year)\b(?!['’]s)", re.IGNORECASE
)
_BESIDE_A_WEEKDAY: Final = frozenset(
    (
        *("on", "at", "around", "about", "by", "from", "to", "until", "and", "or"),
        *("the", "this", "last", "past", "next", "coming", "early", "late"),
        *("morning", "noon", "midday", "afternoon", "evening", "night", "midnight"),
        *("am", "pm", "local", "time"),
    )
)


def disagrees(
    words: str, first: str | None, last: str | None, *, base: str | None = None
) -> str | None:
    """Say how the words of a text disagree with a date, ``None`` when they do not.

    They do when they name another weekday, month, day or year, only a weekday that is not near the base, or a month or
    year ("earlier this month", "last year") that is another when counted from the base.
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
    begin, end = first_and_last(first or "", last or "")
    return (
        _names_another(words, begin, end)
        or _is_far(words, begin, end, base)
        or _is_apart(words, begin, end, base)
    )


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
        date.fromisoformat(day)
        for day in _ISO_DAY.findall(words)
        if known_precision(day)
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
    if base is None or not is_bare_weekday(words):
        return None
    is_wide = re.search(r"\b(?:next|last)\b", words, re.IGNORECASE)
    most = 14 if is_wide else 7
    low, high = date(*first_day(base)), last_day(base)
    if (begin - high).days > most or (low - end).days > most:
        return f"the words say {words!r}, but that day is more than {most} days from {base}, from which it is counted"
    return None


def _is_apart(words: str, begin: date, end: date, base: str | None) -> str | None:
    """Say that a month or year counted from the base is none that the range touches."""
    if base is None:
        return None
    year, month, _ = first_day(base)
    for found in _COUNTED.finditer(words):
        step = _STEPS[found["step"].lower()]
        is_of_time = date.min.year < year + step < date.max.year
        if not is_of_time or _APART.search(words[: found.start()]):
            continue
        if found["unit"].lower() == "year":
            low, high = date(year + step, 1, 1), date(year + step, 12, 31)
        elif known_precision(base) == "year":
            continue
        else:
            years, months = divmod(year * 12 + month - 1 + step, 12)
            low = date(years, months + 1, 1)
            high = last_day(low.isoformat()[:7])
        if low > end or high < begin:
            told = low.isoformat()[: 4 if found["unit"].lower() == "year" else 7]
            return f"the words say {words!r}, which counted from {base} is {told}"
    return None


def is_bare_weekday(words: str) -> bool:
    """Whether the words name a weekday, and nothing else that would say which ("on Sunday", "last Tuesday night")."""
    named = set(re.findall(r"[^\W\d_]+", words.lower()))
    return (
        bool(named & set(WEEKDAYS))
        and named <= _BESIDE_A_WEEKDAY | set(WEEKDAYS)
        and not says_the_year(words)
    )


def says_the_year(words: str) -> bool:
    """Words without a year ("on Sunday", "25 May") can only be read from a date that is known."""
    return bool(re.search(r"\b\d{4}\b", words))


def _days(first: str | None, last: str | None) -> list[date]:
    """The days that a range covers, at most a year of them; none when a side is open."""
    if first is None or last is None:
        return []
    begin, end = first_and_last(first, last)
    return [
        begin + timedelta(days=number)
        for number in range(min((end - begin).days, 366) + 1)
    ]
