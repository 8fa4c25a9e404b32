"""Which views there are, in which version, and how far each has folded: the table ``view_state``."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Column, Integer, Table, Text
from sqlalchemy.engine import Connection

from archive.db import VIEWS, has_table, run
from archive.errors import ViewsBehindError
from archive.projection.projection import Projection

VIEW_STATE: Final = Table(
    "view_state",
    VIEWS,
    Column("name", Text, primary_key=True, nullable=False),
    Column("version", Integer, nullable=False),
    Column("watermark", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""One row a view; the watermark is the last position folded in, -1 for none."""


def create_views(conn: Connection, projections: Sequence[Projection[Any]]) -> None:
    """Make the tables of all views, empty, for a log that is empty."""
    if not has_table(conn, VIEW_STATE.name):
        VIEW_STATE.create(conn)
    for projection in projections:
        projection.table.create(conn)
        if projection.text_index is not None:
            projection.text_index.create(conn)
        settle(conn, projection, watermark=-1)


def settle(conn: Connection, projection: Projection[Any], *, watermark: int) -> None:
    """Put on file that a view stands in its present version, folded up to a watermark."""
    run(
        conn,
        "INSERT INTO view_state (name, version, watermark) VALUES (?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET version = excluded.version, watermark = excluded.watermark",
        (projection.name, projection.version, watermark),
    )


def advance(
    conn: Connection, projections: tuple[Projection[Any], ...], *, first: int, last: int
) -> None:
    """Move the watermark of all views over the entries from ``first`` to ``last``.

    Raises:
        ViewsBehindError: A view is missing, of another version, or does not stand just before ``first``.
    """
    moved = run(
        conn, _advance_sql(projections), (last, first - 1, *_known(projections))
    ).rowcount
    if moved != len(projections):
        raise ViewsBehindError(views=tuple(stale(conn, projections, last + 1)))


def stale(
    conn: Connection, projections: Sequence[Projection[Any]], size: int
) -> list[str]:
    """Name the views that do not show the log as it is: missing, of another version, or behind.

    Args:
        conn: A transaction.
        projections: The views as the program knows them.
        size: The log's size as this transaction sees it.
    """
    states = states_of(conn)
    return [
        each.name
        for each in projections
        if states.get(each.name) != (each.version, size - 1)
    ]


def states_of(conn: Connection) -> dict[str, tuple[int, int]]:
    """Version and watermark of each view on file."""
    if not has_table(conn, VIEW_STATE.name):
        return {}
    rows = run(conn, "SELECT name, version, watermark FROM view_state")
    return {name: (version, watermark) for name, version, watermark in rows}


@lru_cache(maxsize=8)
def _advance_sql(projections: tuple[Projection[Any], ...]) -> str:
    views = ", ".join(["(?, ?)"] * len(projections))
    return f"UPDATE view_state SET watermark = ? WHERE watermark = ? AND (name, version) IN (VALUES {views})"


@lru_cache(maxsize=8)
def _known(projections: tuple[Projection[Any], ...]) -> tuple[Any, ...]:
    return tuple(value for each in projections for value in (each.name, each.version))
