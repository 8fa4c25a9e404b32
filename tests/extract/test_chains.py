"""Chains by the eight lines of the policy: outlets, people inside their wording, relays that name nobody, posts."""

import pytest

from tests.extract.told import chain, odd, only, passage, quotes, speaker, told

WIRE = "the Saltmarsh Gazette"


def test_1_an_outlet_quoted_in_its_own_words_ends_the_chain() -> None:
    text = f"“The pier will open in May,” {WIRE} wrote."

    assert told(text) == {"The pier will open in May": ["Saltmarsh Gazette"]}
    assert speaker(text).agent_type == "outlet"


def test_2_a_person_inside_an_outlets_wording_is_a_quote_of_its_own_through_the_outlet() -> (
    None
):
    text = f"“The minister Ada Orlo stressed that the pier must open,” {WIRE} wrote."

    outer, inner = quotes(text)

    assert passage(text, inner) == "the pier must open"
    assert chain(inner) == ["Ada Orlo", "Saltmarsh Gazette"]
    assert inner.inside == outer.spans


def test_2_what_an_outlet_says_of_no_speech_holds_no_quote_inside() -> None:
    assert (
        len(quotes(f"“The minister Ada Orlo opened the pier in May,” {WIRE} wrote."))
        == 1
    )


def test_3_third_person_words_between_marks_with_nobody_named_are_never_filled_from_around() -> (
    None
):
    text = (
        f"{WIRE.capitalize()} is a paper in Tarn.\n\n"
        "“The minister Ada Orlo stressed that the pier must open.”"
    )

    outer, inner = quotes(text)

    assert chain(outer) == [None]
    assert outer.steps[0].flags == ("unattributed_relay",)
    assert chain(inner) == ["Ada Orlo", None]
    assert "unattributed_relay" in odd(text)


def test_3_words_in_the_first_person_are_no_relay() -> None:
    text = "Ada Orlo opened the pier.\n\n“We said that the pier must open, and it did.”"

    assert odd(text) == {}


def test_4_right_behind_a_credited_sentence_the_outlet_is_inferred() -> None:
    text = (
        "The Saltmarsh Gazette wrote that the harbour had asked for money. "
        "“The minister Ada Orlo stressed that the pier must open.”"
    )

    _, outer, inner = quotes(text)

    assert chain(outer) == ["Saltmarsh Gazette"]
    assert outer.steps[0].flags == ("outlet_inferred",)
    assert chain(inner) == ["Ada Orlo", "Saltmarsh Gazette"]


def test_4_in_another_paragraph_nothing_is_inferred() -> None:
    text = (
        "The Saltmarsh Gazette wrote that the harbour had asked for money.\n\nThe pier is old.\n\n"
        "“The minister Ada Orlo stressed that the pier must open.”"
    )

    assert told(text)["The minister Ada Orlo stressed that the pier must open."] == [
        None
    ]


def test_5_said_without_an_outlet_beside_a_relay_is_marked() -> None:
    relay = f" “The minister Tom Rell stressed that the pier must wait,” {WIRE} noted."
    text = "“The pier will open,” Ada Orlo said."

    assert quotes(text + relay)[0].flags == ("outlet_not_stated",)
    assert only(text).flags == ()


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "Ada Orlo wrote on Telegram: “We will open the pier in May.”",
            "We will open the pier in May.",
            ["Ada Orlo", "Telegram"],
        ),
        (
            "Ada Orlo posted on Mastodon that the pier was open.",
            "the pier was open",
            ["Ada Orlo", "Mastodon"],
        ),
        (
            "The ministry's Telegram channel said the pier was open.",
            "the pier was open",
            ["ministry's Telegram channel", "Telegram"],
        ),
    ],
)
def test_6_the_platform_of_a_post_is_a_link(
    text: str, words: str, names: list[str]
) -> None:
    assert told(text) == {words: names}
    assert only(text).is_post


def test_6_a_letter_that_is_written_is_no_post() -> None:
    assert not only("Ada Orlo wrote: “We will open the pier in May.”").is_post


def test_7_what_an_outlet_reports_that_somebody_said_carries_both() -> None:
    text = (
        "The Saltmarsh Gazette reported that Ada Orlo said the pier would open in May."
    )

    assert told(text)["the pier would open in May"] == ["Ada Orlo", "Saltmarsh Gazette"]


def test_7_what_an_outlet_cites_is_the_speaker() -> None:
    text = "The Saltmarsh Gazette, citing two harbour sources, said the pier would open in May."

    assert told(text) == {"the pier would open in May": [None, "Saltmarsh Gazette"]}
    assert speaker(text).mention == (text.index("two"), text.index(", said"))


def test_7_a_chain_of_three_outlets_runs_from_the_innermost() -> None:
    text = (
        "The Saltmarsh Gazette, citing Radio Tamba, which relied on the Tarn Herald, "
        "reported that the pier had closed."
    )

    assert told(text) == {
        "the pier had closed": ["Tarn Herald", "Radio Tamba", "Saltmarsh Gazette"]
    }


def test_7_what_somebody_told_an_outlet_goes_through_it() -> None:
    text = "Ada Orlo told the Saltmarsh Gazette in an interview that the pier would open in May."

    assert told(text) == {
        "the pier would open in May": ["Ada Orlo", "Saltmarsh Gazette"]
    }


@pytest.mark.parametrize("whom", ["reporters", "this newspaper", "her sister"])
def test_7_what_somebody_told_people_goes_through_no_outlet(whom: str) -> None:
    assert told(f"Ada Orlo told {whom} that the pier was open.") == {
        "the pier was open": ["Ada Orlo"]
    }


def test_told_to_the_outlet_whose_article_this_is_adds_no_link() -> None:
    text = (
        "TARN, May 2 (Saltmarsh Gazette) - Ada Orlo told the Saltmarsh Gazette that the pier would open.\n\n"
        "She told Radio Tamba that the bridge would follow."
    )

    assert told(text) == {
        "the pier would open": ["Ada Orlo"],
        "the bridge would follow": ["Ada Orlo", "Radio Tamba"],
    }


def test_quoted_by_an_outlet_and_an_outlet_that_quotes_are_the_same_chain() -> None:
    passive = "Ida Berg was quoted by Radio Tamba as saying that the pier had closed."
    active = (
        "Radio Tamba quoted the driver, Ida Berg, as saying that the pier had closed."
    )

    assert (
        told(passive)
        == told(active)
        == {"the pier had closed": ["Ida Berg", "Radio Tamba"]}
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ada Orlo did not say whether the pier would open in May.",
        "Ada Orlo declined to say why the pier was shut.",
        "Ada Orlo would not say that the pier was shut.",
        "Ada Orlo will say that the pier is shut.",
        "Ada Orlo said nothing.",
    ],
)
def test_8_what_was_not_said_is_no_quotation(text: str) -> None:
    assert told(text) == {}


def test_8_a_denial_is_one() -> None:
    text = "Ada Orlo denied that the pier would ever open."

    assert told(text) == {"the pier would ever open": ["Ada Orlo"]}
    assert only(text).flags == ("denial",)


# ---------------------------------------------------------------------- who goes on


def test_a_speaker_goes_on_in_a_sentence_that_is_only_a_quotation() -> None:
    text = "“The pier will open in May,” Ada Orlo said. “The rest of it comes later.”"

    _, second = quotes(text)

    assert chain(second) == ["Ada Orlo"]
    assert second.flags == ("no_own_attribution",)
    assert second.steps[0].cue is None


def test_words_announced_at_the_end_of_a_paragraph_are_those_of_the_next() -> None:
    assert told("Ada Orlo said:\n\n“The pier will open in May.”") == {
        "The pier will open in May.": ["Ada Orlo"]
    }


def test_a_paragraph_that_is_only_a_quotation_behind_no_speech_is_nobodys() -> None:
    text = "The mayor of Tarn, Ada Orlo, came.\n\n“The pier will open in May.”"

    assert told(text) == {"The pier will open in May.": [None]}


def test_paragraphs_that_are_opened_anew_are_one_quote() -> None:
    text = "“The pier will open in May. It took long.\n\n“The bridge comes after that,” Ada Orlo said."

    quote = only(text)

    assert passage(text, quote) == (
        "The pier will open in May. It took long. ... The bridge comes after that"
    )
    assert chain(quote) == ["Ada Orlo"]
    assert "reopened_paragraphs" in quote.flags


def test_an_answer_in_an_interview_is_that_persons() -> None:
    text = "Berg: No. I was surprised by the pier.\n\nIda Berg built it."

    assert told(text) == {"No. I was surprised by the pier.": ["Ida Berg"]}


def test_a_list_with_a_colon_is_no_interview() -> None:
    assert told("Pier: closed since May.\n\nIda Berg built it.") == {}


def test_a_quotation_in_a_quotation_goes_through_the_one_who_tells_it() -> None:
    text = "“Tom Rell told me, ‘The pier is shut for good,’ and I wept,” Ada Orlo said."

    assert told(text)["The pier is shut for good"] == ["Tom Rell", "Ada Orlo"]


# ---------------------------------------------------------------------- whom a pronoun means


def test_a_pronoun_crosses_a_quotation_to_the_last_speaker() -> None:
    text = "“The pier will open in May,” Ada Orlo said.\n\n“I asked for it,” she added."

    assert told(text)["I asked for it"] == ["Ada Orlo"]


@pytest.mark.parametrize(
    "before",
    [
        "Ada Orlo and Ida Berg opened the pier.",
        "Tom Rell opened the pier.",
        "The pier was opened.",
    ],
)
def test_a_pronoun_that_cannot_be_settled_is_left(before: str) -> None:
    text = f"{before} “It took nine long years,” she said."

    assert told(text) == {"It took nine long years": [None]}
    assert speaker(text).flags == ("pronoun_speaker",)


def test_they_is_nobody_in_particular() -> None:
    assert told("Ada Orlo came. “It took nine years,” they said.") == {
        "It took nine years": [None]
    }


@pytest.mark.parametrize(
    "words", ["I said", "We said", "You told us", "My statement said"]
)
def test_the_authors_own_saying_is_no_quote(words: str) -> None:
    assert told(f"{words} that the pier would open in May.") == {}
