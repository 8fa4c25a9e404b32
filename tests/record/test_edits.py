"""Proposals that a person changed first: what was changed is recorded and kept as proposed, all else stays exact."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from archive import db
from archive.claim.meeting import Meeting
from archive.cli.proposal_editing import Editing
from archive.extract.proposal import Party
from archive.record.deciding import accept
from archive.record.proposal_form import Edit, fields_of
from archive.record.proposal_lines import lines_of
from archive.record.proposals import propose
from archive.record.telling import AnyClaim
from archive.values import Position
from tests.record.proposed import MET, NUMBERS, RELAY, Place, engine, make, span
from tests.record.test_deciding import claim, named


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    found = make(tmp_path)
    propose(found.archive, found.capture, engine())
    yield found
    found.archive.close()


def edit(place: Place, number: int, **told: Any) -> Edit | None:
    now = place.shown()
    with db.reading(place.archive.engine) as conn:
        lines = lines_of(conn, now)
    return Editing(now, lines).edit(number, told)


def accepted(place: Place, name: str, **told: Any) -> AnyClaim:
    number = NUMBERS[name]
    made = edit(place, number, **told)
    decision = accept(
        place.archive,
        place.by,
        place.shown(),
        [number],
        edits={number: made} if made else {},
    )
    return claim(place, decision.outcomes[0].at)


def changed(said: AnyClaim) -> dict[str, str]:
    assert said.proposal is not None
    return {each.field: each.proposed for each in said.proposal.changed}


def test_a_changed_speaker_changes_nothing_else(place: Place) -> None:
    said = accepted(place, "said", speaker="Lio Farrand")

    (hop,) = said.attribution.hops
    assert hop.mention is not None
    assert hop.cue is not None
    assert named(place, hop) == "Lio Farrand"
    assert (hop.mention.exact, hop.cue.exact) == ("Teodor Vasch", "said")
    assert said.attribution.flags == ("outlet_not_stated",)
    assert changed(said) == {"speaker": '"Teodor Vasch"'}


def test_who_was_proposed_and_changed_is_not_registered(place: Place) -> None:
    accepted(place, "said", speaker="Lio Farrand")

    with db.reading(place.archive.engine) as conn:
        names = db.run(conn, "SELECT name FROM agent_name").fetchall()
    assert ("Lio Farrand",) in names
    assert ("Teodor Vasch",) not in names


def test_an_unsettled_speaker_can_be_named(place: Place) -> None:
    said = accepted(place, "trade", unsettled="", speaker="Teodor Vasch", mention="he")

    (hop,) = said.attribution.hops
    assert named(place, hop) == "Teodor Vasch"
    assert hop.mention is not None
    assert (hop.mention.exact, hop.flags) == ("he", ("pronoun_speaker",))
    assert {"speaker", "unsettled", "mention"} == changed(said).keys()


def test_a_changed_passage_date_place_and_participant(place: Place) -> None:
    said = accepted(
        place,
        "met",
        words=["Ilka Morvane met Oren Dask"],
        on="2025-06",
        on_words="",
        base="",
        at="",
        part=["1=host"],
    )

    assert isinstance(said, Meeting)
    assert said.when is not None
    assert said.passage.words == "Ilka Morvane met Oren Dask"
    assert (said.when.first, said.when.basis, said.place) == (
        "2025-06",
        "asserted",
        None,
    )
    assert [each.part for each in said.participants] == ["host", "unknown"]
    assert changed(said).keys() == {"words", "on", "on_words", "base", "at", "part"}
    assert place.shown().standings[0].state == "accepted"


def test_somebody_who_met_and_is_not_settled_stays_so_when_others_change(
    place: Place,
) -> None:
    unsettled = Party(mention=span("The minister"), name=None, part="host")
    met = attrs.evolve(MET, parties=(unsettled, *MET.parties))
    propose(place.archive, place.capture, engine((met,)))

    said = accepted(place, "met", part=["1=mediator", "3=guest"])

    assert isinstance(said, Meeting)
    assert [each.part for each in said.participants] == [
        "mediator",
        "unknown",
        "guest",
    ]
    assert [each.agent is None for each in said.participants] == [True, False, False]
    assert said.participants[0].mention is not None
    assert said.participants[0].mention.exact == "The minister"


def test_somebody_who_met_and_is_not_settled_can_be_named(place: Place) -> None:
    unsettled = Party(mention=span("The minister"), name=None, part="host")
    met = attrs.evolve(MET, parties=(*MET.parties, unsettled))
    propose(place.archive, place.capture, engine((met,)))
    names = ["Ilka Morvane", "Oren Dask", "Lio Farrand"]

    said = accepted(place, "met", **{"with": names})

    assert isinstance(said, Meeting)
    assert all(each.agent is not None for each in said.participants)
    assert changed(said) == {"with": '["Ilka Morvane","Oren Dask","unnamed"]'}


def test_a_relay_changed_by_its_reader_changes_the_chain_inside_it(
    place: Place,
) -> None:
    outer, inner = NUMBERS["outer"], NUMBERS["inner"]
    made = edit(place, outer, speaker="outlet/Harbour Post")
    assert made is not None

    decision = accept(
        place.archive, place.by, place.shown(), [outer, inner], edits={outer: made}
    )

    said = claim(place, decision.outcomes[1].at)
    assert [named(place, hop) for hop in said.attribution.hops] == [
        "Ilka Morvane",
        "Harbour Post",
    ]
    assert changed(said) == {"via": '["Northgate Wire"]'}


def test_a_relay_whose_passage_was_moved_away_holds_nothing(place: Place) -> None:
    outer, inner = NUMBERS["outer"], NUMBERS["inner"]
    made = edit(place, outer, words=["The minister Ilka Morvane"])
    assert made is not None

    decision = accept(
        place.archive, place.by, place.shown(), [outer, inner], edits={outer: made}
    )

    said = claim(place, decision.outcomes[1].at)
    assert (said.within, len(said.attribution.hops)) == (None, 2)


def test_a_claim_can_be_put_within_another(place: Place) -> None:
    outer = accept(place.archive, place.by, place.shown(), [NUMBERS["outer"]])
    at = outer.outcomes[0].at
    propose(place.archive, place.capture, engine())

    said = accepted(
        place,
        "inner",
        within=f"c{at}",
        via=[],
        mention="1=Ilka Morvane",
        cue=[],
        manner=["1=indirect"],
    )

    assert said.within == at
    assert len(said.attribution.hops) == 2
    assert RELAY in claim(place, Position(at)).passage.words


@pytest.mark.parametrize("name", ["said", "outer", "inner", "nobody", "trade", "met"])
def test_a_form_says_all_that_was_proposed(place: Place, name: str) -> None:
    """Read back from the form alone, every field of it, the claim is the one that was proposed."""
    number = NUMBERS[name]
    now = place.shown()
    every = fields_of(now.run, now.run.proposals[number - 1])
    with db.reading(place.archive.engine) as conn:
        lines = lines_of(conn, now)
    made = Editing(now, lines).edit(number, {"note": "A remark."})
    assert made is not None

    exact = accept(place.archive, place.by, place.shown(), [number])
    again = make_anew(place, number, attrs.evolve(made, changed=every))

    plain = claim(place, exact.outcomes[0].at)
    read = claim(place, again)
    assert attrs.evolve(read, note=None, proposal=None) == attrs.evolve(
        plain, proposal=None
    )


def make_anew(place: Place, number: int, made: Edit) -> Position:
    """Accept it once more from the form: as if the first were another's, of another place."""
    from archive.record.act import planned  # noqa: PLC0415 - looks inside
    from archive.record.deciding import _Deciding  # noqa: PLC0415 - looks inside

    def work(act: Any) -> Position:
        deciding = _Deciding(act, place.shown(), is_new=False)
        it = deciding._run.proposals[number - 1]
        at = deciding._record(number, it, made)
        act.flush()
        return at

    return planned(place.archive, place.by, work)
