"""One quantity with two values: "17 paintings were stolen" and further on "the 11 stolen paintings"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

import attrs

from archive.claim.date_words import WEEKDAYS
from archive.extract.proposal import Anomaly, ProposedFigure
from archive.extract.text.passages import sentence_passage
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.extract.words.grammar import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    MONTHS,
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
            "since",
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
        *("compared", "double", "doubled", "nationwide", "including", "among", "than"),
        *("rising", "rises", "increased", "instead", "against", "still", "left", "new"),
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
_RISES: Final = frozenset(
    ("rose", "risen", "climbed", "rises", "rising", "revised", "jumped")
)
_PRICES: Final = frozenset(("cost", "costs", "price", "priced", "costing", "bill"))
_CARRIES: Final = frozenset(
    ("carrying", "carried", "carries", "carry", "laden", "loaded", "cargo", "aboard")
)
_ENDS: Final = frozenset((",", ".", ";", ":", "—", "–", "”", '"', "(", ")", "?", "!"))
_FAR_PARTS: Final = frozenset(
    ("in", "by", "from", "of", "on", "with", "at", "for", "between")
)
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
RESTRICTION: Final = 10
"""So many words behind a counted noun may say which of its kind are meant."""
NOUN_REACH: Final = 7
FIGURE_LIMIT: Final = 6
"""Of a noun with more numbers a text tells of several sets."""
_LEAST: Final = 10
_STEM: Final = 4
_YEARS: Final = (1900, 2100)


@attrs.frozen
class _Count:
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
    kinds: dict[tuple[str, str], list[_Count]] = {}
    for each in counted:
        count = _count(cut, each)
        if count is not None:
            kinds.setdefault(_kind(cut, count), []).append(count)
    for kind in kinds.values():
        if 1 < len(kind) <= FIGURE_LIMIT:
            yield from _conflicts(cut, kind)


def _count(cut: Tokens, figure: ProposedFigure) -> _Count | None:
    """A figure that can be held against another one: a number of ten or more, with its noun's place."""
    first = cut.at(figure.number[0])
    if figure.upper or figure.bound == "between" or figure.unit in _NEVER:
        return None
    if Decimal(figure.value) < _LEAST or figure.nature in {"target", "estimate"}:
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
    return _Count(figure, first, noun, cut.sentence_of(first))


def _kind(cut: Tokens, count: _Count) -> tuple[str, str]:
    """What is counted: "paintings", "tonnes" of "crude", euros of no matter what."""
    of = word(cut, count.noun + 2) if word(cut, count.noun + 1) == "of" else ""
    return count.figure.unit.lower(), of


def _conflicts(cut: Tokens, kind: Sequence[_Count]) -> Iterator[Anomaly]:
    for at, other in enumerate(kind):
        before = kind[:at]
        if len({each.value for each in before}) != 1:
            continue  # none yet, or of several sets
        one = before[0]
        if one.value != other.value and _is_same(cut, one, other):
            yield Anomaly(
                spans=(sentence_passage(cut, other.sentence),),
                rule="one-quantity",
                score=DecimalText("0.6"),
                type="conflicting_figure",
                remark=(
                    f"The text tells of {other.figure.value} {other.figure.unit} "
                    f"as well as of {one.figure.value}."
                ),
            )
            return


def _is_same(cut: Tokens, one: _Count, other: _Count) -> bool:
    """Whether two figures are of one quantity, at one time, by one speaker."""
    if one.sentence == other.sentence or not _agree(one, other):
        return False
    said, saids = _said(cut, one), _said(cut, other)
    if not _CHANGES.isdisjoint(said) or not _CHANGES.isdisjoint(saids):
        return False
    if _years(said) and _years(saids) and _years(said) != _years(saids):
        return False
    return _is_toll(cut, one, other) or _is_known_set(cut, one, other)


def _agree(one: _Count, other: _Count) -> bool:
    """Whether nothing speaks for two speakers: one and the same, parts of one, or none."""
    first, second = one.speaker, other.speaker
    if first is None or second is None or first == second:
        return True
    return any(
        len(part) > _STEM and part in second.lower() for part in first.lower().split()
    )


def _said(cut: Tokens, count: _Count) -> frozenset[str]:
    return frozenset(cut.lowers[slice(*count.sentence)])


def _years(said: frozenset[str]) -> frozenset[str]:
    low, high = _YEARS
    return frozenset(
        each
        for each in said
        if each.isascii() and each.isdigit() and low < int(each) < high
    )


def _is_toll(cut: Tokens, one: _Count, other: _Count) -> bool:
    """As in "killed 14 people" and "With 19 people killed, the derailment": one event by its name."""
    toll = _toll(cut, one)
    if toll is None or toll != _toll(cut, other) or not _RISES.isdisjoint(cut.places):
        return False
    if one.figure.bound != "exact" or other.figure.bound != "exact":
        return False
    if one.speaker is not None and one.speaker == other.speaker:
        return True
    names = _names(cut, one)
    return bool(names) and names == _names(cut, other)


def _toll(cut: Tokens, count: _Count) -> str | None:
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


def _names(cut: Tokens, count: _Count) -> frozenset[str]:
    """The names of places in a sentence: what stands with a capital behind "in", "near"."""
    first, last = count.sentence
    return frozenset(
        cut.lowers[at + 1]
        for at in range(first, last - 1)
        if cut.lowers[at] in _AT
        and cut.capitals[at + 1]
        and cut.lowers[at + 1] not in WEEKDAYS
        and cut.lowers[at + 1] not in MONTHS
    )


def _is_known_set(cut: Tokens, one: _Count, other: _Count) -> bool:
    """As in "the 11 stolen paintings", "all 17,000 of the meals that the charity gave out": told of as known."""
    before = word(cut, other.first - 1)
    if before not in _DEFINITE or other.figure.bound != "exact":
        return False
    if word(cut, one.first - 1) in _DEFINITE:
        return False
    is_all = "all" in {before, word(cut, other.first - 2)}
    told = _said(cut, one)
    noun = other.figure.unit.lower()
    adjectives = [
        low
        for low in cut.lowers[other.first + 1 : other.noun]
        if low.isalpha() and low not in _EMPTY and low not in noun.split()
    ]
    if not all(_is_told(low, told) for low in adjectives):
        return False
    which = _restriction(cut, other)
    if any(low in WEEKDAYS and low not in told for low in which):
        return False
    if not which:
        follows = word(cut, other.noun + 1)
        is_bare = is_all or bool(adjectives)
        return (
            noun not in _COUNTS_MANY
            and is_bare
            and (is_all or follows not in _FAR_PARTS)
        )
    if which[0] == "aboard":
        return not _CARRIES.isdisjoint(told)
    if not _is_told(which[0], told):
        return False
    is_more = other.value > one.value
    return (is_more and _names(cut, other) <= _all_before(cut, other)) or (
        len(which) > 1 and is_all and _is_told(which[1], told)
    )


def _all_before(cut: Tokens, count: _Count) -> frozenset[str]:
    return frozenset(cut.lowers[: count.sentence[0]])


def _restriction(cut: Tokens, count: _Count) -> list[str]:
    """The words that say which of a kind are meant: "moved from the three villages", "that the charity gave out"."""
    at = count.noun + 1
    if word(cut, at) == "of":
        at += 2
    found: list[str] = []
    begin = at
    while at < count.sentence[1] and at - begin < RESTRICTION:
        low = cut.lowers[at]
        if low in _ENDS or (
            low in AUXILIARIES | MODALS
            and word(cut, begin) not in {"who", "that", "which"}
        ):
            break
        if low not in _EMPTY and low not in MONTHS and low.isalpha():
            found.append(low)
        at += 1
    return found


def _is_told(low: str, told: frozenset[str]) -> bool:
    """Whether a word, or another form of it, was told: "stolen" of "stole"."""
    return low in told or any(
        each[:_STEM] == low[:_STEM]
        and len(low) >= _STEM
        and abs(len(each) - len(low)) < _STEM
        for each in told
    )
