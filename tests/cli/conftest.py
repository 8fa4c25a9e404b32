"""An archive to work on: a founder, and one page that says it is made up."""

from pathlib import Path

import pytest

from tests.cli.desk import PAGE, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk whose archive holds the page as d3."""
    desk = Desk(tmp_path / "archive")
    desk.does("init", "--origin", "test.example/desk", "--as", "Robin Vale")
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    desk.does(
        "capture",
        str(page),
        "--outlet",
        "Port Lumen Gazette",
        "--published",
        "2025-06-03",
    )
    return desk
