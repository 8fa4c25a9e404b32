"""A text cut into words, sentences and paragraphs, in one pass, each with its exact place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

import attrs

from archive.capture.paragraph import paragraphs
from archive.extract.proposal import Span
from archive.extract.words.grammar import ABBREVIATIONS, BEGINNERS

OPENING: Final = frozenset((*"“‘«„‟\"'(", "‘‘", "``"))
CLOSING: Final = frozenset((*"”’»\"')", "’’", "''"))
SENTENCE_LIMIT: Final = 300
"""No sentence has more tokens: what goes on longer is no prose, and is cut, so that reading it stays linear."""
_DOTTED: Final = 4
"""So long is "a.m." at least."""
ENDS: Final = frozenset((".", "!", "?", "…", "..."))

# No piece of it can match in two ways, so it never goes back over the text.
# The currencies are those of figure/number_words.py whose sign is letters; a single letter only before an amount.
_TOKEN: Final = re.compile(
    r"(?P<abbreviation>(?:[^\W\d_]\.){2,})"
    r"|(?P<domain>[^\W\d_][^\W_]*+\.(?:com|net|org|info|am|ru|ca|co|tr|ir|tv|ua|by|kz|ge|az|uk|fr|de|pl)\b(?!\.))"
    r"|(?P<currency>(?:GHS|KSh|USh|TSh|NGN|ZAR|PHP|INR|PKR|BDT|Rs|Sh|Tk|RM|Rp"
    r"|NIS|RMB|FCFA|CFA|DH|Dhs?|Shs|[KUT]sh|EUR|USD|GBP|CHF|AED|SAR|QAR|KWD|OMR|BHD|EGP|JOD|ILS|HUF|PLN|CZK|RON"
    r"|SEK|NOK|DKK|UAH|RUB|KES|UGX|TZS|ETB|ZMW|LKR|NPR|IDR|MYR|SGD|HKD|CNY|JPY|KRW|THB|VND|XOF|XAF"
    r"|BRL|ARS|MXN|CLP|AUD|CAD|NZD|KZT|UZS|AMD|GEL|AZN|IRR|IQD)(?=\d)"
    r"|(?<![^\W_])[RPNK](?=\d{1,3}(?:[.,]\d|[ -]?(?:million|billion|bn|mn|[mMbB])\b)))"
    r"|(?P<number>\d+(?:[.,:]\d+)*)"
    r"|(?P<possessive>['’](?:[sS]|d|ll|ve|re)\b)"
    r"|(?P<word>[^\W\d_][^\W_]*(?:(?:[-\u2010\u2011]|['’](?!(?:[sS]|d|ll|ve|re)\b))[^\W_]+)*)"
    r"|(?P<dots>\.{2,}|-{2,}|`{2}|'{2}|‘{2}|’{2})"
    r"|(?P<mark>\S)"
)


@attrs.frozen(kw_only=True)
class Tokens:
    """Words and marks in order: ``words[i]`` stands at ``starts[i]`` to ``ends[i]``; ``lowers`` are in lower case.

    ``paragraphs`` and ``sentences`` are ranges of token numbers. A sentence that ends inside quotation marks ends.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]

    def at(self, offset: int) -> int:
        """The number of the first token that begins at or after an offset."""
        return bisect_left(self.starts, offset)

    def over(self, offset: int) -> int:
        """The number of the token that an offset lies in, or the one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def span(self, first: int, last: int) -> Span:
        """The place of tokens ``first`` to ``last``, the last one excluded."""
        return self.starts[first], self.ends[last - 1]

    def paragraph_of(self, token: int) -> Span:
        """The paragraph that a token stands in, as a range of tokens."""
        return _around(self.paragraphs, token)

    def sentence_of(self, token: int) -> Span:
        """The sentence that a token stands in, as a range of tokens."""
        return _around(self.sentences, token)

    def is_name_like(self, token: int) -> bool:
        """Whether a token is a word that begins with a capital letter; the "P" of "P850M" is a currency."""
        if not self.words[token][0].isupper():
            return False
        after = token + 1
        is_sign = after < len(self.words) and self.words[after][0].isdigit()
        return not is_sign or self.is_spaced_before(after)

    def is_spaced_before(self, token: int) -> bool:
        """Whether white space, or nothing, stands before a token."""
        return token == 0 or self.ends[token - 1] < self.starts[token]


def _around(ranges: tuple[Span, ...], token: int) -> Span:
    at = bisect_right(ranges, (token, 1 << 60)) - 1
    return ranges[max(at, 0)]


def tokens_of(text: str) -> Tokens:
    """Cut a text into tokens, sentences and paragraphs, in time that grows with its length."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for found in _TOKEN.finditer(text):
        starts.append(found.start())
        ends.append(found.end())
        words.append(found.group())
    blocks: list[Span] = []
    for start, end in _blocks(text):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if last > first:
            blocks.append((first, last))
    cut = Tokens(
        text=text,
        starts=tuple(starts),
        ends=tuple(ends),
        words=tuple(words),
        lowers=tuple(word.lower() for word in words),
        paragraphs=tuple(blocks),
        sentences=(),
    )
    sentences = tuple(
        sentence for block in blocks for sentence in _sentences(cut, *block)
    )
    return attrs.evolve(cut, sentences=sentences)


def _blocks(text: str) -> Iterator[Span]:
    """Paragraphs; where no empty line parts any, every line is one."""
    found = paragraphs(text)
    if len(found) > 1 or "\n" not in text:
        yield from found
        return
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


def _sentences(cut: Tokens, first: int, last: int) -> Iterator[Span]:
    begun = at = first
    while at < last:
        if at - begun >= SENTENCE_LIMIT:
            yield begun, at
            begun = at
        if _ends_dotted(cut, at, last):
            yield begun, at + 1
            begun = at + 1
        if cut.words[at] not in ENDS or _abbreviates(cut, at, first):
            at += 1
            continue
        after = at + 1
        while (
            after < last
            and cut.words[after] in CLOSING
            and not cut.is_spaced_before(after)
        ):
            after += 1
        if after == last or not _goes_on(cut, after, last):
            yield begun, after
            begun = after
        at = after
    if begun < last:
        yield begun, last


def _ends_dotted(cut: Tokens, at: int, last: int) -> bool:
    """Whether the full stop of "a.m." or "U.S." ends a sentence too: a word that begins one follows."""
    if len(cut.words[at]) < _DOTTED or cut.words[at][1::2].strip("."):
        return False
    after = at + 1
    while after < last and cut.words[after] in OPENING:
        after += 1
    is_spaced = after < last and cut.is_spaced_before(after)
    return is_spaced and cut.is_name_like(after) and cut.lowers[after] in BEGINNERS


def _abbreviates(cut: Tokens, at: int, first: int) -> bool:
    """Whether a full stop only ends an abbreviation or an initial."""
    if cut.words[at] != "." or at == first or cut.is_spaced_before(at):
        return False
    before = cut.words[at - 1]
    if before == "X" and cut.lowers[max(first, at - 2)] == "on":
        return False  # the platform, and no initial
    if before == "no" and not (
        at + 1 < len(cut.words) and cut.words[at + 1][0].isdigit()
    ):
        return False  # "it said no." ends; "no. 5" goes on
    return cut.lowers[at - 1] in ABBREVIATIONS or (
        len(before) == 1 and before.isupper() and before != "I"
    )


def _goes_on(cut: Tokens, after: int, last: int) -> bool:
    """Whether what stands after a full stop cannot begin a sentence."""
    if not cut.is_spaced_before(after):
        return True
    at = after
    while at + 1 < last and cut.words[at] in OPENING:
        at += 1
    return cut.words[at][0].islower()
