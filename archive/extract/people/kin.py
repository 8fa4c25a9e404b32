"""Whom "Mrs Ruiz" means where a text names her only as somebody's: "Tom Ruiz and his wife, Ana"."""

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import pairwise
from typing import Final

import attrs

from archive.claim.agent import fold_name
from archive.extract.people.mentions import Mention
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import FEMALE, MALE

SPOUSES: Final = frozenset(("husband", "wife", "widow", "widower"))
RELATED: Final = SPOUSES | {
    *("son", "daughter", "mother", "father", "brother", "sister", "grandmother"),
    "grandfather",
}
_WHOSE: Final = {"his": "he", "her": "she"}
_WHOSE_WITHIN: Final = 3
"""As in "his late second wife, Ana": so many words may stand from "his" to the name's noun."""


def relatives(
    cut: Tokens,
    runs: Sequence[Mention],
    nouns: Container[str],
    sex_of: Callable[[str], str | None],
) -> dict[tuple[str, str], str]:
    """Who has which last name and title without its being said: ("ruiz", "she") for the Ana of "his wife, Ana".

    Of "Ana and Tom Ruiz" too, by what first names say. Only where whose wife she is cannot be meant by such a title;
    of two, neither. ``nouns`` are those of relatives that count.
    """
    found: dict[tuple[str, str], set[str]] = {}
    owner = ""  # whom the text named last by a whole name
    for run in runs:
        if run.agent_type != "person":
            continue
        if " " in run.name:
            owner = run.name
            continue
        sexes = _sexes(cut, run, nouns)
        if owner and sexes is not None and sexes[0] != sexes[1]:
            last = fold_name(owner.rsplit(maxsplit=1)[-1])
            found.setdefault((last, sexes[1]), set()).add(run.name)
    for run, last, sex in _couples(cut, runs, sex_of):
        found.setdefault((fold_name(last), sex), set()).add(run.name)
    return {key: who.pop() for key, who in found.items() if len(who) == 1}


def as_couples(
    cut: Tokens, runs: Sequence[Mention], sex_of: Callable[[str], str | None]
) -> list[Mention]:
    """Give the Tom of "Tom and Ana Ruiz" the last name too, where the text itself speaks of a "Mr Ruiz"."""
    couples = list(_couples(cut, runs, sex_of))
    titled = couples and {(fold_name(run.name), run.gender) for run in runs}
    whole = {
        run.name: f"{run.name} {last}"
        for run, last, sex in couples
        if (fold_name(last), sex) in titled
    }
    return [
        attrs.evolve(run, name=whole[run.name], agent_type="person")
        if run.name in whole
        else run
        for run in runs
    ]


def _couples(
    cut: Tokens, runs: Sequence[Mention], sex_of: Callable[[str], str | None]
) -> Iterator[tuple[Mention, str, str]]:
    """The Ana of each "Ana and Tom Ruiz", the last name and her sex, where it is not that of the other."""
    for run, other in pairwise(runs):
        is_pair = cut.lowers[run.last : other.first] == ("and",) and " " in other.name
        is_first = run.last - run.first == 1  # of whatever type: "Bill"
        if not is_pair or not is_first or other.first != other.bare:
            continue
        first, last = run.name.split()[0], other.name.rsplit(maxsplit=1)[-1]
        sex, others = sex_of(f"{first} {last}"), sex_of(other.name)
        if sex is not None and others not in {None, sex}:
            yield run, last, sex


def _sexes(cut: Tokens, run: Mention, nouns: Container[str]) -> tuple[str, str] | None:
    """Of whom one is, and of what sex that one is, in "his wife, Ana": "he" and "she"; None elsewhere."""
    noun = run.first - 1 - (cut.words[run.first - 1 : run.first] == (",",))
    if noun < 1 or cut.lowers[noun] not in nouns or run.bare != run.first:
        return None
    before = cut.lowers[max(noun - _WHOSE_WITHIN, 0) : noun]
    whose = next((_WHOSE[low] for low in reversed(before) if low in _WHOSE), None)
    own = {"she": FEMALE, "he": MALE}
    sex = next((sex for sex, nouns in own.items() if cut.lowers[noun] in nouns), None)
    return (whose, sex) if whose and sex else None
