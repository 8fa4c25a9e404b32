"""Meetings in plain sentences: who travels to meet, all of several, whom "her" means, which day counts."""

import pytest

from tests.extract.test_usual_meetings_2 import Met, days, places, who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Viktor Sobolev said the envoy Mitch Crane would travel to Velm on Thursday to see the Orlan president.",
            [["Mitch Crane", "the Orlan president"]],
        ),
        (
            "Viktor Sobolev said Mitch Crane had flown to Velm on Thursday to meet Ana Ruiz.",
            [["Mitch Crane", "Ana Ruiz"]],
        ),
        (
            "The foreign ministers of Fiji and Samoa, Al Rell and Kat Orlo, flew to Velm on Monday to meet Ana Ruiz.",
            [["Al Rell", "Kat Orlo", "Ana Ruiz"]],
        ),
        (
            "Ana Ruiz, who flew to Velm on Friday to meet Tom Rell, said it rained.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
    ],
)
def test_who_travels_to_meet_is_told_by_the_journey(text: str, expected: Met) -> None:
    assert who(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor met the parents of the abducted schoolgirls on Monday.",
            [["The mayor", "the parents of the abducted schoolgirls"]],
        ),
        (
            "Relatives of the 97 victims met Tom Rell in Velm on Monday.",
            [["Relatives of the 97 victims", "Tom Rell"]],
        ),
        (
            "Representatives of all 18 clubs met in Velm on Wednesday.",
            [["Representatives of all 18 clubs"]],
        ),
        (
            "Families of the 11 miners trapped underground near Velm met Ana Ruiz on Thursday.",
            [["Families of the 11 miners", "Ana Ruiz"]],
        ),
        (
            "Parents angry at plans to merge two classes at Orlo Primary will meet Ana Ruiz in the hall tonight.",
            [["Parents", "Ana Ruiz"]],
        ),
        (
            "Workers sacked by Velm Steel met Tom Rell on Friday.",
            [["Workers", "Tom Rell"]],
        ),
        (
            "Residents in Velm met the mayor, Tom Rell, on Thursday.",
            [["Residents", "Tom Rell"]],
        ),
        (
            "Tom Rell called both leaders late Tuesday to press them to reopen the crossing.",
            [["Tom Rell", "both leaders"]],
        ),
        (
            "Leaders of the Transport and General Staff Union met Tom Rell on Tuesday.",
            [["Leaders of the Transport and General Staff Union", "Tom Rell"]],
        ),
        (
            "Ana Ruiz met the leaders of Velm's Greek and Turkish communities on Friday.",
            [["Ana Ruiz", "the leaders of Velm's Greek and Turkish communities"]],
        ),
    ],
)
def test_a_phrase_tells_of_all_of_them(text: str, expected: Met) -> None:
    assert who(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Negotiators from the army and the rebels are due to begin a new round of talks in Velm on Sunday.",
            [["the army", "the rebels"]],
        ),
        (
            "Representatives from the union and the company met on Friday.",
            [["the union", "the company"]],
        ),
        (
            "The leaders of the United States, Japan and Australia will meet in Velm on Thursday.",
            [["United States", "Japan", "Australia"]],
        ),
        (
            "Rajan Iyer met his counterparts from Brazil and South Africa in Velm.",
            [["Rajan Iyer", "Brazil", "South Africa"]],
        ),
        (
            "Israeli and Lebanese officers met in Naqoura on Wednesday.",
            [["Israel", "Lebanon"]],
        ),
        (
            "The minister met in Doha yesterday with the Ambassador of Japan to the State, HE Kenji Orlo.",
            [["The minister", "Kenji Orlo"]],
        ),
        (
            "Ana Ruiz on Monday received in Velm a delegation led by Tom Rell.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "Ana Ruiz began her visit to Velm on Monday by meeting Tom Rell.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "Ana Ruiz attended a dinner hosted by Tom Rell in Velm.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "Residents of Orlo have called a public meeting for next Thursday.",
            [["Residents of Orlo"]],
        ),
    ],
)
def test_both_sides_are_told(text: str, expected: Met) -> None:
    assert who(text) == expected


def test_whom_one_of_them_met_before_is_meant_by_her() -> None:
    text = "Tom Rell rang the prime minister on Tuesday. He will meet her in Beirut next week."
    assert who(text) == [["Tom Rell", "the prime minister"]] * 2


def test_the_envoys_are_those_who_met_before() -> None:
    text = (
        "Ana Ruiz met Tom Rell and Ada Orlo in Velm on Monday. It was raining."
        "\n\nThe three envoys agreed to meet in Tarn on June 3."
    )
    assert who(text) == [["Ana Ruiz", "Tom Rell", "Ada Orlo"]] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz said on Wednesday she had met Tom Rell in Velm on Sunday.",
            ["2025-04-13"],
        ),
        ("Ana Ruiz met Tom Rell in Velm, the Kremlin said on Monday.", [None]),
    ],
)
def test_the_day_of_saying_is_none_of_the_meeting(
    text: str, expected: list[str | None]
) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Third seed Ada Orlo will meet the qualifier Ana Ruiz in the second round at Velm on Wednesday.",
        "Mumbai and Baroda meet at Velm Stadium on Tuesday, with both sides needing a win.",
        "A Met officer, PC Tom Rell, was dismissed on Monday for sharing photographs.",
        "Ana Ruiz called for a public meeting on Friday.",
        "Ana Ruiz said she would not meet Tom Rell until all of them had been freed.",
    ],
)
def test_nobody_met(text: str) -> None:
    assert who(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Dar es Salaam on Tuesday, Ana Ruiz met Tom Rell and inspected a school in Temeke.",
            "Dar es Salaam",
        ),
        ("Ana Ruiz received Tom Rell at Brdo castle on Monday.", "Brdo castle"),
        ("Muscat: Dr Ana Ruiz met here on Sunday with Dr Tom Rell.", "Muscat"),
        (
            "Ana Ruiz began her visit to Velm on Monday by meeting Tom Rell.",
            "Velm",
        ),
    ],
)
def test_where_they_met(text: str, expected: str) -> None:
    assert places(text) == [expected]
