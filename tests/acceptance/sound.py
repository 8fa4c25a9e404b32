"""Whether an archive is sound: everything that is wrong with it, as sentences; none when all is well."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from archive import db, history
from archive.errors import ArchiveError
from archive.event.kinds import NoteAdded
from archive.opening import Archive
from archive.record.checkpoint import sign
from archive.verify.whole import verify_home
from tests.acceptance.acts import id_of, opened

END: Final = 10**9


def complaints(
    base: str | Path,
    *,
    acknowledged: Mapping[str, int] | Iterable[str] = (),
    batches: bool = False,
    signs: bool = False,
) -> list[str]:
    """Open an archive as any verb would, look at the notes in it, and verify it whole.

    Args:
        base: The folder of its home and its state.
        acknowledged: Names of notes that were answered for, with their positions when known.
        batches: Names say how many were written together: "a/10-3" is the fourth of the ten of "a".
        signs: Sign a checkpoint first, so that verify ends with 0.

    Returns:
        One sentence for each thing lost, doubled, half written, altered or not agreeing.
    """
    with opened(base) as archive:
        names = names_in(archive)
        try:
            checkpoint = sign(archive) if signs else None
        except ArchiveError as error:
            return [str(error)]
    verdict = verify_home(Path(base) / "home", state=Path(base) / "state")
    return [
        *_lost(names, acknowledged),
        *(_halves(names) if batches else ()),
        *(f"{one.code} {one.place}: {one.detail}" for one in verdict.findings),
        *(f"not checked: {one.place}: {one.detail}" for one in verdict.unchecked),
        *(["verify did not end with 0"] if checkpoint and verdict.exit_code else ()),
    ]


def names_in(archive: Archive) -> dict[str, list[int]]:
    """Where each note of these tests stands in the log."""
    found: dict[str, list[int]] = {}
    with db.reading(archive.engine) as conn:
        for envelope, event in history.read(conn, 0, END):
            if isinstance(event, NoteAdded) and envelope.id == str(id_of(event.text)):
                found.setdefault(event.text, []).append(envelope.position)
    return found


def texts_in(archive: Archive, wanted: Iterable[str]) -> list[str]:
    """The notes with these words, once for each time they are on record."""
    with db.reading(archive.engine) as conn:
        events = [event for _, event in history.read(conn, 0, END)]
    texts = [each.text for each in events if isinstance(each, NoteAdded)]
    return [text for text in texts if text in set(wanted)]


def _lost(
    names: Mapping[str, list[int]], acknowledged: Mapping[str, int] | Iterable[str]
) -> Iterable[str]:
    for name in acknowledged:
        if name not in names:
            yield f"{name} was acknowledged and is gone"
        elif isinstance(acknowledged, Mapping) and names[name] != [acknowledged[name]]:
            yield f"{name} was acknowledged at {acknowledged[name]}, it is at {names[name]}"
    for name, positions in names.items():
        if len(positions) > 1:
            yield f"{name} is on record {len(positions)} times"


def _halves(names: Mapping[str, list[int]]) -> Iterable[str]:
    batches: dict[str, list[int]] = {}
    for name, positions in names.items():
        batches.setdefault(name.rpartition("-")[0], []).extend(positions)
    for batch, positions in batches.items():
        count = int(batch.rpartition("/")[2])
        if len(positions) != count or max(positions) - min(positions) != count - 1:
            yield f"of the batch {batch} there is {sorted(positions)}"
