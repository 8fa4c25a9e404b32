"""Figures in a text: numbers with their unit, bounds and nature, and the sentence that tells them."""

from collections.abc import Iterator, Sequence
from typing import Final

from archive.claim.figure import Bound, Nature
from archive.extract.figure.amount import Amount, Told
from archive.extract.figure.amounts import amount_at
from archive.extract.figure.money import money_of_text
from archive.extract.figure.natures import nature_of
from archive.extract.figure.number_words import NUMBER_WORDS, PERCENT, SCALES
from archive.extract.figure.words import (
    BOUND_ENDS,
    BOUNDS_BEFORE,
    BOUNDS_BEHIND,
    LONGEST_BOUND,
    NOT_A_QUANTITY,
    PHRASAL,
)
from archive.extract.proposal import ProposedDate, ProposedFigure, Span
from archive.extract.text.passages import sentence_passage
from archive.extract.text.tokens import Tokens
from archive.extract.when.dates import dates
from archive.extract.when.form import word
from archive.values import DecimalText

SCORE: Final = DecimalText("0.85")
_BEGINNINGS: Final = frozenset((*NUMBER_WORDS, "half", "hundred")) - {"one"}
_ONE: Final = frozenset(("one",))
_BEHIND_ONE: Final = PERCENT | frozenset((*SCALES, "per", "to", "-", "‐", "–", "—"))
"""Behind "one" these make it worth reading: "one per cent", "one to three weeks"."""
_OF_ONE: Final = frozenset((*SCALES, "dozen"))
"""Behind "a" these are a number: "a million", "a hundred and sixty"."""
NEAR: Final = 6
"""What a measure is one of stands within so many words before it."""


def figures(
    cut: Tokens, dated: Sequence[ProposedDate] | None = None
) -> tuple[ProposedFigure, ...]:
    """Find the figures of a text.

    Args:
        cut: The text, cut into tokens.
        dated: The text's dates, which are no figures; found anew when they are not given.

    Returns:
        The figures in reading order; the places of their numbers do not overlap.
    """
    return tuple(_figures(cut, dates(cut, None) if dated is None else dated))


def _figures(cut: Tokens, dated: Sequence[ProposedDate]) -> Iterator[ProposedFigure]:
    taken = _taken(cut, dated)
    passages: dict[int, Span] = {}
    names: dict[str, str] = {}
    free, told = 0, Told()
    nature: Nature | None = None
    for at in _beginnings(cut):
        if at < free or at in taken:
            continue
        amount = amount_at(cut, at, taken, told)
        if amount is None:
            continue
        sentence = cut.sentence_of(amount.first)
        last = (told.last, nature) if told.last and nature else None
        nature = nature_of(cut, amount, sentence, last)
        free = amount.last
        told.add(cut, amount)
        if sentence[0] not in passages:
            passages[sentence[0]] = sentence_passage(cut, sentence)
        name = amount.unit.name
        if name not in names:
            names[name] = money_of_text(cut, name)
        yield _proposed(cut, amount, names[name], nature, passages[sentence[0]])


def _taken(cut: Tokens, dated: Sequence[ProposedDate]) -> set[int]:
    """The tokens of dates, which are no figures."""
    taken: set[int] = set()
    for each in dated:
        taken.update(range(cut.at(each.start), cut.over(each.end - 1) + 1))
    return taken


def _beginnings(cut: Tokens) -> list[int]:
    """Where a number may begin, in order: digits, "forty", "half a million", "a dozen"."""
    ones = [at - 1 for at in cut.all_of(_OF_ONE) if word(cut, at - 1) == "a"]
    units = [at for at in cut.all_of(_ONE) if word(cut, at + 1) in _BEHIND_ONE]
    return sorted({*cut.all_of(_BEGINNINGS), *cut.numbers(), *ones, *units})


def _proposed(
    cut: Tokens, amount: Amount, name: str, nature: Nature, passage: Span
) -> ProposedFigure:
    unit, upper = amount.unit, amount.upper
    bound: Bound = "between" if upper else _bound_of(cut, amount)
    return ProposedFigure(
        spans=(passage,),
        rule="figure-range" if upper else "figure",
        score=SCORE,
        number=cut.span(amount.first, amount.last),
        value=amount.lower,
        upper=upper,
        bound=bound,
        unit=name,
        quantity=unit.noun or _quantity(cut, amount) or name,
        nature=nature,
    )


def _bound_of(cut: Tokens, amount: Amount) -> Bound:
    behind = tuple(cut.lowers[amount.last : amount.last + 2])
    inside = tuple(cut.lowers[amount.number.last : amount.number.last + 2])
    bound = (
        BOUNDS_BEHIND.get(behind)
        or BOUNDS_BEHIND.get(inside)
        or _plus(cut, amount)
        or _bound_before(cut, amount.first)
    )
    is_during = amount.unit.is_time and word(cut, amount.first - 1) == "over"
    return "exact" if is_during else bound


def _plus(cut: Tokens, amount: Amount) -> Bound | None:
    """The bound in "3.2m-plus", "40-plus people" and "500+ homes"."""
    at = amount.number.last
    is_joined = cut.lowers[at - 1].endswith("-plus")
    is_plus = word(cut, at) == "+" or (
        word(cut, at) in {"-", "‐"} and word(cut, at + 1) == "plus"
    )
    return "at_least" if is_joined or is_plus else None


def _bound_before(cut: Tokens, at: int) -> Bound:
    if word(cut, at - 1) not in BOUND_ENDS:
        return "exact"
    for size in range(LONGEST_BOUND, 0, -1):
        found = BOUNDS_BEFORE.get(tuple(cut.lowers[max(at - size, 0) : at]))
        is_phrasal = size == 1 and word(cut, at - 2) in PHRASAL
        if found and not is_phrasal:
            return found
    return "exact"


def _quantity(cut: Tokens, amount: Amount) -> str | None:
    """What a measure is one of: "92 per cent of homes", "trade reached $5 billion"; nothing where nothing is named."""
    if amount.unit.is_time:
        return None
    sentence = cut.sentence_of(amount.first)
    if word(cut, amount.last) == "of":
        place = amount.last + 1
        place += word(cut, place) in {"the", "its", "their", "his", "her", "all", "a"}
        if place < sentence[1] and cut.words[place][0].isalpha():
            return cut.words[place]
    for at in range(amount.first - 1, max(sentence[0], amount.first - NEAR) - 1, -1):
        text = cut.lowers[at]
        if not text[0].isalnum():
            break
        if text in NUMBER_WORDS or text.endswith(("ly", "ing", "-old", "illion")):
            continue
        is_noun = word(cut, at - 1) in {"the", "a", "an", "its", "his", "her", "their"}
        is_skipped = text in NOT_A_QUANTITY or text.endswith("ed") or text[0].isdigit()
        if is_noun and text not in {"least", "most"}:
            return cut.words[at]
        if not is_skipped:
            return cut.words[at]
    return None
