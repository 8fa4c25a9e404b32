"""What was captured: bytes, the text read out of them, and what is on record about each capture."""

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace
from sqlalchemy.engine import Connection

from archive.capture.capture import Detail
from archive.claim.agent import fold_name
from archive.db import run
from archive.event.envelope import Envelope
from archive.event.kinds import (
    CaptureDescribed,
    CaptureTaken,
    CaptureWithheld,
    Erased,
    PayloadErased,
    ProposalDismissed,
    TextDerived,
)
from archive.projection.projection import OWN, Projection, Rows, ViewRow, one
from archive.projection.withdrawal import WithdrawableRow, withdrawable


class CaptureRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """A capture, with the newest text that was derived from it."""

    capture: int
    digest: str | None = None
    media_type: str | None = None
    size_bytes: int | None = None
    text: int | None = None
    text_digest: str | None = None
    seen_at: str | None = None
    file_name: str | None = None
    address: str | None = None
    withheld: str | None = None


captures: Final = Projection(
    name="capture", row=CaptureRow, key="capture", indexes=(("digest",), ("address",))
)


@captures.on(CaptureTaken, key=OWN)
def take(
    _rows: Rows[CaptureRow], event: CaptureTaken, entry: Envelope
) -> Rows[CaptureRow]:
    """Put a capture among those that we hold."""
    body = event.artefacts[0]
    return [
        CaptureRow(
            capture=entry.position,
            digest=body.digest,
            media_type=body.media_type,
            size_bytes=body.size_bytes,
            seen_at=event.seen_at,
            file_name=event.file_name,
            address=event.address,
            set_at=entry.position,
            changed_at=entry.position,
        )
    ]


@captures.on(TextDerived, key=lambda event, _entry: event.capture)
def derive(
    rows: Rows[CaptureRow], event: TextDerived, entry: Envelope
) -> Rows[CaptureRow]:
    """Point a capture at its newest text."""
    return [_text(one(rows), entry.position, event.digest)]


def _text(row: CaptureRow, at: int, digest: str | None) -> CaptureRow:
    return replace(row, text=at, text_digest=digest, changed_at=at)


@captures.on(CaptureWithheld, key=lambda event, _entry: event.captures)
def withhold(
    rows: Rows[CaptureRow], event: CaptureWithheld, entry: Envelope
) -> Rows[CaptureRow]:
    """Say that bytes or texts are no longer kept."""
    return [replace(one(rows), withheld=event.what, changed_at=entry.position)]


@captures.on(PayloadErased, key=lambda _event, entry: entry.subjects)
def erase(
    rows: Rows[CaptureRow], event: PayloadErased, entry: Envelope
) -> Rows[CaptureRow]:
    """Blank what the erased entries set."""
    if not rows:
        return rows
    row, at = rows[0], entry.position
    if row.capture in event.entries:
        row = CaptureRow(
            capture=row.capture,
            text=row.text,
            text_digest=row.text_digest,
            withheld=row.withheld,
            set_at=row.set_at,
            changed_at=at,
        )
    if row.text in event.entries:
        row = replace(row, text_digest=None, changed_at=at)
    return rows if row is rows[0] else [row]


def _erased_keys(event: Erased, entry: Envelope) -> Iterable[int]:
    match event.name:
        case "capture-taken":
            return (entry.position,)
        case "text-derived":
            return event.subjects
        case _:
            return ()


@captures.on(Erased, key=_erased_keys)
def fold_erased(
    rows: Rows[CaptureRow], event: Erased, entry: Envelope
) -> Rows[CaptureRow]:
    """Keep the capture's place when what was on record about its bytes was erased."""
    at = entry.position
    if event.name == "capture-taken":
        return [CaptureRow(capture=at, set_at=at, changed_at=at)]
    return [_text(row, at, None) for row in rows]


class CaptureDetailRow(WithdrawableRow, frozen=True, kw_only=True, gc=False):
    """One thing on record about a capture; a person's beats a tool's, a later one an earlier.

    ``folded`` is the name of an outlet that nobody has settled, folded as the names of agents are.
    """

    at: int
    number: int
    capture: int
    field: str
    value: str | None = None
    agent: int | None = None
    first: str | None = None
    last: str | None = None
    basis: str
    where: str | None = None
    folded: str | None = None


capture_details: Final = Projection(
    name="capture_detail",
    version=2,
    row=CaptureDetailRow,
    key="at",
    primary_key=("at", "number"),
    indexes=(("capture",), ("agent",), ("folded",)),
)


@capture_details.on(CaptureDescribed, key=OWN)
def describe(
    _rows: Rows[CaptureDetailRow], event: CaptureDescribed, entry: Envelope
) -> Rows[CaptureDetailRow]:
    """Put descriptions under their capture."""
    at = entry.position
    return [
        CaptureDetailRow(
            at=at,
            number=number,
            capture=event.capture,
            field=detail.field,
            value=detail.value,
            agent=detail.agent,
            first=detail.interval.first if detail.interval else None,
            last=detail.interval.last if detail.interval else None,
            basis=detail.basis,
            where=detail.where,
            folded=_folded(detail),
            set_at=at,
            changed_at=at,
        )
        for number, detail in enumerate(event.details)
    ]


def _folded(detail: Detail) -> str | None:
    if detail.field != "outlet" or detail.agent is not None or detail.value is None:
        return None
    return fold_name(detail.value) or None


withdrawable(capture_details, kinds=frozenset({"capture-described"}), blank=None)


class DismissalRow(WithdrawableRow, frozen=True, kw_only=True, gc=False):
    """A proposal that a person decided is no claim."""

    at: int
    text: int | None = None
    type: str | None = None
    start: int | None = None
    end: int | None = None
    reason: str | None = None


dismissals: Final = Projection(
    name="dismissal", row=DismissalRow, key="at", indexes=(("text", "start"),)
)


@dismissals.on(ProposalDismissed, key=OWN)
def dismiss(
    _rows: Rows[DismissalRow], event: ProposalDismissed, entry: Envelope
) -> Rows[DismissalRow]:
    """Remember what was dismissed and why."""
    at = entry.position
    return [
        DismissalRow(
            at=at,
            text=event.text,
            type=event.type,
            start=event.start,
            end=event.end,
            reason=event.reason,
            set_at=at,
            changed_at=at,
        )
    ]


withdrawable(
    dismissals,
    kinds=frozenset({"proposal-dismissed"}),
    blank=lambda at: DismissalRow(at=at, set_at=at, changed_at=at),
)


def capture_at(conn: Connection, capture: int) -> CaptureRow | None:
    """The capture taken at a position, if one was."""
    found = captures.select(conn, "WHERE capture = ?", (capture,))
    return found[0] if found else None


def captures_with(conn: Connection, digest: str) -> list[CaptureRow]:
    """All captures of the same bytes, in order."""
    return captures.select(conn, "WHERE digest = ? ORDER BY capture", (digest,))


def captures_of_address(conn: Connection, address: str) -> list[CaptureRow]:
    """All captures of an address, in order."""
    return captures.select(conn, "WHERE address = ? ORDER BY capture", (address,))


def details_of(conn: Connection, capture: int) -> list[CaptureDetailRow]:
    """What is on record about a capture and not withdrawn, the strongest of each field first."""
    return capture_details.select(
        conn,
        "WHERE capture = ? AND withdrawn_at IS NULL "
        "ORDER BY field, basis = 'person' DESC, at DESC, number",
        (capture,),
    )


def details_of_all(
    conn: Connection, positions: list[int]
) -> dict[int, list[CaptureDetailRow]]:
    """By capture, what ``details_of`` gives, for several captures in one statement."""
    marks = ", ".join("?" * len(positions))
    found: dict[int, list[CaptureDetailRow]] = {each: [] for each in positions}
    for row in capture_details.select(
        conn,
        f"WHERE capture IN ({marks}) AND withdrawn_at IS NULL "
        "ORDER BY capture, field, basis = 'person' DESC, at DESC, number",
        positions,
    ):
        found[row.capture].append(row)
    return found


def best_of(rows: Iterable[CaptureDetailRow]) -> dict[str, CaptureDetailRow]:
    """The first detail of each field, which is the one that holds."""
    best: dict[str, CaptureDetailRow] = {}
    for row in rows:
        best.setdefault(row.field, row)
    return best


def best_details(conn: Connection, capture: int) -> dict[str, CaptureDetailRow]:
    """The one detail of each field that holds: a person's beats a tool's, a later one an earlier."""
    return best_of(details_of(conn, capture))


_OTHER: Final = (
    "SELECT 1 FROM capture_detail AS other WHERE other.capture = said.capture AND other.field = 'outlet' "
    "AND other.withdrawn_at IS NULL AND"
)
_STRONGER: Final = (
    f"{_OTHER} ((other.basis = 'person') > (said.basis = 'person') "
    "OR (other.basis = 'person') = (said.basis = 'person') "
    "AND (other.at > said.at OR other.at = said.at AND other.number < said.number))"
)
"""What else is on record about the outlet of a capture, and beats what is said there."""
_SETTLED: Final = f"{_OTHER} (other.agent IS NOT NULL OR other.basis = 'person' AND said.basis <> 'person')"


def captures_ever_of_outlet(
    conn: Connection, agents: Sequence[int], names: Sequence[str], until: int
) -> list[int]:
    """Captures that were ever said to be one of these agents', or that gave one of these names, up to a position."""
    of_agents, of_names = ", ".join("?" * len(agents)), ", ".join("?" * len(names))
    found = run(
        conn,
        f"SELECT capture FROM capture_detail WHERE agent IN ({of_agents}) AND field = 'outlet' AND set_at <= ? "
        f"UNION SELECT capture FROM capture_detail WHERE folded IN ({of_names}) AND set_at <= ? ORDER BY capture",
        (*agents, until, *names, until),
    )
    return [capture for (capture,) in found.fetchall()]


def captures_of_outlet(conn: Connection, agents: Sequence[int]) -> list[int]:
    """Captures whose outlet is one of these agents, ascending."""
    marks = ", ".join("?" * len(agents))
    found = run(
        conn,
        f"SELECT DISTINCT capture FROM capture_detail AS said WHERE agent IN ({marks}) AND field = 'outlet' "
        f"AND withdrawn_at IS NULL AND NOT EXISTS ({_STRONGER}) ORDER BY capture",
        agents,
    )
    return [capture for (capture,) in found.fetchall()]


def captures_naming(conn: Connection, names: Sequence[str]) -> dict[int, str]:
    """Captures of an outlet that nobody has settled and that has one of these folded names, with the name as given."""
    marks = ", ".join("?" * len(names))
    found = run(
        conn,
        f"SELECT capture, value FROM capture_detail AS said WHERE folded IN ({marks}) AND withdrawn_at IS NULL "
        f"AND NOT EXISTS ({_SETTLED}) ORDER BY capture",
        names,
    )
    return dict(found.fetchall())
