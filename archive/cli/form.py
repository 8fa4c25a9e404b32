"""A claim told in one object instead of options: ``record KIND --fields FILE|-``, or a form in an editor, ``--edit``.

Both become the very options that a person would have typed, so there is one way in.
"""

import json
import secrets
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from archive.cli.root import current
from archive.cli.show import clean
from archive.errors import (
    BadValueError,
    NoFileError,
    RefusedError,
    UsageError,
    disk_error,
)
from archive.settings import editor, state_folder

_POINTING: Final = ("in", "words", "from", "to", "range", "nth", "within")
_CHAIN: Final = (
    "speaker",
    "unsettled",
    "via",
    "cue",
    "mention",
    "manner",
    "asserted",
    "flag",
)
_REST: Final = (
    "on",
    "on-words",
    "base",
    "zone",
    "approximate",
    "at",
    "language",
    "note",
    "new",
    "again",
)
_OWN: Final[dict[str, tuple[str, ...]]] = {
    "quote": (),
    "meeting": ("with", "part", "mode", "state"),
    "figure": ("value", "upper", "bound", "unit", "quantity", "nature"),
    "statement": ("proposition",),
}
_FLAGS: Final = frozenset({"approximate", "new", "again"})
_LISTS: Final = frozenset(
    {"words", "via", "cue", "mention", "manner", "asserted", "flag", "with", "part"}
)


def fields_of(kind: str) -> tuple[str, ...]:
    """The names of the fields that a claim of this kind has, as the options are called."""
    return (*_POINTING, *_OWN[kind], *_CHAIN, *_REST)


def expand(words: Sequence[str]) -> list[str]:
    """Turn ``record KIND ... --fields FILE`` or ``--edit`` into plain options; all else comes back as it is.

    Raises:
        UsageError: A field is unknown, or the kind is.
        NoFileError: There is no such file.
        RefusedError: No editor is known, or it ended with an error, or the form was left empty.
    """
    if len(words) < 2 or words[0] != "record" or words[1] not in _OWN:  # noqa: PLR2004 - verb and kind
        return list(words)
    kind, rest = words[1], list(words[2:])
    end = rest.index("--") if "--" in rest else len(rest)
    rest, plain = rest[:end], rest[end:]
    for place, word in enumerate(rest):
        option, equals, value = word.partition("=")
        if option == "--fields":
            after = rest[place + 1 :]
            if not equals and not after:
                raise UsageError(
                    what="--fields has no value",
                    todo="write --fields FILE, or - for standard input",
                )
            given = read_fields(value if equals else after.pop(0))
            told = options(kind, given)
            return ["record", kind, *rest[:place], *told, *after, *plain]
        if word == "--edit":
            typed = _typed(kind, rest[:place] + rest[place + 1 :])
            typed.setdefault("words", []).extend(plain[1:])
            return ["record", kind, *options(kind, edited(kind, typed))]
    return list(words)


def read_fields(name: str) -> dict[str, Any]:
    """Read one JSON object from a file, or from standard input; or a form in TOML, from a file that is called so.

    Raises:
        BadValueError: It is neither.
    """
    if name == "-":
        text = sys.stdin.read()
    else:
        try:
            text = Path(name).read_text(encoding="utf-8")
        except FileNotFoundError:
            raise NoFileError(where=name) from None
        except (OSError, UnicodeDecodeError) as error:
            raise RefusedError(
                what=f"{name} cannot be read", todo=str(error)
            ) from error
    if name.endswith(".toml"):
        return _read_form(text)
    try:
        given = json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BadValueError(
            field="--fields", value=name, todo=f"it is no JSON: {error}"
        ) from error
    if not isinstance(given, dict):
        raise BadValueError(field="--fields", value=name, todo="give one JSON object")
    return given


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """One object of a JSON text, each name once: of two values nobody knows which was meant."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"{name!r} is there twice")
        found[name] = value
    return found


def options(kind: str, given: dict[str, Any]) -> list[str]:
    """Write fields as the options that say the same.

    Raises:
        UsageError: A field is unknown.
        BadValueError: A value is neither text, number, yes or no, nor a list of texts.
    """
    known = fields_of(kind)
    words: list[str] = []
    for name, value in given.items():
        option = name.replace("_", "-")
        if option not in known:
            raise UsageError(
                what=f"a {kind} has no field {name!r}",
                todo=f"it has {', '.join(known)}",
            )
        if value is None or value in ("", []):
            continue
        if option in _FLAGS:
            if not isinstance(value, bool):
                raise BadValueError(
                    field=name, value=str(value), todo="say true or false"
                )
            words.extend([f"--{option}"] if value else [])
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, bool) or not isinstance(each, str | int):
                raise BadValueError(
                    field=name, value=str(each), todo="give a text, or a list of texts"
                )
            words.append(f"--{option}={each}")
    return words


def _typed(kind: str, rest: Sequence[str]) -> dict[str, Any]:
    """Read the options that stand beside ``--edit``, so that the form begins with them."""
    given: dict[str, Any] = {}
    words = iter(rest)
    for word in words:
        if not word.startswith("--"):
            given.setdefault("words", []).append(word)
            continue
        name, equals, value = word.removeprefix("--").partition("=")
        if name not in fields_of(kind):
            raise UsageError(
                what=f"a {kind} has no option --{name}",
                todo=f"see 'archive record {kind} --help'",
            )
        if name in _FLAGS:
            given[name] = True
        elif name in _LISTS:
            given.setdefault(name, []).append(value if equals else next(words, ""))
        else:
            given[name] = value if equals else next(words, "")
    return given


def form(kind: str, given: dict[str, Any], heading: Sequence[str] = ()) -> str:
    """Write a form in TOML: what is known filled in, what is not left empty; ``heading`` goes above as remarks."""
    lines = [
        f"# A {kind}. Fill in what you know, leave the rest empty, save and close.",
        "# An empty form records nothing.",
        *(f"# {' '.join(clean(line).split())}" for line in heading),
        "",
    ]
    for name in fields_of(kind):
        empty: Any = False if name in _FLAGS else [] if name in _LISTS else ""
        lines.append(
            f"{name} = {json.dumps(given.get(name, empty), ensure_ascii=False)}"
        )
    return "\n".join(lines) + "\n"


def _read_form(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadValueError(
            field="the form", value="TOML", todo=f"it cannot be read: {error}"
        ) from error


def edited(
    kind: str, given: dict[str, Any], heading: Sequence[str] = ()
) -> dict[str, Any]:
    """Let a form be filled in; its file stays until the claim is on record, so that nothing typed is lost.

    Raises:
        RefusedError: No editor is known, or it ended with an error, or the form was left empty.
        BadValueError: What was filled in cannot be read.
    """
    program = editor()
    if program is None:
        raise RefusedError(
            what="no editor is known", todo="set EDITOR, or use --fields FILE"
        )
    path = state_folder() / "forms" / f"{kind}-{secrets.token_hex(4)}.toml"
    begun = form(kind, given, heading)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(begun, encoding="utf-8")
    except OSError as error:
        raise disk_error(error, path) from error
    current().form = path
    try:
        ended = subprocess.run([*shlex.split(program), str(path)], check=False)  # noqa: S603 - the user's own editor
    except (OSError, ValueError) as error:
        raise RefusedError(
            what=f"the editor {program!r} cannot be started ({error})",
            todo="set EDITOR to one that is there, or use --fields FILE; nothing was recorded",
        ) from error
    finally:
        is_gone = not path.is_file()
        if is_gone or path.read_bytes() == begun.encode():
            drop_form()
    if is_gone:
        raise RefusedError(
            what=f"the editor {program!r} took the form away",
            todo="nothing was recorded; save it where it is, or use --fields FILE",
        )
    if ended.returncode != 0:
        raise RefusedError(
            what=f"the editor ended with {ended.returncode}",
            todo="nothing was recorded",
        )
    filled = read_fields(str(path)) if current().form else _read_form(begun)
    if not any(filled.values()):
        drop_form()
        raise RefusedError(what="the form was left empty", todo="nothing was recorded")
    return filled


def drop_form() -> None:
    """Take away the form of this run: what it says is on record, or it says nothing."""
    path, current().form = current().form, None
    if path is not None:
        path.unlink(missing_ok=True)
