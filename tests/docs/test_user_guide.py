"""The user guide speaks of every verb that there is, and of none that there is not."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from cyclopts import App

from archive.cli.app import app

GUIDE: Final = (Path(__file__).parents[2] / "docs" / "user-guide.md").read_text(
    encoding="utf-8"
)


def _verbs(room: App, before: str = "archive") -> Iterator[str]:
    for name in room:
        if name.startswith("-"):
            continue
        inner = room[name]
        verbs = list(_verbs(inner, f"{before} {name}"))
        yield from verbs or [f"{before} {name}"]


VERBS: Final = sorted(_verbs(app))


def test_the_verbs_are_found() -> None:
    assert {"archive trace", "archive record quote", "archive list claims"} <= {*VERBS}


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_stands_in_the_user_guide(verb: str) -> None:
    assert verb in GUIDE


def test_no_verb_of_the_user_guide_is_missing() -> None:
    examples = re.findall(r"(?m)^    (archive [a-z -]+?)(?= [^a-z]|$)", GUIDE)

    unknown = [
        example
        for example in examples
        if not any(example.startswith(verb) for verb in VERBS)
        and not example.startswith("archive --home")
    ]

    assert unknown == []
