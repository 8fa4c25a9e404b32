"""The verbs for what comes after a claim: cite, correct, retract, relate, review, note."""

import sys
from typing import Annotated, Final, Literal

import attrs
from cyclopts import Parameter

from archive.cli.options import (
    Chain,
    Circumstance,
    Insisting,
    Meeting,
    Number,
    Pointing,
    each_numbered,
    telling,
    words_of,
)
from archive.cli.outcome import report
from archive.cli.root import app, current
from archive.errors import UsageError
from archive.record import changes
from archive.record.telling import Telling


@app.command
def cite(
    claim: str,
    *words: str,
    in_: Annotated[str, Parameter(name="--in")],
    wording: Literal["same", "differs", "translation"] | None = None,
    reason: str | None = None,
    seen: int | None = None,
    pointing: Pointing | None = None,
    chain: Chain | None = None,
    insisting: Insisting | None = None,
) -> int:
    """Say that the same saying stands in another capture.

    Parameters
    ----------
    claim
        The claim, such as c12.
    words
        The passage in the other capture.
    in_
        The other capture.
    wording
        same, differs or translation; found out when not given.
    reason
        Why it is the same saying.
    seen
        The last position on the claim that you had read.
    """
    run = current()
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        insisting=insisting,
    )
    with run.writing() as (archive, by):
        done = changes.cite(
            archive, by, claim, told, wording=wording, reason=reason, seen=seen
        )
        return report(run, archive, "entry", done, ("trace", claim))


@app.command
def correct(  # noqa: PLR0913 - every group of options a claim can have
    claim: str,
    *words: str,
    reason: str,
    in_: Annotated[str, Parameter(name="--in")] = "",
    proposition: str | None = None,
    seen: int | None = None,
    pointing: Pointing | None = None,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    meeting: Meeting | None = None,
    number: Number | None = None,
    clear: tuple[str, ...] = (),
    new: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Let a claim stand with other content; what you do not give stays as it was.

    Parameters
    ----------
    claim
        The claim, such as c12.
    words
        The right passage, when that was wrong.
    reason
        Why; it stays on record.
    in_
        Another capture, when the passage stands there.
    proposition
        The right sentence of a statement.
    clear
        A field to empty: on, on-words, zone, approximate, at, language, note, proposition, via, within,
        [N=]cue, [N=]flag.
    new
        It is somebody else than the near names.
    seen
        The last position on the claim that you had read.
    """
    run = current()
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        circumstance=circumstance,
        meeting=meeting,
        number=number,
        insisting=Insisting(new=new),
        proposition=proposition,
    )
    told = attrs.evolve(told, cleared=_cleared(clear, told))
    with run.writing() as (archive, by):
        done = changes.correct(archive, by, claim, told, reason=reason, seen=seen)
        return report(run, archive, "entry", done, ("history", claim))


_CLEARED: Final = {
    "on": "on",
    "on-words": "on_words",
    "zone": "zone",
    "approximate": "is_approximate",
    "at": "at",
    "language": "language",
    "note": "note",
    "proposition": "proposition",
    "via": "via",
    "within": "within",
}
"""The fields that a correction can empty, and where they stand in what is told."""

_CLEARED_BY_HOP: Final = {"cue": "cues", "flag": "flags"}


def _cleared(given: tuple[str, ...], told: Telling) -> frozenset[tuple[int, str]]:
    """Read ``--clear [N=]FIELD``, once for each field.

    Raises:
        UsageError: It cannot be emptied, or is told anew in the same command.
    """
    fields: set[tuple[int, str]] = set()
    for number, field in each_numbered("--clear", given):
        if field in _CLEARED_BY_HOP:
            is_told = number in getattr(told, _CLEARED_BY_HOP[field])
        elif field in _CLEARED and number == 1:
            is_told = bool(getattr(told, _CLEARED[field]))
        else:
            by_hop = ", ".join(f"[N=]{each}" for each in _CLEARED_BY_HOP)
            raise UsageError(
                what=f"{field!r} is no field that can be emptied",
                todo=f"give one of {', '.join(_CLEARED)}, {by_hop}",
            )
        if is_told:
            raise UsageError(
                what=f"{field} is told and emptied at once", todo="give one of the two"
            )
        fields.add((number, field))
    return frozenset(fields)


@app.command
def retract(reference: str, *, reason: str, seen: int | None = None) -> int:
    """Retract a claim, or withdraw any other entry that can be taken back.

    Parameters
    ----------
    reference
        A claim (c12) or an entry (e14).
    reason
        Why; it stays on record.
    seen
        The last position on the claim that you had read.
    """
    run = current()
    with run.writing() as (archive, by):
        done = changes.retract(archive, by, reference, reason=reason, seen=seen)
        return report(run, archive, "entry", done, ("history", reference))


@app.command
def relate(
    claim: str,
    relation: str,
    other: str,
    *,
    reason: str | None = None,
    evidence: tuple[str, ...] = (),
) -> int:
    """Say how two claims stand to each other: CLAIM repeats|contradicts|supports|translates OTHER.

    Parameters
    ----------
    claim
        The one claim.
    relation
        repeats, contradicts, supports or translates.
    other
        The other claim.
    reason
        Why.
    evidence
        CAPTURE:WORDS, once for each passage.
    """
    run = current()
    with run.writing() as (archive, by):
        done = changes.relate(
            archive, by, claim, relation, other, reason=reason, evidence=evidence
        )
        return report(run, archive, "entry", done, ("trace", claim))


@app.command
def review(
    claim: str,
    *,
    rating: str,
    reason: str,
    scale: str | None = None,
    evidence: tuple[str, ...] = (),
    reviewer: str | None = None,
    seen: int | None = None,
) -> int:
    """Judge a claim, under your name, or put somebody else's judgement on record.

    Parameters
    ----------
    claim
        The claim, such as c12.
    rating
        Your desk's word for it.
    reason
        Why.
    scale
        The scale that the rating is on.
    evidence
        CAPTURE:WORDS, once for each passage.
    reviewer
        Whose judgement it is, when it is not yours: an agent. You are named as who recorded it.
    seen
        The last position on the claim that you had read.
    """
    run = current()
    with run.writing() as (archive, by):
        done = changes.review(
            archive,
            by,
            claim,
            rating=rating,
            scale=scale,
            reason=reason,
            evidence=evidence,
            seen=seen,
            reviewer=reviewer,
        )
        return report(run, archive, "entry", done, ("trace", claim))


@app.command
def note(
    reference: str, text: Annotated[str, Parameter(allow_leading_hyphen=True)]
) -> int:
    """Add a remark to any entry.

    Parameters
    ----------
    reference
        What it is about: c12, d3, a7, e14.
    text
        The remark; - reads standard input.
    """
    run = current()
    with run.writing() as (archive, by):
        done = changes.note(
            archive, by, reference, sys.stdin.read() if text == "-" else text
        )
        return report(run, archive, "entry", done, ("history", reference))
