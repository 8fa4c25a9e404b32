"""Subjects that name somebody: a person, a person beside an office, two people together, an organisation, a state."""

from collections.abc import Sequence
from typing import Final

from archive.extract.people.bodies import OWNS_IT
from archive.extract.people.epithets import PASTS
from archive.extract.people.mentions import FROM_THERE, Mention, place_of
from archive.extract.people.names import Names
from archive.extract.people.openers import opens_with_a_kind
from archive.extract.people.traits import is_from_there
from archive.extract.proposal import Span, Step
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    ARTICLES,
    BEHIND_A_NAME,
    BODIES,
    CHARGED,
    COMMON,
    FIELDS,
    GROUPS,
    INDEFINITE,
    KINDS_OF_BODY,
    PARTICLES,
    PERSONS,
    PREPOSITIONS,
    TITLES,
)
from archive.extract.words.lexicon import adjectives, countries

_PAIR: Final = 2
"""So far behind the first of two, joined by "and", stands the second."""
_THE_FORMER: Final = frozenset(("the", was) for was in PASTS)
_TRADE: Final = 2
"""What somebody is by trade takes no more words before a name."""
_BODIES: Final = frozenset(("organisation", "state"))
_OF_OTHERS: Final = frozenset(("for", "of", "to", "at", "in", "from", "near"))
_BESIDE: Final = _OF_OTHERS | {"on", "along", "with", "around", "across", "behind"}
_LED: Final = frozenset(("led", "headed", "chaired", "backed", "supervised", "run"))
_OF_PLACES: Final = frozenset(("of", "in", "from", "at", "near"))
_NO_STATES: Final = BODIES - {"government", "state", "kingdom", "republic"}
_NAMED: Final = frozenset((("called",), ("named",)))
_NO_KINDS: Final = PREPOSITIONS | ARTICLES | {"of", "and", "or", "for", "to", "as"}
_IN_NAMES: Final = frozenset(("and", "of", "for", "the", "&"))
_BY_ROLE: Final = ("role_only_speaker",)
_ROLE_NOUNS: Final = GROUPS | PERSONS
_HEADS: Final = _ROLE_NOUNS | {"those"}

_THERE: Final = frozenset(("in", "at", "near", "across", "from", "around"))
_SOMEBODY: Final = frozenset(("someone", "somebody", "people"))
_ANYONE: Final = _SOMEBODY | {"a", "an", "one", "two", "three", "another", "person"}
_FIELDS: Final = FIELDS | {"and", ",", "the"}
_KINDS: Final = KINDS_OF_BODY | BODIES


class NameSubjects:
    """Settles the subjects of one text that have a name in them."""

    def __init__(self, cut: Tokens, names: Names) -> None:
        self._cut, self._names = cut, names

    def step(self, first: int, last: int, aside: Span | None) -> Step | None:
        """Whom tokens name as a subject, if they name somebody; ``aside`` stands between commas behind them."""
        is_there = self._cut.words[first].endswith(FROM_THERE)
        if last - first > 1 and (is_there or opens_with_a_kind(self._cut, first)):
            first += 1  # "Perth-based Velm Resources", "Retailer Velm Foods"
        if self._has_another_from_there(first, last):
            place = self._cut.span(first, last)
            whole = " ".join(self._cut.text[slice(*place)].split())
            return Step(name=whole, agent_type="organisation", mention=place)
        mentions = [
            each
            for each in self._names.over(first, last)
            if each.last <= last + 1 and (each.last == last or not self._is_owner(each))
        ]
        is_epithet = self._is_an_epithet(first, last, aside)
        if is_epithet or (not mentions and not aside):
            return None
        if mentions and self._is_in_office(first, last, mentions[-1]):
            return self._person(mentions[-1])
        if self._are_all(first, last, mentions) or self._is_pair(first, last, mentions):
            is_led = self._cut.lowers[first] in {"both", "the"}
            place = self._cut.span(first + is_led, last)
            whole = " ".join(self._cut.text[slice(*place)].split())
            return Step(name=whole, agent_type="organisation", mention=place)
        if len(mentions) > 1 and mentions[-1].last >= last:
            # "Ana Ruiz of Velm Harbour", "the Velm Museum in Tarn": whatever it is that they are of.
            *_, it, there = mentions
            is_there = there.first == there.bare == it.last + 1
            if is_there and self._cut.lowers[it.last] in _OF_PLACES:
                return self.step(first, it.last, aside)
        people = [
            each
            for each in mentions
            if each.agent_type == "person"
            and not self._is_role(each)
            and not (aside and self._is_an_office(each))
            and not self._is_beside_a_role(first, each)
        ]
        lowers = self._cut.lowers
        if not aside and lowers[first] in INDEFINITE and lowers[last - 1] in PERSONS:
            return None  # "An unnamed Harbour Party MP"
        is_ended_by_name = any(each.last >= last for each in people)
        beside = self._beside(aside) if aside and not is_ended_by_name else None
        if aside and beside and beside.agent_type != "person":
            is_one = self._cut.lowers[first + 1 : first + 2] == ("of",)  # "One of them"
            is_from = self._cut.words[aside[0]].endswith(FROM_THERE)
            is_kind = self._is_kind(last) or beside.first > aside[0] + is_from
            is_kind = is_kind or not OWNS_IT.isdisjoint(
                (self._cut.lowers[last - 1], self._cut.lowers[first + 1])
            )
            is_kind = is_kind or "&" in beside.name  # "The consultant, Tallis & Greer,"
            beside = beside if is_one or is_kind else None
        if beside is not None:
            return Step(
                name=beside.name,
                agent_type=beside.agent_type,
                mention=self._cut.span(beside.first, beside.last),
            )
        if aside and self._is_kind(last) and not is_ended_by_name:
            called = self._called(aside)
            if called is not None:
                return called
        if is_ended_by_name:
            return self._ending(first, last, people)
        head = self._head(first, last, people)
        return self._person(head) if head else self._body(first, last, mentions)

    def _is_an_epithet(self, first: int, last: int, aside: Span | None) -> bool:
        """As in "the former Marine", "the South Tyrolean": somebody who has a name of his own."""
        if aside is not None and self._cut.lowers[aside[0]] != "who":
            return False  # "the former Marine, Tom Rell,"
        was = self._cut.lowers[first : first + 2] in _THE_FORMER
        is_former = was and last - first == _PAIR + 1
        return is_former or is_from_there(self._cut, first, last)

    def _has_another_from_there(self, first: int, last: int) -> bool:
        """As in "Velm Resources and Toronto-based Carrick Gold"."""
        cut = self._cut
        return cut.capitals[first] and any(
            cut.lowers[at - 1] == "and" and cut.words[at].endswith(FROM_THERE)
            for at in range(first + 2, last - 1)
        )

    def _is_in_office(self, first: int, last: int, mention: Mention) -> bool:
        """Whether "and" joins what one is minister of: "Energy and Natural Resources Minister Ana Ruiz"."""
        lead = self._cut.lowers[first : mention.bare]
        is_one = mention.agent_type == "person" and mention.last == last
        return (
            is_one
            and "and" in lead
            and lead[-1] in CHARGED
            and _FIELDS.issuperset(lead[:-1])
        )

    def _is_beside_a_role(self, first: int, mention: Mention) -> bool:
        """As in "the mayor of Velm", "a friend of Ada Orlo": the mayor or the friend speaks.

        Not so in "the Minister of Education Ada Orlo", where a title's end and a name are one run.
        """
        lowers, at = self._cut.lowers, self._first_of_several(first, mention)
        before = at - 1 - (lowers[at - 1] == "the")  # "A diplomat in the Gulf"
        if lowers[before] == "by" and lowers[before - 1] in _LED:
            return True  # "Researchers led by Ana Ruiz"
        is_lower = before - 1 > first and lowers[before - 1] == "the"
        is_anyone = lowers[first] in _ANYONE and any(
            low in PERSONS or low in _ANYONE for low in lowers[first + 1 : before]
        )
        is_anyone = is_anyone or lowers[first] in _SOMEBODY
        if lowers[before].endswith("ing") and is_anyone:
            return True  # "a person advising Velm Harbour"
        before -= 2 * (is_lower and self._cut.words[before].islower())
        if lowers[before] not in _BESIDE:
            return False  # but "farmers on the lower Macleay"
        if mention.bare == at + 1 and lowers[at] in countries():
            return False  # "the Gazette's editor in Norway Ada Orlo"
        if lowers[at - 1] == "the" and not TITLES.isdisjoint(
            lowers[at + 1 : mention.bare]
        ):
            return False  # "the spokesman for the Velm Sea Commodore Ada Orlo"
        if (
            mention.bare == mention.first
            and lowers[first] in ARTICLES
            and (self._cut.words[before - 1].islower() and before - 1 > first)
        ):
            return True  # "The warehouse near Velm"
        return any(
            lowers[each] in _HEADS
            and (mention.bare == mention.first or self._cut.words[each].islower())
            for each in range(first, at - 1)
        )

    def _first_of_several(self, first: int, mention: Mention) -> int:
        """Where the first of several names begins: "Velm" of "the mayors of Velm and Tarn"."""
        lowers, at = self._cut.lowers, mention.first
        joint = at - 1 - (lowers[at - 1] == "the")
        if joint <= first or lowers[joint] != "and":
            return at
        near = self._names.over(first, joint)
        if near and near[-1].last == joint:
            return near[-1].first
        return joint - 1 if self._cut.capitals[joint - 1] else at

    def _is_an_office(self, mention: Mention) -> bool:
        """As in "The Queenmother, Ana Ruiz,": one word with an article is no person's name."""
        is_alone = mention.last == mention.bare + 1 and " " not in mention.name
        return is_alone and self._cut.lowers[mention.bare - 1] == "the"

    def _is_role(self, mention: Mention) -> bool:
        """As in "One Highlands MSP": a name's last word is an office; "Ana Ruiz MSP" has one behind it."""
        last = self._cut.lowers[mention.last - 1]
        is_short = mention.last - mention.bare < len(mention.name.split())
        if is_short and mention.bare == mention.first:
            return False  # "Cook said", where the text named Tim Cook
        return last in _ROLE_NOUNS and mention.name.lower().endswith(last)

    def _is_owner(self, mention: Mention) -> bool:
        return not POSSESSIVES.isdisjoint(
            self._cut.words[mention.last : mention.last + 1]
        )

    def _is_kind(self, last: int) -> bool:
        """Whether a phrase ends with what a body is: "the supplier", "an auction house"."""
        return self._cut.lowers[last - 1] in _KINDS

    def _beside(self, aside: Span) -> Mention | None:
        """The person whom an aside names: "the harbour master, Ana Ruiz,", "its author, the engineer Ana Ruiz,"."""
        named = [x for x in self._names.over(*aside) if not self._is_owner(x)]
        others = [x for x in named if x.agent_type != "state"]  # "the Turkish envoy X"
        # "Standard 5 teacher Ana Ruiz": whose name ends it
        ends = [
            x
            for x in others
            if x.last >= aside[1]
            and x.agent_type == "person"
            # "Mr Tom Rell of Velm"
            and not (x is not others[0] and self._is_of_a_place(x))
        ]
        found = next(iter(ends or others or named), None)
        opens = aside[0]
        opens += self._cut.words[opens].endswith(FROM_THERE)  # "Velm-based Tarn Works"
        if found is None or "by" in self._cut.lowers[aside[0] : found.first]:
            return None  # "The letter, signed by the mayor, Ana Ruiz,"
        if self._is_short_form(found):
            return None  # "Ana Ruiz of the Velm Free Party (VFP)"
        if found.agent_type != "person":
            # "ZNQ", "the investment fund Halden Partners"
            is_owned = self._cut.lowers[found.first - 1] in POSSESSIVES
            is_whole = found.first == opens or is_owned or self._is_kind(found.first)
            is_ended = found.last == aside[1] or (
                self._cut.lowers[found.last : found.last + 2] == (",", "which")
            )
            is_all = is_whole and is_ended
            return found if is_all and found.agent_type == "organisation" else None
        lead = self._cut.lowers[aside[0] : found.first]
        is_aged = bool(lead) and lead[-1].endswith("year-old")
        if is_aged or lead[-1:] in _NAMED or lead[-2:] == ("known", "as"):
            return found  # "a retired driver called Ana Ruiz"
        if lead[-1:] and lead[-1] in POSSESSIVES and found.last >= aside[1]:
            return found  # "One of them, Velm's Ana Ruiz, told"
        is_titled = found.bare > found.first  # "Rail Minister Ana Ruiz"
        is_role = bool(lead) and (lead[-1] in PERSONS or is_titled)
        of_land = " ".join(self._cut.lowers[found.first : found.bare])
        is_in_office = of_land in countries() and not PERSONS.isdisjoint(lead)
        # "Prime Minister of Barbados Ana Ruiz"; but "the brother of Senator Ana Ruiz"
        is_role = (is_role and _OF_OTHERS.isdisjoint(lead)) or is_in_office
        is_plain = 0 < len(lead) <= _TRADE and all(
            low.isalpha() and self._cut.words[aside[0] + at].islower()
            for at, low in enumerate(lead)
        )  # "geriatrician Ana Ruiz"
        is_role = is_role or (is_plain and _NO_KINDS.isdisjoint(lead))
        if found.first == aside[0] or (is_role and found.last >= aside[1]):
            return found
        return None

    def _is_of_a_place(self, mention: Mention) -> bool:
        return self._cut.lowers[mention.first - 1] in _OF_PLACES

    def _is_short_form(self, mention: Mention) -> bool:
        """Whether a name is initials in brackets, which no person is called by."""
        cut, at = self._cut, mention.first
        is_alone = mention.last == at + 1 and len(cut.words[at]) > 1
        return is_alone and cut.words[at].isupper() and cut.words[at - 1] == "("

    def _called(self, aside: Span) -> Step | None:
        """As in "Their union, Transport and Allied Workers (TAW),": capitals and small words, and nothing else."""
        cut, (first, last) = self._cut, aside
        if "(" in cut.words[first:last]:
            last = cut.words.index("(", first)
        first += cut.lowers[first] == "the"
        words = cut.words[first:last]
        is_name = last - first > 1 and all(
            cut.capitals[at] or cut.lowers[at] in _IN_NAMES | PARTICLES
            for at in range(first, last)
        )
        if not is_name or not (words[0][0].isupper() and words[-1][0].isupper()):
            return None
        mention = cut.span(first, last)
        name = " ".join(cut.text[slice(*mention)].split())
        return Step(name=name, agent_type="organisation", mention=mention)

    def _ending(self, first: int, last: int, people: Sequence[Mention]) -> Step:
        """The person with whose name the subject ends, or all that "and" joins."""
        chosen = [each for each in people if each.last >= last][-1]
        joined = [
            each
            for each in people
            if each.last < chosen.first
            and "and" in self._cut.lowers[each.last : chosen.first]
            and not self._is_first_word(each)
        ]
        if not joined:
            return self._person(chosen)
        *first_ones, last_but_one = (each.name for each in joined)
        several = ", ".join((*first_ones, f"{last_but_one} and {chosen.name}"))
        return Step(
            name=several,
            agent_type="organisation",
            mention=self._cut.span(first, last),
        )

    def _is_first_word(self, mention: Mention) -> bool:
        """As in "Transit and Logistics Minister Ana Ruiz", where a Transit Table is named elsewhere."""
        first, *rest = mention.name.split()
        is_alone = mention.last == mention.first + 1 and bool(rest)
        return is_alone and self._cut.words[mention.first] == first

    def _person(self, mention: Mention) -> Step:
        return Step(name=mention.name, mention=place_of(self._cut, mention))

    def _head(self, first: int, last: int, people: Sequence[Mention]) -> Mention | None:
        """The person whom a longer phrase is about: "Ana Ruiz of the harbour office"."""
        lowers = self._cut.lowers
        for each in people:
            if each.last >= last or lowers[each.last] not in BEHIND_A_NAME:
                continue
            if not any(
                lowers[at] in PERSONS
                and self._cut.words[at].islower()
                and lowers[at + 1] in _OF_OTHERS
                for at in range(first, each.first - 1)
            ):
                return each
        return None

    def _body(self, first: int, last: int, mentions: Sequence[Mention]) -> Step | None:
        """The organisation or state with whose name the subject ends."""
        cut = self._cut
        bodies = [
            each
            for each in mentions
            if each.agent_type in _BODIES and each.last >= last
        ]
        if not bodies or cut.lowers[last - 1] in _ROLE_NOUNS:
            return None
        body = bodies[-1]
        lead = cut.lowers[first : body.first]
        if lead[-1:] == ("of",) and not _NO_STATES.isdisjoint(lead):
            return None  # "The embassy of Norway"
        if body.agent_type == "state" and not _THERE.isdisjoint(lead[1:]):
            return None  # "Trade unions in Chile and Norway"
        if lead[1:] and lead[-1] in _THERE:
            return None  # "A fire at Velm Town Hall"
        if any(
            # "the president of Velm", "lawyers in Velm", "the ministry in Velm"
            (cut.lowers[at] in _ROLE_NOUNS and cut.lowers[at + 1] in _OF_OTHERS)
            or (
                cut.words[at].islower()
                and cut.lowers[at] in BODIES
                and cut.lowers[at + 1] in {"in", "at", "near"}
            )
            for at in range(first, max(first, body.first - 1))
        ):
            return None
        is_of_there = cut.lowers[first] == "the" and not cut.words[last - 1].isupper()
        if is_of_there and " ".join(cut.lowers[first + 1 : last]) in adjectives():
            return None  # "the Turkish woman" without the woman: somebody from there
        if self._is_beside_its_kind(first, body):
            # "the Singapore firm Palisade Nine"
            return Step(
                name=body.name,
                agent_type=body.agent_type,
                mention=cut.span(body.first, last),
            )
        is_whole = body.first <= first + 1 and body.last == last
        if cut.lowers[first] in {"a", "an"} and not is_whole:
            place = cut.span(first, last)  # "a study by the Velm Institute"
            return Step(agent_type="organisation", mention=place, flags=_BY_ROLE)
        begin = first + (cut.lowers[first] == "the")
        begin = body.first if body.agent_type == "state" else begin
        place = cut.span(begin, last)
        is_whole = body.first == begin and body.last == last
        return Step(
            name=body.name if is_whole else " ".join(cut.text[slice(*place)].split()),
            agent_type=body.agent_type,
            mention=place,
        )

    def _is_pair(self, first: int, last: int, mentions: Sequence[Mention]) -> bool:
        """As in "Oxfam and UNICEF said": a capital that might only open the sentence, and a name."""
        cut = self._cut
        one = cut.lowers[first]
        is_short = last - first > _PAIR and cut.lowers[first + 1] == "and"
        return (
            is_short
            and cut.capitals[first]
            and cut.words[first].isalpha()
            and [(x.first, x.last) for x in mentions] == [(first + _PAIR, last)]
            and not {one, one.removesuffix("s")} & (COMMON | _ROLE_NOUNS)
        )

    def _are_all(self, first: int, last: int, mentions: Sequence[Mention]) -> bool:
        """Whether a phrase is names of bodies and "and": "France and Germany", "UNICEF, Oxfam and the Red Cross"."""
        if len(mentions) < 2 or all(x.agent_type not in _BODIES for x in mentions):  # noqa: PLR2004 -- one is no list
            return False
        named = {at for each in mentions for at in range(each.first, each.last)}
        rest = self._cut.lowers[first:last]
        between = [low for at, low in enumerate(rest, first) if at not in named]
        return "and" in between and set(between) <= {"and", ",", "the", "both"}

    def _is_beside_its_kind(self, first: int, body: Mention) -> bool:
        """Whether what a body is stands right before its name: "campaign group Clean Bight"."""
        at = body.first - 1
        return (
            body.agent_type == "organisation"
            and at >= first
            and self._cut.words[at].isalpha()
            and self._cut.words[at].islower()
            and self._cut.lowers[at] not in _NO_KINDS
        )
