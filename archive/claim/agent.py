"""Agents: the persons, organisations, outlets, accounts and states that claims and captures name."""

import functools
import re
import unicodedata
from typing import Annotated, Final, Literal

import attrs
from msgspec import Meta

from archive.values import Name

AgentType = Literal["person", "organisation", "outlet", "account", "state"]
AGENT_TYPES: Final[tuple[AgentType, ...]] = (
    "person",
    "organisation",
    "outlet",
    "account",
    "state",
)

Described = Literal[
    "alias", "name", "type", "role", "interest", "owner", "identifier", "slug"
]
"""What can be said of an agent after it was registered."""

Slug = Annotated[str, Meta(pattern=r"\A[a-z][a-z0-9-]{1,62}\Z")]

SHORT: Final = 40
"""Words of up to so many code points are remembered folded."""

_REFERENCE: Final = re.compile(r"\A[acde]?[0-9]+\Z")


@attrs.frozen(kw_only=True)
class Identifier:
    """A name that somebody else gave an agent: ``scheme`` ("wikidata", "x") and ``value``."""

    scheme: Name
    value: Name


def is_slug(text: str) -> bool:
    """Whether a text may be an agent's slug: short, plain, and never of the form of a reference such as ``c12``."""
    return re.fullmatch(
        r"[a-z][a-z0-9-]{1,62}", text
    ) is not None and not _REFERENCE.match(text)


# Letters that NFKD does not take apart, and those that two scripts write differently.
_ALIKE: Final = str.maketrans(
    {
        "ı": "i",
        "İ": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "ـ": None,
        "\u200c": " ",
        "\u200d": " ",
        "\u200b": " ",
        "\u2060": " ",
        "\ufeff": " ",
    }
)


def fold_name(text: str) -> str:
    """Fold a text to what two spellings of it share, for finding and comparing, never for showing.

    NFKC, case, diacritics, dotless and dotted i as one, Arabic and Persian yeh and kaf as one, zero-width joiners as
    spaces, tatweel dropped, white space single.

    Args:
        text: A name or any words.

    Returns:
        The folded text; folding it again changes nothing.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    folded = (
        _fold_short(word) if len(word) <= SHORT else _fold_word(word)
        for word in text.split()
    )
    return " ".join(word for word in folded if word)


def _fold_word(word: str) -> str:
    if word.isascii():
        return word.lower()
    folded = word
    for _ in range(
        4
    ):  # a fold can make letters that fold again; four rounds settle every code point (tested)
        apart = unicodedata.normalize(
            "NFKD", unicodedata.normalize("NFKC", folded).translate(_ALIKE).casefold()
        )
        bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
        after = " ".join(unicodedata.normalize("NFKC", bare.translate(_ALIKE)).split())
        if after == folded:
            break
        folded = after
    return folded


# Words come again and again; long ones are sentences without spaces, which do not.
_fold_short: Final = functools.lru_cache(maxsize=16_384)(_fold_word)
