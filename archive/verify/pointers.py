"""Where an event points: the positions it names, and the places in texts, found in any event by its types."""

from collections.abc import Iterator
from typing import Any, Final, TypeAlias, get_args, get_type_hints

import attrs
from msgspec import UNSET

from archive.event.kinds import Event
from archive.values import Passage, Position, Selector

Place: TypeAlias = tuple[int | None, int | None, Selector]
"""The text-derived that a selector counts in and its capture, as far as the event says, and the selector."""


@attrs.frozen
class _Plan:
    """Which fields of a shape hold positions, selectors, or shapes that may hold them."""

    positions: tuple[str, ...]
    selectors: tuple[str, ...]
    inner: tuple[str, ...]


def positions_in(event: Event) -> list[int]:
    """List every position that an event names."""
    found: list[int] = []
    for shape in _shapes(event):
        for name in _plan(type(shape)).positions:
            value = getattr(shape, name)
            if value is not None and value is not UNSET:
                found.extend(value if isinstance(value, tuple) else (value,))
    return found


def places_in(event: Event) -> list[Place]:
    """List every place in a text that an event points at.

    A passage says which text its pieces count in; all other selectors (names, cues, dates) count in
    the text of the passage that stands beside them.
    """
    found: list[Place] = []
    _gather(event, (None, getattr(event, "capture", None)), found)
    return found


def _gather(value: Any, text: tuple[int | None, int | None], to: list[Place]) -> None:
    text = _text_of(value) or text
    plan = _plan(type(value))
    for name in plan.selectors:
        selector = getattr(value, name)
        if selector is not None:
            several = selector if isinstance(selector, tuple) else (selector,)
            to.extend((*text, one) for one in several)
    for name in plan.inner:
        inner = getattr(value, name)
        for one in inner if isinstance(inner, tuple) else (inner,):
            if one is not None:
                _gather(one, text, to)


def _text_of(value: Any) -> tuple[int, int] | None:
    passage = value
    if not isinstance(value, Passage):
        passage = getattr(value, "passage", None) or getattr(value, "evidence", None)
    if isinstance(passage, Passage):
        return passage.text, passage.capture
    return None


def _shapes(value: Any) -> Iterator[Any]:
    yield value
    for name in _plan(type(value)).inner:
        inner = getattr(value, name)
        for one in inner if isinstance(inner, tuple) else (inner,):
            if one is not None:
                yield from _shapes(one)


_PLANS: Final[dict[Any, _Plan]] = {}


def _plan(shape: Any) -> _Plan:
    known = _PLANS.get(shape)
    if known is None:
        known = _PLANS[shape] = _planned(shape)
    return known


def _planned(shape: Any) -> _Plan:
    hints = get_type_hints(shape, include_extras=True)
    parts = {field.name: _parts(hints[field.name]) for field in attrs.fields(shape)}
    return _Plan(
        tuple(name for name, types in parts.items() if Position in types),
        tuple(name for name, types in parts.items() if Selector in types),
        tuple(
            name
            for name, types in parts.items()
            if any(each is not Selector and attrs.has(each) for each in types)
        ),
    )


def _parts(hint: Any) -> set[Any]:
    """Take a type hint apart into the types that it is made of."""
    inner = get_args(hint)
    if not inner:
        return {hint}
    return set().union(
        *(_parts(one) for one in inner if not isinstance(one, str | int))
    )
