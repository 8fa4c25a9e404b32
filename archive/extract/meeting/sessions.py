"""Reads whose gathering it was and who led it: "a session of the council", "a meeting chaired by B"."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.gathering_words import BODY, PRESIDES, SHOWS
from archive.extract.meeting.told import Told, gathered, said_of
from archive.extract.meeting.words import NOUN_WITHIN, Trigger
from archive.extract.proposal import Party
from archive.extract.text.items import POSSESSIVES
from archive.extract.when.form import word
from archive.extract.words.grammar import PERSONS

REACH: Final = 24
"""Who chaired it stands no farther behind a gathering's name."""
WITH_WITHIN: Final = 12
# Who does so needs somebody else beside: "attended a session of the council".
_JOINS: Final = frozenset(
    (
        *("led", "leads", "attended", "opened", "held", "addressed", "organised"),
        *("organized", "headed", "hosted", "hosts"),
    )
)
# Who lends the house need not be there.
_HOUSES: Final = frozenset(("hosted", "organised", "organized", "convened", "opened"))
# "On the sidelines of", "at the close of" a session: who met there is told beside it.
_BESIDE: Final = frozenset(
    ("sidelines", "margins", "fringes", "close", "end", "start", "opening", "edges")
)
_JUST_BEFORE: Final = frozenset(("during", "in", "on", "at", "after", "before"))
_CAME: Final = frozenset(("attended", "attends", "attend"))
# What a body holds for itself.
_HAD: Final = frozenset(("had", "held", "have", "hold"))
# Who does so calls people to a meeting that anybody may come to.
_CALLS: Final = frozenset(("called", "calling", "call", "arranged", "hold", "holding"))
_OPEN_TO_ALL: Final = frozenset(("public", "open", "emergency", "hall", "crisis"))
_OWNED: Final = frozenset(("meeting", "session", "summit", "sitting", "gathering"))
_BARE: Final = frozenset(("with", "no", "any", "every", "such", "each"))
# "Hosted the unions for dinner": the verb's object is no gathering.
_APART: Final = frozenset(("for", "of", "to", "in", "at", "on", "by", "with", "from"))
_DESCRIBES: Final = frozenset(("-", "and", "’s", "'s"))


def _goes_on(at: int, parties: tuple[Party, ...]) -> Told:
    """Who else was at the meeting that was told last."""
    return Told(
        at=at, rule="meeting-attended", parties=parties, goes_on=True, is_body=True
    )


class Sessions(Asking):
    """Reads one noun after another."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read who leads it, and of which body it is."""
        return (
            self._leads(at, first, last)
            or self._called(at, first, last)
            or self._of_body(at, first, last)
            or self._its_own(at, first, last)
        )

    def verb_before(self, at: int, first: int, verbs: frozenset[str]) -> int | None:
        """The verb that governs a gathering's name, beyond what describes it."""
        cut = self._cut
        for place in range(at - 1, max(first - 1, at - NOUN_WITHIN - 3), -1):
            lower = cut.lowers[place]
            if lower in verbs:
                return place
            is_apart = lower in _APART and verbs is PRESIDES
            if is_apart or (not lower[0].isalnum() and lower not in _DESCRIBES):
                return None
        return None

    def opening(self, at: int, first: int) -> int | None:
        """Where "at" stands in "at an emergency meeting"."""
        cut = self._cut
        for place in range(at - 1, max(first - 1, at - NOUN_WITHIN - 2), -1):
            lower = cut.lowers[place]
            if lower in {"at", "during", "in"}:
                return place
            if not lower[0].isalnum() and lower not in _DESCRIBES:
                return None
        return None

    def led_by(self, at: int, first: int, last: int) -> Told | None:
        """Read "a meeting chaired by A", "B and C had their first face-to-face, hosted by A"."""
        cut = self._cut
        found: list[Party] = []
        for place in range(at + 1, min(last - 1, at + REACH)):
            if cut.lowers[place] in {";", "but"}:
                break
            if cut.lowers[place] in PRESIDES and word(cut, place + 1) == "by":
                is_host = cut.lowers[place] in _HOUSES
                row = self._ask.row(place + 2, last)
                found.extend(
                    each
                    for each in max(row, self._ask.whom(place + 2, last), key=len)
                    if not is_host or (each.agent_type == "person" and each.name)
                )
        if word(cut, at - 1) == "the":
            # "The meeting was chaired by A": that of before
            named = tuple(x for x in found if x.name and x.agent_type == "person")
            return _goes_on(at, named) if named else None
        if not found or not self._is_told(at, last):
            return None
        return Told(
            at=at,
            rule="meeting-gathering",
            parties=(
                *self._came_to_it(at, first),
                *self._had_it(at, first, found),
                *found,
                *(self._of(at, last) or self._compound(at)),
            ),
            is_noun=True,
            is_body=True,
        )

    def _came_to_it(self, at: int, first: int) -> tuple[Party, ...]:
        """Who is named in "Ana Ruiz attended a reception hosted by B"."""
        verb = self.verb_before(at, first, _CAME)
        if verb is None:
            return ()
        who = self._ask.subject(verb, first, Trigger(shape="with"))
        return tuple(x for x in who if x.name and x.agent_type == "person")

    def _had_it(self, at: int, first: int, found: list[Party]) -> tuple[Party, ...]:
        """Two or more by name whose gathering it was: "A and B had their first meeting"."""
        verb = self.verb_before(at, first, _HAD)
        if verb is None:
            return ()
        owner = self._ask.subject(verb, first, Trigger(shape="with"))
        known = {each.name for each in found}
        owner = tuple(x for x in owner if x.name and x.name not in known)
        return owner if len(owner) > 1 else ()

    def _leads(self, at: int, first: int, last: int) -> Told | None:
        """Read "A chaired a meeting", "B presided over a session of the council"."""
        verb = self.verb_before(at, first, PRESIDES)
        if verb is None or self._cut.lowers[at] in SHOWS or not self._is_told(at, last):
            return None
        leads = self._cut.lowers[verb]
        if leads == "convened" and word(self._cut, verb + 1) in _JUST_BEFORE:
            return None  # "the council, last convened during his visit"
        is_crowd = leads == "attended" and word(self._cut, at + 1) != "of"
        others = self._of(at, last) or self._compound(at)
        if not others and leads in {"addressed", "attended"}:
            others = self._ask.whom(at + 2, last)
            others = others if word(self._cut, at + 1) == "of" else ()
        if not others and leads in _JOINS and not is_crowd:
            return None
        owner = self._ask.subject(verb, first, Trigger(shape="with", subject="host"))
        is_office = bool(others) and leads in {"chair", "chairs", "chaired", "preside"}
        owner = tuple(
            each
            for each in owner
            if each.name or is_crowd or (is_office and self._is_office(each))
        )
        if is_crowd and any(each.name for each in owner):
            return None  # "Ana Ruiz attended a meeting": with whom nobody says
        if not owner:
            return None
        if word(self._cut, at - 1) == "the" and word(self._cut, at + 1) != "of":
            # "Who chaired the meeting": that of before
            return _goes_on(at, owner)
        return gathered(at, "meeting-gathering", (*owner, *others))

    def _called(self, at: int, first: int, last: int) -> Told | None:
        """Read "Residents have called a public meeting for Thursday", "planned to hold an open meeting on 22 April"."""
        is_open = word(self._cut, at - 1) in _OPEN_TO_ALL and self._is_told(at, last)
        verb = self.verb_before(at, first, _CALLS) if is_open else None
        if verb is None:
            return None
        who = self._ask.subject(verb, first, Trigger(shape="with", subject="host"))
        return gathered(at, "meeting-gathering", who) if who else None

    def _is_office(self, party: Party) -> bool:
        """Whether "the president" is told, whom no sentence names."""
        said = said_of(self._cut, party)
        return len(said) == len(("the", "president")) and said[-1] in PERSONS

    def _its_own(self, at: int, first: int, last: int) -> Told | None:
        """Read "The board decides at its next meeting on 12 June"."""
        near = self._cut.lowers[max(first, at - NOUN_WITHIN) : at]
        if {"its", "their"}.isdisjoint(near) or not self._is_told(at, last):
            return None
        parties = self._ask.acting(at, first)
        if not parties:
            return None
        return gathered(at, "meeting-gathering", parties, self._ask.mode(first, last))

    def _of_body(self, at: int, first: int, last: int) -> Told | None:
        """Read "the 18th meeting of the commission", where a day or a place is told as well."""
        parties = self._of(at, last) or self._owned(at, first)
        before = word(self._cut, at - 1)
        if not parties or before in _BARE or not self._is_told(at, last):
            return None
        near = self._cut.lowers[max(first, at - WITH_WITHIN) : at]
        is_beside = self.opening(at, first) is not None or not _BESIDE.isdisjoint(near)
        return gathered(
            at,
            "meeting-of" if is_beside else "meeting-gathering",
            parties,
            self._ask.mode(first, last),
        )

    def _of(self, at: int, last: int) -> tuple[Party, ...]:
        """The body, or the several people, whose gathering it is."""
        cut = self._cut
        if word(cut, at + 1) != "of":
            return ()
        found = self._clauses.object(at + 2, last)
        if found is None:
            return ()
        listed = self._clauses.listed(found[0], last, may_act=True)
        lands = tuple(self._ask.each_of((found[0], *listed), "attendee"))
        if listed and all(each.agent_type == "state" for each in lands):
            return lands  # "a summit of Kenya, Uganda and Rwanda"
        return self._ask.those(found[0])

    def _owned(self, at: int, first: int) -> tuple[Party, ...]:
        """The body of "the council's annual meeting", "the next G7 summit"; no show that others come to see."""
        cut = self._cut
        if cut.lowers[at] not in _OWNED:
            return ()
        owner = next(
            (
                x
                for x in range(at - 1, max(first, at - NOUN_WITHIN), -1)
                if cut.lowers[x] in POSSESSIVES
            ),
            None,
        )
        phrase = self._clauses.subject(owner, first) if owner is not None else None
        is_his = phrase is not None and cut.lowers[phrase[0]] in {"his", "her", "their"}
        if phrase is not None and cut.lowers[phrase[1] - 1] in BODY and not is_his:
            return self._ask.those(phrase)
        if cut.lowers[at] != "summit":
            return ()  # "ahead of a cabinet meeting": no more than when it was said
        if not cut.words[at - 1].isupper():
            return self._compound(at)
        mention = cut.span(at - 1, at)
        bloc = cut.words[at - 1]
        return (Party(name=bloc, agent_type="organisation", mention=mention),)

    def _compound(self, at: int) -> tuple[Party, ...]:
        """The body of "a cabinet meeting", "the Security Council session"."""
        cut, begin = self._cut, at - 1
        if word(cut, begin) not in BODY:
            return ()
        while begin and cut.capitals[begin - 1] and cut.capitals[at - 1]:
            begin -= 1
        return self._ask.those((begin, at))

    def _is_told(self, at: int, last: int) -> bool:
        """Whether a day or a place is told of it."""
        is_dated = any(
            self._clauses.is_date(x) for x in range(max(at - 8, 0), min(last, at + 16))
        )
        return is_dated or self._clauses.place(at, last) is not None
