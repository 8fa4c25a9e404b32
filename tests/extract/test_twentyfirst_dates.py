"""Days that were planned, offered or told by the way, and those that a first answer to them got wrong."""

from datetime import date

import pytest

from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates


def last_day(published: str, text: str) -> str | None:
    """The day that the last date of a text begins on."""
    *_, found = dates(tokens_of(text), date.fromisoformat(published))
    return found.when.first


@pytest.mark.parametrize(
    ("published", "text", "day"),
    [
        (
            "2026-06-09",
            "The ministry had received a letter on May 22, a Friday, but it gave no numbers.",
            "2026-05-22",
        ),
        ("2026-05-14", "We searched its website for 6 May, a Wednesday.", "2026-05-06"),
        ("2025-01-24", "So is the Nigerian playing on Sunday?", "2025-01-26"),
        (
            "2023-10-12",
            "He said that two doctors were posted last week and that a third would join on Monday.",
            "2023-10-16",
        ),
        (
            "2024-04-04",
            "Governor says money will hit accounts by Monday.",
            "2024-04-08",
        ),
        (
            "2025-06-24",
            "The company has offered a meeting with Ana Ruiz on Friday instead.",
            "2025-06-27",
        ),
        (
            "2026-09-08",
            "They have postponed a meeting, after a telephone call on Sunday night that was bad-tempered.",
            "2026-09-06",
        ),
        (
            "2026-06-09",
            "Kazakhstan's ministry said it had proposed Friday.",
            "2026-06-12",
        ),
        (
            "2024-10-03",
            "The auditor, who was to have given evidence on Wednesday, is ill.",
            "2024-10-02",
        ),
        (
            "2024-05-16",
            "A meeting, which had been pencilled in for Tuesday evening, did not materialise.",
            "2024-05-14",
        ),
        (
            "2025-10-12",
            "A board meeting had been called for Monday but has now been cancelled.",
            "2025-10-13",
        ),
    ],
)
def test_a_day_that_was_planned_or_offered(published: str, text: str, day: str) -> None:
    assert last_day(published, text) == day


@pytest.mark.parametrize(
    ("published", "text", "day"),
    [
        (
            "2026-03-11",
            "Fire crews were called to a blaze at the flats in Velm on Saturday.",
            "2026-03-07",
        ),
        (
            "2026-03-11",
            "Police were called to a house in Tarn Street on Saturday.",
            "2026-03-07",
        ),
        (
            "2026-03-13",
            "Officers were called to the scene on Monday after reports of a fight.",
            "2026-03-09",
        ),
        (
            "2026-03-12",
            "An ambulance was called on Sunday but she could not be saved.",
            "2026-03-08",
        ),
        (
            "2026-03-10",
            "The match was called off on Friday because of a frozen pitch.",
            "2026-03-06",
        ),
        (
            "2026-03-09",
            "The strike was called off on Thursday after talks.",
            "2026-03-05",
        ),
        ("2026-03-10", "The search was called off on Friday.", "2026-03-06"),
        ("2026-03-12", "A snap election was called on Sunday.", "2026-03-08"),
        (
            "2026-03-12",
            "A state of emergency was called on Sunday after the flood.",
            "2026-03-08",
        ),
        (
            "2026-03-10",
            "The meeting was called on Friday by the chairman.",
            "2026-03-06",
        ),
        ("2026-03-10", "Tom Bell was called up by Norway on Friday.", "2026-03-06"),
        (
            "2026-03-12",
            "Parliament was called back on Sunday to debate the war.",
            "2026-03-08",
        ),
        (
            "2026-03-12",
            "Troops were called out on Sunday to guard the port.",
            "2026-03-08",
        ),
        ("2026-03-12", "Voters were called to the polls on Sunday.", "2026-03-08"),
        (
            "2026-03-10",
            "The minister was called a liar in parliament on Friday.",
            "2026-03-06",
        ),
        ("2026-03-10", "Witnesses were called by the defence on Friday.", "2026-03-06"),
        (
            "2026-03-09",
            "Engineers were called in on Thursday to look at the crack.",
            "2026-03-05",
        ),
        ("2026-03-09", "The bishop was called to Rome on Thursday.", "2026-03-05"),
        ("2026-03-12", "The leak was fixed on Sunday.", "2026-03-08"),
        ("2026-03-10", "The price was fixed on Friday at 40 dollars.", "2026-03-06"),
        ("2026-03-10", "The date was fixed on Friday.", "2026-03-06"),
        ("2026-03-12", "A ceasefire was arranged on Sunday by Norway.", "2026-03-08"),
        (
            "2026-03-12",
            "A meeting was arranged on Sunday between the families.",
            "2026-03-08",
        ),
        (
            "2026-03-12",
            "The funeral was arranged on Sunday by her brother.",
            "2026-03-08",
        ),
        (
            "2026-03-10",
            "Turnout was lower than had been expected on Friday.",
            "2026-03-06",
        ),
        (
            "2026-03-12",
            "The mayor proposed Tuesday that the city sell the stadium.",
            "2026-03-10",
        ),
        (
            "2026-03-12",
            "President Tom Bell suggested Tuesday that the tax could go.",
            "2026-03-10",
        ),
        (
            "2026-03-12",
            "The rule, proposed Tuesday by the agency, would cut smog.",
            "2026-03-10",
        ),
        (
            "2026-03-12",
            "The governor proposed Wednesday to cut school lunches.",
            "2026-03-11",
        ),
        (
            "2026-03-12",
            "The governor proposed Monday a cut in the sales tax.",
            "2026-03-09",
        ),
        (
            "2026-03-12",
            "The senator suggested Sunday on television that the vote was rigged.",
            "2026-03-08",
        ),
        (
            "2026-03-12",
            "The EU proposed sanctions at a meeting of ministers on Monday.",
            "2026-03-09",
        ),
        (
            "2026-03-12",
            "The board suggested a sale during talks on Monday.",
            "2026-03-09",
        ),
        ("2026-03-12", "France offered help at a summit on Sunday.", "2026-03-08"),
        (
            "2026-03-12",
            "Tom Bell offered condolences at a meeting with the families on Monday.",
            "2026-03-09",
        ),
        (
            "2026-03-12",
            "Russia offered a truce after talks with Norway on Monday.",
            "2026-03-09",
        ),
        (
            "2026-03-12",
            "The union proposed a strike after a rally on Sunday.",
            "2026-03-08",
        ),
        (
            "2026-03-12",
            "Ana Ruiz offered talks on Monday and was turned down.",
            "2026-03-09",
        ),
        (
            "2026-03-12",
            "The bank offered a debate on Monday and nobody came.",
            "2026-03-09",
        ),
        (
            "2026-03-12",
            "Ana Ruiz leaves the club after the game on Sunday.",
            "2026-03-15",
        ),
        ("2026-03-12", "She retires after the final on Saturday.", "2026-03-14"),
        ("2026-03-12", "The season ends after the race on Sunday.", "2026-03-15"),
        ("2026-03-12", "Counting starts after the vote on Sunday.", "2026-03-15"),
        (
            "2026-03-12",
            "A new coach takes over after the derby on Saturday.",
            "2026-03-14",
        ),
        (
            "2026-03-12",
            "The strike begins after the Easter service on Sunday.",
            "2026-03-15",
        ),
        (
            "2026-03-12",
            "Tom Bell hopes for good news after a scan on Friday.",
            "2026-03-13",
        ),
        (
            "2026-03-11",
            "The trial that was due to start in May will now open on Monday.",
            "2026-03-16",
        ),
        (
            "2026-03-11",
            "The match that was scheduled for January will be played on Monday.",
            "2026-03-16",
        ),
        (
            "2026-03-11",
            "The game that was called off in January will be replayed on Monday.",
            "2026-03-16",
        ),
        (
            "2026-03-11",
            "The concert that was planned for January will take place on Monday.",
            "2026-03-16",
        ),
        (
            "2026-03-10",
            "The hearing that was scheduled for March will be held on Monday.",
            "2026-03-16",
        ),
        (
            "2026-03-10",
            "The vote that was expected in May will be held on Monday.",
            "2026-03-16",
        ),
        (
            "2026-03-10",
            "The striker who was called up by Norway will play on Monday.",
            "2026-03-16",
        ),
        (
            "2026-03-10",
            "The referee who was called a cheat will take charge again on Monday.",
            "2026-03-16",
        ),
        (
            "2026-03-12",
            "A teacher who was due to retire in June died on Sunday.",
            "2026-03-08",
        ),
        (
            "2026-03-12",
            "The man who was scheduled to testify was found dead on Saturday.",
            "2026-03-07",
        ),
        (
            "2026-03-12",
            "The flight that was due to leave at six crashed on Sunday.",
            "2026-03-08",
        ),
        (
            "2026-03-12",
            "The bridge that was supposed to last a century fell on Sunday.",
            "2026-03-08",
        ),
        (
            "2026-03-12",
            "He had been due to fly home when he was taken ill on Saturday.",
            "2026-03-07",
        ),
        (
            "2026-03-12",
            "The bomb was planned in Tarn and went off on Sunday.",
            "2026-03-08",
        ),
        ("2026-03-12", "Two men are dead after a shooting on Sunday.", "2026-03-08"),
        (
            "2026-03-12",
            "A boy is dead following a stabbing on Saturday night.",
            "2026-03-07",
        ),
        ("2026-03-12", "A man is charged over the shooting on Sunday.", "2026-03-08"),
        (
            "2026-03-12",
            "A man is accused of the killing on Sunday of a bus driver.",
            "2026-03-08",
        ),
        ("2026-03-12", "Velm are top after winning on Saturday.", "2026-03-07"),
        ("2026-03-12", "Velm are third despite losing on Saturday.", "2026-03-07"),
        ("2026-03-12", "She is in hospital after crashing on Sunday.", "2026-03-08"),
        ("2026-03-12", "Ana Ruiz is home after finishing on Sunday.", "2026-03-08"),
        ("2026-03-12", "Tom Bell is a doubt after limping on Sunday.", "2026-03-08"),
        ("2026-03-12", "She is angry about the ruling on Monday.", "2026-03-09"),
        ("2026-03-12", "The family is angry at the hearing on Monday.", "2026-03-09"),
        (
            "2026-03-12",
            "The minister is silent about the meeting on Monday.",
            "2026-03-09",
        ),
        (
            "2026-03-12",
            "Ana Ruiz is delighted with her opening on Monday.",
            "2026-03-09",
        ),
        (
            "2026-03-12",
            "The pilot is unhurt after the landing on Sunday.",
            "2026-03-08",
        ),
        ("2026-03-12", "Velm is quiet since the bombing on Sunday.", "2026-03-08"),
    ],
)
def test_what_a_first_answer_got_wrong(published: str, text: str, day: str) -> None:
    assert last_day(published, text) == day


@pytest.mark.parametrize(
    ("published", "text", "day"),
    [
        ("2026-02-11", '"Nobody called me until Friday," she said.', "2026-02-06"),
        (
            "2026-02-11",
            "Twenty-six workers had been brought to the surface alive by the weekend.",
            "2026-02-07",
        ),
        (
            "2026-03-06",
            "The inquiry was due to publish its findings by the end of February.",
            "2026-02-28",
        ),
        (
            "2023-03-28",
            "A panel was to have taken up labels at its April session, but that was scrapped.",
            "2023-04",
        ),
        (
            "2026-06-07",
            "Those who know will notice: on Thursday, at a screening in Velm, the audience laughed.",
            "2026-06-04",
        ),
        (
            "2026-04-14",
            "The judge said he would hold another hearing Friday morning if it did not.",
            "2026-04-17",
        ),
        (
            "2025-08-20",
            "He said it would be laid before Parliament when the House returned from recess in October.",
            "2025-10",
        ),
        ("2024-06-11", "“Ask me at five o’clock on Saturday,” she said.", "2024-06-15"),
        (
            "2026-05-07",
            "\"We've got a home game on Saturday and we'll have a beer,\" she said.",
            "2026-05-09",
        ),
        (
            "2023-06-15",
            "Ruiz demanded Rell appear before the legislature on Friday.",
            "2023-06-16",
        ),
        (
            "2026-06-03",
            "The commissioner had proposed Friday for a further sitting.",
            "2026-06-05",
        ),
        (
            "2022-10-18",
            "He rang his counterparts and proposed to repeat the meeting in November.",
            "2022-11",
        ),
        (
            "2024-11-21",
            "She told the paper she was thinking of 5 February.",
            "2025-02-05",
        ),
        (
            "2024-11-20",
            "Unions fail to break deadlock; next round on Saturday",
            "2024-11-23",
        ),
        (
            "2025-11-17",
            "Ana Ruiz, until Saturday evening the economy minister, is on every front page.",
            "2025-11-15",
        ),
        (
            "2024-04-04",
            "It set the stage for a fight between the union and Ruiz, who on Tuesday gave workers 48 hours.",
            "2024-04-02",
        ),
        ("2025-01-16", "Ruiz was nowhere to be seen on Wednesday.", "2025-01-15"),
        (
            "2025-06-19",
            "“Last year the ditch was dry on July 10,” she said.",
            "2024-07-10",
        ),
        (
            "2025-06-19",
            "Last year the plant shut in October and reopened in March this year.",
            "2025-03",
        ),
        ("2025-03-06", "Friday: weekly cabinet, 10 a.m.", "2025-03-07"),
        (
            "2023-08-17",
            "She had promised to ride along this week; on Monday she called to say she could not.",
            "2023-08-14",
        ),
    ],
)
def test_a_plan_an_offer_or_a_clause_of_its_own(
    published: str, text: str, day: str
) -> None:
    assert last_day(published, text) == day


@pytest.mark.parametrize(
    ("published", "text", "day"),
    [
        (
            "2024-10-09",
            "Last year Ruiz came fourth, but she is the favourite for the vote on November 3.",
            "2024-11-03",
        ),
        ("2024-10-09", "Last year's winner, Orr, died on September 3.", "2024-09-03"),
        (
            "2024-10-09",
            "Last year was the hottest ever, scientists said on September 6.",
            "2024-09-06",
        ),
        ("2024-10-09", "Unlike last year, Velm won on July 10.", "2024-07-10"),
        ("2024-10-09", "Nobody gets paid until Friday.", "2024-10-11"),
        ("2024-10-09", "Nobody has to decide until Friday.", "2024-10-11"),
        (
            "2024-10-09",
            "“Look, on Saturday we were poor,” said the coach.",
            "2024-10-05",
        ),
        (
            "2024-10-09",
            "“Ask anyone who was there on Saturday,” said Orr.",
            "2024-10-05",
        ),
        ("2024-10-09", "“Come on, we won on Saturday,” he said.", "2024-10-05"),
        (
            "2024-10-09",
            "“We've got a point on Saturday from a hard place to go,” he said.",
            "2024-10-05",
        ),
        ("2024-10-09", "Sunday: Two men die in a fire in Velm.", "2024-10-06"),
        (
            "2024-10-09",
            "In the next round on Saturday Velm beat Orrby 2-1.",
            "2024-10-05",
        ),
        (
            "2024-10-09",
            "The senator proposed Thursday for the first time a tax on banks.",
            "2024-10-03",
        ),
        (
            "2024-10-09",
            "The government said it was unmoved on Friday, and nobody knew until Sunday.",
            "2024-10-06",
        ),
    ],
)
def test_what_only_looks_like_a_plan(published: str, text: str, day: str) -> None:
    assert last_day(published, text) == day
