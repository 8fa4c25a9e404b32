"""What was decided about the places of a text: accepted, recorded by hand, dismissed; told from the events alone.

A proposal is recognised by text, place and type, never by its number: a new run shows old decisions where they belong.
"""

import hashlib
from typing import Final, Literal

import attrs
import msgspec
from sqlalchemy.engine import Connection

from archive.claim.said import Said
from archive.event.kinds import Erased, said_of
from archive.extract.proposal import Anomaly, Span
from archive.extract.runs import Decidable, Type, type_of
from archive.history import read_at
from archive.record.pointing import OpenText, numbers
from archive.values import Position
from archive.view import captures, claims, subjects

State = Literal["open", "accepted", "recorded", "dismissed"]
"""How a proposal stands; recorded: somebody put a claim on record from the same passage without it."""

Key = tuple[Type, int, int]

ALIKE: Final = 0.8
"""Two passages that share this much of what either holds are nearly one."""


@attrs.frozen(kw_only=True)
class Standing:
    """How a proposal stands: what decided it, and claims from nearly the same passage."""

    state: State = "open"
    at: Position | None = None
    reason: str | None = None
    is_retracted: bool = False
    near: tuple[Position, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided yet."""
        return self.state == "open"


def key_of(proposal: Decidable) -> Key:
    """What a proposal is recognised by, within its text."""
    return type_of(proposal), proposal.start, proposal.end


class Decided:
    """All decisions on one text; those of an act under way are added as it goes."""

    def __init__(self, conn: Connection, opened: OpenText) -> None:
        """Read what was decided."""
        self._text = opened.text
        self._letters = opened.letters
        self._conn = conn
        self._standings: dict[Key, Standing] = {}
        self._recorded: list[tuple[Key, Position]] = []
        self._notes: list[tuple[str, Position]] = []
        for row in captures.dismissals.select(
            conn, "WHERE text = ? AND withdrawn_at IS NULL ORDER BY at", (opened.text,)
        ):
            key: Key = (row.type, row.start, row.end)  # type: ignore[assignment]  # not withdrawn: whole
            self._standings[key] = Standing(
                state="dismissed", at=Position(row.at), reason=row.reason
            )
        self._read_claims(opened)
        self._recorded = [
            each
            for each in self._recorded
            if self._standings[each[0]].state == "recorded"
        ]
        for note in claims.notes.select(
            conn,
            "WHERE entry = ? AND withdrawn_at IS NULL ORDER BY at",
            (opened.capture,),
        ):
            self._notes.append((note.text or "", Position(note.at)))

    def _read_claims(self, opened: OpenText) -> None:
        for row in claims.claims.select(
            self._conn,
            "WHERE text = ? AND retracted_at IS NULL AND start IS NOT NULL ORDER BY claim",
            (opened.text,),
        ):
            if row.kind == "statement" or row.start is None or row.end is None:
                continue
            key = (row.kind, row.start, row.end)
            self._recorded.append((key, Position(row.claim)))
            self._standings[key] = Standing(state="recorded", at=Position(row.claim))
        about = subjects.entries_about(self._conn, opened.capture)
        for envelope, event in read_at(self._conn, [Position(each) for each in about]):
            kind = claims.RECORDED.get(envelope.kind.partition("/")[0])
            said = None if kind is None or isinstance(event, Erased) else said_of(event)
            if said is not None and kind is not None and kind != "statement":
                self._add(kind, envelope.position, said)

    def _add(self, kind: Type, claim: Position, said: Said) -> None:
        if said.proposal is None or said.passage.text != self._text:
            return
        place = _proposed_place(said)
        row = claims.claim_at(self._conn, claim)
        self._standings[kind, *place] = Standing(
            state="accepted",
            at=claim,
            is_retracted=row is not None and row.retracted_at is not None,
        )

    def of(self, proposal: Decidable) -> Standing:
        """How a proposal stands."""
        if isinstance(proposal, Anomaly):
            marker = place_of_note(proposal, self._letters)
            for text, at in self._notes:
                if marker in text:
                    return Standing(state="accepted", at=at)
        found = self._standings.get(key_of(proposal))
        if found is not None:
            return found
        near = tuple(
            claim
            for (kind, start, end), claim in self._recorded
            if kind == type_of(proposal)
            and _overlap((start, end), (proposal.start, proposal.end)) >= ALIKE
        )
        return Standing(near=near)

    def accept(self, proposal: Decidable, at: Position) -> None:
        """Count a proposal as accepted in the act under way."""
        if isinstance(proposal, Anomaly):
            self._notes.append((place_of_note(proposal, self._letters), at))
            return
        self._standings[key_of(proposal)] = Standing(state="accepted", at=at)

    def dismiss(self, proposal: Decidable, at: Position, reason: str) -> None:
        """Count a proposal as dismissed in the act under way."""
        self._standings[key_of(proposal)] = Standing(
            state="dismissed", at=at, reason=reason
        )


def told(standing: Standing, *, is_claim: bool) -> str:
    """How a decided proposal stands, in words."""
    ref = f"{'c' if is_claim else 'e'}{standing.at}"
    match standing.state:
        case "accepted":
            after = ", retracted since" if standing.is_retracted else ""
            return f"accepted as {ref}{after}"
        case "recorded":
            return f"{ref} was recorded from this passage"
        case "dismissed":
            return f"dismissed at e{standing.at}: {standing.reason}"
        case "open":
            return "not decided"


def place_of_note(anomaly: Anomaly, letters: str) -> str:
    """How the note of an accepted anomaly says what it is about; the text by its digest, which holds in any archive."""
    digest = hashlib.sha256(letters.encode("utf-8")).hexdigest()[:12]
    return f"{anomaly.type} at {anomaly.start}-{anomaly.end} of the text {digest}"


def _proposed_place(said: Said) -> Span:
    """Where the proposal stood, although the person may have moved the passage."""
    for change in said.proposal.changed if said.proposal else ():
        if change.field == "words":
            spans = [numbers(each) for each in _texts(change.proposed)]
            found = [each for each in spans if each is not None]
            if found:
                return found[0][0], found[-1][1]
    return said.passage.start, said.passage.end


def _texts(written: str) -> list[str]:
    try:
        return msgspec.json.decode(written.encode(), type=list[str])
    except msgspec.MsgspecError:
        return []


def _overlap(one: Span, two: Span) -> float:
    shared = min(one[1], two[1]) - max(one[0], two[0])
    return max(0, shared) / (max(one[1], two[1]) - min(one[0], two[0]))
