"""The quotes of one text while a parser's word on them is heard: by number, by verb, by the sentences they stand in."""

from bisect import bisect_right
from collections.abc import Sequence

from archive.claim.attribution import Manner
from archive.extract.parsing.clause_reports import Report
from archive.extract.parsing.parses import Parse, Range
from archive.extract.proposal import ProposedQuote, Span
from archive.extract.text.marks import Stretch, marks_of
from archive.extract.text.tokens import Tokens


class Quotes:
    """Quotes that can be changed and added to; what is beside one is found without looking at all."""

    def __init__(self, cut: Tokens, quotes: Sequence[ProposedQuote]) -> None:
        self.cut = cut
        self._marks = marks_of(cut)
        self._outer = [each for each in self._marks.stretches if not each.depth]
        self._openings = [each.opening for each in self._outer]
        self._quotes: list[ProposedQuote] = []
        self._cues: dict[int, list[int]] = {}
        self._near: dict[int, list[int]] = {}
        for quote in quotes:
            self.keep(quote)

    def all(self) -> list[ProposedQuote]:
        """The quotes as they are now."""
        return list(self._quotes)

    def at(self, number: int) -> ProposedQuote:
        """One of them."""
        return self._quotes[number]

    def change(self, number: int, quote: ProposedQuote) -> None:
        """Put another one in one's place."""
        self._quotes[number] = quote

    def keep(self, quote: ProposedQuote) -> None:
        """Add one: by its verb, and by the sentences that it stands in."""
        number = len(self._quotes)
        self._quotes.append(quote)
        cue = quote.steps[0].cue if quote.steps else None
        if cue is not None:
            self._cues.setdefault(cue[0], []).append(number)
        for start, end in quote.spans:
            at, last = self.cut.over(start), self.cut.over(end - 1)
            while at <= last:
                first, after = self.cut.sentence_of(at)
                self._near.setdefault(first, []).append(number)
                at = max(after, at + 1)

    def by_cue(self, place: int) -> Sequence[int]:
        """The quotes whose verb begins here; none where the rules read no such verb."""
        return self._cues.get(place, ())

    def beside(self, parse: Parse) -> list[tuple[int, ProposedQuote]]:
        """The quotes that stand in a sentence, each once."""
        first, _ = self.cut.sentence_of(self.cut.over(parse.starts[0]))
        near = dict.fromkeys(self._near.get(first, ()))
        return [(each, self._quotes[each]) for each in near]

    # ------------------------------------------------------------------ places

    def around(self, token: int) -> Stretch | None:
        """The outermost quotation that a token stands in."""
        at = bisect_right(self._openings, token) - 1
        return self._outer[at] if at >= 0 and token < self._outer[at].after else None

    def tokens(self, parse: Parse, piece: Range) -> Range:
        """The tokens that words of a parse cover."""
        first, last = parse.starts[piece[0]], parse.ends[piece[1] - 1]
        return self.cut.over(first), self.cut.over(last - 1) + 1

    def spans(self, parse: Parse, report: Report) -> tuple[Span, ...]:
        """The place of a clause; a quotation that begins or ends in it stands in it whole."""
        found: list[Span] = []
        for piece in report.content:
            first, last = self.tokens(parse, piece)
            opened, closed = self.around(first), self.around(last - 1)
            if opened is not None and last > opened.last:
                first = opened.opening
            if closed is not None and first < closed.first:
                last = closed.after
            found.append(self.cut.span(first, last))
        return tuple(sorted(found))

    def manner(self, spans: tuple[Span, ...]) -> Manner:
        """Mixed where anything in a clause stands between quotation marks."""
        is_mixed = any(
            self._marks.within(self.cut.over(start), self.cut.at(end))
            for start, end in spans
        )
        return "mixed" if is_mixed else "indirect"
