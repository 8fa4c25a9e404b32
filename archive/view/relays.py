"""Through whom each claim reached us: its hops, one row each, from the speaker outwards."""

from typing import Final

from sqlalchemy.engine import Connection

from archive.claim.attribution import Attribution
from archive.claim.said import Said
from archive.event.envelope import Envelope
from archive.event.kinds import ClaimCited
from archive.projection.claimed import EVERY, ContentRow, claimed
from archive.projection.projection import OWN, Projection, Rows


class HopRow(ContentRow, frozen=True, kw_only=True, gc=False):
    """One step of the chain of a claim or of a citation (``at``); number 1 is the speaker."""

    at: int
    number: int
    claim: int
    agent: int | None
    mention: str | None
    cue: str | None
    manner: str
    flags: str


hops: Final = Projection(
    name="hop",
    version=2,
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


def _rows(said: Said, claim: int, at: int) -> list[HopRow]:
    return _chain(said.attribution, at=claim, claim=claim, entry=at)


claimed(hops, *EVERY, rows=_rows)


@hops.on(ClaimCited, key=OWN)
def cite(_rows: Rows[HopRow], event: ClaimCited, entry: Envelope) -> Rows[HopRow]:
    """Lay out the chain that a citation has of its own."""
    at = entry.position
    return _chain(event.attribution, at=at, claim=event.claim, entry=at)


def hops_of(conn: Connection, at: int) -> list[HopRow]:
    """The chain of a claim or citation, speaker first."""
    return hops.select(conn, "WHERE at = ? ORDER BY number", (at,))
