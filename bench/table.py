"""The table: each number beside its bar and its stretch."""

import json
import platform
import sqlite3
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.goals import CONTEXT, GOALS, Goal

BEGIN = "<!-- bench {size}: written by python -m bench --markdown, never by hand -->"
END = "<!-- bench {size}: end -->"
HEADERS = ("", "what", "measured", "bar", "stretch", "")


def verdict(goal: Goal, value: float) -> str:
    """One word on a number."""
    if goal.meets(value, goal.stretch):
        return "stretch"
    held = goal.meets(value, goal.bar)
    return "" if held is None else "held" if held else "MISSED"


def lines(found: Mapping[str, float]) -> list[tuple[str, ...]]:
    """The table's cells, in the order of the goals."""
    return [
        (
            goal.part,
            goal.what,
            _said(found[goal.key], goal),
            _limit(goal.bar, goal),
            _limit(goal.stretch, goal),
            verdict(goal, found[goal.key]),
        )
        for goal in GOALS
        if goal.key in found
    ]


def show(found: Mapping[str, float], *, size: int, repetitions: int) -> None:
    """Print the table on a terminal."""
    table = Table(*HEADERS, title=_title(found, size, repetitions))
    for cells in lines(found):
        colour = {"MISSED": "red", "held": "green", "stretch": "bold green"}
        table.add_row(*cells, style=colour.get(cells[-1]))
    console = Console()
    console.print(table)
    for key, what in CONTEXT.items():
        if key in found:
            console.print(f"  {found[key]:>12,.2f}  {what}", highlight=False)


def markdown(found: Mapping[str, float], *, size: int, repetitions: int) -> str:
    """Write the table for a page of documentation."""
    rows = [HEADERS, ("---",) * len(HEADERS), *lines(found)]
    said = [_title(found, size, repetitions), ""]
    said += [f"| {' | '.join(cells)} |" for cells in rows]
    absolute = [
        f"- {found[key]:,.2f} {what}" for key, what in CONTEXT.items() if key in found
    ]
    if absolute:
        said += ["", "Absolute, of this machine and this run:", "", *absolute]
    return "\n".join(said)


def rewrite(page: Path, said: str, *, size: int) -> None:
    """Put a new table in a page, where that of the same size stands between its marks."""
    begin, end = BEGIN.format(size=size), END.format(size=size)
    before, has_begin, rest = page.read_text(encoding="utf-8").partition(begin)
    _old, has_end, after = rest.partition(end)
    if not has_begin or not has_end:
        raise SystemExit(f"{page} has no {begin} ... {end}")
    page.write_text(f"{before}{begin}\n\n{said}\n\n{end}{after}", encoding="utf-8")


def as_json(found: Mapping[str, float], *, size: int, repetitions: int) -> str:
    """Write every number for a program."""
    return json.dumps(
        {"size": size, "repetitions": repetitions, "measured": dict(found)}, indent=1
    )


def _title(found: Mapping[str, float], size: int, repetitions: int) -> str:
    if all(key.startswith("p12.") for key in found):  # no events play a part
        return f"Median of {repetitions}; Python {platform.python_version()}"
    es = version("eventsourcing")
    return (
        f"{size:,} events, median of {repetitions}; Python {platform.python_version()},"
        f" SQLite {sqlite3.sqlite_version}, es = eventsourcing {es}"
    )


def _said(value: float, goal: Goal) -> str:
    if goal.unit == "x":
        return f"{value:.2f} x" if value < 10 else f"{value:.1f} x"
    return f"{value:.2f} ms" if goal.unit == "ms" else f"{value:.0f} {goal.unit}"


def _limit(limit: float | None, goal: Goal) -> str:
    if limit is None:
        return ""
    return f"{'>=' if goal.is_more_better else '<='} {limit:g} {goal.unit}"
