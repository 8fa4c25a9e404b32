"""Every refusal is one sentence with what to do next, has its exit code, and writes nothing."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.desk import PAGE, Desk

QUOTE = ("record", "quote", "--in", "d3")

REFUSED: dict[str, tuple[int, Sequence[str], str]] = {
    "no passage": (2, [*QUOTE, "--speaker", "Ilka Morvane"], "no passage, no claim"),
    "words that are not there": (
        1,
        [*QUOTE, "The ferry line will open", "--speaker", "X Y"],
        "nearest",
    ),
    "words that stand twice": (
        1,
        [*QUOTE, "The pier is ready", "--speaker", "Teodor Vasch"],
        "--nth",
    ),
    "an nth that is not there": (
        1,
        [*QUOTE, "The pier is ready", "--nth", "3", "--speaker", "X Y"],
        "1 to 2",
    ),
    "half a passage": (2, [*QUOTE, "--from", "The ferry", "--speaker", "X Y"], "--to"),
    "a range beyond the text": (
        1,
        [*QUOTE, "--range", "10:99999", "--speaker", "X Y"],
        "characters",
    ),
    "a range backwards": (
        1,
        [*QUOTE, "--range", "30:10", "--speaker", "X Y"],
        "start below the end",
    ),
    "a range of words": (
        1,
        [*QUOTE, "--range", "ten:twenty", "--speaker", "X Y"],
        "START:END",
    ),
    "two ways to point": (
        2,
        [*QUOTE, "The ferry line", "--range", "1:5", "--speaker", "X Y"],
        "in one way",
    ),
    "a capture that is a claim": (
        2,
        ["record", "quote", "--in", "a1", "The ferry line"],
        "a1",
    ),
    "a capture that is not there": (
        4,
        ["record", "quote", "--in", "d99", "The ferry line"],
        "d99",
    ),
    "a position that does not exist": (4, ["trace", "c4711"], "c4711"),
    "a position beyond all logs": (4, ["trace", "c" + "9" * 40], "no"),
    "a file that is not there": (
        4,
        ["capture", "no-such-page.html"],
        "no-such-page.html",
    ),
    "a date that does not exist": (
        1,
        [*QUOTE, "The ferry line", "--on", "2025-02-30"],
        "2025-02-30",
    ),
    "an hour that does not exist": (
        1,
        [*QUOTE, "The ferry line", "--on", "2025-02-03T24:00"],
        "24:00",
    ),
    "a leap second": (
        1,
        [*QUOTE, "The ferry line", "--on", "2016-12-31T23:59:60Z"],
        "23:59:60",
    ),
    "a range of dates backwards": (
        1,
        [*QUOTE, "The ferry line", "--on", "2025-06-02/2025-06-01"],
        "swap",
    ),
    "a weekday that is another": (
        1,
        [*QUOTE, "The ferry line", "--on", "2025-06-02", "--on-words", "on Sunday"],
        "Monday",
    ),
    "a number that is none": (
        1,
        [
            "record",
            "figure",
            "--in",
            "d3",
            "4.5 million",
            "--value",
            "1e400",
            "--unit",
            "x",
            "--quantity",
            "y",
        ],
        "decimal",
    ),
    "a figure without a unit": (
        2,
        ["record", "figure", "--in", "d3", "4.5 million", "--value", "4"],
        "--unit",
    ),
    "a name of 10,000 letters": (
        1,
        [*QUOTE, "The ferry line", "--speaker", "x" * 10_000],
        "500",
    ),
    "a name with NUL": (1, [*QUOTE, "The ferry line", "--speaker", "Il\0ka"], "NUL"),
    "a name with a lone surrogate": (
        1,
        [*QUOTE, "The ferry line", "--speaker", "Il\ud800ka"],
        "surrogate",
    ),
    "a cue of nobody": (
        2,
        [*QUOTE, "The ferry line", "--speaker", "X Y", "--cue", "7=told"],
        "7",
    ),
    "a cue that is not there": (
        1,
        [*QUOTE, "The ferry line", "--speaker", "X Y", "--cue", "bellowed"],
        "bellowed",
    ),
    "two cues for one hop": (
        2,
        [
            *QUOTE,
            "The ferry line",
            "--speaker",
            "X Y",
            "--cue",
            "told",
            "--cue",
            "1=said",
        ],
        "twice",
    ),
    "a manner that is none": (
        1,
        [*QUOTE, "The ferry line", "--speaker", "X Y", "--manner", "loud"],
        "manner",
    ),
    "a meeting of nobody": (
        2,
        ["record", "meeting", "--in", "d3", "She met Oren Dask"],
        "--with",
    ),
    "somebody unknown who acts": (
        4,
        ["note", "d3", "hello", "--as", "Nobody Known"],
        "Nobody Known",
    ),
    "a name close to a known one": (
        1,
        [*QUOTE, "The ferry line", "--speaker", "Robin Vaie"],
        "--new",
    ),
    "a relation that is none": (1, ["relate", "c3", "likes", "c3"], "repeats"),
    "an option that is none": (2, ["trace", "--bogus"], "bogus"),
    "a verb that is none": (2, ["tarce"], "trace"),
    "a capture taken back": (1, ["retract", "d3", "--reason", "x"], "note"),
    "the beginning taken back": (1, ["retract", "e0", "--reason", "x"], "note"),
    "a note without words": (1, ["note", "d3", ""], "text"),
    "a language that is none": (
        1,
        [*QUOTE, "The ferry line", "--speaker", "X Y", "--language", "not a tag"],
        "language",
    ),
    "a second archive in one place": (1, ["init", "--as", "Robin Vale"], "already"),
    "a time that is none": (1, ["trace", "d3", "--as-of", "never-ever"], "never-ever"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_recorded_is_refused_in_a_sentence_and_leaves_nothing(
    desk: Desk, case: str
) -> None:
    code, words, hint = REFUSED[case]
    before = desk.size()

    ran = desk.run(*words)

    assert ran.code == code, ran.err
    assert hint in ran.sentence
    assert ran.sentence.startswith("archive: ")
    assert ran.out == ""
    assert desk.size() == before


def test_a_command_that_is_right_does_write(desk: Desk) -> None:
    """The control: were nothing ever written, every refusal above would look well."""
    before = desk.size()

    desk.does(*QUOTE, "The ferry line may open", "--speaker", "Ilka Morvane")

    assert desk.size() == before + 2


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\x02\xff\xfe" * 50, b"\x89PNG\r\n\x1a\n" + bytes(200)]
)
def test_bytes_without_a_text_are_kept_and_cannot_be_quoted(
    desk: Desk, data: bytes
) -> None:
    ran = desk.does("capture", "-", stdin=data)

    refused = desk.run(
        "record", "quote", "--in", ran.ref, "anything", "--speaker", "X Y"
    )

    assert refused.code == 1
    assert desk.json("show", ran.ref)["capture"]["bytes"] == "intact"


def test_a_page_in_another_charset_is_read_and_says_which(desk: Desk) -> None:
    page = "Ein Anfang. Die Brücke wird geöffnet, sagte sie, und später größer."
    ran = desk.does(
        "capture", "-", "--charset", "latin-1", stdin=page.encode("latin-1")
    )

    desk.does(
        "record",
        "quote",
        "--in",
        ran.ref,
        "Die Brücke wird geöffnet",
        "--speaker",
        "Ilka Morvane",
    )

    assert desk.json("show", ran.ref)["capture"]["text_charset"]


def test_a_quote_may_run_over_a_paragraph_break(desk: Desk) -> None:
    done = desk.does(
        *QUOTE,
        "--from",
        "she told Northgate Wire.",
        "--to",
        "“The pier is ready",
        "--speaker",
        "Ilka Morvane",
    )

    assert "\n\n" in desk.json("trace", done.ref)["words"]


def test_a_retracted_claim_is_not_corrected_until_the_retraction_is_withdrawn(
    desk: Desk,
) -> None:
    claim = desk.does(
        *QUOTE, "The ferry line may open", "--speaker", "Ilka Morvane"
    ).ref
    retraction = desk.does("retract", claim, "--reason", "The wire withdrew it.").ref

    refused = desk.run("correct", claim, "--note", "x", "--reason", "y")
    desk.does("retract", retraction, "--reason", "The wire was right after all.")
    desk.does("correct", claim, "--note", "x", "--reason", "y")

    assert refused.code == 1
    assert retraction in refused.sentence
    assert desk.json("trace", claim)["standing"] == "corrected"


def test_a_claim_that_moved_on_is_not_changed_by_who_had_not_seen_it(
    desk: Desk,
) -> None:
    claim = desk.does(
        *QUOTE, "The ferry line may open", "--speaker", "Ilka Morvane"
    ).ref
    seen = claim.removeprefix("c")
    desk.does("note", claim, "I am on it.")
    before = desk.size()

    refused = desk.run("retract", claim, "--reason", "x", "--seen", seen)

    assert refused.code == 5
    assert seen in refused.sentence
    assert str(before - 1) in refused.sentence
    assert desk.size() == before


def test_evidence_names_its_capture(desk: Desk) -> None:
    claim = desk.does(
        *QUOTE, "The ferry line may open", "--speaker", "Ilka Morvane"
    ).ref

    refused = desk.run(
        "review", claim, "--rating", "x", "--reason", "y", "--evidence", "z"
    )
    done = desk.does(
        "review", claim, "--rating", "x", "--reason", "y", "--evidence", "d3:@0-7"
    )

    assert refused.code == 1
    assert "CAPTURE:WORDS" in refused.sentence
    assert (
        desk.json("show", done.ref)["event"]["evidence"][0]["pieces"][0]["exact"]
        == "Made up"
    )


def test_nothing_is_retracted_twice(desk: Desk) -> None:
    claim = desk.does(
        *QUOTE, "The ferry line may open", "--speaker", "Ilka Morvane"
    ).ref
    note = desk.does("note", claim, "A remark.").ref
    desk.does("retract", note, "--reason", "Wrong.")
    desk.does("retract", claim, "--reason", "Wrong.")

    assert desk.run("retract", note, "--reason", "Again.").code == 1
    assert desk.run("retract", claim, "--reason", "Again.").code == 1


def test_saying_the_same_again_is_not_a_second_claim_unless_insisted(
    desk: Desk,
) -> None:
    words = (*QUOTE, "The ferry line may open", "--speaker", "Ilka Morvane")
    first = desk.does(*words).ref
    before = desk.size()

    assert desk.does(*words).ref == first
    assert desk.size() == before
    assert desk.does(*words, "--again").ref != first


def test_the_same_bytes_are_not_a_second_capture_unless_insisted(
    desk: Desk, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"

    assert desk.does("capture", str(page)).ref == "d3"
    assert desk.does("capture", str(page), "--again").ref != "d3"


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u2066", "\x1b[31m", "\u00ad"])
def test_characters_that_deceive_are_kept_and_marked_when_shown(
    desk: Desk, hidden: str
) -> None:
    text = PAGE.replace("may open", f"may {hidden}open")
    capture = desk.does("capture", "-", stdin=text.encode()).ref
    claim = desk.does(
        "record",
        "quote",
        "--in",
        capture,
        f"The ferry line may {hidden}open",
        "--speaker",
        "Ilka Morvane",
    ).ref

    shown = desk.does("trace", claim).out

    assert hidden[0] not in shown
    assert f"⟦U+{ord(hidden[0]):04X}⟧" in shown
    assert desk.json("trace", claim)["words"] == f"The ferry line may {hidden}open"


def test_names_that_only_look_alike_are_never_taken_for_one(desk: Desk) -> None:
    desk.does(*QUOTE, "The ferry line may open", "--speaker", "Ilka Morvane")

    refused = desk.run(
        *QUOTE, "before winter", "--speaker", "Ilk\u0430 Morvane"
    )  # a Cyrillic a

    assert refused.code == 1
    assert "--new" in refused.sentence


def test_a_typo_of_typing_is_mended_and_said(desk: Desk) -> None:
    ran = desk.does(
        *QUOTE, '"The ferry  line may open before winter,"', "--speaker", "Ilka Morvane"
    )

    assert "typed differently" in ran.err
    assert (
        desk.json("trace", ran.ref)["words"] == "The ferry line may open before winter,"
    )
