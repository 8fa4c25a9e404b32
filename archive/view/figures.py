"""Which numbers were given, of what, in which unit."""

from typing import Final

from sqlalchemy.engine import Connection

from archive.claim.figure import Figure
from archive.projection.claimed import ContentRow, claimed
from archive.projection.projection import Projection


class FigureRow(ContentRow, frozen=True, kw_only=True, gc=False):
    """A figure as it stands now; empty when it was erased."""

    claim: int
    value: str | None = None
    upper: str | None = None
    bound: str | None = None
    unit: str | None = None
    quantity: str | None = None
    nature: str | None = None


figures: Final = Projection(
    name="figure", version=2, row=FigureRow, key="claim", indexes=(("quantity",),)
)


def _rows(figure: Figure, claim: int, at: int) -> list[FigureRow]:
    return [
        FigureRow(
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
    ]


claimed(
    figures,
    Figure,
    rows=_rows,
    blank=lambda claim, content_at, at: FigureRow(
        claim=claim, content_at=content_at, set_at=claim, changed_at=at
    ),
)


def figure_at(conn: Connection, claim: int) -> FigureRow | None:
    """The figure recorded at a position, if one was."""
    found = figures.select(conn, "WHERE claim = ?", (claim,))
    return found[0] if found else None
