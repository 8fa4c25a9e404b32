"""What a whole check found: all that is wrong, what should be known, what was counted, and the exit code."""

import re
from collections.abc import Iterable
from typing import Final

import attrs

from archive.log.finding import Code, Finding

LISTED: Final = 1000
"""How many findings of one code are named one by one; of more, how many there are is said."""


@attrs.frozen
class Notice:
    """Something to know that is not wrong: what it is called, where, and in words."""

    code: Code | None
    place: str
    detail: str


@attrs.frozen(kw_only=True)
class Part:
    """One part of the check: how many things of which kind were looked at."""

    name: str
    checked: int
    unit: str


@attrs.frozen(kw_only=True)
class Verdict:
    """What a whole check found.

    Attributes:
        findings: All that is wrong, in order of its place.
        notices: What is not wrong, but should be known.
        unchecked: What could not be looked at, and why.
        parts: What was counted, part by part.
        size: How many entries the log has.
        root: The root over them, hex.
        covered: The size of the largest checkpoint from outside that the log agrees with; 0
            without one.
    """

    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...] = ()
    unchecked: tuple[Notice, ...] = ()
    parts: tuple[Part, ...] = ()
    size: int = 0
    root: str = ""
    covered: int = 0

    @property
    def exit_code(self) -> int:
        """0 intact and covered, 1 tampered or damaged, 2 could not check, 3 nothing outside known."""
        if self.findings:
            return 1
        if self.unchecked:
            return 2
        return 0 if self.covered else 3


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put findings in order of their place, each once; of very many of one code, name the first."""
    listed: list[Finding] = []
    counts: dict[Code, int] = {}
    for one in sorted(set(findings), key=_by_place):
        counts[one.code] = counts.get(one.code, 0) + 1
        if counts[one.code] <= LISTED:
            listed.append(one)
    for code, count in counts.items():
        if count > LISTED:
            more = f"{count - LISTED} more such findings; {LISTED} are named"
            listed.append(Finding(code, "all over", more))
    return tuple(listed)


def _by_place(finding: Finding) -> tuple[bool, list[str | int], str]:
    parts = re.split(r"(\d+)", finding.place)
    natural = [
        int(part) if at % 2 else part for at, part in enumerate(parts)
    ]  # every second one is a number
    return not finding.place.startswith("position"), natural, finding.code
