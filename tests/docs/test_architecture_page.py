"""The page on how it is built names every room that there is."""

import re
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
ROOMS: Final = sorted(
    {path.parent.name for path in (ROOT / "archive").glob("*/__init__.py")}
    | {path.stem for path in (ROOT / "archive").glob("[!_]*.py")}
)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_in_the_drawing_and_has_its_sentence(room: str) -> None:
    drawing, rooms = PAGE.split("## The rooms")

    assert re.search(rf"\b{room}\b", drawing)
    assert re.search(rf"\b{room}\b", rooms)
