"""Who says what in one sentence: verbs of saying, their subjects, where the reported words begin and end."""

import pytest

from tests.extract.told import chain, only, passage, quotes, speaker, told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Orlo said that the pier would open.", "the pier would open"),
        ("Ada Orlo said the pier would open.", "the pier would open"),
        ("Ada Orlo said on Monday that the pier would open.", "the pier would open"),
        (
            "Ada Orlo, the mayor of Tarn, said the pier would open.",
            "the pier would open",
        ),
        ("The pier would open, Ada Orlo said.", "The pier would open"),
        ("“The pier is open,” Ada Orlo said.", "The pier is open"),
        ("“The pier is open,” said Ada Orlo.", "The pier is open"),
        ("According to Ada Orlo, the pier is open.", "the pier is open"),
        ("The pier is open, according to Ada Orlo.", "The pier is open"),
        ("Ada Orlo said: “The pier is open.”", "The pier is open."),
        (
            "Ada Orlo hailed “the end of the old pier” on Monday.",
            "the end of the old pier",
        ),
        ("Ada Orlo expressed hope that the pier would open.", "the pier would open"),
        ("Ada Orlo went on to say that the pier was open.", "the pier was open"),
        ("Ada Orlo promised to open the pier in May.", "open the pier in May"),
        (
            "Ada Orlo put the cost of the pier at 12 million crowns.",
            "the cost of the pier at 12 million crowns",
        ),
    ],
)
def test_a_report_is_read_in_every_order(text: str, words: str) -> None:
    assert told(text) == {words: ["Ada Orlo"]}


def test_a_quotation_split_by_its_attribution_is_one_quote_of_two_pieces() -> None:
    text = (
        "“The pier will open in May,” Ada Orlo said, “and the bridge will follow it.”"
    )

    quote = only(text)

    assert (
        passage(text, quote)
        == "The pier will open in May ... and the bridge will follow it."
    )
    assert quote.manner == "direct"


def test_the_verb_and_the_words_that_mean_the_speaker_are_kept() -> None:
    text = "“The pier is open,” President Ada Orlo said."

    (step,) = only(text).steps

    assert step.mention is not None
    assert step.cue is not None
    assert text[slice(*step.mention)] == "President Ada Orlo"
    assert text[slice(*step.cue)] == "said"


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("“The pier will open in May,” Ada Orlo said.", "direct"),
        ("Ada Orlo said the pier would open in May.", "indirect"),
        ("Ada Orlo said the pier would “open at last” in May.", "mixed"),
    ],
)
def test_how_much_stands_between_marks_makes_the_manner(text: str, manner: str) -> None:
    assert only(text).manner == manner


def test_two_verbs_of_one_subject_are_two_quotes() -> None:
    text = "Ada Orlo said that the pier was open and added that the bridge was shut."

    assert told(text) == {
        "the pier was open": ["Ada Orlo"],
        "the bridge was shut": ["Ada Orlo"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "The reports of the mayor were long and the claims were many.",
        "The state of the pier is bad, and its notes are lost.",
        "Ada Orlo walked to the pier and opened the gate.",
        "Ada Orlo was not told that the pier was shut.",
        "If asked, the mayor of Tarn might comment on the pier.",
        "Ada Orlo rejected the offer of a new pier.",
        "Ada Orlo put the hat at the end of the pier.",
        "Ada Orlo wants the pier to open.",
        "A long day: the pier stood in the sea.",
    ],
)
def test_words_that_only_look_like_speech_propose_nothing(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The harbour master said that the pier was open.", "The harbour master"),
        ("Officials said that the pier was open.", "Officials"),
        ("Two witnesses said that the pier was open.", "Two witnesses"),
    ],
)
def test_a_role_without_a_name_is_kept_as_it_stands(text: str, mention: str) -> None:
    step = speaker(text)

    assert step.name is None
    assert step.mention is not None
    assert text[slice(*step.mention)] == mention
    assert step.flags == ("role_only_speaker",)


def test_an_office_finds_the_one_person_whom_the_text_gave_it() -> None:
    text = (
        "Tarn's mayor, Ada Orlo, came. Tom Rell left. Tarn's mayor said it would open."
    )

    assert told(text) == {"it would open": ["Ada Orlo"]}


def test_an_office_of_a_place_finds_its_holder_among_two() -> None:
    text = (
        "The mayor of Tarn, Ada Orlo, came. The mayor of Velm, Ida Berg, left.\n\n"
        "The mayor of Tarn said it would open."
    )

    assert told(text) == {"it would open": ["Ada Orlo"]}


@pytest.mark.parametrize("office", ["judge", "harbour director", "driver"])
def test_an_office_that_the_only_person_named_does_not_have_finds_nobody(
    office: str,
) -> None:
    text = (
        "It was a cold day on the coast and the wind blew from the north for hours.\n\n"
        f"The mayor of Tarn, Ada Orlo, came.\n\nThe {office} said it would open."
    )

    assert told(text) == {"it would open": [None]}
    assert told(text.replace(f"The {office}", "The mayor")) == {
        "it would open": ["Ada Orlo"]
    }


def test_people_who_speak_together_are_no_single_person() -> None:
    step = speaker("Tom Rell and Kurt Sand said that the pier was shut.")

    assert (step.name, step.agent_type) == ("Tom Rell and Kurt Sand", "organisation")


def test_a_body_speaks_as_an_organisation() -> None:
    step = speaker("The harbour ministry said the pier would open.")

    assert (step.name, step.agent_type) == ("harbour ministry", "organisation")


# ---------------------------------------------------------------------- the scare-quote gate


@pytest.mark.parametrize(
    "text",
    [
        "The “old pier” was closed in May.",
        "Ada Orlo opened the “peace pier”, and a “people's bridge” with it.",
        "The so-called “peace pier of the north” was built in May.",
        "The town bought “Songs of the Old Pier” for its library.",
        "The minister spoke of the “pier”.",
        "It was known as the “pier that nobody had wanted”.",
    ],
)
def test_labels_and_titles_between_marks_are_no_quotations(text: str) -> None:
    assert told(text) == {}


def test_as_many_words_with_a_verb_of_saying_are_one() -> None:
    assert told("“It is open,” Ada Orlo said.") == {"It is open": ["Ada Orlo"]}


def test_a_sentence_between_marks_of_its_own_is_one_too() -> None:
    text = "Ada Orlo said the pier was shut. “Go home now.”"

    assert [chain(each) for each in quotes(text)] == [["Ada Orlo"], ["Ada Orlo"]]
