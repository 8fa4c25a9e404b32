"""Reports that open a sentence, before it tells who acts: "Noting that A, Ana Ruiz left", "Warned by her that A"."""

from archive.extract.says.clause import is_clause
from archive.extract.says.contents import content_behind, is_answered
from archive.extract.says.cues import (
    Cue,
    Sentence,
    words_of_teller,
)
from archive.extract.says.ends import SAYS
from archive.extract.says.phrases import SUBJECT_LIMIT, phrase_before
from archive.extract.says.receivers import words_behind
from archive.extract.says.sayers import (
    SPEAKERS,
    before_day,
)
from archive.extract.says.saying import Saying
from archive.extract.text.items import Range
from archive.extract.words.grammar import AUXILIARIES, BEGINS_A_SUBJECT


def _fronted(sentence: Sentence, cue: Cue) -> Saying | None:
    """As in "Noting that the port was shut, Ana Ruiz left", "Calling it “a mistake”, Ana Ruiz left": who acts."""
    if cue.verb.base == "answer":
        return None  # "Answering a question about it, Ana Ruiz said"
    begin, receiver = words_behind(sentence, cue)
    if is_answered(sentence, begin, cue):
        return None  # "Responding to a report on X that A, Ana Ruiz said B"
    has_that = sentence.lows[begin : begin + 1] == ("that",)
    for comma in range(begin + 1, sentence.end - 1):
        subject = acts_behind(sentence, comma)
        if subject is None:
            continue
        content = content_behind(sentence, begin, cue)
        if has_that:
            content = begin + 1, comma + (comma in sentence.quotes)
        if content is None or not begin <= content[0] <= comma:
            return None
        content = content[0], min(content[1], comma + (comma in sentence.quotes))
        is_thing = cue.verb.kind in {"say", "tell"} and not (
            has_that
            or is_clause(sentence, *content)
            or any(at in sentence.quotes for at in range(*content))
        )
        if is_thing:
            return None  # "Announcing the decision on Thursday, Ana Ruiz said"
        return Saying(
            subject=subject,
            cue=(cue.first, cue.last),
            verb=cue.verb,
            content=(content,),
            rule="subject-verb",
            receiver=receiver,
        )
    return None


def _warned_by(sentence: Sentence, cue: Cue) -> Saying | None:
    """As in "Warned by the council that it was late, Ana Ruiz left": what she was told, and by whom."""
    told = words_of_teller(sentence, cue.last)
    begin = told[1] if told else sentence.end
    near = range(begin + 1, sentence.end - 1)
    comma = next((at for at in near if _begins_behind(sentence, at)), 0)
    if told is None or not comma or not _is_somebody(sentence, cue.last + 1, told[0]):
        return None
    return Saying(
        subject=(cue.last + 1, told[0]),
        cue=(cue.first, cue.last),
        verb=cue.verb,
        content=((begin, comma + (comma in sentence.quotes)),),
        rule="subject-verb",
    )


def _begins_behind(sentence: Sentence, comma: int) -> bool:
    """Whether somebody begins behind a comma, or behind marks that hold one: who was told."""
    marks = sentence.quotes.get(comma)
    ends = sentence.cut.words[marks.last - 1] if marks else sentence.lows[comma]
    low = sentence.lows[comma + 1]
    return ends == "," and (sentence.has_capital(comma + 1) or low in BEGINS_A_SUBJECT)


def _is_somebody(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase is somebody: "by doctors", "by Ana Ruiz", and not "by text message"."""
    return not SPEAKERS.isdisjoint(sentence.lows[first:last]) or any(
        sentence.has_capital(at) for at in range(first, last)
    )


def acts_behind(sentence: Sentence, comma: int) -> Range | None:
    """Who acts right behind a comma, or behind marks that hold one: "Ana Ruiz" of ", Ana Ruiz left"."""
    marks = sentence.quotes.get(comma)
    ends = sentence.cut.words[marks.last - 1] if marks else sentence.lows[comma]
    if ends != ",":
        return None
    verb = next(
        (
            at
            for at in range(comma + 2, min(comma + SUBJECT_LIMIT, sentence.end))
            if at in sentence.cue_at
            or sentence.is_finite(at)
            or sentence.lows[at] in AUXILIARIES
        ),
        0,
    )
    before = before_day(sentence, sentence.before(verb)) if verb else -1
    subject = phrase_before(sentence, before) if before > comma else None
    return subject if subject and subject[0] == comma + 1 else None


def opening(sentence: Sentence, cue: Cue) -> Saying | None:
    """The report that a sentence opens with, before it tells who acts: "Noting that A, Ana Ruiz left"."""
    return (_fronted if cue.verb.form == "ing" else _warned_by)(sentence, cue)


def opens(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb opens a sentence and tells of whoever acts then."""
    is_by = sentence.lows[cue.last : cue.last + 1] == ("by",)
    is_done = is_by and cue.verb.base != "ask"
    is_doing = cue.verb.form == "ing" and cue.verb.kind in SAYS
    return cue.first == 0 and (is_doing or is_done)
