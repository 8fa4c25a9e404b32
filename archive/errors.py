"""Every error that a fact-checker can cause or must know: one tree, facts as fields, the way on in the message.

``ArchiveError`` is turned by the faces (``cli``, ``web``) into one sentence and an exit code; nothing else
catches it. All other exceptions are bugs and keep their traceback. ``attrs.define`` keeps exceptions hashable
and equal by identity.
"""

import errno
from typing import ClassVar, Final

import attrs

FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


_ECHOED: Final = 200
"""How many letters of what was given are said back."""


def _cut(given: str) -> str:
    """What was given, cut when it is too long to be said back in a sentence."""
    if len(given) <= _ECHOED:
        return given
    return f"{given[:_ECHOED]}… ({len(given):,} letters)"


@attrs.define(kw_only=True)
class ArchiveError(Exception):
    """Something a person can mend or must know; ``str()`` says what, where, and what to do next."""

    exit_code: ClassVar[int] = 1

    def __str__(self) -> str:
        """Say what was asked, where it failed, and what to do next."""
        raise NotImplementedError


@attrs.define(kw_only=True)
class RefusedError(ArchiveError):
    """A rule of the archive refuses what was asked; nothing was written."""

    what: str
    todo: str

    def __str__(self) -> str:
        """Say what was refused and what to do next."""
        return f"{self.what}: {self.todo}"


@attrs.define(kw_only=True)
class UsageError(RefusedError):
    """The command was put together wrongly (exit code 2)."""

    exit_code: ClassVar[int] = 2


@attrs.define(kw_only=True)
class CouldNotCheckError(RefusedError):
    """Something that a check needs cannot be read, so nothing is said of it (exit code 2)."""

    exit_code: ClassVar[int] = 2


@attrs.define(kw_only=True)
class UnknownReferenceError(ArchiveError):
    """Nothing in the archive has the name that was given (exit code 4)."""

    exit_code: ClassVar[int] = 4
    reference: str
    near: tuple[str, ...] = ()
    todo: str = "list what there is with 'archive list claims', 'archive list captures' or 'archive agent list'"

    def __str__(self) -> str:
        """Name what was not found, and what comes near it."""
        if self.near:
            return f"there is no {_cut(self.reference)!r} in this archive: did you mean {' or '.join(self.near)}?"
        return f"there is no {_cut(self.reference)!r} in this archive: {self.todo}"


@attrs.define(kw_only=True)
class NoFileError(ArchiveError):
    """There is no file where one was named (exit code 4)."""

    exit_code: ClassVar[int] = 4
    where: str
    todo: str = "look at its name, and at the folder that you are in"

    def __str__(self) -> str:
        """Name the file and what to do next."""
        return f"there is no file {_cut(self.where)!r}: {self.todo}"


@attrs.define(kw_only=True)
class ConflictError(ArchiveError):
    """Somebody else was first: the log moved on since the caller read it (exit code 5)."""

    exit_code: ClassVar[int] = 5
    what: str
    todo: str

    def __str__(self) -> str:
        """Name both sides and what to do next."""
        return f"{self.what}: {self.todo}"


@attrs.define(kw_only=True)
class ClaimMovedOnError(ConflictError):
    """The claim has entries that the person had not seen."""

    claim: int
    seen: int
    latest: int
    what: str = attrs.field(init=False, default="")
    todo: str = attrs.field(init=False, default="")

    def __str__(self) -> str:
        """Name both positions."""
        return (
            f"claim c{self.claim} moved on: you had read up to position {self.seen}, it now stands at {self.latest}; "
            f"nothing was written: read 'archive history c{self.claim}' and try again"
        )


@attrs.define(kw_only=True)
class OtherContentError(ConflictError):
    """The same event id was used before for other content."""

    event_id: str
    position: int
    what: str = attrs.field(init=False, default="")
    todo: str = attrs.field(init=False, default="")

    def __str__(self) -> str:
        """Name the id and where its first content stands."""
        return (
            f"event id {self.event_id} already names other content at position {self.position}; nothing was written: "
            "give this event an id of its own"
        )


@attrs.define(kw_only=True)
class PassageNotFoundError(ArchiveError):
    """The words do not stand in the text that they are said to come from."""

    words: str
    where: str
    near: str | None = None
    todo: str = "point with --from/--to or --range"

    def __str__(self) -> str:
        """Say what was looked for, and what stands there instead when something comes near."""
        nearest = f" (nearest: {self.near!r})" if self.near else ""
        return (
            f"{self.where} does not hold {_cut(self.words)!r}{nearest}: quote letter for letter, "
            f"or {self.todo}"
        )


@attrs.define(kw_only=True)
class PassageTwiceError(ArchiveError):
    """The words stand more than once, so they point at no one place."""

    words: str
    where: str
    starts: tuple[int, ...]
    todo: str = "choose one with --nth N, give more words, or use --range START:END"

    def __str__(self) -> str:
        """Say how often and where, and how to choose."""
        places = ", ".join(str(start) for start in self.starts[:5])
        more = ", ..." if len(self.starts) > 5 else ""  # noqa: PLR2004 - five places are enough to choose from
        return (
            f"{self.where} holds {_cut(self.words)!r} {len(self.starts)} times (at {places}{more}): "
            f"{self.todo}"
        )


@attrs.define(kw_only=True)
class ReadOnlyError(ArchiveError):
    """The archive cannot be written to from here."""

    where: str

    def __str__(self) -> str:
        """Say that it is read-only and what still works."""
        return (
            f"{self.where} is read-only, nothing was written: reading verbs work; to record, use a copy that you may "
            "write to or ask its owner for permission"
        )


@attrs.define(kw_only=True)
class DiskFullError(ArchiveError):
    """There is no room left; the transaction was rolled back."""

    where: str

    def __str__(self) -> str:
        """Say that nothing was half written, and what to do."""
        return (
            f"no room left on the disk of {self.where}, nothing was written: "
            "make room and run the same command again"
        )


@attrs.define(kw_only=True)
class BusyError(ArchiveError):
    """Another process held the archive for too long."""

    where: str
    seconds: float

    def __str__(self) -> str:
        """Say how long was waited."""
        return (
            f"{self.where} was held by another process for {self.seconds:.0f} seconds, nothing was written: "
            "try again when it is done"
        )


@attrs.define(kw_only=True)
class DamagedError(ArchiveError):
    """Stored bytes cannot be read as what they were."""

    where: str
    detail: str

    def __str__(self) -> str:
        """Say what is damaged and how to see the whole of it."""
        return f"{self.where} is damaged ({self.detail}): run 'archive verify' to see everything that is wrong"


def disk_error(
    error: OSError, where: object
) -> DiskFullError | ReadOnlyError | DamagedError:
    """Say what it means for a person that the system would not read or write a file.

    Args:
        error: What the system said.
        where: The file or folder.
    """
    if error.errno in FULL:
        return DiskFullError(where=str(where))
    if error.errno in FORBIDDEN:
        return ReadOnlyError(where=str(where))
    return DamagedError(where=str(where), detail=error.strerror or str(error))


@attrs.define(kw_only=True)
class NewerDatabaseError(ArchiveError):
    """The database was written by a later version of the program."""

    where: str
    found: str
    known: str

    def __str__(self) -> str:
        """Name both versions."""
        return (
            f"{self.where} was written by a newer archive program (schema {self.found}, this one knows {self.known}): "
            "install the newer version; nothing was changed"
        )


@attrs.define(kw_only=True)
class NoArchiveError(ArchiveError):
    """There is no archive where one was looked for (exit code 4)."""

    exit_code: ClassVar[int] = 4
    where: str

    def __str__(self) -> str:
        """Say how to make one or point at one."""
        return (
            f"there is no archive at {self.where}: "
            "make one with 'archive init', or name one with --home or ARCHIVE_HOME"
        )


@attrs.define(kw_only=True)
class LimitError(ArchiveError):
    """Something is larger than the format allows."""

    what: str
    limit: str

    def __str__(self) -> str:
        """Name the limit."""
        return f"{self.what} is over the limit of {self.limit}: nothing was written; shorten or split it"


@attrs.define(kw_only=True)
class BadValueError(ArchiveError):
    """A value is not of the shape that the format asks for."""

    field: str
    value: str
    todo: str

    def __str__(self) -> str:
        """Name field and value, and what is expected."""
        return f"{self.field} cannot be {_cut(self.value)!r}: {self.todo}"


@attrs.define(kw_only=True)
class CaptureMissingError(ArchiveError):
    """The bytes of a capture or a text are not where they were kept."""

    finding: ClassVar[str] = "BLOB_MISSING"
    digest: str
    path: str

    def __str__(self) -> str:
        """Name the digest and the file that is not there."""
        return (
            f"the bytes {self.digest[:12]} are missing ({self.path}): restore the file from a backup, "
            "or run 'archive verify' to see everything that is wrong"
        )


@attrs.define(kw_only=True)
class CaptureDamagedError(ArchiveError):
    """The file of a capture or a text is no longer what its digest names."""

    finding: ClassVar[str] = "BLOB_ALTERED"
    digest: str
    path: str
    detail: str

    def __str__(self) -> str:
        """Name the digest, the file, and what is wrong with it."""
        return (
            f"the bytes {self.digest[:12]} were altered ({self.path}: {self.detail}): nothing was shown or written; "
            "move that file away and restore it from a backup, or run 'archive verify' to see everything that is wrong"
        )


@attrs.define(kw_only=True)
class CaptureUnreadableError(ArchiveError):
    """The file of a capture or a text is there, but the system does not let us read it."""

    digest: str
    path: str
    detail: str

    def __str__(self) -> str:
        """Name the file and the system's own words."""
        return (
            f"the bytes {self.digest[:12]} could not be read ({self.path}: {self.detail}): "
            "ask the owner of that folder for permission, or check the disk"
        )


@attrs.define(kw_only=True)
class ViewsBehindError(ArchiveError):
    """Some views do not show the log as it is, so nothing can be folded into them."""

    views: tuple[str, ...]

    def __str__(self) -> str:
        """Name the views and the verb that remakes them."""
        names = ", ".join(self.views)
        return f"the views {names} do not show the whole log, nothing was written: run 'archive replay' first"


@attrs.define(kw_only=True)
class WorkerFailedError(ArchiveError):
    """A process that helped with a replay did not finish."""

    detail: str

    def __str__(self) -> str:
        """Say what happened and how to do without helpers."""
        return (
            f"a process that helped with the replay did not finish ({self.detail}), nothing was written: "
            "run 'archive replay' again, with --jobs 1 if it stays so"
        )


@attrs.define(kw_only=True)
class CheckpointBadError(ArchiveError):
    """A checkpoint is not well formed, or its signature does not fit."""

    finding: ClassVar[str] = "CHECKPOINT_BAD_SIGNATURE"
    detail: str
    where: str = "the checkpoint"

    def __str__(self) -> str:
        """Say what is wrong with it."""
        return (
            f"{self.where} cannot be relied on: {self.detail}; get it again from where it was "
            "published, or from somebody who keeps it"
        )


@attrs.define(kw_only=True)
class CheckpointKeyUnknownError(ArchiveError):
    """A checkpoint is signed, but by no key that is trusted for its log."""

    finding: ClassVar[str] = "CHECKPOINT_KEY_UNKNOWN"
    origin: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        """Name the log, and who is said to have signed."""
        return (
            f"the checkpoint of {self.origin!r} is signed by no key that you trust for it (signed as "
            f"{', '.join(self.names)}): compare the log's key with the one that its owner published"
        )


@attrs.define(kw_only=True)
class KeyExposedError(ArchiveError):
    """Others can read the signing key."""

    path: str
    mode: int

    def __str__(self) -> str:
        """Say how to take the permission back, and what to think of."""
        return (
            f"the signing key {self.path} can be read by others (mode {self.mode:04o}), nothing was signed: "
            f"'chmod 600 {self.path}', and ask yourself who may have copied it"
        )


@attrs.define(kw_only=True)
class LogRolledBackError(ArchiveError):
    """The log is shorter than a checkpoint of it says."""

    finding: ClassVar[str] = "LOG_ROLLED_BACK"
    signed: int
    size: int

    def __str__(self) -> str:
        """Name both sizes."""
        return (
            f"the log has {self.size} entries, but {self.signed} when it was last signed, nothing was signed: "
            "this is an older copy; bring back the newest one"
        )


@attrs.define(kw_only=True)
class LogForkedError(ArchiveError):
    """The log's beginning is not the one that was signed."""

    finding: ClassVar[str] = "LOG_FORKED"
    signed: int

    def __str__(self) -> str:
        """Name the size that was signed."""
        return (
            f"the first {self.signed} entries are not those that were signed before, nothing was signed: "
            "an older copy was written to, or entries were changed; run 'archive verify'"
        )


@attrs.define(kw_only=True)
class ImportRefusedError(ArchiveError):
    """A line of an import file cannot be recorded, so none was."""

    line: int
    reason: str

    def __str__(self) -> str:
        """Name the first bad line and what is wrong with it."""
        return (
            f"line {self.line}: {self.reason}; nothing was written: mend that line "
            "(its schema: docs/import.md) and import the file again"
        )
