"""What an engine proposes, as the records that the scorer beside this file reads."""

import calendar
import datetime as dt
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from archive.extract.proposal import (
    Anomaly,
    AnyProposal,
    ProposedDate,
    ProposedFigure,
    ProposedMeeting,
    ProposedQuote,
    Span,
    Step,
    When,
)
from archive.extract.words.lexicon import words

Row = dict[str, Any]


def rows(doc_id: str, text: str, proposals: tuple[AnyProposal, ...]) -> Iterator[Row]:
    """Write proposals as the scorer's records: one object each, and one more for a post."""
    for each in proposals:
        common = {
            "doc_id": doc_id,
            "start": each.start,
            "end": each.end,
            "text": text[each.start : each.end],
        }
        common |= {
            "flags": list(each.flags),
            "rule": each.rule,
            "score": float(each.score),
        }
        if len(each.spans) > 1:
            common["spans"] = [list(span) for span in each.spans]
        match each:
            case ProposedQuote():
                quote = (
                    common
                    | {
                        "kind": f"quote_{each.manner if each.manner != 'unknown' else 'indirect'}"
                    }
                    | _chain(text, each.steps)
                )
                yield quote
                if each.is_post:
                    yield common | {
                        "kind": "post",
                        "speaker": quote["speaker"],
                        "platform": _platform(each.steps),
                    }
            case ProposedMeeting():
                yield common | {
                    "kind": "meeting",
                    "participants": [
                        {"name": party.name or _slice(text, party.mention)}
                        for party in each.parties
                    ],
                    "place": each.where.name if each.where else None,
                    "date": _date(each.when),
                    "mode": each.mode,
                }
            case ProposedFigure():
                start, end = each.number
                yield common | {
                    "kind": "figure",
                    "start": start,
                    "end": end,
                    "text": text[start:end],
                    "value": _value(each),
                    "unit": each.unit,
                    "bound": each.bound,
                    "nature": each.nature,
                    "spans": None,
                }
            case ProposedDate():
                yield common | {"kind": "date", "date": _date(each.when)}
            case Anomaly():
                yield common | {"kind": "anomaly", "type": each.type}


def _chain(text: str, steps: tuple[Step, ...]) -> Row:
    speaker = steps[0] if steps else Step()
    return {
        "speaker": _name(text, speaker),
        "speaker_text": _slice(text, speaker.mention),
        "speaker_span": list(speaker.mention) if speaker.mention else None,
        "cue": _slice(text, speaker.cue),
        "cue_span": list(speaker.cue) if speaker.cue else None,
        "chain": ["The article", *(_name(text, step) for step in reversed(steps))],
    }


def _name(text: str, step: Step) -> str | None:
    """The name; of a role that nobody's name goes with, the words that told of it; of an unsettled pronoun nothing."""
    if step.name is not None:
        return step.name
    if step.means is not None:
        return _slice(text, step.means)
    return None if "pronoun_speaker" in step.flags else _slice(text, step.mention)


def _platform(steps: tuple[Step, ...]) -> str | None:
    return next(
        (step.name for step in steps if step.name in words("outlets", "platforms")),
        None,
    )


def _slice(text: str, span: Span | None) -> str | None:
    return text[slice(*span)] if span else None


def _date(when: When | None) -> object:
    if when is None or when.first is None:
        return None
    first, last = (day.partition("T")[0] for day in (when.first, when.last or ""))
    if first == last:
        return first
    if when.precision == "year":  # a decade is one of years
        return {"from": first, "to": last}
    # The gold gives ranges in days: a half-year from its first to its last.
    return {"from": _day(first, is_last=False), "to": _day(last, is_last=True)}


def _day(iso: str, *, is_last: bool) -> str:
    """The first or the last day of a year, a month or a day."""
    year, month, day = (int(part) for part in (*iso.split("-"), "0", "0")[:3])
    if not is_last:
        return f"{year:04}-{month or 1:02}-{day or 1:02}"
    month = month or 12
    return f"{year:04}-{month:02}-{day or calendar.monthrange(year, month)[1]:02}"


def _value(figure: ProposedFigure) -> object:
    return (
        {"min": _number(figure.value), "max": _number(figure.upper)}
        if figure.upper
        else _number(figure.value)
    )


def _number(text: str) -> int | float:
    exact = Decimal(text)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def published_in(gold: Path) -> dict[str, dt.date | None]:
    """Read which texts there are and when each was published; nothing else of the gold is looked at."""
    found: dict[str, dt.date | None] = {}
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("kind") == "doc":
                day = record.get("published")
                found[record["doc_id"]] = dt.date.fromisoformat(day) if day else None
    return found


def predict(
    texts: Path,
    gold: Path,
    propose: Callable[[str, dt.date | None], tuple[AnyProposal, ...]],
) -> Iterator[Row]:
    """Propose for every text that the gold lists."""
    for doc_id, day in published_in(gold).items():
        text = (texts / f"{doc_id}.txt").read_bytes().decode("utf-8")
        yield from rows(doc_id, text, propose(text, day))
