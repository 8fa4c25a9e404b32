"""The database: how it is opened, how a transaction begins, how rows go in; it knows no table.

Order rules, each from an experiment (docs/adr/0006): a read transaction BEGINs, a write
transaction BEGINs IMMEDIATE; every commit is synced (``synchronous=FULL``);
``recursive_triggers`` is on, or INSERT OR REPLACE would slip past the guards; statements of hot
paths run on the transaction's own driver connection, because each one through SQLAlchemy's
``exec_driver_sql`` costs some 17 microseconds.
"""

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from sqlalchemy import MetaData, Table, create_engine, event
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool, StaticPool

from archive.errors import (
    ArchiveError,
    BadValueError,
    BusyError,
    DamagedError,
    DiskFullError,
    ReadOnlyError,
)
from archive.read_only import BUSY_SECONDS, RESERVE_BYTES, connect_read_only, is_full

KEPT: Final = MetaData()
"""Tables that cannot be rebuilt: alembic's."""

VIEWS: Final = MetaData()
"""Tables that replay rebuilds: never migrated."""

Row = Sequence[Any]
"""The values of one row, in column order."""


def sqlite_url(path: Path) -> URL:
    """The address of an SQLite database file."""
    return URL.create("sqlite", database=str(path))


def open_engine(url: URL, *, read_only: bool = False) -> Engine:
    """Open a database with the archive's rules on every connection; it must exist when it is opened to read.

    Args:
        url: Where the database is; a file or ``:memory:`` for SQLite.
        read_only: Nothing can be written, not even by a mistake of ours.

    Returns:
        An engine whose transactions begin as ``exclusive`` and ``reading`` say.

    Raises:
        NoArchiveError: There is no such file to read.
    """
    path = url.database or ":memory:"
    if path == ":memory:":
        engine = create_engine(
            url, poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
    elif read_only:
        engine = create_engine(
            url, creator=lambda: connect_read_only(Path(path)), poolclass=QueuePool
        )
    else:
        engine = create_engine(
            url,
            poolclass=QueuePool,
            connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        )

    @event.listens_for(engine, "connect")
    def _settle(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA recursive_triggers = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA mmap_size = 0")
        connection.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
        connection.set_authorizer(_authorize)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        driver(connection).execute(
            connection.get_execution_options().get("begin", "BEGIN")
        )

    return engine


_GUARDED: Final = frozenset({"entry", "tile", "head"})
_GUARDING_PRAGMAS: Final = frozenset(
    {"writable_schema", "recursive_triggers", "ignore_check_constraints"}
)


def _authorize(
    action: int, first: str | None, second: str | None, *_: str | None
) -> int:
    """Deny on each connection what no verb of ours ever does to a kept table; the schema's triggers hold the rest.

    A guard rail, not protection: whoever opens the file with another program is found by ``verify``.
    """
    match action:
        case sqlite3.SQLITE_DELETE if first in _GUARDED:
            return sqlite3.SQLITE_DENY
        case sqlite3.SQLITE_UPDATE if first == "tile":
            return sqlite3.SQLITE_DENY
        case sqlite3.SQLITE_UPDATE if first == "entry" and second not in {
            "salt",
            "payload",
        }:
            return sqlite3.SQLITE_DENY
        case sqlite3.SQLITE_DROP_TABLE if (
            first in _GUARDED or first == "alembic_version"
        ):
            return sqlite3.SQLITE_DENY
        case sqlite3.SQLITE_DROP_TRIGGER | sqlite3.SQLITE_ALTER_TABLE if (
            second in _GUARDED
        ):
            return sqlite3.SQLITE_DENY
        case sqlite3.SQLITE_PRAGMA if first in _GUARDING_PRAGMAS and second is not None:
            return sqlite3.SQLITE_DENY
        case _:
            return sqlite3.SQLITE_OK


@contextlib.contextmanager
def exclusive(engine: Engine) -> Iterator[Connection]:
    """Begin the one write transaction that the database allows at a time; commit at the end, or nothing happened.

    Raises:
        ReadOnlyError: The file or its folder cannot be written to.
        DiskFullError: No room is left; everything was rolled back.
        BusyError: Another process held the database for longer than ``BUSY_SECONDS``.
        DamagedError: SQLite says that the file is malformed.
    """
    where = _where(engine)
    with _as_ours(where):
        check_room(where)
        with (
            engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection,
            _letting_go(connection),
            connection.begin(),
        ):
            yield connection


@contextlib.contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Begin a read transaction: all statements inside see one and the same state.

    It is rolled back at the end: a commit would report damage that was met on the way once more,
    and hide what was found out about it.
    """
    with (
        _as_ours(_where(engine)),
        engine.connect() as connection,
        _letting_go(connection),
        connection.begin() as transaction,
    ):
        yield connection
        if "attached" not in connection.info:
            transaction.rollback()


@contextlib.contextmanager
def _letting_go(connection: Connection) -> Iterator[None]:
    """Let go of what a transaction attached, once it has ended: the connection goes back to a pool."""
    try:
        yield
    finally:
        for name in connection.info.pop("attached", ()):
            driver(connection).execute(f"DETACH DATABASE {name}")


def attach(conn: Connection, path: Path, name: str) -> None:
    """Put another SQLite file beside the database, until this transaction ends."""
    run(conn, f"ATTACH DATABASE ? AS {name}", (str(path),))
    conn.info.setdefault("attached", []).append(name)


def open_scratch(path: Path) -> Engine:
    """Open a file that is thrown away: nothing of it is synced or can be rolled back, and nobody waits for it."""
    engine = create_engine(
        sqlite_url(path), poolclass=NullPool, connect_args={"timeout": 0}
    )

    @event.listens_for(engine, "connect")
    def _settle(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -4000")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def run(conn: Connection, sql: str, row: Row = ()) -> Any:
    """Run one statement on the transaction's own driver connection and return its cursor."""
    return driver(conn).execute(sql, row)


def run_many(conn: Connection, sql: str, rows: Iterable[Row]) -> None:
    """Run one statement for many rows on the transaction's own driver connection."""
    driver(conn).executemany(sql, rows)


def driver(conn: Connection) -> Any:
    """The DBAPI connection under a transaction, for statements that must be quick."""
    return conn.connection.dbapi_connection


def bulk_load(conn: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Insert rows of plain tuples in the table's column order, as fast as the driver can.

    Args:
        conn: A write transaction.
        table: Where to; every column is given.
        rows: One tuple a row; read once, never held together.
    """
    marks = ", ".join("?" * len(table.columns))
    run_many(conn, f"INSERT INTO {table.name} VALUES ({marks})", rows)


def load_by_keys(
    conn: Connection, table: str, columns: str, key: str, keys: Sequence[int]
) -> Iterable[Row]:
    """Read the rows of a table under some integer keys; one statement for any number of keys.

    Args:
        conn: A transaction.
        table: The table's name.
        columns: What to read, as SQL.
        key: The column that holds the keys; indexed, or the first of the primary key.
        keys: The keys; those without rows are passed over.
    """
    if len(keys) == 1:
        rows: Iterable[Row] = run(
            conn, f'SELECT {columns} FROM "{table}" WHERE "{key}" = ?', (keys[0],)
        )
        return rows
    found: Iterable[Row] = run(
        conn,
        f'SELECT {columns} FROM "{table}" WHERE "{key}" IN (SELECT value FROM json_each(?))',
        (json.dumps(keys),),
    )
    return found


def has_table(conn: Connection, name: str) -> bool:
    """Whether the database has a table of this name."""
    found = run(
        conn, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", (name,)
    ).fetchone()
    return found is not None


def schema_of(conn: Connection, table: str, database: str = "main") -> dict[str, str]:
    """What a table and its indexes are made by: name to SQL."""
    sql = f"SELECT name, sql FROM {database}.sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL"
    return dict(run(conn, sql, (table,)).fetchall())


def expected_schema(engine: Engine) -> dict[tuple[str, str], str]:
    """Every table, index and trigger of a database with the SQL that made it, white space folded.

    Returns:
        ``{(type, name): sql}``; SQLite's own objects are left out.
    """
    with reading(engine) as conn:
        rows = run(
            conn,
            "SELECT CAST(type AS BLOB), CAST(name AS BLOB), CAST(sql AS BLOB)"
            " FROM sqlite_schema WHERE sql IS NOT NULL",
        ).fetchall()
    said = [[one.decode(errors="backslashreplace") for one in row] for row in rows]
    return {
        (kind, name): " ".join(sql.split())
        for kind, name, sql in said
        if not name.startswith("sqlite_")
    }


def _where(engine: Engine) -> str:
    return engine.url.database or "the database"


def check_room(where: str) -> None:
    """Refuse to begin a write on a disk that is all but full.

    Raises:
        DiskFullError: There is less room than ``RESERVE_BYTES``.
    """
    try:
        room = os.statvfs(os.path.dirname(where) or ".")  # noqa: PTH120 - in every append
    except OSError:
        return  # ":memory:", or a folder that SQLite will say more about
    if room.f_bavail * room.f_frsize < RESERVE_BYTES and not room.f_flag & os.ST_RDONLY:
        raise DiskFullError(where=where)


@contextlib.contextmanager
def _as_ours(where: str) -> Iterator[None]:
    """Turn what the driver reports about disk, permission and locks into errors for people."""
    try:
        yield
    except ArchiveError:
        raise
    except UnicodeEncodeError as error:
        raise BadValueError(
            field="the text",
            value=f"U+{ord(error.object[error.start]):04X} at code point {error.start}",
            todo="a lone surrogate is no character: take it out",
        ) from error
    except (sqlite3.Error, DBAPIError) as error:
        ours = _translate(error.orig if isinstance(error, DBAPIError) else error, where)
        if ours is None:
            raise
        raise ours from error
    except (
        UnicodeDecodeError
    ) as error:  # a damaged schema, quoted by SQLite in its message
        raise DamagedError(where=where, detail="its text is not UTF-8") from error


@contextlib.contextmanager
def as_damage(conn: Connection) -> Iterator[None]:
    """Say that rows are damaged when they refuse what follows from them.

    For writes that were worked out from the rows themselves, under the write lock: a sound file takes them.
    One that lost its ``-wal`` in the middle of a checkpoint has rows of two moments.

    Raises:
        DamagedError: A constraint failed.
    """
    try:
        yield
    except sqlite3.IntegrityError as error:
        detail = f"its rows contradict each other: {error}"
        raise DamagedError(where=_where(conn.engine), detail=detail) from error


def _translate(error: BaseException | None, where: str) -> ArchiveError | None:
    name = getattr(error, "sqlite_errorname", "") or ""
    failed = name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN"))
    if name.startswith("SQLITE_FULL") or (failed and is_full(where)):
        return DiskFullError(where=where)
    if name.startswith("SQLITE_CANTOPEN") and _may_write(where):
        return DamagedError(where=where, detail=str(error))
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return ReadOnlyError(where=where)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return BusyError(where=where, seconds=BUSY_SECONDS)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR")):
        return DamagedError(where=where, detail=str(error))
    if str(error).startswith("Could not decode to UTF-8"):
        return DamagedError(where=where, detail="its text is not UTF-8")
    return None


def _may_write(where: str) -> bool:
    """Tell whether a file that could not be opened is one that we may write to, or make."""
    file = Path(where)
    return os.access(file.parent, os.W_OK) and (
        not file.exists() or os.access(file, os.W_OK)
    )
