"""What somebody meets in the first half hour: words that are missing, files that are not there, narrow terminals."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from archive.cli.drawing import draw
from archive.errors import ConflictError
from archive.opening import open_archive
from archive.record.deciding import accept as accept_in
from archive.record.pointing import Words
from archive.record.proposal_form import Edit
from archive.record.proposals import shown
from archive.record.telling import Telling
from archive.trace.claims import trace
from archive.values import Position
from tests.cli.desk import PAGE, Desk, clock

FERRY = "The ferry line may open before winter"


def quote(desk: Desk, *more: str) -> str:
    said = more or ("--speaker", "Ilka Morvane")
    return desk.does("record", "quote", "--in", "d3", FERRY, *said).ref


def a_pronoun(desk: Desk) -> str:
    """The number of a proposal whose speaker is named by a pronoun alone."""
    for each in desk.json("propose", "d3")["items"]:
        hops = each["hops"]
        if hops and hops[0]["name"] and "pronoun_speaker" in hops[0]["flags"]:
            return str(each["number"])
    raise AssertionError


def pronoun_of(desk: Desk, claim: str) -> str:
    found = desk.json("trace", claim)["findings"]
    return str(next(x["sentence"] for x in found if x["code"] == "PRONOUN_SPEAKER"))


def test_a_pronoun_that_was_accepted_in_bulk_was_settled_by_the_proposal(
    desk: Desk,
) -> None:
    claim = desk.does("accept", "d3", a_pronoun(desk)).out.split()[1]

    said = pronoun_of(desk, claim)

    assert "settled by the rules' proposal, accepted by “Robin Vale”" in said
    assert "settled by a person" not in said


def test_a_pronoun_that_a_person_settled_was_settled_by_a_person(
    desk: Desk, tmp_path: Path
) -> None:
    """The control: by hand, in the form before accepting, or in a correction since."""
    by_hand = quote(desk, "--speaker", "Ilka Morvane", "--mention", "she")
    assert "settled by a person" in pronoun_of(desk, by_hand)

    (tmp_path / "f.json").write_text('{"speaker": "Lio Farrand"}', encoding="utf-8")
    number = a_pronoun(desk)
    desk.does("retract", by_hand, "--reason", "Proposed.")
    changed = desk.does("accept", "d3", number, "--fields", str(tmp_path / "f.json"))
    claim = changed.out.split()[1]
    assert "settled by a person" in pronoun_of(desk, claim)


def test_a_correction_of_the_speaker_settles_a_pronoun(desk: Desk) -> None:
    claim = desk.does("accept", "d3", a_pronoun(desk)).out.split()[1]

    desk.does(
        *("correct", claim, "--speaker", "Lio Farrand", "--mention", "she"),
        *("--reason", "She is somebody else."),
    )

    assert "settled by a person" in pronoun_of(desk, claim)


def test_next_commands_name_whoever_the_settings_do_not(
    desk: Desk, tmp_path: Path
) -> None:
    other = Desk(tmp_path / "other", desk.ticks)

    made = other.does("init", "--as", "Tuuli Tamm")

    assert "name Robin Vale" in made.err
    assert "--as 'Tuuli Tamm' with each command" in made.err
    (tmp_path / "b.txt").write_text(PAGE, encoding="utf-8")
    page = str(tmp_path / "b.txt")
    captured = other.does("capture", page, "--as", "Tuuli Tamm")
    nexts = [line for line in captured.err.splitlines() if line.startswith("next:")]
    assert "next: archive propose d2" in nexts
    assert all("--as" in line for line in nexts if " record " in line)


def test_next_commands_name_nobody_where_the_settings_do(
    desk: Desk, tmp_path: Path
) -> None:
    """The control."""
    (tmp_path / "b.txt").write_text("Other words.", encoding="utf-8")

    ran = desk.does("capture", str(tmp_path / "b.txt"), "--as", "Robin Vale")

    assert "--as" not in ran.err


MISSING = {
    "trace": "'archive trace' needs",
    "trace  ": "'archive trace' needs",
    "search": "'archive search' needs",
    "capture": "'archive capture' needs FILE:",
    "cite c1": "'archive cite' needs --in:",
    "relate c1": "'archive relate' needs RELATION:",
    "agent merge a1": "'archive agent merge' needs INTO:",
    "dismiss d3 1": "'archive dismiss' needs --reason:",
    "dismiss d3 1 --reason": "--reason has no value:",
    "report c1": "'archive report' needs --to:",
}


@pytest.mark.parametrize("typed", MISSING)
def test_a_word_that_is_missing_is_called_as_the_usage_calls_it(
    desk: Desk, typed: str
) -> None:
    ran = desk.run(*typed.split(" "))

    assert ran.code == 2
    assert MISSING[typed] in ran.sentence
    assert ".:" not in ran.sentence


@pytest.mark.parametrize("verb", ["capture", "import"])
def test_a_file_that_is_not_there_is_no_matter_of_the_archive(
    desk: Desk, verb: str
) -> None:
    ran = desk.run(verb, "nofile.txt")

    assert ran.code == 4
    assert "there is no file 'nofile.txt':" in ran.sentence
    assert "archive:" not in ran.sentence.removeprefix("archive:")


def test_long_words_are_not_said_back_whole(desk: Desk) -> None:
    long = "word " * 2000

    ran = desk.run("record", "quote", "--in", "d3", "--words", long, "--speaker", "X Y")

    assert ran.code == 1
    assert len(ran.sentence) < 700
    assert "letters" in ran.sentence
    short = desk.run("record", "quote", "--in", "d3", "no such words at all here")
    assert "'no such words at all here'" in short.sentence


@pytest.mark.parametrize(
    "typed",
    [
        *("list claims --kind", "capture", "import", "propose d3 --engine"),
        *("export", "report 3 --to", "init --name x --home"),
    ],
)
def test_nothing_long_is_said_back_whole(desk: Desk, typed: str) -> None:
    ran = desk.run(*typed.split(), "word " * 2000)

    assert ran.code != 0
    assert len(ran.sentence) < 1300


def test_an_empty_file_is_not_imported(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_bytes(b"")
    size = desk.size()

    ran = desk.run("import", str(tmp_path / "empty.jsonl"))

    assert (ran.code, desk.size()) == (1, size)
    assert "is empty" in ran.sentence


def test_a_timeline_that_ends_before_it_begins_is_refused(desk: Desk) -> None:
    ran = desk.run("timeline", "--from", "2026-01-01", "--to", "2025-01-01")

    assert ran.code == 2
    assert "comes before" in ran.sentence
    assert desk.run("timeline", "--from", "2025", "--to", "2025").code == 0


def test_all_that_is_open_is_dismissed_at_once(desk: Desk) -> None:
    size = len(desk.json("propose", "d3")["items"])
    desk.does("accept", "d3", "1")

    decided = desk.json("dismiss", "d3", "all", "--reason", "None.")["decided"]

    assert [each["number"] for each in decided] == list(range(2, size + 1))
    states = {each["state"] for each in desk.json("propose", "d3")["items"]}
    assert states == {"accepted", "dismissed"}


def test_an_edit_of_what_somebody_else_decided_meanwhile_is_a_conflict(
    desk: Desk,
) -> None:
    number = int(a_pronoun(desk))
    desk.does("accept", "d3", str(number))
    ticks = clock()
    archive = open_archive(desk.home, is_read_only=False, clock=lambda: next(ticks))
    told = Telling(capture="d3", words=Words(words=(FERRY,)), speaker="Lio Farrand")
    edit = Edit(telling=told, changed={"speaker": "Ilka Morvane"})
    seen = shown(archive, "d3", Position(1))

    with pytest.raises(ConflictError, match="decided while you changed it"):
        accept_in(archive, Position(1), seen, [number], edits={number: edit})
    known = accept_in(archive, Position(1), seen, [number])  # the control
    archive.close()

    assert known.done.is_known


def drawn(desk: Desk, claim: str, width: int) -> list[str]:
    ticks = clock()
    archive = open_archive(desk.home, is_read_only=True, clock=lambda: next(ticks))
    console = Console(width=width, force_terminal=True, file=io.StringIO())
    draw(console, trace(archive, int(claim[1:])))
    archive.close()
    assert isinstance(console.file, io.StringIO)
    text = re.sub(r"\x1b\[[0-9;]*m", "", console.file.getvalue())
    return [line.rstrip() for line in text.splitlines()]


@pytest.mark.parametrize("width", [24, 40, 60])
def test_the_graph_goes_on_beside_lines_that_are_wrapped(
    desk: Desk, width: int
) -> None:
    claim = quote(desk, "--speaker", "Ilka Morvane", "--via", "Northgate Wire")

    lines = drawn(desk, claim, width)

    top = next(n for n, line in enumerate(lines) if line.startswith("* Ilka"))
    end = next(n for n, line in enumerate(lines) if line.startswith("# d3"))
    assert {line[0] for line in lines[top:end]} == {"*", "|"}
    assert all(len(line) <= width for line in lines[top:end])


def test_no_colours_are_no_codes_at_all(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = desk.does("trace", quote(desk)).out
    plain = desk.does("trace", quote(desk), "--no-color").out
    monkeypatch.setenv("NO_COLOR", "1")
    asked = desk.does("trace", quote(desk)).out

    assert "\x1b[" in coloured
    assert "\x1b[" not in plain + asked


def test_the_head_of_now_is_called_so(desk: Desk) -> None:
    claim = quote(desk)

    then = desk.does("trace", claim, "--as-of", claim[1:]).out

    assert re.search(r"tree head .* entries now, root", then)
    assert not re.search(r"entries now, root", desk.does("trace", claim).out)
