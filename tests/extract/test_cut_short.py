"""A text may end anywhere, or be damaged: it is read, and every place lies in it."""

import ast
import datetime as dt
import random
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from archive.extract.engine import propose
from tests.acceptance.sizes import chance, sizes
from tests.extract import (
    test_inverted_paradigms,
    test_occasion_paradigms,
    test_opening_paradigms,
    test_speaker_paradigms,
    test_trailing_paradigms,
)
from tests.extract.told import PUBLISHED

HERE: Final = Path(__file__).parent
FEWEST: Final = 4
"""A string of so few words is a name, or a phrase."""

SENTENCES: Final = (
    *(f"{each} said with a smile, the dam was safe." for each in ("She", "Ana Ruiz")),
    *(
        f"Ana Ruiz {each} said that the dam was safe."
        for each in test_occasion_paradigms.OCCASIONS
    ),
    *(
        f"{report}, Reuters {said}, after the vote."
        for report in test_trailing_paradigms.REPORTS
        for said in test_trailing_paradigms.SAID
    ),
    *(
        f"The dam was safe, said {who}{behind}."
        for who in test_inverted_paradigms.WHO
        for behind in test_inverted_paradigms.BEHIND
    ),
    *(
        each.format("a survey published on Friday")
        for each in test_inverted_paradigms.ACCORDING
    ),
    *(f"{each} met Eva Lind." for each in test_speaker_paradigms.SPEAKERS),
    *(f"Officials told Reuters {each}." for each in test_opening_paradigms.SAID),
)


@pytest.mark.parametrize("start", range(0, len(SENTENCES), 40))
def test_a_sentence_is_read_wherever_it_ends(start: int) -> None:
    for sentence in SENTENCES[start : start + 40]:
        words = sentence.split(" ")
        for count in range(1, len(words)):
            text = " ".join(words[:count])
            for each in propose(text, PUBLISHED):
                assert all(0 <= a < b <= len(text) for a, b in each.spans), text


@cache
def told_in_tests() -> tuple[str, ...]:
    """Every sentence that a test of this folder reads, as its source has it."""
    sources = (ast.parse(path.read_text("utf-8")) for path in HERE.glob("test_*.py"))
    strings = (
        node.value
        for source in sources
        for node in ast.walk(source)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return tuple(sorted({each for each in strings if len(each.split()) > FEWEST}))


@pytest.mark.timeout(7200)
@pytest.mark.parametrize("count", sizes(150, q=4_000, f=10_000))
def test_what_any_test_reads_is_read_wherever_it_ends(count: int) -> None:
    known = told_in_tests()
    for sentence in chance().sample(known, min(count, len(known))):
        words = sentence.split(" ")
        for last in range(1, len(words)):
            propose(" ".join(words[:last]), PUBLISHED)


NEWS: Final = Path(__file__).parents[2] / "bench" / "news"
DAMAGE: Final = (
    *(",", ".", "“", "”", "said", "who", "with", "A", "on", '"', ";", ":", "(", "to"),
    *("according", "the", "by", "and", "in", "met", "'s", "of", "\n\n"),
)
PIECES: Final = (120, 300, 900)


@cache
def articles() -> tuple[str, ...]:
    paths = sorted(NEWS.glob("*/texts/*.txt"))
    return tuple(path.read_text(encoding="utf-8") for path in paths)


def damaged(draw: random.Random) -> str:
    """A piece of an article, cut off somewhere, with words left out, said twice or put in."""
    text = draw.choice(articles())
    begin = draw.randrange(max(1, len(text) - PIECES[-1]))
    words = text[begin : begin + draw.choice(PIECES)].split(" ")
    for _ in range(draw.choice((0, 1, 3, 8))):
        at = draw.randrange(len(words))
        match draw.randrange(4):
            case 0:
                words[at : at + 1] = []
            case 1:
                words.insert(at, draw.choice(words))
            case 2:
                words[at] = draw.choice(DAMAGE)
            case _:
                words = words[: at + 1]
        words = words or [draw.choice(DAMAGE)]
    return " ".join(words)


@pytest.mark.timeout(7200)
@pytest.mark.parametrize("count", sizes(1500, q=50_000, f=1_000_000))
def test_a_damaged_article_is_read(count: int) -> None:
    draw = chance()
    for _ in range(count):
        text = damaged(draw)
        for each in propose(text, PUBLISHED):
            for start, end in ((each.start, each.end), *each.spans):
                assert 0 <= start < end <= len(text), repr(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz told reporters with",
        "Ana Ruiz will pay an official visit to Velm",
        "Talks between the Alliance, the Citizens' List and the smaller",
        "A woman can be heard shouting in footage aired by",
        "The Gazette doubts it. In the view of",
        "That is contested. According to Rell, the former chief, ",
        "Velm summoned the envoy to receive what the ministry described as",
        "The ministry denied the report within the",
        "Rell renewed his call for",
        "Rell directed the ambassador, Zulqarnain Wattoo, to",
        "In her view",
        "Rell, in her view,",
        "Rell met them, then",
        "Rell promised the board that",
        "According to IRNA, citing police,",
        "Three ministers voted against it, among them",
        "Ana Ruiz will play for the Velm captain",
        "Reuters reported that Rell had promised to go, and said",
        "Rell said that “the deal that he,",
        'Warning ( met that , NDTV has " the deal May',
        "I can say they urged people – they never ask people to remain in their places, but they",
        "It is late and, according to Sud FM who stole news “ ( Reuters",
        "They saw Dr. Reuters there. The company said it would pay.",
        "It was hard for the Dr. Reuters said so. The bank would pay, the bank said.",
        "the Dr. Monday according to The according to that that asked Monday Velm in_person",
    ],
)
def test_no_more_is_there_than_this(text: str) -> None:
    for each in propose(text, PUBLISHED):
        assert each.start < each.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "It opens on Sunday and closes on Monday.",
        "The ban is in place from Friday until Wednesday.",
        "They will meet on Friday or Saturday, the ministry said.",
        "The fair runs between May and August.",
    ],
)
@pytest.mark.parametrize("day", [dt.date(9999, 12, 30), dt.date(1, 1, 2)])
def test_a_week_that_no_calendar_has_is_no_date(text: str, day: dt.date) -> None:
    for each in propose(text, day):
        assert each.start < each.end <= len(text)
