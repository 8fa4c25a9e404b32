"""What an engine proposes: quotes with their chains, meetings, figures, dates, anomalies, each with exact places."""

from typing import Literal

import attrs

from archive.claim.agent import AgentType
from archive.claim.attribution import Manner
from archive.claim.figure import Bound, Nature
from archive.claim.meeting import Mode, Part, State
from archive.values import DecimalText, Precision

Span = tuple[int, int]
"""A place in the text: first code point, and the one after the last."""

AnomalyType = Literal[
    "caption_in_body",
    "conflicting_figure",
    "conflicting_officeholder",
    "correction_note",
    "date_weekday_mismatch",
    "unattributed_relay",
    "unbalanced_quotes",
]


@attrs.frozen(kw_only=True)
class Step:
    """One hop of a proposed chain.

    ``name`` is the longest form that the text gives. Mention without a name: somebody whom the text does not settle;
    neither: not named at all. ``means`` are the words that told of that somebody first, where the mention is "he" or
    "the official". ``flags`` are those of FORMAT.md's hop.
    """

    name: str | None = None
    agent_type: AgentType = "person"
    mention: Span | None = None
    means: Span | None = None
    cue: Span | None = None
    manner: Manner = "unknown"
    flags: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class When:
    """A date or a stretch of days, and the words that say it: ISO bounds, both included, ``None`` when unsettled.

    ``is_counted``: counted from the day of publication; otherwise stated whole in the text.
    """

    first: str | None
    last: str | None
    precision: Precision
    words: Span
    is_counted: bool = False


@attrs.frozen(kw_only=True)
class Where:
    """A place by name, and the words that give it."""

    name: str
    mention: Span


@attrs.frozen(kw_only=True)
class Party:
    """Somebody who met, with their part; without a name: somebody whom the text does not settle."""

    name: str | None
    agent_type: AgentType = "person"
    mention: Span | None = None
    part: Part = "unknown"


@attrs.frozen(kw_only=True)
class Proposed:
    """What all proposals have: the pieces of the passage, the rule that fired, a score, what is odd about it.

    ``spans`` ascend and do not overlap; outer quotation marks stand outside them. ``score`` is a decimal between 0
    and 1: how often the rule is right, as far as its writers know.
    """

    spans: tuple[Span, ...]
    rule: str
    score: DecimalText
    flags: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Where the first piece begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the last piece ends."""
        return self.spans[-1][1]


@attrs.frozen(kw_only=True)
class ProposedQuote(Proposed):
    """Somebody's saying: ``steps`` run from the speaker outwards; ``inside`` is the passage of the relay around it."""

    manner: Manner
    steps: tuple[Step, ...]
    inside: tuple[Span, ...] | None = None
    is_post: bool = False
    when: When | None = None


@attrs.frozen(kw_only=True)
class ProposedMeeting(Proposed):
    """Who met whom, where, when; ``steps`` say whose account it is, empty when it is the capture's own."""

    parties: tuple[Party, ...]
    where: Where | None = None
    when: When | None = None
    mode: Mode = "unknown"
    state: State = "held"
    steps: tuple[Step, ...] = ()


@attrs.frozen(kw_only=True)
class ProposedFigure(Proposed):
    """A number with its unit; ``number`` is the place of number and unit alone, ``steps`` say whose figure it is."""

    number: Span
    value: DecimalText
    upper: DecimalText | None = None
    bound: Bound = "exact"
    unit: str
    quantity: str
    nature: Nature = "stated"
    steps: tuple[Step, ...] = ()


@attrs.frozen(kw_only=True)
class ProposedDate(Proposed):
    """A date that the text gives: no claim, but what claims take their dates from."""

    when: When


@attrs.frozen(kw_only=True)
class Anomaly(Proposed):
    """Something that a person should look at; ``remark`` is one sentence for them."""

    type: AnomalyType
    remark: str


AnyProposal = ProposedQuote | ProposedMeeting | ProposedFigure | ProposedDate | Anomaly
