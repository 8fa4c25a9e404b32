"""What happened when, as the claims date it; claims without a date are not on it."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.engine import Connection

from archive.claim.said import Said
from archive.claim.when import first_and_last_day
from archive.event.envelope import Envelope
from archive.event.kinds import (
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


class TimelineRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """When a claim says that it was said or held: calendar days, both included, empty is open."""

    claim: int
    first: str | None
    last: str | None
    precision: str
    content_at: int


timeline: Final = Projection(
    name="timeline", row=TimelineRow, key="claim", indexes=(("first", "claim"),)
)


def _dated(said: Said, claim: int, at: int) -> list[TimelineRow]:
    if said.when is None:
        return []
    first, last = first_and_last_day(said.when)
    return [
        TimelineRow(
            claim=claim,
            first=first,
            last=last,
            precision=said.when.precision,
            content_at=at,
            set_at=claim,
            changed_at=at,
        )
    ]


@timeline.on(QuoteRecorded, MeetingRecorded, FigureRecorded, StatementRecorded, key=OWN)
def record(
    _rows: Rows[TimelineRow],
    event: QuoteRecorded | MeetingRecorded | FigureRecorded | StatementRecorded,
    entry: Envelope,
) -> Rows[TimelineRow]:
    """Lay a dated claim on the line."""
    return _dated(content(event), entry.position, entry.position)


@timeline.on(ClaimCorrected, key=lambda event, _entry: event.claim)
def correct(
    _rows: Rows[TimelineRow], event: ClaimCorrected, entry: Envelope
) -> Rows[TimelineRow]:
    """Move a claim to where its correction dates it."""
    return _dated(content(event), event.claim, entry.position)


@timeline.on(PayloadErased, key=lambda _event, entry: entry.subjects)
def erase(
    rows: Rows[TimelineRow], event: PayloadErased, _entry: Envelope
) -> Rows[TimelineRow]:
    """Take an erased claim off the line."""
    return [] if rows and rows[0].content_at in event.entries else rows


def _erased_keys(event: Erased, _entry: Envelope) -> Iterable[int]:
    return event.subjects if event.name == "claim-corrected" else ()


@timeline.on(Erased, key=_erased_keys)
def fold_erased(
    _rows: Rows[TimelineRow], _event: Erased, _entry: Envelope
) -> Rows[TimelineRow]:
    """Take a claim off the line when its correction was erased."""
    return []


def between(conn: Connection, first: str | None, last: str | None) -> list[TimelineRow]:
    """What touches the days from ``first`` to ``last``, both included, in order of time."""
    return timeline.select(
        conn,
        "WHERE (? IS NULL OR last IS NULL OR last >= ?) AND (? IS NULL OR first IS NULL OR first <= ?) "
        "ORDER BY coalesce(first, last), claim",
        (first, first, last, last),
    )
