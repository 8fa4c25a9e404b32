"""The rules keep what they reached on the news that is shipped to score them, whose records stand in its texts."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from archive.extract.engine import propose
from bench.extract_eval import score
from bench.proposal_rows import predict
from tests.acceptance.sizes import sizes
from tests.extract.told import told

NEWS = Path(__file__).parents[2] / "bench" / "news"
FOLDERS = sorted(each.name for each in NEWS.iterdir() if each.is_dir())

# What a change may not lose: records found, the speaker's name, the chain. The annotators of the first ten folders
# had no guide yet, and wrote "residents to leave" where it says "to leave".
FLOORS = {
    "final": (0.91, 0.94, 0.90),
    "fresh": (0.77, 0.95, 0.90),
    "last": (0.85, 0.95, 0.93),
    "later": (0.93, 0.97, 0.91),
    "mixed": (0.93, 0.97, 0.93),
    "one": (0.88, 0.94, 0.92),
    "relays": (0.91, 0.93, 0.91),
    "two": (0.87, 0.95, 0.91),
    "wire": (0.94, 0.97, 0.92),
}


def gold_of(folder: str) -> list[dict[str, Any]]:
    lines = (NEWS / folder / "gold.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def texts_of(folder: str) -> dict[str, str]:
    return {
        each.stem: each.read_bytes().decode("utf-8")
        for each in (NEWS / folder / "texts").iterdir()
    }


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_record_stands_in_its_text(folder: str) -> None:
    texts = texts_of(folder)

    for record in gold_of(folder):
        if record["kind"] == "doc":
            continue
        text = texts[record["doc_id"]]
        start, end = record["start"], record["end"]
        assert record.get("text", text[start:end]) == text[start:end]
        assert all(start <= low < high <= end for low, high in record.get("spans", ()))


@pytest.mark.parametrize("folder", FLOORS)
def test_what_was_reached_is_kept(folder: str) -> None:
    made = list(predict(NEWS / folder / "texts", NEWS / folder / "gold.jsonl", propose))

    found = score(gold_of(folder), made, texts_of(folder))

    records, names, chains = FLOORS[folder]
    assert found["quotes_overlap80"]["f1"] >= records
    assert found["speaker_name_given_match"]["acc"] >= names
    assert found["chain_exact"]["acc"] >= chains
    assert found.get("chain_outlet_invented_rate", {"acc": 0})["acc"] == 0
    assert found["scare_quote_false_alarms"]["bad"] == 0


ALL_PROPOSED = """
import hashlib, sys
from pathlib import Path
from archive.extract.engine import propose
paths = sorted(Path(sys.argv[1]).glob("*/texts/*"))[:: int(sys.argv[2])]
texts = (each.read_bytes().decode() for each in paths)
print(hashlib.sha256("".join(repr(propose(text, None)) for text in texts).encode()).hexdigest())
"""


@pytest.mark.parametrize("one_in", sizes(7, q=1, f=1))
def test_one_text_gives_one_reading_in_every_process(one_in: int) -> None:
    """Whatever order a process keeps its sets in: an acceptance written down today is checked years later."""
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", ALL_PROPOSED, str(NEWS), str(one_in)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(NEWS.parents[1])},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "2")
    ]

    said = {run.communicate()[0] for run in runs}

    assert [run.returncode for run in runs] == [0, 0]
    assert len(said) == 1


def test_of_two_who_may_be_meant_whoever_has_just_spoken_goes_on() -> None:
    path = NEWS / "fiftythird" / "texts" / "02-norway-fisheries-ministry.txt"

    said = told(path.read_bytes().decode("utf-8"))

    words = "I would like to hear who paid for the helicopter"
    assert said[words][0] == "Sverre Hollund"
