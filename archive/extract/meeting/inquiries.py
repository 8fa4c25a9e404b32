"""Reads who was heard and asked: a committee heard from B, A appeared before the commission, officers interviewed B."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import AUXILIARIES, Trigger
from archive.extract.proposal import Party
from archive.extract.when.form import word

_NEAR: Final = 5
_FAR: Final = 16
_WITH: Final = Trigger(shape="with")
_ASKED: Final = frozenset(
    (
        *("questioned", "interviewed", "interrogated", "grilled", "quizzed"),
        *("cross-examined", "deposed", "debriefed"),
    )
)
# "Appeared before", "testified to", "gave evidence to".
_CAME_BEFORE: Final = frozenset(
    (
        *("appeared", "testified", "appears", "testifies", "appear", "testify"),
        *("deposed", "evidence", "testimony", "summoned", "went", "came", "called"),
    )
)
_TESTIFIED: Final = frozenset(("testified", "testifies", "testify", "deposed"))
_HEARD: Final = frozenset(("heard", "hears", "took", "takes", "received", "hear"))
_WORDS: Final = frozenset(("evidence", "testimony", "submissions", "statements"))
# Before these one is heard; a court's hearing is no meeting.
_PANELS: Final = frozenset(
    (
        *("committee", "commission", "panel", "inquiry", "council", "board"),
        *("subcommittee", "sub-committee", "senate", "parliament", "assembly"),
        *("congress", "cabinet", "committees", "councillors", "lawmakers"),
        *("senators", "mps", "commissioners", "trustees", "taskforce", "legislators"),
    )
)
_OFFICERS: Final = frozenset(
    (
        *("detectives", "investigators", "prosecutors", "police", "officers"),
        *("inspectors", "agents", "auditors", "magistrates", "lawyers", "attorneys"),
    )
)
_ANY: Final = _ASKED | _CAME_BEFORE | _HEARD


class Inquiries(Asking):
    """Reads one verb after another."""

    words: Final = _ANY
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read a verb of asking or hearing, where the sentence says on which day."""
        lower = self._cut.lowers[at]
        if lower not in _ANY:
            return None
        if not self._is_dated(at, first, last):
            return None
        told = None
        if lower in _ASKED:
            told = self._asked(at, first, last)
        elif lower in _HEARD:
            told = self._heard(at, first, last)
        if told is None and lower in _CAME_BEFORE:
            told = self._came_before(at, first, last)
        return told

    def _is_dated(self, at: int, first: int, last: int) -> bool:
        near = range(max(first, at - _FAR), min(last, at + _FAR))
        return any(self._clauses.is_date(x) for x in near)

    def _asked(self, at: int, first: int, last: int) -> Told | None:
        """Read "Members of the committee questioned B for two hours", "A was interviewed by detectives"."""
        cut = self._cut
        if word(cut, at - 1) in AUXILIARIES:
            by = self._ask.find("by", at + 1, min(last, at + _NEAR))
            if by is None:
                return None
            asked, asking = (
                self._ask.subject(at, first, _WITH),
                self._body(by + 1, last),
            )
            return self._of(at, asked, asking)
        asked = self._ask.whom(at + 1, last)
        phrase = self._ask.whole(self._clauses.subject(at, first), first)
        if phrase is None:
            return None
        asking = self._askers(*phrase) or tuple(
            each
            for each in self._parties.of(self._clauses, phrase, None, "attendee")
            if each.name and each.agent_type == "person"
        )
        return self._of(at, asked, asking)

    def _heard(self, at: int, first: int, last: int) -> Told | None:
        """Read "The committee heard from B on Tuesday", "took evidence from B"."""
        cut = self._cut
        place = self._ask.find("from", at + 1, min(last, at + _NEAR))
        if place is None or word(cut, at - 1) in AUXILIARIES:
            return None
        is_evidence = not _WORDS.isdisjoint(cut.lowers[at + 1 : place])
        if not is_evidence and (
            place > at + 1 or not cut.lowers[at].startswith("hear")
        ):
            return None
        phrase = self._ask.whole(self._clauses.subject(at, first), first)
        asking = self._askers(*phrase) if phrase is not None else ()
        return self._of(at, self._ask.whom(place + 1, last), asking)

    def _came_before(self, at: int, first: int, last: int) -> Told | None:
        """Read "B appeared before the committee on Tuesday", "B gave evidence to the inquiry"."""
        cut, lower = self._cut, self._cut.lowers[at]
        tie = at + 1
        while tie < min(last, at + 2 * _NEAR) and (
            self._clauses.is_date(tie)
            or cut.capitals[tie]
            or cut.lowers[tie] in {"on", "again", "in", "person", "at", "yesterday"}
        ):
            tie += 1
        is_to = word(cut, tie) == "to" and lower in _WORDS | _TESTIFIED
        if word(cut, tie) != "before" and not is_to:
            return None
        verb = at
        if lower in _WORDS:
            if word(cut, at - 1) not in {"gave", "given", "give", "gives", "giving"}:
                return None
            verb = at - 1
        return self._of(
            at, self._ask.subject(verb, first, _WITH), self._body(tie + 1, last)
        )

    def _body(self, begin: int, last: int) -> tuple[Party, ...]:
        """The committee, or the several officers, behind "before" or "by"."""
        found = self._clauses.object(begin, last)
        return self._askers(*found[0]) if found is not None else ()

    def _askers(self, first: int, last: int) -> tuple[Party, ...]:
        """The body or the officers whom a phrase names by their own kind."""
        cut = self._cut
        words = cut.lowers[first:last]
        of = words.index("of") if "of" in words[1:] else len(words)
        kinds = {words[of - 1], words[-1]}
        if kinds.isdisjoint(_PANELS | _OFFICERS):
            return ()
        phrase = (first, last)
        found = self._parties.of(self._clauses, phrase, None, "attendee")
        return found or (Party(name=None, mention=cut.span(*phrase), part="attendee"),)

    def _of(
        self, at: int, asked: tuple[Party, ...], asking: tuple[Party, ...]
    ) -> Told | None:
        """A hearing, where the one who was asked has a name or an office of his own."""
        named = tuple(
            each for each in asked if each.agent_type == "person" and each.name
        )
        if not named or not asking:
            return None
        return Told(
            at=at,
            rule="meeting-heard",
            parties=tuple(sorted((*named, *asking), key=lambda x: x.mention or (0, 0))),
            mode="in_person",
        )
