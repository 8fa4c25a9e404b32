"""An act says the positions of what it puts before they are written, and they are right."""

from pathlib import Path

import pytest

from archive import db
from archive.errors import BadValueError, DamagedError
from archive.event.kinds import NoteAdded
from archive.history import new_id
from archive.record.act import acting
from archive.values import Position
from tests.exchange.diary import FOUNDER, a_desk


def _note(text: str) -> NoteAdded:
    return NoteAdded(entry=Position(1), text=text)


def test_a_retry_among_new_events_is_said_to_be_where_it_was(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "desk")
    known = new_id()
    with acting(desk, FOUNDER) as act:
        first = act.put(_note("The first."), event_id=known)

    with acting(desk, FOUNDER) as act:
        foretold = [
            act.put(_note("The second."), event_id=new_id()),
            act.put(_note("The first."), event_id=known),
            act.put(_note("The third.")),
        ]
        after = act.next
        act.flush()
        written = [envelope.position for envelope, _ in act.entries]

    assert foretold == written == [first + 1, first, first + 2]
    assert after == first + 3


@pytest.mark.parametrize(
    "text", [" ", "\t\n", "\u3000", "\u200b", "\u2060\ufeff \u00ad"]
)
def test_a_note_of_spaces_or_of_nothing_that_can_be_seen_is_not_put_on_record(
    tmp_path: Path, text: str
) -> None:
    with (
        pytest.raises(BadValueError, match="say it in words"),
        acting(a_desk(tmp_path / "desk"), FOUNDER) as act,
    ):
        act.put(_note(text))


def test_rows_of_two_moments_are_said_to_be_damage(tmp_path: Path) -> None:
    """As a file is that lost its -wal in the middle of a checkpoint: a view is ahead of the log."""
    desk = a_desk(tmp_path / "desk")
    with acting(desk, FOUNDER) as act:
        ahead = act.put(_note("Written."))
    with db.exclusive(desk.engine) as conn:
        db.run(conn, "UPDATE note SET at = at + 1 WHERE at = ?", (ahead,))

    with (
        pytest.raises(DamagedError, match=r"contradict.*archive verify"),
        acting(desk, FOUNDER) as act,
    ):
        act.put(_note("The next."))
