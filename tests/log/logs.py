"""Builders of logs for tests: leaves that keep the log's own rules and mean nothing."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid5

from sqlalchemy.engine import Engine

from archive.db import exclusive, open_engine, reading, run, sqlite_url
from archive.log import log
from archive.log.schema import migrate
from archive.log.verify import LogReport, check_log

SPACE = UUID(int=0)


def a_leaf(
    position: int,
    *,
    kind: str = "thing-done/1",
    payload: bytes | None = None,
    name: str = "",
    by: int = 1,
) -> log.Leaf:
    """Make the leaf of an entry; the same arguments make the same leaf."""
    event_id = uuid5(SPACE, f"{name}{position}")
    salt = sha256(f"salt {name}{position}".encode()).digest()[:16]
    payload = (
        json.dumps({"said": f"{name}{position}"}).encode()
        if payload is None
        else payload
    )
    leaf = {
        "by": by,
        "commitment": sha256(salt + payload).hexdigest(),
        "format": 1,
        "id": str(event_id),
        "kind": kind,
        "position": position,
    }
    return log.Leaf(event_id.bytes, json.dumps(leaf).encode(), salt, payload)


def an_empty_log(path: Path) -> Engine:
    """Open a new database with the kept tables."""
    engine = open_engine(sqlite_url(path))
    migrate(engine)
    return engine


def append(engine: Engine, count: int, *, name: str = "") -> None:
    """Append so many leaves in one transaction."""
    with exclusive(engine) as conn:
        size = log.head(conn).size
        log.append(conn, [a_leaf(size + number, name=name) for number in range(count)])


def a_log(path: Path, size: int, *, name: str = "") -> Engine:
    """Make a log of so many leaves."""
    engine = an_empty_log(path)
    append(engine, size, name=name)
    return engine


def rows_of(engine: Engine) -> list[log.StoredEntry]:
    """Read every entry."""
    with reading(engine) as conn:
        return list(log.read(conn, 0, 10**9))


@contextmanager
def tampering(engine: Engine) -> Iterator[sqlite3.Connection]:
    """Open the file as somebody would who means harm: another program, the guards dropped."""
    engine.dispose()
    connection = sqlite3.connect(str(engine.url.database))
    connection.create_function("joined", 2, lambda one, other: one + other)
    triggers = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
    )
    for (name,) in triggers.fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    try:
        yield connection
        connection.commit()
    finally:
        connection.close()


def checked(engine: Engine, *checkpoints: object) -> LogReport:
    """Check a log against checkpoints."""
    with reading(engine) as conn:
        return check_log(conn, checkpoints=checkpoints)  # type: ignore[arg-type]


def found(engine: Engine, *checkpoints: object) -> list[tuple[str, str]]:
    """Check a log and give code and place of each finding."""
    return [(one.code, one.place) for one in checked(engine, *checkpoints).findings]


def entry_id(engine: Engine, position: int) -> bytes:
    """Read the event id at a position."""
    with reading(engine) as conn:
        event_id: bytes = run(
            conn, "SELECT event_id FROM entry WHERE position = ?", (position,)
        ).fetchone()[0]
        return event_id
