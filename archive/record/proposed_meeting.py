"""A proposed meeting as it is recorded: who met, named or not settled, and what a person changed of them."""

from typing import Any, cast

import attrs

from archive.claim.meeting import Mode, Part, Participant, State
from archive.errors import UsageError
from archive.extract.proposal import Party, ProposedMeeting
from archive.record.agents import UNNAMED
from archive.record.attributing import Ground, participants_of
from archive.record.making import Making
from archive.record.proposal_form import MET, NAMING


def meeting_of(
    making: Making, proposed: ProposedMeeting, ground: Ground | None
) -> dict[str, Any]:
    """What only a meeting has: participants, mode and state.

    Raises:
        UsageError: Somebody takes part twice.
    """
    told = making.edit.telling if making.edit else None
    if ground is not None and making.changes(MET | NAMING):
        people = _told(making, proposed, ground)
    else:
        people = tuple(_participant(making, party) for party in proposed.parties)
    known = [each.agent for each in people if each.agent is not None]
    if len(known) != len(set(known)):
        raise UsageError(
            what="somebody takes part twice", todo="name each participant once"
        )
    return {
        "participants": people,
        "mode": cast("Mode", (told and told.mode) or proposed.mode),
        "state": cast("State", (told and told.state) or proposed.state),
    }


def _told(
    making: Making, proposed: ProposedMeeting, ground: Ground
) -> tuple[Participant, ...]:
    """Participants as the form has them; one left ``unnamed`` is the next of those whom the text does not settle."""
    telling = ground.telling
    unsettled = iter([party for party in proposed.parties if party.name is None])
    left = {
        number: party
        for number, name in enumerate(telling.participants, 1)
        if name == UNNAMED and (party := next(unsettled, None)) is not None
    }
    numbers = [
        number
        for number in range(1, len(telling.participants) + 1)
        if number not in left
    ]
    new = {number: place for place, number in enumerate(numbers, 1)}

    def renumbered(given: Any) -> dict[int, str]:
        return {new.get(n, n): each for n, each in given.items() if n not in left}

    named = attrs.evolve(
        telling,
        participants=tuple(telling.participants[number - 1] for number in numbers),
        mentions=renumbered(telling.mentions),
        parts=renumbered(telling.parts),
        asserted=renumbered(telling.asserted),
    )
    people = (
        list(participants_of(attrs.evolve(ground, telling=named))) if numbers else []
    )
    for number, party in sorted(left.items()):
        part = cast("Part", telling.parts.get(number, "unknown"))
        who = attrs.evolve(_participant(making, party), part=part)
        people.insert(number - 1, who)
    return tuple(people)


def _participant(making: Making, party: Party) -> Participant:
    return Participant(
        agent=making.who(party.name, party.agent_type) if party.name else None,
        mention=making.mark(party.mention),
        part=party.part,
    )
