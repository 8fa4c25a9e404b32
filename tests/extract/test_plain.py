"""The single sentences of bench/plain, and how what is proposed for them is held against their answers."""

import datetime as dt
from pathlib import Path

import pytest

from archive.extract.engines import engine_named
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
            elif answer.letter[0] == "D":
                assert answer.fields[0] in plain.text
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
