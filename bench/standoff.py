"""Measure contenders on a corpus of attributions in standoff files: ``python -m bench.standoff FOLDER --days TABLE``.

For corpora that may be read and not shipped, such as PolNeAR: nothing is written, and nothing is printed but sums. The
folder holds ``text/ID.txt`` and ``attributions/ID_CODER.ann``, an event a line ("E1<tab>Attribution:T1 Source:T2
Cue:T3 Content:T4") over spans ("T4<tab>Content 10 42;50 61<tab>words"); the table has the columns ``filename`` and
``publication_date``. Of two coders the first by name counts. A record begins with its first piece of content and ends
with its last; its kind is by how much of it stands between marks. No chains are marked there.
"""

import argparse
import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs

from bench.extract_eval import quoted_stretches
from bench.proposal_peers import NAMES, Row
from bench.proposal_scores import markdown, measure_read

_WHOLE: Final = 0.9
"""The share of a record that stands between marks when it is direct; commas and joints between stretches are not."""
_JOINTS: Final = 6
_ROLES: Final = (
    ("Source", "speaker_text", "speaker_span"),
    ("Cue", "cue", "cue_span"),
)

Pieces = list[tuple[int, int]]


@attrs.frozen
class Marked:
    """A text with its attributions and the day it was published."""

    text: str
    truth: tuple[Row, ...]
    published: dt.date | None


def main() -> None:
    """Print the table of a folder."""
    parser = argparse.ArgumentParser(
        prog="bench.standoff",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", type=Path, help="with text/ and attributions/")
    parser.add_argument("--days", type=Path, help="when each was published (tabs)")
    parser.add_argument("--only", help="contenders to measure, else all installed")
    asked = parser.parse_args()
    read = marked(asked.folder, asked.days)
    found = measure_read(
        [row for each in read.values() for row in each.truth],
        {doc: each.text for doc, each in read.items()},
        {doc: each.published for doc, each in read.items()},
        asked.only.split(",") if asked.only else NAMES,
    )
    print(markdown(found))


def marked(folder: Path, days: Path | None = None) -> dict[str, Marked]:
    """Read a folder: its texts by their ids.

    Raises:
        OSError: There is no such folder, or a file cannot be read.
    """
    published = _published(days) if days else {}
    by_text: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        by_text.setdefault(path.stem.rpartition("_")[0], path)
    found: dict[str, Marked] = {}
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        lines = by_text[path.stem].read_text("utf-8") if path.stem in by_text else ""
        truth = tuple(attributions(path.stem, text, lines))
        found[path.stem] = Marked(text, truth, published.get(path.stem))
    if not found:
        raise SystemExit(f"{folder / 'text'} holds no text: give the folder above it")
    return found


def _published(days: Path) -> dict[str, dt.date]:
    with days.open(encoding="utf-8", newline="") as rows:
        read = [
            (row["filename"].removesuffix(".txt"), row["publication_date"])
            for row in csv.DictReader(rows, delimiter="\t")
        ]
    return {name: dt.date.fromisoformat(day) for name, day in read if day}


def attributions(doc: str, text: str, lines: str) -> Iterator[Row]:
    """Read a file's events as the scorer's records; one without content is none."""
    rows = [line.split("\t") for line in lines.splitlines() if "\t" in line]
    spans = {name: _pieces(rest[0]) for name, *rest in rows if name.startswith("T")}
    for name, *rest in rows:
        if not name.startswith("E"):
            continue
        roles: dict[str, Pieces] = {}
        for role in rest[0].split()[1:]:
            what, _, which = role.partition(":")
            roles.setdefault(what.rstrip("0123456789"), []).extend(spans[which])
        if "Content" in roles:
            yield _record(doc, text, roles)


def _pieces(said: str) -> Pieces:
    """Read "Content 10 42;50 61"."""
    pairs = said.partition(" ")[2].split(";")
    return [(int(first), int(last)) for first, last in map(str.split, pairs)]


def _record(doc: str, text: str, roles: dict[str, Pieces]) -> Row:
    pieces = sorted(roles["Content"])
    start, end = pieces[0][0], pieces[-1][1]
    row: Row = {
        "doc_id": doc,
        "kind": _kind(text, pieces),
        "start": start,
        "end": end,
        "spans": [list(each) for each in pieces],
        "text": text[start:end],
    }
    for role, words, place in _ROLES:
        if role in roles:
            span = [
                min(first for first, _ in roles[role]),
                max(last for _, last in roles[role]),
            ]
            row |= {words: text[slice(*span)], place: span}
    return row


def _kind(text: str, pieces: Pieces) -> str:
    between = sum(
        last - first
        for piece in pieces
        for first, last in quoted_stretches(text, *piece)
    )
    letters = sum(last - first for first, last in pieces)
    if between >= _WHOLE * letters - _JOINTS:
        return "quote_direct"
    return "quote_mixed" if between else "quote_indirect"


if __name__ == "__main__":
    main()
