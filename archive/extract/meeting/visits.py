"""Reads meetings that a verb tells together with other words: "spent an hour with B", "called B to her office"."""

from typing import Final

from archive.extract.meeting.asked import Asked, Asking
from archive.extract.meeting.beside import Beside
from archive.extract.meeting.gathering_words import OFFICIALS
from archive.extract.meeting.phrase_words import DETERMINERS
from archive.extract.meeting.place_words import VENUES
from archive.extract.meeting.told import Told, told_of
from archive.extract.meeting.visit_words import (
    BROUGHT,
    BYSTANDERS,
    GOING,
    HOMES,
    HOSTED,
    PAPERS,
    PUT,
    SEEING,
    SEEN_BEHIND,
    SIGNED,
    TO_SEE,
)
from archive.extract.meeting.words import Trigger
from archive.extract.proposal import Party, Span
from archive.extract.text.items import POSSESSIVES
from archive.extract.when.form import word
from archive.extract.words.grammar import PRONOUNS, TITLES

_IS_TO: Final = frozenset((("is", "to"), ("are", "to"), ("was", "to"), ("were", "to")))
_KIN: Final = frozenset(("family", "families", "parents", "relatives"))
_PLAYS: Final = frozenset(
    ("beat", "win", "lose", "play", "draw", "score", "race", "fight", "perform")
)
_WAS: Final = frozenset(("is", "was", "were", "are", "been"))
_NEAR: Final = 6
_FAR: Final = 14
_WITH: Final = Trigger(shape="with")
_GUEST: Final = Trigger(shape="passive", subject="guest")
_HOST: Final = Trigger(shape="object", subject="host")
_SUMMONED: Final = frozenset(("summoned", "called", "convoked", "hauled"))
_HOUSES: Final = frozenset(
    ("ministry", "department", "embassy", "palace", "presidency")
)
_ENVOYS: Final = frozenset(
    (
        *("ambassador", "envoy", "chargé", "charge", "diplomat", "consul", "attaché"),
        *("ambassadors", "envoys", "diplomats", "mission"),
    )
)
_ALSO: Final = frozenset(("also", "later", "then", "separately", "again"))
_DROPPED: Final = frozenset(("dropped", "popped", "looked", "drops", "called"))
_WORKFORCE: Final = frozenset(
    ("management", "unions", "labor", "labour", "staff", "union", "employers")
)
_SERVE: Final = frozenset(
    ("doctor", "dentist", "barber", "vet", "neighbour", "neighbor", "friend", "driver")
)


class Visits(Asking):
    """Reads one verb after another."""

    words: Final = Beside.words | {
        *("greet", "welcome", "turned", "showed", "arrived", "visited", "visits"),
        *SEEING,
        *BROUGHT,
        *HOSTED,
        *SIGNED,
        *PUT,
        *GOING,
        *_DROPPED,
    }
    """The words that it tells something at."""

    def __init__(self, ask: Asked) -> None:
        """Keep whom to ask."""
        super().__init__(ask)
        self._besides = Beside(ask)

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read what a verb tells together with the words behind it."""
        lower = self._cut.lowers[at]
        if lower in SEEING:
            return self._seen(at, first, last)
        if lower in {"greet", "welcome"} and word(self._cut, at - 1) == "to":
            return self._greeted(at, first, last)
        if lower in {"turned", "showed", "arrived"}:
            return self._at_door(at, first, last)
        if lower in BROUGHT:
            told = self._brought(at, first, last)
            if told is not None:
                return told
            if word(self._cut, at + 1) == "together":
                return self._together(at, first, last)
        if lower in HOSTED:
            return self._hosted(at, first, last)
        if lower in SIGNED or lower in PUT:
            return self._signed(at, first, last)
        if lower in GOING:
            return self._gone(at, first, last)
        if lower in {"visited", "visits"}:
            return self._at_home(at, at, first, last)
        if lower in _DROPPED:
            return self._dropped(at, first, last)
        return self._besides.told(at, first, last)

    def _seen(self, at: int, first: int, last: int) -> Told | None:
        """Read "saw the officials privately", "is to travel to Velm to see B", "is hoping to see him in Velm"."""
        cut = self._cut
        found = self._clauses.object(at + 1, last)
        if cut.lowers[at + 1 : at + 3] == ("each", "other"):
            return self._each_other(at, first, last)
        if found is None or word(cut, at + 1) in {"off", "through"}:
            return None  # "saw off B in the vote"
        phrase = found[0]
        end = (found[1] or phrase)[1]
        end += word(cut, end) == "," and found[1] is not None
        said = cut.lowers[slice(*phrase)]
        is_office = not BYSTANDERS.isdisjoint(self._unowned(said))
        is_when = self._clauses.is_date(end) or word(cut, end) in SEEN_BEHIND
        if said[0] in PRONOUNS and word(cut, end) in {"in", "at", "before", "after"}:
            is_when = False  # "saw him in the hallway"
        is_when = is_when or (
            word(cut, at - 1) in _ALSO
            and word(cut, end) in {".", "", ","}
            and cut.lowers[phrase[0]] in TITLES
        )  # "also saw Vice President Ana Ruiz"
        is_to_come = cut.lowers[at] == "see"
        is_gone = is_to_come and (
            not TO_SEE.isdisjoint(cut.lowers[max(first, at - _FAR) : at])
            or cut.lowers[at - 2 : at] in _IS_TO
            or self._was_there(at, first)
        )
        if not _PLAYS.isdisjoint(said):
            return None  # "was in Velm to see Tarn beat Orlo"
        if is_office or (is_to_come and not is_gone) or not (is_when or is_gone):
            return None
        if is_to_come and word(cut, at - 1) not in {"to", "will", "also", "would"}:
            return None
        others = self._parties.of(self._clauses, *found, "attendee")
        others = tuple(each for each in others if self._is_person(each, said))
        return told_of(at, self._ask.subject(at, first, _WITH), others, end - 1)

    def _each_other(self, at: int, first: int, last: int) -> Told | None:
        """Read "are expected to see each other again in Velm in May": two, on a day."""
        both = self._ask.subject(at, first, _WITH)
        if len(both) < len("AB") or not self._clauses.is_dated(at, at, last):
            return None
        return Told(at=at, rule="meeting-verb", parties=both, mode="in_person")

    def _unowned(self, said: tuple[str, ...]) -> tuple[str, ...]:
        """The words of "family" in "the driver's family": whose it is tells of somebody else."""
        owner = (x for x, low in enumerate(said) if low in POSSESSIVES)
        return said[max(owner, default=-1) + 1 :] or said

    def _was_there(self, at: int, first: int) -> bool:
        """Whether somebody was at a place to see another: "was in Velm on Friday to see"."""
        cut, begin = self._cut, max(first, at - _FAR)
        return word(cut, at - 1) == "to" and any(
            cut.lowers[x] == "in" and cut.lowers[x - 1] in _WAS and cut.capitals[x + 1]
            for x in range(begin + 1, at - 1)
        )

    def _is_person(self, party: Party, said: tuple[str, ...]) -> bool:
        """Whether one sees somebody: no film, no land."""
        if party.agent_type in {"state", "outlet"}:
            return False
        if self._unowned(said)[-1] in _KIN:
            return True  # "the driver's family"
        return party.agent_type == "person" or not {"both", "two"}.isdisjoint(said)

    def _brought(self, at: int, first: int, last: int) -> Told | None:
        """Read "called floor leaders to his chamber", "summoned both sides to her department"."""
        if word(self._cut, at - 1) in {"was", "were", "been"}:
            return self._called_in(at, first, last)
        if word(self._cut, at + 1) == "in":
            return self._called_envoy(at, first, last)
        found = self._clauses.object(at + 1, last)
        if found is None:
            return None
        cut, end = self._cut, found[0][1]
        if word(cut, end) not in {"to", "into", "in"} or not self._is_room(
            end + 1, last
        ):
            return None
        others = self._parties.of(self._clauses, found[0], None, "guest")
        return told_of(at, self._ask.subject(at, first, _HOST), others, end + 1)

    def _called_envoy(self, at: int, first: int, last: int) -> Told | None:
        """Read "called in the Tarnish ambassador": one who speaks for a land, and no experts."""
        found = self._clauses.object(at + 2, last)
        if found is None or _ENVOYS.isdisjoint(self._cut.lowers[slice(*found[0])]):
            return None
        others = self._parties.of(self._clauses, *found, "guest")
        return told_of(at, self._ask.subject(at, first, _HOST), others, at + 2)

    def _greeted(self, at: int, first: int, last: int) -> Told | None:
        """Read "was at the airport to greet B", "was on hand to welcome B"."""
        cut = self._cut
        near = cut.lowers[max(first, at - _FAR) : at]
        if {"was", "were"}.isdisjoint(near) or {"at", "on", "there"}.isdisjoint(near):
            return None
        others = self._ask.whom(at + 1, last, "guest")
        others = tuple(x for x in others if x.name and x.agent_type == "person")
        verb = next(
            x for x in range(at - 1, -1, -1) if cut.lowers[x] in {"was", "were"}
        )
        return told_of(verb, self._ask.subject(verb, first, _HOST), others, at)

    def _at_door(self, at: int, first: int, last: int) -> Told | None:
        """Read "turned up at B's door"."""
        cut = self._cut
        tie = at + 1 + (word(cut, at + 1) == "up")
        if word(cut, tie) != "at":
            return None
        return self._at_home(tie, at, first, last)

    def _together(self, at: int, first: int, last: int) -> Told | None:
        """Read "The summit in Velm brought together leaders of nine countries", "A brought together elders"."""
        found = self._clauses.object(at + 2, last)
        parties = self._ask.those(found[0]) if found else ()
        both = self._ask.others(found, last, "guest") if found else ()
        parties = parties or (both if len(both) > 1 else ())
        if not parties:
            return None
        hosts = self._ask.subject(at, first, _HOST)
        hosts = tuple(x for x in hosts if x.name and x.agent_type == "person")
        return Told(
            at=at,
            rule="meeting-body",
            parties=(*hosts, *parties),
            mode="in_person",
            is_body=True,
        )

    def _called_in(self, at: int, first: int, last: int) -> Told | None:
        """Read "was summoned to the foreign ministry"."""
        cut = self._cut
        if cut.lowers[at] not in _SUMMONED or word(cut, at + 1) != "to":
            return None
        found = self._clauses.object(at + 2, last)
        if found is None or cut.lowers[found[0][1] - 1] not in _HOUSES:
            return None
        begin, end = found[0]
        host = Party(
            name=None,
            agent_type="organisation",
            mention=cut.span(begin, end),
            part="host",
        )
        return told_of(at, self._ask.subject(at, first, _GUEST), (host,), end)

    def _dropped(self, at: int, first: int, last: int) -> Told | None:
        """Read "dropped in on B"."""
        cut = self._cut
        if cut.lowers[at + 1 : at + 3] != ("in", "on"):
            is_by = word(cut, at + 1) in {"by", "in", "into", "round", "around"}
            return self._at_home(at + 1, at, first, last) if is_by else None
        others = tuple(
            each
            for each in self._ask.whom(at + 3, last, "host")
            if each.agent_type == "person"
        )
        return told_of(at, self._ask.subject(at, first, _GUEST), others)

    def _is_room(self, at: int, last: int) -> bool:
        """Whether "his chamber", "the ministry", "Government House" begins at a token."""
        cut = self._cut
        is_begun = cut.lowers[at] in DETERMINERS if at < last else False
        is_begun = is_begun or (at < last and cut.capitals[at])
        near = cut.lowers[at : min(last, at + _NEAR)]
        return is_begun and not (VENUES | HOMES).isdisjoint(near)

    def _hosted(self, at: int, first: int, last: int) -> Told | None:
        """Read "some 24 members were hosted at a hotel in Velm"."""
        cut = self._cut
        if word(cut, at - 1) not in {"was", "were", "been"}:
            return None
        if word(cut, at + 1) not in {"at", "in"} or self._ask.find("by", at, last):
            return None
        phrase = self._clauses.subject(at, first)
        if phrase is None or self._clauses.place(at, last) is None:
            return None
        guests = self._parties.of(self._clauses, phrase, None, "guest")
        is_some = cut.words[phrase[1] - 1][0].isupper() or bool(self._ask.those(phrase))
        guests = tuple(each for each in guests if each.agent_type != "state")
        if not guests or not is_some:
            return None
        return Told(
            at=at,
            rule="meeting-hosted",
            parties=guests,
            mode="in_person",
            is_body=True,
        )

    def _signed(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B signed the agreement", "put their names to", "was inked by A and B"."""
        cut = self._cut
        is_passive = word(cut, at - 1) in {"was", "were", "been"}
        if is_passive and word(cut, at + 1) == "by":
            parties = self._ask.whom(at + 2, last)
        elif not is_passive and not PAPERS.isdisjoint(
            cut.lowers[at + 1 : min(last, at + _FAR)]
        ):
            is_put = cut.lowers[at] in PUT
            if is_put and {"signatures", "names", "pens"}.isdisjoint(
                cut.lowers[at + 1 : at + 4]
            ):
                return None
            parties = self._ask.subject(at, first, _WITH)
            phrase = self._ask.whole(self._clauses.subject(at, first), first)
            is_crowd = phrase is not None and (
                cut.lowers[phrase[1] - 1] in OFFICIALS
                or (
                    "and" in cut.lowers[slice(*phrase)]
                    and cut.lowers[phrase[1] - 1] in _WORKFORCE
                )
            )
            if is_crowd and phrase and self._clauses.place(at, last):
                return Told(
                    at=at,
                    rule="meeting-signed",
                    parties=self._ask.those(phrase),
                    mode="in_person",
                    is_body=True,
                )
        else:
            return None
        parties = tuple(
            each for each in parties if each.agent_type == "person" and each.name
        )
        if len(parties) < 2:  # noqa: PLR2004 -- nobody meets alone
            return None
        return Told(at=at, rule="meeting-signed", parties=parties, mode="in_person")

    def _gone(self, at: int, first: int, last: int) -> Told | None:
        """Read "drove over to the coach's house", "went to B's office"."""
        cut = self._cut
        to = next(
            (x for x in range(at + 1, min(last, at + 4)) if cut.lowers[x] == "to"), None
        )
        if to is None:
            return None
        return self._at_home(to, at, first, last)

    def _at_home(self, to: int, at: int, first: int, last: int) -> Told | None:
        """Read "the coach's house", "the residence of the engineer, B" behind a verb of going."""
        cut = self._cut
        begin = to + 1 + (word(cut, to + 1) in DETERMINERS)
        if word(cut, begin) in HOMES and word(cut, begin + 1) == "of":
            others = tuple(
                each
                for each in self._ask.whom(begin + 2, last, "host")
                if each.agent_type == "person"
            )
            subject = self._ask.subject(at, first, _WITH)
            return told_of(at, subject, others, begin + 1)
        owner = next(
            (
                x
                for x in range(to + 2, min(last, to + _NEAR))
                if cut.lowers[x] in POSSESSIVES
            ),
            None,
        )
        if owner is None or HOMES.isdisjoint(cut.lowers[owner + 1 : owner + 3]):
            return None  # "the mayor's campaign office"
        phrase: Span = (to + 1, owner)
        if cut.lowers[owner - 1] in _SERVE:
            return None
        others = self._parties.of(self._clauses, phrase, None, "host")
        others = tuple(each for each in others if each.agent_type == "person")
        return told_of(at, self._ask.subject(at, first, _WITH), others, owner + 1)
