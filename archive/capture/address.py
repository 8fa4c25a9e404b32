"""Addresses of pages: whether a text is one that leads somewhere by itself."""

import re
from typing import Final
from urllib.parse import urlsplit

from archive.errors import BadValueError

_WITH_HOST: Final = frozenset({"http", "https", "ftp", "ftps", "gemini", "gopher"})
_NAMES: Final = frozenset({"ark", "doi", "hdl", "info", "tag", "urn"})
_UNFIT: Final = re.compile(r'[\s\x00-\x1f\x7f<>"]')


def check_address(address: str, *, field: str = "--address") -> None:
    """Refuse an address that is not absolute.

    Raises:
        BadValueError: It has no scheme that is known, no host, or characters that no address has.

    Source:
        RFC 3986, section 4.3; RFC 8141 for names (``urn:``).
    """
    if not _is_absolute(address):
        raise BadValueError(
            field=field,
            value=address,
            todo="give the whole address, such as https://example.org/news/1, or a name such as urn:isbn:9780000000000",
        )


def _is_absolute(address: str) -> bool:
    try:
        parts = urlsplit(address)
        has_host = bool(parts.hostname)
        _ = parts.port  # reads it: a port that is no number is found here
    except ValueError:
        return False
    if _UNFIT.search(address):
        return False
    if parts.scheme in _NAMES:
        return bool(parts.path)
    return parts.scheme in _WITH_HOST and has_host
