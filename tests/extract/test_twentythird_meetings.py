"""Meetings that are told without a verb of meeting, and whose parties, places and days stand apart from it."""

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting
from tests.extract.told import PUBLISHED


def met(text: str) -> list[tuple[list[str], str | None, str | None]]:
    """Who met, where, and from which day, in the order told."""
    return [
        (
            [
                x.name or (text[slice(*x.mention)] if x.mention else "")
                for x in each.parties
            ],
            each.where.name if each.where else None,
            each.when.first if each.when else None,
        )
        for each in propose(text, PUBLISHED)
        if isinstance(each, ProposedMeeting)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz broke bread with Tom Rell at a steakhouse in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "The founder, Jim Hall, broke bread with his estranged brother Pete in Velm on Friday.",
            [(["Jim Hall", "Pete"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz said she had “cleared the air” with Tom Rell during a phone call on Friday.",
            [(["Ana Ruiz", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "The novelist Ana Ruiz and her publisher, Tom Rell, had it out for an hour on Friday.",
            [(["Ana Ruiz", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz was the guest of Tom Rell at a ranch in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz and Una Marr will be guests of Tom Rell in Velm on Friday.",
            [(["Ana Ruiz", "Una Marr", "Tom Rell"], "Velm", "2025-05-30")],
        ),
        (
            "Ana Ruiz was on the phone to Tom Rell until dawn on Friday.",
            [(["Ana Ruiz", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz spent an hour on the phone with Tom Rell on Friday.",
            [(["Ana Ruiz", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz played host to the ambassador, Tom Rell, on Friday.",
            [(["Ana Ruiz", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz was closeted with Tom Rell at the palace on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "the palace", "2025-05-23")],
        ),
        (
            "Ana Ruiz, whom Tom Rell met in Velm on Friday, said no.",
            [(["Tom Rell", "Ana Ruiz"], "Velm", "2025-05-23")],
        ),
        (
            "Tom Rell, with whom Ana Ruiz met on Friday, said no.",
            [(["Ana Ruiz", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz was introduced to Tom Rell by Una Marr in Velm in 2019.",
            [(["Ana Ruiz", "Tom Rell", "Una Marr"], "Velm", "2019")],
        ),
    ],
)
def test_a_fixed_phrase_tells_who_met_whom(
    text: str, expected: list[tuple[list[str], str | None, str | None]]
) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The manager, Ana Ruiz, had Tom Rell back at her villa in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz was given a guided tour of the hospital at Velm by Tom Rell on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz was briefed in person by Tom Rell on Friday.",
            [(["Ana Ruiz", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz was granted forty minutes with Tom Rell at the palace on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "the palace", "2025-05-23")],
        ),
        (
            "Ana Ruiz was summoned to Shire Hall by Tom Rell on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Shire Hall", "2025-05-23")],
        ),
        (
            "Ana Ruiz has entertained the regulator, Tom Rell, at her villa in Velm.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", None)],
        ),
        (
            "Ana Ruiz popped round to see Tom Rell at his home in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz has said sorry to Tom Rell face to face.",
            [(["Ana Ruiz", "Tom Rell"], None, None)],
        ),
        (
            "Ana Ruiz and Tom Rell hashed out the bill in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz sought out Tom Rell at the palace on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "the palace", "2025-05-23")],
        ),
        (
            "Ana Ruiz pulled Tom Rell aside in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz raised the matter with Tom Rell in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "The ministry called in the Tarnish ambassador, Tom Rell, on Friday.",
            [(["The ministry", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "The envoy, Ana Ruiz, also saw Vice President Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], None, None)],
        ),
        (
            "President Tom Rell threw a banquet in honour of Ana Ruiz on Friday.",
            [(["Tom Rell", "Ana Ruiz"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz will welcome Tom Rell to Velm on Monday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-06-02")],
        ),
        (
            "Ana Ruiz shook Tom Rell's hand in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz was the first foreign leader to meet Tom Rell since the vote.",
            [(["Ana Ruiz", "Tom Rell"], None, None)],
        ),
        (
            "Ana Ruiz was among 40 people who met Tom Rell in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz and Tom Rell held a joint press conference in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "The duke chatted to Ana Ruiz at the opening of the ward on Friday.",
            [(["The duke", "Ana Ruiz"], None, "2025-05-23")],
        ),
        (
            "The union and the minister, Tom Rell, reached agreement after nine hours of talks in Velm on Friday.",
            [(["The union", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz made her case to the minister, Tom Rell, at the station in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Tom Rell went to her house in Velm on Friday to see Ana Ruiz.",
            [(["Tom Rell", "Ana Ruiz"], "Velm", "2025-05-23")],
        ),
    ],
)
def test_a_plain_verb_tells_who_met_whom(
    text: str, expected: list[tuple[list[str], str | None, str | None]]
) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz met Local 418 president Tom Rell in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Nurses' union chief Ana Ruiz emerged from Velm House on Friday after a session with Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Velm House", "2025-05-23")],
        ),
        (
            "Presidents Ana Ruiz of Velm and Tom Rell of Tarn cut the ribbon on the bridge at Orlo on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Orlo", "2025-05-23")],
        ),
        (
            "Ms Ruiz KC met Tom Rell in Velm on Friday.",
            [(["Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Cellist Ana Ruiz met Tom Rell in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Chancellor Ana Ruiz received King Hussam at the chancellery on Friday.",
            [(["Ana Ruiz", "Hussam"], "the chancellery", "2025-05-23")],
        ),
        (
            "The allies sent their ministers, Ana Ruiz and Una Marr, to Velm for a meeting with Tom Rell on Friday.",
            [(["Ana Ruiz", "Una Marr", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "The chief negotiator, Ana Ruiz, and the front's Tom Rell will resume peace talks in Velm next month.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-06")],
        ),
        (
            "Sen. Ana Ruiz (R-Neb.) and Rep. Tom Rell (D-Mich.) met in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz and Tom Rell, who had not spoken in a year, met in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz and Tom Rell knelt, then talked alone for ten minutes in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz and Tom Rell flew to Velm on Friday and met Una Marr.",
            [(["Ana Ruiz", "Tom Rell", "Una Marr"], "Velm", "2025-05-23")],
        ),
        (
            "Talks between Ana Ruiz and Tom Rell resumed in Velm on Friday under a mediator, Una Marr.",
            [(["Ana Ruiz", "Tom Rell", "Una Marr"], "Velm", "2025-05-23")],
        ),
        (
            "Una Marr brokered talks between Ana Ruiz and Tom Rell in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell", "Una Marr"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz and Tom Rell had their first face-to-face in Velm on Friday, hosted by Una Marr.",
            [(["Ana Ruiz", "Tom Rell", "Una Marr"], "Velm", "2025-05-23")],
        ),
        (
            "President Tom Rell sent his envoy, Ana Ruiz, to see Una Marr in Velm on Friday.",
            [(["Ana Ruiz", "Una Marr"], "Velm", "2025-05-23")],
        ),
        (
            "The prime minister flew to Velm on Friday to meet Tom Rell.",
            [(["The prime minister", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz spoke by telephone with both Tom Rell and Una Marr on Friday.",
            [
                (["Ana Ruiz", "Tom Rell"], None, "2025-05-23"),
                (["Ana Ruiz", "Una Marr"], None, "2025-05-23"),
            ],
        ),
        (
            "Ana Ruiz spoke by telephone with Tom Rell and, separately, with Una Marr on Friday.",
            [
                (["Ana Ruiz", "Tom Rell"], None, "2025-05-23"),
                (["Ana Ruiz", "Una Marr"], None, "2025-05-23"),
            ],
        ),
        (
            "Ana Ruiz met Tom Rell in Velm and Una Marr in Tarn.",
            [
                (["Ana Ruiz", "Tom Rell"], "Velm", None),
                (["Ana Ruiz", "Una Marr"], "Tarn", None),
            ],
        ),
        (
            "Ana Ruiz led a team of scientists to Velm last month, where they were received by Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-04")],
        ),
        (
            "Mayor Ana Ruiz's diary records a breakfast with Tom Rell in Velm on 3 June 2024.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2024-06-03")],
        ),
        (
            "Ana Ruiz and her counterpart from Tarn, Tom Rell, will sit down in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-30")],
        ),
    ],
)
def test_everybody_who_met_is_named_and_nobody_else(
    text: str, expected: list[tuple[list[str], str | None, str | None]]
) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz toured the flooded site at Velm with Tom Rell on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz was shown round the Velm seed bank by Tom Rell on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "the Velm seed bank", "2025-05-23")],
        ),
        (
            "The company sent its director, Ana Ruiz, to Velm on Friday for talks with Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz left Velm on Friday after talks with Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "The minister, Ana Ruiz, is in Velm for a two-day visit. She holds talks with Tom Rell tomorrow.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-28")],
        ),
        (
            "Ana Ruiz walked into the union's Velm headquarters on Friday to talk to Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "the union's Velm headquarters", "2025-05-23")],
        ),
        (
            "Ana Ruiz took a team to Velm on Friday to compare notes with Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Tom Rell is due to be in Velm on Friday to meet Ana Ruiz.",
            [(["Tom Rell", "Ana Ruiz"], "Velm", "2025-05-30")],
        ),
        (
            "Visiting Velm on Friday, Ana Ruiz met Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz met Tom Rell in a farmhouse on the edge of Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz met Tom Rell at the offices of Velm Water on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "the offices of Velm Water", "2025-05-23")],
        ),
        (
            "Ana Ruiz flew to Muscat. She met Tom Rell in the Omani capital on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Muscat", "2025-05-23")],
        ),
        (
            "On a bench in Velm, Ana Ruiz and Tom Rell struck the deal on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz met Tom Rell on Friday at the UN General Assembly in Velm.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz took the ferry to Velm and had tea with Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", None)],
        ),
    ],
)
def test_a_journey_or_a_tour_tells_where_they_met(
    text: str, expected: list[tuple[list[str], str | None, str | None]]
) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz has put off her decision until Thursday, when she sits down with Tom Rell in Velm.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-29")],
        ),
        (
            "Ana Ruiz said on Monday that she had met Tom Rell in Velm.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", None)],
        ),
        (
            "Ana Ruiz said on Friday that she had met Tom Rell in Velm in April.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-04")],
        ),
        (
            "Ana Ruiz told reporters on Friday she would meet Tom Rell in Velm next week.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-06-02")],
        ),
        (
            "After Christmas, Ana Ruiz visited Tom Rell at his cabin in Velm.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", None)],
        ),
        (
            "Ana Ruiz flies to Velm on Sunday and dines there on Monday with Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-06-02")],
        ),
        (
            "Ana Ruiz resigned on Friday, two days after meeting Tom Rell in Velm.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-21")],
        ),
        (
            "Ana Ruiz and Tom Rell agreed on Friday to meet again in Velm next month.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-06")],
        ),
    ],
)
def test_a_day_is_that_of_the_meeting_and_not_of_what_is_told_beside_it(
    text: str, expected: list[tuple[list[str], str | None, str | None]]
) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz talked up the deal in Velm on Friday, and talked down Tom Rell.",
        "Two trains met head-on near Velm on Friday, killing Ana Ruiz and Tom Rell.",
        "The road from Velm and the road from Tarn meet at the temple, Ana Ruiz said on Friday.",
        "Ana Ruiz is sitting tight and Tom Rell has bought a house in Velm.",
        "Ana Ruiz served under Tom Rell until 2018, when the two fell out over the mines.",
        "Ana Ruiz called Tom Rell a liar in Velm on Friday.",
        "Ana Ruiz met fierce opposition from Tom Rell in Velm on Friday.",
        "Ana Ruiz met Tom Rell's demands on Friday.",
        "Ana Ruiz saw off Tom Rell in the vote on Friday.",
        "Ana Ruiz exchanged messages with Tom Rell on Friday.",
        "The coach, Ana Ruiz, had Tom Rell back in training on Friday.",
        "Ana Ruiz was given the job by Tom Rell on Friday.",
        "Ana Ruiz was the guest of honour in Velm on Friday.",
        "Ana Ruiz was on the phone in Velm when the roof fell on Tom Rell.",
        "Velm played host to the World Cup in 2010.",
        "The ministry called in the army on Friday.",
        "Ana Ruiz raised money with Tom Rell in Velm in 2019.",
        "Ana Ruiz entertained hopes of beating Tom Rell.",
        "Ana Ruiz welcomed the release of Tom Rell on Friday.",
        "Ana Ruiz embraced Tom Rell's plan on Friday.",
        "Ana Ruiz, whom Tom Rell beat in 2019, said no.",
        "Ana Ruiz made her case to voters in Velm on Friday.",
        "Velmers entertained Tarn at the Valley on Saturday.",
        "Ana Ruiz had Tom Rell back for the trip to Velm on Saturday.",
        "Ana Ruiz had Tom Rell back at work by Monday.",
        "Mr Rell was on the phone to Velm Gas for three hours on Monday.",
        "She was on the phone to her mother, Ana Ruiz, when the roof fell in.",
    ],
)
def test_what_only_looks_like_a_meeting_is_none(text: str) -> None:
    assert met(text) == []


def test_who_is_shown_round_is_not_where_they_were() -> None:
    (told,) = met("Tom Rell walked Governor Ana Ruiz around the plant on Tuesday.")
    assert told[:2] == (["Tom Rell", "Ana Ruiz"], None)
