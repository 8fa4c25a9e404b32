"""Settles where and when people met: by the sentence, then by "there" and "later in the day", then by the lead."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from archive.extract.meeting.clauses import Clauses
from archive.extract.meeting.deeds import TALKING
from archive.extract.meeting.gathering_words import GATHERINGS
from archive.extract.meeting.journeys import Journeys
from archive.extract.meeting.phrase_words import BETWEEN_WORDS
from archive.extract.meeting.place_words import is_land
from archive.extract.meeting.places import CAPITALS, MARGINS
from archive.extract.meeting.states import THERE
from archive.extract.meeting.told import Told
from archive.extract.meeting.visit_words import BROUGHT
from archive.extract.meeting.words import AMID_SAID
from archive.extract.proposal import ProposedDate, ProposedMeeting, Span, When, Where
from archive.extract.text.tokens import Tokens
from archive.extract.when.ahead_words import MOVED
from archive.extract.when.dates import nearest
from archive.extract.when.form import word
from archive.extract.when.words import DAY_PARTS, HALVES_OF_DAY
from archive.extract.words.grammar import PAST
from archive.extract.words.lexicon import (
    adjectives,
    countries,
    towns,
    verbs,
)

_PARTS: Final = frozenset((",", "that", "but", ";"))
# "Nine times since 2019, most recently on 22 October": since when is no day of it.
_SINCE: Final = frozenset(("since", "until", "till", "by", "through"))
_WOULD: Final = frozenset(("would",))
_NTH: Final = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "only")
)
_TIMES_OF: Final = frozenset(("time", "times"))
_DAYS_BEHIND: Final = 6
_MOVED_TO: Final = frozenset(("to", "until", "till", "for"))
_BEEN: Final = frozenset(("was", "were", "been", "is", "are", "be"))
_TIMES: Final = {"after": -1, "before": 1}
_APART: Final = frozenset(("before", "after", "ahead", "since", "until", "whose"))
_BESIDE_WITHIN: Final = 5
_SPELL_WITHIN: Final = 8
_ENDED: Final = frozenset(
    (
        *("wrapped", "ended", "concluded", "finished", "completed", "closed", "after"),
        *("following",),
    )
)
_MANY: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_FEASTS: Final = frozenset(
    ("christmas", "easter", "ramadan", "eid", "diwali", "thanksgiving", "passover")
)
_DAY: Final = len("2025-05-27")
_UNTIL: Final = frozenset((each,) for each in ("to", "until", "till", "through"))
KEPT: Final = 6
"""Where one of the last so many meetings was, the next may have been."""
_FAR: Final = 60
_DATELINE_WITHIN: Final = 10
_LEADS: Final = 6
"""What an article is about stands in one of its first so many paragraphs."""
_GOES_ON: Final = frozenset(
    (
        *("later", "earlier", "then", "also", "separately", "afterwards", "afterward"),
        *("meanwhile", "too", "another", "separate", "sidelines", "margins", "noon"),
        *("fringes", "midday", "subsequently", "prior", "before", "during", "after"),
        *DAY_PARTS,
    )
)
# What was at another time: "the two had last met", "met five years ago".
_ONCE: Final = frozenset(
    ("last", "ago", "previously", "once", "never", "often", "years", "months", "weeks")
)
_EVENTS: Final = frozenset(
    (
        *("talks", "summit", "meeting", "meetings", "forum", "conference", "session"),
        *("met", "meet", "meets", "hold", "held", "gathering", "congress", "fair"),
        *("gathered", "gather", "gathers", "assembled"),
        *("arrived", "dialogue", "sidelines", "negotiations", "discussions", "hosted"),
        *(
            "received",
            "receives",
            "hosts",
            "assembly",
            "summits",
            "convened",
            "welcomed",
        ),
        *("visit", "hosting", "opened", "exhibition", "expo", "symposium"),
    )
)
_TELLING: Final = AMID_SAID | {"say", "told", "tell", "reported", "confirmed"}
_TELLER_WITHIN: Final = 14
_TELLERS: Final = 3
"""Who tells a sentence stands behind one of its last so many commas, in so few words."""
_GOES_ON_TELLING: Final = frozenset(("that", "who", "which", "where", "when", "to"))
_OPENS_NOUN: Final = frozenset(
    ("the", "their", "this", "that", "his", "her", "of", "at", "in", "a", "’s", "'s")
)
_STEPS: Final = frozenset(
    (
        *("on", "earlier", "later", "meanwhile", "also", "then", "separately", ","),
        *(
            "the",
            "same",
            "day",
            "again",
            "early",
            "late",
            "that",
            "back",
            "while",
            "in",
        ),
        *("upon", "arrival", "arriving", "after", "landing", "speaking", "during"),
        *("at", "a", "few", "hours", "once", "of", "his", "her", "their"),
    )
)
# "Is to be received later in the day".
_TODAY: Final = frozenset(
    ("later", "afternoon", "evening", "noon", "midday", "tonight")
)
_THEN: Final = frozenset(("later", "then", "afterwards", "afterward", "subsequently"))
_WHERE: Final = 18
"""So far before a verb "where" says where: "to Velm, where the governor, Ana Ruiz, is to host her"."""
_OPENER: Final = 12
_ISLAND_WITHIN: Final = 5
_AT: Final = frozenset(("in", "at", "near", "outside", "aboard"))


class Setting:
    """A text read in order: ``enter`` each sentence, then ask for its meetings."""

    def __init__(
        self, cut: Tokens, clauses: Clauses, dated: Sequence[ProposedDate]
    ) -> None:
        """Keep the text and what the lead tells of place and day."""
        self._cut, self._clauses = cut, clauses
        self._dated = tuple(each for each in dated if not self._is_feast(each))
        self._journeys = Journeys(cut, clauses)
        self._here = clauses.filed_at()
        self._before: Span = (0, 0)
        self._sentence: Span = (0, 0)
        self._lead = self._read_lead()

    def enter(self, first: int, last: int) -> None:
        """Read on to a sentence."""
        self._before, self._sentence = self._sentence, (first, last)

    def where(self, told: Told, sentence: Span, state: str) -> Where | None:
        """The place that the sentence itself gives."""
        first, last = sentence
        if told.rule in {"meeting-agreed", TALKING}:
            return None  # the places are those of what was agreed
        cut = self._cut
        begin, last = self._without_tellers(told.at, first, last)
        is_noun = told.is_noun or cut.lowers[told.at] in GATHERINGS
        where = self._clauses.place(told.at, last, is_noun=is_noun)
        where = where or self._before_noun(told)
        is_there = "where" in cut.lowers[max(first, told.at - _WHERE) : told.at]
        may_stand_before = (
            is_there
            or told.rule in {"meeting-attended", "meeting-weighed"}
            or state == "unknown"
            or word(cut, told.at - 1) == "and"
            or (told.rule == "meeting-jointly" and cut.lowers[first] in _AT | {"on"})
            or (told.is_noun and "for" in cut.lowers[max(first, told.at - 4) : told.at])
        )
        near = cut.lowers[max(first, told.at - _WHERE) : told.at]
        if is_there or (where is None and "when" in near):
            where = self._clauses.before_where(first, told.at) or where
        opening = self._opening(first, told.at)
        if where is None or (opening is not None and not self._is_town(where)):
            where = opening or where
        if opening is not None and self._is_of_another_deed(told.at, where):
            where = opening
        if where is None and word(cut, told.at - 1) == "to":
            where = self._journeys.reached(first, told.at)
        if where is None and may_stand_before:
            where = self._clauses.place(first if is_there else begin, told.at)
        if where is None and cut.lowers[told.at] in BROUGHT:
            where = self._clauses.room_to(told.at, last)
        if where is None and "here" in cut.lowers[told.at : last]:
            where = self._here
        if where is None and state == "held" and self._is_filed(first, last):
            where = self._here  # "GENEVA (AP) -- A and B opened talks on Monday"
        where = where or self._journeys.where(told, first, last)
        if where is None and "there" in cut.lowers[first:last]:
            where = self._earlier_place(first, told.at) or self._last_place(first)
        return where or self._journeys.house(told, first, last)

    def _is_of_another_deed(self, at: int, where: Where | None) -> bool:
        """As in "In Tarn, A met B and opened a school in Velm": the place is the school's."""
        if where is None or where.mention is None:
            return False
        near = range(at + 1, self._cut.at(where.mention[0]))
        return any(
            self._cut.lowers[x - 1] == "and"
            and self._cut.words[x].islower()
            and (self._cut.lowers[x].endswith("ed") or self._cut.lowers[x] in PAST)
            for x in near
        )

    def _without_tellers(self, at: int, first: int, last: int) -> Span:
        """A sentence without who tells it: "officials in Velm said" before it, ", her office in Tarn said" behind."""
        lowers = self._cut.lowers
        near = range(at - 1, max(first, at - _FAR), -1)
        said = (x for x in near if lowers[x] in _TELLING)
        verb = next(said, None)
        begin = first if verb is None else verb + 1
        if verb is not None and "that" in lowers[begin:at]:
            begin += lowers[begin:at].index("that")
        far = range(max(at + 1, last - 2 * _TELLER_WITHIN), last)
        commas = [x for x in far if lowers[x] == ","]
        for comma in reversed(commas[-_TELLERS:]):
            behind = lowers[comma + 1 : last]
            is_end = len(behind) < _TELLER_WITHIN and _GOES_ON_TELLING.isdisjoint(
                behind
            )
            is_told = is_end and not _TELLING.isdisjoint(behind)
            if is_told or behind[:2] == ("according", "to"):
                return begin, comma
        return begin, last

    def _before_noun(self, told: Told) -> Where | None:
        """The town of "the Velm summit", "the Tarn talks": a known one, or one that is called a town elsewhere."""
        cut, at = self._cut, told.at
        if cut.lowers[at] not in _EVENTS or not at or not cut.capitals[at - 1]:
            return None
        begin = at - 1
        while begin and cut.capitals[begin - 1]:
            if cut.lowers[begin - 1] in _OPENS_NOUN:
                break
            begin -= 1
        name = " ".join(cut.lowers[begin:at])
        behind = word(cut, at + 1) in {"between", "with"}
        is_town = name in towns() or name in CAPITALS
        is_town = is_town or (behind and begin == at - 1 and self._is_new(told, begin))
        is_opened = word(cut, begin - 1) in _OPENS_NOUN
        return self._clauses.where(begin, at) if is_town and is_opened else None

    def _is_new(self, told: Told, at: int) -> bool:
        """Whether a name before a noun is that of no land and nobody who meets: "the Velm meeting between"."""
        cut, name = self._cut, self._cut.words[at]
        is_known = any(name in (x.name or "").split() for x in told.parties)
        is_other = name.isupper() or cut.lowers[at] in adjectives() | countries().keys()
        return not (is_known or is_other or self._clauses.is_date(at))

    def _is_filed(self, first: int, last: int) -> bool:
        """Whether a sentence stands right behind a dateline, or holds it."""
        if self._here is None or self._here.mention is None:
            return False
        at = self._cut.at(self._here.mention[0])
        return at < last and first - at < _DATELINE_WITHIN

    def _earlier_place(self, first: int, at: int) -> Where | None:
        """The place before "there" in the same sentence: "was in Velm in May and met her there"."""
        there = next(
            (x for x in range(at, at + THERE) if word(self._cut, x) == "there"), 0
        )
        return self._clauses.place(first, at) if there else None

    def when(self, at: int, sentence: Span) -> When | None:
        """The day that the sentence itself gives: the nearest that belongs to the verb's clause."""
        near = self._moved_to(at, sentence[1])
        if near is not None:
            return near.when
        near = self._nearest(at, *sentence)
        if near is None or near.when.first is None:
            return None
        is_noun = self._cut.lowers[at] in GATHERINGS
        first = sentence[0]
        last = self._clauses.clause_end(at, sentence[1], is_noun=is_noun)
        before = self._cut.at(near.start)
        near_words = self._cut.lowers[before:at]
        # "flies on Sunday and dines on Monday", "said on Friday she would meet B next week"
        is_next = self._is_joined(before, at) or not _WOULD.isdisjoint(near_words)
        is_next = (
            is_next
            or self._is_of_saying(near)
            or "agreed" in self._cut.lowers[max(first, before - 3) : before]
        )
        # "toured the port on Monday, meeting residents and promising grants through May"
        is_beside = self._cut.lowers[at - 1 : at + 1] == (",", "meeting")
        is_parted = not is_beside and not _PARTS.isdisjoint(near_words)
        is_apart = is_next or is_parted
        if before < at and is_apart:
            # "A left on Tuesday, while B is due to visit them on Wednesday"
            own = next(
                (
                    x
                    for x in self._dated
                    if at < self._cut.at(x.start) < last
                    and not self._is_of_saying(x)
                    and self._is_beside(at, self._cut.at(x.start))
                ),
                None,
            )
            near = own if own is not None and own.when.first else near
        is_told = self._cut.at(near.start) < at
        if is_told and self._is_only_said(sentence[0], before, at):
            return None
        if word(self._cut, before - 1) in _SINCE and not (before < at and is_apart):
            others = (x for x in self._dated if first <= self._cut.at(x.start) < last)
            own = next((x for x in others if x != near and x.when.first), None)
            if own is None and word(self._cut, before - 1) == "since":
                return None  # "their fourth since Christmas"
            near = own or near
        is_its_own = first <= self._cut.at(near.start) < last
        days = self._days_off(near, at) if is_its_own else 0
        if days:
            return _shifted(near.when, days) if _is_whole(near.when) else None
        if not is_its_own:
            return None
        return self._spelled(near, at, first) or self._until(near)

    def _spelled(self, near: ProposedDate, at: int, first: int) -> When | None:
        """The days of "wrapped up two days of talks on Friday", which ended on that day."""
        lowers, cut = self._cut.lowers, self._cut
        begin = max(first, at - _SPELL_WITHIN)
        for of in range(begin + 2, min(at + _SPELL_WITHIN, len(lowers))):
            is_spell = lowers[of - 1 : of + 1] in {("days", "of"), ("day", "talks")}
            many = _MANY.get(lowers[of - 2], 0) if is_spell else 0
            near_by = lowers[max(begin, of - _SPELL_WITHIN) : of]
            if many < 2 or _ENDED.isdisjoint(near_by) or not _is_whole(near.when):  # noqa: PLR2004
                continue
            if cut.at(near.start) < of:
                return None
            day = date.fromisoformat((near.when.first or "")[:_DAY])
            begun = day - timedelta(days=many - 1)
            return attrs.evolve(near.when, first=begun.isoformat())
        return None

    def _is_beside(self, at: int, day: int) -> bool:
        """Whether a day behind a verb is its own: not "met in Velm, before a summit on Friday"."""
        near = self._cut.lowers[at:day]
        return len(near) <= _BESIDE_WITHIN or _APART.isdisjoint(near)

    def _is_joined(self, before: int, at: int) -> bool:
        """Whether "and" opens a verb's own clause: "arrived and is due to meet", and not "Rell and Ruiz met"."""
        lowers = self._cut.lowers
        near = range(at - 1, max(before, at - _FAR), -1)
        joint = next((x for x in near if lowers[x] == "and"), None)
        return joint is not None and all(
            low in BETWEEN_WORDS or low.endswith("ly") for low in lowers[joint + 1 : at]
        )

    def _nearest(self, at: int, first: int, last: int) -> ProposedDate | None:
        """The day that stands nearest; no day of saying, no year of "the third time this year" beside another."""
        near = nearest(self._cut, self._dated, at, at + 1, is_settled=False)
        if near is None:
            return None
        begin = self._cut.at(near.start)
        if self._is_count_of_year(near, at):
            return None
        is_said = begin > at and self._is_of_saying(near)
        if not is_said and word(self._cut, begin - 1) not in _TIMES_OF:
            return near
        others = [
            x
            for x in self._dated
            if first <= self._cut.at(x.start) < last and not self._is_of_saying(x)
        ]
        rest = [x for x in others if x != near]
        if rest:
            return min(rest, key=lambda x: abs(self._cut.at(x.start) - at))
        return None if is_said else near

    def _is_count_of_year(self, near: ProposedDate, at: int) -> bool:
        """Whether "this year" counts: "their second encounter this year", "the third call between them this year"."""
        first = near.when.first or ""
        said = self._cut.text[near.start : near.end].lower()
        before = self._cut.lowers[max(at - 3, 0) : at]
        is_year = len(first) < len("2025-05") and said.startswith("this")
        return is_year and not _NTH.isdisjoint(before)

    def _is_of_saying(self, near: ProposedDate) -> bool:
        """Whether a day is that of the saying: "will meet B in May, her office said on Saturday"."""
        at = self._cut.at(near.start)
        at -= word(self._cut, at - 1) == "on"
        return word(self._cut, at - 1) in AMID_SAID

    def _moved_to(self, at: int, last: int) -> ProposedDate | None:
        """The day to which what was planned was moved: "set for Friday, was moved to Monday", "postponed until May"."""
        cut, end = self._cut, min(last, at + _FAR)
        begin = bisect_right(self._dated, cut.starts[at], key=lambda x: x.start)
        for near in self._dated[begin : begin + _DAYS_BEHIND]:
            to = cut.at(near.start) - 1
            if to >= end:
                return None
            if to <= at or not near.when.first:
                continue
            to -= word(cut, to) in {"early", "late"}
            is_to = cut.lowers[to] in _MOVED_TO
            begin = to - 1 - (word(cut, to - 1) in {"back", "forward", "off"})
            if is_to and cut.lowers[begin] in MOVED and cut.lowers[begin - 1] in _BEEN:
                return near
        return None

    def _days_off(self, near: ProposedDate, at: int) -> int:
        """How many days a meeting was before the day that is told: -1 in "left on Friday, a day after meeting B"."""
        lowers = self._cut.lowers
        tie = next(
            (x for x in range(at - 1, max(at - 4, 0), -1) if lowers[x] in _TIMES), 0
        )
        if not tie or lowers[tie - 1] not in {"day", "days"}:
            return 0
        many = _MANY.get(lowers[tie - 2], 0)
        end = self._cut.at(near.start)
        is_own = tie < end < at + 2 and lowers[tie] == "after"
        return 0 if is_own else many * _TIMES[lowers[tie]]

    def _is_only_said(self, first: int, before: int, at: int) -> bool:
        """Whether a day is that of the saying: "said on Monday that she had met B", "... that his meeting with B"."""
        lowers = self._cut.lowers
        near = lowers[before:at]
        if before >= at or ("that" not in near and _WOULD.isdisjoint(near)):
            return False
        is_past = not {"had", *_WOULD}.isdisjoint(lowers[max(before, at - 3) : at])
        said = lowers[first:before]  # "would visit on Thursday and would hold talks"
        return (
            is_past and _WOULD.isdisjoint(said) and any(low in verbs() for low in said)
        )

    def _is_feast(self, near: ProposedDate) -> bool:
        """Whether a day is only one before or after which it was: "After Christmas, A visited B"."""
        first, end = self._cut.at(near.start), self._cut.at(near.end)
        is_bound = word(self._cut, first - 1) in {"after", "before"}
        return is_bound and not _FEASTS.isdisjoint(self._cut.lowers[first:end])

    def _until(self, begun: ProposedDate) -> When:
        """The days of "on Tuesday and Wednesday", "between May 13 and May 15"; the one day where no other follows."""
        when, cut = begun.when, self._cut
        other = next((x for x in self._dated if x.start > begun.start), None)
        if other is None or not (_is_whole(when) and _is_whole(other.when)):
            return when
        first, last = cut.at(begun.start), cut.at(other.start)
        behind = cut.at(begun.end)
        between = tuple(low for low in cut.lowers[behind:last] if low != "on")
        is_from = word(cut, first - 1) in {"between", "from"}
        days = _days_between(when, other.when)
        is_joined = (between == ("and",) and (is_from or days == 1)) or (
            between in _UNTIL and is_from
        )
        if not is_joined or days < 1:
            return when
        return attrs.evolve(
            when, last=other.when.last, words=(when.words[0], other.when.words[1])
        )

    def inferred(
        self, told: Told, made: ProposedMeeting, found: Sequence[ProposedMeeting]
    ) -> tuple[Where | None, When | None]:
        """Where and when it was by what is told around it, for a meeting that was held and not once upon a time."""
        first, last = self._sentence
        lowers = self._cut.lowers[
            max(first, told.at - _FAR) : min(last, told.at + _FAR)
        ]
        near = self._cut.lowers[max(first, told.at - THERE) : told.at + THERE]
        if not _ONCE.isdisjoint(near):
            return made.where, made.when
        when = made.when or self._day_before(first)
        if made.state != "held" and _TODAY.isdisjoint(lowers):
            return made.where, when
        is_on = not _GOES_ON.isdisjoint(lowers) or any(_is_hour(x) for x in lowers)
        names = {each.name for each in made.parties if each.name}
        known = [
            x
            for x in found[-KEPT:]
            if x.state == "held"
            and x.rule != "meeting-company"
            and self._is_near(x, made)
        ]
        shared = [
            x for x in known if names & {each.name for each in x.parties if each.name}
        ]
        lead_where, lead_when = self._lead
        days = [x.when for x in reversed(shared) if x.when and _is_whole(x.when)]
        others = [x.when for x in reversed(known) if x.when and _is_whole(x.when)]
        is_told = "during" in self._cut.lowers[first : first + 1]
        latest = others[:1] if is_told else []  # "During the meeting, they": the last
        if when is None and is_on:
            when = next(
                iter((*days, *latest, *((lead_when,) if lead_when else ()), *others)),
                None,
            )
        if made.where is not None:
            return made.where, when
        towns = [*shared[::-1]] if is_on or shared else []
        places = [
            x.where
            for x in towns
            if x.where and self._is_town(x.where) and _is_of(x.when, when)
        ]
        is_early = first < self._cut.paragraphs[:_LEADS][-1][1]
        opened = self._opened(first)
        if opened is not None and not shared:
            places.insert(0, opened)
        if when is not None and when == self._day_before(first):
            begin, end = self._before
            town = self._town(begin, end) if end <= first else None
            places.extend([town] if town is not None else [])
        if lead_where and _is_of(lead_when, when) and (is_on or is_early):
            places.append(lead_where)
        return next(iter(places), None), when

    def _opened(self, first: int) -> Where | None:
        """The town that the sentence before opens with, in the same paragraph: "In Velm, A failed. B met C"."""
        begin, end = self._before
        if self._cut.paragraph_of(first) != self._cut.paragraph_of(begin):
            return None
        found = self._opening(begin, end)
        return found if found is not None and self._is_town(found) else None

    def _is_near(self, one: ProposedMeeting, made: ProposedMeeting) -> bool:
        """Whether a meeting before may be of the same day: none of a month, none of another day."""
        if one.when is not None and not _is_whole(one.when):
            return False
        return _is_of(one.when, made.when)

    def _opening(self, first: int, last: int) -> Where | None:
        """The place that a sentence opens with: "In Velm, ...", "On Monday, in Velm, ..."."""
        cut = self._cut
        if cut.lowers[first] == "on" and not MARGINS.isdisjoint(
            cut.lowers[first : first + len("ABC")]
        ):
            # "On the margins of Thursday's council in Velm, ..."
            far = range(first, min(last, first + 2 * _OPENER))
            comma = next((x for x in far if cut.words[x] == ","), None)
            return self._clauses.place(first, comma) if comma is not None else None
        for at in range(first, min(last, first + _OPENER)):
            is_island = "island" in cut.lowers[at : at + _ISLAND_WITHIN]
            is_at = cut.lowers[at] in _AT or (cut.lowers[at] == "on" and is_island)
            if is_at and not self._clauses.is_date(at + 1):
                commas = [
                    x
                    for x in range(at + 1, min(last, at + _OPENER))
                    if cut.words[x] == ","
                ]
                comma = commas[0] if commas else None
                if comma and cut.lowers[comma - 1] == "capital":
                    comma = (
                        commas[1] if commas[1:] else comma
                    )  # "In the capital, Velm,"
                found = self._clauses.place(at, comma) if comma is not None else None
                return found or (
                    self._clauses.place(at, last) if self._is_clear(at, last) else None
                )
            if not (self._clauses.is_date(at) or cut.lowers[at] in _STEPS):
                return None
        return None

    def _is_clear(self, at: int, last: int) -> bool:
        """Whether a name stands right behind "in" at a sentence's beginning: "In Velm the minister met"."""
        end = self._clauses.name_end(at + 1, last)
        return end > at + 1 and word(self._cut, end) in {"the", "he", "she", "they"}

    def _is_town(self, where: Where) -> bool:
        """Whether a place is told by its name, and no country."""
        return where.name[0].isupper() and not is_land(where.name)

    def _last_place(self, first: int) -> Where | None:
        """The last place before "there": in the sentence before, else nowhere."""
        cut, (begin, end) = self._cut, self._before
        found: Where | None = None
        for at in range(begin, min(end, first)):
            if cut.lowers[at] in {"in", "to", "at", "from", "for"}:
                stop = self._clauses.name_end(at + 1, end)
                if stop > at + 1:
                    found = self._clauses.where(at + 1, stop)
        return found

    def _day_before(self, first: int) -> When | None:
        """The day that the sentence before gives, in the same paragraph, or the paragraph before behind "later"."""
        begin = self._before[0]
        if self._cut.paragraph_of(first) != self._cut.paragraph_of(begin):
            opening = self._cut.lowers[first : first + THERE]
            if _THEN.isdisjoint(opening) or "day" in opening:
                return None
            begin = self._cut.paragraph_of(begin)[0]  # "He later sat down with her"
        near = [
            each.when
            for each in self._dated
            if begin <= self._cut.at(each.start) < first and _is_whole(each.when)
        ]
        return near[-1] if near else None

    def _read_lead(self) -> tuple[Where | None, When | None]:
        """The place and the day of what the article is about: the first that a sentence tells with a gathering."""
        where: Where | None = None
        days: list[When] = []
        rest: list[When] = []
        for first, last in self._cut.sentences:
            if first >= self._cut.paragraphs[:_LEADS][-1][1]:
                break
            told = [
                each.when
                for each in self._dated
                if first <= self._cut.at(each.start) < last and _is_whole(each.when)
            ]
            if _EVENTS.isdisjoint(self._cut.lowers[first:last]):
                rest.extend(told)
                continue
            where = where or self._town(first, last)
            if where is None and "here" in self._cut.lowers[first:last]:
                where = self._here
            days.extend(told)
        return where, next(iter((*days, *rest)), None)

    def _town(self, first: int, last: int) -> Where | None:
        """The first town, or house by its name, where a sentence says that something was."""
        at = first
        while at < last:
            at = next(
                (x for x in range(at, last) if self._cut.lowers[x] in {"in", "at"}),
                last,
            )
            found = self._clauses.place(at, last) if at < last else None
            if found is not None and self._is_town(found):
                return found
            at += 1
        return None


def _is_whole(when: When) -> bool:
    """Whether a date is one day."""
    return bool(
        when.first
        and len(when.first) >= _DAY
        and when.last
        and when.first[:_DAY] == when.last[:_DAY]
    )


def _shifted(when: When, days: int) -> When:
    """A day so many days later."""
    day = date.fromisoformat((when.first or "")[:_DAY]) + timedelta(days=days)
    return attrs.evolve(when, first=day.isoformat(), last=day.isoformat())


def _days_between(one: When, other: When) -> int:
    """How many days lie between two that are each one day."""
    first, last = ((each.first or "")[:_DAY] for each in (one, other))
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _is_day(one: When, other: When) -> bool:
    return bool(one.first and other.first and one.first[:_DAY] == other.first[:_DAY])


def _is_of(one: When | None, other: When | None) -> bool:
    """Whether two may be of one day."""
    return one is None or other is None or _is_day(one, other)


def _is_hour(lower: str) -> bool:
    """Whether a time of the day is told: "9am", "a.m."."""
    return lower in HALVES_OF_DAY or (
        lower[0].isdigit() and lower.endswith(("am", "pm"))
    )
