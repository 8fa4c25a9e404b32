"""Several processes at one archive: started warm, let go at once, their answers collected.

They come from a fork server that has imported the archive already, so that each is there in
some milliseconds.
"""

import multiprocessing
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, Final, TypeVar

Answer = TypeVar("Answer")

CONTEXT: Final = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.acceptance.acts"])
PATIENCE_SECONDS: Final = 60.0


def together(
    act: Callable[..., Answer], arguments: Sequence[Sequence[Any]]
) -> list[Answer]:
    """Do an act in as many processes as there are arguments, all at the same moment.

    Args:
        act: A function of a module that can be imported; it is given ``begin``, which waits
            until all the others are there too, and then its arguments.
        arguments: What each is given.

    Returns:
        Their answers, in order.
    """
    gate = CONTEXT.Barrier(len(arguments))
    started = [start(_answer, act, gate, *each) for each in arguments]
    answers = []
    for process, ear in started:
        assert ear.poll(PATIENCE_SECONDS), "no answer came"
        answers.append(ear.recv())
        process.join()
    return answers


def start(act: Callable[..., Any], *arguments: Any) -> tuple[Any, Connection]:
    """Start one process; give it a mouth, and us the ear to it."""
    ear, mouth = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=act, args=(mouth, *arguments), daemon=True)
    process.start()
    mouth.close()
    return process, ear


def _answer(
    mouth: Connection, act: Callable[..., Any], gate: Any, *arguments: Any
) -> None:
    mouth.send(act(gate.wait, *arguments))
