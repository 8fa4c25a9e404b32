"""How it was settled who is meant by a pronoun: by a person, or by a proposal that a person accepted as it was."""

from archive.trace.content import CHANGED, PROPOSED_BY
from archive.trace.quoted import quoted
from archive.trace.shape import Hop, Trace


def settled(hop: Hop, trace: Trace) -> str:
    """Say who settled whom a hop means, as the end of a sentence.

    Whoever accepts proposals by number has settled nothing by himself: only what he changed, then or later.
    """
    if hop.agent is None:
        return "who is meant is not settled"
    proposed = [fact.value for fact in trace.facts if fact.label == PROPOSED_BY]
    if not proposed or _is_changed(hop, trace):
        return "who is meant was settled by a person"
    engine = proposed[0].split()[0]
    whose = "the rules' proposal" if engine == "rules" else f"the proposal of {engine}"
    recorder = trace.entries[0].by_name if trace.entries else None
    by = f", accepted by {quoted(recorder)}" if recorder else ""
    return f"who is meant was settled by {whose}{by}"


def _is_changed(hop: Hop, trace: Trace) -> bool:
    """Whether a person changed this hop before accepting the claim, or in a correction."""
    fields = {"speaker", "unsettled"} if hop.is_speaker else {"via"}
    before = {fact.value for fact in trace.facts if fact.label == CHANGED}
    if before & {*fields, "mention", "within"}:
        return True
    return any(
        each.field == ("speaker" if hop.is_speaker else f"hop {hop.number}")
        for entry in trace.entries
        for each in entry.changes
    )
