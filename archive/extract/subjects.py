"""Whom the subject of a report means: an outlet, a person by name, office or pronoun, or somebody left unsettled."""

from typing import Final

import attrs

from archive.claim.agent import AgentType
from archive.extract.grammar import BEHIND_A_NAME, COMMON, OWN_WORDS, WRITINGS
from archive.extract.lexicon import words
from archive.extract.names import PRONOUNS, Mention, Names
from archive.extract.outlets import Outlet, Outlets
from archive.extract.proposal import Step
from archive.extract.tokens import Tokens

REMEMBERED: Final = 12
"""A pronoun means one of the last so many who acted or spoke."""
BYLINE_WORDS: Final = 12
"""So many words at a text's beginning may be a byline."""
NEAR: Final = 300
"""So many words back a paragraph still is the same, however long it is."""


@attrs.frozen(kw_only=True)
class Actor:
    """Somebody who acted or spoke in a sentence, for pronouns to come."""

    name: str | None
    agent_type: AgentType
    gender: str | None
    paragraph: int
    token: int


class Subjects:
    """Reads subjects in order, and remembers who acted."""

    def __init__(self, cut: Tokens, outlets: Outlets, names: Names) -> None:
        self._cut, self._outlets, self._names = cut, outlets, names
        self._actors: list[Actor] = []

    def remember(self, step: Step, paragraph: int, token: int) -> None:
        """Keep in mind who acted or spoke."""
        if step.name is not None:
            gender = self._names.gender_of(step.name)
            self._actors.append(
                Actor(
                    name=step.name,
                    agent_type=step.agent_type,
                    gender=gender,
                    paragraph=paragraph,
                    token=token,
                )
            )
            del self._actors[:-REMEMBERED]

    def act(
        self, first: int, last: int, aside: tuple[int, int] | None, paragraph: int
    ) -> None:
        """Keep in mind whom a sentence without any report begins with."""
        step = self.step(first, last, aside, paragraph) if first < last else None
        if step is not None and step.name is not None:
            self.remember(step, paragraph, first)
        else:
            self._actors.append(
                Actor(
                    name=None,
                    agent_type="person",
                    gender=None,
                    paragraph=paragraph,
                    token=first,
                )
            )

    def _is_owner(self, mention: Mention) -> bool:
        words_ = self._cut.words
        return mention.last < len(words_) and words_[mention.last] in {"'s", "’s"}

    def step(
        self, first: int, last: int, aside: tuple[int, int] | None, paragraph: int
    ) -> Step | None:
        """Settle a subject as far as the text does.

        Args:
            first: The subject's first token.
            last: The token after its last.
            aside: Tokens between commas behind it, if there are any.
            paragraph: The number of the paragraph, for pronouns.

        Returns:
            The hop without cue and manner; None where the subject is the author's or a reader's own "I", "we", "you".
        """
        cut = self._cut
        if (
            cut.lowers[first] in {"the", "a", "an"}
            and last - first > 1
            and cut.lowers[first + 1] == "who"
        ):
            first += 1
        low = cut.lowers[last - 1]
        if (
            last - first == 1
            and low in PRONOUNS
            and (low == "i" or not cut.words[first].isupper())
        ):
            return self._pronoun(first, paragraph)
        outlet = self._outlet(first, last)
        if outlet is not None:
            return outlet
        person = self._named(first, last, aside)
        if person is not None:
            return person
        return self._by_role(first, last, aside)

    def _span(self, first: int, last: int) -> tuple[int, int]:
        return self._cut.span(first, last)

    def _outlet(self, first: int, last: int) -> Step | None:
        cut = self._cut
        found = list(self._outlets.within(first, last))
        platform = self._outlets.at(first)
        if found:
            outlet = found[-1]
            rest = cut.lowers[outlet.last : last]
            if (
                not rest
                or rest[0] in OWN_WORDS
                or (rest[0] in {"'s", "’s"} and rest[-1] in OWN_WORDS)
            ) and self._is_sure(outlet, first, last):
                begin = (
                    outlet.first - 1
                    if outlet.first > first and cut.lowers[outlet.first - 1] == "the"
                    else outlet.first
                )
                return Step(
                    name=outlet.name,
                    agent_type="outlet",
                    mention=self._span(
                        max(begin, first) if rest else outlet.first, outlet.last
                    ),
                )
        if platform and platform.kind == "platform" and platform.last == last:
            return Step(
                name=platform.name, agent_type="outlet", mention=self._span(first, last)
            )
        if cut.lowers[last - 1] in words("outlets", "nouns") and cut.lowers[first] in {
            "the",
            "this",
            "its",
            "their",
        }:
            if cut.lowers[first] == "this":
                return Step(
                    agent_type="outlet",
                    mention=self._span(first, last),
                    flags=("role_only_speaker",),
                )
            known = self._outlets.before(first, cut.lowers[last - 1])
            if known is not None:
                return Step(
                    name=known.name,
                    agent_type="outlet",
                    mention=self._span(first, last),
                    flags=("role_only_speaker",),
                )
        if (
            " ".join(cut.lowers[max(first, last - 2) : last])
            in words("outlets", "nouns")
            and last - first > 1
        ):
            name = cut.text[slice(*self._span(first, last))]
            return Step(
                name=name.removeprefix("the ").removeprefix("The "),
                agent_type="outlet",
                mention=self._span(first, last),
            )
        return None

    def _is_sure(self, outlet: Outlet, first: int, last: int) -> bool:
        """An ambiguous name is an outlet's when it is the whole subject: "the Times", "Turkey's Sabah"."""
        return not outlet.is_ambiguous or (
            outlet.last == last
            and not any(
                mention.first < outlet.first
                and mention.agent_type == "person"
                and not self._is_owner(mention)
                for mention in self._names.over(first, outlet.first)
            )
        )

    def _named(
        self, first: int, last: int, aside: tuple[int, int] | None
    ) -> Step | None:
        cut = self._cut
        mentions = [
            each for each in self._names.over(first, last) if not self._is_owner(each)
        ]
        mentions = [each for each in mentions if each.last <= last + 1]
        people = [
            each
            for each in mentions
            if each.agent_type == "person"
            and cut.lowers[each.last - 1] not in words("roles", "persons")
        ]
        apposed = self._names.over(*aside)[:1] if aside else []
        if (
            apposed
            and apposed[0].agent_type == "person"
            and (apposed[0].first == aside[0] if aside else False)
            and not self._ends_in_name(people, last)
        ):
            mention = apposed[0]
            return self._of(
                mention, first, last if mention.first >= last else mention.last
            )
        if people:
            ending = [each for each in people if each.last >= last]
            head = self._head(first, last, people)
            chosen = ending[-1] if ending else head
            if chosen is not None:
                pair = [
                    each
                    for each in people
                    if each is not chosen and self._is_joined(each, chosen)
                ]
                if pair and ending:
                    together = " and ".join(each.name for each in (*pair, chosen))
                    return Step(
                        name=together,
                        agent_type="organisation",
                        mention=self._span(first, last),
                    )
                return self._of(chosen, chosen.first, chosen.last)
        bodies = [
            each
            for each in mentions
            if each.agent_type in {"organisation", "state"} and each.last >= last
        ]
        if bodies:
            mention = bodies[-1]
            if cut.lowers[last - 1] in words("roles", "groups") or cut.lowers[
                last - 1
            ] in words("roles", "persons"):
                return None
            owner_first = (
                first + 1 if cut.lowers[first] in {"the", "a", "an"} else first
            )
            begin = mention.first if mention.agent_type == "state" else owner_first
            name = " ".join(cut.text[cut.starts[begin] : cut.ends[last - 1]].split())
            return Step(
                name=name,
                agent_type=mention.agent_type,
                mention=self._span(begin, last),
            )
        return None

    @staticmethod
    def _ends_in_name(people: list[Mention], last: int) -> bool:
        return any(each.last >= last for each in people)

    def _head(self, first: int, last: int, people: list[Mention]) -> Mention | None:
        """The person whom a longer phrase is about: "Ana Ruiz of the harbour office", "a skipper named Ana Ruiz"."""
        cut = self._cut
        for each in people:
            after = cut.lowers[each.last] if each.last < last else ""
            if after in BEHIND_A_NAME and not any(
                cut.lowers[at] in words("roles", "persons")
                and cut.words[at].islower()
                and at + 1 < each.first
                and cut.lowers[at + 1] in {"for", "of", "to", "at"}
                for at in range(first, each.first)
            ):
                return each
        return None

    def _is_joined(self, one: Mention, other: Mention) -> bool:
        between = self._cut.lowers[one.last : other.first]
        return "and" in between and one.last < other.first

    def _of(self, mention: Mention, first: int, last: int) -> Step:
        begin = (
            mention.bare
            if first == mention.first
            and self._cut.lowers[mention.first] not in words("roles", "titles")
            else mention.first
        )
        return Step(
            name=mention.name,
            agent_type=mention.agent_type,
            mention=self._span(begin, max(last, mention.last))
            if first <= mention.first
            else self._span(first, last),
        )

    def _by_role(
        self, first: int, last: int, aside: tuple[int, int] | None
    ) -> Step | None:
        cut = self._cut
        lowers = cut.lowers[first:last]
        mention = self._span(first, last)
        if any(low in {"'s", "’s"} for low in lowers) and lowers[-1] in WRITINGS - {
            "office"
        }:
            # "The governor's statement": the governor speaks.
            mark = max(at for at in range(first, last) if cut.words[at] in {"'s", "’s"})
            owner = self.step(first, mark, None, 0) if mark > first else None
            if (
                owner is not None
                and owner.name is not None
                and owner.agent_type == "person"
            ):
                return attrs.evolve(
                    owner, mention=mention, flags=("role_only_speaker",)
                )
        if lowers[0] in {"his", "her", "their", "its", "my"} and lowers[
            -1
        ] in WRITINGS - {"office"}:
            found = self._pronoun(first, -1)
            return attrs.evolve(found, mention=mention) if found else None
        head = frozenset(low for low in lowers if low.replace("-", "").isalpha())
        is_group = lowers[-1] in words("roles", "groups")
        if not is_group and head & words("roles", "persons"):
            name = self._names.by_role(head, first) or self._names.by_role(
                head, len(cut.words)
            )
            if name is None and lowers[0] == "the":
                name = self._only_person(first)
            return Step(
                name=name,
                agent_type="person",
                mention=mention,
                flags=("role_only_speaker",),
            )
        if lowers[-1] in words("roles", "bodies") or any(
            low in words("roles", "bodies") for low in lowers
        ):
            name = " ".join(cut.text[slice(*mention)].split())
            for article in ("The ", "the ", "A ", "a ", "An ", "an "):
                name = name.removeprefix(article)
            return Step(name=name, agent_type="organisation", mention=mention)
        if (
            is_group
            or lowers[0] in {"the", "a", "an", "one", "two", "some", "many"}
            or cut.words[last - 1].islower()
            or aside
        ):
            return Step(mention=mention, flags=("role_only_speaker",))
        if lowers[0] in COMMON or not all(
            cut.words[at][0].isupper() for at in (first, last - 1)
        ):
            return Step(mention=mention, flags=("role_only_speaker",))
        name = " ".join(cut.text[slice(*mention)].split())
        return Step(name=name, agent_type="person", mention=mention)

    def _only_person(self, token: int) -> str | None:
        """The one person whom this paragraph, or else the one before, has named so far."""
        first = max(self._cut.paragraph_of(token)[0], token - NEAR)
        for _ in range(2):
            if token - first < BYLINE_WORDS and first == 0:
                break
            people = list(
                dict.fromkeys(
                    each.name
                    for each in self._names.over(first, token)
                    if each.agent_type == "person" and " " in each.name
                )
            )
            if people:
                return people[0] if len(people) == 1 else None
            if first == 0:
                break
            first = max(self._cut.paragraph_of(first - 1)[0], first - NEAR)
        return None

    def _pronoun(self, token: int, paragraph: int) -> Step | None:
        cut = self._cut
        kind = PRONOUNS[cut.lowers[token]]
        mention = self._span(token, token + 1)
        if kind == "i":
            return None
        if kind == "who":
            before = [
                each
                for each in self._names.over(max(0, token - 12), token)
                if each.last >= token - 1
            ]
            if before:
                return Step(
                    name=before[-1].name,
                    agent_type=before[-1].agent_type,
                    mention=mention,
                    flags=("pronoun_speaker",),
                )
            return Step(mention=mention, flags=("pronoun_speaker",))
        if paragraph < 0:
            first, _ = cut.paragraph_of(token)
            paragraph = self._paragraph_number(first)
        found = self._antecedent(kind, paragraph, token)
        if found is None:
            return Step(mention=mention, flags=("pronoun_speaker",))
        return Step(
            name=found.name,
            agent_type=found.agent_type,
            mention=mention,
            flags=("pronoun_speaker",),
        )

    def _paragraph_number(self, first: int) -> int:
        return (
            self._actors[-1].paragraph
            if self._actors and self._actors[-1].token >= first
            else (self._actors[-1].paragraph + 1 if self._actors else 0)
        )

    def _named_here(self, kind: str, token: int) -> Actor | None:
        """The one person whom this paragraph has named so far and the pronoun fits, though nobody acted yet."""
        if kind == "it":
            return None
        first = max(self._cut.paragraph_of(token)[0], token - NEAR)
        people = {
            each.name
            for each in self._names.over(first, token)
            if each.agent_type == "person"
            and " " in each.name
            and self._names.gender_of(each.name) in {None, kind}
        }
        if len(people) != 1:
            return None
        return Actor(
            name=people.pop(),
            agent_type="person",
            gender=None,
            paragraph=0,
            token=first,
        )

    def _antecedent(self, kind: str, paragraph: int, token: int) -> Actor | None:
        """The last one who acted in this paragraph, else in the one before, and whom the pronoun fits."""
        if kind == "they":
            return None
        is_named_here = False
        for actor in reversed(self._actors):
            if actor.paragraph < paragraph and not is_named_here:
                is_named_here = True
                here = self._named_here(kind, token)
                if here is not None:
                    return here
            if actor.paragraph < paragraph - 1:
                return None
            is_person = actor.agent_type == "person"
            if kind == "it":
                if actor.paragraph < paragraph or actor.name is None:
                    return None
                if not is_person:
                    return actor
            elif actor.name and is_person and actor.gender in {None, kind}:
                return actor
        return None
