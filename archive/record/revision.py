"""Revising a claim's content: what a person tells anew replaces it, what is not told stays as it was."""

from typing import Any, cast

import attrs

from archive.claim.attribution import Attribution, Hop, Manner
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting, Part
from archive.claim.statement import Statement
from archive.errors import UsageError
from archive.record.act import Act
from archive.record.claims import (
    AnyClaim,
    Telling,
    attribute,
    decimal,
    note_of,
    participants_of,
    place_of,
    when_of,
)
from archive.record.pointing import OpenText, Words, mark, open_text, passage
from archive.values import Passage


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
    changes: dict[str, Any] = {
        "passage": found,
        "attribution": _attribution(act, opened, found, before, telling),
    }
    if telling.on is not None:
        changes["when"] = when_of(act, opened, found, telling)
    if telling.at is not None:
        changes["place"] = place_of(act, opened, found, telling)
    if telling.language is not None:
        changes["language"] = telling.language
    if note_of(telling) is not None:
        changes["note"] = note_of(telling)
    changes.update(_own(act, opened, found, before, telling))
    return attrs.evolve(before, **changes)


def _attribution(
    act: Act, opened: OpenText, found: Passage, before: AnyClaim, telling: Telling
) -> Attribution:
    if telling.speaker or telling.unsettled or telling.via:
        return attribute(
            act,
            opened,
            found,
            telling,
            outer=None,
            is_meeting=isinstance(before, Meeting),
        )
    if isinstance(before, Meeting):
        return before.attribution
    hops = list(before.attribution.hops)
    for number in {*telling.cues, *telling.mentions, *telling.manners}:
        if not 1 <= number <= len(hops):
            raise UsageError(
                what=f"the claim has no hop {number}",
                todo=f"it has {len(hops)}; 1 is the speaker",
            )
        hops[number - 1] = _hop(act, opened, found, hops[number - 1], number, telling)
    return attrs.evolve(before.attribution, hops=tuple(hops))


def _hop(
    act: Act, opened: OpenText, found: Passage, hop: Hop, number: int, telling: Telling
) -> Hop:
    changes: dict[str, Any] = {}
    if number in telling.cues:
        changes["cue"] = mark(opened, telling.cues[number], found.pieces, act.said)
    if number in telling.mentions:
        changes["mention"] = mark(
            opened, telling.mentions[number], found.pieces, act.said
        )
        changes["flags"] = tuple(flag for flag in hop.flags if flag != "asserted")
    if number in telling.manners:
        changes["manner"] = cast("Manner", telling.manners[number])
    return attrs.evolve(hop, **changes)


def _own(
    act: Act, opened: OpenText, found: Passage, before: AnyClaim, telling: Telling
) -> dict[str, Any]:
    """What only one type of claim has."""
    match before:
        case Meeting():
            return _meeting(act, opened, found, before, telling)
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


def _meeting(
    act: Act, opened: OpenText, found: Passage, before: Meeting, telling: Telling
) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if telling.participants:
        changes["participants"] = participants_of(act, opened, found, telling)
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
