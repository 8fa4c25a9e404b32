"""The fold: the same rows whether events come one by one, in batches, or all at once."""

from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.engine import Engine

from archive import db, history
from archive.errors import ViewsBehindError
from archive.event.kinds import EntryWithdrawn, Event, ImportBegun, NoteAdded
from archive.log import schema
from archive.opening import VIEWS
from archive.projection.compare import digest
from archive.projection.fold import Fold, fold_live
from archive.projection.state import create_views, stale
from archive.values import Digest, Position
from tests.projection import toys
from tests.projection.histories import a_log

ALL_TOYS = (toys.remarks, toys.words, toys.entries)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = db.open_engine(db.sqlite_url(tmp_path / "archive.db"))
    schema.migrate(engine)
    with db.exclusive(engine) as conn:
        create_views(conn, ALL_TOYS)
    put(
        engine, ImportBegun(batch="b", digest=Digest("0" * 64), lines=0)
    )  # position 0, for notes to be about
    return engine


def put(engine: Engine, *events: Event) -> None:
    with db.exclusive(engine) as conn:
        entries = history.append(
            conn, [history.Draft(event=event) for event in events], by=Position(1)
        )
        fold_live(conn, ALL_TOYS, entries)


def note(entry: int, text: str) -> NoteAdded:
    return NoteAdded(entry=Position(entry), text=text)


def taken_back(entry: int) -> EntryWithdrawn:
    return EntryWithdrawn(entry=Position(entry), reason="no")


def rows(engine: Engine, sql: str) -> list[Any]:
    with db.reading(engine) as conn:
        found: list[Any] = db.run(conn, sql).fetchall()
        return found


def test_a_row_says_which_entry_set_it_and_which_changed_it_last(
    engine: Engine,
) -> None:
    put(engine, note(0, "first"), note(0, "second"))
    put(engine, taken_back(1))

    assert rows(engine, "SELECT * FROM remark ORDER BY at") == [
        (1, "first", "withdrawn", 1, 3),
        (2, "second", "stands", 2, 2),
    ]


def test_fewer_rows_under_a_key_leave_none_stale(engine: Engine) -> None:
    put(engine, note(0, "one two three"))
    put(engine, note(0, "four"))

    assert rows(engine, "SELECT * FROM word") == [(0, 0, "four", 2)]


def test_one_event_of_a_batch_sees_what_the_one_before_it_did(engine: Engine) -> None:
    put(engine, note(0, "one two"), taken_back(1), note(0, "three"))

    assert rows(engine, "SELECT standing, changed_at FROM remark WHERE at = 1") == [
        ("withdrawn", 2)
    ]
    assert rows(engine, 'SELECT "end" FROM word') == [("three",)]


def test_a_missing_row_stops_the_fold_and_says_where(engine: Engine) -> None:
    put(engine, note(0, "first"), taken_back(1))

    with pytest.raises(LookupError) as caught:
        put(engine, note(0, "more"), taken_back(2))

    assert caught.value.__notes__ == [
        "folding position 4 (entry-withdrawn/1) into the view remark"
    ]
    assert rows(engine, "SELECT count(*) FROM entry") == [(3,)], (
        "the append was undone with it"
    )


def test_every_view_knows_how_far_it_has_folded(engine: Engine) -> None:
    put(engine, note(0, "first"))
    put(engine, note(0, "second"), note(0, "third"))

    assert rows(engine, "SELECT * FROM view_state ORDER BY name") == [
        ("all_entries", 1, 3),
        ("remark", 1, 3),
        ("word", 1, 3),
    ]


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE view_state SET watermark = 0 WHERE name = 'word'",
        "UPDATE view_state SET version = 7 WHERE name = 'word'",
        "DELETE FROM view_state WHERE name = 'word'",
    ],
)
def test_nothing_is_folded_into_a_view_that_is_behind(
    engine: Engine, harm: str
) -> None:
    put(engine, note(0, "first"), note(0, "second"))
    with db.exclusive(engine) as conn:
        db.run(conn, harm)

    with pytest.raises(
        ViewsBehindError, match="the views word do not show the whole log"
    ):
        put(engine, note(0, "third"))

    with db.reading(engine) as conn:
        assert stale(conn, ALL_TOYS, history.size(conn)) == ["word"]
    assert rows(engine, "SELECT count(*) FROM entry") == [(3,)]


def test_nothing_folded_is_nothing_written(engine: Engine) -> None:
    with db.exclusive(engine) as conn:
        fold_live(conn, ALL_TOYS, [])

    assert rows(engine, "SELECT DISTINCT watermark FROM view_state") == [(0,)]


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 10**6), cuts=st.sets(st.integers(1, 149)))
def test_any_cuts_give_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory, seed: int, cuts: set[int]
) -> None:
    """Live one by one = in one piece = in any pieces; an erased payload is erased in all."""
    folder = tmp_path_factory.mktemp("log")
    log = a_log(folder, VIEWS, seed=seed)
    log.append(150)
    with db.reading(log.engine) as conn:
        entries = list(history.read(conn, 0, 150))
        live = {view.name: digest(conn, view) for view in VIEWS}
    pieces = [
        [entries[place] for _, place in group]
        for _, group in groupby(
            enumerate(range(150)), key=lambda each: sum(cut <= each[1] for cut in cuts)
        )
    ]

    for chunks in ([entries], pieces):
        other = db.open_scratch(folder / f"{len(chunks)}.db")
        with db.exclusive(other) as conn:
            create_views(conn, VIEWS)
            fold = Fold(VIEWS)
            for chunk in chunks:
                fold(conn, chunk)
            assert {view.name: digest(conn, view) for view in VIEWS} == live
        (folder / f"{len(chunks)}.db").unlink()


def test_control_a_fold_that_forgets_one_entry_is_seen(tmp_path: Path) -> None:
    log = a_log(tmp_path, VIEWS)
    log.append(100)
    with db.reading(log.engine) as conn:
        entries = list(history.read(conn, 0, 100))
        live = {view.name: digest(conn, view) for view in VIEWS}

    with db.exclusive(db.open_scratch(tmp_path / "other.db")) as conn:
        create_views(conn, VIEWS)
        Fold(VIEWS)(conn, entries[:60] + entries[61:])

        assert {view.name: digest(conn, view) for view in VIEWS} != live
