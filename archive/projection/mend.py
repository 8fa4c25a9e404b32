"""Live views held against their replay, and mended where they differ."""

from collections.abc import Sequence
from typing import Any

import attrs
from sqlalchemy.engine import Connection
from sqlalchemy.schema import CreateTable

from archive import history
from archive.db import attach, has_table, open_scratch, run
from archive.projection.compare import NAMED, Comparison, Difference, compare, digest
from archive.projection.projection import Projection, listed, quoted
from archive.projection.scratch import Part, catch_up
from archive.projection.state import VIEW_STATE, settle, states_of
from archive.values import Digest


@attrs.frozen(kw_only=True)
class Found:
    """One view held against its replay.

    ``is_settled``: rows, version and watermark are right, so nothing has to be written.
    """

    projection: Projection[Any]
    scratch: str
    is_new: bool
    is_settled: bool
    comparison: Comparison
    digest: Digest

    @property
    def is_wrong(self) -> bool:
        """Whether its rows have to be written."""
        return self.is_new or self.comparison.count > 0


def look(conn: Connection, parts: Sequence[Part]) -> tuple[list[Part], list[Found]]:
    """Catch up with the log as a transaction sees it, and compare every view in it."""
    size = history.size(conn)
    current = [catch_up(conn, part, size) for part in parts]
    states = states_of(conn)
    # Search indexes first: once a scratch file is attached and read, nobody may write to it.
    words = {
        each.name: _words_apart(conn, part, each)
        for part in current
        for each in part.projections
    }
    found = []
    for number, part in enumerate(current):
        attach(conn, part.path, f"scratch{number}")
        found += [
            _hold(
                conn,
                each,
                f"scratch{number}",
                words[each.name],
                state=states.get(each.name),
                size=size,
            )
            for each in part.projections
        ]
    return current, found


def _hold(
    conn: Connection,
    projection: Projection[Any],
    scratch: str,
    words: tuple[Difference, ...],
    *,
    state: tuple[int, int] | None,
    size: int,
) -> Found:
    is_new = (
        state is None
        or state[0] != projection.version
        or not has_table(conn, projection.name)
    )
    rows = run(
        conn, f"SELECT count(*) FROM {scratch}.{quoted(projection.name)}"
    ).fetchone()[0]
    comparison = Comparison(rows=rows, count=0, differences=())
    if not is_new:
        comparison = compare(conn, projection, scratch)
        comparison = attrs.evolve(
            comparison,
            count=comparison.count + len(words),
            differences=(comparison.differences + words)[:NAMED],
        )
    return Found(
        projection=projection,
        scratch=scratch,
        is_new=is_new,
        is_settled=comparison.count == 0 and state == (projection.version, size - 1),
        comparison=comparison,
        digest=digest(conn, projection, scratch),
    )


def _words_apart(
    conn: Connection, part: Part, projection: Projection[Any]
) -> tuple[Difference, ...]:
    if projection.text_index is None or not has_table(conn, projection.name):
        return ()
    return tuple(
        Difference(
            view=projection.name,
            key=() if row is None else (row,),
            field="index",
            live=None,
            replayed=None,
        )
        for row in projection.text_index.compare(conn, open_scratch(part.path))
    )


def mend(conn: Connection, found: Sequence[Found], *, size: int) -> None:
    """Put the replayed rows in place of every view that is wrong or new, under the same names."""
    if not has_table(conn, VIEW_STATE.name):
        VIEW_STATE.create(conn)
    for each in found:
        if each.is_wrong:
            _copy(conn, each.projection, each.scratch)
        if not each.is_settled:
            settle(conn, each.projection, watermark=size - 1)


def _copy(conn: Connection, projection: Projection[Any], scratch: str) -> None:
    table, columns = quoted(projection.name), listed(projection.columns)
    run(conn, f"DROP TABLE IF EXISTS main.{table}")
    conn.execute(CreateTable(projection.table))
    order = listed(projection.primary_key)
    run(
        conn,
        f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM {scratch}.{table} ORDER BY {order}",
    )
    for index in projection.table.indexes:
        index.create(conn)
    if projection.text_index is not None:
        projection.text_index.rebuild(conn)
