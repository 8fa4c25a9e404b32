"""``python -m bench``: measure, and print a table of ratios beside their bars."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from typing import Final

from bench import acts, appends, articles, imports, questions, replays, table

SIZES: Final = {"quick": 100_000, "1m": 1_000_000}

CASES: Final[Mapping[str, Callable[[int], dict[str, float]]]] = {
    "p1": replays.p1,
    "import": imports.p2_import,
    "p3": appends.p3_p4,
    "p6": replays.p6,
    "p8": questions.p8,
    "p9": questions.p9,
    "p10": acts.p10,
    "p12": articles.p12,
}


def main() -> None:
    """Measure what was asked for."""
    asked = argparse.ArgumentParser(prog="bench", description=__doc__)
    asked.add_argument("--size", default="quick", help="quick, 1m, or a number")
    asked.add_argument("--only", default="", help=f"some of {','.join(CASES)}")
    asked.add_argument("--repetitions", type=int, default=3)
    asked.add_argument("--json", action="store_true")
    asked.add_argument(
        "--markdown", type=Path, help="a page whose table is written anew"
    )
    given = asked.parse_args()
    size = SIZES.get(given.size.lower()) or (
        int(given.size) if given.size.isdecimal() else 0
    )
    if size < 1 or given.repetitions < 1:
        asked.error("--size is quick, 1m or a number, --repetitions a number, from 1")
    chosen = given.only.lower().split(",") if given.only else list(CASES)
    unknown = [name for name in chosen if name not in CASES]
    if unknown:
        asked.error(f"no case is called {unknown[0]!r}: take some of {','.join(CASES)}")
    found = measure(chosen, size, given.repetitions)
    if given.json:
        print(table.as_json(found, size=size, repetitions=given.repetitions))
    elif given.markdown:
        said = table.markdown(found, size=size, repetitions=given.repetitions)
        table.rewrite(given.markdown, said, size=size)
    else:
        table.show(found, size=size, repetitions=given.repetitions)


def measure(chosen: list[str], size: int, repetitions: int) -> dict[str, float]:
    """Run every case, all of them once before any a second time; the medians."""
    runs: list[dict[str, float]] = []
    for number in range(repetitions):
        found: dict[str, float] = {}
        for name in chosen:
            print(f"{number + 1}/{repetitions} {name}", file=sys.stderr)
            found |= CASES[name](size)
        runs.append(found)
    return {key: median(run[key] for run in runs) for key in runs[0]}


if __name__ == "__main__":
    main()
