"""Reads the second of two days told together by the first: "Saturday or Sunday", "July and August"."""

from datetime import date, timedelta
from typing import Final

import attrs

from archive.extract.text.tokens import Tokens
from archive.extract.when.form import Form

_JOINTS: Final = frozenset(
    (
        *(("and",), ("or",), ("to",), ("through",), ("until",), ("till",), ("into",)),
        *(("-",), ("–",), ("—",), (",",), (",", "and"), (",", "or"), ("and", "again")),
        *(("and", "on"), ("or", "on"), ("and", "in"), ("or", "in"), (",", "on")),
        *(("and", "again", "on"), ("and", "again", "in"), ("and", "the")),
    )
)
_CLOCK: Final = frozenset(
    ("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "noon", "midnight", "midday")
)
_REACH: Final = 6
"""So many words part two days at most."""
_WEEK: Final = 7


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
    if before is None or first is None or not _is_pair(cut, before, form):
        return form
    is_to_come = first >= (
        published.replace(day=1) if form.what == "month" else published
    )
    if not is_to_come:
        return form
    if form.what == "weekday":
        ahead = ((form.weekday or 0) - first.weekday()) % _WEEK or _WEEK
        day = first + timedelta(days=ahead)
        return attrs.evolve(
            form, what="day", year=day.year, month=day.month, day=day.day
        )
    is_next = (form.month or 0, form.day or 1) < (first.month, first.day)
    return attrs.evolve(form, year=first.year + is_next)


def _is_pair(cut: Tokens, before: Form, form: Form) -> bool:
    """Whether two dates of a kind, neither with a year or a turn, stand side by side."""
    is_kind = form.what == before.what and form.what in {"weekday", "day", "month"}
    is_bare = all(
        each.year is None
        and each.turn is None
        and each.unit is None
        and not each.shift
        and not each.feast
        and not each.is_from_before
        for each in (form, before)
    )
    is_dated = form.what == "weekday" or form.month is not None
    return is_kind and is_bare and is_dated and _is_joined(cut, before, form)


def _is_joined(cut: Tokens, before: Form, form: Form) -> bool:
    """As in "on Sunday and Ghana on Thursday", "from noon on Friday to 6am on Saturday"."""
    between = cut.lowers[before.last : form.first]
    if between in _JOINTS:
        return True
    if not 2 < len(between) <= _REACH or between[-1] not in {"on", "in"}:
        return False
    inner = range(before.last + 1, form.first - 1)
    if between[0] in {"to", "until"}:
        return all(low[:1].isdigit() or low in _CLOCK for low in between[1:-1])
    return between[0] in {"and", ","} and all(
        cut.capitals[at] or cut.lowers[at] in {"the", "at"} for at in inner
    )
