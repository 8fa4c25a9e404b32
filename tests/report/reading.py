"""How the tests read a report: what stands in frames of others' words, what does not, and what could act."""

import re
from html.parser import HTMLParser
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

_VOID: Final = frozenset({"meta", "br", "img", "circle", "path", "rect"})
_TAGS: Final = (
    "html head meta title style body header div h1 h2 h3 p bdi code section span "
    "blockquote ul ol li nav a figure svg desc defs pattern rect path g text circle "
    "table thead tbody tr th td b i br mark del ins dl dt dd footer"
)
_ALLOWED: Final = frozenset(_TAGS.split())
_FRAMED: Final = frozenset({"words", "text", "words main"})


class Page(HTMLParser):
    """Reads a page: text in frames, text outside, and everything in it that could act."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.framed: list[str] = []
        self.ours: list[str] = []
        self.drawn: list[str] = []
        self.acting: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if tag not in _ALLOWED:
            self.acting.append(f"<{tag}>")
        self.acting.extend(
            key
            for key in values
            if key.startswith("on") or key in {"src", "action", "srcset"}
        )
        if "href" in values and not re.fullmatch(r"#c\d+", values["href"]):
            self.acting.append(values["href"])
        if tag not in _VOID:
            is_framed = tag in {"bdi", "blockquote", "div", "code"} and (
                values.get("class") in _FRAMED or tag == "code"
            )
            self._open.append((tag, is_framed))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self._open]
        if any(is_framed for _, is_framed in self._open):
            self.framed.append(data)
        elif "svg" in tags:
            self.drawn.append(data)
        elif "style" not in tags:
            self.ours.append(data)


def markdown_of(text: str) -> tuple[str, str, list[str]]:
    """A Markdown text as a strict reader sees it: words in code, all other words, and what could act."""
    codes: list[str] = []
    ours: list[str] = []
    acting: list[str] = []

    def walk(tokens: list[Token]) -> None:
        for token in tokens:
            if token.type in {"code_inline", "fence", "code_block"}:
                codes.append(token.content)
            elif token.type in {"html_inline", "html_block", "image", "link_open"}:
                acting.append(token.type)
            elif token.type == "text":
                ours.append(token.content)
            walk(token.children or [])

    walk(MarkdownIt("commonmark", {"html": True}).parse(text))
    return "\n".join(codes), "\n".join(ours), acting
