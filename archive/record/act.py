"""An act: everything that one command puts on record, written and folded in one transaction, or nothing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy.engine import Connection

from archive import db, history
from archive.errors import ClaimMovedOnError, UnknownReferenceError, UsageError
from archive.event.envelope import Envelope
from archive.event.kinds import KIND_OF, Event
from archive.opening import VIEWS, Archive
from archive.projection.fold import fold_live
from archive.references import parse_reference
from archive.values import Position
from archive.view import agents, subjects


class Act:
    """Collects events inside the exclusive transaction; positions are known as soon as an event is put.

    ``said`` are remarks for the person: what was registered, mended, assumed.
    """

    def __init__(self, archive: Archive, conn: Connection, by: Position) -> None:
        """Begin an act of one person."""
        self.archive = archive
        self.conn = conn
        self.by = by
        self.said: list[str] = []
        self.entries: list[tuple[Envelope, Event]] = []
        self._drafts: list[history.Draft] = []
        self._size = history.head(conn).size

    @property
    def next(self) -> Position:
        """The position that the next event will have."""
        return Position(self._size + len(self._drafts))

    def put(
        self,
        event: Event,
        *,
        because: Position | None = None,
        further: Sequence[Position] = (),
        event_id: UUID | None = None,
    ) -> Position:
        """Add an event to the act and say which position it will have."""
        position = self.next
        self._drafts.append(
            history.Draft(
                event=event, because=because, further=tuple(further), id=event_id
            )
        )
        return position

    def drafted(self, kind: type[Event]) -> list[tuple[Position, Event]]:
        """Events of a kind that this act has put and not yet written, with their positions."""
        return [
            (Position(self._size + number), draft.event)
            for number, draft in enumerate(self._drafts)
            if isinstance(draft.event, kind)
        ]

    def discard(self) -> None:
        """Forget what was put and not yet written."""
        self._drafts.clear()
        self.said.clear()

    def flush(self) -> None:
        """Write and fold what was put so far, so that questions see it; still one transaction."""
        if not self._drafts:
            return
        written = history.append(
            self.conn, self._drafts, by=self.by, clock=self.archive.clock
        )
        fresh = [entry for entry in written if entry[0].position >= self._size]
        fold_live(self.conn, VIEWS, fresh)
        self.entries.extend(written)
        self._drafts.clear()
        self._size = history.head(self.conn).size

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
            row.name
            for row in agents.agents.select(conn, "WHERE type = 'person' LIMIT 3")
            if row.name
        )
    raise UnknownReferenceError(
        reference=name,
        near=near if not found else tuple(f"a{position}" for position in found),
        todo=f"register the person first: archive agent add {name!r} --type person --as SOMEBODY KNOWN",
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
    """Hold a claim to what the person had read of it; say the last position on it.

    Raises:
        ClaimMovedOnError: Entries on the claim came after ``seen``.
    """
    latest = subjects.last_about(conn, claim)
    if seen is not None and seen < latest:
        raise ClaimMovedOnError(claim=claim, seen=seen, latest=latest)
    return Position(latest)
