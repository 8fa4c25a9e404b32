"""Agents as they are to be shown: current name and type, other names, roles and interests, merges followed."""

from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy.engine import Connection

from archive.claim.agent import fold_name
from archive.trace.quoted import quoted
from archive.trace.seen import Agent, AgentDetail
from archive.view import agents
from archive.view.agents import OnRecord

_SHOWN: Final = frozenset({"role", "interest", "owner", "identifier"})
_BATCH: Final = 1000


class People:
    """Agents by position, read in a statement or two and kept."""

    def __init__(self, conn: Connection) -> None:
        """Know nobody yet."""
        self._conn = conn
        self._known: dict[int, Agent] = {}
        self._into: dict[int, int] = {}
        self._records: dict[int, list[OnRecord]] = {}
        self._merges: dict[int, int] = {}
        self._merged: set[int] = set()

    def load(self, positions: Iterable[int | None]) -> None:
        """Read all agents that will be asked for, at once."""
        wanted = {each for each in positions if each is not None} - self._known.keys()
        for position in self._read(sorted(wanted)):
            self._into[position] = self._target(position)
        for position in wanted:
            self._known[position] = self._agent(position)

    def agent(self, position: int) -> Agent:
        """The agent that questions about a position go to."""
        if position not in self._known:
            self.load((position,))
        return self._known[position]

    def name(self, position: int | None) -> str | None:
        """How an agent is called; its reference when it has no name any more."""
        if position is None:
            return None
        found = self.agent(position)
        return found.name or found.ref

    def name_then(self, position: int | None, at: int | None = None) -> str | None:
        """How somebody was called at an entry: what they turned out to be since is left aside."""
        if position is None:
            return None
        self._read((position,))
        name = None
        for row in self._records[position]:
            is_name = row.part == "agent" or (row.part, row.what) == ("detail", "name")
            if is_name and (at is None or row.at <= at):
                name = row.value
        return name or f"a{position}"

    def now(self, position: int) -> str | None:
        """Who somebody turned out to be, as words of a sentence; none when they are who they were."""
        found = self.agent(position)
        return f"{found.ref}, {quoted(found.name)}" if found.recorded_as else None

    def into(self, position: int) -> int:
        """The position of the agent that another was merged into, or its own."""
        if position not in self._into:
            self.load((position,))
        return self._into[position]

    def same_as(self, position: int) -> list[int]:
        """Every agent that is the same through merges that hold, itself included."""
        self.agent(position)
        return (
            agents.same_as(self._conn, position)
            if position in self._merged
            else [position]
        )

    def names(self, position: int) -> list[str]:
        """Every name and alias that holds of an agent, and of those that are the same, folded as names are."""
        same = self._read(self.same_as(position))
        return sorted(
            {
                fold_name(row.value)
                for each in same
                for row in self._records[each]
                if row.part == "name" and row.value
            }
        )

    def _read(self, positions: Sequence[int]) -> list[int]:
        """Read what is on record about agents, and about those that they were merged into; say which were asked for."""
        asked = list(positions)
        todo = [each for each in asked if each not in self._records]
        while todo:
            batch, todo = todo[:_BATCH], todo[_BATCH:]
            for each in batch:
                self._records[each] = []
            for row in agents.on_record(self._conn, batch):
                if row.part != "merge":
                    self._records[row.agent].append(row)
                elif row.object is not None:
                    self._merges[row.agent] = row.object
                    self._merged |= {row.agent, row.object}
                    todo.extend(
                        one
                        for one in (row.object,)
                        if one not in self._records and one not in todo
                    )
        return asked

    def _target(self, position: int) -> int:
        """Follow the merges that hold; a circle ends where it began."""
        seen = {position}
        while position in self._merges and self._merges[position] not in seen:
            position = self._merges[position]
            seen.add(position)
        return position

    def _agent(self, position: int) -> Agent:
        target = self._into[position]
        said = self._records[target]
        details = [row for row in said if row.part == "detail" and row.value]
        kind, called = _last(details, "type"), _last(details, "name")
        registered = next((row for row in said if row.part == "agent"), None)
        name = called or (registered.value if registered else None)
        others = [row.value for row in said if row.part == "name"]
        if target != position:
            others += [
                row.value for row in self._records[position] if row.part == "name"
            ]
        return Agent(
            ref=f"a{target}",
            name=name,
            type=kind or (registered.what if registered else None),
            aliases=tuple(
                dict.fromkeys(other for other in others if other and other != name)
            ),
            details=tuple(self._detail(row) for row in details if row.what in _SHOWN),
            recorded_as=f"a{position}" if position != target else None,
        )

    def _detail(self, row: OnRecord) -> AgentDetail:
        return AgentDetail(
            what=row.what or "",
            value=row.value or "",
            object=self.name(row.object)
            if row.object is not None and row.object != row.agent
            else None,
            first=row.first,
            last=row.last,
        )


def _last(details: Sequence[OnRecord], what: str) -> str | None:
    return next((row.value for row in reversed(details) if row.what == what), None)
