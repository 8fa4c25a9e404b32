"""Whom "the former nurse", "the Brazilian", "the grandmother" mean: the one of whom the text told what fits."""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Final

from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.people.actors import NEAR, Actors
from archive.extract.people.names import Names
from archive.extract.people.traits import Traits, land_of
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import FEMALE, INDEFINITE, MALE, PERSONS

PASTS: Final = frozenset(("retired", "former", "onetime", "one-time"))
"""Before an office, what somebody was: said of one who was just named."""

_OF_AGE: Final = 18
_CHILD_AGES: Final = frozenset(
    (
        *map(str, range(2, _OF_AGE)),
        *(word for word, age in NUMBER_WORDS.items() if age < _OF_AGE),
    )
)
_OLD_AGES: Final = {
    decade: frozenset(map(str, range(decade, decade + 10)))
    for decade in (60, 70, 80, 90, 100)
}
_AGES: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(
        ("boy", "girl", "schoolboy", "schoolgirl", "youngster"), _CHILD_AGES
    ),
    **dict.fromkeys(
        ("pensioner", "retiree"), frozenset[str]().union(*_OLD_AGES.values())
    ),
    "septuagenarian": _OLD_AGES[70],
    "octogenarian": _OLD_AGES[80],
    "nonagenarian": _OLD_AGES[90],
    "centenarian": _OLD_AGES[100],
}
"""How old somebody is who is called so."""
_VARIATIONS: Final = frozenset(
    (
        *("nominee", "contender", "hopeful", "candidate", "mogul", "tycoon", "magnate"),
        *("billionaire", "millionaire", "industrialist", "philanthropist"),
        *("entrepreneur", "star", "superstar", "titan", "socialite"),
        *(
            "politician",
            "lawmaker",
            "businessman",
            "businesswoman",
            "frontman",
            "actor",
        ),
        *("actress", "singer", "rapper", "songwriter", "novelist"),
        *("striker", "midfielder", "defender", "goalkeeper", "winger", "forward"),
        *("champion", "medallist", "medalist", "athlete", "sprinter", "swimmer"),
        *("golfer", "boxer", "wrestler", "racer", "cyclist", "quarterback"),
        *("pitcher", "playwright", "filmmaker", "comedian", "broadcaster"),
    )
)
"""So papers call somebody for a change, of whom they have told before."""
_OFTEN: Final = 1.5
_ABOUT: Final = 10 * NEAR
"""Of so many words back it is asked whom a text is about."""
_FAMILY: Final = frozenset(
    (
        *("grandmother", "grandfather", "great-grandmother", "great-grandfather"),
        *("mum-to-be", "mother-to-be", "father-to-be"),
    )
)
_PARENTS: Final = {
    **dict.fromkeys(("mum", "mom", "mother", "gran", "grandmother"), "mother"),
    **dict.fromkeys(("dad", "father", "grandad", "grandfather"), "father"),
}
_SAID: Final = frozenset(
    (
        *("said", "says", "told", "claimed", "claiming", "insisted", "admitted"),
        *("complained", "warned", "argued", "explained", "saying"),
    )
)
_TURNS: Final = frozenset(("turned", "turns", "aged"))
_AGE_WITHIN: Final = 4
_AGE_BEFORE: Final = 3
_THE_NEW_ONE: Final = 3
COMPARED: Final = frozenset(("younger", "elder", "older"))
"""So a text parts two of whom it tells."""
_BESIDES: Final = frozenset(
    (
        *("chair", "convener", "convenor"),
        *("organiser", "organizer", "campaigner", "activist", "founder", "secretary"),
        *("treasurer", "member", "volunteer", "trustee", "resident", "candidate"),
    )
)
"""What somebody does besides a trade, or after it."""


class Epithets:
    """Settles what a text calls somebody by, who has a name in it."""

    def __init__(self, cut: Tokens, names: Names, actors: Actors) -> None:
        self._cut, self._names, self._actors = cut, names, actors
        self._told: Traits | None = None

    @property
    def traits(self) -> Traits:
        """What the text tells of people by the way, gathered once and only where it is asked for."""
        if self._told is None:
            self._told = Traits(self._cut, self._names)
        return self._told

    def meant(
        self, said: frozenset[str], first: int, last: int, paragraph: int
    ) -> str | None:
        """Whom a phrase means by what the text told: "the ex-nurse", "the new mayor", "the Dutch skipper"."""
        lowers = self._cut.lowers[first:last]
        if lowers[0] != "the":
            return None
        if lowers[-1].startswith("ex-") or lowers[1] in PASTS:
            return self.former(lowers[-1], first, paragraph)
        if lowers[1] == "new" and len(lowers) == _THE_NEW_ONE:
            return self.traits.winner(first)
        if lowers[-1] == "winner":
            return self.traits.winner(first)
        if not COMPARED.isdisjoint(lowers):
            return self._compared(first)
        ages = _AGES.get(lowers[-1])
        if self.is_new(said, first):
            return None  # "a grandmother was robbed": nobody near is she
        if ages is not None:
            return self.aged(first, ages)
        if lowers[-1] in _FAMILY or lowers[2:3] == ("of",):
            return self.only_of_sex(said, first) or self._only_one(lowers[-1], first)
        land = land_of(lowers[1]) if len(lowers) == _THE_NEW_ONE - 1 else None
        if land is not None:
            return self.from_there(lowers[1], land, first)  # "the Briton"
        return self._from_there(said, first, last)

    def varied(
        self, said: frozenset[str], first: int, last: int, paragraph: int
    ) -> str | None:
        """As in "the industrialist", "the Democratic nominee": the one whom a text is about, called so for a change."""
        lowers = self._cut.lowers[first:last]
        is_past = not PASTS.isdisjoint(lowers[1:2])
        if lowers[0] != "the" or not (is_past or lowers[-1] in _VARIATIONS):
            return None
        begin = max(first - _ABOUT, 0)
        is_told = is_past and lowers[-1] in self._cut.lowers[begin:first]
        if is_told or self.is_new(said, first):
            return None
        told = Counter(
            each.name
            for each in self._names.told(begin, first)
            if each.agent_type == "person"
        )
        acted = self._actors.last_person(paragraph)
        name = acted or next(iter(told.most_common(1)), ("", 0))[0]
        most = max((told[x] for x in told if x != name), default=1)
        is_about = told[name] >= (1 if acted else _OFTEN) * most
        is_another = self.is_of_another_sex(said, name) or (
            self._names.offices.is_another(said, name)
        )
        return name if name and is_about and not is_another else None

    def parent(self, noun: str, first: int) -> str | None:
        """As in "the mum-of-two", "the father-of-three": the one woman or man named near."""
        head, is_of, _ = noun.partition("-of-")
        said = _PARENTS.get(head) if is_of else None
        return self.only_of_sex(frozenset((said,)), first) if said else None

    def former(self, noun: str, first: int, paragraph: int) -> str | None:
        """As in "the former nurse"; "the ex-nurse" may be whoever acted last too, if nothing is against it."""
        name = self.traits.once(noun.removeprefix("ex-"), first)
        if name is not None or not noun.startswith("ex-"):
            return name
        acted = self._actors.last_person(paragraph)
        return acted if acted and self.has_no_trade(acted) else None

    def from_there(self, people: str, land: str | None, first: int) -> str | None:
        """As in "the Brazilian", "the Frenchwoman": the one from there, or the one woman named near."""
        name = self.traits.from_land(land, first) if land else None
        sex = next((who for who in ("woman", "man") if people.endswith(who)), None)
        said = frozenset((sex,)) if sex else frozenset[str]()
        is_another = name in self.named_behind(first)
        if name and not is_another and not self.is_of_another_sex(said, name):
            return name
        behind = self.named_behind(first)
        near = self.people_near(first) - behind
        alone = near.pop() if len(near) == 1 else self._who_spoke(first, near)
        alone = None if sex else alone
        only = self.only_of_sex(said, first) if sex else alone
        is_other = only is not None and land is not None and self.traits.homes(only)
        return None if is_other else only

    def _who_spoke(self, first: int, near: Collection[str]) -> str | None:
        """The one of several near who acted in the paragraph before, where something is said there."""
        cut = self._cut
        opened = cut.paragraph_of(first)[0]
        here = self._names.told(opened, first)
        if opened == 0 or any(each.agent_type == "person" for each in here):
            return None  # "Ana Ruiz felt it was short. The South African said": she
        begin, end = cut.paragraph_of(opened - 1)
        acted = self._actors.acted_between(begin, end) & {*near}
        is_said = not _SAID.isdisjoint(cut.lowers[begin:end])
        return acted.pop() if is_said and len(acted) == 1 else None

    def _from_there(self, said: frozenset[str], first: int, last: int) -> str | None:
        """As in "the Dutch skipper", "the Ghanaian-born chef": the one person from there, if the trade fits."""
        land = self.land_in(first, last - 1)
        name = self.traits.from_land(land, first) if land else None
        is_other = name and self._names.offices.is_another(said, name)
        return None if is_other else name

    def land_in(self, first: int, last: int) -> str | None:
        """The country of which a phrase speaks: "Ghana" in "the Ghanaian-born chef"."""
        lands = (
            land_of(low.removesuffix("-born"))
            for low in self._cut.lowers[first + 1 : last]
        )
        return next((each for each in lands if each), None)

    def is_of_another_land(self, said: frozenset[str], first: int, name: str) -> bool:
        """Whether nothing tells that somebody is from Ghana whom "the Ghanaian-born chef" would mean, of several."""
        lands = {land_of(low.removesuffix("-born")) for low in said} - {None}
        if not lands:
            return False
        is_told = lands.issubset(self.traits.lands(name))
        return not is_told and len(self.people_near(first)) > 1

    def _compared(self, first: int) -> str | None:
        """As in "the younger man", of two people near where the text says who "the elder" is."""
        told = self._names.told(max(first - NEAR, 0), first)
        people = [each for each in told if each.agent_type == "person"]
        near = {each.name for each in people}
        elder = {
            each.name
            for each in people
            if not COMPARED.isdisjoint(self._cut.lowers[each.last : each.last + 3])
        }
        rest = near - elder
        return rest.pop() if len(rest) == 1 and len(near) == len(elder) + 1 else None

    def aged(self, first: int, ages: frozenset[str]) -> str | None:
        """The one person whom the text gave one of these ages before a place."""
        told = {
            each.name
            for each in self._names.told(max(first - 2 * NEAR, 0), first)
            if each.agent_type == "person"
            and (self._age(each.last) in ages or self._age_before(each.first) in ages)
        }
        return told.pop() if len(told) == 1 else None

    def _age(self, at: int) -> str:
        """The age behind a name: "Ana Ruiz, 41,", "Ana Ruiz (41)", "Ana Ruiz turned 41", "Ana Ruiz, who is nine"."""
        near = [*self._cut.lowers[at : at + _AGE_WITHIN], "", "", ""]
        if near[0] in {",", "("}:
            near = near[1 + (near[1] == "who") :]
            return near[near[0] in _TURNS]
        return near[1] if near[0] in _TURNS else ""

    def _age_before(self, at: int) -> str:
        """The age before a name: "nine-year-old Ana Ruiz"."""
        opens = self._cut.lowers[at]  # "Nine-year-old Ana Ruiz", which opens a sentence
        if opens.endswith("-year-old"):
            return opens.removesuffix("-year-old")
        before = self._cut.lowers[at - 1] if at else ""
        if before == "year-old" and at >= _AGE_BEFORE:
            return self._cut.lowers[at - _AGE_BEFORE]  # "9-year-old Ana Ruiz"
        return before.removesuffix("-year-old")

    def named_in_the_clause(self, first: int) -> str | None:
        """Who alone is named in what a semicolon parts: "It failed, Ana Ruiz said; the 36-year-old added that"."""
        if self._cut.words[first - 1] != ";":
            return None
        begin = self._cut.sentence_of(first)[0]
        near = self._names.told(begin, first)
        named = {each.name for each in near if each.agent_type == "person"}
        return named.pop() if len(named) == 1 else None

    def is_of_another_sex(self, said: frozenset[str], name: str) -> bool:
        """Whether a name says that it is not "the great-grandmother", and the text never calls it so."""
        known = self._names.gender_of(name)
        own, other = (FEMALE, MALE) if known == "she" else (MALE, FEMALE)
        if known is None or not said & other or said & own:
            return False
        # "Ana Ruiz, the chairman", and then "the chairman"
        return not self._names.offices.is_called(name, said & other)

    def only_of_sex(self, said: frozenset[str], first: int) -> str | None:
        """The one woman whom this paragraph and the one before have named beside men, for "the grandmother"."""
        sex = "she" if said & FEMALE else "he" if said & MALE else None
        sexes = {name: self._names.gender_of(name) for name in self.people_near(first)}
        fitting = [name for name, known in sexes.items() if known == sex]
        is_clear = sex is not None and None not in sexes.values()
        return fitting[0] if is_clear and len(fitting) == 1 else None

    def _only_one(self, noun: str, first: int) -> str | None:
        """The one person named near, of whatever sex the name is, where the text has told of no "grandmother"."""
        near = self.people_near(first)
        is_new = noun in self._cut.lowers[max(first - NEAR, 0) : first]
        name = near.pop() if len(near) == 1 and noun in _FAMILY else None
        is_open = name is not None and self._names.gender_of(name) is None
        return name if is_open and not is_new else None

    def is_new(self, said: frozenset[str], first: int) -> bool:
        """Whether "the woman" is "a woman" of whom the text has told, or one of "two women": no name near is hers."""
        lowers, begin = self._cut.lowers, max(first - NEAR, 0)
        heads = said & PERSONS
        several = frozenset([f"{head}s" for head in heads])
        for at in self._cut.some_of(heads | several, begin, first):
            before = lowers[max(at - 3, begin) : at]
            if lowers[at] in heads and not INDEFINITE.isdisjoint(before):
                return True
            if lowers[at] in several and before and before[-1] in NUMBER_WORDS:
                return True
        return False

    def has_no_trade(self, name: str) -> bool:
        """Whether the text told of no more than what somebody does besides a trade."""
        offices = self._names.offices
        held = [x.said & PERSONS for x in offices.early() if x.name == name]
        return all(heads <= _BESIDES for heads in held)

    def named_whole(self, token: int) -> int:
        """How many people this paragraph has named by first and last name so far."""
        near = self._names.told(self._cut.paragraph_of(token)[0], token)
        people = (x for x in near if x.agent_type == "person")
        return len({x.name for x in people if x.last - x.bare > 1})

    def named_behind(self, token: int) -> set[str]:
        """Whom the rest of a sentence names, so that its subject is not meant: "The Serb said Ruiz was better"."""
        last = self._cut.sentence_of(token)[1]
        return {each.name for each in self._names.told(token, last)}

    def people_near(self, token: int) -> set[str]:
        """Whom this paragraph and the one before have named so far."""
        first = self._cut.paragraph_of(token)[0]
        first = self._cut.paragraph_of(max(first - 1, 0))[0]
        near = self._names.told(max(first, token - 2 * NEAR), token)
        return {x.name for x in near if x.agent_type == "person" and " " in x.name}
