"""Sentences with each quotation in them taken as one word, so that what stands around it can be read."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from archive.extract.text.marks import Marks, Stretch
from archive.extract.text.tokens import BULLETS, Tokens

QUOTED = "“”"
"""What a quotation looks like among a frame's lower-case words."""


_LOOKED_AT: Final = BULLETS | {".", "do", "("}
_HOUSES: Final = frozenset(
    ("agency", "corporation", "service", "network", "television", "broadcasting")
)
"""What an agency or a broadcaster is called, before its letters in brackets."""
_BRACKET: Final = len(("(", "QNA", ")"))
FRAME_LIMIT: Final = 300
"""No frame has more items, whatever the quotations in it tie together."""


@attrs.frozen(kw_only=True)
class Frame:
    """A sentence as items: a token's number, or, for a quotation, that of its opening mark.

    ``lows`` are the items' words in lower case, ``QUOTED`` for a quotation; ``quotes`` are by item index.
    """

    items: tuple[int, ...]
    lows: tuple[str, ...]
    quotes: Mapping[int, Stretch]

    def token_after(self, item: int) -> int:
        """The first token behind an item."""
        quote = self.quotes.get(item)
        return quote.after if quote else self.items[item] + 1

    def tokens(self, first: int, last: int) -> tuple[int, int]:
        """The range of tokens that items ``first`` to ``last`` (excluded) cover, their marks too."""
        return self.items[first], self.token_after(last - 1)


def frames(
    cut: Tokens, marks: Marks, first: int, last: int, depth: int = 0
) -> Iterator[Frame]:
    """Cut a range of tokens into frames; a sentence that ends inside a quotation has not ended.

    Args:
        cut: The text.
        marks: All its quotations.
        first: The first token, of a paragraph or of a quotation's inside.
        last: The one after the last.
        depth: How deep the quotations are that count as one word here.
    """
    starts = {each.opening: each for each in marks.within(first, last, depth)}
    ends = _ends(cut, first, last)
    items: list[int] = []
    lows: list[str] = []
    quotes: dict[int, Stretch] = {}
    at = first
    for odd in _odd(cut, starts, ends, first, last):
        if odd < at:
            continue  # inside a quotation
        room = FRAME_LIMIT - len(items)
        while odd - at >= room:  # words that stand for themselves
            items.extend(range(at, at + room))
            lows.extend(cut.lowers[at : at + room])
            yield Frame(items=tuple(items), lows=tuple(lows), quotes=quotes)
            items, lows, quotes, at, room = [], [], {}, at + room, FRAME_LIMIT
        items.extend(range(at, odd))
        lows.extend(cut.lowers[at:odd])
        stretch = starts.get(odd)
        if stretch is not None:
            quotes[len(items)] = stretch
        low = cut.lowers[odd]
        behind = odd + _BRACKET
        is_odd_end = behind >= last or behind in ends
        if low == "(" and not is_odd_end and _are_letters(cut, odd):
            at = behind
            continue
        is_bullet = low in BULLETS and odd + 1 in ends
        if not is_bullet and (low != "." or not _only_shortens(cut, odd, ends)):
            items.append(odd)
            low = "de" if low == "do" and _is_in_name(cut, odd) else low
            lows.append(QUOTED if stretch else low)
        at = min(stretch.after, last) if stretch else odd + 1
        if items and (at in ends or at >= last or len(items) >= FRAME_LIMIT):
            yield Frame(items=tuple(items), lows=tuple(lows), quotes=quotes)
            items, lows, quotes = [], [], {}


def _odd(
    cut: Tokens,
    starts: Mapping[int, Stretch],
    ends: frozenset[int],
    first: int,
    last: int,
) -> list[int]:
    """The tokens that are more than a word: full stops, brackets, "do", quotations, and the last of each sentence."""
    found = {*starts, *(end - 1 for end in ends if first < end <= last), last - 1}
    found.update(cut.some_of(_LOOKED_AT, first, last))
    return sorted(found)


def _is_in_name(cut: Tokens, at: int) -> bool:
    """Whether "do" is the Portuguese one of "Correio do Porto": no auxiliary."""
    beside = cut.capitals[at - 1 : at] + cut.capitals[at + 1 : at + 2]
    return cut.words[at] == "do" and beside == (True, True)


def _only_shortens(cut: Tokens, at: int, ends: frozenset[int]) -> bool:
    """Whether a full stop belongs to the word before it: "Sen. Ruiz", "Folha de S.Paulo"."""
    if at + 1 in ends or at == 0 or cut.is_spaced_before(at):
        return False
    is_initial = len(cut.words[at - 1]) == 1 and cut.capitals[at - 1]
    return is_initial or cut.is_short_for(at - 1)


def _are_letters(cut: Tokens, at: int) -> bool:
    """Whether a bracket has no more than the letters of what stands before: "the Qatar News Agency (QNA) reported"."""
    behind = cut.words[at + 1 : at + 3]
    is_short = behind[1:] == (")",) and behind[0].isupper() and behind[0].isalpha()
    return is_short and at > 0 and cut.lowers[at - 1] in _HOUSES


def _ends(cut: Tokens, first: int, last: int) -> frozenset[int]:
    begun = max(bisect_left(cut.sentences, (first, 0)) - 1, 0)
    until = bisect_left(cut.sentences, (last, 0))
    return frozenset(end for _, end in cut.sentences[begun:until])
