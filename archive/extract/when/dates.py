"""Dates in a text: where they stand, and which days they are when the day of publication is known."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

import attrs

from archive.extract.proposal import ProposedDate, When
from archive.extract.text.captions import caption_sentences
from archive.extract.text.headings import is_heading
from archive.extract.text.tokens import Tokens
from archive.extract.when.count import UNSETTLED, bounds_of
from archive.extract.when.form import Form, day_at, word, year_at
from archive.extract.when.forms import forms
from archive.extract.when.pairs import (
    before_the_end,
    beside_the_first,
    week_of_the_last,
)
from archive.extract.when.told import Told, first_day, is_quoted_today
from archive.extract.when.words import DASHES, WEEKDAY_OF
from archive.values import DecimalText

STEPS: Final = 8
"""So many dates on either side are looked at for the nearest one."""
SCORE: Final = DecimalText("0.9")
MISMATCH: Final = "date_weekday_mismatch"
"""Flag of a date whose weekday is another one in the calendar."""

_CLOSING: Final = frozenset(('"', "”", "»"))
_ENDS_A_DAY: Final = frozenset((",", ".", ";", ")", "at"))
_WHICH_WAS_A: Final = frozenset(
    (*which, *was, "a")
    for which in ((), (",", "which"))
    for was in (("was",), ("is",), ("falls", "on"), ("fell", "on"), ("will", "be"))
)
"""Between a date and its weekday: "May 22, which falls on a Friday"."""
_FAR: Final = 300
"""So many days away the same date of another year may be meant."""
_TO: Final = DASHES | {"to", "through", "until", "and"}


def dates(cut: Tokens, published: date | None) -> tuple[ProposedDate, ...]:
    """Find the dates of a text.

    Args:
        cut: The text, cut into tokens.
        published: The day of publication, which "on Sunday" and "last week" are counted from; without it only what
            the words state whole has bounds.

    Returns:
        The dates in reading order, none overlapping another; one whose bounds are both ``None`` is a date that the
        text does not settle, as in a picture's caption.
    """
    return tuple(_dates(cut, published))


def _dates(cut: Tokens, published: date | None) -> Iterator[ProposedDate]:
    captions = caption_sentences(cut)
    block, told = -1, Told()
    before: Form | None = None
    begun: date | None = None
    read = tuple(_joined(cut, tuple(_in_brackets(cut, tuple(forms(cut))))))
    for form, after in zip(read, (*read[1:], None), strict=False):
        if (paragraph := cut.paragraph_of(form.first)[0]) != block:
            told = told.in_the_next(is_anew=_is_headed(cut, block, paragraph))
            block = paragraph
        is_caption = bool(captions) and cut.sentence_of(form.first)[0] in captions
        if is_caption or published is None:
            found = _proposed(cut, form, None, form)
        else:
            said = _said_on(cut, form, after, published)
            counted_from = said or told.counts_from(cut, form, published)
            story = _of_a_span(cut, form, after, published)
            story = story or told.in_its_story(cut, form, published)
            if story is form:
                story = beside_the_first(cut, form, before, begun, published)
            found = _proposed(cut, story, counted_from, form)
        told = told.and_then(cut, form, found.when)
        before, begun = form, first_day(found.when.first) if found.when.first else None
        yield found


def _is_headed(cut: Tokens, before: int, first: int) -> bool:
    """Whether a heading of a line stands between two paragraphs: what follows is another story."""
    at = bisect_left(cut.paragraphs, (first, 0))
    begun, end = cut.paragraphs[at - 1] if at else (0, 0)
    return before < begun < end and is_heading(cut, begun, end)


def _said_on(
    cut: Tokens, form: Form, after: Form | None, published: date
) -> date | None:
    """The day behind a quoted "today": "`It ends today,` she said on Friday"."""
    if after is None or after.what not in {"day", "weekday"} or after.is_from_before:
        return None
    is_told = cut.sentence_of(form.first) == cut.sentence_of(after.first)
    if not is_told or not is_quoted_today(cut, form):
        return None
    if _CLOSING.isdisjoint(cut.words[form.last : after.first]):
        return None
    try:
        said = bounds_of(cut, after, published)[0]
    except (ValueError, OverflowError):
        return None
    return first_day(said) if said else None


def _of_a_span(
    cut: Tokens, form: Form, after: Form | None, published: date
) -> Form | None:
    """The opening of "between May and August" with the year of its end, which it comes before."""
    if after is not None and form.what == after.what == "weekday":
        return before_the_end(cut, form, after, published)
    if after is None or form.month is None or after.month is None:
        return None
    is_span = (
        form.year is None
        and after.year is None
        and {form.what, after.what} <= {"day", "month"}
        and word(cut, form.first - 1) == "between"
        and cut.lowers[form.last : after.first] == ("and",)
    )
    try:
        end = bounds_of(cut, after, published)[0] if is_span else None
    except (ValueError, OverflowError):
        return None
    if end is None:
        return None
    return attrs.evolve(form, year=first_day(end).year - (form.month > after.month))


def _joined(cut: Tokens, found: tuple[Form, ...]) -> Iterator[Form]:
    """Give a date what the one behind it says: its year, or, for "nine days later, on May 4", its day."""
    after: Form | None = None
    read: list[Form] = []
    for form in reversed(found):
        joined = form
        if after is not None:
            joined = _with_year(cut, _named_behind(cut, form, after), after)
            joined = week_of_the_last(cut, joined, after)
        read.append(joined)
        after = form if joined.unit != "week" else joined
    return reversed(read)


def _in_brackets(cut: Tokens, found: tuple[Form, ...]) -> Iterator[Form]:
    """Make one date of "yesterday (Wednesday)", "Wednesday (tomorrow)" and "today (27)"."""
    taken = -1
    for form, after in zip(found, (*found[1:], None), strict=False):
        if form.first < taken:
            continue
        taken = _bracket_end(cut, form, after)
        weekday = _weekday_behind(cut, form, after)
        if (taken, weekday) == (form.last, form.weekday_behind):
            yield form
        else:
            yield attrs.evolve(form, last=taken, weekday_behind=weekday)


def _is_a_weekday_beside(cut: Tokens, form: Form, after: Form | None) -> bool:
    """As in "May 22, a Friday": which weekday a date was."""
    return (
        form.what == "day"
        and after is not None
        and after.what == "any"
        and cut.lowers[form.last : after.first] == (",", "a")
    )


def _weekday_behind(cut: Tokens, form: Form, after: Form | None) -> int | None:
    """The weekday of a date, which may stand behind it: "May 22 (Friday)", "May 22, which was a Friday"."""
    if form.weekday is not None or form.what != "day" or after is None:
        return None
    between = cut.lowers[form.last : after.first]
    is_beside = _is_a_weekday_beside(cut, form, after) or _is_its_weekday(
        cut, form, after
    )
    if not is_beside and between not in _WHICH_WAS_A:
        return None
    return WEEKDAY_OF.get(word(cut, form.last + len(between)))


def _is_its_weekday(cut: Tokens, form: Form, after: Form | None) -> bool:
    """As in "May 22 (Friday)", "on 22 May, Friday, at noon": nothing else is told of that weekday."""
    if after is None or form.what != "day" or form.month is None or form.feast:
        return False
    is_bare = (
        after.what == "weekday"
        and after.last == after.first + 1
        and form.weekday is None
    )
    between, behind = cut.lowers[form.last : after.first], word(cut, after.last)
    if not is_bare or between not in {("(",), (",",)}:
        return False
    if between == ("(",):
        return behind == ")"
    return behind in _ENDS_A_DAY and word(cut, after.last + 1) not in WEEKDAY_OF


def _bracket_end(cut: Tokens, form: Form, after: Form | None) -> int:
    """The token behind a day and the same day in brackets; without brackets, behind the day."""
    if _is_a_weekday_beside(cut, form, after):
        return form.last + len((",", "a", "Friday"))
    if after is not None and _is_its_weekday(cut, form, after):
        return after.last + (word(cut, form.last) == "(")
    if not _is_near(form) or word(cut, form.last) != "(":
        return form.last
    place = form.last + 1
    if after and after.first == place:
        last = after.last if _is_near(after) else place
    else:
        last = place + bool(day_at(cut, place))
    return last + 1 if last > place and word(cut, last) == ")" else form.last


def _is_near(form: Form) -> bool:
    """Whether a date is a weekday, or today, yesterday or tomorrow."""
    return form.what == "weekday" or form.unit == "day"


def _named_behind(cut: Tokens, form: Form, after: Form) -> Form:
    is_named = form.is_from_before and after.what == "day"
    between = cut.lowers[form.last : after.first]
    is_day = after.what == "day" and after.month and not after.feast
    is_day = is_day and after.weekday in {None, form.weekday}
    if form.what == "weekday" and is_day and between == ("(",):
        # the day in brackets says which: "Wednesday evening (July 12)"
        return attrs.evolve(
            after, first=form.first, last=form.last, weekday=form.weekday
        )
    if form.what == "weekday" and after.edge == "first" and after.year is not None:
        # "on Saturday, the first day of 2022"
        day = date(after.year, after.month or 1, 1)
        if between == (",",) and day.weekday() == form.weekday:
            return attrs.evolve(
                form, what="day", year=day.year, month=day.month, day=day.day
            )
    if is_named and between in {(",",), (",", "on")}:
        return attrs.evolve(after, first=form.first, last=form.last)
    return form


def _with_year(cut: Tokens, form: Form, after: Form) -> Form:
    """Give "20 January" the year that "20 January to 3 March 2024" states once, at its end."""
    if (
        form.year is None
        and form.month
        and form.turn is None
        and after.first == form.last + 1
        and word(cut, form.last) in _TO
        and after.month
        and after.year is not None
    ):
        return attrs.evolve(form, year=after.year - (form.month > after.month))
    is_feast = form.feast and form.year is None and after.what == "year"
    if is_feast and cut.lowers[form.last : after.first] in {("in",), ("of",)}:
        return attrs.evolve(form, year=after.year)  # "on Valentine's Day in 2013"
    if after.year is not None and _is_of_a_letter(cut, form, after):
        return attrs.evolve(form, year=after.year)
    return form


def _is_of_a_letter(cut: Tokens, form: Form, after: Form) -> bool:
    """As in "thanks her for `the talks of August 9`. The letter is dated August 14, 2023"."""
    is_bare = form.what == "day" and form.year is None and form.month is not None
    is_dated = after.what == "day" and word(cut, after.first - 1) == "dated"
    is_beside = cut.paragraph_of(form.first) == cut.paragraph_of(after.first)
    months = (
        (after.month or 0) - (form.month or 0),
        (after.day or 0) - (form.day or 0),
    )
    return is_bare and is_dated and is_beside and (0, 0) <= months < (2, 0)


def nearest(
    cut: Tokens,
    found: Sequence[ProposedDate],
    first: int,
    last: int,
    *,
    is_settled: bool = True,
) -> ProposedDate | None:
    """The date that stands nearest to some tokens within their sentence, else within their paragraph.

    Args:
        cut: The text.
        found: Its dates, in order.
        first: The first token.
        last: The token after the last.
        is_settled: Whether only dates with bounds count.
    """
    start, end = cut.span(first, last)
    at = bisect_left(found, start, key=_start)
    for low, high in (cut.sentence_of(first), cut.paragraph_of(first)):
        left, right = cut.span(low, high)
        near = [
            (max(each.start - end, start - each.end, 0), each.start, each)
            for side in (
                found[at : at + STEPS],
                reversed(found[max(at - STEPS, 0) : at]),
            )
            for each in side
            if (each.when.first or not is_settled)
            and left <= each.start
            and each.end <= right
        ]
        if near:
            return min(near, key=lambda each: each[:2])[2]
    return None


def _start(each: ProposedDate) -> int:
    return each.start


def _is_on_its_weekday(
    cut: Tokens, form: Form, days: tuple[date, date], published: date | None
) -> bool:
    """Whether a date falls on its weekday; without a year, in any year that may be meant.

    Of "Saturday and Sunday, May 24 and 25" the last day is the one with the weekday.
    """
    weekday = form.weekday if form.weekday_behind is None else form.weekday_behind
    if weekday in {None, *(each.weekday() for each in days)}:
        return True
    if form.year is not None or published is None:
        return False
    first, last = cut.paragraph_of(form.first)
    begin = cut.paragraph_of(first - 1)[0] if first else 0
    told = {year_at(cut, at) for at in range(begin, last)} - {None}
    years = {
        each
        for each in (published.year - 1, published.year, published.year + 1)
        if abs((_in(each, days[0]) - published).days) < _FAR
    }
    return any(
        _in(each, days[0]).weekday() == weekday
        for each in (*told, *years)
        if each is not None
    )


def _in(year: int, day: date) -> date:
    """The same day in another year; the first of March where there is no 29 February."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return date(year, 3, 1) if is_leap_day else day.replace(year=year)


def _proposed(
    cut: Tokens, form: Form, published: date | None, read: Form
) -> ProposedDate:
    is_whole = read.year is not None
    flags: tuple[str, ...] = ()
    try:
        bounds = bounds_of(cut, form, published)
    except (ValueError, OverflowError):  # 31 April, or beyond the calendar
        bounds = UNSETTLED
    first, last, precision = bounds
    if form.hour is not None and first and first == last and precision == "day":
        clock = f"T{form.hour:02}" + (
            "" if form.minute is None else f":{form.minute:02}"
        )
        precision = "hour" if form.minute is None else "minute"
        first = last = first + clock
    if form.what == "day" and first and last:
        days = (first_day(first), first_day(last))
        if not _is_on_its_weekday(cut, form, days, published):
            flags = (MISMATCH,)
    words = cut.span(form.first, form.last)
    return ProposedDate(
        spans=(words,),
        rule=f"date-{form.what}",
        score=SCORE,
        flags=flags,
        when=When(
            first=first,
            last=last,
            precision=precision,
            words=words,
            is_counted=not is_whole and first is not None,
        ),
    )
