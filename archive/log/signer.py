"""Signs the log's head, last of all: after every entry was read again, and never twice differently.

The signer's memory is the last checkpoint that it signed or was shown, kept outside the
archive's folder: a copy of the archive that was put back to an older state is noticed.
"""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from sqlalchemy.engine import Engine

from archive.db import reading
from archive.errors import (
    CheckpointBadError,
    DamagedError,
    LogForkedError,
    LogRolledBackError,
    disk_error,
)
from archive.log.checkpoint import Checkpoint, sign, verify
from archive.log.finding import Finding
from archive.log.key import SigningKey, VerifierKey, sync_folder
from archive.log.verify import check_log


class Memory:
    """The last checkpoint of one log and key, in a folder that survives the archive's own."""

    def __init__(self, folder: Path, key: VerifierKey) -> None:
        """Name the place; nothing is read or written yet.

        Args:
            folder: The person's state folder for this program.
            key: The log's key, named as its origin: what is remembered belongs to both.
        """
        self._key = key
        name = sha256(str(key).encode()).hexdigest()[:16]
        self._folder = folder / "checkpoints" / f"{key.id.hex()}-{name}"
        self.path = self._folder / "checkpoint"

    def last(self) -> str | None:
        """Read the last checkpoint, as text.

        Raises:
            ReadOnlyError, DamagedError: The system does not let us read it.
            CheckpointBadError: It is no text.
        """
        with self._reaching():
            try:
                return self.path.read_text(encoding="utf-8")
            except FileNotFoundError:
                return None
            except UnicodeDecodeError:
                raise CheckpointBadError(
                    detail="it is not UTF-8", where=str(self.path)
                ) from None

    def last_checkpoint(self) -> Checkpoint | None:
        """Read the last checkpoint.

        Raises:
            CheckpointBadError: The file was changed.
        """
        text = self.last()
        return None if text is None else self.checked(text)

    def checked(self, text: str) -> Checkpoint:
        """Read a checkpoint of this log and key.

        Raises:
            CheckpointBadError: The text was changed.
        """
        try:
            return verify(text, [self._key])
        except CheckpointBadError as error:
            raise CheckpointBadError(
                detail=error.detail, where=str(self.path)
            ) from error

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Let no other process sign or remember meanwhile.

        Raises:
            DiskFullError, ReadOnlyError, DamagedError: The folder cannot be written to.
        """
        with self._reaching():
            _make_folder(self._folder)
            lock = (self._folder / "lock").open("w")
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def remember(self, text: str) -> None:
        """Keep a checkpoint if it is newer than the last; the caller holds the memory.

        Raises:
            CheckpointBadError: It is not one of this log's.
            DiskFullError, ReadOnlyError, DamagedError: It could not be kept; the last one stands.
        """
        checkpoint, last = self.checked(text), self.last_checkpoint()
        if last is not None and checkpoint.size <= last.size:
            return
        fresh = self._folder / f"checkpoint.{os.getpid()}"
        with self._reaching():
            with fresh.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self.path)
            sync_folder(self._folder)

    @contextlib.contextmanager
    def _reaching(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise disk_error(error, self._folder) from error


def sign_head(engine: Engine, key: SigningKey, memory: Memory) -> str:
    """Check the whole log, then sign its size and root and remember them.

    Args:
        engine: The log's database.
        key: The log's key; its name is the origin.
        memory: Where the last signed checkpoint is kept.

    Returns:
        The checkpoint's text; for a log that has not grown, the last one again.

    Raises:
        LogRolledBackError: The log is shorter than it was when it was last signed.
        LogForkedError: What was signed before is no longer the log's beginning.
        DamagedError: The log is not whole; nothing damaged is ever signed.
    """
    with memory.held():
        last = memory.last_checkpoint()
        with reading(engine) as conn:
            report = check_log(conn, checkpoints=[last] if last else [])
        if last:
            _refuse_other_history(last, report.size, report.findings)
        if report.findings:
            first = report.findings[0]
            raise DamagedError(where=f"the log ({first.place})", detail=first.detail)
        if last and last.size == report.size:
            return str(memory.last())
        text = sign(key.verifier.name, report.size, report.root, key)
        memory.remember(text)
        return text


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it, each on disk before anything goes in."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True, mode=0o700)
    sync_folder(folder.parent)


def _refuse_other_history(
    last: Checkpoint, size: int, findings: tuple[Finding, ...]
) -> None:
    codes = {finding.code for finding in findings}
    if "LOG_ROLLED_BACK" in codes:
        raise LogRolledBackError(signed=last.size, size=size)
    if "LOG_FORKED" in codes:
        raise LogForkedError(signed=last.size)
