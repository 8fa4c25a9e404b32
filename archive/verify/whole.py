"""The whole check of an archive, from its own bytes: nothing stored is trusted, nothing is written.

The log is always checked, for digests, selectors and views mean nothing without it; ``only``
says what else is. One finding does not hide others: every part is gone through to its end.
"""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from archive.db import reading
from archive.errors import (
    BadValueError,
    BusyError,
    CouldNotCheckError,
    DamagedError,
    DiskFullError,
    NewerDatabaseError,
    NoArchiveError,
    ReadOnlyError,
    RefusedError,
)
from archive.log.finding import Finding
from archive.opening import Archive, open_archive
from archive.settings import SETTINGS
from archive.verify.outside import gather
from archive.verify.verdict import Found, Notice, Part, Verdict
from archive.verify.views import Views
from archive.verify.walked import Progress, walk

PARTS: Final = ("log", "captures", "selectors", "views")
"""What can be asked for with ``only``; the log is always checked."""

SOUND: Final = (3, 51, 3)
"""From this SQLite on, a rare fault is mended that can damage a database while it is written to."""


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
    found = Found()
    try:
        # First what was signed, then the log as it stands: it may grow meanwhile.
        with reading(archive.engine) as conn:
            outside = gather(
                conn, checkpoints, state=archive.state, origin=archive.origin
            )
        report = walk(archive, only, outside.checkpoints, tell, found)
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
    found.sort(outside.findings)
    return Verdict(
        findings=found.in_order(),
        notices=(
            *found.notices,
            *outside.notices,
            *_notices(report.size, report.covered),
        ),
        unchecked=(*found.unchecked, *outside.unchecked),
        parts=tuple(found.parts),
        size=report.size,
        root=report.root.hex(),
        covered=report.covered,
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
    except NoArchiveError:
        if not _has_settings(home):
            raise
        raise CouldNotCheckError(
            what=f"there is no database at {home}", todo="bring back archive.db"
        ) from None
    except (
        BadValueError,
        BusyError,
        NewerDatabaseError,
        OSError,
        ReadOnlyError,
        RefusedError,
    ) as error:
        raise CouldNotCheckError(
            what="nothing could be checked", todo=str(error)
        ) from error
    try:
        return verify(
            archive, only=only, checkpoints=checkpoints, progress=progress, jobs=jobs
        )
    finally:
        archive.close()


def _has_settings(home: Path) -> bool:
    try:
        return (home / SETTINGS).is_file()
    except OSError:
        return True  # something is there that we may not read


def _damaged(error: BaseException) -> Verdict:
    """Judge a database that is too damaged for anything more to be said."""
    detail = error.detail if isinstance(error, DamagedError) else str(error)
    schema = re.search(r"malformed database schema \((\w+)\)", detail)
    place = f"archive.db, schema of {schema[1]}" if schema else "archive.db"
    return Verdict(findings=(Finding("DB_DAMAGED", place, detail),))


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
