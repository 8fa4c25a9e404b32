"""White space in the words of a page, as HTML reads it."""

import re
from typing import Final

_SPACES: Final = re.compile(r"[ \t\n\r\f]+")


def tidy(letters: str) -> str:
    """Make one space of every run of HTML's white space; a vertical tab, which stands for <br>, breaks the line.

    Source: WHATWG Infra, 4.7 "ASCII whitespace".
    """
    lines = _SPACES.sub(" ", letters).split("\v")
    return "\n".join(filter(None, (line.strip(" ") for line in lines)))
