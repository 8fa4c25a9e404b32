"""Who met whom, how, and whether it was held."""

from typing import Final

from sqlalchemy.engine import Connection

from archive.claim.meeting import Meeting
from archive.projection.claimed import ContentRow, claimed
from archive.projection.projection import Projection


class MeetingRow(ContentRow, frozen=True, kw_only=True, gc=False):
    """A meeting as it stands now; empty when it was erased."""

    claim: int
    mode: str | None = None
    state: str | None = None
    place: str | None = None


meetings: Final = Projection(name="meeting", version=2, row=MeetingRow, key="claim")


def _rows(meeting: Meeting, claim: int, at: int) -> list[MeetingRow]:
    return [
        MeetingRow(
            claim=claim,
            mode=meeting.mode,
            state=meeting.state,
            place=meeting.place.name if meeting.place else None,
            content_at=at,
            set_at=claim,
            changed_at=at,
        )
    ]


claimed(
    meetings,
    Meeting,
    rows=_rows,
    blank=lambda claim, content_at, at: MeetingRow(
        claim=claim, content_at=content_at, set_at=claim, changed_at=at
    ),
)


class ParticipantRow(ContentRow, frozen=True, kw_only=True, gc=False):
    """Somebody who met."""

    claim: int
    number: int
    agent: int | None
    mention: str | None
    part: str


participants: Final = Projection(
    name="participant",
    version=2,
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


claimed(participants, Meeting, rows=_participants)


def meeting_at(conn: Connection, claim: int) -> MeetingRow | None:
    """The meeting recorded at a position, if one was."""
    found = meetings.select(conn, "WHERE claim = ?", (claim,))
    return found[0] if found else None


def participants_of(conn: Connection, claim: int) -> list[ParticipantRow]:
    """Who met, in the order recorded."""
    return participants.select(conn, "WHERE claim = ? ORDER BY number", (claim,))
