"""The way back: from a claim to who said it, through whom, the exact passage, the bytes, and the proof."""

from collections.abc import Iterable, Mapping

import attrs
from sqlalchemy.engine import Connection

from archive import db, history
from archive.claim.meeting import Meeting
from archive.claim.said import Said
from archive.errors import (
    BadValueError,
    CheckpointBadError,
    CheckpointKeyUnknownError,
    RefusedError,
    UnknownReferenceError,
)
from archive.event.kinds import (
    ArchiveCreated,
    ClaimCited,
    ClaimReviewed,
    ClaimsRelated,
    EntryWithdrawn,
    Erased,
    NoteAdded,
)
from archive.history import Kept
from archive.log.key import parse_verifier_key
from archive.log.signer import Memory
from archive.opening import Archive
from archive.references import letter_of
from archive.trace import telling
from archive.trace.captures import capture_of, label, outlet_of
from archive.trace.chain import end_of, hops_of
from archive.trace.findings import findings_of
from archive.trace.holdings import Holdings
from archive.trace.passage import marks_of, shown, words
from archive.trace.people import People
from archive.trace.quoted import quoted
from archive.trace.shape import (
    AsOf,
    Capture,
    Checkpoint,
    Citation,
    Evidence,
    Fact,
    Hop,
    Inclusion,
    Note,
    Participant,
    Passage,
    Relation,
    Relative,
    Review,
    Trace,
)
from archive.trace.standpoint import (
    AnyClaim,
    agents_in,
    captures_in,
    said_in,
    standpoint,
)
from archive.trace.texts import Texts
from archive.view import captures, claims, subjects


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
        walk = _Walk(archive, conn, views, claim, is_looking=look)
        found = walk.trace(as_of)
    return attrs.evolve(found, findings=findings_of(found))


class _Walk:
    """One walk from a claim back to the bytes; all that it needs is read at the beginning, in few statements."""

    def __init__(
        self,
        archive: Archive,
        conn: Connection,
        views: Connection,
        claim: int,
        *,
        is_looking: bool,
    ) -> None:
        self.archive = archive
        self.conn = conn
        self.views = views
        self.claim = claim
        row = claims.claim_at(views, claim)
        if row is None:
            raise UnknownReferenceError(
                reference=f"c{claim}", todo="list them with 'archive list claims'"
            )
        self.row = row
        self.texts = Texts(archive.store) if is_looking else None
        about = {claim, *subjects.entries_about(views, claim)}
        more = {each for each in (row.capture, row.text) if each is not None}
        read = history.kept_at(conn, sorted(about | more))
        self.kept = {int(each.envelope.position): each for each in read}
        self.stream = [each for each in read if each.envelope.position in about]
        self.said = self._content()
        self.withdrawn = _withdrawn(self.stream)
        self.people = People(views)
        self.relatives = {row.claim: row for row in self._relatives()}
        self._load_people()
        self.letters = self._letters()

    def _content(self) -> AnyClaim | None:
        at = self.kept.get(self.row.content_at)
        return said_in(at) if at is not None else None

    def _relatives(self) -> list[claims.ClaimRow]:
        wanted: set[int] = set()
        for each in self.stream:
            if isinstance(each.event, ClaimsRelated):
                wanted |= {int(each.event.claim), int(each.event.other)}
            elif letter_of(each.envelope.kind) == "c":
                wanted.add(int(each.envelope.position))
        if self.said is not None and self.said.within is not None:
            wanted.add(int(self.said.within))
        wanted.discard(self.claim)
        return claims.claims_at(self.views, sorted(wanted)) if wanted else []

    def _load_people(self) -> None:
        wanted: set[int | None] = set()
        for each in self.kept.values():
            wanted |= agents_in(each)
        wanted |= {row.first_agent for row in self.relatives.values()}
        cited = {capture for each in self.stream for capture in captures_in(each)}
        self.details = captures.details_of_all(self.views, sorted(cited))
        wanted |= set(map(outlet_of, self.details.values()))
        self.people.load(wanted)

    def _letters(self) -> Mapping[int, str]:
        letters = {
            position: letter_of(each.envelope.kind)
            for position, each in self.kept.items()
        }
        return {**letters, **dict.fromkeys(self.relatives, "c")}

    def trace(self, as_of: int | None) -> Trace:
        """Put everything together."""
        said, row = self.said, self.row
        capture = self._capture()
        hops = self._hops(said) if said else ()
        name = capture.outlet_name if capture else None
        return Trace(
            origin=self.archive.origin,
            archive=self.archive.name,
            claim=f"c{self.claim}",
            kind=row.kind,
            standing=row.standing,
            reason=self._reason(),
            words=row.words,
            proposition=row.proposition,
            language=row.language,
            note=said.note if said else None,
            as_of=self._as_of(as_of),
            findings=(),
            speaker=_speaker(hops, name, has_content=said is not None),
            hops=hops,
            ends=end_of(hops, outlet=name, capture=capture.ref) if capture else None,
            passage=self._passage(said) if said else None,
            capture=capture,
            when=telling.when_of(said.when) if said else None,
            place=row.place,
            participants=self._participants(said),
            facts=_facts(said),
            entries=tuple(
                telling.entry(each, self.people, self.letters, self.withdrawn)
                for each in self.stream
            ),
            relations=tuple(self._relations()),
            citations=tuple(self._citations()),
            within=self._within(),
            holds=self._holds(),
            reviews=tuple(self._reviews()),
            notes=tuple(self._notes()),
            inclusion=self._inclusion(),
        )

    def _reason(self) -> str | None:
        if self.row.reason is not None:
            return self.row.reason
        content = self.kept.get(self.row.content_at)
        reason = getattr(content.event, "reason", None) if content else None
        return reason if isinstance(reason, str) else None

    def _as_of(self, as_of: int | None) -> AsOf | None:
        if as_of is None:
            return None
        return AsOf(
            position=as_of,
            recorded_at=history.envelope_at(self.conn, as_of).recorded_at,
        )

    def _capture(self) -> Capture | None:
        if (
            self.said is None
            or (row := captures.capture_at(self.views, self.said.passage.capture))
            is None
        ):
            return None
        if self.views is not self.conn:  # what was withheld since stays withheld
            row = captures.capture_at(self.conn, row.capture) or row
        return capture_of(
            row,
            details=self.details[row.capture],
            kept=self.kept,
            text=self.said.passage.text,
            people=self.people,
            texts=self.texts,
        )

    def _hops(self, said: Said) -> tuple[Hop, ...]:
        cited = {
            int(each.event.passage.capture): (
                int(each.envelope.position),
                each.event.passage,
            )
            for each in self.stream
            if isinstance(each.event, ClaimCited)
            and each.envelope.position not in self.withdrawn
        }
        holdings = Holdings(
            conn=self.views,
            people=self.people,
            texts=self.texts,
            capture=said.passage.capture,
            pieces=tuple(piece.exact for piece in said.passage.pieces),
            cited=cited,
        )
        return hops_of(said.attribution, self.people, holdings.look)

    def _passage(self, said: Said) -> Passage:
        text, unread = self._text(said)
        return shown(said.passage, marks_of(said), text, unread)

    def _text(self, said: Said) -> tuple[str | None, str | None]:
        if self.texts is None:
            return None, "the text was not asked for"
        derived = self.kept.get(said.passage.text)
        digest = getattr(derived.event, "digest", None) if derived else None
        if not isinstance(digest, str):
            return None, "what was on record about the text was erased"
        found = self.texts.text(digest)
        return (found, None) if isinstance(found, str) else (None, str(found))

    def _participants(self, said: Said | None) -> tuple[Participant, ...]:
        if not isinstance(said, Meeting):
            return ()
        return tuple(
            Participant(
                number=number,
                label=(self.people.name(each.agent) if each.agent is not None else None)
                or (quoted(each.mention.exact) if each.mention else "not named"),
                agent=self.people.agent(each.agent) if each.agent is not None else None,
                mention=words(each.mention),
                part=each.part,
            )
            for number, each in enumerate(said.participants, 1)
        )

    def _relative(self, claim: int) -> Relative:
        row = self.relatives.get(claim)
        if row is None:
            return Relative(
                ref=f"c{claim}",
                kind="claim",
                words=None,
                speaker=None,
                standing="not on record then",
                capture=None,
            )
        speaker = self.people.name(row.first_agent) or (
            quoted(row.first_mention) if row.first_mention else None
        )
        return Relative(
            ref=f"c{claim}",
            kind=row.kind,
            words=row.words,
            speaker=speaker,
            standing=row.standing,
            capture=f"d{row.capture}" if row.capture is not None else None,
        )

    def _within(self) -> Relative | None:
        if self.said is None or self.said.within is None:
            return None
        return self._relative(self.said.within)

    def _holds(self) -> tuple[Relative, ...]:
        return tuple(
            self._relative(row.claim)
            for row in self.relatives.values()
            if row.within == self.claim
        )

    def _relations(self) -> Iterable[Relation]:
        for each in self.stream:
            if not isinstance(each.event, ClaimsRelated):
                continue
            event = each.event
            is_forward = event.claim == self.claim
            other = event.other if is_forward else event.claim
            verb = (telling.RELATIONS if is_forward else telling.PASSIVE)[
                event.relation
            ]
            yield Relation(
                entry=f"e{each.envelope.position}",
                relation=event.relation,
                is_forward=is_forward,
                sentence=f"c{self.claim} {verb} c{other}",
                other=self._relative(other),
                reason=event.reason,
                withdrawn_by=self._withdrawn_by(each),
            )

    def _citations(self) -> Iterable[Citation]:
        for each in self.stream:
            if not isinstance(each.event, ClaimCited):
                continue
            event, capture = each.event, int(each.event.passage.capture)
            row = captures.capture_at(self.views, capture)
            best = captures.best_of(self.details[capture])
            outlet = self.people.name(outlet_of(self.details[capture]))
            yield Citation(
                entry=f"e{each.envelope.position}",
                capture=f"d{capture}",
                capture_label=label(row, best, outlet),
                wording=event.wording,
                words=event.passage.words,
                pieces=tuple(
                    found for piece in event.passage.pieces if (found := words(piece))
                ),
                hops=hops_of(event.attribution, self.people, None),
                reason=event.reason,
                withdrawn_by=self._withdrawn_by(each),
            )

    def _reviews(self) -> Iterable[Review]:
        for each in self.stream:
            if isinstance(each.event, ClaimReviewed):
                yield Review(
                    entry=f"e{each.envelope.position}",
                    rating=each.event.rating,
                    scale=each.event.scale,
                    reason=each.event.reason,
                    reviewer=self.people.name(each.envelope.by),
                    recorded_at=each.envelope.recorded_at,
                    evidence=tuple(
                        Evidence(
                            capture=f"d{one.capture}",
                            words=one.words,
                            start=one.start,
                            end=one.end,
                        )
                        for one in each.event.evidence
                    ),
                    withdrawn_by=self._withdrawn_by(each),
                )

    def _notes(self) -> Iterable[Note]:
        for each in self.stream:
            if isinstance(each.event, NoteAdded):
                yield Note(
                    entry=f"e{each.envelope.position}",
                    on=f"{self.letters.get(each.event.entry, 'e')}{each.event.entry}",
                    text=each.event.text,
                    by_name=self.people.name(each.envelope.by),
                    recorded_at=each.envelope.recorded_at,
                    withdrawn_by=self._withdrawn_by(each),
                )

    def _withdrawn_by(self, each: Kept) -> str | None:
        found = self.withdrawn.get(each.envelope.position)
        return None if found is None else f"e{found}"

    def _inclusion(self) -> Inclusion:
        own, head = self.kept[self.claim], history.head(self.conn)
        last = self.stream[-1].envelope.position
        checkpoint, problem = self._checkpoint(last, head.size, head.root)
        return Inclusion(
            position=self.claim,
            leaf_hash=own.leaf_hash,
            recorded_at=own.envelope.recorded_at,
            last_position=last,
            tree_size=head.size,
            tree_root=head.root.hex(),
            tree_recorded_at=self._last_recorded_at(head.size),
            checkpoint=checkpoint,
            checkpoint_problem=problem,
        )

    def _last_recorded_at(self, size: int) -> str | None:
        if self.texts is None:
            return None
        return history.envelope_at(self.conn, size - 1).recorded_at

    def _checkpoint(
        self, last: int, size: int, root: bytes
    ) -> tuple[Checkpoint | None, str | None]:
        """The last signed tree head that this machine kept of this log, or why it cannot be used."""
        if self.texts is None:
            return None, None
        created = history.kept_at(self.conn, [0])[0].event
        if not isinstance(created, ArchiveCreated):
            return None, "the key of this log is not on record"
        try:
            memory = Memory(
                self.archive.state, parse_verifier_key(created.verifier_key)
            )
            found, note = memory.last_checkpoint(), memory.last()
        except (CheckpointBadError, CheckpointKeyUnknownError, BadValueError) as error:
            return None, str(error)
        if found is None or note is None:
            return None, None
        agrees = None if found.size < size else (found.size, found.root) == (size, root)
        return Checkpoint(
            size=found.size,
            root=found.root.hex(),
            note=note,
            covers=last < found.size and agrees is not False,
            agrees=agrees,
        ), None


def _withdrawn(stream: Iterable[Kept]) -> dict[int, int]:
    """By entry, the one that took it back."""
    found: dict[int, int] = {}
    for each in stream:
        at = int(each.envelope.position)
        if isinstance(each.event, EntryWithdrawn):
            found[int(each.event.entry)] = at
        elif isinstance(each.event, Erased) and each.event.name == "entry-withdrawn":
            found[int(max(each.event.subjects))] = at
    return found


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
    return (*telling.facts_of(said), *flags)
