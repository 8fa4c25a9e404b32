"""Reads whom a gathering's name is followed by, whatever its clause tells: "the idea came up in a call with B"."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.gathering_words import BODY, OFFICIALS
from archive.extract.meeting.sessions import WITH_WITHIN
from archive.extract.meeting.told import Told, gathered
from archive.extract.meeting.words import (
    AUXILIARIES,
    MEALS,
    NOUN_WITHIN,
    TALKS,
    Trigger,
)
from archive.extract.proposal import Party
from archive.extract.text.items import POSSESSIVES
from archive.extract.when.form import word
from archive.extract.words.grammar import PARTICLES, PERSONS, PREPOSITIONS

_BEYOND: Final = frozenset(
    (
        *("in", "at", "on", "the", "of", "his", "her", "their", "here", "there"),
        *("last", "late", "early", "later", "earlier", "a", "held", "this", "next"),
        *(
            "capital",
            "city",
            "town",
            "scheduled",
            "planned",
            "set",
            "for",
            "due",
            "by",
            "phone",
            "video",
        ),
    )
)
_REACH: Final = 60
"""Who acted is looked for in so many words before a noun: a sentence without end is not read to its beginning."""
_OWNED: Final = frozenset(("meeting", "gathering", "session", "summit", "talks"))
_OVER: Final = frozenset(("over", "at", "during", "held", "after", "hold", "in"))
_TIED_OVER: Final = PREPOSITIONS | _OVER
_IN_NAMES: Final = PARTICLES | {"and", "the", "of", ",", "his", "her", "both"}
_SIDES: Final = BODY | OFFICIALS | {"company", "airline", "club", "firm"}
_NO_DEED: Final = AUXILIARIES | {"will", "would", "may", "could"}
_TREATED: Final = frozenset(("discuss", "review", "debate", "finalise", "finalize"))
_REFUSED: Final = frozenset(
    (
        *("refused", "rejected", "declined", "possible", "unlikely", "impossible"),
        *("ruled", "denied"),
    )
)
_PRESS: Final = frozenset(("press", "news", "media"))
_GAVE: Final = frozenset(("held", "gave", "addressed", "hold", "give", "told"))
_OWNS: Final = POSSESSIVES | {"'", "’"}
_TIES: Final = frozenset(("with", "between"))
_NEAR: Final = 5
_BEHIND: Final = frozenset(("with", "of", "for", "to", "by", "from", "and", "about"))


class WithWhom(Asking):
    """Reads one noun after another; asked when no other reader has read it."""

    words: Final = (
        TALKS
        | MEALS
        | frozenset(
            (
                *("session", "encounter", "briefing", "get-together", "brunch"),
                *("follow-up", "gathering", "sit-down", "huddle", "one-on-one"),
                *("tête-à-tête", "lunches", "dinners", "sessions", "encounters"),
                *("calls", "chat", "rendezvous", "roundtable", "round-table"),
                "conference",
                *("face-to-face", "tête-à-têtes", "sit-downs", "chats"),
            )
        )
    )
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read "between A and B" or "with B" behind a noun, a day and a place."""
        tie = self._tie(at, last)
        if self._cut.lowers[at] == "conference" and tie is None:
            return self._held(at, first) if self._is_joint(at) else None
        if tie is None:
            return self._both(at, first, last) or self._scheduled(at, first, last)
        if self._cut.lowers[at] == "conference" and not self._is_joint(at):
            return None
        if word(self._cut, at - 1) in {"denied", "denies", "denying"}:
            return None
        if word(self._cut, at - 1) in {"in", "no"} and at - 1 > first:
            return None  # "is in talks with B to buy the mill"
        is_between = self._cut.lowers[tie] == "between"
        parties = (
            self._ask.between(tie - 1, last)
            if is_between
            else self._with(at, tie, first, last)
        )
        if len({x.name or x.mention for x in parties}) < len("AB"):
            return None
        behind = self._cut.lowers[tie : min(last, tie + WITH_WITHIN)]
        if not _REFUSED.isdisjoint(behind):
            return None  # "A meeting with B was refused"
        return Told(
            at=at,
            rule="meeting-between" if is_between else "meeting-with",
            parties=parties,
            mode=self._ask.mode(first, last),
            reach=tie,
            is_noun=True,
        )

    def _with(self, at: int, tie: int, first: int, last: int) -> tuple[Party, ...]:
        """Whose it was, and whom "with" names; people without names only with a day or a place."""
        is_set = self._clauses.is_dated(at, first, last) or (
            self._clauses.place(first, at) is not None
        )
        others = self._ask.second(tie + 1, last, ())
        others = tuple(
            x for x in others if x.agent_type != "outlet" and (x.name or is_set)
        )
        owner = self._owner(at, first, last) if others else ()
        is_it = any(x.agent_type not in {"person", "state"} for x in owner)
        return (*owner, *others) if owner and (is_set or not is_it) else ()

    def _both(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B broke the ice over dinner in Velm": two by name, on a day or at a place."""
        cut = self._cut
        if at - first > _REACH:
            return None
        near = cut.lowers[max(first, at - NOUN_WITHIN) : at]
        ties = [low for low in near if low in _TIED_OVER]
        verb = self._verb(first, at)
        is_set = self._clauses.is_dated(at, first, last) or (
            self._clauses.place(at, last) is not None
        )
        verb += word(cut, verb) in {"have", "has", "had"}
        if not ties or ties[-1] not in _OVER or not is_set or not first < verb < at:
            return None
        is_to_come = cut.lowers[verb] == "will" and word(cut, verb + 1) in _TREATED
        if not is_to_come and cut.lowers[verb] in _NO_DEED:
            return None
        parties = self._ask.subject(verb, first, Trigger(shape="with"))
        people = tuple(x for x in parties if x.name and x.agent_type == "person")
        people = people or tuple(x for x in parties if self._is_side(x))
        if len(people) < len("AB"):
            return None
        mode = self._ask.mode(first, last)
        return Told(
            at=at if is_to_come else verb,
            rule="meeting-amid",
            parties=people,
            mode=mode,
            is_noun=is_to_come,
        )

    def _verb(self, first: int, last: int) -> int:
        """The verb of a sentence that two begin: "failed" in "Velm Rail boss Ana Ruiz and the union failed to"."""
        cut, at = self._cut, first
        while at < last and (
            cut.capitals[at]
            or cut.lowers[at] in _IN_NAMES
            or cut.lowers[at] in _SIDES
            or (cut.lowers[at] in PERSONS and cut.capitals[at + 1 : at + 2] == (True,))
        ):
            at += 1
        return at

    def _is_side(self, party: Party) -> bool:
        """Whether a body, a land or people in office are told: "the union and employers"."""
        if party.agent_type == "state" or party.mention is None:
            return party.agent_type == "state"
        end = self._cut.over(party.mention[1] - 1)
        return self._cut.lowers[end] in _SIDES or party.agent_type == "organisation"

    def _is_joint(self, at: int) -> bool:
        """Whether it is a "joint press conference": two are there, and not one with the press."""
        near = self._cut.lowers[max(at - 3, 0) : at]
        return "joint" in near and not _PRESS.isdisjoint(near)

    def _held(self, at: int, first: int) -> Told | None:
        """Read "A and B held a joint press conference": two by name."""
        near = range(at - 1, max(first, at - NOUN_WITHIN - 1), -1)
        verb = next((x for x in near if self._cut.lowers[x] in _GAVE), None)
        if verb is None:
            return None
        both = self._ask.subject(verb, first, Trigger(shape="with"))
        both = tuple(x for x in both if x.name and x.agent_type == "person")
        if len(both) < len("AB"):
            return None
        return Told(at=verb, rule="meeting-amid", parties=both, mode="in_person")

    def _scheduled(self, at: int, first: int, last: int) -> Told | None:
        """Read "The committee's first meeting is set for Friday"."""
        cut = self._cut
        owner = next(
            (
                x
                for x in range(at - 1, max(first, at - NOUN_WITHIN), -1)
                if cut.lowers[x] in POSSESSIVES
            ),
            None,
        )
        is_told = word(cut, at + 1) in {"is", "was", "will", "took", "has"}
        if owner is None or not is_told or cut.lowers[at] not in _OWNED:
            return None
        phrase = self._clauses.subject(owner, first)
        parties = self._ask.those(phrase) if phrase is not None else ()
        if not parties or not self._clauses.is_dated(at, first, last):
            return None
        return gathered(at, "meeting-gathering", parties, self._ask.mode(first, last))

    def _is_owner(self, end: int) -> bool:
        """Whether "'s" stands behind a mention: "Nurses' union chief Ana Ruiz"."""
        return word(self._cut, self._cut.over(end - 1) + 1) in _OWNS

    def _joined(self, one: Party, people: list[Party]) -> tuple[Party, ...]:
        """The second of "their ministers, Ana Ruiz and Tom Rell, flew": whom "and" alone joins to one."""
        end = one.mention[1] if one.mention else 0
        return tuple(
            each
            for each in people
            if each.mention
            and " " in (each.name or "")
            and each.mention[0] > end
            and self._cut.text[end : each.mention[0]].strip() == "and"
        )

    def _tie(self, at: int, last: int) -> int | None:
        """Where "with" or "between" stands."""
        cut = self._cut
        for place in range(at + 1, min(last, at + WITH_WITHIN)):
            lower = cut.lowers[place]
            if lower in _TIES:
                return place
            is_beyond = (
                self._clauses.is_date(place) or cut.capitals[place] or lower in _BEYOND
            )
            is_comma = lower == "," and word(cut, place + 1) in _TIES
            if not is_beyond and not is_comma:
                return None
        return None

    def _owner(self, at: int, first: int, last: int) -> tuple[Party, ...]:
        """Whose it was: told by "his" or "'s", else who acts in the sentence before it, else behind its comma."""
        cut = self._cut
        for place in range(at - 1, max(first, at - NOUN_WITHIN) - 1, -1):
            if cut.lowers[place] in {"his", "her"}:
                who = (
                    self._ask.behind_comma(at, last)
                    if 0 < place - first < _NEAR
                    else ()
                )
                who = tuple(x for x in who if x.name and x.agent_type == "person")
                # "Ahead of her meeting with B, A said": nobody of the sentence before
                return who or self._parties.of(
                    self._clauses, (place, place + 1), None, "attendee"
                )
            is_day = self._clauses.is_date(place - 1)
            if cut.lowers[place] in POSSESSIVES and not is_day:
                phrase = self._clauses.subject(place, first)
                return (
                    self._parties.of(self._clauses, phrase, None, "attendee")
                    if phrase
                    else ()
                )
        people = list(self._parties.people(max(first, at - _REACH), at, "attendee"))
        acting = [
            each
            for each in people
            if each.mention is not None
            and word(cut, cut.at(each.mention[0]) - 1) not in _BEHIND
            and (each.name or not self._is_owner(each.mention[1]))
        ]
        silent = [each for each in acting if not self._parties.speaks(each)]
        if silent:
            return (silent[0], *self._joined(silent[0], people))
        pronoun = self._parties.first_named(first, at, "attendee")
        if pronoun is not None and (pronoun.name or acting):
            return (acting[0],) if acting else (pronoun,)
        is_bare = at - first <= NOUN_WITHIN and not (
            AUXILIARIES.intersection(cut.lowers[first:at])
        )  # "Friday's meeting with B went well, A said"
        if is_bare:
            return self._ask.behind_comma(at, last)
        return self._ask.first_acting(first, at)
