"""What stands of a claim: its content, whether it was retracted, its citations, which claims lie inside its passage."""

from collections.abc import Iterator

import attrs

from archive.errors import RefusedError
from archive.event.kinds import ClaimCited, Erased, said_of
from archive.history import read_at
from archive.record.act import Act
from archive.record.pointing import OpenText
from archive.record.telling import AnyClaim
from archive.values import Passage, Position
from archive.view import claims, subjects
from archive.view.claims import ClaimRow


def content_of(act: Act, claim: Position) -> AnyClaim:
    """A claim's content as it stands.

    Raises:
        RefusedError: It was erased.
    """
    row = claims.claim_at(act.conn, claim)
    if row is not None:
        for _envelope, event in read_at(act.conn, [row.content_at]):
            said = None if isinstance(event, Erased) else said_of(event)
            if said is not None:
                return said
    raise RefusedError(
        what=f"the content of c{claim} was erased", todo="nothing can build on it"
    )


def retraction_of(act: Act, claim: Position) -> Position | None:
    """Where a claim was retracted, if it is."""
    row = claims.claim_at(act.conn, claim)
    if row is None or row.retracted_at is None:
        return None
    return Position(row.retracted_at)


def say_retracted(act: Act, claim: Position) -> None:
    """Remark that a claim was retracted, for whoever builds on it."""
    retraction = retraction_of(act, claim)
    if retraction is not None:
        act.said.append(
            f"c{claim} was retracted at e{retraction} and stays so: read 'archive history c{claim}'"
        )


def refuse_retracted(act: Act, claim: Position, doing: str) -> None:
    """Refuse to do something with a claim that was retracted.

    Raises:
        RefusedError: It was; where is said.
    """
    retraction = retraction_of(act, claim)
    if retraction is not None:
        raise RefusedError(
            what=f"c{claim} was retracted at e{retraction}",
            todo=f"withdraw the retraction before you {doing} (archive retract e{retraction})",
        )


def cited_already(act: Act, event: ClaimCited) -> Position | None:
    """The citation that says the same already.

    Raises:
        RefusedError: One has this passage, and says something else of it.
    """
    for row in claims.citations_of(act.conn, event.claim):
        for _envelope, before in read_at(act.conn, [row.at]):
            if not isinstance(before, ClaimCited) or before.passage != event.passage:
                continue
            if attrs.evolve(before, seen=event.seen) == event:
                return Position(row.at)
            raise RefusedError(
                what=f"e{row.at} cites this passage already, with another chain, wording or reason",
                todo=f"take it back first (archive retract e{row.at}), or add another beside it with --again",
            )
    return None


def outer_of(act: Act, claim: Position, opened: OpenText) -> AnyClaim:
    """The content of the claim that another is, or is to be, within.

    Raises:
        RefusedError: It stands in another text, or was erased.
    """
    said = content_of(act, claim)
    if said.passage.text != opened.text:
        raise RefusedError(
            what=f"c{claim} stands in another text than {opened.where}",
            todo="a claim within another is in the same text (a correction takes it out with --clear within)",
        )
    return said


def check_inner(act: Act, claim: Position, passage: Passage) -> None:
    """See that the claims within a claim still lie inside the passage that it is to have.

    Raises:
        RefusedError: One would lie outside.
    """
    for row in _inner(act, claim):
        if not _lies_inside(row, passage):
            raise RefusedError(
                what=f"c{row.claim} is within c{claim} and would lie outside of its passage",
                todo=f"first correct or retract c{row.claim}, or take it out "
                f"(archive correct c{row.claim} --clear within --reason ...)",
            )


def check_restored(act: Act, claim: Position) -> None:
    """See that a claim whose retraction is taken back lies inside the one that it is within, as that stands now.

    Raises:
        RefusedError: That one was corrected meanwhile, and it does not.
    """
    row = claims.claim_at(act.conn, claim)
    outer = claims.claim_at(act.conn, row.within) if row and row.within else None
    if row is None or outer is None or outer.text is None or outer.standing == "erased":
        return
    if not _lies_inside(row, content_of(act, Position(outer.claim)).passage):
        raise RefusedError(
            what=f"c{claim} no longer lies inside the passage of c{outer.claim}, which it is within",
            todo="record it anew where it stands",
        )


def say_inner(act: Act, claim: Position) -> None:
    """Remark which claims lie within a claim, for whoever takes it back: they stay as they are."""
    inner = [f"c{row.claim}" for row in _inner(act, claim)]
    if inner:
        act.said.append(
            f"within c{claim}, and not retracted by this: {', '.join(inner)}"
        )


def _inner(act: Act, claim: Position) -> Iterator[ClaimRow]:
    """The claims within a claim that are neither retracted nor erased."""
    about = subjects.entries_about(act.conn, claim)
    for row in claims.claims_at(act.conn, about) if about else ():
        if row.within == claim and row.retracted_at is None and row.text is not None:
            yield row


def _lies_inside(row: ClaimRow, passage: Passage) -> bool:
    return (
        row.text == passage.text
        and row.start is not None
        and row.end is not None
        and passage.start <= row.start
        and row.end <= passage.end
    )
