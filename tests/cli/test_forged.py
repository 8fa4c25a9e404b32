"""A log that is not what was recorded: it is not handed out, not folded into views, and is what trace blames."""

import hashlib
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.cli.desk import Desk

WORDS: Final = "The ferry line may open before winter"
FORGED: Final = "The ferry line will open in the autumn"


@pytest.fixture
def claim(desk: Desk) -> str:
    """A claim on record, with a note after it."""
    claim = desk.does(
        "record", "quote", "--in", "d3", WORDS, "--speaker", "Ilka Morvane"
    ).ref
    desk.does("note", claim, "Seen in print too.")
    return claim


def _harm(desk: Desk, *statements: tuple[str, tuple[object, ...]]) -> None:
    """Change the database as somebody would who means harm: the guards put away, and put back."""
    conn = sqlite3.connect(desk.home / "archive.db", isolation_level=None)
    guards = conn.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall()
    conn.execute("BEGIN")
    for name, _ in guards:
        conn.execute(f"DROP TRIGGER {name}")
    for statement, values in statements:
        conn.execute(statement, values)
    for _, guard in guards:
        conn.execute(guard)
    conn.execute("COMMIT")
    conn.close()


def _entry(desk: Desk, claim: str) -> tuple[bytes, bytes, bytes]:
    conn = sqlite3.connect(desk.home / "archive.db")
    row: tuple[bytes, bytes, bytes] = conn.execute(
        "SELECT leaf, salt, payload FROM entry WHERE position = ?", (int(claim[1:]),)
    ).fetchone()
    conn.close()
    return row


def _other_words(desk: Desk, claim: str) -> bytes:
    payload = _entry(desk, claim)[2].decode()
    end = json.loads(payload)["quote"]["passage"]["pieces"][0]["end"]
    longer = len(FORGED) - len(WORDS)
    changed = payload.replace(WORDS, FORGED).replace(
        f'"end":{end},"exact":"{FORGED}', f'"end":{end + longer},"exact":"{FORGED}'
    )
    assert changed != payload
    return changed.encode()


def forge_payload(desk: Desk, claim: str) -> None:
    """Put other words into somebody's mouth; the leaf commits to the old ones."""
    forged = _other_words(desk, claim), int(claim[1:])
    _harm(desk, ("UPDATE entry SET payload = ? WHERE position = ?", forged))


def forge_leaf(desk: Desk, claim: str) -> None:
    """Put other words there and let the leaf commit to them; the tree holds the old leaf."""
    leaf, salt, _ = _entry(desk, claim)
    payload = _other_words(desk, claim)
    said = json.loads(leaf)
    said["commitment"] = hashlib.sha256(salt + payload).hexdigest()
    forged = json.dumps(said, separators=(",", ":"), sort_keys=True).encode()
    row = forged, payload, int(claim[1:])
    _harm(desk, ("UPDATE entry SET leaf = ?, payload = ? WHERE position = ?", row))


def erase_unlawfully(desk: Desk, claim: str) -> None:
    """Take away what was said, without an entry that says so."""
    sql = "UPDATE entry SET payload = NULL, salt = NULL WHERE position = ?"
    _harm(desk, (sql, (int(claim[1:]),)))


FORGERIES: Final = (forge_payload, forge_leaf, erase_unlawfully)


@pytest.mark.parametrize("forge", FORGERIES)
def test_a_forged_log_is_not_exported(
    forge: Callable[[Desk, str], None], desk: Desk, claim: str, tmp_path: Path
) -> None:
    before = desk.does("export", str(tmp_path / "whole"))  # the control
    forge(desk, claim)

    ran = desk.run("export", str(tmp_path / "new" / "forged"))

    assert "wrote" in before.err
    assert ran.code == 1
    assert f"the log is not what was recorded: position {claim[1:]}, " in ran.sentence
    assert "nothing was exported; 'archive verify' says more" in ran.sentence
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("forge", FORGERIES)
@pytest.mark.parametrize("how", [(), ("--check",), ("--jobs", "2")])
def test_a_forged_log_is_not_folded_into_views(
    how: tuple[str, ...],
    forge: Callable[[Desk, str], None],
    desk: Desk,
    claim: str,
) -> None:
    assert "identical" in desk.does("replay", *how).out  # the control
    forge(desk, claim)
    before = desk.does("list", "claims").out

    ran = desk.run("replay", *how)

    assert ran.code == 1
    assert f"the log is not what was recorded: position {claim[1:]}, " in ran.sentence
    assert "(EVENT_ALTERED)" in ran.sentence
    assert "no view was touched; 'archive verify' says more" in ran.sentence
    assert "identical" not in ran.out
    assert desk.does("list", "claims").out == before
    assert WORDS in before


def test_of_several_forged_entries_the_first_is_named(desk: Desk, claim: str) -> None:
    forge_payload(desk, claim)
    _harm(desk, ("UPDATE entry SET payload = x'7b7d' WHERE position IN (3, 4)", ()))

    ran = desk.run("replay")

    assert "position 3, " in ran.sentence


def test_a_view_that_was_meddled_with_is_mended_and_that_is_said(
    desk: Desk, claim: str
) -> None:
    _harm(desk, ("UPDATE claim SET words = ?", (FORGED,)))

    looked = desk.run("replay", "--check")
    mended = desk.run("replay")
    again = desk.does("replay")

    assert (looked.code, looked.out.split()[-1]) == (1, "differs")
    assert mended.code == 1
    assert "differed, and was mended: written anew from the log: claim" in mended.out
    assert again.out.split()[-1] == "identical"
    assert WORDS in desk.does("list", "claims").out


@pytest.mark.parametrize("forge", [forge_payload, forge_leaf])
def test_trace_blames_the_entry_before_the_view(
    forge: Callable[[Desk, str], None], desk: Desk, claim: str
) -> None:
    forge(desk, claim)

    ran = desk.run("trace", claim)

    assert ran.code == 1
    assert f"the entry e{claim[1:]} of the log is damaged" in ran.sentence
    assert "the view" not in ran.sentence
    assert FORGED not in ran.out


def test_trace_blames_the_view_when_the_entry_holds(desk: Desk, claim: str) -> None:
    _harm(desk, ("UPDATE claim SET words = ?", (FORGED,)))

    ran = desk.run("trace", claim)

    assert ran.code == 1
    assert "the view claim is damaged" in ran.sentence


@pytest.mark.parametrize("forge", [None, *FORGERIES[:2]])
def test_views_of_an_older_program_are_not_rebuilt_from_a_forged_log(
    forge: Callable[[Desk, str], None] | None, desk: Desk, claim: str
) -> None:
    _harm(desk, ("UPDATE view_state SET version = 0 WHERE name = 'review'", ()))
    if forge is not None:
        forge(desk, claim)

    ran = desk.run("note", claim, "Seen again.")

    if forge is None:  # the control
        assert ran.code == 0
        assert "rebuilding the views review" in ran.err
    else:
        assert ran.code == 1
        assert "the log is not what was recorded: position" in ran.sentence
        assert "no view was touched" in ran.sentence
