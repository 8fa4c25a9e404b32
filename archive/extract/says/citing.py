"""Who passes reported words on, between commas behind a verb or at either end: ", citing two officials, that"."""

from typing import Final

from archive.extract.says.cues import Cue, Sentence
from archive.extract.says.phrases import BEFORE_DAYS
from archive.extract.text.frames import QUOTED
from archive.extract.text.items import Range
from archive.extract.words.grammar import AUXILIARIES, DAYS, QUOTING

OPENS_WORDS: Final = frozenset((QUOTED, "that"))
_CREDITS: Final = frozenset(
    (each,) for each in ("citing", "quoting", "as", "without", "according")
)
_CITES: Final = frozenset((("citing",), ("quoting",)))
IN_DAYS: Final = DAYS | BEFORE_DAYS | {"on", "in", "also"}
_OPENS_OFFICE: Final = frozenset((each,) for each in ("the", "a", "an", "its", "head"))
_OFFICE: Final = 12
CREDIT_LIMIT: Final = 24
"""What stands between commas and says who passes the words on takes no more words."""
ADVERBIAL_LIMIT: Final = 14
"""What says when, where and how somebody spoke takes no more words."""


def credit_behind(sentence: Sentence, cue: Cue) -> Range | None:
    """What stands between commas behind a verb and says who passes the words on: ", citing two officials, that"."""
    for at in range(cue.last, min(cue.last + ADVERBIAL_LIMIT, sentence.end)):
        if at in sentence.quotes or sentence.lows[at] in {"that", ":"}:
            return None
        close = past_credit(sentence, at)
        if close > at:
            return at + 1, close
    return None


def leading_credit(sentence: Sentence, subject: int) -> Range | None:
    """As in "Citing two officials, the paper said": who passes the words on, at the sentence's head."""
    is_credit = (
        sentence.lows[0] in QUOTING
        and 2 < subject <= CREDIT_LIMIT  # noqa: PLR2004 - the verb, somebody and a comma
        and sentence.lows[subject - 1] == ","
        and not any(at in sentence.quotes for at in range(subject))
    )
    return (0, subject - 1) if is_credit else None


def trailing_credit(sentence: Sentence, last: int) -> Range | None:
    """As in "A, the paper said on Sunday, citing two officials": who passes the words on, at the sentence's end."""
    while last < sentence.end and (
        sentence.lows[last] in IN_DAYS or sentence.lows[last][0].isdigit()
    ):
        last += 1
    is_credit = (
        sentence.lows[last : last + 1] == (",",)
        and sentence.lows[last + 1 : last + 2] in _CITES
        and 2 < sentence.end - last <= CREDIT_LIMIT  # noqa: PLR2004 - a comma, the verb and somebody
        and "as" not in sentence.lows[last : sentence.end]  # "quoting Ruiz as saying"
    )
    return (last + 1, sentence.end) if is_credit else None


def credit_between(sentence: Sentence, last: int) -> Range | None:
    """As in "The letter, the paper said, citing two officials, was lost": who passes it on, before it goes on."""
    lows = sentence.lows
    if lows[last : last + 1] != (",",) or lows[last + 1 : last + 2] not in _CITES:
        return None
    for close in range(last + 3, min(last + CREDIT_LIMIT, sentence.end - 1)):
        behind = close + 1
        if lows[close] == "," and (
            lows[behind] in AUXILIARIES or sentence.is_finite(behind)
        ):
            return last + 1, close
    return None


def past_credit(sentence: Sentence, at: int) -> int:
    """Step over ", citing two officials" and ", as the Gazette reports" where reported words follow.

    A colon leads on to words between marks alone: "replied, as reported by the Gazette: “A”".
    """
    lows = sentence.lows
    if lows[at : at + 1] != (",",) or lows[at + 1 : at + 2] not in _CREDITS:
        return at
    for close in range(at + 2, min(at + CREDIT_LIMIT, sentence.end)):
        if close in sentence.quotes:
            return at
        if lows[close] == ":":
            return close if close + 1 in sentence.quotes else at
        if lows[close] == ",":
            # "citing the mayor, Ana Ruiz, that", "citing Ana Ruiz, the mayor of Velm, that"
            ways = (
                close,
                _behind_name(sentence, close),
                _behind_office(sentence, close),
            )
            return next((each for each in ways if opens_words(sentence, each)), at)
    return at


def _behind_name(sentence: Sentence, comma: int) -> int:
    """The comma behind a name that begins behind another comma; that one where none does."""
    at = comma + 1
    while at < sentence.end and sentence.has_capital(at):
        at += 1
    is_name = comma + 1 < at < sentence.end and sentence.lows[at] == ","
    return at if is_name else comma


def _behind_office(sentence: Sentence, comma: int) -> int:
    """The comma behind an office that stands behind a name; that one where none does."""
    lows, near = sentence.lows, range(comma + 2, min(comma + _OFFICE, sentence.end))
    if lows[comma + 1 : comma + 2] not in _OPENS_OFFICE:
        return comma
    return next((at for at in near if lows[at] == ","), comma)


def opens_words(sentence: Sentence, at: int) -> bool:
    """Whether a comma or a colon stands here that only leads on to the words."""
    if at + 1 >= sentence.end:
        return False
    low = sentence.lows[at]
    return low == ":" or (low == "," and sentence.lows[at + 1] in OPENS_WORDS)
