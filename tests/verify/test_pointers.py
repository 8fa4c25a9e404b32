"""Where events point is found in any event: nothing that has a selector or a position is overlooked."""

from pathlib import Path
from typing import Any

import attrs

from archive import history
from archive.db import open_engine, reading, sqlite_url
from archive.event.kinds import KINDS, Erased, Event
from archive.values import Position, Selector
from archive.verify.pointers import places_in, positions_in
from tests.verify.archives import checked, harm, named, position_of


def events_of(folder: Path) -> list[Event]:
    engine = open_engine(sqlite_url(folder / "home" / "archive.db"), read_only=True)
    with reading(engine) as conn:
        entries = list(history.read(conn, 0, history.size(conn)))
    engine.dispose()
    return [event for _, event in entries if not isinstance(event, Erased)]


def everything_in(value: Any) -> list[Any]:
    """Walk through all there is, whatever its types say."""
    if isinstance(value, tuple):
        return [inner for one in value for inner in everything_in(one)]
    if attrs.has(type(value)):
        fields = [getattr(value, field.name) for field in attrs.fields(type(value))]
        return [value, *(inner for one in fields for inner in everything_in(one))]
    return [value]


def test_no_selector_is_overlooked(built: Path) -> None:
    seen = 0
    for event in events_of(built):
        expected = [one for one in everything_in(event) if isinstance(one, Selector)]

        found = [selector for _, _, selector in places_in(event)]

        assert sorted(found, key=str) == sorted(expected, key=str)
        seen += len(found)
    assert seen > 400


def test_every_selector_counts_in_a_text_that_the_event_names(built: Path) -> None:
    for event in events_of(built):
        for text, capture, _ in places_in(event):
            assert {text, capture} <= set(positions_in(event))


def test_every_kind_that_names_an_entry_is_known_to() -> None:
    """Fields whose name says that they hold a position are found by their type."""
    words = {"capture", "claim", "other", "seen", "text", "agent", "into", "entry"}
    for kind in KINDS.values():
        for field in attrs.fields(kind):
            if field.name in words and "str" not in str(field.type).lower():
                assert "Position" in str(field.type), (kind, field.name)


def test_positions_in_lists_are_found_too(built: Path) -> None:
    erasing = [one for one in events_of(built) if type(one).__name__ == "PayloadErased"]

    assert positions_in(erasing[0]) == list(erasing[0].entries)  # type: ignore[union-attr]
    assert all(isinstance(one, int) for one in positions_in(erasing[0]))
    assert Position(0) not in positions_in(erasing[0])


def test_a_reference_to_a_text_that_is_none_is_named(folder: Path) -> None:
    quote = position_of(folder, "quote-recorded")
    harm(folder, f"UPDATE entry SET event_id = randomblob(16) WHERE position = {quote}")

    assert named(checked(folder)) == [("EVENT_ALTERED", f"position {quote}")]
