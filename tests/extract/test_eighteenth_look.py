"""Sentences that the eighteenth look at news brought to light."""

import pytest

from tests.extract.told import meant, quotes

SAID = "the dam was never safe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody asks others to do begins behind whom
        ("Ana Ruiz urged the Dutch company to talk.", {"to talk": ["Ana Ruiz"]}),
        (
            "Ana Ruiz asked anyone who had taken a meal, a trip or a gift to come and see her.",
            {"to come and see her": ["Ana Ruiz"]},
        ),
        (
            "Sources, who requested anonymity due to restrictions on it, told Reuters that it was late.",
            {"it was late": ["Sources", "Reuters"]},
        ),
        # when it is, who says it, and what
        (
            "By then, says Ana Ruiz, “we shall know which one was right”.",
            {"we shall know which one was right": ["Ana Ruiz"]},
        ),
        (
            "At the port, said the clerk, Ana Ruiz, “nobody comes to us”.",
            {"nobody comes to us": ["Ana Ruiz"]},
        ),
        (
            "The city, says his lawyer, has no money left.",
            {"The city ... has no money left": ["his lawyer"]},
        ),
        # whose columnist somebody is
        (
            "‘Welcome to the club,’ writes the Corriere della Sera columnist Tom Rell.",
            {"Welcome to the club": ["Tom Rell", "Corriere della Sera"]},
        ),
        (
            "A columnist for the website Kallxo, Tom Rell, writes that it was late.",
            {"it was late": ["Tom Rell", "Kallxo"]},
        ),
        (
            "BBC correspondent Ana Ruiz said it was late.",
            {"it was late": ["Ana Ruiz", "BBC"]},
        ),
        (
            "Daily Sabah, whose columnist Tom Rell wrote that it was late, was sold.",
            {"it was late": ["Tom Rell", "Daily Sabah"]},
        ),
        # a paper's opinion, and what it calls things
        (
            "Le Monde fears that the dam will break.",
            {"the dam will break": ["Le Monde"]},
        ),
        (
            "Ana Ruiz deemed the plan “a costly mess”.",
            {"the plan “a costly mess”": ["Ana Ruiz"]},
        ),
        # nothing was said
        ("Ana Ruiz accepted an invitation to Velm on 22 May.", {}),
        ("A photograph showed a brown smudge where there had been dry ground.", {}),
        ("Two of nine promised machines stand idle, still wrapped.", {}),
        ("As VPC state unit chief Ana Ruiz looked on, the talks went on.", {}),
        ("Ana Ruiz, told of this at a news conference, smiled.", {}),
        # where reported words end
        (
            "An assistant said it was ‘widely known’ and pointed us to a website.",
            {"it was ‘widely known’": ["An assistant"]},
        ),
        (
            "The company confirmed the pause on Monday but not the reason.",
            {"the pause": ["The company"]},
        ),
        (
            "Each side accused the other of shelling the town and neither confirmed it would come.",
            {"shelling the town": ["Each side"]},
        ),
        (
            "Her lawyer said they had been talking about lunch — a line she later withdrew.",
            {"they had been talking about lunch": ["Her lawyer"]},
        ),
        (
            "Ana Ruiz said they had discussed it and added that it went well.",
            {"they had discussed it": ["Ana Ruiz"], "it went well": ["Ana Ruiz"]},
        ),
        # who passes it on
        (
            "The letter, Reuters said, citing two officials, was lost.",
            {"The letter ... was lost": ["two officials", "Reuters"]},
        ),
        (
            "According to IRNA, citing the minister, Ana Ruiz, the dam was never safe.",
            {SAID: ["Ana Ruiz", "IRNA"]},
        ),
        (
            "She left and, according to aides, “slammed the door on her way out”.",
            {"slammed the door on her way out": ["aides"]},
        ),
        (
            "“It is late,” Ana Ruiz remarked dryly to Le Monde.",
            {"It is late": ["Ana Ruiz", "Le Monde"]},
        ),
        (
            "A spokesman told the Polish Press Agency that it was late.",
            {"it was late": ["A spokesman", "Polish Press Agency"]},
        ),
        (
            "A spokesman told the iSport website that it was late.",
            {"it was late": ["A spokesman", "iSport"]},
        ),
        (
            "Ana Ruiz told the General-Anzeiger that it was late.",
            {"it was late": ["Ana Ruiz", "General-Anzeiger"]},
        ),
        (
            "“It is late,” Ana Ruiz said on the state television channel ORTM.",
            {"It is late": ["Ana Ruiz", "ORTM"]},
        ),
        (
            "Ana Ruiz was blunter in Die Presse, calling it “a very bad joke”.",
            {"it “a very bad joke”": ["Ana Ruiz", "Die Presse"]},
        ),
        (
            "On Telegram, a channel close to the Guards posted a picture, captioned: “It is all over now.”",
            {
                "It is all over now.": [
                    "a channel close to the Guards",
                    "Telegram",
                ]
            },
        ),
        (
            "“It is on! Great progress!” President Ana Ruiz posted on Truth Social shortly after dawn.",
            {"It is on! Great progress!": ["Ana Ruiz", "Truth Social"]},
        ),
        # who it is
        (
            "A vendor at Sabon Gari, Zaria, Mallama Talatu Idris, said that it was late.",
            {"it was late": ["Talatu Idris"]},
        ),
        (
            "Rzeczpospolita asks who will pay. ‘Others will be pouring it,’ the latter concludes.",
            {
                "who will pay": ["Rzeczpospolita"],
                "Others will be pouring it": ["Rzeczpospolita"],
            },
        ),
        (
            "Two of the people said it was late. Ana Ruiz rang Tom Rell that night, they added.",
            {
                "it was late": ["Two of the people"],
                "Ana Ruiz rang Tom Rell that night": ["Two of the people"],
            },
        ),
        (
            "A map drawn up for Sky News says the port will be closed.",
            {"the port will be closed": ["A map"]},
        ),
        (
            "The plan - if it is one - is late, Ana Ruiz - who left in May - said.",
            {"The plan - if it is one - is late": ["Ana Ruiz"]},
        ),
    ],
)
def test_who_says_it_and_what(text: str, expected: dict[str, list[str | None]]) -> None:
    assert meant(text) == expected


def test_whoever_put_the_question_is_not_who_answers() -> None:
    text = (
        "Tom Rell came out at noon.\n\n“Did you pray with them?” a reporter called out.\n\n"
        "“It was a church,” he said."
    )

    assert meant(text)["It was a church"] == ["Tom Rell"]


def test_nobody_tells_himself() -> None:
    text = "Ana Ruiz left. “She said, ‘I have time for it now,’” one official told Le Monde."

    assert meant(text)["I have time for it now"] == [
        "Ana Ruiz",
        "one official",
        "Le Monde",
    ]


def test_an_abu_in_the_middle_of_a_name_makes_nobody_a_man() -> None:
    text = "A member of the council, Salwa Abu Groun, told Al Jazeera it was over. It was late, she said."

    assert meant(text)["It was late"] == ["Salwa Abu Groun"]


@pytest.mark.parametrize("dash", ["-", "--", "–", "—"])
def test_a_lead_begins_behind_its_dateline(dash: str) -> None:
    lead = "Police said on Friday the dam was shut."
    text = f"Dam shut\n\nVELM, June 15 (Reuters) {dash} {lead}"

    (found,) = quotes(text)
    assert text[found.start : found.end] == "the dam was shut"
    assert found.steps[0].mention == (text.index("Police"), text.index(" said"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a noun takes "to" itself, and nobody is asked to do anything
        (
            "Tom Rell urged a return to civilian rule in Velm.",
            {"a return to civilian rule in Velm": ["Tom Rell"]},
        ),
        (
            "Tom Rell urged measures to protect the dam.",
            {"measures to protect the dam": ["Tom Rell"]},
        ),
        ("Tom Rell asked permission to leave.", {}),
        (
            "Tom Rell urged people with access to water to share it.",
            {"to share it": ["Tom Rell"]},
        ),
        (
            "Tom Rell urged those wishing to leave to call the embassy.",
            {"to call the embassy": ["Tom Rell"]},
        ),
        (
            "Tom Rell urged the government to return to talks.",
            {"to return to talks": ["Tom Rell"]},
        ),
        # the US is not us
        (
            "Tom Rell said China had cheated and attacked US firms.",
            {"China had cheated and attacked US firms": ["Tom Rell"]},
        ),
        # "as" that tells when
        ("The doctor pronounced Tom Rell dead as the crowd looked on.", {}),
        ("Voters scorned the party as turnout fell.", {}),
        (
            "Ana Ruiz lambasted the plan as wasteful.",
            {"the plan as wasteful": ["Ana Ruiz"]},
        ),
        (
            "The minister introduced a bill “to protect children” on Monday.",
            {},
        ),
        # no outlets
        (
            "Ana Ruiz told the New York paper it was late.",
            {"it was late": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz told the French-language newspaper it was late.",
            {"it was late": ["Ana Ruiz"]},
        ),
        ("Ana Ruiz told the UN agency it was late.", {"it was late": ["Ana Ruiz"]}),
        (
            "Ana Ruiz agreed with Le Monde, calling the plan “a joke”.",
            {"the plan “a joke”": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz was asked to stand by Reuters. “It is late,” she said in parliament.",
            {"It is late": ["Ana Ruiz"]},
        ),
        (
            "A New York Times columnist said it was late.",
            {"it was late": ["A New York Times columnist", "New York Times"]},
        ),
        (
            "“It is late,” Ana Ruiz told Reuters on Monday. At a rally on Tuesday, she waved. “We will win.”",
            {"It is late": ["Ana Ruiz", "Reuters"], "We will win.": ["Ana Ruiz"]},
        ),
        # a clause behind verbs that mostly have a thing
        (
            "Ruiz accepted there had been mistakes.",
            {"there had been mistakes": ["Ruiz"]},
        ),
        (
            "Figures showed inflation fell to 3 percent in May.",
            {"inflation fell to 3 percent in May": ["Figures"]},
        ),
        # somebody did say it
        (
            "The witness, Tom Rell, told of “a loud bang”.",
            {"a loud bang": ["Tom Rell"]},
        ),
        (
            "Two warned residents that the dam would break.",
            {"the dam would break": ["Two"]},
        ),
        # all of it
        (
            "Ana Ruiz denied the charge but not the facts.",
            {"the charge but not the facts": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz said the road was open — line 4 of the metro was not.",
            {"the road was open — line 4 of the metro was not": ["Ana Ruiz"]},
        ),
        (
            "According to IRNA, citing police, Ana Ruiz, Tom Rell and others were killed.",
            {
                "Ana Ruiz, Tom Rell and others were killed": ["police", "IRNA"],
            },
        ),
        # whoever is meant, it is not surely one of these
        (
            "Tom Rell and Velm Airlines signed a deal. The latter said it was late.",
            {"it was late": ["The latter"]},
        ),
        (
            "“It was late.” - Ana Ruiz, mayor of Velm",
            {"It was late.": ["Ana Ruiz"]},
        ),
    ],
)
def test_what_only_looks_like_it(
    text: str, expected: dict[str, list[str | None]]
) -> None:
    assert meant(text) == expected
