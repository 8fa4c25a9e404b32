"""Weekdays in plain sentences: each that looks ahead or back, crossed with every day, read on every day of a week."""

import datetime as dt
from itertools import product
from typing import Final

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting
from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates

WEEK: Final = [dt.date(2024, 5, 13) + dt.timedelta(days) for days in range(7)]
AHEAD: Final = (
    "Ana Ruiz will meet Tom Rell on {d}.",
    "Ana Ruiz is due to meet Tom Rell on {d}.",
    "Ana Ruiz is expected to arrive {d}.",
    "Ana Ruiz plans to visit Velm on {d}.",
    "The vote is scheduled for {d}.",
    "The talks, to be held on {d} in Velm, are the third.",
    "Ana Ruiz arrived in Velm ahead of a vote due on {d}.",
    "Ana Ruiz said the council would vote on {d}.",
    "Ana Ruiz said that she would leave for Velm on {d}.",
    "The strike will begin {d}.",
    "The strike begins on {d}.",
    "The conference opens {d} in Velm.",
    "Ana Ruiz leaves for Velm on {d}.",
    "Parliament is to debate the bill on {d}.",
    "The deadline is {d}.",
    "The council has until {d} to reply.",
    "Residents must leave by {d}.",
    "Talks were postponed until {d}.",
    "The trial was adjourned until {d}.",
    "The trial was adjourned to {d}.",
    "A hearing has been set for {d}.",
    "The next round is planned for {d}.",
    "The two are set to meet on {d}.",
    "The two agreed to meet again on {d}.",
    "She invited him to talks on {d}.",
    "The court will rule {d}.",
    "Ahead of {d}'s vote, the two met.",
    "Ahead of the vote on {d}, the two met.",
    "The bridge reopens on {d}.",
    "Ana Ruiz is scheduled to speak {d} in Velm.",
    "A further meeting will take place on {d}.",
    "The union called a strike for {d}.",
    "The ferry resumes on {d}.",
    "She is flying to Velm on {d}.",
    "She returns to Velm on {d}.",
    "The committee meets again on {d}.",
    "The council is holding a vote on {d}.",
    "A decision is expected on {d}.",
    "The results are due {d}.",
    "Rain is forecast for {d}.",
)
BEHIND: Final = (
    "Ana Ruiz met Tom Rell on {d}.",
    "Ana Ruiz said on {d} that the dam was safe.",
    "The dam broke {d}.",
    "The dam was closed on {d} after the rain.",
    "Police arrested two men on {d}.",
    "Ana Ruiz, who met Tom Rell on {d}, said the dam was safe.",
    "After {d}'s vote, the two met.",
    "Following talks on {d}, the two left.",
    "The dam has been closed since {d}.",
    "Ana Ruiz had met Tom Rell on {d}.",
    "On {d}, Ana Ruiz told the council that the dam would open in May.",
    "The dam would open in May, Ana Ruiz said on {d}.",
    "The council voted on {d} to close the dam.",
    "In a statement on {d}, the council said it will close the dam.",
    "{d} morning, the dam broke.",
    "Two people died on {d} when the dam broke.",
    "The strike began on {d}.",
    "A report published {d} says the dam is safe.",
    "A report released on {d} will change that.",
    "The dam, which broke on {d}, will be rebuilt.",
    "{d}'s talks were the third.",
    "Ana Ruiz announced {d} that she will resign.",
    "Ana Ruiz announced on {d} plans to resign.",
    "The shares fell 3 percent on {d}.",
    "In talks on {d}, the two agreed to meet again.",
    "It rained all day on {d}.",
    "Speaking on {d}, Ana Ruiz said the dam would open.",
    "Tom Rell was to meet Ana Ruiz on {d}, but the talks were called off.",
    "The two were due to meet on {d} but did not.",
)


def days(text: str, published: dt.date) -> list[str | None]:
    """What the weekdays of a text are; May is none."""
    return [
        each.when.first
        for each in dates(tokens_of(text), published)
        if "May" not in text[each.start : each.end]
    ]


def misread(sentence: str, *, is_ahead: bool) -> list[str]:
    wrong: list[str] = []
    for published, day in product(WEEK, WEEK):
        if published == day:
            continue
        text = sentence.format(d=f"{day:%A}")
        off = (day.weekday() - published.weekday()) % 7 - (0 if is_ahead else 7)
        meant = (published + dt.timedelta(off)).isoformat()
        if days(text, published)[:1] != [meant]:
            wrong.append(f"{published:%A}: {text}")
    return wrong


@pytest.mark.parametrize("sentence", AHEAD)
def test_a_weekday_is_the_next_one(sentence: str) -> None:
    assert misread(sentence, is_ahead=True) == []


@pytest.mark.parametrize("sentence", BEHIND)
def test_a_weekday_is_the_last_one(sentence: str) -> None:
    assert misread(sentence, is_ahead=False) == []


PLACES: Final = {
    "in Velm": "Velm",
    "at UN headquarters in New York": "UN headquarters",
    "aboard a ship off Velm": "a ship",
    "on the Greek island of Kos": "Kos",
    "in the capital, Velm": "Velm",
    "near Velm": "Velm",
    "outside Velm": "Velm",
    "at the Hotel Tisa": "Hotel Tisa",
    "at the presidential palace in Velm": "Velm",
    "in the southern city of Aden": "Aden",
    "at Camp David": "Camp David",
}
MET: Final = (
    "Ana Ruiz met Tom Rell {p} on Tuesday.",
    "On Tuesday, Ana Ruiz met Tom Rell {p}.",
    "{P}, Ana Ruiz met Tom Rell on Tuesday.",
    "Yesterday, Ana Ruiz met Tom Rell {p}.",
    "Ana Ruiz said after a meeting with Tom Rell {p} on Tuesday that the dam was safe.",
)


@pytest.mark.parametrize(("sentence", "place"), list(product(MET, PLACES)))
def test_where_and_when_they_met(sentence: str, place: str) -> None:
    text = (
        "Ana Ruiz is the foreign minister. Tom Rell is an envoy.\n\n"
        + sentence.format(p=place, P=place[:1].upper() + place[1:])
    )

    (met,) = [
        each for each in propose(text, WEEK[2]) if isinstance(each, ProposedMeeting)
    ]

    assert met.where is not None
    assert PLACES[place] in met.where.name or met.where.name in place
    assert met.when is not None
    assert met.when.first == "2024-05-14"
