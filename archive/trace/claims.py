"""The way back: from a claim to who said it, through whom, the exact passage, the bytes, and the proof."""

from collections.abc import Mapping

import attrs
from sqlalchemy.engine import Connection

from archive import db, history
from archive.claim.meeting import Meeting
from archive.claim.said import Said
from archive.errors import (
    RefusedError,
)
from archive.event.kinds import (
    ClaimCited,
)
from archive.history import Kept
from archive.opening import Archive
from archive.trace import others, telling
from archive.trace.captures import capture_of
from archive.trace.chain import end_of, hops_of
from archive.trace.content import facts_of, when_of
from archive.trace.corrected import befores
from archive.trace.findings import findings_of
from archive.trace.holdings import Holdings
from archive.trace.inclusion import altered_in, inclusion
from archive.trace.material import Material, view_differs
from archive.trace.passage import marks_of, shown, words
from archive.trace.quoted import quoted
from archive.trace.seen import Capture, Passage
from archive.trace.shape import (
    AsOf,
    Entry,
    Fact,
    Hop,
    Participant,
    Trace,
)
from archive.trace.standpoint import (
    AnyClaim,
    standpoint,
)
from archive.view import captures


def trace(
    archive: Archive, claim: int, *, as_of: int | None = None, look: bool = True
) -> Trace:
    """Trace a claim back to where it comes from.

    Args:
        archive: The archive.
        claim: The claim's position.
        as_of: Show it as it stood after this position; now when not given.
        look: Look into the stored bytes too: hash them again, show the passage in its text, seek the words on the
            outlets' own pages, read the last checkpoint. Without it only the database is asked.

    Raises:
        UnknownReferenceError: There is no such claim.
        RefusedError: It was not on record yet at that position.
    """
    with db.reading(archive.engine) as conn:
        return trace_in(archive, conn, claim, as_of=as_of, look=look)


def trace_in(
    archive: Archive,
    conn: Connection,
    claim: int,
    *,
    as_of: int | None = None,
    look: bool = True,
) -> Trace:
    """Trace a claim inside a transaction under way; see ``trace``."""
    if as_of is not None and as_of < claim:
        raise RefusedError(
            what=f"c{claim} was not on record at position {as_of}",
            todo=f"it was recorded later: ask for {claim} or after",
        )
    with standpoint(conn, claim, as_of) as views:
        material = Material(archive, conn, views, claim, is_looking=look)
        found = _put_together(material, as_of)
    return attrs.evolve(found, findings=findings_of(found))


def _put_together(found: Material, as_of: int | None) -> Trace:
    """Put everything together."""
    said, row = found.said, found.row
    before, altered = befores(found.stream), altered_in(found)
    found.check_words(altered)
    capture = _capture(found)
    hops = _hops(found, said) if said else ()
    name = capture.outlet_name if capture else None
    return Trace(
        origin=found.archive.origin,
        archive=found.archive.name,
        claim=f"c{found.claim}",
        kind=row.kind,
        standing=row.standing,
        reason=_reason(found),
        words=said.passage.words if said else row.words,
        proposition=row.proposition,
        language=row.language,
        note=said.note if said else None,
        as_of=_as_of(found, as_of),
        findings=(),
        speaker=_speaker(hops, name, has_content=said is not None),
        hops=hops,
        ends=end_of(hops, outlet=name, capture=capture.ref) if capture else None,
        passage=_passage(found, said) if said else None,
        capture=capture,
        when=when_of(said.when) if said else None,
        place=row.place,
        participants=_participants(found, said),
        facts=_facts(said),
        entries=tuple(
            _entry(each, found, before, holds=each.envelope.position not in altered)
            for each in found.stream
        ),
        relations=tuple(others.relations(found)),
        citations=tuple(others.citations(found)),
        within=others.within(found),
        holds=others.holds(found),
        reviews=tuple(others.reviews(found)),
        notes=tuple(others.notes(found)),
        inclusion=inclusion(found),
    )


def _entry(
    each: Kept,
    found: Material,
    before: Mapping[int, AnyClaim | None],
    *,
    holds: bool,
) -> Entry:
    told = telling.entry(
        each,
        found.people,
        letters=found.letters,
        withdrawn=found.withdrawn,
        before=before,
        files=found.files,
    )
    return told if holds else attrs.evolve(told, is_intact=False)


def _reason(found: Material) -> str | None:
    if found.row.reason is not None:
        return found.row.reason
    content = found.kept.get(found.row.content_at)
    reason = getattr(content.event, "reason", None) if content else None
    return reason if isinstance(reason, str) else None


def _as_of(found: Material, as_of: int | None) -> AsOf | None:
    if as_of is None:
        return None
    return AsOf(
        position=as_of,
        recorded_at=history.envelope_at(found.conn, as_of).recorded_at,
    )


def _capture(found: Material) -> Capture | None:
    if found.said is None:
        return None
    row = captures.capture_at(found.views, found.said.passage.capture)
    if row is None:
        raise view_differs(
            "capture",
            f"it has no row for d{found.said.passage.capture}, which is in the log",
        )
    if found.views is not found.conn:  # what was withheld since stays withheld
        row = captures.capture_at(found.conn, row.capture) or row
    return capture_of(
        row,
        details=found.details[row.capture],
        kept=found.kept,
        text=found.said.passage.text,
        people=found.people,
        texts=found.texts,
        notes=found.notes.get(row.capture, ()),
    )


def _hops(found: Material, said: Said) -> tuple[Hop, ...]:
    cited = {
        int(each.event.passage.capture): (
            int(each.envelope.position),
            each.event.passage,
        )
        for each in found.stream
        if isinstance(each.event, ClaimCited)
        and each.envelope.position not in found.withdrawn
    }
    holdings = Holdings(
        log=found.conn,
        conn=found.views,
        people=found.people,
        texts=found.texts,
        capture=said.passage.capture,
        pieces=tuple(piece.exact for piece in said.passage.pieces),
        cited=cited,
    )
    return hops_of(said.attribution, found.people, holdings.look)


def _passage(found: Material, said: Said) -> Passage:
    text, unread = _text(found, said)
    return shown(said.passage, marks_of(said), text, unread)


def _text(found: Material, said: Said) -> tuple[str | None, str | None]:
    if found.texts is None:
        return None, "the text was not asked for"
    derived = found.kept.get(said.passage.text)
    digest = getattr(derived.event, "digest", None) if derived else None
    if not isinstance(digest, str):
        return None, "what was on record about the text was erased"
    text = found.texts.text(digest)
    return (text, None) if isinstance(text, str) else (None, str(text))


def _participants(found: Material, said: Said | None) -> tuple[Participant, ...]:
    if not isinstance(said, Meeting):
        return ()
    return tuple(
        Participant(
            number=number,
            label=(found.people.name(each.agent) if each.agent is not None else None)
            or (quoted(each.mention.exact) if each.mention else "not named"),
            agent=found.people.agent(each.agent) if each.agent is not None else None,
            mention=words(each.mention),
            part=each.part,
            is_asserted=each.agent is not None and each.mention is None,
        )
        for number, each in enumerate(said.participants, 1)
    )


def _speaker(hops: tuple[Hop, ...], outlet: str | None, *, has_content: bool) -> str:
    if not has_content:
        return "erased"
    if hops:
        return hops[0].label
    return (
        f"{outlet}, in its own voice"
        if outlet
        else "the capture's outlet, in its own voice"
    )


def _facts(said: AnyClaim | None) -> tuple[Fact, ...]:
    if said is None:
        return ()
    stated = "the capture does not say which outlet it has this from"
    flags = (
        (Fact(label="outlet not stated", value=stated),)
        if said.attribution.flags
        else ()
    )
    return (*facts_of(said), *flags)
