"""Deciding: what a person accepts becomes claims with the proposed places, once; what is dismissed stays dismissed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from archive import db, history
from archive.claim.attribution import Hop
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting
from archive.errors import BadValueError, RefusedError, UsageError
from archive.event.kinds import (
    NoteAdded,
    ProposalDismissed,
    TextDerived,
    said_of,
)
from archive.extract.proposal import ProposedQuote, Step
from archive.opening import VIEWS
from archive.projection.replay import replay
from archive.record import captures
from archive.record.act import acting
from archive.record.changes import retract
from archive.record.claims import record
from archive.record.deciding import Decision, accept, dismiss
from archive.record.pointing import Words
from archive.record.proposals import propose, shown
from archive.record.telling import AnyClaim, Telling
from archive.references import resolve
from archive.values import Digest, Position
from tests.record.proposed import (
    MET,
    NOBODY,
    NUMBERS,
    ODD,
    OUTER,
    PAGE,
    RELAY,
    SAID,
    Place,
    engine,
    make,
    span,
)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    found = make(tmp_path)
    propose(found.archive, found.capture, engine())
    yield found
    found.archive.close()


def accepted(place: Place, *names: str, **more: Any) -> Decision:
    numbers = [NUMBERS[name] for name in names]
    return accept(place.archive, place.by, place.shown(), numbers, **more)


def events(place: Place) -> list[Any]:
    with db.reading(place.archive.engine) as conn:
        return [event for _, event in history.read(conn, 0, history.head(conn).size)]


def claim(place: Place, at: Position) -> AnyClaim:
    said = said_of(events(place)[at])
    assert said is not None
    return said


def named(place: Place, hop: Hop) -> str | None:
    return None if hop.agent is None else str(events(place)[hop.agent].name)


def states(place: Place) -> list[str]:
    return [each.state for each in place.shown().standings]


def by_hand(place: Place, words: str, **more: Any) -> Position:
    telling = Telling(
        capture=place.capture, words=Words(words=(words,)), speaker="Lio Farrand"
    )
    return record(
        place.archive, place.by, "quote", attrs.evolve(telling, **more)
    ).position


def test_an_accepted_quote_has_the_places_that_were_proposed(place: Place) -> None:
    decision = accepted(place, "said")

    said = claim(place, decision.outcomes[0].at)
    (piece,) = said.passage.pieces
    (hop,) = said.attribution.hops
    assert (piece.start, piece.end) == SAID.spans[0]
    assert hop.mention is not None
    assert hop.cue is not None
    assert (hop.mention.start, hop.cue.exact) == (span("Teodor Vasch")[0], "said")
    assert (named(place, hop), hop.manner, hop.flags) == ("Teodor Vasch", "direct", ())
    assert said.attribution.flags == ("outlet_not_stated",)


def test_the_event_says_who_proposed_it_and_by_which_rule(place: Place) -> None:
    said = claim(place, accepted(place, "said").outcomes[0].at)

    assert said.proposal is not None
    assert attrs.asdict(said.proposal) == {
        "engine": "rules",
        "version": "1",
        "rule": "cue-after",
        "score": "0.95",
        "changed": (),
    }


def test_a_saying_inside_a_relay_is_within_the_claim_of_the_relay(place: Place) -> None:
    outer, inner = accepted(place, "inner", "outer").outcomes

    said, around = claim(place, inner.at), claim(place, outer.at)
    assert (outer.number, inner.number) == (NUMBERS["outer"], NUMBERS["inner"])
    assert said.within == outer.at
    assert said.attribution.hops[1:] == around.attribution.hops
    assert [named(place, hop) for hop in said.attribution.hops] == [
        "Ilka Morvane",
        "Northgate Wire",
    ]
    assert said.attribution.hops[0].manner == "indirect"


def test_a_saying_inside_a_relay_accepted_later_finds_the_claim_around_it(
    place: Place,
) -> None:
    outer = accepted(place, "outer").outcomes[0].at

    assert claim(place, accepted(place, "inner").outcomes[0].at).within == outer


def test_a_relay_that_was_recorded_by_hand_holds_what_is_inside_it(
    place: Place,
) -> None:
    outer = by_hand(place, RELAY, speaker="outlet/Northgate Wire")

    said = claim(place, accepted(place, "inner").outcomes[0].at)

    assert said.within == outer
    assert said.attribution.hops[1:] == claim(place, Position(outer)).attribution.hops


def test_a_saying_whose_relay_is_not_on_record_keeps_its_whole_chain(
    place: Place,
) -> None:
    decision = accepted(place, "inner")

    said = claim(place, decision.outcomes[0].at)
    assert (said.within, len(said.attribution.hops)) == (None, 2)
    assert any("stands on its own" in line for line in decision.done.said)


def test_what_the_text_does_not_settle_or_name_stays_so(place: Place) -> None:
    nobody, trade = accepted(place, "nobody", "trade").outcomes

    (hop,) = claim(place, nobody.at).attribution.hops
    assert (hop.agent, hop.mention, hop.flags) == (None, None, ("unattributed_relay",))
    (hop,) = claim(place, trade.at).attribution.hops
    assert hop.agent is None
    assert hop.mention is not None
    assert (hop.mention.exact, hop.flags) == ("he", ("pronoun_speaker",))


def test_a_meeting_and_a_figure_keep_their_parts(place: Place) -> None:
    met, trade = accepted(place, "met", "trade").outcomes

    meeting, figure = claim(place, met.at), claim(place, trade.at)
    assert isinstance(meeting, Meeting)
    assert meeting.when is not None
    assert meeting.place is not None
    assert [each.part for each in meeting.participants] == ["guest", "unknown"]
    assert (meeting.when.first, meeting.when.base, meeting.when.basis) == (
        "2025-06-01",
        "2025-06-03",
        "resolved",
    )
    assert (meeting.place.name, meeting.mode, meeting.state) == (
        "Customs House",
        "in_person",
        "held",
    )
    assert isinstance(figure, Figure)
    assert (figure.value, figure.unit, figure.quantity) == (
        "4500000",
        "crowns",
        "trade",
    )


def test_everybody_accepts_once(place: Place) -> None:
    first = accept(place.archive, place.by, place.shown(), None)
    size = len(events(place))

    again = accept(place.archive, place.by, place.shown(), None)
    by_number = accepted(place, *NUMBERS)

    assert len(first.outcomes) == 7
    assert again.outcomes == ()
    assert all(each.is_known for each in by_number.outcomes)
    assert len(events(place)) == size
    assert by_number.done.is_known


def test_an_accepted_anomaly_is_a_note_on_the_capture(place: Place) -> None:
    decision = accept(place.archive, place.by, place.shown(), [6])

    note = events(place)[decision.outcomes[0].at]
    assert isinstance(note, NoteAdded)
    assert f"d{note.entry}" == place.capture
    assert note.text.startswith("Quotation marks without an outlet. (unattributed_rel")
    assert states(place) == ["open"] * 5 + ["accepted", "open"]
    assert accept(place.archive, place.by, place.shown(), [6]).outcomes[0].is_known


def test_a_new_run_of_another_version_knows_what_was_decided(place: Place) -> None:
    accepted(place, "said")
    dismiss(place.archive, place.by, place.shown(), [1], reason="Another Dask.")

    later = propose(
        place.archive, place.capture, engine((SAID, MET, NOBODY), version="2")
    )

    assert [each.state for each in later.standings] == ["dismissed", "accepted", "open"]
    assert later.standings[0].reason == "Another Dask."


def test_what_was_recorded_by_hand_is_shown_and_not_recorded_again(
    place: Place,
) -> None:
    known = by_hand(place, "The ferry line may open before winter")

    decision = accepted(place, "said")

    assert (decision.outcomes[0].at, decision.outcomes[0].is_known) == (known, True)
    assert states(place)[1] == "recorded"


def test_a_claim_from_nearly_the_same_passage_is_shown_beside(place: Place) -> None:
    known = by_hand(place, "ferry line may open before winter")

    standing = place.shown().standings[1]

    assert (standing.state, standing.near) == ("open", (known,))


def test_an_accepted_claim_that_was_retracted_is_not_accepted_again(
    place: Place,
) -> None:
    at = accepted(place, "said").outcomes[0].at
    retract(place.archive, place.by, f"c{at}", reason="No.", seen=None)

    decision = accepted(place, "said")

    assert decision.outcomes[0].is_known
    assert "retracted since" in " ".join(decision.done.said)


def test_a_dismissal_keeps_text_place_type_rule_and_reason(place: Place) -> None:
    decision = dismiss(
        place.archive, place.by, place.shown(), [2, 6], reason="A title."
    )

    first, second = (events(place)[each.at] for each in decision.outcomes)
    assert isinstance(first, ProposalDismissed)
    assert (first.type, first.start, first.end) == ("quote", *SAID.spans[0])
    assert (first.proposal.rule, first.reason) == ("cue-after", "A title.")
    assert isinstance(second, ProposalDismissed)
    assert second.type == "anomaly"
    again = dismiss(place.archive, place.by, place.shown(), [2], reason="Again.")
    assert again.outcomes[0].is_known


def test_what_was_dismissed_is_accepted_only_after_that_was_taken_back(
    place: Place,
) -> None:
    at = dismiss(place.archive, place.by, place.shown(), [2], reason="No.").outcomes[0]

    with pytest.raises(RefusedError, match=f"dismissed at e{at.at}.*archive retract"):
        accepted(place, "said")
    retract(place.archive, place.by, f"e{at.at}", reason="It is one.", seen=None)

    assert not accepted(place, "said").outcomes[0].is_known


def test_what_was_accepted_is_not_dismissed(place: Place) -> None:
    at = accepted(place, "said").outcomes[0].at

    with pytest.raises(RefusedError, match=f"accepted as c{at}"):
        dismiss(place.archive, place.by, place.shown(), [2], reason="No.")


def test_a_name_close_to_a_known_one_refuses_all_until_it_is_new(place: Place) -> None:
    by_hand(place, "Made up", speaker="Teodor Vash")
    size = len(events(place))

    with pytest.raises(RefusedError, match=r"proposal 2 .*comes close to a\d+ Teodor"):
        accepted(place, "said", "nobody")

    assert len(events(place)) == size
    accepted(place, "said", "nobody", is_new=True)
    assert len(events(place)) == size + 3


def test_a_known_name_is_that_agent(place: Place) -> None:
    by_hand(place, "Made up", speaker="Teodor Vasch")
    size = len(events(place))

    accepted(place, "said")

    assert len(events(place)) == size + 1


@pytest.mark.parametrize("number", [0, 8])
def test_a_number_that_the_run_does_not_have_is_refused(
    place: Place, number: int
) -> None:
    with pytest.raises(UsageError, match="has 7"):
        accept(place.archive, place.by, place.shown(), [number])


def test_nothing_is_accepted_before_it_was_shown(tmp_path: Path) -> None:
    place = make(tmp_path)

    with pytest.raises(RefusedError, match="nothing was proposed for d3 yet"):
        accept(place.archive, place.by, place.shown(), [1])


def test_numbers_of_another_text_are_refused(place: Place) -> None:
    words = PAGE.replace("may", "will").encode()
    with acting(place.archive, place.by) as act:
        act.put(
            TextDerived(
                capture=resolve(act.conn, place.capture, expect="capture"),
                rule="plain",
                rule_version="2",
                digest=Digest(place.archive.store.put(words)),
                length=len(words.decode()),
                charset="utf-8",
                charset_from="declared",
                language=None,
                warnings=(),
            )
        )

    with pytest.raises(RefusedError, match=r"text of d3 is another.*archive propose"):
        accepted(place, "said")


def test_numbers_of_another_date_of_publication_are_refused(place: Place) -> None:
    captures.describe(
        place.archive, place.by, place.capture, {"published": "2025-06-10"}, None
    )

    with pytest.raises(RefusedError, match="another date of publication"):
        accepted(place, "met")


def test_numbers_are_those_of_the_run_shown_last(place: Place) -> None:
    propose(place.archive, place.capture, engine((NOBODY,), name="spacy"))

    decision = accept(place.archive, place.by, place.shown(), [1])

    proposal = claim(place, decision.outcomes[0].at).proposal
    assert proposal is not None
    assert (proposal.engine, proposal.rule) == ("spacy", "marks-alone")


def test_what_others_are_shown_does_not_change_the_numbers_that_somebody_saw(
    place: Place,
) -> None:
    other = Position(99)
    propose(place.archive, place.capture, engine(), to=place.by)
    propose(place.archive, place.capture, engine((NOBODY,), name="spacy"), to=other)

    decision = accepted(place, "said")

    proposal = claim(place, decision.outcomes[0].at).proposal
    assert proposal is not None
    assert proposal.engine == "rules"
    hers = shown(place.archive, place.capture, other)
    assert [each.rule for each in hers.run.proposals] == ["marks-alone"]


def test_numbers_that_only_others_saw_are_refused(place: Place) -> None:
    with db.exclusive(place.archive.engine) as conn:
        db.run(conn, "DELETE FROM proposal_run")
    propose(place.archive, place.capture, engine(), to=Position(99))

    with pytest.raises(RefusedError, match=r"shown to others, not to you.*look again"):
        place.shown()


def test_a_run_shown_anew_while_somebody_decides_changes_nothing_for_him(
    place: Place,
) -> None:
    seen = place.shown()
    propose(place.archive, place.capture, engine((NOBODY,), version="2"))

    decision = accept(place.archive, place.by, seen, [NUMBERS["said"]])

    proposal = claim(place, decision.outcomes[0].at).proposal
    assert proposal is not None
    assert (proposal.version, proposal.rule) == ("1", SAID.rule)


def test_what_somebody_told_the_pages_own_outlet_he_told_the_page(place: Place) -> None:
    own = Step(name="The Port Lumen Gazette", agent_type="outlet")
    other = Step(name="Reuters", agent_type="outlet")
    told = attrs.evolve(SAID, steps=(SAID.steps[0], own, other))
    itself = attrs.evolve(NOBODY, steps=(own,))

    found = propose(place.archive, place.capture, engine((told, itself)))

    names = [
        [step.name for step in each.steps]
        for each in found.run.proposals
        if isinstance(each, ProposedQuote)
    ]
    assert names == [[SAID.steps[0].name, "Reuters"], ["The Port Lumen Gazette"]]


def test_a_run_puts_nothing_on_record_and_can_go(place: Place) -> None:
    size = len(events(place))
    propose(place.archive, place.capture, engine())
    with db.exclusive(place.archive.engine) as conn:
        db.run(conn, "DELETE FROM proposal_run")

    assert len(events(place)) == size
    assert states_after_new_run(place) == ["open"] * 7


def states_after_new_run(place: Place) -> list[str]:
    propose(place.archive, place.capture, engine())
    return states(place)


def test_a_run_that_cannot_be_read_is_as_if_it_were_gone(place: Place) -> None:
    with db.exclusive(place.archive.engine) as conn:
        db.run(conn, "UPDATE proposal_run SET proposals = x'7b'")

    with pytest.raises(RefusedError, match="nothing was proposed"):
        accepted(place, "said")


def test_a_date_that_its_words_contradict_is_refused(place: Place) -> None:
    assert MET.when is not None
    wrong = attrs.evolve(MET.when, first="2025-06-02", last="2025-06-02")
    propose(
        place.archive, place.capture, engine((attrs.evolve(MET, when=wrong), OUTER))
    )

    with pytest.raises(RefusedError, match="proposal 1 cannot be accepted") as refused:
        accept(place.archive, place.by, place.shown(), [1, 2])
    assert isinstance(refused.value.__cause__, BadValueError)


def test_replay_equals_live_after_deciding(place: Place) -> None:
    accept(place.archive, place.by, place.shown(), [1, 2, 3, 4, 6])
    dismiss(place.archive, place.by, place.shown(), [5, 7], reason="No.")

    assert replay(place.archive.engine, VIEWS, check=True).is_identical


def test_two_oddities_at_one_place_are_two(place: Place) -> None:
    other = attrs.evolve(ODD, type="unbalanced_quotes", remark="A mark is missing.")
    propose(place.archive, place.capture, engine((ODD, other)))

    decision = accept(place.archive, place.by, place.shown(), None)

    assert [each.is_known for each in decision.outcomes] == [False, False]
    assert states(place) == ["accepted", "accepted"]
