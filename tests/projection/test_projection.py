"""One definition makes row, table and loader; what cannot be meant is refused when it is written down."""

import pickle
import sqlite3
from pathlib import Path
from typing import Annotated

import pytest
from msgspec import Meta
from sqlalchemy import MetaData
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from archive import db
from archive.event.envelope import Envelope
from archive.event.kinds import ClaimRetracted, NoteAdded
from archive.projection.projection import OWN, Projection, Rows, SetRow, ViewRow, one
from archive.values import Position
from tests.projection import toys


class ThingRow(ViewRow, frozen=True, kw_only=True, gc=False):
    at: Position
    size: Annotated[int, Meta(ge=0)] | None
    end: str | None = None
    raw: bytes = b""


def a_thing(at: int, **fields: object) -> ThingRow:
    given = {"at": Position(at), "size": None, "set_at": at, "changed_at": at} | fields
    return ThingRow(**given)  # type: ignore[arg-type]


def test_a_table_is_strict_and_holds_nothing_where_its_row_type_says_so() -> None:
    things = Projection(name="thing", row=ThingRow, key="at", metadata=MetaData())

    sql = " ".join(
        str(CreateTable(things.table).compile(dialect=sqlite.dialect())).split()
    )

    assert sql == (
        'CREATE TABLE thing ( at INTEGER NOT NULL, size INTEGER, "end" TEXT, raw BLOB NOT NULL, '
        "set_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, PRIMARY KEY (at) ) STRICT"
    )


def test_rows_come_back_as_they_went_in(tmp_path: Path) -> None:
    things = Projection(name="thing", row=ThingRow, key="at", metadata=MetaData())
    engine = db.open_engine(db.sqlite_url(tmp_path / "x.db"))

    with db.exclusive(engine) as conn:
        things.table.create(conn)
        db.run(conn, "INSERT INTO thing VALUES (7, NULL, ?, ?, 7, 8)", ("x", b"\0"))

        assert things.select(conn, 'WHERE "end" = ?', ("x",)) == [
            a_thing(7, end="x", raw=b"\0", changed_at=8)
        ]
        with pytest.raises(sqlite3.IntegrityError):
            db.run(conn, "INSERT INTO thing VALUES ('seven', NULL, NULL, x'', 7, 8)")


def test_a_row_without_its_position_cannot_exist(tmp_path: Path) -> None:
    engine = db.open_engine(db.sqlite_url(tmp_path / "x.db"))

    with db.exclusive(engine) as conn:
        toys.words.table.create(conn)
        with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
            db.run(conn, "INSERT INTO word VALUES (1, 0, 'x', NULL)")


def test_a_text_key_with_nul_is_refused(tmp_path: Path) -> None:
    engine = db.open_engine(db.sqlite_url(tmp_path / "x.db"))

    with db.exclusive(engine) as conn:
        toys.entries.table.create(conn)
        db.run(conn, "INSERT INTO all_entries VALUES ('kind', 1)")
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            db.run(conn, "INSERT INTO all_entries VALUES (?, 1)", ("ki\0nd",))


@pytest.mark.parametrize("hint", [float, bool, list[int], int | str, "int | None"])
def test_a_key_that_is_no_whole_number_or_text_is_refused(hint: object) -> None:
    row = type(
        "OddRow",
        (SetRow,),
        {"__annotations__": {"at": hint}, "__module__": __name__},
        frozen=True,
        kw_only=True,
    )

    with pytest.raises(TypeError):
        Projection(name="odd", row=row, key="at", metadata=MetaData())


def test_an_event_has_one_handler_in_a_view() -> None:
    things = Projection(name="thing", row=ThingRow, key="at", metadata=MetaData())

    @things.on(NoteAdded, ClaimRetracted, key=OWN)
    def first(
        rows: Rows[ThingRow], _event: NoteAdded | ClaimRetracted, _entry: Envelope
    ) -> Rows[ThingRow]:
        return rows

    with pytest.raises(TypeError, match="two handlers for NoteAdded"):
        things.on(NoteAdded, key=OWN)(first)


def test_rows_are_not_loaded_by_what_does_not_lead_to_them() -> None:
    with pytest.raises(TypeError, match="begin the primary key"):
        toys.entries.on(NoteAdded, key=lambda event, _entry: event.entry)


def test_a_projection_travels_by_name() -> None:
    assert pickle.loads(pickle.dumps(toys.remarks)) is toys.remarks


@pytest.mark.parametrize("count", [0, 2])
def test_one_row_is_neither_none_nor_two(count: int) -> None:
    with pytest.raises(LookupError, match=f"found {count}"):
        one([a_thing(1)] * count)


def test_one_row_is_given_back() -> None:
    assert one([a_thing(1)]) == a_thing(1)
