"""Reads numbers whose noun is only understood: "rose to 61,480", "voted by 33 to 22", "from 118 years to 71"."""

from typing import Final

import attrs

from archive.extract.figure.amount import Amount, Told, head_of, is_free
from archive.extract.figure.bare_words import (
    ACTED_BY,
    CHAMBERS,
    CHANGES,
    COMPARED,
    COUNTED,
    DECIDED,
    DEEDS,
    DID_SO,
    HARMED,
    HITS,
    HOLDS,
    LEVELS,
    MARGINS,
    NOT_COUNTED,
    NUMBERS_OF,
    OF_THEM,
    SEATS,
    STOOD,
    TALLIES,
    TIMED,
    VOTED,
    VOTES,
)
from archive.extract.figure.carried import carried, party_seats, room_for, same_number
from archive.extract.figure.levels import index_named
from archive.extract.figure.money_words import CURRENCIES, MONEY
from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.figure.numbers import Number, is_plural, number_at
from archive.extract.figure.units import Unit, unit_at
from archive.extract.figure.words import (
    CASUALTIES,
    FATES,
    NOT_A_QUANTITY,
    PHRASE_ENDS,
    SPEAKERS,
    TOLLS,
)
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word, year_at

BACK: Final = 12
"""So many words before a number may hold the noun that it counts."""
LARGE: Final = 3
"""A number of so many figures counts something even when no noun stands behind it."""
MILLIONS: Final = 6
_ARTICLES: Final = frozenset(("the", "a", "an", "its", "their", "his", "her"))
_NO_NOUNS: Final = frozenset(("real", "true", "average", "actual", "total", "same"))
_BEHIND: Final = frozenset(("from", "in", "of", "after", "on", "at", "across", "for"))
_HAVE: Final = frozenset((("have",), ("had",)))
_WERE: Final = frozenset((("were",), ("are",), ("could",), ("may",), ("might",)))
_MEASURED: Final = frozenset(("magnitude", "measuring"))
_HEADS: Final = frozenset(
    (*",;", "and", "that", "but", "while", "another", "further", "other")
)
_DASHES: Final = frozenset(("-", "–", "‐"))
_PUT: Final = frozenset(("put", "puts", "putting"))
_IS_CHANGED: Final = frozenset(
    (
        *("double", "raise", "cut", "increase", "reduce", "lift", "bring", "lower"),
        *("limit", "raised", "increased", "reduced", "lifted", "brought", "lowered"),
        *("raising", "bringing", "cutting", "reducing", "lifting", "taking", "takes"),
        *("took", "brings", "raises", "increases", "doubled", "revised"),
    )
)
_CLOSER: Final = frozenset((("closer", "to"), ("nearer", "to")))
_GOALS: Final = frozenset(("target", "goal", "quota", "limit", "cap", "ceiling"))
_CLAUSE: Final = 16
"""So many words before a number its clause may begin."""
_CLAUSE_MARKS: Final = frozenset(
    (*",;:—–", "and", "but", "while", "as", "when", "after", "that", "said", "even")
)
_OWNERS_MARKS: Final = frozenset(("'", "’", "'s", "’s"))
_OPENING: Final = 5
_OPENS: Final = frozenset(("the", "its", "their", "a", "an", "more", "these", "those"))
_PEOPLE: Final = frozenset(
    ("population", "membership", "electorate", "workforce", "headcount", "attendance")
)
_MOVES: Final = CHANGES | HITS | STOOD


def understood(cut: Tokens, number: Number, told: Told) -> Unit | None:
    """The unit of a number that no noun follows.

    Args:
        cut: The text.
        number: The number.
        told: The figures read before: "and more than 20 died" goes on with the unit of the last.
    """
    before = told.last
    if number.is_word:  # "; seventeen had died", "from six to nine"
        return (
            carried(cut, number, told)
            or _of_the_other(cut, number, before)
            or _told_before(cut, number, before)
        )
    return (
        _who(cut, number)
        or room_for(cut, number)
        or carried(cut, number, told)
        or same_number(cut, number, told)
        or party_seats(cut, number, before)
        or _of_the_other(cut, number, before)
        or _goes_on(cut, number, before)
        or _told_before(cut, number, before)
        or _of_a_level(cut, number, told)
        or _of_paragraph(cut, number, told)
        or _done_to(cut, number)
    )


def _of_paragraph(cut: Tokens, number: Number, told: Told) -> Unit | None:
    """The money told before "analysts had expected 985 million", what was counted before "no more than 1,600"."""
    first = cut.paragraph_of(number.first)[0]
    if number.is_word or not is_free(cut, number):
        return None
    if number.zeros >= MILLIONS and told.money and told.money.first >= first:
        return attrs.evolve(told.money.unit, last=number.last)
    before = told.counted
    is_large = len(number.value.partition(".")[0]) >= LARGE and not number.zeros
    is_bound = is_large and head_of(cut, number.first)[1]
    if before is None or before.first < first or before.unit.is_measure or not is_bound:
        return None
    is_like = abs(len(before.lower) - len(number.value)) <= 1
    return attrs.evolve(before.unit, last=number.last) if is_like else None


def inherited(cut: Tokens, number: Number, before: Amount | None) -> Unit | None:
    """What the sentence counted before: "sixty people fell ill and more than 20 died"."""
    first = cut.sentence_of(number.first)[0]
    if before is None or before.first < first or before.unit.is_measure:
        return None
    return attrs.evolve(before.unit, last=number.last)


def is_vote(cut: Tokens, number: Number) -> bool:
    """Whether a number is the first of "voted by 33 to 22"."""
    if word(cut, number.last) != "to" or not word(cut, number.last + 1)[:1].isdigit():
        return False
    before = word(cut, number.first - 1)
    near = cut.lowers[max(number.first - BACK, 0) : number.first]
    if before in {"voted", "vote", "went"}:
        return True
    is_of_votes = not VOTES.isdisjoint(near)
    ends = word(cut, number.last + 2) in {".", ",", ";"}
    return is_of_votes and (before in {"by", "of"} or (ends and before in CHAMBERS))


def vote_at(cut: Tokens, number: Number) -> Unit | None:
    """Votes, as either number of "passed 86-37", "a 4-3 vote" and "the 83-41 tally"; "won 4-3" is a score."""
    is_first = word(cut, number.last) in _DASHES
    if not is_first and word(cut, number.first - 1) not in _DASHES:
        return None
    at = number.first if is_first else number.first - 2
    is_pair = word(cut, at).isdigit() and word(cut, at + 2).isdigit()
    if not is_pair or word(cut, at + 1) not in _DASHES or cut.is_spaced_before(at + 1):
        return None
    before = at - 1 - (word(cut, at - 1) in {",", "by", "("})
    behind = word(cut, at + 3 + (word(cut, at + 3) == "-"))
    is_vote = word(cut, before) in VOTED or behind in TALLIES
    if not is_vote and (behind in MARGINS or word(cut, before) in DECIDED):
        first, last = cut.sentence_of(at)
        is_vote = not CHAMBERS.isdisjoint(cut.lowers[first:last])
    return Unit(name="votes", last=number.last, noun="votes") if is_vote else None


def _who(cut: Tokens, number: Number) -> Unit | None:
    """People, as in "the 41,000 who took part" and "more than 11,000 had taken part"."""
    behind = cut.lowers[number.last : number.last + 3]
    is_large = len(number.value.partition(".")[0]) >= LARGE and not number.is_word
    has_bound = head_of(cut, number.first)[1]
    is_deed = has_bound and behind[:1] in _HAVE and not DEEDS.isdisjoint(behind[1:])
    if not is_large or not (behind[:1] == ("who",) or is_deed):
        return None
    return Unit(name="people", last=number.last, noun="people")


def _done_to(cut: Tokens, number: Number) -> Unit | None:
    """People, as in "as many as 90 were feared drowned"; not where somebody was named."""
    if number.is_word or len(number.value) < len("10") or "." in number.value:
        return None
    head, has_bound = head_of(cut, number.first)
    is_head = has_bound or head < cut.sentence_of(number.first)[0]
    behind = cut.lowers[number.last : number.last + 3]
    is_done = behind[:1] in _WERE and not HARMED.isdisjoint(behind[1:])
    if not (is_head and is_done):
        return None
    return Unit(name="people", last=number.last, noun="people")


def _of_the_other(cut: Tokens, number: Number, before: Amount | None) -> Unit | None:
    """The unit that stands with the other number of "from 118 years to 71", "142 crowns from 170", "from 4 to 8 km"."""
    if is_vote(cut, number):
        return Unit(name="votes", last=number.last, noun="votes")
    joins = word(cut, number.first - 1)
    is_beside = before is not None and _past_year(cut, before.last) == number.first - 1
    is_second = before is not None and is_beside and joins == "to"
    if before and is_second and before.unit.name == "votes" and not number.is_word:
        return attrs.evolve(before.unit, last=number.last)
    if not is_free(cut, number):
        return None
    if before is not None and is_beside and joins in {"to", "from", "against"}:
        is_same = joins != "to" or before.unit.name == "votes"
        is_same = is_same or (before.unit.name == "percent" and _is_share(number))
        is_from = word(cut, before.first - 1) == "from"
        if is_same or is_from:
            return attrs.evolve(before.unit, last=number.last)
    if word(cut, number.last) == "from":  # "to 9.2 billion from 8.8 billion crowns"
        other = number_at(cut, number.last + 1) if number.zeros else None
        unit = unit_at(cut, other) if other else None
        return attrs.evolve(unit, last=number.last) if unit else None
    if joins != "from" or word(cut, number.last) != "to":
        return None
    other = (
        number_at(cut, number.last + 1) if number.last + 1 < len(cut.words) else None
    )
    if other is None:
        return None
    if word(cut, number.first - 2) in TIMED:
        return None  # "prayers were moved from 9 to 9.30"
    unit = unit_at(cut, other)
    if unit is None and word(cut, number.first - 2) in CHANGES:
        unit = _subject(cut, number) or _noun_before(cut, number)
        unit = unit or _noun_named(cut, number)
    unit = unit or _noun_before(cut, number)
    return unit and attrs.evolve(unit, last=number.last)


def _is_share(number: Number) -> bool:
    """Whether a number may be one of percent: no more than three figures before the point."""
    return not number.zeros and len(number.value.partition(".")[0]) <= LARGE


def _past_year(cut: Tokens, at: int) -> int:
    """The token behind "in 2012" of "from 11,900 in 2012 to 9,240"."""
    return at + 2 * (word(cut, at) == "in" and year_at(cut, at + 1) is not None)


def _goes_on(cut: Tokens, number: Number, before: Amount | None) -> Unit | None:
    """What was counted right before: "74 items, 11 of which", "and 38 are missing", "the first 60"."""
    if before is None or number.is_word:
        return None
    first = cut.sentence_of(number.first)[0]
    behind, opens = word(cut, number.last), word(cut, number.first - 1)
    is_of = behind == "of" and word(cut, number.last + 1) in OF_THEM
    is_of = is_of or (
        opens in {"which", "whom"} and word(cut, number.first - 2) == "of"
    )
    if is_of:
        is_near = before.first >= cut.paragraph_of(number.first)[0]
        return attrs.evolve(before.unit, last=number.last) if is_near else None
    if _is_of_seats(cut, number, before):
        return attrs.evolve(before.unit, last=number.last)
    if opens == "another" and behind in DID_SO and not before.unit.is_measure:
        is_near = before.first >= cut.paragraph_of(number.first)[0]
        return attrs.evolve(before.unit, last=number.last) if is_near else None
    if before.first < first:
        return None
    if number.zeros >= MILLIONS and before.unit.name in MONEY:
        is_bare = is_free(cut, number) or behind.endswith("ed")
        return attrs.evolve(before.unit, last=number.last) if is_bare else None
    is_subject = opens in _HEADS and behind in DID_SO
    is_first = opens == "first" and word(cut, number.first - 2) in {"the", "its"}
    is_compared = _is_compared(cut, number, before)
    if is_compared:
        return attrs.evolve(before.unit, last=number.last)
    return inherited(cut, number, before) if is_subject or is_first else None


def _is_of_seats(cut: Tokens, number: Number, before: Amount) -> bool:
    """What a party holds, told without its noun: "needs 46 of the 90 seats. Her party has 24, the Greens (9)"."""
    is_near = before.first >= cut.paragraph_of(number.first)[0]
    if not is_near or before.unit.name not in SEATS or not is_free(cut, number):
        return False
    opens = word(cut, head_of(cut, number.first)[0])
    return opens in HOLDS or (opens == "(" and word(cut, number.last) == ")")


def _is_compared(cut: Tokens, number: Number, before: Amount) -> bool:
    """As in "18 fires this week, compared with 25 in the same week of 2024", "against the 7,604 polled by her"."""
    head, _ = head_of(cut, number.first)
    head -= word(cut, head) == "the"
    opens = word(cut, head)
    is_opened = (
        opens in {"against", "versus"} or (word(cut, head - 1), opens) in COMPARED
    )
    is_bare = is_free(cut, number) or word(cut, number.last) in COUNTED
    sizes = [len(each.partition(".")[0]) for each in (number.value, before.lower)]
    return is_opened and is_bare and abs(sizes[0] - sizes[1]) <= 1


def _told_before(cut: Tokens, number: Number, before: Amount | None) -> Unit | None:
    """What the sentence counted before a bound, or the plural that stands before it."""
    after = word(cut, number.last)
    if after and after[0].isalpha() and not (after in NOT_A_QUANTITY or after in FATES):
        return None
    head, has_bound = head_of(cut, number.first)
    noun = word(cut, head)
    if has_bound and is_plural(noun) and noun not in NOT_A_QUANTITY:
        return Unit(name=noun, last=number.last, noun=noun)
    if has_bound and (unit := inherited(cut, number, before)):
        return unit
    is_large = number.zeros or len(number.value.partition(".")[0]) >= LARGE
    is_counted = (is_large and has_bound) or number.zeros
    return _noun_before(cut, number) if is_counted else None


def _noun_before(cut: Tokens, number: Number) -> Unit | None:
    """The people or the plural that the sentence names before a number."""
    first = cut.sentence_of(number.first)[0]
    begin = max(first, number.first - BACK)
    named = _number_named(cut, number, begin)
    if named:
        return named
    of_toll = not TOLLS.isdisjoint(cut.lowers[begin : number.first])
    for at in range(number.first - 1, begin - 1, -1):
        text = cut.lowers[at]
        if of_toll and text not in TOLLS and _is_behind(cut, at):
            continue  # "the toll from the floods"
        if text in SPEAKERS or cut.lowers[at + 1] == "to":
            continue  # "the organisers", "expects to borrow"
        if text == "population":
            return Unit(name="people", last=number.last, noun=text)
        if text in TOLLS:
            return Unit(name="people", last=number.last, noun="deaths")
        if is_plural(text) and text not in NOT_A_QUANTITY and text.islower():
            return Unit(name=text, last=number.last, noun=text)
    return None


def _number_named(cut: Tokens, number: Number, begin: int) -> Unit | None:
    """What is counted in "the number of people killed in the landslides rose to 212"."""
    for at in range(number.first - 3, begin - 1, -1):
        if cut.lowers[at] != "number" or cut.lowers[at + 1] != "of":
            continue
        for place in range(at + 2, min(at + 5, number.first)):
            noun = cut.lowers[place]
            if is_plural(noun):
                return Unit(name=noun, last=number.last, noun=noun)
            if noun in CASUALTIES:
                noun = f"people {noun}"
                return Unit(name="people", last=number.last, noun=noun)
        return None
    return None


def _is_behind(cut: Tokens, at: int) -> bool:
    """Whether a preposition stands before a noun and its article."""
    before = word(cut, at - 1)
    place = at - 1 - (before in _ARTICLES)
    is_counted = before in NUMBER_WORDS or before[:1].isdigit()
    return is_counted or word(cut, place) in _BEHIND


def _of_a_level(cut: Tokens, number: Number, told: Told) -> Unit | None:
    """What rose to a number, was put at it or is told with it in brackets: "the toll hit 37", "elected by 212,406"."""
    head, _ = head_of(cut, number.first)
    opens, before = word(cut, head), word(cut, head - 1)
    is_quake = opens in _MEASURED or (opens, before) == ("of", "magnitude")
    if is_quake and "." in number.value:
        return Unit(name="magnitude", last=number.last, noun="magnitude")
    if number.is_word or not is_free(cut, number):
        return None
    near = cut.lowers[max(cut.sentence_of(number.first)[0], head - BACK) : max(head, 0)]
    is_counting = not (NUMBERS_OF | _GOALS).isdisjoint(near) and is_plural(before)
    is_changed = opens == "to" and _is_behind_change(cut, head, told)
    is_level = (
        is_changed
        or cut.lowers[number.first - 2 : number.first] in _CLOSER
        or (opens in {"to", "from"} and before in CHANGES | {"down", "up"})
        or (opens == "of" and before in LEVELS)
        or (opens == "to" and before in TOLLS)  # "bringing the death toll to 31"
        or (opens == "by" and before in TOLLS | NUMBERS_OF | CHANGES)
        or (opens in {"at", "as"} and not NUMBERS_OF.isdisjoint(near))
        or (opens == "at" and (before in STOOD or not _PUT.isdisjoint(near)))
        or (opens == "to" and not _IS_CHANGED.isdisjoint(near) and "number" in near)
        or opens in HITS
        or (opens == "past" and before in CHANGES)
        or (opens in {"is", "was"} and (before in LEVELS or is_counting))
        or (opens == "by" and before in ACTED_BY)
        or (opens == "(" and word(cut, number.last) == ")" and "." in number.value)
    )
    if not is_level:
        return None
    if opens == "to" and before in TOLLS:
        return Unit(name="people", last=number.last, noun="deaths")
    is_by_change = opens == "by" and before in CHANGES
    if not is_by_change and (opens == "by" or before in LEVELS):
        name = "people" if opens == "by" else before
        return Unit(name=name, last=number.last, noun=name)
    if (opens in HITS or before in CHANGES) and "index" in near:
        return index_named(cut, number)
    is_moving = is_changed or opens in HITS or before in CHANGES | STOOD
    unit = _subject(cut, number) if is_moving else None
    is_only_subject = is_changed or is_by_change or before in STOOD
    is_only_subject = is_only_subject or (
        opens in HITS and (TOLLS | NUMBERS_OF).isdisjoint(near)
    )
    if unit or is_only_subject:
        return unit
    return _noun_before(cut, number) or _noun_named(cut, number)


def _is_behind_change(cut: Tokens, at: int, told: Told) -> bool:
    """Whether a "to" stands behind what something changed by: "rose 14.3 per cent to", "fell by 40 to"."""
    if told.last is None or told.last.last != at:
        return False
    opens, before = word(cut, told.last.first - 1), word(cut, told.last.first - 2)
    return opens in CHANGES or (opens == "by" and before in CHANGES)


def _subject(cut: Tokens, number: Number) -> Unit | None:
    """The plural that the clause of a number begins with: "deaths on the roads fell to", "arrivals rose 4% to"."""
    first = max(cut.sentence_of(number.first)[0], number.first - _CLAUSE)
    verb = next(
        (at for at in range(number.first - 1, first, -1) if cut.lowers[at] in _MOVES),
        None,
    )
    if verb is None:
        return None
    begin = verb
    while begin > first and word(cut, begin - 1) not in _CLAUSE_MARKS:
        begin -= 1
    if named := _number_named(cut, number, begin):
        return named
    for at in range(begin, verb):
        text = cut.lowers[at]
        if text in _PEOPLE:
            return Unit(name="people", last=number.last, noun=text)
        if text in TOLLS:
            name = text if is_plural(text) else "people"
            return Unit(name=name, last=number.last, noun="deaths")
        if text in NOT_COUNTED or (text in PHRASE_ENDS and text not in _OPENS):
            return None
        if cut.lowers[at + 1] in _OWNERS_MARKS:
            continue  # "the managers' index rose"
        if is_plural(text) and not (cut.capitals[at] and at > begin):
            return Unit(name=text, last=number.last, noun=text)
    return None


def _noun_named(cut: Tokens, number: Number) -> Unit | None:
    """The noun whose level a number is, without its plural: "the fee was put at 20"."""
    first = max(cut.sentence_of(number.first)[0], number.first - BACK)
    for at in range(number.first - 1, first, -1):
        text = cut.lowers[at]
        if word(cut, at - 1) in _ARTICLES and text.isalpha():
            noun = word(cut, at + 1) if text in _NO_NOUNS else text
            if word(cut, at + 1) in {"'s", "’s"}:  # "the lake's level fell to"
                noun = word(cut, at + 2)
            if not noun.isalpha():
                return None
            return Unit(name=noun, last=number.last, noun=noun)
    begin = cut.sentence_of(number.first)[0]
    begin += 2 * (word(cut, begin + 1) in {"'s", "’s"})  # "Brazil's Gini coefficient"
    opening = cut.lowers[begin : min(begin + _OPENING, number.first)]
    for size in (1, 2):  # "Enrollment fell from", "Net migration more than halved to"
        behind = [text for text in opening[size:] if text not in {"more", "than"}]
        noun = " ".join(opening[:size])
        is_noun = noun.replace(" ", "").isalpha() and noun not in CURRENCIES
        if behind[:1] and behind[0] in CHANGES and is_noun:
            return Unit(name=noun, last=number.last, noun=noun)
    return None
