"""Contenders over one annotated folder: how right, how fast; and the tables of docs/proposals.md."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from archive.errors import RefusedError
from bench.extract_eval import load, score
from bench.proposal_peers import NAMES, Contender, Row, contender
from bench.proposal_rows import published_in

BEGIN: Final = "<!-- proposals {name}: written by python -m bench.proposals --markdown, never by hand -->"
END: Final = "<!-- proposals {name}: end -->"
REPEATED: Final = 3


@attrs.frozen(kw_only=True)
class Measured:
    """One contender: the scorer's answer by record, the same by stretch between marks, articles a second."""

    said: str
    records: dict[str, Any]
    verbatim: dict[str, Any]
    rate: float


def measure(texts: Path, gold: Path, names: Sequence[str] = NAMES) -> list[Measured]:
    """Let each contender that is installed propose for every text of a folder, and score it."""
    days = published_in(gold)
    read = {doc: (texts / f"{doc}.txt").read_bytes().decode("utf-8") for doc in days}
    return measure_read(load(gold), read, days, names)


def measure_read(
    truth: list[Row],
    read: dict[str, str],
    days: dict[str, Any],
    names: Sequence[str] = NAMES,
) -> list[Measured]:
    """The same for texts that were read already, by their ids, with the days on which they were published."""
    found: list[Measured] = []
    for name in names:
        try:
            said, propose = contender(name)
        except (ImportError, RefusedError) as error:
            sys.stderr.write(f"{name} is left out: {error}\n")
            continue
        made, seconds = _timed(propose, read, days)
        found.append(
            Measured(
                said=said,
                records=score(truth, made, read),
                verbatim=score(truth, made, read, unit="verbatim"),
                rate=len(read) / seconds,
            )
        )
    return found


def _timed(
    propose: Contender, read: dict[str, str], days: dict[str, Any]
) -> tuple[list[Row], float]:
    """What it proposes, and the fewest seconds that it took; its words and models were loaded before."""
    seconds: list[float] = []
    made: list[Row] = []
    for _ in range(REPEATED):
        begun = time.perf_counter()
        made = [
            row for doc, text in read.items() for row in propose(doc, text, days[doc])
        ]
        seconds.append(time.perf_counter() - begun)
    return made, min(seconds)


QUOTES: Final = (
    ("verbatim F1", "verbatim", ("quotes_overlap80", "f1")),
    ("with its speaker", "verbatim", ("quote_and_speaker_overlap", "f1")),
    ("records F1", "records", ("quotes_overlap80", "f1")),
    ("with its speaker", "records", ("quote_and_speaker_overlap", "f1")),
    ("speaker's name", "records", ("speaker_name_given_match", "acc")),
    ("chains right", "records", ("chain_exact", "acc")),
    ("outlets invented", "records", ("chain_outlet_invented_rate", "acc")),
    ("labels offered as quotes", "records", ("scare_quote_false_alarms", "bad")),
)
OTHERS: Final = (
    ("meetings, F1", ("meetings", "events", "f1")),
    ("their participants, F1", ("meetings", "participants_given_match", "f1")),
    ("dates, F1", ("date", "f1")),
    ("their value", ("date", "date_acc_given_match")),
    ("figures, F1", ("figure", "f1")),
    ("their value", ("figure", "value_acc_given_match")),
    ("oddities, F1", ("anomaly", "f1")),
)


def markdown(found: Sequence[Measured]) -> str:
    """Write two tables: quotes, beside the peers; the rest, which no peer proposes, ours alone."""
    quotes = [
        (what, attrs_of, path)
        for what, attrs_of, path in QUOTES
        if any(_at(getattr(each, attrs_of), path) != "" for each in found)
    ]
    head = ["", *(what for what, _, _ in quotes), "articles/s"]
    lines = [_line(head), _line(["---"] * len(head))]
    lines += [
        _line(
            [
                each.said,
                *(_at(getattr(each, of), path) for _, of, path in quotes),
                f"{each.rate:.0f}",
            ]
        )
        for each in found
    ]
    ours = [each for each in found if each.said.startswith("archive")]
    others = [
        (what, path)
        for what, path in OTHERS
        if any(_at(each.records, path) != "" for each in ours)
    ]
    if others and ours:
        head = ["", *(what for what, _ in others)]
        lines += ["", _line(head), _line(["---"] * len(head))]
        lines += [
            _line([each.said, *(_at(each.records, path) for _, path in others)])
            for each in ours
        ]
    return "\n".join(lines)


def _at(found: Any, path: Sequence[str]) -> str:
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    if found is None:
        return ""
    return str(found) if isinstance(found, int) else f"{found:.3f}"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def rewrite(page: Path, name: str, said: str) -> None:
    """Put new tables in a page, where those of the same name stand between their marks."""
    begin, end = BEGIN.format(name=name), END.format(name=name)
    before, has_begin, rest = page.read_text(encoding="utf-8").partition(begin)
    _old, has_end, after = rest.partition(end)
    if not has_begin or not has_end:
        raise SystemExit(f"{page} has no {begin} ... {end}")
    page.write_text(f"{before}{begin}\n\n{said}\n\n{end}{after}", encoding="utf-8")
