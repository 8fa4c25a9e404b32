"""Meetings in a text: who met whom, in which part, where, when and how, and whether it was held."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import attrs

from archive.claim.meeting import State
from archive.extract.meeting.asked import Told
from archive.extract.meeting.clauses import Clauses
from archive.extract.meeting.gathering_words import BODY, OFFICIALS
from archive.extract.meeting.parties import Parties
from archive.extract.meeting.tellings import Teller
from archive.extract.meeting.trips import Leg, Trips
from archive.extract.meeting.words import (
    CANCELLED,
    DENIED,
    NOT_HELD,
    NOT_PEOPLE,
    OTHERS,
    PLANNED,
    TRAVEL,
)
from archive.extract.proposal import Party, ProposedDate, ProposedMeeting, Span, When
from archive.extract.text.passages import sentence_passage
from archive.extract.text.tokens import Tokens
from archive.extract.when.dates import nearest
from archive.extract.when.filed import without_filings
from archive.extract.when.form import word
from archive.extract.words.grammar import BODIES, KINDS_OF_BODY, PERSONS
from archive.extract.words.lexicon import countries, verbs
from archive.values import DecimalText

SCORE: Final = DecimalText("0.8")
UNSURE: Final = DecimalText("0.5")
BEFORE: Final = 6
"""So many words before a verb may say that it was only planned, wished or refused."""
BEHIND: Final = 16
"""So many words behind "a meeting between" may say that it was cancelled."""
PIECES: Final = 40
"""No meeting has more pieces or parties: more is a list, not an article."""
KEPT: Final = 12
"""A later sentence may go on with one of the last so many meetings."""


def meetings(
    cut: Tokens,
    parties: Parties,
    dated: Sequence[ProposedDate],
    skipped: frozenset[int] = frozenset(),
) -> tuple[ProposedMeeting, ...]:
    """Find the meetings of a text.

    Args:
        cut: The text, cut into tokens.
        parties: Whom its phrases mean; read anew, for it remembers who acted.
        dated: Its dates.
        skipped: The first tokens of sentences that are captions.

    Returns:
        The meetings in the order in which they are first told; several tellings of one are one, with several pieces.
    """
    return tuple(_Reader(cut, parties, tuple(dated), skipped).read())


_BODIES: Final = (BODIES | KINDS_OF_BODY) - NOT_PEOPLE
_BARE: Final = frozenset(
    (
        *("meet", "visit", "host", "hold", "receive", "sit", "travel", "fly", "go"),
        *("reconvene", "convene", "gather", "assemble", "confer", "regroup"),
        "see",
    )
)
_NOUN_BEHIND: Final = 12
_NEXT: Final = frozenset(("next", "upcoming", "forthcoming", "planned", "scheduled"))
_DUE: Final = frozenset(("due", "expected", "scheduled", "will"))
_TO_COME: Final = frozenset(
    (
        *(
            ("will", "be"),
            ("will", "take"),
            ("be", "held"),
            ("to", "be"),
            ("is", "due"),
        ),
        *(("is", "scheduled"), ("are", "scheduled"), ("is", "set"), ("are", "set")),
        *(("is", "expected"), ("are", "expected"), ("are", "due"), ("will", "resume")),
        *(("is", "planned"), ("are", "planned"), ("to", "take"), ("to", "resume")),
    )
)
_PARTS: Final = frozenset((",", "that", "but", ";"))
# "Nine times since 2019, most recently on 22 October": since when is no day of it.
_SINCE: Final = frozenset(("since", "until", "till", "by"))
_THERE: Final = 5
_WAS_THERE: Final = frozenset(("was", "in", "to"))


class _Reader:
    """Reads sentence by sentence."""

    def __init__(
        self,
        cut: Tokens,
        parties: Parties,
        dated: tuple[ProposedDate, ...],
        skipped: frozenset[int],
    ) -> None:
        self._taken = frozenset(
            at
            for each in dated
            for at in range(cut.at(each.start), cut.over(each.end - 1) + 1)
        )
        self._cut, self._skipped = cut, skipped
        self._dated = without_filings(cut, dated)
        self._clauses = Clauses(cut, self._taken)
        self._parties = parties
        self._teller = Teller(cut, self._clauses, self._parties)
        self._trips = Trips(cut, self._clauses, self._dated)
        self._found: list[ProposedMeeting] = []
        # Beside each: the leg of the journey, and whether the text itself names the place.
        self._legs: list[tuple[Leg | None, bool]] = []
        self._traveller: str | None = None
        self._here = self._clauses.filed_at()

    def read(self) -> list[ProposedMeeting]:
        """Read the whole text."""
        paragraph = 0
        blocks = iter(self._cut.paragraphs)
        block = next(blocks, None)
        for first, last in self._cut.sentences:
            while block is not None and first >= block[1]:
                block, paragraph = next(blocks, None), paragraph + 1
            if first in self._skipped:
                continue
            self._parties.enter(paragraph)
            is_journey = self._trips.enter(first, last)
            self._traveller = None if is_journey else self._traveller
            actor: Party | None = None
            passage: Span | None = None
            for told in self._teller.told(first, last):
                passage = passage or sentence_passage(self._cut, (first, last))
                self._add(told, (first, last), passage)
                actor = next((each for each in told.parties if each.name), actor)
            if actor is not None:
                self._parties.remember(actor, first)
            else:
                self._parties.leave(first, last)
            if is_journey:
                self._traveller = self._parties.actor
        return self._found

    def _state(self, told: Told, first: int) -> tuple[State, tuple[str, ...]] | None:
        """Whether it was held; nothing when it was only wished, offered or refused."""
        cut = self._cut
        before = [
            cut.lowers[at]
            for at in range(max(first, told.at - BEFORE), told.at)
            if at not in self._taken  # "on 27 May 2025 Ana Ruiz met"
        ]
        if not DENIED.isdisjoint(
            cut.lowers[max(first, told.at - 2 * BEFORE) : told.at]
        ):
            return "unknown", ("denial",)
        if self._is_noun_to_come(told, first):
            return "planned", ()
        is_to_come = before[-1:] == ["would"] and self._is_reported(first, told.at)
        if not is_to_come and not NOT_HELD.isdisjoint(before):
            return None
        behind = cut.lowers[told.at : told.at + BEHIND]
        is_noun = told.rule == "meeting-between"
        if not CANCELLED.isdisjoint(before) or (
            is_noun and not CANCELLED.isdisjoint(behind)
        ):
            return "cancelled", ()
        is_bare = cut.lowers[told.at] in _BARE or before[-1:] == ["be"]
        if not is_bare:
            return "held", ()
        further = cut.lowers[max(first, told.at - 2 * BEFORE) : told.at]
        is_planned = (
            is_to_come
            or not PLANNED.isdisjoint(before)
            or ("to" in before[-1:] and not PLANNED.isdisjoint(further))
        )  # "will travel to Tarn next week to meet"
        if is_planned:
            off = ("called", "off") in pairwise(behind)
            is_off = off or not CANCELLED.isdisjoint(behind)
            return ("cancelled" if is_off else "planned"), ()
        is_there = "to" in before[-1:] and not TRAVEL.isdisjoint((*further, *before))
        is_there = is_there or _WAS_THERE.issubset(further)
        return ("unknown", ()) if is_there else None  # "was in Velm to meet Ana Ruiz"

    def _is_noun_to_come(self, told: Told, first: int) -> bool:
        """Whether a gathering is yet to come: "a meeting is to be held", "the next round"."""
        if not (told.is_noun or told.goes_on):
            return False
        lowers = self._cut.lowers
        behind = pairwise(lowers[told.at + 1 : told.at + _NOUN_BEHIND])
        before = lowers[max(first, told.at - 2 * BEFORE) : told.at]
        if told.is_noun and not _DUE.isdisjoint(before) and "had" not in before:
            return True  # "is expected in Velm for a meeting with"
        is_next = not _NEXT.isdisjoint(lowers[max(first, told.at - 3) : told.at])
        return is_next or not _TO_COME.isdisjoint(behind)

    def _add(self, told: Told, sentence: Span, passage: Span) -> None:
        first, last = sentence
        settled = self._state(told, first)
        if settled is None:
            return
        state, flags = settled
        parties = _distinct(tuple(self._apart(told.parties)))
        is_new = told.is_body or len(parties) > 1
        if told.goes_on and (self._found or not is_new):
            self._go_on(told, parties, passage, sentence)
            return
        parties = tuple(self._known(each) for each in parties)
        named = [each for each in parties if each.name]
        is_told = (
            bool(named)
            or told.is_body
            or any(self._is_of_land(each) for each in parties)
            or all(self._is_body(each) for each in parties)
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
        where = self._clauses.place(told.at, last)
        is_there = "where" in self._cut.lowers[max(first, told.at - _THERE) : told.at]
        may_stand_before = (
            is_there or told.rule == "meeting-attended" or state == "unknown"
        )
        if is_there:
            where = self._clauses.before_where(first, told.at) or where
        if where is None and may_stand_before:
            where = self._clauses.place(first, told.at)
        if where is None and "here" in self._cut.lowers[told.at : last]:
            where = self._here
        when = self._when(told.at, sentence)
        is_stated = where is not None
        is_before = told.rule == "meeting-opening"  # "after meeting B, A flew to Lima"
        travels = self._traveller is None or any(
            each.name == self._traveller for each in named
        )
        if where is None and not is_before and travels:
            where = self._trips.where
        if when is None and state == "held" and travels and not is_before:
            when = self._trips.when
        made = ProposedMeeting(
            spans=(passage,),
            rule=told.rule,
            score=SCORE if state == "held" and len(named) > 1 else UNSURE,
            flags=flags,
            parties=parties,
            where=where if told.mode not in {"call", "video"} else None,
            when=when,
            mode=told.mode,
            state=state,
        )
        self._join(made, is_stated=is_stated)

    def _apart(self, parties: tuple[Party, ...]) -> Iterator[Party]:
        """Take the name from "the governor" in "Ana Ruiz met the governor": nobody meets themselves."""
        known: set[str] = set()
        for each in parties:
            is_again = each.name in known and each.mention is not None
            said = self._cut.text[slice(*each.mention)] if each.mention else ""
            is_role = is_again and said.lower().startswith("the ")
            known |= {each.name} if each.name else set()
            yield attrs.evolve(each, name=None) if is_role else each

    def _is_body(self, party: Party) -> bool:
        """Whether somebody without a name is a body: "talks between the government and the teachers' union"."""
        if party.mention is None:
            return False
        last = self._cut.at(party.mention[1])
        return self._cut.lowers[last - 1] in _BODIES

    def _known(self, party: Party) -> Party:
        """The body that a meeting before was of, when it is told again by its last word: "the commission"."""
        if party.name or party.mention is None:
            return party
        first, last = map(self._cut.at, party.mention)
        if self._cut.lowers[first:last] == ("they",):
            return next(
                (
                    attrs.evolve(each, part=party.part)
                    for before in self._found[-1:]
                    for each in before.parties
                    if self._head(each) in OFFICIALS | BODY
                ),
                party,
            )
        if last - first != 2 or self._cut.lowers[first] != "the":  # noqa: PLR2004
            return party
        noun = self._cut.lowers[last - 1]
        for before in reversed(self._found[-KEPT:]):
            for each in before.parties:
                said = self._said(each).split()
                if len(said) > 1 and said[-1] == noun and noun in BODY:
                    return attrs.evolve(each, part=party.part)
        return party

    def _head(self, party: Party) -> str:
        """The word that nameless people are told by: "leaders" of "leaders of all parties"."""
        said = self._said(party).partition(" of ")[0].split()
        return "" if party.name or not said else said[-1]

    def _said(self, party: Party) -> str:
        """A party's name, or the words that tell of it without their article."""
        if party.name or party.mention is None:
            return (party.name or "").lower()
        said = " ".join(self._cut.text[slice(*party.mention)].lower().split())
        return said.removeprefix("the ")

    def _is_placed(
        self, told: Told, parties: tuple[Party, ...], sentence: Span
    ) -> bool:
        """Whether all are bodies or in office, and a day or a place is told: "talks between unions and employers"."""
        heads = {self._head(each) for each in parties}
        is_dated = self._when(told.at, sentence) is not None
        is_official = heads <= _BODIES | OFFICIALS | PERSONS | OTHERS
        return is_official and (
            is_dated or self._clauses.place(told.at, sentence[1]) is not None
        )

    def _is_reported(self, first: int, at: int) -> bool:
        """Whether somebody says it: "said he would meet her", and not what would be if."""
        lowers = self._cut.lowers[first:at]
        return "if" not in lowers and any(low in verbs() for low in lowers)

    def _is_of_land(self, party: Party) -> bool:
        """Whether somebody without a name is known by a country: "Tarn's prime minister", "his Velmish counterpart"."""
        if party.mention is None:
            return False
        first, last = map(self._cut.at, party.mention)
        return any(self._cut.lowers[at] in countries() for at in range(first, last))

    def _when(self, at: int, sentence: Span) -> When | None:
        near = nearest(self._cut, self._dated, at, at + 1, is_settled=False)
        if near is None or near.when.first is None:
            return None
        first, last = sentence[0], self._clauses.clause_end(at, sentence[1])
        before = self._cut.at(near.start)
        if before < at and not _PARTS.isdisjoint(self._cut.lowers[before:at]):
            # "A left on Tuesday, while B is due to visit them on Wednesday"
            own = next(
                (x for x in self._dated if at < self._cut.at(x.start) < last), None
            )
            near = own if own is not None and own.when.first else near
        elif word(self._cut, before - 1) in _SINCE:
            others = (x for x in self._dated if first <= self._cut.at(x.start) < last)
            own = next((x for x in others if x != near and x.when.first), None)
            near = own or near
        return near.when if first <= self._cut.at(near.start) < last else None

    def _go_on(
        self, told: Told, parties: tuple[Party, ...], passage: Span, sentence: Span
    ) -> None:
        """Add a party to the last meeting, or tell another round of it."""
        if not self._found:
            return
        before = self._found[-1]
        if told.rule == "meeting-attended":
            self._found[-1] = _merged(
                before, attrs.evolve(before, spans=(passage,), parties=parties)
            )
            return
        when = self._when(told.at, sentence)
        settled = self._state(told, sentence[0])
        if when is not None and _is_within(before.when, when):
            return  # "the October meeting was held", told already with its day
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

    def _is_body_again(self, one: ProposedMeeting, other: ProposedMeeting) -> bool:
        """Whether a body's meeting is told again: on the same day, or in the same place with no other day."""
        if min(len(one.parties), len(other.parties)) != 1 or one.state != other.state:
            return False
        is_day = bool(one.when and other.when and one.when.first == other.when.first)
        heads = {self._head(each) for each in one.parties} & OFFICIALS
        if is_day and not heads.isdisjoint(self._head(each) for each in other.parties):
            return True
        said = {self._said(each) for each in one.parties}
        if said.isdisjoint(self._said(each) for each in other.parties):
            return False
        if one.when and other.when:
            return is_day
        return bool(one.where and other.where and one.where.name == other.where.name)

    def _join(self, made: ProposedMeeting, *, is_stated: bool) -> None:
        """Join a telling to the meeting that it repeats, or keep it as one of its own."""
        leg = self._trips.leg
        for at in range(len(self._found) - 1, max(len(self._found) - KEPT, 0) - 1, -1):
            known, was_stated = self._legs[at]
            one_place = (leg is not None and leg == known) and not (
                was_stated and is_stated
            )
            if _is_twice(self._found[at], made):
                # The day and the place beside the noun are the meeting's.
                self._found[at] = _merged(made, self._found[at])
                return
            if self._is_body_again(self._found[at], made):
                self._found[at] = _merged(self._found[at], made)
                return
            if _is_same(self._found[at], made, one_place=one_place):
                merged = _merged(self._found[at], made)
                if is_stated and not was_stated:
                    merged = attrs.evolve(merged, where=made.where)
                    self._legs[at] = (leg, True)
                self._found[at] = merged
                return
        self._found.append(made)
        self._legs.append((leg, is_stated))


def _distinct(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out who is named twice."""
    found: dict[object, Party] = {}
    for each in parties:
        found.setdefault(each.name or each.mention, each)
    return tuple(found.values())


def _is_same(one: ProposedMeeting, other: ProposedMeeting, *, one_place: bool) -> bool:
    """Whether two tellings are of one meeting: the same people, no other day, no other place."""
    names = {each.name for each in one.parties if each.name}
    others = {each.name for each in other.parties if each.name}
    if len(names & others) < 2 or one.state != other.state:  # noqa: PLR2004 -- it takes two
        return False
    if one.when and other.when and one.when.first != other.when.first:
        return False
    return one_place or not (
        one.where and other.where and one.where.name != other.where.name
    )


def _is_twice(one: ProposedMeeting, other: ProposedMeeting) -> bool:
    """Whether one sentence tells of a meeting by its verb and by its noun: "discussed it with B at a meeting"."""
    return one.spans[-1:] == other.spans and {
        each.name or each.mention for each in one.parties
    } == {each.name or each.mention for each in other.parties}


def _is_within(one: When | None, other: When) -> bool:
    """Whether a day is told again, or only its month."""
    return bool(one and one.first and other.first and one.first.startswith(other.first))


def _merged(one: ProposedMeeting, other: ProposedMeeting) -> ProposedMeeting:
    return attrs.evolve(
        one,
        spans=tuple(sorted({*one.spans, *other.spans})[:PIECES]),
        parties=_distinct((*one.parties, *other.parties))[:PIECES],
        where=one.where or other.where,
        when=one.when or other.when,
        mode=other.mode if one.mode == "unknown" else one.mode,
    )
