"""Nicknames in quotation marks inside a name, as in Ana “Vee” Ruiz: a part of the name, and nothing that was said."""

from typing import Final

from archive.extract.text.tokens import Tokens

NICKNAME_LIMIT: Final = 3
"""No nickname has more words."""

_OPEN: Final = frozenset("“‘\"'«")
_CLOSE: Final = frozenset("”’\"'»")


def nickname_end(cut: Tokens, opening: int) -> int:
    """The token behind the closing mark of a nickname that a mark opens between two names; 0 where it opens none."""
    if cut.words[opening] not in _OPEN or not _is_name(cut, opening - 1):
        return 0
    at = opening + 1
    while at < len(cut.words) and at - opening <= NICKNAME_LIMIT and _is_name(cut, at):
        at += 1
    is_closed = at < len(cut.words) and cut.words[at] in _CLOSE and at > opening + 1
    is_whole = is_closed and cut.starts[at] == cut.ends[at - 1]
    return at + 1 if is_whole and _follows(cut, opening, at) else 0


def _follows(cut: Tokens, opening: int, closing: int) -> bool:
    """Whether a last name stands right behind, one space off, as the first name does before."""
    after = closing + 1
    return (
        _is_name(cut, after)
        and cut.starts[after] - cut.ends[closing] == 1
        and cut.starts[opening] - cut.ends[opening - 1] == 1
        and cut.starts[opening + 1] == cut.ends[opening]
    )


def _is_name(cut: Tokens, at: int) -> bool:
    if not 0 <= at < len(cut.words):
        return False
    word = cut.words[at]
    return word[0].isupper() and word.replace("-", "").isalpha()
