"""Whom an office, a kind of body or a kind of outlet means where the text tells of another one like it."""

from collections import Counter
from itertools import permutations
from typing import Final

import pytest

from bench.crossed import CROSSED, answer, orders
from tests.extract.test_meetings import read
from tests.extract.told import meant, told

SAID: Final = "the bridge would stay closed"


def said_by(text: str) -> str | None:
    """Who has said that the bridge would stay closed, by name, or else by the words that tell of somebody."""
    return meant(text)[SAID][0]


HEADS: Final = {
    "before": "Maltese {office} Ana Ruiz",
    "whose": "Malta’s {office}, Ana Ruiz,",
    "of": "Ana Ruiz, the {office} of Malta,",
    "the of": "The {office} of Malta, Ana Ruiz,",
}
OTHERS: Final = (
    "Opposition leader Tom Rell",
    "The opposition leader, Tom Rell,",
    "Union leader Tom Rell",
    "The Supreme Leader, Ayatollah Tom Rell,",
    "Farmers' leader Tom Rell",
    "Greek Foreign Minister Tom Rell",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("office", ["president", "prime minister", "chancellor"])
@pytest.mark.parametrize("other", OTHERS)
def test_the_leader_of_a_land_is_no_other_leader(
    head: str, office: str, other: str
) -> None:
    named = HEADS[head].format(office=office.title() if head == "before" else office)
    texts = orders(
        f"{named} landed in Athens on Sunday.",
        f"{other} was at the airport.",
        f"The Maltese leader said {SAID}.",
    )
    assert {text for text in texts if said_by(text) != "Ana Ruiz"} == set()


def test_whom_the_leader_of_a_land_received() -> None:
    (met,) = read(
        "Malta’s Prime Minister Tom Rell landed in Izmir on Sunday. The Maltese leader went to Iran. "
        "He was received in Tehran by the Supreme Leader, Ayatollah Ana Ruiz."
    )
    assert {each.name for each in met.parties} == {"Tom Rell", "Ana Ruiz"}


@pytest.mark.parametrize("other", OTHERS[:3])
def test_two_leaders_are_no_union_leaders(other: str) -> None:
    *_, met = read(
        "Maltese President Ana Ruiz landed in Athens on Sunday. Greek Prime Minister Sam Hale was there. "
        f"{other} stayed at home. The two leaders met in the palace on Monday."
    )
    assert {each.name for each in met.parties} == {"Ana Ruiz", "Sam Hale"}


def test_a_counterpart_has_the_same_office_elsewhere() -> None:
    *_, met = read(
        "Maltese Foreign Minister Ana Ruiz landed in Athens on Sunday. Greek Foreign Minister Sam Hale was there. "
        "The Maltese foreign minister met her Greek counterpart in the palace on Monday."
    )
    assert {each.name for each in met.parties} == {"Ana Ruiz", "Sam Hale"}


@pytest.mark.parametrize(
    ("one", "other"), [("union", "school"), ("harbour", "hospital"), ("police", "army")]
)
@pytest.mark.parametrize("office", ["leader", "chief", "director", "spokesman"])
def test_an_office_that_opens_a_sentence_is_whose_it_says(
    one: str, other: str, office: str
) -> None:
    pair = f"{one.title()} {office} Ana Ruiz came. {other.title()} {office} Tom Rell came too."
    assert said_by(f"{pair} The {one} {office} said {SAID}.") == "Ana Ruiz"
    assert said_by(f"{pair} The {other} {office} said {SAID}.") == "Tom Rell"


WHOSE: Final = (
    "{whose} {office} {who}",
    "{whose}’s {office}, {who},",
    "{who}, the {office} of {whose},",
    "The {office} of {whose}, {who},",
    "The {whose} {office} {who}",
)


@pytest.mark.parametrize("way", WHOSE)
@pytest.mark.parametrize("office", ["mayor", "chairman", "spokesman", "coach"])
@pytest.mark.parametrize(
    ("one", "other"), [("Velm", "Tarn"), ("Norvane Energy", "Oksal Bank")]
)
def test_two_of_one_office_are_told_apart_by_whose_it_is(
    way: str, office: str, one: str, other: str
) -> None:
    texts = orders(
        way.format(whose=one, office=office, who="Ana Ruiz") + " came first.",
        way.format(whose=other, office=office, who="Tom Rell") + " came next.",
        f"The {one} {office} said {SAID}.",
    )
    assert {text for text in texts if said_by(text) != "Ana Ruiz"} == set()


@pytest.mark.parametrize("office", ["president", "mayor", "director", "ambassador"])
@pytest.mark.parametrize("rank", ["former", "ex-", "deputy"])
def test_whoever_was_it_is_it_no_longer(office: str, rank: str) -> None:
    was = f"{rank}{office}" if rank.endswith("-") else f"{rank} {office}"
    texts = orders(
        f"{office.title()} Ana Ruiz came first.",
        f"{was.capitalize()} Tom Rell came next.",
        f"The {office} said {SAID}.",
    )
    assert {text for text in texts if said_by(text) != "Ana Ruiz"} == set()


@pytest.mark.parametrize("kind", ["official", "diplomat", "politician", "minister"])
def test_who_is_from_elsewhere_is_not_meant(kind: str) -> None:
    texts = orders(
        "Maltese Foreign Minister Ana Ruiz came first.",
        "Peruvian Foreign Minister Tom Rell came next.",
        f"The Maltese {kind} said {SAID}.",
    )
    assert {text for text in texts if said_by(text) != "Ana Ruiz"} == set()


@pytest.mark.parametrize(
    ("body", "kind", "others"),
    [
        ("Velm Air", "airline", ["Oksal Bank", "Orlo Hospital", "Velm FC"]),
        ("The charity Clean Bight", "charity", ["Oksal Bank", "Orlo Hospital"]),
        ("Velm FC", "club", ["Oksal Bank", "Tarn Council", "Norvane Motors"]),
        ("The watchdog Ofgrid", "watchdog", ["Oksal Bank", "Velm Air"]),
        ("Oksal Bank", "bank", ["Velm Air", "Tarn Council"]),
    ],
)
def test_no_body_of_another_kind_is_meant(
    body: str, kind: str, others: list[str]
) -> None:
    for other in others:
        who = said_by(
            f"{body} opened an office in Orlo. {other} opened one in Tarn. The {kind} said {SAID}."
        )
        assert who in {
            body.removeprefix(f"The {kind} "),
            f"The {kind}",
        }, other


def test_the_central_bank_by_its_name() -> None:
    text = f"The Central Bank of Velm met. Oksal Bank waited. The central bank said {SAID}."
    assert said_by(text) == "Central Bank of Velm"


OUTLETS: Final = {
    "the Velm Gazette": ("Velm Gazette", "paper"),
    "TASS": ("TASS", "agency"),
    "the BBC": ("BBC", "broadcaster"),
    "Der Spiegel": ("Der Spiegel", "magazine"),
    "the news site Velm Watch": ("Velm Watch", "site"),
    "the Guardian": ("The Guardian", "newspaper"),
}
THROUGH: Final = (
    "Ana Ruiz told the {noun} that {said}.",
    "Ana Ruiz said {said}, the {noun} reported.",
    "{Said}, Ana Ruiz said, the {noun} reported.",
    "The {noun} quoted Ana Ruiz as saying {said}.",
    "In an interview with the {noun}, Ana Ruiz said {said}.",
)


TWO_OUTLETS: Final = [
    (outlet, other)
    for outlet, other in permutations(OUTLETS, 2)
    # Either of these may be "the paper".
    if {OUTLETS[outlet][1], OUTLETS[other][1]} != {"paper", "newspaper"}
]


@pytest.mark.parametrize(("outlet", "other"), TWO_OUTLETS)
@pytest.mark.parametrize("through", THROUGH)
def test_no_outlet_of_another_kind_is_meant(
    outlet: str, other: str, through: str
) -> None:
    name, noun = OUTLETS[outlet]
    words = {"noun": noun, "said": SAID, "Said": SAID.capitalize()}
    text = (
        f"A farmer told {outlet} that it was safe. A driver told {other} that it was not. "
        f"{through.format(**words)}"
    )
    chains = {words.lower(): chain for words, chain in told(text).items()}
    assert chains[SAID] == ["Ana Ruiz", name]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge would stay closed, Ana Ruiz said, TASS reported.",
        "The bridge would stay closed, Ana Ruiz said on Monday, TASS reported.",
        "The bridge would stay closed, Ana Ruiz told reporters, TASS reported on Monday.",
        "The bridge would stay closed, according to Ana Ruiz, TASS reported.",
        "TASS reported, quoting Ana Ruiz, the mayor of Velm, that the bridge would stay closed.",
    ],
)
def test_what_one_said_and_another_reported(text: str) -> None:
    chains = {words.lower(): chain for words, chain in told(text).items()}
    assert {*chains[SAID]} == {"Ana Ruiz", "TASS"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tim Cook, 54, arrived. Cook said {said}.", "Tim Cook"),
        ("Tom Baker left. Her lawyer met Baker, and Baker said {said}.", "Tom Baker"),
        ("Tom Bishop, a driver, arrived. Bishop said {said}.", "Tom Bishop"),
        ("Ana King, the mayor, arrived. Mrs King said {said}.", "Ana King"),
        ("Will Rell said {said}.", "Will Rell"),
        ("Bill Rell said {said}.", "Bill Rell"),
    ],
)
def test_a_name_that_is_a_trade_or_a_word(text: str, who: str) -> None:
    assert said_by(text.format(said=SAID)) == who


def test_a_question_names_nobody_will() -> None:
    assert "Will Rell" not in {
        name for chain in told("Will Rell say it was safe?").values() for name in chain
    }


@pytest.mark.parametrize(
    ("verb", "chain"),
    [
        ("wrote", ["a farmer"]),
        ("said", ["a farmer"]),
        ("added", ["a farmer"]),
        ("tweeted", ["a farmer", "Twitter"]),
    ],
)
def test_a_farmer_behind_marks(verb: str, chain: list[str]) -> None:
    assert meant(f"“The bridge is closed,” {verb} a farmer.") == {
        "The bridge is closed": chain
    }


SETTLED: Final = [*CROSSED][:4]
"""In these nobody may be left open: two in office, of whom one is meant."""


@pytest.mark.parametrize("what", CROSSED)
def test_crossed_texts_have_the_right_names(what: str) -> None:
    some = [*CROSSED[what]()][::29]
    found = Counter(map(answer, some))
    assert found["right"] / found.total() > 0.8, found
    assert found["wrong"] <= (what not in SETTLED), found
    assert not (found["open"] and what in SETTLED), found
