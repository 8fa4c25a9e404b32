"""The file of lines, or the exported folder, that an import is given: opened once, measured, read line by line."""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

import attrs
import msgspec

from archive.errors import NoFileError, RefusedError
from archive.exchange.lines import LINE_LIMIT
from archive.values import Digest

LINES: Final = "lines.jsonl"
MANIFEST: Final = "manifest.json"
FORMAT: Final = 1
"""The manifest's version."""
_CHUNK: Final = 1024 * 1024


class Tree(msgspec.Struct, frozen=True, kw_only=True):
    """The tree head of the archive that was exported: size and root, hexadecimal."""

    size: int
    root: str


class LinesFile(msgspec.Struct, frozen=True, kw_only=True):
    """The file of lines beside a manifest."""

    file: str
    count: int
    digest: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What an exported folder says of itself; ``refs`` leads from each ref to the position in the archive of origin."""

    format: int
    origin: str
    tree: Tree
    lines: LinesFile
    withheld: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Given:
    """A file of lines that is open, with what was found out about it before its first line is read."""

    path: Path
    file: BinaryIO
    digest: Digest
    lines: int
    folder: Path | None = None
    manifest: Manifest | None = None

    def read(self) -> Iterator[tuple[int, bytes]]:
        """Read line by line, numbered from 1, without the line's end; one that is too long comes cut.

        Raises:
            RefusedError: The file is not the one whose digest was taken.
        """
        hashed = hashlib.sha256()
        self.file.seek(0)
        number = 0
        while raw := self.file.readline(LINE_LIMIT + 2):
            number += 1
            hashed.update(raw)
            yield number, raw.removesuffix(b"\n")
        if hashed.hexdigest() != self.digest:
            raise RefusedError(
                what=f"{self.path} changed while it was read",
                todo="nothing was written: import it again when nobody writes to it",
            )


def open_given(path: Path) -> Given:
    """Open a file of lines or an exported folder, and take the digest of the lines.

    Raises:
        NoFileError: There is nothing there.
        RefusedError: It cannot be read, has no lines, or not those that the manifest was written for.
    """
    is_folder = path.is_dir()
    lines = path / LINES if is_folder else path
    file = _open(lines)
    try:
        digest, count = _measure(file)
        manifest = _read_manifest(path / MANIFEST, digest) if is_folder else None
        if (
            manifest is None
        ):  # a fresh archive's export says itself that it has no lines
            _refuse_empty(lines, count)
    except BaseException:
        file.close()
        raise
    return Given(
        path=lines,
        file=file,
        digest=digest,
        lines=count,
        folder=path if is_folder else None,
        manifest=manifest,
    )


def _open(path: Path) -> BinaryIO:
    try:
        file = os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb")
    except (FileNotFoundError, NotADirectoryError):
        raise NoFileError(
            where=str(path), todo="name a file of lines, or an exported folder"
        ) from None
    except (OSError, ValueError) as error:
        raise RefusedError(what=f"{path} cannot be read", todo=str(error)) from error
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise RefusedError(
            what=f"{path} is no plain file", todo="write the lines to a file first"
        )
    return file


def _measure(file: BinaryIO) -> tuple[Digest, int]:
    """The digest of a file and how many lines it has; the last one may lack its end."""
    hashed = hashlib.sha256()
    count, last = 0, b"\n"
    while chunk := file.read(_CHUNK):
        hashed.update(chunk)
        count += chunk.count(b"\n")
        last = chunk[-1:]
    return Digest(hashed.hexdigest()), count + (last != b"\n")


def _refuse_empty(path: Path, count: int) -> None:
    if not count:
        raise RefusedError(
            what=f"{path} is empty",
            todo="nothing was written: name a file with a line for each event",
        )


def _read_manifest(path: Path, digest: Digest) -> Manifest | None:
    try:
        manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise RefusedError(what=f"{path} cannot be read", todo=str(error)) from error
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RefusedError(
            what=f"{path} is no manifest ({error})",
            todo="export again, or take it away to import the lines alone",
        ) from error
    if manifest.format != FORMAT:
        raise RefusedError(
            what=f"{path} is of format {manifest.format}, this program knows {FORMAT}",
            todo="install the newer version",
        )
    if manifest.lines.digest != digest:
        raise RefusedError(
            what=f"{path} was not written for the {LINES} beside it",
            todo="export again, or take the manifest away to import the lines that stand there",
        )
    return manifest
