"""What five more sets of news that nobody had seen brought to light, retold of nobody in a sentence or two."""

from datetime import date
from typing import Final

import pytest

from archive.extract.figure.money_words import SIGNS
from archive.extract.text.tokens import tokens_of
from archive.extract.when.feasts import FEASTS
from tests.extract.test_dates import read as read_dates
from tests.extract.test_meetings import parties
from tests.extract.test_meetings import read as read_meetings
from tests.extract.told import meant

Chain = list[str | None]
SENTENCES: Final[list[tuple[str, dict[str, Chain]]]] = [
    (
        "Ana Ruiz, the mayor, told French broadcaster RFI that the vote was lost.",
        {"the vote was lost": ["Ana Ruiz", "RFI"]},
    ),
    (
        "Ana Ruiz told Polish news site Onet that the vote was lost.",
        {"the vote was lost": ["Ana Ruiz", "Onet"]},
    ),
    (
        (
            "Ana Ruiz speaks for Tom Rell. Her client reported the loss "
            "three times, she told N1 television on Thursday evening."
        ),
        {"Her client reported the loss three times": ["Ana Ruiz", "N1"]},
    ),
    (
        (
            "Ana Ruiz said that courts had taken such tapes before. "
            "The captain was, in her words, “not a fly on the wall”."
        ),
        {
            "courts had taken such tapes before": ["Ana Ruiz"],
            "The captain was ... not a fly on the wall": ["Ana Ruiz"],
        },
    ),
    (
        (
            "Kim Holm said her class had turned off the lights. When someone knocked "
            "and said it was the police, nobody moved. “We sat still,” she said."
        ),
        {
            "her class had turned off the lights": ["Kim Holm"],
            "it was the police, nobody moved": ["someone"],
            "We sat still": ["Kim Holm"],
        },
    ),
    (
        "Nikša Bran spoke after the hearing. The port would appeal by Monday, he said.",
        {"The port would appeal by Monday": ["Nikša Bran"]},
    ),
    (
        (
            "Tom Rell resigned in July. The daily Danas reported, quoting a source in the port, "
            "that he had been told to go. He called the article “gossip with a headline”."
        ),
        {
            "he had been told to go": ["a source in the port", "Danas"],
            "the article “gossip with a headline”": ["Tom Rell"],
        },
    ),
    (
        "Two officials in the ministry said the vote was lost. A motion was put off, they added.",
        {
            "the vote was lost": ["Two officials in the ministry"],
            "A motion was put off": ["Two officials in the ministry"],
        },
    ),
    (
        "The other side waited for Mary Holm.\n\nThe spokeswoman brought a jar. “The river is gone,” she said.",
        {"The river is gone": ["Mary Holm"]},
    ),
    (
        "Ghanaian Minister Ana Ruiz met Tom Rell, a baker. The Ghanaian official said the port was shut.",
        {"the port was shut": ["Ana Ruiz"]},
    ),
    (
        "Ana Ruiz accused the council of hiding letters from the port.",
        {"hiding letters from the port": ["Ana Ruiz"]},
    ),
    ("Ana Ruiz accused Tom Rell of bias.", {"bias": ["Ana Ruiz"]}),
    (
        "Surveys by the university suggest that the beach has moved back.",
        {"the beach has moved back": ["Surveys by the university"]},
    ),
    (
        "The meeting was also told that a clerk had left the port.",
        {"a clerk had left the port": [None]},
    ),
    (
        "The chair directed the ministry to suspend the rise.",
        {"to suspend the rise": ["The chair"]},
    ),
    (
        "Ana Ruiz used to say that the sea keeps accounts.",
        {"the sea keeps accounts": ["Ana Ruiz"]},
    ),
    (
        "It had not been signed, Ana Ruiz said, because builders had objected.",
        {"It had not been signed ... because builders had objected": ["Ana Ruiz"]},
    ),
    (
        (
            "According to the order, a copy of which was seen by the Gazette, "
            "builders base their case on a meeting at the hotel."
        ),
        {"builders base their case on a meeting at the hotel": ["the order"]},
    ),
    (
        "Ana Ruiz said that trade had reached two millions, showing a growth of a tenth.",
        {"trade had reached two millions, showing a growth of a tenth": ["Ana Ruiz"]},
    ),
    (
        "Ana Ruiz left. The plan is, in her lawyer’s words, “a sieve of the worst kind”.",
        {
            "The plan is ... a sieve of the worst kind": ["her lawyer"],
        },
    ),
    (
        "Ana Ruiz called the cost “a tax on the young” in a speech in Ndola.",
        {"the cost “a tax on the young”": ["Ana Ruiz"]},
    ),
    (
        "A post on Facebook said two clerks had been shot and quoted a nurse at the port.",
        {"two clerks had been shot": ["A post on Facebook", "Facebook"]},
    ),
    (
        "Ana Ruiz said she stood by the figure and wouldn't be drawn on the rest.",
        {"she stood by the figure": ["Ana Ruiz"]},
    ),
    (
        "Ana Ruiz told reporters in the lobby she had signed “for the land”.",
        {"she had signed “for the land”": ["Ana Ruiz"]},
    ),
    (
        "Since then, the port has shut twice, Ana Ruiz said.",
        {"the port has shut twice": ["Ana Ruiz"]},
    ),
    ("State media said the port was shut.", {"the port was shut": ["State media"]}),
    (
        "The port was shut, state television quoted Ana Ruiz as saying.",
        {"The port was shut": ["Ana Ruiz", "state television"]},
    ),
    ("Residents were told that the port was shut.", {"the port was shut": [None]}),
    (
        "Residents were advised to stay away from the port.",
        {"to stay away from the port": [None]},
    ),
    (
        "Ana Ruiz said the port was shut, a day after the vote.",
        {"the port was shut": ["Ana Ruiz"]},
    ),
    (
        "Ana Ruiz said the port was shut, without giving a figure.",
        {"the port was shut": ["Ana Ruiz"]},
    ),
    (
        "“We could have had six,” beamed Ana Ruiz.",
        {"We could have had six": ["Ana Ruiz"]},
    ),
    (
        (
            "Mali's mines minister said on Friday that the pits were "
            "shut.\n\n“We will open them,” Ana Ruiz told reporters."
        ),
        {"the pits were shut": ["Ana Ruiz"], "We will open them": ["Ana Ruiz"]},
    ),
    (
        "“I thanked Tom Rell for it,” Ana Ruiz said. “We won,” she added.",
        {"I thanked Tom Rell for it": ["Ana Ruiz"], "We won": ["Ana Ruiz"]},
    ),
    (
        "Ana Ruiz on Friday accused the port of greed.",
        {"greed": ["Ana Ruiz"]},
    ),
    (
        "The port is shut, the harbour office said, citing two pilots.",
        {"The port is shut": ["harbour office"]},
    ),
    (
        "Ana Ruiz said it was late and the mayor, Tom Rell, said nothing was lost.",
        {"it was late": ["Ana Ruiz"], "nothing was lost": ["Tom Rell"]},
    ),
    (
        "In a statement, the PM said the port was shut. Prime Minister Ana Ruiz left for Lima.",
        {"the port was shut": ["Ana Ruiz"]},
    ),
    ("“Go,” Ana Ruiz said when reached by phone.", {"Go": ["Ana Ruiz"]}),
    (
        "The notice, translated by the Gazette, reads: “The port is shut.”",
        {"The port is shut.": ["The notice"]},
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), SENTENCES, ids=[text[:44] for text, _ in SENTENCES]
)
def test_a_sentence_is_credited_to_whom_it_means(
    text: str, expected: dict[str, Chain]
) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was ready by Thanksgiving.", [("Thanksgiving", "2024-11-28")]),
        ("Since Easter a group has sat there.", [("Easter", "2024-03-31")]),
        ("It will open by Easter 2026.", [("Easter 2026", "2026-04-05")]),
        ("The council wrote to both before Christmas.", [("Christmas", "2024-12-25")]),
        ("On New Year’s Eve they left.", [("New Year’s Eve", "2024-12-31")]),
        ("Calls came since Labor Day.", [("Labor Day", "2024-09-02")]),
        (
            "He will travel to Tehran in the first week of June.",
            [("the first week of June", "2025-06-01/2025-06-07")],
        ),
        (
            "They met in the last week of March.",
            [("the last week of March", "2025-03-25/2025-03-31")],
        ),
        ("It was down from a November forecast.", [("November", "2024-11")]),
        ("It fell before the May coupon.", [("May", "2024-05")]),
        ("Its consent lapses on June 30.", [("June 30", "2025-06-30")]),
        (
            "They agreed to meet on Tuesday next week.",
            [("Tuesday next week", "2025-04-22")],
        ),
        ("They left on Tuesday last week.", [("Tuesday last week", "2025-04-08")]),
        ("The villages were emptied on a Thursday.", [("Thursday", None)]),
        ("They planted late in March.", [("late in March", "2025-03")]),
        ("Cargo grew in January-March.", [("January-March", "2025-01/2025-03")]),
        ("Cargo grew in January–March.", [("January–March", "2025-01/2025-03")]),
        (
            "It grew in the first nine months of 2024.",
            [("the first nine months of 2024", "2024-01/2024-09")],
        ),
        ("It began in the autumn of 1975.", [("the autumn of 1975", "1975")]),
        ("He had warned as long ago as 2019.", [("2019", "2019")]),
        ("If there is no deal by June 13, it will shut.", [("June 13", "2025-06-13")]),
        ("The talks are to be held on June 13.", [("June 13", "2025-06-13")]),
        ("First trucks to depart in May", [("May", "2025-05")]),
        ("He came on Boxing Day.", [("Boxing Day", "2024-12-26")]),
        ("It will be heard on Monday, May 12.", [("Monday, May 12", "2025-05-12")]),
        (
            "They met on 8 April. That evening they left.",
            [("8 April", "2025-04-08"), ("That evening", "2025-04-08")],
        ),
        (
            "They met on 8 April. The same evening they left.",
            [("8 April", "2025-04-08"), ("The same evening", "2025-04-08")],
        ),
    ],
)
def test_a_day_is_counted_from_what_the_words_say(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert read_dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Christmas cards were sent.",
        "It traded at 27 by 1340 GMT.",
        "Officials said that night shifts would end.",
        "It was done 18 months earlier than agreed.",
        "Rates were being charged to this day.",
        "That day has come closer.",
    ],
)
def test_words_that_tell_no_day_are_left_alone(text: str) -> None:
    assert read_dates(text) == []


@pytest.mark.parametrize(
    ("feast", "day"),
    [
        (("easter",), date(2024, 3, 31)),
        (("easter",), date(2025, 4, 20)),
        (("good", "friday"), date(2025, 4, 18)),
        (("easter", "monday"), date(2026, 4, 6)),
        (("thanksgiving",), date(2024, 11, 28)),
        (("thanksgiving",), date(2025, 11, 27)),
        (("labor", "day"), date(2024, 9, 2)),
        (("labor", "day"), date(2025, 9, 1)),
        (("new", "year", "'s", "eve"), date(2026, 12, 31)),
    ],
)
def test_a_feast_falls_on_its_day(feast: tuple[str, ...], day: date) -> None:
    assert FEASTS[feast](day.year) == day


@pytest.mark.parametrize("sign", [each for each in SIGNS if each.isalpha()])
def test_letters_before_an_amount_are_a_currency_of_their_own(sign: str) -> None:
    cut = tokens_of(f"It cost {sign}1.5 million in Tarn.")

    assert cut.words[2:4] == (sign, "1.5")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz is due to travel to Lagos on April 20 for talks with Tom Rell.",
            [("Ana Ruiz", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "Ana Ruiz left for Oslo on Monday for a meeting with Tom Rell, the envoy.",
            [("Ana Ruiz", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "Tom Rell said he and four others had called on the chairman at his office.",
            [("Tom Rell", "guest"), ("the chairman", "host")],
        ),
        (
            (
                "Foreign Minister Ana Ruiz and her Ghanaian counterpart "
                "Tom Rell signed. The two sides met in Lima on Monday."
            ),
            [("Ana Ruiz", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "Ana Ruiz toured a plant and conferred with Tom Rell.",
            [("Ana Ruiz", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "Tom Rell waited two days and was eventually received by a junior official at the ministry.",
            [("Tom Rell", "guest"), ("a junior official", "host")],
        ),
        (
            "In 1996, when officials waited in Peru, Ana Ruiz flew out and met the governor.",
            [("Ana Ruiz", "attendee"), ("the governor", "attendee")],
        ),
        (
            "Ana Ruiz spoke of a meeting she had had with Tom Rell in Leeds.",
            [("Ana Ruiz", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "The foreign ministers of Niger and Togo, Ana Ruiz and Tom Rell, came together in Amman.",
            [("Ana Ruiz", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "Ana Ruiz met her Swedish and Norwegian colleagues in Brussels.",
            [
                ("Ana Ruiz", "attendee"),
                ("her Swedish and Norwegian colleagues", "attendee"),
            ],
        ),
        (
            "They went on to Lima where they saw the deputy minister, Ana Ruiz, the following day.",
            [("they", "attendee"), ("Ana Ruiz", "attendee")],
        ),
        (
            "Ana Ruiz met with the head of the port in Tarn.",
            [("Ana Ruiz", "attendee"), ("the head of the port", "attendee")],
        ),
        (
            "Ana Ruiz dined with Tom Rell in Tarn.",
            [("Ana Ruiz", "attendee"), ("Tom Rell", "attendee")],
        ),
    ],
)
def test_who_met_whom(text: str, expected: list[tuple[str, str]]) -> None:
    (meeting,) = read_meetings(text)
    assert parties(text, meeting) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz saw Tom Rell leave.",
        "Tom Rell said he had learned of the talks and asked for time with managers.",
    ],
)
def test_nobody_met(text: str) -> None:
    assert read_meetings(text) == ()
