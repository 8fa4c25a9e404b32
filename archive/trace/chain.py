"""The chain from the capture to the speaker: each hop as it is to be shown, and where the trail ends and why."""

from collections.abc import Callable
from typing import Final

from archive.claim.attribution import Attribution
from archive.claim.attribution import Hop as Recorded
from archive.trace.passage import words
from archive.trace.people import People
from archive.trace.quoted import quoted
from archive.trace.seen import Agent, Seen
from archive.trace.shape import End, Hop, Naming

OUTLETS: Final = frozenset({"outlet", "account"})
NOT_NAMED: Final = "not named"

Look = Callable[[int], Seen]


def hops_of(
    attribution: Attribution, people: People, look: Look | None
) -> tuple[Hop, ...]:
    """Each hop with its agent and, for outlets, whether we hold their own page.

    Args:
        attribution: The chain as recorded, speaker first.
        people: Knows the agents.
        look: Says whether an outlet's own captures have the words; ``None`` when that is not asked.
    """
    return tuple(
        _hop(number, hop, people, look)
        for number, hop in enumerate(attribution.hops, 1)
    )


def _hop(number: int, hop: Recorded, people: People, look: Look | None) -> Hop:
    agent = people.agent(hop.agent) if hop.agent is not None else None
    naming = naming_of(hop)
    is_outlet = number > 1 or (agent is not None and agent.type in OUTLETS)
    return Hop(
        number=number,
        is_speaker=number == 1,
        naming=naming,
        label=_label(hop, agent),
        agent=agent,
        mention=words(hop.mention),
        cue=words(hop.cue),
        manner=hop.manner,
        flags=tuple(hop.flags),
        is_inferred="outlet_inferred" in hop.flags,
        is_outlet=is_outlet,
        seen=_seen(hop, naming, look) if is_outlet and look else None,
    )


def naming_of(hop: Recorded) -> Naming:
    """Whether a hop is named and settled, named and not settled, asserted from outside the text, or not named."""
    if hop.agent is not None:
        return "named" if hop.mention is not None else "asserted"
    return "unsettled" if hop.mention is not None else "not_named"


def _label(hop: Recorded, agent: Agent | None) -> str:
    if agent is not None:
        return agent.name or f"{agent.ref} (its name was erased)"
    return quoted(hop.mention.exact) if hop.mention is not None else NOT_NAMED


def _seen(hop: Recorded, naming: Naming, look: Look) -> Seen:
    if hop.agent is not None:
        return look(hop.agent)
    if naming == "unsettled":
        return Seen(
            held="not_named",
            presence=None,
            sentence="the text does not settle who this is, so no page can be looked for",
        )
    return Seen(
        held="not_named",
        presence=None,
        sentence="the capture does not say through whom it has these words",
    )


def end_of(hops: tuple[Hop, ...], *, outlet: str | None, capture: str) -> End:
    """Walk from the capture towards the speaker and say where the trail ends.

    Args:
        hops: The chain, speaker first.
        outlet: How the capture's own outlet is called, when that is known.
        capture: The capture's reference.
    """
    page = (
        f"{outlet} ({capture})"
        if outlet
        else f"the outlet of {capture}, which is not on record,"
    )
    if not hops:
        return End(
            code="own_voice",
            at_hop=None,
            sentence=f"{page} says this in its own voice: the trail ends with that outlet",
        )
    for hop in reversed(hops):
        stop = _stop(hop, capture)
        if stop is not None:
            return stop
    through = [quoted(hop.label) for hop in hops[1:]]
    speaker = quoted(hops[0].label)
    named = [each for each in map(_names_itself, hops) if each is not None]
    but = f"; no one has settled the outlet of {', '.join(named)}" if named else ""
    if hops[0].is_outlet and not through:
        return End(
            code="reached",
            at_hop=1,
            sentence=f"{speaker} itself is the speaker, and its own page has the words{but}",
        )
    if not through:
        return End(
            code="reached",
            at_hop=1,
            sentence=f"{page} credits {speaker} directly: no outlet stands in between",
        )
    return End(
        code="reached",
        at_hop=1,
        sentence=f"{speaker} is reached through {_counted(len(through))} ({', '.join(reversed(through))}), "
        f"each seen on its own page{but}",
    )


def _names_itself(hop: Hop) -> str | None:
    """The page that stands for an outlet although it alone says that it is the outlet's."""
    best = hop.seen.captures[0] if hop.seen and hop.seen.captures else None
    return best.ref if best is not None and best.names_itself is not None else None


def _stop(hop: Hop, capture: str) -> End | None:
    """Why the trail does not go on beyond a hop; ``None`` when it does."""
    seen = hop.seen
    if seen is None:
        if hop.naming == "unsettled":
            return End(
                code="unsettled",
                at_hop=hop.number,
                sentence=f"the text calls the speaker {called(hop)} and does not settle who that is",
            )
        if hop.naming == "not_named":
            return End(
                code="not_named",
                at_hop=hop.number,
                sentence=f"not named: {capture} does not say who spoke",
            )
        return None
    match seen.held:
        case "not_named" if hop.naming == "unsettled":
            return End(
                code="unsettled",
                at_hop=hop.number,
                sentence=f"{capture} credits {called(hop)} and does not settle who that is",
            )
        case "not_named":
            who = (
                "who spoke"
                if hop.is_speaker
                else "which outlet it has these words from"
            )
            return End(
                code="not_named",
                at_hop=hop.number,
                sentence=f"not named: {capture} does not say {who}",
            )
        case "not_looked":
            return End(
                code="not_looked",
                at_hop=hop.number,
                sentence=f"the captures of {called(hop)} were not read",
            )
        case "relayed_only":
            return End(
                code="relayed_only",
                at_hop=hop.number,
                sentence=f"no capture of {called(hop)} is in this archive: what it published was not seen",
                todo=_capture_it(hop),
            )
        case "seen":
            return _stop_at_page(hop, seen)


def _stop_at_page(hop: Hop, seen: Seen) -> End | None:
    page = seen.captures[0].ref if seen.captures else ""
    match seen.presence:
        case "absent":
            return End(
                code="absent",
                at_hop=hop.number,
                sentence=f"{called(hop)} is credited, but the words do not stand in what this archive holds of it "
                f"({_counted(seen.compared, 'capture')})",
                todo="look for the page that is meant and capture it",
            )
        case "changed":
            return End(
                code="changed",
                at_hop=hop.number,
                sentence=f"{_own(hop)} {page} has other words here: compare them before you rely on these",
            )
        case "unreadable":
            return End(
                code="unreadable",
                at_hop=hop.number,
                sentence=f"a capture of {called(hop)} is held ({page}), but its text cannot be read",
            )
        case _:
            return None


def _own(hop: Hop) -> str:
    if _names_itself(hop):
        return f"a page that names itself {called(hop)}, with no one having settled it,"
    return f"{called(hop)}'s own page"


def _capture_it(hop: Hop) -> str:
    who = hop.agent.ref if hop.agent else "NAME"
    return f"capture {called(hop)}'s own page: archive capture FILE --outlet {who}"


def _counted(number: int, what: str = "outlet") -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def called(hop: Hop) -> str:
    """A hop's name inside a sentence; words of the text stand in quotation marks already."""
    return hop.label if hop.naming == "unsettled" else quoted(hop.label)
