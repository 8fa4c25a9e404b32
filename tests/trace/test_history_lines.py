"""What a line of a history says: what a correction changed, what was described, how it was rated, who it was then."""

from typing import Any

import attrs
import pytest

from archive import history
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting, Participant
from archive.event.kinds import ClaimCorrected
from archive.trace.claims import trace
from archive.trace.shape import Change, Entry
from archive.trace.standpoint import AnyClaim, said_in
from archive.trace.stream import describe, history_of
from archive.values import DecimalText, Position
from tests.trace.desk import Article

PAGE = "The share fell to 4800 crowns, said one. The share fell to 480 crowns, said another."


def said_at(article: Article, claim: int) -> AnyClaim:
    with article.reading() as conn:
        said = said_in(history.kept_at(conn, [claim])[0])
    assert said is not None
    return said


def corrected(article: Article, claim: int, **changed: Any) -> Position:
    """Correct a claim; what is not given stays as it was recorded."""
    said: Any = attrs.evolve(said_at(article, claim), **changed)
    return article.put(
        ClaimCorrected(
            claim=Position(claim),
            seen=Position(claim),
            reason="misread",
            figure=said if isinstance(said, Figure) else None,
            meeting=said if isinstance(said, Meeting) else None,
        )
    )


def last(article: Article, ref: str) -> Entry:
    return history_of(article.archive, ref).entries[-1]


def test_a_correction_says_what_changed_and_from_what(article: Article) -> None:
    page = article.page(PAGE)
    claim = article.figure(page, "480 crowns", "480")

    corrected(article, claim, value=DecimalText("4800"))

    expected = (Change(field="value", before="480 crowns", after="4800 crowns"),)
    assert last(article, f"c{claim}").changes == expected
    found = trace(article.archive, claim)
    assert found.entries[-1].changes == expected
    said = next(one for one in found.findings if one.code == "CORRECTED")
    assert "value from “480 crowns” to “4800 crowns”" in said.sentence


def test_each_correction_is_held_against_the_one_before(article: Article) -> None:
    page = article.page(PAGE)
    claim = article.figure(page, "480 crowns", "480")
    first = corrected(article, claim, value=DecimalText("4800"))

    second = corrected(article, claim, value=DecimalText("48"))

    by_ref = {
        one.ref: one.changes for one in history_of(article.archive, f"c{claim}").entries
    }
    assert by_ref[f"e{second}"] == (
        Change(field="value", before="4800 crowns", after="48 crowns"),
    )
    assert (
        describe(article.archive, f"e{first}").entry.changes[0].after == "4800 crowns"
    )
    of_page = history_of(article.archive, f"d{page}").entries[-1]
    assert of_page.changes == by_ref[f"e{second}"]


def test_words_dates_chains_and_people_are_told_when_they_change(
    article: Article,
) -> None:
    vale = article.agent("Ilka Morvane")
    meeting = article.meeting(
        article.analysis, "met the president", (article.altun,), day="2025-05-25"
    )
    host = attrs.evolve(people_of(article, meeting)[0], agent=vale, part="host")

    corrected(article, meeting, participants=(host,), when=article.day("2025-05-26"))

    changed = {
        one.field: (one.before, one.after)
        for one in last(article, f"c{meeting}").changes
    }
    assert changed["participant 1"] == (
        f"Fahrettin Altun (a{article.altun}), part not known, not named in the passage",
        f"Ilka Morvane (a{vale}), host, not named in the passage",
    )
    assert "2025-05-25" in str(changed["when"][0])
    assert set(changed) == {"participant 1", "when"}


def people_of(article: Article, claim: int) -> tuple[Participant, ...]:
    said = said_at(article, claim)
    assert isinstance(said, Meeting)
    return said.participants


def test_words_that_moved_are_told_by_their_place(article: Article) -> None:
    page = article.page(PAGE)
    claim = article.figure(page, "The share fell", "480")

    corrected(article, claim, passage=article.passage(page, "share fell to 480"))
    words = last(article, f"c{claim}").changes
    corrected(article, claim, passage=article.passage(page, "share fell to 480"))
    same = last(article, f"c{claim}").changes

    assert words == (
        Change(field="words", before="The share fell", after="share fell to 480"),
    )
    assert same == ()


def test_what_stood_before_and_was_erased_is_said_to_be(article: Article) -> None:
    page = article.page(PAGE)
    claim = article.figure(page, "480 crowns", "480")
    correction = corrected(article, claim, value=DecimalText("4800"))

    article.erase(claim)

    found = {one.ref: one for one in history_of(article.archive, f"c{claim}").entries}
    (change,) = found[f"e{correction}"].changes
    assert change == Change(
        field="what stood before was erased", before=None, after=None
    )


def test_a_description_says_what_was_described(article: Article) -> None:
    article.described(article.altun, "alias", "F. Altun")
    article.described(article.altun, "role", "Director", object=article.post)

    alias, role = history_of(article.archive, f"a{article.altun}").entries[-2:]

    assert alias.act == f"described a{article.altun}: alias “F. Altun”"
    assert (
        role.act
        == f"described a{article.altun}: role “Director” of “Example Post” (a{article.post})"
    )


def test_a_review_says_its_rating(article: Article) -> None:
    article.review(article.saying, "Accurate", "It stands there.")

    assert last(article, f"c{article.saying}").act == "reviewed: rated “Accurate”"


def test_who_acted_is_who_it_was_then_and_who_that_turned_out_to_be(
    article: Article,
) -> None:
    other = article.agent("R. Vale")
    article.by = other
    note = article.note(article.saying, "Ask the office.")
    article.by = Position(1)
    before = last(article, f"c{article.saying}")

    article.merged(other, 1)

    after = last(article, f"c{article.saying}")
    assert (before.by_name, before.by_now) == ("R. Vale", None)
    assert (after.ref, after.by, after.by_name) == (f"e{note}", f"a{other}", "R. Vale")
    assert after.by_now == "a1, “Robin Vale”"
    assert trace(article.archive, article.saying).notes[0].by_name == "R. Vale"


def test_a_name_that_came_later_is_not_the_one_of_then(article: Article) -> None:
    article.note(article.saying, "Ask the office.")

    article.described(1, "name", "Robin Vale-Orr")
    article.note(article.saying, "Asked.")

    first, second = history_of(article.archive, f"c{article.saying}").entries[-2:]
    assert (first.by_name, second.by_name) == ("Robin Vale", "Robin Vale-Orr")


@pytest.mark.parametrize("is_named", [True, False])
def test_somebody_whom_the_passage_does_not_name_is_not_somebody_whose_part_is_unknown(
    article: Article, *, is_named: bool
) -> None:
    meeting = article.meeting(article.analysis, "met the president", (article.altun,))
    if is_named:
        person = attrs.evolve(
            people_of(article, meeting)[0],
            mention=article.at(article.analysis, "the president"),
        )
        corrected(article, meeting, participants=(person,))

    found = trace(article.archive, meeting)

    assert found.participants[0].is_asserted is not is_named
    codes = {one.code for one in found.findings}
    assert ("PARTICIPANT_ASSERTED" in codes) is not is_named


def test_notes_on_a_page_stand_beside_the_hop_that_it_is_of(article: Article) -> None:
    page = article.sabah_page()
    article.note(page, "The printed paper differs.")
    taken_back = article.note(article.analysis, "Archived twice.")
    article.withdraw(taken_back)
    article.note(article.relay, "Not on a page.")

    found = trace(article.archive, article.saying)

    seen = found.hops[1].seen
    assert seen is not None
    assert [one.text for one in seen.captures[0].notes] == [
        "The printed paper differs."
    ]
    assert found.capture is not None
    (own,) = found.capture.notes
    assert (own.text, own.on) == ("Archived twice.", f"d{article.analysis}")
    assert own.withdrawn_by == f"e{taken_back + 1}"


@pytest.mark.parametrize(
    ("page", "presence", "code"),
    [
        ("Talks. The meeting would review progress soon.", "exact", None),
        ("Talks. a Meeting would review progress soon.", "changed", "WORDS_CHANGED"),
    ],
)
def test_a_first_letter_of_another_case_is_no_other_wording(
    article: Article, page: str, presence: str, code: str | None
) -> None:
    article.sabah_page(page)

    found = trace(article.archive, article.saying)

    seen = found.hops[1].seen
    assert seen is not None
    assert seen.presence == presence
    assert (code in {one.code for one in found.findings}) or code is None
    if presence == "exact":
        assert seen.sentence.endswith(
            "only the case of the first letter is otherwise there"
        )
        assert "letter for letter" not in seen.sentence
