"""Reads days and months where they are named."""

from typing import Final

from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.ahead_words import MOVED, SCHEDULED_FOR
from archive.extract.when.beside import is_that_time
from archive.extract.when.form import (
    FIRST_YEAR,
    LAST_YEAR,
    Form,
    day_at,
    whole,
    word,
    year_at,
)
from archive.extract.when.numeric import read_ordinal, read_whole
from archive.extract.when.words import (
    AFTER_DAYS,
    DASHES,
    DATA,
    FUNCTION_WORDS,
    HABITUALLY,
    MONTH_OF,
    MONTH_PREPOSITIONS,
    ORDINAL_ENDS,
    ORDINALS,
    SHORT_MONTHS,
    TURNS,
    TURNS_FROM_BEFORE,
    TWO_SENSES,
    YEAR_DETERMINERS,
)
from archive.extract.when.years import bare_year

_ALONE: Final = (1, 4)
"""Only these are days without the word: "the first of May", "the Fourth of July"; "the third of June" is a part."""
_BEFORE_A_SHORT_YEAR: Final = frozenset(("in", "since", "of", "summer", "until", "by"))
_THIS_CENTURY: Final = 30
"""Up to here "’24" is one of this century."""
_HABIT: Final = 8
"""So many words before a month may say that something happens every year."""


def after_stop(cut: Tokens, at: int) -> int:
    """The token behind an abbreviation's stop, when there is one."""
    return at + 1 if word(cut, at) == "." and not cut.is_spaced_before(at) else at


_PLANNED: Final = SCHEDULED_FOR - {"in", "called", "announced", "convened"}
_NO_FIRST_NAMES: Final = frozenset(("march", "august"))
"""Of the months that are words for other things too, those that hardly anybody is called by."""


def _year_after(cut: Tokens, at: int) -> tuple[int | None, int]:
    """The year behind a day or month, with or without a comma, and the token after it."""
    place = at + 1 if word(cut, at) == "," else at
    year = year_at(cut, place)
    return (year, place + 1) if year is not None else (None, at)


def read_month(cut: Tokens, at: int) -> Form | None:
    """Read "May 25, 2025", "Oct. 9", "March 2024", "in March"; never "may" or a march."""
    if not cut.capitals[at]:
        return None
    name = cut.lowers[at]
    month = MONTH_OF[name]
    after = after_stop(cut, at + 1) if name in SHORT_MONTHS else at + 1
    if word(cut, after) == "the" and word(cut, after + 2) in ORDINAL_ENDS:
        after += 1
    day = day_at(cut, after)
    if day:
        return _month_day(cut, at, month, *day)
    place = after + 1 if word(cut, after) == "of" else after
    year, end = _year_after(cut, place)
    ordinal = _nth_of(cut, at, is_whole=year is not None)
    if ordinal and word(cut, end) not in POSSESSIVES:
        first, nth = ordinal
        return Form(first=first, last=end, what="day", year=year, month=month, day=nth)
    if year is not None:
        return Form(first=at, last=end, what="month", year=year, month=month)
    before = word(cut, at - 1)
    after_it = word(cut, after)
    is_from_before = before in TURNS_FROM_BEFORE and is_that_time(cut, at - 1, after)
    if before == "that" and after_it in POSSESSIVES:
        is_from_before = False  # "said that January's data"
    if is_from_before:
        return Form(
            first=at - 1 - (word(cut, at - 2) == "the"),
            last=at + 1,
            what="month",
            month=month,
            turn=TURNS[before],
            is_from_before=True,
        )
    is_noun_behind = before in YEAR_DETERMINERS | {"an"} and after_it[:1].isalpha()
    is_noun_behind = is_noun_behind and cut.words[after].islower()
    is_early = before == "as" and word(cut, at - 2) in {"early", "late", "recently"}
    is_no_name = name in _NO_FIRST_NAMES and not cut.capitals[at - 1]
    is_own = after_it in POSSESSIVES and word(cut, after + 1).islower()
    is_planned = before == "for" and word(cut, at - 2) in _PLANNED | DATA | {"due"}
    is_set = (
        before in {"for", "dated"} or is_own
    )  # "is planned for March", "March's vote"
    is_month = (
        before in MONTH_PREPOSITIONS
        or cut.lowers[at - 2 : at] == ("at", "least")  # "until at least March"
        or is_early
        or (is_no_name and is_set)
        or is_planned  # "planned for April", "figures for May"
        or (
            is_noun_behind and after_it not in FUNCTION_WORDS  # "the August storms"
        )
    )
    if name in SHORT_MONTHS or (name in TWO_SENSES and not is_month):
        return None
    if _is_in_a_name(cut, at, after) or _is_made(cut, at):
        return None
    if _is_habit(cut, at):
        return Form(first=at, last=at + 1, what="any")
    first = at - (before in {"late", "early"})
    if before == "in" and word(cut, at - 2) in {"late", "early"}:
        first = at - 2  # "planted late in April"
    last = at + 1
    until = MONTH_OF.get(word(cut, last + 1), 0)
    if until > month and _joins(cut, last, before):
        year, end = _year_after(cut, last + 2)
        return Form(
            first=first,
            last=end if year else _turned(cut, end, is_month=True),
            what="month",
            year=year,
            month=month,
            months=(month, until),
        )  # "January-June", "between April and September 2023"
    return Form(
        first=first, last=_turned(cut, last, is_month=True), what="month", month=month
    )


def _joins(cut: Tokens, at: int, before: str) -> bool:
    """Whether a word or dash between two months makes one span of time of them."""
    joint = word(cut, at)
    if not cut.capitals[at + 1] or day_at(cut, at + 2):
        return False
    if joint == "and" and before == "between":
        return bool(_year_after(cut, at + 2)[0]) or _turned(cut, at + 2) > at + 2
    is_moved = before == "from" and not MOVED.isdisjoint(cut.lowers[at - 5 : at - 1])
    # "was delayed from May to October"
    return joint in DASHES | {"to", "through"} and not is_moved


def _nth_of(cut: Tokens, at: int, *, is_whole: bool) -> tuple[int, int] | None:
    """Where "the second day of" and "the fourth of" begin before a month, and which day they tell.

    ``is_whole``: a year stands behind, as in "the eighth of March 1971".
    """
    place = at - 2 - (word(cut, at - 2) == "day")
    day = ORDINALS.get(word(cut, place))
    is_told = word(cut, at - 1) == "of" and word(cut, place - 1) == "the"
    is_on = word(cut, place - 2) in {"on", "until"}
    is_day = place < at - 2 or day in _ALONE or is_whole or is_on
    return (place - 1, day) if is_told and is_day and day else None


def _is_made(cut: Tokens, at: int) -> bool:
    """Whether somebody does something with a month: "to make July disappear"."""
    behind = cut.words[at + 1] if at + 1 < len(cut.words) else ""
    return word(cut, at - 1) in {"make", "makes", "making"} and behind.islower()


def _is_habit(cut: Tokens, at: int) -> bool:
    """Whether what is told of a month holds for every year: "the rains usually last from June to September"."""
    first = max(at - _HABIT, cut.sentence_of(at)[0])
    if word(cut, at - 1) == "each":
        return True
    return not HABITUALLY.isdisjoint(cut.lowers[first:at])


def _is_in_a_name(cut: Tokens, at: int, after: int) -> bool:
    """Whether a month stands within capitals, as in "the October Revolution" or "April Jones"."""
    return (
        word(cut, at - 1) not in MONTH_PREPOSITIONS
        and after < len(cut.words)
        and cut.capitals[after]
        and cut.starts[after] - cut.ends[after - 1] == 1
        and cut.lowers[at] in TWO_SENSES
    )


def _month_day(cut: Tokens, at: int, month: int, day: int, after: int) -> Form:
    last_day = None
    if word(cut, after) in DASHES or word(cut, after) in {"to", "through"}:
        until = day_at(cut, after + 1)
        if until and until[0] > day and word(cut, until[1]) not in MONTH_OF:
            last_day, after = until
    elif word(cut, after) in {"and", "&"}:
        until = day_at(cut, after + 1)
        behind = word(cut, until[1]) if until else "days"
        is_free = not behind[:1].isalpha() or behind in AFTER_DAYS
        if until and until[0] > day and is_free:
            last_day, after = until  # "February 3 and 4,"
    last_month, last_day, after = _until(cut, after) or (None, last_day, after)
    year, after = _year_after(cut, after)
    if year is not None and last_month and last_month < month:
        year -= 1
    return Form(
        first=at,
        last=_turned(cut, after) if year is None else after,
        what="day",
        year=year,
        month=month,
        day=day,
        last_day=last_day,
        last_month=last_month,
    )


def _until(cut: Tokens, after: int) -> tuple[int, int, int] | None:
    """The month and day that close "March 20-November 20", and the token after them."""
    month = MONTH_OF.get(word(cut, after + 1))
    if word(cut, after) not in DASHES or cut.is_spaced_before(after) or month is None:
        return None
    day = day_at(cut, after + 2)
    return (month, *day) if day else None


def _turned(cut: Tokens, after: int, *, is_month: bool = False) -> int:
    """Where "14 September last year", "Sept. 6 of last year" and "May this year" end; not so "May 3 this year"."""
    of = word(cut, after) == "of"
    is_this = word(cut, after + of) == "this" and (of or is_month)
    is_turned = is_this or word(cut, after + of) in {"last", "next"}
    is_year = is_turned and word(cut, after + of + 1) == "year"
    return after + of + 2 if is_year else after


def read_number(cut: Tokens, at: int) -> Form | None:
    """Read "25 May", "25-27 May 2025", "2025-05-25", "in 2024", "the 1990s"; never a count."""
    text = cut.words[at]
    if at and cut.words[at - 1] in "$£€¥":
        return None
    stated = read_whole(cut, at)
    if stated is not None:
        return stated
    year = year_at(cut, at)
    if year is not None:
        return bare_year(cut, at, year)
    short = _short_year(cut, at)
    if short is not None:
        return short
    day = day_at(cut, at) if len(text) <= len("31") else None
    return (_day_month(cut, at, *day) or read_ordinal(cut, at, *day)) if day else None


def _short_year(cut: Tokens, at: int) -> Form | None:
    """Read "in ’98" and "the class of ’68"."""
    is_short = word(cut, at - 1) in {"’", "'"} and not cut.is_spaced_before(at)
    ending = whole(cut.words[at], 0, 99) if len(cut.words[at]) == len("98") else None
    behind = word(cut, at + 1)
    is_led = word(cut, at - 2) in _BEFORE_A_SHORT_YEAR
    is_free = not behind[:1].isalpha() or behind in FUNCTION_WORDS
    if not is_short or not is_led or ending is None or not is_free or behind == "%":
        return None
    century = 2000 if ending <= _THIS_CENTURY else 1900
    return Form(first=at - 1, last=at + 1, what="year", year=century + ending)


def _day_month(cut: Tokens, at: int, day: int, after: int) -> Form | None:
    last_day, place = None, after
    if word(cut, place) in DASHES or word(cut, place) in {"to", "and"}:
        until = day_at(cut, place + 1)
        if until is None or until[0] <= day:
            return None
        last_day, place = until
    if word(cut, place) == "of":
        place += 1
    month = MONTH_OF.get(word(cut, place))
    if month is None or not cut.capitals[place]:
        return None
    after = place + 1
    if cut.lowers[place] in SHORT_MONTHS:
        after = after_stop(cut, after)
    year, after = _year_after(cut, after)
    first = at - 1 if word(cut, at - 1) == "the" and place > at + 1 else at
    return Form(
        first=first,
        last=_turned(cut, after) if year is None else after,
        what="day",
        year=year,
        month=month,
        day=day,
        last_day=last_day,
    )


def read_mid(cut: Tokens, at: int) -> Form | None:
    """Read "mid-2024", "mid-July"."""
    rest = cut.lowers[at][len("mid-") :]
    year = whole(rest, FIRST_YEAR, LAST_YEAR)
    if year is not None:
        return Form(first=at, last=at + 1, what="year", year=year)
    month = MONTH_OF.get(rest)
    if month is None or rest in SHORT_MONTHS:
        return None
    stated, end = _year_after(cut, at + 1)
    return Form(first=at, last=end, what="month", year=stated, month=month)


def read_months(cut: Tokens, at: int) -> Form | None:
    """Read "January-June"."""
    name, _, until = cut.lowers[at].partition("-")
    month, last = MONTH_OF[name], MONTH_OF.get(until, 0)
    if last <= month:
        return None
    year, end = _year_after(cut, at + 1)
    return Form(
        first=at, last=end, what="month", year=year, month=month, months=(month, last)
    )
