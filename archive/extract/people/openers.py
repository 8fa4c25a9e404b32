"""Runs of capitals that name nobody: a common word that begins a sentence, and a place."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import attrs

from archive.extract.people.mentions import Mention
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens

_THERE: Final = frozenset(("in", "near", "outside", "inside", "around", "across"))
_WHERE: Final = 2
"""A place's name that nothing but "in" gives away has no more words; more may be whose book it is."""


def without_openers(cut: Tokens, runs: Sequence[Mention]) -> list[Mention]:
    """Leave out "Farmers" in "Farmers around the town": a single capital that only a sentence's begin explains."""
    parts = Counter(part for run in runs for part in {*run.name.split()})
    return [run for run in runs if not _is_opener(cut, run, parts)]


def _is_opener(cut: Tokens, run: Mention, parts: Counter[str]) -> bool:
    word = cut.words[run.first]
    return (
        run.last == run.first + 1
        and run.agent_type == "person"
        and run.gender is None
        and _begins_a_sentence(cut, run.first)
        and parts[run.name] == 1
        and word[1:].islower()
        and run.last < len(cut.words)
        and cut.lowers[run.last] not in POSSESSIVES
        and cut.words[run.last].islower()
    )


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
        and len(run.name.split()) <= _WHERE
        and run.name not in whole
        and cut.lowers[max(run.first - 1, 0)] in _THERE
    }
    return [
        attrs.evolve(run, agent_type="state")
        if run.name in places and run.bare == run.first
        else run
        for run in runs
    ]
