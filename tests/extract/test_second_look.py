"""What a stranger's own articles brought to light: each a sentence of news prose, and the chain that it has."""

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting
from tests.extract.told import PUBLISHED, told

Chain = list[str | None]

SENTENCES: list[tuple[str, dict[str, Chain]]] = [
    # a verb that goes on with the subject goes on with all of it
    (
        "The minister, Oktay Demir, said the talks were dull, adding that “nobody left the room angry”.",
        {
            "the talks were dull": ["Oktay Demir"],
            "nobody left the room angry": ["Oktay Demir"],
        },
    ),
    # quoted as saying, on either side of the words
    (
        "“China hopes the two sides will meet,” Xinhua quoted Foreign Minister Wang Lei as saying.",
        {"China hopes the two sides will meet": ["Wang Lei", "Xinhua"]},
    ),
    (
        "“The work will go on,” Karim Vahedi was quoted as saying by the state news agency IRNA.",
        {"The work will go on": ["Karim Vahedi", "IRNA"]},
    ),
    (
        "The Kessel Times reported that DPA had quoted President Olav Sund as saying: “There will be an inquiry.”",
        {"There will be an inquiry.": ["Olav Sund", "DPA", "Kessel Times"]},
    ),
    # what stands between commas before "that"
    (
        "Reuters reported on Friday, citing three people familiar with the matter, that the bank would cut jobs.",
        {"the bank would cut jobs": [None, "Reuters"]},
    ),
    (
        "Ilka Morvane told Northgate Wire, as the Meridian Courier reports, that “the ferry line will open soon”.",
        {
            "the ferry line will open soon": [
                "Ilka Morvane",
                "Northgate Wire",
                "Meridian Courier",
            ]
        },
    ),
    # told in an interview
    (
        "In an interview with Der Spiegel, Hannelore Brandt said the plan was dead.",
        {"the plan was dead": ["Hannelore Brandt", "Der Spiegel"]},
    ),
    (
        "In a post on Telegram, Yusuf Demirhan wrote: “She must go now.”",
        {"She must go now.": ["Yusuf Demirhan", "Telegram"]},
    ),
    # parties and states behind a name, titles cut short
    (
        "Sen. John Dorem, R-Ohio, said on Tuesday that he would not vote for the bill.",
        {"he would not vote for the bill": ["John Dorem"]},
    ),
    (
        "“It is a mistake that we will regret,” said Sen. Alice Varn, D-Nevada, who chairs the committee.",
        {"It is a mistake that we will regret": ["Alice Varn"]},
    ),
    # the name of a programme is no second half of a quotation
    (
        "“We will not be bullied,” Alice Varn told CNN’s “State of the Union” on Sunday.",
        {"We will not be bullied": ["Alice Varn", "CNN"]},
    ),
    # who speaks for somebody is somebody else
    (
        "A spokesman for Lord Ashby said: “The minister has not met him.”",
        {"The minister has not met him.": [None]},
    ),
    (
        "A source close to President Sund told Reuters: “He is tired of it all.”",
        {"He is tired of it all.": [None, "Reuters"]},
    ),
    # the innermost speaker speaks
    (
        "Anna Ferro said Piet Blom had told her: “You will get nothing.”",
        {"You will get nothing.": ["Piet Blom", "Anna Ferro"]},
    ),
    (
        "A palace statement carried by the Zafar News Agency said the border would reopen.",
        {"the border would reopen": [None, "Zafar News Agency"]},
    ),
    # names with small parts
    (
        "“It is untrue that anyone crossed,” Ambassador Hamid al-Rashidi said.",
        {"It is untrue that anyone crossed": ["Hamid al-Rashidi"]},
    ),
    # a body's name goes on over "of", an office's does not
    (
        "The Norway Chief of Army Staff of Norway Ada Orlo said that the pass was shut.",
        {"the pass was shut": ["Ada Orlo"]},
    ),
    (
        "The Nigerian Union of Teachers said that the schools were shut.",
        {"the schools were shut": ["Nigerian Union of Teachers"]},
    ),
    # a pronoun and a few quoted words are a clause
    (
        "The ferry company denied the reports, saying it “does not comment on market rumours”.",
        {
            "the reports": ["ferry company"],
            "it “does not comment on market rumours”": ["ferry company"],
        },
    ),
    # nobody is quoted
    ("Karim Vahedi was never quoted as saying that the work would go on.", {}),
    ("Critics call her the “Iron Hanne”.", {}),
    ("Ilka Morvane promises a ferry", {}),
    (
        "Correction: An earlier version of this article said that the ferry had sunk in May.",
        {},
    ),
    (
        "Die Zeitung schrieb: „Der Präsident hat geschwiegen.“ The paper later deleted the sentence.",
        {},
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES]
)
def test_a_sentence_is_credited_to_whom_it_names(
    text: str, expected: dict[str, Chain]
) -> None:
    found = told(text)

    if text.startswith("Die"):
        assert "The paper later deleted the sentence" not in " ".join(found)
    else:
        assert found == expected


def test_a_meeting_that_an_agency_tells_of_is_told_by_the_agency() -> None:
    text = "State news agency KNA said Hanne Brek and Olav Sund met at the Winter Palace on Tuesday."

    (met,) = [
        each for each in propose(text, PUBLISHED) if isinstance(each, ProposedMeeting)
    ]

    assert [step.name for step in met.steps] == ["KNA"]


def test_a_meeting_that_the_article_tells_of_is_its_own() -> None:
    text = "Hanne Brek and Olav Sund met at the Winter Palace on Tuesday."

    (met,) = [
        each for each in propose(text, PUBLISHED) if isinstance(each, ProposedMeeting)
    ]

    assert met.steps == ()


def test_words_on_people_in_general_are_no_relay() -> None:
    text = "‘I never signed it,’ Ottoline Fair told the Herald. ‘Anyone who says “it is a done deal” is wrong.’"

    assert told(text)["Anyone who says “it is a done deal” is wrong."] == [
        "Ottoline Fair",
        "The Herald",
    ]


def test_a_minister_who_cites_reports_still_speaks() -> None:
    text = "Foreign Minister Klara Weiss, citing intelligence reports, said that 4,000 people had crossed."

    assert told(text) == {"4,000 people had crossed": ["Klara Weiss"]}


def test_a_union_leader_is_no_leader_of_the_opposition() -> None:
    text = (
        "‘It’s the workers’ money,’ said the union leader, Pat O’Neill.\n\n"
        "The opposition leader argued that the vote was stolen."
    )

    assert told(text)["the vote was stolen"] == [None]


def test_a_minister_named_later_in_another_office_is_not_the_one_before() -> None:
    text = (
        "The harbour minister said that the pier was safe.\n\n"
        "Prime Minister Jonas Lind said that the budget was closed."
    )

    assert told(text)["the pier was safe"] == [None]


def test_paragraphs_opened_anew_without_a_speaker_go_on_with_the_one_before() -> None:
    text = (
        "“They promised us openness,” said Marit Lunde.\n\n"
        "“What we got is a wall of silence.\n\n"
        "“And now they are surprised that we climb it.”"
    )

    words = "What we got is a wall of silence. ... And now they are surprised that we climb it."
    assert told(text)[words] == ["Marit Lunde"]


def test_a_paper_that_quotes_an_official_is_nobody_that_he_may_mean() -> None:
    text = (
        "Le Quotidien du Port, quoting an official, wrote that Ruben Aske had resigned.\n\n"
        "“I am staying where I am,” he said."
    )

    assert told(text)["I am staying where I am"][0] != "Le Quotidien du Port"
