"""From a proposal to a claim: the exact places that were proposed, but for what the person changed."""

from collections.abc import Mapping
from typing import Any, cast

import attrs
import msgspec

from archive.claim.attribution import Attribution, AttributionFlag, Hop, HopFlag
from archive.claim.figure import Bound, Figure, Nature
from archive.claim.meeting import Meeting
from archive.claim.quote import Quote
from archive.claim.said import Change, Place, Proposal
from archive.claim.when import stated
from archive.extract.proposal import (
    Proposed,
    ProposedFigure,
    ProposedMeeting,
    ProposedQuote,
    Step,
    When,
    Where,
)
from archive.extract.runs import Run
from archive.record.attributing import HOP_FLAGS, Ground, attribute
from archive.record.claims import decimal, note_of, place_of, when_of
from archive.record.making import Making
from archive.record.pointing import passage
from archive.record.proposal_form import (
    CHAIN,
    NAMING,
    PASSAGE,
    WHEN,
    written,
)
from archive.record.proposed_meeting import meeting_of
from archive.record.telling import AnyClaim
from archive.values import Interval, Passage, Position


@attrs.frozen(kw_only=True)
class Outer:
    """The claim that a relayed saying stands within; ``steps`` is how many hops were proposed for it."""

    claim: Position
    said: AnyClaim
    steps: int


def claim_of(making: Making, proposed: Proposed, outer: Outer | None) -> AnyClaim:
    """Make a claim's content of a proposal.

    Args:
        making: Where it is made.
        proposed: A quote, a meeting or a figure.
        outer: The claim that the passage stands within.

    Raises:
        RefusedError: A name comes close to a known one, or several have it.
        BadValueError, UsageError: What was proposed, or filled in, cannot be recorded.
    """
    found = _passage(making, proposed)
    within = outer
    if outer is not None and not _holds(outer.said.passage, found):
        within = None  # the person moved one of the two
    ground = _ground(making, found)
    fields: dict[str, Any] = {
        "passage": found,
        "attribution": _attribution(making, proposed, within, ground),
        "when": _when(making, getattr(proposed, "when", None), ground),
        "place": _place(making, getattr(proposed, "where", None), ground),
        "language": making.opened.language,
        "within": within.claim if within else None,
        "proposal": _origin(making, proposed, within),
    }
    if making.edit is not None and ground is not None:
        told = making.edit.telling
        fields["language"] = told.language or making.opened.language
        is_meeting = isinstance(proposed, ProposedMeeting)
        fields["note"] = note_of(told, who="participant" if is_meeting else "hop")
    match proposed:
        case ProposedMeeting():
            return Meeting(**fields, **meeting_of(making, proposed, ground))
        case ProposedFigure():
            return Figure(**fields, **_figure(making, proposed))
        case _:
            return Quote(**fields)


def _holds(outer: Passage, inner: Passage) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _ground(making: Making, found: Passage) -> Ground | None:
    """What an edited form is read against."""
    if making.edit is None:
        return None
    telling = attrs.evolve(making.edit.telling, is_new=making.is_new)
    return Ground(act=making.act, opened=making.opened, passage=found, telling=telling)


def _passage(making: Making, proposed: Proposed) -> Passage:
    opened = making.opened
    if making.edit is not None and making.changes(PASSAGE):
        return passage(opened, making.edit.telling.words, making.act.said)
    return Passage(
        capture=opened.capture,
        text=opened.text,
        pieces=tuple(making.at(span) for span in proposed.spans),
    )


def _attribution(
    making: Making, proposed: Proposed, outer: Outer | None, ground: Ground | None
) -> Attribution:
    """The chain: the proposal's own hops, then those of the claim around it as they stand."""
    is_meeting = isinstance(proposed, ProposedMeeting)
    if ground is not None and making.changes(CHAIN if is_meeting else CHAIN | NAMING):
        is_told = making.changes(frozenset({"within"}))
        return attribute(ground, outer=outer.said if outer and is_told else None)
    steps: tuple[Step, ...] = getattr(proposed, "steps", ())
    rest: tuple[Hop, ...] = ()
    if outer is not None:
        steps = steps[: max(len(steps) - outer.steps, 1)]
        rest = outer.said.attribution.hops
    hops = [_hop(making, step) for step in steps]
    if hops and hops[0].manner == "unknown" and isinstance(proposed, ProposedQuote):
        hops[0] = attrs.evolve(hops[0], manner=proposed.manner)
    whole: tuple[AttributionFlag, ...] = ()
    if "outlet_not_stated" in proposed.flags:
        whole = ("outlet_not_stated",)
    return Attribution(hops=(*hops, *rest), flags=whole)


def _hop(making: Making, step: Step) -> Hop:
    """A hop with its exact places; flags that the record does not know stay with the proposal."""
    flags = {flag for flag in step.flags if flag in HOP_FLAGS} - {"asserted"}
    if step.name is not None and step.mention is None:
        flags.add("asserted")
    return Hop(
        agent=making.who(step.name, step.agent_type) if step.name else None,
        mention=making.mark(step.mention),
        cue=making.mark(step.cue),
        manner=step.manner,
        flags=cast("tuple[HopFlag, ...]", tuple(sorted(flags))),
    )


def _when(making: Making, when: When | None, ground: Ground | None) -> Interval | None:
    if ground is not None and making.changes(WHEN):
        return when_of(ground)
    if when is None or (when.first is None and when.last is None):
        return None
    return stated(
        written(when),
        words=making.at(when.words),
        base=making.run.published if when.is_counted else None,
        basis="resolved" if when.is_counted else "stated",
    )


def _place(making: Making, where: Where | None, ground: Ground | None) -> Place | None:
    if ground is not None and making.changes(frozenset({"at"})):
        return place_of(ground)
    if where is None:
        return None
    return Place(name=where.name, mention=making.at(where.mention))


def _figure(making: Making, proposed: ProposedFigure) -> dict[str, Any]:
    told = making.edit.telling if making.edit else None
    if told is None:
        names = ("value", "upper", "bound", "unit", "quantity", "nature")
        return {name: getattr(proposed, name) for name in names}
    upper = decimal(told.upper) if told.upper else None
    return {
        "value": decimal(told.value or proposed.value),
        "upper": upper,
        "bound": cast("Bound", told.bound or ("between" if upper else "exact")),
        "unit": told.unit or proposed.unit,
        "quantity": told.quantity or proposed.quantity,
        "nature": cast("Nature", told.nature or "stated"),
    }


def origin_of(run: Run, proposed: Proposed, changed: Mapping[str, Any]) -> Proposal:
    """Which engine and rule proposed it, and for each field that a person changed, what was proposed."""
    return Proposal(
        engine=run.engine,
        version=run.version,
        rule=proposed.rule,
        score=proposed.score,
        changed=tuple(
            Change(
                field=field,
                proposed=msgspec.json.encode(value, order="sorted").decode(),
            )
            for field, value in sorted(changed.items())
        ),
    )


def _origin(making: Making, proposed: Proposed, outer: Outer | None) -> Proposal:
    changed = dict(making.edit.changed) if making.edit else {}
    if outer is not None and outer.said.proposal is not None:
        # Its hops are those of the claim around it: what the person changed there is changed here.
        around = {change.field for change in outer.said.proposal.changed}
        if around & (CHAIN | NAMING) and not changed.keys() & (CHAIN | NAMING):
            steps: tuple[Step, ...] = getattr(proposed, "steps", ())
            changed["via"] = [step.name for step in steps[-outer.steps :]]
    return origin_of(making.run, proposed, changed)
