"""The fold: entries in, rows out, a chunk at a time; the same live, in replay and in other processes.

For one chunk: ask each handler for its keys, load the rows under all of them at once, run
the handlers over rows held in memory, write what changed. Rows under an entry's own
position are never loaded, because nothing can be there yet.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final, Generic, TypeAlias

from msgspec.structs import astuple
from sqlalchemy.engine import Connection

from archive.collector import collector_off
from archive.db import load_by_keys, run_many
from archive.event.envelope import Envelope
from archive.projection.projection import OWN, Handler, Projection, Rows, listed, quoted
from archive.projection.state import advance
from archive.projection.table import R

Entry: TypeAlias = tuple[Envelope, Any]
"""An envelope and its event, or ``Erased``."""

_Task: TypeAlias = tuple[int, Handler[Any, Any], Any, Envelope]
_Work: TypeAlias = tuple[dict[int, Rows[Any]], list[_Task], set[int]]
"""What entries set under their own positions, what is to be done under other keys, those keys."""


class Fold:
    """Folds chunks of entries into the tables of some views; holds nothing between two chunks."""

    def __init__(
        self, projections: Sequence[Projection[Any]], *, is_live: bool = False
    ) -> None:
        """Plan the fold.

        Args:
            projections: The views.
            is_live: Keep search indexes right as rows change; else somebody rebuilds them at the end.
        """
        self._cells: Final = [
            _Cell(projection, is_live=is_live) for projection in projections
        ]
        self._steps: Final[
            dict[type[Any], list[tuple[int, Any, Handler[Any, Any]]]]
        ] = {}

    def __call__(self, conn: Connection, entries: Sequence[Entry]) -> None:
        """Fold one chunk, in log order, into tables that hold all that came before it."""
        work: list[_Work] = [({}, [], set()) for _ in self._cells]
        steps_of = self._steps
        for entry, event in entries:
            steps = steps_of.get(type(event))
            if steps is None:
                steps = steps_of[type(event)] = self._plan(type(event))
            for number, key, handler in steps:
                changed, tasks, wanted = work[number]
                if (
                    key is OWN
                ):  # nothing can be there yet: no need to wait for what is loaded
                    try:
                        rows = handler((), event, entry)
                    except BaseException as error:
                        self._cells[number].blame(error, entry)
                        raise
                    if rows:
                        changed[entry.position] = self._cells[number].in_order(rows)
                    continue
                keys = key(event, entry)
                for each in (keys,) if isinstance(keys, int) else keys:
                    tasks.append((each, handler, event, entry))
                    wanted.add(each)
        first = entries[0][0].position if entries else 0
        for cell, (changed, tasks, wanted) in zip(self._cells, work, strict=True):
            if changed or tasks:
                keys = [each for each in wanted if each < first]
                cell.fold(conn, changed, tasks, keys)

    def _plan(self, kind: type[Any]) -> list[tuple[int, Any, Handler[Any, Any]]]:
        found = [cell.projection.handler_of(kind) for cell in self._cells]
        return [
            (number, *each) for number, each in enumerate(found) if each is not None
        ]


class _Cell(Generic[R]):
    """One view in a fold, with the SQL that reads and writes its table."""

    def __init__(self, projection: Projection[R], *, is_live: bool) -> None:
        self.projection: Final = projection
        self._text_index: Final = projection.text_index if is_live else None
        self._has_one_row: Final = projection.primary_key == (projection.key,)
        self._key_of: Final[Callable[[R], int]] = attrgetter(projection.key)
        self._order: Final[Callable[[R], Any]] = attrgetter(*projection.primary_key)
        table, key = quoted(projection.name), quoted(projection.key)
        fields = projection.row.__struct_fields__
        marks = ", ".join("?" * len(fields))
        news = ", ".join(f"{quoted(name)} = excluded.{quoted(name)}" for name in fields)
        self._fields: Final = listed(fields)
        self._insert: Final = f"INSERT INTO {table} ({self._fields}) VALUES ({marks})"
        self._upsert: Final = f"{self._insert} ON CONFLICT ({key}) DO UPDATE SET {news}"
        self._delete: Final = f"DELETE FROM {table} WHERE {key} = ?"

    def fold(
        self,
        conn: Connection,
        changed: dict[int, Rows[R]],
        tasks: Sequence[_Task],
        keys: Sequence[int],
    ) -> None:
        """Load the rows under some keys, run a chunk's tasks, write what changed by them and before them."""
        loaded = self._load(conn, keys) if keys else {}
        self._run(tasks, loaded, changed)
        gone: list[tuple[int]] = []
        fresh: list[R] = []
        newer: list[R] = []
        for key, rows in changed.items():
            if key not in loaded:
                fresh.extend(rows)
            elif self._has_one_row and rows:
                newer.extend(rows)
            else:
                gone.append((key,))
                fresh.extend(rows)
        if gone:
            run_many(conn, self._delete, gone)
        if fresh:
            run_many(conn, self._insert, map(astuple, fresh))
        if newer:
            run_many(conn, self._upsert, map(astuple, newer))
        if self._text_index is not None:
            old = [row for key in changed if key in loaded for row in loaded[key]]
            self._text_index.update(conn, old, [*fresh, *newer])

    def _run(
        self,
        tasks: Sequence[_Task],
        loaded: dict[int, Rows[R]],
        changed: dict[int, Rows[R]],
    ) -> None:
        """Run the handlers; note what stands now under each key that they changed."""
        for key, handler, event, entry in tasks:
            before = changed[key] if key in changed else loaded.get(key, ())
            try:
                after = handler(before, event, entry)
            except BaseException as error:
                self.blame(error, entry)
                raise
            if after is not before:
                changed[key] = self.in_order(after)

    def in_order(self, rows: Rows[R]) -> Rows[R]:
        """Put rows in primary-key order."""
        return sorted(rows, key=self._order) if len(rows) > 1 else rows

    def blame(self, error: BaseException, entry: Envelope) -> None:
        """Say in an error at which entry, and in which view, the fold stopped."""
        error.add_note(
            f"folding position {entry.position} ({entry.kind}) into the view {self.projection.name}"
        )

    def _load(self, conn: Connection, keys: Sequence[int]) -> dict[int, Rows[R]]:
        loaded: dict[int, list[R]] = {}
        found = load_by_keys(
            conn, self.projection.name, self._fields, self.projection.key, keys
        )
        for row in self.projection.rows(found):
            loaded.setdefault(self._key_of(row), []).append(row)
        if not self._has_one_row:
            for rows in loaded.values():
                rows.sort(key=self._order)
        return dict(loaded)


def fold_live(
    conn: Connection, projections: Sequence[Projection[Any]], entries: Sequence[Entry]
) -> None:
    """Fold what was just appended into the live views, in the append's own transaction.

    Args:
        conn: The append's exclusive transaction.
        projections: All views; the same ones each time.
        entries: What was appended, in order and without gaps.

    Raises:
        ViewsBehindError: A view does not hold all that came before: it must be replayed first.
    """
    if not entries:
        return
    live = tuple(projections)
    advance(conn, live, first=entries[0][0].position, last=entries[-1][0].position)
    with collector_off():
        _live(live)(conn, entries)


@lru_cache(maxsize=8)
def _live(projections: tuple[Projection[Any], ...]) -> Fold:
    return Fold(projections, is_live=True)
