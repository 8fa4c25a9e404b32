"""What is odd about a text and worth a person's eye: two holders of one office, captions, corrections, dates, tolls."""

from collections.abc import Iterator, Sequence

from archive.extract.odd.counts import conflicting_counts
from archive.extract.odd.holders import conflicting_holders
from archive.extract.odd.measures import conflicting_measures
from archive.extract.people.names import Names
from archive.extract.proposal import Anomaly, ProposedDate, ProposedFigure
from archive.extract.text.passages import sentence_passage
from archive.extract.text.tokens import Tokens
from archive.extract.when.dates import MISMATCH
from archive.values import DecimalText


def anomalies(
    cut: Tokens,
    names: Names,
    dated: Sequence[ProposedDate],
    counted: Sequence[ProposedFigure],
    captions: frozenset[int],
) -> tuple[Anomaly, ...]:
    """Find what a person should look at, beside the quotation marks that ``chains`` has seen to."""
    found = [
        *conflicting_holders(cut, names),
        *_captions(cut, captions),
        *_weekdays(cut, dated),
    ]
    counts = [*conflicting_counts(cut, counted), *conflicting_measures(cut, counted)]
    found.extend({each.start: each for each in reversed(counts)}.values())
    return tuple(sorted(found, key=lambda each: each.start))


def _captions(cut: Tokens, captions: frozenset[int]) -> Iterator[Anomaly]:
    until = -1
    for first in sorted(captions):
        if first < until:
            continue
        last = first
        while last in captions or last == first:
            last = cut.sentence_of(last)[1]
            if last >= len(cut.words):
                break
        until = last
        yield Anomaly(
            spans=(cut.span(first, last),),
            rule="caption",
            score=DecimalText("0.7"),
            type="caption_in_body",
            remark=(
                "A picture's caption stands in the text: whom and when it shows may not be "
                "whom and when the text tells of."
            ),
        )


def _weekdays(cut: Tokens, dated: Sequence[ProposedDate]) -> Iterator[Anomaly]:
    for each in dated:
        if MISMATCH in each.flags:
            sentence = cut.sentence_of(cut.at(each.start))
            yield Anomaly(
                spans=(sentence_passage(cut, sentence),),
                rule="weekday",
                score=DecimalText("0.9"),
                type="date_weekday_mismatch",
                remark="The day of the week and the date that stand here do not fall on one another.",
            )
