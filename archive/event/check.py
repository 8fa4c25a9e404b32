"""What no event may hold beyond its types: order, places and dates that contradict themselves, NUL in a text."""

from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

from archive.claim.agent import Identifier, is_slug
from archive.claim.attribution import Attribution, Hop
from archive.claim.figure import Figure
from archive.claim.when import check_interval
from archive.errors import BadValueError
from archive.event.kinds import AgentRegistered, ClaimCorrected, Event
from archive.values import Interval, Passage, Selector


def check(event: Event) -> None:
    """Walk through an event and refuse what its types let pass.

    Raises:
        BadValueError: A passage whose pieces overlap, a selector whose length is not its words', an impossible date,
            a text with NUL ...; the first that is found.
    """
    for name, value in _walk("", event):
        if isinstance(value, str):
            if "\0" in value:
                raise BadValueError(field=name, value=value[:80], todo="a NUL is no character of a text: take it out")
            continue
        rule = _RULES.get(type(value))
        if rule is not None:
            rule(value)


def _walk(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    yield name, value
    if isinstance(value, tuple):
        for item in value:
            yield from _walk(name, item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from _walk(field.name, getattr(value, field.name))


def _selector(selector: Selector) -> None:
    if selector.end - selector.start != len(selector.exact):
        raise BadValueError(
            field="a selector",
            value=f"{selector.start}-{selector.end}",
            todo=f"its words are {len(selector.exact)} code points long: start and end must say the same",
        )


def _passage(passage: Passage) -> None:
    for before, after in zip(passage.pieces, passage.pieces[1:], strict=False):
        if after.start < before.end:
            raise BadValueError(
                field="a passage",
                value=after.exact[:80],
                todo="its pieces must follow each other in the text without overlapping",
            )


def _hop(hop: Hop) -> None:
    _sorted("flags", hop.flags)
    if (hop.agent is not None and hop.mention is None) != ("asserted" in hop.flags):
        raise BadValueError(
            field="a hop",
            value="asserted" if "asserted" in hop.flags else "an agent without a mention",
            todo="an agent whom the text does not name is the recorder's assertion, and only such a one is",
        )


def _attribution(attribution: Attribution) -> None:
    _sorted("flags", attribution.flags)


def _figure(figure: Figure) -> None:
    if (figure.upper is not None) != (figure.bound == "between"):
        raise BadValueError(field="upper", value=str(figure.upper), todo="a range has bound 'between' and an upper value")


def _sorted(name: str, flags: tuple[str, ...]) -> None:
    if list(flags) != sorted(set(flags)):
        raise BadValueError(field=name, value=" ".join(flags), todo="flags stand once each, in order")


def _registered(event: AgentRegistered) -> None:
    if event.slug is not None and not is_slug(event.slug):
        raise BadValueError(
            field="slug",
            value=event.slug,
            todo="use 2 to 63 lower-case letters, digits and hyphens, not of the form of a reference such as c12",
        )


def _corrected(event: ClaimCorrected) -> None:
    given = [name for name in ("quote", "meeting", "figure", "statement") if getattr(event, name) is not None]
    if len(given) != 1:
        raise BadValueError(
            field="a correction", value=" and ".join(given) or "nothing", todo="it sets exactly one claim, whole"
        )


_RULES: Final[dict[type, Callable[[Any], None]]] = {
    Selector: _selector,
    Passage: _passage,
    Hop: _hop,
    Attribution: _attribution,
    Figure: _figure,
    Interval: check_interval,
    AgentRegistered: _registered,
    ClaimCorrected: _corrected,
    Identifier: lambda _: None,
}
