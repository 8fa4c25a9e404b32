"""Who speaks in a quotation, for meetings that somebody tells of himself: "I met them on Monday"."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from archive.extract.proposal import ProposedQuote, Span

NEAR: Final = 8
"""So many pieces back a quotation still may hold a place."""


class Speakers:
    """The proposed quotes of a text, asked for by place."""

    def __init__(self, quotes: Sequence[ProposedQuote]) -> None:
        """Keep the pieces whose speaker is a person with a name, in order."""
        self._pieces = sorted(
            (start, end, each.steps[0].name)
            for each in quotes
            for start, end in each.spans
            if each.steps[0].agent_type == "person" and each.steps[0].name
        )
        self._starts = [start for start, _, _ in self._pieces]

    def at(self, place: Span) -> str | None:
        """The name of who speaks at a place; the innermost quotation counts."""
        last = bisect_right(self._starts, place[0])
        for _, end, name in reversed(self._pieces[max(last - NEAR, 0) : last]):
            if place[1] <= end:
                return name
        return None
