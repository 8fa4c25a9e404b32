"""Nicknames and programmes in marks, as in Ana “Vee” Ruiz, on NBC's “Meet the Press”: nothing that was said."""

from typing import Final

from archive.extract.text.tokens import Tokens

NICKNAME_LIMIT: Final = 3
"""No nickname has more words."""

_TITLE_LIMIT: Final = 6
_LONG_WORD: Final = 4
_POSSESSIVES: Final = frozenset(("'s", "’s"))
_SHOWS: Final = frozenset(("show", "programme", "program", "podcast", "series"))
_TOLD: Final = frozenset(("told", "tells"))
_HEARD: Final = frozenset(
    (
        *("said", "says", "told", "appeared", "appearing", "appearance", "interview"),
        *("spoke", "speaking", "guest", "asked", "announced", "added"),
    )
)
_HEARD_WITHIN: Final = 6
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


def programme_end(cut: Tokens, opening: int) -> int:
    """The token behind the closing mark of a title that a mark opens behind whose it is; 0 where it opens none.

    As in "on NBC's “Meet the Press.”", "on the show “Velm Tonight,”", "told “Good Morning Velm” that".
    """
    if cut.words[opening] not in _OPEN:
        return 0
    is_owned = cut.words[opening - 1] in _POSSESSIVES and cut.capitals[opening - 2]
    near = cut.lowers[max(opening - _HEARD_WITHIN, 0) : opening - 1]
    is_on = cut.lowers[opening - 1] == "on" and not _HEARD.isdisjoint(near)
    is_heard = is_on or cut.lowers[opening - 1] in _TOLD
    if not is_owned and not is_heard and cut.lowers[opening - 1] not in _SHOWS:
        return 0
    closing = opening + 1
    while closing < len(cut.words) and closing - opening <= _TITLE_LIMIT + 2:
        if cut.words[closing] in _CLOSE and not cut.is_spaced_before(closing):
            break
        closing += 1
    inner = cut.words[opening + 1 : closing]
    said = [word for word in inner if word[0].isalnum()]
    is_title = all(len(x) < _LONG_WORD or x[0].isupper() for x in said)
    is_short = is_heard < len(said) <= _TITLE_LIMIT
    is_short = is_short and (inner[0][0].isupper() or inner[0].isdigit())
    is_closed = cut.words[closing : closing + 1] != () and cut.words[closing] in _CLOSE
    is_whole = inner[:-1] == tuple(x for x in inner[:-1] if x[0].isalnum())
    return closing + 1 if is_closed and is_short and is_title and is_whole else 0


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
