"""One run of the command line: the options that every verb takes, the archive it opens, where it prints."""

import codecs
import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import attrs
import msgspec
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from archive import db, history
from archive.errors import UsageError
from archive.opening import Archive, open_archive, require_views
from archive.record.act import actor
from archive.settings import actor_setting, find_home
from archive.values import Position, is_blank

_FLAGS: Final = {"--json": "json", "--no-color": "no_color", "--debug": "debug"}
_UNSEEN: Final = re.compile(
    r"[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
_NOT_ASCII: Final = re.compile(r"[\x7f-\U0010ffff]")
_OPTION: Final = re.compile(
    r"(?P<name>--[a-z][a-z-]*)(?P<equals>=)?(?P<value>(?<==).*)?",
    re.ASCII | re.DOTALL,
)
_VALUES: Final = {"--home": "home", "--as": "as"}


@attrs.define(kw_only=True)
class Session:
    """What the common options say, and the consoles that follow from them.

    ``has_written`` is true once the log has grown in this run; ``form`` is the file of the form that it began with.
    """

    home: Path | None = None
    actor: str | None = None
    is_json: bool = False
    is_debug: bool = False
    has_written: bool = False
    form: Path | None = None
    clock: history.Clock = history.now
    out: Console = attrs.field(factory=Console)
    err: Console = attrs.field(factory=lambda: Console(stderr=True))

    def say(self, line: str) -> None:
        """Tell the person something that is no data: on standard error, as plain text."""
        self.err.print(line, markup=False, highlight=False, soft_wrap=True)

    def emit(self, value: Any) -> None:
        """Print one JSON value on standard output, as ``--json`` promises.

        Characters that act on a terminal or hide are written as escapes: to a program they are the same.
        """
        written = msgspec.json.format(
            msgspec.json.encode(value, enc_hook=str), indent=2
        ).decode()
        known = codecs.lookup(getattr(sys.stdout, "encoding", None) or "utf-8").name
        escaped = _UNSEEN if known == "utf-8" else _NOT_ASCII  # JSON is UTF-8
        sys.stdout.write(escaped.sub(_escaped, written) + "\n")
        sys.stdout.flush()

    @contextmanager
    def reading(self, *, needs_views: bool = True) -> Iterator[Archive]:
        """Open the archive to read."""
        archive = open_archive(
            find_home(self.home), is_read_only=True, clock=self.clock, say=self.say
        )
        try:
            if needs_views:
                require_views(archive)
            yield archive
        finally:
            archive.close()

    @contextmanager
    def writing(self) -> Iterator[tuple[Archive, Position]]:
        """Open the archive to write, as the person who acts."""
        archive = open_archive(
            find_home(self.home), is_read_only=False, clock=self.clock, say=self.say
        )
        before = _size(archive)
        try:
            yield archive, actor(archive, actor_setting(self.actor))
            self.has_written = _size(archive) > before
        except (OSError, KeyboardInterrupt):
            self.has_written = _size(archive) > before
            raise
        finally:
            archive.close()

    @contextmanager
    def progress(self, what: str, unit: str = "entries") -> Iterator[Any]:
        """Show a bar on standard error while something long runs, when that is a terminal."""
        if not self.err.is_terminal:
            yield None
            return
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn(unit),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=self.err, transient=True) as bar:
            task = bar.add_task(what, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)


def _size(archive: Archive) -> int:
    with db.reading(archive.engine) as conn:
        return history.head(conn).size


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def split(argv: Sequence[str]) -> tuple[dict[str, str | bool], list[str]]:
    """Take the common options out of a command line, wherever they stand; the last of each wins.

    What follows ``--`` is left alone, and so is the value of another option written as ``--option=VALUE``.

    Raises:
        UsageError: ``--home`` or ``--as`` stands last, without its value, or its value is empty.
    """
    common: dict[str, str | bool] = {}
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        name, equals, value = word.partition("=")
        if word == "--":
            rest.extend([word, *words])
        elif word in _FLAGS:
            common[_FLAGS[word]] = True
        elif name in _VALUES and equals:
            common[_VALUES[name]] = _filled(name, value)
        elif word in _VALUES:
            following = next(words, None)
            if following is None:
                raise UsageError(
                    what=f"{word} has no value", todo=f"write {word} VALUE"
                )
            common[_VALUES[word]] = _filled(word, following)
        else:
            rest.append(word)
    return common, rest


def refuse_empty(words: Sequence[str]) -> None:
    """Refuse an option whose value is empty: it is no "not given", more likely a variable that was never set.

    What follows ``--`` is left alone, and so is an empty word that follows no option.

    Raises:
        UsageError: An option has an empty value.
    """
    option = None
    for word in words:
        if word == "--":
            return
        if option is not None:
            _filled(option, word)
        found = _OPTION.fullmatch(word)
        option = word if found and not found["equals"] else None
        if found and found["equals"]:
            _filled(found["name"], found["value"])


def said(verb: str, words: Sequence[str], what: str) -> str:
    """The words of a verb that needs some, as one text.

    Raises:
        UsageError: There are none, or nothing in them that can be read.
    """
    text = " ".join(words)
    if is_blank(text):
        raise UsageError(what=f"'archive {verb}' needs words", todo=f"give {what}")
    return text


def check_jobs(jobs: int) -> None:
    """Refuse a number of processes that nobody can work with.

    Raises:
        UsageError: It is below one.
    """
    if jobs < 1:
        raise UsageError(
            what=f"--jobs cannot be {jobs}", todo="give 1 or more processes"
        )


def _filled(option: str, value: str) -> str:
    if not value:
        raise UsageError(
            what=f"{option} has an empty value",
            todo=f"write {option} VALUE, or leave {option} out",
        )
    return value


def session_of(common: dict[str, str | bool], *, clock: history.Clock) -> Session:
    """Make the session that the common options ask for."""
    is_plain = bool(common.get("no_color")) or Console().no_color  # or NO_COLOR says so
    # Without colours rich still writes bold and dim; without a system of colours it writes no codes at all.
    plain = {"no_color": True, "color_system": None} if is_plain else {}
    home, who = common.get("home"), common.get("as")
    return Session(
        home=Path(str(home)) if home else None,
        actor=str(who) if who else None,
        is_json=bool(common.get("json")),
        is_debug=bool(common.get("debug")),
        clock=clock,
        out=Console(file=sys.stdout, highlight=False, emoji=False, **plain),  # type: ignore[arg-type]
        err=Console(file=sys.stderr, highlight=False, emoji=False, **plain),  # type: ignore[arg-type]
    )
