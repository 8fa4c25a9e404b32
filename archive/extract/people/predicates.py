"""Offices that a verb tells of: "Ana Ruiz is a teacher", "who became mayor in May", "was sworn in as president"."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from archive.claim.date_words import WEEKDAYS
from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.people.kin import RELATED
from archive.extract.people.mentions import Mention
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    ENDS_AN_OFFICE,
    MONTHS,
    PERSONS,
    PREPOSITIONS,
    SKIPPED,
)

_WORDS_LIMIT: Final = 8
_ADVERBS_LIMIT: Final = 2
_WHEN_LIMIT: Final = 4
_PUT_WITHIN: Final = 4
_IS: Final = frozenset(("is", "was", "remains", "remained", "became", "becomes"))
_BEEN: Final = frozenset(("been", "become"))
_PUT: Final = frozenset(
    (
        *("appointed", "elected", "named", "re-elected", "reelected", "inaugurated"),
        *("installed", "chosen", "made", "promoted", "confirmed", "reappointed"),
        "sworn",
    )
)
_SERVES: Final = frozenset(
    (
        *("works", "worked", "serves", "served", "practises", "practised", "trained"),
        *("practices", "practiced", "qualified"),
    )
)
_TAKES: Final = frozenset((("took", "over"), ("takes", "over"), ("took", "office")))
_MAY_LEAD: Final = _IS | _SERVES | SKIPPED | {",", "who", "has", "had", "took", "takes"}
_WHOSE: Final = frozenset(("a", "an", "the", "its", "their", "his", "her"))
_AS: Final = frozenset(("as", "to"))
_WHEN: Final = frozenset(("on", "in", "last", "this", "earlier")) | MONTHS | {*WEEKDAYS}
_WHEN_ENDS: Final = frozenset(("year", "month", "week", "weekend", "spring", "autumn"))
_JOINTS: Final = frozenset(("of", "for"))
_WHERE_LIMIT: Final = 4
_ENDS: Final = (
    ENDS_AN_OFFICE | PREPOSITIONS | _JOINTS | _WHOSE | {"and", "or", "but", "who"}
)
_NO_ADVERBS: Final = frozenset(("has", "had", "never", "first"))
_PAST: Final = frozenset(("was", "served", "worked", "practised", "practiced", "had"))
_NOT_YET: Final = frozenset(
    ("no", "not", "never", "longer", "next", "likely", "future", "possible")
)
_RANKS: Final = frozenset(
    ("managing", "acting", "leading", "sitting", "founding", "commanding", "serving")
)
_ANYONE: Final = frozenset(("man", "woman", "person", "friend", "guest")) | RELATED
"""No office, nor a trade."""


def told_office(cut: Tokens, mention: Mention) -> list[str]:
    """The words of the office that the verb behind a name tells of; none where no such verb is there.

    "Former" is one of them where somebody "was president", "worked as a nurse": another may be by now.
    """
    behind = (*cut.lowers[mention.last : mention.last + 1], "")[0]
    if behind not in _MAY_LEAD and behind[-2:] != "ly":
        return []
    at = _behind_adverbs(cut, _behind_aside(cut, mention.last))
    words = _told(cut, at)
    if not words:
        return []
    is_past = cut.lowers[at : at + 1] != () and cut.lowers[at] in _PAST
    is_put = not _PUT.isdisjoint(cut.lowers[at : at + _PUT_WITHIN])
    return ["former", *words] if is_past and not is_put else words


def _told(cut: Tokens, at: int) -> list[str]:
    lowers = cut.lowers
    low, after = (*lowers[at : at + 2], "", "")[:2]
    if low in {"has", "had"}:
        at = _behind_adverbs(cut, at + 1)
        low, after = (*lowers[at : at + 2], "", "")[:2]
        if low not in _BEEN and low not in _SERVES:
            return []
    if low in _SERVES:
        return _office(cut, at + 2) if after == "as" else []
    if (low, after) in _TAKES:
        at = _behind_when(cut, at + 2)
        return _office(cut, at + 1) if lowers[at : at + 1] == ("as",) else []
    if low not in _IS and low not in _BEEN:
        return []
    at = _behind_adverbs(cut, at + 1)
    put = lowers[at : at + 1]
    if put == ("sworn",) and lowers[at + 1 : at + 2] == ("in",):
        at = _behind_when(cut, at + 2)
        return _office(cut, at + 1) if lowers[at : at + 1] == ("as",) else []
    if put and put[0] in _PUT:
        at = _behind_when(cut, at + 1)
        at += lowers[at : at + 1] != () and lowers[at] in _AS
        at += lowers[at : at + 1] == ("be",)
    return _office(cut, at)


def _behind_aside(cut: Tokens, at: int) -> int:
    """Behind an age between commas, and behind "who": "Ana Ruiz, 54, is", "Ana Ruiz, who is"."""
    if cut.words[at : at + 1] != (",",):
        return at + (cut.lowers[at : at + 1] == ("who",))
    if cut.words[at + 2 : at + 3] == (",",) and cut.words[at + 1].isdigit():
        at += 2
    return at + 1 + (cut.lowers[at + 1 : at + 2] == ("who",))


def _behind_adverbs(cut: Tokens, at: int) -> int:
    near = islice(cut.lowers, at, at + _ADVERBS_LIMIT)
    for low in near:
        if low in _NO_ADVERBS or not (low in SKIPPED or low[-2:] == "ly"):
            break
        at += 1
    return at


def _behind_when(cut: Tokens, at: int) -> int:
    """Behind "on Monday", "in May 2020", "last year"."""
    for low in islice(cut.lowers, at, at + _WHEN_LIMIT):
        if not (low in _WHEN or low in _WHEN_ENDS or low.isdigit()):
            break
        at += 1
    return at


def _office(cut: Tokens, at: int) -> list[str]:
    """The words of an office from a token on: to the last that names somebody, and where it is held."""
    lowers = cut.lowers
    at += lowers[at : at + 1] != () and lowers[at] in _WHOSE
    found: list[str] = []
    end = 0
    for behind, low in enumerate(islice(lowers, at, at + _WORDS_LIMIT), at + 1):
        if low in POSSESSIVES:
            found, end = [x for x in found if x not in PERSONS], 0  # "is Velm's mayor"
            continue
        if low in _ENDS or not low.replace("-", "").isalpha():
            break
        if low in _NOT_YET or (not found and low.endswith("ing") and low not in _RANKS):
            return []  # "was dating a student"
        found.append(low)
        if low in PERSONS and low not in _ANYONE:
            held, end = [*found], behind
    if not end:
        return []
    return [*held, *_where(cut, end)]


def _where(cut: Tokens, at: int) -> Iterator[str]:
    """Where an office is held, behind its last word: "Velm" of "of Velm until 2019"."""
    if cut.lowers[at : at + 1] == () or cut.lowers[at] not in _JOINTS:
        return
    at += 1 + (cut.lowers[at + 1 : at + 2] == ("the",))
    for low in islice(cut.lowers, at, at + _WHERE_LIMIT):
        if low in _ENDS or low in PERSONS or low in NUMBER_WORDS or not low.isalpha():
            return
        yield low
