"""A small archive with everything in it, made once; ways to harm a copy of it; what verify says then."""

import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import attrs

from archive import db, history
from archive.capture.capture import Artefact, Detail
from archive.capture.selector import selector
from archive.capture.store import Store, digest_of
from archive.claim.attribution import NOT_NAMED, Attribution, Hop
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting, Participant
from archive.claim.quote import Quote
from archive.claim.said import Place
from archive.claim.statement import Statement
from archive.event.kinds import (
    AgentDescribed,
    AgentRegistered,
    CaptureDescribed,
    CaptureTaken,
    CaptureWithheld,
    ClaimCited,
    ClaimCorrected,
    ClaimRetracted,
    ClaimReviewed,
    ClaimsRelated,
    Event,
    FigureRecorded,
    ImportBegun,
    MeetingRecorded,
    NoteAdded,
    PayloadErased,
    QuoteRecorded,
    StatementRecorded,
    TextDerived,
)
from archive.log.key import read_key
from archive.log.merkle import leaf_hash, peaks_of, perfect_root, root
from archive.log.signer import Memory, sign_head
from archive.opening import VIEWS, Archive, init_archive, open_archive
from archive.projection.fold import fold_live
from archive.projection.replay import replay
from archive.values import (
    DecimalText,
    Instant,
    Interval,
    Passage,
    Position,
    Selector,
)
from archive.verify.verdict import Verdict
from archive.verify.whole import PARTS, verify_home

ORIGIN: Final = "example.org/desk"
PAGES: Final = 24
START: Final = datetime(2026, 11, 22, 9, tzinfo=UTC)
ALL: Final = frozenset(PARTS)
LOG: Final = frozenset({"log"})


def text_of(page: int) -> str:
    """Write a page's text: short, with letters of several scripts."""
    return (
        f"Page {page}. On Sunday the harbour master said: “We will sign line {page}.” "
        f"Daily Sabah noted that Altın’s ships carried {page}00 tons to İzmir. "
        f"The ministers of ports and of grain met in Port Lumen ({page})."
    )


def page_of(page: int) -> bytes:
    """Write a page's bytes."""
    return f"<p>{text_of(page)}</p>".encode()


class Writer:
    """Puts events on record and folds them, many in one transaction."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.drafts: list[history.Draft] = []
        self.size = 0
        with db.reading(archive.engine) as conn:
            self.size = history.size(conn)

    def put(self, event: Event, *further: int, because: int | None = None) -> Position:
        """Add an event; it is written with the next ``write``."""
        self.drafts.append(
            history.Draft(
                event=event,
                because=None if because is None else Position(because),
                further=tuple(map(Position, further)),
            )
        )
        return Position(self.size + len(self.drafts) - 1)

    def write(self) -> None:
        """Write what was added."""
        with db.exclusive(self.archive.engine) as conn:
            entries = history.append(
                conn, self.drafts, by=Position(1), clock=self.archive.clock
            )
            fold_live(conn, VIEWS, entries)
        self.size += len(self.drafts)
        self.drafts = []


@attrs.frozen(kw_only=True)
class Page:
    """A page on record: its capture, its text, its words."""

    capture: Position
    text: Position
    words: str

    def at(self, words: str) -> Selector:
        """Point at words of the page."""
        start = self.words.index(words)
        return selector(self.words, start, start + len(words))

    def passage(self, *words: str) -> Passage:
        """Point at a passage of the page."""
        pieces = tuple(self.at(each) for each in words)
        return Passage(capture=self.capture, text=self.text, pieces=pieces)


def sunday(page: Page) -> Interval:
    return Interval(
        first="2025-05-25",
        last="2025-05-25",
        precision="day",
        approximate=False,
        zone=None,
        words=page.at("On Sunday"),
        base="2025-05-27",
        basis="resolved",
    )


def capture(writer: Writer, number: int) -> Page:
    """Put a page on record: its bytes, its text, what is said of it."""
    words, content = text_of(number), page_of(number)
    digest = writer.archive.store.put(content)
    text_digest = writer.archive.store.put(words.encode())
    artefact = Artefact(
        role="body", digest=digest, size_bytes=len(content), media_type="text/html"
    )
    taken = writer.put(
        CaptureTaken(
            how="fetch",
            artefacts=(artefact,),
            seen_at=Instant("2025-05-27T10:00:00.000000Z"),
            address=f"https://example.org/{number}",
        )
    )
    text = writer.put(
        TextDerived(
            capture=taken,
            rule="plain-text",
            rule_version="1",
            digest=text_digest,
            length=len(words),
        ),
        because=taken,
    )
    title = Detail(
        field="title",
        value=f"Ferry line {number}",
        agent=None,
        interval=None,
        basis="meta",
        where="title",
    )
    writer.put(CaptureDescribed(capture=taken, details=(title,)), because=taken)
    return Page(capture=taken, text=text, words=words)


def claims(
    writer: Writer, number: int, page: Page, other: Page, outlet: Position
) -> None:
    """Record what a page tells, and what came of it."""
    master = writer.put(AgentRegistered(type="person", name=f"Harbour master {number}"))
    speaks = Hop(
        agent=master,
        mention=page.at("harbour master"),
        cue=page.at("said"),
        manner="direct",
    )
    relayed = Hop(
        agent=outlet,
        mention=page.at("Daily Sabah"),
        cue=page.at("noted"),
        manner="mixed",
    )
    common: dict[str, Any] = {"place": None, "language": "en"}
    quote = Quote(
        passage=page.passage("We will sign", f"line {number}."),
        attribution=Attribution(hops=(speaks, NOT_NAMED)),
        when=sunday(page),
        **common,
    )
    said = writer.put(QuoteRecorded(quote=quote))
    figure = Figure(
        passage=page.passage(f"{number}00 tons"),
        attribution=Attribution(hops=(relayed,)),
        value=DecimalText(f"{number}00"),
        unit="t",
        quantity="grain",
        when=None,
        **common,
    )
    counted = writer.put(FigureRecorded(figure=figure))
    who = Participant(agent=None, mention=page.at("ministers of ports"), part="unknown")
    meeting = Meeting(
        passage=page.passage("met in Port Lumen"),
        attribution=Attribution(),
        participants=(who,),
        when=sunday(page),
        place=Place(name="Port Lumen", mention=page.at("Port Lumen")),
        language="en",
    )
    met = writer.put(MeetingRecorded(meeting=meeting))
    statement = Statement(
        passage=page.passage("Altın’s ships"),
        attribution=Attribution(flags=("outlet_not_stated",)),
        proposition="Ships sailed.",
        when=None,
        **common,
    )
    stated = writer.put(StatementRecorded(statement=statement))
    writer.put(
        ClaimCited(
            claim=said,
            seen=said,
            passage=other.passage("We will sign"),
            attribution=Attribution(hops=(NOT_NAMED,)),
            wording="differs",
        )
    )
    shorter = attrs.evolve(quote, passage=page.passage("We will sign"))
    writer.put(
        ClaimCorrected(
            claim=said, seen=said, quote=shorter, reason="the number is not said"
        )
    )
    writer.put(
        ClaimReviewed(
            claim=counted,
            seen=counted,
            rating="exaggerated",
            reason="the port's own list has less",
            evidence=(other.passage("00 tons"),),
        )
    )
    writer.put(
        ClaimsRelated(
            claim=said,
            other=stated,
            relation="supports",
            evidence=(page.passage("On Sunday"),),
        )
    )
    if number % 3 == 0:
        writer.put(ClaimRetracted(claim=met, seen=met, reason="it was planned only"))
    writer.put(NoteAdded(entry=counted, text=f"ask the port about line {number}"))


def build(folder: Path) -> Archive:
    """Make the archive: ``home``, ``state``, and checkpoints ``early.txt``, ``half.txt`` and ``last.txt``."""
    ticks = iter(range(10**6))
    archive = init_archive(
        folder / "home",
        origin=ORIGIN,
        name="The desk",
        founder="Ada Desk",
        zone=None,
        clock=lambda: START + timedelta(seconds=next(ticks)),
        state=folder / "state",
    )
    writer = Writer(archive)
    outlet = writer.put(
        AgentRegistered(type="outlet", name="Daily Sabah", slug="sabah")
    )
    pages: list[Page] = []
    for number in range(1, PAGES + 1):
        page = capture(writer, number)
        pages.append(page)
        claims(writer, number, page, pages[number // 2], outlet)
        if number == PAGES // 4:
            writer.write()
            (folder / "early.txt").write_text(signed(archive))
    writer.put(
        AgentDescribed(
            agent=outlet,
            what="role",
            value="daily newspaper",
            valid=sunday(pages[0]),
            evidence=pages[0].passage("Daily Sabah"),
        )
    )
    listed = archive.store.put(b'{"ref": "c1"}\n')
    writer.put(ImportBegun(batch="first", digest=listed, lines=1))
    writer.write()
    (folder / "half.txt").write_text(signed(archive))
    private = writer.put(NoteAdded(entry=outlet, text="a name that must go"))
    hidden = capture(writer, PAGES + 1)
    claims(writer, PAGES + 1, hidden, pages[0], outlet)
    writer.write()
    erase(writer, private)
    withhold(writer, hidden.capture, PAGES + 1)
    (folder / "last.txt").write_text(signed(archive))
    return archive


def erase(writer: Writer, *entries: Position) -> Position:
    """Erase entries lawfully."""
    event = PayloadErased(entries=entries, reason="asked for", authority="a court")
    position = writer.put(event)
    writer.write()
    return position


def withhold(writer: Writer, capture_: Position, number: int) -> None:
    """Delete a page's bytes and text lawfully: first it is said, then it is done."""
    for what in ("bytes", "texts"):
        writer.put(
            CaptureWithheld(
                captures=(capture_,),
                what=what,
                reason="asked for",
                authority="a court",
            )
        )
    writer.write()
    for content in (page_of(number), text_of(number).encode()):
        writer.archive.store.withhold(digest_of(content))


def signed(archive: Archive) -> str:
    """Sign the log's head as it stands."""
    key = read_key(archive.key_file)
    return sign_head(archive.engine, key, Memory(archive.state, key.verifier))


def copied(built: Path, folder: Path) -> Path:
    """Make a copy of the archive and its state to do harm to."""
    shutil.copytree(built, folder, dirs_exist_ok=True, symlinks=True)
    return folder


def opened(folder: Path, *, is_read_only: bool = False) -> Archive:
    """Open the archive in a folder that ``build`` made."""
    return open_archive(
        folder / "home", is_read_only=is_read_only, state=folder / "state"
    )


def checked(
    folder: Path,
    *,
    only: frozenset[str] = ALL,
    checkpoints: Sequence[str] = (),
    has_state: bool = True,
) -> Verdict:
    """Verify the archive in a folder that ``build`` made."""
    return verify_home(
        folder / "home",
        only=only,
        checkpoints=[folder / name for name in checkpoints],
        state=folder / ("state" if has_state else "no state"),
    )


def named(verdict: Verdict) -> list[tuple[str, str]]:
    """Code and place of each finding."""
    return [(one.code, one.place) for one in verdict.findings]


@contextmanager
def tampering(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the database as somebody would who means harm: the guards put away, and put back so that nobody sees."""
    conn = sqlite3.connect(folder / "home" / "archive.db", isolation_level=None)
    conn.execute("PRAGMA ignore_check_constraints = ON")
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    guards = conn.execute(sql).fetchall()
    conn.execute("BEGIN")
    for name, _ in guards:
        conn.execute(f"DROP TRIGGER {name}")
    try:
        yield conn
        for _, guard in guards:
            conn.execute(guard)
        conn.execute("COMMIT")
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        conn.close()


def harm(folder: Path, *statements: str) -> None:
    """Change the database behind the archive's back."""
    with tampering(folder) as conn:
        for statement in statements:
            conn.execute(statement)


def is_root() -> bool:
    return os.geteuid() == 0


def held(folder: Path) -> Store:
    return Store(folder / "home" / "captures")


def rewritten(conn: sqlite3.Connection, position: int, old: str, new: str) -> None:
    """Change words of an entry's content, with a leaf that commits to it: what an insider does first."""
    leaf, salt, payload = conn.execute(
        "SELECT leaf, salt, payload FROM entry WHERE position = ?", (position,)
    ).fetchone()
    assert old.encode() in payload
    changed = payload.replace(old.encode(), new.encode())
    was, now = (sha256(salt + each).hexdigest().encode() for each in (payload, changed))
    conn.execute(
        "UPDATE entry SET leaf = ?, payload = ? WHERE position = ?",
        (leaf.replace(was, now), changed, position),
    )


def recompute(conn: sqlite3.Connection) -> None:
    """Make tiles and head fit the entries as they stand: what a smart insider does next."""
    leaves = conn.execute("SELECT leaf FROM entry ORDER BY position").fetchall()
    hashes = [leaf_hash(leaf) for (leaf,) in leaves]
    full = len(hashes) // 256 * 256
    conn.execute("DELETE FROM tile")
    for first in range(0, full, 256):
        tile = hashes[first : first + 256]
        conn.execute(
            "INSERT INTO tile VALUES (0, ?, ?, ?)",
            (first // 256, b"".join(tile), perfect_root(tile)),
        )
    tail = b"".join(hashes[full:])
    conn.execute(
        "UPDATE head SET size = ?, peaks = ?, root = ?, tail = ?",
        (len(hashes), b"".join(peaks_of(hashes)), root(hashes), tail),
    )


def refolded(folder: Path) -> None:
    """Make the views fit the log again."""
    archive = opened(folder)
    replay(archive.engine, VIEWS)
    archive.close()


def position_of(folder: Path, kind: str, *, last: bool = False) -> int:
    """Find the first or last entry of a kind that has content."""
    conn = sqlite3.connect(folder / "home" / "archive.db")
    found = conn.execute(
        f"SELECT {'max' if last else 'min'}(position) FROM entry"
        " WHERE instr(leaf, CAST(? AS BLOB)) AND payload IS NOT NULL",
        (f'"kind":"{kind}/',),
    ).fetchone()[0]
    conn.close()
    assert found is not None
    return int(found)
