"""Days counted from another: the day before yesterday, a fortnight ago, Wednesday last."""

from datetime import date
from typing import Final

import pytest

from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates

WEDNESDAY: Final = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("met Tom Rell the day before yesterday", "2024-05-13"),
        ("will meet Tom Rell the day after tomorrow", "2024-05-17"),
        ("met Tom Rell a fortnight ago", "2024-05-01"),
        ("met Tom Rell on Wednesday last", "2024-05-08"),
        ("met Tom Rell on Friday last", "2024-05-10"),
        ("met Tom Rell on Tuesday last week", "2024-05-07"),
        ("met Tom Rell yesterday", "2024-05-14"),
    ],
)
def test_a_day_is_counted_from_another(said: str, day: str) -> None:
    (found,) = dates(tokens_of(f"Ana Ruiz {said} in Velm."), WEDNESDAY)

    assert (found.when.first, found.when.last) == (day, day)
