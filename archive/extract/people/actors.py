"""Who acted or spoke last, and whom a pronoun means: somebody settled, or nobody where two are as likely."""

from typing import Final

import attrs

from archive.claim.agent import AgentType
from archive.extract.people.names import Names
from archive.extract.proposal import Step
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import PRONOUNS

REMEMBERED: Final = 12
"""A pronoun means one of the last so many who acted or spoke."""
NEAR: Final = 300
"""So many words back a paragraph still is the same, however long it is."""

_WHO_REACH: Final = 12


@attrs.frozen(kw_only=True)
class Actor:
    """Somebody who acted or spoke in a sentence, for pronouns to come; without a name: somebody unsettled."""

    name: str | None
    agent_type: AgentType = "person"
    gender: str | None = None
    paragraph: int
    token: int


class Actors:
    """Those who acted, in order of reading."""

    def __init__(self, cut: Tokens, names: Names) -> None:
        self._cut, self._names = cut, names
        self._actors: list[Actor] = []

    def enter(self, step: Step | None, paragraph: int, token: int) -> None:
        """Keep in mind who acted or spoke; nobody settled stands in the way of those before."""
        name = step.name if step else None
        self._actors.append(
            Actor(
                name=name,
                agent_type=step.agent_type if step and name else "person",
                gender=self._names.gender_of(name) if name else None,
                paragraph=paragraph,
                token=token,
            )
        )
        del self._actors[:-REMEMBERED]

    def pronoun(self, token: int, paragraph: int) -> Step | None:
        """Whom a pronoun means, as far as that is settled; None for "I", "we", "you"."""
        kind = PRONOUNS[self._cut.lowers[token]]
        if kind == "i":
            return None
        if kind == "who":
            name, agent_type = self._named_before(token)
        else:
            name, agent_type = self._antecedent(kind, paragraph, token)
        return Step(
            name=name,
            agent_type=agent_type,
            mention=self._cut.span(token, token + 1),
            flags=("pronoun_speaker",),
        )

    def _named_before(self, token: int) -> tuple[str | None, AgentType]:
        """The name right before "who"."""
        for each in reversed(self._names.over(max(0, token - _WHO_REACH), token)):
            if each.last >= token - 1:
                return each.name, each.agent_type
        return None, "person"

    def _antecedent(
        self, kind: str, paragraph: int, token: int
    ) -> tuple[str | None, AgentType]:
        """The last one who acted in this paragraph, else in the one before, and whom the pronoun fits."""
        nobody: tuple[None, AgentType] = None, "person"
        if kind == "they":
            return nobody
        is_named_here = False
        for actor in reversed(self._actors):
            is_earlier = actor.paragraph < paragraph
            if is_earlier and not is_named_here and kind != "it":
                is_named_here = True
                here = self._named_here(kind, token)
                if here is not None:
                    return here, "person"
            if actor.paragraph < paragraph - 1:
                return nobody
            is_person = actor.agent_type == "person"
            if kind == "it":
                if is_earlier or actor.name is None:
                    return nobody
                if not is_person:
                    return actor.name, actor.agent_type
            elif actor.name and is_person and actor.gender in {None, kind}:
                return actor.name, "person"
        return nobody

    def _named_here(self, kind: str, token: int) -> str | None:
        """The one person whom this paragraph has named so far and the pronoun fits, though nobody acted yet."""
        first = max(self._cut.paragraph_of(token)[0], token - NEAR)
        people = {
            each.name
            for each in self._names.over(first, token)
            if each.agent_type == "person"
            and " " in each.name
            and self._names.gender_of(each.name) in {None, kind}
        }
        return people.pop() if len(people) == 1 else None
