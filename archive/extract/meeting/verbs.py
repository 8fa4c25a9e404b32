"""Reads meetings that a verb tells: "A met B", "A held talks with B", "A was received by B"."""

from itertools import pairwise
from typing import Final

from archive.extract.meeting.asked import Asked, Asking
from archive.extract.meeting.calls import Calls
from archive.extract.meeting.gathering_words import BODY, ENVOYS, OFFICIALS
from archive.extract.meeting.phrase_words import BETWEEN_WORDS, DETERMINERS
from archive.extract.meeting.place_words import VENUES, is_land
from archive.extract.meeting.talks import Talks
from archive.extract.meeting.told import Told, is_somebody, said_of
from archive.extract.meeting.visit_words import BYSTANDERS
from archive.extract.meeting.words import (
    ALONE,
    ALSO_WITH,
    AMID_SAID,
    AUXILIARIES,
    CALLED_ON,
    DELEGATIONS,
    MATCHES,
    MEALS,
    OTHERS,
    PASSIVE,
    RANG,
    RECEPTION,
    TAKEN,
    TALKS,
    VERBS,
    Trigger,
)
from archive.extract.proposal import Party, Span
from archive.extract.text.items import POSSESSIVES
from archive.extract.when.form import word
from archive.extract.words.grammar import BE, GROUPS, PERSONS

_MEALS_AND_TALKS: Final = MEALS | TALKS

_FAR: Final = 14
_SEASON_WITHIN: Final = 9
_RANG_WITHIN: Final = 9
_CALLERS: Final = frozenset(
    ("reporter", "reporters", "journalist", "journalists", "newspaper", "our", "us")
)
_RUNG: Final = RANG - CALLED_ON
# Behind a name these do not say what somebody was called.
_RANG_END: Final = frozenset(
    (
        *("instead", "again", "before", "after", "from", "about", "shortly"),
        *("minutes", "hours", "when", "twice", "back", "earlier", "later"),
        *("personally", "directly", "ahead", "over", "within", "immediately", "upon"),
        *("during", "at", "moments", "late", "early", "afterwards", "overnight"),
    )
)
_RANG_TO: Final = frozenset(
    (
        *("concede", "congratulate", "offer", "thank", "apologise", "apologize", "say"),
        *("express", "discuss", "tell", "ask", "warn", "convey", "inform"),
    )
)
# What one joins somebody for or at, besides talks and meals.
_TOGETHER: Final = frozenset(
    (
        *("signing", "ceremony", "walk", "tour", "inauguration", "opening", "visit"),
        *("launch", "session", "walkabout", "unveiling", "groundbreaking", "stage"),
        *("platform", "podium", "stroll", "march", "commemoration", "briefing"),
    )
)
_AVOWED: Final = frozenset(
    (
        *("confirmed", "admitted", "recalled", "recalls", "remembers", "remembered"),
        *("acknowledged", "denied", "denies", "admits", "described", "recounted"),
    )
)
_GOING_ON: Final = frozenset(("meeting", "holding", "where", "hosting"))
_BEFORE_MEETING: Final = frozenset(
    (
        *("visited", "visit", "visits", "toured", "tour", "flew", "travelled", "went"),
        *("traveled", "arrived", "was", "came", "travel", "fly", "stopped", "trip"),
    )
)
_BEFORE_BARE: Final = frozenset(
    ("will", "would", "to", "also", "did", "'ll", "’ll", "'d", "’d")
)
"""Before one of these "meet" is a verb."""
_FAMILY: Final = frozenset(
    (low,) for low in ("mum", "mom", "mam", "mummy", "mommy", "dad", "daddy")
)
"""Whom somebody rings or sees at home."""
_TOWNS: Final = tuple(
    low + " "
    for low in (
        *("santa", "santo", "san", "são", "saint", "st", "st.", "new", "port", "fort"),
        *("el", "los", "las", "mount", "lake", "north", "south", "east", "west"),
        *("upper", "lower", "puerto", "nova", "novi", "nizhny", "bad", "villa"),
    )
)
"""So the names of towns begin."""
_TIMES_WITHIN: Final = 5
_WON: Final = frozenset(
    (
        *("won", "winning", "wins", "win", "beat", "beaten", "lost", "losing", "drawn"),
        *("defeated", "defeats", "victories", "defeat", "lead", "leads", "unbeaten"),
    )
)
_WHERE_WITHIN: Final = 4
_WAYS: Final = frozenset(
    (
        *("road", "street", "avenue", "lane", "river", "highway", "boulevard", "creek"),
        *("drive", "canal", "motorway", "sea", "ocean", "trail", "line"),
    )
)
_DOING: Final = frozenset(("hosting", "receiving"))
_NTH: Final = frozenset(("first", "second", "third", "fourth", "fifth", "opening"))
_OPENS: Final = frozenset(("after", "before", "upon", "while", "when", "by"))
_CALL_KINDS: Final = frozenset(
    ("phone", "telephone", "video", "separate", "conference", "several", "two")
)
_HONOURED: Final = frozenset(("in", each, "of") for each in ("honour", "honor"))
_CROWNED: Final = frozenset(
    (
        *("king", "queen", "prince", "princess", "pope", "sultan", "emir", "emperor"),
        *("lord", "lady", "mr", "mrs", "ms", "dr", "president", "premier", "bishop"),
        *("archbishop", "cardinal", "patriarch", "senator", "governor", "chancellor"),
    )
)
_NOUNS_TOO: Final = frozenset(("meeting", "visit", "host", "meet", "welcome"))
_HOW: Final = frozenset(
    ("by", "behind", "for", "over", "via", "on", "in", "at", "late", "early", "here")
)
_PEOPLE: Final = PERSONS | GROUPS | OTHERS


_BETWEEN: Final = BETWEEN_WORDS - AUXILIARIES


class Verbs(Asking):
    """Reads one verb after another."""

    def __init__(self, ask: Asked) -> None:
        """Keep whom to ask."""
        super().__init__(ask)
        self._calls, self._talks = Calls(ask), Talks(ask)

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read the clause of a verb that may tell a meeting."""
        cut, lower = self._cut, self._cut.lowers[at]
        before = at - 1
        while before > first and (
            word(cut, before) in _BETWEEN or word(cut, before).endswith("ly")
        ):
            before -= 1  # "was also received by"
        is_done = word(cut, at - 1) in {"have", "has", "had"}  # "was to have met"
        if lower in PASSIVE and word(cut, before) in AUXILIARIES and not is_done:
            return self._calls.passive(at, first, last)
        if self._is_no_verb(at):
            return None
        trigger = VERBS[lower]
        is_on = word(cut, at + 1) == "on" and not self._clauses.is_date(at + 2)
        if lower in CALLED_ON and is_on:  # and no "call on Friday"
            return self._calls.called_on(at, first, last)
        if trigger.shape == "mediation":
            told = self._calls.mediation(at, first, last, trigger)
            if told or lower not in ALSO_WITH:
                return told
            trigger = Trigger(shape="with")
        match trigger.shape:
            case "object":
                return self._object(at, first, last, trigger)
            case "with":
                return self._talks.told(at, first, last)
            case "to":
                return self._given(at, first, last, trigger)
            case "arrival":
                told = self._calls.arrival(at, first, last, trigger)
                return told or self._talks.told(at, first, last)
            case "paid":
                return self._calls.paid(at, first, last, trigger)
            case "taken":
                found = self._whom(at, last)
                return self._rung_by(at, first, last, found[0][1]) if found else None
            case "joined":
                return self._joined(at, first, last)
            case _:
                return None

    def _is_named(self, at: int) -> bool:
        """Whether a word belongs to a name: "the Met Office", "a Met officer"."""
        near = self._cut.capitals[at : at + 2]
        is_inside = at > 0 and self._cut.lowers[at - 1] in {"the", "of", "a", "by"}
        return is_inside and near[:1] == (True,)

    def _is_no_verb(self, at: int) -> bool:
        """Whether a word is a name's, a call's noun, or of those who are told: "told hosts Ana Ruiz and Tom Rell"."""
        lower = self._cut.lowers[at]
        is_call = lower in CALLED_ON and self._is_no_call(at)
        is_told = lower in {"hosts", "host"} and word(self._cut, at - 1) in AMID_SAID
        return is_call or is_told or self._is_named(at)

    def _is_no_call(self, at: int) -> bool:
        """As in "held separate phone calls with A and B", "called for talks with B"."""
        cut = self._cut
        is_noun = cut.lowers[at] == "calls" and word(cut, at - 1) in _CALL_KINDS
        return is_noun or word(cut, at + 1) == "for"

    def _given(self, at: int, first: int, last: int, trigger: Trigger) -> Told | None:
        """Read "gave a dinner for B", "gave a warm welcome to B"."""
        meal = self._ask.noun_within(at + 1, last, MEALS)
        if meal is not None:
            return self._given_for(at, first, last, trigger, meal + 1)
        return self._calls.welcome(at, first, last, trigger)

    def _object(self, at: int, first: int, last: int, trigger: Trigger) -> Told | None:
        cut = self._cut
        is_doing = cut.lowers[at] in _DOING
        if cut.lowers[at] in _NOUNS_TOO and not self._is_verb(at):
            return None
        was_doing = is_doing and word(cut, at - 1) in BE  # "is hosting B"
        found = self._whom(at, last)
        is_so = self._is_doing_so(at, found, is_doing=is_doing and not was_doing)
        if not is_so or (found and self._is_reception(*found[0])):
            return None
        if found and cut.lowers[found[0][1] - 1] in _MEALS_AND_TALKS:
            return self._rung_by(at, first, last, found[0][1]) or self._given_for(
                at, first, last, trigger, found[0][1]
            )
        if not self._is_told(at, found, last) or self._is_match(at, last):
            return None
        others = self._ask.others(found, last, trigger.other) if found else ()
        others = tuple(x for x in others if said_of(self._cut, x)[-1:] not in _FAMILY)
        by = self._clauses.sent_by(found[0]) if found else None
        led = by[1] if by else found[0][1] if found else last
        led += word(cut, led) == ","
        if found and word(cut, led) in {"led", "headed"}:
            others = self._led(led + 1, last, trigger) or others
        if trigger.needs_person and not (found and self._are_officials(found[0])):
            others = tuple(each for each in others if self._is_guest(each, at))
        subject = self._ask.subject(at, first, trigger)
        if (
            trigger.may_be_place
            and found
            and not self._is_visit(subject, others, at, last)
        ):
            return None
        sides = *subject, *others
        if self._are_teams(sides, at, last) or self._are_ways(sides, at, first):
            return None  # "Lewisham will host Hartlepool on the last day of the season"
        if found is None and not others and not trigger.needs_person:
            subject = self._ask.together(at, first) or subject
        rule = "meeting-verb"
        if is_doing and not was_doing:
            subject = self._who_met(at, first, last)  # "said after hosting B"
        if cut.lowers[at] == "meeting":
            is_avowed = word(cut, at - 1) in _AVOWED
            is_same = is_avowed or self._is_joined(at) or word(cut, at - 1) == "by"
            rule = rule if is_same else "meeting-opening"
            if not is_avowed and word(cut, at - 1) not in AUXILIARIES:
                subject = self._who_met(at, first, last)
        if not others and (len(subject) < 2 or found):  # noqa: PLR2004 -- both are subjects
            return None
        return Told(at=at, rule=rule, parties=(*subject, *others), mode=trigger.mode)

    def _are_ways(self, sides: tuple[Party, ...], at: int, first: int) -> bool:
        """Whether roads or rivers meet: "where it meets Albert Street", "where the Ubangi meets the Congo"."""
        if self._cut.lowers[at] not in {"meets", "meet"}:
            return False
        ends = {(each.name or "").lower().rpartition(" ")[2] for each in sides}
        is_where = "where" in self._cut.lowers[max(first, at - _WHERE_WITHIN) : at]
        is_where = is_where and word(self._cut, at + 1) == "the"
        are_short = all(" " not in (each.name or "") for each in sides)
        are_people = any(each.name is None for each in sides)
        return not _WAYS.isdisjoint(ends) or (is_where and are_short and not are_people)

    def _is_reception(self, first: int, end: int) -> bool:
        """Whether "fierce opposition", "stiff resistance" is met, and nobody."""
        lowers = self._cut.lowers
        said = lowers[first:end]
        if not OFFICIALS.isdisjoint(said) or "of" in said:
            return False  # "leaders of the opposition"
        return lowers[end - 1] in RECEPTION and lowers[first] not in DETERMINERS

    def _are_teams(self, sides: tuple[Party, ...], at: int, last: int) -> bool:
        """Whether no more than clubs play: one word each, in a sentence of seasons and cups."""
        are_short = all(x.name is None or " " not in x.name for x in sides)
        near = self._cut.lowers[at : min(last, at + _FAR)]
        return are_short and not MATCHES.isdisjoint(near)

    def _is_match(self, at: int, last: int) -> bool:
        """Whether they met on the field: "met Tom Rell in the final"."""
        near = self._cut.lowers[at : min(last, at + _FAR)]
        is_in = any(
            low in {"in", "at"} and not MATCHES.isdisjoint(near[place : place + 5])
            for place, low in enumerate(near)
        )
        is_in = is_in or any(
            low == "round"
            and near[place - 1] in _NTH
            and near[place + 1 : place + 2] != ("of",)
            for place, low in enumerate(near)
        )  # "will meet the qualifier in the second round"
        is_times = {"times", "occasions", "twice"} & set(near[:_TIMES_WITHIN])
        last = self._cut.sentence_of(at)[1]
        begin = self._cut.sentence_of(max(self._cut.sentence_of(at)[0] - 1, 0))[0]
        told = self._cut.lowers[begin:last]
        if is_times and not _WON.isdisjoint(told) and not MATCHES.isdisjoint(told):
            return True  # "will play in the final. They have met six times, winning three each"
        is_season = "season" in self._cut.lowers[at : at + _SEASON_WITHIN]
        return (is_in or is_season) and self._cut.lowers[at] in {"met", "meet", "meets"}

    def _whom(self, at: int, last: int) -> tuple[Span, Span | None] | None:
        """The object of a verb, or who stands behind "with" farther on: "met by video with B"."""
        cut, found = self._cut, self._clauses.object(at + 1, last)
        if found and cut.lowers[found[0][0]] in ALONE:
            found = None
        if found and word(cut, found[0][0] - 1) == "to":
            return None  # "meets on Thursday to choose a head"
        if found is not None or word(cut, at + 1) not in _HOW:
            return found
        place = self._ask.find("with", at + 1, last)
        found = self._clauses.object(place + 1, last) if place is not None else None
        if found and cut.lowers[found[0][1] : found[0][1] + 2] == ("in", "the"):
            return None  # "met at noon with Ana Ruiz in the chair"
        return found

    def _is_told(
        self, at: int, found: tuple[Span, Span | None] | None, last: int
    ) -> bool:
        """Whether "saw", "called", "summoned" tell of people who met: by whom, when and to where."""
        lower = self._cut.lowers[at]
        if lower == "saw":
            return found is not None and self._is_seen(found)
        if lower in RANG:
            return found is not None and self._is_rung(at, found[0], last)
        if lower.startswith("summon") and found is not None:
            end = (found[1] or found[0])[1]
            noun = self._ask.noun_within(end + 1, last, _MEALS_AND_TALKS)
            return word(self._cut, end) != "to" or noun is None
        return True

    def _who_met(self, at: int, first: int, last: int) -> tuple[Party, ...]:
        """Who said or did something "after meeting with B": behind the comma, or before."""
        party = self._parties.first_named(first, at, "attendee")
        if at - 1 <= first or (party is None and word(self._cut, at - 2) == ","):
            return self._ask.behind_comma(at, last)  # "This week, after meeting B, A"
        return (party,) if party else self._ask.first_acting(first, at)

    def _rung_by(self, at: int, first: int, last: int, behind: int) -> Told | None:
        """Read "received a phone call on Friday from B"."""
        cut = self._cut
        is_got = cut.lowers[at].startswith("receive") or cut.lowers[at] in TAKEN
        if cut.lowers[behind - 1] != "call" or not is_got:
            return None
        place = self._ask.find("from", behind, last)
        others = self._ask.whom(place + 1, last) if place is not None else ()
        subject = self._ask.subject(at, first, Trigger(shape="object"))
        if not others or not subject:
            return None
        parties = (*subject, *others)
        return Told(at=at, rule="meeting-verb", parties=parties, mode="call")

    def _joined(self, at: int, first: int, last: int) -> Told | None:
        """Read "joined B for lunch", "joined B at a meeting"."""
        found = self._clauses.object(at + 1, last)
        if found is None:
            return None
        behind = (found[1] or found[0])[1]
        behind += word(self._cut, behind) == ","
        noun = self._ask.noun_within(behind + 1, last, _MEALS_AND_TALKS | _TOGETHER)
        if noun is None and word(self._cut, behind) == "in":
            # "joined B in Velm on Friday for talks"
            what = self._ask.find("for", behind + 1, min(last, behind + _FAR))
            noun = (
                self._ask.noun_within(what + 1, last, _MEALS_AND_TALKS | _TOGETHER)
                if what is not None
                else None
            )
        if word(self._cut, behind) not in {"for", "at", "in", "on"} or noun is None:
            return None
        others = self._parties.of(self._clauses, *found, "attendee")
        are_some = self._cut.lowers[found[0][1] - 1] in OFFICIALS
        others = tuple(each for each in others if are_some or is_somebody(each))
        subject = self._ask.subject(at, first, Trigger(shape="object"))
        if not others or not subject:
            return None
        return Told(
            at=at,
            rule="meeting-verb",
            parties=(*subject, *others),
            mode="in_person",
        )

    def _given_for(
        self, at: int, first: int, last: int, trigger: Trigger, behind: int
    ) -> Told | None:
        """Read "hosted a dinner for B", "hosted talks with B"."""
        begin = behind + 1
        if self._cut.lowers[behind : behind + 3] in _HONOURED:
            begin = behind + 3  # "hosted a dinner in honour of B"
        elif word(self._cut, behind) not in {"for", "with"}:
            return None
        if trigger.subject != "host":
            return None
        others = self._ask.whom(begin, last, trigger.other)
        subject = self._ask.subject(at, first, trigger)
        if not others or not subject:
            return None
        return Told(
            at=at,
            rule="meeting-verb",
            parties=(*subject, *others),
            mode=trigger.mode,
        )

    def _is_rung(self, at: int, phrase: Span, last: int) -> bool:
        """Whether "called" tells of a telephone here: "called her counterpart", "called Rell on Friday"."""
        cut, end = self._cut, phrase[1]
        if cut.lowers[end - 1] in {"counterpart", "counterparts"}:
            return True
        behind = word(cut, end) if end < last else "."
        day = end + (behind in {"late", "early"})
        day += word(cut, day) == "on"
        is_when = self._clauses.is_date(day)
        later = cut.lowers[end : min(last, end + _RANG_WITHIN)]
        is_why = any(
            low == "to" and each in _RANG_TO for low, each in pairwise(later)
        )  # "called Rell shortly before 10 to concede"
        is_end = cut.capitals[end - 1] and word(cut, end) in _RANG_END
        if cut.lowers[at] in _RUNG or is_end:
            # "rang Ana Ruiz", "called Ana Ruiz before the vote"; no reporter
            return _CALLERS.isdisjoint(cut.lowers[max(0, at - 3) : end])
        is_both = cut.lowers[phrase[0]] == "both" and cut.lowers[end - 1].endswith("s")
        return (cut.capitals[end - 1] or is_both) and (is_when or is_why)

    def _is_seen(self, found: tuple[Span, Span | None]) -> bool:
        """Whether "saw" tells of a visit: "saw the deputy minister, Ana Ruiz, the following day"."""
        cut, end = self._cut, (found[1] or found[0])[1]
        begin = found[0][0]
        behind = word(cut, end)
        if not BYSTANDERS.isdisjoint(cut.lowers[slice(*found[0])]):
            return False
        is_somebody = cut.lowers[begin] in DETERMINERS or cut.capitals[begin]
        is_somebody = is_somebody or "of" in cut.lowers[slice(*found[0])]
        end += behind == ","
        is_when = self._clauses.is_date(end) or word(cut, end) in {"in", "at", "on"}
        return (
            is_somebody and is_when and word(cut, end + 1) not in {"his", "her", "its"}
        )

    def _led(self, by: int, last: int, trigger: Trigger) -> tuple[Party, ...]:
        """Who leads "a delegation led by Ana Ruiz"."""
        is_by = word(self._cut, by) == "by"
        named = self._ask.whom(by + 1, last, trigger.other) if is_by else ()
        return tuple(each for each in named if each.name)

    def _is_visit(
        self, subject: tuple[Party, ...], others: tuple[Party, ...], at: int, last: int
    ) -> bool:
        """Whether somebody was visited; "visited Tarn and met the mayor" tells of one meeting, in Tarn."""
        are_lands = all(is_land(each.name or "") for each in others)
        if are_lands and not any(each.name for each in subject):
            return False  # "a delegation would visit Tarn"
        if not others or (not are_lands and self._is_visited_place(others, at, last)):
            return False  # "visited Nuuk", "visited the training centre"
        return not (are_lands and self._goes_on_there(at, last))

    def _is_visited_place(self, others: tuple[Party, ...], at: int, last: int) -> bool:
        """Whether a town or a house is visited, and nobody: one name alone, "the training centre"."""
        named = all(each.name and " " not in each.name for each in others)
        if named and all(each.agent_type in {"person", "state"} for each in others):
            return True  # "visited Nuuk", "visited Tehran"
        if all((x.name or "").lower().startswith(_TOWNS) for x in others):
            return True  # "visited Santa Orlo"
        found = self._clauses.object(at + 1, last)
        head = self._cut.lowers[found[0][1] - 1] if found else ""
        return head in VENUES - BODY and not any(
            x.agent_type == "person" for x in others
        )

    def _goes_on_there(self, at: int, last: int) -> bool:
        """Whether a visit goes on: "visited Tarn to meet B", "... for talks with B", "..., meeting B"."""
        cut = self._cut
        for later in range(at + 1, last):
            before = word(cut, later - 1)
            if cut.lowers[later] in VERBS and before in {"and", "to"}:
                return True
            if before == "," and cut.lowers[later] in _GOING_ON:
                return True
            is_talk = cut.lowers[later] in TALKS and word(cut, later + 1) == "with"
            if is_talk and "for" in cut.lowers[max(at, later - 3) : later]:
                return True
        return False

    def _is_verb(self, at: int) -> bool:
        """Whether "meet" or "visit" is a verb here: behind "will" or "to"; "meeting" behind "after" with "with"."""
        if self._cut.lowers[at] == "meeting":
            if word(self._cut, at - 1) in AUXILIARIES:
                return True  # "was meeting her colleague"
            is_opening = word(self._cut, at - 1) in _AVOWED | _OPENS
            is_opening = is_opening or self._cut.sentence_of(at)[0] == at
            is_opening = is_opening or self._is_joined(at)
            behind = word(self._cut, at + 1)
            is_somebody = behind == "with" or behind in DETERMINERS
            is_somebody = is_somebody or self._are_people(at + 1)
            is_named = self._cut.capitals[at + 1 : at + 2] == (True,)
            is_named = is_named or (
                behind in PERSONS and self._cut.capitals[at + 2 : at + 3] == (True,)
            )  # "after meeting mediator Tom Rell"
            return is_opening and (is_somebody or is_named)
        if word(self._cut, at - 1) == "and":
            # "will tour the fair and meet the inventors"
            near = self._cut.lowers[max(0, at - _FAR) : at]
            return not {"will", "to"}.isdisjoint(near)
        at = self._past_adverbs(at)
        if self._cut.lowers[at] == "welcome":
            return word(self._cut, at - 1) in {"will", "would"}
        return word(self._cut, at - 1) in _BEFORE_BARE

    def _past_adverbs(self, at: int) -> int:
        """Where "personally visit" of "will personally visit" begins, "on Thursday meet" of "will on Thursday meet"."""
        begin, cut = at, self._cut
        while begin and (
            cut.lowers[begin - 1].endswith("ly") or self._clauses.is_date(begin - 1)
        ):
            begin -= 1
        begin -= begin < at and word(cut, begin - 1) in {"on", "in"}
        is_open = word(cut, begin - 1) in _BEFORE_BARE
        return begin if is_open or word(cut, at - 1).endswith("ly") else at

    def _are_people(self, at: int) -> bool:
        """Whether people in office or of one kind stand here: "youth leaders", and not "residents' demands"."""
        found = self._clauses.object(at, self._cut.sentence_of(at)[1])
        if found is None or not POSSESSIVES.isdisjoint(
            self._cut.lowers[found[0][0] : found[0][1] + 1]
        ):
            return False
        lower = self._cut.lowers[found[0][1] - 1]
        return lower in GROUPS | OFFICIALS or lower.removesuffix("s") in PERSONS

    def _is_joined(self, at: int) -> bool:
        """Whether somebody does more besides: "visited Velm on Friday, meeting B"."""
        cut = self._cut
        near = cut.lowers[max(cut.sentence_of(at)[0], at - _FAR) : at]
        # "was in Velm on Friday meeting investors"
        is_parted = near[-1:] == (",",) or self._clauses.is_date(at - 1)
        return is_parted and not _BEFORE_MEETING.isdisjoint(near)

    def _is_doing_so(
        self, at: int, found: tuple[Span, Span | None] | None, *, is_doing: bool
    ) -> bool:
        """As in "After receiving B, A said", "Receiving B, A said"; not "Meeting targets is hard, A said"."""
        if self._cut.sentence_of(at)[0] == at:
            return self._is_person(found)
        return not is_doing or word(self._cut, at - 1) in _OPENS

    def _is_person(self, found: tuple[Span, Span | None] | None) -> bool:
        """Whether somebody is named, or called by what he is: "Prime Minister Ana Ruiz", "the envoy"."""
        if found is None:
            return False
        cut, phrase = self._cut, found[0]
        said = cut.lowers[slice(*phrase)]
        is_owner = not POSSESSIVES.isdisjoint(said)
        named = self._parties.of(self._clauses, phrase, None, "attendee")
        is_named = any(x.name and " " in x.name for x in named)
        return not is_owner and (is_named or not PERSONS.isdisjoint(said))

    def _are_officials(self, phrase: Span) -> bool:
        """As in "received the water ministers of Velm and Tarn"."""
        said = self._cut.lowers[slice(*phrase)]
        return not said[0][0].isdigit() and any(
            low.endswith("s") and low.removesuffix("s") in PERSONS for low in said
        )

    def _is_guest(self, party: Party, at: int) -> bool:
        """Whether somebody can be received: not "received Polaroids"."""
        begun = self._cut.lowers[at + 1 : at + 4]
        said = said_of(self._cut, party)
        if not ENVOYS.isdisjoint(said):
            return True  # "received a delegation from Velm Rail"
        is_body = not BODY.isdisjoint(said[-1:])
        if is_body and self._cut.lowers[at].startswith("summon"):
            return True  # "summoned the Namibian union to Dublin"
        if begun[2:] == ("of",) and begun[1] in DELEGATIONS:
            return True  # "received a delegation of the Cocoa Growers' Union"
        if party.name is None and party.mention is not None:
            # "hosted the envoy", "received the families"; a country hosts 300,000 refugees
            is_some = said[0] in DETERMINERS | {"both"} and not any(
                x[0].isdigit() for x in said
            )
            # "hosted 19 MCAs", "received some 30 councillors"
            is_few = said[0] in {"some", "about"} or len(said[0]) < 4  # noqa: PLR2004
            if is_few and (
                said[-1] in OFFICIALS
                or self._cut.words[self._cut.at(party.mention[1]) - 1][:-1].isupper()
            ):
                return True
            return not DELEGATIONS.isdisjoint(said) or (
                is_some and not _PEOPLE.isdisjoint(said)
            )
        is_thing = self._cut.lowers[at].startswith("receive") and " " not in (
            party.name or ""
        )
        if is_thing and party.mention is not None:
            begin = self._cut.at(party.mention[0])
            titles = self._cut.lowers[max(at, begin - _FAR) : begin + 1]
            # "received King Hussam", "received the archbishop of Tarn, Neophytos"
            is_thing = _CROWNED.isdisjoint(titles)
        return is_somebody(party) and not is_thing
