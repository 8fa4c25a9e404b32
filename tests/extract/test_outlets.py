"""Which names are outlets: those on the list, those that the text itself calls one; and which are not."""

import pytest

from archive.extract.people.outlets import Outlets
from archive.extract.text.tokens import tokens_of
from tests.extract.told import speaker, told


def named(text: str) -> list[str]:
    found = Outlets(tokens_of(text)).found
    return [found[at].name for at in sorted(found)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Saltmarsh Gazette wrote it.", "Saltmarsh Gazette"),
        ("It ran on Radio Tamba in May.", "Radio Tamba"),
        ("The news agency Kestrel wrote it.", "Kestrel"),
        ("The daily Onward wrote it.", "Onward"),
        ("A headline in Plankton said so.", "Plankton"),
    ],
)
def test_an_outlet_nobody_has_listed_is_known_by_its_words(
    text: str, name: str
) -> None:
    assert named(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Orlo wrote it.",
        "The Saltmarsh Gazette Building stands in Tarn.",
        "The gazette of the town was thin.",
        "Kestrel wrote it.",
    ],
)
def test_a_name_that_nothing_calls_an_outlet_is_none(text: str) -> None:
    assert "Saltmarsh Gazette" not in named(text)
    assert "Kestrel" not in named(text)
    assert "Ada Orlo" not in named(text)


def test_a_short_form_is_the_outlet_named_in_full() -> None:
    text = "The Saltmarsh Gazette wrote that the pier was open. The Gazette added that it was old."

    assert told(text) == {
        "the pier was open": ["Saltmarsh Gazette"],
        "it was old": ["Saltmarsh Gazette"],
    }


def test_the_station_is_the_broadcaster_named_before() -> None:
    text = (
        "Radio Tamba reported the delay. The station said that it would report again."
    )

    step = speaker(text)

    assert (step.name, step.agent_type) == ("Radio Tamba", "outlet")
    assert step.flags == ("role_only_speaker",)


def test_this_newspaper_has_no_name() -> None:
    step = speaker("This newspaper said that the pier was open.")

    assert (step.name, step.agent_type) == (None, "outlet")


def test_what_belongs_to_an_outlet_speaks_for_it_and_who_works_there_does_not() -> None:
    column = "The Saltmarsh Gazette's column said that the pier was open."
    reporter = "Saltmarsh Gazette editor Ida Berg said that the pier was open."

    assert told(column) == {"the pier was open": ["Saltmarsh Gazette"]}
    assert told(reporter) == {"the pier was open": ["Ida Berg"]}
