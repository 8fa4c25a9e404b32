"""References: what a person writes leads to one position, or is refused with the right way to write it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.errors import UnknownReferenceError, UsageError
from archive.references import find, parse_reference, resolve
from tests.trace.desk import Article


@pytest.fixture
def article(tmp_path: Path) -> Iterator[Article]:
    article = Article(tmp_path)
    yield article
    article.archive.close()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c412", ("c", 412)),
        ("C412", ("c", 412)),
        (" d3 ", ("d", 3)),
        ("412", (None, 412)),
        ("x412", None),
        ("c", None),
        ("c-1", None),
        ("c4 12", None),
        ("٤", None),
    ],
)
def test_the_form_of_a_reference(text: str, expected: object) -> None:
    assert parse_reference(text) == expected


def test_each_thing_has_its_letter_and_digits_alone_are_understood(
    article: Article,
) -> None:
    with article.reading() as conn:
        assert str(find(conn, str(article.saying))) == f"c{article.saying}"
        assert str(find(conn, str(article.analysis))) == f"d{article.analysis}"
        assert str(find(conn, "1")) == "a1"
        assert str(find(conn, "0")) == "e0"


def test_a_wrong_letter_is_refused_with_the_right_one(article: Article) -> None:
    with (
        article.reading() as conn,
        pytest.raises(UsageError, match=f"write c{article.saying}"),
    ):
        resolve(conn, f"d{article.saying}")


def test_what_is_something_else_than_asked_for_is_refused(article: Article) -> None:
    with (
        article.reading() as conn,
        pytest.raises(UsageError, match="is a capture, not a claim"),
    ):
        resolve(conn, str(article.analysis), "claim")


@pytest.mark.parametrize(
    "text", ["c9999", "999999999999999", "9" * 30, "no such thing"]
)
def test_what_is_not_there_is_named(article: Article, text: str) -> None:
    with article.reading() as conn, pytest.raises(UnknownReferenceError, match=text):
        resolve(conn, text)


def test_an_agent_goes_by_slug_name_or_alias(article: Article) -> None:
    irna = article.agent("IRNA", "outlet", slug="irna")
    article.described(irna, "alias", "Islamic Republic News Agency")

    with article.reading() as conn:
        assert resolve(conn, "irna") == irna
        assert resolve(conn, "islamic republic news agency", "agent") == irna
        assert resolve(conn, f"a{irna}", "agent") == irna


def test_a_name_that_begins_like_a_known_one_brings_it_up(article: Article) -> None:
    with (
        article.reading() as conn,
        pytest.raises(UnknownReferenceError, match="Fahrettin Altun"),
    ):
        resolve(conn, "Fahrettin", "agent")


def test_a_name_of_two_agents_is_settled_by_reference_or_merge(
    article: Article,
) -> None:
    other = article.agent("fahrettin altun")
    with (
        article.reading() as conn,
        pytest.raises(UsageError, match=f"a{article.altun} or a{other}"),
    ):
        resolve(conn, "Fahrettin Altun", "agent")

    article.merged(other, article.altun)

    with article.reading() as conn:
        assert resolve(conn, "Fahrettin Altun", "agent") == article.altun
