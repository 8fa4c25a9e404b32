"""Reads what is said of people who met without a verb of meeting: broke bread with B, was the guest of B."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import AUXILIARIES, LASTED, Trigger
from archive.extract.proposal import Party
from archive.extract.text.tokens import CLOSING, OPENING
from archive.extract.when.form import word
from archive.extract.words.grammar import TITLES

_NEAR: Final = 8
_FAR: Final = 20
_WITH: Final = Trigger(shape="with")
_GUEST: Final = Trigger(shape="with", subject="guest")
_HOST: Final = Trigger(shape="object", subject="host")
_MET: Final = frozenset(
    (
        *((verb, "bread") for verb in ("broke", "break", "breaks", "broken")),
        *((verb, "glasses") for verb in ("clinked", "raised")),
        *((verb, "together") for verb in ("got", "get", "gets")),
        *((verb, "golf") for verb in ("played", "play")),
        *(("rubbed", "shoulders"), ("shot", "the", "breeze"), ("teed", "off")),
        ("played", "a", "round", "of", "golf"),
        *(("closeted",), ("ensconced",), ("cloistered",), ("reunited",)),
    )
)
"""Who does so with somebody is where the other is."""
_MADE_UP: Final = frozenset(
    (
        *((verb, "paths") for verb in ("crossed", "cross")),
        *((verb, "the", "air") for verb in ("cleared", "clear")),
        *((verb, "fences") for verb in ("mended", "mend")),
        *((verb, "the", "hatchet") for verb in ("buried", "bury")),
        *((verb, "it", "out") for verb in ("had", "have")),
        *(("touched", "base"), ("smoothed", "things", "over")),
        *(("patched", "things", "up"), ("made", "peace")),
    )
)
"""Who does so with somebody has met them where a day, a place or a call is told."""
_PHRASES: Final = _MET | _MADE_UP
_BY_FIRST: Final = {
    first: tuple(each for each in _PHRASES if each[0] == first)
    for first in {each[0] for each in _PHRASES}
}
_PLAYS: Final = frozenset(("played", "plays", "play", "playing"))
_LINES: Final = frozenset(("phone", "telephone", "line"))
_SPENT: Final = frozenset(("spent", "spends", "after"))
_WHOM: Final = frozenset(("whom",))
_MET_SO: Final = frozenset(
    ("met", "saw", "received", "hosted", "visited", "meets", "telephoned", "rang")
)
_INTRODUCED: Final = frozenset(("introduced",))
_GUESTS: Final = frozenset(("guest", "guests"))
_BEFORE_GUEST: Final = frozenset(("the", "a", "his", "her", "their", "special", "all"))
_BEHIND_PHONE: Final = frozenset(("to", "with"))


class Idioms(Asking):
    """Reads one word after another."""

    words: Final = frozenset(
        (*_BY_FIRST, *_PLAYS, *_LINES, *_GUESTS, *_WHOM, *_INTRODUCED)
    )
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read a fixed phrase with whoever stands behind it."""
        return self._first_of(
            at,
            first,
            last,
            (_GUESTS, self._guest),
            (_LINES, self._on_the_phone),
            (_WHOM, self._whom),
            (_INTRODUCED, self._introduced),
            (_PLAYS, self._played_host),
            (frozenset(_BY_FIRST), self._phrase),
        )

    def _phrase(self, at: int, first: int, last: int) -> Told | None:
        """Read "broke bread with B in Velm", "A and B “cleared the air” on Friday"."""
        for phrase in _BY_FIRST[self._cut.lowers[at]]:
            if self._cut.lowers[at : at + len(phrase)] != phrase:
                continue
            is_met = phrase in _MET
            if len(phrase) == 1 and word(self._cut, at - 1) not in AUXILIARIES:
                return None  # "the closeted minister"
            end = at + len(phrase)
            end += word(self._cut, end) in CLOSING
            mode = self._ask.mode(first, last)
            is_set = mode != "unknown" or self._is_set(at, first, last)
            if not is_set and not is_met:
                return None
            return self._of(at, first, self._with(end, last), _WITH)
        return None

    def _with(self, end: int, last: int) -> tuple[Party, ...]:
        """Whom "with" names behind a phrase, beyond a day and a place; nobody where it does not stand."""
        tie = self._ask.find("with", end, min(last, end + _NEAR))
        if tie is None or not self._ask.is_setting(end, tie):
            return ()
        others = self._ask.second(tie + 1, last, ())
        return tuple(x for x in others if x.name or x.agent_type == "person")

    def _is_set(self, at: int, first: int, last: int) -> bool:
        """Whether a day or a place is told."""
        return self._clauses.is_dated(at, first, last) or (
            self._clauses.place(at, min(last, at + _FAR)) is not None
        )

    def _of(
        self, at: int, first: int, others: tuple[Party, ...], trigger: Trigger
    ) -> Told | None:
        """A meeting of the subject with others, or of two who are the subject."""
        verb = at
        while verb > first and word(self._cut, verb - 1) in OPENING:
            verb -= 1  # "had “cleared the air”"
        subject = self._ask.subject(verb, first, trigger)
        subject = tuple(
            x for x in subject if x.agent_type in {"person", "organisation"}
        )
        known = {x.name for x in subject if x.name}
        others = tuple(x for x in others if x.name not in known)
        named = [x for x in subject if x.name]
        if not subject or (not others and len(named) < len("AB")):
            return None
        mode = self._ask.mode(first, self._cut.sentence_of(at)[1])
        is_call = mode in {"call", "video"}
        return Told(
            at=at,
            rule="meeting-idiom",
            parties=(*subject, *others),
            mode=mode if is_call else "in_person",
        )

    def _guest(self, at: int, first: int, last: int) -> Told | None:
        """Read "was the guest of B in Velm", "will be guests of B": a person by name."""
        cut, verb = self._cut, at - 1
        while verb > first and cut.lowers[verb] in _BEFORE_GUEST:
            verb -= 1
        if cut.lowers[verb] not in AUXILIARIES or word(cut, at + 1) != "of":
            return None
        others = tuple(
            x
            for x in self._ask.second(at + 2, last, ())
            if x.agent_type == "person"
            and (" " in (x.name or "") or self._is_titled(at + 2, x))
        )
        return self._of(verb, first, others, _GUEST) if others else None

    def _is_titled(self, begin: int, party: Party) -> bool:
        """Whether a title stands before somebody of one name: "Bishop Antonios"."""
        end = (
            self._cut.over(party.mention[1] - 1) if party.mention and party.name else 0
        )
        return not TITLES.isdisjoint(self._cut.lowers[begin : end + 1])

    def _on_the_phone(self, at: int, first: int, last: int) -> Told | None:
        """Read "was on the phone to B until dawn"."""
        cut = self._cut
        is_on = cut.lowers[at - 2 : at] == ("on", "the") and at - first > len("on")
        if not is_on or word(cut, at + 1) not in _BEHIND_PHONE:
            return None
        is_long = cut.lowers[at - 3] in LASTED
        if cut.lowers[at - 3] not in AUXILIARIES and not is_long:
            return None
        others = tuple(
            x
            for x in self._ask.second(at + 2, last, ())
            if x.agent_type == "person" and " " in (x.name or "")
        )
        verb = self._spent(at - 3, first) if is_long else at - 3
        subject = self._ask.subject(verb, first, _WITH)
        if cut.lowers[verb] == "after":
            subject = self._ask.behind_comma(at, last) if verb == first else ()
        known = {x.name for x in others}
        subject = tuple(x for x in subject if x.name and x.name not in known)
        if not others or not subject:
            return None
        parties = (*subject, *others)
        return Told(at=verb, rule="meeting-idiom", parties=parties, mode="call")

    def _spent(self, at: int, first: int) -> int:
        """Where "spent" or "after" stands in "spent an hour on the phone with B"; else the given token."""
        near = range(at - 1, max(first, at - _NEAR) - 1, -1)
        return next((x for x in near if self._cut.lowers[x] in _SPENT), at)

    def _whom(self, at: int, first: int, last: int) -> Told | None:
        """Read "B, whom A met in Velm", "B, with whom A met on Friday": people by name."""
        cut = self._cut
        near = range(at + 2, min(last, at + _NEAR))
        verb = next((x for x in near if cut.lowers[x] in _MET_SO), None)
        end = at - (word(cut, at - 1) == "with")
        end -= word(cut, end - 1) == ","
        phrase = self._clauses.subject(end, first) if end > first else None
        acting = self._clauses.subject(verb, at + 1) if verb is not None else None
        if phrase is None or acting is None or verb is None:
            return None
        others = self._parties.of(self._clauses, phrase, None, "attendee")
        others = tuple(x for x in others if x.agent_type == "person" and x.name)
        who = self._parties.of(self._clauses, acting, None, "attendee")
        who = tuple(x for x in who if x.agent_type == "person")
        if not who or not others or cut.lowers[verb - 1] == "never":
            return None
        is_call = cut.lowers[verb] in {"telephoned", "rang"}
        return Told(
            at=verb,
            rule="meeting-idiom",
            parties=(*who, *others),
            mode="call" if is_call else "in_person",
        )

    def _introduced(self, at: int, first: int, last: int) -> Told | None:
        """Read "was introduced to B in Velm in 2019", "was introduced to B by C": people by name."""
        cut = self._cut
        if word(cut, at - 1) not in AUXILIARIES or word(cut, at + 1) != "to":
            return None
        found = self._clauses.object(at + 2, last)
        if found is None:
            return None
        others = self._parties.of(self._clauses, *found, "attendee")
        by = (found[1] or found[0])[1]
        by += word(cut, by) == ","
        if word(cut, by) == "by":
            others = (*others, *self._ask.whom(by + 1, last))
        others = tuple(x for x in others if x.agent_type == "person" and x.name)
        is_set = self._is_set(at, first, last)
        return self._of(at, first, others, _WITH) if others and is_set else None

    def _played_host(self, at: int, first: int, last: int) -> Told | None:
        """Read "played host to B": people, by name or office."""
        if self._cut.lowers[at + 1 : at + 3] != ("host", "to"):
            return None
        others = self._ask.second(at + 3, last, ())
        others = tuple(x for x in others if x.agent_type == "person" and x.name)
        return self._of(at, first, others, _HOST) if others else None
