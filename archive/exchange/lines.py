"""The lines of import and export files: one event a line, with refs in the place of positions.

A line's shape is the catalogue's own, walked through once: each class of an event becomes a shape in
which every position is a text, ``seen`` is left out, nothing may be missing and nothing may be added.
So a new kind of event needs no line of code here.
"""

import json
import types
from collections.abc import Callable
from functools import cache
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs
import msgspec
from msgspec import UNSET, Meta, UnsetType

from archive.errors import ImportRefusedError
from archive.event.kinds import (
    KIND_OF,
    KINDS,
    ArchiveCreated,
    Event,
    ImportBegun,
    PayloadErased,
)
from archive.values import Position

LINE_LIMIT: Final = 2 * 1024 * 1024
"""Bytes of one line; the event in it may have 1 MiB."""

Ref = Annotated[
    str,
    Meta(min_length=1, max_length=100, description="A ref: any text, once in a file"),
]

Thing = Literal["agent", "capture", "text", "claim", "entry"]
"""What a ref has to lead to."""

THINGS: Final[dict[str, Thing]] = {
    "agent": "agent",
    "holder": "agent",
    "object": "agent",
    "into": "agent",
    "capture": "capture",
    "captures": "capture",
    "text": "text",
    "claim": "claim",
    "other": "claim",
    "within": "claim",
    "entry": "entry",
    "reviewer": "agent",
}
"""Each field of the catalogue that is a position, and what stands there."""

NOT_IMPORTED: Final[frozenset[type[Event]]] = frozenset(
    {ArchiveCreated, ImportBegun, PayloadErased}
)
"""Kinds that are about an archive's own log and mean nothing in another's."""

SET_BY_IMPORT: Final = "seen"

Place = Callable[[str, Thing], Position]
"""Finds the position that a ref leads to."""
Name = Callable[[Position], str]
"""Gives the ref of a position."""


@attrs.frozen(kw_only=True)
class Line:
    """A line that was read and is well formed: its ref, its kind, its event still with refs."""

    ref: str
    kind: str
    fields: Any

    def event(self, place: Place) -> Event:
        """Make the event, with each ref's position; ``seen`` is left for whoever knows it."""
        made: Event = _shape(KINDS[self.kind]).read(self.fields, place)
        return made


def read_line(raw: bytes, number: int) -> Line:
    """Read one line strictly.

    Args:
        raw: Its bytes, without the line's end.
        number: Its number in the file, from 1.

    Raises:
        ImportRefusedError: It is not JSON, not of the schema, or says something twice.
    """
    if len(raw) > LINE_LIMIT:
        raise ImportRefusedError(
            line=number, reason=f"it is over the limit of {LINE_LIMIT >> 20} MiB a line"
        )
    try:
        read = _lines().decode(raw)
        if _ENCODER.encode(read) != raw:
            json.loads(raw, object_pairs_hook=_no_doubles)
    except RecursionError:
        raise ImportRefusedError(
            line=number, reason="it is nested too deeply"
        ) from None
    except UnicodeDecodeError as error:
        reason = f"it is not UTF-8 (byte 0x{error.object[error.start]:02x})"
        raise ImportRefusedError(line=number, reason=reason) from None
    except msgspec.ValidationError as error:
        raise ImportRefusedError(line=number, reason=_worded(str(error))) from None
    except msgspec.DecodeError as error:
        raise ImportRefusedError(line=number, reason=_not_json(raw, error)) from None
    except _DoubleKeyError as error:
        reason = f"the key {error.args[0]!r} stands twice in one object"
        raise ImportRefusedError(line=number, reason=reason) from None
    return Line(ref=read.ref, kind=type(read).__struct_config__.tag, fields=read.event)


def write_line(ref: str, event: Event, name: Name) -> bytes:
    """Write an event as a line, canonical JSON (RFC 8785), without the line's end.

    Args:
        ref: The event's own ref.
        event: What was recorded.
        name: Gives the ref of each position that the event holds.
    """
    kind = type(event)
    line = _line_of(kind)(ref=ref, event=_shape(kind).write(event, name))
    return _ENCODER.encode(line)


def schema() -> dict[str, Any]:
    """The JSON Schema of a line, made from the catalogue."""
    found = msgspec.json.schema(_any_line())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of an archive's import or export file",
        **found,
    }


class _DoubleKeyError(Exception):
    """An object has one key twice."""


_ENCODER: Final = msgspec.json.Encoder(order="sorted")


@cache
def _any_line() -> Any:
    kinds = [kind for kind in KINDS.values() if kind not in NOT_IMPORTED]
    return Union[tuple(_line_of(kind) for kind in kinds)]  # noqa: UP007 - made at run time


@cache
def _lines() -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_any_line())


_LINES: Final[dict[type[Event], type[Any]]] = {}


def _line_of(kind: type[Event]) -> type[Any]:
    if kind not in _LINES:
        _LINES[kind] = msgspec.defstruct(
            f"{kind.__name__}Line",
            [("ref", Ref), ("event", _shape(kind).struct)],
            tag_field="kind",
            tag=KIND_OF[kind],
            forbid_unknown_fields=True,
        )
    return _LINES[kind]


@attrs.frozen(kw_only=True)
class _Shape:
    """A class of the catalogue and the shape that it has in a line."""

    struct: type[Any]
    read: Callable[[Any, Place], Any]
    write: Callable[[Any, Name], Any]


@attrs.frozen(kw_only=True)
class _Part:
    """A field's type in a line, and how its value is carried over; ``None`` means as it is."""

    hint: Any
    read: Callable[[Any, Place], Any] | None = None
    write: Callable[[Any, Name], Any] | None = None
    may_be_left_out: bool = False


_SHAPES: Final[dict[type[Any], _Shape]] = {}


def _shape(kind: type[Any]) -> _Shape:
    if kind not in _SHAPES:
        _SHAPES[kind] = _shaped(kind)
    return _SHAPES[kind]


def _shaped(kind: type[Any]) -> _Shape:
    hints = get_type_hints(kind, include_extras=True)
    parts = {
        name: _part(name, hint) for name, hint in hints.items() if name != SET_BY_IMPORT
    }
    struct = msgspec.defstruct(
        kind.__name__,
        [
            (name, part.hint, UNSET) if part.may_be_left_out else (name, part.hint)
            for name, part in parts.items()
        ],
        kw_only=True,
        namespace={"__doc__": (kind.__doc__ or "").partition("\n")[0]},
        forbid_unknown_fields=True,
    )
    readers = [(name, part.read) for name, part in parts.items() if part.read]
    writers = [(name, part.write) for name, part in parts.items() if part.write]
    plain = [name for name, part in parts.items() if not part.write]
    optional = [name for name, part in parts.items() if part.may_be_left_out]
    is_seeing = SET_BY_IMPORT in hints
    as_fields = msgspec.structs.asdict

    def read(value: Any, place: Place) -> Any:
        fields = as_fields(value)
        for name, carry in readers:
            part = fields[name]
            if part is not None and part is not UNSET:
                fields[name] = carry(part, place)
        for name in optional:
            if fields[name] is None:
                fields[name] = UNSET
        if is_seeing:
            fields[SET_BY_IMPORT] = Position(0)
        return kind(**fields)

    def write(value: Any, ref: Name) -> Any:
        fields = {name: getattr(value, name) for name in plain}
        for name, carry in writers:
            part = getattr(value, name)
            is_blank = part is None or part is UNSET
            fields[name] = part if is_blank else carry(part, ref)
        return struct(**fields)

    return _Shape(struct=struct, read=read, write=write)


def _part(name: str, hint: Any) -> _Part:
    origin, args = get_origin(hint), get_args(hint)
    if hint is Position or (origin is Annotated and args[0] is Position):
        thing = THINGS[name]
        return _Part(
            hint=Ref,
            read=lambda ref, place: place(ref, thing),
            write=lambda position, ref: ref(position),
        )
    if attrs.has(hint):
        shape = _shape(hint)
        return _Part(hint=shape.struct, read=shape.read, write=shape.write)
    if origin is Annotated:
        inner = _part(name, args[0])
        return attrs.evolve(inner, hint=Annotated[inner.hint, *args[1:]])
    if origin in {Union, types.UnionType}:
        (given,) = [arg for arg in args if arg not in {types.NoneType, UnsetType}]
        inner = _part(name, given)
        if UnsetType in args:
            return attrs.evolve(
                inner, hint=inner.hint | None | UnsetType, may_be_left_out=True
            )
        return attrs.evolve(inner, hint=inner.hint | None)
    if origin is tuple:
        return _list(_part(name, args[0]))
    return _Part(hint=hint)


def _list(item: _Part) -> _Part:
    hint = tuple[item.hint, ...]  # type: ignore[name-defined]  # made at run time
    read, write = item.read, item.write
    if read is None or write is None:
        return _Part(hint=hint)
    return _Part(
        hint=hint,
        read=lambda values, place: tuple([read(value, place) for value in values]),
        write=lambda values, name: tuple([write(value, name) for value in values]),
    )


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        raise _DoubleKeyError(
            next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        )
    return found


def _worded(message: str) -> str:
    """Put msgspec's place before its finding: ``event.quote.note: expected ...``."""
    what, _, where = message.partition(" - at ")
    place = where.strip("`").removeprefix("$").removeprefix(".")
    what = what[:1].lower() + what[1:].replace("`", "")
    return f"{place}: {what}" if place else what


def _not_json(raw: bytes, error: Exception) -> str:
    if not raw.strip():
        return "it is empty: one event a line"
    if raw.startswith(b"\xef\xbb\xbf"):
        return "it begins with a byte order mark: save the file as UTF-8 without one"
    detail = str(error).removeprefix("JSON is malformed: ")
    if b"\\ud" in raw.lower():
        detail += ", perhaps a lone surrogate, which is no character"
    return f"it is not JSON ({detail})"
