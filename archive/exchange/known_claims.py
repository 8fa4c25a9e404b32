"""How claims stand in the middle of an import, where the views do not know yet what is pending."""

from typing import Final

import attrs

from archive.claim.said import ClaimType
from archive.errors import RefusedError
from archive.event.kinds import ClaimRetracted, ClaimsRelated, Erased, said_of
from archive.exchange.refs import Refs
from archive.history import read_at
from archive.record.act import Act
from archive.values import Passage, Position
from archive.view import claims

KNOWN: Final = 10_000
"""So many claims are remembered between two batches."""


@attrs.define(kw_only=True)
class _Known:
    """A claim as it stands: its type, its passage (none when it was erased), and the entry that retracted it."""

    type: ClaimType
    passage: Passage | None
    retracted_at: Position | None = None


class KnownClaims:
    """Follows the claims that lines name; asks the views for those that it has forgotten or never met."""

    def __init__(self, act: Act, refs: Refs) -> None:
        """Begin with no claim."""
        self._act = act
        self._refs = refs
        self._known: dict[Position, _Known] = {}
        self._relations: dict[tuple[Position, str, Position], Position] = {}
        self._related: dict[Position, tuple[Position, str, Position]] = {}
        self._gone: set[Position] = set()

    def record(self, claim: Position, kind: ClaimType, passage: Passage) -> None:
        """Know a claim that a line records."""
        self._known[claim] = _Known(type=kind, passage=passage)

    def content(self, claim: Position) -> Passage:
        """The passage that a claim has as it stands.

        Raises:
            RefusedError: Its content was erased.
        """
        known = self._at(claim)
        if known.passage is None:
            raise RefusedError(
                what=f"the content of c{claim} was erased",
                todo="nothing can build on it",
            )
        return known.passage

    def correct(self, claim: Position, kind: ClaimType, passage: Passage) -> None:
        """Let a claim stand with another passage.

        Raises:
            RefusedError: It was retracted, erased, or is of another type.
        """
        known = self._at(claim)
        if known.retracted_at is not None:
            raise RefusedError(
                what="the claim was retracted",
                todo="a retracted claim is not corrected: its retraction is withdrawn first",
            )
        self.content(claim)
        if known.type != kind:
            raise RefusedError(
                what=f"the claim is a {known.type}, not a {kind}",
                todo="a correction is of the claim's own type",
            )
        known.passage = passage

    def retract(self, event: ClaimRetracted, at: Position) -> None:
        """Let a claim stand no longer.

        Raises:
            RefusedError: It was retracted before.
        """
        known = self._at(event.claim)
        if known.retracted_at is not None:
            raise RefusedError(
                what="the claim was retracted before", todo="leave this line out"
            )
        known.retracted_at = at

    def relate(self, event: ClaimsRelated, at: Position) -> None:
        """Know a relation.

        Raises:
            RefusedError: Both claims are one, or the relation holds already.
        """
        if event.claim == event.other:
            raise RefusedError(what="both claims are one", todo="name two claims")
        said = (event.claim, event.relation, event.other)
        is_known = said in self._relations
        if not self._refs.is_own(max(event.claim, event.other)):
            is_known = is_known or any(
                (row.claim, row.relation, row.other) == said
                for row in claims.relations_of(self._act.conn, event.claim)
                if row.at not in self._gone
            )
        if is_known:
            raise RefusedError(
                what="the relation holds already", todo="leave this line out"
            )
        self._relations[said] = at
        self._related[at] = said

    def withdraw(self, entry: Position) -> None:
        """Follow what a withdrawal does to a retraction or a relation."""
        self._gone.add(entry)
        said = self._related.pop(entry, None)
        if said is not None:
            self._relations.pop(said, None)
        if self._refs.kind_at(entry) == "claim-retracted":
            for known in self._known.values():
                if known.retracted_at == entry:
                    known.retracted_at = None

    def forget(self) -> None:
        """After a batch was written the views know all: keep only so many claims."""
        if len(self._known) > KNOWN:
            self._known.clear()

    def _at(self, claim: Position) -> _Known:
        if claim not in self._known:
            self._known[claim] = self._read(claim)
        return self._known[claim]

    def _read(self, claim: Position) -> _Known:
        row = claims.claim_at(self._act.conn, claim)
        if row is None:
            raise LookupError(claim)  # a ref to a claim leads to one
        retracted = row.retracted_at
        passage = None
        for _envelope, event in read_at(self._act.conn, [row.content_at]):
            said = None if isinstance(event, Erased) else said_of(event)
            passage = said.passage if said is not None else None
        return _Known(
            type=row.kind,
            passage=passage if row.standing != "erased" else None,
            retracted_at=None
            if retracted is None or retracted in self._gone
            else Position(retracted),
        )
