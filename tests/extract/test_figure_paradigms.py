"""Figures, crossed: how an amount is written, and where in a sentence it stands."""

from typing import Final

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedFigure
from tests.extract.told import PUBLISHED

AMOUNTS: Final = {
    **dict.fromkeys(("$4.5 million", "$4.5m", "US$4.5 million"), "4500000"),
    **dict.fromkeys(("4.5 million euros", "€4.5m", "€4.5 million"), "4500000"),
    **dict.fromkeys(("£4.5bn", "4.5 billion pounds", "R4.5 billion"), "4500000000"),
    **dict.fromkeys(("¥4.5 trillion", "4.5 trillion yen"), "4500000000000"),
    **dict.fromkeys(("Rs4,500", "N4,500", "KSh4,500", "4,500 tonnes"), "4500"),
    **dict.fromkeys(("45 percent", "45 per cent", "45%", "45 megawatts"), "45"),
    **dict.fromkeys(("4,500 people", "4,500 jobs", "4,500 tons"), "4500"),
    **dict.fromkeys(("450 homes", "450 kilometres", "450 km", "450 beds"), "450"),
    **dict.fromkeys(("4.5 gigawatts", "4.5 percentage points"), "4.5"),
    **dict.fromkeys(("4.5 million barrels", "4.5 million people"), "4500000"),
    "Rs 4,500 crore": "45000000000",
    "N4.5 billion": "4500000000",
}
SENTENCES: Final = (
    *("The plan will cost {}.", "The firm paid {} for it.", "It lost {} last year."),
    *("It needs more than {}.", "It needs at least {}.", "Up to {} may be lost."),
    *("Nearly {} were lost.", "As many as {} were lost.", "It was put at {}."),
    *("Some {} were lost, she said.", "It fell by {} in March.", "It is worth {}."),
    *("It rose to {} in March.", "It rose {} in March.", "With {} lost, it shut."),
    "The {} that were lost in March have not been found.",
    *("It came to {} in 2024.", "It lost {}, according to the ministry."),
    *(
        "“It lost {},” she said.",
        "It lost {} (in March).",
        "It lost roughly {} a year.",
    ),
    *(
        "That is {} more than in 2023.",
        "A total of {} was lost.",
        "It lost {} per day.",
    ),
    *("Of the {} lost, few were found.", "Fewer than {} were lost."),
)


def values(text: str) -> list[str]:
    return [
        str(each.value)
        for each in propose(text, PUBLISHED)
        if isinstance(each, ProposedFigure)
    ]


@pytest.mark.parametrize("amount", AMOUNTS)
def test_an_amount_is_read_wherever_it_stands(amount: str) -> None:
    for sentence in SENTENCES:
        text = sentence.format(amount)
        assert AMOUNTS[amount] in values(text), text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Petrol sells for N785 in Nigeria.", ["785"]),
        ("He took the N785 to Velm.", []),
        ("Enrollment fell from 11,900 in 2012 to 9,240 this year.", ["11900", "9240"]),
    ],
)
def test_a_number_by_itself(text: str, found: list[str]) -> None:
    assert values(text) == found
