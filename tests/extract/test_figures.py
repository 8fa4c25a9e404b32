"""Figures: numbers with their units, bounds and natures, exactly as the text tells them."""

import re
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.extract.figure.figures import figures
from archive.extract.proposal import ProposedFigure
from archive.extract.text.tokens import tokens_of
from tests.timing import is_linear, seconds

DECIMAL: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", re.ASCII)


def read(text: str) -> list[tuple[str, str, str]]:
    """The words of every figure, its value (``low/high`` for a range) and its unit."""
    return [
        (
            text[slice(*each.number)],
            f"{each.value}/{each.upper}" if each.upper else each.value,
            each.unit,
        )
        for each in figures(tokens_of(text))
    ]


def only(text: str) -> ProposedFigure:
    (figure,) = figures(tokens_of(text))
    return figure


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("Tarn sent 40 engineers.", "40 engineers", "40", "engineers"),
        ("Tarn sold 1,300 mills.", "1,300 mills", "1300", "mills"),
        ("Sales rose 12.50 percent.", "12.50 percent", "12.50", "percent"),
        ("Sales fell 7 per cent.", "7 per cent", "7", "percent"),
        ("Sales fell 7%.", "7%", "7", "percent"),
        ("It cost $1.8 billion.", "$1.8 billion", "1800000000", "USD"),
        ("It cost $1.8bn.", "$1.8bn", "1800000000", "USD"),
        ("It cost €6 million.", "€6 million", "6000000", "EUR"),
        ("It cost £48,500.", "£48,500", "48500", "GBP"),
        ("It cost NZ$26 million.", "NZ$26 million", "26000000", "NZD"),
        ("It cost 14 million euros.", "14 million euros", "14000000", "EUR"),
        ("It held cracks of 30mm.", "30mm", "30", "mm"),
        ("The pipe is 11.4 metres long.", "11.4 metres", "11.4", "metres"),
        ("A 300-kilometre pipe leaks.", "300-kilometre", "300", "kilometres"),
        (
            "Tarn burns nine million cubic metres a year.",
            "nine million cubic metres",
            "9000000",
            "cubic metres",
        ),
        ("Two hundred people slept here.", "Two hundred people", "200", "people"),
        (
            "Some two hundred and fifty miners slept.",
            "two hundred and fifty miners",
            "250",
            "miners",
        ),
        ("Half a million voters came.", "Half a million voters", "500000", "voters"),
        ("Twenty-one farmers sang.", "Twenty-one farmers", "21", "farmers"),
        (
            "It fed 3,000 Tarnish refugees.",
            "3,000 Tarnish refugees",
            "3000",
            "refugees",
        ),
        (
            "It carried 22 bodies, nine of them children.",
            "nine of them children",
            "9",
            "children",
        ),
        ("Shells killed two Tarnians.", "two Tarnians", "2", "Tarnians"),
        ("The toll stood at 27 dead.", "27 dead", "27", "people"),
        ("Shells wounded 12, they said.", "12", "12", "people"),
        (
            "Sixty miners fell ill and more than 20 died.",
            "20",
            "20",
            "miners",
        ),
        ("Between four and six ports may close.", "four and six ports", "4/6", "ports"),
        ("Prices could rise by 5% to 8%.", "5% to 8%", "5/8", "percent"),
        ("The population rose to 5.4 million.", "5.4 million", "5400000", "people"),
        ("Only 300 of the 500 miners came.", "300", "300", "miners"),
        ("It was 41 degrees Celsius.", "41 degrees Celsius", "41", "degrees Celsius"),
        ("It needs 5-8 million euros.", "5-8 million euros", "5000000/8000000", "EUR"),
        ("Forms range from ten to 32 pages.", "ten to 32 pages", "10/32", "pages"),
    ],
)
def test_a_figure_is_read_with_its_exact_value_and_its_unit(
    text: str, words: str, value: str, unit: str
) -> None:
    assert (words, value, unit) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tarn joined in 2014 and left on 3 May 2019.",
        "She is the 25th minister and one of the richest.",
        "Ring 0800 123 or 555-1234.",
        "Version 2.0.1 replaced Article 5 and No. 10.",
        "Ada Orlo, 34, won.",
        "The two leaders had two dreams.",
        "At 10:30 he took Flight 370.",
        "A 14-year-old boy and a man 40 years old.",
        "The score was 2-1.",
        "The Group of Seven met in Room 12.",
    ],
)
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert read(text) == []


def test_from_one_to_another_is_two_figures() -> None:
    assert read("The toll rises from 12 percent to 20 percent.") == [
        ("12 percent", "12", "percent"),
        ("20 percent", "20", "percent"),
    ]


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("more than 40 miners", "at_least"),
        ("at least 40 miners", "at_least"),
        ("over 40 miners", "at_least"),
        ("40 or more miners", "at_least"),
        ("up to 40 miners", "at_most"),
        ("fewer than 40 miners", "at_most"),
        ("about 40 miners", "about"),
        ("nearly 40 miners", "about"),
        ("exactly 40 miners", "exact"),
        ("between 40 and 50 miners", "between"),
    ],
)
def test_the_words_before_a_number_bound_it(words: str, bound: str) -> None:
    found = figures(tokens_of(f"The pit took in {words} today."))

    assert [each.bound for each in found] in ([bound], [])
    assert found or bound == "exact"


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("In May exports fell 4 percent.", "stated"),
        ("Exports may fall 4 percent.", "forecast"),
        ("The target is 40 mills.", "target"),
        ("Tarn will build 40 mills.", "stated"),
        ("Sales will reach 40 mills.", "forecast"),
        ("An estimated 40 mills burned.", "estimate"),
        ("Tarn built 40 mills, and will sell the rest.", "stated"),
    ],
)
def test_the_words_around_a_number_tell_its_nature(text: str, nature: str) -> None:
    assert only(text).nature == nature


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Trade between the towns reached $5 billion.", "towns"),
        ("Light returned to 92 per cent of homes.", "homes"),
        ("The cut of 38 percent angered all.", "cut"),
        ("Tarn sent 40 young engineers.", "young engineers"),
    ],
)
def test_what_is_counted_is_told_in_the_texts_words(text: str, quantity: str) -> None:
    assert only(text).quantity == quantity


def test_the_passage_is_the_sentence_without_the_marks_around_it() -> None:
    text = "Tarn slept. “Two hundred people came here.” It rained."

    ((start, end),) = only(text).spans

    assert text[start:end] == "Two hundred people came here."


def test_marks_within_the_sentence_stay() -> None:
    text = "Tarn hailed “forty brave miners.”"

    ((start, end),) = only(text).spans

    assert text[start:end] == text


_PIECES: Final = st.sampled_from(
    (
        *("40", "1,300", "12.5", "nine", "million", "hundred", "and", "between", "to"),
        *("$", "%", "people", "of", "them", "more", "than", "-", ",", ".", "“", "”"),
        *("killed", "in", "2024", "a", "half", "dozen", "dead", "from", "mm", "\n\n"),
    )
)


@given(st.one_of(st.text(), st.lists(_PIECES).map(" ".join)))
def test_any_text_gives_exact_decimals_in_order_where_they_stand(text: str) -> None:
    end = 0
    for found in figures(tokens_of(text)):
        start, stop = found.number
        assert end <= start < stop <= len(text)
        assert DECIMAL.fullmatch(found.value)
        assert (found.upper is not None) == (found.bound == "between")
        if found.upper:
            assert DECIMAL.fullmatch(found.upper)
            assert float(found.value) < float(found.upper)
        ((first, last),) = found.spans
        assert first < last
        assert found.unit
        assert found.quantity
        end = stop


@given(
    st.integers(min_value=1, max_value=10**24), st.integers(0, 10**20)
)  # of 60 at most
def test_no_digit_is_ever_lost(whole: int, rest: int) -> None:
    figure = only(f"It cost ${whole:,}.{rest} million in all.")

    front, _, behind = figure.value.partition(".")
    told = f"{rest}".ljust(6, "0")
    assert front == f"{whole}{told[:6]}"
    assert behind == told[6:].rstrip("0")


@pytest.mark.parametrize(
    "piece",
    [
        "40 ",
        "more than 40, ",
        "$5-",
        "two hundred and ",
        "between 4 and ",
        "nine of them ",
        "“40 miners ",
        "million ",
        "a half ",
        "9" * 50,
    ],
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def measure(size: int) -> float:
        cut = tokens_of(piece * (size // len(piece)))
        return seconds(lambda: figures(cut, ()))

    assert is_linear(measure)
