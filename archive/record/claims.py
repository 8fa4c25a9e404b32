"""Claims: a person's pointing at words, people, dates and places becomes one recorded event, checked first."""

from typing import Final, cast

import attrs

from archive.capture import selector
from archive.claim.figure import Bound, Figure, Nature
from archive.claim.meeting import Meeting, Mode, State
from archive.claim.quote import Quote
from archive.claim.said import ClaimType, Place, Said
from archive.claim.statement import Statement
from archive.claim.when import check_zone, is_time_without_offset, stated
from archive.errors import BadValueError, RefusedError, UsageError
from archive.event.kinds import (
    ClaimCorrected,
    FigureRecorded,
    MeetingRecorded,
    QuoteRecorded,
    StatementRecorded,
)
from archive.opening import Archive
from archive.record.act import Act, planned
from archive.record.attributing import Ground, attribute, participants_of
from archive.record.pointing import open_text, passage
from archive.record.standing import content_of, outer_of, refuse_retracted
from archive.record.telling import AnyClaim, Done, Telling
from archive.references import resolve
from archive.values import DecimalText, Interval, Position
from archive.view import claims

NO_ZONE: Final = "none"
"""What is typed for a zone that nobody knows."""


def record(archive: Archive, by: Position, kind: ClaimType, telling: Telling) -> Done:
    """Put a claim on record, with its passage checked, its agents found or registered.

    Returns:
        The claim's position; that of the first one when the very same claim stands already (``is_known``).

    Raises:
        PassageNotFoundError, PassageTwiceError: The words point at no one place.
        RefusedError, BadValueError, LimitError, UsageError: What was given cannot be recorded; nothing was written.
    """
    return planned(archive, by, lambda act: record_in(act, kind, telling))


def record_in(act: Act, kind: ClaimType, telling: Telling) -> Done:
    """Put a claim on record inside an act under way."""
    said = build(act, kind, telling)
    refuse_unsaid(said)
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
    return act.done(act.put(recorded(said)))


def refuse_unsaid(said: AnyClaim) -> None:
    """Refuse a quote with nobody to say it: it would stand as the outlet's own voice, which is a statement.

    Raises:
        UsageError: It has no hops.
    """
    if isinstance(said, Quote) and not said.attribution.hops:
        raise UsageError(
            what="a quote is somebody's saying, and nobody is said to say it",
            todo="give --speaker NAME, --speaker unnamed or --unsettled WORDS; "
            "what the capture itself asserts is a statement (archive record statement)",
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
    within = (
        resolve(act.conn, telling.within, expect="claim") if telling.within else None
    )
    if within is not None:
        refuse_retracted(act, within, "record a claim within it")
    outer = outer_of(act, within, opened) if within is not None else None
    bounds = (outer.passage.start, outer.passage.end) if outer else None
    found = passage(opened, telling.words, act.said, within=bounds)
    ground = Ground(act=act, opened=opened, passage=found, telling=telling)
    common = Said(
        passage=found,
        attribution=attribute(ground, outer=outer),
        when=when_of(ground),
        place=place_of(ground),
        language=telling.language or opened.language,
        within=within,
        proposal=telling.proposal,
        note=note_of(telling, who="participant" if kind == "meeting" else "hop"),
    )
    fields = {field.name: getattr(common, field.name) for field in attrs.fields(Said)}
    match kind:
        case "quote":
            return Quote(**fields)
        case "meeting":
            return Meeting(
                **fields,
                participants=participants_of(ground),
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


def when_of(ground: Ground) -> Interval | None:
    """Read the date that was told, with the text's words for it."""
    telling = ground.telling
    if telling.on is None:
        if telling.on_words or telling.base or telling.is_approximate or telling.zone:
            raise UsageError(
                what="something is said of a date, and no date",
                todo="give --on DATE too",
            )
        return None
    if telling.base and not telling.on_words:
        raise UsageError(
            what="--base without the words that are counted from it",
            todo="give --on-words WORDS too",
        )
    return stated(
        telling.on,
        words=ground.mark(telling.on_words, inside=True) if telling.on_words else None,
        base=telling.base or ground.opened.published,
        zone=zone_of(ground, telling.on),
        approximate=telling.is_approximate,
    )


def zone_of(ground: Ground, on: str, *, had: str | None = None) -> str | None:
    """The time zone of a date: as told, or ``had``; the archive's for a time of day that says none, and that is said.

    Raises:
        BadValueError: Nobody knows such a zone, or the date says its offset itself.
    """
    told, own = ground.telling.zone, ground.act.archive.zone
    if told == NO_ZONE:
        return None
    if told is not None:
        check_zone(told, on)
        return told
    if had is not None or own is None or not is_time_without_offset(on):
        return had
    ground.act.said.append(
        f"{on} is taken as a time in {own}, the archive's zone (--zone NAME says another, --zone {NO_ZONE} none)"
    )
    return own


def place_of(ground: Ground) -> Place | None:
    """Name the place, and point at it where the passage's paragraph does."""
    name = ground.telling.at
    if name is None:
        return None
    stands = selector.stands_whole(name, ground.opened.letters, within=ground.paragraph)
    return Place(
        name=name,
        mention=ground.mark(name, inside=True) if stands else None,
    )


def note_of(telling: Telling, *, who: str = "hop") -> str | None:
    """The note of a claim, with what was said for each hop (or participant) that is asserted."""
    notes = [telling.note] if telling.note else []
    notes += [
        f"{who} {number}, asserted: {note}"
        for number, note in sorted(telling.asserted.items())
        if note
    ]
    return "\n".join(notes) or None


def _standing(act: Act, kind: ClaimType, said: AnyClaim) -> Position | None:
    """The claim that says the same already: kind, text, place and first hop, and all else too.

    Raises:
        RefusedError: One stands at this place, of this speaker, with other content.
    """
    first = said.attribution.hops[0] if said.attribution.hops else None
    mention = first.mention.exact if first and first.mention else None
    speaker = (first.agent if first else None, mention)
    passage_ = said.passage
    same = claims.same_place(
        act.conn, passage_.text, passage_.start, passage_.end, kind
    )
    found = [row for row in same if (row.first_agent, row.first_mention) == speaker]
    for row in found:
        if content_of(act, Position(row.claim)) == said:
            return Position(row.claim)
    for row in found:
        raise RefusedError(
            what=f"c{row.claim} stands at this place with other content",
            todo=f"correct it (archive correct c{row.claim}), or record another beside it with --again",
        )
    return None
