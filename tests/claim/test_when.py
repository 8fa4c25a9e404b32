"""Dates: which ranges run backwards, which words contradict a date, and which days a date covers."""

import pytest

from archive.claim.date_words import disagrees
from archive.claim.when import as_stated, first_and_last_day, stated
from archive.errors import BadValueError
from archive.values import Interval, Selector

FORWARDS = [
    "2025-05-25T18:30+03:00/2025-05-25T17:30+01:00",
    "2025-05-25T18:30:15/2025-05-25T18:30:45",
    "2025-05-25T18:30/2025-05-25T18",
    "2025-05-25T18:30Z/2025-05-25T18Z",
    "2025-05-25T18:30:45/2025-05-25T18:30",
    "2025-05-25T18:30:45.25/2025-05-25T18:30:45.2",
    "2025-05-25T18:30+03:00/2025-05-25T18:30",
    "2025-05-25T18:30+03:00/2025-05-25",
    "2025-05-26T01:00+10:00/2025-05-25T18:30-10:00",
    "9999-12-31T23:59:59-14:00/9999-12-31T23-14:00",
    "0001-01-01T00:00+14:00/0001-01-01T00:00Z",
]
BACKWARDS = [
    "2025-05-25T17:30+01:00/2025-05-25T18:30+03:00",
    "2025-05-25T18:30:45/2025-05-25T18:30:15",
    "2025-05-25T18:30/2025-05-25T17",
    "2025-05-25T18:30:45.3/2025-05-25T18:30:45.2",
    "2025-05-25T18:30+03:00/2025-05-25T18:29",
    "2025-05-26T00:00/2025-05-25",
    "2025-06/2025-05-31",
]


@pytest.mark.parametrize("text", FORWARDS)
def test_a_range_that_runs_forwards_is_taken(text: str) -> None:
    interval = stated(text, words=None, base=None)

    assert f"{interval.first}/{interval.last}" == text
    first, last = first_and_last_day(interval)
    assert first is not None
    assert last is not None
    assert first <= last


@pytest.mark.parametrize("text", BACKWARDS)
def test_a_range_that_runs_backwards_is_refused(text: str) -> None:
    with pytest.raises(BadValueError, match="swap"):
        stated(text, words=None, base=None)


CONTRADICTED = [
    ("2025-05-27", "May 26"),
    ("2025-05-27", "26 May"),
    ("2025-05-27", "the 26th of May"),
    ("2025-05-27", "Monday or Tuesday, MAY 26th"),
    ("2025-05-24", "25-27 May"),
    ("2025-09-04", "Sept. 3"),
    ("2019-05-27", "2025-05"),
    ("2025-05-28", "2025-05-27"),
    ("2019-01-01", "in 2018"),
    ("2025-05-26", "May 26, 2024"),
    ("2027", "2024-26"),
]
BORNE_OUT = [
    ("2025-05-26", "May 26"),
    ("2025-05-26", "the 26th of May, 2025"),
    ("2025-05-26", "25 to 27 May"),
    ("2025-05", "May 26"),
    ("2025-05-01", "30 April to 2 May"),
    ("2025-12-30/2026-01-02", "1 January"),
    ("2020/2025", "2024"),
    ("2025", "2024-26"),
    ("2025-05-27", "the day after May 26"),
    ("2025-05-27", "seven years after 2018"),
    ("2025-05-27", "in May 18:30"),
    ("2025-05-27", "at 1930 hours"),
    ("2025-05-27", "May 2025"),
    ("2025-05-27", "2025-05-27T18:30"),
    ("2025-01-01", "December 30 to January 2"),
    ("2025-05-25", "from 25 May to 27 May"),
    ("2025-05-26", "25 May until 27 May"),
    ("2025-05-28T02:30+03:00", "2025-05-27T23:30Z"),
    ("2025-05-27/..", "since May 26"),
    ("2024-02-29", "29 February"),
    ("2025-05-27", "29 February and 27 May"),
    ("2025-05-27", "2025-13-77"),
]


def _said(text: str, words: str, base: str) -> Interval:
    selector = Selector(exact=words, prefix="", suffix="", start=0, end=len(words))
    return stated(text, words=selector, base=base)


@pytest.mark.parametrize(("text", "words"), CONTRADICTED)
def test_a_date_that_its_own_words_contradict_is_refused(text: str, words: str) -> None:
    with pytest.raises(BadValueError, match="the words say"):
        _said(text, words, "2025-06-01")


@pytest.mark.parametrize(("text", "words"), BORNE_OUT)
def test_a_date_that_its_words_bear_out_is_taken(text: str, words: str) -> None:
    first, _, last = text.partition("/")

    assert disagrees(words, first, (last or first).replace("..", "") or None) is None


@pytest.mark.parametrize(
    ("text", "words", "base"),
    [
        ("2025-05-25", "on Sunday", "2025-05-27"),
        ("2025-05-20", "Tuesday night", "2025-05-27T08:00Z"),
        ("2025-05-13", "last Tuesday", "2025-05-27"),
        ("2025-06-10", "next Tuesday", "2025-05-27"),
        ("2024-05-26", "two Sundays before that Sunday", "2025-05-27"),
    ],
)
def test_a_weekday_near_its_base_is_resolved(text: str, words: str, base: str) -> None:
    assert _said(text, words, base).basis == "resolved"


@pytest.mark.parametrize(
    ("text", "words", "base", "todo"),
    [
        ("2025-05-18", "on Sunday", "2025-05-27", "more than 7 days"),
        ("2025-05-06", "last Tuesday", "2025-05-27", "more than 14 days"),
        ("2025-06-17", "next Tuesday", "2025-05-27", "more than 14 days"),
        ("2025-05-25", "on Sunday", "2025-05", "counted from a day"),
        ("2025-05-25", "on Sunday", "soon", "give an ISO date"),
    ],
)
def test_a_weekday_far_from_its_base_is_refused(
    text: str, words: str, base: str, todo: str
) -> None:
    with pytest.raises(BadValueError, match=todo):
        _said(text, words, base)


MONTHS_AND_YEARS = [
    ("2025-05-03", "earlier this month", "2025-05-26"),
    ("2025-05", "this month", "2025-05-26"),
    ("2025-04-30", "last month", "2025-05-26"),
    ("2024-12-01", "last month", "2025-01-26"),
    ("2026-01-15", "next month", "2025-12-26"),
    ("2024-11-03", "late last year", "2025-05-26"),
    ("2025", "this year", "2025-05-26"),
    ("2023-05-01", "since last year", "2025-05-26"),
    ("2024-05-01", "in the past year", "2025-05-26"),
]


@pytest.mark.parametrize(("text", "words", "base"), MONTHS_AND_YEARS)
def test_a_month_or_year_counted_from_its_base_is_taken(
    text: str, words: str, base: str
) -> None:
    assert disagrees(words, text, text, base=base) is None


@pytest.mark.parametrize(
    ("text", "words", "base"),
    [
        ("2024-05-03", "earlier this month", "2025-05-26"),
        ("2025-04-03", "earlier this month", "2025-05-26"),
        ("2025-05-03", "last month", "2025-05-26"),
        ("2025", "last year", "2025-05-26"),
        ("2025-03", "next year", "2025-05"),
    ],
)
def test_a_month_or_year_that_is_another_when_counted_from_its_base_is_refused(
    text: str, words: str, base: str
) -> None:
    assert "counted from" in (disagrees(words, text, text, base=base) or "")


@pytest.mark.parametrize("base", ["9999", "0001-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_fault(base: str) -> None:
    for words in ("last month", "next month", "last year", "next year"):
        disagrees(words, base, base, base=base)


@pytest.mark.parametrize(
    "text",
    ["2025", "2025-05", "2025-05-25", "2025-05-25T18:30", "2025-05/2025-06", "2025/.."],
)
def test_a_date_is_written_as_it_was_stated(text: str) -> None:
    assert as_stated(stated(text, words=None, base=None)) == text
