"""The catalogue: every event that can be put on record, its fields and its wire name.

A released kind is never edited: it is copied to the next version, with one step in ``upcast.py``.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Annotated, Any, Final, Literal

import attrs
from msgspec import UNSET, Meta, UnsetType

from archive.capture.capture import Artefact, Detail, How
from archive.claim.agent import AgentType, Described, Identifier, Slug
from archive.claim.attribution import Attribution
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting
from archive.claim.quote import Quote
from archive.claim.said import ClaimType, Language, Proposal
from archive.claim.statement import Statement
from archive.event.envelope import SUBJECTS_LIMIT
from archive.values import (
    LIST_LIMIT,
    Count,
    DigestField,
    InstantField,
    Interval,
    Name,
    Passage,
    Position,
    PositionField,
    Prose,
)


@attrs.frozen(kw_only=True)
class ArchiveCreated:
    """The archive begins: its origin for ever, its name, its verifier key and its time zone."""

    origin: Name
    name: Name
    verifier_key: Name
    zone: Name | None = None


@attrs.frozen(kw_only=True)
class AgentRegistered:
    """Somebody who can speak, publish or act gets a name in the archive; the position is the agent's own."""

    type: AgentType
    name: Name
    language: Language | None = None
    slug: Slug | None = None
    holder: PositionField | None = None
    identifiers: Annotated[tuple[Identifier, ...], Meta(max_length=LIST_LIMIT)] = ()


@attrs.frozen(kw_only=True)
class AgentDescribed:
    """Something more is put on record of an agent: an alias, a role, an interest, an owner, and when it held."""

    agent: PositionField
    what: Described
    value: Name
    scheme: Name | None = None
    language: Language | None = None
    object: PositionField | None = None
    valid: Interval | None = None
    evidence: Passage | None = None
    reason: Prose | None = None


@attrs.frozen(kw_only=True)
class AgentsMerged:
    """Two agents turn out to be one; claims keep pointing where they did, questions follow the merge."""

    agent: PositionField
    into: PositionField
    reason: Prose


@attrs.frozen(kw_only=True)
class CaptureTaken:
    """Bytes were seen, at an instant, and stored before anything read them."""

    how: How
    artefacts: Annotated[
        tuple[Artefact, ...], Meta(min_length=1, max_length=LIST_LIMIT)
    ]
    seen_at: InstantField
    file_name: Name | None = None
    address: Annotated[str, Meta(min_length=1, max_length=10_000)] | None = None
    final_address: Annotated[str, Meta(min_length=1, max_length=10_000)] | None = None
    declared_charset: Name | None = None


@attrs.frozen(kw_only=True)
class TextDerived:
    """A text was read out of a capture by a named, versioned rule; selectors count in it."""

    capture: PositionField
    rule: Name
    rule_version: Name
    digest: DigestField
    length: Count
    charset: Name | None = None
    charset_from: Name | None = None
    language: Language | None = None
    warnings: Annotated[tuple[Prose, ...], Meta(max_length=LIST_LIMIT)] = ()


@attrs.frozen(kw_only=True)
class CaptureDescribed:
    """What a capture says of itself, or a person says of it: outlet, title, byline, dates; each with where it stood."""

    capture: PositionField
    details: Annotated[tuple[Detail, ...], Meta(min_length=1, max_length=LIST_LIMIT)]
    reason: Prose | None = None


@attrs.frozen(kw_only=True)
class QuoteRecorded:
    """A capture has somebody saying something; the position is the claim's name."""

    quote: Quote


@attrs.frozen(kw_only=True)
class MeetingRecorded:
    """A capture tells of a meeting; the position is the claim's name."""

    meeting: Meeting


@attrs.frozen(kw_only=True)
class FigureRecorded:
    """A capture gives a number; the position is the claim's name."""

    figure: Figure


@attrs.frozen(kw_only=True)
class StatementRecorded:
    """A capture asserts something; the position is the claim's name."""

    statement: Statement


@attrs.frozen(kw_only=True)
class ClaimCited:
    """The same saying stands in another capture, with a passage and a chain of its own."""

    claim: PositionField
    seen: PositionField
    passage: Passage
    attribution: Attribution
    wording: Literal["same", "differs", "translation"]
    reason: Prose | None = None


@attrs.frozen(kw_only=True)
class ClaimCorrected:
    """The claim stands, with this content instead; exactly one of the four, whole, of the claim's own type."""

    claim: PositionField
    seen: PositionField
    quote: Quote | None = None
    meeting: Meeting | None = None
    figure: Figure | None = None
    statement: Statement | None = None
    reason: Prose


@attrs.frozen(kw_only=True)
class ClaimRetracted:
    """The claim no longer stands; it stays readable, marked as withdrawn."""

    claim: PositionField
    seen: PositionField
    reason: Prose


Relation = Literal["repeats", "contradicts", "supports", "translates"]


@attrs.frozen(kw_only=True)
class ClaimsRelated:
    """One claim repeats, contradicts, supports or translates another."""

    claim: PositionField
    other: PositionField
    relation: Relation
    evidence: Annotated[tuple[Passage, ...], Meta(max_length=LIST_LIMIT)] = ()
    reason: Prose | None = None


@attrs.frozen(kw_only=True)
class ClaimReviewed:
    """A fact-checker judges a claim, with a rating, a reason and the passages that it rests on.

    ``reviewer`` is whose judgement it is when that is not who records it, else it is left out (docs/adr/0019).
    """

    claim: PositionField
    seen: PositionField
    rating: Name
    scale: Name | None = None
    reason: Prose
    evidence: Annotated[tuple[Passage, ...], Meta(max_length=LIST_LIMIT)] = ()
    reviewer: PositionField | UnsetType = UNSET

    def judge(self, by: Position | None) -> Position | None:
        """Whose judgement it is: the reviewer, or who recorded it."""
        return by if isinstance(self.reviewer, UnsetType) else self.reviewer


@attrs.frozen(kw_only=True)
class ProposalDismissed:
    """A person decided that a proposal is no claim, or an anomaly none."""

    text: PositionField
    type: Literal[ClaimType, "anomaly"]
    start: Count
    end: Count
    proposal: Proposal
    reason: Prose


@attrs.frozen(kw_only=True)
class ImportBegun:
    """Many lines are about to be put on record from one file, kept by its digest."""

    batch: Name
    file_name: Name | None = None
    digest: DigestField
    lines: Count
    origin: Name | None = None


@attrs.frozen(kw_only=True)
class NoteAdded:
    """A person adds a remark to an entry."""

    entry: PositionField
    text: Prose


@attrs.frozen(kw_only=True)
class EntryWithdrawn:
    """An entry that adds to others (a citation, a relation, a review ...) no longer holds; it stays readable."""

    entry: PositionField
    reason: Prose


@attrs.frozen(kw_only=True)
class PayloadErased:
    """The content of entries was lawfully deleted; their leaves stay, so every proof still holds."""

    entries: Annotated[
        tuple[Position, ...], Meta(min_length=1, max_length=SUBJECTS_LIMIT)
    ]
    reason: Prose
    authority: Name


@attrs.frozen(kw_only=True)
class CaptureWithheld:
    """The bytes or the texts of captures were deleted; their digests stay on record."""

    captures: Annotated[
        tuple[Position, ...], Meta(min_length=1, max_length=SUBJECTS_LIMIT)
    ]
    what: Literal["bytes", "texts"]
    reason: Prose
    authority: Name


Recorded = QuoteRecorded | MeetingRecorded | FigureRecorded | StatementRecorded
"""The four events that make a claim."""

Event = (
    ArchiveCreated
    | AgentRegistered
    | AgentDescribed
    | AgentsMerged
    | CaptureTaken
    | TextDerived
    | CaptureDescribed
    | QuoteRecorded
    | MeetingRecorded
    | FigureRecorded
    | StatementRecorded
    | ClaimCited
    | ClaimCorrected
    | ClaimRetracted
    | ClaimsRelated
    | ClaimReviewed
    | ProposalDismissed
    | ImportBegun
    | NoteAdded
    | EntryWithdrawn
    | PayloadErased
    | CaptureWithheld
)

KINDS: Final[dict[str, type[Event]]] = {
    "archive-created/1": ArchiveCreated,
    "agent-registered/1": AgentRegistered,
    "agent-described/1": AgentDescribed,
    "agents-merged/1": AgentsMerged,
    "capture-taken/1": CaptureTaken,
    "text-derived/1": TextDerived,
    "capture-described/1": CaptureDescribed,
    "quote-recorded/1": QuoteRecorded,
    "meeting-recorded/1": MeetingRecorded,
    "figure-recorded/1": FigureRecorded,
    "statement-recorded/1": StatementRecorded,
    "claim-cited/1": ClaimCited,
    "claim-corrected/1": ClaimCorrected,
    "claim-retracted/1": ClaimRetracted,
    "claims-related/1": ClaimsRelated,
    "claim-reviewed/1": ClaimReviewed,
    "proposal-dismissed/1": ProposalDismissed,
    "import-begun/1": ImportBegun,
    "note-added/1": NoteAdded,
    "entry-withdrawn/1": EntryWithdrawn,
    "payload-erased/1": PayloadErased,
    "capture-withheld/1": CaptureWithheld,
}

KIND_OF: Final[dict[type[Event], str]] = {event: kind for kind, event in KINDS.items()}

RECORDED: Final[dict[ClaimType, type[Recorded]]] = {
    "quote": QuoteRecorded,
    "meeting": MeetingRecorded,
    "figure": FigureRecorded,
    "statement": StatementRecorded,
}

WITHDRAWABLE: Final = frozenset(
    {
        "agent-described",
        "agents-merged",
        "capture-described",
        "claim-cited",
        "claims-related",
        "claim-retracted",
        "claim-reviewed",
        "proposal-dismissed",
        "note-added",
    }
)
"""Names of the kinds that an entry-withdrawn may take back, without their versions."""

NEVER_ERASED: Final = frozenset(
    {"archive-created", "payload-erased", "capture-withheld"}
)


@attrs.frozen(kw_only=True)
class Erased:
    """What is left of an event whose payload was erased: its kind and the entries that it was about."""

    kind: str
    subjects: tuple[Position, ...]

    @property
    def name(self) -> str:
        """The kind without its version, so that a handler need not know versions."""
        return self.kind.partition("/")[0]


def said_of(event: Event) -> Quote | Meeting | Figure | Statement | None:
    """The claim's content that an event sets, when it sets one."""
    read = _SAID.get(type(event))
    return read(event) if read is not None else None


def content(event: Recorded | ClaimCorrected) -> Quote | Meeting | Figure | Statement:
    """The claim's content that an event of these kinds always sets.

    Raises:
        LookupError: A correction holds none of the four; the codec refuses to write such a one.
    """
    said = said_of(event)
    if said is None:
        raise LookupError(type(event).__name__)
    return said


def claim_type_of(said: Quote | Meeting | Figure | Statement) -> ClaimType:
    """The name of a claim's type."""
    return _TYPE_OF[type(said)]


def _corrected(event: ClaimCorrected) -> Quote | Meeting | Figure | Statement | None:
    return event.quote or event.meeting or event.figure or event.statement


# Asked several times for every event of a replay: a table is quicker than a match.
_SAID: Final[
    dict[type, Callable[[Any], Quote | Meeting | Figure | Statement | None]]
] = {
    QuoteRecorded: attrgetter("quote"),
    MeetingRecorded: attrgetter("meeting"),
    FigureRecorded: attrgetter("figure"),
    StatementRecorded: attrgetter("statement"),
    ClaimCorrected: _corrected,
}

_TYPE_OF: Final[dict[type, ClaimType]] = {
    Quote: "quote",
    Meeting: "meeting",
    Figure: "figure",
    Statement: "statement",
}
