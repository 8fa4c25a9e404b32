"""Write what an engine proposes for a folder of texts, in the shape that the scorer beside this file reads."""

import argparse
import json
import sys
import time
from pathlib import Path

from archive.extract.engines import ENGINES, engine_named
from bench import proposal_peers, proposal_scores
from bench.proposal_rows import predict


def main() -> None:
    """``python -m bench.proposals TEXTS_DIR GOLD.jsonl --out PRED.jsonl``, or ``--name NAME --markdown PAGE``."""
    parser = argparse.ArgumentParser(prog="bench.proposals", description=__doc__)
    parser.add_argument("texts", type=Path, help="a folder of DOC_ID.txt")
    parser.add_argument("gold", type=Path, help="records in the scorer's shape")
    parser.add_argument("--out", type=Path, help="write what one engine proposes")
    parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0])
    parser.add_argument("--model", help="for spacy: a package or a folder")
    parser.add_argument("--only", help="contenders to measure, else all installed")
    parser.add_argument("--name", help="what a page calls the folder")
    parser.add_argument("--markdown", type=Path, help="a page to write the tables to")
    asked = parser.parse_args()
    if asked.out:
        _write(asked)
        return
    names = asked.only.split(",") if asked.only else proposal_peers.NAMES
    said = proposal_scores.markdown(
        proposal_scores.measure(asked.texts, asked.gold, names)
    )
    if asked.markdown:
        proposal_scores.rewrite(asked.markdown, asked.name, said)
    else:
        print(said)


def _write(asked: argparse.Namespace) -> None:
    engine = engine_named(asked.engine, asked.model)
    begun = time.perf_counter()
    made = list(predict(asked.texts, asked.gold, engine.propose))
    took = time.perf_counter() - begun
    with asked.out.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in made)
    sys.stderr.write(
        f"{len(made)} proposals by {engine.name} {engine.version} in {took:.2f} s\n"
    )


if __name__ == "__main__":
    main()
