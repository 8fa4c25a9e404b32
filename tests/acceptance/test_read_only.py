"""Where nothing may be written, everything can be read and checked, and an append says why not (D6)."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from tests.acceptance import acts
from tests.acceptance.shimmed import Shimmed

NOBODY: Final = 65534
READING: Final = {
    "list claims": "we will sign the treaty",
    "show c5": "we will sign the treaty",
    "trace c5": "Minister Smith",
    "search treaty": "c5",
    "history c5": "c5",
    "verify": "intact",
    "replay --check": "",
    "report c5 --to {out}/report.md": "",
}
WRITING: Final = (
    "note e0 words",
    "retract c5 --reason R",
    "capture {out}/page.txt",
    "replay",
)


@pytest.fixture
def anybody() -> Iterator[Path]:
    """A folder that anybody may look into; pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="archive-test-"))
    folder.chmod(0o755)
    yield folder
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(folder)


@attrs.frozen
class Place:
    """An archive where nothing may be written, and how a command is run at it."""

    base: Path
    out: Path
    run: Callable[..., dict[str, Any]]

    def command(self, line: str) -> dict[str, Any]:
        """Run a command line; what it prints into files goes to a folder where it may."""
        return self.run(*line.format(out=self.out).split())

    def files(self) -> dict[Path, bytes]:
        """Everything in the archive."""
        return {
            path: path.read_bytes() for path in self.base.rglob("*") if path.is_file()
        }


def closed(base: Path, _shimmed: Shimmed) -> None:
    """Leave the archive as a command that ended leaves it."""


def with_wal(base: Path, shimmed: Shimmed) -> None:
    """Leave it as a killed writer does, the last entries still in the -wal."""
    shimmed.run(acts.add_and_die, base, ["in the wal"], watch=base)
    assert (base / "home/archive.db-wal").stat().st_size > 0


@pytest.fixture(
    params=[
        (kind, left)
        for kind in ("filesystem", "folder", "file")
        for left in (closed, with_wal)
    ],
    ids=lambda param: f"{param[0]}-{param[1].__name__}",
)
def place(
    request: pytest.FixtureRequest,
    shimmed: Shimmed,
    begun: tuple[Path, int],
    anybody: Path,
) -> Place:
    """A read-only filesystem (as the shim has it); a folder or a file that is not ours to write."""
    kind, left = request.param
    base, out = anybody / "base", anybody / "out"
    shutil.copytree(begun[0], base)
    left(base, shimmed)
    out.mkdir()
    out.chmod(0o777)
    (out / "page.txt").write_text("A page.\n")
    for path in [base, *base.rglob("*")]:
        if path.is_dir() and path.name != "keys":
            path.chmod(0o777 if kind == "file" else 0o555)
    if kind == "file":
        (base / "home/archive.db").chmod(0o444)

    def run(*words: str) -> dict[str, Any]:
        outcome = shimmed.run(
            acts.command,
            base,
            *words,
            watch=base,
            is_read_only=kind == "filesystem",
            user=None if kind == "filesystem" else NOBODY,
        )
        answer: dict[str, Any] = outcome.answer
        return answer

    return Place(base, out, run)


def test_where_nothing_may_be_written_everything_is_read_and_checked(
    place: Place,
) -> None:
    before = place.files()

    for line, said in READING.items():
        told = place.command(line)

        assert told["code"] == (3 if line == "verify" else 0), (line, told)
        assert said in told["out"], (line, told)
    assert "we will sign the treaty" in (place.out / "report.md").read_text()
    if place.base.joinpath("home/archive.db-wal") in before:
        assert "in the wal" in place.command("history e0")["out"]
    after = place.files()
    assert {path: after.get(path) for path in before} == before


@pytest.mark.parametrize("line", WRITING)
def test_where_nothing_may_be_written_an_append_says_so_in_one_sentence(
    place: Place, line: str
) -> None:
    before = place.files()

    told = place.command(line)

    assert told["code"] == 1, told
    assert told["out"] == ""
    assert told["err"].count("\n") == 1
    assert "is read-only, nothing was written" in told["err"]
    assert place.files() == before


def test_a_folder_that_may_not_be_looked_into_is_said(
    shimmed: Shimmed, begun: tuple[Path, int], anybody: Path
) -> None:
    base = anybody / "base"
    shutil.copytree(begun[0], base)
    (base / "home").chmod(0)
    base.chmod(0o755)

    told = shimmed.run(acts.command, base, "list", "claims", watch=base, user=NOBODY)

    assert told.answer["code"] == 1
    assert "may not be looked into" in told.answer["err"]


def test_control_where_it_may_be_written_the_same_append_is_done(
    shimmed: Shimmed, begun: tuple[Path, int], tmp_path: Path
) -> None:
    shutil.copytree(begun[0], tmp_path / "base")

    for line in WRITING[:2]:
        told = shimmed.run(
            acts.command, tmp_path / "base", *line.split(), watch=tmp_path
        )
        assert told.answer["code"] == 0
