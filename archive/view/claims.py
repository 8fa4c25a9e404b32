"""Which claims there are and how each stands now; what cites, relates or remarks on them."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from msgspec.structs import replace
from sqlalchemy.engine import Connection

from archive.claim.said import ClaimType, Said
from archive.claim.statement import Statement
from archive.claim.when import as_stated, first_and_last_day
from archive.event.envelope import Envelope
from archive.event.kinds import (
    ClaimCited,
    ClaimCorrected,
    ClaimRetracted,
    ClaimsRelated,
    EntryWithdrawn,
    Erased,
    FigureRecorded,
    MeetingRecorded,
    NoteAdded,
    PayloadErased,
    QuoteRecorded,
    StatementRecorded,
    claim_type_of,
    content,
)
from archive.projection.projection import OWN, Projection, Rows, ViewRow, one
from archive.projection.withdrawal import WithdrawableRow, named, withdrawable

Standing = Literal["stands", "corrected", "retracted", "erased"]
STANDINGS: Final[tuple[Standing, ...]] = ("stands", "corrected", "retracted", "erased")

Recorded = QuoteRecorded | MeetingRecorded | FigureRecorded | StatementRecorded


class ClaimRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """A claim as it stands now; ``content_at`` is the entry that its words come from.

    ``when_stated`` is the date as the claim has it, ``when_first`` and ``when_last`` are the days that it covers.
    """

    claim: int
    kind: ClaimType
    capture: int | None = None
    text: int | None = None
    words: str | None = None
    proposition: str | None = None
    language: str | None = None
    first_agent: int | None = None
    first_mention: str | None = None
    start: int | None = None
    end: int | None = None
    within: int | None = None
    when_stated: str | None = None
    when_approximate: int | None = None
    when_first: str | None = None
    when_last: str | None = None
    precision: str | None = None
    place: str | None = None
    standing: Standing
    content_at: int
    retracted_at: int | None = None
    reason: str | None = None


claims: Final = Projection(
    name="claim", version=2, row=ClaimRow, key="claim", indexes=(("text", "start"),)
)


def _row(said: Said, before: ClaimRow) -> ClaimRow:
    """Give a claim the content that an entry sets; ``before`` has the place, the kind and what else stands."""
    first = said.attribution.hops[0] if said.attribution.hops else None
    when_first, when_last = first_and_last_day(said.when) if said.when else (None, None)
    passage = said.passage
    return ClaimRow(
        claim=before.claim,
        kind=before.kind,
        capture=passage.capture,
        text=passage.text,
        words=passage.words,
        proposition=said.proposition if isinstance(said, Statement) else None,
        language=said.language,
        first_agent=first.agent if first else None,
        first_mention=first.mention.exact if first and first.mention else None,
        start=passage.start,
        end=passage.end,
        within=said.within,
        when_stated=as_stated(said.when) if said.when else None,
        when_approximate=int(said.when.approximate) if said.when else None,
        when_first=when_first,
        when_last=when_last,
        precision=said.when.precision if said.when else None,
        place=said.place.name if said.place else None,
        standing=before.standing,
        content_at=before.content_at,
        retracted_at=before.retracted_at,
        reason=before.reason,
        set_at=before.set_at,
        changed_at=before.changed_at,
    )


def _new(claim: int, kind: ClaimType, standing: Standing) -> ClaimRow:
    return ClaimRow(
        claim=claim,
        kind=kind,
        standing=standing,
        content_at=claim,
        set_at=claim,
        changed_at=claim,
    )


def _stand(row: ClaimRow, *, is_erased: bool) -> ClaimRow:
    """Set the standing that follows from the rest of the row, so that live and replay cannot differ."""
    standing: Standing
    if is_erased:
        standing = "erased"
    elif row.retracted_at is not None:
        standing = "retracted"
    elif row.content_at != row.claim:
        standing = "corrected"
    else:
        standing = "stands"
    return replace(row, standing=standing)


def _blank(row: ClaimRow, at: int) -> ClaimRow:
    """Empty a claim's content; which it was and what happened to it stays."""
    return ClaimRow(
        claim=row.claim,
        kind=row.kind,
        standing="erased",
        content_at=row.content_at,
        retracted_at=row.retracted_at,
        reason=row.reason,
        set_at=row.set_at,
        changed_at=at,
    )


@claims.on(QuoteRecorded, MeetingRecorded, FigureRecorded, StatementRecorded, key=OWN)
def record(_rows: Rows[ClaimRow], event: Recorded, entry: Envelope) -> Rows[ClaimRow]:
    """Put a claim among those that stand."""
    said = content(event)
    return [_row(said, _new(entry.position, claim_type_of(said), "stands"))]


@claims.on(ClaimCorrected, key=lambda event, _entry: event.claim)
def correct(
    rows: Rows[ClaimRow], event: ClaimCorrected, entry: Envelope
) -> Rows[ClaimRow]:
    """Let a claim stand with other words."""
    at = entry.position
    row = replace(_row(content(event), one(rows)), content_at=at, changed_at=at)
    return [_stand(row, is_erased=False)]


@claims.on(ClaimRetracted, key=lambda event, _entry: event.claim)
def retract(
    rows: Rows[ClaimRow], event: ClaimRetracted, entry: Envelope
) -> Rows[ClaimRow]:
    """Mark a claim withdrawn; never drop its row."""
    return [_retracted(one(rows), entry, event.reason)]


def _retracted(row: ClaimRow, entry: Envelope, reason: str | None) -> ClaimRow:
    marked = replace(
        row, retracted_at=entry.position, reason=reason, changed_at=entry.position
    )
    return _stand(marked, is_erased=row.standing == "erased")


@claims.on(EntryWithdrawn, key=lambda _event, entry: entry.subjects)
def withdraw(
    rows: Rows[ClaimRow], event: EntryWithdrawn, entry: Envelope
) -> Rows[ClaimRow]:
    """Let a claim stand again when its retraction is taken back."""
    return _unretracted(rows, event.entry, entry)


def _unretracted(
    rows: Rows[ClaimRow], withdrawn: int, entry: Envelope
) -> Rows[ClaimRow]:
    if not rows or rows[0].retracted_at != withdrawn:
        return rows
    row = replace(rows[0], retracted_at=None, reason=None, changed_at=entry.position)
    return [_stand(row, is_erased=row.standing == "erased")]


@claims.on(PayloadErased, key=lambda _event, entry: entry.subjects)
def erase(
    rows: Rows[ClaimRow], event: PayloadErased, entry: Envelope
) -> Rows[ClaimRow]:
    """Blank what the erased entries set, and nothing that a later entry set."""
    if not rows:
        return rows
    row, at = rows[0], entry.position
    if row.content_at in event.entries:
        row = _blank(row, at)
    if row.retracted_at in event.entries:
        row = replace(row, reason=None, changed_at=at)
    return rows if row is rows[0] else [row]


RECORDED: Final[dict[str, ClaimType]] = {
    "quote-recorded": "quote",
    "meeting-recorded": "meeting",
    "figure-recorded": "figure",
    "statement-recorded": "statement",
}


def erased_keys(event: Erased, entry: Envelope) -> Iterable[int]:
    """The claims that an erased entry may have been about: itself, or its subjects."""
    return (entry.position,) if event.name in RECORDED else event.subjects


@claims.on(Erased, key=erased_keys)
def fold_erased(rows: Rows[ClaimRow], event: Erased, entry: Envelope) -> Rows[ClaimRow]:
    """Keep a claim's place when its content was erased; it does not fall back to older words."""
    at = entry.position
    if event.name in RECORDED:
        return [_new(at, RECORDED[event.name], "erased")]
    if not rows:
        return rows
    match event.name:
        case "claim-corrected":
            return [_blank(replace(rows[0], content_at=at), at)]
        case "claim-retracted":
            return [_retracted(rows[0], entry, None)]
        case "entry-withdrawn":
            return _unretracted(rows, named(event), entry)
        case _:
            return rows


class CitationRow(WithdrawableRow, frozen=True, kw_only=True, gc=False):
    """The same saying in another capture."""

    at: int
    claim: int | None = None
    capture: int | None = None
    text: int | None = None
    start: int | None = None
    words: str | None = None
    wording: str | None = None


citations: Final = Projection(
    name="citation", row=CitationRow, key="at", indexes=(("claim",), ("text", "start"))
)


@citations.on(ClaimCited, key=OWN)
def cite(
    _rows: Rows[CitationRow], event: ClaimCited, entry: Envelope
) -> Rows[CitationRow]:
    """Put a citation under the claim that it repeats."""
    return [
        CitationRow(
            at=entry.position,
            claim=event.claim,
            capture=event.passage.capture,
            text=event.passage.text,
            start=event.passage.start,
            words=event.passage.words,
            wording=event.wording,
            set_at=entry.position,
            changed_at=entry.position,
        )
    ]


withdrawable(
    citations,
    kinds=frozenset({"claim-cited"}),
    blank=lambda at: CitationRow(at=at, set_at=at, changed_at=at),
)


class RelationRow(WithdrawableRow, frozen=True, kw_only=True, gc=False):
    """One claim repeats, contradicts, supports or translates another."""

    at: int
    claim: int | None = None
    other: int | None = None
    relation: str | None = None
    reason: str | None = None


relations: Final = Projection(
    name="relation", row=RelationRow, key="at", indexes=(("claim",), ("other",))
)


@relations.on(ClaimsRelated, key=OWN)
def relate(
    _rows: Rows[RelationRow], event: ClaimsRelated, entry: Envelope
) -> Rows[RelationRow]:
    """Put a relation between two claims."""
    return [
        RelationRow(
            at=entry.position,
            claim=event.claim,
            other=event.other,
            relation=event.relation,
            reason=event.reason,
            set_at=entry.position,
            changed_at=entry.position,
        )
    ]


withdrawable(
    relations,
    kinds=frozenset({"claims-related"}),
    blank=lambda at: RelationRow(at=at, set_at=at, changed_at=at),
)


class NoteRow(WithdrawableRow, frozen=True, kw_only=True, gc=False):
    """A remark on an entry."""

    at: int
    entry: int | None = None
    text: str | None = None


notes: Final = Projection(name="note", row=NoteRow, key="at", indexes=(("entry",),))


@notes.on(NoteAdded, key=OWN)
def note(_rows: Rows[NoteRow], event: NoteAdded, entry: Envelope) -> Rows[NoteRow]:
    """Put a remark under the entry that it is about."""
    return [
        NoteRow(
            at=entry.position,
            entry=event.entry,
            text=event.text,
            set_at=entry.position,
            changed_at=entry.position,
        )
    ]


withdrawable(
    notes,
    kinds=frozenset({"note-added"}),
    blank=lambda at: NoteRow(at=at, set_at=at, changed_at=at),
)


def claim_at(conn: Connection, claim: int) -> ClaimRow | None:
    """The claim at a position, if one was recorded there."""
    found = claims.select(conn, "WHERE claim = ?", (claim,))
    return found[0] if found else None


def claims_at(conn: Connection, positions: Sequence[int]) -> list[ClaimRow]:
    """The claims recorded at some positions, ascending."""
    marks = ", ".join("?" * len(positions))
    return claims.select(conn, f"WHERE claim IN ({marks}) ORDER BY claim", positions)


def same_place(
    conn: Connection, text: int, start: int, end: int, kind: ClaimType
) -> list[ClaimRow]:
    """Claims of one kind that stand on exactly this place of a text and are not retracted."""
    return claims.select(
        conn,
        'WHERE text = ? AND start = ? AND "end" = ? AND kind = ? AND retracted_at IS NULL ORDER BY claim',
        (text, start, end, kind),
    )


def citations_of(conn: Connection, claim: int) -> list[CitationRow]:
    """Where else the saying stands, withdrawn citations left out."""
    return citations.select(
        conn, "WHERE claim = ? AND withdrawn_at IS NULL ORDER BY at", (claim,)
    )


def relations_of(conn: Connection, claim: int) -> list[RelationRow]:
    """What a claim is related to, either way, withdrawn relations left out."""
    return relations.select(
        conn,
        "WHERE (claim = ? OR other = ?) AND withdrawn_at IS NULL ORDER BY at",
        (claim, claim),
    )


def notes_on(conn: Connection, entries: Sequence[int]) -> list[NoteRow]:
    """The remarks on some entries, in order; withdrawn ones too."""
    marks = ", ".join("?" * len(entries))
    return notes.select(conn, f"WHERE entry IN ({marks}) ORDER BY at", entries)
