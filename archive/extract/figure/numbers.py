"""Reads numbers in digits and in words as exact decimal text; no float ever stands between."""

import re
from typing import Final

import attrs

from archive.extract.figure.bare_words import CHANGES
from archive.extract.figure.money_words import CURRENCIES, SIGNS
from archive.extract.figure.number_words import (
    DOZEN,
    MEASURES,
    NOT_MILLIONS,
    NUMBER_WORDS,
    RACES,
    SCALES,
    SHORT_SCALES,
    TENS,
)
from archive.extract.figure.words import (
    IRREGULAR_PLURALS,
    NOT_PLURAL,
    PHRASE_ENDS,
    SINGULARS,
)
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.values import DecimalText

_WHOLE: Final = re.compile(
    r"(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?", re.ASCII
)
LONGEST: Final = 60
"""A number of more figures is none that anybody counted."""
SMALL: Final = 10
_CHANGED_BY: Final = 7
"""So many words back a change may have been told: "rose by 2.1m to"."""


@attrs.frozen(kw_only=True)
class Number:
    """A number at the tokens ``first`` to ``last``, the last excluded.

    ``zeros``: those of the scale that it was told with ("million": 6). ``is_small_word``: one to nine, in letters.
    """

    first: int
    last: int
    value: DecimalText
    zeros: int = 0
    is_small_word: bool = False
    is_word: bool = False


def scaled(value: str, zeros: int) -> DecimalText:
    """Multiply decimal text by a power of ten, exactly."""
    if not zeros:
        return DecimalText(value)
    front, _, behind = value.partition(".")
    digits = front + behind[:zeros].ljust(zeros, "0")
    rest = behind[zeros:].rstrip("0")
    return DecimalText((digits.lstrip("0") or "0") + (f".{rest}" if rest else ""))


def magnitude(value: str) -> tuple[int, str, str]:
    """A key that sorts decimal texts by size."""
    front, _, behind = value.partition(".")
    return len(front), front, behind


def number_at(cut: Tokens, at: int) -> Number | None:
    """Read the number that begins at a token, with its scale: "12.5", "nine million", "two hundred and fifty"."""
    lower = cut.lowers[at] if at < len(cut.lowers) else ""
    if lower[:1].isdigit():
        return _digits(cut, at)
    if lower in NUMBER_WORDS or lower in {"a", "half"} or _is_hundred(cut, at):
        return _words(cut, at)
    return None


def _digits(cut: Tokens, at: int) -> Number | None:
    text = cut.words[at]
    if len(text) > LONGEST or not _WHOLE.fullmatch(text):
        return None
    value, end, zeros = text.replace(",", ""), at + 1, 0
    if word(cut, end) in {"-", "‐"} and not cut.is_spaced_before(end):
        scale, joins, _ = word(cut, end + 1).partition("-")
        if scale in SCALES and joins:  # "a 1.4-billion-euro deal"
            zeros = SCALES[scale]
            return Number(first=at, last=end, value=scaled(value, zeros), zeros=zeros)
        end += scale in SCALES  # "R61-million"
    after = word(cut, end)
    is_money_before = at > 0 and cut.words[at - 1] in SIGNS
    if is_money_before and "-" in after:  # "the £40m-a-year contract"
        scale = after.partition("-")[0]
        zeros = SHORT_SCALES.get(scale, 0) if not cut.is_spaced_before(end) else 0
        if zeros:
            return Number(
                first=at, last=end + 1, value=scaled(value, zeros), zeros=zeros
            )
    is_money = at > 0 and cut.words[at - 1] in SIGNS
    is_near = end < len(cut.words) and not cut.is_spaced_before(end)
    if after in SCALES:
        zeros, end = SCALES[after], end + 1
        if word(cut, end) in SCALES and word(cut, end) != "hundred":
            zeros, end = zeros + SCALES[word(cut, end)], end + 1
    elif after in SHORT_SCALES and (
        is_money
        or (is_near and (after not in {"m", "b", "k"} or _is_scale(cut, end)))
        or after in {"bn", "mn", "mln", "bln"}
    ):
        zeros, end = SHORT_SCALES[after], end + 1
    return Number(first=at, last=end, value=scaled(value, zeros), zeros=zeros)


def _is_scale(cut: Tokens, at: int) -> bool:
    """Whether "m" is a million: "8m tonnes", "48m soles", "1.1m fish"; but "a wall 8m high", "the 100m finals"."""
    behind = word(cut, at + 1)
    is_measure = behind in MEASURES and behind.endswith("s")
    is_other = behind in NOT_MILLIONS or behind in PHRASE_ENDS
    if behind in {"more", "fewer"} or _has_grown(cut, at - 1):
        return True
    is_counted = not is_other and is_plural(behind) and cut.words[at - 1] not in RACES
    return is_measure or behind in CURRENCIES or is_counted


def _has_grown(cut: Tokens, at: int) -> bool:
    """Whether a plural changed to or by a number: "subscribers rose by 2.1m to 41.3m"; but "the river rose by 2m"."""
    if word(cut, at - 1) not in {"to", "by", "at"}:
        return False
    for place in range(at - 2, max(at - _CHANGED_BY, 0), -1):
        if cut.lowers[place] in CHANGES:
            noun = word(cut, place - 1 - (word(cut, place - 1) in {"have", "had"}))
            return is_plural(noun) and noun not in NOT_MILLIONS
    return False


def _words(cut: Tokens, at: int) -> Number | None:
    total, part, end, zeros = 0, 0, at, 0
    lower = cut.lowers[at]
    if lower == "a" and _is_hundred(cut, at + 1):
        return _from(at, _words(cut, at + 1))
    if lower in {"a", "half"}:
        return _one_of_a_scale(cut, at)
    while True:
        lower = word(cut, end)
        joins = lower == "and" and zeros and _goes_on(cut, end + 1)
        if joins:
            end += 1
            continue
        if lower == "hundred" and end == at:  # "her hundred and sixty clients"
            part, zeros = 100, SCALES[lower]
        elif lower in NUMBER_WORDS:
            if part % 100 and not (
                word(cut, end - 1) in TENS and NUMBER_WORDS[lower] < SMALL
            ):
                break
            part += NUMBER_WORDS[lower]
        elif lower == "dozen" and part:
            part, zeros = part * DOZEN, 1
        elif lower == "hundred" and part:
            part, zeros = part * 100, SCALES[lower]
        elif lower in SCALES and part:
            zeros = SCALES[lower]
            total, part = total + part * 10**zeros, 0
        else:
            break
        end += 1
    value = total + part
    return Number(
        first=at,
        last=end,
        value=DecimalText(str(value)),
        zeros=zeros if not part else 0,
        is_small_word=value < SMALL,
        is_word=True,
    )


def _is_hundred(cut: Tokens, at: int) -> bool:
    """Whether "hundred" begins a number: "her hundred and sixty clients"."""
    is_and = word(cut, at) == "hundred" and word(cut, at + 1) == "and"
    return is_and and _goes_on(cut, at + 2)


def _from(first: int, number: Number | None) -> Number | None:
    """The same number with "a" before it."""
    return number and attrs.evolve(number, first=first)


def _goes_on(cut: Tokens, at: int) -> bool:
    """Whether "two hundred and" goes on with "fifty", not with another count."""
    return word(cut, at) in NUMBER_WORDS and word(cut, at + 1) not in SCALES


def _one_of_a_scale(cut: Tokens, at: int) -> Number | None:
    """Read "a million", "half a million", "a dozen", "half a dozen"."""
    is_half = cut.lowers[at] == "half"
    place = at + 1 if is_half else at
    scale = word(cut, place + 1)
    if word(cut, place) != "a" or (scale not in SCALES and scale != "dozen"):
        return None
    value = DOZEN if scale == "dozen" else 10 ** SCALES[scale]
    if is_half:
        value //= 2
    return Number(first=at, last=place + 2, value=DecimalText(str(value)), is_word=True)


def is_plural(text: str) -> bool:
    """Whether a word looks like several of something."""
    if text in SINGULARS:
        return False
    if text in IRREGULAR_PLURALS or text.endswith(("children", "people")):
        return True
    if text[-1:] == "s" and len(text) > 2 and text[:-1].isupper():  # noqa: PLR2004 -- "MPs", "TDs"
        return True
    if text[:1].isupper():  # "Iraqis", "Turks"
        text = text.lower()
        text = f"{text[:-2]}es" if text.endswith("is") else text
    return len(text) > 3 and text.endswith("s") and not text.endswith(NOT_PLURAL)  # noqa: PLR2004 -- "gas", "bus"
