"""What a page says of itself: title, byline, outlet, dates, language, address.

Each detail says which part of the page has it. Of several, the first counts: JSON-LD, then
OpenGraph, then other meta tags, then what is visible. Values are kept as they were given;
what does not fit the format is left out, and said. Runs in the child process alone.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from archive.capture.capture import DETAIL_FIELDS, Detail, DetailBasis, DetailField
from archive.capture.dates import interval
from archive.capture.json_ld import Said, json_ld

_TEXT_LIMIT: Final = 500
_WHERE_LIMIT: Final = 1000
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_SPACES: Final = re.compile(r"\s+")

_META: Final[tuple[tuple[DetailField, DetailBasis, tuple[str, ...]], ...]] = (
    ("title", "opengraph", ("og:title",)),
    ("byline", "opengraph", ("article:author", "og:article:author")),
    ("outlet", "opengraph", ("og:site_name",)),
    ("published", "opengraph", ("article:published_time", "og:article:published_time")),
    ("updated", "opengraph", ("article:modified_time", "og:updated_time")),
    ("language", "opengraph", ("og:locale",)),
    ("canonical_address", "opengraph", ("og:url",)),
    ("title", "meta", ("dc.title", "dcterms.title", "parsely-title", "twitter:title")),
    (
        "byline",
        "meta",
        ("author", "byl", "dc.creator", "parsely-author", "cxenseparse:author"),
    ),
    ("outlet", "meta", ("application-name", "dc.publisher", "publisher")),
    (
        "published",
        "meta",
        (
            *(
                "datepublished",
                "pubdate",
                "publishdate",
                "publish-date",
                "publish_date",
            ),
            *(
                "parsely-pub-date",
                "dc.date.issued",
                "dcterms.created",
                "dc.date",
                "date",
            ),
        ),
    ),
    (
        "updated",
        "meta",
        ("datemodified", "lastmod", "last-modified", "dcterms.modified"),
    ),
    ("language", "meta", ("content-language", "dc.language")),
)


def details(tree: Any) -> tuple[list[Detail], list[str]]:
    """Read what a page says of itself.

    Args:
        tree: The page as an lxml tree; it is not changed.

    Returns:
        At most one detail a field, in the order of the format's list of fields; and what
        was left out or contradicts itself, in words.
    """
    warnings: list[str] = []
    kept: dict[DetailField, Detail] = {}
    for said in _all_said(tree, warnings):
        if (detail := _kept(said, warnings)) is None:
            continue
        first = kept.setdefault(said.field, detail)
        if said.field == "published" and _day(first) != _day(detail):
            warnings.append(
                f"the page gives two dates: {first.value!r} ({_short(first)}) and "
                f"{detail.value!r} ({_short(detail)})"
            )
    return [kept[field] for field in DETAIL_FIELDS if field in kept], warnings


def _all_said(tree: Any, warnings: list[str]) -> Iterator[Said]:
    yield from json_ld(tree, warnings)
    yield from _meta(tree)
    yield from _visible(tree)


def _short(detail: Detail) -> str:
    return (detail.where or "")[:80]


def _day(detail: Detail) -> str | None:
    return (
        detail.interval.first[:10]
        if detail.interval and detail.interval.first
        else None
    )


def _kept(said: Said, warnings: list[str]) -> Detail | None:
    """Bring a value into the format's shape, or leave it out."""
    value = _SPACES.sub(" ", said.value).strip()
    if not value:
        return None
    if len(value) > _TEXT_LIMIT or len(said.where) > _WHERE_LIMIT:
        warnings.append(
            f"the {said.field} in {said.where[:80]} was left out: longer than "
            f"{_TEXT_LIMIT} characters"
        )
        return None
    if re.search(r"[\0\ud800-\udfff]", value + said.where):
        warnings.append(f"the {said.field} was left out: it is no text")
        return None
    if said.field == "language":
        value = value.replace("_", "-")
        if not _LANGUAGE.fullmatch(value):
            return None
    if said.field == "canonical_address" and not _ADDRESS.fullmatch(value):
        return None
    if said.field == "byline" and _ADDRESS.fullmatch(value):
        return None
    when = interval(value) if said.field in ("published", "updated") else None
    if when is None and said.field in ("published", "updated"):
        warnings.append(
            f"{value[:80]!r} ({said.where[:80]}) is no date that could be read"
        )
    return Detail(
        field=said.field,
        value=value,
        agent=None,
        interval=when,
        basis=said.basis,
        where=said.where,
    )


def _meta(tree: Any) -> Iterator[Said]:
    metas: dict[str, tuple[str, str]] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip()
            if name and element.get("content") and len(name) <= _TEXT_LIMIT:
                metas.setdefault(
                    name.lower(), (element.get("content"), f"meta[{attribute}={name}]")
                )
    for wanted in ("opengraph", "meta"):
        for field, basis, names in _META:
            for name in names if basis == wanted else ():
                if name in metas:
                    value, where = metas[name]
                    yield Said(field=field, value=value, basis=basis, where=where)
    yield from _head(tree)


def _head(tree: Any) -> Iterator[Said]:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            yield Said(
                field="canonical_address",
                value=link.get("href"),
                basis="meta",
                where="link[rel=canonical]",
            )
    title = tree.find(".//head/title")
    if title is not None and title.text:
        yield Said(field="title", value=title.text, basis="meta", where="title")
    language = tree.get("lang") or tree.get(
        "{http://www.w3.org/XML/1998/namespace}lang"
    )
    if language:
        yield Said(field="language", value=language, basis="meta", where="html[lang]")


def _visible(tree: Any) -> Iterator[Said]:
    for heading in tree.iter("h1"):
        words = "".join(heading.itertext())
        yield Said(field="title", value=words, basis="visible", where="h1")
        break
    for element in tree.iter("time"):
        for field in ("published", "updated"):
            if _is_time_of(element, field) and element.get("datetime"):
                yield Said(
                    field=field,
                    value=element.get("datetime"),
                    basis="visible",
                    where="time[datetime]",
                )
    for element in tree.iter("a", "address", "div", "p", "span"):
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower().split()
        if "byline" in marks or "author" in marks or element.get("rel") == "author":
            words = "".join(element.itertext())
            where = "[rel=author]" if element.get("rel") == "author" else ".byline"
            yield Said(field="byline", value=words, basis="visible", where=where)
            break


def _is_time_of(element: Any, field: DetailField) -> bool:
    mark = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
    if "modif" in mark or "updat" in mark:
        return field == "updated"
    if "publ" in mark or element.get("pubdate") is not None:
        return field == "published"
    parent = element.getparent()
    return (
        field == "published"
        and parent is not None
        and parent.tag in ("header", "article")
    )
