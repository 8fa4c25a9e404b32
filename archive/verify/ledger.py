"""What should lie in the store by the log's own word: kept in a scratch file, so that memory stays flat.

Bytes are wanted while some capture names them that was not withheld, and must be gone when all
that name them were.
"""

from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypeAlias

import attrs
from sqlalchemy.engine import Connection

from archive.db import run, run_many

What: TypeAlias = Literal["bytes", "texts", "import"]

_TABLES: Final = (
    "CREATE TABLE kept (digest TEXT, at INTEGER, capture INTEGER, what TEXT, size INTEGER)",
    "CREATE TABLE withheld (capture INTEGER, what TEXT, at INTEGER)",
    "CREATE TABLE derived (at INTEGER PRIMARY KEY, capture INTEGER, digest TEXT)",
    "CREATE INDEX derived_capture ON derived (capture)",
)
_INDEXES: Final = (
    "CREATE INDEX kept_digest ON kept (digest)",
    "CREATE INDEX withheld_capture ON withheld (capture, what)",
)
_IS_WITHHELD: Final = (
    "EXISTS (SELECT 1 FROM withheld w WHERE w.capture = k.capture AND w.what = k.what)"
)
_BATCH: Final = 1000


@attrs.frozen
class Named:
    """A digest that the log names: where first, what it is of, and how long that is.

    ``size`` is in bytes, of a text in code points; None when the log does not say.
    """

    digest: str
    at: int
    what: What
    size: int | None


@attrs.frozen
class Derived:
    """A text: the capture that it was read from, and its digest."""

    capture: int
    digest: str


class Ledger:
    """Notes what the log names, entry by entry, and answers when all is noted."""

    def __init__(self, conn: Connection) -> None:
        """Begin with nothing noted.

        Args:
            conn: A transaction on an empty scratch file.
        """
        self._conn = conn
        self._waiting: list[tuple[str, int, int | None, What, int | None]] = []
        for table in _TABLES:
            run(conn, table)

    def keep(
        self, digest: str, at: int, *, of: int | None, what: What, size: int | None
    ) -> None:
        """Note that an entry names bytes, of a capture or of none."""
        self._waiting.append((digest, at, of, what, size))
        if len(self._waiting) == _BATCH:
            self._flush()

    def derive(self, at: int, capture: int, digest: str, length: int) -> None:
        """Note a text by its entry, so that selectors find it."""
        run(self._conn, "INSERT INTO derived VALUES (?, ?, ?)", (at, capture, digest))
        self.keep(digest, at, of=capture, what="texts", size=length)

    def withhold(self, captures: Iterable[int], what: str, at: int) -> None:
        """Note that the bytes or the texts of captures were deleted lawfully."""
        rows = [(capture, what, at) for capture in captures]
        run_many(self._conn, "INSERT INTO withheld VALUES (?, ?, ?)", rows)

    def forget(self, spans: Iterable[tuple[int, int]]) -> None:
        """Take back what entries say that were changed since: first and last positions."""
        self._flush()
        for table in ("kept", "withheld"):
            sql = f"DELETE FROM {table} WHERE at BETWEEN ? AND ?"
            run_many(self._conn, sql, spans)

    def close(self) -> None:
        """Say that all is noted; only now can it be asked."""
        self._flush()
        for index in _INDEXES:
            run(self._conn, index)

    def text_at(self, at: int) -> Derived | None:
        """Find the text that an entry put on record."""
        row = run(
            self._conn, "SELECT capture, digest FROM derived WHERE at = ?", (at,)
        ).fetchone()
        return Derived(*row) if row else None

    def text_of(self, capture: int) -> int | None:
        """Find the latest text of a capture noted so far."""
        row = run(
            self._conn, "SELECT max(at) FROM derived WHERE capture = ?", (capture,)
        ).fetchone()
        return None if row is None else row[0]

    def is_withheld(self, text: int) -> bool:
        """Whether a text was withheld."""
        sql = (
            "SELECT 1 FROM derived k JOIN withheld w ON w.capture = k.capture"
            " WHERE k.at = ? AND w.what = 'texts'"
        )
        return run(self._conn, sql, (text,)).fetchone() is not None

    def wanted(self) -> Iterator[Named]:
        """List the digests whose bytes must be in the store, each size that is said of it once."""
        sql = (
            f"SELECT digest, min(at), what, size FROM kept k WHERE NOT {_IS_WITHHELD}"
            " GROUP BY digest, what, size ORDER BY digest"
        )
        yield from (Named(*row) for row in run(self._conn, sql))

    def gone(self) -> Iterator[Named]:
        """List the digests whose bytes must not be in the store any more; ``at`` is the withholding."""
        sql = (
            "SELECT k.digest, max(w.at), k.what, NULL FROM kept k JOIN withheld w"
            " ON w.capture = k.capture AND w.what = k.what WHERE NOT EXISTS (SELECT 1 FROM kept o"
            " WHERE o.digest = k.digest AND NOT EXISTS (SELECT 1 FROM withheld v"
            " WHERE v.capture = o.capture AND v.what = o.what)) GROUP BY k.digest ORDER BY k.digest"
        )
        yield from (Named(*row) for row in run(self._conn, sql))

    def is_wanted(self, digest: str) -> bool:
        """Whether bytes must be in the store."""
        sql = f"SELECT 1 FROM kept k WHERE digest = ? AND NOT {_IS_WITHHELD} LIMIT 1"
        return run(self._conn, sql, (digest,)).fetchone() is not None

    def has(self, digest: str) -> bool:
        """Whether the log names these bytes at all."""
        sql = "SELECT 1 FROM kept WHERE digest = ? LIMIT 1"
        return run(self._conn, sql, (digest,)).fetchone() is not None

    def _flush(self) -> None:
        sql = "INSERT INTO kept VALUES (?, ?, ?, ?, ?)"
        run_many(self._conn, sql, self._waiting)
        self._waiting.clear()
