"""Proposals: an engine is asked what a text says, its run is kept beside the log, and shown with what was decided."""

import datetime as dt

import attrs
from sqlalchemy.engine import Connection

from archive import db
from archive.errors import RefusedError
from archive.event.kinds import TextDerived
from archive.extract import runs
from archive.extract.coverage import is_covered
from archive.extract.engines import Engine
from archive.extract.runs import Run
from archive.history import envelope_at, kept_at
from archive.opening import Archive
from archive.record.decided import Decided, Standing
from archive.record.pointing import OpenText, open_text
from archive.values import Position, instant
from archive.view import subjects


@attrs.frozen(kw_only=True)
class Shown:
    """A run as it is shown: the text, what was proposed in it, and how each proposal stands."""

    opened: OpenText
    run: Run
    standings: tuple[Standing, ...]
    is_covered: bool
    warnings: tuple[str, ...]


def propose(archive: Archive, reference: str, engine: Engine) -> Shown:
    """Ask an engine what a capture's text says, and keep its run beside the log; nothing is put on record.

    In an archive that is open only to read the run is not kept, so its numbers cannot be named.

    Raises:
        RefusedError: The capture has no text, or it was withheld.
    """
    with db.reading(archive.engine) as conn:
        opened = open_text(archive, conn, reference)
    found = engine.propose(opened.letters, _day(opened.published))
    made = Run(
        text=opened.text,
        engine=engine.name,
        version=engine.version,
        published=opened.published,
        made_at=instant(archive.clock()),
        proposals=runs.decidable(found),
    )
    if not archive.is_read_only:
        with db.exclusive(archive.engine) as conn:
            runs.keep(conn, made)
    with db.reading(archive.engine) as conn:
        return _shown(conn, opened, made)


def shown(archive: Archive, reference: str) -> Shown:
    """The run of a capture that was shown last, as it stands now.

    Raises:
        RefusedError: None was shown, or the capture's text or date is another now.
    """
    with db.reading(archive.engine) as conn:
        opened = open_text(archive, conn, reference)
        return _shown(conn, opened, run_of(conn, opened))


def _shown(conn: Connection, opened: OpenText, run: Run) -> Shown:
    decided = Decided(conn, opened)
    return Shown(
        opened=opened,
        run=run,
        standings=tuple(decided.of(each) for each in run.proposals),
        is_covered=is_covered(opened.letters, opened.language),
        warnings=_warnings(conn, opened.text),
    )


def _warnings(conn: Connection, text: Position) -> tuple[str, ...]:
    """What was odd when the text was read out of the bytes, such as words that the page hides."""
    (derived,) = kept_at(conn, [text])
    return derived.event.warnings if isinstance(derived.event, TextDerived) else ()


def run_of(conn: Connection, opened: OpenText) -> Run:
    """The run that was shown last, when it is of the text and the date that hold now."""
    found = runs.last_shown(conn, opened.text)
    todo = f"run 'archive propose d{opened.capture}' and look again"
    if found is None:
        texts = [
            each
            for each in subjects.entries_about(conn, opened.capture)
            if envelope_at(conn, Position(each)).kind.startswith("text-derived/")
        ]
        what = f"nothing was proposed for d{opened.capture} yet"
        if any(runs.last_shown(conn, each) for each in texts):
            what = f"the text of d{opened.capture} is another since proposals were shown (e{opened.text})"
        raise RefusedError(what=what, todo=todo)
    if found.published != opened.published:
        raise RefusedError(
            what=f"d{opened.capture} has another date of publication since proposals were shown",
            todo=todo,
        )
    return found


def _day(published: str | None) -> dt.date | None:
    """The day of publication, when it is known to the day."""
    try:
        return dt.date.fromisoformat(published) if published else None
    except ValueError:
        return None
