"""The walk over the log, with all that is looked up on the way: erasures, events, files, selectors, guards, pages."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Final

from sqlalchemy.engine import Connection

from archive import history
from archive.db import exclusive, open_scratch, reading
from archive.errors import DamagedError
from archive.event.kinds import CaptureWithheld
from archive.log.checkpoint import Checkpoint
from archive.log.finding import Finding
from archive.log.verify import LogReport, check_log
from archive.opening import VIEWS, Archive
from archive.projection.scratch import scratch_folder
from archive.projection.state import states_of
from archive.values import Digest
from archive.verify.captures import Captures
from archive.verify.doubt import doubt
from archive.verify.entries import Entries, Erasures
from archive.verify.guards import check_guards
from archive.verify.ledger import Ledger
from archive.verify.pages import check_pages
from archive.verify.texts import Texts
from archive.verify.verdict import Found, Part
from archive.verify.views import UNREADABLE

Progress = Callable[[str, int, int], None]
"""Told which part is worked on, how much of it is done, and of how much (0: not known)."""

EVENTS: Final = frozenset({"captures", "selectors"})
"""The parts for which entries are read as events."""


def walk(
    archive: Archive,
    only: frozenset[str],
    checkpoints: Sequence[Checkpoint],
    tell: Progress,
    found: Found,
) -> LogReport:
    """Walk the log once, as one read transaction sees it.

    Args:
        archive: Open to read.
        only: Which parts are asked for.
        checkpoints: What the log is held against; all signed before the walk begins.
        tell: Told how far it is.
        found: Gets what is found.
    """
    with _ledger(is_needed=bool(only & EVENTS)) as ledger:
        entries = None
        with reading(archive.engine) as conn:
            size = told_size(conn)
            erasures = Erasures(lambda done: tell("log", done, size))
            if ledger is not None:
                texts = Texts(archive.store, ledger) if "selectors" in only else None
                entries = Entries(erasures, ledger, texts)
            report = check_log(conn, checkpoints=checkpoints, visit=entries or erasures)
            found.sort(_first_causes(report.findings))
            found.sort(erasures.judge(report.erased, doubt(report.findings)))
            found.parts.append(Part(name="log", checked=report.size, unit="entries"))
            found.sort(_guards(conn))
            if "views" in only:
                found.sort(check_pages(conn))
        if ledger is not None and entries is not None:
            # Files are no part of a transaction: none is held open for them.
            found.take(_look_up(archive, only, report, ledger, entries, tell=tell))
        return report


def _first_causes(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out what an entry that was changed says against the format: the change is said already."""
    altered = {one.place for one in findings if one.code == "EVENT_ALTERED"}
    for one in findings:
        if one.code != "EVENT_NOT_CANONICAL" or one.place not in altered:
            yield one


def _look_up(
    archive: Archive,
    only: frozenset[str],
    report: LogReport,
    ledger: Ledger,
    entries: Entries,
    *,
    tell: Progress,
) -> Found:
    """Hold the store against all that the log names, now that it is known to its end."""
    in_doubt = doubt(report.findings)
    ledger.forget(in_doubt.altered)
    ledger.close()
    met = Found()
    met.sort(entries.judge_texts(in_doubt))
    if "captures" in only:
        captures = Captures(
            archive.store, ledger, lambda done: tell("captures", done, 0)
        )
        met.sort(captures.check())
        met.parts.append(Part(name="captures", checked=captures.checked, unit="files"))
    if "selectors" in only:
        met.parts.append(Part(name="selectors", checked=entries.pointed, unit="places"))
    met.findings = list(_still(archive, report.size, ledger, met.findings))
    met.more["EVENT_NOT_CANONICAL"] += entries.unlisted
    return met


def _still(
    archive: Archive, size: int, ledger: Ledger, findings: Sequence[Finding]
) -> Iterator[Finding]:
    """Leave out files that were withheld while we looked: gone by now, as a later entry or the last one says."""
    if any(one.code == "BLOB_MISSING" for one in findings):
        with suppress(DamagedError, sqlite3.Error), reading(archive.engine) as conn:
            for envelope, event in history.read(conn, size, history.size(conn)):
                if isinstance(event, CaptureWithheld):
                    ledger.withhold(event.captures, event.what, envelope.position)
    for one in findings:
        digest = Digest(one.place.rpartition("/")[2])
        if one.code == "BLOB_MISSING" and not ledger.is_wanted(digest):
            continue
        is_of_file = one.code == "REDACTION_INCOMPLETE" and "/" in one.place
        if is_of_file and not os.path.lexists(archive.store.path(digest)):
            continue
        yield one


def told_size(conn: Connection) -> int:
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
