"""Meetings that open a sentence: "Meeting the envoy on Monday, Ana Ruiz said"."""

import pytest

from tests.extract.test_meetings import parties, read

WHOM = ("Tom Rell", "the envoy", "Prime Minister Tom Rell")


@pytest.mark.parametrize("whom", WHOM)
@pytest.mark.parametrize(
    "doing", ["Meeting", "Meeting with", "Receiving", "Hosting", "While meeting"]
)
def test_whom_somebody_meets_while_speaking(doing: str, whom: str) -> None:
    text = f"{doing} {whom} in Velm on Monday, Ana Ruiz said it was late."
    (told,) = read(text)
    (who, _), (met, _) = parties(text, told)
    assert who == "Ana Ruiz"
    assert met.endswith(whom.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize(
    "text",
    [
        "Meeting Velm's targets on Monday is hard, Ana Ruiz said.",
        "Meeting demand for bread on Monday is hard, Ana Ruiz said.",
        "Receiving the prize in Velm on Monday, Ana Ruiz said it was late.",
        "Hosting the games in 2030 would be an honour, Ana Ruiz said.",
    ],
)
def test_what_somebody_meets_is_nobody(text: str) -> None:
    assert list(read(text)) == []
