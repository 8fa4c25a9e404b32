"""Whether what several processes were told of a log's head can have happened one after another.

Every append takes the head from one size to the next; every read is told a size. So whatever
ended before something else began must not have been told of a larger size than that began from.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise

import attrs


@attrs.frozen
class Told:
    """One call: the size that it found, the size that it left, and when it was under way."""

    found: int
    left: int
    begun: int
    ended: int


def contradictions(calls: Sequence[Told]) -> list[str]:
    """Name every call that did not know of what was over before it began; and every size taken twice.

    Args:
        calls: Of all processes, times by one clock that they share.
    """
    by_end = sorted(calls, key=lambda call: call.ended)
    ends = [call.ended for call in by_end]
    largest = list(accumulate((call.left for call in by_end), max))
    wrong = []
    for call in calls:
        before = bisect_left(ends, call.begun)
        if before and largest[before - 1] > call.found:
            wrong.append(
                f"a call found {call.found} when {largest[before - 1]} had been told"
            )
    appends = sorted((call for call in calls if call.left > call.found), key=_found)
    for one, other in pairwise(appends):
        if one.left != other.found:
            wrong.append(f"after {one.left} comes an append that found {other.found}")
    return wrong


def _found(call: Told) -> int:
    return call.found
