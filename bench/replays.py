"""P1, P2 and P6: reading the whole log, each measurement in a process of its own."""

import json
import subprocess
import sys

from bench.child import PEER_SIZE
from bench.logs import log_of


def run(verb: str, size: int, *rest: str) -> dict[str, float]:
    """Run one measurement on the log of a size."""
    said = subprocess.run(
        [sys.executable, "-m", "bench.child", verb, str(log_of(size)), *rest],
        check=True,
        stdout=subprocess.PIPE,
    )
    found: dict[str, float] = json.loads(said.stdout)
    return found


def p1(size: int) -> dict[str, float]:
    """Replay against the peer and against read + decode; and its memory against a tenth of the log."""
    peer = run("project", PEER_SIZE)
    one = run("replay", size, "1")
    floor = run("decode", size)
    two = run("replay", size, "2")
    small = run("replay", tenth(size), "1")
    again = run("project", PEER_SIZE)  # the machine's mood changes: before and after
    each = (peer["seconds"] + again["seconds"]) / 2 / PEER_SIZE
    es = each * size
    return {
        "p1.es1": es / one["seconds"],
        "p1.es2": es / two["seconds"],
        "p1.floor": one["seconds"] / floor["seconds"],
        "p1.after": one["after"] / one["seconds"],
        "p1.rate": size / one["seconds"],
        "p1.es_rate": 1 / each,
        "p2.peak": one["peak"],
        "p2.growth": one["peak"] / small["peak"],
    }


def p6(size: int) -> dict[str, float]:
    """Verify the log against reading and hashing the same bytes."""
    floor = run("hashes", size)
    one = run("check", size)
    small = run("check", tenth(size))
    return {
        "p6.one": one["seconds"] / floor["seconds"],
        "p6.rate": size / one["seconds"],
        "p2.verify": one["peak"] / small["peak"],
    }


def tenth(size: int) -> int:
    """A tenth of a size, at least one chunk of a replay."""
    return max(size // 10, 10_000)
