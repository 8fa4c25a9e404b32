"""Whether we hold an outlet's own page with a claim's words: seen (exact, changed, absent), relayed only, not named."""

from collections.abc import Mapping, Sequence
from typing import Final

import attrs
from sqlalchemy.engine import Connection

from archive.capture.drift import Drift, drift
from archive.capture.selector import all_places
from archive.trace.notes import notes_on
from archive.trace.people import People
from archive.trace.quoted import quoted
from archive.trace.seen import Edit, HeldCapture, Presence, Seen
from archive.trace.texts import Texts
from archive.values import Passage
from archive.view import captures

MOST: Final = 20
"""How many captures of one outlet are read; the ones cited first, then those taken nearest to the claim's own."""

FIRST_LETTER: Final = "the case of the first letter"
"""How the one difference is called that a quotation makes by beginning or ending inside a sentence."""

_ORDER: Final[tuple[Presence, ...]] = ("exact", "changed", "absent", "unreadable")


@attrs.frozen
class Holdings:
    """What is needed to look for a claim's words on the pages of the outlets in its chain.

    ``log`` and ``conn`` are where the log and the views are read.
    ``cited`` has, by capture, the citation of the claim there: its entry and the passage that a person pointed at.
    """

    log: Connection
    conn: Connection
    people: People
    texts: Texts | None
    capture: int
    pieces: tuple[str, ...]
    cited: Mapping[int, tuple[int, Passage]]

    def look(self, outlet: int) -> Seen:
        """Say whether an outlet's own captures have the words."""
        name = quoted(self.people.name(outlet))
        settled = captures.captures_of_outlet(self.conn, self.people.same_as(outlet))
        unsettled = captures.captures_naming(self.conn, self.people.names(outlet))
        held = sorted({*settled, *unsettled})
        if not held:
            return Seen(
                held="relayed_only",
                presence=None,
                sentence=f"no capture of {name} is in this archive: its words are known only as relayed",
            )
        if self.texts is None:
            return Seen(
                held="not_looked",
                presence=None,
                sentence="its captures were not read",
                captures_held=len(held),
            )
        nearest = sorted(
            held, key=lambda one: (one not in self.cited, abs(one - self.capture), one)
        )[:MOST]
        notes = notes_on(self.log, self.conn, nearest, self.people)
        found = sorted(
            (
                attrs.evolve(
                    self._compare(one, self.texts),
                    names_itself=unsettled.get(one),
                    notes=notes.get(one, ()),
                )
                for one in nearest
            ),
            key=lambda one: (
                _ORDER.index(one.presence),
                one.names_itself is not None,
                one.cited_by is None,
                -(one.score or 0),
            ),
        )
        best = found[0]
        return Seen(
            held="seen",
            presence=best.presence,
            sentence=_sentence(name, best, len(held)),
            captures=tuple(found),
            captures_held=len(held),
            compared=len(found),
        )

    def _compare(self, capture: int, texts: Texts) -> HeldCapture:
        row = captures.capture_at(self.conn, capture)
        best = captures.best_details(self.conn, capture)
        citation, passage = self.cited.get(capture, (None, None))
        found = HeldCapture(
            ref=f"d{capture}",
            title=best["title"].value if "title" in best else None,
            address=row.address if row else None,
            file_name=row.file_name if row else None,
            published=_published(best),
            seen_at=row.seen_at if row else None,
            presence="unreadable",
            cited_by=f"e{citation}" if citation is not None else None,
            is_same=capture == self.capture,
        )
        if row is None or row.text_digest is None or row.withheld is not None:
            why = "its text was withheld" if row and row.withheld else "it has no text"
            return attrs.evolve(found, detail=why)
        text = texts.text(row.text_digest)
        if not isinstance(text, str):
            return attrs.evolve(found, detail=str(text))
        if (
            passage is not None
            and passage.text == row.text
            and self.pieces == tuple(piece.exact for piece in passage.pieces)
        ):
            first = passage.pieces[0]
            return attrs.evolve(
                found,
                presence="exact",
                words=passage.words,
                start=first.start,
                end=passage.end,
                score=100.0,
            )
        return _with(found, [_drift(piece, text) for piece in self.pieces])


def _drift(piece: str, text: str) -> tuple[Drift, str | None]:
    """What became of a piece; words that stand there but for the case of their first letter are the same words."""
    first = piece[0].swapcase()
    if first == piece[0] or all_places(piece, text):
        return drift(piece, text), None
    turned = f"{first}{piece[1:]}"
    if not all_places(turned, text):
        return drift(piece, text), None
    return drift(turned, text), FIRST_LETTER


def _with(
    found: HeldCapture, pieces: Sequence[tuple[Drift, str | None]]
) -> HeldCapture:
    """Put together what became of each piece: exact when all are, absent when none stands there."""
    drifts = [each for each, _turned in pieces]
    presences = {one.presence for one in drifts}
    there = [one for one in drifts if one.presence != "absent"]
    if not there:
        return attrs.evolve(found, presence="absent")
    scores = [one.score or 0.0 for one in drifts]
    return attrs.evolve(
        found,
        presence="exact" if presences == {"exact"} else "changed",
        words=" … ".join(one.words or "" for one in there),
        start=there[0].start,
        end=there[-1].end,
        score=round(sum(scores) / len(scores), 1),
        edits=tuple(
            Edit(ours=edit.ours, theirs=edit.theirs)
            for one in there
            for edit in one.edits
        ),
        mended=tuple(
            dict.fromkeys(
                kind
                for one, turned in pieces
                for kind in ([turned] if turned else []) + list(one.mended)
            )
        ),
    )


def _listed(mended: Sequence[str]) -> str:
    """What is otherwise, as the end of a sentence."""
    return f"{' and '.join(mended)} {'are' if len(mended) > 1 or mended[0].endswith('s') else 'is'} otherwise"


def _published(best: Mapping[str, captures.CaptureDetailRow]) -> str | None:
    row = best.get("published")
    return (row.first or row.value) if row else None


def _sentence(name: str, best: HeldCapture, held: int) -> str:
    page = f"{name}'s own page {best.ref}"
    if best.names_itself is not None:
        page = f"{best.ref}, a page that names itself {quoted(best.names_itself)} and that no one has settled"
    elif best.is_same:
        page = f"this very capture, which is {name}'s own"
    match best.presence:
        case "exact":
            if best.mended:
                return f"seen: the words stand in {page}; only {_listed(best.mended)} there"
            return f"seen: the words stand letter for letter in {page}"
        case "changed":
            return f"seen, changed: {page} has other words here"
        case "absent":
            pages = (
                page if held == 1 else f"any of {min(held, MOST)} captures of {name}"
            )
            return f"absent: the words do not stand in {pages}"
        case "unreadable":
            return f"{page} is held, but its text cannot be read: {quoted(best.detail)}"
