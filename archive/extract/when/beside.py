"""What stands beside a day: "that" which opens a clause, and the weeks that "a week today" and "Friday week" add."""

from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.extract.when.words import (
    COUNTS,
    DAY_PARTS,
    FUNCTION_WORDS,
    SAY_THAT,
    WEEKDAY_OF,
)
from archive.extract.words.grammar import AUXILIARIES, SUBJECT_PRONOUNS


def weeks_on(cut: Tokens, first: int, last: int) -> tuple[int, int, int]:
    """How many weeks "a week today", "two weeks on Friday" and "tomorrow week" add, and where the whole stands."""
    behind = word(cut, last + 1)
    is_week = word(cut, last) == "week" and cut.lowers[last - 1] not in DAY_PARTS
    if is_week and (not behind[:1].isalpha() or behind in FUNCTION_WORDS):
        return 1, first, last + 1
    at = first - 1 - (word(cut, first - 1) in {"on", "from"})
    unit, number = word(cut, at), word(cut, at - 1)
    count = COUNTS.get(number) if unit in {"week", "weeks"} else None
    if unit == "fortnight" and number == "a":
        count = 2
    is_day = cut.lowers[first] in WEEKDAY_OF
    if not count or (is_day and at == first - 1) or word(cut, last) == "since":
        return 0, first, last
    is_other = word(cut, at - 2) in {"once", "twice", "times", "days", "hours", "for"}
    return (0, first, last) if is_other else (count, at - 1, last)


def is_that_time(cut: Tokens, at: int, last: int) -> bool:
    """Whether "that evening", "that May" is a time, and opens no clause: "said that night shifts would end"."""
    if cut.lowers[at] != "that":
        return True
    behind = word(cut, last)
    if behind in AUXILIARIES or not word(cut, at - 1):
        return False  # "That day has come closer"
    return (
        not behind[:1].isalpha()
        or behind in FUNCTION_WORDS
        or behind in SUBJECT_PRONOUNS
        or (cut.capitals[last] and word(cut, at + 1) not in WEEKDAY_OF)
    ) and (word(cut, at + 1) in DAY_PARTS or not _is_said(cut, at))


def _is_said(cut: Tokens, at: int) -> bool:
    """Whether "that" opens a clause behind "said" or "told us"."""
    before = word(cut, at - 1)
    return before in SAY_THAT or (
        before in {"us", "me", "him", "her", "them"} and word(cut, at - 2) in SAY_THAT
    )
