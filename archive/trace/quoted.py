"""Words of others inside our sentences: always between “ and ”, so that none can pass as ours."""

import re
from typing import Final

MOST: Final = 240
"""How many code points of somebody's words a sentence holds; the whole stands elsewhere."""

_INNER: Final = str.maketrans({"“": "‘", "”": "’", "\n": " ", "\r": " ", "\t": " "})
_QUOTED: Final = re.compile("“([^”]*)”")


def quoted(words: str | None) -> str:
    """Put somebody's words into a sentence of ours, on one line; quotation marks inside become single ones."""
    plain = (words or "").translate(_INNER)
    if len(plain) > MOST:
        plain = plain[: MOST - 1] + "…"
    return f"“{plain}”"


def parts(sentence: str) -> list[tuple[str, bool]]:
    """Part a sentence into our words and those of others (``True``), quotation marks left out."""
    found: list[tuple[str, bool]] = []
    for number, part in enumerate(_QUOTED.split(sentence)):
        if part or number % 2:
            found.append((part, bool(number % 2)))
    return found
