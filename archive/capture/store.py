"""Bytes by digest: write-once files, hashed again on every read.

The order that makes a file safe: write a temporary file, fsync it, rename it to its name,
fsync its folder (and the folder above when this one is new). Only then has it been kept.
"""

import errno
import hashlib
import os
import re
import secrets
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from archive.errors import (
    BadValueError,
    CaptureDamagedError,
    CaptureMissingError,
    CaptureUnreadableError,
    LimitError,
    RefusedError,
    disk_error,
)
from archive.values import Digest

MAX_BYTES: Final = 64 * 1024 * 1024
"""The largest capture: more than any page or paper, less than what fills a laptop."""

CHUNK_BYTES: Final = 1024 * 1024
STALE_SECONDS: Final = 3600
DIGEST: Final = re.compile(r"[0-9a-f]{64}")
FOLDER: Final = re.compile(r"[0-9a-f]{2}")

Damage = CaptureMissingError | CaptureDamagedError | CaptureUnreadableError


def digest_of(content: bytes) -> Digest:
    """Name these bytes: their SHA-256 in 64 lower-case hexadecimal digits."""
    return Digest(hashlib.sha256(content).hexdigest())


def read_whole(stream: BinaryIO, *, name: str) -> bytes:
    """Read a file or standard input to its end, but never more than a capture may hold.

    Raises:
        LimitError: There is more than ``MAX_BYTES``; reading stopped there.
    """
    content = stream.read(MAX_BYTES + 1)
    _check_size(len(content), name)
    return content


class Store:
    """The files under ``captures/``: each named by the digest of what it holds."""

    def __init__(self, folder: Path) -> None:
        """Look at a folder; nothing is made before something is kept.

        Args:
            folder: The archive's ``captures`` folder; it may itself be a link.
        """
        self.folder = folder
        self._swept = False

    def path(self, digest: Digest) -> Path:
        """Where the bytes of this digest are kept: ``sha256/ab/abcd...``."""
        if not DIGEST.fullmatch(digest):
            raise BadValueError(
                field="digest", value=digest, todo="give 64 lower-case hex digits"
            )
        return self.folder / "sha256" / digest[:2] / digest

    def put(self, content: bytes) -> Digest:
        """Keep these bytes for good, once; when it returns they are on disk.

        Returns:
            Their digest. Bytes that are held already are hashed again, never trusted.

        Raises:
            LimitError: More than ``MAX_BYTES``.
            CaptureDamagedError: Under that digest stands a file with other content.
            DiskFullError: No room left; nothing half-written stays.
            ReadOnlyError: The folder may not be written to.
            DamagedError: The disk failed; the message has its words.
        """
        _check_size(len(content), "the capture")
        digest = digest_of(content)
        path = self.path(digest)
        try:
            if self._is_kept(digest):
                # Another process may have renamed it a moment ago and not synced it yet.
                _sync_folder(path.parent)
            else:
                self._sweep()
                self._make_folder(path.parent)
                self._write(path, (content,), digest)
        except OSError as error:
            raise disk_error(error, self.folder) from error
        return digest

    def get(self, digest: Digest) -> bytes:
        """Read the bytes of a digest, and make sure that they are those.

        Raises:
            CaptureMissingError: There is no such file.
            CaptureDamagedError: The file holds other bytes, or is no plain file.
            CaptureUnreadableError: The system does not let us read it.
        """
        found = self._read(digest)
        if isinstance(found, bytes):
            return found
        raise found

    def put_file(self, path: Path, digest: Digest) -> None:
        """Keep the bytes of a file of any size, never holding them all in memory.

        Args:
            path: The file.
            digest: What its bytes were found to be; they are hashed again on the way.

        Raises:
            CaptureDamagedError: Under that digest stands a file with other content.
            RefusedError: The file changed since its digest was taken.
            DiskFullError, ReadOnlyError, DamagedError: As ``put`` says.
        """
        found = self.check(digest)
        if found is not None and not isinstance(found, CaptureMissingError):
            raise found
        kept = self.path(digest)
        try:
            if found is None:
                _sync_folder(kept.parent)
                return
            self._sweep()
            self._make_folder(kept.parent)
            with path.open("rb") as file:
                self._write(kept, iter(lambda: file.read(CHUNK_BYTES), b""), digest)
        except OSError as error:
            raise disk_error(error, self.folder) from error

    def check(self, digest: Digest) -> Damage | None:
        """Tell what is wrong with the bytes of a digest, of any size; nothing when all is well."""
        found = self._read(digest)
        if isinstance(found, CaptureDamagedError) and self._is_long(digest):
            return None
        return None if isinstance(found, bytes) else found

    def has(self, digest: Digest) -> bool:
        """Whether a plain file stands under this digest; says nothing of its content."""
        return _mode(self.path(digest), stat.S_ISREG)

    def names(self) -> Iterator[Digest]:
        """All digests under which a file or a link stands, in order."""
        for path in self._entries():
            if self._is_in_place(path):
                yield Digest(path.name)

    def strangers(self) -> Iterator[Path]:
        """What lies in the store and is none of its files, in order."""
        for path in self._entries():
            if not self._is_in_place(path):
                yield path

    def withhold(self, digest: Digest) -> bool:
        """Delete the bytes of a digest for good; the record of it is the caller's.

        Returns:
            Whether there was anything to delete.
        """
        path = self.path(digest)
        try:
            path.unlink()
            _sync_folder(path.parent)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise disk_error(error, self.folder) from error
        return True

    def _entries(self) -> Iterator[Path]:
        root = self.folder / "sha256"
        if not _mode(root, stat.S_ISDIR):
            return
        for folder in sorted(root.iterdir()):
            if FOLDER.fullmatch(folder.name) and _mode(folder, stat.S_ISDIR):
                yield from sorted(folder.iterdir())
            else:
                yield folder

    def _is_in_place(self, path: Path) -> bool:
        return bool(DIGEST.fullmatch(path.name)) and path == self.path(
            Digest(path.name)
        )

    def _is_kept(self, digest: Digest) -> bool:
        found = self._read(digest)
        if isinstance(found, CaptureMissingError):
            return False
        if isinstance(found, bytes):
            return True
        raise found

    def _read(self, digest: Digest) -> bytes | Damage:
        path = self.path(digest)
        try:
            for folder in (path.parent.parent, path.parent):
                if folder.is_symlink():
                    return _damage(digest, folder, "a link stands for a folder")
            content = _read_plain(path)
        except (FileNotFoundError, NotADirectoryError):
            return CaptureMissingError(digest=digest, path=str(path))
        except OSError as error:
            # What the system says of a link that was not to be followed.
            if error.errno == errno.ELOOP:
                return _damage(digest, path, "a symbolic link")
            return CaptureUnreadableError(
                digest=digest, path=str(path), detail=error.strerror or str(error)
            )
        if content is None:
            return _damage(digest, path, "no plain file of a capture's size")
        if digest_of(content) != digest:
            return _damage(digest, path, f"its digest is {digest_of(content)[:12]}")
        return content

    def _make_folder(self, folder: Path) -> None:
        """Make a folder and those above it, each on disk before anything goes in."""
        if folder.is_dir():
            return
        self._make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync_folder(folder.parent)

    def _is_long(self, digest: Digest) -> bool:
        """Whether a file that is too large for a capture holds what its digest names."""
        try:
            flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
            with os.fdopen(os.open(self.path(digest), flags), "rb") as file:
                found = os.fstat(file.fileno())
                return (
                    stat.S_ISREG(found.st_mode)
                    and found.st_size > MAX_BYTES
                    and hashlib.file_digest(file, "sha256").hexdigest() == digest
                )
        except OSError:
            return False

    def _write(self, path: Path, parts: Iterable[bytes], digest: Digest) -> None:
        hashed = hashlib.sha256()
        temporary = self.folder / f"tmp-{os.getpid()}-{secrets.token_hex(8)}"
        file = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            try:
                for part in parts:
                    hashed.update(part)
                    _write_all(file, part)
                if hashed.hexdigest() != digest:
                    raise RefusedError(
                        what="the file changed while it was read", todo="try again"
                    )
                os.fchmod(file, 0o444)
                os.fsync(file)
            finally:
                os.close(file)
            # Should another process have been first, its file holds the same bytes.
            temporary.rename(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)

    def _sweep(self) -> None:
        """Remove what a killed process left, once; a living one is done in an hour."""
        if self._swept or not self.folder.is_dir():
            return
        self._swept = True
        for path in self.folder.glob("tmp-*"):
            with suppress(FileNotFoundError):  # another process may sweep too
                if time.time() - path.lstat().st_mtime > STALE_SECONDS:
                    path.unlink()


def _check_size(size: int, name: str) -> None:
    if size > MAX_BYTES:
        raise LimitError(what=name, limit=f"{MAX_BYTES // 1024**2} MiB a capture")


def _damage(digest: Digest, path: Path, detail: str) -> CaptureDamagedError:
    return CaptureDamagedError(digest=digest, path=str(path), detail=detail)


def _mode(path: Path, test: Callable[[int], bool]) -> bool:
    """Ask for the kind of a file without following a link."""
    try:
        return test(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def _read_plain(path: Path) -> bytes | None:
    """Read a plain file; never follows a link, never waits for a pipe."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
    with os.fdopen(os.open(path, flags), "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or found.st_size > MAX_BYTES:
            return None
        return file.read()


def _write_all(file: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(file, rest) :]


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
