"""What the two ways of telling a meeting, by a verb and by a noun, ask of a sentence."""

from collections.abc import Callable
from typing import Final

import attrs

from archive.claim.meeting import Mode, Part
from archive.extract.meeting.clauses import Clauses
from archive.extract.meeting.gathering_words import BODY, ENVOYS, FOLK, OFFICIALS
from archive.extract.meeting.parties import Parties
from archive.extract.meeting.place_words import TRAVEL, VISITS
from archive.extract.meeting.told import Told, said_of
from archive.extract.meeting.whom import Whom
from archive.extract.meeting.words import (
    AUXILIARIES,
    BETWEEN_WITHIN,
    DELEGATIONS,
    MET_AT,
    MODES,
    NOUN_WITHIN,
    TALKS,
    Trigger,
)
from archive.extract.proposal import Party, Span
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import CLOSING, OPENING, Tokens
from archive.extract.when.form import word
from archive.extract.when.words import COUNTS
from archive.extract.words.grammar import (
    DETERMINERS,
    INDEFINITE,
    PARTICLES,
    PAST,
    PERSONS,
)
from archive.extract.words.lexicon import adjectives, singular, verbs

_OPEN_VERBS: Final = AUXILIARIES | frozenset(
    ("will", "has", "had", "have", "also", "left", "toured", "visited", "then", "later")
)


_SPEAK_FOR: Final = frozenset(
    ("negotiators", "lawyers", "representatives", "officials", "delegates", "teams")
)
LED_WITHIN: Final = 12
_NAMED_WITHIN: Final = 8
_ONLOOKERS: Final = frozenset(
    (
        *("police", "protesters", "demonstrators", "soldiers", "firefighters", "army"),
        *("reporters", "journalists", "critics", "investors", "traders", "analysts"),
        *("economists", "experts", "students", "officials", "diplomats", "observers"),
        *("company", "firm", "group", "groups", "agencies", "media", "press"),
    )
)
"""Who does something else while others talk, or remarks on it."""
_TALKERS: Final = frozenset(
    ("negotiators", "envoys", "mediators", "representatives", "delegates", "sides")
)
SPLITS: Final = frozenset((",", ";", "–", "—", "who", "which", "that", "where", "when"))
_LED: Final = frozenset(("led", "headed", "chaired", "fronted", "captained"))
_COUNTS: Final = frozenset(("more", "than", "some", "about", "nearly", "over", "the"))
_IN_NAMES: Final = PARTICLES | {"and", "the", "of", ","}
_IN_OFFICE: Final = PERSONS | OFFICIALS
_TOOK: Final = frozenset(("led", "headed", "took", "brought", "leading", "heading"))
_FIRST: Final = frozenset((("the", "first"), ("the", "last"), ("the", "only")))
_WHEN: Final = frozenset(("when", "before", "after", "as", "until", "where", "once"))
_ALONG: Final = (
    *((low, "with") for low in ("along", "together", "accompanied")),
    *((low, "by") for low in ("joined", "accompanied", "flanked")),
    ("alongside",),
    ("as", "well", "as"),
)
_BECAME: Final = AUXILIARIES | {"became", "become", "becomes"}
_SENT: Final = frozenset(("sent", "sends", "send", "dispatched", "despatched"))
_PLACED: Final = frozenset(("to", "in", "at", "near", "into"))
_TRAVELS: Final = (TRAVEL | {"come", "came", "go", "going", "gone"}) - {
    *("trip", "visit", "return", "visited"),
}
# "Visited Velm on Friday to meet": Velm meets nobody.
_PLACED_TO: Final = VISITS | {"from", "for"}
_DUE_WITHIN: Final = 4
_OPENS_WITHIN: Final = 10
_THERE: Final = OFFICIALS | FOLK
_BY: Final = frozenset(("by", "via", "over", "through", "a", "joint"))
_VIDEO: Final = frozenset(
    (
        *("call", "calls", "link", "conference", "conferencing", "meeting", "chat"),
        *("conversation", "talks", "summit", "session", "hookup", "-", "message"),
        *("address", "hearing", "briefing", "app"),
    )
)


_BODIES: Final = BODY | OFFICIALS
_BODIES_AND_FOLK: Final = _BODIES | FOLK


_TRIP_WITHIN: Final = 4
_TRIPS: Final = frozenset(("trip", "visit", "tour", "journey", "stay", "flight"))
_LISTED_LIMIT: Final = 12
_OPENS_LIST: Final = frozenset(("that", ",", "when"))


class Asked(Whom):
    """A text that is asked who stands before a verb, which noun it governs, whom "between" joins, and how they met."""

    def __init__(self, cut: Tokens, clauses: Clauses, parties: Parties) -> None:
        """Keep what is asked: phrases, and whom they mean."""
        super().__init__(cut, clauses, parties)
        self._sentence = -1
        self._said: Mode = "unknown"

    def subject(self, at: int, first: int, trigger: Trigger) -> tuple[Party, ...]:
        """Whom the phrase before a verb names; the first whom the sentence names, when no phrase stands there."""
        phrase = self._posted(self.clauses.subject(at, first), first)
        phrase = self._sent(at, first) or self._who_is_first(phrase, first)
        phrase = self._invited(phrase, first)
        is_trip = phrase is not None and self.cut.lowers[phrase[0]] in VISITS
        if phrase is not None and self._is_placed(phrase[0] - (not is_trip), at):
            phrase = None  # "will travel to Velm next week to meet": Velm meets nobody
        if phrase is not None and self.clauses.befell(phrase[0] - 2):
            phrase = None  # "Workers sacked by Velm Steel met B"
        whole = self.whole(phrase, first, is_wide=True)
        sides = self._sides(phrase, whole, trigger.subject)
        if sides:
            return sides
        is_other = phrase is not None and whole is not None and whole[1] < phrase[0]
        is_from = phrase and whole and whole[0] < phrase[0] and whole[1] == phrase[1]
        is_sent = (
            whole is not None
            and self.cut.lowers[self._head_of(whole) - 1] in ENVOYS | DELEGATIONS
        )
        if is_from and whole and phrase and not (is_sent and self._is_body(phrase)):
            # "Astronomers from Velm and Tarn", none of which meets
            those = (*self.those(whole, is_wide=True), *self.led_before(at, whole[1]))
            before = self._before_and(whole, first, trigger.subject)
            if is_sent and not those:  # "A delegation from Peru met B"
                sent = (whole[0], self._head_of(whole))
                mention = self.cut.span(*whole)  # "Negotiators from the company"
                nameless = Party(name=None, mention=mention, part=trigger.subject)
                sent_by = self.parties.sent(self.clauses, sent, trigger.subject)
                those = sent_by or (nameless,)
            those = (*before, *those)
            return tuple(attrs.evolve(each, part=trigger.subject) for each in those)
        if is_other and whole and word(self.cut, whole[1]) != "on":
            phrase = whole  # "Lawyers for the two brothers", "the union at the plant"
        counted = self.counted(phrase, first, trigger.subject) if phrase else None
        if counted is not None:
            return counted
        if phrase is not None and self._is_doing(phrase):
            phrase = None  # "was hoping to see him"
        phrase = phrase or self.clauses.behind_opening(at, first)
        phrase = phrase or self.clauses.described(at, first)
        if phrase is not None:
            lands = self._of_lands(phrase, first)
            if lands is not None:
                each_land = self.parties.couples.of_lands(lands, trigger.subject)
                if each_land:
                    return each_land
                mention = self.cut.span(*lands)
                return (Party(name=None, mention=mention, part=trigger.subject),)
            found = self.parties.of(self.clauses, phrase, None, trigger.subject)
            found = (*self._listed(phrase, first, trigger.subject), *found)
            found = (*self._before_second(phrase, first, trigger.subject), *found)
            led = self.led_before(at, phrase[1])
            # Who leads a nameless delegation stands for it.
            found = (*(x for x in found if x.name), *led) if led else found
            found = (*found, *self._along(phrase[1], at, trigger.subject))
            return tuple(self._settled(each, phrase, first, found) for each in found)
        acting = (
            self._traveller(at, first, trigger.subject)
            or self.acting(at, first)
            or self._both_before(at, first, trigger.subject)
        )
        if acting:
            return acting
        party = self.parties.first_named(first, at, trigger.subject)
        return (party,) if party else ()

    def _before_and(self, whole: Span, first: int, part: Part) -> tuple[Party, ...]:
        """Who stands before "and officials from Peru met B": "Ana Ruiz", "The minister, Ana Ruiz,"."""
        joint = whole[0] - 1
        if joint <= first or word(self.cut, joint) != "and":
            return ()
        if word(self.cut, joint - 1) == ",":
            return self._opens_beside(first, joint - 1, part)
        phrase = self.clauses.subject(joint, first)
        found = self.parties.of(self.clauses, phrase, None, part) if phrase else ()
        return tuple(x for x in found if x.name)

    def _sides(
        self, phrase: Span | None, whole: Span | None, part: Part
    ) -> tuple[Party, ...]:
        """The two of "negotiators for the city and the union", of "envoys from Velm and union representatives"."""
        cut = self.cut
        if phrase is None or whole is None or whole == phrase:
            return ()
        if "and" not in cut.lowers[phrase[0] + 1 : phrase[1] - 1]:
            return ()
        near = range(phrase[1] - 2, phrase[0], -1)
        joint = next(x for x in near if cut.lowers[x] == "and")
        others = self.parties.of(self.clauses, (joint + 1, phrase[1]), None, part)
        if len(others) != 1:
            return ()
        head = cut.lowers[phrase[1] - 1]
        if cut.lowers[phrase[0] - 1] == "from" and head in OFFICIALS:
            if cut.lowers[joint + 1] in adjectives() or not cut.capitals[joint - 1]:
                return ()  # "from the Velm and Tarnish delegations"
            mention = cut.span(whole[0], joint)
            sent = self.parties.sent(self.clauses, (whole[0], joint), part)
            one = sent or (Party(name=None, mention=mention, part=part),)
            return (*one, *others)
        is_from = cut.lowers[phrase[0] - 1] == "from"
        who = cut.lowers[phrase[0] - 2] if is_from else cut.lowers[whole[1] - 1]
        if who not in _SPEAK_FOR or (whole[1] > phrase[0] and not is_from):
            return ()
        ones = self.parties.of(self.clauses, (phrase[0], joint), None, part)
        mention = cut.span(phrase[0], joint)
        return (*(ones or (Party(name=None, mention=mention, part=part),)), *others)

    def _who_is_first(self, phrase: Span | None, first: int) -> Span | None:
        """Who is meant in "Ana Ruiz was the first foreign leader to meet B"; another phrase is left as it is."""
        cut = self.cut
        if phrase is None:
            return phrase
        begin = phrase[0] - cut.lowers[phrase[0] - 1][:1].isdigit()
        is_among = word(cut, begin - 1) == "among"  # "was among 40 people who met B"
        if not is_among and cut.lowers[phrase[0] : phrase[0] + 2] not in _FIRST:
            return phrase
        verb = begin - 1 - is_among
        is_so = verb > first and cut.lowers[verb] in _BECAME
        return (self.clauses.subject(verb, first) if is_so else None) or phrase

    def _invited(self, phrase: Span | None, first: int) -> Span | None:
        """Who is meant in "Ana Ruiz has accepted an invitation to meet B"; another phrase is left as it is."""
        cut = self.cut
        if phrase is None or cut.lowers[phrase[1] - 1] != "invitation":
            return phrase
        verb = phrase[0] - 1
        is_so = verb > first and cut.lowers[verb] in {"accepted", "accepts"}
        return self.clauses.subject(verb, first) if is_so else phrase

    def _sent(self, at: int, first: int) -> Span | None:
        """Who goes in "sent his envoy, Ana Ruiz, to see B": the name put beside, else the phrase."""
        cut = self.cut
        if word(cut, at - 1) != "to":
            return None
        near = range(at - 2, max(first, at - BETWEEN_WITHIN), -1)
        verb = next((x for x in near if cut.lowers[x] in _SENT), None)
        found = self.clauses.object(verb + 1, at) if verb is not None else None
        if found is None or word(cut, (verb or 0) - 1) in AUXILIARIES:
            return None
        return found[1] or found[0]

    def _both_before(self, at: int, first: int, part: Part) -> tuple[Party, ...]:
        """The two with whom a sentence begins: "Ana Ruiz and Tom Rell knelt, then talked", "... flew in and met"."""
        cut = self.cut
        if word(cut, at - 1) not in {"and", "then"}:
            return ()
        verb = first
        while verb < at and (cut.capitals[verb] or cut.lowers[verb] in _IN_NAMES):
            verb += 1
        is_verb = verb < at - 1 and (
            cut.lowers[verb] in PAST or cut.lowers[verb].endswith("ed")
        )
        phrase = self.clauses.subject(verb, first) if is_verb else None
        if phrase is None or "and" not in cut.lowers[slice(*phrase)]:
            return ()
        both = self.parties.of(self.clauses, phrase, None, part)
        are_two = len(both) > 1 and all(x.name for x in both)
        return both if are_two else ()

    def _head_of(self, phrase: Span) -> int:
        """Where "from" stands in "tenants from Orlo Court", else the phrase's end."""
        near = range(phrase[0] + 1, phrase[1])
        return next((x for x in near if self.cut.lowers[x] == "from"), phrase[1])

    def _is_body(self, phrase: Span) -> bool:
        """Whether one body is named: "a delegation from the Dockers' Guild" is that guild's."""
        found = self.parties.of(self.clauses, phrase, None, "attendee")
        return any(x.name and x.agent_type not in {"state", "person"} for x in found)

    def _posted(self, phrase: Span | None, first: int) -> Span | None:
        """The office in "Velm's ambassador in Tarn", "the envoy to Tarn": not the place where it is held."""
        cut = self.cut
        if phrase is not None and word(cut, phrase[0] - 1) == "from":
            who = self.clauses.subject(phrase[0] - 1, first)
            is_one = who and any(self.parties.people(*who, "attendee"))
            return who if is_one else phrase  # "Ana Ruiz from the Velm Trust"
        if phrase is None or word(cut, phrase[0] - 1) not in {"in", "to", "at", "for"}:
            return phrase
        is_name = self.clauses.name_end(*phrase) == phrase[1]
        if not is_name and word(cut, phrase[0] - 1) != "for":
            return (
                phrase  # "the commissioner for oceans and coasts" holds an office too
            )
        whose = self.clauses.subject(phrase[0] - 1, first)
        if whose is None:
            return phrase
        said = cut.lowers[slice(*whose)]
        head = said[said.index("of") - 1] if "of" in said[1:] else said[-1]
        # "an official of the mission in Velm", "residents in Velm"
        is_folk = head in _THERE and word(cut, phrase[0] - 1) in {"in", "at"}
        return whose if is_folk or head in PERSONS else phrase

    def _of_lands(self, phrase: Span, first: int) -> Span | None:
        """The whole of "the ministers of Peru, Chile and Brazil", whose last two stand before the verb."""
        cut, begin = self.cut, phrase[0]
        if "and" not in cut.lowers[slice(*phrase)]:
            return None
        while begin - 2 > first and word(cut, begin - 1) == ",":
            begin -= 1
            while begin - 1 > first and cut.capitals[begin - 1]:
                begin -= 1
        begin -= begin < phrase[0] and word(cut, begin - 1) == "the"
        if begin == phrase[0] or word(cut, begin - 1) not in {"of", "from"}:
            return None
        whose = self.clauses.subject(begin - 1, first)
        is_some = whose is not None and cut.lowers[whose[1] - 1] in OFFICIALS
        return (whose[0], phrase[1]) if whose is not None and is_some else None

    def _is_placed(self, before: int, at: int) -> bool:
        """Whether a phrase says where: "flew in from Velm to meet", and not "a delegation from Velm met"."""
        lower = word(self.cut, before)
        is_to = word(self.cut, at - 1) == "to" and (
            AUXILIARIES.isdisjoint(self.cut.lowers[max(before, at - _DUE_WITHIN) : at])
        )  # "Negotiators for Velm are due to hold talks"
        return lower in _PLACED or (lower in _PLACED_TO and is_to)

    def together(self, at: int, first: int) -> tuple[Party, ...]:
        """Whom "they" means before a verb that two do together."""
        phrase = self.clauses.subject(at, first)
        if phrase is None or self.cut.lowers[slice(*phrase)] != ("they",):
            return ()
        return self.parties.couples.they(first, phrase[0], "attendee")

    def whole(
        self, phrase: Span | None, first: int, *, is_wide: bool = False
    ) -> Span | None:
        """The whole of "the Special Committee on Navigation", "officers from more than 40 countries"."""
        cut = self.cut
        if phrase is None or phrase[0] - 2 < first:
            return phrase
        lands = self._of_lands(phrase, first)
        if lands is not None:
            return lands
        tie = phrase[0] - 1
        while tie > first and (
            cut.lowers[tie][0].isdigit() or cut.lowers[tie] in _COUNTS
        ):
            tie -= 1
        is_tied = cut.lowers[tie] in {"on", "for", "from", "at"}
        if cut.lowers[tie] == "by" and cut.lowers[tie - 1] in _LED:
            is_tied, tie = True, tie - 1  # "A coalition led by Ana Ruiz would meet"
        before = self.clauses.subject(tie, first) if is_tied else None
        kinds = _BODIES_AND_FOLK if is_wide else _BODIES
        if before is None or cut.lowers[before[1] - 1] not in kinds:
            return phrase
        return (before[0], phrase[1]) if cut.lowers[tie] == "from" else before

    def those(self, phrase: Span, *, is_wide: bool = False) -> tuple[Party, ...]:
        """The body, or the several people, whom a phrase means; with ``is_wide`` people of any trade."""
        cut, (first, last) = self.cut, phrase
        lands = self.parties.couples.of_lands(phrase, "attendee")
        if lands:
            return lands
        head = next(
            (at for at in range(first + 1, last) if cut.lowers[at] in {"of", "from"}),
            last,
        )
        noun = cut.lowers[head - 1]
        is_acronym = len(noun) > 2 and cut.words[head - 1][:-1].isupper()  # noqa: PLR2004
        is_folk = is_wide and (noun in FOLK or noun.endswith(("ologists", "icians")))
        one = singular(noun)
        is_bodies = (
            noun != one
            and one in BODY | {"society", "front"}
            and any(low in COUNTS for low in cut.lowers[first : first + 4])
        )  # "the two committees"
        if noun not in _BODIES and not (is_acronym or is_folk or is_bodies):
            return ()
        if "from" in cut.lowers[head:last]:
            sent = self.parties.sent(self.clauses, (first, head), "attendee")
            if sent:
                return sent
        if is_folk or "from" in cut.lowers[head:last]:
            mention = cut.span(first, last)
            return (Party(name=None, mention=mention, part="attendee"),)
        if "," in cut.words[first:last]:
            # "the ministers of Peru, Chile and Brazil"
            return (Party(name=None, mention=cut.span(first, last), part="attendee"),)
        found = self.parties.of(self.clauses, phrase, None, "attendee")
        if len([each for each in found if each.name]) > 1:
            return found
        return tuple(each for each in found if each.agent_type != "person") or (
            Party(name=None, mention=cut.span(first, last), part="attendee"),
        )

    def _is_doing(self, phrase: Span) -> bool:
        """Whether a phrase is no more than "hoping", "having"."""
        lower = self.cut.lowers[phrase[1] - 1]
        is_one = phrase[1] - phrase[0] == 1
        return is_one and lower.endswith("ing") and self.cut.words[phrase[0]].islower()

    def _listed(self, phrase: Span, first: int, part: Part) -> tuple[Party, ...]:
        """Who stands before "Rell and Hall" in a list: "he, Rell and Hall met"."""
        cut, begin, found = self.cut, phrase[0], tuple[Party, ...]()
        if "and" not in cut.lowers[slice(*phrase)]:
            return ()
        while word(cut, begin - 1) == "," and len(found) < _LISTED_LIMIT:
            opening = begin - 1
            while opening > first and (
                cut.capitals[opening - 1]
                or (cut.lowers[opening - 1] == "of" and cut.capitals[opening - 2])
            ):
                opening -= 1  # "President Ana Ruiz of Chile, President Tom Rell and"
            if opening == begin - 1 and word(cut, opening - 1) in {"he", "she"}:
                opening -= 1
            before = word(cut, opening - 1)
            is_open = opening == first or before in _OPENS_LIST
            is_open = is_open or (before.endswith("s") and before[:-1] in PERSONS)
            is_day = any(self.clauses.is_date(x) for x in range(opening, begin - 1))
            if opening == begin - 1 or not is_open or is_day:
                break
            one = (opening, begin - 1)
            found = (*self.parties.of(self.clauses, one, None, part), *found)
            begin = opening
        return found

    def _before_second(self, phrase: Span, first: int, part: Part) -> tuple[Party, ...]:
        """The first of "its captain, Ana Ruiz, and the survivor Tom Rell embraced": a name put beside an office."""
        cut, begin = self.cut, phrase[0]
        begin -= word(cut, begin - 1) == "and"
        if word(cut, begin) != "and" or word(cut, begin - 1) != ",":
            return ()
        opens = self._opens_beside(first, begin - 1, part)
        if opens or not any(cut.capitals[slice(*phrase)]):
            return opens  # "dined with the envoy, Ana Ruiz, and the pair shook hands"
        comma = begin - 1
        opening = comma - 1
        while opening > first and (
            cut.capitals[opening] or self.clauses.is_stop(opening)
        ):
            opening -= 1  # "Rev. Ana Ruiz"
        is_beside = cut.words[opening] == "," and comma - opening > len("AB")
        if not is_beside or cut.lowers[opening - 1] not in _IN_OFFICE:
            return ()
        who = self.parties.of(self.clauses, (opening + 1, comma), None, part)
        return tuple(x for x in who if x.name and x.agent_type == "person")

    def _opens_beside(self, first: int, comma: int, part: Part) -> tuple[Party, ...]:
        """With whom "The mayor, Ana Ruiz, and residents met", "Ana Ruiz, the mayor, and residents met" begins."""
        cut = self.cut
        near = range(first + 1, min(comma, first + _OPENS_WITHIN))
        inner = [x for x in near if cut.words[x] == ","]
        if len(inner) != 1 or comma - inner[0] > _OPENS_WITHIN:
            return ()
        for each in ((first, inner[0]), (inner[0] + 1, comma)):
            people = [*self.parties.people(*each, part)]
            named = self.clauses.name_end(*each) == each[1]
            if named and len(people) == 1 and people[0].name:
                return (people[0],)
        return ()

    def _along(self, end: int, at: int, part: Part) -> tuple[Party, ...]:
        """Who went with them: "Ana Ruiz, along with Tom Rell, met", "..., joined by Tom Rell, toured"."""
        lowers = self.cut.lowers
        end += word(self.cut, end) == ","
        tie = next((x for x in _ALONG if lowers[end : end + len(x)] == x), None)
        if tie is None:
            return ()
        named = self.second(end + len(tie), at, ())
        return tuple(
            attrs.evolve(x, part=part)
            for x in named
            if x.agent_type == "person" and " " in (x.name or "")
        )

    def led_before(self, at: int, end: int) -> tuple[Party, ...]:
        """Who leads those before a verb: "The council, chaired by Ana Ruiz, met"."""
        cut = self.cut
        at = min(at, end + LED_WITHIN)
        for by in range(end, at):
            if cut.lowers[by] == "by" and cut.lowers[by - 1] in _LED:
                named = self.whom(by + 1, at)
                return tuple(x for x in named if x.name and x.agent_type == "person")
        return ()

    def they(self, phrase: Span | None, at: int, first: int) -> tuple[Party, ...]:
        """Whom "they" means in "The ministers are to take it up when they convene": those who act before."""
        cut = self.cut
        if phrase is None or cut.lowers[slice(*phrase)] != ("they",):
            return ()
        is_inner = word(cut, phrase[0] - 1) in _WHEN and phrase[0] - 1 > first
        return self.acting(at, first) if is_inner else ()

    def _traveller(self, at: int, first: int, part: Part) -> tuple[Party, ...]:
        """Who goes in "Tom Rell said that Ana Ruiz would fly to Velm to meet B": who stands before the journey."""
        cut = self.cut
        if word(cut, at - 1) != "to":
            return ()
        near = range(at - 2, max(first, at - BETWEEN_WITHIN), -1)
        verb = next((x for x in near if cut.lowers[x] in _TRAVELS), first)
        phrase = self.clauses.subject(verb, first) if verb > first else None
        if phrase is None or self._is_placed(phrase[0] - 1, at):
            return ()
        found = self.parties.of(self.clauses, phrase, None, part)
        return tuple(self._settled(each, phrase, first, found) for each in found)

    def acting(self, at: int, first: int) -> tuple[Party, ...]:
        """The body or the several people with whom a sentence begins: "The delegation flew to Velm and met"."""
        cut = self.cut
        verb = next(
            (
                x
                for x in range(first + 1, min(at, first + BETWEEN_WITHIN))
                if cut.lowers[x] in _OPEN_VERBS or cut.lowers[x] in TRAVEL
            ),
            None,
        )
        phrase = self.clauses.subject(verb, first) if verb is not None else None
        phrase = self.whole(phrase, first)  # "A delegation from Velm Rail came and met"
        return self.those(phrase) if phrase is not None else ()

    def _settled(
        self, party: Party, phrase: Span, first: int, everyone: tuple[Party, ...]
    ) -> Party:
        """Whom "she" means in "Ana Ruiz said that she had met them", "Ruiz flew to Velm, where she met": who acts."""
        traveller = self._on_whose_trip(phrase, first, party.part)
        if traveller is not None:
            return traveller
        if party.name and " " not in party.name:
            there = self.clauses.before_where(first, phrase[0])
            if there is not None and there.name == party.name:
                # "flew to Velm, where he met her": Velm is nobody
                party = attrs.evolve(party, name=None)
                everyone = tuple(x for x in everyone if x.name != there.name)
        if party.name or party.mention is None:
            return party
        said = self.cut.text[slice(*party.mention)].lower()
        before = self.cut.lowers[first : phrase[0]]
        is_inner = not {"where", "as"}.isdisjoint(before) or self._is_told(
            first, phrase[0]
        )
        is_theirs = (
            said == "they" and "where" in before and self._leads(first, phrase[0])
        )
        if not is_theirs and (said not in {"he", "she"} or not is_inner):
            return party
        who = self.parties.first_named(first, phrase[0], party.part)
        known = {each.name for each in everyone if each.name}
        is_new = who is not None and who.name not in known
        return who if who is not None and is_new else party

    def _on_whose_trip(self, phrase: Span, first: int, part: Part) -> Party | None:
        """Who travels in "told of envoy Tom Rell's trip to Velm, where he met": he, and not who told of it."""
        cut, (begin, end) = self.cut, phrase
        is_he = end - begin == 1 and cut.lowers[begin] in {"he", "she"}
        if not is_he or word(cut, begin - 1) != "where":
            return None
        for at in range(begin - 1, first, -1):
            is_trip = not _TRIPS.isdisjoint(cut.lowers[at + 1 : at + _TRIP_WITHIN])
            if cut.lowers[at] in POSSESSIVES and cut.capitals[at - 1] and is_trip:
                name = at
                while name > first and cut.capitals[name - 1]:
                    name -= 1
                return next(self.parties.people(name, at, part), None)
        return None

    def _leads(self, first: int, last: int) -> bool:
        """Whether somebody goes with others: "Ana Ruiz led a team to Velm, where they met"."""
        lowers = self.cut.lowers[first:last]
        return not _TOOK.isdisjoint(lowers) and not DELEGATIONS.isdisjoint(lowers)

    def _is_told(self, first: int, last: int) -> bool:
        """Whether a verb of saying stands before."""
        return any(low in verbs() for low in self.cut.lowers[first:last])

    def behind_comma(self, at: int, last: int) -> tuple[Party, ...]:
        """The subject of "After meeting with B, A flew home"."""
        comma = self.find(",", at, last)
        while comma is not None and self._is_aside(comma, last):
            comma = self.find(
                ",", comma + 1, last
            )  # "with the mayor, Tom Rell, in Velm,"
        if comma is None or comma + 1 >= last:
            return ()
        until = min(last, comma + _NAMED_WITHIN)
        found = self.parties.first_named(comma + 1, until, "attendee")
        return (found,) if found else self.first_acting(comma + 1, last)

    def _is_aside(self, comma: int, last: int) -> bool:
        """Whether a name or a place and no more stands between this comma and the next."""
        near = range(comma + 1, min(last, comma + BETWEEN_WITHIN))
        close = next((x for x in near if self.cut.words[x] == ","), None)
        if close is None:
            return False
        return all(
            self.cut.capitals[x] or self.clauses.is_date(x) or x == comma + 1
            for x in range(comma + 1, close)
        )

    def first_acting(self, first: int, last: int) -> tuple[Party, ...]:
        """Whom a clause begins with, be it a body: "the union asked", "negotiators from Velm said"."""
        near = range(first + 1, min(last, first + BETWEEN_WITHIN))
        verb = next((x for x in near if self._is_finite(x)), None)
        if verb is None or not SPLITS.isdisjoint(self.cut.lowers[first:verb]):
            return ()
        found = self.subject(verb, first, Trigger(shape="with"))
        return tuple(x for x in found if self._may_be_side(x))

    def _may_be_side(self, party: Party) -> bool:
        """Whether a body, a delegation or somebody in office is told, and nobody who looks on: "police", "critics"."""
        said = said_of(self.cut, party)
        if not said or party.agent_type == "outlet":
            return False
        if party.agent_type == "person" and party.name:
            return True
        ends = (at for at, low in enumerate(said) if low in {"of", "from", "for"})
        head = said[next(ends, len(said)) - 1]
        is_sent = "from" in said and head in ENVOYS
        if head in _ONLOOKERS and not is_sent:
            return False
        is_office = head in PERSONS and said[0] in DETERMINERS - INDEFINITE
        is_body = party.agent_type != "person" and (bool(party.name) or head in BODY)
        return is_sent or is_office or is_body or head in DELEGATIONS | _TALKERS

    def _is_finite(self, at: int) -> bool:
        """Whether a word is a verb that a subject may stand before: "asked", "has", "says"."""
        low = self.cut.lowers[at]
        is_past = low in PAST or low in AUXILIARIES or low.endswith("ed")
        return is_past and self.cut.words[at].islower()

    def noun_within(
        self, at: int, last: int, nouns: frozenset[str] = TALKS
    ) -> int | None:
        """The noun that a verb governs: "held high-level talks", "went for a meeting", "return to X for talks"."""
        cut, place = self.cut, at
        if word(cut, at) in OPENING:  # "held “brief and friendly” talks"
            close = next(
                (
                    x
                    for x in range(at + 1, min(last, at + NOUN_WITHIN))
                    if cut.words[x] in CLOSING
                ),
                at,
            )
            inner = (x for x in range(at + 1, close) if cut.lowers[x] in nouns)
            place = at = next(inner, close + 1)  # "hold “awareness talks”"
        far = at + NOUN_WITHIN
        if word(cut, at) in {"to", "in"}:
            far += NOUN_WITHIN
        while place < last and place < far:
            low = cut.lowers[place]
            far += 2 * (cut.words[place] == "-")  # "had clear-the-air talks"
            is_video = low == "conference" and (
                cut.lowers[place - 1] in {"video", "telephone", "phone"}
            )
            if low in nouns or (is_video and nouns >= TALKS):
                return place
            if low in {",", ";", ".", "that", "with", "and"}:
                return None
            if low.endswith("ed") and word(cut, place + 1) == "of":
                return None  # "had learned of the talks"
            place += 1
        return None

    def noun_behind(self, at: int, last: int) -> bool:
        """Whether "at a meeting", "in talks" stands behind a verb in its sentence."""
        cut = self.cut
        return any(
            cut.lowers[place] in MET_AT
            and not {"at", "in", "during"}.isdisjoint(cut.lowers[place - 3 : place])
            for place in range(at + 1, min(last, at + 2 * BETWEEN_WITHIN))
        )

    def mode(self, first: int, last: int) -> Mode:
        """How they met, as far as a word of the sentence says so."""
        if self._sentence != first:
            near = self.cut.lowers[first:last]
            said = (
                MODES[low]
                for x, low in enumerate(near)
                if low in MODES and (low != "video" or self._is_by_video(near, x))
            )
            self._sentence = first
            self._said = next(said, "unknown")
        return self._said

    def _is_by_video(self, near: tuple[str, ...], at: int) -> bool:
        """As in "by video", "a video call", and not in "the video was shown"."""
        is_by = not _BY.isdisjoint(near[max(at - 1, 0) : at])
        return is_by or not _VIDEO.isdisjoint(near[at + 1 : at + 2])


Way = tuple[frozenset[str], Callable[[int, int, int], Told | None]]
"""The words at which something may be read, and who reads it: the word, the sentence's first token, its end."""


class Asking:
    """A reader of one way to tell of a meeting, and whom it asks."""

    def __init__(self, ask: Asked) -> None:
        """Keep whom to ask."""
        self._ask = ask
        self._cut, self._clauses, self._parties = ask.cut, ask.clauses, ask.parties

    def _first_of(self, at: int, first: int, last: int, *ways: Way) -> Told | None:
        """What the first of several ways reads at a word, of those that look for it."""
        lower = self._cut.lowers[at]
        for words, way in ways:
            told = way(at, first, last) if lower in words else None
            if told is not None:
                return told
        return None
