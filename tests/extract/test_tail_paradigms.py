"""Reports crossed with what a writer adds behind them: how it was said, to whose applause, who denies it."""

from itertools import product
from typing import Final

import pytest

from tests.extract.told import passage, quotes, told

REPORTS: Final = (
    "Ana Ruiz said {words}{tail}.",
    "Ana Ruiz said that {words}{tail}.",
    "Ana Ruiz told the Gazette on Monday that {words}{tail}.",
    "The ministry announced that {words}{tail}.",
    "Ana Ruiz warned that {words}{tail}.",
)
WORDS: Final = (
    "the dam was unsafe",
    "the dam is unsafe",
    "she would sell the dam",
    "the army would guard the dam with drones",
)
TAILS: Final = (
    ", without giving details",
    " without giving details",
    ", declining to name anyone",
    ", refusing to say why",
    ", in a statement on Friday",
    " in a statement on Friday",
    " at a press conference in Velm",
    ", in remarks carried by Reuters",
    " in an interview with the Gazette",
    ", speaking at a rally in Velm",
    ", days after the dam failed",
    ", shortly after the talks ended",
    " — days after the dam failed",
    ", a claim Tom Rell denies",
    ", which Tom Rell denies",
    ", which the company has denied",
    " (Tom Rell denies it)",
    ", but gave no details",
    ", before leaving the room",
    ", drawing applause",
    ", prompting applause from the crowd",
    ", prompting Tom Rell to leave",
    ", to laughter",
    ", to applause from the crowd",
    ", to the dismay of residents",
    ", wiping away tears",
    ", shaking her head",
    ", holding up a photo of it",
    ", smiling",
    ", even as Tom Rell insisted it was safe",
    ", as Tom Rell looked on",
    ", despite calls for calm",
    " when asked by reporters",
    ", when asked about it",
    ", in response to a question",
    ", contradicting Tom Rell",
    " on condition of anonymity",
)


@pytest.mark.parametrize("tail", TAILS)
def test_what_a_writer_adds_is_not_said(tail: str) -> None:
    wrong = []
    for report, words in product(REPORTS, WORDS):
        text = report.format(words=words, tail=tail)
        if words not in [passage(text, each) for each in quotes(text)]:
            wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize("tail", [tail for tail in TAILS if tail[0] == ","])
def test_nor_is_it_behind_an_attribution(tail: str) -> None:
    text = f"The dam was unsafe, Ana Ruiz said{tail}."
    assert passage(text, quotes(text)[0]) == "The dam was unsafe"


@pytest.mark.parametrize(
    "tail", [", an account Tom Rell confirmed", ", a view Tom Rell repeated"]
)
def test_who_weighs_an_attribution_tells_it_not(tail: str) -> None:
    text = f"The dam was unsafe, Ana Ruiz said{tail}."
    assert [passage(text, each) for each in quotes(text)] == ["The dam was unsafe"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # These belong to what was said.
        (
            "Ana Ruiz said she had warned of it in a letter in May.",
            "she had warned of it in a letter in May",
        ),
        (
            "Ana Ruiz said the row broke out when Tom Rell rang shortly before midnight.",
            "the row broke out when Tom Rell rang shortly before midnight",
        ),
        (
            "Ana Ruiz asked them to come in May, before anything is signed.",
            "to come in May, before anything is signed",
        ),
        (
            "Ana Ruiz said only nine had been built, even though papers showed twenty.",
            "only nine had been built, even though papers showed twenty",
        ),
        (
            "Ana Ruiz argued that the board acted without giving her a hearing.",
            "the board acted without giving her a hearing",
        ),
        (
            "Ana Ruiz said Tom Rell laughed when asked about it.",
            "Tom Rell laughed when asked about it",
        ),
        (
            "Ana Ruiz announced plans to move the office from Tarn to Orlo.",
            "plans to move the office from Tarn to Orlo",
        ),
    ],
)
def test_what_looks_like_it_and_was_said(text: str, words: str) -> None:
    assert passage(text, quotes(text)[0]) == words


@pytest.mark.parametrize(
    "tail",
    [
        " without giving details",
        ", declining to name anyone",
        ", to laughter",
        ", shaking her head",
        ", even as Tom Rell insisted it was safe",
        " on condition of anonymity",
        ", when asked about it",
    ],
)
def test_what_was_condemned_ends_there_too(tail: str) -> None:
    text = f"Ana Ruiz condemned the attack on the dam{tail}."
    assert passage(text, quotes(text)[0]) == "the attack on the dam"


def test_whoever_goes_on_to_do_something_says_no_more() -> None:
    text = (
        "Ana Ruiz has said she will send a team for talks aimed at ending the war, but took aim at Tom Rell.\n\n"
        "Ana Ruiz said on Friday that she would seek peace if elected, and attacked Tom Rell's plan."
    )
    assert told(text) == {
        "she will send a team for talks aimed at ending the war": ["Ana Ruiz"],
        "she would seek peace if elected": ["Ana Ruiz"],
    }
