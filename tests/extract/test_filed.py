"""When a text was filed: a head's date is offered as its day of publication, and is the day of nothing told."""

from typing import Final

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting
from archive.extract.when.filed import filed_on

MET: Final = "Minister Ada Orlo met Envoy Tom Rell in Tarn."


@pytest.mark.parametrize(
    "head",
    [
        "date 2025-05-27 ",
        "Published: 27 May 2025\n\n",
        "Published on Tuesday, 27 May 2025 at 10:30 GMT\n",
        "First published 27 May 2025 - 10:30\n\n",
        "The pier opens\n\nMay 27, 2025\n\n",
        "The pier opens\n2025-05-27 | 10:30 CEST\nBy Una Vale\n\n",
        "TARN, May 27, 2025 (Tarn News) - ",
        "Last updated 29 May 2025\nPublished 27 May 2025\n\n",
    ],
)
def test_what_a_head_says_is_the_day_it_was_filed(head: str) -> None:
    found = filed_on(head + MET)
    (meeting,) = (
        each for each in propose(head + MET, None) if isinstance(each, ProposedMeeting)
    )

    assert found is not None
    assert (found.first or "").partition("T")[0] == "2025-05-27"
    assert meeting.when is None


@pytest.mark.parametrize(
    "text",
    [
        "On 27 May 2025 " + MET,
        "The rules were published on 27 May 2025. " + MET,
        "27 May 2025 was a quiet day in Tarn. " + MET,
        "Published in May 2025\n\n" + MET,
        "May 27\n\n" + MET,
        MET,
        "",
    ],
)
def test_no_other_date_is(text: str) -> None:
    assert filed_on(text) is None


def test_a_day_that_is_told_is_the_meeting_s_whatever_the_head_says() -> None:
    text = "Published 29 May 2025\n\nOn 27 May 2025 " + MET

    (meeting,) = (
        each for each in propose(text, None) if isinstance(each, ProposedMeeting)
    )

    assert meeting.when is not None
    assert meeting.when.first == "2025-05-27"
