"""What no event may hold beyond its types: order, places and dates that contradict themselves, NUL in a text."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from archive.claim.agent import is_slug
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
            flags out of order ...; the first that is found.
    """
    _walk(event)


def refuse_nul(value: Any, name: str = "the text") -> None:
    """Walk through an event and refuse the first text with a NUL, naming its field."""
    if isinstance(value, str) and "\0" in value:
        raise BadValueError(
            field=name,
            value=value[:80],
            todo="a NUL is no character of a text: take it out",
        )
    if isinstance(value, tuple):
        for item in value:
            refuse_nul(item, name)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            refuse_nul(getattr(value, field.name), field.name)


def _walk(value: Any) -> None:
    kind = type(value)
    plan = _PLANS.get(kind)
    if plan is None:
        plan = _PLANS[kind] = (_RULES.get(kind), *_ruled_fields(kind))
    rule, ones, lists = plan
    if rule is not None:
        rule(value)
    for name in ones:
        part = getattr(value, name)
        if part is not None:
            _walk(part)
    for name in lists:
        for part in getattr(value, name):
            _walk(part)


_PLANS: Final[
    dict[
        type,
        tuple[Callable[[Any], None] | None, tuple[str, ...], tuple[str, ...]],
    ]
] = {}
"""What to do with a value of a class: its rule, and the fields below which there are rules, lists apart."""


def _ruled_fields(kind: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not attrs.has(kind):
        return (), ()
    hints = get_type_hints(kind)
    ruled = [field.name for field in attrs.fields(kind) if _is_ruled(hints[field.name])]
    lists = tuple(name for name in ruled if get_origin(hints[name]) is tuple)
    return tuple(name for name in ruled if name not in lists), lists


def _is_ruled(hint: Any) -> bool:
    """Whether a field of this type can hold a value that has a rule, itself or below it."""
    if isinstance(hint, type) and attrs.has(hint):
        return hint in _RULES or any(_ruled_fields(hint))
    return any(_is_ruled(part) for part in get_args(hint))


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
            value="asserted"
            if "asserted" in hop.flags
            else "an agent without a mention",
            todo="an agent whom the text does not name is the recorder's assertion, and only such a one is",
        )


def _attribution(attribution: Attribution) -> None:
    _sorted("flags", attribution.flags)


def _figure(figure: Figure) -> None:
    if (figure.upper is not None) != (figure.bound == "between"):
        raise BadValueError(
            field="upper",
            value=str(figure.upper),
            todo="a range has bound 'between' and an upper value",
        )
    for name, number in (("value", figure.value), ("upper", figure.upper)):
        if number is not None and number.startswith("-") and not Decimal(number):
            raise BadValueError(
                field=name, value=number, todo="zero has no sign: give 0"
            )
    if figure.upper is not None and Decimal(figure.upper) < Decimal(figure.value):
        raise BadValueError(
            field="upper",
            value=figure.upper,
            todo=f"it is lower than the value {figure.value}: swap them",
        )


def _sorted(name: str, flags: tuple[str, ...]) -> None:
    if len(flags) > 1 and list(flags) != sorted(set(flags)):
        raise BadValueError(
            field=name, value=" ".join(flags), todo="flags stand once each, in order"
        )


def _registered(event: AgentRegistered) -> None:
    if event.slug is not None and not is_slug(event.slug):
        raise BadValueError(
            field="slug",
            value=event.slug,
            todo="use 2 to 63 lower-case letters, digits and hyphens, not of the form of a reference such as c12",
        )


def _corrected(event: ClaimCorrected) -> None:
    given = [
        name
        for name in ("quote", "meeting", "figure", "statement")
        if getattr(event, name) is not None
    ]
    if len(given) != 1:
        raise BadValueError(
            field="a correction",
            value=" and ".join(given) or "nothing",
            todo="it sets exactly one claim, whole",
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
}
