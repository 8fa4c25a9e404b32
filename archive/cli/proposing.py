"""The verbs that ask an engine and decide on what it proposes: propose, accept, dismiss."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated

import msgspec
from cyclopts import Parameter

from archive import db
from archive.cli.form import read_fields
from archive.cli.outcome import say_next
from archive.cli.proposal_drawing import drawn
from archive.cli.proposal_editing import Editing
from archive.cli.proposal_numbers import parse_numbers
from archive.cli.root import app, current
from archive.cli.show import clean
from archive.errors import ReadOnlyError, UnknownReferenceError, UsageError
from archive.extract.engines import ENGINES, engine_named
from archive.extract.runs import NOBODY
from archive.opening import Archive, open_archive, require_views
from archive.record import deciding, proposals
from archive.record.act import actor
from archive.record.deciding import Decision
from archive.record.proposal_lines import ProposalLine, lines_of
from archive.record.proposals import Shown
from archive.references import reference_at
from archive.settings import actor_origin, actor_setting, find_home, model_setting
from archive.values import Position


@app.command
def propose(
    capture: str,
    *,
    engine: str = ENGINES[0],
    model: str | None = None,
    review: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Propose claims from a capture's text: who said what, through whom; nothing is put on record.

    Each proposal has a number, which 'archive accept' and 'archive dismiss' take.

    Parameters
    ----------
    capture
        The capture, such as d3.
    engine
        rules, which need nothing, or spacy, which comes with the extra nlp.
    model
        For spacy: another model than the extra's, by its package or folder; else ARCHIVE_MODEL, else your own setting.
    review
        Go through them with single keys: a accept, e edit, d dismiss, s skip, b back, q quit.
    """
    run = current()
    asked = engine_named(engine, model_setting(model) if engine == "spacy" else model)
    if review:
        from archive.cli.reviewing import review_run

        return review_run(run, capture, asked)
    with _keeping() as archive:
        shown = proposals.propose(
            archive, capture, asked, to=_reader(archive, run.actor)
        )
        with db.reading(archive.engine) as conn:
            lines = lines_of(conn, shown)
    if run.is_json:
        run.emit(_as_json(shown, lines))
        return 0
    ref = f"d{shown.opened.capture}"
    for line in drawn(lines, ref):
        run.out.print(line, soft_wrap=not run.out.is_terminal)
    for remark in remarks(shown, lines):
        run.say(remark)
    left = [line.number for line in lines if line.state == "open"]
    if left:
        say_next(run, ("accept", ref, str(left[0])))
        say_next(run, ("propose", ref, "--review"))
    return 0


@app.command
def accept(
    capture: str,
    *numbers: str,
    edit: Annotated[bool, Parameter(negative="")] = False,
    fields: Annotated[str | None, Parameter(allow_leading_hyphen=True)] = None,
    new: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Put proposals on record as claims, in your name; an anomaly becomes a note on the capture. All, or none of them.

    Parameters
    ----------
    capture
        The capture, such as d3.
    numbers
        Of the proposals that you were shown last: 1,3-7 or all that are not decided.
    edit
        Open each in your editor first; what was proposed is kept beside what you changed.
    fields
        Change one by a file instead: a form that was kept, or a JSON object with the fields to change; - reads it.
    new
        Names that come close to known ones are somebody else's.
    """
    run = current()
    with run.writing() as (archive, by):
        shown = proposals.shown(archive, capture, by)
        with db.reading(archive.engine) as conn:
            lines = lines_of(conn, shown)
        chosen = parse_numbers(numbers, [x.number for x in lines if x.state == "open"])
        editing = Editing(shown, lines)
        if fields is not None and len(chosen) != 1:
            raise UsageError(
                what="--fields changes one proposal", todo="name one number"
            )
        told = read_fields(fields) if fields is not None else None
        edits = {}
        for number in chosen if edit or told is not None else ():
            made = editing.edit(number, told)
            if made is not None:
                edits[number] = made
        decision = deciding.accept(archive, by, shown, chosen, edits=edits, is_new=new)
        editing.done()
        return _report(archive, decision)


@app.command
def dismiss(capture: str, *numbers: str, reason: str) -> int:
    """Put on record that proposals are no claims, and why; they are recognised when they are proposed again.

    Parameters
    ----------
    capture
        The capture, such as d3.
    numbers
        Of the proposals that you were shown last: 1,3-7 or all that are not decided.
    reason
        Why, in a sentence.
    """
    run = current()
    with run.writing() as (archive, by):
        shown = proposals.shown(archive, capture, by)
        left = [n for n, each in enumerate(shown.standings, 1) if each.is_open]
        chosen = parse_numbers(numbers, left)
        return _report(
            archive, deciding.dismiss(archive, by, shown, chosen, reason=reason)
        )


def remarks(shown: Shown, lines: Sequence[ProposalLine]) -> Iterator[str]:
    """What a person should know of a run: who made it, how much is decided, what is odd with the text."""
    run, opened = shown.run, shown.opened
    decided = sum(line.state != "open" for line in lines)
    yield (
        f"{len(lines)} proposals for d{opened.capture} by {run.engine} {run.version}"
        + (f", {decided} decided" if decided else "")
    )
    for warning in shown.warnings:
        yield f"the text: {clean(warning)}"
    if not shown.is_covered:
        language = f" ({clean(opened.language)})" if opened.language else ""
        yield (
            f"this does not read as English{language}, which is all that the rules cover: "
            "little is proposed, and more of it is wrong"
        )
    if not shown.is_dated:
        yield (
            "its day of publication is not known, so days such as 'on Sunday' are not counted: "
            f"archive describe d{opened.capture} --published {_filed(shown)}"
        )


def _filed(shown: Shown) -> str:
    """The day to give, with the words that the text has for it."""
    when = shown.filed
    if when is None or when.first is None:
        return "DATE"
    start, end = when.words
    day = when.first.partition("T")[0]
    return (
        f"{day} (if that is what its “{clean(shown.opened.letters[start:end])}” means)"
    )


@contextmanager
def _keeping() -> Iterator[Archive]:
    """Open the archive to keep a run; nobody acts, since nothing is put on record."""
    run = current()
    home = find_home(run.home)
    try:
        archive = open_archive(home, is_read_only=False, clock=run.clock, say=run.say)
    except ReadOnlyError:
        archive = open_archive(home, is_read_only=True, clock=run.clock)
        require_views(archive)
        run.say("this archive can only be read, so these numbers cannot be accepted")
    try:
        yield archive
    finally:
        archive.close()


def _reader(archive: Archive, asked: str | None) -> Position:
    """Whoever they are shown to, by whose numbers they are accepted: nobody where none can act."""
    name = None if archive.is_read_only else actor_setting(asked)
    if name is None:
        return NOBODY
    try:
        return actor(archive, name)
    except UnknownReferenceError:
        # One's own settings are for all archives, and in this one they may name a stranger.
        if asked or actor_origin() == "ARCHIVE_ACTOR":
            raise
        return NOBODY


def _as_json(shown: Shown, lines: Sequence[ProposalLine]) -> dict[str, object]:
    return {
        "schema": 1,
        "capture": f"d{shown.opened.capture}",
        "text": f"e{shown.opened.text}",
        "engine": shown.run.engine,
        "version": shown.run.version,
        "made_at": shown.run.made_at,
        "published": shown.run.published,
        "is_covered": shown.is_covered,
        "remarks": list(remarks(shown, lines)),
        "items": msgspec.to_builtins(lines),
    }


def _report(archive: Archive, decision: Decision) -> int:
    run = current()
    with db.reading(archive.engine) as conn:
        decided = [
            {
                "number": each.number,
                "reference": str(reference_at(conn, each.at)),
                "known": each.is_known,
            }
            for each in decision.outcomes
        ]
        written = [str(reference_at(conn, each)) for each in decision.done.written]
    if run.is_json:
        run.emit(
            {
                "references": {"capture": f"d{decision.capture}"},
                "recorded": written,
                "remarks": list(decision.done.said),
                "known": decision.done.is_known,
                "decided": decided,
            }
        )
        return 0
    for each in decided:
        known = "\tknown" if each["known"] else ""
        run.out.print(f"{each['number']}\t{each['reference']}{known}", markup=False)
    for line in decision.done.said:
        run.say(clean(line))
    if not decided:
        run.say("nothing is left to decide")
    fresh = [str(e["reference"]) for e in decided if not e["known"]]
    claims = [each for each in fresh if each.startswith("c")]
    if claims:
        say_next(run, ("trace", claims[0]))
    return 0
