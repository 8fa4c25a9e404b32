"""Whom somebody told, and what they were to do, crossed: "told the families of the dead to leave"."""

from typing import Final

import pytest

from tests.extract.told import meant

WHOM: Final = (
    "people",
    "residents of Velm",
    "the people of Velm",
    "drivers in Velm",
    "the mayor of Velm",
    "members of the council",
    "the head of the union",
    "police officers in the town",
    "staff",
    "staff at the plant",
    "parents at the school",
    "those present",
    "users of all platforms",
    "owners of the boats",
    "the families of the dead",
    "his ministers",
    "European leaders",
    "EU and US officials",
    "the crowd in Velm",
    "anyone living near the river",
    "everybody",
    "voters",
    "Velm’s mayor",
    "a meeting of farmers in Tarn",
    "around 200 farmers",
    "a group of farmers",
    "workers on strike",
    "the country",
    "the two sides",
    "both governments",
    "her party",
    "the visiting prime minister",
    "lawyers for Tom Rell",
    "the board of the bank",
)
TO_DO: Final = ("to leave", "to leave the town at once", "not to leave the town")
SAID: Final = {
    "that it was late": "it was late",
    "it was late": "it was late",
    "on Tuesday that it was late": "it was late",
    "“it was late already”": "it was late already",
}


@pytest.mark.parametrize("whom", WHOM)
def test_somebody_is_told_to_do_something(whom: str) -> None:
    for verb in ("told", "reminded", "advised", "instructed", "directed"):
        for what in TO_DO:
            text = f"Ana Ruiz {verb} {whom} {what}."
            assert meant(text) == {what: ["Ana Ruiz"]}, text


@pytest.mark.parametrize("whom", WHOM)
def test_somebody_is_told_something(whom: str) -> None:
    for verb in ("told", "reminded", "warned", "assured", "informed"):
        for told, what in SAID.items():
            text = f"Ana Ruiz {verb} {whom} {told}."
            assert meant(text) == {what: ["Ana Ruiz"]}, text


@pytest.mark.parametrize("whom", WHOM)
def test_somebody_is_promised_something_and_confessed_to(whom: str) -> None:
    for verb in ("promised", "admitted to", "confessed to", "wrote to", "said to"):
        text = f"Ana Ruiz {verb} {whom} that it was late."
        assert meant(text) == {"it was late": ["Ana Ruiz"]}, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz ordered officials to leave.", "to leave"),
        ("Ana Ruiz ordered the ministry not to leave.", "not to leave"),
        ("A court ordered Velm Works to pay 3 million.", "to pay 3 million"),
        ("Ana Ruiz ordered a halt to mining.", None),
        ("Ana Ruiz ordered a return to work.", None),
        ("Ana Ruiz ordered 500 chairs to be brought.", None),
        ("Ana Ruiz told tales to win the vote.", None),
        ("The police directed traffic to keep it away.", None),
        ("Ana Ruiz promised a text that would help.", "a text that would help"),
        (
            "Ana Ruiz told them to leave, and a man is missing near Velm.",
            "to leave",
        ),
        (
            "Ana Ruiz told them to stay home and keep the door shut.",
            "to stay home and keep the door shut",
        ),
        (
            "A court ordered the firm to pay, in what a lawyer called a first.",
            "to pay",
        ),
        ("What they agreed depends on whom one reads.", None),
        ("What he said matters little to farmers.", None),
        ("What he said was that the dam was unsafe.", "the dam was unsafe"),
    ],
)
def test_what_somebody_is_to_do_and_what_is_no_order(
    text: str, expected: str | None
) -> None:
    told = next(iter(meant(text)), None)
    assert told == expected
