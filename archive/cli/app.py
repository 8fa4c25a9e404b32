"""How a run of ``archive`` begins and ends: words in, an exit code out, one sentence when it is refused."""

import errno
import io
import logging
import os
import shlex
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

import structlog
from cyclopts import CycloptsError, MissingArgumentError

from archive import history
from archive.cli import (
    agents,
    changing,
    checking,
    exchange,
    listing,
    proposing,
    reading,
    recording,
    writing,
)
from archive.cli.form import drop_form, expand
from archive.cli.root import app, begin, current
from archive.cli.session import Session, refuse_empty, session_of, split
from archive.cli.show import clean
from archive.errors import ArchiveError

__all__ = [
    "agents",
    "app",
    "changing",
    "checking",
    "exchange",
    "listing",
    "main",
    "proposing",
    "reading",
    "recording",
    "writing",
]
"""The verbs register as they are imported."""

_PRINTING: Final = frozenset({"rich.console", "archive.cli.session", __name__})
"""The modules that write to standard output, and themselves to no other file."""

_BAD_NAMES: Final = frozenset({errno.ENAMETOOLONG, errno.ELOOP})
"""What the system says of a name of a file that a person gave, and that nothing can have."""

_LONGEST: Final = 1200
"""How many letters a refusal has at most."""


def main(
    argv: Sequence[str] | None = None, *, clock: history.Clock = history.now
) -> int:
    """Run one command line.

    Args:
        argv: The words after ``archive``; those of the process when not given.
        clock: The time; tests pass a fixed one.

    Returns:
        The exit code.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    begin(Session())
    try:
        common, rest = split(sys.argv[1:] if argv is None else argv)
        run = session_of(common, clock=clock)
        begin(run)
        _diagnose(is_debug=run.is_debug)
        refuse_empty(rest)
        words = expand(rest)
        refuse_empty(words)
        ended = app(
            words,
            exit_on_error=False,
            print_error=False,
            console=run.out,
            error_console=run.err,
        )
        sys.stdout.flush()
        drop_form()
    except ArchiveError as error:
        return _refused(str(error), error.exit_code, error)
    except CycloptsError as error:
        return _refused(_misused(error), 2, error)
    except BrokenPipeError:  # whoever read us has gone: nothing more to say, to anybody
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        done = "recorded" if current().has_written else "nothing was half written"
        return _refused(f"stopped; {done}", 130, None)
    except OSError as error:
        if _is_of_printing(error):
            done = "recorded, but it" if current().has_written else "the answer"
            return _refused(f"{done} could not be printed: {error.strerror}", 1, error)
        if error.errno in _BAD_NAMES and not current().has_written:
            return _refused(
                f"{error.filename}: {error.strerror}: name another", 1, error
            )
        return _refused(_fault(error), 1, error)
    except Exception as error:  # noqa: BLE001 - the last net: nobody is to be shown a traceback unasked
        return _refused(_fault(error), 1, error)
    return ended if isinstance(ended, int) else 0


def _misused(error: CycloptsError) -> str:
    """Say what is wrong with a command line; a word that is missing is called as the usage line calls it."""
    verb = " ".join(("archive", *(error.command_chain or ())))
    what = str(error).rstrip(". ")
    if isinstance(error, MissingArgumentError) and error.argument is not None:
        name, field = error.argument.name, error.argument.field_info
        word = name.removeprefix("--").upper() if field.is_positional else name
        what = f"'{verb}' needs {word}"
        if error.keyword is not None:
            what = f"{error.keyword} has no value"
    return f"{what}: see '{verb} --help'"


def _fault(error: Exception) -> str:
    return (
        f"{type(error).__name__}: {error}: this is a fault of the program: "
        "run it again with --debug and report what it prints"
    )


def _is_of_printing(error: OSError) -> bool:
    """Say whether it was an output of ours that took nothing more; if so, what waits for it is thrown away."""
    *_, (frame, _line) = traceback.walk_tb(error.__traceback__)
    if frame.f_globals.get("__name__") not in _PRINTING:
        return False
    with suppress(OSError):  # not every output is a file of the system
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    return True


def _refused(sentence: str, code: int, error: Exception | None) -> int:
    """Say in one sentence what was refused; with ``--debug`` the traceback goes before it."""
    run = current()
    if run.is_debug and error is not None:
        run.err.print_exception()
    with suppress(OSError):  # when standard error is full too, the code says it alone
        if run.form is not None and not run.has_written:
            run.say(
                f"your form is kept: mend {shlex.quote(str(run.form))} and run the command again "
                f"with --fields {shlex.quote(str(run.form))} in place of --edit"
            )
        run.say(f"archive: {clean(_spoken(' '.join(sentence.split())))}")
    return code


def _spoken(sentence: str) -> str:
    """A sentence without the middle of it, when it says back more than anybody reads; its end says what to do."""
    if len(sentence) <= _LONGEST:
        return sentence
    return f"{sentence[: _LONGEST // 2]} … {sentence[-_LONGEST // 2 :]}"


def _diagnose(*, is_debug: bool) -> None:
    """Send diagnostics to standard error only; all but warnings only when asked for."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.DEBUG if is_debug else logging.WARNING
        ),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
