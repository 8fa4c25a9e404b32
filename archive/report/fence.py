"""Words of others in Markdown: code spans and fences that nothing inside can close, marked where they could hide."""

import re
from typing import Final

from archive.capture.unseen import marked
from archive.trace.quoted import parts

_TICKS: Final = re.compile("`+")


def span(text: str | None) -> str:
    """Words of others inside a line: a code span whose ticks nothing inside can close."""
    plain = marked(" ".join((text or "").split())) or " "
    longest = max((len(found) for found in _TICKS.findall(plain)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{ticks}{pad}{plain}{pad}{ticks}"


def fence(text: str | None) -> str:
    """Words of others as a block: a fence that nothing inside can close."""
    plain = "\n".join(marked(line) for line in (text or "").splitlines()) or " "
    longest = max((len(found) for found in _TICKS.findall(plain)), default=0)
    ticks = "`" * max(3, longest + 1)
    return f"{ticks}text\n{plain}\n{ticks}"


def sentence(text: str) -> str:
    """A sentence of ours; what stands in “ ” inside it becomes code spans."""
    return "".join(span(part) if is_theirs else part for part, is_theirs in parts(text))
