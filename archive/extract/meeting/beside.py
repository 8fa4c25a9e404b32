"""Reads who was beside whom: shook hands, sat next to B, spent an hour with B, were face to face, said it in person."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.gathering_words import OFFICIALS
from archive.extract.meeting.phrase_words import DETERMINERS
from archive.extract.meeting.told import Told, told_of
from archive.extract.meeting.visit_words import HEARD, SHARED, SPANS, TIES
from archive.extract.meeting.words import AUXILIARIES, OTHERS, Trigger
from archive.extract.proposal import Party
from archive.extract.text.items import POSSESSIVES
from archive.extract.when.form import word
from archive.extract.words.grammar import GROUPS, NOMINATIVES, PERSONS

_NEAR: Final = 6
_DATED_WITHIN: Final = 8
_PARTS: Final = frozenset((",", ";", "and", "that", "who", "which", "before", "after"))
_FAR: Final = 14
_WITH: Final = Trigger(shape="with")
_BESIDE: Final = frozenset(("shook", "shake", "sat", "sit", "sits", "seated"))
_OWN: Final = frozenset(("his", "her", "their", "my", "our", "its"))
_CHATTING: Final = frozenset(("chatting", "talking", "speaking"))
_STOOD: Final = frozenset(
    ("speaking", "appearing", "standing", "spoke", "appeared", "stood")
)
_FACES: Final = frozenset(("face", "person"))
_CAME: Final = AUXILIARIES | {"came", "come", "comes", "stood", "met", "sat", "coming"}
_TO_FACE: Final = frozenset((("face", "to", "face"), ("eye", "to", "eye")))


class Beside(Asking):
    """Reads one verb after another."""

    words: Final = frozenset(
        (
            *("spent", "spend", "spends", "spending", "after", "face-to-face"),
            *("face", "eye", "alongside"),
            *SHARED,
            *_BESIDE,
            *HEARD,
        )
    )
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read a verb or "face to face" together with the words around it."""
        cut = self._cut
        lower = cut.lowers[at]
        if lower in {"spent", "spend", "spends", "spending", "after"}:
            return self._spent(at, first, last)
        if lower in SHARED:
            return self._shared(at, first, last)
        if lower in _BESIDE:
            told = self._beside(at, first, last)
            return told or self._seated(at, first)
        if cut.lowers[at : at + 3] in _TO_FACE or lower == "face-to-face":
            return self._face_to_face(at, first, last)
        if lower in HEARD:
            return self._heard(at, first, last)
        return self._alongside(at, first, last) if lower == "alongside" else None

    def _alongside(self, at: int, first: int, last: int) -> Told | None:
        """Read "Speaking alongside B in Velm, A said", "A spoke alongside B": two who hold an office of state."""
        verb = at - 1
        if word(self._cut, verb) not in _STOOD:
            return None
        others = self._in_state(self._ask.whom(at + 1, last))
        opens = self._ask.behind_comma(at, last) if verb == first else ()
        subject = opens or self._ask.subject(verb, first, _WITH)
        return told_of(at, self._in_state(subject), others)

    def _in_state(self, found: tuple[Party, ...]) -> tuple[Party, ...]:
        """Those of some who have a name and an office of state."""
        return tuple(x for x in found if x.name and self._parties.is_in_state(x.name))

    def _face_to_face(self, at: int, first: int, last: int) -> Told | None:
        """Read "The two were face to face on Sunday", "A came face to face with B"."""
        cut, verb = self._cut, at - 1
        if word(cut, verb) not in _CAME:
            return None
        subject = self._ask.subject(verb, first, _WITH)
        end = at + 1 if cut.lowers[at] == "face-to-face" else at + 3
        others: tuple[Party, ...] = ()
        if word(cut, end) == "with":
            others = self._ask.whom(end + 1, last)
            others = tuple(x for x in others if x.agent_type == "person" and x.name)
        subject = tuple(each for each in subject if each.name)
        if others:
            return told_of(at, subject, others, end)
        return told_of(at, subject[:1], subject[1:], end)

    def _seated(self, at: int, first: int) -> Told | None:
        """Read "A and B found themselves seated together", "were seated side by side"."""
        cut = self._cut
        behind = cut.lowers[at + 1 : at + 4]
        is_near = behind[:1] == ("together",) or behind == ("side", "by", "side")
        if cut.lowers[at] != "seated" or not is_near:
            return None
        verb = at - 1
        if word(cut, verb) == "themselves":
            verb -= 1
        subject = self._ask.subject(verb, first, _WITH)
        subject = tuple(each for each in subject if each.name)
        return told_of(at, subject[:1], subject[1:])

    def _spent(self, at: int, first: int, last: int) -> Told | None:
        """Read "spent two hours on Friday with B", "wrote on Friday, after an hour with B"."""
        cut = self._cut
        time = next(
            (x for x in range(at + 1, min(last, at + _FAR)) if cut.lowers[x] in SPANS),
            None,
        )
        if time is None or (cut.lowers[at] == "after" and time > at + 3):
            return None
        place = self._ask.find("with", time + 1, min(last, time + _NEAR))
        if word(cut, time + 1) in _CHATTING and word(cut, time + 2) == "to":
            place = time + 2  # "spent ten minutes chatting to B"
        if place is not None and "phone" in cut.lowers[time:place]:
            return None  # "spent an hour on the phone with B" is no visit
        others = self._ask.whom(place + 1, last) if place is not None else ()
        is_own = place is not None and word(cut, place + 1) in _OWN
        others = tuple(
            each
            for each in others
            if each.agent_type == "person"
            and (each.name or (self._is_some(each) and not is_own))
        )
        if cut.lowers[at] == "after":
            owner = self._parties.first_named(first, at, "attendee")
            subject: tuple[Party, ...] = (owner,) if owner is not None else ()
        else:
            subject = self._ask.subject(at, first, _WITH)
        known = {each.name for each in subject}
        others = tuple(each for each in others if each.name not in known)
        return told_of(at, subject, others, place or at)

    def _is_some(self, party: Party) -> bool:
        """Whether somebody nameless is told as certain people: "the families", "five veterans"; no "friends"."""
        if party.mention is None:
            return False
        first, end = map(self._cut.at, party.mention)
        lower = self._cut.lowers[first]
        head = self._cut.lowers[end - 1]
        is_known = (
            head in OFFICIALS | OTHERS | GROUPS or head.removesuffix("s") in PERSONS
        )
        return (lower in DETERMINERS or lower[0].isdigit()) and is_known

    def _shared(self, at: int, first: int, last: int) -> Told | None:
        """Read "shared the stage with B"."""
        noun = self._ask.noun_within(at + 1, last, TIES)
        if noun is None:
            return None
        if word(self._cut, noun + 1) != "with":
            both = self._ask.subject(at, first, _WITH)
            both = tuple(x for x in both if x.name and x.agent_type == "person")
            return told_of(at, both[:1], both[1:])
        others = self._ask.second(noun + 2, last, ())
        others = tuple(each for each in others if each.name)
        return told_of(at, self._ask.subject(at, first, _WITH), others, noun + 1)

    def _beside(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B shook hands", "shook hands with B", "sat next to B at a dinner"."""
        cut = self._cut
        subject = self._ask.subject(at, first, _WITH)
        if word(cut, at + 1) == "hands":
            if word(cut, at + 2) == "with":
                others = self._ask.whom(at + 3, last)
                return told_of(at, subject, tuple(x for x in others if x.name))
            return told_of(at, subject[:1], subject[1:])
        if cut.lowers[at] in {"shook", "shake"}:
            return self._shaken(at, last, subject)
        begin = at + 1 + (cut.lowers[at + 1 : at + 3] == ("next", "to"))
        if word(cut, at + 1) == "across":
            begin = self._ask.find("from", at + 2, min(last, at + _NEAR)) or begin
        if word(cut, begin) not in {"to", "from", "alongside", "opposite"}:
            return None
        if cut.lowers[begin + 1 : begin + 3] == ("each", "other"):
            return told_of(at, subject[:1], subject[1:])
        others = tuple(
            each
            for each in self._ask.whom(begin + 1, last)
            if each.agent_type == "person" and each.name
        )
        return told_of(at, subject, others)

    def _shaken(self, at: int, last: int, subject: tuple[Party, ...]) -> Told | None:
        """Read "shook B's hand"."""
        cut = self._cut
        near = range(at + 2, min(last, at + _NEAR))
        hand = next((x for x in near if cut.lowers[x] in {"hand", "hands"}), None)
        if hand is None or cut.lowers[hand - 1] not in POSSESSIVES:
            return None
        owner = self._parties.of(self._clauses, (at + 1, hand - 1), None, "attendee")
        owner = tuple(x for x in owner if x.name and x.agent_type == "person")
        return told_of(at, subject, owner, hand)

    def _heard(self, at: int, first: int, last: int) -> Told | None:
        """Read "told B in person", "delivered the letter to B face to face"."""
        cut, lower = self._cut, self._cut.lowers[at]
        face = next(
            (
                x
                for x in range(at + 2, min(last, at + _FAR))
                if cut.lowers[x] in _FACES
                and (cut.lowers[x - 1] in {"in", "to"} or self._is_his(x - 1))
                and cut.lowers[x + 1 : x + 2] != ("of",)
            ),
            None,
        )
        if face is None:
            return self._briefed(at, first, last) if lower == "briefed" else None
        if not NOMINATIVES.isdisjoint(cut.lowers[at + 1 : face]):
            return None  # "told reporters she met in person with B"
        to = self._ask.find("to", at + 1, face - 1)
        found = self._clauses.object((at if to is None else to) + 1, face)
        others = (
            self._parties.of(self._clauses, found[0], None, "attendee") if found else ()
        )
        others = tuple(each for each in others if each.agent_type == "person")
        return told_of(at, self._ask.subject(at, first, _WITH), others, face)

    def _is_his(self, at: int) -> bool:
        """Whether "to his" stands before a face."""
        return self._cut.lowers[at] in _OWN and word(self._cut, at - 1) == "to"

    def _briefed(self, at: int, first: int, last: int) -> Told | None:
        """Read "had briefed the Speaker on Monday": one in office, on a day."""
        is_by = word(self._cut, at + 1) == "by"
        found = self._clauses.object(at + 1 + is_by, last)
        if found is None:
            return None
        end = (found[1] or found[0])[1]
        end += word(self._cut, end) == ","
        near = range(end, min(last, end + _DATED_WITHIN))
        apart = next((x for x in near if self._cut.lowers[x] in _PARTS), last)
        is_dated = any(self._clauses.is_date(x) for x in near if x < apart)
        others = self._parties.of(self._clauses, *found, "attendee")
        others = tuple(x for x in others if x.agent_type == "person")
        head = self._cut.lowers[found[0][1] - 1]
        is_one = head in PERSONS or any(each.name for each in others)
        subject = self._ask.subject(at, first, _WITH)
        subject = tuple(each for each in subject if each.name)
        return told_of(at, subject, others, end) if is_dated and is_one else None
