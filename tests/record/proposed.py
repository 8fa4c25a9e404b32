"""A page, and what an engine proposes of it: made by hand, so that deciding is tested apart from any engine."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs

from archive.capture.capture import DetailField
from archive.extract.engines import Engine
from archive.extract.proposal import (
    Anomaly,
    AnyProposal,
    Party,
    ProposedDate,
    ProposedFigure,
    ProposedMeeting,
    ProposedQuote,
    Span,
    Step,
    When,
    Where,
)
from archive.opening import Archive, init_archive
from archive.record import captures
from archive.record.proposals import Shown, shown
from archive.values import DecimalText, Position

PAGE: Final = """\
Made up: nothing on this page was ever said or done, and it is all about a pier that was never built by the harbour.

Ilka Morvane met Oren Dask at the Customs House on Sunday. “The ferry line may open before winter,” Teodor Vasch said.

“The minister Ilka Morvane emphasized the need for a new pier,” Northgate Wire noted.

“Dask spoke of the pier.” Trade has reached 4.5 million crowns, he said.
"""

RELAY: Final = "The minister Ilka Morvane emphasized the need for a new pier"


def span(words: str, text: str = PAGE) -> Span:
    """Where words first stand."""
    start = text.index(words)
    return start, start + len(words)


def within(words: str, outer: str) -> Span:
    """Where words stand inside others."""
    start = PAGE.index(outer) + outer.index(words)
    return start, start + len(words)


SAID: Final = ProposedQuote(
    spans=(span("The ferry line may open before winter"),),
    rule="cue-after",
    score=DecimalText("0.95"),
    flags=("outlet_not_stated", "reopened_paragraphs"),
    manner="direct",
    steps=(
        Step(
            name="Teodor Vasch",
            mention=span("Teodor Vasch"),
            cue=within("said", "Teodor Vasch said"),
            manner="direct",
        ),
    ),
)
MET: Final = ProposedMeeting(
    spans=(span("Ilka Morvane met Oren Dask at the Customs House on Sunday."),),
    rule="met",
    score=DecimalText("0.9"),
    parties=(
        Party(name="Ilka Morvane", mention=span("Ilka Morvane"), part="guest"),
        Party(name="Oren Dask", mention=span("Oren Dask")),
    ),
    where=Where(name="Customs House", mention=span("Customs House")),
    when=When(
        first="2025-06-01",
        last="2025-06-01",
        precision="day",
        words=span("on Sunday"),
        is_counted=True,
    ),
    mode="in_person",
)
WIRE: Final = Step(
    name="Northgate Wire",
    agent_type="outlet",
    mention=span("Northgate Wire"),
    cue=span("noted"),
    manner="direct",
)
OUTER: Final = ProposedQuote(
    spans=(span(RELAY),),
    rule="relay",
    score=DecimalText("0.9"),
    manner="direct",
    steps=(WIRE,),
)
INNER: Final = ProposedQuote(
    spans=(span("the need for a new pier"),),
    rule="nested",
    score=DecimalText("0.8"),
    manner="indirect",
    steps=(
        Step(
            name="Ilka Morvane",
            mention=within("Ilka Morvane", RELAY),
            cue=span("emphasized"),
        ),
        WIRE,
    ),
    inside=(span(RELAY),),
)
NOBODY: Final = ProposedQuote(
    spans=(span("Dask spoke of the pier."),),
    rule="marks-alone",
    score=DecimalText("0.5"),
    manner="direct",
    steps=(Step(manner="direct", flags=("unattributed_relay",)),),
)
TRADE: Final = ProposedFigure(
    spans=(span("Trade has reached 4.5 million crowns"),),
    rule="number-unit",
    score=DecimalText("0.7"),
    number=span("4.5 million crowns"),
    value=DecimalText("4500000"),
    unit="crowns",
    quantity="trade",
    steps=(
        Step(
            mention=within("he", "he said"),
            cue=within("said", "he said."),
            manner="indirect",
            flags=("pronoun_speaker",),
        ),
    ),
)
ODD: Final = Anomaly(
    spans=(span("Dask spoke of the pier."),),
    rule="marks-alone",
    score=DecimalText("0.6"),
    type="unattributed_relay",
    remark="Quotation marks without an outlet.",
)
DAY: Final = ProposedDate(
    spans=(span("on Sunday"),),
    rule="weekday",
    score=DecimalText("0.9"),
    when=When(
        first="2025-06-01",
        last="2025-06-01",
        precision="day",
        words=span("on Sunday"),
        is_counted=True,
    ),
)
ALL: Final = (INNER, DAY, SAID, OUTER, MET, NOBODY, ODD, TRADE)
"""In no order: a run puts them into the order of the text."""

NUMBERS: Final = {"met": 1, "said": 2, "outer": 3, "inner": 4, "nobody": 5, "trade": 7}
"""The number of each in a run; the anomaly, which stands at the same place as ``nobody``, is 6."""


def engine(
    proposals: tuple[AnyProposal, ...] = ALL, version: str = "1", name: str = "rules"
) -> Engine:
    """An engine that always proposes the same."""

    def propose(_text: str, _published: dt.date | None) -> tuple[AnyProposal, ...]:
        return proposals

    return Engine(name=name, version=version, propose=propose)


def ticks() -> Iterator[dt.datetime]:
    """A clock that goes one second at each look."""
    moment = dt.datetime(2026, 11, 22, 14, 5, 9, tzinfo=dt.UTC)
    while True:
        yield moment
        moment += dt.timedelta(seconds=1)


@attrs.frozen
class Place:
    """An archive that holds the page."""

    archive: Archive
    by: Position
    capture: str

    def shown(self) -> Shown:
        """What the person who acts was shown last."""
        return shown(self.archive, self.capture, self.by)


def make(folder: Path, *, published: str | None = "2025-06-03") -> Place:
    """Make an archive with the page as d3."""
    clock = ticks()
    archive = init_archive(
        folder / "home",
        origin="test.example/desk",
        name=None,
        founder="Robin Vale",
        zone=None,
        clock=lambda: next(clock),
        state=folder / "state",
    )
    details: dict[DetailField, str] = {"outlet": "Port Lumen Gazette"}
    if published:
        details["published"] = published
    seen = captures.Seen(
        data=PAGE.encode(), how="file", file_name="page.txt", details=details
    )
    done = captures.capture(archive, Position(1), seen)
    return Place(archive, Position(1), f"d{done.position}")
