"""Every place in a text that a claim points at beyond its passage: names, cues, dates, places."""

from collections.abc import Iterator

from archive.claim.attribution import Attribution
from archive.claim.meeting import Meeting
from archive.claim.said import Said
from archive.values import Selector


def pointers(said: Said) -> Iterator[Selector | None]:
    """What a claim points at besides its passage: names, cues, the words of a date and a place."""
    yield from chain_pointers(said.attribution)
    if said.when is not None:
        yield said.when.words
    if said.place is not None:
        yield said.place.mention
    if isinstance(said, Meeting):
        for participant in said.participants:
            yield participant.mention


def chain_pointers(attribution: Attribution) -> Iterator[Selector | None]:
    """What a chain points at: names and cues."""
    for hop in attribution.hops:
        yield hop.mention
        yield hop.cue
