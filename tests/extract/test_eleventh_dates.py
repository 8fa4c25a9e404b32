"""Days told by their week or their month, and those that were called off."""

from datetime import date
from typing import Final

import pytest

from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates

SATURDAY: Final = date(2025, 8, 30)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "They signed on the second Sunday in July.",
            "the second Sunday in July",
            "2025-07-13",
        ),
        (
            "It was the last Friday of May 2024.",
            "the last Friday of May 2024",
            "2024-05-31",
        ),
        (
            "It will open on the first Monday in October.",
            "the first Monday in October",
            "2025-10-06",
        ),
        ("They came on Thursday of last week.", "Thursday of last week", "2025-08-21"),
        (
            "A vote set for Saturday, 23 August was scrapped.",
            "Saturday, 23 August",
            "2025-08-23",
        ),
        ("A ceremony set for May 17 was canceled.", "May 17", "2025-05-17"),
        ("A second round, set for Thursday, was called off.", "Thursday", "2025-08-28"),
        ("The output for October is 40 tonnes.", "October", "2025-10"),
        ("The output fell in June.", "June", "2025-06"),
    ],
)
def test_a_day_is_counted_from_its_week_or_month(
    text: str, words: str, day: str
) -> None:
    (found,) = dates(tokens_of(text), SATURDAY)
    assert (text[found.start : found.end], found.when.first) == (words, day)


@pytest.mark.parametrize("year", [1, 1900, 2100, 9999])
def test_the_last_weekday_of_a_year_is_found_in_every_year(year: int) -> None:
    text = f"It was the last Friday in December {year:04}."
    found = dates(tokens_of(text), SATURDAY)
    assert all(text[each.start : each.end] for each in found)
