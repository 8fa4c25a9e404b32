"""The one place where words of others are made harmless: nothing of them can become markup, or pass unseen."""

import html
import unicodedata
from typing import Final

from archive.capture.unseen import code_of, marked, name_of, unseen
from archive.report import wording
from archive.trace.quoted import parts

_WRONG_WAY: Final = frozenset({"R", "AL"})


def esc(text: str) -> str:
    """Write a text so that HTML and SVG show it and never obey it."""
    return html.escape(text, quote=True)


def visible(text: str) -> str:
    """Escape a text for HTML and show each character that is not seen as a small labelled box."""
    if text.isascii() and text.isprintable():
        return esc(text)
    hidden = {one.index for one in unseen(text)}
    return "".join(
        _box(char) if index in hidden else esc(char) for index, char in enumerate(text)
    )


def _box(char: str) -> str:
    return f'<span class="unseen" title="{esc(name_of(char))}">{code_of(char)}</span>'


def words(text: str | None) -> str:
    """Words of others inside a line of HTML: set apart by their looks, and isolated from the direction around them."""
    return f'<bdi class="words">{visible(text or "")}</bdi>'


def block(text: str | None) -> str:
    """Words of others as a block of HTML of their own."""
    return f'<blockquote class="words" dir="auto">{visible(text or "")}</blockquote>'


def sentence(text: str) -> str:
    """A sentence of ours as HTML; what stands in “ ” inside it are words of others."""
    return "".join(
        words(part) if is_theirs else esc(part) for part, is_theirs in parts(text)
    )


def begun(text: str) -> str:
    """A sentence of ours as HTML: with a capital letter at its head and without its stop, which the page sets."""
    return sentence(wording.begun(text)).rstrip(".")


def code(text: str) -> str:
    """A digest, a command or a reference as HTML."""
    return f"<code>{visible(text)}</code>"


def plain(text: str) -> str:
    """A text on one line with nothing unseen in it, for SVG; still to be escaped."""
    return marked(" ".join(text.split()))


def is_right_to_left(text: str) -> bool:
    """Whether a text's first letter with a direction is written from right to left."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in _WRONG_WAY:
            return True
        if direction == "L":
            return False
    return False
