"""What a sentence opens with before whoever acts in it: "In May,", "Two days before the vote,", "There"."""

from typing import Final

from archive.extract.says.adverbials import UNITS
from archive.extract.says.cues import Sentence
from archive.extract.says.phrases import BEFORE_DAYS
from archive.extract.words.grammar import (
    ASKED,
    DAYS,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    QUOTING,
    SUBJECT_PRONOUNS,
)

_SHORTEST_ING: Final = 5
_OPENERS: Final = OPENERS | frozenset(
    (
        *("instead", "indeed", "moreover", "furthermore", "nevertheless", "overall"),
        *("nonetheless", "therefore", "thus", "likewise", "besides", "perhaps"),
        *("otherwise", "sometimes", "often", "again", "first", "second", "third"),
        *("next", "last", "there", "here", "maybe", "yes", "no", "worse", "plus"),
        *("tomorrow", "tonight", "hence", "too", "even", "nowadays", "once"),
    )
)
_TIMES: Final = DAYS | {"year", "years", "months", "weeks", "days", "ago"}
_SAYS_WHEN: Final = DAYS | {
    *("the", "that", "next", "following", "same", "previous", "day", "year", "later"),
    *("one", "two", "three", "a", "few", "days", "weeks", "months", "hours", "hour"),
    *("afterwards", "then", "soon", "after", "before", "shortly", "earlier", "this"),
}
_ASIDES: Final = frozenset(
    (
        *(("instead", "of"), ("rather", "than"), ("along", "with"), ("far", "from")),
        *(("because", "of"), ("due", "to"), ("thanks", "to"), ("apart", "from")),
        *(("aside", "from"), ("ahead", "of"), ("regardless", "of"), ("contrary", "to")),
        *(("such", "as"), ("together", "with"), ("out", "of"), ("short", "of")),
    )
)
"""So a sentence begins with what only goes before who acts: "Instead of resigning, he asked"."""
_TELLS_OF_IT: Final = frozenset(("which", "where", "who", "whose", "when"))
_PUT_BY: Final = frozenset((each,) for each in ("by", "in", "on", "at", "to"))
_OPENS_THERE: Final = frozenset((("there",), ("here",)))
_BEHIND_ING: Final = DETERMINERS | PREPOSITIONS
_BEFORE_TIMES: Final = BEFORE_DAYS | {"earlier", "later", "two", "three"}
_ABOUT: Final = frozenset(("about", "over", "under", "around"))

_COUNTING: Final = frozenset(
    (
        *("a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight"),
        *("nine", "ten", "eleven", "twelve", "few", "several", "some", "couple", "of"),
        *("just", "only", "barely", "about", "nearly", "almost", "around", "less"),
        *("more", "than", "the", "half", "many", "within", "under", "over"),
    )
)
_COUNTED_WITHIN: Final = 6
_EVENT_WITHIN: Final = 8
_FROM_WHAT: Final = frozenset(("before", "after", "into"))
_AWAY: Final = _FROM_WHAT | {"later", "earlier", "ago"}
_BEGINS_A_PHRASE: Final = DETERMINERS | SUBJECT_PRONOUNS
_OPENS_ASIDES: Final = PREPOSITIONS | ASKED
_JOINTS: Final = frozenset((each,) for each in ("but", "and", "yet", "or", "nor"))


def behind_opening(sentence: Sentence, until: int) -> int:
    """Where a sentence begins behind "In May,"; whose view it tells begins it in "For Ana Ruiz,"."""
    lows = sentence.lows[:until]
    day = _behind_day(sentence, len(lows))
    if day:
        return day  # "On Monday APS returned to it"
    if lows[:1] in _JOINTS and lows[1:2] != () and lows[1] not in _OPENS_ASIDES:
        return 1  # "But a report said"
    if lows[:1] in _OPENS_THERE and lows[1:2] != () and lows[1] in DETERMINERS:
        return 1  # "There the minister was brisk"
    if lows[1:2] == ("later",) and lows[0] in UNITS:
        return 2  # "Minutes later the host read out a message"
    span = _behind_span(sentence, len(lows))
    if span:
        return span
    if not lows or "," not in lows:
        return 0
    if lows[1:2] == (",",) and (lows[0] in _OPENERS or lows[0].endswith("ly")):
        return 2  # "However, the council left"
    if set(lows[: lows.index(",")]) <= _SAYS_WHEN:
        return lows.index(",") + 1  # "The next day, a blog said"
    if len(lows) > 1 and _is_doing(lows):
        return (
            lows.index(",") + 1
        )  # "Recording a verdict at Tarn on Friday, the coroner"
    is_time = lows[0] in _BEFORE_TIMES and not (
        _TIMES.isdisjoint(lows[: lows.index(",")])
    )
    is_aside = lows[0] in _OPENS_ASIDES or lows[:2] in _ASIDES
    if not is_time and not is_aside:
        return 0
    if is_number(sentence, 0):
        return 0
    if lows[0] == "for" and sentence.word(1)[0].isupper():
        return 1
    behind = lows.index(",") + 1
    if lows[behind : behind + 1] and (
        lows[behind] in _TELLS_OF_IT
        or (lows[behind].endswith("ed") and lows[behind + 1 : behind + 2] in _PUT_BY)
    ):
        # "In Algiers, which backs another line, the agency APS said", "In a letter, published by it, Ana Ruiz said"
        further = next((at for at in range(behind, len(lows)) if lows[at] == ","), -1)
        return further + 1 if further > 0 else behind
    return behind


def _is_doing(lows: tuple[str, ...]) -> bool:
    """Whether what somebody did meanwhile opens a sentence."""
    is_ing = lows[0].endswith("ing") and len(lows[0]) > _SHORTEST_ING
    return is_ing and (lows[1] in _BEHIND_ING or lows[0] in QUOTING)


def _behind_day(sentence: Sentence, until: int) -> int:
    """Where a sentence goes on behind "On Monday", "On 5 June", "In May"; 0 where it begins with none."""
    lows, at = sentence.lows, 1
    if not lows or lows[0] not in {"on", "in", "by", "late", "early", "last"}:
        return 0
    while at < until and (
        lows[at] in DAYS or lows[at][0].isdigit() or sentence.is_month(at)
    ):
        at += 1
    return at if 1 < at < until and lows[at] != "," else 0


def _behind_span(sentence: Sentence, until: int) -> int:
    """Where a sentence goes on behind "Two days before the vote,", "An hour later"; 0 where it begins with none."""
    lows = sentence.lows
    if UNITS.isdisjoint(lows[:_COUNTED_WITHIN]):
        return 0
    reach = range(min(_COUNTED_WITHIN, until - 1))
    unit = next((at for at in reach if lows[at] in UNITS), None)
    if unit is None or lows[unit + 1] not in _AWAY:
        return 0
    is_counted = all(low in _COUNTING or low[0].isdigit() for low in lows[:unit])
    if not is_counted or (unit == 0 and not lows[0].endswith("s")):
        return 0
    at = unit + 2
    if at >= until:
        return 0
    if lows[unit + 1] in _FROM_WHAT:
        near = range(at, min(at + _EVENT_WITHIN, until))
        comma = next((x for x in near if lows[x] == ","), 0)
        at = comma or _behind_event(sentence, at, until)
    return at + (lows[at : at + 1] == (",",)) if at < until else 0


def _behind_event(sentence: Sentence, first: int, until: int) -> int:
    """Where "the vote" ends in "Two days before the vote the mayor said": another phrase begins; else the end."""
    lows, at = sentence.lows, first + (sentence.lows[first] in DETERMINERS)
    told = at
    while at < until and (at == told or lows[at] not in _BEGINS_A_PHRASE):
        if sentence.has_capital(at) and not sentence.has_capital(at - 1) and at > told:
            break
        at += 1
    return at


def is_number(sentence: Sentence, at: int) -> bool:
    """As in "About 4,000 people have moved": no phrase of place or time."""
    return (
        sentence.lows[at] in _ABOUT
        and sentence.lows[at + 1 : at + 2] != ()
        and (sentence.lows[at + 1][0].isdigit())
    )
