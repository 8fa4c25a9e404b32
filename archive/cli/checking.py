"""The verb that checks everything, and how its verdict is laid out."""

from pathlib import Path
from typing import Literal

from rich.text import Text

from archive.cli.root import app, current
from archive.cli.session import check_jobs
from archive.cli.show import clean
from archive.settings import find_home
from archive.verify.verdict import Verdict
from archive.verify.whole import PARTS, verify_home

_ENDS = {
    0: ("intact, and agreeing with a checkpoint held outside", "bold green"),
    1: ("tampered with or damaged", "bold red"),
    2: ("some of it could not be checked", "bold yellow"),
    3: (
        "intact inside, but no checkpoint held outside is known: a rollback is not excluded",
        "bold yellow",
    ),
}


@app.command(name="verify")
def verify_(
    *,
    only: tuple[Literal["log", "captures", "selectors", "views"], ...] = (),
    checkpoint: tuple[Path, ...] = (),
    jobs: int = 1,
) -> int:
    """Re-read and re-hash everything, and hold it against every checkpoint known; it never writes.

    Parameters
    ----------
    only
        One part of it; again for several.
    checkpoint
        A signed checkpoint that was kept elsewhere; again for several.
    jobs
        How many processes share the work.
    """
    check_jobs(jobs)
    run = current()
    with run.progress("verify", "steps") as bar:
        verdict = verify_home(
            find_home(run.home),
            only=frozenset(only or PARTS),
            checkpoints=checkpoint,
            progress=bar and (lambda _part, done, of: bar(done, of)),
            jobs=jobs,
        )
    if run.is_json:
        run.emit(
            {
                "schema": 1,
                "exit_code": verdict.exit_code,
                "findings": verdict.findings,
                "notices": verdict.notices,
                "unchecked": verdict.unchecked,
                "parts": verdict.parts,
                "size": verdict.size,
                "root": verdict.root,
                "covered": verdict.covered,
            }
        )
    else:
        _print(verdict)
    return verdict.exit_code


def _print(verdict: Verdict) -> None:
    out = current().out
    for found in verdict.findings:
        line = Text.assemble(
            (found.code, "bold red"), f"  {clean(found.place)}: {clean(found.detail)}"
        )
        out.print(line, soft_wrap=True)
    told = [("could not check", "bold yellow", each) for each in verdict.unchecked]
    told += [("note", "dim", each) for each in verdict.notices]
    for label, style, notice in told:
        line = Text.assemble(
            (label, style), f"  {clean(notice.place)}: {clean(notice.detail)}"
        )
        out.print(line, soft_wrap=True)
    for part in verdict.parts:
        out.print(f"checked {part.checked:,} {part.unit} ({part.name})", markup=False)
    out.print(
        f"{verdict.size:,} entries, root {verdict.root}", markup=False, soft_wrap=True
    )
    sentence, style = _ENDS[verdict.exit_code]
    out.print(Text(sentence, style), soft_wrap=True)
