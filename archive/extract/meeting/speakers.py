"""Who acts or speaks where: in a sentence, for pronouns behind it; in a quotation, for "I met them on Monday"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from archive.extract.people.actor import Actor
from archive.extract.proposal import ProposedQuote, Span

NEAR: Final = 8
"""So many pieces back a quotation still may hold a place."""


class Speakers:
    """Those who speak in a text's quotes and who acted in its sentences, asked for by place."""

    def __init__(self, quotes: Sequence[ProposedQuote], acted: Sequence[Actor]) -> None:
        """Keep those who are people with a name, in order."""
        self._acted = sorted(
            (actor.token, at, actor.name)
            for at, actor in enumerate(acted)
            if actor.agent_type == "person" and actor.name and " " in actor.name
        )
        self._mentions = {step.mention for each in quotes for step in each.steps}
        self._pieces = sorted(
            (start, end, each.steps[0].name)
            for each in quotes
            for start, end in each.spans
            if each.steps[0].agent_type == "person" and each.steps[0].name
        )
        self._starts = [start for start, _, _ in self._pieces]

    def speaks(self, mention: Span | None) -> bool:
        """Whether a mention is that of somebody who speaks there."""
        return mention is not None and mention in self._mentions

    def acting(self, first: int, last: int) -> Iterator[str]:
        """The names of those who acted or spoke in a sentence, by whole name."""
        begin = bisect_left(self._acted, (first,))
        end = bisect_left(self._acted, (last,), begin)
        yield from (name for _, _, name in self._acted[begin:end])

    def at(self, place: Span) -> str | None:
        """The name of who speaks at a place; the innermost quotation counts."""
        last = bisect_right(self._starts, place[0])
        for _, end, name in reversed(self._pieces[max(last - NEAR, 0) : last]):
            if place[1] <= end:
                return name
        return None
