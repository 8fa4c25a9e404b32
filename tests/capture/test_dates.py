"""Dates in figures are read as they were given, or left as words."""

import pytest

from archive.capture.dates import interval


@pytest.mark.parametrize(
    ("words", "first", "precision"),
    [
        ("2025", "2025", "year"),
        ("2025-05", "2025-05", "month"),
        ("2025-05-27", "2025-05-27", "day"),
        ("2025-05-27T10:30", "2025-05-27T10:30", "minute"),
        ("2025-05-27 10:30:05", "2025-05-27T10:30:05", "second"),
        ("2025-05-27T10:30:05Z", "2025-05-27T10:30:05+00:00", "second"),
        ("2025-05-27T10:30:05.000Z", "2025-05-27T10:30:05+00:00", "second"),
        ("2025-05-27T10:30:05+0300", "2025-05-27T10:30:05+03:00", "second"),
        ("2025-05-27T10:30:05-05", "2025-05-27T10:30:05-05:00", "second"),
        ("2024-02-29", "2024-02-29", "day"),
    ],
)
def test_iso_dates_are_read_no_more_exactly_than_given(
    words: str, first: str, precision: str
) -> None:
    found = interval(words)

    assert found is not None
    assert (found.first, found.last, found.precision) == (first, first, precision)
    assert found.basis == "metadata"


@pytest.mark.parametrize(
    "words",
    [
        "2025-02-30",
        "2025-13-01",
        "2025-05-27T24:00",
        "2025-05-27T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2025-05-27T10:61",
        "0000-01-01",
        "20250527",
        "27 May 2025",
        "May 27, 2025",
        "05/06/2025",
        "2025-05-27T10:30:05+99:99",
        "\u0662\u0660\u0662\u0665",
        "",
        "-2025",
        "2025-05-27; drop",
        "9" * 5000,
    ],
)
def test_what_is_no_real_iso_date_is_never_moved_to_one(words: str) -> None:
    assert interval(words) is None
