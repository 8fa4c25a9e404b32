"""The default engine: rules alone, no model, the same proposals for the same text on every machine."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

import attrs

from archive.extract.anomalies import anomalies, correction_sentences
from archive.extract.captions import caption_sentences
from archive.extract.chains import read_quotes
from archive.extract.dates import dates
from archive.extract.figures import figures
from archive.extract.marks import marks_of
from archive.extract.meetings import meetings
from archive.extract.names import Names
from archive.extract.outlets import Outlets
from archive.extract.proposal import AnyProposal, ProposedFigure, ProposedQuote
from archive.extract.reading import Said
from archive.extract.tokens import tokens_of

ENGINE: Final = "rules"
VERSION: Final = "1"


def propose(text: str, published: dt.date | None) -> tuple[AnyProposal, ...]:
    """Propose what a text says, through whom, in order of place.

    Args:
        text: A capture's text.
        published: When it was published, for "on Sunday"; None leaves such days open.

    Returns:
        Quotes, meetings, figures, dates and anomalies; the same for the same text, always.
    """
    cut = tokens_of(text)
    captions = caption_sentences(cut)
    outlets = Outlets(cut)
    names = Names(cut, outlets, captions)
    untold = captions | correction_sentences(cut)
    said = read_quotes(cut, marks_of(cut), outlets, names, untold)
    dated = dates(cut, published)
    counted = _attributed(figures(cut, dated), said)
    found: list[AnyProposal] = [
        *said.quotes,
        *meetings(cut, outlets, names, dated, captions),
        *counted,
        *dated,
        *said.anomalies,
        *anomalies(cut, names, dated, counted, captions),
    ]
    return tuple(sorted(found, key=lambda each: (each.start, -each.end, each.rule)))


def _attributed(
    counted: Sequence[ProposedFigure], said: Said
) -> tuple[ProposedFigure, ...]:
    """Give each figure the chain of the innermost quote that it stands in."""
    quotes = sorted(
        (*said.quotes, *said.stances), key=lambda each: (each.start, -each.end)
    )
    found: list[ProposedFigure] = []
    open_: list[ProposedQuote] = []
    at = 0
    for figure in counted:
        start, end = figure.number
        while at < len(quotes) and quotes[at].start <= start:
            open_.append(quotes[at])
            at += 1
        open_ = [each for each in open_ if each.end > start]
        around = [
            each
            for each in open_
            if any(first <= start and end <= last for first, last in each.spans)
        ]
        if not around:
            found.append(figure)
            continue
        inner = min(around, key=lambda each: (each.end - each.start, -len(each.steps)))
        found.append(attrs.evolve(figure, steps=inner.steps))
    return tuple(found)
