"""Small views over real events, for tests of the fold itself: notes by entry, and the words of each."""

from typing import Final, Literal

from msgspec.structs import replace
from sqlalchemy import MetaData

from archive.event.envelope import Envelope
from archive.event.kinds import EntryWithdrawn, Erased, NoteAdded
from archive.projection.projection import OWN, Projection, Rows, SetRow, ViewRow, one
from archive.values import Position

TOYS: Final = MetaData()


class RemarkRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """A note as it stands."""

    at: Position
    text: str | None
    standing: Literal["stands", "withdrawn"]


remarks: Final = Projection(
    name="remark",
    row=RemarkRow,
    key="at",
    metadata=TOYS,
    indexes=(("standing", "text"),),
)


@remarks.on(NoteAdded, key=OWN)
def remark(
    _rows: Rows[RemarkRow], event: NoteAdded, entry: Envelope
) -> Rows[RemarkRow]:
    at = entry.position
    return [
        RemarkRow(at=at, text=event.text, standing="stands", set_at=at, changed_at=at)
    ]


@remarks.on(EntryWithdrawn, key=lambda event, _entry: event.entry)
def withdraw(
    rows: Rows[RemarkRow], _event: EntryWithdrawn, entry: Envelope
) -> Rows[RemarkRow]:
    return [replace(one(rows), standing="withdrawn", changed_at=entry.position)]


@remarks.on(Erased, key=OWN)
def erased(rows: Rows[RemarkRow], _event: Erased, _entry: Envelope) -> Rows[RemarkRow]:
    return rows


class WordRow(SetRow, frozen=True, kw_only=True, gc=False):
    """The words last said about an entry, one row each."""

    about: Position
    number: int
    end: str


words: Final = Projection(
    name="word",
    row=WordRow,
    key="about",
    primary_key=("about", "number"),
    metadata=TOYS,
)


@words.on(NoteAdded, key=lambda event, _entry: event.entry)
def say(_rows: Rows[WordRow], event: NoteAdded, entry: Envelope) -> Rows[WordRow]:
    return [
        WordRow(about=event.entry, number=number, end=word, set_at=entry.position)
        for number, word in reversed(list(enumerate(event.text.split())))
    ]


class EntryRow(SetRow, frozen=True, kw_only=True, gc=False):
    """Every entry, by kind."""

    kind: str


entries: Final = Projection(
    name="all_entries",
    row=EntryRow,
    key="set_at",
    primary_key=("kind", "set_at"),
    metadata=TOYS,
)


@entries.on_every()
def note_kind(_rows: Rows[EntryRow], _event: object, entry: Envelope) -> Rows[EntryRow]:
    return [EntryRow(kind=entry.kind, set_at=entry.position)]
