"""The tree against the standard's vectors, an independent implementation and chance."""

from collections.abc import Callable
from hashlib import sha256
from typing import Final

import pymerkle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.log.merkle import (
    EMPTY_ROOT,
    consistency_proof,
    inclusion_proof,
    is_consistent,
    is_included,
    leaf_hash,
    node_hash,
    peaks_append,
    peaks_of,
    perfect_root,
    root,
    root_of_peaks,
)

# The reference tree of Certificate Transparency's own tests (and of RFC 6962's readers).
LEAVES: Final = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS: Final = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def some_hashes(count: int) -> list[bytes]:
    return [leaf_hash(str(number).encode()) for number in range(count)]


@pytest.mark.parametrize("size", range(9))
def test_the_reference_tree_has_the_published_roots(size: int) -> None:
    hashes = [leaf_hash(leaf) for leaf in LEAVES[:size]]

    assert root(hashes).hex() == ROOTS[size]


def test_a_leaf_never_passes_as_a_node() -> None:
    left, right = some_hashes(2)

    assert leaf_hash(left + right) != node_hash(left, right)


@pytest.mark.parametrize("size", [0, 1, 2, 255, 256, 257, 1000])
def test_an_independent_implementation_finds_the_same_root(size: int) -> None:
    oracle = pymerkle.InmemoryTree(algorithm="sha256")
    for number in range(size):
        oracle.append_entry(str(number).encode())

    assert root(some_hashes(size)) == (oracle.get_root() if size else EMPTY_ROOT)


def test_the_size_of_a_tile_of_tiles_keeps_one_peak() -> None:
    hashes = some_hashes(65536)

    peaks = peaks_of(hashes)

    assert peaks == [perfect_root(hashes)]
    peaks_append(peaks, 65536, hashes[0])
    assert peaks == [perfect_root(hashes), hashes[0]]


@given(st.integers(0, 300))
def test_there_is_a_peak_for_each_one_in_the_binary_size(size: int) -> None:
    peaks = peaks_of(some_hashes(size))

    assert len(peaks) == size.bit_count()


def test_every_inclusion_proof_up_to_130_leaves_holds() -> None:
    hashes = some_hashes(130)

    for size in range(1, 131):
        top = root(hashes[:size])
        for index in {0, 1, size // 2, size - 2, size - 1} & set(range(size)):
            path = inclusion_proof(hashes[:size], index)
            assert is_included(hashes[index], index, size, top, path)


def test_every_consistency_proof_up_to_70_leaves_holds() -> None:
    hashes = some_hashes(70)
    roots = [root(hashes[:size]) for size in range(71)]

    for size in range(1, 71):
        for old in range(1, size + 1):
            path = consistency_proof(hashes[:size], old)
            assert is_consistent(old, roots[old], size, roots[size], path)


def test_proofs_agree_with_an_independent_implementation() -> None:
    hashes = some_hashes(70)
    oracle = pymerkle.InmemoryTree(algorithm="sha256")
    for number in range(70):
        oracle.append_entry(str(number).encode())

    proof = oracle.prove_inclusion(8, 70)  # counts leaves from 1
    assert set(inclusion_proof(hashes, 7)) <= set(proof.path)
    grown = oracle.prove_consistency(33, 70)
    assert set(consistency_proof(hashes, 33)) <= set(grown.path)


def flip(path: list[bytes], at: int) -> list[bytes]:
    changed = bytes([path[at][0] ^ 1]) + path[at][1:]
    return [*path[:at], changed, *path[at + 1 :]]


def drop(path: list[bytes], at: int) -> list[bytes]:
    return [*path[:at], *path[at + 1 :]]


def add(path: list[bytes], at: int) -> list[bytes]:
    return [*path[:at], sha256(b"more").digest(), *path[at:]]


def swap(path: list[bytes], at: int) -> list[bytes]:
    return [*path[:at][::-1], *path[at:][::-1]]


MUTANTS: Final[list[Callable[[list[bytes], int], list[bytes]]]] = [
    flip,
    drop,
    add,
    swap,
]


@given(st.data())
def test_no_damaged_inclusion_proof_is_accepted(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 130))
    index = data.draw(st.integers(0, size - 1))
    hashes = some_hashes(size)
    path = inclusion_proof(hashes, index)
    top = root(hashes)
    assert is_included(hashes[index], index, size, top, path)  # control

    change = data.draw(st.sampled_from(MUTANTS))
    mutant = change(path, data.draw(st.integers(0, len(path) - 1)))

    assert mutant == path or not is_included(hashes[index], index, size, top, mutant)
    assert not is_included(hashes[index], index + 1, size, top, path)
    assert not is_included(hashes[index], index, size, EMPTY_ROOT, path)
    assert not is_included(hashes[index], -1, size, top, path)
    assert not is_included(hashes[index], size, size, top, path)


@given(st.data())
def test_no_damaged_consistency_proof_is_accepted(data: st.DataObject) -> None:
    size = data.draw(st.integers(3, 130))
    old = data.draw(st.integers(1, size - 1))
    hashes = some_hashes(size)
    before, after = root(hashes[:old]), root(hashes)
    path = consistency_proof(hashes, old)
    assert is_consistent(old, before, size, after, path)  # control

    change = data.draw(st.sampled_from(MUTANTS))
    mutant = change(path, data.draw(st.integers(0, len(path) - 1)))

    assert mutant == path or not is_consistent(old, before, size, after, mutant)
    assert not is_consistent(old, after, size, after, path)
    assert not is_consistent(old, before, size, before, path)
    assert not is_consistent(size, before, old, after, path)
    assert not is_consistent(0, before, size, after, path)


def test_a_leaf_that_is_not_there_cannot_be_proven() -> None:
    with pytest.raises(IndexError):
        inclusion_proof(some_hashes(3), 3)
    with pytest.raises(IndexError):
        consistency_proof(some_hashes(3), 0)


def test_the_peaks_of_nothing_fold_to_the_empty_root() -> None:
    assert root_of_peaks([]) == EMPTY_ROOT == sha256(b"").digest()
