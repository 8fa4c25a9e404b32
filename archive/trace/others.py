"""What others say of a claim: relations both ways, citations with their own chains, reviews, notes, sayings within."""

from collections.abc import Iterable

from archive.event.kinds import ClaimCited, ClaimReviewed, ClaimsRelated, NoteAdded
from archive.trace import telling
from archive.trace.captures import label, outlet_of
from archive.trace.chain import hops_of
from archive.trace.material import Material
from archive.trace.passage import words
from archive.trace.quoted import quoted
from archive.trace.seen import Note
from archive.trace.shape import (
    Citation,
    Evidence,
    Relation,
    Relative,
    Review,
)
from archive.view import captures


def _relative(found: Material, claim: int) -> Relative:
    row = found.relatives.get(claim)
    if row is None:
        return Relative(
            ref=f"c{claim}",
            kind="claim",
            words=None,
            speaker=None,
            standing="not on record then",
            capture=None,
        )
    speaker = found.people.name(row.first_agent) or (
        quoted(row.first_mention) if row.first_mention else None
    )
    return Relative(
        ref=f"c{claim}",
        kind=row.kind,
        words=row.words,
        speaker=speaker,
        standing=row.standing,
        capture=f"d{row.capture}" if row.capture is not None else None,
    )


def within(found: Material) -> Relative | None:
    """The relay that the claim is a saying within."""
    if found.said is None or found.said.within is None:
        return None
    return _relative(found, found.said.within)


def holds(found: Material) -> tuple[Relative, ...]:
    """The claims that are sayings within this one."""
    return tuple(
        _relative(found, row.claim)
        for row in found.relatives.values()
        if row.within == found.claim
    )


def relations(found: Material) -> Iterable[Relation]:
    """What ties the claim to others, either way."""
    for each in found.stream:
        if not isinstance(each.event, ClaimsRelated):
            continue
        event = each.event
        is_forward = event.claim == found.claim
        other = event.other if is_forward else event.claim
        verb = (telling.RELATIONS if is_forward else telling.PASSIVE)[event.relation]
        yield Relation(
            entry=f"e{each.envelope.position}",
            relation=event.relation,
            is_forward=is_forward,
            sentence=f"c{found.claim} {verb} c{other}",
            other=_relative(found, other),
            reason=event.reason,
            withdrawn_by=found.withdrawn_by(each),
        )


def citations(found: Material) -> Iterable[Citation]:
    """Where else the saying stands."""
    for each in found.stream:
        if not isinstance(each.event, ClaimCited):
            continue
        event, capture = each.event, int(each.event.passage.capture)
        row = captures.capture_at(found.views, capture)
        best = captures.best_of(found.details[capture])
        outlet = found.people.name(outlet_of(found.details[capture]))
        yield Citation(
            entry=f"e{each.envelope.position}",
            capture=f"d{capture}",
            capture_label=label(row, best, outlet),
            wording=event.wording,
            words=event.passage.words,
            pieces=tuple(at for piece in event.passage.pieces if (at := words(piece))),
            hops=hops_of(event.attribution, found.people, None),
            reason=event.reason,
            notes=found.notes.get(capture, ()),
            withdrawn_by=found.withdrawn_by(each),
        )


def reviews(found: Material) -> Iterable[Review]:
    """The judgements of the claim."""
    for each in found.stream:
        by = each.envelope.by
        if isinstance(each.event, ClaimReviewed):
            yield Review(
                entry=f"e{each.envelope.position}",
                rating=each.event.rating,
                scale=each.event.scale,
                reason=each.event.reason,
                reviewer=found.people.name_then(
                    each.event.judge(by), each.envelope.position
                ),
                recorded_by=None
                if each.event.judge(by) == by
                else found.people.name_then(by, each.envelope.position),
                recorded_at=each.envelope.recorded_at,
                evidence=tuple(
                    Evidence(
                        capture=f"d{one.capture}",
                        words=one.words,
                        start=one.start,
                        end=one.end,
                    )
                    for one in each.event.evidence
                ),
                withdrawn_by=found.withdrawn_by(each),
            )


def notes(found: Material) -> Iterable[Note]:
    """The remarks on the claim and its entries."""
    for each in found.stream:
        if isinstance(each.event, NoteAdded):
            yield Note(
                entry=f"e{each.envelope.position}",
                on=f"{found.letters.get(each.event.entry, 'e')}{each.event.entry}",
                text=each.event.text,
                by_name=found.people.name_then(
                    each.envelope.by, each.envelope.position
                ),
                recorded_at=each.envelope.recorded_at,
                withdrawn_by=found.withdrawn_by(each),
                imported_from=found.files.get(each.envelope.position),
            )
