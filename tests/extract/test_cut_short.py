"""A text may end anywhere: each of these sentences is read when it is cut off behind any of its words."""

from typing import Final

import pytest

from archive.extract.engine import propose
from tests.extract import (
    test_inverted_paradigms,
    test_occasion_paradigms,
    test_opening_paradigms,
    test_speaker_paradigms,
    test_trailing_paradigms,
)
from tests.extract.told import PUBLISHED

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
