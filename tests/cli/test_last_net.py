"""What no verb looks at itself: empty values, numbers of processes, and whatever else goes wrong."""

from collections.abc import Sequence

import pytest

from tests.cli.desk import Desk

QUOTE = ("record", "quote", "--in", "d3", "The ferry line")
SPEAKER = ("--speaker", "Ilka Morvane")

EMPTY: dict[str, tuple[Sequence[str], str]] = {
    "speaker": ([*QUOTE, "--speaker", ""], "--speaker"),
    "speaker with a sign": ([*QUOTE, "--speaker="], "--speaker"),
    "unsettled": ([*QUOTE, "--unsettled", ""], "--unsettled"),
    "within": ([*QUOTE, *SPEAKER, "--within", ""], "--within"),
    "on words": ([*QUOTE, *SPEAKER, "--on-words", ""], "--on-words"),
    "as": (["--as", "", *QUOTE, *SPEAKER], "--as"),
    "as with a sign": (["--as=", *QUOTE, *SPEAKER], "--as"),
    "home": (["--home", "", *QUOTE, *SPEAKER], "--home"),
    "as of": (["list", "claims", "--as-of", ""], "--as-of"),
    "of a list": (["list", "claims", "--speaker", ""], "--speaker"),
    "fields": (["record", "quote", "--fields", ""], "--fields"),
    "reason": (["withdraw", "c4", "--reason", ""], "--reason"),
}


@pytest.mark.parametrize("case", EMPTY)
def test_an_empty_value_is_refused_under_its_options_name(
    desk: Desk, case: str
) -> None:
    words, option = EMPTY[case]
    before = desk.size()
    ran = desk.run(*words)
    assert ran.code == 2, ran.err
    assert f"{option} has an empty value" in ran.sentence
    assert desk.size() == before


def test_an_empty_entry_of_a_list_of_fields_is_refused(desk: Desk) -> None:
    given = b'{"in": "d3", "words": ["The ferry line"], "via": [""]}'
    ran = desk.run("record", "quote", "--fields", "-", stdin=given)
    assert ran.code == 2
    assert "--via has an empty value" in ran.sentence


def test_a_value_that_is_not_empty_is_taken(desk: Desk) -> None:
    """The control: with its words the same claim is recorded, a sign in the value too."""
    desk.does(*QUOTE, *SPEAKER, "--note=a=b")
    assert desk.run("note", "d3", "").code == 1


@pytest.mark.parametrize("verb", ["verify", "replay"])
@pytest.mark.parametrize("jobs", ["0", "-1"])
def test_fewer_than_one_process_is_refused(desk: Desk, verb: str, jobs: str) -> None:
    ran = desk.run(verb, f"--jobs={jobs}")
    assert ran.code == 2
    assert f"--jobs cannot be {jobs}" in ran.sentence
    assert ran.out == ""
