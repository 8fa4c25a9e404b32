"""Reads meetings that a noun tells: "talks between A and B", "after a meeting with B", "A attended the summit"."""

from collections.abc import Iterator
from typing import Final

import attrs

from archive.extract.meeting.asked import Asked, Asking
from archive.extract.meeting.rounds import Rounds
from archive.extract.meeting.told import Told, is_somebody
from archive.extract.meeting.words import (
    AMID,
    AMID_SAID,
    BETWEEN_WITHIN,
    HELD_SO,
    NOUN_WITHIN,
    RESUMES,
    TALKS,
    VERBS,
    Trigger,
)
from archive.extract.proposal import Party
from archive.extract.text.items import POSSESSIVES
from archive.extract.when.form import word
from archive.extract.words.grammar import PARTICLES

_IN_NAMES: Final = PARTICLES | {"and", "the", "of", ","}
_LED_WITHIN: Final = 30
_MEDIATED: Final = frozenset(
    (
        *("mediated", "brokered", "chaired", "facilitated", "moderated", "refereed"),
        *("hosted", "hosts", "convened"),
    )
)
_MEDIATORS: Final = frozenset(("mediator", "arbitrator", "conciliator"))
_THEN: Final = frozenset(("later", "then", "separately", "also", "with", "afterwards"))
_TO_WHOM: Final = ("speaking", "to", "the", "reporters")
_CALLED: Final = frozenset(("called", "summoned", "invited", "brought", "taken"))
_AGREED: Final = frozenset(
    ("agreed", "discussed", "stressed", "decided", "spoke", "reviewed", "pledged")
)
_SET: Final = frozenset(
    (
        *("in", "at", "on", "the", "last", "late", "early", "earlier", "here", "his"),
        *("her", "office", "palace", "residence", "house", "hotel", "ministry", "and"),
    )
)
_HELD_OR_RESUMES: Final = HELD_SO | RESUMES
_ONES: Final = frozenset(("a", "an", "the", "his", "her"))


class Nouns(Asking):
    """Reads one noun after another."""

    def __init__(self, ask: Asked) -> None:
        """Keep whom to ask."""
        super().__init__(ask)
        self._rounds = Rounds(ask)

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read "talks between A and B", "His first appointment was with B", "A second round was held"."""
        cut = self._cut
        parties = self._ask.between(at, last) or self._of(at, last)
        if parties:
            return Told(
                at=at,
                rule="meeting-between",
                parties=(*parties, *self._mediators(at, first, last, parties)),
                mode=self._ask.mode(first, last),
            )
        told = (
            self._owned(at, first, last)
            or self._theirs(at, first, last)
            or self._amid(at, first, last)
            or self._had(at, first, last)
            or self._called_to(at, first, last)
            or self._agreed_in(at, first, last)
        )
        if told is not None:
            return told
        if word(cut, at + 1) in {"was", "were"} and word(cut, at + 2) == "with":
            owner, others = self._owner(at, first), self._ask.whom(at + 3, last)
            if not owner or not others:
                return None
            return Told(at=at, rule="meeting-with", parties=(*owner, *others))
        if self._rounds.is_another(at, first, last):
            mode = self._ask.mode(first, last)
            return Told(
                at=at, rule="meeting-again", parties=(), mode=mode, goes_on=True
            )
        return None

    def _mediators(
        self, at: int, first: int, last: int, parties: tuple[Party, ...]
    ) -> tuple[Party, ...]:
        """Who led talks between others: "mediated by Ana Ruiz", "under a mediator, Ana Ruiz", "Ana Ruiz brokered"."""
        cut, known = self._cut, {each.name for each in parties}
        near = range(at - 1, max(first, at - NOUN_WITHIN), -1)
        verb = next((x for x in near if cut.lowers[x] in _MEDIATED), None)
        if verb is not None and word(cut, verb + 1) != "by":
            led = self._ask.subject(verb, first, Trigger(shape="with"))
            return tuple(
                x
                for x in led
                if x.agent_type == "person" and x.name and x.name not in known
            )
        for place in range(at + 1, min(last - 2, at + _LED_WITHIN)):
            words = cut.lowers[place : min(last, place + NOUN_WITHIN)]
            is_by = words[0] in _MEDIATED and words[1] == "by"
            if not is_by and (words[0] != "under" or _MEDIATORS.isdisjoint(words)):
                continue
            led = self._ask.second(place + 1 + is_by, last, ())
            return tuple(
                x
                for x in led
                if x.agent_type == "person" and x.name and x.name not in known
            )
        return ()

    def called_off(self, at: int, first: int, last: int) -> Told | None:
        """Read "A second lunch, arranged for 3 March, never took place"."""
        if not self._rounds.came_to_nothing(at, first, last, is_bare=True):
            return None
        mode = self._ask.mode(first, last)
        return Told(at=at, rule="meeting-again", parties=(), mode=mode, goes_on=True)

    def further(self, told: Told, last: int) -> Iterator[Told]:
        """Read "and Ben Hall on Tuesday", "and later with Ben Hall" behind "A met B on Monday"."""
        cut = self._cut
        if told.goes_on or len(told.parties) < 2 or told.rule == "meeting-between":  # noqa: PLR2004
            return
        for at in range(told.at + 2, last - 1):
            if cut.lowers[at] in VERBS:
                return
            if cut.lowers[at] != "and":
                continue
            begin = at + 1
            while word(cut, begin) in _THEN or (
                word(cut, begin) == "," and word(cut, begin - 1) in {"and", *_THEN}
            ):
                begin += 1  # "and later with B", "and, separately, with B"
            is_there = cut.capitals[at - 1] and word(cut, at - 2) in {"in", "at"}
            is_apart = begin > at + 1 or is_there or self._clauses.is_date(at - 1)
            found = self._clauses.object(begin, last) if is_apart else None
            others = (
                self._parties.of(self._clauses, *found, "attendee") if found else ()
            )
            known = {each.name for each in told.parties}
            others = tuple(
                each
                for each in others
                if each.agent_type == "person"
                and " " in (each.name or "")
                and each.name not in known
            )
            end = (found[1] or found[0])[1] if found else begin
            is_whole = word(cut, end) in {"", ".", ",", "on", "in", "at"} or (
                self._clauses.is_date(end)
            )
            if others and is_whole:
                yield attrs.evolve(told, at=end - 1, parties=(told.parties[0], *others))
                return

    def _of(self, at: int, last: int) -> tuple[Party, ...]:
        """Read "the meeting of A and B"."""
        if word(self._cut, at + 1) != "of":
            return ()
        parties = self._ask.whom(at + 2, last)
        named = tuple(each for each in parties if is_somebody(each))
        return named if len(named) > 1 else ()

    def _owned(self, at: int, first: int, last: int) -> Told | None:
        """Read "A's meeting with B lasted an hour"."""
        if word(self._cut, at + 1) != "with":
            return None
        found = self._clauses.object(at + 2, last)
        if found is None or not self._went_so((found[1] or found[0])[1], last):
            return None
        owner = self._owner(at, first)
        others = self._parties.of(self._clauses, *found, "attendee")
        if not owner or not others:
            return None
        parties = (*owner, *others)
        return Told(at=at, rule="meeting-with", parties=parties, is_noun=True)

    def _went_so(self, at: int, last: int) -> bool:
        """Whether "lasted an hour", "in Velm on Monday produced nothing" is told of a meeting."""
        cut = self._cut
        at += word(cut, at) == ","
        for place in range(at, min(last, at + BETWEEN_WITHIN)):
            if cut.lowers[place] in _HELD_OR_RESUMES and cut.words[place].islower():
                return True
            is_beyond = (
                self._clauses.is_date(place)
                or cut.capitals[place]
                or cut.lowers[place] in _SET
            )
            if not is_beyond:
                return False
        return False

    def _had(self, at: int, first: int, last: int) -> Told | None:
        """Read "a meeting that A had on Friday with B", "talks she held with B"."""
        cut = self._cut
        begin = at + 1 + (word(cut, at + 1) in {"that", "which"})
        verb = next(
            (
                x
                for x in range(begin + 1, min(last, begin + NOUN_WITHIN))
                if cut.lowers[x] in {"had", "held"}
            ),
            None,
        )
        if verb is None or any(
            not cut.words[x][0].isalpha() for x in range(begin, verb)
        ):
            return None
        place = self._ask.find("with", verb + 1, last)
        if place is None or not all(
            self._clauses.is_date(x) or word(cut, x) in {"had", "on", "the", "held"}
            for x in range(verb + 1, place)
        ):
            return None
        owner = self._parties.of(self._clauses, (begin, verb), None, "attendee")
        others = self._ask.whom(place + 1, last)
        if not owner or not others:
            return None
        mode = self._ask.mode(first, last)
        return Told(at=place, rule="meeting-with", parties=(*owner, *others), mode=mode)

    def _called_to(self, at: int, first: int, last: int) -> Told | None:
        """Read "A were called to a meeting with B"."""
        cut = self._cut
        to = next(
            (
                x
                for x in range(at - 1, max(first, at - NOUN_WITHIN), -1)
                if cut.lowers[x] == "to"
            ),
            None,
        )
        if (
            to is None
            or word(cut, to - 1) not in _CALLED
            or word(cut, at + 1) != "with"
        ):
            return None
        owner = self._ask.subject(to - 1, first, Trigger(shape="passive"))
        others = self._ask.whom(at + 2, last)
        is_passive = word(cut, to - 2) in {"was", "were", "been"}
        if not owner or not others or not is_passive:
            return None
        return Told(at=at, rule="meeting-with", parties=(*owner, *others))

    def _agreed_in(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B agreed in a telephone call on Wednesday to"."""
        cut = self._cut
        before = self._begun(at, first)
        if before is None or word(cut, before) not in {"in", "during", "at"}:
            return None
        if word(cut, before - 1) not in _AGREED or word(cut, at + 1) == "with":
            return None
        found = self._clauses.subject(before - 1, first)
        parties = (
            self._parties.of(self._clauses, found, None, "attendee") if found else ()
        )
        is_named = any(each.name for each in parties)
        if not is_named or len(parties) < 2:  # noqa: PLR2004 -- nobody meets alone
            return None
        mode = self._ask.mode(first, last)
        return Told(at=before - 1, rule="meeting-amid", parties=parties, mode=mode)

    def _theirs(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B shook hands before their meeting", "In a phone call on Friday, A and B agreed"."""
        if word(self._cut, at - 1) == "their":
            found = self._clauses.subject(self._verb(first, at), first)
            parties = (
                self._parties.of(self._clauses, found, None, "attendee")
                if found
                else ()
            )
        elif self._begun(at, first) == first:
            behind = self._past_when(at + 1)
            is_parted = word(self._cut, behind) == ","
            parties = self._ask.whom(behind + 1, last) if is_parted else ()
        else:
            return None
        parties = tuple(each for each in parties if is_somebody(each))
        if len(parties) < 2:  # noqa: PLR2004 -- nobody meets alone
            return None
        mode = self._ask.mode(first, last)
        return Told(at=at, rule="meeting-amid", parties=parties, mode=mode)

    def _verb(self, first: int, last: int) -> int:
        """The first word behind a sentence's names: its verb."""
        cut, at = self._cut, first
        while at < last and (cut.capitals[at] or cut.lowers[at] in _IN_NAMES):
            at += 1
        return at

    def _past_when(self, at: int) -> int:
        """Step over "on Monday"."""
        at += word(self._cut, at) == "on" and self._clauses.is_date(at + 1)
        while self._clauses.is_date(at):
            at += 1
        return at

    def _amid(self, at: int, first: int, last: int) -> Told | None:
        """Read "After talks with B in Lima, A said" and "A said after a meeting with B"."""
        before = self._begun(at, first)
        tie = self._ask.find("with", at + 1, min(last, at + BETWEEN_WITHIN))
        if before is None or tie is None or not self._ask.is_setting(at + 1, tie):
            return None
        is_opening = (
            before == first
            or "speaking"
            in self._cut.lowers[max(first, before - len(_TO_WHOM)) : before]
        )  # "Speaking to reporters after a meeting with B, A said"
        found = self._clauses.object(tie + 1, last)
        if found is None:
            return None
        phrase, aside = found
        if aside is not None and is_opening and word(self._cut, aside[1]) != ",":
            aside = None  # "At a meeting with B, A said"
        met = self._parties.of(self._clauses, phrase, aside, "attendee")
        others = tuple(each for each in met if is_somebody(each))
        if not others and self._clauses.is_dated(at, first, last):
            others = met  # "At a meeting with village leaders on Monday, she"
        if not others:
            return None
        if is_opening:
            subject = self._ask.behind_comma(aside[1] + 1 if aside else phrase[1], last)
            if not any(each.name for each in subject):
                # "During his meeting with B, the two sides reviewed"
                subject = self._owner(at, first) or subject
        else:
            subject = self._sayer(before, first)
        if not subject:
            return None
        return Told(
            at=at,
            rule="meeting-amid",
            parties=(*subject, *others),
            mode=self._ask.mode(first, last),
        )

    def _begun(self, at: int, first: int) -> int | None:
        """Where "after" stands in "after a two-hour meeting"; "in talks with" may be a sale."""
        cut = self._cut
        for place in range(at - 1, max(first, at - NOUN_WITHIN - 2) - 1, -1):
            if cut.lowers[place] in AMID:
                is_one = any(each in _ONES for each in cut.lowers[place + 1 : at])
                return place if is_one or cut.lowers[place] != "in" else None
            if not cut.lowers[place][0].isalnum() and cut.lowers[place] != "-":
                return None
        return None

    def _sayer(self, before: int, first: int) -> tuple[Party, ...]:
        """The subject of "said", "told reporters on Monday" that stands before "after a meeting"."""
        for place in range(before - 1, max(first, before - NOUN_WITHIN) - 1, -1):
            if self._cut.lowers[place] in AMID_SAID:
                return self._ask.subject(place, first, Trigger(shape="with"))
        return ()

    def _owner(self, at: int, first: int) -> tuple[Party, ...]:
        """Whose meeting: "His first appointment", "The envoy's talks"."""
        cut = self._cut
        for place in range(at - 1, max(first, at - NOUN_WITHIN) - 1, -1):
            if cut.lowers[place] in {"his", "her"}:
                return self._parties.of(
                    self._clauses, (place, place + 1), None, "attendee"
                )
            if cut.lowers[place] in POSSESSIVES:
                phrase = self._clauses.subject(place, first)
                if phrase:
                    return self._parties.of(self._clauses, phrase, None, "attendee")
        return ()

    def attended(self, at: int, first: int, last: int) -> Told | None:
        """Read "B attended the meeting" and "the meeting, attended by B", which goes on with the last meeting."""
        cut = self._cut
        noun = self._ask.noun_within(at + 1, last) or self._noun_before(at, first)
        if noun is None:
            return None
        if word(cut, at + 1) == "by":
            row = self._ask.row(at + 2, last)
            parties = max(row, self._ask.whom(at + 2, last), key=len)
        else:
            parties = self._ask.subject(at, first, Trigger(shape="object"))
        parties = tuple(each for each in parties if each.name)
        return (
            Told(at=at, rule="meeting-attended", parties=parties, goes_on=True)
            if parties
            else None
        )

    def _noun_before(self, at: int, first: int) -> int | None:
        for place in range(at - 1, max(first, at - BETWEEN_WITHIN) - 1, -1):
            if self._cut.lowers[place] in TALKS:
                return place
        return None
