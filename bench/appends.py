"""P3 and P4: writing, in batches of 1,000 and one by one, beside bare sqlite3 and the peer."""

import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from statistics import median
from typing import Any, Final
from uuid import UUID

from archive import db, history
from archive.event.envelope import Envelope
from archive.event.kinds import Event
from archive.opening import FOUNDER, VIEWS
from archive.projection.fold import fold_live
from bench import floors, peer
from bench.child import PEER_SIZE, opened
from bench.logs import copy_of, events_after, folder, log_of

BATCH: Final = 1000
BATCHES: Final = 3
SINGLES: Final = 150


class Sides:
    """All that writes: the archive with and without its views, a bare table, the peer."""

    def __init__(self, stack: ExitStack) -> None:
        """Give each a log of the same events to go on from."""
        home = log_of(PEER_SIZE)
        alone = opened(stack.enter_context(copy_of(home, "alone")), is_read_only=False)
        folded = opened(
            stack.enter_context(copy_of(home, "folded")), is_read_only=False
        )
        made = stack.enter_context(folder("sides"))
        stack.callback(alone.close)
        stack.callback(folded.close)
        self.alone: Final = alone.engine
        self.folded: Final = folded.engine
        self.raw: Final = floors.entry_table(made / "raw.db", alone.home / "archive.db")
        self.desk: Final = peer.open_desk(made / "desk.db")
        self.views: Final = peer.open_views(made / "views.db")
        with db.reading(self.alone) as conn:
            peer.fill(self.desk, list(history.read(conn, 0, PEER_SIZE)))
        peer.project(self.desk, self.views)
        self.projected = PEER_SIZE
        self._ids: Final[dict[int, UUID]] = {}

    def log_alone(self, events: Sequence[Event]) -> list[tuple[Envelope, Event]]:
        """Append, and fold nothing."""
        drafts = [history.Draft(event=event) for event in events]
        with db.exclusive(self.alone) as conn:
            return history.append(conn, drafts, by=FOUNDER)

    def with_views(self, events: Sequence[Event]) -> None:
        """Append and fold all views."""
        drafts = [history.Draft(event=event) for event in events]
        with db.exclusive(self.folded) as conn:
            fold_live(conn, VIEWS, history.append(conn, drafts, by=FOUNDER))

    def stored(self, count: int) -> list[tuple[Any, ...]]:
        """The rows that were appended last."""
        with db.reading(self.alone) as conn:
            size = history.size(conn)
            sql = "SELECT * FROM entry WHERE position >= ? ORDER BY position"
            return [tuple(row) for row in db.run(conn, sql, (size - count,))]

    def bare(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """The same rows into a bare table, synced."""
        self.raw.execute("BEGIN IMMEDIATE")
        self.raw.executemany(floors.PUT, rows)
        self.raw.execute("COMMIT")

    def save(self, entries: Sequence[tuple[Envelope, Event]]) -> None:
        """The peer records the same events: a new record for each claim, a command for what comes after.

        In a batch, what follows on a claim is saved as a record of its own: the library has no
        way to save 1,000 changes of old records at once that its users would write.
        """
        begun = [self.desk.begin(event, entry.subjects) for entry, event in entries]
        for (entry, _), record in zip(entries, begun, strict=True):
            self._ids[entry.position] = record.id
        self.desk.save(*begun)

    def command(self, entry: Envelope, event: Event) -> None:
        """The peer changes a record: get, trigger, save."""
        about = int(getattr(event, "claim", entry.position))
        self.desk.command(self._ids.get(about, UUID(int=about)), event, entry.subjects)

    def project(self) -> None:
        """The peer's projection folds what was saved."""
        self.projected += peer.project(self.desk, self.views, after=self.projected)


def p3_p4(_size: int) -> dict[str, float]:
    """Batches and single appends, one after the other on each side in turn."""
    with ExitStack() as stack:
        sides = Sides(stack)
        events = list(events_after(PEER_SIZE, BATCH * BATCHES + SINGLES))
        batches = [
            _batch(sides, events[start : start + BATCH])
            for start in range(0, BATCH * BATCHES, BATCH)
        ]
        singles = [_single(sides, event) for event in events[BATCH * BATCHES :]]
        sync = floors.sync_seconds(stack.enter_context(folder("sync")) / "file")
    took = {name: median(each[name] for each in batches) for name in batches[0]}
    return {
        "p3.raw": took["raw"] / took["alone"],
        "p3.es": took["save"] / took["alone"],
        "p3.views": (took["save"] + took["project"]) / took["folded"],
        "p3.rate": BATCH / took["alone"],
        "p3.views_rate": BATCH / took["folded"],
        "p4.sync_p50": sync * 1000,
        **_of_singles(singles),
    }


def _of_singles(singles: Sequence[dict[str, float]]) -> dict[str, float]:
    def p50(name: str, *, commands: bool | None = None) -> float:
        return median(
            each[name]
            for each in singles
            if commands is None or ("command" in each) == commands
        )

    return {
        "p4.raw": p50("alone") / p50("raw"),
        "p4.views": p50("es", commands=True) / p50("folded", commands=True),
        "p4.save": p50("es", commands=False) / p50("folded", commands=False),
        "p4.p50": p50("alone") * 1000,
        "p4.raw_p50": p50("raw") * 1000,
        "p4.views_p50": p50("folded") * 1000,
        "p4.es_p50": p50("es", commands=True) * 1000,
    }


def _batch(sides: Sides, events: Sequence[Event]) -> dict[str, float]:
    took: dict[str, float] = {}
    with _timing(took, "alone"):
        entries = sides.log_alone(events)
    rows = sides.stored(len(events))
    with _timing(took, "raw"):
        sides.bare(rows)
    with _timing(took, "folded"):
        sides.with_views(events)
    with _timing(took, "save"):
        sides.save(entries)
    with _timing(took, "project"):
        sides.project()
    return took


def _single(sides: Sides, event: Event) -> dict[str, float]:
    took: dict[str, float] = {}
    with _timing(took, "alone"):
        entries = sides.log_alone([event])
    rows = sides.stored(1)
    with _timing(took, "raw"):
        sides.bare(rows)
    with _timing(took, "folded"):
        sides.with_views([event])
    is_command = hasattr(event, "claim")
    with _timing(took, "es"):
        if is_command:
            sides.command(entries[0][0], event)
        else:
            sides.save(entries)
        sides.project()
    return {**took, "command": took["es"]} if is_command else took


@contextmanager
def _timing(took: dict[str, float], name: str) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    took[name] = time.perf_counter() - begun
