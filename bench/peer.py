"""The peer: the ``eventsourcing`` library on SQLite, folding the same views with the same search index.

Its own pattern: aggregates and a mapper of JSON; a projection that folds one event in one
transaction, with its tracking row. The handlers are the archive's own pure functions, the rows
the same, so that what differs is how events are kept, read, and written into views.
"""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import msgspec
from eventsourcing.application import Application
from eventsourcing.dispatch import singledispatchmethod
from eventsourcing.domain import Aggregate
from eventsourcing.persistence import Notification, Tracking
from eventsourcing.sqlite import SQLiteDatastore, SQLiteTrackingRecorder
from msgspec.structs import astuple

from archive import db, history
from archive.event.envelope import Envelope
from archive.event.kinds import KIND_OF, KINDS, Event
from archive.opening import FOUNDER, VIEWS
from archive.projection.full_text import FullText
from archive.projection.projection import OWN, Projection
from archive.projection.state import create_views
from archive.values import Digest, Instant, Position

PAGE: Final = 1000
"""How many notifications its log is read by."""


class Record(Aggregate):
    """A claim, capture or agent with all that was said of it."""

    class Created(Aggregate.Created):
        """It was put on record."""

        kind: str
        content: dict[str, Any]
        subjects: list[int]
        by: int
        tool: str

    class Happened(Aggregate.Event):
        """Something more was said of it."""

        kind: str
        content: dict[str, Any]
        subjects: list[int]
        by: int
        tool: str

        def apply(self, aggregate: Aggregate) -> None:
            """Keep the last kind, as an aggregate that decides would."""
            aggregate.last = self.kind  # type: ignore[attr-defined]

    def __init__(
        self,
        *,
        kind: str,
        content: dict[str, Any],
        subjects: list[int],
        by: int,
        tool: str,
    ) -> None:
        """Begin with what was recorded first."""
        self.last = kind


def fields_of(event: Event, subjects: Sequence[int]) -> dict[str, Any]:
    """What an event of the peer carries."""
    return {
        "kind": KIND_OF[type(event)],
        "content": msgspec.to_builtins(event),
        "subjects": list(subjects),
        "by": int(FOUNDER),
        "tool": history.TOOL,
    }


class Desk(Application[UUID]):
    """The application that keeps the records."""

    is_snapshotting_enabled = False

    @singledispatchmethod
    def policy(self, *_: Any) -> None:
        """No policy."""

    def begin(self, event: Event, subjects: Sequence[int]) -> Record:
        """A new record, not yet saved."""
        return Record._create(Record.Created, **fields_of(event, subjects))  # noqa: SLF001

    def command(self, record: UUID, event: Event, subjects: Sequence[int]) -> None:
        """Get, decide, save: how the library's users change a record."""
        found: Record = self.repository.get(record)
        found.trigger_event(Record.Happened, **fields_of(event, subjects))
        self.save(found)


def open_desk(path: Path) -> Desk:
    """Open the peer's application on a file."""
    return Desk(
        env={
            "PERSISTENCE_MODULE": "eventsourcing.sqlite",
            "SQLITE_DBNAME": str(path),
        }
    )


def fill(desk: Desk, entries: Iterable[tuple[Envelope, Any]]) -> None:
    """Put a log's events on the peer's record, in the same order; each under the claim that it is about."""
    versions: dict[int, int] = {}
    events = []
    for envelope, event in entries:
        about = int(getattr(event, "claim", envelope.position))
        version = versions[about] = versions.get(about, 0) + 1
        kind = Record.Created if version == 1 else Record.Happened
        first = {"originator_topic": "bench.peer:Record"} if version == 1 else {}
        events.append(
            kind(
                originator_id=UUID(int=about),
                originator_version=version,
                timestamp=Aggregate.Event.create_timestamp(),
                **first,
                **fields_of(event, envelope.subjects),
            )
        )
    desk.events.put(events)


class Views(SQLiteTrackingRecorder):
    """The peer's projection: the archive's views, one event a transaction."""

    def __init__(self, datastore: SQLiteDatastore) -> None:
        """Plan the statements of each view."""
        super().__init__(datastore)
        self._plans: Final[dict[type[Any], list[tuple[_View, Any, Any]]]] = {}
        self._views: Final = [_View(each) for each in VIEWS]

    def fold(self, envelope: Envelope, event: Any, tracking: Tracking) -> None:
        """Fold one event into every view that cares for it."""
        with self.datastore.transaction(commit=True) as cursor:
            self._insert_tracking(cursor, tracking)
            for view, key, handler in self._plan(type(event)):
                if key is OWN:
                    view.write(
                        cursor, envelope.position, [], handler([], event, envelope)
                    )
                    continue
                keys = key(event, envelope)
                for each in (keys,) if isinstance(keys, int) else keys:
                    before = view.read(cursor, each)
                    after = handler(before, event, envelope)
                    if after is not before:
                        view.write(cursor, each, before, after)

    def _plan(self, kind: type[Any]) -> "list[tuple[_View, Any, Any]]":
        plan = self._plans.get(kind)
        if plan is None:
            found = ((view, view.projection.handler_of(kind)) for view in self._views)
            plan = self._plans[kind] = [(view, *each) for view, each in found if each]
        return plan


class _View:
    """Reads and writes the rows of one view by key."""

    def __init__(self, projection: Projection[Any]) -> None:
        self.projection: Final = projection
        fields = projection.row.__struct_fields__
        names = ", ".join(f'"{name}"' for name in fields)
        table, key = f'"{projection.name}"', f'"{projection.key}"'
        marks = ", ".join("?" * len(fields))
        news = ", ".join(f'"{name}" = excluded."{name}"' for name in fields)
        self._is_single: Final = projection.primary_key == (projection.key,)
        self._select: Final = f"SELECT {names} FROM {table} WHERE {key} = ?"
        self._insert: Final = f"INSERT INTO {table} ({names}) VALUES ({marks})"
        self._upsert: Final = f"{self._insert} ON CONFLICT ({key}) DO UPDATE SET {news}"
        self._delete: Final = f"DELETE FROM {table} WHERE {key} = ?"
        self._text: Final = projection.text_index
        if isinstance(self._text, FullText):
            self._words: Final = attrgetter(self._text.key, self._text.column)
            name, column = self._text.name, self._text.column
            self._forget: Final = (
                f"INSERT INTO {name} ({name}, rowid, {column}) VALUES ('delete', ?, ?)"
            )
            self._learn: Final = f"INSERT INTO {name} (rowid, {column}) VALUES (?, ?)"

    def read(self, cursor: Any, key: int) -> list[Any]:
        """The rows under a key."""
        cursor.execute(self._select, (key,))
        row, fields = self.projection.row, self.projection.row.__struct_fields__
        return [
            row(**dict(zip(fields, each, strict=True))) for each in cursor.fetchall()
        ]

    def write(
        self, cursor: Any, key: int, before: Sequence[Any], after: Sequence[Any]
    ) -> None:
        """Replace the rows under a key."""
        if before and not (self._is_single and after):
            cursor.execute(self._delete, (key,))
        sql = self._upsert if before and self._is_single else self._insert
        for row in after:
            cursor.execute(sql, astuple(row))
        if self._text is not None:
            for row in before:
                cursor.execute(self._forget, self._words(row))
            for row in after:
                cursor.execute(self._learn, self._words(row))


def open_views(path: Path) -> Views:
    """Make the peer's projection on a fresh file, with the archive's tables, indexes and search index."""
    engine = db.open_engine(db.sqlite_url(path))
    with db.exclusive(engine) as conn:
        create_views(conn, VIEWS)
    engine.dispose()
    views = Views(SQLiteDatastore(str(path)))
    views.create_table()
    return views


def project(desk: Desk, views: Views, *, after: int = 0) -> int:
    """Fold what the projection has not seen yet; say how many events that were."""
    count = 0
    while page := desk.recorder.select_notifications(
        after, PAGE, inclusive_of_start=False
    ):
        for notification in page:
            envelope, event = _read(desk, notification)
            views.fold(envelope, event, Tracking("desk", notification.id))
        after = page[-1].id
        count += len(page)
    return count


def _read(desk: Desk, notification: Notification) -> tuple[Envelope, Any]:
    """Read a notification by the library's mapper, and give the handlers what they are written for."""
    found: Any = desk.mapper.to_domain_event(notification)
    envelope = Envelope(
        position=Position(notification.id - 1),
        kind=found.kind,
        id=str(notification.originator_id),
        recorded_at=Instant(""),
        clock=None,
        by=found.by,
        tool=found.tool,
        because=None,
        subjects=tuple(found.subjects),
        commitment=Digest(""),
    )
    return envelope, msgspec.convert(found.content, KINDS[found.kind])
