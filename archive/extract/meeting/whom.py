"""Whom the phrases behind a verb or a noun name: an object, the second of two, those whom "between" joins."""

from collections.abc import Iterable, Iterator
from typing import Final

from archive.claim.agent import AgentType
from archive.claim.meeting import Part
from archive.extract.meeting.clauses import Clauses
from archive.extract.meeting.gathering_words import SENT
from archive.extract.meeting.parties import Parties
from archive.extract.meeting.words import (
    AUXILIARIES,
    BETWEEN_WITHIN,
    DELEGATIONS,
    LASTED,
)
from archive.extract.proposal import Party, Span
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.extract.when.words import COUNTS, DAY_PARTS
from archive.extract.words.lexicon import countries, verbs

_ENDS: Final = frozenset((".", ",", "", "in", "at", "on", "for", "to", "over"))
_COUNTED: Final = 3
_DENIED: Final = frozenset(("denied", "denies", "denying"))
_SENT_WITHIN: Final = 8
_SET_BEHIND: Final = frozenset(("in", "at", "on", "the", "held", "here", "last"))
_PARTED: Final = frozenset(
    (
        *("shuttle", "shuttled", "shuttling", "flights", "road", "route", "border"),
        *("peace", "agreement", "dispute", "war", "conflict", "relations", "ties"),
        *("partnership", "cooperation", "trade", "truce", "ceasefire", "treaty"),
        *("split", "divided", "choose", "chose", "difference", "gap", "commute"),
    )
)


_AMONG: Final = (
    ("including",),
    ("among", "them"),
    ("that", "included"),
    ("which", "included"),
    ("led", "by"),
    ("headed", "by"),
    ("represented", "by"),
)


_ROW: Final = 12
"""No row of people is longer."""
_SETTING_LIMIT: Final = 9
_OPENS_SETTING: Final = frozenset(
    (
        *("in", "at", "over", "during", "behind", "via", "outside", "inside"),
        *("late", "early", "last", "this", "twice", "briefly", "again", "earlier"),
    )
)
_LASTS: Final = LASTED | {
    *("time", "sidelines", "margins", "phone", "telephone", "video", "day")
}
_NO_SETTING: Final = AUXILIARIES | {",", ";", "to", "that", "who", "and", "with"}

_SEEMS: Final = frozenset(
    (
        *("is", "was", "are", "were", "did", "does", "do", "has", "had", "have", "be"),
        *("looks", "looked", "seems", "seemed", "appears", "appeared", "remains"),
    )
)
_NEVER: Final = frozenset(("never", "not", "n't", "n’t"))
_HAPPENS: Final = frozenset(
    (
        *("held", "happen", "happened", "take", "took", "taken", "occur", "occurred"),
        *("planned", "expected", "scheduled", "materialise", "materialised"),
        *("materialize", "materialized"),
    )
)
"""Behind "never" and "not" of these nobody met; "did not produce a deal" tells of those who did."""
_UNLIKELY: Final = frozenset((("unlikely",),))
_RULED_OUT: Final = frozenset((("ruled", "out"), ("been", "ruled")))
_ENDS_NEVER: Final = frozenset((";", ":", "that", "which", "who", "but"))


class Whom:
    """A text that is asked whom its phrases name."""

    def __init__(self, cut: Tokens, clauses: Clauses, parties: Parties) -> None:
        """Keep what is asked: phrases, and whom they mean."""
        self.cut, self.clauses, self.parties = cut, clauses, parties

    def whom(self, at: int, last: int, part: Part = "attendee") -> tuple[Party, ...]:
        """Everybody whom the phrase that begins at a token names; nobody where none begins."""
        found = self.clauses.object(at, last)
        return self.parties.of(self.clauses, *found, part) if found else ()

    def others(
        self, found: tuple[Span, Span | None], last: int, part: Part
    ) -> tuple[Party, ...]:
        """Whom an object names, and the second one behind what is told of the first."""
        listed = self.clauses.listed(found[0], last)
        listed = listed or self.clauses.folk_listed(found[0], last)
        if listed:
            return tuple(self.each_of((found[0], *listed), part))
        parties = self.parties.of(self.clauses, *found, part)
        number = self.parties.couples.number(self.cut.lowers[slice(*found[0])])
        if number and found[1] is not None and len(parties) < 2:  # noqa: PLR2004
            # "the two envoys, Ana Ruiz and Tom Rell"
            end = self.clauses.names_end(found[1][0], last)
            both = self.parties.of(self.clauses, (found[1][0], end), None, part)
            if len([x for x in both if x.name]) > 1:
                return both
        if not any(x.name for x in parties):
            among = self._among((found[1] or found[0])[1], last, part)
            if among:
                return (*parties, *among)
        second = self.clauses.another(found[0][1], last) if len(parties) == 1 else None
        if second is None:
            return (*parties, *self._further(found, last, part, len(parties)))
        return (*parties, *self.parties.of(self.clauses, second, None, part))

    def each_of(self, spans: Iterable[Span], part: Part) -> Iterator[Party]:
        """Everybody whom one of several phrases names."""
        for span in spans:
            yield from self.parties.of(self.clauses, span, None, part)

    def _further(
        self, found: tuple[Span, Span | None], last: int, part: Part, known: int
    ) -> tuple[Party, ...]:
        """The second of "the mayor, Ana Ruiz, and the governor, Tom Rell": behind a name between commas."""
        end = found[1][1] if found[1] is not None else last
        is_joined = word(self.cut, end) == "," and word(self.cut, end + 1) == "and"
        behind = (
            self.clauses.object(end + 2, last) if is_joined and known == 1 else None
        )
        if behind is None:
            return ()
        if behind[1] is None:
            # "the chair, Ana Ruiz, and two other members"
            lowers = self.cut.lowers[slice(*behind[0])]
            is_some = lowers[0] in COUNTS or lowers[0] == "several"
            is_end = word(self.cut, behind[0][1]) in _ENDS
            found_more = self.parties.of(self.clauses, *behind, part)
            is_named = all(x.name and x.agent_type == "person" for x in found_more)
            # "the judge, Ana Ruiz, and prosecutor Tom Rell"
            is_some = is_some or (
                is_named and " " in (found_more[0].name or "") if found_more else False
            )
            return found_more if is_some and is_end else ()
        parties = self.parties.of(self.clauses, *behind, part)
        return tuple(x for x in parties if x.name and x.agent_type == "person")

    def row(self, at: int, last: int, part: Part = "attendee") -> tuple[Party, ...]:
        """All by name in a row: "the mayor, Ana Ruiz, Velm Rail's director, Tom Rell, and union chief Ben Hall"."""
        everybody: dict[str | None, Party] = {}
        while at < last and len(everybody) < _ROW:
            found = self.clauses.object(at, last)
            people = self.parties.of(self.clauses, *found, part) if found else ()
            people = tuple(x for x in people if x.name and x.agent_type == "person")
            if everybody:
                people = tuple(x for x in people if " " in (x.name or ""))
            if found is None or not people:
                break
            phrase, aside = found
            is_whole = aside is None or all(
                x.mention and x.mention[1] <= self.cut.span(*phrase)[1] for x in people
            )
            end = phrase[1] if is_whole or aside is None else aside[1]
            if everybody and word(self.cut, end) in verbs():
                break  # "..., and Tom Rell said"
            everybody.update((each.name, each) for each in people)
            at = end + (word(self.cut, end) == ",")
            at += word(self.cut, at) == "and"
            if at == end:
                break
        return tuple(everybody.values())

    def _among(self, end: int, last: int, part: Part) -> tuple[Party, ...]:
        """Who by name was one of them: "officials, among them Ana Ruiz", "a group that included Ana Ruiz"."""
        lowers = self.cut.lowers
        end += word(self.cut, end) == ","
        for words in _AMONG:
            if lowers[end : min(last, end + len(words))] == words:
                found = self.clauses.object(end + len(words), last)
                named = self.others(found, last, part) if found else ()
                return tuple(
                    x
                    for x in named
                    if x.agent_type == "person" and " " in (x.name or "")
                )
        return ()

    def second(
        self, begin: int, last: int, parties: tuple[Party, ...]
    ) -> tuple[Party, ...]:
        """Those whom a phrase names, and the second one behind what is told of the first."""
        found = self.clauses.object(begin, last)
        return self.others(found, last, "attendee") if found else parties

    def counted(
        self, phrase: Span, first: int, part: Part = "attendee"
    ) -> tuple[Party, ...] | None:
        """Whom "both", "the two ministers" mean, or nobody; nothing for a phrase without a number."""
        couples, lowers = self.parties.couples, self.cut.lowers[slice(*phrase)]
        number = couples.number(lowers)
        if not number:
            return couples.bodies(phrase, part) or None
        found = couples.both_in_office(*phrase, part)
        if found or (len(lowers) > _COUNTED and "of" not in lowers):
            return found or None  # "the two foreign ministers": an office of its own
        is_inner = word(self.cut, phrase[0] - 1) in {"which", "where"}
        return (
            couples.several(
                number,
                first,
                phrase[0],
                part,
                is_inner=is_inner,
                is_office=couples.is_office(lowers[-1]),
            )
            or couples.bodies(phrase, part)
            or None
        )

    def find(self, lower: str, at: int, last: int) -> int | None:
        """Where a word stands behind a token, in the same clause."""
        cut = self.cut
        for place in range(at, min(last, at + BETWEEN_WITHIN)):
            if cut.lowers[place] == lower:
                return place
            is_when = cut.lowers[place] == "that" and word(cut, place + 1) in DAY_PARTS
            if cut.lowers[place] in {";", "that", "which", "who"} and not is_when:
                return None
        return None

    def is_setting(self, first: int, last: int) -> bool:
        """Whether no more than when, where or how stands here: "in Velm on Friday", "behind closed doors", nothing."""
        cut = self.cut
        if first >= last:
            return True
        said = cut.lowers[first:last]
        if last - first > _SETTING_LIMIT or not _NO_SETTING.isdisjoint(said):
            return False
        is_when = self.clauses.is_date(first) or said[0].endswith("ly")
        is_on = said[0] in {"on", "for", "by"} and (
            self.clauses.is_date(first + 1) or not _LASTS.isdisjoint(said)
        )
        return is_when or is_on or said[0] in _OPENS_SETTING

    def between(self, at: int, last: int) -> tuple[Party, ...]:
        """Whom "between" joins behind a noun: two or more, or nobody."""
        place = self.find("between", at, last)
        if place is not None and not self._is_theirs(at, place):
            return ()
        if word(self.cut, at - 2) in _DENIED:
            return ()
        found = self.clauses.object(place + 1, last) if place is not None else None
        if found is None or place is None:
            return ()
        if self._is_of_a_topic(at, place, found[0]) or self._never_was(at, last):
            return ()
        counted = self._told_behind(found[0], last) or self.counted(
            found[0], self.cut.sentence_of(at)[0]
        )
        if counted is not None:
            return counted  # "a call between the two"
        listed = self.clauses.listed(found[0], last, may_act=True)
        if len(listed) > 1:
            spans = (found[0], *listed)
            return tuple(self.each_of(spans, "attendee"))
        apart = self._sent_and(found[0], last)
        if apart:
            return apart
        parties = self.parties.of(self.clauses, *found, "attendee")
        if len(parties) == 1 and found[1] is not None:
            # "between the minister, Ana Ruiz, and Tarnish mediators"
            end = found[1][1]
            if word(self.cut, end) == "," and word(self.cut, end + 1) == "and":
                parties = (*parties, *self.whom(end + 2, last))
        return parties if len(parties) > 1 else ()

    def _sent_and(self, phrase: Span, last: int) -> tuple[Party, ...]:
        """The two of "a delegation from Peru and Ana Ruiz", "negotiators from the company and Ana Ruiz"."""
        cut, end = self.cut, phrase[1]
        if word(cut, end) != "from" or cut.lowers[end - 1] not in SENT | DELEGATIONS:
            return ()
        near = range(end + 2, min(last, end + _SENT_WITHIN))
        joint = next((x for x in near if cut.lowers[x] == "and"), None)
        others = self.whom(joint + 1, last) if joint is not None else ()
        if "and" in cut.lowers[slice(*phrase)]:
            return ()  # "Ana Ruiz and negotiators from Peru and Chile"
        is_led = not {"led", "headed"}.isdisjoint(cut.lowers[end : joint or end])
        if joint is None or is_led or not others or others[0].agent_type != "person":
            return ()  # "between envoys from Peru and Chile"
        if " " not in (others[0].name or " "):
            return ()  # a land that no list has
        begin = end + 1 + (cut.lowers[end + 1] == "the")
        is_name = all(cut.capitals[begin:joint])
        name = cut.text[slice(*cut.span(begin, joint))] if is_name else None
        kind: AgentType = (
            "state" if name and name.lower() in countries() else "organisation"
        )
        mention = cut.span(phrase[0], joint)
        one = Party(name=name, agent_type=kind, mention=mention, part="attendee")
        return (one, *others)

    def _told_behind(self, phrase: Span, last: int) -> tuple[Party, ...]:
        """Who "two rivals" and "the two men who matter most" are, where a comma and their names follow."""
        lowers = self.cut.lowers[slice(*phrase)]
        is_two = not {"two", "three", "four"}.isdisjoint(lowers[:2])
        comma = self.find_comma(phrase[1], last) if is_two else None
        if comma is None:
            return ()
        both = self.whom(comma + 1, last)
        people = tuple(x for x in both if x.name and x.agent_type == "person")
        return people if len(people) > 1 else ()

    def find_comma(self, at: int, last: int) -> int | None:
        """Where the first comma stands behind a token."""
        places = range(at, min(last, at + 2 * BETWEEN_WITHIN))
        return next((x for x in places if self.cut.words[x] == ","), None)

    def _is_of_a_topic(self, at: int, place: int, phrase: Span) -> bool:
        """As in "talks centered on the partnership between the two nations": what they talked about is between them."""
        if not self.parties.couples.are_bodies(self.cut.lowers[slice(*phrase)]):
            return False
        return any(
            self.cut.words[x].islower()
            and not self.clauses.is_date(x)
            and self.cut.lowers[x] not in _SET_BEHIND
            for x in range(at + 1, place)
        )

    def _is_theirs(self, at: int, place: int) -> bool:
        """Whether "between" goes on with the talks, and not with a road or with what somebody shuttles."""
        lowers = self.cut.lowers[at + 1 : place]
        lowers = lowers[:-1] if lowers[-1:] == (",",) else lowers
        is_apart = any(low in verbs() or low in {",", "as"} for low in lowers)
        return not is_apart and word(self.cut, place - 1) not in _PARTED

    def _never_was(self, at: int, last: int) -> bool:
        """As in "a meeting between A and B was never held", "did not happen", "seemed unlikely", "was ruled out"."""
        lowers, acts = self.cut.lowers[at : min(last, at + BETWEEN_WITHIN)], False
        for near, low in enumerate(lowers):
            if low in _ENDS_NEVER or (acts and low in {"and", ","}):
                return False  # "were tense, and a deal is unlikely"
            behind = lowers[near + 1 : near + 3]
            if low in _SEEMS and (behind[:1] in _UNLIKELY or behind in _RULED_OUT):
                return True
            if low in _NEVER and behind[:1] != () and behind[0] in _HAPPENS:
                return True
            acts = acts or low in _SEEMS
        return False
