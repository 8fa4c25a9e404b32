"""Revising a claim's content: what a person tells anew replaces it, what is not told stays as it was."""

from typing import Any, cast

import attrs

from archive.capture.selector import resolve
from archive.claim.attribution import Attribution, Hop, Manner
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting, Part
from archive.claim.pointers import pointers
from archive.claim.statement import Statement
from archive.errors import UsageError
from archive.record.act import Act
from archive.record.agents import UNNAMED
from archive.record.attributing import Ground, attribute, participants_of
from archive.record.claims import content_of, decimal, note_of, place_of, when_of
from archive.record.pointing import OpenText, Words, open_text, passage
from archive.record.telling import AnyClaim, Telling


def revise(act: Act, before: AnyClaim, telling: Telling) -> AnyClaim:
    """Make a claim's next content.

    Args:
        act: The act under way.
        before: The content as it stands.
        telling: What is told anew; its capture is empty when the claim stays in its own.

    Returns:
        The whole content, of the claim's own type.

    Raises:
        UsageError: Something was told that a claim of this type does not have.
    """
    opened = open_text(
        act.archive, act.conn, telling.capture or f"d{before.passage.capture}"
    )
    is_moved = bool(telling.capture) and opened.capture != before.passage.capture
    if is_moved and telling.words == Words():
        raise UsageError(
            what="another capture without its passage",
            todo="give the words that stand in it",
        )
    found = (
        before.passage
        if telling.words == Words()
        else passage(opened, telling.words, act.said)
    )
    ground = Ground(act=act, opened=opened, passage=found, telling=telling)
    changes: dict[str, Any] = {
        "passage": found,
        "attribution": _attribution(ground, before),
    }
    if telling.on is not None:
        changes["when"] = when_of(ground)
    if telling.at is not None:
        changes["place"] = place_of(ground)
    if telling.language is not None:
        changes["language"] = telling.language
    if note_of(telling) is not None:
        changes["note"] = note_of(telling)
    changes.update(_own(ground, before))
    after = attrs.evolve(before, **changes)
    if is_moved:
        _check_moved(after, opened)
    return after


def _check_moved(after: AnyClaim, opened: OpenText) -> None:
    """Refuse names, cues and dates that still point into the text of the capture that the claim leaves."""
    for found in pointers(after):
        if found is not None and not resolve(found, opened.letters):
            raise UsageError(
                what=f"{found.exact[:80]!r} still points into the capture that the claim leaves",
                todo="tell the chain, the date and the place anew too (--speaker, --via, --with, --on, --at), "
                "or retract the claim and record it where it stands",
            )


def _attribution(ground: Ground, before: AnyClaim) -> Attribution:
    """The chain as told anew: a speaker replaces the first hop, ``via`` those between it and the outer claim's."""
    telling = ground.telling
    if not (telling.speaker or telling.unsettled or telling.via):
        return _with_hops(ground, before, list(before.attribution.hops))
    own, outer = _own_and_outer(ground, before)
    told = (
        telling
        if telling.speaker or telling.unsettled
        else attrs.evolve(telling, speaker=UNNAMED)
    )
    fresh = attribute(attrs.evolve(ground, telling=told)).hops
    first = fresh[:1]
    if own and not (telling.speaker or telling.unsettled):
        first = (_hop(ground, own[0], 1),)
    elif own and fresh[0].cue is None:
        first = (attrs.evolve(fresh[0], cue=own[0].cue),)
    between = fresh[1:] if telling.via else own[1:]
    return attrs.evolve(before.attribution, hops=(*first, *between, *outer))


def _own_and_outer(
    ground: Ground, before: AnyClaim
) -> tuple[tuple[Hop, ...], tuple[Hop, ...]]:
    """Part a claim's hops into its own and those of the claim that it is within."""
    hops = before.attribution.hops
    if before.within is None:
        return hops, ()
    outer = content_of(ground.act, before.within).attribution.hops
    if outer and hops[-len(outer) :] == outer:
        return hops[: -len(outer)], outer
    return hops[:1], hops[1:]


def _with_hops(ground: Ground, before: AnyClaim, hops: list[Hop]) -> Attribution:
    telling = ground.telling
    mentions = {} if isinstance(before, Meeting) else telling.mentions
    for number in {*telling.cues, *mentions, *telling.manners}:
        if not 1 <= number <= len(hops):
            raise UsageError(
                what=f"the claim has no hop {number}",
                todo=f"it has {len(hops)}; 1 is the speaker",
            )
        hops[number - 1] = _hop(ground, hops[number - 1], number)
    return attrs.evolve(before.attribution, hops=tuple(hops))


def _hop(ground: Ground, hop: Hop, number: int) -> Hop:
    telling = ground.telling
    changes: dict[str, Any] = {}
    if number in telling.cues:
        changes["cue"] = ground.mark(telling.cues[number], inside=not ground.is_quoted)
    if number in telling.mentions:
        changes["mention"] = ground.mark(
            telling.mentions[number], inside=not ground.is_quoted
        )
        changes["flags"] = tuple(flag for flag in hop.flags if flag != "asserted")
    if number in telling.manners:
        changes["manner"] = cast("Manner", telling.manners[number])
    return attrs.evolve(hop, **changes)


def _own(ground: Ground, before: AnyClaim) -> dict[str, Any]:
    """What only one type of claim has."""
    telling = ground.telling
    match before:
        case Meeting():
            return _meeting(ground, before)
        case Figure():
            told = {
                "value": decimal(telling.value) if telling.value else None,
                "upper": decimal(telling.upper) if telling.upper else None,
                "bound": telling.bound,
                "unit": telling.unit,
                "quantity": telling.quantity,
                "nature": telling.nature,
            }
            changes: dict[str, Any] = {
                name: value for name, value in told.items() if value is not None
            }
            if telling.bound and telling.bound != "between":
                changes["upper"] = None
            return changes
        case Statement():
            return {"proposition": telling.proposition} if telling.proposition else {}
        case _:
            return {}


def _meeting(ground: Ground, before: Meeting) -> dict[str, Any]:
    telling = ground.telling
    changes: dict[str, Any] = {}
    if telling.participants:
        changes["participants"] = participants_of(ground)
    elif telling.parts:
        people = list(before.participants)
        for number, part in telling.parts.items():
            if not 1 <= number <= len(people):
                raise UsageError(
                    what=f"the meeting has no participant {number}",
                    todo=f"it has {len(people)}",
                )
            people[number - 1] = attrs.evolve(
                people[number - 1], part=cast("Part", part)
            )
        changes["participants"] = tuple(people)
    if telling.mode:
        changes["mode"] = telling.mode
    if telling.state:
        changes["state"] = telling.state
    return changes
