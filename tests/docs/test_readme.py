"""What the README shows is what the command line prints."""

import re
from pathlib import Path
from typing import Final

import pytest

from archive.cli.app import main
from fixtures.scenario import scenario

ROOT: Final = Path(__file__).parents[2]
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")


def _shown() -> str:
    found = re.search(
        r"<!-- demo -->\n```\n(.*?)\n```\n<!-- end -->", README, re.DOTALL
    )
    assert found is not None
    return found[1]


def test_the_trace_in_the_readme_is_the_one_that_the_demo_prints(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "archive"
    made = scenario(home, main)
    command, _, shown = _shown().partition("\n")
    main(["--home", str(home), "checkpoint"])
    capfd.readouterr()

    code = main(["--home", str(home), "trace", made["will"]])

    assert code == 0
    assert command == f"$ archive trace {made['will']}"
    assert capfd.readouterr().out.startswith(shown)
