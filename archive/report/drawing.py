"""Boxes, arrows and lines of text as SVG; a text is measured roughly, because a page cannot be asked for its fonts."""

import unicodedata
from collections.abc import Iterator
from typing import Final

import attrs

from archive.report.escape import esc, is_right_to_left, plain

WIDTH: Final = 720
LEFT: Final = 20
CARD: Final = 680
"""How wide a box is."""
TEXT: Final = LEFT + 74
"""Where text begins, right of the icon."""
NAME_EM: Final = 19.0
SMALL_EM: Final = 13.0
CUE_EM: Final = 15.0
ARROW: Final = 58
STOP: Final = 26
"""How much longer an arrow is across which the trail ends."""

INK: Final = "#16202c"
GREY: Final = "#5b6673"
GREEN: Final = "#1a6b47"
AMBER: Final = "#8a5300"
RED: Final = "#a11b1b"
BLUE: Final = "#1f3f6b"
WHITE: Final = "#ffffff"

SERIF: Final = "Georgia, 'Noto Serif', 'Times New Roman', serif"
"""Words of others, here as everywhere in a report; our own have no serifs."""

_PERSON: Final = (
    '<circle cx="20" cy="14" r="7"/><path d="M6 35c1-9 7-12 14-12s13 3 14 12z"/>'
)
_OUTLET: Final = (
    '<path d="M6 7h28v26H6z" fill="none"/><path d="M10 12h20v5H10z"/>'
    '<path d="M10 21h9v8h-9zM22 21h8v2h-8zM22 25h8v2h-8z"/>'
)
_ORGANISATION: Final = (
    '<path d="M20 5 35 13v3H5v-3z"/>'
    '<path d="M8 18h4v12H8zM18 18h4v12h-4zM28 18h4v12h-4zM5 32h30v4H5z"/>'
)
_ACCOUNT: Final = (
    '<circle cx="20" cy="20" r="14" fill="none"/><circle cx="20" cy="20" r="5"/>'
    '<path d="M25 16v6c0 5 8 4 8-2" fill="none"/>'
)
_STATE: Final = (
    '<path d="M9 5h3v31H9z"/><path d="M13 7c7-4 11 4 19 0v14c-8 4-12-4-19 0z"/>'
)
_CAPTURE: Final = (
    '<path d="M9 4h16l7 7v25H9z" fill="none"/><path d="M25 4v8h7"/>'
    '<path d="M13 17h15v2H13zM13 22h15v2H13zM13 27h10v2H13z"/>'
)
_UNKNOWN: Final = (
    '<circle cx="20" cy="20" r="15" fill="none" stroke-dasharray="3 3"/>'
    '<text x="20" y="27" font-size="20" font-weight="700" text-anchor="middle" stroke="none">?</text>'
)
ICONS: Final[dict[str, str]] = {
    "person": _PERSON,
    "outlet": _OUTLET,
    "organisation": _ORGANISATION,
    "account": _ACCOUNT,
    "state": _STATE,
    "capture": _CAPTURE,
    "unknown": _UNKNOWN,
}
"""Each is drawn in a square of 40 by 40."""

HATCH: Final = (
    '<defs><pattern id="hatch-{id}" width="9" height="9" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="9" height="9" fill="#ffffff"/>'
    '<path d="M0 0V9" stroke="#d5dae1" stroke-width="5"/></pattern></defs>'
)
"""The filling of a box that names nobody; ``{id}`` keeps two drawings on one page apart."""


@attrs.frozen
class Line:
    """A line of text in a box, and whether it is words of others."""

    text: str
    is_theirs: bool = False


@attrs.frozen(kw_only=True)
class Card:
    """A box of the drawing: its lines, its looks."""

    icon: str
    name: tuple[Line, ...]
    small: tuple[Line, ...]
    badge: tuple[str, str] | None = None
    stroke: str = INK
    dashes: str = ""
    fill: str = WHITE
    ink: str = INK
    is_faint: bool = False

    @property
    def height(self) -> int:
        """How tall it is."""
        return max(74, 32 + 24 * len(self.name) + 19 * len(self.small))


def box(card: Card, y: int) -> str:
    """Draw a box with its icon, name, small lines and badge."""
    frame = _element(
        "rect",
        x=LEFT,
        y=y,
        width=CARD,
        height=card.height,
        rx=9,
        fill=card.fill,
        stroke=card.stroke,
        stroke_width=1.8,
        stroke_dasharray=card.dashes,
    )
    icon = _element(
        "g",
        ICONS[card.icon],
        transform=f"translate({LEFT + 18} {y + (card.height - 40) // 2})",
        fill=card.ink,
        stroke=card.ink,
        stroke_width=1.6,
    )
    lines: list[str] = []
    low = y + 31
    for line in card.name:
        style = "italic" if card.is_faint else ""
        weight = "" if card.is_faint else "650"
        lines.append(
            _text(
                line, low, NAME_EM, fill=card.ink, font_style=style, font_weight=weight
            )
        )
        low += 24
    low -= 3
    for line in card.small:
        lines.append(_text(line, low, SMALL_EM, fill=card.ink, opacity="0.85"))
        low += 19
    badge = _pill(y, *card.badge) if card.badge else ""
    return f"{frame}{icon}{''.join(lines)}{badge}"


def pill_width(text: str) -> int:
    """How wide a badge with this text is."""
    return int(len(text) * 8.3 + 24)


def _pill(y: int, text: str, colour: str) -> str:
    width = pill_width(text)
    x = LEFT + CARD - width - 12
    frame = _element(
        "rect",
        x=x,
        y=y + 12,
        width=width,
        height=24,
        rx=12,
        fill="none",
        stroke=colour,
        stroke_width=1.5,
    )
    label = _element(
        "text",
        esc(text),
        x=f"{x + width / 2:.1f}",
        y=y + 28.5,
        font_size=11.5,
        font_weight=700,
        letter_spacing=0.5,
        text_anchor="middle",
        fill=colour,
    )
    return frame + label


def arrow(
    y: int, cue: Line, manner: str, *, is_dashed: bool = False, is_end: bool = False
) -> tuple[str, int]:
    """Draw an arrow down to the next box, labelled with the cue; say how long it is.

    Args:
        y: Where the box above ends.
        cue: What ties the words to the one above.
        manner: direct, mixed or indirect; empty when it is not known.
        is_dashed: The step is inferred, or nobody is named.
        is_end: The trail ends here: a line across says so.
    """
    length = ARROW + (STOP if is_end else 0)
    x = LEFT + 38
    shaft = _element(
        "path",
        d=f"M{x} {y + 4}V{y + length - 12}",
        stroke=INK,
        stroke_width=2,
        fill="none",
        stroke_dasharray="5 5" if is_dashed else "",
    )
    head = _element("path", d=f"M{x - 6} {y + length - 14}h12l-6 11z", fill=INK)
    shown = attrs.evolve(cue, text=wrapped(cue.text, 470, CUE_EM)[0])
    label = _text(shown, y + 34, CUE_EM, fill=INK)
    if manner:
        offset = int(TEXT + _width(shown.text, CUE_EM) + 16)
        label += _text(Line(f"· {manner}"), y + 34, SMALL_EM, x=offset, fill=GREY)
    return shaft + head + label + (_stop(y + 54) if is_end else ""), length


def _stop(y: int) -> str:
    line = _element(
        "path",
        d=f"M{LEFT} {y}H{LEFT + CARD}",
        stroke=RED,
        stroke_width=1.6,
        stroke_dasharray="2 4",
    )
    frame = _element(
        "rect",
        x=WIDTH // 2 - 92,
        y=y - 11,
        width=184,
        height=22,
        rx=11,
        fill=WHITE,
        stroke=RED,
    )
    label = _element(
        "text",
        "▲ the trail ends here",
        x=WIDTH // 2,
        y=y + 4,
        font_size=12,
        font_weight=700,
        text_anchor="middle",
        fill=RED,
    )
    return line + frame + label


def _text(line: Line, y: int, em: float, *, x: int = TEXT, **looks: str) -> str:
    is_turned = is_right_to_left(line.text)
    return _element(
        "text",
        esc(line.text),
        x=x,
        y=y,
        font_size=f"{em:g}",
        font_family=SERIF if line.is_theirs else "",
        direction="rtl" if is_turned else "",
        text_anchor="end" if is_turned else "",
        style="unicode-bidi:isolate",
        **looks,
    )


def _element(name: str, content: str = "", **attributes: object) -> str:
    """Write an element; attributes that are empty are left out."""
    written = "".join(
        f' {key.replace("_", "-")}="{esc(str(value))}"'
        for key, value in attributes.items()
        if value != ""
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def lines(
    text: str, room: float, em: float, *, is_theirs: bool = False
) -> tuple[Line, ...]:
    """Break a text into lines that fit a box."""
    return tuple(Line(each, is_theirs) for each in wrapped(text, room, em))


def wrapped(text: str, room: float, em: float, most: int = 3) -> tuple[str, ...]:
    """Break a text into lines that fit; a word that is too long is cut, what is over the last line is left off."""
    found: list[str] = []
    line = ""
    for word in plain(text).split(" "):
        for piece in _cut(word, room, em):
            longer = f"{line} {piece}" if line else piece
            if line and _width(longer, em) > room:
                found.append(line)
                line = piece
            else:
                line = longer
    found.append(line)
    if len(found) > most:
        found = [*found[: most - 1], f"{found[most - 1][:-1]}…"]
    return tuple(found)


def _cut(word: str, room: float, em: float) -> Iterator[str]:
    piece = ""
    for char in word:
        if piece and _width(piece + char, em) > room:
            yield piece
            piece = ""
        piece += char
    yield piece


def _width(text: str, em: float) -> float:
    """About how wide a text is drawn: wide letters a whole em, others a little more than half."""
    return sum(
        em if unicodedata.east_asian_width(char) in "WF" else em * _share(char)
        for char in text
    )


def _share(char: str) -> float:
    if char in "iljtfr.,:;'|!()[] ":
        return 0.34
    if char in "mwMW@%":
        return 0.88
    return 0.66 if char.isupper() else 0.56
