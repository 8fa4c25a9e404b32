"""The claim's whole history and all that others say of it, as HTML."""

from collections.abc import Iterable

from archive.report.escape import block, code, esc, sentence, words
from archive.report.names import called, gone, imported, remarks
from archive.report.wording import moment
from archive.trace.seen import Note
from archive.trace.shape import (
    Change,
    Citation,
    Entry,
    Relation,
    Relative,
    Review,
    Trace,
)


def others(trace: Trace) -> str:
    """What cites, relates to, holds, judges or remarks on the claim."""
    parts = [
        _relatives("It is a saying within", [trace.within] if trace.within else []),
        _relatives("It holds", trace.holds),
        _relations(trace.relations),
        _citations(trace.citations),
        _reviews(trace.reviews),
        _notes(trace.notes),
    ]
    found = "".join(parts)
    return f"<h2>What others say about it</h2>{found}" if found else ""


def _relatives(title: str, relatives: Iterable[Relative]) -> str:
    lines = "".join(f"<li>{_relative(each)}</li>" for each in relatives)
    return f"<h3>{title}</h3><ul>{lines}</ul>" if lines else ""


def _relative(other: Relative) -> str:
    speaker = f", {words(other.speaker)}" if other.speaker else ""
    page = f", in {other.capture}" if other.capture else ""
    said = f": {words(other.words)}" if other.words else ""
    return f"<code>{other.ref}</code> ({esc(other.kind)}, {esc(other.standing)}{page}{speaker}){said}"


def _relations(relations: Iterable[Relation]) -> str:
    lines = "".join(
        f'<li>{esc(each.sentence)}{gone(each.withdrawn_by)} <span class="small">({each.entry})</span>'
        f'{block(each.reason) if each.reason else ""}<div class="small">{_relative(each.other)}</div></li>'
        for each in relations
    )
    return f"<h3>Related claims</h3><ul>{lines}</ul>" if lines else ""


def _citations(citations: Iterable[Citation]) -> str:
    wordings = {
        "same": "the same words",
        "differs": "other words",
        "translation": "a translation",
    }
    lines = "".join(
        f"<li>{each.capture}, {words(each.capture_label)}: {wordings.get(each.wording, esc(each.wording))}"
        f'{gone(each.withdrawn_by)} <span class="small">({each.entry})</span>{block(each.words)}'
        f"{_chain(each)}{remarks(each.notes)}{block(each.reason) if each.reason else ''}</li>"
        for each in citations
    )
    return (
        f"<h3>The same saying in other captures</h3><ul>{lines}</ul>" if lines else ""
    )


def _chain(citation: Citation) -> str:
    if not citation.hops:
        return ""
    names = " ← ".join(called(hop) for hop in reversed(citation.hops))
    return f'<div class="small">its own chain, outermost first: {names}</div>'


def _reviews(reviews: Iterable[Review]) -> str:
    lines = "".join(
        f"<li>{words(each.reviewer)}{_recorded(each)} rated it {words(each.rating)}"
        f"{_scale(each)} on {esc(moment(each.recorded_at))}"
        f'{gone(each.withdrawn_by)} <span class="small">({each.entry})</span>{block(each.reason)}'
        + "".join(
            f'<div class="small">rests on {one.capture}, characters {one.start}–{one.end}: {words(one.words)}</div>'
            for one in each.evidence
        )
        + "</li>"
        for each in reviews
    )
    return f"<h3>Judgements of fact-checkers</h3><ul>{lines}</ul>" if lines else ""


def _recorded(review: Review) -> str:
    by = review.recorded_by
    return f" (recorded by {words(by)})" if by else ""


def _scale(review: Review) -> str:
    return f" (scale {words(review.scale)})" if review.scale else ""


def _notes(notes: Iterable[Note]) -> str:
    lines = "".join(
        f"<li>{words(each.by_name)}{imported(each.imported_from)} on {each.on}, {esc(moment(each.recorded_at))}"
        f"{gone(each.withdrawn_by)}{block(each.text)}</li>"
        for each in notes
    )
    return f"<h3>Notes</h3><ul>{lines}</ul>" if lines else ""


def history(trace: Trace) -> str:
    """Every entry about the claim, in the order in which it was recorded."""
    rows = "".join(map(_row, trace.entries))
    return (
        "<h2>Its whole history</h2><table><thead><tr><th>entry</th><th>recorded</th><th>by</th><th>what</th>"
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(entry: Entry) -> str:
    facts = "".join(
        f'<div class="small">{esc(fact.label)}: {words(fact.value)}</div>'
        for fact in entry.facts
    )
    clock = (
        f'<div class="small">the clock read {esc(moment(entry.clock))}</div>'
        if entry.clock
        else ""
    )
    said = block(entry.words) if entry.words else ""
    if entry.changes:  # they say all that a correction set
        said, facts = "".join(map(_change, entry.changes)), ""
    why = f"<div>reason: {words(entry.reason)}</div>" if entry.reason else ""
    because = (
        f' <span class="small">because of {entry.because}</span>'
        if entry.because
        else ""
    )
    altered = "" if entry.is_intact else '<div class="altered">ALTERED since</div>'
    looks = ' class="gone"' if entry.withdrawn_by else ""
    now = (
        f'<div class="small">now {sentence(entry.by_now)}</div>' if entry.by_now else ""
    )
    who = words(entry.by_name) if entry.by_name else "—"
    return (
        f"<tr{looks}><td><code>{entry.ref}</code></td><td>{esc(moment(entry.recorded_at))}{clock}</td>"
        f'<td>{who}{imported(entry.imported_from)}{now}<div class="small">{words(entry.tool)}</div></td>'
        f'<td><span class="act">{sentence(entry.act)}</span>{because}{gone(entry.withdrawn_by)}{why}{said}{facts}'
        f'{altered}<div class="small">leaf hash {code(entry.leaf_hash)}</div></td></tr>'
    )


def _change(change: Change) -> str:
    if change.before is None and change.after is None:
        return f'<div class="change">{esc(change.field)}</div>'
    before = words(change.before) if change.before is not None else "nothing"
    after = words(change.after) if change.after is not None else "nothing"
    return f'<div class="change">{esc(change.field)}: <del>{before}</del> → <ins>{after}</ins></div>'
