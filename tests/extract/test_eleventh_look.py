"""Who says it, through whom: what two folders of news brought, in made-up sentences."""

from typing import Final

import pytest

from tests.extract.told import meant

Chain = list[str | None]
SENTENCES: Final[list[tuple[str, dict[str, Chain]]]] = [
    (
        "Les Orlo looks shattered. “I’m no cavalry,” he’s just told BBC Radio Devon.",
        {"I’m no cavalry": ["Les Orlo", "BBC Radio Devon"]},
    ),
    (
        "“No,” Ana Ruiz said. Then, after a pause: “Next question, please.”",
        {"No": ["Ana Ruiz"], "Next question, please.": ["Ana Ruiz"]},
    ),
    (
        (
            "Ana Ruiz lives in Velm. Has she been offered a post abroad? Twice. "
            "She replied that the glacier would have to move first."
        ),
        {"the glacier would have to move first": ["Ana Ruiz"]},
    ),
    (
        "His uncle, Matthew, who according to local legend predicted that the boy would drown.",
        {"the boy would drown": ["Matthew"]},
    ),
    (
        "The union came away, in the words of its secretary Ana Ruiz, “with coffee and no answers”.",
        {"with coffee and no answers": ["Ana Ruiz"]},
    ),
    (
        "Ana Ruiz told public radio Antena 1 that the mill would close.",
        {"the mill would close": ["Ana Ruiz", "Antena 1"]},
    ),
    (
        "Ana Ruiz told the Velm Herald-Republic that the mill would close.",
        {"the mill would close": ["Ana Ruiz", "Velm Herald-Republic"]},
    ),
    (
        (
            "The Harbour Union, which had sent an observer, Ambassador Ada Orlo, said that it was "
            "“encouraged by the tone, if not yet by the substance”."
        ),
        {
            "it was “encouraged by the tone, if not yet by the substance”": [
                "Harbour Union"
            ]
        },
    ),
    (
        (
            "Mr Tom Rell, who arrived with the farming executive, Dr Simon Bode, and a convoy of "
            "seven vehicles, said that the county had no powers."
        ),
        {"the county had no powers": ["Tom Rell"]},
    ),
    (
        "Ana Ruiz, who left early, met the mayor, Tom Rell, who said that it was late.",
        {"it was late": ["Tom Rell"]},
    ),
    (
        "The additional advocate general, Tom Rell, submitted that only two leases were in force.",
        {"only two leases were in force": ["Tom Rell"]},
    ),
    (
        "Someone at the back wanted to know how a council could plead poverty.",
        {"how a council could plead poverty": ["Someone at the back"]},
    ),
    (
        "The two ministers “reaffirmed their attachment to peace” on Friday.",
        {"their attachment to peace": ["The two ministers"]},
    ),
    (
        "The mayor, Ana Ruiz, said in a letter to employees, seen by Reuters, that the mill would close.",
        {"the mill would close": ["Ana Ruiz"]},
    ),
    (
        "“It was cold,” Ana Ruiz said.\n\nAnd does she believe in the ship? “Ask me again in May.”",
        {"It was cold": ["Ana Ruiz"], "Ask me again in May.": ["Ana Ruiz"]},
    ),
    (
        (
            "“He didn’t do email,” Ana Ruiz answered.\n\nAnd the sticky notes?\n\n"
            "“I threw them away. He told me to.”\n\nTom Rell then showed jurors records."
        ),
        {"I threw them away. He told me to.": ["Ana Ruiz"]},
    ),
    (
        "A post shared more than 46,000 times on Facebook and X says that the sea has stopped.",
        {
            "the sea has stopped": [
                "A post shared more than 46,000 times on Facebook and X"
            ]
        },
    ),
    (
        "Going round the tent, on plain paper and unsigned: “We are all friends here now.”",
        {"We are all friends here now.": [None]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_is_read_as_a_reader_reads_it(
    text: str, expected: dict[str, Chain]
) -> None:
    found = meant(text)
    for words, chain in expected.items():
        assert found.get(words) == chain, found


def test_a_writer_and_a_paper_in_two_short_lines_are_not_one_name() -> None:
    text = (
        "By Ada Orlo and Tom Rell\nVelm Lakefront Courier\n\n"
        "“It was late,” the baker told the Courier on Friday."
    )
    # The Courier is the article's own: told to it is told to the article.
    assert meant(text)["It was late"] == ["the baker"]


def test_a_name_goes_on_over_the_break_of_a_full_line() -> None:
    text = (
        "It rained all day in the small town on the river, and so Ana\n"
        "Ruiz said that the pumps had not been mended.\n\nIt is still raining."
    )
    assert meant(text) == {"the pumps had not been mended": ["Ana Ruiz"]}


def test_the_letters_of_a_zone_are_nobody() -> None:
    text = "The game begins at 8:42 p.m. ET on Friday. It said that it was late."
    assert "ET" not in {chain[0] for chain in meant(text).values()}
