"""Reads deeds that take two: who, the deed, the word that leads to the others, them."""

from typing import Final, Literal

import attrs

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.company import MET_BY_DAY
from archive.extract.meeting.gathering_words import BODY, OFFICIALS
from archive.extract.meeting.told import Told, said_of
from archive.extract.meeting.words import AMID_SAID, AUXILIARIES, Trigger
from archive.extract.proposal import Party
from archive.extract.text.items import POSSESSIVES
from archive.extract.when.form import word
from archive.extract.words.grammar import PERSONS

TALKING: Final = "meeting-talking"
"""The rule of talks that go on, of which no place and no day is told."""
_NEAR: Final = 9
_FAR: Final = 24
_WITH: Final = Trigger(shape="with")

Tie = Literal["with", "to", "from", "by", "at", ""]


@attrs.frozen(kw_only=True)
class Deed:
    """The words of a deed, the word that leads to the others, and whether a day or a place has to be told.

    ``is_long`` is told of what goes on for weeks: no place and no day beside it is that of a meeting.
    """

    words: tuple[str, ...]
    tie: Tie
    is_set: bool = True
    is_long: bool = False


def _with(*phrases: str) -> tuple[Deed, ...]:
    return tuple(Deed(words=tuple(each.split()), tie="with") for each in phrases)


_DEEDS: Final = (
    *_with("chatted", "chats", "chat", "chatting", "mingled", "mingles", "mingle"),
    *_with("interacted", "interacts", "interacting"),
    *_with("shook hands", "shakes hands", "shake hands", "shaking hands"),
    *_with("swapped stories", "exchanged pleasantries", "exchanged words", "posed"),
    *_with("socialised", "socialized", "conversed", "parleyed", "commiserated"),
    *_with("lunching", "dining", "breakfasting", "had tea", "took tea", "partied"),
    *_with("come face to face", "came face to face", "sat across the table"),
    *(
        Deed(words=(verb, "across", "the", "table"), tie="from")
        for verb in ("sit", "sat", "sits", "sitting")
    ),
    *(
        Deed(words=(verb,), tie="")
        for verb in (
            *("confronted", "comforted", "consoled", "greeted", "embraced", "hugged"),
            *("quizzed", "grilled", "heckled", "questioned", "buttonholed", "fêted"),
            *("entertained", "feted", "reassured", "seeing", "welcoming"),
        )
    ),
    *(Deed(words=("spoke", to), tie="") for to in ("with", "to")),
)
_LONG: Final = (
    *(
        Deed(words=(verb,), tie="with", is_set=False, is_long=True)
        for verb in ("negotiating", "bargaining", "haggling")
    ),
    *(
        Deed(words=("in", noun), tie="with", is_set=False, is_long=True)
        for noun in ("talks", "negotiations", "discussions", "dialogue")
    ),
)
_KINDS_OF_TALKS: Final = frozenset(
    (
        *("advanced", "early", "preliminary", "exclusive", "active", "direct", "late"),
        *("merger", "takeover", "secret", "serious", "exploratory", "constant"),
        *("detailed", "confidential", "private", "further", "formal", "informal"),
        *("ongoing", "final", "peace", "close", "regular", "intensive", "initial"),
    )
)
_BY_FIRST: Final = {
    first: tuple(each for each in (*_DEEDS, *_LONG) if each.words[0] == first)
    for first in {each.words[0] for each in (*_DEEDS, *_LONG)}
}
_IS: Final = AUXILIARIES | {"still", "also", "already", "currently", "now", "remains"}
_BARE: Final = frozenset(("chat", "mingle", "posed", "presented", "introduced"))
_TO_DO: Final = frozenset(("to", "will", "would", "and", "did"))
_OBJECTS: Final = frozenset(("confronted", "quizzed", "grilled", "questioned"))
_DOING: Final = frozenset(("before", "after", "while", "then", "and"))
_SOCIAL: Final = MET_BY_DAY | OFFICIALS | BODY | {"students", "pupils"}
_PRONOUNS: Final = frozenset(("him", "her", "them", "he", "she", "they"))
_NOBODY: Final = frozenset(
    (
        *("reporters", "journalists", "reporter", "journalist", "press", "media"),
        *("newspaper", "newsmen", "correspondents", "broadcaster", "radio", "fans"),
    )
)


class Deeds(Asking):
    """Reads one verb after another; asked when no other reader has read it."""

    words: Final = frozenset(_BY_FIRST)
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read the first deed that a word begins."""
        for deed in _BY_FIRST[self._cut.lowers[at]]:
            end = self._end(deed, at, last)
            told = self._read(deed, at, end, first, last) if end else None
            if told is not None:
                return told
        return None

    def _end(self, deed: Deed, at: int, last: int) -> int:
        """Where the words of a deed end that begin at a token; 0 where they do not stand here."""
        cut = self._cut
        if not cut.words[at].islower():
            return 0
        if deed.words[0] == "in":
            end = at + 1
            while cut.lowers[end : end + 1] and cut.lowers[end] in _KINDS_OF_TALKS:
                end += 1
            return end + 1 if word(cut, end) == deed.words[1] else 0
        end = at + len(deed.words)
        return end if cut.lowers[at:end] == deed.words and end < last else 0

    def _read(
        self, deed: Deed, at: int, end: int, first: int, last: int
    ) -> Told | None:
        """Read who did it with whom."""
        begin = self._led_to(deed, end, last)
        verb = self._verb(deed, at, first)
        if begin is None or verb is None:
            return None
        others = self._ask.second(begin, last, ())
        others = tuple(x for x in others if self._is_side(x, deed))
        acting = self._acting(verb, at, first)
        acting = tuple(x for x in acting if self._is_side(x, deed))
        known = {x.name for x in acting if x.name}
        others = tuple(x for x in others if x.name is None or x.name not in known)
        sides = (*acting, *others)
        if deed.is_long and self._is_to_do(others):
            return None  # "is in talks with B to buy the mill"
        if not acting or not others or not self._is_told(deed, at, sides, first, last):
            return None
        return Told(
            at=at,
            rule=TALKING if deed.is_long else "meeting-frame",
            parties=sides,
            mode="unknown" if deed.is_long else "in_person",
        )

    def _led_to(self, deed: Deed, end: int, last: int) -> int | None:
        """Where the others begin: behind the word that leads to them, beyond a day and a place."""
        if not deed.tie:
            return end
        tie = self._ask.find(deed.tie, end, min(last, end + _NEAR))
        return tie + 1 if tie is not None and self._ask.is_setting(end, tie) else None

    def _verb(self, deed: Deed, at: int, first: int) -> int | None:
        """The token before which those who act stand: the verb, its helper; nothing where it is none."""
        before = word(self._cut, at - 1)
        if deed.is_long:
            verb = at
            while verb > first and word(self._cut, verb - 1) in _IS:
                verb -= 1
            return verb if verb < at else None
        if deed.tie == "to":
            return at if before in AUXILIARIES else None
        if deed.words[0].endswith("ing"):
            return at if before in AUXILIARIES | _DOING else None
        if deed.words[0] in _BARE and deed.tie == "with":
            is_verb = before in _TO_DO or deed.words[0].endswith("ed")
            return at if is_verb else None
        return None if before in AUXILIARIES else at

    def _acting(self, verb: int, at: int, first: int) -> tuple[Party, ...]:
        """Who does it: the subject, or that of the sentence in "opened the bridge before lunching with"."""
        if word(self._cut, at - 1) in {"before", "after", "while"}:
            if word(self._cut, at - 2) in AMID_SAID:
                return self._ask.subject(at - 2, first, _WITH)  # "said after welcoming"
            one = self._parties.first_named(first, at, "attendee")
            return (one,) if one is not None else ()
        found = self._ask.subject(verb, first, _WITH)
        return tuple(x for x in found if x.agent_type != "outlet")

    def _is_to_do(self, others: tuple[Party, ...]) -> bool:
        """Whether "to" goes on behind the last of the others with what the talks are for."""
        ends = [x.mention[1] for x in others if x.mention]
        return bool(ends) and word(self._cut, self._cut.over(max(ends) - 1) + 1) == "to"

    def _is_side(self, party: Party, deed: Deed) -> bool:
        """Whether a party can do so: a person, people of some kind, a body; a land only over weeks."""
        if party.agent_type in {"outlet", "state"} and not deed.is_long:
            return False
        said = said_of(self._cut, party)
        if self._is_paper(party):
            return False
        if not said or not _NOBODY.isdisjoint(said):
            return party.name is not None and not said
        if deed.is_long:
            return True  # "is in talks with three banks"
        is_pronoun = len(said) == 1 and said[0] in _PRONOUNS
        return bool(party.name) or is_pronoun or self._head(said) in _SOCIAL | PERSONS

    def _is_paper(self, party: Party) -> bool:
        """Whether "the Mercury" is told: nobody by one name has an article."""
        if party.mention is None or party.name is None or " " in party.name:
            return False
        begin = self._cut.at(party.mention[0])
        return party.agent_type == "person" and word(self._cut, begin - 1) == "the"

    def _head(self, said: tuple[str, ...]) -> str:
        """The word that a phrase is about: "veterans" of "veterans of the convoys"."""
        ties = (x for x, low in enumerate(said) if x and low in {"of", "from", "for"})
        return said[next(ties, len(said)) - 1]

    def _is_told(
        self,
        deed: Deed,
        at: int,
        sides: tuple[Party, ...],
        first: int,
        last: int,
    ) -> bool:
        """Whether somebody is told by name or office on either side, and when or where it was."""
        cut = self._cut
        if not POSSESSIVES.isdisjoint(cut.lowers[at + 1 : at + 2]):
            return False
        is_somebody = any(
            x.name or self._head(said_of(self._cut, x)) in PERSONS | BODY | OFFICIALS
            for x in sides
            if x.name or said_of(self._cut, x)
        )
        if not is_somebody or not deed.is_set:
            return is_somebody
        is_dated = self._clauses.is_dated(at, first, last)
        is_there = self._clauses.place(at, min(last, at + _FAR)) is not None
        is_hard = deed.words[0] in _OBJECTS or deed.words[0] == "spoke"
        return (is_dated and is_there) if is_hard else (is_dated or is_there)
