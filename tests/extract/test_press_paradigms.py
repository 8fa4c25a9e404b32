"""Reviews of the press, crossed: what a paper writes, whom it found, what it prints over a picture."""

from typing import Final

import pytest

from tests.extract.told import meant

SAID: Final = "the dam was never safe"
PAPERS: Final = ("The Wall Street Journal", "Le Monde", "Dawn", "Daily Sabah")
DOES: Final = (
    "looks to the Black Sea",
    "leads with the dam",
    "focuses on the dam",
    "dwells on the dam",
    "opens with the dam",
    "turns to the dam",
    "runs the story on page one",
    "devotes its front page to the dam",
    "sees a turning point",
)
FINDS: Final = (
    "spoke to {} who says",
    "talked to {} who said",
    "interviewed {} who said",
    "has interviewed {} who said",
    "tracked down {} who said",
    "cites {} who say",
    "quotes {} who says",
    "carries an interview with {} who says",
)
WHOM: Final = {
    "Ana Ruiz,": "Ana Ruiz",
    "an engineer, Ana Ruiz,": "Ana Ruiz",
    "a caretaker in Velm": "a caretaker in Velm",
    "drivers": "drivers",
}


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_does_something_and_writes(paper: str) -> None:
    for does in DOES:
        text = f"{paper} {does} and writes that {SAID}."
        assert meant(text) == {SAID: [paper]}, text
    text = f"{paper} thunders that {SAID}."
    assert meant(text) == {SAID: [paper]}


@pytest.mark.parametrize("whom", WHOM)
@pytest.mark.parametrize("finds", FINDS)
def test_whom_a_paper_found_speaks_through_it(finds: str, whom: str) -> None:
    text = f"Le Monde {finds.format(whom)} {SAID}."
    assert meant(text) == {SAID: [WHOM[whom], "Le Monde"]}, text


def test_its_correspondent_found_somebody() -> None:
    text = (
        "Gazeta Wyborcza leads with the dam. Its special correspondent, Tom Rell, "
        f"talked to a caretaker in Velm who says {SAID}."
    )
    assert meant(text) == {SAID: ["a caretaker in Velm", "Gazeta Wyborcza"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "For the Guardian, the dam is “a tomb”.",
            {"the dam is “a tomb”": ["The Guardian"]},
        ),
        (
            "For Ana Ruiz, who lost her home, the dam is “a tomb”.",
            {"the dam is “a tomb”": ["Ana Ruiz"]},
        ),
        (
            "Le Monde has interviewed Ana Ruiz, for whom the dam is “a tomb”.",
            {"the dam is “a tomb”": ["Ana Ruiz", "Le Monde"]},
        ),
        ("For Ana Ruiz, the dam came too late.", {}),
    ],
)
def test_what_something_is_for_somebody(
    text: str, expected: dict[str, list[str]]
) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Daily Mail splashes on “Who knew?”", ["Daily Mail"]),
        ("Bild headlines its report “Who knew?”", ["Bild"]),
        ("Bild ran the headline “Who knew?”", ["Bild"]),
        (
            "Ana Ruiz advertised it on X with a photograph and the caption “Who knew?”",
            ["Ana Ruiz", "X"],
        ),
        (
            "Ana Ruiz shared the picture on Instagram with the words “Who knew?”",
            ["Ana Ruiz", "Instagram"],
        ),
        ("Ana Ruiz ended the letter with the words “Who knew?”", ["Ana Ruiz"]),
        ("In an editorial headlined “Who knew?”, Bild asks for calm.", None),
        ("Under the headline “Who knew?”, Bild asks for calm.", None),
        ("Ana Ruiz read a book with the title “Who knew?”", None),
    ],
)
def test_words_over_a_picture_or_a_page(text: str, expected: list[str] | None) -> None:
    assert meant(text).get("Who knew?") == expected


@pytest.mark.parametrize(
    "credit", ["as reported by", "according to", "as quoted by", "as cited by"]
)
def test_who_passes_it_on_stands_before_a_colon(credit: str) -> None:
    for said in ("said", "replied", "wrote", "told them"):
        text = f"Ana Ruiz {said}, {credit} Le Monde: “The dam was never safe.”"
        expected = {"The dam was never safe.": ["Ana Ruiz", "Le Monde"]}
        assert meant(text) == expected, text


@pytest.mark.parametrize(
    "who", ["farmers", "engineers", "the engineers", "two engineers", "netizens"]
)
def test_several_say_it_behind_their_words(who: str) -> None:
    assert meant(f"“It was never safe,” say {who}.") == {"It was never safe": [who]}
    told = meant(f"“It was never safe,” say {who} in Velm.")
    assert list(told) == ["It was never safe"]


def test_counsel_of_a_state_is_no_verb() -> None:
    text = "“It was late,” state counsel Ana Ruiz told the court."
    assert meant(text) == {"It was late": ["Ana Ruiz"]}
