"""Two reports in one sentence: what joins them, and whose each is; one is never passed on by the other."""

from itertools import product
from typing import Final

import pytest

from tests.extract.told import told

FIRST: Final = (
    "Ana Ruiz said the dam was unsafe",
    "The ministry announced that the dam was unsafe",
    "“The dam was unsafe,” Ana Ruiz said",
    "According to Ana Ruiz, the dam was unsafe",
)
JOINTS: Final = (
    ", but {who} said {words}",
    ", while {who} insisted {words}",
    ", though {who} claimed {words}",
    ", even though {who} had said {words}",
    ", a day after {who} said {words}",
    ", hours before {who} announced {words}",
    ", as {who} warned {words}",
    ", after {who} told them {words}",
    ", with {who} saying {words}",
    ", in contrast to {who}, who said {words}",
    ", whereas {who} argued that {words}",
    "; {who} said {words}",
    ", even as {who} insisted {words}",
)
WHO: Final = {
    "Tom Rell": "Tom Rell",
    "the council": "council",
    "the mayor, Tom Rell,": "Tom Rell",
}
WORDS: Final = "the bridge was sound"


@pytest.mark.parametrize("joint", JOINTS)
def test_each_report_is_its_own(joint: str) -> None:
    wrong = []
    for first, (who, name) in product(FIRST, WHO.items()):
        text = first + joint.format(who=who, words=WORDS) + "."
        found = told(text)
        chains = {words.lower(): chain for words, chain in found.items()}
        speaker = "Ana Ruiz" if "Ana Ruiz" in first else None
        is_first = chains.get("the dam was unsafe") == [speaker]
        second = chains.get(WORDS)
        is_second = second is not None and second in ([name], [None])
        if not (is_first and is_second):
            wrong.append((text, found))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whoever denied or was sent a paper does not say what it claims.
        (
            "Ana Ruiz denied reports saying she took bribes.",
            {
                "reports saying she took bribes": ["Ana Ruiz"],
                "she took bribes": [None, "Ana Ruiz"],
            },
        ),
        (
            "Ana Ruiz received a letter claiming the dam was unsafe.",
            {"the dam was unsafe": [None]},
        ),
        (
            "Ana Ruiz replied to a post by Tom Rell claiming the dam was unsafe.",
            {"the dam was unsafe": ["Tom Rell"]},
        ),
        (
            "Ana Ruiz received an email from Tom Rell saying the dam was unsafe.",
            {"the dam was unsafe": ["Tom Rell"]},
        ),
        (
            "Ana Ruiz issued a statement saying the dam was unsafe.",
            {"the dam was unsafe": ["Ana Ruiz"]},
        ),
        # Whose words are heard, filmed or on a clip: his, and not hers who heard them.
        (
            "Ana Ruiz heard Tom Rell saying that the dam was unsafe.",
            {"the dam was unsafe": ["Tom Rell"]},
        ),
        (
            "Ana Ruiz shared footage of Tom Rell saying the dam was unsafe.",
            {"the dam was unsafe": ["Tom Rell"]},
        ),
        (
            "Ana Ruiz got a call from Tom Rell warning that the dam was unsafe.",
            {"the dam was unsafe": ["Tom Rell"]},
        ),
        (
            "Ana Ruiz posted a video of the bridge saying it was unsafe.",
            {"it was unsafe": ["Ana Ruiz"]},
        ),
        (
            "The Velm Gazette quoted Tom Rell saying that the dam was unsafe.",
            {"the dam was unsafe": ["Tom Rell", "Velm Gazette"]},
        ),
        (
            "It was claimed by Ana Ruiz that the dam was unsafe.",
            {"the dam was unsafe": ["Ana Ruiz"]},
        ),
    ],
)
def test_whose_words_are_told_of(
    text: str, expected: dict[str, list[str | None]]
) -> None:
    assert told(text) == expected
