"""One measurement in a process of its own: prints its seconds and its peak of memory as JSON."""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from archive import db, history
from archive.opening import FOUNDER, VIEWS, Archive, open_archive
from archive.projection import replay as replaying
from archive.verify.whole import verify
from bench import floors, peer
from bench.logs import folder, log_of

PEER_SIZE: Final = 3000
"""Events that the peer folds: its rate does not depend on it, and it is slow."""


def opened(home: Path, *, is_read_only: bool = True) -> Archive:
    """An archive whose signer's memory is its own."""
    return open_archive(home, is_read_only=is_read_only, state=home / "state")


def replay(home: Path, jobs: int) -> dict[str, float]:
    """Replay all views through the public path; ``after`` is compare and digest."""
    archive = opened(home)
    built: list[float] = []
    build = replaying._build  # noqa: SLF001 - to tell the fold from what comes after it

    def timed(*given: Any) -> Any:
        parts = build(*given)
        built.append(time.perf_counter())
        return parts

    replaying._build = timed  # type: ignore[assignment]  # noqa: SLF001
    begun = time.perf_counter()
    report = replaying.replay(archive.engine, VIEWS, check=True, jobs=jobs)
    ended = time.perf_counter()
    if not report.is_identical:
        raise SystemExit("replay found a difference: what was measured is wrong")
    return {"seconds": built[0] - begun, "after": ended - built[0]}


def decode(home: Path) -> dict[str, float]:
    """The floor of a replay."""
    return timed(lambda: floors.decode(home / "archive.db"))


def project(home: Path) -> dict[str, float]:
    """The peer folds the same views of a small log."""
    archive = opened(home)
    with folder("peer") as made:
        desk = peer.open_desk(made / "desk.db")
        views = peer.open_views(made / "views.db")
        with db.reading(archive.engine) as conn:
            peer.fill(desk, list(history.read(conn, 0, history.size(conn))))
        return timed(lambda: peer.project(desk, views))


def check(home: Path) -> dict[str, float]:
    """Verify the log alone."""
    archive = opened(home)

    def act() -> None:
        verdict = verify(archive, only=frozenset({"log"}))
        if verdict.findings:
            raise SystemExit(f"verify found {verdict.findings[0]}")

    small = opened(log_of(PEER_SIZE))
    verify(small, only=frozenset({"log"}))  # modules it imports when they are needed
    small.close()
    return timed(act)


def hashes(home: Path) -> dict[str, float]:
    """The floor of a check: the same bytes read and hashed."""
    return timed(lambda: floors.hashes(home / "archive.db"))


def import_(home: Path, lines: Path) -> dict[str, float]:
    """Import a file of lines."""
    from archive.exchange.imports import import_ as act  # noqa: PLC0415 - heavy

    archive = opened(home, is_read_only=False)
    return timed(lambda: act(archive, FOUNDER, lines, batch=lines.name))


def timed(act: Callable[[], object]) -> dict[str, float]:
    """Time one act."""
    begun = time.perf_counter()
    act()
    return {"seconds": time.perf_counter() - begun}


def peak_mib() -> float:
    """The most memory that this process, or one that it started, ever held."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):  # ru_maxrss would begin with what the parent held
            own = int(line.split()[1])
            break
    else:
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return max(own, children) / 1024


def main() -> None:
    """Run one measurement."""
    verb, home, *rest = sys.argv[1:]
    acts: dict[str, Callable[[], dict[str, float]]] = {
        "replay": lambda: replay(Path(home), int(rest[0])),
        "decode": lambda: decode(Path(home)),
        "project": lambda: project(Path(home)),
        "check": lambda: check(Path(home)),
        "hashes": lambda: hashes(Path(home)),
        "import": lambda: import_(Path(home), Path(rest[0])),
        "nothing": dict,
    }
    found = acts[verb]()
    print(json.dumps({**found, "peak": peak_mib()}))


if __name__ == "__main__":
    main()
