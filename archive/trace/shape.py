"""What a trace holds: frozen values that faces show and reports word; ``msgspec.to_builtins`` makes them JSON.

``Trace.schema`` goes up when a field changes its meaning or goes away; new fields may come at any time.
References are written as people write them (``c412``); positions are integers; offsets count code points.
"""

from typing import Final, Literal

import attrs

from archive.trace.seen import Agent, Capture, Note, Passage, Seen, Words

SCHEMA: Final = 1
"""Version of the shape of a trace as JSON."""

Weight = Literal["broken", "gap", "odd", "note"]
"""How a finding weighs: something does not hold, something is not known, something is strange, something to know."""
WEIGHTS: Final[tuple[Weight, ...]] = ("broken", "gap", "odd", "note")

Naming = Literal["named", "unsettled", "not_named", "asserted"]


@attrs.frozen(kw_only=True)
class Finding:
    """Something that a reader must know before all else: a gap, an oddity, something that does not hold."""

    code: str
    weight: Weight
    sentence: str


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
    is_asserted: bool = False
    """The recorder's own assertion: the passage does not name them."""


@attrs.frozen(kw_only=True)
class Change:
    """A part of a claim that a correction changed: what stood there before, what stands there now."""

    field: str
    before: str | None
    after: str | None


@attrs.frozen(kw_only=True)
class Entry:
    """One entry of the log about the claim: what was done, when, by whom, and why.

    ``by`` and ``by_name`` are those of then; ``by_now`` says who that turned out to be, when a merge did.
    """

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
    changes: tuple[Change, ...] = ()
    by_now: str | None = None
    is_erased: bool = False
    is_intact: bool = True
    """What it says is what its leaf committed to, and the tree holds that leaf; false is damage or tampering."""
    withdrawn_by: str | None = None
    imported_from: str | None = None
    """The file that an import brought it in; ``None`` when no import did."""


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
    notes: tuple[Note, ...]
    """Remarks on that capture."""
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
    recorded_by: str | None = None
    """Who put it on record, when that is not who judged."""


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
