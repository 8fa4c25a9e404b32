"""Revising a claim's chain: hops told anew replace the old ones, the others stay, each with what is told of it."""

from typing import Any, Final, cast

import attrs

from archive.claim.attribution import Attribution, Hop, HopFlag, Manner
from archive.claim.meeting import Meeting
from archive.errors import RefusedError, UsageError
from archive.record.agents import UNNAMED
from archive.record.attributing import (
    NOT_STATED,
    Ground,
    attribute,
    flags_told,
    is_pronoun,
)
from archive.record.standing import content_of
from archive.record.telling import AnyClaim, Telling

_BY_HOP: Final = ("cues", "mentions", "manners", "asserted", "flags")


def revised_chain(ground: Ground, before: AnyClaim) -> Attribution:
    """Make a claim's next chain: a speaker replaces the first hop, ``via`` those between it and the outer claim's.

    Raises:
        UsageError: Something is told of a hop that is not there, or that cannot have it.
    """
    telling = ground.telling
    if isinstance(before, Meeting):  # there these numbers count who met
        telling = attrs.evolve(telling, mentions={}, asserted={})
        ground = attrs.evolve(ground, telling=telling)
    own, outer = _own_and_outer(ground, before)
    is_speaker_told = bool(telling.speaker or telling.unsettled)
    is_first_kept = bool(own) and not is_speaker_told
    fresh = _laid(ground, is_first_kept=is_first_kept)
    first, between = fresh[:1], fresh[1:]
    numbers = set(range(1, len(fresh) + 1))
    if is_first_kept:
        first = own[:1]
        numbers.discard(1)
    elif not is_speaker_told and not own:
        first, between = (), fresh
    elif own:
        first = (_taking_on(first[0], own[0], telling),)
    if not telling.via and not telling.clears("via"):
        between = own[1:]
    hops = [*first, *between, *outer]
    _check_numbers(telling, len(hops))
    for number, hop in enumerate(hops, 1):
        if number not in numbers:
            hops[number - 1] = _revised(ground, hop, number)
    return Attribution(hops=tuple(hops), flags=_whole(before, telling))


def _laid(ground: Ground, *, is_first_kept: bool) -> tuple[Hop, ...]:
    """The hops that are told anew; where the first is kept, somebody unnamed holds its place."""
    telling = ground.telling
    if not (telling.speaker or telling.unsettled or telling.via):
        return ()
    if is_first_kept:
        telling = attrs.evolve(telling, speaker=UNNAMED)
    most = bool(telling.speaker or telling.unsettled) + len(telling.via)
    numbers = range(2 if is_first_kept else 1, most + 1)
    only: dict[str, Any] = {
        name: {
            number: told
            for number, told in getattr(telling, name).items()
            if number in numbers
        }
        for name in _BY_HOP
    }
    return attribute(attrs.evolve(ground, telling=attrs.evolve(telling, **only))).hops


def _taking_on(fresh: Hop, own: Hop, telling: Telling) -> Hop:
    """Let a new speaker take on the cue and the manner of the one that was wrong, unless they are told too."""
    changes: dict[str, Any] = {}
    if fresh.cue is None and not telling.clears("cue"):
        changes["cue"] = own.cue
    if 1 not in telling.manners and telling.words.is_empty:
        changes["manner"] = own.manner
    return attrs.evolve(fresh, **changes)


def _own_and_outer(
    ground: Ground, before: AnyClaim
) -> tuple[tuple[Hop, ...], tuple[Hop, ...]]:
    """Part a claim's hops into its own and those of the claim that it is within."""
    hops = before.attribution.hops
    if before.within is None:
        return hops, ()
    try:
        outer = content_of(ground.act, before.within).attribution.hops
    except RefusedError:  # its content was erased
        outer = ()
    if outer and hops[-len(outer) :] == outer:
        return hops[: -len(outer)], outer
    return hops[:1], hops[1:]


def _check_numbers(telling: Telling, most: int) -> None:
    told = {
        number
        for name in _BY_HOP
        for number, what in getattr(telling, name).items()
        if name != "flags" or set(what) - {NOT_STATED}
    }
    told |= {
        number
        for number, field in telling.cleared
        if field == "cue" or (field == "flag" and number > 1)
    }
    for number in sorted(told):
        if not 1 <= number <= most:
            raise UsageError(
                what=f"the claim has no hop {number}",
                todo=f"it has {most}; 1 is the speaker, 2 the first --via",
            )


def _revised(ground: Ground, hop: Hop, number: int) -> Hop:
    """A hop that stays, with what is told of it."""
    telling = ground.telling
    cue, mention = hop.cue, hop.mention
    if telling.clears("cue", number):
        cue = None
    if number in telling.cues:
        cue = ground.mark(telling.cues[number], inside=not ground.is_quoted)
    if number in telling.mentions:
        mention = ground.mark(telling.mentions[number], inside=not ground.is_quoted)
    if number in telling.asserted:
        if hop.agent is None:
            raise UsageError(
                what=f"hop {number} is nobody known, so nothing can be asserted of it",
                todo="say who it is: --speaker AGENT, or --via AGENT",
            )
        mention = None
    manner = cast("Manner", telling.manners.get(number, hop.manner))
    after = attrs.evolve(hop, cue=cue, mention=mention, manner=manner)
    given = flags_told(telling, number)
    if mention == hop.mention and not given and not telling.clears("flag", number):
        return after
    return attrs.evolve(after, flags=_flags(after, given, telling, number))


def _flags(
    hop: Hop, given: set[str], telling: Telling, number: int
) -> tuple[HopFlag, ...]:
    """The flags of a hop: those told instead of those told before, and those that follow from the hop itself."""
    follow = {"asserted", "pronoun_speaker", "unattributed_relay"}
    flags = given or (
        set() if telling.clears("flag", number) else set(hop.flags) - follow
    )
    if not hop.is_named:
        if given:
            raise UsageError(
                what=f"hop {number} names nobody", todo="it can have no --flag"
            )
        flags = {"unattributed_relay"}
    elif hop.mention is None:
        flags.add("asserted")
    elif is_pronoun(hop.mention):
        flags.add("pronoun_speaker")
    return cast("tuple[HopFlag, ...]", tuple(sorted(flags)))


def _whole(before: AnyClaim, telling: Telling) -> Any:
    """The flags of the chain as a whole."""
    if any(NOT_STATED in flags for flags in telling.flags.values()):
        return (NOT_STATED,)
    return () if telling.clears("flag") else before.attribution.flags
