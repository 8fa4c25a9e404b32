"""What a trace holds: frozen values that faces show and reports word; ``msgspec.to_builtins`` makes them JSON.

``Trace.schema`` goes up when a field changes its meaning or goes away; new fields may come at any time.
References are written as people write them (``c412``); positions are integers; offsets count code points.
"""

from typing import Final, Literal

import attrs

SCHEMA: Final = 1
"""Version of the shape of a trace as JSON."""

Weight = Literal["broken", "gap", "odd", "note"]
"""How a finding weighs: something does not hold, something is not known, something is strange, something to know."""
WEIGHTS: Final[tuple[Weight, ...]] = ("broken", "gap", "odd", "note")

Presence = Literal["exact", "changed", "absent", "unreadable"]
Held = Literal["seen", "relayed_only", "not_named", "not_looked"]
Naming = Literal["named", "unsettled", "not_named", "asserted"]
Bytes = Literal[
    "intact",
    "altered",
    "missing",
    "unreadable",
    "withheld",
    "erased",
    "none",
    "not_checked",
]


@attrs.frozen(kw_only=True)
class Finding:
    """Something that a reader must know before all else: a gap, an oddity, something that does not hold."""

    code: str
    weight: Weight
    sentence: str


@attrs.frozen(kw_only=True)
class AgentDetail:
    """Something on record about an agent: a role, an interest, an owner, and when it held."""

    what: str
    value: str
    object: str | None
    first: str | None
    last: str | None


@attrs.frozen(kw_only=True)
class Agent:
    """Somebody who speaks, publishes or acts, under the names that hold.

    ``recorded_as`` is the agent that the entry names when that one was merged into this one.
    """

    ref: str
    name: str | None
    type: str | None
    aliases: tuple[str, ...] = ()
    details: tuple[AgentDetail, ...] = ()
    recorded_as: str | None = None


@attrs.frozen(kw_only=True)
class Words:
    """Words of the text and where they stand in it."""

    exact: str
    start: int
    end: int


@attrs.frozen(kw_only=True)
class Edit:
    """Words that another wording has otherwise: as cited, as found there."""

    ours: str
    theirs: str


@attrs.frozen(kw_only=True)
class HeldCapture:
    """A capture of an outlet that the chain names, and whether the claim's words stand in it."""

    ref: str
    title: str | None
    address: str | None
    file_name: str | None
    published: str | None
    seen_at: str | None
    presence: Presence
    words: str | None = None
    start: int | None = None
    end: int | None = None
    score: float | None = None
    edits: tuple[Edit, ...] = ()
    mended: tuple[str, ...] = ()
    cited_by: str | None = None
    is_same: bool = False
    detail: str | None = None


@attrs.frozen(kw_only=True)
class Seen:
    """Whether we hold an outlet's own page with these words: seen, relayed only, or not named.

    ``presence`` is the best that any of its captures has; ``compared`` of ``captures_held`` were read.
    """

    held: Held
    presence: Presence | None
    sentence: str
    captures: tuple[HeldCapture, ...] = ()
    captures_held: int = 0
    compared: int = 0


@attrs.frozen(kw_only=True)
class Hop:
    """One step of the chain; number 1 is the speaker, the last is nearest to the capture."""

    number: int
    is_speaker: bool
    naming: Naming
    label: str
    agent: Agent | None
    mention: Words | None
    cue: Words | None
    manner: str
    flags: tuple[str, ...]
    is_inferred: bool
    is_outlet: bool
    seen: Seen | None


@attrs.frozen(kw_only=True)
class End:
    """Where the trail ends, walking from the capture towards the speaker, and why."""

    code: Literal[
        "reached",
        "own_voice",
        "relayed_only",
        "not_named",
        "absent",
        "changed",
        "unsettled",
        "unreadable",
        "not_looked",
    ]
    at_hop: int | None
    sentence: str
    todo: str | None = None


@attrs.frozen(kw_only=True)
class Segment:
    """A stretch of a text with what it is to the claim: ``passage``, ``mention-1``, ``cue-2``, ``when``, ``place``."""

    text: str
    marks: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph around the passage, cut where it is very long."""

    role: Literal["before", "passage", "after", "marked"]
    start: int
    end: int
    segments: tuple[Segment, ...]
    is_cut_before: bool = False
    is_cut_after: bool = False


@attrs.frozen(kw_only=True)
class Piece:
    """One piece of the passage, with the letters around it, as the record has them."""

    exact: str
    start: int
    end: int
    prefix: str
    suffix: str
    stands: bool | None
    """Whether the text has these letters at this place; ``None`` when the text was not read."""


@attrs.frozen(kw_only=True)
class Passage:
    """The exact words, where they stand, and the paragraphs around them.

    ``paragraphs`` is empty when the text could not be read; ``unread`` says why.
    """

    capture: str
    text: str
    words: str
    pieces: tuple[Piece, ...]
    paragraphs: tuple[Paragraph, ...] = ()
    unread: str | None = None


@attrs.frozen(kw_only=True)
class Detail:
    """What a page or a person says about a capture, and who says so."""

    field: str
    value: str
    basis: str
    where: str | None


@attrs.frozen(kw_only=True)
class Capture:
    """The bytes that we saw: which, from where, when, by whom, and the text that was read out of them."""

    ref: str
    digest: str | None
    media_type: str | None
    size_bytes: int | None
    how: str | None
    file_name: str | None
    address: str | None
    final_address: str | None
    seen_at: str | None
    recorded_at: str
    recorded_by: str | None
    outlet: Agent | None
    outlet_name: str | None
    title: str | None
    byline: str | None
    published: str | None
    details: tuple[Detail, ...]
    withheld: str | None
    bytes: Bytes
    text: str | None
    text_rule: str | None
    text_digest: str | None
    text_length: int | None
    text_charset: str | None
    text_bytes: Bytes
    text_warnings: tuple[str, ...]
    is_newest_text: bool = True


@attrs.frozen(kw_only=True)
class Fact:
    """One more thing that the claim says, as a line: what, and how it stands."""

    label: str
    value: str


@attrs.frozen(kw_only=True)
class When:
    """When it was said or held: as exactly as it is known, and what that rests on."""

    first: str | None
    last: str | None
    precision: str
    is_approximate: bool
    zone: str | None
    words: Words | None
    base: str | None
    basis: str
    sentence: str


@attrs.frozen(kw_only=True)
class Participant:
    """Somebody who met."""

    number: int
    label: str
    agent: Agent | None
    mention: Words | None
    part: str


@attrs.frozen(kw_only=True)
class Entry:
    """One entry of the log about the claim: what was done, when, by whom, and why."""

    ref: str
    position: int
    kind: str
    act: str
    recorded_at: str
    clock: str | None
    by: str | None
    by_name: str | None
    tool: str
    because: str | None
    subjects: tuple[int, ...]
    reason: str | None
    words: str | None
    facts: tuple[Fact, ...]
    leaf_hash: str
    is_erased: bool = False
    withdrawn_by: str | None = None


@attrs.frozen(kw_only=True)
class Relative:
    """Another claim that this one has to do with."""

    ref: str
    kind: str
    words: str | None
    speaker: str | None
    standing: str
    capture: str | None


@attrs.frozen(kw_only=True)
class Relation:
    """What ties this claim to another, either way: ``subject relation object``."""

    entry: str
    relation: str
    is_forward: bool
    """Whether this claim is the one that repeats, contradicts, supports or translates."""
    sentence: str
    other: Relative
    reason: str | None
    withdrawn_by: str | None


@attrs.frozen(kw_only=True)
class Citation:
    """The same saying in another capture, with a passage and a chain of its own."""

    entry: str
    capture: str
    capture_label: str
    wording: str
    words: str
    pieces: tuple[Words, ...]
    hops: tuple[Hop, ...]
    reason: str | None
    withdrawn_by: str | None


@attrs.frozen(kw_only=True)
class Evidence:
    """A passage that a judgement or a relation rests on."""

    capture: str
    words: str
    start: int
    end: int


@attrs.frozen(kw_only=True)
class Review:
    """A judgement of the claim by a named person."""

    entry: str
    rating: str
    scale: str | None
    reason: str
    reviewer: str | None
    recorded_at: str
    evidence: tuple[Evidence, ...]
    withdrawn_by: str | None


@attrs.frozen(kw_only=True)
class Note:
    """A remark on the claim or on one of its entries."""

    entry: str
    on: str
    text: str
    by_name: str | None
    recorded_at: str
    withdrawn_by: str | None


@attrs.frozen(kw_only=True)
class Checkpoint:
    """The last signed tree head that this machine knows of this log."""

    size: int
    root: str
    note: str
    covers: bool
    """Whether the claim's last entry lies within it."""
    agrees: bool | None
    """Whether the log has this root at this size; ``None`` when that takes a whole ``archive verify``."""


@attrs.frozen(kw_only=True)
class Inclusion:
    """Where the claim stands in the log, and the tree over the whole log when it was asked."""

    position: int
    leaf_hash: str
    recorded_at: str
    last_position: int
    tree_size: int
    tree_root: str
    tree_recorded_at: str | None
    """When the log's last entry was recorded: the day of a report; not asked when no text is read."""
    checkpoint: Checkpoint | None
    checkpoint_problem: str | None = None
    """Why the last checkpoint that is kept here cannot be used, when it cannot."""


@attrs.frozen(kw_only=True)
class AsOf:
    """Up to where the log was read: the position included, and when that entry was recorded."""

    position: int
    recorded_at: str


@attrs.frozen(kw_only=True)
class Trace:
    """Where a claim comes from: who said it, through whom, the passage, and the proof of when it was put on record."""

    origin: str
    archive: str
    claim: str
    kind: str
    standing: str
    reason: str | None
    """Why it was corrected or retracted."""
    words: str | None
    proposition: str | None
    language: str | None
    note: str | None
    as_of: AsOf | None
    findings: tuple[Finding, ...]
    speaker: str
    """The speaker in words: a name, "not named", or the outlet in its own voice."""
    hops: tuple[Hop, ...]
    ends: End | None
    passage: Passage | None
    capture: Capture | None
    when: When | None
    place: str | None
    participants: tuple[Participant, ...]
    facts: tuple[Fact, ...]
    entries: tuple[Entry, ...]
    relations: tuple[Relation, ...]
    citations: tuple[Citation, ...]
    within: Relative | None
    holds: tuple[Relative, ...]
    reviews: tuple[Review, ...]
    notes: tuple[Note, ...]
    inclusion: Inclusion
    schema: int = SCHEMA
