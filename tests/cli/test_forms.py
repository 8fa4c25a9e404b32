"""A claim told in one file, or in a form: whatever was typed is on record, or still there."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.desk import Desk

FERRY = "The ferry line may open before winter"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the editor puts into the form: the lines of this file, instead of those of the same name."""
    filled = tmp_path / "filled.txt"
    script = tmp_path / "edit.py"
    script.write_text(
        "import sys\n"
        f"new = dict(l.split(' = ', 1) for l in open({str(filled)!r}).read().splitlines())\n"
        "old = [l.split(' = ', 1)[0] for l in open(sys.argv[1]).read().splitlines()]\n"
        "kept = [l for l in open(sys.argv[1]) if l.split(' = ', 1)[0] not in new]\n"
        "open(sys.argv[1], 'w').write(''.join(kept) + ''.join(f'{k} = {v}\\n' for k, v in new.items()))\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("EDITOR", f"python3 {script}")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state of mine"))
    return filled


def forms(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "state of mine").rglob("*.toml"))


def test_a_form_that_is_refused_is_kept_and_can_be_mended(
    desk: Desk, editor: Path, tmp_path: Path
) -> None:
    editor.write_text(
        'in = "d3"\nwords = ["The fairy line"]\nspeaker = "Ilka Morvane"\n', "utf-8"
    )

    refused = desk.run("record", "quote", "--edit")

    assert refused.code == 1
    assert "does not hold" in refused.sentence
    (kept,) = forms(tmp_path)
    assert "The fairy line" in kept.read_text("utf-8")
    assert f"--fields '{kept}'" in refused.err
    kept.write_text(kept.read_text("utf-8").replace("fairy", "ferry"), "utf-8")
    desk.does("record", "quote", "--fields", str(kept))


def test_a_form_that_is_no_toml_is_kept(
    desk: Desk, editor: Path, tmp_path: Path
) -> None:
    editor.write_text('in = "d3"\nspeaker = "Ilka "Morvane"\n', "utf-8")
    refused = desk.run("record", "quote", "--edit")
    assert "cannot be read" in refused.sentence
    assert len(forms(tmp_path)) == 1


@pytest.mark.parametrize("what", ["recorded", "empty"])
def test_a_form_that_is_on_record_or_empty_is_taken_away(
    desk: Desk, editor: Path, tmp_path: Path, what: str
) -> None:
    editor.write_text(
        f'in = "d3"\nwords = ["{FERRY}"]\nspeaker = "Ilka Morvane"\n'
        if what == "recorded"
        else 'note = ""\n',
        "utf-8",
    )
    ran = desk.run("record", "quote", "--edit")
    assert ran.code == (what == "empty"), ran.err
    assert forms(tmp_path) == []
    assert "form is kept" not in ran.err


def test_what_stands_beside_edit_begins_the_form(
    desk: Desk, editor: Path, tmp_path: Path
) -> None:
    editor.write_text('speaker = "Ilka Morvane"\n', "utf-8")
    desk.does("record", "quote", "--edit", "--in", "d3", FERRY)
    desk.does(
        "record", "quote", "--in", "d3", "--edit", "--", "and the crews are trained"
    )


@pytest.mark.parametrize("form", ["--fields={}", "--fields {}"])
def test_fields_are_read_with_a_sign_or_without(
    desk: Desk, tmp_path: Path, form: str
) -> None:
    given = tmp_path / "claim.json"
    given.write_text(json.dumps({"in": "d3", "words": [FERRY]}), "utf-8")
    desk.does("record", "statement", *form.format(given).split())


def test_a_field_that_is_there_twice_is_refused(desk: Desk) -> None:
    given = b'{"in": "d3", "words": ["x"], "speaker": "Ilka", "speaker": "Teodor"}'

    ran = desk.run("record", "quote", "--fields", "-", stdin=given)

    assert ran.code == 1
    assert "'speaker' is there twice" in ran.sentence


def test_an_editor_that_takes_the_form_away_is_told_of(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("EDITOR", "rm")

    ran = desk.run("record", "quote", "--edit")

    assert ran.code == 1
    assert "took the form away" in ran.sentence
    assert forms(tmp_path) == []


def test_words_after_two_strokes_are_words(desk: Desk) -> None:
    ran = desk.run("record", "statement", "--in", "d3", "--", "--fields=x")
    assert "does not hold '--fields=x'" in ran.sentence


@pytest.mark.parametrize("kind", ["quote", "meeting", "figure", "statement"])
def test_the_help_of_each_claim_names_both(desk: Desk, kind: str) -> None:
    shown = " ".join(desk.does("record", kind, "--help").out.split())
    assert re.search(r"--fields FILE.*--edit", shown)
    assert "--home FOLDER" in shown


def test_the_next_command_can_be_pasted_as_it_is_printed(desk: Desk) -> None:
    desk.does("agent", "add", "Ilka {Morvane's}", "--type", "person")
    done = desk.does("agent", "describe", "Ilka {Morvane's}", "--role", "mayor")
    assert """next: archive history 'Ilka {Morvane'"'"'s}'""" in done.err
