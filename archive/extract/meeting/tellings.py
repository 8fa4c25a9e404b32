"""Reads what one sentence tells of meetings."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from archive.extract.meeting.alone import Alone
from archive.extract.meeting.asked import Asked
from archive.extract.meeting.chances import Chances
from archive.extract.meeting.clauses import Clauses
from archive.extract.meeting.company import Company
from archive.extract.meeting.contacts import Contacts
from archive.extract.meeting.convened import Convened
from archive.extract.meeting.deeds import Deeds
from archive.extract.meeting.errands import Errands
from archive.extract.meeting.gathering_words import GATHERINGS
from archive.extract.meeting.gatherings import Gatherings
from archive.extract.meeting.idioms import Idioms
from archive.extract.meeting.inquiries import Inquiries
from archive.extract.meeting.joint import Joint
from archive.extract.meeting.nouns import Nouns
from archive.extract.meeting.outcomes import Outcomes
from archive.extract.meeting.parties import Parties
from archive.extract.meeting.sides import Sides
from archive.extract.meeting.told import Told
from archive.extract.meeting.verbs import Verbs
from archive.extract.meeting.visits import Visits
from archive.extract.meeting.weighed import Weighed
from archive.extract.meeting.with_whom import WithWhom
from archive.extract.meeting.words import MEALS, NOUN_WITHIN, TALKS, VERBS
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word

_Reader = type[
    Errands | Inquiries | Company | Convened | Chances | Contacts | Idioms | Deeds
]
_REST: Final[tuple[_Reader, ...]] = (
    Errands,
    Inquiries,
    Company,
    Convened,
    Chances,
    Contacts,
    Idioms,
    Deeds,
)
_AT: Final = {
    low: tuple(at for at, each in enumerate(_REST) if low in each.words)
    for low in frozenset[str]().union(*(each.words for each in _REST))
}
"""Which of the rest tell something at a word, by their numbers."""
_MAY_BE_CALLED_OFF: Final = MEALS | {"session", "encounter"}
_ANY: Final = frozenset(
    (
        "attended",
        *_MAY_BE_CALLED_OFF,
        *VERBS,
        *TALKS,
        *GATHERINGS,
        *WithWhom.words,
        *Sides.words,
        *_AT,
        *(word for each in (Visits, Joint, Alone, Outcomes) for word in each.words),
    )
)
"""The words at which something may be told; at most words nothing is."""


def _is_whole(told: Told) -> bool:
    """Whether somebody met somebody: nobody meets alone."""
    return told.goes_on or told.is_body or len(told.parties) > 1


_DOING: Final = frozenset(("meeting", "holding", "visiting", "hosting", "receiving"))
_DO: Final = frozenset(VERBS) - TALKS - MEALS
"""Verbs that cannot be the nouns of other verbs."""


class Teller:
    """Reads sentences one after another."""

    def __init__(self, cut: Tokens, clauses: Clauses, parties: Parties) -> None:
        """Keep what is asked: phrases, and whom they mean."""
        ask = Asked(cut, clauses, parties)
        self._cut, self._verbs, self._nouns = cut, Verbs(ask), Nouns(ask)
        self._places = cut.all_of(_ANY)
        self._weighed = Weighed(ask)
        self._alone = Alone(ask)
        # What else tells of people who met; the first that finds somebody is taken.
        self._rest = tuple(each(ask) for each in _REST)
        self._visits, self._joint = Visits(ask), Joint(ask)
        self._gatherings, self._outcomes = Gatherings(ask), Outcomes(ask)
        self._with_whom, self._sides = WithWhom(ask), Sides(ask)

    def told(self, first: int, last: int) -> Iterator[Told]:
        """What a sentence tells, in order."""
        free = first
        begin = bisect_left(self._places, first)
        for at in self._places[begin : bisect_left(self._places, last, begin)]:
            told = self._at(at, first, last) if at >= free else None
            if told is not None:
                yield told
                yield from self._nouns.further(told, last)
                if told.goes_on or len(told.parties) > 1:
                    free = self._beyond(at, max(at + NOUN_WITHIN, told.reach) + 1)

    def _beyond(self, at: int, free: int) -> int:
        """Where reading goes on: behind the words that a verb governs, or with "and held talks with"."""
        near = pairwise(self._cut.lowers[at + 2 : free])
        ways = (
            x
            for x, (low, verb) in enumerate(near)
            if (low == "and" and verb in _DO)
            or (low in {"before", "after"} and verb in _DOING)
        )  # "visited the injured before meeting B"
        joint = next(ways, None)
        return free if joint is None else at + joint + len("and")

    def _at(self, at: int, first: int, last: int) -> Told | None:
        """What the first reader tells that reads something at a word."""
        lower, told = self._cut.lowers[at], None
        if lower in VERBS and not self._is_owned(at):
            told = self._verbs.told(at, first, last)
            if told is not None and len(told.parties) == 1 and not told.goes_on:
                told = self._alone.told(at, first, last) or told
            told = told if told is not None and _is_whole(told) else None
        for reader in (self._visits, self._joint, self._alone):
            if told is None and lower in reader.words:
                told = reader.told(at, first, last)
        if told is None and lower in TALKS:
            told = self._nouns.told(at, first, last)
        elif told is None and lower in _MAY_BE_CALLED_OFF:
            told = self._nouns.called_off(at, first, last)
        elif lower == "attended":
            told = self._nouns.attended(at, first, last)
        for each in _AT.get(lower, ()):
            told = told or self._rest[each].told(at, first, last)
        return self._of_gathering(at, first, last, told)

    def _of_gathering(
        self, at: int, first: int, last: int, told: Told | None
    ) -> Told | None:
        """What a gathering's name tells, where nothing before it told of anybody."""
        lower = self._cut.lowers[at]
        if told is not None and told.parties:
            return told
        if lower in GATHERINGS or lower in Outcomes.words:
            found = self._gatherings.told(at, first, last)
            told = found or self._outcomes.told(at, first, last) or told
        if lower in WithWhom.words and (told is None or not told.parties):
            told = self._with_whom.told(at, first, last) or told
        if lower in Sides.words and (told is None or not told.parties):
            told = self._sides.told(at, first, last) or told
        return told

    def weighed(self, first: int, last: int) -> Told | None:
        """What the words of a sentence come to, in which no reader has found anything."""
        return self._weighed.told(first, last)

    def _is_owned(self, at: int) -> bool:
        """Whether "meeting" is a noun: "Ana Ruiz's meeting with"."""
        cut = self._cut
        return cut.lowers[at] == "meeting" and word(cut, at - 1) in POSSESSIVES
