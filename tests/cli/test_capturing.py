"""What is captured, and what a person says of it: plain files, outlets, languages, addresses."""

import os
import socket
import threading
from pathlib import Path

import pytest

from tests.cli.desk import Desk


def test_a_pipe_is_refused_and_not_waited_for(desk: Desk, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe of mine"
    os.mkfifo(pipe)
    ran = []
    run = threading.Thread(
        target=lambda: ran.append(desk.run("capture", str(pipe))), daemon=True
    )
    run.start()
    run.join(timeout=30)
    assert ran, "it waits for somebody to write to the pipe"
    assert ran[0].code == 1
    assert "is no regular file" in ran[0].sentence
    assert f"cat '{pipe}' | archive capture -" in ran[0].sentence


@pytest.mark.parametrize("what", ["folder", "socket", "device"])
def test_what_is_no_file_is_refused_with_the_way_on(
    desk: Desk, tmp_path: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        given = {"folder": "folder", "socket": "socket", "device": "/dev/zero"}[what]
        ran = desk.run("capture", given)
    assert ran.code == 1
    assert "is a folder, not a file" in ran.sentence or "| archive" in ran.sentence


def test_a_link_to_a_file_is_a_file(desk: Desk, tmp_path: Path) -> None:
    """The control: what leads to a regular file is taken."""
    (tmp_path / "real.txt").write_text("Some other words.", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    desk.does("capture", str(tmp_path / "link.txt"))


def test_a_file_name_that_is_no_utf_8_is_refused_and_its_bytes_can_be_sent(
    desk: Desk, tmp_path: Path
) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_bytes(b"Words of a page.")
    before = desk.size()

    ran = desk.run("capture", str(path))

    assert ran.code == 1
    assert "is not written in UTF-8" in ran.sentence
    assert "archive capture - < FILE" in ran.sentence
    assert desk.size() == before
    desk.does("capture", "-", stdin=path.read_bytes())


BAD_LANGUAGES = ["!!", "english language", "e", "en_US", "en-", "x", "abcdefghi", "ß"]
GOOD_LANGUAGES = [
    "en",
    "fa",
    "pt-BR",
    "zh-Hant-TW",
    "sl-rozaj-biske",
    "en-x-own",
    "de-1901",
]


@pytest.mark.parametrize("tag", [*BAD_LANGUAGES, *GOOD_LANGUAGES])
@pytest.mark.parametrize("verb", ["describe", "record", "capture", "agent add"])
def test_a_language_is_a_tag(desk: Desk, tmp_path: Path, verb: str, tag: str) -> None:
    (tmp_path / "new.txt").write_text("Other words.", encoding="utf-8")
    words = {
        "describe": ["describe", "d3"],
        "record": ["record", "statement", "--in", "d3", "The ferry line"],
        "capture": ["capture", str(tmp_path / "new.txt")],
        "agent add": ["agent", "add", "Ilka Morvane", "--type", "person"],
    }
    before = desk.size()

    ran = desk.run(*words[verb], f"--language={tag}")

    assert ran.code == (tag in BAD_LANGUAGES), ran.err
    assert ("give a language tag" in ran.err) == (tag in BAD_LANGUAGES)
    assert (desk.size() == before) == (tag in BAD_LANGUAGES)


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("example.org/news", False),
        ("/news/1", False),
        ("https://", False),
        ("https:///news", False),
        ("https://example.org/a b", False),
        ("https://example.org:port/", False),
        ("javascript:alert(1)", False),
        ("urn:", False),
        ("https://example.org/news?x=1#y", True),
        ("http://пример.example/новость", True),
        ("ftp://example.org/file", True),
        ("urn:isbn:9780000000000", True),
        ("https://[2001:db8::1]/x", True),
    ],
)
def test_an_address_leads_somewhere_by_itself(
    desk: Desk, address: str, is_one: bool
) -> None:
    ran = desk.run("describe", "d3", "--address", address)
    assert ran.code == (not is_one), ran.err
    assert ("give the whole address" in ran.err) == (not is_one)


def test_nothing_is_kept_of_a_capture_whose_details_are_refused(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "new.txt").write_text("Other words.", encoding="utf-8")
    kept = sorted((desk.home / "captures").rglob("*"))
    desk.run("capture", str(tmp_path / "new.txt"), "--language", "!!")
    assert sorted((desk.home / "captures").rglob("*")) == kept


def details(desk: Desk) -> dict[str, tuple[str, int | None]]:
    event = desk.json("show", f"e{desk.size() - 1}")["event"]
    return {one["field"]: (one["value"], one.get("agent")) for one in event["details"]}


def test_an_outlet_given_by_reference_or_slug_is_recorded_by_its_name(
    desk: Desk,
) -> None:
    gazette = desk.json("list", "agents")["items"][-1]["ref"]
    desk.does("agent", "describe", gazette, "--slug", "plg")
    at = int(gazette[1:])
    for given in (gazette, "plg"):
        desk.does("describe", "d3", "--outlet", given)
        assert details(desk)["outlet"] == ("Port Lumen Gazette", at)
    desk.does("agent", "describe", gazette, "--alias", "The Gazette")
    desk.does("describe", "d3", "--outlet", "the gazette")
    assert details(desk)["outlet"] == ("the gazette", at)


def test_a_name_with_a_stroke_stays_whole(desk: Desk) -> None:
    desk.does("describe", "d3", "--outlet", "AC/DC Times")
    assert details(desk)["outlet"][0] == "AC/DC Times"
    desk.does("describe", "d3", "--outlet", "organisation/Harbour Board")
    assert details(desk)["outlet"][0] == "Harbour Board"
    names = [each["name"] for each in desk.json("list", "agents")["items"]]
    assert {"AC/DC Times", "Harbour Board"} <= set(names)


def test_known_bytes_may_be_captured_again_with_their_outlet_by_reference(
    desk: Desk, tmp_path: Path
) -> None:
    desk.does("capture", str(tmp_path / "page.txt"), "--outlet", "a2")
    refused = desk.run("capture", str(tmp_path / "page.txt"), "--outlet", "a1")
    assert refused.code == 1


def test_a_date_that_is_no_range_is_not_told_to_be_one(desk: Desk) -> None:
    one = desk.run("describe", "d3", "--published", "yesterday")
    some = desk.run(
        *("record", "quote", "--in", "d3", "The ferry line", "--on", "yesterday")
    )
    assert "give an ISO date" in one.sentence
    assert "range" not in one.sentence
    assert "range" in some.sentence
