"""Whose view it is, crossed: "in her view", "is adamant that", "spoke of “…”", "unions, which say"."""

from typing import Final

import pytest

from tests.extract.told import meant

SAID: Final = "the dam was never safe"
WHO: Final = {
    "Ana Ruiz": "Ana Ruiz",
    "Ruiz": "Ruiz",
    "The mayor": "The mayor",
    "Officials": "Officials",
    "The ministry": "The ministry",
    "Ana Ruiz, the mayor,": "Ana Ruiz",
}
OWNERS: Final = {
    "Ana Ruiz's": "Ana Ruiz",
    "Ruiz’s": "Ruiz",
    "the mayor's": "the mayor",
    "the ministry’s": "the ministry",
    "her": "her",
    "their": "their",
}


@pytest.mark.parametrize("whose", OWNERS)
@pytest.mark.parametrize("view", ["view", "opinion", "telling", "account", "version"])
def test_what_is_so_in_a_view_is_whose_view_it_is(view: str, whose: str) -> None:
    name = OWNERS[whose]
    assert meant(f"In {whose} {view}, {SAID}.") == {SAID: [name]}
    text = f"In {whose} {view}, given over coffee in Velm, {SAID}."
    assert meant(text) == {SAID: [name]}
    text = f"The dam, in {whose} {view}, was never safe."
    assert meant(text) == {"The dam ... was never safe": [name]}


def test_a_view_of_things_and_a_full_view_are_nobodys() -> None:
    for text in (
        "In her view of the world, the dam was safe.",
        "In his account book, the dam was safe.",
        "In their opinion polls, the party was ahead.",
        "In his view finder, the dam was small.",
        "The bridge, in full view, was safe.",
    ):
        assert meant(text) == {}, text


@pytest.mark.parametrize("who", WHO)
def test_who_is_adamant_says_so(who: str) -> None:
    for how in ("is adamant", "was very clear", "remains insistent", "is emphatic"):
        assert meant(f"{who} {how} that {SAID}.") == {SAID: [WHO[who]]}, how
    for how in ("was of the view", "left no doubt", "is of the opinion"):
        assert meant(f"{who} {how} that {SAID}.") == {SAID: [WHO[who]]}, how
    for text in (
        f"It was clear that {SAID}.",
        f"What is clear is that {SAID}.",
        f"The signs are clear that {SAID}.",
    ):
        assert meant(text) == {}, text


@pytest.mark.parametrize("words", ["a thaw", "catastrophic failure", "sparks, again"])
@pytest.mark.parametrize(
    "how",
    [
        *("spoke of", "speaks of", "has spoken of", "talked of", "warned of"),
        *("complained of", "called for", "hinted at", "insisted on"),
        *("accused the board of", "accused Tom Rell of"),
    ],
)
def test_a_word_or_two_behind_of_are_what_was_said(how: str, words: str) -> None:
    for who, name in WHO.items():
        assert meant(f"{who} {how} “{words}”.") == {words: [name]}, who
        if not how.startswith("accused"):
            text = f"{who} {how} “{words}” in May."
            assert meant(text) == {words: [name]}, who


def test_what_was_only_spoken_of_is_no_quotation() -> None:
    assert meant("Ana Ruiz spoke of the weather.") == {}
    assert meant("Ana Ruiz spoke of “Notes of Velm”.") == {}
    assert meant("Ana Ruiz called for “balanced” ties.") == {
        "“balanced” ties": ["Ana Ruiz"]
    }


@pytest.mark.parametrize(
    "bodies",
    [
        *("unions", "the unions", "environmental groups", "charities", "both parties"),
        *("companies", "councils in the north", "two ministries", "the city's schools"),
    ],
)
@pytest.mark.parametrize("which", ["which", "who"])
def test_bodies_in_the_plural_speak(which: str, bodies: str) -> None:
    for before in ("It was opposed by", "The plan has drawn criticism from"):
        text = f"{before} {bodies}, {which} say {SAID}."
        assert meant(text) == {SAID: [bodies]}, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"As reported by the Courier, {SAID}.", {SAID: ["The Courier"]}),
        (f"As first reported by the Courier, {SAID}.", {SAID: ["The Courier"]}),
        (
            "According to the memo, “catastrophic failure” is possible.",
            {"“catastrophic failure” is possible": ["the memo"]},
        ),
        (
            "Ana Ruiz compared the plan to “a plaster on a broken leg”.",
            {"the plan to “a plaster on a broken leg”": ["Ana Ruiz"]},
        ),
        ("Ana Ruiz said 40 had left, compared with ten in May.", None),
        (
            "Ana Ruiz questioned whether the dam was safe.",
            {"whether the dam was safe": ["Ana Ruiz"]},
        ),
        ("Police questioned Ana Ruiz on Friday.", {}),
    ],
)
def test_other_ways_to_pass_words_on(
    text: str, expected: dict[str, list[str]] | None
) -> None:
    if expected is None:
        expected = {"40 had left, compared with ten in May": ["Ana Ruiz"]}
    assert meant(text) == expected
