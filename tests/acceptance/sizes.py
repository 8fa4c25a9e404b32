"""How large a test is: small in ``make test``; in ``make torture`` as ``SIZE=q`` or ``SIZE=f`` says."""

import os
import random
import sys
from collections.abc import Iterator
from typing import Any, Final

import pytest

IS_FULL: Final = os.environ.get("ARCHIVE_TORTURE") == "f"


def sizes(quick: int, *, q: int, f: int) -> list[Any]:
    """Give the sizes of a test as parameters: the first for every day, the second marked torture."""
    return [quick, pytest.param(f if IS_FULL else q, marks=pytest.mark.torture)]


def tell(figures: str) -> None:
    """Print figures: shown when a test fails, or with ``-s``."""
    sys.stdout.write(f"{figures}\n")


def chance(seed: int | None = None) -> random.Random:
    """Give a new random each run, and print its seed, so that a failure can be had again."""
    seed = random.SystemRandom().randrange(10**6) if seed is None else seed
    tell(f"seed {seed}")
    return random.Random(seed)


def every(stride: int) -> Iterator[int]:
    """Count calls to fail from 1 on; with a stride, every so many of them from a random one on."""
    at = chance().randint(1, stride) if stride > 1 else 1
    while True:
        yield at
        at += stride
