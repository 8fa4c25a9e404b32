"""The habits that a machine keeps: first lines, words, file names, locks."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent
FILES: Final = sorted((ROOT / "archive").rglob("*.py"))
LOCKS: Final = ("requirements.lock", "requirements-dev.lock")

# Each of them means four things in our field, or says nothing.
BANNED_WORDS: Final = frozenset({"source", "document", "snapshot", "blob"})
BANNED_FILES: Final = frozenset(
    {"utils", "helpers", "manager", "service", "base", "data", "info"}
)


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _identifiers(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name, node.lineno
            case (
                ast.FunctionDef(name=name)
                | ast.AsyncFunctionDef(name=name)
                | ast.ClassDef(name=name)
            ):
                yield name, node.lineno
            case ast.alias(asname=str(name)):
                yield name, node.lineno
            case _:
                pass


def _words(identifier: str) -> set[str]:
    """Split ``SourceText``, ``the_source`` and ``SOURCES`` into words, singular."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", identifier)
    return {word.removesuffix("s") for word in spaced.lower().split("_")}


def _locked(lock: str) -> dict[str, str]:
    """Read a lock as name -> everything that it says of that name."""
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text().strip())
    return {entry.split("==", 1)[0]: entry for entry in entries}


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_files_first_line_says_what_it_owns(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_bytes())) or ""

    first = docstring.partition("\n")[0]

    assert len(first.split()) >= 3, "say in one line what this file owns"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_identifier_uses_a_word_that_means_four_things(path: Path) -> None:
    tree = ast.parse(path.read_bytes())

    found = [
        f"{name} (line {line})"
        for name, line in _identifiers(tree)
        if _words(name) & BANNED_WORDS
    ]

    assert found == []


@pytest.mark.parametrize(
    ("identifier", "is_banned"),
    [
        ("source", True),
        ("SourceText", True),
        ("their_documents", True),
        ("BLOB", True),
        ("resource", False),
        ("importlib_resources", False),
        ("documented", False),
    ],
)
def test_banned_words_are_found_as_words(identifier: str, is_banned: bool) -> None:
    assert bool(_words(identifier) & BANNED_WORDS) is is_banned


def test_no_file_is_named_after_nothing() -> None:
    found = [_name(path) for path in FILES if path.stem in BANNED_FILES]

    assert found == []


def test_the_folder_alembic_does_not_shadow_the_library() -> None:
    assert not (ROOT / "alembic" / "__init__.py").exists()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_files_by_hash_and_no_place_to_fetch_them(lock: str) -> None:
    text = (ROOT / lock).read_text()

    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text
    for name, entry in _locked(lock).items():
        assert "--hash=sha256:" in entry, name


def test_what_is_tested_is_what_runs() -> None:
    run, dev = (_locked(lock) for lock in LOCKS)

    assert {name: dev.get(name) for name in run} == run


def test_the_locks_hold_every_dependency_that_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    run, dev = (_locked(lock) for lock in LOCKS)

    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[\[<>=!~; ]", name)[0] for name in requirements}

    assert names(project["project"]["dependencies"]) <= run.keys()
    assert names(project["dependency-groups"]["dev"]) <= dev.keys()


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())

    init = (ROOT / "archive" / "__init__.py").read_text()

    assert f'__version__: Final = "{project["project"]["version"]}"' in init
