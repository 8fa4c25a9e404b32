"""Whom the subject of a report means: an outlet, a person by name, office or pronoun, or somebody left unsettled."""

from collections.abc import Sequence
from typing import Final

import attrs

from archive.extract.people.actor import Actor, Sort
from archive.extract.people.actors import NEAR, Actors
from archive.extract.people.mentions import place_of
from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlets
from archive.extract.people.subject_names import NameSubjects
from archive.extract.people.subject_outlets import OutletSubjects
from archive.extract.people.subject_roles import OWNERS, RoleSubjects
from archive.extract.proposal import Span, Step
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    ACCOUNTS,
    BODIES,
    GROUPS,
    HELD_BY_ONE,
    INDEFINITE,
    KINDS_OF_BODY,
    OUTLET_NOUNS,
    OWN_WORDS,
    PAPERS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    SELVES,
    TEXTS_THAT_SPEAK,
    WRITINGS,
)
from archive.extract.words.lexicon import plural

_ARTICLES: Final = frozenset(("the", "a", "an"))
_OWNERS: Final = frozenset(("his", "her", "their"))
_ONE: Final = frozenset(("a", "an", "this", "that", "each", "every", "one"))
_ORDINALS: Final = frozenset(
    (each,)
    for each in (
        *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
        *("ninth", "tenth", "other", "latter", "former", "last", "latest", "largest"),
    )
)
_OF_AN_OUTLET: Final = frozenset(("text", "author", "page", "caption"))
_PAIR: Final = 2
_SHORTENED: Final = frozenset(
    mark + end for mark in ("'", "’") for end in ("s", "d", "ve", "ll", "re")
)
_OF_THEM: Final = frozenset(((), ("of", "them"), ("of", "those")))
_OF_SEVERAL: Final = frozenset(("say", "have", "were", "are", "write", "want"))
_HONOURS: Final = frozenset(
    (*first, noble)
    for first in ((), ("royal",), ("serene",))
    for noble in ("highness", "majesty", "excellency", "holiness", "eminence")
)
"""Behind "his" and "her" these mean whoever was named."""
_KNOWING: Final = frozenset((("privy",), ("close",), ("familiar",), ("loyal",)))
_ROYAL: Final = frozenset(("king", "queen", "sultan", "emperor"))
_BY_ROLE: Final = ("role_only_speaker",)
_THINGS: Final = (
    BODIES | KINDS_OF_BODY | OUTLET_NOUNS | WRITINGS | PAPERS | TEXTS_THAT_SPEAK
)
_BODIES: Final = frozenset(plural(body) for body in BODIES | KINDS_OF_BODY)
"""Of these "who" and "which" are both written: "unions, which say", "unions, who say"."""
_OF_A_PLACE: Final = frozenset(("at", "in", "from", "of", "near"))
_PLACE_WITHIN: Final = 4
_PUT_OUT: Final = frozenset(
    ("put", "issued", "released", "sent", "published", "seen", "signed", "dated")
)
"""What was done with a paper stands behind it: "The summary put out by the ministry"."""
_ENDS_A_HEAD: Final = PREPOSITIONS | {"of"}
_BEHIND_A_HEAD: Final = _ENDS_A_HEAD | _PUT_OUT
_PERSONAL: Final = frozenset(("he", "she", "it", "they"))
_WHO: Final = PERSONS | GROUPS | _BODIES
_WHICH: Final = _THINGS | _BODIES
_AN_OUTLETS_OWN: Final = OWN_WORDS | _OF_AN_OUTLET | ACCOUNTS
_APART: Final = INDEFINITE | _OWNERS


def _is_pronoun(step: Step) -> bool:
    return "pronoun_speaker" in step.flags


class Subjects:
    """Reads subjects in order, and remembers who acted."""

    def __init__(self, cut: Tokens, outlets: Outlets, names: Names) -> None:
        self._cut, self._names, self._outlets = cut, names, outlets
        self._actors = Actors(cut, names)
        self._by_outlet = OutletSubjects(cut, outlets, names)
        self._by_name = NameSubjects(cut, names)
        self._by_role = RoleSubjects(cut, names, self._actors)

    def remember(self, step: Step, paragraph: int, token: int) -> None:
        """Keep in mind who acted or spoke; a pronoun that is unsettled is passed over."""
        if step.name is not None:
            self._actors.enter(step, paragraph, token)
            return
        means = step.means or (None if _is_pronoun(step) else step.mention)
        if means is not None:
            first, last = map(self._cut.at, means)
            known = step if step.means else attrs.evolve(step, means=means)
            self._actors.enter(known, paragraph, token, self._sort(first, last))

    @property
    def acted(self) -> Sequence[Actor]:
        """All who acted or spoke so far, in order of reading."""
        return self._actors.entered

    def other_than(self, name: str, kind: str, paragraph: int) -> str | None:
        """Who answers somebody: the last person who acted before, whom a pronoun fits."""
        return self._actors.other_than(name, kind, paragraph)

    def besides(self, first: int, paragraph: int, speaker: Step) -> Step:
        """Whom "he" means in somebody's own words: not whoever is speaking."""
        return self._actors.besides(first, paragraph, speaker)

    def last_outlet(self, paragraph: int) -> Step | None:
        """The outlet that spoke last, in this paragraph or the one before."""
        return self._actors.last_outlet(paragraph)

    def testified(self, step: Step) -> None:
        """Keep in mind whom "the witness" means."""
        self._actors.witness = step.name or self._actors.witness

    def _sort(self, first: int, last: int) -> Sort:
        """What a phrase that names nobody says of them: "a doctor at the hospital in Tarn" is a person."""
        if self._is_several(first, last):
            return "several" if self._are_people(first, last) else "things"
        head = first + 1
        while head < last and self._cut.lowers[head] not in _BEHIND_A_HEAD:
            head += 1
        said = self._cut.lowers[first:head]
        if said[-1] in _THINGS:
            return "thing"  # "an expert panel"
        return "unknown" if PERSONS.isdisjoint(said) else "person"

    def act(self, first: int, last: int, aside: Span | None, paragraph: int) -> None:
        """Keep in mind whom a sentence without any report begins with, be it somebody unsettled."""
        step = self.step(first, last, aside, paragraph) if first < last else None
        if step is not None and step.name is None and self._is_several(first, last):
            if not _is_pronoun(step):
                self.remember(step, paragraph, first)
            return
        if step is not None and step.means and _is_pronoun(step):
            self.remember(step, paragraph, first)
            return
        is_nameless = step is not None and step.name is None and not _is_pronoun(step)
        if step and is_nameless and self._may_be_meant(first, last):
            self.remember(step, paragraph, first)
            return
        self._actors.enter(step, paragraph, first)

    def _may_be_meant(self, first: int, last: int) -> bool:
        """Whether "it" or "he" may mean a phrase soon: a body, "an engineer", "the king"; "the owner" has a name."""
        sort = self._sort(first, last)
        lowers = self._cut.lowers[first:last]
        is_apart = lowers[0] in _APART or lowers[-1] in HELD_BY_ONE
        # "Tom Rell's lawyer": somebody else than he
        is_owned = not POSSESSIVES.isdisjoint(lowers) and lowers[-1] in PERSONS
        is_apart = is_apart or is_owned
        return sort == "thing" or (sort == "person" and is_apart)

    def _are_people(self, first: int, last: int) -> bool:
        """Whether several are people, or may be: "Most of the failures" say nothing."""
        words = self._cut.lowers[first:last]
        return not GROUPS.isdisjoint(words) or "of" not in words

    def thing(self, first: int, last: int, paragraph: int) -> Step | None:
        """A body or a paper that tokens name, that "it" means in the same sentence."""
        step = self.step(first, last, None, paragraph)
        if step is None or _is_pronoun(step):
            return None
        if step.agent_type == "outlet":
            return step
        is_thing = self._sort(first, last) == "thing" or (
            step.agent_type == "organisation" and step.name
        )
        return step if is_thing else None

    def _is_several(self, first: int, last: int) -> bool:
        """Whether a phrase that names nobody speaks of several: "two army helicopters", "About 4,000 people"."""
        head = first + (self._cut.lowers[first] in PREPOSITIONS)  # "About 4,000 people"
        while head < last and self._cut.lowers[head] not in PREPOSITIONS:
            head += 1
        if head == first:
            return False
        noun, said = self._cut.words[head - 1], self._cut.lowers[first:head]
        is_plural = noun.islower() and noun.endswith("s") and not noun.endswith("ss")
        is_crowd = noun.lower() in GROUPS or (
            said[0] in GROUPS and said[1:] in _KNOWING
        )  # "Sources privy to it"
        return is_crowd or (is_plural and said[0] not in _ONE)

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
        whole = self._names.whole(first, last) if aside is None else None
        if whole is not None and self._outlets.at(first) is None:
            return Step(name=whole.name, mention=place_of(self._cut, whole))
        lowers = self._cut.lowers
        while last - first > 1 and lowers[last - 1] in SELVES:
            last -= 1
        if last - first == _PAIR and lowers[last - 1] in _SHORTENED:
            last -= self._is_pronoun(first)  # "he's just told them"
        if lowers[first] in _ARTICLES and lowers[first + 1 : last][:1] == ("who",):
            first += 1
        if last - first == 1 and self._is_pronoun(first):
            return self._by_outlet.which(first) or self._who(first, paragraph)
        if PRONOUNS.get(lowers[first]) == "i" and lowers[last - 1] in WRITINGS:
            return None  # "my statement"
        if lowers[first] in PRONOUNS and lowers[first + 1 : last] in _HONOURS:
            return self._honoured(first, last, paragraph)
        if aside and lowers[first] == "the" and lowers[first + 1 : last] in _ORDINALS:
            named = self.step(*aside, None, paragraph)
            if named is not None and named.name:
                return named  # "The sixth, Velm Ocean Resources, rejected"
        if lowers[first:last] == ("the", "latter") and _OF_SEVERAL.isdisjoint(
            lowers[last : last + 1]
        ):
            return self._latter(first, last)
        if aside and self._is_where(first, last) and self._is_a_person(*aside):
            return self._by_name.step(*aside, None)
        if aside and self._is_one_of_them(first, last, aside):
            return self._by_role.step(*aside, None, paragraph)
        return (
            (self._by_outlet.beside(first, last, aside) if aside else None)
            or self._by_outlet.step(first, last)
            or self._by_name.step(first, last, aside)
            or self._of_writing(first, last, paragraph)
            or self._by_role.step(first, last, aside, paragraph)
        )

    def antecedent(
        self,
        token: int,
        may_be: Sequence[tuple[Span, Span | None]],
        paragraph: int,
    ) -> Step | None:
        """Whom "who" or "which" means: the nearest phrase right before it that fits; None where none does.

        Args:
            token: Where the pronoun stands.
            may_be: Tokens of phrases that end right before it, nearest first, and of what stands between commas
                behind each.
            paragraph: The number of the paragraph.
        """
        low = self._cut.lowers[token]
        if low in _PERSONAL:
            return self._clause_subject(token, *may_be[0], paragraph)
        is_who = low in {"who", "whom"}
        if not is_who and self._by_outlet.which(token) is not None:
            return None
        fits = self._is_somebody if is_who else self._is_a_body
        for (first, last), aside in reversed(may_be):
            if aside and self._is_told_by(first, last, aside, is_who=is_who):
                return self._as_relative(token, first, last, aside, paragraph)
        for (first, last), aside in may_be:
            if aside is None and fits(first, last):
                meant = self._as_relative(token, first, last, None, paragraph)
                is_other = meant and meant.name and meant.agent_type != "person"
                if not (is_who and is_other):
                    return meant  # but "wrote Ana Ruiz in La Gaceta, who"
        return None

    def _clause_subject(
        self, token: int, phrase: Span, aside: Span | None, paragraph: int
    ) -> Step | None:
        """Whom a pronoun means in "Ana Ruiz thanked them for what she called": whose verb stands before, if it fits."""
        low, is_several = self._cut.lowers[token], self._is_several(*phrase)
        meant = self._as_relative(token, *phrase, aside, paragraph)
        if meant is None or (meant.name is None and meant.means is None):
            return None
        is_body = self._is_a_body(*phrase) or (
            meant.name is not None and meant.agent_type != "person"
        )
        if low == "they":
            fits = is_several or is_body
        elif low == "it":
            is_any = bool(meant.name) and " " not in (meant.name or "")
            is_any = is_any and self._names.gender_of(meant.name or "") is None
            fits = (is_body or is_any) and not is_several
        else:
            fits = not is_body and not is_several and meant.name is not None
            fits = fits and self._names.gender_of(meant.name or "") in {None, low}
        return meant if fits else None

    def _as_relative(
        self, token: int, first: int, last: int, aside: Span | None, paragraph: int
    ) -> Step | None:
        step = self.step(first, last, aside, paragraph)
        if step is None:
            return None
        return attrs.evolve(
            step,
            means=None if step.name else step.means or step.mention,
            mention=self._cut.span(token, token + 1),
            flags=("pronoun_speaker",),
        )

    def _head(self, first: int, last: int) -> int:
        """The token behind the noun that a phrase is about: behind "teacher" of "a teacher in Velm"."""
        lowers, head = self._cut.lowers, first + 1
        while head < last and lowers[head] not in _ENDS_A_HEAD:
            if lowers[head].endswith("ing") and lowers[head - 1] in PERSONS:
                break  # "a person advising Velm, who"
            head += 1
        return head

    def _is_somebody(self, first: int, last: int) -> bool:
        """Whether "who" may mean a phrase: a person's whole name, or "a teacher in Velm", "residents"."""
        head = self._head(first, last)
        near = self._names.over(first, head)
        if near and near[-1].last == head:
            return near[-1].agent_type == "person" and " " in near[-1].name
        return self._cut.lowers[head - 1] in _WHO

    def _is_a_body(self, first: int, last: int) -> bool:
        """Whether "which" may mean a phrase that speaks: "the ministry", "a report by the ministry"."""
        head = self._head(first, last)
        near = self._names.over(first, head)
        if near and near[-1].last == head:
            return near[-1].agent_type == "organisation"
        return self._cut.lowers[head - 1] in _WHICH

    def _is_told_by(self, first: int, last: int, aside: Span, *, is_who: bool) -> bool:
        """As in "Ana Ruiz, the mayor of Velm, who": a name, and between commas who or what that is."""
        head, end = self._head(first, last), self._head(*aside)
        near, beside = self._names.over(first, head), self._names.over(aside[0], end)
        said = self._cut.lowers[aside[0] : end]
        if not near or near[-1].last != head or (beside and beside[-1].last == end):
            return False  # "the Governor of Al Safwa, Prince Majid, who"
        if not is_who:
            is_whole = self._cut.words[near[-1].first - 1] not in POSSESSIVES
            return is_whole and said[0] in INDEFINITE and said[-1] in _THINGS
        is_told = said[0][0].isdigit() or not PERSONS.isdisjoint(said)
        return is_told and near[-1].agent_type == "person"

    def _who(self, token: int, paragraph: int) -> Step | None:
        """Whom a pronoun means; "a deputy mayor who" may be named further on."""
        meant = self._actors.pronoun(token, paragraph)
        if meant is None or meant.means is None or self._cut.lowers[token] != "who":
            return meant
        first, last = map(self._cut.at, meant.means)
        told = self._by_role.step(first, last, None, paragraph)
        return attrs.evolve(meant, name=told.name, means=None) if told.name else meant

    def _honoured(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "His Majesty": the king told of last, by his name where he has one; else whom "he" means."""
        cut, mention = self._cut, self._cut.span(first, last)
        for at in range(first - 1, max(first - NEAR, 0), -1):
            if cut.lowers[at : at + last - first] == cut.lowers[first:last]:
                named = next(
                    iter(self._names.over(at + last - first, at + last - first + 1)),
                    None,
                )  # "His Highness Sheikh Ana Ruiz"
                if named is not None and named.agent_type == "person":
                    return Step(name=named.name, mention=mention)
            if cut.lowers[last - 1] == "majesty" and cut.lowers[at] in _ROYAL:
                named = next(iter(self._names.over(at, at + 2)), None)
                if named is not None and named.agent_type == "person":
                    return Step(name=named.name, mention=mention)
                means = cut.span(at - (cut.lowers[at - 1] == "the"), at + 1)
                return Step(mention=mention, means=means, flags=_BY_ROLE)
        who = self._actors.pronoun(first, paragraph)
        return attrs.evolve(who, mention=mention) if who else None

    def _is_one_of_them(self, first: int, last: int, aside: Span) -> bool:
        """As in "One of them, a Senegalese driver, recalled": what stands between commas tells who."""
        lowers = self._cut.lowers
        return (
            lowers[first] in {"one", "another"}
            and lowers[first + 1 : last] in _OF_THEM
            and lowers[aside[0]] in INDEFINITE
            and not any(each.agent_type != "state" for each in self._names.over(*aside))
        )

    def _latter(self, first: int, last: int) -> Step:
        """Whom "the latter" means: who was named last."""
        near = self._names.told(max(first - NEAR, 0), first)
        people = [each for each in near if each.agent_type == "person"]
        told = self._by_outlet.named_before(first)
        at = self._cut.at(told.mention[0]) if told and told.mention else -1
        mention = self._cut.span(first, last)
        if told and (not people or people[-1].first < at):
            return attrs.evolve(told, mention=mention)
        name = people[-1].name if people else None
        behind = range(people[-1].last, first - 1) if people else ()
        if any(self._cut.capitals[at] for at in behind):
            name = None  # "Tom Rell and Velm Airlines. The latter"
        return Step(name=name, mention=mention, flags=_BY_ROLE)

    def _is_where(self, first: int, last: int) -> bool:
        """As in "A vendor at Tarn, Velm, Ana Ruiz, said": one more name of a place behind another."""
        cut = self._cut
        is_one = last - first == 1 and cut.words[first - 1] == ","
        place = first - 2
        while place > 0 and cut.capitals[place] and first - place <= _PLACE_WITHIN:
            place -= 1
        return is_one and place < first - 2 and cut.lowers[place] in _OF_A_PLACE

    def _is_a_person(self, first: int, last: int) -> bool:
        """Whether tokens are no more than somebody's whole name."""
        near = self._names.over(first, last)
        return (
            len(near) == 1
            and near[0].agent_type == "person"
            and " " in near[0].name
            and (near[0].first, near[0].last) == (first, last)
        )

    def _is_pronoun(self, token: int) -> bool:
        """Whether a word is a pronoun; "WHO" and "IT" in capitals are not."""
        low, word = self._cut.lowers[token], self._cut.words[token]
        return low in PRONOUNS and (low == "i" or not word.isupper())

    def _of_writing(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "his statement", "The governor's letter": whose it is speaks."""
        lowers, mention = self._cut.lowers[first:last], self._cut.span(first, last)
        if lowers[0] == "its" and lowers[-1] in _AN_OUTLETS_OWN:
            owner = self._by_outlet.named_before(first)
            owner = owner or self._actors.pronoun(first, paragraph)
            is_outlet = owner is not None and owner.agent_type == "outlet"
            return (
                attrs.evolve(owner, mention=mention, flags=_BY_ROLE)
                if owner and is_outlet
                else None
            )
        if lowers[-1] not in WRITINGS or lowers[-1] == "office":
            return None
        if lowers[0] in OWNERS:
            owner = self._actors.pronoun(first, paragraph)
            return attrs.evolve(owner, mention=mention) if owner else None
        owner = self._writer(first, last, paragraph)
        return attrs.evolve(owner, mention=mention, flags=_BY_ROLE) if owner else None

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
