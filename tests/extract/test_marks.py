"""Quotation marks of every kind: which words stand between them, what has no partner, what is only an apostrophe."""

import pytest

from archive.extract.text.marks import DEPTH_LIMIT, marks_of
from archive.extract.text.tokens import tokens_of


def between(text: str) -> list[str]:
    """The words of every stretch, in order."""
    cut = tokens_of(text)
    return [
        text[slice(*cut.span(each.first, each.last))]
        for each in marks_of(cut).stretches
    ]


def lone(text: str) -> list[int]:
    cut = tokens_of(text)
    return [cut.starts[at] for at in marks_of(cut).lone]


@pytest.mark.parametrize(
    "text",
    [
        "She said “the pier is open” again.",
        'She said "the pier is open" again.',
        "She said ‘the pier is open’ again.",
        "She said 'the pier is open' again.",
        "She said «the pier is open» again.",
        "She said „the pier is open” again.",
        "She said ``the pier is open'' again.",
        "She said (“the pier is open”) again.",
        'She said—"the pier is open"—again.',
    ],
)
def test_every_style_of_marks_is_paired(text: str) -> None:
    assert between(text) == ["the pier is open"]
    assert lone(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The pier's end, the sailors' rights and the '90s.",
        "The pier’s end, the sailors’ rights and the ’90s.",
        "It isn't the town's, it’s ours.",
        "Five o'clock in ‘90s Tarn.",
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    assert between(text) == []
    assert lone(text) == []


def test_an_apostrophe_inside_single_marks_does_not_close_them() -> None:
    assert between("‘The sailors’ rights and the pier’s end,’ she said.") == [
        "The sailors’ rights and the pier’s end,"
    ]
    assert between("'It isn't the sailors' pier,' she said.") == [
        "It isn't the sailors' pier,"
    ]


def test_marks_inside_marks_are_one_deeper() -> None:
    text = "“He wrote ‘the pier is open’ to me,” she said."
    cut = tokens_of(text)

    assert between(text) == ["He wrote ‘the pier is open’ to me,", "the pier is open"]
    assert [each.depth for each in marks_of(cut).stretches] == [0, 1]


def test_marks_go_only_so_deep() -> None:
    nested = '“a ‘b «c "d ' * 8

    assert all(
        each.depth < DEPTH_LIMIT for each in marks_of(tokens_of(nested)).stretches
    )


def test_a_paragraph_left_open_and_opened_anew_goes_on() -> None:
    cut = tokens_of("“The pier is open.\n\n“So is the bridge,” she said.")

    first, second = marks_of(cut).stretches

    assert (first.is_closed, second.is_reopened) == (False, True)
    assert marks_of(cut).lone == ()


def test_a_paragraph_left_open_and_not_opened_anew_is_a_lone_mark() -> None:
    text = "“The pier is open.\n\nSo is the bridge.\n\n“It is,” she said."
    cut = tokens_of(text)

    assert lone(text) == [0]
    assert [each.is_reopened for each in marks_of(cut).stretches] == [False, False]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("The pier is open,” she said.", 17),
        ('"The pier is open, she said.', 0),
        ("“The pier is “open,” she said.", 0),
        ("The pier» is open.", 8),
    ],
)
def test_marks_without_a_partner_are_told(text: str, at: int) -> None:
    assert lone(text) == [at]


def test_one_unbalanced_paragraph_leaves_the_next_alone() -> None:
    text = '"The pier is open, she said.\n\n"The bridge is shut," he said.\n\nAll "is well" here.'

    assert between(text)[-2:] == ["The bridge is shut,", "is well"]


def test_marks_with_nothing_between_them_hold_nothing() -> None:
    assert between("She said “” and '' again.") == []
