"""Reports of what "which" and "what" stand for: "which Ana Ruiz said was unsafe", "what Ana Ruiz called a joke"."""

from typing import Final

from archive.extract.says.cues import Cue, Sentence
from archive.extract.says.ends import clause_end
from archive.extract.text.items import BREAKS, NEGATED, Range
from archive.extract.words.grammar import (
    ARTICLES,
    AUXILIARIES,
    BE,
    PERSONS,
    PREPOSITIONS,
)

_STANDS_FOR_IT: Final = frozenset(("which", "who", "whom", "what"))
_PERSONAL: Final = frozenset(("he", "she", "it", "they"))
_SAYS: Final = frozenset(
    (
        *("say", "claim", "insist", "argue", "maintain", "contend", "allege", "admit"),
        *("acknowledge", "believe", "warn"),
    )
)
_ALL: Final = frozenset(("all", "thing"))
_JOINTS: Final = frozenset(("that", "as", "and", "but", "or", "than", "what", "if"))
_BEGINS: Final = frozenset(
    (
        *("both", "several", "some", "many", "most", "all", "one", "two", "three"),
        *("he", "she", "it", "they", "the", "officials", "residents", "critics"),
    )
)
"""So begins who describes it, right behind what is described: "a call both sides described as cordial"."""
_NOUN_LIMIT: Final = 7
_ADJECTIVE: Final = 2
"""Behind an article and one word a comma parts two adjectives: "a wide, flat ledge"."""


def is_gapped(sentence: Sentence, subject: int) -> bool:
    """Whether who speaks stands behind "which", "who" or "what", and not behind "in which"."""
    if subject < 1 or sentence.lows[subject - 1] not in _STANDS_FOR_IT:
        return False
    before = sentence.lows[max(subject - 2, 0)]
    return sentence.lows[subject - 1] == "what" or before not in PREPOSITIONS


def gap(sentence: Sentence, subject: Range, cue: Cue, begin: int) -> Range | None:
    """Find reported words that lack a subject or an object, for which the word before the speaker stands.

    They end with the clause in "which Ana Ruiz said was unsafe", with the noun in "what Ana Ruiz called a joke".
    """
    if begin >= sentence.end:
        return None
    if cue.verb.kind == "label" and begin == cue.last and sentence.lows[begin] == "as":
        how = _how_described(sentence, subject[0], begin)
        if how is not None:
            return how
    if not is_gapped(sentence, subject[0]):
        return _without_which(sentence, subject, cue, begin)
    is_what = sentence.lows[subject[0] - 1] == "what"
    if is_what and cue.verb.kind == "label":
        return _called(sentence, begin)
    if is_what:
        is_so = cue.verb.base in _SAYS and sentence.lows[begin] in BE and subject[0] > 1
        is_that = sentence.lows[begin + 1 : begin + 2] == ("that",)
        if not is_so or is_that:
            return None
        # "show what analysts say is a breach"
        return begin + 1, clause_end(sentence, begin + 1, cue)
    quote = begin + (sentence.lows[begin] == "as")
    if cue.verb.kind == "label":  # "which she called “a tomb”"
        is_small = quote in sentence.quotes and sentence.opens_small(quote)
        return (quote, quote + 1) if is_small else None
    is_said = cue.verb.kind in {"say", "tell"} and _is_verb(sentence, begin)
    return (begin, clause_end(sentence, begin, cue)) if is_said else None


def said_of_what(
    sentence: Sentence, subject: int, cue: Cue, content: Range
) -> Range | None:
    """What was said in "What Ana Ruiz said was that A"; nothing in "What Ana Ruiz said matters little"."""
    lows, begin = sentence.lows, cue.last
    is_what = subject > 0 and lows[subject - 1] == "what" and content[0] == begin
    if not is_what or cue.verb.kind == "label":
        return content
    if lows[begin] in BE:
        is_that = lows[begin + 1 : begin + 2] == ("that",)
        first = begin + 1 + is_that
        is_said = is_that or first in sentence.quotes or subject > 1
        return (first, content[1]) if first < content[1] and is_said else None
    acts = _is_verb(sentence, begin) or sentence.may_be_doing(begin)
    return None if acts else content


def behind_its_noun(sentence: Sentence, subject: Range, cue: Cue) -> Range:
    """Who speaks in "a move Ana Ruiz has said would cost jobs", "a call both described as cordial": not the move."""
    first, last = subject
    behind = sentence.lows[cue.last : cue.last + 1]
    is_label = cue.verb.kind == "label" and behind == ("as",)
    is_gap = behind != () and cue.verb.base in _SAYS and behind[0] in AUXILIARIES
    if not (is_gap or is_label) or sentence.lows[first] not in ARTICLES:
        return subject
    if is_label:
        begins = (x for x in range(first + 2, last) if sentence.lows[x] in _BEGINS)
        begin = next(begins, last)
        return (begin, last) if begin < last else subject
    name = last
    while name > first + 1 and sentence.has_capital(name - 1):
        name -= 1
    return (name, last) if first + 1 < name < last else subject


def _how_described(sentence: Sentence, subject: int, begin: int) -> Range | None:
    """How "a session that several described as tense" was; None where no noun stands there, or marks hold it."""
    if begin + 1 in sentence.quotes or described(sentence, subject) is None:
        return None
    last = begin + 1
    while last < sentence.end and not (
        (sentence.lows[last] in BREAKS and not _is_listed(sentence, last))
        or _is_verb(sentence, last)
        or last in sentence.quotes
    ):
        last += 1
    is_whole = last >= sentence.end or sentence.lows[last] in BREAKS
    return (begin + 1, last) if is_whole and last > begin + 1 else None


def _is_listed(sentence: Sentence, comma: int) -> bool:
    """Whether a comma parts words of a list: "described as ugly, vain and costly"."""
    near = sentence.lows[comma + 1 : comma + 4]
    return sentence.lows[comma] == "," and "and" in near[1:] and "," not in near


def described(sentence: Sentence, subject: int) -> Range | None:
    """What is described in "They met, a session that several described as tense": a noun with its article."""
    lows, noun = sentence.lows, subject - 1
    noun -= lows[noun] == "that"
    if noun < 1 or lows[noun] in _STANDS_FOR_IT or not sentence.ends_noun(noun):
        return None
    near = range(noun - 1, max(noun - _NOUN_LIMIT, -1), -1)
    first = next((at for at in near if lows[at] in ARTICLES), -1)
    is_parted = first < 0 or any(
        lows[at] in BREAKS or at in sentence.quotes or _is_verb(sentence, at)
        for at in range(first + 1, noun + 1)
    )
    return None if is_parted else (first, noun + 1)


def _without_which(
    sentence: Sentence, subject: Range, cue: Cue, begin: int
) -> Range | None:
    """As in "over land it says was seized": a verb behind one of saying, and a noun right before who speaks."""
    lows, before = sentence.lows, subject[0] - 1
    if (
        begin != cue.last
        or cue.verb.base not in _SAYS
        or lows[begin] not in AUXILIARIES
    ):
        return None  # "The report she wrote was late"
    if before < 0 or not sentence.ends_noun(before):
        return None
    if lows[before] in _ALL:
        is_that = lows[begin + 1 : begin + 2] == ("that",)
        return (begin + 2, sentence.end) if is_that else None
    is_one = lows[subject[0]] in _PERSONAL or sentence.has_capital(subject[0])
    is_noun = sentence.word(before).islower() and lows[before] not in _JOINTS
    is_noun = is_noun and before not in sentence.cue_at
    return (begin, clause_end(sentence, begin, cue)) if is_one and is_noun else None


def _called(sentence: Sentence, begin: int) -> Range | None:
    """Behind "what he called", "what he described as": up to the next verb or comma; whom one calls so says nothing."""
    lows = sentence.lows
    first = begin + (lows[begin] == "as")
    if first in sentence.quotes:
        return None
    last = first
    while last < sentence.end:
        is_listed = lows[last] == "," and last - first == _ADJECTIVE
        is_end = lows[last] in BREAKS and last not in sentence.quotes
        if (is_end and not (is_listed and lows[first] in ARTICLES)) or (
            last > first and _is_verb(sentence, last)
        ):
            break
        last += 1
    is_thing = last > first and PERSONS.isdisjoint(lows[first:last])
    return (first, last) if is_thing else None


def _is_verb(sentence: Sentence, at: int) -> bool:
    low = sentence.lows[at]
    return low in AUXILIARIES or low.endswith(NEGATED) or sentence.is_finite(at)
