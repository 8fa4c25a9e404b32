"""A run as lines: what each proposal says, with its words, its chain and how it stands; what faces show."""

from typing import Literal

import attrs
from sqlalchemy.engine import Connection

from archive.claim.agent import AgentType
from archive.extract.proposal import (
    Anomaly,
    ProposedFigure,
    ProposedMeeting,
    ProposedQuote,
    Span,
    When,
)
from archive.extract.runs import Type, quotes_by_place, type_of
from archive.record.decided import State, told
from archive.record.proposal_form import written
from archive.record.proposals import Shown
from archive.view import agents

Quotes = dict[tuple[Span, ...], tuple[int, ProposedQuote]]
Naming = Literal["named", "unsettled", "not_named"]


@attrs.frozen(kw_only=True)
class Pointed:
    """Words of the text and their place."""

    words: str
    start: int
    end: int


@attrs.frozen(kw_only=True)
class Named:
    """A hop of a proposed chain, or somebody who met; ``agent`` is who already has that name.

    ``means``: the words that told first of somebody without a name, where the mention is "he" or "the official".
    """

    naming: Naming
    name: str | None
    agent: str | None
    agent_type: AgentType | None
    mention: Pointed | None
    means: Pointed | None = None
    cue: Pointed | None = None
    manner: str | None = None
    part: str | None = None
    flags: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Dated:
    """When: as it would be recorded, and the words that say so."""

    on: str
    words: Pointed
    is_counted: bool
    base: str | None


@attrs.frozen(kw_only=True)
class Amount:
    """A figure."""

    value: str
    upper: str | None
    bound: str
    unit: str
    quantity: str
    nature: str


@attrs.frozen(kw_only=True)
class ProposalLine:
    """One proposal of a run, by its number; ``inside`` is the number of the relay that its words stand in."""

    number: int
    type: Type
    words: str
    pieces: tuple[Pointed, ...]
    rule: str
    score: str
    flags: tuple[str, ...]
    state: State
    decided_by: str | None
    standing: str
    near: tuple[str, ...]
    hops: tuple[Named, ...] = ()
    inside: int | None = None
    is_post: bool = False
    participants: tuple[Named, ...] = ()
    mode: str | None = None
    held: str | None = None
    place: str | None = None
    when: Dated | None = None
    figure: Amount | None = None
    anomaly: str | None = None
    remark: str | None = None


def lines_of(conn: Connection, shown: Shown) -> tuple[ProposalLine, ...]:
    """Every proposal of a run, in order."""
    quotes = quotes_by_place(shown.run)
    return tuple(
        _line(conn, shown, number, quotes)
        for number in range(1, len(shown.run.proposals) + 1)
    )


def _line(conn: Connection, shown: Shown, number: int, quotes: Quotes) -> ProposalLine:
    it, standing = shown.run.proposals[number - 1], shown.standings[number - 1]
    letters = shown.opened.letters
    pieces = tuple(_piece(letters, span) for span in it.spans)
    is_claim = not (isinstance(it, Anomaly) or standing.state == "dismissed")
    line = ProposalLine(
        number=number,
        type=type_of(it),
        words=" … ".join(piece.words for piece in pieces),
        pieces=pieces,
        rule=it.rule,
        score=it.score,
        flags=it.flags,
        state=standing.state,
        decided_by=f"{'c' if is_claim else 'e'}{standing.at}" if standing.at else None,
        standing=told(standing, is_claim=is_claim),
        near=tuple(f"c{claim}" for claim in standing.near),
    )
    match it:
        case ProposedQuote():
            return attrs.evolve(
                line,
                hops=_hops(conn, letters, it),
                inside=quotes[it.inside][0]
                if it.inside and it.inside in quotes
                else None,
                is_post=it.is_post,
                when=_dated(shown, it.when),
            )
        case ProposedMeeting():
            return attrs.evolve(
                line,
                participants=_participants(conn, letters, it),
                hops=_hops(conn, letters, it),
                mode=it.mode,
                held=it.state,
                place=it.where.name if it.where else None,
                when=_dated(shown, it.when),
            )
        case ProposedFigure():
            names = ("value", "upper", "bound", "unit", "quantity", "nature")
            amount = Amount(**{name: getattr(it, name) for name in names})
            return attrs.evolve(line, hops=_hops(conn, letters, it), figure=amount)
        case Anomaly():
            return attrs.evolve(line, anomaly=it.type, remark=it.remark)


def _piece(letters: str, span: Span) -> Pointed:
    return Pointed(words=letters[slice(*span)], start=span[0], end=span[1])


def _maybe(letters: str, span: Span | None) -> Pointed | None:
    return None if span is None else _piece(letters, span)


def _hops(
    conn: Connection, letters: str, it: ProposedQuote | ProposedFigure | ProposedMeeting
) -> tuple[Named, ...]:
    found = [
        Named(
            naming=_naming(step.name, step.mention),
            name=step.name,
            agent=_known(conn, step.name),
            agent_type=step.agent_type if step.name else None,
            mention=_maybe(letters, step.mention),
            means=_maybe(letters, step.means),
            cue=_maybe(letters, step.cue),
            manner=step.manner,
            flags=step.flags,
        )
        for step in it.steps
    ]
    if found and found[0].manner == "unknown" and isinstance(it, ProposedQuote):
        found[0] = attrs.evolve(found[0], manner=it.manner)
    return tuple(found)


def _participants(
    conn: Connection, letters: str, it: ProposedMeeting
) -> tuple[Named, ...]:
    return tuple(
        Named(
            naming=_naming(party.name, party.mention),
            name=party.name,
            agent=_known(conn, party.name),
            agent_type=party.agent_type if party.name else None,
            mention=_maybe(letters, party.mention),
            part=party.part,
        )
        for party in it.parties
    )


def _naming(name: str | None, mention: Span | None) -> Naming:
    if name is not None:
        return "named"
    return "not_named" if mention is None else "unsettled"


def _known(conn: Connection, name: str | None) -> str | None:
    found = [] if name is None else agents.agents_named(conn, name)
    merged = {agents.merged_into(conn, each) for each in found}
    return f"a{merged.pop()}" if len(merged) == 1 else None


def _dated(shown: Shown, when: When | None) -> Dated | None:
    if when is None or (when.first is None and when.last is None):
        return None
    return Dated(
        on=written(when),
        words=_piece(shown.opened.letters, when.words),
        is_counted=when.is_counted,
        base=shown.run.published if when.is_counted else None,
    )
