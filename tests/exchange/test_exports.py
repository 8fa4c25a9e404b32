"""Exporting: a folder that import reads, whole or not at all, the same bytes each time, nothing erased in it."""

import json
import random
import resource
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive import db, history
from archive.capture.store import digest_of
from archive.errors import (
    CaptureMissingError,
    DiskFullError,
    ImportRefusedError,
    RefusedError,
)
from archive.event.kinds import (
    Event,
    PayloadErased,
)
from archive.exchange.exports import export
from archive.exchange.imports import import_
from archive.opening import Archive
from archive.record.act import acting
from archive.values import Digest, Position
from archive.verify.whole import verify
from tests.exchange.batches import TEXT, agent, entries_of, line, story, written
from tests.exchange.diary import FOUNDER, Diary, a_desk, files_of, withhold


@pytest.fixture
def desk(tmp_path: Path) -> Archive:
    """A desk with the small story in it; its claims are c7 and c8."""
    made = a_desk(tmp_path / "desk")
    import_(made, FOUNDER, written(tmp_path / "given", story()), batch="story")
    return made


def _lines(folder: Path) -> list[dict[str, Any]]:
    return [
        json.loads(each) for each in (folder / "lines.jsonl").read_bytes().splitlines()
    ]


def _manifest(folder: Path) -> Any:
    return json.loads((folder / "manifest.json").read_bytes())


def _put(desk: Archive, event: Event) -> Position:
    with acting(desk, FOUNDER) as act:
        return act.put(event)


def _erase(desk: Archive, *entries: int) -> None:
    named = tuple(Position(each) for each in entries)
    _put(desk, PayloadErased(entries=named, reason="asked for", authority="a court"))


# ------------------------------------------------------------------ there and back


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 10**9), days=st.integers(0, 60))
def test_export_import_export_gives_the_same_lines(seed: int, days: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        first, second = a_desk(here / "first"), a_desk(here / "second")
        Diary(first, random.Random(seed)).write(days)

        export(first, here / "one")
        import_(second, FOUNDER, here / "one")
        export(second, here / "two")

        one, two = files_of(here / "one"), files_of(here / "two")
        assert one.pop("manifest.json") != two.pop("manifest.json")
        assert one == two
        assert verify(second).findings == ()
        first.close()
        second.close()


def test_the_small_story_comes_back_as_it_went(desk: Archive, tmp_path: Path) -> None:
    export(desk, tmp_path / "one")

    lines = _lines(tmp_path / "one")
    assert lines == story()
    assert (tmp_path / "one" / "captures" / "sha256").is_dir()


def test_the_same_archive_gives_the_same_bytes(desk: Archive, tmp_path: Path) -> None:
    export(desk, tmp_path / "one")
    export(desk, tmp_path / "two")

    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")


def test_the_manifest_leads_from_refs_to_positions_and_names_the_tree(
    desk: Archive, tmp_path: Path
) -> None:
    export(desk, tmp_path / "one")

    manifest = _manifest(tmp_path / "one")
    with db.reading(desk.engine) as conn:
        head = history.head(conn)
    content = (tmp_path / "one" / "lines.jsonl").read_bytes()
    assert manifest["origin"] == desk.origin
    assert manifest["tree"] == {"size": head.size, "root": head.root.hex()}
    assert manifest["lines"] == {
        "file": "lines.jsonl",
        "count": 12,
        "digest": digest_of(content),
    }
    kinds = {
        f"{each['ref']}": entry[0].kind
        for each, entry in zip(story(), entries_of(desk)[3:], strict=True)
    }
    positions = {f"{each['ref']}": number for number, each in enumerate(story(), 3)}
    assert manifest["refs"] == positions
    assert kinds["c1"] == "quote-recorded/1"


# ------------------------------------------------------------------ what stays behind


def test_the_logs_own_entries_and_a_founder_whom_nobody_names_stay_behind(
    desk: Archive, tmp_path: Path
) -> None:
    done = export(desk, tmp_path / "one")

    kinds = {each["kind"] for each in _lines(tmp_path / "one")}
    names = [each["event"].get("name") for each in _lines(tmp_path / "one")]
    assert not kinds & {"archive-created/1", "import-begun/1", "payload-erased/1"}
    assert "Robin Vale" not in names
    assert (done.erased, done.hanging) == (0, 0)


def test_a_founder_who_is_named_goes_along(desk: Archive, tmp_path: Path) -> None:
    note = line("n1", "note-added", entry="a1", text="left the desk")
    import_(desk, FOUNDER, written(tmp_path / "more.jsonl", [note]))

    export(desk, tmp_path / "one")

    lines = _lines(tmp_path / "one")
    assert lines[0]["event"]["name"] == "Robin Vale"
    assert lines[-1]["event"] == {"entry": "a1", "text": "left the desk"}
    assert _manifest(tmp_path / "one")["refs"]["a1"] == 1


def test_what_hangs_on_an_import_or_the_beginning_stays_behind(
    desk: Archive, tmp_path: Path
) -> None:
    notes = [
        line("n1", "note-added", entry="e0", text="founded in June"),
        line("n2", "note-added", entry="e2", text="from the old files"),
    ]
    import_(desk, FOUNDER, written(tmp_path / "more.jsonl", notes))

    done = export(desk, tmp_path / "one")

    assert (done.lines, done.erased, done.hanging) == (12, 0, 2)


def _kept(folder: Path) -> list[str]:
    return [
        f"{each['ref']} {each['kind'].partition('/')[0]}" for each in _lines(folder)
    ]


def test_an_erased_claim_takes_along_what_hangs_on_it(
    desk: Archive, tmp_path: Path
) -> None:
    _erase(desk, 7)

    done = export(desk, tmp_path / "one")

    assert _kept(tmp_path / "one") == [
        "d1 capture-taken",
        "e1 text-derived",
        "a1 agent-registered",
        "a2 agent-registered",
    ]
    assert (done.erased, done.hanging) == (1, 7)
    text = (tmp_path / "one" / "lines.jsonl").read_text()
    assert "ferry line" not in text


def test_a_claim_whose_correction_was_erased_does_not_fall_back_to_older_words(
    desk: Archive, tmp_path: Path
) -> None:
    _erase(desk, 10)

    done = export(desk, tmp_path / "one")

    assert not [each for each in _kept(tmp_path / "one") if each.startswith("c")]
    assert (done.erased, done.hanging) == (1, 7)


def test_a_claim_whose_retraction_was_erased_does_not_stand_again(
    desk: Archive, tmp_path: Path
) -> None:
    again = line("n1", "claim-retracted", claim="c8", reason="wrong after all")
    import_(desk, FOUNDER, written(tmp_path / "more.jsonl", [again]))
    _erase(desk, 16)

    export(desk, tmp_path / "one")

    claims = [each for each in _kept(tmp_path / "one") if each.startswith("c")]
    assert claims == ["c1 quote-recorded"]


def test_what_an_erased_withdrawal_took_back_does_not_hold_again(
    desk: Archive, tmp_path: Path
) -> None:
    gone = line("n1", "entry-withdrawn", entry="e9", reason="they do not")
    import_(desk, FOUNDER, written(tmp_path / "more.jsonl", [gone]))
    _erase(desk, 16)

    export(desk, tmp_path / "one")

    assert "claims-related" not in (tmp_path / "one" / "lines.jsonl").read_text()


def test_an_agent_that_was_erased_takes_its_claims_along(
    desk: Archive, tmp_path: Path
) -> None:
    _erase(desk, 5)

    done = export(desk, tmp_path / "one")

    assert "Morvane" not in json.dumps(
        [each for each in _lines(tmp_path / "one") if each["ref"][0] != "d"]
    )
    assert (done.lines, done.erased) == (3, 1)


def test_an_export_with_erased_entries_comes_back_as_it_went(
    desk: Archive, tmp_path: Path
) -> None:
    _erase(desk, 11, 13)
    other = a_desk(tmp_path / "other")

    export(desk, tmp_path / "one")
    import_(other, FOUNDER, tmp_path / "one")
    export(other, tmp_path / "two")

    assert _lines(tmp_path / "one") == _lines(tmp_path / "two")
    assert _manifest(tmp_path / "one")["left_out"] == {"erased": 2, "hanging": 3}


# ------------------------------------------------------------------ bytes


def test_withheld_bytes_are_not_copied_and_their_claims_come_along(
    desk: Archive, tmp_path: Path
) -> None:
    withhold(desk, 3)
    other = a_desk(tmp_path / "other")

    done = export(desk, tmp_path / "one")
    back = import_(other, FOUNDER, tmp_path / "one")

    digest = digest_of(TEXT.encode())
    assert (done.kept, done.withheld) == (0, 1)
    assert _manifest(tmp_path / "one")["withheld"] == [digest]
    assert not (tmp_path / "one" / "captures").exists()
    assert not other.store.has(digest)
    assert "could not be looked at again" in back.said[0]
    assert verify(other).findings == ()


def test_bytes_that_are_missing_and_were_never_withheld_are_refused(
    desk: Archive, tmp_path: Path
) -> None:
    """A folder cannot pass off claims as those of a withheld page: a line must say that it was withheld."""
    export(desk, tmp_path / "one")
    shutil.rmtree(tmp_path / "one" / "captures")
    manifest = _manifest(tmp_path / "one")
    manifest["withheld"] = [digest_of(TEXT.encode())]
    (tmp_path / "one" / "manifest.json").write_text(json.dumps(manifest))

    with pytest.raises(ImportRefusedError, match="no line says that they") as refused:
        import_(a_desk(tmp_path / "other"), FOUNDER, tmp_path / "one")

    assert refused.value.line == 1


def test_an_archive_that_lost_bytes_cannot_be_exported(
    desk: Archive, tmp_path: Path
) -> None:
    desk.store.withhold(Digest(digest_of(TEXT.encode())))

    with pytest.raises(CaptureMissingError):
        export(desk, tmp_path / "out" / "one")

    assert list((tmp_path / "out").iterdir()) == []


# ------------------------------------------------------------------ whole or not at all


@pytest.mark.parametrize(
    "make",
    [
        lambda path: (path.mkdir(), (path / "notes.txt").touch()),
        lambda path: path.touch(),
        lambda path: path.symlink_to("nowhere"),
    ],
    ids=["a folder with something", "a file", "a link"],
)
def test_nothing_that_is_there_is_written_over(
    desk: Archive, tmp_path: Path, make: Callable[[Path], Any]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    make(out / "one")
    before = sorted(out.rglob("*"))

    with pytest.raises(RefusedError, match="there is something at"):
        export(desk, out / "one")

    assert sorted(out.rglob("*")) == before


def test_an_empty_folder_is_taken(desk: Archive, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()

    assert export(desk, tmp_path / "one").lines == 12


@pytest.mark.parametrize("limit", [0, 3000, 5000, 8000])
def test_a_full_disk_leaves_nothing_half(
    desk: Archive, tmp_path: Path, limit: int
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def run() -> Path:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        try:
            return export(desk, out / "one").folder
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    size = (tmp_path / "given" / "lines.jsonl").stat().st_size
    if limit > size:
        assert run().is_dir()
        return
    with pytest.raises(DiskFullError):
        run()
    assert list(out.iterdir()) == []
    assert export(desk, out / "one").lines == 12


def test_an_export_that_is_stopped_leaves_nothing_half(
    desk: Archive, tmp_path: Path
) -> None:
    out = tmp_path / "out"

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(desk, out / "one", report=stop)

    assert list(out.iterdir()) == []


def test_a_fresh_archive_exports_nothing_and_that_comes_back(tmp_path: Path) -> None:
    fresh, other = a_desk(tmp_path / "fresh"), a_desk(tmp_path / "other")

    done = export(fresh, tmp_path / "one")
    import_(other, FOUNDER, tmp_path / "one")

    assert done.lines == 0
    assert _manifest(tmp_path / "one")["refs"] == {}


def test_an_import_into_an_archive_with_others_in_it_keeps_them_apart(
    desk: Archive, tmp_path: Path
) -> None:
    other = a_desk(tmp_path / "other")
    import_(other, FOUNDER, written(tmp_path / "mine.jsonl", [agent("a1", "Somebody")]))
    export(desk, tmp_path / "one")

    import_(other, FOUNDER, tmp_path / "one")
    export(other, tmp_path / "two")

    names = [
        each["event"]["name"]
        for each in _lines(tmp_path / "two")
        if each["ref"].startswith("a")
    ]
    assert names == ["Somebody", "Ilka Morvane", "Northgate Wire"]
    assert verify(other).findings == ()
