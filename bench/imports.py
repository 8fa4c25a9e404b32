"""P2 of an import: its peak of memory must not grow with the file."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from bench.child import PEER_SIZE
from bench.logs import copy_of, folder, log_of
from bench.workload import Workload

FEW: Final = 4_000
MANY: Final = 40_000


def p2_import(_size: int) -> dict[str, float]:
    """Import two files, the second ten times as long."""
    few, many = (_imported(count) for count in (FEW, MANY))
    return {
        "p2.import": many["peak"] / few["peak"],
        "p2.import_peak": many["peak"],
        "p2.import_rate": MANY / many["seconds"],
    }


def _imported(count: int) -> dict[str, float]:
    with folder("lines") as made, copy_of(log_of(PEER_SIZE), "import") as home:
        lines = made / f"lines-{count}.jsonl"
        _write(lines, count)
        said = subprocess.run(
            [sys.executable, "-m", "bench.child", "import", str(home), str(lines)],
            check=True,
            stdout=subprocess.PIPE,
        )
    found: dict[str, float] = json.loads(said.stdout)
    return found


def _write(path: Path, count: int) -> None:
    """Agents, each with a remark."""
    workload = Workload(count)
    with path.open("w", encoding="utf-8") as file:
        for number in range(0, count, 2):
            agent: dict[str, Any] = {
                "type": "person",
                "name": f"{workload.text(2)} {number}",
                "language": None,
                "slug": None,
                "holder": None,
                "identifiers": [],
            }
            note = {"entry": f"a{number}", "text": workload.text(60)}
            for ref, kind, event in (
                (f"a{number}", "agent-registered/1", agent),
                (f"n{number}", "note-added/1", note),
            ):
                line = {"ref": ref, "kind": kind, "event": event}
                file.write(json.dumps(line) + "\n")
