"""Keys and checkpoints: written as the standard says, read strictly, trusted only for one log."""

import base64
import stat
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.errors import (
    BadValueError,
    CheckpointBadError,
    CheckpointKeyUnknownError,
    KeyExposedError,
    RefusedError,
)
from archive.log.checkpoint import Checkpoint, parse, read, sign, verify
from archive.log.key import (
    SigningKey,
    generate_key,
    is_key_name,
    parse_verifier_key,
    read_key,
    write_key,
)
from archive.log.merkle import EMPTY_ROOT, leaf_hash

ORIGIN: Final = "example.org/desk"
ROOT: Final = leaf_hash(b"one")

# The worked example of Go's golang.org/x/mod/sumdb/note, which the C2SP standard grew from.
GO_KEY: Final = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_NOTE: Final = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)


@pytest.fixture(scope="module")
def key() -> SigningKey:
    return generate_key(ORIGIN)


def test_a_signed_checkpoint_is_read_back(key: SigningKey) -> None:
    note = sign(ORIGIN, 41, ROOT, key)

    assert verify(note, [key.verifier]) == Checkpoint(ORIGIN, 41, ROOT)
    assert note.startswith(
        f"{ORIGIN}\n41\n{base64.b64encode(ROOT).decode()}\n\n— {ORIGIN} "
    )


def test_the_same_head_is_always_signed_the_same(key: SigningKey) -> None:
    assert sign(ORIGIN, 0, EMPTY_ROOT, key) == sign(ORIGIN, 0, EMPTY_ROOT, key)


def test_the_example_of_the_first_implementation_holds() -> None:
    key = parse_verifier_key(GO_KEY)
    note = parse(GO_NOTE)

    (signature,) = note.signatures

    assert (signature.name, signature.key_id) == (key.name, key.id)
    assert key.has_signed(note.text.encode(), signature.signature)
    assert not key.has_signed(note.text.encode() + b"!", signature.signature)


@given(st.data())
def test_no_checkpoint_with_a_byte_changed_is_accepted(data: st.DataObject) -> None:
    key = generate_key(ORIGIN)
    note = sign(ORIGIN, 1234, ROOT, key).encode()
    at = data.draw(st.integers(0, len(note) - 1))
    bit = data.draw(st.integers(0, 7))
    changed = note[:at] + bytes([note[at] ^ 1 << bit]) + note[at + 1 :]
    assert verify(note, [key.verifier]).size == 1234  # control

    with pytest.raises((CheckpointBadError, CheckpointKeyUnknownError)):
        verify(changed, [key.verifier])


def good(key: SigningKey) -> str:
    return sign(ORIGIN, 7, ROOT, key)


def line(key: SigningKey) -> str:
    return good(key).split("\n\n")[1]


BAD = {
    "line ends of Windows": lambda key: good(key).replace("\n", "\r\n"),
    "one CR": lambda key: good(key).replace("7\n", "7\r\n"),
    "no newline at the end": lambda key: good(key)[:-1],
    "text after it": lambda key: good(key) + "more\n",
    "an empty line after it": lambda key: good(key) + "\n",
    "no empty line": lambda key: good(key).replace("\n\n", "\n"),
    "no signature": lambda key: good(key).split("\n\n")[0] + "\n\n",
    "nothing": lambda _: "",
    "a short dash": lambda key: good(key).replace("—", "-"),
    "two spaces": lambda key: good(key).replace("— ", "—  "),
    "a name with a space": lambda key: good(key).replace(
        f"— {ORIGIN}", "— example desk"
    ),
    "a name with a plus": lambda key: good(key).replace(
        f"— {ORIGIN}", "— example+desk"
    ),
    "a name with a no-break space": lambda key: good(key).replace("— ex", "— e\u00a0x"),
    "no name": lambda key: good(key).replace(f"— {ORIGIN}", "— "),
    "no base64": lambda key: good(key)[:-3] + "!!\n",
    "loose base64": lambda key: good(key).replace("=\n", "\n"),
    "a signature of nothing": lambda _: (
        f"{ORIGIN}\n7\nx\n\n— {ORIGIN} {base64.b64encode(b'1234').decode()}\n"
    ),
    "a tab": lambda key: "\t" + good(key),
    "a NUL": lambda key: "\0" + good(key),
    "a megabyte of signatures": lambda key: good(key) + line(key) * 10_000,
    "too many signatures": lambda key: good(key) + line(key) * 100,
}


@pytest.mark.parametrize("make", BAD.values(), ids=BAD.keys())
def test_a_note_that_is_not_well_formed_is_refused(
    make: object, key: SigningKey
) -> None:
    note = make(key)  # type: ignore[operator]

    with pytest.raises(CheckpointBadError):
        verify(note, [key.verifier])


@pytest.mark.parametrize("note", [b"\xff\n\n", "\ud800\n\n— a AAAAAAA=\n"])
def test_a_note_that_is_not_utf8_is_refused(note: str | bytes) -> None:
    with pytest.raises(CheckpointBadError, match="UTF-8"):
        parse(note)


def signed(text: str, key: SigningKey) -> str:
    signature = base64.b64encode(key.verifier.id + key.sign(text.encode())).decode()
    return f"{text}\n— {key.verifier.name} {signature}\n"


ROOT64: Final = base64.b64encode(ROOT).decode()


@pytest.mark.parametrize(
    "text",
    [
        f"{ORIGIN}\n07\n{ROOT64}\n",
        f"{ORIGIN}\n-7\n{ROOT64}\n",
        f"{ORIGIN}\n+7\n{ROOT64}\n",
        f"{ORIGIN}\n7 \n{ROOT64}\n",
        f"{ORIGIN}\n\u0667\n{ROOT64}\n",
        f"{ORIGIN}\n{'9' * 30}\n{ROOT64}\n",
        f"{ORIGIN}\n7\n{ROOT64[:-1]}\n",
        f"{ORIGIN}\n7\n{base64.b64encode(ROOT[:31]).decode()}\n",
        f"{ORIGIN}\n7\n{base64.b64encode(ROOT + b'1').decode()}\n",
        f"{ORIGIN}\n7\n",
        f"\n7\n{ROOT64}\n",
        "7\n",
    ],
)
def test_a_signed_text_that_is_no_checkpoint_is_refused(
    text: str, key: SigningKey
) -> None:
    with pytest.raises(CheckpointBadError):
        verify(signed(text, key), [key.verifier])


def test_more_lines_may_follow_the_root(key: SigningKey) -> None:
    note = signed(f"{ORIGIN}\n7\n{ROOT64}\nsomething new\n", key)

    assert verify(note, [key.verifier]).size == 7


def test_signatures_of_others_are_ignored(key: SigningKey) -> None:
    witness = generate_key("witness.example.org")
    both = good(key) + line(witness).replace("\n", "") + "\n"

    assert verify(both, [key.verifier]) == read(parse(good(key)))


def test_a_wrong_signature_beside_a_right_one_is_refused(key: SigningKey) -> None:
    other = sign(ORIGIN, 8, ROOT, key).split("\n\n")[1]

    with pytest.raises(CheckpointBadError):
        verify(good(key) + other, [key.verifier])


def test_another_key_with_the_same_name_is_unknown(key: SigningKey) -> None:
    swapped = generate_key(ORIGIN)

    with pytest.raises(CheckpointKeyUnknownError, match=ORIGIN):
        verify(good(swapped), [key.verifier])


def test_the_key_of_another_log_vouches_for_nothing_here(key: SigningKey) -> None:
    other = generate_key("example.org/other")
    note = sign(ORIGIN, 7, ROOT, other)

    with pytest.raises(CheckpointKeyUnknownError):
        verify(note, [other.verifier, key.verifier])


def test_a_wrong_key_hash_is_an_unknown_key(key: SigningKey) -> None:
    text = good(key).split("\n\n")[0] + "\n"
    signature = base64.b64encode(b"\0\0\0\0" + key.sign(text.encode())).decode()

    with pytest.raises(CheckpointKeyUnknownError):
        verify(f"{text}\n— {ORIGIN} {signature}\n", [key.verifier])


# -------------------------------------------------------------------------- keys


def test_a_verifier_key_is_read_back(key: SigningKey) -> None:
    assert parse_verifier_key(str(key.verifier)) == key.verifier


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name",
        GO_KEY.replace("c74f20a3", "c74f20a4"),
        GO_KEY.replace("c74f20a3", "C74F20A3"),
        GO_KEY.replace("PeterNeumann", "PeterNeuman"),
        GO_KEY.replace("PeterNeumann", "Peter Neumann"),
        GO_KEY[:-1],
        GO_KEY + "=",
        f"name+00000000+{base64.b64encode(b'2' + bytes(32)).decode()}",
    ],
)
def test_what_is_no_verifier_key_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        parse_verifier_key(text)


@pytest.mark.parametrize(
    "name", ["", "a b", "a+b", "a\nb", "a\u2003b", "a\tb", "a\x7fb"]
)
def test_a_key_has_a_name_that_a_note_can_carry(name: str) -> None:
    assert not is_key_name(name)
    with pytest.raises(BadValueError):
        generate_key(name)


def test_a_key_is_kept_for_its_owner_alone(key: SigningKey, tmp_path: Path) -> None:
    path = tmp_path / "keys" / "log.key"

    write_key(key, path)

    assert read_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert key.seed.hex() not in repr(key)


def test_a_key_is_never_overwritten(key: SigningKey, tmp_path: Path) -> None:
    write_key(key, tmp_path / "log.key")

    with pytest.raises(FileExistsError):
        write_key(generate_key(ORIGIN), tmp_path / "log.key")

    assert read_key(tmp_path / "log.key") == key


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o644, 0o777])
def test_a_key_that_others_can_read_signs_nothing(
    mode: int, key: SigningKey, tmp_path: Path
) -> None:
    path = tmp_path / "log.key"
    write_key(key, path)
    path.chmod(mode)

    with pytest.raises(KeyExposedError, match="chmod 600"):
        read_key(path)


@pytest.mark.parametrize("content", [b"", b"PRIVATE+KEY+x", GO_KEY.encode(), b"\xff"])
def test_a_file_that_holds_no_key_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "log.key"
    path.write_bytes(content)
    path.chmod(0o600)

    with pytest.raises(RefusedError):
        read_key(path)


def test_a_key_with_a_changed_letter_is_refused(
    key: SigningKey, tmp_path: Path
) -> None:
    text = str(key)
    path = tmp_path / "log.key"
    path.write_text(text[:-6] + ("A" if text[-6] != "A" else "B") + text[-5:])
    path.chmod(0o600)

    with pytest.raises(RefusedError):
        read_key(path)


def test_a_missing_key_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"log\.key"):
        read_key(tmp_path / "log.key")
