"""Meetings in a text: who met whom, in which part, where, when and how, and whether it was held."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

import attrs

from archive.extract.meeting.calls import VISIT
from archive.extract.meeting.clauses import Clauses
from archive.extract.meeting.deeds import TALKING
from archive.extract.meeting.gathering_words import OFFICIALS
from archive.extract.meeting.parties import Parties
from archive.extract.meeting.place_words import is_land
from archive.extract.meeting.retold import (
    KEPT,
    Retold,
    distinct,
    is_same,
    is_twice,
    is_within,
    merged,
)
from archive.extract.meeting.setting import Setting
from archive.extract.meeting.states import States
from archive.extract.meeting.tellings import Teller
from archive.extract.meeting.told import Told, said_of
from archive.extract.meeting.trips import Leg, Trips
from archive.extract.meeting.weighed import RULE as WEIGHED
from archive.extract.proposal import (
    Party,
    ProposedDate,
    ProposedMeeting,
    Span,
    When,
    Where,
)
from archive.extract.text.passages import sentence_passage
from archive.extract.text.tokens import CLOSING, Tokens
from archive.extract.when.filed import without_filings
from archive.extract.when.words import WEEKDAY_OF
from archive.extract.words.grammar import PAST
from archive.values import DecimalText

SCORE: Final = DecimalText("0.8")
UNSURE: Final = DecimalText("0.5")
_CALLS: Final = frozenset(("summoned", "invited", "convened", "called", "planned"))
_BOUNDS: Final = frozenset(("by", "until", "till", "before"))
_AGAIN_WITHIN: Final = 40
_HEADLINE: Final = 5
"""So many words in capitals and no others are a headline."""


def meetings(
    cut: Tokens,
    parties: Parties,
    dated: Sequence[ProposedDate],
    skipped: frozenset[int] = frozenset(),
    published: date | None = None,
) -> tuple[ProposedMeeting, ...]:
    """Find the meetings of a text.

    Args:
        cut: The text, cut into tokens.
        parties: Whom its phrases mean; read anew, for it remembers who acted.
        dated: Its dates.
        skipped: The first tokens of sentences that are captions.
        published: The day of publication, behind which nothing was held.

    Returns:
        The meetings in the order in which they are first told; several tellings of one are one, with several pieces.
    """
    return tuple(_Reader(cut, parties, tuple(dated), skipped, published).read())


_MEETS: Final = frozenset(("meets", "meet", "convenes", "gathers", "sits"))
_EACH: Final = frozenset(("each", "every"))
_PERIODS: Final = WEEKDAY_OF.keys() | {
    *("day", "week", "month", "year", "fortnight", "quarter", "other", "few", "two"),
}
_OFTEN: Final = frozenset(("once", "twice", "times"))
_ROUTINE: Final = frozenset(
    (
        *("monthly", "weekly", "quarterly", "regular", "fortnightly"),
        *("bimonthly", "biweekly", "general"),
    )
)
_SITTINGS: Final = frozenset(("meeting", "meetings", "session", "sitting"))
_OF_OWNERS: Final = frozenset(("shareholders", "annual", "meeting"))
_COUNCIL: Final = ("security", "council")
_HOUSES: Final = frozenset(
    (
        *("parliament", "senate", "congress", "house", "assembly", "duma", "knesset"),
        *("bundestag", "dáil", "seanad", "commons", "lords", "legislature", "seimas"),
    )
)
_APART: Final = frozenset(("separate", "separately", "respectively"))

_ENTERTAINED: Final = frozenset(("entertained", "entertains", "guests"))


class _Reader:
    """Reads sentence by sentence."""

    def __init__(
        self,
        cut: Tokens,
        parties: Parties,
        dated: tuple[ProposedDate, ...],
        skipped: frozenset[int],
        published: date | None,
    ) -> None:
        self._taken = frozenset(
            at
            for each in dated
            for at in range(cut.at(each.start), cut.over(each.end - 1) + 1)
        )
        self._cut, self._skipped = cut, skipped
        self._until = published.isoformat() if published else None
        self._retold = Retold(cut)
        self._states = States(cut, self._taken)
        self._dated = without_filings(cut, dated)
        self._clauses = Clauses(cut, self._taken)
        self._parties = parties
        self._teller = Teller(cut, self._clauses, self._parties)
        self._trips = Trips(cut, self._clauses, self._dated, parties)
        self._found: list[ProposedMeeting] = []
        # Beside each: the leg of the journey, and whether the text itself names the place.
        self._legs: list[tuple[Leg | None, bool]] = []
        self._traveller: str | None = None
        # Where the sentence ends that told of a promise to meet, and of whom.
        self._pending: tuple[int, tuple[Party, ...]] = (-1, ())
        self._is_journey = False
        self._setting = Setting(cut, self._clauses, self._dated)

    def read(self) -> list[ProposedMeeting]:
        """Read the whole text."""
        paragraph, was_journey = 0, False
        blocks = iter(self._cut.paragraphs)
        block = next(blocks, None)
        for first, last in self._cut.sentences:
            while block is not None and first >= block[1]:
                block, paragraph = next(blocks, None), paragraph + 1
                was_journey = False
            if first in self._skipped or self._is_shouted(first, last):
                continue
            self._parties.enter(paragraph)
            self._setting.enter(first, last)
            is_journey = self._trips.enter(first, last)
            # "She was in Velm on Friday. She had tea with B at the palace": in Velm
            self._is_journey, was_journey = is_journey or was_journey, is_journey
            self._traveller = None if is_journey else self._traveller
            actor: Party | None = None
            passage: Span | None = None
            for told in self._each(first, last):
                passage = passage or sentence_passage(self._cut, (first, last))
                self._add(told, (first, last), passage)
                is_named = bool(told.parties and told.parties[0].name)
                named = (each for each in told.parties if each.name and is_named)
                actor = next((x for x in named if self._is_told_here(x, first)), actor)
            if passage is None or not self._has(passage):
                self._weigh(first, last)
            if self._found:
                self._parties.couples.met = self._found[-1].parties
            if actor is not None:
                self._parties.remember(actor, first)
            else:
                self._parties.leave(first, last)
            if is_journey:
                self._traveller = self._parties.actor
        return self._found

    def _is_shouted(self, first: int, last: int) -> bool:
        """Whether a sentence is a headline in capitals, whose names nothing tells from its verbs."""
        words = self._cut.words[first:last]
        if any(map(str.islower, words[:_HEADLINE])):
            return False
        spelt = [each for each in words if each.isalpha()]
        return len(spelt) >= _HEADLINE and all(map(str.isupper, spelt))

    def _has(self, passage: Span) -> bool:
        """Whether a sentence has told of one of the last meetings."""
        return any(passage in each.spans for each in self._found[-KEPT:])

    def _weigh(self, first: int, last: int) -> None:
        """Take a sentence that no reader knows for a meeting by its words; one of people told of already is theirs."""
        told = self._teller.weighed(first, last)
        if told is None:
            return
        named = {each.name for each in told.parties if each.name}
        near = self._found[-KEPT:]
        met = {each.name for known in near for each in known.parties}
        if told.is_clear or (named and named.isdisjoint(met)):
            self._add(told, (first, last), sentence_passage(self._cut, (first, last)))

    def _add(self, told: Told, sentence: Span, passage: Span) -> None:
        first, last = sentence
        told = self._promised_before(told, first)
        settled = self._states.state(told, first)
        self._promise(told, sentence, is_told=settled is not None)
        is_headline = told.is_body or told.rule == "meeting-sides"
        is_headline = is_headline and not self._ends(last)
        if settled is None or is_headline:
            return
        state, flags = settled
        parties = distinct(tuple(self._retold.apart(told.parties)))
        is_new = told.is_body or len(parties) > 1
        is_again = told.rule == "meeting-again" and bool(parties)
        before = self._retold.before(parties, self._found) if is_again else None
        is_other = is_again and before is None
        if told.goes_on and "general" in self._cut.lowers[told.at - 1 : told.at]:
            return  # "The annual general meeting is set for Friday"
        if told.goes_on and not is_other and (self._found or not is_new):
            self._go_on(told, parties, passage, sentence, before)
            return
        parties, theirs = self._retold.meant(parties, self._found)
        named = [each for each in parties if each.name]
        is_told = (
            bool(named)
            or told.is_clear
            or told.is_body
            or any(self._retold.is_of_land(each) for each in parties)
            or all(self._retold.is_body(each) for each in parties)
            or self._is_placed(told, parties, sentence)
        )
        if (
            told.rule == "meeting-of"
            and self._found
            and self._found[-1].spans[-1] == passage
        ):
            return  # "met her on the sidelines of a session of the council"
        if (
            len(parties) < (1 if told.is_body else 2) or not is_told
        ):  # nobody meets alone
            return
        if self._is_usual(told, parties, sentence):
            return
        where = self._setting.where(told, sentence, state)
        people = [x.name for x in parties if x.name and x.agent_type == "person"]
        if where is not None and any(" " in x and x in where.name for x in people):
            where = None  # "walked Governor Ana Ruiz around the plant"
        when = self._setting.when(told.at, sentence)
        is_before = told.rule == "meeting-opening"  # "after meeting B, A flew to Lima"
        travels = not is_before and (
            self._traveller is None
            or any(each.name == self._traveller for each in named)
        )
        travels = travels and told.rule != TALKING
        leg = self._trips.where if travels else None
        if leg is not None and any(each.name == leg.name for each in parties):
            leg = None  # "paid a visit to Ana Ruiz in hospital"
        is_stated = where is not None and (leg is None or where.name != leg.name)
        if where is None or (self._is_journey and where.name.islower()):
            # "flew to Velm and had coffee at the station": in Velm
            where = where if leg is None or is_land(leg.name) else leg
        if when is None and state == "held" and travels:
            when = self._trips.when
        if state == "held" and self._is_to_come(when):
            is_over = self._is_past(told.at) or self._is_bound(when)
            state, when = ("held", None) if is_over else ("planned", when)
        is_sure = state == "held" and len(named) > 1 and told.rule != WEIGHED
        made = ProposedMeeting(
            spans=(passage,),
            rule=told.rule,
            score=SCORE if is_sure else UNSURE,
            flags=(*flags, *told.flags, *theirs),
            parties=parties,
            where=where if told.mode not in {"call", "video"} else None,
            when=when,
            mode=told.mode,
            state=state,
        )
        is_open = told.mode in {"call", "video"} or told.rule == TALKING
        if not is_open and not is_before:
            where, when = self._setting.inferred(told, made, self._found)
            is_over = state == "held" and self._is_to_come(when)
            made = _filled(made, where or leg, None if is_over else when)
        self._join(made, is_stated=is_stated)

    def _promise(self, told: Told, sentence: Span, *, is_told: bool) -> None:
        """Keep who agreed to meet whom, where no day is told: the next sentence may tell it."""
        near = self._cut.lowers[max(sentence[0], told.at - 3) : told.at]
        is_agreed = near[-2:] == ("agreed", "to") and len(told.parties) > 1
        if is_agreed and not is_told:
            self._pending = sentence[1], told.parties

    def _promised_before(self, told: Told, first: int) -> Told:
        """As in "Ana Ruiz agreed to meet campaigners. The meeting will take place on Thursday": theirs."""
        end, parties = self._pending
        is_next = end == first and told.rule == "meeting-again" and not told.parties
        if not is_next or not parties:
            return told
        return attrs.evolve(told, parties=parties, goes_on=False, is_noun=True)

    def _is_to_come(self, when: When | None) -> bool:
        """Whether a day lies behind that of publication."""
        return bool(when and self._until and (when.first or "") > self._until)

    def _is_past(self, at: int) -> bool:
        """Whether the verb of a telling looks back: "met the speaker and is to leave on Friday"."""
        low = self._cut.lowers[at]
        return low not in _CALLS and (low in PAST or low.endswith("ed"))

    def _is_bound(self, when: When | None) -> bool:
        """Whether a day is only one until which something is to be done: "by the end of 2026"."""
        if when is None or when.words is None:
            return False
        at = self._cut.at(when.words[0])
        end = self._cut.over(when.words[1] - 1) + 1
        if self._cut.lowers[end : end + 2] == (",", "when"):
            return False  # "until Thursday, when he sits down with B"
        return not _BOUNDS.isdisjoint(self._cut.lowers[max(at - 1, 0) : at])

    def _each(self, first: int, last: int) -> Iterator[Told]:
        """What a sentence tells; "received A and B in separate meetings" are two."""
        for told in self._teller.told(first, last):
            split = first if told.goes_on else self._split(told, first, last)
            if split == first:
                yield told
            else:
                for other in told.parties[1:]:
                    yield attrs.evolve(told, parties=(told.parties[0], other))
            once_more = self._once_more(told, last)
            if once_more is not None:
                yield once_more

    def _once_more(self, told: Told, last: int) -> Told | None:
        """The second of "met on Sunday and again on Tuesday"."""
        for at in range(told.at + 1, min(last - 2, told.at + _AGAIN_WITHIN)):
            if self._cut.lowers[at : at + 2] != ("and", "again"):
                continue
            day = at + 2 + (self._cut.lowers[at + 2] == "on")
            if day in self._taken and not told.goes_on:
                return attrs.evolve(told, at=at + 1, rule="meeting-again")
        return None

    def _split(self, told: Told, first: int, last: int) -> int:
        """The verb, where one met several apart; else the sentence's beginning."""
        near = self._cut.lowers[first:last]
        starts = [x.mention[0] if x.mention else 0 for x in told.parties]
        verb = self._cut.span(told.at, told.at + 1)[0]
        is_one = len(starts) > 2 and starts[0] < verb < min(starts[1:])  # noqa: PLR2004
        is_talk = told.rule in {"meeting-verb", "meeting-talks"}
        are_calls = is_talk and told.mode == "call"
        is_apart = not _APART.isdisjoint(near) or (are_calls and "both" in near)
        return told.at if is_one and is_apart else first

    def _is_told_here(self, party: Party, first: int) -> bool:
        """Whether a sentence itself tells of somebody: "the two" are those of before, and act no more than others."""
        return party.mention is None or self._cut.at(party.mention[0]) >= first

    def _ends(self, last: int) -> bool:
        """Whether a sentence ends as one; a headline's meeting is told again below it."""
        end = last - 1
        end -= self._cut.words[end] in CLOSING and end > 0
        return not self._cut.words[end][0].isalnum()

    def _is_fixture(self, sentence: Span, parties: Sequence[Party]) -> bool:
        """As in "Rangers entertained Celtic at Ibrox", "Wigan were guests of Hull KR": clubs, one of a single word."""
        is_hosted = not _ENTERTAINED.isdisjoint(self._cut.lowers[slice(*sentence)])
        names = [each.name for each in parties if each.name]
        return is_hosted and any(" " not in each for each in names)

    def _is_routine(self, sentence: Span) -> bool:
        """Whether a body met as it always does: "meets on the first Tuesday of each month", "its monthly meeting"."""
        lowers = self._cut.lowers[slice(*sentence)]
        is_habit = not _MEETS.isdisjoint(lowers) and any(
            (low in _EACH and behind in _PERIODS) or (low in _OFTEN and behind == "a")
            for low, behind in pairwise(lowers)
        )
        # "the 42nd regular meeting of the heads of government" is one of its own
        return is_habit or any(
            low in _ROUTINE
            and not _SITTINGS.isdisjoint(lowers[x + 1 : x + 3])
            and "of" not in lowers[x + 2 : x + 4]
            for x, low in enumerate(lowers)
        )

    def _is_usual(self, told: Told, parties: tuple[Party, ...], sentence: Span) -> bool:
        """Whether clubs played, or a body met alone as it always does."""
        if self._is_fixture(sentence, parties):
            return True
        is_alone = len(parties) == 1 and told.is_body
        return is_alone and (
            self._is_routine(sentence)
            or self._is_sitting(parties[0])
            or _OF_OWNERS.issubset(self._cut.lowers[slice(*sentence)])
        )

    def _is_sitting(self, party: Party) -> bool:
        """Whether a house of lawmakers sat, which it does every day: "Parliament will meet again on Monday"."""
        said = said_of(self._cut, party)
        is_house = not _HOUSES.isdisjoint(said) or said[-2:] == _COUNCIL
        return is_house and OFFICIALS.isdisjoint(said)

    def _is_placed(
        self, told: Told, parties: tuple[Party, ...], sentence: Span
    ) -> bool:
        """Whether people in office met, or are told with a day or a place: "talks between unions and employers"."""
        is_told = (
            self._cut.lowers[told.at] == "met"
            or self._setting.when(told.at, sentence) is not None
            or self._clauses.place(told.at, sentence[1]) is not None
        )
        return is_told and self._retold.are_official(parties)

    def _go_on(
        self,
        told: Told,
        parties: tuple[Party, ...],
        passage: Span,
        sentence: Span,
        known: ProposedMeeting | None,
    ) -> None:
        """Add a party to the last meeting, or tell another round of it or of the one that is known by its people."""
        if not self._found:
            return
        before = known or self._found[-1]
        if told.rule == "meeting-among" and not self._is_behind(before, passage):
            return
        if told.rule in {"meeting-attended", "meeting-among"}:
            self._found[-1] = merged(
                before, attrs.evolve(before, spans=(passage,), parties=parties)
            )
            return
        when = self._setting.when(told.at, sentence)
        settled = self._states.state(told, sentence[0])
        if when is not None and is_within(before.when, when):
            return  # "the October meeting was held", told already with its day
        is_that = self._cut.lowers[told.at - 1 : told.at] == ("the",)
        is_planned = settled is not None and settled[0] == before.state == "planned"
        if when is not None and is_that and is_planned and before.when is None:
            # "will meet the union. The talks are due on Friday"
            again = attrs.evolve(before, spans=(passage,), when=when)
            where = before.where or self._clauses.place(*sentence)
            self._found[self._found.index(before)] = attrs.evolve(
                merged(before, again), where=where
            )
            return
        if when is not None and settled is not None:
            self._legs.append((None, True))
            self._found.append(
                attrs.evolve(
                    before,
                    spans=(passage,),
                    rule=told.rule,
                    score=UNSURE,
                    when=when,
                    where=self._clauses.place(*sentence),
                    mode=told.mode,
                    state=settled[0],
                    flags=settled[1],
                )
            )

    def _is_behind(self, before: ProposedMeeting, passage: Span) -> bool:
        """Whether a sentence stands right behind the one that told a meeting."""
        between = self._cut.text[before.spans[-1][1] : passage[0]]
        return not between.strip("\n ”’\"'.")

    def _join(self, made: ProposedMeeting, *, is_stated: bool) -> None:
        """Join a telling to the meeting that it repeats, or keep it as one of its own."""
        leg = self._trips.leg
        made = self._without_visit(made)
        if self._is_of_those(made):
            nobody = attrs.evolve(made, parties=())
            self._found[-1] = attrs.evolve(
                merged(nobody, self._found[-1]), rule=self._found[-1].rule
            )
            return
        for at in range(len(self._found) - 1, max(len(self._found) - KEPT, 0) - 1, -1):
            known, was_stated = self._legs[at]
            one_place = (leg is not None and leg == known) and not (
                was_stated and is_stated
            )
            if is_twice(self._found[at], made):
                # The day and the place beside the noun are the meeting's.
                self._found[at] = merged(made, self._found[at])
                return
            if self._retold.is_body_again(self._found[at], made):
                self._found[at] = merged(self._found[at], made)
                return
            if is_same(self._found[at], made, one_place=one_place):
                joined = merged(self._found[at], made)
                if is_stated and not was_stated:
                    joined = attrs.evolve(joined, where=made.where)
                    self._legs[at] = (leg, True)
                self._found[at] = joined
                return
        self._found.append(made)
        self._legs.append((leg, is_stated))

    def _is_of_those(self, made: ProposedMeeting) -> bool:
        """As in "Talks between A and B broke down after negotiators met": those who met are of the two."""
        if not self._found or len(made.parties) != 1 or made.rule != "meeting-body":
            return False
        before = self._found[-1]
        is_one = before.spans[-1] == made.spans[-1] and len(before.parties) > 1
        is_bare = self._retold.said(made.parties[0]) in OFFICIALS
        return is_one and is_bare and before.rule == "meeting-between"

    def _without_visit(self, made: ProposedMeeting) -> ProposedMeeting:
        """Drop "arrived in Velm on a visit" where the sentence goes on to say who received the guest there."""
        if not self._found or made.rule == VISIT:
            return made
        visit = self._found[-1]
        guests = {each.name for each in visit.parties if each.part == "guest"}
        is_one = visit.rule == VISIT and visit.spans == made.spans
        if not is_one or guests.isdisjoint(each.name for each in made.parties):
            return made
        self._found.pop()
        self._legs.pop()
        return attrs.evolve(
            made, where=made.where or visit.where, when=made.when or visit.when
        )


def _filled(
    made: ProposedMeeting, where: Where | None, when: When | None
) -> ProposedMeeting:
    """Give a meeting the place and day that the text around it tells, and say that its own sentence does not."""
    if (where, when) == (made.where, made.when):
        return made
    new = (
        ("place_from_context", made.where is None and where is not None),
        ("day_from_context", made.when is None and when is not None),
    )
    flags = (*made.flags, *(flag for flag, is_new in new if is_new))
    return attrs.evolve(made, where=where, when=when, flags=flags)
