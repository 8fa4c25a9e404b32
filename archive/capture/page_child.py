"""The child process that reads one page: hostile pages hang or fill what reads them.

``python -m archive.capture.page_child RULE`` takes the page's letters in UTF-8 on standard
input, says that it has started, and writes one line of JSON a result. It lowers its own limits before anything
else; who started it bears with its death.
"""

import resource
import sys
from typing import Final, Literal

import attrs
import msgspec

from archive.capture.capture import Detail
from archive.capture.linear import Shape, shape, text_of

Rule = Literal["html", "html-linear"]

# Seconds of the processor: what a long honest page needs, several times over.
CPU_SECONDS: Final[dict[Rule, int]] = {"html": 5, "html-linear": 4}
MEMORY_BYTES: Final = 448 * 1024 * 1024

LETTERS: Final = 5_000_000
"""Longer pages go to the linear rule at once."""
MOST: Final = Shape(tags=100_000, depth=200, links=10_000, attributes=1000)
"""A page beyond any of these costs a parser more than it tells a reader."""
HEAD_LETTERS: Final = 500_000
STARTED: Final = b"started"
"""The first line: what fails from here on, the page has caused."""
NOT_WHOLE: Final = 3
"""The exit code where something is missing that reads pages."""
LINEAR_VERSION: Final = "1"


@attrs.frozen(kw_only=True)
class Described:
    """First line: what the page says of itself."""

    details: tuple[Detail, ...]
    warnings: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Read:
    """Second line: the page's text, and the rule that made it in the end."""

    text: str
    rule: Rule
    rule_version: str
    warnings: tuple[str, ...]


def main(rule: Rule) -> None:
    """Read a page from standard input within limits, and answer on standard output."""
    _limit(rule)
    sys.stdout.buffer.write(STARTED + b"\n")
    sys.stdout.buffer.flush()
    page = sys.stdin.buffer.read().decode()
    if rule == "html-linear":
        _read_linear(page)
    elif too_much := _too_much(page):
        _describe_head(page)
        _read_linear(page, too_much)
    else:
        _read_article(page)


def _limit(rule: Rule) -> None:
    seconds = CPU_SECONDS[rule]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _too_much(page: str) -> str | None:
    """Say what of a page is more than the rule for articles takes."""
    if len(page) > LETTERS:
        return f"the page is longer than {LETTERS:,} characters"
    found = shape(page)
    for name in ("tags", "depth", "links", "attributes"):
        if getattr(found, name) > getattr(MOST, name):
            return f"the page has {getattr(found, name):,} {_CALLED[name]}"
    return None


_CALLED: Final = {
    "tags": "tags",
    "depth": "elements within each other",
    "links": "links",
    "attributes": "attributes on one tag",
}


def _read_article(page: str) -> None:
    from archive.capture.article import (  # noqa: PLC0415 - half a second, needed here alone
        RULE_VERSION,
        article,
        parse,
    )

    tree = parse(page)
    if tree is None:
        _answer(Described(details=(), warnings=()))
        _read_linear(page)
        return
    _describe(tree)
    found = article(tree)
    if found.text:
        _answer(
            Read(
                text=found.text,
                rule="html",
                rule_version=RULE_VERSION,
                warnings=found.warnings,
            )
        )
        return
    _read_linear(page, *found.warnings, "no article was told from the rest of the page")


def _describe_head(page: str) -> None:
    """Read what the head of a page says, when the whole is too much."""
    head = page[:HEAD_LETTERS].lower().find("</head")
    if head < 0 or _too_much(page[:head]):
        return
    from archive.capture.article import parse  # noqa: PLC0415 - as above

    tree = parse(page[:head])
    if tree is not None:
        _describe(tree)


def _describe(tree: object) -> None:
    from archive.capture.page import details  # noqa: PLC0415 - as above

    found, warnings = details(tree)
    _answer(Described(details=tuple(found), warnings=tuple(warnings)))


def _read_linear(page: str, *warnings: str) -> None:
    _answer(
        Read(
            text=text_of(page),
            rule="html-linear",
            rule_version=LINEAR_VERSION,
            warnings=warnings,
        )
    )


def _answer(line: Described | Read) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    try:
        main("html" if sys.argv[1] == "html" else "html-linear")
    except ImportError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(NOT_WHOLE)
