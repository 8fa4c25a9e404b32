"""Revising a claim's content: what a person tells anew replaces it, what is not told stays as it was."""

from typing import Any, Final, cast

import attrs

from archive.capture.selector import resolve
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting, Part, Participant
from archive.claim.pointers import pointers
from archive.claim.said import ClaimType
from archive.claim.statement import Statement
from archive.claim.when import as_stated, stated
from archive.errors import UsageError
from archive.event.kinds import claim_type_of
from archive.record.act import Act
from archive.record.attributing import Ground, check_numbers, participants_of
from archive.record.chain_revision import revised_chain
from archive.record.claims import decimal, note_of, place_of, when_of, zone_of
from archive.record.pointing import OpenText, open_text, passage
from archive.record.standing import outer_of
from archive.record.telling import AnyClaim, Telling
from archive.values import Interval, Passage

COMMON: Final = (
    *("WORDS", "--in", "--speaker", "--unsettled", "--via", "--cue", "--mention"),
    *("--manner", "--asserted", "--flag", "--on", "--on-words", "--base", "--zone"),
    *("--approximate", "--at", "--language", "--note", "--clear"),
)
"""What can be corrected of every claim."""

_OWN: Final[dict[ClaimType, dict[str, str]]] = {
    "quote": {},
    "meeting": {
        "participants": "--with",
        "parts": "--part",
        "mode": "--mode",
        "state": "--state",
    },
    "figure": {
        name: f"--{name}"
        for name in ("value", "upper", "bound", "unit", "quantity", "nature")
    },
    "statement": {"proposition": "--proposition"},
}
"""What can be corrected of claims of one type alone: fields of what is told, and the options that tell them."""


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
    _check_told(claim_type_of(before), telling)
    opened = open_text(
        act.archive, act.conn, telling.capture or f"d{before.passage.capture}"
    )
    is_moved = opened.capture != before.passage.capture
    found = _passage(act, before, telling, opened)
    ground = Ground(act=act, opened=opened, passage=found, telling=telling)
    changes: dict[str, Any] = {
        "passage": found,
        "attribution": revised_chain(ground, before),
        "when": _when(ground, before.when),
        "note": _note(telling, before),
    }
    if telling.clears("within"):
        changes["within"] = None
    if telling.at is not None or telling.clears("at"):
        changes["place"] = place_of(ground)
    if telling.language is not None or telling.clears("language"):
        changes["language"] = telling.language
    changes.update(_own(ground, before))
    after = attrs.evolve(before, **changes)
    if is_moved:
        _check_moved(after, opened)
    return after


def _check_told(kind: ClaimType, telling: Telling) -> None:
    """Refuse what a claim of another type has: it would be dropped without a word."""
    foreign = [
        option
        for other, fields in _OWN.items()
        for name, option in fields.items()
        if other != kind and getattr(telling, name) not in (None, (), {})
    ]
    if kind != "statement" and telling.clears("proposition"):
        foreign.append("--clear proposition")
    if foreign:
        raise UsageError(
            what=f"a {kind} has no {', '.join(foreign)}",
            todo=f"it has {', '.join((*COMMON, *_OWN[kind].values()))}",
        )


def _passage(act: Act, before: AnyClaim, telling: Telling, opened: OpenText) -> Passage:
    is_moved = opened.capture != before.passage.capture
    if telling.words.is_empty:
        if is_moved:
            raise UsageError(
                what="another capture without its passage",
                todo="give the words that stand in it",
            )
        return before.passage
    bounds = None
    if before.within is not None and not telling.clears("within"):
        outer = outer_of(act, before.within, opened).passage
        bounds = outer.start, outer.end
    return passage(opened, telling.words, act.said, within=bounds)


def _check_moved(after: AnyClaim, opened: OpenText) -> None:
    """Refuse names, cues and dates that still point into the text of the capture that the claim leaves."""
    for found in pointers(after):
        if found is not None and not resolve(found, opened.letters):
            raise UsageError(
                what=f"{found.exact[:80]!r} still points into the capture that the claim leaves",
                todo="tell the chain, the date and the place anew too (--speaker, --via, --with, --on, --at), "
                "or retract the claim and record it where it stands",
            )


def _when(ground: Ground, had: Interval | None) -> Interval | None:
    """The date as told anew, part by part; it is held to its words again."""
    telling = ground.telling
    if telling.clears("on"):
        return None
    is_counted_anew = bool(
        telling.on or telling.on_words or telling.base or telling.clears("on-words")
    )
    is_told = telling.is_approximate or telling.zone or is_counted_anew
    if not is_told and not telling.clears("approximate") and not telling.clears("zone"):
        return had
    if had is None:
        return when_of(ground)
    words = None if telling.clears("on-words") else had.words
    if telling.on_words:
        words = ground.mark(telling.on_words, inside=True)
    if telling.base and words is None:
        raise UsageError(
            what="--base without the words that are counted from it",
            todo="give --on-words WORDS too",
        )
    on = telling.on or as_stated(had)
    zone = None if telling.clears("zone") else had.zone
    return stated(
        on,
        words=words,
        base=telling.base or had.base or ground.opened.published,
        basis=None if is_counted_anew else had.basis,
        zone=zone_of(ground, on, had=zone) if telling.on or telling.zone else zone,
        approximate=telling.is_approximate
        or (had.approximate and not telling.clears("approximate")),
    )


def _note(telling: Telling, before: AnyClaim) -> str | None:
    """The note as told anew; what was said for a hop that is asserted goes when the hop is told anew."""
    kept = None if telling.clears("note") else telling.note or before.note
    told = {*telling.asserted, *telling.mentions}
    who = "participant" if isinstance(before, Meeting) else "hop"
    starts = tuple(f"{who} {number}, asserted: " for number in told)
    lines = [
        line
        for line in (kept or "").split("\n")
        if not (starts and line.startswith(starts))
    ]
    return note_of(attrs.evolve(telling, note="\n".join(lines) or None), who=who)


def _own(ground: Ground, before: AnyClaim) -> dict[str, Any]:
    """What only one type of claim has."""
    telling = ground.telling
    match before:
        case Meeting():
            return _meeting(ground, before)
        case Figure():
            bound = telling.bound or ("between" if telling.upper is not None else None)
            told = {
                "value": None if telling.value is None else decimal(telling.value),
                "upper": None if telling.upper is None else decimal(telling.upper),
                "bound": bound,
                "unit": telling.unit,
                "quantity": telling.quantity,
                "nature": telling.nature,
            }
            changes: dict[str, Any] = {
                name: value for name, value in told.items() if value is not None
            }
            if bound not in {None, "between"} and telling.upper is None:
                changes["upper"] = None
            return changes
        case Statement():
            if telling.proposition is None and not telling.clears("proposition"):
                return {}
            return {"proposition": telling.proposition}
        case _:
            return {}


def _meeting(ground: Ground, before: Meeting) -> dict[str, Any]:
    telling = ground.telling
    changes: dict[str, Any] = {"participants": _participants(ground, before)}
    if telling.mode is not None:
        changes["mode"] = telling.mode
    if telling.state is not None:
        changes["state"] = telling.state
    return changes


def _participants(ground: Ground, before: Meeting) -> tuple[Participant, ...]:
    """Who met: ``--with`` replaces them all, and whoever stays keeps words and part; else each is told of by number."""
    telling, people = ground.telling, list(before.participants)
    if telling.participants:
        is_here = ground.opened.capture == before.passage.capture
        return participants_of(ground, known=people if is_here else ())
    for option, given in (
        ("--mention", telling.mentions),
        ("--part", telling.parts),
        ("--asserted", telling.asserted),
    ):
        check_numbers(option, given, len(people))
        for number in given:
            person = people[number - 1]
            match option:
                case "--mention":
                    mention = ground.mark(telling.mentions[number], inside=True)
                    person = attrs.evolve(person, mention=mention)
                case "--asserted":
                    person = attrs.evolve(person, mention=None)
                case _:
                    part = cast("Part", telling.parts[number])
                    person = attrs.evolve(person, part=part)
            people[number - 1] = person
    return tuple(people)
