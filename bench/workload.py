"""Makes up the events of a benchmark: the same for a seed, in the mix of a fact-checking desk.

57 % claims recorded, 20 % cited, 8 % attributions corrected, 10 % corrected or retracted, the
rest agents and captures; speakers, outlets and captures by Zipf(1.1).
"""

import random
from collections.abc import Iterator
from typing import Any, Final

import attrs

from archive.capture.capture import Artefact, Detail
from archive.claim.agent import AgentType
from archive.claim.attribution import Attribution, Hop
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting, Participant
from archive.claim.quote import Quote
from archive.claim.said import Place
from archive.claim.statement import Statement
from archive.event.kinds import (
    AgentDescribed,
    AgentRegistered,
    CaptureDescribed,
    CaptureTaken,
    ClaimCited,
    ClaimCorrected,
    ClaimRetracted,
    Event,
    FigureRecorded,
    MeetingRecorded,
    QuoteRecorded,
    StatementRecorded,
    TextDerived,
)
from archive.values import (
    DecimalText,
    Digest,
    Instant,
    Interval,
    Passage,
    Position,
    Selector,
)

SEED: Final = 20261122
SKEW: Final = 1.1
FOUNDED: Final = 2
"""Entries that making an archive writes: the archive itself and its founder."""

MIX: Final = {
    "claim": 57,
    "cite": 20,
    "attribute": 8,
    "correct": 7,
    "retract": 3,
    "agent": 0.7,
    "alias": 1,
    "capture": 1.1,
}
KINDS: Final = {"quote": 70, "statement": 15, "figure": 8, "meeting": 7}
COMMON: Final = "the of to in and a that for on said is with by will at as".split()
SYLLABLES: Final = (
    "ba ker dun tra mo li san ver ko par ti ra me shu nal gor e pi".split()
)


@attrs.frozen
class Told:
    """A claim as it was told last."""

    at: Position
    kind: str
    said: Any


class Workload:
    """Makes up one event after the other; each names only what earlier ones put on record."""

    def __init__(self, seed: int = SEED, *, after: int = FOUNDED) -> None:
        """Begin after so many entries that are there already."""
        self.chance: Final = random.Random(seed)
        self.next = after
        self.agents: list[Position] = [Position(1)]
        self.texts: list[tuple[Position, Position]] = []
        self.told: list[Told] = []
        self.words: Final = self._vocabulary()
        self._due: list[Event] = []

    def events(self, count: int) -> Iterator[Event]:
        """Make up what comes next."""
        names, weights = list(MIX), list(MIX.values())
        for _ in range(count):
            name = self.chance.choices(names, weights)[0]
            if self._due:
                event = self._due.pop()
            elif len(self.agents) < 30:
                event = self._agent()
            elif not self.texts:
                event = self._capture()
            elif not self.told:
                event = self._claim()
            else:
                event = getattr(self, f"_{name}")()
            self.next += 1
            yield event

    def _vocabulary(self) -> list[str]:
        made = random.Random(0)
        rare = (
            "".join(made.choices(SYLLABLES, k=made.randint(2, 4)))
            for _ in range(30_000)
        )
        return [*COMMON, *dict.fromkeys(rare)]

    def rank(self, count: int) -> int:
        """A place in a list by Zipf's law, 0 the most common."""
        tail = count ** (1 - SKEW)
        found = (1 - self.chance.random() * (1 - tail)) ** (1 / (1 - SKEW))
        return min(int(found) - 1, count - 1)

    def text(self, count: int) -> str:
        words, many = self.words, len(self.words)
        return " ".join(words[self.rank(many)] for _ in range(count))

    def _selector(self, start: int, count: int) -> Selector:
        exact = self.text(count)
        return Selector(
            exact=exact,
            start=start,
            end=start + len(exact),
            prefix=self.text(6)[:16],
            suffix=self.text(6)[:16],
        )

    def _agent_at(self) -> Position:
        return self.agents[self.rank(len(self.agents))]

    def _passage(self) -> Passage:
        capture, text = self.texts[self.rank(len(self.texts))]
        start = self.chance.randrange(200_000)
        piece = self._selector(start, self.chance.randint(20, 24))
        return Passage(capture=capture, text=text, pieces=(piece,))

    def _attribution(self) -> Attribution:
        hops = [
            Hop(
                agent=self._agent_at(),
                mention=self._selector(1000 * number, 2) if number < 1 else None,
                cue=None,
                manner="direct",
                flags=("asserted",) if number else (),
            )
            for number in range(self.chance.choice((0, 1, 1, 1, 1, 1)))
        ]
        return Attribution(hops=tuple(hops))

    def _said(self, kind: str) -> Any:
        day = f"2025-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"
        when = Interval(
            first=day,
            last=day,
            precision="day",
            approximate=False,
            zone=None,
            words=None,
            base=None,
            basis="stated",
        )
        common: dict[str, Any] = {
            "passage": self._passage(),
            "attribution": self._attribution(),
            "when": when if self.chance.random() < 0.3 else None,
            "place": Place(name=self.text(1), mention=None)
            if self.chance.random() < 0.2
            else None,
            "language": "en",
        }
        match kind:
            case "meeting":
                people = (
                    Participant(agent=self._agent_at(), mention=None, part="attendee")
                    for _ in range(2)
                )
                return Meeting(
                    **common,
                    participants=tuple(people),
                    mode="in_person",
                    state="held",
                )
            case "figure":
                value = DecimalText(str(self.chance.randrange(10**6)))
                return Figure(**common, value=value, unit="USD", quantity=self.text(3))
            case "statement":
                return Statement(**common, proposition=self.text(5))
            case _:
                return Quote(**common)

    def _claim(self) -> Event:
        kind = self.chance.choices(list(KINDS), list(KINDS.values()))[0]
        said = self._said(kind)
        self.told.append(Told(Position(self.next), kind, said))
        match kind:
            case "meeting":
                return MeetingRecorded(meeting=said)
            case "figure":
                return FigureRecorded(figure=said)
            case "statement":
                return StatementRecorded(statement=said)
            case _:
                return QuoteRecorded(quote=said)

    def _busy(self) -> Told:
        """A claim of late; one in twenty is talked about far more than the others."""
        lately = len(self.told) - min(len(self.told), 5000)
        found = self.chance.randrange(lately, len(self.told))
        if self.chance.random() < 0.5:
            found -= found % 20
        return self.told[found]

    def _cite(self) -> Event:
        claim = self._busy().at
        return ClaimCited(
            claim=claim,
            seen=claim,
            passage=self._passage(),
            attribution=self._attribution(),
            wording="same",
        )

    def _correction(self, told: Told, said: Any) -> Event:
        return ClaimCorrected(
            claim=told.at, seen=told.at, reason=self.text(2), **{told.kind: said}
        )

    def _attribute(self) -> Event:
        told = self._busy()
        return self._correction(
            told, attrs.evolve(told.said, attribution=self._attribution())
        )

    def _correct(self) -> Event:
        told = self._busy()
        return self._correction(told, self._said(told.kind))

    def _retract(self) -> Event:
        claim = self._busy().at
        return ClaimRetracted(claim=claim, seen=claim, reason=self.text(90))

    def _agent(self) -> Event:
        self.agents.append(Position(self.next))
        kind: AgentType = self.chance.choice(("person", "outlet", "organisation"))
        return AgentRegistered(type=kind, name=f"{self.text(2)} {self.next}")

    def _alias(self) -> Event:
        return AgentDescribed(
            agent=self.chance.choice(self.agents),
            what="alias",
            value=self.text(3),
            reason=self.text(70),
        )

    def _capture(self) -> Event:
        capture = Position(self.next)
        self.texts.append((capture, Position(self.next + 1)))
        digest = Digest(f"{self.next:064x}")
        address = f"https://example.org/{self.next}/{'-'.join(self.text(20).split())}"
        title = Detail(
            field="title",
            value=self.text(30),
            agent=None,
            interval=None,
            basis="meta",
            where=None,
        )
        outlet = Detail(
            field="outlet",
            value=None,
            agent=self._agent_at(),
            interval=None,
            basis="person",
            where=None,
        )
        self._due = [
            CaptureDescribed(capture=capture, details=(title, outlet)),
            TextDerived(
                capture=capture,
                rule="plain-text",
                rule_version="1",
                digest=digest,
                length=300_000,
                warnings=(self.text(40),),
            ),
        ]
        artefact = Artefact(
            role="body", digest=digest, size_bytes=300_000, media_type="text/plain"
        )
        return CaptureTaken(
            how="fetch",
            artefacts=(artefact,),
            seen_at=Instant("2025-05-27T10:00:00.000000Z"),
            address=address,
        )
