"""The store held against the log: every digest's bytes are there and are those; nothing is there that was withheld."""

from collections.abc import Callable, Iterable, Iterator

from archive.capture.store import Store
from archive.errors import (
    CaptureDamagedError,
    CaptureMissingError,
    CaptureUnreadableError,
)
from archive.log.finding import Finding
from archive.values import Digest
from archive.verify.ledger import Ledger, Named
from archive.verify.texts import judged, place_of
from archive.verify.verdict import Notice

EVERY = 100
"""After how many files progress is told."""


class Captures:
    """Goes through all files that the log names, then through all that lie there.

    Attributes:
        checked: How many files were read.
    """

    def __init__(
        self, store: Store, ledger: Ledger, tell: Callable[[int], None]
    ) -> None:
        """Name what is compared; nothing is read yet.

        Args:
            store: The archive's files.
            ledger: What the log names; closed.
            tell: Told how many files were read.
        """
        self.checked = 0
        self._store = store
        self._ledger = ledger
        self._tell = tell

    def check(self) -> Iterator[Finding | Notice]:
        """Yield what is wrong, what is too much, and what could not be read."""
        yield from self._wanted()
        for named in self._ledger.gone():
            if self._is_there(Digest(named.digest)):
                yield Finding(
                    "REDACTION_INCOMPLETE",
                    place_of(named.digest),
                    f"position {named.at} says that these bytes were deleted, and they are there",
                )
        try:
            yield from self._others()
        except OSError as error:
            where = error.filename or self._store.folder
            yield Notice(None, "captures", f"{where}: {error.strerror}")

    def _wanted(self) -> Iterator[Finding | Notice]:
        last, content = "", None
        for named in self._ledger.wanted():
            if named.digest != last:
                last, content = named.digest, None
                try:
                    content = self._store.get(Digest(named.digest))
                except (
                    CaptureMissingError,
                    CaptureDamagedError,
                    CaptureUnreadableError,
                ) as error:
                    # A file of imported lines may be larger than any capture: it is hashed piece by piece.
                    if self._store.check(Digest(named.digest)) is not None:
                        yield judged(error)
                self._count()
            if content is not None:
                yield from _measure(named, content)

    def _is_there(self, digest: Digest) -> bool:
        try:
            return self._store.path(digest).is_symlink() or self._store.has(digest)
        except OSError:
            return False  # the walk over all files tells

    def _others(self) -> Iterator[Finding | Notice]:
        """Yield files that the log does not name, and what is no file of ours."""
        for digest in self._store.names():
            if not self._ledger.has(digest):
                yield self._extra(digest)
        for path in self._store.strangers():
            place = f"captures/{path.relative_to(self._store.folder)}"
            yield Notice("BLOB_EXTRA", place, "this is no file of the archive's")

    def _extra(self, digest: Digest) -> Finding | Notice:
        self._count()
        damage = self._store.check(digest)
        if damage is None:
            detail = "bytes that no entry names (any more)"
            return Notice("BLOB_EXTRA", place_of(digest), detail)
        return judged(damage)

    def _count(self) -> None:
        self.checked += 1
        if self.checked % EVERY == 0:
            self._tell(self.checked)


def _measure(named: Named, content: bytes) -> Iterable[Finding]:
    """Hold bytes to the size that an entry says they have."""
    place = f"position {named.at}"
    if named.size is None:
        return
    if named.what == "bytes":
        if len(content) != named.size:
            detail = (
                f"it says {named.size} bytes, {named.digest[:12]} has {len(content)}"
            )
            yield Finding("EVENT_NOT_CANONICAL", place, detail)
        return
    try:
        length = len(content.decode())
    except UnicodeDecodeError:
        detail = f"the text that it puts on record ({named.digest[:12]}) is not UTF-8"
        yield Finding("EVENT_NOT_CANONICAL", place, detail)
        return
    if length != named.size:
        detail = f"it says {named.size} code points, {named.digest[:12]} has {length}"
        yield Finding("EVENT_NOT_CANONICAL", place, detail)
