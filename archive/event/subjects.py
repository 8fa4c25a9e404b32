"""Which entries an event is about, as the catalogue says; the stream of a claim is read through them."""

from collections.abc import Callable

from archive.errors import LimitError
from archive.event.envelope import SUBJECTS_LIMIT
from archive.event.kinds import (
    AgentDescribed,
    AgentsMerged,
    CaptureDescribed,
    CaptureWithheld,
    ClaimCited,
    ClaimCorrected,
    ClaimRetracted,
    ClaimReviewed,
    ClaimsRelated,
    EntryWithdrawn,
    Event,
    NoteAdded,
    PayloadErased,
    TextDerived,
    said_of,
)
from archive.values import Position


def subjects_of(
    event: Event,
    *,
    about: Callable[[Position], tuple[Position, ...]],
    further: tuple[Position, ...] = (),
) -> tuple[Position, ...]:
    """Name the entries that an event is about, ascending and once each.

    Args:
        event: What is about to be recorded.
        about: Gives the subjects of an earlier entry: a withdrawal, note or erasure repeats those of
            the entry it names.
        further: What the event itself cannot say: the capture of a dismissed proposal's text, the
            latest earlier capture of an address.

    Raises:
        LimitError: There are more than 500.
    """
    found = sorted({*_named_by(event, about), *further})
    if len(found) > SUBJECTS_LIMIT:
        raise LimitError(
            what=f"an entry about {len(found)} others",
            limit=f"{SUBJECTS_LIMIT} subjects",
        )
    return tuple(found)


def _named_by(
    event: Event, about: Callable[[Position], tuple[Position, ...]]
) -> list[Position]:
    match event:
        case AgentDescribed():
            return [event.agent, *([event.evidence.capture] if event.evidence else [])]
        case AgentsMerged():
            return [event.agent, event.into]
        case TextDerived() | CaptureDescribed():
            return [event.capture]
        case ClaimCited():
            return [event.claim, event.passage.capture]
        case ClaimRetracted():
            return [event.claim]
        case ClaimsRelated():
            return [event.claim, event.other]
        case ClaimReviewed():
            return [event.claim, *(passage.capture for passage in event.evidence)]
        case NoteAdded() | EntryWithdrawn():
            return [event.entry, *about(event.entry)]
        case PayloadErased():
            return [
                position
                for entry in event.entries
                for position in (entry, *about(entry))
            ]
        case CaptureWithheld():
            return list(event.captures)
        case ClaimCorrected():
            said = said_of(event)
            return [event.claim, *([said.passage.capture] if said else [])]
        case _:
            said = said_of(event)
            if said is None:
                return []
            return [
                said.passage.capture,
                *([said.within] if said.within is not None else []),
            ]
