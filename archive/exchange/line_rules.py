"""What each line of an import must fulfil: the very things that ``record`` asks of a person, kind by kind."""

from collections.abc import Callable
from typing import Final

from archive.claim.agent import AGENT_TYPES, fold_name, is_slug
from archive.claim.pointers import chain_pointers, pointers
from archive.errors import BadValueError, RefusedError
from archive.event.kinds import (
    WITHDRAWABLE,
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
    ProposalDismissed,
    TextDerived,
    claim_type_of,
    content,
    said_of,
)
from archive.exchange.brought import Brought
from archive.exchange.known_claims import KnownClaims
from archive.exchange.passages import KnownText, Passages
from archive.exchange.refs import Refs
from archive.record.act import Act
from archive.record.agents import UNNAMED
from archive.record.changes import check_not_withdrawn
from archive.record.standing import check_inner
from archive.record.telling import AnyClaim
from archive.values import Instant, Position, moment
from archive.view import agents, captures

SEEING: Final = (ClaimCited, ClaimCorrected, ClaimRetracted, ClaimReviewed)
"""Events that say what stood on their claim; an import sets it."""

Further = tuple[Position, ...]
"""Subjects that an event itself cannot say."""


class Rules:
    """Checks one event after the other, and knows what those before it changed."""

    def __init__(
        self, act: Act, refs: Refs, brought: Brought, flush: Callable[[], None]
    ) -> None:
        """Begin before the first line.

        Args:
            act: The import's act.
            refs: The refs of its lines.
            brought: The bytes that they are about.
            flush: Writes what is pending, so that the views can be asked.
        """
        self._act = act
        self._refs = refs
        self._brought = brought
        self._flush = flush
        self.passages: Final = Passages(act, brought)
        self.claims: Final = KnownClaims(act, refs)
        self._slugs: set[str] | None = None
        self._addresses: dict[str, Position] = {}
        self._withdrawn: set[Position] = set()

    def check(self, event: Event, line: int) -> Further:
        """Hold an event to the rules of its kind.

        Args:
            event: What the line says.
            line: Its number.

        Returns:
            What else the entry is about.

        Raises:
            ArchiveError: A rule refuses it.
        """
        match event:
            case AgentRegistered():
                self._register(event)
            case AgentDescribed():
                self._describe_agent(event)
            case AgentsMerged():
                self._merge(event)
            case CaptureTaken():
                return self._take(event, line)
            case TextDerived():
                self._derive(event, line)
            case CaptureDescribed():
                self._describe_capture(event)
            case CaptureWithheld():
                self._withhold(event, line)
            case ProposalDismissed():
                return self._dismiss(event)
            case EntryWithdrawn():
                self._withdraw(event)
            case _:
                self._check_claim(event)
        return ()

    def _check_claim(self, event: Event) -> None:
        match event:
            case ClaimCited():
                self._cite(event)
            case ClaimCorrected():
                self._correct(event)
            case ClaimRetracted():
                self.claims.retract(event, self._act.next)
            case ClaimsRelated():
                self.claims.relate(event, self._act.next)
                for passage in event.evidence:
                    self.passages.check(passage)
            case ClaimReviewed():
                for passage in event.evidence:
                    self.passages.check(passage)
            case _:
                said = said_of(event)
                if said is not None:
                    self._record(said)

    def _register(self, event: AgentRegistered) -> None:
        if fold_name(event.name) == UNNAMED:
            raise BadValueError(
                field="a name",
                value=event.name,
                todo="'unnamed' is the word for a hop that names nobody",
            )
        if event.slug is not None:
            self._take_slug(event.slug)

    def _describe_agent(self, event: AgentDescribed) -> None:
        if event.what == "slug":
            self._take_slug(event.value)
        if event.what == "type" and event.value not in AGENT_TYPES:
            raise BadValueError(
                field="a type",
                value=event.value,
                todo=f"one of {', '.join(AGENT_TYPES)}",
            )
        if (event.what == "identifier") != (event.scheme is not None):
            raise BadValueError(
                field="scheme",
                value=event.scheme or "",
                todo="an identifier has a scheme (wikidata, x), nothing else has",
            )
        words = event.valid.words if event.valid else None
        if event.evidence is not None:
            self.passages.check(event.evidence, (words,))
        elif words is not None:
            raise BadValueError(
                field="valid.words",
                value=words.exact[:80],
                todo="words of a text need the evidence that they stand in",
            )

    def _take_slug(self, slug: str) -> None:
        if not is_slug(slug):
            raise BadValueError(
                field="slug",
                value=slug,
                todo="use 2 to 63 lower-case letters, digits and hyphens, not of the form of a reference such as c12",
            )
        if self._slugs is None:
            conn = self._act.conn
            registered = agents.agents.select(conn, "WHERE slug IS NOT NULL")
            described = agents.agent_details.select(conn, "WHERE what = 'slug'")
            self._slugs = {row.slug for row in registered if row.slug}
            self._slugs |= {row.value for row in described if row.value}
        if slug in self._slugs:
            raise RefusedError(
                what=f"the slug {slug!r} is taken",
                todo="a slug never names another: choose another",
            )
        self._slugs.add(slug)

    def _merge(self, event: AgentsMerged) -> None:
        self._flush()
        conn = self._act.conn
        if agents.merged_into(conn, event.agent) == agents.merged_into(
            conn, event.into
        ):
            raise RefusedError(
                what="the two agents are one already", todo="leave this line out"
            )

    def _take(self, event: CaptureTaken, line: int) -> Further:
        try:
            moment(Instant(event.seen_at))
        except ValueError:
            raise BadValueError(
                field="seen_at", value=event.seen_at, todo="give a moment that exists"
            ) from None
        if event.artefacts[0].role != "body":
            raise BadValueError(
                field="artefacts",
                value=event.artefacts[0].role,
                todo="the body is always the first",
            )
        here = self._act.next
        for artefact in event.artefacts:
            size = self._brought.hold(
                artefact.digest, capture=here, what="bytes", line=line
            )
            if size is not None and size != artefact.size_bytes:
                raise BadValueError(
                    field="size_bytes",
                    value=str(artefact.size_bytes),
                    todo=f"the bytes {artefact.digest[:12]} are {size}",
                )
        return self._earlier(event.address, here)

    def _earlier(self, address: str | None, here: Position) -> Further:
        """The latest earlier capture of an address."""
        if address is None:
            return ()
        earlier = self._addresses.get(address)
        self._addresses[address] = here
        if earlier is not None:
            return (earlier,)
        rows = captures.captures_of_address(self._act.conn, address)
        return tuple(Position(row.capture) for row in rows[-1:])

    def _derive(self, event: TextDerived, line: int) -> None:
        self._brought.hold(event.digest, capture=event.capture, what="texts", line=line)
        letters = self._brought.text(event.digest)
        if letters is not None and len(letters) != event.length:
            raise BadValueError(
                field="length",
                value=str(event.length),
                todo=f"the text {event.digest[:12]} has {len(letters)} code points",
            )
        self.passages.add(
            self._act.next,
            KnownText(capture=event.capture, digest=event.digest, length=event.length),
        )

    def _describe_capture(self, event: CaptureDescribed) -> None:
        for detail in event.details:
            if detail.interval is not None and detail.interval.words is not None:
                self.passages.check_detail(event.capture, detail.interval.words)

    def _record(self, said: AnyClaim) -> None:
        self.passages.check(said.passage, pointers(said))
        self._check_within(said)
        self.claims.record(self._act.next, claim_type_of(said), said.passage)

    def _check_within(self, said: AnyClaim) -> None:
        if said.within is not None:
            outer = self.claims.content(said.within)
            if outer.text != said.passage.text:
                raise RefusedError(
                    what="the claim that it is within stands in another text",
                    todo="a claim within another is in the same text",
                )
            if said.passage.start < outer.start or said.passage.end > outer.end:
                raise BadValueError(
                    field="the passage",
                    value=said.passage.words[:80],
                    todo="it must lie inside the passage of the claim that it is within",
                )

    def _cite(self, event: ClaimCited) -> None:
        self.passages.check(event.passage, chain_pointers(event.attribution))
        if self.claims.content(event.claim) == event.passage:
            raise RefusedError(
                what="the claim was recorded from this very passage",
                todo="cite another capture",
            )

    def _correct(self, event: ClaimCorrected) -> None:
        given = said_of(event)
        if given is None:
            raise BadValueError(
                field="a correction",
                value="nothing",
                todo="it sets exactly one claim, whole",
            )
        said = content(event)
        self.passages.check(said.passage, pointers(said))
        self._check_within(said)
        before = self.claims.content(event.claim)
        self.claims.correct(event.claim, claim_type_of(said), said.passage)
        if said.passage != before:
            self._flush()
            check_inner(self._act, event.claim, said.passage)

    def _dismiss(self, event: ProposalDismissed) -> Further:
        text = self.passages.known(event.text)
        if not event.start < event.end <= text.length:
            raise BadValueError(
                field="start and end",
                value=f"{event.start}-{event.end}",
                todo=f"the text has {text.length} code points",
            )
        return (text.capture,)

    def _withdraw(self, event: EntryWithdrawn) -> None:
        entry = event.entry
        kind = self._refs.kind_at(entry)
        if kind not in WITHDRAWABLE:
            raise RefusedError(
                what=f"it takes back {kind}, which stays",
                todo="a claim is retracted, a correction corrected again; anything else gets a note",
            )
        if entry in self._withdrawn:
            raise RefusedError(
                what="an earlier line took that entry back", todo="leave this line out"
            )
        if not self._refs.is_own(entry):
            check_not_withdrawn(self._act, entry)
        self._withdrawn.add(entry)
        self.claims.withdraw(entry)

    def _withhold(self, event: CaptureWithheld, line: int) -> None:
        for capture in event.captures:
            if not self._refs.is_own(capture):
                raise RefusedError(
                    what=f"d{capture} is no capture of this file",
                    todo="an import withholds nothing that the archive holds already",
                )
        self._brought.withhold(event.captures, event.what, line)
        if event.what == "texts":
            self.passages.withhold(event.captures)
