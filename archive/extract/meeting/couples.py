"""Whom a number means: "the two ministers", "the foreign ministers of Tarn and Velm", "both", "the three of them"."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import attrs

from archive.claim.agent import AgentType
from archive.claim.meeting import Part
from archive.extract.meeting.gathering_words import BODY, ENVOYS, OFFICIALS, SENT
from archive.extract.meeting.phrase_words import DETERMINERS
from archive.extract.meeting.words import LEADERS
from archive.extract.people.mentions import Mention
from archive.extract.people.names import Names
from archive.extract.proposal import Party, Span
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import FIELDS, PERSONS
from archive.extract.words.lexicon import adjectives, countries, singular

_RANKS: Final = frozenset(("prime", "deputy", "vice", "first", "former", "assistant"))
"""With one of these it is another office: a prime minister is none of "the two ministers"."""
_NUMBERS: Final = {
    **dict.fromkeys(("both", "two", "pair", "duo", "couple"), 2),
    **dict.fromkeys(("three", "trio", "threesome"), 3),
    **dict.fromkeys(("four", "quartet", "foursome"), 4),
    **dict.fromkeys(("five", "quintet"), 5),
    "six": 6,
}
_TOGETHER: Final = frozenset(
    ("pair", "duo", "couple", "trio", "quartet", "foursome", "threesome", "quintet")
)
_BODIES: Final = frozenset(
    (
        *("countries", "governments", "nations", "states", "teams", "companies"),
        *("groups", "committees", "ministries", "unions", "airlines", "camps"),
        *("boards", "federations", "societies", "towns", "cities", "councils"),
        *("factions", "delegations", "clans", "firms", "clubs", "armies", "parties"),
    )
)
_FOLK: Final = frozenset(
    (
        *("men", "women", "people", "friends", "colleagues", "rivals", "counterparts"),
        *("heads", "foes", "statesmen", "politicians", "allies", "neighbours", "pals"),
        *("neighbors", "brothers", "sisters", "sides", "bosses", "chiefs", "stars"),
        *("veterans", "former", "adversaries", "opponents", "candidates", "partners"),
    )
)
_TIES: Final = frozenset(("of", "from"))
_BEFORE_LANDS: Final = frozenset(
    ("the", "senior", "top", "several", "two", "some", "both", "rival")
)
_NEAR: Final = 150
_JOINED: Final = frozenset(("'s", "’s", "government", "and", "the", "its", "rival"))
_SIDES: Final = _BODIES | {"sides"}
_SHORT: Final = 5
_FAR: Final = 2_000
"""Who holds an office is told in no more words before "the two officials"."""


class Couples:
    """A text whose people are counted; ``met`` are those of the meeting told last."""

    def __init__(self, cut: Tokens, names: Names) -> None:
        """Keep the text and its names."""
        self._cut, self._names = cut, names
        self.met: tuple[Party, ...] = ()
        self._holders = frozenset(each.name for each in names.offices.early())

    def number(self, lowers: tuple[str, ...]) -> int:
        """How many people "the two men", "both", "the trio", "the three of them" are; 0 for any other phrase."""
        rest = lowers[1:] if lowers[:1] in {("the",), ("all",), ("these",)} else lowers
        is_one = len(rest) in range(1, _SHORT) and rest[0] in _NUMBERS
        if not is_one or (rest is lowers and rest[0] != "both"):
            return 0
        noun = rest[-1]
        is_bare = len(rest) == 1 or rest[1:] in {("of", "them"), ("heads", "of")}
        if rest[0] in _TOGETHER and len(rest) > 1:
            return 0
        is_folk = noun in _FOLK or (
            noun.endswith("s")
            and (noun in OFFICIALS or noun.removesuffix("s") in PERSONS)
        )
        is_folk = is_folk or ("of" in rest and rest[1] in _FOLK | OFFICIALS)
        is_body = noun in _BODIES or noun.removesuffix("s") in BODY
        return _NUMBERS[rest[0]] if is_bare or (is_folk and not is_body) else 0

    def several(
        self,
        number: int,
        first: int,
        last: int,
        part: Part,
        *,
        is_inner: bool = False,
        is_office: bool = False,
    ) -> tuple[Party, ...]:
        """So many people: those whom the sentence, the ones before or the last meeting name, where the number fits."""
        cut = self._cut
        before = cut.sentence_of(max(first - 1, 0))[0]
        block = cut.paragraph_of(first)[0]
        above = cut.paragraph_of(max(block - 1, 0))[0]
        met = {each.name for each in self.met if each.name}
        if is_inner:
            # "held a call with B, during which the two agreed"
            people = self._people(first, last, part, is_office=is_office)
            return tuple(people.values()) if len(people) == number else ()
        higher = cut.paragraph_of(max(above - 1, 0))[0]
        places = (first, before, min(block, before), min(above, before))
        for begin in places if self.met else (*places, higher):
            people = self._people(begin, last, part, is_office=is_office)
            if len(people) == number:
                return tuple(people.values())
            if people and people.keys() <= met and len(self.met) in {2, number}:
                break
            if len(people) > number:
                return ()
        far = max(0, last - _FAR)
        told = self._people(far, last, part, is_office=True) if is_office else {}
        if len(told) == number == len("AB"):
            return tuple(told.values())
        is_some = number > len("AB") and any(x.name is None for x in self.met)
        is_same = len(self.met) == number or (
            is_some and 2 <= len(self.met) <= number  # noqa: PLR2004 -- "two others" are one party
        )
        return self._again(part) if is_same else ()

    def are_bodies(self, lowers: tuple[str, ...]) -> bool:
        """Whether a phrase is "the two sides", "both countries", "the parties"."""
        is_both = lowers[:1] == ("both",) or lowers[:2] == ("the", "two")
        is_both = is_both or (lowers[:1] == ("the",) and len(lowers) == len("AB"))
        return is_both and lowers[-1] in _SIDES and len(lowers) <= len("ABC")

    def bodies(self, phrase: Span, part: Part) -> tuple[Party, ...]:
        """As in "the two sides", "both countries": the two bodies or lands that "and" joined last before them."""
        cut, lowers = self._cut, self._cut.lowers[slice(*phrase)]
        single = singular(lowers[-1])
        is_plural = single != lowers[-1]
        is_several = lowers[-1] in OFFICIALS or (is_plural and single in PERSONS)
        # "after their agriculture secretaries met"
        is_theirs = lowers[0] == "their" and is_several
        if not self.are_bodies(lowers) and not is_theirs:
            return ()
        before = self._names.over(max(0, phrase[0] - _NEAR), phrase[0])
        for other, one in pairwise(reversed(before)):
            between = cut.lowers[one.last : other.first]
            if "and" not in between or not _JOINED.issuperset(between):
                continue
            if "person" in {self._kind(one), self._kind(other)}:
                continue
            ends = one.last + between.index("and"), other.last
            spans = (cut.span(one.first, ends[0]), cut.span(other.first, ends[1]))
            return tuple(
                Party(
                    name=cut.text[slice(*span)],
                    agent_type=self._kind(each),
                    mention=span,
                    part=part,
                )
                for each, span in zip((one, other), spans, strict=True)
            )
        return ()

    def _kind(self, mention: Mention) -> AgentType:
        """What a mention names: a land is one, whatever else bears its name."""
        said = " ".join(self._cut.lowers[mention.first : mention.last])
        return "state" if said in countries() else mention.agent_type

    def they(self, first: int, last: int, part: Part) -> tuple[Party, ...]:
        """Whom "they" means: the two of the sentence before, or those who met last when it names no others."""
        cut = self._cut
        before = cut.sentence_of(max(first - 1, 0))[0]
        met = {each.name for each in self.met if each.name}
        people = self._people(before, last, part)
        if len(people) == len("AB"):
            return tuple(people.values())
        is_near = people.keys() <= met and len(self.met) == len("AB")
        return self._again(part) if is_near and met else ()

    def _again(self, part: Part) -> tuple[Party, ...]:
        return tuple(attrs.evolve(each, part=part) for each in self.met)

    def is_office(self, noun: str) -> bool:
        """Whether only who holds an office is meant: "the two officials", and not "the two men"."""
        return noun not in _FOLK and noun.removesuffix("s") in PERSONS

    def _people(
        self, first: int, last: int, part: Part, *, is_office: bool = False
    ) -> dict[str | None, Party]:
        people: dict[str | None, Party] = {}
        for each in self._names.over(first, last):
            is_one = not is_office or each.name in self._holders
            if each.agent_type == "person" and " " in each.name and is_one:
                place = self._cut.span(each.first, each.last)
                people.setdefault(
                    each.name, Party(name=each.name, mention=place, part=part)
                )
        return people

    def both_in_office(self, first: int, last: int, part: Part) -> tuple[Party, ...]:
        """As in "the two ministers": the two to whom the text gives that office, anywhere in it."""
        cut, lowers = self._cut, self._cut.lowers[first:last]
        if not lowers:
            return ()  # "Talks between the Alliance and the smaller", and no more
        noun = lowers[-1].removesuffix("s")
        is_both = lowers[:2] == ("the", "two") or lowers[:1] == ("both",)
        is_both = is_both or (
            len(lowers) == len(("the", "ministers")) and lowers[0] == "the"
        )
        if not is_both or noun not in PERSONS or noun == lowers[-1]:
            return ()
        rest = {*lowers[1:-1], noun} - {"two"}
        if rest == {"leader"}:
            is_counted = lowers[:1] == ("both",) or lowers[1:2] == ("two",)
            return self._both_heads(first, last, part) if is_counted else ()
        people = dict.fromkeys(
            role.name
            for role in self._names.offices.early()
            if rest <= role.words and (_RANKS & role.words) <= rest
        )
        other = self._counterpart()
        if len(people) == 1 and other is not None:
            people[other] = None
        if len(people) != len("AB"):
            return ()
        mention = cut.span(first, last)
        return tuple(Party(name=name, mention=mention, part=part) for name in people)

    def _both_heads(self, first: int, last: int, part: Part) -> tuple[Party, ...]:
        """As in "the two leaders": the two told of before who are at the top of a country; a union's leader is none."""
        heads, mention = self._names.offices.heads(), self._cut.span(first, last)
        near = self._names.told(max(first - _FAR, 0), first)
        names = dict.fromkeys(each.name for each in near if each.name in heads)
        if len(names) != len("AB"):
            return ()
        return tuple(Party(name=name, mention=mention, part=part) for name in names)

    def of_lands(self, phrase: Span, part: Part) -> tuple[Party, ...]:
        """As in "the foreign ministers of Tarn and Velm": who holds each office, else the countries."""
        cut, (first, last) = self._cut, phrase
        lowers = cut.lowers[first:last]
        if "and" not in lowers:
            return ()
        owned = self._owned_by_both(first, last, part)
        if owned:
            return owned
        tie = next((x for x, low in enumerate(lowers) if low in _TIES), 0)
        if not tie:
            return self._by_adjective(first, last, part)
        noun = lowers[tie - 1].removesuffix("s")
        spans = tuple(self._parted(first + tie + 1, last))
        one = frozenset(cut.lowers[slice(*spans[0])] if spans else ())
        if one and one <= FIELDS | {"the"} and lowers[-1] in BODY:
            return ()  # "leaders of the Transport and General Staff Union"
        are_known = all(self._is_land(*each) for each in spans)
        are_people = noun in PERSONS and noun != lowers[tie - 1]
        # "envoys from Chile, Peru and Bolivia"
        # "mediators from Chile and Peru" met for themselves
        is_each = are_known and lowers[tie - 1] in SENT - {"mediators"}
        is_two = are_people and len(spans) == len("AB") and lowers[tie] == "of"
        if not (is_each or is_two):
            return ()
        if not all(begin < end and cut.capitals[end - 1] for begin, end in spans):
            return ()
        office = frozenset((*lowers[: tie - 1], noun)) - DETERMINERS
        both = tuple(self._of_land(office, begin, end, part) for begin, end in spans)
        other = self._counterpart()
        is_one_left = len(both) == len("AB") and (
            sum(each.agent_type == "person" for each in both) == 1
        )
        if other is None or not is_one_left:
            return both
        return tuple(
            each
            if each.agent_type == "person"
            else attrs.evolve(each, name=other, agent_type="person")
            for each in both
        )

    def _owned_by_both(self, first: int, last: int, part: Part) -> tuple[Party, ...]:
        """As in "Tarn and Velm's foreign ministers": who holds each office, else both by name."""
        cut = self._cut
        owner = next(
            (x for x in range(first, last) if cut.lowers[x] in POSSESSIVES), last
        )
        spans = tuple(self._parted(first, owner))
        noun = cut.lowers[last - 1]
        are_people = noun in OFFICIALS or (
            noun.endswith("s") and noun.removesuffix("s") in PERSONS
        )
        is_row = all(all(cut.capitals[slice(*each)]) for each in spans)
        if owner == last or not are_people or len(spans) != len("AB") or not is_row:
            return ()
        office = frozenset((*cut.lowers[owner + 1 : last - 1], noun.removesuffix("s")))
        both = (self._of_land(office, *each, part) for each in spans)
        return tuple(
            each
            if each.agent_type == "person" or self._is_land(*span)
            else attrs.evolve(each, agent_type="organisation")
            for each, span in zip(both, spans, strict=True)
        )

    def _parted(self, begin: int, last: int) -> Iterator[Span]:
        """The parts of "Chile, Peru and the Netherlands", each without its article."""
        lowers = self._cut.lowers
        for at in range(begin, last + 1):
            if at < last and lowers[at] not in {",", "and"}:
                continue
            begin += lowers[begin] == "the" if begin < at else 0
            if begin < at:
                yield begin, at
            begin = at + 1

    def _is_land(self, begin: int, end: int) -> bool:
        """Whether a country's own name stands here: "Peru", and not "Peruvian"."""
        said = " ".join(self._cut.lowers[begin:end])
        return said in countries() and said not in adjectives()

    def _by_adjective(self, first: int, last: int, part: Part) -> tuple[Party, ...]:
        """The countries of "Tarnish and Velmish negotiators", when nobody says whose they are."""
        cut = self._cut
        lowers = cut.lowers[first:last]
        noun = lowers[-1]
        lands = [x for x in range(first, last) if cut.lowers[x] in adjectives()]
        if len(lands) < len("AB") or noun not in ENVOYS:
            return ()
        between = {*cut.lowers[lands[0] : lands[-1]]} - adjectives()
        begun = set(cut.lowers[first : lands[0]])
        if not between <= {"and", ","} or not begun <= _BEFORE_LANDS:
            return ()
        if not all(cut.words[x].islower() for x in range(lands[-1] + 1, last)):
            return ()
        office = frozenset((*cut.lowers[lands[-1] + 1 : last - 1], noun[:-1]))
        found = (self._of_land(office, x, x + 1, part) for x in lands)
        return tuple(
            each
            if each.agent_type == "person"
            else attrs.evolve(each, name=countries()[cut.lowers[x]])
            for x, each in zip(lands, found, strict=True)
        )

    def _counterpart(self) -> str | None:
        """The one person whom the text calls somebody's counterpart."""
        found = {
            role.name
            for role in self._names.offices.early()
            if "counterpart" in role.words
        }
        return found.pop() if len(found) == 1 else None

    def leader(self, said: str) -> str | None:
        """Who leads a country: the one whom the text makes its president, king or the like."""
        land = countries().get(said, said).lower()
        people = {
            role.name
            for role in self._names.offices.early()
            if land in role.words and not LEADERS.isdisjoint(role.words)
        }
        return people.pop() if len(people) == 1 else None

    def _of_land(
        self, office: frozenset[str], begin: int, end: int, part: Part
    ) -> Party:
        begin += self._cut.lowers[begin] in DETERMINERS
        start, stop = self._cut.span(begin, end)
        name = self._cut.text[start:stop]
        land = {*self._cut.lowers[begin:end]}
        offices, everywhere = self._names.offices, len(self._cut.words)
        holder = offices.holder(office | land, everywhere) or offices.holder(
            (office & PERSONS) | land, everywhere
        )
        if holder is None and "leader" in office:
            holder = self.leader(" ".join(self._cut.lowers[begin:end]))
        return Party(
            name=holder or name,
            agent_type="person" if holder else "state",
            mention=(start, stop),
            part=part,
        )
