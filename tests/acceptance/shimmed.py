"""Runs acts in children of one warm process, whose disk the shim counts, records and fails.

The client writes one JSON line for each act; the process, with the shim loaded and the
archive imported, forks a child for it, and answers with what became of the child. Every
question has a number, which its answer repeats: what a run left that was cut short (a
test that ran out of time) is never taken for the answer to the next. Questions and
answers have channels of their own; what an act prints goes to standard error.
"""

import contextlib
import ctypes
import importlib
import json
import os
import pkgutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TextIO

import attrs

import archive
from archive.errors import ArchiveError

ROOT: Final = Path(__file__).parents[2]
SHIM: Final = Path(__file__).with_name("shim.c")
KINDS: Final = ("write", "truncate", "sync", "rename", "unlink", "create", "mkdir")
GROWING: Final = frozenset({"write", "truncate", "rename", "create", "mkdir"})
"""What a full disk refuses: it still unlinks, and syncs what it took."""

KILL_BEFORE: Final = -1
KILL_AFTER: Final = -2
KILL_HALF: Final = -3


@attrs.frozen(kw_only=True)
class Fault:
    """The call that fails, counted from the act's begin; or the process dies at it.

    ``code`` is an errno, or one of KILL_BEFORE, KILL_AFTER and KILL_HALF (half a write is done).
    """

    at: int
    code: int
    for_ever: bool = False
    kinds: frozenset[str] = frozenset(KINDS)

    @property
    def mask(self) -> int:
        """The kinds as the shim counts them."""
        return sum(1 << KINDS.index(kind) for kind in self.kinds)


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of an act: its answer, or the error that it refused with, or the signal that ended it.

    ``hits`` is how often the fault was met; ``counts`` how many calls of each kind there were.
    """

    answer: Any = None
    error: str | None = None
    said: str | None = None
    bug: str | None = None
    signal: int = 0
    hits: int = 0
    counts: dict[str, int] = attrs.field(factory=dict)


def build(folder: Path) -> Path:
    """Compile the shim."""
    library = folder / "shim.so"
    subprocess.run(
        ["gcc", "-O1", "-shared", "-fPIC", "-o", library, SHIM, "-ldl"],
        check=True,
        capture_output=True,
    )
    return library


class Shimmed:
    """The warm process, seen by a test."""

    def __init__(self, library: Path) -> None:
        """Start it.

        Args:
            library: The compiled shim.
        """
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.acceptance.shimmed"],
            cwd=ROOT,
            env={**os.environ, "LD_PRELOAD": str(library)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._asked = 0

    def close(self) -> None:
        """End it."""
        self._process.communicate()

    def run(
        self,
        act: Callable[..., Any],
        *arguments: Any,
        watch: Path,
        fault: Fault | None = None,
        record: Path | None = None,
        is_read_only: bool = False,
        is_full: bool = False,
        user: int | None = None,
    ) -> Outcome:
        """Run an act in a child.

        Args:
            act: A function of a module that can be imported.
            arguments: What it is given; as JSON has it, paths as text.
            watch: The folder whose files the shim looks at.
            fault: What fails.
            record: Where every change is recorded.
            is_read_only: As if the folder lay on a disk that was mounted to be read.
            is_full: The disk says from the beginning that it has no room; ``fault`` takes it.
            user: The user that the child becomes, when we may.
        """
        self._asked += 1
        asked = {
            "number": self._asked,
            "act": f"{act.__module__}:{act.__qualname__}",
            "arguments": [
                str(each) if isinstance(each, Path) else each for each in arguments
            ],
            "watch": str(watch),
            "fault": None
            if fault is None
            else [fault.at, fault.code, fault.for_ever, fault.mask],
            "record": None if record is None else str(record),
            "is_read_only": is_read_only,
            "is_full": is_full,
            "user": user,
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        told: dict[str, Any] = {"number": 0}
        while told.pop("number") != self._asked:
            line = self._process.stdout.readline()
            assert line, "the shimmed process ended"
            told = json.loads(line)
        outcome = Outcome(**told)
        assert outcome.bug is None, f"{asked}\n{outcome.bug}"
        return outcome


def _serve() -> None:
    shim = ctypes.CDLL(None)
    for module in pkgutil.walk_packages(archive.__path__, "archive."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    questions, answers = _channels()
    _rehearse()
    for line in questions:
        asked = json.loads(line)
        told = _fork(shim, asked) | {"number": asked["number"]}
        answers.write(json.dumps(told) + "\n")
        answers.flush()


def _channels() -> tuple[TextIO, TextIO]:
    """Keep standard input and output for questions and answers alone: no act reads the one or writes the other."""
    questions, answers = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return questions, answers


def _rehearse() -> None:
    """Do once what children will do: what is imported late may not be readable by whom they become."""
    acts = importlib.import_module("tests.acceptance.acts")
    environment, out, err = dict(os.environ), sys.stdout, sys.stderr
    with tempfile.TemporaryDirectory() as base:
        acts.begin(base)
        for words in ("verify", "trace c5", "replay", "checkpoint", "list claims"):
            acts.command(base, *words.split())
    sys.stdout, sys.stderr = out, err
    os.environ.clear()
    os.environ.update(environment)


def _fork(shim: Any, asked: dict[str, Any]) -> dict[str, Any]:
    answers, answer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(answers)
        told = _perform(shim, asked)
        with os.fdopen(answer, "w") as pipe:
            json.dump(told, pipe)
        os._exit(0)
    os.close(answer)
    with os.fdopen(answers) as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    told = json.loads(said) if said else {}
    if os.WIFSIGNALED(status):
        told["signal"] = os.WTERMSIG(status)
    elif not said:
        told["bug"] = f"the child ended with {status} and said nothing"
    return dict(told)


def _perform(shim: Any, asked: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    with _armed(shim, asked):
        try:
            module, _, name = asked["act"].partition(":")
            act = getattr(importlib.import_module(module), name)
            told["answer"] = act(*asked["arguments"])
        except ArchiveError as error:
            told |= {"error": type(error).__name__, "said": str(error)}
        except BaseException:  # noqa: BLE001 - told to the test
            told["bug"] = traceback.format_exc()
        told["hits"] = shim.shim_hits()
        told["counts"] = {
            kind: shim.shim_count(number) for number, kind in enumerate(KINDS)
        }
    return told


@contextlib.contextmanager
def _armed(shim: Any, asked: dict[str, Any]) -> Iterator[None]:
    if asked["record"]:
        record = os.open(asked["record"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        shim.shim_record(record)
    if asked["user"] is not None and os.geteuid() == 0:
        os.setgroups([])
        os.setgid(asked["user"])
        os.setuid(asked["user"])
    shim.shim_watch(asked["watch"].encode())
    shim.shim_read_only(int(asked["is_read_only"]))
    shim.shim_full(int(asked["is_full"]))
    if asked["fault"]:
        at, code, for_ever, mask = asked["fault"]
        shim.shim_fail(ctypes.c_long(at), code, int(for_ever), mask)
    try:
        yield
    finally:
        shim.shim_watch(b"")


if __name__ == "__main__":
    _serve()
