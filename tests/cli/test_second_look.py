"""What a stranger found who used it for half an hour: each a promise now."""

from pathlib import Path

import pytest

from tests.cli.desk import Desk

QUOTE = ("record", "quote", "--in", "d3")
FERRY = "The ferry line may open before winter"


def hops(desk: Desk, claim: str) -> list[tuple[str, str | None]]:
    return [
        (hop["label"], hop["cue"] and hop["cue"]["exact"])
        for hop in desk.json("trace", claim)["hops"]
    ]


@pytest.mark.parametrize("name", ["archive.db", "archive.toml", "keys/log.key"])
def test_a_report_is_never_written_over_the_archive(desk: Desk, name: str) -> None:
    claim = desk.does(*QUOTE, FERRY, "--speaker", "Ilka Morvane").ref
    target = desk.home / name
    before = target.read_bytes()

    refused = desk.run("report", claim, "--to", str(target), "--format", "md")

    assert refused.code == 1
    assert target.read_bytes() == before


def test_a_report_replaces_a_report_and_nothing_else(
    desk: Desk, tmp_path: Path
) -> None:
    claim = desk.does(*QUOTE, FERRY, "--speaker", "Ilka Morvane").ref
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear editor", encoding="utf-8")

    desk.does("report", claim, "--to", str(tmp_path / "report.html"))
    desk.does("report", claim, "--to", str(tmp_path / "report.html"))
    refused = desk.run("report", claim, "--to", str(letter), "--format", "md")

    assert refused.code == 1
    assert letter.read_text(encoding="utf-8") == "Dear editor"


def test_correcting_the_speaker_keeps_the_rest_of_the_chain(desk: Desk) -> None:
    claim = desk.does(
        *(*QUOTE, FERRY, "--speaker", "Ilka Morvane", "--cue", "told"),
        *("--via", "Northgate Wire"),
    ).ref

    desk.does(
        "correct",
        claim,
        "--speaker",
        "Teodor Vasch",
        "--asserted",
        "he",
        "--reason",
        "x",
    )

    assert hops(desk, claim) == [("Teodor Vasch", "told"), ("Northgate Wire", None)]


def test_correcting_the_relay_keeps_the_speaker(desk: Desk) -> None:
    claim = desk.does(
        *(*QUOTE, FERRY, "--speaker", "Ilka Morvane", "--cue", "told"),
        *("--via", "Northgate Wire"),
    ).ref

    desk.does("correct", claim, "--via", "unnamed", "--reason", "x")

    assert hops(desk, claim)[0][0] == "Ilka Morvane"
    assert desk.json("trace", claim)["hops"][1]["naming"] == "not_named"


def test_a_person_is_not_merged_into_an_outlet(desk: Desk) -> None:
    refused = desk.run("agent", "merge", "a1", "a2", "--reason", "x")

    assert refused.code == 1
    desk.does("note", "d3", "The founder can still act.")


def test_another_figure_on_the_same_words_is_not_taken_for_the_first(
    desk: Desk,
) -> None:
    figure = (
        "record",
        "figure",
        "--in",
        "d3",
        "4.5 million crowns",
        "--unit",
        "crowns",
    )
    first = desk.does(*figure, "--value", "4500000", "--quantity", "trade").ref

    refused = desk.run(*figure, "--value", "45", "--quantity", "trade")

    assert refused.code == 1
    assert first in refused.sentence
    assert (
        desk.does(*figure, "--value", "45", "--quantity", "trade", "--again").ref
        != first
    )


def test_what_is_said_of_known_bytes_is_never_dropped(
    desk: Desk, tmp_path: Path
) -> None:
    page = str(tmp_path / "page.txt")

    refused = desk.run("capture", page, "--title", "Another title")
    same = desk.does("capture", page, "--outlet", "Port Lumen Gazette")

    assert refused.code == 1
    assert "archive describe d3" in refused.sentence
    assert same.ref == "d3"


def test_a_name_inside_another_word_is_not_a_mention(desk: Desk) -> None:
    claim = desk.does(*QUOTE, FERRY, "--speaker", "Ilk").ref

    assert "asserted" in desk.json("trace", claim)["hops"][0]["flags"]


def test_new_never_doubles_an_agent_known_exactly(desk: Desk) -> None:
    first = desk.does(*QUOTE, FERRY, "--speaker", "Ilka Morvane").ref
    second = desk.does(
        *QUOTE, "the crews are trained", "--speaker", "Ilka Morvane", "--new"
    ).ref

    agents = [
        desk.json("trace", claim)["hops"][0]["agent"]["ref"]
        for claim in (first, second)
    ]
    assert agents[0] == agents[1]


def test_near_names_of_one_command_are_seen(desk: Desk) -> None:
    meeting = (
        "record",
        "meeting",
        "--in",
        "d3",
        "She met Oren Dask at the Customs House.",
    )

    near = desk.run(*meeting, "--with", "Oren Dask", "--with", "Oren Daskk")
    twice = desk.run(*meeting, "--with", "Oren Dask", "--with", "Oren Dask")

    assert near.code == 1
    assert twice.code == 2


@pytest.mark.parametrize(
    "name", ["a7", "412", "outlet/Foo", "   ", "Il\nka", "Unnamed"]
)
def test_a_name_that_reads_as_something_else_is_refused(desk: Desk, name: str) -> None:
    before = desk.size()

    refused = desk.run("agent", "add", name, "--type", "person")

    assert refused.code == 1
    assert desk.size() == before
