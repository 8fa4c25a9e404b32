"""The paragraphs of a text: what stands between empty lines, whatever its line ends are."""

import re
from typing import Final

_BREAK: Final = re.compile(r"\r?\n[ \t]*(?:\r?\n[ \t]*)+")

Span = tuple[int, int]


def paragraphs(text: str) -> list[Span]:
    """Where the paragraphs of a text begin and end, in code points, ends excluded."""
    spans: list[Span] = []
    start = 0
    for gap in _BREAK.finditer(text):
        if gap.start() > start:
            spans.append((start, gap.start()))
        start = gap.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def around(text: str, start: int, end: int) -> Span:
    """The bounds of the paragraphs that a place lies in, from its first to its last."""
    spans = paragraphs(text)
    first = max((low for low, _ in spans if low <= start), default=0)
    last = min((high for _, high in spans if high >= end), default=len(text))
    return first, last
