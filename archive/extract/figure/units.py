"""What a number counts: a currency, percent, a measure, or the noun behind it."""

from decimal import Decimal
from typing import Final

import attrs

from archive.extract.figure.money import money_of_country
from archive.extract.figure.money_words import CURRENCIES, SIGNS, WORDS_TOO
from archive.extract.figure.number_words import (
    AREAS,
    LENGTHS,
    MEASURES,
    NUMBER_WORDS,
    PERCENT,
    SCALES,
    SHORT_MEASURES,
    SHORT_NAMES,
    SPEEDS,
    TIMES,
    WARMTH,
    WEIGHS,
)
from archive.extract.figure.numbers import Number, is_plural
from archive.extract.figure.words import (
    BOUNDS_BEHIND,
    CASUALTIES,
    CREWS,
    NOT_JOINED,
    PHRASE_ENDS,
)
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word, year_at

_ADJECTIVES: Final = (
    "al",
    "ary",
    "ic",
    "ive",
    "ous",
    "ian",
    "ese",
    "ish",
    "ent",
    "ant",
)
_OBJECTS: Final = frozenset(("a", "an", "the", *SIGNS, "more", "up", "about", "some"))
"""Behind a word in "s" these make it a verb: "40 vans and needs 15"."""
_ACTS: Final = frozenset(
    (
        *("aims", "plans", "wants", "hopes", "needs", "expects", "operates", "runs"),
        *("makes", "sells", "serves", "owns", "employs", "costs", "includes", "seeks"),
        *("intends", "offers", "produces", "provides", "remains", "generates", "earns"),
        *("covers", "takes", "gives", "leaves", "brings", "faces", "holds", "says"),
    )
)
"""These are verbs behind "and": "in 31 countries and aims to hire"."""
_MUCH: Final = 100
_DEGREES: Final = {
    **dict.fromkeys(("C", "Celsius", "celsius", "centigrade"), "Celsius"),
    **dict.fromkeys(("F", "Fahrenheit", "fahrenheit"), "Fahrenheit"),
}
_STILL: Final = frozenset(
    ("still", "feared", "presumed", "badly", "seriously", "critically", "confirmed")
)
_OWNED: Final = frozenset(("the", "its", "their", "his", "her", "those", "our"))
_OWNERS: Final = 3
"""An owner has so many words at most: "the Lake County airline's 480 flights"."""
PHRASE: Final = 5
"""A counted noun stands within so many words of its number."""


@attrs.frozen(kw_only=True)
class Unit:
    """A unit by name, the token after it, and the words of what is counted, when the text counts something."""

    name: str
    last: int
    noun: str | None = None
    is_measure: bool = False
    is_time: bool = False


def unit_at(cut: Tokens, number: Number) -> Unit | None:
    """Read the unit that stands behind a number."""
    at = number.last
    if cut.lowers[at : at + 2] in BOUNDS_BEHIND:  # "40 or so people"
        at += 2
    at += word(cut, at) == "+"
    if word(cut, at) in {"-", "‐"} and word(cut, at + 1) == "plus":
        at += 2
    lower = word(cut, at)
    if not lower:
        return None
    if lower.removesuffix("s") in TIMES and _is_age(cut, at + 1):
        return None
    money = money_of_country(cut, at, lower)
    if money:
        return Unit(name=money[1], last=money[0], is_measure=True)
    measure = _measure(cut, number, at, lower)
    return _per(cut, measure) if measure else _counted(cut, at, lower)


def _per(cut: Tokens, unit: Unit) -> Unit:
    """The same unit with what it is measured by: "14 nanograms per millilitre"; "$40 per barrel" stays money."""
    joins, behind = word(cut, unit.last), word(cut, unit.last + 1)
    if unit.name in LENGTHS and joins in {"a", "an", "per"} and behind in SPEEDS:
        name = f"{unit.name} per {behind}"  # "130 kilometres an hour"
        return attrs.evolve(unit, name=name, last=unit.last + 2)
    is_per = joins == "per" and behind in MEASURES
    is_plain = unit.name != "percent" and unit.name.islower() and not unit.is_time
    if not is_per or not is_plain:
        return unit
    return attrs.evolve(unit, name=f"{unit.name} per {behind}", last=unit.last + 2)


def _measure(cut: Tokens, number: Number, at: int, lower: str) -> Unit | None:
    """A share of a hundred, money or a measure in words, in its short form or joined to the number."""
    unit = _share(cut, at, lower) or _money(cut, number, at, lower)
    if unit:
        return unit
    if lower == "°" and word(cut, at + 1) in {"c", "f"}:
        return Unit(name=f"°{cut.words[at + 1]}", last=at + 2, is_measure=True)
    if lower in {"c", "f"} and _is_warmth(cut, number, at):
        return Unit(name=f"°{cut.words[at]}", last=at + 1, is_measure=True)
    if lower in SHORT_MEASURES and not number.is_word:
        return _short(cut, at, lower)
    if lower in AREAS and (area := _area(lower, word(cut, at + 1))):
        return Unit(name=area, last=at + 2, is_measure=True)
    if lower in {"-", "‐"} and not cut.is_spaced_before(at):
        return _joined(cut, at)
    if lower in MEASURES and not (lower == "second" and word(cut, at - 1) != "1"):
        scale = cut.words[at + 1] if at + 1 < len(cut.words) else ""
        if lower == "degrees" and scale in _DEGREES:
            name = f"degrees {_DEGREES[scale]}"
            return Unit(name=name, last=at + 2, is_measure=True)
        is_time = lower.removesuffix("s") in TIMES
        return Unit(name=MEASURES[lower], last=at + 1, is_measure=True, is_time=is_time)
    return None


def _share(cut: Tokens, at: int, lower: str) -> Unit | None:
    """Percent and its points, or a rate's basis points."""
    if lower in PERCENT:
        return Unit(name="percent", last=at + 1, is_measure=True)
    behind = word(cut, at + 1)
    if lower == "per" and behind == "cent":
        return Unit(name="percent", last=at + 2, is_measure=True)
    if lower in {"percentage", "basis"} and behind in {"point", "points"}:
        return Unit(name=f"{lower} points", last=at + 2, is_measure=True)
    return None


def _money(cut: Tokens, number: Number, at: int, lower: str) -> Unit | None:
    """Money behind a number: "40 euros", "40 US dollars"; but "12 won", "12 pounds of butter"."""
    place = at + 1 if lower in {"us", "u.s."} else at
    said = word(cut, place)
    name = CURRENCIES.get(said)
    if (
        name is None
        or (said in WORDS_TOO and Decimal(number.value) < _MUCH)
        or (said == "pounds" and _is_weight(cut, number.first, place + 1))
    ):
        return None
    name = "USD" if place > at and name == "$" else name
    return Unit(name=name, last=place + 1, is_measure=True)


def _is_weight(cut: Tokens, at: int, behind: int) -> bool:
    """Whether pounds are no money: "12 pounds of butter", "weighs 40 pounds"."""
    near = cut.lowers[max(at - 4, 0) : at]
    return word(cut, behind) == "of" or not WEIGHS.isdisjoint(near)


def _area(kind: str, measure: str) -> str | None:
    """The name of an area, a volume or a special mile: "square km", "sq ft", "metric tons"."""
    if measure not in MEASURES and measure not in SHORT_MEASURES:
        return None
    kind = "square" if kind == "sq" else kind
    return f"{kind} {MEASURES.get(measure, measure)}"


def _short(cut: Tokens, at: int, lower: str) -> Unit | None:
    """A measure in its short form: "30mm", "80km/h", "25bps"."""
    if cut.is_spaced_before(at) and len(lower) == 1:
        return None
    if lower in SHORT_NAMES:
        return Unit(name=SHORT_NAMES[lower], last=at + 1, is_measure=True)
    if cut.words[at] == "Mt":
        return None  # "the 5 Mt Isa miners"
    by = word(cut, at + 2)
    if word(cut, at + 1) == "/" and by in {"h", "hr", "s"}:
        return Unit(name=f"{cut.words[at]}/{by}", last=at + 3, is_measure=True)
    return Unit(name=cut.words[at], last=at + 1, is_measure=True)


def _is_warmth(cut: Tokens, number: Number, at: int) -> bool:
    """Whether "24C" is a temperature and no seat: a sentence about the weather tells it, or tenths."""
    if number.is_word or cut.is_spaced_before(at) or cut.words[at] not in {"C", "F"}:
        return False
    first, last = cut.sentence_of(at)
    is_told = "." in number.value or word(cut, number.first - 1) == "minus"
    return is_told or not WARMTH.isdisjoint(cut.lowers[first:last])


def _is_age(cut: Tokens, at: int) -> bool:
    return word(cut, at) == "old" or (
        word(cut, at) in {"-", "‐"} and word(cut, at + 1) == "old"
    )


def _joined(cut: Tokens, at: int) -> Unit | None:
    """Read "-kilometre" in "a 300-kilometre pipe"; never "-year-old"."""
    name = word(cut, at + 1)
    if not name or cut.is_spaced_before(at + 1):
        return None
    scale, _, rest = name.partition("-")
    if scale in SCALES:  # "-billion-euro"
        name = rest
    if name in CURRENCIES:
        return Unit(name=CURRENCIES[name], last=at + 2, is_measure=True)
    measure = _joined_measure(name)
    if measure:
        return Unit(name=measure, last=at + 2, is_measure=True)
    is_noun = name.isalpha() and cut.words[at + 1].islower() and len(name) > 2  # noqa: PLR2004 -- "5-a-side"
    if not is_noun or name in NOT_JOINED or year_at(cut, at - 1):
        return None
    return Unit(name=f"{name}s", last=at + 2, noun=name)  # "an 11-member board"


def _joined_measure(name: str) -> str | None:
    """The measure in "a 38-km road", "a 160,000-square-km territory", "a 30-metre-high wall"; no age."""
    if name == "basis-point":
        return "basis points"
    kind, _, rest = name.partition("-")
    if kind in AREAS and rest:
        return _area(kind, rest)
    if rest in {"old", "olds"}:
        return None
    is_short = kind in SHORT_MEASURES and len(kind) > 1
    return MEASURES.get(kind) or (kind if is_short else None)


def _counted(cut: Tokens, at: int, lower: str) -> Unit | None:
    """The noun that is counted: "people", "Afghan refugees", "dead", "of them children"."""
    if lower == "of" and word(cut, at + 1) in {"them", "whom"}:
        noun = word(cut, at + 2)
        return Unit(name=noun, last=at + 3, noun=noun) if is_plural(noun) else None
    if lower == "out" and word(cut, at + 1) == "of":
        return _part(cut, at, at + 2)  # "35 out of the 52 members"
    if lower == "of":
        return _part(cut, at, at + 1)
    if lower in {"more", "extra", "additional", "further"}:
        more = _plain(cut, at + 1)
        return more if more and more.name != "people" else None
    money = word(cut, at + 1)
    if cut.capitals[at] and money in CURRENCIES:  # "Bermudian dollars" are not the US's
        name = money if money in {"dollars", "pounds"} else CURRENCIES[money]
        return Unit(name=name, last=at + 2, is_measure=True)
    if lower == "head" and money == "of":
        return _plain(cut, at + 2)  # "350,000 head of cattle"
    if lower in {"others", "other"}:
        inner = None if lower == "others" else _plain(cut, at + 1)
        return inner or Unit(name="people", last=at + 1, noun="others")
    return _plain(cut, at)


def _plain(cut: Tokens, at: int) -> Unit | None:
    """The casualties or the plural that begins at a token, within a phrase's length."""
    if at >= len(cut.words):
        return None
    if cut.lowers[at] in _STILL and word(cut, at + 1) in CASUALTIES:
        at += 1  # "more than 700 still missing"
    if cut.lowers[at] in CASUALTIES:
        behind = word(cut, at + 1)
        if is_plural(behind) and behind not in PHRASE_ENDS:  # "9,400 dead customers"
            return _noun(cut, at, at + 1)
        noun = f"people {cut.lowers[at]}"
        return Unit(name="people", last=at + 1, noun=noun)
    if cut.capitals[at] and cut.lowers[at].endswith("ese"):
        behind = word(cut, at + 1)
        if not behind.isalpha() or behind in PHRASE_ENDS:  # "1.3 million Congolese"
            return _noun(cut, at, at)
    capital: int | None = None
    for place in range(at, min(at + PHRASE, cut.paragraph_of(at)[1])):
        text = cut.lowers[place]
        is_and = text == "and" and place > at  # "public and private hospitals"
        if is_and or (text in CREWS and is_plural(word(cut, place + 1))):
            continue
        if text in PHRASE_ENDS or text in NUMBER_WORDS or not text[0].isalpha():
            break
        if is_plural(cut.words[place]) and not cut.words[place].isupper():
            if not cut.capitals[place]:
                return _noun(cut, at, place)
            capital = place
    return _noun(cut, at, capital) if capital is not None else None


def _part(cut: Tokens, at: int, whole: int) -> Unit | None:
    """What a part is one of: "300 of the 500 miners", "40 of the bottles", "17 of 240 cases"."""
    place = _behind_owner(cut, whole)
    is_definite = place > whole
    is_owned = is_definite and word(cut, place - 1)[:1] in {"'", "’"}
    while word(cut, place) in {"usual", "total", "some", "original", "remaining"}:
        place += 1
    place += word(cut, place) in {"roughly", "about", "around", "nearly", "almost"}
    is_number = word(cut, place)[:1].isdigit()
    if not is_definite and not is_number:
        return None
    place += is_number
    inner = _plain(cut, place)
    is_casualty = word(cut, place) in CASUALTIES
    is_named = inner is not None and (
        is_number or is_casualty or inner.name != "people"
    )
    if inner is None or not is_named:
        return None
    in_letters = word(cut, at - 1).isalpha() and not is_number
    if in_letters and is_owned:
        return None  # "two of the region's countries": nothing that anybody counts
    return inner if in_letters else attrs.evolve(inner, last=at)


def _behind_owner(cut: Tokens, whole: int) -> int:
    """The token behind "the", "its" or "the airline's", or the same one when nobody has the whole."""
    place = whole + (word(cut, whole) in _OWNED)
    for owner in range(place, place + _OWNERS):
        text = word(cut, owner + 1)
        if text in {"'s", "’s"} or (
            text in {"'", "’"} and word(cut, owner)[-1:] == "s"
        ):
            return owner + 2
        if not word(cut, owner).isalpha() or word(cut, owner) in PHRASE_ENDS:
            break
    return place


def _noun(cut: Tokens, first: int, head: int) -> Unit:
    name, head = cut.words[head], _with_second(cut, head)
    start, end = cut.span(first, head + 1)
    return Unit(name=name, last=head + 1, noun=" ".join(cut.text[start:end].split()))


def _is_of_money(cut: Tokens, at: int) -> bool:
    """Whether "of" and money follow: "140,000 employees and sales of $62 billion"."""
    behind = cut.words[at + 1] if at + 1 < len(cut.words) else ""
    return word(cut, at) == "of" and (behind in SIGNS or behind[:1].isdigit())


def _with_second(cut: Tokens, head: int) -> int:
    """The last noun of "women and children", "police and military personnel"; but "12 men and officials said"."""
    if word(cut, head + 1) != "and":
        return head
    for place in (head + 2, head + 3):
        text = cut.words[place] if place < len(cut.words) else ""
        if not text.isalpha() or text in PHRASE_ENDS or text in NUMBER_WORDS:
            return head
        if place > head + 2 and not word(cut, head + 2).endswith(_ADJECTIVES):
            return head  # "43 factories and cost exporters $18 million"
        if is_plural(text) and text.islower() and text not in CREWS:
            behind = word(cut, place + 1)
            is_own = behind.endswith("ed") or behind in {"said", "say", "told"}
            is_own = is_own or behind[:1].isdigit() or behind in _OBJECTS
            is_own = is_own or text in _ACTS or _is_of_money(cut, place + 1)
            return head if is_own else place
    return head
