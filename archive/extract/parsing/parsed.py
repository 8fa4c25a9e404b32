"""The engine with a parser: the rules' proposals, with what grammar knows better of reported clauses."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from archive.extract import engine
from archive.extract.parsing.clause_reports import KINDS, Report, reports
from archive.extract.parsing.parsed_quotes import Quotes
from archive.extract.parsing.parsed_speakers import Speakers
from archive.extract.parsing.parser import Parser
from archive.extract.parsing.parses import Parse
from archive.extract.proposal import AnyProposal, ProposedQuote, Span
from archive.extract.text.captions import caption_sentences
from archive.extract.text.datelines import behind_dateline
from archive.extract.text.tokens import Tokens, tokens_of
from archive.extract.words.lexicon import verbs
from archive.values import DecimalText

ENGINE: Final = "spacy"
VERSION: Final = f"4 over rules {engine.VERSION}"
GOVERNED: Final = frozenset(("subject-verb", "content-subject-verb", "wrapper"))
"""Rules whose words are a clause that the verb governs: a parser may know better where it begins and ends."""
CLAUSE: Final = "clause"
CLAUSE_SCORE: Final = DecimalText("0.75")
ENOUGH: Final = 3
"""A clause that nothing but the parser saw has so many words."""
_QUESTIONS: Final = frozenset(
    ("how", "what", "why", "whether", "if", "when", "where", "who", "which")
)


def propose(
    text: str, published: dt.date | None, parser: Parser
) -> tuple[AnyProposal, ...]:
    """Propose what the rules propose, with the parser's word on indirect speech.

    Args:
        text: A capture's text.
        published: When it was published; None leaves days such as "on Sunday" open.
        parser: Parses its sentences.

    Returns:
        The rules' proposals; of the quotes some have other words, some are new.
    """
    found = engine.propose(text, published)
    quotes = [each for each in found if isinstance(each, ProposedQuote)]
    others = [each for each in found if not isinstance(each, ProposedQuote)]
    heard = _heard(text, quotes, parser)
    return tuple(
        sorted((*others, *heard), key=lambda each: (each.start, -each.end, each.rule))
    )


def _heard(
    text: str, found: Sequence[ProposedQuote], parser: Parser
) -> list[ProposedQuote]:
    """The rules' quotes after the parser was heard, sentence by sentence."""
    cut = tokens_of(text)
    quotes = Quotes(cut, found)
    clauses = _Clauses(quotes, Speakers(quotes))
    for parse in parser.parses(text, list(_sentences(cut))):
        governed = {parse.starts[each.cue[0]]: each for each in reports(parse)}
        for place, report in governed.items():
            known = quotes.by_cue(place)
            for number in known:
                clauses.correct(number, parse, report)
            if not known:
                clauses.add(parse, report)
    return quotes.all()


def _sentences(cut: Tokens) -> Iterator[Span]:
    """Those in which a verb may govern a clause; the others need no parser."""
    known = frozenset(
        form
        for form, found in verbs().items()
        if any(verb.kind in KINDS for verb in found)
    )
    captions = caption_sentences(cut)
    for first, last in cut.sentences:
        if first not in captions and not known.isdisjoint(cut.lowers[first:last]):
            yield cut.span(behind_dateline(cut, first, last), last)


class _Clauses:
    """Holds the words that were read as reported against the clause that their verb governs."""

    def __init__(self, quotes: Quotes, speakers: Speakers) -> None:
        self.quotes, self.speakers = quotes, speakers

    def correct(self, number: int, parse: Parse, report: Report) -> None:
        """Give a quote the words of the clause where that is the better reading."""
        quote, spans = self.quotes.at(number), self.quotes.spans(parse, report)
        is_governed = quote.rule in GOVERNED and quote.manner != "direct"
        if not is_governed or len(quote.spans) != 1 or not spans:
            return
        (start, end), (first, last) = quote.spans[0], spans[0]
        if _is_place(quote, parse, report.cue[0]):  # "..., Ruiz said in a letter"
            is_better = not any(
                first < other.end and other.start < last
                for _, other in self.quotes.beside(parse)
            )
        elif len(spans) > 1:  # "The deal, Ruiz said, was dead"
            is_better = any(each[0] <= start < end <= each[1] for each in spans)
        elif first == start:  # "... began as a child and went on for life"
            is_better = self._may_reach(parse, end, last)
        else:  # "said here on Wednesday that ..."
            before = _word_at(parse, first)
            is_better = (
                last == end > first > start
                and before is not None
                and parse.lowers[before - 1] == "that"
            )
        if is_better:
            better = attrs.evolve(quote, spans=spans, rule=CLAUSE, score=CLAUSE_SCORE)
            self.quotes.change(number, better)

    def _may_reach(self, parse: Parse, end: int, last: int) -> bool:
        """Whether a clause may reach further than the rules saw: on to a second verb, over nobody's attribution."""
        more = [at for at, start in enumerate(parse.starts) if end <= start < last]
        if not more or parse.lowers[more[0]] in {",", ":", ";"}:
            return False
        if any(
            self.quotes.by_cue(parse.starts[at]) or parse.lowers[at] == "according"
            for at in more
        ):
            return False
        beside = self.quotes.beside(parse)
        return not any(end <= other.start < last for _, other in beside)

    def add(self, parse: Parse, report: Report) -> None:
        """Propose a clause that the rules did not see, where its verb's subject can speak."""
        place = parse.starts[report.cue[0]]
        step = self.speakers.step(parse, report)
        spans = self.quotes.spans(parse, report)
        if step is None or not spans or not self.speakers.is_somebody(step):
            return
        inner = [
            (number, other)
            for number, other in self.quotes.beside(parse)
            if other.start < spans[-1][1] and spans[0][0] < other.end
        ]
        is_quoted = self.quotes.around(self.quotes.cut.over(place)) is not None
        if is_quoted or not _is_enough(parse, report):
            return
        if not all(_reports_within(other, spans) for _, other in inner):
            return
        cue = place, parse.ends[report.cue[1] - 1]
        step = attrs.evolve(step, cue=cue, manner=self.quotes.manner(spans))
        for number, other in inner:
            passed_on = attrs.evolve(other, steps=(*other.steps, step))
            self.quotes.change(number, passed_on)
        self.quotes.keep(
            ProposedQuote(
                spans=spans,
                rule=CLAUSE,
                score=CLAUSE_SCORE,
                manner=step.manner,
                steps=(step,),
            )
        )


def _is_enough(parse: Parse, report: Report) -> bool:
    """Whether a clause says something: no single words, no question that nobody asks, no "or so he says"."""
    size = sum(last - first for first, last in report.content)
    first, last = report.content[0][0], report.content[-1][1]
    is_asked = report.verb.base == "ask" or parse.lowers[first] not in _QUESTIONS
    return size >= ENOUGH and is_asked and parse.lowers[last - 1] != "so"


def _is_place(quote: ProposedQuote, parse: Parse, word: int) -> bool:
    """Whether words only say where or how a verb's own were said: "in remarks on Sunday"."""
    first = _word_at(parse, quote.start)
    return (
        first is not None
        and parse.heads[first] == word
        and parse.deps[first] == "prep"
        and parse.lowers[first] != "of"  # "warned of rain": that is what was said
    )


def _reports_within(other: ProposedQuote, spans: tuple[Span, ...]) -> bool:
    """Whether a quote is a report inside a clause: "Ruiz said that the mayor says ..."."""
    cue = other.steps[0].cue
    return (
        cue is not None
        and len(spans) == len(other.steps) == 1
        and spans[0][0] < min(cue[0], other.start)
        and other.end <= spans[0][1]
    )


def _word_at(parse: Parse, start: int) -> int | None:
    """The first word that begins at or after a place."""
    return next((at for at, each in enumerate(parse.starts) if each >= start), None)
