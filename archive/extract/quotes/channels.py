"""The outlet to which, on which or through which somebody said it, wherever the sentence names it outside the words."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Final

from archive.extract.people.outlets import Outlet
from archive.extract.proposal import Step
from archive.extract.quotes.reading import Reading
from archive.extract.says.saying import Saying
from archive.extract.text.frames import Frame
from archive.extract.text.items import POSSESSIVES
from archive.extract.words.grammar import PRONOUNS

_LEAD: Final = 5
"""So many words may stand between "to" and the outlet's name: "to the Argentine news channel TN"."""
_BACK: Final = 3
"""So far before "to" the word stands that says what went there: "a letter sent last week to Politiken"."""

_SPOKEN: Final = frozenset(
    (
        *("statement", "interview", "letter", "email", "e-mail", "message", "comments"),
        *("remarks", "reply", "answer", "note", "text", "call", "conversation"),
        *("speaking", "talking", "writing", "column", "essay", "article", "op-ed"),
        *("post", "appearance", "spoke", "spoken", "talked", "broadcast", "press"),
        *("speech", "response", "opinion"),
    )
)
_PASSED: Final = frozenset(
    ("leaked", "passed", "released", "sent", "given", "handed", "shared", "provided")
)
_REACHED: Final = frozenset(
    (
        *("reached", "contacted", "telephoned", "phoned", "interviewed", "approached"),
        *("quoted", "cited", "asked", "called", "aired", "broadcast", "published"),
        *("carried", "shown", "posted", "printed", "relayed", "seen", "obtained"),
        *("reviewed", "recorded", "filmed", "released", "leaked", "rung", "played"),
        *("polled", "surveyed", "canvassed"),
    )
)
_WRITERS: Final = frozenset(
    ("reporter", "journalist", "correspondent", "reporters", "journalists", "presenter")
)
_HEARD_ON: Final = frozenset(("broadcaster", "named"))
_BEFORE: Final[Mapping[str, frozenset[str]]] = {
    "to": _SPOKEN | _PASSED,
    "with": _SPOKEN | _PASSED,
    "for": frozenset(("it", "them", "text", "column", "essay", "article", "op-ed")),
    "in": _SPOKEN,
    "on": frozenset(
        ("further", "appearance", "appearing", "speaking", "live", "aired")
    ),
    "by": _REACHED,
    "from": _WRITERS,
    "at": _WRITERS,
}
"""What stands before a preposition where the outlet behind it is one that somebody spoke to."""
_BOUNDS: Final = frozenset(
    (".", ";", ":", "that", "who", "whose", "which", "because", "while", "but", "and")
)
_OTHERS: Final = frozenset(("but", "while", "whereas", "although", "though", ";"))
"""Behind these another speaks: "claimed in an email to Reuters that A, but police said B"."""


def channel(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """The outlet through which the words of a report came, where the sentence says so beside them."""
    for at, outlet in _outside(reading, saying, frame):
        if outlet.name != reading.own and _is_channel(saying, frame, at, outlet):
            return reading.outlet_step(outlet)
    return None


def _outside(
    reading: Reading, saying: Saying, frame: Frame
) -> Iterator[tuple[int, Outlet]]:
    """The outlets that a sentence names outside what was said and outside its subject."""
    items = frame.items
    for outlet in reading.outlets.within(items[0], frame.token_after(len(items) - 1)):
        at = bisect_left(items, outlet.first)
        is_here = at < len(items) and items[at] == outlet.first
        is_said = any(low <= at < high for low, high in saying.content)
        is_subject = saying.subject[0] <= at < saying.subject[1]
        is_apart = is_said or is_subject or at in frame.quotes
        is_other = not _OTHERS.isdisjoint(frame.lows[at : saying.subject[0]])
        end = at + outlet.last - outlet.first
        is_owner = frame.lows[end : end + 1] != () and frame.lows[end] in POSSESSIVES
        is_on = outlet.kind in _HEARD_ON and frame.lows[max(at - 1, 0)] == "on"
        is_sent = is_on or (_is_written_to(frame, at) and not is_owner)
        is_one = is_sent or not outlet.is_ambiguous
        if is_here and is_one and not (is_apart or is_other):
            yield at, outlet


def _is_written_to(frame: Frame, at: int) -> bool:
    """As in "said in an email to the Guardian": no other guardian is written to."""
    lows = frame.lows
    before = lows[max(at - 1 - _BACK, 0) : max(at - 1, 0)]
    return lows[max(at - 1, 0)] in {"to", "with"} and not _SPOKEN.isdisjoint(before)


def _is_channel(saying: Saying, frame: Frame, at: int, outlet: Outlet) -> bool:
    """Whether the words before an outlet's name say that what was said went through it."""
    lows = frame.lows
    to = next(
        (
            each
            for each in range(at - 1, max(at - 1 - _LEAD, -1), -1)
            if lows[each] in _BEFORE or lows[each] in {"on", "through", "via"}
        ),
        -1,
    )
    if to < 0 or not _BOUNDS.isdisjoint(lows[to:at]):
        return False
    if lows[to] in {"through", "via"}:
        return True
    is_behind_cue = 0 <= to - saying.cue[1] <= _LEAD and _BOUNDS.isdisjoint(
        lows[saying.cue[1] : to]
    )
    if lows[to] == "on":
        return is_behind_cue and outlet.kind in _HEARD_ON
    if lows[to] in {"to", "in"} and to == saying.cue[1]:
        return True
    before = lows[max(to - _BACK, 0) : to]
    if lows[to] == "for" and before[-1:] and before[-1] in PRONOUNS:
        return is_behind_cue
    return not _BEFORE[lows[to]].isdisjoint(before)
