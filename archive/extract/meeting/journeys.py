"""Reads where a journey leads, for a meeting at its end: "will travel to Velm to see B", "left Velm after talks"."""

from typing import Final

from archive.extract.meeting.clauses import Clauses
from archive.extract.meeting.place_words import TRAVEL
from archive.extract.meeting.states import THERE
from archive.extract.meeting.told import Told
from archive.extract.proposal import Where
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word

_FAR: Final = 60
_IS: Final = frozenset(("is", "are", "was", "were", "be", "been", "due"))
_TIED: Final = 9
_TOURED_WITHIN: Final = 20
_FOR: Final = frozenset(("for", "after"))
_GOES: Final = TRAVEL | {
    *("sent", "send", "sends", "dispatched", "took", "led", "brought", "jetted"),
    *("dashed", "dashes", "dash", "raced", "races", "jets", "summoned"),
}
_LEFT_IT: Final = frozenset(("left", "leaves"))
_GONE: Final = _LEFT_IT | {"returned", "returns", "flew"}
_LEFT: Final = frozenset(("left", "leaving"))
_OUT_OF: Final = frozenset((("emerged", "from"), ("out", "of"), ("emerging", "from")))


class Journeys:
    """A text whose journeys are asked for."""

    def __init__(self, cut: Tokens, clauses: Clauses) -> None:
        """Keep the text."""
        self._cut, self._clauses = cut, clauses

    def where(self, told: Told, first: int, last: int) -> Where | None:
        """Where somebody has gone, is welcomed to, visits or is sent."""
        lower = self._cut.lowers[told.at]
        where = self._gone_from(told.at, last) if lower in _GONE else None
        if where is None and lower.startswith(("welcom", "invit")):
            where = self._welcomed_to(told.at, last)
        where = where or self._visited_land(told)
        if where is None and word(self._cut, told.at - 1) == "to":
            where = self.reached(first, told.at)
            where = where or self._clauses.room_to(first, told.at)
        if where is None and told.is_noun:
            where = self._sent(first, told.at)
        return where

    def house(self, told: Told, first: int, last: int) -> Where | None:
        """The town that hosts, the place that is toured, the one that somebody is visiting."""
        where = self._clauses.hosting(first, told.at) if told.is_noun else None
        if where is None and told.rule == "meeting-company":
            where = self._clauses.toured(told.at, last)
        if where is None and self._cut.lowers[told.at] == "meeting":
            where = self._toured(first, told.at)
        return where or self._visited(first, told.at)

    def _toured(self, first: int, at: int) -> Where | None:
        """As in "toured the Velm trailer park on Monday, meeting families": the place before the comma."""
        if word(self._cut, at - 1) != ",":
            return None
        near = range(at - 2, max(first, at - _TOURED_WITHIN), -1)
        found = (self._clauses.toured(x, at - 1) for x in near)
        return next((each for each in found if each is not None), None)

    def _visited_land(self, told: Told) -> Where | None:
        """As in "will pay a visit to Tarn": in Tarn."""
        hosts = (
            each.mention
            for each in told.parties
            if each.agent_type == "state" and each.part == "host" and each.mention
        )
        mention = next(hosts, None)
        if mention is None:
            return None
        return self._clauses.where(*map(self._cut.at, mention))

    def _visited(self, first: int, at: int) -> Where | None:
        """As in "Ana Ruiz, visiting Velm, met Tom Rell", "On a visit to Velm, she met him": where somebody is."""
        lowers = self._cut.lowers
        for place in range(at - 2, first - 1, -1):
            begin = place + 1 + (lowers[place : place + 2] == ("visit", "to"))
            if lowers[place] != "visiting" and begin == place + 1:
                continue
            end = behind = self._clauses.name_end(begin, at)
            behind += word(self._cut, end) == "on" and self._clauses.is_date(end + 1)
            while self._clauses.is_date(behind):
                behind += 1  # "Visiting Velm on Friday, she"
            if end > begin and word(self._cut, behind) == ",":
                return self._clauses.where(begin, end)
        return None

    def _gone_from(self, at: int, last: int) -> Where | None:
        """As in "left Velm on Friday after talks with B", "returned from Velm after talks"."""
        lowers = self._cut.lowers
        begin = at + 1 + (lowers[at + 1 : at + 2] == ("from",))
        is_from = lowers[at] in _LEFT_IT or begin > at + 1
        end = self._clauses.name_end(begin, last)
        is_after = "after" in lowers[end : end + THERE]
        is_so = is_from and end > begin and is_after
        return self._clauses.where(begin, end) if is_so else None

    def _welcomed_to(self, at: int, last: int) -> Where | None:
        """As in "will welcome B to Velm": the name behind "to"."""
        for to in range(at + 2, min(last - 1, at + _FAR // 2)):
            if self._cut.lowers[to] == "to":
                to += word(self._cut, to + 1) == "the"  # noqa: PLW2901 -- "to the Salon"
                end = self._clauses.name_end(to + 1, last)
                return self._clauses.where(to + 1, end) if end > to + 1 else None
        return None

    def reached(self, first: int, at: int) -> Where | None:
        """Where somebody travels to meet: "will travel to Velm on Friday to see B"."""
        lowers = self._cut.lowers
        begin = max(first, at - _FAR)
        for to in range(at - 2, begin, -1):
            is_in = lowers[to] == "in" and lowers[to - 1] in _IS  # "is due in Velm"
            is_to = lowers[to] == "to" or is_in
            end = self._clauses.name_end(to + 1, at) if is_to else to
            if end > to + 1 and is_in:
                return self._clauses.where(to + 1, end)
            if end > to + 1 and not _GOES.isdisjoint(lowers[begin:to]):
                return self._clauses.where(to + 1, end)
        return None

    def _sent(self, first: int, at: int) -> Where | None:
        """Where somebody is sent for talks, and what is left behind them: "emerged from the palace after a session"."""
        lowers = self._cut.lowers
        begin = max(first, at - _FAR)
        tie = next(
            (x for x in range(at - 1, max(begin, at - _TIED), -1) if lowers[x] in _FOR),
            None,
        )
        if tie is None:
            return None
        for to in range(tie - 1, begin, -1):
            is_to = lowers[to] == "to" and lowers[tie] == "for"
            is_from = lowers[tie] == "after" and (
                lowers[to] in _LEFT or lowers[to - 1 : to + 1] in _OUT_OF
            )
            end = self._clauses.name_end(to + 1, tie) if is_to or is_from else to + 1
            if end == to + 1:
                continue
            is_gone = is_from or not _GOES.isdisjoint(lowers[begin:to])
            return self._clauses.where(to + 1, end) if is_gone else None
        return None
