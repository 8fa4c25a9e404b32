"""However what is said begins: the passage proposed is all of it, whatever reports it and from whichever side."""

from typing import Final

import pytest

from tests.extract.told import told

REPORTS: Final = (
    "Ana Ruiz said {}.",
    "Officials say {}.",
    "Ana Ruiz told Reuters {}.",
    "The council said on Friday {}.",
    "Ana Ruiz said that {}.",
    "{}, officials said.",
    "According to officials, {}.",
    "{}, according to officials.",
    "She said {}.",
    "Ana Ruiz said in a statement that {}.",
)
SAID: Final = (
    "there was no water in the dam",
    "no decision had been made",
    "every home was lost",
    "both sides had agreed",
    "all of the homes were lost",
    "many homes were lost",
    "two homes were lost",
    "dozens of homes were lost",
    "hundreds of people had left",
    "its homes were lost",
    "homes were lost",
    "40 homes were lost",
    "10% of homes were lost",
    "10 percent of homes were lost",
    "$4 million was lost",
    "€4m had been lost",
    "last week's storm was mild",
    "this week's vote was void",
    "the vote was void",
    "if the dam broke, homes would be lost",
    "when the dam broke, homes were lost",
    "despite the storm, the dam was safe",
    "under the plan, homes would be sold",
    "it was safe",
    "they were safe",
    "he had left",
    "she had left",
    "we were safe",
    "what he saw was bad",
    "whoever did it had left",
    "anyone who left was safe",
    "nobody was hurt",
    "no one was hurt",
    "nothing was lost",
    "everyone had left",
    "everything was lost",
    "neither side had agreed",
    "most homes were lost",
    "few homes were lost",
    "hardly any homes were lost",
    "not one home was lost",
    "not all homes were lost",
    "only one home was lost",
    "even the dam was safe",
    "one of the homes was lost",
    "one in five homes was lost",
    "half of the homes were lost",
    "a third of the homes were lost",
    "two thirds of the homes were lost",
    "some of the homes were lost",
    "several homes were lost",
    "such homes were lost",
    "these homes were lost",
    "those homes were lost",
    "other homes were lost",
    "another home was lost",
    "more homes were lost",
    "more rain was expected",
    "fewer homes were lost",
    "less rain was expected",
    "much of the town was lost",
    "part of the town was lost",
    "parts of the town were lost",
    "people had left",
    "men had left",
    "police had left",
    "children under five were safe",
    "protecting homes was hard",
    "building the dam was hard",
    "the EU had left",
    "forces loyal to Velm had left",
    "talks with Velm had begun",
    "water levels in Velm had fallen",
    "heavy rain had fallen",
    "with the dam gone, homes were lost",
    "for now, the dam was safe",
    "like the dam, the bridge was safe",
    "unlike the dam, the bridge was safe",
    "once the dam broke, homes were lost",
    "unless it rained, the dam would hold",
    "as long as it rained, the dam would be shut",
    "as the dam broke, homes were lost",
    "so far, 40 homes had been lost",
    "so far 40 homes had been lost",
    "around a third of homes were lost",
    "about a dozen homes were lost",
    "nearly a quarter of homes were lost",
    "over a million people had left",
    "over a hundred people had left",
    "some of those who had left were safe",
    "whether to leave was unclear",
    "how it began was unclear",
    "why he left was unclear",
    "where he went was unclear",
    "who did it was unclear",
    "that would be wrong",
    "this would be wrong",
    "here the dam was safe",
    "yes, the dam was safe",
    "the “dam” was safe",
    "her dam was safe",
    "their dam was safe",
    "our dam was safe",
    "the ministry's report was wrong",
    "the report, published on Friday, was wrong",
    "the dam, which broke on Friday, was safe",
    "the homes that were lost were old",
)
ONLY_BEHIND_OTHERS: Final = (
    "both sides had agreed",
    "Velm's dam was safe",
    "President Tom Rell had resigned",
    "Russia had left",
    "Turkish forces had left",
    "I was safe",
)
"""Not behind "told Reuters": where a receiver's name would end nothing says."""


@pytest.mark.parametrize("said", SAID)
def test_all_of_what_is_said_is_proposed(said: str) -> None:
    begun = f"{said[0].upper()}{said[1:]}"

    for report in REPORTS:
        words = begun if report.startswith("{}") else said
        assert list(told(report.format(words))) == [words], report


@pytest.mark.parametrize("said", ONLY_BEHIND_OTHERS)
def test_so_is_a_name_behind_a_verb(said: str) -> None:
    for report in REPORTS:
        if "Reuters" not in report and not report.startswith("{}"):
            assert list(told(report.format(said))) == [said], report
