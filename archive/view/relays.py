"""Through whom each claim reached us: its hops, one row each, from the speaker outwards."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.engine import Connection

from archive.claim.attribution import Attribution
from archive.event.envelope import Envelope
from archive.event.kinds import (
    ClaimCited,
    ClaimCorrected,
    Erased,
    FigureRecorded,
    MeetingRecorded,
    PayloadErased,
    QuoteRecorded,
    StatementRecorded,
    content,
)
from archive.projection.projection import OWN, Projection, Rows, ViewRow


class HopRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """One step of the chain of a claim or of a citation (``at``); number 1 is the speaker."""

    at: int
    number: int
    claim: int
    agent: int | None
    mention: str | None
    cue: str | None
    manner: str
    flags: str
    content_at: int


hops: Final = Projection(
    name="hop",
    row=HopRow,
    key="at",
    primary_key=("at", "number"),
    indexes=(("agent",), ("claim",)),
)


def _chain(
    attribution: Attribution, *, at: int, claim: int, entry: int
) -> list[HopRow]:
    return [
        HopRow(
            at=at,
            number=number,
            claim=claim,
            agent=hop.agent,
            mention=hop.mention.exact if hop.mention else None,
            cue=hop.cue.exact if hop.cue else None,
            manner=hop.manner,
            flags=" ".join(hop.flags),
            content_at=entry,
            set_at=at,
            changed_at=entry,
        )
        for number, hop in enumerate(attribution.hops, 1)
    ]


@hops.on(QuoteRecorded, MeetingRecorded, FigureRecorded, StatementRecorded, key=OWN)
def record(
    _rows: Rows[HopRow],
    event: QuoteRecorded | MeetingRecorded | FigureRecorded | StatementRecorded,
    entry: Envelope,
) -> Rows[HopRow]:
    """Lay out a claim's chain."""
    at = entry.position
    return _chain(content(event).attribution, at=at, claim=at, entry=at)


@hops.on(ClaimCorrected, key=lambda event, _entry: event.claim)
def correct(
    _rows: Rows[HopRow], event: ClaimCorrected, entry: Envelope
) -> Rows[HopRow]:
    """Replace a claim's whole chain, so that fewer hops leave none stale."""
    at = event.claim
    return _chain(content(event).attribution, at=at, claim=at, entry=entry.position)


@hops.on(ClaimCited, key=OWN)
def cite(_rows: Rows[HopRow], event: ClaimCited, entry: Envelope) -> Rows[HopRow]:
    """Lay out the chain that a citation has of its own."""
    at = entry.position
    return _chain(event.attribution, at=at, claim=event.claim, entry=at)


@hops.on(PayloadErased, key=lambda _event, entry: entry.subjects)
def erase(rows: Rows[HopRow], event: PayloadErased, _entry: Envelope) -> Rows[HopRow]:
    """Drop the chain that an erased entry set."""
    return [] if rows and rows[0].content_at in event.entries else rows


def _erased_keys(event: Erased, _entry: Envelope) -> Iterable[int]:
    return event.subjects if event.name == "claim-corrected" else ()


@hops.on(Erased, key=_erased_keys)
def fold_erased(_rows: Rows[HopRow], _event: Erased, _entry: Envelope) -> Rows[HopRow]:
    """Leave no chain of an erased correction, nor the one before it."""
    return []


def hops_of(conn: Connection, at: int) -> list[HopRow]:
    """The chain of a claim or citation, speaker first."""
    return hops.select(conn, "WHERE at = ? ORDER BY number", (at,))
