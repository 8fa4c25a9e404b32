"""The default engine: rules alone, no model, the same proposals for the same text on every machine."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from archive.collector import collector_off
from archive.extract.anomalies import anomalies
from archive.extract.figure.figures import figures
from archive.extract.meeting.meetings import meetings
from archive.extract.meeting.parties import Parties
from archive.extract.meeting.speakers import Speakers
from archive.extract.odd.corrections import (
    correction_notes,
    correction_sentences,
    corrections,
)
from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlets
from archive.extract.proposal import (
    AnyProposal,
    ProposedMeeting,
    ProposedQuote,
    Span,
    Step,
)
from archive.extract.quotes.chains import read_quotes
from archive.extract.quotes.reading import Said
from archive.extract.text.captions import caption_sentences
from archive.extract.text.marks import marks_of
from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates

ENGINE: Final = "rules"
VERSION: Final = "26"


@collector_off()
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
    marks = marks_of(cut)
    names = Names(cut, outlets, captions, marks)
    notes = correction_notes(cut)
    untold = captions | correction_sentences(cut, notes)
    said = read_quotes(cut, marks, outlets, names, untold)
    dated = dates(cut, published)
    told = figures(cut, dated)
    parties = Parties(cut, outlets, names, Speakers(said.quotes, said.acted))
    met = meetings(cut, parties, dated, captions, published)
    counted = [
        attrs.evolve(each, steps=steps)
        for each, steps in zip(
            told, _chains([each.number for each in told], said), strict=True
        )
    ]
    found: list[AnyProposal] = [
        *said.quotes,
        *(
            attrs.evolve(each, steps=steps)
            for each, steps in zip(
                met, _chains([_who(each) for each in met], said), strict=True
            )
        ),
        *counted,
        *dated,
        *said.anomalies,
        *corrections(cut, notes),
        *anomalies(cut, names, dated, counted, captions),
    ]
    return tuple(sorted(found, key=lambda each: (each.start, -each.end, each.rule)))


def _who(meeting: ProposedMeeting) -> Span:
    """From the first to the last of those who met, as the first piece names them."""
    first, last = meeting.spans[0]
    named = [
        party.mention
        for party in meeting.parties
        if party.mention and first <= party.mention[0] and party.mention[1] <= last
    ]
    if not named:
        return first, last
    return min(start for start, _ in named), max(end for _, end in named)


def _chains(places: Sequence[Span], said: Said) -> Iterator[tuple[Step, ...]]:
    """The chain of the innermost quote, or state of mind, that each place stands in; none outside of all."""
    quotes = sorted(
        (*said.quotes, *said.stances), key=lambda each: (each.start, -each.end)
    )
    chains: dict[Span, tuple[Step, ...]] = {}
    open_: list[ProposedQuote] = []
    at = 0
    for start, end in sorted(set(places)):
        while at < len(quotes) and quotes[at].start <= start:
            open_.append(quotes[at])
            at += 1
        open_ = [each for each in open_ if each.end > start]
        around = [
            each
            for each in open_
            if any(first <= start and end <= last for first, last in each.spans)
        ]
        if around:
            inner = min(
                around, key=lambda each: (each.end - each.start, -len(each.steps))
            )
            chains[start, end] = inner.steps
    return (chains.get(place, ()) for place in places)
