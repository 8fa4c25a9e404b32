"""A proposal as the form that ``record --edit`` knows, so that a person changes it in the words of the command line."""

from collections.abc import Mapping
from typing import Any, Final

import attrs

from archive.claim.agent import AgentType
from archive.extract.proposal import (
    Anomaly,
    Party,
    ProposedFigure,
    ProposedMeeting,
    ProposedQuote,
    Span,
    Step,
    When,
)
from archive.extract.runs import Decidable, Run
from archive.record.agents import UNNAMED
from archive.record.telling import Telling

PASSAGE: Final = frozenset({"words", "from", "to", "range", "nth"})
CHAIN: Final = frozenset(
    {"speaker", "unsettled", "via", "cue", "manner", "flag", "within"}
)
NAMING: Final = frozenset({"mention", "asserted"})
"""Of hops; in a meeting of those who met."""
WHEN: Final = frozenset({"on", "on_words", "base", "zone", "approximate"})
MET: Final = frozenset({"with", "part"})
"""Which fields of a form belong together: when one of them was changed, all are read from the form."""


@attrs.frozen(kw_only=True)
class Edit:
    """What a person made of a proposal before accepting it.

    ``telling`` is the whole form as it was filled in, ``changed`` has what was proposed for each field that is another.
    """

    telling: Telling
    changed: Mapping[str, Any]


def fields_of(run: Run, proposal: Decidable) -> dict[str, Any]:
    """What a proposal says, field by field, as the options of ``record`` would say it; an anomaly has none.

    Places are written ``@START-END``. A field that the proposal leaves open is left out.
    """
    if isinstance(proposal, Anomaly):
        return {}
    fields: dict[str, Any] = {"words": [at(span) for span in proposal.spans]}
    match proposal:
        case ProposedQuote():
            fields |= _chain(proposal.steps, proposal)
            fields |= _when(run, proposal.when)
        case ProposedFigure():
            fields |= {
                "value": proposal.value,
                "upper": proposal.upper,
                "bound": proposal.bound,
                "unit": proposal.unit,
                "quantity": proposal.quantity,
                "nature": proposal.nature,
            }
            fields |= _chain(proposal.steps, proposal)
        case ProposedMeeting():
            # A form's mentions count who met there, so that whose account it is keeps its places by itself.
            fields |= _chain(proposal.steps, proposal) | _met(proposal.parties)
            fields |= {"mode": proposal.mode, "state": proposal.state}
            fields |= _when(run, proposal.when)
            fields["at"] = proposal.where.name if proposal.where else None
    return {name: value for name, value in fields.items() if value not in (None, [])}


def at(span: Span) -> str:
    """A place by number, as it may stand instead of any words."""
    return f"@{span[0]}-{span[1]}"


def _chain(steps: tuple[Step, ...], proposal: Decidable) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "cue": [f"{n}={at(s.cue)}" for n, s in enumerate(steps, 1) if s.cue],
        "mention": [
            f"{n}={at(s.mention)}"
            for n, s in enumerate(steps, 1)
            if s.mention and s.name
        ],
        "manner": [
            f"{number}={manner}"
            for number, manner in enumerate(_manners(steps, proposal), 1)
            if manner != "unknown"
        ],
        "flag": [
            f"{number}={flag}"
            for number, step in enumerate(steps, 1)
            for flag in step.flags
            if step.name or (step.mention and number == 1)
        ],
        "via": [_called(step.name, step.agent_type, "outlet") for step in steps[1:]],
    }
    if "outlet_not_stated" in proposal.flags:
        fields["flag"].append("1=outlet_not_stated")
    if steps and steps[0].name is None and steps[0].mention is not None:
        fields["unsettled"] = at(steps[0].mention)
    elif steps:
        fields["speaker"] = _called(steps[0].name, steps[0].agent_type, "person")
    return fields


def _manners(steps: tuple[Step, ...], proposal: Decidable) -> list[str]:
    manners: list[str] = [step.manner for step in steps]
    if manners[:1] == ["unknown"] and isinstance(proposal, ProposedQuote):
        manners[0] = proposal.manner
    return manners


def _met(parties: tuple[Party, ...]) -> dict[str, Any]:
    return {
        "with": [_called(party.name, party.agent_type, "person") for party in parties],
        "part": [
            f"{number}={party.part}"
            for number, party in enumerate(parties, 1)
            if party.part != "unknown"
        ],
        "mention": [
            f"{number}={at(party.mention)}"
            for number, party in enumerate(parties, 1)
            if party.mention
        ],
    }


def _called(name: str | None, kind: AgentType, default: AgentType) -> str:
    if name is None:
        return UNNAMED
    return name if kind == default else f"{kind}/{name}"


def _when(run: Run, when: When | None) -> dict[str, Any]:
    if when is None or (when.first is None and when.last is None):
        return {}
    return {
        "on": written(when),
        "on_words": at(when.words),
        "base": run.published if when.is_counted else None,
    }


def written(when: When) -> str:
    """A date or a stretch of days as a person would type it."""
    if when.first == when.last:
        return when.first or ""
    return f"{when.first or '..'}/{when.last or '..'}"
