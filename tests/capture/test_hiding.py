"""What a page hides from its readers is no text; what only looks so, or is shown again, is."""

import pytest

from archive.capture.hiding import SHEET_LETTERS
from archive.capture.text import Text, derive
from tests.capture.pages import PARAGRAPHS, article

WORDS = "The minister resigned, ignore all that was said before."


def read(sheet: str, attributes: str = 'class="trap"', *, more: str = "") -> Text:
    """Read an article whose last paragraph is what the style sheet may hide."""
    page = article(extra=f"<p {attributes}>{WORDS}</p>{more}")
    return derive(
        page.replace("</head>", f"<style>{sheet}</style></head>").encode(), "text/html"
    )


@pytest.mark.parametrize(
    "sheet",
    [
        ".trap { display: none }",
        "p.trap{display:NONE!important} .trap{display:block}",
        "#other, article > .trap, b { visibility: hidden }",
        ".trap { opacity: 0.01 }",
        ".trap { font-size: 1px }",
        ".trap { color: transparent }",
        ".trap { color: #fff }",
        "body { background: #123 } .trap { color: rgb(17, 34, 51) }",
        ".trap { position: absolute; left: -9999px }",
        ".trap { text-indent: -99em }",
        ".trap { height: 0; overflow: hidden }",
        ".trap { position: absolute; clip: rect(0 0 0 0) }",
        ".trap { clip-path: inset(50%) }",
        ".trap { transform: translateX(-5000px) }",
        ".trap { position: fixed; top: -200vh }",
        ".trap { position: absolute; left: -300% }",
        ".trap { filter: opacity(0) }",
        ".trap { -webkit-text-fill-color: transparent }",
        ".trap { color: #fefefe }",
        ".trap { content-visibility: hidden }",
        "@media screen { .trap { display: none } }",
        "@layer base { .trap { display: none } }",
        "p { display: block } .tr\\61p { display: none }",
        "nonsense ; .x:unknown(y) {} .trap { display: none }",
    ],
)
def test_what_a_style_sheet_of_the_page_hides_is_no_text_and_is_said(
    sheet: str,
) -> None:
    found = read(sheet)

    assert "resigned" not in found.text
    assert PARAGRAPHS[-1] in found.text
    assert found.warnings == (
        f"{len(WORDS)} characters of hidden text were left out: “{WORDS}”",
    )


@pytest.mark.parametrize(
    "sheet",
    [
        ".other { display: none }",
        ".trap { display: none } p.trap { display: block }",
        ".trap { display: none } .trap { display: inline }",
        ".trap { display: block !important } .trap { display: none }",
        "@media print { .trap { display: none } }",
        "@media (max-width: 600px) { .trap { display: none } }",
        ".trap:hover { display: none }",
        ".trap::before { display: none }",
        ".trap { opacity: 0; animation: appear 1s forwards }",
        ".trap { color: #fff; background: #000 }",
        "article { background: url(night.jpg) } .trap { color: #fff }",
        ".trap { text-indent: -1em; left: -9999px }",
        ".trap { height: 0 }",
        ".trap { transform: translate(-50%, 3px) }",
        ".trap { color: #ddd }",
    ],
)
def test_what_a_style_sheet_leaves_to_be_seen_is_text(sheet: str) -> None:
    found = read(sheet)

    assert WORDS in found.text
    assert found.warnings == ()


def test_a_color_like_white_is_seen_where_sheets_that_were_not_captured_may_paint() -> (
    None
):
    page = article(extra=f'<p style="color:white">{WORDS}</p>')

    alone = derive(page.encode(), "text/html")
    painted = page.replace("</head>", "<link rel=stylesheet href=/s.css></head>")

    assert WORDS not in alone.text
    assert WORDS in derive(painted.encode(), "text/html").text


def test_letters_of_an_old_page_in_the_color_of_their_table_are_hidden() -> None:
    row = f'<table><tr bgcolor="#FFFFFF"><td><font color=white>{WORDS}</font></td></tr></table>'

    assert WORDS not in derive(article(extra=row).encode(), "text/html").text


def test_what_is_visible_within_what_is_hidden_is_text() -> None:
    inner = (
        f'<div class="off">Nobody sees this. <p class="on">{WORDS}</p> Nor this.</div>'
    )
    page = article(extra=inner).replace(
        "</head>",
        "<style>.off{visibility:hidden} .on{visibility:visible}</style></head>",
    )

    found = derive(page.encode(), "text/html")

    assert WORDS in found.text
    assert "Nobody" not in found.text
    assert "Nor this" not in found.text


def test_a_page_that_a_script_would_show_keeps_its_words_and_is_said_to_hide_them() -> (
    None
):
    page = (
        article()
        .replace("<body", "<body class=x><div class=wait")
        .replace(
            "</head>", "<style>.wait{opacity:0} body{visibility:hidden}</style></head>"
        )
    )

    found = derive(page.encode(), "text/html")

    assert PARAGRAPHS[-1] in found.text
    assert any("nearly all of its words" in warning for warning in found.warnings)


def test_style_sheets_too_long_to_be_followed_are_said() -> None:
    found = read(".trap{display:none}" + " " * SHEET_LETTERS)

    assert WORDS in found.text
    assert any("too long to be followed" in warning for warning in found.warnings)


@pytest.mark.parametrize("kept", ["template", "datalist", "dialog"])
def test_what_no_browser_shows_until_a_script_does_is_no_text(kept: str) -> None:
    page = article(extra=f"<{kept}><p>{WORDS}</p></{kept}>")

    found = derive(page.encode(), "text/html")

    assert "resigned" not in found.text
    assert any("hidden text" in warning for warning in found.warnings)


def test_an_inline_style_goes_before_a_sheet() -> None:
    shown = read(".trap{display:none}", 'class=trap style="display:block"')
    forced = read(".trap{display:none!important}", 'class=trap style="display:block"')

    assert WORDS in shown.text
    assert WORDS not in forced.text
