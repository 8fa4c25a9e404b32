"""How else news tells that people met: bodies alone, gatherings, visits, rooms; of nobody, in a sentence each."""

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting
from tests.extract.test_meetings import parties
from tests.extract.test_meetings import read as read_meetings
from tests.extract.told import PUBLISHED


def who(text: str) -> list[list[str]]:
    """Everybody of each meeting by name, or by the words where there is none."""
    return [[name for name, _ in parties(text, each)] for each in read_meetings(text)]


def where_and_when(text: str) -> tuple[str | None, str | None]:
    (meeting,) = read_meetings(text)
    return (
        meeting.where.name if meeting.where else None,
        meeting.when.first if meeting.when else None,
    )


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("The committee will meet again on Friday.", ["The committee"]),
        ("Technical teams are due to reconvene in Tarn.", ["Technical teams"]),
        (
            "The Special Committee on Ferries met in Tarn.",
            ["Special Committee"],
        ),
        (
            "Officers from both sides did meet, on Sunday, on the bridge.",
            ["Officers from both sides"],
        ),
        (
            "The board has six members and will meet on Friday.",
            ["The board"],
        ),
        (
            "Trade ministers are gathering in Tarn this week.",
            ["Trade ministers"],
        ),
        (
            "The two sides' negotiators had spoken by telephone on Tuesday.",
            ["The two sides' negotiators"],
        ),
        (
            "The deputies have held four rounds of talks in Tarn.",
            ["The deputies"],
        ),
        (
            "Union bosses were locked in talks in Tarn on Sunday.",
            ["Union bosses"],
        ),
    ],
)
def test_a_body_meets_alone(text: str, met: list[str]) -> None:
    assert who(text) == [met]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "The ferry council met in Tarn with Ana Ruiz in the chair.",
            ["The ferry council", "Ana Ruiz"],
        ),
        (
            "The ferry council met on Monday, chaired by Ana Ruiz, and said nothing.",
            ["The ferry council", "Ana Ruiz"],
        ),
        (
            "About 60 parents attended a public meeting in Tarn on Friday.",
            ["parents"],
        ),
        (
            "The summit in Tarn brought together leaders of all parties.",
            ["leaders of all parties"],
        ),
        (
            "At a meeting in Tarn on Friday, ministers from nine countries agreed.",
            ["nine countries"],
        ),
        (
            "Ana Ruiz's lawyers met prosecutors in Tarn.",
            ["Ana Ruiz's lawyers", "prosecutors"],
        ),
        (
            "They were tired. Ana Ruiz and Tom Rell are holding talks in Tarn.",
            ["Ana Ruiz", "Tom Rell"],
        ),
    ],
)
def test_who_led_it_and_who_came(text: str, met: list[str]) -> None:
    assert who(text) == [met]


def test_a_speaker_tells_of_whom_they_met() -> None:
    text = "“We met Tom Rell on Friday,” Ana Ruiz said."
    (meeting,) = (
        each for each in propose(text, PUBLISHED) if isinstance(each, ProposedMeeting)
    )

    assert [name for name, _ in parties(text, meeting)] == ["Ana Ruiz", "Tom Rell"]


def test_a_headline_tells_what_is_told_below_it() -> None:
    text = "Ministers hold talks in Tarn\n\nAna Ruiz met Tom Rell in Tarn on Monday."

    assert who(text) == [["Ana Ruiz", "Tom Rell"]]


def test_those_who_met_meet_again() -> None:
    text = (
        "Ana Ruiz and Tom Rell met in Tarn on Monday. They are due to reconvene in "
        "Velm on Friday. A third round is scheduled for 12 June."
    )

    assert who(text) == [["Ana Ruiz", "Tom Rell"]] * 3


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "A lunch between Ana Ruiz and the minister raised hopes.",
            ["Ana Ruiz", "the minister"],
        ),
        (
            "Talks between the union and the employers restarted in Tarn.",
            ["the union", "the employers"],
        ),
        (
            "Ana Ruiz had a closed-door briefing with the mayor.",
            ["Ana Ruiz", "the mayor"],
        ),
        (
            "Ana Ruiz had emerged from a tense briefing in Tarn with Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz said she was called to a meeting in July with Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz raised it with senior managers at a meeting in Tarn.",
            ["Ana Ruiz", "senior managers"],
        ),
        (
            "She recalled a gathering in Tarn at which the minister, Ana Ruiz, assured about 200 people of it.",
            ["Ana Ruiz", "200 people"],
        ),
        (
            "At a session in Tarn on Monday, the council's committee questioned Tom Rell.",
            ["the council's committee", "Tom Rell"],
        ),
        (
            "Over lunch at the Savoy on Tuesday, Ana Ruiz and Tom Rell agreed to part.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz's trip to Tarn on Sunday included a meeting with Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        ("Ana Ruiz told reporters after a meeting in Tarn to wait.", ["Ana Ruiz"]),
    ],
)
def test_a_gathering_is_told_by_its_name(text: str, met: list[str]) -> None:
    assert who(text) == [met]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "The ferry committee decided at an emergency meeting on Monday to wait.",
            ["The ferry committee"],
        ),
        (
            "The 17th meeting of the joint commission opened in Tarn.",
            ["the joint commission"],
        ),
        (
            "It was agreed that the next meeting of the council be held in Tarn.",
            ["the council"],
        ),
        (
            "A follow-up meeting in Tarn on 12 June is to be chaired by Ana Ruiz.",
            ["Ana Ruiz"],
        ),
        (
            "Ana Ruiz presided over a session of the council on Sunday.",
            ["Ana Ruiz", "the council"],
        ),
        (
            "The board is expected to decide at its next meeting on 12 June.",
            ["The board"],
        ),
        (
            "Ana Ruiz chaired a cabinet meeting on Sunday.",
            ["Ana Ruiz", "cabinet"],
        ),
    ],
)
def test_whose_session_it_was_and_who_led_it(text: str, met: list[str]) -> None:
    assert who(text) == [met]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Ana Ruiz saw the union's officials privately on Monday.",
            ["Ana Ruiz", "the union's officials"],
        ),
        (
            "The union's team is to travel to Tarn on Tuesday to see religious leaders.",
            ["The union's team", "religious leaders"],
        ),
        (
            "Ana Ruiz called party leaders to her chamber.",
            ["Ana Ruiz", "party leaders"],
        ),
        (
            "Tom Rell was summoned to the foreign ministry on Friday.",
            ["Tom Rell", "the foreign ministry"],
        ),
        ("Some 24 MPs were hosted at a hotel in Tarn.", ["MPs"]),
        (
            "Ana Ruiz spent two hours on Friday with Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz shared the stage with Tom Rell in Tarn.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz and Tom Rell put their signatures to an accord in Tarn.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "The deal was inked by Minister for Foreign Affairs Ana Ruiz and Envoy Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        ("Ana Ruiz drove over to Tom Rell's house.", ["Ana Ruiz", "Tom Rell"]),
        (
            "Ana Ruiz delivered the news to Tom Rell in person.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        ("Ana Ruiz dropped in on Tom Rell on Sunday.", ["Ana Ruiz", "Tom Rell"]),
        ("Ana Ruiz and Tom Rell shook hands in Tarn.", ["Ana Ruiz", "Tom Rell"]),
        (
            "Ana Ruiz sat next to Tom Rell at a dinner in Tarn.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        ("Ana Ruiz will be received by Pope Leo on Friday.", ["Ana Ruiz", "Leo"]),
    ],
)
def test_a_verb_tells_it_with_the_words_beside_it(text: str, met: list[str]) -> None:
    assert who(text) == [met]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Ana Ruiz, who met both camps separately on Friday, gave up.",
            ["Ana Ruiz", "both camps"],
        ),
        (
            "Ana Ruiz hosted 19 MPs at her home in Tarn.",
            ["Ana Ruiz", "19 MPs"],
        ),
        (
            "Ana Ruiz met about 200 farmers in Tarn.",
            ["Ana Ruiz", "200 farmers"],
        ),
        (
            "Ana Ruiz admitted having had tea with one of them, Tom Rell, on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz and Tom Rell had dinner in Tarn.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz is the coach. She said that she, Rell and Hall met in Tarn.",
            ["Ana Ruiz", "Rell", "Hall"],
        ),
        (
            "The delegation flew to Tarn and exchanged views with Ana Ruiz.",
            ["The delegation", "Ana Ruiz"],
        ),
        (
            "The union met the company three times, most recently in Tarn.",
            ["The union", "the company"],
        ),
        (
            "Talks between Ana Ruiz and Tom Rell broke down on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz discussed the port with Tom Rell in Tarn on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
    ],
)
def test_whom_the_phrases_mean(text: str, met: list[str]) -> None:
    assert who(text) == [met]


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        (
            "Ana Ruiz met Tom Rell in the Argentine city of Salta on Monday.",
            "Salta",
            "2025-04-14",
        ),
        (
            "Ana Ruiz met Tom Rell at the team facility on Monday.",
            "the team facility",
            "2025-04-14",
        ),
        (
            "Ana Ruiz met Tom Rell at the Finnish embassy on Monday.",
            "the Finnish embassy",
            "2025-04-14",
        ),
        (
            "KOTA LARU: The flood committee decided on Monday at a meeting here.",
            "KOTA LARU",
            "2025-04-14",
        ),
        (
            "The union has met the company since 2019, most recently on 14 April in Tarn.",
            "Tarn",
            "2025-04-14",
        ),
        (
            "Ana Ruiz told MPs on Tuesday that she had summoned both sides to Tarn next Monday.",
            None,
            "2025-04-21",
        ),
    ],
)
def test_where_and_when_it_was(text: str, place: str | None, day: str) -> None:
    assert where_and_when(text) == (place, day)


@pytest.mark.parametrize(
    "text",
    [
        (
            "The ferry committee of Tarn met on Monday in Velm. "
            "The ferry committee of Tarn met on Monday for two hours."
        ),
        "Ana Ruiz discussed the port with her colleague at a meeting in January.",
        "Ana Ruiz met Tom Rell in Tarn on the sidelines of a session of the council.",
    ],
)
def test_one_meeting_told_twice_is_one(text: str) -> None:
    assert len(read_meetings(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The committee sat on its hands in May.",
        "Ministers met the target in March.",
        "Protesters gathered in Tarn on Friday.",
        "The group held meetings in 2019.",
        "If the ministers met in Tarn on Friday, nobody said so.",
        "The two teams met in the final in Tarn in 2019.",
        "Ana Ruiz saw a man at the station on Friday.",
        "Ana Ruiz saw him in the hallway.",
        "Ana Ruiz signed a letter in Tarn on Monday.",
        "The council's demands were met in May.",
        "Ana Ruiz called for a meeting of the council in May.",
        "No meeting of the committee was held in May.",
        "Ana Ruiz told reporters at a press conference in Tarn on Monday.",
        "Ana Ruiz spent an hour with her book in Tarn.",
        "The law lets ministers meet in private.",
        "Police officers gathered evidence in Tarn on Friday.",
        "Ana Ruiz went to the doctor's office on Monday.",
        "Ana Ruiz spoke with reporters in Tarn on Friday.",
    ],
)
def test_nobody_met(text: str) -> None:
    assert read_meetings(text) == ()
