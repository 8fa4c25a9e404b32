"""Reports as papers often tell of them: settings behind a verb, clauses about who speaks, what a paper knows."""

import pytest

from tests.extract.told import meant


@pytest.mark.parametrize(
    "setting",
    [
        "on Friday",
        "in an interview",
        "at a press conference in Velm",
        "last week",
        "during a visit to Velm",
        "again",
        "on Friday in a statement",
    ],
)
@pytest.mark.parametrize(
    ("verb", "led", "said"),
    [
        ("called", "for", "an end to the strike"),
        ("apologised", "for", "the long delay"),
        ("complained", "about", "the noise at night"),
        ("argued", "for", "a new tax"),
        ("warned", "against", "an early vote"),
        ("insisted", "on", "a new vote"),
    ],
)
def test_a_setting_between_a_verb_and_its_preposition(
    setting: str, verb: str, led: str, said: str
) -> None:
    text = f"Ana Ruiz {verb} {setting} {led} {said}."
    assert meant(text) == {said: ["Ana Ruiz"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A setting before the object: agencies write so.
        (
            "Ana Ruiz condemned in a statement the raid on the camp.",
            {"the raid on the camp": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz praised at a meeting in Velm the work of the crews.",
            {"the work of the crews": ["Ana Ruiz"]},
        ),
        # What only looks like one.
        ("Ana Ruiz spoke at a meeting of the council.", {}),
        (
            "Ana Ruiz argued in a paper for Nature that it was late.",
            {"it was late": ["Ana Ruiz", "Nature"]},
        ),
        # Of whom a clause tells.
        (
            "The ministry, which runs the wells, said the minister knew.",
            {"the minister knew": ["The ministry"]},
        ),
        (
            "Reuters, which saw the letter, said the minister knew.",
            {"the minister knew": ["Reuters"]},
        ),
        (
            "Ana Ruiz, who met the president, left for Velm, said a spokesman.",
            {"Ana Ruiz, who met the president, left for Velm": ["a spokesman"]},
        ),
        # What a paper knows.
        (
            "The Guardian understands that the chair has offered to go.",
            {"the chair has offered to go": ["The Guardian"]},
        ),
        (
            "The Times has learnt the chair has offered to go.",
            {"the chair has offered to go": ["The Times"]},
        ),
        ("Ana Ruiz has learned that the chair is gone.", {}),
        ("Ana Ruiz understands that the chair is gone.", {}),
        # Per whom.
        (
            "Per ESPN, the guard has agreed to go.",
            {"the guard has agreed to go": ["ESPN"]},
        ),
        (
            "The guard has signed a deal, per ESPN.",
            {"The guard has signed a deal": ["ESPN"]},
        ),
        ("Per Bolund is a man.", {}),
        # Promised to whom.
        (
            "The dealer swore to detectives that it was his.",
            {"it was his": ["The dealer"]},
        ),
        (
            "The mayor promised to members that it would end.",
            {"it would end": ["The mayor"]},
        ),
        # What the writer puts to it.
        (
            "The minister said output would rise, a move that traders had expected.",
            {"output would rise": ["The minister"]},
        ),
        (
            "The minister said the union had lied, a claim the union denies.",
            {"the union had lied": ["The minister"]},
        ),
        (
            "Velm Air said it was close to a deal, in what would be its first since 2018.",
            {"it was close to a deal": ["Velm Air"]},
        ),
        (
            "The minister said it was a good plan, a plan that would work.",
            {"it was a good plan, a plan that would work": ["The minister"]},
        ),
        (
            "Mr Lang said he would resign, a decision that he had taken in May.",
            {"he would resign, a decision that he had taken in May": ["Lang"]},
        ),
        # To whom it was said.
        (
            "Ana Ruiz said the bridge was not safe in an interview with Reuters.",
            {"the bridge was not safe": ["Ana Ruiz", "Reuters"]},
        ),
        (
            "Ana Ruiz said the bridge was not safe in comments to the state news agency IRNA.",
            {"the bridge was not safe": ["Ana Ruiz", "IRNA"]},
        ),
        (
            "Ana Ruiz said she had been robbed in an interview room.",
            {"she had been robbed in an interview room": ["Ana Ruiz"]},
        ),
        # The many before a participle speak.
        (
            "Economists polled by Reuters predict growth of 1.4% next year.",
            {"growth of 1.4% next year": ["Economists", "Reuters"]},
        ),
        (
            "Aid groups working in the camp warn that food is short.",
            {"food is short": ["Aid groups working in the camp"]},
        ),
        # Who is asked to do something, with a day between.
        (
            "Ana Ruiz urged them on Friday to stay calm.",
            {"to stay calm": ["Ana Ruiz"]},
        ),
        # Behind marks alone.
        (
            "“The bridge is not safe,” Ana Ruiz pleaded on Friday.",
            {"The bridge is not safe": ["Ana Ruiz"]},
        ),
        (
            "“The bridge is not safe,” the mayor, Ana Ruiz, reflected.",
            {"The bridge is not safe": ["Ana Ruiz"]},
        ),
        ("The lake reflected the hills.", {}),
        # An aside behind a name.
        (
            "Ana Ruiz said on Truth Social, his own platform, that the bridge was shut.",
            {"the bridge was shut": ["Ana Ruiz", "Truth Social"]},
        ),
    ],
)
def test_usual_reports(text: str, expected: dict[str, list[str]]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz came to Velm. “The bridge is not safe,” she told the paper.",
            {"The bridge is not safe": ["Ana Ruiz"]},
        ),
        (
            "Danilo Farkas came to Velm. He told the paper that it was late.",
            {"it was late": ["Danilo Farkas"]},
        ),
        (
            "Mayor Tom Rell left. The deputy mayor said it was late.",
            {"it was late": ["The deputy mayor"]},
        ),
        (
            "Deputy mayor Ana Ruiz left. The deputy mayor said it was late.",
            {"it was late": ["Ana Ruiz"]},
        ),
    ],
)
def test_who_is_meant(text: str, expected: dict[str, list[str]]) -> None:
    assert meant(text) == expected
