"""More sentences of the kinds that real pages print, in our own words: programmes, polls, papers of one's own."""

import pytest

from tests.extract.test_meetings import read
from tests.extract.told import meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Chinese called the act “provocative and very dangerous.” Tom Rell flew to China.",
            {"the act “provocative and very dangerous.”": ["The Chinese"]},
        ),
        (
            "No 10 said the comments were “deeply offensive and completely unacceptable”.",
            {
                "the comments were “deeply offensive and completely unacceptable”": [
                    "No 10"
                ]
            },
        ),
        (
            "The move was criticised at the time by Labour, who said his past comments made him unsuitable.",
            {"his past comments made him unsuitable": ["Labour"]},
        ),
        (
            "Tycoon Ratan Orlo has died aged 86, says the Orlo Group, the conglomerate he led for two decades.",
            {"Tycoon Ratan Orlo has died aged 86": ["Orlo Group"]},
        ),
        (
            "Ana Ruiz said Sunday on ABC's “This Week” that the dam was unsafe.",
            {"the dam was unsafe": ["Ana Ruiz", "ABC"]},
        ),
        (
            "Ana Ruiz told “Good Morning Velm” by phone the dam was safe and would open in May.",
            {"the dam was safe and would open in May": ["Ana Ruiz"]},
        ),
        (
            "As Ana Ruiz left, Tom Rell taunted her: “You will be back here soon.”",
            {"You will be back here soon.": ["Tom Rell"]},
        ),
        (
            "China claims to be neutral in the conflict, but has strongly backed Norria.",
            {"be neutral in the conflict": ["China"]},
        ),
        (
            "Ana Ruiz and Tom Rell pledged to work towards peace, but the pact was light on details.",
            {"work towards peace": ["Ana Ruiz and Tom Rell"]},
        ),
        (
            (
                "The comments came from Council on Velm Relations Director Nihad Orlo at a "
                "conference.\n\nOrlo said that he condemned violence."
            ),
            {"he condemned violence": ["Nihad Orlo"]},
        ),
        (
            "A poll showed a six-point lead for Rell.",
            {"a six-point lead for Rell": ["A poll"]},
        ),
        (
            "A poll of 900 voters showed Ana Ruiz ahead of Tom Rell by six points.",
            {"Ana Ruiz ahead of Tom Rell by six points": ["A poll of 900 voters"]},
        ),
        (
            "A Gazette poll found that Ana Ruiz was ahead.",
            {"Ana Ruiz was ahead": ["A Gazette poll"]},
        ),
        (
            "Ana Ruiz leads, according to a new national poll released Friday.",
            {"Ana Ruiz leads": ["a new national poll"]},
        ),
        (
            "According to a study published last week by the Velm Institute, only five would pay.",
            {
                "only five would pay": [
                    "a study published last week by the Velm Institute"
                ]
            },
        ),
        (
            "This is common, according to the Research Service, because it gives senators time to work.",
            {
                "This is common ... because it gives senators time to work": [
                    "Research Service"
                ]
            },
        ),
        (
            "Tom Rell resigned, citing a “breakdown of trust between the board and the staff”.",
            {"a “breakdown of trust between the board and the staff”": ["Tom Rell"]},
        ),
        ("The ministry recalled its envoy over the row.", {}),
        (
            "Ana Ruiz tweeted that “definitive” results are in.",
            {"“definitive” results are in": ["Ana Ruiz", "Twitter"]},
        ),
        (
            "VELM NEWS\n\nFebruary 4, 2025\n\nVELM: The dam is old. A diplomat told Velm News the dam was unsafe.",
            {"the dam was unsafe": ["A diplomat"]},
        ),
        (
            "By Ana Orlo for the Daily Courier\n\nThe dam is old. A diplomat told the Courier the dam was unsafe.",
            {"the dam was unsafe": ["A diplomat"]},
        ),
        (
            "Speaking to the Gazette, she said the dam was safe.",
            {"the dam was safe": ["she"]},
        ),
        (
            "On a visit to Velm with residents, she said the dam was safe.",
            {"the dam was safe": ["she"]},
        ),
        (
            "Ana Ruiz met Kurdish leaders in Velm. She said the dam was safe.",
            {"the dam was safe": ["Ana Ruiz"]},
        ),
        (
            (
                "A leaflet accuses the mediators of being paid; Ana Ruiz laughed when she was shown it. "
                "“Tell them I am waiting,” she said."
            ),
            {"being paid": ["A leaflet"], "Tell them I am waiting": ["Ana Ruiz"]},
        ),
        (
            "Amid Tom Rell's trip to Velm, Ana Ruiz said the dam was safe.",
            {"the dam was safe": ["Ana Ruiz"]},
        ),
        (
            (
                "Ana Ruiz spoke in Velm on Monday.\n\nRuiz urged calm.\n\n“I will do my best,” the Democratic "
                "presidential nominee said."
            ),
            {"calm": ["Ana Ruiz"], "I will do my best": ["Ana Ruiz"]},
        ),
        (
            "Norvex urged calm.\n\nIt said the dam was safe.",
            {"calm": ["Norvex"], "the dam was safe": ["Norvex"]},
        ),
        (
            "“He was polite,” said Tom Rell, who waited for a clerk. “He told me the file was lost.”",
            {
                "He was polite": ["Tom Rell"],
                "He told me the file was lost.": ["Tom Rell"],
                "the file was lost": ["a clerk", "Tom Rell"],
            },
        ),
        (
            "It was shut, with the mayor, Tom Rell, saying the dam was safe.",
            {"the dam was safe": ["Tom Rell"]},
        ),
        (
            "“The dam was unsafe,” Ana Ruiz said on NBC's “Meet the Press.” “It must go.”",
            {
                "The dam was unsafe": ["Ana Ruiz", "NBC"],
                "It must go.": ["Ana Ruiz", "NBC"],
            },
        ),
        (
            (
                "Tom Rell wrote on Truth Social that he was glad.\n\n“It is a great choice,” said Jan Orlo, "
                "Rell's son, at the convention. “Truly a great choice.”"
            ),
            {
                "he was glad": ["Tom Rell", "Truth Social"],
                "It is a great choice": ["Jan Orlo"],
                "Truly a great choice.": ["Jan Orlo"],
            },
        ),
        (
            "It was late, said the port authority, the body that runs the docks.",
            {"It was late": ["port authority"]},
        ),
        (
            "Rell wouldn't rule one out, but said the town shouldn't plan on it.",
            {"the town shouldn't plan on it": ["Rell"]},
        ),
        (
            "The talks in Velm failed.The mayor said the dam was safe.The dam was built in 1962.",
            {"the dam was safe": ["The mayor"]},
        ),
    ],
)
def test_what_real_pages_print(
    text: str, expected: dict[str, list[str | None]]
) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ana Ruiz met Tom Rell, Jan Orlo of Norway and the UN envoy.",
            ["Ana Ruiz", "Tom Rell", "Jan Orlo", "the UN envoy"],
        ),
        (
            "Ana Ruiz met Tom Rell of Peru, Jan Orlo of Norway, and Per Holm of Denmark.",
            ["Ana Ruiz", "Tom Rell", "Jan Orlo", "Per Holm"],
        ),
        (
            "President Ana Ruiz of Chile, President Tom Rell of Peru and Chancellor Jan Orlo of Germany met in Velm.",
            ["Ana Ruiz", "Tom Rell", "Jan Orlo"],
        ),
        (
            "Ana Ruiz, Tom Rell, Per Holm and Jan Orlo met in Velm.",
            ["Ana Ruiz", "Tom Rell", "Per Holm", "Jan Orlo"],
        ),
        (
            "Ana Ruiz met Prime Ministers Tom Rell of Peru and Jan Orlo of Norway.",
            ["Ana Ruiz", "Tom Rell", "Jan Orlo"],
        ),
        (
            "Ana Ruiz will head to Velm on Monday to meet Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz headed to Velm on Monday to meet Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Matt Tamm told reporters about envoy Tom Rell's trip to Velm, where he met with Prime Minister Ana Ruiz.",
            ["Tom Rell", "Ana Ruiz"],
        ),
    ],
)
def test_everybody_of_a_list_took_part(text: str, names: list[str]) -> None:
    (meeting,) = read(text)
    found = [
        each.name or (text[slice(*each.mention)] if each.mention else "")
        for each in meeting.parties
    ]
    assert found == names


@pytest.mark.parametrize(
    "ending",
    [
        "had seemed unlikely until Monday",
        "is unlikely, officials said",
        "was ruled out",
        "has been ruled out",
        "did not happen",
        "never took place",
    ],
)
def test_nobody_met_where_it_came_to_nothing(ending: str) -> None:
    assert [
        x.rule
        for x in read(f"A meeting between Ana Ruiz and Tom Rell {ending}.")
        if x.rule == "meeting-between"
    ] == []


@pytest.mark.parametrize(
    "ending",
    ["did not produce a deal", "were tense and a deal was unlikely", "did not go well"],
)
def test_talks_that_failed_were_held(ending: str) -> None:
    (meeting,) = read(f"Talks between Ana Ruiz and Tom Rell on Monday {ending}.")
    assert [each.name for each in meeting.parties] == ["Ana Ruiz", "Tom Rell"]


@pytest.mark.parametrize(
    "head",
    [
        "Ruiz interviewed by the BBC",
        "Ruiz sues the Times, BBC",
        "BBC reporter held in Velm",
        "What Ruiz said to the BBC",
    ],
)
def test_a_headline_with_an_outlet_is_no_byline(head: str) -> None:
    text = f"{head}\n\nThe dam is old. Ana Ruiz told the BBC the dam was unsafe."
    assert meant(text)["the dam was unsafe"] == ["Ana Ruiz", "BBC"]


@pytest.mark.parametrize(
    "head",
    [
        "BBC NEWS",
        "By BBC staff",
        "By Ana Orlo for the BBC",
        "News | BBC",
        "Court reporter, BBC",
        "BY BBC WITH AP",
    ],
)
def test_a_byline_says_whose_the_article_is(head: str) -> None:
    text = f"A dam in Velm\n\n{head}\n\nThe dam is old. Ana Ruiz told the BBC the dam was unsafe."
    assert meant(text)["the dam was unsafe"] == ["Ana Ruiz"]
