"""Reads who stands around a verb: its subject, its object, those whom "between" joins, and the place."""

from collections.abc import Iterator
from typing import Final

from archive.extract.meeting.gathering_words import ENVOYS, OFFICIALS, SENT
from archive.extract.meeting.listed import Listed
from archive.extract.meeting.phrase_words import (
    BETWEEN_WORDS,
    DETERMINERS,
    NEXT_VERBS,
    SPANS,
    STOPS,
)
from archive.extract.meeting.places import LONGEST, PLACE_REACH
from archive.extract.meeting.words import OTHERS, RESUMES
from archive.extract.proposal import Span
from archive.extract.text.tokens import CLOSING, OPENING
from archive.extract.when.form import word
from archive.extract.when.words import COUNTS
from archive.extract.words.grammar import (
    CHARGED,
    FIELDS,
    GROUPS,
    HONOURS,
    NOMINATIVES,
    PAST,
    PERSONS,
    PREPOSITIONS,
    PRESENT,
    TITLES,
)
from archive.extract.words.lexicon import adjectives, countries

_SEVERAL_PEOPLE: Final = (GROUPS | OTHERS) - COUNTS.keys()

POSSESSIVES: Final = frozenset(("'s", "’s", "'", "’"))


_DATED_WITHIN: Final = 40
_DESCRIBED_WITHIN: Final = 3
_BRACKET: Final = 8
"""A name's letters or party stand in so few words: "(HARCO)", "(R-Neb.)"."""
_ACTORS: Final = frozenset(("he", "she", "they", "we", "i"))
_SHORT: Final = frozenset(
    mark + low for mark in ("'", "’") for low in ("s", "re", "ll", "d", "ve", "m")
)
"""As in "She's expected to see", "they'll meet"."""
_HELPERS: Final = frozenset(("would", "be", "did", "do", "being"))
_NO_END: Final = frozenset(("and", "of", "'", "’", "there", "here", "again", "too"))
_OPENINGS: Final = frozenset(("when", "while", "as", "once", "then", "before", "after"))
_FIELDS: Final = FIELDS | {",", "the"}
_ABOUT: Final = frozenset(
    ("about", "around", "nearly", "almost", "roughly", "some", "over", "than", "least")
)
_AT_LEAST: Final = (
    ("at", "least"),
    ("up", "to"),
    *((low, "than") for low in ("more", "fewer", "less", "other")),
    ("as", "many", "as"),
    *(("no", low, "than") for low in ("fewer", "less", "more")),
)
_NO_ADVERBS: Final = frozenset(
    ("family", "assembly", "early", "daily", "elderly", "friendly", "weekly", "ally")
)
_ROLE_WITHIN: Final = 3
_ONE_OF: Final = frozenset((("one", "of", "them"), ("one", "of", "those")))
_HELD_SO: Final = frozenset(("understood", "believed", "thought", "said", "reported"))
"""As in "is understood to have met"."""
_WENT: Final = frozenset(
    ("went", "flew", "came", "drove", "flown", "gone", "travelled", "traveled", "come")
)
_RELATIVES: Final = frozenset(("who", "which"))
_POSTED: Final = frozenset(("in", "at", "for", "to", "from", "on"))
_CHARGED: Final = CHARGED | {"state"}
"""Who is charged with something: "Minister of", "Secretary of State for"."""
_FEEL: Final = frozenset(("angry", "worried", "unhappy", "furious", "upset"))
_BEHIND: Final = frozenset(
    ("in", "at", "near", "by", "on", "over", "about", "with", "from", "underground")
)
_ALL_OF: Final = frozenset(("all", "the", "these", "those", "their", "its"))
_OF_FIELDS: Final = _CHARGED | {"union", "association", "federation", "committee"}
_SOMEBODY: Final = GROUPS | PERSONS
_ANYBODY: Final = _SOMEBODY | OFFICIALS | OTHERS
_IN_OFFICE: Final = PERSONS | OTHERS
_AGED: Final = frozenset((("-", "year-old"), ("-", "year")))
_NUMBERED: Final = frozenset(
    ("local", "lodge", "chapter", "district", "ward", "branch", "post", "unit")
)
# "The newly elected mayor", "his estranged brother".
_BEFORE_PARTICIPLE: Final = frozenset(
    (
        *("newly", "recently", "most", "also", "freshly"),
        *("his", "her", "their", "its", "an", "a", "the", "these", "those"),
    )
)
_TO_DO: Final = frozenset(
    (
        *("out", "over", "up", "down", "back", "across", "round"),
        *("agreed", "expects", "hopes", "intends", "aims", "promised", "pledged"),
        *("plan", "expect", "hope", "intend", "want", "wants", "aim", "hoping"),
        *("planning", "preparing", "looking", "planned", "hoped", "wanted"),
    )
)
"""As in "flew out to see", "expects to meet"."""
_OPEN: Final = frozenset(("and", "of", "both", "all", "de", "half", "bin", "al", ","))
_SAYING: Final = frozenset(("said", "says", "told", "added", "announced", "wrote"))
_ENDS_BODY: Final = STOPS | PAST | {"led", "headed", "and", "there", "within", "of"}
_WILL: Final = frozenset(("will", "would", "may", "might", "could", "must", "should"))
_HEADS: Final = _WILL | {"to"}
_VERBS: Final = frozenset(
    ("met", "spoke", "held", "gave", "took", "went", "came", "left", "flew", "saw")
)


class Clauses(Listed):
    """A text whose phrases are asked for; ``taken`` are the tokens of its dates, which belong to no phrase."""

    def subject(self, verb: int, first: int) -> Span | None:
        """The phrase that ends before a verb and its adverbs; ``first`` is where the sentence begins."""
        cut, end = self.cut, verb
        while end > first and (
            self._is_between(end - 1)
            or cut.lowers[end - 1] in _HELPERS
            or (cut.lowers[end - 1] in _HELD_SO and word(cut, end) == "to")
            or (word(cut, end) == "to" and cut.lowers[end - 1] in _TO_DO)
            or (cut.lowers[end - 1] in _SHORT and word(cut, end - 2) in _ACTORS)
        ):
            end -= 1
        is_gone = first < end < verb and cut.lowers[end - 1] in _WENT
        if is_gone and word(cut, end - 2) != "to":  # no endless "went to went to"
            return self.subject(end - 1, first)  # "went to see"
        if end > first and cut.lowers[end - 1] == "and":
            return None  # "travelled to Tarn and met": the subject of the verb before
        if end > first and cut.words[end - 1] == ",":
            if word(cut, end) == "then":
                return (
                    None  # "met Ana Ruiz, Velm's mayor, then called": as before "and"
                )
            return self._before_comma(end - 1, first)
        if end - 2 > first and cut.lowers[end - 1] in _RELATIVES:
            return self._before_relative(end - 1, first)
        end = self._before_bracket(end, first)
        begin = end
        while begin > max(first, end - LONGEST):
            begin = self._before_nickname(begin, first)
            begin = self._before_party(begin, first)
            if not (
                self._goes_on(begin - 1)
                or self._is_amid_lands(begin - 1)
                or self._is_amount(begin - 1)
            ):
                break
            begin -= 1
            if cut.lowers[begin] in DETERMINERS and word(cut, begin - 1) not in {
                "and",
                "of",
            }:
                break
        while begin < end and cut.lowers[begin] in {"and", "of"}:
            begin += 1
        if cut.lowers[begin:end] == ("head",) and word(cut, begin - 1) in _HEADS:
            return self.subject(begin, first)  # "will head to Velm to meet"
        is_alone = end - begin > 1 and "and" not in cut.lowers[begin:end]
        if is_alone and cut.lowers[end - 2] in {"what", "whatever"}:
            return None  # "What she met was silence"
        if is_alone and cut.lowers[end - 1] in _ACTORS:
            begin = end - 1  # "There she met", "among those she met"
        return (begin, end) if begin < end else None

    def _before_relative(self, who: int, first: int) -> Span | None:
        """Who is meant in "the Dockers' Union, which met", "the head of the union in Velm, who met"."""
        cut = self.cut
        end = who - (cut.words[who - 1] in {",", "(", "–", "—", "-"})
        is_one = end > first and cut.lowers[end - 1] not in _RELATIVES
        phrase = self.subject(end, first) if is_one else None
        while phrase is not None and word(cut, phrase[0] - 1) in _POSTED:
            phrase = self.subject(phrase[0] - 1, first)
        if phrase is None or word(cut, phrase[0] - 1) != ",":
            return phrase
        beside = self.subject(phrase[0] - 1, first)
        is_name = beside and self.name_end(*beside) == beside[1]
        return beside if is_name else phrase  # "Ana Ruiz, an aide in Velm, who met"

    def _before_bracket(self, end: int, first: int) -> int:
        """Where "The Harbour Council (HARCO)" ends without its letters."""
        if end - first > len("(HARCO)") // 2 and word(self.cut, end - 1) == ")":
            return next(
                (
                    x
                    for x in range(end - 2, max(first, end - _BRACKET), -1)
                    if self.cut.words[x] == "("
                ),
                end,
            )
        return end

    def _is_nickname(self, at: int) -> bool:
        """Whether one word in marks stands between two names."""
        cut = self.cut
        return (
            word(cut, at) in OPENING
            and word(cut, at + 2) in CLOSING
            and all(
                cut.capitals[x : x + 1] == (True,) for x in (at - 1, at + 1, at + 3)
            )
        )

    def _before_nickname(self, begin: int, first: int) -> int:
        """Where "Ana “Nan” Ruiz" is read on from, beyond the name in marks."""
        cut = self.cut
        is_marked = begin - 3 > first and (
            cut.words[begin - 1] in CLOSING and cut.words[begin - 3] in OPENING
        )
        is_inside = is_marked and cut.capitals[begin - 2]
        return begin - 3 if is_inside and cut.capitals[begin - 4] else begin

    def _before_party(self, begin: int, first: int) -> int:
        """Where "Ana Ruiz (D-Mich.) and Tom Rell" is read on from, beyond the party in brackets."""
        cut = self.cut
        if word(cut, begin - 1) != ")" or word(cut, begin) != "and":
            return begin
        opening = self._before_bracket(begin, first)
        is_name = opening < begin and opening > first and cut.capitals[opening - 1]
        return opening if is_name else begin

    def behind_opening(self, verb: int, first: int) -> Span | None:
        """The subject in "In 1996, when officials waited, Ana Ruiz flew out and met": behind the last comma."""
        cut = self.cut
        if cut.lowers[first] not in PREPOSITIONS | _OPENINGS:
            return None
        for at in range(verb - 1, first, -1):
            if cut.words[at] != ",":
                continue
            end = self.name_end(at + 1, verb)
            is_verb = word(cut, end) in _VERBS or word(cut, end).endswith("ed")
            if end == at + 1 and is_verb:
                # "After talks with B, the premier, Ana Ruiz, flew on to meet"
                near = range(at - 1, max(first, at - LONGEST), -1)
                begin = next((x + 1 for x in near if cut.words[x] == ","), at)
                is_name = self.name_end(begin, at) == at and at - begin > 1
                return (begin, at) if is_name else None
            return (at + 1, end) if end > at + 1 and is_verb else None
        return None

    def described(self, verb: int, first: int) -> Span | None:
        """Who opens "Families of the miners trapped near Velm met": what befell them stands between."""
        near = range(first + 1, min(verb, first + LONGEST))
        told = next((x for x in near if self.befell(x)), None)
        return self.subject(told, first) if told is not None else None

    def befell(self, at: int) -> bool:
        """Whether people are told by what was done to them: "miners trapped underground", "parents angry at it"."""
        cut, low = self.cut, self.cut.lowers[at]
        is_told = at > 0 and cut.words[at].islower()
        is_told = is_told and (low.endswith("ed") or low in _FEEL)
        return is_told and self._are_several(at - 1) and word(cut, at + 1) in _BEHIND

    def _before_comma(self, comma: int, first: int) -> Span | None:
        """Read the name in "the minister, Ada Orlo, met", and what stands before in "Orlo, who leads, met"."""
        cut, opening = self.cut, comma - 1
        low = max(first, comma - LONGEST)
        while opening > low and cut.words[opening] != ",":
            opening -= 1
        if cut.words[opening] != ",":
            return None
        before = self.subject(opening, first) if opening > low else None
        if before and word(cut, before[0] - 1) in {"to", "of", "for", "from"}:
            # "the secretary to the Treasury, Ana Ruiz,"
            office = self.subject(before[0] - 1, first)
            is_office = office and cut.lowers[office[1] - 1] in _IN_OFFICE
            before = office if is_office else before
        if self.names_end(opening + 1, comma) == comma and comma > opening + 1:
            is_joined = before and "and" in cut.lowers[before[0] : before[1]]
            if before and is_joined and "and" in cut.lowers[opening:comma]:
                of = next((x for x in range(*before) if cut.lowers[x] == "of"), 0)
                if of and cut.lowers[of - 1].removesuffix("s") in PERSONS:
                    # "The foreign ministers of Niger and Togo, Ana Ruiz and Tom Rell, met"
                    return opening + 1, comma
            # "Ana Ruiz and the captain, Tom Rell, met", "the envoy, Ana Ruiz, and her host, Tom Rell, met"
            if before and not is_joined and word(cut, before[0] - 1) == "and":
                before = self.subject(before[0] - 1, first)
                is_joined = before is not None
            return (before[0] if before and is_joined else opening + 1), comma
        return before

    def _is_between(self, at: int) -> bool:
        cut, lower = self.cut, self.cut.lowers[at]
        if at in self._taken or lower in BETWEEN_WORDS:
            return True
        if lower == "on" and at + 1 in self._taken:
            return True
        return lower.endswith("ly") and cut.words[at].islower()

    def _goes_on(self, at: int) -> bool:
        cut, lower = self.cut, self.cut.lowers[at]
        if at in self._taken:
            return False
        if lower == "for" and at and cut.lowers[at - 1] in TITLES:
            # "Deputy Minister for Foreign Affairs Ana Ruiz"
            return (
                cut.capitals[at - 1]
                and word(cut, at + 1) != ""
                and (cut.capitals[at + 1])
            )
        if lower in STOPS or lower in _VERBS:
            # "the then chief engineer"
            return lower == "then" and word(cut, at - 1) in DETERMINERS
        if lower == "." and at and self._is_shortened(at - 1):
            return True  # "Dr. Ana Ruiz", "A. Ruiz"
        if cut.lowers[at + (lower != "-") : at + 3][:2] in _AGED:
            return True  # "a 9-year-old fan"
        if lower.isdigit() and word(cut, at - 1) in _NUMBERED:
            return True  # "Local 418 president Ana Ruiz"
        if lower[0].isalpha() or lower in POSSESSIVES:
            if not (lower.endswith("ed") and cut.words[at].islower()):
                return True
            is_newly = at > 0 and cut.lowers[at - 1] in _BEFORE_PARTICIPLE
            is_newly = is_newly or self._is_described(at)
            return lower in OTHERS or is_newly
        return False

    def _is_described(self, at: int) -> bool:
        """Whether a participle tells of people behind it: "nine disgruntled growers", "12 retired generals"."""
        before, cut = word(self.cut, at - 1), self.cut
        is_some = before in COUNTS or before[:1].isdigit() or before in {"of", "some"}
        behind = word(cut, at + 1)
        is_somebody = behind in _ANYBODY
        return is_some and (is_somebody or behind.removesuffix("s") in PERSONS)

    def _is_amid_lands(self, at: int) -> bool:
        """Whether a comma stands between adjectives: "her British, French and German counterparts"."""
        cut = self.cut
        if cut.words[at] != "," or word(cut, at - 1) not in adjectives():
            return False
        near = cut.lowers[at + 1 : at + LONGEST]
        while near[:1] != () and near[0] in adjectives() and near[1:2] == (",",):
            near = near[2:]
        is_row = len(near) > len("A,B") and near[0] in adjectives() and near[1] == "and"
        return is_row and near[2] in adjectives() and near[3] in OTHERS | OFFICIALS

    def _is_shortened(self, at: int) -> bool:
        """Whether a word stands for a longer one before a full stop: a title, an initial."""
        is_initial = len(self.cut.words[at]) == 1 and self.cut.capitals[at]
        return is_initial or self.cut.is_short_for(at)

    def object(self, at: int, last: int) -> tuple[Span, Span | None] | None:
        """The phrase that begins at a token, and what is put beside it between commas."""
        cut = self.cut
        at = self._past_place(at, last)
        while at < last and (self._is_between(at) or word(cut, at) == "with"):
            if cut.lowers[at] == "both" and word(cut, at + 1).endswith("s"):
                break  # "met both sides"
            at += 1
        at += word(cut, at) == "together" and word(cut, at + 1) == "with"
        at += word(cut, at) == "with"
        if word(cut, at) == "in":  # "met on Friday in Velm with Ana Ruiz"
            there = self.name_end(at + 1, last)
            at = there + 1 if there > at + 1 and word(cut, there) == "with" else at
        at = self._past_amount(at)
        begin, is_deed = at, word(cut, at - 1) == "and"
        while (
            at + 1 < last
            and cut.lowers[at].endswith("ed")
            and cut.lowers[at + 1] in _SOMEBODY
        ):
            at += 1  # "bereaved families"
        end = self._phrase_end(at + self._is_number(at), last)
        end = self._row_end(at, end, last)
        if end == at or end == at + self._is_number(at):
            return None
        at = at if is_deed else begin  # "and briefed members"
        aside = self._aside(end, last)
        if aside is not None and cut.lowers[at:end] in _ONE_OF:
            return aside, None  # "one of them, Ana Ruiz"
        return (at, end), self._aside(self._past_post(end, last), last)

    def folk_listed(self, phrase: Span, last: int) -> list[Span]:
        """The others of a row of people: "residents, shopkeepers and volunteer firefighters"; nothing without "and"."""
        cut, at, found = self.cut, phrase[1], list[Span]()
        is_row = word(cut, at) == "," and self._are_several(at - 1)
        while is_row and word(cut, at) in {",", "and"}:
            is_last = word(cut, at) == "and" or word(cut, at + 1) == "and"
            begin = at + 1 + (word(cut, at + 1) == "and")
            end = next(
                (
                    x + 1
                    for x in range(begin, min(last, begin + _DESCRIBED_WITHIN))
                    if self._are_several(x)
                ),
                begin,
            )
            if end == begin or not all(
                cut.lowers[x].isalpha() for x in range(begin, end)
            ):
                return []
            found.append((begin, end))
            if is_last:
                return found
            at = end
        return []

    def _is_amount(self, at: int) -> bool:
        """Whether a number says how many all are: "97" of "relatives of the 97 victims", "18" of "all 18 clubs"."""
        return self._is_number(at) and word(self.cut, at - 1) in _ALL_OF

    def _past_amount(self, at: int) -> int:
        """Where "200 people" of "about 200 people" begins, "nine growers" of "at least nine growers"."""
        cut = self.cut
        for words in _AT_LEAST:
            end = at + len(words)
            if cut.lowers[at:end] == words:
                is_many = self._is_number(end) or word(cut, end) in COUNTS
                return end if is_many else at
        while word(cut, at) in _ABOUT and self._is_number(at + 1):
            at += 1
        return at

    def _row_end(self, at: int, end: int, last: int) -> int:
        """Where "the foreign ministers of Chile, Peru and Bolivia" ends, which a comma seems to end."""
        cut = self.cut
        ties = (x for x in range(at + 1, end) if cut.lowers[x] in {"of", "from"})
        tie = next(ties, 0)
        if not tie or word(cut, end) != "," or cut.lowers[tie - 1] not in ENVOYS:
            return end
        begin = tie + 1 + (word(cut, tie + 1) == "the")
        row = self.listed((begin, end), last) if begin < end else []
        return row[-1][1] if row else end

    def sent_by(self, phrase: Span) -> Span | None:
        """Who sent those of a phrase: "the planemaker Orlo" behind "a delegation", "Chile and Peru" behind "envoys"."""
        cut, end = self.cut, phrase[1]
        last = cut.sentence_of(phrase[0])[1]
        if word(cut, end) != "from" or cut.lowers[end - 1] not in SENT:
            return None
        begin = end + 1
        begin += word(cut, begin) == "the"
        while begin < min(last, end + PLACE_REACH) and self._is_kind(begin):
            begin += 1
        stop = self._body_end(begin, last)
        while begin < stop < last:
            is_row = cut.words[stop] == "," and word(cut, stop + 1) != "and"
            if not is_row and cut.lowers[stop] != "and":
                break
            other = stop + 1 + (word(cut, stop + 1) == "the")
            behind = self._body_end(other, last)
            if behind == other:
                break
            stop = behind
        is_whole = not word(cut, stop).isalpha() or (
            cut.lowers[stop] in _ENDS_BODY
            or cut.lowers[stop].endswith("ed")
            or self.is_date(stop)
        )  # "officials from the Hungarian government"
        return (begin, stop) if begin < stop and is_whole else None

    def _is_kind(self, at: int) -> bool:
        """Whether a word says what kind of body is named behind it: "Brazilian", "planemaker"."""
        cut = self.cut
        is_low = cut.words[at].islower() and cut.lowers[at].isalpha()
        is_done = cut.lowers[at] in PAST or cut.lowers[at].endswith("ed")
        is_done = is_done or cut.lowers[at] in _WILL
        if is_low and not is_done and cut.lowers[at] not in STOPS:
            return True
        kind = word(cut, at + 1)
        is_done = kind in PAST or kind.endswith("ed")  # "from Peru met Ana Ruiz"
        is_kind = cut.capitals[at] and kind.isalpha() and not is_done
        is_kind = is_kind and kind not in STOPS and kind not in _OPEN
        is_named = cut.capitals[at + 1 : at + 3] == (False, True)
        return is_kind and is_named and not self.is_date(at + 1)

    def _body_end(self, begin: int, last: int) -> int:
        """Where "the Ministry of Fisheries", "Velm's Harbour Board" ends."""
        end = self._owned_end(begin, last)
        tie = word(self.cut, end) in {"of", "for"} and end > begin
        behind = self.name_end(end + 1, last) if tie else end
        return behind if behind > end + 1 else end

    def _is_number(self, at: int) -> bool:
        """Whether a number of people begins at a token: "19 members", and no date."""
        lower = word(self.cut, at)
        return lower[:1].isdigit() and at not in self._taken

    def _is_number_of(self, at: int, last: int) -> bool:
        """Whether a phrase goes on with a number of people: "four of her 15 mayors"."""
        before = word(self.cut, at - 1)
        is_open = before in DETERMINERS or before in {"of", "and"}
        return (
            is_open and self._is_number(at) and at + 1 < last and self._goes_on(at + 1)
        )

    def _past_post(self, end: int, last: int) -> int:
        """Step over "to Tehran" in "the new ambassador of Velm to Tehran, Ana Ruiz": where somebody holds an office."""
        if self.cut.lowers[end - 1] not in PERSONS and word(self.cut, end) != "to":
            return end
        if word(self.cut, end) not in {"to", "in", "at", "for"}:
            return end
        begin = end + 1 + (word(self.cut, end + 1) == "the")
        post = self.name_end(begin, last)
        return post if post > begin and word(self.cut, post) == "," else end

    def is_dated(self, at: int, first: int, last: int) -> bool:
        """Whether a date stands near a token in its sentence; a sentence without end is not read to its end."""
        near = range(max(first, at - _DATED_WITHIN), min(last, at + _DATED_WITHIN))
        return any(each in self._taken for each in near)

    def is_date(self, at: int) -> bool:
        """Whether a token belongs to a date."""
        return at in self._taken

    def _past_place(self, at: int, last: int) -> int:
        """Step over "in his office today" in "received in his office today Dr Ruiz"."""
        if word(self.cut, at) not in {"in", "at"}:
            return at
        there = self.name_end(at + 1, last)
        if there > at + 1 and word(self.cut, there) in {"a", "an", "the"}:
            return there  # "received in Velm a delegation"
        for place in range(at + 1, min(last - 1, at + PLACE_REACH)):
            if place in self._taken and place + 1 not in self._taken:
                is_somebody = self.cut.capitals[place + 1] or (
                    self.cut.lowers[place + 1] in DETERMINERS
                )
                return place + 1 if is_somebody else at
        return at

    def _phrase_end(self, at: int, last: int) -> int:
        end = at
        while end < min(last, at + LONGEST) and (
            self._goes_on(end)
            or (end > at and self._is_number_of(end, last))
            or self._is_amid_lands(end)
        ):
            lower = self.cut.lowers[end]
            if end > at and lower in PAST and self.cut.words[end].islower():
                break  # "between Ana Ruiz and Tom Rell broke down"
            if end > at and lower in NOMINATIVES:
                break  # "told reporters she met"
            is_next = end > at and lower in {"the", "a", "an"}
            if is_next and self.cut.lowers[end - 1] not in _OPEN:
                break  # "told union leaders the dam was safe"
            if end > at and lower == "and" and self._is_next_verb(end + 1):
                break  # "will meet Ana Ruiz and hold talks with Tom Rell"
            is_new = end > at and self.cut.capitals[end - 1]
            is_low = is_new and self.cut.words[end].islower()
            if is_low and (lower in PRESENT or lower in SPANS):
                break  # "between Ana Ruiz and Tom Rell show that", "met Ana Ruiz hours before"
            if end > at and lower in RESUMES and self.cut.words[end].islower():
                break  # "between the union and the ministry resume on Monday"
            if end > at and self._is_doing(end):
                break  # "met campaigners fighting the closure"
            if end > at and lower in {"late", "early"} and self.is_date(end + 1):
                break  # "called both leaders late Tuesday"
            if self.cut.lowers[end : end + 2] == ("first", "thing"):
                break  # "will see Ana Ruiz first thing on Monday"
            if word(self.cut, end + 1) in {"times", "occasions"}:
                break  # "met Ana Ruiz three times"
            is_adverb = lower.endswith("ly") and self.cut.words[end].islower()
            is_adverb = is_adverb and end > at and lower not in _NO_ADVERBS
            if is_adverb and (self.cut.capitals[end - 1] or self._are_several(end - 1)):
                break  # "called Ana Ruiz shortly before ten"
            end += 1
            end += 3 * self._is_nickname(end)  # "Ana “Nan” Ruiz"
        while end > at and self.cut.lowers[end - 1] in _NO_END:
            end -= 1
        return end

    def _is_doing(self, at: int) -> bool:
        """Whether several people are told by what they do: "fighting" of "campaigners fighting the closure"."""
        is_doing = self.cut.lowers[at].endswith("ing") and self.cut.words[at].islower()
        return is_doing and self._are_several(at - 1)

    def _are_several(self, at: int) -> bool:
        """Whether a word tells of several people: "campaigners", "ministers"."""
        lower = self.cut.lowers[at]
        return lower in _SEVERAL_PEOPLE or (
            lower.endswith("s") and lower[:-1] in PERSONS
        )

    def _is_next_verb(self, at: int) -> bool:
        """Whether another deed is told behind "and": "hold talks", "promising vouchers", and not "striking nurses"."""
        lower = word(self.cut, at)
        is_doing = lower.endswith("ing") and self.cut.words[at].islower()
        behind = self.cut.lowers[at + 1 : at + 1 + _DESCRIBED_WITHIN]
        are_people = any(
            low in _SOMEBODY or low.removesuffix("s") in PERSONS for low in behind
        )
        return lower in NEXT_VERBS or (is_doing and not are_people)

    def _aside(self, end: int, last: int) -> Span | None:
        """A name behind a comma: "the chief negotiator, Ana Ruiz"."""
        cut = self.cut
        if word(cut, end) != "," or end + 1 >= last:
            return None
        begin = end + 1 + (cut.words[end + 1] in HONOURS)
        stop = self._past_role(begin, last)
        while stop < min(last, end + LONGEST) and (
            cut.capitals[stop]
            or (cut.lowers[stop] == "." and cut.is_short_for(stop - 1))
            or cut.lowers[stop] in {"de", "al", "bin", "van", "der"}
        ):
            stop += 1
        if word(cut, stop) in _SAYING:
            return None  # "met the growers, Ana Ruiz said"
        is_named = stop > begin and cut.capitals[stop - 1]
        return (begin, stop) if is_named else None

    def _past_role(self, at: int, last: int) -> int:
        """Where the name begins in "drummer Tom Rell", "the jailed journalist Tom Rell"."""
        cut, begin = self.cut, at + (word(self.cut, at) == "the")
        stop = begin
        while stop < min(last, begin + _ROLE_WITHIN) and cut.words[stop].islower():
            stop += 1
        is_role = begin < stop < last and cut.lowers[stop - 1] in PERSONS
        return stop if is_role and cut.capitals[stop] else at

    def joined(self, phrase: Span) -> Iterator[Span]:
        """The parts of a phrase that "and" joins: each a name or with its own article."""
        cut = self.cut
        first, last = phrase
        begun = first
        for at in range(first, last):
            if cut.lowers[at] != "and" or at == begun or at + 1 == last:
                continue
            is_one = self._is_of_lands(begun, at, at + 1)
            is_one = is_one or self._is_one_field(begun, at, last)
            if is_one or self._is_one_office(begun, at, last):
                continue  # "her Swedish and Norwegian colleagues"
            if self._stands_alone(begun, at) and self._stands_alone(at + 1, last):
                end = self._before_bracket(at, begun)  # "Ana Ruiz (D-Mich.) and"
                yield begun, end - (cut.words[end - 1] == ",")
                begun = at + 1 + (cut.lowers[at + 1] == "of")
        yield begun, last

    def _is_of_lands(self, first: int, joint: int, other: int) -> bool:
        """Whether "and" joins no more than two adjectives of countries here."""
        lowers = self.cut.lowers
        begin = first + (lowers[first] in DETERMINERS)
        if self._is_of_both(joint, other):
            return True
        left = lowers[begin:joint]
        is_left = left != () and all(x == "," or x in adjectives() for x in left)
        if is_left and " ".join(lowers[other : other + 2]) in countries():
            return True  # "Australian and New Zealand ministers"
        return (
            is_left
            and lowers[other] in adjectives()
            and self.cut.words[other + 1 : other + 2] != ()
            and self.cut.words[other + 1].islower()
        )

    def _is_of_both(self, joint: int, other: int) -> bool:
        """As in "the leaders of Velm's Greek and Turkish communities": two adjectives of one noun."""
        cut = self.cut
        is_two = cut.lowers[joint - 1] in adjectives()
        is_two = is_two and cut.lowers[other] in adjectives()
        return (
            is_two
            and cut.words[other + 1 : other + 2] != ()
            and (
                cut.words[other + 1].islower()
                and word(cut, joint - 2) not in DETERMINERS
            )
        )

    def _is_one_field(self, first: int, joint: int, last: int) -> bool:
        """Whether "and" joins what one minister is for: "Energy and Natural Resources Minister Ana Ruiz"."""
        cut = self.cut
        office = next(
            (x for x in range(joint + 1, last) if cut.lowers[x] in _OF_FIELDS), 0
        )
        of = (x + 1 for x in range(joint - 1, first, -1) if cut.lowers[x] == "the")
        said = cut.lowers[next(of, first) : joint]
        is_field = office > joint + 1 and all(cut.capitals[joint + 1 : office])
        return is_field and _FIELDS.issuperset(said) and cut.capitals[office]

    def _is_one_office(self, first: int, joint: int, last: int) -> bool:
        """Whether "and" joins what one office is for: "Minister of Youth and Sports Ana Ruiz"."""
        cut, other = self.cut, joint + 1
        tie = next(
            (x for x in range(joint - 1, first, -1) if cut.lowers[x] in {"of", "for"}),
            first,
        )
        is_office = tie > first and cut.lowers[tie - 1] in _CHARGED
        is_land = cut.lowers[tie + 1] in countries() or cut.lowers[tie + 1] == "the"
        if not is_office or is_land or joint - tie > 3:  # noqa: PLR2004 -- a name is in it
            return False
        behind = cut.lowers[other:last]
        if behind[0] in DETERMINERS or not PERSONS.isdisjoint(behind):
            return False
        return behind[0] in TITLES or (len(behind) > len("AB") and cut.capitals[other])

    def _stands_alone(self, first: int, last: int) -> bool:
        cut = self.cut
        return (
            cut.capitals[first]
            or cut.lowers[first] in DETERMINERS
            or (last - first == 1 and cut.lowers[first] in {"he", "she", "him", "her"})
            or any(cut.capitals[at] for at in range(first, last))
            or cut.lowers[self._head(first, last)] in OFFICIALS | GROUPS | OTHERS
        )

    def _head(self, first: int, last: int) -> int:
        """The word that a phrase is about: "representatives" of "representatives of two royal gates"."""
        lowers = self.cut.lowers
        head = next((x for x in range(first, last - 1) if lowers[x + 1] == "of"), last)
        is_counted = head < last and (lowers[head] in COUNTS or lowers[head].isdigit())
        return last - 1 if head == last or is_counted else head
