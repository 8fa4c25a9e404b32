"""Reads who brought others to whom: "led a delegation of growers to meet B", "took 14 colleagues to see B"."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import Trigger
from archive.extract.when.form import word

_TOOK: Final = frozenset(
    (
        *("led", "took", "taken", "brought", "headed", "leads", "takes", "brings"),
        *("accompanied", "escorted", "marched", "leading", "ushered", "sent"),
    )
)
_TO_MEET: Final = frozenset(
    (
        *("meet", "see", "visit", "lobby", "petition", "brief", "confront", "press"),
        *("plead", "talk", "speak", "negotiate", "present", "address", "greet"),
    )
)
_WHERE_TO: Final = frozenset(("to", "for", "back", "home", "into"))
_NEAR: Final = 12


class Errands(Asking):
    """Reads one verb after another."""

    words: Final = _TOOK
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read who led whom, and whom they went to meet."""
        cut = self._cut
        if cut.lowers[at] not in _TOOK or word(cut, at + 1) in _WHERE_TO:
            return None  # "headed to Velm to meet B"
        found = self._clauses.object(at + 1, last)
        if found is None:
            return None
        verb = next(
            (
                x + 1
                for x in range(found[0][1], min(last - 2, found[0][1] + _NEAR))
                if cut.lowers[x] == "to" and cut.lowers[x + 1] in _TO_MEET
            ),
            None,
        )
        if verb is None or {",", "and", ";"} & set(cut.lowers[found[0][1] : verb]):
            return None
        begin = verb + 1 + (word(cut, verb + 1) in {"with", "to"})
        others = self._ask.second(begin, last, ())
        others = tuple(x for x in others if x.agent_type != "state")
        subject = self._ask.subject(at, first, Trigger(shape="with"))
        subject = tuple(x for x in subject if x.agent_type != "outlet")
        if not others or not subject:
            return None
        led = self._parties.of(self._clauses, found[0], None, "attendee")
        return Told(
            at=at,
            rule="meeting-errand",
            parties=(*subject, *led, *others),
            mode="in_person",
            reach=verb + 1,
        )
