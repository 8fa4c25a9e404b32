"""Checkpoints: a log's size and root under its name, signed, as text that anybody can check.

Parsing is strict: one way to write a checkpoint, everything else is refused.

Source:
    C2SP signed-note, "Format" and "Signatures"; C2SP tlog-checkpoint, "Note text".
"""

import base64
import re
from collections.abc import Sequence
from typing import Final

import attrs

from archive.errors import CheckpointBadError, CheckpointKeyUnknownError
from archive.log.key import (
    ID_BYTES,
    SigningKey,
    VerifierKey,
    decode_base64,
    is_key_name,
)
from archive.log.merkle import HASH_BYTES

MAX_BYTES: Final = 64 * 1024
"""No note that we read is longer: room for some hundred signatures."""

MAX_SIGNATURES: Final = 100
_SIZE: Final = re.compile(r"(0|[1-9][0-9]{0,18})", re.ASCII)
_LINES: Final = 3


@attrs.frozen
class Checkpoint:
    """A log as it was once: whose, how many entries, and the root over them."""

    origin: str
    size: int
    root: bytes


@attrs.frozen
class Signature:
    """One signature line: who is said to have signed, which key, and the signature's bytes."""

    name: str
    key_id: bytes
    signature: bytes


@attrs.frozen
class Note:
    """A signed note that is well formed; nothing is yet known of its signatures."""

    text: str
    signatures: tuple[Signature, ...]


def sign(origin: str, size: int, root: bytes, key: SigningKey) -> str:
    """Write and sign a checkpoint; only ``signer.py`` may decide that it should be.

    Args:
        origin: The log's name for ever, which is also the key's.
        size: How many entries.
        root: The root over them.
        key: The log's key.
    """
    text = f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"
    signature = key.verifier.id + key.sign(text.encode())
    return f"{text}\n\N{EM DASH} {key.verifier.name} {base64.b64encode(signature).decode()}\n"


def parse(note: str | bytes) -> Note:
    """Take a signed note apart.

    Raises:
        CheckpointBadError: It is not written as the standard says.
    """
    raw = note.encode("utf-8", "surrogatepass") if isinstance(note, str) else note
    if len(raw) > MAX_BYTES:
        raise CheckpointBadError(detail=f"it is longer than {MAX_BYTES} bytes")
    try:
        whole = raw.decode()
    except UnicodeDecodeError:
        raise CheckpointBadError(detail="it is not UTF-8") from None
    if any(char < " " and char != "\n" for char in whole):
        raise CheckpointBadError(
            detail="it has control characters (line ends are LF alone)"
        )
    text, gap, below = whole.rpartition("\n\n")
    if not gap or not below.endswith("\n"):
        raise CheckpointBadError(
            detail="text, empty line and signatures are not there, in order"
        )
    lines = below[:-1].split("\n")
    if len(lines) > MAX_SIGNATURES:
        raise CheckpointBadError(detail=f"it has more than {MAX_SIGNATURES} signatures")
    return Note(text + "\n", tuple(_signature(line) for line in lines))


def _signature(line: str) -> Signature:
    parts = line.split(" ")
    if len(parts) == _LINES and parts[0] == "\N{EM DASH}" and is_key_name(parts[1]):
        decoded = decode_base64(parts[2])
        if decoded is not None and len(decoded) > ID_BYTES:
            return Signature(parts[1], decoded[:ID_BYTES], decoded[ID_BYTES:])
    raise CheckpointBadError(detail=f"{line[:80]!r} is no signature line")


def read(note: Note) -> Checkpoint:
    """Read what a note says of a log, whoever signed it.

    Raises:
        CheckpointBadError: It says nothing of a log, or not as the standard says.
    """
    lines = note.text[:-1].split("\n")
    if len(lines) < _LINES or "" in lines:
        raise CheckpointBadError(
            detail="a checkpoint has three lines or more, none empty"
        )
    root = decode_base64(lines[2])
    if not _SIZE.fullmatch(lines[1]) or root is None or len(root) != HASH_BYTES:
        raise CheckpointBadError(
            detail="its second and third line are no size and no root"
        )
    return Checkpoint(lines[0], int(lines[1]), root)


def verify(note: str | bytes, keys: Sequence[VerifierKey]) -> Checkpoint:
    """Read a checkpoint that the log itself signed.

    Args:
        note: The signed note.
        keys: Keys that the person trusts, never taken from the note or its log: the log's own,
            named as its origin, and perhaps witnesses'. Signatures of other keys are ignored.

    Raises:
        CheckpointBadError: It is not well formed, or a signature of a trusted key is wrong.
        CheckpointKeyUnknownError: No trusted key of the log has signed it.
    """
    parsed = parse(note)
    known = {(key.name, key.id): key for key in keys}
    signed_by: set[str] = set()
    for one in parsed.signatures:
        key = known.get((one.name, one.key_id))
        if key is None:
            continue
        if not key.has_signed(parsed.text.encode(), one.signature):
            raise CheckpointBadError(
                detail=f"the signature of {one.name} does not fit the text"
            )
        signed_by.add(key.name)
    checkpoint = read(parsed)
    if checkpoint.origin not in signed_by:
        raise CheckpointKeyUnknownError(
            origin=checkpoint.origin, names=tuple(one.name for one in parsed.signatures)
        )
    return checkpoint
