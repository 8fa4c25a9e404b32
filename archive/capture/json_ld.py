"""JSON-LD: the data in which a page names its headline, writer, outlet and dates.

Only objects at the top, in a list or in a graph are read, and of those only articles and
what comes near. Whatever else the data is, it is left alone. Runs in the child process.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import attrs
import msgspec

from archive.capture.capture import DetailBasis, DetailField

# Which kinds of JSON-LD objects are the article itself, the best first.
_ARTICLES: Final = (
    re.compile(r"(News|Reportage|Analysis|Opinion|Background|Review|Ask)\w*Article"),
    re.compile(r"\w*(Article|BlogPosting|LiveBlogPosting|Report)"),
    re.compile(r"\w*(Posting|WebPage|VideoObject|CreativeWork)"),
)
_OBJECTS: Final = 1000
_SCRIPT: Final = "script[type=application/ld+json]"

_JSON_LD: Final[tuple[tuple[DetailField, tuple[str, ...]], ...]] = (
    ("title", ("headline", "name")),
    ("byline", ("author", "creator")),
    ("outlet", ("publisher", "sourceOrganization")),
    ("published", ("datePublished", "dateCreated")),
    ("updated", ("dateModified",)),
    ("language", ("inLanguage",)),
    ("canonical_address", ("mainEntityOfPage", "url")),
)


@attrs.frozen(kw_only=True)
class Said:
    """One value that a page gives for a field, before it is known to fit the format."""

    field: DetailField
    value: str
    basis: DetailBasis
    where: str


def json_ld(tree: Any, warnings: list[str]) -> Iterator[Said]:
    """Give what a page's articles say, the best article first."""
    scripts = [
        script
        for script in tree.iter("script")
        if (script.get("type") or "").partition(";")[0].strip().lower()
        == "application/ld+json"
    ]
    found: list[tuple[int, str, dict[str, Any]]] = []
    for number, script in enumerate(scripts):
        name = f"{_SCRIPT}[{number + 1}]" if len(scripts) > 1 else _SCRIPT
        try:
            content = msgspec.json.decode(script.text or "")
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            warnings.append(f"{name} is no JSON that could be read")
            continue
        found += [
            (_rank(one), f"{name} {path}", one) for path, one in _objects(content)
        ]
    articles = [one for one in found if one[0] < len(_ARTICLES)]
    for _, path, one in sorted(articles, key=lambda ranked: ranked[0]):
        for field, keys in _JSON_LD:
            for key in keys:
                value = _plain(one.get(key), is_address=field == "canonical_address")
                if value:
                    yield Said(
                        field=field, value=value, basis="json_ld", where=f"{path}.{key}"
                    )


def _objects(content: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """List the objects at the top, in a list or in a graph; no deeper."""
    tops = content if isinstance(content, list) else [content]
    is_list = isinstance(content, list)
    for index, top in enumerate(tops[:_OBJECTS]):
        path = f"$[{index}]" if is_list else "$"
        if not isinstance(top, dict):
            continue
        yield path, top
        graph = top.get("@graph")
        if isinstance(graph, list):
            for place, one in enumerate(graph[:_OBJECTS]):
                if isinstance(one, dict):
                    yield f"{path}.@graph[{place}]", one


def _rank(one: dict[str, Any]) -> int:
    kinds = one.get("@type")
    names = [
        kind
        for kind in (kinds if isinstance(kinds, list) else [kinds])
        if isinstance(kind, str)
    ]
    for rank, pattern in enumerate(_ARTICLES):
        if any(pattern.fullmatch(name[:100]) for name in names):
            return rank
    return len(_ARTICLES)


def _plain(value: Any, *, is_address: bool) -> str:
    """Read a JSON-LD value as words: a text, an object's name, or several of them."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        for key in (
            ("@id", "url") if is_address else ("name", "@value", "alternateName")
        ):
            if isinstance(value.get(key), str):
                return str(value[key])
        return ""
    if isinstance(value, list):
        parts = [
            _plain(one, is_address=is_address)
            for one in value[:20]
            if not isinstance(one, list)
        ]
        return (
            (parts[0] if parts else "")
            if is_address
            else ", ".join(filter(None, parts))
        )
    return ""
