"""What an agent may be called, who shares a name, who owns whom."""

from pathlib import Path

import pytest

from tests.cli.desk import Desk


def added(desk: Desk, name: str, type_: str = "outlet") -> str:
    return desk.does("agent", "add", name, "--type", type_).ref


def test_nobody_is_called_nobody(desk: Desk) -> None:
    wire = added(desk, "Northgate Wire")
    for words in (
        ["agent", "add", "Tide", "--type", "outlet", "--slug", "unnamed"],
        ["agent", "describe", wire, "--slug", "unnamed"],
        ["agent", "describe", wire, "--alias", "Unnamed"],
        ["agent", "describe", wire, "--name", "a7"],
    ):
        before = desk.size()
        assert desk.run(*words).code == 1
        assert desk.size() == before
    desk.does("agent", "describe", wire, "--slug", "named")


@pytest.mark.parametrize("name", ["a7", "412", "  ", "person/Robin", "unnamed"])
def test_a_founder_has_a_name(tmp_path: Path, name: str) -> None:
    desk = Desk(tmp_path / "new")
    ran = desk.run("init", "--as", name)
    assert ran.code == 1
    assert not desk.home.exists()
    desk.does("init", "--as", "Robin Vale")


def test_a_name_that_two_have_is_said_with_both(desk: Desk) -> None:
    one, two = added(desk, "Northgate Wire"), added(desk, "Harbour Board")

    shared = desk.does("agent", "describe", two, "--alias", "Northgate wire")
    own = desk.does("agent", "describe", two, "--alias", "The Board")

    assert f"{two} Harbour Board" in shared.err
    assert f"{one} Northgate Wire" in shared.err
    assert "is now a name of" not in own.err


@pytest.mark.parametrize("given", ["reference", "slug", "alias", "new"])
def test_an_owner_who_is_an_agent_is_linked(desk: Desk, given: str) -> None:
    wire = added(desk, "Northgate Wire")
    board = added(desk, "Harbour Board", "organisation")
    desk.does("agent", "describe", board, "--slug", "board")
    desk.does("agent", "describe", board, "--alias", "Port Authority")
    typed = {
        "reference": board,
        "slug": "board",
        "alias": "Port Authority",
        "new": "organisation/Tide Trust",
    }[given]

    desk.does("agent", "describe", wire, "--owner", typed)

    event = desk.json("show", f"e{desk.size() - 1}")["event"]
    if given == "new":
        assert event["object"] == desk.size() - 2
        assert event["value"] == "Tide Trust"
    else:
        assert event["object"] == int(board[1:])
        assert event["value"] in {"Harbour Board", "Port Authority"}


def test_an_owner_in_words_stays_words(desk: Desk) -> None:
    wire = added(desk, "Northgate Wire")
    desk.does("agent", "describe", wire, "--owner", "two families of the port")
    event = desk.json("show", f"e{desk.size() - 1}")["event"]
    assert (event.get("object"), event["value"]) == (None, "two families of the port")
    assert desk.run("agent", "describe", wire, "--owner", "a999").code == 4


def test_whoever_is_unknown_is_told_the_nearest_names(desk: Desk) -> None:
    for name in ("Ada Brandt", "Bela Corvin", "Celia Drost", "Ilka Morvane"):
        added(desk, name, "person")

    who = desk.run("--as", "Ilka Morwane", "note", "d3", "A note.")
    first = desk.run("--as", "Morvane", "note", "d3", "A note.")
    about = desk.run("history", "Celya Drost")
    nobody = desk.run("--as", "Xq", "note", "d3", "A note.")

    assert "did you mean Ilka Morvane?" in who.sentence
    assert "did you mean Ilka Morvane?" in first.sentence
    assert "Celia Drost)?" in about.sentence
    assert "did you mean" not in nobody.sentence
    assert "archive agent add Xq --type person" in nobody.sentence
