"""Reads talks whose sides no "with" tells: US-Peru talks, their meeting, broke down after A and B failed."""

from typing import Final

from archive.claim.agent import AgentType
from archive.extract.meeting.asked import Asking
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import AUXILIARIES, Trigger
from archive.extract.proposal import Party, Span
from archive.extract.when.form import word
from archive.extract.words.grammar import PAST
from archive.extract.words.lexicon import adjectives, countries

_NOUNS: Final = frozenset(
    (
        *("talks", "meeting", "summit", "negotiations", "discussions", "call"),
        *("meetings", "consultations", "dialogue", "conversation", "round"),
    )
)
_TALKS: Final = frozenset(("talks", "negotiations", "discussions", "consultations"))
_ON: Final = frozenset(("on", "over", "about", "for"))
_NEAR: Final = 4
_FAR: Final = 16
_BLOCS: Final = frozenset(
    (
        *("eu", "nato", "un", "au", "asean", "gcc", "mercosur", "opec", "ecowas"),
        *("saarc", "caricom", "brics", "efta", "uae"),
    )
)
_PREFIXES: Final = {
    "sino": "China",
    "franco": "France",
    "anglo": "Britain",
    "russo": "Russia",
    "indo": "India",
    "greco": "Greece",
    "italo": "Italy",
}
_WITH: Final = Trigger(shape="with")
_CLAUSES: Final = frozenset(("after", "as", "when", "because", "since", "once"))
_MOVED: Final = frozenset(
    (
        *("postponed", "postpone", "delayed", "delay", "cancelled", "canceled"),
        *("cancel", "forward", "hold", "held", "rescheduled", "reschedule", "began"),
        *("resume", "resumed", "begin", "concluded", "started", "off", "ended"),
    )
)
_FATES: Final = frozenset(
    (
        *("broke", "collapsed", "ended", "stalled", "failed", "resumed", "began"),
        *("restarted", "started", "opened", "were", "have", "had", "concluded"),
        *("foundered", "fell", "deadlocked", "continued", "resume", "are", "will"),
    )
)


class Sides(Asking):
    """Reads one noun after another; asked when no other reader has read it."""

    words: Final = _NOUNS
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read whose talks they are by the word before, by "their", by the clause behind."""
        if self._ask.find("between", at + 1, min(last, at + _NEAR)) is not None:
            return None
        return (
            self._paired(at, first, last)
            or self._theirs(at, first, last)
            or self._after(at, first, last)
        )

    def _paired(self, at: int, first: int, last: int) -> Told | None:
        """Read "US-Peru trade talks resumed in Velm", "talks on an EU-Peru pact": two lands or blocs in one word."""
        cut, lowers = self._cut, self._cut.lowers
        pair: tuple[Party, ...] = ()
        for place in range(at - 1, max(first, at - _NEAR) - 1, -1):
            pair = self._pair(place)
            if pair or not lowers[place].isalpha():
                break
        if not pair and lowers[at] in _TALKS and word(cut, at + 1) in _ON:
            near = range(at + 2, min(last, at + 2 + _NEAR))
            pair = next((x for x in map(self._pair, near) if x), ())
        is_set = self._clauses.is_dated(at, first, last) or (
            self._clauses.place(at, last) is not None
        )
        return self._told(at, first, last, pair) if pair and is_set else None

    def _pair(self, at: int) -> tuple[Party, ...]:
        """The two of "US-Peru", "Franco-German"; nobody for another word."""
        one, parted, other = self._cut.words[at].partition("-")
        if not parted or not (one[:1].isupper() and other[:1].isupper()):
            return ()
        start, end = self._cut.span(at, at + 1)
        spans = (start, start + len(one)), (end - len(other), end)
        sides = tuple(
            self._side(*each) for each in zip((one, other), spans, strict=True)
        )
        both = tuple(x for x in sides if x is not None)
        return both if len(both) > 1 and both[0].name != both[1].name else ()

    def _side(self, said: str, mention: Span) -> Party | None:
        """The land or bloc that a part of a word names, or the one person of that surname."""
        lower = said.lower()
        land = _PREFIXES.get(lower) or countries().get(lower)
        kind: AgentType = "state"
        if lower in _BLOCS:
            land, kind = said, "organisation"
        elif land and (said.isupper() or lower not in adjectives() | _PREFIXES.keys()):
            land = said
        if land is None:
            return None
        return Party(name=land, agent_type=kind, mention=mention, part="attendee")

    def _theirs(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B agreed to bring forward their border committee meeting": two who act, by name."""
        lowers = self._cut.lowers
        near = range(at - 1, max(first, at - _NEAR - 1), -1)
        their = next((x for x in near if lowers[x] == "their"), None)
        if their is None or _MOVED.isdisjoint(
            lowers[max(first, their - _NEAR) : their]
        ):
            return None
        both = self._acting(first, their)
        is_dated = self._clauses.is_dated(at, at, last)
        return self._told(at, first, last, both) if is_dated else None

    def _after(self, at: int, first: int, last: int) -> Told | None:
        """Read "Talks broke down on Friday after the council and the union failed to agree"."""
        lowers = self._cut.lowers
        near = lowers[at + 1 : min(last, at + _FAR)]
        if lowers[at] not in _TALKS or at - first > _NEAR or "with" in near:
            return None
        far = range(at + 2, min(last, at + _FAR))
        opens = next((x for x in far if lowers[x] in _CLAUSES), None)
        is_fate = opens and not _FATES.isdisjoint(lowers[at + 1 : opens])
        if opens is None or not is_fate:
            return None
        return self._told(at, first, last, self._acting(opens + 1, last))

    def _acting(self, first: int, last: int) -> tuple[Party, ...]:
        """The two or more who act in a clause; "and" joins them."""
        lowers = self._cut.lowers
        near = range(first + 2, min(last, first + _FAR))
        verb = next((x for x in near if self._is_verb(x)), None)
        if verb is None or "and" not in lowers[first:verb]:
            return ()
        return self._ask.subject(verb, first, _WITH)

    def _is_verb(self, at: int) -> bool:
        """Whether a verb in the past, or a helper, stands at a token."""
        lower = self._cut.lowers[at]
        is_past = lower in PAST or lower.endswith("ed") or lower == "could"
        return self._cut.words[at].islower() and (
            is_past or lower in AUXILIARIES | {"have", "has", "will"}
        )

    def _told(
        self, at: int, first: int, last: int, parties: tuple[Party, ...]
    ) -> Told | None:
        """The talks of two or more."""
        if len(parties) < len("AB"):
            return None
        return Told(
            at=at,
            rule="meeting-sides",
            parties=parties,
            mode=self._ask.mode(first, last),
            is_noun=True,
        )
