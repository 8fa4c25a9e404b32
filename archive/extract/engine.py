"""The default engine: rules alone, no model, the same proposals for the same text on every machine."""

import datetime as dt
from typing import Final

from archive.extract.captions import caption_sentences
from archive.extract.chains import read_quotes
from archive.extract.marks import marks_of
from archive.extract.names import Names
from archive.extract.outlets import Outlets
from archive.extract.proposal import AnyProposal
from archive.extract.tokens import tokens_of

ENGINE: Final = "rules"
VERSION: Final = "1"


def propose(text: str, published: dt.date | None) -> tuple[AnyProposal, ...]:
    """Propose what a text says, through whom, in order of place.

    Args:
        text: A capture's text.
        published: When it was published, for "on Sunday"; None leaves such days open.
    """
    cut = tokens_of(text)
    skipped = frozenset(caption_sentences(cut))
    marks = marks_of(cut)
    outlets = Outlets(cut)
    names = Names(cut, outlets, skipped)
    said = read_quotes(cut, marks, outlets, names, skipped)
    found: list[AnyProposal] = [*said.quotes, *said.anomalies]
    return tuple(sorted(found, key=lambda each: (each.start, -each.end, each.rule)))
