"""Signing the head: never what is damaged, never one size twice, never a shorter log."""

import multiprocessing
import shutil
import time
from itertools import pairwise
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy.engine import Engine

from archive.db import open_engine, sqlite_url
from archive.errors import (
    CheckpointBadError,
    CheckpointKeyUnknownError,
    DamagedError,
    LogForkedError,
    LogRolledBackError,
)
from archive.log.checkpoint import Checkpoint, sign, verify
from archive.log.key import SigningKey, generate_key
from archive.log.merkle import (
    consistency_proof,
    is_consistent,
    leaf_hash,
    root,
)
from archive.log.signer import Memory, sign_head
from tests.log.logs import a_log, an_empty_log, append, rows_of, tampering

KEY = generate_key("example.org/desk")


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return a_log(tmp_path / "archive.db", 20)


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "state", KEY.verifier)


def test_the_signed_head_is_the_log_and_is_remembered(
    engine: Engine, memory: Memory
) -> None:
    assert memory.last() is None

    text = sign_head(engine, KEY, memory)

    hashes = [leaf_hash(row[2]) for row in rows_of(engine)]
    assert verify(text, [KEY.verifier]) == Checkpoint(
        "example.org/desk", 20, root(hashes)
    )
    assert memory.last() == text


def test_an_empty_log_can_be_signed(tmp_path: Path, memory: Memory) -> None:
    text = sign_head(an_empty_log(tmp_path / "empty.db"), KEY, memory)

    assert verify(text, [KEY.verifier]).size == 0


def test_a_log_that_has_not_grown_gets_its_last_checkpoint_again(
    engine: Engine, memory: Memory
) -> None:
    assert sign_head(engine, KEY, memory) == sign_head(engine, KEY, memory)


def test_a_log_that_grew_is_signed_at_its_new_size(
    engine: Engine, memory: Memory
) -> None:
    sign_head(engine, KEY, memory)
    append(engine, 300)

    assert verify(sign_head(engine, KEY, memory), [KEY.verifier]).size == 320


def test_an_older_copy_is_not_signed(
    engine: Engine, memory: Memory, tmp_path: Path
) -> None:
    engine.dispose()
    shutil.copyfile(tmp_path / "archive.db", tmp_path / "backup.db")
    append(engine, 5)
    sign_head(engine, KEY, memory)
    restored = open_engine(sqlite_url(tmp_path / "backup.db"))

    with pytest.raises(LogRolledBackError, match="20 entries, but 25"):
        sign_head(restored, KEY, memory)


@pytest.mark.parametrize("more", [5, 9], ids=["same size", "longer"])
def test_an_older_copy_that_was_written_to_is_not_signed(
    more: int, engine: Engine, memory: Memory, tmp_path: Path
) -> None:
    engine.dispose()
    shutil.copyfile(tmp_path / "archive.db", tmp_path / "backup.db")
    append(engine, 5)
    signed = sign_head(engine, KEY, memory)
    restored = open_engine(sqlite_url(tmp_path / "backup.db"))
    append(restored, more, name="another ")

    with pytest.raises(LogForkedError):
        sign_head(restored, KEY, memory)

    assert memory.last() == signed


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE entry SET leaf = CAST(leaf || x'20' AS BLOB) WHERE position = 3",
        "UPDATE entry SET payload = x'00' WHERE position = 3",
        "DELETE FROM entry WHERE position = 3",
        "UPDATE head SET root = zeroblob(32)",
    ],
)
def test_nothing_damaged_is_signed(harm: str, engine: Engine, memory: Memory) -> None:
    with tampering(engine) as other:
        other.execute(harm)

    with pytest.raises(DamagedError):
        sign_head(engine, KEY, memory)

    assert memory.last() is None


def test_a_changed_memory_is_noticed(engine: Engine, memory: Memory) -> None:
    sign_head(engine, KEY, memory)
    memory.path.write_text(memory.path.read_text().replace("\n20\n", "\n10\n"))

    with pytest.raises(CheckpointBadError, match=str(memory.path)):
        sign_head(engine, KEY, memory)


@pytest.mark.parametrize("kept", [0, 1, 66, 67, 68, 100])
def test_a_memory_that_a_power_cut_tore_is_noticed(
    kept: int, engine: Engine, memory: Memory
) -> None:
    """Its signature line begins with a dash of three bytes: a cut may fall inside it."""
    signed = sign_head(engine, KEY, memory).encode()
    memory.path.write_bytes(signed[:kept])

    with pytest.raises(CheckpointBadError, match=str(memory.path)):
        sign_head(engine, KEY, memory)

    assert memory.path.read_bytes() == signed[:kept]


def test_a_checkpoint_of_another_log_is_not_remembered(memory: Memory) -> None:
    other = generate_key("example.org/other")

    with memory.held(), pytest.raises(CheckpointKeyUnknownError):
        memory.remember(sign("example.org/other", 5, bytes(32), other))


def test_an_older_checkpoint_does_not_replace_a_newer_one(
    engine: Engine, memory: Memory
) -> None:
    signed = sign_head(engine, KEY, memory)

    with memory.held():
        memory.remember(sign("example.org/desk", 5, bytes(32), KEY))

    assert memory.last() == signed


def test_each_log_and_key_has_a_memory_of_its_own(tmp_path: Path) -> None:
    same_name = generate_key("example.org/desk")
    paths = {Memory(tmp_path, key.verifier).path for key in (KEY, same_name)}

    assert len(paths) == 2


def test_control_without_its_memory_a_signer_would_sign_both_histories(
    engine: Engine, tmp_path: Path
) -> None:
    engine.dispose()
    shutil.copyfile(tmp_path / "archive.db", tmp_path / "other.db")
    other = open_engine(sqlite_url(tmp_path / "other.db"))
    append(engine, 1, name="one ")
    append(other, 1, name="two ")

    texts = [
        sign_head(one, KEY, Memory(tmp_path / name, KEY.verifier))
        for one, name in ((engine, "state"), (other, "lost"))
    ]

    heads = [verify(text, [KEY.verifier]) for text in texts]
    assert heads[0].size == heads[1].size
    assert heads[0].root != heads[1].root


# -------------------------------------------------------------------------- at once


SIGNING_SECONDS: Final = 2.0


def sign_often(
    folder: Path,
    key: SigningKey,
    together: Barrier,
    answers: "multiprocessing.Queue[list[str]]",
) -> None:
    engine = open_engine(sqlite_url(folder / "archive.db"))
    memory = Memory(folder / "state", key.verifier)
    texts = []
    together.wait(timeout=60)
    until = time.monotonic() + SIGNING_SECONDS
    while time.monotonic() < until:
        texts.append(sign_head(engine, key, memory))
    engine.dispose()
    answers.put(texts)


def test_eight_signers_at_once_never_sign_two_roots_for_one_size(
    engine: Engine, tmp_path: Path
) -> None:
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    together = context.Barrier(9)
    signers = [
        context.Process(target=sign_often, args=(tmp_path, KEY, together, answers))
        for _ in range(8)
    ]

    for signer in signers:
        signer.start()
    together.wait(timeout=60)
    until = time.monotonic() + SIGNING_SECONDS
    while time.monotonic() < until:
        append(engine, 1)
        time.sleep(0.002)
    texts = {text for _ in signers for text in answers.get(timeout=60)}
    for signer in signers:
        signer.join()

    heads = [verify(text, [KEY.verifier]) for text in texts]
    sizes = [head.size for head in heads]
    assert len(sizes) == len(set(sizes)) > 1
    hashes = [leaf_hash(row[2]) for row in rows_of(engine)]
    heads.sort(key=lambda head: head.size)
    for old, new in pairwise(heads):
        path = consistency_proof(hashes[: new.size], old.size)
        assert is_consistent(old.size, old.root, new.size, new.root, path)
