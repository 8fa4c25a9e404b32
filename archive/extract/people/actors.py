"""Who acted or spoke last, and whom a pronoun means: somebody settled, or nobody where two are as likely."""

from typing import Final

import attrs

from archive.claim.agent import AgentType
from archive.extract.people.names import Names
from archive.extract.proposal import Step
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import ANY_COMPANY, PRONOUNS

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
    is_role: bool = False


class Actors:
    """Those who acted, in order of reading."""

    def __init__(self, cut: Tokens, names: Names) -> None:
        self._cut, self._names = cut, names
        self._actors: list[Actor] = []

    def enter(
        self, step: Step | None, paragraph: int, token: int, *, is_role: bool = False
    ) -> None:
        """Keep in mind who acted or spoke; somebody by role alone stands in the way of those before."""
        name = step.name if step else None
        self._actors.append(
            Actor(
                name=name,
                agent_type=step.agent_type if step and name else "person",
                gender=self._names.gender_of(name) if name else None,
                paragraph=paragraph,
                token=token,
                is_role=is_role and name is None,
            )
        )
        del self._actors[:-REMEMBERED]

    def last_of(self, names: frozenset[str], paragraph: int) -> str | None:
        """Who of several acted or spoke last, in this paragraph or the one before."""
        near = (each for each in self._actors if each.paragraph >= paragraph - 1)
        acted = [each.name for each in near if each.name in names]
        return acted[-1] if acted else None

    def body(self, noun: str) -> str | None:
        """The one body that has acted so far, for "the company"; a council or a court is no company."""
        if noun not in ANY_COMPANY:
            return None
        bodies = {
            each.name
            for each in self._actors
            if each.agent_type == "organisation"
            and each.name
            and each.name[0].isupper()
        }
        return bodies.pop() if len(bodies) == 1 else None

    def pronoun(self, token: int, paragraph: int) -> Step | None:
        """Whom a pronoun means, as far as that is settled; None for "I", "we", "you"."""
        kind = PRONOUNS[self._cut.lowers[token]]
        if kind == "i":
            return None
        if kind in {"who", "which"}:
            name, agent_type = self._named_before(token)
            if kind == "which" and (name is None or agent_type == "person"):
                return None  # "a deal which showed": things show, and say nothing
        else:
            name, agent_type = self._antecedent(kind, paragraph, token)
        return Step(
            name=name,
            agent_type=agent_type,
            mention=self._cut.span(token, token + 1),
            flags=("pronoun_speaker",),
        )

    def _named_before(self, token: int) -> tuple[str | None, AgentType]:
        """The name right before "who", or before what stands between commas there: "Ana Ruiz, the mayor, who"."""
        near = self._names.over(max(0, token - _WHO_REACH), token)
        for each in reversed(near):
            if each.last >= token - 1:
                return each.name, each.agent_type
        words = self._cut.words
        if words[token - 1] == ",":
            for each in reversed(near):
                between = words[each.last : token - 1]
                if between[0] == "," and between.count(",") == 1:
                    return each.name, each.agent_type
        return None, "person"

    def _antecedent(
        self, kind: str, paragraph: int, token: int
    ) -> tuple[str | None, AgentType]:
        """The last one who acted in this paragraph, else in the one before, and whom the pronoun fits."""
        nobody: tuple[None, AgentType] = None, "person"
        if kind == "they":
            return nobody
        found = self._who_acted(kind, paragraph, token)
        if found[0] is None and kind != "it" and not self._is_open(paragraph):
            # Nobody acted: the one person whom the paragraph before named and the pronoun fits.
            return self._named_in_the_one_before(kind, token), "person"
        return found

    def _is_open(self, paragraph: int) -> bool:
        """Whether somebody acted of late whom the text does not name: it may be that one."""
        return any(
            each.name is None and each.paragraph >= paragraph - 1
            for each in self._actors
        )

    def _named_in_the_one_before(self, kind: str, token: int) -> str | None:
        first = self._cut.paragraph_of(token)[0]
        return self._named_here(kind, first - 1, until=first) if first else None

    def _who_acted(
        self, kind: str, paragraph: int, token: int
    ) -> tuple[str | None, AgentType]:
        nobody: tuple[None, AgentType] = None, "person"
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
            if actor.is_role and not is_earlier:
                return nobody  # "a spokesman said A. ‘B,’ he said": not whom others named before
            if kind == "it":
                if is_earlier or actor.name is None:
                    return nobody
                if not is_person:
                    return actor.name, actor.agent_type
            elif actor.name and is_person and actor.gender in {None, kind}:
                return actor.name, "person"
        return nobody

    def _named_here(
        self, kind: str, token: int, until: int | None = None
    ) -> str | None:
        """The one person whom this paragraph has named so far and the pronoun fits, though nobody acted yet."""
        first = max(self._cut.paragraph_of(token)[0], token - NEAR)
        people = {
            each.name
            for each in self._names.over(first, until or token)
            if each.agent_type == "person"
            and " " in each.name
            and self._names.gender_of(each.name) in {None, kind}
        }
        return people.pop() if len(people) == 1 else None
