"""Envelope and payload to canonical bytes and back: the one place where an event meets its bytes.

Canonical is RFC 8785. msgspec's sorted encoder writes exactly that here, because keys are fixed ASCII names,
integers stay below 2^53 and no field is a float (a property test holds it equal to ``rfc8785``). Reading is laxer than
writing, so ``is_canonical`` writes again and compares.
"""

import hashlib
from typing import Any, Final

import msgspec

from archive.errors import BadValueError, DamagedError, LimitError
from archive.event.check import check, refuse_nul
from archive.event.envelope import Envelope
from archive.event.kinds import KINDS, Event
from archive.event.unfit import refusal
from archive.event.upcast import STEPS, upcast
from archive.values import Digest

PAYLOAD_LIMIT: Final = 1024 * 1024
LEAF_LIMIT: Final = 8 * 1024

_ENCODER: Final = msgspec.json.Encoder(order="sorted")
_DECODERS: Final[dict[str, msgspec.json.Decoder[Event]]] = {
    kind: msgspec.json.Decoder(event) for kind, event in KINDS.items()
}
_BY_CLASS: Final = {event: _DECODERS[kind] for kind, event in KINDS.items()}
_LEAF: Final = msgspec.json.Decoder(Envelope)


def encode(event: Event) -> bytes:
    """Write an event's fields as canonical bytes, after every check that reading makes and more.

    Raises:
        LimitError: A field, a list or the whole is over a limit of the format.
        BadValueError: A field holds what the format does not allow (NUL, a lone surrogate, a bad date, bad order).
    """
    try:
        payload = _ENCODER.encode(event)
    except UnicodeEncodeError as error:
        raise BadValueError(
            field="the text",
            value=f"U+{ord(error.object[error.start]):04X} at code point {error.start}",
            todo="a lone surrogate is no character: take it out",
        ) from error
    if len(payload) > PAYLOAD_LIMIT:
        raise LimitError(
            what=f"an event of {len(payload)} bytes", limit="1 MiB for one event"
        )
    if b"\\u0000" in payload:  # may be a backslash that somebody typed: the walk tells
        refuse_nul(event)
    try:
        _BY_CLASS[type(event)].decode(payload)
    except msgspec.ValidationError as error:
        raise refusal(event, str(error)) from error
    check(event)
    return payload


def decode(kind: str, payload: bytes) -> Event:
    """Read an event back; an old version is carried forward to the newest.

    Raises:
        DamagedError: The bytes are not an event of that kind, or a damaged cell holds no bytes.
    """
    _refuse_other(payload, f"an entry of kind {kind}")
    decoder = _DECODERS.get(kind)
    try:
        if decoder is not None:
            return decoder.decode(payload)
        newest, fields = upcast(kind, msgspec.json.decode(payload), STEPS)
        return msgspec.convert(fields, KINDS[newest])
    except KeyError:
        raise DamagedError(
            where=f"an entry of kind {kind!r}",
            detail="this program does not know the kind",
        ) from None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedError(
            where=f"an entry of kind {kind}", detail=str(error)
        ) from error


def is_canonical(kind: str, payload: bytes) -> bool:
    """Whether stored bytes are exactly those that writing the same event would give."""
    if kind not in _DECODERS:
        return _ENCODER.encode(msgspec.json.decode(payload)) == payload
    return _ENCODER.encode(_DECODERS[kind].decode(payload)) == payload


def leaf_of(envelope: Envelope) -> bytes:
    """Write an envelope as the canonical bytes that are hashed into the log.

    Raises:
        LimitError: The leaf is over 8 KiB.
    """
    leaf = _ENCODER.encode(envelope)
    if len(leaf) > LEAF_LIMIT:
        raise LimitError(
            what=f"an envelope of {len(leaf)} bytes", limit="8 KiB for a leaf"
        )
    return leaf


def read_leaf(leaf: bytes) -> Envelope:
    """Read an envelope back from a leaf.

    Raises:
        DamagedError: The bytes are not an envelope, or a damaged cell holds no bytes.
    """
    _refuse_other(leaf, "a leaf of the log")
    try:
        return _LEAF.decode(leaf)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedError(where="a leaf of the log", detail=str(error)) from error


def is_canonical_leaf(leaf: bytes) -> bool:
    """Whether a leaf's bytes are exactly those that writing the same envelope would give."""
    return _ENCODER.encode(_LEAF.decode(leaf)) == leaf


def commitment(salt: bytes, payload: bytes) -> Digest:
    """Commit to a payload without telling it: SHA-256 of the salt and the payload.

    Raises:
        DamagedError: A damaged cell holds no bytes.
    """
    _refuse_other(salt, "a salt of the log")
    return Digest(hashlib.sha256(salt + payload).hexdigest())


def canonical(value: Any) -> bytes:
    """Write plain lists, objects, texts, integers, booleans and nulls as canonical bytes (keys ASCII, no floats)."""
    return _ENCODER.encode(value)


def _refuse_other(cell: object, where: str) -> None:
    """Refuse what one flipped bit makes of bytes: SQLite keeps the type of a cell beside it."""
    if not isinstance(cell, bytes):
        raise DamagedError(
            where=where, detail=f"it is of type {type(cell).__name__}, not bytes"
        )
