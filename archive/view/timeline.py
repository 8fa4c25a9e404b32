"""What happened when, as the claims date it; claims without a date are not on it."""

from typing import Final

from sqlalchemy.engine import Connection

from archive.claim.said import Said
from archive.claim.when import as_stated, first_and_last_day
from archive.projection.claimed import EVERY, ContentRow, claimed
from archive.projection.projection import Projection


class TimelineRow(ContentRow, frozen=True, kw_only=True, gc=False):
    """When a claim says that it was said or held: as it states it, and the calendar days that this covers.

    Both days are included; an open side has none.
    """

    claim: int
    stated: str
    precision: str
    first: str | None
    last: str | None


timeline: Final = Projection(
    name="timeline",
    version=2,
    row=TimelineRow,
    key="claim",
    indexes=(("first", "claim"),),
)


def _rows(said: Said, claim: int, at: int) -> list[TimelineRow]:
    if said.when is None:
        return []
    first, last = first_and_last_day(said.when)
    return [
        TimelineRow(
            claim=claim,
            stated=as_stated(said.when),
            precision=said.when.precision,
            first=first,
            last=last,
            content_at=at,
            set_at=claim,
            changed_at=at,
        )
    ]


claimed(timeline, *EVERY, rows=_rows)


def between(conn: Connection, first: str | None, last: str | None) -> list[TimelineRow]:
    """What touches the days from ``first`` to ``last``, both included, in order of time."""
    return timeline.select(
        conn,
        "WHERE (? IS NULL OR last IS NULL OR last >= ?) AND (? IS NULL OR first IS NULL OR first <= ?) "
        "ORDER BY coalesce(first, last), claim",
        (first, first, last, last),
    )
