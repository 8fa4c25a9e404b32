"""The history of anything on record: its own entry and all that name it; and what stands under a reference."""

from typing import Any, Literal

import attrs
import msgspec
from sqlalchemy.engine import Connection

from archive import db, history
from archive.event.kinds import ClaimCorrected, EntryWithdrawn, Erased
from archive.history import Kept
from archive.opening import Archive
from archive.references import Thing, find, letter_of
from archive.trace import telling
from archive.trace.captures import capture_of, label
from archive.trace.corrected import befores
from archive.trace.imported import files_of
from archive.trace.notes import notes_on
from archive.trace.people import People
from archive.trace.seen import Agent, Capture
from archive.trace.shape import Entry
from archive.trace.standpoint import AnyClaim, agents_in
from archive.trace.texts import Texts
from archive.view import captures, claims, subjects


@attrs.frozen(kw_only=True)
class History:
    """All entries about something, oldest first."""

    ref: str
    thing: Thing
    label: str
    entries: tuple[Entry, ...]


@attrs.frozen(kw_only=True)
class Description:
    """What stands under a reference: its entry, the whole of what was recorded, and how it stands now.

    ``event`` has the fields of the event as plain values, ``None`` when it was erased.
    """

    ref: str
    thing: Thing
    label: str
    entry: Entry
    event: dict[str, Any] | None
    agent: Agent | None = None
    capture: Capture | None = None


def history_of(
    archive: Archive,
    reference: str,
    *,
    expect: Literal["claim", "capture", "agent"] | None = None,
) -> History:
    """Read the history of a claim, a capture, an agent, or any other entry.

    Raises:
        UnknownReferenceError, UsageError: As ``references.find`` says.
        DamagedError: The log has not all the entries that are about it.
    """
    with db.reading(archive.engine) as conn:
        found = find(conn, reference, expect=expect)
        positions = entries_of(conn, found.position)
        stream = history.kept_at(conn, positions)
        read = {int(each.envelope.position) for each in stream}
        for each in positions:
            if each not in read:
                raise history.missing(each)
        teller = _Teller(conn, stream)
        return History(
            ref=str(found),
            thing=found.thing,
            label=teller.label(found.position),
            entries=tuple(teller.entry(each) for each in stream),
        )


def describe(archive: Archive, reference: str, *, look: bool = True) -> Description:
    """Show what stands under a reference.

    Args:
        archive: The archive.
        reference: ``c412``, ``d3``, ``a7``, ``e14``, or an agent's slug or name.
        look: Hash a capture's stored bytes again.

    Raises:
        UnknownReferenceError, UsageError: As ``references.find`` says.
    """
    with db.reading(archive.engine) as conn:
        found = find(conn, reference)
        kept = history.kept_at(conn, [found.position])
        teller = _Teller(conn, kept)
        texts = Texts(archive.store) if look else None
        return Description(
            ref=str(found),
            thing=found.thing,
            label=teller.label(found.position),
            entry=teller.entry(kept[0]),
            event=None
            if isinstance(kept[0].event, Erased)
            else msgspec.to_builtins(kept[0].event),
            agent=teller.people.agent(found.position)
            if found.thing == "agent"
            else None,
            capture=_capture(conn, found.position, teller.people, texts)
            if found.thing == "capture"
            else None,
        )


def _capture(
    conn: Connection, position: int, people: People, texts: Texts | None
) -> Capture | None:
    row = captures.capture_at(conn, position)
    if row is None:
        return None
    wanted = [position, *([row.text] if row.text is not None else [])]
    kept = {int(each.envelope.position): each for each in history.kept_at(conn, wanted)}
    return capture_of(
        row,
        details=captures.details_of(conn, position),
        kept=kept,
        text=row.text if row.text is not None else -1,
        people=people,
        texts=texts,
        notes=notes_on(conn, conn, [position], people).get(position, ()),
    )


def entries_of(conn: Connection, position: int) -> list[int]:
    """The entry at a position and all that name it."""
    return [position, *subjects.entries_about(conn, position)]


class _Teller:
    """Words entries, with the names of those who are in them."""

    def __init__(self, conn: Connection, stream: list[Kept]) -> None:
        self.conn = conn
        self.people = People(conn)
        self.people.load(agent for each in stream for agent in agents_in(each))
        named: set[int] = {
            subject for each in stream for subject in each.envelope.subjects
        }
        named |= {
            int(each.envelope.because)
            for each in stream
            if each.envelope.because is not None
        }
        self.kept = {
            int(each.envelope.position): each
            for each in history.kept_at(conn, sorted(named))
        }
        self.kept.update((int(each.envelope.position), each) for each in stream)
        self.letters = {
            position: letter_of(each.envelope.kind)
            for position, each in self.kept.items()
        }
        self.withdrawn = {
            int(each.event.entry): int(each.envelope.position)
            for each in stream
            if isinstance(each.event, EntryWithdrawn)
        }
        self.before = self._before(stream)
        self.files = files_of(conn, stream)

    def entry(self, kept: Kept) -> Entry:
        """One entry in words."""
        return telling.entry(
            kept,
            self.people,
            letters=self.letters,
            withdrawn=self.withdrawn,
            before=self.before,
            files=self.files,
        )

    def _before(self, stream: list[Kept]) -> dict[int, AnyClaim | None]:
        """What each corrected claim said before; its other entries are read for that."""
        named = {
            int(each.event.claim)
            for each in stream
            if isinstance(each.event, ClaimCorrected)
        }
        about = {each for claim in named for each in entries_of(self.conn, claim)}
        return befores(history.kept_at(self.conn, sorted(about)))

    def label(self, position: int) -> str:
        """What stands at a position, in one line."""
        match self.letters[position]:
            case "c":
                row = claims.claim_at(self.conn, position)
                return (
                    row.proposition or row.words if row else None
                ) or "a claim whose words were erased"
            case "a":
                return self.people.name(position) or f"a{position}"
            case "d":
                best = captures.best_details(self.conn, position)
                outlet = best.get("outlet")
                return label(
                    captures.capture_at(self.conn, position),
                    best,
                    self.people.name(outlet.agent) if outlet else None,
                )
            case _:
                return self.kept[position].envelope.kind
