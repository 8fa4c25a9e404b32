"""``archive import`` and ``archive export``: many lines in, all of them out."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.desk import Desk

NOTE = {
    "ref": "n1",
    "kind": "note-added/1",
    "event": {"entry": "d3", "text": "Seen in print too."},
}


@pytest.fixture
def other(tmp_path: Path) -> Desk:
    """Another desk, with an archive that has nothing in it yet."""
    desk = Desk(tmp_path / "other")
    desk.does("init", "--origin", "test.example/other", "--as", "Sam Okell")
    return desk


def _file(path: Path, *lines: object) -> str:
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return str(path)


def test_a_whole_archive_is_handed_over(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    words = ("The ferry line may open before winter", "--speaker", "Ilka Morvane")
    desk.does("record", "quote", "--in", "d3", *words)
    folder = tmp_path / "handover"

    out = desk.does("export", str(folder))
    taken = other.does("import", str(folder), "--as", "Sam Okell")
    again = other.does("import", str(folder), "--as", "Sam Okell")

    assert out.out.strip() == str(folder)
    assert "wrote 6 lines" in out.err
    assert taken.ref == again.ref == "e2"
    assert "recorded 6 lines, at positions 3 to 8" in taken.err
    assert "nothing was added" in again.err
    assert other.size() == 9
    assert "may open" in other.does("list", "claims").out


def test_what_is_done_is_told_as_json(desk: Desk, tmp_path: Path) -> None:
    given = _file(tmp_path / "june.jsonl", NOTE)

    tried = desk.json("import", given, "--dry-run")
    done = desk.json("import", given, "--batch", "June")
    known = desk.json("import", given, "--batch", "June")
    out = desk.json("export", str(tmp_path / "out"))

    size = desk.size()
    assert (tried["references"], tried["lines"], tried["first"]) == ({}, 1, None)
    assert done["references"] == {"entry": f"e{size - 2}"}
    assert done["recorded"] == [f"e{size - 2}"]
    assert (done["batch"], done["first"], done["last"]) == ("June", size - 1, size - 1)
    assert (known["known"], known["recorded"]) == (True, [])
    assert (out["lines"], out["left_out"]) == (5, {"erased": 0, "hanging": 0})


def test_a_bad_line_is_named_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    before = desk.size()

    ran = desk.run("import", _file(tmp_path / "x.jsonl", NOTE, NOTE | {"ref": ""}))

    assert ran.code == 1
    assert "line 2: ref: expected str of length >= 1; nothing was" in ran.sentence
    assert desk.size() == before


def test_each_refusal_has_its_exit_code(desk: Desk, tmp_path: Path) -> None:
    given = _file(tmp_path / "june.jsonl", NOTE)
    desk.does("import", given)
    _file(tmp_path / "june.jsonl", NOTE | {"ref": "n2"})
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()

    assert desk.run("import", given).code == 5
    assert desk.run("import", str(tmp_path / "nowhere.jsonl")).code == 4
    assert desk.run("export", str(tmp_path / "full")).code == 1
    assert desk.run("import").code == 2


def test_what_stays_behind_is_counted(desk: Desk, tmp_path: Path) -> None:
    desk.does("note", "e0", "how it began")

    ran = desk.does("export", str(tmp_path / "out"))

    assert "left out: 0 erased entries and 1 that hang on them" in ran.err


def test_an_export_reads_only(desk: Desk, tmp_path: Path) -> None:
    copy = Desk(tmp_path / "copy")
    shutil.copytree(desk.home, copy.home)
    for path in (copy.home, *copy.home.glob("archive.db*")):
        path.chmod(0o555 if path.is_dir() else 0o444)

    ran = copy.does("export", str(tmp_path / "out"))

    assert "wrote 4 lines" in ran.err


def test_what_a_killed_export_left_is_taken_away_by_the_next(
    desk: Desk, tmp_path: Path
) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    left = tmp_path / f".out-{gone.pid}-0123abcd"
    others = [
        tmp_path / f".out-{os.getpid()}-0123abcd",  # of a process that is running
        tmp_path / f".out2-{gone.pid}-0123abcd",  # of another name
        tmp_path / f".out-{gone.pid}-mine",
    ]
    for folder in (left, *others):
        folder.mkdir()
        (folder / "events.jsonl").write_text("{}")

    desk.does("export", str(tmp_path / "out"))

    assert not left.exists()
    assert all(folder.exists() for folder in others)
