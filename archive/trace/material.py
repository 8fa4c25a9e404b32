"""All that a trace of one claim is made of, read at the beginning and in few statements."""

from collections.abc import Container, Iterable, Mapping

from sqlalchemy.engine import Connection

from archive import history
from archive.errors import ArchiveError, DamagedError, UnknownReferenceError
from archive.event.kinds import ClaimsRelated, EntryWithdrawn, Erased
from archive.history import Kept
from archive.opening import Archive
from archive.references import letter_of
from archive.trace.captures import outlet_of
from archive.trace.imported import files_of
from archive.trace.notes import notes_on
from archive.trace.people import People
from archive.trace.standpoint import AnyClaim, agents_in, captures_in, said_in
from archive.trace.texts import Texts
from archive.view import captures, claims, subjects


class Material:
    """One claim's row, entries, agents and captures; read once, at the beginning."""

    def __init__(
        self,
        archive: Archive,
        conn: Connection,
        views: Connection,
        claim: int,
        *,
        is_looking: bool,
    ) -> None:
        """Read everything.

        Args:
            archive: The archive.
            conn: Where the log is read.
            views: Where the views are read: the same, or those of an earlier standpoint.
            claim: The claim's position.
            is_looking: Whether stored bytes and texts may be read too.

        Raises:
            UnknownReferenceError: There is no such claim.
            DamagedError: The log has not all the entries that are about it, or a view is not what the log says.
        """
        self.archive = archive
        self.conn = conn
        self.views = views
        self.claim = claim
        row = claims.claim_at(views, claim)
        if row is None:
            raise _no_claim(conn, claim)
        self.row = row
        self.texts = Texts(archive.store) if is_looking else None
        about = {claim, *subjects.entries_about(views, claim)}
        more = {each for each in (row.capture, row.text) if each is not None}
        read = history.kept_at(conn, sorted(about | more))
        self.kept = {int(each.envelope.position): each for each in read}
        for each in sorted(about | more):
            if each not in self.kept:
                raise history.missing(each)
        if row.content_at not in self.kept:
            raise view_differs(
                "subjects", f"e{row.content_at} is not among its entries"
            )
        self.stream = [each for each in read if each.envelope.position in about]
        self.said = self._content()
        self.withdrawn = _withdrawn(self.stream)
        self.files = files_of(conn, self.stream)
        self.people = People(views)
        self.relatives = {row.claim: row for row in self._relatives()}
        self._load_people()
        self.letters = self._letters()

    def check_words(self, altered: Container[int]) -> None:
        """See that the view of claims has the words of the log.

        Args:
            altered: Entries that do not hold: they are to blame before any view is.

        Raises:
            DamagedError: It has others.
        """
        if self.said is None or self.row.words == self.said.passage.words:
            return
        if self.row.content_at in altered:
            raise DamagedError(
                where=f"the entry e{self.row.content_at} of the log",
                detail="what it says is not what its leaf committed to, or the tree has another leaf there",
            )
        raise view_differs(
            "claim", f"c{self.claim} has other words there than in the log"
        )

    def _content(self) -> AnyClaim | None:
        at = self.kept.get(self.row.content_at)
        return said_in(at) if at is not None else None

    def _relatives(self) -> list[claims.ClaimRow]:
        wanted: set[int] = set()
        for each in self.stream:
            if isinstance(each.event, ClaimsRelated):
                wanted |= {int(each.event.claim), int(each.event.other)}
            elif letter_of(each.envelope.kind) == "c":
                wanted.add(int(each.envelope.position))
        if self.said is not None and self.said.within is not None:
            wanted.add(int(self.said.within))
        wanted.discard(self.claim)
        return claims.claims_at(self.views, sorted(wanted)) if wanted else []

    def _load_people(self) -> None:
        wanted: set[int | None] = set()
        for each in self.kept.values():
            wanted |= agents_in(each)
        wanted |= {row.first_agent for row in self.relatives.values()}
        cited = {capture for each in self.stream for capture in captures_in(each)}
        self.details = captures.details_of_all(self.views, sorted(cited))
        self.notes = notes_on(self.conn, self.views, sorted(cited), self.people)
        wanted |= set(map(outlet_of, self.details.values()))
        self.people.load(wanted)

    def _letters(self) -> Mapping[int, str]:
        letters = {
            position: letter_of(each.envelope.kind)
            for position, each in self.kept.items()
        }
        return {**letters, **dict.fromkeys(self.relatives, "c")}

    def withdrawn_by(self, each: Kept) -> str | None:
        """The entry that took another back."""
        found = self.withdrawn.get(each.envelope.position)
        return None if found is None else f"e{found}"


def _no_claim(conn: Connection, claim: int) -> ArchiveError:
    """What it means that the view of claims has none at a position."""
    is_claim = (
        claim < history.size(conn)
        and letter_of(history.envelope_at(conn, claim).kind) == "c"
    )
    if is_claim:
        return view_differs("claim", f"it has no row for c{claim}, which is in the log")
    return UnknownReferenceError(
        reference=f"c{claim}", todo="list them with 'archive list claims'"
    )


def view_differs(view: str, detail: str) -> DamagedError:
    """What to say when a view plainly does not show what the log says."""
    return DamagedError(where=f"the view {view}", detail=detail)


def _withdrawn(stream: Iterable[Kept]) -> dict[int, int]:
    """By entry, the one that took it back."""
    found: dict[int, int] = {}
    for each in stream:
        at = int(each.envelope.position)
        if isinstance(each.event, EntryWithdrawn):
            found[int(each.event.entry)] = at
        elif isinstance(each.event, Erased) and each.event.name == "entry-withdrawn":
            found[int(max(each.event.subjects))] = at
    return found
