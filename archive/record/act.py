"""An act: everything that one command puts on record, written and folded in one transaction, or nothing."""

import shlex
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy.engine import Connection

from archive import db, history
from archive.errors import (
    BadValueError,
    ClaimMovedOnError,
    UnknownReferenceError,
    UsageError,
)
from archive.event.envelope import Envelope
from archive.event.kinds import KIND_OF, Event, said_of
from archive.opening import VIEWS, Archive
from archive.projection.fold import fold_live
from archive.record.telling import Done
from archive.references import parse_reference
from archive.values import Position, is_blank
from archive.view import agents, subjects

PLANS: Final = 2
"""How often an act is planned before it is done while all others wait: each time somebody else was first."""

T = TypeVar("T")


class Act:
    """Collects events; positions are known as soon as an event is put.

    ``said`` are remarks for the person: what was registered, mended, assumed; ``drafts`` what is not yet written, and
    ``size`` where it will begin. A plan reads only, and writes nothing:
    ``planned`` lets an act that may write take over what it collected.
    """

    def __init__(
        self, archive: Archive, conn: Connection, by: Position, *, is_plan: bool = False
    ) -> None:
        """Begin an act of one person."""
        self.archive = archive
        self.is_plan = is_plan
        self.conn = conn
        self.by = by
        self.said: list[str] = []
        self.entries: list[tuple[Envelope, Event]] = []
        self.drafts: list[tuple[Position, history.Draft]] = []
        self.size = history.head(conn).size
        self._fresh = 0

    @property
    def next(self) -> Position:
        """The position that the next event will have."""
        return Position(self.size + self._fresh)

    @property
    def written(self) -> tuple[Position, ...]:
        """The positions of all that this act has put on record, or is about to."""
        before = tuple(envelope.position for envelope, _ in self.entries)
        return (*before, *(position for position, _ in self.drafts))

    def put(
        self,
        event: Event,
        *,
        because: Position | None = None,
        further: Sequence[Position] = (),
        event_id: UUID | None = None,
    ) -> Position:
        """Add an event to the act and say which position it will have; a retry has that of its first time.

        Raises:
            BadValueError: A text that people are to read is blank.
        """
        refuse_blank(event)
        known = history.position_of(self.conn, event_id) if event_id else None
        position = self.next if known is None else known
        draft = history.Draft(
            event=event, because=because, further=tuple(further), id=event_id
        )
        self.drafts.append((position, draft))
        self._fresh += known is None
        return position

    def drafted(self, kind: type[Event]) -> list[tuple[Position, Event]]:
        """Events of a kind that this act has put and not yet written, with their positions."""
        return [
            (position, draft.event)
            for position, draft in self.drafts
            if isinstance(draft.event, kind)
        ]

    def discard(self) -> None:
        """Forget what was put and not yet written."""
        self.drafts.clear()
        self._fresh = 0
        self.said.clear()

    def flush(self) -> None:
        """Write and fold what was put so far, so that questions see it; still one transaction."""
        if self.is_plan or not self.drafts:
            return
        with db.as_damage(self.conn):
            written = history.append(
                self.conn,
                [draft for _, draft in self.drafts],
                by=self.by,
                clock=self.archive.clock,
            )
            fresh = [entry for entry in written if entry[0].position >= self.size]
            fold_live(self.conn, VIEWS, fresh)
        self.entries.extend(written)
        self.drafts.clear()
        self._fresh = 0
        self.size = history.head(self.conn).size

    def done(self, position: Position) -> Done:
        """Write what was put, and say what the act leaves; ``position`` is what it was for."""
        self.flush()
        return Done(position=position, written=self.written, said=tuple(self.said))

    def takes_over(self, plan: "Act") -> bool:
        """Write what a plan collected, if the log is still the one that it was made for; say whether it is."""
        if plan.size != self.size:
            return False
        self.drafts.extend(plan.drafts)
        self.flush()
        return True

    def positions_of(self, kind: type[Event]) -> list[Position]:
        """Where the events of a kind that this act has written stand."""
        name = KIND_OF[kind]
        return [
            envelope.position for envelope, _ in self.entries if envelope.kind == name
        ]


@contextmanager
def acting(archive: Archive, by: Position) -> Iterator[Act]:
    """Open an act; at the end everything is written, folded and committed, or nothing is.

    Args:
        archive: Open to write.
        by: The person who acts (``actor``).

    Raises:
        ReadOnlyError, DiskFullError, BusyError: As ``db.exclusive`` says; nothing was written.
    """
    with db.exclusive(archive.engine) as conn:
        act = Act(archive, conn, by)
        yield act
        act.flush()


def planned(archive: Archive, by: Position, work: Callable[[Act], T]) -> T:
    """Do an act so that nobody waits for what takes long in it: searching a text, comparing names.

    The work is done in a transaction that only reads. What it collected is then written while all others wait, if the
    log has not grown meanwhile: the same log gives the same answer. Else it is done anew, at last while all others
    wait.

    Args:
        archive: Open to write.
        by: The person who acts (``actor``).
        work: What is to be done; called again when somebody else was first.

    Raises:
        ReadOnlyError, DiskFullError, BusyError: As ``db.exclusive`` says; nothing was written.
    """
    for _ in range(PLANS):
        with db.reading(archive.engine) as conn:
            plan = Act(archive, conn, by, is_plan=True)
            done = work(plan)
        if not plan.written:
            return done
        with db.exclusive(archive.engine) as conn:
            if Act(archive, conn, by).takes_over(plan):
                return done
    with acting(archive, by) as act:
        return work(act)


def actor(archive: Archive, name: str | None) -> Position:
    """Find the person who acts, by reference, slug or name.

    Raises:
        UsageError: Nobody was named.
        UnknownReferenceError: Nobody, or more than one, has that name, or it is no person.
    """
    if not name:
        raise UsageError(
            what="it is not said who acts",
            todo="give --as NAME, set ARCHIVE_ACTOR, or write actor = \"NAME\" to the settings ('archive config show')",
        )
    with db.reading(archive.engine) as conn:
        found = _persons(conn, name)
        if len(found) == 1:
            return Position(found[0])
        near = tuple(
            row.name for row in agents.names_near(conn, name, of_type="person")
        )
    raise UnknownReferenceError(
        reference=name,
        near=near if not found else tuple(f"a{position}" for position in found),
        todo=f"register the person first: archive agent add {shlex.quote(name)} --type person --as SOMEBODY KNOWN",
    )


def _persons(conn: Connection, name: str) -> list[int]:
    reference = parse_reference(name)
    if reference is not None and reference[0] in {None, "a"}:
        found = [reference[1]]
    else:
        slugged = agents.agent_with_slug(conn, name)
        found = [slugged] if slugged is not None else agents.agents_named(conn, name)
    rows = [
        agents.agent_at(conn, agents.merged_into(conn, position)) for position in found
    ]
    return sorted(
        {row.agent for row in rows if row is not None and row.type == "person"}
    )


def check_seen(conn: Connection, claim: Position, seen: int | None) -> Position:
    """Hold a claim, or another entry, to what the person had read of it; say the last position on it.

    Raises:
        UsageError: The log does not reach to ``seen``, so nobody can have read it.
        ClaimMovedOnError: Entries on the claim came after ``seen``.
    """
    size = history.size(conn)
    if seen is not None and not 0 <= seen < size:
        raise UsageError(
            what=f"--seen {seen} is no position of this log",
            todo=f"its last one is {size - 1}: give the last one that you had read",
        )
    latest = subjects.last_about(conn, claim)
    if seen is not None and seen < latest:
        raise ClaimMovedOnError(claim=claim, seen=seen, latest=latest)
    return Position(latest)


def refuse_blank(event: Event) -> None:
    """Refuse a reason, a note or another text for people that has nothing to read.

    Raises:
        BadValueError: One has none; the field is named.
    """
    said = said_of(event)
    for part, fields in ((event, _READ), (said, ("note", "proposition"))):
        for field in fields:
            value = getattr(part, field, None)
            if isinstance(value, str) and is_blank(value):
                raise BadValueError(field=field, value=value, todo="say it in words")


_READ: Final = ("reason", "text", "rating", "authority")
