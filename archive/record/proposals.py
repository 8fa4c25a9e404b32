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
from archive.extract.own_outlet import without_own
from archive.extract.proposal import When
from archive.extract.runs import Run
from archive.extract.when.filed import filed_on
from archive.history import envelope_at, kept_at
from archive.opening import Archive
from archive.record.decided import Decided, Standing
from archive.record.pointing import OpenText, open_text
from archive.values import Position, instant
from archive.view import agents, captures, subjects


@attrs.frozen(kw_only=True)
class Shown:
    """A run as it is shown: the text, what was proposed in it, and how each proposal stands."""

    opened: OpenText
    run: Run
    standings: tuple[Standing, ...]
    is_covered: bool
    warnings: tuple[str, ...]
    filed: When | None = None
    """The day that the text itself says it was published on, while nobody has put one on record."""

    @property
    def is_dated(self) -> bool:
        """Whether it is on record on which day the capture was published."""
        return _day(self.opened.published) is not None


def propose(
    archive: Archive, reference: str, engine: Engine, *, to: Position = runs.NOBODY
) -> Shown:
    """Ask an engine what a capture's text says, and keep its run beside the log; nothing is put on record.

    In an archive that is open only to read the run is not kept, so its numbers cannot be named.

    Args:
        archive: Open to write, or to read.
        reference: The capture.
        engine: What is asked.
        to: The person who is shown the run: what others are shown later does not change the numbers that he saw.

    Raises:
        RefusedError: The capture has no text, or it was withheld.
    """
    with db.reading(archive.engine) as conn:
        opened = open_text(archive, conn, reference)
        own = _outlet_names(conn, opened.capture)
    found = without_own(engine.propose(opened.letters, _day(opened.published)), own)
    made = Run(
        text=opened.text,
        engine=engine.name,
        version=engine.version,
        person=to,
        published=opened.published,
        made_at=instant(archive.clock()),
        proposals=runs.decidable(found),
    )
    if not archive.is_read_only:
        with db.exclusive(archive.engine) as conn:
            runs.keep(conn, made)
    with db.reading(archive.engine) as conn:
        return _shown(conn, opened, made)


def shown(archive: Archive, reference: str, to: Position) -> Shown:
    """The run of a capture that a person was shown last, as it stands now.

    Raises:
        RefusedError: None was shown to that person, or the capture's text or date is another now.
    """
    with db.reading(archive.engine) as conn:
        opened = open_text(archive, conn, reference)
        run = _last_shown(conn, opened, to)
        refuse_other(opened, run)
        return _shown(conn, opened, run)


def _shown(conn: Connection, opened: OpenText, run: Run) -> Shown:
    decided = Decided(conn, opened)
    return Shown(
        opened=opened,
        run=run,
        standings=tuple(decided.of(each) for each in run.proposals),
        is_covered=is_covered(opened.letters, opened.language),
        warnings=_warnings(conn, opened.text),
        filed=None if _day(opened.published) else filed_on(opened.letters),
    )


def _warnings(conn: Connection, text: Position) -> tuple[str, ...]:
    """What was odd when the text was read out of the bytes, such as words that the page hides."""
    (derived,) = kept_at(conn, [text])
    return derived.event.warnings if isinstance(derived.event, TextDerived) else ()


def refuse_other(opened: OpenText, run: Run) -> None:
    """Refuse a run whose numbers no longer hold for a capture.

    Raises:
        RefusedError: It is of another text, or days were counted from another date.
    """
    what = ""
    if run.text != opened.text:
        what = f"the text of d{opened.capture} is another since proposals were shown (e{opened.text})"
    elif run.published != opened.published:
        what = f"d{opened.capture} has another date of publication since proposals were shown"
    if what:
        raise RefusedError(what=what, todo=_look_again(opened))


def _last_shown(conn: Connection, opened: OpenText, to: Position) -> Run:
    """The last run that a person was shown, of the text that holds now, else of one before it."""
    found = runs.last_shown(conn, opened.text, to)
    if found is not None:
        return found
    for each in subjects.entries_about(conn, opened.capture):
        position = Position(each)
        is_text = envelope_at(conn, position).kind.startswith("text-derived/")
        if is_text and (found := runs.last_shown(conn, position, to)):
            return found
    what = f"nothing was proposed for d{opened.capture} yet"
    if runs.shown_to(conn, opened.text) - {to, runs.NOBODY}:
        what = (
            f"proposals for d{opened.capture} were shown to others, not to you, "
            "and their numbers may not be yours"
        )
    raise RefusedError(what=what, todo=_look_again(opened))


def _look_again(opened: OpenText) -> str:
    return f"run 'archive propose d{opened.capture}' and look again"


def _outlet_names(conn: Connection, capture: Position) -> tuple[str, ...]:
    """All names of the outlet that published a capture, as far as that is known."""
    outlet = captures.best_details(conn, capture).get("outlet")
    if outlet is None:
        return ()
    given = (outlet.value,) if outlet.value else ()
    return (*given, *(agents.names_of(conn, outlet.agent) if outlet.agent else ()))


def _day(published: str | None) -> dt.date | None:
    """The day of publication, when it is known to the day."""
    try:
        return dt.date.fromisoformat(published) if published else None
    except ValueError:
        return None
