"""The passage that a person would record of a sentence: the sentence without the quotation marks around it."""

from typing import Final

from archive.extract.proposal import Span
from archive.extract.text.tokens import Tokens

_PAIRS: Final = (("“", "”"), ("‘", "’"), ("«", "»"), ('"', '"'), ("``", "''"))

_MARKS: Final = frozenset(mark for pair in _PAIRS for mark in pair)


def sentence_passage(cut: Tokens, sentence: Span) -> Span:
    """The place of a sentence, without the quotation marks that only open or only close within it.

    Args:
        cut: The text.
        sentence: The sentence as a range of tokens; not empty.

    Returns:
        The place in the text; at least one token wide.
    """
    first, last = sentence
    if _MARKS.isdisjoint(cut.words[first:last]):
        return cut.span(first, last)
    for opening, closing in _PAIRS:
        if last - first < 2:  # noqa: PLR2004 -- a mark alone stays
            break
        has_open, has_close = (
            cut.words[first] == opening,
            cut.words[last - 1] == closing,
        )
        inner = cut.words[first + has_open : last - has_close]
        is_even = (
            inner.count(opening) % 2 == 0
            if opening == closing
            else inner.count(opening) == inner.count(closing)
        )
        if is_even:
            first, last = first + has_open, last - has_close
        first, last = (first, last) if first < last else sentence
    return cut.span(first, last)
