"""Views and their search index harmed: the view and the row are named, and a replay repairs them."""

from pathlib import Path
from typing import Final

import pytest

from tests.verify.archives import LOG, checked, harm, named, refolded

VIEWS_ONLY: Final = frozenset({"views"})
INDEX: Final = "INSERT INTO search (search, rowid, folded) "

HARMS: Final[dict[str, tuple[list[str], str]]] = {
    "a row changed": (
        ["UPDATE agent SET name = 'Eve' WHERE agent = 1"],
        "view agent, key 1",
    ),
    "a number changed": (
        ["UPDATE claim SET standing = 'retracted' WHERE claim = 7"],
        "view claim, key 7",
    ),
    "provenance changed": (
        ["UPDATE capture SET changed_at = changed_at + 1 WHERE capture = 3"],
        "view capture, key 3",
    ),
    "a row dropped": (["DELETE FROM claim WHERE claim = 7"], "view claim, key 7"),
    "a row dropped of several": (
        ["DELETE FROM hop WHERE at = 7 AND number = 2"],
        "view hop, key 7, 2",
    ),
    "a row added": (
        ["INSERT INTO subjects VALUES (1, 999)"],
        "view subjects, key 1, 999",
    ),
    "words no longer found": (
        [INDEX + "SELECT 'delete', at, folded FROM search_text WHERE at = 7"],
        "view search_text, key 7",
    ),
    "other words found": (
        [INDEX + "VALUES (NULL, 8, 'slander')"],
        "view search_text, key 8",
    ),
    "the index emptied": (
        ["DELETE FROM search_data WHERE id > 10"],
        "view search_text",
    ),
    "a watermark": (
        ["UPDATE view_state SET watermark = 5 WHERE name = 'hop'"],
        "view hop",
    ),
    "a view of nobody's": (
        ["INSERT INTO view_state VALUES ('secret', 1, 341)"],
        "view view_state",
    ),
}


@pytest.mark.parametrize(("statements", "place"), HARMS.values(), ids=HARMS.keys())
def test_a_harmed_view_is_named_and_a_replay_repairs_it(
    statements: list[str], place: str, folder: Path
) -> None:
    harm(folder, *statements)

    verdict = checked(folder, only=VIEWS_ONLY)
    found = [one for one in named(verdict) if one[0] == "PROJECTION_DIFFERS"]

    assert ("PROJECTION_DIFFERS", place) in found
    assert len(found) == 1
    assert verdict.exit_code == 1
    assert checked(folder, only=LOG).exit_code == 0  # who looks only there is blind


@pytest.mark.parametrize(
    ("statements", "place"), list(HARMS.values())[:8], ids=list(HARMS)[:8]
)
def test_after_a_replay_all_is_well(
    statements: list[str], place: str, folder: Path
) -> None:
    harm(folder, *statements)

    refolded(folder)

    assert checked(folder).exit_code == 0


def test_three_harmed_views_are_three_findings(folder: Path) -> None:
    for name in ("a row changed", "a row dropped", "words no longer found"):
        harm(folder, *HARMS[name][0])

    assert named(checked(folder)) == [
        ("PROJECTION_DIFFERS", "view agent, key 1"),
        ("PROJECTION_DIFFERS", "view claim, key 7"),
        ("PROJECTION_DIFFERS", "view search_text, key 7"),
    ]


def test_a_view_of_another_version_is_not_judged(folder: Path) -> None:
    harm(folder, "UPDATE view_state SET version = 99 WHERE name = 'hop'")

    verdict = checked(folder)

    assert (verdict.findings, verdict.exit_code) == ((), 2)
    assert [one.place for one in verdict.unchecked] == ["view hop"]


def test_many_changed_rows_are_counted(folder: Path) -> None:
    harm(folder, "UPDATE subjects SET set_at = set_at + 1000")

    verdict = checked(folder)

    assert 100 < len(verdict.findings) < 1100
    assert "rows in all" in " ".join(one.detail for one in verdict.findings)
