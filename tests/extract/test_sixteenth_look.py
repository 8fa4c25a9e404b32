"""What a sixteenth look at news taught: who is no outlet and no name, dates of a plan, meetings to come."""

import datetime as dt
from typing import Final

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting
from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates
from tests.extract.told import meant

SAFE: Final = "the dam was safe"
THURSDAY: Final = dt.date(2024, 5, 16)


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("The Ministry of Foreign Affairs", "Ministry of Foreign Affairs"),
        ("The Sunday Tribune", "Sunday Tribune"),
        ("Sources close to her", "Sources close to her"),
        ("Lt. Col. Ana Ruiz (retd.)", "Ana Ruiz"),
        ("MLA from Hirekerur Basavaraj Muttagi", "Basavaraj Muttagi"),
        ("Ana Ruiz and colleagues", "Ana Ruiz and colleagues"),
        ("Asked about a report by Reuters, Ana Ruiz", "Ana Ruiz"),
        ("Leaders of the Moose Cree First Nation", None),
        ("Inspector-General of Police Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_who_speaks_is_called_by_name_or_office(who: str, name: str | None) -> None:
    assert meant(f"{who} said {SAFE}.") == {SAFE: [name or who]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose in May, a study found.", {"Prices rose in May": ["a study"]}),
        (
            "The state, a study found, lost 40 dams.",
            {"The state ... lost 40 dams": ["a study"]},
        ),
        (f"A person told a briefing that {SAFE}.", {SAFE: ["A person"]}),
        (f"The court concluded that {SAFE}.", {SAFE: ["The court"]}),
        ("Ana Ruiz concluded a visit to Velm on Friday.", {}),
        ("Ana Ruiz signed two MoUs and left.", {}),
        ("The shares suggest little.", {}),
        (
            "Ana Ruiz was accused by Tom Rell of hiding the letter.",
            {"hiding the letter": ["Tom Rell"]},
        ),
        ("Ana Ruiz welcomed the President of Velm.", {}),
        (
            "Ana Ruiz welcomed the end of the strike.",
            {"the end of the strike": ["Ana Ruiz"]},
        ),
    ],
)
def test_what_is_said_and_what_is_done(
    text: str, expected: dict[str, list[str | None]]
) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The vote is Friday.", [("2024-05-17", "2024-05-17")]),
        (
            "It was shut between May and August.",
            [("2023-05", "2023-05"), ("2023-08", "2023-08")],
        ),
        (
            "It opened in the latter half of 2023.",
            [("2023-07", "2023-12")],
        ),
        (
            "The strike began on May 3.\n\nStorm\n\nRain fell on Friday.",
            [("2024-05-03", "2024-05-03"), ("2024-05-10", "2024-05-10")],
        ),
        ("It opened on May Day.", [("2024-05-01", "2024-05-01")]),
        ("It opened on the first Sunday of May.", [("2024-05-05", "2024-05-05")]),
        (
            "It will be held on the last Friday of the month.",
            [(None, None)],
        ),
        ("Talks between the union and the ministry resume on Monday.", ["2024-05-20"]),
    ],
)
def test_a_date_is_of_its_own_plan_and_story(
    text: str, days: list[tuple[str | None, str | None] | str]
) -> None:
    expected = [(each, each) if isinstance(each, str) else each for each in days]
    found = dates(tokens_of(text), THURSDAY)

    assert [(x.when.first, x.when.last) for x in found] == expected


def held(text: str) -> list[tuple[list[str], str, str | None]]:
    """The meetings of a text: who met, whether they did, and when."""
    return [
        (
            [
                party.name or text[slice(*(party.mention or (0, 0)))]
                for party in x.parties
            ],
            x.state,
            x.when.first if x.when else None,
        )
        for x in propose(text, THURSDAY)
        if isinstance(x, ProposedMeeting)
    ]


@pytest.mark.parametrize(
    ("text", "who", "state", "day"),
    [
        ("Ana Ruiz is hosting Tom Rell on Friday.", None, "planned", "2024-05-17"),
        (
            "Talks between Ana Ruiz and Tom Rell resume on Monday.",
            None,
            "planned",
            "2024-05-20",
        ),
        (
            "Ana Ruiz and Tom Rell compared notes on Tuesday.",
            None,
            "held",
            "2024-05-14",
        ),
        ("Ana Ruiz interacted with Tom Rell on Tuesday.", None, "held", "2024-05-14"),
        (
            "Ana Ruiz met the Oba of Lagos on Tuesday.",
            "the Oba of Lagos",
            "held",
            "2024-05-14",
        ),
        (
            "Ana Ruiz met the Duke of Velm on Tuesday.",
            "the Duke of Velm",
            "held",
            "2024-05-14",
        ),
        (
            "Ana Ruiz met the Moose Cree First Nation on Tuesday.",
            "Moose Cree First Nation",
            "held",
            "2024-05-14",
        ),
    ],
)
def test_a_meeting_is_held_or_to_come(
    text: str, who: str | None, state: str, day: str
) -> None:
    assert held(text) == [(["Ana Ruiz", who or "Tom Rell"], state, day)]


def test_what_was_only_called_for_was_no_meeting() -> None:
    assert held("Ana Ruiz called for a meeting with Tom Rell.") == []


def test_nothing_was_held_behind_the_day_of_publication() -> None:
    told = held("Ana Ruiz met Tom Rell on 20 May 2024 in Velm.")

    assert told == [(["Ana Ruiz", "Tom Rell"], "held", None)]
