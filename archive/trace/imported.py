"""Which entries an import brought, and in which file: who is named on them recorded them, and did not say them."""

from collections.abc import Iterable

from sqlalchemy.engine import Connection

from archive import history
from archive.event.kinds import ImportBegun
from archive.history import Kept


def files_of(conn: Connection, entries: Iterable[Kept]) -> dict[int, str]:
    """Name the file that each entry was imported from, by the entry's position; others are not among them.

    Args:
        conn: Where the log is read.
        entries: The entries that are asked about.
    """
    because = {
        int(each.envelope.position): int(each.envelope.because)
        for each in entries
        if each.envelope.because is not None
    }
    if not because:
        return {}
    begun = {
        int(each.envelope.position): _file(each)
        for each in history.kept_at(conn, sorted(set(because.values())))
        if each.envelope.kind.startswith("import-begun/")
    }
    return {position: begun[led] for position, led in because.items() if led in begun}


def _file(begun: Kept) -> str:
    """The name of the file, or of the exported folder; the entry's own reference when that was erased."""
    event = begun.event
    if isinstance(event, ImportBegun):
        is_folder = event.origin is not None
        return event.batch if is_folder else event.file_name or event.batch
    return f"e{begun.envelope.position}"


def recorder(by_name: str | None, imported_from: str | None) -> str:
    """Who recorded an entry, as the end of a sentence without marks around names."""
    if imported_from is not None:
        return f"imported by {by_name or ''} from {imported_from}"
    return f"by {by_name or ''}"


def judge(reviewer: str | None, recorded_by: str | None) -> str:
    """Whose judgement it is, and who recorded it when that is somebody else."""
    aside = f" (recorded by {recorded_by})" if recorded_by else ""
    return f"{reviewer or ''}{aside}"
