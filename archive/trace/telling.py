"""An entry in words: what was done, why, and what it set; the same for claims, captures and agents."""

from collections.abc import Mapping
from typing import Any, Final

import attrs

from archive.claim.said import Said
from archive.event.kinds import (
    AgentDescribed,
    AgentRegistered,
    AgentsMerged,
    ArchiveCreated,
    CaptureDescribed,
    CaptureTaken,
    CaptureWithheld,
    ClaimCited,
    ClaimCorrected,
    ClaimRetracted,
    ClaimReviewed,
    ClaimsRelated,
    EntryWithdrawn,
    Erased,
    Event,
    FigureRecorded,
    ImportBegun,
    MeetingRecorded,
    NoteAdded,
    PayloadErased,
    ProposalDismissed,
    QuoteRecorded,
    StatementRecorded,
    TextDerived,
    said_of,
)
from archive.history import Kept
from archive.references import letter_of
from archive.trace.content import facts_of, when_of
from archive.trace.corrected import changes
from archive.trace.people import People
from archive.trace.quoted import MOST, quoted
from archive.trace.shape import Change, Entry, Fact
from archive.trace.standpoint import AnyClaim
from archive.values import Passage

RELATIONS: Final[dict[str, str]] = {
    "repeats": "repeats",
    "contradicts": "contradicts",
    "supports": "supports",
    "translates": "translates",
}
PASSIVE: Final[dict[str, str]] = {
    "repeats": "is repeated by",
    "contradicts": "is contradicted by",
    "supports": "is supported by",
    "translates": "is translated by",
}


@attrs.frozen
class Told:
    """What an event says, in words for people."""

    act: str
    reason: str | None = None
    words: str | None = None
    facts: tuple[Fact, ...] = ()


def entry(
    kept: Kept,
    people: People,
    *,
    letters: Mapping[int, str],
    withdrawn: Mapping[int, int],
    before: Mapping[int, AnyClaim | None],
    files: Mapping[int, str],
) -> Entry:
    """One entry as it is to be shown.

    Args:
        kept: The entry.
        people: Knows the agents.
        letters: The letters of positions that are known to be claims, captures or agents.
        withdrawn: By entry, the one that took it back.
        before: By correction, what its claim said before; see ``corrected.befores``.
        files: By entry that an import brought, the file that it came in.
    """
    envelope = kept.envelope
    said = told(kept.event, people, letters)
    by = envelope.by
    taken_back = withdrawn.get(envelope.position)
    return Entry(
        ref=f"{letter_of(envelope.kind)}{envelope.position}",
        position=envelope.position,
        kind=envelope.kind,
        act=said.act,
        recorded_at=envelope.recorded_at,
        clock=envelope.clock,
        by=f"a{by}" if by is not None else None,
        by_name=people.name_then(by, envelope.position),
        by_now=people.now(by) if by is not None else None,
        tool=envelope.tool,
        because=_ref(envelope.because, letters),
        subjects=tuple(envelope.subjects),
        reason=said.reason,
        words=said.words,
        facts=said.facts,
        changes=_changes(kept, before, people),
        leaf_hash=kept.leaf_hash,
        is_erased=isinstance(kept.event, Erased),
        is_intact=kept.is_committed,
        withdrawn_by=f"e{taken_back}" if taken_back is not None else None,
        imported_from=files.get(envelope.position),
    )


def _changes(
    kept: Kept, before: Mapping[int, AnyClaim | None], people: People
) -> tuple[Change, ...]:
    if not isinstance(kept.event, ClaimCorrected):
        return ()
    old, new = before.get(kept.envelope.position), said_of(kept.event)
    if old is None or new is None:
        return (Change(field="what stood before was erased", before=None, after=None),)
    return changes(old, new, people)


def told(event: Event | Erased, people: People, letters: Mapping[int, str]) -> Told:  # noqa: C901, PLR0912 - a case a kind
    """Word an event."""
    match event:
        case Erased():
            return Told(f"{event.name.replace('-', ' ')}; what it said was erased")
        case (
            QuoteRecorded() | MeetingRecorded() | FigureRecorded() | StatementRecorded()
        ):
            said = said_of(event)
            kind = type(event).__name__.removesuffix("Recorded").lower()
            return Told(f"recorded as a {kind}", **_content(said))
        case ClaimCorrected():
            return Told("corrected", event.reason, **_content(said_of(event)))
        case ClaimRetracted():
            return Told("retracted", event.reason)
        case ClaimCited():
            wording = {
                "same": "the same words",
                "differs": "other words",
                "translation": "a translation",
            }
            return Told(
                f"cited in d{event.passage.capture} ({wording[event.wording]})",
                event.reason,
                event.passage.words,
            )
        case ClaimsRelated():
            return Told(
                f"related: c{event.claim} {RELATIONS[event.relation]} c{event.other}",
                event.reason,
            )
        case ClaimReviewed():
            scale = (Fact(label="scale", value=event.scale),) if event.scale else ()
            return Told(
                f"reviewed{_by(event, people)}: rated {quoted(event.rating)}",
                event.reason,
                facts=(
                    *_whole("rating", event.rating),
                    *scale,
                    *map(_evidence, event.evidence),
                ),
            )
        case NoteAdded():
            return Told(f"note on {_ref(event.entry, letters)}", event.text)
        case EntryWithdrawn():
            return Told(f"withdrew {_ref(event.entry, letters)}", event.reason)
        case PayloadErased():
            what = ", ".join(str(_ref(each, letters)) for each in event.entries)
            return Told(
                f"erased what {what} said",
                event.reason,
                facts=(Fact(label="authority", value=event.authority),),
            )
        case CaptureWithheld():
            what = ", ".join(f"d{each}" for each in event.captures)
            return Told(
                f"withheld the {event.what} of {what}",
                event.reason,
                facts=(Fact(label="authority", value=event.authority),),
            )
        case CaptureTaken():
            return Told(f"captured ({event.how})", facts=_facts_of_taken(event))
        case TextDerived():
            warnings = tuple(
                Fact(label="warning", value=warning) for warning in event.warnings
            )
            rule = Fact(label="rule", value=f"{event.rule} {event.rule_version}")
            length = Fact(label="length", value=f"{event.length} characters")
            return Told("text read out of the bytes", facts=(rule, length, *warnings))
        case CaptureDescribed():
            facts = tuple(
                Fact(
                    label=one.field.replace("_", " "),
                    value=f"{one.value or people.name(one.agent) or ''} ({one.basis})",
                )
                for one in event.details
            )
            fields = ", ".join(dict.fromkeys(fact.label for fact in facts))
            return Told(
                f"described d{event.capture}: {fields}", event.reason, facts=facts
            )
        case AgentRegistered():
            return Told(f"registered {event.type} {quoted(event.name)}")
        case AgentDescribed():
            of = (
                f" of {quoted(people.name(event.object))} (a{event.object})"
                if event.object is not None
                else ""
            )
            held = when_of(event.valid)
            since = f", {held.sentence}" if held else ""
            return Told(
                f"described a{event.agent}: {event.what} {quoted(event.value)}{of}{since}",
                event.reason,
                facts=_whole(event.what, event.value),
            )
        case AgentsMerged():
            return Told(f"a{event.agent} is a{event.into}", event.reason)
        case ProposalDismissed():
            return Told(f"dismissed a proposed {event.type}", event.reason)
        case ImportBegun():
            return Told(
                f"import {quoted(event.batch)} begun",
                facts=(Fact(label="lines", value=str(event.lines)),),
            )
        case ArchiveCreated():
            return Told(
                f"archive {quoted(event.name)} created",
                facts=(Fact(label="origin", value=event.origin),),
            )


def _by(event: ClaimReviewed, people: People) -> str:
    """Whose judgement it is, when that is not who recorded it."""
    judge = event.judge(None)
    return "" if judge is None else f" by {quoted(people.name(judge))} (a{judge})"


def _content(said: Said | None) -> dict[str, Any]:
    if said is None:
        return {}
    return {"words": said.passage.words, "facts": facts_of(said)}


def _facts_of_taken(event: CaptureTaken) -> tuple[Fact, ...]:
    found = [
        ("address", event.address),
        (
            "final address",
            event.final_address if event.final_address != event.address else None,
        ),
        ("file name", event.file_name),
        ("seen at", event.seen_at),
        *(
            (each.role, f"{each.digest} ({each.size_bytes} bytes, {each.media_type})")
            for each in event.artefacts
        ),
    ]
    return tuple(Fact(label=label, value=value) for label, value in found if value)


def _whole(label: str, value: str) -> tuple[Fact, ...]:
    """What the act's own sentence has no room for."""
    return (Fact(label=label, value=value),) if len(value) > MOST else ()


def _evidence(passage: Passage) -> Fact:
    return Fact(label=f"evidence in d{passage.capture}", value=passage.words)


def _ref(position: int | None, letters: Mapping[int, str]) -> str | None:
    return None if position is None else f"{letters.get(position, 'e')}{position}"
