"""Who met whom, how, and whether it was held."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.engine import Connection

from archive.claim.meeting import Meeting
from archive.event.envelope import Envelope
from archive.event.kinds import ClaimCorrected, Erased, MeetingRecorded, PayloadErased
from archive.projection.projection import OWN, Projection, Rows, ViewRow


class MeetingRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """A meeting as it stands now; empty when it was erased."""

    claim: int
    mode: str | None = None
    state: str | None = None
    place: str | None = None
    content_at: int


meetings: Final = Projection(name="meeting", row=MeetingRow, key="claim")


def _row(meeting: Meeting, claim: int, at: int) -> MeetingRow:
    return MeetingRow(
        claim=claim,
        mode=meeting.mode,
        state=meeting.state,
        place=meeting.place.name if meeting.place else None,
        content_at=at,
        set_at=claim,
        changed_at=at,
    )


@meetings.on(MeetingRecorded, key=OWN)
def record(
    _rows: Rows[MeetingRow], event: MeetingRecorded, entry: Envelope
) -> Rows[MeetingRow]:
    """Put a meeting among those that stand."""
    return [_row(event.meeting, entry.position, entry.position)]


@meetings.on(ClaimCorrected, key=lambda event, _entry: event.claim)
def correct(
    rows: Rows[MeetingRow], event: ClaimCorrected, entry: Envelope
) -> Rows[MeetingRow]:
    """Let a meeting stand as corrected."""
    if event.meeting is None:
        return rows
    return [_row(event.meeting, event.claim, entry.position)]


@meetings.on(PayloadErased, key=lambda _event, entry: entry.subjects)
def erase(
    rows: Rows[MeetingRow], event: PayloadErased, entry: Envelope
) -> Rows[MeetingRow]:
    """Empty what the erased entries set."""
    return [
        _blank(row.claim, row.content_at, entry.position)
        if row.content_at in event.entries
        else row
        for row in rows
    ] or rows


def _blank(claim: int, content_at: int, at: int) -> MeetingRow:
    return MeetingRow(claim=claim, content_at=content_at, set_at=claim, changed_at=at)


def _erased_keys(event: Erased, entry: Envelope) -> Iterable[int]:
    match event.name:
        case "meeting-recorded":
            return (entry.position,)
        case "claim-corrected":
            return event.subjects
        case _:
            return ()


@meetings.on(Erased, key=_erased_keys)
def fold_erased(
    rows: Rows[MeetingRow], event: Erased, entry: Envelope
) -> Rows[MeetingRow]:
    """Keep an erased meeting's place, empty."""
    at = entry.position
    if event.name == "meeting-recorded":
        return [_blank(at, at, at)]
    return [_blank(row.claim, at, at) for row in rows]


class ParticipantRow(ViewRow, frozen=True, kw_only=True, gc=False):
    """Somebody who met."""

    claim: int
    number: int
    agent: int | None
    mention: str | None
    part: str
    content_at: int


participants: Final = Projection(
    name="participant",
    row=ParticipantRow,
    key="claim",
    primary_key=("claim", "number"),
    indexes=(("agent",),),
)


def _participants(meeting: Meeting, claim: int, at: int) -> list[ParticipantRow]:
    return [
        ParticipantRow(
            claim=claim,
            number=number,
            agent=participant.agent,
            mention=participant.mention.exact if participant.mention else None,
            part=participant.part,
            content_at=at,
            set_at=claim,
            changed_at=at,
        )
        for number, participant in enumerate(meeting.participants, 1)
    ]


@participants.on(MeetingRecorded, key=OWN)
def attend(
    _rows: Rows[ParticipantRow], event: MeetingRecorded, entry: Envelope
) -> Rows[ParticipantRow]:
    """Say who was there."""
    return _participants(event.meeting, entry.position, entry.position)


@participants.on(ClaimCorrected, key=lambda event, _entry: event.claim)
def correct_participants(
    rows: Rows[ParticipantRow], event: ClaimCorrected, entry: Envelope
) -> Rows[ParticipantRow]:
    """Replace all participants together."""
    if event.meeting is None:
        return rows
    return _participants(event.meeting, event.claim, entry.position)


@participants.on(PayloadErased, key=lambda _event, entry: entry.subjects)
def erase_participants(
    rows: Rows[ParticipantRow], event: PayloadErased, _entry: Envelope
) -> Rows[ParticipantRow]:
    """Drop the participants that an erased entry set."""
    return [] if rows and rows[0].content_at in event.entries else rows


@participants.on(
    Erased,
    key=lambda event, _entry: event.subjects if event.name == "claim-corrected" else (),
)
def fold_erased_participants(
    _rows: Rows[ParticipantRow], _event: Erased, _entry: Envelope
) -> Rows[ParticipantRow]:
    """Leave no participants of an erased correction, nor those before it."""
    return []


def meeting_at(conn: Connection, claim: int) -> MeetingRow | None:
    """The meeting recorded at a position, if one was."""
    found = meetings.select(conn, "WHERE claim = ?", (claim,))
    return found[0] if found else None


def participants_of(conn: Connection, claim: int) -> list[ParticipantRow]:
    """Who met, in the order recorded."""
    return participants.select(conn, "WHERE claim = ? ORDER BY number", (claim,))
