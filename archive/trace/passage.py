"""The passage in its place: its own letters, the paragraphs around it, and what else the claim points at there."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from archive.capture import selector
from archive.capture.paragraph import paragraphs
from archive.claim.attribution import Attribution
from archive.claim.meeting import Meeting
from archive.claim.said import Said
from archive.trace.seen import (
    Paragraph,
    Passage,
    Piece,
    Segment,
    Words,
)
from archive.values import Passage as Cited
from archive.values import Selector

_AROUND: Final = 700
"""How many code points of a very long paragraph are shown on each side of what matters in it."""

Mark: TypeAlias = tuple[int, int, str]
"""Start, end, and what stands there."""
_Span: TypeAlias = tuple[int, int]


def words(found: Selector | None) -> Words | None:
    """A selector's words and place."""
    if found is None:
        return None
    return Words(exact=found.exact, start=found.start, end=found.end)


def marks_of(said: Said) -> list[Mark]:
    """Everything that a claim points at in its text."""
    marks = _of_passage(said.passage, said.attribution)
    if said.when and said.when.words:
        marks.append(_mark(said.when.words, "when"))
    if said.place and said.place.mention:
        marks.append(_mark(said.place.mention, "place"))
    if isinstance(said, Meeting):
        marks.extend(
            _mark(person.mention, f"participant-{number}")
            for number, person in enumerate(said.participants, 1)
            if person.mention
        )
    return marks


def _of_passage(passage: Cited, attribution: Attribution) -> list[Mark]:
    marks = [_mark(piece, "passage") for piece in passage.pieces]
    for number, hop in enumerate(attribution.hops, 1):
        if hop.mention:
            marks.append(_mark(hop.mention, f"mention-{number}"))
        if hop.cue:
            marks.append(_mark(hop.cue, f"cue-{number}"))
    return marks


def _mark(found: Selector, what: str) -> Mark:
    return found.start, found.end, what


def shown(
    cited: Cited, marks: Sequence[Mark], text: str | None, unread: str | None
) -> Passage:
    """A passage with the paragraphs around it.

    Args:
        cited: The passage as recorded.
        marks: All that is to be marked in the text.
        text: The text; ``None`` when it could not be read.
        unread: Why it could not be read.
    """
    pieces = tuple(
        Piece(
            exact=piece.exact,
            start=piece.start,
            end=piece.end,
            prefix=piece.prefix,
            suffix=piece.suffix,
            stands=None if text is None else selector.resolve(piece, text),
        )
        for piece in cited.pieces
    )
    return Passage(
        capture=f"d{cited.capture}",
        text=f"e{cited.text}",
        words=cited.words,
        pieces=pieces,
        paragraphs=() if text is None else tuple(_paragraphs(text, marks)),
        unread=unread,
    )


def _paragraphs(text: str, marks: Sequence[Mark]) -> Iterable[Paragraph]:
    inside = [
        (max(0, first), min(last, len(text)), what)
        for first, last, what in marks
        if first < len(text)
    ]
    spans = paragraphs(text)
    roles = _roles(spans, inside)
    for number in sorted(roles):
        role = roles[number]
        start, end = _cut(spans[number], inside, role)
        yield Paragraph(
            role=role,
            start=start,
            end=end,
            segments=tuple(segments(text, start, end, inside)),
            is_cut_before=start > spans[number][0],
            is_cut_after=end < spans[number][1],
        )


_Role: TypeAlias = Literal["before", "passage", "after", "marked"]


def _roles(spans: list[_Span], marks: Iterable[Mark]) -> dict[int, _Role]:
    """Which paragraphs are shown: those of the passage, one on each side, and those with a mark in them."""
    own: set[int] = set()
    others: set[int] = set()
    for first, last, what in marks:
        touched = {
            number
            for number, (start, end) in enumerate(spans)
            if start < last and first < end
        }
        (own if what == "passage" else others).update(touched)
    roles: dict[int, _Role] = dict.fromkeys(others, "marked")
    if own:
        if min(own) > 0:
            roles[min(own) - 1] = "before"
        if max(own) + 1 < len(spans):
            roles[max(own) + 1] = "after"
    roles.update(dict.fromkeys(own, "passage"))
    return roles


def _cut(span: _Span, marks: Iterable[Mark], role: _Role) -> _Span:
    """Keep a very long paragraph to what stands around its marks."""
    start, end = span
    inside = [
        (first, last) for first, last, _what in marks if first < end and start < last
    ]
    if inside:
        low, high = min(first for first, _ in inside), max(last for _, last in inside)
    else:
        low = high = end if role == "before" else start
    return max(start, low - _AROUND), min(end, high + _AROUND)


def segments(
    text: str, start: int, end: int, marks: Iterable[Mark]
) -> Iterable[Segment]:
    """Part a stretch of a text wherever a mark begins or ends."""
    inside = [mark for mark in marks if mark[0] < end and start < mark[1]]
    edges = sorted(
        {start, end}
        | {
            edge
            for first, last, _what in inside
            for edge in (first, last)
            if start < edge < end
        }
    )
    for low, high in pairwise(edges):
        on = tuple(
            dict.fromkeys(
                what for first, last, what in inside if first <= low and high <= last
            )
        )
        yield Segment(text=text[low:high], marks=on)
