"""What only an outside checkpoint tells: an older copy, another history, another key; and whether one is known."""

import base64
import shutil
from pathlib import Path

import pytest

from archive.errors import CouldNotCheckError, NoArchiveError
from archive.event.kinds import NoteAdded
from archive.log.checkpoint import parse, read, sign
from archive.log.key import generate_key
from archive.values import Position
from archive.verify.whole import verify_home
from tests.verify.archives import (
    LOG,
    ORIGIN,
    Writer,
    build,
    checked,
    copied,
    erase,
    harm,
    named,
    opened,
    position_of,
    recompute,
    refolded,
    rewritten,
    signed,
    tampering,
)

GIVEN = ["early.txt", "half.txt", "last.txt"]


def test_an_archive_that_agrees_with_a_checkpoint_is_intact_and_covered(
    built: Path,
) -> None:
    verdict = checked(built, checkpoints=GIVEN)

    assert (verdict.findings, verdict.unchecked, verdict.exit_code) == ((), (), 0)
    assert verdict.covered == verdict.size == 342
    assert len(verdict.root) == 64


def test_without_any_checkpoint_rollback_is_not_excluded(built: Path) -> None:
    verdict = checked(built, has_state=False)

    assert (verdict.findings, verdict.covered, verdict.exit_code) == ((), 0, 3)
    assert "positions 0-341" in [one.place for one in verdict.notices]


def test_a_checkpoint_in_hand_is_enough(built: Path) -> None:
    verdict = checked(built, has_state=False, checkpoints=["half.txt"])

    assert verdict.exit_code == 0
    assert f"positions {verdict.covered}-341" in [one.place for one in verdict.notices]


def test_an_older_copy_was_rolled_back(built: Path, folder: Path) -> None:
    archive = opened(folder)
    erase(Writer(archive), Position(position_of(folder, "note-added")))
    (folder / "now.txt").write_text(signed(archive))
    archive.close()
    shutil.rmtree(folder / "home")
    shutil.copytree(built / "home", folder / "home")

    verdict = checked(folder)

    assert named(verdict) == [("LOG_ROLLED_BACK", "size 342")]
    assert named(checked(folder, has_state=False, checkpoints=["now.txt"])) == named(
        verdict
    )
    assert (
        checked(folder, has_state=False).exit_code == 3
    )  # without it: nobody can tell
    assert checked(folder, has_state=False, checkpoints=["half.txt"]).exit_code == 0


def test_two_histories_from_one_beginning_are_a_fork(
    built: Path, tmp_path: Path
) -> None:
    one, other = copied(built, tmp_path / "one"), copied(built, tmp_path / "other")
    for folder, text in ((one, "shown to Ada"), (other, "shown to Bea")):
        archive = opened(folder)
        writer = Writer(archive)
        writer.put(NoteAdded(entry=Position(1), text=text))
        writer.write()
        (folder / "now.txt").write_text(signed(archive))
        archive.close()
    shutil.copy(other / "now.txt", one / "theirs.txt")

    verdict = checked(one, checkpoints=["theirs.txt", *GIVEN])

    assert named(verdict) == [("LOG_FORKED", "size 343")]
    assert "last size in common is 342" in verdict.findings[0].detail
    assert checked(one, checkpoints=["now.txt", "half.txt"]).exit_code == 0


# ----------------------------------------------------------------------------- the insider


@pytest.fixture
def insiders(folder: Path) -> Path:
    """An event was changed, and every hash, node and view made to fit."""
    position = position_of(folder, "note-added")
    with tampering(folder) as conn:
        rewritten(conn, position, "ask the port", "ask the ship")
        recompute(conn)
    refolded(folder)
    return folder


def test_an_insider_who_recomputes_everything_is_betrayed_by_an_old_checkpoint(
    insiders: Path,
) -> None:
    for name in GIVEN:
        verdict = checked(insiders, has_state=False, checkpoints=[name])

        assert [one.code for one in verdict.findings] == ["LOG_FORKED"]
        assert verdict.exit_code == 1
    assert [one.code for one in checked(insiders).findings] == ["LOG_FORKED"]


def test_without_a_checkpoint_the_insider_is_not_seen_and_that_is_said(
    insiders: Path,
) -> None:
    assert named(checked(insiders, has_state=False)) == []
    assert checked(insiders, has_state=False).exit_code == 3


def test_an_insider_with_the_signing_key_is_betrayed_by_what_is_held_outside(
    insiders: Path,
) -> None:
    archive = opened(insiders)
    shutil.rmtree(insiders / "state")
    (insiders / "forged.txt").write_text(signed(archive))
    archive.close()

    assert checked(insiders, has_state=False, checkpoints=["forged.txt"]).exit_code == 0
    verdict = checked(insiders, checkpoints=["forged.txt", "half.txt"])
    assert [one.code for one in verdict.findings] == ["LOG_FORKED"]


# ----------------------------------------------------------------------------- other keys


def test_a_checkpoint_signed_by_another_key_of_the_same_name_is_of_nobody_we_know(
    folder: Path,
) -> None:
    known = read(parse((folder / "last.txt").read_text()))
    forged = sign(ORIGIN, known.size, known.root, generate_key(ORIGIN))
    (folder / "forged.txt").write_text(forged)

    verdict = checked(folder, checkpoints=["forged.txt"])

    assert named(verdict) == [("CHECKPOINT_KEY_UNKNOWN", str(folder / "forged.txt"))]
    assert verdict.exit_code == 1


def test_a_key_put_in_place_of_the_logs_own_does_not_fit_what_was_signed(
    folder: Path,
) -> None:
    key = generate_key(ORIGIN)
    with tampering(folder) as conn:
        payload = conn.execute(
            "SELECT payload FROM entry WHERE position = 0"
        ).fetchone()[0]
        start = payload.index(b'"verifier_key":"') + len(b'"verifier_key":"')
        old = payload[start : payload.index(b'"', start)].decode()
        rewritten(conn, 0, old, str(key.verifier))
        recompute(conn)
    refolded(folder)

    verdict = checked(folder, checkpoints=["last.txt"])
    alone = checked(folder)

    assert named(verdict) == [("CHECKPOINT_KEY_UNKNOWN", str(folder / "last.txt"))]
    assert alone.exit_code == 3
    assert "CHECKPOINT_KEY_UNKNOWN" in [one.code for one in alone.notices]


def test_a_log_put_into_another_archives_folder_is_noticed(
    folder: Path, tmp_path: Path
) -> None:
    settings = folder / "home" / "archive.toml"
    settings.write_text(settings.read_text().replace(ORIGIN, "example.org/other"))

    assert named(checked(folder)) == [("CHECKPOINT_KEY_UNKNOWN", "archive.toml")]


def test_every_byte_of_a_checkpoint_counts(folder: Path) -> None:
    text = (folder / "last.txt").read_bytes()
    path = folder / "flipped.txt"

    for at in range(len(text)):
        path.write_bytes(text[:at] + bytes([text[at] ^ 1]) + text[at + 1 :])

        verdict = checked(folder, only=LOG, checkpoints=["flipped.txt"])

        assert verdict.exit_code in {1, 2}, at
        places = {one.place for one in verdict.findings}
        places |= {one.place for one in verdict.unchecked}
        assert places == {str(path)}


def test_a_changed_memory_is_named(folder: Path) -> None:
    (path,) = (folder / "state").glob("checkpoints/*/checkpoint")
    text = path.read_text()
    path.write_text(text.replace("\n342\n", "\n340\n"))

    assert named(checked(folder)) == [("CHECKPOINT_BAD_SIGNATURE", str(path))]


def test_a_signature_that_is_cut_is_no_signature(folder: Path) -> None:
    text = (folder / "last.txt").read_text().rstrip("\n")
    head, _, encoded = text.rpartition(" ")
    cut = base64.b64encode(base64.b64decode(encoded)[:-1]).decode()
    (folder / "cut.txt").write_text(f"{head} {cut}\n")

    verdict = checked(folder, checkpoints=["cut.txt"])

    assert [one.code for one in verdict.findings] == ["CHECKPOINT_BAD_SIGNATURE"]


# ----------------------------------------------------------------------- could not check


@pytest.mark.parametrize("text", [b"", b"no note\n", b"\x00\xff" * 40])
def test_a_file_that_is_no_checkpoint_says_nothing_against_the_log(
    folder: Path, text: bytes
) -> None:
    path = folder / "strange.txt"
    path.write_bytes(text)

    verdict = checked(folder, only=LOG, checkpoints=["strange.txt"])

    assert verdict.exit_code == 2
    assert [one.place for one in verdict.unchecked] == [str(path)]


def test_a_checkpoint_of_another_log_says_nothing_against_this_one(
    folder: Path,
) -> None:
    known = read(parse((folder / "last.txt").read_text()))
    name = "example.org/other"
    path = folder / "other.txt"
    path.write_text(sign(name, known.size, known.root, generate_key(name)))

    verdict = checked(folder, only=LOG, checkpoints=["other.txt"])

    assert verdict.exit_code == 2
    assert [one.place for one in verdict.unchecked] == [str(path)]
    assert name in verdict.unchecked[0].detail


def test_a_checkpoint_with_the_line_ends_of_another_system_holds(folder: Path) -> None:
    text = (folder / "last.txt").read_bytes()
    (folder / "crlf.txt").write_bytes(text.replace(b"\n", b"\r\n"))

    verdict = checked(folder, only=LOG, has_state=False, checkpoints=["crlf.txt"])

    assert verdict.exit_code == 0


def test_a_checkpoint_that_is_not_there_is_no_verdict(folder: Path) -> None:
    with pytest.raises(CouldNotCheckError, match=r"nowhere\.txt") as caught:
        checked(folder, checkpoints=["nowhere.txt"])

    assert caught.value.exit_code == 2


def test_a_part_that_does_not_exist_is_no_verdict(folder: Path) -> None:
    with pytest.raises(CouldNotCheckError, match="captures, selectors, views"):
        checked(folder, only=frozenset({"blobs"}))


def test_no_archive_is_no_verdict(tmp_path: Path) -> None:
    with pytest.raises(NoArchiveError):
        verify_home(tmp_path, state=tmp_path)


def test_a_new_archive_is_whole(tmp_path: Path) -> None:
    build(tmp_path).close()
    harm(tmp_path, "DELETE FROM entry WHERE position > 1", "DELETE FROM tile")
    with tampering(tmp_path) as conn:
        recompute(conn)
    refolded(tmp_path)

    verdict = checked(tmp_path, only=LOG, has_state=False)

    assert (verdict.findings, verdict.size, verdict.exit_code) == ((), 2, 3)
