"""Who and what there is beside claims: agents, captures, meetings, reviews; one line each, in order."""

from typing import Any

import attrs
from sqlalchemy.engine import Connection

from archive.trace.captures import label
from archive.trace.lists import marks
from archive.trace.people import People
from archive.view import agents, captures, claims, meetings, reviews


@attrs.frozen(kw_only=True)
class AgentLine:
    """An agent in one line."""

    ref: str
    position: int
    name: str | None
    type: str | None
    slug: str | None
    aliases: tuple[str, ...]
    merged_into: str | None


@attrs.frozen(kw_only=True)
class CaptureLine:
    """A capture in one line."""

    ref: str
    position: int
    label: str
    outlet: str | None
    title: str | None
    published: str | None
    seen_at: str | None
    address: str | None
    file_name: str | None
    digest: str | None
    withheld: str | None


@attrs.frozen(kw_only=True)
class MeetingLine:
    """A meeting in one line; ``when`` is its date as stated, ``first`` and ``last`` the days that it covers."""

    ref: str
    position: int
    standing: str
    participants: tuple[str, ...]
    mode: str | None
    state: str | None
    place: str | None
    when: str | None
    precision: str | None
    is_approximate: bool
    first: str | None
    last: str | None


@attrs.frozen(kw_only=True)
class ReviewLine:
    """A judgement in one line."""

    ref: str
    position: int
    claim: str | None
    rating: str | None
    scale: str | None
    reason: str | None
    reviewer: str | None
    is_withdrawn: bool
    recorded_by: str | None = None
    """Who put it on record, when that is not who judged."""


def list_agents(
    conn: Connection, *, kind: str | None = None, limit: int = -1
) -> list[AgentLine]:
    """List agents in order of registration; merged ones say into whom."""
    rows = agents.agents.select(
        conn, "ORDER BY agent LIMIT ?", (limit if kind is None else -1,)
    )
    people = People(conn)
    people.load(row.agent for row in rows)
    lines = []
    for row in rows:
        known = people.agent(row.agent)
        if kind is not None and known.type != kind:
            continue
        lines.append(
            AgentLine(
                ref=f"a{row.agent}",
                position=row.agent,
                name=row.name if known.recorded_as else known.name,
                type=known.type,
                slug=_slug(conn, row),
                aliases=known.aliases,
                merged_into=known.ref if known.recorded_as else None,
            )
        )
    return lines if limit < 0 else lines[:limit]


def _slug(conn: Connection, row: agents.AgentRow) -> str | None:
    if row.slug is not None:
        return row.slug
    given = [
        one.value for one in agents.details_of(conn, row.agent) if one.what == "slug"
    ]
    return given[-1] if given else None


def list_captures(
    conn: Connection,
    *,
    outlet: int | None = None,
    address: str | None = None,
    after: int = -1,
    limit: int = -1,
) -> list[CaptureLine]:
    """List captures in the order in which they were taken."""
    conditions: list[str] = ["capture > ?"]
    values: list[Any] = [after]
    if outlet is not None:
        held = captures.captures_of_outlet(conn, agents.same_as(conn, outlet))
        conditions.append(f"capture IN ({marks(held)})")
        values.extend(held)
    if address is not None:
        conditions.append("address = ?")
        values.append(address)
    rows = captures.captures.select(
        conn,
        f"WHERE {' AND '.join(conditions)} ORDER BY capture LIMIT ?",
        (*values, limit),
    )
    people = People(conn)
    return [_capture_line(conn, row, people) for row in rows]


def _capture_line(
    conn: Connection, row: captures.CaptureRow, people: People
) -> CaptureLine:
    best = captures.best_details(conn, row.capture)
    detail = best.get("outlet")
    outlet = (people.name(detail.agent) or detail.value) if detail else None
    published = best.get("published")
    return CaptureLine(
        ref=f"d{row.capture}",
        position=row.capture,
        label=label(row, best, outlet),
        outlet=outlet,
        title=best["title"].value if "title" in best else None,
        published=(published.first or published.value) if published else None,
        seen_at=row.seen_at,
        address=row.address,
        file_name=row.file_name,
        digest=row.digest,
        withheld=row.withheld,
    )


def list_meetings(
    conn: Connection, *, agent: int | None = None, limit: int = -1
) -> list[MeetingLine]:
    """List meetings in the order in which they were recorded, or those where somebody was."""
    condition = ""
    values: list[Any] = []
    if agent is not None:
        same = agents.same_as(conn, agent)
        condition = f"WHERE claim IN (SELECT claim FROM participant WHERE agent IN ({marks(same)}))"
        values = list(same)
    rows = meetings.meetings.select(
        conn, f"{condition} ORDER BY claim LIMIT ?", (*values, limit)
    )
    told = (
        {row.claim: row for row in claims.claims_at(conn, [row.claim for row in rows])}
        if rows
        else {}
    )
    people = People(conn)
    lines = []
    for row in rows:
        met = meetings.participants_of(conn, row.claim)
        claim = told[row.claim]
        lines.append(
            MeetingLine(
                ref=f"c{row.claim}",
                position=row.claim,
                standing=claim.standing,
                participants=tuple(
                    people.name(one.agent) or f"“{one.mention}”" for one in met
                ),
                mode=row.mode,
                state=row.state,
                place=row.place,
                when=claim.when_stated,
                precision=claim.precision,
                is_approximate=bool(claim.when_approximate),
                first=claim.when_first,
                last=claim.when_last,
            )
        )
    return lines


def list_reviews(
    conn: Connection, *, claim: int | None = None, limit: int = -1
) -> list[ReviewLine]:
    """List judgements in the order in which they were given; withdrawn ones are marked."""
    condition, values = ("WHERE claim = ?", [claim]) if claim is not None else ("", [])
    rows = reviews.reviews.select(
        conn, f"{condition} ORDER BY at LIMIT ?", (*values, limit)
    )
    people = People(conn)
    people.load(who for row in rows for who in (row.reviewer, row.recorded_by))
    return [
        ReviewLine(
            ref=f"e{row.at}",
            position=row.at,
            claim=f"c{row.claim}" if row.claim is not None else None,
            rating=row.rating,
            scale=row.scale,
            reason=row.reason,
            reviewer=people.name_then(row.reviewer, row.at),
            is_withdrawn=row.withdrawn_at is not None,
            recorded_by=people.name_then(row.recorded_by, row.at),
        )
        for row in rows
    ]
