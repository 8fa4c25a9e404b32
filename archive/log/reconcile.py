"""Puts together what a walk met: which entries were changed, moved, doubled, added or are gone."""

from collections.abc import Iterator

from archive.log.finding import Finding, positions
from archive.log.tree import Tree
from archive.log.walk import LISTED, Stray, Walk

Ranges = list[tuple[int, int]]


def reconcile(
    walk: Walk, unreadable: Ranges, tree: Tree, *, size: int
) -> Iterator[Finding]:
    """Turn what a walk met into findings, in order of their places.

    Args:
        walk: A walk that is over.
        unreadable: Stretches that the database could not read: reported already.
        tree: The tree, with the hashes that were stored when entries were written.
        size: How many entries there should be.
    """
    missing = walk.missing
    for start, end in unreadable:
        missing = _without(missing, start, end)
    found: list[tuple[int, Finding]] = []
    altered = dict(walk.altered)
    for stray in walk.strays:
        place, finding = _place(stray, missing, altered, tree, size)
        if finding.code != "EVENT_INSERTED":
            taken = stray.row if finding.code == "EVENT_ALTERED" else stray.position
            missing = _without(missing, taken, taken + 1)
        elif place in altered and place == stray.position:
            del altered[place]
        found.append((place, finding))
    found += [
        (position, Finding("EVENT_ALTERED", positions(position, position), how))
        for position, how in altered.items()
    ]
    found += [(start, _gone(start, end, size)) for start, end in missing]
    found += [
        (
            entry,
            Finding(
                "EVENT_REORDERED",
                positions(entry, entry),
                f"the entry stands at {row}, and all that follow count on from there",
            ),
        )
        for row, entry in walk.renumbered
    ]
    yield from (finding for _, finding in sorted(found, key=lambda one: one[0]))
    if walk.uncounted:
        yield Finding(
            "EVENT_ALTERED",
            "entry",
            f"{walk.uncounted} more entries are not as they were written; {LISTED} are named",
        )


def _place(
    stray: Stray, missing: Ranges, altered: dict[int, str], tree: Tree, size: int
) -> tuple[int, Finding]:
    """Say what a row is that is not the next entry."""
    stored = tree.expected(stray.position)
    is_genuine = stored == stray.hashed
    here = positions(stray.row, stray.row)
    if _holds(missing, stray.position) and (is_genuine or stored is None):
        detail = f"it holds the entry that belongs at position {stray.position}"
        return stray.row, Finding("EVENT_REORDERED", here, detail)
    if _holds(missing, stray.row) and not is_genuine:
        detail = f"its leaf says that it is the entry at position {stray.position}"
        return stray.row, Finding("EVENT_ALTERED", here, detail)
    if _holds(missing, stray.position):
        detail = (
            f"a changed form of the entry that belongs at position {stray.position}"
        )
        return stray.row, Finding("EVENT_REORDERED", here, detail)
    if is_genuine and stray.position in altered:
        detail = "an entry that was never appended stands before the true one"
        return stray.position, Finding(
            "EVENT_INSERTED", positions(stray.position, stray.position), detail
        )
    if stray.row >= size:
        detail = f"the log's head row ends it before position {size}"
    elif is_genuine:
        detail = f"a second copy of the entry at position {stray.position}"
    else:
        detail = "an entry that was never appended"
    return stray.row, Finding("EVENT_INSERTED", here, detail)


def _gone(start: int, end: int, size: int) -> Finding:
    if end == size:
        return Finding(
            "LOG_TRUNCATED",
            positions(start, end - 1),
            f"the log has {size} entries by its head row, and ends at position {start}",
        )
    return Finding(
        "EVENT_MISSING", positions(start, end - 1), "no such entry is stored"
    )


def _holds(ranges: Ranges, position: int) -> bool:
    return any(start <= position < end for start, end in ranges)


def _without(ranges: Ranges, start: int, end: int) -> Ranges:
    """Take one stretch out of others."""
    left: Ranges = []
    for first, last in ranges:
        left += [
            (from_, to)
            for from_, to in ((first, min(last, start)), (max(first, end), last))
            if from_ < to
        ]
    return left
