"""What a text has told of time so far: the days that "the next day", "that October" and a quoted "today" count from."""

from datetime import date
from typing import Final

import attrs

from archive.extract.proposal import When
from archive.extract.text.tokens import SENTENCE_LIMIT, Tokens
from archive.extract.when.form import Form, word

_BOUNDS: Final = frozenset(("by", "until", "till", "before"))
_FRESH: Final = 3
"""What somebody says of "today" was said on a day no longer ago than so many days."""
_MARKS: Final = {"“": True, "”": False, "«": True, "»": False}


@attrs.frozen(kw_only=True)
class Told:
    """A paragraph's latest ``day``, ``month`` and ``year``, the day of the one before it, the year stated last."""

    day: date | None = None
    month: date | None = None
    year: date | None = None
    earlier: date | None = None
    stated: int | None = None

    def in_the_next(self) -> "Told":
        """What a paragraph knows at its beginning."""
        return Told(earlier=self.day, stated=self.stated)

    def and_then(self, cut: Tokens, form: Form, when: When) -> "Told":
        """What is told after a date; by when something is to be done is no day of the telling."""
        is_bound = form.edge or word(cut, form.first - 1) in _BOUNDS
        if when.first is None or is_bound:
            return self
        first = first_day(when.first)
        exact = when.precision
        return attrs.evolve(
            self,
            day=self.day if exact in {"month", "year"} else first,
            month=self.month if exact == "year" else first,
            year=first,
            stated=form.year or self.stated,
        )

    def counts_from(self, cut: Tokens, form: Form, published: date) -> date | None:
        """The day that a date counts from: that of publication, one told before, or none."""
        if not form.is_from_before:
            said = self.day or self.earlier
            is_said = form.what == "shift" and form.unit == "day" and said
            if is_said and said and 0 <= (published - said).days <= _FRESH:
                return said if _is_quoted(cut, form.first) else published
            return published
        if form.what == "month":
            return date(self.stated, form.month or 1, 1) if self.stated else None
        match form.unit:
            case "year":
                return self.year or published
            case "month":
                return self.month
            case _:
                return self.day or self.earlier


def first_day(iso: str) -> date:
    """The first day of what an ISO date names."""
    year, month, day = (f"{iso.partition('T')[0]}-01-01").split("-")[:3]
    return date(int(year), int(month), int(day))


def _is_quoted(cut: Tokens, at: int) -> bool:
    """Whether a token stands within quotation marks that its paragraph opened."""
    is_open, first = False, cut.paragraph_of(at)[0]
    if at - first > SENTENCE_LIMIT:
        return False
    for text in cut.words[first:at]:
        is_open = not is_open if text == '"' else _MARKS.get(text, is_open)
    return is_open
