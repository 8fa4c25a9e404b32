"""The power goes: what was answered for is there, and nothing is damaged (D2).

The writes of a day are recorded, and then cut off at random places: what had not been synced
by then is there, is not, or is there in part. No kill can tell this: the system keeps what a
killed process wrote.
"""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from archive.capture.store import digest_of
from archive.errors import ArchiveError
from archive.log.key import read_key
from archive.log.signer import Memory
from tests.acceptance import acts
from tests.acceptance.power import Change, cuts, read_record
from tests.acceptance.shimmed import Shimmed
from tests.acceptance.sizes import chance, sizes, tell
from tests.acceptance.sound import complaints

ROUNDS: Final = 10


@attrs.frozen
class Day:
    """The record of a day of work, and the folder that it was done in."""

    base: Path
    changes: list[Change]


def a_day(shimmed: Shimmed, base: Path, synchronous: str = "FULL") -> Day:
    """Record a day of work."""
    base.mkdir()
    record = base.with_suffix(".record")
    asked = (acts.work_a_day, base, record, ROUNDS, synchronous)
    outcome = shimmed.run(*asked, watch=base, record=record)
    changes = read_record(record)
    syncs = sum(change.kind == "sync" for change in changes)
    tell(
        f"{synchronous}: {len(changes)} changes, {syncs} syncs, {outcome.answer} answers"
    )
    return Day(base, changes)


@pytest.fixture(scope="module")
def day(shimmed: Shimmed, tmp_path_factory: pytest.TempPathFactory) -> Day:
    return a_day(shimmed, tmp_path_factory.mktemp("days") / "day")


def lost(left: Path, answers: Sequence[dict[str, Any]]) -> Iterable[str]:
    """What was answered for and is not there, or not as it was; and whatever else is wrong."""
    told: dict[str, list[dict[str, Any]]] = {}
    for each in answers:
        told.setdefault(each["kind"], []).append(each)
    notes = {each["name"]: each["position"] for each in told.get("note", ())}
    try:
        if told.get("views", [{}])[-1].get("name") == "spoiled":
            acts.remake(left)
        yield from complaints(left, acknowledged=notes, batches=True)
        yield from checkpoint_lost(left, told.get("checkpoint", ()))
        yield from complaints(left, signs=True)
        acts.add(left, ["after/1-0"])
    except ArchiveError as error:
        yield str(error)
    for each in told.get("capture", ()):
        digest = digest_of(each["name"].encode())
        if not (left / "home/captures/sha256" / digest[:2] / digest).exists():
            yield f"the capture {each['position']} has no bytes"


def checkpoint_lost(left: Path, told: Sequence[dict[str, Any]]) -> Iterable[str]:
    key = read_key(left / "home/keys/log.key").verifier
    last = Memory(left / "state", key).last_checkpoint()
    if told and (last is None or last.size < int(told[-1]["name"].splitlines()[1])):
        yield "the signer forgot a checkpoint that it gave out"


def all_lost(
    base: Path, changes: list[Change], *, count: int, to: Path
) -> list[list[str]]:
    """Cut so many times; give what each cut lost, where it lost something."""
    found = []
    for left, answers in cuts(
        changes, root=str(base), count=count, chance=chance(), to=to
    ):
        found.append(list(lost(left, answers)))
        shutil.rmtree(left)
    tell(f"{count} cuts, {sum(map(bool, found))} lost something")
    return [one for one in found if one]


@pytest.mark.parametrize("count", sizes(100, q=500, f=5000))
def test_what_was_answered_for_outlives_the_power(
    day: Day, tmp_path: Path, count: int
) -> None:
    assert all_lost(day.base, day.changes, count=count, to=tmp_path) == []


def test_control_a_database_that_syncs_less_loses_what_was_answered_for(
    shimmed: Shimmed, tmp_path: Path
) -> None:
    lazy = a_day(shimmed, tmp_path / "lazy", "NORMAL")

    found = all_lost(lazy.base, lazy.changes, count=20, to=tmp_path)

    assert any("acknowledged and is gone" in each for one in found for each in one)


@pytest.mark.parametrize(
    ("unsynced", "said"),
    [
        ("/home/captures/", "BLOB_"),
        ("/home/archive.toml", "there is no archive"),
        ("/state/", "the signer forgot"),
    ],
)
def test_control_files_that_are_not_synced_are_missed(
    day: Day, tmp_path: Path, unsynced: str, said: str
) -> None:
    """Every sync of some files, and of the folders that name them, is taken out of the record."""
    folder = unsynced if unsynced.endswith("/") else unsynced.rpartition("/")[0]

    def is_taken_out(change: Change) -> bool:
        path = change.path.removeprefix(str(day.base))
        return change.kind == "sync" and (path.startswith(unsynced) or path == folder)

    changes = [change for change in day.changes if not is_taken_out(change)]

    # Which writes a cut drops is chance: go on until one shows, and give up only when that is no accident.
    def batch(number: int) -> list[list[str]]:
        to = tmp_path / str(number)
        to.mkdir()
        return all_lost(day.base, changes, count=20, to=to)

    batches = map(batch, range(8))

    assert any(said in each for found in batches for one in found for each in one)
