"""What kind of bytes these are: told by how they begin, then by the file's name."""

from pathlib import Path
from typing import Final

PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_TEXTS: Final = frozenset(
    {"application/json", "application/ld+json", "application/xml"}
)
_SNIFFED: Final = 1024
_BEGINNINGS: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"\x7fELF", "application/octet-stream"),
    (b"WARC/", "application/warc"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"RIFF", "application/octet-stream"),
    (b"OggS", "application/ogg"),
    (b"ID3", "audio/mpeg"),
)
_PAGE_BEGINNINGS: Final = (
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<title",
    b"<meta",
    b"<article",
    b"<div",
    b"<p>",
    b"<h1",
    b"<script",
    b"<!--",
)
_PLAIN_SUFFIXES: Final = frozenset({".txt", ".text", ".md", ".csv", ".json", ".log"})


def media_type_of(data: bytes, file_name: str | None = None) -> str:
    """Guess what bytes are: by how they begin, then by the file's name.

    Returns:
        ``text/html``, ``text/plain``, or what a well-known beginning tells.
    """
    for mark, kind in _BEGINNINGS:
        if data.startswith(mark):
            return kind
    suffix = Path(file_name or "").suffix.lower()
    start = (
        data[:_SNIFFED]
        .replace(b"\0", b"")
        .lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
        .lower()
    )
    if suffix not in _PLAIN_SUFFIXES and start.startswith(_PAGE_BEGINNINGS):
        return "text/html"
    if suffix in {".html", ".htm", ".xhtml"}:
        return "text/html"
    return "text/plain"


def is_text(kind: str) -> bool:
    """Whether a rule for plain text may read this media type."""
    return (
        kind.startswith("text/") or kind in _TEXTS or kind.endswith(("+xml", "+json"))
    )
