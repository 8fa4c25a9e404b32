"""Which entries cannot be relied on, by what the log's own check found: so that no harm is counted twice."""

import re
from collections.abc import Iterable
from typing import Final, TypeAlias

import attrs

from archive.log.finding import Code, Finding

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""First and last positions."""

_PLACE: Final = re.compile(r"positions? (-?\d+)(?:-(\d+))?")
_ALTERED: Final[frozenset[Code]] = frozenset(
    {"EVENT_ALTERED", "EVENT_INSERTED", "EVENT_REORDERED"}
)
_LOST: Final[frozenset[Code]] = frozenset(
    {"DB_DAMAGED", "EVENT_MISSING", "LOG_TRUNCATED"}
)


@attrs.frozen
class Doubt:
    """Entries that were changed, so that what they say does not count; and entries that nobody could read."""

    altered: Spans
    lost: Spans

    def is_altered(self, position: int) -> bool:
        """Whether what the entry says does not count."""
        return _holds(self.altered, position)

    def is_lost(self, position: int) -> bool:
        """Whether the entry could not be read, or is not there."""
        return _holds(self.lost, position)

    def is_any_after(self, position: int) -> bool:
        """Whether some later entry is in doubt: it may have spoken of this one."""
        return any(last > position for _, last in (*self.altered, *self.lost))


def doubt(findings: Iterable[Finding]) -> Doubt:
    """Gather the places of findings."""
    altered, lost = [], []
    for one in findings:
        if found := _PLACE.fullmatch(one.place):
            span = int(found[1]), int(found[2] or found[1])
            if one.code in _ALTERED:
                altered.append(span)
            elif one.code in _LOST:
                lost.append(span)
    return Doubt(tuple(altered), tuple(lost))


def _holds(spans: Spans, position: int) -> bool:
    return any(first <= position <= last for first, last in spans)
