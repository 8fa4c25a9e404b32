"""Reads meetings with one subject and nobody behind the verb: "The committee will meet again", "Ministers gather"."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.gathering_words import GATHERINGS, OFFICIALS, PRESIDES
from archive.extract.meeting.phrase_words import DETERMINERS
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import BETWEEN_WITHIN, BOTH, MATCHES, TALKS, Trigger
from archive.extract.proposal import Party
from archive.extract.when.form import word
from archive.extract.when.words import NAMED_DAYS, WEEKDAY_OF

MEETS: Final = frozenset(
    (
        *("gathering", "convening", "assembling", "conferring", "reconvening"),
        *("met", "meet", "meets", "meeting", "reconvene", "reconvened", "reconvenes"),
        *("convene", "convened", "convenes", "gather", "gathered", "gathers"),
        *("converged", "converge", "converges"),
        *("assemble", "assembled", "assembles", "conferred", "confer", "confers"),
        *("huddled", "caucused", "regroup", "sat", "sit", "sits", "spoke", "spoken"),
        *(
            "came",
            "come",
            "comes",
            *("got", "get", "gets"),
            "talked",
            "talk",
            "negotiate",
            "negotiated",
            "parleyed",
            "deliberated",
        ),
    )
)
HOLDS: Final = frozenset(
    (
        "held",
        "hold",
        "holds",
        "locked",
        "engaged",
        "resumed",
        "began",
        "opened",
        "concluded",
        "started",
    )
)
# Who does so comes together to talk, whoever they are.
_ON_PURPOSE: Final = frozenset(
    (
        *("met", "meet", "meets", "meeting", "convene", "convened", "convenes"),
        *("reconvene", "reconvened", "huddled", "conferred", "confer", "confers"),
    )
)
_GATHERED: Final = frozenset(
    (
        *("gather", "gathered", "gathers", "gathering", "assemble", "assembled"),
        *(
            "converged",
            "converge",
            "converges",
            "assembles",
            "assembling",
            "came",
            "come",
            "comes",
        ),
    )
)
_PURPOSES: Final = frozenset(
    (
        *("discuss", "settle", "decide", "debate", "agree", "negotiate", "vote"),
        *("consider", "draft", "plan", "review", "resolve", "deliberate", "elect"),
        *(
            "congress",
            "adopt",
            "ratify",
            "hammer",
            "thrash",
            "weigh",
            "approve",
            "compare",
        ),
    )
)
_HELD: Final = TALKS | {
    "consultation",
    "session",
    "retreat",
    "roundtable",
    "huddle",
    "gathering",
}
_FACES: Final = ("face", "to", "face")
_BEHIND: Final = frozenset(
    (
        *(
            "in",
            "at",
            "on",
            "for",
            "behind",
            "down",
            "via",
            "over",
            "again",
            "separately",
        ),
        *("privately", "briefly", "together", "twice", "here", "there", "later"),
        *("face", "one-on-one", "face-to-face", "tomorrow", "today", "next", "late"),
        *("early", "this", "until", "around", "shortly", "several", "yesterday"),
        *(".", ",", ";", "before", "after", "during", "under", "as", "virtually"),
        *("online", "informally", "formally", "secretly", "alone", "and", "daily"),
        *("to", "by", "aboard", "near", "from", "late", "overnight", "once", "with"),
    )
)
_SPEAKS: Final = frozenset(
    (
        *("spoke", "spoken", "talked", "talk", "sat", "sit", "sits", "negotiate"),
        *("negotiated", "conferred", "confer", "confers", "deliberated", "parleyed"),
    )
)
_MORE: Final = frozenset(
    (
        *("again", "reconvene", "reconvened", "reconvenes", "next", "regroup"),
        *("second", "third", "fourth", "will", "due", "set", "scheduled", "last"),
        *("previously", "together", "expected", "earlier", "later", "resume"),
    )
)
_NUMBERS: Final = frozenset((("two",), ("three",), ("four",), ("five",)))
_CHAIRED: Final = frozenset(
    (low, "of")
    for low in ("chairmanship", "leadership", "presidency", "auspices", "chair")
)
_AGAIN: Final = frozenset(("they", "both", "pair", "duo", "trio", "two", "three"))


class Alone(Asking):
    """Reads one verb after another."""

    words: Final = HOLDS | MEETS
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read "The committee will meet again tomorrow"; nothing where somebody stands behind the verb."""
        cut = self._cut
        if cut.lowers[at] in HOLDS:
            return self._holding(at, first, last)
        if cut.lowers[at] not in MEETS or not self._is_bare(at, last):
            return None
        if self._is_match(at, last):
            return None
        is_held = cut.lowers[at].startswith("confer") or self._is_held(at, first, last)
        if cut.lowers[at] in _SPEAKS and not is_held:
            return None
        is_wide = cut.lowers[at] in _ON_PURPOSE or (
            cut.lowers[at] in _GATHERED and self._has_purpose(at, last)
        )
        phrase = self._ask.whole(
            self._clauses.subject(self._past_did(at), first), first, is_wide=is_wide
        )
        if phrase is None:
            return self._joined(at, first, last)
        mode = self._ask.mode(first, last)
        if not self._is_when_or_where(at, first, last):
            return None
        said = cut.lowers[slice(*phrase)]
        parties = self._ask.those(phrase, is_wide=is_wide)
        theirs = self._ask.they(phrase, at, first)
        if theirs:
            return Told(
                at=at, rule="meeting-body", parties=theirs, mode=mode, is_body=True
            )
        is_it = said == ("it",) and cut.lowers[at].startswith(("recon", "meet"))
        if said in BOTH or said[-1] in _AGAIN or is_it or self._are_same(said):
            named = [each for each in parties if each.name]
            if len(named) < 2 and self._is_again(at, first, last):  # noqa: PLR2004
                return Told(
                    at=at,
                    rule="meeting-again",
                    parties=parties,
                    mode=mode,
                    goes_on=True,
                    is_body=True,
                )
        if said in BOTH or said[-1] in _AGAIN:
            both = self._ask.subject(self._past_did(at), first, Trigger(shape="with"))
            both = tuple(x for x in both if x.name)
            is_two = len(both) > 1
            return Told(at=at, rule="meeting-verb", parties=both) if is_two else None
        if not parties:
            return None
        return Told(
            at=at,
            rule="meeting-body",
            parties=(
                *parties,
                *self._in_the_chair(at, last),
                *self._ask.led_before(at, phrase[1]),
            ),
            mode=mode,
            is_body=True,
        )

    def _has_purpose(self, at: int, last: int) -> bool:
        """Whether a crowd gathered to talk: "gathered in Velm for a workshop", "to settle the feud"."""
        near = self._cut.lowers[at + 1 : min(last, at + 2 * BETWEEN_WITHIN)]
        return not (_PURPOSES | GATHERINGS).isdisjoint(near)

    def _in_the_chair(self, at: int, last: int) -> tuple[Party, ...]:
        """Who led it: "met with Ana Ruiz in the chair", "met on Monday, chaired by Ana Ruiz"."""
        cut = self._cut
        for x in range(at + 1, min(last - 2, at + BETWEEN_WITHIN)):
            is_led = cut.lowers[x] in PRESIDES and cut.lowers[x + 1] == "by"
            begin = x + 1 + is_led
            found = self._clauses.object(begin, last)
            is_chair = (
                found is not None
                and cut.lowers[x] == "with"
                and (
                    cut.lowers[found[0][1] : found[0][1] + 3] == ("in", "the", "chair")
                )
            )
            if cut.lowers[x] == "under" and cut.lowers[x + 2 : x + 4] in _CHAIRED:
                led = self._ask.whom(
                    x + 4, last
                )  # "under the chairmanship of Ana Ruiz"
                return tuple(x for x in led if x.name and x.agent_type == "person")
            if found is not None and (is_led or is_chair):
                led = self._parties.of(self._clauses, *found, "attendee")
                return tuple(each for each in led if each.name)
        return ()

    def _are_same(self, said: tuple[str, ...]) -> bool:
        """Whether "the ministers" are those of the meeting before."""
        is_short = len(said) - (said[1:2] in _NUMBERS) == 2  # noqa: PLR2004
        return said[0] == "the" and is_short and said[-1] in OFFICIALS

    def _is_again(self, at: int, first: int, last: int) -> bool:
        """Whether another meeting of the same is told: "will meet again", "are due to reconvene"."""
        near = self._cut.lowers[max(first, at - 6) : min(last, at + 8)]
        return not _MORE.isdisjoint(near)

    def _holding(self, at: int, first: int, last: int) -> Told | None:
        """Read "The deputies have held four rounds of talks"."""
        if self._cut.lowers[at] in {"hold", "holds"} and word(
            self._cut, at - 1
        ) not in {
            *("to", "will", "would"),
        }:
            return None  # a headline, or what they do every year
        begin = at + 1 + (word(self._cut, at + 1) == "in")  # "were locked in talks"
        cut, noun = self._cut, self._ask.noun_within(begin, last, _HELD)
        phrase = self._ask.whole(self._clauses.subject(at, first), first)
        if noun is None or phrase is None or self._ask.find("with", noun, last):
            return None
        is_some = cut.lowers[noun] in {"meetings", "conversations"}
        if is_some and not self._is_on_a_day(at, last):
            return None  # "The group held meetings in 2019": which, nobody says
        mode = self._ask.mode(first, last)
        said = cut.lowers[slice(*phrase)]
        if said in BOTH or said[-1] in _AGAIN:
            return Told(
                at=at, rule="meeting-again", parties=(), mode=mode, goes_on=True
            )
        parties = self._ask.those(phrase)
        if not parties:
            return None
        return Told(
            at=at,
            rule="meeting-body",
            parties=parties,
            mode=mode,
            is_body=True,
            reach=noun,
        )

    def _joined(self, at: int, first: int, last: int) -> Told | None:
        """Read "The commission has six members and will meet on Friday"."""
        parties = self._ask.acting(at, first)
        if not parties or not self._is_when_or_where(at, first, last):
            return None
        return Told(at=at, rule="meeting-body", parties=parties, is_body=True)

    def _past_did(self, at: int) -> int:
        if self._cut.lowers[at].endswith("ing") and word(self._cut, at - 1) == ",":
            return at - 1
        return at - (word(self._cut, at - 1) in {"did", "do"})

    def _is_bare(self, at: int, last: int) -> bool:
        """Whether the verb is one, and has no object."""
        cut, before = self._cut, word(self._cut, at - 1)
        behind = word(cut, at + 1)
        if cut.lowers[at] in {"got", "get", "gets"}:
            return behind == "together"
        if cut.lowers[at] in {"came", "come", "comes"}:
            is_faced = cut.lowers[at + 1 : at + 4] == _FACES
            return behind == "together" or (is_faced and word(cut, at + 4) != "with")
        if (
            at + 1 < last
            and behind not in _BEHIND
            and not self._clauses.is_date(at + 1)
        ):
            return False
        if behind == "with" or (behind == "and" and cut.lowers[at] == "meet"):
            return False
        if behind == "by" and word(cut, at + 2) not in {"video", "phone", "telephone"}:
            return False
        if cut.lowers[at].endswith("ing"):
            # "The board, meeting in Velm on Sunday, rejected the bid"
            is_crowd = before in OFFICIALS and behind in {"in", "at"}
            return is_crowd or before in {"is", "are", "were", "be", "been", ","}
        if cut.lowers[at] in {"met", "assembled", "convened", "gathered"}:
            return before not in {"was", "were", "been", "be", "being", "is", "are"}
        return before not in DETERMINERS

    def _is_on_a_day(self, at: int, last: int) -> bool:
        """Whether a weekday, or today, says which meetings: "held a series of meetings in Velm on Monday"."""
        near = self._cut.lowers[at : min(last, at + 3 * BETWEEN_WITHIN)]
        return any(low in WEEKDAY_OF or low in NAMED_DAYS for low in near)

    def _is_match(self, at: int, last: int) -> bool:
        return not MATCHES.isdisjoint(self._cut.lowers[at : min(last, at + 12)])

    def _is_held(self, at: int, first: int, last: int) -> bool:
        """Whether those who "spoke" or "sat" did it together: by telephone, for an hour, again."""
        near = self._cut.lowers[at : min(last, at + 12)]
        together = {"together", "hours", "hour", "minutes", "down", "table", "again"}
        is_call = self._ask.mode(first, last) in {"call", "video"}
        return is_call or not together.isdisjoint(near)

    def _is_when_or_where(self, at: int, first: int, last: int) -> bool:
        """Whether the sentence says on which day or where; else it tells of no one meeting."""
        is_dated = any(
            self._clauses.is_date(x)
            for x in range(max(first, at - 12), min(last, at + 16))
        )
        if self._cut.lowers[at + 1 : at + 2] in {("again",), ("twice",)}:
            return True  # "would convene again in a week"
        is_there = "where" in self._cut.lowers[max(first, at - BETWEEN_WITHIN) : at]
        return (
            is_dated or is_there or self._clauses.place(at, last) is not None
        )  # "on Friday in Velm, where the ministers are to meet"
