"""What outputs of little ability are given: ASCII only, few columns."""

import json
import os
import subprocess
import sys

import pytest

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
