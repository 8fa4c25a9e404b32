"""The text of a page in time that grows with its length, whatever the page does.

A scan over tags, no tree: it measures a page before anything costlier is tried, and makes
the text of pages that are too much, or too broken, for the rule for articles.
"""

import html
import re
from collections.abc import Iterator
from typing import Final, Literal

import attrs

from archive.capture.spaces import tidy

# Quotation marks count only after "=", as in the HTML standard; possessive, so that a
# page of unclosed tags is walked once.
_TAG: Final = re.compile(
    r"""<(/?)([a-zA-Z][^\s/><]*+)((?:=\s*+"[^"]*+"|=\s*+'[^']*+'|[^>])*+)>"""
)
_QUOTED: Final = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_LONG_NUMBER: Final = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")
_HIDING: Final = re.compile(
    r"(?:^|\s)hidden(?:\s|=|$)|display\s*:\s*none|visibility\s*:\s*hidden",
    re.IGNORECASE,
)


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


VOID: Final = _names(
    "area base br col embed hr img input link meta param source track wbr"
)
# Their end may be left out, so that unclosed ones are no nesting.
_OPEN_ENDED: Final = _names(
    "body colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr"
)
_RAW: Final = _names("iframe noembed noframes script style textarea title xmp")
_UNSEEN: Final = _names("audio math noscript object select svg template video")
_BLOCK: Final = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl"
    " dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend"
    " li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
)

Kind = Literal["text", "open", "close"]


@attrs.frozen(kw_only=True)
class Shape:
    """How big a page is in what costs time: the most that stands anywhere in it."""

    tags: int
    depth: int
    links: int
    attributes: int


def tokens(page: str) -> Iterator[tuple[Kind, str, str]]:
    """Walk a page: texts, opened and closed tags with the letters of their attributes."""
    index, length = 0, len(page)
    while index < length:
        start = page.find("<", index)
        if start < 0:
            yield "text", page[index:], ""
            return
        if start > index:
            yield "text", page[index:start], ""
        if page.startswith("<!--", start):
            end = page.find("-->", start + 2)
            index = length if end < 0 else end + 3
        elif page[start + 1 : start + 2] in {"!", "?"}:
            end = page.find(">", start)
            index = length if end < 0 else end + 1
        elif found := _TAG.match(page, start):
            name = found[2].lower()
            yield "close" if found[1] else "open", name, found[3]
            index = found.end()
            if not found[1] and name in _RAW:
                closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(page, index)
                index = closing.start() if closing else length
        elif re.match(r"</?[a-zA-Z]", page[start : start + 3]):
            # A tag that never ends: as in the standard, the rest of the page is lost.
            yield "open", "", page[start + 1 :]
            return
        else:
            yield "text", "<", ""
            index = start + 1


def shape(page: str) -> Shape:
    """Measure a page: tags, links, the deepest nesting, the most attributes of a tag."""
    tags = links = depth = deepest = most = 0
    for kind, name, letters in tokens(page):
        if kind == "text":
            continue
        tags += 1
        if kind == "open":
            links += name == "a"
            if len(letters) > most:
                most = max(most, len(_QUOTED.sub("", letters).split()))
        if name not in VOID and name not in _OPEN_ENDED:
            depth = max(0, depth + (1 if kind == "open" else -1))
            deepest = max(deepest, depth)
    return Shape(tags=tags, depth=deepest, links=links, attributes=most)


def text_of(page: str) -> str:
    """Read all that a page shows, paragraph by paragraph, a blank line between them."""
    paragraphs: list[str] = []
    letters: list[str] = []
    unseen, nested = "", 0
    for kind, name, value in tokens(page):
        if unseen in _OPEN_ENDED and name in _BLOCK and kind != "text":
            unseen = ""  # whatever comes next ends a paragraph that was left open
        elif unseen:
            if name == unseen and kind != "text":
                nested += {"open": 1, "close": -1}.get(kind, 0)
                unseen = unseen if nested else ""
        elif kind == "text":
            letters.append(_unescaped(name))
        elif kind == "open" and _is_unseen(name, value):
            unseen, nested = name, 1
        elif name == "br":
            letters.append("\v")
        elif name in _BLOCK:
            paragraphs.append("".join(letters))
            letters = []
    paragraphs.append("".join(letters))
    return "\n\n".join(filter(None, map(tidy, paragraphs)))


def _is_unseen(name: str, letters: str) -> bool:
    if name in _UNSEEN:
        return True
    return name not in VOID and bool(_HIDING.search(letters))


def _unescaped(letters: str) -> str:
    if "&" not in letters:
        return letters
    # A number of many digits is no character, and slow to read as a number.
    return html.unescape(_LONG_NUMBER.sub("\ufffd", letters)).replace("\0", "\ufffd")
