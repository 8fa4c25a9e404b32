"""Reads what one sentence tells of meetings: its verbs and nouns of meeting, and the people around them."""

from collections.abc import Iterator
from typing import Final

import attrs

from archive.claim.meeting import Mode
from archive.extract.meeting.clauses import Clauses
from archive.extract.meeting.parties import Parties
from archive.extract.meeting.words import (
    ALSO_WITH,
    AMID,
    AMID_SAID,
    AUXILIARIES,
    BETWEEN_WITHIN,
    BOTH,
    CALLED_ON,
    DELEGATIONS,
    DETERMINERS,
    HELD_SO,
    LASTED,
    MEALS,
    MODES,
    NOUN_WITHIN,
    OTHERS,
    PASSIVE,
    RANG,
    SPOKEN,
    TALKS,
    VERBS,
    Trigger,
)
from archive.extract.proposal import Party, Span
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.extract.when.words import DAY_PARTS
from archive.extract.words.grammar import GROUPS, PERSONS

_WISHED: Final = frozenset(("to", "for", "not", "that"))
_PEOPLE: Final = PERSONS | GROUPS | OTHERS


@attrs.frozen(kw_only=True)
class Told:
    """What one clause tells of a meeting: the verb's token, the parties, how."""

    at: int
    rule: str
    parties: tuple[Party, ...]
    mode: Mode = "unknown"
    goes_on: bool = False


class Teller:
    """Reads sentences one after another."""

    def __init__(self, cut: Tokens, clauses: Clauses, parties: Parties) -> None:
        """Keep what is asked: phrases, and whom they mean."""
        self._cut, self._clauses, self._parties = cut, clauses, parties
        self._sentence = -1
        self._said: Mode = "unknown"

    def told(self, first: int, last: int) -> Iterator[Told]:
        """What a sentence tells, in order."""
        lowers = self._cut.lowers
        free = first
        for at in range(first, last):
            lower = lowers[at]
            if at < free:
                continue
            told = None
            if lower in VERBS and not self._is_owned(at):
                told = self._by_verb(at, first, last)
            if told is None and lower in TALKS:
                told = self._by_noun(at, first, last)
            elif lower == "attended":
                told = self._attended(at, first, last)
            if told is not None:
                yield told
                if told.goes_on or len(told.parties) > 1:
                    free = at + NOUN_WITHIN + 1

    def _is_owned(self, at: int) -> bool:
        """Whether "meeting" is a noun: "Ana Ruiz's meeting with"."""
        cut = self._cut
        return cut.lowers[at] == "meeting" and word(cut, at - 1) in {"'s", "’s"}

    def _by_verb(self, at: int, first: int, last: int) -> Told | None:
        cut, lower = self._cut, self._cut.lowers[at]
        if lower in PASSIVE and word(cut, at - 1) in AUXILIARIES:
            return self._passive(at, first, last)
        trigger = VERBS[lower]
        if lower in CALLED_ON and word(cut, at + 1) == "on":
            return self._called_on(at, first, last)
        if trigger.shape == "mediation":
            told = self._mediation(at, first, last, trigger)
            if told or lower not in ALSO_WITH:
                return told
            trigger = Trigger(shape="with")
        match trigger.shape:
            case "object":
                return self._object(at, first, last, trigger)
            case "with":
                return self._with(at, first, last)
            case "to":
                return self._welcome(at, first, last, trigger)
            case "arrival":
                told = self._arrival(at, first, last, trigger)
                return told or self._with(at, first, last)
            case "paid":
                return self._paid(at, first, last, trigger)
            case _:
                return None

    def _subject(self, at: int, first: int, trigger: Trigger) -> tuple[Party, ...]:
        phrase = self._clauses.subject(at, first)
        if phrase is not None and word(self._cut, phrase[0] - 1) in {"to", "in", "at"}:
            phrase = None  # "will travel to Velm next week to meet": Velm meets nobody
        if phrase is not None and self._cut.lowers[slice(*phrase)] in BOTH:
            return self._parties.both(first, phrase[0], trigger.subject)
        if phrase is not None:
            both = self._parties.both_in_office(*phrase, trigger.subject)
            if both:
                return both
        if phrase is not None:
            return self._parties.of(self._clauses, phrase, None, trigger.subject)
        party = self._parties.first_named(first, at, trigger.subject)
        return (party,) if party else ()

    def _object(self, at: int, first: int, last: int, trigger: Trigger) -> Told | None:
        cut = self._cut
        if cut.lowers[at] in {"meeting", "visit", "host", "meet"} and not self._is_verb(
            at
        ):
            return None
        found = self._clauses.object(at + 1, last)
        if found and cut.lowers[found[0][1] - 1] in MEALS | TALKS:
            return self._given_for(at, first, last, trigger, found[0][1])
        if cut.lowers[at] in RANG and not (found and self._is_rung(found[0], last)):
            return None
        others = self._parties.of(self._clauses, *found, trigger.other) if found else ()
        if found and word(cut, found[0][1]) in {"led", "headed"}:
            others = self._led(found[0][1] + 1, last, trigger) or others
        if trigger.needs_person:
            others = tuple(each for each in others if self._is_guest(each, at))
        if trigger.may_be_place and found and not self._is_visit(others, at, last):
            return None
        subject = self._subject(at, first, trigger)
        rule = "meeting-verb"
        if cut.lowers[at] == "meeting":
            rule = "meeting-opening"
            subject = self._behind_comma(at, last)
        if not others and (len(subject) < 2 or found):  # noqa: PLR2004 -- both are subjects
            return None
        return Told(at=at, rule=rule, parties=(*subject, *others), mode=trigger.mode)

    def _given_for(
        self, at: int, first: int, last: int, trigger: Trigger, behind: int
    ) -> Told | None:
        """Read "hosted a dinner for B", "hosted talks with B"."""
        if trigger.subject != "host" or word(self._cut, behind) not in {"for", "with"}:
            return None
        found = self._clauses.object(behind + 1, last)
        others = self._parties.of(self._clauses, *found, trigger.other) if found else ()
        subject = self._subject(at, first, trigger)
        if not others or not subject:
            return None
        return Told(
            at=at,
            rule="meeting-verb",
            parties=(*subject, *others),
            mode=trigger.mode,
        )

    def _is_rung(self, phrase: Span, last: int) -> bool:
        """Whether "called" tells of a telephone here: "called her counterpart", "called Rell on Friday"."""
        cut, end = self._cut, phrase[1]
        if cut.lowers[end - 1] in {"counterpart", "counterparts"}:
            return True
        behind = word(cut, end) if end < last else "."
        is_when = self._clauses.is_date(end) or (
            behind == "on" and self._clauses.is_date(end + 1)
        )
        return cut.is_name_like(end - 1) and is_when

    def _led(self, by: int, last: int, trigger: Trigger) -> tuple[Party, ...]:
        """Who leads "a delegation led by Ana Ruiz"."""
        found = (
            self._clauses.object(by + 1, last) if word(self._cut, by) == "by" else None
        )
        named = self._parties.of(self._clauses, *found, trigger.other) if found else ()
        return tuple(each for each in named if each.name)

    def _is_visit(self, others: tuple[Party, ...], at: int, last: int) -> bool:
        """Whether somebody was visited; "visited Tarn and met the mayor" tells of one meeting, in Tarn."""
        is_place = all(
            each.agent_type != "person" or " " not in (each.name or "a person")
            for each in others
        )
        goes_on = any(
            self._cut.lowers[later] in VERBS and word(self._cut, later - 1) == "and"
            for later in range(at + 1, last)
        )
        return bool(others) and not (is_place and goes_on)

    def _is_verb(self, at: int) -> bool:
        """Whether "meet" or "visit" is a verb here: behind "will" or "to"; "meeting" behind "after" with "with"."""
        if self._cut.lowers[at] == "meeting":
            is_opening = word(self._cut, at - 1) in {"after", "before", "upon"}
            return is_opening and word(self._cut, at + 1) == "with"
        return word(self._cut, at - 1) in {"will", "to", "also"}

    def _behind_comma(self, at: int, last: int) -> tuple[Party, ...]:
        """The subject of "After meeting with B, A flew home"."""
        comma = self._find(",", at, last)
        found = (
            self._parties.first_named(
                comma + 1, min(last, comma + NOUN_WITHIN), "attendee"
            )
            if comma is not None
            else None
        )
        return (found,) if found else ()

    def _is_somebody(self, party: Party) -> bool:
        return party.name is not None and party.agent_type in {"person", "state"}

    def _is_guest(self, party: Party, at: int) -> bool:
        """Whether somebody can be received: not "received Polaroids"."""
        if party.name is None and party.mention is not None:
            first, end = map(self._cut.at, party.mention)
            said = self._cut.lowers[first:end]
            # "hosted the envoy", "received the families"; a country hosts 300,000 refugees
            is_some = said[0] in DETERMINERS and not any(x[0].isdigit() for x in said)
            return not DELEGATIONS.isdisjoint(said) or (
                is_some and not _PEOPLE.isdisjoint(said)
            )
        is_thing = self._cut.lowers[at].startswith("receive") and " " not in (
            party.name or ""
        )
        return self._is_somebody(party) and not is_thing

    def _with(self, at: int, first: int, last: int) -> Told | None:
        """Read "held talks with B", "A and B held talks", "spoke by phone with B", "renewed negotiations"."""
        cut = self._cut
        is_sitting = cut.lowers[at] == "sat" and word(cut, at + 1) == "down"
        is_spoken = cut.lowers[at] in SPOKEN
        is_spoken = is_spoken or is_sitting
        noun = None if is_spoken else self._noun_within(at + 1, last, TALKS | MEALS)
        if noun is None and not is_spoken:
            return None
        trigger = Trigger(shape="with")
        subject = self._subject(at, first, trigger)
        place = self._find("with", (noun or at) + 1, last)
        if place is None and is_spoken and self._mode(first, last) in {"call", "video"}:
            place = self._find(
                "to", at + 1, last
            )  # "spoke by phone to her counterpart"
        others: tuple[Party, ...] = ()
        if place is not None:
            found = self._clauses.object(place + 1, last)
            others = (
                self._parties.of(self._clauses, *found, "attendee") if found else ()
            )
        is_meal = noun is not None and cut.lowers[noun] in MEALS
        mode = "in_person" if is_meal or is_sitting else self._mode(first, last)
        is_timed = not LASTED.isdisjoint(cut.lowers[at:last])  # "spoke for ten minutes"
        if is_spoken and mode == "unknown" and not (is_timed and (others or subject)):
            return None
        if is_meal and not others:
            return None
        return Told(at=at, rule="meeting-talks", parties=(*subject, *others), mode=mode)

    def _noun_within(
        self, at: int, last: int, nouns: frozenset[str] = TALKS
    ) -> int | None:
        """The noun that a verb governs: "held high-level talks", "went for a meeting", "return to X for talks"."""
        cut, place = self._cut, at
        far = at + NOUN_WITHIN
        if word(cut, at) in {"to", "in"}:
            far += NOUN_WITHIN
        while place < min(last, far):
            if cut.lowers[place] in nouns:
                return place
            if cut.lowers[place] in {",", ";", ".", "that", "with", "and"}:
                return None
            place += 1
        return None

    def _find(self, lower: str, at: int, last: int) -> int | None:
        cut = self._cut
        for place in range(at, min(last, at + BETWEEN_WITHIN)):
            if cut.lowers[place] == lower:
                return place
            is_when = cut.lowers[place] == "that" and word(cut, place + 1) in DAY_PARTS
            if cut.lowers[place] in {";", "that", "which", "who"} and not is_when:
                return None
        return None

    def _passive(self, at: int, first: int, last: int) -> Told | None:
        """Read "A was received in X by B", "A was greeted by B, including C"."""
        place = self._find("by", at + 1, last)
        if place is None:
            return None
        found = self._clauses.object(place + 1, last)
        if found is None:
            return None
        phrase, aside = found
        hosts = self._parties.of(self._clauses, phrase, aside, "host")
        more = self._find("including", phrase[1], last)
        if more is not None and (named := self._clauses.object(more + 1, last)):
            hosts = self._parties.of(self._clauses, *named, "host")
        hosts = tuple(each for each in hosts if each.name or each.mention)
        trigger = Trigger(shape="passive", subject="guest")
        guests = self._subject(at, first, trigger)
        if not hosts or not guests:
            return None
        return Told(
            at=at, rule="meeting-received", parties=(*guests, *hosts), mode="in_person"
        )

    def _welcome(self, at: int, first: int, last: int, trigger: Trigger) -> Told | None:
        """Read "gave a warm welcome to B"."""
        noun = self._noun_within(at + 1, last, frozenset(("welcome", "reception")))
        place = self._find("to", noun, last) if noun is not None else None
        found = self._clauses.object(place + 1, last) if place is not None else None
        if found is None:
            return None
        subject = self._subject(at, first, trigger)
        others = self._parties.of(self._clauses, *found, trigger.other)
        return Told(
            at=at,
            rule="meeting-verb",
            parties=(*subject, *others),
            mode=trigger.mode,
        )

    def _paid(self, at: int, first: int, last: int, trigger: Trigger) -> Told | None:
        """Read "paid a courtesy call on B", "paid a visit to B"."""
        noun = self._noun_within(at + 1, last, frozenset(("call", "visit")))
        if noun is None or word(self._cut, noun + 1) not in {"on", "to"}:
            return None
        found = self._clauses.object(noun + 2, last)
        others = self._parties.of(self._clauses, *found, trigger.other) if found else ()
        others = tuple(each for each in others if self._is_somebody(each))
        subject = self._subject(at, first, trigger)
        if not others or not subject or others[0].agent_type == "state":
            return None
        return Told(
            at=at, rule="meeting-call", parties=(*subject, *others), mode=trigger.mode
        )

    def _called_on(self, at: int, first: int, last: int) -> Told | None:
        """Read "A called on the mayor, B"; "called on B to resign" asks for something."""
        found = self._clauses.object(at + 2, last)
        if found is None:
            return None
        phrase, aside = found
        behind = (aside or phrase)[1]
        behind += word(self._cut, behind) == ","
        if not _WISHED.isdisjoint(self._cut.lowers[behind : min(last, behind + 2)]):
            return None
        others = self._parties.of(self._clauses, phrase, aside, "host")
        others = tuple(each for each in others if each.agent_type == "person")
        subject = self._subject(at, first, Trigger(shape="paid", subject="guest"))
        if not others or not subject:
            return None
        return Told(
            at=at,
            rule="meeting-call",
            parties=(*subject, *others),
            mode="in_person",
        )

    def _arrival(self, at: int, first: int, last: int, trigger: Trigger) -> Told | None:
        """Read "arrived in X on a visit": a visit to a place is told as a meeting with it."""
        cut = self._cut
        if word(cut, at + 1) not in {"in", "at"}:
            return None
        end = self._clauses.name_end(at + 2, last)
        if end == at + 2 or self._find("visit", end, last) is None:
            return None
        where = self._clauses.where(at + 2, end)
        host = Party(
            name=where.name, agent_type="state", mention=where.mention, part="host"
        )
        subject = self._subject(at, first, trigger)
        return Told(
            at=at, rule="meeting-visit", parties=(*subject, host), mode="in_person"
        )

    def _mediation(
        self, at: int, first: int, last: int, trigger: Trigger
    ) -> Told | None:
        noun = self._noun_within(at + 1, last, frozenset(("mediation",)))
        others = self._between(noun, last) if noun is not None else ()
        if not others:
            return None
        subject = self._subject(at, first, trigger)
        return Told(at=at, rule="meeting-mediation", parties=(*subject, *others))

    def _between(self, at: int, last: int) -> tuple[Party, ...]:
        place = self._find("between", at, last)
        found = self._clauses.object(place + 1, last) if place is not None else None
        if found is None:
            return ()
        parties = self._parties.of(self._clauses, *found, "attendee")
        if len(parties) == 1 and found[1] is not None:
            # "between the minister, Ana Ruiz, and Tarnish mediators"
            end = found[1][1]
            if word(self._cut, end) == "," and word(self._cut, end + 1) == "and":
                other = self._clauses.object(end + 2, last)
                more = (
                    self._parties.of(self._clauses, *other, "attendee") if other else ()
                )
                parties = (*parties, *more)
        return parties if len(parties) > 1 else ()

    def _by_noun(self, at: int, first: int, last: int) -> Told | None:
        """Read "talks between A and B", "His first appointment was with B", "A second round was held"."""
        cut = self._cut
        parties = self._between(at, last)
        if parties:
            return Told(
                at=at,
                rule="meeting-between",
                parties=parties,
                mode=self._mode(first, last),
            )
        told = self._owned(at, first, last) or self._amid(at, first, last)
        if told is not None:
            return told
        if word(cut, at + 1) in {"was", "were"} and word(cut, at + 2) == "with":
            found = self._clauses.object(at + 3, last)
            owner = self._owner(at, first)
            if found is None or not owner:
                return None
            others = self._parties.of(self._clauses, *found, "attendee")
            return Told(at=at, rule="meeting-with", parties=(*owner, *others))
        if word(cut, at + 1) in {"was", "were"} and word(cut, at + 2) == "held":
            mode = self._mode(first, last)
            return Told(
                at=at, rule="meeting-again", parties=(), mode=mode, goes_on=True
            )
        return None

    def _owned(self, at: int, first: int, last: int) -> Told | None:
        """Read "A's meeting with B lasted an hour"."""
        if word(self._cut, at + 1) != "with":
            return None
        found = self._clauses.object(at + 2, last)
        if found is None or word(self._cut, self._past_when(found[0][1])) not in (
            HELD_SO
        ):
            return None
        owner = self._owner(at, first)
        others = self._parties.of(self._clauses, *found, "attendee")
        if not owner or not others:
            return None
        return Told(at=at, rule="meeting-with", parties=(*owner, *others))

    def _past_when(self, at: int) -> int:
        """Step over "on Monday"."""
        at += word(self._cut, at) == "on" and self._clauses.is_date(at + 1)
        while self._clauses.is_date(at):
            at += 1
        return at

    def _amid(self, at: int, first: int, last: int) -> Told | None:
        """Read "After talks with B in Lima, A said" and "A said after a meeting with B"."""
        before = self._begun(at, first)
        if before is None or word(self._cut, at + 1) != "with":
            return None
        is_opening = before == first or word(self._cut, before - 1) == "speaking"
        found = self._clauses.object(at + 2, last)
        if found is None:
            return None
        phrase, aside = found
        if aside is not None and is_opening and word(self._cut, aside[1]) != ",":
            aside = None  # "At a meeting with B, A said"
        others = self._parties.of(self._clauses, phrase, aside, "attendee")
        others = tuple(each for each in others if self._is_somebody(each))
        if not others:
            return None
        if is_opening:
            subject = self._behind_comma(aside[1] + 1 if aside else phrase[1], last)
        else:
            subject = self._sayer(before, first)
        if not subject:
            return None
        return Told(
            at=at,
            rule="meeting-amid",
            parties=(*subject, *others),
            mode=self._mode(first, last),
        )

    def _begun(self, at: int, first: int) -> int | None:
        """Where "after" stands in "after a two-hour meeting"; "in talks with" may be a sale."""
        cut = self._cut
        for place in range(at - 1, max(first, at - NOUN_WITHIN) - 1, -1):
            if cut.lowers[place] in AMID:
                is_one = any(each in {"a", "an"} for each in cut.lowers[place + 1 : at])
                return place if is_one or cut.lowers[place] != "in" else None
            if not cut.lowers[place][0].isalpha() and cut.lowers[place] != "-":
                return None
        return None

    def _sayer(self, before: int, first: int) -> tuple[Party, ...]:
        """The subject of "said", "told reporters on Monday" that stands before "after a meeting"."""
        for place in range(before - 1, max(first, before - NOUN_WITHIN) - 1, -1):
            if self._cut.lowers[place] in AMID_SAID:
                return self._subject(place, first, Trigger(shape="with"))
        return ()

    def _owner(self, at: int, first: int) -> tuple[Party, ...]:
        """Whose meeting: "His first appointment", "The envoy's talks"."""
        cut = self._cut
        for place in range(at - 1, max(first, at - NOUN_WITHIN) - 1, -1):
            if cut.lowers[place] in {"his", "her"}:
                return self._parties.of(
                    self._clauses, (place, place + 1), None, "attendee"
                )
            if cut.lowers[place] in {"'s", "’s"}:
                phrase = self._clauses.subject(place, first)
                if phrase:
                    return self._parties.of(self._clauses, phrase, None, "attendee")
        return ()

    def _attended(self, at: int, first: int, last: int) -> Told | None:
        """Read "B attended the meeting" and "the meeting, attended by B", which goes on with the last meeting."""
        cut = self._cut
        noun = self._noun_within(at + 1, last) or self._noun_before(at, first)
        if noun is None:
            return None
        if word(cut, at + 1) == "by":
            found = self._clauses.object(at + 2, last)
            parties = (
                self._parties.of(self._clauses, *found, "attendee") if found else ()
            )
        else:
            parties = self._subject(at, first, Trigger(shape="object"))
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

    def _mode(self, first: int, last: int) -> Mode:
        if self._sentence != first:
            modes = (MODES.get(lower) for lower in self._cut.lowers[first:last])
            self._sentence = first
            self._said = next((mode for mode in modes if mode is not None), "unknown")
        return self._said
