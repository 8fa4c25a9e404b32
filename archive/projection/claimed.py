"""Rows that show a part of a claim's content as it stands: what recording, correcting and erasing do to them."""

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar, cast

from archive.claim.figure import Figure
from archive.claim.meeting import Meeting
from archive.claim.quote import Quote
from archive.claim.said import Said
from archive.claim.statement import Statement
from archive.event.envelope import Envelope
from archive.event.kinds import (
    KIND_OF,
    RECORDED,
    ClaimCorrected,
    Erased,
    PayloadErased,
    Recorded,
    content,
)
from archive.projection.projection import OWN, Projection, Rows, ViewRow

EVERY: Final = (Quote, Meeting, Figure, Statement)
"""The four types of claims."""


class ContentRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """A row of a claim's content; ``content_at`` is the entry that it was read from."""

    content_at: int


R = TypeVar("R", bound=ContentRow)
S = TypeVar("S", bound=Said)


def claimed(
    projection: Projection[R],
    *types: type[S],
    rows: Callable[[S, int, int], list[R]],
    blank: Callable[[int, int, int], R] | None = None,
) -> None:
    """Teach a projection, folded by the claim, to show each claim's content as it stands.

    A correction replaces all rows of its claim together, so that fewer leave none stale. An erased claim keeps an empty
    row where ``blank`` makes one, and none where it does not.

    Args:
        projection: Its key is the claim's position, in each row also ``set_at``.
        types: The types of claims that have rows here.
        rows: Makes the rows of a content: of which claim, set by which entry.
        blank: Makes the empty row of a claim: which, ``content_at``, ``changed_at``.
    """
    kinds = [RECORDED[_TYPES[each]] for each in types]
    names = {KIND_OF[kind].partition("/")[0] for kind in kinds}

    def record(_rows: Rows[R], event: Recorded, entry: Envelope) -> Rows[R]:
        return rows(cast("S", content(event)), entry.position, entry.position)

    for kind in kinds:
        projection.on(kind, key=OWN)(record)

    @projection.on(ClaimCorrected, key=lambda event, _entry: event.claim)
    def correct(before: Rows[R], event: ClaimCorrected, entry: Envelope) -> Rows[R]:
        said = content(event)
        if type(said) not in types:
            return before
        return rows(cast("S", said), event.claim, entry.position)

    @projection.on(PayloadErased, key=lambda _event, entry: entry.subjects)
    def erase(before: Rows[R], event: PayloadErased, entry: Envelope) -> Rows[R]:
        if not before or before[0].content_at not in event.entries:
            return before
        if blank is None:
            return []
        return [blank(row.set_at, row.content_at, entry.position) for row in before]

    def keys(event: Erased, entry: Envelope) -> Iterable[int]:
        if event.name in names:
            return (entry.position,) if blank is not None else ()
        return event.subjects if event.name == "claim-corrected" else ()

    @projection.on(Erased, key=keys)
    def fold_erased(before: Rows[R], event: Erased, entry: Envelope) -> Rows[R]:
        if blank is None:
            return []
        at = entry.position
        if event.name in names:
            return [blank(at, at, at)]
        return [blank(row.set_at, at, at) for row in before]


_TYPES: Final[dict[type[Any], Any]] = {
    Quote: "quote",
    Meeting: "meeting",
    Figure: "figure",
    Statement: "statement",
}
