"""Reads who went about with whom: toured a plant with B, was shown around by B, spent Monday with B."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.company_words import (
    HOUSEHOLD,
    LED_ABOUT,
    ROUND,
    ROUND_ONLY,
    STRETCHES,
    TOUR,
    WENT_ABOUT,
    WITH,
)
from archive.extract.meeting.gathering_words import OFFICIALS
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import AUXILIARIES, OTHERS, Trigger
from archive.extract.proposal import Party
from archive.extract.when.form import word
from archive.extract.words.grammar import GROUPS

_FAR: Final = 16
_NEAR: Final = 8
_WITH: Final = Trigger(shape="with")
_APART: Final = frozenset((";", "that", "which", "who", "but", "because", "while"))
_SPENT: Final = frozenset(("spent", "spend", "spends", "spending", "stayed", "passed"))
_VAGUE: Final = frozenset(
    (
        *("people", "men", "women", "police", "media", "reports", "others", "friends"),
        *("some", "many", "two", "sources", "countries", "reporters", "journalists"),
        *("fans", "boys", "girls", "troops", "wives", "husbands", "sons", "daughters"),
        *("fathers", "mothers", "brothers", "sisters", "uncles", "aunts", "cousins"),
        *("teammates", "children", "family", "families"),
    )
)
MET_BY_DAY: Final = (GROUPS | OTHERS | OFFICIALS) - _VAGUE
"""Several people, by their last word, with whom one spends a day on purpose."""
_GUIDED: Final = frozenset(
    ("guided", "showed", "shows", "led", "took", "walked", "drove", "steered", "gave")
)
_IN_CHARGE: Final = frozenset(
    ("head", "chief", "director", "mayor", "governor", "minister", "chairman", "chair")
)
_OWN: Final = frozenset(("his", "her", "their", "my", "our", "its"))


class Company(Asking):
    """Reads one verb after another."""

    words: Final = _SPENT | _GUIDED | LED_ABOUT | WENT_ABOUT
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read a verb together with whoever stands behind "with" or "by"."""
        return self._first_of(
            at,
            first,
            last,
            (_SPENT, self._spent),
            (_GUIDED, self._guided),
            (LED_ABOUT, self._led),
            (WENT_ABOUT, self._went),
        )

    def _went(self, at: int, first: int, last: int) -> Told | None:
        """Read "toured the plant on Friday with the governor, B"."""
        cut = self._cut
        if word(cut, at - 1) in AUXILIARIES:
            return None
        for place in range(at + 1, min(last - 1, at + _FAR)):
            if cut.lowers[place] in _APART:
                return None
            if cut.lowers[place] not in WITH:
                continue
            others = self._people(place + 1, last)
            if others:
                return self._of(self._subject(at, first), others, at)
        return None

    def _guided(self, at: int, first: int, last: int) -> Told | None:
        """Read "showed B around the plant", "walked B through the ruins"."""
        cut = self._cut
        if word(cut, at - 1) in AUXILIARIES:
            return None
        found = self._clauses.object(at + 1, last)
        end = self._clauses.name_end(at + 1, last) if found is None else found[0][1]
        end = next((x for x in range(at + 2, end) if cut.lowers[x] in ROUND), end)
        is_tour = word(cut, end) == "a" and not TOUR.isdisjoint(
            cut.lowers[end : end + 4]
        )  # "gave B a tour of the port"
        if end <= at + 1 or not (is_tour or word(cut, end) in ROUND | {"to"}):
            return None
        if not cut.capitals[end - 1]:
            return None
        if word(cut, end) == "to" and TOUR.isdisjoint(cut.lowers[end : end + 4]):
            return None
        others = tuple(
            each
            for each in self._parties.of(self._clauses, (at + 1, end), None, "attendee")
            if each.name and each.agent_type == "person"
        )
        return self._of(self._subject(at, first), others, at)

    def _led(self, at: int, first: int, last: int) -> Told | None:
        """Read "was accompanied by B", "A, flanked by B, ...", "was shown around the plant by B"."""
        cut = self._cut
        by = self._ask.find("by", at + 1, min(last, at + _FAR))
        if by is None:
            return None
        between = frozenset(cut.lowers[at + 1 : by])
        if cut.lowers[at] == "given":
            if TOUR.isdisjoint(between):
                return None  # "given the job by B"
        elif cut.lowers[at] in ROUND_ONLY:
            if (ROUND | TOUR).isdisjoint(between):
                return None
        elif by > at + 1 or (
            cut.lowers[at] == "accompanied"
            and WENT_ABOUT.isdisjoint(
                cut.lowers[max(first, at - _FAR) : min(last, at + 2 * _FAR)]
            )
        ):
            return None  # who travels with somebody does not meet them
        others = self._people(by + 1, last)
        is_passive = word(cut, at - 1) in AUXILIARIES
        if word(cut, at - 1) == "," and not is_passive:
            subject = self._before(at, first)
        elif is_passive:
            subject = self._subject(at, first)
        else:
            return None
        return self._of(subject, others, at)

    def _before(self, at: int, first: int) -> tuple[Party, ...]:
        """Whom a sentence is about, in "A toured the valley on Sunday, accompanied by B"."""
        owner = self._parties.first_named(first, at, "attendee")
        return (owner,) if owner is not None else ()

    def _spent(self, at: int, first: int, last: int) -> Told | None:
        """Read "spent Monday on a quay with trawler owners", "spent part of the morning with B"."""
        cut, end = self._cut, at + 1
        while end < min(last, at + _NEAR) and not (
            self._clauses.is_date(end) or cut.lowers[end] in STRETCHES
        ):
            end += 1
        place = self._ask.find("with", end, min(last, end + _FAR))
        if end >= min(last, at + _NEAR) or place is None:
            return None
        if {"and", "but", "phone"} & set(cut.lowers[end:place]):
            return None
        others = self._people(place + 1, last) or self._several(place + 1, last)
        return self._of(self._subject(at, first), others, at)

    def _several(self, begin: int, last: int) -> tuple[Party, ...]:
        """Several people without names whom one meets on purpose: "trawler owners", "families of the victims"."""
        found = self._clauses.object(begin, last)
        if found is None or word(self._cut, begin) in _OWN:
            return ()
        lowers = self._cut.lowers[slice(*found[0])]
        head = lowers[lowers.index("of") - 1 if "of" in lowers[1:] else -1]
        if head not in MET_BY_DAY | {"families"}:
            return ()
        return self._parties.of(self._clauses, *found, "attendee")

    def _people(self, begin: int, last: int) -> tuple[Party, ...]:
        """Who by name, beyond the household."""
        found = self._clauses.object(begin, last)
        if found is None:
            return ()
        said = self._cut.lowers[slice(*found[0])]
        if said[0] in _OWN and not HOUSEHOLD.isdisjoint(said):
            return ()
        is_office = (
            said[0] == "the" and self._head(said) in _IN_CHARGE and "of" in said
        )  # "the head of the fire service"
        return tuple(
            each
            for each in self._ask.others(found, last, "attendee")
            if is_office
            or (
                each.name
                and each.agent_type == "person"
                # "toured Peru with the Lions"
                and (" " in each.name or said[0] != "the" or len(said) > len("AB"))
            )
        )

    def _head(self, said: tuple[str, ...]) -> str:
        """The word before "of", else the last."""
        return said[said.index("of") - 1] if "of" in said[1:] else said[-1]

    def _subject(self, at: int, first: int) -> tuple[Party, ...]:
        parties = self._ask.subject(at, first, _WITH)
        return tuple(each for each in parties if each.agent_type == "person")

    def _of(
        self, subject: tuple[Party, ...], others: tuple[Party, ...], at: int
    ) -> Told | None:
        known = {each.name for each in subject if each.name}
        others = tuple(each for each in others if each.name not in known)
        if not subject or not others:
            return None
        return Told(
            at=at,
            rule="meeting-company",
            parties=(*subject, *others),
            mode="in_person",
        )
