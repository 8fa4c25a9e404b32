"""Rows that stand under their own entry and can be taken back: what a withdrawal and an erasure do to them."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec.structs import replace

from archive.event.envelope import Envelope
from archive.event.kinds import EntryWithdrawn, Erased, PayloadErased
from archive.projection.projection import Projection, Rows, ViewRow


class WithdrawableRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """A row of one entry that adds to others; ``withdrawn_at`` is the entry that took it back."""

    withdrawn_at: int | None = None


R = TypeVar("R", bound=WithdrawableRow)


def named(erased: Erased) -> int:
    """The entry that an erased withdrawal or note was about: the highest of its subjects."""
    return max(erased.subjects)


def withdrawable(
    projection: Projection[R],
    *,
    kinds: frozenset[str],
    blank: Callable[[int], R] | None,
) -> None:
    """Teach a projection, folded by the entry's own position, what withdrawal and erasure do.

    A withdrawn row stays, marked. An erased one stays empty where ``blank`` makes an empty row of its position, and
    goes where it does not (several rows a key, or a kind that does not always make a row).

    Args:
        projection: Its key is the position of the entry that made the row.
        kinds: Names (without version) of the kinds that make rows here.
        blank: Makes the empty row of a position, ``set_at`` and ``changed_at`` being that position.
    """

    @projection.on(EntryWithdrawn, key=lambda event, _entry: event.entry)
    def withdraw(rows: Rows[R], _event: EntryWithdrawn, entry: Envelope) -> Rows[R]:
        return [
            replace(row, withdrawn_at=entry.position, changed_at=entry.position)
            for row in rows
        ]

    @projection.on(PayloadErased, key=lambda event, _entry: event.entries)
    def erase(rows: Rows[R], _event: PayloadErased, entry: Envelope) -> Rows[R]:
        if blank is None:
            return []
        return [
            replace(
                blank(row.set_at),
                withdrawn_at=row.withdrawn_at,
                changed_at=entry.position,
            )
            for row in rows
        ]

    def key(event: Erased, entry: Envelope) -> Iterable[int]:
        if event.name == "entry-withdrawn":
            return (named(event),)
        return (entry.position,) if event.name in kinds else ()

    @projection.on(Erased, key=key)
    def fold_erased(rows: Rows[R], event: Erased, entry: Envelope) -> Rows[R]:
        if event.name == "entry-withdrawn":
            taken: Any = entry.position
            return [
                replace(row, withdrawn_at=taken, changed_at=entry.position)
                for row in rows
            ]
        return [blank(entry.position)] if blank is not None else []
