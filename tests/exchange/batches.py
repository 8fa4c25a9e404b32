"""Files of lines for tests: one small story, and what can be changed in it."""

import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from archive import db, history
from archive.capture.store import Store, digest_of
from archive.event.envelope import Envelope
from archive.event.kinds import Erased, Event
from archive.opening import Archive

Line = dict[str, Any]

TEXT: Final = (
    "Made up: nothing here was ever said or done.\n\n"
    "Ilka Morvane told Northgate Wire on Sunday that “the ferry line may open before winter”.\n\n"
    "The talks were useful, Teodor Vasch said.\n"
)


def at(words: str) -> dict[str, Any]:
    """Point at words of the page."""
    start = TEXT.index(words)
    end = start + len(words)
    return {
        "exact": words,
        "start": start,
        "end": end,
        "prefix": TEXT[max(0, start - 16) : start],
        "suffix": TEXT[end : end + 16],
    }


def passage(*words: str) -> dict[str, Any]:
    """Point at a passage of the page."""
    return {"capture": "d1", "text": "e1", "pieces": [at(each) for each in words]}


def said(words: str, **more: Any) -> dict[str, Any]:
    """Say what Ilka Morvane told the wire."""
    told: dict[str, Any] = {
        "passage": passage(words),
        "attribution": {
            "flags": [],
            "hops": [
                {
                    "agent": "a1",
                    "mention": at("Ilka Morvane"),
                    "cue": at("told"),
                    "manner": "direct",
                    "flags": [],
                }
            ],
        },
        "when": None,
        "place": None,
        "language": "en",
        "within": None,
        "proposal": None,
        "note": None,
    }
    return told | more


def line(ref: str, kind: str, **event: Any) -> Line:
    """Make a line."""
    return {"ref": ref, "kind": f"{kind}/1", "event": event}


def quote(ref: str, words: str, **more: Any) -> Line:
    """Make a line that records a quote."""
    return line(ref, "quote-recorded", quote=said(words, **more))


def page_lines() -> list[Line]:
    """Make the lines of the page: its capture, its text, and who speaks in it."""
    content = TEXT.encode()
    artefact = {
        "role": "body",
        "digest": digest_of(content),
        "size_bytes": len(content),
        "media_type": "text/plain",
    }
    return [
        line(
            "d1",
            "capture-taken",
            how="file",
            artefacts=[artefact],
            seen_at="2026-11-22T10:00:00.000000Z",
            file_name="page.txt",
            address=None,
            final_address=None,
            declared_charset=None,
        ),
        line(
            "e1",
            "text-derived",
            capture="d1",
            rule="plain-text",
            rule_version="1",
            digest=digest_of(content),
            length=len(TEXT),
            charset="utf-8",
            charset_from="strict",
            language=None,
            warnings=[],
        ),
        agent("a1", "Ilka Morvane", slug="morvane"),
        agent("a2", "Northgate Wire", type="outlet"),
    ]


def agent(ref: str, name: str, **more: Any) -> Line:
    """Make a line that registers somebody."""
    event: dict[str, Any] = {
        "type": "person",
        "name": name,
        "language": None,
        "slug": None,
        "holder": None,
        "identifiers": [],
    }
    return line(ref, "agent-registered", **(event | more))


def corrected(ref: str, claim: str, words: str, **more: Any) -> Line:
    """Make a line that corrects a quote."""
    event: dict[str, Any] = {
        "claim": claim,
        "quote": said(words),
        "meeting": None,
        "figure": None,
        "statement": None,
        "reason": "misread",
    }
    return line(ref, "claim-corrected", **(event | more))


def story() -> list[Line]:
    """Make a small story with most kinds in it."""
    outer = "the ferry line may open before winter"
    return [
        *page_lines(),
        quote("c1", outer),
        quote("c2", "may open", within="c1"),
        line(
            "e2",
            "claims-related",
            claim="c2",
            relation="supports",
            other="c1",
            evidence=[passage("The talks were useful")],
            reason=None,
        ),
        corrected("e3", "c1", "the ferry line may open"),
        line("e4", "claim-retracted", claim="c2", reason="said twice"),
        line(
            "e5",
            "claim-reviewed",
            claim="c1",
            rating="doubtful",
            scale=None,
            reason="one voice",
            evidence=[],
            reviewer="a1",
        ),
        line("e6", "note-added", entry="e3", text="Asked the ministry."),
        line("e7", "entry-withdrawn", entry="e4", reason="it was not"),
    ]


def written(path: Path, lines: Iterable[Line | bytes]) -> Path:
    """Write lines to a file, or to ``lines.jsonl`` of a folder that has the page's bytes."""
    file = path
    if not path.suffix:
        Store(path / "captures").put(TEXT.encode())
        file = path / "lines.jsonl"
    content = b"".join(
        (each if isinstance(each, bytes) else json.dumps(each).encode()) + b"\n"
        for each in lines
    )
    file.write_bytes(content)
    return path


def changed(
    lines: list[Line], number: int, change: Callable[[Line], Any]
) -> list[Line]:
    """Change the line of a number, from 1; the others are as they were."""
    copy: list[Line] = json.loads(json.dumps(lines))
    change(copy[number - 1])
    return copy


def size_of(archive: Archive) -> int:
    """How many entries an archive has."""
    with db.reading(archive.engine) as conn:
        return history.size(conn)


def entries_of(archive: Archive) -> list[tuple[Envelope, Event | Erased]]:
    """All entries of an archive."""
    with db.reading(archive.engine) as conn:
        return list(history.read(conn, 0, history.size(conn)))


def copied(folder: Path, to: Path) -> Path:
    """Copy a folder."""
    shutil.copytree(folder, to)
    return to
