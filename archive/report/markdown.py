"""The report as Markdown: words of others only in code spans and fences, where nothing can become a link or a tag."""

from collections.abc import Iterable, Iterator
from typing import Final

from archive.report import wording
from archive.report.fence import fence, sentence, span
from archive.report.markdown_history import entry_line, on_record, others, remarks
from archive.report.report import Report
from archive.report.wording import Line, moment
from archive.trace.seen import Capture, Paragraph
from archive.trace.shape import Hop, Trace


def _indented(block: str) -> str:
    """A block inside a list's item."""
    return "\n".join(f"  {line}" for line in block.split("\n"))


def markdown(report: Report) -> str:
    """Lay a report out as Markdown (CommonMark); the same report always gives the same letters."""
    count = len(report.traces)
    lines = [
        f"# Provenance report: where {'one claim' if count == 1 else f'{count} claims'} came from",
        "",
        _about(report),
        "",
        _KEY,
        "",
    ]
    for trace in report.traces:
        lines.extend(_claim(trace))
    lines += [
        "---",
        "",
        _foot(report),
    ]
    return "\n".join(lines) + "\n"


_KEY: Final = (
    "How to read this: `words set like these` are the words of captures and of people, shown letter for letter "
    "and never judged by this program. All else is what this program found in the archive."
)


def _about(report: Report) -> str:
    return (
        f"Archive {span(report.archive)}, origin {span(report.origin)}. Made from the log as it stood after "
        f"{report.tree_size} entries, the last of them recorded {moment(report.recorded_at)}."
    )


def _foot(report: Report) -> str:
    return (
        f"Made by {report.tool} from its record alone. Log origin {span(report.origin)}, "
        f"tree size {report.tree_size}, root `{report.tree_root}`."
    )


def _claim(trace: Trace) -> Iterator[str]:
    as_of = f", as of position {trace.as_of.position}" if trace.as_of else ""
    yield f"## {trace.claim}: a {trace.kind}, {wording.STANDINGS.get(trace.standing, trace.standing)}{as_of}"
    yield ""
    if trace.words is not None:
        yield fence(trace.words)
        yield ""
    yield from _facts_of_head(trace)
    yield from _list("### Know this first", _findings(trace))
    yield from _chain(trace)
    yield from _passage(trace)
    yield from _list(
        f"### The capture {trace.capture.ref}" if trace.capture else "",
        _capture(trace.capture),
    )
    yield from _list("### What else the claim says", _rest(trace))
    yield from _list("### What others say about it", others(trace))
    yield from _points("### What this record proves", wording.proven(trace))
    yield from _points("### What it does not prove", wording.not_proven(trace))
    yield from _list("### Its whole history", map(entry_line, trace.entries))
    yield from _points("### How to check it again", wording.checks(trace))


def _facts_of_head(trace: Trace) -> Iterator[str]:
    if trace.hops:
        through = [_called(hop) for hop in reversed(trace.hops[1:])]
        heard = f", as relayed by {' from '.join(through)}" if through else ""
        page = trace.capture
        read = (
            f", read in {span(page.outlet_name or page.title or wording.place(page))} ({page.ref})"
            if page
            else ""
        )
        yield f"Said by {_called(trace.hops[0])}{heard}{read}."
        yield ""
    elif trace.words:
        yield f"Said by {sentence(wording.own_voice(trace))}."
        yield ""
    if trace.proposition:
        yield f"Put by the recorder as: {span(trace.proposition)}"
        yield ""
    if trace.reason:
        yield f"Reason given: {span(trace.reason)}"
        yield ""


def _called(hop: Hop) -> str:
    if hop.naming == "not_named":
        return (
            "*somebody who is not named*"
            if hop.is_speaker
            else "*an outlet that is not named*"
        )
    name = hop.mention.exact if hop.naming == "unsettled" and hop.mention else hop.label
    return span(name) + (" (inferred)" if hop.is_inferred else "")


def _findings(trace: Trace) -> Iterator[str]:
    for finding in trace.findings:
        text = sentence(wording.begun(finding.sentence))
        yield f"**{wording.WEIGHT_NAMES[finding.weight]}**: {text}."
    if not trace.findings:
        yield "No gap and nothing odd was found."


def _chain(trace: Trace) -> Iterator[str]:
    if trace.ends is None:
        return
    yield "### Through whom it reached us"
    yield ""
    for hop in trace.hops:
        yield f"{hop.number}. {_hop(hop)}"
    if trace.capture is not None:
        held = f"the capture {trace.capture.ref}, {_outlet(trace.capture)}"
        yield f"{len(trace.hops) + 1}. {held}: what this archive holds"
    yield ""
    todo = f" Next: {sentence(trace.ends.todo)}." if trace.ends.todo else ""
    text = sentence(wording.begun(trace.ends.sentence))
    yield f"**Where the trail ends**: {text}.{todo}"
    yield ""


def _outlet(capture: Capture) -> str:
    return span(capture.outlet_name) if capture.outlet_name else "outlet not on record"


def _hop(hop: Hop) -> str:
    who = _called(hop)
    kind = f" ({hop.agent.type}, {hop.agent.ref})" if hop.agent else ""
    role = "speaker: " if hop.is_speaker else ""
    mention = (
        f"; the text calls it {span(hop.mention.exact)}"
        if hop.mention and hop.agent
        else ""
    )
    cue = f"; cue {span(hop.cue.exact)}" if hop.cue else ""
    flags = (
        f"; {', '.join(flag.replace('_', ' ') for flag in hop.flags)}"
        if hop.flags
        else ""
    )
    seen = f"; {sentence(hop.seen.sentence)}" if hop.seen else ""
    pages = hop.seen.captures if hop.seen else ()
    notes = "".join(remarks(page.notes) for page in pages)
    return (
        f"{role}{who}{kind}{on_record(hop.agent)}{mention}{cue}; {wording.MANNERS[hop.manner]}{flags}{seen}"
        f"{_drifted(hop)}{notes}"
    )


def _drifted(hop: Hop) -> str:
    changed = [
        page
        for page in (hop.seen.captures if hop.seen else ())
        if page.presence == "changed" and page.words
    ]
    return "".join(
        f"; {page.ref} has {span(page.words)} at {page.start}–{page.end}"
        for page in changed[:3]
    )


def _passage(trace: Trace) -> Iterator[str]:
    passage = trace.passage
    if passage is None:
        return
    yield "### The passage in its place"
    yield ""
    if passage.unread is not None:
        yield f"The text itself is not shown: {span(passage.unread)}. These letters are on record:"
        yield ""
        for piece in passage.pieces:
            yield fence(f"{piece.prefix}»»{piece.exact}««{piece.suffix}")
            yield ""
    elif passage.paragraphs:
        yield "The words of the claim stand between »» and ««."
        yield ""
        yield fence("\n\n".join(_paragraph(each) for each in passage.paragraphs))
        yield ""
    places = ", ".join(f"{piece.start}–{piece.end}" for piece in passage.pieces)
    yield f"Text {passage.text} of {passage.capture}, characters {places}; counted from 0, the end excluded."
    yield ""


def _paragraph(paragraph: Paragraph) -> str:
    found: list[str] = []
    is_inside = False
    for segment in paragraph.segments:
        is_passage = "passage" in segment.marks
        if is_passage != is_inside:
            found.append("»»" if is_passage else "««")
        is_inside = is_passage
        found.append(segment.text)
    found.append("««" if is_inside else "")
    before, after = (
        "…" if paragraph.is_cut_before else "",
        "…" if paragraph.is_cut_after else "",
    )
    return f"{before}{''.join(found)}{after}"


def _capture(capture: Capture | None) -> Iterator[str]:
    if capture is None:
        return
    yield f"outlet: {_outlet(capture)}"
    for label, value in (
        ("title", capture.title),
        ("byline", capture.byline),
        ("published", capture.published),
        ("address", capture.address),
        ("file", capture.file_name),
    ):
        if value:
            yield f"{label}: {span(value)}"
    if capture.seen_at:
        yield f"seen: {moment(capture.seen_at)} ({capture.how})"
    yield f"recorded: {moment(capture.recorded_at)} by {span(capture.recorded_by)}"
    yield (
        f"SHA-256: `{capture.digest}`, {wording.size(capture.size_bytes)}, bytes {capture.bytes}"
        if capture.digest
        else "digest erased"
    )
    if capture.text:
        rule = f"text {capture.text} by the rule {span(capture.text_rule)}"
        yield f"{rule}: SHA-256 `{capture.text_digest}`, {capture.text_bytes}"
    for note in capture.notes:
        yield remarks([note]).removeprefix("; ")


def _rest(trace: Trace) -> Iterator[str]:
    if trace.when is not None:
        yield f"when: {sentence(trace.when.sentence)}"
    if trace.place:
        yield f"where: {span(trace.place)}"
    for person in trace.participants:
        yield (
            f"participant {person.number}: {span(person.label)}, {wording.participation(person)}"
            f"{on_record(person.agent)}"
        )
    for fact in trace.facts:
        yield f"{fact.label}: {span(fact.value)}"
    if trace.note:
        yield f"recorder's note: {span(trace.note)}"


def _list(title: str, items: Iterable[str]) -> Iterator[str]:
    found = list(items)
    if found:
        yield title
        yield ""
        yield from (f"- {item}" for item in found)
        yield ""


def _points(title: str, lines: Iterable[Line]) -> Iterator[str]:
    yield title
    yield ""
    for number, line in enumerate(lines, 1):
        yield f"{number}. {sentence(line.sentence)}"
        for label, value in line.values:
            if "\n" in value:
                yield f"   - {label}:"
                yield _indented(_indented(fence(value)))
            else:
                yield f"   - {label}: {span(value)}"
    yield ""
