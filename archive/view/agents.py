"""Who can speak, publish or act: agents, their names, what is on record about them, and who turned out to be one."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from sqlalchemy.engine import Connection

from archive.claim.agent import fold_name
from archive.claim.when import first_and_last_day
from archive.db import run
from archive.event.envelope import Envelope
from archive.event.kinds import (
    AgentDescribed,
    AgentRegistered,
    AgentsMerged,
    Erased,
    PayloadErased,
)
from archive.projection.projection import OWN, Projection, Rows, ViewRow
from archive.projection.withdrawal import WithdrawableRow, withdrawable


class AgentRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """An agent as it was registered."""

    agent: int
    type: str | None = None
    name: str | None = None
    slug: str | None = None
    holder: int | None = None


agents: Final = Projection(
    name="agent", row=AgentRow, key="agent", indexes=(("slug",),)
)


@agents.on(AgentRegistered, key=OWN)
def register(
    _rows: Rows[AgentRow], event: AgentRegistered, entry: Envelope
) -> Rows[AgentRow]:
    """Give an agent its row."""
    at = entry.position
    return [
        AgentRow(
            agent=at,
            type=event.type,
            name=event.name,
            slug=event.slug,
            holder=event.holder,
            set_at=at,
            changed_at=at,
        )
    ]


@agents.on(PayloadErased, key=lambda event, _entry: event.entries)
def erase(
    rows: Rows[AgentRow], _event: PayloadErased, entry: Envelope
) -> Rows[AgentRow]:
    """Keep the agent's place, empty."""
    return [
        AgentRow(agent=row.agent, set_at=row.set_at, changed_at=entry.position)
        for row in rows
    ]


@agents.on(
    Erased,
    key=lambda event, entry: (
        (entry.position,) if event.name == "agent-registered" else ()
    ),
)
def fold_erased(
    _rows: Rows[AgentRow], _event: Erased, entry: Envelope
) -> Rows[AgentRow]:
    """Keep the agent's place, empty."""
    return [
        AgentRow(agent=entry.position, set_at=entry.position, changed_at=entry.position)
    ]


class AgentNameRow(WithdrawableRow, frozen=True, kw_only=True, gc=False):
    """A name or alias of an agent, as given and folded."""

    at: int
    agent: int
    name: str
    folded: str


agent_names: Final = Projection(
    name="agent_name", row=AgentNameRow, key="at", indexes=(("folded",), ("agent",))
)


@agent_names.on(AgentRegistered, key=OWN)
def name(
    _rows: Rows[AgentNameRow], event: AgentRegistered, entry: Envelope
) -> Rows[AgentNameRow]:
    """Find an agent by the name it was registered with."""
    return [_name(entry, entry.position, event.name)]


@agent_names.on(AgentDescribed, key=OWN)
def alias(
    _rows: Rows[AgentNameRow], event: AgentDescribed, entry: Envelope
) -> Rows[AgentNameRow]:
    """Find an agent by a further name."""
    return (
        [_name(entry, event.agent, event.value)]
        if event.what in {"alias", "name"}
        else []
    )


def _name(entry: Envelope, agent: int, text: str) -> AgentNameRow:
    at = entry.position
    return AgentNameRow(
        at=at, agent=agent, name=text, folded=fold_name(text), set_at=at, changed_at=at
    )


withdrawable(
    agent_names, kinds=frozenset({"agent-registered", "agent-described"}), blank=None
)


class AgentDetailRow(WithdrawableRow, frozen=True, kw_only=True, gc=False):
    """Something on record about an agent, and when it held."""

    at: int
    agent: int | None = None
    what: str | None = None
    value: str | None = None
    scheme: str | None = None
    object: int | None = None
    valid_first: str | None = None
    valid_last: str | None = None


agent_details: Final = Projection(
    name="agent_detail", row=AgentDetailRow, key="at", indexes=(("agent",),)
)


@agent_details.on(AgentDescribed, key=OWN)
def describe(
    _rows: Rows[AgentDetailRow], event: AgentDescribed, entry: Envelope
) -> Rows[AgentDetailRow]:
    """Put a description under its agent."""
    first, last = first_and_last_day(event.valid) if event.valid else (None, None)
    at = entry.position
    return [
        AgentDetailRow(
            at=at,
            agent=event.agent,
            what=event.what,
            value=event.value,
            scheme=event.scheme,
            object=event.object,
            valid_first=first,
            valid_last=last,
            set_at=at,
            changed_at=at,
        )
    ]


withdrawable(
    agent_details,
    kinds=frozenset({"agent-described"}),
    blank=lambda at: AgentDetailRow(at=at, set_at=at, changed_at=at),
)


class MergeRow(WithdrawableRow, frozen=True, kw_only=True, gc=False):
    """Two agents that are one: questions about ``agent`` go to ``into_agent``."""

    at: int
    agent: int | None = None
    into_agent: int | None = None


merges: Final = Projection(
    name="merge", row=MergeRow, key="at", indexes=(("agent",), ("into_agent",))
)


@merges.on(AgentsMerged, key=OWN)
def merge(
    _rows: Rows[MergeRow], event: AgentsMerged, entry: Envelope
) -> Rows[MergeRow]:
    """Put a merge on record; no claim is rewritten."""
    at = entry.position
    return [
        MergeRow(
            at=at, agent=event.agent, into_agent=event.into, set_at=at, changed_at=at
        )
    ]


withdrawable(
    merges,
    kinds=frozenset({"agents-merged"}),
    blank=lambda at: MergeRow(at=at, set_at=at, changed_at=at),
)


def agent_at(conn: Connection, agent: int) -> AgentRow | None:
    """The agent registered at a position, if one was."""
    found = agents.select(conn, "WHERE agent = ?", (agent,))
    return found[0] if found else None


class OnRecord(NamedTuple):
    """One thing on record about an agent: its registration, a name, a detail, or a merge it is part of."""

    part: Literal["agent", "name", "detail", "merge"]
    at: int
    agent: int
    what: str | None
    value: str | None
    object: int | None
    first: str | None
    last: str | None


def on_record(conn: Connection, positions: Sequence[int]) -> list[OnRecord]:
    """Everything that holds about some agents, in one statement and in log order.

    ``what`` is the type of a registered agent or the kind of a detail, ``object`` the agent that another was merged
    into or that a detail names.
    """
    marks = ", ".join("?" * len(positions))
    rows = run(
        conn,
        "SELECT 'agent', agent AS at, agent, type, name, NULL, NULL, NULL FROM agent "
        f"WHERE agent IN ({marks}) "
        "UNION ALL SELECT 'name', at, agent, NULL, name, NULL, NULL, NULL FROM agent_name "
        f"WHERE agent IN ({marks}) AND withdrawn_at IS NULL "
        "UNION ALL SELECT 'detail', at, agent, what, value, object, valid_first, valid_last "
        f"FROM agent_detail WHERE agent IN ({marks}) AND withdrawn_at IS NULL "
        "UNION ALL SELECT 'merge', at, agent, NULL, NULL, into_agent, NULL, NULL FROM merge "
        f"WHERE (agent IN ({marks}) OR into_agent IN ({marks})) AND withdrawn_at IS NULL "
        "ORDER BY 2",
        (*positions,) * 5,
    )
    return list(map(OnRecord._make, rows))


def type_of(conn: Connection, agent: int) -> str | None:
    """An agent's type: as last described, else as registered."""
    told = agent_details.select(
        conn,
        "WHERE agent = ? AND what = 'type' AND withdrawn_at IS NULL ORDER BY at DESC LIMIT 1",
        (agent,),
    )
    row = agent_at(conn, agent)
    return told[0].value if told else row.type if row else None


_NEAR: Final = 65
"""From this likeness on (of 100) a name may be the one that was meant."""


def agents_named(conn: Connection, text: str) -> list[int]:
    """Agents with this name or alias, spelling folded, in order of registration."""
    rows = agent_names.select(
        conn,
        "WHERE folded = ? AND withdrawn_at IS NULL ORDER BY agent",
        (fold_name(text),),
    )
    return list(dict.fromkeys(row.agent for row in rows))


def names_near(
    conn: Connection, text: str, limit: int = 3, *, of_type: str | None = None
) -> list[AgentNameRow]:
    """The names most like a text, spelling folded, one an agent; for saying what may have been meant."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - loads only when a name is unknown

    rows = agent_names.select(conn, "WHERE withdrawn_at IS NULL ORDER BY agent, at")
    if of_type is not None:
        fit = {row.agent for row in agents.select(conn, "WHERE type = ?", (of_type,))}
        rows = [row for row in rows if row.agent in fit]
    found: dict[int, AgentNameRow] = {}
    for _name, _score, place in process.extract(
        fold_name(text),
        [row.folded for row in rows],
        scorer=fuzz.WRatio,
        score_cutoff=_NEAR,
        limit=limit * 4,
    ):
        found.setdefault(rows[place].agent, rows[place])
    return list(found.values())[:limit]


def agent_with_slug(conn: Connection, slug: str) -> int | None:
    """The agent that was ever given a slug: a slug never names another."""
    for row in agents.select(conn, "WHERE slug = ? LIMIT 1", (slug,)):
        return row.agent
    for given in agent_details.select(
        conn, "WHERE what = 'slug' AND value = ? LIMIT 1", (slug,)
    ):
        return given.agent
    return None


def names_of(conn: Connection, agent: int) -> list[str]:
    """All names of an agent that hold, the first one first."""
    rows = agent_names.select(
        conn, "WHERE agent = ? AND withdrawn_at IS NULL ORDER BY at", (agent,)
    )
    return [row.name for row in rows]


def details_of(conn: Connection, agent: int) -> list[AgentDetailRow]:
    """What is on record about an agent and not withdrawn, in order."""
    return agent_details.select(
        conn, "WHERE agent = ? AND withdrawn_at IS NULL ORDER BY at", (agent,)
    )


def merged_into(conn: Connection, agent: int) -> int:
    """The agent that questions about this one go to, through all merges that hold."""
    seen = {agent}
    while True:
        rows = merges.select(
            conn,
            "WHERE agent = ? AND withdrawn_at IS NULL ORDER BY at DESC LIMIT 1",
            (agent,),
        )
        if not rows or rows[0].into_agent is None or rows[0].into_agent in seen:
            return agent
        agent = rows[0].into_agent
        seen.add(agent)


def same_as(conn: Connection, agent: int) -> list[int]:
    """Every agent that is the same as this one through merges that hold, itself included, ascending."""
    found, todo = {agent}, [agent]
    while todo:
        one = todo.pop()
        for row in merges.select(
            conn,
            "WHERE (agent = ? OR into_agent = ?) AND withdrawn_at IS NULL",
            (one, one),
        ):
            for other in (row.agent, row.into_agent):
                if other is not None and other not in found:
                    found.add(other)
                    todo.append(other)
    return sorted(found)
