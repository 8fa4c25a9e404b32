"""Meetings that came to nothing, and whom a coalition, "both parties" or a rumour tells to have met."""

import pytest

from tests.extract.test_meetings import parties, read

MET = "Ada Orlo met Tom Rell in Velm on Monday. "
BOTH = [("Ada Orlo", "attendee"), ("Tom Rell", "attendee")]


@pytest.mark.parametrize(
    "text",
    [
        "A second lunch, arranged for 3 March, never took place.",
        "A further session pencilled in for Thursday did not take place.",
        "A second dinner planned for Friday was called off.",
        "A second meeting planned for Friday was cancelled.",
        "A follow-up meeting slated for Thursday did not come off because Rell was abroad.",
    ],
)
def test_a_further_meeting_that_came_to_nothing_was_to_be_of_the_same_two(
    text: str,
) -> None:
    held, off = read(MET + text)
    assert (held.state, off.state) == ("held", "cancelled")
    assert parties(MET + text, off) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "In the next session on Friday the dollar fell and the auction was cancelled.",
        "The next dinner, with Maria Lopez in Velm on Friday, never happened.",
        "A second lunch was served at noon.",
        "A further session of parliament was postponed.",
        "A second dinner was cooked, and the fireworks were cancelled.",
    ],
)
def test_what_else_came_to_nothing_is_no_meeting_of_theirs(text: str) -> None:
    assert BOTH not in [parties(MET + text, each) for each in read(MET + text)[1:]]


@pytest.mark.parametrize("end", ["did not come up", "did not come a moment too soon"])
def test_a_meeting_that_did_not_come_up_was_not_called_off(end: str) -> None:
    text = f"A meeting between Ada Orlo and Tom Rell on Monday {end}."
    assert [each.state for each in read(text)] == ["held"]


@pytest.mark.parametrize("who", ["Both parties", "Both sides", "The two sides"])
def test_both_meet_again(who: str) -> None:
    text = f"{MET}{who} will meet again on Friday."
    _, again = read(text)
    assert again.state == "planned"
    assert parties(text, again) == BOTH


def test_who_leads_a_coalition_meets_with_it() -> None:
    text = "The Gazette reported that a civilian coalition led by Ana Ruiz would meet in Velm on Friday."
    (told,) = read(text)
    assert told.state == "planned"
    assert parties(text, told) == [
        ("a civilian coalition", "attendee"),
        ("Ana Ruiz", "attendee"),
    ]


def test_what_was_gathered_is_told() -> None:
    text = f"{MET}It was gathered that both parties would reconvene on Friday."
    _, again = read(text)
    assert again.state == "planned"
    assert parties(text, again) == BOTH
