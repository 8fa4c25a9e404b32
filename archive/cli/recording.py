"""The verbs that record claims: quote, meeting, figure, statement."""

from typing import Annotated, Literal

from cyclopts import App, Parameter

from archive.cli.options import (
    Chain,
    Circumstance,
    Insisting,
    Meeting,
    Number,
    Pointing,
    telling,
    words_of,
)
from archive.cli.outcome import THIS, report
from archive.cli.root import COMMON, app, current
from archive.record import claims
from archive.record.telling import Telling

record = App(
    name="record",
    help="Put a claim on record, with the passage where it was read.",
    help_epilogue=f"Instead of options: --fields FILE, one JSON object of them (- is standard input; a form in TOML is "
    f"FILE.toml), or --edit, a form in your editor. {COMMON}",
)

app.command(record)


@record.command
def quote(
    *words: str,
    in_: Annotated[str, Parameter(name="--in")],
    pointing: Pointing | None = None,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    insisting: Insisting | None = None,
    within: str | None = None,
) -> int:
    """Record what a capture has somebody saying.

    Parameters
    ----------
    words
        The passage, letter for letter.
    in_
        The capture, such as d3.
    within
        The claim whose passage this one lies in; its hops are the rest of the chain.
    """
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        circumstance=circumstance,
        insisting=insisting,
        within=within,
    )
    return _record("quote", told)


@record.command(name="meeting")
def record_meeting(
    *words: str,
    in_: Annotated[str, Parameter(name="--in")],
    pointing: Pointing | None = None,
    meeting: Meeting | None = None,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    insisting: Insisting | None = None,
    within: str | None = None,
) -> int:
    """Record that people met; --with once for each of them.

    Parameters
    ----------
    words
        The passage, letter for letter.
    in_
        The capture, such as d3.
    within
        The claim whose passage this one lies in.
    """
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        circumstance=circumstance,
        insisting=insisting,
        meeting=meeting,
        within=within,
    )
    return _record("meeting", told)


@record.command
def figure(
    *words: str,
    in_: Annotated[str, Parameter(name="--in")],
    pointing: Pointing | None = None,
    number: Number | None = None,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    insisting: Insisting | None = None,
    within: str | None = None,
) -> int:
    """Record a number, with its unit and what is counted.

    Parameters
    ----------
    words
        The passage, letter for letter.
    in_
        The capture, such as d3.
    within
        The claim whose passage this one lies in.
    """
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        circumstance=circumstance,
        insisting=insisting,
        number=number,
        within=within,
    )
    return _record("figure", told)


@record.command
def statement(
    *words: str,
    in_: Annotated[str, Parameter(name="--in")],
    proposition: str | None = None,
    pointing: Pointing | None = None,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    insisting: Insisting | None = None,
    within: str | None = None,
) -> int:
    """Record what a capture asserts in its own voice, or what only a sentence of yours can put.

    Parameters
    ----------
    words
        The passage, letter for letter.
    in_
        The capture, such as d3.
    proposition
        One sentence in your words, when the passage needs one.
    within
        The claim whose passage this one lies in.
    """
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        circumstance=circumstance,
        insisting=insisting,
        within=within,
        proposition=proposition,
    )
    return _record("statement", told)


def _record(
    kind: Literal["quote", "meeting", "figure", "statement"], told: Telling
) -> int:
    run = current()
    with run.writing() as (archive, by):
        done = claims.record(archive, by, kind, told)
        return report(
            run,
            archive,
            "claim",
            done,
            ("trace", THIS),
            ("report", THIS, "--to", "FILE.html"),
        )
