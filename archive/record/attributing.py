"""The chain of a claim: who a person names becomes hops, each pointed at in the text, or said to be asserted."""

from collections.abc import Mapping, Sequence
from typing import Final, cast

import attrs

from archive.capture import selector
from archive.capture.paragraph import around
from archive.claim.attribution import (
    NOT_NAMED,
    Attribution,
    AttributionFlag,
    Hop,
    HopFlag,
    Manner,
)
from archive.claim.meeting import Part, Participant
from archive.errors import BadValueError, UsageError
from archive.record.act import Act
from archive.record.agents import UNNAMED, agent, known_names
from archive.record.pointing import OpenText, mark, quotation
from archive.record.telling import AnyClaim, Telling
from archive.values import Passage, Position, Selector

PRONOUNS: Final = frozenset(
    {"he", "she", "they", "it", "we", "i", "him", "her", "them"}
)

NOT_STATED: Final = "outlet_not_stated"
"""The flag that no hop can carry: it belongs to the chain."""

HOP_FLAGS: Final = frozenset(
    {
        "asserted",
        "outlet_inferred",
        "pronoun_speaker",
        "role_only_speaker",
        "unattributed_relay",
    }
)


@attrs.frozen(kw_only=True)
class Ground:
    """What a claim is made of: the act under way, the text, the passage in it, and what the person told."""

    act: Act
    opened: OpenText
    passage: Passage
    telling: Telling

    @property
    def paragraph(self) -> tuple[int, int]:
        """The bounds of the paragraphs that the passage lies in."""
        return around(self.opened.letters, self.passage.start, self.passage.end)

    @property
    def is_quoted(self) -> bool:
        """Whether the passage stands inside quotation marks: then who says it stands outside."""
        first = self.passage.pieces[0]
        return quotation(self.opened.letters, first.start, first.end) is not None

    def mark(self, words: str, *, inside: bool = False) -> Selector:
        """Find words that belong to the passage: in its own paragraph before all others.

        Of several places the one next after the passage is taken, else the one next before; ``inside`` looks in the
        passage itself first. What was chosen or mended is said.
        """
        pieces, said = self.passage.pieces, self.act.said
        if selector.stands(words, self.opened.letters, within=self.paragraph):
            return mark(
                self.opened, words, pieces, said, inside=inside, within=self.paragraph
            )
        return mark(self.opened, words, pieces, said, inside=inside)


def attribute(ground: Ground, *, outer: AnyClaim | None = None) -> Attribution:
    """Lay the chain: the speaker, each ``via``, then the hops of the claim that it is within.

    Raises:
        UsageError: Two speakers, or something is said of a hop that is not there.
    """
    telling = ground.telling
    if telling.speaker and telling.unsettled:
        raise UsageError(
            what="two speakers", todo="give --speaker or --unsettled, not both"
        )
    names: list[str | None] = (
        [telling.speaker] if telling.speaker or telling.unsettled else []
    )
    names.extend(telling.via)
    if telling.participants:  # there these numbers count who met
        ground = attrs.evolve(
            ground, telling=attrs.evolve(telling, mentions={}, asserted={})
        )
    for option, given in _numbered(ground.telling):
        check_numbers(option, given, len(names))
    hops = [_hop(ground, number, name) for number, name in enumerate(names, 1)]
    rest = outer.attribution.hops if outer else ()
    whole: tuple[AttributionFlag, ...] = ()
    if any(NOT_STATED in flags for flags in telling.flags.values()):
        whole = (NOT_STATED,)
    return Attribution(hops=(*_with_manners(ground, hops, outer), *rest), flags=whole)


def _numbered(telling: Telling) -> tuple[tuple[str, Mapping[int, object]], ...]:
    return (
        ("--cue", telling.cues),
        ("--mention", telling.mentions),
        ("--manner", telling.manners),
        ("--asserted", telling.asserted),
        ("--flag", {n: f for n, f in telling.flags.items() if set(f) - {NOT_STATED}}),
    )


def check_numbers(option: str, given: Mapping[int, object], most: int) -> None:
    """Refuse what is said of a hop, or of somebody who met, when there are not so many.

    Raises:
        UsageError: The number is too high.
    """
    for number in given:
        if not 1 <= number <= most:
            raise UsageError(
                what=f"{option} {number}=... belongs to nobody",
                todo=f"there are {most}; 1 is the speaker (in a meeting the first --with), 2 the first --via",
            )


def _hop(ground: Ground, number: int, name: str | None) -> Hop:
    telling = ground.telling
    inside = not ground.is_quoted
    cue = (
        ground.mark(telling.cues[number], inside=inside)
        if number in telling.cues
        else None
    )
    if name is not None and name.strip() == UNNAMED:
        _check_nobody(telling, number, ("--mention", "--asserted", "--flag"))
        return attrs.evolve(NOT_NAMED, cue=cue)
    if name is None:
        _check_nobody(telling, number, ("--mention", "--asserted"))
        unsettled = ground.mark(telling.unsettled or "", inside=inside)
        return Hop(
            agent=None,
            mention=unsettled,
            cue=cue,
            manner="unknown",
            flags=_flags(telling, number, unsettled),
        )
    is_speaker = number == 1 and telling.speaker is not None
    who = agent(
        ground.act,
        name,
        default="person" if is_speaker else "outlet",
        is_new=telling.is_new,
    )
    mention = None
    if number in telling.mentions:
        mention = ground.mark(telling.mentions[number], inside=inside)
    elif number not in telling.asserted:
        mention = _named_near(ground, who, inside=inside)
    return Hop(
        agent=who,
        mention=mention,
        cue=cue,
        manner="unknown",
        flags=_flags(telling, number, mention),
    )


def _check_nobody(telling: Telling, number: int, options: tuple[str, ...]) -> None:
    """Refuse what is said of a hop that names nobody, or whose words are told already: it would be dropped."""
    for option, given in _numbered(telling):
        if option in options and number in given:
            raise UsageError(
                what=f"{option} {number}=... has no place: hop {number} is nobody known",
                todo="name who it is (--speaker AGENT, --via AGENT), or leave it out",
            )


def _named_near(
    ground: Ground, who: Position, *, inside: bool = False
) -> Selector | None:
    """The longest known name of an agent that stands in the passage's paragraph; said when there is none.

    ``inside``: look in the passage itself first, as for people who met.
    """
    letters = ground.opened.letters
    bounds = ground.paragraph
    for name in known_names(ground.act, who):
        if selector.stands_whole(name, letters, within=bounds):
            return mark(
                ground.opened,
                name,
                ground.passage.pieces,
                [],
                inside=inside,
                within=bounds,
            )
    ground.act.said.append(
        f"no known name of a{who} stands in that paragraph: recorded as your own assertion (--mention WORDS points)"
    )
    return None


def flags_told(telling: Telling, number: int) -> set[str]:
    """The flags that a person gives a hop.

    Raises:
        BadValueError: One is unknown.
    """
    given = set(telling.flags.get(number, ())) - {NOT_STATED}
    unknown = given - HOP_FLAGS
    if unknown:
        todo = f"one of {', '.join(sorted(HOP_FLAGS))}, {NOT_STATED}"
        raise BadValueError(field="--flag", value=", ".join(sorted(unknown)), todo=todo)
    return given


def is_pronoun(mention: Selector) -> bool:
    """Whether somebody is only called by a pronoun."""
    return mention.exact.lower() in PRONOUNS


def _flags(
    telling: Telling, number: int, mention: Selector | None
) -> tuple[HopFlag, ...]:
    given = flags_told(telling, number)
    if mention is None:
        given.add("asserted")
    elif is_pronoun(mention):
        given.add("pronoun_speaker")
    return cast("tuple[HopFlag, ...]", tuple(sorted(given)))


def _with_manners(ground: Ground, hops: list[Hop], outer: AnyClaim | None) -> list[Hop]:
    """Give each hop its manner: as told, else direct inside quotation marks and indirect outside.

    Where the marks hold the hop's own credit ("X highlighted that ..."), they are somebody else's words around it.
    """
    found = ground.passage
    low = outer.passage.start if outer else None
    marks = quotation(ground.opened.letters, found.start, found.pieces[0].end, low=low)
    settled: list[Hop] = []
    for number, hop in enumerate(hops, 1):
        manner: Manner = "indirect"
        if number in ground.telling.manners:
            manner = cast("Manner", ground.telling.manners[number])
        elif marks is not None:
            credit = [each for each in (hop.cue, hop.mention) if each is not None]
            inside = any(
                marks[0] <= each.start and each.end <= marks[1] for each in credit
            )
            manner = "indirect" if inside else "direct"
        settled.append(attrs.evolve(hop, manner=manner))
    return settled


def participants_of(
    ground: Ground, *, known: Sequence[Participant] = ()
) -> tuple[Participant, ...]:
    """Find or register who met, and where the text names each.

    Args:
        ground: What the meeting is made of.
        known: Who met as it stood: whoever is among them keeps words and part, unless they are told anew.

    Raises:
        UsageError: Nobody met, or something is said of somebody who is not there.
    """
    telling = ground.telling
    if not telling.participants:
        raise UsageError(
            what="a meeting needs somebody who met",
            todo="give --with AGENT once for each participant",
        )
    for option, given in (
        ("--mention", telling.mentions),
        ("--part", telling.parts),
        ("--asserted", telling.asserted),
    ):
        check_numbers(option, given, len(telling.participants))
    people: list[Participant] = []
    for number, name in enumerate(telling.participants, 1):
        who = agent(ground.act, name, default="person", is_new=telling.is_new)
        before = next((each for each in known if each.agent == who), None)
        mention = before.mention if before else None
        if number in telling.mentions:
            mention = ground.mark(telling.mentions[number], inside=True)
        elif number in telling.asserted:
            mention = None
        elif mention is None:
            mention = _named_near(ground, who, inside=True)
        if who in {each.agent for each in people}:
            raise UsageError(
                what=f"{name!r} takes part twice", todo="name each participant once"
            )
        was = before.part if before else "unknown"
        part = cast("Part", telling.parts.get(number, was))
        people.append(Participant(agent=who, mention=mention, part=part))
    return tuple(people)
