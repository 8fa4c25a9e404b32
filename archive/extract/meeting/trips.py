"""The legs of a journey that a text tells: where somebody was from when to when, for meetings that do not say it."""

from bisect import bisect_left
from typing import Final

import attrs

from archive.extract.meeting.clauses import Clauses
from archive.extract.meeting.parties import Parties
from archive.extract.meeting.place_words import TRAVEL, TRAVEL_TO, VISITS, is_land
from archive.extract.proposal import ProposedDate, When, Where
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.dates import nearest
from archive.extract.when.form import word
from archive.extract.words.lexicon import adjectives, countries, towns

_COMING: Final = frozenset(("came", "come", "comes", "coming"))


_IS: Final = frozenset(("is", "was", "are", "were", "been"))
_BEHIND: Final = frozenset((".", ",", "", "on", "to", "for", "and", "where", "last"))
_VISIT: Final = frozenset(("visit", "trip", "stay", "tour"))
_RIDES: Final = frozenset(("ferry", "train", "plane", "flight", "border"))
_TAKING: Final = frozenset(("took", "caught", "boarded", "across", "takes", "over"))
_GOES: Final = TRAVEL | VISITS
_MOVES: Final = _GOES | _COMING | _IS | _RIDES


@attrs.frozen(kw_only=True)
class Leg:
    """A place that somebody went to, and the date beside it when the text tells one."""

    where: Where
    when: When | None


class Trips:
    """Follows a journey sentence by sentence: a lead may tell several legs, which are then told one by one."""

    def __init__(
        self,
        cut: Tokens,
        clauses: Clauses,
        dated: tuple[ProposedDate, ...],
        parties: Parties,
    ) -> None:
        self._cut, self._clauses, self._dated = cut, clauses, dated
        self._parties = parties
        self._moves = [
            at
            for at in cut.all_of(_MOVES)
            if cut.lowers[at] not in _IS or word(cut, at + 1) == "in"
        ]
        self._legs: list[Leg] = []
        self._at = 0

    def enter(self, first: int, last: int) -> bool:
        """Read a sentence: the legs that it tells, or the place that it opens with ("In Beijing, ...").

        Returns:
            Whether it told somebody's journey.
        """
        legs = self._told(first, last)
        if legs:
            self._follow(legs)
            return True
        if self._cut.lowers[first] == "in":
            end = self._clauses.name_end(first + 1, last)
            if end > first + 1:
                self._open(self._clauses.where(first + 1, end))
        return False

    @property
    def leg(self) -> Leg | None:
        """The leg that the journey is on now."""
        return self._legs[self._at] if self._legs else None

    @property
    def where(self) -> Where | None:
        """Where the journey is now."""
        return self._legs[self._at].where if self._legs else None

    @property
    def when(self) -> When | None:
        """From when it is there, and until when if the next leg has a date."""
        if not self._legs or self._legs[self._at].when is None:
            return None
        begun = self._legs[self._at].when
        after = self._legs[self._at + 1] if self._at + 1 < len(self._legs) else None
        if begun is None or after is None or after.when is None:
            return begun
        last = after.when.last
        is_range = bool(begun.first and last and begun.first < last)
        return attrs.evolve(begun, last=last) if is_range else begun

    def _told(self, first: int, last: int) -> list[Leg]:
        cut, legs = self._cut, list[Leg]()
        begin = bisect_left(self._moves, first)
        for at in self._moves[begin : bisect_left(self._moves, last, begin)]:
            is_coming = cut.lowers[at] in _COMING and word(cut, at + 1) == "to"
            if cut.lowers[at] in _RIDES:
                legs.extend(self._rides(at, last))
                continue
            if cut.lowers[at] in _IS:
                legs.extend(self._stays(at, last))
                continue
            if (not is_coming and cut.lowers[at] not in _GOES) or self._is_another(
                at, first
            ):
                continue
            place = at + 1
            place += word(cut, place) in {"on", "back", "again"}
            is_visit = cut.lowers[at] in VISITS and self._is_town(at + 1, last)
            if word(cut, place) not in TRAVEL_TO and not is_visit:
                continue
            begin = at + 1 if is_visit else place + 1
            end = self._clauses.name_end(begin, last)
            if end == begin or (is_coming and word(cut, end) in POSSESSIVES):
                continue  # "came to Ana Ruiz's aid"
            near = nearest(cut, self._dated, end - 1, end, is_settled=False)
            is_here = near is not None and first <= cut.at(near.start) < last
            is_told = near is not None and is_here and near.when.first
            when = near.when if near is not None and is_told else None
            legs.append(Leg(where=self._clauses.where(begin, end), when=when))
        return legs

    def _is_town(self, begin: int, last: int) -> bool:
        """Whether one name stands here that is nobody's and no house's: "visited Nuuk"."""
        cut, end = self._cut, self._clauses.name_end(begin, last)
        if end == begin or word(cut, end) in POSSESSIVES:
            return False
        name = " ".join(cut.lowers[begin:end])
        is_known = name in towns() or (name in countries() and name not in adjectives())
        is_real = word(cut, begin - 2) != "would"
        day = end + (word(cut, end) == "in")
        is_open = word(cut, end) in _BEHIND or self._clauses.is_date(day)
        is_one = end == begin + 1 and word(cut, begin - 1) in VISITS
        people = self._parties.people(begin, end, "attendee")
        is_told = is_real and is_open and (is_known or is_one)
        return is_told and not any(" " in (x.name or "") for x in people)

    def _rides(self, at: int, last: int) -> list[Leg]:
        """The place of "took the ferry to Velm", "drove across the border to Velm"."""
        cut = self._cut
        is_taken = not _TAKING.isdisjoint(cut.lowers[max(at - 3, 0) : at])
        if word(cut, at + 1) != "to" or not is_taken:
            return []
        end = self._clauses.name_end(at + 2, last)
        if end == at + 2:
            return []
        return [Leg(where=self._clauses.where(at + 2, end), when=None)]

    def _stays(self, at: int, last: int) -> list[Leg]:
        """The place of "is in Velm on a two-day visit"."""
        cut = self._cut
        end = self._clauses.name_end(at + 2, last)
        is_visit = end > at + 2 and word(cut, end) in {"on", "for"}
        if not is_visit or _VISIT.isdisjoint(cut.lowers[end : min(last, end + 6)]):
            return []
        return [Leg(where=self._clauses.where(at + 2, end), when=None)]

    def _is_another(self, at: int, first: int) -> bool:
        """Whether it is a visit of another time: "the king's February visit to Tarn"."""
        before = self._cut.lowers[max(first, at - 3) : at]
        if self._cut.lowers[at] in {"visit", "trip"} and self.leg is not None:
            end = self._clauses.name_end(at + 2, at + 6)
            if is_land(" ".join(self._cut.lowers[at + 2 : end])):
                return True  # "the visit to Tarn" of which the towns are told
        is_noun = self._cut.lowers[at] in {"visit", "trip", "return"}
        return is_noun and not {"'s", "’s", "last", "previous"}.isdisjoint(before)

    def _follow(self, legs: list[Leg]) -> None:
        known = [each.where.name for each in self._legs]
        if len(legs) == 1 and legs[0].where.name in known:
            self._at = known.index(legs[0].where.name)
            return
        if len(legs) > 1 and legs[-1].where.name in known:
            self._at = known.index(legs[-1].where.name)
            return
        if len(legs) > 1:
            self._legs, self._at = legs, 0
            return
        self._legs.append(legs[0])
        self._at = len(self._legs) - 1

    def _open(self, where: Where) -> None:
        """Go to a place that a sentence opens with; a country is where its towns on the way are."""
        names = [each.where.name for each in self._legs]
        for at, name in enumerate(names):
            if _land(name) == _land(where.name):
                self._at = at
                return
        if _land(where.name) != where.name.lower():
            self._legs.append(Leg(where=where, when=None))
            self._at = len(self._legs) - 1


def _land(name: str) -> str:
    return countries().get(name.lower(), name).lower()
