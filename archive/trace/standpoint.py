"""The archive as it stood at an earlier position: the entries up to it, folded in memory by the very same handlers."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy.engine import URL, Connection

from archive import db, history
from archive.claim.agent import fold_name
from archive.claim.dates import precision_of
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting
from archive.claim.quote import Quote
from archive.claim.statement import Statement
from archive.collector import collector_off
from archive.errors import BadValueError, UnknownReferenceError
from archive.event.kinds import (
    AgentDescribed,
    AgentRegistered,
    AgentsMerged,
    CaptureDescribed,
    ClaimCited,
    ClaimReviewed,
    ClaimsRelated,
    Erased,
    said_of,
)
from archive.history import Kept
from archive.opening import VIEWS
from archive.projection.fold import Fold
from archive.projection.projection import Projection
from archive.projection.state import create_views
from archive.references import letter_of
from archive.values import Instant, Position, instant
from archive.view import captures, subjects

AnyClaim: TypeAlias = Quote | Meeting | Figure | Statement

FOLDED: Final[tuple[Projection[Any], ...]] = tuple(
    each for each in VIEWS if each.text_index is None
)
"""All views but search, which no trace asks."""

_ABOUT_CAPTURES: Final = frozenset(
    {
        "text-derived",
        "capture-described",
        "capture-withheld",
        "note-added",
        "entry-withdrawn",
        "payload-erased",
    }
)


def resolve_as_of(
    conn: Connection, text: str, zone: ZoneInfo | None = None
) -> Position:
    """Find the last entry that counts, from a position or a time.

    Args:
        conn: A transaction.
        text: Digits are a position, included; anything with ``-`` is a date or time, of which the last entry recorded
            at or before it counts (a date: to the end of that day).
        zone: The archive's time zone, for times that name none; UTC without one.

    Raises:
        BadValueError: It is neither.
        UnknownReferenceError: The log is not that long, or began later.
    """
    size = history.head(conn).size
    given = text.strip()
    if given.isascii() and given.isdigit():
        if len(given) > 15 or int(given) >= size:  # noqa: PLR2004 - longer than any log
            raise UnknownReferenceError(
                reference=given, todo=f"the last position is {size - 1}"
            )
        return Position(int(given))
    until = _instant(given, zone)
    low, high = 0, size
    while low < high:  # recorded_at never runs backwards
        middle = (low + high) // 2
        if history.envelope_at(conn, middle).recorded_at <= until:
            low = middle + 1
        else:
            high = middle
    if low == 0:
        raise UnknownReferenceError(
            reference=given, todo="this archive had not begun then"
        )
    return Position(low - 1)


def _instant(text: str, zone: ZoneInfo | None) -> Instant:
    plain = text.replace(" ", "T", 1)
    try:
        if precision_of(plain) in {"year", "month"}:
            raise BadValueError(
                field="--as-of",
                value=text,
                todo="give a position, a day (2025-05-25) or a time",
            )
        if "T" not in plain:
            day = datetime.combine(
                date.fromisoformat(plain), time(), tzinfo=zone or UTC
            )
            return instant(day + timedelta(days=1) - timedelta(microseconds=1))
        moment = datetime.fromisoformat(plain)
    except ValueError as error:
        raise BadValueError(
            field="--as-of", value=text, todo="give a position, a day or a time"
        ) from error
    return instant(moment if moment.tzinfo else moment.replace(tzinfo=zone or UTC))


@contextmanager
def standpoint(conn: Connection, claim: int, as_of: int | None) -> Iterator[Connection]:
    """Give views as they stood after an entry; the live ones when no entry is named.

    Only what a trace of the claim can ask for is folded: the claim, what it is related to, its captures, agents and
    merges, and the captures of the outlets in its chains.
    """
    if as_of is None:
        yield conn
        return
    kept = _Gathering(conn, as_of).of_claim(claim)
    engine = db.open_engine(URL.create("sqlite", database=":memory:"))
    try:
        with engine.connect() as views, views.begin():
            create_views(views, FOLDED)
            with collector_off():
                Fold(FOLDED)(views, [(each.envelope, each.event) for each in kept])
            yield views
    finally:
        engine.dispose()


class _Gathering:
    """Collects the entries that a claim's views are folded from, through ``subjects``."""

    def __init__(self, conn: Connection, as_of: int) -> None:
        self._conn = conn
        self._as_of = as_of
        self._kept: dict[int, Kept] = {}
        self._read: set[int] = set()

    def of_claim(self, claim: int) -> list[Kept]:
        own = self._stream(claim)
        related = {
            other for each in own for other in self._claims_of(each) if other != claim
        }
        for other in sorted(related):
            own = [*own, *self._stream(other)]
        captured = {taken for each in own for taken in captures_in(each)}
        named = {agent for each in own for agent in agents_in(each)}
        merged = self._with_merges(named)
        captured |= set(
            captures.captures_ever_of_outlet(
                self._conn, sorted(merged), self._names(), self._as_of
            )
        )
        outlets: set[int] = set()
        for taken in sorted(captured):
            for each in self._stream(taken, only=_ABOUT_CAPTURES):
                outlets |= _outlets_in(each)
        self._with_merges(outlets)
        self._add_subjects()
        return [self._kept[position] for position in sorted(self._kept)]

    def _stream(self, root: int, only: frozenset[str] | None = None) -> list[Kept]:
        """Read an entry and those about it, of some kinds only when they are named, up to the position that counts."""
        if root in self._read or root > self._as_of:
            return []
        self._read.add(root)
        about = subjects.entries_about(self._conn, root, self._as_of + 1)
        return self._add([root, *about], root, only)

    def _add(
        self,
        positions: Iterable[int],
        root: int | None = None,
        only: frozenset[str] | None = None,
    ) -> list[Kept]:
        wanted = sorted({each for each in positions if each <= self._as_of})
        fresh = [each for each in wanted if each not in self._kept]
        for each in history.kept_at(self._conn, fresh):
            position = each.envelope.position
            if (
                only is None
                or position == root
                or each.envelope.kind.partition("/")[0] in only
            ):
                self._kept[position] = each
        return [self._kept[each] for each in wanted if each in self._kept]

    def _with_merges(self, named: set[int]) -> set[int]:
        """Read agents' entries, their merges' other agents too; give all of them."""
        todo, found = sorted(named), set(named)
        while todo:
            for each in self._stream(todo.pop()):
                if isinstance(each.event, AgentsMerged):
                    others = {int(each.event.agent), int(each.event.into)} - found
                    found |= others
                    todo.extend(others)
        return found

    def _names(self) -> list[str]:
        """Every name that the agents read so far ever had, folded: pages may call themselves so."""
        events = [each.event for each in self._kept.values()]
        names = [each.name for each in events if isinstance(each, AgentRegistered)]
        names += [
            each.value
            for each in events
            if isinstance(each, AgentDescribed) and each.what in {"alias", "name"}
        ]
        return sorted({fold_name(name) for name in names})

    def _add_subjects(self) -> None:
        """Read the own entries of all that the gathered ones are about: handlers expect their rows."""
        while (
            missing := {
                subject
                for each in self._kept.values()
                for subject in each.envelope.subjects
            }
            - self._kept.keys()
        ):
            self._add(missing)

    def _claims_of(self, each: Kept) -> set[int]:
        if isinstance(each.event, ClaimsRelated):
            return {int(each.event.claim), int(each.event.other)}
        said = said_in(each)
        found = (
            {int(each.envelope.position)}
            if letter_of(each.envelope.kind) == "c"
            else set()
        )
        return found | (
            {int(said.within)} if said and said.within is not None else set()
        )


def said_in(kept: Kept) -> AnyClaim | None:
    """The claim's content that an entry sets; none when it sets none, or was erased."""
    return None if isinstance(kept.event, Erased) else said_of(kept.event)


def agents_in(kept: Kept) -> set[int]:
    """Everybody whom an entry names: who acted, who spoke, through whom, who met."""
    found: set[int | None] = {kept.envelope.by}
    said = said_in(kept)
    if said is not None:
        found.update(hop.agent for hop in said.attribution.hops)
    if isinstance(said, Meeting):
        found.update(person.agent for person in said.participants)
    if isinstance(kept.event, ClaimCited):
        found.update(hop.agent for hop in kept.event.attribution.hops)
    if isinstance(kept.event, ClaimReviewed):
        found.add(kept.event.judge(kept.envelope.by))
    return {int(each) for each in found if each is not None}


def captures_in(kept: Kept) -> set[int]:
    """The captures that an entry's passages stand in."""
    if isinstance(kept.event, ClaimCited):
        return {int(kept.event.passage.capture)}
    said = said_in(kept)
    return {int(said.passage.capture)} if said else set()


def _outlets_in(kept: Kept) -> set[int]:
    if not isinstance(kept.event, CaptureDescribed):
        return set()
    return {
        int(detail.agent) for detail in kept.event.details if detail.agent is not None
    }
