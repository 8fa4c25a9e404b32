"""The rules' own examples in any order: whatever the words, no crash, and every place lies in the text."""

import datetime as dt
import random
import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from archive.extract.engine import propose
from tests.acceptance.sizes import chance, sizes

RULES: Final = Path(__file__).parents[2] / "archive" / "extract"
COMMON: Final = (
    *("“", "”", "(", ")", ",", ".", ":", ";", "?", "\n\n", "Ana", "Ruiz", "Velm"),
    *("Reuters", "said", "that", "he", "it", "of", "a", "the", "Monday", "May", "2024"),
    *("according to", "who", "and", "was", "Dr.", "to", "in", "--", '"'),
)
LENGTHS: Final = (2, 3, 4, 5, 6, 8, 10, 14, 25)
HALF: Final = 0.5
DAYS: Final = (None, dt.date(1, 1, 3), dt.date(2024, 2, 29), dt.date(9999, 12, 30))


@cache
def vocabularies() -> tuple[tuple[str, ...], ...]:
    """The words of each file of rules and of words: what it looks for, and what it gives as examples."""
    found = [
        tuple(sorted(set(re.findall(r'"([^"\n]{1,25})"', path.read_text("utf-8")))))
        for path in sorted(RULES.rglob("*.toml"))
    ]
    for path in sorted(RULES.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        words = set(re.findall(r'"([^"\s]{1,18})"', source))
        for example in re.findall(r'"([^"\n]{4,90})"', source):
            words.update(re.findall(r"\w+|[^\w\s]", example))
        found.append(tuple(sorted(words)))
    return tuple(each for each in found if len(each) > len(COMMON))


def shuffled(draw: random.Random) -> str:
    words = draw.choice(vocabularies())
    some = draw.sample(words, draw.choice((6, 12, len(COMMON))))
    chosen = [*some, *draw.sample(COMMON, 8)]
    text = " ".join(draw.choice(chosen) for _ in range(draw.choice(LENGTHS)))
    return re.sub(r" ([,.”])", r"\1", text) if draw.random() < HALF else text


@pytest.mark.timeout(7200)
@pytest.mark.parametrize("count", sizes(1500, q=100_000, f=2_000_000))
def test_any_words_in_any_order_are_read(count: int) -> None:
    draw = chance()
    for _ in range(count):
        text = shuffled(draw)
        for each in propose(text, draw.choice(DAYS)):
            for start, end in ((each.start, each.end), *each.spans):
                assert 0 <= start < end <= len(text), repr(text)
