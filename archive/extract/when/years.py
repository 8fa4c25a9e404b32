"""Reads years that stand alone: "in 2024", "the 1990s", "2016-17", "2026 earnings"; never a count."""

from typing import Final

from archive.extract.text.tokens import Tokens
from archive.extract.when.form import SURE_YEAR, Form, day_at, whole, word, year_at
from archive.extract.when.words import (
    DASHES,
    EARLY_PREPOSITIONS,
    FUNCTION_WORDS,
    MONTH_OF,
    NOT_AFTER_A_YEAR,
    YEAR_DETERMINERS,
    YEAR_PREPOSITIONS,
    YEARLY,
)

_LAWS: Final = frozenset(("bill", "act", "ordinance", "regulations", "rules", "code"))
_COUNTERS: Final = frozenset(
    (
        *("first", "last", "next", "other", "extra", "additional", "further", "total"),
        *("remaining", "estimated", "some", "about", "around", "nearly", "almost"),
        *("over", "mere", "than", "to", "least", "initial", "missing", "new", "final"),
    )
)
_SLIPPED: Final = frozenset(
    (
        *("slipped", "slips", "slip", "slipping", "moved", "pushed", "postponed"),
        *("delayed", "deferred", "extended", "date", "deadline"),
    )
)
"""Before "to" these say that a year is a time: "slipped first to 2022"."""
_TOLD_BY: Final = frozenset(
    (
        *(("up", "on"), ("down", "on"), ("compared", "with"), ("compared", "to")),
        *(("it", "was"), ("comparison", "with")),
    )
)
"""Before a bare year: "down on 2017", "it was 1961 before another came"."""
_NO_YEARS_OF: Final = frozenset(("of", "with", "was", "on", "to"))
"""Behind these four digits before a noun count it: "compared with 2000 jobs"."""
_VERBS: Final = frozenset(
    (
        *("is", "was", "will", "would", "has", "had", "could", "may", "might", "saw"),
        *("brought", "marked", "marks", "remains", "looks"),
    )
)


def bare_year(cut: Tokens, at: int, year: int) -> Form | None:
    """The year, or the years, that a number of four digits is."""
    after = word(cut, at + 1)
    if after == "s" and not cut.is_spaced_before(at + 1) and year % 10 == 0:
        return Form(first=at, last=at + 2, what="years", year=year, last_year=year + 9)
    if not _is_year(cut, at, after):
        return None
    if after in {"-", "–", "/"} and not cut.is_spaced_before(at + 1):
        ending = word(cut, at + 2)
        until = whole(ending, 0, 99) if len(ending) == len("17") else None
        last_year = (
            year - year % 100 + until if until is not None else year_at(cut, at + 2)
        )
        if last_year is not None and year < last_year:
            return Form(
                first=at, last=at + 3, what="years", year=year, last_year=last_year
            )
        if after == "/":
            return None
    return Form(first=at, last=at + 1, what="year", year=year)


def _is_year(cut: Tokens, at: int, after: str) -> bool:
    """Whether a number between 1000 and 2100 is a year and counts nothing."""
    if after in NOT_AFTER_A_YEAR:
        return False
    before = word(cut, at - 1)
    if after in YEARLY and int(cut.words[at]) >= SURE_YEAR:
        return True
    if int(cut.words[at]) < SURE_YEAR and before not in EARLY_PREPOSITIONS:
        is_until = before in {"and", "to"} and year_at(cut, at - 2)
        return bool(is_until)
    ends_here = (
        not after
        or not after[0].isalpha()
        or after in FUNCTION_WORDS
        or cut.capitals[at + 1]
    )
    if before in {"act", "bill"} or (before == "," and word(cut, at - 2) in _LAWS):
        return False  # "the Grain Markets Bill, 2024" is a name
    if before == "that" and after in _VERBS:
        return int(cut.words[at]) >= SURE_YEAR  # "admits that 2046 is likelier"
    is_one = after.isalpha() and not ends_here and not after.endswith("s")
    if is_one and before.isalpha() and word(cut, at - 2) in YEAR_DETERMINERS:
        return before not in _COUNTERS and int(cut.words[at]) >= SURE_YEAR
    if before in YEAR_DETERMINERS:
        # "on the 1815 from Velm"
        is_train = word(cut, at - 2) == "on" and after in {"from", "to"}
        return not is_train and (not ends_here or before in {"the", "'s", "’s"})
    counts = not ends_here and after.endswith("s")
    if before in {"in", "since", "during", "dated", "due", "maturing"}:
        return ends_here or int(cut.words[at]) >= SURE_YEAR
    if before in YEAR_PREPOSITIONS or (word(cut, at - 2), before) in _TOLD_BY:
        return ends_here or (before not in _NO_YEARS_OF and not counts)
    if before == "to" or before in DASHES:
        near = cut.lowers[max(at - 4, 0) : at]
        is_moved = before == "to" and not _SLIPPED.isdisjoint(near)
        opening = (year_at(cut, at - 2), word(cut, at - 2) in {"back", "prior"})
        is_street = bool(after) and cut.capitals[at + 1]  # "moved to 2000 Main Street"
        is_moved = is_moved and ends_here and not is_street
        return is_moved or any(opening) or _ends_with_year(cut, at - 1)
    if not ends_here:
        return False
    if before and before[0].isalpha():
        return cut.capitals[at - 1] and not cut.words[at - 1].isupper()
    return before in {",", "(", ";", "", "/"} or cut.is_spaced_before(at)


def _ends_with_year(cut: Tokens, at: int) -> bool:
    return bool(day_at(cut, at - 1) and word(cut, at - 2) in MONTH_OF)
