"""Writing a report to a file: in the format that its name asks for, whole or not at all."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal, get_args

from archive.errors import (
    FORBIDDEN,
    FULL,
    RefusedError,
    UsageError,
    disk_error,
)
from archive.opening import Archive
from archive.report.html import html
from archive.report.markdown import markdown
from archive.report.report import Report, as_json, make_report

Format = Literal["html", "md", "json"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)


def format_of(path: Path, given: str | None = None) -> Format:
    """Which format a file is to have: as given, else by its name's ending.

    Raises:
        UsageError: It is not one that can be written.
    """
    name = given or {".htm": "html", ".markdown": "md"}.get(
        path.suffix.lower(), path.suffix.lower().removeprefix(".")
    )
    for each in FORMATS:
        if each == name:
            return each
    raise UsageError(
        what=f"a report cannot be written as {name or 'a file without an ending'!r}",
        todo=f"give --format {'|'.join(FORMATS)}",
    )


def render(report: Report, name: Format) -> str:
    """Turn a report into the letters of a format."""
    match name:
        case "html":
            return html(report)
        case "md":
            return markdown(report)
        case "json":
            return as_json(report)


def write_report(
    archive: Archive,
    claims: Sequence[int],
    to: Path,
    *,
    form: str | None = None,
    as_of: int | None = None,
) -> Path:
    """Write a report to a file, whole or not at all; a report that stands there is replaced.

    Args:
        archive: The archive.
        claims: Positions of claims.
        to: The file.
        form: html, md or json; by the file's ending when not given.
        as_of: Show the claims as they stood after this position.

    Returns:
        The file.

    Raises:
        UsageError: The format is not known, no claim was named, or the file is a folder.
        DiskFullError, ReadOnlyError, RefusedError: The file cannot be written.
    """
    if to.is_dir():
        raise UsageError(
            what=f"{to} is a folder", todo=f"name a file in it: {to / 'report.html'}"
        )
    _spare(archive, to)
    letters = render(make_report(archive, claims, as_of=as_of), format_of(to, form))
    _write(to, letters.encode("utf-8"))
    return to


def _spare(archive: Archive, to: Path) -> None:
    """Refuse to write over the archive itself, or over a file that no report's name ends like.

    Raises:
        RefusedError: The file is the archive's, or something else that stands there.
    """
    target, home = to.resolve(), archive.home.resolve()
    kept = [home / name for name in ("archive.toml", "captures", "keys")]
    is_database = target.parent == home and target.name.startswith("archive.db")
    if is_database or any(target == path or path in target.parents for path in kept):
        raise RefusedError(
            what=f"{to} belongs to the archive itself", todo="name another file"
        )
    if target.exists() and target.suffix.lower() not in _ENDINGS:
        raise RefusedError(
            what=f"{to} is there already and is no report",
            todo="name another file, such as report.html",
        )


_ENDINGS: Final = frozenset({".html", ".htm", ".md", ".markdown", ".json"})


def _write(path: Path, content: bytes) -> None:
    try:
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            temporary = Path(file.name)
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                temporary.chmod(0o644)
                temporary.replace(path)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
    except OSError as error:
        if error.errno in FULL | FORBIDDEN:
            raise disk_error(error, path) from error
        raise RefusedError(
            what=f"{path} cannot be written ({error.strerror})",
            todo="name a file in a folder that is there; nothing was written",
        ) from error
