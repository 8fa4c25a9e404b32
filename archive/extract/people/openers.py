"""Runs of capitals that name nobody: a common word that begins a sentence, and a place."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Final

import attrs

from archive.extract.people.mentions import Mention
from archive.extract.text.datelines import behind_label
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    AUXILIARIES,
    MEN,
    PAST,
    SUBJECT_PRONOUNS,
    WOMEN,
)

_THERE: Final = frozenset(("in", "near", "outside", "inside", "around", "across"))
_BUILDINGS: Final = frozenset(
    (
        *("hall", "house", "castle", "abbey", "cathedral", "prison", "barracks", "dam"),
        *("mosque", "temple", "courthouse", "headquarters", "station", "terminal"),
        *("crossing", "checkpoint", "park", "gardens", "farm", "arena", "stadium"),
    )
)
_LEADS_ON: Final = SUBJECT_PRONOUNS - {"who", "which"} | {
    "the",
    "its",
    "their",
    "there",
}
_TOLD: Final = PAST | AUXILIARIES
_WHO: Final = frozenset(("who", "which", "that", "whose"))
_FIRST_NAMES: Final = MEN | WOMEN
_CROWDS: Final = frozenset(("staff", "management"))
"""Of a body's name when they stand in one, and else no more than who works there: "Staff at the pier"."""
_KINDS: Final = frozenset(
    (
        *("airline", "retailer", "insurer", "brewer", "startup", "start-up", "lender"),
        *("grocer", "supplier", "distributor", "consultancy", "brokerage"),
    )
)
_LONGER: Final = 4
_MOSTLY: Final = 0.8
"""A headline with so many of its longer words in capitals has all in capitals."""
_ASIDE: Final = 16
"""What stands between commas behind a name has no more words."""
_WHERE: Final = 2
"""A place's name that nothing but "in" gives away has no more words; more may be whose book it is."""


def without_openers(cut: Tokens, runs: Sequence[Mention]) -> list[Mention]:
    """Leave out "Farmers" in "Farmers around the town": a single capital that only a sentence's begin explains."""
    parts = Counter(chain.from_iterable([{*run.name.split()} for run in runs]))
    for whole, many in [*parts.items()]:
        bare = whole.removeprefix("al-").removeprefix("Al-")
        if bare != whole:
            parts[bare] += many
    written = {*cut.words}
    return [run for run in runs if not _is_opener(cut, run, parts, written)]


def behind_kinds(cut: Tokens, runs: Sequence[Mention]) -> list[Mention]:
    """Leave out "Retailer" of "Retailer Velm Foods": a sentence begins with what a company is, and its name follows."""
    return [_behind_its_kind(cut, run) for run in runs]


def opens_with_a_kind(cut: Tokens, at: int) -> bool:
    """Whether a sentence begins here with what a company is, and a capital follows: "Retailer Velm Foods"."""
    kind = cut.lowers[at]
    is_kind = kind in _KINDS or kind.endswith(("maker", "builder"))
    if not is_kind or not cut.words[at][1:].islower():
        return False
    return _begins_a_sentence(cut, at) and cut.capitals[at + 1 : at + 2] == (True,)


def _behind_its_kind(cut: Tokens, run: Mention) -> Mention:
    name = run.first + 1
    is_long = run.last > name and run.bare == run.first
    if not is_long or not opens_with_a_kind(cut, run.first):
        return run
    return attrs.evolve(
        run,
        first=name,
        bare=name,
        name=" ".join(cut.text[slice(*cut.span(name, run.last))].split()),
        agent_type="organisation",
    )


def without_headline_words(cut: Tokens, runs: Sequence[Mention]) -> list[Mention]:
    """Leave out "Receives Officials" of "Minister Receives Officials From Velm": a headline's capitals are no names."""
    first, last = cut.paragraphs[0] if cut.paragraphs else (0, 0)
    longer = [
        word
        for word in cut.words[first:last]
        if len(word) >= _LONGER and word.isalpha()
    ]
    capitals = sum(word[0].isupper() for word in longer)
    is_titled = len(cut.paragraphs) > 1 and cut.words[last - 1][-1].isalnum()
    if not is_titled or capitals < len(longer) * _MOSTLY:
        return list(runs)
    told = {part for run in runs if run.first >= last for part in run.name.split()}
    return [
        run for run in runs if run.first >= last or told.issuperset(run.name.split())
    ]


def without_labels(cut: Tokens, runs: Sequence[Mention]) -> list[Mention]:
    """Leave out "VELM WATCH" of "VELM WATCH: Ana Ruiz came": what heads a paragraph in capitals names nobody."""
    ends = {first: behind_label(cut, first, last) for first, last in cut.paragraphs}
    if all(first == end for first, end in ends.items()):
        return list(runs)
    headed = [run.first < ends[cut.paragraph_of(run.first)[0]] for run in runs]
    told = {
        part.upper()
        for run, is_headed in zip(runs, headed, strict=True)
        for part in run.name.split()
        if not is_headed
    }
    return [
        run
        for run, is_headed in zip(runs, headed, strict=True)
        if not is_headed or run.name.split()[-1].upper() in told
    ]


def _is_opener(
    cut: Tokens, run: Mention, parts: Counter[str], written: AbstractSet[str]
) -> bool:
    word = cut.words[run.first]
    return (
        run.last == run.first + 1
        and (run.agent_type == "person" or word.lower() in _CROWDS)
        and run.gender is None
        # "Rain has twice": a word that the text writes small elsewhere is no name.
        and (parts[run.name] == 1 or word.lower() in written)
        and _begins_a_sentence(cut, run.first)
        and word[1:].islower()
        and run.last < len(cut.words)
        and cut.lowers[run.last] not in POSSESSIVES
        and not _is_of_a_pair(cut, run)
        and (cut.words[run.last].islower() or _is_parted(cut, run) or _is_all(cut, run))
    )


def _is_of_a_pair(cut: Tokens, run: Mention) -> bool:
    """As in "Joan and Peter Lane bought it": a first name, be it a word that begins a sentence."""
    at = run.last
    is_first = cut.lowers[run.first] in _FIRST_NAMES and cut.lowers[at] == "and"
    return is_first and at + 2 < len(cut.words) and all(cut.capitals[at + 1 : at + 3])


def _is_all(cut: Tokens, run: Mention) -> bool:
    """As in "Was she asked? Twice. She ...": a sentence of one word; who it is would be named elsewhere."""
    first, last = cut.sentence_of(run.first)
    return cut.words[run.last] == "." and (first, last) == (run.first, run.last + 1)


def _is_parted(cut: Tokens, run: Mention) -> bool:
    """As in "Abroad, the station said", "Curiously, ..."; in "Orlo, the mayor, said" a second comma follows."""
    _, end = cut.sentence_of(run.first)
    after = run.last + 1
    if cut.words[run.last] != "," or after >= end:
        return False
    if cut.words[run.first].endswith("ly"):
        return True
    rest = cut.lowers[after : min(end, after + _ASIDE)]
    beside = rest[: rest.index(",")] if "," in rest else ()
    leads_on = cut.lowers[after] in _LEADS_ON or cut.capitals[after]
    # A clause of its own is no aside: "Abroad, the station carried a talk with Rell, a poet".
    is_told = _WHO.isdisjoint(beside) and any(
        low in _TOLD or low.endswith("ed") for low in beside
    )
    return leads_on and (not beside or is_told)


def _begins_a_sentence(cut: Tokens, at: int) -> bool:
    first = cut.sentence_of(at)[0]
    return not any(word[0].isalnum() for word in cut.words[first:at])


def with_places(cut: Tokens, runs: Sequence[Mention]) -> list[Mention]:
    """Take for a place what the text is in: "in Basra" and no more of a name; a place may speak, and is nobody."""
    whole = {run.name.split()[-1] for run in runs if " " in run.name}
    places = {
        run.name
        for run in runs
        if run.agent_type == "person"
        and run.bare == run.first
        and run.gender is None
        and (_is_there(cut, run, whole) or _is_building(cut, run))
    }
    return [
        attrs.evolve(run, agent_type="state")
        if run.name in places and run.bare == run.first
        else run
        for run in runs
    ]


def _is_there(cut: Tokens, run: Mention, whole: AbstractSet[str]) -> bool:
    return (
        len(run.name.split()) <= _WHERE
        and run.name not in whole
        and cut.lowers[max(run.first - 1, 0)] in _THERE
    )


def _is_building(cut: Tokens, run: Mention) -> bool:
    """As in "at Velm Town Hall", "outside Tarn Abbey"."""
    *before, last = run.name.lower().split()
    return (
        bool(before)
        and last in _BUILDINGS
        and cut.lowers[max(run.first - 1, 0)] in _THERE | {"at"}
    )
