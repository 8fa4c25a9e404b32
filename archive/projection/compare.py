"""Is a live view what the log says? Compare its rows with those folded anew; give a view its digest."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

import attrs
import msgspec
from sqlalchemy.engine import Connection

from archive.db import run, schema_of
from archive.projection.projection import Projection, listed, quoted
from archive.values import Digest

NAMED: Final = 100
"""How many differing rows of a view are named; all are counted."""

_BATCH: Final = 2000
_ENCODER: Final = msgspec.json.Encoder()


@attrs.frozen(kw_only=True)
class Difference:
    """One place where a live view is not what the log says.

    ``key`` is the row's primary key; empty when it is about the view as a whole. ``field`` is
    the column, ``row`` for one that is missing or too many, ``schema`` for how the table is
    made, ``index`` for the words that a search finds it by.
    """

    view: str
    key: tuple[int | str, ...]
    field: str
    live: object
    replayed: object


@attrs.frozen(kw_only=True)
class Comparison:
    """What comparing one view gave: how many rows it should have, how many differ, which ones first."""

    rows: int
    count: int
    differences: tuple[Difference, ...]


def compare(conn: Connection, projection: Projection[Any], scratch: str) -> Comparison:
    """Compare a view with the same one in an attached scratch file, without writing anything.

    Args:
        conn: A transaction with the scratch file attached.
        projection: The view.
        scratch: The name under which the scratch file is attached.
    """
    rows = _size(conn, projection, scratch)
    apart = list(_schema_apart(conn, projection, scratch))
    if apart:  # rows of another shape cannot be compared
        return Comparison(rows=rows, count=len(apart), differences=tuple(apart))
    wrong = _Rows(conn, projection, "main", scratch)
    found = list(islice(wrong.differences(is_replay_first=False), NAMED))
    count, extra = wrong.count()
    if _size(conn, projection, "main") - extra != rows:
        missing = _Rows(conn, projection, scratch, "main")
        found += islice(missing.differences(is_replay_first=True), NAMED)
        count += missing.count()[1]
    return Comparison(rows=rows, count=count, differences=tuple(found))


def digest(
    conn: Connection, projection: Projection[Any], database: str = "main"
) -> Digest:
    """Give a view its digest: equal rows give equal digests, on every database and engine.

    SHA-256 over the rows in primary-key order (text by code point), each the canonical JSON
    list of its columns and a line feed.
    """
    order = listed(projection.primary_key)
    rows = run(
        conn,
        f"SELECT {listed(projection.columns)} FROM {database}.{quoted(projection.name)} ORDER BY {order}",
    )
    sha256 = hashlib.sha256()
    while batch := rows.fetchmany(_BATCH):
        sha256.update(_ENCODER.encode_lines(batch))
    return Digest(sha256.hexdigest())


def _size(conn: Connection, projection: Projection[Any], database: str) -> int:
    count: int = run(
        conn, f"SELECT count(*) FROM {database}.{quoted(projection.name)}"
    ).fetchone()[0]
    return count


def _schema_apart(
    conn: Connection, projection: Projection[Any], scratch: str
) -> Iterator[Difference]:
    live, fresh = (
        schema_of(conn, projection.name, database) for database in ("main", scratch)
    )
    for name in sorted(live.keys() | fresh.keys()):
        if live.get(name) != fresh.get(name):
            yield Difference(
                view=projection.name,
                key=(),
                field="schema",
                live=live.get(name),
                replayed=fresh.get(name),
            )


class _Rows:
    """The rows of one database that are missing or other in another one."""

    def __init__(
        self, conn: Connection, projection: Projection[Any], here: str, there: str
    ) -> None:
        self._conn: Final = conn
        self._projection: Final = projection
        table, key = quoted(projection.name), projection.primary_key
        rest = [name for name in projection.columns if name not in key]
        same = " AND ".join(
            f"here.{quoted(name)} = there.{quoted(name)}" for name in key
        )
        self._absent: Final = f"there.{quoted(key[0])} IS NULL"
        other = "".join(
            f" OR here.{quoted(name)} IS NOT there.{quoted(name)}" for name in rest
        )
        tables = f"{here}.{table} AS here LEFT JOIN {there}.{table} AS there"
        self._from: Final = f"FROM {tables} ON {same} WHERE {self._absent}"
        self._other: Final = other

    def count(self) -> tuple[int, int]:
        """How many rows are missing or other, and how many of them are missing."""
        sql = f"SELECT count(*), count(*) FILTER (WHERE {self._absent}) {self._from}{self._other}"
        both: tuple[int, int] = run(self._conn, sql).fetchone()
        return both

    def differences(self, *, is_replay_first: bool) -> Iterator[Difference]:
        """Name the rows that are missing or other; of the replay's own rows only the missing ones."""
        columns = self._projection.columns
        sides = (
            f"{side}.{quoted(name)}" for side in ("here", "there") for name in columns
        )
        where = "" if is_replay_first else self._other
        order = ", ".join(
            f"here.{quoted(name)}" for name in self._projection.primary_key
        )
        sql = f"SELECT {self._absent}, {', '.join(sides)} {self._from}{where} ORDER BY {order} LIMIT {NAMED}"
        for is_absent, *values in run(self._conn, sql).fetchall():
            here = dict(zip(columns, values, strict=False))
            there = (
                None
                if is_absent
                else dict(zip(columns, values[len(columns) :], strict=True))
            )
            yield from self._between(here, there, is_replay_first=is_replay_first)

    def _between(
        self,
        here: dict[str, Any],
        there: dict[str, Any] | None,
        *,
        is_replay_first: bool,
    ) -> Iterable[Difference]:
        view = self._projection.name
        key = tuple(here[name] for name in self._projection.primary_key)
        if there is None:
            live, fresh = (None, here) if is_replay_first else (here, None)
            return [
                Difference(view=view, key=key, field="row", live=live, replayed=fresh)
            ]
        return [
            Difference(
                view=view, key=key, field=name, live=here[name], replayed=there[name]
            )
            for name in self._projection.columns
            if here[name] != there[name]
        ]
