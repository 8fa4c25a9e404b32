"""The verbs that bring many lines in and take all of them out: ``import`` and ``export``."""

import shlex
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from archive.cli.root import app, current
from archive.cli.show import clean
from archive.exchange.exports import export as export_all
from archive.exchange.imports import import_ as import_all


@app.command(name="import")
def import_(
    path: Path,
    *,
    batch: str | None = None,
    dry_run: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Put the lines of a file, or of an exported folder, on record: all of them, or none.

    Parameters
    ----------
    path
        A file of lines (JSON, one event a line; docs/import.md), or a folder that `archive export` wrote.
    batch
        The import's name; that of the file or folder when not given. The same file under the same name adds nothing.
    dry_run
        Check everything, write nothing.
    """
    run = current()
    with run.writing() as (archive, by), run.progress("importing", "lines") as bar:
        done = import_all(
            archive, by, path, batch=batch, is_dry_run=dry_run, report=bar
        )
    begun = [] if done.begun is None else [f"e{done.begun}"]
    if run.is_json:
        run.emit(
            {
                "references": {"entry": begun[0]} if begun else {},
                "recorded": [] if done.is_known else begun,
                "remarks": list(done.said),
                "known": done.is_known,
                "batch": done.batch,
                "lines": done.lines,
                "first": done.first,
                "last": done.last,
            }
        )
        return 0
    for each in begun:
        run.out.print(each, markup=False)
    for remark in done.said:
        run.say(clean(remark))
    if dry_run and not done.is_known:
        run.say(f"{done.lines} lines are good; nothing was written")
    elif done.first is not None:
        run.say(
            f"recorded {done.lines} lines, at positions {done.first} to {done.last}"
        )
        run.say("next: archive list claims")
    return 0


@app.command
def export(folder: Path) -> int:
    """Write the whole archive to a new folder: its events as lines, a manifest, the captures' bytes.

    The log is checked first; one that is not what was recorded is not handed out.

    Parameters
    ----------
    folder
        A new folder, or an empty one.
    """
    run = current()
    with (
        run.reading(needs_views=False) as archive,
        run.progress("exporting") as bar,
    ):
        done = export_all(archive, folder, report=bar, checking=bar)
    if run.is_json:
        run.emit(
            {
                "folder": str(done.folder),
                "lines": done.lines,
                "captures": done.kept,
                "withheld": done.withheld,
                "left_out": {"erased": done.erased, "hanging": done.hanging},
            }
        )
        return 0
    run.out.print(str(done.folder), markup=False, soft_wrap=True)
    run.say(f"wrote {done.lines} lines and {done.kept} files of bytes")
    if done.withheld:
        run.say(f"{done.withheld} files are withheld and were not copied")
    if done.erased or done.hanging:
        run.say(
            f"left out: {done.erased} erased entries and {done.hanging} that hang on them"
        )
    run.say(
        f"next: archive import {shlex.quote(str(done.folder))} (into another archive)"
    )
    return 0
