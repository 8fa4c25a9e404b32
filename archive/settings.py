"""What the environment and the files of settings say; the only reader of the environment."""

import json
import os
import tomllib
from pathlib import Path
from typing import Any, Final

import platformdirs

from archive.errors import NoArchiveError, NoFileError, RefusedError, UsageError

SETTINGS: Final = "archive.toml"
"""The file that makes a folder an archive."""


def find_home(given: Path | None = None) -> Path:
    """Find the archive's folder: as given, ``ARCHIVE_HOME``, the nearest upwards, the user's data folder.

    Raises:
        NoArchiveError: There is none where one was named, nor anywhere else.
        RefusedError: The system does not let us look into the one that was named, or into one on the way.
    """
    named = given or _path_in("ARCHIVE_HOME")
    if named is not None:
        if not _is_archive(named):
            raise NoArchiveError(where=str(named))
        return named
    here = _here()
    places = [
        *(folder for folder in (here, *here.parents)),
        platformdirs.user_data_path("archive"),
    ]
    for folder in places:
        if _is_archive(folder):
            return folder
    raise NoArchiveError(where=f"{here} or any folder above it")


def _is_archive(folder: Path) -> bool:
    try:
        return (folder / SETTINGS).is_file()
    except PermissionError as error:
        raise RefusedError(
            what=f"{folder} may not be looked into",
            todo="ask its owner for permission, or name an archive with --home; nothing was changed",
        ) from error


def home_for_init(given: Path | None = None) -> Path:
    """Where ``archive init`` makes one: as given, ``ARCHIVE_HOME``, else the current folder."""
    return given or _path_in("ARCHIVE_HOME") or _here()


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError:
        raise NoArchiveError(
            where="the current folder, which is there no longer"
        ) from None


def state_folder() -> Path:
    """Where the signer's memory and the last checkpoints seen are kept."""
    return platformdirs.user_state_path("archive")


def actor_setting(given: str | None = None) -> str | None:
    """Who acts: as given, ``ARCHIVE_ACTOR``, else the user's own setting."""
    if given:
        return given
    return os.environ.get("ARCHIVE_ACTOR") or _own_setting("actor")


def model_setting(given: str | None = None) -> str | None:
    """Which model a parser loads: as given, ``ARCHIVE_MODEL``, else the user's own setting; None for the extra's."""
    return given or os.environ.get("ARCHIVE_MODEL") or _own_setting("model")


def _own_setting(name: str) -> str | None:
    config = config_file()
    try:
        value = read_toml(config).get(name)
    except NoFileError:
        return None
    return value if isinstance(value, str) and value else None


def actor_origin() -> str:
    """Where ``actor_setting`` finds who acts, when nobody is given."""
    return "ARCHIVE_ACTOR" if os.environ.get("ARCHIVE_ACTOR") else str(config_file())


def remember_actor(name: str) -> bool:
    """Write who acts to the user's settings when nobody stands there yet; say whether it was written."""
    config = config_file()
    if config.exists():
        return False
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(
        f"actor = {json.dumps(name, ensure_ascii=False)}\n", encoding="utf-8"
    )
    return True


def editor() -> str | None:
    """The program in which the user edits a form."""
    return os.environ.get("VISUAL") or os.environ.get("EDITOR")


def _path_in(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None


def config_file() -> Path:
    """Where the person's own settings are kept."""
    return platformdirs.user_config_path("archive") / "config.toml"


def read_toml(path: Path) -> dict[str, Any]:
    """Read a file of settings.

    Raises:
        NoFileError: There is none.
        UsageError: It is no TOML.
        RefusedError: The system does not let us read it.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise NoFileError(where=str(path)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            what=f"{path} cannot be read as TOML", todo=str(error)
        ) from error
    except OSError as error:
        raise RefusedError(
            what=f"{path} cannot be read ({error.strerror})",
            todo="ask its owner for permission, nothing was changed",
        ) from error
