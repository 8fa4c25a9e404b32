"""The parts of a claim's page: its chain, its passage in its place, its capture, and what else it says; as HTML."""

from collections.abc import Iterable, Iterator
from typing import Final

from archive.report import wording
from archive.report.chain import chain
from archive.report.escape import begun, block, code, esc, sentence, visible, words
from archive.report.names import name_of, on_record, remarks
from archive.report.wording import moment
from archive.trace.seen import Capture, Paragraph, Segment
from archive.trace.shape import Hop, Trace


def chain_section(trace: Trace) -> str:
    """The drawing, where the trail ends, and the chain hop by hop."""
    if trace.ends is None:
        return ""
    todo = (
        f'<div class="todo">Next: {sentence(trace.ends.todo)}</div>'
        if trace.ends.todo
        else ""
    )
    return (
        f"<h2>Through whom it reached us</h2><figure>{chain(trace)}</figure>"
        f'<div class="ends {esc(trace.ends.code)}"><b>Where the trail ends</b>'
        f"{begun(trace.ends.sentence)}.{todo}</div>"
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
    about = on_record(hop.agent)
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


def _seen(hop: Hop) -> str:
    if hop.seen is None:
        return "—"
    parts = [f"{begun(hop.seen.sentence)}."]
    for page in hop.seen.captures[:3]:
        if page.presence == "changed" and page.words:
            changes = "".join(
                f'<div class="small"><del>{words(edit.ours or "—")}</del> → '
                f"<ins>{words(edit.theirs or '—')}</ins></div>"
                for edit in page.edits[:8]
            )
            parts.append(
                f'<div class="small">{page.ref} at {page.start}–{page.end}:</div>{block(page.words)}{changes}'
            )
        elif page.presence == "exact":
            parts.append(
                f'<div class="small">{page.ref} at {page.start}–{page.end}</div>'
            )
        parts.append(remarks(page.notes))
    return "".join(parts)


def passage_section(trace: Trace) -> str:
    """The passage marked in its text, with what stands around it."""
    passage = trace.passage
    if passage is None:
        return ""
    places = ", ".join(f"{piece.start}–{piece.end}" for piece in passage.pieces)
    where = (
        f'<p class="small">Text {passage.text} of {passage.capture}, characters {places}; '
        "counted from 0, the end excluded.</p>"
    )
    if not passage.paragraphs:
        around = "".join(
            f'<div class="text" dir="auto"><p>{visible(piece.prefix)}'
            f"<mark>{visible(piece.exact)}</mark>{visible(piece.suffix)}</p></div>"
            for piece in passage.pieces
        )
        unread = words(passage.unread or "it was not read")
        why = f"The text itself is not shown: {unread}. These letters are on record:"
        return f"<h2>The passage</h2><p>{why}</p>{around}{where}"
    shown = "".join(_paragraphs(passage.paragraphs))
    return f'<h2>The passage in its place</h2><div class="text">{shown}</div>{_legend(passage.paragraphs)}{where}'


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
    text = visible(segment.text)
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


def capture_section(capture: Capture | None) -> str:
    """Which bytes these are, from where, and how they stand."""
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
        ("notes", remarks(capture.notes)),
    ]
    lines = "".join(
        f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows if value
    )
    return f"<h2>The capture {capture.ref}</h2><table><tbody>{lines}</tbody></table>"


def _text(capture: Capture) -> str | None:
    if capture.text is None:
        return None
    rule = (
        f"{capture.text}, by the rule {words(capture.text_rule)}, "
        f"{capture.text_length} characters: {_STATES[capture.text_bytes]}"
    )
    return f"{rule}<br>{code(capture.text_digest or '')}"


def rest_section(trace: Trace) -> str:
    """When, where, who met, which figure: what else the claim says."""
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
                f"{words(person.label)}{ref}, {esc(wording.participation(person))}{on_record(person.agent)}",
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
