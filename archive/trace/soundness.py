"""Whether what a trace looked at holds: stored bytes, the entries themselves, the log against its last checkpoint."""

from collections.abc import Iterable, Iterator
from typing import Final

from archive.trace.quoted import quoted
from archive.trace.seen import Bytes, Capture
from archive.trace.shape import Entry, Finding, Trace, Weight

_BROKEN: Final[dict[Bytes, str]] = {
    "altered": "were altered since: they no longer have the digest on record",
    "missing": "are missing from the store",
    "unreadable": "cannot be read on this machine",
}


DAMAGE: Final = frozenset(
    {
        "LOG_DISAGREES",
        "CHECKPOINT_BAD",
        "ENTRY_ALTERED",
        "BYTES_ALTERED",
        "BYTES_MISSING",
        "TEXT_ALTERED",
        "TEXT_MISSING",
        "PASSAGE_ABSENT",
    }
)
"""Findings that say that something was damaged or tampered with."""


def is_damaged(trace: Trace) -> bool:
    """Whether what a trace looked at was altered or is not the log that was signed: none of it is to be relied on."""
    return any(one.code in DAMAGE for one in trace.findings)


def find(code: str, weight: Weight, sentence: str) -> Finding:
    """One finding."""
    return Finding(code=code, weight=weight, sentence=sentence)


def of_bytes(capture: Capture | None) -> Iterator[Finding]:
    """The bytes and the text of the claim's capture."""
    if capture is None:
        return
    for name, standing in (("bytes", capture.bytes), ("text", capture.text_bytes)):
        what = f"the {name} of {capture.ref}"
        if standing in _BROKEN:
            verb = "are" if name == "bytes" else "is"
            sentence = (
                _BROKEN[standing] if verb == "are" else _singular(_BROKEN[standing])
            )
            yield find(
                f"{name.upper()}_{standing.upper()}", "broken", f"{what} {sentence}"
            )
        elif standing == "withheld":
            yield find(
                f"{name.upper()}_WITHHELD",
                "gap",
                f"{what} was withheld on purpose: nobody can read it again in this archive",
            )


def _singular(sentence: str) -> str:
    return (
        sentence.replace("were altered", "was altered")
        .replace("they no longer have", "it no longer has")
        .replace("are missing", "is missing")
    )


def of_entries(entries: Iterable[Entry]) -> Iterator[Finding]:
    """The entries about the claim."""
    for entry in entries:
        if not entry.is_intact:
            yield find(
                "ENTRY_ALTERED",
                "broken",
                f"the entry {entry.ref} is not what was recorded: "
                + (
                    "what it said is gone, and no entry says that it was erased"
                    if entry.is_erased
                    else "what it says was changed since, or the tree has another entry in its place"
                )
                + "; rely on nothing here before 'archive verify' was run",
            )
        elif entry.is_erased:
            yield find(
                "ERASED",
                "gap",
                f"what {entry.ref} said ({entry.kind}) was lawfully erased; its place in the log still holds",
            )
        if entry.clock is not None:
            yield find(
                "CLOCK_BEHIND",
                "odd",
                f"the clock read {entry.clock} when {entry.ref} was recorded, earlier than the entry before it",
            )


def of_proof(trace: Trace) -> Iterator[Finding]:
    """The log, and the last checkpoint known here."""
    inclusion = trace.inclusion
    checkpoint = inclusion.checkpoint
    if inclusion.checkpoint_problem is not None:
        yield find(
            "CHECKPOINT_BAD",
            "broken",
            f"the last checkpoint kept on this machine cannot be used: {quoted(inclusion.checkpoint_problem)}",
        )
    elif checkpoint is not None and checkpoint.agrees is False:
        yield find(
            "LOG_DISAGREES",
            "broken",
            _disagrees(inclusion.tree_size, checkpoint.size),
        )
    elif checkpoint is None:
        yield find(
            "NO_CHECKPOINT",
            "gap",
            "no signed checkpoint of this log is known here: the time of recording rests on this archive's own word",
        )
    elif not checkpoint.covers:
        yield find(
            "NOT_COVERED",
            "gap",
            f"the last checkpoint known here (size {checkpoint.size}) does not cover this claim's last entry "
            f"({trace.inclusion.last_position}) yet",
        )


def _disagrees(size: int, signed: int) -> str:
    """Why a log is not the one that was signed."""
    if size < signed:
        return (
            f"this log was cut: it has {size} entries, and a checkpoint kept on this machine was signed over {signed}; "
            "if this is an older copy, use the newer one; 'archive verify' says what is gone"
        )
    return (
        f"this log was rewritten or forked: it has {size} entries with another root than the checkpoint over {signed} "
        "that is kept on this machine; 'archive verify' says from where on"
    )
