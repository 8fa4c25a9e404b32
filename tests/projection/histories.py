"""Random histories for tests: every kind of event, in an order that could have happened, from a seed."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import attrs
from msgspec import UNSET
from sqlalchemy.engine import Engine

from archive import db, history
from archive.capture.capture import Artefact, Detail
from archive.claim.agent import AgentType, Described
from archive.claim.attribution import NOT_NAMED, Attribution, Hop
from archive.claim.figure import Figure
from archive.claim.meeting import PARTS, Meeting, Participant
from archive.claim.quote import Quote
from archive.claim.said import Place, Proposal
from archive.claim.statement import Statement
from archive.event.kinds import (
    AgentDescribed,
    AgentRegistered,
    AgentsMerged,
    ArchiveCreated,
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
    ImportBegun,
    MeetingRecorded,
    NoteAdded,
    PayloadErased,
    ProposalDismissed,
    QuoteRecorded,
    StatementRecorded,
    TextDerived,
)
from archive.log import schema
from archive.projection.fold import fold_live
from archive.projection.state import create_views
from archive.values import (
    DecimalText,
    Digest,
    Instant,
    Interval,
    Passage,
    Position,
    Selector,
)

WORDS: Final[list[str]] = [
    "talks",
    "grain",
    "corridor",
    "minister",
    "signed",
    "harbour",
    "ceasefire",
    "Erdoğan",
    "altın",
    "ایران",
    "budget",
    "per",
    "cent",
    "said",
    "that",
    "the",
    "meeting",
    "would",
    "review",
    "progress",
    "under",
    "the",
    "joint",
    "committee",
    "on",
    "energy",
    "and",
    "trade",
]

SAYINGS: Final = {
    Quote: ("quote", QuoteRecorded),
    Meeting: ("meeting", MeetingRecorded),
    Figure: ("figure", FigureRecorded),
    Statement: ("statement", StatementRecorded),
}

COMMON: Final = {
    "quote": 30,
    "cite": 12,
    "correct": 8,
    "capture": 6,
    "describe": 6,
    "agent": 5,
}
"""How often each kind comes, against 2 for all others."""


class Story:
    """Makes up one event after another; knows what earlier ones allow."""

    def __init__(self, seed: int, *, erases: bool = True) -> None:
        self.chance: Final = random.Random(seed)
        self.next = 0
        self.agents: list[Position] = []
        self.texts: list[tuple[Position, Position]] = []
        self.claims: list[tuple[Position, type[Any]]] = []
        self.retracted: set[Position] = set()
        self.additions: list[Position] = []
        self.erasable: list[Position] = []
        makers = [
            name[1:] for name in dir(self) if name.startswith("_") and name[1:2] != "_"
        ]
        self.makers: Final = sorted(
            set(makers) - ({"erase", "withhold"} if not erases else set())
        )
        self.weights: Final = [COMMON.get(name, 2) for name in self.makers]

    def events(self, count: int) -> Iterator[Event]:
        """Make up events that come next."""
        for _ in range(count):
            event = None
            while event is None:
                event = self.make()
            if not isinstance(event, ArchiveCreated | PayloadErased | CaptureWithheld):
                self.erasable.append(self.here)
            self.next += 1
            yield event

    @property
    def here(self) -> Position:
        return Position(self.next)

    def make(self) -> Event | None:
        if self.next == 0:
            return ArchiveCreated(
                origin="example.org/desk", name="desk", verifier_key="key"
            )
        if self.next < 4:
            return self._agent()
        if self.next == 4:
            return self._capture()
        if len(self.texts) < 1:
            return self._derive()
        name = self.chance.choices(self.makers, self.weights)[0]
        made: Event | None = getattr(self, f"_{name}")()
        return made

    def words(self, most: int = 12) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, most)))

    def agent(self) -> Position:
        return self.chance.choice(self.agents)

    def selector(self, start: int, most: int = 12) -> Selector:
        exact = self.words(most)
        return Selector(
            exact=exact,
            start=start,
            end=start + len(exact),
            prefix="before ",
            suffix=" after",
        )

    def passage(self, text: tuple[Position, Position] | None = None) -> Passage:
        capture, derived = text or self.chance.choice(self.texts)
        first = self.selector(self.chance.randrange(5000))
        pieces = [first]
        if self.chance.random() < 0.2:
            pieces.append(self.selector(first.end + 5))
        return Passage(capture=capture, text=derived, pieces=tuple(pieces))

    def attribution(self) -> Attribution:
        hops = []
        for number in range(self.chance.choice((0, 1, 1, 2, 3))):
            start = 100 * number
            mention, cue = self.selector(start, 2), self.selector(start + 50, 1)
            settled = Hop(agent=self.agent(), mention=mention, cue=cue, manner="direct")
            unsettled = Hop(
                agent=None,
                mention=mention,
                cue=None,
                manner="indirect",
                flags=("pronoun_speaker",),
            )
            asserted = Hop(
                agent=self.agent(),
                mention=None,
                cue=None,
                manner="unknown",
                flags=("asserted",),
            )
            hops.append(
                self.chance.choice((settled, settled, unsettled, asserted, NOT_NAMED))
            )
        return Attribution(hops=tuple(hops))

    def said(self, kind: type[Any]) -> Any:
        interval = Interval(
            first="2025-05-25",
            last=f"2025-05-{self.chance.randint(25, 31)}",
            precision="day",
            approximate=False,
            zone=None,
            words=self.selector(10, 2),
            base=None,
            basis="stated",
        )
        common: dict[str, Any] = {
            "passage": self.passage(),
            "attribution": self.attribution(),
            "when": self.chance.choice((None, interval)),
            "place": self.chance.choice(
                (None, None, Place(name=self.words(2), mention=None))
            ),
            "language": self.chance.choice((None, "en", "tr")),
            "within": self.chance.choice(self.claims)[0]
            if self.claims and self.chance.random() < 0.1
            else None,
        }
        if kind is Meeting:
            people = [
                Participant(
                    agent=self.agent(),
                    mention=self.selector(30, 2),
                    part=self.chance.choice(PARTS),
                )
                for _ in range(self.chance.randint(1, 4))
            ]
            return Meeting(
                **common, participants=tuple(people), mode="in_person", state="held"
            )
        if kind is Figure:
            return Figure(
                **common,
                value=DecimalText(str(self.chance.randrange(10**6))),
                unit="USD",
                quantity=self.words(3),
            )
        if kind is Statement:
            return Statement(
                **common, proposition=self.chance.choice((None, self.words()))
            )
        return Quote(**common)

    def claim(self) -> Position | None:
        return self.chance.choice(self.claims)[0] if self.claims else None

    def record(self, kind: type[Any]) -> Event:
        said = self.said(kind)
        name, event = SAYINGS[kind]
        self.claims.append((self.here, kind))
        made: Event = event(**{name: said})
        return made

    def added(self) -> None:
        self.additions.append(self.here)

    def _agent(self) -> Event:
        self.agents.append(self.here)
        kind: AgentType = self.chance.choice(("person", "outlet", "organisation"))
        return AgentRegistered(
            type=kind,
            name=self.words(3),
            slug=f"agent-{self.next}" if self.next % 3 else None,
        )

    def _know(self) -> Event:
        self.added()
        what: Described = self.chance.choice(
            ("alias", "name", "type", "role", "owner", "slug")
        )
        value = {"type": "state", "slug": f"slug-{self.next}"}.get(what, self.words(3))
        return AgentDescribed(
            agent=self.agent(), what=what, value=value, object=self.agent()
        )

    def _merge(self) -> Event | None:
        if len(self.agents) < 5:
            return None
        self.added()
        one, two = self.chance.sample(self.agents, 2)
        return AgentsMerged(agent=one, into=two, reason="the same")

    def _capture(self) -> Event:
        self.pending = self.here
        artefact = Artefact(
            role="body",
            digest=Digest(f"{self.next:064x}"),
            size_bytes=1000,
            media_type="text/html",
        )
        return CaptureTaken(
            how="fetch",
            artefacts=(artefact,),
            seen_at=Instant("2025-05-27T10:00:00.000000Z"),
            address=f"https://example.org/{self.next}",
        )

    def _derive(self) -> Event:
        self.texts.append((self.pending, self.here))
        return TextDerived(
            capture=self.pending,
            rule="plain-text",
            rule_version="1",
            digest=Digest(f"{self.next:064x}"),
            length=9000,
        )

    def _describe(self) -> Event:
        self.added()
        details = [
            Detail(
                field="title",
                value=self.words(),
                agent=None,
                interval=None,
                basis="meta",
                where=None,
            ),
            Detail(
                field="outlet",
                value=None,
                agent=self.agent(),
                interval=None,
                basis="person",
                where=None,
            ),
        ]
        capture = self.chance.choice(self.texts)[0]
        return CaptureDescribed(
            capture=capture, details=tuple(details[: self.chance.randint(1, 2)])
        )

    def _quote(self) -> Event:
        return self.record(Quote)

    def _meeting(self) -> Event:
        return self.record(Meeting)

    def _figure(self) -> Event:
        return self.record(Figure)

    def _statement(self) -> Event:
        return self.record(Statement)

    def _cite(self) -> Event | None:
        if (claim := self.claim()) is None:
            return None
        self.added()
        return ClaimCited(
            claim=claim,
            seen=claim,
            passage=self.passage(),
            attribution=self.attribution(),
            wording="same",
        )

    def _correct(self) -> Event | None:
        if not self.claims:
            return None
        claim, kind = self.chance.choice(self.claims)
        content = {SAYINGS[kind][0]: self.said(kind)}
        return ClaimCorrected(claim=claim, seen=claim, reason="misheard", **content)

    def _retract(self) -> Event | None:
        claim = self.claim()
        if claim is None or claim in self.retracted:
            return None
        self.retracted.add(claim)
        self.added()
        return ClaimRetracted(claim=claim, seen=claim, reason="wrong")

    def _relate(self) -> Event | None:
        if len(self.claims) < 2:
            return None
        self.added()
        (one, _), (two, _) = self.chance.sample(self.claims, 2)
        return ClaimsRelated(claim=one, other=two, relation="repeats")

    def _review(self) -> Event | None:
        if (claim := self.claim()) is None:
            return None
        self.added()
        return ClaimReviewed(
            claim=claim,
            seen=claim,
            rating="false",
            reason="no",
            evidence=(self.passage(),),
            reviewer=Position(1) if claim % 2 else UNSET,
        )

    def _dismiss(self) -> Event:
        self.added()
        proposal = Proposal(engine="rules", version="1", rule="cue", score=None)
        _, text = self.chance.choice(self.texts)
        return ProposalDismissed(
            text=text,
            type="quote",
            start=1,
            end=9,
            proposal=proposal,
            reason="no claim",
        )

    def _import(self) -> Event:
        return ImportBegun(batch="batch", digest=Digest("0" * 64), lines=3)

    def _note(self) -> Event:
        self.added()
        return NoteAdded(
            entry=Position(self.chance.randrange(self.next)), text=self.words()
        )

    def _withdraw(self) -> Event | None:
        if not self.additions:
            return None
        entry = self.additions.pop(self.chance.randrange(len(self.additions)))
        return EntryWithdrawn(entry=entry, reason="taken back")

    def _erase(self) -> Event | None:
        count = min(len(self.erasable), self.chance.randint(1, 3))
        if not count:
            return None
        entries = sorted(self.chance.sample(self.erasable, count))
        self.erasable = [each for each in self.erasable if each not in entries]
        return PayloadErased(
            entries=tuple(entries), reason="asked for", authority="a court"
        )

    def _withhold(self) -> Event:
        return CaptureWithheld(
            captures=(self.chance.choice(self.texts)[0],),
            what="bytes",
            reason="asked for",
            authority="a court",
        )


@attrs.define(kw_only=True)
class Written:
    """An archive's database with a log that grows."""

    engine: Engine
    views: tuple[Any, ...]
    story: Story

    def append(self, count: int, *, batch: int = 1) -> None:
        """Write and fold what comes next, some events a transaction."""
        for start in range(0, count, batch):
            with db.exclusive(self.engine) as conn:
                size = history.size(conn)
                events = self.story.events(min(batch, count - start))
                drafts = [
                    self.draft(event, size + number)
                    for number, event in enumerate(events)
                ]
                entries = history.append(
                    conn,
                    drafts,
                    by=None if size == 0 else Position(1),
                    clock=lambda: datetime(2026, 11, 22, tzinfo=UTC),
                )
                fold_live(conn, self.views, entries)

    def draft(self, event: Event, position: int) -> history.Draft:
        """Give an event a fixed id, and a dismissal the capture it is about."""
        further: Sequence[Position] = ()
        if isinstance(event, ProposalDismissed):
            further = [
                capture for capture, text in self.story.texts if text == event.text
            ]
        return history.Draft(event=event, id=UUID(int=position), further=tuple(further))


def a_log(
    path: Path, views: Sequence[Any], *, seed: int = 1, erases: bool = True
) -> Written:
    """Make an empty archive database in a folder."""
    engine = db.open_engine(db.sqlite_url(path / "archive.db"))
    schema.migrate(engine)
    with db.exclusive(engine) as conn:
        create_views(conn, views)
    return Written(engine=engine, views=tuple(views), story=Story(seed, erases=erases))
