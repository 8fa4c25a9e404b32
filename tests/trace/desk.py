"""A small desk for stories: puts events on record straight through history and the views, with a fixed clock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.engine import Connection

from archive import db, history
from archive.capture.capture import Artefact, Detail
from archive.capture.selector import selector
from archive.claim.attribution import NOT_NAMED, Attribution, Hop
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting, Participant
from archive.claim.quote import Quote
from archive.claim.said import Place
from archive.claim.statement import Statement
from archive.event.kinds import (
    AgentDescribed,
    AgentRegistered,
    AgentsMerged,
    CaptureDescribed,
    CaptureTaken,
    CaptureWithheld,
    ClaimCited,
    ClaimCorrected,
    ClaimRetracted,
    ClaimReviewed,
    ClaimsRelated,
    EntryWithdrawn,
    Event,
    FigureRecorded,
    MeetingRecorded,
    NoteAdded,
    PayloadErased,
    QuoteRecorded,
    StatementRecorded,
    TextDerived,
)
from archive.opening import VIEWS, Archive, init_archive
from archive.projection.fold import fold_live
from archive.values import (
    DecimalText,
    Instant,
    Interval,
    Passage,
    Position,
    Selector,
    instant,
)

NOON = datetime(2025, 5, 27, 12, 0, tzinfo=UTC)

ANALYSIS = """Two leaders and a bridge

The prime minister landed in Istanbul on Sunday and met the president at the Dolmabahçe Palace.

“Fahrettin Altun highlighted that the meeting would review progress,” Türkiye’s Daily Sabah noted.

“The army chief stressed the necessity of patience,” it was said.

A last paragraph about the weather."""

SABAH = """Palace talks

Communications Director Fahrettin Altun highlighted that the meeting would review progress under the council."""


class Desk:
    """Writes what a story needs, one entry after another; each act gives the position that it was given."""

    def __init__(self, home: Path) -> None:
        self.now = NOON
        self.archive: Archive = init_archive(
            home / "archive",
            origin="example.org/desk",
            name="Example desk",
            founder="Robin Vale",
            zone="Europe/Istanbul",
            clock=self.clock,
            state=home / "state",
        )
        self.by = Position(1)
        self.letters: dict[int, tuple[int, str]] = {}

    def clock(self) -> datetime:
        """A minute later each time."""
        self.now += timedelta(minutes=1)
        return self.now

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with db.reading(self.archive.engine) as conn:
            yield conn

    def put(
        self, event: Event, *, because: int | None = None, further: tuple[int, ...] = ()
    ) -> Position:
        draft = history.Draft(
            event=event,
            because=None if because is None else Position(because),
            further=tuple(Position(each) for each in further),
        )
        with db.exclusive(self.archive.engine) as conn:
            entries = history.append(conn, [draft], by=self.by, clock=self.clock)
            fold_live(conn, VIEWS, entries)
        return entries[0][0].position

    def last(self) -> int:
        """The position of the log's last entry."""
        with self.reading() as conn:
            return history.head(conn).size - 1

    def agent(self, name: str, kind: Any = "person", **more: Any) -> Position:
        return self.put(AgentRegistered(type=kind, name=name, **more))

    def outlet(self, name: str) -> Position:
        return self.agent(name, "outlet")

    def described(self, agent: int, what: Any, value: str, **more: Any) -> Position:
        return self.put(
            AgentDescribed(agent=Position(agent), what=what, value=value, **more)
        )

    def merged(self, agent: int, into: int) -> Position:
        return self.put(
            AgentsMerged(
                agent=Position(agent), into=Position(into), reason="one and the same"
            )
        )

    def page(
        self,
        text: str,
        *,
        outlet: int | None = None,
        title: str | None = None,
        published: str | None = "2025-05-27",
        address: str | None = "https://example.org/page",
        warnings: tuple[str, ...] = (),
    ) -> Position:
        """Capture a page: its bytes, its text, what is on record about it."""
        digest = self.archive.store.put(text.encode())
        capture = self.put(
            CaptureTaken(
                how="fetch" if address else "file",
                artefacts=(
                    Artefact(
                        role="body",
                        digest=digest,
                        size_bytes=len(text.encode()),
                        media_type="text/plain",
                    ),
                ),
                seen_at=instant(self.now),
                file_name=None if address else "page.txt",
                address=address,
            )
        )
        derived = self.put(
            TextDerived(
                capture=capture,
                rule="plain-text",
                rule_version="1",
                digest=digest,
                length=len(text),
                charset="utf-8",
                warnings=warnings,
            ),
            because=capture,
        )
        self.letters[capture] = (derived, text)
        details = []
        if outlet is not None:
            details.append(self.detail("outlet", agent=outlet))
        if title is not None:
            details.append(self.detail("title", title))
        if published is not None:
            day = Interval(
                first=published,
                last=published,
                precision="day",
                approximate=False,
                zone=None,
                words=None,
                base=None,
                basis="metadata",
            )
            details.append(self.detail("published", published, interval=day))
        if details:
            self.put(
                CaptureDescribed(capture=capture, details=tuple(details)),
                because=capture,
            )
        return capture

    def detail(
        self,
        field: Any,
        value: str | None = None,
        *,
        agent: int | None = None,
        interval: Interval | None = None,
    ) -> Detail:
        return Detail(
            field=field,
            value=value,
            agent=None if agent is None else Position(agent),
            interval=interval,
            basis="person",
            where=None,
        )

    def at(self, capture: int, words: str) -> Selector:
        """Where words stand in a capture's text; the first place will do in a story."""
        _derived, text = self.letters[capture]
        start = text.index(words)
        return selector(text, start, start + len(words))

    def passage(self, capture: int, *words: str) -> Passage:
        derived, _text = self.letters[capture]
        return Passage(
            capture=Position(capture),
            text=Position(derived),
            pieces=tuple(self.at(capture, each) for each in words),
        )

    def hop(
        self,
        capture: int,
        agent: int | None,
        *,
        mention: str | None = None,
        cue: str | None = None,
        manner: Any = "direct",
        flags: tuple[Any, ...] = (),
    ) -> Hop:
        return Hop(
            agent=None if agent is None else Position(agent),
            mention=self.at(capture, mention) if mention else None,
            cue=self.at(capture, cue) if cue else None,
            manner=manner,
            flags=flags,
        )

    def quote(
        self, capture: int, *words: str, hops: tuple[Hop, ...] = (), **more: Any
    ) -> Position:
        return self.put(
            QuoteRecorded(
                quote=Quote(
                    passage=self.passage(capture, *words),
                    attribution=Attribution(hops=hops),
                    language="en",
                    **more,
                )
            )
        )

    def statement(
        self, capture: int, words: str, proposition: str | None = None, **more: Any
    ) -> Position:
        return self.put(
            StatementRecorded(
                statement=Statement(
                    passage=self.passage(capture, words),
                    attribution=Attribution(),
                    proposition=proposition,
                    **more,
                )
            )
        )

    def figure(
        self,
        capture: int,
        words: str,
        value: str,
        *,
        unit: str = "crowns",
        quantity: str = "share",
        **more: Any,
    ) -> Position:
        return self.put(
            FigureRecorded(
                figure=Figure(
                    passage=self.passage(capture, words),
                    attribution=Attribution(),
                    value=DecimalText(value),
                    unit=unit,
                    quantity=quantity,
                    **more,
                )
            )
        )

    def meeting(
        self,
        capture: int,
        words: str,
        people: tuple[int, ...],
        *,
        day: str | None = None,
        place: str | None = None,
        **more: Any,
    ) -> Position:
        return self.put(
            MeetingRecorded(
                meeting=Meeting(
                    passage=self.passage(capture, words),
                    attribution=Attribution(),
                    participants=tuple(
                        Participant(agent=Position(each), mention=None, part="unknown")
                        for each in people
                    ),
                    when=self.day(day) if day else None,
                    place=Place(name=place, mention=None) if place else None,
                    **more,
                )
            )
        )

    def day(
        self, day: str, words: Selector | None = None, base: str | None = None
    ) -> Interval:
        return Interval(
            first=day,
            last=day,
            precision="day",
            approximate=False,
            zone=None,
            words=words,
            base=base,
            basis="resolved" if words else "asserted",
        )

    def correct(self, claim: int, said: Quote, reason: str = "misheard") -> Position:
        return self.put(
            ClaimCorrected(
                claim=Position(claim), seen=Position(claim), quote=said, reason=reason
            )
        )

    def retract(self, claim: int, reason: str = "its outlet took it back") -> Position:
        return self.put(
            ClaimRetracted(claim=Position(claim), seen=Position(claim), reason=reason)
        )

    def cite(
        self,
        claim: int,
        capture: int,
        *words: str,
        hops: tuple[Hop, ...] = (),
        wording: Any = "same",
    ) -> Position:
        return self.put(
            ClaimCited(
                claim=Position(claim),
                seen=Position(claim),
                passage=self.passage(capture, *words),
                attribution=Attribution(hops=hops),
                wording=wording,
            )
        )

    def relate(
        self, claim: int, relation: Any, other: int, reason: str | None = None
    ) -> Position:
        return self.put(
            ClaimsRelated(
                claim=Position(claim),
                other=Position(other),
                relation=relation,
                reason=reason,
            )
        )

    def review(
        self, claim: int, rating: str, reason: str, evidence: tuple[Passage, ...] = ()
    ) -> Position:
        return self.put(
            ClaimReviewed(
                claim=Position(claim),
                seen=Position(claim),
                rating=rating,
                reason=reason,
                evidence=evidence,
            )
        )

    def note(self, entry: int, text: str) -> Position:
        return self.put(NoteAdded(entry=Position(entry), text=text))

    def withdraw(self, entry: int, reason: str = "it does not hold") -> Position:
        return self.put(EntryWithdrawn(entry=Position(entry), reason=reason))

    def erase(self, *entries: int) -> Position:
        return self.put(
            PayloadErased(
                entries=tuple(Position(each) for each in entries),
                reason="a court order",
                authority="the court",
            )
        )

    def withhold(self, capture: int, what: Any = "texts") -> Position:
        return self.put(
            CaptureWithheld(
                captures=(Position(capture),),
                what=what,
                reason="a court order",
                authority="the court",
            )
        )

    def file_of(self, capture: int) -> Path:
        """Where a capture's bytes lie."""
        with self.reading() as conn:
            event = history.kept_at(conn, [capture])[0].event
        assert isinstance(event, CaptureTaken)
        return self.archive.store.path(event.artefacts[0].digest)


class Article(Desk):
    """The desk of the example: an analysis piece that quotes Daily Sabah, and one voice without an outlet."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.post = self.outlet("Example Post")
        self.sabah = self.outlet("Daily Sabah")
        self.altun = self.agent("Fahrettin Altun")
        self.analysis = self.page(
            ANALYSIS, outlet=self.post, title="Two leaders and a bridge"
        )
        self.credit = self.hop(
            self.analysis, self.sabah, mention="Daily Sabah", cue="noted"
        )
        self.relay = self.quote(
            self.analysis,
            "Fahrettin Altun highlighted that the meeting would review progress",
            hops=(self.credit,),
        )
        self.saying = self.quote(
            self.analysis,
            "the meeting would review progress",
            hops=(
                self.hop(
                    self.analysis,
                    self.altun,
                    mention="Fahrettin Altun",
                    cue="highlighted",
                    manner="indirect",
                ),
                self.credit,
            ),
            within=self.relay,
        )

    def unnamed(self) -> Position:
        """What somebody said, heard through nobody knows whom."""
        return self.quote(
            self.analysis,
            "the necessity of patience",
            hops=(
                self.hop(
                    self.analysis,
                    None,
                    mention="The army chief",
                    cue="stressed",
                    flags=("role_only_speaker",),
                ),
                NOT_NAMED,
            ),
        )

    def sabah_page(self, text: str = SABAH) -> Position:
        return self.page(
            text,
            outlet=self.sabah,
            title="Palace talks",
            address="https://sabah.example/talks",
        )


Story = Callable[[], Article]
AN_INSTANT = Instant("2025-05-27T12:00:00.000000Z")
