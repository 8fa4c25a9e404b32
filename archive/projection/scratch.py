"""The scratch file of a replay: where it lies, how it is filled, that nothing of it is left."""

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import attrs
from sqlalchemy.engine import URL, Connection
from sqlalchemy.engine import Engine as Database
from sqlalchemy.schema import CreateTable

from archive import history
from archive.collector import collector_off
from archive.db import exclusive, open_engine, open_scratch, reading
from archive.errors import DamagedError, disk_error
from archive.projection.fold import Fold
from archive.projection.projection import Projection

CHUNK: Final = 10_000
"""Entries folded at once: at 20,000 a replay of a million takes over 150 MiB."""

PREFIX: Final = ".replay-"

Progress = Callable[[int, int], None]
"""Told how many entries are done, of how many."""


@attrs.frozen(kw_only=True)
class Part:
    """Some views of a replay and the scratch file that they are folded into."""

    path: Path
    projections: tuple[Projection[Any], ...]
    log: URL
    until: int


@contextlib.contextmanager
def scratch_folder(beside: Path | None) -> Iterator[Path]:
    """Make a folder for scratch files, and remove it at the end whatever happens.

    What a killed replay left behind is removed too: a replay holds a lock on its folder as
    long as it lives, and the lock ends with the process.

    Args:
        beside: The folder to make it in; the machine's temporary folder when ``None``.
    """
    if beside is not None:
        _sweep(beside)
    is_held = False
    while not is_held:
        try:
            folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=beside))
        except OSError as error:
            raise disk_error(error, beside or tempfile.gettempdir()) from error
        with contextlib.ExitStack() as holding:
            # Another replay may sweep it away before it is held: then once more.
            with contextlib.suppress(FileNotFoundError):
                holding.enter_context(_held(folder, fcntl.LOCK_EX))
                is_held = folder.exists()
            if is_held:
                try:
                    yield folder
                finally:
                    shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _held(folder: Path, how: int) -> Iterator[None]:
    """Lock a folder; others who ask for the lock wait, or are told that it is held."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, how)
        yield
    finally:
        os.close(handle)


def _sweep(beside: Path) -> None:
    for folder in beside.glob(f"{PREFIX}*"):
        with (
            contextlib.suppress(OSError),  # it is held, gone, or not ours to remove
            _held(folder, fcntl.LOCK_EX | fcntl.LOCK_NB),
        ):
            # Removed while it is held, so that nobody takes it for his own in between.
            shutil.rmtree(folder, ignore_errors=True)


def build(database: Database, part: Part, progress: Progress | None = None) -> None:
    """Fold the log from its beginning into fresh tables in a scratch file, with their indexes.

    Raises:
        DamagedError: The log has a gap, or an entry cannot be read.
        DiskFullError: No room for the scratch file.
    """
    fold = Fold(part.projections)
    with exclusive(open_scratch(part.path)) as conn:
        for projection in part.projections:
            conn.execute(CreateTable(projection.table))
        for after in range(0, part.until, CHUNK):
            until = min(after + CHUNK, part.until)
            with collector_off():
                with reading(database) as log:
                    entries = list(history.read(log, after, until))
                _fold_all(conn, fold, entries, after, until)
                del entries
            if progress is not None:
                progress(until, part.until)
        for projection in part.projections:
            for index in projection.table.indexes:
                index.create(conn)
            if projection.text_index is not None:
                projection.text_index.create(conn)
                projection.text_index.rebuild(conn)


def build_apart(part: Part) -> None:
    """Build a part in another process, with a database connection of its own."""
    database = open_engine(part.log, read_only=True)
    try:
        build(database, part)
    finally:
        database.dispose()


def catch_up(log: Connection, part: Part, until: int) -> Part:
    """Fold into a scratch file what was appended since it was built, as one transaction sees it."""
    if part.until == until:
        return part
    fold = Fold(part.projections, is_live=True)
    with exclusive(open_scratch(part.path)) as conn, collector_off():
        for after in range(part.until, until, CHUNK):
            end = min(after + CHUNK, until)
            _fold_all(conn, fold, list(history.read(log, after, end)), after, end)
    return attrs.evolve(part, until=until)


def _fold_all(
    conn: Connection, fold: Fold, entries: Sequence[Any], after: int, until: int
) -> None:
    if len(entries) != until - after:
        raise DamagedError(
            where="the log",
            detail=f"{until - after - len(entries)} entries are missing from {after} to {until - 1}",
        )
    fold(conn, entries)
