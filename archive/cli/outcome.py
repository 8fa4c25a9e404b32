"""What a writing verb prints: what it put on record, what the person should know, what makes sense next."""

import shlex
from collections.abc import Sequence
from typing import Final

from archive.cli.session import Session
from archive.cli.show import clean
from archive.db import reading
from archive.opening import (
    Archive,
)
from archive.record.telling import Done
from archive.references import reference_at
from archive.settings import actor_setting

THIS: Final = "{}"
"""In the place of a reference that is not known before it is written."""

_READING: Final = frozenset({"history", "list", "propose", "report", "show", "trace"})
"""Verbs in which nobody acts."""


def report(
    run: Session, archive: Archive, thing: str, done: Done, *next_: Sequence[str]
) -> int:
    """Print what was written and which commands make sense next, each as its words; ``THIS`` is what was written."""
    with reading(archive.engine) as conn:
        main = str(reference_at(conn, done.position))
        written = [str(reference_at(conn, position)) for position in done.written]
    if run.is_json:
        run.emit(
            {
                "references": {thing: main},
                "recorded": written,
                "remarks": list(done.said),
                "known": done.is_known,
            }
        )
        return 0
    run.out.print(main, markup=False)
    for line in done.said:
        run.say(clean(line))
    others = [each for each in written if each != main]
    if others:
        run.say(f"also written: {' '.join(others)}")
    for command in next_:
        words = [main if word == THIS else word for word in command]
        say_next(run, words)
    return 0


def say_next(run: Session, words: Sequence[str]) -> None:
    """Say which command makes sense next, with ``--as`` where it would else act as somebody else, or as nobody."""
    acts = words[0] not in _READING or "--review" in words
    if acts and run.actor is not None and run.actor != actor_setting():
        words = [*words, "--as", run.actor]
    run.say(f"next: {clean(shlex.join(['archive', *words]))}")
