"""What is wrong with a value that the format does not take: a decoder's words as a sentence for people."""

import re
from typing import Any, Final

import msgspec

from archive.errors import BadValueError, LimitError

_ENUM: Final = re.compile(r"Invalid enum value '(.*)'", re.DOTALL)
_FORMS: Final = {
    "language": "give a language tag, such as en, fa or pt-BR",
    "digest": "give 64 lower-case hexadecimal digits",
    "slug": "use 2 to 63 lower-case letters, digits and hyphens",
    "value": "give a decimal number such as 5000000000 or -2.5",
    "upper": "give a decimal number such as 5000000000 or -2.5",
}


def refusal(event: Any, message: str) -> BadValueError | LimitError:
    """Say what the format asks for instead of a value.

    Args:
        event: What was to be written.
        message: The decoder's words, such as "Invalid enum value 'x' - at `$.quote.manner`".
    """
    what, _, where = message.rpartition(" - at ")
    path = re.findall(r"\w+|\.\.\.", where.strip("`").removeprefix("$"))
    names = [name for name in path if name.isidentifier()]
    field = ".".join(names) or "the event"
    if "<=" in what:
        most = what.rpartition("<= ")[2].strip("`")
        return LimitError(what=field, limit=f"{most} (code points, or items of a list)")
    odd = _ENUM.fullmatch(what)
    if odd:
        allowed = " or ".join(sorted(_allowed(type(event), names)))
        return BadValueError(field=field, value=odd[1], todo=f"give {allowed}")
    if "length >=" in what:
        return BadValueError(field=field, value="", todo="it is empty: say something")
    todo = _FORMS.get(names[-1]) if names and "matching regex" in what else None
    return BadValueError(
        field=field,
        value=_value(event, path),
        todo=todo or "it is not of the form that the format asks for (docs/FORMAT.md)",
    )


def _value(event: Any, path: list[str]) -> str:
    for name in path:
        event = event[int(name)] if name.isdigit() else getattr(event, name, None)
    return str(event)[:80]


def _allowed(kind: Any, names: list[str]) -> list[str]:
    """The words that the format has for a field."""
    found = [msgspec.inspect.type_info(kind)]
    for name in names:
        found = [
            field.type
            for one in _parts(found)
            for field in getattr(one, "fields", ())
            if field.encode_name == name
        ]
    return [str(each) for one in _parts(found) for each in getattr(one, "values", ())]


def _parts(kinds: list[Any]) -> list[Any]:
    """Look through "or nothing", and into lists."""
    found: list[Any] = []
    for one in kinds:
        if isinstance(one, msgspec.inspect.UnionType):
            found.extend(_parts(list(one.types)))
        elif hasattr(one, "item_type"):
            found.extend(_parts([one.item_type]))
        else:
            found.append(one)
    return found
