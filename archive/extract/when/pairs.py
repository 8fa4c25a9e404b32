"""Reads the second of two days told together by the first: "Saturday or Sunday", "July and August"."""

from datetime import date, timedelta
from typing import Final

import attrs

from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.ahead import is_in_force, looks_forward
from archive.extract.when.form import Form
from archive.extract.when.words import CLOCK

_JOINTS: Final = frozenset(
    (
        *(("and",), ("or",), ("to",), ("through",), ("until",), ("till",), ("into",)),
        *(("-",), ("–",), ("—",), (",",), (",", "and"), (",", "or"), ("and", "again")),
        *(("and", "on"), ("or", "on"), ("and", "in"), ("or", "in"), (",", "on")),
        *(("and", "again", "on"), ("and", "again", "in"), ("and", "the")),
    )
)
_REACH: Final = 6
"""So many words part two days at most."""
_WEEK: Final = 7
_FIRST: Final = date.min + timedelta(days=_WEEK)
_LAST: Final = date.max - timedelta(days=_WEEK)
"""Between these a week on and a week ago are in the calendar."""
_FAR: Final = 4
"""More days on than these, the day that something "was moved to" is rather the one before."""
_EITHER_WAY: Final = frozenset(
    ("moved", "shifted", "switched", "rescheduled", "changed")
)


def beside_the_first(
    cut: Tokens, form: Form, before: Form | None, first: date | None, published: date
) -> Form:
    """Give the second of "Saturday or Sunday" a day behind the first's, when that is to come.

    Args:
        cut: The text.
        form: The second.
        before: The date before it.
        first: What that begins on.
        published: The day of publication.
    """
    if before is None or first is None:
        return form
    is_pair = _is_pair(cut, before, form)
    if is_pair and _is_brought_forward(cut, before, form):
        return form
    if not is_pair and not _is_a_week_on(cut, before, first, form, published):
        return form
    is_to_come = first >= (
        published.replace(day=1) if form.what == "month" else published
    )
    if not is_to_come and not (is_pair and is_in_force(cut, before)):
        return form
    if form.what == "weekday":
        if first > _LAST:
            return form
        ahead = ((form.weekday or 0) - first.weekday()) % _WEEK or _WEEK
        day = first + timedelta(days=ahead)
        return attrs.evolve(
            form, what="day", year=day.year, month=day.month, day=day.day
        )
    is_next = (form.month or 0, form.day or 1) < (first.month, first.day)
    return attrs.evolve(form, year=first.year + is_next)


def _is_brought_forward(cut: Tokens, before: Form, form: Form) -> bool:
    """As in "was brought forward from Sunday to Saturday": the second of the two days comes first."""
    begin = max(cut.sentence_of(form.first)[0], before.first - _REACH)
    said = cut.lowers[begin : before.first]
    is_to = "from" in said[-2:] and cut.lowers[before.last] == "to"
    if form.what != "weekday" or not is_to:
        return False
    days = ((form.weekday or 0) - (before.weekday or 0)) % _WEEK
    return "forward" in said or (days > _FAR and not _EITHER_WAY.isdisjoint(said))


def before_the_end(
    cut: Tokens, form: Form, after: Form, published: date
) -> Form | None:
    """Give the opening of "is in place from Wednesday until Friday" the day before the end that is to come."""
    is_pair = form.what == "weekday" and _is_pair(cut, form, after)
    is_known = _FIRST <= published <= _LAST
    if not is_pair or not is_known or not is_in_force(cut, form):
        return None
    end = published + timedelta(((after.weekday or 0) - published.weekday()) % _WEEK)
    back = (end.weekday() - (form.weekday or 0)) % _WEEK
    day = end - timedelta(back or _WEEK)
    return attrs.evolve(form, what="day", year=day.year, month=day.month, day=day.day)


def _is_a_week_on(
    cut: Tokens, before: Form, first: date, form: Form, published: date
) -> bool:
    """Whether a weekday is not today's, told on a Monday: "will open on Sunday and close on Monday"."""
    return (
        _is_bare(before)
        and _is_bare(form)
        and before.what == form.what == "weekday"
        and form.weekday == published.weekday()
        and first > published
        and cut.sentence_of(before.first) == cut.sentence_of(form.first)
        and bool(looks_forward(cut, form))
    )


def _is_bare(form: Form) -> bool:
    """Whether a date has neither a year nor a turn nor a name."""
    return (
        form.year is None
        and form.turn is None
        and form.unit is None
        and not form.shift
        and not form.feast
        and not form.is_from_before
    )


def week_of_the_last(cut: Tokens, form: Form, after: Form) -> Form:
    """Give "Monday" in "on Monday and Tuesday of last week" the week that stands at the end."""
    is_week = after.what == "weekday" and after.unit == "week"
    if form.what != "weekday" or not _is_bare(form) or not is_week:
        return form
    if cut.lowers[form.last : after.first] not in _JOINTS:
        return form
    return attrs.evolve(form, unit=after.unit, shift=after.shift)


def _is_pair(cut: Tokens, before: Form, form: Form) -> bool:
    """Whether two dates of a kind, neither with a year or a turn, stand side by side."""
    is_kind = form.what == before.what and form.what in {"weekday", "day", "month"}
    is_bare = _is_bare(form) and _is_bare(before)
    is_dated = form.what == "weekday" or form.month is not None
    return is_kind and is_bare and is_dated and _is_joined(cut, before, form)


def _is_joined(cut: Tokens, before: Form, form: Form) -> bool:
    """As in "on Sunday and Ghana on Thursday", "from noon on Friday to 6am on Saturday"."""
    between = cut.lowers[before.last : form.first]
    if between in _JOINTS:
        is_own = form.last < len(cut.words) and cut.lowers[form.last] in POSSESSIVES
        return between != (",",) or not is_own  # "on Tuesday, Monday's papers"
    if not len(("to", "on")) < len(between) <= _REACH or between[-1] not in {
        "on",
        "in",
    }:
        return False
    inner = range(before.last + 1, form.first - 1)
    if between[0] in {"to", "until"}:
        return all(low[:1].isdigit() or low in CLOCK for low in between[1:-1])
    # not "by Friday, Minister Ruiz on Wednesday ordered"
    return between[0] == "and" and all(
        cut.capitals[at] or cut.lowers[at] in {"the", "at"} for at in inner
    )
