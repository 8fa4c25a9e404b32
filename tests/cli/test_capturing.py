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
