"""Which entries are about a capture, a claim or an agent: the stream in which its history is read."""

from typing import Final

from sqlalchemy.engine import Connection

from archive.db import run
from archive.event.envelope import Envelope
from archive.projection.projection import OWN, Projection, Rows, SetRow


class SubjectRow(SetRow, frozen=True, kw_only=True, gc=False):
    """The entry at ``set_at`` is about the entry at ``subject``."""

    subject: int


subjects: Final = Projection(
    name="subjects", row=SubjectRow, key="set_at", primary_key=("subject", "set_at")
)


@subjects.on_every(key=OWN)
def name_subjects(
    _rows: Rows[SubjectRow], _event: object, entry: Envelope
) -> Rows[SubjectRow]:
    """Say what an entry is about, as its envelope does."""
    return [
        SubjectRow(subject=named, set_at=entry.position) for named in entry.subjects
    ]


def entries_about(
    conn: Connection, subject: int, until: int | None = None
) -> list[int]:
    """Positions of the entries about a subject, ascending, below ``until`` when that is given."""
    if until is None:
        found = run(
            conn,
            "SELECT set_at FROM subjects WHERE subject = ? ORDER BY set_at",
            (subject,),
        )
    else:
        found = run(
            conn,
            "SELECT set_at FROM subjects WHERE subject = ? AND set_at < ? ORDER BY set_at",
            (subject, until),
        )
    return [position for (position,) in found.fetchall()]


def last_about(conn: Connection, subject: int) -> int:
    """The last position on a subject: its own, or that of the last entry that names it."""
    found = run(
        conn, "SELECT max(set_at) FROM subjects WHERE subject = ?", (subject,)
    ).fetchone()
    return max(subject, found[0] if found and found[0] is not None else subject)
