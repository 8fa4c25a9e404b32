"""Whom somebody told, asked or accused, crossed: what stands beside them is neither who spoke nor what was said."""

from typing import Final

import pytest

from tests.extract.told import meant

WHO: Final = {
    "Ana Ruiz": "Ana Ruiz",
    "The foreign minister": "The foreign minister",
    "The ministry": "The ministry",
    "Ana Ruiz, the mayor of Velm,": "Ana Ruiz",
}
WHOM: Final = (
    *("Tom Rell, the army chief,", "the ambassador, Tom Rell,"),
    *("her deputy, Tom Rell,", "Tom Rell, who chairs the board,"),
    *("the company, which owns the site,", "Velm's mayor, Tom Rell,"),
    *("the head of the union, Tom Rell,", "Tom Rell, 54,", "its lawyer, Tom Rell, 54,"),
    *("the ministry, the port's owner,", "Tom Rell of Velm", "Tom Rell (Labour)"),
    *("residents", "Tom Rell", "the government", "Reuters"),
)
READY: Final = "the desk was ready"
DESK: Final = "to set up a desk within a week"
HIDING: Final = "hiding the letter"


def outlets(whom: str) -> list[str]:
    """What was told to an outlet is what the outlet reports."""
    return [whom] if whom == "Reuters" else []


@pytest.mark.parametrize("whom", WHOM)
@pytest.mark.parametrize("who", WHO)
def test_whom_somebody_told_stands_before_what_they_said(who: str, whom: str) -> None:
    for verb in ("told", "assured", "reminded", "informed", "warned", "notified"):
        text = f"{who} {verb} {whom} that the desk was ready."
        assert meant(text) == {READY: [WHO[who], *outlets(whom)]}, text
    for text in (
        f"{who} wrote to {whom} that the desk was ready.",
        f"{who} told {whom} the desk was ready.",
        f"{who} assured {whom} the desk was ready.",
        f"{who} told {whom} “{READY}”.",
    ):
        assert meant(text) == {READY: [WHO[who], *outlets(whom)]}, text
    text = f"{who} told {whom}: “The desk is ready.”"
    assert meant(text) == {"The desk is ready.": [WHO[who], *outlets(whom)]}, text


@pytest.mark.parametrize("whom", WHOM)
@pytest.mark.parametrize("who", WHO)
def test_what_somebody_is_to_do_begins_behind_whom(who: str, whom: str) -> None:
    for verb in ("urged", "asked", "called on", "implored", "appealed to", "begged"):
        text = f"{who} {verb} {whom} {DESK}."
        assert meant(text) == {DESK: [WHO[who]]}, text
    for verb in ("told", "advised", "reminded"):
        text = f"{who} {verb} {whom} {DESK}."
        assert meant(text) == {DESK: [WHO[who], *outlets(whom)]}, text


@pytest.mark.parametrize("whom", WHOM)
@pytest.mark.parametrize("who", WHO)
def test_what_somebody_is_asked_accused_of_and_thanked_for(who: str, whom: str) -> None:
    for text, said in {
        f"{who} asked {whom} whether {READY}.": f"whether {READY}",
        f"{who} accused {whom} of {HIDING}.": HIDING,
        f"{who} thanked {whom} for {HIDING}.": f"{whom} for {HIDING}",
        f"{who} praised {whom} for {HIDING}.": f"{whom} for {HIDING}",
    }.items():
        assert meant(text) == {said: [WHO[who]]}, text
