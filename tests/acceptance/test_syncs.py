"""How often the disk is made to keep something: as often as is promised, and no more (D4)."""

from pathlib import Path

import pytest

from tests.acceptance import acts
from tests.acceptance.shimmed import Shimmed

Counted = dict[str, list[list[int]]]


def count(shimmed: Shimmed, base: Path, synchronous: str) -> Counted:
    acts.begin(base)
    told: Counted = shimmed.run(acts.count_syncs, base, synchronous, watch=base).answer
    return told


@pytest.fixture(scope="module")
def counted(shimmed: Shimmed, tmp_path_factory: pytest.TempPathFactory) -> Counted:
    return count(shimmed, tmp_path_factory.mktemp("full"), "FULL")


def test_an_append_is_one_sync(counted: Counted) -> None:
    assert counted["append"] == [[1, 0, 0]] * 20


def test_a_batch_of_a_hundred_events_is_one_sync_and_never_more_than_three(
    counted: Counted,
) -> None:
    assert min(counted["batch of 100"]) == [1, 0, 0]
    assert max(counted["batch of 100"]) <= [3, 0, 0]


@pytest.mark.parametrize(("kind", "files"), [("text", 1), ("page", 2)])
def test_a_capture_is_one_more_sync_for_its_bytes_one_for_their_name_one_for_a_new_folder(
    counted: Counted, kind: str, files: int
) -> None:
    for syncs, new_files, new_folders in counted[kind]:
        assert syncs == 1 + 2 * new_files + new_folders
        assert new_files == files


def test_bytes_that_are_kept_already_are_made_sure_of_once_more(
    counted: Counted,
) -> None:
    """Another process may have named them a moment ago and not synced the name yet."""
    assert counted["again"] == [[1, 0, 0]] * len(counted["again"])


def test_control_a_database_that_syncs_less_is_counted_as_such(
    shimmed: Shimmed, tmp_path: Path
) -> None:
    told = count(shimmed, tmp_path, "NORMAL")

    assert told["append"] == [[0, 0, 0]] * 20
