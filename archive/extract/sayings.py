"""Who says what in one sentence: the verb of saying, its subject, and the words that it reports, put together."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from archive.extract.clause import is_clause
from archive.extract.contents import (
    content_before,
    content_behind,
    quoted_before,
    split_before,
    split_behind,
    with_lead,
)
from archive.extract.cues import Cue, Sentence, is_refused
from archive.extract.frames import QUOTED, Frame
from archive.extract.items import Range
from archive.extract.lexicon import Verb
from archive.extract.phrases import SUBJECT_LIMIT, phrase_behind
from archive.extract.receivers import words_behind
from archive.extract.sayers import sayer_of
from archive.extract.tokens import Tokens

_FEWEST_BEFORE: Final = 2
_FEWEST_BEHIND: Final = 3
_NOT_INVERTED: Final = frozenset(("praise", "label", "topic", "stance", "express"))
_ACCORDING: Final = Verb(base="according to", kind="say", form="base")
COLON: Final = Verb(base=":", kind="say", form="base")
"""A colon alone, where no verb tells whose words follow."""


@attrs.frozen(kw_only=True)
class Saying:
    """A report of speech in a frame.

    ``content`` are ranges of items. ``aside`` is what stands between commas behind the subject. ``is_refused``: the
    sentence says that this was not said.
    """

    subject: Range
    cue: Range
    verb: Verb
    content: tuple[Range, ...]
    rule: str
    aside: Range | None = None
    receiver: Range | None = None
    is_refused: bool = False


def sayings(cut: Tokens, frame: Frame) -> list[Saying]:
    """Find the reports of speech in a sentence: those with a verb in order, then those without."""
    return sayings_of(Sentence(cut, frame))


def sayings_of(sentence: Sentence) -> list[Saying]:
    """Find the reports of speech in a sentence whose verbs are known already."""
    found: list[Saying] = []
    for cue in sentence.cues:
        saying = _saying(sentence, cue, found)
        if saying is not None:
            found.append(saying)
    found.extend(_according(sentence))
    found.extend(_colon(sentence, found))
    return found


def _saying(sentence: Sentence, cue: Cue, earlier: Sequence[Saying]) -> Saying | None:
    sayer = sayer_of(sentence, cue, [each.subject for each in earlier[-1:]])
    subject = sayer.phrase
    if subject is not None:
        begin, receiver = words_behind(sentence, cue)
        content = content_behind(sentence, begin, cue)
        pieces: tuple[Range, ...] = ()
        rule = "subject-verb"
        if content is not None:
            first = None
            if not sayer.is_inherited:
                first = split_before(sentence, subject, content)
            pieces, rule = ((first, content), "split") if first else ((content,), rule)
        elif cue.verb.form == "ing" or sayer.is_inherited:
            return None
        else:
            left = content_before(sentence, subject[0], cue)
            if left is not None:
                last = receiver[1] if receiver else cue.last
                pieces = (left, *split_behind(sentence, last))
                rule = "content-subject-verb"
        if pieces:
            return Saying(
                subject=subject,
                cue=(cue.first, cue.last),
                verb=cue.verb,
                content=pieces,
                rule=rule,
                aside=sayer.aside,
                receiver=receiver,
                is_refused=is_refused(sentence, cue),
            )
    return _inverted(sentence, cue)


def _inverted(sentence: Sentence, cue: Cue) -> Saying | None:
    """As in "“A,” said X", "A, says X"."""
    before = sentence.before(cue.first)
    if cue.verb.form == "ing" or cue.verb.kind in _NOT_INVERTED or before < 0:
        return None
    if before not in sentence.quotes and sentence.lows[before] not in {",", "—", "–"}:
        return None
    first, last = phrase_behind(sentence, cue.last)
    if last <= first:
        return None
    content = quoted_before(sentence, before)
    if content is None:
        if cue.verb.kind != "say" or not is_clause(sentence, 0, before):
            return None
        content = (0, before)
    return Saying(
        subject=(first, last),
        cue=(cue.first, cue.last),
        verb=cue.verb,
        content=(content, *split_behind(sentence, last)),
        rule="content-verb-subject",
    )


def _according(sentence: Sentence) -> Iterator[Saying]:
    """As in "According to X, A" and "A, according to X"."""
    lows = sentence.lows
    for at in range(sentence.end - 2):
        if lows[at] != "according" or lows[at + 1] != "to":
            continue
        first, last = phrase_behind(sentence, at + 2)
        if last <= first:
            continue
        begin = last + 1 if last < sentence.end and lows[last] == "," else last
        if at == 0 or lows[at - 1] in {"and", "but"}:
            content = _behind_according(sentence, begin)
        else:
            content = _before_according(sentence, at, begin)
        if content is not None:
            yield Saying(
                subject=(first, last),
                cue=(at, at + 2),
                verb=_ACCORDING,
                content=(content,),
                rule="according-to",
            )


def _behind_according(sentence: Sentence, begin: int) -> Range | None:
    if begin in sentence.quotes:
        return begin, begin + 1
    if begin < sentence.end and is_clause(sentence, begin, sentence.end):
        return begin, sentence.end
    return None


def _before_according(sentence: Sentence, at: int, behind: int) -> Range | None:
    before = at - 1
    if sentence.lows[before] == ",":
        before -= 1
    if before >= 0 and sentence.lows[before] in {"which", "who", "that"}:
        is_enough = sentence.end - behind >= _FEWEST_BEHIND
        return (behind, sentence.end) if is_enough else None
    if before in sentence.quotes:
        return with_lead(sentence, before)
    return (0, before + 1) if before >= _FEWEST_BEFORE else None


def _colon(sentence: Sentence, found: Sequence[Saying]) -> Iterator[Saying]:
    """As in "Her verdict on the professor: “He is right too early.”"."""
    for quote in sentence.quotes:
        if quote < _FEWEST_BEFORE or sentence.lows[quote - 1] != ":":
            continue
        if any(begin <= quote < end for each in found for begin, end in each.content):
            continue
        said = [
            each
            for each in found
            if each.cue[1] < quote and quote - each.cue[1] < SUBJECT_LIMIT
        ]
        if said:
            # "She told them it must stop: “...”": the same speaker goes on.
            yield attrs.evolve(
                said[-1], content=((quote, quote + 1),), rule="colon", is_refused=False
            )
            continue
        first = quote - 2
        while first > 0 and sentence.lows[first - 1] not in {";", ":", QUOTED}:
            first -= 1
            if quote - first > SUBJECT_LIMIT:
                break
        yield Saying(
            subject=(first, quote - 1),
            cue=(quote - 1, quote),
            verb=COLON,
            content=((quote, quote + 1),),
            rule="colon",
        )
