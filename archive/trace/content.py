"""What a claim says beyond its words, as lines and sentences: a figure's value, a meeting's mode, a date."""

from typing import Final

from archive.claim.figure import Figure
from archive.claim.meeting import Meeting
from archive.claim.said import Said
from archive.claim.statement import Statement
from archive.trace.passage import words as words_of
from archive.trace.quoted import quoted
from archive.trace.shape import Fact, When
from archive.values import Interval

NOT_IN_PASSAGE: Final = "not named in the passage"
"""What is said of somebody who met as the recorder has it, and whom the text does not name there."""

PROPOSED_BY: Final = "proposed by"
CHANGED: Final = "changed before it was accepted"

_BOUNDS: Final[dict[str, str]] = {
    "exact": "",
    "at_least": "at least ",
    "at_most": "at most ",
    "about": "about ",
    "between": "between ",
}
_BASES: Final[dict[str, str]] = {
    "stated": "the text states it",
    "resolved": "counted from the words of the text",
    "metadata": "from what the page says about itself",
    "asserted": "asserted by the person who recorded it; the text does not say it",
}


def facts_of(said: Said) -> tuple[Fact, ...]:
    """What a claim says beyond its words: a figure's value, a meeting's mode, a statement's sentence."""
    found: list[tuple[str, str]] = []
    match said:
        case Figure():
            upper = f" and {said.upper}" if said.upper else ""
            found = [
                ("quantity", said.quantity),
                ("value", f"{_BOUNDS[said.bound]}{said.value}{upper} {said.unit}"),
                ("nature", said.nature),
            ]
        case Meeting():
            found = [
                ("mode", _known(said.mode.replace("_", " "))),
                ("state", _known(said.state)),
            ]
        case Statement() if said.proposition:
            found = [("proposition", said.proposition)]
    if said.proposal is not None:
        found.append(
            (
                PROPOSED_BY,
                f"{said.proposal.engine} {said.proposal.version}, rule {said.proposal.rule}",
            )
        )
        found.extend((CHANGED, change.field) for change in said.proposal.changed)
    return tuple(Fact(label=label, value=value) for label, value in found)


def when_of(interval: Interval | None) -> When | None:
    """A date as exactly as it is known, and what it rests on."""
    if interval is None:
        return None
    return When(
        first=interval.first,
        last=interval.last,
        precision=interval.precision,
        is_approximate=interval.approximate,
        zone=interval.zone,
        words=words_of(interval.words),
        base=interval.base,
        basis=interval.basis,
        sentence=_sentence(interval),
    )


def _sentence(interval: Interval) -> str:
    first, last = interval.first, interval.last
    if first == last:
        date = first or "an unknown day"
    elif first is None or last is None:
        date = f"from {first}" if last is None else f"until {last}"
    else:
        date = f"{first} to {last}"
    about = "about " if interval.approximate else ""
    why = _BASES[interval.basis]
    if interval.basis == "resolved" and interval.words is not None:
        why = f"counted from {quoted(interval.words.exact)}" + (
            f" and the date {interval.base}" if interval.base else ""
        )
    zone = f", {interval.zone}" if interval.zone else ""
    return f"{about}{date}{zone} ({why})"


def _known(value: str) -> str:
    return "not known" if value == "unknown" else value


def part_of(part: str) -> str:
    """Somebody's part in a meeting; nobody stated it when it is unknown."""
    return "part not known" if part == "unknown" else part
