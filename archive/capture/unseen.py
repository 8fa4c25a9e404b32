"""Characters that a reader does not see: controls, zero-width, direction marks, tags; named, never removed."""

import unicodedata
from typing import Final, Literal

import attrs

Sort = Literal["control", "direction", "zero-width", "tag"]

_DIRECTION: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_ZERO_WIDTH: Final = frozenset(
    "\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u115f\u1160\u3164\uffa0"
)
_JOINERS: Final = frozenset("\u200c\u200d")
_JOINED: Final = (("\u0600", "\u08ff"), ("\ufb50", "\ufefc"), ("\u0900", "\u0dff"))
"""Arabic with its extensions and forms; the scripts of India."""
_LINES: Final = frozenset("\t\n\r")


@attrs.frozen(kw_only=True)
class Unseen:
    """One character that is not seen: where it stands, what it is."""

    index: int
    code: str
    name: str
    sort: Sort


def sort_of(char: str) -> Sort | None:
    """What makes a character unseen; ``None`` for one that is seen, and for tabs and line ends."""
    if " " <= char <= "~" or char in _LINES:
        return None
    if char in _DIRECTION:
        return "direction"
    if char in _ZERO_WIDTH:
        return "zero-width"
    if "\U000e0000" <= char <= "\U000e0fff":
        return "tag"
    kind = unicodedata.category(char)
    if kind in {"Cc", "Cs"} or char in "\u2028\u2029":
        return "control"
    return "zero-width" if kind == "Cf" else None


def unseen(text: str) -> tuple[Unseen, ...]:
    """List the characters of a text that a reader does not see, in order.

    Joiners and non-joiners that are spelling are left out: between letters of scripts that are joined (Persian,
    the scripts of India), and inside emoji.
    """
    if text.isascii() and text.isprintable():
        return ()
    return tuple(
        Unseen(index=index, code=code_of(char), name=name_of(char), sort=sort)
        for index, char in enumerate(text)
        if (sort := sort_of(char)) is not None and not is_spelling(text, index)
    )


def is_spelling(text: str, index: int) -> bool:
    """Whether a joiner or non-joiner belongs where it stands, so that marking it would only tear a word apart."""
    if text[index] not in _JOINERS or not 0 < index < len(text) - 1:
        return False
    before, after = text[index - 1], text[index + 1]
    if any(low <= before <= high and low <= after <= high for low, high in _JOINED):
        return True
    return text[index] == "\u200d" and _is_emoji(before) and _is_emoji(after)


def _is_emoji(char: str) -> bool:
    return unicodedata.category(char) in {"So", "Sk", "Mn"}


def code_of(char: str) -> str:
    """Write a character as standards do: ``U+202E``."""
    return f"U+{ord(char):04X}"


def name_of(char: str) -> str:
    """Name a character as Unicode does, in lower case."""
    return unicodedata.name(char, "control character").lower()


def marked(text: str) -> str:
    """Write a text so that nothing in it is unseen: ``⟦U+202E⟧`` stands for each such character."""
    if text.isascii() and text.isprintable():
        return text
    hidden = {one.index for one in unseen(text)}
    return "".join(
        f"⟦{code_of(char)}⟧" if index in hidden else char
        for index, char in enumerate(text)
    )
