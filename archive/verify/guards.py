"""Whether the database is made as this program makes it: nothing that guards is missing, changed or added."""

import functools
from collections.abc import Iterator
from typing import Final, TypeAlias

from sqlalchemy.engine import Connection, make_url

from archive.db import exclusive, open_engine, reading, run
from archive.log.finding import Finding
from archive.log.schema import (
    KEPT_TABLES,
    KNOWN,
    known_version,
    migrate,
    schema_version,
)
from archive.opening import VIEWS
from archive.projection.state import create_views

Made: TypeAlias = dict[tuple[str, str], tuple[str, str]]
"""Type and name of each thing in a schema: the table that it belongs to, and the SQL that made it."""

# As bytes: a damaged letter is compared, not stumbled over, and nothing hides after a NUL.
_SCHEMA: Final = (
    "SELECT CAST(type AS BLOB), CAST(name AS BLOB), CAST(tbl_name AS BLOB), CAST(sql AS BLOB)"
    " FROM sqlite_schema WHERE NOT (type = 'table' AND name GLOB 'sqlite_stat[0-9]')"
)


def check_guards(conn: Connection, *, has_older_views: bool) -> Iterator[Finding]:
    """Compare everything in a database's schema with what this program makes.

    Args:
        conn: A read transaction.
        has_older_views: Some view is not of this program's version, so only the kept tables and
            triggers are compared.
    """
    # What an older program made lacks what later migrations add: that is no tampering.
    version = schema_version(conn)
    expected = _expected(version if version in KNOWN else known_version())
    found = made(conn)
    for kind, name in sorted(expected.keys() | found.keys()):
        wanted, there = expected.get((kind, name)), found.get((kind, name))
        if wanted == there:
            continue
        table = (wanted or there or ("", ""))[0]
        if has_older_views and kind != "trigger" and table not in KEPT_TABLES:
            continue
        yield Finding("SCHEMA_GUARD_MISSING", f"{kind} {name}", _how(wanted, there))


def _how(wanted: tuple[str, str] | None, there: tuple[str, str] | None) -> str:
    if there is None:
        return "it is missing"
    if wanted is None:
        return f"it is not ours: {there[1][:200]}"
    return "it is not as this program makes it"


def made(conn: Connection) -> Made:
    """Read what a database is made of."""
    found = {}
    for row in run(conn, _SCHEMA).fetchall():
        kind, name, table, sql = (
            b" ".join((cell or b"").split()).decode(errors="backslashreplace")
            for cell in row
        )
        found[kind, name] = (table, sql)
    return found


@functools.cache
def _expected(revision: str) -> Made:
    """Make an empty database as the program of a revision does, in memory, and read what it is made of."""
    fresh = open_engine(make_url("sqlite://"))
    try:
        migrate(fresh, revision)
        with exclusive(fresh) as conn:
            create_views(conn, VIEWS)
        with reading(fresh) as conn:
            return made(conn)
    finally:
        fresh.dispose()
