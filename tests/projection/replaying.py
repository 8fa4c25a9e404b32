"""Runs a replay as a process of its own, to be killed or raced: ``python -m tests.projection.replaying FOLDER``."""

import sys
from pathlib import Path

from archive import db
from archive.opening import VIEWS
from archive.projection.replay import replay

if __name__ == "__main__":
    engine = db.open_engine(db.sqlite_url(Path(sys.argv[1]) / "archive.db"))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    report = replay(engine, VIEWS, jobs=int(sys.argv[2]))
    sys.stdout.write(",".join(sorted({view.state for view in report.views})))
