"""Where parts of a replay run: here one after another, or each in a process of its own.

An engine has three verbs, the same as a cluster's client has: ``map`` begins, ``gather``
waits and returns, ``close`` ends what still runs.
"""

import contextlib
import multiprocessing
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, Final, Protocol

from archive.errors import ArchiveError, WorkerFailedError

PATIENCE_SECONDS: Final = 10
"""How long a process that was told to end is waited for."""


class Engine(Protocol):
    """Runs one act over many parts."""

    def map(self, act: Callable[[Any], Any], parts: Sequence[Any]) -> Sequence[Any]:
        """Begin the act for each part; return what ``gather`` wants."""

    def gather(self, begun: Sequence[Any]) -> list[Any]:
        """Wait for all parts; return their results in order."""

    def close(self) -> None:
        """End whatever still runs."""


class Serial:
    """Runs the parts here, one after another."""

    def map(self, act: Callable[[Any], Any], parts: Sequence[Any]) -> Sequence[Any]:
        """Run the act for each part."""
        return [act(part) for part in parts]

    def gather(self, begun: Sequence[Any]) -> list[Any]:
        """Return the results."""
        return list(begun)

    def close(self) -> None:
        """Do nothing: nothing still runs."""


class Processes:
    """Runs each part in a process of its own, started fresh: a database connection must not be forked."""

    def __init__(self) -> None:
        self._started: Final[list[SpawnProcess]] = []

    def map(self, act: Callable[[Any], Any], parts: Sequence[Any]) -> Sequence[Any]:
        """Start one process a part; act and parts travel pickled."""
        context = multiprocessing.get_context("spawn")
        ends = []
        for part in parts:
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(
                target=_work, args=(theirs, act, part), daemon=True
            )
            process.start()
            theirs.close()
            self._started.append(process)
            ends.append(ours)
        return ends

    def gather(self, begun: Sequence[Any]) -> list[Any]:
        """Wait for every process.

        Raises:
            WorkerFailedError: One raised, or was killed.
        """
        return [_result(end) for end in begun]

    def close(self) -> None:
        """End the processes that still run."""
        for process in self._started:
            process.terminate()
            process.join(PATIENCE_SECONDS)
            process.close()
        self._started.clear()


@contextlib.contextmanager
def engine_for(jobs: int) -> Iterator[Engine]:
    """Choose the engine for a number of processes, this one counted; end it afterwards."""
    engine: Engine = Processes() if jobs > 1 else Serial()
    try:
        yield engine
    finally:
        engine.close()


def _work(end: Connection, act: Callable[[Any], Any], part: Any) -> None:
    """Run one part and send back (True, result) or (False, what went wrong): errors do not travel."""
    try:
        answer = (True, act(part))
    except ArchiveError as error:
        answer = (False, str(error))
    except BaseException:  # noqa: BLE001 - told to the process that waits, which raises
        answer = (False, traceback.format_exc())
    with contextlib.suppress(BrokenPipeError):
        end.send(answer)
    end.close()


def _result(end: Connection) -> Any:
    try:
        has_worked, answer = end.recv()
    except EOFError:
        raise WorkerFailedError(detail="it was killed") from None
    if not has_worked:
        raise WorkerFailedError(detail=answer)
    return answer
