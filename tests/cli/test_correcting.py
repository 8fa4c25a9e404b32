"""Corrections: nothing told is dropped, what is not told stays, what is emptied is empty, what is inside stays so."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
import pytest

from archive.opening import open_archive
from archive.record.act import acting
from archive.record.claims import corrected as corrected_claim
from archive.record.pointing import Words, open_text, passage
from archive.record.standing import content_of
from archive.values import Position
from archive.verify.whole import verify_home
from tests.cli.desk import Desk

QUOTE = ("record", "quote", "--in", "d3")
FERRY = (*QUOTE, "The ferry line may open before winter", "--speaker", "Ilka Morvane")
MEETING = (
    *("record", "meeting", "--in", "d3", "She met Oren Dask at the Customs House"),
    *("--with", "Ilka Morvane", "--mention", "1=She", "--part", "1=host"),
    *("--with", "Oren Dask", "--part", "2=guest"),
)
FIGURE = (
    *("record", "figure", "--in", "d3", "4.5 million crowns", "--value", "4500000"),
    *("--unit", "crowns", "--quantity", "trade"),
)
STATEMENT = ("record", "statement", "--in", "d3", "Trade is to reach 4.5 million")
WHY = ("--reason", "Misread.")


def content(desk: Desk, ref: str) -> Any:
    """What an entry set, as it was recorded."""
    event = desk.json("show", ref)["event"]
    return next(
        event[kind]
        for kind in ("quote", "meeting", "figure", "statement")
        if event.get(kind)
    )


def corrected(desk: Desk, claim: str, *words: str) -> Any:
    """A claim's content after a correction."""
    return content(desk, desk.does("correct", claim, *words, *WHY).ref)


@pytest.mark.parametrize(
    ("made", "foreign", "named"),
    [
        (FERRY, ["--value", "3"], "--value"),
        (FERRY, ["--with", "Oren Dask"], "--with"),
        (FERRY, ["--proposition", "It may open."], "--proposition"),
        (FERRY, ["--clear", "proposition"], "--clear proposition"),
        (MEETING, ["--nature", "forecast"], "--nature"),
        (FIGURE, ["--state", "held"], "--state"),
        (STATEMENT, ["--part", "1=host"], "--part"),
    ],
)
def test_an_option_of_another_type_is_refused_and_those_that_apply_are_named(
    desk: Desk, made: Sequence[str], foreign: list[str], named: str
) -> None:
    claim = desk.does(*made).ref
    before = desk.size()

    ran = desk.run("correct", claim, *foreign, "--note", "A remark.", *WHY)

    assert ran.code == 2, ran.err
    assert f"has no {named}" in ran.sentence
    assert "--speaker" in ran.sentence
    assert desk.size() == before


def test_a_flag_alone_is_put_on_record_and_can_be_emptied(desk: Desk) -> None:
    claim = desk.does(*FERRY, "--via", "Northgate Wire").ref

    after = corrected(desk, claim, "--flag", "2=outlet_inferred")
    emptied = corrected(desk, claim, "--clear", "2=flag")
    whole = corrected(desk, claim, "--flag", "outlet_not_stated")

    assert after["attribution"]["hops"][1]["flags"] == ["outlet_inferred"]
    assert emptied["attribution"]["hops"][1]["flags"] == []
    assert whole["attribution"]["flags"] == ["outlet_not_stated"]


def test_the_parts_of_a_date_are_corrected_one_by_one(desk: Desk) -> None:
    claim = desk.does(*FERRY, "--on", "2025-06-01").ref

    worded = corrected(desk, claim, "--on-words", "on Sunday")["when"]
    about = corrected(desk, claim, "--approximate")["when"]
    based = corrected(desk, claim, "--base", "2025-06-02")["when"]
    plain = corrected(desk, claim, "--clear", "approximate", "--clear", "on-words")

    assert (worded["first"], worded["basis"]) == ("2025-06-01", "resolved")
    assert worded["words"]["exact"] == "on Sunday"
    assert about == worded | {"approximate": True}
    assert based == about | {"base": "2025-06-02"}
    assert plain["when"]["basis"] == "asserted"
    assert not plain["when"]["approximate"]


def test_a_day_that_the_words_of_the_date_contradict_is_refused(desk: Desk) -> None:
    words = ("--on", "2025-06-01", "--on-words", "on Sunday")
    claim = desk.does(*FERRY, *words).ref

    ran = desk.run("correct", claim, "--on", "2025-06-02", *WHY)

    assert ran.code == 1
    assert "Monday" in ran.sentence
    desk.does("correct", claim, "--on", "2025-06-02", "--clear", "on-words", *WHY)


@pytest.mark.parametrize(
    ("told", "field", "option"),
    [
        (["--on", "2025-06-01"], "when", "on"),
        (["--at", "Port Lumen"], "place", "at"),
        (["--note", "Heard twice."], "note", "note"),
        (["--language", "en"], "language", "language"),
    ],
)
def test_a_field_is_emptied_and_only_that(
    desk: Desk, told: list[str], field: str, option: str
) -> None:
    claim = desk.does(*FERRY, *told).ref
    before = content(desk, claim)

    after = corrected(desk, claim, "--clear", option)

    assert before[field] is not None
    assert after == before | {field: None}


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--clear", "value"], "can be emptied"),
        (["--clear", "2=on"], "can be emptied"),
        (["--clear", "9=cue"], "no hop 9"),
        (["--clear", "on", "--on", "2025-06-01"], "at once"),
        (["--on", ""], "--on"),
        (["--note", "  "], "--clear"),
        (["--speaker", " "], "--speaker"),
    ],
)
def test_what_cannot_be_emptied_is_refused(
    desk: Desk, words: list[str], hint: str
) -> None:
    claim = desk.does(*FERRY).ref

    ran = desk.run("correct", claim, *words, *WHY)

    assert ran.code == 2, ran.err
    assert hint in ran.sentence


def test_who_met_is_corrected_by_number(desk: Desk) -> None:
    claim = desk.does(*MEETING, "--note", "Seen.").ref

    pointed = corrected(desk, claim, "--asserted", "1=known from the photograph")
    named = corrected(desk, claim, "--mention", "1=She", "--part", "2=attendee")

    assert pointed["participants"][0]["mention"] is None
    assert (
        pointed["note"] == "Seen.\nparticipant 1, asserted: known from the photograph"
    )
    assert named["participants"][0]["mention"]["exact"] == "She"
    assert named["participants"][1]["part"] == "attendee"
    assert named["note"] == "Seen."


def test_whoever_stays_in_a_meeting_keeps_words_and_part(desk: Desk) -> None:
    claim = desk.does(*MEETING).ref
    before = content(desk, claim)["participants"]

    words = ("--with", "Ilka Morvane", "--with", "Teodor Vasch", "--part", "2=guest")
    after = corrected(desk, claim, *words)["participants"]

    assert after[0] == before[0]
    assert after[1]["agent"] != before[1]["agent"]


def test_nobody_is_corrected_who_was_not_there(desk: Desk) -> None:
    claim = desk.does(*MEETING).ref

    for option in ("--mention", "--asserted", "--part"):
        ran = desk.run("correct", claim, option, "3=host", *WHY)
        assert ran.code == 2
        assert "3" in ran.sentence


def test_a_hop_is_asserted_with_its_note_beside_the_claims_own(desk: Desk) -> None:
    claim = desk.does(*FERRY, "--note", "Heard twice.").ref

    first = corrected(desk, claim, "--asserted", "the reporter told us")
    again = corrected(desk, claim, "--asserted", "her office told us")

    (hop,) = first["attribution"]["hops"]
    assert (hop["mention"], hop["flags"]) == (None, ["asserted"])
    assert first["note"] == "Heard twice.\nhop 1, asserted: the reporter told us"
    assert again["note"] == "Heard twice.\nhop 1, asserted: her office told us"


def test_speaker_and_relay_are_told_of_in_one_correction(desk: Desk) -> None:
    claim = desk.does(*FERRY, "--via", "Northgate Wire").ref

    words = ("--speaker", "Teodor Vasch", "--cue", "2=told")
    hops = corrected(desk, claim, *words)["attribution"]["hops"]
    alone = corrected(desk, claim, "--clear", "via")["attribution"]["hops"]

    assert hops[1]["cue"]["exact"] == "told"
    assert alone == hops[:1]


# ---------------------------------------------------------------- one claim within another


@pytest.fixture
def nested(desk: Desk) -> tuple[str, str]:
    """A relay, and a saying within it."""
    outer = desk.does(
        *QUOTE,
        "“The ferry line may open before winter,” she told Northgate Wire.",
        *("--speaker", "organisation/Northgate Wire"),
    ).ref
    inner = desk.does(
        *QUOTE, "open before winter", "--speaker", "Ilka Morvane", "--within", outer
    ).ref
    return outer, inner


def test_an_inner_claim_is_not_corrected_out_of_its_outer_one(
    desk: Desk, nested: tuple[str, str]
) -> None:
    _, inner = nested

    ran = desk.run("correct", inner, "The pier is ready", "--nth", "1", *WHY)
    desk.does("correct", inner, "may open before winter", *WHY)
    free = corrected(desk, inner, "Trade is to reach", "--clear", "within")

    assert ran.code == 1, ran.err
    assert free["within"] is None


def test_an_outer_claim_is_not_corrected_off_its_inner_one(
    desk: Desk, nested: tuple[str, str]
) -> None:
    outer, inner = nested

    ran = desk.run("correct", outer, "she told Northgate Wire", *WHY)
    desk.does("correct", outer, "The ferry line may open before winter", *WHY)
    remark = desk.does("retract", inner, "--reason", "Not hers.")
    desk.does("correct", outer, "she told Northgate Wire", *WHY)
    back = desk.run("retract", remark.ref, "--reason", "Hers after all.")

    assert ran.code == 1
    assert inner in ran.sentence
    assert back.code == 1
    assert "no longer lies inside" in back.sentence
    assert verify_home(desk.home).findings == ()


def test_nothing_is_recorded_within_a_retracted_claim(
    desk: Desk, nested: tuple[str, str]
) -> None:
    outer, inner = nested
    retracted = desk.does("retract", outer, "--reason", "A joke.")

    ran = desk.run(
        *QUOTE, "before winter", "--speaker", "Ilka Morvane", "--within", outer
    )

    assert inner in retracted.err
    assert ran.code == 1
    assert retracted.ref in ran.sentence


def test_an_inner_claim_that_lies_outside_is_a_finding(
    desk: Desk, nested: tuple[str, str]
) -> None:
    """As an archive of before corrections were held to it, or a forger, may have it."""
    outer, _ = nested
    archive = open_archive(desk.home, is_read_only=False)
    with acting(archive, Position(1)) as act:
        claim = Position(int(outer.removeprefix("c")))
        said = content_of(act, claim)
        opened = open_text(archive, act.conn, "d3")
        words = Words(words=("she told Northgate Wire",))
        apart = attrs.evolve(said, passage=passage(opened, words, []))
        at = act.put(corrected_claim(claim, claim, apart, "Forged."))
    archive.close()

    (finding,) = verify_home(desk.home).findings

    assert finding.code == "EVENT_NOT_CANONICAL"
    assert finding.place == f"position {at}"
    assert outer in finding.detail


# ---------------------------------------------------------------- retracted claims, citations, blanks


def test_building_on_a_retracted_claim_is_said(desk: Desk) -> None:
    claim = desk.does(*FERRY).ref
    other = desk.does(*STATEMENT).ref
    page = desk.does("capture", "-", stdin=b"The ferry line may open before winter!\n")
    retraction = desk.does("retract", claim, "--reason", "Withdrawn.").ref

    for words in (
        ["cite", claim, "The ferry line may open", "--in", page.ref],
        ["relate", other, "supports", claim],
        ["review", claim, "--rating", "True", "--reason", "We saw it."],
    ):
        assert f"was retracted at {retraction}" in desk.does(*words).err
    assert "retracted" not in desk.does("note", other, "Fine.").err


def test_the_same_citation_again_is_not_a_second_one_unless_insisted(
    desk: Desk,
) -> None:
    claim = desk.does(*FERRY).ref
    page = desk.does("capture", "-", stdin=b"The ferry line may open before winter!\n")
    words = ("cite", claim, "The ferry line may open", "--in", page.ref)
    first = desk.does(*words).ref
    before = desk.size()

    again = desk.does(*words)
    other = desk.run(*words, "--reason", "Also here.")

    assert again.ref == first
    assert "already" in again.err
    assert (other.code, desk.size()) == (1, before)
    assert first in other.sentence
    assert desk.does(*words, "--again").ref != first


def test_a_claim_is_not_its_own_second_source(desk: Desk) -> None:
    claim = desk.does(*FERRY).ref

    ran = desk.run("cite", claim, "The ferry line may", "--in", "d3")

    assert ran.code == 1
    assert "second source" in ran.sentence


@pytest.mark.parametrize(
    "words",
    [
        ["--flag", "2=outlet_inferred"],
        ["--via", "unnamed", "--flag", "2=outlet_inferred"],
        ["--via", "unnamed", "--mention", "2=Northgate Wire"],
    ],
)
def test_what_is_said_of_nobody_is_refused(desk: Desk, words: list[str]) -> None:
    ran = desk.run(*FERRY, *words)

    assert ran.code == 2
    assert "2=" in ran.sentence


@pytest.mark.parametrize("seen", ["999", "-1"])
def test_nobody_has_read_beyond_the_log(desk: Desk, seen: str) -> None:
    claim = desk.does(*FERRY).ref
    last = str(desk.size() - 1)

    for words in (
        ["retract", claim, "--reason", "x"],
        ["correct", claim, "--note", "x", *WHY],
        ["review", claim, "--rating", "x", "--reason", "y"],
    ):
        ran = desk.run(*words, "--seen", seen)
        assert ran.code == 2, ran.err
        assert last in ran.sentence
    desk.does("retract", claim, "--reason", "x", "--seen", last)


def test_a_blank_reason_is_no_reason(desk: Desk) -> None:
    claim = desk.does(*FERRY).ref
    before = desk.size()

    for words in (
        ["retract", claim, "--reason", " \t"],
        ["retract", claim, "--reason", "\u200b\u2060"],
        ["correct", claim, "--note", "x", "--reason", "\n"],
        ["review", claim, "--rating", " ", "--reason", "y"],
        ["note", claim, "   "],
        [*STATEMENT, "--proposition", "  "],
        [*STATEMENT, "--note", "  "],
    ):
        ran = desk.run(*words)
        assert ran.code in {1, 2}
        assert ran.sentence.startswith("archive: ")
    assert desk.size() == before


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("“The pier is ready", "The pier is ready"),
        ("and the crews are trained.”", "and the crews are trained."),
        ("“The pier is ready,” Teodor Vasch said", None),
        ("“and the crews are trained.”", "and the crews are trained."),
    ],
)
def test_a_mark_that_belongs_to_no_pair_is_no_part_of_a_passage(
    desk: Desk, words: str, kept: str | None
) -> None:
    ran = desk.does(*QUOTE, words, "--speaker", "Teodor Vasch")

    assert content(desk, ran.ref)["passage"]["pieces"][0]["exact"] == (kept or words)


def test_a_mark_that_was_taken_off_is_said(desk: Desk) -> None:
    ran = desk.does(*QUOTE, "“The pier is ready", "--speaker", "Teodor Vasch")

    assert "quotation marks taken off" in ran.err


# ---------------------------------------------------------------- time zones


def test_a_time_of_day_is_in_the_zone_that_was_told_or_the_archives(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path / "archive")
    desk.does("init", "--as", "Robin Vale", "--zone", "Europe/Istanbul")
    desk.does("capture", "-", stdin=b"The ferry line may open before winter!\n")
    words = ("record", "statement", "--in", "d2", "The ferry line", "--again", "--on")

    assumed = desk.does(*words, "2025-06-01T18:30")
    told = desk.does(*words, "2025-06-01T18:30", "--zone", "Asia/Karachi")
    day = desk.does(*words, "2025-06-01")
    offset = desk.does(*words, "2025-06-01T18:30+05:00")
    nowhere = desk.does(*words, "2025-06-01T18:30", "--zone", "none")

    zones = [
        content(desk, ran.ref)["when"]["zone"]
        for ran in (assumed, told, day, offset, nowhere)
    ]
    assert zones == ["Europe/Istanbul", "Asia/Karachi", None, None, None]
    assert "--zone" in assumed.err
    assert "--zone" not in told.err + day.err + offset.err + nowhere.err
    assert desk.run(*words, "2025-06-01T18:30", "--zone", "Mars/Olympus").code == 1
    assert desk.run(*words, "2025-06-01T18Z", "--zone", "Asia/Karachi").code == 1
    after = corrected(desk, told.ref, "--zone", "Asia/Kolkata")
    assert after["when"]["zone"] == "Asia/Kolkata"
