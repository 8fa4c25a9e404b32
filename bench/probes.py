"""Score what is proposed on probes: a sentence or a few, written to ask one thing of a program that reads news.

``python -m bench.probes [NAME ...] [--wrong]``; the probes lie in ``bench/probes``, one JSON object a line.
"""

import argparse
import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from archive.extract.engines import ENGINES, engine_named
from bench import extract_eval
from bench.proposal_rows import rows

PROBES: Final = Path(__file__).parent / "probes"
_SENTENCE_ENDS: Final = re.compile(r"[.!?][”\"’']?(?:\s|$)")


def main() -> None:
    """Print for each file how many records are found, and how many of their chains are right."""
    parser = argparse.ArgumentParser(prog="bench.probes", description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0])
    parser.add_argument(
        "--wrong", action="store_true", help="print chains that are wrong"
    )
    asked = parser.parse_args()
    engine = engine_named(asked.engine, None)
    for path in sorted(PROBES.glob("*.jsonl")):
        if asked.names and path.stem not in asked.names:
            continue
        texts: dict[str, str] = {}
        gold: list[dict[str, Any]] = []
        made: list[dict[str, Any]] = []
        for probe in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            texts[probe["id"]] = probe["text"]
            day = probe.get("published")
            published = dt.date.fromisoformat(day) if day else None
            gold.extend(meetings(probe) if "meetings" in probe else records(probe))
            found = engine.propose(probe["text"], published)
            made.extend(rows(probe["id"], probe["text"], found))
        print(f"{path.stem}: {len(texts)} probes, {summary(gold, made, texts)}")
        if asked.wrong:
            for line in wrong(gold, made, texts):
                print(f"  {line}")


def summary(
    gold: list[dict[str, Any]], made: list[dict[str, Any]], texts: dict[str, str]
) -> str:
    """What a file comes to: of meetings how many are found and how many are none, of others records and chains."""
    found = extract_eval.score(gold, made, texts)
    if all(each["kind"] in {"doc", "meeting"} for each in gold):
        met = found["meetings"]["events"]
        return (
            f"meetings F1 {met['f1']:.3f}: {met['tp']} found, {met['fn']} not, "
            f"{met['fp']} that are none"
        )
    quotes, chains = found["quotes_overlap80"], found["chain_exact"]
    return (
        f"records F1 {quotes['f1']:.3f}, "
        f"chains right {chains['acc']:.3f} of {chains['n']}"
    )


def meetings(probe: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Write a probe's meetings in the scorer's shape, behind a record of the probe itself; all of it tells of each.

    By that record what is proposed counts as wrong in a probe that tells of none.
    """
    text = probe["text"]
    yield {"doc_id": probe["id"], "kind": "doc"}
    for each in probe["meetings"]:
        yield {
            "doc_id": probe["id"],
            "kind": "meeting",
            "start": 0,
            "end": len(text),
            "text": text,
            "evidence": [[0, len(text)]],
            **each,
        }


def records(probe: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Write a probe's records in the scorer's shape, with the places of their words.

    An outlet that is not named in the sentence itself may be left out of the chain.
    """
    text = probe["text"]
    for each in probe["records"]:
        start = -1
        for _ in range(each.get("nth") or 1):
            start = text.find(each["text"], start + 1)
        spans = [[start, start + len(each["text"])]]
        for piece in each.get("more") or ():
            begin = text.find(piece, spans[-1][1])
            spans.append([begin, begin + len(piece)])
        first, last = start, spans[-1][1]
        chain = ["The article", *(each.get("via") or ()), each["speaker"]]
        near = [
            "The article",
            *_named_near(text, first, last, each.get("via") or ()),
            each["speaker"],
        ]
        record = {
            "doc_id": probe["id"],
            "kind": f"quote_{each['kind']}",
            "start": first,
            "end": last,
            "text": text[first:last],
            "spans": spans,
            "speaker": each["speaker"],
            "speaker_text": each.get("speaker_text") or "",
            "speaker_aliases": each.get("aliases") or [],
            "chain": chain,
            "optional": bool(each.get("optional")),
        }
        if near != chain:
            record["chain_alternatives"] = [near, ["The article", each["speaker"]]]
        yield record


def _named_near(
    text: str, first: int, last: int, via: Sequence[str | None]
) -> list[str | None]:
    """Those through whom words came whom the sentence names, or nobody does."""
    begin = max((x.end() for x in _SENTENCE_ENDS.finditer(text, 0, first)), default=0)
    ends = _SENTENCE_ENDS.search(text, last)
    said = text[begin : ends.end() if ends else len(text)]
    return [
        each
        for each in via
        if each is None
        or any(word in said for word in (each.split()[0], each.split()[-1]))
    ]


def wrong(
    gold: list[dict[str, Any]], made: list[dict[str, Any]], texts: dict[str, str]
) -> Iterator[str]:
    """Say of each record whose chain is another what it should be and what it is."""
    for name, text in texts.items():
        asked = [
            placed(x, text) for x in gold if x["doc_id"] == name and not x["optional"]
        ]
        given = [
            placed(x, text)
            for x in made
            if x["doc_id"] == name and x["kind"] in extract_eval.QK
        ]
        for record, said in paired(asked, given):
            right = [record["chain"], *record.get("chain_alternatives", ())]
            if not any(extract_eval.chain_eq(said["chain"], x) for x in right):
                yield f"{name}: {right[0][1:]}, not {said['chain'][1:]}: {record['text'][:60]!r}"


def paired(
    asked: Sequence[dict[str, Any]], given: Sequence[dict[str, Any]]
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Those of two lists of placed records that cover the same letters for the most part, each with its partner."""
    pairs = [
        (extract_eval.iou(a["_cs"], b["_cs"]), i, j)
        for i, a in enumerate(asked)
        for j, b in enumerate(given)
    ]
    for _, i, j in extract_eval.greedy(pairs, 0.5):
        yield asked[i], given[j]


def placed(record: dict[str, Any], text: str) -> dict[str, Any]:
    """A record with the letters that it covers, as the scorer compares them."""
    spans = [extract_eval.trim(text, *x) for x in extract_eval.spans_of(record)]
    letters = {at for x, y in spans for at in range(x, y) if text[at].isalnum()}
    return record | {"_cs": letters}


if __name__ == "__main__":
    main()
