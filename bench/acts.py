"""P10: what an act of the public API costs beyond the append and fold of the very same event."""

import hashlib
import time
from collections.abc import Callable
from contextlib import ExitStack
from statistics import median
from typing import Final

from archive import db, history
from archive.capture.capture import Artefact
from archive.event.kinds import CaptureTaken, Event, TextDerived
from archive.opening import FOUNDER, VIEWS, Archive
from archive.projection.fold import fold_live
from archive.record import changes, claims
from archive.record.pointing import Words
from archive.record.telling import Done, Telling
from archive.values import Digest, Instant, Position
from bench.child import PEER_SIZE, opened
from bench.logs import copy_of, log_of
from bench.workload import Workload

ACTS: Final = 100
WORDS: Final = 1500
"""Words in the page that claims are recorded from."""


def p10(_size: int) -> dict[str, float]:
    """Notes, retractions and quotes, each act beside the bare append of what it wrote."""
    with ExitStack() as stack:
        home = log_of(PEER_SIZE)
        public, bare = (
            opened(stack.enter_context(copy_of(home, name)), is_read_only=False)
            for name in ("public", "bare")
        )
        stack.callback(public.close)
        stack.callback(bare.close)
        told = Workload(7)
        text = "\n\n".join(told.text(80) for _ in range(WORDS // 80))
        capture, _ = (_capture(each, text) for each in (public, bare))
        quotes = [
            Telling(
                capture=f"d{capture}",
                words=Words(span=(start, start + 60)),
                speaker="unnamed",
                is_again=True,
            )
            for start in range(0, ACTS * 61, 61)
        ]
        with db.reading(public.engine) as conn:
            sql = "SELECT claim FROM claim WHERE retracted_at IS NULL LIMIT ?"
            standing = [claim for (claim,) in db.run(conn, sql, (ACTS,))]

        def note(number: int) -> Done:
            return changes.note(public, FOUNDER, f"c{standing[number]}", "looked at")

        def retract(number: int) -> Done:
            reference = f"c{standing[number]}"
            return changes.retract(public, FOUNDER, reference, reason="no", seen=None)

        def record(number: int) -> Done:
            return claims.record(public, FOUNDER, "quote", quotes[number])

        return {
            "p10.note": _more(public, bare, note),
            "p10.retract": _more(public, bare, retract),
            "p10.record": _more(public, bare, record),
        }


def _more(public: Archive, bare: Archive, act: Callable[[int], Done]) -> float:
    """By how many percent the act is slower, at the median; one beside the other."""
    acted, appended = [], []
    for number in range(ACTS):
        begun = time.perf_counter()
        done = act(number)
        acted.append(time.perf_counter() - begun)
        events = _written(public, done)
        begun = time.perf_counter()
        _append(bare, events)
        appended.append(time.perf_counter() - begun)
    return (median(acted) / median(appended) - 1) * 100


def _written(archive: Archive, done: Done) -> list[Event]:
    with db.reading(archive.engine) as conn:
        found = history.read_at(conn, done.written)
    return [event for _, event in found]  # type: ignore[misc]  # nothing is erased here


def _append(archive: Archive, events: list[Event]) -> Position:
    drafts = [history.Draft(event=event) for event in events]
    with db.exclusive(archive.engine) as conn:
        written = history.append(conn, drafts, by=FOUNDER)
        fold_live(conn, VIEWS, written)
    return written[0][0].position


def _capture(archive: Archive, text: str) -> Position:
    """A page with a text, as the store keeps it."""
    said = text.encode()
    digest = Digest(hashlib.sha256(said).hexdigest())
    archive.store.put(said)
    artefact = Artefact(
        role="body", digest=digest, size_bytes=len(said), media_type="text/plain"
    )
    taken = CaptureTaken(
        how="file",
        artefacts=(artefact,),
        seen_at=Instant("2025-05-27T10:00:00.000000Z"),
    )
    capture = _append(archive, [taken])
    derived = TextDerived(
        capture=capture,
        rule="plain-text",
        rule_version="1",
        digest=digest,
        length=len(text),
    )
    _append(archive, [derived])
    return capture
