"""The verbs that make an archive, put captures on record and sign: init, capture, describe, checkpoint."""

import shlex
import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from archive.capture.capture import DetailField
from archive.capture.store import read_whole
from archive.cli.options import (
    Insisting,
)
from archive.cli.outcome import THIS, report, say_next
from archive.cli.root import app, current
from archive.errors import (
    NoFileError,
    RefusedError,
    UsageError,
)
from archive.opening import init_archive
from archive.record import captures
from archive.record.agents import check_name
from archive.record.checkpoint import sign as sign_checkpoint
from archive.settings import actor_setting, home_for_init, remember_actor


@app.command
def init(
    *, origin: str | None = None, name: str | None = None, zone: str | None = None
) -> int:
    """Make an archive in --home, ARCHIVE_HOME or this folder; --as NAME is its founder.

    Parameters
    ----------
    origin
        A name without scheme, fixed for ever, such as example.org/desk.
    name
        What people call it.
    zone
        The time zone for dates that name none, such as Europe/Istanbul.
    """
    run = current()
    founder = actor_setting(run.actor)
    if founder is None:
        raise UsageError(
            what="an archive has a founder",
            todo="say who you are: archive init --as NAME",
        )
    check_name(founder)
    archive = init_archive(
        home_for_init(run.home),
        origin=origin,
        name=name,
        founder=founder,
        zone=zone,
        clock=run.clock,
    )
    try:
        if remember_actor(founder):
            run.say(
                f"you act as {founder} from now on (your settings say so; --as NAME says otherwise)"
            )
        elif run.actor is not None and actor_setting() != founder:
            other = actor_setting()
            run.say(
                f"your settings {f'name {other}' if other else 'name nobody'}: in this archive give "
                f"--as {shlex.quote(founder)} with each command, or set ARCHIVE_ACTOR"
            )
        if run.is_json:
            run.emit(
                {
                    "references": {"agent": "a1"},
                    "recorded": ["e0", "a1"],
                    "home": str(archive.home),
                    "origin": archive.origin,
                }
            )
        else:
            run.out.print(
                f"made the archive {archive.origin} in {archive.home}",
                markup=False,
                soft_wrap=True,
            )
            capturing = ("capture", "FILE", "--outlet", "NAME", "--published", "DATE")
            say_next(run, capturing)
    finally:
        archive.close()
    return 0


@app.command
def capture(  # noqa: PLR0913 - one option a detail
    file: Annotated[str, Parameter(allow_leading_hyphen=True)],
    *,
    outlet: str | None = None,
    published: str | None = None,
    updated: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    language: str | None = None,
    address: str | None = None,
    charset: str | None = None,
    media_type: str | None = None,
    insisting: Insisting | None = None,
) -> int:
    """Keep the bytes of FILE (- for standard input) and put them on record, with the text read out of them.

    Parameters
    ----------
    file
        An HTML page or a plain text; - reads standard input.
    outlet
        Who published it: a reference, slug, name or alias.
    published
        The date it appeared, ISO.
    updated
        The date it was changed.
    title
        Its title.
    byline
        Who wrote it.
    language
        Its language, such as en.
    address
        Its canonical address.
    charset
        The charset of the bytes, when you know better.
    media_type
        text/html or text/plain, when you know better.
    """
    run = current()
    insisting = insisting or Insisting()
    given: dict[DetailField, str | None] = {
        "outlet": outlet,
        "published": published,
        "updated": updated,
        "title": title,
        "byline": byline,
        "language": language,
        "canonical_address": address,
    }
    data = (
        read_whole(sys.stdin.buffer, name="standard input")
        if file == "-"
        else _read(Path(file))
    )
    with run.writing() as (archive, by):
        done = captures.capture(
            archive,
            by,
            captures.Seen(
                data=data,
                how="stdin" if file == "-" else "file",
                file_name=None if file == "-" else Path(file).name,
                media_type=media_type,
                declared_charset=charset,
                details={
                    name: value for name, value in given.items() if value is not None
                },
                is_new=insisting.new,
                is_again=insisting.again,
            ),
        )
        return report(
            run,
            archive,
            "capture",
            done,
            ("show", THIS, "--text"),
            ("propose", THIS),
            ("record", "quote", "--in", THIS, "WORDS", "--speaker", "NAME"),
        )


def _read(path: Path) -> bytes:
    """Read a regular file; never waits for a pipe that nobody writes to."""
    try:
        path.name.encode()
    except UnicodeEncodeError:
        raise RefusedError(
            what=f"the name of {str(path)!r} is not written in UTF-8, so it cannot be recorded",
            todo="rename the file, or give its bytes alone: archive capture - < FILE",
        ) from None
    try:
        if not path.is_file():
            path.stat()  # what is not there, or may not be seen, says so itself
            raise _no_file(path)
        with path.open("rb") as stream:
            return read_whole(stream, name=str(path))
    except FileNotFoundError:
        raise NoFileError(where=str(path)) from None
    except (OSError, ValueError) as error:
        raise RefusedError(what=f"{path} cannot be read", todo=str(error)) from error


def _no_file(path: Path) -> RefusedError:
    if path.is_dir():
        return RefusedError(
            what=f"{path} is a folder, not a file",
            todo="name the files in it, one command for each",
        )
    return RefusedError(
        what=f"{path} is no regular file (a pipe, a device or a socket)",
        todo=f"send its bytes to standard input: cat {shlex.quote(str(path))} | archive capture -",
    )


@app.command(name="describe")
def describe_capture(
    reference: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    updated: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    language: str | None = None,
    address: str | None = None,
    reason: str | None = None,
    insisting: Insisting | None = None,
) -> int:
    """Say something about a capture that is on record; a person's word beats the page's own.

    Parameters
    ----------
    reference
        The capture, such as d3.
    outlet
        Who published it.
    published
        The date it appeared, ISO.
    updated
        The date it was changed.
    title
        Its title.
    byline
        Who wrote it.
    language
        Its language.
    address
        Its canonical address.
    reason
        How you know.
    """
    run = current()
    given: dict[DetailField, str | None] = {
        "outlet": outlet,
        "published": published,
        "updated": updated,
        "title": title,
        "byline": byline,
        "language": language,
        "canonical_address": address,
    }
    told = {name: value for name, value in given.items() if value is not None}
    with run.writing() as (archive, by):
        done = captures.describe(
            archive, by, reference, told, reason, is_new=(insisting or Insisting()).new
        )
        return report(run, archive, "entry", done, ("show", reference))


@app.command
def checkpoint() -> int:
    """Check the whole log, sign its size and root, and print the signed note."""
    run = current()
    with run.writing() as (archive, _by):
        note = sign_checkpoint(archive)
    if run.is_json:
        run.emit({"checkpoint": note})
    else:
        sys.stdout.write(note)
        run.say(
            "keep it somewhere else: whoever holds it can see whether the log was changed since"
        )
    return 0
