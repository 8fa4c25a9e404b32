"""One archive for all tests of verify; each test that does harm gets a copy."""

from pathlib import Path

import pytest

from tests.verify.archives import build, copied


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    build(folder).close()
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    return copied(built, tmp_path / "copy")
