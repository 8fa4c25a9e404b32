"""Old version to next version of a kind, one function a step; for reading only."""

from collections.abc import Callable
from typing import Any, Final

Fields = dict[str, Any]

STEPS: Final[dict[str, tuple[str, Callable[[Fields], Fields]]]] = {}
"""``old wire name -> (next wire name, how its fields become the next one's)``; none yet."""


def upcast(
    kind: str, fields: Fields, steps: dict[str, tuple[str, Callable[[Fields], Fields]]]
) -> tuple[str, Fields]:
    """Carry an old event's fields forward, step by step, to a version that the catalogue knows.

    Returns:
        The wire name reached and its fields; a kind without a step comes back as it is.
    """
    while kind in steps:
        kind, step = steps[kind]
        fields = step(fields)
    return kind, fields
