"""The catalogue as a page for people: docs/EVENTS.md is what this module writes, held by a test."""

import inspect
import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any, Final

import attrs
import msgspec
from msgspec import UnsetType

from archive.event.kinds import KINDS

_HEAD: Final = """\
# Every event that can be put on record

Made from the catalogue by `make golden`; a test holds it to the code. `docs/FORMAT.md` says how these fields
become bytes, and what the envelope around them holds. `?` marks a field that may be null; every field is
always written, but for those that are marked as left out when there is nothing to say.
"""


def page() -> str:
    """Write the catalogue: each kind, what it means, its fields; then each shape that they use."""
    shapes: dict[str, type] = {}
    kinds = [_section(f"`{kind}`", event, shapes) for kind, event in KINDS.items()]
    done: dict[str, str] = {}
    while todo := [name for name in shapes if name not in done]:
        for name in todo:
            done[name] = _section(name, shapes[name], shapes)
    listed = "\n".join(f"- [`{kind}`](#{kind.replace('/', '')})" for kind in KINDS)
    shown = "\n".join(done[name] for name in sorted(done))
    return (
        f"{_HEAD}\n{listed}\n\n## Kinds\n\n{chr(10).join(kinds)}\n## Shapes\n\n{shown}".rstrip()
        + "\n"
    )


def _section(title: str, kind: type, shapes: dict[str, type]) -> str:
    lines = [
        f"### {title}",
        "",
        inspect.cleandoc(kind.__doc__ or "").partition("\n")[0],
        "",
    ]
    lines += ["| field | holds |", "|---|---|"]
    lines += [f"| `{name}` | {holds} |" for name, holds in _fields(kind, shapes)]
    return "\n".join(lines) + "\n"


def _fields(kind: type, shapes: dict[str, type]) -> Iterator[tuple[str, str]]:
    hints = typing.get_type_hints(kind, include_extras=True)
    for field in attrs.fields(kind):
        yield field.name, _holds(hints[field.name], shapes)


def _holds(hint: Any, shapes: dict[str, type]) -> str:
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        return _holds(parts[0], shapes) + _limits(parts[1:])
    if origin in {typing.Union, types.UnionType}:
        inner = [part for part in parts if part not in {types.NoneType, UnsetType}]
        mark = ", or left out" if UnsetType in parts else " ?"
        return _holds(inner[0], shapes) + mark
    if origin is typing.Literal:
        return ", ".join(f"`{part}`" for part in parts)
    if origin is tuple:
        return f"list of {_holds(parts[0], shapes)}"
    if attrs.has(hint):
        shapes[hint.__name__] = hint
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    if hasattr(hint, "__supertype__"):
        return str(hint.__name__).lower().replace("decimaltext", "decimal")
    return {str: "text", int: "integer", bool: "boolean"}[hint]


def _limits(metas: tuple[Any, ...]) -> str:
    limits = []
    for meta in metas:
        if isinstance(meta, msgspec.Meta):
            if meta.min_length:
                limits.append(f"at least {meta.min_length}")
            if meta.max_length:
                limits.append(f"at most {meta.max_length:,}")
    return f" ({', '.join(limits)})" if limits else ""
