"""Dates and figures that two more sets of news brought to light, retold of nobody in a sentence or two."""

from typing import Final

import pytest

from archive.extract.figure.figures import figures
from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates
from tests.extract.test_dates import WEDNESDAY
from tests.extract.test_dates import read as read_dates

Dates = list[tuple[str, str | None]]
AHEAD: Final[list[tuple[str, Dates]]] = [
    # what somebody wants, needs or is told to do
    ("The firm, which rose, wants to bring it in from May.", [("May", "2025-05")]),
    ("Members need to agree on terms in May.", [("May", "2025-05")]),
    ("They were told to send sealed lists by Friday.", [("Friday", "2025-04-18")]),
    ("It was a call to “sell it all by August”.", [("August", "2025-08")]),
    ("He had assured them of boats by April 28.", [("April 28", "2025-04-28")]),
    ("She thought they’d be home by Sunday.", [("Sunday", "2025-04-20")]),
    ("The mayor won’t attend on Friday.", [("Friday", "2025-04-18")]),
    ("She asked that the case be heard on June 8.", [("June 8", "2025-06-08")]),
    ("They call it theft and plan a march on Friday.", [("Friday", "2025-04-18")]),
    # what is fixed
    ("The next race is in October.", [("October", "2025-10")]),
    ("A hearing has been listed for 6 June.", [("6 June", "2025-06-06")]),
    ("They put the vote off to 12 June.", [("12 June", "2025-06-12")]),
    (
        "Rain was forecast between June 8 and 14.",
        [("June 8 and 14", "2025-06-08/2025-06-14")],
    ),
    ("He saw to preparations for a fair in May.", [("May", "2025-05")]),
    ("The vote, which falls on Sunday, is free.", [("Sunday", "2025-04-20")]),
    ("Tom Rell, who retires on Friday, wept.", [("Friday", "2025-04-18")]),
    ("Mali play Ghana on 2 June.", [("2 June", "2025-06-02")]),
    ("The board next rules on rents on June 30.", [("June 30", "2025-06-30")]),
    ("She said that by Friday the road would reopen.", [("Friday", "2025-04-18")]),
    # what is called off, or hangs on an "if"
    ("The club cancelled Friday’s session.", [("Friday", "2025-04-18")]),
    ("It could end if Friday’s talks go well.", [("Friday", "2025-04-18")]),
    ("Some look ahead to Friday’s vote.", [("Friday", "2025-04-18")]),
    ("They hold a pick in May’s draft.", [("May", "2025-05")]),
    # what lies near where nothing looks back
    ("The plan: a march on 28 May.", [("28 May", "2025-05-28")]),
    ("The law took effect on April 20, officials said.", [("April 20", "2025-04-20")]),
]
BEHIND: Final[list[tuple[str, Dates]]] = [
    ("The match was won on Friday.", [("Friday", "2025-04-11")]),
    ("Tom Rell won on Friday.", [("Friday", "2025-04-11")]),
    ("He waited until Monday for an answer.", [("Monday", "2025-04-14")]),
    ("The road did not reopen until Friday.", [("Friday", "2025-04-11")]),
    ("They could not ring home for most of Monday.", [("Monday", "2025-04-14")]),
    ("Both sides did meet on Sunday.", [("Sunday", "2025-04-13")]),
    ("A fair, due to open on Monday, did not.", [("Monday", "2025-04-14")]),
    ("The panel, set up in June, is slow.", [("June", "2024-06")]),
    ("The quarrel goes back to July.", [("July", "2024-07")]),
    ("The clerk they let go on Thursday rang.", [("Thursday", "2025-04-10")]),
    ("He had invited them and been told on Friday.", [("Friday", "2025-04-11")]),
    ("It was shown in the team meeting on Friday.", [("Friday", "2025-04-11")]),
    ("He wouldn’t go into it on Friday.", [("Friday", "2025-04-11")]),
    ("Ana Ruiz, who leads it, on Friday said no.", [("Friday", "2025-04-11")]),
    ("They met on 20 April.", [("20 April", "2024-04-20")]),
]
COUNTED: Final[list[tuple[str, Dates]]] = [
    (
        "The firm was sold in 2021. Its owner left that October.",
        [("2021", "2021"), ("that October", "2021-10")],
    ),
    (
        "He wrote in May 2021. The following March he left.",
        [("May 2021", "2021-05"), ("The following March", "2022-03")],
    ),
    (
        "He rang on 3 March. The following Friday he came.",
        [("3 March", "2025-03-03"), ("The following Friday", "2025-03-07")],
    ),
    ("The following Friday he came.", [("The following Friday", None)]),
    (
        "They met on 3 March. The paper of that Thursday, torn, lay there.",
        [("3 March", "2025-03-03"), ("that Thursday", "2025-03-06")],
    ),
    (
        "They met on 3 March. A week later they signed.",
        [("3 March", "2025-03-03"), ("A week later", "2025-03-10")],
    ),
    (
        "They met on 3 March. By the following evening it was over.",
        [("3 March", "2025-03-03"), ("the following evening", "2025-03-04")],
    ),
    (
        "They met on 3 March.\n\nThe next morning they left.",
        [("3 March", "2025-03-03"), ("The next morning", "2025-03-04")],
    ),
    (
        "Nine days later, on March 4, she left.",
        [("Nine days later", "2025-03-04"), ("March 4", "2025-03-04")],
    ),
    (
        "They met on 3 March to agree by May. That evening they left.",
        [
            ("3 March", "2025-03-03"),
            ("May", "2025-05"),
            ("That evening", "2025-03-03"),
        ],
    ),
    (
        "On 3 March he rang. In May, and two days later, it rained.",
        [("3 March", "2025-03-03"), ("May", "2024-05"), ("two days later", None)],
    ),
    (
        "“It ends today,” Ana Ruiz said on Monday.",
        [("today", "2025-04-14"), ("Monday", "2025-04-14")],
    ),
    (
        "The team let him go yesterday.\n\n“I told him so this morning,” Ana Ruiz said.",
        [("yesterday", "2025-04-15"), ("this morning", "2025-04-15")],
    ),
    (
        "The boat sank on 9 November 2022. It was found on 12 November.",
        [("9 November 2022", "2022-11-09"), ("12 November", "2022-11-12")],
    ),
    ("The slope slid on the Sunday.", [("the Sunday", None)]),
    ("Overnight the river rose.", [("Overnight", None)]),
    ("The rains usually last from June.", [("June", None)]),
    ("He asked what it cost to get to Easter.", [("Easter", None)]),
]
SPANS: Final[list[tuple[str, Dates]]] = [
    ("They left on the night of March 5.", [("the night of March 5", "2025-03-05")]),
    (
        "They rose in the early hours of Monday.",
        [("the early hours of Monday", "2025-04-14")],
    ),
    ("It was hit at 9.40pm on March 4.", [("March 4", "2025-03-04T21:40")]),
    (
        "Trade grew (January 20-March 20).",
        [("January 20-March 20", "2025-01-20/2025-03-20")],
    ),
    (
        "The poll of January 14 and 15 among adults was wrong.",
        [("January 14 and 15", "2025-01-14/2025-01-15")],
    ),
    ("On January 14 and 15 miners died.", [("January 14", "2025-01-14")]),
    (
        "They need it by the middle of this month.",
        [("the middle of this month", "2025-04")],
    ),
    ("It may open as early as May.", [("May", "2025-05")]),
    ("In an August interview she wept.", [("August", "2024-08")]),
    ("Sun is forecast for the weekend.", [("the weekend", "2025-04-19/2025-04-20")]),
    ("It is worth ten times 2026 earnings.", [("2026", "2026")]),
]


@pytest.mark.parametrize(("text", "expected"), [*AHEAD, *BEHIND])
def test_what_stands_around_a_date_says_whether_it_is_to_come(
    text: str, expected: Dates
) -> None:
    assert read_dates(text) == expected


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_a_date_counts_from_what_was_told_before_it(text: str, expected: Dates) -> None:
    assert read_dates(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_a_date_is_as_long_as_its_words(text: str, expected: Dates) -> None:
    assert read_dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She told the Today programme that she was tired.",
        "There is no Sunday trading in Tarn.",
        "The market opens on Saturday mornings.",
        "He wants you to make July vanish.",
        "It was shown twice in the same day.",
    ],
)
def test_programmes_habits_and_vanished_months_are_no_dates(text: str) -> None:
    assert read_dates(text) == []


def read_figures(text: str) -> list[tuple[str, str, str]]:
    """The words of every figure, its value (``low-high`` for a range) and its unit."""
    cut = tokens_of(text)
    return [
        (
            text[slice(*each.number)],
            f"{each.value}-{each.upper}" if each.upper else each.value,
            each.unit,
        )
        for each in figures(cut, dates(cut, WEDNESDAY))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # scales and units
        (
            "It was a 1.4-billion-euro loan.",
            [("1.4-billion-euro", "1400000000", "EUR")],
        ),
        ("He got RM6.5mil.", [("RM6.5mil", "6500000", "MYR")]),
        ("He got ₹5cr.", [("₹5cr", "50000000", "INR")]),
        ("It moved 8m tonnes.", [("8m tonnes", "8000000", "tonnes")]),
        ("It is a wall 8m high.", [("8m", "8", "m")]),
        ("It cost 31p.", [("31p", "31", "p")]),
        (
            "It gave 260 million Norwegian kroner.",
            [("260 million Norwegian kroner", "260000000", "NOK")],
        ),
        ("An 11-member board met.", [("11-member", "11", "members")]),
        # nouns
        ("They read 3,000 memoranda.", [("3,000 memoranda", "3000", "memoranda")]),
        ("The 19 crew members slept.", [("19 crew members", "19", "members")]),
        ("It sold 9,000 more tickets.", [("9,000 more tickets", "9000", "tickets")]),
        (
            "It met 34 public and private experts.",
            [("34 public and private experts", "34", "experts")],
        ),
        # parts of a whole
        ("It sold 40 of the bottles.", [("40", "40", "bottles")]),
        (
            "It lost 17 of 240 cases.",
            [("17", "17", "cases"), ("240 cases", "240", "cases")],
        ),
        (
            "It runs 212 of its usual 1,060 trains.",
            [("212", "212", "trains"), ("1,060 trains", "1060", "trains")],
        ),
        (
            "It needs 35 out of the 52 members.",
            [("35", "35", "members"), ("52 members", "52", "members")],
        ),
        (
            "She has 74 items, 11 of which are late.",
            [("74 items", "74", "items"), ("11", "11", "items")],
        ),
        (
            "Of 45 members, 19 have signed and 17 opposed it.",
            [
                ("45 members", "45", "members"),
                ("19", "19", "members"),
                ("17", "17", "members"),
            ],
        ),
        # votes and what moved
        (
            "It was passed by 33 to 22 votes.",
            [("33", "33", "votes"), ("22 votes", "22", "votes")],
        ),
        (
            "Members voted 61 to 40 early on.",
            [("61", "61", "votes"), ("40", "40", "votes")],
        ),
        (
            "The number of flood evacuees rose to 61,480.",
            [("61,480", "61480", "evacuees")],
        ),
        ("The number of boats is put at 15.", [("15", "15", "boats")]),
        ("The fee was put at 20.", [("20", "20", "fee")]),
        ("The real figure was closer to 20.", [("20", "20", "figure")]),
        ("The toll hit 37.", [("37", "37", "toll")]),
        ("It was down from a peak of 21,300.", [("21,300", "21300", "peak")]),
        ("He was elected by 212,406.", [("212,406", "212406", "people")]),
        ("It was last in yards per play (4.3).", [("4.3", "4.3", "yards")]),
        (
            "It fell to 142 crowns from 170.",
            [("142 crowns", "142", "crowns"), ("170", "170", "crowns")],
        ),
        (
            "It grew from 4 to 8 kilometres.",
            [("4", "4", "kilometres"), ("8 kilometres", "8", "kilometres")],
        ),
        (
            "It slipped 0.3 cents to 88.6 cents.",
            [("0.3 cents", "0.3", "cents"), ("88.6 cents", "88.6", "cents")],
        ),
        (
            "She led 53.4% to 46.6%.",
            [("53.4%", "53.4", "percent"), ("46.6%", "46.6", "percent")],
        ),
        (
            "It cut its cost to 6 billion lira from 7 billion.",
            [
                ("6 billion lira", "6000000000", "TRY"),
                ("7 billion", "7000000000", "TRY"),
            ],
        ),
        ("More than 11,000 had taken part.", [("11,000", "11000", "people")]),
    ],
)
def test_a_number_without_a_noun_is_one_of_what_is_meant(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert read_figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He went to the Sector 50 police.",
        "Local 418 of the bakers struck.",
        "One in five trains ran.",
        "Six in 10 riders moaned.",
        "They came two days before the vote.",
        "It rained over the past ten days.",
        "He heard it from three, according to two people.",
        "It began at a 2 p.m. news briefing.",
        "It was read shortly before 1500 hours.",
        "($1 = 9.41)",
        "She had dinner with two of the writers.",
        "A 20-odd crowd saw 5-a-side.",
        "It is a 1990-vintage hall, and a 5-star one.",
        "He moved from 10 to 12 Main Street.",
        "They came at 12 and left at 40.",
    ],
)
def test_numbers_that_nobody_would_check_are_left_alone(text: str) -> None:
    assert read_figures(text) == []
