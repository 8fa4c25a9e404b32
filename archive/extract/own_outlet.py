"""The outlet whose page it is passes nothing on: what somebody told it, he told the article."""

from collections.abc import Collection

import attrs

from archive.claim.agent import fold_name
from archive.extract.proposal import (
    AnyProposal,
    ProposedFigure,
    ProposedMeeting,
    ProposedQuote,
    Step,
)


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
    is_outlet = step.agent_type == "outlet" and step.name is not None
    return is_outlet and _folded(step.name or "") in names


def _folded(name: str) -> str:
    return fold_name(name).removeprefix("the ")
