"""Pointing at words: what a person typed becomes a passage of one text, letter for letter, or is refused."""

import re
from collections.abc import Sequence
from typing import Final

import attrs
from sqlalchemy.engine import Connection

from archive.capture import selector
from archive.capture.paragraph import around
from archive.errors import (
    BadValueError,
    PassageNotFoundError,
    RefusedError,
    UsageError,
)
from archive.opening import Archive
from archive.references import resolve
from archive.values import Digest, Passage, Position, Selector
from archive.view import captures

_NUMBERED: Final = re.compile(r"\A@(\d+)-(\d+)\Z")


@attrs.frozen(kw_only=True)
class Words:
    """How a person points at a passage: words (several for a broken one), first and last words, or numbers."""

    words: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    span: tuple[int, int] | None = None
    nth: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is pointed at."""
        return self == Words()


@attrs.frozen(kw_only=True)
class OpenText:
    """A capture's newest text, read from the store, with what claims need of the capture."""

    capture: Position
    text: Position
    letters: str
    published: str | None
    language: str | None

    @property
    def where(self) -> str:
        """How messages call it."""
        return f"capture d{self.capture}"


def open_text(archive: Archive, conn: Connection, reference: str) -> OpenText:
    """Read the text that a claim will point into.

    Raises:
        UnknownReferenceError: There is no such capture.
        RefusedError: The capture has no text, or it was erased or withheld.
    """
    capture = resolve(conn, reference, expect="capture")
    row = captures.capture_at(conn, capture)
    if row is None or row.text is None or row.text_digest is None:
        raise RefusedError(
            what=f"capture d{capture} has no text to point into",
            todo="its bytes are kept; capture a page that has text",
        )
    if row.withheld == "texts":
        raise RefusedError(
            what=f"the text of capture d{capture} was withheld",
            todo="nothing can be quoted from it",
        )
    best = captures.best_details(conn, capture)
    published = best["published"].first if "published" in best else None
    language = best["language"].value if "language" in best else None
    return OpenText(
        capture=capture,
        text=Position(row.text),
        letters=archive.store.get(Digest(row.text_digest)).decode("utf-8"),
        published=published.partition("T")[0] if published else None,
        language=language,
    )


def passage(
    opened: OpenText,
    pointing: Words,
    said: list[str],
    *,
    within: tuple[int, int] | None = None,
) -> Passage:
    """Find the passage that a person points at.

    Args:
        opened: The text.
        pointing: Exactly one of words, first and last, span.
        said: Gets a remark for each difference of typing that was mended.
        within: Where the passage must lie.

    Raises:
        PassageNotFoundError, PassageTwiceError, BadValueError: The words point nowhere, or at several places.
    """
    ways = [
        bool(pointing.words),
        pointing.first is not None or pointing.last is not None,
        pointing.span is not None,
    ]
    if sum(ways) != 1:
        raise UsageError(
            what="no passage, no claim",
            todo="point at it in one way: WORDS, --words, --from and --to, or --range START:END",
        )
    pieces: tuple[Selector, ...]
    if pointing.span is not None:
        pieces = (selector.at(*pointing.span, opened.letters),)
    elif pointing.words:
        pieces = _pieces(opened, pointing, said, within)
    else:
        if pointing.first is None or pointing.last is None:
            raise UsageError(
                what="half a passage",
                todo="--from and --to go together: the first and the last words",
            )
        found = selector.between(
            selector.bare(pointing.first),
            selector.bare(pointing.last),
            opened.letters,
            where=opened.where,
            nth=pointing.nth,
            within=within,
        )
        _remark(said, found)
        pieces = (found.selector,)
    if within is not None and not all(
        within[0] <= piece.start and piece.end <= within[1] for piece in pieces
    ):
        raise BadValueError(
            field="the passage",
            value=pieces[0].exact[:80],
            todo="it must lie inside the passage of the claim it is within",
        )
    pieces = tuple(_without_marks(piece, opened, said) for piece in pieces)
    return Passage(capture=opened.capture, text=opened.text, pieces=pieces)


def _pieces(
    opened: OpenText, pointing: Words, said: list[str], within: tuple[int, int] | None
) -> tuple[Selector, ...]:
    pieces: list[Selector] = []
    for words in pointing.words:
        numbered = numbers(words)
        if numbered:
            pieces.append(selector.at(*numbered, opened.letters))
            continue
        after = pieces[-1].end if pieces else None
        found = selector.find(
            selector.bare(words),
            opened.letters,
            where=opened.where,
            nth=pointing.nth,
            after=after,
            within=within,
        )
        _remark(said, found)
        pieces.append(found.selector)
    return tuple(pieces)


def _without_marks(piece: Selector, opened: OpenText, said: list[str]) -> Selector:
    """Take off quotation marks at the edges of a piece that belong to no pair inside it; a passage never has them.

    A pair around the whole goes too; the marks of several quotations stay.
    """
    start, end = piece.start, piece.end
    letters = opened.letters
    words = selector.bare(letters[start:end])
    start = letters.index(words, start)
    end = start + len(words)
    open_, shut = _unpaired(words)
    start, end = start + (open_ == 0), end - (shut == len(words) - 1 > 0)
    if (start, end) == (piece.start, piece.end) or start >= end:
        return piece
    kept = selector.bare(letters[start:end])
    start = letters.index(kept, start)
    said.append("outer quotation marks taken off: a passage does not include them")
    return selector.at(start, start + len(kept), letters)


def _unpaired(words: str) -> tuple[int, int]:
    """Where the first mark that nothing closes opens, and the last that nothing opened closes; -1 for none."""
    opened: list[int] = []
    shut = -1
    for place, letter in enumerate(words):
        if opened and letter == _MARKS[words[opened[-1]]]:
            opened.pop()
        elif letter in _MARKS and place < len(words) - 1:
            opened.append(place)
        elif letter in _CLOSING:
            shut = place
    return (opened[0] if opened else -1), shut


def mark(
    opened: OpenText,
    words: str,
    pieces: Sequence[Selector],
    said: list[str],
    *,
    inside: bool = False,
    within: tuple[int, int] | None = None,
) -> Selector:
    """Find a name, a cue or a date that belongs to a passage: the nearest place after it, else before it.

    Raises:
        PassageNotFoundError: The words do not stand in the text.
    """
    numbered = numbers(words)
    if numbered:
        return selector.at(*numbered, opened.letters)
    try:
        found = selector.beside(
            selector.bare(words),
            opened.letters,
            where=opened.where,
            pieces=[(piece.start, piece.end) for piece in pieces],
            inside=inside,
            within=within,
        )
    except PassageNotFoundError as error:
        error.todo = "give their place as @START-END in their stead"
        raise
    if len(selector.all_places(words, opened.letters)) > 1:
        said.append(
            f"{words!r} stands more than once; taken at {found.selector.start}-{found.selector.end}"
        )
    _remark(said, found)
    return found.selector


def numbers(words: str) -> tuple[int, int] | None:
    """Read ``@START-END``, which may stand in place of any words."""
    found = _NUMBERED.match(words)
    return (int(found[1]), int(found[2])) if found else None


_MARKS: Final = {"“": "”", "„": "“", "«": "»", '"': '"'}
_CLOSING: Final = frozenset(_MARKS.values())


def quotation(
    letters: str, start: int, end: int, *, low: int | None = None
) -> tuple[int, int] | None:
    """The innermost pair of quotation marks around a place, looked for in its paragraph.

    Args:
        letters: The whole text.
        start: Where the place begins.
        end: Where it ends.
        low: Marks before this offset do not count; for a passage within another.

    Returns:
        Where the quotation begins and ends, marks excluded, or ``None`` when the place is not inside one.
    """
    first, last = around(letters, start, end)
    first = max(first, low) if low is not None else first
    opened: list[tuple[str, int]] = []
    for place in range(first, start):
        letter = letters[place]
        if opened and letter == _MARKS[opened[-1][0]]:
            opened.pop()
        elif letter in _MARKS:
            opened.append((letter, place + 1))
    if not opened:
        return None
    closing = letters.find(_MARKS[opened[-1][0]], end)
    return (opened[-1][1], last if closing < 0 or closing > last else closing)


def _remark(said: list[str], found: selector.Found) -> None:
    if found.mended:
        said.append(
            f"typed differently, the capture's letters taken: {', '.join(found.mended)}"
        )
