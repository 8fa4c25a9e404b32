"""Whatever fails while bytes are kept: a clear error, nothing half-written, a second try."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archive.capture.store import Store, digest_of
from archive.errors import (
    ArchiveError,
    CaptureUnreadableError,
    DamagedError,
    DiskFullError,
    ReadOnlyError,
)

PAGE = b"a page of some length " * 1000
CALLS = ("open", "write", "fchmod", "fsync", "rename", "mkdir")


class Disk:
    """The system's calls that reach the disk, listed; the n-th of them can be failed."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.calls: list[str] = []
        self.fails_at: int | None = None
        self.fails_on = False
        self.code = errno.EIO
        for name in CALLS:
            patch.setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            self.calls.append(name)
            number = len(self.calls)
            if self.fails_at is not None and (
                number == self.fails_at or (self.fails_on and number > self.fails_at)
            ):
                raise OSError(self.code, os.strerror(self.code))
            return real(*args, **options)

        return call


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


def left_in(folder: Path) -> list[Path]:
    return list(folder.rglob("tmp-*")) if folder.exists() else []


def test_a_file_is_synced_before_it_is_named_and_its_folder_after(
    tmp_path: Path, disk: Disk
) -> None:
    store = Store(tmp_path / "captures")
    store.put(b"first")  # makes the folders above
    other = next(
        content
        for content in (b"%d" % number for number in range(100))
        if digest_of(content)[:2] == digest_of(b"first")[:2]
        or not (store.folder / "sha256" / digest_of(content)[:2]).exists()
    )
    disk.calls.clear()

    store.put(other)

    told = [call for call in disk.calls if call not in ("open", "fchmod")]
    assert told == ["mkdir", "fsync", "write", "fsync", "rename", "fsync"]


def test_a_new_file_costs_two_syncs_and_a_new_folder_one_more(
    tmp_path: Path, disk: Disk
) -> None:
    store = Store(tmp_path / "captures")
    store.put(b"0")
    for number in range(1, 150):
        content = b"%d" % number
        is_new = not store.path(digest_of(content)).parent.exists()
        disk.calls.clear()

        store.put(content)

        assert disk.calls.count("fsync") == (3 if is_new else 2)


@pytest.mark.parametrize("for_ever", [False, True])
@pytest.mark.parametrize(
    ("code", "error"),
    [
        (errno.EIO, DamagedError),
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EACCES, ReadOnlyError),
        (errno.EROFS, ReadOnlyError),
    ],
)
def test_any_call_may_fail_once_or_for_ever_and_nothing_is_half_kept(
    tmp_path: Path, disk: Disk, code: int, error: type[ArchiveError], for_ever: bool
) -> None:
    digest, failed = digest_of(PAGE), 0
    told: set[type[ArchiveError]] = set()
    for number in range(1, 100):
        store = Store(tmp_path / f"captures-{number}")
        disk.calls.clear()
        disk.fails_at, disk.code, disk.fails_on = number, code, for_ever

        raised: ArchiveError | None = None
        try:
            store.put(PAGE)
        except (error, CaptureUnreadableError) as caught:
            raised = caught
            told.add(type(caught))
        disk.fails_at = None

        # Under its name stands the whole or nothing; what is named is told.
        assert not left_in(store.folder)
        assert not store.has(digest) or store.get(digest) == PAGE
        if raised is None:
            break
        failed += 1
        assert str(store.folder) in str(raised)
        assert (
            store.put(PAGE) == digest
        )  # with the disk well again, no repair is needed
        assert store.get(digest) == PAGE

    assert raised is None, "the loop must end with a run in which nothing failed"
    assert error in told
    assert failed >= 8, "a loop that never failed anything proves nothing"


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a few lines in a process of its own, whose limits and rights are lowered."""
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
        check=False,
        timeout=60,
    )


FULL = """
import resource, sys
from pathlib import Path
from archive.capture.store import Store
from archive.errors import DiskFullError
store = Store(Path(sys.argv[1]))
store.put(b"small")
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    store.put(b"x" * 5000)
except DiskFullError as error:
    print(error)
print(len(store.put(b"still small")))
"""


def test_a_full_disk_is_said_and_the_next_small_capture_works(tmp_path: Path) -> None:
    done = run(FULL, tmp_path / "captures")

    assert done.stderr == ""
    said, length = done.stdout.splitlines()
    assert "no room left" in said
    assert length == "64"
    assert not left_in(tmp_path)


READ_ONLY = """
import os, sys
from pathlib import Path
from archive.capture.store import Store
from archive.errors import ArchiveError
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
store = Store(Path(sys.argv[1]))
try:
    store.put(b"new")
except ArchiveError as error:
    print(type(error).__name__, error)
print(store.get(sys.argv[2]))
"""


def test_a_folder_that_may_not_be_written_to_is_said_and_still_read(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path / "captures")
    digest = store.put(b"kept before")
    for folder in (store.folder, store.folder / "sha256", store.path(digest).parent):
        folder.chmod(0o555)
    for folder in (tmp_path, *tmp_path.parents):
        if folder.owner() == store.folder.owner() and "pytest" in str(folder):
            folder.chmod(folder.stat().st_mode | 0o055)

    done = run(READ_ONLY, store.folder, digest)
    for folder in (store.folder, store.folder / "sha256", store.path(digest).parent):
        folder.chmod(0o755)

    assert done.stderr == ""
    refused, read = done.stdout.splitlines()
    assert refused.startswith("ReadOnlyError")
    assert read == "b'kept before'"


UNREADABLE = READ_ONLY.replace('store.put(b"new")', "store.get(sys.argv[2])").replace(
    "print(store.get(sys.argv[2]))", ""
)


def test_a_file_that_may_not_be_read_is_not_called_altered(tmp_path: Path) -> None:
    store = Store(tmp_path / "captures")
    digest = store.put(b"kept before")
    store.path(digest).chmod(0)
    for folder in (tmp_path, *tmp_path.parents):
        if folder.owner() == store.folder.owner() and "pytest" in str(folder):
            folder.chmod(folder.stat().st_mode | 0o055)

    done = run(UNREADABLE, store.folder, digest)

    assert done.stderr == ""
    assert done.stdout.startswith("CaptureUnreadableError")


KILLED = """
import os, sys
from pathlib import Path
from archive.capture.store import Store
real = os.rename
def die(*names):
    os.kill(os.getpid(), 9)
os.rename = die
Store(Path(sys.argv[1])).put(b"never named")
"""


def test_a_process_killed_before_the_name_leaves_nothing_that_counts(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path / "captures")

    done = run(KILLED, store.folder)

    assert done.returncode == -9
    assert list(store.names()) == []
    assert list(store.strangers()) == []
    assert store.get(store.put(b"never named")) == b"never named"
