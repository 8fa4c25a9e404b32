"""Reads days that are told in numbers alone: "2025-05-25", "25/05/2025", "25.05.2025", "on the 28th"."""

from typing import Final

from archive.extract.text.tokens import Tokens
from archive.extract.when.form import FIRST_YEAR, LAST_YEAR, Form, whole, word, year_at
from archive.extract.when.words import (
    DASHES,
    DAY_PARTS,
    FUNCTION_WORDS,
    ON_A_DAY,
    ORDINAL_ENDS,
    ROUNDS,
    TURNS,
)
from archive.extract.words.grammar import PAST, SUBJECT_PRONOUNS

_MONTHS: Final = 12
_BEHIND_A_DAY: Final = FUNCTION_WORDS | PAST | SUBJECT_PRONOUNS
_ABOUT: Final = frozenset(("least", "about", "around"))


def read_whole(cut: Tokens, at: int) -> Form | None:
    """Read "2025-05-25", "25/05/2025" and "25.05.2025"."""
    return _iso(cut, at) or _slashed(cut, at) or _dotted(cut, at)


def read_ordinal(cut: Tokens, at: int, day: int, after: int) -> Form | None:
    """Read "on the 28th", "the 26th of this month"; never "the 26th president" or "on the 18th hole"."""
    opens = word(cut, at - 1) == "the" and word(cut, after - 1) in ORDINAL_ENDS
    turn = TURNS.get(word(cut, after + 1))
    is_of = word(cut, after) == "of" and word(cut, after + 2) == "month"
    if not opens or (word(cut, after) == "of" and not is_of):
        return None
    if is_of:
        shift = (turn or 0) if word(cut, after + 1) != "the" else 0
        return Form(
            first=at - 1, last=after + 3, what="day", day=day, turn=shift, unit="month"
        )
    behind = word(cut, after)
    is_free = not behind[:1].isalnum() or behind in _BEHIND_A_DAY
    said = cut.lowers[slice(*cut.sentence_of(at))]
    begin = at - 2 - (word(cut, at - 2) in _ABOUT)
    begin -= cut.lowers[at - 3 : at - 1] == ("at", "least")
    is_night = word(cut, at - 2) == "of" and word(cut, at - 3) in DAY_PARTS
    if (
        not is_free
        or not (word(cut, begin) in ON_A_DAY or is_night)
        or not ROUNDS.isdisjoint(said)
    ):
        return None
    return Form(first=at - 1, last=after, what="day", day=day, unit="month")


def _iso(cut: Tokens, at: int) -> Form | None:
    year = year_at(cut, at)
    if (
        year is None
        or word(cut, at + 1) not in DASHES
        or word(cut, at + 3) not in DASHES
    ):
        return None
    month = whole(word(cut, at + 2), 1, 12)
    day = whole(word(cut, at + 4), 1, 31)
    if month is None or day is None or cut.is_spaced_before(at + 1):
        return None
    return Form(first=at, last=at + 5, what="day", year=year, month=month, day=day)


def _slashed(cut: Tokens, at: int) -> Form | None:
    """Read "14/03/2025" and "03/14/2025"; "04/03/2025" is a day that nobody can tell without knowing the country."""
    is_joined = at + 4 < len(cut.words) and not any(
        cut.is_spaced_before(place) for place in range(at + 1, at + 5)
    )
    if not is_joined or word(cut, at + 1) != "/" or word(cut, at + 3) != "/":
        return None
    year, low, high = year_at(cut, at + 4), word(cut, at), word(cut, at + 2)
    first, second = whole(low.lstrip("0"), 1, 31), whole(high.lstrip("0"), 1, 31)
    if year is None or first is None or second is None or min(first, second) > _MONTHS:
        return None
    if first != second and max(first, second) <= _MONTHS:
        return Form(first=at, last=at + 5, what="any")
    day, month = (first, second) if second <= _MONTHS else (second, first)
    return Form(first=at, last=at + 5, what="day", year=year, month=month, day=day)


def _dotted(cut: Tokens, at: int) -> Form | None:
    """Read "14.03.2025", which is told day first wherever it is told."""
    told = cut.words[at].split(".")
    if len(told) != len("dmy") or len(told[2]) != len("2025"):
        return None
    year = whole(told[2], FIRST_YEAR, LAST_YEAR)
    first = whole(told[0].lstrip("0"), 1, 31)
    second = whole(told[1].lstrip("0"), 1, _MONTHS)
    if year is None or first is None or second is None:
        return None
    return Form(first=at, last=at + 1, what="day", year=year, month=second, day=first)
