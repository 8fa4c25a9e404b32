"""Sentences with a passive, a trade or a relative in them, which a probe with plain words brought to light."""

import pytest

from tests.extract.told import meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The company says the offer is fair – the union says it is an insult.",
            {"the offer is fair": ["The company"], "it is an insult": ["the union"]},
        ),
        (
            "The company says the offer is fair — but the union says it is an insult.",
            {"the offer is fair": ["The company"], "it is an insult": ["the union"]},
        ),
        (
            "The union will strike on Monday over what it says is an insulting offer.",
            {"an insulting offer": ["The union"]},
        ),
        (
            "The union is angry at what it says is an insulting offer.",
            {"an insulting offer": ["The union"]},
        ),
        (
            "Banners reading “It is an insult” were hung from the gate.",
            {"It is an insult": ["Banners"]},
        ),
        (
            (
                "An email sent by Ana Ruiz to members and seen by the Guardian said the offer "
                "was an insult."
            ),
            {"the offer was an insult": ["An email"]},
        ),
        (
            "The mayor wrote in an op-ed in the Guardian that the bridge was safe.",
            {"the bridge was safe": ["The mayor", "The Guardian"]},
        ),
        (
            "In a column for the Guardian, the mayor wrote that the bridge was safe.",
            {"the bridge was safe": ["the mayor", "The Guardian"]},
        ),
        (
            (
                "In an opinion piece published by the Guardian on Monday, the mayor wrote that "
                "the bridge was safe."
            ),
            {"the bridge was safe": ["the mayor", "The Guardian"]},
        ),
        (
            "The mayor said in a letter to the Guardian that the bridge was safe.",
            {"the bridge was safe": ["The mayor", "The Guardian"]},
        ),
        (
            "An unnamed official quoted by state TV said the bridge was unsafe.",
            {"the bridge was unsafe": ["An unnamed official", "state TV"]},
        ),
        (
            "An official quoted by state television said the bridge was unsafe.",
            {"the bridge was unsafe": ["An official", "state television"]},
        ),
        (
            "Officials quoted by local media said the bridge was unsafe.",
            {"the bridge was unsafe": ["Officials"]},
        ),
        (
            "Velm Bank said profits had halved.\n\nThe lender said costs were up.",
            {"profits had halved": ["Velm Bank"], "costs were up": ["Velm Bank"]},
        ),
        (
            "Velm Airlines said profits had halved. The carrier said costs were up.",
            {
                "profits had halved": ["Velm Airlines"],
                "costs were up": ["Velm Airlines"],
            },
        ),
        (
            "Velm Motors said profits had halved. The carmaker said costs were up.",
            {"profits had halved": ["Velm Motors"], "costs were up": ["Velm Motors"]},
        ),
        (
            "Velm Stores said profits had halved. The retailer said costs were up.",
            {"profits had halved": ["Velm Stores"], "costs were up": ["Velm Stores"]},
        ),
        (
            "Velm Energy said profits had halved. The utility said costs were up.",
            {"profits had halved": ["Velm Energy"], "costs were up": ["Velm Energy"]},
        ),
        (
            "Velm Pharma said profits had halved. The drugmaker said costs were up.",
            {"profits had halved": ["Velm Pharma"], "costs were up": ["Velm Pharma"]},
        ),
        (
            "The University of Velm said it would appeal. The institution said costs were up.",
            {
                "it would appeal": ["University of Velm"],
                "costs were up": ["University of Velm"],
            },
        ),
        (
            "She said “our people” referred to local residents.",
            {"“our people” referred to local residents": ["She"]},
        ),
        (
            "Ruiz said “the deal” covered three mines.",
            {"“the deal” covered three mines": ["Ruiz"]},
        ),
        (
            "The offer was described by the union as “an insult”.",
            {"The offer ... an insult": ["the union"]},
        ),
        (
            "The offer was condemned as “an insult” by the union.",
            {"The offer ... an insult": ["the union"]},
        ),
        (
            "The offer, described by the union as “an insult”, was withdrawn.",
            {"The offer ... an insult": ["the union"]},
        ),
        (
            (
                'The price was 575p, a figure described by someone close to the board as "a bit '
                'on the low side".'
            ),
            {"a figure ... a bit on the low side": ["someone close to the board"]},
        ),
        (
            (
                "Their play, in which the witches were forks, was called “the most frightening "
                "hour of all” by one critic."
            ),
            {"Their play ... the most frightening hour of all": ["one critic"]},
        ),
        (
            "The talks were described as “frank” by both sides.",
            {"The talks ... frank": ["both sides"]},
        ),
        (
            (
                "The document is false, the Sentral Bangko ng Velm (SBV) said. The SBV said on "
                'Sunday that the letter was "fake".'
            ),
            {
                "The document is false": ["Sentral Bangko ng Velm"],
                'the letter was "fake"': ["Sentral Bangko ng Velm"],
            },
        ),
        (
            (
                "The Daily Velm reports that the city spent millions on a new gate to its own "
                "park which, the paper says, have not worked since the ribbon was cut."
            ),
            {
                (
                    "the city spent millions on a new gate to its own park which, the paper says, "
                    "have not worked since the ribbon was cut"
                ): ["Daily Velm"],
                "which ... have not worked since the ribbon was cut": ["Daily Velm"],
            },
        ),
        (
            (
                "The Gazette recalls that the council promised in 2024 to revive five mills, and "
                "notes that only one is working."
            ),
            {
                "the council promised in 2024 to revive five mills": ["Gazette"],
                "revive five mills": ["the council", "Gazette"],
                "only one is working": ["Gazette"],
            },
        ),
        (
            (
                "Reuters reported that the minister had promised to resign, and said that he had "
                "not."
            ),
            {
                "the minister had promised to resign": ["Reuters"],
                "resign": ["the minister", "Reuters"],
                "he had not": ["Reuters"],
            },
        ),
        (
            "A man who says that he works in a bank tells viewers he was asked to lie.",
            {
                "he works in a bank": ["A man"],
                "he was asked to lie": ["A man who says that he works in a bank"],
            },
        ),
        (
            "A woman who said she was the owner told reporters that she would sell.",
            {
                "she was the owner": ["A woman"],
                "she would sell": ["A woman who said she was the owner"],
            },
        ),
        (
            "A woman who said she was the owner refused to open the door.",
            {"she was the owner": ["A woman"]},
        ),
        (
            (
                "A readout had spoken of “a frank exchange” and “the shared will to find a "
                "solution”."
            ),
            {
                "“a frank exchange” and “the shared will to find a solution”": [
                    "A readout"
                ]
            },
        ),
        (
            "The note speaks of “armed men” and “reserves all rights”.",
            {"armed men": ["The note"]},
        ),
        (
            (
                "The Swedish news agency TT is quoting a source in the rescue service as saying "
                "that the fire began in a van."
            ),
            {"the fire began in a van": ["a source in the rescue service", "TT"]},
        ),
        (
            "The audience laughed, says the paper, “nervously”.",
            {"The audience laughed ... nervously": ["the paper"]},
        ),
        (
            "El País is less sure. Its editor quotes a diplomat as saying that talks will resume.",
            {"talks will resume": ["a diplomat", "El País"]},
        ),
        ("My manager cried when she read it to us.", {}),
        ("The minister whispered where he could.", {}),
    ],
)
def test_who_is_meant_and_what_is_said(
    text: str, expected: dict[str, list[str | None]]
) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The judge jailed Orr for six years and the case was described by the prosecutor "
                "as “one of the worst I have seen”."
            ),
            {"the case ... one of the worst I have seen": ["the prosecutor"]},
        ),
        (
            (
                "Orr left the club in May and was described by the chairman as “irreplaceable to "
                "everyone here”."
            ),
            {"irreplaceable to everyone here": ["the chairman"]},
        ),
        (
            (
                "Police raided the house on Monday in what was described by his lawyer as “a "
                "crude attempt to scare him”."
            ),
            {"a crude attempt to scare him": ["his lawyer"]},
        ),
        (
            (
                "The minister resigned on Friday after a report in which he was described by a "
                "judge as “evasive and unreliable”."
            ),
            {"evasive and unreliable": ["a judge"]},
        ),
        (
            (
                "The minister, whose plan was described by Hale as “the worst in living memory”, "
                "resigned."
            ),
            {"the worst in living memory": ["Hale"]},
        ),
        (
            "On Monday the strike was described by the minister as “a very great pity”.",
            {"the strike ... a very great pity": ["the minister"]},
        ),
        (
            "There was a loud bang, described by one witness as “like a bomb going off”.",
            {"a loud bang ... like a bomb going off": ["one witness"]},
        ),
        ("The restaurant, called “The Blue Door” by its owner, opened in May.", {}),
        (
            (
                "The Bank of Velm fined Norrin £3m.\n\nThe regulator said clients were "
                "misled.\n\nThe lender said it accepted the fine."
            ),
            {
                "clients were misled": ["The regulator"],
                "it accepted the fine": ["The lender"],
            },
        ),
        (
            (
                "Brixair said it would appeal.\n\nThe Velm Aviation Authority said the cap was "
                "law.\n\nThe airline said it would refund customers."
            ),
            {
                "it would appeal": ["Brixair"],
                "the cap was law": ["Velm Aviation Authority"],
                "it would refund customers": ["The airline"],
            },
        ),
        (
            "The Department of Energy fined Norrin.\n\nThe utility said it would appeal.",
            {"it would appeal": ["The utility"]},
        ),
        (
            (
                "The World Bank said growth would slow.\n\nNorrin said loans were falling.\n\nThe "
                "lender said it would close branches."
            ),
            {
                "growth would slow": ["World Bank"],
                "loans were falling": ["Norrin"],
                "it would close branches": ["The lender"],
            },
        ),
        (
            (
                "Brixair said it would buy 20 jets from Norrin.\n\nNorrin said deliveries would "
                "start in May.\n\nThe airline said it needed more seats."
            ),
            {
                "it would buy 20 jets from Norrin": ["Brixair"],
                "deliveries would start in May": ["Norrin"],
                "it needed more seats": ["The airline"],
            },
        ),
        (
            (
                "Velm Bank analyst Tom Reed said Norrin would cut jobs.\n\nThe lender said it had "
                "no comment."
            ),
            {
                "Norrin would cut jobs": ["Tom Reed"],
                "it had no comment": ["The lender"],
            },
        ),
        (
            (
                "Ana Holm, 34, lost her home.\n\n“It was terrible,” she said. One of the "
                "firefighters said the wind was strong. “We could do nothing,” he said.\n\nShe "
                "said she would rebuild."
            ),
            {
                "It was terrible": ["Ana Holm"],
                "the wind was strong": ["One of the firefighters"],
                "We could do nothing": ["One of the firefighters"],
                "she would rebuild": ["Ana Holm"],
            },
        ),
        (
            "In a letter to the Guardian's owners, Ann Rowe warned that the sale was wrong.",
            {"the sale was wrong": ["Ann Rowe"]},
        ),
        (
            "Nurses and the hospital are in a dispute over what it says are fair wages.",
            {"fair wages": ["it"]},
        ),
    ],
)
def test_what_a_first_answer_got_wrong(
    text: str, expected: dict[str, list[str | None]]
) -> None:
    assert meant(text) == expected
