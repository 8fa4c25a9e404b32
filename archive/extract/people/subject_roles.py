"""Subjects that name nobody: an office, a trade, a body, "the company" said again, or no more than "a resident"."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.people.actors import NEAR, Actors
from archive.extract.people.bodies import MAKERS, OWNS_IT
from archive.extract.people.epithets import COMPARED, PASTS, Epithets
from archive.extract.people.names import Names
from archive.extract.people.offices import DEPUTIES, ends_full, parted
from archive.extract.people.traits import is_from_there, land_of
from archive.extract.proposal import Span, Step
from archive.extract.text.datelines import behind_dateline
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    ANY_COMPANY,
    ANYBODY,
    BODIES,
    COMMON,
    COMPANY_KINDS,
    FAMOUS,
    FEMALE,
    FIRMS,
    GROUPS,
    HELD_BY_ONE,
    HONOURS,
    INDEFINITE,
    KINDS_OF_BODY,
    MALE,
    NOT_OF_AN_OFFICE,
    OUTLET_NOUNS,
    PERSONS,
    PREPOSITIONS,
    SINGLE,
    STORMS,
)
from archive.extract.words.lexicon import adjectives, countries

BYLINE_WORDS: Final = 12
"""So many words at a text's beginning may be a byline."""
OWNERS: Final = frozenset(("his", "her", "their", "its", "my", "our", "your"))
"""Before "office" or "lawyers" these say whose they are."""

_ARTICLES: Final = frozenset(("the", "a", "an"))
_SAID_BEFORE: Final = frozenset(("the", "this"))
_TOLD_MORE: Final = frozenset(
    ("who", "whose", "that", "in", "at", "of", "on", "from", "with", "for", "behind")
)
_SHORT: Final = 2
_OFFICE_LIMIT: Final = 14
_EPITHETS: Final = frozenset(
    (
        *("visiting", "top", "veteran", "outgoing", "embattled", "beleaguered"),
        *("ailing", "combative", "fiery", "outspoken", "bespectacled", "popular"),
    )
)
_LONG: Final = frozenset(("veteran", "longtime", "long-time", "lifelong"))
_LIVED: Final = ("-year", "-term")
"""The same, of what somebody long has been: "the 19-year veteran"."""
_TIMES: Final = tuple(
    f" {which} {time}"
    for which in ("last", "this", "earlier this")
    for time in ("year", "month", "week")
)
_SOME: Final = _ARTICLES | {"one", "two", "some", "many"}
_BOTH: Final = frozenset((("the",), ("the", "two"), ("both",)))
_OF_MANY: Final = frozenset(
    (
        *("judge", "prosecutor", "magistrate", "coroner", "referee", "interviewer"),
        *("presenter", "moderator", "officer", "nurse", "reporter", "petitioner"),
        *("complainant", "appellant", "applicant", "respondent", "winner", "girl"),
    )
)
"""In a room with these stand others who have names: no name near is theirs for that."""
_GIVING: Final = frozenset(("give", "gives", "giving", "gave", "given"))
_LEAD: Final = 2
"""The headline and the paragraph below it."""
_TEAMS: Final = frozenset(("team", "club", "franchise", "side"))
_ANY_OF_THERE: Final = _TEAMS | {
    "university",
    "college",
    "school",
    "hospital",
    "museum",
}
_ABOUT_ONE: Final = _TEAMS | {"operator"}
_OF_WITHIN: Final = 6
_SHORT_OFFICES: Final[Mapping[str, frozenset[str]]] = {
    "pm": frozenset(("prime", "minister")),
    "fm": frozenset(("foreign", "minister")),
    "cs": frozenset(("cabinet", "secretary")),
    "ps": frozenset(("principal", "secretary")),
    "md": frozenset(("managing", "director")),
    "dg": frozenset(("director-general",)),
    "ceo": frozenset(("chief", "executive")),
}
_SIDES: Final = frozenset(
    (
        *("union", "company", "club", "party", "police", "army", "military", "church"),
        *("hospital", "school", "bank", "opposition", "rebel", "industry", "airline"),
    )
)
"""Whose official somebody is: one side's is not another's."""
_WHOSE_ANYWAY: Final = frozenset(
    ("country", "nation", "state", "kingdom", "republic", "city", "town", "island")
)
"""Whose minister it is where nothing else is said: "the country's finance minister"."""
_SPEAKS_FOR: Final = frozenset(
    (
        *(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "lawyer",
            "attorney",
            "solicitor",
        ),
        *("agent", "aide", "adviser", "advisor", "secretary", "counsel", "publicist"),
    )
)
"""Whose they are is all that a text says of them, where it does not name them."""
_ANY_PERSON: Final = frozenset(("person", "individual", "woman", "man"))
_OF_A_LAND: Final = tuple(
    f"{land}{who}"
    for land in ("irish", "french", "english", "dutch", "welsh", "scots", "cornish")
    for who in ("man", "woman")
)
_OF_MANY_TOO: Final = ("ese", "ish", "ch", "ss")
"""So end what one from there is called and all are: "the Portuguese"."""
_NATIONALS: Final = frozenset(
    (
        *(
            "spaniard",
            "dane",
            "swede",
            "finn",
            "pole",
            "turk",
            "briton",
            "scot",
            "croat",
        ),
        *("serb", "czech", "slovak", "slovene", "argentine", "filipino", "filipina"),
        *("kiwi", "aussie", "texan", "californian", "londoner", "icelander", "frisian"),
        *("new zealander", "south african", "northern irishman", "greenlander"),
    )
)
"""What somebody from there is called: "said the Irishwoman", "the Dane said"."""
_LASTING: Final = (
    SINGLE
    | FAMOUS
    | frozenset(
        (
            *("official", "diplomat", "politician", "lawmaker", "legislator"),
            *("senator", "historian"),
            *("congressman", "congresswoman", "mep", "envoy", "barrister", "activist"),
            *("campaigner", "professor"),
        )
    )
)
_WIDE: Final = frozenset(
    (
        *("musician", "artist", "scientist", "doctor", "medic", "writer", "author"),
        *("academic", "journalist", "reporter", "keeper", "spinner", "clergyman"),
    )
)
"""So a text may call two whom it has given different trades: which of them it means then, it does not say."""
_ALSO: Final[Mapping[str, str]] = {"ngo": "charity"}
_IN_THEIR_NAMES: Final = frozenset(
    ("organisation", "organization", "bureau", "alliance", "movement", "bloc")
)
_HEAD_OF_STATE: Final = ("head", "of", "state")
_SPOUSES: Final = frozenset((("her", "husband"), ("his", "wife"), ("his", "widow")))
_PRIVATE_EYE: Final = ("private", "eye")
_YOUNG: Final = frozenset(
    (
        *("teenager", "teenagers", "teen", "teens", "boy", "boys", "girl", "girls"),
        *("friend", "friends", "year-old"),
    )
)
_SOME_ONE: Final = frozenset(
    ("a", "an", "another", "one", "two", "three", "his", "her")
)
_DEAD: Final = frozenset(
    ("died", "drowned", "killed", "murdered", "stabbed", "death", "dead", "murder")
)
_PRONOUN_WITHIN: Final = 8
_ANY_ONE: Final = frozenset(("a", "an", "another"))
_TEENS: Final = frozenset((("the", "teenager"), ("the", "teen")))
_TEEN_AGES: Final = frozenset(map(str, range(13, 20)))
_CROWNED: Final = frozenset(
    (who,)
    for who in ("queen", "king", "pope", "prince", "princess", "emperor", "sultan")
)
_OWNED: Final = BODIES | GROUPS | _SPEAKS_FOR
_BODIES: Final = KINDS_OF_BODY | BODIES | FIRMS
_BODIES_OF_TRADE: Final = _BODIES | COMPANY_KINDS
_NO_OFFICE: Final = BODIES | OUTLET_NOUNS
_NO_NAME: Final = _SOME | COMMON
_NO_NAME_OR_STORM: Final = _NO_NAME | STORMS
_CERTAIN_PERSONS: Final = PERSONS - ANYBODY
_PARENTS: Final = frozenset((("the", "father"), ("the", "mother")))
_TOP: Final = frozenset(("top", "diplomat"))
_BY_ROLE: Final = ("role_only_speaker",)
_ENDS_A_HEAD: Final = PREPOSITIONS | {"of"}
_MEMBERS: Final = frozenset(
    ("mp", "mep", "msp", "mla", "senator", "congressman", "congresswoman", "councillor")
)
_PARTIES: Final = frozenset(
    (
        *("labour", "conservative", "tory", "liberal", "democrat", "democratic"),
        *("republican", "green", "reform", "snp", "plaid", "dup", "independent"),
        *("lib", "dem", "socialist", "national", "people's", "unionist", "ukip"),
    )
)
_OFFICES_IN_SHORT: Final = frozenset((*_SHORT_OFFICES, "year-old"))


class RoleSubjects:
    """Settles the subjects of one text that have no name in them, as far as the text says who is meant."""

    def __init__(self, cut: Tokens, names: Names, actors: Actors) -> None:
        self._cut, self._names, self._actors = cut, names, actors
        self._epithets = Epithets(cut, names, actors)
        # behind the headline, the date and the byline the lead is the first that ends as a sentence does
        ends = [end for _, end in cut.paragraphs if ends_full(cut, end)]
        self._lead_end = max(
            (*(end for _, end in cut.paragraphs[:_LEAD]), *ends[:1], 0)
        )

    def step(self, first: int, last: int, aside: Span | None, paragraph: int) -> Step:
        """Whom tokens mean; a hop with no more than its mention where the text does not say.

        Args:
            first: The subject's first token.
            last: The token after its last.
            aside: Tokens between commas behind it, if there are any.
            paragraph: The number of the paragraph, for pronouns.
        """
        return (
            self._owned(first, last, paragraph)
            or self._told_of(first, last, paragraph)
            or self._office(first, last, paragraph)
            or self._both(first, last, paragraph)
            or self._of_a_country(first, last, paragraph)
            or self._body(first, last, paragraph)
            or self._by_capitals(first, last, aside)
            or Step(mention=self._cut.span(first, last), flags=_BY_ROLE)
        )

    def _office(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "the deputy minister": whoever holds the office."""
        lowers = self._cut.lowers[first:last]
        mention = self._cut.span(first, last)
        if "year-old" in lowers and lowers[0] == "the":
            aged = self._of_an_age(first, last, paragraph)
            return Step(name=aged, mention=mention, flags=_BY_ROLE)
        head, held = self._asked(lowers, last), self._in_short(lowers, last)
        if held:
            return Step(name=held, mention=mention, flags=_BY_ROLE)
        if not head:
            is_the = lowers[0] == "the"
            name = self._epithets.parent(lowers[-1], first) if is_the else None
            name = name or self._epithets.varied(head, first, last, paragraph)
            if name:
                return Step(name=name, mention=mention, flags=_BY_ROLE)
            return self._former(first, last, paragraph)
        if lowers == ("the", "witness"):
            witness = self._actors.witness or self._gives_evidence(first)
            return Step(name=witness, mention=mention, flags=_BY_ROLE)
        body = self._owning_body(lowers, first)
        if body is not None:
            return Step(
                name=body, agent_type="organisation", mention=mention, flags=_BY_ROLE
            )
        name = self._held(head, first, last, paragraph)
        is_his = name and self._is_owners(first, last, name)
        if name and (not is_his or self._is_below(lowers, name)):
            name = None
        if name and self._is_not_so(lowers, first, name):
            name = None
        if name and self._epithets.is_of_another_sex(head, name):
            name = self._epithets.only_of_sex(head, first)
        if name and lowers[0] == "its" and not self._is_said_to_be(name, head):
            name = None  # "its envoy": not whom the text calls an ambassador
        if name is None and self._is_company_of_there(first, last):
            return self._body(first, last, paragraph)  # "the Perth-based miner"
        if name is None and lowers[0] not in _ANY_ONE:
            name = self._epithets.meant(head, first, last, paragraph)
            if name and not self._fits_its_pronoun(first, last, name):
                name = None
            name = name or self._epithet(first, last, paragraph)
        name = name or self._epithets.varied(head, first, last, paragraph)
        return Step(name=name, mention=mention, flags=_BY_ROLE)

    def _is_below(self, lowers: Sequence[str], name: str) -> bool:
        """Whether words tell of a deputy, and what the text tells of somebody never does."""
        offices = self._names.offices
        ranks = [low for low in lowers if low in DEPUTIES]
        is_told = offices.has_any(name)
        return is_told and any(not offices.has_word(name, low) for low in ranks)

    def _is_not_so(self, lowers: Sequence[str], first: int, name: str) -> bool:
        """Whether "the winner" is nobody whom the text calls so: "He will face Ana Ruiz"; or one of two fathers."""
        called = self._names.offices.all_with(lowers[-1], first)
        if lowers in _PARENTS:
            return len(set(called)) > 1
        return lowers[-1] == "winner" and name not in called

    def _former(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "the former Marine", "the ex-mechanic": who was one, though it is the name of no office."""
        lowers = self._cut.lowers[first:last]
        is_former = len(lowers) == _SHORT + 1 and lowers[1] in PASTS
        is_former = is_former or (len(lowers) == _SHORT and lowers[1].startswith("ex-"))
        if not is_former or lowers[0] != "the" or lowers[-1] in _BODIES:
            return None
        name = self._epithets.former(lowers[-1], first, paragraph)
        return Step(name=name, mention=self._cut.span(first, last), flags=_BY_ROLE)

    def _asked(self, lowers: Sequence[str], last: int) -> frozenset[str]:
        """The words of an office that a phrase names; none where it names no person's."""
        is_office = lowers[-1] in _OFFICES_IN_SHORT or lowers[-1].startswith("ex-")
        if lowers[-2:] == _PRIVATE_EYE:
            return frozenset(("investigator",))
        if PERSONS.isdisjoint(lowers) and not is_office:
            return frozenset()
        head = frozenset(parted(x for x in lowers if x.replace("-", "").isalpha()))
        if self._cut.words[last - len(lowers)] in HONOURS:
            head = head - {lowers[0]}  # "HE the Minister of Foreign Affairs"
        if lowers[-1].startswith("ex-"):
            office = lowers[-1].removeprefix("ex-")
            head = head - {lowers[-1]} | (
                {"former", office} if office in SINGLE else set()
            )
        if lowers[-1] == "premier" and not self._names.offices.all_with(
            "premier", len(self._cut.words)
        ):
            head = head - {"premier"} | {"prime", "minister"}
        if tuple(lowers[-3:]) == _HEAD_OF_STATE:
            head = head - {*_HEAD_OF_STATE} | {"president"}
        if lowers[-1] in _SHORT_OFFICES and self._cut.words[last - 1].isupper():
            is_held = self._names.offices.all_with(lowers[-1], len(self._cut.words))
            if not is_held:
                head = head - {lowers[-1]} | _SHORT_OFFICES[lowers[-1]]  # "the PM"
        # "the official APS agency", but "a nurse at the hospital"
        is_of_it = "of" in lowers or not PREPOSITIONS.isdisjoint(lowers)
        is_body = lowers[-1] in _NO_OFFICE and not is_of_it
        # "Sources in her office"
        is_crowd = lowers[-1] in GROUPS and lowers[-2:-1] != ("of",)
        is_crowd = is_crowd or lowers[0] in GROUPS  # but "the father of two"
        if is_crowd or is_body or not head & PERSONS:
            return frozenset()
        if len(lowers) > _SHORT and lowers[0] == "the" and lowers[1] in _WHOSE_ANYWAY:
            head = head - {lowers[1]}  # "the country's finance minister"
        if lowers[-1] in _MEMBERS and lowers[0] == "the":
            head = head - self._seat(lowers, last)  # "the Velm West MP"
        if head >= _TOP:
            head = (head - _TOP) | {"foreign", "minister"}  # "the top Iranian diplomat"
        return head

    def _seat(self, lowers: Sequence[str], last: int) -> frozenset[str]:
        """What a text's only member sits for, which it has not told of anybody: "Velm", "West"."""
        first, offices = last - len(lowers), self._names.offices
        named = (low for at, low in enumerate(lowers, first) if self._cut.capitals[at])
        end = len(self._cut.words)
        if len(set(offices.all_with(lowers[-1], end))) != 1:
            return frozenset()
        return frozenset(
            low
            for low in named
            if low not in _MEMBERS
            and low not in _PARTIES
            and not offices.all_with(low, end)
        )

    def _in_short(self, lowers: Sequence[str], last: int) -> str | None:
        """As in "the SP", where the text wrote "Superintendent of Police (SP) Ana Ruiz"."""
        is_short = len(lowers) == _SHORT and self._cut.words[last - 1].isupper()
        held = self._names.offices.all_with(lowers[-1], last) if is_short else ()
        return held[0] if len(held) == 1 and lowers[0] == "the" else None

    def _held(
        self, head: frozenset[str], first: int, last: int, paragraph: int
    ) -> str | None:
        """Who holds an office, by what the text says of it."""
        cut, offices = self._cut, self._names.offices
        lowers = cut.lowers[first:last]
        if cut.capitals[last - 1] and lowers[1:] in _CROWNED:
            return offices.holder(head, first)  # "The Queen asked her"
        if lowers[-1].startswith("ex-"):
            return offices.former(head)
        if lowers[-1] == "counterpart":
            return offices.counterpart(head, first)
        if offices.lead and first <= offices.lead.first < last:
            name: str | None = offices.lead.name
        elif lowers[0] in _ANY_ONE:
            name = self._named_with_age(first, last)
            name = name or self._of_that_office(head, first)
        else:
            name = self._of_teens(first) if lowers in _TEENS else None
            name = name or self._of_that_body(head, first, last)
            name = name or self._of_a_named_body(first, last)
            is_plain = lowers[0] == "the" and not self._goes_on(last)
            land = None if name else offices.land_led(head)
            heads = offices.heads_of(land, first) if land else frozenset[str]()
            if heads:
                only = next(iter(heads)) if len(heads) == 1 else None
                return only or self._actors.last_of(heads, paragraph)
            name = name or self._office_holder(
                head, first, paragraph, is_plain=is_plain
            )
        if (
            name is None
            and lowers[-1] == "leader"
            and not POSSESSIVES.isdisjoint(lowers)
        ):
            # "The Front's leader" is its president
            name = offices.holder(head - {"leader"} | {"president"}, first)
        name = name or self._named_further_on(head, first, last)
        name = name or self._actors.firm(lowers)
        if name is None and lowers[0] == "the" and len(lowers) == _SHORT:
            name = self._actors.of_its_trade(lowers[-1], paragraph)
        return name

    def _of_an_age(self, first: int, last: int, paragraph: int) -> str | None:
        """As in "the 38-year-old", "the 40-year-old minister"."""
        said = frozenset(self._cut.lowers[first:last])
        name = self._of_that_age(first, last) or self._epithets.named_in_the_clause(
            first
        )
        name = name or self._only_person(first)
        for near in (paragraph, paragraph - 1):
            name = name or self._actors.only_person(near, is_whole=False)
        name = name or self._actors.last_person(paragraph)
        is_other = name is not None and self._epithets.is_of_another_sex(said, name)
        return self._epithets.only_of_sex(said, first) if is_other else name

    def _owning_body(self, lowers: Sequence[str], first: int) -> str | None:
        """As in "The owner said", "The developer said", where the text named Velm Tankers, Velm Homes."""
        if lowers[0] != "the":
            return None
        called = self._called_so(lowers, first)
        if called and not self._names.offices.all_with(lowers[-1], first):
            return called  # "the brewer", as the text called Velm Inns
        if len(lowers) != _SHORT:
            return None
        if lowers[1] in OWNS_IT:
            return self._names.body_called(lowers[1], first)
        traded = self._names.bodies_of_trade(lowers[1], first)
        is_one = len(traded) == 1 and not self._names.offices.all_with(lowers[1], first)
        return traded.pop() if is_one else None

    def _called_so(self, lowers: Sequence[str], first: int) -> str | None:
        """The one body that the text has called "supermarket chain" or "brewer" so far, and whose name does not."""
        noun = " ".join(lowers[1:])
        called = self._names.bodies_called(noun, first)
        if not called and len(lowers) > _SHORT and BODIES.intersection(lowers[-1:]):
            called = self._names.bodies_with(noun, first)  # "the central bank"
        name = next(iter(called)) if len(called) == 1 else None
        return name if name and noun not in name.lower().split() else None

    def _of_teens(self, first: int) -> str | None:
        """The one person so old, where the text tells of no other: "a boy aged 15", "another boy"; nor of one dead."""
        lowers = self._cut.lowers
        for at in range(max(first - 2 * NEAR, 2), first):
            is_nameless = lowers[at - 1] == "," and self._cut.words[at - 2].islower()
            is_aged = lowers[at] in _TEEN_AGES and (
                lowers[at - 1] == "aged"
                or is_nameless
                or "year-old" in lowers[at + 1 : at + 3]
            )
            is_one = lowers[at] in _YOUNG and not _SOME_ONE.isdisjoint(
                lowers[at - 2 : at]
            )
            if is_aged or is_one or lowers[at] in _DEAD:
                return None
        return self._epithets.aged(first, _TEEN_AGES)

    def _is_said_to_be(self, name: str, said: frozenset[str]) -> bool:
        """Whether the text itself gives somebody such an office, and does not only call it something like it."""
        held = [x.said for x in self._names.offices.early() if x.name == name]
        return not held or any(words & said & PERSONS for words in held)

    def _named_further_on(
        self, said: frozenset[str], first: int, last: int
    ) -> str | None:
        """Whom the paragraph names next, behind the same office and for the first time.

        As in "A spokesman for Velm Harbour confirmed it. “We talked,” said the spokesman, Ana Ruiz."
        """
        cut, names = self._cut, self._names
        begin, end = cut.paragraph_of(first)
        after = cut.sentence_of(last - 1)[1]
        if first != begin or after >= end or last - first > _OFFICE_LIMIT:
            return None
        told = names.told(after, min(end, after + NEAR))
        named = next((each for each in told if each.agent_type == "person"), None)
        if named is None or " " not in named.name or named.first != named.bare:
            return None
        the, noun, comma = ("", "", "", *cut.lowers[named.first - 3 : named.first])[-3:]
        if (the, comma) != ("the", ",") or noun not in said & PERSONS:
            return None  # "another official, Ana Ruiz", "the head nurse, Ana Ruiz"
        is_known = any(each.name == named.name for each in names.told(0, after))
        here = names.told(begin, after)
        is_alone = not any(each.agent_type == "person" for each in here)
        is_hers = not self._is_of_others(said, named.name)
        return named.name if is_alone and not is_known and is_hers else None

    def _epithet(self, first: int, last: int, paragraph: int) -> str | None:
        """As in "the visiting minister", "the retired headmaster": who acted last, if nothing is against it."""
        lowers = self._cut.lowers[first:last]
        if lowers[0] != "the" or len(lowers) <= _SHORT:
            return None
        told = lowers[1]
        if told in _EPITHETS:
            return self._actors.only_person(paragraph)
        is_long = told.endswith(_LIVED) or told in _LONG
        if not (told in PASTS or is_long) or lowers[-1] in HELD_BY_ONE:
            return None
        if self._epithets.is_new(frozenset(lowers), first):
            return None  # "a nurse", and then "the former nurse"
        if told in PASTS and self._is_followed(lowers[-1], first):
            return None  # "the new MP", and then "the former MP"
        name = self._actors.last_person(paragraph)
        if name is None and is_long:
            name = self._actors.last_person(paragraph - 1)
        if name is None or not (is_long or self._epithets.has_no_trade(name)):
            return None  # whoever has a trade is not retired from another
        return name if self._fits_its_pronoun(first, last, name) else None

    def _is_followed(self, noun: str, first: int) -> bool:
        """Whether the text tells before of "the new MP", and so of two."""
        near = self._cut.lowers[max(first - NEAR, 0) : first]
        return ("new", noun) in pairwise(near)

    def _fits_its_pronoun(self, first: int, last: int, name: str) -> bool:
        """As in "The former nurse said that she": whoever it is, it is a woman."""
        near = self._cut.lowers[first : last + _PRONOUN_WITHIN]
        if near[last - first - 1].endswith(("man", "woman")):
            return True  # "The Frenchwoman said he": she says so herself
        sex = self._names.gender_of(name)
        against = {"she": MALE | {"he", "his"}, "he": FEMALE | {"she", "her"}}
        return sex is None or against[sex].isdisjoint(near)

    def _of_that_age(self, first: int, last: int) -> str | None:
        """As in "the 38-year-old": whose age the text gave so, "Ana Ruiz, 38,"."""
        cut = self._cut
        old = first + cut.lowers[first:last].index("year-old")
        return self._epithets.aged(first, frozenset(cut.words[old - 2 : old - 1]))

    def _gives_evidence(self, first: int) -> str | None:
        """Who of late "was giving evidence": the first whom that sentence names."""
        cut = self._cut
        for at in range(first - 1, max(first - 2 * NEAR, 0), -1):
            if cut.lowers[at] == "evidence" and cut.lowers[at - 1] in _GIVING:
                near = self._names.over(cut.sentence_of(at)[0], at)
                people = [each for each in near if each.agent_type == "person"]
                return people[0].name if people else None
        return None

    def _is_owners(self, first: int, last: int, name: str) -> bool:
        """Whether "the building's manager" is somebody whom the text gave that office, and not another manager."""
        lowers = self._cut.lowers
        owner = next(
            (at - 1 for at in range(first + 1, last - 1) if lowers[at] in POSSESSIVES),
            None,
        )
        if (
            owner is None
            or self._cut.capitals[owner]
            or lowers[owner] in _WHOSE_ANYWAY
            or "of" in lowers[first:owner]
        ):
            return True
        return self._names.offices.has_word(name, lowers[owner])

    def _of_a_country(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "the Portuguese": the one person named near."""
        lowers = self._cut.lowers[first:last]
        if lowers[0] != "the":
            return None
        is_national = len(lowers) == _SHORT and lowers[1].endswith(_OF_A_LAND)
        people = " ".join(lowers[1:])
        is_national = is_national or people in _NATIONALS or people in adjectives()
        is_national = is_national or is_from_there(self._cut, first, last)
        if not is_national:
            return None
        land, mention = (
            land_of(people),
            self._cut.span(first, last),
        )
        name = self._epithets.from_there(people, land, first)
        if lowers[1].endswith(_OF_MANY_TOO) and self._tells_of(land, first):
            if not land or self._epithets.traits.from_land(land, first) is None:
                return None  # "China protested. The Chinese called it an act"
        elif name is None:
            name = self._only_person(first)
            if name is None and self._epithets.named_whole(first) < _SHORT:
                name = self._actors.only_person(paragraph)
            if name and land and self._epithets.traits.homes(name):
                name = None  # "the Dane", where the text told that Ana Ruiz is Dutch
        if name and not self._fits_its_pronoun(first, last, name):
            name = None
        if name and land and self._names.is_known_person(name):
            self._epithets.traits.learn(name, land)
        return Step(name=name, mention=mention, flags=_BY_ROLE)

    def _tells_of(self, land: str | None, first: int) -> bool:
        """Whether a text has named a country before."""
        told = self._names.told(0, first)
        return any(x.agent_type == "state" and x.name.lower() == land for x in told)

    def _body(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "the housing ministry", "the company" said again, "a study by doctors": a body, or what one wrote."""
        cut, lowers = self._cut, self._cut.lowers[first:last]
        mention, noun = cut.span(first, last), _ALSO.get(lowers[-1], lowers[-1])
        name = self._body_called_so(lowers, first, paragraph)
        if name is not None:
            return Step(
                name=name, agent_type="organisation", mention=mention, flags=_BY_ROLE
            )
        is_again = lowers[0] in _SAID_BEFORE and len(lowers) <= _SHORT
        if is_again or self._is_company_of_there(first, last):
            traded = self._names.bodies_of_trade(noun, first)
            is_other = any(self._actors.since(x, noun, paragraph) for x in traded)
            if traded and not is_other:
                return Step(
                    name=next(iter(traded)) if len(traded) == 1 else None,
                    agent_type="organisation",
                    mention=mention,
                    flags=_BY_ROLE,
                )
        if self._is_company_of_there(first, last):
            is_again, noun = True, "company"  # "the Tokyo fund"
        if (
            noun in _ANY_OF_THERE
            and lowers[0] == "the"
            and (" ".join(lowers[1:-1]) in adjectives())
        ):
            is_again = True  # "the Slovenian university"
        if is_again and (noun in _BODIES_OF_TRADE or noun.endswith(MAKERS)):
            known = self._names.body_called(noun, first)
            if known is None or not (
                self._actors.has_acted(known, noun)
                or self._is_named_here(known, first)
                or self._is_in_the_lead(known)
            ):
                called = self._names.bodies_called(noun, first)
                known = self._actors.body(noun, called, paragraph)
            elif noun in ANY_COMPANY | _TEAMS:
                # "Velm Copper is to buy it. Orsted Ltd said it was glad. The company said"
                other = self._actors.since(known, noun, paragraph)
                if other is not None and other.name is None:
                    return Step(
                        agent_type="organisation", mention=mention, flags=_BY_ROLE
                    )
                known = other.name if other else known
            known = known or self._actors.named_body(noun, paragraph)
            known = known or self._of_the_lead(noun, first)
            if known is not None:
                is_one = not self._names.joined_to(known, noun, first)
                return Step(
                    name=known if is_one else None,
                    agent_type="organisation",
                    mention=mention,
                    flags=_BY_ROLE,
                )
        is_crowd = noun in GROUPS and cut.words[last - 1].islower()
        head = next((at for at, low in enumerate(lowers) if low in PREPOSITIONS), 0)
        is_crowd = is_crowd or (head > 0 and lowers[head - 1] in GROUPS)
        if is_crowd or BODIES.isdisjoint(lowers):  # but "Union of Teachers"
            return None
        if is_again or lowers[0] in INDEFINITE:
            return Step(agent_type="organisation", mention=mention, flags=_BY_ROLE)
        text = cut.text[slice(*mention)].split()
        is_one = not any(
            before == "and" and low in _ARTICLES for before, low in pairwise(lowers)
        )  # "The council and the union"
        name = " ".join(text[1:] if text[0].lower() in _ARTICLES and is_one else text)
        for time in _TIMES:
            name = name.removesuffix(time)
        return Step(name=name, agent_type="organisation", mention=mention)

    def _body_called_so(
        self, lowers: Sequence[str], first: int, paragraph: int
    ) -> str | None:
        """As in "the supermarket chain" of Velm Foods, "the rights group" of whatever group acted last."""
        is_phrase = lowers[0] == "the" and len(lowers) > _SHORT
        called = self._called_so(lowers, first) if is_phrase else None
        if called is not None or lowers[0] not in _SAID_BEFORE:
            return called
        if not is_phrase and lowers[-1] in _IN_THEIR_NAMES:
            spelt = lowers[-1].replace("organisation", "organization")
            named = {
                each
                for noun in (lowers[-1], spelt)
                for each in self._names.bodies_called(noun, first)
                if noun in each.lower().split()
            }
            if named:  # "the alliance" is the Democratic Alliance, whoever else acted
                return named.pop() if len(named) == 1 else None
        is_near = len(lowers) <= _SHORT + 1
        return self._actors.group(lowers, paragraph) if is_near else None

    def _of_the_lead(self, noun: str, first: int) -> str | None:
        """The one body that headline and lead name before "the team", "the company": whom the text is about."""
        if noun in ANY_COMPANY:
            called = self._names.bodies_called(noun, first)
            led = {each for each in called if self._is_in_the_lead(each)}
            return led.pop() if len(led) == 1 else None
        if noun not in _ABOUT_ONE:
            return None
        end = self._cut.paragraphs[:_LEAD][-1][1]
        until = min(end, first)
        bodies = [
            each
            for each in self._names.told(0, until if noun in _TEAMS else first)
            if each.agent_type == "organisation"
        ]
        is_one = len({each.name for each in bodies}) == 1
        return bodies[0].name if is_one and bodies[0].first < until else None

    def _is_company_of_there(self, first: int, last: int) -> bool:
        """As in "the Tokyo fund", "the Swedish paper-products maker", "the Tarn-based group"."""
        cut, lowers = self._cut, self._cut.lowers[first:last]
        noun = lowers[-1]
        return (
            _SHORT < len(lowers) <= _SHORT + 2
            and lowers[0] == "the"
            and (cut.capitals[first + 1] or lowers[1] in adjectives())
            and not cut.capitals[last - 1]
            and (noun in COMPANY_KINDS | {"fund"} or noun.endswith(MAKERS))
        )

    def _by_capitals(self, first: int, last: int, aside: Span | None) -> Step | None:
        """A name that is in no list: capitals at both ends."""
        cut, lowers = self._cut, self._cut.lowers[first:last]
        is_crowd = lowers[-1] in GROUPS
        is_name = not lowers[0][0].isdigit() and lowers[0] not in _NO_NAME_OR_STORM
        if is_crowd or aside or not is_name:
            return None
        is_opener = last - first == 1 and cut.sentence_of(first)[0] == first
        is_opener = is_opener or (
            lowers[0] in GROUPS and cut.sentence_of(first)[0] == first
        )  # "Sources at the Trade Ministry"
        if is_opener or not (cut.capitals[first] and cut.capitals[last - 1]):
            return None  # "Rain has twice stopped the work": no name
        mention = cut.span(first, last)
        return Step(name=" ".join(cut.text[slice(*mention)].split()), mention=mention)

    def _both(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "The two ministers", "Both": both, where the text has given the office to two, or told of two."""
        lowers = self._cut.lowers[first:last]
        if lowers == ("both",):
            two = self._actors.both(paragraph)
            mention = self._cut.span(first, last)
            return (
                attrs.evolve(two.as_step(), mention=mention, flags=_BY_ROLE)
                if two
                else None
            )
        noun = lowers[-1].removesuffix("s")
        is_both = lowers[:-1] in _BOTH and noun in PERSONS and noun != lowers[-1]
        names = self._names.offices.all_with(noun, first) if is_both else ()
        if len(names) != len(("one", "other")) or self._epithets.people_near(first) != {
            *names
        }:
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
        if cut.lowers[first] in _SOME and cut.lowers[first + 1 : first + 2] == ("of",):
            return self._one_owned(first, last, paragraph)
        if cut.lowers[first] not in OWNERS:
            return None
        if cut.lowers[first:last] in _SPOUSES:
            return self._spouse(first, last, paragraph)
        head = first + 1  # "his lawyers" of "his lawyers in Beirut"
        while head < last and cut.lowers[head] not in _ENDS_A_HEAD:
            head += 1
        if head - first < _SHORT or cut.lowers[head - 1] not in _OWNED:
            return None
        if cut.lowers[first + 1] == "accompanying":
            return None  # "received Tom Rell and his accompanying delegation": Rell's
        owner = self._actors.pronoun(first, paragraph)
        if owner is None or owner.name is None:
            return None
        if cut.lowers[head - 1] in _SPEAKS_FOR and not self._is_for_one(
            first, last, owner
        ):
            return None
        body = self._body_of(owner.name) if head == last else None
        if body is not None and cut.lowers[head - 1] in COMPANY_KINDS | _TEAMS:
            mention = cut.span(first, last)
            return Step(
                name=body, agent_type="organisation", mention=mention, flags=_BY_ROLE
            )
        what = " ".join(cut.text[slice(*cut.span(first + 1, head))].split())
        return Step(
            name=f"{owner.name}'s {what}",
            agent_type="organisation",
            mention=cut.span(first, last),
            flags=_BY_ROLE,
        )

    def _spouse(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "her husband", of the Ana of "Tom and Ana Ruiz"."""
        owner = self._actors.pronoun(first, paragraph)
        sex = "he" if self._cut.lowers[first] == "her" else "she"
        name = owner.name if owner else None
        spouse = self._names.spouse_of(name, sex) if name else None
        mention = self._cut.span(first, last)
        return Step(name=spouse, mention=mention, flags=_BY_ROLE) if spouse else None

    def _is_for_one(self, first: int, last: int, owner: Step) -> bool:
        """Whether "its spokesman" is of a body that the sentence names, and the text nowhere names him."""
        begin = self._cut.sentence_of(first)[0]
        is_here = any(
            each.name == owner.name for each in self._names.over(begin, first)
        )
        said = frozenset(self._cut.lowers[first + 1 : last])
        held = any(said & PERSONS <= x.words for x in self._names.offices.early())
        return is_here and owner.agent_type != "person" and not held

    def _body_of(self, name: str) -> str | None:
        """The one body that the text names beside somebody's office: "Velm's chief executive, Ana Ruiz"."""
        named = {
            each.name
            for role in self._names.offices.early()
            if role.name == name
            for each in self._names.over(max(role.first - 2, 0), role.last + 2)
            if each.agent_type == "organisation"
        }
        return named.pop() if len(named) == 1 else None

    def _one_owned(self, first: int, last: int, paragraph: int) -> Step | None:
        """As in "one of its officials": of whom he is one."""
        whose = (
            self._owned(first + 2, last, paragraph) if last - first > _SHORT else None
        )
        if whose is None:
            return None
        mention = self._cut.span(first, last)
        name = f"{self._cut.lowers[first]} of {whose.name}"
        return attrs.evolve(whose, name=name, mention=mention)

    def _told_of(self, first: int, last: int, paragraph: int) -> Step | None:
        """Somebody without a name of whom the text has told: "a bank official in Tarn", and then "the official"."""
        lowers = self._cut.lowers[first:last]
        if lowers[0] not in _SAID_BEFORE or not 1 < len(lowers) <= _SHORT + 1:
            return None
        means = self._actors.nameless(lowers[-1], paragraph)
        if means is None and lowers[-1] in _ANY_PERSON:
            means = self._actors.last_nameless(paragraph)
        mention = self._cut.span(first, last)
        name = self._named_behind(means) if means else None
        if name is not None:
            return Step(name=name, mention=mention, flags=_BY_ROLE)
        return Step(mention=mention, means=means, flags=_BY_ROLE) if means else None

    def _named_behind(self, means: Span) -> str | None:
        """Whom a text names first, in the paragraph behind the one that opened it with "a former mayor of Tarn"."""
        cut, names = self._cut, self._names
        told = cut.at(means[0])
        last = cut.paragraph_of(told)[1]
        is_lead = told < self._lead_end
        named = next(iter(names.over(last, last + 1)), None) if is_lead else None
        if named is None and is_lead and told < cut.paragraphs[0][1] < len(cut.words):
            last = cut.paragraph_of(last)[1]  # behind a headline and a lead
            named = next(iter(names.over(last, last + 1)), None)
        if named is None or named.agent_type != "person" or " " not in named.name:
            return None
        said = frozenset(cut.lowers[told : cut.at(means[1])])
        begins = cut.paragraphs[1][0] if len(cut.paragraphs) > 1 else 0
        begins = max(begins, cut.paragraph_of(self._lead_end - 1)[0])
        is_known = any(each.name == named.name for each in names.over(begins, last))
        beside = frozenset(cut.lowers[named.last + 1 : named.last + 1 + _OF_WITHIN])
        is_other = cut.words[named.last : named.last + 1] == (",",) and bool(
            beside & PERSONS - said
        )
        if is_known or is_other or self._is_of_others(said, named.name):
            return None
        return named.name

    def _named_with_age(self, first: int, last: int) -> str | None:
        """Whom a lead opens with, where the next paragraph begins with a name and an age: "Ana Ruiz, 58, was"."""
        cut = self._cut
        begin, end = cut.paragraph_of(first)
        is_opening = first - behind_dateline(cut, begin, end) == 0
        is_lead = begin < self._lead_end
        named = next(iter(self._names.over(end, end + _LEAD)), None)
        if not (is_opening and is_lead) or named is None or " " not in named.name:
            return None
        behind = cut.words[named.last : named.last + _LEAD + 1]
        said = frozenset(cut.lowers[first:last])
        is_hers = not self._is_of_others(said, named.name)
        is_aged = behind[1:2] != () and behind[1].isdigit() and behind[2:] == (",",)
        is_told = is_aged or behind[1:2] == ("who",)
        return named.name if behind[:1] == (",",) and is_told and is_hers else None

    def _of_that_office(self, said: frozenset[str], first: int) -> str | None:
        """Whom a lead opens with by office, where the text gives it to one person: "a deputy mayor"."""
        begin = self._cut.paragraph_of(first)[0]
        is_lead = begin in {each[0] for each in self._cut.paragraphs[: _LEAD + 1]}
        asked = said - NOT_OF_AN_OFFICE
        if not is_lead or len(asked) < _SHORT or not asked & SINGLE:
            return None
        offices = self._names.offices
        held = {x.name for x in offices.early() if asked <= x.words}
        return held.pop() if len(held) == 1 else None

    def _of_a_named_body(self, first: int, last: int) -> str | None:
        """As in "the Velm Party leader", where the text tells of "Velm Party leader Ana Ruiz"."""
        cut, names = self._cut, self._names
        bodies = [x for x in names.over(first, last) if x.agent_type == "organisation"]
        if not bodies or bodies[-1].last != last - 1:
            return None
        told = [x for x in names.told(0, len(cut.words)) if x.name == bodies[-1].name]
        behind = {
            found[0].name
            for each in told
            if cut.lowers[each.last : each.last + 1] == cut.lowers[last - 1 : last]
            and (found := names.told(each.last + 1, each.last + 2))
            and found[0].agent_type == "person"
        }
        return behind.pop() if len(behind) == 1 else None

    def _of_that_body(self, said: frozenset[str], first: int, last: int) -> str | None:
        """As in "the AIP leader": the one person whom the text gave any office of a body that is named so."""
        cut, offices = self._cut, self._names.offices
        if said & _CERTAIN_PERSONS or cut.lowers[last - 1] not in ANYBODY:
            return None
        for at in range(first + 1, last - 1):
            low = cut.lowers[at]
            if cut.words[at].isupper() and len(low) > 1 and low not in countries():
                held = {x.name for x in offices.early() if low in x.words}
                return held.pop() if len(held) == 1 else None
        return None

    def _goes_on(self, last: int) -> bool:
        """Whether more is said of who it is: "the nurse who found her", "the soldier guarding the gate"."""
        behind = (*self._cut.lowers[last : last + 1], "")[0]
        return behind in _TOLD_MORE or behind.endswith("ing")

    def _office_holder(
        self, said: frozenset[str], first: int, paragraph: int, *, is_plain: bool
    ) -> str | None:
        """Who holds an office: as the text said before, else later, else the only person whom it has named."""
        cut, offices = self._cut, self._names.offices
        once = offices.former(said) if "former" in said else None
        if once is not None:
            return once
        several = offices.holders(said, first) or offices.rivals(said, first)
        if len(several) > 1:
            # "the president", where there are two: nobody, when neither acted of late
            acted = (
                self._owner_here(several, first)
                or self._actors.last_of(several, paragraph)
                or self._led_by(several, said)
            )
            if acted and said & _WIDE and not self._is_said_to_be(acted, said):
                return None  # "the musician", of a guitarist and a drummer
            if acted or said & HELD_BY_ONE:
                return acted
        name = offices.holder(said, first, is_plain=is_plain)
        name = name or offices.holder(said, len(cut.words), is_plain=is_plain)
        if name is None and said & PERSONS:
            name = self._named_right_before(said, first)
        if name is None and "official" in said:
            name = self._of_that_land(said, first)
        if (
            name is None
            and cut.lowers[first] == "the"
            and not self._epithets.is_new(said, first)
            and said.isdisjoint(_OF_MANY | COMPARED)
            and not self._is_of_one(first)
        ):
            # a director may be whom the paragraph before named; a driver may be anybody
            name = self._only_person(first, 2 if said & _LASTING else 1)
            if name and self._is_told_beside(said, name, first):
                name = None  # "Ana Ruiz received the mayor.", and then "The mayor"
            if name is None and not self._is_told_of(said, first):
                name = self._actors.only_person(paragraph)
            parent = name or self._only_person(first)
            if parent and self._is_parent(said, first, parent):
                return parent
            if name and (
                (
                    offices.is_another(said, name)
                    and not self._epithets.has_no_trade(name)
                )
                or self._is_of_others(said, name)
                or offices.is_of_another_land(said, name)
                or self._is_of_another_body(said, first, name)
                or self._epithets.is_of_another_land(said, first, name)
            ):
                return None
        return name

    def _owner_here(self, several: Collection[str], first: int) -> str | None:
        """As in "Ana Ruiz's office said that the president had": whose that is, of several presidents."""
        cut = self._cut
        owners = {
            each.name
            for each in self._names.over(cut.sentence_of(first)[0], first)
            if each.name in several
            and not POSSESSIVES.isdisjoint(cut.words[each.last : each.last + 1])
        }
        return owners.pop() if len(owners) == 1 else None

    def _led_by(self, several: Collection[str], said: frozenset[str]) -> str | None:
        """Whom of several headline and lead name, where all that is said is "the minister"."""
        if len(said - NOT_OF_AN_OFFICE) > 1:
            return None
        led = {each.name for each in self._names.told(0, self._lead_end)}
        led.intersection_update(several)
        return led.pop() if len(led) == 1 else None

    def _named_right_before(self, said: frozenset[str], first: int) -> str | None:
        """Whom the paragraph before names last: "The others waited for Ana Ruiz.", and then "The teacher"."""
        cut = self._cut
        begin = cut.paragraph_of(first)[0]
        if first != begin or begin < _SHORT or cut.words[begin - 1] != ".":
            return None
        words = cut.lowers[slice(*cut.paragraph_of(begin - 1))]
        if not said.isdisjoint(PERSONS.intersection(words)):
            return None  # "The mayor beat Ana Ruiz.", and then "The mayor"
        near = self._names.over(max(begin - _OF_WITHIN, 0), begin - 1)
        named = near[-1] if near else None
        if named is None or named.agent_type != "person" or " " not in named.name:
            return None
        told = self._names.over(*cut.sentence_of(begin - 1))
        if len({each.name for each in told if each.agent_type == "person"}) > 1:
            return None  # "Ana Ruiz met Tom Rell.": either of them, or neither
        offices = self._names.offices
        is_other = offices.is_another(said, named.name) or (
            offices.is_of_another_land(said, named.name)
        )
        is_last = named.last == begin - 1 and cut.lowers[first] == "the"
        is_hers = not self._is_of_others(said, named.name)
        return named.name if is_last and is_hers and not is_other else None

    def _of_that_land(self, said: frozenset[str], first: int) -> str | None:
        """The one person whom the text gave an office of a country, or who is named near: "the Omani official"."""
        lands = frozenset(
            countries()[low].lower() for low in said if low in countries()
        )
        people = self._names.offices.of_lands(lands) if lands else frozenset()
        if len(people) > 1:
            people = people & self._epithets.people_near(first)
        return next(iter(people)) if len(people) == 1 else None

    def _is_parent(self, said: frozenset[str], first: int, name: str) -> bool:
        """As in "the mother of six": the one person named near, unless the name says otherwise."""
        lowers = self._cut.lowers
        of = lowers[first + 2 : first + 3] == ("of",)
        many = lowers[first + 3 : first + 4]
        is_many = many != () and (many[0] in NUMBER_WORDS or many[0].isdigit())
        known = self._names.gender_of(name)
        said_so = "she" if said & FEMALE else "he" if said & MALE else known
        return of and is_many and known in {None, said_so}

    def _is_of_another_body(self, said: frozenset[str], first: int, name: str) -> bool:
        """Whether "the union official" need not be the minister: nothing that the text told of them is of a union.

        "The secretary of the union" says so itself.
        """
        near = self._cut.lowers[first : first + _OF_WITHIN]
        before = near[: near.index("of")] if "of" in near else near
        kinds = said & _SIDES & {*before}
        offices = self._names.offices
        return bool(kinds) and not any(offices.has_word(name, kind) for kind in kinds)

    def _is_told_of(self, said: frozenset[str], first: int) -> bool:
        """Whether the text has told of one with such a trade near by."""
        heads = said & PERSONS
        return not heads.isdisjoint(self._cut.lowers[max(first - NEAR, 0) : first])

    def _is_told_beside(self, said: frozenset[str], name: str, first: int) -> bool:
        """Whether a sentence that names somebody tells of such an office too, and not as his: "He met the mayor"."""
        lowers, heads = self._cut.lowers, said & PERSONS
        return any(
            each.name == name
            and not heads.isdisjoint(
                lowers[
                    self._cut.sentence_of(each.first)[0] : min(
                        first, self._cut.sentence_of(each.first)[1]
                    )
                ]
            )
            for each in self._names.told(max(first - NEAR, 0), first)
        )

    def _is_of_one(self, first: int) -> bool:
        """As in "the director of a Tarnish processor": nobody whom the text has named."""
        near = self._cut.lowers[first : first + _OF_WITHIN]
        of = near.index("of") if "of" in near[:-1] else -1
        return of > 0 and near[of + 1] in {"a", "an"}

    def _is_of_others(self, said: frozenset[str], name: str) -> bool:
        """Whether "the mother" need not be the one person named: her name does not say that it is a woman's."""
        gender = self._names.gender_of(name)
        return (gender != "she" and bool(said & FEMALE)) or (
            gender != "he" and bool(said & MALE)
        )

    def _is_in_the_lead(self, name: str) -> bool:
        """Whether headline or lead name a body: whom the text is about."""
        return any(each.name == name for each in self._names.told(0, self._lead_end))

    def _is_named_here(self, name: str, token: int) -> bool:
        """Whether a paragraph has named a body before a place in it."""
        first = max(self._cut.paragraph_of(token)[0], token - NEAR)
        return any(each.name == name for each in self._names.over(first, token))

    def _only_person(self, token: int, paragraphs: int = 2) -> str | None:
        """The one person whom this paragraph, or else the one before, has named so far."""
        first = max(self._cut.paragraph_of(token)[0], token - NEAR)
        for _ in range(paragraphs):
            if token - first < BYLINE_WORDS and first == 0:
                return None
            people = {
                each.name
                for each in self._names.told(first, token)
                if each.agent_type == "person" and " " in each.name
            }
            if people:
                return people.pop() if len(people) == 1 else None
            if first == 0:
                return None
            first = max(self._cut.paragraph_of(first - 1)[0], first - NEAR)
        return None
