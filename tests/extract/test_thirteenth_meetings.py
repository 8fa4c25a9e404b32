"""Meetings told without a day, by "which" and "who", twice in a sentence; places by their whole names."""

from typing import Final

import pytest

from tests.extract.test_meeting_paradigms import KNOWN, met, split
from tests.extract.test_meetings import only, parties, read

VERBS: Final = split(
    """
met / met with / had met / will meet / is to meet / spoke to / spoke with / talked to / phoned / telephoned / rang /
had rung / hosted / received / visited / held talks with / had a meeting with / had dinner with / sat down with /
conferred with / negotiated with / briefed / had a phone call with / held crunch talks with /
agreed to meet / plans to see / went to see / flew out to see / consulted with / was received by
"""
)
TAILS: Final = split(
    """
again / instead / at length / in person / behind closed doors / twice / three times / for an hour / overnight /
within minutes of the deal / within hours / hours before the vote / minutes after the vote / before the vote /
the night before / days later / in recent days / on the eve of the vote / on the sidelines of the forum / at a hotel /
in the lobby / aboard a ferry / to discuss the dam / about the dam / and urged calm / amid tensions / without cameras /
as planned / upon arrival / online / one-on-one / through an interpreter / unannounced / so that the dam could open
"""
)
WHO: Final = (
    ("The Dockers' Union, which {verb} Tom Rell last month, gave in.", "Dockers"),
    ("Union leaders, who {verb} Tom Rell last month, gave in.", "leaders"),
    ("Acme, which {verb} Tom Rell last month, gave in.", "Acme"),
    ("It was Ana Ruiz who {verb} Tom Rell last month.", "Ana Ruiz"),
    ("Ana Ruiz – who {verb} Tom Rell last month – gave in.", "Ana Ruiz"),
    ("Ana Ruiz (who {verb} Tom Rell last month) gave in.", "Ana Ruiz"),
    ("The mayor sent Ana Ruiz, who {verb} Tom Rell last month.", "Ana Ruiz"),
)


@pytest.mark.parametrize("tail", TAILS)
def test_a_verb_joins_two_whatever_follows(tail: str) -> None:
    told = {x: f"{KNOWN}Ana Ruiz {x} Tom Rell {tail}." for x in VERBS}

    assert [x for x in VERBS if not met(told[x], "Ana Ruiz", "Tom Rell")] == []


@pytest.mark.parametrize(("sentence", "who"), WHO)
def test_who_and_which_are_those_before_them(sentence: str, who: str) -> None:
    told = {x: KNOWN + sentence.format(verb=x) for x in VERBS}

    assert [x for x in VERBS if not met(told[x], who, "Tom Rell")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz met Omar Nasser and held talks with Tom Rell.",
        "Ana Ruiz will meet Omar Nasser and hold talks with Tom Rell.",
        "Ana Ruiz received Omar Nasser and dined with Tom Rell.",
    ],
)
def test_a_second_verb_is_a_second_meeting(text: str) -> None:
    assert {each.parties[1].name for each in read(text)} == {"Omar Nasser", "Tom Rell"}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz met Tom Rell on Monday and again on Friday.",
        "Ana Ruiz spoke with Tom Rell by phone for 40 minutes on Sunday and again Tuesday morning.",
    ],
)
def test_and_again_is_a_second_meeting_of_the_same(text: str) -> None:
    first, second = read(text)

    assert first.when != second.when
    assert first.parties == second.parties


def test_what_an_office_is_for_takes_no_part() -> None:
    meeting = only(
        "Minister of Roads and Urban Development Farah Sadeghi met Minister of Youth and Sports Ali Karimi on Monday."
    )

    assert [each.name for each in meeting.parties] == ["Farah Sadeghi", "Ali Karimi"]


def test_two_ministers_in_a_row_are_two() -> None:
    meeting = only(
        "Ana Ruiz met Minister of Roads Omar Nasser and Trade Minister Tom Rell on Monday."
    )

    assert [each.name for each in meeting.parties] == [
        "Ana Ruiz",
        "Omar Nasser",
        "Tom Rell",
    ]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("at the Fishermen's Institute", "Fishermen's Institute"),
        ("at the House of Commons", "House of Commons"),
        ("in Port Amity", "Port Amity"),
        ("in the Argentine city of Salta", "Salta"),
        ("at her flat", "her flat"),
        ("in the church basement", "the church basement"),
    ],
)
def test_a_place_is_told_by_its_whole_name(said: str, place: str) -> None:
    where = only(f"Ana Ruiz met Tom Rell {said} on Monday.").where

    assert where is not None
    assert where.name == place


def test_when_behind_a_day_goes_on_with_a_place() -> None:
    where = only(
        "Both were in Aktau on 14 January, when Ana Ruiz sat down with Tom Rell."
    ).where

    assert where is not None
    assert where.name == "Aktau"


def test_a_feast_since_which_they_met_is_not_the_day() -> None:
    meeting = only(
        "Ana Ruiz and Tom Rell held a meeting at a hotel, their fourth since Christmas."
    )

    assert meeting.when is None


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The second round, planned for Geneva on May 2, was cancelled.", "cancelled"),
        ("Talks on the other points are due to resume in Doha on May 2.", "planned"),
        ("The first round, held in Doha on April 2, broke up.", "held"),
    ],
)
def test_another_round_is_one_of_the_same_people(text: str, state: str) -> None:
    first, second = sorted(
        read(f"Ana Ruiz met Tom Rell in Velm on Monday. {text}"),
        key=lambda each: each.spans,
    )

    assert second.state == state
    assert second.parties == first.parties


@pytest.mark.parametrize(
    "text",
    [
        "Had Ana Ruiz spoken to Tom Rell about the dam?",
        "The hydrologist spoke to the Mercury at his kitchen table on Friday.",
        "President Ana Ruiz expressed concern at the delay of talks and underlined that Chad had met every condition.",
        "She called Tom Rell “the only honest critic” in Velm in 1990.",
        "A reporter rang Tom Rell and read him the line.",
    ],
)
def test_what_only_sounds_like_a_meeting_is_none(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The committee expects to meet Tom Rell on Wednesday.",
            ["The committee", "Tom Rell"],
        ),
        (
            "Speaking to reporters after a meeting with Tom Rell, Ana Ruiz said the dam was safe.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "This week, after meeting Tom Rell, Ana Ruiz told the Gazette that the dam was safe.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz said she had been visited by company representatives twice.",
            ["Ana Ruiz", "company representatives"],
        ),
        ("Ana Ruiz said the panel would convene again in a week.", ["the panel"]),
        (
            "Ana Ruiz, an aide in Velm, who met Tom Rell on Friday, said nothing.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "The head of the Dockers' Union in Velm, who met Tom Rell on Friday, said nothing.",
            ["The head of the Dockers' Union", "Tom Rell"],
        ),
        ("Ana Ruiz held a roundtable with Tom Rell.", ["Ana Ruiz", "Tom Rell"]),
    ],
)
def test_whoever_met_is_told(text: str, who: list[str]) -> None:
    assert [name for name, _ in parties(text, only(text))] == who


def test_what_the_committee_expects_is_to_come() -> None:
    meeting = only("The committee expects to meet Tom Rell on Wednesday.")

    assert meeting.state == "planned"


def test_whom_two_presidents_called_is_not_whoever_met_before() -> None:
    text = (
        "Ana Ruiz met Tom Rell on Sunday. After a phone call between the two countries' presidents that evening, "
        "the border was opened."
    )
    met = [x for x in read(text) if x.rule == "meeting-verb"]

    assert [[each.name for each in x.parties] for x in met] == [
        ["Ana Ruiz", "Tom Rell"]
    ]
