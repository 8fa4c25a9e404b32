"""Checkpoints from outside: those that a person gives, and the last one in the state folder."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
from sqlalchemy.engine import Connection

from archive import history
from archive.errors import (
    BadValueError,
    CheckpointBadError,
    CheckpointKeyUnknownError,
    CouldNotCheckError,
    DamagedError,
)
from archive.event.kinds import ArchiveCreated
from archive.log.checkpoint import MAX_BYTES, Checkpoint, parse, read, verify
from archive.log.finding import Finding
from archive.log.key import VerifierKey, parse_verifier_key
from archive.log.signer import Memory
from archive.verify.verdict import Notice


@attrs.define
class Outside:
    """Tree heads that others hold of this log, and what is wrong with those that do not hold."""

    checkpoints: list[Checkpoint] = attrs.Factory(list)
    findings: list[Finding] = attrs.Factory(list)
    notices: list[Notice] = attrs.Factory(list)
    unchecked: list[Notice] = attrs.Factory(list)


def gather(
    conn: Connection, files: Sequence[Path], *, state: Path, origin: str
) -> Outside:
    """Read every checkpoint that is known of this log, and check who signed it.

    Args:
        conn: A read transaction.
        files: Checkpoints that a person gives.
        state: The state folder.
        origin: The log's name by the folder's settings.

    Raises:
        CouldNotCheckError: A file that was given cannot be read.
    """
    outside = Outside()
    texts = [(str(path), _read(path).replace(b"\r\n", b"\n")) for path in files]
    key = _key_of_log(conn)
    if key is None:
        if texts:
            detail = "the log's key cannot be read from its first entry"
            outside.unchecked.append(Notice(None, "checkpoints", detail))
        return outside
    if key.name != origin:
        detail = (
            f"it says that this is {origin!r}, the log's key is that of {key.name!r}"
        )
        outside.findings.append(
            Finding("CHECKPOINT_KEY_UNKNOWN", "archive.toml", detail)
        )
    memory = Memory(state, key)
    try:
        if memory.path.exists():
            texts.append((str(memory.path), _read(memory.path)))
        outside.notices += _of_other_keys(state, memory.path, key.name)
    except (CouldNotCheckError, OSError) as error:
        outside.unchecked.append(Notice(None, str(memory.path), str(error)))
    for place, text in texts:
        strange = _not_of(text, key.name)
        if strange is not None:
            outside.unchecked.append(Notice(None, place, strange))
            continue
        try:
            outside.checkpoints.append(verify(text, [key]))
        except (CheckpointBadError, CheckpointKeyUnknownError) as error:
            outside.findings.append(Finding(error.finding, place, _said(error)))  # type: ignore[arg-type]
    return outside


def _key_of_log(conn: Connection) -> VerifierKey | None:
    """Read the key that the log's first entry names; what it says is held by every checkpoint."""
    try:
        for _, event in history.read(conn, 0, 1):
            if isinstance(event, ArchiveCreated):
                return parse_verifier_key(event.verifier_key)
    except (DamagedError, BadValueError, sqlite3.Error):
        pass  # the walk over the log says what is wrong with it
    return None


def _not_of(text: bytes, origin: str) -> str | None:
    """Say why a text tells nothing of the log of this name, neither good nor bad; ``None`` when it may."""
    try:
        note = parse(text)
    except CheckpointBadError as error:
        return f"it is no checkpoint: {error.detail}"
    name = note.text.partition("\n")[0]
    if name == origin or any(one.name == origin for one in note.signatures):
        return None
    return f"it is no checkpoint of this log, but of {name!r}"


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise CouldNotCheckError(
            what=f"the checkpoint {path} cannot be read ({error.strerror})",
            todo="give the file that you keep",
        ) from error


def _of_other_keys(state: Path, own: Path, origin: str) -> Iterator[Notice]:
    """Tell of checkpoints of the same name that another key signed: a new log, or a key put in place of the old one."""
    for path in sorted((state / "checkpoints").glob("*/checkpoint")):
        if path == own:
            continue
        try:
            known = read(parse(_read(path)))
        except (CheckpointBadError, CouldNotCheckError):
            continue
        if known.origin == origin:
            detail = (
                f"another key signed a log named {origin!r} here when it had {known.size} entries:"
                " if it was this one, its key was changed"
            )
            yield Notice("CHECKPOINT_KEY_UNKNOWN", str(path), detail)


def _said(error: CheckpointBadError | CheckpointKeyUnknownError) -> str:
    if isinstance(error, CheckpointBadError):
        return error.detail
    return f"no key that is known for {error.origin!r} has signed it (signed as {', '.join(error.names)})"
