"""Reads whether a meeting was held, is to come, was called off or denied."""

from itertools import pairwise
from typing import Final

from archive.claim.meeting import State
from archive.extract.meeting.place_words import TRAVEL
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import (
    CANCELLED,
    DENIED,
    NOT_HELD,
    PLANNED,
    PROMISED,
    RESUMES,
    WISHED,
)
from archive.extract.text.tokens import Tokens
from archive.extract.when.ahead import was_called_off
from archive.extract.words.grammar import NOMINATIVES
from archive.extract.words.lexicon import verbs

BEFORE: Final = 6
"""So many words before a verb may say that it was only planned, wished or refused."""
BEHIND: Final = 16
"""So many words behind "a meeting between" may say that it was cancelled."""
_DONE: Final = frozenset(("been", "gone", "managed", "able", "happened"))
_BARE: Final = frozenset(
    (
        *(
            "brief",
            "meet",
            "visit",
            "host",
            "hold",
            "receive",
            "sit",
            "travel",
            "fly",
            "go",
        ),
        *("reconvene", "convene", "gather", "assemble", "confer", "regroup"),
        *("huddle", "return", "be", "start", "welcome"),
        *("see", "pay", "dine", "talk", "speak", "begin", "open", "resume"),
    )
)
_NOUN_BEHIND: Final = 12
# Who did so was not there, whoever else was.
_SHUNNED: Final = frozenset(("skipped", "missed", "boycotted", "snubbed", "pulled"))
_ARRANGED: Final = frozenset(("rescheduled", "arranged", "secured", "scheduled"))
_ACCEPTED: Final = tuple(
    [verb, which, "invitation", "to"]
    for verb in ("accepted", "accepts")
    for which in ("an", "the", "his", "her")
)
_NO_PLANS: Final = frozenset(("no", x) for x in ("plans", "plan", "intention", "need"))
_NONE: Final = frozenset(("no", "any", "neither"))
_NO_FINITE: Final = frozenset(("did", "do", "does", "let", "to", "who", "and", "not"))
_CLAUSES: Final = frozenset(("after", "before", "when", "where", "while", "since"))
_OPENS_CLAUSE: Final = NOMINATIVES | {"that"}
_ASKING: Final = frozenset(
    ("had", "has", "have", "did", "do", "does", "was", "were", "is", "are", "will")
)
# Who does so with talks wants them or does not: none is told of; some only with a word behind, "ruled out talks".
_FAVOURED: Final = frozenset(
    (
        *("opposes", "opposing", "prefers", "preferred", "suggested", "suggests"),
        *("backed", "backs", "favours", "favors", "favoured", "favored", "supports"),
        *("supported", "mulled", "mulls", "considers", "considered"),
    )
)
_FAVOURED_SO: Final = frozenset(
    (
        *((low, "out") for low in ("ruled", "rules", "ruling")),
        *((low, "on") for low in ("insisted", "insists", "insisting")),
        *((low, "for") for low in ("pushed", "pushes", "pushing")),
    )
)
_WENT: Final = frozenset(("had", "has", "have", "was", "were", "went"))
_FAVOURED_WITHIN: Final = 4
_WAS_DENIED: Final = frozenset((was, "denied") for was in ("was", "were", "been"))
_WAS: Final = frozenset(("was", "is"))
_HEARD_SO: Final = frozenset(("gathered", "learnt", "understood"))
_AGAIN: Final = frozenset(("again", "reconvene", "regroup", "more", "resume"))
_NEXT: Final = frozenset(("next", "upcoming", "forthcoming", "planned", "scheduled"))
_DUE: Final = frozenset(("due", "expected", "scheduled", "will"))
_TO_COME: Final = frozenset(
    (
        *(
            ("will", "be"),
            ("will", "take"),
            ("be", "held"),
            ("to", "be"),
            ("is", "due"),
        ),
        *(("is", "scheduled"), ("are", "scheduled"), ("is", "set"), ("are", "set")),
        *(("is", "expected"), ("are", "expected"), ("are", "due"), ("will", "resume")),
        *(("is", "planned"), ("are", "planned"), ("to", "take"), ("to", "resume")),
        *(("was", "set"), ("were", "set"), ("was", "scheduled"), ("was", "planned")),
        *(("to", "restart"), ("to", "reopen"), ("to", "begin"), ("to", "start")),
    )
)
_OFF_WITHIN: Final = 24
_NOT_TO_BE: Final = frozenset(
    (
        *(("not", "take", "place"), ("never", "took", "place")),
        *(("no", "longer", "take"), ("did", "not", "happen")),
        *(("not", "come", "off"), ("never", "came", "off")),
    )
)
THERE: Final = 5
_CAME: Final = TRAVEL | {
    "came",
    "come",
    "comes",
    "coming",
    "stopped",
    "crossed",
    "used",
    "left",
    "leaves",
    "departed",
    "boarded",
    *("popped", "nipped", "trekked", "cycled", "jetted", "called"),
    *("walked", "strode", "marched", "hiked", "stormed", "sent", "dispatched"),
}
_ASIDE_WITHIN: Final = 20
_FIRST: Final = frozenset(("first", "only"))
_BECAME: Final = frozenset(("became", "was", "were"))
_WAS_THERE: Final = frozenset(("was", "in", "to"))


class States:
    """Reads the words around a meeting's verb or noun; ``taken`` are the tokens of dates."""

    def __init__(self, cut: Tokens, taken: frozenset[int]) -> None:
        """Keep the text."""
        self._cut, self._taken = cut, taken

    def state(self, told: Told, first: int) -> tuple[State, tuple[str, ...]] | None:
        """Whether it was held; nothing when it was only wished, offered or refused."""
        lowers = self._cut.lowers
        near = lowers[max(first, told.at - 2 * BEFORE) : told.at]
        is_barred = any(each in _WAS_DENIED for each in pairwise(near))
        if not is_barred and not DENIED.isdisjoint(near):
            return None if told.rule == "meeting-weighed" else ("unknown", ("denial",))
        state = self._read(told, first)
        return None if state is None else (state, ())

    def _read(self, told: Told, first: int) -> State | None:
        verb = self._before_aside(told.at, first)
        before = [
            self._cut.lowers[at]
            for at in range(max(first, verb - BEFORE), verb)
            if at not in self._taken  # "on 27 May 2025 Ana Ruiz met"
        ]
        is_noun = told.is_noun or told.rule == "meeting-between"
        if told.rule == "meeting-invited":
            return "unknown"  # whether they came, it does not say
        if is_noun and not _NONE.isdisjoint(before[-3:]):
            return None  # "No talks are planned between A and B"
        if self._is_asked(told.at, first) or self._is_unreal(told.at, first):
            return None  # "Had he spoken to Ana Ruiz?"
        if is_noun and self._is_favoured(told.at, first):
            return None  # "ruled out talks with B"
        if self._is_noun_to_come(told, first):
            return "cancelled" if self._is_off(told.at) else "planned"
        ending = self._by_ending(told.at, before)
        if ending is not None:
            return ending
        is_to_come = "would" in before[-2:] and self._is_reported(first, told.at)
        own = self._own(before)
        if ("called", "for") in pairwise(own):  # "called for a meeting with"
            return "unknown" if self._is_dated(told.at) else None
        if not is_to_come and not NOT_HELD.isdisjoint(own):
            return self._wished(told, own)
        return self._by_fate(told, before, is_noun=is_noun) or self._by_verb(
            told, first, before, is_to_come=is_to_come
        )

    def _before_aside(self, at: int, first: int) -> int:
        """Where "A, who had not slept, met B" is read on from: what is told of A between commas is not of the verb."""
        lowers = self._cut.lowers
        if lowers[at - 1 : at] != (",",):
            return at
        near = range(at - 2, max(first, at - _ASIDE_WITHIN), -1)
        comma = next((x for x in near if lowers[x] == ","), None)
        is_aside = comma is not None and lowers[comma + 1] in {"who", "which", "whose"}
        return comma if comma is not None and is_aside else at

    def _is_named(self, at: int) -> bool:
        """Whether a whole name stands behind a verb: "agreed to meet Ana Ruiz"."""
        capitals = self._cut.capitals[at : at + 5]
        return any(capitals[x] and capitals[x + 1] for x in range(len(capitals) - 1))

    def _is_asked(self, at: int, first: int) -> bool:
        """Whether a sentence asks if it was so."""
        mark = self._cut.sentence_of(at)[1] - 1
        is_question = self._cut.words[mark] == "?"
        return is_question and self._cut.lowers[first] in _ASKING

    def _is_unreal(self, at: int, first: int) -> bool:
        """Whether it was not so: "Had A met B, it would have stood", "has yet to meet B", "is open to talks"."""
        lowers = self._cut.lowers
        is_if = lowers[first] == "had" and "," not in lowers[first:at]
        is_open = lowers[at : at + 2] == ("open", "to")
        near = lowers[max(first, at - _OFF_WITHIN) : at]
        if near[-2:] == ("known", "to"):
            return True  # "who is known to lunch with them"
        if near[-1:] == ("to",) and not _NO_PLANS.isdisjoint(pairwise(near)):
            return True  # "There are no plans for Ana Ruiz to meet Tom Rell"
        return is_if or is_open or lowers[max(first, at - 2) : at] == ("yet", "to")

    def _is_favoured(self, noun: int, first: int) -> bool:
        """Whether talks are only wanted or not: "ruled out a meeting", "insisted on talks", "was denied a meeting"."""
        cut = self._cut
        before = cut.lowers[max(first, noun - _FAVOURED_WITHIN) : noun]
        pairs = frozenset(pairwise(before))
        if not pairs.isdisjoint(_WAS_DENIED) or not pairs.isdisjoint(_FAVOURED_SO):
            return "," not in before
        at = next((x for x, low in enumerate(before) if low in _FAVOURED), None)
        is_own = at is not None and _OPENS_CLAUSE.isdisjoint(before[at:])
        # "suggested her meeting with B went well": it was held
        is_wish = _WENT.isdisjoint(cut.lowers[noun : cut.sentence_of(noun)[1]])
        return is_own and is_wish and "," not in before

    def _is_dated(self, at: int) -> bool:
        """Whether a date stands behind a token."""
        return not self._taken.isdisjoint(range(at, at + BEHIND))

    def _by_ending(self, at: int, before: list[str]) -> State | None:
        """What the last words before a verb say."""
        if before[-1:] == ["to"] and not _DONE.isdisjoint(before[-2:-1]):
            return "held"  # "had been to see B", "managed to meet B"
        if before[-3:] == ["went", "on", "to"]:
            return "held"
        if before[-4:] in _ACCEPTED:
            return "planned" if self._is_named(at + 1) else None
        if before[-3:] in (["was", "to", "have"], ["were", "to", "have"]):
            return "unknown"  # "was to have met B"
        if before[-2:] in (["was", "to"], ["were", "to"]):
            return "planned"  # "were to host a dinner later in the day"
        if before[-2:] == ["agreed", "to"] and "not" not in before:
            is_again = not _AGAIN.isdisjoint(self._cut.lowers[at : at + 3])
            # "agreed to meet again in Velm next month"
            is_set = is_again or self._is_dated(at) or self._is_named(at + 1)
            return "planned" if is_set else None
        return None

    def _by_fate(self, told: Told, before: list[str], *, is_noun: bool) -> State | None:
        """What becomes of a meeting that is called off, shunned or arranged."""
        behind = self._cut.lowers[told.at : told.at + BEHIND]
        if (is_noun or told.goes_on) and self._is_off(told.at):
            return "cancelled"
        if is_noun and not _ARRANGED.isdisjoint(before):
            return "planned"
        if ("called", "off") in pairwise(before):
            return "cancelled"
        if not _SHUNNED.isdisjoint(before):
            return "unknown"
        is_off = not CANCELLED.isdisjoint(before)
        is_off = is_off or (is_noun and not CANCELLED.isdisjoint(behind))
        return "cancelled" if is_off else None

    def _by_verb(
        self, told: Told, first: int, before: list[str], *, is_to_come: bool
    ) -> State | None:
        """What a verb's form says: "met" is over, "will meet" is to come, "came to meet" leaves it open."""
        lowers = self._cut.lowers
        is_bare = lowers[told.at] in _BARE and not told.is_noun
        is_bare = is_bare or before[-1:] == ["be"]
        is_bare = is_bare and told.rule != "meeting-amid"  # "In his talk with B"
        did = before[:-1] if before and before[-1].endswith("ly") else before
        if not is_bare or did[-1:] == ["did"]:
            return "held"
        further = self._further(first, told.at)
        # "will fly to Tarn and be received there"
        tie = before[-2:-1] if before[-1:] == ["be"] else before[-1:]
        is_planned = (
            is_to_come
            or not PLANNED.isdisjoint(before)
            or (tie in (["to"], ["and"]) and not PLANNED.isdisjoint(further))
        )  # "will travel to Tarn next week to meet"
        if is_planned:
            behind = lowers[told.at : told.at + BEHIND]
            is_off = ("called", "off") in pairwise(behind)
            is_off = is_off or not CANCELLED.isdisjoint(behind)
            return "cancelled" if is_off else "planned"
        is_finite = _NO_FINITE.isdisjoint(before[-1:])
        if is_finite and (told.is_body or self._is_dated(told.at)):
            return "planned"  # "The ministers meet in Velm on Friday"
        if not _FIRST.isdisjoint(before) and not _BECAME.isdisjoint(further):
            return "held"  # "was the first to be received by B"
        is_there = "to" in before[-1:] and not _CAME.isdisjoint((*further, *before))
        is_there = is_there or _WAS_THERE.issubset(further)
        return "unknown" if is_there else None  # "was in Velm to meet Ana Ruiz"

    def _further(self, first: int, at: int) -> list[str]:
        """The words before a verb without those of dates: "will travel to Velm from May 24 to 28 and meet"."""
        begin = max(first, at - 4 * BEFORE)
        untaken = [x for x in range(begin, at) if x not in self._taken]
        return [self._cut.lowers[x] for x in untaken[-2 * BEFORE :]]

    def _own(self, before: list[str]) -> list[str]:
        """What stands before a verb in its own clause: "did not speak after she met" is no refusal to meet."""
        cut = next((x for x, low in enumerate(before[::-1]) if low in _CLAUSES), None)
        if cut is not None:
            return before[len(before) - cut :]
        # "agreed she had met B", "agreed that he had": a clause, and no deed agreed on
        behind = before.index("agreed") + 1 if "agreed" in before else len(before)
        is_clause = not _OPENS_CLAUSE.isdisjoint(before[behind : behind + 1])
        return before[behind:] if is_clause else before

    def _wished(self, told: Told, before: list[str]) -> State | None:
        """What is promised for a day is planned, and what is wished for one may come about; nothing else is told."""
        said = NOT_HELD.intersection(before)
        if not self._is_dated(told.at) or not said <= WISHED | PROMISED:
            return None
        return "unknown" if not said.isdisjoint(WISHED) else "planned"

    def _is_off(self, noun: int) -> bool:
        """As in "a summit of the four states was canceled", "talks due on Friday have been put off"."""
        cut = self._cut
        last = min(cut.sentence_of(noun)[1], noun + _OFF_WITHIN)
        is_not = any(
            cut.lowers[at : at + 3] in _NOT_TO_BE for at in range(noun + 1, last)
        )
        return is_not or was_called_off(cut, noun, last)

    def _is_noun_to_come(self, told: Told, first: int) -> bool:
        """Whether a gathering is yet to come: "a meeting is to be held", "the next round"."""
        is_noun = told.is_noun or told.rule == "meeting-between"
        if not (is_noun or told.goes_on):
            return False
        lowers = self._cut.lowers
        behind = pairwise(lowers[told.at + 1 : told.at + _NOUN_BEHIND])
        before = lowers[max(first, told.at - 2 * BEFORE) : told.at]
        if told.is_noun and not _DUE.isdisjoint(before) and "had" not in before:
            return True  # "is expected in Velm for a meeting with"
        is_next = not _NEXT.isdisjoint(lowers[max(first, told.at - 3) : told.at])
        near = lowers[max(first, told.at - BEFORE) : told.at]
        is_next = is_next or ("ahead", "of") in pairwise(near)
        return is_next or not _TO_COME.isdisjoint(behind) or self._is_to_open(told.at)

    def _is_to_open(self, noun: int) -> bool:
        """As in "Talks between A and B resume on Monday"."""
        return any(
            self._cut.lowers[at] in RESUMES
            and not self._taken.isdisjoint((at + 1, at + 2))
            for at in range(noun + 1, min(noun + _NOUN_BEHIND, len(self._cut.words)))
        )

    def _is_reported(self, first: int, at: int) -> bool:
        """Whether somebody says it: "said he would meet her", and not what would be if."""
        lowers = self._cut.lowers[first:at]
        if "if" in self._cut.lowers[at : at + BEHIND]:
            return False  # "said they would meet him if he gave them a veto"
        for low in reversed(lowers):
            if low in {"if", "whether"}:
                return False
            if low in verbs():
                return "if" not in lowers
        if any(pair[0] in _WAS and pair[1] in _HEARD_SO for pair in pairwise(lowers)):
            return True  # "It was gathered that both would meet"
        behind = self._cut.lowers[at : at + _OFF_WITHIN]
        comma = next((x for x, low in enumerate(behind) if low == ","), len(behind))
        is_told = any(low in verbs() for low in behind[comma : comma + BEFORE])
        return is_told and "if" not in lowers  # "would meet B on Friday, she said"
