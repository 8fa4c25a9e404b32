"""The store keeps bytes once, for good, and never believes a file."""

import os
import stat
from pathlib import Path

import pytest

from archive.capture import store as files
from archive.capture.store import Store, digest_of, read_whole
from archive.errors import (
    BadValueError,
    CaptureDamagedError,
    CaptureMissingError,
    LimitError,
)
from archive.values import Digest

PAGE = b"<p>The prime minister landed on Sunday.</p>"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "captures")


def rewrite(path: Path, content: bytes) -> None:
    """Change a write-once file, as only somebody from outside would."""
    path.chmod(0o644)
    path.write_bytes(content)


def everything_in(folder: Path) -> list[str]:
    return sorted(
        str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()
    )


def test_what_was_kept_comes_back_byte_for_byte(store: Store) -> None:
    digest = store.put(PAGE)

    assert store.get(digest) == PAGE
    assert digest == digest_of(PAGE)
    assert store.has(digest)
    assert store.check(digest) is None


def test_a_file_is_named_by_its_digest_and_read_only(store: Store) -> None:
    digest = store.put(PAGE)

    path = store.folder / "sha256" / digest[:2] / digest
    assert path == store.path(digest)
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert everything_in(store.folder) == [f"sha256/{digest[:2]}/{digest}"]


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    first = store.put(PAGE)
    written = store.path(first).stat()

    second = store.put(PAGE)

    assert second == first
    assert store.path(first).stat().st_ino == written.st_ino
    assert store.path(first).stat().st_mtime_ns == written.st_mtime_ns


def test_no_bytes_at_all_are_a_capture_too(store: Store) -> None:
    assert store.get(store.put(b"")) == b""


def test_every_changed_byte_is_noticed_when_read(store: Store) -> None:
    digest = store.put(PAGE)
    path = store.path(digest)

    unseen = []
    for place in range(len(PAGE)):
        rewrite(path, PAGE[:place] + bytes([PAGE[place] ^ 1]) + PAGE[place + 1 :])
        if not isinstance(store.check(digest), CaptureDamagedError):
            unseen.append(place)

    assert unseen == []
    rewrite(path, PAGE)  # the control: the very same check passes on the right bytes
    assert store.check(digest) is None


@pytest.mark.parametrize("other", [b"", PAGE[:-1], PAGE + b"\n", b"another page"])
def test_a_cut_lengthened_emptied_or_swapped_file_is_refused(
    store: Store, other: bytes
) -> None:
    digest = store.put(PAGE)
    rewrite(store.path(digest), other)

    with pytest.raises(CaptureDamagedError) as caught:
        store.get(digest)

    assert caught.value.finding == "BLOB_ALTERED"
    assert caught.value.path == str(store.path(digest))
    assert "backup" in str(caught.value)


def test_a_missing_file_is_called_missing(store: Store) -> None:
    digest = store.put(PAGE)
    store.path(digest).unlink()

    with pytest.raises(CaptureMissingError) as caught:
        store.get(digest)

    assert caught.value.finding == "BLOB_MISSING"
    assert digest[:12] in str(caught.value)
    assert not store.has(digest)


def test_a_symbolic_link_is_never_followed(store: Store, tmp_path: Path) -> None:
    digest = store.put(PAGE)
    outside = tmp_path / "outside"
    outside.write_bytes(PAGE)
    store.path(digest).unlink()
    store.path(digest).symlink_to(outside)

    found = store.check(digest)

    assert isinstance(found, CaptureDamagedError)
    assert not store.has(digest)
    with pytest.raises(CaptureDamagedError):
        store.put(PAGE)


def test_a_folder_that_is_a_link_is_refused(store: Store, tmp_path: Path) -> None:
    digest = store.put(PAGE)
    folder = store.path(digest).parent
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")

    assert isinstance(store.check(digest), CaptureDamagedError)


def test_the_captures_folder_itself_may_stand_on_another_disk(tmp_path: Path) -> None:
    (tmp_path / "big-disk").mkdir()
    (tmp_path / "captures").symlink_to(tmp_path / "big-disk")
    store = Store(tmp_path / "captures")

    assert store.get(store.put(PAGE)) == PAGE


def test_a_pipe_in_place_of_a_file_does_not_hang(store: Store) -> None:
    digest = store.put(PAGE)
    store.path(digest).unlink()
    os.mkfifo(store.path(digest))

    assert isinstance(store.check(digest), CaptureDamagedError)


def test_damaged_bytes_are_not_kept_over_but_reported(store: Store) -> None:
    digest = store.put(PAGE)
    rewrite(store.path(digest), b"something else")

    with pytest.raises(CaptureDamagedError):
        store.put(PAGE)


@pytest.mark.parametrize(
    "name",
    ["", "../../etc/passwd", "a" * 63, "A" * 64, "a" * 64 + "\n", "/" + "a" * 63],
)
def test_only_digests_lead_to_files(store: Store, name: str) -> None:
    with pytest.raises(BadValueError):
        store.get(Digest(name))


def test_names_and_strangers_are_told_apart(store: Store) -> None:
    kept = sorted(store.put(bytes([number])) for number in range(5))
    (store.folder / "sha256" / kept[0][:2] / "notes.txt").write_text("mine")
    (store.folder / "sha256" / "readme").write_text("mine")
    wrong = store.folder / "sha256" / kept[0][:2] / ("f" * 64)
    wrong.write_text("in the wrong folder")

    assert list(store.names()) == kept
    assert {path.name for path in store.strangers()} == {
        "notes.txt",
        "readme",
        "f" * 64,
    }


def test_a_store_that_holds_nothing_lists_nothing(store: Store) -> None:
    assert list(store.names()) == []
    assert list(store.strangers()) == []
    assert not store.folder.exists()


def test_withheld_bytes_are_gone_and_can_be_asked_twice(store: Store) -> None:
    digest = store.put(PAGE)

    assert store.withhold(digest)
    assert not store.withhold(digest)
    assert isinstance(store.check(digest), CaptureMissingError)


def test_too_much_is_refused_before_anything_is_written(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)

    with pytest.raises(LimitError):
        store.put(b"eleven bytes")

    assert not store.folder.exists()
    assert store.get(store.put(b"ten bytes.")) == b"ten bytes."


def test_an_endless_file_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    huge = tmp_path / "huge"
    huge.touch()
    os.truncate(huge, files.MAX_BYTES * 4)  # takes no room on the disk

    with huge.open("rb") as file, pytest.raises(LimitError):
        read_whole(file, name="huge")

    (tmp_path / "small").write_bytes(PAGE)
    with (tmp_path / "small").open("rb") as file:
        assert read_whole(file, name="small") == PAGE


def test_a_swollen_file_is_refused_without_being_read(store: Store) -> None:
    digest = store.put(PAGE)
    store.path(digest).chmod(0o644)
    with store.path(digest).open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)

    assert isinstance(store.check(digest), CaptureDamagedError)


def test_what_a_killed_process_left_is_swept_and_nothing_younger(store: Store) -> None:
    store.put(PAGE)
    old, young = store.folder / "tmp-1-old", store.folder / "tmp-2-young"
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))

    Store(store.folder).put(b"another")

    assert not old.exists()
    assert young.exists()
