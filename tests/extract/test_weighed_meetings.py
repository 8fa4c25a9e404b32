"""Meetings that no reader knows how to read, found by what a sentence's words weigh (ADR 0022)."""

import pytest

from archive.extract.engine import propose
from archive.extract.meeting.weighed import ENOUGH, RULE
from archive.extract.proposal import ProposedMeeting
from archive.extract.words.lexicon import table
from tests.extract.test_meetings import parties, read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "By breakfast the talks had kept Ana Ruiz and Tom Rell at the same table for an hour.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz and Tom Rell are due round the table again in Velm on Friday for talks.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "For the envoy, Ana Ruiz, it took a quiet dinner at a hotel in Velm with the negotiators.",
            ["Ana Ruiz", "the negotiators"],
        ),
    ],
)
def test_whoever_a_sentence_names_has_met_where_its_words_weigh_enough(
    text: str, who: list[str]
) -> None:
    (meeting,) = read(text)
    assert meeting.rule == RULE
    assert [name for name, _ in parties(text, meeting)] == who
    assert str(meeting.score) == "0.5", "no reader has read it: it is less sure"


def test_it_is_told_whether_it_is_still_to_come() -> None:
    (meeting,) = read(
        "Ana Ruiz and Tom Rell are due round the table again in Velm on Friday for talks."
    )
    assert meeting.state == "planned"
    assert meeting.where is not None
    assert meeting.where.name == "Velm"


@pytest.mark.parametrize(
    "text",
    [
        # words of no weight
        "Ana Ruiz published a letter to Tom Rell on Friday.",
        "Ana Ruiz left the bank in May, and Tom Rell became its head.",
        # nobody meets alone
        "By breakfast the talks had kept Ana Ruiz at the table.",
        # on the field
        "Ana Ruiz met Tom Rell in the final in Tarn on Friday.",
    ],
)
def test_few_words_alone_make_no_meeting(text: str) -> None:
    assert read(text) == ()


def test_those_of_whom_a_meeting_is_told_already_do_not_meet_once_more() -> None:
    told = "Ana Ruiz met Tom Rell in Velm on Friday. "
    (meeting,) = read(
        told + "By breakfast the talks had kept Ana Ruiz and Ada Orlo at the table."
    )
    assert meeting.rule == "meeting-verb"


def test_who_only_tells_of_it_did_not_take_part() -> None:
    text = (
        "By breakfast the talks had kept Tom Rell and the negotiators at the same table for an hour, "
        "Ana Ruiz said."
    )
    (meeting,) = (x for x in propose(text, None) if isinstance(x, ProposedMeeting))
    assert "Ana Ruiz" not in {each.name for each in meeting.parties}


def test_the_table_says_more_for_a_meeting_than_against_it() -> None:
    weights = table("meetings")["words"]
    assert table("meetings")["nothing"] < ENOUGH, "no sentence weighs enough by itself"
    assert {"met", "dinner", "talks", "summit"} <= {
        x for x, w in weights.items() if w > 0
    }
    assert {"interview", "letter", "not"} <= {x for x, w in weights.items() if w < 0}


@pytest.mark.parametrize(
    "text",
    [
        "A summit of the four ministers in Velm was canceled on Wednesday.",
        "A meeting between Ana Ruiz and Tom Rell, scheduled for Friday in Velm, has been postponed.",
        "Talks between Ana Ruiz and Tom Rell that had been due on Friday will no longer take place.",
    ],
)
def test_what_was_called_off_is_not_told_as_held(text: str) -> None:
    (meeting,) = read(text)
    assert meeting.state == "cancelled"


def test_nobody_is_received_by_himself() -> None:
    text = (
        "Tom Rell is the mayor of Velm. Rell said that it was late.\n\n"
        "He was received in Tarn by officials, including the governor, Tom Rell."
    )
    (meeting,) = read(text)
    assert parties(text, meeting)[0][0] == "He"
    assert "Tom Rell" in {each.name for each in meeting.parties}
