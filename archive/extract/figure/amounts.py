"""Reads one figure: a number or a range with its unit, and refuses numbers that count nothing."""

from typing import Final

import attrs

from archive.extract.figure.amount import Amount, Told, head_of
from archive.extract.figure.bare import (
    LARGE,
    inherited,
    is_vote,
    understood,
    vote_at,
)
from archive.extract.figure.bare_words import CHANGES
from archive.extract.figure.levels import group_of, level_of
from archive.extract.figure.money import money_before
from archive.extract.figure.money_words import SIGNS, STOPPED
from archive.extract.figure.number_words import TIMES
from archive.extract.figure.numbers import Number, magnitude, number_at, scaled
from archive.extract.figure.units import Unit, unit_at
from archive.extract.figure.words import (
    AGED,
    CAPITAL_DESIGNATIONS,
    CASUALTY_VERBS,
    CITES,
    DEFINITE,
    DESIGNATIONS,
    FROM_THEN,
    JET_WORDS,
    KNOWING,
    NOT_A_QUANTITY,
    SPREADS,
    TELLERS,
    TOLD_BY,
    WORTH_COUNTING,
)
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word, year_at
from archive.extract.when.words import HALVES_OF_DAY
from archive.values import DecimalText

OLDEST: Final = 120
LAST_HOUR: Final = 23
LAST_MINUTE: Final = 59
_BEFORE_AGES: Final = frozenset(("over", "under", "above", "below", "between", "and"))
PARTS_OF_TIME: Final = {
    ("hours", "minutes"): 60,
    ("minutes", "seconds"): 60,
    ("years", "months"): 12,
    ("days", "hours"): 24,
}
MINUSES: Final = frozenset(("-", "–", "−", "‐"))
DASHES: Final = frozenset(("-", "–", "—", "‐"))
_ON_BOARD: Final = ("on", "board")
_JOINS: Final = DASHES | {"to", "and"}


def amount_at(cut: Tokens, at: int, taken: set[int], told: Told) -> Amount | None:
    """Read the figure that begins at a token, or nothing when it is none.

    Args:
        cut: The text.
        at: The token.
        taken: Tokens of dates, where no range may end.
        told: The figures read before: "and more than 20 died" goes on with the unit of the last.
    """
    number = number_at(cut, at)
    if number is None or _is_known(cut, number) or _is_no_figure(cut, number):
        return None
    vote = vote_at(cut, number)
    if vote:
        return Amount(
            first=at,
            last=vote.last,
            lower=number.value,
            upper=None,
            unit=vote,
            number=number,
        )
    if _is_second(cut, at):
        return None
    money = money_before(cut, at)
    first = money[0] if money else at
    unit = _unit(cut, number, money)
    if unit is None and _is_casualty(cut, number):
        unit = Unit(name="people", last=number.last, noun="people")
    last = unit.last if unit else number.last
    upper = _upper(cut, number, last) if last not in taken else None
    if upper and unit and not unit.is_measure and _unit(cut, upper, None) is None:
        upper = None if word(cut, last) == "to" else upper
    if upper and not _are_apart(cut, number, unit, upper):
        joined = _range(cut, number, upper, unit, told)
        if joined:
            return joined
        if unit is None:
            return None
    unit = unit or understood(cut, number, told)
    if unit is None or _is_talk(cut, number, unit, has_money=bool(money)):
        return None
    if unit.is_time and (spans := _with_rest(cut, number, unit)):
        return spans
    is_minus = _is_minus(cut, first, unit)
    return Amount(
        first=first - is_minus,
        last=max(unit.last, number.last),
        lower=DecimalText(f"-{number.value}") if is_minus else number.value,
        upper=None,
        unit=unit,
        number=number,
    )


def _is_known(cut: Tokens, number: Number) -> bool:
    """Whether it is "the two leaders" or "her three sons", and no range: "the two to three weeks"."""
    is_known = number.is_small_word and word(cut, number.first - 1) in DEFINITE
    return is_known and _JOINS.isdisjoint(cut.lowers[number.last : number.last + 4])


def _with_rest(cut: Tokens, number: Number, unit: Unit) -> Amount | None:
    """One span of time of two parts: "three hours and 20 minutes" are 200, "an hour and 20 minutes" are 80."""
    at, first = unit.last, number.first
    if word(cut, at) == "and" and at + 1 < len(cut.words):
        rest = number_at(cut, at + 1)
        part = unit_at(cut, rest) if rest else None
        times = PARTS_OF_TIME.get((unit.name, part.name)) if part else None
        if rest and part and times and rest.value.isdigit() and number.value.isdigit():
            value = int(number.value) * times + int(rest.value)
            return _span_of_time(number, first, value, part)
    before = f"{word(cut, first - 2)}s"
    times = PARTS_OF_TIME.get((before, unit.name))
    is_one = word(cut, first - 1) == "and" and word(cut, first - 3) in {
        "an",
        "a",
        "one",
    }
    if times and is_one and number.value.isdigit():
        return _span_of_time(number, first - 3, times + int(number.value), unit)
    return None


def _span_of_time(number: Number, first: int, value: int, unit: Unit) -> Amount:
    return Amount(
        first=first,
        last=unit.last,
        lower=DecimalText(str(value)),
        upper=None,
        unit=unit,
        number=attrs.evolve(number, last=unit.last),
    )


def _unit(cut: Tokens, number: Number, money: tuple[int, str] | None) -> Unit | None:
    """The money before a number, or what stands behind it."""
    if money:
        return Unit(name=money[1], last=number.last, is_measure=True)
    unit = level_of(cut, number) or unit_at(cut, number)
    return group_of(cut, number, unit) or unit


def _is_minus(cut: Tokens, first: int, unit: Unit) -> bool:
    """Whether a measure is less than nothing: "minus 41 degrees", "-5C"; but "12 minus 4 points"."""
    sign = word(cut, first - 1)
    if not unit.is_measure or word(cut, first)[:1] == "0":
        return False
    if sign == "minus":
        before = word(cut, first - 2)
        return before != "or" and not before[:1].isdigit()
    is_warmth = unit.name.startswith(("°", "degrees"))
    is_near = first > 0 and not cut.is_spaced_before(first)
    return (
        is_warmth
        and is_near
        and sign in MINUSES
        and (first == 1 or cut.is_spaced_before(first - 1))
    )


def _range(
    cut: Tokens,
    number: Number,
    upper: Number,
    unit: Unit | None,
    told: Told,
) -> Amount | None:
    """Join two numbers to "4 to 6 ports", "5% to 8%", "between 100 and 130"."""
    money = money_before(cut, number.first)
    closing = money_before(cut, upper.first)
    behind = _unit(cut, upper, closing or None)
    unit = (unit if money else behind) or unit
    last = max(behind.last if behind else upper.last, upper.last)
    if unit is None:
        if not _is_between(cut, number):
            return None
        unit = inherited(cut, number, told.last) or understood(cut, upper, told)
        if unit is None:
            return None
    lower = number.value
    if upper.zeros and not number.zeros and len(lower.partition(".")[0]) <= LARGE:
        lower = scaled(lower, upper.zeros)
    if magnitude(lower) >= magnitude(upper.value):
        return None
    return Amount(
        first=money[0] if money else number.first,
        last=last,
        lower=lower,
        upper=upper.value,
        unit=unit,
        number=number,
    )


def _are_apart(cut: Tokens, number: Number, unit: Unit | None, upper: Number) -> bool:
    """Whether two numbers are no range: "fell 18% to $740 million", "slipped 3 cents to 88 cents", "voted 33 to 46"."""
    closing = _unit(cut, upper, money_before(cut, upper.first) or None)
    if word(cut, _joint(cut, upper)) == "to":
        money = money_before(cut, number.first)
        head = (money[0] if money else number.first) - 1
        is_by = word(cut, head) == "by"
        verb = word(cut, head - is_by)
        is_change = verb in CHANGES or (verb in {"up", "down"} and unit is not None)
        is_share = closing is not None and closing.name == "percent"
        is_share = is_share and (
            is_by or unit is None
        )  # "by 5% to 8%", "3 to 4 percent"
        if (is_change and not is_share) or is_vote(cut, number):
            return True
    if unit is None or closing is None or _is_between(cut, number):
        return False
    return unit.name != closing.name and (unit.is_measure or closing.is_measure)


def _joint(cut: Tokens, upper: Number) -> int:
    """The token before the number that closes a range, and before its money."""
    money = money_before(cut, upper.first)
    return (money[0] if money else upper.first) - 1


def _is_between(cut: Tokens, number: Number) -> bool:
    money = money_before(cut, number.first)
    return word(cut, (money[0] if money else number.first) - 1) == "between"


def _upper(cut: Tokens, number: Number, last: int) -> Number | None:
    """The number that closes a range; "from 12 to 20" is two figures unless something "ranges" so."""
    joins = word(cut, last)
    if joins not in _JOINS:
        return None
    money = money_before(cut, number.first)
    head = (money[0] if money else number.first) - 1
    if word(cut, head) == "minus":
        return None
    if joins == "and":
        if not _is_between(cut, number):
            return None
    elif joins == "to":
        opens = word(cut, head)
        if opens == "from" and word(cut, head - 1) not in SPREADS:
            return None
    place = last + 1
    sign = cut.words[place] if place < len(cut.words) else ""
    place += sign in SIGNS
    place += sign in STOPPED and word(cut, place) == "."  # "Rs. 40 to Rs. 60"
    upper = number_at(cut, place) if place < len(cut.words) else None
    return None if upper is None or _is_no_figure(cut, upper) else upper


def _is_no_figure(cut: Tokens, number: Number) -> bool:
    """Whether a number is an ordinal, a score, a name's, an age's or a part of another thing."""
    at, end = number.first, number.last
    before, after = word(cut, at - 1), word(cut, end)
    if before in _BEFORE_AGES and _is_of_age(cut, number):
        return True
    if not number.is_word and _is_time_of_entry(cut, number):
        return True
    if before == "of" and word(cut, at - 2) == "age":
        return True
    is_group = before == "of" and cut.words[at - 2] == "Group"
    if is_group or after in {"o'clock", "o’clock"}:
        return True  # "Group of 20 leaders"
    if after in HALVES_OF_DAY or after == "=" or _is_clock(cut, number):
        return True
    if before == "in" and at > 1 and not number.zeros and number_at(cut, at - 2):
        is_score = word(cut, at - 3) in DASHES or after.removesuffix("s") in TIMES
        return not is_score and not year_at(cut, at - 2)  # "six in 10 people"
    if number.is_word:
        is_head = at == 0 or not cut.words[at - 1][-1].isalnum()
        return cut.words[at][0].isupper() and not is_head
    return _is_part_of_a_name(cut, number)


def _is_part_of_a_name(cut: Tokens, number: Number) -> bool:
    """Whether digits are an ordinal's, a name's, a year's or an age's: "M6.7", "No. 10", "the 3rd", "Ana Ruiz, 41,"."""
    at, end = number.first, number.last
    before, after = word(cut, at - 1), word(cut, end)
    if before in {"+", "/", "#"} or (after == "/" and not cut.is_spaced_before(end)):
        return True
    is_joined = before == "." and not cut.is_spaced_before(at) and at > 1
    is_joined = is_joined and cut.words[at - 2] not in STOPPED
    if before == "." and (is_joined or word(cut, at - 2) in DESIGNATIONS):
        return True  # "M6.7", "No. 10"
    is_near = bool(after) and not cut.is_spaced_before(end)
    if is_near and after in {"st", "nd", "rd", "th", "s"}:
        return True
    if is_near and after == ":" and not number.zeros and not money_before(cut, at):
        return True
    if before == "," and after in {",", ".", ";"} and len(cut.words[at]) <= 2:  # noqa: PLR2004 -- an age
        return at >= 2 and cut.capitals[at - 2]  # noqa: PLR2004 -- a name before the comma
    is_year = end == at + 1 and year_at(cut, at) and "," not in cut.words[at]
    if is_year and before in {"of", "since", "after", "until"}:
        return True  # "our agreement of 2021 gives us"
    if _is_jet(cut, number):
        return True
    is_named = before in CAPITAL_DESIGNATIONS and cut.capitals[at - 1]
    return is_named or before in DESIGNATIONS


def _is_jet(cut: Tokens, number: Number) -> bool:
    """Whether a number is the name of a kind of jet: "39 of its 737 MAX jets", "two A320 and 787 aircraft"."""
    text = cut.words[number.first]
    is_boeing = len(text) == len("737") and text[0] == text[-1] == "7"
    return is_boeing and word(cut, number.last) in JET_WORDS


def _is_of_age(cut: Tokens, number: Number) -> bool:
    """Whether a number is the age of some people: "children under 12", "most of them over 70", "those below five"."""
    at = number.first
    before, who = word(cut, at - 1), word(cut, at - 2)
    if not number.value.isdigit():
        return False
    if len(number.value) > len(str(OLDEST)) or not 0 < int(number.value) < OLDEST:
        return False
    if before == "and":
        return _began_aged(cut, at)
    if before == "between":
        return who == "aged"
    return who in AGED and unit_at(cut, number) is None


def _began_aged(cut: Tokens, at: int) -> bool:
    """Whether "aged between" stands a few words before the second number of a range."""
    near = cut.lowers[max(at - 6, 0) : at]
    return "aged" in near and "between" in near


def _is_time_of_entry(cut: Tokens, number: Number) -> bool:
    """Whether a number is the time at the head of a live blog's entry: "18.05 Company hits back"."""
    at = number.first
    text = cut.words[at]
    if "." not in text:
        return False
    hour, _, minute = text.partition(".")
    is_time = len(text) == len("18.05") and hour.isdigit() and minute.isdigit()
    if not is_time or int(hour) > LAST_HOUR or int(minute) > LAST_MINUTE:
        return False
    first, last = cut.paragraph_of(at)
    is_head = at == first or "\n" in cut.text[cut.ends[at - 1] : cut.starts[at]]
    after = at + 1
    return is_head and (after >= last or cut.capitals[after] or _breaks(cut, after))


def _breaks(cut: Tokens, at: int) -> bool:
    return "\n" in cut.text[cut.ends[at - 1] : cut.starts[at]]


def _is_clock(cut: Tokens, number: Number) -> bool:
    """Whether a number is a time of the day, as in "shortly before 1500 hours"."""
    text = cut.words[number.first]
    is_four = (
        len(text) == len("1500") and text.isdigit() and number.last == number.first + 1
    )
    return is_four and word(cut, number.last) in {"hours", "hrs", "gmt", "utc"}


def _is_second(cut: Tokens, at: int) -> bool:
    """Whether a number is the second of a score or of a range that is none: "2-1", "aged 8-10"."""
    return word(cut, at - 1) in DASHES and word(cut, at - 2)[:1].isdigit()


def _is_talk(cut: Tokens, number: Number, unit: Unit, *, has_money: bool) -> bool:
    """Whether a small number in words counts nothing that anybody would check."""
    if has_money or not number.is_word:
        return False
    if word(cut, number.first) == "one" and number.is_small_word:
        return unit.name != "percent"
    before, behind = word(cut, number.first - 1), word(cut, unit.last)
    is_then = behind in FROM_THEN and word(cut, unit.last + 1) != "than"
    is_due = number.is_small_word and before == "within"
    if unit.is_time and (is_then or is_due or before in {"past", "last"}):
        return True  # "two days before the robbery", "over the past ten days"
    if not number.is_small_word:
        return False
    if before in DEFINITE or (
        before == "to" and word(cut, number.first - 2) == "according"
    ):
        return True
    if word(cut, number.last) == "of" and unit.name.lower() in TELLERS:
        return True
    if before in CITES or behind in KNOWING:
        return unit.name.lower() in TOLD_BY or unit.name.lower() in TELLERS
    if word(cut, number.last) == "of" or unit.is_measure:
        return False
    head, _ = head_of(cut, number.first)
    if word(cut, head) in CASUALTY_VERBS or word(cut, unit.last + 1) in CASUALTY_VERBS:
        return False
    return unit.name.lower() not in WORTH_COUNTING


def _is_casualty(cut: Tokens, number: Number) -> bool:
    """Whether somebody was killed, hurt or arrested right before a number."""
    behind = word(cut, number.last)
    is_alone = not behind or not behind[0].isalnum() or behind in NOT_A_QUANTITY
    is_alone = is_alone and behind != "of"  # "saved four of five break points"
    if behind == "aboard" or cut.lowers[number.last : number.last + 2] == _ON_BOARD:
        return True  # "all 67 on board"
    head, _ = head_of(cut, number.first)
    return is_alone and behind != "-" and word(cut, head) in CASUALTY_VERBS
