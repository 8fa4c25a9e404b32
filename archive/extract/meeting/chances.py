"""Reads who ran into whom or had whom in: bumped into B, had B to dinner, was spotted with B, mediated between two."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.gathering_words import BODY, OFFICIALS
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import AUXILIARIES, MEALS, Trigger
from archive.extract.proposal import Party
from archive.extract.text.tokens import CLOSING
from archive.extract.when.form import word
from archive.extract.words.grammar import PERSONS

_WITH: Final = Trigger(shape="with")
_HOST: Final = Trigger(shape="object", subject="host")
_NEAR: Final = 6
_FAR: Final = 16
_RAN: Final = frozenset(("bumped", "ran", "walked", "bump", "run"))
_SPOTTED: Final = frozenset(
    ("spotted", "seen", "photographed", "pictured", "snapped", "filmed", "glimpsed")
)
_HAD: Final = frozenset(("had", "invited", "asked", "took", "entertained", "treated"))
# "Had B back at her villa", "had B round to his flat".
_BACK: Final = frozenset((each,) for each in ("back", "round", "over", "around", "in"))
_AT_HOME: Final = frozenset((("at",), ("to",)))
_WHOSE: Final = frozenset((each,) for each in ("his", "her", "their", "the", "a"))
_BETWEEN: Final = frozenset(
    ("mediated", "mediates", "arbitrated", "shuttled", "refereed", "conciliated")
)
_TABLE: Final = frozenset(("table", "negotiations", "talks", "bargaining"))
_WENT_BACK: Final = frozenset(
    ("went", "returned", "return", "go", "came", "got", "sat", "sit", "back", "gather")
)
_RETURN: Final = frozenset(("back", "return", "returned", "around", "round"))


def _is_home(behind: tuple[str, ...]) -> bool:
    """As in "had B back at his kitchen table", "had B over for dinner"; not "back for the trip to Hull", "at work"."""
    is_house = behind[:1] in _AT_HOME and behind[1:2] in _WHOSE
    return is_house or (behind[:1] == ("for",) and not MEALS.isdisjoint(behind))


class Chances(Asking):
    """Reads one verb after another."""

    words: Final = frozenset((*_RAN, *_SPOTTED, *_HAD, *_BETWEEN, *_WENT_BACK))
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read a verb together with the words behind it."""
        return self._first_of(
            at,
            first,
            last,
            (_RAN, self._ran),
            (_SPOTTED, self._spotted),
            (_HAD, self._had),
            (_BETWEEN, self._between),
            (_WENT_BACK, self._table),
        )

    def _ran(self, at: int, first: int, last: int) -> Told | None:
        """Read "bumped into B"."""
        is_into = word(self._cut, at + 1) == "into"
        begin = at + 2 + (word(self._cut, at + 2) in CLOSING)  # "had “bumped into” B"
        return self._of(at, first, self._named(begin, last)) if is_into else None

    def _named(self, begin: int, last: int) -> tuple[Party, ...]:
        """People by name behind a token."""
        others = self._ask.second(begin, last, ())
        return tuple(x for x in others if x.name and x.agent_type == "person")

    def _of(
        self,
        at: int,
        first: int,
        others: tuple[Party, ...],
        trigger: Trigger = _WITH,
    ) -> Told | None:
        subject = self._ask.subject(at, first, trigger)
        subject = tuple(x for x in subject if x.agent_type == "person")
        known = {x.name for x in subject if x.name}
        others = tuple(x for x in others if x.name is None or x.name not in known)
        if not subject or not others:
            return None
        return Told(
            at=at,
            rule="meeting-chance",
            parties=(*subject, *others),
            mode="in_person",
        )

    def _spotted(self, at: int, first: int, last: int) -> Told | None:
        """Read "was spotted courtside with B", "were photographed together" only with a day or a place."""
        cut = self._cut
        if word(cut, at - 1) not in AUXILIARIES:
            return None
        place = self._ask.find("with", at + 1, min(last, at + _NEAR))
        if word(cut, at + 1) == "together":
            both = self._ask.subject(at, first, _WITH)
            both = tuple(x for x in both if x.name and x.agent_type == "person")
            if len(both) < 2:  # noqa: PLR2004 -- nobody meets alone
                return None
            return Told(at=at, rule="meeting-chance", parties=both, mode="in_person")
        if place is None or "," in cut.lowers[at:place]:
            return None
        is_set = self._clauses.place(at, last) is not None or self._clauses.is_dated(
            at, first, last
        )
        return self._of(at, first, self._named(place + 1, last)) if is_set else None

    def _had(self, at: int, first: int, last: int) -> Told | None:
        """Read "had B to dinner", "asked B round for tea", "took B out for lunch on Friday"."""
        cut = self._cut
        found = self._clauses.object(at + 1, last)
        if found is None:
            return None
        begin, end = found[0]
        end -= (cut.lowers[end - 1],) in _BACK
        is_office = cut.lowers[begin] == "the" and (
            cut.lowers[end - 1] in PERSONS | OFFICIALS
        )  # "had the cardinal to lunch"
        if not cut.capitals[end - 1] and not is_office:
            return None
        behind = cut.lowers[end : min(last, end + _NEAR)]
        found = (begin, end), found[1]
        if cut.lowers[at] == "had" and behind[:1] in _BACK and _is_home(behind[1:]):
            others = self._parties.of(self._clauses, *found, "guest")
            others = tuple(x for x in others if x.name and x.agent_type == "person")
            return self._of(at, first, others, _HOST)
        meal = next((x for x, low in enumerate(behind) if low in MEALS), None)
        if meal is None or {",", "and", "that"} & set(behind[:meal]):
            return None
        if {"to", "for", "over"}.isdisjoint(behind[:meal]):
            return None
        if cut.lowers[at] in {"invited", "asked"} and not self._clauses.is_dated(
            at, first, last
        ):
            return None
        others = self._parties.of(self._clauses, *found, "guest")
        others = tuple(
            x for x in others if (x.name or is_office) and x.agent_type == "person"
        )
        return self._of(at, first, others, _HOST)

    def _between(self, at: int, first: int, last: int) -> Told | None:
        """Read "The sultan mediated between B and C in Velm on Friday"."""
        if word(self._cut, at + 1) != "between":
            return None
        others = self._ask.between(at, last)
        named = tuple(x for x in others if x.name)
        is_set = self._clauses.is_dated(at, at, last)
        subject = self._ask.subject(
            at, first, Trigger(shape="with", subject="mediator")
        )
        if len(named) < 2 or not subject or not is_set:  # noqa: PLR2004
            return None
        return Told(at=at, rule="meeting-mediation", parties=(*subject, *others))

    def _table(self, at: int, first: int, last: int) -> Told | None:
        """Read "Negotiators went back to the table in Velm on Monday", "will be back at the table with B on Friday"."""
        cut = self._cut
        noun = next(
            (
                x
                for x in range(at + 1, min(last, at + _NEAR))
                if cut.lowers[x] in _TABLE
            ),
            None,
        )
        if noun is None or _RETURN.isdisjoint(cut.lowers[at:noun]):
            return None
        is_set = any(
            self._clauses.is_date(x)
            for x in range(max(first, at - _NEAR), min(last, at + _FAR))
        )
        phrase = self._ask.whole(self._clauses.subject(at, first), first)
        if phrase is None or not is_set:
            return None
        head = cut.lowers[phrase[1] - 1]
        if cut.lowers[slice(*phrase)] in {("they",), ("both",)} or (
            cut.lowers[phrase[0]] in {"the", "both"} and head in {"sides", "parties"}
        ):
            return Told(at=at, rule="meeting-again", parties=(), goes_on=True)
        parties = self._ask.those(phrase)
        verb = at - (word(cut, at - 1) in AUXILIARIES)
        both = self._ask.subject(verb, first, _WITH)
        both = tuple(x for x in both if x.name)
        if len(both) > 1:
            return Told(at=at, rule="meeting-table", parties=both, mode="in_person")
        everybody = (
            *self._ask.subject(verb, first, _WITH),
            *self._across(noun, last),
        )
        if len(everybody) > 1:
            return Told(
                at=at, rule="meeting-table", parties=everybody, mode="in_person"
            )
        if not parties or head not in OFFICIALS | BODY:
            return None
        return Told(
            at=at,
            rule="meeting-body",
            parties=parties,
            mode="in_person",
            is_body=True,
        )

    def _across(self, noun: int, last: int) -> tuple[Party, ...]:
        """Who else is at the table: whom "with" names right behind it."""
        is_with = word(self._cut, noun + 1) == "with"
        return self._ask.second(noun + 2, last, ()) if is_with else ()
