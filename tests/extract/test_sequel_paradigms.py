"""Two sentences, crossed: whoever was credited in the first goes on in the second, in a paragraph or behind it."""

from typing import Final

import pytest

from tests.extract.told import meant

SHUT: Final = "the old dam near Tarn would be shut by the end of the year"
BRIDGE: Final = "the bridge at Velm was to be closed as well"
WE: Final = "We shall shut the old dam near Tarn this year"
ALSO: Final = "The bridge will go as well"

# A first sentence, its speaker and outlet, and the pronoun of whoever speaks.
FIRST: Final = (
    (f"Ana Ruiz told Reuters that {SHUT}.", ["Ana Ruiz", "Reuters"], "she"),
    (f"“{WE},” Ana Ruiz told Reuters.", ["Ana Ruiz", "Reuters"], "she"),
    (
        f"In an interview with Le Monde, Ana Ruiz said {SHUT}.",
        ["Ana Ruiz", "Le Monde"],
        "she",
    ),
    (f"Ana Ruiz wrote on X that {SHUT}.", ["Ana Ruiz", "X"], "she"),
    (f"IRNA quoted Ana Ruiz as saying that {SHUT}.", ["Ana Ruiz", "IRNA"], "she"),
    (f"Ana Ruiz said {SHUT}, IRNA reported.", ["Ana Ruiz", "IRNA"], "she"),
    (
        f"A spokesman for the port told Reuters that {SHUT}.",
        ["A spokesman for the port", "Reuters"],
        "he",
    ),
    (
        f"Two officials told Reuters that {SHUT}.",
        ["Two officials", "Reuters"],
        "they",
    ),
    (f"The newspaper Delo reported that {SHUT}.", ["Delo"], "it"),
    (f"Ana Ruiz said {SHUT}.", ["Ana Ruiz"], "she"),
)
SECOND: Final = (
    ("{p} said {bridge}.", BRIDGE),
    ("{p} added that {bridge}.", BRIDGE),
    ("“{also},” {p} said.", ALSO),
    (
        "The bridge at Velm was to be closed, {p} said.",
        "The bridge at Velm was to be closed",
    ),
    ("Asked about the bridge, {p} said {bridge}.", BRIDGE),
    ("But {p} said {bridge}.", BRIDGE),
    ("{p} did not say when, but said {bridge}.", BRIDGE),
)
OTHERS: Final = (
    ("Tom Rell, the mayor, said {bridge}.", ["Tom Rell"]),
    ("But Tom Rell told TASS that {bridge}.", ["Tom Rell", "TASS"]),
    ("TASS, however, reported that {bridge}.", ["TASS"]),
    ("In a post on Telegram, Tom Rell said {bridge}.", ["Tom Rell", "Telegram"]),
)


@pytest.mark.parametrize("apart", [" ", "\n\n"], ids=["same paragraph", "the next"])
@pytest.mark.parametrize(("first", "hops", "who"), FIRST)
def test_whoever_was_credited_goes_on(
    first: str, hops: list[str], who: str, apart: str
) -> None:
    for second, words in SECOND:
        said = second.format(p=who, bridge=BRIDGE, also=ALSO)
        text = f"{first}{apart}{said[0].upper()}{said[1:]}"
        # through the same outlet, or to whoever writes
        assert meant(text).get(words) in (hops, hops[:1]), text


@pytest.mark.parametrize("apart", [" ", "\n\n"], ids=["same paragraph", "the next"])
@pytest.mark.parametrize(("first", "hops", "who"), FIRST)
def test_whoever_is_named_speaks_and_through_no_outlet_of_before(
    first: str, hops: list[str], who: str, apart: str
) -> None:
    for second, others in OTHERS:
        text = f"{first}{apart}{second.format(bridge=BRIDGE)}"
        assert meant(text).get(BRIDGE) == others, text


@pytest.mark.parametrize(("first", "hops", "who"), FIRST)
def test_a_quotation_right_behind_was_told_to_the_same(
    first: str, hops: list[str], who: str
) -> None:
    if who == "it":
        return  # a newspaper's own words are no quotation of its
    assert meant(f"{first} “{ALSO}, I fear.”").get(f"{ALSO}, I fear.") == hops
