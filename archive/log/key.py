"""The log's Ed25519 keys, as C2SP signed notes write them, and the file that keeps the private one.

Source:
    C2SP signed-note, "Signature types" (0x01) and "Verifier keys".
"""

import base64
import binascii
import os
import stat
from hashlib import sha256
from pathlib import Path
from typing import Final

import attrs
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from archive.errors import BadValueError, KeyExposedError, RefusedError

ID_BYTES: Final = 4
_ED25519: Final = b"\x01"
_PRIVATE: Final = "PRIVATE+KEY+"
_KEY_BYTES: Final = 32


@attrs.frozen
class VerifierKey:
    """A key that signatures are checked with: its name, its id and the public key."""

    name: str
    id: bytes
    public: bytes

    def has_signed(self, message: bytes, signature: bytes) -> bool:
        """Tell whether a signature over a message was made with this key."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except InvalidSignature:
            return False
        return True

    def __str__(self) -> str:
        """Write the key as a C2SP verifier key: name, id and public key in one line."""
        return f"{self.name}+{self.id.hex()}+{_encode(self.public)}"


@attrs.frozen
class SigningKey:
    """A key that the log signs with; its verifier key is what everybody may know."""

    verifier: VerifierKey
    seed: bytes = attrs.field(repr=False)

    def sign(self, message: bytes) -> bytes:
        """Sign a message; the same message always gets the same signature."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)

    def __str__(self) -> str:
        """Write the key as Go's note tools do; whoever reads it can sign in our name."""
        return f"{_PRIVATE}{self.verifier.name}+{self.verifier.id.hex()}+{_encode(self.seed)}"


def is_key_name(name: str) -> bool:
    """Tell whether a name can stand in a signature line: no white space, no plus, no controls."""
    return (
        bool(name)
        and name.isprintable()
        and "+" not in name
        and not any(map(str.isspace, name))
    )


def generate_key(name: str) -> SigningKey:
    """Make a new signing key.

    Args:
        name: The origin of the log that it signs for.

    Raises:
        BadValueError: The name cannot stand in a signature line.
    """
    if not is_key_name(name):
        raise BadValueError(
            field="the key's name",
            value=name,
            todo="give a name without spaces and without '+'",
        )
    private = Ed25519PrivateKey.generate()
    return _signing_key(name, private.private_bytes_raw())


def parse_verifier_key(text: str) -> VerifierKey:
    """Read a C2SP verifier key: ``name+id+base64(0x01 || public key)``.

    Raises:
        BadValueError: It is not one, or its id does not belong to it.
    """
    name, _, rest = text.partition("+")
    id_, _, encoded = rest.partition("+")
    public = _decode(encoded)
    if public is None or not is_key_name(name):
        raise _bad_key(text)
    key = _verifier_key(name, public)
    if key.id.hex() != id_:
        raise _bad_key(text)
    return key


def write_key(key: SigningKey, path: Path) -> None:
    """Keep a signing key in a new file that nobody else can read, on disk before we return."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(f"{key}\n")
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)


def read_key(path: Path) -> SigningKey:
    """Read the signing key from its file.

    Raises:
        KeyExposedError: Others can read the file, so anybody may have signed with the key.
        RefusedError: There is no such file, it cannot be read, or it holds no key.
    """
    try:
        with path.open(encoding="utf-8") as file:
            mode = os.fstat(file.fileno()).st_mode
            text = file.read(10_000).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedError(
            what=f"the signing key {path} cannot be read ({error})",
            todo="bring it back from where you keep it; reading verbs work without it",
        ) from error
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise KeyExposedError(path=str(path), mode=stat.S_IMODE(mode))
    name, _, rest = text.removeprefix(_PRIVATE).partition("+")
    id_, _, encoded = rest.partition("+")
    seed = _decode(encoded)
    if not text.startswith(_PRIVATE) or seed is None or not is_key_name(name):
        raise _no_key(path)
    key = _signing_key(name, seed)
    if key.verifier.id.hex() != id_:
        raise _no_key(path)
    return key


def sync_folder(folder: Path) -> None:
    """Make sure that a folder's entries are on disk."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _signing_key(name: str, seed: bytes) -> SigningKey:
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    return SigningKey(_verifier_key(name, public), seed)


def _verifier_key(name: str, public: bytes) -> VerifierKey:
    id_ = sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:ID_BYTES]
    return VerifierKey(name, id_, public)


def _encode(key: bytes) -> str:
    return base64.b64encode(_ED25519 + key).decode()


def _decode(text: str) -> bytes | None:
    key = decode_base64(text)
    if key is None or len(key) != 1 + _KEY_BYTES or key[:1] != _ED25519:
        return None
    return key[1:]


def decode_base64(text: str) -> bytes | None:
    """Read base64 that is written in the one standard way; None when it is not."""
    try:
        decoded = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return decoded if base64.b64encode(decoded).decode() == text else None


def _bad_key(text: str) -> BadValueError:
    return BadValueError(
        field="the verifier key",
        value=text[:200],
        todo="give the line 'name+id+key' just as the log's owner published it",
    )


def _no_key(path: Path) -> RefusedError:
    return RefusedError(
        what=f"{path} holds no signing key",
        todo="bring the key back from where you keep it; reading verbs work without it",
    )
