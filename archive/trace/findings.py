"""What is odd, missing or broken about a claim's trail: said first, before anything else is shown."""

from collections.abc import Iterable, Iterator
from typing import Final

from archive.capture.unseen import unseen
from archive.trace.chain import called
from archive.trace.content import NOT_IN_PASSAGE
from archive.trace.quoted import quoted
from archive.trace.seen import Capture
from archive.trace.settling import settled
from archive.trace.shape import (
    WEIGHTS,
    Entry,
    Finding,
    Hop,
    Trace,
    Weight,
)
from archive.trace.soundness import find, of_bytes, of_entries, of_proof

_STANDING: Final[dict[str, str]] = {
    "corrected": "it was corrected",
    "retracted": "it was retracted: it no longer stands, and is shown because nothing is ever hidden",
    "erased": "what it said was lawfully erased; only when it was recorded and by whom is left",
}
_MOST: Final = 3
"""How many changes of corrections a finding tells."""


def findings_of(trace: Trace) -> tuple[Finding, ...]:
    """Collect the findings of a trace, the gravest first."""
    found = [
        *_of_standing(trace),
        *of_bytes(trace.capture),
        *_of_capture(trace.capture),
        *_of_passage(trace),
        *_of_participants(trace),
        *(one for hop in trace.hops for one in _of_hop(hop, trace)),
        *_of_chain(trace),
        *_of_others(trace),
        *of_entries(trace.entries),
        *_of_letters(trace),
        *of_proof(trace),
    ]
    return tuple(sorted(found, key=lambda one: WEIGHTS.index(one.weight)))


def _of_standing(trace: Trace) -> Iterator[Finding]:
    said = _STANDING.get(trace.standing)
    if said is not None:
        if trace.standing == "corrected":
            said += _changed(trace.entries)
        weight: Weight = "note" if trace.standing == "corrected" else "broken"
        yield find(
            trace.standing.upper(),
            weight,
            f"{trace.claim} does not stand as first recorded: {said}",
        )
    if trace.as_of is not None:
        yield find(
            "AS_OF",
            "note",
            f"this is how it stood at position {trace.as_of.position}, recorded {trace.as_of.recorded_at}; "
            "later entries are left out, what was erased since stays erased",
        )


def _changed(entries: Iterable[Entry]) -> str:
    """What the last correction that holds changed, as the end of a sentence."""
    told = [
        f"{one.field} from {_or_nothing(one.before)} to {_or_nothing(one.after)}"
        for entry in entries
        for one in entry.changes
        if one.before is not None or one.after is not None
    ]
    if not told:
        return ""
    more = f" and {len(told) - _MOST} more" if len(told) > _MOST else ""
    return f" ({', '.join(told[:_MOST])}{more})"


def _or_nothing(value: str | None) -> str:
    return "nothing" if value is None else quoted(value)


def _of_capture(capture: Capture | None) -> Iterator[Finding]:
    if capture is None:
        return
    if capture.outlet_name is None:
        yield find(
            "NO_OUTLET", "gap", f"it is not on record who published {capture.ref}"
        )
    if capture.published is None:
        yield find(
            "NO_DATE",
            "gap",
            f"it is not on record when {capture.ref} was published; it was seen {capture.seen_at}",
        )
    if capture.how in {"file", "stdin", "import"} and not capture.address:
        yield find(
            "FROM_FILE",
            "note",
            f"{capture.ref} was read from a file: where that file came from is what its recorder says",
        )
    for warning in capture.text_warnings:
        yield find(
            "TEXT_WARNING", "odd", f"the text of {capture.ref}: {quoted(warning)}"
        )
    if not capture.is_newest_text:
        yield find(
            "OLDER_TEXT",
            "note",
            f"the passage counts in {capture.text}; a newer text of {capture.ref} exists",
        )


def _of_passage(trace: Trace) -> Iterator[Finding]:
    if trace.passage is None:
        return
    for piece in trace.passage.pieces:
        if piece.stands is False:
            yield find(
                "PASSAGE_ABSENT",
                "broken",
                f"the text {trace.passage.text} does not have these letters at {piece.start}–{piece.end}: "
                "run 'archive verify'",
            )
    if trace.when is not None and trace.when.basis == "asserted":
        yield find(
            "DATE_ASSERTED",
            "odd",
            f"the date {trace.when.first or trace.when.last} is the recorder's own: the text does not give it",
        )


def _of_participants(trace: Trace) -> Iterator[Finding]:
    for person in trace.participants:
        if person.is_asserted:
            yield find(
                "PARTICIPANT_ASSERTED",
                "odd",
                f"participant {person.number}, {quoted(person.label)}, is {NOT_IN_PASSAGE}: "
                "that they took part is the recorder's own assertion",
            )


def _of_hop(hop: Hop, trace: Trace) -> Iterator[Finding]:
    number = f"hop {hop.number}"
    if hop.naming == "not_named":
        yield find(
            "NOT_NAMED",
            "gap",
            f"{number} is not named: the text does not say through whom these words came",
        )
    if hop.naming == "unsettled":
        yield find(
            "UNSETTLED",
            "gap",
            f"{number}: the text says {called(hop)} and does not settle who that is",
        )
    if hop.is_inferred:
        yield find(
            "OUTLET_INFERRED",
            "odd",
            f"{number}, {called(hop)}, is inferred from the credit just before: "
            "the text does not say it of these words",
        )
    if "asserted" in hop.flags:
        yield find(
            "ASSERTED",
            "odd",
            f"{number}, {called(hop)}, is the recorder's own assertion: the text does not name it there",
        )
    if "pronoun_speaker" in hop.flags:
        said = f" ({quoted(hop.mention.exact)})" if hop.mention else ""
        yield find(
            "PRONOUN_SPEAKER",
            "odd",
            f"{number}: the text has only a pronoun{said}; {settled(hop, trace)}",
        )
    if "role_only_speaker" in hop.flags:
        yield find(
            "ROLE_ONLY_SPEAKER", "odd", f"{number}: the text gives a role, not a name"
        )
    if hop.agent is not None and hop.agent.recorded_as is not None:
        yield find(
            "MERGED",
            "note",
            f"{number} was recorded as {hop.agent.recorded_as}, which turned out to be {hop.agent.ref} ({called(hop)})",
        )
    if hop.agent is not None and hop.agent.name is None:
        yield find(
            "AGENT_ERASED", "gap", f"{number}: the name of {hop.agent.ref} was erased"
        )
    yield from _of_seen(hop)


def _of_seen(hop: Hop) -> Iterator[Finding]:
    seen = hop.seen
    if seen is None or hop.agent is None:
        return
    if seen.held == "relayed_only":
        yield find(
            "RELAYED_ONLY", "gap", f"hop {hop.number}, {called(hop)}: {seen.sentence}"
        )
    elif seen.presence == "changed":
        yield find(
            "WORDS_CHANGED", "odd", f"hop {hop.number}, {called(hop)}: {seen.sentence}"
        )
    elif seen.presence == "absent":
        yield find(
            "WORDS_ABSENT", "odd", f"hop {hop.number}, {called(hop)}: {seen.sentence}"
        )
    if seen.captures and seen.captures[0].names_itself is not None:
        page = seen.captures[0]
        yield find(
            "OUTLET_UNSETTLED",
            "odd",
            f"hop {hop.number}, {called(hop)}: the page {page.ref} names itself {quoted(page.names_itself)}; "
            f"no one has settled it: 'archive describe {page.ref} --outlet {hop.agent.ref}'",
        )
    if seen.presence == "exact":
        others = [page.ref for page in seen.captures if page.presence == "changed"]
        if others:
            yield find(
                "WORDS_VARY",
                "odd",
                f"hop {hop.number}, {called(hop)}: another capture of it has other words here ({', '.join(others)})",
            )
    if seen.presence == "unreadable":
        yield find(
            "PAGE_UNREADABLE",
            "gap",
            f"hop {hop.number}, {called(hop)}: {seen.sentence}",
        )


def _of_chain(trace: Trace) -> Iterator[Finding]:
    for note in trace.facts:
        if note.label == "outlet not stated":
            yield find("OUTLET_NOT_STATED", "gap", note.value)


def _of_others(trace: Trace) -> Iterator[Finding]:
    for relation in trace.relations:
        if (
            relation.relation == "contradicts"
            and relation.withdrawn_by is None
            and relation.other.standing in {"stands", "corrected"}
        ):
            why = f": {quoted(relation.reason)}" if relation.reason else ""
            yield find("CONTRADICTED", "odd", f"{relation.sentence}{why}")
    for citation in trace.citations:
        if citation.wording != "same" and citation.withdrawn_by is None:
            what = (
                "in translation"
                if citation.wording == "translation"
                else "in other words"
            )
            yield find("WORDING_DIFFERS", "odd", f"{citation.capture} has it {what}")
    for review in trace.reviews:
        if review.withdrawn_by is None:
            aside = (
                f" (recorded by {quoted(review.recorded_by)})"
                if review.recorded_by
                else ""
            )
            yield find(
                "REVIEWED",
                "note",
                f"reviewed by {quoted(review.reviewer)}{aside}: rated {quoted(review.rating)}",
            )


def _of_letters(trace: Trace) -> Iterator[Finding]:
    texts = [("the words", trace.words or "")]
    texts += [(f"the name of hop {hop.number}", hop.label) for hop in trace.hops]
    if trace.capture is not None:
        texts.append(("the title of the capture", trace.capture.title or ""))
    for what, text in texts:
        codes = list(dict.fromkeys(f"{one.code} {one.name}" for one in unseen(text)))
        if codes:
            more = f" and {len(codes) - 3} more" if len(codes) > 3 else ""  # noqa: PLR2004 - three are enough to see
            yield find(
                "UNSEEN_CHARACTERS",
                "odd",
                f"{what} holds characters that are not seen: {', '.join(codes[:3])}{more}",
            )
