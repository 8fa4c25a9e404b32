"""The command that all verbs hang on, and the run under way."""

from typing import Final

from cyclopts import App, Parameter

from archive import __version__
from archive.cli.session import Session

COMMON: Final = (
    "Every verb takes --home FOLDER, --as WHO, --json, --no-color and --debug, before or after it. "
    "Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 4 no such thing, 5 conflict, 130 stopped "
    "(verify: 1 tampered, 2 could not check, 3 nothing outside to hold it against)."
)
"""What holds for all verbs; under the help of each."""

app: Final = App(
    name="archive",
    version=__version__,
    help="An event-sourced archive with an audit trail, for fact-checkers.",
    help_epilogue=COMMON,
    default_parameter=Parameter(negative=(), show_default=False),
    result_action="return_value",
    suppress_keyboard_interrupt=False,
)
app.register_install_completion_command(add_to_startup=False)

_runs: Final[list[Session]] = [Session()]


def begin(session: Session) -> None:
    """Make this the run under way; there is one at a time."""
    _runs[0] = session


def current() -> Session:
    """The run under way."""
    return _runs[0]
