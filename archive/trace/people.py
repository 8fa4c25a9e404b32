"""Agents as they are to be shown: current name and type, other names, roles and interests, merges followed."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.engine import Connection

from archive.trace.shape import Agent, AgentDetail
from archive.view import agents

_SHOWN: Final = frozenset({"role", "interest", "owner", "identifier"})
_BATCH: Final = 1000


class People:
    """Agents by position, read a few statements at a time and kept."""

    def __init__(self, conn: Connection) -> None:
        """Know nobody yet."""
        self._conn = conn
        self._known: dict[int, Agent] = {}
        self._into: dict[int, int] = {}

    def load(self, positions: Iterable[int | None]) -> None:
        """Read all agents that will be asked for, at once."""
        wanted = sorted(
            {each for each in positions if each is not None} - self._known.keys()
        )
        for first in range(0, len(wanted), _BATCH):
            self._load(wanted[first : first + _BATCH])

    def agent(self, position: int) -> Agent:
        """The agent that questions about a position go to."""
        self.load((position,))
        return self._known[position]

    def name(self, position: int | None) -> str | None:
        """How an agent is called; its reference when it has no name any more."""
        if position is None:
            return None
        found = self.agent(position)
        return found.name or found.ref

    def into(self, position: int) -> int:
        """The position of the agent that another was merged into, or its own."""
        self.load((position,))
        return self._into[position]

    def _load(self, wanted: list[int]) -> None:
        into = self._merges(wanted)
        targets = sorted({*wanted, *into.values()})
        rows = {row.agent: row for row in agents.agents_at(self._conn, targets)}
        names: dict[int, list[str]] = {}
        for row in agents.all_names_of(self._conn, targets):
            names.setdefault(row.agent, []).append(row.name)
        details: dict[int, list[agents.AgentDetailRow]] = {}
        objects: set[int] = set()
        for detail in agents.all_details_of(self._conn, targets):
            if detail.agent is not None:
                details.setdefault(detail.agent, []).append(detail)
            if detail.object is not None:
                objects.add(detail.object)
        called = {
            row.agent: row.name
            for row in (
                agents.agents_at(self._conn, sorted(objects)) if objects else ()
            )
        }
        for position in wanted:
            target = into[position]
            known = rows.get(target)
            said = details.get(target, [])
            name = _last(said, "name") or (known.name if known else None)
            others = [
                *names.get(target, ()),
                *(names.get(position, ()) if position != target else ()),
            ]
            self._into[position] = target
            self._known[position] = Agent(
                ref=f"a{target}",
                name=name,
                type=_last(said, "type") or (known.type if known else None),
                aliases=tuple(
                    dict.fromkeys(other for other in others if other != name)
                ),
                details=tuple(
                    AgentDetail(
                        what=row.what,
                        value=row.value,
                        object=called.get(row.object)
                        if row.object is not None
                        else None,
                        first=row.valid_first,
                        last=row.valid_last,
                    )
                    for row in said
                    if row.what in _SHOWN and row.value is not None
                ),
                recorded_as=f"a{position}" if position != target else None,
            )

    def _merges(self, wanted: list[int]) -> dict[int, int]:
        """Follow all merges that hold; a circle ends where it began."""
        step: dict[int, int] = {}
        todo = wanted
        while todo:
            found = {
                row.agent: row.into_agent
                for row in agents.merges_of(self._conn, todo)
                if row.agent is not None and row.into_agent is not None
            }
            step.update(found)
            todo = sorted(set(found.values()) - step.keys() - set(wanted))
        into: dict[int, int] = {}
        for position in wanted:
            at, seen = position, {position}
            while at in step and step[at] not in seen:
                at = step[at]
                seen.add(at)
            into[position] = at
        return into


def _last(details: list[agents.AgentDetailRow], what: str) -> str | None:
    for row in reversed(details):
        if row.what == what and row.value:
            return row.value
    return None
