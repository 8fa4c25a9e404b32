"""A report: one or more traces, sorted, as values; the same values always give the same bytes."""

import json
from collections.abc import Sequence
from typing import Final

import attrs
import msgspec

from archive import db
from archive.errors import UsageError
from archive.history import TOOL
from archive.opening import Archive
from archive.trace.claims import trace_in
from archive.trace.shape import Trace

SCHEMA: Final = 1
"""Version of the shape of a report as JSON."""


@attrs.frozen(kw_only=True)
class Report:
    """What a report shows: traces in the order of their claims, and the tree head of the log that they come from."""

    origin: str
    archive: str
    tool: str
    tree_size: int
    tree_root: str
    recorded_at: str
    traces: tuple[Trace, ...]
    schema: int = SCHEMA


def report_of(traces: Sequence[Trace], *, tool: str = TOOL) -> Report:
    """Put traces that were read in one transaction into a report.

    Raises:
        UsageError: There is none.
    """
    if not traces:
        raise UsageError(
            what="a report of no claim",
            todo="name one: archive report c12 --to report.html",
        )
    first = traces[0]
    return Report(
        origin=first.origin,
        archive=first.archive,
        tool=tool,
        tree_size=first.inclusion.tree_size,
        tree_root=first.inclusion.tree_root,
        recorded_at=first.inclusion.tree_recorded_at or "",
        traces=tuple(sorted(traces, key=lambda trace: trace.inclusion.position)),
    )


def make_report(
    archive: Archive, claims: Sequence[int], *, as_of: int | None = None
) -> Report:
    """Trace some claims, all at the same state of the archive.

    Args:
        archive: The archive.
        claims: Positions of claims; one that is named twice stands once.
        as_of: Show them as they stood after this position.

    Raises:
        UnknownReferenceError, RefusedError: As ``trace`` says.
        UsageError: No claim was named.
    """
    with db.reading(archive.engine) as conn:
        traces = [
            trace_in(archive, conn, claim, as_of=as_of)
            for claim in dict.fromkeys(claims)
        ]
    return report_of(traces)


def as_json(report: Report) -> str:
    """Write a report as JSON: keys sorted, ASCII alone, so that nothing in it is unseen."""
    return (
        json.dumps(
            msgspec.to_builtins(report), ensure_ascii=True, indent=1, sort_keys=True
        )
        + "\n"
    )
