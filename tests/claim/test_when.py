"""Dates: which ranges run backwards, which words contradict a date, and which days a date covers."""

import pytest

from archive.claim.when import first_and_last_day, stated
from archive.errors import BadValueError

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
