"""The instrument itself: an answer belongs to the question that was asked."""

import json
from pathlib import Path

import pytest

from tests.acceptance import acts
from tests.acceptance.shimmed import Shimmed, build


@pytest.fixture
def own(tmp_path: Path) -> Shimmed:
    return Shimmed(build(tmp_path))


def ask_and_leave(shimmed: Shimmed, base: Path) -> None:
    """As a test that runs out of time: the question is asked, nobody waits for the answer."""
    asked = {
        "number": -1,
        "act": "os.path:basename",
        "arguments": ["stale"],
        "watch": str(base),
        **dict.fromkeys(("fault", "record", "user")),
        "is_read_only": False,
        "is_full": False,
    }
    pipe = shimmed._process.stdin
    assert pipe is not None
    pipe.write(json.dumps(asked) + "\n")
    pipe.flush()


def test_an_answer_that_nobody_waited_for_is_never_given_to_the_next_question(
    own: Shimmed, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        ask_and_leave(own, tmp_path)

        assert own.run(acts.echo, name, watch=tmp_path).answer == name
    own.close()


def test_what_an_act_prints_is_no_answer(own: Shimmed, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert own.run(acts.echo, name, True, watch=tmp_path).answer == name
    own.close()


def test_a_child_that_says_nothing_is_a_bug(own: Shimmed, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="said nothing"):
        own.run(acts.leave, watch=tmp_path)
    own.close()
