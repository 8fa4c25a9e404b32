"""Files of the store harmed in every way: each is named; what is only too much is a notice."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import pytest

from archive.capture.store import Store, digest_of
from archive.db import exclusive, open_scratch
from archive.log.finding import Finding
from archive.values import Digest
from archive.verify.captures import Captures
from archive.verify.ledger import Ledger
from tests.verify.archives import (
    PAGES,
    checked,
    held,
    named,
    page_of,
    position_of,
    rewritten,
    tampering,
    text_of,
)

CAPTURES: Final = frozenset({"captures"})
FIRST: Final = digest_of(page_of(1))
SECOND: Final = digest_of(page_of(2))


def place(digest: Digest) -> str:
    return f"captures/sha256/{digest[:2]}/{digest}"


def writable(store: Store, digest: Digest) -> Path:
    path = store.path(digest)
    path.chmod(0o644)
    return path


@pytest.fixture
def store(folder: Path) -> Store:
    return held(folder)


@contextmanager
def looking(
    store: Store, scratch: Path
) -> Iterator[Callable[[], set[tuple[str, str]]]]:
    """Hold all files against a ledger that names them, again and again, without the rest of an archive."""
    with exclusive(open_scratch(scratch)) as conn:
        ledger = Ledger(conn)
        for at, digest in enumerate(store.names()):
            ledger.keep(digest, at, of=at, what="bytes", size=None)
        ledger.close()

        def look() -> set[tuple[str, str]]:
            found = Captures(store, ledger, lambda _done: None).check()
            return {(one.code, one.place) for one in found if isinstance(one, Finding)}

        yield look


def test_every_byte_of_twenty_files_is_guarded(store: Store, tmp_path: Path) -> None:
    digests = sorted(store.names())
    for digest in digests[20:]:
        store.withhold(digest)
    contents = {digest: store.get(digest) for digest in digests[:20]}
    expected = {("BLOB_ALTERED", place(digest)) for digest in contents}
    longest = max(map(len, contents.values()))
    assert longest <= 512

    with looking(store, tmp_path / "ledger.db") as look, ExitStack() as files:
        opened = {
            digest: files.enter_context(
                writable(store, digest).open("r+b", buffering=0)
            )
            for digest in contents
        }
        for at in range(longest):
            for digest, content in contents.items():
                here = at % len(content)
                flipped = bytes([content[here] ^ 1 << at % 8])
                os.pwrite(opened[digest].fileno(), flipped, here)

            assert look() == expected
            for digest, content in contents.items():
                here = at % len(content)
                os.pwrite(opened[digest].fileno(), content[here : here + 1], here)

        assert look() == set()


Harm = Callable[[Store], list[tuple[str, str]]]


def cut(store: Store) -> list[tuple[str, str]]:
    os.truncate(writable(store, FIRST), 100)
    return [("BLOB_ALTERED", place(FIRST))]


def emptied(store: Store) -> list[tuple[str, str]]:
    os.truncate(writable(store, FIRST), 0)
    return [("BLOB_ALTERED", place(FIRST))]


def lengthened(store: Store) -> list[tuple[str, str]]:
    with writable(store, FIRST).open("ab") as file:
        file.write(b"\n")
    return [("BLOB_ALTERED", place(FIRST))]


def swapped(store: Store) -> list[tuple[str, str]]:
    one, other = store.path(FIRST), store.path(SECOND)
    aside = store.folder / "aside"
    one.rename(aside)
    other.rename(one)
    aside.rename(other)
    return sorted(("BLOB_ALTERED", place(each)) for each in (FIRST, SECOND))


def deleted(store: Store) -> list[tuple[str, str]]:
    store.path(FIRST).unlink()
    return [("BLOB_MISSING", place(FIRST))]


def linked(store: Store) -> list[tuple[str, str]]:
    path = store.path(FIRST)
    path.rename(store.folder / "elsewhere")
    path.symlink_to(store.folder / "elsewhere")
    return [("BLOB_ALTERED", place(FIRST))]


def its_folder_linked(store: Store) -> list[tuple[str, str]]:
    path = store.path(FIRST).parent
    others = sorted(path.iterdir())
    path.rename(store.folder / "elsewhere")
    path.symlink_to(store.folder / "elsewhere")
    return [("BLOB_ALTERED", place(Digest(each.name))) for each in others]


def a_folder(store: Store) -> list[tuple[str, str]]:
    store.path(FIRST).unlink()
    store.path(FIRST).mkdir()
    return [("BLOB_ALTERED", place(FIRST))]


HARMS: Final[list[Harm]] = [
    cut,
    emptied,
    lengthened,
    swapped,
    deleted,
    linked,
    its_folder_linked,
    a_folder,
]


@pytest.mark.parametrize("do", HARMS)
def test_a_file_that_was_harmed_is_named(do: Harm, store: Store, folder: Path) -> None:
    expected = do(store)

    found = named(checked(folder, only=CAPTURES))

    assert sorted(found) == expected
    assert named(checked(folder)) == found  # its text is still there to point into
    assert (
        checked(folder, only=frozenset({"log"})).exit_code == 0
    )  # who looks only there is blind


def test_a_text_that_is_gone_is_named_once_whoever_points_into_it(
    store: Store, folder: Path
) -> None:
    digest = digest_of(text_of(1).encode())
    store.path(digest).unlink()

    assert named(checked(folder)) == [("BLOB_MISSING", place(digest))]
    assert named(checked(folder, only=frozenset({"selectors"}))) == [
        ("BLOB_MISSING", place(digest))
    ]


def test_bytes_that_were_never_put_on_record_are_a_notice(
    store: Store, folder: Path
) -> None:
    extra = store.put(b"captured, and then the power went")
    (store.folder / "sha256" / "notes.txt").write_text("left here")

    verdict = checked(folder, only=CAPTURES)

    assert (verdict.findings, verdict.exit_code) == ((), 0)
    assert [(one.code, one.place) for one in verdict.notices if one.code] == [
        ("BLOB_EXTRA", place(extra)),
        ("BLOB_EXTRA", "captures/sha256/notes.txt"),
    ]


def test_bytes_never_on_record_that_do_not_match_their_name_are_a_finding(
    store: Store, folder: Path
) -> None:
    extra = store.put(b"captured, and then the power went")
    os.truncate(writable(store, extra), 3)

    assert named(checked(folder, only=CAPTURES)) == [("BLOB_ALTERED", place(extra))]


# ------------------------------------------------------------------------------ withheld


@pytest.mark.parametrize("content", [page_of(PAGES + 1), text_of(PAGES + 1).encode()])
def test_withheld_bytes_that_are_back_are_an_incomplete_redaction(
    content: bytes, store: Store, folder: Path
) -> None:
    digest = store.put(content)

    assert named(checked(folder)) == [("REDACTION_INCOMPLETE", place(digest))]


def test_bytes_withheld_without_an_event_are_missing(
    store: Store, folder: Path
) -> None:
    store.withhold(FIRST)

    assert named(checked(folder)) == [("BLOB_MISSING", place(FIRST))]


def test_bytes_that_another_capture_still_needs_are_not_to_be_gone(
    folder: Path, store: Store
) -> None:
    hidden = position_of(folder, "capture-taken", last=True)
    withheld = position_of(folder, "capture-withheld")
    other = position_of(folder, "capture-taken")
    with tampering(folder) as conn:
        rewritten(conn, withheld, f'"captures":[{hidden}]', f'"captures":[{other}]')

    found = named(checked(folder, only=CAPTURES))

    # The withholding was changed, so nothing it says holds: what it named must be there.
    assert found == [
        ("BLOB_MISSING", place(digest_of(page_of(PAGES + 1)))),
        ("EVENT_ALTERED", f"position {withheld}"),
    ] or found == [
        ("EVENT_ALTERED", f"position {withheld}"),
        ("BLOB_MISSING", place(digest_of(page_of(PAGES + 1)))),
    ]
