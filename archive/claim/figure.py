"""Figures: a number, its unit and bounds, and what is counted."""

from typing import Final, Literal

import attrs

from archive.claim.said import Said
from archive.values import DecimalField, Name

Bound = Literal["exact", "at_least", "at_most", "about", "between"]
BOUNDS: Final[tuple[Bound, ...]] = ("exact", "at_least", "at_most", "about", "between")
Nature = Literal["stated", "target", "estimate", "forecast"]
NATURES: Final[tuple[Nature, ...]] = ("stated", "target", "estimate", "forecast")


@attrs.frozen(kw_only=True)
class Figure(Said):
    """A number as a capture tells it; ``upper`` closes a range (``bound`` "between")."""

    value: DecimalField
    upper: DecimalField | None = None
    bound: Bound = "exact"
    unit: Name
    quantity: Name
    nature: Nature = "stated"
