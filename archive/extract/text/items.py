"""The words of one sentence, and what each of them may be where it stands: an adverb, a verb, a name, a noun's end."""

from collections.abc import Mapping
from typing import Final

from archive.extract.text.frames import QUOTED, Frame
from archive.extract.text.marks import Stretch
from archive.extract.text.occasions import occasion_before
from archive.extract.text.tokens import ENDS, Tokens, has_particle
from archive.extract.words.grammar import (
    ASKED,
    AUXILIARIES,
    BARE_VERB_SUBJECTS,
    BEFORE_A_NOUN,
    BODIES,
    CLAUSE_WORDS,
    DAYS,
    DETERMINERS,
    GROUPS,
    MONTHS,
    NO_ADVERBS,
    OPENERS,
    OUTLET_NOUNS,
    PAST,
    PERSONS,
    PREPOSITIONS,
    PRESENT,
    SKIPPED,
    SUBJECT_PRONOUNS,
    TEXTS_THAT_SPEAK,
)

Range = tuple[int, int]
"""Items of a frame: the first, and the one after the last."""

DASHES: Final = frozenset(("—", "–", "--"))
POSSESSIVES: Final = frozenset(("'s", "’s"))
NEGATED: Final = ("n't", "n’t")
"""How "didn't" and "isn't" end."""
BREAKS: Final = DASHES | frozenset(
    (",", ";", ":", "(", ")", "[", "]", ".", "!", "?", "…", "...", QUOTED)
)
"""No phrase goes on over these."""

_ENDS: Final = frozenset((".", "!", "?", "…", "..."))
_ENDS_AND_BRACKET: Final = _ENDS | {")"}
_SHORTEST_ADVERB: Final = 5
_PHRASE_REACH: Final = 10
_SHORTEST_PLURAL: Final = 4
_SHORT: Final = 3
_SUBJECT_ENDS: Final = (
    SUBJECT_PRONOUNS
    | PERSONS
    | GROUPS
    | BODIES
    | OUTLET_NOUNS
    | TEXTS_THAT_SPEAK
    | {",", QUOTED, ")", "and", "but", "media"}
)
_RECEIVER_ENDS: Final = (
    PERSONS | GROUPS | OUTLET_NOUNS | {"conference", "court", "meeting"}
)
_SPEAKERS: Final = (
    PERSONS | GROUPS | BODIES | OUTLET_NOUNS | SUBJECT_PRONOUNS | TEXTS_THAT_SPEAK
)
_NO_NOUNS: Final = (
    DETERMINERS
    | SUBJECT_PRONOUNS
    | AUXILIARIES
    | PREPOSITIONS
    | CLAUSE_WORDS
    | {"not", "there"}
)
_BEHIND_PRESENT: Final = DETERMINERS | {
    *("across", "back", "ahead", "beyond", "further", ",", "one", "two", "three"),
}
_BEFORE_ADJECTIVES: Final = DETERMINERS | PREPOSITIONS | POSSESSIVES | {"and"}
_BETWEEN: Final = SKIPPED - {"who"}
_HAVE: Final = frozenset(("has", "have", "had"))
_HOW_OFTEN: Final = frozenset((("at", "first"), ("twice",), ("thrice",)))
_WHEN: Final = frozenset(
    (
        *(("since",), ("so", "far"), ("in", "turn"), ("until", "now"), ("till", "now")),
        *(("in", "the", "past"), ("at", "last"), ("by", "then")),
        *(("the", "day", "before"), *_HOW_OFTEN),
    )
)


_WHEN_ENDS: Final = frozenset(each[-1] for each in _WHEN)

_MANY_PAPERS: Final = frozenset(
    (
        *("surveys", "figures", "documents", "records", "reports", "polls", "data"),
        *("emails", "e-mails", "minutes", "papers", "studies", "results", "tests"),
        *("images", "photos", "messages", "statistics", "filings", "letters"),
        *("transcripts", "estimates", "accounts", "calculations", "readings"),
    )
)
_NO_SEVERAL: Final = frozenset(("this", "thus", "rights", "sports"))
"""None of them acts in "the human rights project Memorial"."""
_DONE_TO_THEM: Final = frozenset(
    (
        *("polled", "surveyed", "questioned", "canvassed", "interviewed", "contacted"),
        *("hired", "employed", "funded", "backed", "hit", "displaced", "represented"),
    )
)
_DOING: Final = frozenset(("working", "living", "acting", "operating", "fighting"))
_OF_PAPERS: Final = frozenset(
    ("of", "seen", "obtained", "published", "released", "reviewed", "compiled")
)


class Items:
    """A frame whose words are asked for by item; ``end`` leaves out the marks that only end the sentence."""

    def __init__(self, cut: Tokens, frame: Frame) -> None:
        self.cut, self.frame, self.lows = cut, frame, frame.lows
        self.quotes: Mapping[int, Stretch] = frame.quotes
        self._before: dict[int, int] = {}
        self.end = len(frame.lows)
        ends = _ENDS if "(" in self.lows else _ENDS_AND_BRACKET
        while self.end and self.lows[self.end - 1] in ends:
            self.end -= 1

    @property
    def is_asked(self) -> bool:
        """Whether what somebody was asked opens the sentence: "Later, asked about it, she said"."""
        is_behind = self.lows[0] in OPENERS and self.lows[1:2] == (",",)
        return self.lows[2 * is_behind : 2 * is_behind + 1] != () and (
            self.lows[2 * is_behind] in ASKED
        )

    def word(self, at: int) -> str:
        """The word as it is written; for a quotation, its opening mark; past the sentence, nothing."""
        items = self.frame.items
        return self.cut.words[items[at]] if at < len(items) else ""

    def has_capital(self, at: int) -> bool:
        """Whether a word outside quotation marks begins a name: with a capital, or as "al-Jadeed"."""
        if at >= self.end or at in self.quotes:
            return False
        word = self.word(at)
        return word[0].isupper() or has_particle(word)

    def is_adverb(self, at: int) -> bool:
        """Whether a word is an adverb by its ending."""
        low = self.lows[at]
        return (
            len(low) >= _SHORTEST_ADVERB
            and low.endswith("ly")
            and low not in NO_ADVERBS
            and self.word(at).islower()
        )

    def is_month(self, at: int) -> bool:
        """Whether a word is a month, whole or cut short."""
        return self.has_capital(at) and self.lows[at][:3] in MONTHS

    def may_be_verb(self, at: int) -> bool:
        """Whether a word looks like a verb of the past or a participle."""
        word = self.word(at)
        return word.islower() and (word.endswith(("ed", "ing")) or word in PAST)

    def is_present(self, at: int, *, is_named: bool = True) -> bool:
        """Whether what stands before a word acts in it: "Le Monde strikes a note", "The Gazette takes its time".

        Without a name only before an article: "The reversal covers the lock".
        """
        low = self.lows[at]
        return (
            at > 0
            and self._is_plural(low)
            and not low.endswith("ss")
            and (self.has_capital(at - 1) or not is_named)
            and self.word(at).islower()
            and low not in GROUPS
            and (
                (low in PRESENT and is_named)
                or not _BEHIND_PRESENT.isdisjoint(self.lows[at + 1 : at + 2])
            )
        )

    def may_be_doing(self, at: int) -> bool:
        """Whether a word behind "who" or "that" is a verb of the present by its ending."""
        low = self.lows[at]
        return self._is_plural(low) and self.word(at).islower() and low not in GROUPS

    def is_finite(self, at: int) -> bool:
        """Whether a word is a verb of the past rather than an adjective or a participle behind its noun."""
        word = self.word(at)
        if not word.islower():
            return False
        return word in PAST or (
            word.endswith("ed") and self.lows[at - 1] not in _BEFORE_ADJECTIVES
        )

    def opens_small(self, quote: int) -> bool:
        """Whether a quotation begins in the middle of a sentence: "the council ‘notes the judgment’"."""
        return self.cut.words[self.quotes[quote].first][0].islower()

    def holds_comma(self, at: int) -> bool:
        """Whether marks here end with a comma: "said it was “over,” adding that"."""
        quote = self.quotes.get(at)
        return quote is not None and self.cut.words[quote.last - 1] == ","

    def holds_verb(self, at: int) -> bool:
        """Whether marks here hold a verb: "believes it “is a problem”"."""
        quote = self.quotes.get(at)
        return quote is not None and not AUXILIARIES.isdisjoint(
            self.cut.lowers[quote.first : quote.last]
        )

    def is_short(self, quote: int) -> bool:
        """Whether quotation marks hold no more than a name or a label: "better known as “Brother Gourd”"."""
        stretch = self.quotes[quote]
        return stretch.last - stretch.first <= _SHORT

    def is_title(self, quote: int) -> bool:
        """Whether a quotation is the title of a book or a film: all its longer words begin with a capital."""
        stretch = self.quotes[quote]
        if not ENDS.isdisjoint(self.cut.words[stretch.first : stretch.last - 1]):
            return False  # "told me, ‘Don't act. Listen.’"
        longer = [
            word
            for word in self.cut.words[stretch.first : stretch.last]
            if len(word) >= _SHORTEST_PLURAL and word[0].isalpha()
        ]
        return len(longer) > 1 and all(word[0].isupper() for word in longer)

    def before(self, verb: int) -> int:
        """The item before a verb, adverbs, auxiliaries of the past and the occasion left out."""
        if verb not in self._before:
            self._before[verb] = self._read_before(verb)
        return self._before[verb]

    def _read_before(self, verb: int) -> int:
        at = verb - 1
        while at >= 0 and (
            self.lows[at] in _BETWEEN or self.is_adverb(at) or self._tells_when(at)
        ):
            at -= self._tells_when(at) or 1
        told = occasion_before(self.lows, at, self._speaks)
        return told if told < at and self._may_have_spoken(told) else at

    def _may_have_spoken(self, at: int) -> bool:
        """Whether somebody who speaks may end here: a name, a person, people, a body, or a comma behind one."""
        low = self.lows[at]
        if low == ",":
            return at > 1 and self.has_capital(at - 1)
        return low not in OPENERS and self._speaks(at)

    def _speaks(self, at: int) -> bool:
        """Whether a word may end who speaks: a name, somebody, a body, a paper."""
        low = self.lows[at]
        is_when = low in DAYS or self.is_month(at)
        return not is_when and (self.has_capital(at) or low in _SPEAKERS)

    def _tells_when(self, at: int) -> int:
        """How many words tell when in "has since said", "had so far denied", "had in turn accused"; else 0."""
        for many in (1, 2, 3) if self.lows[at] in _WHEN_ENDS else ():
            said = self.lows[max(at + 1 - many, 0) : at + 1]
            if said not in _WHEN or at < many:
                continue
            is_often = said in _HOW_OFTEN and self._may_have_spoken(at - many)
            if is_often or self.lows[at - many] in _HAVE:
                return many
        return 0

    def takes_bare_verb(self, at: int) -> bool:
        """Whether what ends here can have a verb without an s: we, they, officials, "A and B"."""
        if at < 0:
            return False
        low = self.lows[at]
        return (
            low in BARE_VERB_SUBJECTS
            or low in GROUPS
            or low.endswith(NEGATED)
            or (self._is_plural(low) and low not in _NO_SEVERAL)
            or (len(low) > 1 and self.word(at).isupper())  # and not "an X post that"
            or self._ends_several(at)
        )

    def _ends_several(self, at: int) -> bool:
        """As in "Economists polled by the institute predict", "Aid groups working in the camp warn"."""
        for near in range(at, max(at - _PHRASE_REACH, 1), -1):
            low = self.lows[near]
            if low in BREAKS or low in AUXILIARIES or low in CLAUSE_WORDS:
                return False
            is_done = low == "by" and self.lows[near - 1] in _DONE_TO_THEM
            of_whom = self.lows[near - 1 - is_done]
            if (is_done or low in _DOING) and self._is_plural(of_whom):
                return of_whom not in _NO_SEVERAL
        return False

    def has_several(self, at: int) -> bool:
        """Whether the phrase that ends here is about several: "figures from the firm"."""
        for near in range(at, max(at - _PHRASE_REACH, -1), -1):
            low = self.lows[near]
            if low in BREAKS:
                return False
            if low in GROUPS or (low in BODIES and self._is_plural(low)):
                return True
        return False

    def has_papers(self, at: int) -> bool:
        """Whether papers are what the phrase that ends here is about: "surveys by Ana Ruiz, a geographer,"."""
        for near in range(at, max(at - 2 * _PHRASE_REACH, -1), -1):
            low = self.lows[near]
            if low in _MANY_PAPERS:
                after = self.lows[near + 1 : near + 2]
                return not (PREPOSITIONS | _OF_PAPERS).isdisjoint(after)
            if low in BREAKS and low != ",":
                return False
        return False

    def may_end_subject(self, at: int) -> bool:
        """Whether a word can be a subject's last: a name, a pronoun, an office, a body, several people, a comma."""
        low = self.lows[at]
        return (
            (self.has_capital(at) and low not in DAYS)
            or low in _SUBJECT_ENDS
            or low.endswith(NEGATED)
            or (self._is_plural(low) and not low.endswith(("ous", "less")))
        )

    def is_several(self, at: int) -> bool:
        """Whether a small word has the ending of several: "cases", and not "loss"."""
        low = self.lows[at]
        return (
            self._is_plural(low)
            and not low.endswith("ss")
            and low not in _NO_SEVERAL
            and self.word(at).islower()
        )

    @staticmethod
    def _is_plural(low: str) -> bool:
        return len(low) >= _SHORTEST_PLURAL and low.endswith("s")

    def ends_noun(self, at: int) -> bool:
        """Whether a noun ends right before an article, so that another phrase begins with it."""
        low = self.lows[at]
        return (
            low[0].isalpha()
            and low not in PREPOSITIONS
            and low not in BEFORE_A_NOUN
            and low not in DETERMINERS
        )

    def may_belong(self, at: int) -> bool:
        """Whether a word can go on a noun phrase that a determiner began."""
        low = self.lows[at]
        return low[0].isalnum() and low not in _NO_NOUNS

    def may_end_receiver(self, at: int) -> bool:
        """Whether whom somebody told may end with a word: "his host", "a local broadcaster", "the court"."""
        return self.lows[at] in _RECEIVER_ENDS
