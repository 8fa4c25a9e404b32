"""A story on a disk of its own: ``python -m tests.acceptance.small_disk KIND FOLDER`` mounts it and fills it.

Run it in a mount namespace of its own (``unshare -m``), so that nothing of it is left.
"""

import contextlib
import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from archive.errors import ArchiveError
from archive.read_only import RESERVE_BYTES
from tests.acceptance import acts
from tests.acceptance.sound import complaints

MEGABYTES: Final = 12
PLAIN: Final = """
import sqlite3, sys
connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
connection.execute("SELECT count(*) FROM entry").fetchone()
"""
"""How a program reads that does not think of a full disk."""

ROOT: Final = Path(__file__).parents[2]


def mount(kind: str, folder: Path) -> None:
    """Mount an empty small disk: ``tmpfs``, or ``ext4`` with the smallest blocks that it can have."""
    if kind == "tmpfs":
        _run("mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "none", str(folder))
        return
    image = folder.with_suffix(".img")
    with image.open("wb") as file:
        file.truncate(MEGABYTES * 1024 * 1024)
    _run("mkfs.ext4", "-q", "-b", "1024", "-m", "0", str(image))
    _run("mount", "-o", "loop", str(image), str(folder))


def fill(folder: Path, leaving: int = 0) -> Path:
    """Take all room but so many bytes."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while _room(folder) > leaving:
            step = min(64 * 1024, _room(folder) - leaving)
            file.write(bytes(step))
    if not leaving:
        with ballast.open("ab", buffering=0) as file:
            _write_to_the_last(file.fileno())
    return ballast


def tell(folder: Path) -> dict[str, Any]:
    """Fill the disk around an archive, once before and once in the middle of an append."""
    base = folder / "base"
    base.mkdir()
    claim = acts.begin(base)
    told: dict[str, Any] = {"claim": claim}
    ballast = fill(folder)
    told["full"] = {
        words: command(base, *words.split())
        for words in ("note e0 words", "list claims", f"trace c{claim}", "verify")
    }
    told["plain"] = subprocess.run(
        [sys.executable, "-c", PLAIN, str(base / "home" / "archive.db")],
        capture_output=True,
        check=False,
    ).returncode
    ballast.unlink()
    ballast = fill(folder, leaving=RESERVE_BYTES + 400 * 1024)
    try:
        acts.add(base, [f"{number}/900-{'x' * 9_000}" for number in range(900)])
    except ArchiveError as error:
        told["mid"] = str(error)
    told["after"] = {
        words: command(base, *words.split()) for words in ("list claims", "verify")
    }
    ballast.unlink()
    told["again"] = acts.add(base, ["again/1-0"])
    told["wrong"] = complaints(base, acknowledged=["again/1-0"], signs=True)
    _run("mount", "-o", "remount,ro", str(folder))
    told["read-only"] = {
        words: command(base, *words.split())
        for words in ("note e0 words", "list claims", f"trace c{claim}", "verify")
    }
    return told


def command(base: Path, *words: str) -> dict[str, Any]:
    """Run the command line as people do."""
    done = subprocess.run(
        [sys.executable, "-m", "archive", "--home", str(base / "home"), *words],
        cwd=ROOT,
        env={**os.environ, "ARCHIVE_ACTOR": "Ada"},
        capture_output=True,
        text=True,
        check=False,
    )
    return {"code": done.returncode, "out": done.stdout, "err": done.stderr}


def _room(folder: Path) -> int:
    room = os.statvfs(folder)
    return room.f_bavail * room.f_frsize


def _write_to_the_last(file: int) -> None:
    with contextlib.suppress(OSError):
        while True:
            os.write(file, b"x")


def _run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)


if __name__ == "__main__":
    where = Path(sys.argv[2])
    try:
        mount(sys.argv[1], where)
    except (OSError, subprocess.CalledProcessError):
        sys.exit(errno.EPERM)
    sys.stdout.write(json.dumps(tell(where)))
