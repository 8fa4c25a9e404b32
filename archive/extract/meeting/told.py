"""What one clause tells of a meeting, before anybody asks where, when and whether it was held."""

import attrs

from archive.claim.meeting import Mode
from archive.extract.proposal import Party
from archive.extract.text.tokens import Tokens


@attrs.frozen(kw_only=True)
class Told:
    """What one clause tells of a meeting: the verb's token, the parties, how.

    ``reach`` is the token of the noun that the verb governs: what stands between tells of the same meeting.
    ``is_noun`` says that ``at`` is a noun, whose verb tells whether it was held.
    ``is_clear`` says of what is weighed that its words leave little doubt.
    ``is_body`` is told where one party is enough: a committee, ministers, whoever chairs.
    """

    at: int
    rule: str
    parties: tuple[Party, ...]
    mode: Mode = "unknown"
    goes_on: bool = False
    reach: int = 0
    is_body: bool = False
    is_noun: bool = False
    is_clear: bool = False
    flags: tuple[str, ...] = ()


def gathered(
    at: int, rule: str, parties: tuple[Party, ...], mode: Mode = "unknown"
) -> Told:
    """A gathering that a noun at a token tells of, where one party is enough."""
    return Told(
        at=at, rule=rule, parties=parties, mode=mode, is_noun=True, is_body=True
    )


def said_of(cut: Tokens, party: Party) -> tuple[str, ...]:
    """The words that tell of a party, in lower case; none where no words do."""
    if party.mention is None:
        return ()
    return cut.lowers[slice(*map(cut.at, party.mention))]


def is_somebody(party: Party) -> bool:
    """Whether a party is a person or a state with a name."""
    return party.name is not None and party.agent_type in {"person", "state"}


def told_of(
    at: int,
    subject: tuple[Party, ...],
    others: tuple[Party, ...],
    reach: int = 0,
) -> Told | None:
    """A meeting in person, when somebody stands on either side."""
    if not subject or not others:
        return None
    return Told(
        at=at,
        rule="meeting-visit-to",
        parties=(*subject, *others),
        mode="in_person",
        reach=reach,
    )
