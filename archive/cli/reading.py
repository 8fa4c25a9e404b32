"""The verbs that read: each asks a room below and lays out the answer."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from cyclopts import App, Parameter
from rich.text import Text

from archive import db
from archive.capture.paragraph import paragraphs
from archive.cli.drawing import draw
from archive.cli.entries import entry_lines
from archive.cli.root import app, current
from archive.cli.session import check_jobs, said
from archive.cli.show import clean, isolated, table
from archive.opening import VIEWS, local_zone, open_archive, settings_of
from archive.projection.replay import Report
from archive.projection.replay import replay as replay_views
from archive.record.pointing import open_text
from archive.references import resolve
from archive.report.write import write_report
from archive.settings import find_home
from archive.trace.claims import trace_in
from archive.trace.search import the_claim
from archive.trace.soundness import is_damaged
from archive.trace.standpoint import resolve_as_of
from archive.trace.stream import describe, history_of
from archive.verify.forged import refuse_forged

config = App(name="config", help="The settings that hold.")
app.command(config)


@app.command
def replay(
    *, check: Annotated[bool, Parameter(negative="")] = False, jobs: int = 1
) -> int:
    """Rebuild every view from position 0, compare with the live ones, and mend what differs.

    The log is checked first; one that is not what was recorded is not folded into views.

    Parameters
    ----------
    check
        Compare only, change nothing.
    jobs
        How many processes share the work.
    """
    check_jobs(jobs)
    run = current()
    archive = open_archive(
        find_home(run.home), is_read_only=check, clock=run.clock, does_refresh=False
    )
    try:
        with run.progress("checking the log") as progress:
            refuse_forged(archive, "no view was touched", tell=progress)
        with run.progress("replay") as progress:
            report = replay_views(
                archive.engine, VIEWS, check=check, progress=progress, jobs=jobs
            )
    finally:
        archive.close()
    if run.is_json:
        run.emit({"schema": 1, **msgspec.to_builtins(report)})
    else:
        rows = [
            (view.name, view.rows, view.state, view.digest) for view in report.views
        ]
        table(run.out, ("view", "rows", "", "digest"), rows)
        for difference in report.differences:
            run.say(
                f"{difference.view} {' '.join(map(str, difference.key))} {difference.field}: "
                f"the view has {difference.live!r}, the log says {difference.replayed!r}"
            )
        run.out.print(_ended(report, is_check=check), markup=False)
    return 0 if report.is_identical else 1


def _ended(report: Report, *, is_check: bool) -> str:
    """What a replay came to."""
    if report.is_identical:
        return "identical"
    if is_check:
        return "differs"
    mended = ", ".join(view.name for view in report.views if view.state == "rebuilt")
    return f"differed, and was mended: written anew from the log: {mended}"


@config.command(name="show")
def show_config() -> int:
    """Print each setting that holds and where it came from."""
    run = current()
    with run.reading(needs_views=False) as archive:
        found = settings_of(archive)
    if run.is_json:
        settings = {
            each.name: {"value": each.value, "from": each.origin} for each in found
        }
        run.emit({"schema": 1, "settings": settings})
    else:
        table(
            run.out,
            ("setting", "value", "from"),
            [(each.name, each.value, each.origin) for each in found],
        )
    return 0


@app.command
def trace(*claim: str, as_of: str | None = None) -> int:
    """Show where a claim comes from: speaker, each hop, passage, capture, every entry, the proof.

    Parameters
    ----------
    claim
        The claim (c12), or words that one claim alone has.
    as_of
        As the archive stood at a position, or at a time.
    """
    run = current()
    words = said("trace", claim, "a claim (c12), or words that one claim alone has")
    with run.reading() as archive, db.reading(archive.engine) as conn:
        at = resolve_as_of(conn, as_of, local_zone(archive)) if as_of else None
        found = trace_in(archive, conn, the_claim(conn, words), as_of=at)
    if run.is_json:
        run.emit(found)
    else:
        draw(run.out, found)
    return 1 if is_damaged(found) else 0


@app.command(name="history")
def history_(reference: str) -> int:
    """Print every entry about something, oldest first.

    Parameters
    ----------
    reference
        A claim (c12), a capture (d3), an agent (a7, a name), or any entry (e14).
    """
    run = current()
    with run.reading() as archive:
        found = history_of(archive, reference)
    code = 0 if all(entry.is_intact for entry in found.entries) else 1
    if run.is_json:
        run.emit({"schema": 1, **msgspec.to_builtins(found)})
        return code
    run.out.print(
        Text.assemble((found.ref, "bold yellow"), f"  {isolated(found.label)}"),
        soft_wrap=True,
    )
    for entry in found.entries:
        for line in entry_lines(entry):
            run.out.print(line, soft_wrap=True)
    return code


@app.command
def show(
    reference: str, *, text: Annotated[bool, Parameter(negative="")] = False
) -> int:
    """Print what was recorded under a reference, whole.

    Parameters
    ----------
    reference
        A claim (c12), a capture (d3), an agent (a7, a name), or any entry (e14).
    text
        The capture's text instead, in numbered paragraphs with the offset where each begins.
    """
    run = current()
    with run.reading() as archive:
        if text:
            with db.reading(archive.engine) as conn:
                opened = open_text(archive, conn, reference)
            return _print_text(opened.letters)
        found = describe(archive, reference)
    if run.is_json:
        run.emit({"schema": 1, **msgspec.to_builtins(found)})
        return 0
    run.out.print(
        Text.assemble((found.ref, "bold yellow"), f"  {isolated(found.label)}"),
        soft_wrap=True,
    )
    for line in entry_lines(found.entry):
        run.out.print(line, soft_wrap=True)
    if found.event is None:
        run.out.print("its content was erased", markup=False)
    else:
        written = msgspec.json.format(
            msgspec.json.encode(found.event), indent=2
        ).decode()
        run.out.print(clean(written), markup=False, soft_wrap=True)
    return 0


def _print_text(letters: str) -> int:
    run = current()
    found = [
        {"number": number, "start": start, "end": end, "text": letters[start:end]}
        for number, (start, end) in enumerate(paragraphs(letters), 1)
    ]
    if run.is_json:
        run.emit({"schema": 1, "length": len(letters), "paragraphs": found})
        return 0
    for each in found:
        head = f"[{each['number']}] @{each['start']}-{each['end']}"
        run.out.print(
            Text.assemble((head, "dim"), f"\n{isolated(str(each['text']))}\n"),
            soft_wrap=True,
        )
    return 0


@app.command
def report(
    *claims: str,
    to: Path,
    form: Annotated[
        Literal["html", "md", "json"] | None, Parameter(name="--format")
    ] = None,
    as_of: str | None = None,
) -> int:
    """Write claims with all that is known of where they come from into one file that stands on its own.

    Parameters
    ----------
    claims
        The claims, such as c12 c15.
    to
        The file.
    form
        html, md or json; by the file's ending when not given.
    as_of
        As the archive stood at a position, or at a time.
    """
    run = current()
    with run.reading() as archive:
        with db.reading(archive.engine) as conn:
            at = resolve_as_of(conn, as_of, local_zone(archive)) if as_of else None
            positions = [resolve(conn, claim, expect="claim") for claim in claims]
        path = write_report(archive, positions, to, form=form, as_of=at)
    if run.is_json:
        run.emit(
            {
                "schema": 1,
                "report": str(path),
                "claims": [f"c{claim}" for claim in positions],
            }
        )
    else:
        run.out.print(str(path), markup=False, soft_wrap=True)
    return 0
