"""Where a phrase begins that tells at what occasion somebody spoke, between whoever did and the verb."""

from collections.abc import Callable, Sequence
from typing import Final

from archive.extract.words.grammar import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    NOMINATIVES,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
)

_REACH: Final = 13
_NOUN_WITHIN: Final = 5
_ANY: Final = frozenset(("after", "before", "during", "upon", "following", "via"))
"""Behind a speaker these tell when, or how, whatever follows: "Ana Ruiz after the vote said"."""
_INDEFINITE: Final = frozenset(("a", "an", "his", "her", "its", "their", "another"))
"""A speaker's own, or one that is told of for the first time: "officials at the meeting" are those who were there."""
_IN: Final = frozenset(
    (
        *("meeting", "meetings", "interview", "statement", "letter", "speech", "call"),
        *("message", "address", "post", "report", "article", "column", "email", "memo"),
        *("video", "conversation", "briefing", "conference", "note", "tweet", "ruling"),
        *("broadcast", "sermon", "filing", "judgment", "decision", "reply", "response"),
        *("answer", "testimony", "telegram", "communique", "release", "memoir", "book"),
        *("blog", "essay", "editorial", "opinion", "verdict", "thread", "appearance"),
        *("remarks", "comments", "talks", "turn", "return", "writing", "court"),
        *("announcement", "submission", "presentation", "text", "wake", "affidavit"),
    )
)
_BARE: Final = frozenset(
    (
        *("response", "reply", "turn", "return", "remarks", "comments", "talks"),
        *("testimony", "writing", "court", "answer", "emails", "interviews"),
    )
)
"""Of these, those that need no article: "in response", "in remarks published on Friday"."""
_AT: Final = frozenset(
    (
        *("conference", "briefing", "meeting", "event", "ceremony", "rally", "hearing"),
        *("forum", "summit", "session", "dinner", "lunch", "reception", "gathering"),
        *("seminar", "panel", "service", "vigil", "opening", "launch", "inauguration"),
    )
)
_BEHIND: Final = (
    PREPOSITIONS
    | DAYS
    | {
        *("published", "released", "posted", "late", "early", "ahead", "made", "last"),
        *("issued", "seen", "addressed", "broadcast", "aired", "of", "this", "carried"),
    }
)
"""What may stand behind such a noun where the phrase goes on; behind others a speaker follows."""
_OTHERS: Final = frozenset(
    (
        *(("for", whose, "part") for whose in ("his", "her", "its", "their")),
        *(("through", a, "spokesman") for a in ("a", "his", "her", "its", "their")),
        *(("through", a, "spokeswoman") for a in ("a", "his", "her", "its", "their")),
        *(("through", a, "lawyer") for a in ("a", "his", "her", "its", "their")),
        ("on", "the", "sidelines"),
        ("in", "the", "wake"),
        ("at", "the", "opening"),
        ("at", "the", "launch"),
        *(("on", whose, "return") for whose in ("his", "her", "their")),
    )
)
_PAIRS: Final = frozenset(
    (
        *(("by", how) for how in ("telephone", "phone", "email", "text", "video")),
        *(
            ("on", "arrival"),
            ("speaking", "to"),
            ("speaking", "at"),
            ("speaking", "in"),
        ),
        *(("speaking", "on"), ("speaking", "after"), ("writing", "in")),
    )
)
_INSIDE: Final = frozenset(("’s", "'s", "-"))
_WHEN: Final = _ANY - {"via"}
_STARTS: Final = _ANY | {"in", "at"} | {each[0] for each in _OTHERS | _PAIRS}
_OPEN: Final = DETERMINERS | PREPOSITIONS | {"'s", "’s", "of", "more", "most", "new"}
_ENDS: Final = AUXILIARIES | NOMINATIVES | {"who", "which", "that", "and", "or", "but"}


def occasion_before(lows: Sequence[str], at: int, speaks: Callable[[int], bool]) -> int:
    """The item before "in a meeting with Tom Rell" where such a phrase ends with an item; that item, where none does.

    Args:
        lows: The words of a sentence in lower case.
        at: The item right before a verb and its adverbs.
        speaks: Whether an item may end who speaks: "after the ministry said" tells of no occasion.
    """
    found = at
    if lows[at : at + 1] == () or lows[at] in _OPEN:
        return at  # "following the report's release": no phrase ends there
    for opener in range(at, max(at - _REACH, 0), -1):
        low = lows[opener]
        if low in _ENDS or not (low[0].isalnum() or low in _INSIDE):
            break
        if low not in _STARTS or opener == at:
            continue
        is_clause = low in _WHEN and (
            lows[opener - 1] == "," or speaks(_head(lows, opener + 1, at))
        )
        if not is_clause and _opens(lows, opener, at):
            found = opener - 1
    return found


def _head(lows: Sequence[str], first: int, at: int) -> int:
    """What a phrase is about: "visit" in "a visit to Velm", "leaving" in "leaving Velm"."""
    if first <= at and lows[first].endswith("ing"):
        return first
    near = range(first + 1, at + 1)
    return next((x - 1 for x in near if lows[x] in PREPOSITIONS or lows[x] == "of"), at)


def _opens(lows: Sequence[str], opener: int, at: int) -> bool:
    """Whether a phrase of an occasion begins with an item and goes on to another."""
    low = lows[opener]
    if low in _ANY:
        return lows[opener + 1] not in OBJECT_PRONOUNS
    if tuple(lows[opener : opener + 2]) in _PAIRS:
        return True
    if tuple(lows[opener : opener + 3]) in _OTHERS:
        return True
    nouns = _IN if low == "in" else _AT if low == "at" else frozenset[str]()
    for noun in range(opener + 1, min(opener + 1 + _NOUN_WITHIN, at + 1)):
        if lows[noun] in PREPOSITIONS:
            return False
        if lows[noun] in nouns and (noun == at or lows[noun + 1] in _BEHIND):
            is_bare = noun == opener + 1 and lows[noun] in _BARE
            return is_bare or lows[opener + 1] in _INDEFINITE
    return False
