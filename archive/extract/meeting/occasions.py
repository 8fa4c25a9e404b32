"""Reads what people did at a gathering: said it at a dinner with B, were present at one, were asked to one."""

from typing import Final

from archive.extract.meeting.asked import Asked, Asking
from archive.extract.meeting.sessions import Sessions
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import AUXILIARIES, MEALS, TALKS, Trigger
from archive.extract.proposal import Party
from archive.extract.when.form import word
from archive.extract.words.grammar import PAST

_SITTINGS: Final = TALKS | MEALS | {"session", "gathering"}

_OVER: Final = frozenset(
    ("at", "during", "over", "from", "in", "after", "for", "to", "with")
)
_NEAR: Final = 8
_FAR: Final = 16
_OBJECT: Final = Trigger(shape="object")
_GETS: Final = frozenset(("had", "got", "received", "gets", "receives", "has"))
_PRESENT: Final = frozenset(("present", "there", "together", "guests"))
_ASKS: Final = frozenset(
    (
        *("summoned", "invited", "convened", "called", "invites", "summons", "bid"),
        *("bidden", "convoked", "recalled", "invite", "summon", "asked", "ordered"),
    )
)
# "Told the inquiry about", "according to": whose verb it is, is not who was there.
_TOLD_OF: Final = frozenset(("said", "says", "told", "according", "reported", "asked"))
_CLOSED: Final = frozenset(("wound", "kicked", "rounded", "began", "flew", "drove"))
_NOBODY: Final = frozenset(
    (
        *("reporters", "journalists", "press", "media", "residents", "fans"),
        *("supporters", "analysts", "investors", "viewers", "readers"),
    )
)


class Occasions(Asking):
    """Reads one noun after another."""

    def __init__(self, ask: Asked, sessions: Sessions) -> None:
        """Keep whom to ask."""
        super().__init__(ask)
        self._sessions = sessions

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read who did something there, who was present, and who was asked to come."""
        if self._cut.lowers[at] == "visit":
            return self._visit_from(at, first, last)
        if self._cut.lowers[at] not in _SITTINGS:
            return None
        return (
            self._asked_to(at, first, last)
            or self._present(at, first, last)
            or self._did_at(at, first, last)
        )

    def _visit_from(self, at: int, first: int, last: int) -> Told | None:
        """Read "A had a visit from B": somebody who came, by name or office."""
        cut = self._cut
        verb = self._sessions.verb_before(at, first, _GETS)
        if verb is None or word(cut, at + 1) != "from":
            return None
        others = self._ask.whom(at + 2, last, "guest")
        others = tuple(each for each in others if each.agent_type == "person")
        owner = self._ask.subject(verb, first, Trigger(shape="object", subject="host"))
        if not owner or not others:
            return None
        return Told(
            at=at,
            rule="meeting-occasion",
            parties=(*owner, *others),
            mode="in_person",
            is_noun=True,
        )

    def _opening(self, at: int, first: int) -> int | None:
        """Where "over" stands in "over a long dinner"."""
        cut = self._cut
        for place in range(at - 1, max(first, at - _NEAR) - 1, -1):
            lower = cut.lowers[place]
            if lower in _OVER:
                is_one = at - place == 1 or word(cut, place + 1) in {"a", "an", "his"}
                return place if is_one or lower in {"over", "at", "to"} else None
            if not lower[0].isalnum() and lower not in {"-", "’s", "'s", "“", "”"}:
                return None
        return None

    def _with(self, at: int, last: int) -> tuple[Party, ...]:
        """Everybody behind "with", beyond a place and a day."""
        cut = self._cut
        for place in range(at + 1, min(last, at + _NEAR)):
            if cut.lowers[place] == "with":
                others = self._ask.whom(place + 1, last)
                said = cut.lowers[place : min(last, place + 4)]
                return others if _NOBODY.isdisjoint(said) else ()
            is_beyond = (
                self._clauses.is_date(place)
                or cut.capitals[place]
                or cut.lowers[place] in {"in", "at", "on", "the", "his", "her", "that"}
            )
            if not is_beyond:
                return ()
        return ()

    def _did_at(self, at: int, first: int, last: int) -> Told | None:
        """Read "A delivered the message at a dinner with B", "A had come straight from a meeting with B"."""
        cut, opening = self._cut, self._opening(at, first)
        others = self._with(at, last) if opening is not None else ()
        if opening is None or not others:
            return None
        verb = next(
            (x for x in range(opening - 1, first, -1) if self._is_done(x, opening)),
            None,
        )
        if verb is None or cut.lowers[verb] in _TOLD_OF:
            return None
        if word(cut, verb - 1) in AUXILIARIES or word(cut, verb - 1) in {"to", "not"}:
            return None  # "the decision was taken at a meeting with B": by whom, nobody says
        owner = self._ask.subject(verb, first, _OBJECT)
        owner = tuple(x for x in owner if x.name and x.agent_type == "person")
        if not owner:
            return None
        return Told(
            at=at,
            rule="meeting-occasion",
            parties=(*owner, *others),
            mode="in_person"
            if cut.lowers[at] in MEALS
            else self._ask.mode(first, last),
            is_noun=True,
        )

    def _is_done(self, at: int, opening: int) -> bool:
        """Whether a verb of the past stands at a token, and all up to "at a dinner" goes with it."""
        cut, lower = self._cut, self._cut.lowers[at]
        if opening - at > _FAR or not cut.words[at].islower():
            return False
        return lower in PAST | _CLOSED or (
            lower.endswith("ed") and lower not in {"need", "red"}
        )

    def _present(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B were both present at a meeting in Velm", "A and B attended the same dinner"."""
        cut, opening = self._cut, self._opening(at, first)
        if opening is None or word(cut, opening - 1) not in _PRESENT:
            return None
        verb = opening - 2
        if word(cut, verb) == "both":
            verb -= 1
        if word(cut, verb) not in AUXILIARIES:
            return None
        parties = self._ask.subject(verb, first, _OBJECT)
        parties = tuple(each for each in parties if each.name)
        if len(parties) < 2:  # noqa: PLR2004 -- nobody meets alone
            return None
        mode = self._ask.mode(first, last)
        return Told(
            at=at, rule="meeting-occasion", parties=parties, mode=mode, is_noun=True
        )

    def _asked_to(self, at: int, first: int, last: int) -> Told | None:
        """Read "The council summoned both chiefs to a meeting in Velm", "invited five lawmakers to dinner"."""
        cut, opening = self._cut, self._opening(at, first)
        if opening is None or cut.lowers[opening] not in {"to", "for"}:
            return None
        verb = next(
            (
                x
                for x in range(opening - 1, max(first, opening - _FAR), -1)
                if cut.lowers[x] in _ASKS
            ),
            None,
        )
        if verb is None or word(cut, verb - 1) in AUXILIARIES or opening - verb < 2:  # noqa: PLR2004
            return None
        is_dated = any(
            self._clauses.is_date(x) for x in range(first, min(last, at + _FAR))
        )
        if not is_dated and self._clauses.place(at, last) is None:
            return None
        others = self._ask.whom(verb + 1, opening, "guest")
        owner = self._ask.subject(verb, first, Trigger(shape="object", subject="host"))
        if not owner or not others or all(x.agent_type == "state" for x in others):
            return None
        return Told(
            at=at,
            rule="meeting-invited",
            parties=(*owner, *others),
            mode="in_person",
            is_noun=True,
        )
