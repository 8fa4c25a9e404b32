"""Whether words stand in another text: exactly, changed, or not at all.

This compares and tells; nothing is ever anchored by likeness.
"""

from typing import Final, Literal

import attrs

from archive.capture.fold import Difference, differences
from archive.capture.likeness import Edit, best, edits
from archive.capture.selector import all_places

Presence = Literal["exact", "changed", "absent"]

LIKE: Final = 90.0
"""From this score on (of 100) words are the same words, changed; below, others."""


@attrs.frozen(kw_only=True)
class Drift:
    """What became of words in another text; the place is where they stand there."""

    presence: Presence
    start: int | None = None
    end: int | None = None
    words: str | None = None
    score: float | None = None
    edits: tuple[Edit, ...] = ()
    mended: tuple[Difference, ...] = ()


def drift(words: str, other: str) -> Drift:
    """Tell whether words stand in another capture's text.

    Args:
        words: The words of a passage's piece, as their own text has them.
        other: The other capture's text.

    Returns:
        ``exact``: they stand there, but for differences of typing (``mended``).
        ``changed``: words that are alike to at least 90 of 100 stand there; ``edits``
        says word by word what is otherwise. ``absent``: neither.
    """
    if places := all_places(words, other):
        start, end = places[0]
        found = other[start:end]
        mended = () if found == words else differences(words, found)
        return Drift(
            presence="exact",
            start=start,
            end=end,
            words=found,
            score=100.0,
            mended=mended,
        )
    place = best(words, other, at_least=LIKE)
    if place is None:
        return Drift(presence="absent")
    start, end, score = place
    found = other[start:end]
    return Drift(
        presence="changed",
        start=start,
        end=end,
        words=found,
        score=round(score, 1),
        edits=tuple(edits(words, found)),
    )
