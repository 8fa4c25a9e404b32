"""What comes after a claim: citing, correcting, retracting, relating, reviewing, noting, taking back."""

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET

from archive.errors import (
    BadValueError,
    PassageNotFoundError,
    PassageTwiceError,
    RefusedError,
)
from archive.event.kinds import (
    WITHDRAWABLE,
    ClaimCited,
    ClaimRetracted,
    ClaimReviewed,
    ClaimsRelated,
    EntryWithdrawn,
    Event,
    NoteAdded,
    Relation,
)
from archive.history import envelope_at
from archive.opening import Archive
from archive.record.act import Act, check_seen, planned
from archive.record.attributing import Ground, attribute
from archive.record.claims import corrected, refuse_unsaid
from archive.record.comparing import compared
from archive.record.pointing import Words, open_text, passage
from archive.record.revision import revise
from archive.record.standing import (
    check_inner,
    check_restored,
    cited_already,
    content_of,
    refuse_retracted,
    say_inner,
    say_retracted,
)
from archive.record.telling import Done, Telling
from archive.references import resolve
from archive.values import Passage, Position
from archive.view import claims, subjects

RELATIONS: tuple[Relation, ...] = ("repeats", "contradicts", "supports", "translates")
CLAIM_KINDS = frozenset(
    {"quote-recorded", "meeting-recorded", "figure-recorded", "statement-recorded"}
)


def cite(
    archive: Archive,
    by: Position,
    reference: str,
    telling: Telling,
    *,
    wording: Literal["same", "differs", "translation"] | None,
    reason: str | None,
    seen: int | None,
) -> Done:
    """Say that the same saying stands in another capture, with a passage and a chain of its own.

    ``wording`` is told, else "same" when the passage has the claim's very words, else "differs", and that is said.
    """

    def work(act: Act) -> Done:
        claim = resolve(act.conn, reference, expect="claim")
        latest = check_seen(act.conn, claim, seen)
        opened = open_text(archive, act.conn, telling.capture)
        found = passage(opened, telling.words, act.said)
        said = content_of(act, claim)
        if said.passage.capture == found.capture:
            raise RefusedError(
                what=f"c{claim} was recorded from {opened.where} itself, which is no second source for it",
                todo="cite another capture, or record what else stands there as a claim of its own",
            )
        say_retracted(act, claim)
        event = ClaimCited(
            claim=claim,
            seen=latest,
            passage=found,
            attribution=attribute(
                Ground(act=act, opened=opened, passage=found, telling=telling)
            ),
            wording=wording or compared(act, claim, said.passage, found),
            reason=reason,
        )
        known = None if telling.is_again else cited_already(act, event)
        if known is not None:
            act.discard()
            return Done(
                position=known,
                written=(),
                said=(f"e{known} says this already",),
                is_known=True,
            )
        return _done(act, event)

    return planned(archive, by, work)


def correct(
    archive: Archive,
    by: Position,
    reference: str,
    telling: Telling,
    *,
    reason: str,
    seen: int | None,
) -> Done:
    """Let a claim stand with other content; what is not told stays as it was.

    Raises:
        RefusedError: The claim was retracted.
    """

    def work(act: Act) -> Done:
        claim = resolve(act.conn, reference, expect="claim")
        latest = check_seen(act.conn, claim, seen)
        refuse_retracted(act, claim, "correct it")
        before = content_of(act, claim)
        after = revise(act, before, telling)
        if after == before:
            raise RefusedError(
                what=f"c{claim} says exactly this already", todo="nothing to correct"
            )
        refuse_unsaid(after)
        if after.passage != before.passage:
            check_inner(act, claim, after.passage)
        return _done(act, corrected(claim, latest, after, reason))

    return planned(archive, by, work)


def retract(
    archive: Archive, by: Position, reference: str, *, reason: str, seen: int | None
) -> Done:
    """Retract a claim, or withdraw any other entry that can be taken back.

    Raises:
        RefusedError: It was taken back before, or can never be.
    """

    def work(act: Act) -> Done:
        position = resolve(act.conn, reference)
        entry = envelope_at(act.conn, position)
        kind = entry.kind.partition("/")[0]
        latest = check_seen(act.conn, position, seen)
        if kind in CLAIM_KINDS:
            row = claims.claim_at(act.conn, position)
            if row is not None and row.retracted_at is not None:
                raise RefusedError(
                    what=f"c{position} was retracted at e{row.retracted_at}",
                    todo=f"read 'archive history c{position}'",
                )
            say_inner(act, position)
            return _done(
                act, ClaimRetracted(claim=position, seen=latest, reason=reason)
            )
        if kind not in WITHDRAWABLE:
            raise RefusedError(
                what=f"e{position} is a {kind} and stays", todo=_instead(kind)
            )
        check_not_withdrawn(act, position)
        if kind == "claim-retracted":
            check_restored(act, entry.subjects[0])
        return _done(act, EntryWithdrawn(entry=position, reason=reason))

    return planned(archive, by, work)


def _instead(kind: str) -> str:
    match kind:
        case "claim-corrected":
            return "a correction is undone by another correction (archive correct)"
        case "capture-taken" | "text-derived":
            return "a capture is not taken back; add a note to it (archive note)"
        case _:
            return "add a note to it (archive note)"


def check_not_withdrawn(act: Act, position: Position) -> None:
    """Refuse to take back what was taken back before.

    Raises:
        RefusedError: It was; where is said.
    """
    for later in subjects.entries_about(act.conn, position):
        envelope = envelope_at(act.conn, Position(later))
        names = (
            envelope.kind.startswith("entry-withdrawn/")
            and max(envelope.subjects) == position
        )
        if names:
            raise RefusedError(
                what=f"e{position} was taken back at e{later}",
                todo=f"read 'archive history e{position}'",
            )


def relate(
    archive: Archive,
    by: Position,
    reference: str,
    relation: str,
    other: str,
    *,
    reason: str | None,
    evidence: Sequence[str] = (),
) -> Done:
    """Say how two claims stand to each other.

    Raises:
        RefusedError: They are one, or the relation holds already.
    """
    if relation not in RELATIONS:
        raise BadValueError(
            field="a relation", value=relation, todo=f"one of {', '.join(RELATIONS)}"
        )

    def work(act: Act) -> Done:
        one = resolve(act.conn, reference, expect="claim")
        two = resolve(act.conn, other, expect="claim")
        if one == two:
            raise RefusedError(what=f"c{one} is both claims", todo="name two claims")
        for row in claims.relations_of(act.conn, one):
            if (row.claim, row.relation, row.other) == (one, relation, two):
                raise RefusedError(
                    what=f"e{row.at} says so already",
                    todo=f"read 'archive history c{one}'",
                )
        say_retracted(act, one)
        say_retracted(act, two)
        event = ClaimsRelated(
            claim=one,
            other=two,
            relation=relation,
            evidence=tuple(evidence_of(act, each) for each in evidence),
            reason=reason,
        )
        return _done(act, event)

    return planned(archive, by, work)


def review(
    archive: Archive,
    by: Position,
    reference: str,
    *,
    rating: str,
    scale: str | None,
    reason: str,
    evidence: Sequence[str],
    seen: int | None,
    reviewer: str | None = None,
) -> Done:
    """Judge a claim, as a named person, with the passages that the judgement rests on.

    ``reviewer`` is whose judgement it is, when that is not who records it.
    """

    def work(act: Act) -> Done:
        claim = resolve(act.conn, reference, expect="claim")
        latest = check_seen(act.conn, claim, seen)
        judge = by if reviewer is None else resolve(act.conn, reviewer, expect="agent")
        say_retracted(act, claim)
        event = ClaimReviewed(
            claim=claim,
            seen=latest,
            rating=rating,
            scale=scale,
            reason=reason,
            evidence=tuple(evidence_of(act, each) for each in evidence),
            reviewer=UNSET if judge == by else judge,
        )
        return _done(act, event)

    return planned(archive, by, work)


def note(archive: Archive, by: Position, reference: str, text: str) -> Done:
    """Add a remark to any entry."""

    def work(act: Act) -> Done:
        return _done(act, NoteAdded(entry=resolve(act.conn, reference), text=text))

    return planned(archive, by, work)


def evidence_of(act: Act, text: str) -> Passage:
    """Read ``CAPTURE:WORDS``, split at the first colon, as a passage.

    Raises:
        BadValueError: There is no colon.
    """
    reference, colon, words = text.partition(":")
    if not colon or not words.strip():
        raise BadValueError(
            field="--evidence",
            value=text,
            todo='give CAPTURE:WORDS, such as d3:"we signed" or d3:@120-180',
        )
    opened = open_text(act.archive, act.conn, reference)
    try:
        return passage(opened, Words(words=(words,)), act.said)
    except (PassageNotFoundError, PassageTwiceError) as error:
        error.todo = f"give more words, or its place as {reference}:@START-END"
        raise


def _done(act: Act, event: Event) -> Done:
    return act.done(act.put(event))
