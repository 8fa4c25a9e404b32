"""Tells whether a figure is stated, hoped for, estimated or forecast, by the verb that it hangs on."""

from itertools import pairwise
from typing import Final

from archive.claim.figure import Nature
from archive.extract.figure.amount import Amount
from archive.extract.figure.bare_words import DID
from archive.extract.figure.nature_words import (
    AIMS,
    BECOMES,
    BELIEVED,
    CARRIES,
    CHANGING,
    COMES_TO,
    ESTIMATES,
    EXCEEDS,
    FORECASTS,
    FORESEEN,
    GOALS,
    HOPED_FOR,
    HOPES,
    LIKELY,
    OF_THINGS,
    OUTLOOKS,
    SAID,
    SEEN,
    SUPPOSED,
    TARGETS,
)
from archive.extract.figure.words import NOT_A_QUANTITY
from archive.extract.proposal import Span
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word, year_at

_ENDS: Final = frozenset((";", ":", "“", "”", '"', "—", "–", "but"))
_MARKS: Final = frozenset((*_ENDS, ",", "and", "but"))
"""Behind these another verb rules."""
_OTHERS: Final = frozenset(("having", "but", "after", "compared", "against", "from"))
_ANOTHER: Final = frozenset(
    ("an", "with", "worth", "whose", "double", "twice", "triple")
)
"""Behind these another thing is estimated: "2 tons of gold with an estimated value"."""
_IS: Final = frozenset((("is",), ("are",), ("was",), ("were",), ("been",)))
_OF_OTHERS: Final = frozenset(("the", "an", "its", "their", "original", "earlier"))
"""Before an estimate that is another's: ", double the original estimate"."""
_WITH_TO: Final = HOPES | AIMS
_HOPED: Final = _WITH_TO | HOPED_FOR | GOALS
_SAYS_LATER: Final = LIKELY | {"sees", "see", "will", "shall"}
_ABOUT: Final = frozenset((("about",), ("around",), ("roughly",), ("some",)))
_WHO: Final = frozenset(("it", "they", "he", "she", "we"))
_WILL: Final = frozenset(("would", "will"))
BACK: Final = 12
AHEAD: Final = 8
"""So many words before and behind a figure say of what nature it is."""
_NEAR: Final = 3
_YEAR: Final = 4
_TAIL: Final = 7


def nature_of(
    cut: Tokens,
    amount: Amount,
    sentence: Span,
    before: tuple[Amount, Nature] | None,
) -> Nature:
    """Say of what nature a figure is.

    Args:
        cut: The text.
        amount: The figure.
        sentence: The sentence that it stands in.
        before: The figure before it with its nature: "2.8% in 2026 and 3% in 2027" are of one.
    """
    first, last = sentence
    # As they are written: "may" says what could be, "May" when it was.
    ahead = cut.words[max(first, amount.first - BACK) : amount.first]
    behind = cut.words[amount.last : min(last, amount.last + AHEAD)]
    clause = _clause(ahead, _MARKS)
    if _is_level_before(clause) and not amount.upper:
        if before and before[0].first >= first and _is_outlook(cut, first, before[0]):
            return before[1]
        return "stated"  # "may be cut to 3% from 4%"
    wide = _clause(ahead, _ENDS)
    if _is_target(wide, clause, behind):
        return "target"
    if _is_estimate(wide, clause, behind, cut.words[amount.last : last]):
        return "estimate"
    if _is_forecast(clause, behind):
        return "forecast"
    if before and before[0].first >= first and _is_carried(cut, before[0], amount):
        return before[1]
    return "stated"


def _is_level_before(clause: tuple[str, ...]) -> bool:
    """Whether a figure is the level of before: "may be cut to 3% from around 4%"."""
    opens = clause[-2:-1] if clause[-1:] in _ABOUT else clause[-1:]
    return opens == ("from",)


def _is_outlook(cut: Tokens, first: int, before: Amount) -> bool:
    """Whether a forecast itself is changed: "trimmed its growth forecast to 0.9%", "its target is 40"."""
    opens = word(cut, before.first - 1)
    named = cut.words[first : before.first]
    is_named = any(
        text in OUTLOOKS and named[at - 1 : at] not in _IS
        for at, text in enumerate(named)
    )
    return is_named and opens in {"to", "is", "was", "at"}


def _clause(ahead: tuple[str, ...], ends: frozenset[str]) -> tuple[str, ...]:
    """The words before a figure, from the last mark on that parts clauses."""
    for at in range(len(ahead) - 1, -1, -1):
        is_other = ahead[at] == "," and ahead[at + 1 : at + 2]
        if ahead[at] in ends or (is_other and ahead[at + 1] in _OTHERS):
            return ahead[at + 1 :]
    return ahead


def _own(behind: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind a figure that may still be about it: nothing behind "above" or a mark."""
    for at, text in enumerate(behind):
        if text in EXCEEDS or text in _ENDS or text in _ANOTHER:
            return behind[:at]
    return behind


def _is_target(
    ahead: tuple[str, ...], clause: tuple[str, ...], behind: tuple[str, ...]
) -> bool:
    """As in "aims to build 40", "plans to cut 1,800", "a target of 6,000", "the 2% inflation target"."""
    if not TARGETS.isdisjoint(_behind_figures(ahead)) or not TARGETS.isdisjoint(
        _clause_behind(behind)[:_NEAR]
    ):
        return True
    if "by" in behind[:_NEAR] and _is_promised(clause):
        return True
    return not _HOPED.isdisjoint(clause) and any(
        (text in _WITH_TO and then == "to")
        or (text in HOPED_FOR and then == "for")
        or (text in GOALS and then in {"of", "to", "is"})
        for text, then in pairwise(clause)
    )


def _behind_figures(ahead: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the last number: "the target is 40% and the country is at 27%" tells of one target."""
    for at in range(len(ahead) - 1, -1, -1):
        if ahead[at][0].isdigit() and not (
            len(ahead[at]) == _YEAR and ahead[at].isdigit()
        ):
            return ahead[at + 1 :]
    return ahead


def _is_promised(clause: tuple[str, ...]) -> bool:
    """As in "said it would shut 46 branches by June"; a thing that "would cost 46 by June" is a forecast."""
    return any(
        said in SAID and who in _WHO and will in _WILL and verb not in OF_THINGS
        for said, who, will, verb in zip(
            clause, clause[1:], clause[2:], clause[3:], strict=False
        )
    )


def _clause_behind(behind: tuple[str, ...]) -> tuple[str, ...]:
    """The words right behind a figure up to a mark or a preposition: "2% inflation target"."""
    for at, text in enumerate(behind):
        if not text[0].isalpha() or text in EXCEEDS or text in _OTHERS or text == "and":
            return behind[:at]
    return behind


def _is_estimate(
    wide: tuple[str, ...],
    clause: tuple[str, ...],
    behind: tuple[str, ...],
    rest: tuple[str, ...],
) -> bool:
    """As in "an estimated 40", "is thought to be 40", "fell 3% in May, the agency estimates"."""
    if not ESTIMATES.isdisjoint(wide) or not ESTIMATES.isdisjoint(_own(behind)):
        return True
    if not BELIEVED.isdisjoint(clause) and any(
        text in BELIEVED and then == "to" for text, then in pairwise(clause)
    ):
        return True
    tail = rest[-_TAIL:]
    if "," not in tail or ESTIMATES.isdisjoint(tail):
        return False
    return any(
        text in ESTIMATES and who not in _OF_OTHERS
        for who, text in pairwise(tail[tail.index(",") :])
    )


def _is_forecast(clause: tuple[str, ...], behind: tuple[str, ...]) -> bool:
    """As in "may fall 4%", "is set to bring in £8bn", "the 4.9% that analysts had forecast", "the 10 they tipped"."""
    if not FORECASTS.isdisjoint(clause):
        return True
    if behind[:1] and behind[0] != "who" and not FORECASTS.isdisjoint(behind[:2]):
        return behind[0] not in EXCEEDS and behind[0] != "as"
    if behind[1:2] == ("by",) and behind[0] in FORESEEN:
        return True
    if behind[:1] in {("that",), ("which",)} or behind[1:3] == ("had", "forecast"):
        own = _clause_behind(behind)
        if not FORESEEN.isdisjoint(own):
            return True
    if _SAYS_LATER.isdisjoint(clause):
        return False
    for at, text in enumerate(clause):
        after = clause[at + 1 : at + 3]
        if text in LIKELY and after[:1] == ("to",) and after[1:2] not in SUPPOSED:
            return True
        if text in {"sees", "see"} and not SEEN.isdisjoint(clause[at + 1 :]):
            return True
        if text in {"will", "shall"} and not BECOMES.isdisjoint(after):
            return True
    return False


def _is_carried(cut: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether a figure only goes on with the one before: "cut 1,800 jobs, or 6%", "2.8% in 2026 and 3% in 2027"."""
    between = cut.lowers[before.last : amount.first]
    if not 0 < len(between) <= BACK:
        return False
    is_joined = all(
        text in CARRIES or year_at(cut, before.last + at) is not None
        for at, text in enumerate(between)
    )
    is_changing = between[-1] in COMES_TO and any(
        text in CHANGING and word(cut, before.last + at - 1) == ","
        for at, text in enumerate(between)
    )
    is_or = any(
        text == "," and between[at + 1] == "or" and CARRIES.issuperset(between[at:])
        for at, text in enumerate(between[:-1])
    )
    return is_joined or is_changing or is_or or _is_same_plan(between)


def _is_same_plan(between: tuple[str, ...]) -> bool:
    """As in "plans to hire 600 men and spend €90m"; but "and owns 40 flats", "and lost 30"."""
    if between[0] != "and" or not 1 < len(between) <= _NEAR:
        return False
    verb = between[1]
    is_plain = verb.isalpha() and not verb.endswith(("s", "ed", "ing"))
    return is_plain and verb not in DID and verb not in NOT_A_QUANTITY
