"""Reports of what "which" and "what" stand for: "which Ana Ruiz said was unsafe", "what Ana Ruiz called a joke"."""

from typing import Final

from archive.extract.says.cues import Cue, Sentence
from archive.extract.says.ends import clause_end
from archive.extract.text.items import BREAKS, NEGATED, Range
from archive.extract.words.grammar import (
    ARTICLES,
    AUXILIARIES,
    PERSONS,
    PREPOSITIONS,
)

RELATIVES: Final = frozenset(("which", "who", "whom", "what"))
_ADJECTIVE: Final = 2
"""Behind an article and one word a comma parts two adjectives: "a wide, flat ledge"."""


def is_gapped(sentence: Sentence, subject: int) -> bool:
    """Whether who speaks stands behind "which", "who" or "what", and not behind "in which"."""
    if subject < 1 or sentence.lows[subject - 1] not in RELATIVES:
        return False
    before = sentence.lows[max(subject - 2, 0)]
    return sentence.lows[subject - 1] == "what" or before not in PREPOSITIONS


def gap(sentence: Sentence, subject: Range, cue: Cue, begin: int) -> Range | None:
    """Find reported words that lack a subject or an object, for which the word before the speaker stands.

    They end with the clause in "which Ana Ruiz said was unsafe", with the noun in "what Ana Ruiz called a joke".
    """
    if not is_gapped(sentence, subject[0]) or begin >= sentence.end:
        return None
    is_what = sentence.lows[subject[0] - 1] == "what"
    if is_what:
        return _called(sentence, begin) if cue.verb.kind == "label" else None
    is_said = cue.verb.kind in {"say", "tell"} and _is_verb(sentence, begin)
    return (begin, clause_end(sentence, begin, cue)) if is_said else None


def _called(sentence: Sentence, begin: int) -> Range | None:
    """Behind "what he called", "what he described as": up to the next verb or comma; whom one calls so says nothing."""
    lows = sentence.lows
    first = begin + (lows[begin] == "as")
    if first in sentence.quotes:
        return None
    last = first
    while last < sentence.end:
        is_listed = lows[last] == "," and last - first == _ADJECTIVE
        is_end = lows[last] in BREAKS and last not in sentence.quotes
        if (is_end and not (is_listed and lows[first] in ARTICLES)) or (
            last > first and _is_verb(sentence, last)
        ):
            break
        last += 1
    return (first, last) if PERSONS.isdisjoint(lows[first:last]) else None


def _is_verb(sentence: Sentence, at: int) -> bool:
    low = sentence.lows[at]
    return low in AUXILIARIES or low.endswith(NEGATED) or sentence.is_finite(at)
