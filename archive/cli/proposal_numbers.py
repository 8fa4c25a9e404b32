"""Numbers of proposals as people type them: 1,3-7 or all."""

import re
from collections.abc import Sequence
from typing import Final

from archive.errors import UsageError

_NUMBERS: Final = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?", re.ASCII)
_MOST: Final = 10_000
"""No range is wider."""


def parse_numbers(given: Sequence[str], every: Sequence[int]) -> list[int]:
    """Read ``1,3-7`` or ``all``, ascending.

    Args:
        given: Words of the command line.
        every: What ``all`` means.

    Raises:
        UsageError: There is none, or one is no number.
    """
    words = [word for each in given for word in each.replace(",", " ").split()]
    if words == ["all"]:
        return list(every)
    found: set[int] = set()
    for word in words:
        match = _range(word)
        if match is None:
            raise UsageError(
                what=f"{word!r} is no number of a proposal",
                todo="write numbers and ranges, such as 1,3-7, or all",
            )
        found.update(match)
    if not found:
        raise UsageError(
            what="it is not said which proposals",
            todo="write their numbers, such as 1,3-7, or all",
        )
    return sorted(found)


def _range(word: str) -> range | None:
    found = _NUMBERS.fullmatch(word)
    if found is None:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    return range(first, last + 1) if first <= last < first + _MOST else None
