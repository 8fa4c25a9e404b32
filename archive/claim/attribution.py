"""Attribution: through whom we heard it, hop by hop from the speaker outwards."""

from typing import Annotated, Final, Literal

import attrs
from msgspec import Meta

from archive.values import LIST_LIMIT, PositionField, Selector

Manner = Literal["direct", "mixed", "indirect", "unknown"]
MANNERS: Final[tuple[Manner, ...]] = ("direct", "mixed", "indirect", "unknown")

HopFlag = Literal[
    "asserted",
    "outlet_inferred",
    "pronoun_speaker",
    "role_only_speaker",
    "unattributed_relay",
]
AttributionFlag = Literal["outlet_not_stated"]


@attrs.frozen(kw_only=True)
class Hop:
    """One step of a chain: who passed the words on, and where the text says so.

    Mention and agent: named and settled. Mention alone: somebody whom the text does not settle. Neither: not named.
    Agent alone: added by a person from outside the text, flag ``asserted``. ``flags`` are sorted.
    """

    agent: PositionField | None
    mention: Selector | None
    cue: Selector | None
    manner: Manner
    flags: Annotated[tuple[HopFlag, ...], Meta(max_length=LIST_LIMIT)] = ()

    @property
    def is_named(self) -> bool:
        """Whether the hop names anybody at all, settled or not."""
        return self.agent is not None or self.mention is not None


@attrs.frozen(kw_only=True)
class Attribution:
    """The hops from the speaker outwards; none means that the capture's outlet speaks in its own voice."""

    hops: Annotated[tuple[Hop, ...], Meta(max_length=LIST_LIMIT)] = ()
    flags: Annotated[tuple[AttributionFlag, ...], Meta(max_length=LIST_LIMIT)] = ()


NOT_NAMED: Final = Hop(
    agent=None, mention=None, cue=None, manner="direct", flags=("unattributed_relay",)
)
"""The hop that names nobody: a quotation whose outlet the text keeps to itself."""
