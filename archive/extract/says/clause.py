"""Whether words are a clause: whether they have a verb of their own."""

from typing import Final

from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.text.frames import QUOTED
from archive.extract.text.items import NEGATED, Items
from archive.extract.words.grammar import (
    ARTICLES,
    AUXILIARIES,
    CLAUSE_PREPOSITIONS,
    DETERMINERS,
    GROUPS,
    NOMINATIVES,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRESENT,
    SUBJECT_PRONOUNS,
)

_CONTRACTED: Final = frozenset(
    f"{who}{mark}{verb}"
    for who, verbs in (
        *(("i", ("m", "ve", "ll", "d")), ("he", ("s", "ll", "d"))),
        *(("she", ("s", "ll", "d")), ("they", ("re", "ve", "ll", "d"))),
        *(("we", ("re", "ve", "ll", "d")), ("it", ("s", "ll"))),
    )
    for mark in ("'", "’")
    for verb in verbs
)
_GAP_WITHIN: Final = 5
_LEAVES_A_GAP: Final = frozenset(("than", "what", "who", "where", "which", "let", "as"))
_NO_VERBS: Final = PREPOSITIONS | DETERMINERS | {"and", "or", "who", "of", "that", "as"}
_NO_BARE_VERB: Final = ("s", "ed", "ing", "ly", "able", "ible", "ful")
_BEHIND_SEVERAL: Final = frozenset(
    (
        *("ago", "later", "earlier", "old", "long", "high", "deep", "wide", "tall"),
        *("north", "south", "east", "west", "away", "apart", "alone", "ahead", "due"),
        *("but", "then", "than", "not", "both", "also", "only", "even", "because"),
    )
)
"""Behind several, no verb: "two days later in Velm"."""
FEWEST: Final = 3
"""A clause has a subject, a verb and something."""

CLAUSE_LIMIT: Final = 80
"""Nobody looks for where a clause ends in more words, so that a text of one sentence takes time that grows with it."""

ABOVE: Final = frozenset(
    (cited, "above") for cited in ("cited", "quoted", "mentioned", "named")
)
"""Behind somebody, and no verb: "one of the persons cited above"."""
SINCE_WHEN: Final = frozenset(("when", "if", "once", "until", "unless", "because"))
_SINGLE: Final = frozenset(("it", "he", "she"))
_NO_CLAUSE: Final = PREPOSITIONS - CLAUSE_PREPOSITIONS
_AMOUNTS: Final = frozenset(
    (
        *(("at", "least"), ("at", "most"), ("as", "many"), ("up", "to")),
        *(("more", "than"), ("fewer", "than"), ("less", "than"), ("close", "to")),
    )
)
_ABOUT: Final = frozenset(
    (
        *("about", "around", "over", "under", "nearly", "almost", "roughly", "only"),
        *("approximately", "between", "barely", "virtually", "hardly", "scarcely"),
    )
)
_OPENS_AMOUNTS: Final = _ABOUT | {first for first, _ in _AMOUNTS}
_PARTS: Final = frozenset(
    ("half", "all", "everyone", "everybody", "everything", "any", "$", "€", "£")
)
_SHARES: Final = frozenset(
    (
        *("third", "quarter", "fifth", "tenth", "dozen", "hundred", "thousand"),
        *("million", "billion", "trillion", "half", "score"),
    )
)
_BEHIND_TIMES: Final = (
    DETERMINERS
    | OBJECT_PRONOUNS
    | SUBJECT_PRONOUNS
    | {
        *("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "gmt", "o", "o'clock", "o’clock"),
        *(".", ":", ",", "that", QUOTED),
    }
)
_BEFORE_NOUNS: Final = DETERMINERS | PREPOSITIONS
_BEHIND_VERBS: Final = (
    DETERMINERS | OBJECT_PRONOUNS | {"to", "that", "not", "in", "on", "at", QUOTED}
)


def is_clause(items: Items, first: int, last: int) -> bool:
    """Whether items are a clause with a subject and a verb of its own."""
    if first >= last:
        return False  # "According to Ana Ruiz, the mayor," and no more
    is_quoted = last - 1 in items.quotes and items.opens_small(last - 1)
    if items.lows[first] in _NO_CLAUSE and not opens_an_amount(items, first):
        return False
    if _is_pronoun_and_verb(items, first, last) or _are_two_words(items, first, last):
        return True
    if last - first < FEWEST - is_quoted or items.lows[last - 2 : last] in ABOVE:
        return False
    return any(_is_its_verb(items, at, last) for at in range(first + 1, last))


def _is_pronoun_and_verb(items: Items, first: int, last: int) -> bool:
    """As in "they approve of it", "she understood", "I'm late": behind "they" stands a verb, whichever it is."""
    low, behind = (*items.lows[first:last], "", "")[:2]
    before = items.lows[max(first - _GAP_WITHIN, 0) : first]
    if last - first <= FEWEST and not _LEAVES_A_GAP.isdisjoint(before):
        return False  # "faster than economists said they would"
    if low in _CONTRACTED:
        return behind.isalpha()
    return low in NOMINATIVES and behind.isalpha() and behind not in _NO_VERBS


def _are_two_words(items: Items, first: int, last: int) -> bool:
    """As in "sales fell": a plural and its verb."""
    is_plural = items.lows[first].endswith("s") and items.word(first).islower()
    return last - first == FEWEST - 1 and is_plural and items.is_finite(first + 1)


def opens_an_amount(items: Items, first: int) -> bool:
    """As in "at least two homes burned", "about 40 people left": what begins so may be a subject."""
    lows = items.lows
    if lows[first] not in _OPENS_AMOUNTS:
        return False
    if lows[first : first + 2] in _AMOUNTS:
        at = first + 2 + (lows[first] == "as")
    elif lows[first] in _ABOUT:
        at = first + 1
    else:
        return False
    low, behind = (*lows[at : at + 2], ".", ".")[:2]
    if low in _PARTS or (low in ARTICLES and behind in _SHARES):
        return True  # "about half the homes", "nearly a third", "over $4 million"
    is_number = low[0].isdigit() or low in NUMBER_WORDS
    return is_number and behind not in _BEHIND_TIMES  # but "around 6pm", "about 9 that"


def many_act(items: Items, first: int, last: int) -> bool:
    """As in "Not all cases lead to arrests": behind several stands a verb that no list has, and what it takes."""
    lows = items.lows
    return lows[first] not in PREPOSITIONS and any(
        (lows[at - 1] in GROUPS or items.is_several(at - 1))
        and lows[at].isalpha()
        and items.word(at).islower()
        and not lows[at].endswith(_NO_BARE_VERB)
        and lows[at] not in _NO_VERBS
        and lows[at] not in _BEHIND_SEVERAL
        and lows[at] not in NUMBER_WORDS
        and lows[at + 1] in PREPOSITIONS | DETERMINERS
        for at in range(first + 1, last - 1)
    )


def _is_its_verb(items: Items, at: int, last: int) -> bool:
    low, before = items.lows[at], items.lows[at - 1]
    if at in items.quotes:
        return items.opens_small(at) and before not in _BEFORE_NOUNS
    if low in AUXILIARIES or low in PRESENT or low.endswith(NEGATED):
        return True
    if low.endswith("s") and before in _SINGLE and items.word(at).islower():
        return True  # "it employs 400 people"
    return items.is_finite(at) or (
        low.endswith("s")
        and not low.endswith("ss")
        and low not in PREPOSITIONS
        and at + 1 < last
        and items.word(at).islower()
        and before not in DETERMINERS
        and (
            items.lows[at + 1] in _BEHIND_VERBS
            # "China respects Serbia's borders"
            or (
                low.isalpha()
                and items.has_capital(at - 1)
                and items.has_capital(at + 1)
            )
        )
    )


def behind_when(items: Items, first: int, before: int) -> int:
    """Where who acts begins in "When the tape ended, the mayor rose and said"; nobody does before the comma."""
    lows = items.lows
    comma = next((at for at in range(first, before) if lows[at] == ","), 0)
    is_when = first > 0 and lows[first - 1] in SINCE_WHEN and lows[first] == "the"
    acts = any(items.is_finite(at) for at in range(comma + 1, before))
    is_done = any(
        items.is_finite(at) or lows[at] in AUXILIARIES for at in range(first, comma)
    )
    is_who = is_done and lows[comma + 1] in {"the", "his", "her", "one"}
    return comma + 1 if is_when and is_who and acts else first
