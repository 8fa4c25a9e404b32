"""Importing: all lines or none, once for ever, and every line held to what ``record`` asks of a person."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

import pytest

from archive import db
from archive.capture import store as files
from archive.capture.store import digest_of
from archive.errors import (
    BadValueError,
    CaptureDamagedError,
    ConflictError,
    DiskFullError,
    ImportRefusedError,
    NoFileError,
    RefusedError,
)
from archive.event.kinds import (
    AgentRegistered,
    ClaimCorrected,
    ClaimReviewed,
    ImportBegun,
    PayloadErased,
    QuoteRecorded,
)
from archive.exchange import imports
from archive.exchange.imports import batch_id, import_
from archive.opening import Archive, open_archive
from archive.record import agents, captures, claims
from archive.record.act import acting
from archive.record.pointing import Words
from archive.record.telling import Telling
from archive.values import Position
from archive.verify.whole import verify
from archive.view.captures import captures_of_address
from archive.view.claims import claim_at
from tests.exchange.batches import (
    TEXT,
    Line,
    agent,
    at,
    changed,
    corrected,
    entries_of,
    line,
    page_lines,
    passage,
    quote,
    said,
    size_of,
    story,
    written,
)
from tests.exchange.diary import FOUNDER, a_desk, files_of

ROOT: Final = Path(__file__).parents[2]


@pytest.fixture
def desk(tmp_path: Path) -> Archive:
    return a_desk(tmp_path / "desk")


def _bring(desk: Archive, lines: list[Line], **options: Any) -> imports.Imported:
    folder = written(desk.home.parent / "given", lines)
    return import_(desk, FOUNDER, folder, **options)


def test_lines_are_recorded_in_order_because_of_one_import(desk: Archive) -> None:
    done = _bring(desk, story(), batch="June")

    entries = entries_of(desk)[2:]
    begun, event = entries[0]
    assert isinstance(event, ImportBegun)
    assert (event.batch, event.file_name, event.lines) == ("June", "lines.jsonl", 12)
    assert (done.begun, done.first, done.last) == (2, 3, 14)
    assert [f"{each['kind']}" for each in story()] == [
        envelope.kind for envelope, _ in entries[1:]
    ]
    assert {envelope.because for envelope, _ in entries[1:]} == {begun.position}
    assert {envelope.by for envelope, _ in entries} == {FOUNDER}


def test_an_entrys_id_is_told_by_batch_and_line(desk: Archive) -> None:
    _bring(desk, story(), batch="June")

    ids = [envelope.id for envelope, _ in entries_of(desk)[2:]]

    space = uuid5(NAMESPACE_URL, "archive:June")
    assert ids == [str(uuid5(space, str(number))) for number in range(13)]
    assert ids[4] == str(batch_id("June", 4))
    assert ids[4] != str(batch_id("July", 4))


def test_the_files_bytes_are_kept_and_those_of_its_captures(desk: Archive) -> None:
    _bring(desk, story())

    content = (desk.home.parent / "given" / "lines.jsonl").read_bytes()
    assert desk.store.get(digest_of(content)) == content
    assert desk.store.get(digest_of(TEXT.encode())) == TEXT.encode()
    assert verify(desk).findings == ()


def test_seen_is_what_stands_when_the_line_is_recorded(desk: Archive) -> None:
    _bring(desk, story())

    seen = {
        envelope.position: event.seen
        for envelope, event in entries_of(desk)
        if isinstance(event, ClaimCorrected | ClaimReviewed)
    }

    # c1 is 7, c2 is 8 and within it, the relation 9, the correction 10, the review 12.
    assert seen == {10: 9, 12: 10}


def test_the_same_file_under_the_same_name_adds_nothing(desk: Archive) -> None:
    first = _bring(desk, story(), batch="June")
    before = size_of(desk)

    again = _bring(desk, story(), batch="June")

    assert again.is_known
    assert (again.begun, size_of(desk)) == (first.begun, before)


def test_another_file_under_the_same_name_is_a_conflict(desk: Archive) -> None:
    _bring(desk, story(), batch="June")
    before = size_of(desk)

    with pytest.raises(ConflictError, match="other bytes") as refused:
        _bring(desk, story()[:-1], batch="June")

    assert refused.value.exit_code == 5
    assert size_of(desk) == before


def test_the_same_file_under_another_name_is_recorded_again(desk: Archive) -> None:
    lines = changed(story(), 3, lambda each: each["event"].update(slug=None))
    _bring(desk, lines, batch="June")
    before = size_of(desk)

    _bring(desk, lines, batch="July")

    assert size_of(desk) == before + 1 + len(lines)
    assert verify(desk).findings == ()


def test_a_batch_is_called_as_its_file(desk: Archive, tmp_path: Path) -> None:
    desk.store.put(TEXT.encode())

    done = import_(desk, FOUNDER, written(tmp_path / "june.jsonl", story()))

    assert done.batch == "june.jsonl"


def test_a_dry_run_says_what_would_be_and_writes_nothing(desk: Archive) -> None:
    before = files_of(desk.home)

    done = _bring(desk, story(), is_dry_run=True)

    assert (done.lines, done.begun, done.first) == (12, None, None)
    assert (size_of(desk), files_of(desk.home)) == (2, before)
    assert _bring(desk, story()).begun == 2


def test_a_dry_run_finds_the_bad_line_too(desk: Archive) -> None:
    with pytest.raises(ImportRefusedError, match="line 13: it is empty"):
        import_(
            desk,
            FOUNDER,
            written(desk.home.parent / "bad", [*story(), b""]),
            is_dry_run=True,
        )


def test_a_file_without_a_line_is_refused_and_writes_nothing(desk: Archive) -> None:
    with pytest.raises(RefusedError, match="is empty"):
        _bring(desk, [])

    assert size_of(desk) == 2


# ------------------------------------------------------------------ the first bad line

Change = Callable[[Line], Any]


def _event(**news: Any) -> Change:
    return lambda each: each["event"].update(news)


def _quote(**news: Any) -> Change:
    return lambda each: each["event"]["quote"].update(news)


def _hop(**news: Any) -> Change:
    return lambda each: each["event"]["quote"]["attribution"]["hops"][0].update(news)


def _piece(**news: Any) -> Change:
    return lambda each: each["event"]["quote"]["passage"]["pieces"][0].update(news)


def _passage(**news: Any) -> Change:
    return lambda each: each["event"]["quote"]["passage"].update(news)


def _artefact(**news: Any) -> Change:
    return lambda each: each["event"]["artefacts"][0].update(news)


DAY: Final = {
    "first": "2025-06-01",
    "last": "2025-06-01",
    "precision": "day",
    "approximate": False,
    "zone": None,
    "base": "2025-06-03",
    "basis": "resolved",
}

WRONG: Final[list[tuple[str, int, Change, str]]] = [
    ("words not there", 5, _piece(**at("told") | {"exact": "sold"}), "does not stand"),
    ("words elsewhere", 5, _piece(start=0, end=37), "such words stand at"),
    ("another prefix", 5, _piece(prefix="somewhere else"), "another prefix"),
    ("a piece too long", 5, _piece(end=5000), "does not stand"),
    ("length and words", 5, _piece(end=at("told")["end"]), "does not stand"),
    (
        "pieces that overlap",
        5,
        _passage(pieces=[at("the ferry line"), at("ferry line may")]),
        "without overlapping",
    ),
    ("no pieces", 5, _passage(pieces=[]), "length >= 1"),
    ("a cue not there", 5, _hop(cue=at("told") | {"start": 1, "end": 5}), "'told'"),
    (
        "a mention not there",
        5,
        _hop(mention=at("Ilka Morvane") | {"suffix": ""}),
        "'Ilka Morvane'",
    ),
    (
        "a date's words not there",
        5,
        _quote(when=DAY | {"words": at("on Sunday") | {"prefix": ""}}),
        "'on Sunday'",
    ),
    (
        "a date that is none",
        5,
        _quote(when=DAY | {"first": "2025-02-30", "words": None}),
        "2025-02-30",
    ),
    (
        "a place not there",
        5,
        _quote(place={"name": "x", "mention": at("useful") | {"start": 0, "end": 6}}),
        "'useful'",
    ),
    ("asserted without the flag", 5, _hop(mention=None), "without a mention"),
    ("flags in disorder", 5, _hop(flags=["asserted", "asserted"]), "flags"),
    ("an unknown flag", 5, _hop(flags=["sure"]), "invalid"),
    ("a NUL", 5, _quote(note="a\0b"), "NUL"),
    ("no such ref", 5, _hop(agent="a9"), "no earlier line has the ref 'a9'"),
    ("a later ref", 5, _quote(within="c2"), "no earlier line has the ref 'c2'"),
    ("its own ref", 5, _quote(within="c1"), "no earlier line has the ref 'c1'"),
    ("a capture for a speaker", 5, _hop(agent="d1"), "'d1' is a capture, not an agent"),
    ("an agent for a capture", 5, _passage(capture="a1"), "is an agent, not a capture"),
    ("a capture for its text", 5, _passage(text="d1"), "is a capture, not a text"),
    ("a note for a claim", 10, _event(claim="e2"), "is an entry, not a claim"),
    ("a ref twice", 6, lambda each: each.update(ref="c1"), "belongs to an earlier"),
    ("within, outside", 6, _quote(passage=passage("useful")), "inside the passage"),
    ("slug that is a reference", 3, _event(slug="c12"), "slug"),
    ("unnamed", 3, _event(name="Unnamed"), "names nobody"),
    ("a holder that is a capture", 3, _event(holder="d1"), "not an agent"),
    ("a size that is not", 1, _artefact(size_bytes=1), "size_bytes"),
    ("no body first", 1, _artefact(role="pdf"), "the body is always the first"),
    ("unknown bytes", 1, _artefact(digest="0" * 64), "neither in the archive's store"),
    ("no such moment", 1, _event(seen_at="2026-13-22T10:00:00.000000Z"), "seen_at"),
    ("a length that is not", 2, _event(length=3), "length"),
    ("related to itself", 7, _event(other="c2"), "both claims are one"),
    (
        "evidence not there",
        7,
        _event(evidence=[passage("told") | {"pieces": [at("told") | {"suffix": ""}]}]),
        "another prefix or suffix",
    ),
    (
        "corrected to another type",
        8,
        _event(
            quote=None,
            statement=said("told") | {"proposition": None},
        ),
        "the claim is a quote, not a statement",
    ),
    (
        "corrected off an inner claim",
        8,
        _quote(passage=passage("the ferry line")),
        "c8 is within c7",
    ),
    (
        "corrected out of an outer claim",
        8,
        _event(claim="c2", quote=said("useful") | {"within": "c1"}),
        "inside the passage",
    ),
    ("corrected to nothing", 8, _event(quote=None), "exactly one"),
    (
        "corrected to two",
        8,
        _event(statement=said("told") | {"proposition": None}),
        "exactly one",
    ),
    ("an empty reason", 9, _event(reason=""), "length >= 1"),
    ("taking a claim back", 12, _event(entry="c1"), "takes back quote-recorded"),
    ("taking a correction back", 12, _event(entry="e3"), "which stays"),
]


@pytest.mark.parametrize(
    ("number", "change", "reason"),
    [each[1:] for each in WRONG],
    ids=[each[0] for each in WRONG],
)
def test_the_first_bad_line_is_named_and_nothing_was_written(
    desk: Archive, number: int, change: Change, reason: str
) -> None:
    before = files_of(desk.home)
    # a later line is bad as well, and is not the one that is named
    lines = [*changed(story(), number, change), line("e99", "note-added")]

    with pytest.raises(ImportRefusedError) as refused:
        _bring(desk, lines)

    assert refused.value.line == number
    assert reason in refused.value.reason
    assert f"line {number}: " in str(refused.value)
    assert (size_of(desk), files_of(desk.home)) == (2, before)
    assert _bring(desk, story()).last == 14


FURTHER: Final[list[tuple[str, Line, str]]] = [
    ("retracted twice", line("x", "claim-retracted", claim="c3", reason="y"), "before"),
    ("corrected, retracted", corrected("x", "c3", "told"), "was retracted"),
    (
        "related twice",
        line(
            "x",
            "claims-related",
            claim="c2",
            relation="supports",
            other="c1",
            evidence=[],
            reason=None,
        ),
        "holds already",
    ),
    (
        "taken back twice",
        line("x", "entry-withdrawn", entry="e4", reason="again"),
        "took that entry back",
    ),
    ("slug taken", agent("x", "Ilka", slug="morvane"), "'morvane' is taken"),
    (
        "slug taken by description",
        line(
            "x",
            "agent-described",
            agent="a2",
            what="slug",
            value="morvane",
            scheme=None,
            language=None,
            object=None,
            valid=None,
            evidence=None,
            reason=None,
        ),
        "'morvane' is taken",
    ),
    (
        "cited from its own passage",
        line(
            "x",
            "claim-cited",
            claim="c1",
            passage=passage("the ferry line may open"),
            attribution={"hops": [], "flags": []},
            wording="same",
            reason=None,
        ),
        "this very passage",
    ),
    (
        "merged with itself",
        line("x", "agents-merged", agent="a1", into="a1", reason="y"),
        "one already",
    ),
    (
        "beyond the text",
        line(
            "x",
            "proposal-dismissed",
            text="e1",
            type="quote",
            start=1,
            end=9999,
            proposal={
                "engine": "rules",
                "version": "1",
                "rule": "cue",
                "score": None,
                "changed": [],
            },
            reason="no",
        ),
        "code points",
    ),
    (
        "withheld and there",
        line(
            "x",
            "capture-withheld",
            captures=["d1"],
            what="bytes",
            reason="y",
            authority="z",
        ),
        "",
    ),
]


@pytest.mark.parametrize("is_flushed", [False, True], ids=["pending", "written"])
@pytest.mark.parametrize(
    ("further", "reason"),
    [each[1:] for each in FURTHER],
    ids=[each[0] for each in FURTHER],
)
def test_lines_are_held_to_what_those_before_them_did(
    desk: Archive,
    monkeypatch: pytest.MonkeyPatch,
    further: Line,
    reason: str,
    is_flushed: bool,
) -> None:
    monkeypatch.setattr(imports, "BATCH", 1 if is_flushed else 1000)
    lines = [
        *story(),
        quote("c3", "told"),
        line("e8", "claim-retracted", claim="c3", reason="no"),
    ]

    if not reason:
        _bring(desk, [*lines, further])
        return
    with pytest.raises(ImportRefusedError, match=reason) as refused:
        _bring(desk, [*lines, further])

    assert refused.value.line == 15
    assert size_of(desk) == 2
    assert _bring(desk, lines).lines == 14


def test_batches_make_no_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = []
    for size in (1, 3, 1000):
        monkeypatch.setattr(imports, "BATCH", size)
        desk = a_desk(tmp_path / f"desk-{size}")
        import_(desk, FOUNDER, written(tmp_path / f"in-{size}", story()), batch="b")
        with db.reading(desk.engine) as conn:
            rows.append((claim_at(conn, 7), claim_at(conn, 8), size_of(desk)))
        assert verify(desk).findings == ()

    assert rows[0] == rows[1] == rows[2]
    assert [row.standing for row in rows[0][:2] if row] == ["corrected", "stands"]


@pytest.mark.parametrize("early", [3, 950])
def test_of_two_bad_lines_the_first_is_named_however_late_it_is_found(
    desk: Archive, early: int
) -> None:
    """The early one is noticed only when it is written, the later one as it is read."""
    notes = [
        line(f"n{number}", "note-added", entry="a1", text="more")
        for number in range(1200)
    ]
    lines = [*page_lines(), *notes]
    lines[early - 1] = line(
        f"n{early}",
        "agent-registered",
        type="person",
        name="a\0b",
        language=None,
        slug=None,
        holder=None,
        identifiers=[],
    )
    if early == 3:
        lines[3:3] = page_lines()[2:3]
    lines[980] = line("n980", "note-added", entry="nobody", text="x")

    with pytest.raises(ImportRefusedError, match="NUL") as refused:
        _bring(desk, lines)

    assert refused.value.line == early


def test_ten_thousand_lines_and_one_bad_one(desk: Archive) -> None:
    notes = [
        line(f"n{number}", "note-added", entry="c1", text=f"remark {number}")
        for number in range(10_000)
    ]
    lines: list[Line] = [*story(), *notes]
    bad = changed(lines, 9_877, _event(text=""))

    with pytest.raises(ImportRefusedError) as refused:
        _bring(desk, bad)
    size, kept = size_of(desk), list(desk.store.names())
    done = _bring(desk, lines)

    assert (refused.value.line, size, kept) == (9_877, 2, [])
    assert size_of(desk) == 3 + len(lines)
    assert done.last == 2 + len(lines)


# ------------------------------------------------------------------ in the middle of it


def test_an_import_that_is_stopped_in_the_middle_leaves_nothing(desk: Archive) -> None:
    notes = [
        line(f"n{number}", "note-added", entry="c1", text="more")
        for number in range(3000)
    ]
    before = files_of(desk.home)

    def stop(done: int, _of: int) -> None:
        if done == 2000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _bring(desk, [*story(), *notes], report=stop)
    left = (size_of(desk), files_of(desk.home))
    done = _bring(desk, [*story(), *notes])

    assert left == (2, before)
    assert done.last == 3014
    assert verify(desk).findings == ()


KILLED: Final = """
import os, signal, sys
from pathlib import Path
from archive.opening import open_archive
from archive.exchange.imports import import_
home, given = map(Path, sys.argv[1:])
desk = open_archive(home, is_read_only=False, state=home.parent / "state")
def kill(done, of):
    if done == 2000:
        os.kill(os.getpid(), signal.SIGKILL)
import_(desk, 1, given, report=kill)
"""


def test_an_import_that_is_killed_leaves_nothing_and_can_be_run_again(
    desk: Archive, tmp_path: Path
) -> None:
    notes = [
        line(f"n{number}", "note-added", entry="c1", text="more")
        for number in range(3000)
    ]
    given = written(tmp_path / "given", [*story(), *notes])
    desk.close()

    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(desk.home), str(given)],
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )

    assert killed.returncode == -signal.SIGKILL
    again = open_archive(desk.home, is_read_only=False, state=tmp_path / "state")
    assert size_of(again) == 2
    assert import_(again, FOUNDER, given).last == 3014
    assert verify(again).findings == ()


def test_a_full_disk_stops_it_without_a_trace(
    desk: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError(where="here")

    with monkeypatch.context() as patch:
        patch.setattr(desk.store.__class__, "put_file", full)
        with pytest.raises(DiskFullError):
            _bring(desk, story())
    size = size_of(desk)

    assert size == 2
    assert _bring(desk, story()).last == 14


# ------------------------------------------------------------------ refs


def test_a_file_can_name_entries_of_the_archive(desk: Archive, tmp_path: Path) -> None:
    _bring(desk, story())
    lines = [
        line("n1", "note-added", entry="c7", text="by reference"),
        line("n2", "note-added", entry="morvane", text="by slug"),
        line("n3", "note-added", entry="Northgate Wire", text="by name"),
        corrected("n4", "c7", "may open", quote=_borrowed("may open")),
    ]

    import_(desk, FOUNDER, written(tmp_path / "more.jsonl", lines))

    named = [event for _, event in entries_of(desk)[16:19]]
    assert [getattr(event, "entry", None) for event in named] == [7, 5, 6]
    assert verify(desk).findings == ()


def _borrowed(words: str) -> Any:
    given = said(words)
    given["passage"] |= {"capture": "d3", "text": "e4"}
    given["attribution"]["hops"][0]["agent"] = "a5"
    return given


def test_a_ref_of_the_file_goes_before_a_reference_of_the_archive(
    desk: Archive, tmp_path: Path
) -> None:
    _bring(desk, story())
    lines = [
        agent("a5", "Somebody Else"),
        line("n1", "note-added", entry="a5", text="on whom?"),
    ]

    import_(desk, FOUNDER, written(tmp_path / "more.jsonl", lines))

    assert getattr(entries_of(desk)[-1][1], "entry", None) == 16


@pytest.mark.parametrize(
    ("lines", "number", "reason"),
    [
        (
            [
                line("n1", "note-added", entry="a5", text="on whom?"),
                agent("a5", "Somebody Else"),
            ],
            2,
            "was used by an earlier line for an entry of the archive",
        ),
        ([line("n1", "note-added", entry="c3", text="x")], 1, "c3 is not a claim"),
        ([line("n1", "note-added", entry="e15", text="x")], 1, "has 'e15'"),
        ([line("n1", "note-added", entry="e99", text="x")], 1, "has 'e99'"),
        ([line("n1", "note-added", entry="nobody", text="x")], 1, "no 'nobody'"),
        (
            [line("n1", "claim-retracted", claim="d3", reason="x")],
            1,
            "is a capture, not a claim",
        ),
    ],
    ids=["defined later", "wrong letter", "its own", "later", "unknown", "no claim"],
)
def test_a_reference_that_leads_elsewhere_is_refused(
    desk: Archive, tmp_path: Path, lines: list[Line], number: int, reason: str
) -> None:
    _bring(desk, story())

    with pytest.raises(ImportRefusedError, match=reason) as refused:
        import_(desk, FOUNDER, written(tmp_path / "more.jsonl", lines))

    assert refused.value.line == number
    assert size_of(desk) == 15


def test_a_folder_names_nothing_but_its_own(desk: Archive) -> None:
    _bring(desk, story())

    with pytest.raises(ImportRefusedError, match="no earlier line has the ref 'c7'"):
        _bring(desk, [line("n1", "note-added", entry="c7", text="x")], batch="more")


def test_what_stands_in_the_archive_binds_the_lines(
    desk: Archive, tmp_path: Path
) -> None:
    """Retracted, related, merged and taken back before: the archive knows it, not the file."""
    _bring(desk, story())
    again = [
        line("n1", "entry-withdrawn", entry="e11", reason="again"),
        line(
            "n1",
            "claims-related",
            claim="c8",
            relation="supports",
            other="c7",
            evidence=[],
            reason=None,
        ),
        agent("n1", "Other", slug="morvane"),
    ]
    withdrawn_first = [
        line("n0", "entry-withdrawn", entry="e9", reason="it does not"),
        again[1],
    ]

    for number, each in enumerate(again):
        with pytest.raises(ImportRefusedError):
            import_(desk, FOUNDER, written(tmp_path / f"{number}.jsonl", [each]))
    assert size_of(desk) == 15

    import_(desk, FOUNDER, written(tmp_path / "good.jsonl", withdrawn_first))
    assert verify(desk).findings == ()


# ------------------------------------------------------------------ bytes


def test_a_file_needs_its_captures_bytes_in_the_store(
    desk: Archive, tmp_path: Path
) -> None:
    given = written(tmp_path / "june.jsonl", story())

    with pytest.raises(ImportRefusedError, match="capture that page first") as refused:
        import_(desk, FOUNDER, given)
    desk.store.put(TEXT.encode())
    done = import_(desk, FOUNDER, given)

    assert refused.value.line == 1
    assert done.last == 14


def test_altered_bytes_in_a_folder_are_refused(desk: Archive, tmp_path: Path) -> None:
    given = written(tmp_path / "given", story())
    path = next(each for each in given.rglob("*") if len(each.name) == 64)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"useful", b"USEFUL"))

    with pytest.raises(ImportRefusedError, match="were altered") as refused:
        import_(desk, FOUNDER, given)

    assert isinstance(refused.value.__cause__, CaptureDamagedError)
    assert (refused.value.line, size_of(desk)) == (1, 2)


def test_lines_that_withhold_what_the_archive_holds_are_refused(
    desk: Archive, tmp_path: Path
) -> None:
    desk.store.put(TEXT.encode())
    gone = [
        line(
            f"w{what}",
            "capture-withheld",
            captures=["d1"],
            what=what,
            reason="asked for",
            authority="a court",
        )
        for what in ("bytes", "texts")
    ]

    with pytest.raises(ImportRefusedError, match="this archive holds them") as refused:
        import_(desk, FOUNDER, written(tmp_path / "x.jsonl", [*page_lines(), *gone]))

    assert refused.value.line == 6


def test_nothing_is_quoted_from_a_text_after_it_was_withheld(desk: Archive) -> None:
    gone = line(
        "w1",
        "capture-withheld",
        captures=["d1"],
        what="texts",
        reason="asked for",
        authority="a court",
    )

    with pytest.raises(ImportRefusedError, match="was withheld") as refused:
        _bring(desk, [*page_lines(), gone, quote("c1", "told")])

    assert refused.value.line == 6


def test_a_capture_of_an_address_is_about_the_one_before_it(
    desk: Archive, tmp_path: Path
) -> None:
    address = "https://northgate.example/ferry"
    first = changed(page_lines(), 1, _event(address=address))[:2]
    second = changed(first, 1, lambda each: each.update(ref="d2"))[:1]
    third = changed(first, 1, lambda each: each.update(ref="d3"))[:1]

    _bring(desk, [*first, *second])
    import_(desk, FOUNDER, written(tmp_path / "more.jsonl", third))

    with db.reading(desk.engine) as conn:
        taken = [row.capture for row in captures_of_address(conn, address)]
    about = {
        int(envelope.position): envelope.subjects for envelope, _ in entries_of(desk)
    }
    assert [about[each] for each in taken] == [(), (taken[0],), (taken[1],)]


def test_a_file_larger_than_any_capture_is_kept_and_verified(
    desk: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 2000)

    _bring(desk, story())

    content = (desk.home.parent / "given" / "lines.jsonl").read_bytes()
    kept = desk.store.path(digest_of(content))
    assert len(content) > 2000
    assert kept.read_bytes() == content
    assert verify(desk).findings == ()
    kept.chmod(0o644)
    kept.write_bytes(content.replace(b"doubtful", b"DOUBTFUL"))
    assert [each.code for each in verify(desk).findings] == ["BLOB_ALTERED"]


# ------------------------------------------------------------------ files


@pytest.mark.parametrize("name", ["nothing.jsonl", "nothing"])
def test_there_must_be_such_a_file(desk: Archive, tmp_path: Path, name: str) -> None:
    with pytest.raises(NoFileError) as refused:
        import_(desk, FOUNDER, tmp_path / name)

    assert refused.value.exit_code == 4


def test_a_pipe_is_no_file(desk: Archive, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(RefusedError, match="no plain file"):
        import_(desk, FOUNDER, tmp_path / "pipe")


@pytest.mark.parametrize(
    ("manifest", "what"),
    [
        ("not JSON", "no manifest"),
        ("{}", "no manifest"),
        (
            json.dumps(
                {
                    "format": 2,
                    "origin": "x.example",
                    "tree": {"size": 1, "root": ""},
                    "lines": {"file": "lines.jsonl", "count": 1, "digest": "0" * 64},
                }
            ),
            "of format 2",
        ),
        (
            json.dumps(
                {
                    "format": 1,
                    "origin": "x.example",
                    "tree": {"size": 1, "root": ""},
                    "lines": {"file": "lines.jsonl", "count": 1, "digest": "0" * 64},
                }
            ),
            "was not written for",
        ),
    ],
    ids=["no JSON", "empty", "newer", "of other lines"],
)
def test_a_manifest_must_belong_to_its_lines(
    desk: Archive, tmp_path: Path, manifest: str, what: str
) -> None:
    given = written(tmp_path / "given", story())
    (given / "manifest.json").write_text(manifest)

    with pytest.raises(RefusedError, match=what):
        import_(desk, FOUNDER, given)

    assert size_of(desk) == 2


def test_a_file_that_changes_while_it_is_read_is_refused(
    desk: Archive, tmp_path: Path
) -> None:
    notes = [
        line(f"n{number}", "note-added", entry="c1", text="more")
        for number in range(2000)
    ]
    given = written(tmp_path / "given", [*story(), *notes])
    lines = given / "lines.jsonl"

    def meddle(_done: int, _of: int) -> None:
        with lines.open("r+b") as file:
            file.seek(-8, os.SEEK_END)
            file.write(b"MORE")

    with pytest.raises((RefusedError, ImportRefusedError)):
        import_(desk, FOUNDER, given, report=meddle)

    assert size_of(desk) == 2
    assert not desk.store.folder.joinpath("sha256").exists()


def test_a_file_name_that_is_no_text_needs_a_name_for_its_batch(
    desk: Archive, tmp_path: Path
) -> None:
    desk.store.put(TEXT.encode())
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/j\xfcne.jsonl"))
    given = written(path, story())

    with pytest.raises(BadValueError, match="give one with --batch"):
        import_(desk, FOUNDER, given)
    assert import_(desk, FOUNDER, given, batch="June").lines == 12


def test_a_batch_whose_record_was_erased_is_not_taken_for_new(desk: Archive) -> None:
    _bring(desk, story(), batch="June")
    with acting(desk, FOUNDER) as act:
        act.put(
            PayloadErased(entries=(Position(2),), reason="asked", authority="a court")
        )

    with pytest.raises(RefusedError, match="imported at e2 and its record erased"):
        _bring(desk, story(), batch="June")


def test_a_last_line_without_its_end_counts(desk: Archive, tmp_path: Path) -> None:
    given = written(tmp_path / "given", story())
    lines = given / "lines.jsonl"
    lines.write_bytes(lines.read_bytes().removesuffix(b"\n"))

    assert import_(desk, FOUNDER, given).lines == 12


def test_import_records_what_record_would(tmp_path: Path) -> None:
    """The same saying told to ``record`` and imported as a line is one and the same event."""
    told, given = a_desk(tmp_path / "told"), a_desk(tmp_path / "given")
    words = "the ferry line may open before winter"
    captures.capture(
        told,
        FOUNDER,
        captures.Seen(data=TEXT.encode(), how="file", file_name="page.txt"),
    )
    with acting(told, FOUNDER) as act:
        agents.register(act, "person", "Ilka Morvane", slug="morvane")
    claims.record(
        told,
        FOUNDER,
        "quote",
        Telling(
            capture="d2",
            words=Words(words=(words,)),
            speaker="Ilka Morvane",
            cues={1: "told"},
            language="en",
        ),
    )

    import_(
        given,
        FOUNDER,
        written(tmp_path / "lines", [*page_lines()[:3], quote("c1", words)]),
    )

    mine, theirs = entries_of(told)[-1][1], entries_of(given)[-1][1]
    assert isinstance(mine, QuoteRecorded)
    assert isinstance(theirs, QuoteRecorded)
    assert mine.quote.passage.pieces == theirs.quote.passage.pieces
    assert [hop.mention for hop in mine.quote.attribution.hops] == [
        hop.mention for hop in theirs.quote.attribution.hops
    ]
    registered = [
        event for _, event in entries_of(given) if isinstance(event, AgentRegistered)
    ]
    assert [event.slug for event in registered] == [None, "morvane"]


def test_the_examples_of_the_documents_can_be_imported(
    desk: Archive, tmp_path: Path
) -> None:
    page = (ROOT / "docs" / "import.md").read_text(encoding="utf-8")
    shown = page.partition("```json\n")[2].partition("```")[0]
    (tmp_path / "shown.jsonl").write_text(shown, encoding="utf-8")

    example = import_(desk, FOUNDER, ROOT / "fixtures" / "import.jsonl")
    folder = import_(desk, FOUNDER, ROOT / "fixtures" / "import")
    of_page = import_(desk, FOUNDER, tmp_path / "shown.jsonl")

    assert (example.lines, folder.lines, of_page.lines) == (5, 8, 2)
    assert verify(desk).findings == ()
