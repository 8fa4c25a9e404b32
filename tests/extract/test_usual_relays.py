"""Reports that come through an outlet, in plain sentences: who speaks, and which outlet is a link."""

import pytest

from tests.extract.told import chain, quotes


def chains(text: str) -> list[list[str | None]]:
    """The chain of each report, in order, from the article to who speaks."""
    return [["The article", *reversed(chain(each))] for each in quotes(text)]


@pytest.mark.parametrize(
    "who", ["a resident", "the mayor", "one resident", "one of them", "a neighbour"]
)
@pytest.mark.parametrize(
    ("told", "through"),
    [
        ("said.", []),
        ("told AFP.", ["AFP"]),
        ("told AFP at the scene.", ["AFP"]),
        ("told the Velm Gazette on Monday.", ["Velm Gazette"]),
    ],
)
def test_a_name_and_an_age_between_commas_are_of_who_stands_before(
    who: str, told: str, through: list[str]
) -> None:
    text = f"“It was like an earthquake,” {who}, Ana Ruiz, 52, {told}"
    assert chains(text) == [["The article", *through, "Ana Ruiz"]]


def test_a_statement_with_an_age_behind_its_author_is_no_holder_of_the_name() -> None:
    text = "In a victim statement, Ana Ruiz, 76, said the club had moved out in March."
    assert chains(text) == [["The article", "Ana Ruiz"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Times of Velm reported that the dam was late.",
            ["The article", "Times of Velm"],
        ),
        (
            "In an editorial, the Star of the Orlo Valley argued that the dam was late.",
            ["The article", "Star of the Orlo Valley"],
        ),
        (
            "BBC News has been told that the dam was late.",
            ["The article", "BBC News", None],
        ),
        ("Residents were told that the dam was late.", ["The article", None]),
    ],
)
def test_which_outlet_it_comes_through(text: str, expected: list[str | None]) -> None:
    assert chains(text) == [expected]


def test_a_name_that_may_be_a_persons_is_an_outlets_once_it_reports() -> None:
    text = (
        "Premium Daily reports that a strike begins on Monday."
        " Tom Rell told the newspaper that members had not been paid."
    )
    assert chains(text) == [
        ["The article", "Premium Daily"],
        ["The article", "Premium Daily", "Tom Rell"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz warned the board twice.",
        "Ana Ruiz warned residents again on Monday.",
    ],
)
def test_whom_somebody_warned_is_nothing_said(text: str) -> None:
    assert chains(text) == []


def test_what_stands_between_two_pieces_may_tell_what_somebody_has_run() -> None:
    text = (
        "“I came for one summer,” says Ana Ruiz, 91, who has run the shop since 1958,"
        " “and nobody told me to leave.”"
    )
    (each,) = quotes(text)
    assert [text[first:last] for first, last in each.spans] == [
        "I came for one summer",
        "and nobody told me to leave.",
    ]


@pytest.mark.parametrize("verb", ["answered", "replied"])
def test_who_was_asked_answers(verb: str) -> None:
    text = f"The judge asked Bellamy whether he understood it. “Yes, ma’am,” he {verb}."
    assert chains(text)[-1] == ["The article", "Bellamy"]


def test_who_poses_as_somebody_says_nothing() -> None:
    text = "A gang of five who posed as bank employees has been arrested, Velm Police announced."
    assert chains(text) == [["The article", "Velm Police"]]
