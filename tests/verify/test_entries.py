"""Entries changed, moved, cut off or added behind the archive's back: each is seen and its position named."""

import sqlite3
import unicodedata
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

from archive.event.kinds import NoteAdded
from archive.values import Position
from tests.verify.archives import (
    LOG,
    Writer,
    checked,
    harm,
    named,
    opened,
    position_of,
    recompute,
    rewritten,
    tampering,
)

Change = Callable[[bytes], bytes]


def put(at: str, change: str) -> Change:
    """Put letters after the first place of some others."""
    return lambda cell: cell.replace(at.encode(), (at + change).encode(), 1)


def swapped_case(cell: bytes) -> bytes:
    at = next(at for at, byte in enumerate(cell) if chr(byte).isalpha())
    return cell[:at] + cell[at : at + 1].swapcase() + cell[at + 1 :]


def counted_on(step: int) -> Change:
    """Change the last digit of the cell by one."""

    def change(cell: bytes) -> bytes:
        digits = [at for at, byte in enumerate(cell) if 0x30 <= byte <= 0x39]
        at = digits[-1] if digits else len(cell) - 3
        digit = bytes([0x30 + (cell[at] - 0x30 + step) % 10])
        return cell[:at] + digit + cell[at + 1 :]

    return change


def other_form(cell: bytes) -> bytes:
    text = cell.decode()
    parts = unicodedata.normalize("NFD", text)
    return (parts if parts != text else text + "\u0301").encode()


IN_TEXT: Final[dict[str, Change]] = {
    "a letter": lambda cell: cell.replace(b"e", b"o", 1),
    "a bit": lambda cell: bytes([cell[0] ^ 1]) + cell[1:],
    "the case of a letter": swapped_case,
    "a letter that looks alike": lambda cell: cell.replace(b"e", "\u0435".encode(), 1),
    "a zero-width space": put("e", "\u200b"),
    "a bidi mark": put("e", "\u202e"),
    "a NUL at the end": lambda cell: cell + b"\0",
    "another Unicode form": other_form,
    "a space at the end": lambda cell: cell + b" ",
    "one more": counted_on(1),
    "one less": counted_on(-1),
    "white space between": put(":", " "),
    "a key more": put("{", '"extra":null,'),
    "a key less": lambda cell: (
        b"{" + cell.split(b",", 1)[-1] if b"," in cell else b"{}"
    ),
    "a key twice": lambda cell: b"{" + cell[1:].split(b",", 1)[0] + b"," + cell[1:],
    "another type": lambda cell: (
        cell.replace(b":null", b":0", 1)
        if b":null" in cell
        else cell.replace(b'":"', b'":["', 1)
    ),
    "nothing": lambda _: b"",
    "no JSON": lambda _: b"\xff\xfe",
}
IN_BYTES: Final[dict[str, Change]] = {
    "a bit": lambda cell: bytes([cell[0] ^ 1]) + cell[1:],
    "the last bit": lambda cell: cell[:-1] + bytes([cell[-1] ^ 0x80]),
    "other bytes": lambda cell: sha256(cell).digest()[: len(cell)],
}
CELLS: Final = {
    "leaf": IN_TEXT,
    "payload": IN_TEXT,
    "salt": IN_BYTES | {"a byte more": lambda cell: cell + b"\0"},
    "event_id": IN_BYTES,
}
CHANGES: Final = [(cell, how) for cell, changes in CELLS.items() for how in changes]


@pytest.mark.parametrize(("cell", "how"), CHANGES)
def test_any_change_of_any_cell_is_named_by_its_position(
    cell: str, how: str, folder: Path
) -> None:
    for position in (0, 1, 111, 255, 256, 300, 341):
        with tampering(folder) as conn:
            sql = f"SELECT {cell} FROM entry WHERE position = {position}"
            before = conn.execute(sql).fetchone()[0]
            after = CELLS[cell][how](before)
            assert after != before
            sql = f"UPDATE entry SET {cell} = ? WHERE position = {position}"
            conn.execute(sql, (after,))

        found = [
            one
            for one in named(checked(folder, only=LOG))
            if one[0] != "CHECKPOINT_KEY_UNKNOWN"  # with entry 0, the key is lost too
        ]

        assert found == [("EVENT_ALTERED", f"position {position}")]
        with tampering(folder) as conn:
            conn.execute(sql, (before,))
    assert checked(folder, only=LOG).exit_code == 0


@pytest.mark.parametrize("cells", ["salt = NULL", "payload = NULL"])
def test_half_an_erasure_is_an_altered_event(cells: str, folder: Path) -> None:
    harm(folder, f"UPDATE entry SET {cells} WHERE position = 30")

    assert named(checked(folder, only=LOG)) == [("EVENT_ALTERED", "position 30")]


def test_a_check_that_trusts_stored_hashes_would_see_none_of_this(folder: Path) -> None:
    harm(folder, "UPDATE entry SET leaf = x'00', payload = x'00' WHERE position = 30")

    conn = sqlite3.connect(folder / "home" / "archive.db")
    said = conn.execute("PRAGMA integrity_check").fetchone()[0]
    size, entries = conn.execute(
        "SELECT size, (SELECT count(*) FROM entry) FROM head"
    ).fetchone()
    conn.close()

    assert (said, size) == ("ok", entries)  # SQLite and counting are blind
    assert checked(folder).exit_code == 1


# ------------------------------------------------------------------------ moved and cut off

AWAY = "UPDATE entry SET position = -position - 1 WHERE position >= {0}"
BACK = "UPDATE entry SET position = -position - 1 + ({0}) WHERE position < 0"
ALIKE = "INSERT INTO entry SELECT {0}, zeroblob(16), leaf, salt, payload FROM entry WHERE position = {1}"
MOVES: Final[dict[str, tuple[list[str], list[tuple[str, str]]]]] = {
    "the first deleted": (
        ["DELETE FROM entry WHERE position = 0"],
        [("EVENT_MISSING", "position 0")],
    ),
    "one in the middle deleted": (
        ["DELETE FROM entry WHERE position = 170"],
        [("EVENT_MISSING", "position 170")],
    ),
    "the last deleted": (
        ["DELETE FROM entry WHERE position = 341"],
        [("LOG_TRUNCATED", "position 341")],
    ),
    "one deleted, the rest renumbered": (
        ["DELETE FROM entry WHERE position = 170", AWAY.format(171), BACK.format(-1)],
        [("EVENT_MISSING", "position 170")],
    ),
    "a tenth cut off": (
        ["DELETE FROM entry WHERE position >= 308"],
        [("LOG_TRUNCATED", "positions 308-341")],
    ),
    "one put in the middle, the rest shifted": (
        [AWAY.format(100), BACK.format(1), ALIKE.format(100, 99)],
        [("EVENT_INSERTED", "position 100")],
    ),
    "two swapped": (
        [
            "UPDATE entry SET position = -1 WHERE position = 100",
            "UPDATE entry SET position = 100 WHERE position = 300",
            "UPDATE entry SET position = 300 WHERE position = -1",
        ],
        [("EVENT_REORDERED", "position 100"), ("EVENT_REORDERED", "position 300")],
    ),
    "one written over with another": (
        ["DELETE FROM entry WHERE position = 100", ALIKE.format(100, 200)],
        [("EVENT_INSERTED", "position 100"), ("EVENT_MISSING", "position 100")],
    ),
    "a forged one at the end": (
        [ALIKE.format(342, 341)],
        [("EVENT_INSERTED", "position 342")],
    ),
    "a gap, then a forged one": (
        [ALIKE.format(400, 341)],
        [("EVENT_INSERTED", "position 400")],
    ),
    "one before the first": (
        [ALIKE.format(-1, 341)],
        [("EVENT_INSERTED", "position -1")],
    ),
}


@pytest.mark.parametrize(("statements", "expected"), MOVES.values(), ids=MOVES.keys())
def test_entries_that_were_moved_are_named(
    statements: list[str], expected: list[tuple[str, str]], folder: Path
) -> None:
    harm(folder, *statements)

    assert named(checked(folder, only=LOG)) == expected
    assert set(expected) <= set(named(checked(folder)))
    assert "REDACTION_INCOMPLETE" not in [code for code, _ in named(checked(folder))]


def test_three_edits_are_three_findings_and_no_more(folder: Path) -> None:
    note = position_of(folder, "note-added")
    harm(
        folder,
        f"UPDATE entry SET salt = randomblob(16) WHERE position = {note}",
        "UPDATE entry SET event_id = randomblob(16) WHERE position = 300",
        "UPDATE agent SET name = 'Somebody' WHERE agent = 1",
    )

    assert named(checked(folder)) == [
        ("EVENT_ALTERED", f"position {note}"),
        ("EVENT_ALTERED", "position 300"),
        ("PROJECTION_DIFFERS", "view agent, key 1"),
    ]


# -------------------------------------------------------------------------------- erasures


def test_lawful_erasures_and_withholdings_are_no_findings(built: Path) -> None:
    verdict = checked(built)

    assert (verdict.findings, verdict.exit_code) == ((), 0)
    assert [part.checked > 0 for part in verdict.parts] == [True] * 4


def test_content_that_went_without_an_event_is_altered(folder: Path) -> None:
    harm(folder, "UPDATE entry SET salt = NULL, payload = NULL WHERE position = 30")

    assert ("EVENT_ALTERED", "position 30") in named(checked(folder, only=LOG))


def test_content_that_an_event_says_is_gone_and_is_there_is_an_incomplete_redaction(
    folder: Path,
) -> None:
    erased = position_of(folder, "payload-erased")
    harm(
        folder,
        "UPDATE entry SET salt = (SELECT salt FROM entry WHERE position = 30),"
        " payload = (SELECT payload FROM entry WHERE position = 30) WHERE payload IS NULL",
    )

    found = named(checked(folder, only=LOG))

    assert [code for code, _ in found] == ["EVENT_ALTERED", "REDACTION_INCOMPLETE"]
    assert found[0][1] == found[1][1] != f"position {erased}"


def test_the_first_entry_can_never_be_erased_even_with_an_event(folder: Path) -> None:
    erased = position_of(folder, "payload-erased")
    with tampering(folder) as conn:
        entries = conn.execute(
            "SELECT position FROM entry WHERE payload IS NULL"
        ).fetchone()[0]
        rewritten(conn, erased, f'"entries":[{entries}]', f'"entries":[0,{entries}]')
        conn.execute("UPDATE entry SET salt = NULL, payload = NULL WHERE position = 0")
        recompute(conn)

    verdict = checked(folder, only=LOG, has_state=False)

    assert named(verdict) == [("EVENT_ALTERED", "position 0")]
    assert verdict.exit_code == 1


# -------------------------------------------------------- events that are not of the format

FORGERIES: Final[dict[str, tuple[str, str, str]]] = {
    "a position that comes later": ("note-added", '"entry":', '"entry":9'),
    "its own words are not in the text": (
        "quote-recorded",
        "We will sign",
        "We have signed",
    ),
    "other words of the same length": (
        "quote-recorded",
        "We will sign",
        "We won't sig",
    ),
    "another place": ("figure-recorded", '"start":', '"start":1'),
    "another prefix": ("quote-recorded", '"prefix":"', '"prefix":"X'),
    "a space in the JSON": ("claim-retracted", '{"claim"', '{ "claim"'),
    "a key twice": ("claim-retracted", '{"claim"', '{"claim":0,"claim"'),
    "a NUL": ("note-added", "ask the port", "ask the port\\u0000"),
    "a field that the kind has not": ("note-added", '{"entry"', '{"aside":1,"entry"'),
    "a text's length": ("text-derived", '"length":', '"length":1'),
    "a capture's size": ("capture-taken", '"size_bytes":', '"size_bytes":1'),
}


@pytest.mark.parametrize(
    ("kind", "old", "new"), FORGERIES.values(), ids=FORGERIES.keys()
)
def test_a_forged_event_that_no_format_allows_is_seen_even_when_all_hashes_fit(
    kind: str, old: str, new: str, folder: Path
) -> None:
    position = position_of(folder, kind)
    with tampering(folder) as conn:
        rewritten(conn, position, old, new)
        recompute(conn)

    verdict = checked(
        folder, only=frozenset({"captures", "selectors"}), has_state=False
    )
    blind = checked(folder, only=LOG, has_state=False)

    assert ("EVENT_NOT_CANONICAL", f"position {position}") in named(verdict)
    assert (blind.findings, blind.exit_code) == ((), 3)


def test_a_thousand_findings_do_not_hide_the_others(folder: Path) -> None:
    archive = opened(folder)
    writer = Writer(archive)
    for number in range(1200):
        writer.put(NoteAdded(entry=Position(1), text=f"note {number}"))
    writer.write()
    archive.close()
    with tampering(folder) as conn:
        for position in range(342, 1542):
            rewritten(conn, position, '{"entry"', '{ "entry"')
        recompute(conn)
    harm(folder, "UPDATE agent SET name = 'Somebody' WHERE agent = 1")

    verdict = checked(folder, has_state=False)

    assert len(verdict.findings) == 1002
    assert ("PROJECTION_DIFFERS", "view agent, key 1") in named(verdict)
    assert verdict.findings[-1].detail.startswith("200 more")
