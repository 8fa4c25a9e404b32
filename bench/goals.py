"""The goals: what each number is, the bar that a release holds, the stretch that we are after."""

from typing import Final, Literal

import attrs


@attrs.frozen
class Goal:
    """One number of the table."""

    key: str
    part: str
    what: str
    unit: Literal["x", "ms", "MiB", "%", "us", "/s"]
    bar: float | None = None
    stretch: float | None = None
    is_more_better: bool = attrs.field(default=False, kw_only=True)

    def meets(self, value: float, limit: float | None) -> bool | None:
        """Whether a value is on the right side of a limit; None where there is none."""
        if limit is None:
            return None
        return value >= limit if self.is_more_better else value <= limit


GOALS: Final = (
    Goal(
        "p1.es1",
        "P1",
        "replay of all views, one process, faster than es by",
        "x",
        20,
        30,
        is_more_better=True,
    ),
    Goal("p1.es2", "P1", "the same, two processes", "x", 26, 45, is_more_better=True),
    Goal("p1.floor", "P1", "one process, times read + typed decode", "x", 7, 4),
    Goal("p1.after", "P1", "compare and digest, share of the fold", "x", 0.5),
    Goal("p2.peak", "P2", "replay's peak of memory at size", "MiB", 150, 100),
    Goal("p2.growth", "P2", "the same against a log of a tenth", "x", 1.25),
    Goal(
        "p2.import",
        "P2",
        "import's peak of memory, 40,000 lines against 4,000",
        "x",
        1.25,
    ),
    Goal(
        "p2.verify", "P2", "verify's peak of memory at size against a tenth", "x", 1.25
    ),
    Goal(
        "p3.raw",
        "P3",
        "batch of 1,000, log alone, speed against raw executemany",
        "x",
        0.35,
        0.6,
        is_more_better=True,
    ),
    Goal(
        "p3.es",
        "P3",
        "the same, faster than es save(1000) by",
        "x",
        2,
        None,
        is_more_better=True,
    ),
    Goal(
        "p3.views",
        "P3",
        "batch with all views and search, faster than es save + projection by",
        "x",
        8,
        15,
        is_more_better=True,
    ),
    Goal(
        "p4.raw",
        "P4",
        "single append, log alone, p50 times raw sqlite3's",
        "x",
        1.6,
        1.2,
    ),
    Goal(
        "p4.views",
        "P4",
        "single append with all views, faster than es command + projection by",
        "x",
        1.5,
        2.5,
        is_more_better=True,
    ),
    Goal(
        "p4.save",
        "P4",
        "the same for new claims: faster than es save + projection by",
        "x",
    ),
    Goal(
        "p6.one",
        "P6",
        "verify --only log, one process, times read + the two hashes",
        "x",
        1.8,
        1.3,
    ),
    Goal(
        "p8.raw",
        "P8",
        "trace, p50 times raw sqlite3 statements and decode",
        "x",
        2,
        1.3,
    ),
    Goal("p8.p50", "P8", "trace, p50", "ms"),
    Goal("p8.p99", "P8", "trace, p99", "ms", 3),
    Goal("p8.growth", "P8", "trace, p50 against a log of a tenth", "x", 1.5),
    Goal("p9.rare", "P9", "search for a rare word, p50", "ms", 5, 1),
    Goal("p9.phrase", "P9", "search for three words of one claim, p50", "ms", 15, 5),
    Goal("p9.common", "P9", "search for a common word, p99", "ms", 100, 20),
    Goal(
        "p10.note",
        "P10",
        "act 'note', p50 over append + fold of the same event",
        "%",
        25,
        10,
    ),
    Goal("p10.retract", "P10", "act 'retract', the same", "%", 25, 10),
    Goal("p10.record", "P10", "act 'record' a quote, the same", "%", 25, 10),
    Goal(
        "p12.rules",
        "P12",
        "proposals by the rules, articles of 4,000 characters a second, one core",
        "/s",
        100,
        200,
        is_more_better=True,
    ),
    Goal(
        "p12.spacy",
        "P12",
        "the same with the parser of the extra nlp",
        "/s",
        7,
        15,
        is_more_better=True,
    ),
    Goal(
        "p12.textacy",
        "P12",
        "rules faster than textacy's direct_quotations by",
        "x",
        10,
        20,
        is_more_better=True,
    ),
    Goal("p12.growth", "P12", "rules, one text of twice the length", "x", 2.2),
)

CONTEXT: Final = {
    "p2.import_peak": "MiB held by an import of 40,000 lines",
    "p2.import_rate": "lines/s imported",
    "p1.rate": "events/s replayed, one process",
    "p1.es_rate": "events/s of the es projection",
    "p3.rate": "events/s appended, batch, log alone",
    "p3.views_rate": "events/s appended and folded, batch",
    "p4.p50": "ms p50 of a single append, log alone",
    "p4.views_p50": "ms p50 of a single append with all views",
    "p4.raw_p50": "ms p50 of raw sqlite3's single insert",
    "p4.sync_p50": "ms p50 of writing a page and fdatasync alone",
    "p4.es_p50": "ms p50 of an es command + projection",
    "p8.floor_p50": "ms p50 of the raw statements of a trace",
    "p6.rate": "entries/s verified",
}
"""Absolute numbers, for a feeling only: they say more of the machine than of the code."""
