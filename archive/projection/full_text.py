"""A full-text index beside a view's table: SQLite's FTS5, with the words kept in that table alone."""

import secrets
import sqlite3
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from operator import attrgetter
from typing import Any, Final

import attrs
from sqlalchemy.engine import Connection, Engine

from archive.db import exclusive, run, run_many, schema_of
from archive.errors import DamagedError

# Each sum changes when one row, one place or one word does; the remainders keep the squares within 64 bits.
_SUMS: Final = (
    ("row", "SELECT term, doc, cnt FROM temp.summed"),
    (
        "instance",
        (
            "SELECT count(*), sum(doc), sum(doc % 1000003 * (doc % 1000003)), sum(doc % 1000003 * (offset + 1)), "
            "sum((doc + 7) % 1000003 * (offset + 3) % 1000033 * (offset + 3)) FROM temp.summed"
        ),
    ),
)
# FTS5's own tables, without ``content``: that one is the view's.
_PARTS: Final = ("data", "idx", "docsize", "config")

_Instance = tuple[str, int, str, int]
"""A word, the row it stands in, the column, its place there."""


@attrs.frozen(kw_only=True)
class FullText:
    """An index by which a view's words are found.

    Attributes:
        name: The index's name; ``SELECT rowid FROM name WHERE name MATCH ?`` asks it.
        table: The view's table.
        key: The table's key, an integer: the index's rowid.
        column: The table's column of words; they are folded before they come here, so that
            the tokenizer only has to part them.
    """

    name: str
    table: str
    key: str
    column: str

    def create(self, conn: Connection) -> None:
        """Make the index, empty."""
        run(conn, self._sql(self.name))

    def update(self, conn: Connection, old: Sequence[Any], new: Sequence[Any]) -> None:
        """Take out the words as they were, put in the words as they are."""
        words = attrgetter(self.key, self.column)
        if old:  # FTS5 has to be told the old words: it keeps none itself
            sql = f"INSERT INTO {self.name} ({self.name}, rowid, {self.column}) VALUES ('delete', ?, ?)"
            run_many(conn, sql, map(words, old))
        if new:
            run_many(
                conn,
                f"INSERT INTO {self.name} (rowid, {self.column}) VALUES (?, ?)",
                map(words, new),
            )

    def rebuild(self, conn: Connection) -> None:
        """Make the index anew from the table; nothing of words that were taken out is left in it.

        In place, so that readers outside a transaction go on; an index that was made otherwise,
        or is too broken for that, is dropped first.
        """
        try:
            if self._is_as_made(conn):
                run(conn, f"INSERT INTO {self.name} ({self.name}) VALUES ('rebuild')")
                return
        except sqlite3.DatabaseError:
            pass
        run(conn, f"DROP TABLE IF EXISTS {self.name}")
        self.create(conn)
        run(conn, f"INSERT INTO {self.name} ({self.name}) VALUES ('rebuild')")

    def compare(self, live: Connection, fresh: Engine) -> Iterable[int | None]:
        """Name the rows whose entries in the live index are not what the words folded anew say.

        The live index is copied over the fresh words, where FTS5 checks it, and sums over all its words and places
        are held against those of a fresh one: quick, but both only say yes or no. (FTS5's own checksum is not enough:
        a flipped bit in a word that a row has twice cancels out in it.) On a no the two are walked side by side.

        Args:
            live: A transaction that sees the live index.
            fresh: A scratch file with the table and its index made anew.

        Returns:
            Row names, ascending; ``None`` when the index as a whole is not sound.
        """
        if not self._is_as_made(live):
            return [None]
        try:
            parts = {
                part: run(live, f"SELECT * FROM {self.name}_{part}") for part in _PARTS
            }
            trial = self._try(parts, fresh)
            if trial is not None and self._is_sound(trial, fresh):
                with exclusive(fresh) as conn:
                    anew_sums = self._sums(conn)
                if self._sums(live) == anew_sums:
                    return []
            with (
                exclusive(fresh) as conn,
                closing(self._instances(live)) as ours,  # also where one breaks off
                closing(self._instances(conn)) as anew,
            ):
                apart = _apart(ours, anew)
                rows = sorted({row for _word, row, _column, _place in apart})
        except (DamagedError, sqlite3.DatabaseError) as error:
            _refuse_disk(error)  # else so damaged that it cannot be read
            return [None]
        return rows or ([] if trial is None else [None])

    def _sql(self, name: str) -> str:
        return (
            f"CREATE VIRTUAL TABLE {name} USING fts5({self.column}, content='{self.table}', "
            f"content_rowid='{self.key}', tokenize='unicode61 remove_diacritics 0')"
        )

    def _is_as_made(self, conn: Connection) -> bool:
        return schema_of(conn, self.name).get(self.name) == self._sql(self.name)

    def _try(self, parts: dict[str, Any], fresh: Engine) -> str | None:
        """Copy the live index into the scratch file; ``None`` where SQLite lets nobody do that.

        Each copy has a name of its own: a broken one cannot even be dropped.
        """
        trial = f"{self.name}_{secrets.token_hex(4)}"
        try:
            with exclusive(fresh) as conn:
                run(conn, self._sql(trial))
                for part, rows in parts.items():
                    _put(conn, f"{trial}_{part}", rows)
        except (DamagedError, sqlite3.DatabaseError) as error:
            _refuse_disk(error)
            return None
        return trial

    def _is_sound(self, trial: str, fresh: Engine) -> bool:
        """Check a copy, on a new connection: the one that made it remembers an empty index."""
        try:
            with exclusive(fresh) as conn:
                run(
                    conn,
                    f"INSERT INTO {trial} ({trial}, rank) VALUES ('integrity-check', 1)",
                )
        except (DamagedError, sqlite3.DatabaseError) as error:
            _refuse_disk(error)
            return False
        return True

    def _sums(self, conn: Connection) -> tuple[Any, ...]:
        """How often each word stands, and sums over all the places, computed by SQLite: flat in memory."""
        found: list[Any] = []
        for kind, question in _SUMS:
            run(
                conn,
                f"CREATE VIRTUAL TABLE temp.summed USING fts5vocab('main', '{self.name}', '{kind}')",
            )
            try:
                digest = sha256()
                for row in run(conn, question):
                    digest.update(repr(tuple(row)).encode())
                found.append(digest.digest())
            finally:
                run(conn, "DROP TABLE temp.summed")
        return tuple(found)

    def _instances(self, conn: Connection) -> Generator[_Instance, None, None]:
        """Every word with its places, in the index's own order: by word, then by row."""
        run(
            conn,
            f"CREATE VIRTUAL TABLE temp.instances USING fts5vocab('main', '{self.name}', 'instance')",
        )
        try:
            yield from run(conn, "SELECT term, doc, col, offset FROM temp.instances")
        finally:
            run(conn, "DROP TABLE temp.instances")


def _refuse_disk(error: BaseException) -> None:
    """Raise again what the disk itself failed in: it says nothing about the index."""
    cause: BaseException | None = error
    while cause is not None:
        name = getattr(getattr(cause, "orig", cause), "sqlite_errorname", "") or ""
        if name.startswith("SQLITE_IOERR"):
            raise error
        cause = cause.__cause__


def _put(conn: Connection, table: str, rows: Any) -> None:
    marks = ", ".join("?" * len(rows.description))
    run(conn, f"DELETE FROM {table}")
    run_many(conn, f"INSERT INTO {table} VALUES ({marks})", rows)


def _apart(
    left: Iterator[_Instance], right: Iterator[_Instance]
) -> Iterator[_Instance]:
    """What only one of two ordered walks has."""
    one, other = next(left, None), next(right, None)
    while one is not None and other is not None:
        if one == other:
            one, other = next(left, None), next(right, None)
        elif one < other:
            yield one
            one = next(left, None)
        else:
            yield other
            other = next(right, None)
    if one is not None:
        yield one
    if other is not None:
        yield other
    yield from left
    yield from right
