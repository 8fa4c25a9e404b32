"""The single sentences of bench/plain, and how what is proposed for them is held against their answers."""

import datetime as dt
from pathlib import Path
from typing import get_args

import pytest

from archive.claim.figure import Bound, Nature
from archive.extract.engines import engine_named
from archive.extract.proposal import AnomalyType
from bench.plain import PLAIN, Answer, Plain, differs, plain_texts

RULES = engine_named("rules", None)
FILES = sorted(PLAIN.glob("*.txt"))


def one(text: str, *answers: Answer) -> Plain:
    return Plain(text=text, published=dt.date(2026, 3, 12), answers=answers)


@pytest.mark.parametrize("path", FILES, ids=[x.stem for x in FILES])
def test_answers_are_about_their_texts(path: Path) -> None:
    for plain in plain_texts(path):
        for answer in plain.answers:
            if answer.letter[0] == "Q":
                chain, said = answer.fields
                assert chain.startswith("The article"), plain.text
                pieces = said.replace(" ¶ ", "\n\n").split(" … ")
                assert all(x.strip() in plain.text for x in pieces), plain.text
            elif answer.letter[0] == "P":
                _, _, said = answer.fields
                pieces = said.replace(" ¶ ", "\n\n").split(" … ")
                assert all(x.strip() in plain.text for x in pieces), plain.text
            elif answer.letter[0] == "D":
                assert answer.fields[0] in plain.text
            elif answer.letter[0] == "F":
                words, _, bound, _, nature = answer.fields
                assert words in plain.text
                assert bound in get_args(Bound)
                assert nature in get_args(Nature)
            elif answer.letter[0] == "A":
                assert answer.fields[0] in {"-", *get_args(AnomalyType)}
            else:
                assert answer.letter[0] == "M"
                assert len(answer.fields) == len(("who", "where", "when"))


def test_what_is_right_in_all_differs_in_nothing() -> None:
    said = Answer("Q", ("The article > Reuters > Ana Ruiz / Ruiz", "it was late"))
    plain = one("Ana Ruiz told Reuters it was late.", said)
    assert list(differs(plain, RULES, {"Q"})) == []


@pytest.mark.parametrize(
    ("chain", "words"),
    [
        ("The article > Ana Ruiz", "it was late"),
        ("The article > Reuters > Tom Rell", "it was late"),
        ("The article > Reuters > Ana Ruiz", "late"),
    ],
)
def test_a_wrong_hop_name_or_end_is_told(chain: str, words: str) -> None:
    plain = one("Ana Ruiz told Reuters it was late.", Answer("Q", (chain, words)))
    assert any(
        x.startswith("- The article") for x in differs(plain, RULES, frozenset("Q"))
    )


def test_what_is_too_much_is_told_and_what_may_be_is_not() -> None:
    text = "Ana Ruiz met Tom Rell in Velm on Tuesday."
    assert [x[0] for x in differs(one(text), RULES, {"M"})] == ["+"]
    maybe = Answer("M?", ("Ana Ruiz ; Tom Rell", "Velm", "2026-03-10"))
    assert list(differs(one(text, maybe), RULES, {"M"})) == []
    day = Answer("D", ("on Tuesday", "2026-03-10"))
    assert list(differs(one(text, day), RULES, {"D"})) == []
    other = Answer("D", ("Tuesday", "2026-03-17"))
    assert len(list(differs(one(text, other), RULES, {"D"}))) == 1


@pytest.mark.parametrize(
    ("said", "is_right"),
    [
        ("3.2 million people | 3200000 | at_least | people | stated", True),
        ("3.2 million people | 3200000 | at_least | persons / people | stated", True),
        ("3.2 million people | 3.2 | at_least | people | stated", False),
        ("3.2 million people | 3200000 | exact | people | stated", False),
        ("3.2 million people | 3200000 | at_least | homes | stated", False),
        ("3.2 million people | 3200000 | at_least | people | target", False),
    ],
)
def test_a_figure_is_right_in_value_bound_unit_and_nature(
    said: str, *, is_right: bool
) -> None:
    answer = Answer("F", tuple(said.split(" | ")))
    plain = one("At least 3.2 million people fled.", answer)
    assert list(differs(plain, RULES, {"F"})) == ([] if is_right else [f"- {said}"])


@pytest.mark.parametrize(
    ("said", "is_right"),
    [
        ("Ana Ruiz / Ruiz | X | We will not leave the town.", True),
        ("Tom Rell | X | We will not leave the town.", False),
        ("Ana Ruiz | Telegram | We will not leave the town.", False),
        ("Ana Ruiz | X | the town", False),
    ],
)
def test_a_post_is_right_in_author_platform_and_words(
    said: str, *, is_right: bool
) -> None:
    answer = Answer("P", tuple(said.split(" | ")))
    plain = one("Ana Ruiz wrote on X: “We will not leave the town.”", answer)
    wrong = list(differs(plain, RULES, {"P"}))
    assert (f"- {said}" not in wrong) == is_right


def test_an_oddity_that_a_text_does_not_have_is_too_much() -> None:
    text = "She came on Tuesday, 13 March 2026."
    odd = Answer("A", ("date_weekday_mismatch",))
    assert list(differs(one(text, odd), RULES, {"A"})) == []
    none = one(text, Answer("A", ("-",)))
    assert [x[0] for x in differs(none, RULES, {"A"})] == ["+"]
