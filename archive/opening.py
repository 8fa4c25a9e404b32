"""Opening an archive, and making one: wires its parts together."""

import json
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo, available_timezones

import attrs
from sqlalchemy.engine import Engine

from archive import db, history
from archive.capture.store import Store
from archive.errors import (
    BadValueError,
    DamagedError,
    NoArchiveError,
    ReadOnlyError,
    RefusedError,
    disk_error,
)
from archive.event.kinds import AgentRegistered, ArchiveCreated
from archive.log import schema
from archive.log.key import generate_key, is_key_name, sync_folder, write_key
from archive.log.verify import check_log
from archive.projection.fold import fold_live
from archive.projection.projection import Projection
from archive.projection.replay import replay
from archive.projection.state import create_views, stale, states_of
from archive.settings import (
    SETTINGS,
    actor_origin,
    actor_setting,
    read_toml,
    state_folder,
)
from archive.values import Position
from archive.view import (
    agents,
    captures,
    claims,
    figures,
    meetings,
    relays,
    reviews,
    search,
    subjects,
    timeline,
)

VIEWS: Final[tuple[Projection[Any], ...]] = (
    claims.claims,
    claims.citations,
    claims.relations,
    claims.notes,
    relays.hops,
    agents.agents,
    agents.agent_names,
    agents.agent_details,
    agents.merges,
    captures.captures,
    captures.capture_details,
    captures.dismissals,
    meetings.meetings,
    meetings.participants,
    figures.figures,
    reviews.reviews,
    timeline.timeline,
    subjects.subjects,
    search.search_text,
)
"""Every projection, in the order in which replay names them."""

DATABASE: Final = "archive.db"
FOUNDER: Final = Position(1)


@attrs.frozen(kw_only=True)
class Archive:
    """An archive that is open: its folder, its database, its captures, and who it is.

    ``state`` is the signer's memory, outside the folder, so that a rolled-back copy is noticed.
    """

    home: Path
    origin: str
    name: str
    zone: str | None
    engine: Engine
    store: Store
    state: Path
    clock: history.Clock
    is_read_only: bool

    @property
    def key_file(self) -> Path:
        """Where the signing key lies; only its owner may read it."""
        return self.home / "keys" / "log.key"

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


@attrs.frozen(kw_only=True)
class Setting:
    """A setting as it holds, and the place that it came from."""

    name: str
    value: str
    origin: str


def settings_of(archive: Archive) -> list[Setting]:
    """Every setting that holds for an archive, with where each came from."""
    where = str(archive.home / SETTINGS)
    told = [
        ("home", str(archive.home), "the place where the archive was found"),
        ("origin", archive.origin, where),
        ("name", archive.name, where),
        ("zone", archive.zone or "", where if archive.zone else "not set"),
        ("database", str(archive.engine.url), f"{DATABASE} in the home folder, always"),
        ("state", str(archive.state), "the user's state folder"),
    ]
    actor = actor_setting()
    if actor:
        told.append(("actor", actor, actor_origin()))
    return [
        Setting(name=name, value=value, origin=origin) for name, value, origin in told
    ]


def open_archive(
    home: Path,
    *,
    is_read_only: bool,
    does_refresh: bool = True,
    clock: history.Clock = history.now,
    say: Callable[[str], None] = lambda _line: None,
    state: Path | None = None,
) -> Archive:
    """Open an archive; one that is opened to write is brought up to date first.

    Args:
        home: The archive's folder.
        is_read_only: Reading verbs; nothing can be written.
        does_refresh: Rebuild views that are not those of this program; replay itself does without.
        clock: The time.
        say: Told what was done on the way (a schema brought up to date, views rebuilt).
        state: Where the signer's memory lies; the user's state folder when not given.

    Raises:
        NoArchiveError: There is no archive.
        NewerDatabaseError: A later program wrote it.
        DamagedError: Its database is empty.
        ReadOnlyError: It is to be written and cannot be.
        DiskFullError: It is to be written and there is no room.
        RefusedError: It is to be read and its views are not those of this program.
    """
    settings = read_toml(home / SETTINGS) if (home / SETTINGS).is_file() else None
    database = home / DATABASE
    if settings is None or not database.is_file():
        raise NoArchiveError(where=str(home))
    for field in ("origin", "name"):
        if not isinstance(settings.get(field), str):
            raise BadValueError(
                field=field,
                value=str(settings.get(field)),
                todo=f"write it as text in {home / SETTINGS}",
            )
    if not is_read_only and not (
        os.access(database, os.W_OK) and os.access(home, os.W_OK)
    ):
        raise ReadOnlyError(where=str(home))
    if not is_read_only:
        db.check_room(str(database))
    engine = db.open_engine(db.sqlite_url(database), read_only=is_read_only)
    archive = Archive(
        home=home,
        origin=str(settings["origin"]),
        name=str(settings["name"]),
        zone=settings.get("zone") or None,
        engine=engine,
        store=Store(home / "captures"),
        state=state or state_folder(),
        clock=clock,
        is_read_only=is_read_only,
    )
    if schema.require_known(engine) is None:
        archive.close()  # nor is a new log begun in it: the old one may lie in a backup
        raise DamagedError(where=str(database), detail="there is no log in it")
    if not is_read_only:
        schema.migrate(engine)
        if does_refresh:
            _refresh_views(archive, say)
    return archive


def stale_views(archive: Archive) -> list[str]:
    """Names of views that are missing, of another version, or behind the log."""
    with db.reading(archive.engine) as conn:
        return stale(conn, VIEWS, history.head(conn).size)


def require_views(archive: Archive) -> None:
    """Refuse to answer from views that are not those of this program.

    Raises:
        RefusedError: Some view is missing, of another version, or behind the log.
        DamagedError: The log is shorter than what the views were made from.
    """
    with db.reading(archive.engine) as conn:
        size = history.size(conn)
        ahead = max((mark + 1 for _, mark in states_of(conn).values()), default=0)
    if ahead > size:
        raise DamagedError(
            where=str(archive.home / DATABASE),
            detail=f"its log has {size} entries and its views were made from {ahead}: entries at its end are gone",
        )
    behind = stale_views(archive)
    if behind:
        raise RefusedError(
            what=f"the views {', '.join(behind)} are not up to date",
            todo="run 'archive replay' to rebuild them",
        )


def _refresh_views(archive: Archive, say: Callable[[str], None]) -> None:
    behind = stale_views(archive)
    if behind:
        say(
            f"rebuilding the views {', '.join(behind)}: they are not those of this program"
        )
        with db.reading(archive.engine) as conn:
            found = check_log(conn).findings
        if found:
            archive.close()
            raise RefusedError(
                what=f"the log is not what was recorded: {found[0].place}, {found[0].detail} ({found[0].code})",
                todo="no view was touched; 'archive verify' says more",
            )
        replay(archive.engine, VIEWS)


def init_archive(
    home: Path,
    *,
    origin: str | None,
    name: str | None,
    founder: str,
    zone: str | None,
    clock: history.Clock = history.now,
    state: Path | None = None,
) -> Archive:
    """Make an archive: its key, its database, and its first two entries; whole or not at all.

    Args:
        home: The folder; made when missing.
        origin: A name without scheme, fixed for ever ("example.org/desk"); made up when not given.
        name: What people call the archive; the origin when not given.
        founder: The person who makes it; registered at position 1.
        zone: An IANA time zone, for dates that name none.
        clock: The time.
        state: Where the signer's memory lies; the user's state folder when not given.

    Raises:
        RefusedError: There is an archive already.
        BadValueError: The origin or the zone cannot be used.
        ReadOnlyError: The folder cannot be written to.
    """
    if (home / DATABASE).exists() and not (home / SETTINGS).exists():
        raise RefusedError(
            what=f"{home} has an {DATABASE} without its {SETTINGS}",
            todo=f"bring {SETTINGS} back if it was lost; if the making of an archive was cut short "
            f"here, move {DATABASE} and keys/ away and run 'archive init' again",
        )
    if (home / SETTINGS).exists():
        raise RefusedError(
            what=f"there is an archive at {home} already",
            todo="use it, or make another with --home FOLDER",
        )
    origin = origin or f"archive-{secrets.token_hex(8)}"
    if not is_key_name(origin) or "://" in origin:
        raise BadValueError(
            field="origin",
            value=origin,
            todo="give a name without scheme, spaces and '+', such as example.org/desk",
        )
    if zone is not None and zone not in available_timezones():
        raise BadValueError(
            field="zone", value=zone, todo="give an IANA name such as Europe/Istanbul"
        )
    with _undone_on_error(home):
        key = generate_key(origin)
        engine = db.open_engine(db.sqlite_url(home / DATABASE))
        schema.migrate(engine)
        with db.exclusive(engine) as conn:
            create_views(conn, VIEWS)
            created = ArchiveCreated(
                origin=origin,
                name=name or origin,
                verifier_key=str(key.verifier),
                zone=zone,
            )
            founding = AgentRegistered(type="person", name=founder)
            entries = history.append(
                conn, [history.Draft(event=created)], by=None, clock=clock
            )
            entries += history.append(
                conn, [history.Draft(event=founding)], by=FOUNDER, clock=clock
            )
            fold_live(conn, VIEWS, entries)
            write_key(key, home / "keys" / "log.key")
            (home / "captures").mkdir(exist_ok=True)
        engine.dispose()
        _write_settings(home / SETTINGS, origin=origin, name=name or origin, zone=zone)
    return open_archive(home, is_read_only=False, clock=clock, state=state)


def local_zone(archive: Archive) -> ZoneInfo | None:
    """The time zone of an archive, when it has one."""
    return ZoneInfo(archive.zone) if archive.zone else None


@contextmanager
def _undone_on_error(home: Path) -> Iterator[None]:
    """Take away what was made when the making of an archive fails half-way."""
    was_there = home.is_dir()
    before = set(home.iterdir()) if was_there else set()
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_error(error, home) from error
    if not os.access(home, os.W_OK):
        raise ReadOnlyError(where=str(home))
    try:
        yield
    except BaseException as error:
        with suppress(OSError):  # what failed is said, not that it cannot be undone
            for path in set(home.iterdir()) - before:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            if not was_there:
                home.rmdir()
        if isinstance(error, OSError):
            raise disk_error(error, home) from error
        raise


def _write_settings(path: Path, *, origin: str, name: str, zone: str | None) -> None:
    lines = [
        "# An archive of sourced claims; this file names it. Its origin is fixed for ever.",
        f"origin = {json.dumps(origin)}",
        f"name = {json.dumps(name, ensure_ascii=False)}",
        *([f"zone = {json.dumps(zone)}"] if zone else []),
    ]
    temporary = path.with_suffix(".tmp")
    with temporary.open("w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
    temporary.rename(path)
    sync_folder(path.parent)
    with suppress(PermissionError):  # a folder above ours need not let us read it
        sync_folder(path.absolute().parent.parent)
