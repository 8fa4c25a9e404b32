"""How fact-checkers have judged each claim."""

from typing import Final

from sqlalchemy.engine import Connection

from archive.event.envelope import Envelope
from archive.event.kinds import ClaimReviewed
from archive.projection.projection import OWN, Projection, Rows
from archive.projection.withdrawal import WithdrawableRow, withdrawable


class ReviewRow(WithdrawableRow, frozen=True, kw_only=True, gc=False):
    """A judgement of a claim, by a named person."""

    at: int
    claim: int | None = None
    rating: str | None = None
    scale: str | None = None
    reason: str | None = None
    reviewer: int | None = None
    recorded_by: int | None = None
    """Who put it on record, when that is not who judged."""


reviews: Final = Projection(
    name="review", version=2, row=ReviewRow, key="at", indexes=(("claim",),)
)


@reviews.on(ClaimReviewed, key=OWN)
def review(
    _rows: Rows[ReviewRow], event: ClaimReviewed, entry: Envelope
) -> Rows[ReviewRow]:
    """Put a judgement under the claim that it is of."""
    at, judge = entry.position, event.judge(entry.by)
    return [
        ReviewRow(
            at=at,
            claim=event.claim,
            rating=event.rating,
            scale=event.scale,
            reason=event.reason,
            reviewer=judge,
            recorded_by=entry.by if judge != entry.by else None,
            set_at=at,
            changed_at=at,
        )
    ]


withdrawable(
    reviews,
    kinds=frozenset({"claim-reviewed"}),
    blank=lambda at: ReviewRow(at=at, set_at=at, changed_at=at),
)


def reviews_of(conn: Connection, claim: int) -> list[ReviewRow]:
    """The judgements of a claim that were not withdrawn, in order."""
    return reviews.select(
        conn, "WHERE claim = ? AND withdrawn_at IS NULL ORDER BY at", (claim,)
    )
