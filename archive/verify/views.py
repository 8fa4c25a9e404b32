"""Views held against the log: folded again from the first entry and compared, the search index too."""

import sqlite3
from collections.abc import Callable, Iterator
from itertools import groupby

import attrs
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from archive import history
from archive.db import reading, run
from archive.errors import ArchiveError, BusyError, DiskFullError, ReadOnlyError
from archive.log.finding import Finding
from archive.opening import VIEWS, Archive
from archive.projection.compare import Difference
from archive.projection.replay import ViewReport, replay
from archive.projection.state import states_of
from archive.verify.verdict import Notice

UNREADABLE = (
    ArchiveError,
    sqlite3.Error,
    SQLAlchemyError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading of damaged or forged rows may end in; never said of a log that is whole."""


@attrs.define
class Views:
    """Compares all views; how many rows they have stands in ``rows``."""

    rows: int = 0

    def check(
        self,
        archive: Archive,
        *,
        jobs: int,
        tell: Callable[[int, int], None],
        is_log_whole: bool,
    ) -> Iterator[Finding | Notice]:
        """Yield what differs, and what could not be compared.

        Args:
            archive: Open to read.
            jobs: Processes to share the work.
            tell: Told how many entries were folded, of how many.
            is_log_whole: Nothing was found wrong with the log; else what differs may follow from that.
        """
        try:
            report = replay(archive.engine, VIEWS, check=True, progress=tell, jobs=jobs)
            with reading(archive.engine) as conn:
                states, size = states_of(conn), history.size(conn)
                outside = list(_outside(conn)) if is_log_whole else []
        except (ReadOnlyError, DiskFullError, BusyError) as error:
            yield Notice(None, "views", str(error))
            return
        except UNREADABLE as error:
            yield from _cannot(error, is_log_whole=is_log_whole)
            return
        yield from outside
        for view in report.views:
            self.rows += view.rows
            yield from _judge(view, is_log_whole=is_log_whole)
        for projection in VIEWS:
            state = states.pop(projection.name, (0, -1))
            if state != (projection.version, size - 1):
                yield _of_state(projection.name, projection.version, state)
        for name in sorted(states):
            detail = f"this program has no view {name}"
            yield Finding("PROJECTION_DIFFERS", "view view_state", detail)


def _outside(conn: Connection) -> Iterator[Finding]:
    """Yield the claims that lie outside of the passage of the one that they are said to be within."""
    found = run(
        conn,
        "SELECT i.claim, o.claim, i.content_at, o.content_at FROM claim AS i JOIN claim AS o ON o.claim = i.within "
        "WHERE i.retracted_at IS NULL AND o.text IS NOT NULL "
        'AND (i.text <> o.text OR i.start < o.start OR i."end" > o."end") ORDER BY i.claim',
    )
    for inner, outer, *set_at in found:
        detail = f"since then c{inner} lies outside of the passage of c{outer}, which it is said to be within"
        yield Finding("EVENT_NOT_CANONICAL", f"position {max(set_at)}", detail)


def _cannot(error: BaseException, *, is_log_whole: bool) -> Iterator[Finding | Notice]:
    detail = f"they cannot be compared: {getattr(error, 'detail', error)!s}"
    if is_log_whole:
        yield Finding("DB_DAMAGED", "views", detail)
    else:
        yield Notice(None, "views", f"{detail} (the log is not whole)")


def _judge(view: ViewReport, *, is_log_whole: bool) -> Iterator[Finding]:
    if view.state == "new":
        return  # its version, or the guards, say why
    after = "" if is_log_whole else " (the log is not whole: this may follow from it)"
    named = 0
    for key, group in groupby(view.differences, key=lambda one: one.key):
        differences = list(group)
        named += len(differences)
        if all(one.field == "schema" for one in differences):
            continue  # the guards say it
        place = f"view {view.name}"
        if key:
            place += f", key {', '.join(map(str, key))}"
        yield Finding("PROJECTION_DIFFERS", place, _how(differences) + after)
    if view.count > named and view.differences:
        detail = f"{view.count} rows in all are not what the log says{after}"
        yield Finding("PROJECTION_DIFFERS", f"view {view.name}", detail)


def _how(differences: list[Difference]) -> str:
    fields = [one.field for one in differences]
    if fields == ["index"]:
        return "it is not found by the words that the log gives it"
    if fields == ["row"]:
        is_added = differences[0].replayed is None
        return "no such row follows from the log" if is_added else "the row is missing"
    return f"{', '.join(fields)}: not what the log says"


def _of_state(name: str, version: int, state: tuple[int, int]) -> Finding | Notice:
    if state[0] != version:
        detail = f"it is of version {state[0]}, this program's is {version}"
        return Notice(None, f"view {name}", f"{detail}: 'archive replay' makes it")
    detail = f"its watermark is {state[1]}, not the log's last position"
    return Finding("PROJECTION_DIFFERS", f"view {name}", detail)
