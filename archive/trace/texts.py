"""Texts and bytes of captures, read from the store, hashed again, and kept while one trace is made."""

from archive.capture.store import Damage, Store
from archive.errors import (
    CaptureDamagedError,
    CaptureMissingError,
    CaptureUnreadableError,
)
from archive.trace.seen import Bytes
from archive.values import Digest

Failure = Damage


class Texts:
    """Reads each text once; a text that cannot be read is told by the error that says why."""

    def __init__(self, store: Store) -> None:
        """Read nothing yet."""
        self._store = store
        self._texts: dict[str, str | Failure] = {}

    def text(self, digest: str) -> str | Failure:
        """The text with this digest, or why there is none."""
        if digest not in self._texts:
            self._texts[digest] = self._read(digest)
        return self._texts[digest]

    def _read(self, digest: str) -> str | Failure:
        try:
            return self._store.get(Digest(digest)).decode("utf-8")
        except (
            CaptureMissingError,
            CaptureDamagedError,
            CaptureUnreadableError,
        ) as error:
            return error

    def standing(self, digest: str | None, *, is_withheld: bool) -> Bytes:
        """Hash stored bytes again and say how they stand."""
        if digest is None:
            return "erased"
        if is_withheld:
            return "withheld"
        return standing_of(self._store.check(Digest(digest)))


def standing_of(failure: Failure | None) -> Bytes:
    """What an error of the store means for the bytes."""
    match failure:
        case None:
            return "intact"
        case CaptureMissingError():
            return "missing"
        case CaptureDamagedError():
            return "altered"
        case CaptureUnreadableError():
            return "unreadable"
