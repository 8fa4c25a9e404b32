"""What somebody expressed, crossed: whose feeling, of what, to whom: "his thanks and appreciation to her for it"."""

from typing import Final

import pytest

from tests.extract.told import meant

FEELINGS: Final = (
    "gratitude for the warm welcome",
    "satisfaction over the progress of talks",
    "readiness to invest in gas",
    "appreciation for the efforts of Velm",
    "condolences over the loss of lives",
    "concern over the “measures” of Velm",
    "admiration for “this house of peace”",
    "thanks and appreciation to the mayor for the welcome",
    "thanks and deep gratitude for the welcome",
    "happiness to visit Velm",
)


@pytest.mark.parametrize("verb", ["expressed", "voiced", "conveyed"])
@pytest.mark.parametrize("feeling", FEELINGS)
def test_a_feeling_and_what_it_is_of_are_what_somebody_said(
    feeling: str, verb: str
) -> None:
    for whose in ("", "her ", "his deep ", "her country's "):
        text = f"Ana Ruiz {verb} {whose}{feeling}."
        assert meant(text) == {f"{whose}{feeling}": ["Ana Ruiz"]}, text
        text = f"For her part, Ana Ruiz {verb} {whose}{feeling} and left."
        assert f"{whose}{feeling}" in meant(text), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz expressed hope that it would end.", "it would end"),
        ("Ana Ruiz expressed the hope that it would end.", "it would end"),
        ("Ana Ruiz voiced hope on Monday that it would end.", "it would end"),
        ("Ana Ruiz renewed her call for calm.", "calm"),
        ("Ana Ruiz drew attention to the need for calm.", "the need for calm"),
        (
            "Ana Ruiz expressed her “profound regret” for the deaths.",
            "her “profound regret” for the deaths",
        ),
        (
            "Ana Ruiz expressed her “inability to defend the award”.",
            "her “inability to defend the award”",
        ),
        ("Ana Ruiz expressed thanks and left.", None),
    ],
)
def test_where_a_feeling_is_of_a_clause(text: str, expected: str | None) -> None:
    assert next(iter(meant(text)), None) == expected
