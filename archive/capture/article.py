"""The text of an article: trafilatura tells it from the rest of the page.

Runs in the child process of ``page_child.py`` alone: hostile pages hang what is used here.
"""

from collections.abc import Iterator
from typing import Any, Final

import attrs
import trafilatura
from lxml import etree, html

from archive.capture.hiding import unhide
from archive.capture.spaces import tidy

RULE_VERSION: Final = f"2+trafilatura-{trafilatura.__version__}"

_BLOCKS: Final = frozenset(
    ["body", "code", "head", "item", "list", "main", "p", "quote", "row", "table"]
)


@attrs.frozen(kw_only=True)
class Article:
    """An article's text, a blank line between its paragraphs, and what was odd."""

    text: str
    warnings: tuple[str, ...] = ()


def parse(page: str) -> Any | None:
    """Read a page as a tree; nothing for a page without any element."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(page.encode(), parser)
    except etree.LxmlError:
        return None


def article(tree: Any) -> Article:
    """Read the article out of a page's tree; the tree is used up."""
    warnings = list(unhide(tree))
    title = _headline(tree)
    _keep_captions(tree)
    unshown = _take_scripts(tree)
    text = _extract(tree)
    if not text and unshown:
        for script in unshown:
            tree.append(script)
        if text := _extract(tree):
            warnings.append("the text was taken from data that the page does not show")
    if text and title and title not in text:
        text = f"{title}\n\n{text}"
    return Article(text=text, warnings=tuple(warnings))


def _extract(tree: Any) -> str:
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, include_formatting=False
    )
    body = getattr(found, "body", None)
    return "" if body is None else "\n\n".join(_paragraphs(body))


def _take_scripts(tree: Any) -> list[Any]:
    """Take out data that is not shown; some of it may hold the text all the same."""
    scripts = list(tree.iter("script"))
    for script in scripts:
        script.drop_tree()
    return [script for script in scripts if "json" in (script.get("type") or "")]


def _headline(tree: Any) -> str:
    found = tree.find(".//h1")
    return "" if found is None else tidy("".join(found.itertext()))


def _keep_captions(tree: Any) -> None:
    """Put captions of pictures where paragraphs are kept; figures would be dropped."""
    for caption in list(tree.iter("figcaption")):
        figure = next(caption.iterancestors("figure"), None)
        words = tidy("".join(caption.itertext()))
        if figure is None or figure.getparent() is None or not words:
            continue
        paragraph = html.Element("p")
        paragraph.text = words
        figure.addnext(paragraph)
        # What follows the figure must come after the caption that is put there.
        paragraph.tail, figure.tail = figure.tail, None
        caption.drop_tree()


def _paragraphs(body: Any) -> Iterator[str]:
    letters: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            if paragraph := tidy("".join(letters)):
                yield paragraph
            letters = []
        elif element.tag == "cell":
            letters.append(" ")
        elif element.tag == "lb" and event == "start":
            letters.append("\v")
        text = element.text if event == "start" else element.tail
        if text and not (event == "end" and element is body):
            letters.append(text)
    if paragraph := tidy("".join(letters)):
        yield paragraph
