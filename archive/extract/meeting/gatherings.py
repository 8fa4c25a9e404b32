"""Reads gatherings by what they are called: "a meeting of the council in Velm", "decided at an emergency session"."""

from itertools import pairwise
from typing import Final

from archive.extract.meeting.asked import Asked, Asking
from archive.extract.meeting.gathering_words import (
    ADDRESSED,
    ATTENDS,
    DECIDED,
    GATHERINGS,
    RAISED,
)
from archive.extract.meeting.occasions import Occasions
from archive.extract.meeting.sessions import REACH, WITH_WITHIN, Sessions
from archive.extract.meeting.told import Told, gathered
from archive.extract.meeting.words import AMID_SAID, AUXILIARIES, NOUN_WITHIN, Trigger
from archive.extract.text.items import POSSESSIVES
from archive.extract.when.form import word

_INCLUDES: Final = frozenset(("included", "includes", "include", "featured"))
_CALLS: Final = frozenset(
    (
        *("call", "called", "calls", "calling", "asked", "asks", "pushed", "pressed"),
        *("appealed", "request", "demand", "demands", "plea", "appeal", "push", "hope"),
    )
)
_PRESS: Final = frozenset(
    (
        *("reporters", "journalists", "newsmen", "correspondents", "reporter", "media"),
        *("journalist", "correspondent", "newspaper", "prosecutors", "detectives"),
    )
)
_TALKED: Final = frozenset(
    ("meeting", "talks", "summit", "dinner", "lunch", "roundtable")
)
# So many people of one trade decide together; what they heard, each may have heard alone.
_RESOLVED: Final = frozenset(
    ("voted", "decided", "agreed", "resolved", "elected", "compared", "drafted")
)
_WHICH: Final = frozenset(("which", "where"))


class Gatherings(Asking):
    """Reads one noun after another."""

    def __init__(self, ask: Asked) -> None:
        """Keep whom to ask."""
        super().__init__(ask)
        self._sessions = Sessions(ask)
        self._occasions = Occasions(ask, self._sessions)

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read what stands around a gathering's name: whose it was, who was there, who led it."""
        if self._cut.lowers[at] not in GATHERINGS or self._is_wished(at, first):
            return None
        if word(self._cut, at - 1) == "to" and self._cut.lowers[at] in {
            "call",
            "visit",
        }:
            return None  # "asked them to call off their boycott"
        if word(self._cut, at - 1) in {"press", "news", "media"}:
            return None  # "told reporters at a press conference"
        return (
            self._between(at, first, last)
            or self._with(at, first, last)
            or self._addressed(at, first, last)
            or self._sessions.led_by(at, first, last)
            or self._at_which(at, first, last)
            or self._decided_at(at, first, last)
            or self._sessions.told(at, first, last)
            or self._opened(at, first, last)
            or self._included(at, first, last)
            or self._amid_one(at, first, last)
            or self._occasions.told(at, first, last)
        )

    def _between(self, at: int, first: int, last: int) -> Told | None:
        """Read "a lunch between A and B"."""
        parties = (
            self._ask.between(at + 1, last)
            if word(self._cut, at + 1) == "between"
            else ()
        )
        if not parties:
            return None
        mode = self._ask.mode(first, last)
        return Told(at=at, rule="meeting-between", parties=parties, mode=mode)

    def _with(self, at: int, first: int, last: int) -> Told | None:
        """Read "had a closed-door briefing with B", "came out of a meeting in Velm with B"."""
        place = self._with_behind(at, last)
        verb = (
            self._sessions.verb_before(at, first, ATTENDS)
            if place is not None
            else None
        )
        if place is None or verb is None:
            return None
        others = self._ask.whom(place + 1, last)
        verb -= word(self._cut, verb) == "part"  # "took part in talks with"
        owner = self._ask.subject(verb, first, Trigger(shape="with"))
        if not others or not owner:
            return None
        mode = self._ask.mode(first, last)
        return Told(
            at=at,
            rule="meeting-gathering",
            parties=(*owner, *self._ask.second(place + 1, last, others)),
            mode=mode,
            reach=place,
            is_noun=True,
        )

    def _with_behind(self, at: int, last: int) -> int | None:
        """Where "with" stands behind a gathering, beyond a place and a date."""
        cut = self._cut
        for place in range(at + 1, min(last, at + WITH_WITHIN)):
            if cut.lowers[place] == "with":
                return place
            is_beyond = (
                self._clauses.is_date(place)
                or cut.capitals[place]
                or cut.lowers[place] in {"in", "at", "on", "the", "of", "his", "her"}
                or cut.lowers[place] in {"here", "there", "last", "late", "early", "a"}
            )
            if not is_beyond:
                return None
        return None

    def _addressed(self, at: int, first: int, last: int) -> Told | None:
        """Read "told 200 people at a meeting", "raised the matter with senior managers at a meeting"."""
        cut = self._cut
        opening = self._sessions.opening(at, first)
        if opening is None:
            return None
        for verb in range(opening - 1, max(first, opening - 2 * NOUN_WITHIN) - 1, -1):
            lower = cut.lowers[verb]
            if lower in ADDRESSED and verb + 1 < opening:
                begin = verb + 1
            elif lower in RAISED:
                place = self._ask.find("with", verb + 1, opening)
                if place is None:
                    continue
                begin = place + 1
            else:
                continue
            owner = self._ask.subject(verb, first, Trigger(shape="with"))
            is_passive = word(cut, verb - 1) in AUXILIARIES and lower in ADDRESSED
            if is_passive and cut.lowers[begin] != "by":
                return None  # "were told at a meeting": by whom, nobody says
            others = self._ask.whom(begin + is_passive, opening)
            if not _PRESS.isdisjoint(self._cut.lowers[begin:opening]):
                return None  # "told reporters at the midday briefing"
            if owner and others:
                return gathered(
                    at,
                    "meeting-gathering",
                    (*owner, *others),
                    self._ask.mode(first, last),
                )
        return None

    def _is_wished(self, at: int, first: int) -> bool:
        """Whether it is only called for: "called for a meeting of the council"."""
        near = self._cut.lowers[max(first, at - NOUN_WITHIN) : at]
        return any(low in _CALLS and after == "for" for low, after in pairwise(near))

    def _opened(self, at: int, first: int, last: int) -> Told | None:
        """Read "At a session in Velm on Monday, A questioned B", "Over lunch, A and B agreed"."""
        cut = self._cut
        begin = self._sessions.opening(at, first)
        begin = (
            first if cut.lowers[first] == "over" and at - first < NOUN_WITHIN else begin
        )
        comma = next(
            (
                x
                for x in range(at + 1, min(last, at + WITH_WITHIN))
                if cut.words[x] == ","
            ),
            None,
        )
        if begin != first or comma is None:
            return None
        verb = next(
            (
                x
                for x in range(comma + 2, min(last, comma + WITH_WITHIN))
                if cut.lowers[x] in ADDRESSED or cut.lowers[x] in DECIDED
            ),
            None,
        )
        if verb is None:
            both = self._ask.whom(comma + 1, last)
            people = [x for x in both if x.name and x.agent_type == "person"]
            if len(people) != len(both) or len(people) < 2:  # noqa: PLR2004
                return None
            mode = self._ask.mode(first, last)
            return Told(
                at=at, rule="meeting-amid", parties=both, mode=mode, is_noun=True
            )
        parties = self._ask.subject(verb, comma + 1, Trigger(shape="with"))
        if cut.lowers[verb] in ADDRESSED:
            others = self._ask.whom(verb + 1, last)
            parties = (*parties, *others) if others else ()
        phrase = self._clauses.subject(verb, comma + 1)
        if len(parties) < 2 and phrase is not None:  # noqa: PLR2004
            parties = self._ask.those(phrase)
        elif len(parties) < 2:  # noqa: PLR2004 -- nobody meets alone
            return None
        return (
            gathered(at, "meeting-amid", parties, self._ask.mode(first, last))
            if parties
            else None
        )

    def _included(self, at: int, first: int, last: int) -> Told | None:
        """Read "A's trip to Velm included a meeting with B"."""
        cut = self._cut
        if word(cut, at + 1) != "with":
            return None
        verb = self._sessions.verb_before(at, first, _INCLUDES)
        owned = next(
            (
                x
                for x in range(first + 1, min(verb or first, first + WITH_WITHIN))
                if cut.lowers[x] in POSSESSIVES
            ),
            None,
        )
        phrase = self._clauses.subject(owned, first) if owned is not None else None
        if phrase is None:
            return None
        owner = self._parties.of(self._clauses, phrase, None, "attendee")
        others = self._ask.whom(at + 2, last)
        if not owner or not others:
            return None
        return Told(at=at, rule="meeting-with", parties=(*owner, *others), is_noun=True)

    def _amid_one(self, at: int, first: int, last: int) -> Told | None:
        """Read "After a trilateral meeting, A said", "A told reporters after a meeting in Velm"."""
        cut = self._cut
        opening = next(
            (
                x
                for x in range(at - 1, max(first - 1, at - NOUN_WITHIN), -1)
                if cut.lowers[x] in {"after", "following"}
            ),
            None,
        )
        is_one = opening is not None and word(cut, opening + 1) in {"a", "an"}
        if opening is None or not is_one or word(cut, at + 1) in {"with", "of"}:
            return None
        if cut.lowers[at] not in _TALKED:
            return None
        sayer = next(
            (
                x
                for x in range(opening - 1, max(first, opening - 2 * NOUN_WITHIN), -1)
                if cut.lowers[x] in AMID_SAID
            ),
            None,
        )
        if sayer is not None:
            who = self._ask.subject(sayer, first, Trigger(shape="with"))
        else:
            who = self._ask.behind_comma(at, last)
        who = tuple(each for each in who if each.name and each.agent_type == "person")
        if not who:
            return None
        return gathered(at, "meeting-amid", who, self._ask.mode(first, last))

    def _at_which(self, at: int, first: int, last: int) -> Told | None:
        """Read "a gathering in Velm in August at which the minister, A, assured B"."""
        cut = self._cut
        for place in range(at + 1, min(last - 2, at + REACH)):
            if cut.lowers[place] not in _WHICH:
                continue
            begin = place + 1
            verb = next(
                (
                    x
                    for x in range(begin + 1, min(last, begin + 2 * NOUN_WITHIN))
                    if cut.lowers[x] in ADDRESSED
                ),
                None,
            )
            owner = (
                self._ask.subject(verb, begin, Trigger(shape="with"))
                if verb is not None
                else ()
            )
            others = self._ask.whom(verb + 1, last) if verb is not None else ()
            if owner and others:
                return Told(
                    at=at,
                    rule="meeting-gathering",
                    parties=(*owner, *others),
                    mode=self._ask.mode(first, last),
                    is_noun=True,
                )
            return None
        return None

    def _decided_at(self, at: int, first: int, last: int) -> Told | None:
        """Read "the committee decided at an emergency meeting here"."""
        cut, opening = self._cut, self._sessions.opening(at, first)
        if opening is None or opening - 1 <= first:
            return None
        verb = next(
            (
                x
                for x in range(opening - 1, max(first, opening - WITH_WITHIN), -1)
                if cut.lowers[x] in DECIDED or cut.lowers[x] in {",", "that", ";"}
            ),
            None,
        )
        if verb is None or cut.lowers[verb] not in DECIDED:
            return None
        is_wide = cut.lowers[verb] in _RESOLVED
        phrase = self._clauses.subject(verb, first)
        phrase = self._ask.whole(phrase, first, is_wide=is_wide)
        parties = self._ask.those(phrase, is_wide=is_wide) if phrase else ()
        if not parties:
            return None
        return gathered(at, "meeting-gathering", parties, self._ask.mode(first, last))
