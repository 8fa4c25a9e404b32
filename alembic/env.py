"""Runs migrations on the connection that ``archive.log.schema.migrate`` hands over.

The caller holds one exclusive transaction around all of it: a migration happens whole or not
at all. Views are none of alembic's business: replay makes and remakes them.
"""

from alembic import context

from archive.db import KEPT


def is_kept(name: str | None, kind: str, _parents: object) -> bool:
    """Tell whether alembic may look at a thing: only tables that cannot be rebuilt."""
    return kind != "table" or name in KEPT.tables


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=KEPT,
    include_name=is_kept,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
