"""What no verb looks at itself: empty values, numbers of processes, and whatever else goes wrong."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from archive.cli import app
from tests.cli.desk import Desk

QUOTE = ("record", "quote", "--in", "d3", "The ferry line")
SPEAKER = ("--speaker", "Ilka Morvane")

EMPTY: dict[str, tuple[Sequence[str], str]] = {
    "speaker": ([*QUOTE, "--speaker", ""], "--speaker"),
    "speaker with a sign": ([*QUOTE, "--speaker="], "--speaker"),
    "unsettled": ([*QUOTE, "--unsettled", ""], "--unsettled"),
    "within": ([*QUOTE, *SPEAKER, "--within", ""], "--within"),
    "on words": ([*QUOTE, *SPEAKER, "--on-words", ""], "--on-words"),
    "as": (["--as", "", *QUOTE, *SPEAKER], "--as"),
    "as with a sign": (["--as=", *QUOTE, *SPEAKER], "--as"),
    "home": (["--home", "", *QUOTE, *SPEAKER], "--home"),
    "as of": (["list", "claims", "--as-of", ""], "--as-of"),
    "of a list": (["list", "claims", "--speaker", ""], "--speaker"),
    "fields": (["record", "quote", "--fields", ""], "--fields"),
    "reason": (["withdraw", "c4", "--reason", ""], "--reason"),
}


@pytest.mark.parametrize("case", EMPTY)
def test_an_empty_value_is_refused_under_its_options_name(
    desk: Desk, case: str
) -> None:
    words, option = EMPTY[case]
    before = desk.size()
    ran = desk.run(*words)
    assert ran.code == 2, ran.err
    assert f"{option} has an empty value" in ran.sentence
    assert desk.size() == before


def test_an_empty_entry_of_a_list_of_fields_is_refused(desk: Desk) -> None:
    given = b'{"in": "d3", "words": ["The ferry line"], "via": [""]}'
    ran = desk.run("record", "quote", "--fields", "-", stdin=given)
    assert ran.code == 2
    assert "--via has an empty value" in ran.sentence


def test_a_value_that_is_not_empty_is_taken(desk: Desk) -> None:
    """The control: with its words the same claim is recorded, a sign in the value too."""
    desk.does(*QUOTE, *SPEAKER, "--note=a=b")
    assert desk.run("note", "d3", "").code == 1


@pytest.mark.parametrize("verb", ["verify", "replay"])
@pytest.mark.parametrize("jobs", ["0", "-1"])
def test_fewer_than_one_process_is_refused(desk: Desk, verb: str, jobs: str) -> None:
    ran = desk.run(verb, f"--jobs={jobs}")
    assert ran.code == 2
    assert f"--jobs cannot be {jobs}" in ran.sentence
    assert ran.out == ""


@pytest.mark.parametrize(
    "error", [RuntimeError("odd"), OSError(5, "odd"), UnicodeError("odd")]
)
def test_whatever_goes_wrong_ends_in_one_sentence(
    error: Exception,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(app, "app", _raising(error))
    assert app.main(["list", "claims"]) == 1
    plain = capsys.readouterr().err
    assert plain.count("\n") == 1
    assert "odd" in plain
    assert "fault of the program" in plain

    assert app.main(["list", "claims", "--debug"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_interruption_says_that_nothing_was_half_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "archive.cli.checking.verify_home", _raising(KeyboardInterrupt())
    )
    ran = desk.run("verify")
    assert ran.code == 130
    assert ran.sentence == "archive: stopped; nothing was half written"


def _opened(process: int) -> str:
    names = []
    for each in Path(f"/proc/{process}/fd").iterdir():
        with suppress(OSError):  # it was closed meanwhile
            names.append(str(each.readlink()))
    return " ".join(names)


@pytest.fixture
def at_a_terminal() -> Iterator[None]:
    """Take Ctrl-C as at a terminal: what a shell starts with & ignores it, and so does all that is started there."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no /proc here")
@pytest.mark.usefixtures("at_a_terminal")
def test_an_interrupted_verb_says_so_and_ends_with_130(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "long.txt").write_text("The ferry line may open.\n" * 300_000)
    long = desk.does("capture", str(tmp_path / "long.txt")).ref
    absent = "Nobody ever said that of any ship " * 4
    before = desk.size()
    ran = subprocess.Popen(
        [
            *(sys.executable, "-m", "archive", "--home", str(desk.home)),
            *("--as", "a1", "record", "statement", "--in", long, absent),
        ],
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while "archive.db" not in _opened(ran.pid):
        assert ran.poll() is None
        time.sleep(0.01)
    time.sleep(0.2)
    os.killpg(ran.pid, signal.SIGINT)
    _, err = ran.communicate(timeout=60)
    assert (ran.returncode, err) == (
        130,
        b"archive: stopped; nothing was half written\n",
    )
    assert desk.size() == before


def test_an_interruption_while_the_program_loads_is_no_traceback(
    tmp_path: Path,
) -> None:
    # A module that is loaded on the way is where the person's Ctrl-C comes.
    (tmp_path / "cyclopts.py").write_text("raise KeyboardInterrupt")
    ran = subprocess.run(
        [sys.executable, "-m", "archive", "--version"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (
        130,
        b"archive: stopped; nothing was begun\n",
    )


def test_a_folder_that_may_not_be_looked_into_ends_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "is_file", _raising(PermissionError(13, "not yours")))
    for words in (["list", "claims"], ["list", "claims", "--home", "there"]):
        assert app.main(words) == 1
        assert "may not be looked into: ask its owner" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "advice"),
    [
        (
            "--manner=loud",
            "quote.attribution.hops.manner cannot be 'loud': give direct",
        ),
        ("--note= ", "note"),
    ],
)
def test_a_value_that_the_format_does_not_take_is_told_in_words(
    desk: Desk, option: str, advice: str
) -> None:
    ran = desk.run(*QUOTE, *SPEAKER, option)
    assert ran.code in {1, 2}
    assert advice in ran.sentence
    for leaked in ("what was given", "regex", "enum", "`"):
        assert leaked not in ran.sentence


def test_advice_on_evidence_is_of_what_evidence_can(desk: Desk) -> None:
    claim = desk.does(*QUOTE, *SPEAKER).ref
    review = ("review", claim, "--rating", "true", "--reason", "x", "--evidence")
    for words in ("d3:pier", "d3:no such words at all"):
        ran = desk.run(*review, words)
        assert "d3:@START-END" in ran.sentence
        assert "--nth" not in ran.sentence
        assert "--range" not in ran.sentence
    desk.does(*review, "d3:@168-186")
    cue = desk.run(*QUOTE, *SPEAKER, "--cue", "whispered", "--again")
    assert "give their place as @START-END" in cue.sentence


def _raising(error: BaseException) -> Callable[..., Any]:
    def run(*_args: Any, **_named: Any) -> Any:
        raise error

    return run


@pytest.mark.parametrize("who", ["\u00b2", "a" + "9" * 26, "c7", "9" * 40])
def test_an_actor_of_an_odd_form_is_nobody(desk: Desk, who: str) -> None:
    assert desk.run("--as", who, *QUOTE, *SPEAKER).code == 4


@pytest.mark.parametrize("program", ["no-such-editor-anywhere", "vi 'half", " "])
def test_an_editor_that_cannot_be_started_is_refused(
    desk: Desk, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", program)
    ran = desk.run("record", "quote", "--edit")
    assert ran.code == 1
    assert "cannot be started" in ran.sentence


def test_settings_that_cannot_be_read_are_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_text", _raising(PermissionError(13, "not yours")))
    ran = desk.run("list", "claims")
    assert ran.code == 1
    assert "archive.toml cannot be read (not yours)" in ran.sentence


def _process(words: Sequence[str], **named: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "archive", *words],
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
        **named,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_what_is_recorded_is_not_denied_when_it_cannot_be_printed(desk: Desk) -> None:
    home = ["--home", str(desk.home), "--as", "a1"]
    before = desk.size()
    with Path("/dev/full").open("wb") as full:
        wrote = _process([*home, *QUOTE, *SPEAKER], stdout=full)
        as_json = _process([*home, "note", "d3", "A note.", "--json"], stdout=full)
        after = desk.size()
        read = _process([*home, "list", "claims"], stdout=full)
    for ran in (wrote, as_json):
        assert ran.returncode == 1
        assert b"archive: recorded, but it could not be printed: " in ran.stderr
        assert b"Exception" not in ran.stderr
    assert after > before
    assert read.returncode == 1
    assert b"archive: the answer could not be printed: " in read.stderr


def test_an_output_of_few_characters_gets_the_others_as_escapes(desk: Desk) -> None:
    desk.does(*QUOTE, "--speaker", "Ilka Morv\u0105ne")
    ran = _process(
        ["--home", str(desk.home), "agent", "list"],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert ran.returncode == 0, ran.stderr
    assert b"Morv\\u0105ne" in ran.stdout


def test_a_current_folder_that_is_gone_holds_no_archive(tmp_path: Path) -> None:
    script = (
        "import os, sys; os.rmdir(os.getcwd());"
        "from archive.cli.app import main; sys.exit(main(['list', 'claims']))"
    )
    gone = tmp_path / "gone"
    gone.mkdir()
    named = {
        name: value for name, value in os.environ.items() if name != "ARCHIVE_HOME"
    }
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=gone,
        env={**named, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 4, ran.stderr
    assert b"there no longer" in ran.stderr
