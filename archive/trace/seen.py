"""Whom and what a trace meets: agents, passages, captures and the notes on them; frozen values, as in ``shape``."""

from typing import Literal

import attrs

Presence = Literal["exact", "changed", "absent", "unreadable"]

Held = Literal["seen", "relayed_only", "not_named", "not_looked"]

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
class Note:
    """A remark on the claim, on one of its entries, or on a capture."""

    entry: str
    on: str
    text: str
    by_name: str | None
    recorded_at: str
    withdrawn_by: str | None
    imported_from: str | None = None
    """The file that an import brought it in; ``None`` when no import did."""


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
    notes: tuple[Note, ...] = ()
    is_same: bool = False
    names_itself: str | None = None
    """The name that the page gives its outlet, when it is the agent's and nobody has settled it."""
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
    notes: tuple[Note, ...] = ()
    is_newest_text: bool = True
