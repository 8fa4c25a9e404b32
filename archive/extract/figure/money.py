"""Money: the sign before a number, the country in its name, and the country that the text is about."""

from archive.extract.figure.money_words import (
    CRORES,
    DEFAULTS,
    DOLLARS,
    MONEY_OF,
    OF_COUNTRY,
    OF_LONG_COUNTRY,
    SIGNS,
    STOPPED,
)
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word


def money_before(cut: Tokens, at: int) -> tuple[int, str] | None:
    """The currency sign before a number: where it begins, and the currency's code."""
    sign = cut.words[at - 1] if at else ""
    if sign == "." and at > 1 and cut.words[at - 2] in STOPPED:
        return at - 2, SIGNS[cut.words[at - 2]]  # "Rs. 4.6 billion"
    if sign == "¢" and at > 1 and cut.words[at - 2] == "GH":
        return at - 2, "GHS"
    if sign not in SIGNS or (sign == "P" and cut.is_spaced_before(at)):
        return None  # "the S&P 500"
    letters = DOLLARS.get(word(cut, at - 2)) if sign == "$" else None
    if letters and cut.words[at - 2].isupper():
        return at - 2, letters
    return at - 1, SIGNS[sign]


def money_of_country(cut: Tokens, at: int, lower: str) -> tuple[int, str] | None:
    """The token behind money that its country names, and its code: "Swiss francs", "Hong Kong dollars"."""
    if not cut.capitals[at]:
        return None
    two = f"{lower} {word(cut, at + 1)}"
    three = f"{two} {word(cut, at + 2)}"
    for size, said, codes in ((3, three, OF_LONG_COUNTRY), (2, two, OF_COUNTRY)):
        code = codes.get(said) or codes.get(f"{said}s")
        if code:
            return at + size, code
    return None


def money_of_text(cut: Tokens, name: str) -> str:
    """Whose money it is, if the text names one country that has it: "Rs 68 in Delhi", "$2 a litre in Perth"."""
    countries = MONEY_OF.get(name)
    if countries is None:
        return name
    default = DEFAULTS.get(name, name)
    if name == "$" and _has_dollars_of_two(cut):
        return default
    codes = [code for code, marks in countries.items() if _has_one(cut, marks)]
    if len(codes) == 1:
        return codes[0]
    is_crore = name == "rupees" and not codes and not CRORES.isdisjoint(cut.places)
    return "INR" if is_crore else default


def _has_dollars_of_two(cut: Tokens) -> bool:
    """Whether a text tells dollars apart by letters: one with "A$40" means the US's by "$40"."""
    return any(word(cut, at - 1) in DOLLARS for at in cut.places.get("$", ()))


def _has_one(cut: Tokens, marks: tuple[str, ...]) -> bool:
    return any(mark in cut.places for mark in marks)
