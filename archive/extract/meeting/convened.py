"""Reads who brought people together or spoke to them: called both sides in, gathered his squad, briefed stewards."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.gathering_words import BODY, FOLK, OFFICIALS
from archive.extract.meeting.place_words import NAMED_EVENTS
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import AUXILIARIES, OTHERS, TALKS, Trigger
from archive.extract.proposal import Party, Span
from archive.extract.when.form import word

_HOST: Final = Trigger(shape="object", subject="host")
_NEAR: Final = 8
_FAR: Final = 16
_BROUGHT: Final = frozenset(
    (
        *("brought", "called", "gathered", "got", "pulled", "summoned", "bring"),
        *("call", "brings", "calls", "drew", "ordered", "herded", "assembled"),
    )
)
_SPOKE_TO: Final = frozenset(
    (
        *("briefed", "addressed", "reassured", "comforted", "consoled", "rallied"),
        *("lobbied", "canvassed", "confronted", "heckled", "faced"),
    )
)
_PRESENTED: Final = frozenset(
    (
        *("pitched", "presented", "explained", "outlined", "unveiled", "handed"),
        *("delivered", "apologised", "apologized", "listened", "submitted", "gave"),
        *("described", "appealed", "pleaded", "put", "took", "carried", "made"),
    )
)
# The papers that one hands over to somebody's face.
_HANDED: Final = frozenset(
    (
        *("petition", "letter", "credentials", "cheque", "check", "memorandum", "note"),
        *("report", "demands", "list", "proposal", "plan", "plans", "invitation"),
        *("document", "dossier", "copy", "message", "offer", "award", "medal"),
    )
)
# What is put to somebody's face: "put their case to the minister".
_CASES: Final = frozenset(
    (
        *("case", "complaint", "complaints", "grievances", "concerns", "demands"),
        *("protest", "objections", "questions", "fears", "campaign", "plea"),
    )
)
_ATTRACTED: Final = frozenset(
    ("drew", "brought", "attracted", "gathered", "united", "assembled", "convened")
)
_EVENTS: Final = TALKS | NAMED_EVENTS | frozenset(("gathering", "retreat", "session"))
_SEVERAL: Final = OFFICIALS | OTHERS | (FOLK - {"candidates", "volunteers"})
_FIELDED: Final = frozenset(("took", "fielded", "answered", "faced"))


class Convened(Asking):
    """Reads one verb after another."""

    words: Final = frozenset(
        (*_BROUGHT, *_ATTRACTED, *_SPOKE_TO, *_PRESENTED, *_FIELDED)
    )
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read a verb that has people for its object."""
        lower = self._cut.lowers[at]
        if not self._cut.words[at].islower():
            return None  # "the United States"
        if word(self._cut, at - 1) in AUXILIARIES:
            return self._passive(at, first, last) if lower in _SPOKE_TO else None
        told = None
        if lower in _BROUGHT:
            told = self._together(at, first, last) or self._called_in(at, first, last)
        if told is None and lower in _ATTRACTED:
            told = self._attracted(at, first, last)
        if told is None and lower in _SPOKE_TO:
            told = self._spoke_to(at, first, last)
        if told is None and word(self._cut, at + 1) == "questions":
            told = self._fielded(at, first, last)
        if told is None and lower in _PRESENTED:
            told = self._presented(at, first, last)
        return told

    def _together(self, at: int, first: int, last: int) -> Told | None:
        """Read "brought the two sides together", "called together his squad"."""
        cut = self._cut
        begin = at + 1 + (word(cut, at + 1) == "together")
        found = self._clauses.object(begin, last)
        if found is None:
            return None
        end = (found[1] or found[0])[1]
        is_joint = begin > at + 1 or "together" in {word(cut, end), word(cut, end - 1)}
        if not is_joint:
            return None
        return self._of(at, first, last, self._several(found[0]))

    def _called_in(self, at: int, first: int, last: int) -> Told | None:
        """Read "called in both sides on Thursday", "called both lawyers in"."""
        cut = self._cut
        if cut.lowers[at] not in {"called", "calls", "call", "summoned"}:
            return None
        is_in = word(cut, at + 1) == "in"
        found = self._clauses.object(at + 1 + is_in, last)
        if found is None or not (is_in or word(cut, found[0][1]) == "in"):
            return None
        if not is_in and (
            self._clauses.name_end(found[0][1] + 1, last) > found[0][1] + 1
            or word(cut, found[0][1] + 1) in {"the", "a", "his", "her"}
        ):
            return None  # "called the candidates in Velm", "called them in the night"
        return self._of(at, first, last, self._several(found[0]))

    def _attracted(self, at: int, first: int, last: int) -> Told | None:
        """Read "The summit in Velm drew 14 heads of state"."""
        if _EVENTS.isdisjoint(self._cut.lowers[max(first, at - _FAR) : at]):
            return None
        subject = self._clauses.subject(at, first)
        if subject is not None and self._is_people(subject):
            return None
        begin = at + 1 + (word(self._cut, at + 1) == "together")
        found = self._clauses.object(begin, last)
        if found is None or not self._is_set(at, first, last):
            return None
        if self._head(found[0]) not in OFFICIALS:
            return None
        parties = tuple(x for x in self._several(found[0]) if x.agent_type != "state")
        if not parties:
            return None
        return Told(
            at=at,
            rule="meeting-convened",
            parties=parties,
            mode="in_person",
            is_body=True,
        )

    def _is_people(self, phrase: Span) -> bool:
        found = self._parties.of(self._clauses, phrase, None, "attendee")
        return any(each.agent_type == "person" for each in found)

    def _spoke_to(self, at: int, first: int, last: int) -> Told | None:
        """Read "briefed shop stewards on the offer", "addressed some 300 members in a packed hall"."""
        found = self._clauses.object(at + 1, last)
        if found is None:
            return None
        if self._head(found[0]) in BODY and self._cut.lowers[at] != "briefed":
            return None  # "addressed parliament"
        return self._of(at, first, last, self._several(found[0]))

    def _fielded(self, at: int, first: int, last: int) -> Told | None:
        """Read "took questions from skippers in the hall on Thursday"."""
        if self._cut.lowers[at] not in _FIELDED:
            return None
        if word(self._cut, at + 2) != "from":
            return None
        found = self._clauses.object(at + 3, last)
        others = self._several(found[0]) if found is not None else ()
        return self._of(at, first, last, others)

    def _passive(self, at: int, first: int, last: int) -> Told | None:
        """Read "Officers were briefed by the chief, B"."""
        by = self._ask.find("by", at + 1, min(last, at + _NEAR))
        phrase = self._clauses.subject(at, first)
        if by is None or phrase is None or not self._is_set(at, first, last):
            return None
        heard, spoke = self._several(phrase), self._ask.whom(by + 1, last, "host")
        spoke = tuple(x for x in spoke if x.name and x.agent_type == "person")
        if not heard or not spoke:
            return None
        return self._told(at, (*spoke, *heard))

    def _presented(self, at: int, first: int, last: int) -> Told | None:
        """Read "pitched the plan to investors", "handed the minister a petition", "listened to farmers"."""
        cut = self._cut
        is_handed = cut.lowers[at] in {
            "handed",
            "gave",
            "delivered",
            "presented",
            "submitted",
        }
        is_made = cut.lowers[at] == "made"  # "made her case to B at the station"
        is_put = is_made or cut.lowers[at] in {"put", "took", "carried"}
        if is_put and _CASES.isdisjoint(cut.lowers[at : at + _NEAR]):
            return None
        is_handed = is_handed or is_put
        if is_handed and (_HANDED | _CASES).isdisjoint(
            cut.lowers[at : min(last, at + _FAR)]
        ):
            return None
        to = self._ask.find("to", at + 1, min(last, at + _NEAR))
        if to is None and not is_handed:
            return None
        begin = (at if to is None else to) + 1
        found = self._clauses.object(begin, last)
        end = self._clauses.name_end(begin, last)
        if (
            to is None
            and end > begin
            and word(cut, end) in {"a", "an", "the", "his", "her"}
        ):
            found = (begin, end), None  # "handed Ana Ruiz a petition"
        if found is None:
            return None
        if is_made and self._clauses.place(found[0][1], last) is None:
            return None
        is_body = is_made or self._head(found[0]) in BODY
        others = () if is_body else self._several(found[0])
        if is_handed:
            others = others or tuple(
                each
                for each in self._parties.of(self._clauses, *found, "attendee")
                if each.name and each.agent_type == "person"
            )
        return self._of(at, first, last, others)

    def _head(self, phrase: Span) -> str:
        """The word that a phrase is about: "heads" of "14 heads of state"."""
        lowers = self._cut.lowers[slice(*phrase)]
        of = lowers.index("of") if "of" in lowers[1:] else len(lowers)
        return lowers[of - 1]

    def _several(self, phrase: Span) -> tuple[Party, ...]:
        """The body or the several people whom a phrase means by their kind."""
        head = self._head(phrase)
        if head not in BODY and head not in _SEVERAL:
            return ()
        found = self._parties.of(self._clauses, phrase, None, "guest")
        mention = self._cut.span(*phrase)
        return found or (Party(name=None, mention=mention, part="guest"),)

    def _is_set(self, at: int, first: int, last: int) -> bool:
        """Whether the sentence says on which day or where."""
        is_dated = self._clauses.is_dated(at, first, last)
        return is_dated or self._clauses.place(max(first, at - _FAR), last) is not None

    def _of(
        self, at: int, first: int, last: int, others: tuple[Party, ...]
    ) -> Told | None:
        """A meeting of whoever acts, by name or in office, with others, on a day or at a place."""
        if not others or not self._is_set(at, first, last):
            return None
        subject = self._ask.subject(at, first, _HOST)
        subject = tuple(x for x in subject if x.agent_type not in {"state", "outlet"})
        named = (*subject, *others)
        if not subject or not any(x.name and x.agent_type == "person" for x in named):
            return None
        return self._told(at, named)

    def _told(self, at: int, parties: tuple[Party, ...]) -> Told:
        return Told(at=at, rule="meeting-convened", parties=parties, mode="in_person")
