"""Fit the weights by which a sentence's words tell of a meeting, and say what they find on folders not fitted to.

``python -m bench.meeting_words [--without FOLDER,FOLDER] [--write]`` reads the annotated folders of bench/news.
"""

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from archive.extract.engines import engine_named
from archive.extract.meeting.weighed import ENOUGH, RULE
from archive.extract.text.tokens import tokens_of
from archive.extract.words.grammar import PERSONS
from bench import extract_eval
from bench.proposal_rows import rows

NEWS: Final = Path(__file__).parent / "news"
TABLE: Final = NEWS.parents[1] / "archive" / "extract" / "words" / "meetings.toml"
FOLDS: Final = 5
FOLDERS: Final = 5
"""A word that stands in fewer folders is not weighed."""
ROUNDS: Final = 40
MISSES: Final = 1.0
"""What a sentence that is judged wrong costs beside a word's weight of one."""
SCALE: Final = 10
"""Ten more make a meeting e times as likely."""
HEAD: Final = """\
# What each word of a sentence says for or against a meeting being told there for the first time; `nothing` is what a
# sentence weighs that has none of them. Fitted by `python -m bench.meeting_words` to the news that was written for this
# project (bench/news); docs/adr/0022 tells how.

"""


@attrs.frozen
class Case:
    """A sentence: its words without names, whether a meeting is first told there, and which one no reader has found."""

    folder: str
    words: frozenset[str]
    is_told: bool
    is_read: bool
    missed: tuple[str, int] | None


def main() -> None:
    """Hold the fit against folders left out, print what it finds there, and write the table if asked to."""
    parser = argparse.ArgumentParser(prog="bench.meeting_words", description=__doc__)
    parser.add_argument("--without", default="", help="folders that nobody may look at")
    parser.add_argument("--write", action="store_true", help=f"rewrite {TABLE.name}")
    asked = parser.parse_args()
    without = set(asked.without.split(","))
    folders = sorted(x for x in NEWS.iterdir() if x.is_dir() and x.name not in without)
    cases = [case for folder in folders for case in cases_of(folder)]
    names = [x.name for x in folders]
    found: set[tuple[str, int]] = set()
    wrong = 0
    for fold in (names[at::FOLDS] for at in range(FOLDS)):
        weights, nothing = fit([x for x in cases if x.folder not in fold])
        for case in cases:
            if case.folder in fold and not case.is_read:
                weighs = nothing + sum(weights.get(x, 0) for x in case.words)
                found |= {case.missed} if case.missed and weighs >= ENOUGH else set()
                wrong += weighs >= ENOUGH and case.missed is None
    missed = {x.missed for x in cases if x.missed}
    print(f"{len(cases)} sentences, {sum(x.is_told for x in cases)} tell of a meeting")
    print(
        f"on folders left out: {len(found)} of {len(missed)} meetings that no reader found,"
    )
    print(f"and {wrong} sentences that tell of none, or of one that was told before")
    if asked.write:
        weights, nothing = fit(cases)
        said = "".join(
            f"{json.dumps(word, ensure_ascii=False)} = {weight}\n"
            for word, weight in sorted(weights.items(), key=lambda x: (-x[1], x[0]))
        )
        TABLE.write_text(f"{HEAD}nothing = {nothing}\n\n[words]\n{said}", "utf-8")


def fit(cases: Sequence[Case]) -> tuple[dict[str, int], int]:
    """Fit a logistic regression with an L1 penalty by coordinate descent; weights are rounded, most are none.

    After Yuan, Ho and Lin, An Improved GLMNET for L1-regularized Logistic Regression (JMLR 13, 2012), section 3, with
    steps of one at most in place of a line search.
    """
    folders: dict[str, set[str]] = defaultdict(set)
    where: dict[str, list[int]] = defaultdict(list)
    for at, case in enumerate(cases):
        for word in case.words:
            folders[word].add(case.folder)
            where[word].append(at)
    known = sorted(word for word, named in folders.items() if len(named) >= FOLDERS)
    told = [float(case.is_told) for case in cases]
    weighs = [0.0] * len(cases)
    weights = dict.fromkeys(known, 0.0)
    nothing = 0.0

    def slopes(places: Sequence[int]) -> tuple[float, float]:
        first = second = 0.0
        for at in places:
            odds = 1 / (1 + math.exp(-weighs[at]))
            first += odds - told[at]
            second += odds * (1 - odds)
        return MISSES * first, max(MISSES * second, 1e-6)

    everywhere = range(len(cases))
    for _ in range(ROUNDS):
        first, second = slopes(everywhere)
        step = max(-1.0, min(1.0, -first / second))
        nothing += step
        weighs = [x + step for x in weighs]
        for word in known:
            first, second = slopes(where[word])
            now = weights[word]
            if first + 1 <= second * now:
                step = -(first + 1) / second
            elif first - 1 >= second * now:
                step = -(first - 1) / second
            else:
                step = -now
            step = max(-1.0, min(1.0, step))
            if step:
                weights[word] += step
                for at in where[word]:
                    weighs[at] += step
    rounded = {word: round(SCALE * weight) for word, weight in weights.items()}
    return {x: weight for x, weight in rounded.items() if weight}, round(
        SCALE * nothing
    )


def cases_of(folder: Path) -> Iterator[Case]:
    """The sentences of a folder; those that tell of nothing but optional meetings say nothing either way."""
    engine = engine_named("rules", None)
    gold = extract_eval.load(str(folder / "gold.jsonl"))
    for path in sorted((folder / "texts").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        made = [
            each
            for each in rows(path.stem, text, engine.propose(text, None))
            if each["kind"] == "meeting" and each["rule"] != RULE
        ]
        met = [
            each
            for each in gold
            if each["doc_id"] == path.stem and each["kind"] == "meeting"
        ]
        pairs = [
            (float(_shared(one, other)), i, j)
            for i, one in enumerate(met)
            for j, other in enumerate(made)
            if _overlap(_places(one), _places(other))
        ]
        found = {i for _, i, _ in extract_eval.greedy(pairs, 0.0)}
        read = [span for each in made for span in _places(each)]
        cut = tokens_of(text)
        for first, last in cut.sentences:
            place = [cut.span(first, last)]
            here = [i for i, x in enumerate(met) if _overlap(place, _places(x))]
            needed = [i for i in here if not met[i].get("optional")]
            missed = next((i for i in needed if i not in found), None)
            is_read = _overlap(place, read)
            if here and not needed:
                continue
            yield Case(
                folder=folder.name,
                words=frozenset(
                    cut.lowers[at]
                    for at in range(first, last)
                    if cut.words[at][0].islower() or cut.lowers[at] in PERSONS
                ),
                is_told=missed is not None or (is_read and bool(needed)),
                is_read=is_read,
                missed=None if missed is None else (path.stem, missed),
            )


def _places(record: Mapping[str, Any]) -> list[tuple[int, int]]:
    found = record.get("evidence") or [[record["start"], record["end"]]]
    return [(first, last) for first, last in found]


def _overlap(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> bool:
    return any(extract_eval.overlaps(x, y) for x in one for y in other)


def _shared(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    """How many took part in both."""
    names = [[x["name"] for x in each["participants"]] for each in (one, other)]
    return sum(any(extract_eval.same_name(a, b) for b in names[1]) for a in names[0])


if __name__ == "__main__":
    main()
