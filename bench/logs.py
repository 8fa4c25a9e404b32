"""The logs that are measured: made once for each size, by the archive's own append and fold, and kept in .bench/."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from archive import db, history
from archive.event.kinds import Event
from archive.opening import FOUNDER, VIEWS, init_archive
from archive.projection.fold import fold_live
from bench.workload import FOUNDED, Workload

CACHE: Final = Path(".bench")
EDITION: Final = 3
"""Goes up when the workload changes: older logs are then made anew, as they are when a view changes."""

BATCH: Final = 1000


def log_of(size: int) -> Path:
    """The folder of an archive with so many entries."""
    views = sum(view.version for view in VIEWS)
    home = CACHE / f"v{EDITION}.{views}-{size}"
    if (home / "made").exists():
        return home
    shutil.rmtree(home, ignore_errors=True)
    archive = init_archive(
        home,
        origin="example.org/bench",
        name="bench",
        founder="Somebody",
        zone=None,
        state=home / "state",
    )
    workload = Workload()
    for first in range(FOUNDED, size, BATCH):
        with db.exclusive(archive.engine) as conn:
            drafts = [
                history.Draft(event=event)
                for event in workload.events(min(BATCH, size - first))
            ]
            fold_live(conn, VIEWS, history.append(conn, drafts, by=FOUNDER))
    archive.close()
    (home / "made").touch()
    return home


@contextmanager
def copy_of(home: Path, name: str) -> Iterator[Path]:
    """A copy of a log that may be written to, for as long as it is used."""
    copy = CACHE / f"copy-{name}"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home, copy)
    try:
        yield copy
    finally:
        shutil.rmtree(copy, ignore_errors=True)


@contextmanager
def folder(name: str) -> Iterator[Path]:
    """An empty folder, for as long as it is used."""
    made = CACHE / f"tmp-{name}"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def events_after(size: int, count: int) -> Sequence[Event]:
    """What would come next in the log of a size."""
    workload = Workload()
    for _ in workload.events(size - FOUNDED):
        pass
    return list(workload.events(count))
