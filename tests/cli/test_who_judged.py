"""Who judged, and who brought what others said: named apart, through export and import."""

import json
from pathlib import Path

import pytest

from tests.cli.desk import Desk

FERRY = ("The ferry line may open before winter", "--speaker", "Ilka Morvane")
ROBIN = ("--as", "Robin Vale")
REVIEW = ("--rating", "Accurate", "--reason", "The page says so.")


@pytest.fixture
def sam(tmp_path: Path) -> Desk:
    """Sam Okell's archive: a claim that he judged, noted and corrected."""
    desk = Desk(tmp_path / "sam")
    desk.does("init", "--origin", "test.example/sam", "--as", "Sam Okell")
    return _judged(desk, tmp_path, "Sam Okell")


@pytest.fixture
def robin(tmp_path: Path) -> Desk:
    """Robin Vale's archive, with nothing in it."""
    desk = Desk(tmp_path / "robin")
    desk.does("init", "--origin", "test.example/robin", "--as", "Robin Vale")
    return desk


def _judged(desk: Desk, tmp_path: Path, who: str) -> Desk:
    by = ("--as", who)
    page = tmp_path / "page.txt"
    page.write_text("Ilka Morvane said: The ferry line may open before winter.\n")
    capture = desk.does("capture", str(page), *by).ref
    claim = desk.does("record", "quote", "--in", capture, *FERRY, *by).ref
    desk.does("review", claim, *REVIEW, *by)
    desk.does("note", claim, "Seen in print too.", *by)
    desk.does("correct", claim, "--language", "en", "--reason", "It is English.", *by)
    return desk


def _handed_over(
    giver: Desk, taker: Desk, folder: Path, who: str = "Robin Vale"
) -> list[dict[str, object]]:
    giver.does("export", str(folder))
    taker.does("import", str(folder), "--as", who)
    lines = (folder / "lines.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]


def _claim(desk: Desk) -> str:
    (line,) = desk.json("list", "claims")["items"]
    return str(line["ref"])


def test_an_imported_review_stays_that_of_who_judged(
    sam: Desk, robin: Desk, tmp_path: Path
) -> None:
    lines = _handed_over(sam, robin, tmp_path / "handover")
    (review,) = (each for each in lines if each["kind"] == "claim-reviewed/1")
    people = {each["ref"]: each for each in lines if "agent" in str(each["kind"])}
    assert "Sam Okell" in str(people[review["event"]["reviewer"]])  # type: ignore[index]

    (line,) = robin.json("list", "reviews")["items"]
    listed = robin.does("list", "reviews").out
    claim = _claim(robin)
    traced = robin.does("trace", claim).out
    history = robin.does("history", claim).out

    assert (line["reviewer"], line["recorded_by"]) == ("Sam Okell", "Robin Vale")
    assert "Sam Okell (recorded by Robin Vale)" in " ".join(listed.split())
    assert "reviewed “Accurate” by Sam Okell (recorded by Robin Vale)" in traced
    assert "reviewed by “Sam Okell” (recorded by “Robin Vale”)" in traced
    assert "reviewed by “Sam Okell” (a" in history
    # The control: where he judged himself, nobody else is named.
    assert sam.json("list", "reviews")["items"][0]["recorded_by"] is None
    assert "recorded by" not in sam.does("trace", _claim(sam)).out


@pytest.mark.parametrize("form", ["html", "md", "json"])
def test_a_report_names_who_judged_and_who_brought_it(
    form: str, sam: Desk, robin: Desk, tmp_path: Path
) -> None:
    _handed_over(sam, robin, tmp_path / "handover")
    paper = tmp_path / f"report.{form}"

    robin.does("report", _claim(robin), "--to", str(paper))
    said = paper.read_text()

    if form == "json":
        assert '"recorded_by": "Robin Vale"' in said
        assert '"imported_from": "handover"' in said
    else:
        plain = said.replace("<bdi>", "").replace("</bdi>", "").replace("`", "")
        assert "recorded by" in plain
        assert "imported" in plain
        assert "handover" in plain


def test_what_an_import_brought_says_so(sam: Desk, robin: Desk, tmp_path: Path) -> None:
    _handed_over(sam, robin, tmp_path / "handover")
    claim = _claim(robin)

    for shown in (robin.does("history", claim).out, robin.does("trace", claim).out):
        assert f"note on {claim}, imported by Robin Vale from handover" in shown
        assert "corrected, imported by Robin Vale from handover" in shown
    assert "note imported by Robin Vale from handover: Seen" in shown
    entries = robin.json("history", claim)["entries"]
    assert {each["imported_from"] for each in entries} == {"handover"}
    # The control: in Sam's archive nothing was imported.
    assert "imported" not in sam.does("history", _claim(sam)).out


def test_a_review_goes_on_to_a_third_archive_as_whose_it_is(
    sam: Desk, robin: Desk, tmp_path: Path
) -> None:
    third = Desk(tmp_path / "third")
    third.does("init", "--origin", "test.example/third", "--as", "Dana Reyes")

    first = _handed_over(sam, robin, tmp_path / "one")
    second = _handed_over(robin, third, tmp_path / "two", "Dana Reyes")
    (line,) = third.json("list", "reviews")["items"]

    assert first == second
    assert (line["reviewer"], line["recorded_by"]) == ("Sam Okell", "Dana Reyes")


def test_somebody_elses_judgement_is_recorded_as_theirs(
    robin: Desk, tmp_path: Path
) -> None:
    _judged(robin, tmp_path, "Robin Vale")
    claim = _claim(robin)
    sam = robin.does("agent", "add", "Sam Okell", "--type", "person", *ROBIN).ref

    robin.does("review", claim, *REVIEW, "--reviewer", sam, *ROBIN)
    robin.does("review", claim, *REVIEW, "--reviewer", "Robin Vale", *ROBIN)
    unknown = robin.run("review", claim, *REVIEW, "--reviewer", "Nobody Here", *ROBIN)
    lines = robin.json("list", "reviews", "--claim", claim)["items"]

    assert [(each["reviewer"], each["recorded_by"]) for each in lines] == [
        ("Robin Vale", None),
        ("Sam Okell", "Robin Vale"),
        ("Robin Vale", None),
    ]
    assert unknown.code == 4
    assert robin.does("replay", "--check").out.strip().endswith("identical")
    assert robin.run("verify").code in {0, 3}


def test_a_file_may_say_whose_a_review_is(robin: Desk, tmp_path: Path) -> None:
    _judged(robin, tmp_path, "Robin Vale")
    claim = _claim(robin)
    event: dict[str, object] = {
        "claim": claim,
        "rating": "False",
        "scale": None,
        "reason": "So not.",
        "evidence": [],
    }
    sam: dict[str, object] = {
        "type": "person",
        "name": "Sam Okell",
        "language": None,
        "slug": None,
        "holder": None,
        "identifiers": [],
    }
    given = tmp_path / "june.jsonl"
    lines = [
        {"ref": "s", "kind": "agent-registered/1", "event": sam},
        {"ref": "1", "kind": "claim-reviewed/1", "event": {**event, "reviewer": "s"}},
        {"ref": "2", "kind": "claim-reviewed/1", "event": {**event, "reviewer": None}},
        {"ref": "3", "kind": "claim-reviewed/1", "event": event},
        {
            "ref": "4",
            "kind": "claim-reviewed/1",
            "event": {**event, "reviewer": "Robin Vale"},
        },
    ]
    given.write_text("".join(f"{json.dumps(line)}\n" for line in lines))

    robin.does("import", str(given), *ROBIN)
    found = robin.json("list", "reviews", "--claim", claim)["items"][1:]
    given.write_text(
        json.dumps({**lines[1], "event": {**event, "reviewer": claim}}) + "\n"
    )
    refused = robin.run("import", str(given), "--batch", "july", *ROBIN)

    assert [(each["reviewer"], each["recorded_by"]) for each in found] == [
        ("Sam Okell", "Robin Vale"),
        ("Robin Vale", None),
        ("Robin Vale", None),
        ("Robin Vale", None),
    ]
    assert refused.code == 1
    assert "is a claim, not an agent" in refused.sentence
