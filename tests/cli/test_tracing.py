"""What a fact-checker reads of a claim's trail, also when somebody meddled with the file."""

import re
import sqlite3
from pathlib import Path

import pytest

from archive.cli.app import app
from tests.cli.desk import Desk

WIRE = """<html><head><meta property="og:site_name" content="Northgate Wire"><title>Ferry</title></head><body>
<p>The prime minister spoke in Port Lumen. “The ferry line may open before winter,” Ilka Morvane said.</p>
</body></html>"""


def quote(desk: Desk) -> str:
    return desk.does(
        *(
            "record",
            "quote",
            "--in",
            "d3",
            "--words",
            "The ferry line may open before winter",
        ),
        *(
            "--speaker",
            "person/Ilka Morvane",
            "--via",
            "Northgate Wire",
            "--cue",
            "1=told",
        ),
    ).ref


def meddle(desk: Desk, sql: str) -> None:
    """Change the file as somebody would who has another program for it."""
    with sqlite3.connect(desk.home / "archive.db") as conn:
        for (name,) in conn.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            conn.execute(f"DROP TRIGGER {name}")
        conn.executescript(sql)
    conn.close()


def test_a_page_captured_before_its_outlet_was_known_is_found(
    desk: Desk, tmp_path: Path
) -> None:
    page = tmp_path / "wire.html"
    page.write_text(WIRE, encoding="utf-8")
    capture = desk.does("capture", str(page)).ref
    claim = quote(desk)

    traced = desk.does("trace", claim).out

    assert "no capture of" not in traced
    assert (
        f"seen: the words stand letter for letter in {capture}, a page that names itself"
        in traced
    )
    command = re.search(r"'archive (describe [^']+)'", traced)
    assert command is not None
    desk.does(*command[1].split())
    assert "names itself" not in desk.does("trace", claim).out


def test_a_correction_shows_old_and_new(desk: Desk) -> None:
    claim = desk.does(
        *("record", "figure", "--in", "d3", "--words", "4.5 million crowns"),
        *("--value", "4.5", "--unit", "million crowns", "--quantity", "trade"),
    ).ref

    desk.does("correct", claim, "--value", "45", "--reason", "misread")

    for verb in ("trace", "history"):
        told = desk.does(verb, claim).out
        assert "value: 4.5 million crowns -> 45 million crowns" in told


def test_descriptions_and_ratings_are_told(desk: Desk) -> None:
    claim = quote(desk)
    desk.does("agent", "describe", "Ilka Morvane", "--role", "prime minister")
    desk.does("agent", "describe", "Northgate Wire", "--interest", "owns the pier")
    desk.does("review", claim, "--rating", "Accurate", "--reason", "heard it")

    traced = desk.does("trace", claim).out

    assert "reviewed: rated “Accurate”" in traced
    assert "role: prime minister" in traced
    assert "interest: owns the pier" in traced
    assert "role “prime minister”" in desk.does("history", "Ilka Morvane").out


def test_who_is_not_named_is_said_so_and_an_unstated_part_is_not_known(
    desk: Desk,
) -> None:
    claim = desk.does(
        *(
            "record",
            "meeting",
            "--in",
            "d3",
            "--words",
            "She met Oren Dask at the Customs House.",
        ),
        *("--with", "person/Oren Dask", "--with", "person/Ilka Morvane"),
        *("--asserted", "2=heard it from the office"),
    ).ref

    traced = desk.does("trace", claim).out

    (dask,) = re.findall("who met +Oren Dask.*", traced)
    (morvane,) = re.findall("who met +Ilka Morvane.*", traced)
    assert dask.endswith("part not known")
    assert morvane.endswith("part not known, not named in the passage")


@pytest.mark.parametrize("is_signed", [True, False])
def test_a_report_names_no_verb_that_there_is_not(
    desk: Desk, tmp_path: Path, *, is_signed: bool
) -> None:
    claim = quote(desk)
    if is_signed:
        desk.does("checkpoint")
    report = tmp_path / "report.md"

    desk.does("report", claim, "--to", str(report))

    named = set(
        re.findall(
            r"archive (?:--home COPY )?([a-z]+)(?= [-c>`]|`)",
            report.read_text(encoding="utf-8"),
        )
    )
    assert {"verify", "trace"} <= named
    assert named <= {name for name in app if not name.startswith("-")}


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE head SET root = zeroblob(32)", "this log was rewritten or forked"),
        (
            "DELETE FROM entry WHERE position > 9; UPDATE head SET size = 10; UPDATE view_state SET watermark = 9",
            "this log was cut: it has 10 entries",
        ),
        (
            "DELETE FROM entry WHERE position > 9; UPDATE head SET size = 10",
            "entries at its end are gone",
        ),
        ("DELETE FROM entry WHERE position > 8", "it is missing from the log"),
        (
            "DELETE FROM entry WHERE position = 3",
            "entry e3 is damaged (it is missing from the log)",
        ),
        ("DELETE FROM claim", "which is in the log"),
        ("DELETE FROM capture", "it has no row for d3, which is in the log"),
        ("UPDATE claim SET words = 'other words'", "other words there than in the log"),
        (
            "UPDATE entry SET payload = CAST(replace(CAST(payload AS TEXT), 'direct', 'mixed') AS BLOB)",
            "the entry c8 is not what was recorded",
        ),
        (
            "UPDATE entry SET payload = NULL, salt = NULL WHERE position = 8",
            "what it said is gone, and no entry says that it was erased",
        ),
        (
            "UPDATE entry SET leaf = CAST(replace(CAST(leaf AS TEXT), '2026', '2025') AS BLOB) WHERE position = 8",
            "the tree has another entry in its place",
        ),
    ],
)
def test_a_trace_of_a_log_that_was_meddled_with_says_so_and_fails(
    desk: Desk, sql: str, said: str
) -> None:
    claim = quote(desk)
    desk.does("note", claim, "a remark")
    desk.does("note", "a1", "another remark")
    desk.does("checkpoint")
    assert claim == "c8"
    assert desk.run("trace", claim).code == 0

    meddle(desk, sql)

    ran = desk.run("trace", claim)
    assert ran.code == 1
    assert said in ran.out + ran.err
    assert "archive verify" in ran.out + ran.err


def test_a_list_in_a_pipe_has_a_tab_between_its_cells(desk: Desk) -> None:
    claim = quote(desk)

    (line,) = desk.does("list", "claims").out.splitlines()

    assert line.split("\t")[:3] == [claim, "quote", "stands"]
    assert line.split("\t")[-1] == "d3"
