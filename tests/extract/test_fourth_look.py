"""What news that nobody had looked at brought to light, retold of people and places that do not exist."""

import datetime as dt
from typing import Final

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedDate, ProposedMeeting
from tests.extract.told import PUBLISHED, meant, names_in

Chain = list[str | None]
SENTENCES: Final[list[tuple[str, dict[str, Chain]]]] = [
    # a name that a curly mark makes a possessor
    (
        "Quarrell’s lawyer said the bail was too high.",
        {"the bail was too high": ["Quarrell’s lawyer"]},
    ),
    # somebody without a name is told of once, and meant again
    (
        "A spokesman for the port denied that the pier was lost. Nobody had asked, he said.",
        {
            "the pier was lost": ["A spokesman for the port"],
            "Nobody had asked": ["A spokesman for the port"],
        },
    ),
    (
        "The regional rescue centre said two boats were missing. It said a third had been found.",
        {
            "two boats were missing": ["regional rescue centre"],
            "a third had been found": ["regional rescue centre"],
        },
    ),
    (
        "Analysts at Dorn Securities said the cut was deep. “The mood is bad,” they wrote in a note.",
        {
            "the cut was deep": ["Analysts at Dorn Securities"],
            "The mood is bad": ["Analysts at Dorn Securities"],
        },
    ),
    (
        "A bank official close to the talks said the line was dead. “It was a bad line,” the official said.",
        {
            "the line was dead": ["A bank official close to the talks"],
            "It was a bad line": ["A bank official close to the talks"],
        },
    ),
    (
        "“I would not go there,” she wrote to a manager, who replied that the road was open.",
        {
            "I would not go there": ["she"],
            "the road was open": ["a manager"],
        },
    ),
    # a place, a month and a common word are nobody
    (
        (
            "Hanne Brek met Piet Blom in Tarn on Sunday. Farmers around the town have sold their mills.\n\n"
            "“It is late,” she said."
        ),
        {"It is late": ["Hanne Brek"]},
    ),
    (
        "Afterwards Brek showed the town her cast. “It is a dog,” said Hanne Brek.",
        {"It is a dog": ["Hanne Brek"]},
    ),
    (
        "TARN, May 3 — Dorn Marine closed its yard and said it would open another.",
        {"it would open another": ["Dorn Marine"]},
    ),
    # whose they are
    (
        "Hanne Brek left Tarn in May. Her office said she was ill.",
        {"she was ill": ["Hanne Brek's office"]},
    ),
    (
        "Hanne Brek left Tarn in May. Her lawyers in Velm said that she would return.",
        {"she would return": ["Hanne Brek's lawyers"]},
    ),
    # sources with all that belongs to them
    (
        "One pier in four is rotten, according to a report by the council’s own engineers.",
        {"One pier in four is rotten": ["a report by the council’s own engineers"]},
    ),
    (
        "Two mills were sold, according to a letter published by the news site Velm Online.",
        {"Two mills were sold": ["a letter", "Velm Online"]},
    ),
    # bodies and what the text calls them
    (
        "The campaign group Clean Bay has called for a hearing. The group said nobody had asked the town.",
        {
            "a hearing": ["Clean Bay"],
            "nobody had asked the town": ["Clean Bay"],
        },
    ),
    (
        "Dorn Cell Co., a maker of batteries, fell on Monday. In May, the company denied that it was for sale.",
        {"it was for sale": ["Dorn Cell Co"]},
    ),
    (
        "One of them, Nordhavn Bank, confirmed that it had been asked.",
        {"it had been asked": ["Nordhavn Bank"]},
    ),
    (
        "The owner of the bakery, Sofia Lund, said she had sold more pies than ever.",
        {"she had sold more pies than ever": ["Sofia Lund"]},
    ),
    # outlets that nobody has listed
    (
        "“No bid was made,” a ministry spokeswoman told the Qaldor news agency.",
        {"No bid was made": ["a ministry spokeswoman", "Qaldor"]},
    ),
    (
        "Tarnland’s official news agency, ZNQ, did not mention it. It said Hanne Brek had proposed a patrol.",
        {
            "Hanne Brek had proposed a patrol": ["ZNQ"],
            "a patrol": ["Hanne Brek", "ZNQ"],
        },
    ),
    (
        "Velm’s Dneven Glas sides with the drivers. “It is a tax,” the paper writes in an editorial.",
        {"It is a tax": ["Dneven Glas"]},
    ),
    (
        "In Velm, which backs another line, the state agency ZNQ dismissed it. “It is a dream,” it wrote.",
        {"It is a dream": ["ZNQ"]},
    ),
    (
        "“They came in four boats,” Tarnland’s state agency Kazform reported that evening.",
        {"They came in four boats": ["Kazform"]},
    ),
    # who carries the words
    (
        "In Tarn, Velm Online prints a letter from the mayor, Hanne Brek, who says she heard of it on the radio.",
        {"she heard of it on the radio": ["Hanne Brek", "Velm Online"]},
    ),
    (
        "TASS carried one sentence from Hanne Brek: “We are ready to help.”",
        {"We are ready to help.": ["Hanne Brek", "TASS"]},
    ),
    (
        "Hanne Brek gave an interview to the daily Velm Plus. She told it that the toll would stay.",
        {"the toll would stay": ["Hanne Brek", "Velm Plus"]},
    ),
    (
        "Speaking to the Velm station Kyra FM, Hanne Brek said she had heard a cat.",
        {"she had heard a cat": ["Hanne Brek", "Kyra FM"]},
    ),
    (
        "“It is gone in forty minutes,” read a Facebook post by the Tarn Vendors’ Association.",
        {"It is gone in forty minutes": ["Tarn Vendors’ Association", "Facebook"]},
    ),
    (
        "A deal is near, Reuters reported on Sunday, citing people close to the talks.",
        {"A deal is near": ["people close to the talks", "Reuters"]},
    ),
    (
        "TASS, the agency, told it so. In its account, Hanne Brek “stressed the low level of the lakes.”",
        {"the low level of the lakes": ["Hanne Brek", "TASS"]},
    ),
    (
        "Reuters reported that Hanne Brek had “underlined the progress of the line.”",
        {"the progress of the line": ["Hanne Brek", "Reuters"]},
    ),
    (
        "Two mills were sold, according to a transcript published by TASS.",
        {"Two mills were sold": ["TASS"]},
    ),
    (
        "Two mills were sold, according to a memo leaked to the Indian Express.",
        {"Two mills were sold": ["a memo", "Indian Express"]},
    ),
    (
        "Piet Blom confirmed to the BBC that a driver had brought the bag.",
        {"a driver had brought the bag": ["Piet Blom", "BBC"]},
    ),
    (
        "The talks failed, said Hanne Brek. In an interview broadcast by TASS she said that it was late.",
        {
            "The talks failed": ["Hanne Brek"],
            "it was late": ["Hanne Brek", "TASS"],
        },
    ),
    (
        "The agency Qaldor quoted Hanne Brek as saying that it was late. It said she had left at noon.",
        {
            "it was late": ["Hanne Brek", "Qaldor"],
            "she had left at noon": ["Qaldor"],
        },
    ),
    (
        "Two trains met, the broadcaster Velm 1 said. Nobody was hurt, Velm 1 said.",
        {"Two trains met": ["Velm 1"], "Nobody was hurt": ["Velm 1"]},
    ),
    (
        "The agency ZNQ, quoting TASS, said the head of the port, Hanne Brek, had ruled out any discount.",
        {
            "the head of the port, Hanne Brek, had ruled out any discount": [
                "TASS",
                "ZNQ",
            ],
            "any discount": ["Hanne Brek", "TASS", "ZNQ"],
        },
    ),
    (
        "In her column for El País, Hanne Brek calls the plan “a bridge to nowhere”.",
        {"the plan “a bridge to nowhere”": ["Hanne Brek", "El País"]},
    ),
    (
        "Hanne Brek left in May. In El País, she asks only that the tape be shown.",
        {"the tape be shown": ["Hanne Brek", "El País"]},
    ),
    (
        "Asked by RFI about the figure, Hanne Brek said that it was a joke.",
        {"it was a joke": ["Hanne Brek", "RFI"]},
    ),
    (
        "On X, Hanne Brek wrote that it was late. She wrote on the same platform: “I am very tired.”",
        {
            "it was late": ["Hanne Brek", "X"],
            "I am very tired.": ["Hanne Brek", "X"],
        },
    ),
    (
        "“Tell them I know,” said one, who gave his name only as Manolis.",
        {"Tell them I know": ["Manolis"]},
    ),
    (
        "“It was so still,” said a retired teacher, who gave only her surname, Dong.",
        {"It was so still": ["Dong"]},
    ),
    (
        "Justice Hanne Brek read for three hours. “It was a market stall,” the judge said.",
        {"It was a market stall": ["Hanne Brek"]},
    ),
    # whom a pronoun means inside one sentence
    (
        "Hanne Brek met Piet Blom at the school, where she promised a new boat.",
        {"a new boat": ["Hanne Brek"]},
    ),
    (
        "Hanne Brek revealed that she had told the crew that they would win.",
        {
            "she had told the crew that they would win": ["Hanne Brek"],
            "they would win": ["Hanne Brek"],
        },
    ),
    (
        "“Fog is late,” said Prof Hanne Brek of the Velm Institute, who argued that it was no help.",
        {"Fog is late": ["Hanne Brek"], "it was no help": ["Hanne Brek"]},
    ),
    (
        "Asked when, an engineer on the site laughed. “Bring your own boat,” he said.",
        {"Bring your own boat": ["an engineer"]},
    ),
    (
        "“I was there,” Hanne Brek told us. “What she said was that he should never have come.”",
        {
            "I was there": ["Hanne Brek"],
            "What she said was that he should never have come.": ["Hanne Brek"],
            "he should never have come": ["she", "Hanne Brek"],
        },
    ),
    (
        "“The engineers have assured me that it stands where it stood,” Hanne Brek said.",
        {
            "The engineers have assured me that it stands where it stood": [
                "Hanne Brek"
            ],
            "it stands where it stood": ["The engineers", "Hanne Brek"],
        },
    ),
    # names in full
    (
        "Rosario Pinto Villegas left at noon. “The hill moves,” Pinto said.",
        {"The hill moves": ["Rosario Pinto Villegas"]},
    ),
    (
        "The supplier, Tarnland’s Fjellsko, denied that it was to blame.",
        {"it was to blame": ["Fjellsko"]},
    ),
    (
        "A spokeswoman for the miner Boron Ridge declined to comment. In May, the company said it would stay.",
        {"it would stay": ["Boron Ridge"]},
    ),
    (
        "A spokeswoman for the minister, Hanne Brek, would not confirm it. “There is no ticket,” she said.",
        {"There is no ticket": ["Hanne Brek"]},
    ),
    (
        "An adviser to Baghdad, the Japanese engineer Naoki Brek, said that it was late.",
        {"it was late": ["Naoki Brek"]},
    ),
    (
        (
            "Mali’s mines minister said on Friday that a deal was near.\n\n"
            "“One point is left, and that is money,” Fousseni Brek told TASS."
        ),
        {
            "a deal was near": ["Fousseni Brek"],
            "One point is left, and that is money": ["Fousseni Brek", "TASS"],
        },
    ),
    # who holds what
    (
        (
            "The deputy mayor, Eleni Brek, left at noon. ‘The mayor has seen a cat,’ Reuters said. "
            "The mayor, Nikos Blom, said he had not."
        ),
        {
            "The mayor has seen a cat": ["Reuters"],
            "he had not": ["Nikos Blom"],
        },
    ),
    (
        (
            "The foreign ministers of Tarn, Hanne Brek and Piet Blom, dined.\n\n"
            "The trade minister, Hanne Brek, met the farm minister, Piet Blom. The two ministers said it was late."
        ),
        {"it was late": ["Hanne Brek and Piet Blom"]},
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
    ("text", "kind"),
    [
        ("The road in Basrik was shut. Basrik said so.", "state"),
        ("Sofia Lund left. Hanne met Sofia Lund.", "person"),
        ("The critic al-Rashid left. Piet met al-Rashid.", "person"),
    ],
)
def test_a_name_is_of_what_the_text_says(text: str, kind: str) -> None:
    assert {each.agent_type for each in names_in(text).mentions[-1:]} == {kind}


@pytest.mark.parametrize(
    "text",
    ["Farmers around Velm sold it.", "It closed in May 2024.", "Sept. 3 was cold."],
)
def test_what_is_no_name_is_none(text: str) -> None:
    assert not [each for each in names_in(text).mentions if each.agent_type == "person"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Ana Ruiz travelled to Tashkent and met Bo Lind.",
            {"Ana Ruiz", "Bo Lind"},
        ),
        (
            "The energy minister, Ana Ruiz, received a delegation led by Bo Lind in Tarn.",
            {"Ana Ruiz", "Bo Lind"},
        ),
        (
            "Ana Ruiz paid a courtesy call on Bo Lind in Tarn.",
            {"Ana Ruiz", "Bo Lind"},
        ),
        (
            "Ana Ruiz phoned Bo Lind, and the two spoke for forty minutes.",
            {"Ana Ruiz", "Bo Lind"},
        ),
        (
            "The two chairmen, Ana Ruiz and Bo Lind, met at a hotel in Geneva.",
            {"Ana Ruiz", "Bo Lind"},
        ),
        (
            "Ana Ruiz was received that afternoon at the palace by Bo Lind.",
            {"Ana Ruiz", "Bo Lind"},
        ),
        (
            "Ana Ruiz visited Ambo on Friday and met Bo Lind there.",
            {"Ana Ruiz", "Bo Lind"},
        ),
    ],
)
def test_one_meeting_is_told_of_those_who_met(text: str, parties: set[str]) -> None:
    (met,) = (
        each for each in propose(text, PUBLISHED) if isinstance(each, ProposedMeeting)
    )

    assert {each.name for each in met.parties} == parties


@pytest.mark.parametrize(
    ("text", "first"),
    [  # published on a Tuesday, 27 May 2025
        (
            "The vote, taken after a long meeting on Monday, will save money.",
            "2025-05-26",
        ),
        ("The hearing continues on Thursday.", "2025-05-29"),
        ("The paper dismissed the plan on Monday.", "2025-05-26"),
        ("The minister pledged on Monday to pay.", "2025-05-26"),
        ("Forecasters warned of rain over the weekend.", "2025-05-31"),
        ("The strike could resume if it was not paid in October.", "2025-10"),
        ("They agreed to open it by the end of June.", "2025-06-30"),
        ("“I’m buying the drinks on Monday.”", "2025-06-02"),
        ("Revenue in the third quarter fell.", "2024-07"),
        ("The final is on Saturday.", "2025-05-31"),
        ("The service was to have started on 1 July.", "2025-07-01"),
        ("They agreed to sign a treaty in Hanoi on November 12.", "2025-11-12"),
    ],
)
def test_a_date_is_the_one_that_its_verb_means(text: str, first: str) -> None:
    found = [
        each.when.first
        for each in propose(text, PUBLISHED)
        if isinstance(each, ProposedDate)
    ]

    assert dt.date(2025, 5, 27) == PUBLISHED
    assert found == [first]


def test_the_same_day_is_the_one_of_the_paragraph_before() -> None:
    text = "Ana Ruiz came on Sunday.\n\nBo Lind left the same day."

    days = [
        each.when.first
        for each in propose(text, PUBLISHED)
        if isinstance(each, ProposedDate)
    ]

    assert days == ["2025-05-25", "2025-05-25"]


@pytest.mark.parametrize(
    "text",
    [  # found by chance: phrases that the text's end cuts off
        "Ana Ruiz told the paper talks deplore their who quipping $5 Ruiz met The",
        "They put” According to the official Works leaked to an interview with The",
        ") as he — Norway According to the daily you by of X it the official ‘ $5 quoted X ’s reveals by",
        "I called ‘ Velm Works contending he Sept. : — it throughout ” the official told the paper",
        "“the company what” Dr. Ana Ruiz repeated to",
        "Velm “said” it: they asked to",
        (
            "but it estimates sit it Orlo who 's echos for concurs ” ; , "
            "she Bodo Group recalls citing the daily the company"
        ),
        "Ada Monday ' told the paper yet Dr. leaked to the Gazette told the paper not",
        ", Radio Tamba",
    ],
)
def test_words_in_no_order_end_in_no_fault(text: str) -> None:
    for each in propose(text, PUBLISHED):
        assert all(0 <= start < end <= len(text) for start, end in each.spans)
