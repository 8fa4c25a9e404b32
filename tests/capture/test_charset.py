"""Letters are read in the charset that is right, and how we know is recorded."""

import codecs
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.capture.charset import codec_of, read_letters

TURKISH = "Erdoğan İstanbul'da görüştü ve şöyle dedi: çok güzel"
RUSSIAN = "Привет, мир! Как дела сегодня в Москве?"

NO_CHARSETS = (
    *("rot13", "base64", "hex", "uu", "zlib", "bz2", "quopri", "idna", "punycode"),
    *("unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem", "utf_7"),
    *("utf-8-sig", "cp037", "../secret", "__init__", "aliases", "x"),
)


def meta(charset: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><body><p>'


@pytest.mark.parametrize(
    ("data", "declared", "expected"),
    [
        (TURKISH.encode(), None, (TURKISH, "utf-8", "strict")),
        (TURKISH.encode(), "UTF8", (TURKISH, "utf-8", "declared")),
        (TURKISH.encode("cp1254"), "iso-8859-9", (TURKISH, "windows-1254", "declared")),
        (RUSSIAN.encode("koi8-r"), "KOI8-R", (RUSSIAN, "koi8-r", "declared")),
        (RUSSIAN.encode("cp1251"), None, (RUSSIAN, "windows-1251", "detected")),
        ("naïve".encode("latin-1"), "latin1", ("naïve", "windows-1252", "declared")),
        ("“x”".encode("cp1252"), "us-ascii", ("“x”", "windows-1252", "declared")),
        (
            "日本語".encode("iso-2022-jp"),
            "iso-2022-jp",
            ("日本語", "iso-2022-jp", "declared"),
        ),
        ("中文".encode("gbk"), "gb2312", ("中文", "gb18030", "declared")),
        (
            "wörld wide".encode("utf-16-le"),
            None,
            ("wörld wide", "utf-16-le", "detected"),
        ),
        (b"", None, ("", "utf-8", "strict")),
    ],
)
def test_the_right_charset_wins(
    data: bytes, declared: str | None, expected: tuple[str, str, str]
) -> None:
    found = read_letters(data, declared=declared)

    assert (found.text, found.charset, found.charset_from) == expected


@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_byte_order_mark_beats_every_word_and_is_dropped(name: str) -> None:
    marks = {
        "utf-8": codecs.BOM_UTF8,
        "utf-16-le": codecs.BOM_UTF16_LE,
        "utf-16-be": codecs.BOM_UTF16_BE,
        "utf-32-le": codecs.BOM_UTF32_LE,
    }

    found = read_letters(marks[name] + TURKISH.encode(name), declared="windows-1251")

    assert (found.text, found.charset, found.charset_from) == (TURKISH, name, "bom")
    assert "the byte order mark was dropped" in found.warnings


def test_a_pages_own_word_counts_when_nothing_was_declared() -> None:
    page = (meta("windows-1254") + TURKISH).encode("cp1254")

    found = read_letters(page, is_page=True)

    assert (found.charset, found.charset_from) == ("windows-1254", "meta")
    assert found.text.endswith(TURKISH)
    assert read_letters(page, declared="koi8-r", is_page=True).charset == "koi8-r"


def test_a_plain_text_is_not_asked_for_meta() -> None:
    found = read_letters((meta("koi8-r") + "hello").encode())

    assert found.charset_from == "strict"


@pytest.mark.parametrize("lie", ["windows-1252", "iso-8859-1", "koi8-r", "gbk"])
def test_a_charset_that_lies_about_utf_8_is_found_out_and_said(lie: str) -> None:
    found = read_letters((TURKISH * 2).encode(), declared=lie)

    assert (found.text, found.charset_from) == (TURKISH * 2, "strict")
    assert any("was declared" in warning for warning in found.warnings)


def test_bytes_that_are_not_the_declared_utf_8_are_detected_and_said() -> None:
    found = read_letters(RUSSIAN.encode("cp1251"), declared="utf-8")

    assert (found.text, found.charset_from) == (RUSSIAN, "detected")
    assert len(found.warnings) == 2


@pytest.mark.parametrize("codec", NO_CHARSETS)
def test_pythons_other_codecs_are_never_used(codec: str) -> None:
    data = b"aGVsbG8= \\u0041 +AGE- uryyb"

    found = read_letters(data, declared=codec)

    assert codec_of(codec) is None or codec == "utf-8-sig"
    assert found.text == data.decode()
    assert codec_of(codec) or "is no charset of texts" in found.warnings[0]


def test_a_page_cannot_name_them_either() -> None:
    found = read_letters((meta("unicode_escape") + "\\u0041").encode(), is_page=True)

    assert found.text.endswith("\\u0041")
    assert found.charset_from == "strict"


def test_nul_is_shown_one_for_one_and_counted() -> None:
    found = read_letters(b"a\0b\0\0c")

    assert found.text == "a\ufffdb\ufffd\ufffdc"
    assert found.warnings == ("3 NUL characters are shown as U+FFFD",)


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "gbk", "rot13", "é"]))
def test_any_bytes_are_read_or_told_to_be_no_text(
    data: bytes, declared: str | None
) -> None:
    found = read_letters(data, declared=declared, is_page=True)

    assert "\0" not in found.text
    found.text.encode()  # no lone surrogates
    assert (found.charset is None) == (found.charset_from is None)


def test_a_page_of_half_named_charsets_is_read_in_time_that_grows_with_it() -> None:
    page = b"<meta " * 500_000
    start = time.process_time()

    read_letters(page, is_page=True)

    assert time.process_time() - start < 2
