"""Whether a text is in a language that the rules were written for: English."""

import re
from typing import Final

FEWEST: Final = 20
"""Texts of fewer words are judged by what is told of them, else by a single common English word."""
SHARE: Final = 0.12
"""English prose has a quarter or more of these words, other languages hardly any."""
LOOKED_AT: Final = 20_000
"""How many letters from the beginning are looked at."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_COMMON: Final = frozenset(
    (
        *("the", "of", "and", "to", "that", "with", "for", "by", "from", "was"),
        *("were", "is", "are", "has", "have", "had", "said", "this", "which"),
        *("it", "he", "she", "they", "not", "but", "after", "its"),
    )
)


def is_covered(text: str, language: str | None) -> bool:
    """Say whether the rules cover a text: by its words, or by the language that is told of it when it has few.

    Args:
        text: The text; its beginning is enough.
        language: What is on record about its language, such as ``en-GB``; a page often says it wrongly.
    """
    words = [word.lower() for word in _WORD.findall(text[:LOOKED_AT])]
    if len(words) < FEWEST:
        if language is not None:
            return language.lower().partition("-")[0] == "en"
        return any(word in _COMMON for word in words)
    return sum(word in _COMMON for word in words) >= SHARE * len(words)
