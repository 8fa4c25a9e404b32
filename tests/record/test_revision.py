"""Correcting a claim: nothing of it goes on pointing into a text that it no longer stands in."""

from pathlib import Path

import pytest

from archive.errors import UsageError
from archive.record import captures, changes, claims
from archive.record.pointing import Words
from archive.record.telling import Telling
from archive.verify.whole import verify
from tests.exchange.diary import FOUNDER, a_desk

ONE = "Made up: Ilka Morvane said we may sign today.\n"
OTHER = "Made up, another page. We will sign, said Teodor Vasch.\n"


def test_a_claim_that_moves_to_another_capture_takes_no_old_pointer_along(
    tmp_path: Path,
) -> None:
    desk = a_desk(tmp_path / "desk")
    for text in (ONE, OTHER):
        seen = captures.Seen(data=text.encode(), how="file", file_name="page.txt")
        captures.capture(desk, FOUNDER, seen)
    told = Telling(
        capture="d2",
        words=Words(words=("we may sign",)),
        speaker="Ilka Morvane",
        cues={1: "said"},
    )
    claim = f"c{claims.record(desk, FOUNDER, 'quote', told).position}"
    moved = Telling(capture="d4", words=Words(words=("We will sign",)))
    whole = Telling(
        capture="d4",
        words=Words(words=("We will sign",)),
        speaker="Teodor Vasch",
        cues={1: "said"},
    )

    with pytest.raises(
        UsageError, match="points into the capture that the claim leaves"
    ):
        changes.correct(desk, FOUNDER, claim, moved, reason="misread", seen=None)
    changes.correct(desk, FOUNDER, claim, whole, reason="misread", seen=None)

    assert verify(desk).findings == ()
