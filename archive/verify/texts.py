"""Texts as selectors need them: read from the store by their entry, a few kept at hand."""

from collections import OrderedDict
from pathlib import Path
from typing import Final

from archive.capture.store import Store
from archive.errors import (
    CaptureDamagedError,
    CaptureMissingError,
    CaptureUnreadableError,
)
from archive.log.finding import Finding
from archive.values import Digest
from archive.verify.ledger import Ledger
from archive.verify.verdict import Notice

AT_HAND: Final = 8 * 1024 * 1024
"""How many code points of texts are kept at hand: at most four bytes each."""

Damage = CaptureMissingError | CaptureDamagedError | CaptureUnreadableError


def place_of(digest: str) -> str:
    """Say where in the archive's folder the bytes of a digest lie."""
    return f"captures/sha256/{digest[:2]}/{digest}"


def judged(damage: Damage) -> Finding | Notice:
    """Say what is wrong with a file of the store; one that we may not read is not judged."""
    place = place_of(damage.digest)
    match damage:
        case CaptureMissingError():
            return Finding("BLOB_MISSING", place, "there is no such file")
        case CaptureDamagedError():
            detail = f"it does not hold what its digest names: {damage.detail}"
            return Finding("BLOB_ALTERED", place, detail)
        case CaptureUnreadableError() if Path(damage.path).is_dir():
            return Finding("BLOB_ALTERED", place, "a folder stands in its place")
        case CaptureUnreadableError():
            return Notice(None, place, f"it could not be read: {damage.detail}")


class Texts:
    """The texts that the log puts on record, by the position of their text-derived.

    Attributes:
        unread: Texts that could not be read, and why.
    """

    def __init__(self, store: Store, ledger: Ledger) -> None:
        """Begin with no text at hand."""
        self.unread: dict[int, Finding | Notice] = {}
        self._store = store
        self._ledger = ledger
        self._held: OrderedDict[int, tuple[int, str | None]] = OrderedDict()
        self._size = 0

    def read(self, at: int) -> tuple[int, str | None] | None:
        """Read a text: its capture and its words, which are None where the file is not whole.

        Returns:
            None when the log has no text at this position.
        """
        if at in self._held:
            self._held.move_to_end(at)
            return self._held[at]
        derived = self._ledger.text_at(at)
        if derived is None:
            return None
        words = self._read(at, derived.digest)
        self._held[at] = (derived.capture, words)
        self._size += len(words or "")
        while self._size > AT_HAND and len(self._held) > 1:
            _, (_, dropped) = self._held.popitem(last=False)
            self._size -= len(dropped or "")
        return derived.capture, words

    def _read(self, at: int, digest: str) -> str | None:
        try:
            return self._store.get(Digest(digest)).decode()
        except (
            CaptureMissingError,
            CaptureDamagedError,
            CaptureUnreadableError,
        ) as error:
            self.unread[at] = judged(error)
        except UnicodeDecodeError:
            detail = f"the text that it puts on record ({digest[:12]}) is not UTF-8"
            self.unread[at] = Finding("EVENT_NOT_CANONICAL", f"position {at}", detail)
        return None
