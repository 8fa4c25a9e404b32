"""Verbs that tell something only beside a quotation: "“We could have had six,” beamed the manager", "she pleaded"."""

from typing import Final

from archive.extract.text.items import BREAKS, Items
from archive.extract.words.grammar import (
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    PERSONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from archive.extract.words.lexicon import Verb

PUT_UP: Final = frozenset(("captioned", "shared"))
_WITH_MARKS: Final = frozenset(
    (
        *("pleaded", "reflected", "begged", "fumed", "raged", "enthused", "beamed"),
        *("gushed", "sighed", "laughed", "smiled", "grinned", "sobbed", "ventured"),
        *("countered", "deadpanned", "thundered", "yelled", "roared", "whispered"),
        *("murmured", "muttered", "ranted", "vented", "marvelled", "shrugged"),
        *("chuckled", "counselled", "bellowed", "hissed", "screamed", "chirped"),
    )
)
"""These tell something only right behind marks: "“It is safe,” she pleaded on Friday"."""
ONLY_BEHIND_MARKS: Final = PUT_UP | _WITH_MARKS
_BEGINS_A_SUBJECT: Final = SUBJECT_PRONOUNS | ARTICLES | PERSONS
_PARTS: Final = AUXILIARIES | BREAKS | PREPOSITIONS
_SHORTEST: Final = 3
_SAID_WITHIN: Final = 9
_WONT_WITHIN: Final = 6


def may_end_a_quote(items: Items, at: int) -> bool:
    """Whether a word may be a verb that no list has: "beamed", or "laughs" right behind a quotation."""
    low = items.lows[at]
    is_now = at - 1 in items.quotes and low.endswith("s") and len(low) > _SHORTEST
    is_now = is_now and low not in DETERMINERS and items.has_capital(at + 1)
    return low.endswith("ed") or is_now


def is_said_so(items: Items, at: int) -> bool:
    """As in "“We could have had six,” beamed the manager", "“...,” she sniffed.": no list has all such verbs."""
    word = items.word(at)
    if not (word.islower() and word.isalpha()):
        return False
    quote = _quote_before(items, at, _SAID_WITHIN)
    if quote < 0 or not leads_on(items, quote) or items.is_title(quote):
        return False
    if quote == at - 1:
        behind = items.lows[at + 1 : at + 2]
        return at + 1 < items.end and (
            items.has_capital(at + 1) or behind[0] in _BEGINS_A_SUBJECT
        )
    is_known = items.lows[at] in ONLY_BEHIND_MARKS
    is_last = at + 1 >= items.end or items.lows[at + 1] in {",", "."}
    parts = _PARTS - {","} if is_known else _PARTS  # "the mayor, Ana Ruiz, pleaded"
    return (is_last or is_known) and parts.isdisjoint(items.lows[quote + 1 : at])


def was_wont(items: Items, would: int, verb: Verb) -> bool:
    """As in "“Bronze forgives nothing,” she would tell her pupils": what stands in marks has been said, and often."""
    quote = _quote_before(items, would, _WONT_WITHIN)
    is_said = items.lows[would] == "would" and verb.kind in {"say", "tell"}
    return is_said and quote >= 0 and leads_on(items, quote)


def leads_on(items: Items, quote: int) -> bool:
    """Whether a quotation ends with a comma, as one does that its attribution follows."""
    stretch = items.quotes[quote]
    is_in_marks = items.cut.words[stretch.last - 1] in {",", "?", "!", "...", "…"}
    return is_in_marks or items.lows[quote + 1 : quote + 2] == (",",)


def _quote_before(items: Items, at: int, within: int) -> int:
    """The quotation so many words before one; -1 where none stands there."""
    near = range(at - 1, max(at - within, -1), -1)
    return next((x for x in near if x in items.quotes), -1)
