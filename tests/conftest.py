"""What every test shares: folders of its own, golden files, no silent skips."""

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

import pytest
from hypothesis import settings

GOLDEN: Final = Path(__file__).parent / "golden"
IS_CI: Final = bool(os.environ.get("CI"))
IS_REWRITING: Final = os.environ.get("ARCHIVE_GOLDEN") == "rewrite"
# Said to the tests themselves; every other ARCHIVE_* of whoever runs them is hidden.
FOR_TESTS: Final = frozenset(
    {"ARCHIVE_GOLDEN", "ARCHIVE_TORTURE", "ARCHIVE_TEST_DATABASE_URL"}
)

Golden: TypeAlias = Callable[[str, bytes | str], None]
Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

settings.register_profile("dev", print_blob=True, deadline=None)
settings.register_profile("ci", derandomize=True, print_blob=True, deadline=None)
settings.load_profile("ci" if IS_CI else "dev")


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the person's settings, keys and archives out of reach of every test."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("ARCHIVE_")]:
            if name not in FOR_TESTS:
                patch.delenv(name)
        for what in ("config", "state", "data", "cache"):
            folder = home / what
            folder.mkdir()
            patch.setenv(f"XDG_{what.upper()}_HOME", str(folder))
        yield


@pytest.fixture
def golden() -> Golden:
    """Compare with a file under tests/golden/; ``make golden`` rewrites it."""

    def compare(name: str, content: bytes | str) -> None:
        path = GOLDEN / name
        found = content.encode() if isinstance(content, str) else content
        if IS_REWRITING:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(found)
            return
        assert path.exists(), f"no tests/golden/{name} yet: run make golden"
        expected = path.read_bytes()
        if isinstance(content, str):
            assert content == expected.decode(), f"differs from tests/golden/{name}"
        else:
            assert content == expected, f"differs from tests/golden/{name}"

    return compare


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that ``make golden`` runs."""
    for item in items:
        if "golden" in getattr(item, "fixturenames", ()):
            item.add_marker("golden")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[
    None, pytest.TestReport, pytest.TestReport
]:
    """Let no test be skipped where CI is set: what did not run proves nothing."""
    return _refuse_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[
    None, pytest.CollectReport, pytest.CollectReport
]:
    """Let no file be skipped either."""
    return _refuse_skip((yield))


def _refuse_skip(report: Report) -> Report:
    if IS_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"
    return report
