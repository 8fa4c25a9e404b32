"""A text cut into words, sentences and paragraphs, in one pass, each with its exact place."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, compress, count
from operator import add, itemgetter, sub
from typing import Final

import attrs

from archive.capture.paragraph import paragraphs
from archive.extract.proposal import Span
from archive.extract.words.grammar import (
    ABBREVIATIONS,
    BEGINNERS,
    SMALL_ABBREVIATIONS,
    TITLES,
)

OPENING: Final = frozenset((*"“‘«„‟\"'(", "‘‘", "``"))
CLOSING: Final = frozenset((*"”’»\"')", "’’", "''"))
_WHOLE_WORD: Final = 3
FULL_LINE: Final = 50
"""A line of so many characters was broken because it was full."""
SENTENCE_LIMIT: Final = 300
"""No sentence has more tokens: what goes on longer is no prose, and is cut, so that reading it stays linear."""
_BEFORE_X: Final = frozenset(("on", "via", "to", "platform", "network", "site", "app"))
_DOTTED: Final = 4
"""So long is "a.m." at least."""
BULLETS: Final = frozenset(("•", "▪", "‣", "●", "◦", "■"))
"""They begin the points of a list."""
ENDS: Final = frozenset((".", "!", "?", "…", "..."))
_MAY_END: Final = ENDS | BULLETS
_CLOSES_IT: Final = frozenset((".", "!", "?"))
_ASKED_WITHIN: Final = 40
_ENDS_NAMES: Final = frozenset(
    ("co", "inc", "ltd", "corp", "llc", "plc", "bros", "min", "hr", "hrs", "etc", "jr")
)
"""Short words that stand behind what they are of, so that their full stop may end a sentence before marks."""
_TIED: Final = frozenset(
    (
        *("al", "el", "ad", "as", "ar", "an", "at", "ash", "az", "bin", "ibn"),
        *("d", "l", "de", "o"),
    )
)

# No piece of it can match in two ways, so it never goes back over the text.
# The currencies are those of figure/money_words.py whose sign is letters; a single letter only before an amount.
_PIECES: Final = (
    r"[A-Za-z]++(?=[ ,\n]|\.\s)",  # most words: behind them nothing can go on
    r"(?:[^\W\d_]\.){2,}",  # "U.S.", "a.m."
    (
        r"[^\W\d_][^\W_]*+(?:-[^\W_]++)*+\.(?:(?:com|net|org|co)\.[a-z]{2}|com|net|org|info|media|news|press|eu|io|tv|am|az|by|ge|kg|kz"
        r"|md|ru|tj|tm|ua|uz|bg|cz|de|dk|ee|fi|fr|gr|hr|hu|ie|lt|lv|mk|nl|pl|pt|ro|rs|se|si|sk|uk|ae|bh|eg|iq|ir|jo|kw"
        r"|lb|ps|qa|sa|sy|tr|dz|et|gh|ke|ma|ng|rw|tn|tz|ug|za|bd|cn|hk|jp|kr|lk|np|ph|pk|sg|tw|vn|ar|au|br|ca|cl|co|mx"
        r"|nz|pe|es|ba|al|cd|fm|sn|cm|ci|ec|uy|py|bo|ve|gt|hn|lu|mt|mz|ao|zw|zm|bw)"
        r"\b(?!\.\w)"  # "Gazeta.uz", "Mail.co.ke"
    ),
    (
        r"(?:GHS|KSh|USh|TSh|NGN|ZAR|PHP|INR|PKR|BDT|Rs|Sh|Tk|RM|Rp"
        r"|[DNS][Kk]r|S[Ff]r|QR|KD|NLe|NIS|RMB|FCFA|CFA|DH|Dhs?|Shs|[KUT]sh|EUR|USD|GBP|CHF|AED|SAR|QAR|KWD|OMR|BHD|EGP|JOD|ILS|HUF|PLN|CZK|RON"
        r"|SEK|NOK|DKK|UAH|RUB|KES|UGX|TZS|ETB|ZMW|LKR|NPR|IDR|MYR|SGD|HKD|CNY|JPY|KRW|THB|VND|XOF|XAF"
        r"|BRL|ARS|MXN|CLP|AUD|CAD|NZD|KZT|UZS|AMD|GEL|AZN|IRR|IQD)(?=\d)"
    ),
    r"(?<![^\W_])[RPNK](?=\d{1,3}(?:[.,]\d|[ -]?(?:million|billion|bn|mn|[mMbB])\b))",
    r"\d+(?:[.,:]\d+)*",
    r"['’](?:[sS]|d|ll|ve|re)\b",
    r"[^\W\d_][^\W_]*(?:(?:[-\u2010\u2011]|['’](?!(?:[sS]|d|ll|ve|re)\b))[^\W_]+)*",
    r"\.{2,}|-{2,}|`{2}|'{2}|‘{2}|’{2}",
    r"\S",
)
_AS_PIECE: Final = r"(\s*+)({})"
_TOKEN: Final = re.compile(_AS_PIECE.format("|".join(_PIECES)))
# In a text about Nigeria "N785" is an amount too; elsewhere it is a road.
_NAIRA: Final = r"(?<![^\W_])N(?=\d{2,3}\b)"
_TOKEN_OF_NAIRA: Final = re.compile(_AS_PIECE.format("|".join((_NAIRA, *_PIECES))))
_TIES: Final = frozenset(("", " "))


@attrs.frozen(kw_only=True)
class Tokens:
    """Words and marks in order: ``words[i]`` stands at ``starts[i]`` to ``ends[i]``; ``lowers`` are in lower case.

    ``capitals`` tells words that begin with a capital letter (the "P" of "P850M" is a currency), ``places`` where each
    of the ``lowers`` stands, in order; ``signs`` are those of them that are not all letters and digits.

    ``paragraphs`` and ``sentences`` are ranges of token numbers. A sentence that ends inside quotation marks ends.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    capitals: tuple[bool, ...]
    paragraphs: tuple[Span, ...]
    places: Mapping[str, Sequence[int]] = attrs.field(repr=False)
    _tied: tuple[bool, ...] = attrs.field(repr=False, eq=False)
    signs: frozenset[str] = attrs.field(init=False, repr=False, eq=False)
    _vocabulary: frozenset[str] = attrs.field(init=False, repr=False, eq=False)
    sentences: tuple[Span, ...] = attrs.field(init=False)
    _paragraph_starts: tuple[int, ...] = attrs.field(init=False, repr=False, eq=False)
    _sentence_starts: tuple[int, ...] = attrs.field(init=False, repr=False, eq=False)
    _some: dict[frozenset[str], list[int]] = attrs.field(
        factory=dict, init=False, repr=False, eq=False
    )

    @signs.default
    def _find_signs(self) -> frozenset[str]:
        return frozenset([low for low in self.places if not low.isalnum()])

    @_vocabulary.default
    def _find_vocabulary(self) -> frozenset[str]:
        return frozenset(self.places)

    @_paragraph_starts.default
    def _find_paragraphs(self) -> tuple[int, ...]:
        return tuple([first for first, _ in self.paragraphs])

    @sentences.default
    def _find_sentences(self) -> tuple[Span, ...]:
        dotted = [low for low in self.signs if "." in low or low in _MAY_END]
        places = self._all(dotted)
        found: list[Span] = []
        for first, last in self.paragraphs:
            here = places[bisect_left(places, first) : bisect_left(places, last)]
            found.extend(_sentences(self, here, first, last))
        return tuple(found)

    @_sentence_starts.default
    def _find_sentence_starts(self) -> tuple[int, ...]:
        return tuple([first for first, _ in self.sentences])

    def all_of(self, wanted: frozenset[str]) -> list[int]:
        """Where any of some words stand, in order; at the cost of those that do, not of the text."""
        return self._all(self._vocabulary & wanted)

    def some_of(self, wanted: frozenset[str], first: int, last: int) -> list[int]:
        """Where any of some words stand in a range, in order; they are looked for once in a text."""
        places = self._some.get(wanted)
        if places is None:
            places = self._some[wanted] = self.all_of(wanted)
        begin = bisect_left(places, first)
        return places[begin : bisect_left(places, last, begin)]

    def numbers(self) -> list[int]:
        """Where the tokens stand that begin with a digit, in order."""
        # No digit stands between ":" and "~", where the letters are.
        lows = [low for low in self.places if low < ":" or low > "~"]
        return self._all([low for low in lows if low[0].isdigit()])

    def capitalised(self) -> list[int]:
        """Where the words stand that begin with a capital letter, in order."""
        return list(compress(count(), self.capitals))

    def compounds(self) -> list[int]:
        """Where the words stand that a hyphen, an apostrophe or full stops join, in order."""
        return self._all([low for low in self.signs if len(low) > 1])

    def _all(self, lows: Iterable[str]) -> list[int]:
        return sorted([at for low in lows for at in self.places[low]])

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
        at = bisect_right(self._paragraph_starts, token) - 1
        return self.paragraphs[max(at, 0)]

    def sentence_of(self, token: int) -> Span:
        """The sentence that a token stands in, as a range of tokens."""
        at = bisect_right(self._sentence_starts, token) - 1
        return self.sentences[max(at, 0)]

    def is_short_for(self, token: int) -> bool:
        """Whether a word stands for a longer one before a full stop: "Sen.", "approx."; not the "wash" of a car."""
        low = self.lowers[token]
        return low in ABBREVIATIONS and (
            self.capitals[token] or low in SMALL_ABBREVIATIONS
        )

    def is_right_behind(self, token: int) -> bool:
        """Whether no more than a space stands before a token, or the break of a line that was full.

        What stands in two short lines, a writer's name and a paper's, is not one name.
        """
        if self._tied[token]:
            return True
        end, start = self.ends[token - 1], self.starts[token]
        if start - end != 1 or self.text[end] != "\n":
            return start - end <= 1
        return end - self.text.rfind("\n", max(end - FULL_LINE, 0), end) >= FULL_LINE

    def is_spaced_before(self, token: int) -> bool:
        """Whether white space, or nothing, stands before a token."""
        return token == 0 or self.ends[token - 1] < self.starts[token]


def tokens_of(text: str) -> Tokens:
    """Cut a text into tokens, sentences and paragraphs, in time that grows with its length."""
    is_of_naira = "Nigeria" in text or "naira" in text
    pattern = _TOKEN_OF_NAIRA if is_of_naira else _TOKEN
    # Every gap ends at a token, so that none is read twice.
    pieces = pattern.findall(text.rstrip())
    gaps, words = tuple(map(itemgetter(0), pieces)), tuple(map(itemgetter(1), pieces))
    many = tuple(map(len, words))
    ends = tuple(accumulate(map(add, map(len, gaps), many)))
    starts = tuple(map(sub, ends, many))
    lowers = _lowers(text, words, starts)
    places = _places(lowers)
    blocks: list[Span] = []
    for start, end in _blocks(text):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if last > first:
            blocks.append((first, last))
    return Tokens(
        text=text,
        starts=starts,
        ends=ends,
        words=words,
        lowers=lowers,
        capitals=_capitals(words, places, starts, ends),
        paragraphs=tuple(blocks),
        places=places,
        tied=tuple(map(_TIES.__contains__, gaps)),
    )


def words_of(text: str) -> tuple[str, ...]:
    """The words and marks of a text, where nothing else of it is asked for."""
    return tuple(map(itemgetter(1), _TOKEN.findall(text.rstrip())))


def _capitals(
    words: Sequence[str],
    places: Mapping[str, Sequence[int]],
    starts: Sequence[int],
    ends: Sequence[int],
) -> tuple[bool, ...]:
    """Which tokens are words with a capital; a currency stands right before its digits."""
    capitals = {word for word in {*words} if word[0].isupper()}
    found = list(map(capitals.__contains__, words))
    for low, numbers in places.items():
        if low[0].isdigit():
            for at in numbers:
                if at and ends[at - 1] == starts[at]:
                    found[at - 1] = False
    return tuple(found)


def _lowers(
    text: str, words: tuple[str, ...], starts: Sequence[int]
) -> tuple[str, ...]:
    """Words in lower case; "WHO" among small letters is the World Health Organization, and no pronoun.

    "Will" before a capital is somebody and no verb, but in a question.
    A hyphen between two spaces is a dash: "the plan - if it is one - is late".
    """
    distinct = {*words}
    small = dict(zip(distinct, map(str.lower, distinct), strict=True))
    lowers = list(map(small.__getitem__, words))
    if " - " in text:
        for at, word in enumerate(words):
            if word == "-" and text[starts[at] - 1 : starts[at] + 2] == " - ":
                lowers[at] = "–"
    if "Will" in words:
        for at, word in enumerate(words):
            if word == "Will" and _is_a_name(words, at):
                lowers[at] = "will."
    if "WHO" in words:
        for at, word in enumerate(words):
            beside = words[max(at - 1, 0) : at] + words[at + 1 : at + 2]
            if word == "WHO" and any(each.islower() for each in beside):
                lowers[at] = "w.h.o."
    return tuple(lowers)


def _is_a_name(words: Sequence[str], at: int) -> bool:
    """As in "Will Rell said it was safe.", before a capital and in no question."""
    behind = words[at + 1 : at + 1 + _ASKED_WITHIN]
    end = next((x for x in behind if x in _CLOSES_IT), ".")
    return behind != () and behind[0][0].isupper() and end != "?"


def _places(lowers: Sequence[str]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at, low in enumerate(lowers):
        found[low].append(at)
    return dict(found)


def _blocks(text: str) -> Iterator[Span]:
    """Paragraphs; where no empty line parts any, every line is one that does not go on in the next."""
    found = paragraphs(text)
    if len(found) > 1 or "\n" not in text:
        yield from found
        return
    start = end = 0
    for line in text.splitlines(keepends=True):
        if end > start and not _is_wrapped(text[start:end], line):
            yield start, end
            start = end
        end += len(line)
    yield start, end


def _is_wrapped(before: str, line: str) -> bool:
    """Whether a line only goes on with the one before: with a small letter, or where that one is full and ends open."""
    last = before.rstrip()
    full = len(last) - last.rfind("\n") > FULL_LINE
    is_open = last[-1:].isalpha() or last[-1:] == ","
    return is_open and (line[:1].islower() or (full and line[:1].isalnum()))


def _sentences(
    cut: Tokens, dotted: Sequence[int], first: int, last: int
) -> Iterator[Span]:
    """The sentences of a block; ``dotted`` are the tokens in it that may end one."""
    begun = free = first
    for at in dotted:
        word = cut.words[at]
        while at - begun >= SENTENCE_LIMIT:
            begun += SENTENCE_LIMIT
            yield begun - SENTENCE_LIMIT, begun
        if at < free:
            continue
        if word in BULLETS:
            if cut.words[first] in BULLETS and _begins_a_line(cut, at):
                yield begun, at + 1  # with the bullet, so that a point begins behind it
                begun = free = at + 1
            continue
        if _ends_dotted(cut, at, last):
            yield begun, at + 1
            begun = at + 1
        if word not in ENDS or _abbreviates(cut, at, first):
            continue
        free = at + 1
        while (
            free < last
            and cut.words[free] in CLOSING
            and not cut.is_spaced_before(free)
        ):
            free += 1
        is_end = free == last or not _goes_on(cut, free, last)
        if is_end or _is_run_together(cut, at, free):
            yield begun, free
            begun = free
    while last - begun > SENTENCE_LIMIT:
        begun += SENTENCE_LIMIT
        yield begun - SENTENCE_LIMIT, begun
    if begun < last:
        yield begun, last


def _begins_a_line(cut: Tokens, at: int) -> bool:
    """Whether nothing but white space stands before a token in its line."""
    before = cut.ends[at - 1] if at else 0
    return at == 0 or "\n" in cut.text[before : cut.starts[at]]


def _ends_dotted(cut: Tokens, at: int, last: int) -> bool:
    """Whether the full stop of "a.m." or "U.S." ends a sentence too: a word that begins one follows."""
    if len(cut.words[at]) < _DOTTED or cut.words[at][1::2].strip("."):
        return False
    after = at + 1
    while after < last and cut.words[after] in OPENING:
        after += 1
    is_spaced = after < last and cut.is_spaced_before(after)
    return is_spaced and cut.capitals[after] and cut.lowers[after] in BEGINNERS


def _opens_marks(cut: Tokens, at: int) -> bool:
    """Whether marks open here, behind a space, with a capital letter."""
    is_mark = at + 1 < len(cut.words) and cut.words[at] in OPENING
    return is_mark and cut.is_spaced_before(at) and cut.capitals[at + 1]


def _abbreviates(cut: Tokens, at: int, first: int) -> bool:
    """Whether a full stop only ends an abbreviation or an initial."""
    if cut.words[at] != "." or at == first or cut.is_spaced_before(at):
        return False
    before = cut.words[at - 1]
    if before == "X" and cut.lowers[max(first, at - 2)] in _BEFORE_X:
        return False  # the platform, and no initial
    if before in {"C", "F"} and at - 2 >= first and not cut.words[at - 2].isalpha():
        return False  # "minus 9C.", "30 °C."
    if before == "no" and not (
        at + 1 < len(cut.words) and cut.words[at + 1][0].isdigit()
    ):
        return False  # "it said no." ends; "no. 5" goes on
    is_seat = cut.lowers[max(at - 3, first)].startswith(("r-", "d-", "i-"))
    is_last = cut.lowers[at - 1] in _ENDS_NAMES or is_seat  # "Ana Ruiz, R-N.D. “We go”"
    if is_last and _opens_marks(cut, at + 1):
        return False  # "of Velm & Co. “I have cried,” she said"
    if before == "Ma" and at - 2 >= first and cut.lowers[at - 2] in TITLES:
        return True  # "Undersecretary Ma. Victoria Ruiz": Maria
    return cut.is_short_for(at - 1) or (
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


def _is_run_together(cut: Tokens, end: int, after: int) -> bool:
    """Whether paragraphs lost the break between them: "he left.The mayor", "he left.” The", "he left.“We go,”"."""
    before = cut.words[end - 1]
    if cut.is_spaced_before(after) or not (before.islower() and before.isalpha()):
        return False
    opens = cut.words[after] in OPENING and after + 1 < len(cut.words)
    is_marked = opens or after > end + 1
    is_word = is_marked or len(before) >= _WHOLE_WORD
    begins = after + opens
    is_whole = is_marked or len(cut.words[begins]) > 1
    return (
        is_word and is_whole and cut.capitals[begins] and not cut.is_spaced_before(end)
    )


def has_particle(word: str) -> bool:
    """As in "al-Rashidi", "el-Masri", "d'Angelo": a small part and a name in one word."""
    if word.isalpha():
        return False
    for mark in ("-", "'", "’"):
        small, parted, name = word.partition(mark)
        if parted and small in _TIED and name[:1].isupper():
            return True
    return False
