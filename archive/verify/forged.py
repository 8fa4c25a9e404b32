"""The log's own check before anything is made of it: what is forged is neither handed out nor folded into views."""

from collections.abc import Callable

from sqlalchemy.engine import Connection

from archive.db import reading
from archive.errors import RefusedError
from archive.log.finding import Finding
from archive.log.verify import check_log
from archive.opening import Archive
from archive.verify.doubt import doubt
from archive.verify.entries import Erasures
from archive.verify.verdict import Found
from archive.verify.walked import told_size

Tell = Callable[[int, int], None]
"""Told how many entries are checked, of how many."""


def refuse_forged(archive: Archive, nothing: str, *, tell: Tell | None = None) -> None:
    """See that the log is what was recorded, in a transaction of its own.

    Args:
        archive: Open to read.
        nothing: What was not done then, as the end of a sentence.
        tell: Told of the progress.

    Raises:
        RefusedError: It is not; the first position that is bad is named.
    """
    with reading(archive.engine) as conn:
        refuse_forged_in(conn, nothing, tell=tell)


def refuse_forged_in(conn: Connection, nothing: str, *, tell: Tell | None) -> None:
    """See that the log is what was recorded, inside a transaction under way; as ``refuse_forged``."""
    amiss = first_amiss(conn, tell)
    if amiss is not None:
        raise RefusedError(
            what=f"the log is not what was recorded: {amiss.place}, {amiss.detail} ({amiss.code})",
            todo=f"{nothing}; 'archive verify' says more",
        )


def first_amiss(conn: Connection, tell: Tell | None = None) -> Finding | None:
    """Check every entry against its commitment and its leaf hash, and those against the tree head.

    Args:
        conn: A read transaction.
        tell: Told of the progress.

    Returns:
        The finding with the first place; ``None`` when the log is whole.
    """
    size = told_size(conn)
    erasures = Erasures(lambda done: tell(done, size) if tell else None)
    report = check_log(conn, visit=erasures)
    found = Found()
    found.sort(report.findings)
    found.sort(erasures.judge(report.erased, doubt(report.findings)))
    return next(iter(found.in_order()), None)
