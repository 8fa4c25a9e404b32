"""Replay: fold the log again from position 0 and hold the live views against it.

Order rules. The scratch file is built up to a head while others go on appending; then one
read transaction folds the rest and compares: all equal, and nothing was ever locked. Only
what differs, is new or has a new version is copied, in one exclusive transaction that first
catches up and compares again. Killed anywhere, the old views answer; two replays at once
wait for each other only in that last step, and the second finds nothing to do.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias

import attrs
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.schema import CreateTable

from archive import history
from archive.db import attach, exclusive, has_table, open_scratch, reading, run
from archive.projection.compare import NAMED, Comparison, Difference, compare, digest
from archive.projection.engines import engine_for
from archive.projection.projection import Projection, listed, quoted
from archive.projection.scratch import (
    Part,
    Progress,
    build,
    build_apart,
    catch_up,
    scratch_folder,
)
from archive.projection.state import VIEW_STATE, settle, states_of
from archive.values import Digest

State: TypeAlias = Literal["identical", "differs", "new", "rebuilt"]


@attrs.frozen(kw_only=True)
class ViewReport:
    """What a replay found of one view.

    ``state``: identical; differs (and was left so); new (never built, or in another version);
    rebuilt (it differed and was written anew). ``count`` rows differed, the first are named.
    """

    name: str
    state: State
    rows: int
    digest: Digest
    count: int
    differences: tuple[Difference, ...]


@attrs.frozen(kw_only=True)
class Report:
    """What a replay of ``size`` entries found, view by view."""

    size: int
    views: tuple[ViewReport, ...]

    @property
    def is_identical(self) -> bool:
        """Whether every view that was there was exactly what the log says."""
        return not any(view.count for view in self.views)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The first differences of every view."""
        return tuple(each for view in self.views for each in view.differences)


def replay(
    engine: Engine,
    projections: Sequence[Projection[Any]],
    *,
    check: bool = False,
    progress: Progress | None = None,
    jobs: int = 1,
) -> Report:
    """Fold the whole log again, compare, and mend what differs.

    Args:
        engine: The archive's database; may be read-only when ``check`` is given.
        projections: All views.
        check: Compare only and change nothing; the scratch file lies in the temporary folder.
        progress: Told how many entries are folded, of how many.
        jobs: Processes to share the views, this one counted.

    Returns:
        Digest, rows and differences of every view, as they were found.

    Raises:
        DamagedError: The log cannot be read to its end.
        DiskFullError: No room for the scratch file; the old views stand.
        WorkerFailedError: A helping process died.
    """
    with scratch_folder(None if check else _folder(engine)) as folder:
        parts = _build(engine, projections, folder, progress, jobs)
        with reading(engine) as conn:
            parts, found = _look(conn, parts)
            size = parts[0].until
        if check or all(each.is_settled for each in found):
            return _report(size, found, "differs")
        with exclusive(engine) as conn:
            parts, found = _look(conn, parts)
            _write(conn, found, size=parts[0].until)
        return _report(parts[0].until, found, "rebuilt")


def _folder(engine: Engine) -> Path | None:
    path = engine.url.database
    return None if path in {None, "", ":memory:"} else Path(str(path)).absolute().parent


def _build(
    engine: Engine,
    projections: Sequence[Projection[Any]],
    folder: Path,
    progress: Progress | None,
    jobs: int,
) -> list[Part]:
    with reading(engine) as conn:
        until = history.size(conn)
        shares = _share(conn, projections, jobs)
    parts = [
        Part(
            path=folder / f"{number}.db", projections=share, log=engine.url, until=until
        )
        for number, share in enumerate(shares)
    ]
    with engine_for(jobs) as helpers:
        begun = helpers.map(build_apart, parts[1:])
        build(engine, parts[0], progress)
        helpers.gather(begun)
    return parts


def _share(
    conn: Connection, projections: Sequence[Projection[Any]], jobs: int
) -> list[tuple[Projection[Any], ...]]:
    """Give each process about as much to write: the heaviest view first, to whom has least."""
    weights = {each.name: _weight(conn, each) for each in projections}
    shares: list[list[Projection[Any]]] = [
        [] for _ in range(min(jobs, len(projections)))
    ]
    for each in sorted(projections, key=lambda each: -weights[each.name]):
        min(shares, key=lambda share: sum(weights[one.name] for one in share)).append(
            each
        )
    return [tuple(share) for share in shares]


def _weight(conn: Connection, projection: Projection[Any]) -> int:
    rows = 0
    if has_table(conn, projection.name):
        rows = run(conn, f"SELECT count(*) FROM {quoted(projection.name)}").fetchone()[
            0
        ]
    cells = (
        len(projection.columns)
        + 4 * len(projection.table.indexes)
        + 20 * (projection.text_index is not None)
    )
    return 1 + int(rows * cells)


@attrs.frozen(kw_only=True)
class _Found:
    """One view held against its replay."""

    projection: Projection[Any]
    scratch: str
    is_new: bool
    is_settled: bool
    comparison: Comparison
    digest: Digest

    @property
    def is_wrong(self) -> bool:
        return self.is_new or self.comparison.count > 0


def _look(conn: Connection, parts: Sequence[Part]) -> tuple[list[Part], list[_Found]]:
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
) -> _Found:
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
    return _Found(
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


def _write(conn: Connection, found: Sequence[_Found], *, size: int) -> None:
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


def _report(
    size: int, found: Sequence[_Found], wrong: Literal["differs", "rebuilt"]
) -> Report:
    views = [
        ViewReport(
            name=each.projection.name,
            state="new" if each.is_new else wrong if each.is_wrong else "identical",
            rows=each.comparison.rows,
            digest=each.digest,
            count=each.comparison.count,
            differences=each.comparison.differences,
        )
        for each in sorted(found, key=lambda each: each.projection.name)
    ]
    return Report(size=size, views=tuple(views))
