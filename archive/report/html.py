"""The report as one page: no script, no request, printable; words of others only in their frames."""

from collections.abc import Iterable, Iterator
from typing import Final

from archive.report import wording
from archive.report.chain import chain
from archive.report.escape import block, code, esc, sentence, words
from archive.report.history import history, others
from archive.report.names import called, name_of
from archive.report.report import Report
from archive.report.style import STYLE
from archive.report.wording import Line, moment
from archive.trace.shape import Capture, Finding, Hop, Paragraph, Segment, Trace

_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)

_KEY: Final = (
    'How to read this: words in a grey frame, <bdi class="words">like these</bdi>, are the words of captures and of people, '
    "shown letter for letter and never judged by this program. All else is what this program found in the archive."
)


def html(report: Report) -> str:
    """Lay a report out as one HTML page.

    Args:
        report: What is to be laid out.

    Returns:
        The page; the same report always gives the same letters.
    """
    title = f"Provenance report: {', '.join(trace.claim for trace in report.traces)}"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        f"<title>{esc(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"{_top(report)}{''.join(map(_claim, report.traces))}{_foot(report)}</body>\n</html>\n"
    )


def _top(report: Report) -> str:
    count = len(report.traces)
    what = "one claim" if count == 1 else f"{count} claims"
    contents = ""
    if count > 1:
        lines = "".join(
            f'<li value="{number}"><a href="#{trace.claim}">{trace.claim}</a> {words(_short(trace))}</li>'
            for number, trace in enumerate(report.traces, 1)
        )
        contents = f"<nav><h2>Contents</h2><ol>{lines}</ol></nav>"
    return (
        f'<header class="top"><div class="kind">Provenance report</div><h1>Where {what} came from</h1>'
        f'<p class="about">Archive {words(report.archive)}, origin {code(report.origin)}. Made from the log as it stood after '
        f"{report.tree_size} entries, the last of them recorded {esc(moment(report.recorded_at))}.</p></header>"
        f'<p class="key">{_KEY}</p>{contents}'
    )


def _short(trace: Trace) -> str:
    text = trace.words or trace.proposition or ""
    return text if len(text) <= 90 else f"{text[:89]}…"  # noqa: PLR2004 - a line of contents


def _foot(report: Report) -> str:
    return (
        f"<footer>Made by {esc(report.tool)} from its record alone; no clock was read and nothing was fetched, so the same "
        "archive gives this page again, letter for letter. "
        f"Log origin {code(report.origin)}, tree size {report.tree_size}, root {code(report.tree_root)}.</footer>\n"
    )


def _claim(trace: Trace) -> str:
    parts = [
        _head(trace),
        _findings(trace.findings),
        _chain(trace),
        _passage(trace),
        _capture(trace.capture),
        _rest(trace),
        others(trace),
        _points("What this record proves", wording.proven(trace)),
        _points("What it does not prove", wording.not_proven(trace)),
        history(trace),
        _points("How to check it again", wording.checks(trace)),
    ]
    return f'<section class="claim" id="{trace.claim}">{"".join(parts)}</section>\n'


def _head(trace: Trace) -> str:
    as_of = (
        f'<span class="tag plain">as of position {trace.as_of.position}</span>'
        if trace.as_of
        else ""
    )
    head = (
        f'<div class="head"><span class="ref">{trace.claim}</span><span class="tag {esc(trace.standing)}">'
        f"{esc(wording.STANDINGS.get(trace.standing, trace.standing))}</span>"
        f'<span class="tag plain">{esc(trace.kind)}</span>{as_of}</div>'
    )
    said = (
        block(trace.words).replace('class="words"', 'class="words main"', 1)
        if trace.words
        else ""
    )
    put = (
        f'<p class="by">Put by the recorder as: {words(trace.proposition)}</p>'
        if trace.proposition
        else ""
    )
    why = (
        f'<p class="by">Reason given: {words(trace.reason)}</p>' if trace.reason else ""
    )
    return f"{head}{said}{put}{_by(trace)}{why}"


def _by(trace: Trace) -> str:
    if not trace.hops:
        return (
            f'<p class="by">Said by {words(trace.speaker)}</p>' if trace.words else ""
        )
    through = [called(hop) for hop in reversed(trace.hops[1:])]
    read = (
        f", read in {words(_page(trace.capture))} ({trace.capture.ref})"
        if trace.capture is not None
        else ""
    )
    heard = f", as relayed by {' from '.join(through)}" if through else ""
    return f'<p class="by">Said by {called(trace.hops[0])}{heard}{read}.</p>'


def _page(capture: Capture) -> str:
    return (
        capture.outlet_name
        or capture.title
        or wording.place(capture)
        or "a capture without a name"
    )


def _findings(findings: Iterable[Finding]) -> str:
    lines = "".join(
        f'<li><span class="w w-{finding.weight}">{wording.WEIGHT_NAMES[finding.weight]}</span>'
        f"<span>{_sentence(finding.sentence)}.</span></li>"
        for finding in findings
    )
    if not lines:
        return '<h2>Know this first</h2><p class="none">No gap and nothing odd was found.</p>'
    return f'<h2>Know this first</h2><ul class="findings">{lines}</ul>'


def _sentence(text: str) -> str:
    """A sentence of ours, begun as one and without its stop."""
    return sentence(wording.begun(text)).rstrip(".")


def _chain(trace: Trace) -> str:
    if trace.ends is None:
        return ""
    todo = (
        f'<div class="todo">Next: {sentence(trace.ends.todo)}</div>'
        if trace.ends.todo
        else ""
    )
    return (
        f"<h2>Through whom it reached us</h2><figure>{chain(trace)}</figure>"
        f'<div class="ends {esc(trace.ends.code)}"><b>Where the trail ends</b>{_sentence(trace.ends.sentence)}.{todo}</div>'
        f"{_hops(trace.hops)}"
    )


def _hops(hops: Iterable[Hop]) -> str:
    rows = "".join(_hop(hop) for hop in hops)
    if not rows:
        return ""
    return (
        "<h3>The chain, hop by hop</h3><table><thead><tr><th>hop</th><th>who</th>"
        f"<th>in the text</th><th>on its own page</th></tr></thead><tbody>{rows}</tbody></table>"
    )


def _hop(hop: Hop) -> str:
    ref = f" <code>{hop.agent.ref}</code>" if hop.agent else ""
    about = "".join(
        f'<div class="small">{esc(detail.what)}: {words(detail.value)}{_held(detail.first, detail.last)}</div>'
        for detail in (hop.agent.details if hop.agent else ())
    )
    who = name_of(hop)
    kind = f'<div class="small">{esc(hop.agent.type or "")}</div>' if hop.agent else ""
    return (
        f"<tr><td>{hop.number}</td><td>{who}{ref}{kind}{about}</td><td>{_in_text(hop)}</td>"
        f"<td>{_seen(hop)}</td></tr>"
    )


def _in_text(hop: Hop) -> str:
    found = [
        f'{label} {words(at.exact)} <span class="small">{at.start}–{at.end}</span>'
        for label, at in (("named", hop.mention), ("cue", hop.cue))
        if at is not None
    ]
    found.append(esc(wording.MANNERS[hop.manner]))
    if hop.flags:
        found.append(
            f"<b>{esc(', '.join(flag.replace('_', ' ') for flag in hop.flags))}</b>"
        )
    return "<br>".join(found)


def _held(first: str | None, last: str | None) -> str:
    return f" ({esc(first or '…')} to {esc(last or 'now')})" if first or last else ""


def _seen(hop: Hop) -> str:
    if hop.seen is None:
        return "—"
    parts = [f"{_sentence(hop.seen.sentence)}."]
    for page in hop.seen.captures[:3]:
        if page.presence == "changed" and page.words:
            changes = "".join(
                f'<div class="small"><del>{words(edit.ours or "—")}</del> → <ins>{words(edit.theirs or "—")}</ins></div>'
                for edit in page.edits[:8]
            )
            parts.append(
                f'<div class="small">{page.ref} at {page.start}–{page.end}:</div>{block(page.words)}{changes}'
            )
        elif page.presence == "exact":
            parts.append(
                f'<div class="small">{page.ref} at {page.start}–{page.end}</div>'
            )
    return "".join(parts)


def _passage(trace: Trace) -> str:
    passage = trace.passage
    if passage is None:
        return ""
    places = ", ".join(f"{piece.start}–{piece.end}" for piece in passage.pieces)
    where = f'<p class="small">Text {passage.text} of {passage.capture}, characters {places}; counted from 0, the end excluded.</p>'
    if not passage.paragraphs:
        around = "".join(
            f'<div class="text" dir="auto"><p>{_near(piece.prefix)}<mark>{words_plain(piece.exact)}</mark>{_near(piece.suffix)}</p></div>'
            for piece in passage.pieces
        )
        why = f"The text itself is not shown: {words(passage.unread or 'it was not read')}. These letters are on record:"
        return f"<h2>The passage</h2><p>{why}</p>{around}{where}"
    shown = "".join(_paragraphs(passage.paragraphs))
    return f'<h2>The passage in its place</h2><div class="text">{shown}</div>{_legend(passage.paragraphs)}{where}'


def words_plain(text: str) -> str:
    """Words of others inside a frame that is around them already."""
    return words(text).removeprefix('<bdi class="words">').removesuffix("</bdi>")


def _near(text: str) -> str:
    return words_plain(text)


def _paragraphs(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    end: int | None = None
    for paragraph in paragraphs:
        if end is not None and paragraph.start - end > 40:  # noqa: PLR2004 - more than empty lines lies between
            yield '<p class="gap">[ … ]</p>'
        end = paragraph.end
        looks = "" if paragraph.role == "passage" else ' class="far"'
        before, after = (
            "…" if paragraph.is_cut_before else "",
            "…" if paragraph.is_cut_after else "",
        )
        yield f'<p{looks} dir="auto">{before}{"".join(map(_segment, paragraph.segments))}{after}</p>'


def _segment(segment: Segment) -> str:
    text = words_plain(segment.text)
    looks = _looks(segment.marks)
    if looks is None:
        return text
    title = ", ".join(mark.replace("-", " ") for mark in segment.marks)
    return f'<mark class="{looks}" title="{esc(title)}">{text}</mark>'


def _looks(marks: tuple[str, ...]) -> str | None:
    kinds = {mark.partition("-")[0] for mark in marks}
    for kind, looks in (
        ("passage", "passage"),
        ("mention", "near"),
        ("participant", "near"),
        ("cue", "cue"),
    ):
        if kind in kinds:
            return looks
    return "else" if kinds else None


def _legend(paragraphs: Iterable[Paragraph]) -> str:
    marks = {
        _looks(segment.marks)
        for paragraph in paragraphs
        for segment in paragraph.segments
    }
    names = {
        "passage": "the words of the claim",
        "near": "who is named",
        "cue": "what ties them to the words",
        "else": "date or place",
    }
    shown = "".join(
        f'<span><mark class="{looks}">{name}</mark></span>'
        for looks, name in names.items()
        if looks in marks
    )
    return f'<p class="legend">{shown}</p>'


_STATES: Final[dict[str, str]] = {
    "intact": "intact: hashed again for this report",
    "altered": "ALTERED since they were captured",
    "missing": "MISSING from the store",
    "unreadable": "could not be read on this machine",
    "withheld": "withheld on purpose",
    "erased": "their digest was erased",
    "none": "none",
    "not_checked": "not checked",
}


def _capture(capture: Capture | None) -> str:
    if capture is None:
        return ""
    rows = [
        (
            "outlet",
            words(capture.outlet_name) if capture.outlet_name else "not on record",
        ),
        ("title", words(capture.title) if capture.title else None),
        ("byline", words(capture.byline) if capture.byline else None),
        (
            "published",
            words(capture.published) if capture.published else "not on record",
        ),
        ("address", words(capture.address) if capture.address else None),
        (
            "final address",
            words(capture.final_address)
            if capture.final_address and capture.final_address != capture.address
            else None,
        ),
        ("file", words(capture.file_name) if capture.file_name else None),
        (
            "seen",
            esc(f"{moment(capture.seen_at)} ({capture.how})")
            if capture.seen_at
            else None,
        ),
        (
            "recorded",
            f"{esc(moment(capture.recorded_at))} by {words(capture.recorded_by)}",
        ),
        ("SHA-256", code(capture.digest) if capture.digest else "erased"),
        (
            "bytes",
            esc(
                f"{wording.size(capture.size_bytes)}, {capture.media_type or ''}: {_STATES[capture.bytes]}"
            ),
        ),
        ("text", _text(capture)),
    ]
    lines = "".join(
        f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows if value
    )
    return f"<h2>The capture {capture.ref}</h2><table><tbody>{lines}</tbody></table>"


def _text(capture: Capture) -> str | None:
    if capture.text is None:
        return None
    rule = esc(
        f"{capture.text}, by the rule {capture.text_rule}, {capture.text_length} characters: {_STATES[capture.text_bytes]}"
    )
    return f"{rule}<br>{code(capture.text_digest or '')}"


def _rest(trace: Trace) -> str:
    rows: list[tuple[str, str]] = []
    if trace.when is not None:
        rows.append(("when", sentence(trace.when.sentence)))
    if trace.place:
        rows.append(("where", words(trace.place)))
    for person in trace.participants:
        ref = f" <code>{person.agent.ref}</code>" if person.agent else ""
        rows.append(
            (
                f"participant {person.number}",
                f"{words(person.label)}{ref} ({esc(person.part)})",
            )
        )
    rows.extend((esc(fact.label), words(fact.value)) for fact in trace.facts)
    if trace.language:
        rows.append(("language", esc(trace.language)))
    if trace.note:
        rows.append(("recorder's note", words(trace.note)))
    if not rows:
        return ""
    lines = "".join(
        f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows
    )
    return f"<h2>What else the claim says</h2><table><tbody>{lines}</tbody></table>"


def _points(title: str, lines: Iterable[Line]) -> str:
    items = "".join(
        f"<li>{sentence(line.sentence)}{_values(line)}</li>" for line in lines
    )
    return f'<h2>{title}</h2><ol class="points">{items}</ol>'


def _values(line: Line) -> str:
    if not line.values:
        return ""
    values = "".join(
        f"<dt>{esc(label)}</dt><dd>{code(value)}</dd>" for label, value in line.values
    )
    return f'<dl class="values">{values}</dl>'
