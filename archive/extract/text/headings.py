"""Headings: a line of a few words without a full stop, over the paragraphs that it is about."""

from typing import Final

from archive.extract.text.tokens import Tokens

HEADING_LIMIT: Final = 16
"""A heading has no more tokens."""


def is_heading(cut: Tokens, first: int, last: int) -> bool:
    """Whether the tokens of a paragraph are no more than a heading."""
    return last - first <= HEADING_LIMIT and cut.words[last - 1][-1].isalnum()
