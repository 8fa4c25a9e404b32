"""Words are found letter for letter and in one place, or refused with a way on."""

import time
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from archive.capture.fold import fold
from archive.capture.selector import (
    all_places,
    at,
    bare,
    beside,
    between,
    find,
    locate,
    mend,
    resolve,
    selector,
)
from archive.errors import (
    BadValueError,
    LimitError,
    PassageNotFoundError,
    PassageTwiceError,
)
from tests.capture.texts import anything, typed

TEXT = (
    "“Turkish officials will sign,” the minister’s office said on Sunday.\n\n"
    "He said more. “We will sign,” he\u00a0said – again.\n\n"
    "The caption: he said nothing."
)


@st.composite
def texts_with_a_place(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(st.one_of(typed, anything).filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return text, start, end


@given(texts_with_a_place())
def test_any_place_of_any_text_has_a_selector_that_stands_there(
    place: tuple[str, int, int],
) -> None:
    text, start, end = place

    found = selector(text, start, end)

    assert text[found.start : found.end] == found.exact
    assert resolve(found, text)
    assert at(start, end, text) == found


@given(texts_with_a_place())
def test_words_are_found_where_they_stand_or_refused_as_a_repeat(
    place: tuple[str, int, int],
) -> None:
    text, start, end = place
    words = text[start:end]
    assume(words.strip())

    starts = [place for place in range(len(text)) if text.startswith(words, place)]
    if len(starts) > 1:
        with pytest.raises(PassageTwiceError) as refused:
            locate(words, text, where="it")
        assert list(refused.value.starts) == starts
    nth = starts.index(start) + 1 if len(starts) > 1 else None
    found = locate(words, text, where="it", nth=nth)

    assert (found.start, found.end, found.exact) == (start, end, words)


@given(texts_with_a_place(), st.integers(-3, 3), st.integers(-3, 3))
def test_a_selector_resolves_only_where_it_stands(
    place: tuple[str, int, int], left: int, right: int
) -> None:
    text, start, end = place
    found = selector(text, start, end)
    assume((left, right) != (0, 0))

    moved = attrs.evolve(found, start=start + left, end=end + right)

    same = (
        0 <= moved.start < moved.end <= len(text)
        and selector(text, moved.start, moved.end) == moved
    )
    assert resolve(moved, text) == same
    if left != right:  # then its length is wrong
        assert not resolve(moved, text)


@pytest.mark.parametrize(
    "change",
    [
        {"exact": "we will sign"},
        {"prefix": "said more. “"},
        {"suffix": ""},
        {"start": -1},
        {"end": 10_000},
    ],
)
def test_a_selector_with_anything_wrong_does_not_resolve(
    change: dict[str, Any],
) -> None:
    found = locate("We will sign", TEXT, where="it")
    assert resolve(found, TEXT)

    assert not resolve(attrs.evolve(found, **change), TEXT)


@given(typed, st.data())
def test_mended_words_are_the_texts_own_and_fold_to_what_was_typed(
    text: str, data: st.DataObject
) -> None:
    words = data.draw(st.text(alphabet="\"'- ae\u0301", min_size=1, max_size=6))
    assume(words.strip())

    for start, end in all_places(words, text):
        letters = text[start:end]
        assert letters == words or fold(letters).letters == fold(words.strip()).letters


def test_typing_is_mended_to_the_captures_letters_and_said() -> None:
    found = find('"We will sign," he said - again', TEXT, where="it")

    assert found.selector.exact == "“We will sign,” he\u00a0said – again"
    assert found.mended == ("quotation marks", "dashes", "white space")
    assert resolve(found.selector, TEXT)
    assert mend("minister's", TEXT).words == "minister’s"
    assert mend("minister's", TEXT).mended == ("apostrophes",)


def test_what_stands_letter_for_letter_is_not_mended() -> None:
    text = "It’s his. It's hers."

    found = find("It's", text, where="it")

    assert (found.selector.start, found.mended) == (10, ())


def test_two_ways_of_typing_are_two_places_and_not_guessed_between() -> None:
    text = "It’s his. It`s hers."

    with pytest.raises(PassageTwiceError):
        find("It's", text, where="it")
    assert mend("It's", text).words == "It's"


@pytest.mark.parametrize("words", ["Fi", "if", "f", "e", "ofi"])
def test_half_a_character_is_never_taken(words: str) -> None:
    with pytest.raises(PassageNotFoundError):
        find(words, "oﬃc ﬁn \u00e9", where="it")


def test_a_quotation_over_paragraphs_is_one_passage() -> None:
    found = find("on Sunday. He said more.", TEXT, where="it")

    assert found.selector.exact == "on Sunday.\n\nHe said more."
    assert found.mended == ("white space",)


def test_words_that_are_not_there_are_refused_with_what_comes_near() -> None:
    with pytest.raises(PassageNotFoundError) as caught:
        locate("Turkish official will sing", TEXT, where="capture d3")

    assert caught.value.near is not None
    assert "Turkish officials will sign" in caught.value.near
    assert "capture d3" in str(caught.value)


def test_nothing_near_is_said_as_nothing() -> None:
    with pytest.raises(PassageNotFoundError) as caught:
        locate("zebra crossing quantum", TEXT, where="it")

    assert caught.value.near is None


def test_repeats_are_refused_and_chosen_by_number_place_or_bounds() -> None:
    with pytest.raises(PassageTwiceError) as caught:
        locate("said", TEXT, where="it")
    starts = caught.value.starts
    assert len(starts) == 4

    assert locate("said", TEXT, where="it", nth=2).start == starts[1]
    assert locate("said", TEXT, where="it", after=starts[0] + 1).start == starts[1]
    assert locate("said", TEXT, where="it", within=(0, starts[1])).start == starts[0]
    with pytest.raises(BadValueError, match="1 to 4"):
        locate("said", TEXT, where="it", nth=5)
    with pytest.raises(BadValueError):
        locate("said", TEXT, where="it", nth=0)


@pytest.mark.parametrize("words", ["", "  ", "\n"])
def test_no_words_point_nowhere(words: str) -> None:
    with pytest.raises(BadValueError):
        find(words, TEXT, where="it")


@pytest.mark.parametrize("place", [(-1, 3), (3, 3), (5, 3), (0, 10_000)])
def test_a_range_outside_the_text_is_refused(place: tuple[int, int]) -> None:
    with pytest.raises(BadValueError):
        at(*place, TEXT)


def test_a_piece_over_the_limit_is_refused_with_the_limit() -> None:
    text = "word " * 20_000

    assert selector(text, 0, 50_000).end == 50_000
    with pytest.raises(LimitError, match="50000"):
        at(0, 50_001, text)


def test_first_and_last_words_take_all_between() -> None:
    found = between("We will", "again", TEXT, where="it")

    assert found.selector.exact == "We will sign,” he\u00a0said – again"
    assert found.mended == ()


def test_first_and_last_words_are_mended_and_said() -> None:
    found = between("the minister's", "he said -", TEXT, where="it")

    assert found.selector.exact.startswith("the minister’s")
    assert found.selector.exact.endswith("he\u00a0said –")
    assert set(found.mended) == {"apostrophes", "white space", "dashes"}


def test_first_words_that_repeat_are_refused_unless_one_alone_reaches_the_last() -> (
    None
):
    with pytest.raises(PassageTwiceError):
        between("said", ".", TEXT, where="it")
    assert between("said", "again", TEXT, where="it", nth=3).selector.exact == (
        "said – again"
    )
    only = between("e said", "more", "he said. He said more", where="it", nth=2)
    assert only.selector.start == 10
    with pytest.raises(PassageNotFoundError):
        between("nothing", "Sunday", TEXT, where="it")


def test_a_name_is_looked_for_next_to_its_passage() -> None:
    passage = [(TEXT.index("We will"), TEXT.index(",” he"))]

    cue = beside("said", TEXT, where="it", pieces=passage)
    name = beside("He", TEXT, where="it", pieces=passage)
    office = beside("minister's", TEXT, where="it", pieces=passage)

    assert cue.selector.suffix.startswith(" – again")
    assert name.selector.exact == "He"
    assert office.selector.exact == "minister’s"
    assert office.mended == ("apostrophes",)


def test_between_the_pieces_comes_first_and_inside_comes_last() -> None:
    text = "He said no. “Yes, he said,” she said, “and he said so,” they said."
    pieces = [(13, 25), (39, 53)]

    outside = beside("said", text, where="it", pieces=pieces)
    inside = beside("he", text, where="it", pieces=pieces, inside=True)

    assert text[: outside.selector.start].endswith("she ")
    assert inside.selector.start == text.index("he said,”")


def test_whole_words_go_before_parts_of_words() -> None:
    text = "“Go,” the chef said. He left."

    found = beside("he", text, where="it", pieces=[(1, 3)])

    assert found.selector.start == text.index("the") + 1
    assert beside("He", text, where="it", pieces=[(1, 3)]).selector.start == 21


@pytest.mark.parametrize(
    ("words", "without"),
    [
        ("“We will sign,”", "We will sign,"),
        ('"We will sign"', "We will sign"),
        ("  plain ", "plain"),
        ("“A,” he said, “B.”", "“A,” he said, “B.”"),
        ('"', '"'),
        ("“half", "“half"),
    ],
)
def test_outer_quotation_marks_are_taken_off_but_not_those_of_two_quotations(
    words: str, without: str
) -> None:
    assert bare(words) == without


@pytest.mark.parametrize(
    ("words", "piece"), [("a" * 2000, "a"), ("ab ab", "ab  "), ("é" * 50, "e\u0301")]
)
def test_hostile_repeats_are_bounded_in_time(words: str, piece: str) -> None:
    text = piece * (400_000 // len(piece))
    start = time.process_time()

    with pytest.raises(PassageTwiceError):
        find(words, text, where="it")

    assert time.process_time() - start < 5
