"""Which claims have these words: in what was said, what it is about, where, and in what its page is called."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.engine import Connection

from archive.claim.agent import fold_name
from archive.claim.attribution import Attribution
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting
from archive.claim.said import Said
from archive.claim.statement import Statement
from archive.db import run
from archive.event.envelope import Envelope
from archive.event.kinds import (
    CaptureDescribed,
    ClaimCorrected,
    EntryWithdrawn,
    Erased,
    FigureRecorded,
    MeetingRecorded,
    PayloadErased,
    QuoteRecorded,
    StatementRecorded,
    content,
)
from archive.projection.full_text import FullText
from archive.projection.projection import OWN, Projection, Rows, ViewRow
from archive.projection.withdrawal import named


class SearchRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """The folded words of a claim, or of the title that a capture-described gives (``at``)."""

    at: int
    folded: str
    content_at: int


search_text: Final = Projection(
    name="search_text",
    row=SearchRow,
    key="at",
    text_index=FullText(name="search", table="search_text", key="at", column="folded"),
)


def _mentions(attribution: Attribution) -> Iterable[str]:
    return (hop.mention.exact for hop in attribution.hops if hop.mention)


def _words(said: Said) -> str:
    """All of a claim's words that can be asked for, folded."""
    parts = [piece.exact for piece in said.passage.pieces]
    parts.extend(_mentions(said.attribution))
    if said.place:
        parts.append(said.place.name)
    if isinstance(said, Statement) and said.proposition:
        parts.append(said.proposition)
    if isinstance(said, Figure):
        parts.extend((said.quantity, said.unit, said.value))
    if isinstance(said, Meeting):
        parts.extend(
            person.mention.exact for person in said.participants if person.mention
        )
    return fold_name("\n".join(parts))


def _row(said: Said, claim: int, at: int) -> SearchRow:
    return SearchRow(
        at=claim, folded=_words(said), content_at=at, set_at=claim, changed_at=at
    )


@search_text.on(
    QuoteRecorded, MeetingRecorded, FigureRecorded, StatementRecorded, key=OWN
)
def record(
    _rows: Rows[SearchRow],
    event: QuoteRecorded | MeetingRecorded | FigureRecorded | StatementRecorded,
    entry: Envelope,
) -> Rows[SearchRow]:
    """Make a claim's words findable."""
    return [_row(content(event), entry.position, entry.position)]


@search_text.on(ClaimCorrected, key=lambda event, _entry: event.claim)
def correct(
    _rows: Rows[SearchRow], event: ClaimCorrected, entry: Envelope
) -> Rows[SearchRow]:
    """Find a claim by its corrected words, no longer by the old ones."""
    return [_row(content(event), event.claim, entry.position)]


@search_text.on(CaptureDescribed, key=OWN)
def title(
    _rows: Rows[SearchRow], event: CaptureDescribed, entry: Envelope
) -> Rows[SearchRow]:
    """Make a capture's title findable, under the entry that gave it."""
    titles = [
        detail.value
        for detail in event.details
        if detail.field == "title" and detail.value
    ]
    if not titles:
        return []
    at = entry.position
    folded = fold_name("\n".join(titles))
    return [SearchRow(at=at, folded=folded, content_at=at, set_at=at, changed_at=at)]


@search_text.on(EntryWithdrawn, key=lambda event, _entry: event.entry)
def withdraw(
    rows: Rows[SearchRow], event: EntryWithdrawn, _entry: Envelope
) -> Rows[SearchRow]:
    """Forget a title that was taken back; a retraction's withdrawal changes no words."""
    return [row for row in rows if row.at != event.entry]


@search_text.on(PayloadErased, key=lambda _event, entry: entry.subjects)
def erase(
    rows: Rows[SearchRow], event: PayloadErased, _entry: Envelope
) -> Rows[SearchRow]:
    """Forget erased words."""
    return [] if rows and rows[0].content_at in event.entries else rows


def _erased_keys(event: Erased, _entry: Envelope) -> Iterable[int]:
    match event.name:
        case "claim-corrected":
            return event.subjects
        case "entry-withdrawn":
            return (named(event),)
        case _:
            return ()


@search_text.on(Erased, key=_erased_keys)
def fold_erased(
    _rows: Rows[SearchRow], _event: Erased, _entry: Envelope
) -> Rows[SearchRow]:
    """Leave nothing to find of what was erased or taken back."""
    return []


RANKED: Final = 2000
"""Up to so many hits are put in order of worth; more are given newest first, for ranking reads every one of them."""


def matches(conn: Connection, words: str, limit: int) -> list[int]:
    """Find what has all these words, the last one perhaps only begun: claims, and entries that give a title.

    Whole words are asked for first, and a begun one only while there is room: to gather all that a common word begins
    takes the longer the more there is.

    Args:
        conn: A transaction.
        words: As a person typed them; folded here as the index is.
        limit: How many at most.

    Returns:
        Positions, those with the words whole first; among them the best first, of very many the newest. Empty when
        there is nothing to look for.
    """
    whole = _question(words)
    if not whole:
        return []
    found = _asked(conn, whole, limit)
    if len(found) < limit:
        begun = _asked(conn, f"{whole}*", limit)
        found = list(dict.fromkeys((*found, *begun)))[:limit]
    return found


def _asked(conn: Connection, question: str, limit: int) -> list[int]:
    hits = run(
        conn,
        "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)",
        (question, RANKED + 1),
    ).fetchone()[0]
    order = "rank, rowid DESC" if hits <= RANKED else "rowid DESC"
    found = run(
        conn,
        f"SELECT rowid FROM search WHERE search MATCH ? ORDER BY {order} LIMIT ?",
        (question, limit),
    )
    return [at for (at,) in found.fetchall()]


def _question(words: str) -> str:
    """Write folded words as an FTS5 question in which nothing a person typed is an operator."""
    parts = [
        "".join(char if char.isalnum() else " " for char in word)
        for word in fold_name(words).split()
    ]
    return " ".join(f'"{part}"' for word in parts for part in word.split())
