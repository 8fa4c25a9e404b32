"""What is odd and worth a person's eye: and an ordinary text beside each, of which nothing is noted."""

import pytest

from tests.extract.told import odd, told


@pytest.mark.parametrize(
    ("text", "sort", "words"),
    [
        (
            "Tarn's foreign minister Ada Orlo spoke. Tarn's foreign minister, Ida Berg, left.",
            "conflicting_officeholder",
            "Tarn's foreign minister, Ida Berg",
        ),
        (
            "Ada Orlo (left) stood on the pier.",
            "caption_in_body",
            "Ada Orlo (left) stood on the pier.",
        ),
        (
            "Correction: an earlier version of this article gave the wrong pier.",
            "correction_note",
            "Correction: an earlier version of this article gave the wrong pier.",
        ),
        (
            "An earlier version of this article gave the wrong pier.",
            "correction_note",
            "An earlier version of this article gave the wrong pier.",
        ),
        (
            "It stood there. On Monday, May 2, 2025, the pier opened.",
            "date_weekday_mismatch",
            "On Monday, May 2, 2025, the pier opened.",
        ),
        (
            "Ada Orlo said 15 people were killed. Ada Orlo said 12 people were killed.",
            "conflicting_figure",
            "Ada Orlo said 12 people were killed.",
        ),
        (
            "The pier is old. “It will open in May, Ada Orlo said.",
            "unbalanced_quotes",
            "“It will open in May, Ada Orlo said.",
        ),
        (
            "“The minister Ada Orlo stressed that the pier must open.”",
            "unattributed_relay",
            "The minister Ada Orlo stressed that the pier must open.",
        ),
    ],
)
def test_what_is_odd_is_noted_where_it_stands(text: str, sort: str, words: str) -> None:
    assert odd(text) == {sort: words}


@pytest.mark.parametrize(
    "text",
    [
        "Tarn's foreign minister Ada Orlo spoke. Velm's foreign minister, Ida Berg, left.",
        "Tarn's foreign minister Ada Orlo spoke. Tarn's former foreign minister, Ida Berg, left.",
        "Tarn's spokesman Tom Rell spoke. Tarn's spokesman, Kurt Sand, left.",
        "Tarn's foreign minister Ada Orlo spoke. Tarn's foreign minister, Orlo, left.",
        "Ada Orlo left (the town of Tarn) in May.",
        "The correction of the pier took an earlier version of a plan.",
        "On Friday, May 2, 2025, the pier opened.",
        "Ada Orlo said 15 people were killed. Ida Berg said 12 people were killed.",
        "Ada Orlo said 15 people were killed. Ada Orlo said 12 people were injured.",
        "“It will open in May,” Ada Orlo said. It's the sailors' pier.",
        "“The minister Ada Orlo stressed that the pier must open,” the Saltmarsh Gazette wrote.",
    ],
)
def test_of_an_ordinary_text_nothing_is_noted(text: str) -> None:
    assert odd(text) == {}


def test_a_caption_says_nothing() -> None:
    caption = "In this photo taken on May 2, Ada Orlo said that the pier was shut."

    assert told(caption) == {}
    assert told(caption.removeprefix("In this photo taken on May 2, ")) == {
        "the pier was shut": ["Ada Orlo"]
    }


def test_words_behind_a_lone_mark_end_at_their_attribution() -> None:
    assert told("“It will open in May, Ada Orlo said. Nobody came.") == {
        "It will open in May": ["Ada Orlo"]
    }
