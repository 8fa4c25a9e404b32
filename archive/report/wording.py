"""What a report says of its own strength: what is proven, what is not, and how anybody checks it again."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from archive.trace.content import NOT_IN_PASSAGE, part_of
from archive.trace.quoted import quoted
from archive.trace.seen import AgentDetail, Capture
from archive.trace.shape import Participant, Trace, Weight

WEIGHT_NAMES: Final[dict[Weight, str]] = {
    "broken": "Does not hold",
    "gap": "Not known",
    "odd": "Look twice",
    "note": "Note",
}
MANNERS: Final[dict[str, str]] = {
    "direct": "word for word",
    "mixed": "partly word for word",
    "indirect": "in other words (indirect speech)",
    "unknown": "manner not known",
}
STANDINGS: Final[dict[str, str]] = {
    "stands": "stands",
    "corrected": "stands as corrected",
    "retracted": "retracted: no longer stands",
    "erased": "erased",
}


_REFERENCE: Final = re.compile(r"[acde][0-9]")


@attrs.frozen(kw_only=True)
class Line:
    """One point, with the numbers that it rests on: label and value."""

    sentence: str
    values: tuple[tuple[str, str], ...] = ()


def own_voice(trace: Trace) -> str:
    """Who speaks in a claim without hops: the outlet's name is the page's, the rest are our words."""
    if trace.words is None:
        return trace.speaker
    name = trace.capture.outlet_name if trace.capture else None
    outlet = quoted(name) if name else "the capture's outlet"
    return f"{outlet}, in its own voice"


def proven(trace: Trace) -> list[Line]:
    """What the record by itself shows, to anybody who checks it."""
    return [*_on_record(trace), *_bytes(trace), *_words(trace)]


def _on_record(trace: Trace) -> Iterator[Line]:
    inclusion = trace.inclusion
    if not all(entry.is_intact for entry in trace.entries):
        return
    yield Line(
        sentence=f"{trace.claim} is the entry at position {inclusion.position} of this log, recorded "
        f"{moment(inclusion.recorded_at)}. Its leaf hash stands at that place in the tree whose head is below: no "
        "entry of a tree can be changed, put in or taken out without changing its root. 'archive verify' computes it.",
        values=(
            ("leaf hash", inclusion.leaf_hash),
            ("tree size", str(inclusion.tree_size)),
            ("tree root", inclusion.tree_root),
        ),
    )
    checkpoint = inclusion.checkpoint
    if checkpoint is not None and checkpoint.covers:
        held = (
            "" if checkpoint.agrees else " 'archive verify' holds this log against it."
        )
        yield Line(
            sentence=f"It existed by the time of the signed checkpoint over {checkpoint.size} entries, "
            f"which covers all entries about it up to position {inclusion.last_position}.{held}",
            values=(
                ("checkpoint root", checkpoint.root),
                ("signed note", checkpoint.note),
            ),
        )


def _bytes(trace: Trace) -> Iterator[Line]:
    capture = trace.capture
    if capture is None:
        return
    if capture.bytes == "intact" and capture.digest:
        yield Line(
            sentence=f"The bytes of {capture.ref} were not altered since they were captured: they were hashed "
            "again for this report and have the digest that is on record.",
            values=(
                ("SHA-256", capture.digest),
                ("size", f"{capture.size_bytes} bytes"),
            ),
        )
    if (
        capture.text_bytes == "intact"
        and capture.text_digest
        and capture.text_digest != capture.digest
    ):
        yield Line(
            sentence=f"The text {capture.text}, read out of those bytes by the rule {quoted(capture.text_rule)}, "
            "was not altered either.",
            values=(
                ("SHA-256", capture.text_digest),
                ("length", f"{capture.text_length} characters"),
            ),
        )


def _words(trace: Trace) -> Iterator[Line]:
    passage = trace.passage
    if passage is not None and all(piece.stands for piece in passage.pieces):
        places = ", ".join(f"{piece.start}–{piece.end}" for piece in passage.pieces)
        yield Line(
            sentence=f"The quoted words stand letter for letter in that text, at characters {places} "
            "(counted from 0, end excluded)."
        )


def not_proven(trace: Trace) -> list[Line]:
    """What nobody may read into this report."""
    return [Line(sentence=each) for each in _not_proven(trace)]


def _not_proven(trace: Trace) -> Iterator[str]:
    yield "That what is said is true. This report shows where words come from, not whether they are right."
    if trace.capture is not None:
        yield _of_publisher(trace.capture)
    if trace.hops:
        yield (
            "That the speaker said it. The chain is what the captured text itself claims, as a person read it; "
            "only what is marked as seen was compared with an outlet's own page."
        )
    for hop in trace.hops:
        if hop.seen is not None and hop.seen.held == "relayed_only":
            yield f"That {quoted(hop.label)} published these words: no page of its own is held here."
    yield (
        "That the clock was right. Times are those of the computer that recorded; "
        "they never run backwards in the log."
    )
    if trace.inclusion.checkpoint is None:
        yield (
            "That the whole log was not written anew before today. No signed checkpoint of it can be used "
            "on this machine; a tree head that somebody else kept would settle it."
        )
    elif not trace.inclusion.checkpoint.covers:
        yield "That the latest entries existed by the last checkpoint: it does not cover them yet."


def _of_publisher(capture: Capture) -> str:
    outlet = (
        f"that {quoted(capture.outlet_name)} published it"
        if capture.outlet_name
        else "who published it"
    )
    if capture.how == "fetch" and capture.address:
        return (
            f"Who stood behind the address. {capture.ref} is what this archive's computer received from it; "
            f"{outlet} is what the page, or the person who captured it, says."
        )
    return (
        f"Where the bytes of {capture.ref} came from. They were read from a file; {outlet} is what the person who "
        "captured it says."
    )


def checks(trace: Trace) -> list[Line]:
    """Commands with which anybody who has a copy of the archive repeats what was done here."""
    found = [
        Line(
            sentence="Check the whole archive: log, bytes, passages, views.",
            values=(("run", "archive verify"),),
        ),
        Line(
            sentence="See this trace again.",
            values=(("run", f"archive trace {trace.claim}{_as_of(trace)}"),),
        ),
        *_against_checkpoint(trace),
    ]
    capture = trace.capture
    if capture is not None and capture.digest:
        path = f"captures/sha256/{capture.digest[:2]}/{capture.digest}"
        found.append(
            Line(
                sentence=f"Hash the bytes of {capture.ref} without this program, in the archive's folder.",
                values=(
                    ("run", f"echo '{capture.digest} *{path}' | sha256sum --check"),
                ),
            )
        )
    return found


def _against_checkpoint(trace: Trace) -> Iterator[Line]:
    checkpoint = trace.inclusion.checkpoint
    if checkpoint is not None:
        note = (
            ", or else against the signed note above, saved letter for letter,"
            if checkpoint.covers
            else ""
        )
        yield Line(
            sentence=f"Hold a copy of the archive against a checkpoint that you were given earlier{note} as NOTE. "
            "A copy is needed: this report alone does not show that the leaf hash is under the root.",
            values=(("run", "archive --home COPY verify --checkpoint NOTE"),),
        )
    else:
        yield Line(
            sentence="Sign a checkpoint, keep it elsewhere, and hold the archive against it later: only what somebody "
            "else keeps shows that the log was not written anew.",
            values=(
                ("run", "archive checkpoint > NOTE"),
                ("later", "archive verify --checkpoint NOTE"),
            ),
        )


def _as_of(trace: Trace) -> str:
    return f" --as-of {trace.as_of.position}" if trace.as_of else ""


def participation(person: Participant) -> str:
    """What is known of somebody's part in a meeting, and whether the passage names them."""
    part = part_of(person.part)
    return f"{part}, {NOT_IN_PASSAGE}" if person.is_asserted else part


def held(detail: AgentDetail) -> str:
    """When something on record about an agent held, as the end of a line."""
    if not (detail.first or detail.last):
        return ""
    return f" ({detail.first or '…'} to {detail.last or 'now'})"


def moment(instant: str) -> str:
    """An instant as people read it: to the second, UTC."""
    day, _, rest = instant.partition("T")
    return f"{day} {rest[:8]} UTC" if rest else instant


def begun(sentence: str) -> str:
    """A sentence with a capital letter at its head, unless a reference stands there."""
    return (
        sentence if _REFERENCE.match(sentence) else sentence[:1].upper() + sentence[1:]
    )


def size(count: int | None) -> str:
    """A number of bytes as people read it."""
    return "" if count is None else f"{count:,} bytes".replace(",", " ")


def place(capture: Capture) -> str | None:
    """Where a capture came from: its address, else its file's name."""
    return capture.address or capture.file_name
