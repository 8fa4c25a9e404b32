"""Tells whether two tellings are of one meeting, and who is meant when people are told of again."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from archive.extract.meeting.gathering_words import BODY, OFFICIALS
from archive.extract.meeting.told import said_of
from archive.extract.meeting.words import FOLK_ENDINGS, NO_FOLK, NOT_PEOPLE, OTHERS
from archive.extract.proposal import Party, ProposedMeeting, When
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    BODIES,
    GROUPS,
    KINDS_OF_BODY,
    PERSONS,
)
from archive.extract.words.lexicon import countries, singular

_WHOM: Final = frozenset(("him", "her", "them"))
_PRONOUNS: Final = frozenset(("he", "she", "him", "her", "it", "they", "them"))
PIECES: Final = 40
"""No meeting has more pieces or parties: more is a list, not an article."""
KEPT: Final = 12
"""A later sentence may go on with one of the last so many meetings."""
_ANYBODY: Final = frozenset(
    (
        *("leaders", "ministers", "presidents", "sides", "parties", "officials"),
        *("delegations", "negotiators", "teams", "diplomats", "delegates", "countries"),
        *("envoys", "ambassadors", "generals", "commanders"),
    )
)
_COUNTED: Final = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_NEAR: Final = 800
"""So many characters back those met who are called "the envoys" now."""
_BODIES: Final = (BODIES | KINDS_OF_BODY) - NOT_PEOPLE


def distinct(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out who is named twice."""
    found: dict[object, Party] = {}
    for each in parties:
        found.setdefault(each.name or each.mention, each)
    return tuple(found.values())


def is_same(one: ProposedMeeting, other: ProposedMeeting, *, one_place: bool) -> bool:
    """Whether two tellings are of one meeting: the same people, no other day, no other place."""
    is_theirs = "parties_from_context" in other.flags  # "The two sides discussed it"
    names, others = (
        {each.name or (each.mention if is_theirs else None) for each in told.parties}
        for told in (one, other)
    )
    names.discard(None)
    if len(names & others) < 2 or one.state != other.state:  # noqa: PLR2004 -- it takes two
        return False
    if one.when and other.when and one.when.first != other.when.first:
        return False
    return one_place or not (
        one.where and other.where and one.where.name != other.where.name
    )


def is_twice(one: ProposedMeeting, other: ProposedMeeting) -> bool:
    """Whether one sentence tells of a meeting by its verb and by its noun: "discussed it with B at a meeting"."""
    if one.state != other.state or {one.mode, other.mode} == {"call", "in_person"}:
        return False  # "spoke to B by telephone and would meet B on Friday"
    if other.rule == "meeting-again":
        return False  # "met B on Sunday and again on Tuesday"
    return one.spans[-1:] == other.spans and {
        each.name or each.mention for each in one.parties
    } == {each.name or each.mention for each in other.parties}


def is_within(one: When | None, other: When) -> bool:
    """Whether a day is told again, or only its month."""
    return bool(one and one.first and other.first and one.first.startswith(other.first))


def merged(one: ProposedMeeting, other: ProposedMeeting) -> ProposedMeeting:
    """Make one meeting of two tellings; what the first says counts."""
    return attrs.evolve(
        one,
        spans=tuple(sorted({*one.spans, *other.spans})[:PIECES]),
        parties=distinct((*one.parties, *other.parties))[:PIECES],
        where=one.where or other.where,
        when=one.when or other.when,
        mode=other.mode if one.mode == "unknown" else one.mode,
    )


class Retold:
    """A text whose parties are held against those told before."""

    def __init__(self, cut: Tokens) -> None:
        """Keep the text."""
        self._cut = cut

    def apart(self, parties: tuple[Party, ...]) -> Iterator[Party]:
        """Take the name from "the governor" in "Ana Ruiz met the governor", and from "she": nobody meets themselves."""
        known: set[str] = set()
        by_words = {each.name for each in parties if self._words(each) not in _PRONOUNS}
        for each in parties:
            said = self._words(each)
            is_role = each.name in known and said.startswith("the ")
            is_other = said in _PRONOUNS and each.name in by_words
            known |= {each.name} if each.name else set()
            yield attrs.evolve(each, name=None) if is_role or is_other else each

    def _words(self, party: Party) -> str:
        return self._cut.text[slice(*party.mention)].lower() if party.mention else ""

    def is_body(self, party: Party) -> bool:
        """Whether somebody without a name is a body: "talks between the government and the teachers' union"."""
        if party.mention is None:
            return False
        last = self._cut.at(party.mention[1])
        return self._cut.lowers[last - 1] in _BODIES

    def meant(
        self, parties: tuple[Party, ...], found: Sequence[ProposedMeeting]
    ) -> tuple[tuple[Party, ...], tuple[str, ...]]:
        """Who is meant by the parties of a sentence, and the flag for those whom it only calls "the envoys"."""
        those = self._those(parties[0], found) if len(parties) == 1 else ()
        if those:
            return those, ("parties_from_context",)
        return self._whom(tuple(self._known(x, found) for x in parties), found), ()

    def _those(
        self, party: Party, found: Sequence[ProposedMeeting]
    ) -> tuple[Party, ...]:
        """Those who met last, where a sentence has no more of them than "both sides", "the three ministers"."""
        if party.name or party.mention is None or not found:
            return ()
        before, words = found[-1], self._words(party).split()
        many = next((_COUNTED[x] for x in words[:2] if x in _COUNTED), None)
        is_short = words[0] in {"the", "both"} and words[-1] in _ANYBODY
        is_short = is_short and len(words) == 2 + (words[1] in _COUNTED)
        is_near = 0 <= party.mention[0] - before.spans[-1][1] <= _NEAR
        is_all = len(before.parties) > 1 and many in {None, len(before.parties)}
        is_new = words[-1] not in {self.head(each) for each in before.parties}
        return before.parties if is_short and is_near and is_all and is_new else ()

    def _whom(
        self, parties: tuple[Party, ...], found: Sequence[ProposedMeeting]
    ) -> tuple[Party, ...]:
        """As in "Ana Ruiz spoke to the mayor and is to meet her on Friday": whom one of them met before."""
        open_ = [x for x in parties if not x.name and self._words(x) in _WHOM]
        if len(open_) != 1 or open_[0].mention is None or not found:
            return parties
        before, names = found[-1], {each.name for each in parties if each.name}
        others = [each for each in before.parties if each.name not in names]
        is_near = open_[0].mention[0] - before.spans[-1][0] <= _NEAR
        if not is_near or len(others) != 1 or len(before.parties) != len(names) + 1:
            return parties
        meant = attrs.evolve(others[0], part=open_[0].part)
        return tuple(meant if each is open_[0] else each for each in parties)

    def _known(self, party: Party, found: Sequence[ProposedMeeting]) -> Party:
        """The body that a meeting before was of, when it is told again by its last word: "the commission"."""
        if party.name or party.mention is None:
            return party
        first, last = map(self._cut.at, party.mention)
        if self._cut.lowers[first:last] == ("they",):
            return next(
                (
                    attrs.evolve(each, part=party.part)
                    for before in found[-1:]
                    for each in before.parties
                    if self.head(each) in OFFICIALS | BODY
                ),
                party,
            )
        if last - first != 2 or self._cut.lowers[first] != "the":  # noqa: PLR2004
            return party
        noun = self._cut.lowers[last - 1]
        for before in reversed(found[-KEPT:]):
            for each in before.parties:
                said = self.said(each).split()
                if len(said) > 1 and said[-1] == noun and noun in BODY:
                    return attrs.evolve(each, part=party.part)
        return party

    def before(
        self, parties: tuple[Party, ...], found: Sequence[ProposedMeeting]
    ) -> ProposedMeeting | None:
        """The meeting whose people meet again: that of "the envoys", else the last one for a word that fits all."""
        head = self.head(parties[0])
        for each in reversed(found[-KEPT:]):
            if head in {self.head(party) for party in each.parties}:
                return each
        said = self.said(parties[0]).split()
        is_two = len(said) == 1 or said[0] in {"two", "both"}
        is_any = head in _ANYBODY and is_two
        return found[-1] if found and is_any else None

    def head(self, party: Party) -> str:
        """The word that nameless people are told by: "leaders" of "leaders of all parties"."""
        said = self.said(party).partition(" of ")[0].split()
        return "" if party.name or not said else said[-1]

    def said(self, party: Party) -> str:
        """A party's name, or the words that tell of it without their article."""
        if party.name or party.mention is None:
            return (party.name or "").lower()
        said = " ".join(self._cut.text[slice(*party.mention)].lower().split())
        return said.removeprefix("the ")

    def are_official(self, parties: tuple[Party, ...]) -> bool:
        """Whether all are bodies or in office, be they named or not: "the union and employers"."""
        heads = {self.head(each) for each in parties}
        known = _BODIES | OFFICIALS | PERSONS | GROUPS | OTHERS
        return all(
            head in known
            or singular(head) in known
            or (head.endswith(FOLK_ENDINGS) and head not in NO_FOLK)
            for head in heads
        )

    def is_of_land(self, party: Party) -> bool:
        """Whether somebody without a name is known by a country: "Tarn's prime minister", "his Velmish counterpart"."""
        return any(low in countries() for low in said_of(self._cut, party))

    def is_body_again(self, one: ProposedMeeting, other: ProposedMeeting) -> bool:
        """Whether a body's meeting is told again: on the same day, or in the same place with no other day."""
        if min(len(one.parties), len(other.parties)) != 1 or one.state != other.state:
            return False
        is_day = bool(one.when and other.when and one.when.first == other.when.first)
        heads = {self.head(each) for each in one.parties} & OFFICIALS
        if is_day and not heads.isdisjoint(self.head(each) for each in other.parties):
            return True
        said = {self.said(each) for each in one.parties}
        if said.isdisjoint(self.said(each) for each in other.parties):
            return False
        if one.when and other.when:
            return is_day
        return bool(one.where and other.where and one.where.name == other.where.name)
