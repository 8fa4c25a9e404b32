"""A trace on a terminal: the chain drawn as a graph, then the passage, the entries, the proof."""

from collections.abc import Iterator
from typing import Final

from rich.console import Console
from rich.text import Text

from archive.cli.entries import entry_lines
from archive.cli.show import clean, isolated, line, shortened
from archive.report.wording import held, participation
from archive.trace.imported import judge, recorder
from archive.trace.seen import Agent, Capture, Note, Paragraph
from archive.trace.shape import Entry, Hop, Trace

_STYLES: Final = {
    "broken": "bold red",
    "gap": "bold yellow",
    "odd": "yellow",
    "note": "dim",
}
_STANDING: Final = {
    "stands": "green",
    "corrected": "cyan",
    "retracted": "red",
    "erased": "magenta",
}

_MARKS: Final = ("| ", "* ", "o ", "? ")
"""What a line of the graph begins with."""
_GOES_ON: Final = "|   "
_ENTRIES: Final = "every entry on it:"


def draw(console: Console, trace: Trace) -> None:
    """Print a trace: what is odd first, then the way from the speaker to the bytes, then what happened since."""
    is_chain = True
    for each in lines(trace):
        is_chain = is_chain and not each.plain.startswith(("# ", _ENTRIES))
        is_graph = is_chain and each.plain.startswith(_MARKS)
        for piece in folded(each, console) if is_graph else (each,):
            console.print(piece, soft_wrap=not console.is_terminal)


def folded(each: Text, console: Console) -> Iterator[Text]:
    """A line of the graph in as many lines as the terminal needs; the graph goes on beside each of them."""
    if not console.is_terminal or each.cell_len <= console.width:
        yield each
        return
    room = max(console.width - len(_GOES_ON), 1)
    mark, rest = each[: len(_MARKS[0])], each[len(_MARKS[0]) :]
    for number, piece in enumerate(rest.wrap(console, room)):
        before = mark if number == 0 else Text(_GOES_ON, style="yellow")
        yield before + piece


def lines(trace: Trace) -> Iterator[Text]:
    """Every line of a drawn trace."""
    yield line(
        (trace.claim, "bold yellow"),
        (f"  {trace.kind}, ", ""),
        (trace.standing, _STANDING.get(trace.standing, "")),
        (
            f"  as of e{trace.as_of.position} ({trace.as_of.recorded_at})"
            if trace.as_of
            else "",
            "dim",
        ),
    )
    if trace.words is not None:
        yield line(("  ", ""), (f"“{isolated(trace.words)}”", "bold"))
    if trace.proposition:
        yield line((f"  {isolated(trace.proposition)}", "italic"))
    if trace.reason:
        yield line((f"  {trace.standing}: {isolated(trace.reason)}", ""))
    yield Text()
    for finding in trace.findings:
        yield line(
            ("! ", _STYLES[finding.weight]),
            (isolated(finding.sentence), _STYLES[finding.weight]),
        )
    if trace.findings:
        yield Text()
    yield from _chain(trace)
    yield from _around(trace)
    yield from _relatives(trace)
    yield from _entries(trace.entries)
    yield from _proof(trace)


def _chain(trace: Trace) -> Iterator[Text]:
    if not trace.hops:
        yield line(("* ", "yellow"), (isolated(trace.speaker), "bold"))
    for hop in trace.hops:
        yield from _hop(hop)
    if trace.capture is not None:
        yield from _capture(trace.capture)
    if trace.ends is not None:
        yield Text()
        yield line(("the trail ends: ", "bold"), (isolated(trace.ends.sentence), ""))
        if trace.ends.todo:
            yield line((f"  next: {clean(trace.ends.todo)}", "dim"))


def _hop(hop: Hop) -> Iterator[Text]:
    mark = {"named": "*", "asserted": "*", "unsettled": "o", "not_named": "?"}[
        hop.naming
    ]
    kind = f" ({hop.agent.ref}, {hop.agent.type})" if hop.agent else ""
    yield line((f"{mark} ", "yellow"), (isolated(hop.label), "bold"), (kind, "dim"))
    yield from _on_record(hop.agent, "| ")
    how = f"“{isolated(hop.cue.exact)}”, " if hop.cue else ""
    named = (
        f"named as “{isolated(hop.mention.exact)}” at {hop.mention.start}-{hop.mention.end}"
        if hop.mention
        else ""
    )
    said = ", ".join(part for part in (f"{how}{hop.manner}", named) if part)
    yield line(("| ", "yellow"), (f"  {said}", ""))
    if hop.is_inferred:
        yield line(
            ("| ", "yellow"),
            ("  inferred from the credit just before, not stated", "italic yellow"),
        )
    if hop.seen is not None:
        yield line(("| ", "yellow"), (f"  {isolated(hop.seen.sentence)}", "cyan"))
        for page in hop.seen.captures:
            if page.presence == "changed" and page.words:
                yield line(
                    ("| ", "yellow"), (f"  there: “{isolated(page.words)}”", "cyan")
                )
            yield from _notes(page.notes, "| ")
    yield line(("|", "yellow"))


def _on_record(agent: Agent | None, mark: str) -> Iterator[Text]:
    """What is on record about somebody: roles, interests, owners, and when they held."""
    for each in agent.details if agent else ():
        of = f" of {isolated(each.object)}" if each.object else ""
        said = f"  {clean(each.what)}: {isolated(shortened(each.value, 160))}{of}{held(each)}"
        yield line((mark, "yellow"), (said, "magenta"))


def _notes(notes: tuple[Note, ...], mark: str) -> Iterator[Text]:
    for note in notes:
        after = f"  (withdrawn at {note.withdrawn_by})" if note.withdrawn_by else ""
        who = clean(recorder(note.by_name, note.imported_from))
        text = isolated(shortened(note.text, 240))
        said = f"  note {note.entry} on {note.on} {who}: {text}"
        yield line((mark, "yellow"), (said, "italic"), (after, "red"))


def _capture(capture: Capture) -> Iterator[Text]:
    title = capture.title or capture.file_name or capture.address or "a capture"
    yield line(
        ("# ", "yellow"), (capture.ref, "bold yellow"), (f"  {isolated(title)}", "bold")
    )
    facts = [
        (
            "published by",
            capture.outlet.name if capture.outlet else capture.outlet_name,
        ),
        ("published", capture.published),
        ("byline", capture.byline),
        ("address", capture.address),
        ("file", capture.file_name),
        ("seen", capture.seen_at),
        (
            "recorded",
            f"{capture.recorded_at} by {capture.recorded_by}"
            if capture.recorded_by
            else capture.recorded_at,
        ),
        (
            "sha256",
            f"{capture.digest} ({capture.bytes.replace('_', ' ')})"
            if capture.digest
            else capture.bytes,
        ),
        (
            "text",
            f"{capture.text} by {capture.text_rule} ({capture.text_bytes.replace('_', ' ')})"
            if capture.text
            else None,
        ),
    ]
    for label, value in facts:
        if value:
            yield line((f"  {label:<13}", "dim"), (isolated(str(value)), ""))
    yield from _notes(capture.notes, "")


def _around(trace: Trace) -> Iterator[Text]:
    for label, value in (
        ("when", trace.when.sentence if trace.when else None),
        ("where", trace.place),
        *((fact.label, fact.value) for fact in trace.facts),
        ("note", trace.note),
    ):
        if value:
            yield line((f"  {clean(label):<12} ", "dim"), (isolated(value), ""))
    for person in trace.participants:
        ref = f" ({person.agent.ref})" if person.agent else ""
        yield line(
            (f"  {'who met':<13}", "dim"),
            (isolated(person.label), ""),
            (f"{ref}, {participation(person)}", "dim"),
        )
        yield from _on_record(person.agent, " " * 15)
    if trace.passage is None:
        return
    yield Text()
    yield line((f"the passage in {trace.passage.text}:", "bold"))
    if trace.passage.unread:
        yield line((f"  {clean(trace.passage.unread)}", "red"))
    for paragraph in trace.passage.paragraphs:
        yield _paragraph(paragraph)


def _paragraph(paragraph: Paragraph) -> Text:
    told = Text("  … " if paragraph.is_cut_before else "  ")
    for segment in paragraph.segments:
        style = ""
        if "passage" in segment.marks:
            style = "reverse"
        elif segment.marks:
            style = "underline"
        told.append(clean(" ".join(segment.text.split("\n"))), style=style or "dim")
    if paragraph.is_cut_after:
        told.append(" …")
    return told


def _relatives(trace: Trace) -> Iterator[Text]:
    rows = [
        *(
            (
                each.entry,
                f"{each.sentence}: {shortened(each.other.words or '')}",
                each.withdrawn_by,
            )
            for each in trace.relations
        ),
        *(
            (
                each.entry,
                f"cited in {each.capture} {each.capture_label} ({each.wording}): {shortened(each.words)}",
                each.withdrawn_by,
            )
            for each in trace.citations
        ),
        *(
            (
                note.entry,
                f"note on {note.on} {recorder(note.by_name, note.imported_from)}: {note.text}",
                note.withdrawn_by,
            )
            for each in trace.citations
            for note in each.notes
        ),
        *(
            (
                each.entry,
                f"reviewed “{each.rating}” by {judge(each.reviewer, each.recorded_by)}: {each.reason}",
                each.withdrawn_by,
            )
            for each in trace.reviews
        ),
        *(
            (
                each.entry,
                f"note {recorder(each.by_name, each.imported_from)}: {each.text}",
                each.withdrawn_by,
            )
            for each in trace.notes
        ),
    ]
    if trace.within:
        rows.insert(
            0,
            (
                trace.claim,
                f"stands within {trace.within.ref}: {shortened(trace.within.words or '')}",
                None,
            ),
        )
    rows.extend(
        (each.ref, f"holds {each.ref}: {shortened(each.words or '')}", None)
        for each in trace.holds
    )
    if rows:
        yield Text()
    for ref, sentence, withdrawn in rows:
        after = f"  (withdrawn at {withdrawn})" if withdrawn else ""
        yield line(
            (f"{ref:<6}", "yellow"),
            (isolated(sentence), "strike" if withdrawn else ""),
            (after, "red"),
        )


def _entries(entries: tuple[Entry, ...]) -> Iterator[Text]:
    yield Text()
    yield line((_ENTRIES, "bold"))
    for entry in entries:
        yield from entry_lines(entry)


def _proof(trace: Trace) -> Iterator[Text]:
    proof = trace.inclusion
    now = " now" if trace.as_of else ""
    yield Text()
    yield line(
        ("in the log:", "bold"), (f" position {proof.position} of {trace.origin}", "")
    )
    yield line(("  leaf hash    ", "dim"), (proof.leaf_hash, ""))
    yield line(
        ("  tree head    ", "dim"),
        (f"{proof.tree_size} entries{now}, root {proof.tree_root}", ""),
    )
    if proof.checkpoint is None:
        yield line(
            ("  checkpoint   ", "dim"),
            ("none known here: 'archive checkpoint' signs one", "yellow"),
        )
    else:
        covers = (
            "covers it" if proof.checkpoint.covers else "is older than its last entry"
        )
        yield line(
            ("  checkpoint   ", "dim"),
            (f"{proof.checkpoint.size} entries, {covers}", ""),
        )
