"""What the engine proposes of a little story, in words: passages and chains, so that a test reads as one."""

import datetime as dt
from typing import Final

from archive.extract.engine import propose
from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlets
from archive.extract.proposal import Anomaly, ProposedQuote, Step
from archive.extract.text.tokens import tokens_of

PUBLISHED: Final = dt.date(2025, 5, 27)


def quotes(text: str) -> list[ProposedQuote]:
    return [
        each for each in propose(text, PUBLISHED) if isinstance(each, ProposedQuote)
    ]


def only(text: str) -> ProposedQuote:
    (quote,) = quotes(text)
    return quote


def passage(text: str, quote: ProposedQuote) -> str:
    """The words proposed, pieces parted by "...", outer marks not among them."""
    return " ... ".join(text[start:end] for start, end in quote.spans)


def chain(quote: ProposedQuote) -> list[str | None]:
    """Names from the speaker outwards; None for somebody whom the text does not settle or name."""
    return [step.name for step in quote.steps]


def told(text: str) -> dict[str, list[str | None]]:
    """Every passage proposed as a quote, and its chain."""
    return {passage(text, each): chain(each) for each in quotes(text)}


def meant(text: str) -> dict[str, list[str | None]]:
    """Every passage, and its chain with the words that told of somebody whom the text does not name."""
    return {
        passage(text, each): [
            step.name or (text[slice(*words)] if words else None)
            for step in each.steps
            for words in (step.means or step.mention,)
        ]
        for each in quotes(text)
    }


def speaker(text: str) -> Step:
    return only(text).steps[0]


def odd(text: str) -> dict[str, str]:
    """What a person should look at: its type, and the passage."""
    return {
        each.type: text[each.start : each.end]
        for each in propose(text, PUBLISHED)
        if isinstance(each, Anomaly)
    }


def names_in(text: str) -> Names:
    cut = tokens_of(text)
    return Names(cut, Outlets(cut))
