"""What a correction changed: each part of a claim that is otherwise now, with what stood there before."""

from collections.abc import Iterable, Iterator, Mapping

from archive.claim.attribution import Hop
from archive.claim.meeting import Meeting, Participant
from archive.event.kinds import ClaimCorrected, Erased
from archive.history import Kept
from archive.references import letter_of
from archive.trace.content import NOT_IN_PASSAGE, facts_of, part_of, when_of
from archive.trace.people import People
from archive.trace.shape import Change
from archive.trace.standpoint import AnyClaim, said_in


def befores(stream: Iterable[Kept]) -> dict[int, AnyClaim | None]:
    """By correction, what the claim said before it; none when that was erased.

    Args:
        stream: Entries in the order of the log, all those of each claim that is corrected among them.
    """
    stands: dict[int, AnyClaim | None] = {}
    found: dict[int, AnyClaim | None] = {}
    for each in stream:
        at = int(each.envelope.position)
        if isinstance(each.event, ClaimCorrected):
            claim = int(each.event.claim)
            found[at] = stands.get(claim)
            stands[claim] = said_in(each)
        elif letter_of(each.envelope.kind) == "c":
            stands[at] = said_in(each)
        elif isinstance(each.event, Erased) and each.event.name == "claim-corrected":
            stands.update({int(named): None for named in each.event.subjects})
    return found


def changes(before: AnyClaim, after: AnyClaim, people: People) -> tuple[Change, ...]:
    """List what is otherwise; parts are compared as they are told to people."""
    old, new = dict(_parts(before, people)), dict(_parts(after, people))
    fields = [field for field in {**old, **new} if old.get(field) != new.get(field)]
    if "words" in fields:  # other words stand elsewhere, of course
        fields = [field for field in fields if field != "place of the words"]
    found = tuple(
        Change(field=field, before=old.get(field), after=new.get(field))
        for field in fields
    )
    if found or before == after:
        return found
    return (
        Change(field="which words of the text it points at", before=None, after=None),
    )


def _parts(said: AnyClaim, people: People) -> Iterator[tuple[str, str]]:
    passage = said.passage
    places = ", ".join(f"{piece.start}–{piece.end}" for piece in passage.pieces)
    yield "words", passage.words
    yield "capture", f"d{passage.capture}"
    yield "place of the words", f"e{passage.text} {places}"
    for number, hop in enumerate(said.attribution.hops, 1):
        yield from _hop("speaker" if number == 1 else f"hop {number}", hop, people)
    if said.attribution.flags:
        yield "outlet", "not stated"
    for fact in facts_of(said):
        yield fact.label, fact.value
    if isinstance(said, Meeting):
        for number, person in enumerate(said.participants, 1):
            yield f"participant {number}", _participant(person, people)
    told: Mapping[str, str | None] = {
        "when": when.sentence if (when := when_of(said.when)) else None,
        "where": said.place.name if said.place else None,
        "language": said.language,
        "within": f"c{said.within}" if said.within is not None else None,
        "note": said.note,
    }
    yield from ((field, value) for field, value in told.items() if value is not None)


def _hop(who: str, hop: Hop, people: People) -> Iterator[tuple[str, str]]:
    mention = hop.mention.exact if hop.mention else None
    yield who, _who(hop.agent, people) or mention or "not named"
    if hop.agent is not None:
        yield f"{who}, in the text", mention or "not named there"
    if hop.cue:
        yield f"{who}, cue", hop.cue.exact
    yield f"{who}, manner", hop.manner
    if hop.flags:
        yield f"{who}, flags", ", ".join(flag.replace("_", " ") for flag in hop.flags)


def _participant(person: Participant, people: People) -> str:
    mention = person.mention.exact if person.mention else "not named"
    told = [_who(person.agent, people) or mention, part_of(person.part)]
    if person.agent is not None and person.mention is None:
        told.append(NOT_IN_PASSAGE)
    return ", ".join(told)


def _who(agent: int | None, people: People) -> str | None:
    """The agent itself: two that were merged since are two here."""
    return None if agent is None else f"{people.name_then(agent)} (a{agent})"
