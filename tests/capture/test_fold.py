"""A fold evens out typing and nothing else, and always finds the way back."""

import time
import unicodedata

import pytest
from hypothesis import given

from archive.capture.fold import DIFFERENCES, differences, fold
from tests.capture.texts import anything, typed


@pytest.mark.parametrize(
    ("typed_so", "printed_so", "kinds"),
    [
        ('"we will"', "“we will”", ("quotation marks",)),
        ('"we will"', "«we will»", ("quotation marks",)),
        ("Pakistan's", "Pakistan’s", ("apostrophes",)),
        ("High-Level", "High\u2011Level", ("dashes",)),
        ("2020-2025", "2020–2025", ("dashes",)),
        ("in  Gaza", "in\n\nGaza", ("white space",)),
        ("5 %", "5\u00a0%", ("white space",)),
        ("café", "cafe\u0301", ("Unicode form",)),
        ("file", "ﬁle", ("Unicode form",)),
        ("한", "\u1112\u1161\u11ab", ("Unicode form",)),
        ("a\u0323\u0301", "a\u0301\u0323", ("Unicode form",)),
        ('"it\'s - so"', "“it’s – so”", ("quotation marks", "apostrophes", "dashes")),
    ],
)
def test_differences_of_typing_fold_away_and_have_a_name(
    typed_so: str, printed_so: str, kinds: tuple[str, ...]
) -> None:
    assert fold(typed_so).letters == fold(printed_so).letters
    assert differences(typed_so, printed_so) == kinds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gaza", "gaza"),
        ("resume", "résumé"),
        ("İstanbul", "Istanbul"),
        ("colour", "color"),
        ("a,b", "a;b"),
        ("IRNA", "IRNА"),  # noqa: RUF001 - the last letter is Cyrillic: another name
        ("ab", "a\u200bb"),
        ("'", '"'),
    ],
)
def test_nothing_else_folds_away(one: str, other: str) -> None:
    assert fold(one).letters != fold(other).letters


@given(typed | anything)
def test_every_letter_leads_back_to_where_it_came_from(text: str) -> None:
    folded = fold(text)

    assert len(folded.letters) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(
        0 <= start < end <= len(text)
        for start, end in zip(folded.starts, folded.ends, strict=True)
    )
    if folded.letters:
        assert folded.place(0, len(folded.letters)) == (0, len(text))


@given(typed | anything)
def test_unicode_forms_of_a_text_are_one(text: str) -> None:
    folded = fold(text).letters

    for form in ("NFC", "NFD"):
        assert fold(unicodedata.normalize(form, text)).letters == folded


@given(typed)
def test_a_text_differs_from_itself_in_nothing(text: str) -> None:
    assert differences(text, text) == ()
    assert set(differences(text, text + " ")) <= set(DIFFERENCES)


@pytest.mark.parametrize(
    "piece", ["İstanbul’da ", "a\u0301\u0323", "\u0301", " ", "word “x” ", "ﬁ"]
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            fold(text)
            best = min(best, time.process_time() - start)
        return best

    small, large = seconds(20_000), seconds(160_000)

    assert large < 8 * small * 2.5 + 0.05
