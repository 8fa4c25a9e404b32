"""Datelines: "TAMBA CITY, Oct 9 (Reuters) -" says where and when a text was filed, and nothing else."""

from typing import Final

from archive.extract.text.tokens import Tokens

DATELINE_WORDS: Final = 14
"""A dateline at the beginning of a paragraph is no longer."""

_DASHES: Final = frozenset(("-", "--", "—", "–"))


def behind_dateline(cut: Tokens, first: int, last: int) -> int:
    """Where the words begin that follow a dateline; where they begin anyway, if there is none."""
    if not cut.words[first].isupper() or len(cut.words[first]) == 1:
        return first
    for at in range(first, min(first + DATELINE_WORDS, last - 1)):
        if cut.words[at] in _DASHES and cut.is_spaced_before(at):
            return at + 1
        if cut.words[at].islower():
            break  # "NATO said - in so many words -": a sentence
    return first
