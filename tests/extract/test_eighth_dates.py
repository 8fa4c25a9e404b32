"""Dates and figures that six more sets of news brought to light, retold of nobody in a sentence or two."""

from typing import Final

import pytest

from archive.extract.figure.figures import figures
from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates
from tests.extract.test_dates import read as read_dates

Dates = list[tuple[str, str | None]]
AHEAD: Final[list[tuple[str, Dates]]] = [
    ("Elders have summoned both sides to talks on Friday.", [("Friday", "2025-04-18")]),
    ("Her people would attend Friday’s vote.", [("Friday", "2025-04-18")]),
    ("She’ll miss Friday’s race.", [("Friday", "2025-04-18")]),
    ("The club will not attend Friday’s vote.", [("Friday", "2025-04-18")]),
    ("He has agreed to give a speech on June 25.", [("June 25", "2025-06-25")]),
    (
        "He had been prepared to sit for a long interview on June 24.",
        [("June 24", "2025-06-24")],
    ),
    ("It was to have begun on Friday.", [("Friday", "2025-04-18")]),
    ("Some are in favour of tightening it as of 1 June.", [("1 June", "2025-06-01")]),
    ("The novel is published on Thursday.", [("Thursday", "2025-04-17")]),
    ("The party insists on a rise of 8% from June.", [("June", "2025-06")]),
    ("Members of both firms vote on June 28.", [("June 28", "2025-06-28")]),
    ("Ministers promise aid by Friday", [("Friday", "2025-04-18")]),
    ("The governor had all but circled October.", [("October", "2025-10")]),
    (
        "It would have required shops to lock up phones beginning in August.",
        [("August", "2025-08")],
    ),
    ("It warned buyers that June cargoes would be late.", [("June", "2025-06")]),
    ("He’d look at it in June.", [("June", "2025-06")]),
    (
        "Economists expected the bank to wait until the fourth quarter.",
        [("the fourth quarter", "2025-10/2025-12")],
    ),
]
BEHIND: Final[list[tuple[str, Dates]]] = [
    ("They attended Friday’s vote.", [("Friday", "2025-04-11")]),
    ("Envoys are said to have cut short Friday talks.", [("Friday", "2025-04-11")]),
    ("They were supposed to extend it in June.", [("June", "2024-06")]),
    ("The boats were never meant to sail in June.", [("June", "2024-06")]),
    ("Bankers were not brought in until October.", [("October", "2024-10")]),
    ("Sales rose 8% from June.", [("June", "2024-06")]),
    (
        "Asked whether they will see the December memo, he laughed.",
        [("December", "2024-12")],
    ),
    ("She said in an interview on Friday that it fell.", [("Friday", "2025-04-11")]),
    ("She’d gone home in June.", [("June", "2024-06")]),
    ("It said that May cargoes had been late.", [("May", "2024-05")]),
]
COUNTED: Final[list[tuple[str, Dates]]] = [
    # what an ordinal alone tells
    ("It would be back on the 28th, she said.", [("the 28th", "2025-04-28")]),
    ("He came on the 3rd.", [("the 3rd", "2025-04-03")]),
    ("He came on the 28th.", [("the 28th", "2025-03-28")]),
    (
        "They ran from March 3 to a show in Tarn on the 26th.",
        [("March 3", "2025-03-03"), ("the 26th", "2025-03-26")],
    ),
    (
        "Posts close on the 26th of this month.",
        [("the 26th of this month", "2025-04-26")],
    ),
    (
        "It was hit on the second day of January.",
        [("the second day of January", "2025-01-02")],
    ),
    ("They met on the first of March.", [("the first of March", "2025-03-01")]),
    # weeks on from a day
    ("Losses will be known by tomorrow week.", [("tomorrow week", "2025-04-24")]),
    ("Practice begins a week today.", [("a week today", "2025-04-23")]),
    ("It is a fortnight on Friday.", [("a fortnight on Friday", "2025-05-02")]),
    ("The fair is Friday week.", [("Friday week", "2025-04-25")]),
    ("Trains ran twice a week on Friday.", [("Friday", "2025-04-11")]),
    # days of a week that was told
    (
        "Lawyers met twice last week, first on Tuesday and then on Friday.",
        [
            ("last week", "2025-04-07/2025-04-13"),
            ("Tuesday", "2025-04-08"),
            ("Friday", "2025-04-11"),
        ],
    ),
    (
        "Thieves struck last week, police said on Tuesday.",
        [("last week", "2025-04-07/2025-04-13"), ("Tuesday", "2025-04-15")],
    ),
    # what was said at talks, and what a letter says
    (
        "The two met on Friday.\n\n“We agreed today to go on,” Ana Ruiz said.",
        [("Friday", "2025-04-11"), ("today", "2025-04-11")],
    ),
    (
        "The two met on Friday.\n\n“We need a port today,” Ana Ruiz said.",
        [("Friday", "2025-04-11"), ("today", "2025-04-16")],
    ),
    (
        "It is dated 9 May 1938. “They came on Tuesday,” Otta Rell wrote.",
        [("9 May 1938", "1938-05-09"), ("Tuesday", "1938-05-03")],
    ),
    (
        "He thanks her for “the talks of May 9”. The letter is dated May 14, 2023.",
        [("May 9", "2023-05-09"), ("May 14, 2023", "2023-05-14")],
    ),
    (
        "They talked on March 9. A law is of May 14, 2023.",
        [("March 9", "2025-03-09"), ("May 14, 2023", "2023-05-14")],
    ),
    (
        "They met on 17 May 2022.\n\nNine days later, the town signed.",
        [("17 May 2022", "2022-05-17"), ("Nine days later", "2022-05-26")],
    ),
    (
        "They met on 8 April. He had rung the evening before and been told no.",
        [("8 April", "2025-04-08"), ("the evening before", "2025-04-07")],
    ),
    (
        "It leaked on Boxing Day 2015. They discussed it on February 4.",
        [("Boxing Day 2015", "2015-12-26"), ("February 4", "2025-02-04")],
    ),
]
SPANS: Final[list[tuple[str, Dates]]] = [
    ("He said so yesterday (Tuesday).", [("yesterday (Tuesday)", "2025-04-15")]),
    ("It sits on Thursday (tomorrow).", [("Thursday (tomorrow)", "2025-04-17")]),
    ("It sits today (16).", [("today (16)", "2025-04-16")]),
    (
        "It rained on Sunday (April 13).",
        [("Sunday", "2025-04-13"), ("April 13", "2025-04-13")],
    ),
    ("Tarn, 14/03/2025 (Agency)", [("14/03/2025", "2025-03-14")]),
    ("Tarn, 03/14/2025 (Agency)", [("03/14/2025", "2025-03-14")]),
    ("Tarn, 04/03/2025 (Agency)", [("04/03/2025", None)]),
    ("Tarn, 14.03.2025 (Agency)", [("14.03.2025", "2025-03-14")]),
    (
        "Somebody called on Sept. 6 of last year.",
        [("Sept. 6 of last year", "2024-09-06")],
    ),
    ("It was cut on Monday at 11.40pm.", [("Monday", "2025-04-14T23:40")]),
    ("A delay beyond June would cost more.", [("June", "2025-06")]),
    ("He admits that 2046 is likelier.", [("2046", "2046")]),
    ("She read the original 2019 agreement.", [("2019", "2019")]),
    ("She told us that Friday’s vote had failed.", [("Friday", "2025-04-11")]),
]


@pytest.mark.parametrize(("text", "expected"), [*AHEAD, *BEHIND])
def test_a_date_lies_where_its_sentence_looks(text: str, expected: Dates) -> None:
    assert read_dates(text) == expected


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_a_day_counts_from_what_a_reader_counts_it_from(
    text: str, expected: Dates
) -> None:
    assert read_dates(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_a_date_s_words_are_those_that_tell_it(text: str, expected: Dates) -> None:
    assert read_dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He was the 26th president and lived on the 18th floor.",
        "She led on the 18th after a birdie.",
        "The third of the Grain Bill, 2024, is void.",
        "It broke the Harbour Act 2004.",
        "From Sunday Okoro, Lagos",
        "Today’s renters must share.",
        "Both told of an overnight strike.",
        "The first 2000 volunteer teachers left.",
    ],
)
def test_ordinals_laws_and_names_are_no_dates(text: str) -> None:
    assert read_dates(text) == []


def read_figures(text: str) -> list[tuple[str, str, str]]:
    """The words, value and unit of each figure."""
    cut = tokens_of(text)
    return [
        (text[slice(*each.number)], each.value, each.unit)
        for each in figures(cut, dates(cut, None))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # votes in pairs
        (
            "The senate voted 28-11 to override.",
            [("28", "28", "votes"), ("11", "11", "votes")],
        ),
        ("On a 4-3 vote they left.", [("4", "4", "votes"), ("3", "3", "votes")]),
        (
            "The council’s motion failed, 6-6.",
            [("6", "6", "votes"), ("6", "6", "votes")],
        ),
        ("The team won 4-3 and failed 2-1.", []),
        # money by its letters
        ("It cost Dh2.9 billion.", [("Dh2.9 billion", "2900000000", "AED")]),
        ("It cost Rs. 4.6 billion.", [("Rs. 4.6 billion", "4600000000", "rupees")]),
        ("It cost EUR 1.4 billion.", [("EUR 1.4 billion", "1400000000", "EUR")]),
        ("It cost Shs43 billion.", [("Shs43 billion", "43000000000", "shillings")]),
        ("It cost P850M.", [("P850M", "850000000", "pesos")]),
        # parts and comparisons
        (
            "She said 94 people came and that 37 of those had waited.",
            [("94 people", "94", "people"), ("37", "37", "people")],
        ),
        (
            "There were 80 clashes. In the north were 53 of them.",
            [("80 clashes", "80", "clashes"), ("53", "53", "clashes")],
        ),
        (
            "It dug 1,260 wells, of which 117 were dry.",
            [("1,260 wells", "1260", "wells"), ("117", "117", "wells")],
        ),
        (
            "They saw 38 ships, compared with 25 in the same week.",
            [("38 ships", "38", "ships"), ("25", "25", "ships")],
        ),
        (
            "He won 7,918 votes against the 7,604 polled by her.",
            [("7,918 votes", "7918", "votes"), ("7,604", "7604", "votes")],
        ),
        (
            "It shot down 57 drones, and another 28 had been lost.",
            [("57 drones", "57", "drones"), ("28", "28", "drones")],
        ),
        (
            "She needs 46 seats. Her party has 24, the Greens (9) fewer.",
            [
                ("46 seats", "46", "seats"),
                ("24", "24", "seats"),
                ("9", "9", "seats"),
            ],
        ),
        ("Some 410,000 have been displaced.", [("410,000", "410000", "people")]),
        ("The storm brought the death toll to 31.", [("31", "31", "people")]),
        # how much of what
        (
            "Some 140 women and children had fled.",
            [("140 women and children", "140", "women")],
        ),
        ("It hurt 12 men and officials said so.", [("12 men", "12", "men")]),
        (
            "It shut 43 factories and cost exporters work.",
            [("43 factories", "43", "factories")],
        ),
        ("It mined 212,000oz of gold.", [("212,000oz", "212000", "oz")]),
        ("A quake with a magnitude of 6.7 struck.", [("6.7", "6.7", "magnitude")]),
        (
            "It held 14 nanograms per millilitre.",
            [("14 nanograms per millilitre", "14", "nanograms per millilitre")],
        ),
        (
            "She wrote to her hundred and sixty clients.",
            [("hundred and sixty clients", "160", "clients")],
        ),
        ("Both M6.7 quakes were felt in Tarn.", []),
        ("It was the year 1447 AH\n\nEnvoys met.", []),
        ("They met two days ahead of the vote.", []),
    ],
)
def test_a_number_counts_what_its_sentence_counts(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert read_figures(text) == expected


def test_letters_of_a_currency_begin_no_name() -> None:
    cut = tokens_of("The governor seeks P850M from Rome.")

    assert [each for at, each in enumerate(cut.words) if cut.capitals[at]] == [
        "The",
        "M",
        "Rome",
    ]
