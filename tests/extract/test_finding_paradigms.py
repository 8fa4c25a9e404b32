"""What was found, crossed: a study's findings, a court's, and what is only come upon."""

from typing import Final

import pytest

from tests.extract.told import meant

THAT: Final = "the dam was unsafe"
STUDIES: Final = {
    "A study": "A study",
    "The report": "The report",
    "The inquiry": "The inquiry",
    "An audit by the city": "An audit by the city",
    "Tests": "Tests",
}
COURTS: Final = ("The court", "The committee", "Researchers", "The judge", "Inspectors")
FOUND: Final = ("found", "has found", "had found", "later found", "on Friday found")


@pytest.mark.parametrize("found", FOUND)
def test_a_finding_needs_no_that(found: str) -> None:
    for who, name in {**STUDIES, **{each: each for each in COURTS}}.items():
        verb = found.replace("has", "have") if who[-1] == "s" else found
        for that in ("", "that "):
            text = f"{who} {verb} {that}{THAT}."
            assert meant(text) == {THAT: [name]}, text


@pytest.mark.parametrize("found", FOUND)
@pytest.mark.parametrize(
    "thing", ["cracks in the wall", "no trace of lead", "arsenic in two wells"]
)
def test_what_a_study_found_is_a_finding_and_what_people_found_is_a_thing(
    thing: str, found: str
) -> None:
    for who, name in STUDIES.items():
        assert meant(f"{who} {found} {thing}.") == {thing: [name]}, who
    for who in (*COURTS, "Police", "Ana Ruiz", "They", "The council"):
        assert meant(f"{who} {found} {thing}.") == {}, who


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The court found Ana Ruiz guilty of fraud on Friday.", []),
        ("The committee found a way to pay what was owed.", []),
        ("The inspectors found the bridge that had collapsed.", []),
        ("The team found itself a goal behind when Ana Ruiz was sent off.", []),
        ("Police found the body in a river.", []),
        ("The review found favour with the minister.", []),
        ("The report found its way to the minister.", []),
        ("The committee found time to meet before the vote was held.", []),
        (
            "Ana Ruiz said inspectors had visited in June and found no active pits.",
            ["inspectors had visited in June and found no active pits"],
        ),
        (
            "An inquiry by outside lawyers found no breach, she announced on Friday.",
            ["An inquiry by outside lawyers found no breach", "no breach"],
        ),
        (
            "The dam has been shut since an outside review found engineers had not seen it for a year.",
            ["engineers had not seen it for a year"],
        ),
    ],
)
def test_what_was_only_come_upon(text: str, said: list[str]) -> None:
    assert list(meant(text)) == said
