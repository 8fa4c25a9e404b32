"""What a whole check found: all that is wrong, what should be known, what was counted, and the exit code."""

import re
from collections import Counter
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


@attrs.define
class Found:
    """What the parts of a check found so far; of very many of one code, the first are kept and the rest counted."""

    findings: list[Finding] = attrs.Factory(list)
    notices: list[Notice] = attrs.Factory(list)
    unchecked: list[Notice] = attrs.Factory(list)
    parts: list[Part] = attrs.Factory(list)
    more: Counter[Code] = attrs.Factory(Counter)
    _kept: Counter[tuple[type, Code | None]] = attrs.Factory(Counter)

    def sort(self, found: Iterable[Finding | Notice]) -> None:
        """Put findings to findings, what has a code to notices, the rest to what could not be checked."""
        for one in found:
            kind = type(one), one.code
            self._kept[kind] += 1
            if self._kept[kind] > LISTED:
                if isinstance(one, Finding):
                    self.more[one.code] += 1
            elif isinstance(one, Finding):
                self.findings.append(one)
            elif one.code:
                self.notices.append(one)
            else:
                self.unchecked.append(one)

    def take(self, other: "Found") -> None:
        """Add what another found."""
        self.sort((*other.findings, *other.notices, *other.unchecked))
        self.parts += other.parts
        self.more += other.more

    def in_order(self) -> tuple[Finding, ...]:
        """Put all findings in order of their place, each once, and say how many more there are."""
        listed = sorted(set(self.findings), key=_by_place)
        for code, count in self.more.items():
            detail = f"{count} more such findings; {LISTED} are named"
            listed.append(Finding(code, "all over", detail))
        return tuple(listed)


def _by_place(finding: Finding) -> tuple[bool, list[str | int], str]:
    parts = re.split(r"(\d+)", finding.place)
    natural = [
        int(part) if at % 2 else part for at, part in enumerate(parts)
    ]  # every second one is a number
    return not finding.place.startswith("position"), natural, finding.code
