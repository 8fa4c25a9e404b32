"""The outlet whose page it is passes nothing on: what somebody told it, he told the article."""

from collections.abc import Collection
from typing import Final

import attrs

from archive.claim.agent import fold_name
from archive.extract.proposal import (
    AnyProposal,
    ProposedFigure,
    ProposedMeeting,
    ProposedQuote,
    Step,
)

_PARTS: Final = frozenset(
    (
        *("news", "sport", "sports", "radio", "television", "tv", "online", "digital"),
        *("business", "travel", "world", "international"),
    )
)
"""What an outlet's parts are called behind its name."""


def without_own(
    found: Collection[AnyProposal], own: Collection[str]
) -> tuple[AnyProposal, ...]:
    """Leave a capture's own outlet out of chains, but where it speaks itself.

    Args:
        found: What an engine proposed; it knows nothing of whose page it read.
        own: The names of the outlet that published the page.
    """
    names = frozenset(map(_folded, own))
    return tuple(_without(each, names) for each in found) if names else tuple(found)


def _without(proposal: AnyProposal, names: frozenset[str]) -> AnyProposal:
    if not isinstance(proposal, ProposedQuote | ProposedFigure | ProposedMeeting):
        return proposal
    kept = tuple(
        step
        for at, step in enumerate(proposal.steps)
        if at == 0 or not _is_own(step, names)
    )
    return attrs.evolve(proposal, steps=kept)


def _is_own(step: Step, names: frozenset[str]) -> bool:
    """Whether an outlet is one of these, or a part of its house: "BBC News" of the BBC, "CNN Sport" of CNN."""
    if step.agent_type != "outlet" or step.name is None:
        return False
    name = _folded(step.name)
    house, _, part = name.rpartition(" ")
    return name in names or (part in _PARTS and house in names)


def _folded(name: str) -> str:
    return fold_name(name).removeprefix("the ")
