"""docs/EVENTS.md is what the catalogue says."""

import os
from pathlib import Path
from typing import Final

import pytest

from archive.event.catalogue import page
from archive.event.kinds import KINDS

PAGE: Final = Path(__file__).parents[2] / "docs" / "EVENTS.md"


@pytest.mark.golden
def test_the_page_of_events_is_made_from_the_catalogue() -> None:
    if os.environ.get("ARCHIVE_GOLDEN") == "rewrite":
        PAGE.write_text(page(), encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == page()
    assert all(f"### `{kind}`" in page() for kind in KINDS)
