"""Whether the file's own structure is sound: SQLite is asked, table by table where it cannot say it of the whole."""

import re
import sqlite3
from collections.abc import Iterator
from typing import Final

from sqlalchemy.engine import Connection

from archive.db import run
from archive.log.finding import Finding
from archive.log.verify import check_file

FILE: Final = "archive.db"

# Where what SQLite reports is: the more exact first.
_PLACES: Final = (
    (re.compile(r"\bpage (\d+)"), "page"),
    (re.compile(r"\bindex (\w+)"), "index"),
    (re.compile(r"\b(?:in|value in|failed in) (\w+)"), "table"),
)


def check_pages(conn: Connection) -> Iterator[Finding]:
    """Ask for all pages, tables, indexes and limits, and say where what is reported lies."""
    is_cut_short = False
    for one in check_file(conn):
        place = _place(one.detail)
        if place is None:
            is_cut_short = True
        else:
            yield Finding("DB_DAMAGED", place, one.detail)
    if is_cut_short:
        yield from _by_table(conn)


def _by_table(conn: Connection) -> Iterator[Finding]:
    """Ask table by table: SQLite gives up on the whole at the first page that makes no sense."""
    try:
        tables = run(
            conn,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0",
        ).fetchall()
    except sqlite3.DatabaseError as error:
        yield Finding("DB_DAMAGED", FILE, f"its schema cannot be read: {error}")
        return
    is_found = False
    for (name,) in tables:
        for said in _ask(conn, name):
            is_found = True
            place = _place(said) or f"{FILE}, table {name}"
            yield Finding("DB_DAMAGED", place, said)
    if not is_found:
        yield Finding("DB_DAMAGED", FILE, "it is not sound, though each table is")


def _ask(conn: Connection, table: str) -> list[str]:
    quoted = table.replace('"', '""')
    try:
        rows = run(conn, f'PRAGMA integrity_check("{quoted}")').fetchall()
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [said for (said,) in rows if said != "ok"]


def _place(said: str) -> str | None:
    for pattern, what in _PLACES:
        if found := pattern.search(said):
            return f"{FILE}, {what} {found[1]}"
    return None
