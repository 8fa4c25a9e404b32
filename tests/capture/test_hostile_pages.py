"""Hostile pages are read within limits of time and memory, and never fool or crash us."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.capture.linear import shape, text_of, tokens
from archive.capture.page_child import MEMORY_BYTES
from archive.capture.text import MOST_WARNINGS, derive, read_page
from tests.capture.pages import article, hostile_pages, in_page

SIZE = 100_000
SECONDS = 10
MOST_BYTES = 512 * 1024**2

PAGES = dict(hostile_pages(SIZE))
SMALLER = dict(hostile_pages(SIZE // 5))


def _cpu_seconds() -> float:
    # Ours and the child's: how busy the machine is has no say.
    return sum(os.times()[:4])


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_is_read_within_the_limits(name: str) -> None:
    page = PAGES[name]
    start = _cpu_seconds()

    found, details = read_page(page, "text/html")

    assert _cpu_seconds() - start < SECONDS
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MOST_BYTES
    assert len(found.text) <= len(page)
    assert found.text or found.warnings
    assert len(found.warnings) <= MOST_WARNINGS + 1
    assert all(len(warning) < 1000 for warning in found.warnings)
    assert len(details) <= 7
    assert "\0" not in found.text
    assert "root:" not in found.text
    found.text.encode()


@pytest.mark.torture
@pytest.mark.parametrize("size", [1_000, 10_000, 1_000_000])
def test_hostile_pages_of_other_sizes_are_read_within_the_limits(size: int) -> None:
    for name, page in hostile_pages(size):
        start = _cpu_seconds()
        read_page(page, "text/html")
        assert _cpu_seconds() - start < SECONDS, name


def test_a_page_over_every_limit_still_says_what_it_is() -> None:
    head = '<meta property="og:title" content="The title">'
    page = article(head=head, extra="<div>" * 1000).encode()

    found, details = read_page(page, "text/html")

    assert found.rule == "html-linear"
    assert any("elements within each other" in warning for warning in found.warnings)
    assert ("title", "The title") in {(one.field, one.value) for one in details}


HANGING = """
import pathlib, sys
from archive.capture import page_child
page_child.CPU_SECONDS["html"] = 1
page_child._limit("html")
{does}
"""


@pytest.mark.parametrize(
    "does",
    [
        "while True: pass",
        f"b'x' * {MEMORY_BYTES}",
        "pathlib.Path(sys.argv[1]).write_bytes(b'x')",
    ],
)
def test_the_limits_are_real(does: str, tmp_path: Path) -> None:
    """The control: what these tests rely on does stop what would go on for ever."""
    done = subprocess.run(
        [sys.executable, "-c", HANGING.format(does=does), tmp_path / "file"],
        capture_output=True,
        cwd=Path(__file__).parent.parent.parent,
        check=False,
        timeout=60,
    )

    assert done.returncode != 0


def marked_up() -> st.SearchStrategy[str]:
    pieces = st.sampled_from(
        [
            *("<", ">", "</", "<!--", "-->", "<p>", "</p>", "<div a='", "'", '"', "="),
            *(
                "<script>",
                "</script>",
                "<br>",
                "&amp;",
                "&#",
                "&#x41;",
                "<svg>",
                "</svg>",
            ),
            *(
                "<a href=x>",
                "<p hidden>",
                "<style>",
                "</style",
                "word",
                " ",
                "\n",
                "\0",
                "é",
            ),
        ]
    )
    return st.lists(pieces, max_size=40).map("".join)


@given(marked_up())
def test_the_linear_rule_reads_any_tags(page: str) -> None:
    found = text_of(page)

    assert len(found) <= 2 * len(page)
    assert "<script" not in found or "<script" in page
    shape(page)


@given(st.text(alphabet="ab c\n", max_size=80))
def test_without_tags_the_linear_rule_keeps_the_words(words: str) -> None:
    assert text_of(words).split() == words.split()


@settings(max_examples=4, deadline=None)
@given(marked_up())
def test_any_tags_have_a_text(page: str) -> None:
    found = derive(in_page(page), "text/html")

    assert found.rule in {"html", "html-linear", "no-text"}


@pytest.mark.parametrize("name", PAGES)
def test_the_linear_rule_takes_time_that_grows_with_the_page(name: str) -> None:
    page = SMALLER[name].decode()
    start = time.process_time()

    text_of(page)

    assert time.process_time() - start < 1


def kinds(page: str) -> Iterator[tuple[str, str]]:
    return ((kind, name) for kind, name, _ in tokens(page))


def test_quotation_marks_count_only_in_attributes() -> None:
    page = "<p title='a>b'>it's</p><p title=don't>it's</p><p a=\"'\">x"

    assert list(kinds(page)) == [
        ("open", "p"),
        ("text", "it's"),
        ("close", "p"),
        ("open", "p"),
        ("text", "it's"),
        ("close", "p"),
        ("open", "p"),
        ("text", "x"),
    ]


def test_scripts_styles_and_what_is_hidden_are_no_text() -> None:
    page = (
        "<title>t</title><p>one</p><script>if (a<b) '</p>'</script><style>p{}</style>"
        "<div hidden><div>two</div></div><p style='display: none'>three<p>four"
        "<template>five</template><!-- six -->&eacute;&lt;b&gt;<br>seven"
    )

    assert text_of(page) == "one\n\nfour é<b>\nseven".replace("four é", "fouré")
