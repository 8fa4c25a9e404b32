"""Language tags: whether a text is one, by its form."""

import re
from typing import Final

from archive.errors import BadValueError

_FORM: Final = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"  # language, and what extends it
    r"(?:-[a-z]{4})?"  # script
    r"(?:-(?:[a-z]{2}|[0-9]{3}))?"  # region
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    r"(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"  # extensions
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",  # private use
    re.ASCII | re.IGNORECASE,
)
_OLD: Final = frozenset({"en-gb-oed", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de"})
"""Tags from before there was a form, which are well-formed all the same; those of one letter ("i-lux", "x-own") are
not taken: the log's format has no place for them."""


def check_language(tag: str, *, field: str = "--language") -> None:
    """Refuse a language that is no well-formed tag; whether anybody registered it is not asked.

    Raises:
        BadValueError: It is none.

    Source:
        RFC 5646 (BCP 47), sections 2.1 and 2.2.9.
    """
    if not _FORM.fullmatch(tag) and tag.lower() not in _OLD:
        raise BadValueError(
            field=field,
            value=tag,
            todo="give a language tag, such as en, fa, pt-BR or zh-Hant",
        )
