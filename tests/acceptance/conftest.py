"""The warm process under the shim, and an archive to copy: made once a worker."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.acceptance.acts import begin
from tests.acceptance.shimmed import Shimmed, build

Desk: TypeAlias = Callable[[str], Path]


@pytest.fixture(scope="session")
def shimmed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shimmed]:
    process = Shimmed(build(tmp_path_factory.mktemp("shim")))
    yield process
    process.close()


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    base = tmp_path_factory.mktemp("begun")
    return base, begin(base)


@pytest.fixture
def desk(begun: tuple[Path, int], tmp_path: Path) -> Desk:
    """Give a fresh copy of an archive that has a capture and a claim, by name."""

    def copy(name: str = "desk") -> Path:
        shutil.copytree(begun[0], tmp_path / name)
        return tmp_path / name

    return copy


@pytest.fixture
def claim(begun: tuple[Path, int]) -> int:
    """The position of its claim."""
    return begun[1]
