"""Exporting: an archive's events as lines, a manifest and the captures' bytes, in a folder that import reads."""

import hashlib
import json
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

import attrs
from sqlalchemy.engine import Connection

from archive import db, history
from archive.capture.store import Store
from archive.errors import FULL, DiskFullError, RefusedError
from archive.exchange.chosen import Chosen
from archive.exchange.given import FORMAT, LINES, MANIFEST
from archive.opening import Archive
from archive.values import Digest
from archive.verify.forged import refuse_forged_in

_EVERY: Final = 1000

Report = Callable[[int, int], None]
"""Told how many entries are done, of how many."""


@attrs.frozen(kw_only=True)
class Exported:
    """What an export wrote, and what it left out: entries that were erased, and those that hang on them."""

    folder: Path
    lines: int
    kept: int
    withheld: int
    erased: int
    hanging: int


def export(
    archive: Archive,
    folder: Path,
    *,
    report: Report | None = None,
    checking: Report | None = None,
) -> Exported:
    """Write an archive to a folder that ``import_`` reads into an empty archive.

    The same archive always gives the same bytes. The folder appears whole or not at all.

    Args:
        archive: Open to read.
        folder: Where to; new, or empty.
        report: Told of the progress.
        checking: Told of the progress of the check of the log, which comes first.

    Raises:
        RefusedError: There is something in that folder, or it cannot be written; or the log is not what was recorded.
        DiskFullError: No room left; nothing half-written stays.
        CaptureMissingError, CaptureDamagedError: Bytes that nobody withheld are not as they were.
    """
    _check_free(folder)
    target = folder.resolve()
    with db.reading(archive.engine) as conn:
        refuse_forged_in(conn, "nothing was exported", tell=checking)
        return _export(archive, conn, target, report)


def _export(
    archive: Archive, conn: Connection, target: Path, report: Report | None
) -> Exported:
    """Write the folder, of a log that is known to be whole."""
    with _whole(target) as made:
        head = history.head(conn)
        with (made / LINES).open("wb") as file:
            chosen, digest, count = _write_lines(conn, head.size, file, report)
            _sync(file)
        absent = _copy(archive.store, chosen, Store(made / "captures"))
        with (made / MANIFEST).open("wb") as file:
            said = {
                "format": FORMAT,
                "origin": archive.origin,
                "tree": {"size": head.size, "root": head.root.hex()},
                "lines": {"file": LINES, "count": count, "digest": digest},
                "left_out": {"erased": chosen.erased, "hanging": chosen.hanging},
                "withheld": absent,
            }
            _write_manifest(file, said, chosen)
            _sync(file)
    return Exported(
        folder=target,
        lines=count,
        kept=len(chosen.holders) - len(absent),
        withheld=len(absent),
        erased=chosen.erased,
        hanging=chosen.hanging,
    )


def _write_lines(
    conn: Connection, size: int, file: BinaryIO, report: Report | None
) -> tuple[Chosen, Digest, int]:
    """Write the lines; again from the first one when it turns out later that an earlier one must not be there."""
    chosen = Chosen(size)
    while True:
        file.seek(0)
        file.truncate()
        hashed, count = hashlib.sha256(), 0
        chosen.begin()
        for envelope, event in history.read(conn, 0, size):
            line = chosen.line(envelope, event)
            if line is not None:
                file.write(line + b"\n")
                hashed.update(line + b"\n")
                count += 1
            if report is not None and envelope.position % _EVERY == 0:
                report(envelope.position, size)
        if chosen.is_settled():
            return chosen, Digest(hashed.hexdigest()), count


def _copy(store: Store, chosen: Chosen, to: Store) -> list[Digest]:
    """Copy what lines need; name what was withheld from every capture that had it."""
    for digest, holders in sorted(chosen.holders.items()):
        if holders:
            to.put(store.get(digest))
    return sorted(digest for digest, holders in chosen.holders.items() if not holders)


def _write_manifest(file: BinaryIO, said: dict[str, object], chosen: Chosen) -> None:
    """Write the manifest, a ref a line: there may be more of them than one wants to hold."""
    head = json.dumps(said, indent=2, ensure_ascii=False).removesuffix("\n}")
    file.write(f'{head},\n  "refs": {{'.encode())
    comma = "\n"
    for ref, position in chosen.refs():
        file.write(f"{comma}    {json.dumps(ref)}: {position}".encode())
        comma = ",\n"
    file.write(b"\n  }\n}\n")


def _check_free(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if folder.exists() or folder.is_symlink():
        raise RefusedError(
            what=f"there is something at {folder}",
            todo="name a new folder, or an empty one",
        )


@contextmanager
def _whole(folder: Path) -> Iterator[Path]:
    """Make a folder under another name and rename it when all of it is on disk; or take all of it away."""
    made = folder.parent / f".{folder.name}-{os.getpid()}-{secrets.token_hex(4)}"
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        made.mkdir()
        yield made
        _sync_folder(made)
        made.rename(folder)
        _sync_folder(folder.parent)
    except OSError as error:
        shutil.rmtree(made, ignore_errors=True)
        if error.errno in FULL:
            raise DiskFullError(where=str(folder.parent)) from error
        raise RefusedError(
            what=f"{folder} cannot be written",
            todo=f"{error.strerror or error}; nothing was exported",
        ) from error
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def _sweep(folder: Path) -> None:
    """Take away what exports of this name left that were killed: their processes are there no longer."""
    form = re.compile(rf"\.{re.escape(folder.name)}-([0-9]{{1,9}})-[0-9a-f]{{8}}")
    for left in folder.parent.iterdir():
        found = form.fullmatch(left.name)
        if found and left.is_dir() and not _is_running(int(found[1])):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # somebody else's
        return True
    return True


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
