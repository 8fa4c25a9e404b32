"""How data is put on a terminal: made harmless, marked where it could deceive, laid out in tables."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment, Segments
from rich.table import Table
from rich.text import Text

_KEPT: Final = frozenset("\n\t")
_WORD: Final = 24
"""Longer words may be broken in a table."""
_JOINERS: Final = frozenset("\u200c\u200d")


def clean(text: str) -> str:
    """Mark control, bidi and zero-width characters visibly, so that data can neither act nor hide.

    They are kept in the record; only what is shown is marked, as ``⟦U+202E⟧``.
    """
    if text.isprintable() and text.isascii():
        return text
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter in _KEPT:
        return letter
    if unicodedata.category(letter) in {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"}:
        return f"⟦U+{ord(letter):04X}⟧"
    return letter


def isolated(text: str) -> str:
    """Clean a text and keep its direction to itself where it is written from right to left."""
    shown = clean(text)
    if any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in shown):
        return f"\u2068{shown}\u2069"
    return shown


def table(
    console: Console, heads: Sequence[str], rows: Iterable[Sequence[object]]
) -> None:
    """Print rows under their heads; a terminal gets lines, a pipe gets tabs.

    Where a terminal has not the columns for the longest word of each, every row gets a line a field.
    """
    if not console.is_terminal:
        for row in rows:
            line = "\t".join(" ".join(clean(_text(each)).split()) for each in row)
            raw = Segments([Segment(f"{line}\n")])  # of a text's tabs it makes spaces
            console.print(raw, soft_wrap=True, end="")
        return
    cells = [[isolated(_text(each)) for each in row] for row in rows]
    least = [
        max(
            min(cell_len(word), _WORD)
            for each in column
            for word in each.split() or [""]
        )
        for column in zip(heads, *cells, strict=True)
    ]
    if sum(least) + len(least) - 1 > console.width:
        for cell in cells:
            for head, each in zip(heads, cell, strict=True):
                if each:
                    console.print(
                        Text.assemble((f"{head} " if head else "", "bold"), each)
                    )
            console.print()
        return
    drawn = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 1, 0, 0))
    for head, width in zip(heads, least, strict=True):
        drawn.add_column(head, overflow="fold", min_width=width)
    for cell in cells:
        drawn.add_row(*map(Text, cell))
    console.print(drawn)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def shortened(text: str, most: int = 80) -> str:
    """The beginning of a long text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def line(*parts: tuple[str, str]) -> Text:
    """A line of parts, each with its style; empty parts are left out."""
    return Text.assemble(*((text, style) for text, style in parts if text))
