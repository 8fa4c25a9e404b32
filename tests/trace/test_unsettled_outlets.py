"""A page that gives its outlet's own name, captured before anybody had registered that outlet."""

from typing import Any

import pytest

from archive.capture.capture import Detail
from archive.event.kinds import CaptureDescribed
from archive.trace.claims import trace
from archive.trace.lists import list_claims
from archive.trace.seen import Seen
from archive.trace.shape import Trace
from archive.values import Position
from tests.trace.desk import SABAH, Article


def named_page(article: Article, name: str, *, basis: Any = "json_ld") -> Position:
    """Capture a page that names its own outlet; nobody has settled who that is."""
    capture = article.page(SABAH, title="Palace talks")
    detail = Detail(
        field="outlet",
        value=name,
        agent=None,
        interval=None,
        basis=basis,
        where="publisher.name",
    )
    article.put(CaptureDescribed(capture=capture, details=(detail,)))
    return capture


def seen_of(found: Trace) -> Seen:
    seen = found.hops[1].seen
    assert seen is not None
    return seen


def codes(found: Trace) -> set[str]:
    return {finding.code for finding in found.findings}


@pytest.mark.parametrize("name", ["Daily Sabah", "DAILY  sabah", "Dáily Sabah"])
def test_a_page_that_names_itself_is_found_and_said_to_be_unsettled(
    article: Article, name: str
) -> None:
    page = named_page(article, name)

    found = trace(article.archive, article.saying)

    assert seen_of(found).presence == "exact"
    assert "no one has settled" in seen_of(found).sentence
    assert "RELAYED_ONLY" not in codes(found)
    said = next(one for one in found.findings if one.code == "OUTLET_UNSETTLED")
    assert f"'archive describe d{page} --outlet a{article.sabah}'" in said.sentence
    assert found.ends is not None
    assert f"no one has settled the outlet of d{page}" in found.ends.sentence
    assert not list_claims_unseen(article)


def test_an_alias_of_the_outlet_will_do(article: Article) -> None:
    article.described(article.sabah, "alias", "Sabah Daily")
    named_page(article, "Sabah Daily")

    assert seen_of(trace(article.archive, article.saying)).presence == "exact"


def test_a_page_of_another_name_is_not_the_outlets(article: Article) -> None:
    named_page(article, "Sabah")

    found = trace(article.archive, article.saying)

    assert seen_of(found).held == "relayed_only"
    assert list_claims_unseen(article)


def test_once_a_person_settles_it_nothing_is_left_to_say(article: Article) -> None:
    page = named_page(article, "Daily Sabah")
    settling = article.detail("outlet", agent=article.sabah)
    article.put(CaptureDescribed(capture=page, details=(settling,)))

    found = trace(article.archive, article.saying)

    assert seen_of(found).sentence.startswith("seen: the words stand letter for letter")
    assert "OUTLET_UNSETTLED" not in codes(found)


def test_a_page_that_a_person_gave_to_another_outlet_is_that_outlets(
    article: Article,
) -> None:
    page = named_page(article, "Daily Sabah")
    other = article.detail("outlet", agent=article.outlet("Sabah Mirror"))
    article.put(CaptureDescribed(capture=page, details=(other,)))

    found = trace(article.archive, article.saying)

    assert seen_of(found).held == "relayed_only"


def test_an_outlet_that_a_person_took_back_no_longer_has_the_page(
    article: Article,
) -> None:
    page = article.sabah_page()
    before = trace(article.archive, article.saying)
    other = article.detail("outlet", agent=article.outlet("Sabah Mirror"))
    article.put(CaptureDescribed(capture=page, details=(other,)))

    after = trace(article.archive, article.saying)

    assert seen_of(before).held == "seen"
    assert seen_of(after).held == "relayed_only"


def test_as_of_then_it_is_said_as_it_was_then(article: Article) -> None:
    before = article.last()
    page = named_page(article, "Daily Sabah")
    then = article.last()
    told = trace(article.archive, article.saying)
    settling = article.detail("outlet", agent=article.sabah)
    article.put(CaptureDescribed(capture=page, details=(settling,)))

    first = trace(article.archive, article.saying, as_of=before)
    again = trace(article.archive, article.saying, as_of=then)

    assert seen_of(first).held == "relayed_only"
    assert seen_of(again) == seen_of(told)


def list_claims_unseen(article: Article) -> list[str]:
    with article.reading() as conn:
        return [line.ref for line in list_claims(conn, trail="not-seen")]
