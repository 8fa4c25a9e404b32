"""Runs: what an engine proposed for a text, kept beside the log so that the numbers that people saw hold.

A run is no evidence and never in the log: deleting it loses nothing but its numbers.
"""

from typing import Any, Final, Literal

import attrs
import msgspec
from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, Table, Text
from sqlalchemy.engine import Connection

from archive.db import KEPT, run
from archive.extract.proposal import (
    Anomaly,
    AnyProposal,
    ProposedDate,
    ProposedFigure,
    ProposedMeeting,
    ProposedQuote,
    Span,
)
from archive.values import Position

proposal_run: Final = Table(
    "proposal_run",
    KEPT,
    Column("text", Integer, CheckConstraint("text >= 0"), primary_key=True),
    Column("engine", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("person", Integer, CheckConstraint("person >= 0"), primary_key=True),
    Column("published", Text),
    Column("proposals", LargeBinary, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("shown", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""One row for each text, engine, version and person that it was shown to; the highest ``shown`` was shown last."""

NOBODY: Final = Position(0)
"""The person of a run that was shown to somebody who did not say who; entry 0 is never a person."""

Decidable = ProposedQuote | ProposedMeeting | ProposedFigure | Anomaly
"""What a person accepts or dismisses: dates stand in what is proposed, and are no proposals of their own."""

Type = Literal["quote", "meeting", "figure", "anomaly"]
"""What a proposal would become: a claim of one of three kinds, or a note."""

_TYPES: Final[dict[Type, type[Any]]] = {
    "quote": ProposedQuote,
    "meeting": ProposedMeeting,
    "figure": ProposedFigure,
    "anomaly": Anomaly,
}
_NAMES: Final = {kind: name for name, kind in _TYPES.items()}


@attrs.frozen(kw_only=True)
class Run:
    """What was proposed for a text; number 1 is the first.

    ``published`` is the date that days were counted from; ``person`` is who was shown the numbers.
    """

    text: int
    engine: str
    version: str
    person: Position
    published: str | None
    made_at: str
    proposals: tuple[Decidable, ...]


def type_of(proposal: Decidable) -> Type:
    """What a proposal would become."""
    return _NAMES[type(proposal)]


def decidable(proposals: tuple[AnyProposal, ...]) -> tuple[Decidable, ...]:
    """Those that a person decides on, in the order of the text, a relay before what stands inside it."""
    found = [each for each in proposals if not isinstance(each, ProposedDate)]
    return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


def quotes_by_place(made: Run) -> dict[tuple[Span, ...], tuple[int, ProposedQuote]]:
    """The quotes of a run with their numbers, by passage: to find the relay that a saying stands in."""
    found: dict[tuple[Span, ...], tuple[int, ProposedQuote]] = {}
    for number, each in enumerate(made.proposals, 1):
        if isinstance(each, ProposedQuote):
            found.setdefault(each.spans, (number, each))
    return found


def keep(conn: Connection, made: Run) -> None:
    """Keep a run, in place of an earlier one of the same text, engine, version and person; it is now the last shown."""
    run(
        conn,
        "INSERT OR REPLACE INTO proposal_run (text, engine, version, person, published, proposals, made_at, shown)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(shown), 0) + 1 FROM proposal_run))",
        (
            made.text,
            made.engine,
            made.version,
            made.person,
            made.published,
            _written(made.proposals),
            made.made_at,
        ),
    )


def last_shown(conn: Connection, text: int, person: Position) -> Run | None:
    """The run of a text that was shown last to a person, or to somebody who did not say who.

    ``None`` when none was, or when it cannot be read.
    """
    row = run(
        conn,
        "SELECT engine, version, person, published, proposals, made_at FROM proposal_run"
        " WHERE text = ? AND person IN (?, ?) ORDER BY shown DESC LIMIT 1",
        (text, person, NOBODY),
    ).fetchone()
    if row is None:
        return None
    engine, version, to, published, written, made_at = row
    try:
        proposals = _read(written)
    except (msgspec.MsgspecError, KeyError):  # of another version: as if it were gone
        return None
    return Run(
        text=text,
        engine=engine,
        version=version,
        person=Position(to),
        published=published,
        made_at=made_at,
        proposals=proposals,
    )


def shown_to(conn: Connection, text: int) -> frozenset[Position]:
    """Whom the runs of a text were shown to."""
    rows = run(conn, "SELECT DISTINCT person FROM proposal_run WHERE text = ?", (text,))
    return frozenset(Position(person) for (person,) in rows)


def _written(proposals: tuple[Decidable, ...]) -> bytes:
    return msgspec.json.encode(
        [{"type": type_of(each), "is": each} for each in proposals]
    )


def _read(written: bytes) -> tuple[Decidable, ...]:
    rows: list[dict[str, Any]] = msgspec.json.decode(written, type=list[dict[str, Any]])
    return tuple(msgspec.convert(row["is"], _TYPES[row["type"]]) for row in rows)
