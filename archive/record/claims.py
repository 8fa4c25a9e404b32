"""Claims: a person's pointing at words, people, dates and places becomes one recorded event, checked first."""

from collections.abc import Mapping
from typing import Final, cast

import attrs

from archive.claim.agent import AgentType
from archive.claim.attribution import (
    NOT_NAMED,
    Attribution,
    AttributionFlag,
    Hop,
    HopFlag,
    Manner,
)
from archive.claim.figure import Bound, Figure, Nature
from archive.claim.meeting import Meeting, Mode, Part, Participant, State
from archive.claim.quote import Quote
from archive.claim.said import ClaimType, Place, Proposal, Said
from archive.claim.statement import Statement
from archive.claim.when import stated
from archive.errors import BadValueError, RefusedError, UsageError
from archive.event.kinds import (
    ClaimCorrected,
    Erased,
    FigureRecorded,
    MeetingRecorded,
    QuoteRecorded,
    StatementRecorded,
    said_of,
)
from archive.history import read_at
from archive.opening import Archive
from archive.record.act import Act, acting
from archive.record.agents import UNNAMED, agent, known_names
from archive.record.pointing import (
    OpenText,
    Words,
    mark,
    open_text,
    paragraph,
    passage,
    quotation,
)
from archive.references import resolve
from archive.values import DecimalText, Interval, Passage, Position, Selector
from archive.view import claims

PRONOUNS: Final = frozenset(
    {"he", "she", "they", "it", "we", "i", "him", "her", "them"}
)

_HOP_FLAGS: Final = frozenset(
    {
        "asserted",
        "outlet_inferred",
        "pronoun_speaker",
        "role_only_speaker",
        "unattributed_relay",
    }
)

AnyClaim = Quote | Meeting | Figure | Statement


@attrs.frozen(kw_only=True)
class Telling:
    """What a person says about a claim before it is checked; the command line's options, one to one.

    ``cues``, ``mentions``, ``manners``, ``parts``, ``asserted`` and ``flags`` are by number: 1 is the speaker, 2 the
    first ``via``; in a meeting the participants in order.
    """

    capture: str
    words: Words
    speaker: str | None = None
    unsettled: str | None = None
    via: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    cues: Mapping[int, str] = {}
    mentions: Mapping[int, str] = {}
    manners: Mapping[int, str] = {}
    parts: Mapping[int, str] = {}
    asserted: Mapping[int, str] = {}
    flags: Mapping[int, tuple[str, ...]] = {}
    within: str | None = None
    on: str | None = None
    on_words: str | None = None
    base: str | None = None
    is_approximate: bool = False
    at: str | None = None
    language: str | None = None
    note: str | None = None
    is_new: bool = False
    is_again: bool = False
    value: str | None = None
    upper: str | None = None
    bound: str | None = None
    unit: str | None = None
    quantity: str | None = None
    nature: str | None = None
    mode: str | None = None
    state: str | None = None
    proposition: str | None = None
    proposal: Proposal | None = None


@attrs.frozen(kw_only=True)
class Done:
    """What an act left: the claim (or other entry) it was for, all positions written, remarks for the person."""

    position: Position
    written: tuple[Position, ...]
    said: tuple[str, ...]
    is_known: bool = False


def record(archive: Archive, by: Position, kind: ClaimType, telling: Telling) -> Done:
    """Put a claim on record, with its passage checked, its agents found or registered.

    Returns:
        The claim's position; that of the first one when the very same claim stands already (``is_known``).

    Raises:
        PassageNotFoundError, PassageTwiceError: The words point at no one place.
        RefusedError, BadValueError, LimitError, UsageError: What was given cannot be recorded; nothing was written.
    """
    with acting(archive, by) as act:
        return record_in(act, kind, telling)


def record_in(act: Act, kind: ClaimType, telling: Telling) -> Done:
    """Put a claim on record inside an act under way."""
    said = build(act, kind, telling)
    known = None if telling.is_again else _standing(act, kind, said)
    if known is not None:
        # An agent that only this claim would have registered must not stay behind: nothing is written at all.
        act.discard()
        return Done(
            position=known,
            written=(),
            said=(f"c{known} says this already",),
            is_known=True,
        )
    position = act.put(recorded(said))
    act.flush()
    return Done(
        position=position,
        written=tuple(envelope.position for envelope, _ in act.entries),
        said=tuple(act.said),
    )


def recorded(
    said: AnyClaim,
) -> QuoteRecorded | MeetingRecorded | FigureRecorded | StatementRecorded:
    """The event that records a claim."""
    match said:
        case Quote():
            return QuoteRecorded(quote=said)
        case Meeting():
            return MeetingRecorded(meeting=said)
        case Figure():
            return FigureRecorded(figure=said)
        case Statement():
            return StatementRecorded(statement=said)


def corrected(
    claim: Position, seen: Position, said: AnyClaim, reason: str
) -> ClaimCorrected:
    """The event that lets a claim stand with other content."""
    match said:
        case Quote():
            return ClaimCorrected(claim=claim, seen=seen, quote=said, reason=reason)
        case Meeting():
            return ClaimCorrected(claim=claim, seen=seen, meeting=said, reason=reason)
        case Figure():
            return ClaimCorrected(claim=claim, seen=seen, figure=said, reason=reason)
        case Statement():
            return ClaimCorrected(claim=claim, seen=seen, statement=said, reason=reason)


def build(act: Act, kind: ClaimType, telling: Telling) -> AnyClaim:
    """Make a claim's content of what a person told; registers agents in the act, writes nothing else."""
    opened = open_text(act.archive, act.conn, telling.capture)
    outer = _outer(act, telling.within, opened)
    bounds = (outer.passage.start, outer.passage.end) if outer else None
    found = passage(opened, telling.words, act.said, within=bounds)
    attribution = attribute(
        act, opened, found, telling, outer=outer, is_meeting=kind == "meeting"
    )
    common = Said(
        passage=found,
        attribution=attribution,
        when=when_of(act, opened, found, telling),
        place=place_of(act, opened, found, telling),
        language=telling.language or opened.language,
        within=resolve(act.conn, telling.within, expect="claim")
        if telling.within
        else None,
        proposal=telling.proposal,
        note=note_of(telling),
    )
    fields = {field.name: getattr(common, field.name) for field in attrs.fields(Said)}
    match kind:
        case "quote":
            return Quote(**fields)
        case "meeting":
            return Meeting(
                **fields,
                participants=participants_of(act, opened, found, telling),
                mode=cast("Mode", telling.mode or "unknown"),
                state=cast("State", telling.state or "held"),
            )
        case "figure":
            if telling.value is None or not telling.unit or not telling.quantity:
                raise UsageError(
                    what="a figure needs its parts",
                    todo="give --value, --unit and --quantity",
                )
            bound = telling.bound or ("between" if telling.upper else "exact")
            return Figure(
                **fields,
                value=decimal(telling.value),
                upper=decimal(telling.upper) if telling.upper else None,
                bound=cast("Bound", bound),
                unit=telling.unit,
                quantity=telling.quantity,
                nature=cast("Nature", telling.nature or "stated"),
            )
        case "statement":
            return Statement(**fields, proposition=telling.proposition)


def decimal(text: str) -> DecimalText:
    """Read a number as a person types it: no exponent, no thousands' separators but spaces and underscores.

    Raises:
        BadValueError: It is no decimal number; nothing is rounded or guessed.
    """
    plain = text.strip().replace("_", "").replace(" ", "").removeprefix("+")
    whole, dot, fraction = plain.removeprefix("-").partition(".")
    if not (whole.isascii() and whole.isdigit()) or (
        dot and not (fraction.isascii() and fraction.isdigit())
    ):
        raise BadValueError(
            field="the value",
            value=text,
            todo="give a decimal number such as 5000000000 or -2.5",
        )
    sign = "-" if plain.startswith("-") else ""
    return DecimalText(sign + (whole.lstrip("0") or "0") + dot + fraction)


def attribute(
    act: Act,
    opened: OpenText,
    found: Passage,
    telling: Telling,
    *,
    outer: AnyClaim | None,
    is_meeting: bool = False,
) -> Attribution:
    """Lay the chain: the speaker, each ``via``, then the hops of the claim that it is within."""
    if telling.speaker and telling.unsettled:
        raise UsageError(
            what="two speakers", todo="give --speaker or --unsettled, not both"
        )
    names: list[str | None] = []
    if telling.speaker or telling.unsettled:
        names.append(telling.speaker)
    names.extend(telling.via)
    hops = [
        _hop(act, opened, found, telling, number, name, is_meeting=is_meeting)
        for number, name in enumerate(names, 1)
    ]
    _check_numbers(telling, len(telling.participants) if is_meeting else len(names))
    hops = _with_manners(
        opened, found, telling, hops, outer=outer, is_meeting=is_meeting
    )
    rest = outer.attribution.hops if outer else ()
    whole: tuple[AttributionFlag, ...] = (
        ("outlet_not_stated",)
        if any("outlet_not_stated" in flags for flags in telling.flags.values())
        else ()
    )
    return Attribution(hops=(*hops, *rest), flags=whole)


def _hop(
    act: Act,
    opened: OpenText,
    found: Passage,
    telling: Telling,
    number: int,
    name: str | None,
    *,
    is_meeting: bool,
) -> Hop:
    cue_words = None if is_meeting else telling.cues.get(number)
    cue = mark(opened, cue_words, found.pieces, act.said) if cue_words else None
    if name is not None and name.strip() == UNNAMED:
        return attrs.evolve(NOT_NAMED, cue=cue)
    if name is None:
        unsettled = mark(opened, telling.unsettled or "", found.pieces, act.said)
        return Hop(
            agent=None,
            mention=unsettled,
            cue=cue,
            manner="unknown",
            flags=_flags(telling, number, unsettled),
        )
    default: AgentType = "person" if number == 1 and telling.speaker else "outlet"
    who = agent(act, name, default=default, is_new=telling.is_new)
    mention = _mention(act, opened, found, who, number, telling, is_meeting=is_meeting)
    return Hop(
        agent=who,
        mention=mention,
        cue=cue,
        manner="unknown",
        flags=_flags(telling, number, mention, who=who),
    )


def _mention(
    act: Act,
    opened: OpenText,
    found: Passage,
    who: Position,
    number: int,
    telling: Telling,
    *,
    is_meeting: bool,
) -> Selector | None:
    """Where the text names an agent: as told, else its longest known name in the passage's paragraph."""
    told = None if is_meeting else telling.mentions.get(number)
    if told:
        return mark(opened, told, found.pieces, act.said)
    if number in telling.asserted and not is_meeting:
        return None
    return named_near(act, opened, found, who)


def named_near(
    act: Act, opened: OpenText, found: Passage, who: Position, *, inside: bool = False
) -> Selector | None:
    """The longest known name of an agent that stands in the passage's paragraph; said when there is none.

    ``inside``: look in the passage itself first, as for people who met.
    """
    bounds = paragraph(opened.letters, found.start, found.end)
    near = opened.letters[slice(*bounds)]
    for name in known_names(act, who):
        if name in near:
            return mark(opened, name, found.pieces, [], inside=inside, within=bounds)
    act.said.append(
        f"no known name of a{who} stands in that paragraph: recorded as your own assertion (--mention WORDS points)"
    )
    return None


def _flags(
    telling: Telling, number: int, mention: Selector | None, who: Position | None = None
) -> tuple[HopFlag, ...]:
    given = {
        flag for flag in telling.flags.get(number, ()) if flag != "outlet_not_stated"
    }
    unknown = given - _HOP_FLAGS
    if unknown:
        raise BadValueError(
            field="--flag",
            value=", ".join(sorted(unknown)),
            todo=f"one of {', '.join(sorted(_HOP_FLAGS))}",
        )
    if mention is not None and mention.exact.lower() in PRONOUNS:
        given.add("pronoun_speaker")
    if mention is None and who is not None:
        given.add("asserted")
    return cast("tuple[HopFlag, ...]", tuple(sorted(given)))


def _with_manners(
    opened: OpenText,
    found: Passage,
    telling: Telling,
    hops: list[Hop],
    *,
    outer: AnyClaim | None,
    is_meeting: bool,
) -> list[Hop]:
    """Give each hop its manner: as told, else direct inside quotation marks and indirect outside.

    Where the marks hold the speaker's own credit ("X highlighted that ..."), they are the relay's words, not the speaker's.
    """
    low = outer.passage.start if outer else None
    marks = quotation(opened.letters, found.start, found.pieces[0].end, low=low)
    settled: list[Hop] = []
    for number, hop in enumerate(hops, 1):
        told = None if is_meeting else telling.manners.get(number)
        if told:
            manner = cast("Manner", told)
        elif marks is None:
            manner = "indirect"
        else:
            credit = [each for each in (hop.cue, hop.mention) if each is not None]
            inside = any(
                marks[0] <= each.start and each.end <= marks[1] for each in credit
            )
            manner = "indirect" if inside else "direct"
        settled.append(attrs.evolve(hop, manner=manner))
    return settled


def participants_of(
    act: Act, opened: OpenText, found: Passage, telling: Telling
) -> tuple[Participant, ...]:
    """Find or register who met, and where the text names each."""
    if not telling.participants:
        raise UsageError(
            what="a meeting needs somebody who met",
            todo="give --with AGENT once for each participant",
        )
    people: list[Participant] = []
    for number, name in enumerate(telling.participants, 1):
        who = agent(act, name, default="person", is_new=telling.is_new)
        told = telling.mentions.get(number)
        mention = (
            mark(opened, told, found.pieces, act.said, inside=True)
            if told
            else named_near(act, opened, found, who, inside=True)
        )
        part = cast("Part", telling.parts.get(number, "unknown"))
        people.append(Participant(agent=who, mention=mention, part=part))
    return tuple(people)


def _check_numbers(telling: Telling, most: int) -> None:
    for option, given in (
        ("--cue", telling.cues),
        ("--mention", telling.mentions),
        ("--manner", telling.manners),
        ("--part", telling.parts),
        ("--asserted", telling.asserted),
    ):
        for number in given:
            if not 1 <= number <= most:
                raise UsageError(
                    what=f"{option} {number}=... belongs to nobody",
                    todo=f"there are {most}; 1 is the speaker (in a meeting the first --with), 2 the first --via",
                )


def when_of(
    act: Act, opened: OpenText, found: Passage, telling: Telling
) -> Interval | None:
    """Read the date that was told, with the text's words for it."""
    if telling.on is None:
        if telling.on_words or telling.base:
            raise UsageError(
                what="a date's words without the date", todo="give --on DATE too"
            )
        return None
    words = (
        mark(opened, telling.on_words, found.pieces, act.said, inside=True)
        if telling.on_words
        else None
    )
    return stated(
        telling.on,
        words=words,
        base=telling.base or opened.published,
        zone=None,
        approximate=telling.is_approximate,
    )


def place_of(
    act: Act, opened: OpenText, found: Passage, telling: Telling
) -> Place | None:
    """Name the place, and point at it where the text does."""
    if telling.at is None:
        return None
    first, last = paragraph(opened.letters, found.start, found.end)
    stands = telling.at in opened.letters[first:last]
    mention = (
        mark(opened, telling.at, found.pieces, act.said, inside=True)
        if stands
        else None
    )
    return Place(name=telling.at, mention=mention)


def note_of(telling: Telling) -> str | None:
    """The note of a claim, with what was said for each asserted hop."""
    notes = [telling.note] if telling.note else []
    notes += [
        f"hop {number}, asserted: {note}"
        for number, note in sorted(telling.asserted.items())
        if note
    ]
    return "\n".join(notes) or None


def _outer(act: Act, reference: str | None, opened: OpenText) -> AnyClaim | None:
    """The content, as it stands, of the claim that a new one is within."""
    if reference is None:
        return None
    said = content_of(act, resolve(act.conn, reference, expect="claim"))
    if said.passage.text != opened.text:
        raise RefusedError(
            what=f"{reference} stands in another text than {opened.where}",
            todo="a claim within another is in the same text",
        )
    return said


def content_of(act: Act, claim: Position) -> AnyClaim:
    """A claim's content as it stands.

    Raises:
        RefusedError: It was erased.
    """
    row = claims.claim_at(act.conn, claim)
    if row is not None:
        for _envelope, event in read_at(act.conn, [row.content_at]):
            said = None if isinstance(event, Erased) else said_of(event)
            if said is not None:
                return said
    raise RefusedError(
        what=f"the content of c{claim} was erased", todo="nothing can build on it"
    )


def _standing(act: Act, kind: ClaimType, said: AnyClaim) -> Position | None:
    """The claim that says the same already: kind, text, place and first hop."""
    first = said.attribution.hops[0] if said.attribution.hops else None
    for row in claims.same_place(
        act.conn, said.passage.text, said.passage.start, said.passage.end, kind
    ):
        mention = first.mention.exact if first and first.mention else None
        if (
            row.first_agent == (first.agent if first else None)
            and row.first_mention == mention
        ):
            return Position(row.claim)
    return None
