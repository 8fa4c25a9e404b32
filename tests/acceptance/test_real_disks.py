"""The same on real small disks, where mounting is allowed: full, and mounted to be read (D5, D6)."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from signal import SIGBUS
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]


@pytest.mark.torture
@pytest.mark.parametrize("kind", ["tmpfs", "ext4"])
def test_a_real_disk_that_is_full_or_read_only_is_said_and_read(
    tmp_path: Path, kind: str
) -> None:
    """On ext4 with blocks of 1 KiB SQLite's map of a -wal kills a process that opens one on a full disk."""
    if shutil.which("unshare") is None:
        pytest.skip("no unshare: no disk of one's own can be mounted")
    rights = ["-m"] if os.geteuid() == 0 else ["-Urm"]
    folder = tmp_path / "disk"
    folder.mkdir()
    story = [sys.executable, "-m", "tests.acceptance.small_disk", kind, str(folder)]

    done = subprocess.run(
        ["unshare", *rights, *story],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if done.returncode == errno.EPERM:
        pytest.skip("mounting is not allowed here")

    assert done.stderr == ""
    told = json.loads(done.stdout)
    claim = f"c{told['claim']}"
    for when, refusal in (
        ("full", "no room left"),
        ("read-only", "is read-only, nothing was written"),
    ):
        append = told[when].pop("note e0 words")
        assert append["code"] == 1, append
        assert refusal in append["err"]
        assert append["err"].count("\n") == 1
    assert "no room left" in told["mid"]
    for when in ("full", "after", "read-only"):
        for words, answer in told[when].items():
            assert answer["code"] == (3 if words == "verify" else 0), (when, answer)
        assert claim in told[when]["list claims"]["out"]
    assert told["plain"] in (1, -SIGBUS), "control: this disk refuses nobody"
    assert told["again"]
    assert told["wrong"] == []
