"""Meetings: who met whom, in which part, where, when and how, and whether it was held."""

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.extract.meeting.meetings import meetings
from archive.extract.meeting.parties import Parties
from archive.extract.meeting.speakers import Speakers
from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlets
from archive.extract.proposal import ProposedMeeting
from archive.extract.quotes.chains import read_quotes
from archive.extract.text.captions import caption_sentences
from archive.extract.text.marks import marks_of
from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates
from tests.timing import is_linear, seconds

WEDNESDAY: Final = date(2025, 4, 16)


def read(text: str) -> tuple[ProposedMeeting, ...]:
    cut = tokens_of(text)
    skipped = caption_sentences(cut)
    outlets = Outlets(cut)
    names = Names(cut, outlets, skipped)
    said = read_quotes(cut, marks_of(cut), outlets, names, skipped)
    parties = Parties(cut, outlets, names, Speakers(said.quotes, said.acted))
    return meetings(cut, parties, dates(cut, WEDNESDAY), skipped)


def only(text: str) -> ProposedMeeting:
    (meeting,) = read(text)
    return meeting


def parties(text: str, meeting: ProposedMeeting) -> list[tuple[str, str]]:
    """Everybody's name, or the words where there is none, and part."""
    return [
        (each.name or text[slice(*each.mention)] if each.mention else "", each.part)
        for each in meeting.parties
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Minister Ada Orlo met Envoy Tom Rell on Monday.",
            [("Ada Orlo", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "On 27 May 2025 Ada Orlo met Tom Rell in Tarn.",
            [("Ada Orlo", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "Minister Ada Orlo met with Envoy Tom Rell.",
            [("Ada Orlo", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "President Ada Orlo on Monday hosted Prime Minister Tom Rell.",
            [("Ada Orlo", "host"), ("Tom Rell", "guest")],
        ),
        (
            "Envoy Tom Rell was received in Tarn by President Ada Orlo.",
            [("Tom Rell", "guest"), ("Ada Orlo", "host")],
        ),
        (
            "President Ada Orlo held long talks with Envoy Tom Rell.",
            [("Ada Orlo", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "The deal followed talks in Tarn between Ada Orlo and Tom Rell.",
            [("Ada Orlo", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "Minister Ada Orlo telephoned Envoy Tom Rell on Monday.",
            [("Ada Orlo", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "President Ada Orlo visited France on Monday.",
            [("Ada Orlo", "guest"), ("France", "host")],
        ),
        (
            "Envoy Tom Rell launched a mediation effort between Peru and Chile.",
            [("Tom Rell", "mediator"), ("Peru", "attendee"), ("Chile", "attendee")],
        ),
        (
            "The finance minister of Peru, Ada Orlo, met her counterpart, Tom Rell.",
            [("Ada Orlo", "attendee"), ("Tom Rell", "attendee")],
        ),
        (
            "After meeting with Minister Ada Orlo, Envoy Tom Rell flew home.",
            [("Tom Rell", "attendee"), ("Ada Orlo", "attendee")],
        ),
        (
            "Minister Ada Orlo met mine owners behind closed doors.",
            [("Ada Orlo", "attendee"), ("mine owners", "attendee")],
        ),
    ],
)
def test_a_meeting_has_its_people_each_with_their_part(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert parties(text, only(text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "The port met every condition.",
        "Ada Orlo has met the demands of farmers.",
        "Minister Ada Orlo refused to meet Envoy Tom Rell.",
        "Minister Ada Orlo would meet Envoy Tom Rell if he came.",
        "Minister Ada Orlo offered to host talks between Peru and Chile.",
        "President Ada Orlo welcomed Envoy Tom Rell's latest statement.",
        "Minister Ada Orlo received 40 letters.",
        "Minister Ada Orlo (left) met Envoy Tom Rell in Tarn.",
    ],
)
def test_what_is_no_meeting_is_left_alone(text: str) -> None:
    assert read(text) == ()


def test_a_planned_meeting_is_planned_and_a_denied_one_is_flagged() -> None:
    assert only("Minister Ada Orlo will meet Envoy Tom Rell.").state == "planned"
    denied = only("Minister Ada Orlo denied that she had met Envoy Tom Rell.")
    assert denied.flags == ("denial",)
    assert denied.state == "unknown"
    assert only("Minister Ada Orlo met Envoy Tom Rell.").state == "held"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Minister Ada Orlo met Envoy Tom Rell.", "in_person"),
        ("Minister Ada Orlo and Envoy Tom Rell spoke by phone.", "call"),
        ("Minister Ada Orlo held video talks with Envoy Tom Rell.", "video"),
        ("Minister Ada Orlo held talks with Envoy Tom Rell.", "unknown"),
    ],
)
def test_how_they_met_is_told_only_by_the_text(text: str, mode: str) -> None:
    assert only(text).mode == mode


def test_a_pronoun_is_whoever_the_text_was_about() -> None:
    text = "Envoy Tom Rell came on Monday.\n\nHe met Minister Ada Orlo."

    assert parties(text, only(text))[0] == ("Tom Rell", "attendee")


def test_place_and_day_stand_in_the_sentence() -> None:
    meeting = only("Minister Ada Orlo met Envoy Tom Rell in Lima on Monday.")

    assert meeting.where is not None
    assert meeting.where.name == "Lima"
    assert meeting.when is not None
    assert meeting.when.first == meeting.when.last == "2025-04-14"


def test_a_journey_tells_place_and_days_where_the_sentence_does_not() -> None:
    text = (
        "Envoy Tom Rell arrived in Lima on Monday and flew on to Quito on Tuesday.\n\n"
        "He met Minister Ada Orlo.\n\nIn Quito, he met Judge Una Marr."
    )

    lima, quito = read(text)

    assert lima.where is not None
    assert lima.where.name == "Lima"
    assert lima.when is not None
    assert (lima.when.first, lima.when.last) == ("2025-04-14", "2025-04-15")
    assert quito.where is not None
    assert quito.where.name == "Quito"


def test_two_tellings_of_one_meeting_are_one_with_two_pieces() -> None:
    text = (
        "Minister Ada Orlo met Envoy Tom Rell in Lima. It rained.\n\n"
        "Orlo held talks with Rell and Judge Una Marr."
    )

    meeting = only(text)

    assert len(meeting.spans) == 2
    assert [name for name, _ in parties(text, meeting)] == [
        "Ada Orlo",
        "Tom Rell",
        "Una Marr",
    ]


def test_tellings_on_one_leg_of_a_journey_are_one_and_have_the_place_that_is_told() -> (
    None
):
    text = (
        "Envoy Tom Rell landed in Lima on Sunday and held talks with Minister Ada Orlo "
        "before heading for Quito on Monday.\n\n"
        "Rell met Orlo at the Harbour Palace."
    )

    meeting = only(text)

    assert len(meeting.spans) == 2
    assert meeting.where is not None
    assert meeting.where.name == "Harbour Palace"


def test_a_journeys_days_are_the_travellers_alone() -> None:
    text = (
        "Envoy Tom Rell arrived in Lima on Monday.\n\n"
        "Judge Una Marr met Minister Ada Orlo."
    )

    assert only(text).when is None


def test_two_days_are_two_meetings() -> None:
    text = (
        "Minister Ada Orlo met Envoy Tom Rell on Monday. "
        "Minister Ada Orlo met Envoy Tom Rell on Tuesday."
    )

    assert len(read(text)) == 2


def test_who_attended_is_added_to_the_meeting() -> None:
    text = (
        "Minister Ada Orlo met Envoy Tom Rell. "
        "Judge Una Marr attended the meeting as well."
    )

    assert ("Una Marr", "attendee") in parties(text, only(text))


_PIECES: Final = st.sampled_from(
    (
        *(
            "Ada Orlo",
            "Tom Rell",
            "he",
            "met",
            "with",
            "held",
            "talks",
            "between",
            "and",
        ),
        *(
            "the meeting",
            "attended",
            "by",
            "was",
            "received",
            "in",
            "Lima",
            "on",
            "Monday",
        ),
        *(
            "Turkey",
            "’s",
            "leader",
            ",",
            ".",
            "\n\n",
            "of",
            "visit",
            "a",
            "group",
            "will",
        ),
    )
)


@given(st.one_of(st.text(), st.lists(_PIECES).map(" ".join)))
def test_any_text_gives_meetings_of_people_that_stand_in_it(text: str) -> None:
    for meeting in read(text):
        end = 0
        for start, stop in meeting.spans:
            assert end <= start < stop <= len(text)
            end = stop
        # Nobody meets alone but a body; of what is weighed, the other may stand in another sentence.
        is_alone = meeting.rule in {"meeting-weighed", "meeting-body"}
        assert len(meeting.parties) > 1 or is_alone
        for party in meeting.parties:
            assert party.mention is not None
            assert text[slice(*party.mention)].strip()


@pytest.mark.parametrize(
    "piece",
    [
        "met Ada Orlo ",
        "Ada Orlo met Tom Rell. ",
        "held talks ",
        "talks between Peru and Chile ",
        "flew to Lima ",
        "and ",
        "the Turkish leader ",
        "Orlo and ",
        "was received by ",
        "attended ",
        "at a dinner with Tom Rell ",
        "Talks ",
        "had a word with Ada Orlo ",
        "told Tom Rell by phone ",
        "the two sides met ",
        "Peru and Chile ",
        "to meet Tom Rell ",
        "travelled to Velm to meet Ada Orlo ",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def measure(size: int) -> float:
        cut = tokens_of(piece * (size // len(piece)))
        outlets = Outlets(cut)
        parties = Parties(cut, outlets, Names(cut, outlets), Speakers((), ()))
        return seconds(lambda: meetings(cut, parties, ()))

    assert is_linear(measure)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tarn’s prime minister telephoned his French counterpart on Tuesday.",
            ["Tarn’s prime minister", "his French counterpart"],
        ),
        (
            "President Ada Orlo spoke by phone to her French counterpart on Tuesday.",
            ["Ada Orlo", "her French counterpart"],
        ),
        (
            "The foreign ministers of Bolivia and Chile met on Sunday. Chile’s foreign minister, Ada Orlo, said no.",
            ["Bolivia", "Ada Orlo"],
        ),
        (
            "Foreign Minister Ada Orlo and Foreign Minister Tom Rell agree. The two ministers are to meet in Lima.",
            ["Ada Orlo", "Tom Rell"],
        ),
        (
            "His Excellency Tom Rell, Minister of Ports, received in his office today Dr. Ada Orlo.",
            ["Tom Rell", "Ada Orlo"],
        ),
        ("Ada Orlo hosted the envoy on Sunday.", ["Ada Orlo", "the envoy"]),
        ("Ada Orlo hosted a dinner for Tom Rell.", ["Ada Orlo", "Tom Rell"]),
        (
            "Ada Orlo’s meeting with Tom Rell lasted an hour.",
            ["Ada Orlo", "Tom Rell"],
        ),
        (
            "Ada Orlo will travel to Velm next week to meet Tom Rell.",
            ["Ada Orlo", "Tom Rell"],
        ),
        ("Tom Rell called Ada Orlo on Tuesday.", ["Tom Rell", "Ada Orlo"]),
        (
            "Tom Rell called on the deputy speaker, Ada Orlo, on Tuesday.",
            ["Tom Rell", "Ada Orlo"],
        ),
        (
            "The visit came a day after a meeting between Tom Rell and Ada Orlo.",
            ["Tom Rell", "Ada Orlo"],
        ),
    ],
)
def test_people_meet_by_office_by_telephone_and_at_dinner(
    text: str, told: list[str]
) -> None:
    meeting = only(text)

    assert [name for name, _ in parties(text, meeting)] == told


@pytest.mark.parametrize(
    "text",
    [
        "Tom Rell called Ada Orlo a liar.",
        "Norway hosts 300,000 refugees.",
        "Tom Rell called on Ada Orlo to resign.",
        "Tom Rell called on the mayor, Ada Orlo, to resign.",
        "Tom Rell called on Ada Orlo for a decision.",
        "Ada Orlo received an award from the king.",
    ],
)
def test_these_are_no_meetings(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The meeting between Port Minister Tom Rell and Ada Orlo took place in Lima on Monday.",
        "Tom Rell said after talks with Ada Orlo in Lima on Monday that the port would open.",
        "“The port will open,” Tom Rell said after a meeting with Ada Orlo in Lima on Monday.",
        "Tom Rell told reporters after a meeting with Ada Orlo in Lima on Monday that the port would open.",
        "After a two-hour meeting with Ada Orlo in Lima on Monday, Tom Rell said that the port would open.",
        "Speaking after talks with Ada Orlo in Lima on Monday, Tom Rell said that the port would open.",
        "During talks with his Velmish host, Ada Orlo, in Lima on Monday, Tom Rell called for calm.",
        "At a meeting with Ada Orlo, Tom Rell called for calm in Lima on Monday.",
        "Tom Rell’s meeting with Ada Orlo on Monday lasted two hours. It was in Lima.",
        "Tom Rell arrived in Lima on Monday for talks with Ada Orlo.",
        "Tom Rell and Ada Orlo last met in Lima in October 2023.",
    ],
)
def test_a_meeting_may_be_told_beside_the_point(text: str) -> None:
    meeting = only(text)

    assert {name for name, _ in parties(text, meeting)} == {"Tom Rell", "Ada Orlo"}
    assert meeting.when is not None


@pytest.mark.parametrize(
    "text",
    [
        "The company is in talks with Ada Orlo to buy the mill, Tom Rell said.",
        "After a meeting with residents, Tom Rell said that he would resign.",
        "A meeting with Ada Orlo was refused, Tom Rell said.",
        "Tom Rell arrived in Lima on Monday for talks.",
    ],
)
def test_talks_alone_tell_of_nobody_who_met(text: str) -> None:
    assert read(text) == ()
