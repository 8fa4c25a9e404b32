"""Which claims there are, one line each: in a capture, by a speaker, with gaps in their trail, or in order of time."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, Literal, TypeAlias

import attrs
from sqlalchemy.engine import Connection

from archive.claim.dates import days_of
from archive.db import run
from archive.errors import UsageError
from archive.trace.people import People
from archive.view import agents, claims, timeline

Trail = Literal["not-seen", "not-named"]
TRAILS: Final[tuple[Trail, ...]] = ("not-seen", "not-named")

_Where: TypeAlias = tuple[list[str], list[Any]]


@attrs.frozen(kw_only=True)
class ClaimLine:
    """A claim in one line; ``when`` is its date as stated, ``first`` and ``last`` the days that it covers."""

    ref: str
    position: int
    kind: str
    standing: str
    words: str | None
    proposition: str | None
    speaker: str | None
    capture: str | None
    when: str | None
    precision: str | None
    is_approximate: bool
    first: str | None
    last: str | None
    place: str | None


def list_claims(
    conn: Connection,
    *,
    capture: int | None = None,
    speaker: int | None = None,
    via: int | None = None,
    kind: str | None = None,
    standing: str | None = None,
    trail: Trail | None = None,
    after: int = -1,
    limit: int = -1,
) -> list[ClaimLine]:
    """List claims in the order in which they were recorded.

    Args:
        conn: A transaction.
        capture: Only those that stand or are cited in this capture.
        speaker: Only those that this agent (or one merged with it) says.
        via: Only those that have this agent anywhere in their chain.
        kind: quote, meeting, figure or statement.
        standing: stands, corrected, retracted or erased.
        trail: ``not-seen``: an outlet in the chain of which no capture is held. ``not-named``: a hop that names nobody.
        after: Only those after this position, to go on where a list ended.
        limit: How many at most; all when negative.
    """
    conditions: list[str] = ["claim > ?"]
    values: list[Any] = [after]
    for found in (
        _in_capture(capture),
        _with_agent(conn, speaker, "AND number = 1"),
        _with_agent(conn, via, ""),
        _of_trail(conn, trail),
    ):
        conditions.extend(found[0])
        values.extend(found[1])
    for column, value in (("kind", kind), ("standing", standing)):
        if value is not None:
            conditions.append(f"{column} = ?")
            values.append(value)
    rows = claims.claims.select(
        conn,
        f"WHERE {' AND '.join(conditions)} ORDER BY claim LIMIT ?",
        (*values, limit),
    )
    return lines_of(conn, rows)


def lines_of(conn: Connection, rows: Sequence[claims.ClaimRow]) -> list[ClaimLine]:
    """Claims as lines, with their speakers' names."""
    people = People(conn)
    people.load(row.first_agent for row in rows)
    return [
        ClaimLine(
            ref=f"c{row.claim}",
            position=row.claim,
            kind=row.kind,
            standing=row.standing,
            words=row.words,
            proposition=row.proposition,
            speaker=people.name(row.first_agent)
            or (f"“{row.first_mention}”" if row.first_mention else None),
            capture=f"d{row.capture}" if row.capture is not None else None,
            when=row.when_stated,
            precision=row.precision,
            is_approximate=bool(row.when_approximate),
            first=row.when_first,
            last=row.when_last,
            place=row.place,
        )
        for row in rows
    ]


def claims_in_order(conn: Connection, positions: Sequence[int]) -> list[ClaimLine]:
    """Claims as lines, in the order of their positions as given; what is no claim is passed over."""
    lines = (
        {
            line.position: line
            for line in lines_of(conn, claims.claims_at(conn, positions))
        }
        if positions
        else {}
    )
    return [lines[position] for position in positions if position in lines]


def list_timeline(
    conn: Connection,
    *,
    first: str | None = None,
    last: str | None = None,
    limit: int = -1,
) -> list[ClaimLine]:
    """List dated claims that touch the days from ``first`` to ``last``, whole, in order of time.

    Raises:
        BadValueError: A bound is no date or time.
        UsageError: The last day comes before the first.
    """
    low = days_of(first, field="--from")[0] if first is not None else None
    high = days_of(last, field="--to")[1] if last is not None else None
    if low is not None and high is not None and high < low:
        raise UsageError(
            what=f"--to {last} comes before --from {first}",
            todo="give the earlier one as --from",
        )
    rows = timeline.between(conn, low, high)
    positions = [row.claim for row in rows]
    return claims_in_order(conn, positions if limit < 0 else positions[:limit])


def _in_capture(capture: int | None) -> _Where:
    if capture is None:
        return [], []
    about = "SELECT set_at FROM subjects WHERE subject = ?"
    own = f"(claim IN ({about}) AND capture = ?)"
    cited = f"claim IN (SELECT claim FROM citation WHERE at IN ({about}) AND capture = ? AND withdrawn_at IS NULL)"
    return [f"({own} OR {cited})"], [capture] * 4


def _with_agent(conn: Connection, agent: int | None, further: str) -> _Where:
    if agent is None:
        return [], []
    same = agents.same_as(conn, agent)
    chosen = (
        f"SELECT claim FROM hop WHERE agent IN ({marks(same)}) AND at = claim {further}"
    )
    return [f"claim IN ({chosen})"], list(same)


def _of_trail(conn: Connection, trail: Trail | None) -> _Where:
    if trail is None:
        return [], []
    if trail == "not-named":
        return [
            "claim IN (SELECT claim FROM hop WHERE agent IS NULL AND mention IS NULL AND at = claim)"
        ], []
    unseen = _unseen_outlets(conn)
    chosen = f"SELECT claim FROM hop WHERE agent IN ({marks(unseen)}) AND at = claim"
    return [f"claim IN ({chosen})"], list(unseen)


def _unseen_outlets(conn: Connection) -> list[int]:
    """Outlets that some chain names and of which no capture is held, not even one that gives their name itself."""
    named = run(
        conn,
        "SELECT DISTINCT agent FROM hop WHERE number > 1 AND agent IS NOT NULL UNION "
        "SELECT DISTINCT hop.agent FROM hop JOIN agent ON agent.agent = hop.agent WHERE hop.number = 1 AND "
        "(agent.type IN ('outlet', 'account') OR EXISTS (SELECT 1 FROM agent_detail AS d WHERE d.agent = hop.agent "
        "AND d.what = 'type' AND d.value IN ('outlet', 'account') AND d.withdrawn_at IS NULL))",
    ).fetchall()
    held = run(
        conn,
        "SELECT agent FROM capture_detail WHERE field = 'outlet' AND agent IS NOT NULL AND withdrawn_at IS NULL "
        "UNION SELECT name.agent FROM capture_detail AS d JOIN agent_name AS name ON name.folded = d.folded "
        "WHERE d.withdrawn_at IS NULL AND name.withdrawn_at IS NULL",
    ).fetchall()
    people = People(conn)
    people.load([agent for (agent,) in [*named, *held]])
    seen = {people.into(agent) for (agent,) in held}
    return sorted(agent for (agent,) in named if people.into(agent) not in seen)


def marks(values: Iterable[Any]) -> str:
    """A question mark for each value."""
    return ", ".join("?" for _ in values)
