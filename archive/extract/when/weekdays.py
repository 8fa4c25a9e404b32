"""Reads weekdays: "Friday", "Friday night", "Friday, May 23", "a week on Friday"."""

from typing import Final

import attrs

from archive.extract.text.tokens import Tokens
from archive.extract.when.beside import is_that_time, weeks_on
from archive.extract.when.feasts import NTH, nth_feast
from archive.extract.when.form import DIGITS, Form, word, year_at
from archive.extract.when.stated import after_stop, read_month, read_number
from archive.extract.when.words import (
    DAY_PARTS,
    HABITS,
    MONTH_OF,
    NOT_BEFORE_A_WEEKDAY,
    SEASONS,
    SHORT_WEEKDAYS,
    TURNS,
    TURNS_FROM_BEFORE,
    UNITS,
    WEEKDAY_OF,
)
from archive.extract.words.lexicon import words

_PAPERS: Final = words("outlets", "endings") - {"News", "Radio", "TV"}
_BESIDE: Final = {"after": 1, "before": -1}
_GOES_ON: Final = frozenset(("and", "but", "when", "at", "in", "with", "to"))
_MEASURES: Final = frozenset((*UNITS, *MONTH_OF, *SEASONS))
"""Behind "last" these are what is last: "Wednesday last month"."""


def read_weekday(cut: Tokens, at: int) -> Form | None:
    """Read "Friday", "Friday night", "Friday, May 23"; never "Black Friday" or "every Friday"."""
    name, before = cut.lowers[at], word(cut, at - 1)
    if not cut.capitals[at] or before in NOT_BEFORE_A_WEEKDAY:
        return None
    if _is_no_day(cut, at):
        return None
    weekday = WEEKDAY_OF[name]
    is_short = name in SHORT_WEEKDAYS
    if name == "sun" and _is_a_paper(cut, at):
        return None
    after = after_stop(cut, at + 1) if is_short else at + 1
    stated = _read_stated(cut, after)
    if stated is not None:
        return attrs.evolve(stated, first=at, weekday=weekday)
    if is_short:
        return None
    if word(cut, after) in DAY_PARTS:
        after += 1
    if _is_any(cut, at, after):
        return Form(first=at, last=after, what="any")
    told_by_month = _read_nth(cut, at, after) or _read_one_in(cut, at, after)
    if told_by_month is not None:
        return told_by_month
    turned = _read_turned_behind(cut, at, after)
    if turned is not None:
        return turned
    of_a_story = _read_the(cut, at, after) if before == "the" else None
    if of_a_story is not None:
        return of_a_story
    weeks, first, end = weeks_on(cut, at, after)
    if weeks:
        return Form(first=first, last=end, what="weekday", weekday=weekday, shift=weeks)
    if before in {"by", "from"} and _is_signature(cut, at):
        return None
    turn, first = TURNS.get(before), at - 1
    is_from_before = before in TURNS_FROM_BEFORE and is_that_time(cut, at - 1, after)
    if turn is None or (before in TURNS_FROM_BEFORE and not is_from_before):
        turn, first = None, at
    return Form(
        first=first - (is_from_before and word(cut, first - 1) == "the"),
        last=after,
        what="weekday",
        weekday=weekday,
        turn=turn,
        is_from_before=is_from_before,
    )


def _is_a_paper(cut: Tokens, at: int) -> bool:
    """As in "The Sun, 3 March", "Edmonton Sun, August 16"."""
    return at > cut.sentence_of(at)[0] and cut.capitals[at - 1]


def _read_stated(cut: Tokens, after: int) -> Form | None:
    """Read the date behind a weekday: ", May 23", " 23 May", " evening, 23 May", " the 23rd of May"."""
    place = after + (word(cut, after) in DAY_PARTS)
    place += word(cut, place) == ","
    opens = place + (word(cut, place) == "the")
    stated = read_month(cut, opens) if word(cut, opens) in MONTH_OF else None
    if stated is None and word(cut, opens)[:1] in DIGITS:
        stated = read_number(cut, opens)
    is_day = stated is not None and stated.what == "day" and stated.first == place
    return stated if is_day else None


def _read_the(cut: Tokens, at: int, after: int) -> Form | None:
    """Read "The slope gave way on the Sunday", and what ``_read_beside`` reads."""
    if word(cut, after)[:1].isalpha():
        return _read_beside(cut, at, after)
    return Form(
        first=at - 1,
        last=after,
        what="weekday",
        weekday=WEEKDAY_OF[cut.lowers[at]],
        turn=0,
        is_from_before=True,
    )


def _read_beside(cut: Tokens, at: int, after: int) -> Form | None:
    """Read "the Monday after" a day told before, "the Tuesday before last", "the Friday after next"."""
    turn = _BESIDE.get(word(cut, after))
    behind = word(cut, after + 1)
    form = Form(
        first=at - 1, last=after + 1, what="weekday", weekday=WEEKDAY_OF[cut.lowers[at]]
    )
    if turn is None:
        return None
    if behind == ("last" if turn < 0 else "next"):
        return attrs.evolve(form, last=after + 2, shift=turn)
    if behind[:1].isalnum() and behind not in _GOES_ON:
        return None  # "the Monday after the vote"
    return attrs.evolve(form, turn=turn, is_from_before=True)


def _is_no_day(cut: Tokens, at: int) -> bool:
    """As in "an end to Sunday working", "told Sunday Tribune"."""
    is_paper = bool(cut.words[at + 1 : at + 2]) and cut.words[at + 1] in _PAPERS
    return word(cut, at + 1) in HABITS or (is_paper and word(cut, at - 1) != "on")


def _read_turned_behind(cut: Tokens, at: int, after: int) -> Form | None:
    """Read "Thursday of last week", "Tuesday next week", "Wednesday last"."""
    weekday = WEEKDAY_OF[cut.lowers[at]]
    of = word(cut, after) == "of"
    which, unit = word(cut, after + of), word(cut, after + of + 1)
    if which in {"next", "last", "this"} and unit == "week":
        return Form(
            first=at,
            last=after + of + 2,
            what="weekday",
            weekday=weekday,
            unit="week",
            shift=TURNS[which],
        )
    if which == "last" and not of and unit not in _MEASURES:
        return Form(first=at, last=after + 1, what="weekday", weekday=weekday, turn=-1)
    return None


_OF_SOME_MONTH: Final = frozenset(
    (of, which, "month")
    for of in ("of", "in")
    for which in ("the", "each", "every", "that", "a")
)


def _read_nth(cut: Tokens, at: int, after: int) -> Form | None:
    """Read "the second Sunday in July", "the last Friday of May 2024"."""
    which = NTH.get(word(cut, at - 1))
    month = MONTH_OF.get(word(cut, after + 1))
    if which is not None and cut.lowers[after : after + 3] in _OF_SOME_MONTH:
        return Form(first=at - 1, last=after + 3, what="any")  # which, it does not say
    is_so = word(cut, at - 2) == "the" and word(cut, after) in {"in", "of"}
    if which is None or month is None or not is_so or not cut.capitals[after + 1]:
        return None
    year = year_at(cut, after + 2)
    return Form(
        first=at - 2,
        last=after + 2 + (year is not None),
        what="day",
        year=year,
        feast=nth_feast(month, WEEKDAY_OF[cut.lowers[at]], which),
    )


def _read_one_in(cut: Tokens, at: int, after: int) -> Form | None:
    """Read "a wet Thursday in March 2019", of which no more than the month is told."""
    article = next((x for x in (at - 1, at - 2) if word(cut, x) == "a"), None)
    place = after + 1 + (word(cut, after + 1) in {"late", "early"})
    if article is None or word(cut, after) != "in" or word(cut, place) not in MONTH_OF:
        return None
    month = read_month(cut, place)
    return month and attrs.evolve(month, first=article)


def _is_signature(cut: Tokens, at: int) -> bool:
    """Whether a weekday is a writer's first name: "From Sunday Okoro, Lagos" at a paragraph's head."""
    first, last = cut.paragraph_of(at)
    is_name = at + 1 < len(cut.words) and cut.capitals[at + 1]
    is_end = at + 2 >= last or word(cut, at + 2) == ","
    is_date = word(cut, at + 1) in MONTH_OF or word(cut, at + 1) in WEEKDAY_OF
    return first == at - 1 and is_name and is_end and not is_date


def _is_any(cut: Tokens, at: int, after: int) -> bool:
    """As in "emptied on a Thursday", "two days later, a Sunday": no weekday near by; but "a Tuesday vote" is one."""
    article = at - 1 if word(cut, at - 1) == "a" else at - 2
    is_one = word(cut, article) == "a" and word(cut, article - 1) in {"on", ","}
    return is_one and not word(cut, after)[:1].isalpha()
