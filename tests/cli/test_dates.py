"""Dates and numbers at the command line: bounds of the timeline, a date's company, figures that cannot be."""

import pytest

from tests.cli.desk import Desk

QUOTE = ("record", "quote", "--in", "d3", "The ferry line may open")
FIGURE = (
    *("record", "figure", "--in", "d3", "4.5 million crowns"),
    *("--unit", "crowns", "--quantity", "trade"),
)


@pytest.mark.parametrize(
    ("bounds", "is_there"),
    [
        (["--to", "2025-05"], True),
        (["--to", "2025-04"], False),
        (["--from", "2025-05-10T18:00"], True),
        (["--from", "2025", "--to", "2025"], True),
        (["--from", "2025-05-11"], False),
    ],
)
def test_a_bound_of_the_timeline_counts_whole(
    desk: Desk, bounds: list[str], is_there: bool
) -> None:
    claim = desk.does(*QUOTE, "--speaker", "Ilka Morvane", "--on", "2025-05-10").ref

    found = [line["ref"] for line in desk.json("timeline", *bounds)["items"]]

    assert found == ([claim] if is_there else [])


@pytest.mark.parametrize("option", ["--from", "--to"])
def test_a_bound_of_the_timeline_that_is_no_date_is_refused(
    desk: Desk, option: str
) -> None:
    ran = desk.run("timeline", option, "foo")

    assert ran.code == 1
    assert f"{option} cannot be 'foo'" in ran.sentence


def test_approximate_without_a_date_is_refused(desk: Desk) -> None:
    ran = desk.run(*QUOTE, "--speaker", "Ilka Morvane", "--approximate")

    assert ran.code == 2
    assert "--on" in ran.sentence


@pytest.mark.parametrize(
    ("numbers", "hint"),
    [
        (["--value", "10", "--upper", "9.5"], "lower than the value"),
        (["--value", "-0"], "zero has no sign"),
        (["--value", "-1", "--upper", "-0.0"], "zero has no sign"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(
    desk: Desk, numbers: list[str], hint: str
) -> None:
    before = desk.size()

    ran = desk.run(
        *FIGURE, *[f"{a}={b}" for a, b in zip(numbers[::2], numbers[1::2], strict=True)]
    )

    assert ran.code == 1, ran.err
    assert hint in ran.sentence
    assert desk.size() == before


def test_a_range_of_one_number_is_taken(desk: Desk) -> None:
    desk.does(*FIGURE, "--value", "9.50", "--upper", "9.5")
