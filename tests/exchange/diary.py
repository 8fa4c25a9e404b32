"""Desks with archives, and diaries: random histories that ``record`` itself lets through, from a seed."""

import atexit
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

import attrs

from archive import db, history
from archive.claim.agent import Described
from archive.claim.said import Proposal
from archive.errors import ArchiveError
from archive.event.kinds import (
    CaptureWithheld,
    Erased,
    Event,
    PayloadErased,
    ProposalDismissed,
)
from archive.opening import Archive, init_archive, open_archive
from archive.record import agents, captures, changes, claims
from archive.record.act import acting
from archive.record.pointing import Words
from archive.record.telling import Telling
from archive.references import letter_of
from archive.values import Digest, Position
from archive.view.captures import capture_at, captures_with
from archive.view.claims import claim_at

FOUNDER: Final = Position(1)
NAMES: Final = ("Ilka Morvane", "Teodor Vasch", "Sanem Karaağaçlı", "Oren Dask")
OUTLETS: Final = ("Northgate Wire", "Saltmarsh Herald", "Meridian Courier")
SAYINGS: Final = (
    "the ferry line may open before winter",
    "the harbour budget is 12 million crowns",
    "nobody will be sent away, “not one family”, she added",
    "gemi yarın sabah gelecek",
    "the talks were useful",
)


def a_clock() -> Callable[[], datetime]:
    """A clock that goes one second at each look."""
    start = datetime(2026, 11, 22, 9, tzinfo=UTC)
    ticks = iter(range(10**9))
    return lambda: start + timedelta(seconds=next(ticks))


@cache
def _template() -> Path:
    folder = Path(mkdtemp(prefix="archive-test-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    made = init_archive(
        folder / "home",
        origin="example.org/desk",
        name=None,
        founder="Robin Vale",
        zone=None,
        clock=a_clock(),
        state=folder / "state",
    )
    made.close()
    return folder / "home"


def a_desk(folder: Path) -> Archive:
    """Make a fresh archive; its founder is at position 1."""
    shutil.copytree(_template(), folder)
    return open_archive(
        folder, is_read_only=False, clock=a_clock(), state=folder.parent / "state"
    )


def a_page(number: int) -> str:
    """Write a page that is made up; every saying stands in it once."""
    lines = [f"Made up: nothing on page {number} was ever said or done."]
    for place, saying in enumerate(SAYINGS):
        name = NAMES[(number + place) % len(NAMES)]
        outlet = OUTLETS[(number + place) % len(OUTLETS)]
        lines.append(f"{name} told {outlet} on Sunday that “{saying}” ({place}).")
    return "\n\n".join(lines)


@attrs.define
class Diary:
    """Writes one day after another into an archive; what ``record`` refuses is no day."""

    archive: Archive
    chance: random.Random
    captures: list[str] = attrs.field(factory=list)
    claims: list[str] = attrs.field(factory=list)
    others: list[str] = attrs.field(factory=list)
    people: list[str] = attrs.field(factory=list)
    refused: int = 0

    def write(self, days: int) -> None:
        """Write so many days."""
        self._capture()
        self._quote()
        makers = [getattr(self, name) for name in sorted(KINDS)]
        weights = [KINDS[name] for name in sorted(KINDS)]
        for _ in range(days):
            try:
                self.chance.choices(makers, weights)[0]()
            except (ArchiveError, IndexError):
                self.refused += 1

    def pick(self, among: list[str]) -> str:
        return self.chance.choice(among)

    def _capture(self) -> None:
        number = self.chance.randrange(6)
        done = captures.capture(
            self.archive,
            FOUNDER,
            captures.Seen(
                data=a_page(number).encode(),
                how="file",
                file_name=f"page-{number}.txt",
                address=self.chance.choice((None, f"https://{number}.example/")),
                details={"outlet": self.pick(list(OUTLETS)), "published": "2025-06-03"},
                is_again=self.chance.random() < 0.5,
                is_new=True,
            ),
        )
        self.captures.append(f"d{done.position}")

    def _telling(self, **more: Any) -> Telling:
        saying = self.pick(list(SAYINGS))
        words = saying.split()
        first = self.chance.randrange(len(words))
        last = self.chance.randint(first + 1, len(words))
        told: dict[str, Any] = {
            "capture": self.pick(self.captures),
            "words": Words(words=(" ".join(words[first:last]),), nth=1),
            "speaker": self.chance.choice((*NAMES, None)),
            "cues": self.chance.choice(({1: "told"}, {})),
            "via": self.chance.choice(((), OUTLETS[:1], ("unnamed",), OUTLETS[1:])),
            "on": self.chance.choice((None, "2025-06-01")),
            "at": self.chance.choice((None, "Port Lumen")),
            "language": self.chance.choice((None, "en", "tr")),
            "note": self.chance.choice((None, "heard again “yesterday”\nby phone")),
            "is_new": True,
            "is_again": True,
        }
        if told["on"]:
            told |= {"on_words": "on Sunday", "base": "2025-06-03"}
        if not told["speaker"]:
            told["cues"] = {}
        return Telling(**(told | more))

    def _record(self, kind: Any, **more: Any) -> None:
        done = claims.record(self.archive, FOUNDER, kind, self._telling(**more))
        self.claims.append(f"c{done.position}")

    def _quote(self) -> None:
        self._record("quote", speaker=self.chance.choice((*NAMES, "unnamed")))

    def _within(self) -> None:
        outer = self.pick(self.claims)
        capture, words = self._place_of(outer)
        piece = self.chance.choice(words.split())
        self._record(
            "quote",
            capture=capture,
            words=Words(words=(piece,)),
            within=outer,
            speaker=self.chance.choice((*NAMES, "unnamed")),
        )

    def _place_of(self, claim: str) -> tuple[str, str]:
        with db.reading(self.archive.engine) as conn:
            row = claim_at(conn, int(claim[1:]))
        assert row is not None
        return f"d{row.capture}", row.words or "gone"

    def _meeting(self) -> None:
        self._record(
            "meeting",
            speaker=None,
            via=(),
            cues={},
            participants=NAMES[: self.chance.randint(1, 3)],
            mode="call",
        )

    def _figure(self) -> None:
        self._record("figure", value="12", unit="crowns", quantity="budget")

    def _statement(self) -> None:
        self._record("statement", proposition=self.chance.choice((None, "It is so.")))

    def _cite(self) -> None:
        done = changes.cite(
            self.archive,
            FOUNDER,
            self.pick(self.claims),
            self._telling(on=None, on_words=None, base=None),
            wording=None,
            reason=None,
            seen=None,
        )
        self.others.append(f"e{done.position}")

    def _correct(self) -> None:
        claim = self.pick(self.claims)
        capture = self._place_of(claim)[0]
        told = self._telling(capture=capture, speaker=None, via=(), cues={})
        done = changes.correct(
            self.archive,
            FOUNDER,
            claim,
            told,
            reason="misread",
            seen=None,
        )
        self.others.append(f"e{done.position}")

    def _retract(self) -> None:
        done = changes.retract(
            self.archive, FOUNDER, self.pick(self.claims), reason="wrong", seen=None
        )
        self.others.append(f"e{done.position}")

    def _withdraw(self) -> None:
        changes.retract(
            self.archive, FOUNDER, self.pick(self.others), reason="so not", seen=None
        )

    def _relate(self) -> None:
        done = changes.relate(
            self.archive,
            FOUNDER,
            self.pick(self.claims),
            self.chance.choice(changes.RELATIONS),
            self.pick(self.claims),
            reason=None,
            evidence=(f"{self.pick(self.captures)}:talks were",),
        )
        self.others.append(f"e{done.position}")

    def _review(self) -> None:
        done = changes.review(
            self.archive,
            FOUNDER,
            self.pick(self.claims),
            rating="doubtful",
            scale=None,
            reason="one voice alone",
            evidence=(f"{self.pick(self.captures)}:Made up",),
            seen=None,
        )
        self.others.append(f"e{done.position}")

    def _note(self) -> None:
        with db.reading(self.archive.engine) as conn:
            size = history.size(conn)
        done = changes.note(
            self.archive, FOUNDER, str(self.chance.randrange(size)), "zu prüfen  "
        )
        self.others.append(f"e{done.position}")

    def _describe(self) -> None:
        done = captures.describe(
            self.archive,
            FOUNDER,
            self.pick(self.captures),
            {"title": "Ferry", "outlet": self.pick(list(OUTLETS))},
            "as printed",
            is_new=True,
        )
        self.others.append(f"e{done.position}")

    def _act(self, what: Callable[[Any], Position]) -> Position:
        with acting(self.archive, FOUNDER) as act:
            return what(act)

    def _agent(self) -> None:
        slug = self.chance.choice((None, f"desk-{self.chance.randrange(5)}"))
        position = self._act(
            lambda act: agents.register(
                act, "organisation", "Harbour Office", slug=slug
            )
        )
        self.people.append(f"a{position}")

    def _know(self) -> None:
        who = self.chance.choice([FOUNDER, Position(int(self.pick(self.people)[1:]))])
        told: tuple[tuple[Described, str], ...] = (
            ("alias", "The Office"),
            ("slug", "office"),
            ("role", "owner of quays"),
        )
        what, value = self.chance.choice(told)
        self.others.append(
            f"e{self._act(lambda act: agents.describe(act, who, what, value))}"
        )

    def _merge(self) -> None:
        one, two = (Position(int(self.pick(self.people)[1:])) for _ in range(2))
        self.others.append(
            f"e{self._act(lambda act: agents.merge(act, one, two, 'the same'))}"
        )

    def _dismiss(self) -> None:
        capture = Position(int(self.pick(self.captures)[1:]))

        def dismiss(act: Any) -> Position:
            row = capture_at(act.conn, capture)
            assert row is not None
            if row.text is None:
                raise IndexError
            proposal = Proposal(engine="rules", version="1", rule="cue", score=None)
            event = ProposalDismissed(
                text=Position(row.text),
                type="quote",
                start=3,
                end=9,
                proposal=proposal,
                reason="no claim",
            )
            position: Position = act.put(event, further=[capture])
            return position

        self.others.append(f"e{self._act(dismiss)}")

    def _erase(self) -> None:
        with db.reading(self.archive.engine) as conn:
            size = history.size(conn)
            found = [
                envelope
                for envelope, event in history.read(conn, 1, size)
                if not isinstance(event, Erased | PayloadErased | CaptureWithheld)
            ]
        entry = self.chance.choice(found)
        if letter_of(entry.kind) == "d" and self.chance.random() < 0.9:
            return
        self._act(
            lambda act: act.put(
                PayloadErased(
                    entries=(entry.position,), reason="asked for", authority="a court"
                )
            )
        )

    def _withhold(self) -> None:
        capture = int(self.pick(self.captures)[1:])
        withhold(self.archive, capture)


KINDS: Final = {
    "_capture": 3,
    "_quote": 6,
    "_within": 3,
    "_meeting": 2,
    "_figure": 2,
    "_statement": 2,
    "_cite": 3,
    "_correct": 4,
    "_retract": 2,
    "_withdraw": 3,
    "_relate": 2,
    "_review": 2,
    "_note": 2,
    "_describe": 2,
    "_agent": 2,
    "_know": 2,
    "_merge": 1,
    "_dismiss": 1,
    "_erase": 1,
    "_withhold": 1,
}


def withhold(archive: Archive, capture: int) -> None:
    """Withhold bytes and texts of every capture that has those of this one, and delete them."""
    with acting(archive, FOUNDER) as act:
        row = capture_at(act.conn, capture)
        assert row is not None
        if row.digest is None:
            raise IndexError
        same = tuple(
            Position(each.capture) for each in captures_with(act.conn, row.digest)
        )
        for what in ("bytes", "texts"):
            act.put(
                CaptureWithheld(
                    captures=same,
                    what=what,
                    reason="asked for",
                    authority="a court",
                )
            )
    archive.store.withhold(Digest(row.digest))
    if row.text_digest:
        archive.store.withhold(Digest(row.text_digest))


def events_of(archive: Archive) -> Iterator[Event | Erased]:
    """All events of an archive, in order."""
    with db.reading(archive.engine) as conn:
        yield from (event for _, event in history.read(conn, 0, history.size(conn)))


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, with its bytes; a database's own files left out."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith("archive.db")
    }
