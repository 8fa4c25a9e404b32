"""The log read as events: the only place where meaning (event) and proof (log) meet."""

import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

import attrs
from sqlalchemy.engine import Connection

from archive import __version__
from archive.errors import (
    DamagedError,
    OtherContentError,
    RefusedError,
    UnknownReferenceError,
)
from archive.event import codec
from archive.event.envelope import Envelope
from archive.event.kinds import KIND_OF, Erased, Event, PayloadErased
from archive.event.subjects import subjects_of
from archive.log import log
from archive.values import Instant, Position, instant

TOOL: Final = f"archive {__version__}"
SALT_BYTES: Final = 16

Clock = Callable[[], datetime]
"""Gives the time, in UTC; tests pass a fixed one."""


@attrs.frozen(kw_only=True)
class Draft:
    """An event that is about to be recorded, with what its envelope says beyond it.

    ``further`` are subjects that the event itself cannot say; ``id`` is the caller's, for a safe retry, or made here.
    """

    event: Event
    because: Position | None = None
    further: tuple[Position, ...] = ()
    id: UUID | None = None


def now() -> datetime:
    """The machine's clock, in UTC."""
    return datetime.now(UTC)


def head(conn: Connection) -> log.Head:
    """The log's tree head: its size, its root, its peaks."""
    return log.head(conn)


def new_id() -> UUID:
    """Make a random event id whose order is about that of time (UUID version 7, RFC 9562 section 5.7)."""
    return UUID(bytes=_new_id())


def _new_id() -> bytes:
    milliseconds = time.time_ns() // 1_000_000
    made = bytearray(milliseconds.to_bytes(6, "big") + os.urandom(10))
    made[6] = made[6] & 0x0F | 0x70
    made[8] = made[8] & 0x3F | 0x80
    return bytes(made)


def _spelled(event_id: bytes) -> str:
    """Write an id as ``str(UUID)`` does, at a third of its price."""
    digits = event_id.hex()
    parts = digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]
    return "-".join(parts)


def append(
    conn: Connection,
    drafts: Sequence[Draft],
    *,
    by: Position | None,
    clock: Clock = now,
    tool: str = TOOL,
) -> list[tuple[Envelope, Event]]:
    """Put events on record, in order, at the end of the log.

    The caller holds the exclusive transaction and folds what comes back in it. A draft whose id is already on record
    with the same content is not written again: a retry after a lost answer gives the first position.

    Args:
        conn: An exclusive transaction.
        drafts: What to record; positions inside count on from the log's size.
        by: The person who acts; ``None`` only for the entry at position 0.
        clock: The time; recorded_at never runs backwards even when it does.
        tool: Name and version of what records.

    Returns:
        An envelope and its event for each draft; of a retry, the first one's.

    Raises:
        OtherContentError: The id is known, the content another.
        LimitError, BadValueError: An event is not of the format; nothing is written.
    """
    position = log.size(conn)
    last = _last_recorded_at(conn, position)
    entries: list[tuple[Envelope, Event]] = []
    leaves: list[log.Leaf] = []
    fresh: dict[Position, tuple[Position, ...]] = {}

    def about(named: Position) -> tuple[Position, ...]:
        return fresh[named] if named in fresh else envelope_at(conn, named).subjects

    for draft in drafts:
        subjects = subjects_of(draft.event, about=about, further=draft.further)
        payload = codec.encode(draft.event)
        kind = KIND_OF[type(draft.event)]
        if draft.id is not None:
            known = log.find(conn, draft.id.bytes)
            if known is not None:
                wanted = (kind, by, draft.because, subjects)
                first = _first(conn, Position(known), draft, payload, wanted)
                entries.append((first, draft.event))
                continue
        clock_reads = instant(clock())
        recorded_at = max(clock_reads, last)
        salt = secrets.token_bytes(SALT_BYTES)
        event_id = draft.id.bytes if draft.id else _new_id()
        envelope = Envelope(
            position=Position(position),
            kind=kind,
            id=_spelled(event_id),
            recorded_at=recorded_at,
            clock=clock_reads if clock_reads < recorded_at else None,
            by=by,
            tool=tool,
            because=draft.because,
            subjects=subjects,
            commitment=codec.commitment(salt, payload),
        )
        leaves.append(
            log.Leaf(
                event_id=event_id,
                leaf=codec.leaf_of(envelope),
                salt=salt,
                payload=payload,
            )
        )
        entries.append((envelope, draft.event))
        fresh[Position(position)] = subjects
        last = recorded_at
        position += 1
    if leaves:
        erased = [
            named
            for draft in drafts
            if isinstance(draft.event, PayloadErased)
            for named in draft.event.entries
        ]
        log.append(conn, leaves, erased=erased)
    return entries


def size(conn: Connection) -> int:
    """How many entries the log has; the next one's position."""
    return log.size(conn)


def read(
    conn: Connection, after: int, until: int
) -> Iterator[tuple[Envelope, Event | Erased]]:
    """Read the entries at positions ``after`` to ``until`` (excluded) as events, in order.

    Raises:
        DamagedError: An entry is not what its kind says; its position is named.
    """
    read_leaf, decode = codec.read_leaf, codec.decode
    for position, _event_id, leaf, _salt, payload in log.read(conn, after, until):
        try:
            envelope = read_leaf(leaf)
            if payload is None:
                yield envelope, Erased(kind=envelope.kind, subjects=envelope.subjects)
            else:
                yield envelope, decode(envelope.kind, payload)
        except DamagedError as error:
            raise DamagedError(
                where=f"entry e{position}", detail=f"{error.where}: {error.detail}"
            ) from error


def read_at(
    conn: Connection, positions: Sequence[int]
) -> list[tuple[Envelope, Event | Erased]]:
    """Read the entries at some positions, in the order given."""
    return [
        entry for position in positions for entry in read(conn, position, position + 1)
    ]


@attrs.frozen(kw_only=True)
class Kept:
    """An entry as it is kept: its envelope, its event, and the hash of its leaf.

    ``is_committed``: what it says is what its leaf committed to; also so when it was erased.
    """

    envelope: Envelope
    event: Event | Erased
    leaf_hash: str
    is_committed: bool = True


def kept_at(conn: Connection, positions: Sequence[int]) -> list[Kept]:
    """Read the entries at some positions in one statement, ascending; unknown positions are passed over.

    Raises:
        DamagedError: An entry is not what its kind says; its position is named.
    """
    return [
        Kept(
            envelope=envelope,
            event=_event(envelope, payload),
            leaf_hash=leaf_digest(leaf),
            is_committed=payload is None
            or codec.commitment(salt or b"", payload) == envelope.commitment,
        )
        for _position, _id, leaf, salt, payload in log.read_at(conn, positions)
        for envelope in (codec.read_leaf(leaf),)
    ]


def _event(envelope: Envelope, payload: bytes | None) -> Event | Erased:
    if payload is None:
        return Erased(kind=envelope.kind, subjects=envelope.subjects)
    try:
        return codec.decode(envelope.kind, payload)
    except DamagedError as error:
        raise DamagedError(
            where=f"entry e{envelope.position}",
            detail=f"{error.where}: {error.detail}",
        ) from error


def envelope_at(conn: Connection, position: int) -> Envelope:
    """Read one entry's envelope.

    Raises:
        UnknownReferenceError: The log has no such position.
        DamagedError: It has to have it, by its own size.
    """
    for _position, _event_id, leaf, _salt, _payload in log.read(
        conn, position, position + 1
    ):
        return codec.read_leaf(leaf)
    if 0 <= position < log.size(conn):
        raise missing(position)
    raise UnknownReferenceError(reference=f"e{position}")


def missing(position: int) -> DamagedError:
    """What to say of an entry that has to be in the log and is not."""
    return DamagedError(where=f"entry e{position}", detail="it is missing from the log")


def position_of(conn: Connection, event_id: UUID) -> Position | None:
    """Where the entry with this id stands, if there is one."""
    found = log.find(conn, event_id.bytes)
    return None if found is None else Position(found)


def commitment_in(leaf: bytes) -> tuple[int, bytes, bytes]:
    """What a leaf says that the log can hold it to: its position, its event id, its commitment.

    Raises:
        DamagedError: The leaf is not an envelope.
    """
    envelope = codec.read_leaf(leaf)
    return (
        envelope.position,
        UUID(envelope.id).bytes,
        bytes.fromhex(envelope.commitment),
    )


def is_canonical(leaf: bytes, payload: bytes | None) -> bool:
    """Whether an entry's bytes are exactly those that writing the same event again would give."""
    kind = codec.read_leaf(leaf).kind
    return codec.is_canonical_leaf(leaf) and (
        payload is None or codec.is_canonical(kind, payload)
    )


def reread(leaf: bytes, payload: bytes | None) -> tuple[Envelope, Event | Erased, bool]:
    """Read an entry's bytes as an event, and tell whether writing it again gives these very bytes.

    Raises:
        DamagedError: They are not an entry of a kind that this program knows.
    """
    envelope = codec.read_leaf(leaf)
    is_same = codec.canonical(envelope) == leaf
    if payload is None:
        return (
            envelope,
            Erased(kind=envelope.kind, subjects=envelope.subjects),
            is_same,
        )
    event = codec.decode(envelope.kind, payload)
    if KIND_OF[type(event)] == envelope.kind:
        return envelope, event, is_same and codec.canonical(event) == payload
    return envelope, event, is_same and codec.is_canonical(envelope.kind, payload)


def leaf_digest(leaf: bytes) -> str:
    """The leaf hash as people read it, 64 hexadecimal digits (RFC 6962, section 2.1)."""
    return hashlib.sha256(b"\0" + leaf).hexdigest()


def _last_recorded_at(conn: Connection, size: int) -> Instant:
    if size == 0:
        return Instant("")
    leaf = log.leaf_at(conn, size - 1)
    if leaf is None:
        raise missing(size - 1)
    return codec.read_leaf(leaf).recorded_at


def _first(
    conn: Connection,
    position: Position,
    draft: Draft,
    payload: bytes,
    wanted: tuple[Any, ...],
) -> Envelope:
    """The entry that a retry asks for again, after seeing that it is the same."""
    for _position, _event_id, leaf, _salt, stored in log.read(
        conn, position, position + 1
    ):
        first = codec.read_leaf(leaf)
        if stored is None:
            raise RefusedError(
                what=f"the event with id {draft.id} was recorded at position {position} and its content erased since",
                todo=f"read 'archive history e{position}' before recording it anew with another id",
            )
        if (
            first.kind,
            first.by,
            first.because,
            first.subjects,
        ) == wanted and stored == payload:
            return first
    raise OtherContentError(event_id=str(draft.id), position=position)
