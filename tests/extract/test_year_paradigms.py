"""Days of the week and months without a year in plain sentences: ahead of the day of publication, or behind it."""

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import Final

import pytest

from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates

# {d} is "on Friday" or "in July", {x} the bare day or month, {p} and {P} what is its own.
AHEAD: Final = (
    "The town hosts a fair {d}.",
    "They host Burton {d}.",
    "All three fly out of Velm {d}.",
    "The two fly home {d}.",
    "The bridge will be shut until {d}.",
    "The minister will have breakfast with them {d} before flying home.",
    "They asked for a budget by {x}.",
    "They asked for one thing, a budget by {x}, she said.",
    "Drivers would walk out as planned, she said, with further dates {d} to be named.",
    "Some were thinking about {p} election.",
    "Some of his colleagues were thinking about {p} election.",
    "He would submit a motion once the house resumed its session {d}.",
    "The delegation is due in Velm {d}.",
    "She wants staff to come back {d} with options.",
    "The firm hopes to open the mine {d}.",
    "The firm wants to open the mine {d}.",
    "The firm aims to open the mine {d}.",
    "The firm plans to open the mine {d}.",
    "The firm intends to open the mine {d}.",
    "The firm may open the mine {d}.",
    "The firm could open the mine {d}.",
    "The mine should open {d}.",
    "The mine can open {d}.",
    "The mine is likely to open {d}.",
    "The mine is on track to open {d}.",
    "The mine is slated to open {d}.",
    "Work is to start {d}.",
    "Work starts {d}.",
    "Work resumes {d}.",
    "A vote is planned {d}.",
    "A vote is due {d}.",
    "A vote looms {d}.",
    "The council faces a vote {d}.",
    "The council is preparing for a vote {d}.",
    "Voters go to the polls {d}.",
    "Ahead of an election {d}, the two met.",
    "In the run-up to an election {d}, the two met.",
    "The election {d} will be the third.",
    "The next election is {d}.",
    "The deadline for bids is {d}.",
    "The deadline falls {d}.",
    "The contract expires {d}.",
    "Her term ends {d}.",
    "His mandate runs out {d}.",
    "The ceasefire expires {d}.",
    "The law takes effect {d}.",
    "The law comes into force {d}.",
    "She has been invited to speak {d}.",
    "She has been called to give evidence {d}.",
    "She was ordered to appear in court {d}.",
    "He is to be sentenced {d}.",
    "He will be sentenced {d}.",
    "Sentencing is {d}.",
    "Sentencing was set for {x}.",
    "The hearing was put off until {x}.",
    "The match was moved to {x}.",
    "The visit was rescheduled for {x}.",
    "She promised a reply by {x}.",
    "She promised to reply by {x}.",
    "The ministry has given them until {x}.",
    "They have until {x} to leave.",
    "The panel must report by {x}.",
    "The panel is to report by {x}.",
    "The report is expected by {x}.",
    "Talks will go on until {x}.",
    "Talks will last until {x}.",
    "Tickets go on sale {d}.",
    "Schools reopen {d}.",
    "The new rules apply from {x}.",
    "The new rules apply as of {x}.",
    "The ban starts from {x}.",
    "From {x} the fare will be higher.",
    "From {x}, drivers must pay.",
    "Starting {d}, drivers must pay.",
    "By {x} the dam will be full.",
    "He wants the job done by {x}.",
    "The two leaders are to meet {d}.",
    "The two leaders would meet {d}, she said.",
    "She told them she would be back {d}.",
    "She said she was leaving {d}.",
    "“We will see them {d},” she said.",
    "“I leave {d},” she said.",
    "“They have until {x},” she said.",
    "A source said the talks would be held {d}.",
    "Aides expect an answer {d}.",
    "Aides are hoping for an answer {d}.",
    "Analysts expect a cut {d}.",
    "The bank is expected to cut rates {d}.",
    "Polling day is {d}.",
    "The strike is off until {x}.",
    "The strike planned {d} is off.",
    "The strike, planned for {x}, will go ahead.",
    "A protest is planned for {x}.",
    "Unions have called a protest for {x}.",
    "Unions called a protest for {x}.",
    "A meeting has been arranged for {x}.",
    "The next meeting, {d}, will be the last.",
    "There will be no school {d}.",
    "There is no school {d}.",
    "She turns 60 {d}.",
    "The term begins {d}.",
)
BEHIND: Final = (
    "The firm opened the mine {d}.",
    "Work started {d}.",
    "The mine has been shut since {x}.",
    "The mine was to open {d} but did not.",
    "The price rose {d}.",
    "The price rose 3 percent {d} from a year before.",
    "Prices have risen since {x}.",
    "She resigned {d}.",
    "She has led the firm since {x}.",
    "She took over {d}.",
    "She was appointed {d}.",
    "She was elected {d}.",
    "{P} election was the third.",
    "After {p} election, the two met.",
    "In {p} vote, the party lost.",
    "Since {p} vote, the two have not met.",
    "The vote {d} was void.",
    "The party won the vote {d}.",
    "Last seen {d}, he is still missing.",
    "The talks broke down {d}.",
    "The deal was signed {d}.",
    "The deal signed {d} is void.",
    "The deal, signed {d}, is void.",
    "The deal reached {d} will be void.",
    "The letter, dated {x}, was leaked.",
    "A letter sent {d} warns of floods.",
    "A poll taken {d} puts her ahead.",
    "Figures published {d} show a fall.",
    "He was arrested {d} and will be tried.",
    "He was killed {d}.",
    "She told the court {d} that he would appeal.",
    "The court ruled {d} that he must go.",
    "The court ruled {d} that he must go by then.",
    "The bank raised rates {d} and may do so again.",
    "The two last met {d}.",
    "The two have met twice since {x}.",
    "It was shut {d} for repairs.",
    "It was shut from {x} for repairs.",
    "By {x} the dam was full.",
    "By {x}, 40 people had died.",
    "Until {x}, she was a minister.",
    "She was a minister until {x}.",
    "Up to {x} she was a minister.",
    "The strike began {d} and will go on.",
    "The plan, announced {d}, will be put to a vote.",
    "The plan announced {d} would close the dam.",
    "Under a plan announced {d}, the dam will close.",
    "Under rules that took effect {d}, drivers must pay.",
    "“I saw him {d},” she said.",
    "“He told me {d} that he would come,” she said.",
    "She had promised {d} that it would open.",
    "She promised {d} that it would open.",
    "She promised {d} to open it.",
    "She warned {d} that it would fail.",
    "The company said {d} it expects a fall.",
    "The company said {d} that it would cut jobs.",
)
PUBLISHED: Final = (dt.date(2025, 5, 14), dt.date(2024, 10, 3), dt.date(2023, 2, 21))
MONTHS: Final = (1, 2, 3, 7, 8, 9, 10, 11, 12)
"""Those that nobody is called by, and that are not words for leave to do something."""


def days(published: dt.date, *, is_ahead: bool) -> Iterator[tuple[str, str, str]]:
    """Every other day of the week and month: its name, the word before it, and which one is meant."""
    for number, name in enumerate(calendar.day_name):
        away = (number - published.weekday()) % 7
        day = published + dt.timedelta(away if is_ahead else away - 7)
        if away:
            yield name, "on", day.isoformat()
    for number in MONTHS:
        turn = number < published.month if is_ahead else -(number > published.month)
        if number != published.month:
            name = calendar.month_name[number]
            yield name, "in", f"{published.year + turn}-{number:02d}"


def misread(sentence: str, *, is_ahead: bool) -> list[tuple[str, str]]:
    """What a sentence puts on the wrong side of the day of publication."""
    wrong = []
    for published in PUBLISHED:
        for bare, before, meant in days(published, is_ahead=is_ahead):
            own = f"{bare}'s"
            text = sentence.format(d=f"{before} {bare}", x=bare, p=own, P=own)
            read = [each.when.first for each in dates(tokens_of(text), published)]
            if read[:1] != [meant]:
                wrong.append((f"{published}: {text}", meant))
    return wrong


NEAREST: Final = (
    "She was due in Velm {d}.",
    "The mine had been due to open {d}.",
    "Ana Ruiz was to have spoken {d}.",
    "A meeting had been called for {x}.",
    "A march was scheduled for {x}.",
)
"""What was planned is over by now or not: the day nearest to the day of publication is meant."""


@pytest.mark.parametrize("sentence", NEAREST)
def test_what_was_planned_was_planned_for_the_nearest_day(sentence: str) -> None:
    wrong = []
    for published in PUBLISHED:
        for away in (-3, -2, -1, 1, 2, 3):
            day = published + dt.timedelta(away)
            name = calendar.day_name[day.weekday()]
            text = sentence.format(d=f"on {name}", x=name)
            read = [each.when.first for each in dates(tokens_of(text), published)]
            if read != [day.isoformat()]:
                wrong.append((text, away, read))
    assert wrong == []


@pytest.mark.parametrize("sentence", AHEAD)
def test_what_is_to_come_lies_ahead(sentence: str) -> None:
    assert misread(sentence, is_ahead=True) == []


@pytest.mark.parametrize("sentence", BEHIND)
def test_what_was_lies_behind(sentence: str) -> None:
    assert misread(sentence, is_ahead=False) == []
