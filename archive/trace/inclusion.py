"""Where a claim stands in the log: its leaf, the tree over it, and the last signed tree head known here."""

from collections.abc import Sequence
from itertools import groupby

from sqlalchemy.engine import Connection

from archive import history
from archive.db import run
from archive.errors import (
    BadValueError,
    CheckpointBadError,
    CheckpointKeyUnknownError,
)
from archive.event.kinds import ArchiveCreated, Erased, PayloadErased
from archive.log import tiles
from archive.log.key import parse_verifier_key
from archive.log.signer import Memory
from archive.trace.material import Material
from archive.trace.shape import Checkpoint, Inclusion


def inclusion(found: Material) -> Inclusion:
    """Where the claim stands in the log, the tree over it, and the last signed tree head known here."""
    own, head = found.kept[found.claim], history.head(found.conn)
    last = found.stream[-1].envelope.position
    checkpoint, problem = _checkpoint(found, last, head.size, head.root)
    return Inclusion(
        position=found.claim,
        leaf_hash=own.leaf_hash,
        recorded_at=own.envelope.recorded_at,
        last_position=last,
        tree_size=head.size,
        tree_root=head.root.hex(),
        tree_recorded_at=_last_recorded_at(found, head.size),
        checkpoint=checkpoint,
        checkpoint_problem=problem,
    )


def _last_recorded_at(found: Material, size: int) -> str | None:
    if found.texts is None:
        return None
    return history.envelope_at(found.conn, size - 1).recorded_at


def _checkpoint(
    found: Material, last: int, size: int, root: bytes
) -> tuple[Checkpoint | None, str | None]:
    """The last signed tree head that this machine kept of this log, or why it cannot be used."""
    if found.texts is None:
        return None, None
    created = history.kept_at(found.conn, [0])[0].event
    if not isinstance(created, ArchiveCreated):
        return None, "the key of this log is not on record"
    try:
        memory = Memory(found.archive.state, parse_verifier_key(created.verifier_key))
        note = memory.last()
        signed = None if note is None else memory.checked(note)
    except (CheckpointBadError, CheckpointKeyUnknownError, BadValueError) as error:
        return None, str(error)
    if signed is None or note is None:
        return None, None
    agrees = None if signed.size < size else (signed.size, signed.root) == (size, root)
    return Checkpoint(
        size=signed.size,
        root=signed.root.hex(),
        note=note,
        covers=last < signed.size and agrees is not False,
        agrees=agrees,
    ), None


def altered_in(found: Material) -> set[int]:
    """Entries about the claim that do not hold.

    They say other things than their leaves committed to, the tree has another leaf there, or what they said is gone and
    no entry says that it was erased. Whether the tree's leaves lead to its root is what ``archive verify`` shows.
    """
    altered = {
        int(each.envelope.position) for each in found.stream if not each.is_committed
    }
    if found.texts is None:
        return altered
    held = _leaves(found.conn, [int(each.envelope.position) for each in found.stream])
    erased = {
        int(named)
        for each in found.stream
        if isinstance(each.event, PayloadErased)
        for named in each.event.entries
    }
    for each in found.stream:
        at = int(each.envelope.position)
        is_gone = isinstance(each.event, Erased) and found.views is found.conn
        if held.get(at) != each.leaf_hash or (is_gone and at not in erased):
            altered.add(at)
    return altered


def _leaves(conn: Connection, positions: Sequence[int]) -> dict[int, str]:
    """The leaf hashes that the tree holds at some positions: in full tiles, and in the head row after them."""
    size = history.size(conn)
    held: dict[int, str] = {}
    for number, group in groupby(positions, lambda at: at // tiles.WIDTH):
        first = number * tiles.WIDTH
        if first + tiles.WIDTH <= size:
            tile = tiles.read_tile(conn, 0, number)
            side_by_side = tile[0] if tile else b""
        else:
            (side_by_side,) = run(conn, "SELECT tail FROM head").fetchone()
        hashes = tiles.split_hashes(bytes(side_by_side))
        held.update(
            (at, hashes[at - first].hex()) for at in group if at - first < len(hashes)
        )
    return held
