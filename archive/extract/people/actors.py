"""Who acted or spoke last, and whom a pronoun means: somebody settled, or nobody where two are as likely."""

from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from archive.extract.people import salience
from archive.extract.people.actor import Actor, Sort
from archive.extract.people.bodies import (
    OF_A_KIND,
    SPORTS,
    is_of_another_trade,
    trades_of,
)
from archive.extract.people.mentions import Mention
from archive.extract.people.names import Names
from archive.extract.proposal import Span, Step
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    ANY_COMPANY,
    ARMED_BODIES,
    BODIES,
    COMPANY_ENDINGS,
    FEMALE,
    GROUPS,
    KNOWN_BODIES,
    MALE,
    PAPERS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTING,
    SUBJECT_PRONOUNS,
    TEXTS_THAT_SPEAK,
)

REMEMBERED: Final = 12
"""A pronoun means one of the last so many who acted or spoke."""
NEAR: Final = 300
"""So many words back a paragraph still is the same, however long it is."""

FAR: Final = 6
"""So many paragraphs back "the official" still is the same."""
NOBODY: Final = Step()
"""Whom a pronoun means that nothing settles."""

_NO_COMPANIES: Final = frozenset(
    (
        *("department", "ministry", "office", "council", "commission", "committee"),
        *("court", "police", "parliament", "senate", "government", "union", "party"),
        *("authority", "federation", "university", "army", "congress", "embassy"),
        *("administration", "bureau", "directorate", "inspectorate", "navy"),
    )
)
"""A body with one of these in its name is nothing that a text calls "the company"."""
_OF_STATES: Final = frozenset(
    ("UN", "EU", "AU", "NATO", "Nato", "IMF", "WHO", "OECD", "ECOWAS", "ASEAN", "WTO")
)
_OF_SPORT: Final = frozenset(("board", "federation", "association", "organisation"))
_OF_FIRMS: Final = ANY_COMPANY | {"retailer", "bank", "developer", "manufacturer"}
_OF_OTHERS: Final = frozenset(
    (
        *("group", "charity", "organisation", "organization", "foundation"),
        *("consortium", "association", "federation"),
    )
)
_ANY_BODY: Final = frozenset(
    ("group", "organisation", "organization", "charity", "movement", "ngo")
)
_CAUSES: Final = frozenset(
    (
        *("rights", "advocacy", "campaign", "monitoring", "nonprofit", "non-profit"),
        *("environmental", "conservation", "medical", "humanitarian", "activist"),
        *("civil", "legal", "watchdog", "umbrella", "charitable", "aid"),
    )
)
"""What a body may be for that the text does not say it is for: "the rights group"; no bank is "the oil group"."""
_OF_A_STATE: Final = frozenset(
    ("forces", "force", "military", "guard", "corps", "ministry", "police", "treasury")
)
_CLUBS: Final = frozenset(("club", "team", "side"))
_TRADES: Final = frozenset(
    (
        *("retailer", "bookseller", "contractor", "developer", "builder", "grocer"),
        *("publisher", "brewer", "manufacturer", "baker", "jeweller", "insurer"),
        *("operator", "broker"),
    )
)
"""A person's trade or a firm's: "Barnes & Noble was calm. The bookseller said"."""
_CREWS: Final = frozenset(
    ("team", "family", "couple", "pair", "duo", "trio", "band", "crew", "panel", "jury")
)
"""Bodies that are "they"."""
_NO_SEX: Final = frozenset(("spokesperson", "person", "user", "caller", "resident"))
"""Somebody so called may be "they"."""
_OPENING: Final = 4
"""A text that opens with a pronoun names whom it means in one of its first paragraphs, the headline among them."""
_SEX_TOLD: Final = frozenset(("known so", "named otherwise"))
_WHO_REACH: Final = 12
_NO_HEAD: Final = PREPOSITIONS - {"of"}
"""Behind these no noun says who is meant: "a person familiar with the company's thinking" is no company."""
_OF_PLACES: Final = frozenset(("of", "at", "from", "in"))
_ONE: Final = frozenset(
    (
        *("a", "an", "the", "one", "another", "two", "three", "four", "five"),
        *("several", "many", "some", "most"),
    )
)
_UNNAMED: Final = frozenset(("source", "official", "insider"))
_ANSWERED_WITHIN: Final = 3
_NOUNS: Final = PERSONS | GROUPS | BODIES
_CITED_WITHIN: Final = 6
_IT_WITHIN: Final = 6
_ANY_GROUP: Final = frozenset(("group", "charity"))
"""So a text calls what is no company too: campaigners, hackers."""
_OF_LAW: Final = frozenset(("lawyers", "solicitors", "attorneys", "accountants"))
_EACH: Final = frozenset(("one", "other", "first", "second"))
_IN_NAMES: Final = frozenset(("of", "the", "for", "&", "de", "du"))
_ANYONE: Final = frozenset(
    (each,) for each in ("someone", "somebody", "anyone", "anybody", "nobody", "none")
)

_PRONOUNS_FOR: Final[Mapping[Sort, frozenset[str]]] = {
    "person": frozenset(("he", "she")),
    "several": frozenset(("they",)),
    "thing": frozenset(("it",)),
    "things": frozenset(),
    "unknown": frozenset(("he", "she", "it")),
}


_ON_PAPER: Final = (
    PAPERS
    | TEXTS_THAT_SPEAK
    | {"agenda", "leaflet", "placard", "poster", "article", "paper", "diary", "website"}
)
_FROM: Final = frozenset(((",", "of"), (",", "from")))


def _is_no_company(name: str) -> bool:
    """Whether a body is a ministry or a union: "the Department for Transport", "Velm City Council"."""
    if name in _OF_STATES:
        return True
    first, *rest = name.lower().split()
    if not SPORTS.isdisjoint((first, *rest)) and "club" not in rest:
        return True  # "Velm Basketball", which a board leads
    return (rest or [first])[-1] in _NO_COMPANIES or (
        first in _NO_COMPANIES and rest[:1] in (["of"], ["for"])
    )


class Actors:
    """Those who acted, in order of reading."""

    def __init__(self, cut: Tokens, names: Names) -> None:
        self._cut, self._names = cut, names
        self._salience = salience.Salience(cut, names)
        self.entered: list[Actor] = []  # all of them; a pronoun means one of the last
        self._actors: list[Actor] = []
        self._heard: dict[str, str] = {}  # the pronouns of those whose names misled
        self._settled: dict[int, Step] = {}  # until somebody else acts
        self.witness: str | None = None  # who testified last

    def enter(
        self, step: Step | None, paragraph: int, token: int, sort: Sort = "unknown"
    ) -> None:
        """Keep in mind who acted or spoke; a nameless hop that ``means`` nothing stands in the way of those before."""
        name = step.name if step else None
        means = step.means if step and name is None else None
        words = self._cut.lowers[slice(*map(self._cut.at, means))] if means else ()
        if words in _ANYONE:
            return  # "When someone knocked and said": nobody to be called "she"
        actor = Actor(
            name=name,
            agent_type=step.agent_type if step and name else "person",
            gender=self._gender(name, words),
            paragraph=paragraph,
            token=token,
            sort=sort,
            means=means,
            heads=frozenset(words),
        )
        self.entered.append(actor)
        self._actors.append(actor)
        del self._actors[:-REMEMBERED]
        self._settled.clear()

    def _gender(self, name: str | None, words: Sequence[str]) -> str | None:
        if name is not None:
            return self._sex_of(name)
        if not MALE.isdisjoint(words):
            return "he"
        return None if FEMALE.isdisjoint(words) else "she"

    def nameless(self, noun: str, paragraph: int) -> Span | None:
        """The words that told first of the one nameless body or person that "the official" means, if there is one."""
        told = [
            each.means
            for each in self._actors
            if each.means
            and each.paragraph >= paragraph - FAR
            and self._is_headed(each.means, noun)
        ]
        is_one = len({*told}) == 1 or (bool(told) and noun in GROUPS)
        return told[-1] if is_one else None  # of several groups, the last

    def last_nameless(self, paragraph: int) -> Span | None:
        """The words that told of the last one without a name: "the person" is "a former employee"."""
        return next(
            (
                each.means
                for each in reversed(self._actors)
                if each.means
                and each.paragraph >= paragraph - 1
                and each.sort in {"person", "unknown"}
                and not each.heads.isdisjoint(PERSONS)
            ),
            None,
        )

    def both(self, paragraph: int) -> Actor | None:
        """The two who acted last, in this paragraph or the one before: "Two officials said so. Both insisted"."""
        them = (
            x for x in reversed(self._actors) if x.name or x.heads.isdisjoint(_EACH)
        )
        last = next(them, None)
        is_near = last is not None and last.paragraph >= paragraph - 1
        is_two = last is not None and last.sort == "several" and "two" in last.heads
        return last if is_near and is_two else None

    def last_outlet(self, paragraph: int) -> Step | None:
        """The outlet that spoke last, in this paragraph or the one before."""
        return next(
            (
                each.as_step()
                for each in reversed(self._actors)
                if each.agent_type == "outlet" and each.paragraph >= paragraph - 1
            ),
            None,
        )

    def other_than(self, name: str, kind: str, paragraph: int) -> str | None:
        """The last person who acted, other than one who asked: whose answer it is."""
        return next(
            (
                each.name
                for each in reversed(self._actors)
                if each.agent_type == "person"
                and each.name not in {None, name}
                and each.paragraph >= paragraph - _ANSWERED_WITHIN
                and each.gender in {None, kind}
            ),
            None,
        )

    def _is_headed(self, means: Span, noun: str) -> bool:
        """Whether words are about a noun: "a bank official in Tarn" about "official"; "two of them" are not all."""
        said = self._cut.lowers[slice(*map(self._cut.at, means))]
        end = next((at for at, low in enumerate(said) if at and low in _NO_HEAD), None)
        return said[1:2] != ("of",) and any(
            low == noun and _NOUNS.isdisjoint(said[at + 1 : at + 2])
            for at, low in enumerate(said[:end])
        )

    def last_of(self, names: frozenset[str], paragraph: int) -> str | None:
        """Who of several acted or spoke last, in this paragraph or the one before."""
        near = (each for each in self._actors if each.paragraph >= paragraph - 1)
        acted = [each.name for each in near if each.name in names]
        return acted[-1] if acted else None

    def named_body(self, noun: str, paragraph: int) -> str | None:
        """The one body that acted of late and ends with a noun: "the ministry" is China's commerce ministry."""
        found = {
            each.name
            for each in self._actors
            if each.agent_type == "organisation"
            and each.name
            and " " in each.name
            and each.paragraph >= paragraph - FAR
            and each.name.lower().split()[-1] == noun
        }
        return found.pop() if len(found) == 1 else None

    def last_person(self, paragraph: int) -> str | None:
        """Who acted or spoke last by a whole name, in this paragraph or the one before."""
        return next(
            (
                each.name
                for each in reversed(self._actors)
                if each.agent_type == "person"
                and each.name
                and " " in each.name
                and each.paragraph >= paragraph - 1
            ),
            None,
        )

    def only_person(self, paragraph: int, *, is_whole: bool = True) -> str | None:
        """The one person by name who acted or spoke in a paragraph; ``is_whole``: by first and last name."""
        acted = {
            each.name
            for each in self._actors
            if each.paragraph == paragraph
            and each.agent_type == "person"
            and each.name
            and (" " in each.name or not is_whole)
        }
        return acted.pop() if len(acted) == 1 else None

    def acted_between(self, first: int, last: int) -> set[str]:
        """The people by whole name who acted or spoke between two tokens."""
        acted = (each for each in self._actors if first <= each.token < last)
        return {
            each.name
            for each in acted
            if each.agent_type == "person" and each.name and " " in each.name
        }

    def has_acted(self, name: str, noun: str) -> bool:
        """Whether a body acted, where "the company" may mean any; "the council" means the one that there is."""
        return noun not in ANY_COMPANY or any(x.name == name for x in self._actors)

    def body(self, noun: str, called: frozenset[str], paragraph: int) -> str | None:
        """The body that "the company" means: who acted last, if it is ``called`` so, or the one body that acted.

        A council or a court is no company; and where a name that may be anything acted last, it may be that one.
        """
        if not self._actors:
            return None
        last = self._actors[-1]
        if self._is_joined(last):
            return None  # "Velm Copper and Norrin Air will build it. The company said"
        is_here = last.paragraph == paragraph
        if is_here and self._is_any_body(last, noun):
            return last.name  # "Velm Cricket was less relaxed. The board said"
        is_body = last.agent_type == "organisation"
        if is_here and noun in _CLUBS and is_body and not self._is_other(last, noun):
            return last.name  # "Velm are two points above. The club said"
        if noun not in ANY_COMPANY:
            return None if called else self.of_its_trade(noun, paragraph)
        named = (x for x in reversed(self._actors) if x.name or x.paragraph < paragraph)
        last = next(named, last)  # "a spokeswoman said", and then "the company"
        if last.name in called and last.paragraph >= paragraph - 1:
            return last.name
        bodies = {
            each.name
            for each in self._actors
            if each.agent_type == "organisation"
            and each.name
            and each.name[0].isupper()
            and not self._is_no_company(each.name)
            and not is_of_another_trade(each.name, noun)
        }
        is_anything = last.name and last.agent_type == "person" and " " not in last.name
        is_near = last.paragraph == paragraph or (
            last is self._actors[-1] and last.paragraph == paragraph - 1
        )
        # "BrightPath said sales fell.", and then "the company": nobody's name is written so
        is_alone = noun not in _ANY_GROUP and not (last.name or "")[1:].islower()
        if is_anything and is_near and (is_alone or self._is_it(last)):
            return last.name  # "Velm says it does. In a filing, the company added"
        if len(bodies) == 1 and not is_anything:
            return bodies.pop()
        return None if called else self.of_its_trade(noun, paragraph)

    def group(self, lowers: Sequence[str], paragraph: int) -> str | None:
        """Whom "the group", "the militant group", "the organization" means: the body that acted last, right before."""
        if lowers[-1] not in _ANY_BODY or not self._actors:
            return None
        last = self._actors[-1]
        if last.name is None or last.paragraph < paragraph - 1:
            return None
        if self._is_other(last, lowers[-1]):
            return None  # "Clean Bight, a charity, left Orlo Hospital. The charity"
        if self._is_joined(last):
            return None  # "FIFA and UEFA met. The organisation"
        parts = frozenset(last.name.lower().split())
        if self._is_no_company(last.name) or last.agent_type == "state":
            return None
        if not last.name[0].isupper() or not parts.isdisjoint(_OF_A_STATE):
            return None  # "the Israel Defence Forces"
        if last.name.lower() in ARMED_BODIES:
            return last.name  # "the Iran-backed group"
        if not _CAUSES.issuperset(lowers[1:-1]):
            return None
        is_known = last.name.isupper() or last.name.lower() in KNOWN_BODIES
        is_short = is_known and last.agent_type == "organisation"
        is_long = " " in last.name and last.agent_type == "organisation"
        if is_short or is_long:
            return last.name if not trades_of(last.name) else None
        is_led = self._cut.lowers[last.token - 1 : last.token] == ("the",)
        is_one = " " not in last.name and (is_led or self._is_it(last))
        return last.name if is_one and not self._may_be_somebody(last) else None

    def _is_joined(self, actor: Actor) -> bool:
        """Whether two acted together, and not one body with "and" in its name."""
        name = actor.name or ""
        return " and " in name and all(x.name != name for x in self._names.mentions)

    def _may_be_somebody(self, actor: Actor) -> bool:
        """Whether anything says that a name is a person's: a title, an office, a first name."""
        name = actor.name or ""
        return bool(
            actor.gender
            or self._names.offices.has_any(name)
            or self._names.is_known_first(name)
        )

    def of_its_trade(self, noun: str, paragraph: int) -> str | None:
        """The firm that acted last, if its name says what it does: "Velm Bank said A. The lender said B"."""
        last = next((each for each in reversed(self._actors) if each.name), None)
        if last is None or last.name is None or last.paragraph < paragraph - 1:
            return None
        return last.name if noun in trades_of(last.name) else None

    def _is_no_company(self, name: str) -> bool:
        """Whether a body's name says that it is a ministry, or the text does: "Unite, the union"."""
        return _is_no_company(name) or self._names.is_called(name, _NO_COMPANIES)

    def _is_it(self, actor: Actor) -> bool:
        """Whether a name that may be anything is an "it": "Velm says it does", "Velm has closed its mine"."""
        lowers = self._cut.lowers
        behind = lowers[actor.token + 1 : actor.token + 1 + _IT_WITHIN]
        return actor.gender is None and not {"it", "its"}.isdisjoint(behind)

    def since(self, known: str, noun: str, paragraph: int) -> Step | None:
        """What acted last, in this paragraph or the one before, if it is another body than a known one, or may be one.

        A hop without a name where the name may be anything: "Tarn Water said so. The company".
        """
        last = next((each for each in reversed(self._actors) if each.name), None)
        of_law = self._actors and not _OF_LAW.isdisjoint(self._actors[-1].heads)
        if noun == "firm" and of_law:
            return NOBODY  # "Their lawyers, Leigh Day, said A. The firm said B"
        if last is None or last.name is None or known.endswith(last.name):
            return None
        if last.paragraph < paragraph - 1 or self._is_no_company(last.name):
            return NOBODY if noun in _ANY_GROUP else None
        if last.agent_type == "person":
            is_somebody = last.gender or self._names.offices.has_any(last.name)
            is_somebody = is_somebody or self._names.is_known_person(last.name)
            is_body = " " not in last.name or self._is_it(last)
            is_somebody = bool(is_somebody) or not is_body
            return None if is_somebody and noun not in _ANY_GROUP else NOBODY
        is_name = all(x[0].isupper() or x in _IN_NAMES for x in last.name.split())
        is_body = last.agent_type == "organisation" and is_name
        is_body = is_body and not self._is_other(last, noun)
        return Step(name=last.name) if is_body else None

    def firm(self, lowers: Sequence[str]) -> str | None:
        """The firm that "the bookseller" means where one acted last: "Barnes & Noble was calm. The bookseller said"."""
        last = self._actors[-1] if self._actors else None
        is_trade = tuple(lowers[:1]) == ("the",) and lowers[-1] in _TRADES
        is_firm = last is not None and last.name is not None and " & " in last.name
        return last.name if last and is_trade and is_firm else None

    def _is_other(self, actor: Actor, noun: str) -> bool:
        """Whether a body's name, or what the text calls it, says that it is none of a kind: no charity, no club."""
        name, called = actor.name or "", self._names.is_called
        return is_of_another_trade(name, noun) or (
            noun in OF_A_KIND
            and called(name, OF_A_KIND - {noun})
            and not called(name, (noun,))
        )

    def _is_any_body(self, actor: Actor, noun: str) -> bool:
        """Whether a body acted whose name does not say what kind of body it is, and which a noun may mean."""
        name = actor.name or ""
        words = frozenset(name.lower().split())
        is_named = actor.agent_type == "organisation" and len(words) > 1
        is_firm = "&" in words or not words.isdisjoint(COMPANY_ENDINGS)
        kind = _OF_FIRMS if is_firm else _OF_OTHERS
        kind = kind if words.isdisjoint(SPORTS) else _OF_SPORT
        return (
            is_named
            and noun in kind
            and not self._is_other(actor, noun)
            and words.isdisjoint(BODIES)
            and name[:1].isupper()
        )

    def pronoun(self, token: int, paragraph: int) -> Step | None:
        """Whom a pronoun means, as far as that is settled; None for "I", "we", "you"."""
        kind = PRONOUNS[self._cut.lowers[token]]
        if kind == "i":
            return None
        if kind in {"who", "which"}:
            meant = self._named_before(token)
            if kind == "which" and (meant.name is None or meant.agent_type == "person"):
                return None  # "a deal which showed": things show, and say nothing
        else:
            meant = self._antecedent(kind, paragraph, token)
        return Step(
            name=meant.name,
            agent_type=meant.agent_type,
            means=meant.means,
            mention=self._cut.span(token, token + 1),
            flags=("pronoun_speaker",),
        )

    def _named_before(self, token: int) -> Step:
        """The name right before "who", or before what stands between commas there: "Ana Ruiz, the mayor, who"."""
        near = self._names.over(max(0, token - _WHO_REACH), token)
        is_who = self._cut.lowers[token] == "who"
        is_beside = self._cut.words[token - 1] == ","
        until = token - is_beside
        for each, before in zip(
            reversed(near), (*reversed(near[:-1]), None), strict=False
        ):
            if each.last < until:
                break
            if is_who and each.agent_type == "state" and not is_beside:
                break  # "an official in Baku who said"
            if is_who and each.agent_type != "person" and is_beside:
                person = self._described(near, each.first)
                if person is not None:
                    return Step(name=person)
            if before is not None and self._is_from(before, each):
                return Step(name=before.name, agent_type=before.agent_type)
            is_there = (
                before is not None
                and each.agent_type != "person"
                and (
                    before.last + 2 >= each.first - 1
                    and self._cut.lowers[before.last] in _OF_PLACES
                )
            )
            if is_who and before is not None and is_there:
                if before.agent_type == "person":
                    return Step(name=before.name)  # "Ana Ruiz of Velm Bank, who"
                until = before.last
                continue  # "Ana Ruiz of Velm Bank in Tarn, who"
            return Step(name=each.name, agent_type=each.agent_type)
        words = self._cut.words
        if words[token - 1] == ",":
            for each in reversed(near):
                between = words[each.last : token - 1]
                if not SUBJECT_PRONOUNS.isdisjoint(
                    self._cut.lowers[each.last : token - 1]
                ):
                    break  # "in Tarn, he received a delegation, who"
                is_beside = between[:1] == (",",) and between.count(",") == 1
                is_there = between[:1] == ("in",) and "," not in between
                if is_beside or is_there:  # "wrote Ana Ruiz in the Gazette, who"
                    return Step(name=each.name, agent_type=each.agent_type)
        last = token - (words[token - 1] == ",")
        is_of_it = is_who and last < token and words[last - 2] in {"by", "from"}
        if is_of_it and self._cut.capitals[last - 1]:
            return Step(name=words[last - 1])  # "criticised by Labour, who said"
        return Step(means=self._role_before(last))

    def _is_from(self, one: Mention, there: Mention) -> bool:
        """As in "Ana Ruiz, of the South Side, who": between commas stands no more than where somebody is from."""
        between = self._cut.lowers[one.last : there.first]
        return (
            one.agent_type == "person"
            and between[:2] in _FROM
            and (between[2:] in {(), ("the",)})
        )

    def _described(self, near: Sequence[Mention], last: int) -> str | None:
        """The person in "Ana Ruiz, chief executive of Velm, who": whose office is told between commas."""
        lowers = self._cut.lowers
        for each in reversed(near):
            between = lowers[each.last : last]
            if each.agent_type == "person" and between[:1] == (",",):
                is_office = not PERSONS.isdisjoint(between) and "," not in between[1:]
                return each.name if is_office else None
        return None

    def _role_before(self, last: int) -> Span | None:
        """As in "wrote to a manager, who": the words that tell of somebody without a name."""
        lowers = self._cut.lowers
        if not self._cut.words[last - 1].islower():
            return None
        for at in range(last - 1, max(last - _WHO_REACH // 2, 0), -1):
            if lowers[at - 1] in _ONE:
                return self._cut.span(at - 1, last)
        return None

    def _antecedent(self, kind: str, paragraph: int, token: int) -> Step:
        """Whom a personal pronoun means, weighed once until somebody else acts."""
        if kind == "they":
            return self._several(paragraph)
        if token not in self._settled:
            weigh = self._thing if kind == "it" else self._person
            self._settled[token] = weigh(kind, paragraph, token)
        return self._settled[token]

    def besides(self, token: int, paragraph: int, speaker: Step) -> Step:
        """Whom "he" means in somebody's own words "He told me so": not whoever is speaking."""
        kind = PRONOUNS[self._cut.lowers[token]]
        if kind not in {"he", "she"}:
            return NOBODY
        return self._person(kind, paragraph, token, speaker)

    def _person(
        self, kind: str, paragraph: int, token: int, but: Step = NOBODY
    ) -> Step:
        """Whom "he" or "she" means: for whom most speaks, if it is clear."""
        apart = {but.name, but.means or but.mention}
        acted = [
            each
            for each in self._actors
            if (each.agent_type == "person" if each.name else each.means)
            and (each.name or self._may_mean(kind, each))
        ]
        found = [
            each
            for each in self._salience.candidates(
                kind, token, paragraph, acted, sex_of=self._sex_of, heard=self._heard
            )
            if (each.name or each.means) not in apart
        ]
        meant = salience.chosen(found)
        if meant is None:
            name = None if found else self._named_next(kind, token)
            return Step(name=name) if name else NOBODY
        if meant.name and not _SEX_TOLD.isdisjoint(meant.signs):
            self._hear(meant.name, kind)
        return Step(name=meant.name, means=meant.means)

    def _named_next(self, kind: str, token: int) -> str | None:
        """Whom a text that opens with "he" or "she" names first: "It rained, she said. Ana Ruiz is 45."."""
        paragraphs = self._cut.paragraphs
        opening = paragraphs[:_OPENING][-1][1]
        if token >= opening or self._cut.lowers[token] not in {"he", "she"}:
            return None
        # Whom "she" talks to or about in the same sentence is somebody else.
        after = self._cut.sentence_of(token)[1]
        people = (
            each
            for each in self._names.told(after, min(opening, after + NEAR))
            if each.agent_type == "person"
        )
        named = next(people, None)
        if named is None or " " not in named.name:
            return None
        return named.name if self._sex_of(named.name) in {None, kind} else None

    def _sex_of(self, name: str) -> str | None:
        return self._heard.get(name) or self._names.gender_of(name)

    def _hear(self, name: str, kind: str) -> None:
        """Believe the text's pronoun over a name: Nikša is a man's name too."""
        if self._heard.get(name) == kind:
            return
        self._heard[name] = kind
        self._actors[:] = [
            attrs.evolve(x, gender=kind) if x.name == name else x for x in self._actors
        ]

    def _thing(self, kind: str, paragraph: int, token: int) -> Step:
        """What "it" means: the body for which most speaks."""
        acted = [
            each
            for each in self._actors
            if (each.agent_type != "person" if each.name else each.means)
            and (each.name or self._may_mean(kind, each))
        ]
        found = self._salience.candidates(
            kind, token, paragraph, acted, sex_of=lambda _: None, heard=()
        )
        meant = salience.chosen(found, salience.OF_BODIES)
        if meant is None:
            return NOBODY if found else self._of_one_word(paragraph)
        if meant.name is None:
            return Step(means=meant.means)
        kinds = {each.name: each.agent_type for each in self._actors}
        agent = kinds.get(meant.name, "organisation")
        return Step(name=meant.name, agent_type=agent, means=meant.means)

    def _of_one_word(self, paragraph: int) -> Step:
        """As in "Delroy has shut ten shops. Sales fell, it said": a name of one word that may be a firm's."""
        named = [
            each
            for each in self._actors
            if each.paragraph >= paragraph - 1
            and each.name
            and (each.agent_type != "person" or " " not in each.name)
        ]  # "Delroy met Ana Ruiz. It said": she is not it
        last = named[-1] if named else None
        if last is None or last.name is None or " " in last.name or last.gender:
            return NOBODY
        is_somebody = self._names.is_known_person(last.name)
        is_somebody = is_somebody or self._names.offices.has_any(last.name)
        is_alone = all(x.name == last.name for x in named)
        if is_somebody or not is_alone:
            return NOBODY
        return Step(name=last.name, agent_type="organisation")

    def _several(self, paragraph: int) -> Step:
        """Whom "they" means: several who acted last in this paragraph, or who spoke last in the one before."""
        acted = (each for each in reversed(self._actors) if each.sort != "things")
        for back, last in enumerate(acted):
            is_here, is_last = last.paragraph == paragraph, back == 0
            is_crowd = not GROUPS.isdisjoint(last.heads)
            is_right_before = is_crowd and last.paragraph == paragraph - 1
            if not is_here and not (is_last and is_right_before):
                break
            if last.sort == "person" and not _NO_SEX.isdisjoint(last.heads):
                return last.as_step()  # "A spokesperson said A. They added B"
            is_crew = last.sort == "thing" and not _CREWS.isdisjoint(last.heads)
            is_several = is_crew or (last.sort == "several" and (is_last or is_crowd))
            if is_several or (last.name and " and " in last.name):
                return last.as_step()
        return NOBODY

    def _is_cited(self, means: Span) -> bool:
        """Whether an outlet only quotes somebody here, in a report about others."""
        at = self._cut.at(means[0])
        is_unnamed = self._cut.lowers[self._cut.at(means[1]) - 1] in _UNNAMED or any(
            low in _UNNAMED for low in self._cut.lowers[at : at + _CITED_WITHIN]
        )
        before = self._cut.lowers[max(at - _CITED_WITHIN, 0) : at]
        return is_unnamed and not QUOTING.isdisjoint(before)

    def _may_mean(self, kind: str, actor: Actor) -> bool:
        """Whether a pronoun can mean somebody without a name."""
        if actor.means and self._is_cited(actor.means):
            return False  # "quoting a source, that he had gone. He called it gossip"
        is_its = actor.means and self._cut.lowers[self._cut.at(actor.means[0])] == "its"
        if kind != "it" and is_its and actor.heads.isdisjoint(PERSONS):
            return False  # "its second paragraph"
        if kind != "it" and not actor.heads.isdisjoint(_ON_PAPER):
            return False  # "a leaflet accuses them; when asked, he laughed"
        return kind in _PRONOUNS_FOR[actor.sort] and actor.gender in {None, kind}
