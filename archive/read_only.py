"""A database opened only to be read, wherever it lies: beside a writer, in a folder not ours, on a full disk."""

import contextlib
import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from archive.errors import BusyError, DiskFullError, NoArchiveError, RefusedError

BUSY_SECONDS: Final = 60.0
"""How long a writer waits for another: SQLite's waiting is unfair, the worst wait seen was 1.3 s with 4 writers."""

COPY_ATTEMPTS: Final = 5
"""How often a database that somebody else writes to is copied before we give up reading it."""

RESERVE_BYTES: Final = 1024 * 1024
"""A write begins only when this much room is left: a full disk under SQLite's shared-memory map kills the process."""

SHARED_MAP_BYTES: Final = 32 * 1024
"""What SQLite's shared-memory map takes at least."""

IN_MEMORY: Final = "/dev/shm"  # noqa: S108 - a folder of our own is made in it
"""Where Linux keeps files in memory."""


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Open a file so that it cannot change, wherever it lies.

    In a folder that we cannot write to, SQLite cannot open a WAL database: ``immutable=1`` can,
    but it overlooks a -wal beside it and believes that nobody writes. So where there is a -wal,
    or somebody else may write to the folder, a copy is read instead; likewise on a full disk,
    where the -shm that every reader needs has no room (its map would even kill the process).
    """
    if not path.exists():
        raise NoArchiveError(where=str(path.parent))
    if not os.access(path, os.R_OK):
        raise RefusedError(
            what=f"{path} cannot be read",
            todo="ask its owner for permission, nothing was changed",
        )
    uri = path.resolve().as_uri()
    folder = path.resolve().parent
    may_write = os.access(folder, os.W_OK)
    if may_write and (_has_shared_map(path) or not is_full(str(path.resolve()))):
        return sqlite3.connect(
            f"{uri}?mode=ro", uri=True, timeout=BUSY_SECONDS, check_same_thread=False
        )
    wal = path.with_name(path.name + "-wal")
    has_wal = wal.exists() and wal.stat().st_size > 0
    if not (has_wal or may_write or _others_may_write(folder)):
        return sqlite3.connect(
            f"{uri}?immutable=1",
            uri=True,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
        )
    size = sum(file.stat().st_size for file in (path, wal) if file.exists())
    with _folder_for_copies(path, size) as copies:
        copy = _copy_unmoved(path, wal, copies)
        connection = sqlite3.connect(
            f"{copy.as_uri()}?mode=ro",
            uri=True,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
        )
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return connection  # the open file lives on without its name


def _has_shared_map(path: Path) -> bool:
    """Tell whether the map that all who have the database open share has its room on disk already."""
    shm = path.with_name(path.name + "-shm")
    return shm.exists() and shm.stat().st_blocks * 512 >= SHARED_MAP_BYTES


@contextlib.contextmanager
def _folder_for_copies(path: Path, size: int) -> Iterator[Path]:
    """Make a folder with room for a copy: in the temporary folder, else in memory.

    Raises:
        DiskFullError: There is no room in either.
    """
    for place in (tempfile.gettempdir(), IN_MEMORY):
        try:
            room = os.statvfs(place)
            if room.f_bavail * room.f_frsize > size + RESERVE_BYTES:
                with tempfile.TemporaryDirectory(
                    prefix="archive-read-", dir=place
                ) as folder:
                    yield Path(folder)
                return
        except FileNotFoundError:
            continue
    raise DiskFullError(where=str(path))


def _others_may_write(folder: Path) -> bool:
    """Tell whether somebody else could write to a folder that we cannot write to."""
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        return False
    found = folder.stat()
    is_ours = found.st_uid == os.geteuid()
    return bool(
        found.st_mode & (stat.S_IWGRP | stat.S_IWOTH | (0 if is_ours else stat.S_IWUSR))
    )


def _copy_unmoved(path: Path, wal: Path, folder: Path) -> Path:
    """Copy a database and its -wal as they stood at one moment: again, when somebody wrote meanwhile."""

    def stand() -> list[tuple[int, int] | None]:
        found = [file.stat() if file.exists() else None for file in (path, wal)]
        return [
            None if one is None else (one.st_mtime_ns, one.st_size) for one in found
        ]

    copy = folder / path.name
    for _ in range(COPY_ATTEMPTS):
        before = stand()
        shutil.copyfile(path, copy)
        copied_wal = copy.with_name(wal.name)
        copied_wal.unlink(missing_ok=True)
        if wal.exists():
            shutil.copyfile(wal, copied_wal)
        if stand() == before:
            return copy
    raise BusyError(where=str(path), seconds=0)


def is_full(where: str) -> bool:
    """Whether the disk under a file has less room than a write needs."""
    folder = Path(where).parent
    if not folder.is_dir():
        return False
    room = os.statvfs(folder)
    return room.f_bavail * room.f_frsize < RESERVE_BYTES
