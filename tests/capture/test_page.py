"""What a page says of itself is taken down with where it says so, and never made up."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.capture.article import parse
from archive.capture.capture import Detail
from archive.capture.page import details
from archive.capture.text import read_page
from tests.capture.pages import article

NEWS = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "The headline",
    "author": [{"@type": "Person", "name": "A. Writer"}, {"name": "B. Writer"}],
    "publisher": {"@type": "Organization", "name": "The Gazette"},
    "datePublished": "2025-05-27T10:30:00+03:00",
    "dateModified": "2025-05-28",
    "inLanguage": "en-GB",
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://gazette.example/1"},
}
GRAPH = (
    '<meta property="og:title" content="Another title">'
    '<meta property="og:site_name" content="Gazette Online">'
    '<meta property="article:published_time" content="2025-05-27T07:30:00Z">'
    '<meta property="og:locale" content="en_US">'
    '<meta property="og:url" content="https://gazette.example/og">'
)
SCRIPT = "script[type=application/ld+json]"


def json_ld(*objects: object) -> str:
    return "".join(
        f'<script type="application/ld+json">{msgspec.json.encode(one).decode()}</script>'
        for one in objects
    )


def said_by(page: str) -> tuple[dict[str, Detail], list[str]]:
    found, warnings = details(parse(page))
    return {one.field: one for one in found}, warnings


def said(page: str, field: str) -> tuple[str | None, str, str | None]:
    one = said_by(page)[0][field]
    return one.value, one.basis, one.where


def test_json_ld_comes_first_and_says_where() -> None:
    found, warnings = said_by(article(head=GRAPH + json_ld(NEWS)))

    assert {name: (one.value, one.basis, one.where) for name, one in found.items()} == {
        "outlet": ("The Gazette", "json_ld", f"{SCRIPT} $.publisher"),
        "title": ("The headline", "json_ld", f"{SCRIPT} $.headline"),
        "byline": ("A. Writer, B. Writer", "json_ld", f"{SCRIPT} $.author"),
        "published": (
            "2025-05-27T10:30:00+03:00",
            "json_ld",
            f"{SCRIPT} $.datePublished",
        ),
        "updated": ("2025-05-28", "json_ld", f"{SCRIPT} $.dateModified"),
        "language": ("en-GB", "json_ld", f"{SCRIPT} $.inLanguage"),
        "canonical_address": (
            "https://gazette.example/1",
            "json_ld",
            f"{SCRIPT} $.mainEntityOfPage",
        ),
    }
    assert warnings == []


def test_then_opengraph_then_meta_then_what_is_visible() -> None:
    page = article(head=GRAPH + '<meta name="author" content="C. Writer">')

    assert said(page, "title") == (
        "Another title",
        "opengraph",
        "meta[property=og:title]",
    )
    assert said(page, "byline") == ("C. Writer", "meta", "meta[name=author]")
    assert said(page, "language") == ("en-US", "opengraph", "meta[property=og:locale]")
    assert said(article(), "title") == ("Talks - The Gazette", "meta", "title")
    assert said(article(), "byline") == ("By A. Writer", "visible", ".byline")
    assert said(article(), "language") == ("en", "meta", "html[lang]")


def test_visible_dates_and_links_count_last() -> None:
    page = (
        "<h1>Only a headline</h1><header><time datetime=2025-05-27>Tuesday</time></header>"
        "<a rel=author href=/w>D. Writer</a>"
        '<link rel="canonical" href="https://gazette.example/c">'
    )

    assert said(page, "title") == ("Only a headline", "visible", "h1")
    assert said(page, "published") == ("2025-05-27", "visible", "time[datetime]")
    assert said(page, "byline") == ("D. Writer", "visible", "[rel=author]")
    assert said(page, "canonical_address")[1:] == ("meta", "link[rel=canonical]")


def test_a_date_is_kept_as_given_and_read_when_it_can_be() -> None:
    found, _ = said_by(article(head=json_ld(NEWS)))

    when = found["published"].interval
    assert when is not None
    assert (when.first, when.precision) == ("2025-05-27T10:30:00+03:00", "second")
    assert when.basis == "metadata"


@pytest.mark.parametrize(
    "words", ["May 27, 2025", "2025-02-30", "2025-05-27T24:00:00", "yesterday"]
)
def test_a_date_that_cannot_be_read_keeps_its_words_and_is_said(words: str) -> None:
    found, warnings = said_by(article(head=json_ld({**NEWS, "datePublished": words})))

    assert found["published"].value == words
    assert found["published"].interval is None
    assert any("no date" in warning for warning in warnings)


def test_two_dates_that_differ_are_both_named() -> None:
    head = json_ld({**NEWS, "datePublished": "2025-05-26"}) + GRAPH

    found, warnings = said_by(article(head=head))

    assert found["published"].value == "2025-05-26"
    assert any("two dates" in warning for warning in warnings)


def test_the_article_is_found_in_graphs_and_among_other_scripts() -> None:
    page = article(
        head=json_ld(
            {"@type": "Organization", "name": "Not the title"},
            {"@graph": [{"@type": "WebPage", "name": "Page"}, NEWS]},
        )
    )

    assert said(page, "title") == (
        "The headline",
        "json_ld",
        f"{SCRIPT}[2] $.@graph[1].headline",
    )


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "/relative", "ftp://x", "x"]
)
def test_an_address_that_no_browser_should_follow_is_left_out(address: str) -> None:
    head = f'<link rel="canonical" href="{address}">'

    assert "canonical_address" not in said_by(article(head=head))[0]


def test_what_is_over_the_limit_is_left_out_and_said_and_the_next_taken() -> None:
    head = json_ld({**NEWS, "headline": "x" * 501}) + GRAPH

    found, warnings = said_by(article(head=head))

    assert found["title"].value == "Another title"
    assert any("longer than 500" in warning for warning in warnings)
    at_limit = json_ld({**NEWS, "headline": "x" * 500})
    assert said_by(article(head=at_limit))[0]["title"].value == "x" * 500


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[" * 5000,
        '{"a":' * 5000,
        "NaN",
        "null",
        "[[[[]]]]",
        '"text"',
        "1e400",
        "9" * 6000,
        '{"@type":"NewsArticle","headline":null,"author":5,"publisher":[],"inLanguage":{}}',
        '{"@type":["NewsArticle",5,null],"headline":["a",["b"]],"datePublished":{"x":1}}',
        '{"@type":{},"@graph":{}}',
        '{"@graph":[1,null,[],{"@type":5}]}',
        '{"@type":"NewsArticle","headline":"\\ud800"}',
        '{"@type":"NewsArticle","headline":"\\u0000"}',
        '{"@type":"NewsArticle","headline":"a","headline":"b"}',
    ],
)
def test_json_ld_of_any_shape_is_read_or_left(content: str) -> None:
    page = article(head=f'<script type="application/ld+json">{content}</script>')

    found, _ = said_by(page)

    assert found["language"].value == "en"  # the rest of the page is still read
    for one in found.values():
        (one.value or "").encode()
        assert "\0" not in (one.value or "")


anything: Any = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*NEWS, "@graph", "name", "@id", "url"]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


@given(anything)
def test_any_json_ld_gives_details_that_fit_the_format(content: object) -> None:
    found, _ = said_by(article(head=json_ld(content)))

    for one in found.values():
        back = msgspec.json.decode(msgspec.json.encode(one), type=Detail)
        assert back == one


def test_the_recorder_gets_text_and_details_in_one_go() -> None:
    text, found = read_page(article(head=json_ld(NEWS)).encode(), file_name="a.html")

    assert text.language == "en-GB"
    assert [one.field for one in found] == [
        *("outlet", "title", "byline", "published", "updated", "language"),
        "canonical_address",
    ]
    assert all(one.agent is None for one in found)
