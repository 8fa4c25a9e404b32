"""Whether words stand in another capture's text: exactly, changed, or absent."""

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from archive.capture.drift import LIKE, drift
from archive.capture.likeness import Edit, closest, edits
from tests.capture.texts import anything, typed

OTHER = (
    "ANKARA — The minister spoke to reporters on Monday.\n\n"
    "“The meeting would comprehensively review the progress made, under the "
    "High\u2011Level Council”, he said.\n\n"
    "Prices rose in May, and nobody knew why."
)


def test_words_that_stand_there_are_exact() -> None:
    found = drift("spoke to reporters", OTHER)

    assert found.presence == "exact"
    assert found.words == "spoke to reporters"
    assert OTHER[found.start : found.end] == found.words
    assert found.mended == ()


def test_typing_alone_is_still_exact_and_said() -> None:
    found = drift("under the High-Level Council", OTHER)

    assert found.presence == "exact"
    assert found.words == "under the High\u2011Level Council"
    assert found.mended == ("dashes",)


def test_changed_words_are_told_word_by_word() -> None:
    found = drift(
        "the meeting would comprehensively review progress made under the "
        "High-Level Council",
        OTHER,
    )

    assert found.presence == "changed"
    assert found.score is not None
    assert LIKE <= found.score < 100
    assert found.words is not None
    assert found.words.endswith("Council")
    assert found.edits == (
        Edit(ours="the", theirs="The"),
        Edit(ours="", theirs="the"),
        Edit(ours="", theirs=","),
    )
    assert OTHER[found.start : found.end] == found.words


@pytest.mark.parametrize(
    "words",
    [
        "the meeting would cancel all progress of both councils at once",
        "zebra crossing quantum",
        "the meeting did not review anything, under no council",
    ],
)
def test_other_words_are_absent(words: str) -> None:
    assert drift(words, OTHER).presence == "absent"


def test_an_empty_text_has_nothing() -> None:
    assert drift("anything", "").presence == "absent"
    assert closest("anything", "") is None


def test_a_changed_place_begins_and_ends_at_words() -> None:
    for words in (
        "inister spoke to reporter on Monda",
        "rices rose in May and nobody kne",
    ):
        found = drift(words, OTHER)
        assert found.presence == "changed"
        assert found.words is not None
        assert found.start is not None
        before = OTHER[found.start - 1 : found.start]
        assert before in {"", " ", "\n"}
        assert found.words.split()[-1].strip(",.") in {"Monday", "knew"}


def test_words_written_without_spaces_are_compared_too() -> None:
    other = "記者会見で大臣は、両国の協力を一層強化する必要があると強調しました。"

    found = drift("両国の協力をより一層強化する必要があると強調しました", other)

    assert found.presence == "changed"
    assert found.words == "両国の協力を一層強化する必要があると強調しました"


@given(st.one_of(typed, anything), st.one_of(typed, anything))
def test_a_place_that_is_told_is_in_the_text(words: str, text: str) -> None:
    assume(words.strip())

    found = drift(words, text)

    if found.presence == "absent":
        assert found.words is None
    else:
        assert found.words == text[found.start : found.end]
        assert found.words


@given(typed, typed)
def test_no_edits_means_no_difference_but_typing(ours: str, theirs: str) -> None:
    assert list(edits(ours, ours)) == []
    for edit in edits(ours, theirs):
        assert edit.ours in ours
        assert edit.theirs in theirs


def test_long_words_in_a_long_text_are_compared_in_seconds() -> None:
    sentence = "Officials of country {} met {} times in city {} and agreed on little. "
    text = "".join(sentence.format(n, n * 7 % 31, n * 3) for n in range(12_000))
    words = text[300_000:345_000].replace("agreed", "concurred", 20)
    start = time.process_time()

    found = drift(words, text)

    assert time.process_time() - start < 10
    assert found.presence == "changed"
    assert found.start is not None
    assert abs(found.start - 300_000) < 10
