"""Reads talks told by what came of them: reached a deal after hours of talks, settled it over dinner."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import AUXILIARIES, MEALS, TALKS, Trigger
from archive.extract.proposal import Party
from archive.extract.when.form import word
from archive.extract.words.grammar import PAST

_WITH: Final = Trigger(shape="with")
_NEAR: Final = 9
_FAR: Final = 20
_SETTLED: Final = frozenset(
    (
        *("agreed", "reached", "signed", "struck", "initialed", "initialled", "sealed"),
        *("settled", "concluded", "hammered", "clinched", "thrashed", "resolved"),
        *("failed", "parted", "finalised", "finalized", "emerged", "announced"),
        *("ended", "cleared", "patched", "buried", "mended", "plotted", "planned"),
        *("brokered", "forged", "narrowed", "ironed", "compared", "swapped"),
        *("traded", "discussed", "celebrated", "caught", "made", "inked", "endorsed"),
        *("approved", "adopted", "issued", "drafted", "cobbled", "squared"),
    )
)
_AFTER: Final = frozenset(("after", "following", "during", "in"))
_OVER: Final = frozenset(("over", "at", "during"))
_OPENING: Final = 6
"""A sentence that opens with a meal tells behind a comma what was done there."""
_FOR: Final = frozenset(("for", "on"))
_SPELLS: Final = frozenset(
    (
        *("hour", "hours", "day", "days", "week", "weeks", "month", "months"),
        *("night", "nights", "rounds", "round", "weekend", "marathon", "minutes"),
    )
)
_MEALS: Final = MEALS | {"drinks", "meal"}
_THERE_FOR: Final = TALKS | MEALS | {"negotiation", "bargaining"}
_TALKED: Final = TALKS | {"bargaining", "mediation", "retreat"}


class Outcomes(Asking):
    """Reads one noun after another."""

    words: Final = _MEALS | _THERE_FOR | _TALKED
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read what people did at the talks or the meal that a noun names."""
        return self._first_of(
            at,
            first,
            last,
            (_MEALS, self._over),
            (_THERE_FOR, self._there_for),
            (_TALKED, self._after),
        )

    def _tie(self, at: int, first: int, ties: frozenset[str]) -> int | None:
        """Where "over", "after", "for" stands before a noun and what describes it."""
        cut = self._cut
        for place in range(at - 1, max(first, at - _NEAR) - 1, -1):
            if cut.lowers[place] in ties:
                return place
            if not cut.lowers[place][0].isalnum() and cut.lowers[place] != "-":
                return None
        return None

    def _several(self, verb: int, first: int) -> tuple[Party, ...]:
        """Two or more by name, or the body or officials, who stand before a verb."""
        parties = self._ask.subject(verb, first, _WITH)
        named = tuple(
            x for x in parties if x.name and x.agent_type in {"person", "state"}
        )
        if len(named) > 1:
            return named
        phrase = self._ask.whole(self._clauses.subject(verb, first), first)
        if phrase is None or "and" not in self._cut.lowers[slice(*phrase)]:
            return ()
        return self._ask.those(phrase)

    def _verb(self, tie: int, first: int) -> int | None:
        """The verb of an outcome before a tie, with no other clause between."""
        lowers = self._cut.lowers
        return next(
            (
                x
                for x in range(tie - 1, max(first, tie - _FAR), -1)
                if lowers[x] in _SETTLED and lowers[x - 1] not in AUXILIARIES
            ),
            None,
        )

    def _after(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B initialled a text after two days of talks in Velm"."""
        cut, tie = self._cut, self._tie(at, first, _AFTER)
        if tie is None or word(self._cut, at + 1) == "with":
            return None
        if _SPELLS.isdisjoint(self._cut.lowers[tie:at]) and (
            self._clauses.place(at, last) is None
        ):
            return None
        verb, begin = self._verb(tie, first), first
        if tie == first:
            # "After three nights of talks, A and B struck a deal"
            comma = next(
                (
                    x
                    for x in range(at + 1, min(last, at + _NEAR))
                    if cut.words[x] == ","
                ),
                last,
            )
            begin = comma + 1
            verb = next(
                (
                    x
                    for x in range(begin + 1, min(last, begin + _FAR))
                    if cut.lowers[x] in _SETTLED
                ),
                None,
            )
        parties = self._several(verb, begin) if verb is not None else ()
        if not parties:
            return None
        return Told(
            at=at,
            rule="meeting-outcome",
            parties=parties,
            mode=self._ask.mode(first, last),
            is_noun=True,
            is_body=True,
        )

    def _over(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B cleared the air over breakfast", "It was over dinner in Velm that A and B settled"."""
        cut = self._cut
        tie = self._tie(at, first, _OVER)
        if tie is None or word(cut, at + 1) in {"with", "between"}:
            return None
        that = self._ask_that(at, last)
        if that is not None and word(cut, tie - 1) in {"was", "is"}:
            verb = next(
                (
                    x
                    for x in range(that + 2, min(last, that + _FAR))
                    if self._is_done(x)
                ),
                None,
            )
            begin = that + 1
        else:
            verb, begin = self._verb(tie, first), first
        parties = self._several(verb, begin) if verb is not None else ()
        people = tuple(x for x in parties if x.name and x.agent_type == "person")
        people = people if len(people) > 1 else self._one_to_other(at, tie, first, last)
        if not people:
            return None
        return Told(
            at=at,
            rule="meeting-outcome",
            parties=people,
            mode="in_person",
            is_noun=True,
        )

    def _one_to_other(
        self, at: int, tie: int, first: int, last: int
    ) -> tuple[Party, ...]:
        """Read "A offered B the job over lunch in Velm", "Over lunch in Velm, A told B": both by name."""
        cut, begin, end = self._cut, first, tie
        if tie - first < _OPENING or self._that(at, last) is not None:
            # "In March, over lunch at a restaurant in Velm, A offered B the job"
            commas = [x for x in range(at, min(last, at + _FAR)) if cut.words[x] == ","]
            that = self._that(at, last)
            if that is None and not commas:
                return ()
            begin, end = (that if that is not None else commas[0]) + 1, last
        for verb in range(begin + 1, min(end, begin + _FAR)):
            is_verb = cut.lowers[verb] in PAST or cut.lowers[verb].endswith("ed")
            if not is_verb or not cut.words[verb].islower():
                continue
            if cut.lowers[verb - 1] in AUXILIARIES:
                return ()
            owner = self._ask.subject(verb, begin, _WITH)
            span = self._clauses.name_end(verb + 1, end)
            found = (
                self._ask.whom(verb + 1, max(span, verb + 1)) if span > verb + 1 else ()
            )
            found = found or self._ask.whom(verb + 1, end)
            people = tuple(
                x for x in (*owner, *found) if x.name and x.agent_type == "person"
            )
            names = {x.name for x in people}
            return people if owner and found and len(names) > 1 else ()
        return ()

    def _that(self, at: int, last: int) -> int | None:
        """Where "that" stands in "It was at a dinner in Velm that A told B"."""
        cut = self._cut
        first = cut.sentence_of(at)[0]
        if cut.lowers[first : first + 2] not in {("it", "was"), ("it", "is")}:
            return None
        return self._ask_that(at, last)

    def _ask_that(self, at: int, last: int) -> int | None:
        """Where "that" opens what happened over a meal."""
        lowers = self._cut.lowers
        return next(
            (x for x in range(at + 1, min(last, at + _NEAR)) if lowers[x] == "that"),
            None,
        )

    def _is_done(self, at: int) -> bool:
        lower = self._cut.lowers[at]
        return lower in _SETTLED or (
            lower.endswith("ed") and self._cut.words[at].islower()
        )

    def _there_for(self, at: int, first: int, last: int) -> Told | None:
        """Read "A is in Velm this week for talks with B"."""
        cut = self._cut
        tie = self._tie(at, first, _FOR)
        if tie is None or word(cut, at + 1) != "with":
            return None
        if not {"a", "an", "for"} & set(cut.lowers[tie:at]):
            return None
        verb = next(
            (
                x
                for x in range(tie - 1, max(first, tie - _NEAR), -1)
                if cut.lowers[x] in {"is", "was", "are", "were", "been"}
            ),
            None,
        )
        if verb is None or word(cut, verb + 1) not in {"in", "at", "visiting", "back"}:
            return None
        others = self._ask.second(at + 2, last, ())
        subject = self._ask.subject(verb, first, _WITH)
        if not others or not subject or not subject[0].name:
            return None
        return Told(
            at=at,
            rule="meeting-outcome",
            parties=(*subject, *others),
            mode="in_person",
            is_noun=True,
        )
