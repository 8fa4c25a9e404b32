"""Whoever says something before doing something else: "A woman who said she was the owner refused to open"."""

from typing import Final

from archive.extract.says.cues import Sentence
from archive.extract.words.grammar import (
    AUXILIARIES,
    BE,
    CLAUSE_WORDS,
    NOMINATIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

_SAYS: Final = frozenset(("said", "says", "claimed", "claims"))
_HIMSELF: Final = SUBJECT_PRONOUNS - {"i", "we", "you"}
_STOPS: Final = (
    CLAUSE_WORDS
    | NOMINATIVES
    | {"who", "which", "that", "and", "but", "or", "if", "whether", "what", "why"}
    | {"because", "as", "than", ",", ";", ":", ".", "!", "?", "–", "—"}
)
_MINDS: Final = frozenset(
    (
        *("believed", "thought", "feared", "felt", "knew", "saw", "heard", "hoped"),
        *("understood", "wished", "watched", "noticed", "found", "said", "told"),
        *("believes", "thinks", "fears", "feels", "knows", "sees", "hopes", "wanted"),
        *("considered", "imagined", "guessed", "expected", "suspected", "let", "made"),
    )
)
"""Behind these another verb belongs to what was said."""
_WITHIN: Final = 24
_LEAST: Final = 2


def verb_of_whom(sentence: Sentence, who: int) -> int | None:
    """The verb behind what somebody said of himself, whom "who" at an item tells of; None where none is sure.

    Only "who says (that) he", for "said the mayor lied" ends nobody knows where.
    """
    lows = sentence.lows
    if lows[who : who + 1] != ("who",) or lows[who + 1 : who + 2] == ():
        return None
    said = who + 1 + (lows[who + 1] in {"has", "had"})
    if lows[said : said + 1] == () or lows[said] not in _SAYS:
        return None
    pronoun = said + 1 + (lows[said + 1 : said + 2] == ("that",))
    if lows[pronoun : pronoun + 1] == () or lows[pronoun] not in _HIMSELF:
        return None
    if not _opens(sentence, who):
        return None
    verb = pronoun + 1
    while verb < sentence.end and lows[verb] in AUXILIARIES - BE:
        verb += 1  # "who said he had deserted"
    if verb >= sentence.end or lows[verb] in _MINDS:
        return None  # "who said she thought the mayor lied left"
    for at in range(verb + _LEAST, min(sentence.end - 1, who + _WITHIN)):
        if lows[at] in _STOPS or at in sentence.quotes:
            return None
        is_told = at in sentence.cue_at and not lows[at].endswith("ing")
        is_told = is_told and sentence.word(at).islower()
        is_own = is_told or sentence.is_finite(at) or lows[at] in AUXILIARIES
        behind = lows[at + 1]
        goes_on = lows[at] in AUXILIARIES or behind not in PREPOSITIONS - {"to"}
        if is_own and sentence.ends_noun(at - 1) and goes_on:
            return at
    return None


def who_before(sentence: Sentence, verb: int) -> int:
    """The "who" whose verb stands at an item: "who said", "who has said"; else the item before the verb."""
    return verb - 1 - (sentence.lows[verb - 1] in {"has", "had"})


def _opens(sentence: Sentence, who: int) -> bool:
    """Whether whom "who" tells of is what a sentence or a clause begins with."""
    lows = sentence.lows
    for at in range(who - 1, max(who - _WITHIN, -1), -1):
        if lows[at] in {",", ";", ":"} or at in sentence.quotes:
            return at < who - 1
        if lows[at] in AUXILIARIES or lows[at] in _STOPS:
            return False
        if sentence.word(at).islower() and sentence.is_finite(at):
            return False
    return True
