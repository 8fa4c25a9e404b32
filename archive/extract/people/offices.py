"""Offices that a text gives to people: "Iran's deputy minister of roads, X", "X, the opposition leader"."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

import attrs

from archive.claim.date_words import WEEKDAYS
from archive.extract.people.kin import RELATED
from archive.extract.people.mentions import Mention
from archive.extract.people.predicates import told_office
from archive.extract.text.datelines import behind_dateline
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import ENDS, Tokens
from archive.extract.words.grammar import (
    ANYBODY,
    AUXILIARIES,
    BODIES,
    DAYS,
    ENDS_AN_OFFICE,
    FEMALE,
    FIELDS,
    HELD_BY_ONE,
    HONOURS,
    MALE,
    MONTHS,
    NOT_OF_AN_OFFICE,
    PAST,
    PERSONS,
    PRONOUNS,
    SINGLE,
    SKIPPED,
    TITLES,
)
from archive.extract.words.lexicon import adjectives, countries, verbs

ROLES_LOOKED_AT: Final = 200
"""An office named further back than so many others is not meant any more."""
_WHERE: Final = frozenset(("at", "in", "from", "with"))
_SILK: Final = frozenset(("KC", "QC", "SC"))
_ONE_OF_SOME: Final = frozenset(("a", "an"))
_ONE_SO: Final = frozenset((("a",), ("an",), ("the",)))
ROLE_LIMIT: Final = 9
"""No office has more words: "the deputy prime minister for construction and new territories"."""
PAIR_REACH: Final = 60
"""So many words behind an office somebody is its holder's counterpart."""
DEPUTIES: Final = frozenset(("vice", "deputy"))
_OF_ANOTHER_RANK: Final = DEPUTIES | {"prime"}
_OVER: Final = frozenset(("former",))
"""Somebody with this has an office no longer."""
PLACE_LIMIT: Final = 4
"""Where an office is held takes no more words."""

_GIVEN: Final = frozenset(
    ("made", "named", "appointed", "elected", "naming", "appointing", "electing")
)
_AS_ITS: Final = frozenset(("as", "its", "his", "her", "their", "the", "a", "new"))
_NO_OWNERS: Final = DAYS | MONTHS | TITLES | {*map(str.lower, HONOURS)}
_APOSTROPHES: Final = frozenset(("'", "’"))
_OPENS_BEHIND: Final = frozenset(((",",), ("(",)))
_SHORTEST_IN_SHORT: Final = 3
_IN_SHORT_WITHIN: Final = 8
LEAD_LIMIT: Final = 80
"""So far into its first paragraph a text says by office alone who spoke."""
_FULL: Final = frozenset((".", "”", '"', "’", "'"))
_LEARNED: Final = frozenset(
    ("doctor", "professor", "attorney", "engineer", "baroness", "peer")
)
_ARTICLES: Final = frozenset(("the", "a", "an", "his", "her", "its", "their", "and"))
_MARKS: Final = ENDS | {",", ";", ":", "—"}
_BEHIND_A_FIELD: Final = frozenset(((",",), ("of",), ("affairs",)))
_RELATIVES: Final = frozenset(("who", "which", "whose", "that", "and", "where", "when"))
_AS_SAID: Final = frozenset(("alleged", "accused", "reported", "confirmed"))
"""Before somebody's name these are no verbs: "alleged smuggler Ana Ruiz"."""
_WHOLE: Final = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "prof": "professor",
    "supt": "superintendent",
    "insp": "inspector",
    "cllr": "councillor",
    "cmdr": "commander",
    "adm": "admiral",
    "pres": "president",
    "dr": "doctor",
    "det": "detective",
    "maj": "major",
    "rev": "reverend",
}
_MEMBERS: Final = frozenset(
    (
        *("senator", "representative", "congressman", "congresswoman", "mp"),
        *("legislator", "parliamentarian", "assemblyman", "assemblywoman", "mna"),
        "lawmaker",
    )
)
_KINDS: Final = {
    "founder": frozenset(("co-founder",)),
    "owner": frozenset(("co-owner",)),
    "author": frozenset(("co-author", "writer", "novelist", "poet", "playwright")),
    "lawmaker": _MEMBERS - {"lawmaker"},
    "diplomat": frozenset(("ambassador", "envoy", "consul", "counsellor")),
    "attorney": frozenset(("lawyer", "solicitor", "barrister", "advocate", "counsel")),
    "lawyer": frozenset(("attorney", "solicitor", "barrister", "advocate", "counsel")),
    "counsel": frozenset(("attorney", "solicitor", "barrister", "advocate", "lawyer")),
    "vicar": frozenset(("reverend",)),
    "nun": frozenset(("sister", "abbess")),
    "barrister": frozenset(("counsel", "advocate", "lawyer")),
    "envoy": frozenset(("ambassador", "emissary")),
    "cleric": frozenset(
        ("imam", "bishop", "archbishop", "reverend", "rabbi", "priest")
    ),
    "academic": frozenset(("professor", "lecturer")),
    "legislator": _MEMBERS,
    "parliamentarian": _MEMBERS,
    "politician": _MEMBERS | {"councillor", "minister", "mayor", "governor"},
    "peer": frozenset(("lord", "lady", "baron", "baroness", "viscount", "earl")),
    "officer": frozenset(
        (
            *("sergeant", "inspector", "superintendent", "constable", "detective"),
            *("lieutenant", "captain", "major", "colonel", "commander", "corporal"),
        )
    ),
    "detective": frozenset(("inspector", "superintendent")),
    "soldier": frozenset(("private", "corporal", "sergeant")),
    "skipper": frozenset(("captain",)),
    "boss": frozenset(("manager", "coach", "chief", "director", "executive", "leader")),
    "scientist": frozenset(
        (
            *(
                "biologist",
                "geologist",
                "physicist",
                "chemist",
                "geneticist",
                "botanist",
            ),
            *("zoologist", "ecologist", "astronomer", "virologist", "entomologist"),
            *("climatologist", "oceanographer", "seismologist", "glaciologist"),
            *("volcanologist", "hydrologist", "meteorologist", "microbiologist"),
        )
    ),
    "artist": frozenset(("painter", "sculptor", "illustrator", "printmaker")),
    "musician": frozenset(
        (
            *("guitarist", "pianist", "violinist", "drummer", "cellist", "singer"),
            *("composer", "saxophonist", "songwriter", "bassist", "conductor"),
        )
    ),
    "vocalist": frozenset(("singer", "soprano")),
    "journalist": frozenset(("reporter", "correspondent", "columnist")),
    "reporter": frozenset(("journalist", "correspondent")),
    "student": frozenset(("undergraduate",)),
    "undergraduate": frozenset(("student",)),
    "pensioner": frozenset(("retired", "retiree")),
    "retiree": frozenset(("retired", "pensioner")),
    "paceman": frozenset(("bowler", "seamer")),
    "seamer": frozenset(("bowler", "paceman")),
    "spinner": frozenset(("leg-spinner", "off-spinner", "bowler")),
    "keeper": frozenset(("goalkeeper", "wicketkeeper", "wicket-keeper")),
    "goalie": frozenset(("goalkeeper",)),
    "medic": frozenset(("doctor", "paramedic", "surgeon")),
    "doctor": frozenset(("physician", "surgeon", "gp")),
    "sleuth": frozenset(("detective", "investigator")),
    "tycoon": frozenset(("billionaire", "magnate", "businessman", "industrialist")),
    "businessman": frozenset(("tycoon", "magnate", "industrialist")),
    "billionaire": frozenset(("tycoon", "magnate")),
    "headteacher": frozenset(("headmaster", "headmistress", "principal")),
    "trucker": frozenset(("lorry-driver", "haulier")),
    "angler": frozenset(("fisherman",)),
    "yachtsman": frozenset(("sailor",)),
    "restaurateur": frozenset(("chef",)),
    "clergyman": frozenset(("vicar", "reverend", "priest", "pastor", "rector")),
    "prelate": frozenset(("bishop", "archbishop", "cardinal")),
    "congressman": frozenset(("representative",)),
    "congresswoman": frozenset(("representative",)),
    "novelist": frozenset(("writer", "author")),
    "writer": frozenset(("author", "novelist", "poet", "playwright", "essayist")),
    "priest": frozenset(("father", "reverend", "vicar", "monsignor")),
    "spokesman": frozenset(("spokesperson",)),
    "spokeswoman": frozenset(("spokesperson",)),
    "spokesperson": frozenset(("spokesman", "spokeswoman")),
}
"""What else a text calls who has such an office: a senator "the lawmaker"."""
_KINDS_OF: Final = {
    word: tuple(kind for kind, of in _KINDS.items() if word in of)
    for word in frozenset[str]().union(*_KINDS.values())
}
_LANDS: Final = frozenset(land.lower() for land in countries().values())
_SUPREME: Final = frozenset(("supreme", "leader"))
_LEADERS: Final = frozenset((frozenset(("leader",)), _SUPREME))
_TOPS: Final = _LEADERS | frozenset(
    frozenset(said)
    for said in (
        *(("president",), ("chancellor",), ("premier",), ("prime", "minister")),
        *(("taoiseach",), ("pm",), ("king",), ("queen",), ("emir",), ("sultan",)),
        *(("emperor",), ("monarch",), ("dictator",), ("ruler",), ("head", "state")),
    )
)
"""Offices at the top of a country, if nothing else is said of them."""
_STYLES: Final = frozenset(
    (
        *("ayatollah", "sheikh", "seyyed", "sayyid", "imam", "dr", "doctor", "mr"),
        *("mrs", "ms", "sir", "general", "marshal", "field", "comrade", "crown"),
    )
)
"""Beside an office these say nothing of it: "the Supreme Leader, Ayatollah Ali Khamenei"."""
_LEAD_SOME: Final = frozenset(
    (
        *("rebel", "student", "tribal", "separatist", "militant", "gang", "cult"),
        *("faction", "harbour", "harbor", "regional", "local", "provincial"),
    )
)
"""Before an office at a sentence's begin these are no names, as fields and bodies are none: "Rebel leader Tom Rell"."""


@attrs.frozen(kw_only=True)
class Role:
    """An office that the text gives to a person, as folded words: "deputy minister of roads".

    ``words`` has what such an office is called besides: a senator is a lawmaker; ``said`` only what the text says;
    ``owner`` the name right before it, of the company or the town whose office it is.
    """

    words: frozenset[str]
    said: frozenset[str]
    name: str
    at: int
    first: int
    last: int
    owner: frozenset[str] = frozenset()
    is_besides: bool = False
    """Told by a verb, and nothing against another office: a councillor "who is a teacher"."""


class Offices:
    """Who holds which office, in order of place; pictures' captions apart, for what they show may be long past."""

    def __init__(
        self, cut: Tokens, mentions: Sequence[Mention], skipped: frozenset[int]
    ) -> None:
        self._cut = cut
        self.roles: list[Role] = []
        self.of_captions: list[Role] = []
        self._heads: dict[str, set[str]] = {}
        whose = ""  # whom the text named before
        for each in mentions:
            if each.agent_type == "person":
                is_caption = bool(skipped) and cut.sentence_of(each.first)[0] in skipped
                found = self.of_captions if is_caption else self.roles
                found.extend(
                    self._as_counterpart(role, whose) for role in self._of(each)
                )
                whose = each.name
        lead = self.lead = self._of_the_lead(mentions)
        if lead is not None:
            self.roles.insert(bisect_left(self.roles, lead.at, key=_place), lead)
        for role in self.roles:
            if role.is_besides:
                continue
            self._heads.setdefault(role.name, set()).update(role.words & PERSONS)

    def _of_the_lead(self, mentions: Sequence[Mention]) -> Role | None:
        """Whom the first sentence calls by office alone, and what follows by name alone.

        As in "Mali's mines minister said on Friday ..." and then "..., Ana Ruiz told the radio".
        """
        cut = self._cut
        bodies = [each for each in cut.paragraphs if ends_full(cut, each[1])]
        if not bodies:
            return None
        (first, last), *others = bodies
        begin, end = others[0] if others else (last, last)
        first = behind_dateline(cut, first, last)
        head = next(
            (
                at
                for at in range(first, min(last, first + LEAD_LIMIT) - 1)
                if cut.lowers[at] in PERSONS and self._acts(at, first)
            ),
            None,
        )
        if head is None:
            return None
        who = next(
            (
                each
                for each in mentions
                if first <= each.first < end
                and each.agent_type == "person"
                and " " in each.name
            ),
            None,
        )
        said = self._phrase_to(head, first)
        is_behind = who is not None and (
            who.first >= begin or (who.first > head and cut.words[who.first - 1] == ".")
        )
        if who is None or not is_behind or not self._may_be(who, said):
            return None
        asked = frozenset(said)
        if any(asked <= each.words and each.name != who.name for each in self.roles):
            return None  # "a judge said", where Judge Tom Rell is named further on
        return self._role(said, who, head - len(said) + 1, head + 1)

    def _acts(self, at: int, first: int) -> bool:
        """Whether a word for somebody stands beside a verb: "A judge on Monday ruled", "says the pollster"."""
        cut, behind = self._cut, at + 1
        if cut.lowers[behind] == "on" and cut.capitals[behind + 1]:
            behind += 2
        behind += cut.lowers[behind] in WEEKDAYS
        low = cut.lowers[behind]
        if low in AUXILIARIES or low in PAST or low in verbs() or low.endswith("ed"):
            return True
        begin = at + 1 - len(self._phrase_to(at, first))
        return (
            begin > first
            and cut.lowers[begin] in _ARTICLES
            and (cut.lowers[begin - 1] in verbs())
        )

    def _may_be(self, who: Mention, said: Sequence[str]) -> bool:
        """Whether somebody named further on may have an office: nothing makes that one something else."""
        held = [role.words for role in self.roles if role.name == who.name]
        lands = {_country(word) for word in said} & _LANDS
        if any("counterpart" in x or (lands and x & _LANDS - lands) for x in held):
            return False  # "the Omani minister" is not "his Chilean counterpart"
        if any((words & _OF_ANOTHER_RANK) - {*said} for words in held):
            return False  # "the harbour minister" is no prime minister
        known = (
            (role.said & PERSONS, role.words)
            for role in self.roles
            if role.name == who.name and not role.is_besides
        )
        sexes = {"she": FEMALE, "he": MALE}
        others = (
            nouns for sex, nouns in sexes.items() if who.gender not in {None, sex}
        )
        return all(x <= _LEARNED or not y.isdisjoint(said) for x, y in known) and all(
            nouns.isdisjoint(said) for nouns in others
        )

    def _phrase_to(self, head: int, first: int) -> list[str]:
        """The words of an office up to its last: "Mali's mines minister", "the 31-year-old midfielder"."""
        cut, at = self._cut, head
        while at > first and head - at < ROLE_LIMIT and cut.lowers[at] not in _ARTICLES:
            low = cut.lowers[at - 1]
            is_word = cut.words[at - 1][0].isalnum() or low in POSSESSIVES
            if not is_word or low in ENDS_AN_OFFICE:
                break
            at -= 1
        return [low for low in cut.lowers[at : head + 1] if low.isalpha()]

    def early(self) -> Sequence[Role]:
        """The first of them: no article gives more, and a list is not looked through for each name in it."""
        return self.roles[:ROLES_LOOKED_AT]

    def heads_of(self, land: str, before: int) -> frozenset[str]:
        """Who is at the top of a country, for "the Maltese leader": no leader of a union, and no vice-president.

        Those of whom the text has told so far come first, and those with the country before those without any.
        """
        tops = [x for x in self.early() if x.said - _LANDS - _STYLES in _TOPS]
        told = [role for role in tops if role.at < before]
        others = {x.name for x in self.early() if x.words & _LANDS - {land}}
        leads = [x for x in told if x.said - _STYLES == _SUPREME]
        # "Norvane president Ana Ruiz" leads no land
        plain = [x for x in tops if not (x.words & _LANDS or x.owner)]
        plain = [x for x in plain if x.said not in _LEADERS]
        for found in (
            [x for x in told if land in x.words],
            leads,
            [x for x in tops if land in x.words],
            [x for x in plain if x.at < before],
            plain,
        ):
            names = frozenset(x.name for x in found) - others
            if names:
                return names
        return frozenset()

    def heads(self) -> frozenset[str]:
        """All to whom the text gave an office at the top of a country that it names."""
        return frozenset(
            role.name
            for role in self.early()
            if role.said & _LANDS and role.said - _LANDS - _STYLES in _TOPS
        )

    def counterpart(self, said: frozenset[str], before: int) -> str | None:
        """As in "her Greek counterpart": the one from there who has the office that another told of has elsewhere."""
        lands = frozenset(map(_country, said)) & _LANDS
        told = [role for role in self.early() if role.at < before]
        elsewhere = {x.said - _LANDS for x in told if lands.isdisjoint(x.words)}
        found = {
            x.name
            for x in told
            if lands and lands <= x.words and x.said - _LANDS in elsewhere
        }
        return found.pop() if len(found) == 1 else None

    def land_led(self, said: frozenset[str]) -> str | None:
        """Malta, where words say no more than "the Maltese leader"."""
        asked = frozenset(map(_country, said)) - NOT_OF_AN_OFFICE - {"leader"}
        is_led = "leader" in said and len(asked) == 1 and asked <= _LANDS
        return next(iter(asked)) if is_led else None

    def of_lands(self, lands: frozenset[str]) -> frozenset[str]:
        """All to whom the text gave an office of these countries, by their names in small letters."""
        return frozenset(role.name for role in self.early() if lands <= role.words)

    def holder(
        self, said: frozenset[str], before: int, *, is_plain: bool = True
    ) -> str | None:
        """The one person whose office these words name: the latest before a place, if no other has as good a claim.

        What a verb tells besides counts where an office is named by the same words and no more (``is_plain``).
        """
        heads = said & PERSONS
        if not heads:
            return None
        asked = frozenset(_country(word) for word in said) - NOT_OF_AN_OFFICE
        lands = asked & _LANDS
        last = bisect_left(self.roles, before, key=lambda role: role.at)
        recent = self.roles[max(0, last - ROLES_LOOKED_AT) : last]
        told = [
            role
            for role in recent
            # "The minister" is no deputy prime minister, who would be called so.
            if heads <= role.words and not (role.words ^ said) & _OF_ANOTHER_RANK
        ]
        if _OVER.isdisjoint(said) and any(
            heads <= role.words and _OVER.isdisjoint(role.words)
            for role in self.early()
        ):
            # "Former president Ana Ruiz met President Tom Rell. The president said": he
            told = [role for role in told if _OVER.isdisjoint(role.words)]
        found = [role for role in told if not role.is_besides]
        exact = [role for role in found if asked <= role.words]
        exact = exact or [role for role in found if asked <= role.words | role.owner]
        if not exact and is_plain:
            # "Ana Ruiz is a nurse", and then "the nurse"; but who "was president" is the former one
            is_over = "former" in said
            exact = [
                role
                for role in told
                if asked <= role.words and ("former" in role.words) is is_over
            ]
            if len({role.name for role in exact}) > 1:
                return None
        if "former" in said:
            exact = [role for role in exact if "former" in role.words] or exact
        near = exact or [
            role
            for role in found
            if asked - lands <= role.words
            and not (lands and (role.words & _LANDS) - lands)
            and (asked - lands != {"leader"} or role.said - lands in _LEADERS)
        ]
        if exact:
            same = [role for role in exact if role.said == asked]
            called = [role for role in exact if heads <= role.said]
            if not called and len({role.name for role in exact}) > 1:
                return None  # "the vicar", where two are called "the Rev"
            return (same or called or exact)[-1].name
        if not near and lands:
            # "Mali's mines minister", and later "the minister, Ana Ruiz": the one minister that there is
            everyone = {role.name for role in self.early() if heads <= role.words}
            plain = {x.name for x in found if x.said == heads}
            return plain.pop() if len(everyone) == len(plain) == 1 else None
        # "The regional governor" may be Governor X; "the opposition leader" is not the union leader.
        bare = [role for role in found if heads in (asked, role.said)]
        under = [
            role
            for role in found
            if lands and len(role.words) > 1 and role.said <= asked
        ]  # "Ghana's deputy energy minister", and later "the deputy minister, Ana Ruiz"
        owners = {role.name for role in near or bare or under}
        return owners.pop() if len(owners) == 1 else None

    def former(self, said: frozenset[str]) -> str | None:
        """The one person whom the text calls the former holder of an office."""
        asked = said - (NOT_OF_AN_OFFICE - {"former"})
        names = {
            role.name
            for role in self.early()
            if asked <= role.words and not (role.words ^ said) & _OF_ANOTHER_RANK
        }
        return names.pop() if len(names) == 1 else None

    def is_of_another_land(self, said: frozenset[str], name: str) -> bool:
        """Whether words tell of a country, and all that the text gave somebody is of others."""
        lands = frozenset(map(_country, said)) & _LANDS
        held = frozenset[str]().union(
            *(x.words & _LANDS for x in self.early() if x.name == name)
        )
        return bool(lands and held) and lands.isdisjoint(held)

    def holders(self, said: frozenset[str], before: int) -> frozenset[str]:
        """All who have an office that words name, of those told of before a place, else of all: two presidents."""
        asked = said - NOT_OF_AN_OFFICE
        if not said & HELD_BY_ONE:
            return frozenset()
        held = [
            role
            for role in self.early()
            if asked <= role.words
            and not (role.words & (_OF_ANOTHER_RANK | _OVER)) - said
        ]
        told = [role for role in held if role.at < before]
        return frozenset(role.name for role in told or held)

    def rivals(self, said: frozenset[str], before: int) -> frozenset[str]:
        """All to whom the text gave so far what a word alone says: two coaches, where it says "the coach"."""
        heads = said - NOT_OF_AN_OFFICE
        if len(heads) != 1:
            return frozenset()
        below = {
            role.name
            for role in self.early()
            if heads <= role.words and role.words & (DEPUTIES | _OVER)
        }  # "the chairman" is not the vice-chairman, nor the former one
        return frozenset(self.all_with(next(iter(heads)), before)) - below

    def all_with(self, head: str, before: int) -> tuple[str, ...]:
        """Everybody to whom the text gave an office so far that has one word as its head, in order of place."""
        last = bisect_left(self.roles, before, key=lambda role: role.at)
        recent = self.roles[max(0, last - ROLES_LOOKED_AT) : last]
        return tuple(dict.fromkeys(role.name for role in recent if head in role.words))

    def has_any(self, name: str) -> bool:
        """Whether the text gave somebody any office."""
        return any(role.name == name for role in self.early())

    def has_word(self, name: str, word: str) -> bool:
        """Whether the text told of somebody's office with a word: "the port's director"."""
        return any(word in role.words for role in self.early() if role.name == name)

    def is_called(self, name: str, heads: frozenset[str]) -> bool:
        """Whether the text itself calls somebody by one of these: not where the lead alone may mean them."""
        return any(
            not heads.isdisjoint(role.said)
            for role in self.early()
            if role.name == name and role is not self.lead
        )

    def is_another(self, said: frozenset[str], name: str) -> bool:
        """Whether these words name an office that somebody cannot have, for the text gave them another one."""
        known = self._heads.get(name, set())
        if known.isdisjoint(said):
            return bool(known) and ANYBODY.isdisjoint(said)
        # The same head and other words with it: the union leader is not the leader of the opposition.
        asked = said - PERSONS - NOT_OF_AN_OFFICE
        fields = [
            role.words - PERSONS - NOT_OF_AN_OFFICE
            for role in self.roles
            if role.name == name and role.words & said & PERSONS
        ]
        return bool(asked) and all(
            field and field.isdisjoint(asked) for field in fields
        )

    def _of(self, mention: Mention) -> Iterator[Role]:
        """What stands before a name with the titles in it, and what stands behind it between commas."""
        cut = self._cut
        said = [
            word
            for word in cut.lowers[mention.first : mention.bare]
            if word.replace("-", "").isalpha()
        ]
        before, first = self._in_short(mention.first) or self._before(
            mention.first, has_field=bool(said)
        )
        after = self._behind(mention)
        owner = self._owner(first - 1) if before and first else frozenset[str]()
        if cut.words[mention.last - 1] in _SILK:
            said = [*said, "barrister"]  # "Ana Ruiz KC"
        for words, begin, end in (
            ([*said, *before], first, mention.last),
            (after, mention.first, mention.last + 1 + len(after)),
        ):
            role = self._role(words, mention, begin, end) if words else None
            if role is not None and not role.words.isdisjoint(PERSONS):
                is_owned = bool(owner) and begin == first
                yield attrs.evolve(role, owner=owner) if is_owned else role
        told = told_office(cut, mention)
        if told:
            role = self._role(told, mention, mention.first, mention.last)
            yield attrs.evolve(role, is_besides=True)
        given = self._given(mention)
        if given:
            yield self._role(given, mention, mention.first, mention.last)

    def _given(self, mention: Mention) -> list[str]:
        """The office that somebody gets, as in "made Ana Ruiz chief executive", "named Ana Ruiz as his deputy"."""
        cut, at = self._cut, mention.last
        if mention.first == 0 or cut.lowers[mention.first - 1] not in _GIVEN:
            return []
        while at < len(cut.words) and cut.lowers[at] in _AS_ITS:
            at += 1
        found: list[str] = []
        while at < len(cut.words) and len(found) < ROLE_LIMIT:
            if cut.lowers[at] != "of" and not self._may_belong(at):
                break
            found.append(cut.lowers[at])
            at += 1
        is_office = bool(found) and found[0] != "of" and not PERSONS.isdisjoint(found)
        return found if is_office else []

    @staticmethod
    def _role(said: Sequence[str], mention: Mention, first: int, last: int) -> Role:
        if "-" in "".join(said):
            once = [word for word in said if word.startswith("ex-")]
            if once:  # "the ex-governor Ana Ruiz"
                said = [*said, "former", *(word.removeprefix("ex-") for word in once)]
            said = parted(said)
        if "justice" in said and "minister" not in said:
            said = [*said, "judge"]  # "Justice Ana Ruiz" is the judge
        words = frozenset(_country(word) for word in said)
        return Role(
            words=words.union(*(_KINDS_OF.get(word, ()) for word in words)),
            said=words - NOT_OF_AN_OFFICE,
            name=mention.name,
            at=mention.first,
            first=first,
            last=last,
        )

    def _before(self, first: int, *, has_field: bool) -> tuple[list[str], int]:
        """As in "Iran's deputy minister of roads, X", "the marine biologist X": the words, and where they begin."""
        cut, found, begin = self._cut, list[str](), first
        at = first - 1
        if has_field and cut.lowers[at] == "the" and cut.lowers[at - 1] == "of":
            at -= 2  # "secretary general of the Dialogue X"
        if at >= 0 and cut.words[at] == ",":
            at -= 1
            # "the mayor of Tarn, X": where the office is held belongs to it.
            place = at
            while place > 0 and (
                cut.capitals[place] or cut.lowers[place] in {"and", "&"}
            ):
                place -= 1
            if cut.lowers[place] in {"of", "for"} and at - place <= PLACE_LIMIT:
                place = self._of_that_body(place)
                found.extend(reversed(cut.lowers[place : at + 1]))
                begin, at = place, place - 1
        elif at >= 0 and cut.lowers[at] in {"of", "for"}:
            if not has_field or cut.lowers[at - 1] in RELATED:
                return [], first  # "the mayor of X", "the wife of President X"
            at = self._before_field(at - 1)
        while at >= 0 and len(found) < ROLE_LIMIT:
            lower = cut.lowers[at]
            is_theirs = lower in _APOSTROPHES and cut.lowers[at - 1].endswith("s")
            if at and (lower in POSSESSIVES or is_theirs):  # "Farmers' leader Ana Ruiz"
                return [*found, cut.lowers[at - 1]], at - 1
            if lower == ")" and found and cut.words[max(at - 2, 0)] == "(":
                found.append(cut.lowers[at - 1])  # "Velm Free Party (VFP) chief X"
                begin, at = at - 2, at - 3
                continue
            if lower == "and" and has_field and not found:
                # "Minister of Culture and Youth Affairs X"
                at = self._before_field(at - 1)
                continue
            if lower in _ARTICLES and found and self._is_for(at - 1):
                # "a spokeswoman for the mayor, X": she is no mayor
                found, at = [], at - 2
                continue
            if lower in _ARTICLES or not self._may_belong(at):
                break
            found.append(lower)
            begin = at
            at -= 1
        return self._without_verb(found, begin) if found else (found, begin)

    def _owner(self, at: int) -> frozenset[str]:
        """As in "Norvane Energy chairman Ana Ruiz", "the Velm mayor Ana Ruiz": whose office it is."""
        cut, first = self._cut, at + 1
        while first > 0 and cut.capitals[first - 1] and cut.is_right_behind(first):
            first -= 1
        run = cut.lowers[first : at + 1]
        is_name = len(run) <= PLACE_LIMIT and _NO_OWNERS.isdisjoint(run)
        return frozenset(run if is_name else ())

    def _in_short(self, name: int) -> tuple[list[str], int] | None:
        """As in "Superintendent of Police (SP) Ana Ruiz": the words of the office, the short one among them."""
        cut, short = self._cut, office_in_short(self._cut, name)
        if not short:
            return None
        at = short - 2
        while at >= 0 and short - at < ROLE_LIMIT:
            is_word = cut.capitals[at] or cut.lowers[at] in {"of", "for"}
            if not is_word and not self._may_belong(at):
                break
            at -= 1
        words = (*cut.lowers[at + 1 : short - 1], cut.lowers[short])
        return [*reversed(words)], at + 1

    def _of_that_body(self, of: int) -> int:
        """The first "of" in "the envoy of the Government of Bolivia, X", from the last one."""
        cut, at = self._cut, of - 1
        while at > 0 and cut.capitals[at] and of - at <= PLACE_LIMIT:
            at -= 1
        at -= cut.lowers[at] == "the"
        is_of = at < of - 1 and cut.lowers[at] in {"of", "for"}
        return at if is_of else of

    def _without_verb(self, found: list[str], begin: int) -> tuple[list[str], int]:
        """Leave out "received" of "The mayor also received the envoy X", where the words were read backwards."""
        is_verb = begin > 0 and _is_done(self._cut.lowers[begin - 1])
        done = 0
        while is_verb and done < len(found) and _is_done(found[-1 - done]):
            done += 1
        return found[: len(found) - done], begin + done

    def _as_counterpart(self, role: Role, whose: str) -> Role:
        """As in "his Latvian counterpart X": an office of the same kind as whoever the text named before, elsewhere."""
        if "counterpart" not in role.words:
            return role
        near = (
            x.words
            for x in reversed(self.roles[-ROLES_LOOKED_AT:])
            if x.name == whose or role.at - x.at < PAIR_REACH
        )
        own = next((words for words in near if words & SINGLE), frozenset[str]())
        return attrs.evolve(role, words=role.words | (own - _LANDS))

    def _before_field(self, at: int) -> int:
        """Where the office ends in "Deputy Minister for Economic Diplomacy X", "Minister of Water for Towns X"."""
        cut, field = self._cut, at
        while field > 0 and cut.capitals[field] and at - field < PLACE_LIMIT:
            field -= 1
        return field - 1 if field < at and cut.lowers[field] == "of" else at

    def _is_for(self, at: int) -> bool:
        lowers = self._cut.lowers
        is_for = at > 0 and lowers[at] in {"for", "to", "with", "at"}
        return is_for and lowers[at - 1] in PERSONS

    def _may_belong(self, at: int) -> bool:
        """Whether a word can stand in an office's name: in small letters, a title, or of a country."""
        lower = self._cut.lowers[at]
        if lower in ENDS_AN_OFFICE or not (
            lower.isalpha() or lower.replace("-", "").isalpha()
        ):
            return False
        if lower not in _AS_SAID and any(
            x.form == "past" or (x.form == "present" and not x.may_be_noun)
            for x in verbs().get(lower, ())
        ):
            return False  # "the judge asked Ana Ruiz", "Official tells Velm TV"
        before = self._cut.lowers[max(at - 1, 0)]
        if before in PERSONS and self._cut.words[at].islower() and _is_done(lower):
            return False  # "The mayor received Ana Ruiz", "The mayor also received"
        is_behind_name = at > 0 and self._cut.capitals[at - 1] and before not in TITLES
        if is_behind_name and lower not in _AS_SAID and lower.endswith("ed"):
            return before in _ARTICLES  # "The minister of Peru received Ana Ruiz"
        return (
            self._cut.words[at].islower()
            or lower in TITLES
            or lower in adjectives()
            or lower in countries()
            # "Iranian Deputy Oil Minister"
            or (
                before not in _ARTICLES
                and (before in _OF_ANOTHER_RANK or before in adjectives())
            )
            or self._opens_an_office(at)
        )

    def _opens_an_office(self, at: int) -> bool:
        """As in "Union leader Ana Ruiz": a capital that only a sentence's begin explains."""
        cut, low = self._cut, self._cut.lowers[at]
        if cut.sentence_of(at)[0] != at or not cut.words[at][1:].islower():
            return False
        is_field = low in FIELDS or low in BODIES or low in _LEAD_SOME
        return is_field or any(cut.words[x] == low for x in cut.places[low])

    def _joins_fields(self, at: int) -> bool:
        """Whether "and" stands between two fields of one office, both with a capital."""
        cut = self._cut
        is_one = cut.lowers[at + 2 : at + 3] in _BEHIND_A_FIELD
        return is_one and cut.capitals[at + 1] and cut.capitals[at - 1]

    def _behind_age(self, at: int) -> int:
        """Where a name with an age ends: "Ana Ruiz, 54, a teacher,", "Ana Ruiz (54), a teacher,"."""
        cut = self._cut
        opens, age, *_ = (*cut.words[at : at + 2], "", "")
        end = at + 2 + (opens == "(")
        is_office = cut.lowers[end + 1 : end + 2] in _ONE_SO
        is_age = opens in {",", "("} and age.isdigit() and cut.words[end : end + 1]
        return end if is_age and is_office else at

    def _behind(self, mention: Mention) -> list[str]:
        """As in "X, the opposition leader,": the words up to a comma; none where a verb stands among them."""
        cut = self._cut
        if cut.words[mention.last : mention.last + 1] not in _OPENS_BEHIND:
            return []
        first = self._behind_age(mention.last) + 1
        if cut.words[first - 1 : first] != (",",):
            return []
        found: list[str] = []
        for at in range(first, min(first + 1 + ROLE_LIMIT * 2, len(cut.words))):
            lower = cut.lowers[at]
            if lower == "and" and "of" in found and self._joins_fields(at):
                continue  # "X, Minister of Works and Ports of Tanzania,"
            if lower == "that":
                return []  # "On Ana Ruiz, the judge accepted that"
            if lower in _MARKS or lower in _RELATIVES:
                break
            if lower in ENDS_AN_OFFICE:
                # "Ana Ruiz, a forensic accountant hired by the court,"
                is_one = len(found) > 1 and found[0] in _ONE_OF_SOME
                if is_one and found[-1] in PERSONS and lower in _WHERE:
                    return found  # "Ana Ruiz, a marine biologist at the university,"
                is_done = is_one and _is_done(found[-1]) and found[-2] in PERSONS
                return found[:-1] if is_done else []
            if lower.isalpha() or lower.replace("-", "").isalpha():
                found.append(lower)
        else:
            at = len(cut.words)
        if found and _is_done(found[0]) and cut.words[at : at + 1] != (",",):
            return []  # "the mayor, Ana Ruiz, walked out over it."; but "Ana Ruiz, elected mayor in May, left"
        if found and found[0].endswith("ing") and found[1:2] in (["for"], ["the"]):
            return []  # "Ana Ruiz, appearing for the petitioner,"
        return found if found and found[0] not in PRONOUNS else []


def parted(said: Iterable[str]) -> list[str]:
    """The words of an office with "vice-president" as "vice", "president", which other papers write so."""
    found: list[str] = []
    for word in said:
        rank, _, of = word.partition("-")
        found.extend((rank, of) if of and rank in DEPUTIES else (word,))
    return found


def office_in_short(cut: Tokens, name: int) -> int:
    """Where "SP" stands in "Superintendent of Police (SP) Ana Ruiz", "the managing director (MD), Ana Ruiz"; else 0."""
    close = name - 1
    close -= cut.words[close] == "," if close > 0 else 0
    if close < _SHORTEST_IN_SHORT or cut.words[close] != ")":
        return 0
    short, before = close - 1, cut.lowers[max(close - _IN_SHORT_WITHIN, 0) : close - 2]
    is_short = cut.words[short].isupper() and len(cut.words[short]) > 1
    is_office = cut.words[short - 1] == "(" and not PERSONS.isdisjoint(before)
    return short if is_short and is_office else 0


def ends_full(cut: Tokens, end: int) -> bool:
    """Whether a paragraph that ends before a token ends as a sentence does: it is no headline."""
    last = cut.words[end - 1]
    return last in _FULL or last.endswith(".")  # "at 6 a.m."


def _is_done(lower: str) -> bool:
    """Whether a word behind an office says what its holder did, or how: "received", "also", "quietly"."""
    return (
        lower in PAST
        or lower in SKIPPED
        or lower.endswith(("ed", "ly"))
        or lower == "beat"
    )


def _place(role: Role) -> int:
    return role.at


@lru_cache(maxsize=4096)
def _country(word: str) -> str:
    """Bring "Pakistani" and "Pakistan" to one, and so "Sen." and "senator"."""
    found = countries().get(word)
    return found.lower() if found else _WHOLE.get(word, word)
