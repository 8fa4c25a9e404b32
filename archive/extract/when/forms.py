"""Finds the words that tell a date, in one pass over a text."""

from collections.abc import Callable, Iterator
from typing import Final

import attrs

from archive.extract.text.tokens import Tokens
from archive.extract.when.feasts import OPENERS, read_feast
from archive.extract.when.form import DIGITS, Form, whole, word
from archive.extract.when.stated import (
    read_mid,
    read_month,
    read_months,
    read_number,
)
from archive.extract.when.turns import (
    read_counted,
    read_edge,
    read_edge_day,
    read_months_of,
    read_named_day,
    read_part,
    read_season,
    read_turned,
    read_week_of,
    read_weekend,
    read_year_end,
)
from archive.extract.when.weekdays import read_weekday
from archive.extract.when.words import (
    DAY_PARTS,
    EDGES,
    HALVES_OF_DAY,
    MONTH_OF,
    NAMED_DAYS,
    SEASONS,
    TURNS,
    WEEKDAY_OF,
)

_THAT_YEAR: Final = frozenset(
    (
        *(("that", "year"), ("of", "that", "year"), ("the", "same", "year")),
        *(("of", "the", "same", "year"), ("that", "same", "year")),
    )
)
_NEXT_YEAR: Final = ("of", "the", "following", "year")


def forms(cut: Tokens) -> Iterator[Form]:
    """Every form that the text holds, in order; none overlaps another."""
    free = 0
    places = {*cut.all_of(_WORDS), *cut.numbers(), *cut.compounds()}
    for at in sorted(places):
        lower = cut.lowers[at]
        reader = READERS.get(lower)
        if reader is None:
            is_number = lower[0] in DIGITS
            reader = read_number if is_number else _behind_hyphen(lower)
        form = reader(cut, at) if reader and at >= free else None
        if form is None or form.first < free or cut.words[form.last - 1] == "\n":
            continue
        form = _with_clock(cut, _with_part(cut, _of_that_year(cut, form), free), free)
        yield form
        free = form.last


def _of_that_year(cut: Tokens, form: Form) -> Form:
    """Take the year that "In June that year" and "on 3 May of the same year" count from a year told before."""
    is_bare = form.year is None and form.turn is None and form.month is not None
    if not is_bare or form.what not in {"day", "month"} or form.weekday is not None:
        return form
    for gap in _THAT_YEAR:
        last = form.last + len(gap)
        if cut.lowers[form.last : last] == gap:
            return attrs.evolve(form, last=last, turn=0, is_from_before=True)
    last = form.last + len(_NEXT_YEAR)
    if cut.lowers[form.last : last] == _NEXT_YEAR:
        return attrs.evolve(form, last=last, turn=1, unit="year", is_from_before=True)
    return form


def _behind_hyphen(lower: str) -> "Reader | None":
    """Who reads "mid-May" and "May-June"."""
    if lower.startswith("mid-"):
        return read_mid
    return read_months if lower.partition("-")[0] in MONTH_OF else None


def _clock(cut: Tokens, at: int) -> tuple[int, int | None, int] | None:
    """A clock time: hour, minute and the token after it."""
    text = word(cut, at)
    if text[:1] not in DIGITS:
        return None
    hours, _, minutes = text.replace(".", ":").partition(":")
    half = HALVES_OF_DAY.get(word(cut, at + 1))
    hour = whole(hours, 0, 23)
    minute = whole(minutes, 0, 59) if len(minutes) == len("00") else None
    if hour is None or (minutes and minute is None) or (half is None and not minutes):
        return None
    if half is None:
        return (hour, minute, at + 1) if ":" in text else None
    if not 1 <= hour <= 12:  # noqa: PLR2004 -- a clock face
        return None
    return hour % 12 + half, minute, at + 2


def _with_clock(cut: Tokens, form: Form, free: int) -> Form:
    """Take the clock time that stands beside a day; only "12:41 today" is one expression with it."""
    if form.what not in {"day", "weekday"} and form.unit != "day":
        return form
    for gap in (("at",), (",",), (), (",", "at")):
        place = form.last + len(gap)
        if cut.lowers[form.last : place] == gap:
            found = _clock(cut, place)
            if found:
                return attrs.evolve(form, hour=found[0], minute=found[1])
    place = (
        form.first - 1 if word(cut, form.first - 1) in {"on", ",", "of"} else form.first
    )
    for start in (place - 2, place - 1):
        found = _clock(cut, start) if start >= free else None
        if found and found[2] == place:
            # "9.40pm on July 4" is the day alone, "12:41 today" one expression.
            first = form.first if word(cut, place) == "on" else start
            return attrs.evolve(form, first=first, hour=found[0], minute=found[1])
    return form


def _with_part(cut: Tokens, form: Form, free: int) -> Form:
    """Join the part of the day before it: "the night of August 15", "in the early hours of this morning"."""
    at = form.first - 2
    part = word(cut, at)
    is_day = form.what in {"day", "weekday"} or form.unit == "day"
    if not is_day or word(cut, at + 1) != "of" or at < free:
        return form
    if part == "hours" and word(cut, at - 1) in {"early", "small", "late"}:
        at -= 1
    elif part not in DAY_PARTS:
        return form
    is_article = word(cut, at - 1) == "the" and at > free
    return attrs.evolve(form, first=at - is_article)


def _read_feast_or_month(cut: Tokens, at: int) -> Form | None:
    """Read "May Day" and "April Fool's Day", and any other "May" and "April" as the month."""
    return read_feast(cut, at) or read_month(cut, at)


Reader = Callable[[Tokens, int], Form | None]
READERS: Final[dict[str, Reader]] = {
    **dict.fromkeys(MONTH_OF, read_month),
    **dict.fromkeys(WEEKDAY_OF, read_weekday),
    **dict.fromkeys(NAMED_DAYS, read_named_day),
    **dict.fromkeys(TURNS, read_turned),
    **dict.fromkeys(("ago", "earlier", "later", "before", "after"), read_counted),
    **dict.fromkeys(EDGES, read_edge),
    "year-end": read_year_end,
    **dict.fromkeys(("half", "quarter", "h1", "h2", "q1", "q2", "q3", "q4"), read_part),
    "weekend": read_weekend,
    "week": read_week_of,
    "months": read_months_of,
    **dict.fromkeys(SEASONS, read_season),
    **dict.fromkeys(OPENERS, read_feast),
    **dict.fromkeys(("april", "may"), _read_feast_or_month),
    "day": read_edge_day,
}
_WORDS: Final = frozenset(READERS)
