"""What outputs of little ability are given: ASCII only, few columns."""

import io
import json
import os
import re
import subprocess
import sys

import pytest
from rich.console import Console

from archive.cli.show import table
from tests.cli.desk import Desk

SAID = "Zażółć 𝄞 — “gęślą”"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_valid_and_says_the_same_on_every_output(
    desk: Desk, encoding: str
) -> None:
    desk.does("note", "d3", SAID)
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "archive", "--home", str(desk.home)),
            *("show", f"e{desk.size() - 1}", "--json"),
        ],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert json.loads(ran.stdout.decode("utf-8"))["event"]["text"] == SAID
    assert ran.stdout.isascii() == (encoding != "utf-8")


ROWS = [("c4", "2025-06-03 to 2025-06-04", "Northgate Wire", "“The pier is ready”")]


def printed(width: int) -> str:
    console = Console(width=width, force_terminal=True, file=io.StringIO())
    table(console, ("claim", "date", "outlet", "words"), ROWS)
    assert isinstance(console.file, io.StringIO)
    return re.sub(r"\x1b\[[0-9;]*m", "", console.file.getvalue())


@pytest.mark.parametrize("width", [16, 24, 32, 40, 60, 100])
def test_no_date_and_no_word_is_broken_on_a_narrow_terminal(width: int) -> None:
    shown = printed(width).split()
    for cell in ROWS[0]:
        assert set(cell.split()) <= set(shown)
    assert all(len(line) <= width for line in printed(width).splitlines())


def test_a_table_stays_a_table_where_there_is_room() -> None:
    """The control: heads in one line where they fit, one for each field where they do not."""
    assert printed(100).splitlines()[0].split() == ["claim", "date", "outlet", "words"]
    assert "claim c4" in printed(24)


@pytest.mark.parametrize("limit", ["-1", "0"])
@pytest.mark.parametrize("verb", ["list claims", "agent list", "search ferry"])
def test_a_limit_below_one_is_refused(desk: Desk, verb: str, limit: str) -> None:
    assert desk.run(*verb.split(), f"--limit={limit}").code == 2
    assert desk.run(*verb.split(), "--limit=1").code == 0


def test_each_setting_says_where_it_really_comes_from(desk: Desk) -> None:
    found = desk.json("config", "show")["settings"]
    assert found["database"]["from"] == "archive.db in the home folder, always"
    assert found["zone"]["from"] == "not set"
    assert found["origin"]["from"].endswith("archive.toml")
