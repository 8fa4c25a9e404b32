"""How far a body's name goes on over small words: "Commission on Human Rights", "Ministry of Trade and Food"."""

from typing import Final

from archive.claim.date_words import WEEKDAYS
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    FIELDS,
    KNOWN_BODIES,
    MEN,
    MONTHS,
    ORGANISATION_WORDS,
    PERSONS,
    WOMEN,
)
from archive.extract.words.lexicon import adjectives, countries, towns

INSIDE: Final = frozenset(("of", "for", "on", "to", "against", "without"))
"""What stands between the words of a body's name and hardly ever inside a person's."""
_OF: Final = frozenset(
    ("of", "for", "des", "dos", "dei", "degli", "delle", "der", "für", "de", "du")
)
_ON: Final = frozenset(("on", "against", "without"))
JOINS: Final = _OF | _ON | {"and", "to"}
_SITTING: Final = frozenset(
    (
        *(
            "commission",
            "committee",
            "council",
            "group",
            "office",
            "tribunal",
            "agency",
        ),
        *("institute", "center", "centre", "bureau", "initiative", "network", "union"),
        *("coalition", "alliance", "campaign", "panel", "subcommittee", "taskforce"),
        *("force", "conference", "convention", "forum", "programme", "program"),
        *("authority", "association", "partnership", "experts", "congress"),
    )
)
"""Bodies that are "on" something."""
_DO: Final = frozenset(
    (
        *("protect", "save", "stop", "end", "restore", "promote", "defend", "ban"),
        *("eliminate", "reduce", "support", "combat", "prevent", "abolish", "fight"),
        *("keep", "protest", "free", "re-elect", "elect", "counter", "eradicate"),
    )
)
_NO_FIELDS: Final = frozenset(WEEKDAYS) | MONTHS | MEN | WOMEN
_ABSTRACT: Final = ("tion", "tions", "ment", "ance", "ence", "ility", "ship", "ics")
_WAYS: Final = frozenset(("street", "road", "avenue", "square", "hill", "lane", "row"))
_HEADS: Final = ORGANISATION_WORDS | {"campaign", "panel", "port", "experts"}
_LONGEST_NAME: Final = 8
BEGIN_KNOWN: Final = frozenset(name.split()[0] for name in KNOWN_BODIES)


def goes_on(cut: Tokens, first: int, at: int) -> int:
    """The capital with which a body's name goes on behind a small word or a comma at ``at``; 0 where it does not."""
    low = cut.lowers[at]
    if low not in JOINS and cut.lowers[first] not in BEGIN_KNOWN:
        return 0
    whole = _known(cut, first, at)
    if whole:
        return whole
    following = at + 1 + (cut.lowers[at + 1 : at + 2] == ("the",))
    if not _is_capital(cut, following):
        return 0
    if low == "and":
        return _another_field(cut, first, at)
    run = cut.lowers[first:at]
    if _HEADS.isdisjoint(run) or not PERSONS.isdisjoint(
        (*run, *cut.lowers[max(first - 2, 0) : first])
    ):
        return 0  # "Chief of Army Staff of Velm Ada Orlo" is no body
    if low in _OF:
        return following
    if low == "to" and run[-1] in _SITTING:
        return following if cut.lowers[following] in _DO else 0
    return following if low in _ON and _is_on(cut, run, following) else 0


def _known(cut: Tokens, first: int, at: int) -> int:
    """Where the last word stands of a name that is known as a whole, over several small words or one."""
    if cut.lowers[first] not in BEGIN_KNOWN and cut.lowers[at] != "and":
        return 0
    for end in range(at + 2, min(first + _LONGEST_NAME, len(cut.words)) + 1):
        name = " ".join(cut.lowers[first:end])
        if name in KNOWN_BODIES or (cut.lowers[at] == "and" and name in countries()):
            return end - 1
    return 0


def _is_on(cut: Tokens, run: tuple[str, ...], following: int) -> bool:
    """As in "Commission on Human Rights"; but "the Council on Monday", "the Committee on Velm"."""
    low = cut.lowers[following]
    end = following + 1
    while _is_capital(cut, end):
        end += 1
    is_place = low in countries() or low in towns()
    return (
        (run[-1] in _SITTING)
        and low not in _NO_FIELDS
        and (not is_place or "of" in run)
        and cut.lowers[end - 1] not in _WAYS
        and not cut.words[following][0].isdigit()
    )


def _another_field(cut: Tokens, first: int, at: int) -> int:
    """Where a name goes on with another of its fields: "Ministry of Trade and Industry", "Food and Drug Agency"."""
    run = cut.lowers[first:at]
    inside = next((each for each, low in enumerate(run) if low in INSIDE), 0)
    is_behind = not _HEADS.isdisjoint(run[:inside])
    end = at + 1
    while _is_capital(cut, end):
        end += 1
    rest = cut.lowers[at + 1 : end]
    if not rest or not all(
        _is_field(low) for low in run[inside + 1 if is_behind else 0 :]
    ):
        return 0
    if not PERSONS.isdisjoint(rest):
        return 0  # "Trade and Industry Minister Ana Ruiz"
    is_named = rest[-1] in ORGANISATION_WORDS and _is_field(rest[0])
    return at + 1 if is_named or (is_behind and all(map(_is_field, rest))) else 0


def _is_field(low: str) -> bool:
    """Whether a word is what an office or a body is for, or stands before such a word."""
    return (
        low in FIELDS or low == "and" or low in adjectives() or low.endswith(_ABSTRACT)
    )


def _is_capital(cut: Tokens, at: int) -> bool:
    return (
        at < len(cut.words) and cut.words[at][0].isupper() and cut.is_right_behind(at)
    )
