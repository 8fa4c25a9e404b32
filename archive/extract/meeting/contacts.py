"""Reads who turned to whom on a day or at a place: briefed B, had a word with B, told B by phone, took B's call."""

from typing import Final

import attrs

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.gathering_words import ENVOYS, OFFICIALS
from archive.extract.meeting.told import Told, said_of
from archive.extract.meeting.words import AUXILIARIES, Trigger
from archive.extract.proposal import Party
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import OPENING
from archive.extract.when.form import word

_NEAR: Final = 5
_FAR: Final = 20
_WITH: Final = Trigger(shape="with")
_HAD: Final = frozenset(("had", "has", "having", "have", "shared", "got", "getting"))
_WORDS: Final = frozenset(
    (
        *("word", "words", "drink", "drinks", "beer", "bite", "meal", "exchange"),
        *("minutes", "moments", "hour", "time", "heart-to-heart"),
    )
)
_JOINT: Final = frozenset(
    ("ate", "huddled", "huddles", "sat", "sit", "sits", "caught", "conferring", "met")
)
_HAD_OR_JOINT: Final = _HAD | _JOINT
_TURNED: Final = frozenset(
    (
        *("briefed", "briefs", "consulted", "consults", "lobbied", "confronted"),
        *("buttonholed", "cornered", "seeing", "rang", "sought", "pulled", "drew"),
        *("hugged", "embraced"),
        *("rung", "called", "debriefed", "brief"),
    )
)
_FACE: Final = frozenset(
    ("rang", "rung", "briefed", "debriefed", "buttonholed", "cornered", *_HAD, *_JOINT)
)
"""One does so to somebody's face or ear, whenever and wherever."""
_IN_COURT: Final = frozenset(
    ("prosecutor", "prosecutors", "prosecution", "defence", "defense", "barrister")
)
_NAMED_SO: Final = frozenset(("a", "an", "the", "his", "her", "one", "its"))
_RAISED: Final = frozenset(("raised", "raises", "broached", "took"))
_NO_MATTER: Final = frozenset(
    (",", "that", "money", "funds", "cash", "children", "millions", "capital")
)
_BY: Final = frozenset(
    (
        *("briefed", "summoned", "visited", "consulted", "lobbied", "confronted"),
        *("debriefed", "called"),
    )
)
_TOLD: Final = frozenset(
    (
        *("told", "assured", "informed", "warned", "thanked", "urged", "asked"),
        *("congratulated", "reminded", "promised", "reassured", "notified", "pressed"),
    )
)
_DEVICES: Final = frozenset(("phone", "telephone", "video", "line"))
_LINES: Final = _DEVICES | {"call"}
_THROUGH: Final = (
    ("through", "to"),
    ("on", "the", "phone", "with"),
    ("on", "the", "phone", "to"),
)
_BY_PHONE: Final = (
    ("by", "phone"),
    ("by", "telephone"),
    ("by", "video"),
    ("over", "the", "phone"),
    ("on", "the", "phone"),
    *(("in", "a", kind, "call") for kind in ("phone", "telephone", "video")),
    ("in", "a", "call"),
)
_ENDS: Final = frozenset((",", "that", "to", ";"))
_TIME_FOR: Final = frozenset(("made", "makes", "found", "make", "find"))
_REACHED: Final = frozenset(
    ("reached", "got", "took", "answered", "video-called", "made", "placed")
)
_HAD_OR_REACHED: Final = _HAD | _REACHED
_GATHERED: Final = frozenset(("convened", "gathered", "assembled", "reunited"))
_CONVENED: Final = (ENVOYS - {"delegates", "experts", "troops"}) | {
    *("cabinet", "council", "parliament", "assembly", "senate", "government"),
}
_PRESS: Final = frozenset(
    (
        *("reporters", "journalists", "newsmen", "correspondents"),
        *("reporter", "journalist", "newsman", "correspondent"),
    )
)
_STEPS: Final = frozenset(
    (
        *("up", "down", "in", "for", "at", "on", "the", "a", "and", "until", "after"),
        *("midnight", "dawn", "late", "dusk", "past", "most", "of"),
    )
)
_TO_DO: Final = frozenset(("to", "will", "and", "would"))


class Contacts(Asking):
    """Reads one verb after another."""

    words: Final = (
        _HAD
        | _JOINT
        | _TURNED
        | _BY
        | _TOLD
        | _REACHED
        | _GATHERED
        | _TIME_FOR
        | _RAISED
    )
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read a verb whose other side is a person by name, where a day or a place is told."""
        lower = self._cut.lowers[at]
        if self._is_passive(at) and lower != "seeing":
            return self._by(at, first, last) if lower in _BY else None
        return self._first_of(
            at,
            first,
            last,
            (_HAD_OR_JOINT, self._with),
            (_TOLD, self._told_by_phone),
            (_TOLD, self._told_there),
            (_TIME_FOR, self._made_time),
            (_RAISED, self._raised),
            (_GATHERED, self._gathered),
            (_TURNED, self._turned),
            (_HAD_OR_REACHED, self._reached),
        )

    def _is_passive(self, at: int) -> bool:
        return word(self._cut, at - 1) in AUXILIARIES

    def _with(self, at: int, first: int, last: int) -> Told | None:
        """Read "had a quiet word with B", "sat for two hours with B"."""
        cut = self._cut
        place = self._ask.find("with", at + 1, min(last, at + 2 * _NEAR))
        if place is None:
            return None
        near = cut.lowers[at + 1 : place]
        if cut.lowers[at] in _HAD:
            is_told = not _WORDS.isdisjoint(near) and len(near) <= _NEAR
        else:
            is_told = all(
                low in _STEPS or self._is_time(at + 1 + x) for x, low in enumerate(near)
            ) or self._ask.is_setting(at + 1, place)
        return self._of(at, first, last, place + 1) if is_told else None

    def _told_by_phone(self, at: int, first: int, last: int) -> Told | None:
        """Read "told B by phone on Friday that"."""
        end = self._clauses.name_end(at + 1, last)
        end = end if end > at + 1 else at + 2
        near = self._cut.lowers[end : min(last, end + 2 * _NEAR)]
        if _LINES.isdisjoint(near):
            return None
        near = near[
            : next((x for x, low in enumerate(near) if low in _ENDS), len(near))
        ]
        if not any(
            near[x : x + len(by)] == by for by in _BY_PHONE for x in range(len(near))
        ):
            return None
        told = self._of(at, first, last, at + 1)
        return told and attrs.evolve(told, mode="call")

    def _told_there(self, at: int, first: int, last: int) -> Told | None:
        """Read "thanked B in Velm on Friday": one to another's face, at a place and on a day."""
        end = self._clauses.name_end(at + 1, last)
        if end == at + 1 or word(self._cut, end) not in {"in", "at"}:
            return None
        if self._clauses.name_end(end + 1, last) == end + 1:
            return None
        near = range(end, min(last, end + _NEAR + 1))
        is_dated = any(self._clauses.is_date(x) for x in near)
        return self._of(at, first, last, at + 1) if is_dated else None

    def _reached(self, at: int, first: int, last: int) -> Told | None:
        """Read "reached B by phone", "got through to B", "took B's call", "had a call from B"."""
        begin = self._reached_at(at, last)
        told = self._of(at, first, last, begin) if begin else None
        return told and attrs.evolve(told, mode="call")

    def _reached_at(self, at: int, last: int) -> int:
        """Where whoever is reached by telephone begins; 0 where nobody is."""
        cut, lower = self._cut, self._cut.lowers[at]
        near = cut.lowers[at + 1 : min(last, at + 2 * _NEAR)]
        for words in _THROUGH:
            if near[: len(words)] == words:
                return at + 1 + len(words)
        if lower == "video-called":
            return at + 1
        if lower == "reached":
            return 0 if _DEVICES.isdisjoint(near) else at + 1
        if "call" not in near:
            return 0
        call = at + 1 + near.index("call")
        if lower in {"made", "placed"}:
            to = self._ask.find("to", call + 1, min(last, call + 2 * _NEAR))
            is_set = to is not None and self._ask.is_setting(call + 1, to)
            return to + 1 if to is not None and is_set else 0
        if lower in {"took", "answered"}:
            return at + 1 if cut.lowers[call - 1] in POSSESSIVES else 0
        return call + 2 if word(cut, call + 1) == "from" else 0

    def _gathered(self, at: int, first: int, last: int) -> Told | None:
        """Read "convened B and C in Velm on Friday", "convened union leaders on Friday"."""
        told = self._of(at, first, last, at + 1, is_wide=True)
        if told is None or len(told.parties) > 2:  # noqa: PLR2004
            return told
        said = said_of(self._cut, told.parties[-1])
        is_some = told.parties[-1].name is None and said[-1:] != ()
        return told if is_some and said[-1] in _CONVENED else None

    def _is_time(self, at: int) -> bool:
        """Whether a token belongs to "two hours", "most of Monday"."""
        lower = self._cut.lowers[at]
        is_long = lower in {"hours", "hour", "minutes", "half", "two", "three", "four"}
        return is_long or self._clauses.is_date(at) or lower[0].isdigit()

    def _raised(self, at: int, first: int, last: int) -> Told | None:
        """Read "raised the matter with B in Velm on Friday", "took it up with B": at a place, or by telephone."""
        cut = self._cut
        near = range(at + 2, min(last, at + 2 * _NEAR))
        place = next((x for x in near if cut.lowers[x] == "with"), None)
        if place is None or not _NO_MATTER.isdisjoint(cut.lowers[at:place]):
            return None
        if cut.lowers[at] == "took" and "up" not in cut.lowers[at:place]:
            return None
        is_there = self._clauses.place(place, min(last, at + _FAR)) is not None
        is_call = self._ask.mode(first, last) in {"call", "video"}
        return self._of(at, first, last, place + 1) if is_there or is_call else None

    def _made_time(self, at: int, first: int, last: int) -> Told | None:
        """Read "made time for lobbyists on Friday"."""
        is_time = self._cut.lowers[at + 1 : at + 3] == ("time", "for")
        return self._of(at, first, last, at + 3, is_wide=True) if is_time else None

    def _turned(self, at: int, first: int, last: int) -> Told | None:
        """Read "briefed B in Velm on Friday", "called B in from Tarn on Friday"."""
        lower = self._cut.lowers[at]
        before = word(self._cut, at - 1)
        if lower == "brief" and before not in _TO_DO:
            return None
        if lower == "seeing" and before not in AUXILIARIES:
            return None
        if lower == "sought":
            is_out = word(self._cut, at + 1) == "out"
            return self._of(at, first, last, at + 2) if is_out else None
        if lower in {"pulled", "drew"}:
            end = self._clauses.name_end(at + 1, last)
            if word(self._cut, end) != "aside":
                return None  # "pulled B aside"
        if lower == "called" and not OPENING.isdisjoint(
            self._cut.words[at : min(last, at + _NEAR)]
        ):
            return None  # "called B “a coward”"
        if lower == "called":
            if not _IN_COURT.isdisjoint(self._cut.lowers[first:at]):
                return None  # "prosecutor Ana Ruiz called Tom Rell, a driver"
            end = self._clauses.name_end(at + 1, last)
            if end > at + 1 and word(self._cut, end) in _NAMED_SO:
                return None  # "called B a coward"
        is_wide = lower in {"consulted", "lobbied"} and (
            self._clauses.is_dated(at, first, last)
            and self._clauses.place(at, min(last, at + _FAR)) is not None
        )
        return self._of(at, first, last, at + 1, is_wide=is_wide)

    def _by(self, at: int, first: int, last: int) -> Told | None:
        """Read "was summoned by B on Friday", "was called in by B"."""
        cut = self._cut
        is_in = word(cut, at + 1) == "in" and word(cut, at + 2) != "person"
        by = at + 1 + is_in  # "was called in by B", "was briefed in person by B"
        if cut.lowers[at] == "called" and by == at + 1:
            return None
        found_by = self._ask.find("by", by, min(last, by + 2 * _NEAR))
        if found_by is None or not (
            self._ask.is_setting(by, found_by) or self._is_to_house(by, found_by)
        ):
            return None
        by = found_by
        found = self._clauses.object(by + 1, last)
        is_wide = found is not None and cut.lowers[found[0][1] - 1] in OFFICIALS
        return self._of(at, first, last, by + 1, is_wide=is_wide)

    def _is_to_house(self, to: int, by: int) -> bool:
        """As in "was summoned to Shire Hall by B": no more than a name stands between."""
        is_to = word(self._cut, to) == "to"
        return is_to and self._clauses.name_end(to + 1, by) == by > to + 1

    def _of(
        self, at: int, first: int, last: int, begin: int, *, is_wide: bool = False
    ) -> Told | None:
        others = self._ask.second(begin, last, ())
        others = tuple(x for x in others if is_wide or self._is_one(x))
        subject = self._ask.subject(at, first, _WITH)
        subject = tuple(x for x in subject if self._acts(x))
        known = {x.name for x in subject if x.name}
        others = tuple(x for x in others if x.name is None or x.name not in known)
        is_set = self._clauses.is_dated(at, first, last) or (
            self._clauses.place(at, min(last, at + _FAR)) is not None
        )
        mode = self._ask.mode(first, last)
        is_met = self._cut.lowers[at] in _FACE or self._is_passive(at)
        is_set = is_set or is_met or mode in {"call", "video"}
        if not subject or not others or not is_set:
            return None
        is_rung = self._cut.lowers[at] in {"rang", "rung", "called"}
        return Told(
            at=at,
            rule="meeting-contact",
            parties=(*subject, *others),
            mode="call" if is_rung and not self._is_passive(at) else mode,
        )

    def _acts(self, party: Party) -> bool:
        """Whether somebody turns to others: no land, no outlet, nobody of the press."""
        is_press = not _PRESS.isdisjoint(said_of(self._cut, party))
        return party.agent_type in {"person", "organisation"} and not is_press

    def _is_one(self, party: Party) -> bool:
        """Whether somebody is a person by a whole name."""
        return party.agent_type == "person" and " " in (party.name or "")
