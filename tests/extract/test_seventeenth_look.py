"""Sentences that the seventeenth look at news brought to light."""

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting
from tests.extract.told import PUBLISHED, meant

SAID = "the dam was never safe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ana Ruiz walked in telling reporters {SAID}.", {SAID: ["Ana Ruiz"]}),
        (f"Ana Ruiz flew in warning that {SAID}.", {SAID: ["Ana Ruiz"]}),
        (f"Ana Ruiz came out telling staff {SAID}.", {SAID: ["Ana Ruiz"]}),
        (f"Ana Ruiz confined herself to saying {SAID}.", {SAID: ["Ana Ruiz"]}),
        (
            f"The office limited itself to saying that {SAID}.",
            {SAID: ["The office"]},
        ),
        (f"Ana Ruiz contented herself with saying {SAID}.", {SAID: ["Ana Ruiz"]}),
        (f"Ana Ruiz went as far as saying {SAID}.", {SAID: ["Ana Ruiz"]}),
        (f"Ana Ruiz made it known that {SAID}.", {SAID: ["Ana Ruiz"]}),
        (f"Lawyers put it to Ana Ruiz that {SAID}.", {SAID: ["Lawyers"]}),
        (
            f"Tom Rell put it to the officer, Ana Ruiz, that {SAID}.",
            {SAID: ["Tom Rell"]},
        ),
        (
            "Ana Ruiz referred to the dam as “a tomb for the valley”.",
            {"the dam as “a tomb for the valley”": ["Ana Ruiz"]},
        ),
        ("Ana Ruiz referred to the dam in a letter as early as May.", {}),
        (
            "Ana Ruiz said these men, still referred to as the “Velm lot”, won.",
            {"these men, still referred to as the “Velm lot”, won": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz said the dam was unsafe, then left the room.",
            {"the dam was unsafe": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz said it was “late,” then walked out.",
            {"it was “late,”": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz said she repeated it, then left.",
            {"she repeated it, then left": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz said the dam broke, then the bridge fell.",
            {"the dam broke, then the bridge fell": ["Ana Ruiz"]},
        ),
    ],
)
def test_whose_words_they_are(text: str, expected: dict[str, list[str]]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“It was late.” — Ana Ruiz, the mayor of Velm",
            {"It was late.": ["Ana Ruiz"]},
        ),
        (
            "“We lost it all” – Ana Ruiz on the dam",
            {"We lost it all": ["Ana Ruiz"]},
        ),
        (
            "OVERHEARD: “I’ve been to shorter weddings.” — a Velm sherpa, 2:40 a.m.",
            {"I’ve been to shorter weddings.": ["a Velm sherpa"]},
        ),
        ("The dam – “a tomb” – was shut.", {}),
        (
            "“It was late and cold” – which surprised nobody.",
            {"It was late and cold": [None]},
        ),
    ],
)
def test_who_signs_a_quotation(text: str, expected: dict[str, list[str]]) -> None:
    assert meant(text) == expected


def test_a_label_in_capitals_speaks_to_nobody() -> None:
    text = (
        "VELM WATCH: Ana Ruiz left early. On Facebook she called the talks “a long "
        "funeral with soup.”\n\nTHANKS TO: Our editor Tom Rell, who found the charger."
        "\n\nHARBOUR BLUES: The council has to decide by May, and nobody is thrilled."
    )
    assert meant(text) == {
        "the talks “a long funeral with soup.”": ["Ana Ruiz", "Facebook"]
    }


def test_two_who_take_turns_are_an_interview() -> None:
    text = (
        "Ana Ruiz: It was late.\n\nTom Rell: It was cold too, and dark.\n\n"
        "Ana Ruiz: And we left.\n\nTom Rell: So did we, and by the same road."
    )
    assert [chain[0] for chain in meant(text).values()] == [
        *("Ana Ruiz", "Tom Rell", "Ana Ruiz", "Tom Rell"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Downing Street had been forced to deny that {SAID}.",
            {SAID: ["Downing Street"]},
        ),
        (f"Ana Ruiz felt compelled to say that {SAID}.", {SAID: ["Ana Ruiz"]}),
        (f"Ana Ruiz had to admit that {SAID}.", {SAID: ["Ana Ruiz"]}),
        (f"Ana Ruiz would have to admit that {SAID}.", {}),
        (f"Ana Ruiz took pains to stress that {SAID}.", {SAID: ["Ana Ruiz"]}),
        (
            f"Ana Ruiz rang the chairman, Tom Rell, to say {SAID}.",
            {SAID: ["Ana Ruiz"]},
        ),
        (
            "Asked by a backbencher whether it was late, Ana Ruiz laughed.",
            {"whether it was late": ["a backbencher"]},
        ),
        (
            "Tom Rell, asked by TVN24 which of them was right, left.",
            {"which of them was right": ["TVN24"]},
        ),
        ("Asked by reporters about the plan, Ana Ruiz laughed.", {}),
        (
            f"Ruiz’s friends suspect a plot. They say {SAID}.",
            {SAID: ["Ruiz’s friends"]},
        ),
        (
            f"Officials in Velm heard that as a refusal. They say {SAID}.",
            {SAID: ["Officials in Velm"]},
        ),
        (f"Mayor of Levski Lyubka March said {SAID}.", {SAID: ["Lyubka March"]}),
        (
            "“It was late,” said the Governor of New York Lyubka March.",
            {
                "It was late": ["Lyubka March"],
            },
        ),
        (
            (
                "In a statement, the union said its members had been warning of war, and "
                "accused the mayor of lying."
            ),
            {
                "its members had been warning of war": ["the union"],
                "war": ["its members", "the union"],
                "lying": ["the union"],
            },
        ),
        (
            "He said that Velm welcomes investors, and called for a direct line.",
            {"Velm welcomes investors": ["He"], "a direct line": ["He"]},
        ),
        (
            "Reuters reported that Ruiz had called for calm and warned of war.",
            {
                "Ruiz had called for calm and warned of war": ["Reuters"],
                "calm": ["Ruiz", "Reuters"],
                "war": ["Ruiz", "Reuters"],
            },
        ),
        (
            (
                "The announcement came after Massimo Ferr had sat down and insisted that "
                f"{SAID}."
            ),
            {SAID: ["Massimo Ferr"]},
        ),
        (
            "“It is over,” the club said. “The club thanks Massimo for his work.”",
            {
                "It is over": ["the club"],
                "The club thanks Massimo for his work.": ["the club"],
            },
        ),
        (
            f"Fans held up a banner that said “{SAID}”.",
            {SAID: ["a banner"]},
        ),
        (
            f"She pointed to a report that found {SAID}.",
            {SAID: ["a report"]},
        ),
        (
            f"The minister was quoted by the ministry's website as saying {SAID}.",
            {SAID: ["The minister", "ministry's website"]},
        ),
        ("BTA gave a figure of 740.", {"a figure of 740": ["BTA"]}),
        ("Ana Ruiz gave 48 hours to the board.", {}),
        ("An evacuation warning is in place for low-lying streets.", {}),
        (
            (
                "“I spoke to the Prime Minister and she assured me it was late,” Tom Rell "
                "said."
            ),
            {
                "I spoke to the Prime Minister and she assured me it was late": [
                    "Tom Rell"
                ],
                "it was late": ["the Prime Minister", "Tom Rell"],
            },
        ),
        (
            (
                "It fell.\n\nSources\n\n“Train derails in Velm, two dead”. Reuters, "
                "November 9, 2021\n“It may fall, governor says”. BTA, November 10, 2021"
            ),
            {},
        ),
    ],
)
def test_who_is_meant(text: str, expected: dict[str, list[str]]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A delegation from the union met the minister.", 2),
        ("The mayor of Velm met the governor of Tarn.", 2),
        ("Police met resistance.", 0),
        ("The minister met the deadline.", 0),
        ("Ana Ruiz ran into Tom Rell.", 2),
        ("Ana Ruiz spoke to the governor on Monday.", 2),
    ],
)
def test_who_met_without_a_name(text: str, parties: int) -> None:
    found = [x for x in propose(text, PUBLISHED) if isinstance(x, ProposedMeeting)]
    assert sum(len(each.parties) for each in found) == parties


WHO_IT_IS = (
    "a Velm resident",
    "a Gulf official",
    "a senior Baltic diplomat",
    "a 45-year-old Velm farmer",
    "the Velm mayor",
)


@pytest.mark.parametrize("who", WHO_IT_IS)
def test_a_word_that_tells_which_resident_is_nobody(who: str) -> None:
    for verb in ("spoke to", "has spoken to", "interviewed"):
        text = f"Reuters {verb} {who}. He said that {SAID}."
        assert meant(text) == {SAID: [who]}


SITES = ("Gazeta.uz", "Amwaj.media", "Telex.hu", "Meduza.io", "Velm-Info.ro")


@pytest.mark.parametrize("site", SITES)
def test_a_site_is_called_by_its_whole_address(site: str) -> None:
    for text, chain in (
        (f"{site} reported that {SAID}.", [site]),
        (f"According to {site}, {SAID}.", [site]),
        (f"Ana Ruiz told {site} that {SAID}.", ["Ana Ruiz", site]),
        (f"The news site {site} quoted Ana Ruiz as saying that {SAID}.", None),
    ):
        assert meant(text) == {SAID: chain or ["Ana Ruiz", site]}, text


@pytest.mark.parametrize(
    ("before", "pronoun", "who"),
    [
        ("Reuters spoke to a resident.", "He", "a resident"),
        ("Ana Ruiz met a resident.", "He", "a resident"),
        ("Tom Rell met a resident.", "He", "Tom Rell"),
        ("Police arrested a man.", "He", "a man"),
        ("Police arrested a man named Tom Rell.", "He", "Tom Rell"),
        ("Tom Rell's lawyer came.", "He", "Tom Rell's lawyer"),
        ("Tom Rell's wife came.", "She", "Tom Rell's wife"),
        ("A friend of Tom Rell came.", "He", "A friend of Tom Rell"),
        ("The club's lawyer came.", "He", "The club's lawyer"),
        ("The mayor of Velm came.", "She", "The mayor of Velm"),
        ("Tom Rell's speech was long.", "He", "Tom Rell"),
        ("Ana Ruiz's father, Tom Rell, came.", "He", "Tom Rell"),
        ("Ana Ruiz came with Tom Rell.", "She", "Ana Ruiz"),
        ("The company fired Tom Rell.", "It", "The company"),
    ],
)
def test_whom_a_pronoun_means(before: str, pronoun: str, who: str) -> None:
    assert meant(f"{before} {pronoun} said that {SAID}.") == {SAID: [who]}


@pytest.mark.parametrize(
    "who",
    ["Ana Ruiz, 54, a teacher,", "Ana Ruiz (54), a teacher,", "Ana Ruiz, a teacher,"],
)
def test_what_somebody_is_stands_behind_the_age_too(who: str) -> None:
    text = f"{who} came. The teacher said that {SAID}."
    assert meant(text) == {SAID: ["Ana Ruiz"]}


ASKED_FOR = (
    "who the man was",
    "who had gone",
    "whose dam it was",
    "whom she had met",
    "what the man was",
    "why Tom Rell left",
)


@pytest.mark.parametrize("what", ASKED_FOR)
def test_what_somebody_asked_begins_with_its_question(what: str) -> None:
    for whom in ("", "him ", "again "):
        assert meant(f"Ana Ruiz asked {whom}{what}.") == {what: ["Ana Ruiz"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Coun Ana Ruiz (Ind, Lower Fold), who moved it, said {SAID}.", ["Ana Ruiz"]),
        (f"Sen. Ana Ruiz (D), the top Democrat there, said {SAID}.", ["Ana Ruiz"]),
        (f"The agency (IEA), which has 30 members, said {SAID}.", ["The agency"]),
        (f"Tom Rell said as he closed the meeting that {SAID}.", ["Tom Rell"]),
        (f"Ana Ruiz laughs and says: “{SAID}”", ["Ana Ruiz"]),
        (
            f"A statement signed by the head, Tom Rell, and issued in Velm said {SAID}.",
            ["A statement"],
        ),
        (f"Both sides said {SAID}, a dam that Ana Ruiz called safe.", ["Both sides"]),
        (f"Both sides said {SAID}, which Ana Ruiz called “a lie”.", ["Both sides"]),
        (f"Ana Ruiz denied this at the weekend. She said {SAID}.", ["Ana Ruiz"]),
    ],
)
def test_who_says_it_and_where_it_ends(text: str, expected: list[str]) -> None:
    assert meant(text)[SAID] == expected
    assert "the weekend" not in meant(text)


def test_whoever_asks_is_not_who_agrees() -> None:
    text = f"Ana Ruiz wept. Ms Rell asked whether it was late. She agreed that {SAID}."
    assert meant(text)[SAID] != ["Rell"]


def test_what_goes_on_behind_a_dash_signs_nothing() -> None:
    assert meant("It has not “banned all tea” – how a joke travelled to Velm") == {}
    assert meant("“It has banned all tea.” – Ana Ruiz, mayor of Velm") == {
        "It has banned all tea.": ["Ana Ruiz"]
    }
