"""Meetings that no reader knows how to read: a sentence's words are weighed, and whoever it names has met.

The weights are fitted to annotated news, ``python -m bench.meeting_words``; docs/adr/0022 says why.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.gathering_words import FOLK, GATHERINGS, OFFICIALS
from archive.extract.meeting.phrase_words import NEXT_VERBS
from archive.extract.meeting.place_words import VENUES, VISITS
from archive.extract.meeting.retold import distinct
from archive.extract.meeting.told import Told, said_of
from archive.extract.meeting.words import (
    AUXILIARIES,
    BOTH,
    DELEGATIONS,
    MATCHES,
    RECEPTION,
    TALKS,
    Trigger,
)
from archive.extract.proposal import Party, Span
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import CLOSING, OPENING
from archive.extract.when.form import word
from archive.extract.words.grammar import GROUPS, PERSONS
from archive.extract.words.lexicon import table

RULE: Final = "meeting-weighed"
ENOUGH: Final = -3
"""A sentence that weighs so much tells of a meeting in about two of three cases, where two or more are named."""
CLEAR: Final = 12
"""A sentence that weighs so much tells of one whoever is in it, and whether or not they have met before."""
_LONG: Final = 24
"""From so many tokens on each further one adds to what is enough."""
_ENCOUNTERS: Final = frozenset(
    (
        *("met", "meet", "meets", "meeting", "meetings", "talks", "talked", "spoke"),
        *("spoken", "speak", "convene", "convened", "phoned", "telephoned", "rang"),
        *("received", "receive", "receives", "visited", "visit", "visits", "phone"),
        *("discussed", "discuss", "conversation", "encounter", "hosted", "hosts"),
        *("dined", "dinner", "lunch", "breakfast", "chat", "chatted", "summoned"),
        *("welcomed", "negotiations", "negotiated", "negotiators", "call", "calls"),
        *("saw", "see", "summit", "consulted", "exchanged", "sat", "trilateral"),
        *("delegation", "delegations", "table", "tea", "attended", "represented"),
        *("ambassadors", "session", "sessions", "chaired", "drove", "flew"),
    )
)
"""Without one of these a sentence tells of no meeting, whatever it says: "Leaders marked the day with Ana Ruiz"."""
LIMIT: Final = 6
"""No more are taken for those who met."""

_WEIGHTS: Final[dict[str, int]] = table("meetings")["words"]
_WEIGHED: Final = frozenset(_WEIGHTS)
_NOTHING: Final[int] = table("meetings")["nothing"]
_MADE_BY: Final = frozenset(
    (
        *("organised", "organized", "written", "published", "sponsored", "funded"),
        *("reported", "released", "issued", "owned", "built", "commissioned"),
    )
)
_LEADS: Final = frozenset(("with", "between", "to", "by", "and", "for", "see", "saw"))
_SEVERAL: Final = OFFICIALS | DELEGATIONS | GROUPS | FOLK
_WITH: Final = Trigger(shape="with")
_MET: Final = frozenset(("met", "meet", "meets"))
_ARTICLES: Final = frozenset(("the", "a", "an", "its", "their", "his", "her"))
# What meets without anybody: "where the two roads meet".
_THINGS: Final = frozenset(
    (
        *("road", "roads", "river", "rivers", "train", "trains", "line", "lines"),
        *("eyes", "lips", "paths", "streets", "valleys", "currents", "worlds", "seas"),
        *("plates", "walls", "tracks", "supply", "buses", "lorries", "trucks", "ends"),
    )
)
_NO_TALK: Final = frozenset(
    (
        *(
            (verb, way)
            for verb in ("talked", "talks", "talk")
            for way in ("up", "down")
        ),
        *(
            ("talking", "up"),
            ("talking", "down"),
            ("sitting", "tight"),
            ("sat", "tight"),
        ),
        *(("exchanged", low) for low in ("messages", "letters", "emails", "texts")),
        *(
            ("received", which, what)
            for which in ("a", "an")
            for what in ("cable", "message", "letter", "telegram")
        ),
        *(("sit", "tight"), ("fell", "out"), ("fallen", "out"), ("of", "letters")),
    )
)
_MATCHES: Final = MATCHES | {
    *("header", "substitute", "equaliser", "goalless", "stadium", "seed", "qualifier"),
    *("defeats", "kick-off", "unbeaten", "relegation", "standings", "wicket", "umpire"),
}
_NEVER: Final = frozenset(("not", "never", "cannot"))
_THING_WITHIN: Final = 4
_THEM: Final = frozenset(
    (
        *("they", "them", "two", "both", "three", "trio", "pair", "sides", "leaders"),
        *("ministers", "delegations", "negotiators", "round", "talks", "negotiations"),
        *("presidents", "parties", "again"),
    )
)
_ACTING: Final = frozenset(("he", "she", "they"))
_DEEDS: Final = NEXT_VERBS | frozenset(
    (
        *("brief", "send", "press", "host", "help", "bring", "lobby", "persuade"),
        *("question", "represent", "protect", "replace", "support", "face", "back"),
        *("reassure", "thank", "advise", "address", "warn", "convince", "invite"),
    )
)
_ARMED: Final = frozenset(("forces", "troops", "units", "fighters"))
_MEETS: Final = frozenset(("meet", "see", "visit", "host", "receive"))
_NO_PARTY: Final = frozenset(("side", "face", "hand", "eye"))
_STREETS: Final = frozenset(("hill", "street", "avenue", "road", "lane", "wood"))
_HOUSES: Final = VENUES | _STREETS
_OWN: Final = _ACTING | {"we", "i"}


def _enough(first: int, last: int) -> int:
    """What a sentence has to weigh: a long one finds some weight by its length alone."""
    return ENOUGH + max(0, last - first - _LONG) // 2


class Weighed(Asking):
    """Reads one sentence after another."""

    def told(self, first: int, last: int) -> Told | None:
        """A meeting of all whom a sentence names, where its words weigh enough."""
        lowers = self._cut.lowers
        if _ENCOUNTERS.isdisjoint(lowers[first:last]):
            return None
        weight = self._weight(first, last)
        if weight < _enough(first, last):
            return None
        if not _MATCHES.isdisjoint(lowers[first:last]):
            return None  # "met Tom Rell in the final"
        if self._is_no_encounter(first, last):
            return None
        at = max(range(first, last), key=lambda x: (_WEIGHTS.get(lowers[x], 0), -x))
        everybody = (x for x in self._everybody(first, last) if self._is_told_of(x, at))
        parties = self._without_pairs(tuple(everybody))[:LIMIT]
        is_clear = weight >= CLEAR
        is_short = is_clear and len(parties) < len("AB")
        more = self._those_who_met(parties, first, last) if is_short else ()
        parties = more or parties
        if is_short and not parties:
            parties = self._ask.subject(at, first, _WITH)
        if len(parties) == 1 and not self._is_one(parties[0], at):
            return None
        return Told(
            at=at,
            rule=RULE,
            parties=parties,
            mode=self._ask.mode(first, last),
            is_noun=lowers[at] in GATHERINGS or lowers[at] in TALKS,
            is_body=is_clear and len(parties) == 1,
            is_clear=is_clear,
            flags=("parties_from_context",) if more else (),
        )

    def _is_one(self, party: Party, at: int) -> bool:
        """Whether one party may stand for a meeting: no land, no title's piece, nobody who visited a town."""
        is_land = party.agent_type == "state"
        is_visit = self._cut.lowers[at] in VISITS
        return not (is_land or is_visit or self._is_piece(party))

    def _without_pairs(self, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        """Leave out "the two", "they" and "he", where two others are named: they are those."""
        if sum(x.name is not None for x in parties) < len("AB"):
            return parties
        return tuple(
            x for x in parties if x.name or not (self._is_pair(x) or self._is_he(x))
        )

    def _is_he(self, party: Party) -> bool:
        """Whether a nameless party is "he" or "she"."""
        return said_of(self._cut, party) in {("he",), ("she",)}

    def _is_pair(self, party: Party) -> bool:
        """Whether a nameless party is "the two", "they", "both men"."""
        said = said_of(self._cut, party)
        return said in BOTH or said == ("they",)

    def _is_told_of(self, party: Party, at: int) -> bool:
        """Whether a party is no clause, and no word of a quotation that a sentence outside it tells of a meeting."""
        if party.mention is None:
            return True
        first, last = map(self._cut.at, party.mention)
        if not AUXILIARIES.isdisjoint(self._cut.lowers[first:last]):
            return False
        lower = self._cut.lowers[first]
        if lower in {"his", "her"} and word(self._cut, first + 1) == "counterpart":
            return False  # "her" of "her counterpart"
        if lower in _NO_PARTY or (
            lower.endswith("ing") and self._cut.words[first][0].islower()
        ):
            return False  # "side by side", "for pulling her nephew out"
        if word(self._cut, first - 1) in {"in", "at", "to", "into"} and self._is_house(
            last
        ):
            return False  # "was called to Shire Hall"
        if ("head", "of") in pairwise(self._cut.lowers[max(first - 6, 0) : first + 1]):
            return False  # "arrived at the head of an economic delegation"
        if party.name is None and self._cut.lowers[last - 1] in _ARMED:
            return False  # "engagements between the two forces"
        if not _MADE_BY.isdisjoint(self._cut.lowers[max(first - 3, 0) : first]):
            return False  # "organised by the Velm Forum"
        return first < at or not self._is_quoted(at, first)

    def _is_house(self, last: int) -> bool:
        """Whether a name ends as that of a house or a street does."""
        is_name = last > 0 and self._cut.capitals[last - 1]
        return is_name and self._cut.lowers[last - 1] in _HOUSES

    def _is_quoted(self, first: int, last: int) -> bool:
        """Whether a quotation opens between two tokens and does not end there."""
        said = self._cut.words[first:last]
        straight = said.count('"') % 2
        opened = sum(x in OPENING and x != '"' for x in said)
        closed = sum(x in CLOSING and x != '"' for x in said)
        return bool(straight) or opened > closed

    def _is_piece(self, party: Party) -> bool:
        """Whether a nameless party is a piece of a title: "the UN Special" of "the UN Special Envoy"."""
        if party.name is not None or party.mention is None:
            return False
        return self._cut.capitals[self._cut.over(party.mention[1] - 1)]

    def _those_who_met(
        self, parties: tuple[Party, ...], first: int, last: int
    ) -> tuple[Party, ...]:
        """Those of the meeting told last, where a sentence goes on with "they", "the two leaders", "another round"."""
        met = self._parties.couples.met
        if any(self._is_owned(x) for x in parties):
            return ()  # "a call between the two countries' presidents"
        if not met or _THEM.isdisjoint(self._cut.lowers[first:last]):
            return ()
        return distinct((*met, *parties))[:LIMIT]

    def _is_owned(self, party: Party) -> bool:
        """Whether people are told by whose they are."""
        if party.name is not None or party.mention is None:
            return False
        said = self._cut.text[slice(*party.mention)]
        return "'" in said or "’" in said

    def _is_no_encounter(self, first: int, last: int) -> bool:
        """Whether something else is met than people: "met the target", "met with fierce criticism"."""
        cut = self._cut
        for at in range(first, last - 1):
            if cut.lowers[at] == "meet" and word(cut, at - 1) in _NEVER:
                return True  # "would not meet Ana Ruiz"
            if not _NO_TALK.isdisjoint(
                (cut.lowers[at : at + 2], cut.lowers[at : at + 3])
            ):
                return True  # "talked down the offer", "sat tight"
            if cut.lowers[at] not in _MET:
                continue
            near = cut.lowers[max(first, at - _THING_WITHIN) : at]
            if cut.lowers[at + 1] == "head-on" or not _THINGS.isdisjoint(near):
                return True  # "two trains met", "where the roads meet"
            begin = at + 1 + (cut.lowers[at + 1] == "with")
            if not RECEPTION.isdisjoint(cut.lowers[begin : begin + 4]):
                return True
            is_thing = cut.lowers[begin : begin + 1] != () and (
                cut.lowers[begin] in _ARTICLES
            )
            is_thing = is_thing or not POSSESSIVES.isdisjoint(
                cut.lowers[begin : begin + 4]
            )  # "met Ana Ruiz's demands"
            found = self._clauses.object(begin, last) if is_thing else None
            if found and not self._parties.of(self._clauses, *found, "attendee"):
                return True
        return False

    def _weight(self, first: int, last: int) -> int:
        """What a sentence's words come to, each once."""
        words = _WEIGHED.intersection(self._cut.lowers[first:last])
        return _NOTHING + sum(map(_WEIGHTS.__getitem__, words))

    def _everybody(self, first: int, last: int) -> Iterator[Party]:
        """Whom a sentence is about, whom "with" and the like lead to, others by name; nobody who only tells it."""
        lowers = self._cut.lowers
        is_own = not _OWN.isdisjoint(lowers[first:last])
        known: set[tuple[str | None, Span | None]] = set()
        for each in self._named(first, last):
            is_teller = not is_own and self._parties.speaks(each)
            place = each.name, each.mention
            if self._is_somebody(each) and place not in known and not is_teller:
                known.add(place)
                yield each

    def _named(self, first: int, last: int) -> Iterator[Party]:
        subject = self._parties.first_named(first, last, "attendee")
        if subject is not None:
            yield subject
        for at in range(first, last):
            if self._cut.lowers[at] in _LEADS and not self._is_deed(at):
                begin = at + 1 + (word(self._cut, at + 1) in _MEETS)
                yield from self._ask.whom(begin, last)
        yield from self._parties.people(first, last, "attendee")

    def _is_deed(self, at: int) -> bool:
        """Whether "to" goes on with what is done: "to brief committee leaders", and not "to union leaders"."""
        deed = word(self._cut, at + 1)
        return self._cut.lowers[at] == "to" and deed in _DEEDS - _MEETS

    def _is_somebody(self, party: Party) -> bool:
        """Whether a party is a person or body by whole name, a pronoun, people in office, or a delegation."""
        is_whole = party.name is not None and " " in party.name
        if is_whole and party.agent_type in {"person", "organisation"}:
            return True
        said = said_of(self._cut, party)
        is_one = said[-1:] != () and (said[-1] in PERSONS or said[-1] in _ACTING)
        return is_one or not _SEVERAL.isdisjoint(said)
