"""Dates that say when a text was filed, in header lines and datelines: no day of anything that it tells."""

from collections.abc import Sequence
from typing import Final

from archive.extract.proposal import ProposedDate, When
from archive.extract.text.datelines import behind_dateline
from archive.extract.text.tokens import Tokens, tokens_of
from archive.extract.when.dates import dates
from archive.extract.words.grammar import DAYS

HEADER: Final = 4_000
"""What says when a text was published stands in its first so many characters."""

_SAYS_WHEN: Final = frozenset(
    ("date", "dated", "published", "publication", "posted", "issued", "released")
)
_SAYS_CHANGED: Final = frozenset(("updated", "modified", "changed", "edited"))
_BESIDE: Final = frozenset(
    (*("first", "last", "time", "on", "at", "of", "was"), *":|-–—•·/,(")
)
_LABELS: Final = _SAYS_WHEN | _SAYS_CHANGED | _BESIDE
_LABEL_WORDS: Final = 8
"""No label is longer."""
REST: Final = 40
"""A header's line does not go on longer behind its date."""
ZONE: Final = 4
"""Of so many letters are the names of zones: GMT, CEST."""


def is_filing(cut: Tokens, when: When) -> bool:
    """Whether a date stands behind a header's label, alone in its line, or in a dateline."""
    at = cut.at(when.words[0])
    after = cut.over(when.words[1] - 1) + 1
    first, last = cut.paragraph_of(at)
    if after < behind_dateline(cut, first, last):
        return True
    said, is_head = _label(cut, at, first)
    if not is_head:
        return False
    return not said.isdisjoint(_SAYS_WHEN | _SAYS_CHANGED) or (
        not said and _ends_line(cut, after)
    )


def filed_on(text: str) -> When | None:
    """The day that a text's header says it was published on, when it is stated whole; a person should look at it."""
    cut = tokens_of(text[:HEADER])
    found = [
        each.when
        for each in dates(cut, None)
        if each.when.first
        and each.when.precision not in {"month", "year"}
        and is_filing(cut, each.when)
    ]
    return min(found, key=lambda each: _is_changed(cut, each), default=None)


def without_filings(
    cut: Tokens, found: Sequence[ProposedDate]
) -> tuple[ProposedDate, ...]:
    """The dates that can be the day of something that the text tells."""
    return tuple(each for each in found if not is_filing(cut, each.when))


def _is_changed(cut: Tokens, when: When) -> bool:
    at = cut.at(when.words[0])
    said, _ = _label(cut, at, cut.paragraph_of(at)[0])
    return not _SAYS_CHANGED.isdisjoint(said)


def _label(cut: Tokens, at: int, first: int) -> tuple[set[str], bool]:
    """The words of a header's label before a date, and whether nothing else stands before it in its line."""
    said: set[str] = set()
    for before in range(at, max(at - _LABEL_WORDS, first) - 1, -1):
        if before < at:
            if cut.lowers[before] not in _LABELS:
                break
            said.add(cut.lowers[before])
        if (
            before == first
            or "\n" in cut.text[cut.ends[before - 1] : cut.starts[before]]
        ):
            return said, True
    return said, False


def _ends_line(cut: Tokens, after: int) -> bool:
    """Whether nothing but a clock and its zone stand between a date and the line's end."""
    end = cut.ends[after - 1]
    behind = cut.text[end : end + REST].partition("\n")[0]
    words = [word for word in behind.split() if word.isalpha()]
    return len(behind) < REST and not any(
        len(word) > ZONE or (word.istitle() and word.lower() not in DAYS)
        for word in words
    )  # "Yesterday, Ana Ruiz met Tom Rell" files nothing
