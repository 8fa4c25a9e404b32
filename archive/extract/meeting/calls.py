"""Reads calls that one pays on another: received by, called on, paid a visit, welcomed, arrived on a visit."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.told import Told, is_somebody, said_of
from archive.extract.meeting.words import AUXILIARIES, TALKS, Trigger
from archive.extract.proposal import Party
from archive.extract.when.form import word
from archive.extract.words.grammar import PERSONS

VISIT: Final = "meeting-visit"
"""The rule of a visit to a place, told as a meeting with it."""
_WELCOMES: Final = frozenset(("welcome", "reception", "audience"))
# "Was granted forty minutes with B".
_GRANTED: Final = _WELCOMES | {"meeting", "minutes", "hour", "hours", "half-hour"}
_WISHED: Final = frozenset(("to", "for", "not", "that"))
# "Called on the governor on Friday to submit a petition": a visit.
_VISITS_TO: Final = frozenset(
    (
        *("submit", "present", "hand", "discuss", "brief", "congratulate", "thank"),
        *("invite", "introduce", "deliver", "convey", "pay", "apologise", "apologize"),
        *("talk", "express", "wish", "offer", "seek", "complain", "say"),
    )
)


class Calls(Asking):
    """Reads one verb after another."""

    def passive(self, at: int, first: int, last: int) -> Told | None:
        """Read "A was received in X by B", "A was greeted by B, including C"."""
        place = self._ask.find("by", at + 1, last)
        if place is None:
            return None
        found = self._clauses.object(place + 1, last)
        if found is None:
            return None
        phrase, aside = found
        hosts = self._parties.of(self._clauses, phrase, aside, "host")
        more = self._ask.find("including", phrase[1], last)
        if more is not None:
            hosts = self._ask.whom(more + 1, last, "host") or hosts
        hosts = tuple(each for each in hosts if each.name or each.mention)
        trigger = Trigger(shape="passive", subject="guest")
        guests = self._ask.subject(at, first, trigger)
        if not guests and not TALKS.isdisjoint(self._cut.lowers[first:at]):
            # "The next meeting will be hosted by Velm"
            one = self._parties.first_named(first, at, "guest")
            guests = (one,) if one else ()
        if not hosts or not guests:
            return None
        return Told(
            at=at, rule="meeting-received", parties=(*guests, *hosts), mode="in_person"
        )

    def welcome(self, at: int, first: int, last: int, trigger: Trigger) -> Told | None:
        """Read "gave a warm welcome to B"."""
        is_passive = word(self._cut, at - 1) in AUXILIARIES
        nouns = _GRANTED if is_passive else _WELCOMES
        noun = self._ask.noun_within(at + 1, last, nouns)
        if noun is not None and is_passive:
            return self._granted(at, first, last, noun)
        place = self._ask.find("to", noun, last) if noun is not None else None
        found = self._clauses.object(place + 1, last) if place is not None else None
        if found is None:
            return None
        subject = self._ask.subject(at, first, trigger)
        others = self._parties.of(self._clauses, *found, trigger.other)
        return Told(
            at=at,
            rule="meeting-verb",
            parties=(*subject, *others),
            mode=trigger.mode,
        )

    def _granted(self, at: int, first: int, last: int, noun: int) -> Told | None:
        """Read "was granted an audience by B", "was granted forty minutes with B"."""
        by = noun + 1
        if word(self._cut, by) not in {"by", "with"}:
            return None
        hosts = self._ask.whom(by + 1, last, "host")
        trigger = Trigger(shape="passive", subject="guest")
        guests = self._ask.subject(at, first, trigger)
        if not hosts or not guests:
            return None
        parties = (*guests, *hosts)
        return Told(at=at, rule="meeting-received", parties=parties, mode="in_person")

    def paid(self, at: int, first: int, last: int, trigger: Trigger) -> Told | None:
        """Read "paid a courtesy call on B", "paid a visit to B"."""
        noun = self._ask.noun_within(at + 1, last, frozenset(("call", "visit")))
        is_wished = self._cut.lowers[at] == "pay" and word(self._cut, at - 1) not in {
            *("to", "will", "also"),
        }
        if noun is None or is_wished:
            return None
        is_near = word(self._cut, noun + 1) in {"on", "to"}
        is_near = is_near and not self._clauses.is_date(noun + 2)
        to = noun + 1 if is_near else self._ask.find("to", noun + 1, last)
        if to is not None and self._ask.is_setting(noun + 1, to):
            # "paid a visit on Friday to B"
            others = self._ask.whom(to + 1, last, trigger.other)
        else:
            others = self._visited(at, noun, trigger)
        others = tuple(x for x in others if is_somebody(x) or self._is_office(x))
        subject = self._ask.subject(at, first, trigger)
        is_dated = any(self._clauses.is_date(x) for x in range(noun, last))
        if not others or not subject:
            return None
        if others[0].agent_type == "state" and not (is_dated and subject[0].name):
            return None  # "paid visits to Tarn": which, nobody says
        return Told(
            at=at, rule="meeting-call", parties=(*subject, *others), mode=trigger.mode
        )

    def _is_office(self, party: Party) -> bool:
        """Whether "the Sultan of Tarn", "the governor" is told, whom no name tells."""
        said = said_of(self._cut, party)
        if party.name or not said:
            return False
        head = said[said.index("of") - 1] if "of" in said[1:] else said[-1]
        is_peer = said[-2:] == ("opposite", "number") or head == "counterpart"
        return is_peer or (said[0] == "the" and head in PERSONS)

    def _visited(self, at: int, noun: int, trigger: Trigger) -> tuple[Party, ...]:
        """Whom "paid the mayor a visit" means: who stands between the verb and its noun."""
        end = next(
            (x for x in range(noun - 1, at, -1) if self._cut.lowers[x] in {"a", "an"}),
            at + 1,
        )
        return (
            self._parties.of(self._clauses, (at + 1, end), None, trigger.other)
            if end > at + 1
            else ()
        )

    def called_on(self, at: int, first: int, last: int) -> Told | None:
        """Read "A called on the mayor, B"; "called on B to resign" asks for something."""
        found = self._clauses.object(at + 2, last)
        if found is None:
            return None
        phrase, aside = found
        behind = (aside or phrase)[1]
        behind += word(self._cut, behind) == ","
        day = behind + (word(self._cut, behind) == "on")
        while self._clauses.is_date(day):
            day += 1  # "called on residents on Thursday to boil water"
        if self._cut.lowers[day : day + 1] == ("to",) and day > behind:
            purpose = word(self._cut, day + 1)
            behind = behind if purpose in _VISITS_TO else day
        if not _WISHED.isdisjoint(self._cut.lowers[behind : min(last, behind + 2)]):
            return None
        if word(self._cut, behind) in {"including", "such"}:
            return None  # "called on its allies, including Velm, to change their rules"
        others = self._parties.of(self._clauses, phrase, aside, "host")
        is_home = word(self._cut, behind) in {"at", "in"} and (
            word(self._cut, behind + 1) in {"his", "her", "their"}
        )
        others = tuple(
            each
            for each in others
            if each.agent_type == "person" or (is_home and each.agent_type != "state")
        )
        subject = self._ask.subject(at, first, Trigger(shape="paid", subject="guest"))
        if not others or not subject:
            return None
        return Told(
            at=at,
            rule="meeting-call",
            parties=(*subject, *others),
            mode="in_person",
        )

    def arrival(self, at: int, first: int, last: int, trigger: Trigger) -> Told | None:
        """Read "arrived in X on a visit": a visit to a place is told as a meeting with it."""
        cut = self._cut
        if word(cut, at + 1) not in {"in", "at"}:
            return None
        end = self._clauses.name_end(at + 2, last)
        if end == at + 2 or self._ask.find("visit", end, last) is None:
            return None
        where = self._clauses.where(at + 2, end)
        host = Party(
            name=where.name, agent_type="state", mention=where.mention, part="host"
        )
        subject = self._ask.subject(at, first, trigger)
        return Told(at=at, rule=VISIT, parties=(*subject, host), mode="in_person")

    def mediation(
        self, at: int, first: int, last: int, trigger: Trigger
    ) -> Told | None:
        """Read "launched a mediation between B and C"."""
        noun = self._ask.noun_within(at + 1, last, frozenset(("mediation",)))
        others = self._ask.between(noun, last) if noun is not None else ()
        if not others:
            return None
        subject = self._ask.subject(at, first, trigger)
        return Told(at=at, rule="meeting-mediation", parties=(*subject, *others))
