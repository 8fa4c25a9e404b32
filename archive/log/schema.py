"""The kept tables' version: brought up to date by alembic, and compared with what it should be.

Migrations live in the folder ``alembic/`` beside the package, in a wheel in
``archive/migrations``. Alembic is imported only when there is something to migrate.
"""

from pathlib import Path
from typing import Final

from sqlalchemy.engine import Connection, Engine, make_url

from archive.db import exclusive, open_engine, reading, run
from archive.errors import NewerDatabaseError

KNOWN: Final = ("0001", "0002", "0003")
"""Every revision that this program knows, oldest first; a test holds it to the folder."""

KEPT_TABLES: Final = frozenset(
    {"entry", "tile", "head", "proposal_run", "alembic_version"}
)
"""The tables whose definition ``guards`` compares."""


def known_version() -> str:
    """The revision that this program works with."""
    return KNOWN[-1]


def schema_version(conn: Connection) -> str | None:
    """Read the revision that a database stands at; None when it is new."""
    known = run(
        conn,
        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'alembic_version'",
    ).fetchone()
    if not known:
        return None
    found = run(conn, "SELECT version_num FROM alembic_version").fetchone()
    return str(found[0]) if found else None


def require_known(engine: Engine) -> str | None:
    """Refuse a database that a later program wrote, else say its revision.

    Raises:
        NewerDatabaseError: The database has a revision that this program does not know.
    """
    with reading(engine) as conn:
        version = schema_version(conn)
    if version is not None and version not in KNOWN:
        raise NewerDatabaseError(
            where=engine.url.database or "the database",
            found=version,
            known=known_version(),
        )
    return version


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring a new or older database to this program's revision, whole or not at all.

    Args:
        engine: The database.
        revision: Another of ``KNOWN``, to see what an older program made.

    Raises:
        NewerDatabaseError: The database has a revision that this program does not know.
    """
    if require_known(engine) == known_version():
        return
    from alembic.command import upgrade  # noqa: PLC0415 - slow, and seldom needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_migrations()).replace("%", "%%"))
    with exclusive(engine) as conn:
        config.attributes["connection"] = conn
        upgrade(config, revision)


def _migrations() -> Path:
    package = Path(__file__).parents[1]
    in_wheel = package / "migrations"
    return in_wheel if in_wheel.is_dir() else package.parent / "alembic"


def guards(engine: Engine) -> list[str]:
    """Compare the kept tables, their indexes and every trigger with what the migrations make.

    Args:
        engine: The database to look at; it is only read.

    Returns:
        One sentence for each thing that is missing, changed or not ours; none when all is well.
    """
    fresh = open_engine(make_url("sqlite://"))
    migrate(fresh)
    expected = _kept(fresh)
    fresh.dispose()
    found = _kept(engine)
    return [
        *(
            f"{kind} {name} is missing"
            for kind, name in sorted(expected.keys() - found.keys())
        ),
        *(
            f"{kind} {name} is not ours"
            for kind, name in sorted(found.keys() - expected.keys())
        ),
        *(
            f"{kind} {name} is not as the migrations made it"
            for kind, name in sorted(expected.keys() & found.keys())
            if expected[kind, name] != found[kind, name]
        ),
    ]


def _kept(engine: Engine) -> dict[tuple[str, str], str]:
    """Read what guards the kept tables: they themselves, their indexes, triggers on anything.

    Everything is read as bytes and quoted, so that a damaged letter is compared, not stumbled
    over, and nothing can hide after a NUL.
    """
    with reading(engine) as conn:
        rows = run(
            conn,
            "SELECT CAST(type AS BLOB), CAST(quote(name) AS BLOB), CAST(quote(tbl_name) AS BLOB),"
            " CAST(quote(type) AS BLOB), CAST(sql AS BLOB) FROM sqlite_schema",
        ).fetchall()
    found = {}
    for row in rows:
        kind, name, table, quoted, sql = (_text(cell) for cell in row)
        if quoted == "'trigger'" or table.strip("'").lower() in KEPT_TABLES:
            found[kind, name.strip("'")] = f"{quoted} {table} {sql}"
    return found


def _text(cell: bytes | None) -> str:
    """Show a cell of the schema, white space folded."""
    return " ".join((cell or b"").decode(errors="backslashreplace").split())
