"""Months of another year, spans of months, deadlines, and days that only a headline's "to" puts ahead."""

from datetime import date

import pytest

from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates

_PERIODS = [
    (
        "They met in the first half of July to sign.",
        "the first half of July",
        ("2025-07-01", "2025-07-15"),
    ),
    (
        "It fell in the second half of February 2024.",
        "the second half of February 2024",
        ("2024-02-16", "2024-02-29"),
    ),
    (
        "Invitations had been sent for the week of October 27 but none had answered.",
        "the week of October 27",
        ("2025-10-27", "2025-11-02"),
    ),
    (
        "The week of 28 December will be wet.",
        "The week of 28 December",
        ("2025-12-28", "2026-01-03"),
    ),
    ("They had forecast rain on Saturday.", "Saturday", ("2025-10-11",) * 2),
    # The day of publication is Thursday 9 October 2025.
    ("It was settled last Wednesday.", "last Wednesday", ("2025-10-01",) * 2),
    ("It was settled last Tuesday.", "last Tuesday", ("2025-10-07",) * 2),
    (
        "The government on Monday agreed to carry out a survey.",
        "Monday",
        ("2025-10-06",) * 2,
    ),
    (
        "An inquiry will look into the dam, which burst on Sunday.",
        "Sunday",
        ("2025-10-05",) * 2,
    ),
    ("It will be back on the shelf come April 16.", "April 16", ("2026-04-16",) * 2),
    (
        "The panel was to have taken it up at its December session.",
        "December",
        ("2025-12",) * 2,
    ),
    (
        "It is a letter in which he invites her to visit in April.",
        "April",
        ("2026-04",) * 2,
    ),
    (
        "She had accepted an invitation to visit Velm in November.",
        "November",
        ("2025-11", "2025-11"),
    ),
    (
        "He offered to pay half if the team trained again on Saturday.",
        "Saturday",
        ("2025-10-11", "2025-10-11"),
    ),
    (
        "It was after the accident in January of last year.",
        "January of last year",
        ("2024-01", "2024-01"),
    ),
    ("The school closed in May this year.", "May this year", ("2025-05", "2025-05")),
    (
        "She was warned between April and September 2023 that it leaked.",
        "April and September 2023",
        ("2023-04", "2023-09"),
    ),
    (
        "The sum includes the July to September quarter, which fell due.",
        "July to September",
        ("2025-07", "2025-09"),
    ),
    (
        "It was a wet Thursday in March 2019.",
        "a wet Thursday in March 2019",
        ("2019-03", "2019-03"),
    ),
    ("They must file the returns for September.", "September", ("2025-09",) * 2),
    ("They were leaning toward a rise for November.", "November", ("2025-11",) * 2),
    ("Voters want it, down from 46 in January.", "January", ("2025-01", "2025-01")),
    ("Voters want it, up from 46 percent in May.", "May", ("2025-05", "2025-05")),
    ("She thinks she will be back by Easter.", "Easter", ("2026-04-05",) * 2),
    ("The gate was mended by Easter.", "Easter", ("2025-04-20",) * 2),
    (
        "The money depends on an accord being signed by December 31.",
        "December 31",
        ("2025-12-31", "2025-12-31"),
    ),
    ("It followed the warning of last 9 May.", "9 May", ("2025-05-09",) * 2),
    (
        "The visit, which follows a trip to Velm on 12 December, is to end.",
        "12 December",
        ("2024-12-12", "2024-12-12"),
    ),
    (
        "Minister Ada Orlo to visit Tarn on Friday for talks",
        "Friday",
        ("2025-10-10", "2025-10-10"),
    ),
]


@pytest.mark.parametrize(("text", "words", "bounds"), _PERIODS)
def test_a_period_is_told_whole(text: str, words: str, bounds: tuple[str, str]) -> None:
    (found,) = dates(tokens_of(text), date(2025, 10, 9))
    assert text[found.start : found.end] == words
    assert (found.when.first, found.when.last) == bounds


@pytest.mark.parametrize(
    ("published", "day"),
    [(date(2025, 3, 9), "2025-03-11"), (date(2025, 3, 12), "2025-03-11")],
)
def test_this_tuesday_is_the_next_one_on_a_sunday(published: date, day: str) -> None:
    (found,) = dates(tokens_of("He was to see her this Tuesday."), published)
    assert found.when.first == day


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("February 30", ["February 30"]),
        ("29 February", ["29 February"]),
        ("March", ["March"]),
    ],
)
def test_a_week_from_a_day_that_no_calendar_has_is_no_week(
    day: str, found: list[str]
) -> None:
    text = f"It was due in the week of {day}."
    made = dates(tokens_of(text), date(2025, 10, 9))
    assert [text[each.start : each.end] for each in made] == found


def test_this_year_behind_a_day_is_a_date_of_its_own() -> None:
    text = "The fair runs through November 11 this year."
    found = dates(tokens_of(text), date(2025, 10, 9))
    assert [text[x.start : x.end] for x in found] == ["November 11", "this year"]


def test_months_without_a_year_between_them_are_two() -> None:
    text = "The cables cover the time between June and August."
    found = dates(tokens_of(text), date(2025, 10, 9))
    assert [text[each.start : each.end] for each in found] == ["June", "August"]


def test_each_day_looks_where_its_own_verb_does() -> None:
    text = (
        "With a flood forecast to pass the town by Friday, Minister Ada Orlo on "
        "Wednesday directed all to leave."
    )
    found = dates(tokens_of(text), date(2025, 10, 9))
    assert [each.when.first for each in found] == ["2025-10-10", "2025-10-08"]
