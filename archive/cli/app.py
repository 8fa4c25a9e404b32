"""The verbs of ``archive`` and how a run of it ends: an exit code, and one sentence when it is refused."""

import logging
import sys
from collections.abc import Sequence
from typing import Any, Final

import structlog
from cyclopts import App, CycloptsError

from archive import __version__, history
from archive.cli.session import Session, session_of, split
from archive.errors import ArchiveError

app: Final = App(
    name="archive",
    version=__version__,
    help="An event-sourced archive with an audit trail, for fact-checkers.",
    help_epilogue=(
        "Every verb takes --home FOLDER, --as WHO, --json, --no-color and --debug, before or after it. "
        "Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 4 no such thing, 5 conflict "
        "(verify: 1 tampered, 2 could not check, 3 nothing outside to hold it against)."
    ),
    result_action="return_value",
)
app.register_install_completion_command(add_to_startup=False)

session: Session = Session()
"""The run under way; the verbs read it."""


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
    from archive.cli import reading, writing  # noqa: F401 - registers the verbs

    global session  # noqa: PLW0603 - one run at a time; the verbs are plain functions
    words = list(sys.argv[1:] if argv is None else argv)
    session = Session()
    try:
        common, rest = split(words)
        session = session_of(common, clock=clock)
        _diagnose(session)
        ended = app(
            rest,
            exit_on_error=False,
            print_error=False,
            console=session.out,
            error_console=session.err,
        )
    except ArchiveError as error:
        return _refused(str(error), error.exit_code, error)
    except CycloptsError as error:
        return _refused(f"{error}: see 'archive --help'", 2, error)
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        return _refused("stopped; nothing was half written", 1, None)
    return ended if isinstance(ended, int) else 0


def _refused(sentence: str, code: int, error: Exception | None) -> int:
    """Say in one sentence what was refused; with ``--debug`` the traceback goes before it."""
    if session.is_debug and error is not None:
        session.err.print_exception()
    session.say(f"archive: {one_line(sentence)}")
    return code


def one_line(sentence: str) -> str:
    """Keep a message on one line, and control characters out of the terminal."""
    from archive.cli.show import clean

    return clean(" ".join(sentence.split()))


def _diagnose(run: Session) -> None:
    """Send diagnostics to standard error only: none unless asked for."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.DEBUG if run.is_debug else logging.WARNING
        ),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def current() -> Session:
    """The run under way."""
    return session


def log() -> Any:
    """The diagnostics' logger."""
    return structlog.get_logger()
