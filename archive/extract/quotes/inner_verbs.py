"""Verbs of saying inside quotation marks, their subject before them: "the agency said he had “stressed the need”"."""

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from archive.extract.proposal import Span
from archive.extract.quotes.carriers import carrier
from archive.extract.quotes.reading import Reading, Steps
from archive.extract.says.cues import Sentence
from archive.extract.says.phrases import phrase_before
from archive.extract.says.saying import Saying
from archive.extract.text.items import Range
from archive.extract.text.marks import Stretch
from archive.extract.words.grammar import BEHIND_A_FEELING, FEELINGS, HOLDING
from archive.extract.words.lexicon import NOUN_WINDOW, Verb, verbs

FEWEST: Final = 2
"""What somebody said has so many words, or more."""

_KINDS: Final = frozenset(("say", "praise", "express"))
_PRONOUNS: Final = frozenset((("he",), ("she",), ("they",), ("it",)))
_BEFORE_NOUNS: Final = frozenset(("of", "the", "a", "an", "as", "to", "by", "that"))


@attrs.frozen(kw_only=True)
class InnerVerb:
    """A report whose verb stands in marks: the quotation's item, the hops, the place of the words.

    ``wrapped`` is the report that holds nothing but this one, if there is such a report.
    """

    item: int
    steps: Steps
    span: Span
    wrapped: int | None = None


class Surroundings:
    """A sentence, with what reports of speech it has besides, and whose hops are known."""

    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        reports: list[Saying],
        hops: Mapping[int, Steps],
        number: int,
    ) -> None:
        self._reading, self._sentence = reading, sentence
        self._reports, self._hops, self._number = reports, hops, number

    def inner_verbs(self) -> Iterator[InnerVerb]:
        """All reports whose verb begins a quotation; what a whole quotation says is read elsewhere."""
        sentence = self._sentence
        for item, stretch in sentence.quotes.items():
            found = _verb(self._reading, stretch)
            before = sentence.before(item)
            if found is None or before < 0 or sentence.lows[before] in _BEFORE_NOUNS:
                continue
            verb, last = found
            if verb.base == "agree":
                continue  # "said they had “agreed to an inquiry”": done, not told
            subject = phrase_before(sentence, before)
            span = _said(self._reading, sentence, item, last)
            if subject is not None and span is not None:
                yield from self._read(item, subject, verb, span)

    def _read(
        self, item: int, subject: Range, verb: Verb, span: Span
    ) -> Iterator[InnerVerb]:
        reading, sentence = self._reading, self._sentence
        tokens = sentence.frame.tokens(*subject)
        speaker = reading.subjects.step(*tokens, None, self._number)
        if speaker is None or speaker.agent_type == "outlet":
            return
        first = sentence.quotes[item].first
        cue = reading.cut.span(first, first + 1)
        speaker = attrs.evolve(speaker, cue=cue, manner="indirect")
        around = next(
            (
                index
                for index in self._hops
                if any(low <= item < high for low, high in self._reports[index].content)
            ),
            None,
        )
        if around is None:
            outer, is_all = self._carried(item, subject, verb), False
        else:
            report = self._reports[around]
            outer = self._hops[around]
            lows = sentence.lows[slice(*subject)]
            is_his_own = outer[0].agent_type == "person" and lows in _PRONOUNS
            if report.subject == subject or is_his_own:
                return  # "he said he had “told you so”": the words are his own
            is_all = any(
                low <= subject[0] <= low + 1 and high == item + 1
                for low, high in report.content
            )
        yield InnerVerb(
            item=item,
            steps=(speaker, *outer),
            span=span,
            wrapped=around if is_all else None,
        )

    def _carried(self, item: int, subject: Range, verb: Verb) -> Steps:
        """The outlet of "In its account, Ruiz “stressed the need”"."""
        saying = Saying(
            subject=subject,
            cue=(item, item + 1),
            verb=verb,
            content=((item, item + 1),),
            rule="subject-verb",
        )
        by = carrier(self._reading, saying, self._sentence.frame, self._number)
        return (by,) if by else ()


def _verb(reading: Reading, stretch: Stretch) -> tuple[Verb, int] | None:
    """The verb that a quotation begins with, and the token behind it with its particles or its noun."""
    lowers = reading.cut.lowers
    for verb in verbs().get(lowers[stretch.first], ()):
        if verb.kind not in _KINDS or verb.form != "past" or verb.base in HOLDING:
            continue
        last = stretch.first + 1 + len(verb.particles)
        if lowers[stretch.first + 1 : last] != verb.particles:
            continue
        if verb.kind == "express":
            noun = next(
                (
                    at
                    for at in range(last, min(last + NOUN_WINDOW, stretch.last))
                    if lowers[at] in FEELINGS
                ),
                None,
            )
            if noun is None:
                continue
            last = noun + 1
        return verb, last
    return None


def _said(reading: Reading, sentence: Sentence, item: int, at: int) -> Span | None:
    """The words said: inside the marks behind the verb, or behind the marks where the verb is all that is in them."""
    stretch, lowers = sentence.quotes[item], reading.cut.lowers
    last = stretch.last
    while last > at and not lowers[last - 1][0].isalnum():
        last -= 1
    if at < last:
        at += lowers[at] in BEHIND_A_FEELING
        return reading.span(at, last) if last - at >= FEWEST else None
    begin = item + 1
    if sentence.lows[begin : begin + 1] and sentence.lows[begin] in BEHIND_A_FEELING:
        begin += 1
    else:
        return None
    end = begin
    while end < sentence.end and sentence.lows[end] not in {",", ";", ":"}:
        end += 1
    if end - begin < FEWEST:
        return None
    return reading.span(*sentence.frame.tokens(begin, end))
