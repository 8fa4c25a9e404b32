"""Whom the phrases around a meeting's verb mean, in order of reading, so that a pronoun finds who acted before it."""

from collections.abc import Iterator
from typing import Final

from archive.claim.agent import AgentType
from archive.claim.meeting import Part
from archive.extract.meeting.clauses import Clauses
from archive.extract.meeting.couples import Couples
from archive.extract.meeting.gathering_words import OFFICIALS
from archive.extract.meeting.phrase_words import DETERMINERS
from archive.extract.meeting.places import CAPITALS
from archive.extract.meeting.speakers import Speakers
from archive.extract.meeting.words import (
    AMID_SAID,
    DELEGATIONS,
    FOLK_ENDINGS,
    NO_FOLK,
    NOT_PEOPLE,
    OTHERS,
)
from archive.extract.people.mentions import place_of
from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlets
from archive.extract.people.subjects import Subjects
from archive.extract.proposal import Party, Span, Step
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.extract.when.words import COUNTS, DAY_PARTS, WEEKDAY_OF
from archive.extract.words.grammar import (
    AUXILIARIES,
    HELD_BY_ONE,
    PARTICLES,
    PERSONS,
    PRONOUNS,
)
from archive.extract.words.lexicon import (
    adjectives,
    capitals,
    countries,
    singular,
    towns,
    words,
)

HEAD: Final = 40
"""A sentence says within so many words whom it is about."""
_ROLE_WITHIN: Final = 5
_OPENER: Final = 12
_PLACED: Final = frozenset(("to", "in", "at", "from", "near", "into", "outside"))
_HELPERS: Final = AUXILIARIES | {"will", "would", "has", "had", "also", "then"}
_WHEN: Final = frozenset(
    (
        *("earlier", "later", "on", "then", "meanwhile", "afterwards", "also", "today"),
        *WEEKDAY_OF,
        *DAY_PARTS,
    )
)
_GROUPS_OF: Final = frozenset(
    ("group", "number", "delegation", "team", "couple", "each", "most")
)

# "Leaders of all parties" are not the parties.
_ALL_OF: Final = frozenset(("all", "both", "some", "several", "the", "two", "three"))

_KIN: Final = frozenset(
    (
        *("families", "relatives", "parents", "mothers", "fathers", "wives", "widows"),
        *("children", "friends", "supporters", "survivors", "members", "residents"),
    )
)
"""People of somebody, and not that one."""
_PEOPLE: Final = DELEGATIONS | OTHERS | OFFICIALS
_ONE_ENDINGS: Final = (
    *("year-old", "-of-one", "-of-two", "-of-three", "-of-four", "-of-five"),
    *("eteer", "aineer", "ologist", "ician"),
)
_POWERS: Final = frozenset(
    ("world", "major", "western", "great", "regional", "nuclear", "foreign", "big")
)
_AMOUNTS: Final = frozenset(
    (
        *("dozens", "scores", "hundreds", "thousands", "several", "some", "many"),
        *("most", "half", "dozen", "handful", "couple", "number", "each", "few"),
    )
)
_GROUPED: Final = (_GROUPS_OF | words("roles", "groups")) - _KIN
_ROLES: Final = frozenset[str]().union(
    *(words("roles", kind) for kind in ("persons", "groups", "bodies", "titles"))
)


_TITLED_WITHIN: Final = 3
_OWNED_NAME: Final = len(("Oslo", "'s", "Orlo"))
_IN_NAMES: Final = PARTICLES | {"and", "."}
_KINDS_OF_FIRM: Final = frozenset(
    (
        *("airline", "retailer", "supermarket", "developer", "broadcaster", "insurer"),
        *("lender", "publisher", "operator", "shipbuilder", "brewer", "housebuilder"),
        *("startup", "start-up", "utility", "conglomerate", "chipmaker", "miner"),
    )
)
"""What stands before a firm's name at the beginning of a sentence."""
_KINDS_OF_FIRMS: Final = frozenset(
    (
        *("makers", "airlines", "companies", "firms", "clubs", "unions", "banks"),
        *("rivals", "retailers", "lenders", "insurers", "operators", "developers"),
        *("carmakers", "automakers", "planemakers", "chipmakers", "steelmakers"),
        *("parties", "neighbours", "neighbors", "allies", "giants"),
    )
)
_OF_STATE: Final = HELD_BY_ONE | {"secretary", "commissioner", "taoiseach", "envoy"}
_CAPITALS: Final = frozenset(capitals().values())


class Parties:
    """Reads the parties of a text's meetings; ``enter`` each sentence in order."""

    def __init__(
        self, cut: Tokens, outlets: Outlets, names: Names, speakers: Speakers
    ) -> None:
        self._cut, self._speakers = cut, speakers
        self._names = names
        self._subjects = Subjects(cut, outlets, names)
        self.couples = Couples(cut, names)
        self._paragraph = 0
        self.actor: str | None = None

    def enter(self, paragraph: int) -> None:
        """Begin a sentence of a paragraph."""
        self._paragraph = paragraph

    def leave(self, first: int, last: int) -> None:
        """End a sentence: who acted or spoke in it is remembered, for the pronouns of later ones."""
        for each in self._speakers.acting(first, last):
            self.remember(Party(name=each), first)

    def remember(self, party: Party, token: int) -> None:
        """Keep in mind who acted at a token, for the pronouns of later sentences."""
        self.actor = party.name
        step = Step(name=party.name, agent_type=party.agent_type)
        self._subjects.remember(step, self._paragraph, token)

    def people(self, first: int, last: int, part: Part) -> Iterator[Party]:
        """All people whom a range of tokens names, in order."""
        for each in self._names.over(first, last):
            if each.agent_type == "person":
                party = self._one(each.first, each.last, None, part)
                if party is not None:
                    yield party

    def is_in_state(self, name: str) -> bool:
        """Whether the text gave somebody an office of state: a minister, a president, an ambassador."""
        return any(
            role.name == name and not role.words.isdisjoint(_OF_STATE)
            for role in self._names.offices.early()
        )

    def speaks(self, party: Party) -> bool:
        """Whether a party's mention is that of somebody who says something there."""
        return self._speakers.speaks(party.mention)

    def holders(self) -> frozenset[str]:
        """Everybody to whom the text gives an office, by name."""
        return frozenset(each.name for each in self._names.offices.early())

    def of(
        self, clauses: Clauses, phrase: Span, aside: Span | None, part: Part
    ) -> tuple[Party, ...]:
        """Everybody whom a phrase names, each with the same part."""
        phrase = self._without_others(*phrase)
        phrase = self._without_titles(*phrase), phrase[1]
        sent = self.sent(clauses, phrase, part)
        if sent:
            # "Ana Ruiz and negotiators from Peru and Chile"
            said = self._cut.lowers[slice(*phrase)]
            joint = phrase[0] + said.index("and") if "and" in said else 0
            ones = self.of(clauses, (phrase[0], joint), None, part) if joint else ()
            return (*ones, *sent)
        both = self.couples.both_in_office(*phrase, part) or self.couples.of_lands(
            phrase, part
        )
        if both:
            return both
        found: list[Party] = []
        parts = list(clauses.joined(phrase))
        for at, (first, last) in enumerate(parts):
            beside = aside if at + 1 == len(parts) else None
            party = self._one(first, last, beside, part)
            if party is not None:
                found.append(party)
        return tuple(found)

    def sent(self, clauses: Clauses, phrase: Span, part: Part) -> tuple[Party, ...]:
        """The bodies or countries for which people came: "a delegation from the planemaker Aerovale"."""
        cut, by = self._cut, clauses.sent_by(phrase)
        if by is None:
            return ()
        lands = self.couples.of_lands((phrase[0], by[1]), part)
        if lands:
            return lands
        lowers = cut.lowers[slice(*by)]
        start, end = cut.span(*by)
        name = " ".join(cut.text[start:end].split())
        is_town = name.lower() in towns() or name in _CAPITALS
        if "," in lowers or "and" in lowers or is_town:
            return ()
        is_land = name.lower() in countries()
        mention = cut.span(phrase[0], by[1])
        kind: AgentType = "state" if is_land else "organisation"
        return (Party(name=name, agent_type=kind, mention=mention, part=part),)

    def _without_titles(self, first: int, last: int) -> int:
        """Where the names begin in "Foreign Ministers Ana Ruiz and Tom Rell", "Presidents Ruiz and Rell"."""
        cut = self._cut
        if "and" not in cut.lowers[first:last]:
            return first
        for at in range(first, min(last - 3, first + _TITLED_WITHIN)):
            lower = cut.lowers[at]
            are_several = lower in _KINDS_OF_FIRMS or (
                lower.endswith("s") and lower[:-1] in PERSONS
            )
            if are_several and cut.capitals[at + 1]:
                names = cut.lowers[at + 1 : last]
                is_row = all(
                    cut.capitals[x] or cut.lowers[x] in _IN_NAMES
                    for x in range(at + 1, last)
                )
                return at + 1 if is_row and "of" not in names else first
        return first

    def _without_kind(self, first: int, last: int) -> int:
        """Where a firm's name begins: "Orlo Forge" of "Steelmaker Orlo Forge", of "Oslo's Orlo Forge"."""
        cut = self._cut
        is_name = last - first > 1 and cut.capitals[first] and cut.capitals[last - 1]
        if not is_name:
            return first
        is_first = cut.sentence_of(first)[0] == first and cut.capitals[first + 1]
        lower = cut.lowers[first]
        if is_first and (lower.endswith("maker") or lower in _KINDS_OF_FIRM):
            return first + 1
        is_town = lower in towns() or lower in countries() or lower in CAPITALS
        is_owner = is_town and cut.lowers[first + 1] in POSSESSIVES
        is_whole = is_owner and all(cut.capitals[first + 2 : last])
        return first + 2 if is_whole and last - first > _OWNED_NAME else first

    def _without_others(self, first: int, last: int) -> Span:
        """Leave out who is only counted: "she and four others"."""
        lowers = self._cut.lowers
        joint = next((at for at in range(first + 1, last) if lowers[at] == "and"), 0)
        return (
            (first, joint) if joint and lowers[last - 1] == "others" else (first, last)
        )

    def _is_somebody(self, last: int) -> bool:
        """Whether a phrase's last word can be people: "met every condition" tells of nobody."""
        lower = self._cut.lowers[last]
        if (
            any(letter.isupper() for letter in self._cut.words[last])
            or lower in PRONOUNS
            or lower in _PEOPLE
        ):
            return True
        if lower.endswith(FOLK_ENDINGS) and lower not in NO_FOLK:
            return True  # "evacuees", "tribesmen"
        if lower.endswith(_ONE_ENDINGS) or lower.startswith("ex-"):
            return True  # "the 34-year-old", "the mother-of-two", "the puppeteer"
        before = self._cut.lowers[last - 1] if last else ""
        if lower == "powers" and (before in adjectives() or before in _POWERS):
            return True  # "three European powers"
        return lower not in NOT_PEOPLE and (
            lower in _ROLES or singular(lower) in _ROLES
        )

    def first_named(self, first: int, last: int, part: Part) -> Party | None:
        """The sentence's own subject, for a verb that "and" joins to another: its pronoun or its first name."""
        cut = self._cut
        for at in range(first, min(last, first + 6)):
            is_inner = at > first and cut.lowers[at - 1] in AMID_SAID
            is_own = at > first and cut.lowers[at] in {"his", "her"}
            if (is_inner or is_own) and self._is_person(first, at):
                break  # "At talks with B, Ana Ruiz said it fell"
            if cut.lowers[at] in {"he", "she", "they", "it", "his", "her"}:
                return self._one(at, at + 1, None, part)
        first = self._behind_opener(first, last)
        if cut.lowers[first] == "the":
            for at in range(first + 1, min(last, first + _ROLE_WITHIN)):
                if cut.lowers[at] in PERSONS and self._is_office(at):
                    beside = self._beside(at + 1, last, part)
                    if beside is not None:
                        return beside
                    role = self._one(first, self._behind_land(at + 1, last), None, part)
                    is_acting = word(cut, at + 1) in _HELPERS
                    if role is not None and (role.name or is_acting):
                        return role  # "The minister toured a site built by Ana Ruiz"
        for mention in self._names.over(first, min(last, first + HEAD)):
            is_owner = word(cut, mention.last) in POSSESSIVES
            is_place = " " not in mention.name and (
                word(cut, mention.first - 1) in _PLACED
            )  # "The minister flew to Velm to meet"
            is_kind = " " not in mention.name and (
                word(cut, mention.last) in PERSONS and cut.words[mention.last].islower()
            )  # "Kurdish leader Ana Ruiz"
            is_apart = is_owner or is_place or is_kind
            if mention.agent_type == "person" and not is_apart:
                return self._one(mention.first, mention.last, None, part)
        if cut.lowers[first] == "the":
            for at in range(first + 1, min(last, first + HEAD)):
                if cut.lowers[at] in PERSONS and self._is_office(at):
                    end = self._behind_land(at + 1, last)
                    return self._one(first, end, None, part)  # "the minister toured"
        return None

    def _behind_land(self, at: int, last: int) -> int:
        """Where an office ends with the land it is held in: "the foreign minister of Peru"."""
        end = at + 1 + (word(self._cut, at + 1) == "the")
        if word(self._cut, at) != "of" or end >= last or not self._cut.capitals[end]:
            return at
        while end < last and self._cut.capitals[end]:
            end += 1
        return end

    def _beside(self, comma: int, last: int, part: Part) -> Party | None:
        """Who is named between commas behind an office: "the bank's director, Ana Ruiz, promised"."""
        if word(self._cut, comma) != ",":
            return None
        near = self._names.over(comma + 1, min(last, comma + _ROLE_WITHIN))
        for each in near:
            is_whole = word(self._cut, each.last) == "," and each.first == comma + 1
            if each.agent_type == "person" and is_whole and " " in each.name:
                return self._one(each.first, each.last, None, part)
        return None

    def _is_office(self, at: int) -> bool:
        """Whether an office is told without a name: "the minister", "the Defence Secretary has"."""
        is_named = self._cut.capitals[at + 1 : at + 2] == (True,)
        return self._cut.words[at].islower() or not is_named

    def _is_person(self, first: int, last: int) -> bool:
        return any(x.agent_type == "person" for x in self._names.over(first, last))

    def _behind_opener(self, first: int, last: int) -> int:
        """Where the subject begins behind "Later in the day," and "Earlier on Monday"."""
        cut = self._cut
        opening = next(
            (
                at
                for at in range(first, min(last, first + _OPENER))
                if word(cut, at) == ","
            ),
            None,
        )
        if opening is not None and word(cut, opening + 1) == "the":
            first = opening + 1  # "Later in the day, the Iranian official"
        while first + 1 < last and cut.lowers[first] in _WHEN:
            first += 1  # "Earlier on Monday the Estonian minister"
        return first

    def _one(
        self, first: int, last: int, aside: Span | None, part: Part
    ) -> Party | None:
        cut = self._cut
        named = self._names.whole(first, last)
        if named is not None and self._without_kind(first, last) == first:
            return Party(name=named.name, mention=place_of(cut, named), part=part)
        last = self._without_origin(first, last)
        first = self._without_kind(first, last)
        group, first = first, self._without_group(first, last)
        if not self._is_somebody(self._head(first, last)):
            first = group  # "leaders of the fishing cooperatives"
        is_local = cut.lowers[last - 1] == "local"
        if not self._is_somebody(self._head(first, last)) and not is_local:
            # "the magnate, Tom Rell", whatever a magnate is
            beside = self._names.whole(*aside) if aside is not None else None
            said = cut.lowers[first:last]
            is_one = not (
                DETERMINERS.isdisjoint(said[:1]) and POSSESSIVES.isdisjoint(said)
            )  # "Velm's traffic czar, Tom Rell"
            if beside is None or not is_one or beside.agent_type != "person":
                return None
            return Party(name=beside.name, mention=place_of(cut, beside), part=part)
        is_pronoun = last - first == 1 and cut.lowers[first] in PRONOUNS
        mention = cut.span(first, last)
        if cut.lowers[last - 1] == "local" and last - first > 1:
            return self._local(first, last, part)
        if is_pronoun and cut.lowers[first] in {"i", "we"}:
            name = self._speakers.at(mention)
            return Party(name=name, mention=mention, part=part) if name else None
        if not is_pronoun:
            head = self._delegate(first, last) or self._leader(first, last)
            if head is not None:
                return Party(name=head, mention=mention, part=part)
            bare = first + (cut.lowers[first] in DETERMINERS)
            lands = countries().get(" ".join(cut.lowers[bare:last]))
            if lands and " ".join(cut.lowers[bare:last]) not in adjectives():
                start, end = cut.span(bare, last)
                return Party(
                    name=cut.text[start:end],
                    agent_type="state",
                    mention=(start, end),
                    part=part,
                )
        step = self._subjects.step(first, last, aside, self._paragraph)
        if step is None:
            return None
        beside = self._names.whole(*aside) if aside is not None else None
        if beside is not None and self._is_theirs(step.name, first, last):
            # "the chairman of the shipping line Norvik, Tom Rell"
            return Party(name=beside.name, mention=place_of(cut, beside), part=part)
        is_other = "role_only_speaker" in step.flags and not self._is_of_land(
            step.name, first, last
        )
        is_common = (step.name or "").islower()  # "delegation" names nobody
        return Party(
            name=None if is_other or is_common else step.name,
            agent_type=step.agent_type,
            mention=step.mention or mention,
            part=part,
        )

    def _local(self, first: int, last: int, part: Part) -> Party | None:
        """A union's branch: "the Teamsters local"."""
        first += self._cut.lowers[first] in DETERMINERS
        if not self._cut.capitals[first]:
            return None
        start, end = self._cut.span(first, last)
        return Party(
            name=self._cut.text[start:end],
            agent_type="organisation",
            mention=(start, end),
            part=part,
        )

    def _is_theirs(self, name: str | None, first: int, last: int) -> bool:
        """Whether somebody has an office of the body by that name: "the chairman of the shipping line Norvik"."""
        head = self._head(first, last)
        behind = " ".join(self._cut.lowers[head + 1 : last])
        is_office = self._cut.lowers[head] in PERSONS and behind.startswith("of")
        return is_office and name is not None and name.lower() in behind

    def _head(self, first: int, last: int) -> int:
        """The word that a phrase is about: the one before "of", else its last."""
        lowers = self._cut.lowers
        head = next(
            (at for at in range(first, last - 1) if lowers[at + 1] == "of"), last - 1
        )
        if lowers[head] in COUNTS or lowers[head][0].isdigit():
            return last - 1  # "four of her 15 mayors"
        if lowers[head] in _AMOUNTS and head + 2 < last:
            return self._head(head + 2, last)  # "dozens of residents of Velm"
        is_opposite = lowers[head - 1 : head + 1] == ("opposite", "number")
        return head - 1 if is_opposite else head

    def _without_group(self, first: int, last: int) -> int:
        """Where a phrase begins without "a group of" or "leaders of"."""
        lowers = self._cut.lowers
        for of in (first + 1, first + 2):
            if of + 1 >= last or lowers[of] != "of":
                continue
            if lowers[of - 1] in _GROUPED:
                is_of_all = (
                    lowers[of + 1] in _ALL_OF and lowers[of - 1] not in _GROUPS_OF
                )
                return first if is_of_all else of + 1
        return first

    def _without_origin(self, first: int, last: int) -> int:
        """Where a phrase ends without the "of Tarn" of "President Ada Orlo of Tarn"."""
        cut = self._cut
        mentions = self._names.over(first, last)
        for mention in mentions[-2:]:
            if mention.last == last and " " in mention.name:
                return last
            is_named = mention.agent_type == "person" and mention.last < last
            if is_named and cut.lowers[mention.last] == "of":
                return mention.last
        return last

    def _leader(self, first: int, last: int) -> str | None:
        """Who "Turkey's leader" or "the Turkish leader" is: the one whom the text makes president, king or the like."""
        cut = self._cut
        bare = first + (cut.lowers[first] in DETERMINERS)
        if bare >= last:
            return None
        land = countries().get(cut.lowers[bare])
        if cut.lowers[last - 1] != "leader" or land is None or last - bare > 3:  # noqa: PLR2004
            return None
        return self.couples.leader(cut.lowers[bare])

    def _is_of_land(self, name: str | None, first: int, last: int) -> bool:
        """Whether "Turkey's leader" can be somebody: one whose office the text gave to that country."""
        lands = {
            countries()[lower].lower()
            for lower in self._cut.lowers[first:last]
            if lower in countries()
        }
        return not lands or name in self._names.offices.of_lands(frozenset(lands))

    def _delegate(self, first: int, last: int) -> str | None:
        """Who leads "the Tarnish delegation": the one person whom the text gave an office of that country or place."""
        cut = self._cut
        if cut.lowers[last - 1] not in DELEGATIONS or last - first > 4:  # noqa: PLR2004
            return None
        lands = [at for at in range(first, last - 1) if cut.capitals[at]]
        if len(lands) != 1:
            return None
        stem = _stem(cut.lowers[lands[0]])
        people = {
            role.name
            for role in self._names.offices.early()
            if role.at < first and any(_stem(each) == stem for each in role.words)
        }
        return people.pop() if len(people) == 1 else None


def _stem(land: str) -> str:
    """Bring "pakistani" and "pakistan" to one, known countries or not."""
    known = countries().get(land, land).lower()
    for ending in ("ian", "ese", "ish", "an", "i"):
        if len(known) > len(ending) + 3 and known.endswith(ending):
            return known[: -len(ending)]
    return known
