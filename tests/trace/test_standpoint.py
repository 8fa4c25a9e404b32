"""A claim as it stood at an earlier position: exactly what a trace said at that time."""

from datetime import timedelta

import attrs
import pytest

from archive.claim.attribution import Attribution
from archive.claim.quote import Quote
from archive.errors import BadValueError, UnknownReferenceError
from archive.event.kinds import AgentsMerged
from archive.trace.claims import trace
from archive.trace.shape import Inclusion, Trace
from archive.trace.standpoint import resolve_as_of
from archive.values import Position
from tests.trace.desk import Article


def then(found: Trace) -> Trace:
    """A trace without what the log's growth alone changes."""
    assert isinstance(found.inclusion, Inclusion)
    return attrs.evolve(
        found,
        as_of=None,
        findings=tuple(each for each in found.findings if each.code != "AS_OF"),
        inclusion=attrs.evolve(
            found.inclusion, tree_size=0, tree_root="", tree_recorded_at=""
        ),
    )


def story(article: Article) -> dict[int, Trace]:
    """All that can happen to a claim, with what a trace said after each entry."""
    said: dict[int, Trace] = {}

    def look(position: int) -> int:
        said[article.last()] = then(trace(article.archive, article.saying))
        return position

    look(article.saying)
    page = look(article.sabah_page())
    look(article.cite(article.saying, page, "the meeting would review progress"))
    other = look(article.statement(page, "Palace talks", "There were talks."))
    relation = look(article.relate(other, "supports", article.saying))
    look(article.note(article.saying, "Ask again."))
    shorter = Quote(
        passage=article.passage(article.analysis, "the meeting would review"),
        attribution=Attribution(hops=(article.credit,)),
    )
    look(article.correct(article.saying, shorter))
    look(article.described(article.sabah, "alias", "Sabah"))
    office = look(article.agent("Sabah Group", "organisation"))
    merge = look(
        article.put(
            AgentsMerged(agent=article.sabah, into=Position(office), reason="one house")
        )
    )
    look(article.withdraw(merge))
    look(article.withdraw(relation))
    retraction = look(article.retract(article.saying))
    look(article.review(article.saying, "Withdrawn", "Its outlet took it back."))
    look(article.withdraw(retraction))
    look(article.quote(article.analysis, "progress", within=article.saying))
    return said


def test_as_of_shows_exactly_what_was_shown_then(article: Article) -> None:
    said = story(article)

    again = {
        position: then(trace(article.archive, article.saying, as_of=position))
        for position in said
    }

    for position, found in said.items():
        assert again[position] == found, f"differs as of {position}"
    assert (
        len({str(each) for each in said.values()}) > 10
    )  # the control: things did change on the way


def test_as_of_before_the_outlets_page_was_captured_it_is_relayed_only(
    article: Article,
) -> None:
    page = article.sabah_page()

    before = trace(article.archive, article.saying, as_of=page - 1)
    after = trace(article.archive, article.saying)

    assert before.hops[1].seen is not None
    assert after.hops[1].seen is not None
    assert (before.hops[1].seen.held, after.hops[1].seen.held) == (
        "relayed_only",
        "seen",
    )


def test_erased_since_stays_erased(article: Article) -> None:
    article.erase(article.saying)

    found = trace(article.archive, article.saying, as_of=article.saying)

    assert found.standing == "erased"
    assert found.words is None


def test_withheld_since_stays_withheld(article: Article) -> None:
    article.file_of(article.analysis).unlink()
    article.withhold(article.analysis, "texts")

    found = trace(article.archive, article.saying, as_of=article.saying)

    assert found.capture is not None
    assert found.capture.text_bytes == "withheld"


def test_a_position_or_a_time_says_up_to_where(article: Article) -> None:
    with article.reading() as conn:
        at = resolve_as_of(conn, str(article.saying))
        now = resolve_as_of(conn, "2025-05-27")
        first = resolve_as_of(conn, (article.now - timedelta(days=0)).isoformat())
        early = resolve_as_of(conn, "2025-05-27T15:02:30+03:00")

    assert at == now == first == article.saying
    assert early == 1


@pytest.mark.parametrize("text", ["9999", "2001-01-01", "99999999999999999999"])
def test_beyond_the_logs_ends_there_is_nothing(article: Article, text: str) -> None:
    with article.reading() as conn, pytest.raises(UnknownReferenceError):
        resolve_as_of(conn, text)


@pytest.mark.parametrize(
    "text", ["yesterday", "2025-13-01", "2025", "2025-05", "", "-1", "٣"]
)
def test_what_is_no_time_is_refused(article: Article, text: str) -> None:
    expected = UnknownReferenceError if text == "2025" else BadValueError
    with article.reading() as conn, pytest.raises(expected):
        resolve_as_of(conn, text)
