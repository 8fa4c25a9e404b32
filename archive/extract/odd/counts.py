"""One quantity with two values: "17 paintings were stolen" and further on "the 11 stolen paintings"."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

import attrs

from archive.claim.date_words import WEEKDAYS
from archive.extract.proposal import Anomaly, ProposedFigure
from archive.extract.text.passages import sentence_passage
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.extract.when.words import MONTH_OF
from archive.extract.words.grammar import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    SMALL,
)
from archive.values import DecimalText

_TOLLS: Final = {
    "dead": frozenset(("killed", "dead", "died", "deaths", "perished", "die")),
    "injured": frozenset(("injured", "wounded", "hurt", "injuries")),
    "missing": frozenset(("missing",)),
}
_TOLL_BEFORE: Final = {
    "dead": frozenset(("killed", "killing", "kills", "kill")),
    "injured": frozenset(("injured", "injuring", "wounded", "wounding", "injures")),
    "missing": frozenset[str](),
}
_THE_HARMED: Final = frozenset(
    (
        *("people", "persons", "dead", "deaths", "victims", "fatalities", "bodies"),
        *("injured", "wounded", "injuries", "missing"),
    )
)
_ALL: Final = frozenset(("all",))
_DEFINITE: Final = frozenset(("the", "these", "those")) | _ALL
_COUNTS_MANY: Final = frozenset(
    (
        *("people", "men", "women", "children", "persons", "residents", "members"),
        *("years", "days", "weeks", "months", "hours", "minutes", "seconds", "times"),
        *("countries", "states", "nations", "points", "seats", "votes", "others"),
        *("percent", "percentage points", "degrees celsius", "magnitude"),
    )
)
"""Any text has many of these: what was done to them has to be told as well."""
_NEVER: Final = frozenset(
    (
        *("years", "days", "weeks", "months", "hours", "minutes", "seconds", "times"),
        *("percent", "percentage points", "points", "countries", "states", "nations"),
        *("seats", "votes", "goals", "matches", "games", "teams", "players", "km"),
    )
)
_CHANGES: Final = frozenset(
    (
        *("revised", "earlier", "previously", "initially", "initial", "rose", "risen"),
        *(
            "climbed",
            "grew",
            "grown",
            "fell",
            "fallen",
            "down",
            "up",
            "updated",
            "first",
        ),
        *(
            "later",
            "now",
            "far",
            "total",
            "overall",
            "more",
            "another",
            "further",
        ),
        *(
            "additional",
            "extra",
            "other",
            "others",
            "remaining",
            "previous",
            "original",
        ),
        *("compared", "double", "doubled", "nationwide", "including", "among"),
        *("rising", "rises", "increased", "instead", "against", "still", "new"),
        *(
            "corrected",
            "wrongly",
            "originally",
            "yesterday",
            "average",
            "each",
            "every",
        ),
        *(
            "latest",
            "preliminary",
            "provisional",
            "reduced",
            "raised",
            "cut",
            "lowered",
        ),
    )
)
"""Beside a number these say that it is another one, or that it has changed."""
_OF_EACH: Final = frozenset(("average", "each", "every"))
"""Only near a number these say of what it is."""
_WORST: Final = frozenset(
    ("worst", "deadliest", "biggest", "largest", "highest", "first", "most")
)
_RISES: Final = frozenset(
    ("rose", "risen", "climbed", "rises", "rising", "revised", "jumped")
)
_PRICES: Final = frozenset(("cost", "costs", "price", "priced", "costing", "bill"))
_CARRIES: Final = frozenset(
    ("carrying", "carried", "carries", "carry", "laden", "loaded", "cargo", "aboard")
)
_ELSEWHEN: Final = frozenset(
    (
        *("last", "second", "third", "fourth", "next", "year", "week", "month", "time"),
        *(
            "season",
            "weekend",
            "before",
            "after",
            "elsewhere",
            "separate",
            "separately",
        ),
        *("abroad", "altogether", "already", "twice", "again"),
    )
)
"""Behind a noun these say that its number is of another time or place."""
_WHOLE: Final = frozenset(("record", "whole", "entire"))
_BEHIND_A_SUM: Final = frozenset(
    (",", ".", ";", "which", "that", "was", "will", "is", "had", "has", "would")
)
"""Behind "the price of 46 million" nothing may say of what else: "for the bridge"."""
_ENDS: Final = frozenset((",", ".", ";", ":", "—", "–", "”", '"', "(", ")", "?", "!"))
_FAR_PARTS: Final = frozenset(
    ("in", "by", "from", "of", "on", "with", "at", "for", "between")
)
_GOALS: Final = frozenset(("into", "onto", "through", "to"))
_AT: Final = frozenset(("in", "at", "near", "from", "on"))
_EMPTY: Final = (
    SMALL
    | DETERMINERS
    | PREPOSITIONS
    | frozenset(PRONOUNS)
    | AUXILIARIES
    | {
        "who",
        "which",
        "that",
        "had",
        "been",
        "were",
        "was",
        "have",
        "has",
        "night",
        "when",
    }
)
_GROUPS: Final = (
    ("buy", "buys", "bought", "buying", "purchase", "purchased", "acquire", "acquired"),
    ("order", "ordered", "orders", "bought", "buy", "purchased", "contract"),
    (
        *("deal", "contract", "agreement", "takeover"),
        *("purchase", "buy", "acquire", "order"),
    ),
    ("settle", "settlement", "settled"),
    ("spent", "cost", "costs", "spend", "spending"),
    ("seized", "abducted", "kidnapped", "taken"),
    ("sold", "sell", "sale", "sales"),
    ("stolen", "stole", "took", "taken", "theft"),
    ("arrested", "detained", "held"),
    ("saved", "rescued"),
    ("built", "build", "construction", "building", "constructed"),
    ("evacuated", "moved", "evacuate"),
    ("fine", "fined", "penalty"),
    ("destroyed", "burnt", "burned", "razed"),
    ("given", "gave", "handed", "donated"),
)
_ALIKE: Final[dict[str, frozenset[str]]] = {
    low: frozenset(each for group in _GROUPS if low in group for each in group)
    for group in _GROUPS
    for low in group
}
"""Words that news uses for one and the same act."""
RESTRICTION: Final = 10
"""So many words behind a counted noun may say which of its kind are meant."""
NOUN_REACH: Final = 7
FIGURE_LIMIT: Final = 6
"""Of a noun with more numbers a text tells of several sets."""
_LEAST: Final = 3
_LEAST_ALONE: Final = 10
"""Of fewer a text has many sets: what was done to them has to be told as well."""
_STEM: Final = 4
_YEARS: Final = (1900, 2100)


@attrs.frozen
class Count:
    """A figure with its first and last token, its noun's place, and its sentence."""

    figure: ProposedFigure
    first: int
    noun: int
    sentence: tuple[int, int]

    @property
    def value(self) -> Decimal:
        """Its value as a number."""
        return Decimal(self.figure.value)

    @property
    def speaker(self) -> str | None:
        """Whose figure it is."""
        steps = self.figure.steps
        return steps[0].name if steps else None


def conflicting_counts(
    cut: Tokens, counted: Sequence[ProposedFigure]
) -> Iterator[Anomaly]:
    """Every figure that does not agree with what the text told of the same quantity before."""
    kinds: dict[tuple[str, str], list[Count]] = {}
    tolls: dict[str, list[Count]] = {}
    units: dict[str, list[Count]] = {}
    for each in counted:
        count = count_of(cut, each)
        if count is None:
            continue
        kinds.setdefault(_kind(cut, count), []).append(count)
        units.setdefault(each.unit, []).append(count)
        toll = _toll(cut, count)
        if toll is not None and each.bound == "exact":
            tolls.setdefault(toll, []).append(count)
    pairs = [
        *_pairs(cut, kinds.values(), _is_known_set),
        *_pairs(cut, units.values(), _is_known_sum),
    ]
    if _RISES.isdisjoint(cut.places):
        for told in tolls.values():
            pairs.extend(_of_tolls(cut, told[:FIGURE_LIMIT]))
    seen: set[int] = set()
    for one, other in pairs:
        if other.first not in seen:
            seen.add(other.first)
            yield conflict(cut, one, other)


def conflict(cut: Tokens, one: Count, other: Count) -> Anomaly:
    """The sentence of a figure that another one disagrees with."""
    return Anomaly(
        spans=(sentence_passage(cut, other.sentence),),
        rule="one-quantity",
        score=DecimalText("0.6"),
        type="conflicting_figure",
        remark=(
            f"The text tells of {other.figure.value} {other.figure.unit} "
            f"as well as of {one.figure.value}."
        ),
    )


def _pairs(
    cut: Tokens,
    kinds: Iterable[Sequence[Count]],
    is_one: Callable[[Tokens, Count, Count], bool],
) -> Iterator[tuple[Count, Count]]:
    """The first two figures of each kind that conflict, where no third one was told before."""
    for kind in kinds:
        if len(kind) > FIGURE_LIMIT:
            continue
        for at, other in enumerate(kind):
            before = kind[:at]
            if len({each.value for each in before}) != 1:
                continue  # none yet, or of several sets
            one = before[0]
            if _is_same(cut, one, other) and is_one(cut, one, other):
                yield one, other
                break


def _of_tolls(cut: Tokens, toll: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Two numbers of the dead by one speaker, or of one event by its place: "killed 14 people", "19 people killed"."""
    for one, other in combinations(toll, 2):
        if not _is_same(cut, one, other):
            continue
        units = {one.figure.unit.lower(), other.figure.unit.lower()}
        if len(units) > 1 and not units <= _THE_HARMED:
            continue  # the children among them
        names, others = places_beside(cut, one), places_beside(cut, other)
        if differ(names, others) or differ(
            days_beside(cut, one), days_beside(cut, other)
        ):
            continue
        is_one_speakers = one.speaker is not None and one.speaker == other.speaker
        is_one_place = bool(names) and names == others
        is_old = bool(years_beside(cut, one) or years_beside(cut, other))
        if is_one_speakers or (is_one_place and not is_old):
            yield one, other
            return


def count_of(
    cut: Tokens, figure: ProposedFigure, *, is_any: bool = False
) -> Count | None:
    """A figure that can be held against another one, with its noun's place; ``is_any``: no matter of what it is."""
    first = cut.at(figure.number[0])
    is_small = Decimal(figure.value) < _LEAST or figure.unit in _NEVER
    if figure.upper or figure.bound == "between" or (is_small and not is_any):
        return None
    if figure.nature in {"target", "estimate"}:
        return None
    last = cut.over(figure.number[1] - 1)
    head = figure.unit.split()[-1].lower()
    noun = next(
        (
            at
            for at in range(last, min(last + NOUN_REACH, len(cut.words)))
            if cut.lowers[at] == head
        ),
        last,
    )
    return Count(figure, first, noun, cut.sentence_of(first))


def _kind(cut: Tokens, count: Count) -> tuple[str, str]:
    """What is counted: "paintings", "tonnes" of "crude", euros of no matter what."""
    of = word(cut, count.noun + 2) if word(cut, count.noun + 1) == "of" else ""
    return count.figure.unit.lower(), of


def _is_same(cut: Tokens, one: Count, other: Count) -> bool:
    """Whether two figures differ, and nothing says that they are of two times or two speakers."""
    is_one = one.value == other.value or one.sentence == other.sentence
    if is_one or not agree(one, other):
        return False
    if _is_changed(cut, one) or _is_changed(cut, other):
        return False
    years, others = years_beside(cut, one), years_beside(cut, other)
    return not (years and others) or years == others


def _is_changed(cut: Tokens, count: Count) -> bool:
    """Whether a sentence says that its number has changed, or is of another time."""
    said = said_beside(cut, count)
    if "since" in said and said.isdisjoint(_WORST):
        return True  # another stretch of time; not "the worst since 1980"
    return any(
        cut.lowers[at] in _CHANGES
        and (cut.lowers[at] not in _OF_EACH or abs(at - count.first) < NOUN_REACH)
        and not (cut.lowers[at] == "more" and word(cut, at + 1) == "than")
        for at in range(*count.sentence)
    )


def differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both have something, and nothing in common."""
    return bool(one and other) and one.isdisjoint(other)


def days_beside(cut: Tokens, count: Count) -> frozenset[str]:
    """The days of the week in a figure's sentence."""
    return said_beside(cut, count) & frozenset(WEEKDAYS)


def agree(one: Count, other: Count) -> bool:
    """Whether nothing speaks for two speakers: one and the same, parts of one, or none."""
    first, second = one.speaker, other.speaker
    if first is None or second is None or first == second:
        return True
    return any(
        len(part) > _STEM and part in second.lower() for part in first.lower().split()
    )


def said_beside(cut: Tokens, count: Count) -> frozenset[str]:
    """The words of a figure's sentence."""
    return frozenset(cut.lowers[slice(*count.sentence)])


def years_beside(cut: Tokens, count: Count) -> frozenset[str]:
    """The years that a sentence tells of: not that of "the worst since 1980"."""
    low, high = _YEARS
    return frozenset(
        cut.lowers[at]
        for at in range(*count.sentence)
        if cut.lowers[at].isascii()
        and cut.lowers[at].isdigit()
        and low < int(cut.lowers[at]) < high
        and word(cut, at - 1) != "since"
    )


def _toll(cut: Tokens, count: Count) -> str | None:
    """Which toll a number is of: the word beside it says so."""
    behind = cut.lowers[count.noun + 1 : count.noun + 3]
    before = cut.lowers[max(count.first - 1, 0) : count.first]
    if cut.lowers[count.noun] in _TOLLS["dead"] | _TOLLS["injured"]:
        behind = (cut.lowers[count.noun],)
    for toll, signs in _TOLLS.items():
        at = next((at for at, low in enumerate(behind) if low not in AUXILIARIES), None)
        if (at is not None and behind[at] in signs) or not _TOLL_BEFORE[
            toll
        ].isdisjoint(before):
            return toll
    return None


def places_beside(cut: Tokens, count: Count) -> frozenset[str]:
    """The names of places in a figure's sentence."""
    return _names_in(cut, *count.sentence)


def _names_in(cut: Tokens, first: int, last: int) -> frozenset[str]:
    """The names of places: what stands with a capital behind "in", "near"."""
    return frozenset(
        cut.lowers[at + 1]
        for at in range(first, last - 1)
        if cut.lowers[at] in _AT
        and cut.capitals[at + 1]
        and cut.lowers[at + 1] not in WEEKDAYS
        and cut.lowers[at + 1] not in MONTH_OF
    )


def _is_known_set(cut: Tokens, one: Count, other: Count) -> bool:
    """As in "the 11 stolen paintings", "all 17,000 of the meals that the charity gave out": told of as known."""
    before = word(cut, other.first - 1)
    if before not in _DEFINITE or other.figure.bound != "exact":
        return False
    if other.figure.unit.isupper():
        return False  # of money ``measures`` knows more
    is_all = "all" in {before, word(cut, other.first - 2)}
    told = said_beside(cut, one)
    noun = other.figure.unit.lower()
    adjectives = [
        low
        for low in cut.lowers[other.first + 1 : other.noun]
        if low.isalpha() and low not in _EMPTY and low not in noun.split()
    ]
    if not all(is_told(low, told) for low in adjectives):
        return False
    which = _restriction(cut, other)
    if any(
        low not in told
        for low in which
        if low in WEEKDAYS or low in MONTH_OF or low in _ELSEWHEN
    ):
        return False
    if not which:
        follows = word(cut, other.noun + 1)
        is_bare = (is_all or bool(adjectives)) and other.value >= _LEAST_ALONE
        return (
            noun not in _COUNTS_MANY
            and is_bare
            and (is_all or follows not in _FAR_PARTS)
        )
    if which[0] == "aboard":
        return not _CARRIES.isdisjoint(told)
    if not is_told(which[0], told):
        return False
    is_more = other.value > one.value
    return (is_more and _are_told_before(cut, other)) or (
        len(which) > 1 and is_all and is_told(which[1], told)
    )


def _is_known_sum(cut: Tokens, one: Count, other: Count) -> bool:
    """As in "harvested 48,000 tonnes" and "the record wheat harvest of 84,000 tonnes", both by one speaker."""
    at = other.first - 1
    at -= not cut.words[at][0].isalnum()  # "of €46 million"
    if word(cut, at) != "of" or one.speaker is None or one.speaker != other.speaker:
        return False
    if word(cut, cut.over(other.figure.number[1] - 1) + 1) not in _BEHIND_A_SUM:
        return False
    told = said_beside(cut, one)
    what = word(cut, at - 1)
    is_price = what in _PRICES and not _PRICES.isdisjoint(told)
    if not is_price and (len(what) <= _STEM or not is_told(what, told)):
        return False
    for back in range(at - 2, max(at - 2 - _STEM, -1), -1):
        low = cut.lowers[back]
        if low == "the":
            return True
        if not (low.isdigit() or low in _WHOLE or is_told(low, told)):
            return False
    return False


def _are_told_before(cut: Tokens, count: Count) -> bool:
    """Whether the text has told before of all places that say which are meant: "seized in Velm"."""
    last = min(count.noun + RESTRICTION, count.sentence[1])
    places = _names_in(cut, count.noun, last) | {
        word(cut, at + 2)
        for at in range(count.noun, last - 2)
        if cut.lowers[at] in _AT and cut.lowers[at + 1] in DETERMINERS
    }
    return all(cut.places[low][0] < count.sentence[0] for low in places)


def _restriction(cut: Tokens, count: Count) -> list[str]:
    """The words that say which of a kind are meant: "moved from the three villages", "that the charity gave out"."""
    at = count.noun + 1
    if word(cut, at) == "of":
        at += 2
    if word(cut, at) in _GOALS:
        return []  # "to load the 11 stolen paintings into a van"
    found: list[str] = []
    begin = at
    while at < count.sentence[1] and at - begin < RESTRICTION:
        low = cut.lowers[at]
        if low in _ENDS or (
            low in AUXILIARIES | MODALS
            and word(cut, begin) not in {"who", "that", "which"}
        ):
            break
        if low not in _EMPTY and low.isalpha():
            found.append(low)
        at += 1
    return found


def is_told(low: str, told: frozenset[str]) -> bool:
    """Whether a word, another form of it or another word for it was told: "stolen" of "stole", "bought" of "order"."""
    alike = _ALIKE.get(low)
    return (
        low in told
        or (alike is not None and not alike.isdisjoint(told))
        or any(
            each[:_STEM] == low[:_STEM]
            and len(low) >= _STEM
            and abs(len(each) - len(low)) < _STEM
            for each in told
        )
    )
