"""Fit the weights by which "he" and "she" are settled, and say how often they are right on folders not fitted to.

``python -m bench.salience [FOLDER ...]`` reads annotated folders (all of bench/news unless told).
"""

import argparse
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from archive.extract.engines import engine_named
from archive.extract.people import salience
from archive.extract.people.salience import Candidate
from bench import extract_eval
from bench.probes import paired, placed
from bench.proposal_rows import rows

NEWS: Final = Path(__file__).parent / "news"
PEOPLE: Final = frozenset(("he", "she"))
FOLDS: Final = 6
ROUNDS: Final = 200
STEP: Final = 0.6
SCALE: Final = 10
"""A weight of ten makes somebody e times as likely."""


@attrs.frozen
class Case:
    """A pronoun at an attribution: whom it may mean, and whom the annotator wrote."""

    folder: str
    found: Sequence[Candidate]
    right: frozenset[int]
    where: str
    gold: str


def main() -> None:
    """Fit, hold against folders left out, and print the table of weights."""
    parser = argparse.ArgumentParser(prog="bench.salience", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument(
        "--wrong", action="store_true", help="print what the weights get wrong"
    )
    parser.add_argument("--bodies", action="store_true", help='of "it"')
    asked = parser.parse_args()
    folders = asked.folders or sorted(x for x in NEWS.iterdir() if x.is_dir())
    pronouns, held = (
        (frozenset(("it",)), salience.OF_BODIES)
        if asked.bodies
        else (PEOPLE, salience.WEIGHTS)
    )
    cases = [case for folder in folders for case in cases_of(folder, pronouns)]
    names = sorted({x.name for x in folders})
    total: Counter[str] = Counter()
    for fold in (names[at::FOLDS] for at in range(FOLDS)):
        weights = fit([each for each in cases if each.folder not in fold])
        for case in cases:
            if case.folder not in fold:
                continue
            right = best(case, weights) in case.right
            total["all"] += 1
            total["named among those weighed"] += bool(case.right)
            total["right on folders left out"] += right
            total["right as it is"] += best(case, held) in case.right
            if asked.wrong and not right:
                at = best(case, weights)
                said = case.found[at].name if at >= 0 else None
                print(f"{case.where}: {case.gold}, not {said}")
    for name, count in total.items():
        print(f"{name}: {count}")
    for sign, weight in sorted(fit(cases).items(), key=lambda x: -x[1]):
        print(f'    "{sign}": {weight},')


def best(case: Case, weights: Mapping[str, int]) -> int:
    """The number of the heaviest."""
    weighed = [sum(weights.get(x, 0) for x in each.signs) for each in case.found]
    return max(range(len(weighed)), key=weighed.__getitem__, default=-1)


def fit(cases: Sequence[Case]) -> dict[str, int]:
    """Fit a softmax over the candidates of each case, by plain gradient descent; weights are rounded."""
    known = [
        ([tuple(each.signs) for each in case.found], case.right)
        for case in cases
        if case.right and len(case.found) > 1
    ]
    weights = dict.fromkeys(
        (sign for found, _ in known for each in found for sign in each), 0.0
    )
    for _ in range(ROUNDS):
        slope = {sign: -weight for sign, weight in weights.items()}
        for found, right in known:
            odds = [math.exp(sum(weights[sign] for sign in each)) for each in found]
            whole, good = sum(odds), sum(odds[at] for at in right)
            for at, each in enumerate(found):
                pull = (odds[at] / good if at in right else 0.0) - odds[at] / whole
                for sign in each:
                    slope[sign] += pull
        for sign in weights:
            weights[sign] += STEP * slope[sign] / len(known)
    return {sign: round(SCALE * weight) for sign, weight in weights.items()}


def cases_of(folder: Path, pronouns: frozenset[str] = PEOPLE) -> Iterator[Case]:
    """The pronouns at which an annotator named somebody, with all whom they may mean."""
    engine = engine_named("rules", None)
    gold = extract_eval.load(str(folder / "gold.jsonl"))
    for path in sorted((folder / "texts").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        weighed, made = _weighed(engine, path)
        annotated = [
            placed(x, text)
            for x in gold
            if x["doc_id"] == path.stem and x["kind"] in extract_eval.QK
        ]
        made = [placed(x, text) for x in made if x["kind"] in extract_eval.QK]
        for record, proposed in paired(annotated, made):
            span = proposed.get("speaker_span")
            is_pronoun = (record.get("speaker_text") or "").lower() in pronouns
            if (
                not is_pronoun
                or record.get("optional")
                or not record.get("speaker")
                or not span
                or span[0] not in weighed
            ):
                continue
            called = {
                _folded(x)
                for x in (record["speaker"], *(record.get("speaker_aliases") or ()))
            }
            found = weighed[span[0]]
            yield Case(
                folder=folder.name,
                found=found,
                right=frozenset(
                    at
                    for at, each in enumerate(found)
                    if _folded(each.name or text[slice(*each.means or (0, 0))])
                    in called
                ),
                where=f"{path.stem} at {span[0]}",
                gold=record["speaker"],
            )


def _folded(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").split()).removeprefix("the ")


def _weighed(
    engine: Any, path: Path
) -> tuple[dict[int, list[Candidate]], list[dict[str, Any]]]:
    """All that the engine weighs in a text, by the pronoun's place, and what it proposes."""
    weighed: dict[int, list[Candidate]] = {}
    plain = salience.Salience.candidates

    def candidates(
        self: salience.Salience, kind: str, token: int, *rest: Any, **asked: Any
    ) -> list[Candidate]:
        found = plain(self, kind, token, *rest, **asked)
        weighed.setdefault(self._cut.starts[token], found)
        return found

    salience.Salience.candidates = candidates  # type: ignore[method-assign]
    try:
        text = path.read_text(encoding="utf-8")
        made = list(rows(path.stem, text, engine.propose(text, None)))
    finally:
        salience.Salience.candidates = plain  # type: ignore[method-assign]
    return weighed, made


if __name__ == "__main__":
    main()
