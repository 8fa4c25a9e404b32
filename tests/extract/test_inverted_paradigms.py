"""What is said first and by whom last: "A, said the people, who asked not to be named"; and who acts before a colon."""

from typing import Final

import pytest

from tests.extract.told import meant

SAID: Final = (
    "The group is discussing an offer of about €58 a share with its advisers",
    "The group is discussing an offer of about €58 a share with its advisers, up from €53",
    "The bridge, which was built in 1932, would stay shut",
    "If it rained, the bridge would stay shut",
    "The minister promised to pay the farmers by June",
)
WHO: Final = {
    "the people": "the people",
    "people familiar with the matter": "people familiar with the matter",
    "a person familiar with the matter": "a person familiar with the matter",
    "Ana Ruiz": "Ana Ruiz",
    "the mayor, Ana Ruiz": "Ana Ruiz",
    "one of the people": "one of the people",
    "a spokesman for the ministry": "a spokesman for the ministry",
}
BEHIND: Final = (
    "",
    ", who asked not to be identified because the information is private",
    ", who declined to be named",
    ", who was not authorised to speak publicly",
    ", speaking on condition of anonymity",
    ", whose house was lost",
    " on Friday",
    " in a statement",
)


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("said", SAID)
def test_whoever_stands_last_is_the_speaker(said: str, behind: str) -> None:
    for who, name in WHO.items():
        found = meant(f"{said}, said {who}{behind}.")
        assert found.get(said, [None])[0] == name, (who, found)
        assert not any(who in passage for passage in found), (who, found)


COLON: Final = {
    "Another Cabinet colleague": "Another Cabinet colleague",
    "A Treasury source": "A Treasury source",
    "Ana Ruiz": "Ana Ruiz",
    "The mayor": "The mayor",
    "A spokesman for Velm Rail": "A spokesman for Velm Rail",
    "Velm Rail": "Velm Rail",
}
DOES: Final = (
    *("sneered", "smiled", "was blunt", "had a warning", "went further", "raged"),
    *("did not hold back", "put it simply", "shook her head", "held up a sign"),
)


@pytest.mark.parametrize("does", DOES)
@pytest.mark.parametrize("who", COLON)
def test_whoever_does_something_before_a_colon_is_the_speaker(
    who: str, does: str
) -> None:
    found = meant(f"{who} {does}: “The plan is dead and you all know it.”")
    (chain,) = found.values()

    assert chain == [COLON[who]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz of the TEPAV think tank said that the dam was safe.", "Ana Ruiz"),
        ("Ana Ruiz of Dette et Climat said that the dam was safe.", "Ana Ruiz"),
        (
            "The veteran Brexiteer said that the dam was safe.",
            "The veteran Brexiteer",
        ),
        ("The Republican said that the dam was safe.", "The Republican"),
        ("TASS carried a line from Ana Ruiz: “The dam was safe all year.”", "Ana Ruiz"),
    ],
)
def test_who_speaks(text: str, name: str) -> None:
    (chain,) = meant(text).values()

    assert chain[0] == name


SOURCES: Final = (
    *("officials", "the ministry", "Ana Ruiz", "the mayor, Ana Ruiz", "Reuters"),
    *("people familiar with the matter", "a person briefed on the talks"),
    *("a report by the council", "the council's annual report", "court papers"),
    *("a statement from the ministry", "a document seen by Reuters"),
    *("Ana Ruiz, the mayor of Velm", "a survey published on Friday"),
    *("one of those present", "police in Velm", "figures from the bank"),
)
ACCORDING: Final = {
    "The bridge would stay shut, according to {}.": "The bridge would stay shut",
    "According to {}, the bridge would stay shut.": "the bridge would stay shut",
    "The bridge, according to {}, would stay shut.": "The bridge ... would stay shut",
    "The bridge will, according to {}, stay shut.": "The bridge will ... stay shut",
    "The bridge would stay shut, according to {}, after a ship hit it.": "The bridge would stay shut",
    "About 40 homes were lost, according to {}.": "About 40 homes were lost",
}


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("sentence", ACCORDING)
def test_according_to_whom_wherever_it_stands(sentence: str, source: str) -> None:
    found = meant(sentence.format(source))

    assert list(found) == [ACCORDING[sentence]]


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("Ana Ruiz neither confirmed nor denied that she would go.", []),
        ("She has given no interviews, which may be the most promising sign.", []),
        (
            "Ana Ruiz said the dam “will hold”, a reference to last year's flood.",
            ["the dam “will hold”"],
        ),
        (
            "Ana Ruiz defended the ratio in a long interview with Der Spiegel on Friday.",
            ["the ratio"],
        ),
    ],
)
def test_no_more_is_said_than_this(text: str, passages: list[str]) -> None:
    assert list(meant(text)) == passages


def test_it_is_whoever_spoke_without_the_word_that_joins_the_sentences() -> None:
    found = meant("And the ministry said A was safe. It also said that B was shut.")

    assert found["B was shut"] == ["the ministry"]
