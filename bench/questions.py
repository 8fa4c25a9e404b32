"""P8 and P9: asking, through the public path: a trace of a claim, a search for words."""

import random
import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median, quantiles
from typing import Final, TypeVar

from sqlalchemy.engine import Connection

from archive import db
from archive.opening import Archive
from archive.trace.claims import trace
from archive.trace.search import find_claims
from bench.child import opened
from bench.floors import RawTrace
from bench.logs import log_of
from bench.replays import tenth
from bench.workload import COMMON, SEED

ASKED: Final = 300
BUSY: Final = (6, 12)
"""Half of the traced claims have so many entries, at any size of the log."""

T = TypeVar("T")


def p8(size: int) -> dict[str, float]:
    """Trace claims, the stored bytes not looked at, beside plain statements that read the same."""
    archive = opened(log_of(size))
    raw = RawTrace(archive.home / "archive.db")
    claims = _claims(archive)
    ours, floor = [], []
    for claim in claims:
        floor.append(_timed(raw, claim))
        ours.append(_timed(lambda each: trace(archive, each, look=False), claim))
    archive.close()
    small = opened(log_of(tenth(size)))
    before = [
        _timed(lambda each: trace(small, each, look=False), claim)
        for claim in _claims(small)
    ]
    small.close()
    return {
        "p8.raw": median(ours) / median(floor),
        "p8.p50": median(ours) * 1000,
        "p8.p99": _p99(ours) * 1000,
        "p8.growth": median(ours) / median(before),
        "p8.floor_p50": median(floor) * 1000,
    }


def p9(size: int) -> dict[str, float]:
    """Find claims by a rare word, by words of one claim, by words that most claims have."""
    archive = opened(log_of(size))
    with db.reading(archive.engine) as conn:
        rare = _rare(conn)
        phrases = _phrases(conn)
    found = {
        "p9.rare": median(_asked(archive, rare)) * 1000,
        "p9.phrase": median(_asked(archive, phrases)) * 1000,
        "p9.common": _p99(_asked(archive, COMMON[:8] * 5)) * 1000,
    }
    archive.close()
    return found


def _asked(archive: Archive, questions: Iterable[str]) -> list[float]:
    def ask(words: str) -> None:
        with db.reading(archive.engine) as conn:
            if not find_claims(conn, words):
                raise SystemExit(f"nothing found for {words}: nothing was measured")

    return [_timed(ask, words) for words in questions]


def _claims(archive: Archive) -> list[int]:
    """Claims to trace, half of them with many entries; the same for a log."""
    chance = random.Random(SEED)
    many = (
        "SELECT subject FROM subjects JOIN claim ON claim = subject"
        f" GROUP BY subject HAVING count(*) BETWEEN {BUSY[0] - 1} AND {BUSY[1] - 1}"
    )
    with db.reading(archive.engine) as conn:
        busy = [claim for (claim,) in db.run(conn, many)]
        every = [claim for (claim,) in db.run(conn, "SELECT claim FROM claim")]
    half = ASKED // 2
    chosen = chance.choices(busy, k=half) + chance.choices(every, k=half)
    chance.shuffle(chosen)
    return chosen


def _rare(conn: Connection) -> list[str]:
    """Words that a few claims have, found in the index's own list."""
    db.run(conn, "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)")
    sql = "SELECT term FROM temp.words WHERE doc BETWEEN 3 AND 30 LIMIT 2000"
    words = [word for (word,) in db.run(conn, sql)]
    return random.Random(SEED).choices(words, k=100)


def _phrases(conn: Connection) -> list[str]:
    """Three words that stand side by side in a claim."""
    chance = random.Random(SEED)
    sql = "SELECT words FROM claim WHERE words IS NOT NULL LIMIT 5000"
    said = [words.split() for (words,) in db.run(conn, sql)]
    return [
        " ".join(words[start : start + 3])
        for words in chance.choices(said, k=100)
        for start in (chance.randrange(len(words) - 3),)
    ]


def _timed(act: Callable[[T], object], given: T) -> float:
    begun = time.perf_counter()
    act(given)
    return time.perf_counter() - begun


def _p99(took: Sequence[float]) -> float:
    return quantiles(took, n=100)[-1]
