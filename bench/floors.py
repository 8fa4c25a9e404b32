"""The floors: the same bytes read, decoded, hashed or written by sqlite3, hashlib and msgspec alone."""

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import Any

import msgspec

from archive.event.envelope import Envelope
from archive.event.kinds import KINDS

ENTRY = (
    "CREATE TABLE entry (position INTEGER PRIMARY KEY, event_id BLOB NOT NULL UNIQUE,"
    " leaf BLOB NOT NULL, salt BLOB, payload BLOB)"
)
PUT = "INSERT INTO entry VALUES (?, ?, ?, ?, ?)"
FETCH = 2000


def open_raw(path: Path) -> sqlite3.Connection:
    """Open a database as the archive does: WAL, every commit synced."""
    found = sqlite3.connect(path, isolation_level=None)
    found.execute("PRAGMA journal_mode = WAL")
    found.execute("PRAGMA synchronous = FULL")
    return found


def entry_table(path: Path, log: Path) -> sqlite3.Connection:
    """A bare table with a log's entries in it, without guards."""
    raw = open_raw(path)
    raw.execute(ENTRY)
    raw.execute("ATTACH DATABASE ? AS log", (str(log),))
    raw.execute("INSERT INTO entry SELECT * FROM log.entry ORDER BY position")
    raw.execute("DETACH DATABASE log")
    return raw


def rows(raw: sqlite3.Connection, columns: str) -> Iterator[Sequence[Any]]:
    """Read the log in order."""
    cursor = raw.execute(f"SELECT {columns} FROM entry ORDER BY position")
    while block := cursor.fetchmany(FETCH):
        yield from block


def decode(log: Path) -> int:
    """Read and decode leaf and payload of every entry, each to its type."""
    leaf_of = msgspec.json.Decoder(Envelope).decode
    decoders = {kind: msgspec.json.Decoder(each).decode for kind, each in KINDS.items()}
    count = 0
    for leaf, payload in rows(sqlite3.connect(log), "leaf, payload"):
        decoders[leaf_of(leaf).kind](payload)
        count += 1
    return count


def hashes(log: Path) -> int:
    """Read every entry and compute its leaf hash and its commitment."""
    count = 0
    for leaf, salt, payload in rows(sqlite3.connect(log), "leaf, salt, payload"):
        sha256(b"\0" + leaf).digest()
        sha256(salt + payload).hexdigest()
        count += 1
    return count


def sync_seconds(path: Path, count: int = 200) -> float:
    """What the disk takes to keep one page, at the median: it decides how much all else weighs."""
    took = []
    with path.open("wb", buffering=0) as file:
        for _ in range(count):
            begun = time.perf_counter()
            file.write(bytes(4096))
            os.fdatasync(file.fileno())
            took.append(time.perf_counter() - begun)
    return median(took)


class RawTrace:
    """What a trace reads, by plain statements: the claim, its stream decoded, its chain, capture and agents."""

    def __init__(self, log: Path) -> None:
        """Open the database to read."""
        self._raw = sqlite3.connect(
            f"file:{log}?mode=ro", uri=True, isolation_level=None
        )
        self._leaf = msgspec.json.Decoder(Envelope).decode
        self._decoders = {
            kind: msgspec.json.Decoder(each).decode for kind, each in KINDS.items()
        }

    def __call__(self, claim: int) -> int:
        """Trace one claim; say how many rows that took."""
        run = self._raw.execute
        run("BEGIN")
        row = run("SELECT * FROM claim WHERE claim = ?", (claim,)).fetchone()
        capture, text = row[2], row[3]
        stream = run(
            "SELECT leaf, payload FROM entry WHERE position = ? OR position IN"
            " (SELECT set_at FROM subjects WHERE subject = ?) ORDER BY position",
            (claim, claim),
        ).fetchall()
        stream += run(
            "SELECT leaf, payload FROM entry WHERE position IN (?, ?)", (capture, text)
        ).fetchall()
        for leaf, payload in stream:
            self._decoders[self._leaf(leaf).kind](payload)
        found = run("SELECT * FROM hop WHERE claim = ?", (claim,)).fetchall()
        found += run("SELECT * FROM citation WHERE claim = ?", (claim,)).fetchall()
        found += run(
            "SELECT * FROM relation WHERE claim = ? OR other = ?", (claim, claim)
        ).fetchall()
        found += run("SELECT * FROM capture WHERE capture = ?", (capture,)).fetchall()
        details = run(
            "SELECT * FROM capture_detail WHERE capture = ?", (capture,)
        ).fetchall()
        people = {hop[3] for hop in found[:20]} | {1}
        for agent in people:
            for table in ("agent", "agent_name", "agent_detail"):
                found += run(
                    f"SELECT * FROM {table} WHERE agent = ?", (agent,)
                ).fetchall()
        run("SELECT size, root FROM head").fetchone()
        run("ROLLBACK")
        return len(stream) + len(found) + len(details)
