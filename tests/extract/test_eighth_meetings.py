"""How news tells that a couple met, who was asked to talks, where and when; of nobody, in a sentence each."""

import pytest

from tests.extract.test_meetings import only
from tests.extract.test_seventh_meetings import where_and_when, who

BOTH = "Governor Ana Ruiz and Mayor Tom Rell quarrelled for years. "


@pytest.mark.parametrize(
    "text",
    [
        "The two were face to face for the first time on Friday.",
        "A clerk said the two of them would be having dinner on Friday.",
        "They met at her flat on Friday.",
        "A clerk said a call between the two was planned for Friday.",
    ],
)
def test_a_couple_are_the_two_whom_the_sentence_before_names(text: str) -> None:
    assert who(BOTH + text) == [["Ana Ruiz", "Tom Rell"]]


def test_the_two_officials_are_who_hold_an_office_farther_up() -> None:
    text = (
        "Governor Ana Ruiz spoke.\n\nMayor Tom Rell listened.\n\nIt rained.\n\n"
        "The two officials had breakfast together."
    )

    assert who(text) == [["Ana Ruiz", "Tom Rell"]]


def test_three_are_those_who_met_before_with_others_that_nobody_names() -> None:
    text = (
        "Ana Ruiz met the editor, Tom Rell, and two other owners on Monday. "
        "The four met again in Tarn on Tuesday."
    )

    first, second = who(text)

    assert first == second


@pytest.mark.parametrize(
    "text",
    [
        "They had lunch together in the sun.",
        "The two teams met in the cup final in Tarn on Saturday.",
        "The two companies met the target on Friday.",
        "Ana Ruiz thanked Tom Rell, Ben Hall and Una Marr. The two met on Friday.",
    ],
)
def test_a_number_that_fits_nobody_is_nobody(text: str) -> None:
    assert "Ana Ruiz" not in [name for each in who(text) for name in each]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Ana Ruiz broke the news at a dinner with Tom Rell in Tarn on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Tom Rell raised the plan over lunch with the mayor, Ben Hall, on Friday.",
            ["Tom Rell", "Ben Hall"],
        ),
        (
            "Ana Ruiz and Tom Rell were both present at a meeting in Tarn on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "President Ana Ruiz has invited opposition leaders to talks on Sunday.",
            ["Ana Ruiz", "opposition leaders"],
        ),
        (
            "The Harbour Council (HARCO) has summoned both sides to a meeting in Tarn.",
            ["Harbour Council", "both sides"],
        ),
        ("Ana Ruiz had a visit from Tom Rell on Friday.", ["Ana Ruiz", "Tom Rell"]),
        ("Ana Ruiz paid Tom Rell a visit on Friday.", ["Ana Ruiz", "Tom Rell"]),
        (
            "Ana Ruiz had visited the residence of the then engineer, Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz had briefed the Speaker, Tom Rell, on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        ("Ana Ruiz spoke to Tom Rell on Friday evening.", ["Ana Ruiz", "Tom Rell"]),
        (
            "Ana Ruiz had been to see Tom Rell at his farm on Sunday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz met behind closed doors for an hour with Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Gov. Ana “Nan” Ruiz on Friday met Tom Rell and four of her 15 mayors.",
            ["Ana “Nan” Ruiz", "Tom Rell", "four of her 15 mayors"],
        ),
        (
            "Ana Ruiz met the mayor, Tom Rell, and the envoy, Ben Hall, in Lima.",
            ["Ana Ruiz", "Tom Rell", "Ben Hall"],
        ),
        (
            "Ana Ruiz met with Tom Rell, Ben Hall and Una Marr in Lima.",
            ["Ana Ruiz", "Tom Rell", "Ben Hall", "Una Marr"],
        ),
        (
            "Minister Ana Ruiz spent the afternoon with the families in Lima.",
            ["Ana Ruiz", "the families"],
        ),
        (
            "Ana Ruiz and Tom Rell found themselves seated together on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "The minister, Ana Ruiz, rang both sides on Saturday.",
            ["Ana Ruiz", "both sides"],
        ),
        (
            "Ana Ruiz and Tom Rell were to host a dinner for Ben Hall on Friday.",
            ["Ana Ruiz", "Tom Rell", "Ben Hall"],
        ),
    ],
)
def test_people_met_however_it_is_told(text: str, met: list[str]) -> None:
    assert who(text) == [met]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Some 70 people filled the hall on Friday for talks called by the Port Union.",
            ["Some 70 people", "Port Union"],
        ),
        (
            "Ambassadors from the 27 countries spent most of Friday locked in a room.",
            ["Ambassadors from the 27 countries"],
        ),
        (
            "Ministers from more than 40 countries held a series of meetings on Friday.",
            ["Ministers from more than 40 countries"],
        ),
        (
            "President Ana Ruiz and Prime Minister Tom Rell agreed on Friday to trade.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "The president is to chair an emergency cabinet meeting on Friday.",
            ["The president", "cabinet"],
        ),
    ],
)
def test_several_meet_as_one(text: str, met: list[str]) -> None:
    assert who(text) == [met]


@pytest.mark.parametrize(
    "text",
    [
        "More than 200 people packed the hall on Friday to hear the band.",
        "The decision was taken at a meeting with the union in Lima on Friday.",
        "Ana Ruiz spent the afternoon with her children.",
        "Nobody from the board met Ana Ruiz on Friday.",
        "Ana Ruiz and Tom Rell agreed that the film was bad.",
        "Ana Ruiz told reporters at the midday briefing on Friday that it rained.",
        "At the session she said trade between Tarn and Lima had grown in 2024.",
        "The car came face to face with a lorry on Friday.",
        "A clerk was asked whether Ana Ruiz would meet Tom Rell on Friday.",
        "A delegation would visit Peru in November.",
    ],
)
def test_nobody_met(text: str) -> None:
    assert who(text) == []


def test_who_was_among_them_was_at_the_meeting_before() -> None:
    text = "Some 70 people packed the hall on Friday for a debate. Among them was Ana Ruiz."

    assert who(text) == [["Some 70 people", "Ana Ruiz"]]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Ana Ruiz and Tom Rell shared a stage in Lima.", ["Ana Ruiz", "Tom Rell"]),
        (
            "The ministers of Peru, Chile and Brazil met in Lima on Friday.",
            ["Peru", "Chile", "Brazil"],
        ),
        (
            "At a working lunch on Friday, Ana Ruiz and Tom Rell went over the draft.",
            ["Ana Ruiz", "Tom Rell"],
        ),
    ],
)
def test_who_shares_a_stage_a_list_or_a_lunch_met(text: str, met: list[str]) -> None:
    assert who(text) == [met]


def test_separate_meetings_are_as_many_as_there_are_others() -> None:
    text = "Ana Ruiz received Tom Rell and Ben Hall in separate meetings on Friday."

    assert who(text) == [["Ana Ruiz", "Tom Rell"], ["Ana Ruiz", "Ben Hall"]]


def test_who_meets_again_are_those_of_the_meeting_with_that_word() -> None:
    text = (
        "The envoys met in Tarn on Monday. Ana Ruiz met Tom Rell on Tuesday. "
        "The envoys are due to meet again on Friday."
    )

    assert who(text)[-1] == ["The envoys"]


def test_who_agree_to_meet_again_have_planned_it() -> None:
    text = BOTH + "The two agreed to meet again in Lima on Friday."

    assert only(text).state == "planned"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On Monday, in Lima, Ana Ruiz met Tom Rell.", "Lima"),
        ("Ana Ruiz flew to Lima. There she met Tom Rell.", "Lima"),
        ("Ana Ruiz drove to Lima and had lunch with Tom Rell.", "Lima"),
        ("Ana Ruiz met Tom Rell in a Lima hotel.", "Lima"),
        (
            "Ana Ruiz met Tom Rell at the Marr reception centre.",
            "Marr reception centre",
        ),
        ("Ana Ruiz met Tom Rell in Marr’s office.", "Marr’s office"),
        ("Ana Ruiz met Tom Rell at a gymnasium now full of beds.", "a gymnasium"),
        ("Ana Ruiz and Tom Rell discussed the war in Peru on Friday.", None),
        ("Ana Ruiz met Tom Rell for the Lima Water and Food Summit.", None),
        ("Ana Ruiz will pay a visit to Peru on 3 June.", "Peru"),
        ("Ana Ruiz was due in Lima on Friday for a meeting with Tom Rell.", "Lima"),
        (
            "Leaders hold talks in Lima.\n\nAna Ruiz also met Tom Rell.",
            "Lima",
        ),
    ],
)
def test_where_people_met(text: str, place: str | None) -> None:
    assert where_and_when(text)[0] == place


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ana Ruiz wept on 25 May 2025. She met Tom Rell at a farm.", "2025-05-25"),
        (
            "Ana Ruiz opened the fair on 25 May 2025.\n\nLater in the day she met Tom Rell.",
            "2025-05-25",
        ),
        (
            "Ana Ruiz wept on 25 May 2025.\n\nShe had last met Tom Rell at the farm.",
            None,
        ),
    ],
)
def test_when_people_met(text: str, day: str | None) -> None:
    assert where_and_when(text)[1] == day
