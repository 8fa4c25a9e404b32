"""The Merkle tree of RFC 6962: leaf hash, node, root, peaks, and the two proofs; pure maths on bytes.

A tree is given by its leaf hashes, oldest first. Its *peaks* are the roots of the perfect
subtrees that it falls into, the oldest and largest first: one for each 1 in the binary
form of its size. They are all that is needed to append.

Source:
    RFC 6962 section 2.1 (hashes and proofs); RFC 9162 sections 2.1.3.2 and 2.1.4.2 (checking).
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final

HASH_BYTES: Final = 32
"""Length of every hash of the tree."""

EMPTY_ROOT: Final = sha256().digest()
"""Root of the tree without leaves."""


def leaf_hash(leaf: bytes) -> bytes:
    """Hash one leaf; the 0x00 in front keeps a leaf from ever passing as a node."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash two neighbouring nodes into the one above them."""
    return sha256(b"\x01" + left + right).digest()


def peaks_append(peaks: list[bytes], size: int, leaf_hash: bytes) -> None:
    """Add one leaf at the end, in place.

    Args:
        peaks: The peaks of the tree so far, the oldest first; becomes those with the leaf.
        size: How many leaves the tree had so far.
        leaf_hash: Hash of the leaf that comes next.
    """
    while size & 1:
        leaf_hash = sha256(b"\x01" + peaks.pop() + leaf_hash).digest()
        size >>= 1
    peaks.append(leaf_hash)


def peaks_of(hashes: Iterable[bytes]) -> list[bytes]:
    """Build the peaks of a tree from all its leaf hashes, oldest first."""
    peaks: list[bytes] = []
    for size, hashed in enumerate(hashes):
        peaks_append(peaks, size, hashed)
    return peaks


def root_of_peaks(peaks: Sequence[bytes]) -> bytes:
    """Fold the peaks into the root, from the youngest up."""
    if not peaks:
        return EMPTY_ROOT
    folded = peaks[-1]
    for peak in reversed(peaks[:-1]):
        folded = sha256(b"\x01" + peak + folded).digest()
    return folded


def root(hashes: Iterable[bytes]) -> bytes:
    """Compute the root over leaf hashes, oldest first."""
    return root_of_peaks(peaks_of(hashes))


def perfect_root(hashes: Sequence[bytes]) -> bytes:
    """Compute the root over 1, 2, 4, ... 256 ... hashes, quicker than ``root``."""
    level = list(hashes)
    while len(level) > 1:
        level = [
            sha256(b"\x01" + left + right).digest()
            for left, right in zip(level[::2], level[1::2], strict=True)
        ]
    return level[0]


def _split(size: int) -> int:
    """Find the largest power of two below a size of 2 or more."""
    return 1 << ((size - 1).bit_length() - 1)


def inclusion_proof(hashes: Sequence[bytes], index: int) -> list[bytes]:
    """Build the proof that a leaf is in the tree.

    Args:
        hashes: All leaf hashes of the tree, oldest first.
        index: Which leaf, counted from 0.

    Returns:
        The audit path, from the leaf's neighbour up.

    Raises:
        IndexError: The tree has no such leaf.

    Source:
        RFC 6962 section 2.1.1.
    """
    if not 0 <= index < len(hashes):
        raise IndexError(index)
    first, last = 0, len(hashes)
    path: list[bytes] = []
    while last - first > 1:
        middle = first + _split(last - first)
        if index < middle:
            path.append(root(hashes[middle:last]))
            last = middle
        else:
            path.append(root(hashes[first:middle]))
            first = middle
    return path[::-1]


def is_included(
    hashed: bytes, index: int, size: int, root: bytes, path: Sequence[bytes]
) -> bool:
    """Check the proof that a leaf is in a tree, without the tree.

    Args:
        hashed: The leaf's hash.
        index: Its place, counted from 0.
        size: How many leaves the tree has.
        root: The tree's root, from a signed checkpoint.
        path: The audit path, from the leaf's neighbour up.

    Source:
        RFC 9162 section 2.1.3.2.
    """
    if not 0 <= index < size or _wrong_lengths(hashed, root, *path):
        return False
    node, last = index, size - 1
    found = hashed
    for beside in path:
        if last == 0:
            return False
        if node & 1 or node == last:
            found = node_hash(beside, found)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found = node_hash(found, beside)
        node, last = node >> 1, last >> 1
    return last == 0 and found == root


def consistency_proof(hashes: Sequence[bytes], old_size: int) -> list[bytes]:
    """Build the proof that the tree grew from its own first leaves.

    Args:
        hashes: All leaf hashes of the tree as it is now, oldest first.
        old_size: How many leaves it had, 1 or more.

    Returns:
        The nodes that link both roots; none when the sizes are equal.

    Raises:
        IndexError: The tree never had that size.

    Source:
        RFC 6962 section 2.1.2.
    """
    if not 0 < old_size <= len(hashes):
        raise IndexError(old_size)
    first, last = 0, len(hashes)
    old, is_whole = old_size, True
    path: list[bytes] = []
    while old != last - first:
        middle = _split(last - first)
        if old <= middle:
            path.append(root(hashes[first + middle : last]))
            last = first + middle
        else:
            path.append(root(hashes[first : first + middle]))
            old, first, is_whole = old - middle, first + middle, False
    if not is_whole:
        path.append(root(hashes[first:last]))
    return path[::-1]


def is_consistent(
    old_size: int, old_root: bytes, size: int, root: bytes, path: Sequence[bytes]
) -> bool:
    """Check the proof that a tree grew from an earlier one, with both roots alone.

    Args:
        old_size: Leaves of the earlier tree, 1 or more.
        old_root: Its root, from a signed checkpoint.
        size: Leaves of the later tree.
        root: Its root, from a signed checkpoint.
        path: The proof.

    Source:
        RFC 9162 section 2.1.4.2.
    """
    if not 0 < old_size <= size or _wrong_lengths(old_root, root, *path):
        return False
    if old_size == size:
        return not path and old_root == root
    steps = list(path)
    if old_size & (old_size - 1) == 0:
        steps.insert(0, old_root)
    if not steps:
        return False
    node, last = old_size - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old_found = found = steps[0]
    for beside in steps[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            old_found, found = node_hash(beside, old_found), node_hash(beside, found)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found = node_hash(found, beside)
        node, last = node >> 1, last >> 1
    return last == 0 and old_found == old_root and found == root


def _wrong_lengths(*hashes: bytes) -> bool:
    return any(len(hashed) != HASH_BYTES for hashed in hashes)
