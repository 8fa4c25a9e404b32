"""What a writer puts to a report, and is none of it: ", in what would be its first", "in an interview with Reuters"."""

from typing import Final

from archive.extract.says.clause import is_clause
from archive.extract.says.cues import Sentence
from archive.extract.words.grammar import DETERMINERS, OUTLET_NOUNS

_WOULD_BE: Final = frozenset(("would", "could", "may", "might", "was", "is"))
_ARTICLES: Final = frozenset((("a",), ("an",)))
_MOVES: Final = frozenset((each,) for each in ("move", "decision", "step"))
_CLAIMS: Final = frozenset(
    (each,)
    for each in (
        *("claim", "allegation", "accusation", "charge", "assertion", "suggestion"),
    )
)
_THAT: Final = frozenset((("that",), ("which",)))
_HE: Final = frozenset(("he", "she", "they", "it"))
_TOLD_IN: Final = frozenset(("interview", "comments", "remarks"))
_TO_WHOM: Final = frozenset((("with",), ("to",)))
_NOUN_WITHIN: Final = 4
_OUTLETS: Final = OUTLET_NOUNS | {"television", "media", "tv"}
_NAME_WITHIN: Final = 5
_FEWEST: Final = 3


_SIGNS: Final = frozenset(
    ("sign", "signal", "reference", "nod", "show", "move", "blow", "reminder")
)


def is_the_writers(sentence: Sentence, comma: int) -> bool:
    """As in ", in what would be its first purchase since", ", a claim that the ministry denied"."""
    said = sentence.lows[comma + 1 : comma + 4]
    if said[:2] == ("in", "what"):
        return said[2:] != () and said[2] in _WOULD_BE
    if said[:1] == ("in",) and not _SIGNS.isdisjoint(
        sentence.lows[comma + 2 : comma + 6]
    ):
        return True  # ", in yet another sign of", ", in an apparent reference to"
    told = comma + 3 + (said[2:] in _THAT)
    behind = sentence.lows[told : told + 1]
    is_his = not _HE.isdisjoint(behind)
    is_deed = (
        said[1:2] in _MOVES and not is_his
    )  # "a decision that he had taken in May"
    is_clause_of_it = said[2:] in _THAT or is_his or not DETERMINERS.isdisjoint(behind)
    is_one = said[:1] in _ARTICLES and (said[1:2] in _CLAIMS or is_deed)
    return is_one and is_clause_of_it


def tells_whom(sentence: Sentence, first: int, at: int) -> bool:
    """As in "said it was late in an interview with Reuters": to whom it was said, behind a whole clause."""
    lows = sentence.lows
    near = range(at + 1, min(at + _NOUN_WITHIN, sentence.end - 2))
    noun = next((x for x in near if lows[x] in _TOLD_IN), 0)
    if at - first < _FEWEST or not noun or lows[noun + 1 : noun + 2] not in _TO_WHOM:
        return False
    whom = range(noun + 2, min(noun + 2 + _NAME_WITHIN, sentence.end))
    is_outlet = any(sentence.has_capital(x) or lows[x] in _OUTLETS for x in whom)
    return is_outlet and is_clause(sentence, first, at)
