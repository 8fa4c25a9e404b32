"""What cannot all be right is put side by side; nothing is decided."""

import pytest

from archive.event.kinds import AgentDescribed
from archive.trace.conflicts import Conflict, conflicts
from archive.values import Interval, Position
from tests.trace.desk import Desk

PAGE = "They met on Sunday. They met on Monday. The share is 12 million. The share is 21 million."


def found(desk: Desk) -> list[Conflict]:
    with desk.reading() as conn:
        return conflicts(conn)


def two_meetings(
    desk: Desk, first: dict[str, str], second: dict[str, str]
) -> tuple[int, int]:
    one, other = desk.agent("Ilka Morvane"), desk.agent("Sanem Karaağaçlı")
    page = desk.page(PAGE)
    return (
        desk.meeting(page, "They met on Sunday.", (one, other), **first),
        desk.meeting(page, "They met on Monday.", (other, one), **second),
    )


def test_one_meeting_on_two_days(desk: Desk) -> None:
    sunday, monday = two_meetings(desk, {"day": "2025-06-08"}, {"day": "2025-06-09"})

    conflict = found(desk)[0]

    assert conflict.sort == "meeting"
    assert [claim.position for claim in conflict.claims] == [sunday, monday]
    assert conflict.why == (
        f"the same people met on 2025-06-08 (c{sunday}) or on 2025-06-09 (c{monday})",
    )


def test_one_meeting_at_two_places(desk: Desk) -> None:
    two_meetings(
        desk,
        {"day": "2025-06-08", "place": "the Customs House"},
        {"day": "2025-06-08", "place": "the palace"},
    )

    assert "at “the Customs House”" in found(desk)[0].why[0]


def test_a_meeting_that_was_held_and_cancelled(desk: Desk) -> None:
    two_meetings(
        desk,
        {"day": "2025-06-08", "state": "held"},
        {"day": "2025-06-08", "state": "cancelled"},
    )

    assert "was held" in found(desk)[0].why[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"day": "2025-06-08"}, {"day": "2025-06-08"}),
        ({"day": "2025-06-08"}, {"day": "2025-06-20"}),
        (
            {"day": "2025-06-08", "place": "Customs House"},
            {"day": "2025-06-08", "place": "the Customs House"},
        ),
        ({"place": "here"}, {"place": "there"}),
        (
            {"day": "2025-06-08", "state": "planned"},
            {"day": "2025-06-08", "state": "held"},
        ),
    ],
)
def test_meetings_that_may_both_be_right(
    desk: Desk, first: dict[str, str], second: dict[str, str]
) -> None:
    two_meetings(desk, first, second)

    assert found(desk) == []


def test_what_was_retracted_contradicts_nothing(desk: Desk) -> None:
    sunday, _monday = two_meetings(desk, {"day": "2025-06-08"}, {"day": "2025-06-09"})

    desk.retract(sunday)

    assert found(desk) == []


def test_two_agents_that_are_one_met_the_same_person(desk: Desk) -> None:
    envoy, same, host = (
        desk.agent("The envoy"),
        desk.agent("Sanem Karaağaçlı"),
        desk.agent("Ilka Morvane"),
    )
    page = desk.page(PAGE)
    desk.meeting(page, "They met on Sunday.", (envoy, host), day="2025-06-08")
    desk.meeting(page, "They met on Monday.", (same, host), day="2025-06-09")
    assert found(desk) == []

    desk.merged(envoy, same)

    assert found(desk)[0].sort == "meeting"


def figures(desk: Desk, first: str, second: str, **more: str) -> tuple[int, int]:
    page = desk.page(PAGE)
    return (
        desk.figure(page, "The share is 12 million", first, quantity="Osterra's share"),
        desk.figure(
            page, "The share is 21 million", second, quantity="osterra's SHARE", **more
        ),
    )


def test_one_quantity_with_two_values(desk: Desk) -> None:
    figures(desk, "12000000", "21000000")

    conflict = found(desk)[0]

    assert conflict.sort == "figure"
    assert "12000000 “crowns”" in conflict.why[0]


@pytest.mark.parametrize(
    ("first", "second", "more"),
    [
        ("12", "12", {}),
        ("12", "10", {"bound": "at_least"}),
        ("12", "12.9", {"bound": "about"}),
        ("12", "10", {"bound": "between", "upper": "13"}),
        ("12", "21", {"unit": "ducats"}),
        ("12", "21", {"nature": "target"}),
    ],
)
def test_figures_that_may_both_be_right(
    desk: Desk, first: str, second: str, more: dict[str, str]
) -> None:
    figures(desk, first, second, **more)

    assert found(desk) == []


def test_a_person_who_relates_two_claims_settles_it(desk: Desk) -> None:
    first, second = figures(desk, "12", "21")

    desk.relate(second, "repeats", first)

    assert found(desk) == []


def test_related_claims_come_with_the_persons_own_reason(desk: Desk) -> None:
    page = desk.page(PAGE)
    one, other = (
        desk.statement(page, "They met on Sunday."),
        desk.statement(page, "They met on Monday."),
    )
    relation = desk.relate(other, "contradicts", one, "One meeting, two days.")

    conflict = found(desk)[0]
    desk.withdraw(relation)

    assert (conflict.sort, conflict.why) == ("related", ("One meeting, two days.",))
    assert conflict.entries == (f"e{relation}",)
    assert found(desk) == []


def a_time(first: str, last: str | None) -> Interval:
    return Interval(
        first=first,
        last=last,
        precision="day",
        approximate=False,
        zone=None,
        words=None,
        base=None,
        basis="stated",
    )


def hold(desk: Desk, agent: int, first: str, last: str | None) -> None:
    desk.put(
        AgentDescribed(
            agent=Position(agent),
            what="role",
            value="harbour minister",
            valid=a_time(first, last),
        )
    )


def test_one_office_with_two_holders(desk: Desk) -> None:
    dask, vasch = desk.agent("Oren Dask"), desk.agent("Teodor Vasch")
    hold(desk, dask, "2025-01-01", None)
    hold(desk, vasch, "2025-03-01", "2025-06-01")

    conflict = found(desk)[0]

    assert conflict.sort == "office"
    assert conflict.agents == (f"a{dask}", f"a{vasch}")


def test_one_office_one_holder_after_another(desk: Desk) -> None:
    hold(desk, desk.agent("Oren Dask"), "2025-01-01", "2025-02-28")
    hold(desk, desk.agent("Teodor Vasch"), "2025-03-01", None)

    assert found(desk) == []
