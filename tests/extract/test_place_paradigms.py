"""Where and when two people met, crossed: a place and a day stand behind the meeting or before it, and are its own."""

from typing import Final

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting
from tests.extract.told import PUBLISHED

PLACES: Final = {
    "in Velm": "Velm",
    "in Dar es Salaam": "Dar es Salaam",
    "in the Omani capital, Muscat": "Muscat",
    "in the southern city of Velm": "Velm",
    "in her office in Velm": "Velm",
    "in a hotel in Velm": "Velm",
    "at the Calverley Hotel in Leeds": "Calverley Hotel",
    "at Velm Town Hall": "Velm Town Hall",
    "at the presidential palace": "the presidential palace",
    "at the athletes' village": "the athletes' village",
    "at the foreign ministry": "the foreign ministry",
    "at a hotel near Velm airport": "a hotel near Velm airport",
    "in the flat above No 11": "the flat above No 11",
    "at No 10": "No 10",
    "at Camp David": "Camp David",
    "at NATO headquarters in Brussels": "NATO headquarters",
    "on the sidelines of the Munich Security Conference": "Munich",
    "on the sidelines of the summit in Oslo": "Oslo",
    "on the island of Zanzibar": "Zanzibar",
    "over lunch in Velm": "Velm",
    "at a farm outside Velm": "a farm outside Velm",
}
# Told on Tuesday, 27 May 2025.
DAYS: Final = {
    "on Monday": ("2025-05-26", "2025-05-26"),
    "on Sunday and Monday": ("2025-05-25", "2025-05-26"),
    "on May 14 and 15": ("2025-05-14", "2025-05-15"),
    "between May 13 and May 15": ("2025-05-13", "2025-05-15"),
    "from 13 to 15 May": ("2025-05-13", "2025-05-15"),
    "from Sunday to Monday": ("2025-05-25", "2025-05-26"),
    "last week": ("2025-05-19", "2025-05-25"),
    "on Thursday last week": ("2025-05-22", "2025-05-22"),
    "in late April": ("2025-04", "2025-04"),
    "two days ago": ("2025-05-25", "2025-05-25"),
    "yesterday": ("2025-05-26", "2025-05-26"),
    "on the evening of May 14": ("2025-05-14", "2025-05-14"),
    "last year": ("2024", "2024"),
}
MET: Final = ("Ana Ruiz met Tom Rell {}.", "Ana Ruiz held talks with Tom Rell {}.")


def met(text: str) -> ProposedMeeting:
    (found,) = (
        each for each in propose(text, PUBLISHED) if isinstance(each, ProposedMeeting)
    )
    assert [each.name for each in found.parties] == ["Ana Ruiz", "Tom Rell"], text
    return found


@pytest.mark.parametrize("told", PLACES)
def test_where_they_met_is_the_place_and_no_day_moves_it(told: str) -> None:
    for text in MET:
        for when in ("{} on Monday", "on Monday {}", "{}"):
            where = met(text.format(when.format(told))).where
            assert where is not None, text
            name, expected = where.name or "", PLACES[told]
            assert name.removeprefix("the ") == expected.removeprefix("the "), text


@pytest.mark.parametrize("told", DAYS)
def test_when_they_met_is_every_day_of_it_and_no_place_moves_it(told: str) -> None:
    for text in MET:
        for where in ("{}", "in Velm {}"):
            when = met(text.format(where.format(told))).when
            assert when is not None, text
            assert (when.first, when.last or when.first) == DAYS[told], text


def test_but_is_no_place() -> None:
    text = (
        "But last month, when the mayor, Ana Ruiz, flew in to meet Tom Rell, he left."
    )
    assert met(text).where is None


def test_what_has_been_called_off_was_yet_to_come() -> None:
    for text in (
        "A meeting between Ana Ruiz and Tom Rell, planned for Friday, has been cancelled.",
        "Talks between Ana Ruiz and Tom Rell scheduled for Friday have been called off.",
    ):
        when = met(text).when
        assert when is not None
        assert when.first == "2025-05-30"
