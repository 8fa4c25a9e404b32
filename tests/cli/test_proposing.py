"""Proposals on the command line: shown with numbers, accepted, edited, dismissed; nothing is on record before."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest

from archive.extract.engine import VERSION
from archive.record.proposal_lines import ProposalLine
from tests.cli.desk import Desk

PIER = "The pier is ready"


def items(desk: Desk, *options: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.json("propose", "d3", *options)["items"]
    return found


def number(desk: Desk, words: str = PIER) -> str:
    found = [each for each in items(desk) if words in each["words"]]
    return str(found[0]["number"])


def an_editor(folder: Path, monkeypatch: pytest.MonkeyPatch, **fields: str) -> None:
    """An editor that sets some lines of the form, as a person would."""
    script = folder / "editor.py"
    script.write_text(
        "import sys\n"
        f"fields = {fields!r}\n"
        "path = sys.argv[1]\n"
        "lines = open(path, encoding='utf-8').read().splitlines()\n"
        "named = [line.partition(' = ')[0] for line in lines]\n"
        "lines = [f'{n} = {fields[n]}' if n in fields else l for n, l in zip(named, lines)]\n"
        "open(path, 'w', encoding='utf-8').write('\\n'.join(lines) + '\\n')\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("EDITOR", f"python3 {script}")


def test_proposals_are_shown_with_number_chain_and_rule(desk: Desk) -> None:
    ran = desk.does("propose", "d3")

    n = number(desk)
    lines = ran.out.splitlines()
    at = next(place for place, line in enumerate(lines) if PIER in line)
    assert lines[at].strip().startswith(f"{n}  quote")
    assert "* Teodor Vasch (new, person)  “said”, direct" in lines[at + 1]
    assert lines[at + 2].strip() == "# d3"
    assert "rule " in lines[at + 3]
    assert "proposals for d3 by rules" in ran.err


def test_proposing_puts_nothing_on_record(desk: Desk) -> None:
    size = desk.size()

    desk.does("propose", "d3")

    assert desk.size() == size


def test_proposing_needs_nobody_who_acts(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobody"))

    assert desk.run("accept", "d3", "1").code == 2
    desk.does("propose", "d3")


def test_whoever_ones_own_settings_name_need_not_be_known_here(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "own"))
    settings = tmp_path / "own/archive/config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('actor = "Ines Varga"\n', encoding="utf-8")
    monkeypatch.delenv("ARCHIVE_ACTOR", raising=False)

    assert PIER in desk.does("propose", "d3").out
    assert "Ines Varga" in desk.run("accept", "d3", "1").err
    assert desk.run("propose", "d3", "--as", "Ines Varga").code == 4
    monkeypatch.setenv("ARCHIVE_ACTOR", "Ines Varga")
    assert desk.run("propose", "d3").code == 4


def test_what_was_accepted_is_a_claim_and_marked(desk: Desk) -> None:
    ran = desk.does("accept", "d3", number(desk))

    claim = ran.out.split()[1]
    assert ran.out.split()[0] == number(desk)
    shown = next(each for each in items(desk) if PIER in each["words"])
    assert (shown["state"], shown["decided_by"]) == ("accepted", claim)
    assert f"accepted as {claim}" in desk.does("propose", "d3").out
    assert desk.json("trace", claim)["speaker"] == "Teodor Vasch"
    assert "next: archive trace" in ran.err


def test_accepting_twice_does_nothing_twice(desk: Desk) -> None:
    n = number(desk)
    first = desk.json("accept", "d3", n)
    size = desk.size()

    again = desk.json("accept", "d3", n)

    assert (first["known"], again["known"]) == (False, True)
    assert first["decided"][0]["reference"] == again["decided"][0]["reference"]
    assert desk.size() == size


def test_all_are_those_that_are_not_decided(desk: Desk) -> None:
    n = int(number(desk))
    desk.does("dismiss", "d3", str(n), "--reason", "Not now.")

    accepted = [each["number"] for each in desk.json("accept", "d3", "all")["decided"]]

    assert accepted == [each["number"] for each in items(desk) if each["number"] != n]
    assert "nothing is left" in desk.does("accept", "d3", "all").err


def test_a_dismissal_keeps_its_reason(desk: Desk) -> None:
    entry = desk.json("dismiss", "d3", number(desk), "--reason", "A title.")

    shown = next(each for each in items(desk) if PIER in each["words"])
    assert (shown["state"], shown["decided_by"]) == ("dismissed", entry["recorded"][0])
    assert shown["standing"].endswith("A title.")


def test_a_field_that_was_changed_is_kept_as_it_was_proposed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    an_editor(tmp_path, monkeypatch, speaker='"Sanem Okell"', note='"Looked."')
    ran = desk.does("accept", "d3", number(desk), "--edit")

    event = desk.json("show", ran.out.split()[1])["event"]["quote"]

    assert event["proposal"]["changed"] == [
        {"field": "speaker", "proposed": '"Teodor Vasch"'}
    ]
    assert event["note"] == "Looked."
    assert "Sanem Okell" in ran.err


def test_a_form_that_is_left_as_it_is_changes_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")

    claim = desk.does("accept", "d3", number(desk), "--edit").out.split()[1]

    event = desk.json("show", claim)["event"]["quote"]
    assert event["proposal"]["changed"] == []


@pytest.mark.parametrize("how", [["--edit"], ["--fields", "-"]])
def test_what_is_decided_is_not_changed_by_accepting_it_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, how: list[str]
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    n = number(desk)
    claim = desk.does("accept", "d3", n).out.split()[1]
    size = desk.size()

    ran = desk.run("accept", "d3", n, *how, stdin=b'{"note": "Looked."}')

    assert ran.code == 5
    assert claim in ran.sentence
    assert desk.size() == size


def test_a_moved_passage_is_recognised_where_it_was_proposed(desk: Desk) -> None:
    n = number(desk)
    told = json.dumps({"words": "the crews are trained"}).encode()

    ran = desk.does("accept", "d3", n, "--fields", "-", stdin=told)

    shown = next(each for each in items(desk) if PIER in each["words"])
    assert (shown["state"], shown["decided_by"]) == ("accepted", ran.out.split()[1])
    trace = desk.json("trace", ran.out.split()[1])
    assert trace["words"] == "the crews are trained"


def test_a_form_that_is_refused_is_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    an_editor(tmp_path, monkeypatch, cue='["1=whispered"]')
    size = desk.size()

    ran = desk.run("accept", "d3", number(desk), "--edit")

    assert ran.code == 1
    assert "whispered" in ran.err
    assert "your form is kept" in ran.err
    assert desk.size() == size


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("accept", "d3"), "not said which"),
        (("accept", "d3", "x"), "'x' is no number"),
        (("accept", "d3", "5-2"), "'5-2' is no number"),
        (("accept", "d3", "999"), "no proposal 999"),
        (("propose", "d3", "--engine", "oracle"), "no engine 'oracle'"),
        (("propose", "d3", "--review"), "a review needs a terminal"),
        (("accept", "d3", "1,2", "--fields", "-"), "changes one proposal"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    desk: Desk, words: tuple[str, ...], said: str
) -> None:
    desk.does("propose", "d3")

    ran = desk.run(*words)

    assert (ran.code, said in ran.sentence) == (2, True), ran.err


def test_nothing_is_accepted_before_it_was_shown(desk: Desk) -> None:
    ran = desk.run("accept", "d3", "1")

    assert (ran.code, "archive propose d3" in ran.sentence) == (1, True)


def test_a_language_that_is_not_covered_is_said(desk: Desk, tmp_path: Path) -> None:
    turkish = (
        "Belediye başkanı dün akşam limanda yaptığı konuşmada yeni iskelenin kıştan önce açılacağını söyledi. "
        "“İskele hazır,” dedi başkan, “ve ekipler eğitildi.” Toplantıya gazeteciler ve balıkçılar da katıldı."
    )
    (tmp_path / "sayfa.txt").write_text(turkish, encoding="utf-8")
    capture = desk.does("capture", str(tmp_path / "sayfa.txt")).ref

    assert "does not read as English" in desk.does("propose", capture).err
    assert "does not read as English" not in desk.does("propose", "d3").err


def test_what_is_printed_as_json_is_of_the_shape(desk: Desk) -> None:
    desk.does("accept", "d3", number(desk))

    found = items(desk)

    assert found
    assert [each.number for each in msgspec.convert(found, list[ProposalLine])] == [
        *range(1, len(found) + 1)
    ]


AS_NOBODY: Final = """\
import os, sys
from archive.cli.app import main
words = ["--home", sys.argv[1], "propose", "d3"]
main(words)  # all that is imported late is there now
if os.geteuid() == 0:
    os.setuid(65534)
print("as nobody", flush=True)
sys.exit(main(words))
"""


def test_an_archive_that_can_only_be_read_still_shows_proposals(desk: Desk) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        home = Path(shutil.copytree(desk.home, Path(folder) / "archive"))
        program = [sys.executable, "-c", AS_NOBODY, str(home)]
        (home / "archive.db").chmod(0o644)
        home.chmod(0o555)

        ran = subprocess.run(program, capture_output=True, text=True, check=True)

        home.chmod(0o755)
    assert PIER in ran.stdout.partition("as nobody")[2]
    assert "can only be read" in ran.stderr


def test_the_rules_take_no_model(desk: Desk) -> None:
    ran = desk.run("propose", "d3", "--model", "en_core_web_md")

    assert "the rules have no model" in ran.err


@pytest.mark.parametrize("is_setting", [True, False])
def test_a_parser_loads_the_model_that_a_setting_or_an_option_names(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, *, is_setting: bool
) -> None:
    pytest.importorskip("spacy", reason="the extra nlp is not installed: make nlp")
    named = [] if is_setting else ["--model", "no_such_model"]
    monkeypatch.setenv("ARCHIVE_MODEL", "no_such_model" if is_setting else "another")

    ran = desk.run("propose", "d3", "--engine", "spacy", *named)

    assert "there is no model 'no_such_model'" in ran.err


def test_what_a_parser_proposes_says_so_and_is_accepted(desk: Desk) -> None:
    pytest.importorskip("spacy", reason="the extra nlp is not installed: make nlp")

    ran = desk.does("propose", "d3", "--engine", "spacy")

    assert f"by spacy 4 over rules {VERSION}" in ran.err
    assert "sha256" in ran.err
    found = [each for each in items(desk, "--engine", "spacy") if PIER in each["words"]]
    desk.does("accept", "d3", str(found[0]["number"]))


def test_a_day_in_the_text_s_head_is_offered_as_its_day_of_publication(
    desk: Desk, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Published: 27 May 2025, 10:30 GMT\n\nMinister Ada Orlo met Envoy Tom Rell in Tarn on Sunday.",
        encoding="utf-8",
    )
    capture = desk.does("capture", str(page)).ref

    assert "--published 2025-05-27 (if that is what its “27 May 2025" in (
        desk.does("propose", capture).err
    )
    desk.does("describe", capture, "--published", "2025-05-27")
    (meeting,) = desk.json("propose", capture)["items"]
    assert meeting["when"]["on"] == "2025-05-25"
    assert "--published" not in desk.does("propose", capture).err
