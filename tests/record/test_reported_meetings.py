"""Meetings that somebody reports: the outlet whose account it is stays with the claim, as with figures."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from archive import db
from archive.claim.meeting import Meeting
from archive.cli.proposal_drawing import drawn
from archive.cli.proposal_editing import Editing, heading
from archive.extract.proposal import ProposedMeeting
from archive.record.deciding import accept
from archive.record.proposal_lines import lines_of
from archive.record.proposals import propose
from archive.trace.claims import trace
from tests.record.proposed import MET, Place, engine, make, span
from tests.record.proposed import WIRE as ACCOUNT
from tests.record.test_deciding import claim

REPORTED = attrs.evolve(MET, steps=(attrs.evolve(ACCOUNT, manner="indirect"),))


def place_of(folder: Path, proposed: ProposedMeeting) -> Place:
    found = make(folder)
    propose(found.archive, found.capture, engine((proposed,)))
    return found


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    found = place_of(tmp_path, REPORTED)
    yield found
    found.archive.close()


def accepted(place: Place, **told: Any) -> Meeting:
    edits = {}
    if told:
        now = place.shown()
        with db.reading(place.archive.engine) as conn:
            made = Editing(now, lines_of(conn, now)).edit(1, told)
        edits = {1: made} if made else {}
    decision = accept(place.archive, place.by, place.shown(), [1], edits=edits)
    said = claim(place, decision.outcomes[0].at)
    assert isinstance(said, Meeting)
    return said


def test_whose_account_a_meeting_is_stays_with_it(place: Place) -> None:
    met = accepted(place)

    (hop,) = met.attribution.hops
    assert hop.agent is not None
    assert hop.mention is not None
    assert hop.cue is not None
    assert (hop.mention.exact, hop.cue.exact) == ("Northgate Wire", "noted")
    assert (hop.mention.start, hop.mention.end) == span("Northgate Wire")
    assert [each.part for each in met.participants] == ["guest", "unknown"]


def test_trace_names_the_outlet_and_not_the_page_s_own_voice(place: Place) -> None:
    decision = accept(place.archive, place.by, place.shown(), [1])

    assert trace(place.archive, decision.outcomes[0].at).speaker == "Northgate Wire"


def test_a_meeting_in_the_capture_s_own_voice_has_no_hops(tmp_path: Path) -> None:
    """The control: nobody is made up."""
    place = place_of(tmp_path / "own", MET)

    met = accepted(place)
    place.archive.close()

    assert met.attribution.hops == ()


def test_who_met_is_changed_without_losing_whose_account_it_is(place: Place) -> None:
    met = accepted(place, part=["1=host"])

    assert [each.part for each in met.participants] == ["host", "unknown"]
    assert [hop.mention.exact for hop in met.attribution.hops if hop.mention] == [
        "Northgate Wire"
    ]
    assert met.proposal is not None
    assert [each.field for each in met.proposal.changed] == ["part"]


def test_whose_account_it_is_can_be_changed(place: Place) -> None:
    met = accepted(place, speaker="outlet/Saltmarsh Herald")

    assert met.proposal is not None
    assert [(each.field, each.proposed) for each in met.proposal.changed] == [
        ("speaker", '"outlet/Northgate Wire"')
    ]
    assert [each.mention and each.mention.exact for each in met.participants] == [
        "Ilka Morvane",
        "Oren Dask",
    ]


def test_the_form_s_places_tell_who_met_from_whose_account_it_is(place: Place) -> None:
    now = place.shown()
    with db.reading(place.archive.engine) as conn:
        (line,) = lines_of(conn, now)

    said = heading(line)

    assert [
        each for each in said if each.endswith(("“Oren Dask”", "“Northgate Wire”"))
    ] == [
        f"2: @{span('Oren Dask')[0]}-{span('Oren Dask')[1]} is “Oren Dask”",
        f"hop 1: @{span('Northgate Wire')[0]}-{span('Northgate Wire')[1]} is “Northgate Wire”",
    ]


def test_the_account_is_shown_after_those_who_met(place: Place) -> None:
    now = place.shown()
    with db.reading(place.archive.engine) as conn:
        lines = [line.plain.strip() for line in drawn(lines_of(conn, now), "d3")]

    at = lines.index("by the account of")
    assert lines[at - 1].startswith("* Oren Dask")
    assert lines[at + 1].startswith("* Northgate Wire (new, outlet)  “noted”")
