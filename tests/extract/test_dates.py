"""Dates: where they stand in a text, and which days they are from the day of publication."""

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.claim.dates import known_precision
from archive.extract.proposal import When
from archive.extract.text.captions import caption_sentences
from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import MISMATCH, dates, nearest
from tests.timing import is_linear, seconds

WEDNESDAY: Final = date(2025, 4, 16)


def read(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    """The words of every date and what it is: ``first``, or ``first/last`` when they differ."""
    return [
        (text[each.start : each.end], written(each.when))
        for each in dates(tokens_of(text), published)
    ]


def written(when: When) -> str | None:
    if when.first == when.last:
        return when.first
    return f"{when.first}/{when.last}"


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        # weekdays: the nearest past one, the nearest future one when the sentence looks forward
        ("Ms Orlo resigned on Monday.", "Monday", "2025-04-14"),
        ("Ms Orlo resigned on Wednesday.", "Wednesday", "2025-04-16"),
        ("Ms Orlo spoke on Thursday night.", "Thursday night", "2025-04-10"),
        ("Ms Orlo will speak on Thursday.", "Thursday", "2025-04-17"),
        ("Ms Orlo is expected in Tarn on Friday.", "Friday", "2025-04-18"),
        ("On Friday, Ms Orlo is to meet the miners.", "Friday", "2025-04-18"),
        ("On Friday, Ms Orlo met the miners.", "Friday", "2025-04-11"),
        ("Tuesday morning was calm.", "Tuesday morning", "2025-04-15"),
        ("Ms Orlo left last Wednesday.", "last Wednesday", "2025-04-09"),
        ("They meet next Wednesday.", "next Wednesday", "2025-04-23"),
        ("It came this Sunday.", "this Sunday", "2025-04-20"),
        # days and months
        ("It opened on April 1.", "April 1", "2025-04-01"),
        ("It opened on 1 April.", "1 April", "2025-04-01"),
        ("It fell after the June 3 coup.", "June 3", "2024-06-03"),
        ("It will open on June 3.", "June 3", "2025-06-03"),
        ("It is to run from April 2.", "April 2", "2025-04-02"),
        (
            "He will not hurry, he said in an interview on Friday.",
            "Friday",
            "2025-04-11",
        ),
        ("It closed on 9 December.", "9 December", "2024-12-09"),
        ("It will close on 9 December.", "9 December", "2025-12-09"),
        ("It begins on the 3rd of May.", "the 3rd of May", "2025-05-03"),
        ("It ran on Oct. 9.", "Oct. 9", "2024-10-09"),
        ("It ran from 3 to 5 March.", "3 to 5 March", "2025-03-03/2025-03-05"),
        ("It ran on March 3-5, 2021.", "March 3-5, 2021", "2021-03-03/2021-03-05"),
        ("It ran on Tuesday, May 18, 2021.", "Tuesday, May 18, 2021", "2021-05-18"),
        ("It ran on 2021-05-18.", "2021-05-18", "2021-05-18"),
        ("The town voted on 29 February 2024.", "29 February 2024", "2024-02-29"),
        ("It fell in March.", "March", "2025-03"),
        ("It fell in May.", "May", "2024-05"),
        ("It fell in April.", "April", "2025-04"),
        ("It will fall in May.", "May", "2025-05"),
        ("No ship would sail before September.", "September", "2025-09"),
        ("It fell last November.", "last November", "2024-11"),
        ("It fell in September 2010.", "September 2010", "2010-09"),
        ("It opens in mid-July 2026.", "mid-July 2026", "2026-07"),
        # counted
        ("She rang yesterday evening.", "yesterday evening", "2025-04-15"),
        ("She rang last night.", "last night", "2025-04-15"),
        ("It ends tomorrow.", "tomorrow", "2025-04-17"),
        ("He fell ill last week.", "last week", "2025-04-07/2025-04-13"),
        ("He returns next month.", "next month", "2025-05"),
        ("He fell earlier this month.", "earlier this month", "2025-04"),
        ("He rose last year's wages.", "last year", "2024"),
        ("It came two years ago.", "two years ago", "2023"),
        ("It came 10 days ago.", "10 days ago", "2025-04-06"),
        (
            "They rested at the weekend.",
            "the weekend",
            "2025-04-12/2025-04-13",
        ),
        ("It is due by the end of the year.", "the end of the year", "2025-12-31"),
        ("It is due at the end of this month.", "the end of this month", "2025-04-30"),
        ("It ends at the end of 2026.", "the end of 2026", "2026-12-31"),
        ("It is due by year end.", "year end", "2025-12-31"),
        (
            "Sales fell in the first half of 2024.",
            "the first half of 2024",
            "2024-01/2024-06",
        ),
        (
            "Sales fell in the second half of this year.",
            "the second half of this year",
            "2025-07/2025-12",
        ),
        ("Sales fell in Q3 2023.", "Q3 2023", "2023-07/2023-09"),
        # years
        ("Tarn joined in 2024.", "2024", "2024"),
        ("The papers went between 2022 and the hearing.", "2022", "2022"),
        ("It was the 2014 floods.", "2014", "2014"),
        ("It was built in the 1990s.", "1990s", "1990/1999"),
        ("It lasted from 2016-17.", "2016-17", "2016/2017"),
        # clock times beside a day
        ("It began on Monday at 10:30.", "Monday", "2025-04-14T10:30"),
        ("It began at 9 p.m. on Monday.", "Monday", "2025-04-14T21"),
    ],
)
def test_a_date_is_counted_as_a_reader_counts_it(
    text: str, words: str, day: str
) -> None:
    assert (words, day) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "You may march with April Orlo, she said on Black Friday.",
        "Every Friday they sing.",
        "Some 2000 miners and 1990 farmers cheered.",
        "A 2000 year old oak fell.",
        "It weighs 1900 kg and cost $2000.",
        "Ring 2015 tomorrows.",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert read(text) == []


def test_what_two_dates_say_once_holds_for_both() -> None:
    assert read("Seen in Tarn, 20 January - 3 March 2024.", None) == [
        ("20 January", "2024-01-20"),
        ("3 March 2024", "2024-03-03"),
    ]


def test_each_date_has_its_own_verb() -> None:
    text = "Tarn will raise its toll on 1 June, Minister Orlo announced on Monday."

    assert read(text) == [("1 June", "2025-06-01"), ("Monday", "2025-04-14")]


def test_a_year_earlier_is_counted_from_the_year_before_it() -> None:
    text = "Sales rose in 2021, up from a year earlier."

    assert read(text) == [("2021", "2021"), ("a year earlier", "2020")]


def test_the_next_day_is_counted_from_the_day_before_it_or_not_at_all() -> None:
    assert read("He came on 3 March 2021. He left the next day.")[1] == (
        "the next day",
        "2021-03-04",
    )
    assert read("He left the next day.") == [("the next day", None)]


def test_without_a_day_of_publication_only_what_is_stated_whole_has_bounds() -> None:
    text = "On Monday Tarn fell. It was built in 2010 and opened on 3 May 2011."

    assert read(text, None) == [
        ("Monday", None),
        ("2010", "2010"),
        ("3 May 2011", "2011-05-03"),
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "Minister Ada Orlo (right) and the envoy in Tarn, in February. (credit: WIRE)",
        "Miners leave the pit, in this picture taken in February.",
        "Miners leave the pit in February. Image: T. Rell.",
        "Miners leave the pit in February. (Photo: Wire/Handout)",
    ],
)
def test_a_captions_date_is_never_counted(caption: str) -> None:
    text = f"The mine closed in March. {caption}"

    assert read(text)[:2] == [("March", "2025-03"), ("February", None)]


def test_a_date_in_running_text_is_no_captions() -> None:
    assert (
        caption_sentences(tokens_of("The picture was right: it came in March."))
        == set()
    )


def test_a_weekday_that_the_calendar_contradicts_is_flagged() -> None:
    wrong, right = dates(
        tokens_of("They met on Tuesday, April 7, and on Monday, April 14."), WEDNESDAY
    )

    assert wrong.flags == (MISMATCH,)
    assert right.flags == ()


def test_the_nearest_date_stands_in_the_sentence_before_the_paragraph() -> None:
    text = "They met on Monday. The envoy spoke.\n\nHe left on Tuesday."
    cut = tokens_of(text)
    found = dates(cut, WEDNESDAY)
    envoy = cut.at(text.index("envoy"))

    near = nearest(cut, found, envoy, envoy + 1)

    assert near is not None
    assert near.when.first == "2025-04-14"


_PIECES: Final = st.sampled_from(
    (
        *(
            "Monday",
            "May",
            "the",
            "end",
            "of",
            "year",
            "2024",
            "31",
            "February",
            "next",
        ),
        *("last", "ago", "two", "earlier", "-", ",", ".", "\n\n", "will", "9999", "th"),
        *("weekend", "first", "half", "at", "10:30", "p.m.", "(", "Photo", ":", "Q3"),
    )
)


@given(
    st.one_of(st.text(), st.lists(_PIECES).map(" ".join)),
    st.one_of(st.none(), st.dates()),
)
def test_any_text_gives_dates_that_exist_in_order_where_they_stand(
    text: str, published: date | None
) -> None:
    end = 0
    for found in dates(tokens_of(text), published):
        ((start, stop),) = found.spans
        assert end <= start < stop <= len(text)
        assert found.when.words == (start, stop)
        assert not text[start].isspace()
        assert not text[stop - 1].isspace()
        for bound in (found.when.first, found.when.last):
            assert bound is None or known_precision(bound)
        end = stop


@pytest.mark.parametrize(
    "piece",
    [
        "Monday, ",
        "May 3-",
        "the end of ",
        "next ",
        "a year earlier ",
        "2024-",
        "(photo: ",
        "in 2024 the first half of ",
        "31 31 ",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def measure(size: int) -> float:
        cut = tokens_of(piece * (size // len(piece)))
        return seconds(lambda: dates(cut, WEDNESDAY))

    assert is_linear(measure)
