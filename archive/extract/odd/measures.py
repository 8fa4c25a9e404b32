"""One measure of one event with two values: a quake's magnitude, a prison term, a share of the vote, jobs, a price."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from archive.claim.date_words import WEEKDAYS
from archive.extract.odd.counts import (
    NOUN_REACH,
    Count,
    agree,
    conflict,
    count_of,
    days_beside,
    differ,
    is_told,
    places_beside,
    said_beside,
    years_beside,
)
from archive.extract.odd.measure_words import (
    ANOTHER,
    AT_A_GROUND,
    CROWDS,
    CUTS,
    DEADS,
    DEALS,
    ENDS_A_NOUN,
    FALLS,
    GAINS,
    JAILED,
    KNOWN,
    LENGTHS,
    MANY_LENGTHS,
    MOURNED,
    NO_OTHERS,
    NO_THING,
    OF_CROWDS,
    OF_JOBS,
    OF_QUAKES,
    OF_SHARES,
    OF_TERMS,
    OF_THE_DEAD,
    OF_VOTES,
    OPENS_A_MODIFIER,
    PAYS,
    QUAKES,
    TERMS,
    UNITS,
    WORKERS,
)
from archive.extract.proposal import Anomaly, ProposedFigure
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.passages import sentence_passage
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.extract.when.words import MONTH_OF
from archive.extract.words.grammar import AUXILIARIES, PREPOSITIONS
from archive.extract.words.lexicon import verbs
from archive.values import DecimalText

_CURRENCY: Final = 3
"""So many letters an ISO code has."""
_NEAR: Final = 4
_MODIFIED: Final = 8
_MEASURE_LIMIT: Final = 4
"""Of more figures of one kind a text compares them."""
Measures = Callable[[Tokens, Count], str | None]
"""Of what kind of its measure a figure is, as of which currency; ``None`` where it measures something else."""
IsOne = Callable[[Tokens, Count, Count], bool]
"""Whether two figures of one measure are told of one event."""


def conflicting_measures(
    cut: Tokens, counted: Sequence[ProposedFigure]
) -> Iterator[Anomaly]:
    """Every measure that does not agree with what the text told of the same event before."""
    told: dict[tuple[IsOne, str], list[Count]] = {}
    for each in counted:
        count = count_of(cut, each, is_any=True) if each.bound == "exact" else None
        if count is None:
            continue
        for measures, is_one in _MEASURES:
            kind = measures(cut, count)
            if kind is not None:
                told.setdefault((is_one, kind), []).append(count)
                break
    yield from _crowds(cut)
    for (is_one, _), counts in told.items():
        values: dict[Decimal, Count] = {}
        for count in counts:
            values.setdefault(count.value, count)
        if len(values) != 2 or len(counts) > _MEASURE_LIMIT:  # noqa: PLR2004 -- one and another
            continue
        one, other = values.values()
        if _is_one_event(cut, one, other) and is_one(cut, one, other):
            yield conflict(cut, one, other)


def _crowds(cut: Tokens) -> Iterator[Anomaly]:
    """As in "in front of 18,400 at Moor Lane" and "Saturday's crowd of 21,900"."""
    found: dict[int, int] = {}
    for at in cut.all_of(CROWDS):
        number = cut.words[at + 2 : at + 3]
        digits = number[0].replace(",", "") if number else ""
        behind = word(cut, at + 3)
        is_led = cut.lowers[at] != "front" or word(cut, at - 1) == "in"
        is_crowd = behind in AT_A_GROUND or not behind[:1].isalnum()
        if word(cut, at + 1) == "of" and digits.isdigit() and is_led and is_crowd:
            found.setdefault(int(digits), at)
    if len(found) != 2 or not OF_CROWDS.isdisjoint(cut.places):  # noqa: PLR2004 -- one and another
        return
    (value, one), (another, other) = sorted(found.items(), key=lambda each: each[1])
    sentences = [cut.sentence_of(at) for at in (one, other)]
    grounds = [
        frozenset(x for x in range(*each) if _is_ground(cut, x)) for each in sentences
    ]
    names = [{cut.lowers[at] for at in each} for each in grounds]
    is_known = cut.lowers[other - 1] in POSSESSIVES or cut.lowers[other - 1] == "the"
    said = frozenset(low for each in sentences for low in cut.lowers[slice(*each)])
    days = [
        frozenset(cut.lowers[slice(*each)]) & frozenset(WEEKDAYS) for each in sentences
    ]
    if sentences[0] == sentences[1] or differ(*days) or not ANOTHER.isdisjoint(said):
        return
    if names[1] <= names[0] and (is_known or names[1]):
        yield Anomaly(
            spans=(sentence_passage(cut, sentences[1]),),
            rule="one-quantity",
            score=DecimalText("0.6"),
            type="conflicting_figure",
            remark=f"The text tells of a crowd of {another} as well as of {value}.",
        )


def _is_ground(cut: Tokens, at: int) -> bool:
    """Whether a word names where a match was: "at Moor Lane"."""
    return cut.capitals[at] and word(cut, at - 1) in {"at", "in"}


def _is_one_event(cut: Tokens, one: Count, other: Count) -> bool:
    """Whether nothing speaks for two events, times or speakers."""
    if one.sentence == other.sentence or not agree(one, other):
        return False
    said = {
        cut.lowers[at]
        for each in (one, other)
        for at in range(*each.sentence)
        if cut.lowers[at : at + 2] not in NO_OTHERS
        and not (cut.lowers[at] == "far" and cut.lowers[at - 1] != "so")
    }
    years, others = years_beside(cut, one), years_beside(cut, other)
    return (
        ANOTHER.isdisjoint(said)
        and not differ(days_beside(cut, one), days_beside(cut, other))
        and not differ(years, others)
        and not _is_told_before(cut, _number(cut, other), one.sentence[1])
    )


def _number(cut: Tokens, count: Count) -> str:
    """The word that tells a figure's number, no currency's sign."""
    return next(
        (
            cut.words[at]
            for at in range(count.first, count.noun)
            if cut.words[at][0].isalnum()
        ),
        cut.words[count.first],
    )


def _is_told_before(cut: Tokens, text: str, before: int) -> bool:
    """Whether a word stands in a text before a place."""
    places = cut.places.get(text.lower(), ())
    return bool(places) and places[0] < before


def _is_pure(cut: Tokens, other: Count, first: int, told: frozenset[str]) -> bool:
    """Whether nothing new behind a noun says which is meant: not in "the victims of the school fire".

    ``first`` is the place behind the noun, ``told`` what the sentence of the other figure says.
    """
    opens = word(cut, first)
    is_modified = opens in OPENS_A_MODIFIER
    is_modified = is_modified or (opens.endswith(("ed", "en")) and opens.isalpha())
    if not is_modified:
        return True
    for at in range(first, min(first + _MODIFIED, other.sentence[1])):
        low = cut.lowers[at]
        if (
            not low[0].isalnum()
            or low in ENDS_A_NOUN
            or (at > first + 1 and low in AUXILIARIES)
        ):
            return True
        is_new = (
            low not in NO_THING and low not in AUXILIARIES and not is_told(low, told)
        )
        if is_new and not _is_told_before(cut, low, other.sentence[0]):
            return False
    return True


def _is_all_told(cut: Tokens, other: Count) -> bool:
    """Whether the text has told before of all names in a sentence, the speaker's apart."""
    speaker = frozenset((other.speaker or "").lower().split())
    first, last = other.sentence
    opens, behind = cut.lowers[first], word(cut, first + 1)
    is_subject = (
        (behind in verbs() or behind.endswith("ed"))
        and not opens.endswith("s")
        and opens not in NO_THING
    )
    if is_subject and not _is_told_before(cut, opens, first):
        return False  # "Rook dropped the $2 billion deal"
    return all(
        _is_told_before(cut, cut.lowers[at], first)
        for at in range(first + 1, last)
        if cut.capitals[at]
        and cut.lowers[at] not in WEEKDAYS
        and cut.lowers[at] not in MONTH_OF
        and cut.lowers[at] not in speaker
    )


def _is_known(cut: Tokens, count: Count) -> bool:
    """Whether a number is told of as known: "the 430 workers", "Wednesday's 6.3 percent drop", "all 27 of the dead"."""
    for at in range(count.first - 1, max(count.first - _NEAR, 0), -1):
        low = cut.lowers[at]
        if low in KNOWN or low == "all":
            return True
        if low in POSSESSIVES:
            return cut.lowers[at - 1] in WEEKDAYS
        if low in {"his", "her", "its", "their"}:
            return True
        if low in NO_THING or not low[-1].isalnum():
            return low in "$£€" and word(cut, at - 1) in KNOWN
    return False


def _end(cut: Tokens, count: Count) -> int:
    """The token behind a figure."""
    return cut.over(count.figure.number[1] - 1) + 1


def _is_joined(cut: Tokens, count: Count) -> bool:
    """Whether a figure is joined to its unit: "the 14-year sentence"."""
    return "-" in "".join(cut.words[count.first : _end(cut, count)])


def _beside(cut: Tokens, count: Count) -> frozenset[str]:
    """The words next to a figure."""
    return frozenset(
        cut.lowers[max(count.first - _NEAR, count.sentence[0]) : count.noun + _NEAR]
    )


def _names_beside(cut: Tokens, count: Count) -> frozenset[str]:
    """The words with a capital in a sentence that are no day's; its first one only where it stands elsewhere too."""
    first, last = count.sentence
    return frozenset(
        cut.lowers[at]
        for at in range(first, last)
        if cut.capitals[at]
        and cut.lowers[at] not in WEEKDAYS
        and cut.lowers[at] not in NO_THING
        and (at > first or len(cut.places[cut.lowers[at]]) > 1)
    )


# ---------------------------------------------------------------------- what a figure measures


def _magnitude(cut: Tokens, count: Count) -> str | None:
    is_quake = not QUAKES.isdisjoint(said_beside(cut, count))
    return "" if count.figure.unit.startswith("magnitude") and is_quake else None


def _term(cut: Tokens, count: Count) -> str | None:
    """As in "was sentenced to 11 years in prison", "the 14-year sentence"."""
    if count.figure.unit != "years" or not OF_TERMS.isdisjoint(said_beside(cut, count)):
        return None
    end = _end(cut, count)
    behind = cut.lowers[end : end + _NEAR]
    before = cut.lowers[max(count.first - _MODIFIED, count.sentence[0]) : count.first]
    is_term = _is_joined(cut, count) and not TERMS.isdisjoint(behind[:2])
    is_jailed = not JAILED.isdisjoint(before) and before[-1:] in {("to",), ("for",)}
    is_inside = behind[:1] == ("in",) and behind[1:2] in {("prison",), ("jail",)}
    return "" if is_term or is_jailed or is_inside else None


def _share_move(cut: Tokens, count: Count) -> str | None:
    """As in "shares fell 4.1 percent on Wednesday", "Wednesday's 6.3 percent drop in the shares"."""
    said = said_beside(cut, count)
    days = days_beside(cut, count)
    if count.figure.unit != "percent" or said.isdisjoint({"shares", "stock"}):
        return None
    if len(days) != 1 or not OF_SHARES.isdisjoint(said - {"week"}):
        return None
    beside = _beside(cut, count)
    if not beside.isdisjoint({"close", "closed", "ended", "finished"}):
        return None
    moves = ["falls" for _ in beside & FALLS] + ["gains" for _ in beside & GAINS]
    return f"{moves[0]} {min(days)}" if len(set(moves)) == 1 else None


def _vote_share(cut: Tokens, count: Count) -> str | None:
    """As in "won with 54.2 per cent of the vote"."""
    said = said_beside(cut, count)
    end = _end(cut, count)
    behind = cut.lowers[end : end + _NEAR]
    is_share = count.figure.unit == "percent" and ("of", "the", "vote") in {
        behind[:3],
        behind[1:4],
    }
    if "avoid" in said:
        said -= {"round"}  # "enough to avoid a second round"
    return "" if is_share and OF_VOTES.isdisjoint(said) else None


def _jobs(cut: Tokens, count: Count) -> str | None:
    """As in "the loss of 340 jobs", "the 430 workers who will lose their jobs"."""
    noun = count.figure.unit.split()[-1].lower()
    said = said_beside(cut, count)
    if noun not in WORKERS and noun != "people":
        return None
    beside = frozenset(
        cut.lowers[
            max(count.first - _NEAR, count.sentence[0]) : count.noun + NOUN_REACH
        ]
    )
    is_lost = not CUTS.isdisjoint(beside)
    is_jobs = not beside.isdisjoint(
        {"jobs", "redundancies", "redundant", "laid", "job"}
    )
    return "" if is_lost and is_jobs and OF_JOBS.isdisjoint(said) else None


def _toll(cut: Tokens, count: Count) -> str | None:
    """As in "killing 23 people", "all 27 of the dead", "the 27 victims"."""
    behind = cut.lowers[count.first + 1 : count.first + 1 + _NEAR]
    before = cut.lowers[max(count.first - 1, 0) : count.first]
    is_victims = "victims" in behind[:3] and not MOURNED.isdisjoint(
        said_beside(cut, count)
    )
    is_dead = (
        behind[:1] == ("dead",)
        or behind[:3] == ("of", "the", "dead")
        or is_victims
        or (
            behind[:1] in {("people",), ("passengers",), ("miners",), ("persons",)}
            and (
                before in {("killing",), ("killed",)}
                or behind[1:2] in {("died",), ("dead",), ("killed",), ("perished",)}
                or behind[1:3]
                in {("were", "killed"), ("who", "died"), ("have", "died")}
            )
        )
    )
    return "" if is_dead and OF_THE_DEAD.isdisjoint(said_beside(cut, count)) else None


def _sum(_: Tokens, count: Count) -> str | None:
    """A sum of money, by its currency."""
    unit = count.figure.unit
    return unit if len(unit) == _CURRENCY and unit.isupper() else None


def _length(cut: Tokens, count: Count) -> str | None:
    """As in "the strike lasted nine days", "the 12-day strike", by its unit."""
    unit = count.figure.unit
    is_long = not LENGTHS.isdisjoint(_beside(cut, count))
    if unit not in UNITS or not (is_long or _measured(cut, count)):
        return None
    return unit


def _measured(cut: Tokens, count: Count) -> str:
    """What "the 12-day strike" is of: "strike"."""
    noun = word(cut, _end(cut, count))
    is_noun = noun.isalpha() and noun not in NO_THING
    return noun if is_noun and _is_joined(cut, count) else ""


# ---------------------------------------------------------------------- when two are of one event


def _is_one_quake(cut: Tokens, _: Count, other: Count) -> bool:
    at = next(
        (x for x in range(*other.sentence) if cut.lowers[x] in QUAKES), other.first
    )
    is_known = "the" in cut.lowers[max(at - _NEAR, other.sentence[0]) : at]
    is_of_another = word(cut, at + 1) in PREPOSITIONS or bool(years_beside(cut, other))
    is_of_another = is_of_another or word(cut, at + 1) in {"that", "which"}
    is_sole = OF_QUAKES.isdisjoint(cut.places) and not is_of_another
    return is_known and other.speaker is None and is_sole


def _is_one_term(cut: Tokens, one: Count, other: Count) -> bool:
    names, others = _names_beside(cut, one), _names_beside(cut, other)
    end = next(
        (
            at + 1
            for at in range(_end(cut, other), other.sentence[1])
            if cut.lowers[at] in TERMS
        ),
        other.first,
    )
    is_his = bool(names & others) or others <= names
    return is_his and _is_known(cut, other) and _is_pure(cut, other, end, frozenset())


def _is_one_day(cut: Tokens, one: Count, other: Count) -> bool:
    names, others = _names_beside(cut, one), _names_beside(cut, other)
    end = _end(cut, other) + 1
    is_pure = _is_pure(cut, other, end, said_beside(cut, one) | {"shares", "stock"})
    return others - {"shares"} <= names and is_pure


def _is_one_share(cut: Tokens, one: Count, other: Count) -> bool:
    names, others = _names_beside(cut, one), _names_beside(cut, other)
    is_owned = any(
        cut.lowers[at] in names and word(cut, at + 1) in POSSESSIVES
        for at in range(*other.sentence)
    )
    end = next(
        x + 1 for x in range(other.first, len(cut.words)) if cut.lowers[x] == "vote"
    )
    is_pure = _is_pure(
        cut, other, end, said_beside(cut, one) | {"took", "got", "received"}
    )
    is_his = bool(names & others) and _is_all_told(cut, other)
    return is_his and is_pure and not is_owned


def _is_one_cut(cut: Tokens, one: Count, other: Count) -> bool:
    is_known = _is_known(cut, other) or word(cut, other.first - 1) == "the"
    return is_known and places_beside(cut, other) <= places_beside(cut, one)


def _is_one_toll(cut: Tokens, one: Count, other: Count) -> bool:
    is_more = other.value > one.value
    end = next(
        (
            at + 1
            for at in range(other.first + 1, other.first + 1 + _NEAR)
            if word(cut, at) in DEADS
        ),
        other.noun + 1,
    )
    if not _is_pure(cut, other, end, said_beside(cut, one)):
        return False
    return (
        is_more
        and _is_known(cut, other)
        and places_beside(cut, other) <= places_beside(cut, one)
    )


def _is_one_sum(cut: Tokens, one: Count, other: Count) -> bool:
    """As in "bought for $1.3 billion" and "the $1.5 billion deal", "the 48 million euros spent on the bridge"."""
    told = said_beside(cut, one)
    if _pays(cut, one) and _pays(cut, other):
        before = cut.lowers[other.sentence[0] : other.first]
        return any(low in DEALS and is_told(low, told) for low in before) and not (
            _names_beside(cut, other) - _names_beside(cut, one) - {"under"}
        )
    if not _is_known(cut, other) or not _is_all_told(cut, other):
        return False
    at = _end(cut, other)
    said: list[str] = []
    while at < other.sentence[1] and len(said) < _NEAR:
        low = cut.lowers[at]
        if not low[0].isalpha() or (
            said and low in {"which", "that", "is", "was", "will", "needs", "as"}
        ):
            break
        if low not in NO_THING and low not in {"dollars", "pounds", "euros"}:
            said.append(low)
            if (
                at + 1 < other.sentence[1]
                and len(said) == 1
                and cut.lowers[at + 1] not in {"on", "for", "of", "to", "by"}
            ):
                break
        at += 1
    is_same = bool(said) and all(is_told(low, told) for low in said)
    return is_same and _is_pure(cut, other, at + 1, told)


def _is_one_length(cut: Tokens, one: Count, other: Count) -> bool:
    """As in "the strike lasted nine days" and "the 12-day strike cost the port dear"."""
    noun = _measured(cut, other)
    if not noun or noun in MANY_LENGTHS or word(cut, other.first - 1) != "the":
        return False
    told = said_beside(cut, one)
    is_of_it = noun in told and (_measured(cut, one) or noun) == noun
    end = _end(cut, other) + 1
    return is_of_it and _is_pure(cut, other, end, told) and _is_all_told(cut, other)


def _pays(cut: Tokens, count: Count) -> bool:
    at = count.first - 1
    at -= not cut.words[at][0].isalnum()
    return word(cut, at) in PAYS


_MEASURES: Final[tuple[tuple[Measures, IsOne], ...]] = (
    (_magnitude, _is_one_quake),
    (_term, _is_one_term),
    (_share_move, _is_one_day),
    (_vote_share, _is_one_share),
    (_jobs, _is_one_cut),
    (_toll, _is_one_toll),
    (_sum, _is_one_sum),
    (_length, _is_one_length),
)
"""What a figure may measure, the first that fits, and when two of a kind are of one event."""
