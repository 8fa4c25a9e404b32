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

from archive import history
from archive.db import exclusive, has_table, reading, run
from archive.projection.compare import Difference
from archive.projection.engines import engine_for
from archive.projection.mend import Found, look, mend
from archive.projection.projection import Projection, quoted
from archive.projection.scratch import (
    Part,
    Progress,
    build,
    build_apart,
    scratch_folder,
)
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
            parts, found = look(conn, parts)
            size = parts[0].until
        if check or all(each.is_settled for each in found):
            return _report(size, found, "differs")
        with exclusive(engine) as conn:
            parts, found = look(conn, parts)
            mend(conn, found, size=parts[0].until)
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
    if jobs == 1:
        return [tuple(projections)]
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


def _report(
    size: int, found: Sequence[Found], wrong: Literal["differs", "rebuilt"]
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
