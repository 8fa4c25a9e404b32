"""Plain reports crossed with one another: who says it, to whom, where and when, in which order, one verb or a list."""

from itertools import product
from typing import Final

import pytest

from tests.extract.test_meeting_paradigms import split
from tests.extract.told import chain, meant, passage, quotes

WHOM: Final = split(
    """
reporters / Reuters / the BBC / the BBC's Today programme / lawmakers / a news conference / a crowd of supporters /
her party / the council / state television / local media / a group of reporters / the UN Security Council /
EU ambassadors / her German counterpart / Foreign Minister Tom Rell / Tom Rell / visiting senators /
thousands of supporters / the news agency Reuters / residents / Channel 12 / party members / supporters /
a conference of bankers and investors / business daily Velm Today / ABC's “This Week”
"""
)
WHEN: Final = split(
    """
on Friday / in Velm / in Velm on Friday / late on Friday / after the meeting / at a press conference /
during a visit to Velm / by phone / through an interpreter / in an interview / ahead of the vote / aboard her plane /
earlier this week / last week / shortly before the vote / on condition of anonymity / over the weekend / yesterday /
upon arrival in Velm / at the start of the meeting / on her way to Velm
"""
)
TOLD: Final = (
    "Ana Ruiz told {whom} {when} that the dam was safe and would open in May.",
    "Ana Ruiz told {whom} {when} the dam was safe and would open in May.",
    "“The dam was safe and would open in May,” Ana Ruiz told {whom} {when}.",
    "Ana Ruiz told {whom} {when}: “The dam was safe and would open in May.”",
    "The dam was safe and would open in May, Ana Ruiz told {whom} {when}.",
)
WORDS: Final = "the dam was safe and would open in May"


def words(text: str) -> list[str]:
    return [passage(text, each).strip(".").lower() for each in quotes(text)]


@pytest.mark.parametrize("sentence", TOLD)
def test_what_is_told_is_neither_whom_nor_when(sentence: str) -> None:
    texts = [
        sentence.format(whom=whom, when=when) for whom, when in product(WHOM, WHEN)
    ]

    assert [text for text in texts if words(text) != [WORDS.lower()]] == []


@pytest.mark.parametrize("whom", WHOM)
def test_what_stands_on_both_sides_of_whom_it_was_told_to_is_one(whom: str) -> None:
    texts = [
        f"“The dam is safe,” Ana Ruiz told {whom} {when}, “and it will open in May.”"
        for when in WHEN
    ]

    assert [
        text
        for text in texts
        if words(text) != ["the dam is safe ... and it will open in may"]
    ] == []


SPEAKERS: Final = {
    "Ana Ruiz": "Ana Ruiz",
    "the mayor": "the mayor",
    "the mayor, Ana Ruiz,": "Ana Ruiz",
    "Ana Ruiz, 45,": "Ana Ruiz",
    "Ana Ruiz, the mayor of Velm,": "Ana Ruiz",
    "Ana Ruiz, who leads the council,": "Ana Ruiz",
    "a spokesman for the council": "a spokesman for the council",
    "two officials": "two officials",
    "residents": "residents",
    "Velm Mayor Ana Ruiz": "Ana Ruiz",
    "opposition leader Ana Ruiz": "Ana Ruiz",
    "Ana Ruiz of the Velm council": "Ana Ruiz",
    "a source close to the talks": "a source close to the talks",
    "three people with knowledge of the matter": "three people with knowledge of the matter",
    "Ana Ruiz and Tom Rell": "Ana Ruiz and Tom Rell",
    "both leaders": "both leaders",
    "the police chief": "the police chief",
    "her lawyer, Tom Rell,": "Tom Rell",
    "the mayor's office": "mayor's office",
    "court documents": "court documents",
    "the WHO": "WHO",
    "the EU": "EU",
    "the US": "US",
    "the other": "the other",
    "the mayors of Velm and Tarn": "the mayors of Velm and Tarn",
    "residents of Velm and Tarn": "residents of Velm and Tarn",
    "researchers led by Ana Ruiz": "researchers led by Ana Ruiz",
}
SAID: Final = (
    "{S} said {when} that the dam was safe and would open in May.",
    "{S} said {when} the dam was safe and would open in May.",
    "“The dam was safe and would open in May,” {s} said {when}.",
    "“The dam was safe and would open in May,” said {s} {when}.",
    "The dam was safe and would open in May, {s} said {when}.",
    "The dam was safe and would open in May, said {s} {when}.",
    "{When}, {s} said that the dam was safe and would open in May.",
    "{S} said {when}: “The dam was safe and would open in May.”",
)


def capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def reports(sentence: str, who: str, when: str) -> str:
    text = sentence.format(s=who, S=capital(who), when=when, When=capital(when))
    return text.replace(",,", ",")


@pytest.mark.parametrize(("sentence", "who"), list(product(SAID, SPEAKERS)))
def test_who_said_it_is_whoever_the_sentence_names(sentence: str, who: str) -> None:
    texts = [
        reports(sentence, who, when)
        for when in ("on Friday", "after the vote", "in a letter", "last week")
    ]

    assert [
        text
        for text in texts
        if [[(name or "").lower() for name in each] for each in meant(text).values()]
        != [[SPEAKERS[who].lower()]]
        or words(text) != [WORDS.lower()]
    ] == []


LEADS: Final = split(
    """
{S}, speaking in Velm, said / Speaking in Velm, {s} said / Asked about the plan, {s} said / In a speech on Friday,
{s} said / {S}, asked about the plan, said / {S}, who was in Velm, said / {S}, her voice breaking, said / {S}, in a
statement, said / {S}, for her part, said / For her part, {s} said / {S}, however, said / But {s} said / Meanwhile,
{s} said / {S} also said / {S} has repeatedly said / {S} went on to say / {S} was heard saying / {S} did say / {S}
once said / {S} made it clear / {S} pointed out / {S} assured residents / {S} left the room, saying / {S} defended
the plan, saying / On Friday {s} said / {S} declined to comment, saying only / Tom Rell left early, but {s} said /
While Tom Rell left early, {s} said / According to Tom Rell, {s} said / In an interview on Friday, {s} said / As the
rain fell, {s} said / Hours earlier, {s} said / Turning to the bridge, {s} said / Visibly angry, {s} said / Citing a
report, {s} said / In response, {s} said
"""
)


@pytest.mark.parametrize("lead", LEADS)
def test_a_lead_is_no_part_of_what_is_said(lead: str) -> None:
    texts = [
        f"{lead.format(s=who, S=capital(who))} {said}"
        for who in ("Ana Ruiz", "the mayor", "Velm Mayor Ana Ruiz", "residents")
        for said in (
            f"that {WORDS}.",
            f"{WORDS}.",
            "the dam was “perfectly safe for now” and would open in May.",
        )
    ]

    assert [
        text
        for text in texts
        if not any(
            each.startswith("the dam was") and each.endswith("open in may")
            for each in words(text)
        )
    ] == []


ACTS: Final = split(
    """
said the dam was safe / praised the crew / urged residents to go home / called for calm / warned of more rain /
warned that more rain was due / demanded a new law / rejected claims that the dam had failed / urged restraint /
accused the council of neglect / thanked the crew / pledged to rebuild the bridge / denied that the dam had failed /
asked residents to wait / blamed the council for the delay / welcomed the decision / condemned the attack /
stressed the need for calm / called the plan a mistake / described the plan as a mistake / added that the dam was safe /
expressed concern over the dam / insisted the dam was safe / vowed to rebuild the bridge
"""
)


@pytest.mark.parametrize("first", ACTS)
def test_each_of_a_list_of_verbs_is_of_the_one_who_begins_it(first: str) -> None:
    others = [
        (second, ACTS[(at * 7 + 3) % len(ACTS)]) for at, second in enumerate(ACTS)
    ]
    texts = {
        (first, second, third): f"Ana Ruiz {first}, {second} and {third}."
        for second, third in others
        if len({first, second, third}) == len("abc")
    }

    assert [
        text
        for acts, text in texts.items()
        if {name for each in quotes(text) for name in chain(each)} != {"Ana Ruiz"}
        or any(not any(act.split()[-1] in each for each in words(text)) for act in acts)
    ] == []
