"""Bytes to the text that selectors count in: a rule with a name and a version.

Whatever the bytes are, there is a text: what cannot be read has an empty one, and a
warning that says why. Pages are read in a child process with limits of its own.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import attrs
import msgspec

import archive
from archive.capture.capture import Detail
from archive.capture.charset import Letters, read_letters
from archive.capture.media import PAGES, is_text, media_type_of
from archive.capture.page_child import (
    LINEAR_VERSION,
    NOT_WHOLE,
    STARTED,
    Described,
    Read,
    Rule,
)
from archive.errors import RefusedError

__all__ = ["NOTHING_READABLE", "Text", "derive", "media_type_of", "read_page"]

PLAIN_VERSION: Final = "1"
NO_TEXT: Final = "no-text"
WALL_SECONDS: Final = 30
"""Only a machine that stands still reaches this: the child's own limits come first."""

NOTHING_READABLE: Final = "nothing readable was found"
MOST_WARNINGS: Final = 20
_CONTROL_SHARE: Final = 20
_child = ["-m", "archive.capture.page_child"]
_NO_READER: Final = (
    "pages cannot be read, for the program that reads them does not start here"
)
_HOW_TO_MEND: Final = (
    "install the archive anew; "
    "'python -m archive.capture.page_child html < PAGE' says what is missing"
)


@attrs.frozen(kw_only=True)
class Text:
    """A capture's text, and how it was made.

    ``length`` counts code points. ``warnings`` are sentences for people.
    """

    text: str
    rule: str
    rule_version: str
    charset: str | None = None
    charset_from: str | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        """How many code points the text has."""
        return len(self.text)


def derive(data: bytes, media_type: str, declared_charset: str | None = None) -> Text:
    """Make the text of a capture's bytes; the same bytes always make the same text.

    Args:
        data: The bytes, already stored.
        media_type: Such as ``text/html``; see ``media_type_of``.
        declared_charset: The charset that the sender or a person named.
    """
    text, _ = read_page(data, media_type, declared_charset)
    return text


def read_page(
    data: bytes,
    media_type: str | None = None,
    declared_charset: str | None = None,
    file_name: str | None = None,
    *,
    whole: bool = False,
) -> tuple[Text, list[Detail]]:
    """Make the text of a capture's bytes, and list what a page says of itself, in one go.

    Args:
        data: The bytes, already stored.
        media_type: Such as ``text/html``; guessed when it is not given.
        declared_charset: The charset that the sender or a person named.
        file_name: The file's name, for the guess.
        whole: Keep all that a page shows, menus included, when the rule for articles
            leaves out what somebody wants to quote.

    Returns:
        The text, and details such as title and date, at most one of each; none for what
        is no page.
    """
    kind = media_type or media_type_of(data, file_name)
    if kind not in PAGES and not is_text(kind):
        return _no_text(f"no rule reads a text out of {kind}"), []
    letters = read_letters(data, declared=declared_charset, is_page=kind in PAGES)
    if letters.charset is None or _is_binary(letters.text):
        return _no_text("the bytes are no text in any known charset"), []
    if kind in PAGES:
        return _read_html(letters, whole=whole)
    warnings = letters.warnings
    if not letters.text.strip():
        warnings = (*warnings, NOTHING_READABLE)
    return _text(letters, letters.text, "plain-text", PLAIN_VERSION, warnings), []


def _is_binary(text: str) -> bool:
    """Whether so much is no letter that a person could read none of it."""
    sample = text[: 64 * 1024]
    odd = sum(
        (char < " " and char not in "\t\n\r\f\x1b") or char == "\ufffd"
        for char in sample
    )
    return odd * _CONTROL_SHARE > len(sample) + _CONTROL_SHARE * 4


def _no_text(why: str) -> Text:
    return Text(
        text="",
        rule=NO_TEXT,
        rule_version="1",
        warnings=(f"{why}: {NOTHING_READABLE}",),
    )


def _text(
    letters: Letters, text: str, rule: str, version: str, warnings: tuple[str, ...]
) -> Text:
    return Text(
        text=text,
        rule=rule,
        rule_version=version,
        charset=letters.charset,
        charset_from=letters.charset_from,
        warnings=warnings,
    )


def _read_html(letters: Letters, *, whole: bool) -> tuple[Text, list[Detail]]:
    page = letters.text.encode()
    described, read = _ask_child(page, "html")
    warnings = [*letters.warnings, *(described.warnings if described else ())]
    if whole and read is not None and read.rule == "html":
        _, read = _ask_child(page, "html-linear")
    elif read is None:
        warnings.append("the page is too much for the rule for articles")
        _, read = _ask_child(page, "html-linear")
    if read is None:
        warnings.append("the page is too much for any rule")
        read = Read(
            text="", rule="html-linear", rule_version=LINEAR_VERSION, warnings=()
        )
    warnings += read.warnings
    if read.rule == "html-linear" and read.text:
        warnings.append(
            "all text of the page was kept, with menus and what style sheets hide"
        )
    if not read.text:
        warnings.append(NOTHING_READABLE)
    details = list(described.details) if described else []
    text = _text(letters, read.text, read.rule, read.rule_version, _few(warnings))
    language = next((one.value for one in details if one.field == "language"), None)
    return attrs.evolve(text, language=language), details


def _few(warnings: list[str]) -> tuple[str, ...]:
    """Keep as many warnings as a person reads; a page could cause any number of them."""
    told = list(dict.fromkeys(warnings))
    if len(told) <= MOST_WARNINGS:
        return tuple(told)
    # The last ones are about the text itself; what a page says of itself stands first.
    half = MOST_WARNINGS // 2
    left_out = len(told) - 2 * half
    return (*told[:half], f"{left_out} more warnings were left out", *told[-half:])


def _ask_child(page: bytes, rule: Rule) -> tuple[Described | None, Read | None]:
    """Let a process of its own read a page; what it said before it died counts."""
    try:
        done = subprocess.run(  # noqa: S603 - our own module, nothing of the page
            [sys.executable, "-P", *_child, rule],
            input=page,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=WALL_SECONDS,
            check=False,
            env=_environment(),
        )
    except subprocess.TimeoutExpired:
        return None, None
    lines = done.stdout.split(b"\n")[:-1]
    if done.returncode == NOT_WHOLE or (done.returncode == 1 and STARTED not in lines):
        raise RefusedError(what=_NO_READER, todo=_HOW_TO_MEND)
    described, read = None, None
    for line in lines:
        if line == STARTED:
            continue
        if line.startswith(b'{"details"'):
            described = msgspec.json.decode(line, type=Described)
        else:
            read = msgspec.json.decode(line, type=Read)
    return described, read


def _environment() -> dict[str, str]:
    """Give the child what it needs to start; sets have one order, so texts are one."""
    here = str(Path(archive.__file__).parent.parent)
    # Where this program finds what it needs, its child does too; not in the folder that somebody happens to be in.
    paths = dict.fromkeys((here, *filter(os.path.isabs, sys.path)))
    kept = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ
    }
    path = os.pathsep.join(paths)
    return {**kept, "PYTHONPATH": path, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
