"""Re-reads the whole log from the leaves' own bytes and says all that is wrong with it.

Stored nodes are never trusted, only compared: every leaf is hashed again, the tree is built
again, and both are held against the stored tiles, the head row and each checkpoint. What a
stored tile says is then used to name the very entry that changed, and to go on, so that one
finding does not hide the others.
"""

from collections.abc import Iterable, Sequence

import attrs
from sqlalchemy.engine import Connection

from archive.db import run
from archive.log import merkle, tiles
from archive.log.checkpoint import Checkpoint
from archive.log.finding import UNREADABLE, Finding, positions
from archive.log.reconcile import reconcile
from archive.log.rows import Rows
from archive.log.tree import Tree
from archive.log.walk import Visit, Walk


@attrs.frozen(kw_only=True)
class LogReport:
    """What a check of the log found.

    ``covered`` is the size of the largest checkpoint that the log agrees with, 0 without one:
    entries from there on are vouched for by nobody outside.
    """

    findings: tuple[Finding, ...]
    size: int
    root: bytes
    erased: tuple[int, ...]
    covered: int


@attrs.frozen
class StoredHead:
    """The head row as it was read, once it is known that its parts belong together."""

    size: int
    peaks: tuple[bytes, ...]
    root: bytes
    tail: tuple[bytes, ...]


def check_log(
    conn: Connection,
    *,
    checkpoints: Sequence[Checkpoint] = (),
    visit: Visit | None = None,
) -> LogReport:
    """Check every entry, every node and the head, and hold them against checkpoints.

    Args:
        conn: A read transaction, so that the log does not grow meanwhile.
        checkpoints: Signed tree heads of this log, their signatures checked.
        visit: A further check of each entry that can be read; what it yields is reported too.
    """
    head, findings = _read_head(conn)
    size = head.size if head else _count(conn)
    rows = Rows(conn, until=size)
    walk = Walk(rows, size=size, visit=visit)
    tree = Tree(
        conn,
        size=size,
        tail=head.tail if head else (),
        sizes={one.size for one in checkpoints},
    )
    for first, hashes in walk.tiles():
        for position in tree.add(first, hashes):
            walk.alter(
                position, "its leaf is not the one that was hashed when it was written"
            )
    findings += rows.damage
    findings += reconcile(walk, rows.unreadable, tree, size=size)
    findings += tree.findings
    findings += tree.beyond()
    if head and walk.next == size:
        findings += _compare_peaks(head, tree)
    judged, covered = _judge(checkpoints, tree, size)
    return LogReport(
        findings=(*findings, *judged, *walk.visited),
        size=size,
        root=tree.root(),
        erased=tuple(walk.erased),
        covered=covered,
    )


def check_file(conn: Connection) -> list[Finding]:
    """Ask SQLite whether the file's own structure is whole: pages, indexes, limits."""
    try:
        rows = run(conn, "PRAGMA integrity_check").fetchall()
    except UNREADABLE as error:
        return [Finding("DB_DAMAGED", "database", str(error))]
    return [Finding("DB_DAMAGED", "database", said) for (said,) in rows if said != "ok"]


def _read_head(conn: Connection) -> tuple[StoredHead | None, list[Finding]]:
    """Read the head row; None, and why, when its parts do not belong together."""
    try:
        row = run(conn, "SELECT size, peaks, root, tail FROM head").fetchone()
    except UNREADABLE as error:
        return None, [Finding("DB_DAMAGED", "head", f"cannot be read: {error}")]
    if row is None:
        return None, [Finding("DB_DAMAGED", "head", "the row is missing")]
    try:
        size, peaks, root, tail = row
        head = StoredHead(
            size,
            tuple(tiles.split_hashes(peaks)),
            root,
            tuple(tiles.split_hashes(tail)),
        )
        is_whole = (
            size >= 0
            and len(peaks) == size.bit_count() * merkle.HASH_BYTES
            and len(tail) == size % tiles.WIDTH * merkle.HASH_BYTES
            and merkle.root_of_peaks(head.peaks) == root
            and list(head.peaks[(size // tiles.WIDTH).bit_count() :])
            == merkle.peaks_of(head.tail)
        )
    except (TypeError, AttributeError):
        is_whole = False
    if is_whole:
        return head, []
    return None, [
        Finding("DB_DAMAGED", "head", "size, peaks, root and tail do not fit together")
    ]


def _count(conn: Connection) -> int:
    try:
        return int(run(conn, "SELECT count(*) FROM entry").fetchone()[0])
    except UNREADABLE:
        return 0


def _compare_peaks(head: StoredHead, tree: Tree) -> Iterable[Finding]:
    """Compare each perfect subtree with what the head row says of it."""
    first = 0
    for peak, stored in zip(tree.peaks(), head.peaks, strict=True):
        width = 1 << ((head.size - first).bit_length() - 1)
        if peak != stored and not tree.has_finding_in(first, first + width):
            yield Finding(
                "EVENT_ALTERED",
                positions(first, first + width - 1),
                "entries and their tiles do not add up to what the head row says",
            )
        first += width


def _judge(
    checkpoints: Sequence[Checkpoint], tree: Tree, size: int
) -> tuple[list[Finding], int]:
    """Hold the tree against each checkpoint: what disagrees, and up to where the log is covered."""
    covered = 0
    forked: list[int] = []
    for checkpoint in sorted(checkpoints, key=lambda one: one.size):
        root = tree.roots.get(checkpoint.size)
        if root == checkpoint.root:
            covered = checkpoint.size
        elif root is not None:
            forked.append(checkpoint.size)
    findings = []
    if forked:
        agreed = max(
            (
                one.size
                for one in checkpoints
                if one.size < forked[0] and one.size <= covered
            ),
            default=0,
        )
        findings.append(
            Finding(
                "LOG_FORKED",
                f"size {forked[0]}",
                "the log has another root than the checkpoint: its history was changed somewhere in"
                f" {positions(agreed, max(agreed, forked[0] - 1))}, the last size in common is"
                f" {agreed} ({len(forked)} of {len(checkpoints)} checkpoints disagree)",
            )
        )
    latest = max((one.size for one in checkpoints), default=0)
    if latest > size:
        findings.append(
            Finding(
                "LOG_ROLLED_BACK",
                f"size {size}",
                f"a checkpoint was signed when the log had {latest} entries: it was put back to an"
                " older state",
            )
        )
    return findings, covered
