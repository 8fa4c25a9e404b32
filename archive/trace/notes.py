"""The remarks that people added to entries, by the entry that they are on."""

from collections.abc import Sequence

from sqlalchemy.engine import Connection

from archive import history
from archive.trace.imported import files_of
from archive.trace.people import People
from archive.trace.seen import Note
from archive.view import claims


def notes_on(
    conn: Connection, views: Connection, captures: Sequence[int], people: People
) -> dict[int, tuple[Note, ...]]:
    """Read the remarks on some captures; those that have none are not among the keys.

    Args:
        conn: Where the log is read.
        views: Where the views are read.
        captures: Positions of captures.
        people: Knows the agents.
    """
    rows = claims.notes_on(views, captures)
    said = (
        {
            int(each.envelope.position): each
            for each in history.kept_at(conn, [row.at for row in rows])
        }
        if rows
        else {}
    )
    files = files_of(conn, said.values())
    found: dict[int, tuple[Note, ...]] = {}
    for row in rows:
        if row.entry is None:
            continue
        if row.at not in said:
            raise history.missing(row.at)
        envelope = said[row.at].envelope
        note = Note(
            entry=f"e{row.at}",
            on=f"d{row.entry}",
            text=row.text or "",
            by_name=people.name_then(envelope.by, row.at),
            recorded_at=envelope.recorded_at,
            withdrawn_by=f"e{row.withdrawn_at}"
            if row.withdrawn_at is not None
            else None,
            imported_from=files.get(row.at),
        )
        found[row.entry] = (*found.get(row.entry, ()), note)
    return found
