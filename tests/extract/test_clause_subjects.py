"""Who speaks where the subject has a clause of its own, or has done something else before."""

from itertools import product
from typing import Final

import pytest

from tests.extract.told import quotes

HEADS: Final = ("A woman", "The engineer", "Two farmers", "Officials")
CLAUSES: Final = (
    "who lived near the dam",
    "who asked not to be named",
    "who took part in the talks",
    "whose house was flooded",
    "whose land has flooded",
    "whose land lies below the dam",
    "whose report led to the inquiry",
    "familiar with the plan",
    "hired by the council",
    "interviewed by the Gazette",
    "we spoke to",
    "the council hired",
    "with knowledge of the matter",
)
FORMS: Final = (
    "{who} said the bridge was safe.",
    "{who} told reporters that the bridge was safe.",
    "“The bridge was safe and open,” {who} said.",
    "Last week {who} warned that the bridge was safe.",
)
NAMES: Final = ("Ana Ruiz", "The mayor", "Tom Rell, the mayor,", "Police")
DEEDS: Final = (
    "did not name anyone",
    "wouldn't name anyone",
    "won’t name anyone",
    "hasn't spoken to them",
    "has never met him",
    "is a former guard",
    "is facing charges",
    "will not stand again",
    "could face a fine",
    "visited the dam",
    "agreed to talks",
    "praised the crews",
    "wrote to the board",
)
JOINTS: Final = (", but", " but", " and", ", and", ", then", " and later", " but also")


def speakers(text: str) -> list[str]:
    """The words that tell who says each passage with a bridge in it."""
    return [
        text[slice(*each.steps[0].mention)]
        for each in quotes(text)
        if each.steps[0].mention and "bridge" in text[each.start : each.end]
    ]


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_of_its_own_is_no_subject(clause: str) -> None:
    wrong = []
    for head, form in product(HEADS, FORMS):
        who = f"{head} {clause}"
        who = who if form.startswith("{who}") else who[0].lower() + who[1:]
        text = form.format(who=who)
        if not [x for x in speakers(text) if x.lower().startswith(head.lower())]:
            wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize("deed", DEEDS)
def test_who_did_something_says_something_too(deed: str) -> None:
    wrong = []
    for name, joint in product(NAMES, JOINTS):
        if name == "Police" and deed.split(maxsplit=1)[0] in {"has", "hasn't", "is"}:
            continue
        text = f"{name} {deed}{joint} said the bridge was safe."
        if not [x for x in speakers(text) if name.startswith(x)]:
            wrong.append(text)
    assert wrong == []
