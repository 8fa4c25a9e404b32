"""A replay killed at any call to the disk: old views or new ones, never half; the next one ends it (D12).

Kills at random moments, two replays at once and appends meanwhile (D13) are in
tests/projection/test_replay_crowd.py.
"""

import shutil
from pathlib import Path
from signal import SIGKILL
from typing import Final

import pytest

from archive import db
from archive.opening import VIEWS, open_archive
from archive.projection.compare import digest
from tests.acceptance import acts
from tests.acceptance.conftest import Desk
from tests.acceptance.shimmed import KILL_AFTER, KILL_BEFORE, KILL_HALF, Fault, Shimmed
from tests.acceptance.sizes import chance, sizes, tell
from tests.acceptance.sound import complaints

NAMES: Final = ("a/1-0", "b/1-0")
HOW: Final = (KILL_BEFORE, KILL_HALF, KILL_AFTER)


def views_of(base: Path) -> dict[str, str]:
    """Read every view as a reader does who knows of no replay."""
    archive = open_archive(base / "home", is_read_only=True, state=base / "state")
    try:
        with db.reading(archive.engine) as conn:
            return {view.name: digest(conn, view) for view in VIEWS}
    finally:
        archive.close()


@pytest.mark.parametrize("points", sizes(8, q=20, f=200))
def test_a_replay_killed_at_any_point_shows_old_views_or_new_ones(
    shimmed: Shimmed, desk: Desk, points: int
) -> None:
    template = desk("desk")
    acts.add(template, NAMES)
    right = views_of(template)
    acts.spoil(template)
    wrong = views_of(template)
    whole = shimmed.run(acts.remake, copy_of(template, "whole"), watch=template.parent)
    calls = sum(whole.counts.values())
    random, seen = chance(), []

    for point in range(points):
        at = random.randint(calls * point // points + 1, calls * (point + 1) // points)
        base = copy_of(template, f"killed-{point}")
        fault = Fault(at=at, code=random.choice(HOW))
        died = shimmed.run(acts.remake, base, watch=template.parent, fault=fault)
        assert died.signal == SIGKILL
        seen.append(views_of(base))

        acts.an_hour_goes_by(base)
        acts.remake(base)

        assert views_of(base) == right
        assert complaints(base, acknowledged=NAMES, signs=True) == []
        assert list((base / "home").glob(".replay-*")) == []

    tell(f"{points} kills in {calls} calls, {seen.count(right)} showed the new views")
    assert all(each in (wrong, right) for each in seen), "half shown"
    assert wrong in seen, "control: no kill came before the end"
    assert wrong != right


def copy_of(base: Path, name: str) -> Path:
    return shutil.copytree(base, base.parent / name)
