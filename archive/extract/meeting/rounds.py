"""Reads whether talks are another round of those told before: "Talks resumed", "An earlier round, held in Velm"."""

from typing import Final

from archive.extract.meeting.asked import Asked
from archive.extract.meeting.gathering_words import HELD_AGAIN
from archive.extract.meeting.words import AUXILIARIES, BETWEEN_WITHIN
from archive.extract.when.form import word

_ORDINALS: Final = frozenset(("second", "third", "fourth", "further", "another"))
_EARLIER: Final = frozenset(("earlier", "previous", "first", "last", "preceding"))
_SET: Final = frozenset(
    ("held", "set", "scheduled", "planned", "due", "pencilled", "arranged", "fixed")
)
_FURTHER: Final = frozenset(("follow-up", "new", "next", "other", "planned"))
_COUNTED_ROUNDS: Final = _ORDINALS | _FURTHER
_NEVER_HELD: Final = frozenset(
    (
        *(("never", "took", "place"), ("never", "happened"), ("did", "not", "happen")),
        *(("did", "not", "take"), ("did", "not", "come"), ("fell", "through")),
        *(("was", "cancelled"), ("was", "canceled"), ("was", "called", "off")),
        *(("was", "put", "off"), ("was", "postponed"), ("never", "came")),
        *(("didn't", "happen"), ("didn’t", "happen"), ("didn't", "take")),
    )
)
_STOPS: Final = frozenset((";", "and", "but", "fell", "ended"))
_WHOSE: Final = frozenset(("between", "with"))
_WITHIN: Final = 6
_ASIDE: Final = 10


class Rounds:
    """Reads one noun after another."""

    def __init__(self, ask: Asked) -> None:
        """Keep the text."""
        self._cut, self._clauses = ask.cut, ask.clauses

    def is_another(self, at: int, first: int, last: int) -> bool:
        """Whether a noun at a token tells of another round."""
        if "public" in self._cut.lowers[max(first, at - 2) : at]:
            return False  # "A public meeting will be held at the school"
        begin = self._past_aside(at + 1, last)
        behind = (self._cut.lowers[begin : begin + n] for n in range(1, _WITHIN))
        return (
            not HELD_AGAIN.isdisjoint(behind)
            or self._is_counted(at, first)
            or self._is_earlier(at, first, last)
            or self.came_to_nothing(at, first, last)
        )

    def came_to_nothing(
        self, at: int, first: int, last: int, *, is_bare: bool = False
    ) -> bool:
        """Whether "A further session pencilled in for Thursday did not take place" is told."""
        lowers = self._cut.lowers
        before = lowers[max(first, at - 3) : at]
        is_planned = word(self._cut, at + 1) in _SET and before[-1:] == ("a",)
        is_counted = not _COUNTED_ROUNDS.isdisjoint(before[-1:] if is_bare else before)
        if not is_counted and not is_planned:
            return False  # "A meeting planned for May was cancelled" is one
        near = range(at + 1, min(last - 1, at + 2 * _ASIDE))
        if not _WHOSE.isdisjoint(lowers[at + 1 : near.stop]):
            return False  # "A new round of talks between the two was postponed"
        stops = (x for x in near if lowers[x] in _STOPS)
        near = range(at + 1, next(stops, near.stop))
        return any(lowers[x : x + n] in _NEVER_HELD for x in near for n in (2, 3))

    def _past_aside(self, at: int, last: int) -> int:
        """Where "A second meeting, to include advisers, is planned" goes on."""
        if word(self._cut, at) == "on":
            ahead = range(at + 1, min(last, at + _ASIDE))
            verb = (x for x in ahead if self._cut.lowers[x] in AUXILIARIES | {"will"})
            return next(verb, at)  # "Talks on the other points are due to resume"
        if word(self._cut, at) != ",":
            return at
        near = self._cut.lowers[at + 1 : min(last, at + _ASIDE)]
        return at + 2 + near.index(",") if "," in near else at

    def _is_counted(self, at: int, first: int) -> bool:
        """Whether "there had been a second meeting" is told."""
        near = self._cut.lowers[max(first, at - _WITHIN) : at]
        return "there" in near and not _ORDINALS.isdisjoint(near)

    def _is_earlier(self, at: int, first: int, last: int) -> bool:
        """Whether "An earlier round, held in Velm on 8 April, broke up" is told."""
        cut = self._cut
        near = cut.lowers[max(first, at - _WITHIN) : at]
        begin = at + 1 + (word(cut, at + 1) == ",")
        while word(cut, begin) in AUXILIARIES | {"has", "had"}:
            begin += 1  # "A second meeting was set for Thursday"
        begin += word(cut, begin).endswith("ly")  # "tentatively set for Velm in May"
        is_set = word(cut, begin) in _SET or (
            word(cut, begin) == "in" and begin + 1 < last and cut.capitals[begin + 1]
        )
        is_dated = any(
            self._clauses.is_date(x) for x in range(at, min(last, at + BETWEEN_WITHIN))
        )
        return is_set and is_dated and not (_ORDINALS | _EARLIER).isdisjoint(near)
