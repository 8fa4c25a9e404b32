"""The report as one page: no script, no request, printable; words of others only in their frames."""

from collections.abc import Iterable
from typing import Final

from archive.report import wording
from archive.report.escape import begun, block, code, esc, sentence, words
from archive.report.history import history, others
from archive.report.names import called
from archive.report.report import Report
from archive.report.section import (
    capture_section,
    chain_section,
    passage_section,
    rest_section,
)
from archive.report.style import STYLE
from archive.report.wording import Line, moment
from archive.trace.seen import Capture
from archive.trace.shape import Finding, Trace

_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)

_KEY: Final = (
    'How to read this: words in a grey frame, <bdi class="words">like these</bdi>, are the words of captures '
    "and of people, shown letter for letter and never judged by this program. All else is what this program "
    "found in the archive."
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
        f'<p class="about">Archive {words(report.archive)}, origin {code(report.origin)}. '
        f"Made from the log as it stood after {report.tree_size} entries, "
        f"the last of them recorded {esc(moment(report.recorded_at))}.</p></header>"
        f'<p class="key">{_KEY}</p>{contents}'
    )


def _short(trace: Trace) -> str:
    text = trace.words or trace.proposition or ""
    return text if len(text) <= 90 else f"{text[:89]}…"  # noqa: PLR2004 - a line of contents


def _foot(report: Report) -> str:
    return (
        f"<footer>Made by {esc(report.tool)} from its record alone; no clock was read and nothing was fetched, "
        "so the same archive gives this page again, letter for letter. "
        f"Log origin {code(report.origin)}, tree size {report.tree_size}, root {code(report.tree_root)}.</footer>\n"
    )


def _claim(trace: Trace) -> str:
    parts = [
        _head(trace),
        _findings(trace.findings),
        chain_section(trace),
        passage_section(trace),
        capture_section(trace.capture),
        rest_section(trace),
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
        who = sentence(wording.own_voice(trace))
        return f'<p class="by">Said by {who}.</p>' if trace.words else ""
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
        f"<span>{begun(finding.sentence)}.</span></li>"
        for finding in findings
    )
    if not lines:
        return '<h2>Know this first</h2><p class="none">No gap and nothing odd was found.</p>'
    return f'<h2>Know this first</h2><ul class="findings">{lines}</ul>'


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
