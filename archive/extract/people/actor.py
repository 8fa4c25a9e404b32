"""Somebody who acted or spoke, as pronouns further on may mean that one."""

from typing import Literal

import attrs

from archive.claim.agent import AgentType
from archive.extract.proposal import Span, Step

Sort = Literal["person", "several", "thing", "things", "unknown"]
"""What the words for somebody without a name say that it is: which pronouns can mean it."""


@attrs.frozen(kw_only=True)
class Actor:
    """Somebody who acted or spoke in a sentence, for pronouns to come.

    Without a name: somebody whom the text does not name; ``means`` are the words that told of that one first, and
    ``heads`` the nouns in them.
    """

    name: str | None
    agent_type: AgentType = "person"
    gender: str | None = None
    paragraph: int
    token: int
    sort: Sort = "unknown"
    means: Span | None = None
    heads: frozenset[str] = frozenset()

    def as_step(self) -> Step:
        """A hop with what is known, for another mention of the same one."""
        return Step(name=self.name, agent_type=self.agent_type, means=self.means)
