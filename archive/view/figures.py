"""Which numbers were given, of what, in which unit."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.engine import Connection

from archive.claim.figure import Figure
from archive.event.envelope import Envelope
from archive.event.kinds import ClaimCorrected, Erased, FigureRecorded, PayloadErased
from archive.projection.projection import OWN, Projection, Rows, ViewRow


class FigureRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """A figure as it stands now; empty when it was erased."""

    claim: int
    value: str | None = None
    upper: str | None = None
    bound: str | None = None
    unit: str | None = None
    quantity: str | None = None
    nature: str | None = None
    content_at: int


figures: Final = Projection(
    name="figure", row=FigureRow, key="claim", indexes=(("quantity",),)
)


def _row(figure: Figure, claim: int, at: int) -> FigureRow:
    return FigureRow(
        claim=claim,
        value=figure.value,
        upper=figure.upper,
        bound=figure.bound,
        unit=figure.unit,
        quantity=figure.quantity,
        nature=figure.nature,
        content_at=at,
        set_at=claim,
        changed_at=at,
    )


@figures.on(FigureRecorded, key=OWN)
def record(
    _rows: Rows[FigureRow], event: FigureRecorded, entry: Envelope
) -> Rows[FigureRow]:
    """Put a figure among those that stand."""
    return [_row(event.figure, entry.position, entry.position)]


@figures.on(ClaimCorrected, key=lambda event, _entry: event.claim)
def correct(
    rows: Rows[FigureRow], event: ClaimCorrected, entry: Envelope
) -> Rows[FigureRow]:
    """Let a figure stand as corrected."""
    if event.figure is None:
        return rows
    return [_row(event.figure, event.claim, entry.position)]


@figures.on(PayloadErased, key=lambda _event, entry: entry.subjects)
def erase(
    rows: Rows[FigureRow], event: PayloadErased, entry: Envelope
) -> Rows[FigureRow]:
    """Empty what the erased entries set."""
    return [
        _blank(row.claim, row.content_at, entry.position)
        if row.content_at in event.entries
        else row
        for row in rows
    ] or rows


def _blank(claim: int, content_at: int, at: int) -> FigureRow:
    return FigureRow(claim=claim, content_at=content_at, set_at=claim, changed_at=at)


def _erased_keys(event: Erased, entry: Envelope) -> Iterable[int]:
    match event.name:
        case "figure-recorded":
            return (entry.position,)
        case "claim-corrected":
            return event.subjects
        case _:
            return ()


@figures.on(Erased, key=_erased_keys)
def fold_erased(
    rows: Rows[FigureRow], event: Erased, entry: Envelope
) -> Rows[FigureRow]:
    """Keep an erased figure's place, empty."""
    at = entry.position
    if event.name == "figure-recorded":
        return [_blank(at, at, at)]
    return [_blank(row.claim, at, at) for row in rows]


def figure_at(conn: Connection, claim: int) -> FigureRow | None:
    """The figure recorded at a position, if one was."""
    found = figures.select(conn, "WHERE claim = ?", (claim,))
    return found[0] if found else None
