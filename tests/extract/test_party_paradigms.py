"""Meetings of delegations, bodies and people in office: every way to tell of one, crossed with every side."""

import pytest

from tests.extract.test_meetings import read

WAYS = [
    "{A} met {B} in Quito on Tuesday.",
    "{A} will meet {B} in Quito on Tuesday.",
    "{A} held talks with {B} in Quito on Tuesday.",
    "{A} took part in talks with {B} in Quito on Tuesday.",
    "{A} received {B} in Quito on Tuesday.",
    "{A} phoned {B} on Tuesday.",
    "During a meeting with {B} in Quito on Tuesday, {a} asked for calm.",
    "At a meeting with {B} in Quito on Tuesday, {a} asked for calm.",
    "Following talks with {B} in Quito on Tuesday, {a} asked for calm.",
    "{A} asked for calm after meeting {B} in Quito on Tuesday.",
    "{A} asked for calm ahead of talks with {B} in Quito on Tuesday.",
    "Talks between {a} and {B} took place in Quito on Tuesday.",
    "A meeting between {a} and {B} in Quito on Tuesday ended without a deal.",
]
SIDES = [
    ("Ana Ruiz", "Ana Ruiz"),
    ("A delegation from Peru", "Peru"),
    ("Officials from Peru", "Peru"),
    ("The union", "The union"),
    ("Negotiators from the company", "Negotiators from the company"),
    ("The foreign minister of Peru", "The foreign minister of Peru"),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("side", "who"), SIDES)
@pytest.mark.parametrize(
    "other", ["Tom Rell", "the port's director, Tom Rell,", "mediator Tom Rell"]
)
def test_each_way_with_each_side(way: str, side: str, who: str, other: str) -> None:
    small = side if side.startswith("Ana") else side[0].lower() + side[1:]
    text = way.format(A=side, a=small, B=other).replace(",,", ",").replace(",.", ".")
    (met,) = read(text)
    said = {
        (each.name or text[slice(*each.mention or (0, 0))]).lower()
        for each in met.parties
    }
    assert said == {who.lower(), "tom rell"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The mayor, Ana Ruiz, and residents met in Quito.", {"Ana Ruiz", "residents"}),
        ("Ana Ruiz, the mayor, and residents met in Quito.", {"Ana Ruiz", "residents"}),
        (
            "Speaking alongside President Tom Rell in Quito, the foreign minister, Ana Ruiz, asked for calm.",
            {"Ana Ruiz", "Tom Rell"},
        ),
        (
            "Ana Ruiz convened union leaders in Quito on Tuesday.",
            {"Ana Ruiz", "union leaders"},
        ),
        (
            "The minister, Ana Ruiz, and officials from Peru met Tom Rell on Monday.",
            {"Ana Ruiz", "Peru", "Tom Rell"},
        ),
        (
            "Talks between Ana Ruiz and negotiators from Peru and Chile resumed in Quito.",
            {"Ana Ruiz", "Peru", "Chile"},
        ),
        ("In talks with Tom Rell in Quito, Ana Ruiz agreed.", {"Ana Ruiz", "Tom Rell"}),
    ],
)
def test_other_sides(text: str, parties: set[str]) -> None:
    (met,) = read(text)
    assert {x.name or text[slice(*x.mention or (0, 0))] for x in met.parties} == parties


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz gathered evidence in Quito on Tuesday.",
        "Ana Ruiz gathered supporters in Quito on Tuesday.",
        "Speaking alongside coach Tom Rell in Quito, captain Ana Ruiz asked for calm.",
        "Standing alongside his wife, Mia, in Quito, Senator Tom Rell resigned.",
        "During talks with Tom Rell in Quito on Tuesday, police arrested 12 people.",
        "Economists warned of a slump ahead of talks with Tom Rell on Monday.",
        "The judge convened a jury in Quito on Monday.",
        "The singer performed alongside Tom Rell on Tuesday.",
        "The company is in talks with Tom Rell to buy the mill.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert read(text) == ()
