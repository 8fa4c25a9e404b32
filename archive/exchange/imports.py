"""Importing: many lines put on record at once, in one transaction, or none; the first bad one is named."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NoReturn
from uuid import NAMESPACE_URL, UUID, uuid5

import attrs
from msgspec import UNSET

from archive import history
from archive.collector import collector_off
from archive.errors import (
    ArchiveError,
    BadValueError,
    BusyError,
    ConflictError,
    DiskFullError,
    ImportRefusedError,
    ReadOnlyError,
    RefusedError,
    ViewsBehindError,
)
from archive.event.kinds import ClaimReviewed, Event, ImportBegun
from archive.event.subjects import subjects_of
from archive.exchange.brought import Brought
from archive.exchange.given import Given, open_given
from archive.exchange.line_rules import SEEING, Further, Rules
from archive.exchange.lines import read_line
from archive.exchange.refs import Refs
from archive.opening import Archive
from archive.record.act import Act, acting
from archive.values import Position
from archive.view import subjects

BATCH: Final = 1000
"""So many lines are written and folded at a time; all of them are one transaction."""

_MACHINE: Final = (BusyError, DiskFullError, ReadOnlyError, ViewsBehindError)
"""What no line is to blame for."""

Report = Callable[[int, int], None]
"""Told how many lines are done, of how many."""


@attrs.frozen(kw_only=True)
class Imported:
    """What an import did.

    ``begun`` is its import-begun; ``first`` and ``last`` are what the lines became. They are ``None`` after a dry run,
    and where there was no line. ``is_known``: this very batch was on record before, so nothing was added.
    """

    batch: str
    lines: int
    begun: Position | None = None
    first: Position | None = None
    last: Position | None = None
    said: tuple[str, ...] = ()
    is_known: bool = False


class _DryRun(Exception):  # noqa: N818 - no error: the way out of the transaction
    """All was checked; what was written goes with the transaction."""

    def __init__(self, done: Imported) -> None:
        super().__init__()
        self.done = done


def import_(
    archive: Archive,
    by: Position,
    path: Path,
    *,
    batch: str | None = None,
    is_dry_run: bool = False,
    report: Report | None = None,
) -> Imported:
    """Put the lines of a file, or of an exported folder, on record.

    Args:
        archive: Open to write.
        by: The person in whose name they are recorded.
        path: A file of lines, or a folder with ``lines.jsonl``, ``captures/`` and, when it was exported, a manifest.
        batch: The import's name; the file's or folder's when not given. One name stands for one file, for ever.
        is_dry_run: Check everything and write nothing.
        report: Told of the progress.

    Raises:
        ImportRefusedError: A line cannot be recorded; the first such line is named, and nothing was written.
        ConflictError: The batch was imported before, from other bytes.
        UnknownReferenceError, RefusedError: There is no such file, or it cannot be read.
    """
    name = _checked(batch or path.resolve().name)
    given = open_given(path)
    try:
        with given.file, collector_off(), acting(archive, by) as act:
            known = _known(act, name, given)
            if known is not None:
                return known
            arriving = _Arriving(act, name, given)
            for number, raw in given.read():
                arriving.take(number, raw)
                if report is not None and number % BATCH == 0:
                    report(number, given.lines)
            done = arriving.finish()
            if is_dry_run:
                _undo(done)
            arriving.brought.keep()
            archive.store.put_file(given.path, given.digest)
            return done
    except _DryRun as ended:
        return attrs.evolve(ended.done, begun=None, first=None, last=None)


def _undo(done: Imported) -> NoReturn:
    raise _DryRun(done)


def batch_id(batch: str, number: int) -> UUID:
    """The event id of a line: from the batch's name and the line's number, so that none is written twice.

    Args:
        batch: The batch's name.
        number: The line's, from 1; 0 is the import-begun.
    """
    return uuid5(_space(batch), str(number))


def _space(batch: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"archive:{batch}")


def _checked(batch: str) -> str:
    try:
        batch.encode()
    except UnicodeEncodeError:
        raise BadValueError(
            field="the batch's name", value=ascii(batch), todo="give one with --batch"
        ) from None
    return batch


def _known(act: Act, batch: str, given: Given) -> Imported | None:
    """The import of this batch that is on record, when it was of the same bytes.

    Raises:
        ConflictError: It was of other bytes.
        RefusedError: What it was of was erased.
    """
    begun = history.position_of(act.conn, batch_id(batch, 0))
    if begun is None:
        return None
    for _envelope, event in history.read_at(act.conn, [begun]):
        if isinstance(event, ImportBegun):
            if event.digest != given.digest:
                raise ConflictError(
                    what=f"the batch {batch!r} was imported at e{begun} from other bytes ({event.digest[:12]})",
                    todo="nothing was written: give this file a name of its own with --batch",
                )
            return Imported(
                batch=batch,
                lines=event.lines,
                begun=begun,
                said=(
                    f"the batch {batch!r} was imported at e{begun}: nothing was added",
                ),
                is_known=True,
            )
    raise RefusedError(
        what=f"the batch {batch!r} was imported at e{begun} and its record erased since",
        todo="give another name with --batch to record the lines anew",
    )


class _Arriving:
    """Takes one line after the other; writes and folds them a batch at a time."""

    def __init__(self, act: Act, batch: str, given: Given) -> None:
        self._act = act
        self._batch = batch
        self._space = _space(batch)
        self._count = given.lines
        self._begun = act.put(
            ImportBegun(
                batch=batch,
                file_name=given.path.name.encode(errors="replace").decode(),
                digest=given.digest,
                lines=given.lines,
                origin=given.manifest.origin if given.manifest else None,
            ),
            event_id=batch_id(batch, 0),
        )
        act.flush()
        withheld = given.manifest.withheld if given.manifest else ()
        self.brought: Final = Brought(act.archive.store, given.folder, withheld)
        self._refs = Refs(act, is_closed=given.folder is not None, flush=self._flush)
        self._rules = Rules(act, self._refs, self.brought, self._flush)
        self._pending: list[history.Draft] = []
        self._subjects: dict[Position, tuple[Position, ...]] = {}
        self._latest: dict[Position, Position] = {}

    def take(self, number: int, raw: bytes) -> None:
        """Check a line and add what it says.

        Raises:
            ImportRefusedError: It, or an earlier one that was not written yet, cannot be recorded.
        """
        try:
            self._take(number, raw)
        except _MACHINE:
            raise
        except ImportRefusedError:
            self._flush()  # an earlier line may be bad too, and is the first then
            raise
        except ArchiveError as error:
            self._flush()
            raise ImportRefusedError(line=number, reason=str(error)) from error
        if len(self._pending) == BATCH:
            self._flush()

    def finish(self) -> Imported:
        """Write the rest and say what was done.

        Raises:
            ImportRefusedError: A line's bytes are not there and were not withheld, or the other way round.
        """
        self._flush()
        for line, reason in sorted(self.brought.amiss()):
            raise ImportRefusedError(line=line, reason=reason)
        unchecked = self._rules.passages.unchecked
        return Imported(
            batch=self._batch,
            lines=self._count,
            begun=self._begun,
            first=Position(self._begun + 1) if self._count else None,
            last=Position(self._begun + self._count) if self._count else None,
            said=(
                (f"{unchecked} places in withheld texts could not be looked at again",)
                if unchecked
                else ()
            ),
        )

    def _take(self, number: int, raw: bytes) -> None:
        line = read_line(raw, number)
        self._refs.check_free(line.ref)
        event = line.event(self._refs.place)
        further = self._rules.check(event, number)
        if isinstance(event, SEEING):
            event = attrs.evolve(event, seen=self._seen(event.claim))
        if isinstance(event, ClaimReviewed) and event.reviewer == self._act.by:
            event = attrs.evolve(event, reviewer=UNSET)
        position = self._put(event, number, further)
        self._refs.define(line.ref, position, line.kind)

    def _put(self, event: Event, number: int, further: Further) -> Position:
        event_id = uuid5(self._space, str(number))
        position = self._act.put(
            event, because=self._begun, further=further, event_id=event_id
        )
        self._pending.append(
            history.Draft(
                event=event, because=self._begun, further=further, id=event_id
            )
        )
        named = subjects_of(event, about=self._about, further=further)
        self._subjects[position] = named
        for subject in named:
            self._latest[subject] = position
        return position

    def _seen(self, claim: Position) -> Position:
        """The last position on a claim, lines that are not written yet included."""
        latest = self._latest.get(claim)
        if latest is None:
            latest = Position(subjects.last_about(self._act.conn, claim))
        return latest

    def _about(self, position: Position) -> tuple[Position, ...]:
        if position in self._subjects:
            return self._subjects[position]
        return history.envelope_at(self._act.conn, position).subjects

    def _flush(self) -> None:
        pending, self._pending = self._pending, []
        first = self._act.next - len(pending) - self._begun
        try:
            self._act.flush()
        except _MACHINE:
            raise
        except ArchiveError as error:
            self._act.discard()
            self._blame(pending, first, error)
        self._act.entries.clear()
        self._subjects.clear()
        self._latest.clear()
        self._rules.claims.forget()

    def _blame(
        self, pending: list[history.Draft], first: int, error: ArchiveError
    ) -> NoReturn:
        """Find out which of some lines cannot be written, by writing them one by one."""
        for number, draft in enumerate(pending, first):
            try:
                history.append(self._act.conn, [draft], by=self._act.by)
            except ArchiveError as found:
                raise ImportRefusedError(line=number, reason=str(found)) from found
        raise error
