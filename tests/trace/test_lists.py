"""Lists, search and histories: what a person asks for by name, in one line each."""

import pytest

from archive.trace.lists import list_claims, list_timeline
from archive.trace.registers import (
    list_agents,
    list_captures,
    list_meetings,
    list_reviews,
)
from archive.trace.search import find_claims
from archive.trace.stream import describe, history_of
from tests.trace.desk import Article


def test_claims_of_a_capture_are_those_that_stand_or_are_cited_there(
    article: Article,
) -> None:
    page = article.sabah_page()
    article.cite(article.saying, page, "the meeting would review progress")

    with article.reading() as conn:
        here = [line.position for line in list_claims(conn, capture=article.analysis)]
        there = [line.position for line in list_claims(conn, capture=page)]

    assert here == [article.relay, article.saying]
    assert there == [article.saying]


def test_claims_by_speaker_follow_merges(article: Article) -> None:
    office = article.agent("Directorate", "organisation")
    article.merged(article.altun, office)

    with article.reading() as conn:
        assert [line.ref for line in list_claims(conn, speaker=office)] == [
            f"c{article.saying}"
        ]
        assert [line.position for line in list_claims(conn, via=article.sabah)] == [
            article.relay,
            article.saying,
        ]


def test_claims_with_gaps_in_their_trail(article: Article) -> None:
    unnamed = article.unnamed()

    with article.reading() as conn:
        assert [line.position for line in list_claims(conn, trail="not-named")] == [
            unnamed
        ]
        assert [line.position for line in list_claims(conn, trail="not-seen")] == [
            article.relay,
            article.saying,
        ]
    article.sabah_page()
    with article.reading() as conn:
        assert list_claims(conn, trail="not-seen") == []


def test_a_long_list_goes_on_where_it_ended(article: Article) -> None:
    with article.reading() as conn:
        first = list_claims(conn, limit=1)
        rest = list_claims(conn, after=first[-1].position)

    assert [line.position for line in [*first, *rest]] == [
        article.relay,
        article.saying,
    ]


def test_agents_captures_meetings_and_reviews_are_lines(article: Article) -> None:
    article.meeting(
        article.analysis, "met the president", (article.altun, 1), day="2025-05-25"
    )
    article.review(article.saying, "Accurate", "It stands there.")
    article.described(article.altun, "alias", "F. Altun")

    with article.reading() as conn:
        names = {line.name: line for line in list_agents(conn)}
        captures = list_captures(conn, outlet=article.post)
        meetings = list_meetings(conn, agent=article.altun)
        reviews = list_reviews(conn)

    assert names["Fahrettin Altun"].aliases == ("F. Altun",)
    assert captures[0].label == "Example Post: Two leaders and a bridge"
    assert meetings[0].participants == ("Fahrettin Altun", "Robin Vale")
    assert (reviews[0].rating, reviews[0].reviewer) == ("Accurate", "Robin Vale")


def test_dated_claims_are_listed_in_order_of_time(article: Article) -> None:
    later = article.meeting(
        article.analysis, "landed in Istanbul", (1,), day="2025-06-01"
    )
    sooner = article.meeting(
        article.analysis, "met the president", (1,), day="2025-05-25"
    )

    with article.reading() as conn:
        assert [line.position for line in list_timeline(conn)] == [sooner, later]
        assert [line.position for line in list_timeline(conn, last="2025-05-31")] == [
            sooner
        ]


@pytest.mark.parametrize(
    "words", ["review progress", "REVIEW prog", "progress review", "“review”"]
)
def test_claims_are_found_by_their_words(article: Article, words: str) -> None:
    with article.reading() as conn:
        found = [line.position for line in find_claims(conn, words)]

    assert set(found) == {article.relay, article.saying}


def test_an_alias_finds_what_its_agent_is_in(article: Article) -> None:
    article.described(article.altun, "alias", "İletişim Başkanı")

    with article.reading() as conn:
        assert [line.position for line in find_claims(conn, "iletisim baskani")] == [
            article.saying
        ]


def test_a_title_finds_the_claims_of_its_capture(article: Article) -> None:
    with article.reading() as conn:
        found = {line.position for line in find_claims(conn, "two leaders bridge")}

    assert found == {article.relay, article.saying}


@pytest.mark.parametrize(
    "words",
    ["", "   ", '"', "AND", "x* OR (", "NEAR/3", "'; DROP", "\u0000", "*", "a:b", "-"],
)
def test_nothing_that_a_person_types_is_an_operator(
    article: Article, words: str
) -> None:
    with article.reading() as conn:
        find_claims(conn, words)


def test_the_history_of_a_claim_is_all_that_names_it(article: Article) -> None:
    article.note(article.saying, "Ask again.")
    article.retract(article.saying)

    found = history_of(article.archive, f"c{article.saying}")

    assert [entry.act for entry in found.entries] == [
        "recorded as a quote",
        f"note on c{article.saying}",
        "retracted",
    ]
    assert found.label == "the meeting would review progress"


def test_captures_and_agents_have_histories_too(article: Article) -> None:
    article.described(article.altun, "role", "Director")

    page, agent = (
        history_of(article.archive, f"d{article.analysis}"),
        history_of(article.archive, "Fahrettin Altun"),
    )

    assert page.entries[0].act == "captured (fetch)"
    assert len(page.entries) == 5
    assert [entry.kind for entry in agent.entries] == [
        "agent-registered/1",
        "agent-described/1",
    ]


@pytest.mark.parametrize("thing", ["claim", "capture", "agent", "entry"])
def test_anything_can_be_shown(article: Article, thing: str) -> None:
    reference = {
        "claim": f"c{article.saying}",
        "capture": f"d{article.analysis}",
        "agent": f"a{article.altun}",
        "entry": "e0",
    }[thing]

    found = describe(article.archive, reference)

    assert found.thing == thing
    assert found.event is not None
    assert (found.capture is not None) == (thing == "capture")
    assert (found.agent is not None) == (thing == "agent")
