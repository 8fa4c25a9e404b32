"""What somebody tells of another's words in his own: every teller, verb and attribution beside every other."""

import pytest

from tests.extract.told import meant

SAID = "the dam was never safe"
TELLERS = {
    "Tom Rell": "Tom Rell",
    "The mayor": "The mayor",
    "My sister": "Ana Ruiz's sister",
    "Two engineers": "Two engineers",
}
VERBS = ("told me that", "said that", "assured us that", "warned me that")
OUTER = (
    ("“{}”, Ana Ruiz said.", ["Ana Ruiz"]),
    ("“{},” said Ana Ruiz.", ["Ana Ruiz"]),
    ("Ana Ruiz said: “{}.”", ["Ana Ruiz"]),
    ("“{},” Ana Ruiz told Reuters.", ["Ana Ruiz", "Reuters"]),
)
COMMENTS = (", and I believed it", ", but we doubt it", ", which is a lie", "")


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("teller", TELLERS)
def test_another_is_told_of_through_whoever_speaks(teller: str, verb: str) -> None:
    for outer, chain in OUTER:
        for comment in COMMENTS:
            text = outer.format(f"{teller} {verb} {SAID}{comment}")
            assert meant(text)[SAID] == [TELLERS[teller], *chain], text


@pytest.mark.parametrize("teller", TELLERS)
def test_what_nobody_tells_as_said_is_no_report(teller: str) -> None:
    for inner in (
        f"Had {teller.lower()} told me that {SAID}, I would have left",
        f"I wish {teller} had told me that {SAID}",
        f"It is not true that {teller} said that {SAID}",
        f"Is it true that {teller} said that {SAID}?",
    ):
        text = f"“{inner},” said Ana Ruiz.".replace("?,", "?")
        assert list(meant(text).values()) == [["Ana Ruiz"]], text


@pytest.mark.parametrize(
    "whom", ["Residents", "Staff of the plant", "Tom Rell", "The two families"]
)
def test_what_somebody_was_told_ends_where_something_else_is_done(whom: str) -> None:
    was = "was" if whom == "Tom Rell" else "were"
    for rest in ("", ", but the wall fell", " and left a day later"):
        for told in (
            f"{whom} {was} told {SAID}{rest}.",
            f"{whom} had been told that {SAID}.",
        ):
            assert meant(told) == {SAID: [None]}, told


@pytest.mark.parametrize("opener", ["In 2019", "On Monday", "At the port", "By May"])
def test_what_opens_a_sentence_belongs_to_what_is_said(opener: str) -> None:
    for by in ("officials said", "according to officials", "the mayor told Reuters"):
        text = f"{opener}, {by}, {SAID}."
        (passage,) = meant(text)
        assert passage == f"{opener} ... {SAID}", text
