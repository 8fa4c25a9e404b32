"""Whoever is introduced, in any way, is meant by a surname, a title or a pronoun in the next sentence."""

from typing import Final

import pytest

from tests.extract.told import chain, quotes

PEOPLE: Final = (
    ("Ana Ruiz", "Ruiz", "she"),
    ("Tom Rell", "Rell", "he"),
    ("Nguyen Thi Hoa", "Hoa", "she"),
    ("Abdul Rahman al-Rashidi", "al-Rashidi", "he"),
    ("Ursula von der Leyen", "von der Leyen", "she"),
    ("Seán Ó Briain", "Ó Briain", "he"),
    ("Mehmet Şimşek", "Şimşek", "he"),
    ("Maria del Carmen Ortiz", "Ortiz", "she"),
    ("Kim Min-seo", "Kim", "she"),
    ("Ngozi Okonjo-Iweala", "Okonjo-Iweala", "she"),
    ("Jean-Claude Dupont", "Dupont", "he"),
    ("Olena Kovalenko", "Kovalenko", "she"),
    ("Amina Yusuf", "Yusuf", "she"),
    ("James O'Connor", "O'Connor", "he"),
    ("Robert F. Hale Jr", "Hale", "he"),
)
INTRODUCED: Final = (
    "{n} said the dam was safe.",
    "{n}, the mayor of Velm, said the dam was safe.",
    "The mayor of Velm, {n}, said the dam was safe.",
    "Mayor {n} said the dam was safe.",
    "Velm mayor {n} said the dam was safe.",
    "{n}, a 43-year-old baker, said the dam was safe.",
    "{n}, who runs the dam, said the dam was safe.",
    "“The dam was safe,” said {n}, the mayor of Velm.",
    "“The dam was safe,” {n} said.",
    "According to {n}, the dam was safe.",
    "{n}, 43, said the dam was safe.",
    "{n} (43) said the dam was safe.",
    "{n} of the Velm Trust said the dam was safe.",
    "{n}, chief executive of Velm Rail, said the dam was safe.",
    "The union's leader {n} said the dam was safe.",
    "Foreign Minister {n} said the dam was safe.",
    "Former foreign minister {n} said the dam was safe.",
    "Speaking in Velm, {n} said the dam was safe.",
    "In a statement, {n} said the dam was safe.",
    "Baker {n} said the dam was safe.",
)
GOES_ON: Final = (
    "{r} said the bridge was open.",
    "{p} said the bridge was open.",
    "“The bridge was open,” {r} said.",
    "“The bridge was open,” {p} said.",
    "“The bridge was open,” said {r}.",
    "According to {r}, the bridge was open.",
    "{p} added that the bridge was open.",
    "{r}, too, said the bridge was open.",
    "{t} {r} said the bridge was open.",
)
TITLES: Final = {"she": "Ms", "he": "Mr"}


@pytest.mark.parametrize(("name", "short", "pronoun"), PEOPLE)
def test_who_is_introduced_goes_on(name: str, short: str, pronoun: str) -> None:
    for introduced in INTRODUCED:
        for goes_on in GOES_ON:
            said = goes_on.format(r=short, p=pronoun, t=TITLES[pronoun])
            text = f"{introduced.format(n=name)} {said[0].upper()}{said[1:]}"

            assert [chain(each) for each in quotes(text)] == [[name], [name]], text


def test_a_title_before_a_small_word_is_no_part_of_a_name() -> None:
    text = "Mr de la Cruz said the gate was open. Dr van der Berg said it was shut."

    assert [chain(each) for each in quotes(text)] == [["de la Cruz"], ["van der Berg"]]
