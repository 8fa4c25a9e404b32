"""Whose an office is, where its holder does something to somebody; a weekday behind a name; trades before a name."""

from itertools import product
from typing import Final

import pytest

from tests.extract.test_meeting_paradigms import split
from tests.extract.told import chain, names_in, quotes

SAID: Final = "The mayor said the dam was safe and that it would open in May."
DID: Final = split(
    """
received / summoned / accused / sacked / suspended / questioned / removed / sued / saw / sent / chose / hired / hosted /
greeted / visited / phoned / appointed / backed / attacked / joined / replaced / defeated / met / pardoned / arrested
"""
)
HOW: Final = split(
    "in fact / yesterday / also / on Tuesday / then / quietly / later / never / has"
)
WHOM: Final = split(
    "Tom Rell / Foreign Minister Tom Rell / businessman Tom Rell / the envoy Tom Rell"
)


def speakers(text: str) -> list[str | None]:
    return [chain(each)[0] for each in quotes(text)]


@pytest.mark.parametrize(("how", "whom"), list(product(HOW, WHOM)))
def test_whom_an_office_holder_meets_does_not_hold_it(how: str, whom: str) -> None:
    told = {did: f"The mayor {how} {did} {whom} in Velm. {SAID}" for did in DID}

    assert [did for did in DID if "Tom Rell" in speakers(told[did])] == []


@pytest.mark.parametrize("did", DID)
def test_whom_an_office_holder_meets_without_more_does_not_hold_it(did: str) -> None:
    assert "Tom Rell" not in speakers(f"Velm's mayor {did} Tom Rell in Velm. {SAID}")


@pytest.mark.parametrize(
    "office",
    [
        "The newly elected mayor",
        "The mayor,",
        "The retired mayor",
        "Velm's recently appointed mayor",
        "The then mayor",
    ],
)
def test_who_is_told_with_an_office_holds_it(office: str) -> None:
    assert speakers(f"{office} Tom Rell came to Velm. {SAID}") == ["Tom Rell"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz Wednesday said the dam was safe.",
        "Ana Ruiz Wednesday told lawmakers the dam was safe.",
        "Palestinian leader Ana Ruiz Wednesday said the dam was safe.",
        "Governor Ana Ruiz Friday signed the bill. “The dam is safe,” she said.",
        "“The dam is safe,” Ana Ruiz Thursday told lawmakers.",
    ],
)
def test_a_weekday_behind_a_name_is_no_part_of_it(text: str) -> None:
    assert speakers(text) == ["Ana Ruiz"]


def test_a_club_keeps_its_weekday() -> None:
    text = "Orlo Wednesday said the pitch was safe."

    assert [each.name for each in names_in(text).mentions] == ["Orlo Wednesday"]


@pytest.mark.parametrize(
    "trade",
    split(
        """
Businessman / Businesswoman / Developer / Industrialist / Investigator / Rector / Pathologist / Ombudsman /
President-elect / Supervisor
"""
    ),
)
def test_a_trade_before_a_name_is_no_part_of_it(trade: str) -> None:
    text = f"{trade} Tom Rell said the dam was safe."

    assert speakers(text) == ["Tom Rell"]
