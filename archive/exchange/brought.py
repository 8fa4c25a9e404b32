"""Bytes and texts that an import's lines are about: brought along in a folder, or in the archive's store already."""

from collections import OrderedDict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import attrs

from archive.capture.store import Store
from archive.errors import CaptureMissingError, RefusedError
from archive.values import Digest

KEPT_CHARACTERS: Final = 16 * 1024 * 1024
"""How much text is remembered at a time."""


@attrs.define(kw_only=True)
class _Held:
    """What is known of a digest that lines name; each holder is a capture, and ``bytes`` or ``texts``."""

    size_bytes: int | None
    is_brought: bool
    line: int
    holders: set[tuple[int, str]] = attrs.field(factory=set)
    withheld_by: int = 0


class Brought:
    """Checks bytes by their digest, remembers texts, and keeps at the end what the store has not yet."""

    def __init__(
        self, store: Store, folder: Path | None, withheld: Collection[str]
    ) -> None:
        """Look nowhere yet.

        Args:
            store: The archive's own.
            folder: The folder that is imported; its ``captures`` is laid out as a store is.
            withheld: Digests that the folder says it has not, because they were withheld.
        """
        self._store = store
        self._folder = Store(folder / "captures") if folder else None
        self._withheld = frozenset(withheld)
        self._held: dict[str, _Held] = {}
        self._texts: OrderedDict[str, str] = OrderedDict()
        self._characters = 0

    def hold(self, digest: Digest, *, capture: int, what: str, line: int) -> int | None:
        """See that the bytes of a digest are there, and remember for which capture.

        Args:
            digest: The digest.
            capture: Position of the capture that they belong to.
            what: ``bytes`` or ``texts``, as capture-withheld says.
            line: The line that names them.

        Returns:
            How many bytes they are, or ``None`` when they were withheld.

        Raises:
            RefusedError: They are nowhere.
            CaptureDamagedError, CaptureUnreadableError: Other bytes stand there, or none can be read.
        """
        held = self._held.get(digest)
        if held is None:
            held = self._held[digest] = self._look(digest, line)
        held.holders.add((capture, what))
        return held.size_bytes

    def text(self, digest: str) -> str | None:
        """The text with a digest; ``None`` when its bytes were withheld.

        Raises:
            RefusedError: It is no UTF-8.
        """
        if digest in self._texts:
            self._texts.move_to_end(digest)
            return self._texts[digest]
        held = self._held.get(digest)
        if held is not None and held.size_bytes is None:
            return None
        content = self._read(Digest(digest), is_brought=bool(held and held.is_brought))
        try:
            letters = content.decode("utf-8")
        except UnicodeDecodeError as error:
            raise RefusedError(
                what=f"the text {digest[:12]} is not UTF-8",
                todo=f"byte {error.start} begins no letter; derive it again",
            ) from None
        self._remember(digest, letters)
        return letters

    def withhold(self, captures: Collection[int], what: str, line: int) -> None:
        """Note that the bytes or the texts of captures were withheld: nothing of them is kept for their sake."""
        for held in self._held.values():
            before = len(held.holders)
            held.holders -= {(capture, what) for capture in captures}
            if len(held.holders) < before:
                held.withheld_by = line

    def amiss(self) -> Iterator[tuple[int, str]]:
        """Lines whose bytes are not there although none withholds them, or there although one does; and why."""
        for digest, held in self._held.items():
            short = digest[:12]
            if held.holders and held.size_bytes is None:
                yield (
                    held.line,
                    f"the bytes {short} are not in the folder, and no line says that they were withheld",
                )
            if not held.holders and self._store.has(Digest(digest)):
                yield (
                    held.withheld_by,
                    f"it says that the bytes {short} were withheld, and this archive holds them: withhold them first",
                )

    def keep(self) -> None:
        """Put what was brought into the archive's store, withheld bytes left out.

        Raises:
            DiskFullError, ReadOnlyError, CaptureDamagedError: As ``Store.put`` says.
        """
        if self._folder is None:
            return
        for digest, held in self._held.items():
            if held.is_brought and held.holders:
                self._store.put(self._folder.get(Digest(digest)))

    def _look(self, digest: Digest, line: int) -> _Held:
        for store, is_brought in ((self._folder, True), (self._store, False)):
            if store is None:
                continue
            try:
                size = len(store.get(digest))
            except CaptureMissingError:
                continue
            return _Held(size_bytes=size, is_brought=is_brought, line=line)
        if digest in self._withheld:
            return _Held(size_bytes=None, is_brought=False, line=line)
        raise RefusedError(
            what=f"the bytes {digest[:12]} are neither in the archive's store nor beside the lines",
            todo="capture that page first (archive capture FILE), or import a folder that has them as "
            f"captures/sha256/{digest[:2]}/{digest}",
        )

    def _read(self, digest: Digest, *, is_brought: bool) -> bytes:
        if is_brought and self._folder is not None:
            return self._folder.get(digest)
        return self._store.get(digest)

    def _remember(self, digest: str, letters: str) -> None:
        self._texts[digest] = letters
        self._characters += len(letters)
        while self._characters > KEPT_CHARACTERS and len(self._texts) > 1:
            _, dropped = self._texts.popitem(last=False)
            self._characters -= len(dropped)
