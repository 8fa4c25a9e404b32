"""Where reported words begin and end: behind a verb of saying, or before its subject."""

from collections.abc import Callable, Mapping
from typing import Final

from archive.extract.says.clause import is_clause
from archive.extract.says.cues import Cue, Sentence
from archive.extract.says.phrases import SUBJECT_LIMIT, phrase_before, phrase_behind
from archive.extract.says.receivers import past_adverbials
from archive.extract.says.sayers import sayer_of
from archive.extract.text.frames import QUOTED
from archive.extract.text.items import DASHES, NEGATED, Range
from archive.extract.words.grammar import (
    AFTER_AN_ATTRIBUTION,
    ANSWERED,
    ANSWERS,
    AUXILIARIES,
    BEHIND_A_FEELING,
    CLAUSE_WORDS,
    DAYS,
    DEFINITE,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    QUESTIONS,
    SKIPPED,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    URGING,
    WITH_TO,
)
from archive.extract.words.lexicon import Verb

TAIL_LIMIT: Final = 12
"""What stands behind the verb of a trailing attribution is no longer: "said on Wednesday in a statement"."""
LABEL_REACH: Final = 8
"""A label in quotation marks further off than this is of something else."""
PUT_REACH: Final = 10
"""How far behind "put" the "at 27" of "put the toll at 27" may stand."""

_ASKED_REACH: Final = 6
_WHO_REACH: Final = 14
"""Who is asked to do something takes no more words: "countries from outside the region"."""
_ENDS_WHO: Final = frozenset((",", ";", ":", "via", "order", "for", "that"))
_SPEAKERS_OWN: Final = frozenset(
    (word,)
    for word in ("pointing", "referring", "alluding", "speaking", "gesturing", "citing")
)
"""Behind a comma these go on with the speaker, not with what was said."""
_OF_OBJECTS: Final = frozenset((("which",), ("who",), ("whose",), ("where",)))
"""Behind a comma these tell more of what was praised or denied, in the writer's words."""
_SILENT: Final = frozenset(("declined", "refused", "declines", "refuses"))
_LEFT_UNSAID: Final = frozenset(
    (
        "say",
        "give",
        "comment",
        "elaborate",
        "discuss",
        "name",
        "provide",
        "specify",
        "disclose",
        "identify",
        "explain",
        "confirm",
    )
)
_JUDGED_WITHIN: Final = (3, 7)
_JUDGEMENTS: Final = (
    *("able", "ible", "ful", "less", "ous", "ified", "legal", "ature", "surd"),
    *("unfair", "unjust", "wrong", "false", "fair", "enough", "acking", "eading"),
)
"""How adjectives end that judge: "unjustified", "illegal", "misleading"."""
_AFTERTHOUGHT: Final = 8
_FEWEST_OBJECT: Final = 2
_FEWEST_CLAUSE: Final = 3
_NO_SECOND_PART: Final = (
    PREPOSITIONS | SUBORDINATORS | QUESTIONS | {"citing", "which", "adding"}
) - {"but"}
_NO_CONTENT: Final = frozenset((",", ";", ":", ")", "and", "or"))
_JOINTS: Final = frozenset((",", "and", "but", "while"))
_BETWEEN: Final = SKIPPED - {"who", "both", "all", "first"}
_AMOUNTS: Final = frozenset(("between", "around", "about", "$", "€", "£"))
_NOTHING_MORE: Final = PREPOSITIONS | AFTER_AN_ATTRIBUTION | DAYS
_ENDS_A_LEAD: Final = frozenset((",", ";", ":", "—", QUOTED))


def content_behind(sentence: Sentence, first: int, cue: Cue) -> Range | None:
    """The reported words right of a verb, from an item to where the clause ends."""
    if first >= sentence.end or sentence.lows[first] in _NO_CONTENT:
        return None
    lows, verb = sentence.lows, cue.verb
    low = lows[first]
    has_that = low == "that" or (low == "to" and verb.base in WITH_TO)
    begin = first + 1 if has_that and first + 1 < sentence.end else first
    if begin in sentence.quotes:
        # "she wrote in her memoir, “Four Strings and a Border”": a title
        is_apart = begin - cue.last > 1 and lows[begin - 1] == ","
        return None if is_apart and sentence.is_title(begin) else (begin, begin + 1)
    last = _clause_end(sentence, begin, cue)
    if last <= begin:
        return None
    is_colon = last + 1 in sentence.quotes and lows[last] == ":"
    is_inner = any(begin < each.first < last for each in sentence.cues)
    if (
        is_colon
        and not is_inner
        and last + 1 < sentence.end
        and verb.kind == "say"
        and not has_that
    ):
        return last + 1, last + 2
    if verb.kind in _BY_KIND:
        return _BY_KIND[verb.kind](sentence, begin, last)
    if verb.base in URGING and low not in CLAUSE_WORDS:
        return (begin, last) if has_that else _urged(sentence, begin, last, verb)
    if _says_nothing(sentence, begin, last, cue, has_that=has_that):
        return None
    if verb.kind in {"topic", "stance"}:
        return _at_least(_FEWEST_OBJECT, begin, last)
    if has_that:
        return begin, last
    return _clause_or_object(sentence, begin, last, cue)


def _says_nothing(
    sentence: Sentence, first: int, last: int, cue: Cue, *, has_that: bool
) -> bool:
    """Whether what stands behind a verb is not what was said: a place, somebody told, a thing that was posted."""
    low, kind = sentence.lows[first], cue.verb.kind
    if has_that:
        return kind == "run" or (kind == "find" and sentence.lows[first - 1] != "that")
    if kind == "post":
        return not any(at in sentence.quotes for at in range(first, last))
    # "he said in the clip, which", "a diplomat briefed on the talks"
    return kind in {"run", "find"} or (kind in {"say", "tell"} and low in PREPOSITIONS)


def _urged(sentence: Sentence, first: int, last: int, verb: Verb) -> Range | None:
    """What somebody is to do, or asked: "urged residents to leave", "asked officials how it happened"."""
    if verb.base in {"ask", "request"} and verb.form == "ing":
        return None  # "started asking schools to pay": no one saying
    if verb.base == "ask":
        for at in range(first + 1, min(first + _ASKED_REACH, last)):
            if sentence.lows[at] in QUESTIONS - {"who"}:
                return _at_least(_FEWEST_CLAUSE, at, last)
    return (first, last) if _is_to_do(sentence, first, last) else None


def _clause_or_object(
    sentence: Sentence, first: int, last: int, cue: Cue
) -> Range | None:
    """What a verb reports without a "that": a clause, an indirect question, or what a noun says of itself."""
    verb, low = cue.verb, sentence.lows[first]
    if verb.kind == "express":
        if low not in BEHIND_A_FEELING:
            return None
        return (first + 1, last) if last - first > _FEWEST_OBJECT else None
    is_said = is_clause(sentence, first, last)
    if verb.kind == "praise" or (verb.takes_noun and not is_said):
        return _noun_object(sentence, first, last, cue)
    if low in QUESTIONS:
        if verb.base in {"show", "indicate", "illustrate"}:
            return None
        return _at_least(_FEWEST_CLAUSE, first, last)
    if verb.form == "ing" and low in {"by", "to"}:
        return None
    return (first, last) if is_said else None


def _is_to_do(sentence: Sentence, first: int, last: int) -> bool:
    """Whether somebody is to do something: "the government to intervene", "residents not to drink"."""
    lows = sentence.lows
    for at in range(first + 1, min(last - 1, first + _WHO_REACH)):
        if lows[at] in _ENDS_WHO:
            return False
        if lows[at] == "to" and at + 1 in sentence.quotes:
            return True
        if (
            lows[at] == "to"
            and lows[at + 1] not in DETERMINERS
            and not sentence.has_capital(at + 1)
            and lows[at + 1].isalpha()
        ):
            return True
    return False


def _at_least(fewest: int, first: int, last: int) -> Range | None:
    return (first, last) if last - first >= fewest else None


def _label(sentence: Sentence, first: int, last: int) -> Range | None:
    """As in "described it as “...”", "called the cut “...”": the quotation, or the thing and the quotation."""
    quote = next((at for at in range(first, last) if at in sentence.quotes), None)
    if quote is None:
        return _plain_label(sentence, first, last)
    if sentence.lows[quote - 1] == "as":
        return quote, quote + 1
    return (first, quote + 1) if quote - first <= LABEL_REACH else None


def _plain_label(sentence: Sentence, first: int, last: int) -> Range | None:
    """Without quotation marks: "described the post as unhelpful", "called him an impostor"."""
    lows = sentence.lows
    limit = min(first + LABEL_REACH, last - 1)
    if any(lows[at] == "as" for at in range(first + 1, limit)):
        return first, last
    is_judged = (
        lows[first] in DEFINITE
        and _JUDGED_WITHIN[0] <= last - first <= _JUDGED_WITHIN[1]
        and lows[last - 1].endswith(_JUDGEMENTS)
        and sentence.word(last - 1).islower()
    )
    if is_judged:
        return first, last  # "called the walkout unjustified"
    is_somebody = lows[first] in OBJECT_PRONOUNS and lows[first + 1 : first + 2] in {
        ("a",),
        ("an",),
        ("the",),
    }
    return (first, last) if is_somebody else None


def _put(sentence: Sentence, first: int, last: int) -> Range | None:
    """What is put at a number: "put the toll at 27"."""
    is_number = any(
        (sentence.lows[at] == "at" and at + 1 in sentence.quotes)
        or (
            sentence.lows[at] == "at"
            and any(
                low[0].isdigit() or low in _AMOUNTS
                for low in sentence.lows[at + 1 : at + 4]
            )
        )
        for at in range(first + 1, min(first + PUT_REACH, last - 1))
    )
    return (first, last) if is_number else None


_BY_KIND: Final[Mapping[str, Callable[[Sentence, int, int], Range | None]]] = {
    "label": _label,
    "put": _put,
}


def _noun_object(sentence: Sentence, first: int, last: int, cue: Cue) -> Range | None:
    """As in "hailed the end of ...": what is rejected or dismissed is a saying only when the object names one."""
    base = cue.verb.base
    if sentence.lows[first] in PREPOSITIONS and base != "warn":
        return None
    if base in ANSWERS and ANSWERED.isdisjoint(sentence.lows[first:last]):
        return None
    return _at_least(_FEWEST_OBJECT, first, last)


# ---------------------------------------------------------------------- where a clause ends


def _clause_end(sentence: Sentence, first: int, cue: Cue) -> int:
    """Where reported words end: at the sentence's end, or where another verb of the same subject begins."""
    for at in range(first, sentence.end):
        low = sentence.lows[at]
        if low == ";" or (low == ":" and at + 1 in sentence.quotes):
            return at
        if low in _JOINTS and at > first and _goes_on_saying(sentence, at, cue):
            return at
        if low in {"and", "but"} and at > first and _another_says(sentence, at):
            return at - (sentence.lows[at - 1] == ",")
        if (
            (cue.verb.kind in {"praise", "express"} or cue.verb.base in URGING)
            and low in _JOINTS
            and at > first
            and _begins_anew(sentence, at)
        ):
            return at
        if (low in DASHES or (low == "," and at > first)) and _is_trailing(
            sentence, at
        ):
            return at
        if low == "," and sentence.lows[at + 1 : at + 2] in _SPEAKERS_OWN:
            return at
        is_object = cue.verb.kind in {"praise", "express"} or (
            cue.verb.takes_noun and not is_clause(sentence, first, at)
        )
        if low == "," and is_object and sentence.lows[at + 1 : at + 2] in _OF_OBJECTS:
            return at
        if low in {"but", "and"} and at > first and _is_silent(sentence, at):
            return at - (sentence.lows[at - 1] == ",")
    return sentence.end


def _goes_on_saying(sentence: Sentence, joint: int, cue: Cue) -> bool:
    """Whether another verb of saying follows a comma or an "and": "said that A and added that B"."""
    lows, ahead = sentence.lows, joint + 1
    if lows[joint] == "," and ahead < sentence.end and lows[ahead] in _JOINTS - {","}:
        ahead += 1
    while ahead < sentence.end and (
        lows[ahead] in _BETWEEN or sentence.is_adverb(ahead)
    ):
        ahead += 1
    if ahead not in sentence.cue_at or ahead <= cue.first:
        return False
    return (
        lows[joint] == ","
        or not lows[ahead].endswith("ing")
        or lows[cue.first].endswith("ing")
    )


def _another_says(sentence: Sentence, joint: int) -> bool:
    """Whether somebody else's report follows: "said it was late and the mayor said nothing was lost"."""
    cue = next((each for each in sentence.cues if each.first > joint), None)
    if cue is None or cue.verb.kind not in {"say", "tell"} or cue.verb.form == "ing":
        return False
    subject = phrase_before(sentence, sentence.before(cue.first))
    is_pronoun = sentence.lows[joint + 1] in SUBJECT_PRONOUNS
    return subject is not None and subject[0] == joint + 1 and not is_pronoun


def _is_silent(sentence: Sentence, joint: int) -> bool:
    """As in "but would not discuss it", "and declined to say": the speaker goes on by saying nothing."""
    lows, ahead = sentence.lows, joint + 1
    if ahead < sentence.end and lows[ahead] in _SILENT:
        return True
    if ahead < sentence.end and lows[ahead] in AUXILIARIES:
        ahead += 1
    is_not = lows[ahead : ahead + 1] == ("not",) or lows[ahead - 1].endswith(NEGATED)
    verb = ahead + (lows[ahead : ahead + 1] == ("not",))
    return is_not and verb < sentence.end and lows[verb] in _LEFT_UNSAID


def _begins_anew(sentence: Sentence, joint: int) -> bool:
    """Whether another clause with a subject of its own follows: "accused her of bias, and he left"."""
    lows, at = sentence.lows, joint + 1
    if lows[joint] == "," and at < sentence.end and lows[at] in _JOINTS - {","}:
        at += 1
    if at >= sentence.end or (lows[joint] == "," and at == joint + 1):
        return False
    verb = at + (lows[at] in SUBJECT_PRONOUNS)
    while sentence.has_capital(verb):
        verb += 1
    # "between Velm and Tarn and hoped": a name and no verb behind it begin nothing.
    is_told = verb < sentence.end and (
        lows[verb] in AUXILIARIES or sentence.is_finite(verb)
    )
    return verb > at and is_told and is_clause(sentence, at, sentence.end)


def _is_trailing(sentence: Sentence, comma: int) -> bool:
    """Whether all behind a comma is an attribution: ", IRNA said", ", according to TASS"."""
    if sentence.lows[comma + 1 : comma + 3] == ("according", "to"):
        return True
    cue = next(
        (
            each
            for each in sentence.cues
            if each.first > comma and each.verb.form != "ing"
        ),
        None,
    )
    if (
        cue is None
        or cue.first - comma > SUBJECT_LIMIT
        or sentence.end - cue.last > TAIL_LIMIT
    ):
        return False
    subject = phrase_before(sentence, sentence.before(cue.first))
    if (
        subject is not None
        and subject[0] == comma + 1
        and past_adverbials(sentence, cue.last) >= sentence.end - _AFTERTHOUGHT
    ):
        rest = sentence.lows[cue.last : sentence.end]
        return not rest or rest[0] in _NOTHING_MORE
    return cue.first == comma + 1 and phrase_behind(sentence, cue.last)[1] > cue.last


# ---------------------------------------------------------------------- left of the subject


def content_before(sentence: Sentence, subject: int, cue: Cue) -> Range | None:
    """The reported words left of a subject: a quotation, or a clause and a comma."""
    before = subject - 1
    if before < 0:
        return None
    quoted = quoted_before(sentence, before)
    if quoted is not None:
        return quoted
    is_parted = sentence.lows[before] in DASHES or sentence.lows[before] == ","
    if not is_parted or cue.verb.kind not in {"say", "tell"}:
        return None
    if 0 in sentence.cue_at and sentence.lows[0].endswith("ing"):
        return None  # "Noting that it was late, Ruiz said": a report of its own
    if sentence.lows[0] in SUBORDINATORS or not is_clause(
        sentence, _behind_opener(sentence, before), before
    ):
        return None
    return 0, before


def _behind_opener(sentence: Sentence, before: int) -> int:
    """Where the clause begins behind "Across the border in India,"."""
    lows = sentence.lows[:before]
    is_opened = "," in lows and lows[0] in PREPOSITIONS
    return lows.index(",") + 1 if is_opened else 0


def quoted_before(sentence: Sentence, before: int) -> Range | None:
    """A quotation that ends here, or before the comma or dash that stands here."""
    if before in sentence.quotes:
        return with_lead(sentence, before)
    low = sentence.lows[before]
    if before - 1 in sentence.quotes and (low == "," or low in DASHES):
        return with_lead(sentence, before - 1)
    return None


def with_lead(sentence: Sentence, quote: int) -> Range:
    """A quotation with the words of its own clause before it: "He left “encouraged,”"."""
    first = quote
    while first > 0 and sentence.lows[first - 1] not in _ENDS_A_LEAD:
        if any(each.first < first <= each.last for each in sentence.cues):
            break
        first -= 1
    if quote - first < _FEWEST_OBJECT or sentence.lows[first] in PREPOSITIONS:
        first = quote
    cue = next((each for each in sentence.cues if each.last == first), None)
    sayer = sayer_of(sentence, cue, ()) if cue else None
    if sayer and sayer.phrase and sayer.phrase[0] == 0:
        return 0, quote + 1  # "Ada blamed “...”, the agency said": all of it
    return first, quote + 1


def goes_on_behind(
    sentence: Sentence, left: Range | None, subject: int, cue: Cue, last: int
) -> tuple[Range, ...]:
    """The second part of "Names were copied, it said, but no passwords": what a report between commas parts.

    Args:
        sentence: The sentence.
        left: The words before the subject, where they are a clause or a quotation by themselves.
        subject: Where the subject begins.
        cue: The verb.
        last: Where the verb ends, with whom it was told to.
    """
    lows = sentence.lows
    is_between = (
        cue.verb.kind in {"say", "tell"}
        and subject > 1
        and lows[subject - 1] == ","
        and lows[last : last + 1] == (",",)
    )
    if not is_between or any(at in sentence.quotes for at in range(subject)):
        return ()
    first = last + 1
    if sentence.end - first < _FEWEST_OBJECT or lows[first].endswith("ing"):
        return ()
    if lows[first] in {"who", "which", "whose"}:
        return ()  # of the speaker: "said Ruiz, who leads it"
    if lows[first] in _NO_SECOND_PART and not is_clause(sentence, first, sentence.end):
        return ()
    if any(
        each.first >= first and each.verb.kind != "stance" for each in sentence.cues
    ):
        return ()
    if left is None:
        is_verb = lows[first] in AUXILIARIES or sentence.may_be_verb(first)
        if not is_verb and not is_clause(sentence, first, sentence.end):
            return ()
    return ((first, sentence.end),)


def split_before(sentence: Sentence, subject: Range, content: Range) -> Range | None:
    """The first part of "“A,” he said, “B.”"."""
    if content[0] not in sentence.quotes:
        return None
    before = subject[0] - 1
    if before >= 0 and sentence.lows[before] == ",":
        before -= 1
    return (before, before + 1) if before in sentence.quotes else None


def split_behind(sentence: Sentence, last: int) -> tuple[Range, ...]:
    """The second part of "“A,” he said, “B.”"."""
    at = past_adverbials(sentence, last)
    if at < sentence.end and sentence.lows[at] in {",", ":"}:
        at += 1
    is_second = at in sentence.quotes and sentence.lows[at - 1] in {",", ":"}
    if is_second:
        return () if sentence.is_title(at) else ((at, at + 1),)
    if sentence.lows[last : last + 1] != (",",):
        return ()
    # "“The mill,” said Ruiz, a baker, holding up her phone, “was shut.”"
    for at in range(last + 1, min(last + SUBJECT_LIMIT, sentence.end)):
        if at in sentence.quotes:
            is_rest = sentence.lows[at - 1] == "," and sentence.opens_small(at)
            return ((at, at + 1),) if is_rest else ()
        if at in sentence.cue_at and not sentence.lows[at].endswith("ing"):
            return ()
    return ()
