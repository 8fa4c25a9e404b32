"""Whoever is introduced, in any way, is meant by a surname, a title, a noun or a pronoun in the next sentence."""

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


BODIES: Final = (
    ("the Velm Trust", "the trust"),
    ("the Ministry of Health", "the ministry"),
    ("Velm Council", "the council"),
    ("Velm Rail", "the company"),
    ("the Velm Workers' Union", "the union"),
    ("the World Food Programme", "the programme"),
    ("the Velm Institute of Technology", "the institute"),
    ("Harrow Basin Resources", "the company"),
    ("the Supreme Court", "the court"),
    ("Velm Police", "the police"),
    ("the Democratic Party", "the party"),
    ("Norvalt Bank", "the bank"),
    ("the Central Bank of Velm", "the bank"),
    ("the Foreign Ministry", "the ministry"),
    ("the University of Velm", "the university"),
    ("Velm United", "the club"),
    ("the Velm Chamber of Commerce", "the chamber"),
    ("the Health Commission", "the commission"),
    ("the World Health Organization", "the organization"),
    ("the Velm Teachers Association", "the association"),
    ("the Velm Farmers' Federation", "the federation"),
    ("the Open Rivers Foundation", "the foundation"),
    ("Hestbro Group", "the group"),
    ("the National Weather Service", "the service"),
    ("the European Commission", "the commission"),
)
NAMED: Final = (
    "{n} said the dam was safe.",
    "In a statement, {n} said the dam was safe.",
    "{n} said on Friday the dam was safe.",
    "According to {n}, the dam was safe.",
    "“The dam was safe,” {n} said.",
    "“The dam was safe,” said {n}.",
    "{n}, which runs the dam, said it was safe.",
)
SAID_AGAIN: Final = (
    "{r} said the bridge was open.",
    "It said the bridge was open.",
    "“The bridge was open,” {r} said.",
    "“The bridge was open,” it said.",
    "According to {r}, the bridge was open.",
    "{r} also said the bridge was open.",
    "It added that the bridge was open.",
)


@pytest.mark.parametrize(("name", "again"), BODIES)
def test_a_body_is_meant_by_its_noun(name: str, again: str) -> None:
    bare = name.removeprefix("the ")
    for named in NAMED:
        for said in SAID_AGAIN:
            first, second = named.format(n=name), said.format(r=again)
            text = f"{first[0].upper()}{first[1:]} {second[0].upper()}{second[1:]}"

            assert [chain(each) for each in quotes(text)] == [[bare], [bare]], text
