"""The exact place of reported words, without datelines and outer marks; how much of them stands between marks."""

from collections.abc import Sequence
from typing import Final

from archive.claim.attribution import Manner
from archive.extract.proposal import Span
from archive.extract.quotes.reading import Reading
from archive.extract.says.saying import Saying
from archive.extract.text.datelines import behind_dateline
from archive.extract.text.frames import Frame
from archive.extract.text.items import Range

DIRECT_SHARE: Final = 0.95
"""Words are direct when so many of their letters stand between marks; the policy's number."""


def quotes_in(saying: Saying, frame: Frame) -> list[int]:
    """The quotations among the words that a report reports, as items."""
    return [
        item
        for item in frame.quotes
        if any(first <= item < last for first, last in saying.content)
    ]


def content_spans(reading: Reading, saying: Saying, frame: Frame) -> tuple[Span, ...]:
    """The places of the words that a report reports, piece by piece."""
    return tuple(_content_span(reading, each, frame) for each in saying.content)


def _content_span(reading: Reading, content: Range, frame: Frame) -> Span:
    first, last = frame.tokens(*content)
    return trimmed(reading, behind_dateline(reading.cut, first, last), last)


def trimmed(reading: Reading, first: int, last: int) -> Span:
    """The place of tokens; of a quotation, without its marks."""
    stretch = reading.marks.at(first)
    if stretch is not None and stretch.after == last:
        return reading.span(stretch.first, stretch.last)
    return reading.span(first, last)


def manner_of(reading: Reading, saying: Saying, frame: Frame) -> Manner:
    """Direct when nearly all of the reported letters stand between marks, indirect when none do."""
    cut = reading.cut
    quotes = [frame.quotes[item] for item in quotes_in(saying, frame)]
    if not quotes:
        return "indirect"
    said = [cut.span(*frame.tokens(*each)) for each in saying.content]
    letters = _letters(cut.text, said)
    quoted = _letters(cut.text, [cut.span(each.first, each.last) for each in quotes])
    if not quoted or not letters:
        return "indirect"
    return "direct" if quoted / letters >= DIRECT_SHARE else "mixed"


def _letters(text: str, spans: Sequence[Span]) -> int:
    return sum(sum(map(str.isalnum, text[start:end])) for start, end in spans)
