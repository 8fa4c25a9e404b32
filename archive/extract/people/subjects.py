"""Whom the subject of a report means: an outlet, a person by name, office or pronoun, or somebody left unsettled."""

from typing import Final

import attrs

from archive.extract.people.actors import NEAR, Actors, Sort
from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlets
from archive.extract.people.subject_names import NameSubjects
from archive.extract.people.subject_outlets import OutletSubjects
from archive.extract.proposal import Span, Step
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    BODIES,
    COMMON,
    FEMALE,
    GROUPS,
    KINDS_OF_BODY,
    MALE,
    OUTLET_NOUNS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    WRITINGS,
)
from archive.extract.words.lexicon import adjectives

BYLINE_WORDS: Final = 12
"""So many words at a text's beginning may be a byline."""

_ARTICLES: Final = frozenset(("the", "a", "an"))
_INDEFINITE: Final = frozenset(("a", "an", "one", "another"))
_SAID_BEFORE: Final = frozenset(("the", "this"))
_SHORT: Final = 2
_TIMES: Final = tuple(
    f" {which} {time}"
    for which in ("last", "this", "earlier this")
    for time in ("year", "month", "week")
)
_ONE: Final = frozenset(("a", "an", "this", "that", "each", "every", "one"))
_SOME: Final = _ARTICLES | {"one", "two", "some", "many"}
_OWNERS: Final = frozenset(("his", "her", "their", "its", "my", "our", "your"))
_SELVES: Final = frozenset(("himself", "herself", "itself", "themselves"))
_BOTH: Final = frozenset((("the",), ("the", "two"), ("both",), ("the", "pair", "of")))
_BY_ROLE: Final = ("role_only_speaker",)
_THINGS: Final = BODIES | KINDS_OF_BODY | OUTLET_NOUNS | WRITINGS


def _is_pronoun(step: Step) -> bool:
    return "pronoun_speaker" in step.flags


class Subjects:
    """Reads subjects in order, and remembers who acted."""

    def __init__(self, cut: Tokens, outlets: Outlets, names: Names) -> None:
        self._cut, self._names = cut, names
        self._actors = Actors(cut, names)
        self._by_outlet = OutletSubjects(cut, outlets, names)
        self._by_name = NameSubjects(cut, names)

    def remember(self, step: Step, paragraph: int, token: int) -> None:
        """Keep in mind who acted or spoke; a pronoun that is unsettled is passed over."""
        if step.name is not None:
            self._actors.enter(step, paragraph, token)
            return
        means = step.means or (None if _is_pronoun(step) else step.mention)
        if means is not None:
            first, last = map(self._cut.at, means)
            known = attrs.evolve(step, means=means)
            self._actors.enter(known, paragraph, token, self._sort(first, last))

    def _sort(self, first: int, last: int) -> Sort:
        """What a phrase that names nobody says of them: "a doctor at the hospital in Tarn" is a person."""
        if self._is_several(first, last):
            return "several"
        head = first + 1
        while head < last and self._cut.lowers[head] not in PREPOSITIONS | {"of"}:
            head += 1
        said = self._cut.lowers[first:head]
        if not PERSONS.isdisjoint(said):
            return "person"
        return "thing" if said[-1] in _THINGS else "unknown"

    def act(self, first: int, last: int, aside: Span | None, paragraph: int) -> None:
        """Keep in mind whom a sentence without any report begins with, be it somebody unsettled."""
        step = self.step(first, last, aside, paragraph) if first < last else None
        if step is not None and step.name is None and self._is_several(first, last):
            if not _is_pronoun(step):
                self.remember(step, paragraph, first)
            return
        is_nameless = step is not None and step.name is None and not _is_pronoun(step)
        if step and is_nameless and self._sort(first, last) == "thing":
            self.remember(step, paragraph, first)  # "it" may say something next
            return
        self._actors.enter(step, paragraph, first)

    def _is_several(self, first: int, last: int) -> bool:
        """Whether a phrase that names nobody speaks of several: "two army helicopters", "About 4,000 people"."""
        head = first + (self._cut.lowers[first] in PREPOSITIONS)  # "About 4,000 people"
        while head < last and self._cut.lowers[head] not in PREPOSITIONS:
            head += 1
        if head == first:
            return False
        noun, said = self._cut.words[head - 1], self._cut.lowers[first:head]
        is_plural = noun.islower() and noun.endswith("s") and not noun.endswith("ss")
        return noun.lower() in GROUPS or (is_plural and said[0] not in _ONE)

    def step(
        self, first: int, last: int, aside: Span | None, paragraph: int
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
        lowers = self._cut.lowers
        while last - first > 1 and lowers[last - 1] in _SELVES:
            last -= 1
        if lowers[first] in _ARTICLES and lowers[first + 1 : last][:1] == ("who",):
            first += 1
        if last - first == 1 and self._is_pronoun(first):
            return self._by_outlet.which(first) or self._actors.pronoun(
                first, paragraph
            )
        return (
            (self._by_outlet.beside(last, aside) if aside else None)
            or self._by_outlet.step(first, last)
            or self._by_name.step(first, last, aside)
            or self._unnamed(first, last, aside, paragraph)
        )

    def _is_pronoun(self, token: int) -> bool:
        """Whether a word is a pronoun; "WHO" and "IT" in capitals are not."""
        low, word = self._cut.lowers[token], self._cut.words[token]
        return low in PRONOUNS and (low == "i" or not word.isupper())

    def _unnamed(
        self, first: int, last: int, aside: Span | None, paragraph: int
    ) -> Step | None:
        """Somebody of whom the subject gives the office, the trade, the body or nothing."""
        cut = self._cut
        lowers, mention = cut.lowers[first:last], cut.span(first, last)
        if lowers[-1] in WRITINGS and lowers[-1] != "office":
            if lowers[0] in _OWNERS:
                owner = self._actors.pronoun(first, paragraph)
                return attrs.evolve(owner, mention=mention) if owner else None
            owner = self._writer(first, last, paragraph)
            if owner is not None:
                return attrs.evolve(owner, mention=mention, flags=_BY_ROLE)
        owned = self._owned(first, last, paragraph)
        if owned is not None:
            return owned
        told_first = self._told_first(first, last, paragraph)
        if told_first is not None:
            return Step(mention=mention, means=told_first, flags=_BY_ROLE)
        is_group = lowers[-1] in GROUPS
        head = frozenset(low for low in lowers if low.replace("-", "").isalpha())
        # "the official APS agency", but "a nurse at the hospital"
        is_of_it = "of" in lowers or not PREPOSITIONS.isdisjoint(lowers)
        is_body = lowers[-1] in BODIES | OUTLET_NOUNS and not is_of_it
        if not is_group and not is_body and head & PERSONS:
            return Step(
                name=self._office_holder(head, first, paragraph),
                mention=mention,
                flags=_BY_ROLE,
            )
        both = self._both(first, last)
        if both is not None:
            return both
        if lowers[0] == "the" and lowers[1:] and " ".join(lowers[1:]) in adjectives():
            name = self._only_person(first)
            return Step(name=name, mention=mention, flags=_BY_ROLE)
        text = cut.text[slice(*mention)].split()
        if (
            lowers[0] in _SAID_BEFORE
            and len(lowers) <= _SHORT
            and lowers[-1] in KINDS_OF_BODY | BODIES
        ):
            known = self._names.body_called(lowers[-1], first) or self._actors.body(
                lowers[-1]
            )
            if known is not None:
                return Step(
                    name=known,
                    agent_type="organisation",
                    mention=mention,
                    flags=_BY_ROLE,
                )
        is_crowd = is_group and cut.words[last - 1].islower()  # no "Union of Teachers"
        if not is_crowd and not BODIES.isdisjoint(lowers):
            is_told_anew = lowers[0] in _INDEFINITE
            if is_told_anew or (lowers[0] in _SAID_BEFORE and len(lowers) <= _SHORT):
                return Step(agent_type="organisation", mention=mention, flags=_BY_ROLE)
            name = " ".join(text[1:] if text[0].lower() in _ARTICLES else text)
            for time in _TIMES:
                name = name.removesuffix(time)
            return Step(name=name, agent_type="organisation", mention=mention)
        is_name = (
            not (is_group or aside or lowers[0] in _SOME or lowers[0] in COMMON)
            and cut.is_name_like(first)
            and cut.is_name_like(last - 1)
        )
        if is_name:
            return Step(name=" ".join(text), mention=mention)
        return Step(mention=mention, flags=_BY_ROLE)

    def _both(self, first: int, last: int) -> Step | None:
        """As in "The two ministers": both, where the text has given the office to two."""
        lowers = self._cut.lowers[first:last]
        noun = lowers[-1].removesuffix("s")
        is_both = lowers[:-1] in _BOTH and noun in PERSONS and noun != lowers[-1]
        names = self._names.offices.all_with(noun, first) if is_both else ()
        if len(names) != len(("one", "other")):
            return None
        return Step(
            name=" and ".join(names),
            agent_type="organisation",
            mention=self._cut.span(first, last),
            flags=_BY_ROLE,
        )

    def _owned(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "her office", "his lawyers": whose they are names them."""
        cut = self._cut
        head = first + 1  # "his lawyers" of "his lawyers in Beirut"
        while head < last and cut.lowers[head] not in PREPOSITIONS | {"of"}:
            head += 1
        is_owned = cut.lowers[first] in _OWNERS and head - first >= _SHORT
        if not is_owned or cut.lowers[head - 1] not in BODIES | GROUPS:
            return None
        owner = self._actors.pronoun(first, paragraph)
        if owner is None or owner.name is None:
            return None
        what = " ".join(cut.text[slice(*cut.span(first + 1, head))].split())
        return Step(
            name=f"{owner.name}'s {what}",
            agent_type="organisation",
            mention=cut.span(first, last),
            flags=_BY_ROLE,
        )

    def _told_first(self, first: int, last: int, paragraph: int) -> Span | None:
        """The words that told first of somebody without a name: "a bank official in Tarn", and then "the official"."""
        lowers = self._cut.lowers[first:last]
        if lowers[0] not in _SAID_BEFORE or not 1 < len(lowers) <= _SHORT + 1:
            return None
        return self._actors.nameless(lowers[-1], paragraph)

    def _writer(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "The governor's statement": the governor speaks."""
        cut = self._cut
        mark = max(
            (at for at in range(first, last) if cut.words[at] in POSSESSIVES),
            default=first,
        )
        owner = self.step(first, mark, None, paragraph) if mark > first else None
        is_person = owner is not None and owner.agent_type == "person"
        return owner if owner and is_person and owner.name else None

    def _office_holder(
        self, said: frozenset[str], first: int, paragraph: int
    ) -> str | None:
        """Who holds an office: as the text said before, else later, else the only person whom it has named."""
        cut, offices = self._cut, self._names.offices
        several = offices.holders(said)
        if len(several) > 1:
            # "the president", where there are two: nobody, when neither acted of late
            return self._actors.last_of(several, paragraph)
        name = offices.holder(said, first) or offices.holder(said, len(cut.words))
        if (
            name is None
            and cut.lowers[first] == "the"
            and not self._is_new(said, first)
        ):
            name = self._only_person(first)
            if name and (
                offices.is_another(said, name) or self._is_of_others(said, name)
            ):
                return None
        return name

    def _is_new(self, said: frozenset[str], first: int) -> bool:
        """Whether "the woman" is "a woman" of whom the text has told: no name that stands near is hers."""
        lowers = self._cut.lowers
        heads = said & PERSONS
        return any(
            lowers[at] in heads
            and not _INDEFINITE.isdisjoint(lowers[max(at - 3, 0) : at])
            for at in range(max(first - NEAR, 0), first)
        )

    def _is_of_others(self, said: frozenset[str], name: str) -> bool:
        """Whether "the mother" need not be the one person named: her name does not say that it is a woman's."""
        gender = self._names.gender_of(name)
        return (gender != "she" and bool(said & FEMALE)) or (
            gender != "he" and bool(said & MALE)
        )

    def _only_person(self, token: int) -> str | None:
        """The one person whom this paragraph, or else the one before, has named so far."""
        first = max(self._cut.paragraph_of(token)[0], token - NEAR)
        for _ in range(2):
            if token - first < BYLINE_WORDS and first == 0:
                return None
            people = {
                each.name
                for each in self._names.over(first, token)
                if each.agent_type == "person" and " " in each.name
            }
            if people:
                return people.pop() if len(people) == 1 else None
            if first == 0:
                return None
            first = max(self._cut.paragraph_of(first - 1)[0], first - NEAR)
        return None
