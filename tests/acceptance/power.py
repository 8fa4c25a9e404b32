"""Power cuts on paper: what a disk could hold when the power went, from a record of all that was written.

What was synced is there. Of what was written and not yet synced each piece is there, is not,
or is there in part, as chance has it: a write to a file, and likewise a file's name in its folder.
"""

import json
import random
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from tests.acceptance.shimmed import KINDS

HEAD: Final = struct.Struct("=BIQQ")
ANSWER: Final = 255


@attrs.frozen
class Change:
    """One call as it was recorded; an answer has the kind ``answer``."""

    kind: str
    path: str
    offset: int
    data: bytes

    @property
    def target(self) -> str:
        """What a rename renamed to."""
        return self.data.decode()

    @property
    def answer(self) -> dict[str, Any]:
        """What was answered for."""
        return dict(json.loads(self.data))


def answered(kind: str, name: str, position: int) -> bytes:
    """Write into a record that somebody was told: this is kept."""
    data = json.dumps({"kind": kind, "name": name, "position": position}).encode()
    return HEAD.pack(ANSWER, 0, 0, len(data)) + data


def read_record(path: Path) -> list[Change]:
    """Read a record; a file whose content is made anew each time it is opened is left out."""
    content, at, changes = path.read_bytes(), 0, []
    while at < len(content):
        kind, path_length, offset, data_length = HEAD.unpack_from(content, at)
        at += HEAD.size
        name = content[at : at + path_length].decode()
        at += path_length
        data = content[at : at + data_length]
        at += data_length
        if not name.endswith("-shm"):
            told = "answer" if kind == ANSWER else KINDS[kind]
            changes.append(Change(told, name, offset, data))
    return changes


class _File:
    """A file's content: what is on disk, and what was written since."""

    def __init__(self) -> None:
        self.content = bytearray()
        self.waiting: list[Change] = []
        self.is_folder = False

    def sync(self) -> None:
        for change in self.waiting:
            self.apply(change, len(change.data))
        self.waiting.clear()

    def apply(self, change: Change, length: int) -> None:
        if change.kind == "truncate":
            del self.content[change.offset :]
            self.content.extend(bytes(change.offset - len(self.content)))
            return
        end = change.offset + length
        self.content.extend(bytes(max(0, end - len(self.content))))
        self.content[change.offset : end] = change.data[:length]

    def lose(self, chance: random.Random) -> None:
        """Keep half of what waits; of the other half, some in part."""
        for change in self.waiting:
            if chance.random() < 0.5:
                self.apply(change, len(change.data))
            elif change.kind == "write" and chance.random() < 0.5:
                self.apply(change, chance.randrange(len(change.data)))


@attrs.frozen
class _Naming:
    """A file that got, changed or lost its name; its folder does not know yet."""

    change: Change
    file: _File


class Disk:
    """What is on disk, and what only the running system believes to be there."""

    def __init__(self, root: str) -> None:
        """Begin with an empty folder, which is on disk."""
        self._seen: dict[str, _File] = {}
        self._kept: dict[str, _File] = {}
        self._waiting: dict[str, list[_Naming]] = {}
        self._root = root

    def take(self, change: Change) -> None:
        """Do what a recorded call did."""
        match change.kind:
            case "write" | "truncate":
                if change.path in self._seen:  # else it has no name any more
                    self._seen[change.path].waiting.append(change)
            case "sync":
                self._sync(change.path)
            case "create" | "mkdir":
                made = self._seen[change.path] = _File()
                made.is_folder = change.kind == "mkdir"
                self._wait(change, change.path, made)
            case "rename":
                moved = self._seen[change.target] = self._seen.pop(change.path)
                self._wait(change, change.target, moved)
            case _:  # unlink
                self._wait(change, change.path, self._seen.pop(change.path))

    def _wait(self, change: Change, path: str, file: _File) -> None:
        folder = path.rpartition("/")[0]
        self._waiting.setdefault(folder, []).append(_Naming(change, file))

    def _sync(self, path: str) -> None:
        found = self._seen.get(path)
        if found is not None and not found.is_folder:
            found.sync()
            return
        for naming in self._waiting.pop(path, []):
            self._name(naming)

    def _name(self, naming: _Naming) -> None:
        """Let a change of a name reach the disk."""
        change, file = naming.change, naming.file
        if change.kind in {"unlink", "rename"} and self._kept.get(change.path) is file:
            del self._kept[change.path]
        if change.kind == "rename":
            self._kept[change.target] = file
        elif change.kind != "unlink":
            self._kept[change.path] = file

    def cut(self, chance: random.Random, root: Path) -> None:
        """Cut the power, and lay what is left into a folder. The disk is not used any more."""
        for namings in self._waiting.values():
            for naming in namings:
                if chance.random() < 0.5:
                    self._name(naming)
        for name in sorted(self._kept):
            file, path = self._kept[name], root / name[len(self._root) + 1 :]
            if not path.parent.is_dir():
                continue  # its folder is gone
            if file.is_folder:
                path.mkdir()
                continue
            file.lose(chance)
            path.write_bytes(file.content)
            path.chmod(0o600)


def cuts(
    changes: Sequence[Change], *, root: str, count: int, chance: random.Random, to: Path
) -> Iterator[tuple[Path, list[dict[str, Any]]]]:
    """Cut the power at random places in a record.

    Args:
        changes: The record.
        root: The folder that was watched.
        count: How many cuts.
        chance: Where, and what is lost.
        to: Where what is left is laid, a folder a cut.

    Yields:
        The folder, and what had been answered for before the power went.
    """
    first = next(at for at, change in enumerate(changes) if change.kind == "answer")
    for number in range(count):
        at = chance.randint(first + 1, len(changes))
        disk = Disk(root)
        for change in changes[:at]:
            if change.kind != "answer":
                disk.take(change)
        left = to / f"cut-{number}"
        left.mkdir(parents=True)
        disk.cut(chance, left)
        yield (
            left,
            [change.answer for change in changes[:at] if change.kind == "answer"],
        )
