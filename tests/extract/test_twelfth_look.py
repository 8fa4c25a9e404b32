"""Who answered is whom somebody asked; a pronoun tells what a name is; what only goes before acts in nothing."""

import pytest

from tests.extract.told import told

STORIES = [
    (
        '"Our bags were in the car," Tom Rell was quoted as telling Reuters.',
        "Our bags were in the car",
        ["Tom Rell", "Reuters"],
    ),
    (
        "TASS quoted Tom Rell as telling Interfax that the bags were in the car.",
        "the bags were in the car",
        ["Tom Rell", "Interfax", "TASS"],
    ),
    (
        "Among them was Ada Orlo, of the South Side, who told the council she was there.",
        "she was there",
        ["Ada Orlo"],
    ),
    (
        'Tom Rell has since dismissed the plan as the "last kick".',
        'the plan as the "last kick"',
        ["Tom Rell"],
    ),
    (
        # one features on a programme as one speaks on it
        "Featuring on Radio Icengelo's morning programme, Tom Rell said the vote was over.",
        "the vote was over",
        ["Tom Rell", "Radio Icengelo"],
    ),
    (
        # who tried to check it is who was told: the text is its own
        "Ada Orlo told DW by phone that the water rose. Posts blamed the dam. DW was not able to verify them.",
        "the water rose",
        ["Ada Orlo"],
    ),
    (
        "France and Germany said that the camps must stay open.",
        "the camps must stay open",
        ["France and Germany"],
    ),
    (
        "UNICEF and Oxfam urged the government to keep the camps open.",
        "to keep the camps open",
        ["UNICEF and Oxfam"],
    ),
    (
        # when it was told is no part of what was told
        "Tom Rell told her the next morning that the plant would stay.",
        "the plant would stay",
        ["Tom Rell"],
    ),
    (
        "Shargh is not persuaded. “Lowering it is rationing,” writes Laleh Orlo in the reformist daily.",
        "Lowering it is rationing",
        ["Laleh Orlo", "Shargh"],
    ),
    (
        # when it was told is no part of who told it
        "She works for a nurse who was told by her agent last Friday that her rent would go up.",
        "her rent would go up",
        [None],
    ),
    (
        (
            "Two deputies were called in. One of them, Meath’s Jarlath Orlo, told reporters "
            "that he could not vote for it."
        ),
        "he could not vote for it",
        ["Jarlath Orlo"],
    ),
    (
        (
            "The reply came by way of the Interfax news agency, which quoted a source as "
            "saying that the states would blame Tarn."
        ),
        "the states would blame Tarn",
        [None, "Interfax"],
    ),
    (
        # who says "I" acts right before; a measure does not
        (
            "Ada Orlo, whose firm made it, fired back within the hour. “I have no idea what "
            "he means, and nor has my lawyer.”"
        ),
        "I have no idea what he means, and nor has my lawyer.",
        ["Ada Orlo"],
    ),
    (
        "The measure would hold rents for a year. “I will give her the page, if she has found it.”",
        "I will give her the page, if she has found it.",
        [None],
    ),
    (
        # whoever asks him is not he
        (
            "The surveyor, Tom Rell, told the court it was late. Justice Kofi Adebowale "
            "asked him to go on. “I measured the hole,” he replied."
        ),
        "I measured the hole",
        ["Tom Rell"],
    ),
    (
        # a woman once is one to the end of the text
        (
            "Judge Marcela Toaquiza asked how it was known. 'By comparison,' answered "
            "Hernán Vélez, for the prosecution. 'With what?' she asked. He said that an "
            "expert from Leiden would explain."
        ),
        "an expert from Leiden would explain",
        ["Hernán Vélez"],
    ),
    (
        "Instead of resigning, Tom Rell asked the board whether it could carry out the cuts.",
        "whether it could carry out the cuts",
        ["Tom Rell"],
    ),
    (
        "Because of the rain, Ada Orlo said the match was off.",
        "the match was off",
        ["Ada Orlo"],
    ),
    (
        # an interview that an outlet has is its
        "In Velm, Reuters has an interview with the ship's designer, Tom Rell. “I said so twice,” he said.",
        "I said so twice",
        ["Tom Rell", "Reuters"],
    ),
]


def test_a_text_may_end_with_a_word_that_asks_for_another() -> None:
    assert not told("They shook hands before meeting")


@pytest.mark.parametrize(("text", "words", "through"), STORIES)
def test_it_is_told_by_whom(text: str, words: str, through: list[str]) -> None:
    assert told(text)[words] == through


@pytest.mark.parametrize(
    "text",
    [
        "The list named Bahr Lines, quoting “two persons close to the tender”.",
        "The headline on that was “Town queues for water after pipe failure”.",
    ],
)
def test_who_is_quoted_and_what_a_story_is_headed_are_no_quotations(text: str) -> None:
    assert told(text) == {}


def test_the_programme_that_words_were_said_on_is_none_of_them() -> None:
    text = '"There is no crisis," Ana Ruiz said on ETV\'s "Terevisioon" on Tuesday morning.'

    assert list(told(text)) == ["There is no crisis"]


def test_a_word_that_somebody_agreed_on_is_nobody_elses_words() -> None:
    text = "“It took us hours to agree on ‘presence,’” Ana Ruiz told ERT."

    assert list(told(text)) == ["It took us hours to agree on ‘presence,’"]


def test_a_text_may_end_with_the_comma_behind_which_somebody_would_act() -> None:
    assert told("Dinner with Ana Ruiz on Friday,") == {}
