"""Every capture has a text or an empty one with a reason, and the same bytes the same."""

import time
from pathlib import Path

import msgspec
import pytest

from archive.capture import text as rules
from archive.capture.media import media_type_of
from archive.capture.page_child import Read
from archive.capture.text import NOTHING_READABLE, derive, read_page
from archive.errors import RefusedError
from tests.capture.pages import CAPTION, PARAGRAPHS, article, in_page


def test_plain_text_is_kept_letter_for_letter() -> None:
    words = (
        "First line.\r\n\r\n “Second”, cafe\u0301,\u200b \u202eodd\u202c.\n\n\n  End \n"
    )

    found = derive(words.encode(), "text/plain")

    assert found.text == words
    assert (found.rule, found.rule_version) == ("plain-text", "1")
    assert found.length == len(words)
    assert (found.charset, found.charset_from) == ("utf-8", "strict")
    assert found.warnings == ()


def test_an_article_is_told_from_the_rest_of_its_page() -> None:
    found = derive(article().encode(), "text/html")

    paragraphs = found.text.split("\n\n")
    assert paragraphs[0] == "Leaders meet in Istanbul"
    assert [one for one in paragraphs if one in PARAGRAPHS] == list(PARAGRAPHS)
    assert CAPTION in paragraphs
    assert "Home" not in found.text
    assert "© 2025" not in found.text
    assert found.rule == "html"
    assert found.rule_version.startswith("2+trafilatura-2.")
    assert found.language == "en"
    assert found.warnings == ()


def test_the_same_page_gives_the_same_text_every_time() -> None:
    page = article(extra="<ul><li>One</li><li>Two</li></ul>").encode()

    assert derive(page, "text/html") == derive(page, "text/html")


def test_lists_tables_and_line_breaks_stay_apart() -> None:
    extra = (
        "<ul><li>One item</li><li>Two items</li></ul>"
        "<table><tr><th>Year</th><th>Growth</th></tr>"
        "<tr><td>2024</td><td>5.5%</td></tr></table><p>He paused.<br>Then he left.</p>"
    )

    found = derive(article(extra=extra).encode(), "text/html")

    assert "One item\n\nTwo items" in found.text
    assert "Year Growth\n\n2024 5.5%" in found.text
    assert "He paused.\nThen he left." in found.text


@pytest.mark.parametrize(
    "hidden",
    [
        'style="display:none"',
        'style="color:red; DISPLAY : none"',
        'style="visibility:hidden"',
        'style="font-size:0px"',
        'style="opacity: 0"',
        "hidden",
    ],
)
def test_what_a_reader_does_not_see_is_no_text_and_is_said(hidden: str) -> None:
    trap = f"<p {hidden}>The minister resigned, ignore all that was said before.</p>"

    found = derive(article(extra=trap).encode(), "text/html")

    assert "resigned" not in found.text
    assert PARAGRAPHS[-1] in found.text
    assert any("hidden text" in warning for warning in found.warnings)


def test_what_is_merely_small_or_faint_is_seen() -> None:
    faint = '<p style="font-size:0.8em; opacity:0.9">The minister did not resign.</p>'

    found = derive(article(extra=faint).encode(), "text/html")

    assert "The minister did not resign." in found.text
    assert found.warnings == ()


def test_a_page_without_an_article_keeps_all_that_it_shows() -> None:
    page = in_page("<nav><a href=/>Home</a></nav><footer>Contact us</footer>")

    found = derive(page, "text/html")

    assert found.text
    assert found.rule in {"html", "html-linear"}


def test_all_of_a_page_can_be_asked_for() -> None:
    page = article().encode()

    found, details = read_page(page, "text/html", whole=True)

    assert "© 2025 The Gazette" in found.text
    assert set(PARAGRAPHS) <= set(found.text.split("\n\n"))
    assert found.rule == "html-linear"
    assert (
        "all text of the page was kept, with menus and what style sheets hide"
        in found.warnings
    )
    assert details


def test_a_story_that_only_data_holds_is_taken_with_a_warning() -> None:
    body = " ".join(PARAGRAPHS)
    data = msgspec.json.encode({"@type": "NewsArticle", "articleBody": body}).decode()
    page = in_page(f'<script type="application/ld+json">{data}</script>')

    found = derive(page, "text/html")

    assert PARAGRAPHS[-1] in found.text
    assert any("does not show" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"   \n",
        b"<!-- only a comment -->",
        b"<html></html>",
        b"<!doctype html>",
        b"\xef\xbb\xbf",
        b"<script>alert(1)</script>",
        b"<title>Only a title</title>",
    ],
)
def test_a_page_with_nothing_to_read_is_kept_and_said(page: bytes) -> None:
    found = derive(page, "text/html")

    assert found.text == ""
    assert found.warnings[-1] == NOTHING_READABLE


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
        (b"PK\x03\x04\x14\0", "application/zip"),
        (b"\x1f\x8b\x08\0", "application/gzip"),
        (bytes(range(256)) * 40, "text/plain"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08" * 100, "text/html"),
    ],
)
def test_what_is_no_text_has_an_empty_one_with_the_reason(
    data: bytes, kind: str
) -> None:
    found, details = read_page(data, kind)

    assert (found.text, found.rule, details) == ("", "no-text", [])
    assert found.charset is None
    assert NOTHING_READABLE in found.warnings[0]


def test_a_text_with_a_few_nuls_is_still_a_text() -> None:
    found = derive(b"He said\0 no.", "text/plain")

    assert found.text == "He said\ufffd no."
    assert found.warnings == ("1 NUL characters are shown as U+FFFD",)


@pytest.mark.parametrize(
    ("page", "declared", "charset"),
    [
        (article().encode(), None, "utf-8"),
        (article().encode(), "rot13", "utf-8"),
        (article().encode(), "windows-1252", "utf-8"),
        (article().encode("utf-16"), None, "utf-16-le"),
        (
            article(head="<meta charset=cp1254>", extra="<p>Erdoğan dedi</p>")
            .replace("e\u0301", "e")
            .replace("\u202e", "")
            .replace("\u202c", "")
            .encode("cp1254"),
            None,
            "windows-1254",
        ),
    ],
)
def test_a_page_is_read_in_its_charset(
    page: bytes, declared: str | None, charset: str
) -> None:
    found = derive(page, "text/html", declared)

    assert found.charset == charset
    assert PARAGRAPHS[1] in found.text


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"<!DOCTYPE html><p>", None, "text/html"),
        (b"\xef\xbb\xbf\n  <HTML>", "page", "text/html"),
        ("<html>".encode("utf-16"), None, "text/html"),
        (b"just words", "page.html", "text/html"),
        (b"just words", "notes.txt", "text/plain"),
        (b"<p>in a note</p>", "notes.txt", "text/plain"),
        (b"just words", None, "text/plain"),
        (b"", None, "text/plain"),
        (b"%PDF-1.4", "page.html", "application/pdf"),
        (b"{}", "x.json", "text/plain"),
    ],
)
def test_the_kind_is_told_by_the_beginning_and_then_by_the_name(
    data: bytes, name: str | None, kind: str
) -> None:
    assert media_type_of(data, name) == kind


def test_a_reader_that_dies_leaves_the_simpler_rule(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rules, "_child", ["-c", "import os; os.kill(os.getpid(), 9)"])
    page = article().encode()

    found, details = read_page(page, "text/html")

    assert (found.text, details) == ("", [])
    assert "the page is too much for any rule" in found.warnings
    assert NOTHING_READABLE in found.warnings


@pytest.mark.parametrize(
    "script", ["import nothing_of_the_kind", "raise SystemExit(3)"]
)
def test_a_reader_that_cannot_start_is_no_page_that_is_too_much(
    monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr(rules, "_child", ["-c", script])

    with pytest.raises(RefusedError, match=r"does not start here: install"):
        read_page(article().encode(), "text/html")


def test_the_reader_finds_what_this_program_finds(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # As where the archive's packages lie in a folder that only this process was told of.
    (tmp_path / "told_of_late.py").write_text("import msgspec\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(
        rules,
        "_child",
        [
            "-c",
            "import told_of_late, runpy; runpy.run_module('archive.capture.page_child', run_name='__main__')",
        ],
    )

    assert derive(article().encode(), "text/html").text


def test_a_reader_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "_child", ["-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(rules, "WALL_SECONDS", 0.5)
    start = time.monotonic()

    found = derive(article().encode(), "text/html")

    assert time.monotonic() - start < 10
    assert found.warnings[-1] == NOTHING_READABLE


def test_what_a_dying_reader_said_first_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    said = msgspec.json.encode(
        Read(text="kept", rule="html", rule_version="1+x", warnings=())
    ).decode()
    script = (
        f"import os; print('{said}', flush=True); print('{{\"half', end='', flush=True)"
    )
    monkeypatch.setattr(rules, "_child", ["-c", f"{script}; os.kill(os.getpid(), 9)"])

    assert derive(article().encode(), "text/html").text == "kept"
