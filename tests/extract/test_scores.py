"""Proposals are scored in the open: the scorer is sound, what it gets is right, the page says what was measured."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from archive.extract.engines import ENGINES
from bench import standoff
from bench.extract_eval import score, self_test
from bench.proposal_peers import NAMES, contender
from bench.proposal_scores import BEGIN, END, markdown, measure, rewrite

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = ROOT / "docs" / "proposals.md"
TEXT: Final = (
    "“The port opens in May,” Ana Ruiz told Reuters. The “so-called plan” is old.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> tuple[Path, Path]:
    """A folder with one annotated text."""
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    words = "The port opens in May,"
    label = "so-called plan"
    gold = [
        {"doc_id": "one", "kind": "doc", "published": "2025-05-02"},
        {
            "doc_id": "one",
            "kind": "quote_direct",
            "start": TEXT.index(words),
            "end": TEXT.index(words) + len(words),
            "text": words,
            "speaker": "Ana Ruiz",
            "chain": ["The article", "Reuters", "Ana Ruiz"],
        },
        {
            "doc_id": "one",
            "kind": "not_a_quote",
            "start": TEXT.index(label),
            "end": TEXT.index(label) + len(label),
            "text": label,
        },
    ]
    lines = "".join(json.dumps(each) + "\n" for each in gold)
    (tmp_path / "gold.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path, tmp_path / "gold.jsonl"


def test_the_scorer_passes_its_own_test(capsys: pytest.CaptureFixture[str]) -> None:
    self_test()

    assert capsys.readouterr().out == "self-test ok\n"


def test_what_is_written_for_the_scorer_is_scored_right(
    folder: tuple[Path, Path], tmp_path: Path
) -> None:
    texts, gold = folder
    out = tmp_path / "made.jsonl"

    subprocess.run(
        [sys.executable, "-m", "bench.proposals", texts, gold, "--out", out],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )

    truth = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    made = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    found = score(truth, made, {"one": TEXT})
    assert found["quotes_exact"]["f1"] == 1
    assert found["chain_exact"] == {"acc": 1.0, "n": 1}
    # the control: the same with another speaker is scored as wrong
    for each in made:
        each["chain"] = ["The article", "Somebody Else"]
    assert score(truth, made, {"one": TEXT})["chain_exact"]["acc"] == 0


def test_contenders_are_measured_side_by_side(folder: tuple[Path, Path]) -> None:
    ours, floor = measure(*folder, names=("rules", "regex"))

    assert ours.records["chain_exact"]["acc"] == 1
    assert floor.records["chain_exact"]["acc"] == 0
    assert "| naive regex | 1.000 |" in markdown([ours, floor])


def test_a_corpus_that_may_not_be_shipped_is_measured_where_it_lies(
    tmp_path: Path,
) -> None:
    for name in ("text", "attributions"):
        (tmp_path / name).mkdir()
    (tmp_path / "text/one.txt").write_text(TEXT, encoding="utf-8")
    marked = TEXT.index("Ana Ruiz")
    lines = (
        "T1\tContent 1 23\tThe port opens in May,\n"
        f"T2\tSource {marked} {marked + 8}\tAna Ruiz\n"
        f"T3\tCue {marked + 9} {marked + 13}\ttold\n"
        f"T4\tAttribution {marked + 9} {marked + 13}\ttold\n"
        "E1\tAttribution:T4 Source:T2 Cue:T3 Content:T1\n"
        "E2\tAttribution:T4 Source:T2\n"
    )
    (tmp_path / "attributions/one_a1.ann").write_text(lines, encoding="utf-8")
    (tmp_path / "attributions/one_b2.ann").write_text("", encoding="utf-8")
    days = "filename\tpublication_date\none.txt\t2025-05-02\n"
    (tmp_path / "days.tsv").write_text(days, encoding="utf-8")

    read = standoff.marked(tmp_path, tmp_path / "days.tsv")

    assert [row["kind"] for row in read["one"].truth] == ["quote_direct"]
    assert str(read["one"].published) == "2025-05-02"
    ran = subprocess.run(
        [sys.executable, "-m", "bench.standoff", tmp_path, "--only", "rules,regex"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    ours, floor = (line.split(" | ") for line in ran.stdout.splitlines()[2:4])
    assert ours[1:5] == ["1.000"] * 4
    # the control: the regex takes the first name behind, and here that is right; the label it takes for a quote is not
    assert floor[1:3] == ["1.000", "1.000"]
    assert "port" not in ran.stdout


def test_a_folder_without_texts_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no text"):
        standoff.marked(tmp_path)


def test_a_contender_that_is_not_installed_is_left_out(
    folder: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "textacy", None)
    monkeypatch.setitem(sys.modules, "textacy.extract.triples", None)

    found = measure(*folder, names=("regex", "textacy"))

    assert [each.said for each in found] == ["naive regex"]
    assert "textacy is left out" in capsys.readouterr().err


def test_tables_are_put_between_their_marks_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    begin, end = BEGIN.format(name="x"), END.format(name="x")
    page.write_text(f"before\n{begin}\nold\n{end}\nafter\n", encoding="utf-8")

    rewrite(page, "x", "new")

    assert page.read_text("utf-8") == f"before\n{begin}\n\nnew\n\n{end}\nafter\n"
    with pytest.raises(SystemExit):
        rewrite(page, "y", "new")


def test_the_page_names_every_contender_and_the_version_that_proposes_now() -> None:
    said = PAGE.read_text("utf-8")
    tables = re.findall(
        r"<!-- proposals (\w+): written.*?-->(.*?)<!-- proposals \1: end -->",
        said,
        re.DOTALL,
    )

    assert [name for name, _ in tables] == [
        *("wire", "relays", "mixed", "later", "last", "fresh", "two", "final"),
        *("one", "ninth", "tenth"),
        *("relay", "wikinews"),
    ]
    for _, table in tables:
        for name in ("rules", "regex"):
            assert f"| {contender(name)[0]} |" in table
        for name in NAMES:
            assert name in table
    for name in ENGINES:
        assert f"`{name}`" in said
