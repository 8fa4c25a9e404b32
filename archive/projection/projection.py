"""Projection: one view's row, table and handlers; what a view file is written with.

A handler is a pure function of the rows under one key: ``(rows, event, entry) -> rows``.
The very same handlers run live, in replay and in other processes; none of them sees a
database. A row that is returned replaces what stood under the key; returning ``rows``
itself changes nothing.
"""

import enum
import importlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Generic, Literal, Protocol, TypeAlias, TypeVar, overload

from sqlalchemy import MetaData, Table
from sqlalchemy.engine import Connection, Engine

from archive.db import VIEWS, run
from archive.event.envelope import Envelope
from archive.projection.table import R, SetRow, ViewRow, columns_of, table_of

__all__ = [
    "OWN",
    "Handler",
    "Projection",
    "Rows",
    "SetRow",
    "TextIndex",
    "ViewRow",
    "one",
]

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")

Rows: TypeAlias = Sequence[R]
"""The rows under one key, in primary-key order; empty when there is none."""

Handler: TypeAlias = Callable[[Rows[R], E, Envelope], Rows[R]]
Key: TypeAlias = Callable[[E, Envelope], int | Iterable[int]]


class _Own(enum.Enum):
    OWN = "own"


OWN: Final = _Own.OWN
"""The key of a handler whose rows stand under the entry's own position: nothing can be there yet."""

Own: TypeAlias = Literal[_Own.OWN]


def one(rows: Rows[R]) -> R:
    """Return the one row that must be there.

    Raises:
        LookupError: There is none, or there are several: the log holds what no handler expects.
    """
    if len(rows) != 1:
        raise LookupError(f"one row must be there, found {len(rows)}")
    return rows[0]


class TextIndex(Protocol):
    """What a view keeps beside its table so that its words can be searched."""

    def create(self, conn: Connection) -> None:
        """Make it, empty."""

    def update(self, conn: Connection, old: Sequence[Any], new: Sequence[Any]) -> None:
        """Follow a live fold: rows as they were, rows as they are."""

    def rebuild(self, conn: Connection) -> None:
        """Make it anew from the view's table."""

    def compare(self, live: Connection, fresh: Engine) -> Iterable[int | None]:
        """Name the keys that it has wrong beside a scratch file; ``None``: it as a whole."""


class Projection(Generic[R]):
    """How the log is folded into one table.

    Args:
        name: The view's and its table's name.
        version: Goes up when rows, columns or handlers change: replay then remakes the view.
        row: The row type; its fields are the table's columns.
        key: The column that rows are folded by; a position.
        primary_key: Columns that name one row; the key alone when each key has one row.
        indexes: Columns of each further index; each must earn its place.
        without_rowid: Store by primary key alone; by default for text or composite keys.
        text_index: A search index kept beside the table.
        metadata: Where the table is registered.
    """

    def __init__(
        self,
        *,
        name: str,
        row: type[R],
        key: str,
        version: int = 1,
        primary_key: Sequence[str] = (),
        indexes: Sequence[Sequence[str]] = (),
        without_rowid: bool | None = None,
        text_index: TextIndex | None = None,
        metadata: MetaData = VIEWS,
    ) -> None:
        self.name: Final = name
        self.version: Final = version
        self.row: Final = row
        self.key: Final = key
        self.primary_key: Final = tuple(primary_key) or (key,)
        self.columns: Final = columns_of(row)
        self.text_index: Final = text_index
        self.table: Final[Table] = table_of(
            name,
            row,
            primary_key=self.primary_key,
            indexes=indexes,
            without_rowid=without_rowid,
            metadata=metadata,
        )
        # Keyed by Any: a union of classes would upset the type checker; ``on`` keeps the types.
        self._handlers: Final[
            dict[type[Any], tuple[Key[Any] | Own, Handler[R, Any]]]
        ] = {}
        self._every: tuple[Key[Any] | Own, Handler[R, Any]] | None = None
        self._select: Final = (
            f"SELECT {listed(row.__struct_fields__)} FROM {quoted(name)}"
        )

    def __repr__(self) -> str:
        """Show name and version."""
        return f"<Projection {self.name}/{self.version}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel to another process by name: the view file there defines it as here."""
        return _found, (self.row.__module__, self.name)

    @overload
    def on(
        self, first: type[A], /, *, key: Key[A] | Own
    ) -> Callable[[Handler[R, A]], Handler[R, A]]: ...
    @overload
    def on(
        self, first: type[A], second: type[B], /, *, key: Key[A | B] | Own
    ) -> Callable[[Handler[R, A | B]], Handler[R, A | B]]: ...
    @overload
    def on(
        self,
        first: type[A],
        second: type[B],
        third: type[C],
        /,
        *,
        key: Key[A | B | C] | Own,
    ) -> Callable[[Handler[R, A | B | C]], Handler[R, A | B | C]]: ...
    @overload
    def on(
        self,
        first: type[A],
        second: type[B],
        third: type[C],
        fourth: type[D],
        /,
        *,
        key: Key[A | B | C | D] | Own,
    ) -> Callable[[Handler[R, A | B | C | D]], Handler[R, A | B | C | D]]: ...
    def on(
        self, *kinds: type[Any], key: Key[Any] | Own
    ) -> Callable[[Handler[R, Any]], Handler[R, Any]]:
        """Register the handler of one to four event classes (or of ``Erased``).

        Args:
            kinds: The event classes; each has at most one handler in a projection.
            key: Which keys an event touches: a position, several, or ``OWN``.
        """
        if key is not OWN and self.key != self.primary_key[0]:
            raise TypeError(
                f"{self.name}: rows are loaded by {self.key}, begin the primary key with it"
            )

        def register(handler: Handler[R, Any]) -> Handler[R, Any]:
            for kind in kinds:
                if kind in self._handlers:
                    raise TypeError(f"{self.name} has two handlers for {kind.__name__}")
                self._handlers[kind] = (key, handler)
            return handler

        return register

    def on_every(
        self, *, key: Key[object] | Own = OWN
    ) -> Callable[[Handler[R, object]], Handler[R, object]]:
        """Register the handler of every event class that has none of its own, erased ones too."""
        if key is not OWN and self.key != self.primary_key[0]:
            raise TypeError(
                f"{self.name}: rows are loaded by {self.key}, begin the primary key with it"
            )

        def register(handler: Handler[R, object]) -> Handler[R, object]:
            self._every = (key, handler)
            return handler

        return register

    def handler_of(
        self, kind: type[Any]
    ) -> tuple[Key[Any] | Own, Handler[R, Any]] | None:
        """Return key and handler for an event class, if this view cares for it."""
        return self._handlers.get(kind, self._every)

    @property
    def is_never_loaded(self) -> bool:
        """Whether every handler sets rows under its entry's own position only."""
        every = [self._every] if self._every else []
        return all(key is OWN for key, _ in [*self._handlers.values(), *every])

    def select(
        self, conn: Connection, rest: str = "", values: Sequence[Any] = ()
    ) -> list[R]:
        """Read rows.

        Args:
            conn: A transaction.
            rest: What follows ``SELECT ... FROM table``: ``"WHERE text = ? ORDER BY start"``.
            values: One for each ``?``.
        """
        return self.rows(run(conn, f"{self._select} {rest}", values))

    def rows(self, values: Iterable[Sequence[Any]]) -> list[R]:
        """Make rows of tuples in the order of the row type's fields."""
        row, fields = self.row, self.row.__struct_fields__
        return [row(**dict(zip(fields, each, strict=True))) for each in values]


def quoted(name: str) -> str:
    """Quote a name for SQL: ``end`` is a good column and a bad word."""
    return f'"{name}"'


def listed(names: Iterable[str]) -> str:
    """Quote names and put commas between them."""
    return ", ".join(map(quoted, names))


def _found(module: str, name: str) -> "Projection[Any]":
    for value in vars(importlib.import_module(module)).values():
        if isinstance(value, Projection) and value.name == name:
            return value
    raise LookupError(f"{module} has no projection {name}")
