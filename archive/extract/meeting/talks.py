"""Reads talks that a verb tells: "held talks with B", "spoke by telephone with B", "had lunch", "flew to Velm for"."""

from typing import Final

from archive.claim.meeting import Mode
from archive.extract.meeting.asked import Asked
from archive.extract.meeting.gathering_words import FOLK, OFFICIALS
from archive.extract.meeting.phrase_words import DETERMINERS
from archive.extract.meeting.place_words import TRAVEL
from archive.extract.meeting.told import Told, said_of
from archive.extract.meeting.words import (
    LASTED,
    MEALS,
    SITTING,
    SPOKEN,
    TALKS,
    VIEWS,
    Trigger,
)
from archive.extract.proposal import Party
from archive.extract.when.form import word
from archive.extract.when.words import DAY_PARTS
from archive.extract.words.grammar import HELD_BY_ONE, PERSONS

_WITH: Final = Trigger(shape="with")
_DINED: Final = frozenset(
    (
        "lunched",
        "dined",
        "breakfasted",
        "lunch",
        "dine",
        "dines",
        "breakfast",
        "dining",
        "lunching",
    )
)
_TO_COME: Final = frozenset(("will", "would", "to", "also"))
_CONFERRED: Final = frozenset(("conferred", "huddled", "huddle", "huddles"))
_SHARED: Final = frozenset(("exchanged", "compared", "exchange", "compare"))
_BARE: Final = frozenset(
    (
        *("lunch", "dine", "breakfast", "confer", "talk", "speak", "huddle"),
        *("exchange", "compare"),
    )
)
_SEEN: Final = frozenset(("spotted", "seen", "photographed", "was", "were", "been"))
_TRAVELLED: Final = TRAVEL | {"left", "leaves", "leave", "go", "goes"}
_TRAVEL_WITHIN: Final = 12
_DATED_WITHIN: Final = 40
_PRESS: Final = frozenset(
    (
        *("reporters", "journalists", "press", "media", "interview", "radio"),
        *("television", "reporter", "journalist", "correspondent"),
    )
)
_OF_TWO: Final = frozenset(("bilateral", "trilateral"))
_TALKS_AND_MEALS: Final = (
    TALKS | MEALS | _OF_TWO | {"bilaterals", "pull-aside", "dialogue"}
)
_BESIDE: Final = frozenset(
    (
        *("with", "on", "between", "in", "at", "earlier", "this", "that", "last"),
        *("during", "after", "before", "and", "where", "later", "ahead", "over"),
    )
)
_HIGH: Final = HELD_BY_ONE | frozenset(
    (
        *("emir", "sultan", "pope", "envoy", "speaker", "commissioner", "prince"),
        *("taoiseach", "chairman", "chairwoman", "chair", "chairperson", "senator"),
        *("chief", "counterpart"),
    )
)
"""In office by one word: "spoke to the governor"; there is no crowd of them."""
_PARTED: Final = frozenset((",", "and", "that"))


class Talks:
    """Reads one verb after another."""

    def __init__(self, ask: Asked) -> None:
        """Keep whom to ask."""
        self._ask = ask
        self._cut, self._clauses = ask.cut, ask.clauses

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read who talked, ate or sat down with whom; nothing where nobody says that they met."""
        cut, lower = self._cut, self._cut.lowers[at]
        is_noun = lower in MEALS and word(cut, at + 1) not in {"with", "together"}
        is_verb = word(cut, at - 1) in _TO_COME and not is_noun
        if lower in _SHARED and word(cut, at - 1) == "and":
            # "is to tour the fair and exchange views with B"
            near = cut.lowers[max(first, at - _TRAVEL_WITHIN) : at]
            is_verb = not {"to", "will"}.isdisjoint(near)
        if lower in _BARE and not is_verb:
            return None  # "the lunch with", "invited them to breakfast at"
        if lower.endswith("ing") and lower in _DINED and word(cut, at - 1) not in _SEEN:
            return None
        is_sitting = lower in SITTING and word(cut, at + 1) in {"down", "with"}
        is_joint = lower == "came" and word(cut, at + 1) == "together"
        is_spoken = lower in SPOKEN or is_sitting or is_joint
        noun = None if is_spoken else self._noun(at, last)
        if noun is None and not is_spoken:
            return None
        subject = self._ask.subject(at, first, _WITH)
        others = self._others(at, noun, first, last)
        if not others and lower not in _SHARED:
            subject = self._ask.together(at, first) or subject
        is_meal = noun is not None and cut.lowers[noun] in MEALS
        is_there = is_meal or is_sitting or is_joint or lower in _DINED
        mode: Mode = "in_person" if is_there else self._ask.mode(first, last)
        named = [each for each in subject if each.name and each.agent_type == "person"]
        if (
            is_spoken
            and mode == "unknown"
            and not self._is_meeting(at, first, last, subject, others)
        ):
            return None
        if is_meal and not others and len(named) < 2:  # noqa: PLR2004 -- both dine
            return None
        return Told(
            at=at,
            rule="meeting-talks",
            parties=(*subject, *others),
            mode=mode,
            reach=noun or 0,
        )

    def _noun(self, at: int, last: int) -> int | None:
        """The noun that the verb governs: talks, a meal; views that are exchanged."""
        lower = self._cut.lowers[at]
        nouns = VIEWS if lower in _SHARED else _TALKS_AND_MEALS
        noun = self._ask.noun_within(at + 1, last, nouns)
        if noun is not None and self._is_only_described(noun, last):
            return None
        if noun is None and lower in _TRAVELLED:
            noun = self._travelled_for(at, last)
        return noun

    def _is_only_described(self, noun: int, last: int) -> bool:
        """Whether "bilateral" tells of trade and ties: no talks of two."""
        behind = self._cut.words[noun + 1 : min(noun + 2, last)]
        is_noun = behind != () and behind[0].isalpha() and behind[0].islower()
        is_noun = is_noun and behind[0] not in TALKS  # "a bilateral meeting"
        return (
            self._cut.lowers[noun] in _OF_TWO and is_noun and behind[0] not in _BESIDE
        )

    def _others(
        self, at: int, noun: int | None, first: int, last: int
    ) -> tuple[Party, ...]:
        """Whom "with" names, or "to" behind a verb of speaking: "spoke by phone to her counterpart"."""
        cut = self._cut
        place = self._ask.find("with", (noun or at) + 1, last)
        if place is None and noun is None:
            is_call = self._ask.mode(first, last) in {"call", "video"}
            place = at + 1 if word(cut, at + 1) == "to" else None
            to = self._ask.find("to", at + 1, last)
            is_set = to is not None and self._ask.is_setting(at + 1, to)
            place = to if is_call or is_set else place
        found = self._clauses.object(place + 1, last) if place is not None else None
        others = self._ask.others(found, last, "attendee") if found else ()
        return tuple(x for x in others if not self._is_paper(x))

    def _is_paper(self, party: Party) -> bool:
        """Whether "the Mercury" is spoken to: nobody by one name has an article."""
        if party.mention is None or party.name is None or " " in party.name:
            return False
        at = self._cut.at(party.mention[0])
        return word(self._cut, at - 1) == "the" and party.agent_type == "person"

    def _is_meeting(
        self,
        at: int,
        first: int,
        last: int,
        subject: tuple[Party, ...],
        others: tuple[Party, ...],
    ) -> bool:
        """Whether who "spoke" met: for so long, at a meeting, somebody with a name on a day."""
        cut, lower = self._cut, self._cut.lowers[at]
        if not LASTED.isdisjoint(cut.lowers[at:last]) and (others or subject):
            return True  # "spoke for ten minutes"
        named = [each for each in subject if each.name and each.agent_type == "person"]
        is_last = "last" in (word(cut, at - 1), word(cut, at - 2))
        if is_last and len(named) > 1 and self._is_dated(at, last):
            return True  # "Ana Ruiz and Tom Rell last spoke in April"
        if lower == "discussed" and len(named) > 1:
            # "the two discussed" goes on with what they met for
            return all(x.mention and first <= cut.at(x.mention[0]) for x in named)
        if not others:
            return False
        are_named = all(
            x.name and x.agent_type == "person" for x in (*subject, *others)
        )
        if are_named and subject and _PRESS.isdisjoint(cut.lowers[at:last]):
            return True  # "Ana Ruiz spoke with Tom Rell about the dam"
        if any(self._is_counterpart(x) for x in others):
            return True  # "spoke with her Tarnish counterpart"
        is_at_one = lower in _CONFERRED or self._ask.noun_behind(at, last)
        return is_at_one or self._is_here_and_then(at, last, others)

    def _is_counterpart(self, party: Party) -> bool:
        """Whether "her Tarnish counterpart" is told."""
        said = said_of(self._cut, party)
        return said[-1:] in {("counterpart",), ("counterparts",)}

    def _is_here_and_then(self, at: int, last: int, others: tuple[Party, ...]) -> bool:
        """Whether people in office or with names are spoken with on a day."""
        near = self._cut.lowers[at:last]
        if not _PRESS.isdisjoint(near):
            return False  # "spoke with reporters in Velm on Friday"
        is_known = all(
            each.agent_type == "person" and (each.name or self._is_in_office(each))
            for each in others
        )
        is_known = is_known or (
            self._clauses.place(at, last) is not None
            and all(self._is_several(each) for each in others)
        )
        return is_known and self._is_dated(at, last)

    def _is_dated(self, at: int, last: int) -> bool:
        return any(
            self._clauses.is_date(x) or self._cut.lowers[x] in DAY_PARTS
            for x in range(at, min(last, at + _DATED_WITHIN))
        )

    def _is_several(self, party: Party) -> bool:
        """Whether "detectives", "the shop stewards" are spoken with at some place, and no crowd."""
        if party.mention is None or party.name:
            return False
        head = self._cut.lowers[self._cut.at(party.mention[1]) - 1]
        return head in OFFICIALS | FOLK

    def _is_in_office(self, party: Party) -> bool:
        """Whether "the Velmish ambassador" is spoken with, and no crowd."""
        said = said_of(self._cut, party)
        if not said:
            return False
        is_long = said[-1] in PERSONS and len(said) > 2  # noqa: PLR2004
        return said[0] in DETERMINERS and (is_long or said[-1] in _HIGH)

    def _travelled_for(self, at: int, last: int) -> int | None:
        """The noun in "is due to travel to Washington on March 3 for discussions with"."""
        for place in range(at + 1, min(last, at + _TRAVEL_WITHIN)):
            if word(self._cut, place) == "for":
                noun = self._ask.noun_within(place + 1, last)
                if noun is not None:
                    return noun
            if word(self._cut, place) in _PARTED:
                return None
        return None
