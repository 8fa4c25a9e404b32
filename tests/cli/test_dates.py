"""Dates and numbers at the command line: bounds of the timeline, a date's company, figures that cannot be."""

import re

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


STATED = [
    ("2025-05", [], "2025-05", "month"),
    ("2025", ["--approximate"], "about 2025", "year"),
    ("2025-05/2025-06", [], "2025-05/2025-06", "month"),
    ("2025-05-10/", [], "2025-05-10/..", "day"),
    ("2025-05-10T18:30", [], "2025-05-10T18:30", "minute"),
]


@pytest.mark.parametrize(("on", "further", "shown", "precision"), STATED)
def test_lists_show_a_date_as_it_was_stated(
    desk: Desk, on: str, further: list[str], shown: str, precision: str
) -> None:
    """A month was shown as its first day once, which nobody had said."""
    words = ("--with", "Oren Dask", "--on", on, *further)
    desk.does("record", "meeting", "--in", "d3", "She met Oren Dask", *words)

    for verb in (
        ["list", "claims"],
        ["list", "meetings"],
        ["timeline"],
        ["search", "met"],
    ):
        assert re.search(rf"(^|\s){re.escape(shown)}\s", desk.does(*verb).out)
        (line,) = desk.json(*verb)["items"]
        assert line["when"] == shown.removeprefix("about ")
        assert (line["precision"], line["is_approximate"]) == (
            precision,
            shown.startswith("about"),
        )
