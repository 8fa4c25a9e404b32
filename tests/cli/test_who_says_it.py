"""A quote has somebody who says it, and a citation has the claim's words or says that it has others."""

import json
from pathlib import Path

import pytest

from tests.cli.desk import Desk

FERRY = "The ferry line may open before winter"
OTHER = """\
Made up: nothing on this page was ever said or done.

“The ferry line will open before winter,” Ilka Morvane said. She told us: 'the ferry line may open before winter'.

“The ferry line may open before winter and in spring,” Ilka Morvane said later.
"""


def quote(desk: Desk, *more: str) -> str:
    return desk.does("record", "quote", "--in", "d3", FERRY, *more).ref


def other(desk: Desk, folder: Path) -> str:
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    return desk.does(
        "capture", str(folder / "other.txt"), "--outlet", "Saltmarsh Herald"
    ).ref


def test_a_quote_without_a_speaker_is_refused_with_what_to_say(desk: Desk) -> None:
    size = desk.size()

    ran = desk.run("record", "quote", "--in", "d3", FERRY)

    assert ran.code == 2
    assert "--speaker NAME, --speaker unnamed or --unsettled WORDS" in ran.sentence
    assert "archive record statement" in ran.sentence
    assert desk.size() == size


@pytest.mark.parametrize(
    "said",
    [
        ("--speaker", "Ilka Morvane"),
        ("--speaker", "unnamed"),
        ("--unsettled", "she"),
        ("--via", "Northgate Wire"),
    ],
)
def test_a_quote_with_somebody_is_recorded(desk: Desk, said: tuple[str, str]) -> None:
    """The control: nobody named is somebody who is not named."""
    assert len(desk.json("trace", quote(desk, *said))["hops"]) == 1


def test_a_quote_within_another_needs_no_speaker_of_its_own(desk: Desk) -> None:
    outer = quote(desk, "--speaker", "Ilka Morvane")

    desk.does("record", "quote", "--in", "d3", "ferry line", "--within", outer)


def _imported_without_hops(desk: Desk, folder: Path) -> str:
    shown = desk.json("show", quote(desk, "--speaker", "unnamed"))
    event = shown["event"]
    passage = event["quote"]["passage"]
    passage |= {"capture": "d3", "text": f"e{passage['text']}"}
    event["quote"]["attribution"]["hops"] = []
    line = {"ref": "q1", "kind": "quote-recorded/1", "event": event}
    lines = folder / "lines.jsonl"
    lines.write_text(json.dumps(line) + "\n", encoding="utf-8")
    desk.does("import", str(lines))
    return str(desk.json("list", "claims")["items"][-1]["ref"])


def test_a_correction_leaves_no_quote_without_a_speaker(
    desk: Desk, tmp_path: Path
) -> None:
    claim = _imported_without_hops(desk, tmp_path)

    ran = desk.run("correct", claim, "--note", "Look.", "--reason", "A remark.")

    assert ran.code == 2
    assert "nobody is said to say it" in ran.sentence
    desk.does("correct", claim, "--speaker", "Ilka Morvane", "--reason", "It was her.")


def _cite(desk: Desk, folder: Path, words: str, *more: str) -> tuple[str, str]:
    claim = quote(desk, "--speaker", "Ilka Morvane")
    place = other(desk, folder)
    ran = desk.does(
        "cite", claim, "--in", place, words, "--speaker", "Ilka Morvane", *more
    )
    return ran.err, desk.json("show", ran.ref)["event"]["wording"]


@pytest.mark.parametrize(
    ("words", "otherwise"),
    [
        ("The ferry line will open before winter", "'may' -> 'will'"),
        (f"{FERRY} and in spring", ""),
        ("She told us", ""),
    ],
)
def test_a_citation_with_other_words_says_so(
    desk: Desk, tmp_path: Path, words: str, otherwise: str
) -> None:
    err, wording = _cite(desk, tmp_path, words)

    assert wording == "differs"
    assert "the words there are not c" in err
    assert otherwise in err


def test_a_citation_with_the_claim_s_words_is_the_same(
    desk: Desk, tmp_path: Path
) -> None:
    """The control: the case of the first letter is no other word."""
    err, wording = _cite(desk, tmp_path, "the ferry line may open before winter")

    assert (wording, "the words there are not" in err) == ("same", False)


def test_a_wording_that_is_told_wins(desk: Desk, tmp_path: Path) -> None:
    err, wording = _cite(desk, tmp_path, "She told us", "--wording", "translation")

    assert (wording, "the words there are not" in err) == ("translation", False)
