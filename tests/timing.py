"""Whether something's time grows with the size of what it gets, on a machine that does other things too."""

import time
from collections.abc import Callable
from typing import Final

TRIES: Final = 3
SLACK: Final = 0.05


def seconds(act: Callable[[], object]) -> float:
    """The processor's seconds that an act takes."""
    begun = time.process_time()
    act()
    return time.process_time() - begun


def is_linear(measure: Callable[[int], float], size: int = 20_000) -> bool:
    """Whether twice the size takes about twice the time; the least of some tries, as few as say yes.

    Twice the size comes first: what is loaded or warmed up once is never counted for the smaller one.
    """
    once = twice = float("inf")
    for _ in range(TRIES):
        twice, once = min(twice, measure(2 * size)), min(once, measure(size))
        if twice <= 3 * once + SLACK:
            return True
    return False
