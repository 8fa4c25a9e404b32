"""Whether a meeting was held, is to come, was called off or never told of at all: the words around it, crossed."""

from typing import Final

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting
from tests.extract.told import PUBLISHED

# Told on Tuesday, 27 May 2025, of X and Y.
HELD: Final = """
X met Y.
X has met Y.
X had met Y in Velm.
X held talks with Y.
X is meeting Y today.
X did meet Y.
X managed to meet Y.
X concluded talks with Y.
X wrapped up talks with Y.
X confirmed that she had met Y.
X admitted meeting Y.
X went on to meet Y.
A meeting between X and Y ended without a deal.
Talks between X and Y failed.
A meeting between X and Y went ahead on Monday.
X suggested her meeting with Y on Monday went well.
X of the ruling party held a meeting with Y.
X, who backed the deal, held talks with Y.
"""
PLANNED: Final = """
X will meet Y.
X is to meet Y.
X is due to meet Y.
X is set to meet Y.
X is scheduled to meet Y.
X is expected to meet Y.
X plans to meet Y.
X is planning to meet Y.
X is preparing to meet Y.
X is about to meet Y.
X is going to meet Y.
X would meet Y on Friday, her office said.
X said she would meet Y on Friday.
X said she will meet Y.
X agreed to meet Y.
X has agreed to meet Y on Friday.
X meets Y on Friday.
X will hold talks with Y.
X is expected to hold talks with Y.
X is due in Velm for talks with Y.
X will travel to Velm to meet Y.
X will receive Y on Friday.
X is due to receive Y.
X will host Y on Friday.
A meeting between X and Y is planned for Friday.
A meeting between X and Y is scheduled for Friday.
A meeting between X and Y will take place on Friday.
A meeting between X and Y has been arranged for Friday.
Talks between X and Y are to start on Friday.
Talks between X and Y resume on Friday.
X's talks with Y resume on Friday.
X's meeting with Y is set for Friday.
X and Y will meet.
X and Y are due to meet on Friday.
X and Y meet on Friday.
Ahead of her meeting with Y on Friday, X said it fell.
"""
CANCELLED: Final = """
X cancelled a meeting with Y.
X called off her meeting with Y.
X called off talks with Y.
X has cancelled her meeting with Y.
X scrapped talks with Y.
X postponed a meeting with Y.
X's meeting with Y was cancelled.
X's meeting with Y has been called off.
X's meeting with Y has been postponed.
A meeting between X and Y was cancelled.
A meeting between X and Y has been called off.
A planned meeting between X and Y has been postponed.
A planned meeting between X and Y was cancelled.
A meeting between X and Y planned for Friday was cancelled.
Talks between X and Y have been put off.
Talks between X and Y were shelved.
X was due to meet Y on Monday but the meeting was cancelled.
X had been due to meet Y, but the talks were called off.
"""
NONE: Final = """
X did not meet Y.
X has not met Y.
X has never met Y.
X never met Y.
X will not meet Y.
X won't meet Y.
X didn't meet Y.
X did not hold talks with Y.
X refused to meet Y.
X refused a meeting with Y.
X declined to meet Y.
X failed to meet Y.
X rejected talks with Y.
X ruled out talks with Y.
X ruled out a meeting with Y.
X ruled out meeting Y.
X has ruled out any talks with Y.
X avoided meeting Y.
X wants to meet Y.
X hopes to meet Y.
X offered to meet Y.
X asked to meet Y.
X demanded a meeting with Y.
X demanded to meet Y.
X sought a meeting with Y.
X is seeking talks with Y.
X requested talks with Y.
X proposed a meeting with Y.
X proposed meeting Y.
X suggested talks with Y.
X called for talks with Y.
X urged talks with Y.
X is ready to meet Y.
X is ready for talks with Y.
X said she was willing to meet Y.
X is open to talks with Y.
X could meet Y.
X may meet Y.
X might meet Y.
X can meet Y.
X should meet Y.
X must meet Y.
X would meet Y if asked.
X would never meet Y.
X would like to meet Y.
Had X met Y, it would have stood.
If X had met Y, it would have stood.
If X meets Y, it will fall.
Unless X meets Y, it will fall.
X should have met Y.
X could have met Y.
It is unclear whether X met Y.
X would not say whether she had met Y.
There was no meeting between X and Y.
No talks are planned between X and Y.
There are no plans for a meeting between X and Y.
X has no plans to meet Y.
X threatened to boycott talks with Y.
X prefers talks with Y.
X opposes talks with Y.
X has yet to meet Y.
X is yet to meet Y.
X stopped short of meeting Y.
X left without meeting Y.
X insisted on a meeting with Y.
X was denied a meeting with Y.
Did X meet Y?
Why did X meet Y?
X was barred from meeting Y.
X tried to meet Y.
X tried in vain to meet Y.
X was unable to meet Y.
X pushed for talks with Y.
X backed talks with Y.
"""


def states(told: str) -> list[str]:
    text = told.replace("X", "Ana Ruiz").replace("Y", "Tom Rell")
    return [x.state for x in propose(text, PUBLISHED) if isinstance(x, ProposedMeeting)]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (state, each)
        for state, said in (
            ("held", HELD),
            ("planned", PLANNED),
            ("cancelled", CANCELLED),
        )
        for each in said.strip().splitlines()
    ],
)
def test_what_became_of_a_meeting(state: str, told: str) -> None:
    assert states(told) == [state]


@pytest.mark.parametrize("told", NONE.strip().splitlines())
def test_what_is_wished_refused_or_only_thought_of_is_no_meeting(told: str) -> None:
    assert states(told) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Lee Marr quit. Ahead of her meeting with Tom Rell, Ana Ruiz said it fell.",
            "Ana Ruiz",
        ),
        ("Before her talks with Tom Rell, Ana Ruiz spoke to reporters.", "Ana Ruiz"),
        (
            "Ana Ruiz quit. Her meeting with Tom Rell, Lee Marr said, lasted an hour.",
            "Ana Ruiz",
        ),
        ("At a meeting with Tom Rell in Velm, Ana Ruiz said it fell.", "Ana Ruiz"),
    ],
)
def test_whose_meeting_it_was(text: str, who: str) -> None:
    (found,) = (x for x in propose(text, PUBLISHED) if isinstance(x, ProposedMeeting))
    assert [each.name for each in found.parties] == [who, "Tom Rell"]
