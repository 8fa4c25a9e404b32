"""What a fourteenth look at news and at crossed sentences taught: one name for one outlet, and names that are none."""

from itertools import product
from typing import Final

import pytest

from tests.extract.told import chain, meant, odd, passage, quotes, told

SHORT: Final = {
    "Kuwait News Agency": "KUNA",
    "The Associated Press": "AP",
    "Agence France-Presse": "AFP",
    "Emirates News Agency": "WAM",
    "Jordan News Agency": "Petra",
    "Islamic Republic News Agency": "IRNA",
    "Anadolu Agency": "Anadolu",
    "Xinhua News Agency": "Xinhua",
    "Associated Press of Pakistan": "APP",
    "Demirören News Agency": "DHA",
    "Deutsche Presse-Agentur": "dpa",
    "British Broadcasting Corporation": "BBC",
    "Yonhap News Agency": "Yonhap",
    "Korean Central News Agency": "KCNA",
    "Kyodo News": "Kyodo",
    "Der Spiegel": "Spiegel",
    "The Financial Times": "FT",
    "Mehr News Agency": "Mehr",
}


@pytest.mark.parametrize("full", SHORT)
def test_an_outlet_has_one_name_where_the_text_has_two(full: str) -> None:
    begun = f"The {full.removeprefix('The ')}"
    said = f"reported that the dam was safe. The bridge, {SHORT[full]} said, was open."

    assert {chain(each)[0] for each in quotes(f"{begun} {said}")} == {full}
    assert {chain(each)[0] for each in quotes(f"{begun} ({SHORT[full]}) {said}")} == {
        full
    }


def test_a_house_and_its_news_desk_are_two() -> None:
    text = "ERR News reported that the dam was safe. The bridge, ERR said, was open."

    assert [chain(each)[0] for each in quotes(text)] == ["ERR News", "ERR"]


def test_initials_in_brackets_are_the_outlet_that_they_stand_behind() -> None:
    text = "The South China Morning Post (SCMP) said it was safe. The bridge, SCMP reported, was open."

    assert [chain(each) for each in quotes(text)] == [["South China Morning Post"]] * 2


@pytest.mark.parametrize("desk", ["Africa Check", "Snopes", "Full Fact", "Teyit"])
def test_a_desk_that_checks_facts_is_an_outlet_and_nobody_s_she(desk: str) -> None:
    text = (
        f"Ana Ruiz gave the speech. {desk} watched all of it. “I am tired,” she said."
    )

    assert [chain(each) for each in quotes(text)] == [["Ana Ruiz"]]
    assert quotes(f"{desk} said it was false.")[0].steps[0].agent_type == "outlet"


SPEAKERS: Final = {
    "The Minister of Foreign Affairs and the National Community Abroad Abdelmadjid Benk": "Abdelmadjid Benk",
    "Minister of External Relations Tete Antonio": "Tete Antonio",
    "Minister of Water and Sanitation Senzo Mchunu": "Senzo Mchunu",
    "Leader of the Opposition in the National Assembly Asad Mehmood Gard": "Asad Mehmood Gard",
    "The leaders of Labour and the Greens": "The leaders of Labour and the Greens",
    "Officials in Velm and Tarn": "Officials in Velm and Tarn",
    "Two MPs who were there": "Two MPs who were there",
    "A banner outside the ground on Friday": "A banner outside the ground",
}


@pytest.mark.parametrize("who", SPEAKERS)
def test_no_part_of_a_name_speaks(who: str) -> None:
    verb = "read “the dam is not for sale”" if "banner" in who else "said it was safe"

    assert list(meant(f"{who} {verb}.").values()) == [[SPEAKERS[who]]]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "“I was in church,” she told worshippers at St Barnabas ACK in Tarn. Tom Rell left.",
            [None],
        ),
        ("“It is false,” she told Ana Ruiz. Tom Rell left.", [None]),
        ("According to Reuters he landed in Velm and left by six.", ["Reuters"]),
        (
            "Ana Ruiz had a call with Tom Rell.\n\nThe mayor said the dam was safe.",
            [None],
        ),
        (
            "Ana Ruiz had a call with Tom Rell.\n\nThe minister signed the book, in which he wrote that it was safe.",
            [None],
        ),
        ("“The dam is safe,” said opposition leader Ana Ruiz Friday.", ["Ana Ruiz"]),
        (
            "Ana Ruiz was received, on Friday, by the president, Tom Rell, in Velm, said a Ministry statement.",
            [None],
        ),
        ("Ana Ruiz, asked on Friday, promised a full inquiry.", ["Ana Ruiz"]),
    ],
)
def test_a_wrong_name_costs_more_than_none(text: str, whose: list[str | None]) -> None:
    assert [chain(each) for each in quotes(text)] == [whose]


CONTINUED: Final = {
    "The plan, said Ana Ruiz, a biologist in Velm, was a mistake.": "The plan ... was a mistake",
    "The sinkhole, says coauthor Ana Ruiz, a biologist, “did what no board would let me do”.": (
        "The sinkhole ... did what no board would let me do"
    ),
    "The dam, Ana Ruiz said last week, was safe.": "The dam ... was safe",
    "The dam opened in May, Ana Ruiz, who leads the council, said.": "The dam opened in May",
    "According to Ana Ruiz, the mayor of Velm, the dam was safe.": "the dam was safe",
    "According to Ana Ruiz, 45, the dam was safe.": "the dam was safe",
    "Ana Ruiz, who said the dam was safe, left.": "the dam was safe",
    "Ana Ruiz, who denied the charge, was fined.": "the charge",
    "Telling reporters that the dam was safe, Ana Ruiz left.": "the dam was safe",
    "Calling the plan “a grave mistake”, Ana Ruiz left.": "the plan “a grave mistake”",
    "The plan was described by Ana Ruiz as “a grave mistake”.": "The plan ... a grave mistake",
    "The plan, called “a grave mistake” by Ana Ruiz, failed.": "The plan ... a grave mistake",
    "Ana Ruiz labelled the plan “a grave mistake”.": "the plan “a grave mistake”",
    "Ana Ruiz noted with concern that prices had risen.": "prices had risen",
    "Ana Ruiz stressed, in this regard, the need for calm.": "the need for calm",
    "Ana Ruiz urged restraint on all sides.": "restraint on all sides",
    "Ana Ruiz went on to say the dam was safe.": "the dam was safe",
    "Ana Ruiz told members who asked about it to “go home and sleep”.": "go home and sleep",
    "The account had Ana Ruiz leaving the hall and saying that the dam was safe.": "the dam was safe",
    "“So is it safe?” Trustee Ana Ruiz asked Rell on Monday, holding up both of the reports.": "So is it safe?",
    "“So is it safe?” Ana Ruiz wondered.": "So is it safe?",
    "“So it is safe ...” Ana Ruiz said.": "So it is safe ...",
    "Ana Ruiz rejected as baseless claims that the dam was unsafe.": (
        "as baseless claims that the dam was unsafe"
    ),
}


@pytest.mark.parametrize("text", CONTINUED)
def test_whose_words_these_are_and_where_they_end(text: str) -> None:
    assert told(text) == {CONTINUED[text]: ["Ana Ruiz"]}


def test_the_other_of_two_who_tell_of_a_third_is_in_the_chain() -> None:
    text = "The other said Ana Ruiz had insisted that it was safe."

    assert meant(text)["it was safe"] == ["Ana Ruiz", "The other"]


def test_a_source_that_adds_is_the_paper_that_was_named() -> None:
    text = "The dam was safe, said a Ministry statement. The bridge was open, added the source."

    assert meant(text)["The bridge was open"] == ["a Ministry statement"]


def test_a_question_of_the_writer_s_is_nobody_s_statement() -> None:
    assert quotes("Had the mayor asked to leave? She waited.") == []


def test_what_one_says_of_one_s_own_asking_is_one_report() -> None:
    assert meant("The union said it had asked to see Ana Ruiz.") == {
        "it had asked to see Ana Ruiz": ["The union"]
    }


SINGLE: Final = (("‘", "’"), ("'", "'"), ("“", "”"), ('"', '"'))


@pytest.mark.parametrize(("opening", "closing"), SINGLE)
def test_a_long_quotation_is_opened_anew_by_each_paragraph(
    opening: str, closing: str
) -> None:
    text = (
        f"{opening}The dam is safe and nobody expects floods.\n\n"
        f"{opening}We wait for the rain to stop,{closing} Ana Ruiz said."
    )

    (quote,) = quotes(text)

    assert passage(text, quote) == (
        "The dam is safe and nobody expects floods. ... We wait for the rain to stop"
    )
    assert chain(quote) == ["Ana Ruiz"]
    assert "unbalanced_marks" not in odd(text)


@pytest.mark.parametrize(
    ("verb", "mark"),
    list(product(("replied", "answered", "joked", "snapped"), ("?", "!", "...", "…"))),
)
def test_an_attribution_stands_behind_whatever_ends_a_quotation(
    verb: str, mark: str
) -> None:
    text = f"“How can the dam be safe{mark}” Ana Ruiz {verb}."

    assert [chain(each) for each in quotes(text)] == [["Ana Ruiz"]]
