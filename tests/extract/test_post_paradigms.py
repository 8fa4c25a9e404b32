"""Posts that go on: every way to say that somebody posted, crossed with every way to go on in the next sentence."""

from itertools import product
from typing import Final

import pytest

from archive.extract.proposal import ProposedQuote
from tests.extract.told import chain, quotes

WHERE: Final = {
    "X": "X",
    "Facebook": "Facebook",
    "Telegram": "Telegram",
    "his Facebook page": "Facebook",
    "the social media platform X": "X",
}
POSTED: Final = (
    "{s} wrote on {p} that the dam was safe.",
    "In a post on {p}, {s} said the dam was safe.",
    "{s} hit back on {p}.",
    "{s} responded on {p} within the hour.",
    "{s} announced the call on {p}.",
    "{s} confirmed the swap in a short post on {p} on Saturday night.",
    "“The dam is safe and will open,” {s} wrote on {p}.",
    "“The dam is safe and will open,” {s} said in a video posted on {p}.",
    "{s} posted a statement on {p}.",
    "{s} took to {p} on Friday.",
    "{s} wrote on {p}: “The dam is safe and will open.”",
    "In a message posted on {p} on Friday, {s} denied the report.",
    "{s} welcomed the outcome on {p} as “an encouraging step” for the dam.",
)
GOES_ON: Final = (
    "“Shipping cannot wait for politics,” he wrote.",
    "“Shipping cannot wait for politics,” he said.",
    "“Shipping cannot wait for politics,” he added.",
    "“Shipping cannot wait for politics,” the post read.",
    "“Shipping cannot wait for politics,” the post said.",
    "“Shipping cannot wait for politics,” read the post.",
    "“Shipping cannot wait for politics,” it read.",
    "He wrote that shipping could not wait.",
    "He added that shipping could not wait.",
    "The post said shipping could not wait.",
    "In the post, he said shipping could not wait.",
    "“Shipping cannot wait for politics,” Rell wrote.",
    "“Shipping cannot wait,” he wrote, “for the politics of others.”",
)
WHO: Final = ("Tom Rell", "The mayor, Tom Rell,", "Foreign Minister Tom Rell")


def last(text: str) -> ProposedQuote:
    return quotes(text)[-1]


@pytest.mark.parametrize(("posted", "more"), list(product(POSTED, GOES_ON)))
def test_what_goes_on_stands_in_the_same_post(posted: str, more: str) -> None:
    made = {
        f"The dam was closed.\n\n{posted.format(s=who, p=where)} {more}": platform
        for who, (where, platform) in product(WHO, WHERE.items())
    }

    assert [
        text
        for text, platform in made.items()
        if chain(last(text)) != ["Tom Rell", platform] or not last(text).is_post
    ] == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        "“Shipping cannot wait,” he told reporters later.",
        "“Shipping cannot wait,” he said in an interview.",
        "“Shipping cannot wait,” he said on Sunday.",
        "“Shipping cannot wait,” Ana Ruiz said.",
    ],
)
def test_what_is_said_elsewhere_is_no_post(elsewhere: str) -> None:
    text = f"Tom Rell wrote on X that the dam was safe. {elsewhere}"

    assert "X" not in chain(last(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom Rell wrote on X that the dam was safe and urged residents to return.",
        "Tom Rell denied it on his X account, writing that the level had fallen.",
        "Tom Rell had on X questioned the cost, describing it as “a waste of money”.",
        "Tom Rell later urged residents on X to “step back and let the court work”.",
        "Tom Rell urged residents in a post on X to stay home.",
    ],
)
def test_all_of_a_sentence_stands_in_one_post(sentence: str) -> None:
    assert [chain(each) for each in quotes(sentence)] == [["Tom Rell", "X"]] * len(
        quotes(sentence)
    )
    assert quotes(sentence)


def test_a_channel_belongs_to_its_own_clause() -> None:
    told = quotes(
        "Tom Rell reported on his YouTube channel that she would leave, though Ana Ruiz swore she'd heard it “from my"
        " barber”."
    )

    assert [chain(each) for each in told] == [["Tom Rell", "YouTube"], ["Ana Ruiz"]]
