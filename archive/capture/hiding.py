"""What a page hides from its readers, as far as the page itself tells: attributes and styles.

Style sheets that a page fetches are not among the captured bytes, and no script is run:
what these hide or show is not known here. Rules that hold for some screens only
(widths, print) are not followed. Runs in the child process of ``page_child.py`` alone.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs
import cssselect2
import tinycss2
from tinycss2.color3 import RGBA, parse_color

from archive.capture.spaces import tidy

SHEET_LETTERS: Final = 400_000
"""Of longer style sheets nothing is followed: reading them costs a second a million letters."""

_FAR: Final = -500
"""Pixels to the left of a page, or above it, where nobody reads."""
# A window of 800 by 800 pixels, letters of 16: near enough to tell what is far away.
_PIXELS: Final = {
    "vh": 8.0,
    "vw": 8.0,
    "px": 1.0,
    "pt": 4 / 3,
    "em": 16.0,
    "rem": 16.0,
    "ex": 8.0,
    "": 1.0,
}
_NUMBER: Final = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+))(px|pt|em|rem|ex|vh|vw|%|)")
_LENGTHS: Final = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:px|pt|em|rem|ex|vh|vw|%)")
_ZERO: Final = re.compile(r"opacity\(\s*0*\.?0*%?\s*\)")
_ALIKE: Final = 0.04
"""Colors whose red, green and blue, of 0 to 1, differ by no more are one for a reader."""
_SIDE: Final = re.compile(r"-?\d+(?:\.\d+)?")
_WHITE: Final = RGBA(1, 1, 1, 1)
_CLEAR: Final = RGBA(0, 0, 0, 0)
_NEVER: Final = frozenset(["datalist", "template"])
"""Elements that no browser shows: what is in them is there for scripts."""
_UNSEEN: Final = frozenset(["noscript", "script", "style"])
_WHOLE: Final = frozenset(["html", "body"])
_SHOWN: Final = 60
"""So many letters of what was hidden a warning repeats."""
_MOSTLY: Final = 10
"""Where ten times more is hidden than shown, a script is what shows it."""

Styles = dict[str, str]
Rule = tuple[tuple[str, str, bool], ...]


@attrs.frozen(kw_only=True)
class _Seen:
    """How an element's own text looks; a color that is not known is none."""

    color: RGBA | None
    background: RGBA | None
    is_visible: bool = True
    is_legible: bool = True

    @property
    def is_read(self) -> bool:
        if not self.is_visible or not self.is_legible:
            return False
        if self.color is None:
            return True
        if self.color.alpha <= 0:
            return False
        return self.background is None or not _are_alike(self.color, self.background)


def unhide(tree: Any) -> tuple[str, ...]:
    """Take out of a page's tree what its readers do not see.

    Returns:
        Warnings: how much was taken out and how it begins, or why nothing was.
    """
    sheets = "\n".join(_sheets(tree))
    warnings = []
    if len(sheets) > SHEET_LETTERS:
        sheets = ""
        warnings.append(
            "the page's style sheets are too long to be followed: what they hide is in the text"
        )
    gone, blank = _hidden(tree, _matcher(sheets), is_known=not warnings)
    stretches = [tidy(_words(element)) for element in gone]
    stretches += [tidy(" ".join(filter(None, _own(element)))) for element in blank]
    hidden = sum(map(len, stretches))
    if not hidden:
        return tuple(warnings)
    begins = _begin(max(stretches, key=len))
    if hidden > _MOSTLY * (len(tidy(_words(tree))) - hidden):
        warnings.append(
            f"the page hides nearly all of its words, perhaps until a script shows them: {hidden} "
            f"characters of hidden text were kept: {begins}"
        )
        return tuple(warnings)
    for element in blank:
        _clear_own(element)
    for element in gone:
        element.drop_tree()
    warnings.append(f"{hidden} characters of hidden text were left out: {begins}")
    return tuple(warnings)


def _hidden(
    tree: Any, matcher: cssselect2.Matcher, *, is_known: bool
) -> tuple[list[Any], list[Any]]:
    """Find the elements that are not shown at all, and those whose own letters are not."""
    fetches = any("stylesheet" in (x.get("rel") or "") for x in tree.iter("link"))
    paper = _WHITE if is_known and not fetches else None
    gone, blank = [], []
    root = cssselect2.ElementWrapper.from_html_root(tree)
    waiting = [(root, _Seen(color=None, background=paper))]
    while waiting:
        wrapper, around = waiting.pop()
        element = wrapper.etree_element
        if element.tag in _NEVER or (
            element.tag == "dialog" and element.get("open") is None
        ):
            gone.append(element)
            continue
        if element.tag in _UNSEEN:
            continue
        styles = _styles(wrapper, matcher)
        seen = _seen(styles, around)
        if element.tag in _WHOLE:
            seen = attrs.evolve(seen, is_visible=True, is_legible=True)
        elif _is_gone(styles):
            gone.append(element)
            continue
        if not seen.is_read:
            blank.append(element)
        waiting.extend((child, seen) for child in wrapper.iter_children())
    return gone, blank


# ---------------------------------------------------------------- style sheets


def _sheets(tree: Any) -> Iterator[str]:
    for style in tree.iter("style"):
        if _is_for_screens(style.get("media") or ""):
            yield style.text or ""


def _is_for_screens(media: str) -> bool:
    asked = (one.strip().lower().removeprefix("only ") for one in media.split(","))
    return any(one.strip() in {"", "all", "screen"} for one in asked)


def _matcher(sheets: str) -> cssselect2.Matcher:
    matcher = cssselect2.Matcher()
    for prelude, rule in _rules(tinycss2.parse_stylesheet(sheets, skip_comments=True)):
        try:
            selectors = list(cssselect2.compile_selector_list(prelude))
        except cssselect2.SelectorError:
            continue  # as in a browser: a rule that cannot be read is no rule
        for selector in selectors:
            if selector.pseudo_element is None:
                matcher.add_selector(selector, rule)
    return matcher


def _rules(parsed: list[Any]) -> Iterator[tuple[list[Any], Rule]]:
    for one in parsed:
        if one.type == "qualified-rule":
            if rule := _declared(one.content):
                yield one.prelude, rule
        elif one.type == "at-rule" and one.content is not None:
            name = one.lower_at_keyword
            media = tinycss2.serialize(one.prelude)
            if name == "layer" or (name == "media" and _is_for_screens(media)):
                yield from _rules(tinycss2.parse_rule_list(one.content))


def _declared(content: Any) -> Rule:
    """The declarations that can hide something, or show it again."""
    return tuple(
        (
            one.lower_name,
            tinycss2.serialize(one.value).strip().lower(),
            one.important,
        )
        for one in tinycss2.parse_blocks_contents(content, skip_comments=True)
        if one.type == "declaration" and one.lower_name in _PROPERTIES
    )


def _styles(wrapper: Any, matcher: cssselect2.Matcher) -> Styles:
    """What holds for an element in the end: the cascade of CSS, as far as it matters here."""
    rules = [rule for _, _, _, rule in matcher.match(wrapper)]
    style = wrapper.etree_element.get("style")
    rules.append(_declared(style) if style else ())
    styles = _hints(wrapper.etree_element)
    for wanted in (False, True):
        for rule in rules:
            styles.update((n, v) for n, v, important in rule if important is wanted)
    return styles


def _hints(element: Any) -> Styles:
    """What attributes of HTML say of an element's looks; any style goes before them."""
    styles: Styles = {}
    if element.get("hidden") is not None:
        styles["display"] = "none"
    if color := element.get("bgcolor"):
        styles["background-color"] = color.lower()
    if element.tag == "font" and (color := element.get("color")):
        styles["color"] = color.lower()
    return styles


# ---------------------------------------------------------------- what is not seen


def _is_gone(styles: Styles) -> bool:
    """Whether an element is not shown, with all that is in it."""
    return any(
        test(styles[name], styles) for name, test in _GONE.items() if name in styles
    )


def _seen(styles: Styles, around: _Seen) -> _Seen:
    background = around.background
    if told := styles.get("background-color", styles.get("background")):
        color = _color(told)
        if told not in {"inherit", "none", "transparent"} and color != _CLEAR:
            background = color
    color = around.color
    if told := styles.get("-webkit-text-fill-color", styles.get("color")):
        color = around.color if told == "inherit" else _color(told)
    visibility = styles.get("visibility", "inherit")
    size = styles.get("font-size")
    return _Seen(
        color=color,
        background=background,
        is_visible=around.is_visible
        if visibility == "inherit"
        else visibility not in {"hidden", "collapse"},
        is_legible=around.is_legible if size is None else not _is_tiny(size),
    )


def _color(value: str) -> RGBA | None:
    """Read a color; nothing for what is none, such as a picture or a variable."""
    found = parse_color(value)
    return found if isinstance(found, RGBA) else None


def _are_alike(one: RGBA, other: RGBA) -> bool:
    return all(abs(a - b) <= _ALIKE for a, b in zip(one[:3], other[:3], strict=True))


def _is_tiny(value: str) -> bool:
    size = _measure(value)
    if size is None:
        return False
    number, unit = size
    # A percentage, an em: of the size around, which is some sixteen pixels.
    return (number * 0.16 if unit == "%" else number * _PIXELS[unit]) <= 2  # noqa: PLR2004 - pixels; nobody reads them


def _measure(value: str) -> tuple[float, str] | None:
    found = _NUMBER.fullmatch(value)
    return (float(found[1]), found[2]) if found else None


def _pixels(value: str) -> float | None:
    found = _measure(value)
    if found is None or found[1] == "%":
        return None
    return found[0] * _PIXELS[found[1]]


def _is_far(value: str) -> bool:
    if value.endswith("%") and (found := _measure(value)):
        return found[0] <= -100  # noqa: PLR2004 - a whole page away
    pixels = _pixels(value)
    return pixels is not None and pixels <= _FAR


def _is_no_box(value: str, styles: Styles) -> bool:
    """Whether a box has no room for a letter and cuts off what does not fit."""
    overflow = styles.get("overflow", "visible")
    pixels = _pixels(value)
    return overflow in {"hidden", "clip"} and pixels is not None and pixels <= 1


def _is_set_apart(styles: Styles) -> bool:
    return styles.get("position") in {"absolute", "fixed"}


def _is_far_apart(value: str, styles: Styles) -> bool:
    return _is_set_apart(styles) and _is_far(value)


def _is_clear(value: str, styles: Styles) -> bool:
    """Whether nothing shines through; what an animation fades in does in the end."""
    found = _measure(value)
    if found is None or styles.keys() & _MOVING:
        return False
    number, unit = found
    return number <= (10 if unit == "%" else 0.1)


def _is_cut(value: str, styles: Styles) -> bool:
    """Whether a rectangle of at most a pixel is all that is shown."""
    sides = [float(one) for one in _SIDE.findall(value)]
    return _is_set_apart(styles) and bool(sides) and max(map(abs, sides)) <= 1


def _is_moved_away(value: str) -> bool:
    is_none = value.replace(" ", "") in {"scale(0)", "scale(0,0)"}
    return is_none or (
        "translate" in value and any(map(_is_far, _LENGTHS.findall(value)))
    )


_GONE: Final[dict[str, Callable[[str, Styles], bool]]] = {
    "display": lambda value, _: value == "none",
    "opacity": _is_clear,
    "text-indent": lambda value, _: _is_far(value),
    "left": _is_far_apart,
    "top": _is_far_apart,
    "right": _is_far_apart,
    "bottom": _is_far_apart,
    "filter": lambda value, _: bool(_ZERO.search(value)),
    "content-visibility": lambda value, _: value == "hidden",
    "scale": lambda value, _: value in {"0", "0%"},
    "margin-left": lambda value, _: _is_far(value),
    "height": _is_no_box,
    "max-height": _is_no_box,
    "width": _is_no_box,
    "max-width": _is_no_box,
    "clip": _is_cut,
    "clip-path": lambda value, _: (
        value in {"inset(50%)", "inset(100%)", "circle(0)", "circle(0px)", "circle(0%)"}
    ),
    "transform": lambda value, _: _is_moved_away(value),
}
_LOOKS: Final = frozenset(
    [
        *("background", "background-color", "color", "-webkit-text-fill-color"),
        *("font-size", "visibility"),
    ]
)
_MOVING: Final = frozenset(["animation", "animation-name"])
_PROPERTIES: Final = _LOOKS | _GONE.keys() | _MOVING | {"overflow", "position"}


# ---------------------------------------------------------------- taking out


def _own(element: Any) -> list[str]:
    """An element's own letters, not those of the elements in it."""
    return [element.text or "", *(child.tail or "" for child in element)]


def _clear_own(element: Any) -> None:
    element.text = None
    for child in element:
        child.tail = None


def _words(element: Any) -> str:
    return "".join(
        text
        for node in element.iter("*")
        for text in (
            None if node.tag in _UNSEEN else node.text,
            node.tail if node is not element else None,
        )
        if text
    )


def _begin(words: str) -> str:
    return f"“{words}”" if len(words) <= _SHOWN else f"“{words[:_SHOWN]}...”"
