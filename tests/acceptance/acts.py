"""What is done to an archive in these tests: small acts, by path, so that any process can do them."""

import contextlib
import ctypes
import io
import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

from sqlalchemy.event import listen

from archive import db
from archive.cli.app import main
from archive.event.kinds import NoteAdded
from archive.exchange import exports
from archive.opening import VIEWS, Archive, init_archive, open_archive
from archive.projection.replay import replay
from archive.record import captures, changes, checkpoint, claims
from archive.record.act import Act, acting
from archive.record.captures import Seen
from archive.record.pointing import Words
from archive.record.telling import Telling
from archive.values import Position
from tests.acceptance import power

SPACE: Final = UUID(int=7)
FOUNDER: Final = Position(1)
PAGE: Final = b"The minister said: we will sign the treaty. It was a long day.\n"


def id_of(name: str) -> UUID:
    """The event id of a note with this name."""
    return uuid5(SPACE, name)


@contextlib.contextmanager
def opened(base: str | Path) -> Iterator[Archive]:
    """Open the archive in a folder to write; its state lies beside it."""
    archive = open_archive(
        Path(base) / "home", is_read_only=False, state=Path(base) / "state"
    )
    try:
        yield archive
    finally:
        archive.close()


def begin(base: str | Path) -> int:
    """Make an archive with a capture and a claim; give the claim's position."""
    make(base)
    with opened(base) as archive:
        captured = captures.capture(
            archive, FOUNDER, Seen(data=PAGE, how="file", file_name="page.txt")
        )
        telling = Telling(
            capture=f"d{captured.position}",
            words=Words(words=("we will sign the treaty",)),
            speaker="Minister Smith",
        )
        return claims.record(archive, FOUNDER, "quote", telling).position


def make(base: str | Path) -> None:
    """Make an archive of two entries."""
    init_archive(
        Path(base) / "home",
        origin="example.org/desk",
        name=None,
        founder="Ada",
        zone=None,
        state=Path(base) / "state",
    ).close()


def add(base: str | Path, names: Sequence[str]) -> list[int]:
    """Add one note for each name, all in one act."""
    with opened(base) as archive:
        return add_in(archive, names)


def add_in(archive: Archive, names: Sequence[str]) -> list[int]:
    """Add notes to an archive that is open; a name that is on record already is not added twice."""
    with acting(archive, FOUNDER) as act:
        put_notes(act, names)
    return [envelope.position for envelope, _ in act.entries]


def put_notes(act: Act, names: Sequence[str]) -> None:
    """Write notes in an act under way."""
    for name in names:
        note = NoteAdded(entry=Position(0), text=name)
        act.put(note, event_id=id_of(name))
    act.flush()


def add_and_die(base: str | Path, names: Sequence[str]) -> None:
    """Add notes and be killed before the answer is given; what was added is in the -wal."""
    with opened(base) as archive:
        add_in(archive, names)
        os.kill(os.getpid(), signal.SIGKILL)


def add_without_id(base: str | Path, text: str, dies: bool) -> None:
    """Add a note that nobody can recognise again, and perhaps be killed before the answer is given."""
    with opened(base) as archive, acting(archive, FOUNDER) as act:
        act.put(NoteAdded(entry=Position(0), text=text))
    if dies:
        os.kill(os.getpid(), signal.SIGKILL)


def add_as(base: str | Path, text: str, *, name: str) -> None:
    """Add a note with the id that another name has."""
    with opened(base) as archive, acting(archive, FOUNDER) as act:
        act.put(NoteAdded(entry=Position(0), text=text), event_id=id_of(name))


def keep(base: str | Path, text: str) -> int:
    """Capture a text."""
    with opened(base) as archive:
        seen = Seen(data=text.encode(), how="stdin", media_type="text/plain")
        return captures.capture(archive, FOUNDER, seen).position


def retract(base: str | Path, claim: int, seen: int) -> int:
    """Retract a claim."""
    with opened(base) as archive:
        done = changes.retract(archive, FOUNDER, f"c{claim}", reason="x", seen=seen)
        return done.position


def sign(base: str | Path) -> str:
    """Sign the log's head."""
    with opened(base) as archive:
        return checkpoint.sign(archive)


def remake(base: str | Path) -> list[str]:
    """Replay; say what state each view was in."""
    with opened(base) as archive:
        return sorted({view.state for view in replay(archive.engine, VIEWS).views})


def spoil(base: str | Path) -> None:
    """Write lies into three views."""
    with opened(base) as archive, db.exclusive(archive.engine) as conn:
        db.run(conn, "UPDATE claim SET words = 'lie'")
        db.run(conn, "DELETE FROM note")
        db.run(conn, "UPDATE search_text SET folded = 'lie'")


def add_apart(base: str | Path, names: Sequence[str]) -> list[int]:
    """Add one note for each name, each in an act of its own: what a careless writer would do."""
    with opened(base) as archive:
        return [position for name in names for position in add_in(archive, [name])]


def export(base: str | Path) -> None:
    """Export the whole archive."""
    with opened(base) as archive:
        exports.export(archive, Path(base) / "exported")


def an_hour_goes_by(base: str | Path) -> None:
    """Let what a replay left be old: one that died before it had its lock is not removed at once."""
    for left in Path(base).rglob(".replay-*"):
        os.utime(left, (0, 0))


def command(base: str | Path, *words: str) -> dict[str, Any]:
    """Run the command line as Ada; give its exit code and what it printed."""
    os.environ["XDG_STATE_HOME"] = str(Path(base) / "xdg")
    os.environ["ARCHIVE_ACTOR"] = "Ada"
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdout = io.TextIOWrapper(out, "utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(err, "utf-8", write_through=True)
    code = main(["--home", str(Path(base) / "home"), *words])
    return {
        "code": code,
        "out": out.getvalue().decode(),
        "err": err.getvalue().decode(),
    }


def work_a_day(base: str | Path, trace: str, rounds: int, synchronous: str) -> int:
    """Make an archive and write to it in all ways, telling the record what was answered for.

    Checkpoints of the -wal come every 20 pages, so that many are met.

    Args:
        base: The folder; empty.
        trace: The record.
        rounds: How many times around.
        synchronous: How the database syncs: FULL as ever, or NORMAL for a control.

    Returns:
        How many things were answered for.
    """
    record = os.open(trace, os.O_WRONLY | os.O_APPEND)
    answered = 0

    def answer(kind: str, name: str, position: int = 0) -> None:
        nonlocal answered
        answered += 1
        os.write(record, power.answered(kind, name, position))

    def settle(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA synchronous = {synchronous}")
        connection.execute("PRAGMA wal_autocheckpoint = 20")

    make(base)
    answer("init", "")
    for turn in range(rounds):
        with opened(base) as archive:
            archive.engine.dispose()
            listen(archive.engine, "connect", settle)
            for number in range(4):
                name = f"{turn}.{number}/1-0"
                answer("note", name, *add_in(archive, [name]))
            names = [f"{turn}/10-{number}" for number in range(10)]
            for name, position in zip(names, add_in(archive, names), strict=True):
                answer("note", name, position)
            text = f"The text of turn {turn}."
            seen = Seen(data=text.encode(), how="stdin", media_type="text/plain")
            answer("capture", text, captures.capture(archive, FOUNDER, seen).position)
            if turn % 3 == 1:
                answer("checkpoint", checkpoint.sign(archive))
        if turn % 5 == 4:
            answer("views", "spoiled")
            spoil(base)
            remake(base)
            answer("views", "right")
    return answered


def count_syncs(base: str | Path, synchronous: str) -> dict[str, list[list[int]]]:
    """Do things one after another and count the syncs of each; only under the shim.

    Returns:
        For each kind of thing, a list of (syncs, new files, new folders).
    """
    shim = ctypes.CDLL(None)
    told: dict[str, list[list[int]]] = {}

    def count(kind: str, act: Callable[[], object]) -> None:
        before, syncs = _kept_in(base), shim.shim_count(2)
        act()
        fresh = [path.is_dir() for path in _kept_in(base) - before]
        row = [shim.shim_count(2) - syncs, fresh.count(False), fresh.count(True)]
        told.setdefault(kind, []).append(row)

    def see(content: bytes, name: str) -> Seen:
        return Seen(data=content, how="file", file_name=name)

    with opened(base) as archive:
        run_pragma(archive, synchronous)
        add_in(archive, ["first"])  # makes the -wal
        for number in range(20):
            count("append", partial(add_in, archive, [f"one {number}"]))
        for number in range(5):
            names = [f"{number} of many {at}" for at in range(100)]
            count("batch of 100", partial(add_in, archive, names))
        for number in range(8):
            text = see(f"A text, number {number}.\n".encode(), "page.txt")
            page = see(f"<p>A page, number {number}.</p>".encode(), "page.html")
            count("text", partial(captures.capture, archive, FOUNDER, text))
            count("again", partial(captures.keep, archive, text))
            if number < 3:  # read in a process of its own, which takes its time
                count("page", partial(captures.capture, archive, FOUNDER, page))
    return told


def run_pragma(archive: Archive, synchronous: str) -> None:
    """Let every connection from now on sync in this way."""

    def settle(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA synchronous = {synchronous}")

    archive.engine.dispose()
    listen(archive.engine, "connect", settle)


def _kept_in(base: str | Path) -> set[Path]:
    return set((Path(base) / "home" / "captures").rglob("*"))


def echo(word: str, is_printed: bool = False) -> str:
    """Do nothing; say it on standard output too."""
    if is_printed:
        os.write(1, b'{"number": 1, "answer": "printed"}\n')
    return word


def leave() -> None:
    """End without a word."""
    os._exit(0)
