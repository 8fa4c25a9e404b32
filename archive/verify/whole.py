"""The whole check of an archive, from its own bytes: nothing stored is trusted, nothing is written.

The log is always checked, for digests, selectors and views mean nothing without it; ``only``
says what else is. One finding does not hide others: every part is gone through to its end.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import attrs
from sqlalchemy.engine import Connection

from archive import history
from archive.db import exclusive, open_scratch, reading
from archive.errors import (
    BusyError,
    CouldNotCheckError,
    DamagedError,
    DiskFullError,
    NewerDatabaseError,
    ReadOnlyError,
    RefusedError,
)
from archive.log.finding import Finding
from archive.log.verify import LogReport, check_log
from archive.opening import VIEWS, Archive, open_archive
from archive.projection.scratch import scratch_folder
from archive.projection.state import states_of
from archive.verify.captures import Captures
from archive.verify.doubt import doubt
from archive.verify.entries import Entries, Erasures
from archive.verify.guards import check_guards
from archive.verify.ledger import Ledger
from archive.verify.outside import Outside, gather
from archive.verify.pages import check_pages
from archive.verify.texts import Texts
from archive.verify.verdict import Notice, Part, Verdict, in_order
from archive.verify.views import UNREADABLE, Views

PARTS: Final = ("log", "captures", "selectors", "views")
"""What can be asked for with ``only``; the log is always checked."""

SOUND: Final = (3, 51, 3)
"""From this SQLite on, a rare fault is mended that can damage a database while it is written to."""

Progress = Callable[[str, int, int], None]
"""Told which part is worked on, how much of it is done, and of how much (0: not known)."""


@attrs.define
class _Found:
    """What the parts found so far."""

    findings: list[Finding] = attrs.Factory(list)
    notices: list[Notice] = attrs.Factory(list)
    unchecked: list[Notice] = attrs.Factory(list)
    parts: list[Part] = attrs.Factory(list)

    def sort(self, found: Iterable[Finding | Notice]) -> None:
        """Put findings to findings, what has a code to notices, the rest to what could not be checked."""
        for one in found:
            if isinstance(one, Finding):
                self.findings.append(one)
            elif one.code:
                self.notices.append(one)
            else:
                self.unchecked.append(one)


def verify(
    archive: Archive,
    *,
    only: frozenset[str] = frozenset(PARTS),
    checkpoints: Sequence[Path] = (),
    progress: Progress | None = None,
    jobs: int = 1,
) -> Verdict:
    """Re-read everything an archive keeps, and say all that is wrong with it.

    Args:
        archive: Open to read.
        only: Which parts to check besides the log, of ``PARTS``.
        checkpoints: Files with signed tree heads that the person kept; the last one in the state
            folder is always held against the log too.
        progress: Told how far it is.
        jobs: Processes to share the folding of views.

    Raises:
        CouldNotCheckError: A checkpoint that was given cannot be read, ``only`` names no part, or
            there is no room for scratch files.
    """
    unknown = only - set(PARTS)
    if unknown or not only:
        raise CouldNotCheckError(
            what=f"there is no part {', '.join(sorted(unknown)) or 'named'} to check",
            todo=f"name one or more of {', '.join(PARTS)}",
        )
    tell = progress or (lambda _part, _done, _of: None)
    found = _Found()
    try:
        report, outside = _read_log(archive, only, checkpoints, tell, found)
    except (ReadOnlyError, DiskFullError, BusyError) as error:
        raise CouldNotCheckError(
            what="nothing could be checked", todo=str(error)
        ) from error
    except (DamagedError, sqlite3.Error) as error:
        return _damaged(error)
    if "views" in only:
        views = Views()
        is_whole = not found.findings
        found.sort(
            views.check(
                archive,
                jobs=jobs,
                tell=lambda done, of: tell("views", done, of),
                is_log_whole=is_whole,
            )
        )
        found.parts.append(Part(name="views", checked=views.rows, unit="rows"))
    covered = report.covered if report else 0
    size = report.size if report else 0
    return Verdict(
        findings=in_order([*found.findings, *outside.findings]),
        notices=(*found.notices, *outside.notices, *_notices(size, covered)),
        unchecked=(*found.unchecked, *outside.unchecked),
        parts=tuple(found.parts),
        size=size,
        root=report.root.hex() if report else "",
        covered=covered,
    )


def verify_home(
    home: Path,
    *,
    only: frozenset[str] = frozenset(PARTS),
    checkpoints: Sequence[Path] = (),
    progress: Progress | None = None,
    jobs: int = 1,
    state: Path | None = None,
) -> Verdict:
    """Open an archive only to read and check it; one too damaged to be opened is a finding, not an error.

    Args:
        home: The archive's folder.
        only: As ``verify``.
        checkpoints: As ``verify``.
        progress: As ``verify``.
        jobs: As ``verify``.
        state: The state folder; the user's own when not given.

    Raises:
        CouldNotCheckError: As ``verify``; or the archive may not be read, or a later program wrote it.
        NoArchiveError: There is no archive.
    """
    try:
        archive = open_archive(home, is_read_only=True, state=state)
    except (DamagedError, sqlite3.Error) as error:
        return _damaged(error)
    except (ReadOnlyError, BusyError, NewerDatabaseError) as error:
        raise CouldNotCheckError(
            what="nothing could be checked", todo=str(error)
        ) from error
    except RefusedError as error:
        raise CouldNotCheckError(what=error.what, todo=error.todo) from error
    try:
        return verify(
            archive, only=only, checkpoints=checkpoints, progress=progress, jobs=jobs
        )
    finally:
        archive.close()


def _read_log(
    archive: Archive,
    only: frozenset[str],
    checkpoints: Sequence[Path],
    tell: Progress,
    found: _Found,
) -> tuple[LogReport | None, Outside]:
    """Walk the log once, with all that is looked up on the way, in one read transaction."""
    reads_events = bool(only & {"captures", "selectors"})
    with _ledger(is_needed=reads_events) as ledger, reading(archive.engine) as conn:
        outside = gather(conn, checkpoints, state=archive.state, origin=archive.origin)
        size = _size(conn)
        erasures = Erasures(lambda done: tell("log", done, size))
        entries = None
        if ledger is not None:
            texts = Texts(archive.store, ledger) if "selectors" in only else None
            entries = Entries(erasures, ledger, texts)
        report = check_log(
            conn, checkpoints=outside.checkpoints, visit=entries or erasures
        )
        in_doubt = doubt(report.findings)
        altered = {one.place for one in report.findings if one.code == "EVENT_ALTERED"}
        found.sort(
            one
            for one in report.findings
            if one.code != "EVENT_NOT_CANONICAL" or one.place not in altered
        )
        found.sort(erasures.judge(report.erased, in_doubt))
        found.parts.append(Part(name="log", checked=report.size, unit="entries"))
        found.sort(_guards(conn))
        if "views" in only:
            found.sort(check_pages(conn))
        if ledger is not None and entries is not None:
            ledger.forget(in_doubt.altered)
            ledger.close()
            found.sort(entries.judge_texts(in_doubt))
            if "captures" in only:
                captures = Captures(
                    archive.store, ledger, lambda done: tell("captures", done, 0)
                )
                found.sort(captures.check())
                found.parts.append(
                    Part(name="captures", checked=captures.checked, unit="files")
                )
            if "selectors" in only:
                found.parts.append(
                    Part(name="selectors", checked=entries.pointed, unit="places")
                )
        return report, outside


def _size(conn: Connection) -> int:
    """Say how long the log says that it is; 0 when it cannot say."""
    try:
        return history.size(conn)
    except UNREADABLE:
        return 0


@contextmanager
def _ledger(*, is_needed: bool) -> Iterator[Ledger | None]:
    if not is_needed:
        yield None
        return
    with (
        scratch_folder(None) as folder,
        exclusive(open_scratch(folder / "ledger.db")) as conn,
    ):
        yield Ledger(conn)


def _guards(conn: Connection) -> Iterator[Finding]:
    try:
        states = states_of(conn)
        has_older = any(
            states.get(view.name, (view.version, 0))[0] != view.version
            for view in VIEWS
        )
        yield from check_guards(conn, has_older_views=has_older)
    except UNREADABLE as error:
        yield Finding("DB_DAMAGED", "schema", f"cannot be read: {error}")


def _damaged(error: BaseException) -> Verdict:
    """Judge a database that is too damaged for anything more to be said."""
    detail = error.detail if isinstance(error, DamagedError) else str(error)
    return Verdict(findings=(Finding("DB_DAMAGED", "archive.db", detail),))


def _notices(size: int, covered: int) -> Iterator[Notice]:
    if covered < size:
        after = f"positions {covered}-{size - 1}"
        detail = "not covered by any outside checkpoint: entries could be cut off there unseen"
        yield Notice(None, after, detail)
    if sqlite3.sqlite_version_info < SOUND:
        detail = (
            f"SQLite {sqlite3.sqlite_version} is affected by the WAL-reset bug"
            f" (mended in {'.'.join(map(str, SOUND))}): verify often"
        )
        yield Notice(None, "archive.db", detail)
