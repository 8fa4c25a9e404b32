"""Whom "he", "she" and "it" mean is weighed: the heaviest, if it is clear; the weights hold on annotated news."""

from typing import Final

import pytest

from archive.extract.people import salience
from archive.extract.people.salience import MARGIN, OF_BODIES, WEIGHTS, Candidate
from bench.salience import NEWS, best, cases_of, fit
from tests.extract.told import meant

KNOWN_TO: Final = 0.9


def candidate(name: str, *signs: str) -> Candidate:
    return Candidate(name=name, means=None, signs=frozenset(signs))


def test_the_heaviest_is_meant() -> None:
    near = candidate("Ana Ruiz", "acted last", "paragraph here")
    far = candidate("Ida Berg", "acted", "paragraph before")

    assert salience.chosen([far, near]) == near


def test_nobody_is_meant_of_two_who_weigh_about_the_same() -> None:
    one = candidate("Ana Ruiz", "acted", "paragraph here")
    other = candidate("Ida Berg", "paragraph here")

    assert one.weight(WEIGHTS) - other.weight(WEIGHTS) < MARGIN
    assert salience.chosen([one, other]) is None


def test_nobody_is_meant_of_nobody_and_one_alone_is() -> None:
    alone = candidate("Ana Ruiz", "sentence long before")

    assert salience.chosen([]) is None
    assert salience.chosen([alone]) == alone


@pytest.mark.parametrize("pronoun", ["he", "it"])
def test_the_weights_are_right_on_annotated_news(pronoun: str) -> None:
    weights = OF_BODIES if pronoun == "it" else WEIGHTS
    asked = frozenset(("it",)) if pronoun == "it" else frozenset(("he", "she"))
    folders = ("mixed", "later", "eleventh")
    cases = [case for each in folders for case in cases_of(NEWS / each, asked)]
    known = [case for case in cases if case.right]

    right = sum(best(case, weights) in case.right for case in known)

    assert len(known) > len(folders)
    assert right >= KNOWN_TO * len(known)


def test_every_sign_that_speaks_for_a_person_has_a_weight() -> None:
    cases = list(cases_of(NEWS / "mixed"))

    signs = {sign for case in cases for each in case.found for sign in each.signs}

    assert "acted last" in signs
    assert signs <= {*WEIGHTS}


def test_what_is_fitted_prefers_who_was_right() -> None:
    cases = list(cases_of(NEWS / "mixed"))

    weights = fit(cases)

    assert weights["acted last"] > weights["acted"]
    right = sum(best(case, weights) in case.right for case in cases)
    assert right >= KNOWN_TO * len(cases)


def test_a_name_that_says_otherwise_gives_way_to_the_text() -> None:
    text = "Nikša Orlo opened the pier. “It took nine years,” he said. “I am glad.”"

    assert meant(text)["It took nine years"] == ["Nikša Orlo"]
