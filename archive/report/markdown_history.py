"""The claim's whole history, all that others say of it and of those in its chain, as lines of Markdown."""

from collections.abc import Iterable, Iterator

from archive.report import wording
from archive.report.fence import sentence, span
from archive.report.wording import moment
from archive.trace.seen import Agent, Note
from archive.trace.shape import Change, Entry, Review, Trace


def on_record(agent: Agent | None) -> str:
    """What is on record about an agent: roles, interests, owners, and when they held."""
    return "".join(
        f"; {detail.what} {span(detail.value)}{f' of {span(detail.object)}' if detail.object else ''}"
        f"{wording.held(detail)}"
        for detail in (agent.details if agent else ())
    )


def remarks(notes: Iterable[Note]) -> str:
    """The notes on a capture, each with who wrote it, as the end of a line."""
    return "".join(
        f"; note on {note.on} {_by(note)}, {moment(note.recorded_at)}: {span(note.text)}"
        f"{_gone(note.withdrawn_by)}"
        for note in notes
    )


def others(trace: Trace) -> Iterator[str]:
    """What cites, relates to, holds, judges or remarks on the claim."""
    if trace.within is not None:
        yield f"a saying within {trace.within.ref}: {span(trace.within.words)}"
    for held in trace.holds:
        yield f"holds {held.ref}: {span(held.words)}"
    for relation in trace.relations:
        reason = f": {span(relation.reason)}" if relation.reason else ""
        other = f"{relation.other.ref} says {span(relation.other.words)}"
        yield f"{relation.sentence} ({relation.entry}){reason}{_gone(relation.withdrawn_by)}; {other}"
    for citation in trace.citations:
        yield (
            f"cited in {citation.capture}, {span(citation.capture_label)} ({citation.entry}, {citation.wording}): "
            f"{span(citation.words)}{_gone(citation.withdrawn_by)}{remarks(citation.notes)}"
        )
    for review in trace.reviews:
        yield (
            f"{span(review.reviewer)}{_recorded(review)} rated it "
            f"{span(review.rating)} on {moment(review.recorded_at)} ({review.entry}): "
            f"{span(review.reason)}{_gone(review.withdrawn_by)}"
        )
    for note in trace.notes:
        who = f"note {_by(note)} on {note.on}, {moment(note.recorded_at)}"
        yield f"{who}: {span(note.text)}{_gone(note.withdrawn_by)}"


def _recorded(review: Review) -> str:
    by = review.recorded_by
    return f" (recorded by {span(by)})" if by else ""


def _by(note: Note) -> str:
    """Who wrote a note; of one that was imported, who brought it and in which file."""
    if note.imported_from:
        return f"imported by {span(note.by_name)} from {span(note.imported_from)}"
    return f"by {span(note.by_name)}"


def _gone(withdrawn_by: str | None) -> str:
    return f" — withdrawn by {withdrawn_by}" if withdrawn_by else ""


def entry_line(entry: Entry) -> str:
    """One entry about the claim, in one line."""
    reason = f"; reason {span(entry.reason)}" if entry.reason else ""
    words = f"; {span(entry.words)}" if entry.words else ""
    facts = "".join(f"; {fact.label} {span(fact.value)}" for fact in entry.facts)
    if entry.changes:  # they say all that a correction set
        words, facts = "".join(map(_change, entry.changes)), ""
    now = f" (now {sentence(entry.by_now)})" if entry.by_now else ""
    by = f"{span(entry.by_name)}{now}" if entry.by_name else "—"
    if entry.imported_from:
        by = f"imported by {by} from {span(entry.imported_from)}"
    return (
        f"{entry.ref}, {moment(entry.recorded_at)}, {by}: {sentence(entry.act)}{reason}{words}{facts}"
        f"{_gone(entry.withdrawn_by)}{'' if entry.is_intact else '; **ALTERED since**'}; leaf hash `{entry.leaf_hash}`"
    )


def _change(change: Change) -> str:
    if change.before is None and change.after is None:
        return f"; {change.field}"
    before = span(change.before) if change.before is not None else "nothing"
    after = span(change.after) if change.after is not None else "nothing"
    return f"; {change.field} {before} → {after}"
